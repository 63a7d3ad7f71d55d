package governance

import "github.com/communityplanning/loip"

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
