package stats_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

// fifths makes rows of five groups, the same every time.
func fifths(rows int) (population []int64, value, se []float64) {
	for i := range rows * 5 {
		population = append(population, 900+int64(i*7919%400))
		value = append(value, 300-50*float64(i%5)+float64(i*104729%40))
		se = append(se, 10+float64(i*31%7))
	}
	return population, value, se
}

var bySampling = stats.Slope{Model: stats.LinearModel, Errors: stats.Sampling, Confidence: .95}

// perRow runs a column function over rows, and reports what a row costs.
func perRow(b *testing.B, rows int, run func()) {
	b.ReportAllocs()
	run() // the first touch of a large column is the system's time, not ours
	for b.Loop() {
		run()
	}
	b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(rows), "ns/row")
}

func BenchmarkSlopeIndexColumn(b *testing.B) {
	for _, rows := range []int{1e3, 1e4, 1e5, 1e6} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			population, value, se := fifths(rows)
			out := make([]stats.Inequality, rows)
			perRow(b, rows, func() { require.NoError(b, stats.SlopeIndexColumn(population, value, se, 5, bySampling, out)) })
		})
	}
}

// The same arithmetic in a straight loop, without a look at the figures.
func BenchmarkSlopeIndexStraight(b *testing.B) {
	const groups = 5
	for _, rows := range []int{1e3, 1e4, 1e5, 1e6} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			population, value, se := fifths(rows)
			out := make([]stats.Inequality, rows)
			z := stats.Z(.95)
			perRow(b, rows, func() {
				for i := range out {
					p, v, e := population[i*groups:(i+1)*groups], value[i*groups:(i+1)*groups], se[i*groups:(i+1)*groups]
					total := 0.0
					for _, n := range p {
						total += float64(n)
					}
					one := 1 / total
					var before, sxx, sxy, sy, varSlope float64
					for g, n := range p {
						a := float64(n) * one
						x := before + a/2 - .5
						before += a
						sxx += a * x * x
						sy += a * (v[g] - v[0])
						sxy += a * x * (v[g] - v[0])
						w := a * e[g]
						w *= w
						varSlope += w * x * x
					}
					slope, middle := sxy/sxx, v[0]+sy
					err := math.Sqrt(varSlope) / sxx
					out[i] = stats.Inequality{
						Interval: stats.Interval{Value: slope, Lower: slope - z*err, Upper: slope + z*err},
						Error:    err, From: middle - slope/2, To: middle + slope/2, Group: -1,
					}
				}
			})
		})
	}
}

func BenchmarkInequalityColumns(b *testing.B) {
	const rows, groups = 100_000, 5
	population, value, se := fifths(rows)
	others := make([]int64, len(population))
	proportion := make([]float64, len(value))
	for i, p := range population {
		others[i], proportion[i] = 5*p, value[i]/1000
	}
	out := make([]stats.Inequality, rows)
	for name, run := range map[string]func() error{
		"SlopeIndex/scatter": func() error {
			return stats.SlopeIndexColumn(population, value, nil, groups, stats.Slope{Model: stats.LinearModel, Errors: stats.Scatter, Confidence: .95}, out)
		},
		"SlopeIndex/log": func() error {
			return stats.SlopeIndexColumn(population, value, se, groups, stats.Slope{Model: stats.LogModel, Errors: stats.Sampling, Confidence: .95}, out)
		},
		"SlopeIndex/binomial": func() error {
			return stats.SlopeIndexColumn(population, proportion, nil, groups, stats.Slope{Model: stats.BinomialModel, Errors: stats.Robust, Confidence: .95}, out)
		},
		"RelativeIndex": func() error {
			return stats.RelativeIndexColumn(population, value, se, groups, bySampling, stats.Ratio, out)
		},
		"Gap": func() error {
			return stats.GapColumn(value, se, groups, stats.Gap{Between: stats.Ends, Polarity: stats.Lower, Definition: stats.RatioOfGroups, Confidence: .95}, out)
		},
		"AttributableRisk": func() error {
			return stats.AttributableRiskColumn(population, value, groups, stats.Attributable{Definition: stats.AttributableShare}, out)
		},
		"ConcentrationIndex": func() error {
			return stats.ConcentrationIndexColumn(population, value, groups, stats.Concentration{Definition: stats.RelativeConcentration, Confidence: .95}, out)
		},
		"Theil":            func() error { return stats.TheilColumn(population, value, se, groups, .95, out) },
		"MeanLogDeviation": func() error { return stats.MeanLogDeviationColumn(population, value, se, groups, .95, out) },
		"BetweenGroup": func() error {
			return stats.BetweenGroupColumn(population, value, se, groups, stats.BetweenVariance, .95, out)
		},
		"MeanDisparity": func() error {
			return stats.MeanDisparityColumn(population, value, groups, stats.Disparity{Definition: stats.IndexOfDisparity}, out)
		},
		"DuncanIndex": func() error {
			return stats.DuncanIndexColumn(population, others, value, groups, stats.Lower, stats.TiesTogether, out)
		},
	} {
		b.Run(name, func(b *testing.B) { perRow(b, rows, func() { require.NoError(b, run()) }) })
	}
}

func BenchmarkCompareColumn(b *testing.B) {
	const rows = 100_000
	areas, verdicts := stats.MakeIntervals(rows), make([]stats.Verdict, rows)
	for i := range rows {
		v := float64(i * 104729 % 1000)
		areas.Value[i], areas.Lower[i], areas.Upper[i] = v, v-30, v+30
	}
	scotland := stats.Interval{Value: 500, Lower: 500, Upper: 500}
	perRow(b, rows, func() { require.NoError(b, stats.CompareColumn(areas, scotland, stats.Lower, verdicts, nil)) })
}

func BenchmarkRateControlColumn(b *testing.B) {
	const rows = 10_000
	population, _, _ := fifths(rows / 5)
	limits := stats.MakeIntervals(rows)
	perRow(b, rows, func() { require.NoError(b, stats.RateControlColumn(800, population, 1e5, .998, limits)) })
}

func BenchmarkCommunityScoresColumn(b *testing.B) {
	const rows, communities = 10_000, 20
	_, value, _ := fifths(rows * communities / 5)
	scores, states := make([]float64, len(value)), make([]stats.State, rows)
	perRow(b, rows, func() {
		require.NoError(b, stats.CommunityScoresColumn(value, communities, stats.Lower, scores, states))
	})
}
