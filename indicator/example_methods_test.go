package indicator_test

import (
	"fmt"

	"github.com/communityplanning/loip/indicator"
)

// A percentage with its counts, for three years and five areas.
func ExampleMethods() {
	for _, c := range indicator.Methods(indicator.Proportion, indicator.Behind{Counts: true, Areas: 5, Points: 3, Yearly: true})[:12] {
		if c.Fits {
			fmt.Printf("%s: %s\n", c.Method, c.Why)
		}
	}
	for _, c := range indicator.Methods(indicator.Proportion, indicator.Behind{Counts: true, Points: 3, Yearly: true}) {
		if c.Function == "RecentTrendOfProportion" {
			fmt.Printf("not %s: %s\n", c.Method, c.Why)
		}
	}
	// Output:
	// Wilson score interval: how sure the proportion is
	// Clopper-Pearson interval: how sure the proportion is, where an exact interval is asked for
	// difference of two figures: how far two areas lie apart, and how sure that is
	// ratio of two proportions: how many times the one proportion the other is
	// not recent trend of five years, proportion: it needs 5 points, and there are 3
}
