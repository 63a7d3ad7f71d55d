package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// issued returns the first and the last day on which the plan can have been
// published: the one day, or those of the month or year that is given instead.
// Both are zero where neither is given.
func (c Content) issued() (first, last loip.Date) { return span(c.Published, c.PublishedWhen) }

// span returns the first and the last day that a time can mean: the day where
// it is known, or else those of the month, season or year that is written
// instead. Both are zero where neither is given.
func span(day loip.Date, when string) (first, last loip.Date) {
	if !day.IsZero() {
		return day, day
	}
	due, err := indicator.ParseDue(when)
	if err != nil || due.Span.IsZero() {
		return loip.Date{}, loip.Date{}
	}
	return due.Span.From, due.Last()
}

// timed notes as a fault a time that is given and cannot be read.
func timed(ids *loip.IDs, at loip.Path, when string) {
	if _, last := span(loip.Date{}, when); when != "" && last.IsZero() {
		ids.Fault(at, "expected a month, a season, a year or a day, found %q", when)
	}
}

// lastIssued returns the last day on which the plan can have been published.
func (c Content) lastIssued() loip.Date {
	_, last := c.issued()
	return last
}

// publishedBy reports whether the plan is shown to be published on or before a
// day.
func (c Content) publishedBy(day loip.Date) bool {
	last := c.lastIssued()
	return !last.IsZero() && !last.After(day)
}

// perhapsPublishedBy reports whether the plan can have been published by a day
// and need not have been.
func (c Content) perhapsPublishedBy(day loip.Date) bool {
	first, last := c.issued()
	return !first.IsZero() && !first.After(day) && last.After(day)
}

// whenPublished writes when the plan was published: "on 27 September 2017", "in
// 2017-10".
func (c Content) whenPublished() string {
	if !c.Published.IsZero() {
		return "on " + c.Published.Long()
	}
	return "in " + c.PublishedWhen
}
