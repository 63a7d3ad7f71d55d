package governance

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func TestAdvice_actions_lead_back(t *testing.T) {
	first := func(f func(*Action)) func(*Record) {
		return func(r *Record) { f(&r.Tracker.Actions[0]) }
	}
	june := loip.Day(2017, 6, 8)
	suite.Rows(t, "GOV-116",
		edit{Name: "the paragraph", Want: loip.Met, At: "/tracker"},
		edit{Name: "another paragraph", Edit: first(func(a *Action) { a.Ref = "4.4(c)" }), Want: loip.Unmet, At: "/tracker/actions/0/ref"},
		edit{Name: "another day", Edit: first(func(a *Action) { a.Decided = june.AddDays(1) }), Want: loip.Undetermined, At: "/tracker/actions/0"},
		edit{Name: "another group's meeting", Edit: func(r *Record) { r.Tracker.Group = "delivery" }, Want: loip.Undetermined},
		edit{Name: "a minute without paragraphs", Edit: func(r *Record) {
			for i := range r.Meetings {
				r.Meetings[i].Items = nil
			}
		}, Want: loip.Undetermined},
		edit{Name: "no paragraph named", Edit: first(func(a *Action) { a.Ref = "" }), Want: loip.NotApplicable},
		edit{Name: "no tracker", Edit: func(r *Record) { r.Tracker = nil }, Want: loip.NotApplicable},
	)
}

// The tracker that follows a decision up says whether what it asked for came.
func TestMilestones_follow_the_tracker(t *testing.T) {
	r := validRecord()
	reportBack(loip.Date{}, Promise{By: loip.Day(2017, 6, 30)})(&r)
	a := &r.Tracker.Actions[0]
	a.Ref = "1.1"
	at := func(on loip.Date) Milestone {
		all := r.Milestones(on)
		require.Len(t, all, 1)
		return all[0]
	}
	answer := func() loip.Answer {
		return loip.Run(r, loip.Day(2017, 10, 1), []loip.Check[Record]{promisedCame}).Results[0].Answer
	}
	assert.False(t, at(loip.Day(2017, 10, 1)).Came)
	assert.Equal(t, loip.Unmet, answer(), "the tracker of September still has it")
	a.NotedOn = loip.Day(2017, 10, 1)
	assert.True(t, at(loip.Day(2017, 10, 1)).Came)
	assert.False(t, at(loip.Day(2017, 9, 30)).Came, "noted the day after")
	assert.Equal(t, loip.Met, answer())
	r.Tracker.Group = "delivery"
	assert.Equal(t, loip.Undetermined, answer(), "the tracker of another group")
	r.Tracker.Group = "core"
	a.Ref = "1.2"
	assert.Equal(t, loip.Undetermined, answer(), "the tracker follows another decision")
}
