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
)

var reasons = [...]string{
	Known:        "known",
	Missing:      "a figure that it needs is not given",
	NoPopulation: "the denominator is 0",
	Negative:     "a count or a denominator is below 0",
	AboveWhole:   "the numerator is above the denominator",
	TooFew:       "there are too few points or groups",
	Undefined:    "the method gives no value for these figures",
	Confidence:   "the level of confidence is not between 0 and 1",
	Lengths:      "the columns are not of one length",
	NotFinite:    "a figure is infinite, or too large to work with",
	FewEvents:    "there are fewer events than may be shown",
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
// that of Value, Limits that of Lower and Upper. No figure is ever NaN or
// infinite.
type Interval struct {
	Value, Lower, Upper float64
	State, Limits       State
}

// refused returns an interval that could not be had, and why.
func refused(why State) Interval { return Interval{State: why, Limits: why} }

// Z returns the two-sided quantile of the normal distribution for a level of
// confidence: 1.959964 for 0.95. It is 0 for a level that is not between 0 and
// 1.
func Z(confidence float64) float64 {
	if !(confidence > 0 && confidence < 1) {
		return 0
	}
	return distuv.UnitNormal.Quantile(1 - (1-confidence)/2)
}

// missing reports whether a figure is not given.
func missing(x float64) bool { return math.IsNaN(x) }
