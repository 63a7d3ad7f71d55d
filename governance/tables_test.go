package governance

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// tablesOf returns the tables of a record by the first words of their titles.
func tablesOf(t *testing.T, r Record) map[string]loip.Table {
	byTitle := map[string]loip.Table{}
	for _, table := range r.Tables(ruletest.Day) {
		for _, row := range table.Rows {
			assert.Len(t, row, len(table.Columns), table.Title)
		}
		title, _, _ := strings.Cut(table.Title, " on ")
		require.NotContains(t, byTitle, title)
		byTitle[title] = table
	}
	return byTitle
}

func TestTables(t *testing.T) {
	r := validRecord()
	r.Groups[0].Lists[1].Members[0].Body = "housing"
	r.Meetings = append(r.Meetings, march2016())
	tables := tablesOf(t, r)
	assert.Equal(t, []string{"1", "Adaptations", "2017-06-08", "Scottish Borders Council", "2017-12-31", "not due", ""}, tables["Actions"].Rows[0])
	june := tables["Quorum item by item: Strategic Board, 8 June 2017"]
	assert.Equal(t, []string{"3", "Governance", "9", "5 agreed (6 for, 2 against, 1 abstained, carried)", "stands"}, june.Rows[2])
	assert.Contains(t, june.Note, "quorum is 8 members")
	march := tables["Quorum item by item: Community Planning Strategic Board, 3 March 2016"]
	assert.Equal(t, []string{"9", "Alcohol and Drugs Partnership annual report", "6", "9 noted", "informal"}, march.Rows[8])
	assert.Contains(t, march.Note, "7 or 8")
	assert.Equal(t, []string{"Core Strategic Board", "paragraph 4.2", "Third sector", "appendix 2", "Registered social landlords"}, tables["Where two lists of the members of one group differ"].Rows[0])
	groups := tables["Groups"].Rows
	assert.Equal(t, []string{"Core Strategic Board", "decision, oversight", "", "12", "12", "0", "not given", ""}, groups[0])
	assert.Equal(t, []string{"Joint Delivery Team", "delivery", "Core Strategic Board", "not given", "not given", "not given", "not given", "direct the theme teams"}, groups[2])
	partners := tables["Statutory partners"].Rows
	require.Len(t, partners, 14)
	assert.Equal(t, []string{"Scottish Borders Council", "yes", "Core Strategic Board, Extended Strategic Board"}, partners[0][:3])
	r = validRecord()
	r.Groups[0].Lists[1].Members = r.Groups[0].Lists[1].Members[:7]
	assert.Len(t, tablesOf(t, r)["Where two lists of the members of one group differ"].Rows, 1, "one body is enough")
	assert.Empty(t, Record{}.Tables(ruletest.Day))
	assert.NotContains(t, tablesOf(t, validRecord()), "Where two lists of the members of one group differ", "lists that agree are left out")
}

func TestTables_words(t *testing.T) {
	for want, a := range map[string]Attendance{
		"0": {}, "1": {Voting: 1}, "1 without a vote": {NonVoting: 1}, "8 and 1 without a vote": {Voting: 8, NonVoting: 1},
		"1 of whom it is not known whether they have a vote": {Doubtful: 1},
	} {
		assert.Equal(t, want, a.String())
	}
	assert.Equal(t, "5 for, 3 against", Vote{For: 5, Against: 3}.String())
	m := march2016()
	items := func() []string { return Record{}.meetingTable(m, nil).Rows[0] }
	m.Present = m.Present[:1]
	assert.Equal(t, "1", items()[2])
	m.Present = nil
	assert.Equal(t, "not given", items()[2])
}

// faults returns the places of the faults in the edited valid record.
func faults(edit func(*Record)) []string {
	r := validRecord()
	edit(&r)
	var ids loip.IDs
	for _, outcome := range []string{"1", "2"} { // the plan's
		ids.Define("outcome", outcome, "/loip/outcomes")
	}
	r.Collect(&ids, "/governance")
	var list []string
	if err := ids.Err(); err != nil {
		for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
			list = append(list, string(e.(*loip.DecodeError).Path))
		}
	}
	return list
}

func TestCollect(t *testing.T) {
	for _, tc := range []struct {
		at   string
		edit func(*Record)
	}{
		{"", func(*Record) {}},
		{"", func(r *Record) { r.Meetings[0].Items = nil }},
		{"/governance/bodies/0/id", func(r *Record) {
			r.Bodies[0].ID = "nhs-borders"
			r.Groups, r.Meetings = nil, nil
			r.Tracker = nil
			r.ImprovementPlans = nil
			r.Contributions, r.Exceptions = nil, nil
		}},
		{"/governance/groups/1/id", func(r *Record) { r.Groups[1].ID = "core" }},
		{"/governance/groups/3/parent", func(r *Record) { r.Groups[3].Parent = "x" }},
		{"/governance/groups/1/extends", func(r *Record) { r.Groups[1].Extends = "x" }},
		{"/governance/groups/1/lists/0/members/2/body", func(r *Record) { r.Groups[1].Lists[0].Members[2].Body = "sustran" }},
		{"/governance/groups/0/lists/0/members/1/seats", func(r *Record) { r.Groups[0].Lists[0].Members[1].Seats = -1 }},
		{"/governance/meetings/1/id", func(r *Record) { r.Meetings[1].ID = "" }},
		{"/governance/meetings/0/group", func(r *Record) { r.Meetings[0].Group = "x" }},
		{"/governance/meetings/0/quorum/members", func(r *Record) { r.Meetings[0].Quorum.Members = -1 }},
		{"/governance/meetings/0/inquorateFrom", func(r *Record) { r.Meetings[0].Inquorate = 5 }},
		{"/governance/meetings/0/present/7/left", func(r *Record) { r.Meetings[0].Present[7].Left.Item = 9 }},
		{"/governance/meetings/0/present/0/body", func(r *Record) { r.Meetings[0].Present[0].Body = "x" }},
		{"/governance/meetings/0/apologies/0/body", func(r *Record) { r.Meetings[0].Apologies = []Presence{{Body: "x"}} }},
		{"/governance/meetings/0/inAttendance/0/body", func(r *Record) { r.Meetings[0].Attending = []Presence{{Body: "x"}} }},
		{"/governance/tracker/group", func(r *Record) { r.Tracker.Group = "x" }},
		{"/governance/tracker/actions/0/body", func(r *Record) { r.Tracker.Actions[0].Body = "x" }},
		{"/governance/audits/0/recommendations/1/sponsors/0", func(r *Record) { r.Audits[0].Recommendations[1].Sponsors[0] = "x" }},
		{"/governance/risks/scale", func(r *Record) { r.Risks.Scale = 11 }},
		{"", func(r *Record) { r.Risks.Scale = 10 }},
		{"/governance/risks/risks/0/impact", func(r *Record) { r.Risks.Scale, r.Risks.Risks = 1, []Risk{{ID: "R1", Likelihood: 1, Impact: 2}} }},
		{"", func(r *Record) { r.Risks.Risks[0].Likelihood = 0 }},
		{"/governance/risks/scale", func(r *Record) { r.Risks.Scale = -1 }},
		{"/governance/risks/risks/0/impact", func(r *Record) { r.Risks.Scale = 4 }},
		{"/governance/risks/risks/1/likelihood", func(r *Record) { r.Risks.Risks[1].Likelihood = 6 }},
		{"/governance/risks/risks/1/likelihood", func(r *Record) { r.Risks.Risks[1].Likelihood = -1 }},
		{"/governance/risks/risks/1/impact", func(r *Record) { r.Risks.Scale = 0; r.Risks.Risks[1].Impact = 11 }},
		{"", func(r *Record) { r.Risks.Risks[1].Likelihood = 5 }},
		{"/governance/risks/risks/1/id", func(r *Record) { r.Risks.Risks[1].ID = "R1" }},
		{"/governance/risks/risks/0/outcome", func(r *Record) { r.Risks.Risks[0].Outcome = "x" }},
		{"/governance/risks/risks/0/owner", func(r *Record) { r.Risks.Risks[0].Owner = "x" }},
		{"/governance/application/applicants/1", func(r *Record) { r.Application.Applicants[1] = "x" }},
		{"/governance/statements/0/rule", func(r *Record) { r.Statements[0].Rule = "GOV-061" }},
		{"/governance/statements/0/rule", func(r *Record) { r.Statements[0].Rule = "GOV-999" }},
		{"/governance/statements/0/rule", func(r *Record) { r.Statements[0].Rule = "" }},
		{"", func(r *Record) { r.Statements[0].Rule = "OURS-001" }},
		{"/governance/improvementPlans/0/rows/1/leads/0", func(r *Record) { r.ImprovementPlans[0].Rows[1].Leads[0] = "x" }},
	} {
		var want []string
		if tc.at != "" {
			want = []string{tc.at}
		}
		assert.Equal(t, want, faults(tc.edit), tc.at)
	}
}

// TestOrderOfMembers: turning every list of members round changes no answer.
func TestOrderOfMembers(t *testing.T) {
	turned := validRecord()
	for _, g := range turned.Groups {
		for _, l := range g.Lists {
			for i, j := 0, len(l.Members)-1; i < j; i, j = i+1, j-1 {
				l.Members[i], l.Members[j] = l.Members[j], l.Members[i]
			}
		}
	}
	assert.Equal(t, ruletest.Answers(validRecord(), ruletest.Day, Checks()), ruletest.Answers(turned, ruletest.Day, Checks()))
}

// TestBetweenBoundaries: between two days on which something changes, every day
// gives the same answers.
func TestBetweenBoundaries(t *testing.T) {
	r := validRecord()
	for _, period := range [][2]loip.Date{
		{loip.Day(2017, time.December, 1), loip.Day(2017, time.December, 31)},
		{loip.Day(2018, time.January, 1), loip.Day(2019, time.October, 15)},
		{loip.Day(2019, time.October, 16), loip.Day(2020, time.December, 31)},
	} {
		want := ruletest.Answers(r, period[0], Checks())
		for day := period[0]; !day.After(period[1]); day = day.AddDays(7) {
			require.Equal(t, want, ruletest.Answers(r, day, Checks()), day)
		}
		require.Equal(t, want, ruletest.Answers(r, period[1], Checks()))
	}
}

func FuzzCheck(f *testing.F) {
	r := validRecord()
	r.Meetings = append(r.Meetings, march2016())
	seed, err := json.Marshal(r)
	require.NoError(f, err)
	f.Add(seed)
	f.Add([]byte(`{"groups":[{"id":"a","name":"a","extends":"a","parent":"a","lists":[{"title":"","members":[{"body":""}]}]}]}`))
	f.Add([]byte(strings.ReplaceAll(string(seed), "2017", "2018")))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := loip.Decode[Record](data)
		if err != nil {
			return
		}
		first, second := Check(r, ruletest.Day), Check(r, ruletest.Day)
		first.Tables, second.Tables = r.Tables(ruletest.Day), r.Tables(ruletest.Day)
		if first.Text() != second.Text() {
			t.Fatal("two reports of one record differ")
		}
		var ids loip.IDs
		r.Collect(&ids, "")
		_ = ids.Err()
	})
}
