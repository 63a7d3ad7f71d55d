package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Comparison is how two lists of the members of one group differ. Members go
// by their places on their own list, counted from 0.
type Comparison struct {
	OnlyFirst, OnlyOther []int // whose bodies are not on the other list, each body once
	// The entries of each list that repeat a seat of an earlier entry, and those
	// that write a mistaken name or that of another body.
	DoubledFirst, DoubledOther   []int
	MisnamedFirst, MisnamedOther []int
}

// Same reports whether the lists name the same bodies, each of them once for
// each seat and rightly.
func (c Comparison) Same() bool {
	return len(c.OnlyFirst)+len(c.OnlyOther)+len(c.DoubledFirst)+len(c.DoubledOther)+len(c.MisnamedFirst)+len(c.MisnamedOther) == 0
}

// Compare compares two lists of the members of a group as they hold on a day,
// body by body and not name by name. A list of additions lacks nobody.
//
// Boundary: entries whose time does not hold the day are passed over.
func (r Record) Compare(first, other MemberList, on loip.Date) (c Comparison) {
	c.OnlyFirst, c.OnlyOther = r.differ(first, other, on)
	c.DoubledFirst, c.MisnamedFirst = r.flaws(first, on)
	c.DoubledOther, c.MisnamedOther = r.flaws(other, on)
	return c
}

// flaws returns the places of the entries of a list that repeat a seat, and of
// those with a wrong name.
func (r Record) flaws(l MemberList, on loip.Date) (doubled, misnamed []int) {
	members := r.identified(l.Members)
	for k, m := range members {
		if !m.Held.Contains(on) {
			continue
		}
		if earlier := m.sameSeatAs(members[:k]); earlier >= 0 {
			doubled = append(doubled, k)
		}
		if fault, _ := r.body(m.Body).misnamed(m.Written, on); fault != "" {
			misnamed = append(misnamed, k)
		}
	}
	return doubled, misnamed
}

// differ returns the places of the members that are on one list alone. A list
// of additions lacks nobody.
func (r Record) differ(first, other MemberList, on loip.Date) (onlyFirst, onlyOther []int) {
	if !other.Additions {
		onlyFirst = r.missingFrom(other, first, on)
	}
	if !first.Additions {
		onlyOther = r.missingFrom(first, other, on)
	}
	return onlyFirst, onlyOther
}

// missingFrom returns the places of the members on one list whose bodies are
// not on the other, each body once.
func (r Record) missingFrom(other, one MemberList, on loip.Date) (places []int) {
	seen := map[string]bool{}
	for _, m := range r.identified(other.Members) {
		if m.Held.Contains(on) {
			seen[m.Body] = true
		}
	}
	for k, m := range r.identified(one.Members) {
		if m.Held.Contains(on) && !seen[m.Body] {
			seen[m.Body] = true
			places = append(places, k)
		}
	}
	return places
}

// identified returns the members with the ids under which their bodies are the
// same wherever they are listed.
func (r Record) identified(members []Member) []Member {
	members = slices.Clone(members)
	for k := range members {
		members[k].Body = r.body(members[k].Body).ID
	}
	return members
}

// sameSeatAs returns the place of the first of the entries that may be the same
// seat at one time, or -1: of one body, and not of two different posts.
func (a Member) sameSeatAs(entries []Member) int {
	return slices.IndexFunc(entries, func(b Member) bool {
		return a.Body == b.Body && (a.Post == "" || b.Post == "" || a.Post == b.Post) && overlap(a.Held, b.Held)
	})
}

// overlap reports whether a day lies in both periods.
func overlap(a, b loip.Period) bool {
	return (a.Until.IsZero() || b.From.Before(a.Until)) && (b.Until.IsZero() || a.From.Before(b.Until))
}
