package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Within these bounds package distuv answers; outside of them it panics or does
// not end. Fewer degrees of freedom are as good as none.
const (
	noFreedom   = 1e-9
	mostFreedom = 1e15
	leastShare  = 1e-15
)

// NormalQuantile returns the point below which the share p of the standard
// normal distribution lies.
//
// Boundary: p of 0 or 1 is [Undefined], since the point would be infinite.
func NormalQuantile(p float64) (float64, State) {
	if s := open(p); s != Known {
		return 0, s
	}
	return distuv.UnitNormal.Quantile(p), Known
}

// NormalProbability returns the share of the standard normal distribution that
// lies below x.
func NormalProbability(x float64) (float64, State) {
	if missing(x) {
		return 0, Missing
	}
	return distuv.UnitNormal.CDF(x), Known
}

// ChiSquaredQuantile returns the point below which the share p of the
// chi-squared distribution with k degrees of freedom lies.
//
// Boundary: with 0 degrees of freedom all of it lies at 0. More than 10¹⁵ of
// them are [NotFinite], and a share below 10⁻¹⁵ is [Undefined].
func ChiSquaredQuantile(p, k float64) (float64, State) {
	switch s := open(p); {
	case s != Known:
		return 0, s
	case missing(k):
		return 0, Missing
	case k < 0:
		return 0, Undefined
	case k > mostFreedom:
		return 0, NotFinite
	case k < noFreedom:
		return 0, Known
	case p < leastShare:
		return 0, Undefined
	}
	return finiteOr(distuv.ChiSquared{K: k}.Quantile(p))
}

// ChiSquaredProbability returns the share of the chi-squared distribution with
// k degrees of freedom that lies below x.
func ChiSquaredProbability(x, k float64) (float64, State) {
	switch {
	case missing(x) || missing(k):
		return 0, Missing
	case k < 0:
		return 0, Undefined
	case k > mostFreedom:
		return 0, NotFinite
	case x < 0:
		return 0, Known
	case k < noFreedom || math.IsInf(x, 1):
		return 1, Known
	}
	return finiteOr(distuv.ChiSquared{K: k}.CDF(x))
}

// StudentQuantile returns the point below which the share p of Student's t
// distribution with k degrees of freedom lies.
//
// Boundary: with 0 degrees of freedom there is no such distribution; with more
// than 10¹⁵ it is the normal one. A share below 10⁻¹⁵ is [Undefined].
func StudentQuantile(p, k float64) (float64, State) {
	switch s := open(p); {
	case s != Known:
		return 0, s
	case missing(k):
		return 0, Missing
	case k < noFreedom:
		return 0, TooFew
	case k > mostFreedom:
		return NormalQuantile(p)
	case p < leastShare:
		return 0, Undefined
	case p > 0.5:
		q, s := StudentQuantile(1-p, k)
		return -q, s
	}
	return finiteOr(distuv.StudentsT{Sigma: 1, Nu: k}.Quantile(p))
}

// StudentProbability returns the share of Student's t distribution with k
// degrees of freedom that lies below x.
func StudentProbability(x, k float64) (float64, State) {
	switch {
	case missing(x) || missing(k):
		return 0, Missing
	case k < noFreedom:
		return 0, TooFew
	case k > mostFreedom || math.IsInf(x, 0):
		return NormalProbability(x)
	}
	return finiteOr(distuv.StudentsT{Sigma: 1, Nu: k}.CDF(x))
}

// BinomialQuantile returns the smallest number of successes in n tries, each
// with a chance of share, that is reached with a probability of at least p.
func BinomialQuantile(p float64, n int, share float64) (int, State) {
	switch s := open(p); {
	case s != Known:
		return 0, s
	case missing(share):
		return 0, Missing
	case n < 0:
		return 0, Negative
	case share < 0 || share > 1:
		return 0, Undefined
	case share == 0 || n == 0:
		return 0, Known
	case share == 1:
		return n, Known
	}
	b := distuv.Binomial{N: float64(n), P: share}
	// So little below p is taken for p itself: the probabilities are rounded.
	const fuzz = 1e-12
	low, high := 0, n
	for low < high {
		if middle := low + (high-low)/2; b.CDF(float64(middle)) >= p*(1-fuzz) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low, Known
}

// open says why p is not a probability between 0 and 1, neither of them taken.
func open(p float64) State {
	switch {
	case missing(p):
		return Missing
	case !(p > 0 && p < 1):
		return Undefined
	}
	return Known
}

// finiteOr gives a result that a distribution computed, unless it failed.
func finiteOr(x float64) (float64, State) {
	if x-x != 0 {
		return 0, Undefined
	}
	return x, Known
}
