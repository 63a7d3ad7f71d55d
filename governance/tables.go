package governance

import (
	"strings"

	"github.com/communityplanning/loip"
)

// Tables returns what people look up in the record: the tracker with the state
// of each action on a day, the quorum of each meeting item by item, where two
// lists of one group differ, who sits on each group, the statutory partners on
// the day with the groups they sit on, what partners contribute, and what
// follows from decisions. A table with no rows is left out.
func (r Record) Tables(on loip.Date) []loip.Table {
	tables := []loip.Table{r.trackerTable(on)}
	confirmed := r.Confirmations(on)
	for _, m := range r.Meetings {
		tables = append(tables, r.meetingTable(m, confirmed))
	}
	tables = append(tables, r.listsTable(on), r.groupsTable(on), r.partnersTable(on))
	tables = append(tables, r.ledgerTables(on)...)
	tables = append(tables, r.followUpTables(on)...)
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

func (r Record) listsTable(on loip.Date) loip.Table {
	t := loip.Table{
		Title:   "Where two lists of the members of one group differ",
		Columns: []string{"group", "first list", "only in the first", "other list", "only in the other"},
	}
	for _, g := range r.Groups {
		for j := 1; j < len(g.Lists); j++ {
			first, other := g.Lists[0], g.Lists[j]
			onlyFirst, onlyOther := r.differ(first, other, on)
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
	if why := absence(r.Council, on); why != "" {
		t.Note = "Doubtful: " + why + "."
	}
	seats, _ := r.seats(on)
	for _, p := range Partners(r.Council, on) {
		facilitates := ""
		if p.Facilitator {
			facilitates = "yes"
		}
		t.Rows = append(t.Rows, []string{p.Body.String(), facilitates, strings.Join(seats[p.Body.ID], ", "), p.Doubt})
	}
	return t
}
