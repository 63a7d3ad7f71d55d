package stats

// The verdicts where neither way is good.
const (
	VerdictHigher Verdict = "higher"
	VerdictLower  Verdict = "lower"
)

// CompareWithValue compares an area, by its interval, with the figure of
// Scotland or another benchmark.
//
// Method: Public Health England's, now Fingertips': better or worse where the
// interval lies wholly on one side of the benchmark; an end that touches it is
// similar. Where neither way is good, higher or lower.
//
// Boundary: without the value, the limits, the benchmark or a polarity there is
// no verdict, and the state says why.
func CompareWithValue(area Interval, benchmark float64, p Polarity) (Verdict, State) {
	return compareReach(area, Interval{Value: benchmark, Lower: benchmark, Upper: benchmark}, p)
}

// CompareWithInterval compares two areas, or an area with a benchmark that is
// uncertain itself, by their intervals: better or worse where these do not
// touch.
//
// Boundary: that two intervals overlap does not show that there is no
// difference: a [ProportionsTest] and its like find smaller ones.
func CompareWithInterval(area, benchmark Interval, p Polarity) (Verdict, State) {
	return compareReach(area, benchmark, p)
}

// CompareWithLimits compares the figure of an area with control limits drawn
// about a benchmark for an area of its size: better or worse outside them. A
// figure on a limit is similar.
func CompareWithLimits(value float64, limits Interval, p Polarity) (Verdict, State) {
	return compareReach(Interval{Value: value, Lower: value, Upper: value}, limits, p)
}

// Marker is the colour that ScotPHO gives an area beside Scotland: as
// [CompareWithValue], without a look at the value between the limits, and with
// no verdict where neither way is good.
func Marker(lower, upper, benchmark float64, p Polarity) (Verdict, State) {
	if p.sign() == 0 {
		return "", NoPolarity
	}
	return CompareWithValue(Interval{Lower: lower, Upper: upper}, benchmark, p)
}

// compareReach gives a verdict on an interval beside another.
func compareReach(area, benchmark Interval, p Polarity) (Verdict, State) {
	for _, i := range [...]Interval{area, benchmark} {
		if why := compareFault(i); why != Known {
			return "", why
		}
	}
	order := 0.0
	switch {
	case area.Lower > benchmark.Upper:
		order = 1
	case area.Upper < benchmark.Lower:
		order = -1
	}
	switch {
	case p.sign() != 0:
		return p.verdict(order), Known
	case p != Neither:
		return "", NoPolarity
	case order > 0:
		return VerdictHigher, Known
	case order < 0:
		return VerdictLower, Known
	}
	return Similar, Known
}

// compareFault says why an interval cannot be compared. One that lies the wrong
// way round would give an answer that depends on which end is looked at.
func compareFault(i Interval) State {
	switch {
	case i.State != Known:
		return i.State
	case i.Limits != Known:
		return i.Limits
	case missing(i.Value) || missing(i.Lower) || missing(i.Upper):
		return Missing
	case i.Lower > i.Upper:
		return OutOfRange
	}
	return Known
}

// ProportionControl returns the control limits about a benchmark proportion for
// an area with so many people: where figures of areas that are like the
// benchmark lie. Value is the benchmark.
//
// Unit: benchmark and limits are out of per, 100 for per cent.
//
// Method: Wilson's limits of the benchmark as if it were the area's own, as
// Fingertips draws them.
//
// Boundary: as [Wilson].
func ProportionControl[N Number](benchmark float64, denominator N, per, confidence float64) Interval {
	n := float64(denominator)
	if missing(per) || !(per > 0) {
		return refused(OutOfRange)
	}
	i := Wilson(benchmark/per*n, n, confidence).Times(per)
	if i.State == Known {
		i.Value = benchmark
	}
	return i
}

// RateControl returns the control limits about a benchmark rate for an area
// with so many people or years. Value is the benchmark.
//
// Unit: benchmark and limits are per so many, 100,000 say.
//
// Method: exact Poisson limits of the count that the benchmark leads one to
// expect, as Fingertips draws them.
//
// Boundary: as [RateBy].
func RateControl[N Number](benchmark float64, denominator N, per, confidence float64) Interval {
	i := RateBy(benchmark/per*float64(denominator), float64(denominator), per, Exact, confidence)
	if i.State == Known {
		i.Value = benchmark
	}
	return i
}

// CompareColumn compares the areas of a column, one interval each, with the
// benchmark, and allocates nothing. A column of verdicts or states that is nil
// is left out.
//
// Errors: [ErrLengths].
func CompareColumn(areas Intervals, benchmark Interval, p Polarity, verdicts []Verdict, states []State) error {
	rows := max(len(verdicts), len(states))
	if verdicts != nil && len(verdicts) != rows || states != nil && len(states) != rows {
		return ErrLengths
	}
	if err := areas.fit(rows); err != nil {
		return err
	}
	for i := range rows {
		v, s := compareReach(areas.At(i), benchmark, p)
		if verdicts != nil {
			verdicts[i] = v
		}
		if states != nil {
			states[i] = s
		}
	}
	return nil
}

// ProportionControlColumn writes the control limits about one benchmark for
// areas of each size, and allocates nothing.
//
// Errors: [ErrLengths].
func ProportionControlColumn[N Number](benchmark float64, denominator []N, per, confidence float64, out Intervals) error {
	if err := out.fit(len(denominator)); err != nil {
		return err
	}
	for i, n := range denominator {
		out.set(i, ProportionControl(benchmark, n, per, confidence))
	}
	return nil
}

// RateControlColumn writes the control limits about one benchmark for areas of
// each size, and allocates nothing.
//
// Errors: [ErrLengths].
func RateControlColumn[N Number](benchmark float64, denominator []N, per, confidence float64, out Intervals) error {
	if err := out.fit(len(denominator)); err != nil {
		return err
	}
	for i, n := range denominator {
		out.set(i, RateControl(benchmark, n, per, confidence))
	}
	return nil
}
