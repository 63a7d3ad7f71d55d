package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

func at(time, value float64) stats.Point { return stats.Point{Time: time, Value: value} }

// The states of the recent trend, each by the smallest change of a series that
// has one.
func TestRecentTrendRefuses(t *testing.T) {
	type series struct{ values, lower, upper, times []float64 }
	for name, c := range map[string]struct {
		edit func(*series)
		want stats.State
	}{
		"a series that has one":       {func(*series) {}, stats.Known},
		"no times":                    {func(s *series) { s.times = nil }, stats.Known},
		"a leap year":                 {func(s *series) { s.times = []float64{2016, 2017.003, 2018, 2019, 2020, 2021} }, stats.Known},
		"an older value not given":    {func(s *series) { s.values[0] = nan }, stats.Known},
		"one of the five not given":   {func(s *series) { s.values[1] = nan }, stats.Missing},
		"the latest not given":        {func(s *series) { s.values[5] = nan }, stats.Missing},
		"a limit not given":           {func(s *series) { s.lower[3] = nan }, stats.Missing},
		"a time not given":            {func(s *series) { s.times[3] = nan }, stats.Missing},
		"four years":                  {func(s *series) { *s = series{s.values[2:], s.lower[2:], s.upper[2:], nil} }, stats.TooFew},
		"a gap of two years":          {func(s *series) { s.times[1] = 2015.5; s.times[2] = 2017.5 }, stats.TooFew},
		"a year twice":                {func(s *series) { s.times[4] = s.times[3] }, stats.OutOfOrder},
		"no width of interval":        {func(s *series) { s.upper[4] = s.lower[4] }, stats.Undefined},
		"limits the wrong way round":  {func(s *series) { s.upper[4], s.lower[4] = s.lower[4], s.upper[4] }, stats.Undefined},
		"an infinite value":           {func(s *series) { s.values[5] = inf }, stats.NotFinite},
		"columns of unlike length":    {func(s *series) { s.upper = s.upper[1:] }, stats.Lengths},
		"times of another length":     {func(s *series) { s.times = s.times[1:] }, stats.Lengths},
		"widths too small to work in": {func(s *series) { s.upper[4] = s.lower[4] + 5e-324; s.lower[4] = 0; s.upper[4] = 5e-324 }, stats.NotFinite},
	} {
		s := series{
			[]float64{9, 10, 12, 14, 16, 18}, []float64{8, 9, 11, 13, 15, 17}, []float64{10, 11, 13, 15, 17, 19},
			[]float64{2016, 2017, 2018, 2019, 2020, 2021},
		}
		c.edit(&s)
		r := stats.RecentTrendOf(s.values, s.lower, s.upper, s.times)
		assert.Equal(t, c.want, r.State, name)
		if c.want == stats.Known {
			assert.Equal(t, stats.Increasing, r.Direction, name)
			assert.InDelta(t, 2, r.Slope, 1e-12, name)
		} else {
			assert.Equal(t, stats.RecentTrend{TrendTest: stats.TrendTest{State: c.want}}, r, name)
		}
	}
}

// A slope of exactly 0 counts as positive.
func TestRecentTrendConsistent(t *testing.T) {
	lower, upper := []float64{0, 0, 0, 0, 1}, []float64{2, 2, 2, 2, 3}
	assert.True(t, stats.RecentTrendOf([]float64{1, 1, 1, 1, 2}, lower, upper, nil).Consistent)
	assert.False(t, stats.RecentTrendOf([]float64{1, 1, 1, 1, 0}, lower, upper, nil).Consistent)
}

func TestRecentTrendOfProportionRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(x, n []float64)
		want stats.State
	}{
		"counts that have one":      {func(x, n []float64) {}, stats.Known},
		"an older count of nothing": {func(x, n []float64) { x[0] = 0 }, stats.Known},
		"a count of nothing":        {func(x, n []float64) { x[2] = 0 }, stats.Undefined},
		"a count of the whole":      {func(x, n []float64) { x[2] = n[2] }, stats.Undefined},
		"a count above the whole":   {func(x, n []float64) { x[2] = n[2] + 1 }, stats.AboveWhole},
		"a count below nothing":     {func(x, n []float64) { x[2] = -1 }, stats.Negative},
		"no population":             {func(x, n []float64) { x[2], n[2] = 0, 0 }, stats.NoPopulation},
		"a count not given":         {func(x, n []float64) { x[2] = nan }, stats.Missing},
		"an infinite population":    {func(x, n []float64) { n[2] = inf }, stats.NotFinite},
	} {
		x, n := []float64{90, 100, 120, 140, 160, 180}, []float64{1000, 1000, 1000, 1000, 1000, 1000}
		c.edit(x, n)
		r := stats.RecentTrendOfProportion(x, n, nil)
		assert.Equal(t, c.want, r.State, name)
		assert.Equal(t, c.want == stats.Known, r.Significant, name)
	}
	assert.Equal(t, stats.Lengths, stats.RecentTrendOfProportion([]int{1}, []int{1, 2}, nil).State)
}

// Times set the unit of the slope and change neither chi-squared nor P.
func TestCochranArmitageByTimes(t *testing.T) {
	x, n := []int{10, 30, 40}, []int{100, 100, 100}
	years := stats.CochranArmitage(x, n, []float64{2015, 2020, 2021})
	assert.InDelta(t, 29./620, years.Slope, 1e-12)
	months := stats.CochranArmitage(x, n, []float64{0, 60, 72})
	assert.InDelta(t, years.ChiSquared, months.ChiSquared, 1e-10)
	assert.InDelta(t, years.Slope, 12*months.Slope, 1e-12)

	assert.Equal(t, stats.NoVariation, stats.CochranArmitage([]int{0, 0}, []int{5, 5}, nil).State)
	assert.Equal(t, stats.NoVariation, stats.CochranArmitage([]int{5, 5}, []int{5, 5}, nil).State)
	assert.Equal(t, stats.OutOfOrder, stats.CochranArmitage([]int{1, 2}, []int{5, 5}, []float64{3, 3}).State)
	assert.Equal(t, stats.TooFew, stats.CochranArmitage([]float64{1, nan}, []float64{5, 5}, nil).State)
	assert.Equal(t, stats.Lengths, stats.CochranArmitage([]int{1, 2}, []int{5, 5}, []float64{3}).State)
}

func TestMannKendallDirection(t *testing.T) {
	for _, c := range []struct {
		values []float64
		level  float64
		want   stats.Direction
		state  stats.State
	}{
		{[]float64{1, 2, 3, 4, 5}, 0.05, stats.Increasing, stats.Known},
		{[]float64{5, 4, 3, 2, 1}, 0.05, stats.Decreasing, stats.Known},
		{[]float64{5, 4, 3, 2, 1}, 0.01, stats.Incalculable, stats.TooFew}, // the least P of five is 0.027
		{[]float64{1, 2, 3, 4}, 0.05, stats.Incalculable, stats.TooFew},
		{[]float64{1, 2, 3, 4}, 0.1, stats.Increasing, stats.Known},
		{[]float64{1, 3, 2, 5, 4}, 0.05, stats.NoChange, stats.Known},
		{[]float64{2, 2, 2, 2, 2}, 0.05, stats.NoChange, stats.Known},
		{[]float64{1, 2, nan, 3, 4, 5}, 0.05, stats.Increasing, stats.Known},
		{[]float64{nan, 4}, 0.05, stats.Incalculable, stats.TooFew},
		{nil, 0.05, stats.Incalculable, stats.TooFew},
		{[]float64{1, inf, 3}, 0.05, stats.Incalculable, stats.NotFinite},
		{[]float64{1, 2, 3, 4, 5}, 1, stats.Incalculable, stats.Confidence},
	} {
		got, state := stats.MannKendall(c.values).Direction(c.level)
		assert.Equal(t, c.want, got, "%v at %v", c.values, c.level)
		assert.Equal(t, c.state, state, "%v at %v", c.values, c.level)
	}
}

// A survey that skipped years: the slope is by the real dates.
func TestTheilSenByDates(t *testing.T) {
	times, values := []float64{2010, 2011, 2015, 2016}, []float64{20, 19, 15, 14}
	l := stats.TheilSen(times, values, 0.95, stats.SenRule{})
	assert.Equal(t, stats.Known, l.State)
	assert.Equal(t, stats.TooFew, l.Limits, "four points have no limits at 95%")
	assert.InDelta(t, -1, l.Slope, 1e-12)
	v, _ := l.At(2020)
	assert.InDelta(t, 10, v, 1e-9)
	assert.InDelta(t, l.Intercept+2020*l.Slope, v, 1e-9)

	for name, c := range map[string]struct {
		times, values []float64
		want          stats.State
	}{
		"not in order":     {[]float64{2011, 2010}, []float64{1, 2}, stats.OutOfOrder},
		"a time twice":     {[]float64{2010, 2010}, []float64{1, 2}, stats.OutOfOrder},
		"a time not given": {[]float64{2010, nan}, []float64{1, 2}, stats.Missing},
		"an infinite time": {[]float64{2010, inf}, []float64{1, 2}, stats.NotFinite},
		"one value":        {[]float64{2010, 2011}, []float64{1, nan}, stats.TooFew},
		"more values":      {[]float64{2010}, []float64{1, 2}, stats.Lengths},
		"too large":        {nil, []float64{-math.MaxFloat64, math.MaxFloat64}, stats.NotFinite},
	} {
		l := stats.TheilSen(c.times, c.values, 0.95, stats.SenRule{})
		assert.Equal(t, stats.Line{State: c.want, Limits: c.want, Rule: stats.SenRule{Limits: stats.SenStrict, Intercept: stats.SenMedians}}, l, name)
		_, state := l.At(2020)
		assert.Equal(t, c.want, state, name)
	}
	assert.Equal(t, stats.Undefined, stats.TheilSen(nil, []float64{1, 2}, 0.95, stats.SenRule{Limits: "other"}).State)
	assert.Equal(t, stats.Undefined, stats.TheilSen(nil, []float64{1, 2}, 0.95, stats.SenRule{Intercept: "other"}).State)
	assert.Equal(t, stats.Confidence, stats.TheilSen(nil, []float64{1, 2, 3, 4, 5}, 1, stats.SenRule{}).Limits)
}

// The two heights of a line: through the medians, or with half the points above.
func TestTheilSenIntercepts(t *testing.T) {
	values := []float64{0, 1, 2, 3, 4, 50, 60}
	medians := stats.TheilSen(nil, values, 0.95, stats.SenRule{})
	residuals := stats.TheilSen(nil, values, 0.95, stats.SenRule{Intercept: stats.SenResiduals})
	assert.InDelta(t, medians.Slope, residuals.Slope, 0)
	assert.InDelta(t, 3, medians.Through.Value, 1e-12)
	var above, below int
	for i, v := range values {
		switch line, _ := residuals.At(float64(i)); {
		case v > line+1e-12:
			above++
		case v < line-1e-12:
			below++
		}
	}
	assert.Equal(t, above, below)
	assert.NotEqual(t, medians.Intercept, residuals.Intercept)
}

func TestProject(t *testing.T) {
	l := stats.TheilSen([]float64{2014, 2015, 2016, 2017, 2018, 2019, 2020}, []float64{20, 19, 18.5, 18, 17, 16.5, 16}, 0.95, stats.SenRule{})
	p := l.Project(2030, 0, 100)
	require.Equal(t, stats.Known, p.Limits)
	assert.True(t, p.Lower < p.Value && p.Value < p.Upper && !p.Held)
	assert.Equal(t, 0.0, l.Project(2060, 0, 100).Value)
	assert.True(t, l.Project(2060, 0, 100).Held)
	assert.False(t, l.Project(2060, nan, nan).Held)
	assert.Negative(t, l.Project(2060, nan, nan).Value)
	assert.Equal(t, stats.Undefined, l.Project(2030, 1, 0).State)
	assert.Equal(t, stats.Missing, l.Project(nan, 0, 100).State)
	early := l.Project(2010, 0, 100)
	assert.True(t, early.Lower < early.Value && early.Value < early.Upper)

	four := stats.TheilSen(nil, []float64{4, 3, 2, 1}, 0.95, stats.SenRule{}).Project(4, nan, nan)
	assert.Equal(t, stats.Known, four.State)
	assert.Equal(t, stats.TooFew, four.Limits)
}

func TestRunChartStates(t *testing.T) {
	assert.Equal(t, stats.TooFew, stats.RunChart(nil).State)
	assert.Equal(t, stats.TooFew, stats.RunChart([]float64{nan}).State)
	assert.Equal(t, stats.NotFinite, stats.RunChart([]float64{1, inf}).State)
	same := stats.RunChart([]float64{3, 3, 3})
	assert.Equal(t, stats.Runs{Median: 3, RunsState: stats.NoVariation}, same)
	atLimit := stats.RunChart([]float64{9, 9, 9, 1, 1, 1, 1, 1, 9, 9})
	assert.Equal(t, atLimit.CrossingsLimit, atLimit.Crossings)
	assert.False(t, atLimit.Signal, "as many crossings as the limit are no signal")
	gaps := stats.RunChart([]float64{1, nan, 9, 1, nan, nan, 9})
	assert.Equal(t, stats.RunChart([]float64{1, 9, 1, 9}), gaps, "neighbours across a gap")
}

func TestShiftsAndTrends(t *testing.T) {
	six := []float64{1, 9, 9, 5, 9, 9, nan, 9, 9, 1}
	assert.Equal(t, []stats.Span{{From: 1, To: 8, Direction: stats.Increasing}}, stats.Shifts(six, 5, stats.ShiftPoints))
	assert.Empty(t, stats.Shifts(six[:8], 5, stats.ShiftPoints), "five points are none")
	assert.Equal(t, []stats.Span{{From: 1, To: 4, Direction: stats.Decreasing}, {From: 4, To: 9, Direction: stats.Increasing}},
		stats.Trends([]float64{3, 8, 7, 6, 5, 6, nan, 7, 7, 8, 8, 2}, 4), "the turning point counts for both, an equal one for neither")
	assert.Equal(t, []stats.Span{{From: 0, To: 6, Direction: stats.Increasing}}, stats.Trends([]float64{1, nan, nan, 2, 3, 4, 5}, stats.TrendPoints))
	assert.Empty(t, stats.Trends([]float64{1, 2, 3, 4}, stats.TrendPoints), "four points are none")
	assert.Empty(t, stats.Trends([]float64{2, 2, 2, 2, 2, 2}, stats.TrendPoints))
}

func TestRephaseStates(t *testing.T) {
	_, s := stats.Rephase([]float64{1, 2, 3}, 2, 2, stats.EitherSide)
	assert.Equal(t, stats.TooFew, s)
	_, s = stats.Rephase([]float64{1, 2, 3}, 0, 2, stats.EitherSide)
	assert.Equal(t, stats.TooFew, s)
	_, s = stats.Rephase([]float64{nan, nan, 3}, 2, 1, stats.EitherSide)
	assert.Equal(t, stats.Missing, s)
	_, s = stats.Rephase([]float64{inf, nan, 3}, 2, 1, stats.EitherSide)
	assert.Equal(t, stats.NotFinite, s)
	values := []float64{4, 5, 6, 9, 5, 9, 9, 20, 20, 20}
	up, s := stats.Rephase(values, 3, 3, stats.AboveMedian)
	assert.Equal(t, stats.Known, s)
	assert.Equal(t, []stats.Phase{{From: 0, To: 2, Median: 5, Baseline: true}, {From: 3, To: 6, Median: 9}, {From: 7, To: 9, Median: 20}}, up)
	down, _ := stats.Rephase(values, 3, 3, stats.BelowMedian)
	assert.Len(t, down, 1)
}

func TestXmRStates(t *testing.T) {
	some := []float64{4, 6, 5, 7, 5, 6, 4, 5, 6, 5, 6, 7, 5, 4}
	for name, c := range map[string]struct {
		values []float64
		o      stats.XmROptions
		want   stats.State
	}{
		"as it comes":              {some, stats.XmROptions{}, stats.Known},
		"a baseline of twelve":     {some, stats.XmROptions{Baseline: 12}, stats.Known},
		"a baseline of eleven":     {some, stats.XmROptions{Baseline: 11}, stats.TooFew},
		"no values":                {nil, stats.XmROptions{}, stats.TooFew},
		"an infinite value":        {[]float64{1, inf}, stats.XmROptions{}, stats.NotFinite},
		"the other definition":     {some, stats.XmROptions{Rule: stats.Individuals}, stats.Known},
		"no such definition":       {some, stats.XmROptions{Rule: "other"}, stats.Undefined},
		"a new part at the start":  {some, stats.XmROptions{Rebase: []int{0}}, stats.OutOfOrder},
		"a new part behind":        {some, stats.XmROptions{Rebase: []int{14}}, stats.OutOfOrder},
		"new parts not in order":   {some, stats.XmROptions{Rebase: []int{6, 6}}, stats.OutOfOrder},
		"new parts in order":       {some, stats.XmROptions{Rebase: []int{6, 13}}, stats.Known},
		"rows of fewer than none ": {some, stats.XmROptions{RunPoints: -1}, stats.TooFew},
	} {
		chart := stats.XmR(c.values, c.o)
		assert.Equal(t, c.want, chart.State, name)
		assert.Equal(t, c.want == stats.Known, len(chart.Parts) == len(c.o.Rebase)+1, name)
	}
	one := stats.XmR(some, stats.XmROptions{Rebase: []int{13}}).Parts[1]
	assert.Equal(t, stats.XmRPart{From: 13, To: 13, Limits: stats.TooFew, Points: 1, Mean: 4}, one)
	assert.True(t, one.Temporary())
	_, state := one.Assure(3, stats.Higher)
	assert.Equal(t, stats.TooFew, state)

	same := stats.XmR([]float64{7, 7, 7}, stats.XmROptions{})
	assert.Equal(t, stats.NoVariation, same.Parts[0].Limits)
	assert.Equal(t, stats.Missing, stats.XmR([]float64{nan}, stats.XmROptions{}).Parts[0].State)
	_, found := same.Part(3)
	assert.False(t, found)
}

// A moving range of 3.28 means is left out, and one of 3.25 is not.
func TestXmRScreens(t *testing.T) {
	jump := func(means float64) float64 {
		r := 10 * means / (11 - means) // beside ten moving ranges of 1
		values := []float64{0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, -r}
		return stats.XmR(values, stats.XmROptions{}).Parts[0].MovingRange
	}
	assert.InDelta(t, 1, jump(3.28), 1e-12)
	assert.Greater(t, jump(3.25), 1.1)
}

// A value that is not given has no cause, breaks each row, and makes no moving
// range with its neighbours.
func TestXmRMissing(t *testing.T) {
	rise := []float64{1, 2, 3, 4, 5, 6, 7}
	full := stats.XmR(rise, stats.XmROptions{KeepAll: true})
	assert.Equal(t, stats.RunUp, full.Causes[3])
	gap := stats.XmR([]float64{1, 2, 3, nan, 5, 6, 7, 8}, stats.XmROptions{KeepAll: true})
	assert.Equal(t, stats.NoCause, gap.Causes[3])
	assert.NotContains(t, gap.Causes, stats.RunUp)
	assert.InDelta(t, 1, gap.Parts[0].MovingRange, 1e-12)
	six := stats.XmR(rise[:6], stats.XmROptions{RunPoints: 6, KeepAll: true})
	assert.Equal(t, stats.RunUp, six.Causes[3], "six in a row where six are asked for")
	assert.NotContains(t, stats.XmR(rise[:6], stats.XmROptions{KeepAll: true}).Causes, stats.RunUp)
}

func TestCauses(t *testing.T) {
	for cause, want := range map[stats.Cause]stats.Direction{
		stats.NoCause: stats.Incalculable, stats.CommonCause: stats.NoChange, stats.AboveLimit: stats.Increasing, stats.BelowLimit: stats.Decreasing,
		stats.RunUp: stats.Increasing, stats.RunDown: stats.Decreasing, stats.TwoOfThreeAbove: stats.Increasing, stats.TwoOfThreeBelow: stats.Decreasing,
		stats.OneSideAbove: stats.Increasing, stats.OneSideBelow: stats.Decreasing, 99: stats.Incalculable,
	} {
		assert.Equal(t, want, cause.Direction(), cause.String())
		assert.Equal(t, want == stats.Increasing || want == stats.Decreasing, cause.IsSpecial(), cause.String())
	}
}

func TestAssure(t *testing.T) {
	_, s := stats.Assure(1, 3, nan, stats.Higher)
	assert.Equal(t, stats.Missing, s)
	_, s = stats.Assure(3, 1, 2, stats.Higher)
	assert.Equal(t, stats.Undefined, s)
	_, s = stats.Assure(1, 3, 2, "")
	assert.Equal(t, stats.NoPolarity, s)
	a, _ := stats.Assure(1, 3, 3, stats.Higher)
	assert.Equal(t, stats.Inconsistent, a, "at the limit")
}

func TestTargetStates(t *testing.T) {
	_, s := stats.TargetOf(nan, 1, stats.Higher)
	assert.Equal(t, stats.Missing, s)
	_, s = stats.TargetOf(1, inf, stats.Higher)
	assert.Equal(t, stats.NotFinite, s)
	_, s = stats.TargetOf(1, 2, stats.Neither)
	assert.Equal(t, stats.NoPolarity, s)
	_, s = stats.TargetOf(1, 2, "closest")
	assert.Equal(t, stats.NoPolarity, s)
	_, s = stats.TargetOfInterval(2, 1, 2, stats.Higher)
	assert.Equal(t, stats.Undefined, s)
	_, s = stats.TargetRange(2, 2, 1, stats.Higher)
	assert.Equal(t, stats.Undefined, s)
}

// Columns give what the functions of one case give, and refuse unlike lengths.
func TestTrendColumns(t *testing.T) {
	values := []float64{1, 2, 4, 5, 9, 9, 5, 4, nan, 1}
	lower, upper := make([]float64, 10), make([]float64, 10)
	for i, v := range values {
		lower[i], upper[i] = v-1, v+1
	}
	times := []float64{2010, 2011, 2012, 2013, 2014}
	x, n := []int{1, 2, 3, 4, 5, 9, 7, 5, 4, 2}, []int{10, 10, 10, 10, 10, 10, 10, 10, 10, 10}

	recent := make([]stats.RecentTrend, 2)
	require.NoError(t, stats.RecentTrendColumn(values, lower, upper, 5, recent))
	assert.Equal(t, stats.RecentTrendOf(values[:5], lower[:5], upper[:5], nil), recent[0])
	assert.Equal(t, stats.Missing, recent[1].State)
	require.NoError(t, stats.RecentTrendOfProportionColumn(x, n, 5, recent))
	assert.Equal(t, stats.RecentTrendOfProportion(x[5:], n[5:], nil), recent[1])
	kendall := make([]stats.Kendall, 2)
	require.NoError(t, stats.MannKendallColumn(values, 5, kendall))
	assert.Equal(t, stats.MannKendall(values[5:]), kendall[1])
	lines := make([]stats.Line, 2)
	require.NoError(t, stats.TheilSenColumn(times, values, 5, 0.9, stats.SenRule{}, lines))
	assert.Equal(t, stats.TheilSen(times, values[5:], 0.9, stats.SenRule{}), lines[1])
	runs := make([]stats.Runs, 2)
	require.NoError(t, stats.RunChartColumn(values, 5, runs))
	assert.Equal(t, stats.RunChart(values[5:]), runs[1])
	out := stats.MakeIntervals(2)
	require.NoError(t, stats.ProjectColumn(lines, 2020, 0, 100, out))
	assert.Equal(t, lines[0].Project(2020, 0, 100).Interval, out.At(0))
	require.NoError(t, stats.XmRColumn(values, 5, stats.XmROptions{Rebase: []int{2}}, out))
	last := stats.XmR(values[:5], stats.XmROptions{Rebase: []int{2}}).Parts[1]
	assert.Equal(t, stats.Interval{Value: last.Mean, Lower: last.Lower, Upper: last.Upper}, out.At(0))
	require.NoError(t, stats.XmRColumn(values, 5, stats.XmROptions{Rebase: []int{1, 3}}, out))
	assert.Equal(t, 7.0, out.At(0).Value, "the last part counts")
	require.NoError(t, stats.XmRColumn(values, 5, stats.XmROptions{Rebase: []int{7}}, out))
	assert.Equal(t, stats.OutOfOrder, out.At(1).State)
	verdicts, states := make([]stats.Verdict, 10), make([]stats.State, 10)
	require.NoError(t, stats.TargetColumn(values, lower, stats.Lower, verdicts, states))
	assert.Equal(t, stats.Worse, verdicts[0])
	assert.Equal(t, stats.Missing, states[8])
	require.NoError(t, stats.TargetColumn(values, lower, stats.Lower, nil, nil))

	for name, err := range map[string]error{
		"recent trend":  stats.RecentTrendColumn(values, lower, upper, 4, recent),
		"proportion":    stats.RecentTrendOfProportionColumn(x, n[1:], 5, recent),
		"Mann-Kendall":  stats.MannKendallColumn(values, 3, kendall),
		"no points":     stats.MannKendallColumn(nil, 0, nil),
		"Theil-Sen":     stats.TheilSenColumn(times[1:], values, 5, 0.9, stats.SenRule{}, lines),
		"run chart":     stats.RunChartColumn(values, 4, runs),
		"XmR":           stats.XmRColumn(values, 4, stats.XmROptions{}, out),
		"XmR, output":   stats.XmRColumn(values, 2, stats.XmROptions{}, out),
		"XmR, no point": stats.XmRColumn(values, 0, stats.XmROptions{}, out),
		"projection":    stats.ProjectColumn(lines[:1], 2020, 0, 100, out),
		"target":        stats.TargetColumn(values, lower[1:], stats.Lower, verdicts, states),
	} {
		assert.ErrorIs(t, err, stats.ErrLengths, name)
	}
}
