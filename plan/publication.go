package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// firstPlansDue is the day by which the first plans were expected.
//
// Law: the guidance of 20 December 2016, not the Act, which fixes no day.
var firstPlansDue = loip.Day(2017, time.October, 1)

var loipPublished = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-001", Title: "The partnership has published a local outcomes improvement plan.", Force: loip.Must,
		Basis:        []loip.Provision{s6("(1)", "the partnership prepares and publishes a local outcomes improvement plan")},
		How:          "The dossier holds such a plan, published on or before the day judged.",
		Doubt:        "The Act fixes no day for the first plan. An unpublished plan is undetermined until the day the guidance expects, 1 October 2017, and unmet after it; one that is to follow another stays undetermined, since the other may still stand.",
		Expectations: []string{"G-LOIP-01"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		switch l := v.LOIP; {
		case l == nil:
			p.Undetermined("/loip", noLOIP)
		case l.Stead != "":
			p.Undetermined("/loip", "no local outcomes improvement plan is among the documents; %q is tested in its place", l.Title)
		case l.editionBy(p.AsOf()) >= 0:
			i := l.editionBy(p.AsOf())
			p.Met(loip.Path("/loip/editions").Index(i).Key("published"), "an edition of %q was published on %s", l.Title, l.Editions[i].Published.Long())
		case l.lastIssued().IsZero() && l.Status == "":
			p.Undetermined("/loip/published", "the documents do not say whether %q was published", l.Title)
		case l.publishedBy(p.AsOf()):
			p.Met("/loip/published", "%q was published %s", l.Title, l.whenPublished())
		case l.Status == Published && l.lastIssued().IsZero():
			p.Undetermined("/loip/published", "%q is said to be published, but the day is not given", l.Title)
		case l.perhapsPublishedBy(p.AsOf()):
			p.Undetermined("/loip/published", "%q was published %s, which may be before or after the day judged", l.Title, l.whenPublished())
		case l.Replaces != "" && !isAgreement(l.Replaces):
			p.Undetermined("/loip", "%q was not published by %s; whether the plan it follows, %q, was published is not shown", l.Title, p.AsOf().Long(), l.Replaces)
		case !p.AsOf().After(firstPlansDue):
			p.Undetermined("/loip", "%q was not published by %s; the Act fixes no day", l.Title, p.AsOf().Long())
		default:
			p.Unmet("/loip", "%q was not published by %s", l.Title, p.AsOf().Long())
		}
	},
}

// publishedInTime judges the day of a first plan against the guidance.
//
// Boundary: 1 October 2017 itself is in time.
func publishedInTime(p *loip.Pass, c Content) {
	first, last := c.issued()
	switch {
	case c.publishedBy(p.AsOf()) && !last.After(firstPlansDue):
		p.Met("/published", "%q was published %s", c.Title, c.whenPublished())
	case !p.AsOf().After(firstPlansDue):
		p.Undetermined("/published", "%q is expected to be published by 1 October 2017, which is not yet past on the day judged", c.Title)
	case last.IsZero() && (c.Status == "" || c.Status == Published):
		p.Undetermined("/published", "the documents do not say when %q was published; it was expected by 1 October 2017", c.Title)
	case last.IsZero() || first.After(p.AsOf()):
		p.Unmet("/published", "%q was expected by 1 October 2017 and was not published by %s", c.Title, p.AsOf().Long())
	case !first.After(firstPlansDue):
		p.Undetermined("/published", "%q was expected by 1 October 2017 and was published %s; on what day is not given", c.Title, c.whenPublished())
	default:
		p.Unmet("/published", "%q was expected by 1 October 2017 and was published %s", c.Title, c.whenPublished())
	}
}

var loipInTime = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-017", Title: "The first local outcomes improvement plan was published by 1 October 2017.", Force: loip.Should,
		Basis: []loip.Provision{
			loip.Guidance2016.At("summary", "Publication of the first plans", "the first plans are expected to be published by 1 October 2017"),
			loip.Draft2016.At("para 144", draftLOIP, "the plan is in place and signed off for 1 October 2017"),
		},
		How:          "The day of publication of the first plan is 1 October 2017 or earlier.",
		Doubt:        "The final text says published, the draft says in place and signed off; the final is followed. A plan that names none it replaces, or a single outcome agreement, is taken as the first.",
		Expectations: []string{"G-LOIP-29"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		switch {
		case l.Replaces != "" && !isAgreement(l.Replaces):
			p.NotApplicable("/replaces", "%q is not the first plan: it follows %q", l.Title, l.Replaces)
		case l.Stead != "":
			p.Undetermined("", "%q is no local outcomes improvement plan, so that the day of the first one is not known", l.Title)
		default:
			at, first, doubt := l.first()
			if last := first.lastIssued(); doubt && (last.IsZero() || last.After(firstPlansDue)) {
				p.Undetermined("/editions", "when the first edition of %q was published is not given", l.Title)
				return
			}
			publishedInTime(p.In(at), first)
		}
	},
}

// isAgreement reports whether the plan of a title is a single outcome agreement,
// which came before the first local outcomes improvement plans.
func isAgreement(title string) bool {
	return strings.Contains(strings.ToLower(title), "single outcome agreement")
}

// signedOff judges who has agreed a plan against the statutory partners on the
// day it was published, or on the day judged while it is not.
func signedOff(p *loip.Pass, area loip.AreaCode, c Content) {
	switch {
	case area == "":
		p.Undetermined("", "the council area is not given, so that the statutory partners are not known")
		return
	case c.SignOff == nil:
		p.Undetermined("/signOff", "no record of who agreed %q is among the documents", c.Title)
		return
	}
	on := c.signingDay(p.AsOf())
	if len(governance.Partners(area, on)) == 0 {
		p.Undetermined("/signOff", "the register knows no statutory partner of the area on %s, so that it cannot be shown that each agreed %q", on.Long(), c.Title)
		return
	}
	s := governance.Signing(area, on, c.SignOff)
	since := governance.Signing(area, p.AsOf(), c.SignOff).Agreed
	for _, m := range s.Missing {
		lacks(p, c, "/signOff", "%s is a statutory partner and is not shown to have agreed %q", m.Body, c.Title)
	}
	for _, r := range s.Refused {
		if r.Doubt != "" {
			p.Undetermined("/signOff", "%s refused to agree %q and may be a statutory partner: %s", r.Body, c.Title, r.Doubt)
			continue
		}
		p.Unmet("/signOff", "%s refused to agree %q", r.Body, c.Title)
	}
	for _, d := range s.Doubtful {
		p.Undetermined("/signOff", "%s may be a statutory partner and is not shown to have agreed %q: %s", d.Body, c.Title, d.Doubt)
	}
	for _, l := range slices.Concat(s.Late, s.Left) {
		i := slices.IndexFunc(since, func(x governance.Signatory) bool { return x.Body.ID == l.Body.ID })
		switch {
		case i >= 0:
			p.Met("/signOff", "%s agreed %q only on %s; its partners are counted for %s", l.Body, c.Title, since[i].On.Long(), on.Long())
		case l.To != "":
			p.Undetermined("/signOff", "%s left its agreement to %q to another, %s, which is not shown to have agreed it", l.Body, c.Title, l.To)
		default:
			p.Undetermined("/signOff", "%s had not agreed %q by %s", l.Body, c.Title, p.AsOf().Long())
		}
	}
	if len(s.Agreed) > 0 {
		p.Met("/signOff", "%q was agreed by %s", c.Title, loip.Plural(len(s.Agreed), "statutory partner", "statutory partners"))
	}
	if len(s.Others) > 0 {
		p.Met("/signOff", "others agreed it too, which is lawful: %s", strings.Join(s.Others, ", "))
	}
}

const signOffHow = "Every statutory partner of the area on the day of publication, or on the day judged while the plan is unpublished, is among those who agreed, the council included; of a plan published before 20 December 2016, on that day. " +
	"One that agreed only after publication counts. Ministers need not be."

const signOffDoubt = loip.DraftOnly + " A partner whose place in schedule 1 is doubtful leaves the answer undetermined."

var loipSignedOff = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-018", Title: "Every statutory partner has agreed the local outcomes improvement plan.", Force: loip.Should,
		Basis: onLOIP("para 145", "each schedule 1 partner and the council agree the content of the plan; Ministers need not sign"),
		How:   signOffHow, Doubt: signOffDoubt,
		Expectations: []string{"G-LOIP-30"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", "no local outcomes improvement plan is among the documents")
			return
		}
		signedOff(p.In("/loip"), v.Area, v.LOIP.Content)
	},
}

var localitySignedOff = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-038", Title: "Every statutory partner has agreed each locality plan.", Force: loip.Should,
		Basis: onLocality("para 168", "each schedule 1 partner and the council agree the content of the plan; Ministers need not sign"),
		How:   signOffHow, Doubt: signOffDoubt, Expectations: []string{"G-LOC-31"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		for i, l := range v.LocalityPlans {
			signedOff(p.In(loip.Path("/localityPlans").Index(i)), v.Area, l.Content)
		}
		if len(v.LocalityPlans) == 0 {
			p.NotApplicable("/localityPlans", "no locality plan is among the documents")
		}
	},
}

var plannedWhereIdentified = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-030", Title: "Each locality identified as having significantly poorer outcomes has a published locality plan.", Force: loip.Must,
		Basis:        []loip.Provision{s10("(1)", "the partnership prepares and publishes a locality plan for each locality it has identified under section 9(3)")},
		How:          "For each identified locality the dossier holds a locality plan that names it and is published on or before the day judged.",
		Doubt:        "The Act fixes no day for the first plans. A plan not published is undetermined until the day the guidance expects, 1 October 2017, and unmet after it; a list of locality plans that is not given leaves the answer undetermined.",
		Expectations: []string{"G-LOC-06"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		id := v.Division.Identification
		switch {
		case id == nil || id.Found == nil && !id.None:
			p.Undetermined("/division/identification", "the documents do not say which localities have been identified as having significantly poorer outcomes")
			return
		case id.Decided.After(p.AsOf()):
			p.Undetermined("/division/identification", "the localities with significantly poorer outcomes were identified on %s, after the day judged", id.Decided.Long())
			return
		}
		names := map[string]string{}
		for _, l := range v.Division.Localities {
			names[l.ID] = l.Name
		}
		for i, found := range id.Found {
			at := loip.Path("/division/identification/found").Index(i)
			state, plan := v.planFor(found.Locality, p.AsOf())
			what := fmt.Sprintf("locality %q, identified as having significantly poorer outcomes, ", cmp.Or(names[found.Locality], found.Locality))
			switch {
			case state == planPublished:
				p.Met(at, "%shas a published plan, %q", what, plan)
			case state == planUndated:
				p.Undetermined(at, "%shas a plan, %q, but the documents do not say when it was published", what, plan)
			case v.LocalityPlans == nil:
				p.Undetermined(at, "%sis not shown to have a published plan, since no locality plan is among the documents", what)
			case state == planUnnamed && v.LOIP != nil && v.LOIP.Partial:
				p.Undetermined(at, "%sis not shown to have a published plan in the parts that were read", what)
			case !p.AsOf().After(firstPlansDue):
				p.Undetermined(at, "%sis not shown to have a published plan; the Act fixes no day", what)
			default:
				p.Unmet(at, "%sis not shown to have a published plan", what)
			}
		}
		if len(id.Found) == 0 {
			p.NotApplicable("/division/identification", "no locality is identified as having significantly poorer outcomes")
		}
	},
}

type planState int

const (
	planUnnamed planState = iota // no plan names the locality
	planUnpublished
	planUndated
	planPublished
)

// planFor returns the furthest state of any plan for a locality, and its
// title.
func (v Partnership) planFor(locality string, on loip.Date) (state planState, title string) {
	for _, l := range v.LocalityPlans {
		for _, id := range l.Localities {
			if id != locality {
				continue
			}
			switch {
			case l.publishedBy(on):
				return planPublished, l.Title
			case l.lastIssued().IsZero() && (l.Status == "" || l.Status == Published), l.perhapsPublishedBy(on):
				state, title = planUndated, l.Title
			default:
				state = max(state, planUnpublished)
			}
		}
	}
	return state, title
}

var someLocalityPlanning = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-039", Title: "The partnership undertakes some locality planning.", Force: loip.Should,
		Basis: onLocality("para 154", "each partnership undertakes some locality planning"),
		How:   "The dossier holds at least one locality plan; a list that is empty says that there is none.", Doubt: loip.DraftOnly,
		Expectations: []string{"G-LOC-05"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		switch n := len(v.LocalityPlans); {
		case n > 0:
			p.Met("/localityPlans", "the documents hold %s", loip.Plural(n, "locality plan", "locality plans"))
		case v.LocalityPlans == nil:
			p.Undetermined("/localityPlans", "no locality plan is among the documents")
		default:
			p.Unmet("/localityPlans", "the documents say that there is no locality plan")
		}
	},
}
