package governance

import (
	"regexp"
	"strconv"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Contribution is what a partner gives towards an outcome or towards the
// participation of community bodies.
//
// Law: section 14(3) of the 2015 Act.
type Contribution struct {
	Body    string `json:"body"`             // id
	Written string `json:"written,omitzero"` // the name as the document writes it
	Outcome string `json:"outcome,omitzero"` // id; empty where the document names none
	// Participation is true where it is for the participation of community
	// bodies, whether or not it is for an outcome too.
	Participation bool     `json:"participation,omitzero"`
	Kind          Resource `json:"kind,omitzero"`
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
	By              *Cite       `json:"by,omitzero"`             // the decision that agreed it
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

// gives reports whether the contribution is one: neither a view that none is
// appropriate nor an amount of nothing.
func (c Contribution) gives() bool {
	return !c.NoneAppropriate && !(c.Amount.IsKnown() && c.Amount.Amount.IsZero())
}

var (
	currencyCode  = regexp.MustCompile(`^[A-Z]{3}$`)
	financialYear = regexp.MustCompile(`^\d\d(\d\d)-(\d\d)$`)
)

// isFinancialYear reports whether a text is one year written as "2017-18".
func isFinancialYear(text string) bool {
	m := financialYear.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	first, _ := strconv.Atoi(m[1]) // two digits
	last, _ := strconv.Atoi(m[2])
	return (first+1)%100 == last
}

// Collect notes the body, outcome and meeting that the contribution at a place
// refers to; and as faults an amount below 0, a currency that is no code of
// three capitals or stands with anything but money, a year that is no
// financial year, and an amount where none is appropriate.
func (c Contribution) Collect(ids *loip.IDs, at loip.Path) {
	ids.Refer("body", c.Body, at.Key("body"))
	ids.Refer("outcome", c.Outcome, at.Key("outcome"))
	if c.By != nil {
		ids.Refer("meeting", c.By.Meeting, at.Key("by").Key("meeting"))
	}
	if c.Amount.IsKnown() && c.Amount.Amount.IsNegative() {
		ids.Fault(at.Key("amount"), "expected an amount of 0 or more, found %s", c.Amount)
	}
	if c.Currency != "" && (!currencyCode.MatchString(c.Currency) || c.Kind == Staff) {
		ids.Fault(at.Key("currency"), "expected a code of three capitals such as GBP, and none with staff, found %q", c.Currency)
	}
	if c.Year != "" && !isFinancialYear(c.Year) {
		ids.Fault(at.Key("year"), "expected a financial year such as 2017-18, found %q", c.Year)
	}
	if c.NoneAppropriate && !c.Amount.IsZero() {
		ids.Fault(at.Key("amount"), "expected no amount where none is appropriate, found %s", c.Amount)
	}
}
