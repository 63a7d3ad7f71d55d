package stats

import "math"

// The definitions of the concentration index.
const (
	AbsoluteConcentration Definition = "absolute concentration index"
	RelativeConcentration Definition = "relative concentration index"
	Wagstaff              Definition = "relative concentration index, normalised by Wagstaff"
	Erreygers             Definition = "concentration index, corrected by Erreygers"
)

// Concentration says how a concentration index is measured.
//
// Shape: Least and Most are the bounds of the figures, 0 and 100 for per cent;
// they are read for [Wagstaff] and [Erreygers] only.
type Concentration struct {
	Definition  Definition
	Least, Most float64
	Confidence  float64
}

// ConcentrationIndex returns how much more of a figure the less deprived have:
// 0 where it is spread evenly, below 0 where the most deprived have more.
//
// Method: absolute, 2 sum(a y b) - mean with a the groups' shares and b the
// middle of their cumulative shares; relative, that over the mean. On figures
// brought to 0..1, Wagstaff divides the relative index by 1 - mean (Health
// Econ 2005;14:429) and Erreygers takes four times the absolute one (J Health
// Econ 2009;28:504). The standard error is that of the slope of the convenient
// regression, with k-2 degrees of freedom for the residuals (Kakwani, Wagstaff
// and van Doorslaer, J Econometrics 1997;77:87), the quantile the normal one:
// as healthequal's aci and rci.
//
// Shape: groups in order, the most deprived first.
//
// Boundary: 3 groups at the least. A figure outside the bounds is
// [OutOfRange]; a mean of 0, and for Wagstaff one at the upper bound, is
// [ZeroReference].
func ConcentrationIndex[N Number](population []N, value []float64, how Concentration) Inequality {
	return concentrationIndex(population, value, how, Z(how.Confidence))
}

// ConcentrationIndexColumn writes the concentration index of rows of so many
// groups each, one row after the other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func ConcentrationIndexColumn[N Number](population []N, value []float64, groups int, how Concentration, out []Inequality) error {
	z := Z(how.Confidence)
	return groupColumn(population, value, nil, groups, out, func(p []N, v, _ []float64, i *Inequality) {
		*i = concentrationIndex(p, v, how, z)
	})
}

func concentrationIndex[N Number](population []N, value []float64, how Concentration, z float64) Inequality {
	whole, mean, why, group := groupMean(population, value)
	if why != Known {
		return withheld(why, group, how.Definition)
	}
	unit, why, group := how.unit(value, mean)
	if why != Known {
		return withheld(why, group, how.Definition)
	}
	slope, spread, left := slopeOverRank(population, value, whole, mean)
	err := math.Sqrt(left / float64(len(value)-2) / spread)
	i := within(2*spread*slope*unit, 2*spread*err*math.Abs(unit), z, how.Definition)
	if why := level(how.Confidence); why != Known && i.State == Known {
		i = unbounded(i.Value, why, how.Definition)
	}
	return i
}

// unit returns what the absolute index is to be multiplied by.
func (how Concentration) unit(value []float64, mean float64) (float64, State, int) {
	switch how.Definition {
	case AbsoluteConcentration:
		return 1, Known, -1
	case RelativeConcentration:
		if mean == 0 {
			return 0, ZeroReference, -1
		}
		return 1 / mean, Known, -1
	case Wagstaff, Erreygers:
	default:
		return 0, Undefined, -1
	}
	reach := how.Most - how.Least
	switch {
	case missing(reach):
		return 0, Missing, -1
	case !(reach > 0) || math.IsInf(reach, 0):
		return 0, OutOfRange, -1
	}
	for i, v := range value {
		if v < how.Least || v > how.Most {
			return 0, OutOfRange, i
		}
	}
	if how.Definition == Erreygers {
		return 4 / reach, Known, -1
	}
	if mean == how.Least || mean == how.Most {
		return 0, ZeroReference, -1
	}
	return reach / ((mean - how.Least) * (how.Most - mean)), Known, -1
}

// slopeOverRank fits a weighted line of the figures on the rank: its slope, the
// spread of the ranks, and the weighted sum of squares left over.
func slopeOverRank[N Number](population []N, value []float64, whole, mean float64) (slope, spread, left float64) {
	before := 0.0
	for i, p := range population {
		a := float64(p) / whole
		x := before + a/2 - 0.5
		before += a
		spread += a * x * x
		slope += a * x * (value[i] - mean)
	}
	slope /= spread
	before = 0
	for i, p := range population {
		a := float64(p) / whole
		x := before + a/2 - 0.5
		before += a
		e := value[i] - mean - slope*x
		left += a * e * e
	}
	return slope, spread, left
}
