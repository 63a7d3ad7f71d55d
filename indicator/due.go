package indicator

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
)

// Due is when a target is to be met, no more precise than it was written.
//
// Shape: Span holds the first day of the time that was named and the day after
// its last. Where only a length was written, such as "ten years", Span is open
// and Months is above 0: see [Due.From]. The zero Due is "not given".
type Due struct {
	Text      string      `json:"text,omitzero"`
	Precision Precision   `json:"precision,omitzero"`
	Span      loip.Period `json:"span,omitzero"`
	Months    int         `json:"months,omitzero"`
}

// Precision is how exactly a due time was written.
type Precision string

// The precisions.
const (
	ToTheDay     Precision = "day"
	ToTheMonth   Precision = "month"
	ToTheQuarter Precision = "quarter"
	ToTheSeason  Precision = "season"
	ToTheYear    Precision = "year"
	OfALength    Precision = "length" // a number of years or months, from a day that is not given
)

// UnmarshalText reads one of the precisions.
func (p *Precision) UnmarshalText(text []byte) error {
	return loip.OneOf(p, text, ToTheDay, ToTheMonth, ToTheQuarter, ToTheSeason, ToTheYear, OfALength)
}

var (
	dueLead   = regexp.MustCompile(`(?i)^(?:by |in |until )?(?:the )?(?:end of )?`)
	dueSeason = regexp.MustCompile(`(?i)^(spring|summer|autumn) ((?:19|20)\d\d)$`)
	dueLength = regexp.MustCompile(`(?i)^(?:within |over |in )?(?:the )?(?:next )?([a-z]+|\d{1,3}) (years?|months?)$`)
	precision = map[PeriodKind]Precision{
		Day: ToTheDay, Month: ToTheMonth, Quarter: ToTheQuarter,
		CalendarYear: ToTheYear, FinancialYear: ToTheYear, SchoolYear: ToTheYear, RollingYear: ToTheYear,
	}
)

// ParseDue reads when a target is due: what [ParsePeriod] reads for a single
// year or less, a season of a year ("spring 2026": March to May, with the
// months that weather is counted by), the end of any of them, or a length
// ("ten years", "18 months"). By a year is in that year.
//
// Boundary: winter lies in two years and is not read.
//
// Errors: any other text, several years together among them.
func ParseDue(text string) (Due, error) {
	d := Due{Text: text}
	plain := strings.TrimSpace(text)
	if len(plain) > longestPeriod {
		plain = ""
	}
	if m := dueLength.FindStringSubmatch(plain); m != nil {
		n, ok := smallNumber(m[1])
		if ok && n > 0 {
			if d.Months, d.Precision = n, OfALength; strings.HasPrefix(strings.ToLower(m[2]), "year") {
				d.Months = 12 * n
			}
			return d, nil
		}
	}
	plain = plain[len(dueLead.FindString(plain)):]
	if m := dueSeason.FindStringSubmatch(plain); m != nil {
		year, _ := strconv.Atoi(m[2])
		first := loip.Day(year, 3, 1)
		switch strings.ToLower(m[1]) {
		case "summer":
			first = first.AddMonths(3)
		case "autumn":
			first = first.AddMonths(6)
		}
		d.Precision, d.Span = ToTheSeason, loip.Period{From: first, Until: first.AddMonths(3)}
		return d, nil
	}
	p, err := ParsePeriod(plain)
	if d.Precision = precision[p.Kind]; err != nil || d.Precision == "" {
		return Due{}, fmt.Errorf("expected when it is due, such as \"2026\", \"March 2026\", \"2026/27\" or \"ten years\", found %.60q", text)
	}
	d.Span = p.Span
	return d, nil
}

// From returns the due time of a length that begins on a day: the day on which
// it has passed. Any other due time is returned as it is.
func (d Due) From(first loip.Date) Due {
	if d.Precision != OfALength || first.IsZero() {
		return d
	}
	day := first.AddMonths(d.Months)
	return Due{Text: d.Text, Precision: ToTheDay, Span: loip.Period{From: day, Until: day.AddDays(1)}}
}

// Last returns the last day on which the target can still be met in time. It is
// not given where the due time is not, or is a length.
func (d Due) Last() loip.Date { return d.Span.Until.AddDays(-1) }

// Passed reports whether the due time is over on a day.
//
// Boundary: its last day itself is not over.
func (d Due) Passed(on loip.Date) bool { return !d.Span.Until.IsZero() && on.After(d.Last()) }

// years returns the middle of the due time on the scale of [Period.Years].
func (d Due) years() float64 { return d.period().Years() }

// period returns the time that was named as a period.
func (d Due) period() Period { return Period{Span: d.Span, Text: d.Text} }

// String returns the due time as it was written.
func (d Due) String() string {
	if d.Text == "" {
		return "not given"
	}
	return d.Text
}

var numberWords = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// smallNumber reads a whole number written in figures, or up to twelve in
// words.
func smallNumber(text string) (int, bool) {
	for n, word := range numberWords {
		if strings.EqualFold(word, text) {
			return n, true
		}
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}
