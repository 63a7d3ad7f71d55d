package governance

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// meetingTable shows a meeting item by item.
func (r Record) meetingTable(m Meeting, confirmed Confirmations) loip.Table {
	t := loip.Table{
		Title:   "Quorum item by item: " + m.Title + ", " + m.On.Long(),
		Columns: []string{"item", "title", "members present", "decisions", "standing"},
		Note:    "The papers do not give the quorum.",
	}
	sitting := r.Sitting(m)
	if low, high, ok := sitting.Meeting.Quorums(); ok {
		t.Note = fmt.Sprintf("The papers do not give the quorum; the minute fits a quorum of %s.", figures(low, high))
	}
	if sitting.Quorum != nil {
		t.Note = fmt.Sprintf("The quorum is %s.", r.quorumText(*sitting.Quorum))
	}
	for _, item := range m.Items {
		present := "not given"
		if len(m.Present) > 0 {
			present = sitting.At(item.Number).String()
		}
		var decisions []string
		for _, d := range item.Decisions {
			decision := strings.TrimSpace(d.Ref + " " + string(d.Kind))
			if d.Vote != nil {
				decision += fmt.Sprintf(" (%s, %s)", d.Vote, sitting.Result(*d.Vote))
			}
			decisions = append(decisions, decision)
		}
		t.Rows = append(t.Rows, []string{
			fmt.Sprint(item.Number), item.Title, present, strings.Join(decisions, "; "), string(confirmed.standing(sitting, item)),
		})
	}
	return t
}

// String returns the numbers as a table shows them: "9", "8 and 1 without a
// vote".
func (a Attendance) String() string {
	var parts []string
	if a.Voting > 0 || a == (Attendance{}) {
		parts = append(parts, fmt.Sprint(a.Voting))
	}
	if a.NonVoting > 0 {
		parts = append(parts, fmt.Sprintf("%d without a vote", a.NonVoting))
	}
	if a.Doubtful > 0 {
		parts = append(parts, fmt.Sprintf("%d of whom it is not known whether they have a vote", a.Doubtful))
	}
	return list(parts)
}

// String returns the count as a sentence part: "5 for, 3 against, 1 abstained".
func (v Vote) String() string {
	s := fmt.Sprintf("%d for, %d against", v.For, v.Against)
	if v.Abstained > 0 {
		s += fmt.Sprintf(", %d abstained", v.Abstained)
	}
	if v.Casting != "" {
		s += fmt.Sprintf(", casting vote %s", v.Casting)
	}
	return s
}

// quorumText is the quorum as a sentence part, with the names of its bodies.
func (r Record) quorumText(q Quorum) string {
	return q.text(func(id string) string { return r.body(id).Name })
}

// groupsTable shows who sits on each group on a day.
func (r Record) groupsTable(on loip.Date) loip.Table {
	t := loip.Table{
		Title:   "Groups on " + on.Long(),
		Columns: []string{"group", "kind", "answers to", "seats held", "with a vote", "vacant", "quorum", "delegated to it"},
	}
	for _, g := range r.groupsOn(on) {
		var kinds, delegated []string
		for _, k := range g.Kinds {
			kinds = append(kinds, string(k))
		}
		for _, d := range g.Delegations {
			delegated = append(delegated, d.What)
		}
		held, votes, vacant := "not given", "not given", "not given"
		if m := r.Membership(g.ID, on); m.Complete {
			held, votes, vacant = fmt.Sprint(m.Seats()), fmt.Sprint(m.Votes()), fmt.Sprint(count(m.Vacant, Member.anyVote))
		}
		quorum := "not given"
		if g.Orders != nil && g.Orders.Quorum != nil {
			quorum = r.quorumText(*g.Orders.Quorum)
		}
		up, _ := r.group(g.above())
		t.Rows = append(t.Rows, []string{g.Name, strings.Join(kinds, ", "), up.Name, held, votes, vacant, quorum, strings.Join(delegated, "; ")})
	}
	return t
}
