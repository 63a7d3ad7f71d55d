package stats

import "math"

// Definition names which of several things that share a name a result is. It
// travels with the result.
type Definition string

// Inequality is a measure of how unequal groups are.
//
// Shape: the figures mean nothing where State is not [Known], and Error
// nothing where Limits is not.
type Inequality struct {
	Interval
	Error      float64    // the standard error behind the limits, on the scale on which these are made; 0 where they are made without one
	From, To   float64    // the two figures that a slope or a gap lies between
	Group      int        // the group, counted from 0, that stands in the way of the value or the limits; -1 where none does
	Definition Definition // what exactly is measured
}

// withheld is a measure that could not be had, and the group because of which.
func withheld(why State, group int, d Definition) Inequality {
	return Inequality{Interval: refused(why), Group: group, Definition: d}
}

// unbounded is a measure without limits.
func unbounded(value float64, why State, d Definition) Inequality {
	i := Inequality{Interval: measured(value, 0, 0), Group: -1, Definition: d}
	if i.Limits == Known {
		i.Limits = why
	}
	return i
}

// within is a measure whose limits lie so many standard errors about it.
func within(value, err, q float64, d Definition) Inequality {
	return limited(measured(value, value-q*err, value+q*err), err, d)
}

// withinRatio is a ratio whose limits lie so many standard errors about its
// logarithm.
func withinRatio(value, err, q float64, d Definition) Inequality {
	factor := math.Exp(q * err)
	return limited(measured(value, value/factor, value*factor), err, d)
}

// limited is a measure with the standard error behind its limits, if it has
// any.
func limited(i Interval, err float64, d Definition) Inequality {
	if i.Limits == Known && math.IsInf(err, 0) {
		i.Lower, i.Upper, i.Limits = 0, 0, NotFinite
	}
	if i.Limits != Known {
		err = 0
	}
	return Inequality{Interval: i, Error: err, Group: -1, Definition: d}
}

// groupsFault says why groups cannot be worked with, and which of them stands
// in the way; or else how large their population is.
func groupsFault[N Number](population []N, value []float64, least int) (whole float64, why State, group int) {
	switch {
	case len(population) != len(value):
		return 0, Lengths, -1
	case len(value) < least:
		return 0, TooFew, -1
	}
	value = value[:len(population)]
	odd := 0.0 // NaN once a figure is
	for i, n := range population {
		p := float64(n)
		if !(p > 0) {
			return 0, figuresFault(p, value[i]), i
		}
		whole += p
		odd += value[i] - value[i]
	}
	for i, v := range value {
		if odd == 0 {
			break
		}
		if v-v != 0 {
			return 0, figuresFault(1, v), i
		}
	}
	if whole > math.MaxFloat64 {
		return 0, NotFinite, -1
	}
	return whole, Known, -1
}

// figuresFault says what is wrong with a population, or else with a figure that
// is not to be below 0.
func figuresFault(population, value float64) State {
	switch {
	case missing(population) || missing(value):
		return Missing
	case population == 0:
		return NoPopulation
	case math.IsInf(population, 0) || math.IsInf(value, 0):
		return NotFinite
	}
	return Negative
}

// errorsFault says why standard errors cannot be worked with, and whose.
func errorsFault(se []float64, groups int) (State, int) {
	switch {
	case se == nil:
		return Missing, -1
	case len(se) != groups:
		return Lengths, -1
	}
	for i, e := range se {
		if !(e >= 0 && e <= math.MaxFloat64) {
			return figuresFault(1, e), i
		}
	}
	return Known, -1
}

// groupMean is groupsFault for at least 3 groups, with the mean of their
// figures weighted by population: exactly their figure where all have the same.
func groupMean[N Number](population []N, value []float64) (whole, mean float64, why State, group int) {
	if whole, why, group = groupsFault(population, value, 3); why != Known {
		return 0, 0, why, group
	}
	for i, p := range population {
		mean += float64(p) / whole * (value[i] - value[0])
	}
	if mean += value[0]; mean-mean != 0 {
		return 0, 0, NotFinite, -1
	}
	return whole, mean, Known, -1
}

// groupColumn measures rows of so many groups each, one after the other in the
// columns. Standard errors may be nil.
func groupColumn[N Number](population []N, value, se []float64, groups int, out []Inequality, measure func(population []N, value, se []float64, i *Inequality)) error {
	if err := seriesRows(len(out), groups, len(population), len(value)); err != nil {
		return err
	}
	if se != nil && len(se) != len(value) {
		return ErrLengths
	}
	for i := range out {
		var e []float64
		if se != nil {
			e = seriesRow(se, i, groups)
		}
		measure(seriesRow(population, i, groups), seriesRow(value, i, groups), e, &out[i])
	}
	return nil
}
