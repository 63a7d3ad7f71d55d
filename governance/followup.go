package governance

import "github.com/communityplanning/loip"

// Tracker is the list of actions that a group follows up, as it stood on a
// day.
type Tracker struct {
	Title   string      `json:"title"`
	Group   string      `json:"group,omitzero"` // id
	AsAt    loip.Date   `json:"asAt,omitzero"`
	Actions []Action    `json:"actions,omitzero"`
	Origin  loip.Origin `json:"origin,omitzero"`
}

// Progress is one of the four states of the tracker's key.
type Progress string

// The four states.
const (
	NotDue       Progress = "not due"      // the deadline is a week or more away
	UnderAWeek   Progress = "under a week" // the deadline is today or in the next six days
	Overdue      Progress = "overdue"      // the deadline was before today
	Complete     Progress = "complete"
	StateUnknown Progress = "not known" // no deadline that can be placed, or a symbol that did not survive
)

// UnmarshalText reads one of the states.
func (s *Progress) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, NotDue, UnderAWeek, Overdue, Complete, StateUnknown)
}

// Action is a decision that somebody has to carry out.
type Action struct {
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Decided   loip.Date `json:"decided,omitzero"`   // the meeting that asked for it, as the tracker dates it
	Ref       string    `json:"ref,omitzero"`       // paragraph of the minute
	Asks      string    `json:"asks,omitzero"`      // what was asked, in short
	Body      string    `json:"body,omitzero"`      // id of the body responsible
	Post      string    `json:"post,omitzero"`      // the post responsible
	Due       loip.Date `json:"due,omitzero"`       // where the deadline is a day
	DueText   string    `json:"dueText,omitzero"`   // as the document gives it: "Autumn 2016"
	Completed bool      `json:"completed,omitzero"` // the tracker says in words that it is done
	Outcome   string    `json:"outcome,omitzero"`   // what the tracker says in words
	Shown     Progress  `json:"shown,omitzero"`     // the state the tracker shows by its symbol
	NotedOn   loip.Date `json:"notedOn,omitzero"`   // the meeting that noted it as complete
	// Promised are the earlier deadlines and the reports back promised, one after
	// the other, as each document gave them.
	Promised []Promise   `json:"promised,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"`
}

// ImprovementPlan is a plan to improve how the partnership or one of its
// bodies works.
type ImprovementPlan struct {
	Title string    `json:"title"`
	AsAt  loip.Date `json:"asAt,omitzero"`
	// Partial is true where only parts of the plan were read, so that what is
	// missing is not held against it.
	Partial bool          `json:"partial,omitzero"`
	Rows    []Improvement `json:"rows"`
	Origin  loip.Origin   `json:"origin,omitzero"`
}

// Improvement is a row of an improvement plan.
type Improvement struct {
	Ref         string    `json:"ref"`
	Heading     string    `json:"heading,omitzero"` // the heading the row stands under
	Text        string    `json:"text"`
	Leads       []string  `json:"leads,omitzero"`     // ids of bodies
	Risks       []string  `json:"risks,omitzero"`     // what could go wrong
	Costs       []string  `json:"costs,omitzero"`     // what it costs
	Resources   []string  `json:"resources,omitzero"` // staff, materials and whatever else it needs
	Target      string    `json:"target,omitzero"`    // as the document gives it
	TargetBy    loip.Date `json:"targetBy,omitzero"`  // the last day of that month, where it names one
	Measure     string    `json:"measure,omitzero"`
	Outcome     string    `json:"outcome,omitzero"`
	Achievement string    `json:"achievement,omitzero"`
	// Promised are the days for which a report or result was promised, one after
	// the other, as each document gave them.
	Promised []Promise   `json:"promised,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"`
}
