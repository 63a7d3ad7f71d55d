package governance

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func TestShare_Least(t *testing.T) {
	for _, tc := range []struct {
		share         Share
		members, want int
	}{
		{Share{1, 3, false}, 9, 3}, {Share{1, 3, false}, 10, 4}, {Share{1, 3, false}, 11, 4}, {Share{1, 3, false}, 12, 4},
		{Share{1, 3, true}, 9, 4}, {Share{1, 3, true}, 10, 4}, {Share{1, 3, true}, 11, 4}, {Share{1, 3, true}, 12, 5},
		{Share{1, 2, true}, 10, 6}, {Share{1, 2, true}, 11, 6}, {Share{1, 2, false}, 10, 5},
		{Share{2, 3, false}, 10, 7}, {Share{1, 1, false}, 10, 10}, {Share{1, 4, false}, 0, 1},
		{Share{1, 4, false}, 1 << 62, 1 << 60},
		{Share{}, 10, 0}, {Share{1, 0, false}, 10, 0}, {Share{4, 3, false}, 10, 0},
	} {
		assert.Equal(t, tc.want, tc.share.Least(tc.members), "%v of %d", tc.share, tc.members)
	}
}

func TestShare_text(t *testing.T) {
	for text, want := range map[string]Share{
		"1/3": {1, 3, false}, "more than 1/2": {1, 2, true}, "1/1": {1, 1, false}, "999/1000": {999, 1000, false},
	} {
		var got Share
		require.NoError(t, got.UnmarshalText([]byte(text)))
		assert.Equal(t, want, got)
		assert.Equal(t, text, got.String())
	}
	for _, text := range []string{"", "1", "1/", "/3", "0/3", "1/0", "-1/3", "4/3", "more than 1/1", "More than 1/2", "1/3 ", "01/3", "+1/3", "1/1001", "half"} {
		var got Share
		assert.Error(t, got.UnmarshalText([]byte(text)), text)
	}
}

func FuzzShare(f *testing.F) {
	f.Add("1/3", 18)
	f.Add("more than 1/2", 10)
	f.Fuzz(func(t *testing.T, text string, members int) {
		var s Share
		if s.UnmarshalText([]byte(text)) != nil || members < 0 {
			return
		}
		if s.String() != text {
			t.Fatalf("%q reads back as %q", text, s)
		}
		n := s.Least(members)
		if n < 1 || n > max(1, members) {
			t.Fatalf("%s of %d is %d", s, members, n)
		}
	})
}

func TestQuorum_JSON(t *testing.T) {
	const text = `{"members":5,"share":"more than 1/2","required":[{"bodies":["nhs-borders"]},{"kind":"elected member","least":2}]}`
	q, err := loip.Decode[Quorum]([]byte(text))
	require.NoError(t, err)
	assert.Equal(t, Quorum{
		Members: 5, Share: Share{1, 2, true},
		Required: []Required{{Bodies: []string{"nhs-borders"}}, {Kind: "elected member", Least: 2}},
	}, q)
	back, err := json.Marshal(q)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(back))
	_, err = loip.Decode[Quorum]([]byte(`{"share":"4/3"}`))
	assert.Error(t, err)
}

func TestQuorum_String(t *testing.T) {
	for want, q := range map[string]Quorum{
		"1 member":                               {Members: 1},
		"5 members and 1/3 of the members":       {Members: 5, Share: Share{1, 3, false}},
		"1/4 of the whole number of members":     {Share: Share{1, 4, false}, WholeNumber: true},
		"a and b":                                {Required: []Required{{Bodies: []string{"a", "b"}}}},
		"2 of a, b and c":                        {Required: []Required{{Bodies: []string{"a", "b", "c"}, Least: 2}}},
		`1 member of the kind "elected member"`:  {Required: []Required{{Kind: "elected member"}}},
		`2 members of the kind "elected member"`: {Required: []Required{{Kind: "elected member", Least: 2}}},
		"":                                       {},
	} {
		assert.Equal(t, want, q.String())
	}
}

func TestAdvice_notice(t *testing.T) {
	called := func(day int) func(*Record) {
		return func(r *Record) { r.Meetings[0].Called = loip.Day(2017, time.May, day) }
	}
	clearDays := func(day int) func(*Record) {
		return func(r *Record) { called(day)(r); r.Groups[0].Orders.ClearDays = true }
	}
	only := func(edit func(*Record)) func(*Record) {
		return func(r *Record) { r.Meetings = r.Meetings[:1]; edit(r) }
	}
	suite.Rows(t, "GOV-046",
		edit{Name: "fourteen days, where fourteen are asked for", Want: loip.Met, At: "/meetings/0"},
		edit{Name: "thirteen days", Edit: called(26), Want: loip.Unmet, At: "/meetings/0/called"},
		edit{Name: "fourteen clear days", Edit: only(clearDays(24)), Want: loip.Met, At: "/meetings/0"},
		edit{Name: "thirteen clear days", Edit: only(clearDays(25)), Want: loip.Unmet, At: "/meetings/0/called"},
		edit{Name: "called on its own day", Edit: func(r *Record) { r.Meetings[0].Called, r.Groups[0].Orders = r.Meetings[0].On, nil }, Want: loip.Unmet, At: "/meetings/0/called"},
		edit{Name: "no call given", Edit: func(r *Record) { r.Meetings[0].Called = loip.Date{} }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "day of the meeting not given", Edit: func(r *Record) { r.Meetings[0].On = loip.Date{} }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "the second of two too late", Edit: func(r *Record) { r.Meetings[1].Called = r.Meetings[1].On.AddDays(-13) }, Want: loip.Unmet, At: "/meetings/1/called"},
		edit{Name: "one day, where one is asked for", Edit: only(func(r *Record) {
			r.Meetings[0].Called, r.Groups[0].Orders.Notice = r.Meetings[0].On.AddDays(-1), 1
		}), Want: loip.Met, At: "/meetings/0"},
		edit{Name: "no standing orders", Edit: func(r *Record) { r.Groups[0].Orders = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "a meeting to come that is called", Edit: only(func(*Record) {}), On: loip.Day(2017, time.May, 25), Want: loip.Met},
		edit{Name: "and on the day before its call", Edit: only(func(*Record) {}), On: loip.Day(2017, time.May, 24), Want: loip.NotApplicable},
		edit{Name: "no meetings", Edit: func(r *Record) { r.Meetings = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_agenda_in_time(t *testing.T) {
	issued := func(on loip.Date) func(*Record) {
		return func(r *Record) { r.Meetings[0].Agenda.Issued = on }
	}
	suite.Rows(t, "GOV-047",
		edit{Name: "seven days, where seven are asked for", Want: loip.Met, At: "/meetings/0"},
		edit{Name: "six days", Edit: issued(loip.Day(2017, time.June, 2)), Want: loip.Unmet, At: "/meetings/0/agenda/issued"},
		edit{Name: "on the day itself", Edit: issued(loip.Day(2017, time.June, 8)), Want: loip.Unmet, At: "/meetings/0/agenda/issued"},
		edit{Name: "on the day itself, no standing orders", Edit: func(r *Record) {
			issued(r.Meetings[0].On)(r)
			r.Groups[0].Orders = nil
		}, Want: loip.Unmet, At: "/meetings/0/agenda/issued"},
		edit{Name: "one day, where one is asked for", Edit: func(r *Record) {
			r.Meetings = r.Meetings[:1]
			issued(r.Meetings[0].On.AddDays(-1))(r)
			r.Groups[0].Orders.Agenda = 1
		}, Want: loip.Met, At: "/meetings/0"},
		edit{Name: "seven days, clear days asked for", Edit: func(r *Record) { r.Groups[0].Orders.ClearDays = true }, Want: loip.Unmet, At: "/meetings/0/agenda/issued"},
		edit{Name: "day not given", Edit: issued(loip.Date{}), Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "no agenda", Edit: func(r *Record) { r.Meetings[0].Agenda = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "not issued yet on the day judged", On: loip.Day(2017, time.May, 31), Want: loip.Undetermined},
		edit{Name: "no standing orders", Edit: func(r *Record) { r.Groups[0].Orders = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "no meetings", Edit: func(r *Record) { r.Meetings = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_decided_on_the_agenda(t *testing.T) {
	decide := func(item Item) func(*Record) {
		return func(r *Record) { r.Meetings[0].Items[3] = item }
	}
	agreed := []Decision{{Kind: AgreedTo}}
	suite.Rows(t, "GOV-048",
		edit{Name: "by title and by number", Want: loip.Met, At: "/meetings/0"},
		edit{Name: "a decision on what was not on the agenda", Edit: decide(Item{Number: 4, Title: "Dates", Decisions: agreed}), Want: loip.Unmet, At: "/meetings/0/items/3"},
		edit{Name: "taken up as urgent", Edit: decide(Item{Number: 4, Title: "Dates", Decisions: agreed, Urgent: true}), Want: loip.Met},
		edit{Name: "only noted", Edit: decide(Item{Number: 4, Title: "Dates", Decisions: []Decision{{Kind: Noted}}}), Want: loip.Met},
		edit{Name: "one meeting, only noted", Edit: func(r *Record) {
			r.Meetings = r.Meetings[:1]
			r.Meetings[0].Items = []Item{{Number: 1, Title: "Dates", Decisions: []Decision{{Kind: Noted}}}}
		}, Want: loip.NotApplicable},
		edit{Name: "one decision, items of the agenda not given", Edit: func(r *Record) {
			r.Meetings = r.Meetings[:1]
			r.Meetings[0].Agenda.Items, r.Meetings[0].Items = nil, r.Meetings[0].Items[:1]
		}, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "a number that the agenda does not have", Edit: func(r *Record) { r.Meetings[0].Items[1].AgendaItem = 5 }, Want: loip.Unmet, At: "/meetings/0/items/1"},
		edit{Name: "items of the agenda not given", Edit: func(r *Record) { r.Meetings[0].Agenda.Items = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "an agenda without items", Edit: func(r *Record) { r.Meetings[0].Agenda.Items = []AgendaItem{} }, Want: loip.Unmet, At: "/meetings/0/items/0"},
		edit{Name: "no agenda", Edit: func(r *Record) { r.Meetings[0].Agenda = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "no meetings", Edit: func(r *Record) { r.Meetings = nil }, Want: loip.NotApplicable},
	)
}
