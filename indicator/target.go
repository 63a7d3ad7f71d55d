package indicator

import "github.com/communityplanning/loip"

// Form is what sort of promise a target is.
type Form string

// The forms.
const (
	ToValue       Form = "value"             // a value to be reached
	ByPercent     Form = "percent change"    // a change in percent of the base
	ByPoints      Form = "percentage points" // a change of a percentage
	ByAmount      Form = "amount"            // a change in the indicator's own unit
	ByFactor      Form = "factor"            // so many times the base
	ToZero        Form = "zero"              // none at all
	Hold          Form = "hold"              // the base, kept
	DirectionOnly Form = "direction"         // more or fewer, without an amount
	LevelWith     Form = "level with"        // what a comparator has
	GapTo         Form = "gap"               // how far from a comparator
	FifthsGap     Form = "fifths"            // how far the highest and the lowest fifth lie apart
	Milestone     Form = "milestone"         // something that is there or not
	CohortShare   Form = "cohort share"      // a share of people who can be named
	WithinDays    Form = "within days"       // a share served in so many days
	PerPeriod     Form = "per period"        // so many in each quarter or year
	PerYear       Form = "per year"          // a change every year
	AllParts      Form = "parts"             // several targets that must all be met
	InSteps       Form = "steps"             // one target after the other
	Unsettled     Form = "to be confirmed"
	InWords       Form = "words" // no figure at all
)

// UnmarshalText reads one of the forms.
func (f *Form) UnmarshalText(text []byte) error {
	return loip.OneOf(f, text, ToValue, ByPercent, ByPoints, ByAmount, ByFactor, ToZero, Hold, DirectionOnly, LevelWith, GapTo,
		FifthsGap, Milestone, CohortShare, WithinDays, PerPeriod, PerYear, AllParts, InSteps, Unsettled, InWords)
}

// changes reports whether the form is a change from a base, which it says
// nothing without.
func (f Form) changes() bool {
	switch f {
	case ByPercent, ByPoints, ByAmount, ByFactor, Hold, DirectionOnly, PerYear:
		return true
	}
	return false
}

// Sense says on which side of its value a target is met. Of a target that is a
// change it is said of the size of the change.
type Sense string

// The senses.
const (
	AtLeast  Sense = "at least"
	AtMost   Sense = "at most"
	MoreThan Sense = "more than"
	LessThan Sense = "less than"
	Exactly  Sense = "exactly"
)

// UnmarshalText reads one of the senses.
func (s *Sense) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, AtLeast, AtMost, MoreThan, LessThan, Exactly)
}

// turned is the sense said of a value that falls by a size.
func (s Sense) turned() Sense {
	switch s {
	case AtLeast:
		return AtMost
	case AtMost:
		return AtLeast
	case MoreThan:
		return LessThan
	case LessThan:
		return MoreThan
	}
	return s
}

// way is +1 for a sense that more satisfies, -1 for one that less does, and 0
// for neither.
func (s Sense) way() int {
	switch s {
	case AtLeast, MoreThan:
		return 1
	case AtMost, LessThan:
		return -1
	}
	return 0
}

// Way is the way a figure is to go.
type Way string

// The ways.
const (
	Up        Way = "up"
	Down      Way = "down"
	ForBetter Way = "better" // whichever way is good
)

// UnmarshalText reads one of the ways.
func (w *Way) UnmarshalText(text []byte) error { return loip.OneOf(w, text, Up, Down, ForBetter) }

// Target is a value to be reached, or a change to be made, by a time.
// [ParseTarget] reads one from its words, and [Indicator.Resolve] makes a
// number of it.
//
// Shape: an empty field is "not given". Where the form is not given, a known
// Value is one to be reached. A part or a step takes from the whole what it
// does not give itself.
type Target struct {
	Text         string `json:"text"` // as the document gives it
	Form         Form   `json:"form,omitzero"`
	Indicator    string `json:"indicator,omitzero"` // id, where the target does not stand with its indicator
	Baseline     Value  `json:"baseline,omitzero"`  // of a gap, the gap at the time
	BaselineWhen string `json:"baselineWhen,omitzero"`
	// Value is the value to be reached: the share that is to be had of a cohort
	// or within days, the number in each period, or the size of a gap.
	Value Value `json:"value,omitzero"`
	// Change is the change to be made, below 0 for a fall: percent of the base,
	// percentage points, an amount, or the factor that the base is multiplied by.
	// With the direction better it is above 0.
	Change    Value  `json:"change,omitzero"`
	Sense     Sense  `json:"sense,omitzero"`
	Direction Way    `json:"direction,omitzero"` // where no amount is given, or only that it is for the better
	Unit      string `json:"unit,omitzero"`      // of Value, or else of Change
	// Comparator is whom to be level with, or the gap to whom is to narrow: a
	// place or a group.
	Comparator string `json:"comparator,omitzero"`
	// Between names the two groups whose gap is to narrow, the worse off first.
	Between     []string `json:"between,omitzero"`
	Cohort      int64    `json:"cohort,omitzero"` // people
	Days        int64    `json:"days,omitzero"`   // within which something is done
	WorkingDays bool     `json:"workingDays,omitzero"`
	Every       string   `json:"every,omitzero"` // "month", "quarter", "year"
	Parts       []Part   `json:"parts,omitzero"` // all to be met, or one after the other
	By          string   `json:"by,omitzero"`    // as the document gives it; see [ParseDue]
	// ByBasis is on what By rests, where the document does not give it for this
	// target: "end of the plan, assumed".
	ByBasis string `json:"byBasis,omitzero"`
	// For is the group or place that is to reach it, where that is not the
	// indicator's.
	For             string `json:"for,omitzero"`
	ComparatorValue Value  `json:"comparatorValue,omitzero"` // what the comparator has, as the document gives it
	Status          string `json:"status,omitzero"`          // what became of it, as the document gives it: "replaced by 2025"
	Note            string `json:"note,omitzero"`
	// Horizon is a label such as "short term". It has no length of its own.
	Horizon string      `json:"horizon,omitzero"`
	Origin  loip.Origin `json:"origin,omitzero"`
}

// form returns the form, or that of a bare value.
func (t Target) form() Form {
	if t.Form == "" && t.Value.IsKnown() {
		return ToValue
	}
	return t.Form
}

// isRelative reports whether the target says nothing without a base: it is a
// change, or a gap that is to be a share of what it was.
func (t Target) isRelative() bool {
	switch f := t.form(); f {
	case Hold:
		return !t.Value.IsKnown()
	case GapTo, FifthsGap:
		return !t.Value.IsKnown()
	default:
		return f.changes()
	}
}

// label names the target in messages.
func (t Target) label() string {
	if t.Text == "" {
		return "the target"
	}
	return "the target \"" + t.Text + "\""
}
