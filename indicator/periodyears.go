package indicator

import (
	"time"

	"github.com/communityplanning/loip"
)

// stretch returns the period of so many whole months from the first day of one,
// which is of a kind only where they are 1, 3, 12 or some years.
func stretch(year int, month time.Month, months int) Period {
	from := loip.Day(year, month, 1)
	p := Period{Span: loip.Period{From: from, Until: from.AddMonths(months)}}
	switch {
	case months == 1:
		p.Kind = Month
	case months == 3 && month%3 == 1:
		p.Kind = Quarter
	case months == 12:
		switch month {
		case time.January:
			p.Kind = CalendarYear
		case time.April:
			p.Kind = FinancialYear
		case time.August:
			p.Kind = SchoolYear
		default:
			p.Kind = RollingYear
		}
	case months > 12 && months%12 == 0:
		p.Kind = PooledYears
	}
	return p
}

// between returns the period from one month to another, or reports that it is
// of no kind.
func between(fromYear, fromMonth, year, month int) (Period, bool) {
	months := 12*(year-fromYear) + month - fromMonth + 1
	p := stretch(fromYear, time.Month(fromMonth), months)
	return p, p.Kind != ""
}

// yearsOf returns two years that stand together, the second perhaps by its last
// two digits.
func yearsOf(first, second int) (int, int) {
	if first < 100 {
		first += 2000
		if first > 2069 {
			first -= 100
		}
	}
	if second < 100 {
		second += first - first%100
		if second < first && first%100 >= 90 && second%100 < 10 {
			second += 100
		}
	}
	return first, second
}

// ofYears reads two years that are one after the other, or a range of them.
func (w periodWords) ofYears() (Period, bool) {
	first, last := yearsOf(w.numbers[0], w.numbers[1])
	switch {
	case last == first+1:
		return w.double(first)
	case last > first && w.shape[0] == 'Y':
		return stretch(first, time.January, 12*(last-first+1)), true
	case string(w.shape) == "Y-N" && 1 <= w.numbers[1] && w.numbers[1] <= 12:
		return stretch(first, time.Month(w.numbers[1]), 1), true
	}
	return Period{}, false
}

// double reads a year that runs into the next.
func (w periodWords) double(year int) (Period, bool) {
	switch {
	case w.kind == PooledYears || w.years == 2:
		return stretch(year, time.January, 24), true
	case w.kind == SchoolYear:
		return stretch(year, time.August, 12), true
	}
	return stretch(year, time.April, 12), true
}

// ofDoubleYears reads a range of years that each run into the next.
func (w periodWords) ofDoubleYears() (Period, bool) {
	first, second := yearsOf(w.numbers[0], w.numbers[1])
	last, end := yearsOf(w.numbers[2], w.numbers[3])
	if second != first+1 || end != last+1 || last <= first {
		return Period{}, false
	}
	month := time.April
	if w.kind == SchoolYear {
		month = time.August
	}
	return stretch(first, month, 12*(last-first+1)), true
}

// ofQuarter reads a quarter of a calendar year or, where two years stand with
// it, of a financial one.
func (w periodWords) ofQuarter() (p Period, ok bool) {
	switch string(w.shape) {
	case "Y":
		ok = w.kind == "" || w.kind == CalendarYear
		p = stretch(w.numbers[0], time.Month(3*w.quarter-2), 3)
	case "Y-Y", "Y/Y", "Y-N", "Y/N", "N/N":
		first, second := yearsOf(w.numbers[0], w.numbers[1])
		ok = second == first+1 && (w.kind == "" || w.kind == FinancialYear)
		p = stretch(first, time.Month(3*w.quarter+1), 3)
	}
	return p, ok && w.years == 0 && !w.ending
}

// thatEnds reads a year, or as many as are said to be taken together, by where
// it ends.
func (w periodWords) thatEnds() (p Period, ok bool) {
	n := w.numbers
	var end loip.Date
	switch string(w.shape) {
	case "Y": // three years to 2014
		end, ok = loip.Day(n[0]+1, time.January, 1), w.years > 1
	case "Y-N", "Y/N", "Y/Y", "Y-Y": // three years to 2014/15
		first, second := yearsOf(n[0], n[1])
		end, ok = loip.Day(second, time.April, 1), w.years > 1 && second == first+1
	case "MY":
		end, ok = loip.Day(n[1], time.Month(n[0]), 1).AddMonths(1), true
	case "NMY":
		end, ok = day(n[2], n[1], n[0])
		ok = ok && isLast(end)
		end = end.AddDays(1)
	}
	if !ok {
		return p, false
	}
	years := max(w.years, 1)
	_, month := monthOf(end)
	p = stretch(end.Year()-years, month, 12*years)
	return p, w.allows(p)
}
