package plan

import (
	"cmp"
	"slices"
)

// Matching says when a part of the later edition is taken for one of the
// earlier. The zero Matching takes the defaults.
//
// Method: parts are paired in this order, and each once: the same id and title;
// the same title; the same id and a likeness of at least Alike; a likeness of at
// least Alike, the greatest first; the same id and anything in common. What then
// still shares an id is called replaced, for nothing but the id is left of it.
// Titles are the same if their letters and figures are, capitals apart. Two
// plans are also taken for the same by the localities that they share.
//
// The likeness of two parts is the mean, over what both of them have, of Dice's
// coefficient of the words of their titles, of the words of what else they say, and
// of the measures that they name: twice what they share over what the two have
// together. Words that say nothing of the subject (and, of, more, fewer, better) do
// not count, and the s of a plural falls off. Indicators are never paired by
// likeness alone: a measure with another id and name is another measure.
//
// What is then left over in the later edition, and is for at least PartOf a part of
// an outcome of the earlier, was split off from it, if that outcome has lost what it
// shares; the other way round the two were merged. PartOf is the mean, over what
// both have, of the share of the part's words and measures that the whole has.
type Matching struct {
	// Alike is from 0 to 1; 0 is a half: the two have at least as much in common as
	// they have apart. Below that an outcome is more another one than the same.
	Alike float64 `json:"alike,omitzero"`
	// PartOf is from 0 to 1; 0 is three quarters: of four words three are the
	// whole's. At a half, two titles of two words that share one would do.
	PartOf float64 `json:"partOf,omitzero"`
}

// settled fills in the defaults.
func (m Matching) settled() Matching {
	return Matching{Alike: cmp.Or(m.Alike, 0.5), PartOf: cmp.Or(m.PartOf, 0.75)}
}

// item is a part of a plan as far as it can be told from others.
type item struct {
	id, title string
	text      string   // what else it says
	marks     []string // its measures, or the localities of a plan
	named     bool     // only its id and its name count
	plain     string   // the title without capitals and marks
	words     [3][]string
}

// called is the title in quotes, or the id where there is no title.
func (x item) called() string {
	if x.title == "" {
		return x.id
	}
	return "\"" + x.title + "\""
}

// key orders items by what they say, so that the order of a list does not count.
func (x item) key() string { return x.id + "\x00" + x.title }

// grade is by what two parts were paired.
type grade int

// The grades, the weakest first.
const (
	unpaired   grade = iota
	byIDAlone        // and nothing in common
	byID             // and something in common
	byLikeness       // alone
	byIDAndLikeness
	byTitle
	byBoth
)

// pair is a part of the earlier edition and the part of the later that is taken
// for it.
type pair struct {
	before, after int
	grade         grade
	likeness      float64
	tie           [2]string
}

// pairing is what came of pairing two lists.
type pairing struct {
	pairs  []pair
	left   [2][]int // what has no partner, by side
	groups []group
}

// group is an outcome of one side that the other has in several parts.
type group struct {
	side, whole int
	parts       []int
}

// partner returns the place of what the item of a side is paired with, if it is
// still the same thing.
func (p pairing) partner(side, i int) (place int, ok bool) {
	for _, x := range p.pairs {
		if [2]int{x.before, x.after}[side] == i {
			return [2]int{x.before, x.after}[1-side], x.grade != byIDAlone
		}
	}
	return 0, false
}

// becomes lists the places of what the item of a side is on the other: its
// partner, or its parts or whole.
func (p pairing) becomes(side, i int) (places []int) {
	for _, g := range p.groups {
		switch {
		case g.side == side && g.whole == i:
			places = append(places, g.parts...)
		case g.side != side && slices.Contains(g.parts, i):
			places = append(places, g.whole)
		}
	}
	if j, same := p.partner(side, i); same {
		places = append(places, j)
	}
	return places
}

// divided reports whether a pair belongs to a group.
func (p pairing) divided(x pair) bool {
	return slices.ContainsFunc(p.groups, func(g group) bool {
		ends := [2]int{x.before, x.after}
		return g.whole == ends[g.side] || slices.Contains(g.parts, ends[1-g.side])
	})
}

// pair pairs the items of two lists.
func (m Matching) pair(before, after []item) pairing {
	var p pairing
	taken := [2][]bool{make([]bool, len(before)), make([]bool, len(after))}
	take := func(x pair) {
		taken[earlier][x.before], taken[later][x.after] = true, true
		p.pairs = append(p.pairs, x)
	}
	exact := map[[2]string][]int{}
	for j := range after {
		a := &after[j]
		a.plain = plainText(a.title)
		exact[[2]string{a.id, a.plain}] = append(exact[[2]string{a.id, a.plain}], j)
	}
	for i := range before {
		b := &before[i]
		b.plain = plainText(b.title)
		key := [2]string{b.id, b.plain}
		if list := exact[key]; len(list) > 0 {
			take(pair{before: i, after: list[0], grade: byBoth})
			exact[key] = list[1:]
		}
	}
	var candidates []pair
	rest := [2][]int{without(taken[earlier]), without(taken[later])}
	if len(rest[earlier]) == 0 || len(rest[later]) == 0 {
		rest = [2][]int{}
	} else {
		spell(before, rest[earlier])
		spell(after, rest[later])
	}
	for _, i := range rest[earlier] {
		for _, j := range rest[later] {
			if x := m.candidate(before[i], after[j]); x.grade != unpaired {
				x.before, x.after = i, j
				x.tie = [2]string{min(before[i].key(), after[j].key()), max(before[i].key(), after[j].key())}
				candidates = append(candidates, x)
			}
		}
	}
	slices.SortFunc(candidates, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.grade, x.grade), cmp.Compare(y.likeness, x.likeness), slices.Compare(x.tie[:], y.tie[:]),
			cmp.Compare(x.before, y.before), cmp.Compare(x.after, y.after))
	})
	for _, x := range candidates {
		if !taken[earlier][x.before] && !taken[later][x.after] {
			take(x)
		}
	}
	slices.SortFunc(p.pairs, func(x, y pair) int { return cmp.Compare(x.before, y.before) })
	p.left = [2][]int{without(taken[earlier]), without(taken[later])}
	return p
}

// candidate says by what two items could be paired.
func (m Matching) candidate(b, a item) pair {
	x := pair{likeness: likeness(b, a)}
	switch same := b.id != "" && b.id == a.id; {
	case b.plain != "" && b.plain == a.plain:
		x.grade = byTitle
	case same && x.likeness >= m.Alike:
		x.grade = byIDAndLikeness
	case !b.named && x.likeness >= m.Alike:
		x.grade = byLikeness
	case same && x.likeness > 0:
		x.grade = byID
	case same:
		x.grade = byIDAlone
	}
	return x
}

// without returns the places of what is not taken.
func without(taken []bool) (places []int) {
	for i, t := range taken {
		if !t {
			places = append(places, i)
		}
	}
	return places
}
