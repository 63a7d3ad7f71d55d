package engagement

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// InShort returns the score in a sentence part: "confirmed 58%, up to 71%
// (certainty 87%); evidenced 33%; 16 of 18 answered".
func (s Score) InShort() string {
	answered := fmt.Sprintf("%d of %d answered", s.Completeness.Met, s.Completeness.Of)
	f := s.Overall.Figures
	if f == nil {
		return fmt.Sprintf("no overall figure (%s: %d of %d headings that apply have one); %s",
			s.Overall.Status.words(), s.Overall.Reported, s.Overall.Applicable, answered)
	}
	return fmt.Sprintf("confirmed %s, up to %s (certainty %s); evidenced %s; %s",
		f.Low.Percent(), f.High.Percent(), f.Certainty().Percent(), f.EvidenceBacked.Percent(), answered)
}

func (s Status) words() string { return strings.ReplaceAll(string(s), "_", " ") }

// Explain says in words how the overall came about, so that it can be redone
// on paper: a line for each heading, then the overall.
func (s Score) Explain() string {
	var b strings.Builder
	if s.Illustrative {
		b.WriteString("Illustrative form. ")
	}
	fmt.Fprintf(&b, "The form %s has no score of its own; this is the library's, under the scheme %s, over %s.\n", s.Instrument, s.Scheme, loip.Plural(s.Respondents, "respondent", "respondents"))
	var headings sums
	for _, h := range s.Headings {
		var said []string
		var items sums
		for _, i := range s.Items {
			if i.Heading == h.Heading && i.Polarity != Prompt {
				said = append(said, i.inWords())
				items.add(i.part().figures)
			}
		}
		fmt.Fprintf(&b, "%s: %s. %s\n", h.Name, strings.Join(said, "; "), h.explain(items, "questions"))
		headings.add(h.Figures)
	}
	fmt.Fprintf(&b, "Overall: %s\n", s.Overall.explain(headings, "headings"))
	if len(s.Lowest) > 0 {
		var names []string
		for _, h := range s.Headings {
			if slices.Contains(s.Lowest, h.Heading) {
				names = append(names, h.Name)
			}
		}
		fmt.Fprintf(&b, "Lowest: %s.\n", strings.Join(names, ", "))
	}
	fmt.Fprintf(&b, "In short: %s.\n", s.InShort())
	return b.String()
}

// inWords says how an item was answered.
func (i Item) inWords() string {
	switch i.Status() {
	case NotAnswerable:
		return i.Question + " does not apply"
	case Unanswered:
		return i.Question + " not answered"
	}
	said := i.Question
	switch {
	case i.Answers() > 1:
		said += fmt.Sprintf(" %d favourable, %d not sure, %d adverse", i.Favourable(), i.NotSure, i.Adverse())
	case i.Favourable() == 1:
		said += " favourable"
	case i.NotSure == 1:
		said += " not sure"
	default:
		said += " adverse"
	}
	if i.Favourable() > 0 && !i.Evidenced {
		said += ", no evidence"
	}
	return said
}

// sums collects what goes into a mean, as text.
type sums struct{ low, high, backed []string }

func (s *sums) add(f *Figures) {
	if f != nil {
		s.low = append(s.low, f.Low.String())
		s.high = append(s.high, f.High.String())
		s.backed = append(s.backed, f.EvidenceBacked.String())
	}
}

// explain writes a mean out with what went into it.
func (t Total) explain(s sums, unit string) string {
	if t.Worst == nil {
		return "Nothing applies, so it is left out."
	}
	worst := fmt.Sprintf(" At worst %s, at best %s.", t.Worst.Low, t.Worst.High)
	parts := fmt.Sprintf("%d of the %d %s that apply", t.Reported, t.Applicable, unit)
	if t.Figures == nil {
		return "No figure: only " + parts + " were answered, fewer than half." + worst
	}
	mean := func(list []string, result Share) string {
		if len(list) == 1 {
			return result.String()
		}
		return fmt.Sprintf("(%s)/%d = %s", strings.Join(list, " + "), len(list), result)
	}
	f := t.Figures
	text := fmt.Sprintf("From %s: low %s, high %s, mid %s, evidenced %s.", parts,
		mean(s.low, f.Low), mean(s.high, f.High), f.Mid, mean(s.backed, f.EvidenceBacked))
	if t.Status == Indeterminate {
		text += fmt.Sprintf(" Indeterminate: the certainty is %s, below 1/2.", f.Certainty())
	}
	return text + worst
}
