package engagement

import (
	"cmp"
	"fmt"

	"github.com/communityplanning/loip"
)

// Community is what the people whose interests a body promotes share.
type Community string

// The kinds of community.
const (
	Place    Community = "place"
	Interest Community = "interest"
)

// UnmarshalText reads one of the kinds of community.
func (c *Community) UnmarshalText(text []byte) error { return loip.OneOf(c, text, Place, Interest) }

// CommunityBody is a body established, formally or not, for purposes that
// include promoting or improving the interests of a community in the area.
//
// Law: section 4(9) of the 2015 Act; no constitution is needed.
// Shape: an empty list of efforts or steps, as against none given, says that
// there were none.
type CommunityBody struct {
	ID        string    `json:"id"`
	Name      string    `json:"name"`
	Community Community `json:"community,omitzero"`
	Purpose   string    `json:"purpose,omitzero"`
	// Constituted says whether it has a constitution. No rule of community
	// planning turns on it; who may make a participation request does.
	Constituted Word     `json:"constituted,omitzero"`
	SpeaksFor   []string `json:"speaksFor,omitzero"` // the groups of people it speaks for
	// Disadvantage is true where it represents the interests of people who
	// experience inequalities of outcome from socio-economic disadvantage.
	Disadvantage bool `json:"representsDisadvantage,omitzero"`
	// Considered is the day on which the partnership considered whether the body
	// is likely to be able to contribute (section 4(6)(a)), and Likely whether it
	// thought so.
	Considered loip.Date `json:"considered,omitzero"`
	Likely     bool      `json:"likelyToContribute,omitzero"`
	Efforts    []string  `json:"efforts,omitzero"` // section 4(6)(b)
	Wishes     Wish      `json:"wishes,omitzero"`
	Extent     string    `json:"extent,omitzero"` // how far it wishes to take part, in words
	Level      Level     `json:"level,omitzero"`  // the level at which it wishes to
	Steps      []string  `json:"steps,omitzero"`  // section 4(6)(c): what enabled it
	// TurnedAway lists where the partnership could not engage the body as it
	// wished, and Unheeded the decisions that did not follow its wishes.
	TurnedAway []Refusal   `json:"turnedAway,omitzero"`
	Unheeded   []Refusal   `json:"unheeded,omitzero"`
	Origin     loip.Origin `json:"origin,omitzero"`
}

// name names the body in a finding, with its number counted from 0.
func (b CommunityBody) name(i int) string {
	return fmt.Sprintf("community body %d (%s)", i+1, cmp.Or(b.Name, b.ID))
}

// Wish is whether a community body wishes to take part.
type Wish string

// The wishes; empty is not given.
const (
	WishesYes Wish = "yes"
	WishesNo  Wish = "no"
)

// UnmarshalText reads one of the wishes.
func (w *Wish) UnmarshalText(text []byte) error { return loip.OneOf(w, text, WishesYes, WishesNo) }

// Refusal is something that a community body wished and did not get.
type Refusal struct {
	What   string    `json:"what"`
	On     loip.Date `json:"on,omitzero"`
	Reason string    `json:"reason,omitzero"`
	Told   loip.Date `json:"told,omitzero"` // when the body was given the reason
}
