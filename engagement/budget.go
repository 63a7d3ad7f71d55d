package engagement

import (
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// Pounds is an exact amount of money in pounds sterling, to the penny.
//
// Shape: in JSON a decimal as text, "1234567.50", or a plain number, not below
// 0 and of at most 15 digits before the point.
type Pounds struct{ amount decimal.Decimal }

// ParsePounds reads an amount such as "1234567.50".
//
// Errors: text that is no such amount.
func ParsePounds(text string) (Pounds, error) {
	fault := fmt.Errorf("expected an amount in pounds such as \"1234567.50\", found %.40q", text)
	pounds, pence, point := strings.Cut(text, ".")
	if pounds == "" || len(pounds) > 15 || point && (pence == "" || len(pence) > 2) || strings.Trim(pounds+pence, "0123456789") != "" {
		return Pounds{}, fault
	}
	d, err := decimal.NewFromString(text)
	if err != nil {
		return Pounds{}, fault
	}
	return Pounds{d}, nil
}

// Decimal returns the amount.
func (x Pounds) Decimal() decimal.Decimal { return x.amount }

// String returns the amount to the penny, such as "1234567.50".
func (x Pounds) String() string { return x.amount.StringFixed(2) }

// text writes the amount as people read it: £1,234,567.50.
func (x Pounds) text() string {
	_, pence, _ := strings.Cut(x.String(), ".")
	return "£" + loip.Thousands(x.amount.IntPart()) + "." + pence
}

// MarshalJSON writes the amount as text.
func (x Pounds) MarshalJSON() ([]byte, error) { return []byte(`"` + x.String() + `"`), nil }

// UnmarshalJSON reads the amount from text or a number.
//
// Errors: those of [ParsePounds].
func (x *Pounds) UnmarshalJSON(data []byte) (err error) {
	text := string(data)
	if n := len(text); n > 1 && text[0] == '"' && text[n-1] == '"' {
		text = text[1 : n-1]
	}
	if text == "null" {
		return errors.New("expected an amount in pounds, found null")
	}
	*x, err = ParsePounds(text)
	return err
}

// JSONSchema describes the amount, for [loip.Schema].
func (Pounds) JSONSchema() map[string]any {
	return map[string]any{"type": []string{"string", "number"}}
}

// Budget is how much of a body's money people decided on directly in a year.
//
// Shape: an amount that is not given is nil.
type Budget struct {
	Body string `json:"body"`
	Year string `json:"year"` // "2020-21"
	// Decided is what was decided by participatory budgeting, revenue and
	// capital.
	Decided *Pounds `json:"decided,omitzero"`
	// Of is the money it is a share of, and OfWhat says which money that is: for
	// the commitment of councils, net expenditure met other than from council
	// tax.
	Of     *Pounds     `json:"of,omitzero"`
	OfWhat string      `json:"ofWhat,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}

// Percent returns the share decided, as a percentage.
//
// Unit: per cent, rounded to two decimal places, half away from zero.
// Boundary: none without both amounts, or of nothing.
func (b Budget) Percent() (share decimal.Decimal, ok bool) {
	if b.Decided == nil || b.Of == nil || b.Of.amount.IsZero() {
		return decimal.Decimal{}, false
	}
	return b.Decided.amount.Shift(2).DivRound(b.Of.amount, 2), true
}

// Short returns by how much the share decided falls short of 1%, exactly: 0
// where it does not.
//
// Unit: pounds, to a hundredth of a penny.
// Boundary: none as for [Budget.Percent].
func (b Budget) Short() (missing decimal.Decimal, ok bool) {
	if _, ok := b.Percent(); !ok {
		return decimal.Decimal{}, false
	}
	return decimal.Max(decimal.Decimal{}, b.Of.amount.Shift(-2).Sub(b.Decided.amount)), true
}

const budgetsAt = loip.Path("/participatoryBudgets")

// name names the budget in a finding.
func (b Budget) name() string {
	return fmt.Sprintf("the participatory budget of %s for %s", b.Body, b.Year)
}

var budgetingUsed = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-029",
	Title: "Participatory budgeting may be used.",
	Force: loip.May,
	Basis: onParticipation("para 63", "Participatory budgeting is one way for a partnership to hear from communities."),
	How:   "The record holds what was decided by it; it need not be used.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-PAR-32"}, Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	used := false
	for i, b := range r.Budgets {
		if b.Decided != nil && b.Decided.amount.IsPositive() {
			used = true
			p.Met(budgetsAt.Index(i), "%s is %s", b.name(), b.Decided.text())
		}
	}
	if !used {
		p.NotApplicable(budgetsAt, "no participatory budget is recorded, and none need be")
	}
}}

var onePercentDecided = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-030",
	Title: "At least 1% of the money is decided by participatory budgeting.",
	Force: loip.Advice,
	Basis: onEngagement("participatory budgeting", "Councils undertook in October 2017 to let people decide on at least 1% of their budgets; no law asks for it."),
	How:   "What was decided is at least a hundredth of the money named, in exact amounts. The money that the share is of must be named.",
	Doubt: "The commitment was for the end of 2020-21, with a flexible timeline from January 2021, and is of councils only.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	for i, b := range r.Budgets {
		at := budgetsAt.Index(i)
		missing, ok := b.Short()
		share, _ := b.Percent()
		switch {
		case !ok:
			p.Undetermined(at, "the share of %s cannot be had, since an amount is not given or the whole is nothing", b.name())
		case !present(b.OfWhat):
			p.Undetermined(at.Key("ofWhat"), "it is not recorded what money %s is a share of", b.name())
		case missing.IsPositive():
			p.Unmet(at, "%s is %s, %s%% of %s (%s), and falls short of 1%% by £%s", b.name(), b.Decided.text(), share.StringFixed(2), b.OfWhat, b.Of.text(), missing)
		default:
			p.Met(at, "%s is %s, %s%% of %s (%s)", b.name(), b.Decided.text(), share.StringFixed(2), b.OfWhat, b.Of.text())
		}
	}
	if len(r.Budgets) == 0 {
		p.NotApplicable(budgetsAt, "no participatory budget is recorded")
	}
}}
