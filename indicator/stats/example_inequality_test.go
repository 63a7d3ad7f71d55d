package stats_test

import (
	"fmt"
	"math"

	"github.com/communityplanning/loip/indicator/stats"
)

// Emergency admissions per 1,000 people by fifth of deprivation, the most
// deprived first, with their standard errors.
var (
	residents       = []int{24_000, 22_500, 21_000, 23_000, 19_500}
	admissions      = []float64{131, 112, 98, 91, 80}
	admissionErrors = []float64{2.3, 2.2, 2.2, 2.0, 2.0}
)

// ScotPHO's sign, most less least deprived, is that of a negative multiplier.
func ExampleSlopeIndex() {
	how := stats.Slope{Model: stats.LinearModel, Errors: stats.Sampling, Multiplier: -1, Confidence: 0.95}
	index := stats.SlopeIndex(residents, admissions, admissionErrors, how)
	fmt.Printf("%.1f more per 1,000 (%.1f to %.1f): from %.0f down to %.0f\n", index.Value, index.Lower, index.Upper, index.From, index.To)

	how.Errors = stats.Scatter // as ScotPHO publishes it
	index = stats.SlopeIndex(residents, admissions, nil, how)
	fmt.Printf("%.1f (%.1f to %.1f)\n", index.Value, index.Lower, index.Upper)

	admissions := []float64{131, 112, math.NaN(), 91, 80}
	index = stats.SlopeIndex(residents, admissions, admissionErrors, how)
	fmt.Printf("group %d: %s\n", index.Group+1, index.State)
	// Output:
	// 62.0 more per 1,000 (55.3 to 68.7): from 134 down to 72
	// 62.0 (43.3 to 80.8)
	// group 3: a figure that it needs is not given
}

func ExampleSlopeIndexColumn() {
	population := []int{100, 100, 100, 100, 100, 100, 100, 0, 100, 100} // two areas of five groups
	rates := []float64{50, 40, 30, 20, 10, 50, 40, 30, 20, 10}
	areas := make([]stats.Inequality, 2)
	how := stats.Slope{Model: stats.LinearModel, Errors: stats.Scatter, Confidence: 0.95}
	if err := stats.SlopeIndexColumn(population, rates, nil, 5, how, areas); err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%.0f; %s in group %d\n", areas[0].Value, areas[1].State, areas[1].Group+1)
	// Output: -50; the denominator is 0 in group 3
}

// Three figures share the name.
func ExampleRelativeIndex() {
	how := stats.Slope{Model: stats.LogModel, Errors: stats.Scatter, Multiplier: -1, Confidence: 0.95}
	for _, d := range []stats.Definition{stats.Ratio, stats.ReverseRatio, stats.OverMean} {
		index := stats.RelativeIndex(residents, admissions, nil, how, d)
		fmt.Printf("%s: %.2f (%.2f to %.2f)\n", index.Definition, index.Value, index.Lower, index.Upper)
	}
	// Output:
	// least over most deprived: 0.55 (0.49 to 0.62)
	// most over least deprived: 1.82 (1.62 to 2.04)
	// slope index over the mean: 0.60 (0.48 to 0.72)
}

func ExampleInequality_RelativeTo() {
	how := stats.Slope{Model: stats.LinearModel, Errors: stats.Scatter, Multiplier: -1, Confidence: 0.95}
	index := stats.SlopeIndex(residents, admissions, nil, how).RelativeTo(104)
	fmt.Printf("the most deprived lie %.0f%% above the average\n", index.Times(50).Value)
	// Output: the most deprived lie 30% above the average
}

func ExampleErrorFromLimits() {
	e, state := stats.ErrorFromLimits(126.5, 135.5, stats.LinearModel, 0.95)
	fmt.Printf("%.2f, %s\n", e, state)
	// Output: 2.30, known
}

func ExampleGapBetween() {
	gap := stats.GapBetween(admissions, admissionErrors, stats.Gap{
		Between: stats.Ends, Polarity: stats.Lower, Definition: stats.RatioOfGroups, Confidence: 0.95,
	})
	fmt.Printf("%.0f over %.0f is %.2f (%.2f to %.2f)\n", gap.From, gap.To, gap.Value, gap.Lower, gap.Upper)
	// Output: 131 over 80 is 1.64 (1.54 to 1.74)
}

func ExampleDeprivationRange() {
	difference, ratio := stats.DeprivationRange(admissions)
	fmt.Printf("%.0f, %.2f\n", difference.Value, ratio.Value)
	difference, _ = stats.DeprivationRange(admissions[:4]) // an island area without a fifth fifth
	fmt.Println(difference.State)
	// Output:
	// 51, 1.64
	// there are too few points or groups
}

// The conventions differ in sign.
func ExampleAttributableRisk() {
	how := stats.Attributable{Definition: stats.AttributableShare}
	fmt.Printf("%.1f%% would not be there\n", stats.AttributableRisk(residents, admissions, how).Value)
	how = stats.Attributable{Definition: stats.AttributableFraction, Ordered: true, Polarity: stats.Lower, Whole: 1000, Confidence: 0.95}
	change := stats.AttributableRisk(residents, admissions, how)
	fmt.Printf("a change of %.1f%% (%.1f to %.1f)\n", change.Value, change.Lower, change.Upper)
	// Output:
	// 22.6% would not be there
	// a change of -22.6% (-26.1 to -19.2)
}

func ExampleConcentrationIndex() {
	for _, d := range []stats.Definition{stats.RelativeConcentration, stats.Erreygers} {
		index := stats.ConcentrationIndex(residents, admissions, stats.Concentration{Definition: d, Most: 1000, Confidence: 0.95})
		fmt.Printf("%s: %.3f\n", index.Definition, index.Value)
	}
	// Output:
	// relative concentration index: -0.096
	// concentration index, corrected by Erreygers: -0.040
}

func ExampleTheil() {
	index := stats.Theil(residents, admissions, admissionErrors, 0.95)
	fmt.Printf("%.1f thousandths (%.1f to %.1f)\n", 1000*index.Value, 1000*index.Lower, 1000*index.Upper)
	// Output: 14.6 thousandths (11.5 to 17.7)
}

func ExampleMeanLogDeviation() {
	index := stats.MeanLogDeviation(residents, []float64{12, 0, 4, 3, 2}, nil, 0.95)
	fmt.Printf("group %d: %s\n", index.Group+1, index.State)
	// Output: group 2: a figure of 0 or below has no logarithm
}

func ExampleBetweenGroup() {
	fmt.Printf("%.1f%% of the mean\n", stats.BetweenGroup(residents, admissions, admissionErrors, stats.BetweenVariation, 0.95).Value)
	// Output: 17.2% of the mean
}

func ExampleMeanDisparity() {
	fmt.Printf("%.1f%%\n", stats.MeanDisparity(residents, admissions, stats.Disparity{Definition: stats.IndexOfDisparity}).Value)
	// Output: 15.0%
}

// Income-deprived people, all others, and child poverty in six zones.
func ExampleDuncanIndex() {
	deprived, others := []int{210, 210, 125, 365, 215, 335}, []int{2961, 3915, 3856, 3436, 2194, 3768}
	poverty := []float64{12.7, 10.8, 8.5, 6.9, 14.9, 19.9}
	index := stats.DuncanIndex(deprived, others, poverty, stats.Lower, stats.TiesInOrder)
	fmt.Printf("%.4f\n", index.Value)
	// Output: 0.0411
}

func ExampleCompareWithValue() {
	area := stats.Interval{Value: 112, Lower: 107.7, Upper: 116.3}
	verdict, _ := stats.CompareWithValue(area, 104, stats.Lower)
	fmt.Println(verdict)
	_, why := stats.CompareWithValue(area, 104, "")
	fmt.Println(why)
	// Output:
	// worse
	// which way is good is not given, or neither is
}

func ExampleCompareWithLimits() {
	limits := stats.RateControl(104, 2_400, 1_000, 0.998)
	verdict, _ := stats.CompareWithLimits(131, limits, stats.Lower)
	fmt.Printf("%s: outside %.1f to %.1f\n", verdict, limits.Lower, limits.Upper)
	// Output: worse: outside 84.8 to 126.0
}

func ExampleTrafficLight() {
	area, _ := stats.ImprovementRate([]float64{22, 21, 18})
	comparator, _ := stats.ImprovementRate([]float64{24, 23, 22})
	light, _ := stats.TrafficLight(stats.Standing{Value: 18, Rate: area}, stats.Standing{Value: 22, Rate: comparator}, stats.Lower)
	fmt.Printf("%.1f%% beside %.1f%%: %s\n", area, comparator, light)
	// Output: -18.2% beside -8.3%: green
}

func ExampleCommunityRanks() {
	poverty, participation := make([]float64, 3), make([]float64, 3)
	_, _ = stats.CommunityScores([]float64{30, 20, 10}, stats.Lower, poverty)
	_, _ = stats.CommunityScores([]float64{88, 94, 91}, stats.Higher, participation)
	scores := []float64{poverty[0], participation[0], poverty[1], participation[1], poverty[2], participation[2]}
	sums, ranks := make([]float64, 3), make([]float64, 3)
	_, _ = stats.CommunityRanks(scores, 2, sums, ranks)
	fmt.Println(sums, ranks)
	// Output: [-2 1 1] [1 2.5 2.5]
}
