package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// goal is a target of an edition with what it is a target of.
type goal struct {
	target indicator.Target // as read from its words, where it has nothing else
	err    error            // why they cannot be read
	at     loip.Path
	term   Term
	key    string              // of its measure; empty where that is not known
	of     indicator.Indicator // its measure
	name   string
}

// goal makes a goal of a target that stands with something, for the indicator
// of an id.
func (d *differ) goal(side int, t indicator.Target, at loip.Path, id, name string) goal {
	e := d.editions[side]
	g := goal{at: at, term: termOf(t.Horizon)}
	if id != "" {
		g.key = e.keys([]string{id})[0]
	}
	if i, ok := e.place[id]; ok {
		g.of = e.v.Indicators[i]
	}
	g.target, g.err = t.Read()
	g.name = "the target"
	if t.Text != "" {
		g.name += " " + quote(t.Text)
	} else if known := cmp.Or(known(t.Value), known(t.Change)); known != "" {
		g.name += strings.TrimRight(" of "+known+" "+t.Unit, " ")
	}
	if g.of.Name != "" {
		g.name += " for the measure " + quote(g.of.Name)
	}
	if name != "" {
		g.name += " of " + name
	}
	return g
}

// ladder lists the targets of an outcome.
func (d *differ) ladder(side int, name string, at loip.Path, o Outcome) (list []goal) {
	for j, r := range o.Ladder {
		for k, t := range r.Targets {
			id := cmp.Or(t.Indicator, alone(r.Indicators), alone(o.Indicators))
			g := d.goal(side, t, at.Key("ladder").Index(j).Key("targets").Index(k), id, name)
			g.term = cmp.Or(r.Term, g.term)
			list = append(list, g)
		}
	}
	return list
}

// targetsOf lists the targets that stand with an indicator.
func (d *differ) targetsOf(side, i int) (list []goal) {
	x := d.editions[side].v.Indicators[i]
	for k, t := range x.Targets {
		list = append(list, d.goal(side, t, loip.Path("/indicators").Index(i).Key("targets").Index(k), cmp.Or(t.Indicator, x.ID), ""))
	}
	return list
}

// match is two targets that could be the same, and how far apart they are.
type match struct {
	before, after int
	apart         [4]float64
	tie           [2]string
}

// goals pairs the targets of two editions of one thing, and notes how each of
// them changed.
//
// Method: targets of one measure are paired, those of the same term first, then
// those due nearest to each other, of the same form, and of the likest words. A
// target whose measure is not known is paired by its words, or where it is the
// only one on both sides.
func (d *differ) goals(lists [2][]goal) {
	var matches []match
	var said [2][]item // the words of the targets
	for side, list := range lists {
		for _, g := range list {
			said[side] = append(said[side], item{title: g.target.Text, plain: plainText(g.target.Text)})
		}
		spell(said[side], nil)
	}
	sole := len(lists[earlier]) == 1 && len(lists[later]) == 1
	for i, b := range lists[earlier] {
		for j, a := range lists[later] {
			words := likeness(said[earlier][i], said[later][j])
			same := said[earlier][i].plain != "" && said[earlier][i].plain == said[later][j].plain
			if b.key != a.key && !(same && (b.key == "" || a.key == "")) || b.key == "" && words == 0 && !same && !sole {
				continue
			}
			m := match{before: i, after: j, tie: [2]string{min(b.line(), a.line()), max(b.line(), a.line())}}
			m.apart = [4]float64{indexed(b.term != a.term), daysApart(b.target.By, a.target.By), indexed(formOf(b.target) != formOf(a.target)), -words}
			matches = append(matches, m)
		}
	}
	slices.SortFunc(matches, func(x, y match) int {
		return cmp.Or(slices.Compare(x.apart[:], y.apart[:]), slices.Compare(x.tie[:], y.tie[:]), cmp.Compare(x.before, y.before), cmp.Compare(x.after, y.after))
	})
	taken := [2][]bool{make([]bool, len(lists[earlier])), make([]bool, len(lists[later]))}
	for _, m := range matches {
		if !taken[earlier][m.before] && !taken[later][m.after] {
			taken[earlier][m.before], taken[later][m.after] = true, true
			d.target(lists[earlier][m.before], lists[later][m.after])
		}
	}
	for side, list := range lists {
		for _, i := range without(taken[side]) {
			d.alone(TheTarget, side, list[i].at, list[i].name, list[i].line())
		}
	}
}

// indexed is 1 for what is so.
func indexed(so bool) float64 {
	if so {
		return 1
	}
	return 0
}

// daysApart is how far two due times lie apart. One that is given and one that is
// not are further apart than any two days.
func daysApart(b, a string) float64 {
	x, y := ends(b), ends(a)
	switch {
	case x == y:
		return 0
	case x.IsZero() || y.IsZero():
		return 1e9
	}
	return max(float64(x.DaysUntil(y)), float64(y.DaysUntil(x)))
}

// ends returns the last day of a due time, if it has one.
func ends(by string) loip.Date {
	due, err := indicator.ParseDue(by)
	if err != nil {
		return loip.Date{}
	}
	return due.Last()
}

// target notes how a target changed: what is promised, from where, and by when.
func (d *differ) target(b, a goal) {
	at := [2]loip.Path{b.at, a.at}
	v := compareBars(b, a)
	facts := [2]string{b.line(), a.line()}
	switch {
	case v.reason != "":
		d.changed(TheTarget, Altered, at, facts, "%s was changed %s; whether it was softened or raised cannot be said: %s", b.name, v.fromTo(b, a), v.reason)
	case v.sign < 0:
		d.changed(TheTarget, Softened, at, facts, "%s was softened %s", b.name, v.fromTo(b, a))
	case v.sign > 0:
		d.changed(TheTarget, Raised, at, facts, "%s was raised %s", b.name, v.fromTo(b, a))
	}
	d.base(b, a)
	was, is := cmp.Or(b.target.By, b.target.Horizon), cmp.Or(a.target.By, a.target.Horizon)
	if d.due(TheTarget, b.name, at, [2]string{was, is}); was == "" && is == "" {
		d.term(b, a)
	}
}

// base notes that a baseline was restated: the way to the target is another, or,
// of a change from it, the target itself.
func (d *differ) base(b, a goal) {
	at := [2]loip.Path{b.at, a.at}
	was, is := b.base(), a.base()
	facts := [2]string{was, is}
	whole := is == was || sameBase(b.target, a.target)
	switch {
	case whole:
	case is == "" && d.editions[later].partial || was == "" && d.editions[earlier].partial:
		d.changed(TheTarget, NotFound, at, facts, "the baseline of %s is given in one edition, and not in the parts of the other that were read", b.name)
	case is == "":
		d.changed(TheTarget, Restated, at, facts, "%s has no baseline any more; it was %s", b.name, was)
	case was == "":
		d.changed(TheTarget, Restated, at, facts, "%s has a baseline now, %s, and had none", b.name, is)
	case relative(b.target) || relative(a.target):
		d.changed(TheTarget, Restated, at, facts, "the baseline of %s is %s, and was %s; with it moves what there is to be reached", b.name, is, was)
	default:
		d.changed(TheTarget, Restated, at, facts, "the baseline of %s is %s, and was %s; with it moves how far there is to go", b.name, is, was)
	}
}

// base writes the baseline of the target.
func (g goal) base() string {
	s := known(g.target.Baseline)
	if g.target.BaselineWhen != "" {
		s = strings.TrimSpace(s + " in " + g.target.BaselineWhen)
	}
	return s
}

// term compares the terms of two targets that say nothing else of their time.
func (d *differ) term(b, a goal) {
	at, facts := [2]loip.Path{b.at, a.at}, [2]string{string(b.term), string(a.term)}
	switch {
	case b.term == "" || a.term == "" || b.term == a.term:
	case b.term.Years() < a.term.Years():
		d.changed(TheTarget, Slipped, at, facts, "%s is for the %s, and was for the %s", b.name, a.term.phrase(), b.term.phrase())
	default:
		d.changed(TheTarget, BroughtForward, at, facts, "%s is for the %s, and was for the %s", b.name, a.term.phrase(), b.term.phrase())
	}
}

// known writes a figure, or nothing where it is none.
func known(v indicator.Value) string {
	if !v.IsKnown() {
		return ""
	}
	return v.Amount.String()
}

// line is the target in a line: its words, or what it is made of.
func (g goal) line() string {
	t := g.target
	if t.Text != "" {
		return t.Text
	}
	parts := []string{string(formOf(t)), string(t.Sense), known(t.Value), known(t.Change), t.Unit, t.Comparator, string(t.Direction)}
	if t.By != "" {
		parts = append(parts, "by "+t.By)
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// fromTo writes what the target is now, and what it was where its words do not
// say.
func (v verdict) fromTo(b, a goal) string {
	s := "to " + quote(a.line())
	if b.line() == a.line() || b.target.Text == "" {
		s = fmt.Sprintf("from %q to %q", b.amount(), a.amount())
	}
	if v.how != "" {
		s += ": " + v.how
	}
	return s
}

// amount writes what the fields of the target say, without its words.
func (g goal) amount() string {
	g.target.Text = ""
	return g.line()
}
