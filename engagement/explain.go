package engagement

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// InShort returns the headline in a sentence part: "confirmed 58%, up to 71%
// (certainty 87%); evidenced 33%; 16 of 18 answered".
func (s Score) InShort() string {
	headline, basis := s.Headline()
	return inShort(headline.Overall, basis, s.Completeness, s.Parameters)
}

func inShort(t Total, basis Basis, completeness Ratio, set Parameters) string {
	rest := fmt.Sprintf("%s of %s answered", loip.Thousands(completeness.Met), loip.Thousands(completeness.Of))
	if basis == Balanced {
		rest += "; groups weighted alike"
	}
	if !set.IsZero() {
		rest += "; scored with " + set.inWords()
	}
	f := t.Figures
	if f == nil {
		return fmt.Sprintf("no overall figure (%s: %d of %d headings that apply have one); %s", t.Status.words(), t.Reported, t.Applicable, rest)
	}
	return fmt.Sprintf("confirmed %s, up to %s (certainty %s); evidenced %s; %s",
		f.Low.Percent(), f.High.Percent(), f.Certainty().Percent(), f.EvidenceBacked.Percent(), rest)
}

func (s Status) words() string { return strings.ReplaceAll(string(s), "_", " ") }

// Explain says in words how the overall came about, so that it can be redone
// on paper: a line for each heading, then the overall; first for all
// respondents alike, then, if there are groups, for the groups alike.
func (s Score) Explain() string {
	var b strings.Builder
	if s.Illustrative {
		b.WriteString("Illustrative form. ")
	}
	fmt.Fprintf(&b, "The form %s has no score of its own; this is the library's, under the scheme %s, over %s.\n", s.Instrument, s.Scheme, loip.Plural(s.Respondents, "respondent", "respondents"))
	if s.Grouping == Standards2016 {
		b.WriteString("The questions stand under the seven National Standards of 2016; the overall is not that of the form's own headings.\n")
	}
	s.explain(&b, s.Profile, Item.inWords, func(i int) *Figures { return s.Items[i].part().figures })
	if s.Balanced != nil {
		var names []string
		for _, g := range s.Groups {
			names = append(names, fmt.Sprintf("%s (%d)", g.Name, g.Respondents))
		}
		fmt.Fprintf(&b, "The groups %s weigh alike in what follows: a question is the mean of the groups that answered it.\n", strings.Join(names, ", "))
		s.explain(&b, *s.Balanced, s.balancedInWords, func(i int) *Figures { return s.balanced(i).figures })
	}
	if len(s.OneSided) > 0 {
		fmt.Fprintf(&b, "Only one group answered: %s.\n", strings.Join(s.OneSided, ", "))
	}
	fmt.Fprintf(&b, "In short: %s.\n", s.InShort())
	return b.String()
}

// explain writes a profile out.
func (s Score) explain(b *strings.Builder, p Profile, inWords func(Item) string, figures func(item int) *Figures) {
	set := s.Parameters.orDefault()
	var headings sums
	for _, h := range p.Headings {
		var said []string
		var items sums
		for i, item := range s.Items {
			if item.Heading == h.Heading && item.Polarity != Prompt {
				said = append(said, inWords(item))
				items.add(figures(i))
			}
		}
		fmt.Fprintf(b, "%s: %s. %s\n", h.Name, strings.Join(said, "; "), h.explain(items, "questions", set.HeadingMinShare, set.CertaintyMin))
		headings.add(h.Figures)
	}
	fmt.Fprintf(b, "Overall: %s\n", p.Overall.explain(headings, "headings", set.OverallMinShare, set.CertaintyMin))
	if len(p.Lowest) > 0 {
		fmt.Fprintf(b, "Lowest: %s.\n", strings.Join(p.names(p.Lowest), ", "))
	}
}

// balancedInWords says how the groups answered an item.
func (s Score) balancedInWords(i Item) string {
	if !i.applies() || i.Answers() == 0 {
		return i.inWords()
	}
	var sum sums
	for _, g := range s.Groups {
		sum.add(itemOf(g.Items, i.Question).figures())
	}
	f := s.balanced(slices.IndexFunc(s.Items, func(o Item) bool { return o.Question == i.Question })).figures
	return fmt.Sprintf("%s low %s, high %s", i.Question, mean(sum.low, f.Low), mean(sum.high, f.High))
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
func (t Total) explain(s sums, unit string, least, certain Share) string {
	if t.Applicable == 0 {
		return "Nothing applies, so it is left out."
	}
	worst := ""
	if t.Worst != nil {
		worst = fmt.Sprintf(" At worst %s, at best %s.", t.Worst.Low, t.Worst.High)
	}
	parts := fmt.Sprintf("%d of the %d %s that apply", t.Reported, t.Applicable, unit)
	if t.Figures == nil {
		said := "No figure: only " + parts + " were answered"
		switch {
		case least.Compare(fraction(1, 2)) == 0:
			said += ", fewer than half"
		case t.share().Compare(least) < 0:
			said += fmt.Sprintf(", fewer than %s of them", least)
		}
		return said + "." + worst
	}
	f := t.Figures
	text := fmt.Sprintf("From %s: low %s, high %s, mid %s, evidenced %s.", parts,
		mean(s.low, f.Low), mean(s.high, f.High), f.Mid, mean(s.backed, f.EvidenceBacked))
	if t.Status == Indeterminate {
		text += fmt.Sprintf(" Indeterminate: the certainty is %s, below %s.", f.Certainty(), certain)
	}
	return text + worst
}

// mean writes a mean out with its parts.
func mean(parts []string, result Share) string {
	if len(parts) == 1 {
		return result.String()
	}
	return fmt.Sprintf("(%s)/%d = %s", strings.Join(parts, " + "), len(parts), result)
}
