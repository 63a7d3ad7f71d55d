package governance

import "github.com/communityplanning/loip"

// Collect notes the bodies, groups and meetings of the record, those of the
// register among the bodies, and every reference to them; and as faults a
// quorum or a number of seats below 0 and a point of a meeting at an item that
// it does not have.
func (r Record) Collect(ids *loip.IDs, at loip.Path) {
	for _, known := range register {
		ids.Define("body", known.body.ID, "the register of statutory partners")
	}
	for i, b := range r.Bodies {
		ids.Define("body", b.ID, at.Key("bodies").Index(i).Key("id"))
	}
	for i, g := range r.Groups {
		g.collect(ids, at+groupAt(i))
	}
	for i, m := range r.Meetings {
		m.collect(ids, at+meetingAt(i))
	}
	if t := r.Tracker; t != nil {
		ids.Refer("group", t.Group, at.Key("tracker").Key("group"))
		for i, a := range t.Actions {
			ids.Refer("body", a.Body, at+actionAt(i).Key("body"))
		}
	}
	for i, audit := range r.Audits {
		for j, rec := range audit.Recommendations {
			for k, sponsor := range rec.Sponsors {
				ids.Refer("body", sponsor, at.Key("audits").Index(i).Key("recommendations").Index(j).Key("sponsors").Index(k))
			}
		}
	}
	for place, x := range r.improvements(loip.Date{}) {
		for i, lead := range x.Leads {
			ids.Refer("body", lead, at+place.Key("leads").Index(i))
		}
	}
}

func (g Group) collect(ids *loip.IDs, at loip.Path) {
	ids.Define("group", g.ID, at.Key("id"))
	ids.Refer("group", g.Parent, at.Key("parent"))
	ids.Refer("group", g.Extends, at.Key("extends"))
	for i, l := range g.Lists {
		for j, m := range l.Members {
			member := at.Key("lists").Index(i).Key("members").Index(j)
			ids.Refer("body", m.Body, member.Key("body"))
			if m.Seats < 0 {
				ids.Fault(member.Key("seats"), "expected a number of seats, found %d", m.Seats)
			}
		}
	}
}

func (m Meeting) collect(ids *loip.IDs, at loip.Path) {
	ids.Define("meeting", m.ID, at.Key("id"))
	ids.Refer("group", m.Group, at.Key("group"))
	for i, list := range [][]Presence{m.Present, m.Apologies, m.Attending} {
		key := []string{"present", "apologies", "inAttendance"}[i]
		for j, p := range list {
			ids.Refer("body", p.Body, at.Key(key).Index(j).Key("body"))
		}
	}
	if m.Quorum < 0 {
		ids.Fault(at.Key("quorum"), "expected a number of members, found %d", m.Quorum)
	}
	for place, item := range m.points() {
		if !m.onAgenda(item) {
			ids.Fault(at+place, "expected the number of an item of the meeting, found %d", item)
		}
	}
}
