package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

func TestAdvice_gaps(t *testing.T) {
	// only leaves the first indicator without places and gives it what edit does.
	only := func(edit func(*indicator.Indicator)) func(*Partnership) {
		return func(v *Partnership) {
			v.Indicators[0].Spread = nil
			v.Indicators[0].Reference.Place.Name = "The country"
			edit(&v.Indicators[0])
		}
	}
	some := []indicator.Observation{{Period: "2012", Value: number("10")}}
	series := func(list ...indicator.Series) func(*Partnership) {
		return only(func(i *indicator.Indicator) {
			for k := range list {
				if list[k].Observations == nil {
					list[k].Observations = some
				}
			}
			i.Series = list
		})
	}
	place := func(code loip.AreaCode, name string) indicator.Series {
		return indicator.Series{Place: indicator.Place{Code: code, Name: name}}
	}
	target := func(target indicator.Target) func(*Partnership) {
		return only(func(i *indicator.Indicator) { i.Targets = []indicator.Target{target} })
	}
	fifths := indicator.Target{Form: indicator.FifthsGap, Between: []string{"most deprived fifth", "least deprived fifth"}}
	inPlan := func(t indicator.Target) func(*Partnership) {
		return func(v *Partnership) {
			only(func(*indicator.Indicator) {})(v)
			t.Indicator = "child-poverty"
			v.LOIP.Outcomes[0].Ladder[1].Targets = append(v.LOIP.Outcomes[0].Ladder[1].Targets, t)
		}
	}
	const at = "/loip/themes/0"
	suite.Rows(t, "PLAN-053",
		row{Name: "none", Edit: only(func(*indicator.Indicator) {}), Want: loip.Unmet, At: at},
		row{Name: "by a target of the theme", Edit: func(v *Partnership) {
			only(func(*indicator.Indicator) {})(v)
			gap := fifths
			gap.Indicator = "child-poverty"
			v.LOIP.Themes[0].Targets = []indicator.Target{gap}
		}, Want: loip.Met, At: at},
		row{Name: "two groups", Edit: series(indicator.Series{Group: "women"}, indicator.Series{Group: "men"}), Want: loip.Met, At: at},
		row{Name: "a group beside everybody", Edit: series(indicator.Series{Group: "carers"}), Want: loip.Met, At: at},
		row{Name: "one group, and nobody else", Edit: func(v *Partnership) {
			series(indicator.Series{Group: "carers"}, indicator.Series{Group: "Carers"})(v)
			v.Indicators[0].Area.Value = indicator.Value{}
		}, Want: loip.Unmet, At: at},
		row{Name: "a group beside everybody in a series", Edit: func(v *Partnership) {
			series(indicator.Series{Group: "carers"}, indicator.Series{Place: indicator.Place{Code: "S12000026"}})(v)
			v.Indicators[0].Area.Value = indicator.Value{}
		}, Want: loip.Met},
		row{Name: "a group that is suppressed", Edit: series(indicator.Series{Group: "carers", Observations: []indicator.Observation{{Value: indicator.Value{State: indicator.Suppressed}}}}), Want: loip.Unmet},
		row{Name: "two places", Edit: series(place("", "West"), place("", "East")), Want: loip.Met},
		row{Name: "two data zones", Edit: series(place("S01012244", ""), place("S01012245", "")), Want: loip.Met},
		row{Name: "one place", Edit: series(place("", "West")), Want: loip.Unmet},
		row{Name: "two councils", Edit: series(place("S12000047", ""), place("S12000049", "")), Want: loip.Unmet},
		row{Name: "Scotland and the area", Edit: series(place(loip.Scotland, "Scotland"), place("S12000026", "")), Want: loip.Unmet},
		row{Name: "a target for the gap between fifths", Edit: target(fifths), Want: loip.Met, At: at},
		row{Name: "between one fifth and nothing", Edit: target(indicator.Target{Form: indicator.FifthsGap, Between: fifths.Between[:1]}), Want: loip.Unmet},
		row{Name: "a target for the gap to a group", Edit: target(indicator.Target{Form: indicator.GapTo, Comparator: "the least deprived"}), Want: loip.Met},
		row{Name: "to Scotland", Edit: target(indicator.Target{Text: "halve the gap with Scotland by 2027"}), Want: loip.Unmet, At: at},
		row{Name: "to the national average", Edit: target(indicator.Target{Form: indicator.GapTo, Comparator: "the national average"}), Want: loip.Unmet},
		row{Name: "to the reference", Edit: target(indicator.Target{Form: indicator.GapTo, Comparator: "the country"}), Want: loip.Unmet},
		row{Name: "one part of a target", Edit: target(indicator.Target{Form: indicator.AllParts, Parts: []indicator.Part{{Form: indicator.ToZero}, {Form: indicator.FifthsGap, Between: fifths.Between}}}), Want: loip.Met},
		row{Name: "a value is no gap", Edit: target(indicator.Target{Form: indicator.ToValue, Value: number("5")}), Want: loip.Unmet},
		row{Name: "a target of the plan", Edit: inPlan(fifths), Want: loip.Met, At: at},
		row{Name: "a target of the plan for Scotland's", Edit: inPlan(indicator.Target{Form: indicator.GapTo, Comparator: "Scotland"}), Want: loip.Unmet},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable, At: "/loip"},
		row{Name: "an empty plan", Edit: func(v *Partnership) { v.LOIP.Themes, v.LOIP.Outcomes = nil, nil }, Want: loip.NotApplicable, At: "/loip"},
	)
}
