package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// quorate returns how what those present decide stands by the rule on the
// quorum.
func (s *Sitting) quorate(present []int) Standing {
	if s.Quorum == nil || len(s.Meeting.Present) == 0 {
		return StandingUnknown
	}
	sure, atMost := make([]int, 0, len(present)), make([]int, 0, len(present))
	for _, i := range present {
		vote := s.vote(&s.Meeting.Present[i])
		if vote == loip.Met || s.Quorum.NonVoting {
			sure = append(sure, i)
		}
		if vote != loip.Unmet || s.Quorum.NonVoting {
			atMost = append(atMost, i)
		}
	}
	standing := s.holds(atMost)
	if standing == Stands {
		standing = s.holds(sure)
		if standing == Informal {
			return StandingUnknown
		}
	}
	return standing
}

// holds returns how what certain members decide stands, all of whom count.
func (s *Sitting) holds(present []int) Standing {
	standing := Stands
	if len(present) < s.Quorum.Members {
		return Informal
	}
	if share := s.Quorum.Share; !share.IsZero() {
		of := s.members()
		switch {
		case of == 0 || !share.Valid():
			standing = StandingUnknown
		case len(present) < share.Least(of):
			return Informal
		}
	}
	for _, part := range s.Quorum.Required {
		if s.countIn(part, present) < part.least() {
			return Informal
		}
	}
	return standing
}

// members returns of how many members the quorum is a share; 0 where that is
// not known.
func (s *Sitting) members() int {
	counts := func(m Member) bool { return m.Votes() || s.Quorum.NonVoting }
	n := count(s.Membership.Held, counts)
	if s.Quorum.WholeNumber {
		n += count(s.Membership.Vacant, counts)
	}
	if !s.Membership.Complete {
		return 0
	}
	return n
}

// countIn returns how many of the bodies that a part of the quorum names are
// represented, or how many members of the kind are there.
func (s *Sitting) countIn(part Required, present []int) (n int) {
	for _, body := range part.Bodies {
		if slices.ContainsFunc(present, func(i int) bool { return s.Meeting.Present[i].Body == body }) {
			n++
		}
	}
	if len(part.Bodies) > 0 {
		return n
	}
	for _, i := range present {
		if s.kind(&s.Meeting.Present[i]) == part.Kind {
			n++
		}
	}
	return n
}

// kind returns the kind of seat that somebody present sits in; nothing where it
// is not known.
func (s *Sitting) kind(p *Presence) (kind string) {
	several := false
	for seat := range s.seats(p) {
		if several && seat.Kind != kind {
			return ""
		}
		kind, several = seat.Kind, true
	}
	return kind
}

// disagrees returns the first item at which the rule on the quorum says other
// than the minute does, and what it says there: stands where the minute says
// that there was no quorum, informal where it does not, or undetermined. The
// standing is empty where they agree.
func (s *Sitting) disagrees() (item int, standing Standing) {
	from := s.Meeting.Inquorate
	if s.quorate(s.Meeting.presentAtStart(from)) == Stands {
		return from, Stands
	}
	for _, x := range s.Meeting.Items {
		said := Stands
		if x.Number >= from {
			said = Informal
		}
		switch found := s.quorate(s.Meeting.present(x.Number)); {
		case found == said:
		case found != StandingUnknown:
			return x.Number, found
		case standing == "":
			item, standing = x.Number, found
		}
	}
	return item, standing
}
