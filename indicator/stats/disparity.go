package stats

import "math"

// The definitions of mean disparity.
const (
	FromMean         Definition = "mean difference from the mean"
	FromBest         Definition = "mean difference from the best group"
	FromReference    Definition = "mean difference from the reference group"
	IndexOfDisparity Definition = "mean difference from the mean, per cent of the mean"
)

// Disparity says how mean differences between groups are taken.
//
// Shape: Polarity is read for [FromBest] only, Group, counted from 0, for
// [FromReference] only. Weighted counts each group by its share of the
// population; otherwise all count alike. The mean differed from is weighted
// either way.
type Disparity struct {
	Definition Definition
	Weighted   bool
	Polarity   Polarity
	Group      int
}

// MeanDisparity returns how far the groups' figures lie on average from one
// figure, whichever way. To is that figure.
//
// Method: mean |y - figure|; for [IndexOfDisparity] that over the mean, times
// 100 (Pearcy and Keppel, Public Health Rep 2002;117:273). Only simulated
// limits are published, and none are given here.
//
// Boundary: 3 groups at the least; a missing one is named. A mean of 0 has no
// index of disparity.
func MeanDisparity[N Number](population []N, value []float64, how Disparity) Inequality {
	d := how.Definition
	whole, mean, why, group := groupMean(population, value)
	if why != Known {
		return withheld(why, group, d)
	}
	figure, unit := mean, 1.0
	switch d {
	case FromMean:
	case FromBest:
		sign := how.Polarity.sign()
		if sign == 0 {
			return withheld(NoPolarity, -1, d)
		}
		figure = value[bestGroup(population, value, sign)]
	case FromReference:
		if how.Group < 0 || how.Group >= len(value) {
			return withheld(OutOfRange, -1, d)
		}
		figure = value[how.Group]
	case IndexOfDisparity:
		if mean == 0 {
			return withheld(ZeroReference, -1, d)
		}
		unit = 100 / mean
	default:
		return withheld(Undefined, -1, d)
	}
	sum := 0.0
	for i, v := range value {
		weight := 1 / float64(len(value))
		if how.Weighted {
			weight = float64(population[i]) / whole
		}
		sum += weight * math.Abs(v-figure)
	}
	i := unbounded(sum*unit, Undefined, d)
	i.To = figure
	return i
}

// MeanDisparityColumn writes the mean disparity of rows of so many groups
// each, one row after the other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func MeanDisparityColumn[N Number](population []N, value []float64, groups int, how Disparity, out []Inequality) error {
	return groupColumn(population, value, nil, groups, out, func(p []N, v, _ []float64, i *Inequality) {
		*i = MeanDisparity(p, v, how)
	})
}
