package indicator_test

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// figure reads a published figure.
func figure(text string) indicator.Figure {
	v, err := indicator.Number(text)
	if err != nil {
		fmt.Println(err)
	}
	return indicator.Figure{Value: v}
}

// The claimant count of March 2016: 1.9% in the Scottish Borders, 2.3% in
// Scotland.
func ExampleIndicator_Compare() {
	claimants := indicator.Indicator{
		ID: "claimants", Name: "Claimant count", Measure: indicator.Proportion, Unit: "percent",
		Polarity: indicator.Lower, Source: "NOMIS", Period: "March 2016",
		Area: figure("1.9"), Reference: figure("2.3"),
	}
	c := claimants.Compare()
	fmt.Println(c.Standing, c.Difference)

	claimants.Polarity = ""
	c = claimants.Compare()
	fmt.Printf("%q %s: %s\n", c.Standing, c.Difference, c.Reason)
	// Output:
	// better -0.4
	// "" -0.4: the polarity is not given
}

// People killed or seriously injured on the roads in 2014: 68, printed beside
// a share of Scotland's casualties.
func ExampleIndicator_Compare_unlike() {
	casualties := indicator.Indicator{
		ID: "casualties", Name: "Road users killed or seriously injured", Measure: indicator.Count, Unit: "people",
		Polarity: indicator.Lower, Area: figure("68"), Reference: figure("3.6"),
	}
	casualties.Reference.Measure = indicator.Proportion
	casualties.Reference.Unit = "percent of Scotland's casualties"
	fmt.Println(casualties.Compare().Reason)
	// Output:
	// the measure of the area's figure is count, that of the reference figure proportion
}

// Patients discharged with coronary heart disease: 638 per 100,000 in the
// worst intermediate zone, 234 in the best.
func ExampleIndicator_Gap() {
	disease := indicator.Indicator{
		ID: "chd", Name: "Coronary heart disease discharges", Measure: indicator.Rate, Unit: "per 100,000 people",
		Polarity: indicator.Lower,
		Spread:   &indicator.Spread{Worst: figure("638"), Best: figure("234"), Gap: figure("404").Value},
	}
	g := disease.Gap()
	fmt.Println("apart:", g.Absolute)
	fmt.Println("times:", g.Relative)
	fmt.Println("the printed gap", g.Printed)
	fmt.Println("the worst is", g.Standing)
	// Output:
	// apart: 404
	// times: 2.7265
	// the printed gap agrees
	// the worst is worse
}

// A gap in attainment of 22.5 points, whose better end is the figure of the
// council area itself.
func ExampleCheck() {
	attainment := indicator.Indicator{
		ID: "highers", Name: "Pupils with five Highers or more", Measure: indicator.Proportion, Unit: "percent",
		Polarity: indicator.Higher, Source: "LGBF", Period: "2014/15",
		Area: figure("34.3"), Reference: figure("29.3"),
		Spread: &indicator.Spread{Worst: figure("11.8"), Best: figure("34.3"), Gap: figure("22.5").Value},
	}
	report := indicator.Check(attainment, loip.Day(2017, 10, 1))
	for _, f := range report.Findings {
		if f.Answer == loip.Unmet {
			fmt.Println(f.Rule, f.Path)
			fmt.Println(f.Message)
		}
	}
	// Output:
	// IND-005 /spread/best
	// in indicator highers (Pupils with five Highers or more), the best place's figure names no place and is 34.3%, the figure of the area as a whole
}

func ExampleTables() {
	wards := indicator.Indicator{
		ID: "claimants", Name: "Claimant count", Measure: indicator.Proportion, Unit: "percent", Polarity: indicator.Lower,
		Area: figure("1.9"), Reference: figure("2.3"),
		Spread: &indicator.Spread{Level: "ward", Worst: figure("2.7"), Best: figure("0.9"), Gap: figure("1.8").Value},
	}
	for _, t := range indicator.Tables([]indicator.Indicator{wards}) {
		fmt.Println(t.Title)
		for _, row := range t.Rows {
			fmt.Printf("%q\n", row)
		}
	}
	// Output:
	// Indicators against Scotland
	// ["Claimant count" "1.9%" "2.3%" "-0.4" "better" "none" "none"]
	// Worst and best places
	// ["Claimant count" "ward" "2.7% (no place named)" "0.9% (no place named)" "1.8" "1.8" ""]
}

func ExampleNumber() {
	for _, text := range []string{"82.0", "106.46", "1e999", "n/a"} {
		v, err := indicator.Number(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(v)
	}
	// Output:
	// 82.0
	// 106.46
	// expected a decimal number of at most 18 digits, found "1e999"
	// expected a decimal number of at most 18 digits, found "n/a"
}

func ExampleCollect() {
	var ids loip.IDs
	indicator.Collect([]indicator.Indicator{{ID: "claimants", Theme: "work"}}, &ids, "/indicators")
	fmt.Println(ids.Err())
	// Output:
	// /indicators/0/theme: expected the id of a known theme, found "work"
}
