package plan

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Thing is what a change is of.
type Thing string

// The things that [Diff] compares.
const (
	ThePlan      Thing = "plan"
	TheVision    Thing = "vision"
	TheTheme     Thing = "theme"
	TheOutcome   Thing = "outcome"
	TheTerm      Thing = "term" // a rung of an outcome's ladder
	TheTarget    Thing = "target"
	TheMeasure   Thing = "measure" // an indicator
	TheAim       Thing = "aim"
	TheAction    Thing = "action"
	TheMilestone Thing = "milestone" // of an action
	TheCount     Thing = "count"     // of how many there are, as the document says
)

// Things lists them, in the order in which changes of one weight are given.
func Things() []Thing {
	return []Thing{ThePlan, TheVision, TheTheme, TheOutcome, TheTerm, TheTarget, TheMeasure, TheAim, TheAction, TheMilestone, TheCount}
}

// UnmarshalText reads one of the things.
func (t *Thing) UnmarshalText(text []byte) error { return loip.OneOf(t, text, Things()...) }

// ChangeKind is how something changed.
type ChangeKind string

// The kinds of change.
const (
	Dropped        ChangeKind = "dropped"
	Added          ChangeKind = "added"
	Softened       ChangeKind = "softened" // less is promised
	Raised         ChangeKind = "raised"   // more is promised
	Slipped        ChangeKind = "slipped"  // a date is later, or gone
	BroughtForward ChangeKind = "brought forward"
	Split          ChangeKind = "split"
	Merged         ChangeKind = "merged"
	Fell           ChangeKind = "fell" // a count
	Rose           ChangeKind = "rose"
	Replaced       ChangeKind = "replaced"     // another thing stands under the same id
	Swapped        ChangeKind = "swapped"      // the measures of one outcome
	Restated       ChangeKind = "restated"     // a baseline
	Altered        ChangeKind = "changed"      // and which way cannot be said
	OtherLead      ChangeKind = "lead changed" // who answers for it
	Shifted        ChangeKind = "moved"        // stands elsewhere in the plan
	Renamed        ChangeKind = "renamed"
	Renumbered     ChangeKind = "renumbered"
	Reworded       ChangeKind = "reworded"
	NotFound       ChangeKind = "not seen" // in an edition of which only parts were read
)

// ChangeKinds lists them, in the order in which changes of one thing are given.
func ChangeKinds() []ChangeKind {
	return []ChangeKind{
		Dropped, Softened, Replaced, Slipped, Fell, Swapped, Restated, Altered, Split, Merged, OtherLead,
		Added, Raised, BroughtForward, Rose, Shifted, Renamed, Renumbered, Reworded, NotFound,
	}
}

// UnmarshalText reads one of the kinds.
func (k *ChangeKind) UnmarshalText(text []byte) error { return loip.OneOf(k, text, ChangeKinds()...) }

// mirrors are the kinds that turn into one another when the editions are held
// the other way round.
var mirrors = [][2]ChangeKind{{Dropped, Added}, {Softened, Raised}, {Slipped, BroughtForward}, {Split, Merged}, {Fell, Rose}}

// Mirror returns the kind that the change has when the later edition is held
// against as if it were the earlier.
func (k ChangeKind) Mirror() ChangeKind {
	for _, m := range mirrors {
		if i := slices.Index(m[:], k); i >= 0 {
			return m[1-i]
		}
	}
	return k
}

// Weight is how soon a scrutiny board should ask about a change.
type Weight string

// The weights, in the order of [Weights].
const (
	// GivenUp: what the public was promised and is promised no longer, or less of
	// it: a plan, theme, outcome or target that went, and one that was softened.
	// Nobody else will ask.
	GivenUp Weight = "given up"
	// PutOff: the same promise, later. It is a softer promise that looks like none.
	PutOff Weight = "put off"
	// HardToFollow: a measure, baseline, unit or outcome was exchanged, so that the
	// line from the earlier edition breaks, and progress, or the lack of it, can no
	// longer be seen.
	HardToFollow Weight = "hard to follow"
	// LessDone: aims, actions and milestones that went or are later, by which the
	// promises that stand were to be kept.
	LessDone Weight = "less done"
	// WhoAnswers: another body is to be asked from now on.
	WhoAnswers Weight = "who answers"
	// Gained: new, more, or sooner. Whether it can be done is worth asking, after
	// what was lost.
	Gained Weight = "gained"
	// Unclear: what only a fuller reading of one of the editions can show.
	Unclear Weight = "unclear"
	// Cosmetic: other words, numbers and order for the same thing.
	Cosmetic Weight = "words and order"
)

// Weights lists the weights, first what a scrutiny board should ask about first:
// promises before the means to keep them, losses before gains, and what changed
// before how it is written.
func Weights() []Weight {
	return []Weight{GivenUp, PutOff, HardToFollow, LessDone, WhoAnswers, Gained, Unclear, Cosmetic}
}

// UnmarshalText reads one of the weights.
func (w *Weight) UnmarshalText(text []byte) error { return loip.OneOf(w, text, Weights()...) }

// weigh returns the weight of the change.
func (c Change) weigh() Weight {
	means := c.Of == TheAim || c.Of == TheAction || c.Of == TheMilestone || c.Of == TheCount
	switch c.Kind {
	case Dropped, Softened, Replaced, Slipped, Fell:
		switch {
		case means:
			return LessDone
		case c.Kind == Slipped:
			return PutOff
		case c.Of == TheTerm || c.Of == TheMeasure:
			return HardToFollow
		}
		return GivenUp
	case Swapped, Restated, Altered, Split, Merged:
		return HardToFollow
	case OtherLead:
		return WhoAnswers
	case Added, Raised, BroughtForward, Rose:
		return Gained
	case NotFound:
		return Unclear
	case Renamed:
		if c.Of == TheMeasure {
			return HardToFollow // another name may be another measure
		}
	}
	return Cosmetic
}
