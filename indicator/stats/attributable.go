package stats

import "math"

// The conventions of population attributable risk. They differ in sign, in
// scale and in what happens where the reference is the worse side: a result
// says which one it is.
const (
	// per cent of the mean that lies above the least deprived group: ScotPHO.
	// Below 0 where the least deprived have the higher figure.
	AttributableShare Definition = "share of the mean above the least deprived"
	// the reference less the mean: WHO. Below 0 where lower is good, 0 where
	// the reference is not the better side.
	AttributableChange Definition = "change if all were as the reference"
	// per cent of the mean, otherwise as AttributableChange: WHO.
	AttributableFraction Definition = "change if all were as the reference, per cent of the mean"
)

// Attributable says how a population attributable risk is measured.
//
// Shape: for [AttributableShare] the rest is not read. Ordered takes the last
// group, the least deprived, as the reference; otherwise it is the best one.
// Whole is what a figure would be if it were true of everybody, 100 for per
// cent and 1,000 for a rate per 1,000: limits need it.
type Attributable struct {
	Definition Definition
	Ordered    bool
	Polarity   Polarity
	Whole      float64
	Confidence float64
}

// AttributableRisk returns by how much the figure of a population would change
// if every group had that of the reference. From is the reference, To the mean.
//
// Method: [AttributableShare] is 100 s/(1+s), s = sum a (y/y_ref - 1) with a
// the groups' shares, which is 100 (mean - y_ref)/mean; nobody publishes
// limits. The others are healthequal's parisk and paf, with limits by Walter
// (Int J Epidemiol 1978;7:175) on the scale of the estimate.
//
// Boundary: AttributableShare needs 5 or 10 groups, the others 3. A reference
// or a mean of 0 is [ZeroReference]. Walter's variance needs figures between 0
// and Whole.
func AttributableRisk[N Number](population []N, value []float64, how Attributable) Inequality {
	return attributableRisk(population, value, how, Z(how.Confidence))
}

// AttributableRiskColumn writes the attributable risk of rows of so many
// groups each, one row after the other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func AttributableRiskColumn[N Number](population []N, value []float64, groups int, how Attributable, out []Inequality) error {
	z := Z(how.Confidence)
	return groupColumn(population, value, nil, groups, out, func(p []N, v, _ []float64, i *Inequality) {
		*i = attributableRisk(p, v, how, z)
	})
}

func attributableRisk[N Number](population []N, value []float64, how Attributable, z float64) Inequality {
	if how.Definition == AttributableShare && !fifthsOrTenths(len(value)) {
		return withheld(TooFew, -1, how.Definition)
	}
	whole, mean, why, group := groupMean(population, value)
	if why != Known {
		return withheld(why, group, how.Definition)
	}
	ref := len(value) - 1
	switch how.Definition {
	case AttributableShare:
		if value[ref] == 0 || mean == 0 {
			return withheld(ZeroReference, ref, how.Definition)
		}
		i := unbounded(100*(mean-value[ref])/mean, Undefined, how.Definition)
		i.From, i.To = value[ref], mean
		return i
	case AttributableChange, AttributableFraction:
	default:
		return withheld(Undefined, -1, how.Definition)
	}
	sign := how.Polarity.sign()
	if sign == 0 {
		return withheld(NoPolarity, -1, how.Definition)
	}
	if !how.Ordered {
		ref = bestGroup(population, value, sign)
	}
	change := value[ref] - mean
	if change*sign < 0 {
		change = 0
	}
	err, why := walter(value[ref], mean, float64(population[ref]), whole, how)
	unit := mean
	if how.Definition == AttributableFraction {
		if mean == 0 {
			return withheld(ZeroReference, -1, how.Definition)
		}
		change, unit = 100*change/mean, 100
	}
	i := within(change, err*math.Abs(unit), z, how.Definition)
	if why != Known {
		i = unbounded(change, why, how.Definition)
	}
	i.From, i.To = value[ref], mean
	return i
}

// bestGroup finds the group with the best figure; of tied ones that with most
// people.
func bestGroup[N Number](population []N, value []float64, sign float64) (best int) {
	for i, v := range value {
		if way := (v - value[best]) * sign; way > 0 || way == 0 && population[i] > population[best] {
			best = i
		}
	}
	return best
}

// walter returns the standard error of the attributable fraction, as a
// proportion, from the table of people in the reference and elsewhere, with
// and without the outcome.
func walter(ref, mean, inRef, whole float64, how Attributable) (float64, State) {
	switch {
	case level(how.Confidence) != Known:
		return 0, level(how.Confidence)
	case missing(how.Whole):
		return 0, Missing
	case !(how.Whole > 0) || ref < 0 || mean < 0 || ref > how.Whole || mean > how.Whole:
		return 0, OutOfRange
	}
	c := ref / how.Whole * inRef
	d := inRef - c
	a := mean/how.Whole*whole - c
	b := whole - a - inRef
	with := mean / how.Whole * whole
	square := c * whole * (a*d*(whole-c) + b*c*c) / (with * with * with * inRef * inRef * inRef)
	if !(square >= 0) || math.IsInf(square, 0) {
		return 0, Undefined
	}
	return math.Sqrt(square), Known
}
