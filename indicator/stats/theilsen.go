package stats

import (
	"math"
	"slices"
)

// SenLimits names a rule for the limits of Sen's slope. Both take the slopes
// whose ranks lie z·sd(S)/2 from the middle rank; they part on short series.
type SenLimits string

// The rules. The empty one is [SenStrict].
const (
	// SenStrict gives no limits where the ranks fall off the end of the slopes,
	// as at 95% with four points or fewer: R package trend 1.1.6.
	SenStrict SenLimits = "strict"
	// SenClamped takes the least and the greatest slope there, which holds less
	// than the confidence asked for: SciPy 1.15.
	SenClamped SenLimits = "clamped"
)

// SenIntercept names a rule for the height of a Theil-Sen line.
type SenIntercept string

// The rules. The empty one is [SenMedians].
const (
	// SenMedians puts the line through the median time and the median value
	// (Conover, Practical Nonparametric Statistics, 1980): pyMannKendall, and
	// SciPy by default.
	SenMedians SenIntercept = "medians"
	// SenResiduals puts as many points above the line as below it: the median of
	// y - slope·t. SciPy calls it joint.
	SenResiduals SenIntercept = "residuals"
)

// SenRule is the choice of definitions. The zero SenRule is strict limits and a
// line through the medians.
type SenRule struct {
	Limits    SenLimits
	Intercept SenIntercept
}

// named returns the rule with its definitions by name, and whether there are
// such.
func (r SenRule) named() (SenRule, bool) {
	if r.Limits == "" {
		r.Limits = SenStrict
	}
	if r.Intercept == "" {
		r.Intercept = SenMedians
	}
	return r, (r.Limits == SenStrict || r.Limits == SenClamped) && (r.Intercept == SenMedians || r.Intercept == SenResiduals)
}

// Line is a Theil-Sen line.
//
// Shape: where State is not [Known] the figures are 0 and mean nothing; Limits
// is the state of Lower and Upper.
type Line struct {
	State, Limits       State
	Points              int // the values that are given
	Slope, Lower, Upper float64
	Intercept           float64 // the height at time 0
	Through             Point   // the line's point at the median time
	Rule                SenRule // the definitions it follows
}

// TheilSen fits the line whose slope is the median of the slopes between all
// pairs of points. Times are real dates in years; without times the points
// stand at 0, 1, 2 and so on.
//
// Method: slope = median of (y[j]-y[i])/(t[j]-t[i]) for i < j; Theil, 1950;
// Sen, JASA 1968;63:1379. Limits: with N slopes in order and C = z·√Var(S), the
// variance of [MannKendall] with its ties, those of the ranks (N-C)/2 and
// (N+C)/2+1, rounded to the even.
//
// Boundary: values that are not given are left out, and the others keep their
// times; fewer than two are [TooFew]. Times that are not in order, or stand
// twice, are [OutOfOrder]. Limits are [TooFew] as the rule says, and
// [Confidence] for a level that is not between 0 and 1: the line is had without.
// A rule that is none of those above is [Undefined].
func TheilSen(times, values []float64, confidence float64, rule SenRule) Line {
	var work senWork
	return work.line(times, values, confidence, rule)
}

// TheilSenColumn fits series of so many points each, one after the other in
// values, all at the same times. It allocates once for all rows.
//
// Errors: [ErrLengths].
func TheilSenColumn(times, values []float64, points int, confidence float64, rule SenRule, out []Line) error {
	if err := seriesRows(len(out), points, len(values)); err != nil {
		return err
	}
	if times != nil && len(times) != points {
		return ErrLengths
	}
	work := senWork{make([]float64, 0, points*(points-1)/2), make([]float64, 0, points), make([]float64, 0, points)}
	for i := range out {
		out[i] = work.line(times, seriesRow(values, i, points), confidence, rule)
	}
	return nil
}

// senWork is what one line after the other is worked out in.
type senWork struct{ slopes, times, values []float64 }

func (w *senWork) line(times, values []float64, confidence float64, rule SenRule) Line {
	rule, ok := rule.named()
	state := seriesState(times, values)
	if !ok {
		state = Undefined
	}
	if state == Known {
		if w.take(times, values); len(w.values) < 2 {
			state = TooFew
		}
	}
	if state != Known {
		return Line{State: state, Limits: state, Rule: rule}
	}
	slices.Sort(w.slopes)
	l := Line{Points: len(w.values), Slope: sortedMedian(w.slopes), Rule: rule}
	l.Lower, l.Upper, l.Limits = w.limits(values, confidence, rule.Limits)
	middle := sortedMedian(w.times)
	if rule.Intercept == SenResiduals {
		for i := range w.values {
			w.values[i] -= l.Slope * (w.times[i] - middle)
		}
	}
	slices.Sort(w.values)
	l.Through = Point{middle, sortedMedian(w.values)}
	l.Intercept = l.Through.Value - middle*l.Slope
	if infinite(l.Slope, l.Intercept, l.Lower, l.Upper) {
		return Line{State: NotFinite, Limits: NotFinite, Rule: rule}
	}
	return l
}

// take keeps the points that are given, and the slopes between them.
func (w *senWork) take(times, values []float64) {
	w.slopes, w.times, w.values = w.slopes[:0], w.times[:0], w.values[:0]
	for i, v := range values {
		if missing(v) {
			continue
		}
		t := seriesTime(times, i)
		for j, earlier := range w.values {
			w.slopes = append(w.slopes, (v-earlier)/(t-w.times[j]))
		}
		w.times, w.values = append(w.times, t), append(w.values, v)
	}
}

// limits returns the limits of the slope, once the slopes are in order.
func (w *senWork) limits(values []float64, confidence float64, rule SenLimits) (lower, upper float64, why State) {
	z := Z(confidence)
	if z == 0 {
		return 0, 0, Confidence
	}
	all := float64(len(w.slopes))
	half := z * math.Sqrt(MannKendall(values).Variance) / 2
	from, until := math.RoundToEven(all/2-half)-1, math.RoundToEven(all/2+half)
	if rule == SenClamped {
		from, until = max(from, 0), min(until, all-1)
	}
	if from < 0 || until > all-1 {
		return 0, 0, TooFew
	}
	return w.slopes[int(from)], w.slopes[int(until)], Known
}

// At returns the height of the line at a time.
func (l Line) At(t float64) (float64, State) {
	v := l.Through.Value + l.Slope*(t-l.Through.Time)
	switch {
	case l.State != Known:
		return 0, l.State
	case missing(t):
		return 0, Missing
	case infinite(v):
		return 0, NotFinite
	}
	return v, Known
}
