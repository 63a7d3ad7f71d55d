package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/indicator/stats"
)

// adopted is the day for which the first plans were due; the base of a target
// is the last figure for a period that was over by then.
var adopted = loip.Day(2017, time.October, 1)

// horizon is the number of years in which an area is to come level.
const horizon = 10

// methods are the methods of progress, under headings for a narrow column.
var methods = []struct {
	method  stats.Method
	heading string
}{
	{stats.MethodPath, "path"}, {stats.MethodFiveChanges, "five changes"}, {stats.MethodOpenSDG, "Open SDG"},
	{stats.MethodEurostat, "Eurostat"}, {stats.MethodUNChart, "UN chart"}, {stats.MethodHealthyPeople, "Healthy People"},
}

// course is the way of an area towards what Scotland had at the base.
type course struct {
	base, scotland indicator.Point
	kept           string // whether the level was kept, where it was there at the base
	progress       indicator.Progress
	reason         string
}

// status is what the path says, or whether the level was kept.
func (c course) status() string {
	if c.kept != "" {
		return c.kept
	}
	return c.progress.Status
}

// toward judges the way of an area.
func toward(m measure, area, scotland indicator.Series) (c course) {
	want := indicator.Selection{Measure: m.Measure}
	mine, theirs := area.Points(want), scotland.Points(want)
	base := -1
	for k, p := range mine.List {
		if !p.Period.Span.Until.After(adopted) {
			base = k
		}
	}
	switch last := len(mine.List) - 1; {
	case m.Measure == indicator.Count:
		c.reason = "a count of Scotland's is no level for a council area"
	case mine.Reason != "":
		c.reason = mine.Reason
	case base < 0:
		c.reason = "there is no figure for a period that was over by " + adopted.Long()
	case base == last:
		c.reason = "there is no figure later than the base"
	}
	if c.reason != "" {
		return c
	}
	c.base = mine.List[base]
	at := slices.IndexFunc(theirs.List, func(p indicator.Point) bool { return p.Period.Same(c.base.Period) })
	if at < 0 {
		c.reason = "Scotland has no figure for the period of the base"
		return c
	}
	c.scotland = theirs.List[at]
	i := m.Indicator
	i.Area.Place, i.Series = area.Place, []indicator.Series{area}
	c.progress = i.Progress(indicator.Judging{}, indicator.Target{
		Form: indicator.ToValue, Value: c.scotland.Value, By: due(c.base.Period),
		Baseline: c.base.Value, BaselineWhen: c.base.Period.Text,
	})
	if c.reason = c.progress.Reason; c.reason == "" && i.Polarity == "" {
		c.reason = "which way is good is not given"
	}
	if met, _ := c.progress.Target.Met(c.base.Value); met && c.reason == "" {
		c.kept = "level lost"
		if c.progress.Met {
			c.kept = "level kept"
		}
	}
	return c
}

// due is the year so many years after a period, or after the middle one of
// several years.
func due(p indicator.Period) string {
	year := p.Span.From.Year() + (p.Span.Until.Year()-p.Span.From.Year())/2 + horizon
	if strings.Contains(p.Text, "/") {
		return fmt.Sprintf("%d/%02d", year, (year+1)%100)
	}
	return fmt.Sprint(year)
}
