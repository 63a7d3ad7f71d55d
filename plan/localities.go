package plan

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/locality"
)

var localitySectorsShaped = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-080", Title: "A locality plan reflects the perspectives of local communities, business and the third sector.", Force: loip.Should,
		Basis: onLocality("para 161", "the content of a locality plan reflects the perspectives and ambitions of local communities and the business and third sectors"),
		How:   "For each of the three sectors at least one finding says that it was shaped by that sector's participation.", Doubt: loip.DraftOnly + requiredToo, Expectations: []string{"G-LOC-16"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) {
		for _, sector := range Sectors() {
			if slices.ContainsFunc(l.Needs, func(n Need) bool { return n.Sector == sector }) {
				p.Met("/needs", "%q shows the perspectives of %s", l.Title, sector.phrase())
			} else if len(l.Needs) == 0 {
				p.Undetermined("/needs", "nothing that is given of %q shows the perspectives of %s", l.Title, sector.phrase())
			} else {
				lacks(p, l.Content, "/needs", "nothing in %q shows the perspectives of %s", l.Title, sector.phrase())
			}
		}
	},
}

var localityAgreed = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-081", Title: "The priorities of a locality plan are agreed by the partnership and by the community.", Force: loip.Should,
		Basis: onLocality("para 162", "a locality plan sets clear priorities for outcomes and inequalities, agreed by the partnership and the community"),
		How:   "The plan gives the day on which the partnership agreed its priorities and the day on which the community did; neither is after the day judged.",
		Doubt: loip.DraftOnly + requiredToo + " Who speaks for the community is for people to judge.", Expectations: []string{"G-LOC-17"}, Since: "0.2.0",
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
			case l.publishedBy(p.AsOf()) && by.on.After(l.lastIssued()):
				p.Unmet(at, "%s agreed the priorities of %q on %s, after it was published %s", by.who, l.Title, by.on.Long(), l.whenPublished())
			default:
				p.Met(at, "%s agreed the priorities of %q on %s", by.who, l.Title, by.on.Long())
			}
		}
	},
}

// requiredToo is what rules that the draft words for plans that have to be made
// say of others.
const requiredToo = " The draft says this of plans that have to be made; others are held to it too."

var localitySteps = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-082", Title: "The actions for the short and the medium term are set out for each outcome of a locality plan.", Force: loip.Should,
		Basis: onLocality("para 163", "the actions for the short and the medium term, agreed by the partnership and the community, are set out in the plan or in public supporting documents"),
		How:   "For each outcome there is an action of the short term, and one of the medium term, that serves it; an action with a day or other words for its time can be of either.",
		Doubt: supporting + requiredToo + " That they were agreed is for another rule and for people to judge.", Expectations: []string{"G-LOC-22"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		for at, l := range localityPlans(v) {
			p, actions := p.In(at), workOf(v.OtherPlans...)
			actions.add(l.Actions)
			eachOutcome(p, l.Content, func(at loip.Path, name string, o Outcome) {
				terms, placed, all := map[Term]bool{}, 0, 0
				for _, a := range actions.serving(o) {
					all++
					if terms[a.Term] = true; a.Term != "" {
						placed++
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
				case terms[Medium]:
					lacks(p, l.Content, at, "%s of %q has no action for the short term", name, l.Title)
				default:
					lacks(p, l.Content, at, "%s of %q has no action for the short or the medium term", name, l.Title)
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
		How:   "Each outcome has at least one contribution of a partner in the ledger of the dossier, with or without an amount; without a ledger it cannot be shown.", Doubt: supporting + requiredToo, Expectations: []string{"G-LOC-23"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		ledger := v.governance().Ledger(p.AsOf())
		for at, l := range localityPlans(v) {
			p := p.In(at)
			eachOutcome(p, l.Content, func(at loip.Path, name string, o Outcome) {
				switch held := ledger.Outcome(o.ID); {
				case held.Contributions > 0:
					p.Met(at, "%s stand in the ledger for %s of %q", loip.Plural(held.Contributions, "contribution", "contributions"), name, l.Title)
				case v.Governance.Contributions == nil:
					p.Undetermined(at, "no ledger of contributions is among the documents, so that what partners deploy for %s of %q cannot be shown", name, l.Title)
				default:
					lacks(p, l.Content, at, "no partner's resources are shown for %s of %q", name, l.Title)
				}
			})
		}
		if len(v.LocalityPlans) == 0 {
			p.NotApplicable("/localityPlans", noLocalityPlan)
		}
	},
}

var localityInTime = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-084", Title: "The first plans for localities with significantly poorer outcomes were published by 1 October 2017.", Force: loip.Should,
		Basis: []loip.Provision{
			loip.Guidance2016.At("summary", "Publication of the first plans", "the first plans are expected to be published by 1 October 2017"),
			loip.Draft2016.At("para 167", draftLocality, "the plans that have to be made are in place and signed off for 1 October 2017"),
		},
		How:          "The earliest plan of each locality identified by 1 October 2017 is published by that day.",
		Doubt:        "The final text says published, the draft says in place and signed off; the final is followed. Where the day of the identification is not given it cannot be shown that a plan was due.",
		Expectations: []string{"G-LOC-30"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged := false
		for at, l := range localityPlans(v) {
			switch due := v.required(l); {
			case !due || v.Division.Identification.Decided.After(firstPlansDue) || v.followsAnother(l):
				continue
			case v.Division.Identification.Decided.IsZero():
				p.Undetermined("/division/identification/decided", "when the locality of %q was identified is not given, so that it cannot be shown that its plan was due by 1 October 2017", l.Title)
			default:
				publishedInTime(p.In(at), l.Content)
			}
			judged = true
		}
		if !judged {
			p.NotApplicable("/localityPlans", "no plan for a locality identified by 1 October 2017 is among the documents")
		}
	},
}

// required reports whether the plan is for a locality that was identified.
func (v Partnership) required(l LocalityPlan) bool {
	id := v.Division.Identification
	return id != nil && slices.ContainsFunc(id.Found, func(f locality.Identified) bool { return slices.Contains(l.Localities, f.Locality) })
}

// followsAnother reports whether an earlier plan for one of the localities was
// published.
func (v Partnership) followsAnother(l LocalityPlan) bool {
	return slices.ContainsFunc(v.LocalityPlans, func(o LocalityPlan) bool {
		return !o.lastIssued().IsZero() && o.lastIssued().Before(l.lastIssued()) && slices.ContainsFunc(o.Localities, func(id string) bool { return slices.Contains(l.Localities, id) })
	})
}

var localityRevised = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-085", Title: "Community bodies took part in each review after which a locality plan is to be revised.", Force: loip.May,
		Basis: []loip.Provision{s11("(2)(b)", "following a review the partnership may revise the plan"), loip.Draft2016.At("para 170", draftLocality, "a plan is revised where the partnership and the community bodies consider it appropriate")},
		How:   "Each review that led to a revision names the community bodies that took part; the Act leaves the decision to the partnership.", Doubt: loip.DraftOnly, Expectations: []string{"G-LOC-39"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) {
		judged := false
		for i, r := range l.Reviews {
			if r.Then != Revise || r.pending(p.AsOf()) {
				continue
			}
			judged = true
			at := loip.Path("/reviews").Index(i)
			switch {
			case len(r.Bodies) > 0:
				p.Met(at, "after the review of %q (%s) it was decided to revise it, with %s", l.Title, r.told(), strings.Join(r.Bodies, ", "))
			case r.Bodies != nil:
				p.Unmet(at, "after the review of %q (%s) it was decided to revise it, and no community body took part", l.Title, r.told())
			default:
				p.Undetermined(at, "after the review of %q (%s) it was decided to revise it; which community bodies took part is not given", l.Title, r.told())
			}
		}
		if !judged {
			p.NotApplicable("/reviews", "no review of %q led to a revision", l.Title)
		}
	},
}
