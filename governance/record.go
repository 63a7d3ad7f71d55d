package governance

import "github.com/communityplanning/loip"

// Record is what a partnership's papers say about its governance.
type Record struct {
	Council          loip.AreaCode     `json:"council,omitzero"`
	Bodies           []Body            `json:"bodies,omitzero"` // those not in this module's register
	Groups           []Group           `json:"groups,omitzero"`
	Meetings         []Meeting         `json:"meetings,omitzero"`
	Tracker          *Tracker          `json:"tracker,omitzero"`
	Audits           []Audit           `json:"audits,omitzero"`
	ImprovementPlans []ImprovementPlan `json:"improvementPlans,omitzero"`
}

// Body is an organisation, a partnership of organisations, or a sector that
// sends a representative.
//
// Shape: a body of the register (see [LookupBody]) needs no entry here.
type Body struct {
	ID         string      `json:"id"`
	Name       string      `json:"name"`                // the everyday one
	Legal      string      `json:"legalName,omitzero"`  // where it is another
	Aliases    []string    `json:"aliases,omitzero"`    // other right names and short forms
	Misnamings []string    `json:"misnamings,omitzero"` // mistaken names that papers give it
	Origin     loip.Origin `json:"origin,omitzero"`
}

// Group is a board, team or forum.
type Group struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Parent  string `json:"parent,omitzero"` // id of the group it answers to
	Purpose string `json:"purpose,omitzero"`
	Top     bool   `json:"top,omitzero"`     // the top-level board
	Extends string `json:"extends,omitzero"` // id of the group whose members all sit on this one too
	// Lists are the lists of members found for the group, kept apart so that
	// they can be compared; the first is the one that rules about membership use.
	Lists  []MemberList `json:"lists,omitzero"`
	Origin loip.Origin  `json:"origin,omitzero"`
}

// MemberList is one list of a group's members, as one part of a document gives
// it.
type MemberList struct {
	Title   string   `json:"title"`
	Members []Member `json:"members"`
	// Additions is true where the list names only bodies that are to join, so
	// that it says nothing of the rest.
	Additions bool        `json:"additions,omitzero"`
	Origin    loip.Origin `json:"origin,omitzero"`
}

// Member is a seat of a body on a group.
type Member struct {
	Body    string `json:"body"`             // id
	Written string `json:"written,omitzero"` // the name as the document writes it
	Post    string `json:"post,omitzero"`    // who sits for it: "Chair", "Leader"
	Seats   int    `json:"seats,omitzero"`   // where more than one
	// Substitutes says whether an absent member may be replaced, and with a vote.
	Substitutes string `json:"substitutes,omitzero"`
}

// Signature is what a body did about signing a document off.
type Signature struct {
	Body   string      `json:"body"` // id
	Does   Agreement   `json:"does"`
	On     loip.Date   `json:"on,omitzero"`
	Post   string      `json:"post,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}

// Agreement is whether a body agrees a document.
type Agreement string

// The agreements.
const (
	Agreed  Agreement = "agreed"
	Refused Agreement = "refused"
)

// UnmarshalText reads one of the agreements.
func (a *Agreement) UnmarshalText(text []byte) error { return loip.OneOf(a, text, Agreed, Refused) }

// Meeting is a meeting of a group, with who was there for which items and what
// was decided.
type Meeting struct {
	ID     string    `json:"id"`
	Group  string    `json:"group"` // id
	Title  string    `json:"title"`
	On     loip.Date `json:"on,omitzero"`
	Quorum int       `json:"quorum,omitzero"` // members needed; 0 is not given
	// Inquorate is the item from whose start the minute says that there was no
	// quorum; 0 where the minute says nothing of the kind.
	Inquorate int         `json:"inquorateFrom,omitzero"`
	Present   []Presence  `json:"present,omitzero"`
	Apologies []Presence  `json:"apologies,omitzero"`
	Attending []Presence  `json:"inAttendance,omitzero"` // not members: no part of the quorum
	Items     []Item      `json:"items,omitzero"`
	Origin    loip.Origin `json:"origin,omitzero"`
}

// Presence is a member at a meeting, by body and post.
//
// Shape: there from the start to the end unless Joined or Left says otherwise.
type Presence struct {
	Body   string `json:"body"` // id
	Post   string `json:"post,omitzero"`
	Chair  bool   `json:"chair,omitzero"`
	Joined *Point `json:"joined,omitzero"`
	Left   *Point `json:"left,omitzero"`
}

// Point is a point in the course of a meeting.
type Point struct {
	Item int `json:"item"`
	// End is true at the end of the item, after its decision; false during it,
	// before the decision.
	End bool   `json:"end,omitzero"`
	Ref string `json:"ref,omitzero"` // the paragraph the minute gives
}

// Item is an item of business.
type Item struct {
	Number    int         `json:"number"`
	Title     string      `json:"title"`
	Decisions []Decision  `json:"decisions,omitzero"`
	Origin    loip.Origin `json:"origin,omitzero"`
}

// DecisionKind is what a meeting did.
type DecisionKind string

// The kinds of decision.
const (
	Approved    DecisionKind = "approved"
	AgreedTo    DecisionKind = "agreed"
	Noted       DecisionKind = "noted"
	Deferred    DecisionKind = "deferred"
	Remitted    DecisionKind = "remitted"
	NotApproved DecisionKind = "not approved"
)

// UnmarshalText reads one of the kinds of decision.
func (k *DecisionKind) UnmarshalText(text []byte) error {
	return loip.OneOf(k, text, Approved, AgreedTo, Noted, Deferred, Remitted, NotApproved)
}

// Decision is one decision on an item.
type Decision struct {
	Ref  string       `json:"ref,omitzero"` // "3.1", "4.4(b)"
	Kind DecisionKind `json:"kind"`
	Text string       `json:"text,omitzero"` // in short
}

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
	ID        string      `json:"id"`
	Title     string      `json:"title"`
	Decided   loip.Date   `json:"decided,omitzero"`   // the meeting that asked for it, as the tracker dates it
	Ref       string      `json:"ref,omitzero"`       // paragraph of the minute
	Asks      string      `json:"asks,omitzero"`      // what was asked, in short
	Body      string      `json:"body,omitzero"`      // id of the body responsible
	Post      string      `json:"post,omitzero"`      // the post responsible
	Due       loip.Date   `json:"due,omitzero"`       // where the deadline is a day
	DueText   string      `json:"dueText,omitzero"`   // as the document gives it: "Autumn 2016"
	Completed bool        `json:"completed,omitzero"` // the tracker says in words that it is done
	Outcome   string      `json:"outcome,omitzero"`   // what the tracker says in words
	Shown     Progress    `json:"shown,omitzero"`     // the state the tracker shows by its symbol
	NotedOn   loip.Date   `json:"notedOn,omitzero"`   // the meeting that noted it as complete
	Origin    loip.Origin `json:"origin,omitzero"`
}

// Audit is an auditor's report with the answers to its recommendations.
type Audit struct {
	Title           string           `json:"title"`
	On              string           `json:"on,omitzero"` // as the document dates it
	Recommendations []Recommendation `json:"recommendations"`
	Origin          loip.Origin      `json:"origin,omitzero"`
}

// Recommendation is one recommendation and its answer.
type Recommendation struct {
	Theme    string      `json:"theme"`
	Ref      string      `json:"ref,omitzero"`
	Text     string      `json:"text"`
	Sponsors []string    `json:"sponsors,omitzero"` // ids of the sponsoring bodies
	Answer   string      `json:"answer,omitzero"`
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
	Ref          string    `json:"ref"`
	Heading      string    `json:"heading,omitzero"` // the heading the row stands under
	Text         string    `json:"text"`
	Leads        []string  `json:"leads,omitzero"` // ids of bodies
	Implications []string  `json:"implications,omitzero"`
	Target       string    `json:"target,omitzero"`   // as the document gives it
	TargetBy     loip.Date `json:"targetBy,omitzero"` // the last day of that month, where it names one
	Measure      string    `json:"measure,omitzero"`
	Outcome      string    `json:"outcome,omitzero"`
	Achievement  string    `json:"achievement,omitzero"`
	// Promised are the days for which a report or result was promised, one after
	// the other, as each document gave them.
	Promised []Promise   `json:"promised,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"`
}

// Promise is a day for which something was promised.
//
// Shape: two promises are of one thing where What is the same text.
type Promise struct {
	What   string      `json:"what"`
	When   string      `json:"when"`          // as the document gives it: "Spring 2022"
	By     loip.Date   `json:"by,omitzero"`   // the last day that can mean
	Made   loip.Date   `json:"made,omitzero"` // the day of the document that promised it
	Origin loip.Origin `json:"origin,omitzero"`
}
