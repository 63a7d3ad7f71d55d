package stats_test

import (
	"fmt"

	"github.com/communityplanning/loip/indicator/stats"
)

// Of 120 people asked, 42 feel that they can influence decisions.
func ExampleWilson() {
	i := stats.Wilson(42, 120, 0.95).Times(100)
	fmt.Printf("%.1f%% (%.1f%% to %.1f%%)\n", i.Value, i.Lower, i.Upper)

	held := stats.Wilson(9, 0, 0.95)
	fmt.Println("no figure:", held.State)
	// Output:
	// 35.0% (27.1% to 43.9%)
	// no figure: the denominator is 0
}

// Columns are the caller's own, and a column that is not wanted is left out.
func ExampleWilsonColumn() {
	x, n := []int{42, 0, 7}, []int{120, 60, 5}
	out := stats.Intervals{Lower: make([]float64, 3), Upper: make([]float64, 3), Limits: make([]stats.State, 3)}
	if err := stats.WilsonColumn(x, n, 0.95, out); err != nil {
		fmt.Println(err)
	}
	for i := range x {
		fmt.Printf("%.3f to %.3f: %v\n", out.Lower[i], out.Upper[i], out.Limits[i])
	}
	// Output:
	// 0.271 to 0.439: known
	// 0.000 to 0.060: known
	// 0.000 to 0.000: the numerator is above the denominator
}

// Half of the 120 members of a small community were asked.
func ExampleWilsonInPopulation() {
	all, half := stats.Wilson(21, 60, 0.95), stats.WilsonInPopulation(21, 60, 120, 0.95)
	fmt.Printf("%.2f to %.2f, of so few to ask %.2f to %.2f\n", all.Lower, all.Upper, half.Lower, half.Upper)
	// Output: 0.24 to 0.48, of so few to ask 0.27 to 0.44
}

// No event at all is a rate of 0, and yet not certain to be none.
func ExampleRate() {
	i := stats.Rate(0, 5_000, 100_000, 0.95)
	fmt.Printf("%.1f (%.1f to %.1f) per 100,000\n", i.Value, i.Lower, i.Upper)
	// Output: 0.0 (0.0 to 73.8) per 100,000
}

func ExampleMean() {
	s := stats.Mean([]float64{24.1, 25.3, 22.8, 26.0, 23.9}, 0.95)
	fmt.Printf("%.2f (%.2f to %.2f) of %d\n", s.Value, s.Lower, s.Upper, s.N)
	// Output: 24.42 (22.87 to 25.97) of 5
}

// Two localities whose intervals overlap may differ for certain all the same.
func ExampleProportionDifference() {
	a, b := stats.Wilson(180, 300, 0.95), stats.Wilson(150, 300, 0.95)
	fmt.Printf("%.3f to %.3f, and %.3f to %.3f\n", a.Lower, a.Upper, b.Lower, b.Upper)
	d := stats.ProportionDifference(180, 300, 150, 300, 0.95)
	fmt.Printf("difference %.3f (%.3f to %.3f)\n", d.Value, d.Lower, d.Upper)
	p, _ := stats.ProportionsTest(180, 300, 150, 300)
	fmt.Printf("p = %.3f\n", p)
	// Output:
	// 0.544 to 0.654, and 0.444 to 0.556
	// difference 0.100 (0.020 to 0.178)
	// p = 0.014
}

func ExampleRateRatio() {
	i := stats.RateRatio(60, 10_000, 40, 10_000, 0.95)
	fmt.Printf("%.2f (%.2f to %.2f)\n", i.Value, i.Lower, i.Upper)
	// Output: 1.50 (1.01 to 2.24)
}

// Of eight comparisons, four are below 5%; two of them stand out.
func ExampleFalseDiscovery() {
	p := []float64{0.001, 0.30, 0.012, 0.04, 0.60, 0.03, 0.75, 0.20}
	found := make([]bool, len(p))
	n, err := stats.FalseDiscovery(p, 0.05, stats.Discoveries{Found: found})
	fmt.Println(n, found[0], found[2], found[5], err)
	// Output: 2 true true false <nil>
}

// Nine events are too few to publish a standardised rate of, ten are enough.
func ExampleDirectRate() {
	people := []int{900, 1400, 2600, 1800, 700}
	standard := []float64{5000, 11000, 23500, 20500, 14000}
	for _, events := range [][]int{{0, 1, 2, 3, 3}, {0, 1, 2, 3, 4}} {
		d := stats.DirectRate(events, people, standard, stats.FingertipsRate(100_000, 0.95))
		if d.State != stats.Known {
			fmt.Println("withheld:", d.State)
			continue
		}
		fmt.Printf("%.0f (%.0f to %.0f) per 100,000\n", d.Value, d.Lower, d.Upper)
	}
	// Output:
	// withheld: there are fewer events than may be shown
	// 189 (85 to 358) per 100,000
}

// Deaths against those expected at Scotland's rates, Scotland being 100.
func ExampleIndirectRate() {
	deaths, people := []int{3, 21, 64}, []int{4_000, 3_100, 900}
	scotlandDeaths, scotlandPeople := []int{900, 9_000, 48_000}, []int{2_100_000, 2_300_000, 1_000_000}
	in := stats.IndirectRate(deaths, people, scotlandDeaths, scotlandPeople, stats.Standardisation{Per: 1000, Confidence: 0.95, Limits: stats.ExactIfSmall})
	smr := in.Ratio.Times(100)
	fmt.Printf("%.0f expected, SMR %.0f (%.0f to %.0f)\n", in.Expected, smr.Value, smr.Lower, smr.Upper)
	// Output: 57 expected, SMR 154 (124 to 190)
}

func ExampleEuropeanStandardBetween() {
	weights := stats.EuropeanStandardBetween(16, 0)
	fmt.Println(weights[:6])
	// Output: [0 0 0 4400 6000 6000]
}

func ExampleLifeExpectancy() {
	ages := []float64{0, 1, 15, 45, 65, 85}
	deaths, people := []int{4, 2, 20, 110, 420, 300}, []int{1_000, 14_000, 36_000, 27_000, 17_000, 2_100}
	out := stats.MakeIntervals(len(ages))
	table := stats.LifeTable{Variance: stats.Silcocks, Confidence: 0.95, Least: 5000}
	if err := stats.LifeExpectancy(ages, deaths, people, table, out); err != nil {
		fmt.Println(err)
	}
	at := out.At(0)
	fmt.Printf("at birth %.1f years (%.1f to %.1f)\n", at.Value, at.Lower, at.Upper)
	// Output: at birth 81.5 years (80.6 to 82.5)
}

// The most deprived fifth of seven data zones, by their ranks.
func ExampleQuantileBands() {
	band := make([]int, 7)
	err := stats.QuantileBands([]float64{512, 93, 6201, 1500, 88, 4020, 3999}, 5, stats.ScottishBands, false, band, nil)
	fmt.Println(band, err)
	// Output: [3 2 5 3 1 5 4] <nil>
}

func ExampleFunnelColumn() {
	smokers, asked := []int{30, 14, 260}, []int{100, 90, 1_600}
	place := make([]stats.Place, 3)
	average, err := stats.FunnelColumn(smokers, asked, place, nil)
	fmt.Printf("around %.1f%%: %q %v\n", 100*average, place, err)
	// Output: around 17.0%: ["above the 99.8% limits" "inside the limits" "inside the limits"] <nil>
}

// The rule holds back a small count, and the next smallest so that it does not
// follow from the total.
func ExampleSuppression_Row() {
	rule := stats.Suppression{Threshold: 5}
	held := make([]stats.State, 4)
	total, err := rule.Row([]float64{3, 20, 31, 46}, held)
	for _, h := range held {
		fmt.Println(h)
	}
	fmt.Println("the total:", total, err)
	// Output:
	// it is held back so that nobody can be known by it
	// it is held back so that nobody can be known by it
	// known
	// known
	// the total: known <nil>
}

// A table of two areas by three ages, with all its totals.
func ExampleSuppression_Table() {
	rule := stats.Suppression{Threshold: 5}
	counts := []float64{3, 20, 30, 40, 50, 60}
	held := make([]stats.State, 3*4)
	if err := rule.Table(counts, 3, held); err != nil {
		fmt.Println(err)
	}
	for r := range 2 {
		for c := range 3 {
			if held[r*4+c] != stats.Known {
				fmt.Print("  *")
				continue
			}
			fmt.Printf(" %2.0f", rule.Rounded(counts[r*3+c]))
		}
		fmt.Println()
	}
	// Output:
	//   *  * 30
	//   *  * 60
}
