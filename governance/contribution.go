package governance

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Contribution is what a partner gives towards an outcome or towards the
// participation of community bodies.
//
// Law: section 14(3) of the 2015 Act.
type Contribution struct {
	Body    string   `json:"body"`             // id
	Outcome string   `json:"outcome,omitzero"` // id; empty for community participation
	Kind    Resource `json:"kind,omitzero"`
	// Amount is money in Currency, or staff in full-time equivalents; not given
	// where the document names the resource without an amount.
	Amount   indicator.Value `json:"amount,omitzero"`
	Currency string          `json:"currency,omitzero"` // of money: "GBP"
	Year     string          `json:"year,omitzero"`     // the financial year: "2017-18"
	Text     string          `json:"text,omitzero"`
	// NoneAppropriate is true where the partnership considers that this partner
	// need contribute nothing here.
	NoneAppropriate bool        `json:"noneAppropriate,omitzero"`
	Prevention      bool        `json:"prevention,omitzero"`
	RedirectedFrom  string      `json:"redirectedFrom,omitzero"` // what the resource was for before
	Agreed          loip.Date   `json:"agreed,omitzero"`         // the day on which the partnership agreed it
	Origin          loip.Origin `json:"origin,omitzero"`
}

// Resource is what kind of thing a contribution is.
type Resource string

// The kinds of resource.
const (
	Money     Resource = "money"
	Staff     Resource = "staff"
	Buildings Resource = "buildings"
	InKind    Resource = "in kind"
)

// UnmarshalText reads one of the kinds of resource.
func (r *Resource) UnmarshalText(text []byte) error {
	return loip.OneOf(r, text, Money, Staff, Buildings, InKind)
}

// Request is a request of the partnership to a partner for information about
// the local outcomes.
//
// Law: section 14(4) of the 2015 Act, which sets no time.
type Request struct {
	ID       string      `json:"id"`
	Partner  string      `json:"partner"` // id
	What     string      `json:"what"`
	Outcome  string      `json:"outcome,omitzero"` // id
	Asked    loip.Date   `json:"asked,omitzero"`
	Due      loip.Date   `json:"due,omitzero"` // where the partnership set a day
	Answered loip.Date   `json:"answered,omitzero"`
	Refused  bool        `json:"refused,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"`
}

// Shortfall is a partner's word that it cannot provide a resource that was
// agreed, and what the partnership made of it.
type Shortfall struct {
	Partner  string      `json:"partner"`          // id
	Outcome  string      `json:"outcome,omitzero"` // id
	What     string      `json:"what"`
	On       loip.Date   `json:"on,omitzero"`
	Reason   string      `json:"reason,omitzero"`
	Impact   string      `json:"impact,omitzero"`
	Decision string      `json:"decision,omitzero"` // what the partnership then decided
	Decided  loip.Date   `json:"decided,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"`
}

// Review is a review of how resources are deployed.
type Review struct {
	On      loip.Date   `json:"on,omitzero"`
	Found   string      `json:"found,omitzero"`
	Changes []string    `json:"changes,omitzero"` // an empty list says that none was needed
	Origin  loip.Origin `json:"origin,omitzero"`
}
