package indicator_test

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/indicator/stats"
)

// Targets as plans write them: read, or refused with the reason.
func ExampleParseTarget() {
	for _, text := range []string{
		"reduce by 15% by 2027 from 2016/17", "to the Scottish average by 2026", "90% within 30 days", "at least half of 30 people", "more than 5,000", "up to 20%",
	} {
		t, err := indicator.ParseTarget(text)
		if err != nil {
			fmt.Printf("%s: refused, %v\n", text, err)
			continue
		}
		fmt.Printf("%s: %s\n", text, t.Form)
	}
	// Output:
	// reduce by 15% by 2027 from 2016/17: percent change
	// to the Scottish average by 2026: level with
	// 90% within 30 days: within days
	// at least half of 30 people: cohort share
	// more than 5,000: refused, more than a number is a level or a gain
	// up to 20%: refused, up to so much is a most or a rise
}

// smoke is the share of children who breathe second-hand smoke at home.
func smoke() indicator.Indicator {
	var list []indicator.Observation
	for k, value := range []string{"12.0", "11.6", "11.2", "10.9", "10.1"} {
		list = append(list, indicator.Observation{Period: fmt.Sprint(2012 + k), Value: figure(value).Value})
	}
	return indicator.Indicator{
		ID: "smoke", Name: "Children exposed to second-hand smoke", Measure: indicator.Proportion, Unit: "percent", Polarity: indicator.Lower,
		Series: []indicator.Series{{Observations: list}},
	}
}

func ExampleIndicator_Resolve() {
	for _, text := range []string{"reduce by 50% by 2020 from 2012", "reduce by 50% by 2020"} {
		t, _ := indicator.ParseTarget(text)
		r := smoke().Resolve(t, loip.Day(2017, 6, 1))
		fmt.Printf("%s: %s %v %v\n", text, r.Value, r.Sense, r.Reasons)
		if r.Value.IsKnown() {
			fmt.Println(r.How, "-", r.Doubts[0])
		}
	}
	// Output:
	// reduce by 50% by 2020 from 2012: 6.000 at most []
	// 12.0 in 2012, less 50 percent - it is taken as percent of the base; in percentage points it would come to -38.0
	// reduce by 50% by 2020: not given  [its base is not given]
}

// The ladder of one, three and ten years, and what it expects on a day.
func ExampleIndicator_Trajectory() {
	var ladder []indicator.Target
	for _, text := range []string{"from 12% in 2012 to 11% by 2013", "10% by 2015", "4% by 2022"} {
		t, _ := indicator.ParseTarget(text)
		ladder = append(ladder, t)
	}
	path := smoke().Trajectory(stats.Linear, loip.Day(2017, 6, 1), ladder...)
	year, _ := indicator.ParsePeriod("2014")
	fmt.Println("for 2014:", path.At(year))
	fmt.Println("on 1 January 2020:", path.On(loip.Day(2020, 1, 1)).Amount.Round(2))
	// Output:
	// for 2014: 10.5
	// on 1 January 2020: 6.14
}

// Methods side by side, with the pace that is needed and the forecast if nothing
// changes.
func ExampleIndicator_Progress() {
	t, _ := indicator.ParseTarget("from 12% in 2012 to 6% by 2020")
	p := smoke().Progress(indicator.Judging{Want: indicator.Selection{On: loip.Day(2017, 6, 1)}}, t)
	fmt.Println(p)
	for _, j := range p.Judgements {
		fmt.Printf("%s: %s\n", j.Method, j.Status)
	}
	fmt.Println("needed each year:", p.Pace.Needed, "best ever:", p.Pace.Best, "in", p.Pace.BestTo)
	fmt.Println("in 2020 if nothing changes:", p.Forecast.Value, "-", p.ForecastMet)
	// Output:
	// behind: 10.1 in 2016, where 9 was expected, on the way from 12 in 2012 to 6 by 2020
	// path, version 1: behind
	// milestone, version 1: not yet due
	// German sustainability report, mean of five changes: cloud
	// Open SDG, sdg-build 139fede7: limited progress
	// UN progress chart, as the Basque statistical office applies it: part of the way
	// Eurostat arrows, as generally given: insufficient progress
	// Healthy People 2030: improving
	// needed each year: -1.025 best ever: -0.8 in 2016
	// in 2020 if nothing changes: 8.8 (projected) - the target would not be met if nothing changed
}
