package governance

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// structure is the real chain: outcomes promised for spring 2022, then June,
// September and November.
var structure = []Promise{
	{What: "structure", When: "Spring 2022", By: loip.Day(2022, time.May, 31), Made: loip.Day(2021, time.September, 9)},
	{What: "structure", When: "June 2022", By: loip.Day(2022, time.June, 30), Made: loip.Day(2022, time.March, 3)},
	{What: "structure", When: "September 2022", By: loip.Day(2022, time.September, 30), Made: loip.Day(2022, time.March, 3)},
	{What: "structure", When: "November 2022", By: loip.Day(2022, time.November, 30), Made: loip.Day(2022, time.September, 8)},
}

const secondRow = "/improvementPlans/0/rows/1"

var autumn = loip.Day(2022, time.October, 1)

// promised puts promises in the place of those of the valid record.
func promised(list ...Promise) func(*Record) {
	return func(r *Record) { r.ImprovementPlans[0].Rows[1].Promised = slices.Clone(list) }
}

// reportBack puts promises of the first decision of the board's meeting of 8
// June 2017 in the place of all others, and the meeting that follows it on a
// day.
func reportBack(next loip.Date, list ...Promise) func(*Record) {
	return func(r *Record) {
		promised()(r)
		r.Meetings = []Meeting{
			{ID: "next", Group: "core", Title: "Strategic Board", On: next},
			{ID: "m1", Group: "core", Title: "Strategic Board", On: loip.Day(2017, time.June, 8), Items: []Item{{Number: 1, Decisions: []Decision{
				{Ref: "1.1", Kind: Remitted, Text: "a report on adaptations", ReportBack: list},
			}}}},
		}
	}
}

const decision = "/meetings/1/items/0/decisions/0"

func TestAdvice_promises_kept(t *testing.T) {
	august := Promise{What: "other", When: "August", By: loip.Day(2017, time.August, 31)}
	earlier := func(p ...Promise) func(*Record) {
		return func(r *Record) { promised()(r); r.Tracker.Actions[0].Promised = p }
	}
	june := Promise{When: "June", By: loip.Day(2017, time.June, 30), Made: loip.Day(2017, time.March, 1)}
	suite.Rows(t, "GOV-020",
		edit{Name: "a promise not yet made", Edit: promised(structure...), Want: loip.NotApplicable},
		edit{Name: "not due", Want: loip.Met, At: secondRow},
		edit{Name: "the real chain", On: autumn, Edit: promised(structure...), Want: loip.Unmet, At: secondRow},
		edit{Name: "two days in one document", On: loip.Day(2022, time.September, 30), Edit: promised(structure[1:3]...), Want: loip.Met},
		edit{Name: "one later document", On: autumn, Edit: promised(structure[2:]...), Want: loip.Unmet},
		edit{Name: "the same day again", On: autumn, Edit: promised(structure[3], Promise{What: "structure", When: "November 2022", By: structure[3].By, Made: autumn}), Want: loip.Met},
		edit{Name: "a slide across a promise without a day", On: autumn, Edit: promised(structure[0], Promise{What: "structure", When: "in due course"}, structure[3]), Want: loip.Unmet},
		edit{Name: "put off without a day", Edit: promised(structure[0], Promise{What: "structure", When: "in due course"}), Want: loip.Undetermined, At: secondRow},
		edit{Name: "two things", Edit: promised(august, structure[3]), Want: loip.Undetermined, At: secondRow},
		edit{Name: "passed, with an achievement", Edit: func(r *Record) {
			promised(august)(r)
			r.ImprovementPlans[0].Rows[1].Achievement = "report received"
		}, Want: loip.Met},
		edit{Name: "the day promised", Edit: promised(Promise{What: "x", By: loip.Day(2017, time.October, 1)}), Want: loip.Met},
		edit{Name: "the day after", Edit: promised(Promise{What: "x", By: loip.Day(2017, time.September, 30)}), Want: loip.Undetermined},
		edit{Name: "the day after, but it came", Edit: promised(Promise{What: "x", By: loip.Day(2017, time.September, 30), Kept: loip.Day(2017, time.October, 1)}), Want: loip.Met},
		edit{Name: "an action put off", Edit: earlier(june), Want: loip.Unmet, At: "/tracker/actions/0"},
		edit{Name: "an action put off in the tracker's own words alone", Edit: earlier(june, Promise{When: "31 December", By: loip.Day(2017, time.December, 31), Made: june.Made}), Want: loip.Met},
		edit{Name: "an action of which something else was promised", Edit: earlier(Promise{What: "a note", By: loip.Day(2017, time.October, 1)}), Want: loip.Met},
		edit{Name: "a decision put off at the next meeting", Edit: func(r *Record) {
			june := Promise{What: "adaptations", By: loip.Day(2017, time.June, 30)}
			reportBack(loip.Day(2017, time.July, 1), june)(r)
			r.Meetings[0].Items = []Item{{Number: 1, Decisions: []Decision{{ReportBack: []Promise{{What: "adaptations", By: loip.Day(2017, time.December, 1)}}}}}}
		}, Want: loip.Unmet, At: decision},
		edit{Name: "two days named by one decision", Edit: reportBack(loip.Day(2017, time.July, 1),
			Promise{What: "adaptations", By: loip.Day(2017, time.November, 1)}, Promise{What: "adaptations", By: loip.Day(2017, time.December, 1)}), Want: loip.Met, At: decision},
		edit{Name: "no promise", Edit: promised(), Want: loip.NotApplicable},
	)
	r := validRecord()
	promised(structure...)(&r)
	for _, f := range Check(r, autumn).Findings {
		if f.Rule == "GOV-020" {
			require.Len(t, f.Facts, 4, "the chain is shown")
			assert.Equal(t, loip.Path(secondRow+"/promised/3"), f.Facts[3].Path)
			assert.Equal(t, "promised on 8 September 2022 for", f.Facts[3].Name)
		}
	}
}

func TestAdvice_promises_come(t *testing.T) {
	tracker := loip.Day(2017, time.September, 14)
	at := func(by, kept loip.Date) func(*Record) { return promised(Promise{What: "x", By: by, Kept: kept}) }
	suite.Rows(t, "GOV-061",
		edit{Name: "came on the day", Want: loip.Met},
		edit{Name: "came the day after", Edit: at(loip.Day(2017, time.August, 31), loip.Day(2017, time.September, 1)), Want: loip.Unmet, At: secondRow},
		edit{Name: "came early, not due yet", Edit: at(loip.Day(2017, time.October, 2), tracker), Want: loip.Met},
		edit{Name: "comes only after the day judged", Edit: at(tracker.AddDays(-1), loip.Day(2017, time.October, 2)), Want: loip.Unmet},
		edit{Name: "due since the plan, and comes only after the day judged", Edit: at(tracker, loip.Day(2017, time.October, 2)), Want: loip.Undetermined},
		edit{Name: "due the day before the plan", Edit: at(tracker.AddDays(-1), loip.Date{}), Want: loip.Unmet, At: secondRow},
		edit{Name: "due on the day of the plan", Edit: at(tracker, loip.Date{}), Want: loip.Undetermined, At: secondRow},
		edit{Name: "due on the day judged", Edit: at(loip.Day(2017, time.October, 1), loip.Date{}), Want: loip.NotApplicable},
		edit{Name: "due the day before", Edit: at(loip.Day(2017, time.September, 30), loip.Date{}), Want: loip.Undetermined},
		edit{Name: "in the parts read", Edit: func(r *Record) {
			at(tracker.AddDays(-1), loip.Date{})(r)
			r.ImprovementPlans[0].Partial = true
		}, Want: loip.Undetermined},
		edit{Name: "something else was achieved", Edit: func(r *Record) {
			at(tracker.AddDays(-1), loip.Date{})(r)
			r.ImprovementPlans[0].Rows[1].Achievement = "a survey"
		}, Want: loip.Undetermined},
		edit{Name: "day of the plan not given", Edit: func(r *Record) {
			at(tracker.AddDays(-1), loip.Date{})(r)
			r.ImprovementPlans[0].AsAt = loip.Date{}
		}, Want: loip.Undetermined},
		edit{Name: "in due course", Edit: promised(Promise{What: "x", When: "in due course"}), Want: loip.Undetermined, At: secondRow},
		edit{Name: "in due course, and came", Edit: promised(Promise{What: "x", When: "in due course", Kept: tracker}), Want: loip.Met},
		edit{Name: "a decision, and no meeting since", Edit: reportBack(loip.Date{}, Promise{By: loip.Day(2017, time.June, 30)}), Want: loip.Undetermined, At: decision},
		edit{Name: "a decision, and a meeting on the day itself", Edit: reportBack(loip.Day(2017, time.June, 30), Promise{By: loip.Day(2017, time.June, 30)}), Want: loip.Undetermined},
		edit{Name: "a decision, and a meeting the day after", Edit: reportBack(loip.Day(2017, time.July, 1), Promise{By: loip.Day(2017, time.June, 30)}), Want: loip.Unmet, At: decision},
		edit{Name: "a decision, and a meeting that is still to come", Edit: reportBack(loip.Day(2017, time.October, 2), Promise{By: loip.Day(2017, time.June, 30)}), Want: loip.Undetermined},
		edit{Name: "a decision, kept at the next meeting", Edit: func(r *Record) {
			reportBack(loip.Day(2017, time.July, 1), Promise{What: "adaptations", By: loip.Day(2017, time.July, 1)})(r)
			r.Meetings[0].Items = []Item{{Number: 1, Decisions: []Decision{{ReportBack: []Promise{{What: "adaptations", By: loip.Day(2017, time.July, 1), Kept: loip.Day(2017, time.July, 1)}}}}}}
		}, Want: loip.Met},
		edit{Name: "an action that is complete", Edit: func(r *Record) {
			promised()(r)
			r.Tracker.Actions[1].Promised = []Promise{{By: loip.Day(2017, time.June, 30)}}
		}, Want: loip.Met},
		edit{Name: "an action that is not", Edit: func(r *Record) {
			promised()(r)
			r.Tracker.Actions[0].Promised = []Promise{{What: "a note", By: loip.Day(2017, time.June, 30)}}
		}, Want: loip.Unmet, At: "/tracker/actions/0"},
		edit{Name: "no promise", Edit: promised(), Want: loip.NotApplicable},
	)
}

func TestAdvice_promises_have_a_day(t *testing.T) {
	suite.Rows(t, "GOV-062",
		edit{Name: "days", Want: loip.Met},
		edit{Name: "in due course", Edit: promised(Promise{What: "x", When: "in due course"}), Want: loip.Unmet, At: secondRow},
		edit{Name: "in due course, then for a day", Edit: promised(Promise{What: "x", When: "in due course"}, Promise{What: "x", By: autumn}), Want: loip.Met},
		edit{Name: "for a day, then in due course", Edit: promised(Promise{What: "x", By: autumn}, Promise{What: "x", When: "in due course"}), Want: loip.Unmet},
		edit{Name: "in due course, and came", Edit: promised(Promise{What: "x", When: "in due course", Kept: loip.Day(2017, time.October, 1)}), Want: loip.Met},
		edit{Name: "not said for when", Edit: promised(Promise{What: "x"}), Want: loip.Undetermined, At: secondRow},
		edit{Name: "a remit for a day", Edit: reportBack(loip.Day(2017, time.September, 1), Promise{By: autumn}), Want: loip.Met},
		edit{Name: "a remit without a word", Edit: reportBack(loip.Day(2017, time.September, 1)), Want: loip.Undetermined, At: decision},
		edit{Name: "put off without a word", Edit: func(r *Record) {
			reportBack(loip.Day(2017, time.September, 1))(r)
			r.Meetings[1].Items[0].Decisions[0].Kind = Deferred
		}, Want: loip.Undetermined, At: decision},
		edit{Name: "agreed without a report back", Edit: func(r *Record) {
			reportBack(loip.Day(2017, time.September, 1))(r)
			r.Meetings[1].Items[0].Decisions[0].Kind = AgreedTo
		}, Want: loip.NotApplicable},
	)
}

func TestMilestones(t *testing.T) {
	r := validRecord()
	promised(structure...)(&r)
	r.Tracker = nil
	all := r.Milestones(autumn)
	require.Len(t, all, 1)
	m := all[0]
	assert.Equal(t, "structure", m.What)
	assert.Equal(t, "Structure", m.Heading)
	assert.Equal(t, loip.Path(secondRow), m.Path)
	assert.Len(t, m.Promises, 4)
	assert.True(t, m.Slid())
	assert.False(t, m.Came)
	for on, want := range map[loip.Date]Progress{
		loip.Day(2022, time.November, 23): NotDue, loip.Day(2022, time.November, 24): UnderAWeek,
		loip.Day(2022, time.November, 30): UnderAWeek, loip.Day(2022, time.December, 1): Overdue,
	} {
		assert.Equal(t, want, m.State(on), on.Long())
	}
	assert.Len(t, r.Milestones(loip.Day(2022, time.March, 3))[0].Promises, 3, "the fourth was made later")
	assert.Empty(t, r.Milestones(loip.Day(2021, time.September, 8)))
	assert.Len(t, r.Milestones(loip.Date{})[0].Promises, 4, "a day not given stands for all")
}

// A promise added to the end of a chain never undoes a slide, and one of
// another thing changes no other chain.
func TestMilestones_properties(t *testing.T) {
	r := validRecord()
	for n := range structure {
		promised(structure[:n+1]...)(&r)
		before := r.Milestones(loip.Date{})[0]
		for i := range 36 {
			extra := Promise{What: "structure", By: loip.Day(2021, time.January, 1).AddMonths(i), Made: loip.Day(2023, time.January, 1)}
			promised(append(append([]Promise{}, structure[:n+1]...), extra)...)(&r)
			assert.True(t, !before.Slid() || r.Milestones(loip.Date{})[0].Slid())
			extra.What = "another thing"
			promised(append([]Promise{extra}, structure[:n+1]...)...)(&r)
			after := r.Milestones(loip.Date{})[1]
			assert.Equal(t, before.Promises, after.Promises)
			assert.Equal(t, before.Slid(), after.Slid())
		}
	}
}
