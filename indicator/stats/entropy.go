package stats

import "math"

// The definitions of the two indices of entropy.
const (
	TheilIndex       Definition = "Theil index"
	LogDeviationMean Definition = "mean log deviation"
)

// Theil returns the Theil index: 0 where all groups have the mean, and more the
// further those with high figures lie from it. It has no unit; many publish
// it times 1,000.
//
// Method: sum a r ln r, r = y/mean with a the groups' shares of the
// population. Limits by the delta method (Ahn and others, JCO Clin Cancer
// Inform 2018;2), on the scale of the index: the standard error is sqrt(sum
// a^2 se^2/mean^2 (1 + ln r - sum a r (1 + ln r))^2). Standard errors may be
// nil: then there are no limits.
//
// Boundary: 3 groups at the least; a missing one is named, and not left out. A
// figure of 0 adds 0, its limit; the limits then have no logarithm. A figure
// below 0 is Negative, a mean of 0 [ZeroReference].
func Theil[N Number](population []N, value, se []float64, confidence float64) Inequality {
	return entropy(population, value, se, confidence, Z(confidence), TheilIndex)
}

// MeanLogDeviation returns the mean log deviation: 0 where all groups have the
// mean, and more the further those with low figures lie from it.
//
// Method: -sum a ln r, r = y/mean; the standard error is sqrt(sum a^2
// se^2/mean^2 (1 - 1/r)^2). Otherwise as [Theil].
//
// Boundary: as Theil, but a figure of 0 has no logarithm, and the group is
// named: an arbitrary small number in its place would decide the result.
func MeanLogDeviation[N Number](population []N, value, se []float64, confidence float64) Inequality {
	return entropy(population, value, se, confidence, Z(confidence), LogDeviationMean)
}

// TheilColumn writes the Theil index of rows of so many groups each, one row
// after the other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func TheilColumn[N Number](population []N, value, se []float64, groups int, confidence float64, out []Inequality) error {
	z := Z(confidence)
	return groupColumn(population, value, se, groups, out, func(p []N, v, e []float64, i *Inequality) {
		*i = entropy(p, v, e, confidence, z, TheilIndex)
	})
}

// MeanLogDeviationColumn writes the mean log deviation of rows of so many
// groups each, one row after the other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func MeanLogDeviationColumn[N Number](population []N, value, se []float64, groups int, confidence float64, out []Inequality) error {
	z := Z(confidence)
	return groupColumn(population, value, se, groups, out, func(p []N, v, e []float64, i *Inequality) {
		*i = entropy(p, v, e, confidence, z, LogDeviationMean)
	})
}

func entropy[N Number](population []N, value, se []float64, confidence, z float64, d Definition) Inequality {
	whole, mean, why, group := groupMean(population, value)
	if why != Known {
		return withheld(why, group, d)
	}
	zero := -1
	for i, v := range value {
		if v < 0 {
			return withheld(Negative, i, d)
		}
		if v == 0 && zero < 0 {
			zero = i
		}
	}
	switch {
	case mean == 0:
		return withheld(ZeroReference, -1, d)
	case zero >= 0 && d == LogDeviationMean:
		return withheld(NoLogarithm, zero, d)
	}
	var index, share float64
	for i, p := range population {
		a, r := float64(p)/whole, value[i]/mean
		switch {
		case d == LogDeviationMean:
			index -= a * math.Log(r)
		case r > 0:
			index += a * r * math.Log(r)
			share += a * r * (1 + math.Log(r))
		}
	}
	index = max(index, 0) // which it is but for rounding
	why, group = level(confidence), -1
	if why == Known {
		why, group = errorsFault(se, len(value))
	}
	if why == Known && zero >= 0 {
		why, group = NoLogarithm, zero
	}
	if why != Known {
		i := unbounded(index, why, d)
		i.Group = group
		return i
	}
	square := 0.0
	for i, p := range population {
		a, r := float64(p)/whole, value[i]/mean
		weight := 1 + math.Log(r) - share
		if d == LogDeviationMean {
			weight = 1 - 1/r
		}
		weight *= a * se[i] / mean
		square += weight * weight
	}
	return within(index, math.Sqrt(square), z, d)
}
