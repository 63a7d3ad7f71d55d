package engagement

import (
	"fmt"
	"maps"
	"slices"

	"github.com/communityplanning/loip"
)

// Mode says how a self-assessment was filled in.
type Mode string

// The modes.
const (
	Consensus  Mode = "consensus"  // one joint form agreed by the partners
	Individual Mode = "individual" // separate forms
)

// UnmarshalText reads one of the modes.
func (m *Mode) UnmarshalText(text []byte) error { return loip.OneOf(m, text, Consensus, Individual) }

// Moment says when in an activity a self-assessment was made.
type Moment string

// The moments; empty is not given.
const (
	AtStart Moment = "start"
	AtMid   Moment = "mid"
	AtEnd   Moment = "end"
)

// UnmarshalText reads one of the moments.
func (m *Moment) UnmarshalText(text []byte) error { return loip.OneOf(m, text, AtStart, AtMid, AtEnd) }

// Assessment is a filled co-production self-assessment.
//
// Shape: exactly one respondent in mode consensus. A question that is absent
// is blank.
type Assessment struct {
	ID         string    `json:"id"`
	Instrument string    `json:"instrument"` // "sbc-coproduction-2016"
	Scheme     string    `json:"scheme"`     // "std-1"
	Activity   string    `json:"activity"`
	On         loip.Date `json:"on,omitzero"`
	Stage      Moment    `json:"stage,omitzero"`
	Mode       Mode      `json:"mode"`
	// Illustrative is true for an invented example; every place that shows it
	// says so.
	Illustrative bool `json:"illustrative,omitzero"`
	// Invited is how many were invited, by group; a group to which anyone could
	// come is left out.
	Invited     map[string]int `json:"invited,omitzero"`
	Parameters  Parameters     `json:"parameters,omitzero"` // how it is scored, where not by the defaults
	Respondents []Respondent   `json:"respondents,omitzero"`
	Origin      loip.Origin    `json:"origin,omitzero"`
}

// Respondent is one form. No names: an id and a group.
type Respondent struct {
	ID      string              `json:"id"`
	Group   string              `json:"group"`
	Answers map[string]Response `json:"answers"` // by question id
}

// Word is the answer to a question.
type Word string

// The words.
const (
	Yes     Word = "yes"
	No      Word = "no"
	NotSure Word = "not_sure"
	NA      Word = "na" // not applicable, with a reason; without one it counts as blank
)

// UnmarshalText reads one of the words.
func (w *Word) UnmarshalText(text []byte) error { return loip.OneOf(w, text, Yes, No, NotSure, NA) }

// Response is the answer to one question, with what the form asks for beside
// it.
type Response struct {
	Answer   Word     `json:"answer"`
	Evidence []string `json:"evidence,omitzero"`
	Reason   string   `json:"reason,omitzero"`
	Action   string   `json:"action,omitzero"`
}

// collectAssessments notes the ids of the self-assessments and their
// respondents, and what is wrong with the forms.
func (r Record) collectAssessments(ids *loip.IDs, at loip.Path) {
	for i, a := range r.Assessments {
		place := at.Index(i)
		ids.Define("assessment", a.ID, place)
		f, known := LookupForm(a.Instrument)
		if !known {
			ids.Fault(place.Key("instrument"), "expected a known form such as %q, found %q", Coproduction2016, a.Instrument)
		}
		if s, ok := LookupScheme(a.Scheme); !ok || known && s.Form != f.ID {
			ids.Fault(place.Key("scheme"), "expected a known scheme such as %q, found %q", Standard1, a.Scheme)
		}
		for _, s := range a.Parameters.faults() {
			ids.Fault(place.Key("parameters").Key(s.key), "%s", s.problem())
		}
		groups, members := map[string]string{}, map[string]int{}
		for j, respondent := range a.Respondents {
			at := place.Key("respondents").Index(j)
			members[respondent.Group]++
			if group, ok := groups[respondent.ID]; ok && group != respondent.Group {
				ids.Fault(at.Key("group"), "expected one group for the respondent %q, found %q and %q", respondent.ID, group, respondent.Group)
			} else {
				ids.Define(fmt.Sprintf("respondent (of assessment %d)", i+1), respondent.ID, at)
			}
			groups[respondent.ID] = respondent.Group
			if known {
				for _, id := range f.unknown(respondent) {
					ids.Fault(at.Key("answers").Key(id), "expected the id of a question of the form %q, found %q", f.ID, id)
				}
			}
		}
		for _, group := range slices.Sorted(maps.Keys(a.Invited)) {
			if n := a.Invited[group]; n < members[group] || n > most {
				ids.Fault(place.Key("invited").Key(group), "expected at least the %d who answered and at most %s, found %d", members[group], loip.Thousands(most), n)
			}
		}
	}
}
