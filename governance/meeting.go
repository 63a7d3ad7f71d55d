package governance

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/communityplanning/loip"
)

// Standing is whether what a meeting decided on an item stands.
type Standing string

// The standings.
const (
	Stands          Standing = "stands"    // decided with a quorum
	Informal        Standing = "informal"  // decided without one
	Confirmed       Standing = "confirmed" // decided without one, and confirmed since by a meeting with one
	StandingUnknown Standing = "undetermined"
)

// held yields the meetings held by a day, by their number on the list.
func (r Record) held(on loip.Date) iter.Seq2[int, Meeting] {
	return func(yield func(int, Meeting) bool) {
		for i, m := range r.Meetings {
			if !later(m.On, on) && !yield(i, m) {
				return
			}
		}
	}
}

// PresentAt returns the number of members present when an item is decided.
//
// Unit: members, those in attendance not counted.
// Shape: the item goes by its number. A member and whoever sits for that member
// are one; whoever withdrew from the item is not there for it.
// Boundary: who leaves during an item or joins at its end has no part in its
// decision; who leaves at its end or joins during it has.
func (m Meeting) PresentAt(item int) int { return len(m.present(item)) }

// present returns who is present when an item is decided, by their places.
func (m *Meeting) present(item int) []int {
	return m.there(item, func(p *Presence) bool {
		joined := p.Joined == nil || p.Joined.Item < item || p.Joined.Item == item && !p.Joined.End
		left := p.Left != nil && (p.Left.Item < item || p.Left.Item == item && !p.Left.End)
		return joined && !left
	})
}

// presentAtStart returns who is present when an item is taken up.
func (m *Meeting) presentAtStart(item int) []int {
	return m.there(item, func(p *Presence) bool {
		return (p.Joined == nil || p.Joined.Item < item) && (p.Left == nil || p.Left.Item >= item)
	})
}

// there returns those in the room who take part in an item, without those who
// sit for a member who is there.
func (m *Meeting) there(item int, inTheRoom func(*Presence) bool) []int {
	places := make([]int, 0, len(m.Present))
	var substitutes []int
	for i := range m.Present {
		switch p := &m.Present[i]; {
		case !inTheRoom(p) || m.withdrew(p, item):
		case p.Substitute:
			substitutes = append(substitutes, i)
		default:
			places = append(places, i)
		}
	}
	// The substitutes come in the order of the members they sit for, so that
	// which of two counts does not hang on the order of the list.
	slices.SortStableFunc(substitutes, func(i, j int) int {
		a, b := &m.Present[i], &m.Present[j]
		return cmp.Or(cmp.Compare(a.Body, b.Body), cmp.Compare(b.For, a.For))
	})
	for _, i := range substitutes {
		if !slices.ContainsFunc(places, func(j int) bool { return m.Present[i].sitsFor(&m.Present[j]) }) {
			places = append(places, i)
		}
	}
	return places
}

// seat returns the post of the seat that somebody present sits in.
func (p *Presence) seat() string {
	if p.Substitute {
		return p.For
	}
	return p.Post
}

// sitsFor reports whether a substitute sits for the member, or for the same
// member as another substitute.
func (p *Presence) sitsFor(other *Presence) bool {
	return p.Body == other.Body && (p.For == "" || p.For == other.seat())
}

// withdrew reports whether somebody present withdrew from an item.
func (m *Meeting) withdrew(p *Presence, item int) bool {
	return slices.ContainsFunc(m.Interests, func(x Interest) bool {
		return x.Item == item && x.Then == Withdrew && x.by(*p)
	})
}

// Quorums returns the lowest and the highest quorum that fit what the minute
// says about when there was none, and who was there.
//
// Method: a quorum is no more than the fewest members present at an item
// before the one from which the minute says that there was none, and more than
// were present at the start of that item and at it and any later one.
// Shape: ok is false where the minute says nothing of the kind, where members
// or items are not given, and where no figure fits: low is then above high.
// Boundary: where there was no quorum from the first item on, nothing bounds
// the figure from above and high is [math.MaxInt].
func (m Meeting) Quorums() (low, high int, ok bool) {
	if m.Inquorate <= 0 || len(m.Present) == 0 || len(m.Items) == 0 {
		return 0, 0, false
	}
	low, high = 1+len(m.presentAtStart(m.Inquorate)), math.MaxInt
	for _, item := range m.Items {
		if n := m.PresentAt(item.Number); item.Number < m.Inquorate {
			high = min(high, n)
		} else {
			low = max(low, n+1)
		}
	}
	return low, high, low <= high
}

// Standing returns whether what was decided on an item stands if the quorum is
// the given number of members, by who was present alone; see [Sitting.Standing]
// for what the papers say themselves.
//
// Shape: undetermined for a quorum below 1, and where nobody present is given.
// Boundary: as many members as the quorum are enough.
func (m Meeting) Standing(item, quorum int) Standing {
	switch {
	case quorum <= 0 || len(m.Present) == 0:
		return StandingUnknown
	case m.PresentAt(item) >= quorum:
		return Stands
	}
	return Informal
}

// points yields the places of a meeting that name an item, and the item.
func (m Meeting) points() iter.Seq2[loip.Path, int] {
	return func(yield func(loip.Path, int) bool) {
		if m.Inquorate != 0 && !yield("/inquorateFrom", m.Inquorate) {
			return
		}
		for i, p := range m.Present {
			at := loip.Path("/present").Index(i)
			if p.Joined != nil && !yield(at.Key("joined"), p.Joined.Item) {
				return
			}
			if p.Left != nil && !yield(at.Key("left"), p.Left.Item) {
				return
			}
		}
		for i, x := range m.Interests {
			if !yield(loip.Path("/declarations").Index(i).Key("item"), x.Item) {
				return
			}
		}
	}
}

// hasItem reports whether the meeting has the item, or no items are given.
func (m Meeting) hasItem(item int) bool {
	return len(m.Items) == 0 || slices.ContainsFunc(m.Items, func(i Item) bool { return i.Number == item })
}

// name is what a finding calls the meeting.
func (m Meeting) name() string { return fmt.Sprintf("%q of %s", m.Title, m.On.Long()) }

// figures writes a range of quorums.
func figures(low, high int) string {
	switch high {
	case low:
		return fmt.Sprint(low)
	case low + 1:
		return fmt.Sprintf("%d or %d", low, high)
	case math.MaxInt:
		return fmt.Sprintf("%d or more", low)
	}
	return fmt.Sprintf("%d to %d", low, high)
}
