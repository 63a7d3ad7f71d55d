package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

// Edition is what is known of another edition of a plan: the first, or a
// revision.
//
// Law: sections 7(2)(b) to (6) and 11(2)(b) to (6) of the 2015 Act: a plan may
// be revised after a review; the revised plan is consulted on and published.
type Edition struct {
	Label  string      `json:"label"` // by which themes, outcomes and aims name it: "2019"
	Title  string      `json:"title,omitzero"`
	Period loip.Period `json:"period,omitzero"`
	// When is when it was agreed or published, as the document gives it; the
	// days are in the two fields below, where they are known.
	When         string                   `json:"when,omitzero"`
	Decided      loip.Date                `json:"decided,omitzero"` // the day on which it was decided to revise the plan
	Published    loip.Date                `json:"published,omitzero"`
	Consultation *engagement.Consultation `json:"consultation,omitzero"`
	Note         string                   `json:"note,omitzero"`
	Origin       loip.Origin              `json:"origin,omitzero"`
}

// Approval is what a body or a group decided on a plan: a board, a council, a
// committee, a locality group. It is not the agreement of a statutory partner,
// which stands with the sign-off.
type Approval struct {
	By      string    `json:"by"`            // id, or the name as the document writes it
	When    string    `json:"when,omitzero"` // as the document gives it
	On      loip.Date `json:"on,omitzero"`   // the day, where it is known
	Refused bool      `json:"refused,omitzero"`
	// Considered is true where it was before the body, and what was decided is not
	// given.
	Considered bool        `json:"considered,omitzero"`
	Note       string      `json:"note,omitzero"`
	Origin     loip.Origin `json:"origin,omitzero"`
}

// Event is something that happened to a plan and has no place of its own in
// it.
type Event struct {
	What   string      `json:"what"`
	When   string      `json:"when,omitzero"` // as the document gives it
	By     string      `json:"by,omitzero"`   // a body or group
	Note   string      `json:"note,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}

// Tally is how many of something a document says that there are. Two that
// differ stand side by side.
type Tally struct {
	What   string      `json:"what"` // "improvement aims", "people reached"
	Count  int64       `json:"count"`
	Of     string      `json:"of,omitzero"`   // what it divides or belongs to: "status", "total"
	When   string      `json:"when,omitzero"` // as the document gives it
	Note   string      `json:"note,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}
