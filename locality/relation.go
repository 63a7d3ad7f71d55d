package locality

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Relation is how one area lies to another.
type Relation string

// The relations.
const (
	Apart    Relation = "apart"
	Equal    Relation = "equal"
	Inside   Relation = "inside"   // the first is part of the second
	Around   Relation = "around"   // the second is part of the first
	Crossing Relation = "crossing" // each has a part outside the other
)

// Relate returns how one list of zones lies to another. Two empty lists are
// apart.
func Relate(a, b []loip.AreaCode) Relation {
	a, b = unique(a), unique(b)
	shared := len(both(a, b))
	switch {
	case shared == 0:
		return Apart
	case shared == len(a) && shared == len(b):
		return Equal
	case shared == len(a):
		return Inside
	case shared == len(b):
		return Around
	}
	return Crossing
}

// Neighbourhood is a place or a group of people that a partnership gives
// priority to and that is no locality in the sense of the Act: a priority
// neighbourhood, an integration locality, a community of interest.
type Neighbourhood struct {
	ID     string          `json:"id"`
	Name   string          `json:"name"`
	Sort   Sort            `json:"sort"`
	Zones  []loip.AreaCode `json:"zones,omitzero"` // none for a community of interest
	Reason string          `json:"reason,omitzero"`
	// Populations are those stated for the place.
	Populations []Population `json:"populations,omitzero"`
	Described
	Origin loip.Origin `json:"origin,omitzero"`
}

// Sort says what an area or group that is no locality is.
type Sort string

// The sorts.
const (
	Priority    Sort = "priority neighbourhood"
	Integration Sort = "health and social care locality"
	OfInterest  Sort = "community of interest"
	Grouping    Sort = "grouping"      // a larger area that holds several places
	Planning    Sort = "planning area" // of another body or purpose: a school-group area
	WholeArea   Sort = "council area"  // the council area itself
)

// UnmarshalText reads one of the sorts.
func (s *Sort) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, Priority, Integration, OfInterest, Grouping, Planning, WholeArea)
}

// Earlier is a locality of an earlier division and what became of it.
type Earlier struct {
	Name   string          `json:"name"`
	Zones  []loip.AreaCode `json:"zones,omitzero"`
	Became []string        `json:"became,omitzero"` // ids of localities; an empty list says that it ended
	Until  loip.Date       `json:"until,omitzero"`
	Origin loip.Origin     `json:"origin,omitzero"`
}

// Fate is what became of an earlier locality.
type Fate string

// The fates.
const (
	Kept        Fate = "kept"    // the same zones under the same name
	Renamed     Fate = "renamed" // the same zones under another name
	Redrawn     Fate = "redrawn" // one locality with other zones
	Merged      Fate = "merged"  // with others, into one
	Split       Fate = "split"   // into several
	Ended       Fate = "ended"
	FateUnknown Fate = "not known"
)

// Fate returns what became of an earlier locality of the division, by the
// localities it became and, where both are given, their zones.
//
// Shape: not known where nothing says what it became, or names a locality that
// the division lacks.
func (d Division) Fate(e Earlier) Fate {
	var next []Locality
	for _, id := range e.Became {
		i := slices.IndexFunc(d.Localities, func(l Locality) bool { return l.ID == id })
		if i < 0 {
			return FateUnknown
		}
		next = append(next, d.Localities[i])
	}
	switch {
	case e.Became == nil:
		return FateUnknown
	case len(next) == 0:
		return Ended
	case len(next) > 1:
		return Split
	case slices.ContainsFunc(d.Earlier, func(o Earlier) bool { return o.Name != e.Name && slices.Equal(o.Became, e.Became) }):
		return Merged
	}
	same := len(e.Zones) == 0 || Relate(e.Zones, d.zonesOf(next[0])) == Equal
	switch {
	case !same:
		return Redrawn
	case next[0].Name == e.Name:
		return Kept
	}
	return Renamed
}

// Change is a pair of data zones of two editions that share some of their
// addresses.
type Change struct {
	From, To loip.AreaCode
}

// Carry returns the zones of a later edition that lie wholly in an area given
// by zones of an earlier one, and those that lie in it in part.
//
// Shape: the changes are all pairs that share addresses, many to many, as the
// published look-up from the data zones of 2001 to those of 2011 has them. A
// zone all of whose pairs begin in the area lies wholly in it.
func Carry(area []loip.AreaCode, changes []Change) (whole, part []loip.AreaCode) {
	area = unique(area)
	inside, outside := map[loip.AreaCode]bool{}, map[loip.AreaCode]bool{}
	for _, c := range changes {
		if _, in := slices.BinarySearch(area, c.From); in {
			inside[c.To] = true
		} else {
			outside[c.To] = true
		}
	}
	for to := range inside {
		if outside[to] {
			part = append(part, to)
		} else {
			whole = append(whole, to)
		}
	}
	slices.Sort(whole)
	slices.Sort(part)
	return whole, part
}
