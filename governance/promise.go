package governance

import (
	"cmp"
	"iter"
	"slices"

	"github.com/communityplanning/loip"
)

// Promise is a day for which something was promised: a report, a result, or
// what an action asks for.
//
// Shape: two promises are of one thing where What is the same text; left out,
// it is the action or the decision itself.
type Promise struct {
	What   string      `json:"what,omitzero"`
	When   string      `json:"when,omitzero"` // as the document gives it: "Spring 2022"
	By     loip.Date   `json:"by,omitzero"`   // the last day that can mean
	Made   loip.Date   `json:"made,omitzero"` // the day of the document that promised it
	Kept   loip.Date   `json:"kept,omitzero"` // the day on which it came
	Origin loip.Origin `json:"origin,omitzero"`
}

// when is what a finding calls the day promised.
func (p Promise) when() string { return cmp.Or(p.When, p.By.Long()) }

// Milestone is one thing that was promised, with every day for which it was
// promised, one after the other.
type Milestone struct {
	Path     loip.Path // of the improvement, the action or the first decision
	Of       string    // what promised it: "improvement 2 of …", "the action 7 …"
	Heading  string    // of the improvement, where it has one
	What     string
	Promises []Promise // in the order of the documents; at least one
	Came     bool      // the documents show that it came
	Kept     loip.Date // the day on which it came, where they give it

	places  []loip.Path // of the promises
	known   loip.Date   // up to when the documents would show that it came
	partial bool        // the documents were read only in part
	answers bool        // something is recorded as achieved, in words
}

// State returns where the milestone stands on a day, by the key of the tracker
// and the day last promised.
//
// Boundary: as for [Action.State].
func (m Milestone) State(on loip.Date) Progress { return progress(m.last().By, m.Came, on) }

// Slid reports whether a later document named a later day.
//
// Boundary: two days named in one document are a series and no slide. A promise
// without a day is passed over.
func (m Milestone) Slid() bool {
	var placed Promise // the latest whose day can be placed
	for _, p := range m.Promises {
		if !placed.By.IsZero() && p.By.After(placed.By) && (p.Made.IsZero() || p.Made != placed.Made) {
			return true
		}
		if !p.By.IsZero() {
			placed = p
		}
	}
	return false
}

func (m Milestone) last() Promise { return m.Promises[len(m.Promises)-1] }

// Milestones returns what was promised by a day in improvement plans, in the
// tracker and in decisions that ask for a report back, in the order in which
// each thing first stands.
//
// Shape: what was promised in the meetings of one group is one chain across
// them. The deadline that an action has now is the last link of its own chain.
// A day not given stands for all documents.
func (r Record) Milestones(on loip.Date) []Milestone {
	c := chains{on: on, by: map[[2]string]int{}}
	for at, x := range r.improvements(on) {
		of := Milestone{
			Path: at, Of: "improvement " + x.name(), Heading: x.Heading, What: x.Text,
			known: x.plan.AsAt, partial: x.plan.Partial, answers: x.Achievement != "",
		}
		for i, p := range x.Promised {
			c.add(string(at), of, at.Key("promised").Index(i), p)
		}
	}
	t := r.tracker(on)
	for i, a := range t.Actions {
		of := Milestone{Path: actionAt(i), Of: "the action " + a.name(), What: cmp.Or(a.Asks, a.Title), Came: a.State(on) == Complete, known: t.AsAt}
		for j, p := range a.Promised {
			c.add(string(of.Path), of, of.Path.Key("promised").Index(j), p)
		}
		own, chained := c.by[[2]string{string(of.Path), ""}]
		if chained && !a.Due.IsZero() && c.all[own].last().By != a.Due {
			c.add(string(of.Path), of, of.Path.Key("due"), Promise{When: a.DueText, By: a.Due, Made: t.AsAt})
		}
	}
	c.meetings(r, t)
	return c.all
}

// chains sorts promises by who made them and what was promised.
type chains struct {
	on  loip.Date
	all []Milestone
	by  map[[2]string]int
}

func (c *chains) add(owner string, of Milestone, at loip.Path, p Promise) {
	if later(p.Made, c.on) {
		return
	}
	i, ok := c.by[[2]string{owner, p.What}]
	if !ok {
		i = len(c.all)
		c.by[[2]string{owner, p.What}] = i
		of.What = cmp.Or(p.What, of.What)
		c.all = append(c.all, of)
	}
	m := &c.all[i]
	m.Promises, m.places = append(m.Promises, p), append(m.places, at)
	if !p.Kept.IsZero() && !later(p.Kept, c.on) {
		m.Came, m.Kept = true, p.Kept
	}
}

// meetings adds the reports back that decisions ask for, from the earliest
// meeting on. What neither a group's last meeting shows nor the tracker, where
// it follows the decision up, did not come.
func (c *chains) meetings(r Record, t Tracker) {
	var order []int
	last := map[string]loip.Date{} // meeting of each group
	for i, m := range r.held(c.on) {
		order = append(order, i)
		if m.On.After(last[m.Group]) {
			last[m.Group] = m.On
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return r.Meetings[a].On.Compare(r.Meetings[b].On) })
	for _, i := range order {
		m := r.Meetings[i]
		for at, d := range m.decided() {
			at = meetingAt(i) + at
			of := Milestone{Path: at, Of: "the decision " + cmp.Or(d.Ref, d.Text) + " of " + m.name(), What: d.Text, known: last[m.Group]}
			if a, ok := t.follows(m, d); ok {
				of.Came = a.State(c.on) == Complete
				if t.AsAt.After(of.known) {
					of.known = t.AsAt
				}
			}
			for j, p := range d.ReportBack {
				owner := "group " + m.Group
				if p.What == "" {
					owner = string(at)
				}
				p.Made = cmp.Or(p.Made, m.On)
				c.add(owner, of, at.Key("reportBack").Index(j), p)
			}
		}
	}
}

// decided yields the decisions of a meeting with their places in it.
func (m Meeting) decided() iter.Seq2[loip.Path, Decision] {
	return func(yield func(loip.Path, Decision) bool) {
		for i, item := range m.Items {
			for j, d := range item.Decisions {
				if !yield(loip.Path("/items").Index(i).Key("decisions").Index(j), d) {
					return
				}
			}
		}
	}
}
