package plan

import (
	"slices"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/locality"
)

// placePlansSince is the day from which local place plans have had to have
// regard to locality plans.
//
// Law: SSI 2021/353.
var placePlansSince = loip.Day(2022, time.January, 22)

var placePlansRegard = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-225", Title: "Each local place plan says how it had regard to the locality plans published for its area.", Force: loip.Advice,
		Basis: []loip.Provision{
			loip.SSI2021_353.At("reg. 2", "Local place plans: locality plans", "a community body that prepares a local place plan has regard to a locality plan published for the area"),
			otherPlans("local place plans", "a partnership that knows what place plans made of its locality plans can answer them"),
		},
		How:   "For each local place plan from 22 January 2022, the locality plans for a locality that its area lies in and published no later than it are looked for among those that it says it had regard to.",
		Doubt: "The duty lies on the community body and not on the partnership, so that this is advice on what its dossier should show.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		eachRelated(p, v, LocalPlacePlan, func(at loip.Path, r RelatedPlan) {
			switch first, last := r.issued(); {
			case last.IsZero():
				p.Undetermined(at.Key("published"), "when %s was published is not given", r.called())
				return
			case last.Before(placePlansSince):
				p.NotApplicable(at, "%s was published before 22 January 2022", r.called())
				return
			case first.Before(placePlansSince):
				p.Undetermined(at.Key("publishedWhen"), "whether %s was published from 22 January 2022 on is not given", r.called())
				return
			case r.Localities == nil:
				p.Undetermined(at.Key("localities"), "which localities the area of %s lies in is not given", r.called())
				return
			}
			found := false
			for _, l := range v.LocalityPlans {
				if slices.ContainsFunc(l.Localities, func(id string) bool { return slices.Contains(r.Localities, id) }) {
					found = true
					regardedWhereBefore(p, at, r, l.Content)
				}
			}
			if !found {
				p.NotApplicable(at.Key("localities"), "no locality plan among the documents is for the area of %s", r.called())
			}
		})
	},
}

var developmentPlanRegards = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-226", Title: "The local development plan says how it took the local outcomes improvement plan into account.", Force: loip.Advice,
		Basis: []loip.Provision{
			otherPlans("the development plan", "a partnership that knows what the development plan made of its own can speak for its outcomes there"),
			loip.Planning1997.At("s. 16(2)(a)(ii)", "Preparation and monitoring of local development plans: general", "a planning authority that prepares a local development plan takes into account any local outcomes improvement plan for that part of its district"),
		},
		How:   "A local development plan published no earlier than the local outcomes improvement plan says how it took it into account.",
		Doubt: othersDuty + " The day from which the planning authority has had to do so was not found.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		eachRelated(p, v, LocalDevelopmentPlan, func(at loip.Path, r RelatedPlan) { regardedWhereBefore(p, at, r, v.LOIP.Content) })
	},
}

// islandsSince is the day from which the duties towards island communities have
// applied.
var islandsSince = loip.Day(2020, time.December, 23)

// islandCouncils are the names of the councils that the schedule of the Islands
// Act lists.
var islandCouncils = []string{"Argyll and Bute", "Highland", "Na h-Eileanan Siar", "North Ayrshire", "Orkney Islands", "Shetland Islands"}

var islandsAssessed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-227", Title: "For each plan of an area with island communities there is an island communities impact assessment, or reasons for none.", Force: loip.Advice,
		Basis: []loip.Provision{
			loip.Islands2018.At("s. 8(1)", "Island communities impact assessment", "a listed authority assesses a policy, strategy or service that in its opinion is likely to have a significantly different effect on an island community"),
			loip.Islands2018.At("s. 8(4)", "Island communities impact assessment", "an authority that makes no assessment of something that has an effect on an island community publishes its reasons"),
			otherPlans("island communities", "an assessment, or reasons for none, beside a plan shows that the islands were thought of"),
		},
		How:   "For each plan of one of the six listed council areas published from 23 December 2020 on, an assessment that names it, or reasons for none, is looked for.",
		Doubt: othersDuty + " No assessment is asked for where the plan has no effect on an island community. Whether the list has been changed since it was enacted was not found.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		council, ok := loip.CouncilByCode(v.Area)
		switch {
		case !ok:
			p.Undetermined("/area", "the council area is not given, so that it is not known whether it has island communities")
			return
		case !slices.Contains(islandCouncils, council.Name):
			p.NotApplicable("/area", "%s is not one of the six council areas that the Islands Act lists", council.Name)
			return
		}
		judgePublished(p, v, islandsSince, "the duty towards island communities", func(at loip.Path, c Content) {
			i := v.assessmentOf(p.AsOf(), c, func(RelatedPlan) bool { return true }, IslandsAssessment, IslandsReasons)
			switch {
			case i >= 0:
				p.Met(loip.Path("/relatedPlans").Index(i), "the dossier holds for %q: %s", c.Title, v.Related[i].Kind)
			case v.saysNone():
				p.Unmet(at, "the record says that there is no island communities impact assessment of %q, and no reasons for none", c.Title)
			default:
				p.Undetermined(at, "no island communities impact assessment of %q, and no reasons for none, is among the documents", c.Title)
			}
		})
	},
}

// divides is what the integration of health and social care says of localities.
var divides = loip.JointWorking2014.At("s. 29(3)(a)", "Requirement to prepare strategic plans", "a strategic plan for health and social care divides the area of the local authority into two or more localities")

const integrationDoubt = "The duty lies on the integration authority. Its localities need not be those of the partnership, and no limit on their population applies. The day from which section 29 is in force was not found."

var integrationRecorded = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-228", Title: "The record shows how the localities of health and social care lie to those of the partnership.", Force: loip.May,
		Basis: append(onLocality("para 159", "localities may, and need not, match those of health and social care"), divides),
		How:   "The zones of each area that is recorded as a locality of health and social care are held against those of each locality.",
		Doubt: loip.DraftOnly + " " + integrationDoubt, Expectations: []string{"G-LOC-11"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		v.eachIntegration(p, func(at loip.Path, n locality.Neighbourhood) {
			if len(n.Zones) == 0 {
				p.Undetermined(at.Key("zones"), "the zones of the health and social care locality %q are not given", n.Name)
				return
			}
			found := false
			for _, l := range v.Division.Localities {
				if how := locality.Relate(n.Zones, l.Zones); how != locality.Apart {
					found = true
					p.Met(at.Key("zones"), "the health and social care locality %q is %s locality %q", n.Name, beside(how), l.Name)
				}
			}
			if !found {
				p.Undetermined(at.Key("zones"), "the zones of the health and social care locality %q are in no locality whose zones are given", n.Name)
			}
		})
	},
}

// beside writes how one area lies to another that it is not apart from.
func beside(r locality.Relation) string {
	return map[locality.Relation]string{locality.Equal: "the same area as", locality.Inside: "inside", locality.Around: "around", locality.Crossing: "partly in and partly out of"}[r]
}

// eachIntegration hands every area recorded as a locality of health and social
// care to judge.
func (v Partnership) eachIntegration(p *loip.Pass, judge func(at loip.Path, n locality.Neighbourhood)) {
	none := true
	for i, n := range v.Division.Others {
		if n.Sort == locality.Integration {
			none = false
			judge(loip.Path("/division/otherAreas").Index(i), n)
		}
	}
	if none {
		p.Undetermined("/division/otherAreas", "no locality of health and social care is among the documents")
	}
}

var integrationDivided = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-231", Title: "The area has two or more localities of health and social care.", Force: loip.Advice,
		Basis: []loip.Provision{otherPlans("localities of health and social care", "fewer than two on record is a gap in the record or in the strategic plan"), divides},
		How:   "The areas that are recorded as localities of health and social care are counted. One alone is undetermined, since the record may leave others out.", Doubt: integrationDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		count := 0
		v.eachIntegration(p, func(loip.Path, locality.Neighbourhood) { count++ })
		switch {
		case count == 1:
			p.Undetermined("/division/otherAreas", "the record has one locality of health and social care, and the strategic plan is to have two or more")
		case count > 1:
			p.Met("/division/otherAreas", "the record has %d localities of health and social care", count)
		}
	},
}
