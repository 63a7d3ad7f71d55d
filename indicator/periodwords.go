package indicator

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/communityplanning/loip"
)

// periodWords is a period broken into its parts: the shape of its numbers,
// months and dashes, and what the words beside them say.
type periodWords struct {
	shape   []byte // Y is a year, N a number of one or two digits, M a month; - and / join them
	numbers []int  // of each Y, N and M
	kind    PeriodKind
	quarter int // 0 for none
	years   int // that are said to be taken together; 0 where none are
	ending  bool
}

// dashes are the ways of writing one.
const dashes = "-–—‐‑−"

// monthNames are the first letters of the months.
var monthNames = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// scanPeriod breaks a text into its parts, or reports that there is something
// in it that no period has.
func scanPeriod(text string) (w periodWords, ok bool) {
	w.shape, w.numbers = make([]byte, 0, 8), make([]int, 0, 6)
	previous, quarter := "", false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		switch {
		case unicode.IsSpace(r) || strings.ContainsRune(",.()", r):
		case r == '/' || strings.ContainsRune(dashes, r):
			if r != '/' {
				r = '-'
			}
			w.shape = append(w.shape, byte(r))
		case '0' <= r && r <= '9':
			number := 0
			for end = i; end < len(text) && '0' <= text[end] && text[end] <= '9' && end-i < 5; end++ {
				number = 10*number + int(text[end]-'0')
			}
			switch digits := end - i; {
			case quarter && digits == 1 && 1 <= number && number <= 4:
				w.quarter, quarter = number, false
			case quarter:
				return w, false
			case digits <= 2:
				w.put('N', number)
			case digits == 4 && 1800 <= number && number < 2200:
				w.put('Y', number)
			default:
				return w, false
			}
		case unicode.IsLetter(r):
			for end < len(text) {
				r, size := utf8.DecodeRuneInString(text[end:])
				if !unicode.IsLetter(r) {
					break
				}
				end += size
			}
			word := strings.ToLower(text[i:end])
			switch word {
			case "q", "qtr", "quarter":
				if quarter || w.quarter != 0 {
					return w, false
				}
				quarter = true
			case "to":
				if previous == "year" {
					w.ending = true
				} else {
					w.shape = append(w.shape, '-')
				}
			default:
				if !w.word(word) {
					return w, false
				}
			}
			previous = strings.TrimSuffix(word, "s")
			if previous == "month" {
				previous = "year" // twelve of them
			}
		default:
			return w, false
		}
		i = end
	}
	return w, !quarter
}

func (w *periodWords) put(shape byte, number int) {
	w.shape, w.numbers = append(w.shape, shape), append(w.numbers, number)
}

// taken takes back a number that a word has turned out to belong to.
func (w *periodWords) taken() (number int, ok bool) {
	shape := strings.TrimSuffix(string(w.shape), "-")
	if !strings.HasSuffix(shape, "N") || strings.HasSuffix(shape, "-N") || strings.HasSuffix(shape, "/N") {
		return 0, false
	}
	last := len(w.numbers) - 1
	number = w.numbers[last]
	w.shape, w.numbers = w.shape[:len(shape)-1], w.numbers[:last]
	return number, true
}

// word notes what a word says, or reports that no period has it.
func (w *periodWords) word(word string) bool {
	named := PeriodKind("")
	switch word {
	case "st", "nd", "rd", "th":
		return strings.HasSuffix(string(w.shape), "N")
	case "as", "at", "the", "of", "average", "rolling":
	case "fy", "financial", "fiscal":
		named = FinancialYear
	case "calendar":
		named = CalendarYear
	case "school", "academic", "session":
		named = SchoolYear
	case "pooled", "combined", "aggregate", "aggregated":
		named = PooledYears
	case "ending", "ended":
		w.ending = true
	case "year", "years":
		if n, ok := w.taken(); ok && n != 1 {
			w.years = n
			return n > 0
		}
	case "month", "months":
		n, ok := w.taken()
		return ok && n == 12
	default:
		for m, name := range monthNames {
			full := strings.ToLower(time.Month(m + 1).String())
			if word == name || word == full || word == "sept" && m == 8 {
				w.put('M', m+1)
				return true
			}
		}
		n, ok := smallNumber(word)
		if ok {
			w.put('N', n)
		}
		return ok
	}
	if named != "" && w.kind != "" && w.kind != named {
		return false
	}
	if named != "" {
		w.kind = named
	}
	return true
}

// period makes the period of the parts.
func (w periodWords) period() (p Period, ok bool) {
	n, shape := w.numbers, string(w.shape)
	switch {
	case w.quarter != 0:
		return w.ofQuarter()
	case w.ending:
		return w.thatEnds()
	}
	switch shape {
	case "Y":
		p, ok = stretch(n[0], time.January, 12), true
	case "Y-Y", "Y/Y", "Y-N", "Y/N", "N/N":
		p, ok = w.ofYears()
	case "Y/N-Y/N", "Y-N-Y-N", "Y/Y-Y/Y":
		p, ok = w.ofDoubleYears()
	case "MY":
		p, ok = stretch(n[1], time.Month(n[0]), 1), true
	case "M-MY":
		from := n[2]
		if n[0] > n[1] {
			from--
		}
		p, ok = between(from, n[0], n[2], n[1])
	case "MY-MY":
		p, ok = between(n[1], n[0], n[3], n[2])
	case "NMY-NMY":
		last, exists := day(n[5], n[4], n[3])
		if exists && n[0] == 1 && isLast(last) {
			p, ok = between(n[2], n[1], n[5], n[4])
		}
	case "NMY", "N/N/Y":
		p, ok = aDay(n[2], n[1], n[0])
	case "Y-N-N":
		p, ok = aDay(n[0], n[1], n[2])
	}
	return p, ok && w.allows(p)
}

// allows reports whether the words fit the period.
func (w periodWords) allows(p Period) bool {
	pooled := p.Kind == PooledYears
	switch {
	case w.years != 0 && (!pooled || w.years != p.pooled()):
		return false
	case w.kind == "" || w.kind == p.Kind:
		return true
	case w.kind == FinancialYear && pooled:
		return p.begins() == time.April
	case w.kind == SchoolYear && pooled:
		return p.begins() == time.August
	case w.kind == CalendarYear && pooled:
		return p.begins() == time.January
	}
	return false
}

// day returns a day, or reports that there is none such.
func day(year, month, number int) (d loip.Date, ok bool) {
	d = loip.Day(year, time.Month(month), number)
	_, of := monthOf(d)
	return d, month >= 1 && month <= 12 && number >= 1 && int(of) == month && d.Year() == year
}

func aDay(year, month, number int) (Period, bool) {
	d, ok := day(year, month, number)
	return Period{Kind: Day, Span: loip.Period{From: d, Until: d.AddDays(1)}}, ok
}

// isLast reports whether a day is the last of its month.
func isLast(d loip.Date) bool {
	first, _ := monthOf(d.AddDays(1))
	return first == d.AddDays(1)
}
