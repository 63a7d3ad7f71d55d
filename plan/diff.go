package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Change is something that means other in a later edition of a partnership's
// plans than it did in an earlier one.
type Change struct {
	Of     Thing      `json:"of"`     // what changed
	Kind   ChangeKind `json:"kind"`   // how
	Weight Weight     `json:"weight"` // how soon a scrutiny board should ask about it
	Says   string     `json:"says"`   // one plain sentence that stands alone in a committee paper
	// Before and After are the places in the two dossiers; none where there is
	// nothing in that edition, several where parts were split or merged.
	Before []loip.Path `json:"before,omitempty"`
	After  []loip.Path `json:"after,omitempty"`
	// Facts are the words and figures that it rests on, named before and after by
	// the edition in whose dossier their place is.
	Facts []loip.Fact `json:"facts,omitempty"`
}

// Diff returns how the plans of a later edition of a dossier differ in meaning
// from those of an earlier one: what was added, dropped or split, which targets
// were softened or raised, which dates slipped, which measures were swapped, who
// leads instead. What a scrutiny board should ask about first comes first; see
// [Weights].
//
// Method: the local outcomes improvement plans are held against each other, and
// every locality plan and other plan against the one with its id, title or
// localities. Parts of a plan are paired as [Matching] says. Targets are compared
// as exact decimals, by the polarity of their indicator or else by the sense that
// both editions give them; where neither is there, or the two are promises of
// unlike kinds, the target is changed and the sentence says why no more can be
// said.
//
// Shape: the order of lists in the two dossiers changes nothing but the places. A
// dossier has no changes against itself. Held the other way round, the changes are
// the same with their kinds mirrored: see [ChangeKind.Mirror].
//
// Boundary: of a plan that was read in parts only ([Content.Partial]) nothing is
// called dropped or added for not being there: it is not seen.
//
// Not decided here: whether a change is for good or ill. A dropped outcome may
// have been reached.
func Diff(before, after Partnership, by Matching) []Change {
	d := &differ{by: by.settled()}
	d.editions[earlier].v, d.editions[later].v = before, after
	d.measures()
	d.indicators()
	d.plans()
	for i := range d.changes {
		d.changes[i].Weight = d.changes[i].weigh()
	}
	slices.SortStableFunc(d.changes, func(a, b Change) int {
		return cmp.Or(
			slices.Index(Weights(), a.Weight)-slices.Index(Weights(), b.Weight),
			slices.Index(Things(), a.Of)-slices.Index(Things(), b.Of),
			slices.Index(ChangeKinds(), a.Kind)-slices.Index(ChangeKinds(), b.Kind),
			strings.Compare(a.Says, b.Says), slices.Compare(a.Before, b.Before), slices.Compare(a.After, b.After),
		)
	})
	return d.changes
}

// The two sides of a comparison.
const (
	earlier = iota
	later
)

// sideName says which edition a side is.
var sideName = [2]string{"before", "after"}

// editionName names the edition of a side.
var editionName = [2]string{"the earlier edition", "the later edition"}

// differ gathers the changes between two editions.
type differ struct {
	by             Matching
	editions       [2]edition
	indicatorPairs pairing
	of             string // ` of "plan"`, to end the names of what is compared
	changes        []Change
}

// edition is one side of the comparison: a dossier, and the plan in it that is
// being compared.
type edition struct {
	v       Partnership
	c       Content
	at      loip.Path
	key     map[string]string // of each indicator, the same on both sides for the same measure
	place   map[string]int    // of each indicator in the dossier
	partial bool
}

// note adds a change. The facts are pairs of what stood before and what after;
// an empty one is left out.
func (d *differ) note(of Thing, kind ChangeKind, before, after []loip.Path, facts [2]string, format string, args ...any) {
	c := Change{Of: of, Kind: kind, Before: before, After: after, Says: fmt.Sprintf(format, args...)}
	for side, places := range [2][]loip.Path{before, after} {
		if facts[side] != "" && len(places) > 0 {
			c.Facts = append(c.Facts, loip.Fact{Path: places[0], Name: sideName[side], Value: facts[side]})
		}
	}
	d.changes = append(d.changes, c)
}

// changed notes that something at a place in either edition changed from one
// text to another.
func (d *differ) changed(of Thing, kind ChangeKind, at [2]loip.Path, facts [2]string, format string, args ...any) {
	d.note(of, kind, []loip.Path{at[earlier]}, []loip.Path{at[later]}, facts, format, args...)
}

// alone notes that something is in the edition of one side and not in the other.
// Held against a plan that was read in parts, it is only not seen.
func (d *differ) alone(of Thing, side int, at loip.Path, name, fact string) {
	var places [2][]loip.Path
	var facts [2]string
	places[side], facts[side] = []loip.Path{at}, fact
	switch {
	case d.editions[1-side].partial:
		d.note(of, NotFound, places[earlier], places[later], facts, "%s is not in the parts of %s that were read", name, editionName[1-side])
	case side == earlier:
		d.note(of, Dropped, places[earlier], nil, facts, "%s was dropped", name)
	default:
		d.note(of, Added, nil, places[later], facts, "%s is new", name)
	}
}

// name names a part of a plan by its title, or else by its id.
func (d *differ) name(word string, x item) string {
	return word + " " + x.called() + d.of
}

// compare pairs the parts of a plan that stand under a key, and notes what only
// one edition holds, and of each pair what is found by each and by judge.
func (d *differ) compare(of Thing, key string, lists [2][]item, judge func(name string, at [2]loip.Path, p pair)) {
	found := d.by.pair(lists[earlier], lists[later])
	for side, left := range found.left {
		for _, i := range left {
			d.alone(of, side, d.editions[side].at.Key(key).Index(i), d.name(string(of), lists[side][i]), "")
		}
	}
	d.each(of, key, lists, found, judge)
}

// each notes of every pair another title or id, and hands it to judge, unless
// nothing but the id is left of what stood there.
func (d *differ) each(of Thing, key string, lists [2][]item, found pairing, judge func(name string, at [2]loip.Path, p pair)) {
	for _, p := range found.pairs {
		b, a := lists[earlier][p.before], lists[later][p.after]
		at := [2]loip.Path{d.editions[earlier].at.Key(key).Index(p.before), d.editions[later].at.Key(key).Index(p.after)}
		name := d.name(string(of), b)
		if p.grade == byIDAlone {
			d.changed(of, Replaced, at, [2]string{b.title, a.title}, "%s is gone, and its id %q stands for %s now; the two have nothing else in common", name, b.id, a.called())
			continue
		}
		d.retitled(of, name, at, p, b, a)
		judge(name, at, p)
	}
}

// retitled notes that one and the same part has another title or id.
func (d *differ) retitled(of Thing, name string, at [2]loip.Path, p pair, b, a item) {
	promises, taken := of == TheOutcome || of == TheTheme || of == TheAim, ""
	if p.grade == byLikeness {
		taken = fmt.Sprintf("; they are taken for the same because their likeness is %.2f", p.likeness)
	}
	switch {
	case plainText(b.title) == plainText(a.title):
	case promises && hedged(b.title, a.title) < 0:
		d.changed(of, Softened, at, [2]string{b.title, a.title}, "%s was softened to %s, a step towards it%s", name, a.called(), taken)
	case promises && hedged(b.title, a.title) > 0:
		d.changed(of, Raised, at, [2]string{b.title, a.title}, "%s, a step, was raised to %s itself%s", name, a.called(), taken)
	default:
		d.changed(of, Renamed, at, [2]string{b.title, a.title}, "%s is now called %s%s", name, a.called(), taken)
	}
	if b.id != a.id {
		d.changed(of, Renumbered, at, [2]string{b.id, a.id}, "%s has the id %q and had %q%s", name, a.id, b.id, taken)
	}
}
