package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// bare takes its indicators from the second outcome of the plan.
func bare(v *Partnership) {
	o := &v.LOIP.Outcomes[1]
	o.Indicators, o.Ladder = nil, nil
	v.Indicators[1].Theme = ""
}

func TestAdvice_outcomesWithoutIndicators(t *testing.T) {
	suite.Rows(t, "PLAN-245",
		row{Name: "each", Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "plans without themes are for other rules", Edit: func(v *Partnership) { v.LOIP = nil; v.LocalityPlans[0].Outcomes[0].Indicators = nil }, Want: loip.NotApplicable, At: "/localityPlans/0/themes"},
		row{Name: "none", Edit: bare, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "none in the parts read", Edit: partial(bare), Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "those of a theme that it has to itself", Edit: func(v *Partnership) { bare(v); v.Indicators[1].Theme = "safety" }, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "those of a theme of two", Edit: func(v *Partnership) { bare(v); v.LOIP.Outcomes[1].Theme = "income" }, Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "on a rung", Edit: func(v *Partnership) {
			bare(v)
			v.LOIP.Outcomes[1].Ladder = []Rung{{Term: Long, Indicators: []string{"falls"}}}
		}, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "of an aim", Edit: func(v *Partnership) {
			bare(v)
			v.LOIP.Aims = []Aim{{Outcome: "o2", Targets: []indicator.Target{{Indicator: "falls"}}}}
		}, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "of an aim of another", Edit: func(v *Partnership) {
			bare(v)
			v.LOIP.Aims = []Aim{{Outcome: "o1", Targets: []indicator.Target{{Indicator: "falls"}}}}
		}, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "no outcome", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_outcomesAndActivity(t *testing.T) {
	kind := func(k indicator.Kind) func(*Partnership) {
		return func(v *Partnership) { v.Indicators[1].Kind = k }
	}
	suite.Rows(t, "PLAN-251",
		row{Name: "outcomes", Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "activity alone", Edit: kind(indicator.Output), Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "activity alone, though its theme has more", Edit: func(v *Partnership) {
			kind(indicator.Output)(v)
			v.LOIP.Outcomes[1].Theme, v.Indicators[1].Theme = "income", ""
		}, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "activity beside an outcome", Edit: func(v *Partnership) {
			v.Indicators = append(v.Indicators, indicator.Indicator{ID: "checks", Theme: "safety", Kind: indicator.Output})
		}, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "not said", Edit: kind(""), Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "plans without themes are for other rules", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable, At: "/localityPlans/0/themes"},
		row{Name: "no indicator", Edit: bare, Want: loip.Met},
		row{Name: "no indicator anywhere", Edit: func(v *Partnership) {
			bare(v)
			v.LOIP.Outcomes, v.LocalityPlans = v.LOIP.Outcomes[1:], nil
		}, Want: loip.NotApplicable, At: "/loip/outcomes/0"},
	)
}

// Adding an indicator, to the dossier or to an outcome, never turns an outcome
// that has one into one that has none.
func TestProperty_anIndicatorMoreNeverTakesOneAway(t *testing.T) {
	for _, edit := range []func(*Partnership){func(*Partnership) {}, bare, func(v *Partnership) { v.LOIP.Outcomes[0].Theme = "safety" }} {
		for _, theme := range []string{"income", "safety", ""} {
			for _, named := range []bool{false, true} {
				before, after := valid(), valid()
				edit(&before)
				edit(&after)
				after.Indicators = append(after.Indicators, indicator.Indicator{ID: "new", Name: "New", Theme: theme, Kind: indicator.Outcome})
				if named {
					after.LOIP.Outcomes[1].Indicators = append(after.LOIP.Outcomes[1].Indicators, "new")
				}
				for _, id := range []loip.RuleID{"PLAN-051", "PLAN-053", "PLAN-245", "PLAN-251"} {
					was, is := places(before, id), places(after, id)
					for at, answer := range was {
						if answer == loip.Met {
							assert.Equal(t, loip.Met, is[at], "%s at %s", id, at)
						}
						if named && (id == "PLAN-245" || id == "PLAN-251") && at == "/loip/outcomes/1" {
							assert.Equal(t, loip.Met, is[at], "%s at %s", id, at)
						}
					}
				}
			}
		}
	}
}

// places returns the answers of a rule by their places.
func places(v Partnership, id loip.RuleID) map[loip.Path]loip.Answer {
	answers := map[loip.Path]loip.Answer{}
	for _, f := range loip.Run(v, octFirst, own()).Findings {
		if f.Rule == id {
			answers[f.Path] = f.Answer
		}
	}
	return answers
}
