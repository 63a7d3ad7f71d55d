package stats_test

import (
	"fmt"
	"math"

	"github.com/communityplanning/loip/indicator/stats"
)

// Emergency admissions per 100,000 over five years, with their 95% limits.
func ExampleRecentTrendOf() {
	r := stats.RecentTrendOf(
		[]float64{24.67, 24.60, 28.00, 30.20, 30.60},
		[]float64{23.16, 23.15, 26.44, 28.63, 28.98},
		[]float64{26.25, 26.19, 29.64, 31.90, 32.25}, nil)
	fmt.Printf("%s by %.2f a year, chi-squared %.2f\n", r.Direction, r.Slope, r.ChiSquared)
	fmt.Println("where low is good:", r.Direction.Verdict(stats.Lower))
	// Output:
	// increasing by 1.75 a year, chi-squared 46.77
	// where low is good: worse
}

// People counted, of so many asked, over five years.
func ExampleRecentTrendOfProportion() {
	r := stats.RecentTrendOfProportion([]int{994, 1023, 1199, 1332, 1367}, []int{40299, 41527, 42811, 44064, 44701}, nil)
	fmt.Printf("%s, chi-squared %.1f\n", r.Direction, r.ChiSquared)

	r = stats.RecentTrendOfProportion([]int{5, 3, 1, 1}, []int{9, 9, 9, 9}, nil)
	fmt.Println(r.Direction, "since", r.State)
	// Output:
	// increasing, chi-squared 47.9
	// cannot be calculated since there are too few points or groups
}

func ExampleCochranArmitage() {
	t := stats.CochranArmitage([]int{152, 894, 343}, []int{505, 3138, 1186}, nil)
	fmt.Printf("chi-squared %.4f, P %.4f\n", t.ChiSquared, t.P)
	// Output:
	// chi-squared 0.0729, P 0.7872
}

func ExampleMannKendall() {
	k := stats.MannKendall([]float64{12, 14, 13, 17, 16, 20, 19, 24, 22, 28})
	direction, _ := k.Direction(0.05)
	fmt.Printf("%s: S = %.0f, P = %.4f\n", direction, k.S, k.P)

	_, why := stats.MannKendall([]float64{7, 5, 3, 1}).Direction(0.05)
	fmt.Println("four years:", why)
	// Output:
	// increasing: S = 37, P = 0.0013
	// four years: there are too few points or groups
}

// A survey of 2010, 2011, 2015 and so on: the slope is by the real dates.
func ExampleTheilSen() {
	l := stats.TheilSen(
		[]float64{2010, 2011, 2013, 2015, 2016, 2018, 2019},
		[]float64{20.1, 18.8, 17.4, 14.9, 14.2, 12.1, 10.7}, 0.95, stats.SenRule{})
	fmt.Printf("%.2f a year (%.2f to %.2f)\n", l.Slope, l.Lower, l.Upper)

	p := l.Project(2025, 0, 100)
	fmt.Printf("projected for 2025: %.1f (%.1f to %.1f)\n", p.Value, p.Lower, p.Upper)
	p = l.Project(2035, 0, 100)
	fmt.Println("projected for 2035:", p.Value, "held at the bound:", p.Held)
	// Output:
	// -1.04 a year (-1.17 to -0.92)
	// projected for 2025: 4.5 (3.2 to 5.7)
	// projected for 2035: 0 held at the bound: true
}

func ExampleRunChart() {
	r := stats.RunChart([]float64{51.2, 50.2, 45.1, 55.6, 45.4, 49.2, 44.7, 46.1, 54.6, 46.5, 62.9, 63.9, 62.8, 64.4, 66.3, 67.8, 68.1, 67.6})
	fmt.Printf("%d useful points, longest run %d (limit %d), %d crossings (limit %d): signal %t\n",
		r.Useful, r.LongestRun, r.LongestRunLimit, r.Crossings, r.CrossingsLimit, r.Signal)
	// Output:
	// 18 useful points, longest run 8 (limit 7), 3 crossings (limit 5): signal true
}

func ExampleTrends() {
	for _, s := range stats.Trends([]float64{9, 1, 2, 2, 3, 4, 5, 1, 8}, stats.TrendPoints) {
		fmt.Printf("points %d to %d are %s\n", s.From, s.To, s.Direction)
	}
	// Output:
	// points 1 to 6 are increasing
}

func ExampleShifts() {
	for _, s := range stats.Shifts([]float64{4, 3, 7, 8, 5, 9, 7, 8, 7, 4}, 5, stats.ShiftPoints) {
		fmt.Printf("points %d to %d are on one side of the median\n", s.From, s.To)
	}
	// Output:
	// points 2 to 8 are on one side of the median
}

func ExampleRephase() {
	phases, _ := stats.Rephase([]float64{5, 4, 6, 5, 4, 8, 9, 7, 8, 8, 9}, 5, 6, stats.EitherSide)
	for _, p := range phases {
		fmt.Printf("from point %d: median %g\n", p.From, p.Median)
	}
	// Output:
	// from point 0: median 5
	// from point 5: median 8
}

// Monthly waiting times, short is good, to be at most 20.
func ExampleXmR() {
	values := []float64{30, 31, 29, 30, 32, 30, 31, 29, 30, 31, 30, 29, 24, 23, 23, 22, 24, 23, 22}
	chart := stats.XmR(values, stats.XmROptions{Baseline: 12})
	part := chart.Parts[0]
	fmt.Printf("mean %.2f, limits %.2f to %.2f\n", part.Mean, part.Lower, part.Upper)
	last := chart.Causes[len(values)-1]
	fmt.Println("the latest is", last, "and", last.Direction().Verdict(stats.Lower))
	assurance, _ := part.Assure(20, stats.Lower)
	fmt.Println("a target of 20:", assurance)
	// Output:
	// mean 30.17, limits 26.54 to 33.79
	// the latest is below the lower limit and better
	// a target of 20: consistent fail
}

func ExampleTargetOf() {
	fmt.Println(stats.TargetOf(10, 10, stats.Lower))
	fmt.Println(stats.TargetOfInterval(9, 11, 10, stats.Lower))
	fmt.Println(stats.TargetRange(2, 1, 2, stats.Lower))
	// Output:
	// better known
	// similar known
	// worse known
}

// A plan's ladder: the baseline, and what is to be in one, three and ten years.
func ExamplePath() {
	path, _ := stats.NewPath(stats.Linear,
		stats.Point{Time: 2017, Value: 100}, stats.Point{Time: 2018, Value: 96}, stats.Point{Time: 2020, Value: 80}, stats.Point{Time: 2027, Value: 40})
	expected, _ := path.At(2019)
	fmt.Println("expected in 2019:", expected)

	now := stats.Point{Time: 2019, Value: 91}
	p := path.PathProgress(now, stats.Lower, stats.Thresholds{})
	fmt.Printf("%s, with %.0f%% of the change expected by now\n", p.Status, 100*p.Ratio)
	fmt.Println(path.Milestone(now, stats.Lower).Status)
	// Output:
	// expected in 2019: 88
	// behind, with 75% of the change expected by now
	// milestone reached
}

// Methods side by side disagree: homes with second-hand smoke, 12% in 2012, to
// be 6% by 2020, and 10.4% in 2014.
func ExampleOpenSDG() {
	c := stats.Course{
		Base: stats.Point{Time: 2012, Value: 12}, Now: stats.Point{Time: 2014, Value: 10.4}, Target: stats.Point{Time: 2020, Value: 6},
		Polarity: stats.Lower,
	}
	path, _ := stats.NewPath(stats.Linear, c.Base, c.Target)
	for _, p := range []stats.Progress{
		path.PathProgress(c.Now, c.Polarity, stats.Thresholds{}), stats.OpenSDG(c, math.NaN(), stats.Thresholds{}),
		stats.UNChart(c, true, stats.Thresholds{}), stats.HealthyPeople(c, 0),
	} {
		fmt.Printf("%s: %s (%.2f)\n", p.Method, p.Status, p.Ratio)
	}
	c.Target.Value = 0
	p := stats.OpenSDG(c, math.NaN(), stats.Thresholds{})
	fmt.Printf("to be none at all: %q, since %s\n", p.Status, p.State)
	// Output:
	// path, version 1: on the path (1.07)
	// Open SDG, sdg-build 139fede7: moderate progress (0.83)
	// UN progress chart, as the Basque statistical office applies it: part of the way (0.87)
	// Healthy People 2030: improving (26.67)
	// to be none at all: "", since a base or a target of 0 has no rate of growth
}

func ExampleFiveChanges() {
	p := stats.FiveChanges([]float64{2020, 2021, 2022, 2023, 2024, 2025}, []float64{20, 19, 18.5, 18, 17, 16}, 2025,
		stats.Point{Time: 2030, Value: 10}, stats.Lower, stats.Thresholds{})
	when, _ := p.Figures.Of(stats.ValueWhenDue)
	fmt.Printf("%s: %.1f when 10 is due, a miss of %.0f%%\n", p.Status, when, 100*p.Ratio)
	// Output:
	// cloud: 12.0 when 10 is due, a miss of 33%
}

func ExampleNewPace() {
	p := stats.NewPace([]float64{2015, 2016, 2017, 2018}, []float64{20, 18.5, 18, 17}, 2018, stats.Point{Time: 2022, Value: 9}, stats.Lower)
	fmt.Printf("needed %.1f a year, best ever %.1f in %.0f: %.1f times as fast\n", p.Needed, p.Best, p.BestTo.Time, p.Ratio)
	// Output:
	// needed -2.0 a year, best ever -1.5 in 2016: 1.3 times as fast
}
