package stats_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/communityplanning/loip/indicator/stats"
)

// counted returns counts and denominators of so many areas.
func counted(rows int) (x, n []int64) {
	x, n = make([]int64, rows), make([]int64, rows)
	for i := range x {
		n[i] = int64(50 + i%9000)
		x[i] = n[i] * int64(i%97) / 100
	}
	return x, n
}

// rowsASecond runs f on so many rows and reports the rate.
func rowsASecond(b *testing.B, rows int, f func()) {
	b.Helper()
	b.ReportAllocs()
	f() // the first touch of a large column is the system's time, not ours
	for b.Loop() {
		f()
	}
	b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(rows)/float64(b.N), "ns/row")
}

func BenchmarkWilsonColumn(b *testing.B) {
	for _, rows := range []int{1e3, 1e5, 1e6, 1e7} {
		x, n := counted(rows)
		out := stats.MakeIntervals(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			rowsASecond(b, rows, func() { _ = stats.WilsonColumn(x, n, 0.95, out) })
		})
	}
}

// BenchmarkWilsonStraight is the same arithmetic in a loop without checks, for
// comparison.
func BenchmarkWilsonStraight(b *testing.B) {
	for _, rows := range []int{1e3, 1e5, 1e6, 1e7} {
		x, n := counted(rows)
		out := stats.MakeIntervals(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			z := stats.Z(0.95)
			rowsASecond(b, rows, func() {
				n, value, lower, upper := n[:len(x)], out.Value[:len(x)], out.Lower[:len(x)], out.Upper[:len(x)]
				for i := range x {
					c, d := float64(x[i]), float64(n[i])
					p := c / d
					half := z * math.Sqrt(z*z+4*c*(1-p))
					scale := 0.5 / (d + z*z)
					value[i], lower[i], upper[i] = p, (2*c+z*z-half)*scale, (2*c+z*z+half)*scale
				}
			})
		})
	}
}

// banded returns counts and people of so many areas in 19 age bands.
func banded(rows int) (x, n []int64) {
	x, n = make([]int64, rows*19), make([]int64, rows*19)
	for i := range x {
		n[i] = int64(200 + i*7919%900)
		x[i] = n[i] * int64(i%13) / 100
	}
	return x, n
}

func BenchmarkDirectRateColumn(b *testing.B) {
	for _, rows := range []int{1e3, 1e5, 1e6} {
		x, n := banded(rows)
		out := stats.MakeIntervals(rows)
		o, weights := stats.FingertipsRate(1e5, 0.95), stats.EuropeanStandard()
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			rowsASecond(b, rows, func() { _ = stats.DirectRateColumn(x, n, weights, o, out) })
		})
	}
}

// BenchmarkDirectRateStraight is the same arithmetic in a loop without checks.
func BenchmarkDirectRateStraight(b *testing.B) {
	for _, rows := range []int{1e3, 1e5, 1e6} {
		x, n := banded(rows)
		out := stats.MakeIntervals(rows)
		weights := stats.EuropeanStandard()
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			z, per := stats.Z(0.95), 1e5/100_000.
			rowsASecond(b, rows, func() {
				for i := range rows {
					var sum, variance, events float64
					counts, people := x[i*19:(i+1)*19], n[i*19:(i+1)*19]
					for j, w := range weights[:19] {
						c, each := float64(counts[j]), w/float64(people[j])
						sum += c * each
						variance += c * each * each
						events += c
					}
					lower := 1 - 1/(9*events) - z/(3*math.Sqrt(events))
					upper := 1 - 1/(9*(events+1)) + z/(3*math.Sqrt(events+1))
					value, unit := sum*per, per*math.Sqrt(variance/events)
					out.Value[i] = value
					out.Lower[i] = max(0, value+unit*(events*lower*lower*lower-events))
					out.Upper[i] = value + unit*((events+1)*upper*upper*upper-events)
				}
			})
		})
	}
}

func BenchmarkIntervalColumns(b *testing.B) {
	const rows = 1e5
	x, n := counted(rows)
	fx, fn := make([]float64, rows), make([]float64, rows)
	samples := make([]stats.Summary, rows)
	for i := range fx {
		fx[i], fn[i] = float64(x[i]), float64(n[i])
		samples[i] = stats.Summary{Mean: fx[i], Deviation: 3, N: 30}
	}
	out := stats.MakeIntervals(rows)
	place, state, p, band := make([]stats.Place, rows), make([]stats.State, rows), make([]float64, rows), make([]int, rows)
	for name, f := range map[string]func(){
		"Rate":                 func() { _ = stats.RateColumn(x, n, 1e5, stats.ExactIfSmall, 0.95, out) },
		"ProportionDifference": func() { _ = stats.ProportionDifferenceColumn(x, n, x, n, 0.95, out) },
		"RateRatio":            func() { _ = stats.RateRatioColumn(x, n, x, n, 0.95, out) },
		"Mean":                 func() { _ = stats.MeanColumn(samples, 0.95, out) },
		"ProportionsTest":      func() { _ = stats.ProportionsTestColumn(x, n, n, n, p, state) },
		"Funnel":               func() { _, _ = stats.FunnelColumn(x, n, place, state) },
		"RatioFunnel":          func() { _ = stats.RatioFunnelColumn(fx, fn, place, state) },
		"QuantileBands":        func() { _ = stats.QuantileBands(fx, 10, stats.ScottishBands, false, band, state) },
		"FalseDiscovery":       func() { _, _ = stats.FalseDiscovery(p, 0.05, stats.Discoveries{Adjusted: fx}) },
	} {
		b.Run(name, func(b *testing.B) { rowsASecond(b, rows, f) })
	}
}

// BenchmarkExactColumns are those that search a distribution in each row.
func BenchmarkExactColumns(b *testing.B) {
	const rows = 1e3
	x, n := counted(rows)
	out, p := stats.MakeIntervals(rows), make([]float64, rows)
	for name, f := range map[string]func(){
		"ClopperPearson": func() { _ = stats.ClopperPearsonColumn(x, n, 0.95, out) },
		"Garwood":        func() { _ = stats.RateColumn(x, n, 1e5, stats.Exact, 0.95, out) },
		"RatesTest":      func() { _ = stats.RatesTestColumn(x, n, n, n, p, nil) },
	} {
		b.Run(name, func(b *testing.B) { rowsASecond(b, rows, f) })
	}
}

func BenchmarkLifeExpectancyColumn(b *testing.B) {
	const rows = 1e4
	starts := []float64{0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90}
	deaths, population := make([]int64, rows*len(starts)), make([]int64, rows*len(starts))
	for i := range deaths {
		population[i], deaths[i] = int64(300+i%900), int64(1+i%20)
	}
	out := stats.MakeIntervals(rows)
	rowsASecond(b, rows, func() {
		_ = stats.LifeExpectancyColumn(starts, deaths, population, 0, stats.FingertipsLifeTable(0.95), out)
	})
}

// BenchmarkSuppressionTable is a table of 32 councils by ten age groups.
func BenchmarkSuppressionTable(b *testing.B) {
	counts := make([]float64, 320)
	for i := range counts {
		counts[i] = float64(i * 7919 % 97)
	}
	held := make([]stats.State, 33*11)
	rowsASecond(b, len(counts), func() { _ = stats.Suppression{Threshold: 5}.Table(counts, 10, held) })
}
