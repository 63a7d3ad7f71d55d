package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// targets gives the valid indicator targets, for its rate of 79.9 in 2014/15.
func targets(list ...Target) func(*Indicator) { return func(i *Indicator) { i.Targets = list } }

func to(value, by string) Target {
	return Target{Text: "to " + value, Form: ToValue, Value: num(value), By: by}
}

func TestAdvice_targetsThatSayHowMuch(t *testing.T) {
	text := func(s string) func(*Indicator) { return targets(Target{Text: s}) }
	suite.Rows(t, "IND-030",
		row{Name: "no target", Want: loip.NotApplicable},
		row{Name: "a value", Edit: targets(to("70", "2020")), Want: loip.Met, At: "/targets/0"},
		row{Name: "a bare value", Edit: targets(Target{Value: num("70")}), Want: loip.Met},
		row{Name: "a change", Edit: targets(Target{Form: ByPercent, Change: num("-10")}), Want: loip.Met},
		row{Name: "none at all", Edit: targets(Target{Form: ToZero}), Want: loip.Met},
		row{Name: "a milestone", Edit: targets(Target{Form: Milestone}), Want: loip.Met},
		row{Name: "level with Scotland", Edit: text("to the Scottish average by 2026"), Want: loip.Met},
		row{Name: "read from its text", Edit: text("reduce by 15% by 2027 from 2016/17"), Want: loip.Met},
		row{Name: "in words only", Edit: targets(to("70", "2020"), Target{Form: InWords, Text: "safer homes"}), Want: loip.Unmet, At: "/targets/1"},
		row{Name: "to be confirmed", Edit: text("TBC"), Want: loip.Unmet},
		row{Name: "a value to be confirmed", Edit: targets(Target{Form: ToValue, Value: Value{State: ToBeConfirmed}}), Want: loip.Unmet},
		row{Name: "fewer, without an amount", Edit: text("reduce by 2021"), Want: loip.Unmet},
		row{Name: "a gap that narrows, without an amount", Edit: text("narrow the gap with Scotland"), Want: loip.Unmet},
		row{Name: "one part of two", Edit: targets(Target{Form: AllParts, Parts: []Part{{Form: ToZero}, {Form: InWords}}}), Want: loip.Unmet, At: "/targets/0/parts/1"},
		row{Name: "a part read from text", Edit: text("38% walk and increase by 2021"), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "words that are not read", Edit: text("homes feel safer"), Want: loip.Undetermined, At: "/targets/0"},
		row{Name: "a value that is not known", Edit: targets(Target{Form: ToValue, Value: Value{State: NotKnown}}), Want: loip.Undetermined},
		row{Name: "a fall that is not known", Edit: targets(Target{Form: ByPercent, Direction: Down, Change: Value{State: NotKnown}}), Want: loip.Undetermined},
		row{Name: "a value that is not given", Edit: targets(Target{Form: ToValue}), Want: loip.Undetermined},
		row{Name: "nothing", Edit: targets(Target{}), Want: loip.Undetermined},
	)
	suite.Rows(t, "IND-031",
		row{Name: "a value is no change", Edit: targets(to("70", "2020")), Want: loip.NotApplicable},
		row{Name: "a base of its own", Edit: targets(Target{Form: ByPercent, Change: num("-10"), Baseline: num("79.9"), BaselineWhen: "2014/15"}), Want: loip.Met},
		row{Name: "the figure of a period", Edit: targets(Target{Form: ByPercent, Change: num("-10"), BaselineWhen: "2014/15"}), Want: loip.Met},
		row{Name: "a period in another spelling", Edit: targets(Target{Form: Hold, BaselineWhen: "2014-15"}), Want: loip.Met},
		row{Name: "a base of its own, in words", Edit: targets(Target{Form: ByPercent, Change: num("-10"), Baseline: num("79.9"), BaselineWhen: "the start of the plan"}), Want: loip.Met},
		row{Name: "five years longer than what", Edit: targets(Target{Text: "five years longer"}), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "fewer than when", Edit: targets(Target{Form: DirectionOnly, Direction: Down}), Want: loip.Unmet},
		row{Name: "no figure for the period", Edit: targets(Target{Form: ByPercent, Change: num("-10"), BaselineWhen: "2009/10"}), Want: loip.Undetermined},
		row{Name: "the current level", Edit: targets(Target{Text: "reduce from the current level"}), Want: loip.Undetermined},
		row{Name: "a base without a time", Edit: targets(Target{Form: ByPercent, Change: num("-10"), Baseline: num("79.9")}), Want: loip.Undetermined},
		row{Name: "a suppressed base", Edit: targets(Target{Form: ByPercent, Change: num("-10"), Baseline: Value{State: Suppressed}}), Want: loip.Undetermined},
	)
	suite.Rows(t, "IND-035",
		row{Name: "a year", Edit: targets(to("70", "2020")), Want: loip.Met},
		row{Name: "a season", Edit: targets(to("70", "spring 2020")), Want: loip.Met},
		row{Name: "none", Edit: targets(to("70", "")), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "a length", Edit: targets(to("70", "ten years")), Want: loip.Undetermined},
		row{Name: "a label alone", Edit: targets(Target{Form: ToZero, Horizon: "short term"}), Want: loip.Undetermined},
		row{Name: "words", Edit: targets(to("70", "the end of the plan")), Want: loip.Undetermined},
		row{Name: "in each quarter", Edit: targets(Target{Text: "at least 80 a quarter"}), Want: loip.NotApplicable},
		row{Name: "a step takes no date from the whole", Edit: targets(Target{Form: InSteps, By: "2020", Parts: []Part{{Form: ToZero}}}), Want: loip.Unmet, At: "/targets/0/parts/0"},
	)
	change := func(form Form, change, base, value string) func(*Indicator) {
		return func(i *Indicator) {
			i.Measure, i.Unit = Proportion, "percent"
			i.Targets = []Target{{Form: form, Change: num(change), Baseline: num(base), Value: num(value)}}
		}
	}
	suite.Rows(t, "IND-037",
		row{Name: "no value beside the change", Edit: targets(Target{Form: ByPercent, Change: num("-10"), Baseline: num("79.9")}), Want: loip.NotApplicable},
		row{Name: "percent", Edit: change(ByPercent, "-15", "20", "17"), Want: loip.Met},
		row{Name: "points", Edit: change(ByPoints, "-15", "20", "5"), Want: loip.Met},
		row{Name: "points called percent", Edit: change(ByPercent, "-15", "20", "5"), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "neither", Edit: change(ByPercent, "-15", "20", "12"), Want: loip.Unmet},
		row{Name: "off by rounding", Edit: change(ByPercent, "-15", "19", "17"), Want: loip.Met},
		row{Name: "at the edge of rounding", Edit: change(ByPercent, "-15", "20", "18"), Want: loip.Met},
		row{Name: "beyond rounding", Edit: change(ByPercent, "-15.1", "20", "18"), Want: loip.Unmet},
		row{Name: "percent of 0", Edit: change(ByPercent, "-15", "0", "0"), Want: loip.Undetermined},
	)
}

func TestAdvice_targetsThatCanBeReached(t *testing.T) {
	proportion := func(t Target) func(*Indicator) {
		return func(i *Indicator) { i.Measure, i.Unit, i.Targets = Proportion, "percent", []Target{t} }
	}
	suite.Rows(t, "IND-032",
		row{Name: "a rate", Edit: targets(to("70", "2020")), Want: loip.Met},
		row{Name: "the whole", Edit: proportion(to("100", "")), Want: loip.Met},
		row{Name: "more than the whole", Edit: proportion(to("100.1", "")), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "a rise beyond the whole", Edit: proportion(Target{Form: ByPercent, Change: num("30"), BaselineWhen: "2014/15"}), Want: loip.Unmet},
		row{Name: "a fall below nothing", Edit: targets(Target{Form: ByAmount, Change: num("-80"), BaselineWhen: "2014/15"}), Want: loip.Unmet},
		row{Name: "just nothing", Edit: targets(Target{Form: ByAmount, Change: num("-79.9"), BaselineWhen: "2014/15"}), Want: loip.Met},
		row{Name: "110% within 30 days", Edit: targets(Target{Form: WithinDays, Value: num("110"), Days: 30}), Want: loip.Unmet},
		row{Name: "a part of a person, asked for", Edit: func(i *Indicator) { i.Measure, i.Unit, i.Targets = Count, "people", []Target{to("10.5", "")} }, Want: loip.Unmet},
		row{Name: "a part of a person, worked out", Edit: func(i *Indicator) {
			i.Measure, i.Unit, i.Targets = Count, "people", []Target{{Form: ByPercent, Change: num("-15"), Baseline: num("33")}}
		}, Want: loip.Met},
		row{Name: "a gap may be anything", Edit: targets(Target{Form: GapTo, Comparator: "Scotland", Value: num("-1")}), Want: loip.Met},
		row{Name: "no base", Edit: targets(Target{Form: ByPercent, Change: num("-80")}), Want: loip.Undetermined},
		row{Name: "no measure", Edit: func(i *Indicator) { i.Measure, i.Targets = "", []Target{to("70", "")} }, Want: loip.Undetermined},
		row{Name: "no number to judge", Edit: targets(Target{Form: Milestone}), Want: loip.NotApplicable},
	)
	suite.Rows(t, "IND-033",
		row{Name: "lower than the base", Edit: targets(Target{Form: ToValue, Value: num("70"), Baseline: num("79.9")}), Want: loip.Met},
		row{Name: "the same as the base", Edit: targets(Target{Form: ToValue, Value: num("79.90"), Baseline: num("79.9")}), Want: loip.Met},
		row{Name: "at most", Edit: targets(Target{Form: ToValue, Value: num("70"), Sense: AtMost}), Want: loip.Met},
		row{Name: "at most, lower than the base", Edit: targets(Target{Form: ToValue, Value: num("70"), Baseline: num("79.9"), Sense: AtMost}), Want: loip.Met},
		row{Name: "at most, the same as the base", Edit: targets(Target{Form: ToValue, Value: num("79.9"), Baseline: num("79.9"), Sense: AtMost}), Want: loip.Met},
		row{Name: "a gap that narrows, no polarity", Edit: func(i *Indicator) {
			i.Polarity, i.Targets = "", []Target{{Text: "halve the gap with Scotland"}}
		}, Want: loip.Met},
		row{Name: "a fall", Edit: targets(Target{Text: "fall of a quarter"}), Want: loip.Met},
		row{Name: "level with Scotland", Edit: targets(Target{Form: LevelWith, Comparator: "Scotland"}), Want: loip.Met},
		row{Name: "a gap that narrows", Edit: targets(Target{Text: "halve the gap with Scotland"}), Want: loip.Met},
		row{Name: "a rise where lower is good", Edit: targets(Target{Text: "10% more"}), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "more, without an amount", Edit: targets(Target{Text: "increase"}), Want: loip.Unmet},
		row{Name: "twice as much", Edit: targets(Target{Form: ByFactor, Change: num("2")}), Want: loip.Unmet},
		row{Name: "half as much", Edit: targets(Target{Form: ByFactor, Change: num("0.5")}), Want: loip.Met},
		row{Name: "at least", Edit: targets(Target{Form: ToValue, Value: num("70"), Sense: AtLeast}), Want: loip.Unmet},
		row{Name: "none where higher is good", Edit: func(i *Indicator) { i.Polarity, i.Targets = Higher, []Target{{Form: ToZero}} }, Want: loip.Unmet},
		row{Name: "a gap that widens", Edit: targets(Target{Form: GapTo, Comparator: "Scotland", Change: num("5")}), Want: loip.Unmet},
		row{Name: "worse than the base", Edit: targets(Target{Form: ToValue, Value: num("80"), Baseline: num("79.9")}), Want: loip.Unmet},
		row{Name: "worse than the base, at most", Edit: targets(Target{Form: ToValue, Value: num("80"), Baseline: num("79.9"), Sense: AtMost}), Want: loip.Undetermined},
		row{Name: "further from the ideal", Edit: func(i *Indicator) {
			i.Polarity, i.Ideal, i.Targets = Closest, num("75"), []Target{{Form: ToValue, Value: num("69"), Baseline: num("79.9")}}
		}, Want: loip.Unmet},
		row{Name: "nearer to the ideal", Edit: func(i *Indicator) {
			i.Polarity, i.Ideal, i.Targets = Closest, num("75"), []Target{{Form: ToValue, Value: num("71"), Baseline: num("79.9")}}
		}, Want: loip.Met},
		row{Name: "closest, to what is not given", Edit: func(i *Indicator) {
			i.Polarity, i.Targets = Closest, []Target{{Form: ToValue, Value: num("69"), Baseline: num("79.9")}}
		}, Want: loip.Undetermined},
		row{Name: "neither sense nor base", Edit: targets(to("70", "2020")), Want: loip.Undetermined},
		row{Name: "no polarity", Edit: func(i *Indicator) { i.Polarity, i.Targets = "", []Target{to("70", "")} }, Want: loip.Undetermined},
		row{Name: "neither way is good", Edit: func(i *Indicator) { i.Polarity, i.Targets = Neither, []Target{to("70", "")} }, Want: loip.NotApplicable},
		row{Name: "a milestone", Edit: targets(Target{Form: Milestone}), Want: loip.NotApplicable},
	)
	suite.Rows(t, "IND-034",
		row{Name: "one target", Edit: targets(to("70", "2020")), Want: loip.NotApplicable},
		row{Name: "a ladder down", Edit: targets(to("50", "2027"), to("75", "2018"), to("70", "2020")), Want: loip.Met},
		row{Name: "a level stretch", Edit: targets(to("75", "2018"), to("75.0", "2020")), Want: loip.Met},
		row{Name: "a rung back", Edit: targets(to("70", "2018"), to("75", "2020")), Want: loip.Unmet, At: "/targets"},
		row{Name: "a rung of another indicator", Edit: targets(to("70", "2018"), Target{Form: ToValue, Value: num("75"), By: "2020", Indicator: "x"}), Want: loip.NotApplicable},
		row{Name: "a rung without a date", Edit: targets(to("70", "2018"), to("75", "")), Want: loip.NotApplicable},
		row{Name: "rungs of a gap", Edit: targets(
			Target{Form: GapTo, Comparator: "Scotland", Value: num("5"), By: "2018"}, Target{Form: GapTo, Comparator: "Scotland", Value: num("9"), By: "2020"},
		), Want: loip.NotApplicable},
		row{Name: "a rung back where higher is good", Edit: func(i *Indicator) { i.Polarity, i.Targets = Higher, []Target{to("75", "2018"), to("70", "2020")} }, Want: loip.Unmet},
		row{Name: "no polarity", Edit: func(i *Indicator) { i.Polarity, i.Targets = "", []Target{to("75", "2018"), to("70", "2020")} }, Want: loip.Undetermined},
	)
}

func TestAdvice_resultsOfTargets(t *testing.T) {
	suite.Rows(t, "IND-036",
		row{Name: "not over", Edit: targets(to("70", "2018")), Want: loip.NotApplicable},
		row{Name: "no date", Edit: targets(to("70", "")), Want: loip.NotApplicable},
	)
	over := func(edit func(*Indicator)) func(*Indicator) {
		return func(i *Indicator) { targets(to("70", "2016/17"))(i); edit(i) }
	}
	result := func(period string) func(*Indicator) {
		return over(func(i *Indicator) { i.Area.Period = period })
	}
	suite.Rows(t, "IND-036",
		row{Name: "a result for the year", Edit: result("2016/17"), Want: loip.Met, At: "/targets/0"},
		row{Name: "a later result", Edit: result("June 2017"), Want: loip.Met},
		row{Name: "a result within the year", Edit: result("2016"), Want: loip.Met},
		row{Name: "the year before", Edit: result("2015/16"), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "the last day itself", Edit: result("2015/16"), On: loip.Day(2017, 3, 31), Want: loip.NotApplicable},
		row{Name: "the day after", Edit: result("2015/16"), On: loip.Day(2017, 4, 1), Want: loip.Unmet},
		row{Name: "a result that was not out", Edit: over(func(i *Indicator) {
			i.Series = []Series{{Observations: []Observation{{Period: "2015/16", Value: num("75")}, {Period: "2016/17", Value: num("70"), Published: ruletest.Day.AddDays(1)}}}}
		}), Want: loip.Unmet},
		row{Name: "a source that is late, as it says", Edit: over(func(i *Indicator) { i.Area.Period, i.Publication.Lag = "2015/16", num("7") }), Want: loip.NotApplicable},
		row{Name: "the lag is over", Edit: over(func(i *Indicator) { i.Area.Period, i.Publication.Lag = "2015/16", num("6") }), Want: loip.Unmet},
		row{Name: "a period that is not read", Edit: result("lately"), Want: loip.Undetermined},
		row{Name: "no figure at all", Edit: over(func(i *Indicator) { i.Area = Figure{} }), Want: loip.Undetermined},
		row{Name: "a milestone", Edit: targets(Target{Form: Milestone, By: "2016"}), Want: loip.Undetermined},
	)
	met := func(value string, t Target) []loip.Fact {
		i := valid()
		i.Area.Period, i.Area.Value, i.Targets = "2016/17", num(value), []Target{t}
		return factsOf(i, "IND-036")
	}
	most := Target{Text: "at most 70 by 2016/17"}
	assert.Equal(t, []loip.Fact{{Path: "/targets/0", Name: "target met", Value: "yes"}}, met("70", most))
	assert.Equal(t, []loip.Fact{{Path: "/targets/0", Name: "target met", Value: "no"}}, met("70.1", most))
	assert.Empty(t, met("70", Target{Form: ByPercent, Change: num("-10"), By: "2016/17"}), "there is no base, so it cannot be said")
}

// What stands beside the text of a target goes before what is read from it.
func TestTarget_Read(t *testing.T) {
	read := func(t Target) [4]string {
		t.Text = "reduce by 15% by 2027 from 20% in 2016/17"
		r, _ := t.Read()
		return [4]string{r.By, r.Baseline.String(), r.BaselineWhen, r.Unit}
	}
	plain := read(Target{})
	assert.Equal(t, [3]string{"2027", "20", "2016/17"}, [3]string(plain[:3]))
	assert.Equal(t, [4]string{"2025", "20", "2016/17", plain[3]}, read(Target{By: "2025"}))
	assert.Equal(t, [4]string{"2027", "21", "2016/17", plain[3]}, read(Target{Baseline: num("21")}))
	assert.Equal(t, [4]string{"2027", "20", "2015/16", plain[3]}, read(Target{BaselineWhen: "2015/16"}))
	assert.Equal(t, [4]string{"2027", "20", "2016/17", "homes"}, read(Target{Unit: "homes"}))
}

func TestTargetsAreCollected(t *testing.T) {
	faults := func(list ...Target) error {
		var ids loip.IDs
		Collect([]Indicator{{ID: "a", Targets: list}}, &ids, "/indicators")
		return ids.Err()
	}
	assert.NoError(t, faults(Target{Indicator: "a", Form: PerPeriod, Every: "quarter"}, Target{Form: AllParts, Parts: []Part{{Indicator: "a"}}}))
	for _, bad := range []Target{
		{Indicator: "b"}, {Form: AllParts, Parts: []Part{{Indicator: "b"}}}, {Cohort: -1}, {Days: -1}, {Every: "week"}, {Form: ToZero, Parts: []Part{{}}},
	} {
		assert.Error(t, faults(bad), "%+v", bad)
	}
}
