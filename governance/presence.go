package governance

import (
	"cmp"
	"slices"

	"github.com/communityplanning/loip"
)

var substitutesAllowed = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-044",
		Title: "A substitute sits for a member only where the group allows it, and the minute says for whom.",
		Force: loip.Advice,
		Basis: onGroups("substitutes", "whether a substitute counts and votes has to be settled before the meeting and not at it"),
		How:   "For each substitute present, what the list of members on the day says of substitutes for that seat is looked up; where a body has several seats, the minute must say for whom.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		for i, m := range r.held(p.AsOf()) {
			if !slices.ContainsFunc(m.Present, func(x Presence) bool { return x.Substitute }) {
				continue
			}
			judged = true
			sitting := r.Sitting(m)
			for j, x := range sitting.Meeting.Present {
				if !x.Substitute {
					continue
				}
				at := meetingAt(i).Key("present").Index(j)
				who := cmp.Or(r.who(x.Body, x.For), "an unnamed body")
				seats, words := 0, map[Substitutes]bool{}
				for seat := range sitting.seats(&x) {
					seats += seat.seats()
					words[seat.Substitutes] = true
				}
				switch {
				case seats == 0 && sitting.Membership.Complete:
					p.Unmet(at, "at the meeting %s a substitute sat for %s, which has no seat on the group", m.name(), who)
				case len(words) == 1 && words[NoSubstitutes]:
					p.Unmet(at, "at the meeting %s a substitute sat for %s, though the group allows none", m.name(), who)
				case len(words) > 1, x.For == "" && seats > 1:
					p.Undetermined(at, "the minute of the meeting %s does not say for which of the members from %s a substitute sat", m.name(), who)
				case words[WithVote]:
					p.Met(at, "at the meeting %s a substitute sat for %s with a vote, as the group allows", m.name(), who)
				case words[WithoutVote]:
					p.Met(at, "at the meeting %s a substitute sat for %s without a vote, as the group allows", m.name(), who)
				default:
					p.Undetermined(at, "the list of members does not say whether a substitute may sit for %s, as one did at the meeting %s", who, m.name())
				}
			}
		}
		if !judged {
			p.NotApplicable("", "no substitute was present at a meeting")
		}
	},
}

var presentAreMembers = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-045",
		Title: "Those present as members at a meeting have a seat on its group, and no body has more there than it has seats.",
		Force: loip.Advice,
		Basis: onGroups("members", "who is counted without a seat makes the quorum and the votes doubtful"),
		How:   "The bodies of the members present are looked for among those that sit on the group on the day of the meeting; at each item the members of a body are counted against its seats.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		for i, m := range r.held(p.AsOf()) {
			if len(m.Present) == 0 {
				continue
			}
			judged = true
			sitting := r.Sitting(m)
			if !sitting.Membership.Complete {
				p.Undetermined(meetingAt(i), "the members of the group that held the meeting %s are not given for the day", m.name())
				continue
			}
			wrong := false
			for j, x := range sitting.Meeting.Present {
				if !sitting.Membership.Sits(x.Body) {
					wrong = true
					p.Unmet(meetingAt(i).Key("present").Index(j), "%s was present at the meeting %s as a member but has no seat on the group on the day", r.body(x.Body).Name, m.name())
				}
			}
			for _, x := range sitting.crowded() {
				wrong = true
				p.Unmet(meetingAt(i).Key("present"), "at item %d of the meeting %s there were %d members from %s, which has %s", x.item, m.name(), x.there, r.body(x.body).Name, loip.Plural(x.seats, "seat", "seats"))
			}
			if !wrong {
				p.Met(meetingAt(i), "the %d members present at the meeting %s have seats on the group", len(m.Present), m.name())
			}
		}
		if !judged {
			p.NotApplicable("", "no meeting is given with the members who were present")
		}
	},
}

// crowd is a body with more members at an item than it has seats.
type crowd struct {
	body               string
	item, there, seats int
}

// crowded returns the bodies that had more members at an item than seats, each
// at the first such item.
func (s *Sitting) crowded() (list []crowd) {
	seats := map[string]int{}
	for _, m := range s.Membership.Held {
		seats[m.Body] += m.seats()
	}
	for _, item := range s.Meeting.Items {
		there := map[string]int{}
		for _, i := range s.Meeting.present(item.Number) {
			there[s.Meeting.Present[i].Body]++
		}
		for _, m := range s.Membership.Held {
			if there[m.Body] > seats[m.Body] && seats[m.Body] > 0 {
				list = append(list, crowd{m.Body, item.Number, there[m.Body], seats[m.Body]})
				seats[m.Body] = 0 // told
			}
		}
	}
	return list
}
