package engagement

import "github.com/communityplanning/loip"

// Record is what a partnership's papers say about whom it involved and how.
//
// Shape: an empty list of community bodies, as against none given, says that
// none was considered.
type Record struct {
	CommunityBodies []CommunityBody `json:"communityBodies,omitzero"`
	Assessments     []Assessment    `json:"assessments,omitzero"`
}

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
	// Disadvantage is true where it represents the interests of people who
	// experience inequalities of outcome from socio-economic disadvantage.
	Disadvantage bool `json:"representsDisadvantage,omitzero"`
	// Considered is the day on which the partnership considered whether the body
	// is likely to be able to contribute (section 4(6)(a)), and Likely whether it
	// thought so.
	Considered loip.Date   `json:"considered,omitzero"`
	Likely     bool        `json:"likelyToContribute,omitzero"`
	Efforts    []string    `json:"efforts,omitzero"` // section 4(6)(b)
	Wishes     Wish        `json:"wishes,omitzero"`
	Extent     string      `json:"extent,omitzero"` // how far it wishes to take part
	Steps      []string    `json:"steps,omitzero"`  // section 4(6)(c)
	Origin     loip.Origin `json:"origin,omitzero"`
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

// Consultation is a consultation on a plan.
//
// Law: sections 6(3), 6(4)(a), 10(4) and 10(5)(a).
// Shape: an empty list of bodies or persons, as against none given, says that
// nobody of that head was consulted.
type Consultation struct {
	Opened          loip.Date        `json:"opened,omitzero"`
	Closed          loip.Date        `json:"closed,omitzero"`
	CommunityBodies []string         `json:"communityBodies,omitzero"` // head (a), by name or id
	OtherPersons    []string         `json:"otherPersons,omitzero"`    // head (b)
	Reason          string           `json:"reason,omitzero"`          // why nobody of a head was appropriate, where so
	Representations []Representation `json:"representations,omitzero"`
	// NoneReceived is true where the partnership says that no representation came.
	NoneReceived bool        `json:"noneReceived,omitzero"`
	Origin       loip.Origin `json:"origin,omitzero"`
}

// Representation is what somebody said in a consultation and what came of it.
type Representation struct {
	ID       string    `json:"id"`
	From     string    `json:"from,omitzero"` // a body, a group, "a resident"
	Received loip.Date `json:"received,omitzero"`
	Said     string    `json:"said,omitzero"`
	Answer   string    `json:"answer,omitzero"` // how account was taken of it
	Answered loip.Date `json:"answered,omitzero"`
	Changed  string    `json:"changed,omitzero"` // what changed in the plan
}

// Mode says how a self-assessment was filled in.
type Mode string

// The modes.
const (
	Consensus  Mode = "consensus"  // one joint form agreed by the partners
	Individual Mode = "individual" // separate forms
)

// UnmarshalText reads one of the modes.
func (m *Mode) UnmarshalText(text []byte) error { return loip.OneOf(m, text, Consensus, Individual) }

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
	Mode       Mode      `json:"mode"`
	// Illustrative is true for an invented example; every place that shows it
	// says so.
	Illustrative bool         `json:"illustrative,omitzero"`
	Respondents  []Respondent `json:"respondents,omitzero"`
	Origin       loip.Origin  `json:"origin,omitzero"`
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
