package indicator

import (
	"fmt"

	"github.com/communityplanning/loip"
)

// During compares the area's figure at the end of a year, such as a reporting
// year, with that before it.
//
// Method: the figure for the last period that ended in the year, against the one
// for the same months a year earlier where it is of months or quarters, and
// otherwise against that for the last period that ended by the day on which the
// year began. That may be more than a year earlier: its period is shown.
//
// Boundary: a period that ends with the year is in it, one that ends the day
// before the year begins is before it. No comparison where two periods share
// days, since what is new in the later cannot be told apart.
func (i Indicator) During(year loip.Period, want Selection) Beside {
	b := Beside{Version: "1", On: want.On, Against: WithTime}
	own, reason := i.ownSeries()
	b.First = End{Place: own.Place}
	b.Second = b.First
	var points []Point
	if reason == "" {
		points, reason = i.usable(own, want)
	}
	if b.Reason = reason; reason != "" {
		return b
	}
	now := -1
	for k, p := range points {
		if p.Period.Span.Until.After(year.From) && !p.Period.Span.Until.After(year.Until) {
			now = k
		}
	}
	if now < 0 {
		b.Reason = fmt.Sprintf("there is no figure for a period that ended in the year %s", year)
		return b
	}
	before := points[now].before(points[:now], year.From)
	if before < 0 {
		b.First.Period, b.First.Value = points[now].Period, points[now].Value
		b.Reason = fmt.Sprintf("there is no figure to set beside that for %s", points[now].Period)
		return b
	}
	if shared := points[before].Period.Overlaps(points[now].Period); shared {
		b.Reason = fmt.Sprintf("%s and %s share days", points[before].Period, points[now].Period)
		return b
	}
	return i.compared(b, own, own, points[now], points[before])
}

// before returns the place of the earlier point that a point is set beside, or
// -1: of those that ended by a day, the last, or for part of a year the one for
// the same part.
func (p Point) before(earlier []Point, by loip.Date) int {
	year := loip.Period{From: p.Period.Span.From.AddYears(-1), Until: p.Period.Span.Until.AddYears(-1)}
	for k := len(earlier) - 1; k >= 0; k-- {
		span := earlier[k].Period.Span
		switch p.Period.Kind {
		case Day, Month, Quarter:
			if span == year {
				return k
			}
		default:
			if !span.Until.After(by) {
				return k
			}
		}
	}
	return -1
}
