package indicator

import (
	"cmp"
	"fmt"
	"time"

	"github.com/communityplanning/loip"
)

// PeriodKind is what sort of stretch of time a figure is for. Figures for
// unlike kinds are never compared.
type PeriodKind string

// The kinds of period.
const (
	Day           PeriodKind = "day"
	Month         PeriodKind = "month"
	Quarter       PeriodKind = "quarter"        // three months, of the calendar or of the financial year
	CalendarYear  PeriodKind = "calendar year"  // from 1 January
	FinancialYear PeriodKind = "financial year" // from 1 April
	SchoolYear    PeriodKind = "school year"    // from 1 August
	RollingYear   PeriodKind = "rolling year"   // twelve months from any other
	PooledYears   PeriodKind = "pooled years"   // several years taken together
)

// UnmarshalText reads one of the kinds of period.
func (k *PeriodKind) UnmarshalText(text []byte) error {
	return loip.OneOf(k, text, Day, Month, Quarter, CalendarYear, FinancialYear, SchoolYear, RollingYear, PooledYears)
}

// Period is the time that a figure is for. [ParsePeriod] reads the forms that
// papers write.
//
// Shape: Span holds its first day and the day after its last. Text is the
// period as it was written. The zero Period is "not given".
type Period struct {
	Kind PeriodKind  `json:"kind,omitzero"`
	Span loip.Period `json:"span,omitzero"`
	Text string      `json:"text,omitzero"`
}

// IsZero reports whether the period is not given.
func (p Period) IsZero() bool { return p == Period{} }

// Same reports whether two periods are one, however they are written.
func (p Period) Same(o Period) bool { return p.Kind == o.Kind && p.Span == o.Span }

// Unlike says why figures for the two periods are not to be compared, or
// nothing: their kinds differ, or the number of years they pool, or the month
// in which such years begin.
func (p Period) Unlike(o Period) string {
	switch {
	case p.IsZero() || o.IsZero():
		return "a period is not given"
	case p.Kind != o.Kind:
		return fmt.Sprintf("%s (%s) and %s (%s) are not of one kind", p, p.Kind, o, o.Kind)
	case p.Kind != PooledYears && p.Kind != RollingYear:
		return ""
	case p.pooled() != o.pooled():
		return fmt.Sprintf("%s pools %d years, and %s %d", p, p.pooled(), o, o.pooled())
	case p.begins() != o.begins():
		return fmt.Sprintf("the years of %s begin in %s, those of %s in %s", p, p.begins(), o, o.begins())
	}
	return ""
}

// pooled returns the number of years the period holds.
func (p Period) pooled() int { return p.Span.Until.Year() - p.Span.From.Year() }

// begins returns the month of the first day.
func (p Period) begins() time.Month {
	_, month := monthOf(p.Span.From)
	return month
}

// Order returns -1, 0 or +1 as p is earlier than, at the same time as or later
// than o, or the reason why they are not compared.
func (p Period) Order(o Period) (int, string) {
	if reason := p.Unlike(o); reason != "" {
		return 0, reason
	}
	return p.compare(o), ""
}

// compare orders periods of any kind, by their first day and then by the last.
func (p Period) compare(o Period) int {
	return cmp.Or(p.Span.From.Compare(o.Span.From), p.Span.Until.Compare(o.Span.Until))
}

// Overlaps reports whether the periods have a day in common. Periods of any
// kind can be asked: figures that share days are not independent.
func (p Period) Overlaps(o Period) bool {
	return !p.IsZero() && !o.IsZero() && p.Span.From.Before(o.Span.Until) && o.Span.From.Before(p.Span.Until)
}

// YearsUntil returns the distance from the middle of p to that of o, negative
// where o is the earlier, or the reason why they are not compared.
//
// Unit: years.
func (p Period) YearsUntil(o Period) (float64, string) {
	if reason := p.Unlike(o); reason != "" {
		return 0, reason
	}
	return o.Years() - p.Years(), ""
}

// Years returns the middle of the period on a scale of years, for statistics:
// 2021.5 for 2021, 2014.75 for 2014/15.
//
// Method: a month is a twelfth of a year, and a day an equal part of its
// month, so that like periods of successive years lie one apart.
//
// Unit: years.
// Boundary: 0 for a period that is not given.
func (p Period) Years() float64 {
	if p.IsZero() {
		return 0
	}
	return (yearsAt(p.Span.From) + yearsAt(p.Span.Until)) / 2
}

// yearsAt returns the beginning of a day on the scale of years.
func yearsAt(d loip.Date) float64 {
	first, month := monthOf(d)
	days := first.DaysUntil(first.AddMonths(1))
	return float64(d.Year()) + (float64(month-1)+float64(first.DaysUntil(d))/float64(days))/12
}

// monthOf returns the month of a day, and the first day of that month.
func monthOf(d loip.Date) (loip.Date, time.Month) {
	month := time.Month(loip.Day(d.Year(), time.January, 1).DaysUntil(d)/32 + 1) // at most one too early
	first := loip.Day(d.Year(), month, 1)
	if next := first.AddMonths(1); !d.Before(next) {
		return next, month + 1
	}
	return first, month
}

// String returns the period as it was written, or in the way that [ParsePeriod]
// reads it back.
func (p Period) String() string {
	last := p.Span.Until.AddDays(-1)
	lastMonth, _ := monthOf(last)
	from, until := p.Span.From.Year(), p.Span.Until.Year()
	double := func(year int) string { return fmt.Sprintf("%d/%02d", year, (year+1)%100) }
	switch {
	case p.Text != "":
		return p.Text
	case p.IsZero():
		return "period not given"
	case p.Kind == Day:
		return p.Span.From.Long()
	case p.Kind == Month:
		return fmt.Sprintf("%s %d", p.begins(), from)
	case p.Kind == CalendarYear:
		return fmt.Sprint(from)
	case p.Kind == FinancialYear:
		return double(from)
	case p.Kind == SchoolYear:
		return double(from) + " school year"
	case p.Kind == PooledYears && p.begins() == time.January:
		return fmt.Sprintf("%d-%d pooled", from, until-1)
	case p.Kind == PooledYears && p.begins() == time.April:
		return double(from) + "-" + double(until-1)
	case p.Kind == PooledYears && p.begins() == time.August:
		return double(from) + "-" + double(until-1) + " school years"
	}
	return fmt.Sprintf("%s %d to %s %d", p.begins(), from, Period{Span: loip.Period{From: lastMonth}}.begins(), lastMonth.Year())
}
