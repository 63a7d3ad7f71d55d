package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// DifferenceOf returns a less b with limits made of the limits of the two, which
// must be independent of each other.
//
// Method: the limits lie √((a−la)² + (ub−b)²) below and √((ua−a)² + (b−lb)²)
// above the difference; R. G. Newcombe's hybrid score interval (Stat Med 1998;
// 17: 873, method 10) where a and b are by [Wilson], and for others the method
// of variance estimates recovery (G. Y. Zou and A. Donner, Stat Med 2008; 27:
// 1693). Two intervals that overlap may well have a difference that is not 0.
//
// Boundary: where either interval lacks a limit, so does the difference.
func DifferenceOf(a, b Interval) Interval {
	if bad := max(a.State, b.State); bad != Known {
		return refused(bad)
	}
	d := a.Value - b.Value
	if bad := max(a.Limits, b.Limits); bad != Known {
		return limitless(d, bad)
	}
	return measured(d,
		d-math.Hypot(a.Value-a.Lower, b.Upper-b.Value),
		d+math.Hypot(a.Upper-a.Value, b.Value-b.Lower))
}

// ProportionDifference returns x1 of n1 less x2 of n2, both as shares between 0
// and 1, with Newcombe's hybrid score interval: [DifferenceOf] of [Wilson].
func ProportionDifference[N Number](x1, n1, x2, n2 N, confidence float64) Interval {
	return DifferenceOf(Wilson(x1, n1, confidence), Wilson(x2, n2, confidence))
}

// ProportionDifferenceColumn is [ProportionDifference] for each row.
//
// Errors: [ErrLengths].
func ProportionDifferenceColumn[N Number](x1, n1, x2, n2 []N, confidence float64, out Intervals) error {
	if err := out.fit(len(x1), len(n1), len(x2), len(n2)); err != nil {
		return err
	}
	z, s := shareLevel(confidence)
	for i := range x1 {
		out.set(i, DifferenceOf(wilson(float64(x1[i]), float64(n1[i]), z, s), wilson(float64(x2[i]), float64(n2[i]), z, s)))
	}
	return nil
}

// RateDifference returns the rate of x1 in n1 less that of x2 in n2:
// [DifferenceOf] of [Rate].
func RateDifference[N Number](x1, n1, x2, n2 N, per, confidence float64) Interval {
	return DifferenceOf(Rate(x1, n1, per, confidence), Rate(x2, n2, per, confidence))
}

// RateDifferenceColumn is [RateDifference] for each row.
//
// Errors: [ErrLengths].
func RateDifferenceColumn[N Number](x1, n1, x2, n2 []N, per, confidence float64, out Intervals) error {
	if err := out.fit(len(x1), len(n1), len(x2), len(n2)); err != nil {
		return err
	}
	z := Z(confidence)
	var small smallCounts
	small.fill(z, confidence)
	one := func(x, n N) Interval {
		if c, ok := small.limits(float64(x)); ok {
			return perPerson(c, float64(n), per)
		}
		return rate(float64(x), float64(n), per, ExactIfSmall, z, confidence)
	}
	for i := range x1 {
		out.set(i, DifferenceOf(one(x1[i], n1[i]), one(x2[i], n2[i])))
	}
	return nil
}

// ProportionRatio returns x1 of n1 over x2 of n2, with limits on the log scale.
//
// Method: ln r ± z√(1/x1 − 1/n1 + 1/x2 − 1/n2); D. Katz and others, Biometrics
// 1978; 34: 469.
//
// Boundary: over a share of 0 there is no ratio; a ratio of 0 has no limits.
func ProportionRatio[N Number](x1, n1, x2, n2 N, confidence float64) Interval {
	a, b, c, d := float64(x1), float64(n1), float64(x2), float64(n2)
	return logRatio(max(share(a, b), share(c, d)), a, b, c, d, 1/a-1/b+1/c-1/d, Z(confidence), level(confidence))
}

// ProportionRatioColumn is [ProportionRatio] for each row.
//
// Errors: [ErrLengths].
func ProportionRatioColumn[N Number](x1, n1, x2, n2 []N, confidence float64, out Intervals) error {
	if err := out.fit(len(x1), len(n1), len(x2), len(n2)); err != nil {
		return err
	}
	z, s := Z(confidence), level(confidence)
	for i := range x1 {
		a, b, c, d := float64(x1[i]), float64(n1[i]), float64(x2[i]), float64(n2[i])
		out.set(i, logRatio(max(share(a, b), share(c, d)), a, b, c, d, 1/a-1/b+1/c-1/d, z, s))
	}
	return nil
}

// RateRatio returns the rate of x1 in n1 over that of x2 in n2, with limits on
// the log scale.
//
// Method: ln r ± z√(1/x1 + 1/x2); K. J. Rothman, Modern Epidemiology.
//
// Boundary: over a rate of 0 there is no ratio; a ratio of 0 has no limits.
func RateRatio[N Number](x1, n1, x2, n2 N, confidence float64) Interval {
	a, b, c, d := float64(x1), float64(n1), float64(x2), float64(n2)
	return logRatio(max(events(a, b), events(c, d)), a, b, c, d, 1/a+1/c, Z(confidence), level(confidence))
}

// RateRatioColumn is [RateRatio] for each row.
//
// Errors: [ErrLengths].
func RateRatioColumn[N Number](x1, n1, x2, n2 []N, confidence float64, out Intervals) error {
	if err := out.fit(len(x1), len(n1), len(x2), len(n2)); err != nil {
		return err
	}
	z, s := Z(confidence), level(confidence)
	for i := range x1 {
		a, b, c, d := float64(x1[i]), float64(n1[i]), float64(x2[i]), float64(n2[i])
		out.set(i, logRatio(max(events(a, b), events(c, d)), a, b, c, d, 1/a+1/c, z, s))
	}
	return nil
}

// events says why x events in a population of n are no rate.
func events(x, n float64) State {
	if s := share(x, n); s != AboveWhole {
		return s
	}
	return Known
}

// logRatio returns (a/b)/(c/d) with limits from the variance of its log.
func logRatio(bad State, a, b, c, d, variance, z float64, s State) Interval {
	switch {
	case bad != Known:
		return refused(bad)
	case c == 0:
		return refused(NoEvents)
	}
	ratio := (a / b) / (c / d)
	switch {
	case s != Known:
		return limitless(ratio, s)
	case a == 0:
		return limitless(ratio, NoEvents)
	}
	factor := math.Exp(z * math.Sqrt(max(variance, 0)))
	return measured(ratio, ratio/factor, ratio*factor)
}

// ProportionsTest returns the two-sided probability of shares at least as far
// apart as x1 of n1 and x2 of n2, if both come from one population.
//
// Method: the score test, z = (p1 − p2)/√(p(1−p)(1/n1 + 1/n2)) with p of both
// together; it is the chi-squared test of the fourfold table without a
// correction for continuity.
//
// Boundary: nobody or everybody in both is no evidence at all: 1.
func ProportionsTest[N Number](x1, n1, x2, n2 N) (float64, State) {
	return proportionsTest(float64(x1), float64(n1), float64(x2), float64(n2))
}

// ProportionsTestColumn is [ProportionsTest] for each row; either column of
// results may be nil.
//
// Errors: [ErrLengths].
func ProportionsTestColumn[N Number](x1, n1, x2, n2 []N, p []float64, state []State) error {
	return testColumn(x1, n1, x2, n2, p, state, proportionsTest)
}

func proportionsTest(a, b, c, d float64) (float64, State) {
	if bad := max(share(a, b), share(c, d)); bad != Known {
		return 0, bad
	}
	p := (a + c) / (b + d)
	if a+c == 0 || p >= 1 {
		return 1, Known
	}
	z := (a/b - c/d) / math.Sqrt(p*(1-p)*(1/b+1/d))
	return finiteOr(math.Erfc(math.Abs(z) / math.Sqrt2))
}

// RatesTest returns the two-sided probability of rates at least as far apart as
// x1 events in n1 and x2 in n2, if both populations have one rate.
//
// Method: exact and conditional: of all events, those of the first are binomial
// with the share n1/(n1+n2); the smaller tail is doubled (J. Przyborowski and H.
// Wilenski, Biometrika 1940; 31: 313).
//
// Boundary: no event in either is no evidence at all: 1. Counts must be whole.
func RatesTest[N Number](x1, n1, x2, n2 N) (float64, State) {
	return ratesTest(float64(x1), float64(n1), float64(x2), float64(n2))
}

// RatesTestColumn is [RatesTest] for each row; either column of results may be
// nil.
//
// Errors: [ErrLengths].
func RatesTestColumn[N Number](x1, n1, x2, n2 []N, p []float64, state []State) error {
	return testColumn(x1, n1, x2, n2, p, state, ratesTest)
}

func ratesTest(a, b, c, d float64) (float64, State) {
	switch bad := max(events(a, b), events(c, d)); {
	case bad != Known:
		return 0, bad
	case a != math.Trunc(a) || c != math.Trunc(c):
		return 0, Undefined
	case a+c == 0:
		return 1, Known
	}
	first := distuv.Binomial{N: a + c, P: b / (b + d)}
	second := distuv.Binomial{N: a + c, P: d / (b + d)}
	return finiteOr(min(1, 2*min(first.CDF(a), second.CDF(c))))
}

func testColumn[N Number](x1, n1, x2, n2 []N, p []float64, state []State, test func(a, b, c, d float64) (float64, State)) error {
	rows := len(x1)
	if len(n1) != rows || len(x2) != rows || len(n2) != rows || !fits(p, rows) || !fits(state, rows) {
		return ErrLengths
	}
	for i := range x1 {
		q, s := test(float64(x1[i]), float64(n1[i]), float64(x2[i]), float64(n2[i]))
		if p != nil {
			p[i] = q
		}
		if state != nil {
			state[i] = s
		}
	}
	return nil
}
