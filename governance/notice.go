package governance

import (
	"iter"
	"slices"

	"github.com/communityplanning/loip"
)

// called yields the meetings called or held by a day, by their number on the
// list.
func (r Record) called(on loip.Date) iter.Seq2[int, Meeting] {
	return func(yield func(int, Meeting) bool) {
		for i, m := range r.Meetings {
			if later(m.On, on) && (m.Called.IsZero() || later(m.Called, on)) {
				continue
			}
			if !yield(i, m) {
				return
			}
		}
	}
}

const noMeetingCalled = "no meeting called or held by the day judged is given"

var calledInTime = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-046",
		Title: "A meeting is called with the notice that its group asks for.",
		Force: loip.Advice,
		Basis: onFollowUp("notice", "members who learn of a meeting too late cannot prepare for it or be there"),
		How:   "The days from the call to the meeting are held against those that the standing orders of its group ask for, in clear days where they say so; a call on the day itself or later is never in time.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all := 0
		for i, m := range r.called(p.AsOf()) {
			all++
			at := meetingAt(i)
			orders, _ := r.rules(m)
			asked, days := orders.Notice, orders.daysBefore(m.Called, m.On)
			switch {
			case m.On.IsZero():
				p.Undetermined(at, "the day of the meeting %s is not given", m.name())
			case m.Called.IsZero():
				p.Undetermined(at, "the day on which the meeting %s was called is not given", m.name())
			case !m.Called.Before(m.On):
				p.Unmet(at.Key("called"), "the meeting %s was called on %s, not before its day", m.name(), m.Called.Long())
			case asked <= 0:
				p.Undetermined(at, "the meeting %s was called on %s, and the notice that its group asks for is not given", m.name(), m.Called.Long())
			case days < asked:
				p.Unmet(at.Key("called"), "the meeting %s was called on %s, which is %s of notice, and its group asks for %d", m.name(), m.Called.Long(), loip.Plural(days, "day", "days"), asked).
					Fact(at.Key("called"), "days of notice", days)
			default:
				p.Met(at, "the meeting %s was called on %s, which is %s of notice, and its group asks for %d", m.name(), m.Called.Long(), loip.Plural(days, "day", "days"), asked)
			}
		}
		if all == 0 {
			p.NotApplicable("", noMeetingCalled)
		}
	},
}

var agendaInTime = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-047",
		Title: "The agenda of a meeting is issued in time.",
		Force: loip.Advice,
		Basis: onFollowUp("agenda", "members can weigh only what they have had time to read"),
		How:   "The days from the issue of the agenda to the meeting are held against those that the standing orders of its group ask for; an agenda issued on the day itself or later is never in time.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all := 0
		for i, m := range r.called(p.AsOf()) {
			all++
			at := meetingAt(i)
			if m.On.IsZero() {
				p.Undetermined(at, "the day of the meeting %s is not given", m.name())
				continue
			}
			if m.Agenda == nil || m.Agenda.Issued.IsZero() || later(m.Agenda.Issued, p.AsOf()) {
				p.Undetermined(at, "the day on which the agenda of the meeting %s was issued is not given", m.name())
				continue
			}
			issued := m.Agenda.Issued
			orders, _ := r.rules(m)
			asked, days := orders.Agenda, orders.daysBefore(issued, m.On)
			switch {
			case !issued.Before(m.On):
				p.Unmet(at+"/agenda/issued", "the agenda of the meeting %s was issued on %s, not before its day", m.name(), issued.Long())
			case asked <= 0:
				p.Undetermined(at, "the agenda of the meeting %s was issued on %s, and how long before a meeting its group asks for that is not given", m.name(), issued.Long())
			case days < asked:
				p.Unmet(at+"/agenda/issued", "the agenda of the meeting %s was issued on %s, %s before, and its group asks for %d", m.name(), issued.Long(), loip.Plural(days, "day", "days"), asked).
					Fact(at+"/agenda/issued", "days before the meeting", days)
			default:
				p.Met(at, "the agenda of the meeting %s was issued on %s, %s before, and its group asks for %d", m.name(), issued.Long(), loip.Plural(days, "day", "days"), asked)
			}
		}
		if all == 0 {
			p.NotApplicable("", noMeetingCalled)
		}
	},
}

var decidedOnAgenda = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-048",
		Title: "What a meeting decides stood on its agenda or was taken up as urgent.",
		Force: loip.Advice,
		Basis: onFollowUp("agenda", "a member who stays away because of what the agenda says must be able to rely on it"),
		How:   "Each item with a decision must have an agenda item, by its number or by the same title, or be marked as urgent; to note something is no decision here.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		for i, m := range r.held(p.AsOf()) {
			good, wrong, open := 0, 0, 0
			for j, item := range m.Items {
				switch at := meetingAt(i).Key("items").Index(j); {
				case !slices.ContainsFunc(item.Decisions, func(d Decision) bool { return d.Kind != Noted }):
				case m.Agenda == nil || m.Agenda.Items == nil:
					open++
				case item.Urgent || m.Agenda.place(item) >= 0:
					good++
				default:
					wrong++
					p.Unmet(at, "item %d, %q, of the meeting %s was decided though it was not on the agenda and not taken up as urgent", item.Number, item.Title, m.name())
				}
			}
			judged = judged || good+wrong+open > 0
			switch {
			case open > 0:
				p.Undetermined(meetingAt(i), "the items on the agenda of the meeting %s are not given", m.name())
			case wrong == 0 && good > 0:
				p.Met(meetingAt(i), "what the meeting %s decided was on its agenda or urgent (%d items)", m.name(), good)
			}
		}
		if !judged {
			p.NotApplicable("", "no decision of a meeting is given")
		}
	},
}

// place returns the place of an item of the minute on the agenda, or -1.
func (a *Agenda) place(item Item) int {
	if a == nil {
		return -1
	}
	return slices.IndexFunc(a.Items, func(x AgendaItem) bool {
		if item.AgendaItem != 0 {
			return x.Number == item.AgendaItem
		}
		return key(x.Title) == key(item.Title)
	})
}
