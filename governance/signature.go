package governance

import "github.com/communityplanning/loip"

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
