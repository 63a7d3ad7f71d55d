package stats

import "math"

// The definitions of spread between groups.
const (
	BetweenVariance  Definition = "between-group variance"
	BetweenDeviation Definition = "between-group standard deviation"
	BetweenVariation Definition = "coefficient of variation between groups, per cent"
)

// BetweenGroup returns how far the groups' figures spread about their mean.
//
// Unit: that of the figures squared for [BetweenVariance], that of the figures
// for [BetweenDeviation], per cent of the mean for [BetweenVariation].
//
// Method: sum a (y - mean)^2 with a the groups' shares of the population; its
// root; its root over the mean. Limits of the variance are ± z times
// sqrt(4 sum a^2 se^2 (y-mean)^2 + 2((sum a^2 se^2)^2 - sum a^4 se^4 + sum
// a^2(1-a)^2 se^4)) (Ahn and others, JCO Clin Cancer Inform 2018;2), as
// healthequal's bgv. For the two others only simulated limits are published,
// and none are given here. Standard errors may be nil.
//
// Boundary: 3 groups at the least; a missing one is named. A mean of 0 has no
// coefficient of variation.
func BetweenGroup[N Number](population []N, value, se []float64, d Definition, confidence float64) Inequality {
	return betweenGroup(population, value, se, d, confidence, Z(confidence))
}

// BetweenGroupColumn writes the spread of rows of so many groups each, one row
// after the other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func BetweenGroupColumn[N Number](population []N, value, se []float64, groups int, d Definition, confidence float64, out []Inequality) error {
	z := Z(confidence)
	return groupColumn(population, value, se, groups, out, func(p []N, v, e []float64, i *Inequality) {
		*i = betweenGroup(p, v, e, d, confidence, z)
	})
}

func betweenGroup[N Number](population []N, value, se []float64, d Definition, confidence, z float64) Inequality {
	whole, mean, why, group := groupMean(population, value)
	if why != Known {
		return withheld(why, group, d)
	}
	variance := 0.0
	for i, p := range population {
		variance += float64(p) / whole * (value[i] - mean) * (value[i] - mean)
	}
	switch d {
	case BetweenVariance:
	case BetweenDeviation:
		return unbounded(math.Sqrt(variance), Undefined, d)
	case BetweenVariation:
		if mean == 0 {
			return withheld(ZeroReference, -1, d)
		}
		return unbounded(100*math.Sqrt(variance)/mean, Undefined, d)
	default:
		return withheld(Undefined, -1, d)
	}
	why, group = level(confidence), -1
	if why == Known {
		why, group = errorsFault(se, len(value))
	}
	if why != Known {
		i := unbounded(variance, why, d)
		i.Group = group
		return i
	}
	var slope, sum, fourth, cross float64
	for i, p := range population {
		a, distance := float64(p)/whole, value[i]-mean
		v := a * a * se[i] * se[i]
		slope += v * distance * distance
		sum += v
		fourth += v * v
		cross += v * se[i] * se[i] * (1 - a) * (1 - a)
	}
	return within(variance, math.Sqrt(4*slope+2*(sum*sum-fourth+cross)), z, d)
}
