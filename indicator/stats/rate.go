package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// ExactBelow is the count from which [Count] and [Rate] take Byar's limits; any
// smaller count has exact ones.
const ExactBelow = 10

// CountLimits names the limits of a count.
type CountLimits string

// The limits of a count.
const (
	Exact        CountLimits = "exact (Garwood)"
	Approximate  CountLimits = "Byar"
	ExactIfSmall CountLimits = "exact below 10, Byar from 10"
)

// For returns which limits a count has: [Exact] or [Approximate].
func (l CountLimits) For(x float64) CountLimits {
	switch {
	case l != ExactIfSmall:
		return l
	case x < ExactBelow:
		return Exact
	}
	return Approximate
}

// Garwood returns a count with its exact Poisson limits.
//
// Method: half the chi-squared quantiles of (1−c)/2 with 2x and of 1−(1−c)/2
// with 2x+2 degrees of freedom; F. Garwood, Biometrika 1936; 28: 437.
//
// Boundary: x = 0 has the lower limit 0. x may be a fraction.
func Garwood[N Number](x N, confidence float64) Interval {
	return countLimits(float64(x), Exact, Z(confidence), confidence)
}

// Byar returns a count with Byar's approximate Poisson limits, which lie within
// a few parts in a thousand of [Garwood] from 10 on.
//
// Method: x(1 − 1/(9x) − z/(3√x))³ and (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³;
// N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II, IARC
// 1987.
//
// Boundary: there is no lower limit at x = 0, nor where it would be below 0, as
// at x = 1 with 99.8%: [NoLower].
func Byar[N Number](x N, confidence float64) Interval {
	return countLimits(float64(x), Approximate, Z(confidence), confidence)
}

// Rate returns events for each per of a population, with Poisson limits: exact
// for fewer than [ExactBelow] events, Byar's from there on.
//
// Method: x/n·per, and the limits of the count in the same unit; [Garwood],
// [Byar]. It is the interval of the public-health profiles in England.
//
// Boundary: no events are a rate of 0 with an upper limit above it. x may be
// above n, since one person may have several events; these are then not
// independent, and the limits too narrow.
func Rate[N Number](x, n N, per, confidence float64) Interval {
	return rate(float64(x), float64(n), per, ExactIfSmall, Z(confidence), confidence)
}

// RateBy is [Rate] with other limits of the count.
func RateBy[N Number](x, n N, per float64, l CountLimits, confidence float64) Interval {
	return rate(float64(x), float64(n), per, l, Z(confidence), confidence)
}

// RateColumn is [RateBy] for each row.
//
// Errors: [ErrLengths].
func RateColumn[N Number](x, n []N, per float64, l CountLimits, confidence float64, out Intervals) error {
	if err := out.fit(len(x), len(n)); err != nil {
		return err
	}
	z, s := Z(confidence), level(confidence)
	var small smallCounts
	if l == ExactIfSmall {
		small.fill(z, confidence)
	}
	common := s == Known && l != Exact && l.For(ExactBelow) == Approximate && per > 0
	values, lowers, uppers := out.figures()
	for i := range x {
		a, b := float64(x[i]), float64(n[i])
		// The common row, in line; whatever is not, in full.
		if common && a >= ExactBelow && b > 0 {
			lower, upper := byar(a, z)
			each := per / b
			if top := upper * each; lower >= 0 && top <= math.MaxFloat64 && each > 0 {
				put(values, i, a*each)
				put(lowers, i, lower*each)
				put(uppers, i, top)
				continue
			}
		}
		if c, ok := small.limits(a); ok {
			out.set(i, perPerson(c, b, per))
			continue
		}
		out.set(i, rate(a, b, per, l, z, confidence))
	}
	return nil
}

// smallCounts keeps the exact limits of the counts below [ExactBelow], which
// come again and again in a column and are dear.
type smallCounts struct {
	of     [ExactBelow]Interval
	filled bool
}

func (s *smallCounts) fill(z, confidence float64) {
	for c := range s.of {
		s.of[c] = countLimits(float64(c), Exact, z, confidence)
	}
	s.filled = true
}

func (s *smallCounts) limits(x float64) (Interval, bool) {
	if s.filled && x >= 0 && x < ExactBelow && x == math.Trunc(x) {
		return s.of[int(x)], true
	}
	return Interval{}, false
}

func rate(x, n, per float64, l CountLimits, z, confidence float64) Interval {
	return perPerson(countLimits(x, l, z, confidence), n, per)
}

// perPerson returns a count as a rate.
func perPerson(count Interval, n, per float64) Interval {
	switch {
	case n > 0 && n <= math.MaxFloat64 && per > 0 && per <= math.MaxFloat64:
		if count.State != Known {
			return count
		}
		each := per / n
		scaled := measured(count.Value*each, count.Lower*each, count.Upper*each)
		scaled.Limits = max(scaled.Limits, count.Limits)
		return scaled
	case missing(n) || missing(per):
		return refused(Missing)
	case n < 0 || per < 0:
		return refused(Negative)
	case n == 0:
		return refused(NoPopulation)
	case per == 0:
		return refused(Undefined)
	}
	return refused(NotFinite)
}

// countLimits returns a count with limits.
func countLimits(x float64, l CountLimits, z, confidence float64) Interval {
	switch {
	case missing(x):
		return refused(Missing)
	case x < 0:
		return refused(Negative)
	case math.IsInf(x, 1):
		return refused(NotFinite)
	}
	if s := level(confidence); s != Known {
		return limitless(x, s)
	}
	switch l.For(x) {
	case Exact:
		return garwood(x, confidence)
	case Approximate:
		lower, upper := byar(x, z)
		if !(lower >= 0) {
			return Interval{Value: x, Upper: upper, Limits: NoLower}
		}
		return measured(x, lower, upper)
	}
	return limitless(x, Undefined)
}

// vanishing is a count so small that its lower limit is 0 to the last digit, as
// half to the power of 1/x is.
const vanishing = 1e-4

func garwood(x, confidence float64) Interval {
	if 2*x+2 > mostFreedom {
		return limitless(x, NotFinite)
	}
	tail := (1 - confidence) / 2
	lower := 0.0
	if x > vanishing {
		// The same quantile from the other side, which costs no allocation.
		lower = 1 / distuv.InverseGamma{Alpha: x, Beta: 1}.Quantile(1-tail)
	}
	return measured(x, lower, distuv.ChiSquared{K: 2*x + 2}.Quantile(1-tail)/2)
}

// byar returns the limits as the formula gives them: NaN for the lower one of
// 0, and possibly one below 0.
func byar(x, z float64) (lower, upper float64) {
	a := 1 - 1/(9*x) - z/(3*math.Sqrt(x))
	b := 1 - 1/(9*(x+1)) + z/(3*math.Sqrt(x+1))
	return x * a * a * a, (x + 1) * b * b * b
}
