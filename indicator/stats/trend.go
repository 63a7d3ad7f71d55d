package stats

import "math"

// The methods of trend.
const (
	MethodRecentTrend Method = "Fingertips recent trend, 67808972"
	MethodMannKendall Method = "Mann-Kendall, version 1"
	MethodShortTrend  Method = "short trend, version 1"
	MethodLongTrend   Method = "long trend, version 1"
	MethodMeanChange  Method = "mean of recent changes, version 1"
)

// Trend is what one method says of a series, in a form that can stand beside
// what another says.
//
// Shape: where State is not [Known] the direction is [Incalculable] and Change
// means nothing.
type Trend struct {
	Method    Method
	State     State
	Points    int // that the method used
	Direction Direction
	Change    float64 // what the method measures, above 0 for a rise
}

// Trend returns the test as a trend; Change is its slope.
func (r RecentTrend) Trend() Trend {
	return Trend{MethodRecentTrend, r.State, r.Points, r.Direction, r.Slope}
}

// Trend returns the test as a trend at a level of significance; Change is S.
func (k Kendall) Trend(level float64) Trend {
	d, s := k.Direction(level)
	if s != Known {
		return Trend{Method: MethodMannKendall, State: s, Points: k.Points}
	}
	return Trend{MethodMannKendall, s, k.Points, d, k.S}
}

// ShortTrend compares the latest value with the one before it, as council
// performance systems do. A step of 1 is the value before; a step of 4 in
// quarters, or 12 in months, is the same period of the year before.
//
// Boundary: the least change is a change; a value that is not given is
// [Missing], and fewer than two to compare are [TooFew].
func ShortTrend(values []float64, step int) Trend {
	return earlier(MethodShortTrend, values, step, 1)
}

// LongTrend compares the latest value with the mean of so many before it, each
// a step apart as in [ShortTrend].
func LongTrend(values []float64, step, periods int) Trend {
	return earlier(MethodLongTrend, values, step, periods)
}

func earlier(m Method, values []float64, step, periods int) Trend {
	last := len(values) - 1
	if step < 1 || periods < 1 || last/step < periods {
		return Trend{Method: m, State: TooFew}
	}
	mean := 0.0
	for i := 1; i <= periods; i++ {
		mean += values[last-i*step] / float64(periods)
	}
	change := values[last] - mean
	switch {
	case missing(change) && seriesState(nil, values) == Known:
		return Trend{Method: m, State: Missing}
	case infinite(change):
		return Trend{Method: m, State: NotFinite}
	}
	return Trend{m, Known, periods + 1, direction(change), change}
}

// MeanChange judges a series by the mean yearly change over its latest changes:
// a mean within the little change either side is [NoChange], which gives the
// three states positive, negative and little change.
//
// Method: the change from the point so many before the latest to the latest,
// over the years between: the mean of the changes, each weighted by its years.
//
// Boundary: values that are not given are left out, and the others keep their
// times; fewer points than the changes need are [TooFew]. A little change that
// is not given or below 0 is [Undefined]: how much is little is for the caller
// to say.
func MeanChange(times, values []float64, changes int, little float64) Trend {
	t := Trend{Method: MethodMeanChange, State: seriesState(times, values)}
	switch {
	case t.State != Known:
		return t
	case !(little >= 0):
		t.State = Undefined
		return t
	}
	last, first, count := -1, -1, 0
	for i := len(values) - 1; i >= 0 && count <= changes; i-- {
		if missing(values[i]) {
			continue
		}
		if last < 0 {
			last = i
		}
		first = i
		count++
	}
	if changes < 1 || count <= changes {
		t.State = TooFew
		return t
	}
	change := (values[last] - values[first]) / (seriesTime(times, last) - seriesTime(times, first))
	if infinite(change) {
		t.State = NotFinite
		return t
	}
	t.Points, t.Change, t.Direction = count, change, NoChange
	if math.Abs(change) > little {
		t.Direction = direction(change)
	}
	return t
}
