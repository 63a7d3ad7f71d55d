package plan

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestAdvice_outcomesWithoutActions(t *testing.T) {
	action := func(edit func(*Action)) func(*Partnership) {
		return func(v *Partnership) { edit(&v.LOIP.Actions[1]) }
	}
	suite.Rows(t, "PLAN-243",
		row{Name: "by name and by theme", Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "no action", Edit: func(v *Partnership) { v.LOIP.Actions = v.LOIP.Actions[:1] }, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "no action in the parts read", Edit: partial(func(v *Partnership) { v.LOIP.Actions = v.LOIP.Actions[:1] }), Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "in another plan", Edit: func(v *Partnership) {
			v.OtherPlans = []Content{{Title: "delivery plan", Actions: v.LOIP.Actions[1:]}}
			v.LOIP.Actions = v.LOIP.Actions[:1]
		}, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "almost complete", Edit: action(func(a *Action) { a.Done = number("99.9") }), Want: loip.Met},
		row{Name: "complete", Edit: action(func(a *Action) { a.Done = number("100") }), Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "due on the day", On: loip.Day(2019, 3, 31), Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "due the day before", On: loip.Day(2019, 4, 1), Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "no list of actions", Edit: func(v *Partnership) { v.LOIP.Actions, v.LocalityPlans[0].Actions = nil, nil }, Want: loip.Undetermined, At: "/loip/outcomes/0"},
		row{Name: "a list that is empty", Edit: func(v *Partnership) { v.LOIP.Actions, v.LocalityPlans[0].Actions = []Action{}, nil }, Want: loip.Unmet, At: "/loip/outcomes/0"},
		row{Name: "no outcome", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_indicatorsWithoutAUse(t *testing.T) {
	with := func(edit func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			v.Indicators = append(v.Indicators, indicator.Indicator{ID: "new", Name: "New"})
			edit(v)
		}
	}
	nothing := func(*Partnership) {}
	suite.Rows(t, "PLAN-244",
		row{Name: "each", Want: loip.Met, At: "/indicators/2"},
		row{Name: "nowhere", Edit: with(nothing), Want: loip.Unmet, At: "/indicators/3"},
		row{Name: "nowhere in the parts read", Edit: partial(with(nothing)), Want: loip.Undetermined, At: "/indicators/3"},
		row{Name: "by its theme", Edit: with(func(v *Partnership) { v.Indicators[3].Theme = "income" }), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by a rung", Edit: with(func(v *Partnership) { v.LOIP.Outcomes[0].Ladder[0].Indicators = []string{"new"} }), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by a part of a target", Edit: with(asTarget(indicator.Target{Form: indicator.AllParts, Parts: []indicator.Part{{Indicator: "new"}}})), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by an aim", Edit: with(func(v *Partnership) { v.LOIP.Aims = []Aim{{Targets: []indicator.Target{{Indicator: "new"}}}} }), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by a result of an aim", Edit: with(func(v *Partnership) { v.LOIP.Aims = []Aim{{Results: []Result{{Indicator: "new"}}}} }), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by a target of a theme", Edit: with(func(v *Partnership) { v.LOIP.Themes[0].Targets = []indicator.Target{{Indicator: "new"}} }), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by what became of it in a year", Edit: with(func(v *Partnership) {
			v.LocalityPlans[0].Reports[0].Assessed[0].Moves = []Move{{Indicator: "new"}}
		}), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by an assessment", Edit: with(func(v *Partnership) {
			v.LocalityPlans[0].Reports[0].Assessed[0].Indicators = []string{"new"}
		}), Want: loip.Met, At: "/indicators/3"},
		row{Name: "by a result of a report", Edit: with(func(v *Partnership) { v.LOIP.Reports[0].Results = []Result{{Indicator: "new"}} }), Want: loip.Met, At: "/indicators/3"},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.Undetermined, At: "/indicators/2"},
		row{Name: "no indicator", Edit: func(v *Partnership) { v.Indicators = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_aimsWithoutOutcomes(t *testing.T) {
	aims := func(list ...Aim) func(*Partnership) { return func(v *Partnership) { v.LOIP.Aims = list } }
	suite.Rows(t, "PLAN-246",
		row{Name: "no aims", Want: loip.NotApplicable, At: "/loip/aims"},
		row{Name: "of an outcome", Edit: aims(Aim{ID: "a", Outcome: "o1"}), Want: loip.Met, At: "/loip/aims/0"},
		row{Name: "one of none", Edit: aims(Aim{ID: "a", Outcome: "o1"}, Aim{ID: "b"}), Want: loip.Unmet, At: "/loip/aims/1"},
		row{Name: "one of none in the parts read", Edit: partial(aims(Aim{ID: "b"})), Want: loip.Undetermined, At: "/loip/aims/0"},
	)
}

func TestAdvice_themesWithoutOutcomes(t *testing.T) {
	theme := func(list ...Theme) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Themes = append(v.LOIP.Themes, list...) }
	}
	suite.Rows(t, "PLAN-247",
		row{Name: "each", Want: loip.Met, At: "/loip/themes/1"},
		row{Name: "one without", Edit: theme(Theme{ID: "housing"}), Want: loip.Unmet, At: "/loip/themes/2"},
		row{Name: "one that cuts across the others", Edit: theme(Theme{ID: "housing", Kind: "cross-cutting"}), Want: loip.Met, At: "/loip/themes/0"},
		row{Name: "by a theme two levels below", Edit: func(v *Partnership) {
			theme(Theme{ID: "top"}, Theme{ID: "middle", Under: "top"})(v)
			v.LOIP.Themes[0].Under = "middle"
		}, Want: loip.Met, At: "/loip/themes/2"},
		row{Name: "not by the theme above", Edit: theme(Theme{ID: "part", Under: "income"}), Want: loip.Unmet, At: "/loip/themes/2"},
		row{Name: "themes under each other", Edit: theme(Theme{ID: "a", Under: "b"}, Theme{ID: "b", Under: "a"}), Want: loip.Unmet, At: "/loip/themes/3"},
		row{Name: "no outcome at all", Edit: func(v *Partnership) { v.LOIP.Outcomes = nil }, Want: loip.NotApplicable, At: "/loip/themes"},
	)
	suite.Rows(t, "PLAN-248",
		row{Name: "each", Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "one under none", Edit: func(v *Partnership) { v.LOIP.Outcomes[1].Theme = "" }, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "one under none in the parts read", Edit: partial(func(v *Partnership) { v.LOIP.Outcomes[1].Theme = "" }), Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "a plan without themes", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable, At: "/localityPlans/0/themes"},
	)
}

func TestAdvice_needsWithoutOutcomes(t *testing.T) {
	suite.Rows(t, "PLAN-249",
		row{Name: "by theme", Want: loip.Met, At: "/loip/needs/2"},
		row{Name: "by name", Want: loip.Met, At: "/localityPlans/0/needs/1"},
		row{Name: "by neither", Edit: func(v *Partnership) { v.LOIP.Needs[2].Theme = "" }, Want: loip.Unmet, At: "/loip/needs/2"},
		row{Name: "by a theme without outcomes", Edit: func(v *Partnership) { v.LOIP.Outcomes[1].Theme = "income" }, Want: loip.Unmet, At: "/loip/needs/2"},
		row{Name: "not in the parts read", Edit: partial(func(v *Partnership) { v.LOIP.Needs[2].Theme = "" }), Want: loip.Undetermined, At: "/loip/needs/2"},
		row{Name: "no outcomes", Edit: func(v *Partnership) { v.LOIP.Outcomes, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
}

// The order of outcomes, rungs, themes, actions and needs changes no answer, for
// dossiers in which not every answer is met.
func TestProperty_orderChangesNoOrphan(t *testing.T) {
	for _, edit := range []func(*Partnership){
		bare,
		func(v *Partnership) { v.LOIP.Outcomes[1].Theme = "income" },
		func(v *Partnership) { v.LOIP.Actions = v.LOIP.Actions[:1] },
		func(v *Partnership) { v.LOIP.Needs[2].Theme = "" },
		func(v *Partnership) { v.LocalityPlans[0].Outcomes[0].Supports = nil },
		ofTarget(func(t *indicator.Target) { t.Value, t.By = number("10.6"), "2026" }),
		ofTarget(func(t *indicator.Target) { t.Value, t.By = number("10.6"), "" }),
	} {
		v, turned := valid(), valid()
		edit(&v)
		edit(&turned)
		slices.Reverse(turned.Indicators)
		for _, c := range []*Content{&turned.LOIP.Content, &turned.LocalityPlans[0].Content} {
			slices.Reverse(c.Outcomes)
			slices.Reverse(c.Themes)
			slices.Reverse(c.Actions)
			slices.Reverse(c.Needs)
			slices.Reverse(c.SignOff)
			for i := range c.Outcomes {
				slices.Reverse(c.Outcomes[i].Ladder)
			}
		}
		assert.Equal(t, ruletest.Answers(v, octFirst, Checks()), ruletest.Answers(turned, octFirst, Checks()))
	}
}
