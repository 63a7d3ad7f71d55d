package plan

import (
	"cmp"
	"regexp"
	"strconv"

	"github.com/communityplanning/loip"
)

// Stated is the period of a plan as its document gives it, and no more exact
// than that.
//
// Shape: From and Until are days, months, seasons or years, or say in words that
// they were not seen; Text is the period as one, such as "2018-23".
type Stated struct {
	From  string `json:"from,omitzero"`
	Until string `json:"until,omitzero"`
	Text  string `json:"text,omitzero"`
	Years int    `json:"years,omitzero"` // its length, where the document gives that
}

var twoYears = regexp.MustCompile(`^((?:19|20)\d\d) ?[-/–] ?((?:19|20)?\d\d)$`)

// ends returns the first and the last time of the period, as the document gives
// them.
func (s Stated) ends() (from, until string) {
	if m := twoYears.FindStringSubmatch(s.Text); m != nil {
		return m[1], m[1][:4-len(m[2])] + m[2]
	}
	return s.From, s.Until
}

// runs returns the period of the plan: the days that are given, or else the
// longest that the times of the document can mean. An end that is not given, or
// cannot be read, is open.
func (c Content) runs() loip.Period {
	if !c.Period.IsZero() {
		return c.Period
	}
	from, until := c.PeriodStated.ends()
	first, _ := span(loip.Date{}, from)
	_, last := span(loip.Date{}, until)
	return loip.Period{From: first, Until: last.AddDays(1)}
}

// when writes the period of the plan, no more exactly than it is given.
func (c Content) when() string {
	from, until := c.PeriodStated.ends()
	if !c.Period.IsZero() || until == "" {
		return c.Period.String()
	}
	return "from " + cmp.Or(from, "a time not given") + " to " + until
}

// due returns the last day by which the outcome is to be achieved by the time
// that the plan gives for it; zero where it gives none that can be read.
func (o Outcome) due() loip.Date {
	_, last := span(o.Period.Until.AddDays(-1), o.By)
	return last
}

// length returns how long the plan is for, and false where that is not given.
//
// Unit: years.
// Method: the years that the document gives, or the whole years between two
// days; of a period written as one, such as "2017-27", the difference of its
// years, as plans count them. The first and the last year alone, with no length,
// may be those of several editions, and give none.
func (c Content) length() (years int, ok bool) {
	if s := c.PeriodStated; s.Years > 0 {
		return s.Years, true
	}
	if p := c.Period; !p.From.IsZero() && !p.Until.IsZero() {
		for !p.From.AddYears(years + 1).After(p.Until) {
			years++
		}
		return years, true
	}
	if c.PeriodStated.Text == "" {
		return 0, false
	}
	from, until := c.PeriodStated.ends()
	a, errA := strconv.Atoi(from)
	b, errB := strconv.Atoi(until)
	return b - a, errA == nil && errB == nil && a < b
}

// Seen is how much of something was seen in a document of which parts were
// read; empty is not given.
type Seen string

// The words. Absent is not the same as not seen: the document is known not to
// have it.
const (
	SeenWhole  Seen = "seen"
	SeenInPart Seen = "in part"
	Unseen     Seen = "not seen"
	Absent     Seen = "absent"
)

// UnmarshalText reads one of the words.
func (s *Seen) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, SeenWhole, SeenInPart, Unseen, Absent)
}

// Horizon is what a document shows of a term of the guidance for the plan as a
// whole, by its label or by its dates, apart from the ladders of its outcomes.
type Horizon struct {
	Term Term   `json:"term"`
	Seen Seen   `json:"seen,omitzero"`
	Note string `json:"note,omitzero"`
}
