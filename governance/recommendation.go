package governance

import "github.com/communityplanning/loip"

// Audit is an auditor's report with the answers to its recommendations.
type Audit struct {
	Title           string           `json:"title"`
	On              string           `json:"on,omitzero"`   // as the document dates it
	AsAt            loip.Date        `json:"asAt,omitzero"` // the day as which the answers stand
	Recommendations []Recommendation `json:"recommendations"`
	Origin          loip.Origin      `json:"origin,omitzero"`
}

// Recommendation is one recommendation, its answer, and what came of it.
type Recommendation struct {
	Theme    string         `json:"theme"`
	Ref      string         `json:"ref,omitzero"`
	Text     string         `json:"text"`
	Sponsors []string       `json:"sponsors,omitzero"` // ids of the sponsoring bodies
	Answer   string         `json:"answer,omitzero"`
	Due      loip.Date      `json:"due,omitzero"`      // where the answer names a day
	DueText  string         `json:"dueText,omitzero"`  // as the document gives it: "by the summer"
	State    Implementation `json:"state,omitzero"`    // how far it has been carried out
	Evidence []string       `json:"evidence,omitzero"` // documents and minutes that show it
	Origin   loip.Origin    `json:"origin,omitzero"`
}

// Implementation is how far a recommendation has been carried out.
type Implementation string

// The states of a recommendation; empty is not given.
const (
	NotStarted  Implementation = "not started"
	InHand      Implementation = "in hand"
	Implemented Implementation = "implemented"
	NotAccepted Implementation = "not accepted"
	Superseded  Implementation = "superseded" // events or another recommendation took its place
)

// UnmarshalText reads one of the states.
func (s *Implementation) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, NotStarted, InHand, Implemented, NotAccepted, Superseded)
}

// open reports whether the recommendation is still to be carried out, as far
// as its state says.
func (r Recommendation) open() bool {
	return r.State == "" || r.State == NotStarted || r.State == InHand
}
