package indicator

import "github.com/shopspring/decimal"

// Agreement is how a printed figure stands against the same figure computed.
// It is empty where one of them is not to be had.
type Agreement string

// The agreements.
const (
	Agrees   Agreement = "agrees"
	Rounding Agreement = "within rounding" // off by no more than rounding explains
	Differs  Agreement = "differs"
)

// RatioPlaces is the number of decimal places that the ratio of a [Gap] is
// rounded to.
const RatioPlaces = 4

// Gap is what lies between the worst and the best place of an area.
//
// Shape: where the ends can be subtracted but no way is good, Absolute is
// known and Standing is empty. Reason says why there is no Absolute, or else
// why there is no Standing.
type Gap struct {
	Absolute Value // how far the ends lie apart, never negative, with the marks of both
	Relative Value // how many times the best place's figure the worst place's is; Why says when it has no value
	// Standing is how the worst place stands against the best by polarity:
	// worse when they are the right way round, better when they are reversed.
	Standing Standing
	Printed  Agreement // how the gap that the document prints stands against Absolute
	Reason   string
}

// Gap computes the gap between the worst and the best place from their own
// figures, in the unit of the spread.
//
// Method: Absolute is the exact difference without its sign; Relative is worst
// over best, rounded half away from zero to [RatioPlaces] places. The printed
// gap is compared without its sign. A narrower gap is not by itself an
// improvement: both ends may have grown worse.
//
// Boundary: no ratio where the best place's figure is 0 or either figure is
// negative. A printed gap is within rounding where it is off by no more than
// half a unit in its own last place and one in the last place of the finer
// end, half for each end; a gap between counts must agree exactly.
func (i Indicator) Gap() Gap {
	if i.Spread == nil {
		return Gap{Reason: "no worst and best place are given"}
	}
	p := i.ends()
	absolute, reason := p.difference()
	if reason != "" {
		return Gap{Reason: reason}
	}
	absolute.Amount = absolute.Amount.Abs()
	g := Gap{Absolute: absolute, Relative: ratio(p.a.Value, p.b.Value)}
	g.Standing, g.Reason = i.standing(p)
	if printed := i.Spread.Gap; printed.IsKnown() {
		g.Printed = agreement(printed.Amount.Abs(), p)
	}
	return g
}

// ends returns the worst place's figure beside the best place's.
func (i Indicator) ends() pair {
	s := i.Spread
	under := Figure{Measure: s.Measure, Unit: s.Unit, Period: s.Period}.under(i.Measure, i.Unit, i.Period)
	return pair{
		s.Worst.under(under.Measure, under.Unit, under.Period), s.Best.under(under.Measure, under.Unit, under.Period),
		"the worst place's figure", "the best place's figure",
	}
}

// ratio returns the worst figure over the best.
func ratio(worst, best Value) Value {
	r := Value{State: None, Marks: marksOf(worst, best)}
	switch {
	case best.Amount.IsZero():
		r.Why = "the best place's figure is 0"
	case worst.Amount.IsNegative() || best.Amount.IsNegative():
		r.Why = "a figure is negative"
	default:
		r.State, r.Amount = Known, worst.Amount.DivRound(best.Amount, RatioPlaces)
	}
	return r
}

// agreement compares the printed gap of a pair with the difference of its ends.
func agreement(printed decimal.Decimal, p pair) Agreement {
	worst, best := p.a.Value.Amount, p.b.Value.Amount
	off := printed.Sub(worst.Sub(best).Abs()).Abs()
	half := decimal.New(5, min(printed.Exponent(), 0)-1)
	ends := decimal.New(1, min(worst.Exponent(), best.Exponent(), 0))
	switch {
	case off.IsZero():
		return Agrees
	case p.a.Measure != Count && off.LessThanOrEqual(half.Add(ends)):
		return Rounding
	}
	return Differs
}
