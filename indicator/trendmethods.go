package indicator

import (
	"math"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// The methods of trend, by the names that their readings bear.
const (
	ByMeanChange  = "mean of recent changes"
	ByRecentTrend = "recent trend of public health profiles"
	ByMannKendall = "Mann-Kendall test with Theil-Sen slope"
	ByRunChart    = "run chart"
	ByXmR         = "XmR chart"
	ByShortTrend  = "short trend"
	ByLongTrend   = "long trend"
)

// runChartPoints is the fewest points that the rules of a run chart are read
// from.
const runChartPoints = 10

// line is a series made ready for the methods.
type line struct {
	series    Series
	points    []Point
	times     []float64
	values    []float64 // as published
	judged    []float64 // of which polarity says which way is good
	distances bool      // judged are distances from the ideal
	polarity  stats.Polarity
	neutral   string // why no way is good
	measure   Measure
	how       Trending
}

var trendMethods = []struct {
	name, version string
	apart         bool // needs points that do not overlap
	read          func(line, *TrendReading)
}{
	{ByMeanChange, "1", false, line.meanChange},
	{ByRecentTrend, "67808972", true, line.recentTrend},
	{ByMannKendall, "1", true, line.mannKendall},
	{ByRunChart, "1", true, line.runChart},
	{ByXmR, "1", true, line.xmr},
	{ByShortTrend, "1", false, line.shortTrend},
	{ByLongTrend, "1", false, line.longTrend},
}

// conclude writes what a direction means, or why there is none.
func (l line) conclude(r *TrendReading, d stats.Direction, s stats.State, used []Point) {
	r.Used, r.Marks = used, Points{List: used}.Marks()
	switch {
	case s == stats.TooFew:
		r.State, r.Reason = TooFewPoints, loip.Plural(len(l.points), "point is", "points are")+" too few for it"
		return
	case s != stats.Known || d == stats.Incalculable:
		r.State, r.Reason = NoTrend, s.String()
		return
	}
	r.Movement = Movement(d.String())
	switch d.Verdict(l.polarity) {
	case stats.Better:
		r.State = Positive
	case stats.Worse:
		r.State = Negative
	case stats.Similar:
		r.State = LittleChange
	default:
		r.State, r.Reason = NoTrend, l.neutral
	}
}

// figure adds a number to a reading.
func (r *TrendReading) figure(name string, value float64) {
	r.Figures = append(r.Figures, Detail{name, value})
}

// tail returns the latest n of the points.
func (l line) tail(n int) []Point { return l.points[max(0, len(l.points)-n):] }

func (l line) meanChange(r *TrendReading) {
	used := l.tail(l.how.Changes + 1)
	level := 0.0
	for _, v := range l.values[len(l.values)-len(used):] {
		level += math.Abs(v) / float64(len(used))
	}
	little := level * l.how.Little / 100
	t := stats.MeanChange(l.times, l.judged, l.how.Changes, little)
	if t.State == stats.Known {
		r.figure("mean yearly change", t.Change)
		r.figure("little yearly change", little)
		r.figure("little yearly change, per cent of the mean", l.how.Little)
	}
	l.conclude(r, t.Direction, t.State, used)
}

func (l line) recentTrend(r *TrendReading) {
	used := l.tail(stats.RecentPoints)
	k := l.points[0].Period.Kind
	if k != CalendarYear && k != FinancialYear && k != SchoolYear {
		r.State, r.Reason = NoTrend, "it is for years, and its periods are of the kind "+string(k)
		return
	}
	if l.distances {
		r.State, r.Reason = NoTrend, "it is not for the distance from an ideal"
		return
	}
	first := len(l.points) - len(used)
	column := func(of func(Observation) Value) ([]float64, bool) {
		list := make([]float64, len(used))
		for k, p := range used {
			v := of(l.series.Observations[p.Index])
			if !v.IsKnown() {
				return nil, false
			}
			list[k] = v.Amount.InexactFloat64()
		}
		return list, true
	}
	x, hasX := column(func(o Observation) Value { return o.Numerator })
	n, hasN := column(func(o Observation) Value { return o.Denominator })
	lower, hasLower := column(func(o Observation) Value { return o.Lower })
	upper, hasUpper := column(func(o Observation) Value { return o.Upper })
	var t stats.RecentTrend
	switch {
	case l.measure == Proportion && hasX && hasN:
		t = stats.RecentTrendOfProportion(x, n, l.times[first:])
	case hasLower && hasUpper:
		t = stats.RecentTrendOf(l.values[first:], lower, upper, l.times[first:])
	case l.measure == Proportion:
		r.State, r.Reason = NoTrend, "neither the counts behind its latest points nor their limits are published"
		return
	default:
		r.State, r.Reason = NoTrend, "the limits of its latest points are not published"
		return
	}
	if t.State == stats.Known {
		r.figure("chi-squared", t.ChiSquared)
		r.figure("chi-squared above which it is significant", stats.RecentCritical)
		r.figure("slope", t.Slope)
	}
	l.conclude(r, t.Direction, t.State, used)
}

func (l line) mannKendall(r *TrendReading) {
	test := stats.MannKendall(l.judged)
	d, s := test.Direction(l.how.Significance)
	if s == stats.Known {
		r.figure("S", test.S)
		r.figure("probability", test.P)
		r.figure("significance", l.how.Significance)
		if slope := stats.TheilSen(l.times, l.judged, 0.95, stats.SenRule{}); slope.State == stats.Known {
			r.figure("Sen slope a year", slope.Slope)
			if slope.Limits == stats.Known {
				r.figure("Sen slope, lower 95% limit", slope.Lower)
				r.figure("Sen slope, upper 95% limit", slope.Upper)
			}
		}
	}
	l.conclude(r, d, s, l.points)
}

// runChart judges by the signals that reach the latest point.
//
// Method: a shift of 6 points or more on one side of the median, and a trend of
// 5 or more that all rise or fall; where both reach the latest point, the trend
// counts.
func (l line) runChart(r *TrendReading) {
	if len(l.points) < runChartPoints {
		l.conclude(r, stats.Incalculable, stats.TooFew, l.points)
		return
	}
	runs := stats.RunChart(l.judged)
	d := stats.NoChange
	for _, spans := range [...][]stats.Span{
		stats.Shifts(l.judged, runs.Median, stats.ShiftPoints),
		stats.Trends(l.judged, stats.TrendPoints),
	} {
		if n := len(spans); n > 0 && spans[n-1].To == len(l.judged)-1 {
			d = spans[n-1].Direction
		}
	}
	r.figure("median", runs.Median)
	if runs.RunsState == stats.Known {
		r.figure("longest run", float64(runs.LongestRun))
		r.figure("longest run that chance allows", float64(runs.LongestRunLimit))
		r.figure("crossings of the median", float64(runs.Crossings))
		r.figure("fewest crossings that chance allows", float64(runs.CrossingsLimit))
	}
	l.conclude(r, d, runs.State, l.points)
}

// xmr judges by the cause of the latest point.
func (l line) xmr(r *TrendReading) {
	if len(l.points) < stats.XmRBaseline {
		l.conclude(r, stats.Incalculable, stats.TooFew, l.points)
		return
	}
	column := l.column()
	chart := stats.XmR(column, stats.XmROptions{})
	d, s := stats.Incalculable, chart.State
	if part, ok := chart.Part(len(column) - 1); ok && s == stats.Known {
		d, s = chart.Causes[len(column)-1].Direction(), part.State
		r.figure("mean", part.Mean)
		if part.Limits == stats.Known {
			r.figure("lower limit", part.Lower)
			r.figure("upper limit", part.Upper)
		}
		if part.Temporary() {
			r.figure("points below which the limits are temporary", stats.XmRPoints)
		}
	}
	l.conclude(r, d, s, l.points)
}

func (l line) shortTrend(r *TrendReading) { l.earlier(r, 1, stats.ShortTrend(l.column(), l.step())) }

func (l line) longTrend(r *TrendReading) {
	l.earlier(r, l.how.Earlier, stats.LongTrend(l.column(), l.step(), l.how.Earlier))
}

// earlier concludes from a comparison of the latest point with so many before
// it.
func (l line) earlier(r *TrendReading, periods int, t stats.Trend) {
	if t.State == stats.Known {
		r.figure("change", t.Change)
		r.figure("periods before", float64(periods))
	}
	_, places := spaced(l.points, l.times, l.judged)
	last, step := len(places)-1, l.step()
	var used []Point
	for k, place := range places {
		if back := places[last] - place; back%step == 0 && back/step <= periods {
			used = append(used, l.points[k])
		}
	}
	l.conclude(r, t.Direction, t.State, used)
}

func (l line) column() []float64 {
	column, _ := spaced(l.points, l.times, l.judged)
	return column
}

// step is the number of periods from one that is compared to the next.
func (l line) step() int {
	if l.how.YearOnYear {
		switch l.points[0].Period.Kind {
		case Month:
			return 12
		case Quarter:
			return 4
		}
	}
	return 1
}
