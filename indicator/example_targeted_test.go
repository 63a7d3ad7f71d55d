package indicator_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// What a target lacks depends on what sort of promise it is.
func ExampleTargeted_Lacks() {
	for _, words := range []string{"from 12% in 2012 to 6% by 2020", "five years longer by 2026", "zero by 2026", "increase by 2021"} {
		x := indicator.Targeted{Target: indicator.Target{Text: words}}
		missing, err := x.Lacks(loip.Day(2017, time.October, 1))
		if err != nil {
			fmt.Println(words, "-", err)
			continue
		}
		fmt.Printf("%s: lacks %d\n", words, len(missing))
		for _, part := range missing {
			fmt.Println("  " + part)
		}
	}
	// Output:
	// from 12% in 2012 to 6% by 2020: lacks 0
	// five years longer by 2026: lacks 2
	//   a baseline
	//   the time of the baseline
	// zero by 2026: lacks 0
	// increase by 2021: lacks 3
	//   a baseline
	//   the time of the baseline
	//   how much
}

// A later target is set beside an earlier one by polarity.
func ExampleIndicator_Leads() {
	poverty := indicator.Indicator{ID: "poverty", Measure: indicator.Proportion, Unit: "percent", Polarity: indicator.Lower}
	on := loip.Day(2017, time.October, 1)
	number := func(text string) indicator.Resolution {
		t, err := indicator.ParseTarget(text)
		if err != nil {
			fmt.Println(err)
		}
		return poverty.Resolve(t, on)
	}
	for _, later := range []string{"8% by 2020", "11% by 2020"} {
		standing, _ := poverty.Leads(number("10% by 2018"), number(later))
		fmt.Println(later, "is", standing)
	}
	// Output:
	// 8% by 2020 is better
	// 11% by 2020 is worse
}

// A target in parts promises each of them.
func ExampleTarget_Promises() {
	target := indicator.Target{Text: "38% walk and 5% cycle by 2026"}
	for _, x := range target.Promises("outcome 13") {
		fmt.Println(x.Name, x.Target.Value, x.Target.By)
	}
	// Output:
	// part 1 of the target "38% walk and 5% cycle by 2026" of outcome 13 38 2026
	// part 2 of the target "38% walk and 5% cycle by 2026" of outcome 13 5 2026
}
