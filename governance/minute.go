package governance

import "github.com/communityplanning/loip"

// Meeting is a meeting of a group, with who was there for which items and what
// was decided.
type Meeting struct {
	ID     string    `json:"id"`
	Group  string    `json:"group"` // id
	Title  string    `json:"title"`
	On     loip.Date `json:"on,omitzero"`
	Called loip.Date `json:"called,omitzero"` // the day on which notice of it was given
	Agenda *Agenda   `json:"agenda,omitzero"`
	// Quorum is the quorum of this meeting, where its papers give one; without
	// it that of its group's standing orders holds.
	Quorum *Quorum `json:"quorum,omitzero"`
	// Inquorate is the item from whose start the minute says that there was no
	// quorum; 0 where the minute says nothing of the kind.
	Inquorate int        `json:"inquorateFrom,omitzero"`
	Present   []Presence `json:"present,omitzero"`
	Apologies []Presence `json:"apologies,omitzero"`
	Attending []Presence `json:"inAttendance,omitzero"` // not members: no part of the quorum
	// Interests are the declarations of interest; an empty list says that there
	// were none.
	Interests []Interest  `json:"declarations,omitzero"`
	Items     []Item      `json:"items,omitzero"`
	Origin    loip.Origin `json:"origin,omitzero"`
}

// Agenda is the business that a meeting was called for.
type Agenda struct {
	Issued loip.Date    `json:"issued,omitzero"`
	Items  []AgendaItem `json:"items,omitzero"` // all of them, where any are given
	Origin loip.Origin  `json:"origin,omitzero"`
}

// AgendaItem is one item on an agenda. A minute may number it otherwise.
type AgendaItem struct {
	Number int    `json:"number"`
	Title  string `json:"title"`
}

// Presence is a member at a meeting, by body and post.
//
// Shape: there from the start to the end unless Joined or Left says otherwise;
// who leaves and comes back is listed again for the second stay.
type Presence struct {
	Body  string `json:"body"` // id of the body for which they sit
	Post  string `json:"post,omitzero"`
	Chair bool   `json:"chair,omitzero"`
	// Substitute is true for one who sits for an absent member of the body; For
	// is that member's post, to be given where the body has several members.
	Substitute bool   `json:"substitute,omitzero"`
	For        string `json:"for,omitzero"`
	Joined     *Point `json:"joined,omitzero"`
	Left       *Point `json:"left,omitzero"`
}

// Point is a point in the course of a meeting.
type Point struct {
	Item int `json:"item"`
	// End is true at the end of the item, after its decision; false during it,
	// before the decision.
	End bool   `json:"end,omitzero"`
	Ref string `json:"ref,omitzero"` // the paragraph the minute gives
}

// Interest is a member's declaration of an interest in an item.
type Interest struct {
	Body   string `json:"body"`            // id
	Post   string `json:"post,omitzero"`   // without it every member of the body declared it
	Item   int    `json:"item"`            // its number
	Nature string `json:"nature,omitzero"` // what the interest is
	// Then is what they did; empty where the minute does not say.
	Then Conduct `json:"then,omitzero"`
}

// Conduct is what a member with an interest in an item did.
type Conduct string

// What a member with an interest can do.
const (
	Withdrew Conduct = "withdrew" // took no part in the item
	Stayed   Conduct = "stayed"
)

// UnmarshalText reads one of the words on what a member did.
func (c *Conduct) UnmarshalText(text []byte) error { return loip.OneOf(c, text, Withdrew, Stayed) }

// Item is an item of business.
type Item struct {
	Number int    `json:"number"`
	Title  string `json:"title"`
	// AgendaItem is the number of the item on the agenda, where that has one; an
	// item of the same title goes without.
	AgendaItem int         `json:"agendaItem,omitzero"`
	Urgent     bool        `json:"urgent,omitzero"` // taken up as urgent, though not on the agenda
	Decisions  []Decision  `json:"decisions,omitzero"`
	Origin     loip.Origin `json:"origin,omitzero"`
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
	Vote *Vote        `json:"vote,omitzero"` // where votes were counted
	// Minute is the id of the earlier meeting whose minute is approved, with
	// Corrections; an empty list of them says that there were none.
	Minute      string   `json:"minuteOf,omitzero"`
	Corrections []string `json:"corrections,omitzero"`
	// Confirms are the decisions taken without a quorum that this one confirms.
	// To approve a minute says that it is right, and confirms nothing.
	Confirms []Cite `json:"confirms,omitzero"`
	// ReportBack are the days for which a report back was asked for, where it was.
	ReportBack []Promise `json:"reportBack,omitzero"`
}

// Cite names a decision of a meeting.
type Cite struct {
	Meeting string `json:"meeting"`      // id
	Ref     string `json:"ref,omitzero"` // the paragraph; without it every decision of the meeting
}
