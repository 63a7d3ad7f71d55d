package governance

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// Ledger sets out contributions by partner, outcome, year and kind.
//
// Method: sums of exact decimals, one for each currency; whichever way the
// ledger is added up, the totals are the same to the penny.
type Ledger struct{ entries []Contribution }

// Ledger returns the ledger of the contributions that were agreed by a day.
// Each body goes by one id, whichever of its names a contribution uses.
//
// Boundary: a contribution agreed on the day itself counts, and so does one
// without a day.
func (r Record) Ledger(on loip.Date) Ledger {
	var l Ledger
	for _, c := range r.Contributions {
		if !later(c.Agreed, on) {
			c.Body = r.body(c.Body).ID
			l.entries = append(l.entries, c)
		}
	}
	return l
}

// Sum is an amount of money in one currency.
type Sum struct {
	Currency string // empty where the documents name none
	Amount   decimal.Decimal
}

// Holding is what some contributions come to.
type Holding struct {
	Contributions int             // how many there are, none of nothing
	Money         []Sum           // in the order of the currencies
	Staff         decimal.Decimal // in full-time equivalents
	Buildings     int             // how many contributions are buildings
	InKind        int             // and how many are in kind
	Worth         []Sum           // what the documents say that these are worth; no part of Money
	Unpriced      int             // contributions of money or staff, or of no kind that is given, without an amount
	// NoneAppropriate is true where the partnership considers that a partner need
	// contribute nothing to this.
	NoneAppropriate bool
}

// Considered reports whether there is a contribution, or the partnership's view
// that none is appropriate.
func (h Holding) Considered() bool { return h.Contributions > 0 || h.NoneAppropriate }

// Cell returns what a partner contributes to an outcome, by their ids.
func (l Ledger) Cell(partner, outcome string) Holding {
	return l.sum(func(c Contribution) bool { return c.Body == partner && c.Outcome == outcome })
}

// Partner returns all that a partner contributes, by its id.
func (l Ledger) Partner(id string) Holding {
	return l.sum(func(c Contribution) bool { return c.Body == id })
}

// Outcome returns all that is contributed to an outcome, by its id; for an
// empty one, what is contributed to none that is named.
func (l Ledger) Outcome(id string) Holding {
	return l.sum(func(c Contribution) bool { return c.Outcome == id })
}

// Year returns all that is contributed in a financial year, such as "2017-18";
// for an empty one, what is contributed in none that is named.
func (l Ledger) Year(year string) Holding {
	return l.sum(func(c Contribution) bool { return c.Year == year })
}

// Participation returns what a partner contributes, by its id, to the
// participation of community bodies, be it for an outcome too or not.
func (l Ledger) Participation(partner string) Holding {
	return l.sum(func(c Contribution) bool { return c.Body == partner && c.Participation })
}

// Total returns all that is contributed.
func (l Ledger) Total() Holding { return l.sum(func(Contribution) bool { return true }) }

// Partners returns the ids of those who contribute, or of whom it is considered
// whether they should, in order.
func (l Ledger) Partners() []string { return l.names(func(c Contribution) string { return c.Body }) }

// Outcomes returns the ids of the outcomes to which something is contributed,
// in order; the empty one comes first.
func (l Ledger) Outcomes() []string { return l.names(func(c Contribution) string { return c.Outcome }) }

// Years returns the financial years of the contributions, in order; the empty
// one comes first.
func (l Ledger) Years() []string { return l.names(func(c Contribution) string { return c.Year }) }

func (l Ledger) names(of func(Contribution) string) []string {
	var names []string
	for _, c := range l.entries {
		names = append(names, of(c))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (l Ledger) sum(counts func(Contribution) bool) (h Holding) {
	for _, c := range l.entries {
		if counts(c) {
			h.add(c)
		}
	}
	return h
}

func (h *Holding) add(c Contribution) {
	h.NoneAppropriate = h.NoneAppropriate || c.NoneAppropriate
	if !c.gives() {
		return
	}
	h.Contributions++
	known := c.Amount.IsKnown()
	switch c.Kind {
	case Buildings, InKind:
		if c.Kind == Buildings {
			h.Buildings++
		} else {
			h.InKind++
		}
		if known {
			h.Worth = addTo(h.Worth, c)
		}
	case Money:
		if known {
			h.Money = addTo(h.Money, c)
		}
	case Staff:
		if known {
			h.Staff = h.Staff.Add(c.Amount.Amount)
		}
	}
	if (c.Kind == Money || c.Kind == Staff) && !known || c.Kind == "" {
		h.Unpriced++
	}
}

// addTo adds the amount of a contribution to the sum in its currency.
func addTo(sums []Sum, c Contribution) []Sum {
	i, found := slices.BinarySearchFunc(sums, c.Currency, func(s Sum, code string) int { return cmp.Compare(s.Currency, code) })
	if !found {
		return slices.Insert(sums, i, Sum{c.Currency, c.Amount.Amount})
	}
	sums[i].Amount = sums[i].Amount.Add(c.Amount.Amount)
	return sums
}

// String returns the amount as people read it: "GBP 1,234,567.50".
func (s Sum) String() string {
	whole, part, _ := strings.Cut(s.Amount.StringFixed(max(2, -s.Amount.Exponent())), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return strings.TrimSpace(s.Currency + " " + sign + whole + "." + part)
}
