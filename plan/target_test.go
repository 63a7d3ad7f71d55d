package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/internal/ruletest"
)

// number is a known value.
func number(text string) indicator.Value {
	v, err := indicator.Number(text)
	if err != nil {
		panic(err)
	}
	return v
}

// mediumTarget is where the medium term of the first outcome has its target.
const mediumTarget = "/loip/outcomes/0/ladder/1/targets/0"

// ofTarget edits that target, without its words.
func ofTarget(edit func(*indicator.Target)) func(*Partnership) {
	return func(v *Partnership) {
		t := &v.LOIP.Outcomes[0].Ladder[1].Targets[0]
		t.Text = ""
		edit(t)
	}
}

// asTarget puts another in its place.
func asTarget(t indicator.Target) func(*Partnership) {
	return func(v *Partnership) { v.LOIP.Outcomes[0].Ladder[1].Targets[0] = t }
}

func TestAdvice_targets(t *testing.T) {
	aim := func(targets ...indicator.Target) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Aims = []Aim{{ID: "aim", Outcome: "o1", Targets: targets}} }
	}
	suite.Rows(t, "PLAN-050",
		row{Name: "complete", Want: loip.Met, At: mediumTarget},
		row{Name: "by its words alone", Edit: asTarget(indicator.Target{Text: "from 10.9% in 2012 to 9% by 2020"}), Want: loip.Met, At: mediumTarget},
		row{Name: "of a theme", Edit: func(v *Partnership) {
			v.LOIP.Themes[1].Targets = []indicator.Target{{Text: "from 10.9% in 2012 to 9% by 2020"}}
		}, Want: loip.Met, At: "/loip/themes/1/targets/0"},
		row{Name: "of a theme, without a time", Edit: func(v *Partnership) {
			v.LOIP.Themes[1].Targets = []indicator.Target{{Form: indicator.ToZero}}
		}, Want: loip.Unmet, At: "/loip/themes/1/targets/0"},
		row{Name: "words that cannot be read", Edit: asTarget(indicator.Target{Text: "families fare well"}), Want: loip.Undetermined, At: mediumTarget},
		row{Name: "the indicator has the baseline", Edit: ofTarget(func(t *indicator.Target) { t.Baseline = indicator.Value{} }), Want: loip.Met, At: mediumTarget},
		row{Name: "for another year it has none", Edit: ofTarget(func(t *indicator.Target) { t.Baseline, t.BaselineWhen = indicator.Value{}, "2011" }), Want: loip.Unmet, At: mediumTarget},
		row{Name: "an indicator of its rung has the baseline", Edit: func(v *Partnership) {
			ofTarget(func(t *indicator.Target) { t.Baseline, t.Indicator = indicator.Value{}, "" })(v)
			v.LOIP.Outcomes[0].Ladder[1].Indicators = []string{"child-poverty"}
			v.LOIP.Outcomes[0].Indicators = nil
		}, Want: loip.Met, At: mediumTarget},
		row{Name: "which of two indicators is not said", Edit: func(v *Partnership) {
			ofTarget(func(t *indicator.Target) { t.Baseline, t.Indicator = indicator.Value{}, "" })(v)
			v.LOIP.Outcomes[0].Indicators = []string{"child-poverty", "falls"}
		}, Want: loip.Unmet, At: mediumTarget},
		row{Name: "a baseline to be confirmed", Edit: ofTarget(func(t *indicator.Target) { t.Baseline = indicator.Value{State: indicator.ToBeConfirmed} }), Want: loip.Unmet, At: mediumTarget},
		row{Name: "a baseline without its time", Edit: ofTarget(func(t *indicator.Target) { t.BaselineWhen = "" }), Want: loip.Unmet, At: mediumTarget},
		row{Name: "no value", Edit: ofTarget(func(t *indicator.Target) { t.Form, t.Value = indicator.ToValue, indicator.Value{} }), Want: loip.Unmet, At: mediumTarget},
		row{Name: "the indicator has the unit", Edit: ofTarget(func(t *indicator.Target) { t.Unit = "" }), Want: loip.Met, At: mediumTarget},
		row{Name: "no unit at all", Edit: func(v *Partnership) {
			ofTarget(func(t *indicator.Target) { t.Unit = "" })(v)
			v.Indicators[0].Unit = ""
		}, Want: loip.Unmet, At: mediumTarget},
		row{Name: "no time", Edit: ofTarget(func(t *indicator.Target) { t.By = "" }), Want: loip.Unmet, At: mediumTarget},
		row{Name: "no time in the parts read", Edit: partial(ofTarget(func(t *indicator.Target) { t.By = "" })), Want: loip.Undetermined, At: mediumTarget},
		row{Name: "a change from a figure of the indicator", Edit: asTarget(indicator.Target{Form: indicator.ByPercent, Change: number("-10"), Indicator: "child-poverty", BaselineWhen: "2012", By: "2020"}), Want: loip.Met, At: mediumTarget},
		row{Name: "a change from nothing", Edit: asTarget(indicator.Target{Text: "increase by 10% by 2020"}), Want: loip.Unmet, At: mediumTarget},
		row{Name: "more or fewer", Edit: asTarget(indicator.Target{Text: "reduce by 2020", BaselineWhen: "2012", Indicator: "child-poverty"}), Want: loip.Unmet, At: mediumTarget},
		row{Name: "none at all", Edit: asTarget(indicator.Target{Form: indicator.ToZero, By: "2026"}), Want: loip.Met, At: mediumTarget},
		row{Name: "a milestone", Edit: asTarget(indicator.Target{Form: indicator.Milestone, By: "2026"}), Want: loip.Met, At: mediumTarget},
		row{Name: "in words", Edit: asTarget(indicator.Target{Form: indicator.InWords, By: "2026"}), Want: loip.Unmet, At: mediumTarget},
		row{Name: "to be confirmed", Edit: asTarget(indicator.Target{Form: indicator.Unsettled, By: "2026"}), Want: loip.Unmet, At: mediumTarget},
		row{Name: "one part of two", Edit: asTarget(indicator.Target{Form: indicator.AllParts, By: "2026", Parts: []indicator.Part{{Form: indicator.ToZero}, {Form: indicator.DirectionOnly}}}), Want: loip.Unmet, At: mediumTarget + "/parts/1"},
		row{Name: "of an aim", Edit: aim(indicator.Target{Form: indicator.ToZero, By: "2026"}), Want: loip.Met, At: "/loip/aims/0/targets/0"},
		row{Name: "of an aim, without a time", Edit: aim(indicator.Target{Form: indicator.ToZero, By: "2026"}, indicator.Target{Form: indicator.ToZero}), Want: loip.Unmet, At: "/loip/aims/0/targets/1"},
		row{Name: "no target", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
}

// The rules that package indicator has for the targets of an indicator judge
// those of plans, at their own places.
func TestTargetsOfPlansAreJudgedAsThoseOfIndicators(t *testing.T) {
	at := func(edit func(*Partnership), id loip.RuleID, place loip.Path) loip.Answer {
		v := valid()
		edit(&v)
		for _, f := range Check(v, octFirst).Findings {
			if f.Rule == id && f.Path == place {
				return f.Answer
			}
		}
		return ""
	}
	none := func(*Partnership) {}
	for _, id := range []loip.RuleID{"IND-030", "IND-032", "IND-033", "IND-035"} {
		assert.Equal(t, loip.Met, at(none, id, mediumTarget), id)
	}
	assert.Equal(t, loip.NotApplicable, at(none, "IND-031", mediumTarget))
	assert.Equal(t, loip.Unmet, at(ofTarget(func(t *indicator.Target) { t.Form = indicator.InWords }), "IND-030", mediumTarget))
	assert.Equal(t, loip.Unmet, at(asTarget(indicator.Target{Text: "10% fewer"}), "IND-031", mediumTarget))
	assert.Equal(t, loip.Unmet, at(ofTarget(func(t *indicator.Target) { t.Value = number("100.1") }), "IND-032", mediumTarget), "more than all")
	assert.Equal(t, loip.Unmet, at(ofTarget(func(t *indicator.Target) { t.Value = number("11") }), "IND-033", mediumTarget), "fewer is good")
	assert.Equal(t, loip.Unmet, at(ofTarget(func(t *indicator.Target) { t.By = "" }), "IND-035", mediumTarget))
	assert.Equal(t, loip.Unmet, at(ofTarget(func(t *indicator.Target) { t.By = "2016" }), "IND-036", mediumTarget), "the latest figure is of 2012")
	assert.Equal(t, loip.Unmet, at(ofTarget(func(t *indicator.Target) { t.Change, t.Form = number("-10"), indicator.ByPercent }), "IND-037", mediumTarget))
	lasting := func(frequency indicator.Frequency) func(*Partnership) {
		return func(v *Partnership) { v.Indicators[0].Publication.Frequency = frequency }
	}
	assert.Equal(t, loip.Met, at(lasting(indicator.Yearly), "IND-023", mediumTarget))
	assert.Equal(t, loip.Unmet, at(lasting(indicator.Once), "IND-023", mediumTarget), "it will not be measured again")
	own := func(v *Partnership) { v.Indicators[1].Targets = []indicator.Target{{Form: indicator.InWords}} }
	assert.Equal(t, loip.Unmet, at(own, "IND-030", "/indicators/1/targets/0"))
	other := func(v *Partnership) {
		v.Indicators[1].Targets = []indicator.Target{{Form: indicator.ToValue, Indicator: "child-poverty", Value: number("100.1")}}
	}
	assert.Equal(t, loip.Unmet, at(other, "IND-032", "/indicators/1/targets/0"), "it is measured on the indicator that it names")
}

// Every rule on targets is run once, and on the targets of plans as well.
func TestTargetRulesStandOnce(t *testing.T) {
	seen := map[loip.RuleID]int{}
	for _, r := range loip.Rules(Checks()) {
		seen[r.ID]++
	}
	for _, r := range indicator.Checks() {
		assert.Equal(t, 1, seen[r.ID], r.ID)
	}
	v := valid()
	v.LOIP, v.LocalityPlans = nil, nil
	answers := ruletest.Answers(v, octFirst, Checks())
	for _, c := range indicator.TargetChecks() {
		assert.Equal(t, loip.NotApplicable, answers[c.ID], c.ID)
	}
}
