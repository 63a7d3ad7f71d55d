package indicator

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// State says whether a value is a figure, and if not, why not.
type State string

// The states of a value. The zero State is "not given".
const (
	NotGiven      State = ""
	Known         State = "known"
	None          State = "none"            // there is nothing to measure
	ToBeConfirmed State = "to be confirmed" // promised by its publisher
	Suppressed    State = "suppressed"      // held back, as a rule because the count is small
	NotKnown      State = "not known"       // lost, unreadable, or never published
	NotSeen       State = "not seen"        // not in the parts of the document that were read
	NotStated     State = "not stated"      // the document speaks of it and gives no figure
)

// UnmarshalText reads one of the states.
func (s *State) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, Known, None, ToBeConfirmed, Suppressed, NotKnown, NotSeen, NotStated)
}

// Mark is a caution that a known value carries into every figure made of it.
type Mark string

// The marks.
const (
	Provisional  Mark = "provisional"
	Imputed      Mark = "imputed"
	Projected    Mark = "projected"
	Modelled     Mark = "modelled"
	SelfReported Mark = "self-reported"
	SmallNumbers Mark = "small numbers"
	Approximate  Mark = "approximate" // the document says about, or nearly
)

// UnmarshalText reads one of the marks.
func (m *Mark) UnmarshalText(text []byte) error {
	return loip.OneOf(m, text, Provisional, Imputed, Projected, Modelled, SelfReported, SmallNumbers, Approximate)
}

// Value is a published figure, or the reason why there is none.
//
// Shape: Amount counts only in the state Known, and keeps the decimal places
// it was published with: "82.0" stays "82.0". In JSON a known value without
// marks is a decimal as text, "78.7", or a plain number; any other value is an
// object with state, and amount, why and marks as they apply. A value that is
// not given is left out of a document.
type Value struct {
	State  State
	Amount decimal.Decimal
	Why    string // for a value that is not known
	Marks  []Mark
}

// maxDigits is the number of digits a published figure may have, on either
// side of the point together.
const maxDigits = 18

// Number returns a known value from decimal text such as "78.7".
//
// Errors: text that is no decimal number, or has more than 18 digits.
func Number(text string) (Value, error) {
	d, err := parse(text)
	if err != nil {
		return Value{}, err
	}
	return Value{State: Known, Amount: d}, nil
}

// parse reads a decimal of at most 18 digits written out in full. An exponent
// is taken only if the number written out would still be as short.
func parse(text string) (decimal.Decimal, error) {
	fault := fmt.Errorf("expected a decimal number of at most %d digits, found %.40q", maxDigits, text)
	if len(text) > 40 {
		return decimal.Decimal{}, fault
	}
	d, err := decimal.NewFromString(text)
	if err != nil || d.NumDigits()+max(0, int(d.Exponent())) > maxDigits || d.Exponent() < -maxDigits {
		return decimal.Decimal{}, fault
	}
	return d, nil
}

// written writes an amount with the decimal places it was published with.
func written(d decimal.Decimal) string { return d.StringFixed(max(0, -d.Exponent())) }

// IsKnown reports whether the value is a figure.
func (v Value) IsKnown() bool { return v.State == Known }

// IsZero reports whether the value is not given. It is not about the amount.
func (v Value) IsZero() bool { return v.State == NotGiven }

// String returns the figure as published, followed by its marks, or its state
// in words.
func (v Value) String() string {
	switch v.State {
	case Known:
		s := written(v.Amount)
		for _, m := range v.Marks {
			s += " (" + string(m) + ")"
		}
		return s
	case NotGiven:
		return "not given"
	}
	return string(v.State)
}

// marksOf returns the marks of some values, each once.
func marksOf(values ...Value) []Mark {
	var marks []Mark
	for _, v := range values {
		for _, m := range v.Marks {
			if !slices.Contains(marks, m) {
				marks = append(marks, m)
			}
		}
	}
	return marks
}

type valueJSON struct {
	State  State           `json:"state"`
	Amount json.RawMessage `json:"amount,omitzero"`
	Why    string          `json:"why,omitzero"`
	Marks  []Mark          `json:"marks,omitempty"`
}

// MarshalJSON writes the value in the shorter of its two forms, and a value
// that is not given as null.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.IsZero() {
		return []byte("null"), nil
	}
	out := valueJSON{State: v.State, Why: v.Why, Marks: v.Marks}
	if v.IsKnown() {
		out.Amount = json.RawMessage(`"` + written(v.Amount) + `"`)
		if len(v.Marks) == 0 && v.Why == "" {
			return out.Amount, nil
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads either form, and null as not given.
//
// Errors: a number of more than 18 digits or with a huge exponent; an object
// without a state; a key that is unknown or stands twice; a known value without
// an amount; an amount in any other state.
func (v *Value) UnmarshalJSON(data []byte) error {
	*v = Value{}
	if string(data) == "null" {
		return nil
	}
	if len(data) == 0 || data[0] != '{' {
		d, err := parseJSON(data)
		if err == nil {
			*v = Value{State: Known, Amount: d}
		}
		return err
	}
	in, err := loip.Decode[valueJSON](data)
	switch {
	case err != nil:
		return fmt.Errorf("expected a value with state, amount, why and marks: %w", err)
	case in.State == NotGiven:
		return errors.New("expected a value with a state")
	case (in.State == Known) != (in.Amount != nil):
		return fmt.Errorf("expected an amount with the state %q and with no other", Known)
	}
	read := Value{State: in.State, Why: in.Why, Marks: in.Marks}
	if in.Amount != nil {
		if read.Amount, err = parseJSON(in.Amount); err != nil {
			return err
		}
	}
	*v = read
	return nil
}

// JSONSchema describes both forms of a value, for [loip.Schema].
func (Value) JSONSchema() map[string]any {
	number := map[string]any{"type": []string{"string", "number"}}
	return map[string]any{"anyOf": []any{number, map[string]any{
		"type": "object", "required": []string{"state"}, "additionalProperties": false,
		"properties": map[string]any{
			"state":  map[string]any{"enum": []State{Known, None, ToBeConfirmed, Suppressed, NotKnown}},
			"amount": number,
			"why":    map[string]any{"type": "string"},
			"marks":  map[string]any{"type": "array", "items": map[string]any{"enum": []Mark{Provisional, Imputed, Projected, Modelled, SelfReported, SmallNumbers}}},
		},
	}}}
}

// parseJSON reads a decimal from a JSON text or a JSON number.
func parseJSON(data []byte) (decimal.Decimal, error) {
	text := string(data)
	if len(data) > 0 && data[0] == '"' {
		if err := json.Unmarshal(data, &text); err != nil {
			return decimal.Decimal{}, err
		}
	}
	return parse(text)
}
