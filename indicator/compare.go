package indicator

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// Comparison is how the area's figure stands against the reference figure.
//
// Shape: where the figures can be subtracted but no way is good, Difference is
// known and Standing is empty; where they are unlike, neither is had. Reason
// says why there is no standing, and is empty where there is one.
type Comparison struct {
	Standing   Standing
	Difference Value // the area's figure less the reference figure, with the marks of both
	Reason     string
}

// Compare compares the area's figure with the reference figure.
//
// Method: the exact difference of the published figures, judged by polarity;
// for the polarity closest, by the distance of each from the ideal, or from its
// band where there is one. It says nothing of uncertainty: published figures
// are compared as they stand. Units are the same if they differ only in
// spelling ("%" and "percent"), periods if they are the same days of the same
// kind ("2014/15" and "year to March 2015").
//
// Boundary: no standing where a figure is not known, where measure, unit or
// period differ, or where the polarity is not given, none, or closest without
// an ideal. Trailing zeros change nothing.
func (i Indicator) Compare() Comparison {
	p := i.comparator()
	difference, reason := p.difference()
	if reason != "" {
		return Comparison{Reason: reason}
	}
	standing, reason := i.standing(p)
	return Comparison{standing, difference, reason}
}

// under returns the figure with what it does not say itself taken from what it
// stands under.
func (f Figure) under(measure Measure, unit, period string) Figure {
	if f.Measure == "" {
		f.Measure = measure
	}
	if f.Unit == "" {
		f.Unit = unit
	}
	if f.Period == "" {
		f.Period = period
	}
	return f
}

// pair is two figures set side by side, complete in measure, unit and period.
type pair struct {
	a, b         Figure
	aName, bName string
}

// comparator returns the area's figure beside the reference figure.
func (i Indicator) comparator() pair {
	return pair{
		i.Area.under(i.Measure, i.Unit, i.Period), i.Reference.under(i.Measure, i.Unit, i.Period),
		"the area's figure", "the reference figure",
	}
}

// unlike says how the measures, units or periods of the two differ, or nothing.
func (p pair) unlike() string {
	for _, reason := range []string{p.unlikeMeasure(), p.unlikeUnit(), p.unlikePeriod()} {
		if reason != "" {
			return reason
		}
	}
	return ""
}

func (p pair) unlikeMeasure() string {
	return p.differ("measure", string(p.a.Measure), string(p.b.Measure))
}
func (p pair) unlikeUnit() string { return p.differ("unit", p.a.Unit, p.b.Unit) }

func (p pair) unlikePeriod() string {
	reason := p.differ("period", p.a.Period, p.b.Period)
	if reason == "" {
		return ""
	}
	a, errA := ParsePeriod(p.a.Period)
	b, errB := ParsePeriod(p.b.Period)
	switch {
	case errA != nil || errB != nil:
	case a.Same(b):
		return ""
	case a.Unlike(b) != "":
		reason += ", and " + a.Unlike(b)
	}
	return reason
}

func (p pair) differ(what, a, b string) string {
	if same(a, b) {
		return ""
	}
	return fmt.Sprintf("the %s of %s is %s, that of %s %s", what, p.aName, orNotGiven(a), p.bName, orNotGiven(b))
}

func orNotGiven(s string) string {
	if s == "" {
		return "not given"
	}
	return s
}

// difference returns the first figure less the second, or why it has none.
func (p pair) difference() (Value, string) {
	switch {
	case !p.a.Value.IsKnown():
		return Value{}, p.aName + " is " + p.a.Value.String()
	case !p.b.Value.IsKnown():
		return Value{}, p.bName + " is " + p.b.Value.String()
	}
	if reason := p.unlike(); reason != "" {
		return Value{}, reason
	}
	return Value{State: Known, Amount: p.a.Value.Amount.Sub(p.b.Value.Amount), Marks: marksOf(p.a.Value, p.b.Value)}, ""
}

// standing judges the first figure of a pair against the second by polarity,
// or says why that cannot be done.
func (i Indicator) standing(p pair) (Standing, string) {
	a, b := p.a.Value.Amount, p.b.Value.Amount
	var order int // +1 where a is the better
	switch i.Polarity {
	case Higher:
		order = a.Cmp(b)
	case Lower:
		order = b.Cmp(a)
	case Closest:
		switch {
		case !i.Ideal.IsKnown():
			return "", "closest is good, but the ideal is " + i.Ideal.String()
		case p.a.Measure != i.Measure || !same(p.a.Unit, i.Unit):
			return "", "closest is good, but the ideal is in the indicator's own unit and the figures are not"
		}
		order = i.offIdeal(b).Cmp(i.offIdeal(a))
	case Neither:
		return "", "neither way is good"
	default:
		return "", "the polarity is not given"
	}
	return [...]Standing{Worse, Same, Better}[order+1], ""
}

// offIdeal returns how far an amount lies from the ideal, or from its band.
func (i Indicator) offIdeal(d decimal.Decimal) decimal.Decimal {
	off := d.Sub(i.Ideal.Amount).Abs()
	if i.Band.IsKnown() {
		off = decimal.Max(decimal.Zero, off.Sub(i.Band.Amount))
	}
	return off
}

var (
	spelling  = strings.NewReplacer(" ", "", ",", "", "–", "-", "/", "-", "%", "percent")
	shortYear = regexp.MustCompile(`^(\d\d)(\d\d)-(\d\d)$`)
)

// same reports whether two units, periods or names differ only in spelling.
func same(a, b string) bool {
	plain := func(s string) string {
		return shortYear.ReplaceAllString(spelling.Replace(strings.ToLower(s)), "$1$2-$1$3")
	}
	return a == b || plain(a) == plain(b)
}
