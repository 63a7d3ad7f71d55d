package engagement

import (
	"maps"
	"slices"

	"github.com/communityplanning/loip"
)

// Ratio is a count of a count. It is undefined where Of is 0.
type Ratio struct {
	Met int `json:"met"`
	Of  int `json:"of"`
}

func (r Ratio) plus(o Ratio) Ratio { return Ratio{r.Met + o.Met, r.Of + o.Of} }

// Share returns the ratio as a share, unless it is undefined.
func (r Ratio) Share() (share Share, ok bool) { return fraction(r.Met, r.Of), r.Of > 0 }

// The groups whose views are set against each other.
const (
	ProfessionalGroup = "professional"
	CommunityGroup    = "community"
)

// Group is the part of a score that one group of respondents has in it.
type Group struct {
	Name        string `json:"name"`
	Respondents int    `json:"respondents"`
	Items       []Item `json:"items"`
	Profile
}

// Rate is how many of those invited from a group filled in a form.
type Rate struct {
	Group string `json:"group"`
	Ratio
}

// Score is a scored self-assessment: the counts of its answers, and the figures
// that follow.
//
// The form has no score of its own: this one is the library's, and says so
// wherever it shows.
// Shape: Profile and Items pool all respondents alike. Balanced weighs groups
// alike and is nil with fewer than two; [Score.Headline] is the one to show
// first. All of it is the partners' own working view: what others may see is
// the [Publication].
type Score struct {
	Activity     string     `json:"activity"`
	Illustrative bool       `json:"illustrative,omitzero"`
	Instrument   string     `json:"instrument"`
	Scheme       string     `json:"scheme"`
	Grouping     Grouping   `json:"grouping,omitzero"`
	On           loip.Date  `json:"on,omitzero"`
	Mode         Mode       `json:"mode,omitzero"`
	Respondents  int        `json:"respondents"`
	Parameters   Parameters `json:"parameters,omitzero"` // unless the defaults
	// Completeness counts valid answers; prompts are included, and "not
	// applicable" with a reason.
	Completeness Ratio `json:"completeness"`
	// Documentation counts what the answers must carry (evidence, reason,
	// action) and do; AsPrinted counts by the letter of the form's columns,
	// which take every "yes" for good.
	Documentation Ratio  `json:"documentation"`
	AsPrinted     Ratio  `json:"asPrinted"`
	Items         []Item `json:"items"` // in the order of the headings
	Profile
	Balanced *Profile `json:"balanced,omitzero"`
	// OneSided holds the ids of the scored questions that only one of several
	// groups answered, so that Balanced is that group's figure.
	OneSided []string `json:"oneSided,omitzero"`
	Groups   []Group  `json:"groups"`         // by name
	Rates    []Rate   `json:"rates,omitzero"` // of the groups for which it is known how many were invited, by name
}

// Score scores the form, whoever filled it in.
//
// Method: an item is scored over the respondents (see [Votes.Band]). A heading
// is the plain mean of its answered items, the overall the plain mean of the
// headings with a figure; each needs at least half of what applies, or what the
// [Parameters] set. Balanced takes for each item the plain mean over the groups
// that answered it. Prompts, reasons and actions change no figure. The answers
// are read once.
// Boundary: exactly half is enough; a certainty of exactly one half is scored.
// Errors: a form, scheme, question or answer that is not known; parameters out of
// bounds.
func (a Assessment) Score() (Score, error) {
	f, scheme, err := a.keys()
	if err != nil {
		return Score{}, err
	}
	groups, err := a.tally(f)
	if err != nil {
		return Score{}, err
	}
	s := Score{
		Activity: a.Activity, Illustrative: a.Illustrative, Instrument: f.ID, On: a.On, Mode: a.Mode,
		Respondents: len(a.Respondents), Parameters: a.Parameters, Groups: groups,
	}
	for _, name := range slices.Sorted(maps.Keys(a.Invited)) {
		rate := Rate{name, Ratio{0, a.Invited[name]}}
		if i, ok := groupNamed(groups, name); ok {
			rate.Met = groups[i].Respondents
		}
		s.Rates = append(s.Rates, rate)
	}
	return s.keyed(scheme, f.Headings), nil
}

func groupNamed(groups []Group, name string) (int, bool) {
	return slices.BinarySearchFunc(groups, name, func(g Group, name string) int {
		switch {
		case g.Name < name:
			return -1
		case g.Name > name:
			return 1
		}
		return 0
	})
}

// keyed works the figures out anew from the counts of the groups, under a
// scheme and headings.
func (s Score) keyed(scheme Scheme, headings []Heading) Score {
	s.Scheme = scheme.ID
	groups := s.Groups
	s.Groups, s.Items, s.OneSided, s.Balanced = make([]Group, len(groups)), nil, nil, nil
	s.Completeness, s.Documentation, s.AsPrinted = Ratio{}, Ratio{}, Ratio{}
	for i, g := range groups {
		s.Groups[i] = Group{Name: g.Name, Respondents: g.Respondents, Items: make([]Item, 0, len(g.Items))}
	}
	for _, h := range headings {
		for _, q := range h.Questions {
			polarity := scheme.Polarity(q.ID)
			var all Item
			for _, g := range groups {
				all = all.plus(itemOf(g.Items, q.ID))
			}
			all = all.keyed(q.ID, h.ID, polarity)
			for i, g := range groups {
				own := itemOf(g.Items, q.ID).keyed(q.ID, h.ID, polarity)
				own.Evidenced = all.Evidenced // evidence belongs to the finding, not to the person
				s.Groups[i].Items = append(s.Groups[i].Items, own)
			}
			s.Items = append(s.Items, all)
			s.Completeness = s.Completeness.plus(Ratio{all.Answers() + all.NA, s.Respondents})
			s.Documentation = s.Documentation.plus(all.documentation(polarity))
			s.AsPrinted = s.AsPrinted.plus(all.documentation(Favourable))
		}
	}
	for i, g := range s.Groups {
		s.Groups[i].Profile = s.Parameters.profile(headings, func(j int) part { return g.Items[j].part() })
	}
	s.Profile = s.Parameters.profile(headings, func(j int) part { return s.Items[j].part() })
	if len(s.Groups) > 1 {
		balanced := s.Parameters.profile(headings, s.balanced)
		s.Balanced = &balanced
		for j, item := range s.Items {
			if item.Polarity != Prompt && s.answering(j) == 1 {
				s.OneSided = append(s.OneSided, item.Question)
			}
		}
	}
	return s
}

// itemOf returns the counts of a question.
func itemOf(items []Item, question string) Item {
	return items[slices.IndexFunc(items, func(i Item) bool { return i.Question == question })]
}

// answering is in how many groups somebody answered an item.
func (s Score) answering(item int) int {
	n := 0
	for _, g := range s.Groups {
		if g.Items[item].Answers() > 0 {
			n++
		}
	}
	return n
}

// balanced is the part of an item in which each group that answered weighs
// alike.
func (s Score) balanced(item int) part {
	all := s.Items[item]
	p := part{applies: all.applies()}
	if n := s.answering(item); n > 0 && p.applies {
		var sum Figures
		for _, g := range s.Groups {
			if f := g.Items[item].figures(); f != nil {
				sum = sum.plus(*f)
			}
		}
		mean := sum.over(n)
		p.figures = &mean
	}
	return p
}

// Basis says how the respondents are weighted.
type Basis string

// The bases.
const (
	Pooled   Basis = "pooled"   // all respondents alike
	Balanced Basis = "balanced" // all groups alike
)

// Headline returns the figures to show first, and how they weigh the
// respondents.
//
// Method: balanced where there are two or more groups, for co-production claims
// equality between partners and the larger group would outvote the smaller.
func (s Score) Headline() (Profile, Basis) {
	if s.Balanced != nil {
		return *s.Balanced, Balanced
	}
	return s.Profile, Pooled
}
