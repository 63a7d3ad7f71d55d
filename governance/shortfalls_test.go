package governance

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestGuidance2016_draft_para121(t *testing.T) {
	change := func(change func(*Shortfall)) func(*Record) {
		return func(r *Record) { change(&r.Shortfalls[0]) }
	}
	const at = "/shortfalls/0"
	none := edit{Name: "no shortfall", Edit: func(r *Record) { r.Shortfalls = nil }, Want: loip.NotApplicable}
	suite.Rows(t, "GOV-031", none,
		edit{Name: "explained", Want: loip.Met, At: "/shortfalls"},
		edit{Name: "not why", Edit: change(func(s *Shortfall) { s.Reason = "" }), Want: loip.Undetermined, At: at},
		edit{Name: "not why, and said not to be explained", Edit: change(func(s *Shortfall) { s.Reason, s.Unexplained = "", true }), Want: loip.Unmet, At: at + "/unexplained"},
		edit{Name: "not with what impact", Edit: change(func(s *Shortfall) { s.Impact = "" }), Want: loip.Undetermined, At: at},
		edit{Name: "neither", Edit: change(func(s *Shortfall) { s.Reason, s.Impact = "", "" }), Want: loip.Undetermined, At: at},
		edit{Name: "unexplained, on the day", Edit: change(func(s *Shortfall) { s.Reason, s.Unexplained, s.On = "", true, ruletest.Day }), Want: loip.Unmet},
		edit{Name: "unexplained, the day after", Edit: change(func(s *Shortfall) { s.Reason, s.Unexplained, s.On = "", true, ruletest.Day.AddDays(1) }), Want: loip.NotApplicable},
	)
	suite.Rows(t, "GOV-032", none,
		edit{Name: "decided after it", Want: loip.Met, At: at},
		edit{Name: "decided on its day", Edit: change(func(s *Shortfall) { s.Decided = s.On }), Want: loip.Met},
		edit{Name: "decided the day before", Edit: change(func(s *Shortfall) { s.Decided = s.On.AddDays(-1) }), Want: loip.Unmet, At: at + "/decided"},
		edit{Name: "no day", Edit: change(func(s *Shortfall) { s.Decided = loip.Date{} }), Want: loip.Undetermined, At: at},
		edit{Name: "no decision", Edit: change(func(s *Shortfall) { s.Decision = "" }), Want: loip.NotApplicable},
		edit{Name: "decided after the day judged", Edit: change(func(s *Shortfall) { s.Decided = ruletest.Day.AddDays(1) }), Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para114(t *testing.T) {
	change := func(change func(*Review)) func(*Record) {
		return func(r *Record) { change(&r.Reviews[0]) }
	}
	const at = "/resourceReviews/0"
	suite.Rows(t, "GOV-033",
		edit{Name: "reviewed, and nothing had to change", Want: loip.Met, At: "/resourceReviews"},
		edit{Name: "reviewed on the day, with changes", Edit: change(func(x *Review) { x.On, x.Changes = ruletest.Day, []string{"a post moved"} }), Want: loip.Met},
		edit{Name: "reviewed the day after", Edit: change(func(x *Review) { x.On = ruletest.Day.AddDays(1) }), Want: loip.Undetermined, At: "/resourceReviews"},
		edit{Name: "no day", Edit: change(func(x *Review) { x.On = loip.Date{} }), Want: loip.Undetermined, At: at},
		edit{Name: "not what it found", Edit: change(func(x *Review) { x.Found = "" }), Want: loip.Undetermined, At: at},
		edit{Name: "not what was changed", Edit: change(func(x *Review) { x.Changes = nil }), Want: loip.Undetermined, At: at},
		edit{Name: "said to be none", Edit: func(r *Record) { r.Reviews = []Review{} }, Want: loip.Unmet, At: "/resourceReviews"},
		edit{Name: "not given", Edit: func(r *Record) { r.Reviews = nil }, Want: loip.Undetermined, At: "/resourceReviews"},
	)
}
