package governance

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// noExceptions is why the rules on exceptions have nothing to judge.
const noExceptions = "no agreement that releases a partner from a duty is given"

// s14_1 is the option of section 14(1) in our own words.
func s14_1(says string) []loip.Provision {
	return []loip.Provision{
		s14("(1)", says),
		loip.Draft2016.At("para 26", "Shared leadership", "a partnership may agree that a partner need not comply with a duty in relation to a particular local outcome, or only to an extent"),
	}
}

var releasedSingly = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-021",
		Title:        "A release from a duty is of one partner, from one duty and for one local outcome.",
		Force:        loip.May,
		Basis:        s14_1("the partnership may agree that a particular partner need not comply with a duty, or only to an extent, in relation to a particular local outcome"),
		How:          "Each agreement must name a partner, a duty and a local outcome; one that is general is unmet, since the Act allows none.",
		Expectations: []string{"G-SL-17"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		r.eachRelease(p, "is of one partner from one duty for one local outcome", func(at loip.Path, name string, x Exception) bool {
			switch {
			case x.General:
				p.Unmet(at, "%s is a general release, and not from one duty for one local outcome", name)
			case x.Partner == "" || x.Duty == "" || x.Outcome == "":
				p.Undetermined(at, "%s does not name the partner, the duty and the local outcome", name)
			default:
				return true
			}
			return false
		})
	},
}

// eachRelease runs a test on every release there was on the day judged, and
// says of them together what a good one is where all are.
func (r Record) eachRelease(p *loip.Pass, good string, test func(at loip.Path, name string, x Exception) bool) {
	all, passed := 0, 0
	for i, x := range r.exceptions(p.AsOf()) {
		all++
		if test(exceptionAt(i), r.exceptionName(i, x), x) {
			passed++
		}
	}
	switch all {
	case 0:
		p.NotApplicable("", noExceptions)
	case passed:
		p.Met("/exceptions", "each of the releases given (%d) %s", passed, good)
	}
}

var releasedByDecision = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-022",
		Title:        "A release from a duty says how far the partner need comply, and rests on a decision of the partnership.",
		Force:        loip.May,
		Basis:        s14_1("the partnership may agree it, and to what extent the partner need comply"),
		How:          "Each agreement must have an extent and the day or the decision that made it. A decision that is named is looked up: it must be among the papers, taken by the day, approved or agreed, by the top-level board or a group to which that has delegated, and with a quorum or confirmed since.",
		Expectations: []string{"G-SL-17"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		confirmed := r.Confirmations(p.AsOf())
		r.eachRelease(p, "has an extent and rests on a decision", func(at loip.Path, name string, x Exception) bool {
			if x.Extent == "" {
				p.Undetermined(at, "%s does not say how far the partner need comply", name)
			}
			return r.decided(p, at, name, x.Agreed, x.By, confirmed) && x.Extent != ""
		})
	},
}

var releasedFromOwnDuty = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-023",
		Title:        "A release is of a statutory partner of the area, from a duty that Part 2 of the Act lays on it.",
		Force:        loip.May,
		Basis:        append(s14_1("the duties from which a partner may be released are those that Part 2 of the Act lays on community planning partners"), schedule1),
		How:          "The partner is looked for among the statutory partners of the area on the day of the agreement, or else on the day judged; the duty among sections 4(1) and (3), 13(1)(a) and (b), 14(2) to (5) and 15(2), those of section 13(1) only for the bodies of section 13(2).",
		Doubt:        "The duties to plan, review and report are the partnership's and not a partner's; they are taken to be none from which a partner can be released.",
		Expectations: []string{"G-SL-17"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		r.eachRelease(p, "is of a statutory partner, from a duty of its own", func(at loip.Path, name string, x Exception) bool {
			return r.releasable(p.In(at), name, x)
		})
	},
}

// releasable reports whether the partner and the duty of an exception are such
// that there can be one, and says where they are not.
func (r Record) releasable(p *loip.Pass, name string, x Exception) bool {
	on := x.Agreed
	if on.IsZero() {
		on = p.AsOf()
	}
	partners, id := standing(r.Council, on).partners, r.body(x.Partner).ID
	i := slices.IndexFunc(partners, func(s Partner) bool { return s.Body.ID == id })
	duty := provision(x.Duty)
	duties := dutiesOf(duty)
	switch {
	case x.Partner == "" || len(partners) == 0:
		p.Undetermined("/partner", "whether %s is of a statutory partner cannot be shown: the partner is not given, or the area, or it was agreed before there were any", name)
	case i < 0:
		p.Unmet("/partner", "%s is of a body that was no statutory partner of the area on %s, and so has no duty from which it could be released", name, on.Long())
	case duty == "":
		p.Undetermined("/duty", "%s names no provision of the Act that lays down the duty", name)
	case len(duties) == 0:
		p.Unmet("/duty", "%s is from s. %s, which lays no duty on a partner", name, duty)
	case len(duties) > 1:
		p.Unmet("/duty", "%s is from s. %s, which lays down more than one duty: s. %s", name, duty, strings.Join(duties, ", s. "))
	case within(duties[0], "13(1)") && !partners[i].Facilitator:
		p.Unmet("/duty", "%s is from s. %s, which lays its duty on the bodies of section 13(2) alone", name, duty)
	case partners[i].Doubt != "":
		p.Undetermined("/partner", "%s is of a body of which it is doubtful whether it is a statutory partner: %s", name, partners[i].Doubt)
	default:
		return true
	}
	return false
}
