package plan

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// aims compares the nearer goals that hang on outcomes, given how the outcomes
// were paired.
func (d *differ) aims(outcomes pairing) {
	var lists [2][]item
	for side, e := range d.editions {
		for _, a := range e.c.Aims {
			var ids []string
			for _, t := range a.Targets {
				if t.Indicator != "" {
					ids = append(ids, t.Indicator)
				}
			}
			lists[side] = append(lists[side], item{id: a.ID, title: a.Title, marks: e.keys(ids)})
		}
	}
	d.compare(TheAim, "aims", lists, func(name string, at [2]loip.Path, p pair) {
		b, a := d.editions[earlier].c.Aims[p.before], d.editions[later].c.Aims[p.after]
		d.underOutcome(name, at, [2]string{b.Outcome, a.Outcome}, outcomes)
		d.leads(TheAim, name, at, [2][]string{b.Leads, a.Leads}, [2]string{b.LeadText, a.LeadText})
		var goals [2][]goal
		for side, x := range []Aim{b, a} {
			for k, t := range x.Targets {
				goals[side] = append(goals[side], d.goal(side, t, at[side].Key("targets").Index(k), t.Indicator, name))
			}
		}
		d.goals(goals)
	})
}

// underOutcome notes that an aim hangs on another outcome.
func (d *differ) underOutcome(name string, at [2]loip.Path, ids [2]string, found pairing) {
	var places [2]int
	for side, e := range d.editions {
		places[side] = slices.IndexFunc(e.c.Outcomes, func(o Outcome) bool { return ids[side] != "" && o.ID == ids[side] })
	}
	if places[earlier] < 0 || places[later] < 0 {
		return
	}
	if !slices.Contains(found.becomes(earlier, places[earlier]), places[later]) {
		b, a := d.editions[earlier].c.Outcomes[places[earlier]], d.editions[later].c.Outcomes[places[later]]
		d.changed(TheAim, Shifted, at, [2]string{b.Title, a.Title}, "%s hangs on the outcome %q, and hung on %q", name, a.Title, b.Title)
	}
}

// actions compares what bodies undertake to do.
func (d *differ) actions() {
	var lists [2][]item
	for side, e := range d.editions {
		for _, a := range e.c.Actions {
			lists[side] = append(lists[side], item{id: a.ID, title: a.Title})
		}
	}
	d.compare(TheAction, "actions", lists, func(name string, at [2]loip.Path, p pair) {
		b, a := d.editions[earlier].c.Actions[p.before], d.editions[later].c.Actions[p.after]
		d.leads(TheAction, name, at, [2][]string{b.Leads, a.Leads}, [2]string{b.LeadText, a.LeadText})
		d.due(TheAction, name, at, [2]string{b.when(), a.when()})
		d.milestones(name, at, [2][]Step{b.Milestones, a.Milestones})
	})
}

// when writes by when an action is to be done: a day, words, a length, or a term.
func (a Action) when() string {
	switch {
	case !a.Due.IsZero():
		return a.Due.String()
	case a.DueText != "":
		return a.DueText
	case a.Months > 0:
		return loip.Plural(a.Months, "month", "months")
	case a.Term != "":
		return loip.Plural(a.Term.Years(), "year", "years")
	}
	return ""
}

// milestones compares the steps of an action.
func (d *differ) milestones(name string, at [2]loip.Path, steps [2][]Step) {
	var lists [2][]item
	for side, list := range steps {
		for _, s := range list {
			lists[side] = append(lists[side], item{title: s.What})
		}
	}
	found := d.by.pair(lists[earlier], lists[later])
	called := func(x item) string { return fmt.Sprintf("the milestone %s of %s", x.called(), name) }
	for side, left := range found.left {
		for _, i := range left {
			d.alone(TheMilestone, side, at[side].Key("milestones").Index(i), called(lists[side][i]), "")
		}
	}
	for _, p := range found.pairs {
		b, a := steps[earlier][p.before], steps[later][p.after]
		places := [2]loip.Path{at[earlier].Key("milestones").Index(p.before), at[later].Key("milestones").Index(p.after)}
		step := called(lists[earlier][p.before])
		d.retitled(TheMilestone, step, places, p, lists[earlier][p.before], lists[later][p.after])
		d.due(TheMilestone, step, places, [2]string{b.Due, a.Due})
	}
}

// due compares by when two editions say that something is due.
func (d *differ) due(of Thing, name string, at [2]loip.Path, texts [2]string) {
	was, is := texts[earlier], texts[later]
	x, errX := indicator.ParseDue(was)
	y, errY := indicator.ParseDue(is)
	order := x.Last().Compare(y.Last())
	if x.Precision == indicator.OfALength {
		order = x.Months - y.Months
	}
	length := (x.Precision == indicator.OfALength) != (y.Precision == indicator.OfALength)
	switch {
	case plainText(was) == plainText(is):
	case is == "":
		d.timeless(of, earlier, name, at, texts, "is due by "+was)
	case was == "":
		d.timeless(of, later, name, at, texts, "is due by "+is)
	case errX != nil || errY != nil || length:
		d.changed(of, Altered, at, texts, "by when %s is due is given as %q, and was given as %q; whether that is later cannot be said", name, is, was)
	case order < 0:
		d.changed(of, Slipped, at, texts, "%s is due later: by %s, before by %s", name, is, was)
	case order > 0:
		d.changed(of, BroughtForward, at, texts, "%s is due sooner: by %s, before by %s", name, is, was)
	}
}
