package engagement

import (
	"time"

	"github.com/communityplanning/loip"
)

// EndOfWorkingDays returns the last day of a period of n working days that
// begins with a day. A working day is every day but Saturday, Sunday, 25 and 26
// December, and 1 and 2 January; other bank holidays count as working days.
//
// Law: SSI 2017/39 reg. 2, and reg. 6 and 7 for "beginning with", which counts
// the first day if it is a working day.
// Unit: working days.
// Boundary: a period of one working day that begins on a working day ends on
// it. Where the first day is no working day the count begins with the next one,
// which gives the same last day as counting the first day as none.
// Shape: the day is not given where from is not, or n is below 1.
func EndOfWorkingDays(from loip.Date, n int) loip.Date {
	if from.IsZero() || n < 1 {
		return loip.Date{}
	}
	for d := from; ; d = d.AddDays(1) {
		if isWorkingDay(d) {
			if n--; n == 0 {
				return d
			}
		}
	}
}

func isWorkingDay(d loip.Date) bool {
	monday := loip.Day(2024, time.January, 1)
	if weekday := ((monday.DaysUntil(d) % 7) + 7) % 7; weekday > 4 {
		return false
	}
	christmas, newYear := loip.Day(d.Year(), time.December, 25), loip.Day(d.Year(), time.January, 1)
	return d != christmas && d != christmas.AddDays(1) && d != newYear && d != newYear.AddDays(1)
}
