package governance

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestMembership(t *testing.T) {
	r := validRecord()
	day := loip.Day(2017, time.October, 1)
	core, extended := r.Membership("core", day), r.Membership("extended", day)
	assert.Equal(t, []int{12, 12, 9}, []int{core.Seats(), core.Votes(), len(core.Held)})
	assert.Equal(t, 20, extended.Seats(), "those of the core, and eight more")
	assert.True(t, extended.Sits("nhs-borders") && extended.Sits("sestran") && !core.Sits("sestran"))
	assert.True(t, core.Complete && extended.Complete)
	assert.Equal(t, Membership{}, r.Membership("delivery", day), "no list")
	assert.Equal(t, Membership{}, r.Membership("x", day), "no such group")

	nhs := &r.Groups[0].Lists[0].Members[2]
	nhs.Held = loip.Period{From: loip.Day(2017, time.June, 8), Until: loip.Day(2017, time.October, 2)}
	for day, sits := range map[loip.Date]bool{
		nhs.Held.From: true, nhs.Held.From.AddDays(-1): false,
		nhs.Held.Until: false, nhs.Held.Until.AddDays(-1): true, {}: false,
	} {
		assert.Equal(t, sits, r.Membership("core", day).Sits("nhs-borders"), day)
	}
	nhs.Vacant = true
	assert.False(t, r.Membership("core", day).Sits("nhs-borders"))
	assert.Equal(t, "nhs-borders", r.Membership("core", day).Vacant[0].Body)
	assert.Equal(t, 11, r.Membership("core", day).Seats())
	r.Groups[0].Lists[0].Members[3].WithoutVote = true
	assert.Equal(t, []int{11, 10}, []int{r.Membership("core", day).Seats(), r.Membership("core", day).Votes()})

	r.Groups[0].Exists.Until = day
	assert.Equal(t, Membership{}, r.Membership("core", day), "wound up")
	assert.True(t, r.Membership("core", day.AddDays(-1)).Complete)
	r.Groups[0].Lists = nil
	assert.False(t, r.Membership("extended", day).Complete, "the list of the core is missing")
	r.Bodies = append(r.Bodies, Body{ID: "own", Name: "Sustran"})
	r.Groups[1].Lists[0].Members[2].Body = "own"
	assert.True(t, r.Membership("extended", day).Sits("sestran"), "one body under two names")
}

func TestCompare(t *testing.T) {
	day := loip.Day(2017, time.October, 1)
	first := MemberList{Members: []Member{
		{Body: "nhs-borders", Written: "NHS Borders"},
		{Body: "sestran", Written: "Sustran"},
		{Body: "police-scotland"},
		{Body: "nhs-borders"},
		{Body: "borders-college", Held: loip.Period{Until: day}},
	}}
	other := MemberList{Members: []Member{
		{Body: "visitscotland", Written: "SNH"},
		{Body: "NHS Borders"},
		{Body: "sestran"},
		{Body: "visitscotland", Post: "Chair"}, {Body: "visitscotland", Post: "Manager"},
	}}
	c := Record{}.Compare(first, other, day)
	assert.Equal(t, Comparison{
		OnlyFirst: []int{2}, OnlyOther: []int{0},
		DoubledFirst: []int{3}, DoubledOther: []int{3, 4},
		MisnamedFirst: []int{1}, MisnamedOther: []int{0},
	}, c)
	assert.False(t, c.Same())
	assert.Contains(t, Record{}.Compare(first, other, day.AddDays(-1)).OnlyFirst, 4, "a member until the day before")
	right := MemberList{Members: first.Members[:1]}
	assert.True(t, Record{}.Compare(right, right, day).Same())
	assert.True(t, Record{}.Compare(MemberList{Additions: true, Members: right.Members}, first, day).OnlyOther == nil)
}

func TestOverlap(t *testing.T) {
	day := func(n int) loip.Date { return loip.Day(2017, time.January, n) }
	for _, tc := range []struct {
		a, b loip.Period
		want bool
	}{
		{loip.Period{}, loip.Period{}, true},
		{loip.Period{Until: day(5)}, loip.Period{From: day(5)}, false},
		{loip.Period{Until: day(6)}, loip.Period{From: day(5)}, true},
		{loip.Period{From: day(1), Until: day(9)}, loip.Period{From: day(3), Until: day(4)}, true},
		{loip.Period{From: day(1), Until: day(3)}, loip.Period{From: day(3), Until: day(4)}, false},
	} {
		assert.Equal(t, tc.want, overlap(tc.a, tc.b), "%s, %s", tc.a, tc.b)
		assert.Equal(t, tc.want, overlap(tc.b, tc.a), "%s, %s", tc.b, tc.a)
	}
}

func TestAdvice_kinds_of_group(t *testing.T) {
	suite.Rows(t, "GOV-041",
		edit{Name: "all given", Want: loip.Met, At: "/groups"},
		edit{Name: "a board that only oversees", Edit: func(r *Record) { r.Groups[0].Kinds = []GroupKind{Oversees} }, Want: loip.Met},
		edit{Name: "a board that only decides", Edit: func(r *Record) { r.Groups[0].Kinds = []GroupKind{Decides} }, Want: loip.Met},
		edit{Name: "a board that is a forum", Edit: func(r *Record) { r.Groups[0].Kinds = []GroupKind{Forum} }, Want: loip.Unmet, At: "/groups/0/kinds"},
		edit{Name: "another group that neither decides nor oversees", Edit: func(r *Record) { r.Groups[1].Kinds = []GroupKind{AreaCommittee} }, Want: loip.Met},
		edit{Name: "one without", Edit: func(r *Record) { r.Groups[3].Kinds = nil }, Want: loip.Undetermined, At: "/groups/3"},
		edit{Name: "one without that is wound up", Edit: func(r *Record) { r.Groups[3].Kinds, r.Groups[3].Exists.Until = nil, loip.Day(2017, time.October, 1) }, Want: loip.Met},
		edit{Name: "no groups", Edit: func(r *Record) { r.Groups = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_seats_held(t *testing.T) {
	vacant := func(held loip.Period) func(*Record) {
		return func(r *Record) { m := &r.Groups[0].Lists[0].Members[8]; m.Vacant, m.Held = true, held }
	}
	day := loip.Day(2017, time.October, 1)
	suite.Rows(t, "GOV-043",
		edit{Name: "all held", Want: loip.Met, At: "/groups"},
		edit{Name: "one vacant", Edit: vacant(loip.Period{}), Want: loip.Unmet, At: "/groups/0/lists/0/members/8"},
		edit{Name: "vacant until the day", Edit: vacant(loip.Period{Until: day}), Want: loip.Met},
		edit{Name: "vacant from the day", Edit: vacant(loip.Period{From: day}), Want: loip.Unmet},
		edit{Name: "only entries of another time", Edit: func(r *Record) {
			r.Groups = r.Groups[:1]
			for i := range r.Groups[0].Lists[0].Members {
				r.Groups[0].Lists[0].Members[i].Held.Until = day
			}
		}, Want: loip.Undetermined, At: "/groups"},
		edit{Name: "no lists", Edit: func(r *Record) { r.Groups = r.Groups[2:] }, Want: loip.NotApplicable},
	)
}

// A seat that changed hands is not listed twice, and a body whose only seat is
// vacant, or of another time, sits on no group.
func TestAdvice_members_on_a_day(t *testing.T) {
	day := loip.Day(2017, time.October, 1)
	split := func(until, from loip.Date) func(*Record) {
		return func(r *Record) {
			l := &r.Groups[0].Lists[0]
			l.Members[6].Held.Until = until
			l.Members = append(l.Members, l.Members[6])
			l.Members[len(l.Members)-1].Held = loip.Since(from)
		}
	}
	suite.Rows(t, "GOV-004",
		edit{Name: "one after the other", Edit: split(day, day), Want: loip.Met},
		edit{Name: "overlapping by a day", Edit: split(day, day.AddDays(-1)), Want: loip.Unmet, At: "/groups/0/lists/0/members/9"},
	)
	nhs := func(edit func(*Member)) func(*Record) {
		return func(r *Record) { edit(&r.Groups[0].Lists[0].Members[2]) }
	}
	for _, id := range []loip.RuleID{"GOV-006", "GOV-007"} {
		suite.Rows(t, id,
			edit{Name: "a seat held from the day", Edit: nhs(func(m *Member) { m.Held.From = day }), Want: loip.Met},
			edit{Name: "a seat held from the day after", Edit: nhs(func(m *Member) { m.Held.From = day.AddDays(1) }), Want: loip.Unmet},
			edit{Name: "a seat held until the day", Edit: nhs(func(m *Member) { m.Held.Until = day }), Want: loip.Unmet},
			edit{Name: "a vacant seat", Edit: nhs(func(m *Member) { m.Vacant = true }), Want: loip.Unmet},
		)
	}
	suite.Rows(t, "GOV-003",
		edit{Name: "a former member that the other list leaves out", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: "housing", Held: loip.Period{Until: day}})
		}, Want: loip.Met},
		edit{Name: "a member to the day", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: "housing", Held: loip.Period{Until: day.AddDays(1)}})
		}, Want: loip.Unmet, At: "/groups/0/lists/0/members/9"},
	)
	suite.Rows(t, "GOV-001",
		edit{Name: "the only board wound up by the day", Edit: func(r *Record) { r.Groups[0].Exists.Until = day }, Want: loip.Unmet, At: "/groups"},
		edit{Name: "a second board wound up by the day", Edit: func(r *Record) { r.Groups[3].Top, r.Groups[3].Exists.Until = true, day }, Want: loip.Met},
	)
	suite.Rows(t, "GOV-002",
		edit{Name: "an orphan wound up by the day", Edit: func(r *Record) { r.Groups[3].Parent, r.Groups[3].Exists.Until = "", day }, Want: loip.Met},
		edit{Name: "none exists on the day", Edit: func(r *Record) {
			for i := range r.Groups {
				r.Groups[i].Exists.From = day.AddDays(1)
			}
		}, Want: loip.NotApplicable},
	)
}

func TestAdvice_delegation(t *testing.T) {
	by := func(c Cite) func(*Record) {
		return func(r *Record) { r.Groups[2].Delegations[0].By = &c }
	}
	const at = "/groups/2/delegations/0/by"
	suite.Rows(t, "GOV-042",
		edit{Name: "by a decision of the board", Want: loip.Met, At: "/groups/2/delegations/0"},
		edit{Name: "by every decision of a meeting", Edit: by(Cite{Meeting: "m2"}), Want: loip.Met},
		edit{Name: "decision not named", Edit: func(r *Record) { r.Groups[2].Delegations[0].By = nil }, Want: loip.Undetermined, At: "/groups/2/delegations/0"},
		edit{Name: "a paragraph that is not there", Edit: by(Cite{"m1", "9"}), Want: loip.Undetermined, At: at},
		edit{Name: "a meeting that is not there", Edit: by(Cite{"m3", "5"}), Want: loip.Undetermined, At: at},
		edit{Name: "after the day judged", Edit: by(Cite{"m2", "2"}), On: loip.Day(2017, time.September, 13), Want: loip.Undetermined, At: at},
		edit{Name: "on the day judged", Edit: by(Cite{"m2", "2"}), On: loip.Day(2017, time.September, 14), Want: loip.Met},
		edit{Name: "by the group itself", Edit: func(r *Record) { r.Meetings[0].Group = "delivery" }, Want: loip.Unmet, At: at},
		edit{Name: "by a group below", Edit: func(r *Record) { r.Meetings[0].Group = "economy" }, Want: loip.Unmet, At: at},
		edit{Name: "two levels up", Edit: func(r *Record) { r.Groups[3].Delegations, r.Groups[2].Delegations = r.Groups[2].Delegations, nil }, Want: loip.Met, At: "/groups/3/delegations/0"},
		edit{Name: "only noted", Edit: func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Kind = Noted }, Want: loip.Unmet, At: at},
		edit{Name: "without a quorum", Edit: func(r *Record) { r.Meetings[0].Inquorate = 3 }, Want: loip.Unmet, At: at},
		edit{Name: "without a quorum, and confirmed", Edit: func(r *Record) {
			r.Meetings[0].Inquorate = 3
			r.Meetings[1].Items[1].Decisions[0].Confirms = []Cite{{"m1", "5"}}
		}, Want: loip.Met},
		edit{Name: "quorum not known", Edit: func(r *Record) { r.Meetings[0].Inquorate, r.Meetings[0].Quorum = 0, nil }, Want: loip.Undetermined, At: at},
		edit{Name: "to a group wound up by the day", Edit: func(r *Record) { r.Groups[2].Exists.Until = loip.Day(2017, time.October, 1) }, Want: loip.NotApplicable},
		edit{Name: "none", Edit: func(r *Record) { r.Groups[2].Delegations = nil }, Want: loip.NotApplicable},
	)
}
