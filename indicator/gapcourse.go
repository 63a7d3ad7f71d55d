package indicator

import (
	"fmt"

	"github.com/communityplanning/loip"
)

// Width is what has become of a gap.
type Width string

// The widths.
const (
	Narrower  Width = "narrower"
	Wider     Width = "wider"
	Unchanged Width = "unchanged"
)

// UnmarshalText reads one of the widths, or "not known".
func (w *Width) UnmarshalText(text []byte) error {
	return loip.OneOf(w, text, Narrower, Wider, Unchanged, unread)
}

// GapAt is a gap at one period, with both its ends.
//
// Shape: between an area and a comparator, First is the area, whichever has the
// better figure; between localities it is the worst of them, and Second the
// best.
type GapAt struct {
	Period     Period `json:"period"`
	First      End    `json:"first"`
	Second     End    `json:"second"`
	Absolute   Value  `json:"absolute,omitzero"` // never negative, with the marks of both
	Relative   Value  `json:"relative,omitzero"` // the first over the second
	Places     int    `json:"places,omitzero"`   // localities with a figure
	Suppressed int    `json:"suppressed,omitzero"`
	Missing    int    `json:"missing,omitzero"` // localities without a figure for another reason
}

// GapCourse is what became of a gap, and beside it what became of both its
// ends, since a gap can narrow because the one that was ahead fell back. It is
// a record, to be kept as it is.
//
// Shape: First and Second say how the figure of each end at the last period
// stands against that at the first, by polarity; between localities the end
// may have moved to another place. Disagrees where the gap narrowed though the
// first end got worse, or widened though it improved.
type GapCourse struct {
	Version   string    `json:"version"`
	On        loip.Date `json:"on,omitzero"`
	At        []GapAt   `json:"at,omitempty"`
	Width     Width     `json:"width,omitzero"`
	First     Standing  `json:"first,omitzero"`
	Second    Standing  `json:"second,omitzero"`
	Disagrees bool      `json:"disagrees,omitzero"`
	Reason    string    `json:"reason,omitzero"`
}

// GapTo follows the gap between an area and a comparator, as a rule Scotland,
// from the first period that both have to the last.
//
// Boundary: a period must be shared; with one alone, or where no way is good,
// there is a gap and no course of it.
func (i Indicator) GapTo(area, comparator Series, want Selection) GapCourse {
	c := GapCourse{Version: "1", On: want.On}
	mine, theirs, reason := i.shared(area, comparator, want)
	if reason != "" {
		c.Reason = reason
		return c
	}
	c.At = make([]GapAt, len(mine))
	for k := range mine {
		c.At[k] = i.gapAt(mine[k].Period,
			End{area.Place, area.Group, mine[k].Period, mine[k].Value},
			End{comparator.Place, comparator.Group, theirs[k].Period, theirs[k].Value})
	}
	return i.course(c)
}

func (i Indicator) gapAt(period Period, a, b End) GapAt {
	p := i.of(a.Value, b.Value)
	absolute, _ := p.difference()
	absolute.Amount = absolute.Amount.Abs()
	return GapAt{Period: period, First: a, Second: b, Absolute: absolute, Relative: ratio(a.Value, b.Value)}
}

// course says what became of the gaps from the first to the last.
func (i Indicator) course(c GapCourse) GapCourse {
	if len(c.At) < 2 {
		c.Reason = "there is a gap for one period alone"
		return c
	}
	first, last := c.At[0], c.At[len(c.At)-1]
	c.Width = [...]Width{Narrower, Unchanged, Wider}[last.Absolute.Amount.Cmp(first.Absolute.Amount)+1]
	c.First, c.Reason = i.standing(i.of(last.First.Value, first.First.Value))
	c.Second, _ = i.standing(i.of(last.Second.Value, first.Second.Value))
	c.Disagrees = c.Width == Narrower && c.First == Worse || c.Width == Wider && c.First == Better
	return c
}

// String says both in one sentence's part: what became of the gap, and what of
// its ends.
func (c GapCourse) String() string {
	if c.Width == "" {
		return "no course of the gap: " + c.Reason
	}
	first, last := c.At[0], c.At[len(c.At)-1]
	s := fmt.Sprintf("from %s to %s the gap went from %s to %s, %s", first.Period, last.Period,
		grouped(first.Absolute.Amount), grouped(last.Absolute.Amount), c.Width)
	if c.First == "" {
		return s + "; whether that is an improvement cannot be said, since " + c.Reason
	}
	return s + fmt.Sprintf("; %s went from %s to %s, %s, and %s from %s to %s, %s",
		last.First.name(first.First), grouped(first.First.Value.Amount), grouped(last.First.Value.Amount), c.First,
		last.Second.name(first.Second), grouped(first.Second.Value.Amount), grouped(last.Second.Value.Amount), c.Second)
}

// name names an end, and the place that it was at first where that is another.
func (e End) name(first End) string {
	name := Series{Place: e.Place, Group: e.Group}.name()
	if e.Place != first.Place && !e.Place.is(first.Place) {
		name += fmt.Sprintf(" (then %s)", first.Place)
	}
	return name
}
