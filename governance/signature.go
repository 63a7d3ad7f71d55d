package governance

import (
	"cmp"
	"strings"

	"github.com/communityplanning/loip"
)

// Signature is what a body did about signing a document off.
type Signature struct {
	Body    string      `json:"body"`             // id
	Written string      `json:"written,omitzero"` // the name as the document writes it
	Does    Agreement   `json:"does"`             // empty is not given, and no agreement
	To      string      `json:"to,omitzero"`      // id of the body to which it leaves its agreement
	On      loip.Date   `json:"on,omitzero"`      // each body may sign on a day of its own
	Post    string      `json:"post,omitzero"`    // who signs for it
	Shares  bool        `json:"shares,omitzero"`  // the document says that this body, no statutory partner, shares the responsibility
	Origin  loip.Origin `json:"origin,omitzero"`
}

// Agreement is whether a body agrees a document.
type Agreement string

// The agreements.
const (
	Agreed    Agreement = "agreed"
	Refused   Agreement = "refused"
	Delegated Agreement = "delegated" // it leaves its agreement to another body, or to a group
)

// UnmarshalText reads one of the agreements.
func (a *Agreement) UnmarshalText(text []byte) error {
	return loip.OneOf(a, text, Agreed, Refused, Delegated)
}

// Misnamed returns what is wrong with the name that the document writes for the
// body, on the day of the signature or else on the day given, as the end of a
// sentence: "for SEStran", "a former name, for Police Scotland". It is empty
// where the name is right, not known, or not given.
func (s Signature) Misnamed(on loip.Date) string {
	if s.Written == "" {
		return ""
	}
	fault, _ := Record{}.body(s.Body).misnamed(s.Written, cmp.Or(s.On, on))
	return strings.TrimLeft(fault, ", ")
}

// Collect notes the bodies that the signature at a place refers to, and as a
// fault one that is left to another body and yet agreed or refused.
func (s Signature) Collect(ids *loip.IDs, at loip.Path) {
	ids.Refer("body", s.Body, at.Key("body"))
	ids.Refer("body", s.To, at.Key("to"))
	if s.To != "" && s.Does != Delegated {
		ids.Fault(at.Key("to"), "expected a body to which the agreement is left only where it is %q, found it where it is %q", Delegated, s.Does)
	}
}
