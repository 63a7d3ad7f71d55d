package plan

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// shapedBySectors judges whether each of the three sectors helped to shape the
// understanding of needs.
func shapedBySectors(p *loip.Pass, c Content) {
	for _, sector := range Sectors() {
		if slices.ContainsFunc(c.Needs, func(n Need) bool { return n.Sector == sector }) {
			p.Met("/needs", "%q shows how the participation of %s shaped its understanding of needs", c.Title, sector)
		} else {
			lacks(p, c, "/needs", "%q does not outline how the participation of %s shaped its understanding of needs", c.Title, sector)
		}
	}
}

var localitySectorsShaped = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-080", Title: "A locality plan reflects the perspectives of local communities, business and the third sector.", Force: loip.Should,
		Basis: onLocality("para 161", "the content of a locality plan reflects the perspectives and ambitions of local communities and the business and third sectors"),
		How:   "For each of the three sectors at least one finding says that it was shaped by that sector's participation.", Doubt: loip.DraftOnly, Expectations: []string{"G-LOC-16"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { shapedBySectors(p, l.Content) },
}

var localityAgreed = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-081", Title: "The priorities of a locality plan are agreed by the partnership and by the community.", Force: loip.Should,
		Basis: onLocality("para 162", "a locality plan sets clear priorities for outcomes and inequalities, agreed by the partnership and the community"),
		How:   "The plan gives the day on which the partnership agreed its priorities and the day on which the community did; neither is after the day judged.",
		Doubt: loip.DraftOnly + " Who speaks for the community is for people to judge.", Expectations: []string{"G-LOC-17"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) {
		for _, by := range []struct {
			key, who string
			on       loip.Date
		}{{"agreedByPartnership", "the partnership", l.AgreedByPartnership}, {"agreedByCommunity", "the community", l.AgreedByCommunity}} {
			at := loip.Path("").Key(by.key)
			switch {
			case by.on.IsZero():
				p.Undetermined(at, "when %s agreed the priorities of %q is not given", by.who, l.Title)
			case by.on.After(p.AsOf()):
				p.Undetermined(at, "%s agreed the priorities of %q on %s, after the day judged", by.who, l.Title, by.on.Long())
			case l.publishedBy(p.AsOf()) && by.on.After(l.Published):
				p.Unmet(at, "%s agreed the priorities of %q on %s, after it was published on %s", by.who, l.Title, by.on.Long(), l.Published.Long())
			default:
				p.Met(at, "%s agreed the priorities of %q on %s", by.who, l.Title, by.on.Long())
			}
		}
	},
}

// besides are the plans in which what a locality plan leaves out may stand.
func besides(v Partnership, l LocalityPlan) []Content {
	return append([]Content{l.Content}, v.OtherPlans...)
}

var localitySteps = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-082", Title: "The actions for the short and the medium term are set out for each outcome of a locality plan.", Force: loip.Should,
		Basis: onLocality("para 163", "the actions for the short and the medium term, agreed by the partnership and the community, are set out in the plan or in public supporting documents"),
		How:   "For each outcome there is an action of the short term, and one of the medium term, that serves it; an action with a day or other words for its time can be of either.",
		Doubt: supporting + " That they were agreed is for another rule and for people to judge.", Expectations: []string{"G-LOC-22"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		for at, l := range localityPlans(v) {
			p := p.In(at)
			eachOutcome(p, l.Content, func(at loip.Path, name string, o Outcome) {
				terms, placed, all := map[Term]bool{}, 0, 0
				for _, c := range besides(v, l) {
					for _, a := range c.Actions {
						if !a.serves(o) {
							continue
						}
						all++
						if terms[a.Term] = true; a.Term != "" {
							placed++
						}
					}
				}
				switch {
				case all == 0:
					lacks(p, l.Content, at, "no action serves %s of %q", name, l.Title)
				case terms[Short] && terms[Medium]:
					p.Met(at, "%s of %q has actions for the short and for the medium term", name, l.Title)
				case placed < all:
					p.Undetermined(at, "of the %d actions that serve %s of %q, %d name no term, so that both terms cannot be shown", all, name, l.Title, all-placed)
				case terms[Short]:
					lacks(p, l.Content, at, "%s of %q has no action for the medium term", name, l.Title)
				default:
					lacks(p, l.Content, at, "%s of %q has no action for the short term", name, l.Title)
				}
			})
		}
		if len(v.LocalityPlans) == 0 {
			p.NotApplicable("/localityPlans", noLocalityPlan)
		}
	},
}

var localityResources = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-083", Title: "What resources the partners deploy for each outcome of a locality plan is shown.", Force: loip.Should,
		Basis: onLocality("para 163", "the information shows how partners deploy resources in support of the agreed outcomes"),
		How:   "Each outcome has at least one contribution of a partner in the ledger of the dossier, with or without an amount.", Doubt: supporting, Expectations: []string{"G-LOC-23"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		for at, l := range localityPlans(v) {
			p := p.In(at)
			eachOutcome(p, l.Content, func(at loip.Path, name string, o Outcome) {
				if bodies := v.contributors(o); len(bodies) > 0 {
					p.Met(at, "%s of %q is supported by the resources of %s", name, l.Title, strings.Join(bodies, ", "))
					return
				}
				lacks(p, l.Content, at, "no partner's resources are shown for %s of %q", name, l.Title)
			})
		}
		if len(v.LocalityPlans) == 0 {
			p.NotApplicable("/localityPlans", noLocalityPlan)
		}
	},
}

// contributors returns the ids of the bodies that contribute to an outcome.
func (v Partnership) contributors(o Outcome) (bodies []string) {
	for _, x := range v.Governance.Contributions {
		if x.Outcome == o.ID && !x.NoneAppropriate && !slices.Contains(bodies, x.Body) {
			bodies = append(bodies, x.Body)
		}
	}
	return bodies
}

var localityInTime = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-084", Title: "The first plans for localities with significantly poorer outcomes were published by 1 October 2017.", Force: loip.Should,
		Basis: []loip.Provision{
			loip.Guidance2016.At("summary", "Publication of the first plans", "the first plans are expected to be published by 1 October 2017"),
			loip.Draft2016.At("para 167", draftLocality, "the plans that have to be made are in place and signed off for 1 October 2017"),
		},
		How:          "Each locality plan for a locality identified by 1 October 2017 is published by that day.",
		Doubt:        "The final text says published, the draft says in place and signed off; the final is followed. An identification without a day counts as in time. A later plan for the same locality is not told apart from the first.",
		Expectations: []string{"G-LOC-30"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged := false
		for at, l := range localityPlans(v) {
			if v.required(l, firstPlansDue) {
				judged = true
				publishedInTime(p.In(at), l.Content)
			}
		}
		if !judged {
			p.NotApplicable("/localityPlans", "no plan for a locality identified by 1 October 2017 is among the documents")
		}
	},
}

// required reports whether the plan is for a locality identified by a day.
func (v Partnership) required(l LocalityPlan, by loip.Date) bool {
	id := v.Division.Identification
	if id == nil || id.Decided.After(by) {
		return false
	}
	for _, f := range id.Found {
		if slices.Contains(l.Localities, f.Locality) {
			return true
		}
	}
	return false
}

var localityRevised = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-085", Title: "Where a locality plan is to be revised after a review, community bodies took part in deciding it.", Force: loip.May,
		Basis: []loip.Provision{s11("(2)(b)", "following a review the partnership may revise the plan"), loip.Draft2016.At("para 170", draftLocality, "a plan is revised where the partnership and the community bodies consider it appropriate")},
		How:   "Each review that led to a revision names the community bodies that took part; the Act leaves the decision to the partnership.", Expectations: []string{"G-LOC-39"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) {
		judged := false
		for i, r := range l.Reviews {
			if r.Then != Revise || r.On.After(p.AsOf()) {
				continue
			}
			judged = true
			at := loip.Path("/reviews").Index(i)
			switch {
			case len(r.Bodies) > 0:
				p.Met(at, "after the review of %q on %s it was decided to revise it, with %s", l.Title, r.On.Long(), strings.Join(r.Bodies, ", "))
			case r.Bodies != nil:
				p.Unmet(at, "after the review of %q on %s it was decided to revise it, and no community body took part", l.Title, r.On.Long())
			default:
				p.Undetermined(at, "after the review of %q on %s it was decided to revise it; which community bodies took part is not given", l.Title, r.On.Long())
			}
		}
		if !judged {
			p.NotApplicable("/reviews", "no review of %q led to a revision", l.Title)
		}
	},
}
