package governance

import "github.com/communityplanning/loip"

// Group is a board, team or forum.
type Group struct {
	ID      string      `json:"id"`
	Name    string      `json:"name"`
	Kinds   []GroupKind `json:"kinds,omitzero"`  // what it is there to do; a board may do more than one
	Parent  string      `json:"parent,omitzero"` // id of the group it answers to
	Purpose string      `json:"purpose,omitzero"`
	Top     bool        `json:"top,omitzero"`     // the top-level board
	Extends string      `json:"extends,omitzero"` // id of the group whose members all sit on this one too
	// Exists is when the group was set up and when it was wound up, so far as
	// they are given.
	Exists loip.Period `json:"exists,omitzero"`
	// Delegations are what others have left the group to do for them.
	Delegations []Delegation `json:"delegations,omitzero"`
	Orders      *Orders      `json:"standingOrders,omitzero"`
	// Lists are the lists of members found for the group, kept apart so that
	// they can be compared; the first is the one that rules about membership use.
	Lists  []MemberList `json:"lists,omitzero"`
	Origin loip.Origin  `json:"origin,omitzero"`
}

// GroupKind is what a group is there to do.
type GroupKind string

// The kinds of group.
const (
	Decides       GroupKind = "decision"  // senior representatives with authority take strategic decisions
	Oversees      GroupKind = "oversight" // senior figures hold those who act to account
	Delivers      GroupKind = "delivery"
	Forum         GroupKind = "forum" // people are heard and exchange views
	AreaCommittee GroupKind = "area committee"
	TaskGroup     GroupKind = "task group" // for one piece of work
)

// UnmarshalText reads one of the kinds of group.
func (k *GroupKind) UnmarshalText(text []byte) error {
	return loip.OneOf(k, text, Decides, Oversees, Delivers, Forum, AreaCommittee, TaskGroup)
}

// Delegation is something that a group may do for another, and the decision
// that left it to the group.
type Delegation struct {
	What   string      `json:"what"`
	By     *Cite       `json:"by,omitzero"` // the decision; not given where the papers do not name it
	Origin loip.Origin `json:"origin,omitzero"`
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
//
// Shape: a seat that changed hands, or stood vacant for a time, has an entry
// for each time; those of one seat do not overlap.
type Member struct {
	Body    string `json:"body"`             // id
	Written string `json:"written,omitzero"` // the name as the document writes it
	Post    string `json:"post,omitzero"`    // who sits for it: "Chair", "Leader"
	// Holder is the id of the body whose officer or member holds the post, where
	// that is another: the organisation that a sector's representative is from.
	Holder string `json:"holder,omitzero"`
	// Kind is what the group's own rules call such a seat where they tell seats
	// apart, such as "elected member".
	Kind  string `json:"kind,omitzero"`
	Seats int    `json:"seats,omitzero"` // where more than one
	// Held is the time for which the entry holds, so far as it is given.
	Held        loip.Period `json:"held,omitzero"`
	Vacant      bool        `json:"vacant,omitzero"` // nobody holds the seat
	WithoutVote bool        `json:"withoutVote,omitzero"`
	// Substitutes says whether somebody else may sit for an absent member, and
	// with a vote; empty where the list does not say.
	Substitutes Substitutes `json:"substitutes,omitzero"`
}

// Substitutes is whether somebody else may sit for an absent member.
type Substitutes string

// What a list can say of substitutes.
const (
	WithVote      Substitutes = "with vote"
	WithoutVote   Substitutes = "without vote"
	NoSubstitutes Substitutes = "none"
)

// UnmarshalText reads one of the words on substitutes.
func (s *Substitutes) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, WithVote, WithoutVote, NoSubstitutes)
}

// seats returns the number of seats that the entry stands for.
func (m Member) seats() int { return max(1, m.Seats) }
