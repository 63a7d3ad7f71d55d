package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Membership is who sits on a group on a day.
type Membership struct {
	Held   []Member // the seats that somebody holds, bodies by their ids
	Vacant []Member // and those that nobody does
	// Complete is true where the members are given, for the group itself and for
	// every group that it extends.
	Complete bool
}

// Membership returns who sits on a group on a day, by the first of its lists
// and of those of the groups that it extends.
//
// Shape: the group goes by its id. Nobody sits on one that is not known, or does
// not exist on the day. A list of additions is not one of members.
// Boundary: an entry holds from its first day, and no more on the day until
// which it does. On a day not given only entries without dates hold.
func (r Record) Membership(group string, on loip.Date) Membership {
	g, known := r.group(group)
	if !known || !g.Exists.Contains(on) {
		return Membership{}
	}
	m := Membership{Complete: true}
	for _, g := range slices.Concat(r.within(g), []Group{g}) {
		if len(g.Lists) == 0 || g.Lists[0].Additions {
			m.Complete = false
			continue
		}
		for _, x := range r.identified(g.Lists[0].Members) {
			switch {
			case !x.Held.Contains(on):
			case x.Vacant:
				m.Vacant = append(m.Vacant, x)
			default:
				m.Held = append(m.Held, x)
			}
		}
	}
	return m
}

// within returns the groups that a group extends, the nearest first.
func (r Record) within(g Group) (groups []Group) {
	for range r.Groups {
		inner, known := r.group(g.Extends)
		if !known || g.Extends == "" {
			break
		}
		groups, g = append(groups, inner), inner
	}
	return groups
}

// Sits reports whether the body with the id holds a seat.
func (m Membership) Sits(body string) bool {
	return slices.ContainsFunc(m.Held, func(x Member) bool { return x.Body == body })
}

// Seats returns the number of seats that are held.
func (m Membership) Seats() int { return count(m.Held, Member.anyVote) }

// Votes returns the number of seats that are held and have a vote.
func (m Membership) Votes() int { return count(m.Held, Member.Votes) }

// Votes reports whether the seat has a vote.
func (m Member) Votes() bool { return !m.WithoutVote }

// anyVote holds for every seat, with a vote or without one.
func (m Member) anyVote() bool { return true }

// count returns how many seats the entries stand for that are meant.
func count(entries []Member, meant func(Member) bool) (n int) {
	for _, m := range entries {
		if meant(m) {
			n += m.seats()
		}
	}
	return n
}

const noLists = "no list of the members of a group is given"

var seatsHeld = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-043",
		Title: "Every seat on a group is held by somebody.",
		Force: loip.Advice,
		Basis: onGroups("vacancies", "a body whose seat stands vacant has no part in what the group decides"),
		How:   "On the first list of each group, the entries that hold on the day must not be vacant.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged, seats, vacant := 0, 0, 0
		for i, g := range r.groupsOn(p.AsOf()) {
			if len(g.Lists) == 0 {
				continue
			}
			judged++
			for k, m := range g.Lists[0].Members {
				switch {
				case !m.Held.Contains(p.AsOf()):
				case m.Vacant:
					vacant++
					p.Unmet(memberAt(i, 0, k), "the seat on %q of %s is vacant", g.Name, r.who(m.Body, m.Post)).
						Fact(memberAt(i, 0, k), "held", m.Held)
				default:
					seats += m.seats()
				}
			}
		}
		switch {
		case judged == 0:
			p.NotApplicable("", noLists)
		case vacant == 0 && seats == 0:
			p.Undetermined("/groups", "no seat on a group is listed for the day")
		case vacant == 0:
			p.Met("/groups", "none of the %d seats on the lists of members is vacant", seats)
		}
	},
}
