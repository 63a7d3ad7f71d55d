package stats

import (
	"math"

	"golang.org/x/exp/constraints"
	"gonum.org/v1/gonum/stat/distuv"
)

// Number is what counts and denominators come as.
type Number interface {
	constraints.Integer | constraints.Float
}

// State says that a result could be had, or why it could not.
type State uint8

// The states. The zero State is a known result.
const (
	Known State = iota
	Missing
	NoPopulation
	Negative
	AboveWhole
	TooFew
	Undefined
	Confidence
	Lengths
	NotFinite
	FewEvents
	NoLower         // an interval's Upper is known, its Lower is not
	LowConfidence   // said by [Usual]; no method is refused for it
	TooUncertain    // a value whose limits, which are given, lie too far apart
	SmallPopulation // a life table needs more people
	NoEvents        // the mean wait for an event that never came
	AgeBands        // the age bands are not those of the method
	Suppressed      // held back by a [Suppression]
	NoPolarity
	ZeroBase
	Signs
	NothingToChange
	NoVariation
	OutOfOrder
	ZeroReference // a ratio over a figure of 0
	NoLogarithm   // a method works with logarithms
	OutOfRange    // a method is for figures between two bounds
	TooMany       // a slope index is drawn through quantiles, not through places
)

var reasons = [...]string{
	Known:           "known",
	Missing:         "a figure that it needs is not given",
	NoPopulation:    "the denominator is 0",
	Negative:        "a count or a denominator is below 0",
	AboveWhole:      "the numerator is above the denominator",
	TooFew:          "there are too few points or groups",
	Undefined:       "the method gives no value for these figures",
	Confidence:      "the level of confidence is not between 0 and 1",
	Lengths:         "the columns are not of one length",
	NotFinite:       "a figure is infinite, or too large to work with",
	FewEvents:       "there are fewer events than may be shown",
	NoLower:         "the method gives no lower limit for so small a count",
	LowConfidence:   "the level of confidence is below 0.9, lower than is published",
	TooUncertain:    "the value is too uncertain to be shown",
	SmallPopulation: "the population is too small for the method",
	NoEvents:        "there is no event where the method needs one",
	AgeBands:        "the age bands are not those that the method needs",
	Suppressed:      "it is held back so that nobody can be known by it",
	NoPolarity:      "which way is good is not given, or neither is",
	ZeroBase:        "a base or a target of 0 has no rate of growth",
	Signs:           "the figures are not all above 0 or all below 0",
	NothingToChange: "the base already meets the target",
	NoVariation:     "the figures do not vary",
	OutOfOrder:      "the times or positions are not in order, or one stands twice",
	ZeroReference:   "the figure that it is compared with is 0",
	NoLogarithm:     "a figure of 0 or below has no logarithm",
	OutOfRange:      "a figure is outside the range that the method takes",
	TooMany:         "there are more groups than the method takes",
}

// String returns the reason in words, as a part of a sentence.
func (s State) String() string {
	if int(s) < len(reasons) {
		return reasons[s]
	}
	return "not known"
}

// Interval is an estimate with the limits of its confidence interval.
//
// Shape: a figure whose state is not [Known] is 0 and means nothing: State is
// that of Value, Limits that of Lower and Upper, except that with [NoLower]
// Upper is known. No figure is ever NaN or infinite.
type Interval struct {
	Value, Lower, Upper float64
	State, Limits       State
}

// Times returns the interval in another unit, such as percent for a proportion
// with m = 100. A negative m turns the limits round, and leaves none with
// [NoLower].
func (i Interval) Times(m float64) Interval {
	if i.Limits == NoLower {
		up := measured(i.Value*m, 0, i.Upper*m)
		switch {
		case m < 0:
			return Interval{Value: up.Value, State: up.State, Limits: Undefined}
		case up.Limits == Known:
			up.Limits = NoLower
		}
		return up
	}
	scaled := measured(i.Value*m, min(i.Lower*m, i.Upper*m), max(i.Lower*m, i.Upper*m))
	return Interval{scaled.Value, scaled.Lower, scaled.Upper, max(i.State, scaled.State), max(i.Limits, scaled.Limits)}
}

// Within returns the interval with limits that lie below least or above most
// drawn in to them, as a chart of proportions needs.
func (i Interval) Within(least, most float64) Interval {
	if i.Limits == Known {
		i.Lower, i.Upper = min(max(i.Lower, least), most), min(max(i.Upper, least), most)
	}
	return i
}

// measured returns an interval of figures that may have grown too large.
func measured(value, lower, upper float64) Interval {
	switch {
	case value-value != 0:
		return refused(NotFinite)
	case lower-lower != 0 || upper-upper != 0:
		return Interval{Value: value, Limits: NotFinite}
	}
	return Interval{Value: value, Lower: lower, Upper: upper}
}

// limitless returns a value whose limits could not be had, and why.
func limitless(value float64, why State) Interval {
	i := measured(value, 0, 0)
	i.Limits = max(i.Limits, why)
	return i
}

// refused returns an interval that could not be had, and why.
func refused(why State) Interval { return Interval{State: why, Limits: why} }

// ScotPHO is the level of confidence whose z is exactly 1.96, the figure that
// the Scottish Public Health Observatory works with in place of 1.959964.
const ScotPHO = 0.9500042097035591

// Z returns the two-sided quantile of the normal distribution for a level of
// confidence: 1.959964 for 0.95. It is 0 for a level that is not between 0 and
// 1.
func Z(confidence float64) float64 {
	if !(confidence > 0 && confidence < 1) {
		return 0
	}
	return -distuv.UnitNormal.Quantile((1 - confidence) / 2)
}

// Usual says [LowConfidence] of a level below 0.9, which the publications of
// public health do not use, and [Confidence] of one that no method can take.
func Usual(confidence float64) State {
	if s := level(confidence); s != Known || confidence >= 0.9 {
		return s
	}
	return LowConfidence
}

// level says why limits cannot be had at a level of confidence.
func level(confidence float64) State {
	switch {
	case missing(confidence):
		return Missing
	case !(confidence > 0 && confidence < 1):
		return Confidence
	}
	return Known
}

// missing reports whether a figure is not given.
func missing(x float64) bool { return math.IsNaN(x) }
