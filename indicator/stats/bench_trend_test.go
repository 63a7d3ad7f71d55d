package stats_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

const trendPoints = 10 // a yearly series of ordinary length

// seriesOf makes rows of ten years, the same every time.
func seriesOf(rows int) (values, lower, upper []float64, x, n []int64) {
	size := rows * trendPoints
	values, lower, upper = make([]float64, size), make([]float64, size), make([]float64, size)
	x, n = make([]int64, size), make([]int64, size)
	for i := range values {
		values[i] = 50 + float64(i%trendPoints) + 4*math.Sin(float64(i)*1.7)
		lower[i], upper[i] = values[i]-2, values[i]+2
		n[i] = 1000 + int64(i*7919%400)
		x[i] = 100 + int64(i%trendPoints*3) + int64(i*31%17)
	}
	return values, lower, upper, x, n
}

// trendRow is perRow for a function that may fail.
func trendRow(b *testing.B, rows int, run func() error) {
	perRow(b, rows, func() { require.NoError(b, run()) })
}

// Series of ten years, at every size from a council's to far beyond Scotland's.
func BenchmarkTrendColumns(b *testing.B) {
	for _, rows := range []int{1e3, 1e4, 1e5} {
		values, lower, upper, x, n := seriesOf(rows)
		name := func(method string) string { return fmt.Sprintf("%s/%d", method, rows) }
		b.Run(name("RecentTrend"), func(b *testing.B) {
			out := make([]stats.RecentTrend, rows)
			trendRow(b, rows, func() error { return stats.RecentTrendColumn(values, lower, upper, trendPoints, out) })
		})
		b.Run(name("RecentTrendOfProportion"), func(b *testing.B) {
			out := make([]stats.RecentTrend, rows)
			trendRow(b, rows, func() error { return stats.RecentTrendOfProportionColumn(x, n, trendPoints, out) })
		})
		b.Run(name("MannKendall"), func(b *testing.B) {
			out := make([]stats.Kendall, rows)
			trendRow(b, rows, func() error { return stats.MannKendallColumn(values, trendPoints, out) })
		})
		b.Run(name("TheilSen"), func(b *testing.B) {
			out := make([]stats.Line, rows)
			trendRow(b, rows, func() error {
				return stats.TheilSenColumn(nil, values, trendPoints, 0.95, stats.SenRule{}, out)
			})
		})
		b.Run(name("RunChart"), func(b *testing.B) {
			out := make([]stats.Runs, rows)
			trendRow(b, rows, func() error { return stats.RunChartColumn(values, trendPoints, out) })
		})
		b.Run(name("XmR"), func(b *testing.B) {
			out := stats.MakeIntervals(rows)
			trendRow(b, rows, func() error { return stats.XmRColumn(values, trendPoints, stats.XmROptions{}, out) })
		})
	}
}

// The recent trend beside the same arithmetic in a straight loop, without a look
// at the figures.
func BenchmarkRecentTrendStraight(b *testing.B) {
	const rows = 100_000
	values, lower, upper, _, _ := seriesOf(rows)
	out := make([]stats.RecentTrend, rows)
	slope := func(y, w *[5]float64, without int) (float64, float64) {
		var sw, st, sy, sxy, sxx float64
		for i := range y {
			if i != without {
				sw += w[i]
				st += w[i] * float64(i)
				sy += w[i] * y[i]
			}
		}
		st, sy = st/sw, sy/sw
		for i := range y {
			if i != without {
				d := float64(i) - st
				sxy += w[i] * d * (y[i] - sy)
				sxx += w[i] * d * d
			}
		}
		return sxy / sxx, sxx
	}
	trendRow(b, rows, func() error {
		for r := range out {
			first := r*trendPoints + trendPoints - 5
			var y, w [5]float64
			for i := range y {
				width := upper[first+i] - lower[first+i]
				y[i], w[i] = values[first+i], (3.92/width)*(3.92/width)
			}
			s, sxx := slope(&y, &w, -1)
			falling := 0
			for without := -1; without < 5; without++ {
				if one, _ := slope(&y, &w, without); one < 0 {
					falling++
				}
			}
			square := s * s * sxx
			out[r].Slope, out[r].ChiSquared, out[r].P = s, square, math.Erfc(math.Sqrt(square)/math.Sqrt2)
			out[r].Consistent = falling == 0 || falling == 6
		}
		return nil
	})
}

// The Theil-Sen slope beside the same arithmetic in a straight loop.
func BenchmarkTheilSenStraight(b *testing.B) {
	const rows = 10_000
	values, _, _, _, _ := seriesOf(rows)
	out := make([]stats.Line, rows)
	slopes := make([]float64, 0, trendPoints*trendPoints/2)
	trendRow(b, rows, func() error {
		for r := range out {
			y := values[r*trendPoints : (r+1)*trendPoints]
			slopes = slopes[:0]
			for i := range y {
				for j := range i {
					slopes = append(slopes, (y[i]-y[j])/float64(i-j))
				}
			}
			slices.Sort(slopes)
			out[r].Slope = slopes[len(slopes)/2]
		}
		return nil
	})
}

func BenchmarkProgress(b *testing.B) {
	const rows = 100_000
	courses, out := make([]stats.Course, rows), make([]stats.Progress, rows)
	for i := range courses {
		courses[i] = stats.Course{Base: at(2015, 20), Now: at(2020, 20-float64(i%9)), Target: at(2025, 10), Polarity: stats.Lower}
	}
	for name, method := range map[string]func(stats.Course) stats.Progress{
		"OpenSDG":       func(c stats.Course) stats.Progress { return stats.OpenSDG(c, nan, stats.Thresholds{}) },
		"HealthyPeople": func(c stats.Course) stats.Progress { return stats.HealthyPeople(c, 0) },
		"UNChart":       func(c stats.Course) stats.Progress { return stats.UNChart(c, true, stats.Thresholds{}) },
	} {
		b.Run(name, func(b *testing.B) {
			trendRow(b, rows, func() error { return stats.ProgressColumn(courses, method, out) })
		})
	}
}

func BenchmarkPathColumn(b *testing.B) {
	const rows = 1_000_000
	times, values, states := make([]float64, rows), make([]float64, rows), make([]stats.State, rows)
	for i := range times {
		times[i] = 2017 + 10*float64(i)/rows
	}
	for _, shape := range []stats.Shape{stats.Linear, stats.Geometric} {
		path, _ := stats.NewPath(shape, at(2017, 100), at(2018, 96), at(2020, 80), at(2027, 40))
		b.Run(string(shape), func(b *testing.B) {
			trendRow(b, rows, func() error { return path.Column(times, values, states) })
		})
	}
}
