package stats

import "math"

// TrendTest is a chi-squared test for a linear trend.
//
// Shape: where State is not [Known] the figures are 0 and mean nothing.
type TrendTest struct {
	State      State
	Points     int
	Slope      float64 // change for one unit of time
	ChiSquared float64 // with one degree of freedom
	P          float64 // the chance of a chi-squared so large without a trend
}

// CochranArmitage tests whether a proportion rises or falls with time. Without
// times the points are one unit apart.
//
// Method: with p = X/N over all points and t̄ the mean of the times weighted by
// n, chi-squared = (Σ(t-t̄)x)² / (p(1-p) Σn(t-t̄)²), the chi-squared for trend
// of Cochran (Biometrics 1954;10:417) and Armitage (Biometrics 1955;11:375);
// the slope is Σ(t-t̄)x / Σn(t-t̄)², the change of the proportion. The same as
// prop.trend.test of R.
//
// Boundary: two points are enough; a point that is not given is left out.
// [NoVariation] where all proportions are 0 or all are 1.
func CochranArmitage[N Number](x, n []N, times []float64) TrendTest {
	if len(x) != len(n) || times != nil && len(times) != len(x) {
		return TrendTest{State: Lengths}
	}
	var points int
	var whole, count, total float64
	for i := range x {
		xi, ni, t := float64(x[i]), float64(n[i]), seriesTime(times, i)
		if missing(xi) || missing(ni) {
			continue
		}
		if s := trendCount(xi, ni, t); s != Known {
			return TrendTest{State: s}
		}
		points++
		whole += ni
		count += xi
		total += ni * t
	}
	if points < 2 {
		return TrendTest{State: TooFew}
	}
	p, mean := count/whole, total/whole
	var along, square float64
	for i := range x {
		xi, ni := float64(x[i]), float64(n[i])
		if missing(xi) || missing(ni) {
			continue
		}
		d := seriesTime(times, i) - mean
		along += d * (xi - p*ni)
		square += d * d * ni
	}
	switch {
	case count == 0 || count == whole:
		return TrendTest{State: NoVariation}
	case square == 0:
		return TrendTest{State: OutOfOrder}
	}
	return trendTest(points, along/square, along*along/(p*(1-p)*square))
}

// trendCount says why a count of a whole at a time cannot be worked with.
func trendCount(x, n, t float64) State {
	switch {
	case missing(t):
		return Missing
	case infinite(x, n, t):
		return NotFinite
	case x < 0 || n < 0:
		return Negative
	case n == 0:
		return NoPopulation
	case x > n:
		return AboveWhole
	}
	return Known
}

func trendTest(points int, slope, square float64) TrendTest {
	if infinite(slope, square) {
		return TrendTest{State: NotFinite}
	}
	return TrendTest{Points: points, Slope: slope, ChiSquared: square, P: normalTails(math.Sqrt(square))}
}

// The settings of the recent trend, as Fingertips publishes it: the latest five
// years, significant above the 99.8% point of chi-squared with one degree of
// freedom.
const (
	RecentPoints   = 5
	RecentCritical = 9.54953570608324
)

// RecentTrend is the trend of the latest five years.
type RecentTrend struct {
	TrendTest
	Consistent  bool // the slope keeps its sign with each single point left out
	Significant bool // consistent, and chi-squared above [RecentCritical]
	Direction   Direction
}

// recentTrend decides what the test of five points means.
func recentTrend(test TrendTest, consistent bool) RecentTrend {
	if test.State != Known {
		return RecentTrend{TrendTest: test}
	}
	r := RecentTrend{TrendTest: test, Consistent: consistent, Direction: NoChange}
	if r.Significant = consistent && test.ChiSquared > RecentCritical; r.Significant {
		r.Direction = direction(test.Slope)
	}
	return r
}

// recent returns where the latest five points begin, or why they cannot be
// used: there are fewer, or they are not a year apart.
func recent(points int, times []float64) (int, State) {
	first := points - RecentPoints
	if first < 0 {
		return 0, TooFew
	}
	if times == nil {
		return first, Known
	}
	if len(times) != points {
		return 0, Lengths
	}
	for i := first + 1; i < points; i++ {
		switch gap := times[i] - times[i-1]; {
		case missing(gap):
			return 0, Missing
		case gap <= 0:
			return 0, OutOfOrder
		case math.Abs(gap-1) > 0.01: // a leap year is no gap
			return 0, TooFew
		}
	}
	return first, Known
}

// RecentTrendOf judges the latest five values by their 95% limits: for rates,
// means and other values published with an interval. Without times the points
// are a year apart.
//
// Method: least squares of the value on the year 1 to 5 with weights 1/v,
// v = ((upper-lower)/3.92)²; chi-squared = (slope/its standard error)². A trend
// is significant above [RecentCritical] if the slope has one sign over all
// points and with each single one left out, a slope of 0 counting as positive.
// Fingertips, "recent trend", variant for values with confidence limits.
//
// Boundary: fewer than five points, or five that are not consecutive years, are
// [TooFew]; one of the five that is not given is [Missing]: the recent trend of
// a series that has stopped is not that of its last years. Periods of several
// years that overlap must not be given: they are not independent. A value
// without width of interval is [Undefined].
func RecentTrendOf(values, lower, upper, times []float64) RecentTrend {
	if len(lower) != len(values) || len(upper) != len(values) {
		return RecentTrend{TrendTest: TrendTest{State: Lengths}}
	}
	first, state := recent(len(values), times)
	if state != Known {
		return RecentTrend{TrendTest: TrendTest{State: state}}
	}
	var y, weight [RecentPoints]float64
	for i := range y {
		v, width := values[first+i], upper[first+i]-lower[first+i]
		switch {
		case missing(v) || missing(lower[first+i]) || missing(upper[first+i]):
			return RecentTrend{TrendTest: TrendTest{State: Missing}}
		case infinite(v, width):
			return RecentTrend{TrendTest: TrendTest{State: NotFinite}}
		case width <= 0:
			return RecentTrend{TrendTest: TrendTest{State: Undefined}}
		}
		y[i], weight[i] = v, (3.92/width)*(3.92/width)
	}
	slope, square := recentSlope(&y, &weight, -1)
	return recentTrend(trendTest(RecentPoints, slope, slope*slope*square), recentConsistent(&y, &weight, slope))
}

// RecentTrendOfProportion judges the latest five proportions by their counts.
// Without times the points are a year apart.
//
// Method: the chi-squared of [CochranArmitage] over the years 1 to 5. A trend
// is significant above [RecentCritical] if the slope of ln(x/(n-x)), not
// weighted, has one sign over all points and with each single one left out, a
// slope of 0 counting as positive; its direction is that of the slope tested.
// Fingertips, "recent trend", variant for proportions.
//
// Boundary: as [RecentTrendOf]; a count of 0 or of the whole denominator at one
// of the five points has no ln(x/(n-x)) and is [Undefined].
func RecentTrendOfProportion[N Number](x, n []N, times []float64) RecentTrend {
	if len(x) != len(n) {
		return RecentTrend{TrendTest: TrendTest{State: Lengths}}
	}
	first, state := recent(len(x), times)
	if state != Known {
		return RecentTrend{TrendTest: TrendTest{State: state}}
	}
	var odds, weight [RecentPoints]float64
	for i := range odds {
		xi, ni := float64(x[first+i]), float64(n[first+i])
		if missing(xi) || missing(ni) {
			return RecentTrend{TrendTest: TrendTest{State: Missing}}
		}
		if s := trendCount(xi, ni, 0); s != Known {
			return RecentTrend{TrendTest: TrendTest{State: s}}
		}
		if xi == 0 || xi == ni {
			return RecentTrend{TrendTest: TrendTest{State: Undefined}}
		}
		odds[i], weight[i] = math.Log(xi/(ni-xi)), 1
	}
	slope, _ := recentSlope(&odds, &weight, -1)
	return recentTrend(CochranArmitage(x[first:], n[first:], nil), recentConsistent(&odds, &weight, slope))
}

// recentSlope returns the weighted slope of five values a year apart, one of
// them left out unless without is -1, and the weighted sum of squares of time.
func recentSlope(y, weight *[RecentPoints]float64, without int) (slope, square float64) {
	var whole, time, value float64
	for i, w := range weight {
		if i != without {
			whole += w
			time += w * float64(i)
			value += w * y[i]
		}
	}
	time, value = time/whole, value/whole
	var along float64
	for i, w := range weight {
		if d := float64(i) - time; i != without {
			along += w * d * (y[i] - value)
			square += w * d * d
		}
	}
	return along / square, square
}

// recentConsistent reports whether the slope of all points keeps its sign with
// each single one left out.
func recentConsistent(y, weight *[RecentPoints]float64, slope float64) bool {
	for without := range RecentPoints {
		if part, _ := recentSlope(y, weight, without); (part < 0) != (slope < 0) {
			return false
		}
	}
	return true
}

// RecentTrendColumn judges series of so many points each, one after the other
// in the columns, as [RecentTrendOf] does. It allocates nothing.
//
// Errors: [ErrLengths].
func RecentTrendColumn(values, lower, upper []float64, points int, out []RecentTrend) error {
	if err := seriesRows(len(out), points, len(values), len(lower), len(upper)); err != nil {
		return err
	}
	for i := range out {
		out[i] = RecentTrendOf(seriesRow(values, i, points), seriesRow(lower, i, points), seriesRow(upper, i, points), nil)
	}
	return nil
}

// RecentTrendOfProportionColumn judges series of so many points each, one after
// the other in the columns, as [RecentTrendOfProportion] does. It allocates
// nothing.
//
// Errors: [ErrLengths].
func RecentTrendOfProportionColumn[N Number](x, n []N, points int, out []RecentTrend) error {
	if err := seriesRows(len(out), points, len(x), len(n)); err != nil {
		return err
	}
	for i := range out {
		out[i] = RecentTrendOfProportion(seriesRow(x, i, points), seriesRow(n, i, points), nil)
	}
	return nil
}
