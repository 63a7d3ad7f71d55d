package governance

import (
	"time"

	"github.com/communityplanning/loip"
)

// paper sees a meeting by itself, without a group.
func paper(m Meeting) Sitting { return Record{}.Sitting(m) }

// validMeetings are one of June and the next of September, both with a quorum.
func validMeetings() []Meeting { return []Meeting{validMeeting(), nextMeeting()} }

// validMeeting has ten members present, one of them by a substitute: one leaves
// during item 2 and two at the end of item 3, and from item 4 on there is no
// quorum.
func validMeeting() Meeting {
	m := Meeting{
		ID: "m1", Group: "core", Title: "Strategic Board", On: loip.Day(2017, time.June, 8), Called: loip.Day(2017, time.May, 25),
		Quorum: &Quorum{Members: 8}, Inquorate: 4,
		Agenda: &Agenda{Issued: loip.Day(2017, time.June, 1), Items: []AgendaItem{
			{1, "Apologies"}, {2, "Minute"}, {3, "Adaptations in the home"}, {4, "Governance"},
		}},
		Present: []Presence{
			{Body: "scottish-borders-council", Post: "Leader", Chair: true},
			{Body: "scottish-borders-council", Post: "elected members"},
			{Body: "scottish-borders-council", Post: "elected members"},
			{Body: "scottish-borders-council", Post: "elected members"},
			{Body: "nhs-borders", Post: "Chair"},
			{Body: "scottish-enterprise", Post: "Manager", Substitute: true},
			{Body: "police-scotland"},
			{Body: "scottish-fire-and-rescue-service", Left: &Point{Item: 2}},
			{Body: "borders-college", Left: &Point{Item: 3, End: true}},
			{Body: "third-sector", Left: &Point{Item: 3, End: true}},
		},
		Interests: []Interest{{Body: "third-sector", Item: 1, Nature: "employed by the author of the paper", Then: Stayed}},
		Items: []Item{
			{Number: 1, Title: "Minute", Decisions: []Decision{{Kind: Approved}}},
			{Number: 2, Title: "Adaptations", AgendaItem: 3, Decisions: []Decision{{Ref: "4.4(b)", Kind: AgreedTo}}},
			{Number: 3, Title: "Governance", Decisions: []Decision{{Ref: "5", Kind: AgreedTo, Vote: &Vote{For: 6, Against: 2, Abstained: 1}}}},
			{Number: 4, Title: "Dates of meetings"},
		},
	}
	return m
}

// nextMeeting approves the minute of validMeeting.
func nextMeeting() Meeting {
	m := Meeting{
		ID: "m2", Group: "core", Title: "Strategic Board", On: loip.Day(2017, time.September, 14), Called: loip.Day(2017, time.August, 31),
		Quorum:    &Quorum{Members: 8},
		Agenda:    &Agenda{Issued: loip.Day(2017, time.September, 7), Items: []AgendaItem{{1, "Minute"}, {2, "Locality plans"}}},
		Present:   validMeeting().Present[:8],
		Interests: []Interest{},
		Items: []Item{
			{Number: 1, Title: "Minute", Decisions: []Decision{{Ref: "1", Kind: Approved, Minute: "m1", Corrections: []string{"the college left at the end of item 3"}}}},
			{Number: 2, Title: "Locality plans", Decisions: []Decision{{Ref: "2", Kind: AgreedTo}}},
		},
	}
	m.Present[7].Left = nil
	return m
}

// withGroups gives the groups of the record what the rules on groups look for.
func withGroups(r Record) Record {
	core := &r.Groups[0]
	core.Kinds = []GroupKind{Decides, Oversees}
	core.Orders = &Orders{Notice: 14, Agenda: 7, Majority: SimpleMajority}
	core.Lists[0].Members[3].Substitutes = WithVote
	for i, kind := range map[int]GroupKind{1: Forum, 2: Delivers, 3: TaskGroup} {
		r.Groups[i].Kinds = []GroupKind{kind}
	}
	r.Groups[2].Delegations = []Delegation{{What: "direct the theme teams", By: &Cite{"m1", "5"}}}
	return r
}
