package governance

import "github.com/communityplanning/loip"

func (g Group) collect(ids *loip.IDs, at loip.Path) {
	ids.Define("group", g.ID, at.Key("id"))
	ids.Refer("group", g.Parent, at.Key("parent"))
	ids.Refer("group", g.Extends, at.Key("extends"))
	inOrder(ids, g.Exists, at.Key("exists"))
	for i, d := range g.Delegations {
		if d.By != nil {
			d.By.collect(ids, at.Key("delegations").Index(i).Key("by"))
		}
	}
	if o := g.Orders; o != nil {
		orders := at.Key("standingOrders")
		atLeast0(ids, o.Notice, "days", orders.Key("noticeDays"))
		atLeast0(ids, o.Agenda, "days", orders.Key("agendaDays"))
		o.Quorum.collect(ids, orders.Key("quorum"))
	}
	for i, l := range g.Lists {
		for j, m := range l.Members {
			member := at.Key("lists").Index(i).Key("members").Index(j)
			ids.Refer("body", m.Body, member.Key("body"))
			ids.Refer("body", m.Holder, member.Key("holder"))
			atLeast0(ids, m.Seats, "seats", member.Key("seats"))
			inOrder(ids, m.Held, member.Key("held"))
		}
	}
}

// inOrder notes a period that ends before its first day as a fault.
func inOrder(ids *loip.IDs, p loip.Period, at loip.Path) {
	if p.Inverted() {
		ids.Fault(at, "expected a period whose end is after its first day %s, found %s", p.From, p.Until)
	}
}

func atLeast0(ids *loip.IDs, n int, of string, at loip.Path) {
	if n < 0 {
		ids.Fault(at, "expected a number of %s, found %d", of, n)
	}
}

func (c Cite) collect(ids *loip.IDs, at loip.Path) {
	ids.Refer("meeting", c.Meeting, at.Key("meeting"))
}

func (q *Quorum) collect(ids *loip.IDs, at loip.Path) {
	if q == nil {
		return
	}
	atLeast0(ids, q.Members, "members", at.Key("members"))
	if !q.Share.IsZero() && !q.Share.Valid() {
		ids.Fault(at.Key("share"), "expected a share that can be reached, found %s", q.Share)
	}
	for i, r := range q.Required {
		place := at.Key("required").Index(i)
		atLeast0(ids, r.Least, "members", place.Key("least"))
		for j, body := range r.Bodies {
			ids.Refer("body", body, place.Key("bodies").Index(j))
		}
		switch {
		case (len(r.Bodies) == 0) == (r.Kind == ""):
			ids.Fault(place, "expected either bodies or a kind of seat")
		case len(r.Bodies) > 0 && r.Least > len(r.Bodies):
			ids.Fault(place.Key("least"), "expected at most the number of the bodies, %d, found %d", len(r.Bodies), r.Least)
		}
	}
	if q.Members == 0 && q.Share.IsZero() && len(q.Required) == 0 {
		ids.Fault(at, "expected a number or a share of the members, or who is required")
	}
}

func (m Meeting) collect(ids *loip.IDs, at loip.Path) {
	ids.Define("meeting", m.ID, at.Key("id"))
	ids.Refer("group", m.Group, at.Key("group"))
	for i, list := range [][]Presence{m.Present, m.Apologies, m.Attending} {
		key := []string{"present", "apologies", "inAttendance"}[i]
		for j, p := range list {
			ids.Refer("body", p.Body, at.Key(key).Index(j).Key("body"))
			if p.For != "" && !p.Substitute {
				ids.Fault(at.Key(key).Index(j).Key("for"), "expected the member that a substitute sits for, and substitute to be true")
			}
		}
	}
	for i, x := range m.Interests {
		ids.Refer("body", x.Body, at.Key("declarations").Index(i).Key("body"))
	}
	m.Quorum.collect(ids, at.Key("quorum"))
	for place, item := range m.points() {
		if !m.hasItem(item) {
			ids.Fault(at+place, "expected the number of an item of the meeting, found %d", item)
		}
	}
	for i, item := range m.Items {
		place := at.Key("items").Index(i)
		if item.AgendaItem != 0 && m.Agenda.place(item) < 0 {
			ids.Fault(place.Key("agendaItem"), "expected the number of an item on the agenda, found %d", item.AgendaItem)
		}
		for j, d := range item.Decisions {
			d.collect(ids, place.Key("decisions").Index(j))
		}
	}
}

func (d Decision) collect(ids *loip.IDs, at loip.Path) {
	ids.Refer("meeting", d.Minute, at.Key("minuteOf"))
	for i, c := range d.Confirms {
		c.collect(ids, at.Key("confirms").Index(i))
	}
	if v := d.Vote; v != nil {
		atLeast0(ids, v.For, "votes", at.Key("vote").Key("for"))
		atLeast0(ids, v.Against, "votes", at.Key("vote").Key("against"))
		atLeast0(ids, v.Abstained, "votes", at.Key("vote").Key("abstained"))
	}
}
