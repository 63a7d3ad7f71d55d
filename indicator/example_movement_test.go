package indicator_test

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// yearly is a series of a figure for each financial year from 2016/17.
func yearly(place indicator.Place, figures ...string) indicator.Series {
	s := indicator.Series{Place: place}
	for k, text := range figures {
		v, err := indicator.Number(text)
		if err != nil {
			fmt.Println(err)
		}
		s.Observations = append(s.Observations, indicator.Observation{Period: fmt.Sprintf("%d/%d", 2016+k, 17+k), Value: v})
	}
	return s
}

// Children in low income families, as published for Moray and for Scotland.
var (
	poverty  = indicator.Indicator{ID: "child-poverty", Measure: indicator.Proportion, Unit: "percent", Polarity: indicator.Lower}
	moray    = yearly(indicator.Place{Name: "Moray"}, "12.91", "15.63", "16.22", "15.97", "17.21", "15.96")
	scotland = yearly(indicator.Place{Code: loip.Scotland, Name: "Scotland"}, "14.41", "16.23", "17.99", "17.89", "18.97", "16.05")
)

func ExampleIndicator_Trends() {
	for _, r := range poverty.Trends(moray, indicator.Trending{}).Readings {
		fmt.Printf("%s, version %s: %s; points: %d", r.Method, r.Version, r.State, len(r.Used))
		if r.Reason != "" {
			fmt.Printf("; %s", r.Reason)
		}
		fmt.Println()
	}
	// Output:
	// mean of recent changes, version 1: negative; points: 6
	// recent trend of public health profiles, version 67808972: cannot be had; points: 0; neither the counts behind its latest points nor their limits are published
	// Mann-Kendall test with Theil-Sen slope, version 1: little change; points: 6
	// run chart, version 1: too few points; points: 6; 6 points are too few for it
	// XmR chart, version 1: too few points; points: 6; 6 points are too few for it
	// short trend, version 1: positive; points: 2
	// long trend, version 1: positive; points: 5
}

func ExampleTrendReadings_String() {
	fmt.Println(poverty.Trends(moray, indicator.Trending{}))
	// Output:
	// the methods disagree: negative by mean of recent changes; little change by Mann-Kendall test with Theil-Sen slope; positive by short trend, long trend
}

// The gap to Scotland all but closed, and more children are poor.
func ExampleIndicator_GapTo() {
	g := poverty.GapTo(moray, scotland, indicator.Selection{})
	fmt.Println(g)
	fmt.Println("disagrees:", g.Disagrees)
	// Output:
	// from 2016/17 to 2021/22 the gap went from 1.50 to 0.09, narrower; Moray went from 12.91 to 15.96, worse, and Scotland from 14.41 to 16.05, worse
	// disagrees: true
}

func ExampleIndicator_GapAmong() {
	hawick := yearly(indicator.Place{Name: "Hawick"}, "30", "26")
	kelso := yearly(indicator.Place{Name: "Kelso"}, "20", "27")
	peebles := yearly(indicator.Place{Name: "Peebles"}, "10", "14")
	fmt.Println(poverty.GapAmong([]indicator.Series{hawick, kelso, peebles}, indicator.Selection{}))
	// Output:
	// from 2016/17 to 2017/18 the gap went from 20 to 13, narrower; Kelso (then Hawick) went from 30 to 27, better, and Peebles from 10 to 14, worse
}

func ExampleIndicator_Beside() {
	count := func(place indicator.Place, value, poor, all string) indicator.Series {
		s := yearly(place, value)
		s.Observations[0].Numerator, _ = indicator.Number(poor)
		s.Observations[0].Denominator, _ = indicator.Number(all)
		return s
	}
	b := poverty.Beside(
		count(indicator.Place{Name: "A small area"}, "12.0", "120", "1000"),
		count(indicator.Place{Code: loip.Scotland}, "13.0", "130000", "1000000"), indicator.Selection{})
	fmt.Println("as published:", b.Standing, b.Difference)
	for _, t := range b.Tests {
		fmt.Printf("%s: %s\n", t.Method, t.Verdict)
	}
	// Output:
	// as published: better -1.0
	// interval against the figure (ScotPHO): similar
	// interval against interval: similar
	// test of two proportions: similar
}

func ExampleIndicator_Since() {
	c := poverty.Since(moray, "2016/17", indicator.Selection{})
	fmt.Println(c.Standing, c.Difference)
	// Output:
	// worse 3.05
}

func ExampleIndicator_Among() {
	a := poverty.Among(moray, []indicator.Series{
		yearly(indicator.Place{Name: "Angus"}, "15", "15", "15", "15", "15", "15.2"),
		yearly(indicator.Place{Name: "Highland"}, "14", "14", "14", "14", "14", "16.4"),
	}, indicator.Selection{})
	fmt.Printf("rank %d of %d; the median of the others is %s\n", a.Rank, a.Of, a.Median)
	// Output:
	// rank 2 of 3; the median of the others is 15.80
}

func ExampleIndicator_ProfileLight() {
	l := poverty.ProfileLight(moray, scotland, indicator.Selection{})
	fmt.Printf("%s: %s against %s, and a change of %s%% against %s%%\n", l.Light, l.Own.Value, l.Comparator.Value, l.OwnRate.Amount.Round(1), l.OtherRate.Amount.Round(1))
	// Output:
	// yellow: 15.96 against 16.05, and a change of 23.6% against 11.4%
}

func ExampleMostVulnerable() {
	places := []indicator.Series{
		yearly(indicator.Place{Name: "Burnfoot"}, "30"), yearly(indicator.Place{Name: "Langlee"}, "26"), yearly(indicator.Place{Name: "Melrose"}, "6"),
	}
	ranking, _, reason := indicator.MostVulnerable(poverty.Scores(places, indicator.Selection{}))
	for _, v := range ranking {
		fmt.Printf("%.0f %s %.2f\n", v.Rank, v.Place, v.Sum)
	}
	fmt.Print(reason)
	// Output:
	// 1 Burnfoot -0.73
	// 2 Langlee -0.41
	// 3 Melrose 1.14
}

func ExampleBranch_RollUp() {
	score := func(text string) indicator.Value {
		v, _ := indicator.Number(text)
		return v
	}
	theme := indicator.Branch{Name: "Children", Branches: []indicator.Branch{
		{Name: "poverty", State: "negative", Score: score("-1")},
		{Name: "attainment", State: "positive", Score: score("1")},
		{Name: "wellbeing", State: "too few points"},
	}}
	fmt.Println(theme.RollUp())
	// Output:
	// of 3 indicators, 1 negative, 1 positive, 1 too few points; the mean score is 0.00, all counting alike, between -1 (poverty) and 1 (attainment); left out of it for want of a score: 1
}
