package indicator

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// GapAmong follows the gap between the worst and the best of several
// localities, period by period. The worst locality of one period need not be
// that of another; both are named.
//
// Boundary: each series is for one locality of the area: one for the area
// itself, for a council area or for the country is refused, as is a locality
// that stands twice. A period counts with two localities at the least that have
// a figure; those whose figure is suppressed or missing are counted, since the
// true worst or best may be among them. Of localities with one figure the first
// counts. Without a way that is good there is no
// worst, and counts of localities that are not of one size are not compared.
func (i Indicator) GapAmong(localities []Series, want Selection) GapCourse {
	c := GapCourse{Version: "1", On: want.On}
	if i.Measure == Count {
		c.Reason = countsOfTwo
		return c
	}
	if _, c.Reason = i.standing(i.of(Value{State: Known}, Value{State: Known})); c.Reason != "" {
		return c
	}
	type figure struct {
		place int
		point Point
	}
	var periods []Period
	var figures []figure
	kept := make([]Points, len(localities))
	if want.Measure == "" {
		want.Measure = i.Measure
	}
	for k, s := range localities {
		kind := s.Place.Code.Kind()
		switch {
		case s.Place == Place{}:
			c.Reason = "a series names no place"
		case s.Place.is(i.Area.Place) || kind == loip.CouncilArea || kind == loip.Country:
			c.Reason = fmt.Sprintf("%s is no place inside the area", s.Place)
		case slices.ContainsFunc(localities[:k], func(o Series) bool { return o.Place.is(s.Place) && o.Group == s.Group }):
			c.Reason = fmt.Sprintf("%s stands twice", s.Place)
		}
		if c.Reason != "" {
			return c
		}
		kept[k] = i.Points(s, want)
		for _, p := range kept[k].List {
			figures = append(figures, figure{k, p})
		}
	}
	slices.SortStableFunc(figures, func(a, b figure) int { return a.point.Period.compare(b.point.Period) })
	for n, f := range figures {
		if n > 0 {
			if reason := figures[0].point.Period.Unlike(f.point.Period); reason != "" {
				c.Reason = reason
				return c
			}
		}
		if n == 0 || !f.point.Period.Same(periods[len(periods)-1]) {
			periods = append(periods, f.point.Period)
		}
	}
	for _, period := range periods {
		var at []figure
		for _, f := range figures {
			if f.point.Period.Same(period) {
				at = append(at, f)
			}
		}
		if len(at) < 2 {
			continue
		}
		worst, best := at[0], at[0]
		for _, f := range at[1:] {
			if standing, _ := i.standing(i.of(f.point.Value, worst.point.Value)); standing == Worse {
				worst = f
			}
			if standing, _ := i.standing(i.of(f.point.Value, best.point.Value)); standing == Better {
				best = f
			}
		}
		end := func(f figure) End {
			return End{localities[f.place].Place, localities[f.place].Group, period, f.point.Value}
		}
		g := i.gapAt(period, end(worst), end(best))
		g.Places = len(at)
		for _, s := range localities {
			if s.suppressed(period) {
				g.Suppressed++
			}
		}
		g.Missing = len(localities) - g.Places - g.Suppressed
		c.At = append(c.At, g)
	}
	if len(c.At) == 0 {
		c.Reason = "no period has a figure for two localities"
		return c
	}
	return i.course(c)
}

// suppressed reports whether the figure for a period is held back.
func (s Series) suppressed(period Period) bool {
	return slices.ContainsFunc(s.Observations, func(o Observation) bool {
		if o.Value.State != Suppressed {
			return false
		}
		p, err := ParsePeriod(o.Period)
		return err == nil && p.Same(period)
	})
}
