package governance

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestState_boundaries(t *testing.T) {
	due := loip.Day(2016, time.June, 16)
	for _, tc := range []struct {
		name string
		a    Action
		on   loip.Date
		want Progress
	}{
		{"eight days before", Action{Due: due}, due.AddDays(-8), NotDue},
		{"seven days before", Action{Due: due}, due.AddDays(-7), NotDue},
		{"six days before", Action{Due: due}, due.AddDays(-6), UnderAWeek},
		{"the day before", Action{Due: due}, due.AddDays(-1), UnderAWeek},
		{"the deadline", Action{Due: due}, due, UnderAWeek},
		{"the day after", Action{Due: due}, due.AddDays(1), Overdue},
		{"complete though past", Action{Due: due, Completed: true}, due.AddDays(1), Complete},
		{"noted on the day", Action{Due: due, NotedOn: due.AddDays(1)}, due.AddDays(1), Complete},
		{"noted the day after", Action{Due: due, NotedOn: due.AddDays(2)}, due.AddDays(1), Overdue},
		{"in words only", Action{DueText: "Autumn 2016"}, due, StateUnknown},
		{"in words and complete", Action{DueText: "Autumn 2016", Completed: true}, due, Complete},
		{"no day to judge", Action{Due: due}, loip.Date{}, StateUnknown},
		{"the last day of a month", Action{Due: loip.Day(2016, time.March, 1)}, loip.Day(2016, time.February, 24), UnderAWeek},
		{"and one more", Action{Due: loip.Day(2016, time.March, 1)}, loip.Day(2016, time.February, 23), NotDue},
	} {
		assert.Equal(t, tc.want, tc.a.State(tc.on), tc.name)
	}
}

func TestAdvice_owner_and_deadline(t *testing.T) {
	first := func(f func(*Action)) func(*Record) {
		return func(r *Record) { f(&r.Tracker.Actions[0]) }
	}
	suite.Rows(t, "GOV-012",
		edit{Name: "both", Want: loip.Met, At: "/tracker"},
		edit{Name: "a tracker of the day judged", On: loip.Day(2017, time.September, 14), Want: loip.Met},
		edit{Name: "a tracker of the day after", On: loip.Day(2017, time.September, 13), Want: loip.NotApplicable},
		edit{Name: "a post instead of a body", Edit: first(func(a *Action) { a.Body, a.Post = "", "Chief executive" }), Want: loip.Met},
		edit{Name: "nobody", Edit: first(func(a *Action) { a.Body = "" }), Want: loip.Unmet, At: "/tracker/actions/0"},
		edit{Name: "no deadline", Edit: first(func(a *Action) { a.Due = loip.Date{} }), Want: loip.Unmet, At: "/tracker/actions/0"},
		edit{Name: "a season and the day it means", Edit: first(func(a *Action) { a.DueText = "Winter 2017" }), Want: loip.Met, At: "/tracker"},
		edit{Name: "a season", Edit: first(func(a *Action) { a.Due, a.DueText = loip.Date{}, "Autumn 2016" }), Want: loip.Unmet, At: "/tracker/actions/0"},
		edit{Name: "complete ones only", Edit: first(func(a *Action) { a.Body, a.Completed = "", true }), Want: loip.NotApplicable},
		edit{Name: "no tracker", Edit: func(r *Record) { r.Tracker = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_none_overdue(t *testing.T) {
	due := func(day loip.Date) func(*Record) { return func(r *Record) { r.Tracker.Actions[0].Due = day } }
	const at = "/tracker/actions/0"
	tracker := loip.Day(2017, time.September, 14)
	suite.Rows(t, "GOV-013",
		edit{Name: "not due", Want: loip.Met, At: "/tracker"},
		edit{Name: "due on the day judged", Edit: due(loip.Day(2017, time.October, 1)), Want: loip.Met},
		edit{Name: "due the day before, after the tracker", Edit: due(loip.Day(2017, time.September, 30)), Want: loip.Undetermined, At: at},
		edit{Name: "due on the day of the tracker", Edit: due(tracker), Want: loip.Undetermined, At: at},
		edit{Name: "due the day before the tracker", Edit: due(tracker.AddDays(-1)), Want: loip.Unmet, At: at},
		edit{Name: "day of the tracker not given", Edit: func(r *Record) {
			r.Tracker.AsAt = loip.Date{}
			due(loip.Day(2017, time.September, 30))(r)
		}, Want: loip.Unmet, At: at},
		edit{Name: "complete since", Edit: func(r *Record) {
			due(tracker.AddDays(-1))(r)
			r.Tracker.Actions[0].NotedOn = loip.Day(2017, time.October, 1)
		}, Want: loip.NotApplicable},
		edit{Name: "no deadline that is a day", Edit: due(loip.Date{}), Want: loip.Undetermined, At: "/tracker"},
		edit{Name: "no tracker", Edit: func(r *Record) { r.Tracker = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_noted_then_removed(t *testing.T) {
	noted := func(day loip.Date) func(*Record) { return func(r *Record) { r.Tracker.Actions[1].NotedOn = day } }
	tracker := loip.Day(2017, time.September, 14)
	suite.Rows(t, "GOV-014",
		edit{Name: "complete and not noted yet", Want: loip.Met, At: "/tracker"},
		edit{Name: "noted at the meeting of the tracker", Edit: noted(tracker), Want: loip.Met},
		edit{Name: "noted the day before", Edit: noted(tracker.AddDays(-1)), Want: loip.Unmet, At: "/tracker/actions/1"},
		edit{Name: "day of the tracker not given", Edit: func(r *Record) { noted(tracker)(r); r.Tracker.AsAt = loip.Date{} }, Want: loip.Undetermined, At: "/tracker/actions/1"},
		edit{Name: "nothing complete", Edit: func(r *Record) { r.Tracker.Actions = r.Tracker.Actions[:1] }, Want: loip.NotApplicable},
		edit{Name: "no tracker", Edit: func(r *Record) { r.Tracker = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_dated_before_the_tracker(t *testing.T) {
	suite.Rows(t, "GOV-015",
		edit{Name: "before", Want: loip.Met, At: "/tracker"},
		edit{Name: "the same day", Edit: func(r *Record) { r.Tracker.Actions[0].Decided = r.Tracker.AsAt }, Want: loip.Met},
		edit{Name: "the day after", Edit: func(r *Record) { r.Tracker.Actions[0].Decided = r.Tracker.AsAt.AddDays(1) }, Want: loip.Unmet, At: "/tracker/actions/0/decided"},
		edit{Name: "the real slip", Edit: func(r *Record) {
			r.Tracker.AsAt = loip.Day(2016, time.June, 9)
			r.Tracker.Actions = []Action{{ID: "12", Decided: loip.Day(2016, time.November, 26)}}
		}, Want: loip.Unmet, At: "/tracker/actions/0/decided"},
		edit{Name: "day of the tracker not given", Edit: func(r *Record) { r.Tracker.AsAt = loip.Date{} }, Want: loip.Undetermined, At: "/tracker"},
		edit{Name: "no action dated", Edit: func(r *Record) { r.Tracker.Actions = []Action{{ID: "1"}} }, Want: loip.NotApplicable},
		edit{Name: "no tracker", Edit: func(r *Record) { r.Tracker = nil }, Want: loip.NotApplicable},
	)
}
