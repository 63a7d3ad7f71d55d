package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/indicator"
)

// participationIn drafts the statement on participation for a year, as far as
// it had come by a day, with the consultations on plans.
func (v Partnership) participationIn(year loip.Period, on loip.Date) engagement.ParticipationStatement {
	r := v.Engagement
	r.Consultations = slices.Clone(r.Consultations)
	for at, c := range consultations(v) {
		if !at.Within("/engagement") {
			r.Consultations = append(r.Consultations, c.Consultation)
		}
	}
	if next := on.AddDays(1); !on.IsZero() && next.Before(year.Until) {
		year.Until = next
	}
	return r.DraftStatement(year)
}

// wordsOf returns the words of a scheme as a report explains them.
func wordsOf(s indicator.Scheme) (list []Word) {
	if s.Met != "" {
		list = append(list, Word{Word: s.Met, Means: "the target is met"})
	}
	for _, g := range s.Grades {
		list = append(list, Word{Word: g.Word, Means: fmt.Sprintf("at least %s of the change expected by now", strconv.FormatFloat(g.From, 'g', -1, 64))})
	}
	if s.Below != "" {
		list = append(list, Word{Word: s.Below, Means: "less than that"})
	}
	return list
}

// result adds the figures of an indicator to those that the report gives, once.
func (r *ProgressReport) result(i *indicator.Indicator, m Move) {
	if !m.Is.IsKnown() || slices.ContainsFunc(r.Results, func(x Result) bool { return x.Indicator == m.Indicator }) {
		return
	}
	x := Result{Indicator: m.Indicator, Value: m.Is, Unit: i.Unit, Since: m.From, When: m.To}
	if m.Was.IsKnown() {
		x.Change = indicator.Value{State: indicator.Known, Amount: m.Is.Amount.Sub(m.Was.Amount)}
		if i.Measure == indicator.Proportion {
			x.Unit = "percentage points"
		}
	}
	r.Results = append(r.Results, x)
}

// words writes the assessment in plain English, with its figures.
func (a Assessed) words(known map[string]*indicator.Indicator) string {
	if len(a.Moves) == 0 {
		return "Whether there was any improvement cannot be told: the plan names no indicator for it."
	}
	better, worse := standings(a.Moves)
	counted := fmt.Sprintf("of %s, %d got better and %d worse", loip.Plural(len(a.Indicators), "indicator", "indicators"), better, worse)
	var lines []string
	switch {
	case len(a.Indicators) == 0:
		lines = append(lines, "Whether there was any improvement cannot be told from the figures"+knownOn(a.On)+".")
	case a.Verdict == Improved:
		lines = append(lines, "There was an improvement: "+counted+".")
	case a.Verdict == NotImproved:
		lines = append(lines, "There was no improvement: "+counted+".")
	default:
		lines = append(lines, "Whether there was any improvement cannot be told: "+counted+".")
	}
	for _, m := range a.Moves {
		lines = append(lines, m.words(*known[m.Indicator])+".")
	}
	return strings.Join(lines, " ")
}

// words writes what became of an indicator.
func (m Move) words(i indicator.Indicator) string {
	name := cmp.Or(i.Name, i.ID)
	if m.Standing == "" {
		return fmt.Sprintf("%s: cannot be told, since %s", name, m.Reason)
	}
	text := fmt.Sprintf("%s stayed at %s from %s to %s", name, measuredIn(m.Is, i.Unit), m.From, m.To)
	if order := m.Is.Amount.Cmp(m.Was.Amount); order != 0 {
		verb := [...]string{"fell", "", "rose"}[1+order]
		text = fmt.Sprintf("%s %s from %s in %s to %s in %s, which is %s", name, verb, measuredIn(m.Was, i.Unit), m.From, measuredIn(m.Is, i.Unit), m.To, m.Standing)
	}
	if m.Status != "" {
		text += "; its way to the target is judged as: " + m.Status
	}
	return text
}

// measuredIn writes a value with its unit.
func measuredIn(v indicator.Value, unit string) string {
	if strings.HasPrefix(unit, "£") {
		return "£" + v.String() + strings.TrimPrefix(unit, "£")
	}
	return strings.TrimSpace(v.String() + " " + unit)
}

// knownOn says by which day figures were known.
func knownOn(on loip.Date) string {
	if on.IsZero() {
		return ""
	}
	return " as known on " + on.Long()
}

// Text returns the report on a plan as plain text: each outcome with its
// assessment, and for a local outcomes improvement plan the participation of
// community bodies.
//
// Shape: one paragraph a line; lines end in a line feed.
func (r ProgressReport) Text(c Content) string {
	var b strings.Builder
	title := fmt.Sprintf("Progress report on %q for the year %s", c.Title, r.Year)
	if r.Status == Draft {
		title = "Draft: " + title
	}
	fmt.Fprintf(&b, "%s\n", title)
	for k, a := range r.Assessed {
		fmt.Fprintf(&b, "\n%d. %s: %s\n%s\n", k+1, c.outcome(a.Outcome).Title, a.Verdict, a.Text)
		if a.Method != "" {
			fmt.Fprintf(&b, "Method: %s.\n", a.Method)
		}
	}
	for _, part := range [...]struct{ title, text string }{
		{"How far community bodies took part", r.Participation.Extent},
		{"What their taking part brought about", r.Participation.Effectiveness},
		{"Note", r.Note},
	} {
		if part.text != "" {
			fmt.Fprintf(&b, "\n%s\n%s\n", part.title, part.text)
		}
	}
	return b.String()
}
