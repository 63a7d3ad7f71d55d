package loip

import (
	"fmt"
	"time"
)

// Date is a civil day in Scotland, without a time or a zone.
//
// Shape: the zero Date means "not given". Text and JSON are YYYY-MM-DD; the
// zero Date is written as an empty text and left out of JSON by omitzero.
// Boundary: 0001-01-02 to 9999-12-31. Dates compare with ==.
type Date struct{ t time.Time }

// Day returns the given day. A day past the end of its month runs on into the
// next, as in [time.Date]; read text with [ParseDate], which refuses it.
func Day(year int, month time.Month, day int) Date {
	return Date{time.Date(year, month, day, 0, 0, 0, 0, time.UTC)}
}

// ParseDate reads a day written YYYY-MM-DD.
//
// Errors: any other text, and days that do not exist, such as 2017-02-29.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.IsZero() || t.Year() < 1 {
		return Date{}, fmt.Errorf("expected a day that exists, written YYYY-MM-DD, found %q", clip(s))
	}
	return Date{t}, nil
}

// IsZero reports whether the day is not given.
func (d Date) IsZero() bool { return d.t.IsZero() }

// Compare returns -1, 0 or +1 as d is before, the same as or after o. A day
// not given is before every other.
func (d Date) Compare(o Date) int { return d.t.Compare(o.t) }

// Before reports whether d is before o.
func (d Date) Before(o Date) bool { return d.t.Before(o.t) }

// After reports whether d is after o.
func (d Date) After(o Date) bool { return d.t.After(o.t) }

// Year returns the calendar year, or 1 for a day not given.
func (d Date) Year() int { return d.t.Year() }

// AddDays returns the day n days later, or earlier when n is negative. A day
// not given stays not given.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return Date{d.t.AddDate(0, 0, n)}
}

// AddMonths returns the same day of the month n months later.
//
// Boundary: where that month is too short, its last day is meant, so one month
// after 31 January is 28 or 29 February. A day not given stays not given.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	y, m, day := d.t.Date()
	last := time.Date(y, m+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC)
	return Day(last.Year(), last.Month(), min(day, last.Day()))
}

// AddYears returns the same day n years later; 29 February becomes 28 February
// in a common year.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * n) }

// DaysUntil returns the number of days from d to o, negative when o is earlier.
//
// Unit: days.
// Shape: both days are given.
func (d Date) DaysUntil(o Date) int { return int((o.t.Unix() - d.t.Unix()) / (24 * 60 * 60)) }

// String returns YYYY-MM-DD, or an empty text for a day not given.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.t.Format(time.DateOnly)
}

// Long returns the day as a committee paper writes it, such as "20 December
// 2016", or "day not given".
func (d Date) Long() string {
	if d.IsZero() {
		return "day not given"
	}
	return d.t.Format("2 January 2006")
}

// MarshalText writes the day as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the day as [ParseDate] does; an empty text is a day not
// given.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d = Date{}
	if len(text) > 0 {
		*d, err = ParseDate(string(text))
	}
	return err
}
