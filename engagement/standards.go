package engagement

import (
	"fmt"
	"strings"
)

// Grouping says under which headings the questions of a form stand.
type Grouping string

// The groupings; empty is the form's own headings.
const (
	FormHeadings  Grouping = ""
	Standards2016 Grouping = "standards-2016" // the seven National Standards for Community Engagement of 2016
)

// headings are the headings of a form under a grouping.
func (g Grouping) headings(f Form) []Heading {
	if g == Standards2016 {
		return f.Standards
	}
	return f.Headings
}

// By works the score out anew under another grouping, from the same counts.
//
// Shape: the overall of the seven standards is not that of the ten headings;
// the two are never compared or put into one mean.
func (s Score) By(g Grouping) Score {
	f, _ := LookupForm(s.Instrument)
	scheme, _ := LookupScheme(s.Scheme)
	s.Grouping = g
	return s.keyed(scheme, g.headings(f))
}

// Under works the score out anew under another scheme, from the same counts.
//
// Errors: a scheme that is not known for the form.
func (s Score) Under(scheme string) (Score, error) {
	f, sch, err := Assessment{Instrument: s.Instrument, Scheme: scheme}.keys()
	if err != nil {
		return Score{}, err
	}
	return s.keyed(sch, s.Grouping.headings(f)), nil
}

// Variant is the overall under one scheme.
type Variant struct {
	Scheme   string `json:"scheme"`
	Pooled   Total  `json:"pooled"`
	Balanced *Total `json:"balanced,omitzero"` // nil with fewer than two groups
}

// Headline is the overall to show first, as for [Score.Headline].
func (v Variant) Headline() Total {
	if v.Balanced != nil {
		return *v.Balanced
	}
	return v.Pooled
}

// Sensitivity is how far the overall hangs on how the four contested questions
// are keyed.
type Sensitivity struct {
	Variants []Variant `json:"variants"` // the default scheme first
	// Range holds the lowest and the highest centre of the headline under any
	// scheme; nil where no scheme gives a figure.
	Range      *[2]Share  `json:"range,omitzero"`
	Parameters Parameters `json:"parameters,omitzero"` // of the score, unless the defaults
}

// Sensitivity works the overall out under every scheme of the form.
func (s Score) Sensitivity() Sensitivity {
	list := Sensitivity{Parameters: s.Parameters}
	for _, scheme := range schemes {
		if scheme.Form != s.Instrument {
			continue
		}
		other, err := s.Under(scheme.ID)
		if err != nil {
			continue
		}
		v := Variant{Scheme: scheme.ID, Pooled: other.Overall}
		if other.Balanced != nil {
			v.Balanced = &other.Balanced.Overall
		}
		list.Variants = append(list.Variants, v)
		if f := v.Headline().Figures; f != nil {
			if list.Range == nil {
				list.Range = &[2]Share{f.Mid, f.Mid}
			}
			if f.Mid.Compare(list.Range[0]) < 0 {
				list.Range[0] = f.Mid
			}
			if f.Mid.Compare(list.Range[1]) > 0 {
				list.Range[1] = f.Mid
			}
		}
	}
	return list
}

// Explain says how the overall moves with the scheme.
func (s Sensitivity) Explain() string {
	var b strings.Builder
	for _, v := range s.Variants {
		t := v.Headline()
		if f := t.Figures; f != nil {
			fmt.Fprintf(&b, "%s: low %s, mid %s, high %s over %d headings.\n", v.Scheme, f.Low, f.Mid, f.High, t.Reported)
		} else {
			fmt.Fprintf(&b, "%s: no figure, %s.\n", v.Scheme, t.Status.words())
		}
	}
	if s.Range != nil {
		fmt.Fprintf(&b, "The form does not say which answers are good; as its contested questions are read, the centre is from %s to %s.\n",
			s.Range[0].Percent(), s.Range[1].Percent())
	}
	b.WriteString(s.Parameters.explain())
	return b.String()
}
