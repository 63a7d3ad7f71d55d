package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// measures pairs the indicators of the two dossiers and gives each measure a key
// by which it is known on both sides.
func (d *differ) measures() {
	var lists [2][]item
	for side := range lists {
		e := &d.editions[side]
		e.key, e.place = map[string]string{}, map[string]int{}
		for i, x := range e.v.Indicators {
			lists[side] = append(lists[side], item{id: x.ID, title: x.Name, named: true})
			e.key[x.ID], e.place[x.ID] = fmt.Sprintf("%d %s", side, x.ID), i
		}
	}
	d.indicatorPairs = d.by.pair(lists[earlier], lists[later])
	for _, p := range d.indicatorPairs.pairs {
		if p.grade != byIDAlone {
			d.editions[later].key[lists[later][p.after].id] = d.editions[earlier].key[lists[earlier][p.before].id]
		}
	}
}

// keys returns the keys of indicators, given by their ids.
func (e edition) keys(ids []string) []string {
	keys := make([]string, len(ids))
	for i, id := range ids {
		keys[i] = cmp.Or(e.key[id], "? "+id)
	}
	return sorted(keys)
}

// measureNames lists measures of a side, given by their keys, by their names.
func (d *differ) measureNames(side int, keys []string) string {
	var names []string
	for _, x := range d.editions[side].v.Indicators {
		if slices.Contains(keys, d.editions[side].key[x.ID]) {
			names = append(names, item{id: x.ID, title: x.Name}.called())
		}
	}
	for _, key := range keys {
		if id, unknown := strings.CutPrefix(key, "? "); unknown {
			names = append(names, id)
		}
	}
	return strings.Join(sorted(names), ", ")
}

// indicators compares what the two dossiers say of each indicator, and its
// targets. One that an outcome or an aim names is missed there, if at all.
func (d *differ) indicators() {
	var used [2][]string
	for side := range used {
		e := &d.editions[side]
		for _, c := range e.v.plans {
			e.partial = e.partial || c.Partial
			for _, o := range c.Outcomes {
				used[side] = append(used[side], o.measures()...)
			}
			for _, a := range c.Aims {
				for _, t := range a.Targets {
					used[side] = append(used[side], t.Indicator)
				}
			}
		}
		used[side] = sorted(used[side])
	}
	single := func(side, i int) {
		x, at := d.editions[side].v.Indicators[i], loip.Path("/indicators").Index(i)
		if _, ok := slices.BinarySearch(used[side], x.ID); !ok {
			d.alone(TheMeasure, side, at, d.name("measure", item{id: x.ID, title: x.Name}), "")
		}
		var lists [2][]goal
		lists[side] = d.targetsOf(side, i)
		d.goals(lists)
	}
	for side, left := range d.indicatorPairs.left {
		for _, i := range left {
			single(side, i)
		}
	}
	for _, p := range d.indicatorPairs.pairs {
		if p.grade == byIDAlone {
			single(earlier, p.before)
			single(later, p.after)
			continue
		}
		d.measure(p)
		d.goals([2][]goal{d.targetsOf(earlier, p.before), d.targetsOf(later, p.after)})
	}
}

// measure compares what two editions say of one indicator.
func (d *differ) measure(p pair) {
	b, a := d.editions[earlier].v.Indicators[p.before], d.editions[later].v.Indicators[p.after]
	at := [2]loip.Path{loip.Path("/indicators").Index(p.before), loip.Path("/indicators").Index(p.after)}
	was := item{id: b.ID, title: b.Name}
	name := d.name("measure", was)
	d.retitled(TheMeasure, name, at, p, was, item{id: a.ID, title: a.Name})
	for _, x := range []struct{ what, before, after string }{
		{"what is good of", string(b.Polarity), string(a.Polarity)},
		{"the value that is best of", known(b.Ideal), known(a.Ideal)},
		{"the kind of figure of", string(b.Measure), string(a.Measure)},
		{"the unit of", plainText(b.Unit), plainText(a.Unit)},
	} {
		if x.before != "" && x.after != "" && x.before != x.after {
			d.changed(TheMeasure, Altered, at, [2]string{x.before, x.after}, "%s %s is %s, and was %s", x.what, name, x.after, x.before)
		}
	}
}
