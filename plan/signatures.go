package plan

import (
	"cmp"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// signed hands every plan with its signatures to judge, and the day of its
// publication, or the day judged while it is not published.
func (v Partnership) signed(p *loip.Pass, judge func(p *loip.Pass, c Content, on loip.Date)) {
	none := true
	for at, c := range v.plans {
		if len(c.SignOff) > 0 {
			none = false
			judge(p.In(at), c, c.signingDay(p.AsOf()))
		}
	}
	if none {
		p.NotApplicable("", "no plan with signatures is among the documents")
	}
}

// signingDay returns the day on which the signatures under a plan are looked
// at: that of its publication, or else the day given. Before the Act there were
// no statutory partners, so that its first day stands for any earlier one.
func (c Content) signingDay(day loip.Date) loip.Date {
	last := c.lastIssued()
	if last.IsZero() || !last.Before(day) {
		return day
	}
	if last.Before(commencement) && !day.Before(commencement) {
		return commencement
	}
	return last
}

var signaturesCount = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-254", Title: "Each signature under a plan counts.", Force: loip.Advice,
		Basis: append(advice("signatures", "a signature that counts for nothing makes a plan look more widely agreed than it is"),
			loip.Draft2016.At("para 145", draftLOIP, "each schedule 1 partner and the council agree the content of the plan")),
		How: "The body of each signature existed on the day that it gives; it is said whether the body agreed, or to whom it leaves that; and who is said to share the responsibility agreed. " +
			"A signature dated after the day judged is not looked at.",
		Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		v.signed(p, func(p *loip.Pass, c Content, _ loip.Date) {
			void := governance.Signing(v.Area, p.AsOf(), c.SignOff).Void
			for i, s := range c.SignOff {
				at := loip.Path("/signOff").Index(i)
				switch {
				case s.On.After(p.AsOf()):
					p.NotApplicable(at, "the signature of %s under %q is dated %s, after the day judged", s.Body, c.Title, s.On.Long())
				case slices.Contains(void, i):
					p.Unmet(at, "the signature of %s under %q is dated %s, when the body did not exist, and counts for nothing", s.Body, c.Title, s.On.Long())
				case s.Does == "":
					p.Undetermined(at, "%s signed %q, and whether it agreed is not given", s.Body, c.Title)
				case s.Shares && s.Does != governance.Agreed:
					p.Unmet(at, "%s is said to share the responsibility for %q, and did not agree it itself", s.Body, c.Title)
				case s.Does == governance.Delegated && s.To == "":
					p.Undetermined(at, "%s left its agreement to %q to another that is not named", s.Body, c.Title)
				default:
					p.Met(at, "the signature of %s under %q counts", s.Body, c.Title)
				}
			}
		})
	},
}

var signaturesNamed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-255", Title: "The signatures under a plan call each body by its own name.", Force: loip.Advice,
		Basis: advice("names in signatures", "a body under a name that is not its own cannot be found among the partners"),
		How:   "The name as the document writes it is looked up in the register for the day of the signature, or else that of the publication; a name that the register does not hold is undetermined.",
		Doubt: "The register does not say from when a body bore another of its names, so that a name taken later passes for an earlier day.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		v.signed(p, func(p *loip.Pass, c Content, on loip.Date) {
			written := false
			for i, s := range c.SignOff {
				if s.Written == "" {
					continue
				}
				written = true
				at := loip.Path("/signOff").Index(i).Key("written")
				if fault := s.Misnamed(on); fault != "" {
					p.Unmet(at, "the signatures under %q write %q, %s", c.Title, s.Written, fault)
					continue
				}
				body, known := governance.LookupBody(s.Body)
				if !known || body.Named(s.Written, cmp.Or(s.On, on)) == governance.Unrecognised {
					p.Undetermined(at, "the signatures under %q write %q for %s, a name that is not in the register", c.Title, s.Written, s.Body)
					continue
				}
				p.Met(at, "the signatures under %q write %q, which is the name of %s", c.Title, s.Written, s.Body)
			}
			if !written {
				p.NotApplicable("/signOff", "how the signatures under %q write the names of bodies is not given", c.Title)
			}
		})
	},
}
