package governance

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestAdvice_audit_answered(t *testing.T) {
	answer := func(s string) func(*Record) {
		return func(r *Record) { r.Audits[0].Recommendations[1].Answer = s }
	}
	suite.Rows(t, "GOV-016",
		edit{Name: "each its own", Want: loip.Met, At: "/audits"},
		edit{Name: "as above", Edit: answer("As above."), Want: loip.Unmet, At: "/audits/0/recommendations/1/answer"},
		edit{Name: "blank", Edit: answer(" "), Want: loip.Unmet, At: "/audits/0/recommendations/1"},
		edit{Name: "as above and more", Edit: answer("As above, and reports go to each meeting"), Want: loip.Met},
		edit{Name: "no audit", Edit: func(r *Record) { r.Audits = nil }, Want: loip.NotApplicable},
	)
}

// improvementRow edits the first row of the first improvement plan.
func improvementRow(f func(*Improvement)) func(*Record) {
	return func(r *Record) { f(&r.ImprovementPlans[0].Rows[0]) }
}

const firstRow = "/improvementPlans/0/rows/0"

func TestAdvice_improvement_complete(t *testing.T) {
	suite.Rows(t, "GOV-017",
		edit{Name: "all three", Want: loip.Met, At: "/improvementPlans"},
		edit{Name: "target in words", Edit: improvementRow(func(x *Improvement) { x.Target, x.TargetBy = "ongoing", loip.Date{} }), Want: loip.Met},
		edit{Name: "no lead", Edit: improvementRow(func(x *Improvement) { x.Leads = nil }), Want: loip.Unmet, At: firstRow},
		edit{Name: "no target", Edit: improvementRow(func(x *Improvement) { x.Target, x.TargetBy = "", loip.Date{} }), Want: loip.Unmet, At: firstRow},
		edit{Name: "no measure", Edit: improvementRow(func(x *Improvement) { x.Measure = "" }), Want: loip.Unmet, At: firstRow},
		edit{Name: "no measure in the parts read", Edit: func(r *Record) {
			r.ImprovementPlans[0].Rows[0].Measure, r.ImprovementPlans[0].Partial = "", true
		}, Want: loip.Undetermined, At: firstRow},
		edit{Name: "no plan", Edit: func(r *Record) { r.ImprovementPlans = nil }, Want: loip.NotApplicable},
		edit{Name: "a plan of the day judged", On: loip.Day(2017, time.September, 14), Want: loip.Met},
		edit{Name: "a plan of the day after", On: loip.Day(2017, time.September, 13), Want: loip.NotApplicable},
	)
}

func TestAdvice_ongoing_has_a_date(t *testing.T) {
	suite.Rows(t, "GOV-018",
		edit{Name: "ongoing with a date", Want: loip.Met, At: "/improvementPlans"},
		edit{Name: "ongoing alone", Edit: improvementRow(func(x *Improvement) { x.Target, x.TargetBy = "On-going", loip.Date{} }), Want: loip.Unmet, At: firstRow + "/target"},
		edit{Name: "not ongoing", Edit: func(r *Record) { r.ImprovementPlans[0].Rows = r.ImprovementPlans[0].Rows[:1] }, Want: loip.NotApplicable},
	)
}

func TestAdvice_achieved_by_target(t *testing.T) {
	plan := loip.Day(2017, time.September, 14)
	by := func(day loip.Date) func(*Record) {
		return improvementRow(func(x *Improvement) { x.TargetBy, x.Achievement = day, "" })
	}
	suite.Rows(t, "GOV-019",
		edit{Name: "passed, with an achievement", Want: loip.Met, At: "/improvementPlans"},
		edit{Name: "passed the day before the plan", Edit: by(plan.AddDays(-1)), Want: loip.Unmet, At: firstRow},
		edit{Name: "passed since the day of the plan", Edit: by(plan), Want: loip.Undetermined, At: firstRow},
		edit{Name: "the day judged", Edit: by(loip.Day(2017, time.October, 1)), Want: loip.NotApplicable},
		edit{Name: "the day before", Edit: by(loip.Day(2017, time.September, 30)), Want: loip.Undetermined},
		edit{Name: "day of the plan not given", Edit: func(r *Record) {
			by(loip.Day(2017, time.September, 30))(r)
			r.ImprovementPlans[0].AsAt = loip.Date{}
		}, Want: loip.Unmet, At: firstRow},
		edit{Name: "no target that is a day", Edit: by(loip.Date{}), Want: loip.NotApplicable},
	)
}

func TestAdvice_promises_kept(t *testing.T) {
	// The real chain: outcomes promised for spring 2022, then June, September
	// and November.
	chain := []Promise{
		{What: "structure", When: "Spring 2022", By: loip.Day(2022, time.May, 31), Made: loip.Day(2021, time.September, 9)},
		{What: "structure", When: "June 2022", By: loip.Day(2022, time.June, 30), Made: loip.Day(2022, time.March, 3)},
		{What: "structure", When: "September 2022", By: loip.Day(2022, time.September, 30), Made: loip.Day(2022, time.March, 3)},
		{What: "structure", When: "November 2022", By: loip.Day(2022, time.November, 30), Made: loip.Day(2022, time.September, 8)},
	}
	const at = "/improvementPlans/0/rows/1"
	promised := func(list ...Promise) func(*Record) {
		return func(r *Record) { r.ImprovementPlans[0].Rows[1].Promised = list }
	}
	august := Promise{What: "other", When: "August", By: loip.Day(2017, time.August, 31)}
	autumn := loip.Day(2022, time.October, 1)
	suite.Rows(t, "GOV-020",
		edit{Name: "a promise not yet made", Edit: promised(chain...), Want: loip.NotApplicable},
		edit{Name: "not due", Want: loip.Met, At: at},
		edit{Name: "the real chain", On: autumn, Edit: promised(chain...), Want: loip.Unmet, At: at},
		edit{Name: "two days in one document", On: loip.Day(2022, time.September, 30), Edit: promised(chain[1:3]...), Want: loip.Met},
		edit{Name: "one later document", On: autumn, Edit: promised(chain[2:]...), Want: loip.Unmet},
		edit{Name: "the same day again", On: autumn, Edit: promised(chain[3], Promise{What: "structure", When: "November 2022", By: chain[3].By, Made: loip.Day(2022, time.October, 1)}), Want: loip.Met},
		edit{Name: "a slide across a promise without a day", On: autumn, Edit: promised(chain[0], Promise{What: "structure", When: "in due course"}, chain[3]), Want: loip.Unmet},
		edit{Name: "put off without a day", Edit: promised(chain[0], Promise{What: "structure", When: "in due course"}), Want: loip.Undetermined, At: at},
		edit{Name: "two things", Edit: promised(august, chain[3]), Want: loip.Undetermined, At: at},
		edit{Name: "passed, with an achievement", Edit: func(r *Record) {
			promised(august)(r)
			r.ImprovementPlans[0].Rows[1].Achievement = "report received"
		}, Want: loip.Met},
		edit{Name: "the day promised", Edit: promised(Promise{What: "x", By: loip.Day(2017, time.October, 1)}), Want: loip.Met},
		edit{Name: "the day after", Edit: promised(Promise{What: "x", By: loip.Day(2017, time.September, 30)}), Want: loip.Undetermined},
		edit{Name: "no promise", Edit: promised(), Want: loip.NotApplicable},
	)
	r := validRecord()
	promised(chain...)(&r)
	for _, f := range Check(r, autumn).Findings {
		if f.Rule == "GOV-020" {
			assert.Len(t, f.Facts, 4, "the chain is shown")
		}
	}
}
