package indicator

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// yardstick returns the points that a target is measured on: the area's own, or
// for a gap its sizes.
func (i Indicator) yardstick(t Target, want Selection) Points {
	if t.Indicator != "" && t.Indicator != i.ID {
		return Points{Reason: "it is for another indicator, " + t.Indicator}
	}
	first, second, reason := i.seriesFor(t)
	switch {
	case reason != "":
		return Points{Reason: reason}
	case !t.isGap():
		return i.Points(first, want)
	}
	behind, ahead, reason := i.shared(first, second, want)
	gap := Points{Reason: reason}
	for k, p := range behind {
		p.Value = Value{State: Known, Amount: i.lag(p.Value.Amount, ahead[k].Value.Amount), Marks: marksOf(p.Value, ahead[k].Value)}
		gap.List = append(gap.List, p)
	}
	return gap
}

// isGap reports whether the target is about a gap.
func (t Target) isGap() bool { return t.form() == GapTo || t.form() == FifthsGap }

// seriesFor returns the series that a target is measured on, and for a gap the
// one that is ahead, or why they are not to be had.
func (i Indicator) seriesFor(t Target) (first, second Series, reason string) {
	switch {
	case t.form() == FifthsGap && len(t.Between) != 2:
		return first, second, "between which two groups the gap is, is not given"
	case t.form() == GapTo && t.Comparator == "":
		return first, second, "to whom the gap is, is not given"
	case t.form() == FifthsGap:
		if first, reason = i.seriesOf(t.Between[0]); reason == "" {
			second, reason = i.seriesOf(t.Between[1])
		}
	case t.form() == GapTo:
		if first, reason = i.ownSeries(); reason == "" {
			second, reason = i.seriesOf(t.Comparator)
		}
	default:
		first, reason = i.ownSeries()
	}
	return first, second, reason
}

// ownSeries returns the series of the area as a whole.
func (i Indicator) ownSeries() (Series, string) {
	unnamed := i.Area.Place == Place{}
	return i.oneSeries("the area", i.Area, func(s Series) bool {
		return s.Group == "" && (s.Place == Place{} || s.Place.is(i.Area.Place) || unnamed && !s.Place.is(i.Reference.Place))
	})
}

// seriesOf returns the series of a place or a group by its name or code.
func (i Indicator) seriesOf(name string) (Series, string) {
	var figure Figure
	if i.Reference.Place.called(name) {
		figure = i.Reference
	}
	return i.oneSeries(name, figure, func(s Series) bool {
		return strings.EqualFold(s.Group, name) || s.Group == "" && s.Place.called(name)
	})
}

// called reports whether the place has a name or a code.
func (p Place) called(name string) bool {
	return name != "" && (strings.EqualFold(p.Name, name) || strings.EqualFold(string(p.Code), name) ||
		p.Code == loip.Scotland && strings.EqualFold(name, "Scotland"))
}

// oneSeries returns the one series that is of somebody, or else the figure
// printed for them as a series.
func (i Indicator) oneSeries(who string, figure Figure, of func(Series) bool) (found Series, reason string) {
	count := 0
	for _, s := range i.Series {
		if of(s) {
			found = s
			count++
		}
	}
	switch {
	case count > 1:
		return found, fmt.Sprintf("%d series of %s stand side by side, and which of them counts is not said", count, who)
	case count == 1:
		return found, ""
	case figure.Value.IsZero():
		return found, "no figure of " + who + " is given"
	}
	f := figure.under(i.Measure, i.Unit, i.Period)
	if i.Measure != f.Measure || !same(f.Unit, i.Unit) {
		return found, "the figure of " + who + " is not in the indicator's own measure and unit"
	}
	return Series{Place: f.Place, Observations: []Observation{{Period: f.Period, Value: f.Value}}}, ""
}

// lag returns how far the first of two figures is behind the second by
// polarity, or how far they lie apart where no way is good.
func (i Indicator) lag(a, b decimal.Decimal) decimal.Decimal {
	switch {
	case i.Polarity == Higher:
		return b.Sub(a)
	case i.Polarity == Lower:
		return a.Sub(b)
	case i.Polarity == Closest && i.Ideal.IsKnown():
		return i.offIdeal(a).Sub(i.offIdeal(b))
	}
	return a.Sub(b).Abs()
}

// at returns the point for a period.
func (p Points) at(period Period) (Point, bool) {
	for _, point := range p.List {
		if point.Period.Same(period) {
			return point, true
		}
	}
	return Point{}, false
}

// last returns the latest point.
func (p Points) last() (Point, bool) {
	if len(p.List) == 0 {
		return Point{}, false
	}
	return p.List[len(p.List)-1], true
}
