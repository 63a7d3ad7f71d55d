package governance

import (
	"testing"
	"time"

	"github.com/communityplanning/loip"
)

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

func TestAdvice_costed(t *testing.T) {
	none := improvementRow(func(x *Improvement) { x.Costs, x.Resources = nil, nil })
	suite.Rows(t, "GOV-066",
		edit{Name: "cost and resource", Want: loip.Met, At: "/improvementPlans"},
		edit{Name: "cost alone", Edit: improvementRow(func(x *Improvement) { x.Resources = nil }), Want: loip.Met},
		edit{Name: "resource alone", Edit: improvementRow(func(x *Improvement) { x.Costs = nil }), Want: loip.Met},
		edit{Name: "a stated none", Edit: improvementRow(func(x *Improvement) { x.Costs, x.Resources = []string{}, nil }), Want: loip.Met},
		edit{Name: "neither", Edit: none, Want: loip.Unmet, At: firstRow},
		edit{Name: "neither, in the parts read", Edit: func(r *Record) { none(r); r.ImprovementPlans[0].Partial = true }, Want: loip.Undetermined, At: firstRow},
		edit{Name: "a risk is neither", Edit: improvementRow(func(x *Improvement) { x.Costs, x.Resources, x.Risks = nil, nil, []string{"delay"} }), Want: loip.Unmet},
		edit{Name: "no plan", Edit: func(r *Record) { r.ImprovementPlans = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_no_cell_points_elsewhere(t *testing.T) {
	suite.Rows(t, "GOV-067",
		edit{Name: "words of their own", Want: loip.Met, At: "/improvementPlans"},
		edit{Name: "the real outcome", Edit: improvementRow(func(x *Improvement) { x.Outcome = "As 1.3.3" }), Want: loip.Unmet, At: firstRow + "/outcome"},
		edit{Name: "the real achievement", Edit: improvementRow(func(x *Improvement) { x.Achievement = "Link to 1.2.1" }), Want: loip.Unmet, At: firstRow + "/achievement"},
		edit{Name: "target", Edit: improvementRow(func(x *Improvement) { x.Target = "see above" }), Want: loip.Unmet, At: firstRow + "/target"},
		edit{Name: "measure", Edit: improvementRow(func(x *Improvement) { x.Measure = "Ditto" }), Want: loip.Unmet, At: firstRow + "/measure"},
		edit{Name: "no plan", Edit: func(r *Record) { r.ImprovementPlans = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_headings_have_milestones(t *testing.T) {
	undated := func(f func(*Improvement)) func(*Record) {
		return func(r *Record) {
			x := &r.ImprovementPlans[0].Rows[1]
			x.TargetBy, x.Promised = loip.Date{}, nil
			f(x)
		}
	}
	nothing := func(*Improvement) {}
	suite.Rows(t, "GOV-068",
		edit{Name: "each", Want: loip.Met, At: "/improvementPlans"},
		edit{Name: "a promise alone", Edit: undated(func(x *Improvement) { x.Promised = []Promise{{By: loip.Day(2017, time.October, 1)}} }), Want: loip.Met},
		edit{Name: "a promise made on the day judged", Edit: undated(func(x *Improvement) {
			x.Promised = []Promise{{By: loip.Day(2017, time.December, 1), Made: loip.Day(2017, time.October, 1)}}
		}), Want: loip.Met},
		edit{Name: "a promise not yet made", Edit: undated(func(x *Improvement) {
			x.Promised = []Promise{{By: loip.Day(2017, time.December, 1), Made: loip.Day(2017, time.October, 2)}}
		}), Want: loip.Unmet},
		edit{Name: "a promise without a day", Edit: undated(func(x *Improvement) { x.Promised = []Promise{{When: "in due course"}} }), Want: loip.Unmet},
		edit{Name: "no day at all", Edit: undated(nothing), Want: loip.Unmet, At: "/improvementPlans/0"},
		edit{Name: "another row of the heading has one", Edit: undated(func(x *Improvement) { x.Heading = "Communication" }), Want: loip.Met},
		edit{Name: "none in the parts read", Edit: func(r *Record) { undated(nothing)(r); r.ImprovementPlans[0].Partial = true }, Want: loip.Undetermined, At: "/improvementPlans/0"},
		edit{Name: "no headings", Edit: func(r *Record) {
			for i := range r.ImprovementPlans[0].Rows {
				r.ImprovementPlans[0].Rows[i].Heading = ""
			}
		}, Want: loip.NotApplicable},
		edit{Name: "a plan of the day after", On: loip.Day(2017, time.September, 13), Want: loip.NotApplicable},
	)
}
