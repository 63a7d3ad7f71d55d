package governance

import (
	"iter"
	"slices"

	"github.com/communityplanning/loip"
)

// Sitting is a meeting seen together with who sits on its group on the day and
// with the group's own rules.
type Sitting struct {
	Meeting    Meeting // with its bodies by their ids
	Membership Membership
	Orders     Orders  // those of the group
	Quorum     *Quorum // the meeting's own, or else that of the orders; nil where neither gives one
}

// Sitting returns a meeting together with its group.
func (r Record) Sitting(m Meeting) Sitting {
	s := Sitting{Meeting: m, Membership: r.Membership(m.Group, m.On)}
	s.Orders, s.Quorum = r.rules(m)
	s.Meeting.Present, s.Meeting.Interests = slices.Clone(m.Present), slices.Clone(m.Interests)
	ids := map[string]string{}
	id := func(body string) string {
		if ids[body] == "" {
			ids[body] = r.body(body).ID
		}
		return ids[body]
	}
	for i := range s.Meeting.Present {
		s.Meeting.Present[i].Body = id(m.Present[i].Body)
	}
	for i := range s.Meeting.Interests {
		s.Meeting.Interests[i].Body = id(m.Interests[i].Body)
	}
	if s.Quorum != nil {
		q := *s.Quorum
		q.Required = slices.Clone(q.Required)
		for i := range q.Required {
			q.Required[i].Bodies = slices.Clone(q.Required[i].Bodies)
			for j, body := range q.Required[i].Bodies {
				q.Required[i].Bodies[j] = id(body)
			}
		}
		s.Quorum = &q
	}
	return s
}

// rules returns the standing orders of the group of a meeting, and the quorum of
// the meeting.
func (r Record) rules(m Meeting) (orders Orders, quorum *Quorum) {
	if g, _ := r.group(m.Group); g.Orders != nil {
		orders = *g.Orders
	}
	if m.Quorum != nil {
		return orders, m.Quorum
	}
	return orders, orders.Quorum
}

// Attendance is who is present at an item of a meeting, each seat once.
//
// Unit: members.
type Attendance struct {
	Voting    int // with a vote
	NonVoting int // without one
	// Doubtful are those of whom the list of members does not say whether they
	// have a vote: substitutes on whom it is silent, and members of bodies that
	// are not on it.
	Doubtful int
}

// At returns who is present when an item is decided.
//
// Boundary: as for [Meeting.PresentAt], of which this is the parts.
func (s Sitting) At(item int) (a Attendance) {
	for _, i := range s.Meeting.present(item) {
		switch s.vote(&s.Meeting.Present[i]) {
		case loip.Met:
			a.Voting++
		case loip.Unmet:
			a.NonVoting++
		default:
			a.Doubtful++
		}
	}
	return a
}

// seats yields the seats on the list of members that somebody present may sit
// in.
func (s *Sitting) seats(p *Presence) iter.Seq[*Member] {
	post := p.seat()
	named := post != "" && slices.ContainsFunc(s.Membership.Held, func(m Member) bool { return m.Body == p.Body && m.Post == post })
	return func(yield func(*Member) bool) {
		for i := range s.Membership.Held {
			m := &s.Membership.Held[i]
			if m.Body == p.Body && (!named || m.Post == post) && !yield(m) {
				return
			}
		}
	}
}

// vote answers whether somebody present has a vote: met, unmet or undetermined.
func (s *Sitting) vote(p *Presence) (vote loip.Answer) {
	for seat := range s.seats(p) {
		switch found := p.vote(seat); vote {
		case "", found:
			vote = found
		default:
			return loip.Undetermined
		}
	}
	switch {
	case vote != "":
		return vote
	case s.Membership.Complete || p.Substitute:
		return loip.Undetermined
	}
	return loip.Met // no list speaks against the minute, which has them as a member
}

// vote answers whether somebody present has a vote in a seat.
func (p *Presence) vote(seat *Member) loip.Answer {
	switch {
	case seat.WithoutVote:
		return loip.Unmet
	case !p.Substitute || seat.Substitutes == WithVote:
		return loip.Met
	case seat.Substitutes == "":
		return loip.Undetermined
	}
	return loip.Unmet
}

// Standing returns whether what was decided on an item stands, by what the
// papers say: by the minute's words on when there was no quorum, by the rule on
// the quorum and who was present, and where there is no rule by the minute's
// words alone.
//
// Shape: undetermined where nothing of it is given, and where it hangs on
// somebody of whom it is not known whether they count.
// Boundary: as many members as the quorum are enough.
func (s Sitting) Standing(item int) Standing {
	switch from := s.Meeting.Inquorate; {
	case from > 0 && item >= from:
		return Informal
	case s.Quorum == nil && from > 0:
		return Stands
	}
	return s.quorate(s.Meeting.present(item))
}
