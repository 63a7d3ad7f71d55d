package governance

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// Tables returns what people look up in the record: the tracker with the state
// of each action on a day, the quorum of each meeting item by item, where two
// lists of one group differ, and the statutory partners on the day with the
// groups they sit on. A table with no rows is left out.
func (r Record) Tables(on loip.Date) []loip.Table {
	tables := []loip.Table{r.trackerTable(on)}
	for _, m := range r.Meetings {
		tables = append(tables, m.table())
	}
	tables = append(tables, r.listsTable(), r.partnersTable(on))
	var filled []loip.Table
	for _, t := range tables {
		if len(t.Rows) > 0 {
			filled = append(filled, t)
		}
	}
	return filled
}

func (r Record) trackerTable(on loip.Date) loip.Table {
	t := loip.Table{
		Title:   "Actions on the tracker on " + on.Long(),
		Columns: []string{"action", "title", "decided", "responsible", "due", "state", "state shown"},
	}
	if r.Tracker == nil {
		return t
	}
	if !r.Tracker.AsAt.IsZero() {
		t.Note = "The tracker stood as at " + r.Tracker.AsAt.Long() + "; the state shown is what it shows itself."
	}
	for _, a := range r.Tracker.Actions {
		due := a.DueText
		if !a.Due.IsZero() {
			due = a.Due.String()
		}
		t.Rows = append(t.Rows, []string{a.ID, a.Title, a.Decided.String(), r.who(a.Body, a.Post), due, string(a.State(on)), string(a.Shown)})
	}
	return t
}

// table shows the meeting item by item.
func (m Meeting) table() loip.Table {
	t := loip.Table{
		Title:   "Quorum item by item: " + m.Title + ", " + m.On.Long(),
		Columns: []string{"item", "title", "members present", "decisions", "standing"},
		Note:    "The papers do not give the quorum.",
	}
	if low, high, ok := m.Quorums(); ok {
		t.Note = fmt.Sprintf("The papers do not give the quorum; the minute fits a quorum of %s.", figures(low, high))
	}
	if m.Quorum > 0 {
		t.Note = fmt.Sprintf("The quorum is %d.", m.Quorum)
	}
	for _, item := range m.Items {
		present := "not given"
		if len(m.Present) > 0 {
			present = fmt.Sprint(m.PresentAt(item.Number))
		}
		var decisions []string
		for _, d := range item.Decisions {
			decisions = append(decisions, strings.TrimSpace(d.Ref+" "+string(d.Kind)))
		}
		t.Rows = append(t.Rows, []string{
			fmt.Sprint(item.Number), item.Title, present, strings.Join(decisions, "; "), string(m.Standing(item.Number, 0)),
		})
	}
	return t
}

func (r Record) listsTable() loip.Table {
	t := loip.Table{
		Title:   "Where two lists of the members of one group differ",
		Columns: []string{"group", "first list", "only in the first", "other list", "only in the other"},
	}
	for _, g := range r.Groups {
		for j := 1; j < len(g.Lists); j++ {
			first, other := g.Lists[0], g.Lists[j]
			onlyFirst, onlyOther := r.differ(first, other)
			if len(onlyFirst)+len(onlyOther) > 0 {
				t.Rows = append(t.Rows, []string{g.Name, first.Title, r.bodyNames(first, onlyFirst), other.Title, r.bodyNames(other, onlyOther)})
			}
		}
	}
	return t
}

func (r Record) bodyNames(l MemberList, places []int) string {
	var names []string
	for _, i := range places {
		names = append(names, r.body(l.Members[i].Body).Name)
	}
	return strings.Join(names, ", ")
}

func (r Record) partnersTable(on loip.Date) loip.Table {
	t := loip.Table{
		Title:   "Statutory partners on " + on.Long() + " and the groups they sit on",
		Columns: []string{"partner", "section 13", "groups", "doubt"},
	}
	seats, _ := r.seats()
	for _, p := range Partners(r.Council, on) {
		facilitates := ""
		if p.Facilitator {
			facilitates = "yes"
		}
		t.Rows = append(t.Rows, []string{p.Body.String(), facilitates, strings.Join(seats[p.Body.ID], ", "), p.Doubt})
	}
	return t
}
