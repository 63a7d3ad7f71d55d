package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

const theLOIP = "the local outcomes improvement plan"

// plans compares the plans of the two dossiers.
func (d *differ) plans() {
	b, a := d.editions[earlier].v.LOIP, d.editions[later].v.LOIP
	switch {
	case b != nil && a != nil:
		d.contents(theLOIP, [2]Content{b.Content, a.Content}, "/loip", "/loip")
	case b != nil:
		d.gone(earlier, b.Content, "/loip", theLOIP)
	case a != nil:
		d.gone(later, a.Content, "/loip", theLOIP)
	}
	d.list("/localityPlans", "the locality plan", func(v Partnership) (list []Content, marks [][]string) {
		for _, l := range v.LocalityPlans {
			list, marks = append(list, l.Content), append(marks, sorted(l.Localities))
		}
		return list, marks
	}, func(name string, at [2]loip.Path, b, a []string) {
		if !slices.Equal(b, a) {
			d.changed(ThePlan, Altered, at, [2]string{d.editions[earlier].v.localityNames(b), d.editions[later].v.localityNames(a)}, "%s is for other localities than before", name)
		}
	})
	d.list("/otherPlans", "the plan", func(v Partnership) (list []Content, marks [][]string) {
		return v.OtherPlans, make([][]string, len(v.OtherPlans))
	}, nil)
}

// list pairs and compares the plans of one list of the dossiers, which get hands
// over with the localities that each is for.
func (d *differ) list(at loip.Path, word string, get func(Partnership) ([]Content, [][]string), marks func(name string, at [2]loip.Path, b, a []string)) {
	var contents [2][]Content
	var places [2][][]string
	var items [2][]item
	for side := range items {
		contents[side], places[side] = get(d.editions[side].v)
		for i, c := range contents[side] {
			items[side] = append(items[side], item{id: c.ID, title: c.Title, marks: places[side][i]})
		}
	}
	found := d.by.pair(items[earlier], items[later])
	for side, left := range found.left {
		for _, i := range left {
			d.gone(side, contents[side][i], at.Index(i), word)
		}
	}
	for _, p := range found.pairs {
		b, a := contents[earlier][p.before], contents[later][p.after]
		if p.grade == byIDAlone {
			d.gone(earlier, b, at.Index(p.before), word)
			d.gone(later, a, at.Index(p.after), word)
			continue
		}
		if marks != nil {
			marks(word+" "+quote(b.Title), [2]loip.Path{at.Index(p.before), at.Index(p.after)}, places[earlier][p.before], places[later][p.after])
		}
		d.contents(word, [2]Content{b, a}, at.Index(p.before), at.Index(p.after))
	}
}

// gone notes a plan that only one edition of the dossier holds.
func (d *differ) gone(side int, c Content, at loip.Path, word string) {
	d.editions[1-side].partial = false
	d.alone(ThePlan, side, at, fmt.Sprintf("%s %q", word, c.Title), "")
}

// localityNames lists localities by their names in the division.
func (v Partnership) localityNames(ids []string) string {
	names := slices.Clone(ids)
	for _, l := range v.Division.Localities {
		if i := slices.Index(ids, l.ID); i >= 0 {
			names[i] = cmp.Or(l.Name, l.ID)
		}
	}
	return strings.Join(names, ", ")
}

// contents compares two editions of one plan.
func (d *differ) contents(word string, c [2]Content, before, after loip.Path) {
	at := [2]loip.Path{before, after}
	for side := range c {
		e := &d.editions[side]
		e.c, e.at, e.partial = c[side], at[side], c[side].Partial
	}
	name := fmt.Sprintf("%s %q", word, c[earlier].Title)
	d.of = fmt.Sprintf(" of %q", c[earlier].Title)
	if b, a := c[earlier].Title, c[later].Title; plainText(b) != plainText(a) {
		d.changed(ThePlan, Renamed, at, [2]string{b, a}, "%s is now called %q", name, a)
	}
	if b, a := c[earlier].Period, c[later].Period; apart(b, a) || apart(a, b) {
		d.changed(ThePlan, Shifted, at, [2]string{b.String(), a.String()}, "%s is for another time, %s, and was %s", name, a, b)
	} else {
		d.end(ThePlan, name, at, [2]loip.Date{b.Until, a.Until})
	}
	d.visions()
	outcomes := d.outcomes()
	d.aims(outcomes)
	d.actions()
	d.counts()
}

// apart reports whether a period is over when the other begins.
func apart(p, q loip.Period) bool { return !p.Until.IsZero() && !q.From.Before(p.Until) }

// end compares the ends of two periods.
func (d *differ) end(of Thing, name string, at [2]loip.Path, until [2]loip.Date) {
	d.day(of, name, "ends", at, [2]loip.Date{until[earlier].AddDays(-1), until[later].AddDays(-1)})
}

// day compares two days on which something is to be so.
func (d *differ) day(of Thing, name, verb string, at [2]loip.Path, days [2]loip.Date) {
	b, a := days[earlier], days[later]
	facts := [2]string{b.String(), a.String()}
	switch {
	case b == a:
	case a.IsZero():
		d.timeless(of, earlier, name, at, facts, verb+" on "+b.Long())
	case b.IsZero():
		d.timeless(of, later, name, at, facts, verb+" on "+a.Long())
	case a.After(b):
		d.changed(of, Slipped, at, facts, "%s %s later: on %s, before on %s", name, verb, a.Long(), b.Long())
	default:
		d.changed(of, BroughtForward, at, facts, "%s %s sooner: on %s, before on %s", name, verb, a.Long(), b.Long())
	}
}

// timeless notes that only the edition of one side gives a time.
func (d *differ) timeless(of Thing, side int, name string, at [2]loip.Path, facts [2]string, when string) {
	switch {
	case d.editions[1-side].partial:
		d.changed(of, NotFound, at, facts, "%s %s in %s; the parts of the other that were read give no time", name, when, editionName[side])
	case side == earlier:
		d.changed(of, Slipped, at, facts, "%s %s in the earlier edition, and the later gives no time", name, when)
	default:
		d.changed(of, BroughtForward, at, facts, "%s %s, for which the earlier edition gave no time", name, when)
	}
}

// visions compares what the two editions say will be so.
func (d *differ) visions() {
	var lists [2][]item
	for side := range lists {
		for _, v := range d.editions[side].c.Vision {
			lists[side] = append(lists[side], item{title: v.Text})
		}
	}
	d.compare(TheVision, "vision", lists, func(name string, at [2]loip.Path, p pair) {
		b, a := d.editions[earlier].c.Vision[p.before].By, d.editions[later].c.Vision[p.after].By
		facts := [2]string{fmt.Sprint(b), fmt.Sprint(a)}
		switch {
		case b == a:
		case b == 0:
			d.timeless(TheVision, later, name, at, [2]string{"", facts[later]}, "is for "+facts[later])
		case a == 0:
			d.timeless(TheVision, earlier, name, at, [2]string{facts[earlier], ""}, "is for "+facts[earlier])
		case a > b:
			d.changed(TheVision, Slipped, at, facts, "%s is for %d, and was for %d", name, a, b)
		default:
			d.changed(TheVision, BroughtForward, at, facts, "%s is for %d, and was for %d", name, a, b)
		}
	})
}

// themes notes what became of the themes, given how they and the outcomes were
// paired. A theme whose outcomes all stand elsewhere has only been taken apart.
func (d *differ) themes(lists [2][]item, found, outcomes pairing) {
	d.each(TheTheme, "themes", lists, found, func(string, [2]loip.Path, pair) {})
	for side, left := range found.left {
		here, there := d.editions[side].c, d.editions[1-side].c
		for _, i := range left {
			theme := lists[side][i]
			under, kept := 0, 0
			for k, o := range here.Outcomes {
				if o.Theme != theme.id {
					continue
				}
				under++
				if slices.ContainsFunc(outcomes.becomes(side, k), func(j int) bool { return there.Outcomes[j].Theme != "" }) {
					kept++
				}
			}
			at, name := d.editions[side].at.Key("themes").Index(i), d.name("theme", theme)
			switch {
			case under == 0 || kept < under:
				d.alone(TheTheme, side, at, name, "")
			case side == earlier:
				d.note(TheTheme, Shifted, []loip.Path{at}, nil, [2]string{}, "%s is gone, and what stood under it stands under other themes", name)
			default:
				d.note(TheTheme, Shifted, nil, []loip.Path{at}, [2]string{}, "%s is new, and what stands under it stood under other themes", name)
			}
		}
	}
}

// counts compares how many of something the two editions say that there are.
func (d *differ) counts() {
	var by [2]map[string][]int // places of the counts of one thing
	for side := range by {
		by[side] = map[string][]int{}
		for i, t := range d.editions[side].c.Counts {
			by[side][plainText(t.What)] = append(by[side][plainText(t.What)], i)
		}
	}
	for i, t := range d.editions[earlier].c.Counts {
		b, a := by[earlier][plainText(t.What)], by[later][plainText(t.What)]
		if len(a) == 0 || b[0] != i {
			continue
		}
		was, is := d.editions[earlier].c.numbers(b), d.editions[later].c.numbers(a)
		at := [2]loip.Path{d.editions[earlier].at.Key("counts").Index(b[0]), d.editions[later].at.Key("counts").Index(a[0])}
		facts := [2]string{orList(was), orList(is)}
		name := fmt.Sprintf("the number of %s%s", t.What, d.of)
		switch {
		case slices.Equal(was, is):
		case is[len(is)-1] < was[0]:
			d.changed(TheCount, Fell, at, facts, "%s fell from %s to %s", name, facts[earlier], facts[later])
		case was[len(was)-1] < is[0]:
			d.changed(TheCount, Rose, at, facts, "%s rose from %s to %s", name, facts[earlier], facts[later])
		default:
			d.changed(TheCount, Altered, at, facts, "%s is given as %s, and was given as %s; which way it went cannot be said", name, facts[later], facts[earlier])
		}
	}
}

// numbers lists the counts at some places, the smallest first.
func (c Content) numbers(places []int) (list []int64) {
	for _, i := range places {
		list = append(list, c.Counts[i].Count)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// orList writes numbers of which any may be right.
func orList(list []int64) string {
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = loip.Thousands(n)
	}
	return strings.Join(words, " or ")
}
