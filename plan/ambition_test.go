package plan

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

func figured(t testing.TB, text string) indicator.Value {
	v, err := indicator.Number(text)
	require.NoError(t, err)
	return v
}

// since2012 is a series of yearly figures from 2012 on.
func since2012(t testing.TB, code loip.AreaCode, name string, values ...string) indicator.Series {
	s := indicator.Series{Place: indicator.Place{Code: code, Name: name}}
	for k, value := range values {
		s.Observations = append(s.Observations, indicator.Observation{Period: fmt.Sprint(2012 + k), Value: figured(t, value)})
	}
	return s
}

// aimsFor leaves one target in the dossier: child poverty at a value by 2020, with
// the series of package indicator's own tests beside it. By these the trend brings
// 8.8, from 6.4 to 9.4; the fastest pace here leads to 7.9 and in Angus to 4.1;
// Scotland has 9.2 and its trend brings 6.6 to 8.4; Angus has 8.
func aimsFor(t testing.TB, value string, edits ...func(*Partnership)) func(*Partnership) {
	return func(v *Partnership) {
		v.LocalityPlans = nil
		v.LOIP.Outcomes = v.LOIP.Outcomes[:1]
		v.LOIP.Outcomes[0].Ladder = []Rung{{Term: Medium, Statement: "fewer", Targets: []indicator.Target{
			{Text: "child poverty down", Indicator: "child-poverty", Value: figured(t, value), Unit: "percent", By: "2020"},
		}}}
		i := &v.Indicators[0]
		i.Area = indicator.Figure{Place: i.Area.Place}
		i.Series = []indicator.Series{
			since2012(t, "S12000026", "Scottish Borders", "12.0", "11.6", "11.2", "10.9", "10.1"),
			since2012(t, loip.Scotland, "Scotland", "11.0", "10.5", "10.2", "9.6", "9.2"),
			since2012(t, "S12000041", "Angus", "13.0", "12.0", "10.0", "9.0", "8.0"),
		}
		for _, edit := range edits {
			edit(v)
		}
	}
}

const aimAt = loip.Path("/loip/outcomes/0/ladder/0/targets/0")

func TestAdvice_ambition(t *testing.T) {
	slow := func(v *Partnership) { // 0.1 a year, so that the trend brings 12.2 and nothing else
		v.Indicators[0].Series[2] = since2012(t, "S12000041", "Angus", "13.0", "12.9", "12.8", "12.7", "12.6")
	}
	target := func(edit func(*indicator.Target)) func(*Partnership) {
		return func(v *Partnership) { edit(&v.LOIP.Outcomes[0].Ladder[0].Targets[0]) }
	}
	for id, row2 := range map[loip.RuleID]struct {
		met, unmet string
		edit       func(*Partnership)
	}{
		"PLAN-260": {met: "9.4", unmet: "9.41"},
		"PLAN-261": {met: "7.9", unmet: "7.89"},
		"PLAN-262": {met: "4.1", unmet: "4.09"},
		"PLAN-263": {met: "9.2", unmet: "9.21"},
		"PLAN-264": {met: "8.4", unmet: "8.41"},
		"PLAN-265": {met: "8", unmet: "7.99"},
		"PLAN-266": {met: "12.2", unmet: "12.1", edit: slow},
	} {
		edit := row2.edit
		if edit == nil {
			edit = func(*Partnership) {}
		}
		suite.Rows(t, id,
			row{Name: "the last that is not", Edit: aimsFor(t, row2.met, edit), Want: loip.Met, At: aimAt},
			row{Name: "the first that is", Edit: aimsFor(t, row2.unmet, edit), Want: loip.Unmet, At: aimAt},
			row{Name: "one of two", Edit: aimsFor(t, row2.unmet, edit, func(v *Partnership) {
				r := &v.LOIP.Outcomes[0].Ladder[0]
				r.Targets = append(r.Targets, r.Targets[0])
				r.Targets[0].Value = figured(t, row2.met)
			}), Want: loip.Unmet, At: "/loip/outcomes/0/ladder/0/targets/1"},
			row{Name: "of an indicator", Edit: aimsFor(t, row2.unmet, edit, func(v *Partnership) {
				v.Indicators[0].Targets, v.LOIP.Outcomes[0].Ladder = v.LOIP.Outcomes[0].Ladder[0].Targets, nil
				v.Indicators[0].Targets[0].Indicator = ""
			}), Want: loip.Unmet, At: "/indicators/0/targets/0"},
			row{Name: "of an aim", Edit: aimsFor(t, row2.unmet, edit, func(v *Partnership) {
				v.LOIP.Aims = []Aim{{ID: "aim", Title: "less", Outcome: "o1", Targets: v.LOIP.Outcomes[0].Ladder[0].Targets}}
				v.LOIP.Outcomes[0].Ladder = nil
			}), Want: loip.Unmet, At: "/loip/aims/0/targets/0"},
			row{Name: "a part of one", Edit: aimsFor(t, row2.unmet, edit, target(func(x *indicator.Target) {
				*x = indicator.Target{Form: indicator.AllParts, Indicator: x.Indicator, By: x.By, Parts: []indicator.Part{{Form: indicator.ToValue, Value: x.Value, Unit: x.Unit}}}
			})), Want: loip.Unmet, At: aimAt + "/parts/0"},
			row{Name: "in its words alone", Edit: aimsFor(t, row2.unmet, edit, target(func(x *indicator.Target) {
				*x = indicator.Target{Text: "to " + row2.unmet + "% by 2020", Indicator: x.Indicator}
			})), Want: loip.Unmet, At: aimAt},
			row{Name: "the plan does not name the indicator", Edit: aimsFor(t, row2.unmet, edit, target(func(x *indicator.Target) { x.Indicator = "" })), Want: loip.Unmet},
			row{Name: "nothing names the indicator", Edit: aimsFor(t, row2.unmet, edit, target(func(x *indicator.Target) { x.Indicator = "" }), func(v *Partnership) { v.LOIP.Outcomes[0].Indicators = nil }), Want: loip.Undetermined, At: aimAt},
			row{Name: "no series", Edit: aimsFor(t, row2.unmet, func(v *Partnership) { v.Indicators[0].Series = nil }), Want: loip.Undetermined, At: aimAt},
			row{Name: "no way is good", Edit: aimsFor(t, row2.unmet, func(v *Partnership) { v.Indicators[0].Polarity = indicator.Neither }), Want: loip.Undetermined, At: aimAt},
			row{Name: "words that cannot be read", Edit: aimsFor(t, row2.unmet, target(func(x *indicator.Target) { *x = indicator.Target{Text: "up to 20%", Indicator: x.Indicator} })), Want: loip.Undetermined, At: aimAt},
			row{Name: "a milestone", Edit: aimsFor(t, row2.unmet, target(func(x *indicator.Target) { x.Form = indicator.Milestone })), Want: loip.NotApplicable, At: aimAt},
			row{Name: "no target", Edit: aimsFor(t, row2.unmet, func(v *Partnership) { v.LOIP.Outcomes[0].Ladder = nil }), Want: loip.NotApplicable},
		)
	}
}

// A target is weighed by what was known when its plan was published, and a later
// figure does not make it less ambitious.
func TestAmbitionsAsSet(t *testing.T) {
	later := func(v *Partnership) {
		s := &v.Indicators[0].Series[0]
		s.Observations = append(s.Observations, indicator.Observation{Period: "2017", Value: figured(t, "2"), Published: loip.Day(2018, 9, 1)})
	}
	weighed := func(v Partnership, on loip.Date, how indicator.Weighing) Ambitious {
		list := Ambitions(v, on, how)
		require.Len(t, list, 1)
		return list[0]
	}
	v := valid()
	aimsFor(t, "6", later)(&v)
	in2020 := loip.Day(2020, 1, 1)
	a := weighed(v, in2020, indicator.Weighing{})
	assert.Equal(t, loip.Day(2017, 9, 28), a.Known)
	assert.Equal(t, "2016", a.Reached.Now.Period.String())
	assert.Equal(t, v.LOIP.Title, a.Plan)
	assert.Equal(t, aimAt, a.Path)
	assert.Equal(t, in2020, weighed(v, in2020, indicator.Weighing{Want: indicator.Selection{On: in2020}}).Known, "another day, where it is asked for")
	before := loip.Day(2017, 9, 27)
	assert.Equal(t, before, weighed(v, before, indicator.Weighing{}).Known, "not yet published")
	v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, "2017-09"
	assert.Equal(t, loip.Day(2017, 9, 30), weighed(v, in2020, indicator.Weighing{}).Known, "the last day of the month")
	v.LOIP.PublishedWhen = ""
	a = weighed(v, in2020, indicator.Weighing{})
	assert.Equal(t, "2017", a.Reached.Now.Period.String())
	w, _ := a.Reached.Of(indicator.ByPaceHere)
	assert.Equal(t, indicator.NoMore, w.Reach, "the figure of 2017 meets it")
}

// The target of an indicator goes with the first plan that names the indicator.
func TestAmbitionsOfIndicators(t *testing.T) {
	v := valid()
	aimsFor(t, "6")(&v)
	v.Indicators[0].Targets, v.LOIP.Outcomes[0].Ladder = v.LOIP.Outcomes[0].Ladder[0].Targets, nil
	v.OtherPlans = []Content{{Title: "later", Published: loip.Day(2018, 1, 1), Outcomes: []Outcome{{ID: "x", Title: "x", Indicators: []string{"child-poverty"}}}}}
	in2020 := loip.Day(2020, 1, 1)
	assert.Equal(t, loip.Day(2017, 9, 28), Ambitions(v, in2020, indicator.Weighing{})[0].Known)
	v.LOIP.Outcomes[0].Indicators = nil
	assert.Equal(t, loip.Day(2018, 1, 1), Ambitions(v, in2020, indicator.Weighing{})[0].Known)
	v.OtherPlans = nil
	assert.Equal(t, in2020, Ambitions(v, in2020, indicator.Weighing{})[0].Known, "no plan names it")
}

// What stands in a locality plan is weighed by the figures of its locality beside
// the other localities.
func TestAmbitionsOfLocality(t *testing.T) {
	claimants := func(edits ...func(*Partnership)) Ambitious {
		v := valid()
		v.LOIP.Outcomes, v.LocalityPlans[0].Outcomes[0].Ladder = nil, v.LocalityPlans[0].Outcomes[0].Ladder[1:2]
		v.Indicators[2].Series = []indicator.Series{
			since2012(t, "", "", "9", "9", "9", "9", "9"), // of the council area
			since2012(t, "", "West", "3.1", "3.0", "2.9", "2.8", "2.7"),
			since2012(t, "", "East", "2.2", "2.2", "2.1", "2.1", "2.0"),
		}
		for _, edit := range edits {
			edit(&v)
		}
		list := Ambitions(v, octFirst, indicator.Weighing{})
		require.Len(t, list, 1)
		return list[0]
	}
	a := claimants()
	require.Empty(t, a.Reached.Reason)
	assert.Equal(t, "2.7", a.Reached.Now.Value.String())
	w, _ := a.Reached.Of(indicator.ByBest)
	assert.Equal(t, indicator.ShortOfIt, w.Reach, "2.2, where the East has 2.0")
	for name, edit := range map[string]func(*Partnership){
		"no locality is named":     func(v *Partnership) { v.LocalityPlans[0].Localities = nil },
		"two":                      func(v *Partnership) { v.LocalityPlans[0].Localities = []string{"west", "east"} },
		"one that is not known":    func(v *Partnership) { v.Division.Localities = nil },
		"without figures":          func(v *Partnership) { v.Indicators[2].Series = v.Indicators[2].Series[:1] },
		"an indicator that is not": func(v *Partnership) { v.Indicators = v.Indicators[:2] },
	} {
		assert.NotEmpty(t, claimants(edit).Reached.Reason, name)
	}
	byCode := claimants(func(v *Partnership) {
		v.Division.Localities[0] = locality.Locality{ID: "west", Name: "Ward 1", Kind: locality.Ward, Ward: "S13002761"}
		v.Indicators[2].Series[1].Place = indicator.Place{Code: "S13002761"}
	})
	assert.Equal(t, "2.7", byCode.Reached.Now.Value.String())
	own := claimants(func(v *Partnership) {
		v.Indicators[2].Area = indicator.Figure{Place: indicator.Place{Name: "west"}}
		v.Indicators[2].Series = v.Indicators[2].Series[:1]
	})
	assert.Equal(t, "9", own.Reached.Now.Value.String(), "an indicator of the locality itself")
}

func TestAmbitionTables(t *testing.T) {
	v := valid()
	aimsFor(t, "6")(&v)
	tables := AmbitionTables(Ambitions(v, octFirst, indicator.Weighing{}))
	require.Len(t, tables, 2)
	require.Len(t, tables[0].Rows, 1)
	assert.Equal(t, []string{
		`the target "child poverty down" of outcome 1 "Fewer children grow up in poverty"`, "6", "2020", "28 September 2017",
		"beyond the trend", "faster than ever seen here", "no faster than was seen", "better than it", "beyond the trend", "better than it", "less than the trend would bring",
	}, tables[0].Rows[0])
	assert.Len(t, tables[1].Rows, 7)
	for _, x := range tables {
		for _, cells := range x.Rows {
			assert.Len(t, cells, len(x.Columns))
		}
	}
	v = valid()
	tables = AmbitionTables(Ambitions(v, octFirst, indicator.Weighing{}))
	assert.Len(t, tables[0].Rows, 4, "single figures stand beside Scotland's, but for those of the locality")
	assert.Len(t, tables[1].Rows, 12, "methods that lack the same are told together")
	for k := range v.Indicators {
		v.Indicators[k].Reference = indicator.Figure{}
	}
	assert.Nil(t, AmbitionTables(Ambitions(v, octFirst, indicator.Weighing{})), "nothing can be said")
	assert.Nil(t, AmbitionTables(nil))
}

// BenchmarkAmbitions weighs the targets of a plan of 200 outcomes, each measured on
// a series of its own beside Scotland and another council, by every method.
func BenchmarkAmbitions(b *testing.B) {
	v := valid()
	aimsFor(b, "6")(&v)
	for n := range 199 {
		i, o := v.Indicators[0], v.LOIP.Outcomes[0]
		i.ID, o.ID = fmt.Sprint("i", n), fmt.Sprint("o", n)
		r := o.Ladder[0]
		r.Targets = []indicator.Target{r.Targets[0]}
		r.Targets[0].Indicator, o.Ladder = i.ID, []Rung{r}
		v.Indicators, v.LOIP.Outcomes = append(v.Indicators, i), append(v.LOIP.Outcomes, o)
	}
	b.ResetTimer()
	for b.Loop() {
		if list := Ambitions(v, octFirst, indicator.Weighing{}); len(list) != 200 || list[199].Reached.Reason != "" {
			b.Fatal(len(list), list[len(list)-1].Reached.Reason)
		}
	}
}
