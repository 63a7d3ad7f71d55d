package plan

import (
	"slices"
	"strings"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// How the entries of section 4(5) and of schedule 1 of the 2015 Act begin that
// the register gives with the partners of an area.
const (
	theCouncil            = "the local authority "
	theHealthBoard        = "the health board "
	anIntegrationBoard    = "an integration joint board "
	highlandsEnterprise   = "Highlands and Islands Enterprise"
	scottishEnterprise    = "Scottish Enterprise"
	fairnessRelationsHow  = "For each published plan, each partner that the duty names is looked for among the bodies of an assessment of the plan, or of a note that none is needed. "
	fairnessRelationsMore = "The council, health boards, integration joint boards, Highlands and Islands Enterprise and Scottish Enterprise are named; the chief constable, the fire service and the partnership itself are not."
)

// partners returns the statutory partners of the area on a day that come under
// one of some entries.
func (v Partnership) partners(on loip.Date, entries ...string) []governance.Partner {
	return slices.DeleteFunc(slices.Clone(governance.Partners(v.Area, on)), func(p governance.Partner) bool {
		return p.Doubt != "" || !slices.ContainsFunc(entries, func(e string) bool { return strings.HasPrefix(p.Entry, e) })
	})
}

// fairnessSince is the day from which the Fairer Scotland duty has bound.
//
// Law: SSI 2017/403.
var fairnessSince = loip.Day(2018, time.April, 1)

var fairnessAssessed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-220", Title: "Each partner under the Fairer Scotland duty has an assessment of each plan, or a note that none is needed.", Force: loip.Advice,
		Basis: []loip.Provision{
			loip.Equality2010.At("s. 1(1)", "Public sector duty regarding socio-economic inequalities", "a listed authority that makes decisions of a strategic nature has due regard to reducing inequalities of outcome from socio-economic disadvantage"),
			otherPlans("fairer Scotland assessments", "a written assessment, or a note that none is needed, shows how a partner had due regard when it agreed a plan"),
		},
		How:   fairnessRelationsHow + fairnessRelationsMore,
		Doubt: othersDuty + " The guidance on the duty recommends a written assessment and does not require one. Whether South of Scotland Enterprise was added to the list was not found; it is left out.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judgePublished(p, v, fairnessSince, "the Fairer Scotland duty", func(at loip.Path, c Content) {
			listed := v.partners(c.lastIssued(), theCouncil, theHealthBoard, anIntegrationBoard, highlandsEnterprise, scottishEnterprise)
			if len(listed) == 0 {
				p.Undetermined(at, "which partners the Fairer Scotland duty names is not known: the area is not given")
			}
			for _, x := range listed {
				i := v.assessmentOf(p.AsOf(), c, func(r RelatedPlan) bool { return r.of(x.Body.ID) }, FairnessAssessment, FairnessNote)
				switch {
				case i >= 0:
					p.Met(loip.Path("/relatedPlans").Index(i), "%s has a %s of %q", x.Body, v.Related[i].Kind, c.Title)
				case v.saysNone():
					p.Unmet(at, "the record says that %s has no Fairer Scotland assessment of %q, and no note that none is needed", x.Body, c.Title)
				default:
					p.Undetermined(at, "no Fairer Scotland assessment of %q by %s, and no note that none is needed, is among the documents", c.Title, x.Body)
				}
			}
		})
	},
}

// assessmentOf returns the place of what the dossier holds of some kinds on a
// plan by a day, or -1.
func (v Partnership) assessmentOf(by loip.Date, c Content, wanted func(RelatedPlan) bool, kinds ...RelatedKind) int {
	return slices.IndexFunc(v.Related, func(r RelatedPlan) bool {
		return r.is(by, kinds...) && slices.ContainsFunc(r.Of, c.named) && wanted(r)
	})
}

// judgePublished hands every local outcomes improvement plan and locality plan
// that was published from a day on to judge, and says why the others are not
// judged.
//
// Boundary: a plan published on the day itself is judged.
func judgePublished(p *loip.Pass, v Partnership, since loip.Date, duty string, judge func(at loip.Path, c Content)) {
	none := true
	for at, c := range v.plans {
		if at.Within("/otherPlans") {
			continue
		}
		none = false
		switch first, last := c.issued(); {
		case last.IsZero() && c.Status != Draft && c.Status != Approved:
			p.Undetermined(at, "the documents do not say when %q was published", c.Title)
		case !c.publishedBy(p.AsOf()) && !c.perhapsPublishedBy(p.AsOf()):
			p.NotApplicable(at, "%q was not published by %s", c.Title, p.AsOf().Long())
		case last.Before(since):
			p.NotApplicable(at, "%q was published %s, before %s applied on %s", c.Title, c.whenPublished(), duty, since.Long())
		case first.Before(since), last.After(p.AsOf()):
			p.Undetermined(at, "%q was published %s; whether %s applied then is not given", c.Title, c.whenPublished(), duty)
		default:
			judge(at, c)
		}
	}
	if none {
		p.NotApplicable("", noPlan)
	}
}
