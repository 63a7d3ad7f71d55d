package governance

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
)

// Orders are a group's own rules for its meetings, its standing orders.
type Orders struct {
	// Notice and Agenda are how many days before a meeting it has to be called
	// and its agenda issued; 0 is not given.
	//
	// Unit: days, of which the day of the meeting is the last; where ClearDays is
	// true neither it nor the day of the notice is counted.
	Notice    int     `json:"noticeDays,omitzero"`
	Agenda    int     `json:"agendaDays,omitzero"`
	ClearDays bool    `json:"clearDays,omitzero"`
	Quorum    *Quorum `json:"quorum,omitzero"`
	// Majority is what a vote needs unless it has a requirement of its own.
	Majority Requirement `json:"majority,omitzero"`
	// NoCastingVote is true where the chair has no second vote if votes are equal.
	NoCastingVote bool        `json:"noCastingVote,omitzero"`
	Origin        loip.Origin `json:"origin,omitzero"`
}

// daysBefore returns the days from a notice to a meeting, as the orders count
// them.
func (o Orders) daysBefore(notice, meeting loip.Date) int {
	n := notice.DaysUntil(meeting)
	if o.ClearDays {
		n--
	}
	return n
}

// Quorum is who has to be present for a meeting to decide.
//
// Shape: every part that is given must hold; one part at least is given.
type Quorum struct {
	Members int   `json:"members,omitzero"` // so many of them at least
	Share   Share `json:"share,omitzero"`   // of the seats that are held on the day
	// WholeNumber is true where vacant seats count for the share too.
	WholeNumber bool       `json:"wholeNumber,omitzero"`
	Required    []Required `json:"required,omitzero"`
	// NonVoting is true where members and substitutes without a vote count.
	NonVoting bool `json:"nonVoting,omitzero"`
}

// Required is a part of a quorum that falls on certain members.
type Required struct {
	// Bodies are the ids of bodies of which Least must be represented; all of
	// them where Least is 0.
	Bodies []string `json:"bodies,omitzero"`
	// Kind is a kind of seat (see [Member]) of which Least members must be there;
	// one of them where Least is 0.
	Kind  string `json:"kind,omitzero"`
	Least int    `json:"least,omitzero"`
}

// Share is a part of a whole number of members.
//
// Shape: text and JSON are "1/3" for a third or more, and "more than 1/2". The
// zero Share is not given.
type Share struct {
	Of, In   int  // 1 in 3: Of is 1, In is 3
	MoreThan bool // the part itself is not enough
}

// moreThan stands before a share that is not enough by itself.
const moreThan = "more than "

// IsZero reports whether the share is not given.
func (s Share) IsZero() bool { return s == Share{} }

// Valid reports whether the share is a part of a whole that can be reached.
func (s Share) Valid() bool {
	return s.Of > 0 && s.In > 0 && s.In <= 1000 && (s.Of < s.In || s.Of == s.In && !s.MoreThan)
}

// Least returns the smallest number of members that is the share of so many.
//
// Unit: members.
// Boundary: 1/3 of 9 is 3 and of 10 is 4; more than 1/2 of 10 is 6. One at
// least.
func (s Share) Least(members int) int {
	if !s.Valid() {
		return 0
	}
	// In whole lots of In members first, so that no number is too large.
	lots, rest := members/s.In, members%s.In
	n := lots*s.Of + rest*s.Of/s.In
	if s.MoreThan || rest*s.Of%s.In != 0 {
		n++
	}
	return max(1, n)
}

// String returns the share as its text form has it.
func (s Share) String() string {
	switch {
	case s.IsZero():
		return ""
	case s.MoreThan:
		return fmt.Sprintf("%s%d/%d", moreThan, s.Of, s.In)
	}
	return fmt.Sprintf("%d/%d", s.Of, s.In)
}

// MarshalText writes the share as [Share.String] does.
func (s Share) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a share.
//
// Errors: any other text, and a share that no number of members can reach.
func (s *Share) UnmarshalText(text []byte) error {
	part, more := strings.CutPrefix(string(text), moreThan)
	of, in, _ := strings.Cut(part, "/")
	o, errOf := strconv.Atoi(of)
	i, errIn := strconv.Atoi(in)
	*s = Share{o, i, more}
	if errOf != nil || errIn != nil || !s.Valid() || s.String() != string(text) {
		return fmt.Errorf("expected a share written 1/3 or more than 1/2, found %q", text)
	}
	return nil
}

// String returns the quorum as a sentence part, bodies by their ids: "5
// members and more than 1/2 of the members".
func (q Quorum) String() string { return q.text(func(id string) string { return id }) }

// text is the quorum as a sentence part, with what name makes of the id of a
// body.
func (q Quorum) text(name func(id string) string) string {
	var parts []string
	if q.Members > 0 {
		parts = append(parts, loip.Plural(q.Members, "member", "members"))
	}
	if !q.Share.IsZero() {
		of := "members"
		if q.WholeNumber {
			of = "whole number of members"
		}
		parts = append(parts, fmt.Sprintf("%s of the %s", q.Share, of))
	}
	for _, r := range q.Required {
		parts = append(parts, r.text(name))
	}
	return list(parts)
}

func (r Required) text(name func(id string) string) string {
	if len(r.Bodies) == 0 {
		return fmt.Sprintf("%s of the kind %q", loip.Plural(r.least(), "member", "members"), r.Kind)
	}
	var names []string
	for _, id := range r.Bodies {
		names = append(names, name(id))
	}
	if r.least() == len(r.Bodies) {
		return list(names)
	}
	return fmt.Sprintf("%d of %s", r.least(), list(names))
}

// least returns how many of the bodies or members must be there.
func (r Required) least() int {
	switch {
	case r.Least > 0:
		return r.Least
	case len(r.Bodies) > 0:
		return len(r.Bodies)
	}
	return 1
}
