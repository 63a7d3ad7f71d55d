package engagement

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// PublishedGroup is what may be published of one group.
type PublishedGroup struct {
	Name        string  `json:"name"`
	Respondents int     `json:"respondents"`
	Items       []Votes `json:"items"` // of the questions that may be shown for this group
	Profile
}

// Publication is what may be published of a self-assessment. Nothing in it lets
// anyone work out, by subtraction or otherwise, a figure that fewer than
// five people stand behind, or more if the [Parameters] say so.
//
// Shape: whatever it holds is worked out on the published questions alone.
type Publication struct {
	Activity     string     `json:"activity"`
	Illustrative bool       `json:"illustrative,omitzero"`
	Instrument   string     `json:"instrument"`
	Scheme       string     `json:"scheme"`
	Mode         Mode       `json:"mode"`
	Respondents  int        `json:"respondents,omitzero"` // not given where all is withheld
	Parameters   Parameters `json:"parameters,omitzero"`  // of the score, unless the defaults
	// Withheld is the reason why nothing else is published; empty if something is.
	Withheld      string   `json:"withheld,omitzero"`
	Completeness  *Ratio   `json:"completeness,omitzero"`
	Documentation *Ratio   `json:"documentation,omitzero"`
	Rates         []Rate   `json:"rates,omitzero"`
	Items         []Votes  `json:"items,omitzero"`         // all respondents, the questions that may be shown
	WithheldItems []string `json:"withheldItems,omitzero"` // ids
	*Profile
	Balanced       *Profile         `json:"balanced,omitzero"`
	Standards      *Profile         `json:"standards2016,omitzero"` // all respondents alike, under the seven standards of 2016
	Sensitivity    *Sensitivity     `json:"sensitivity,omitzero"`
	Groups         []PublishedGroup `json:"groups,omitzero"`
	WithheldGroups []string         `json:"withheldGroups,omitzero"` // names
	Gap            *Gap             `json:"gap,omitzero"`
	Agreement      *Agreement       `json:"agreement,omitzero"`
	// Actions name no group that may not be shown. A person reads their texts
	// before they are published, for a text can give its writer away.
	Actions []Action `json:"actions,omitzero"`
}

// Publication works out what may be published.
//
// Method: a joint form is published whole, for no one person is behind it. Of
// separate forms a figure needs five people, or what the [Parameters] set above
// that. Where leaving a group out would leave fewer to be found by subtraction,
// the next smallest group is left out as well, of the whole and of each question.
// Balanced figures and the gap need every group.
// Boundary: exactly five are enough.
// Errors: as for [Assessment.Score].
func (a Assessment) Publication() (Publication, error) {
	s, err := a.Score()
	if err != nil {
		return Publication{}, err
	}
	return a.publication(s), nil
}

// publication is what may be published of the form and its score.
func (a Assessment) publication(s Score) Publication {
	p := Publication{
		Activity: s.Activity, Illustrative: s.Illustrative, Instrument: s.Instrument, Scheme: s.Scheme,
		Mode: s.Mode, Respondents: s.Respondents, Parameters: s.Parameters,
	}
	least := p.least()
	withheld := hidden(least, s.Groups, func(g Group) int { return g.Respondents }, make([]bool, len(s.Groups)))
	for j, g := range s.Groups {
		if withheld[j] {
			p.WithheldGroups = append(p.WithheldGroups, g.Name)
		}
	}
	m := s.masked(least, withheld)
	for i, item := range s.Items {
		if m.items[i] {
			p.Items = append(p.Items, item.Votes)
		} else {
			p.WithheldItems = append(p.WithheldItems, item.Question)
		}
	}
	if s.Respondents < least {
		p.Withheld, p.Respondents = fmt.Sprintf("fewer than %d respondents", least), 0
		return p
	}
	p.Completeness, p.Documentation, p.Rates = &s.Completeness, &s.Documentation, s.Rates
	f, _ := LookupForm(s.Instrument)
	pooled := s.published(f, s.Profile, func(i int) part { return s.Items[i].part() }, m.items)
	p.Profile = &pooled
	for j, g := range s.Groups {
		if withheld[j] {
			continue
		}
		group := PublishedGroup{Name: g.Name, Respondents: g.Respondents}
		for i, item := range g.Items {
			if m.groups[j][i] {
				group.Items = append(group.Items, item.Votes)
			}
		}
		group.Profile = s.published(f, g.Profile, func(i int) part { return g.Items[i].part() }, m.groups[j])
		p.Groups = append(p.Groups, group)
	}
	if len(p.WithheldGroups) > 0 {
		m.whole = make([]bool, len(s.Items))
	} else if s.Balanced != nil {
		balanced := s.published(f, *s.Balanced, s.balanced, m.whole)
		p.Balanced = &balanced
	}
	if gap, ok := s.gapOf(func(i int) bool { return m.whole[i] }); ok {
		p.Gap = &gap
	}
	agreed := agreement(p.Items)
	kept := s.kept(m.items, p.Balanced == nil)
	standards, sensitivity := kept.By(Standards2016).Profile, kept.Sensitivity()
	standards.withhold(s.By(Standards2016).Profile)
	if p.Balanced != nil {
		sensitivity = s.kept(m.whole, false).Sensitivity()
	}
	p.Agreement, p.Standards, p.Sensitivity = &agreed, &standards, &sensitivity
	p.Actions = a.publishedActions(s, m, p.WithheldGroups)
	return p
}

// publishedActions is the action list drawn up from what is published alone,
// with the texts of no group that is withheld, and of no group by name.
func (a Assessment) publishedActions(s Score, m mask, withheld []string) []Action {
	var sheets []sheet
	for i := range s.Items {
		list := s.sheet(i)
		if !m.items[i] && list.status != Unanswered {
			continue
		}
		if !m.whole[i] {
			list.gap = nil
		}
		all := list.groups
		list.groups = nil
		for j, g := range all {
			if m.groups[j][i] {
				list.groups = append(list.groups, g)
			}
		}
		sheets = append(sheets, list)
	}
	shown := a.notes(withheld)
	list := actions(sheets, a.notes(nil), s.Parameters)
	for i, action := range list {
		if len(action.Texts) > 0 {
			word := action.Kind.word(itemOf(s.Items, action.Question).Polarity)
			list[i].Texts, list[i].Groups = shown[note{action.Question, word}], nil
		}
	}
	return list
}

// headline is the figures to show first, and how they weigh the respondents.
func (p Publication) headline() (Profile, Basis) {
	if p.Balanced != nil {
		return *p.Balanced, Balanced
	}
	return *p.Profile, Pooled
}

// InShort returns the headline of what is published in a sentence part, as
// [Score.InShort] does, or the reason why nothing is.
func (p Publication) InShort() string {
	if p.Profile == nil {
		return "not published: " + p.Withheld
	}
	headline, basis := p.headline()
	return inShort(headline.Overall, basis, *p.Completeness, p.Parameters)
}

// Explain says what is left out, and why.
func (p Publication) Explain() string {
	var b strings.Builder
	if p.Illustrative {
		b.WriteString("Illustrative form. ")
	}
	fmt.Fprintf(&b, "The form %s has no score of its own; this is the library's, under the scheme %s", p.Instrument, p.Scheme)
	if p.Profile == nil {
		fmt.Fprintf(&b, ". Nothing else is published: %s.\n%s", p.Withheld, p.Parameters.explain())
		return b.String()
	}
	fmt.Fprintf(&b, ", over %s.\n%s", loip.Plural(p.Respondents, "respondent", "respondents"), p.Parameters.explain())
	if p.least() == 0 {
		b.WriteString("It is a joint form, with no one person behind it, and is published whole.\n")
		return b.String()
	}
	fmt.Fprintf(&b, "A figure is published where %d people or more stand behind it.\n", p.least())
	if len(p.WithheldGroups) > 0 {
		fmt.Fprintf(&b, "Not shown apart: %s; a group is left out where it is smaller than %d, or where it would give a smaller one away. Without them there is no balanced figure and no gap.\n",
			strings.Join(p.WithheldGroups, ", "), p.least())
	}
	if len(p.WithheldItems) > 0 {
		fmt.Fprintf(&b, "Too few answers to %s.\n", strings.Join(p.WithheldItems, ", "))
	}
	return b.String()
}
