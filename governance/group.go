package governance

import "github.com/communityplanning/loip"

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
