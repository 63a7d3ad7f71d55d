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
		edit{Name: "answers of the day judged", On: loip.Day(2017, time.September, 14), Want: loip.Met},
		edit{Name: "answers of the day after", On: loip.Day(2017, time.September, 13), Want: loip.NotApplicable},
	)
}

func TestAsAnother(t *testing.T) {
	for _, s := range []string{
		"As above", "as above.", " See  above ", "As per above", "As before", "As below", "see below", "Ditto", "(as above)", "Same as above",
		"See item 4", "As items 1, 2 and 5 above", "See the answer to recommendation 3", "As 1.3.3", "Link to 1.2.1", "Refer to 4.4b",
	} {
		assert.True(t, asAnother(s), "%q", s)
	}
	for _, s := range []string{
		"", "As above, and reports go to each meeting", "Included in the work under 1", "As agreed in June", "See the report on targets",
		"3", "Above", "As part of the review", "Reports go to the Board; see above", "Dates promoted in newsletters",
	} {
		assert.False(t, asAnother(s), "%q", s)
	}
}

// recommendation edits the first recommendation of the first audit.
func firstRecommendation(f func(*Recommendation)) func(*Record) {
	return func(r *Record) { f(&r.Audits[0].Recommendations[0]) }
}

const recommendationAt = "/audits/0/recommendations/0"

func TestAdvice_implemented_has_evidence(t *testing.T) {
	suite.Rows(t, "GOV-063",
		edit{Name: "evidence", Want: loip.Met, At: "/audits"},
		edit{Name: "a stated none", Edit: firstRecommendation(func(x *Recommendation) { x.Evidence = []string{} }), Want: loip.Unmet, At: recommendationAt + "/evidence"},
		edit{Name: "not given", Edit: firstRecommendation(func(x *Recommendation) { x.Evidence = nil }), Want: loip.Undetermined, At: recommendationAt},
		edit{Name: "in hand needs none", Edit: firstRecommendation(func(x *Recommendation) { x.Evidence, x.State = nil, InHand }), Want: loip.NotApplicable},
		edit{Name: "no audit", Edit: func(r *Record) { r.Audits = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_recommendations_in_time(t *testing.T) {
	answers := loip.Day(2017, time.September, 14)
	due := func(day loip.Date, state Implementation) func(*Record) {
		return firstRecommendation(func(x *Recommendation) { x.Due, x.State = day, state })
	}
	suite.Rows(t, "GOV-064",
		edit{Name: "implemented", Want: loip.Met, At: "/audits"},
		edit{Name: "in hand, due the day before the answers", Edit: due(answers.AddDays(-1), InHand), Want: loip.Unmet, At: recommendationAt},
		edit{Name: "not started", Edit: due(answers.AddDays(-1), NotStarted), Want: loip.Unmet},
		edit{Name: "in hand, due on the day of the answers", Edit: due(answers, InHand), Want: loip.Undetermined, At: recommendationAt},
		edit{Name: "due on the day judged", Edit: due(loip.Day(2017, time.October, 1), InHand), Want: loip.Met},
		edit{Name: "due the day before", Edit: due(loip.Day(2017, time.September, 30), InHand), Want: loip.Undetermined},
		edit{Name: "state not given", Edit: due(answers.AddDays(-1), ""), Want: loip.Undetermined, At: recommendationAt},
		edit{Name: "not accepted", Edit: due(answers.AddDays(-1), NotAccepted), Want: loip.Met},
		edit{Name: "superseded", Edit: due(answers.AddDays(-1), Superseded), Want: loip.Met},
		edit{Name: "day of the answers not given", Edit: func(r *Record) {
			due(loip.Day(2017, time.September, 30), InHand)(r)
			r.Audits[0].AsAt = loip.Date{}
		}, Want: loip.Unmet},
		edit{Name: "no day", Edit: func(r *Record) {
			for i := range r.Audits[0].Recommendations {
				r.Audits[0].Recommendations[i].Due = loip.Date{}
			}
		}, Want: loip.Undetermined, At: "/audits"},
		edit{Name: "no audit", Edit: func(r *Record) { r.Audits = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_recommendations_owned(t *testing.T) {
	second := func(f func(*Recommendation)) func(*Record) {
		return func(r *Record) { f(&r.Audits[0].Recommendations[1]) }
	}
	const at = "/audits/0/recommendations/1"
	suite.Rows(t, "GOV-065",
		edit{Name: "both", Want: loip.Met, At: "/audits"},
		edit{Name: "a stated none", Edit: second(func(x *Recommendation) { x.Sponsors = []string{} }), Want: loip.Unmet, At: at + "/sponsors"},
		edit{Name: "a season", Edit: second(func(x *Recommendation) { x.Due, x.DueText = loip.Date{}, "by the summer" }), Want: loip.Unmet, At: at + "/dueText"},
		edit{Name: "a season and the day it means", Edit: second(func(x *Recommendation) { x.DueText = "by the winter" }), Want: loip.Met},
		edit{Name: "sponsor not given", Edit: second(func(x *Recommendation) { x.Sponsors = nil }), Want: loip.Undetermined, At: "/audits/0"},
		edit{Name: "day not given", Edit: second(func(x *Recommendation) { x.Due = loip.Date{} }), Want: loip.Undetermined, At: "/audits/0"},
		edit{Name: "state not given", Edit: second(func(x *Recommendation) { x.State, x.Due = "", loip.Date{} }), Want: loip.Undetermined},
		edit{Name: "nothing to carry out", Edit: second(func(x *Recommendation) { x.State = Superseded }), Want: loip.NotApplicable},
		edit{Name: "no audit", Edit: func(r *Record) { r.Audits = nil }, Want: loip.NotApplicable},
	)
}
