package indicator_test

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// A target beside the continuation of its own trend, the fastest change ever
// seen, and Scotland: each with its arithmetic, and none added up to a verdict.
func ExampleIndicator_Ambition() {
	i := smoke()
	scotland := indicator.Series{Place: indicator.Place{Code: loip.Scotland, Name: "Scotland"}}
	for k, value := range []string{"11.0", "10.5", "10.2", "9.6", "9.2"} {
		scotland.Observations = append(scotland.Observations, indicator.Observation{Period: fmt.Sprint(2012 + k), Value: figure(value).Value})
	}
	i.Series, i.Reference.Place = append(i.Series, scotland), scotland.Place
	target, _ := indicator.ParseTarget("from 12% in 2012 to 6% by 2020")
	a := i.Ambition(indicator.Weighing{Want: indicator.Selection{On: loip.Day(2017, 6, 1)}}, target)
	for _, w := range a.Readings {
		fmt.Printf("%s: %s%s\n", w.Method, w.Reach, w.Reason)
		if w.Reach != "" {
			fmt.Println("  " + w.How)
		}
	}
	// Output:
	// continuation of its own trend: beyond the trend
	//   6 by 2020, where the trend of the 5 figures from 2012 to 2016 would bring 8.8, between 6.4 and 9.4 at 95%
	// fastest pace seen here: faster than ever seen here
	//   from 10.1 in 2016 to 6 by 2020, -1.025 a year is needed; over 2 years the fastest of 3 changes was -0.55 a year, from 11.2 in 2014 to 10.1 in 2016
	// fastest pace seen in any comparable area: which areas are comparable is not given, nor the code of this one
	// figure of the reference area now: better than it
	//   6, where Scotland has 9.2 in 2016
	// trend of the reference area: beyond the trend
	//   6 by 2020, where the trend of the 5 figures of Scotland from 2012 to 2016 would bring 7.5, between 6.6 and 8.4 at 95%
	// figure of the best comparable area now: which areas are comparable is not given, nor the code of this one
	// trend of the best comparable area: which areas are comparable is not given, nor the code of this one
}
