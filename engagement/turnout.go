package engagement

import (
	"slices"
	"strings"
)

// Turnout is how many of a group were asked and how many answered.
//
// Unit: people. A number that is not given is nil, and is not none.
type Turnout struct {
	Group    string `json:"group"`
	Invited  *int64 `json:"invited,omitzero"`
	Answered *int64 `json:"answered,omitzero"`
}

// size is what groups are ordered by: the answers, or where they are not given
// those asked.
func (t Turnout) size() *int64 {
	if t.Answered != nil {
		return t.Answered
	}
	return t.Invited
}

// small reports whether a number is given and is of fewer people than are shown
// apart.
func (t Turnout) small() bool {
	few := func(n *int64) bool { return n != nil && *n < minShown }
	return few(t.Invited) || few(t.Answered)
}

// Fold makes turnout fit to be shown: no row is about fewer than five people,
// and the figures of a small group cannot be worked out from the others. Small
// groups become one row, named after all in it, which stands last; everybody is
// in some row, so totals stay what they were. Where that cannot be done, since
// all groups together are too few or nobody else's numbers are given, nothing
// can be shown, and the result is nil.
//
// Method: the row holds every group with a number under five, and of the others
// every one that has the least answers. Any two groups in the row could change
// places and the same would be shown, so even who knows the method cannot tell
// which of them is small.
// Boundary: four is folded, five is not. A group of nobody is folded too.
func Fold(groups []Turnout) []Turnout {
	var least *int64
	folds := false
	for _, g := range groups {
		n := g.size()
		folds = folds || g.small()
		if !g.small() && n != nil && (least == nil || *n < *least) {
			least = n
		}
	}
	if !folds {
		return slices.Clone(groups)
	}
	var shown, hidden []Turnout
	for _, g := range groups {
		if n := g.size(); g.small() || n != nil && least != nil && *n == *least {
			hidden = append(hidden, g)
		} else {
			shown = append(shown, g)
		}
	}
	row := together(hidden)
	if row.size() == nil || row.small() {
		return nil
	}
	return append(shown, row)
}

// together adds groups up. A sum with a part that is not given is not given.
func together(groups []Turnout) Turnout {
	add := func(count func(Turnout) *int64) *int64 {
		var sum int64
		for _, g := range groups {
			n := count(g)
			if n == nil {
				return nil
			}
			sum += *n
		}
		return &sum
	}
	var names []string
	for _, g := range groups {
		names = append(names, g.Group)
	}
	return Turnout{
		Group:    strings.Join(names, ", ") + " together",
		Invited:  add(func(g Turnout) *int64 { return g.Invited }),
		Answered: add(func(g Turnout) *int64 { return g.Answered }),
	}
}
