package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Wilson returns x of n as a share between 0 and 1, with its score interval.
//
// Method: (2x + z² ± z√(z² + 4x(1−x/n))) / (2(n + z²)); E. B. Wilson, JASA
// 1927; 22: 209, doi 10.1080/01621459.1927.10502953; the interval of the
// public-health profiles in England and Scotland. It is good for small n and
// at the ends, where the common p ± z√(p(1−p)/n) is not.
//
// Boundary: x = 0 has the lower limit 0 and x = n the upper limit 1. A level of
// confidence of 1 gives 0 to 1. x may be a fraction, as from a survey's weights.
func Wilson[N Number](x, n N, confidence float64) Interval {
	z, s := shareLevel(confidence)
	return wilson(float64(x), float64(n), z, s)
}

// WilsonColumn is [Wilson] for each row.
//
// Errors: [ErrLengths].
func WilsonColumn[N Number](x, n []N, confidence float64, out Intervals) error {
	if err := out.fit(len(x), len(n)); err != nil {
		return err
	}
	z, s := shareLevel(confidence)
	values, lowers, uppers := out.figures()
	for i := range x {
		a, b := float64(x[i]), float64(n[i])
		// The common row, in line; whatever is not, in full.
		if p, lower, upper := score(a, b, z); a > 0 && a < b && upper <= 1 && s == Known {
			put(values, i, p)
			put(lowers, i, lower)
			put(uppers, i, upper)
			continue
		}
		out.set(i, wilson(a, b, z, s))
	}
	return nil
}

// score is Wilson's formula.
func score(x, n, z float64) (p, lower, upper float64) {
	p = x / n
	half := z * math.Sqrt(z*z+4*x*(1-p))
	scale := 0.5 / (n + z*z)
	return p, (2*x + z*z - half) * scale, (2*x + z*z + half) * scale
}

// ClopperPearson returns x of n as a share between 0 and 1, with its exact
// binomial interval, which is never too narrow and mostly too wide: take
// [Wilson] unless an exact one is asked for.
//
// Method: quantiles of the beta distributions (x, n−x+1) and (x+1, n−x); C. J.
// Clopper and E. S. Pearson, Biometrika 1934; 26: 404.
//
// Boundary: as for [Wilson].
func ClopperPearson[N Number](x, n N, confidence float64) Interval {
	return clopperPearson(float64(x), float64(n), confidence)
}

// ClopperPearsonColumn is [ClopperPearson] for each row.
//
// Errors: [ErrLengths].
func ClopperPearsonColumn[N Number](x, n []N, confidence float64, out Intervals) error {
	if err := out.fit(len(x), len(n)); err != nil {
		return err
	}
	for i := range x {
		out.set(i, clopperPearson(float64(x[i]), float64(n[i]), confidence))
	}
	return nil
}

// share says why x of n is no share.
func share(x, n float64) State {
	switch {
	case x >= 0 && n > 0 && x <= n && n <= math.MaxFloat64:
		return Known
	case missing(x) || missing(n):
		return Missing
	case x < 0 || n < 0:
		return Negative
	case math.IsInf(x, 0) || math.IsInf(n, 0):
		return NotFinite
	case n == 0:
		return NoPopulation
	}
	return AboveWhole
}

// shareLevel returns z for a level of confidence: infinite for 1, which every
// share can take.
func shareLevel(confidence float64) (z float64, s State) {
	if confidence == 1 {
		return math.Inf(1), Known
	}
	return Z(confidence), level(confidence)
}

func wilson(x, n, z float64, s State) Interval {
	if bad := share(x, n); bad != Known {
		return refused(bad)
	}
	p, lower, upper := score(x, n, z)
	switch {
	case s != Known:
		return limitless(p, s)
	case math.IsInf(z, 1):
		return Interval{Value: p, Lower: 0, Upper: 1}
	}
	// At the ends the formula is exact but for rounding.
	if x == 0 {
		lower = 0
	}
	if x == n {
		upper = 1
	}
	return measured(p, lower, min(upper, 1))
}

func clopperPearson(x, n, confidence float64) Interval {
	if bad := share(x, n); bad != Known {
		return refused(bad)
	}
	z, s := shareLevel(confidence)
	i := Interval{Value: x / n, Upper: 1}
	switch {
	case s != Known:
		return limitless(i.Value, s)
	case math.IsInf(z, 1):
		return i
	case n > mostFreedom:
		return limitless(i.Value, NotFinite)
	}
	tail := (1 - confidence) / 2
	if x > vanishing {
		i.Lower = distuv.Beta{Alpha: x, Beta: n - x + 1}.Quantile(tail)
	}
	if n-x > vanishing {
		// The other end of the same distribution, read from where it is small.
		i.Upper = 1 - distuv.Beta{Alpha: n - x, Beta: x + 1}.Quantile(tail)
	}
	return measured(i.Value, i.Lower, i.Upper)
}
