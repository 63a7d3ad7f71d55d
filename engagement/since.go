package engagement

import (
	"fmt"
	"slices"
	"strings"
)

// Direction says how a figure moved.
type Direction string

// The directions.
const (
	Same     Direction = "same"     // the whole band is where it was
	Improved Direction = "improved" // what is confirmed now is at least what was possible then, and the centre rose
	Declined Direction = "declined" // what is possible now is at most what was confirmed then, and the centre fell
	Unclear  Direction = "unclear"  // the bands overlap, so that the unknown may hide a change or the lack of one
)

// Movement is how a figure moved from an earlier self-assessment to a later.
type Movement struct {
	ID      string    `json:"id"`   // of the question or the heading; empty for the overall
	Name    string    `json:"name"` // of the heading, or the id of the question, or "Overall"
	Change  Direction `json:"change"`
	Earlier Figures   `json:"earlier"`
	Later   Figures   `json:"later"`
}

// Difference is the later figures less the earlier.
func (m Movement) Difference() Figures { return m.Later.minus(m.Earlier) }

// Outcome says what became of a matter that called for action.
type Outcome string

// The outcomes.
const (
	Closed   Outcome = "closed"   // at least half is confirmed now, and it calls for no action
	Repeated Outcome = "repeated" // it calls for action again
	Open     Outcome = "open"     // neither can be said
)

// FollowUp is what became of a question that called for action at the earlier
// self-assessment.
type FollowUp struct {
	Question string  `json:"question"` // id
	Outcome  Outcome `json:"outcome"`
}

// Comparison sets a self-assessment against an earlier one.
type Comparison struct {
	Basis Basis `json:"basis"`
	// MixDiffers is true where the two were not filled in by the same groups, so
	// that a movement may come from who was asked.
	MixDiffers   bool       `json:"mixDiffers,omitzero"`
	Matched      []string   `json:"matched"`               // ids of the questions scored and answered in both
	Unmatched    []string   `json:"unmatched,omitzero"`    // ids of the other questions scored
	Items        []Movement `json:"items"`                 // the matched questions
	Headings     []Movement `json:"headings"`              // those with a matched question, worked out on these alone
	Overall      *Movement  `json:"overall,omitzero"`      // nil where nothing is matched
	FollowUps    []FollowUp `json:"followUps,omitzero"`    // of the earlier matters for action, in the order of the form
	Activity     string     `json:"activity"`              // of the later
	Illustrative bool       `json:"illustrative,omitzero"` // either is an invented example
	// The parameters of both, unless the defaults. No movement hangs on them, but
	// where they differ what became of a matter may.
	Parameters        Parameters `json:"parameters,omitzero"`
	EarlierParameters Parameters `json:"earlierParameters,omitzero"`
}

// Since compares the score with an earlier one of the same form and scheme.
//
// Method: only questions answered in both count, and headings and overall are
// worked out on them anew; groups are weighted alike if both have the same two
// or more groups, else respondents are pooled. Other parameters are no reason
// to refuse, for on matched questions they change no figure; each score calls for
// action by its own, and Explain says where they differ.
// Errors: another form, scheme or grouping; an earlier score with a later day.
func (s Score) Since(earlier Score) (Comparison, error) {
	switch {
	case s.Instrument != earlier.Instrument || s.Scheme != earlier.Scheme || s.Grouping != earlier.Grouping:
		return Comparison{}, fmt.Errorf("the form %q under the scheme %q cannot be compared with the form %q under the scheme %q, or their headings differ",
			s.Instrument, s.Scheme, earlier.Instrument, earlier.Scheme)
	case !s.On.IsZero() && earlier.On.After(s.On):
		return Comparison{}, fmt.Errorf("the earlier form is dated %s, after the later, %s", earlier.On, s.On)
	}
	c := Comparison{Basis: Pooled, Activity: s.Activity, Illustrative: s.Illustrative || earlier.Illustrative, Parameters: s.Parameters, EarlierParameters: earlier.Parameters}
	c.MixDiffers = !slices.EqualFunc(s.Groups, earlier.Groups, func(a, b Group) bool { return a.Name == b.Name })
	if s.Balanced != nil && !c.MixDiffers {
		c.Basis = Balanced
	}
	matched := make([]bool, len(s.Items))
	for i, item := range s.Items {
		matched[i] = item.Answers() > 0 && earlier.Items[i].Answers() > 0
		switch {
		case item.Polarity == Prompt:
		case matched[i]:
			c.Matched = append(c.Matched, item.Question)
			c.Items = append(c.Items, movement(item.Question, item.Question, *earlier.on(c.Basis, i).figures, *s.on(c.Basis, i).figures))
		default:
			c.Unmatched = append(c.Unmatched, item.Question)
		}
	}
	f, _ := LookupForm(s.Instrument)
	then, now := earlier.only(matched, c.Basis, f), s.only(matched, c.Basis, f)
	for i, h := range now.Headings {
		if h.Figures != nil {
			c.Headings = append(c.Headings, movement(h.Heading, h.Name, *then.Headings[i].Figures, *h.Figures))
		}
	}
	if now.Overall.Figures != nil {
		m := movement("", "Overall", *then.Overall.Figures, *now.Overall.Figures)
		c.Overall = &m
	}
	for i, item := range s.Items {
		if earlier.acts(i) {
			c.FollowUps = append(c.FollowUps, FollowUp{item.Question, s.outcome(i, c.Basis)})
		}
	}
	return c, nil
}

// on is the part of an item on a basis.
func (s Score) on(b Basis, item int) part {
	if b == Balanced {
		return s.balanced(item)
	}
	return s.Items[item].part()
}

// only is the profile of some items as if the form had no others.
func (s Score) only(items []bool, b Basis, f Form) Profile {
	return s.Parameters.profile(s.Grouping.headings(f), func(i int) part {
		if !items[i] {
			return part{}
		}
		return s.on(b, i)
	})
}

func movement(id, name string, earlier, later Figures) Movement {
	m := Movement{id, name, Unclear, earlier, later}
	low, mid, high := later.Low.Compare(earlier.Low), later.Mid.Compare(earlier.Mid), later.High.Compare(earlier.High)
	switch {
	case low == 0 && mid == 0 && high == 0:
		m.Change = Same
	case later.Low.Compare(earlier.High) >= 0 && mid > 0:
		m.Change = Improved
	case later.High.Compare(earlier.Low) <= 0 && mid < 0:
		m.Change = Declined
	}
	return m
}

// acts reports whether an item calls for action.
func (s Score) acts(item int) bool { return slices.Contains(s.sheet(item).calls(s.Parameters), Act) }

// outcome says what became of an item that called for action before.
//
// Boundary: exactly one half confirmed is enough to close it.
func (s Score) outcome(item int, b Basis) Outcome {
	f := s.on(b, item).figures
	switch {
	case s.acts(item):
		return Repeated
	case f != nil && f.Low.Compare(fraction(1, 2)) >= 0:
		return Closed
	}
	return Open
}

// Explain writes the comparison out so that it can be redone on paper.
func (c Comparison) Explain() string {
	var b strings.Builder
	if c.Illustrative {
		b.WriteString("Illustrative form. ")
	}
	fmt.Fprintf(&b, "Only the %d scored questions answered both times count, %s. A heading is the mean of its questions among these, the overall the mean of these headings.\n", len(c.Matched), map[Basis]string{
		Pooled: "all respondents alike", Balanced: "groups weighted alike"}[c.Basis])
	if c.MixDiffers {
		b.WriteString("The two were not filled in by the same groups, so a movement may come from who was asked.\n")
	}
	if then, now := c.EarlierParameters.inWords(), c.Parameters.inWords(); then != now {
		fmt.Fprintf(&b, "The earlier was scored with %s. The later was scored with %s. So what became of a matter may come from the settings.\n", then, now)
	} else {
		b.WriteString(c.Parameters.explain())
	}
	for _, m := range slices.Concat(c.Items, c.Headings) {
		fmt.Fprintf(&b, "%s: %s.\n", m.Name, m.explain())
	}
	if c.Overall == nil {
		b.WriteString("No scored question was answered both times, so nothing can be compared.\n")
		return b.String()
	}
	fmt.Fprintf(&b, "Overall: %s.\n", c.Overall.explain())
	if len(c.Unmatched) > 0 {
		fmt.Fprintf(&b, "Left out: %s.\n", strings.Join(c.Unmatched, ", "))
	}
	for _, f := range c.FollowUps {
		fmt.Fprintf(&b, "The earlier matter of %s is %s.\n", f.Question, f.Outcome)
	}
	return b.String()
}

func (m Movement) explain() string {
	text := func(b Band) string { return fmt.Sprintf("(%s, %s, %s)", b.Low, b.Mid, b.High) }
	return fmt.Sprintf("from %s to %s, %s; evidenced from %s to %s", text(m.Earlier.Band), text(m.Later.Band), m.Change,
		m.Earlier.EvidenceBacked, m.Later.EvidenceBacked)
}
