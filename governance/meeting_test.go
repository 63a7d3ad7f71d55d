package governance

import (
	_ "embed"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

//go:embed testdata/meeting-2016-03-03.json
var march []byte

// marchRecord is a real meeting of a strategic board, with the list of its
// members: ten were present, of whom one left during item 6, one at its end and
// two at the end of item 8; the minute says that it was inquorate from item 9
// on, and does not give the quorum.
func marchRecord() Record {
	r, err := loip.Decode[Record](march)
	if err != nil {
		panic(err)
	}
	return r
}

func march2016() Meeting { return marchRecord().Meetings[0] }

func TestRealMeeting(t *testing.T) {
	r := marchRecord()
	m := r.Meetings[0]
	present := []int{10, 10, 10, 10, 10, 9, 8, 8, 6, 6, 6, 6}
	// From which item on decisions are informal, by quorum; 13 is never.
	informalFrom := map[int]int{5: 13, 6: 13, 7: 9, 8: 9, 9: 7, 10: 6}
	standing := func(item, from int) Standing {
		if item >= from {
			return Informal
		}
		return Stands
	}
	for i, want := range present {
		item := i + 1
		assert.Equal(t, want, m.PresentAt(item), "item %d", item)
		assert.Equal(t, Attendance{Voting: want}, r.Sitting(m).At(item), "item %d", item)
		assert.Equal(t, standing(item, 9), r.Sitting(m).Standing(item), "item %d, by the words of the minute", item)
		for quorum, from := range informalFrom {
			assert.Equal(t, standing(item, from), m.Standing(item, quorum), "item %d with a quorum of %d", item, quorum)
			ruled := m
			ruled.Inquorate, ruled.Quorum = 0, &Quorum{Members: quorum}
			assert.Equal(t, standing(item, from), r.Sitting(ruled).Standing(item), "item %d by a rule of %d", item, quorum)
		}
		// Of the 18 seats on the list a third is 6, more than a third 7, and more
		// than a half 10.
		for share, from := range map[Share]int{{1, 3, false}: 13, {1, 3, true}: 9, {1, 2, true}: 6, {2, 3, false}: 1} {
			ruled := m
			ruled.Inquorate, ruled.Quorum = 0, &Quorum{Share: share}
			assert.Equal(t, standing(item, from), r.Sitting(ruled).Standing(item), "item %d by a share of %s", item, share)
		}
	}
	low, high, ok := m.Quorums()
	assert.Equal(t, []any{7, 8, true}, []any{low, high, ok})
}

func TestPresentAt_boundaries(t *testing.T) {
	for _, tc := range []struct {
		name     string
		presence Presence
		want     [4]int // at items 1 to 3, and when item 2 is taken up
	}{
		{"all the time", Presence{}, [4]int{1, 1, 1, 1}},
		{"left during item 2", Presence{Left: &Point{Item: 2}}, [4]int{1, 0, 0, 1}},
		{"left at the end of item 2", Presence{Left: &Point{Item: 2, End: true}}, [4]int{1, 1, 0, 1}},
		{"left at the end of item 1", Presence{Left: &Point{Item: 1, End: true}}, [4]int{1, 0, 0, 0}},
		{"joined during item 2", Presence{Joined: &Point{Item: 2}}, [4]int{0, 1, 1, 0}},
		{"joined at the end of item 2", Presence{Joined: &Point{Item: 2, End: true}}, [4]int{0, 0, 1, 0}},
		{"joined at the end of item 1", Presence{Joined: &Point{Item: 1, End: true}}, [4]int{0, 1, 1, 1}},
		{"joined and left during item 2", Presence{Joined: &Point{Item: 2}, Left: &Point{Item: 2}}, [4]int{0, 0, 0, 0}},
		{"joined during item 2 and left at its end", Presence{Joined: &Point{Item: 2}, Left: &Point{Item: 2, End: true}}, [4]int{0, 1, 0, 0}},
	} {
		m := Meeting{Present: []Presence{tc.presence}, Attending: []Presence{{}}, Apologies: []Presence{{}}}
		assert.Equal(t, tc.want, [4]int{m.PresentAt(1), m.PresentAt(2), m.PresentAt(3), len(m.presentAtStart(2))}, tc.name)
	}
}

func TestQuorums(t *testing.T) {
	for _, tc := range []struct {
		name      string
		edit      func(*Meeting)
		low, high int
		ok        bool
	}{
		{"as the minute has it", func(*Meeting) {}, 7, 8, true},
		{"one who leaves during the item was there at its start", func(m *Meeting) { m.Present[2].Left = &Point{Item: 9} }, 8, 8, true},
		{"one more at a later item", func(m *Meeting) { m.Present = append(m.Present, Presence{Joined: &Point{Item: 12}}) }, 8, 8, true},
		{"none from the start", func(m *Meeting) { m.Inquorate = 1 }, 11, math.MaxInt, true},
		{"nothing fits", func(m *Meeting) { m.Present[2].Left, m.Present[6].Left = &Point{Item: 9}, &Point{Item: 9} }, 9, 8, false},
		{"nothing is said", func(m *Meeting) { m.Inquorate = 0 }, 0, 0, false},
		{"nobody given", func(m *Meeting) { m.Present = nil }, 0, 0, false},
		{"no items given", func(m *Meeting) { m.Items = nil }, 0, 0, false},
	} {
		m := march2016()
		tc.edit(&m)
		low, high, ok := m.Quorums()
		assert.Equal(t, []any{tc.low, tc.high, tc.ok}, []any{low, high, ok}, tc.name)
	}
	for want, f := range map[string][2]int{"7": {7, 7}, "7 or 8": {7, 8}, "7 to 9": {7, 9}, "7 or more": {7, math.MaxInt}} {
		assert.Equal(t, want, figures(f[0], f[1]))
	}
}

func TestStanding(t *testing.T) {
	m := march2016()
	m.Present = nil
	assert.Equal(t, StandingUnknown, m.Standing(1, 7), "nobody given")
	assert.Equal(t, Informal, paper(m).Standing(9), "by the words of the minute")
	m = march2016()
	m.Inquorate = 0
	assert.Equal(t, StandingUnknown, paper(m).Standing(1), "nothing said and no quorum given")
	assert.Equal(t, StandingUnknown, m.Standing(1, 0), "a quorum of nobody is none")
	assert.Equal(t, Stands, m.Standing(1, 1))
	m.Quorum = &Quorum{Members: 10}
	assert.Equal(t, Stands, paper(m).Standing(5))
	assert.Equal(t, Informal, Confirmations{}.standing(paper(m), Item{Number: 6}), "nothing was decided that could be confirmed")
	assert.Equal(t, Informal, paper(m).Standing(6))
	assert.Equal(t, StandingUnknown, m.Standing(1, -1))
}

// withMarch puts the real meeting and its group in the place of those made up.
func withMarch(r *Record) { *r = marchRecord() }

func TestAdvice_quorum_given(t *testing.T) {
	suite.Rows(t, "GOV-008",
		edit{Name: "given", Want: loip.Met, At: "/meetings"},
		edit{Name: "a meeting of the day judged", On: loip.Day(2017, time.June, 8), Want: loip.Met},
		edit{Name: "a meeting of the day after", On: loip.Day(2017, time.June, 7), Want: loip.NotApplicable},
		edit{Name: "the real meeting", Edit: withMarch, Want: loip.Unmet, At: "/meetings/0"},
		edit{Name: "neither given nor said", Edit: func(r *Record) { r.Meetings[0].Quorum, r.Meetings[0].Inquorate = nil, 0 }, Want: loip.Unmet, At: "/meetings/0"},
		edit{Name: "no meetings", Edit: func(r *Record) { r.Meetings = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_quorum_fits(t *testing.T) {
	quorum := func(n int) func(*Record) {
		return func(r *Record) { withMarch(r); r.Meetings[0].Quorum = &Quorum{Members: n} }
	}
	suite.Rows(t, "GOV-009",
		edit{Name: "made up", Want: loip.Met, At: "/meetings/0"},
		edit{Name: "the real meeting", Edit: withMarch, Want: loip.Met, At: "/meetings/0"},
		edit{Name: "a quorum of 6", Edit: quorum(6), Want: loip.Unmet, At: "/meetings/0/quorum"},
		edit{Name: "a quorum of 7", Edit: quorum(7), Want: loip.Met},
		edit{Name: "a quorum of 8", Edit: quorum(8), Want: loip.Met},
		edit{Name: "a quorum of 9", Edit: quorum(9), Want: loip.Unmet, At: "/meetings/0/quorum"},
		edit{Name: "nothing fits", Edit: func(r *Record) {
			withMarch(r)
			r.Meetings[0].Present[2].Left, r.Meetings[0].Present[6].Left = &Point{Item: 9}, &Point{Item: 9}
		}, Want: loip.Unmet, At: "/meetings/0/inquorateFrom"},
		edit{Name: "nobody given", Edit: func(r *Record) { r.Meetings[0].Present = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "the real meeting, nobody given", Edit: func(r *Record) { withMarch(r); r.Meetings[0].Present = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "the real meeting, no items given", Edit: func(r *Record) { withMarch(r); r.Meetings[0].Items = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "nothing said", Edit: func(r *Record) { r.Meetings[0].Inquorate = 0 }, Want: loip.NotApplicable},
	)
}

func TestAdvice_decided_with_a_quorum(t *testing.T) {
	suite.Rows(t, "GOV-010",
		edit{Name: "all decisions before it was lost", Want: loip.Met, At: "/meetings/0"},
		edit{Name: "a decision on the item from which there was none", Edit: func(r *Record) { r.Meetings[0].Items[3].Decisions = []Decision{{Kind: Noted}} }, Want: loip.Unmet, At: "/meetings/0/items/3"},
		edit{Name: "the real meeting, item 9", Edit: withMarch, Want: loip.Unmet, At: "/meetings/0/items/8"},
		edit{Name: "the real meeting, item 12", Edit: withMarch, Want: loip.Unmet, At: "/meetings/0/items/11"},
		edit{Name: "by number, as many as the quorum", Edit: func(r *Record) { r.Meetings[0].Inquorate, r.Meetings[0].Quorum = 0, &Quorum{Members: 9} }, Want: loip.Met},
		edit{Name: "by number, one too few", Edit: func(r *Record) { r.Meetings[0].Inquorate, r.Meetings[0].Quorum = 0, &Quorum{Members: 10} }, Want: loip.Unmet, At: "/meetings/0/items/1"},
		edit{Name: "no quorum given and nothing said", Edit: func(r *Record) { r.Meetings[0].Inquorate, r.Meetings[0].Quorum = 0, nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "nobody given", Edit: func(r *Record) { r.Meetings[0].Inquorate, r.Meetings[0].Present = 0, nil }, Want: loip.Undetermined},
		edit{Name: "one decision", Edit: func(r *Record) { r.Meetings = r.Meetings[:1]; r.Meetings[0].Items = r.Meetings[0].Items[:1] }, Want: loip.Met, At: "/meetings/0"},
		edit{Name: "one decision, confirmed since", Edit: func(r *Record) {
			r.Meetings[0].Items, r.Meetings[0].Inquorate = r.Meetings[0].Items[2:], 3
			r.Meetings[1].Items[1].Decisions[0].Confirms = []Cite{{Meeting: "m1"}}
		}, Want: loip.Met, At: "/meetings/0"},
		edit{Name: "no decisions", Edit: func(r *Record) { r.Meetings = r.Meetings[:1]; r.Meetings[0].Items = r.Meetings[0].Items[3:] }, Want: loip.NotApplicable},
	)
	findings := Check(Record{Meetings: []Meeting{march2016()}}, loip.Day(2017, time.October, 1)).Findings
	informal := 0
	for _, f := range findings {
		if f.Rule == "GOV-010" && f.Answer == loip.Unmet {
			informal++
		}
	}
	assert.Equal(t, 4, informal, "items 9 to 12")
}

func TestAdvice_items_in_order(t *testing.T) {
	suite.Rows(t, "GOV-011",
		edit{Name: "in order", Want: loip.Met, At: "/meetings"},
		edit{Name: "the real meeting", Edit: withMarch, Want: loip.Met},
		edit{Name: "a number left out", Edit: func(r *Record) { r.Meetings[0].Items[3].Number, r.Meetings[0].Inquorate = 5, 5 }, Want: loip.Met},
		edit{Name: "a number twice", Edit: func(r *Record) { r.Meetings[0].Items[1].Number, r.Meetings[0].Present[7].Left = 1, nil }, Want: loip.Unmet, At: "/meetings/0/items/1"},
		edit{Name: "out of order", Edit: func(r *Record) { r.Meetings[0].Items[1].Number, r.Meetings[0].Items[2].Number = 3, 2 }, Want: loip.Unmet, At: "/meetings/0/items/2"},
		edit{Name: "left at no item", Edit: func(r *Record) { r.Meetings[0].Present[7].Left.Item = 5 }, Want: loip.Unmet, At: "/meetings/0/present/7/left"},
		edit{Name: "joined at no item", Edit: func(r *Record) { r.Meetings[0].Present[0].Joined = &Point{} }, Want: loip.Unmet, At: "/meetings/0/present/0/joined"},
		edit{Name: "the second of two joined at no item", Edit: func(r *Record) {
			r.Meetings[0].Present[0].Joined, r.Meetings[0].Present[1].Joined = &Point{Item: 1}, &Point{Item: 9}
		}, Want: loip.Unmet, At: "/meetings/0/present/1/joined"},
		edit{Name: "the second of two interests in no item", Edit: func(r *Record) {
			r.Meetings[0].Interests = append(r.Meetings[0].Interests, Interest{Body: "nhs-borders", Item: 9})
		}, Want: loip.Unmet, At: "/meetings/0/declarations/1/item"},
		edit{Name: "inquorate from no item", Edit: func(r *Record) { r.Meetings[0].Inquorate = 5 }, Want: loip.Unmet, At: "/meetings/0/inquorateFrom"},
		edit{Name: "left before joining", Edit: func(r *Record) { r.Meetings[0].Present[7].Joined = &Point{Item: 2, End: true} }, Want: loip.Unmet, At: "/meetings/0/present/7"},
		edit{Name: "left at the end of the item joined", Edit: func(r *Record) {
			r.Meetings[0].Present[7] = Presence{Joined: &Point{Item: 2}, Left: &Point{Item: 2, End: true}}
		}, Want: loip.Met},
		edit{Name: "joined and left at the end of one item", Edit: func(r *Record) {
			r.Meetings[0].Present[7] = Presence{Joined: &Point{Item: 2, End: true}, Left: &Point{Item: 2, End: true}}
		}, Want: loip.Met},
		edit{Name: "joined at the end of an item and left during the next", Edit: func(r *Record) {
			r.Meetings[0].Present[7] = Presence{Joined: &Point{Item: 2, End: true}, Left: &Point{Item: 3}}
		}, Want: loip.Met},
		edit{Name: "left the moment of joining", Edit: func(r *Record) { r.Meetings[0].Present[7].Joined = &Point{Item: 2} }, Want: loip.Met},
		edit{Name: "no items", Edit: func(r *Record) { r.Meetings = r.Meetings[:1]; r.Meetings[0].Items = nil }, Want: loip.NotApplicable},
	)
}
