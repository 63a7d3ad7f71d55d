package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// outcomes compares the themes and outcomes of a plan, and returns how the
// outcomes were paired.
func (d *differ) outcomes() pairing {
	var themes, outcomes [2][]item
	for side, e := range d.editions {
		for _, t := range e.c.Themes {
			themes[side] = append(themes[side], item{id: t.ID, title: t.Title})
		}
		for _, o := range e.c.Outcomes {
			text := o.Improvement
			for _, r := range o.Ladder {
				text += " " + r.Statement
			}
			outcomes[side] = append(outcomes[side], item{id: o.ID, title: o.Title, text: text, marks: e.keys(o.measures())})
		}
	}
	inThemes, found := d.by.pair(themes[earlier], themes[later]), d.by.pair(outcomes[earlier], outcomes[later])
	found.groups = slices.Concat(d.by.divided(earlier, outcomes, found), d.by.divided(later, outcomes, found))
	d.themes(themes, inThemes, found)
	for side, left := range found.left {
		for _, i := range left {
			if len(found.becomes(side, i)) == 0 {
				d.alone(TheOutcome, side, d.editions[side].at.Key("outcomes").Index(i), d.name("outcome", outcomes[side][i]), "")
			}
		}
	}
	for _, g := range found.groups {
		d.group(g, outcomes)
	}
	whole := pairing{pairs: slices.DeleteFunc(slices.Clone(found.pairs), found.divided)}
	d.each(TheOutcome, "outcomes", outcomes, whole, func(name string, at [2]loip.Path, p pair) {
		both := [2]Outcome{d.editions[earlier].c.Outcomes[p.before], d.editions[later].c.Outcomes[p.after]}
		d.underTheme(name, at, both, themes, inThemes)
		d.outcome(name, at, both)
	})
	return found
}

// group notes an outcome that was split into several, or several that were
// merged into one, and compares the measures and targets of the one with those
// of all the others together.
func (d *differ) group(g group, lists [2][]item) {
	whole, parts := lists[g.side][g.whole], lists[1-g.side]
	var places [2][]loip.Path
	var goals [2][]goal
	var together [2]Outcome
	var names []string
	add := func(side, i int) {
		at, o := d.editions[side].at.Key("outcomes").Index(i), d.editions[side].c.Outcomes[i]
		places[side] = append(places[side], at)
		goals[side] = append(goals[side], d.ladder(side, d.name("outcome", lists[side][i]), at, o)...)
		together[side].Indicators = append(together[side].Indicators, o.measures()...)
	}
	add(g.side, g.whole)
	for _, i := range g.parts {
		add(1-g.side, i)
		names = append(names, parts[i].called())
	}
	var facts [2]string
	facts[g.side], facts[1-g.side] = whole.title, strings.Join(names, ", ")
	name := d.name("outcome", whole)
	if g.side == earlier {
		d.note(TheOutcome, Split, places[earlier], places[later], facts, "%s was split into %s: most of their words and measures are its own", name, facts[later])
	} else {
		name = "the outcomes " + facts[earlier] + d.of
		d.note(TheOutcome, Merged, places[earlier], places[later], facts, "%s were merged into %s, which has most of their words and measures", name, whole.called())
	}
	d.measuredBy(name, [2]loip.Path{places[earlier][0], places[later][0]}, together)
	d.goals(goals)
}

// underTheme notes that an outcome stands under another theme.
func (d *differ) underTheme(name string, at [2]loip.Path, both [2]Outcome, themes [2][]item, found pairing) {
	place := func(side int) int {
		return slices.IndexFunc(themes[side], func(x item) bool { return x.id == both[side].Theme })
	}
	b, a := place(earlier), place(later)
	if b < 0 || a < 0 {
		return
	}
	if j, same := found.partner(earlier, b); !same || j != a {
		facts := [2]string{themes[earlier][b].title, themes[later][a].title}
		d.changed(TheOutcome, Shifted, at, facts, "%s stands under the theme %s, and stood under %s", name, themes[later][a].called(), themes[earlier][b].called())
	}
}

// outcome compares what two editions say of one outcome.
func (d *differ) outcome(name string, at [2]loip.Path, both [2]Outcome) {
	b, a := both[earlier], both[later]
	if !b.Period.Until.IsZero() || !a.Period.Until.IsZero() {
		var until [2]loip.Date
		for side := range both {
			until[side] = both[side].Period.Until
			if until[side].IsZero() {
				until[side] = d.editions[side].c.Period.Until
			}
		}
		d.end(TheOutcome, name, at, until)
	}
	d.text(TheOutcome, "the improvement proposed in "+name, at, "improvement", [2]string{b.Improvement, a.Improvement})
	if b.Inequality != a.Inequality {
		side := earlier
		if a.Inequality {
			side = later
		}
		d.less(TheOutcome, side, at, [2]string{}, "the aim of reducing inequality with "+name)
	}
	d.leads(TheOutcome, name, at, [2][]string{b.Leads, a.Leads}, [2]string{b.LeadText, a.LeadText})
	d.measuredBy(name, at, both)
	d.terms(name, at, both)
	d.goals([2][]goal{d.ladder(earlier, name, at[earlier], b), d.ladder(later, name, at[later], a)})
}

// less notes that only the edition of one side says something of what both of
// them hold: less is promised without it.
func (d *differ) less(of Thing, side int, at [2]loip.Path, facts [2]string, what string) {
	switch {
	case d.editions[1-side].partial:
		d.changed(of, NotFound, at, facts, "%s is not in the parts of %s that were read", what, editionName[1-side])
	case side == earlier:
		d.changed(of, Softened, at, facts, "%s was dropped", what)
	default:
		d.changed(of, Raised, at, facts, "%s is new", what)
	}
}

// text compares a text of something that both editions hold.
func (d *differ) text(of Thing, name string, at [2]loip.Path, key string, texts [2]string) {
	if texts[earlier] == texts[later] {
		return
	}
	places := at
	for side := range places {
		if key != "" && texts[side] != "" {
			places[side] = at[side].Key(key)
		}
	}
	b, a := plainText(texts[earlier]), plainText(texts[later])
	switch {
	case b == a:
	case b == "":
		d.less(of, later, places, texts, name)
	case a == "":
		d.less(of, earlier, places, texts, name)
	case hedged(texts[earlier], texts[later]) < 0:
		d.changed(of, Softened, places, texts, "%s was softened to a step towards it: %q, before %q", name, texts[later], texts[earlier])
	case hedged(texts[earlier], texts[later]) > 0:
		d.changed(of, Raised, places, texts, "%s was raised from a step towards it: %q, before %q", name, texts[later], texts[earlier])
	default:
		d.changed(of, Reworded, places, texts, "%s was reworded: %q, before %q", name, texts[later], texts[earlier])
	}
}

// leads compares who leads.
func (d *differ) leads(of Thing, name string, at [2]loip.Path, ids [2][]string, texts [2]string) {
	var who, plain [2]string
	for side := range who {
		list := sorted(ids[side])
		who[side] = cmp.Or(d.editions[side].v.called(list), texts[side])
		plain[side] = plainText(who[side])
		if len(list) > 0 && len(ids[1-side]) > 0 {
			plain[side] = strings.Join(list, " ")
		}
	}
	switch {
	case plain[earlier] == plain[later]:
	case plain[later] == "" && d.editions[later].partial || plain[earlier] == "" && d.editions[earlier].partial:
		d.changed(of, NotFound, at, who, "who leads %s is given in one edition, and not in the parts of the other that were read", name)
	case plain[later] == "":
		d.changed(of, OtherLead, at, who, "%s has no lead any more; before it was %s", name, who[earlier])
	case plain[earlier] == "":
		d.changed(of, OtherLead, at, who, "%s is led by %s, and had no lead before", name, who[later])
	default:
		d.changed(of, OtherLead, at, who, "%s is led by %s, and was led by %s", name, who[later], who[earlier])
	}
}

// measuredBy compares the measures of an outcome.
func (d *differ) measuredBy(name string, at [2]loip.Path, both [2]Outcome) {
	b, a := d.editions[earlier].keys(both[earlier].measures()), d.editions[later].keys(both[later].measures())
	only := [2][]string{lacking(b, a), lacking(a, b)}
	some := d.editions[earlier].partial || d.editions[later].partial
	if len(only[earlier]) > 0 && len(only[later]) > 0 && (!some || common(b, a) == 0) {
		facts := [2]string{d.measureNames(earlier, only[earlier]), d.measureNames(later, only[later])}
		d.changed(TheOutcome, Swapped, at, facts, "%s is measured by %s, and was measured by %s", name, facts[later], facts[earlier])
		return
	}
	for side, list := range only {
		for _, key := range list {
			d.alone(TheMeasure, side, at[side], fmt.Sprintf("the measure %s of %s", d.measureNames(side, []string{key}), name), "")
		}
	}
}

// terms compares the rungs of an outcome's ladder.
func (d *differ) terms(name string, at [2]loip.Path, both [2]Outcome) {
	for _, term := range []Term{Short, Medium, Long} {
		var places [2]loip.Path
		var texts [2]string
		for side, o := range both {
			for k, r := range o.Ladder {
				if r.Term != term {
					continue
				}
				if places[side] == "" {
					places[side] = at[side].Key("ladder").Index(k)
				}
				texts[side] = strings.TrimSpace(texts[side] + " " + r.Statement)
			}
		}
		rung := fmt.Sprintf("the %s term of %s", term, name)
		switch {
		case places == [2]loip.Path{}:
		case places[later] == "":
			d.alone(TheTerm, earlier, places[earlier], rung, "")
		case places[earlier] == "":
			d.alone(TheTerm, later, places[later], rung, "")
		default:
			d.text(TheTerm, "what is to be different in "+rung, places, "statement", texts)
		}
	}
}
