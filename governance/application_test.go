package governance

import (
	"testing"
	"time"

	"github.com/communityplanning/loip"
)

// application edits the application for a corporate body.
func application(f func(*Application)) func(*Record) {
	return func(r *Record) { f(r.Application) }
}

func TestAct2015_s17_1(t *testing.T) {
	const at = "/application/applicants"
	from := loip.Day(2019, time.October, 16)
	// northAyrshire makes the application one for an area whose islands are taken
	// to lie in the area of Highlands and Islands Enterprise.
	northAyrshire := func(others ...string) func(*Record) {
		return func(r *Record) {
			r.Council = "S12000021"
			r.Application.Applicants = append([]string{"north-ayrshire-council", "police-scotland", "nhs-ayrshire-and-arran", "scottish-enterprise", "scottish-fire-and-rescue-service"}, others...)
		}
	}
	suite.Rows(t, "GOV-074",
		edit{Name: "all five", Want: loip.Met, At: at},
		edit{Name: "all five and another", Edit: application(func(a *Application) { a.Applicants = append(a.Applicants, "borders-college") }), Want: loip.Met},
		edit{Name: "one missing", Edit: application(func(a *Application) { a.Applicants = a.Applicants[1:] }), Want: loip.Unmet, At: at},
		edit{Name: "nobody", Edit: application(func(a *Application) { a.Applicants = []string{} }), Want: loip.Unmet, At: at},
		edit{Name: "applicants not given", Edit: application(func(a *Application) { a.Applicants = nil }), Want: loip.Undetermined, At: "/application"},
		edit{Name: "day not given", Edit: application(func(a *Application) { a.On = loip.Date{} }), Want: loip.Undetermined, At: "/application"},
		edit{Name: "made on the day judged", Edit: application(func(a *Application) { a.On = loip.Day(2017, time.October, 1) }), Want: loip.Met},
		edit{Name: "made the day after", Edit: application(func(a *Application) { a.On = loip.Day(2017, time.October, 2) }), Want: loip.NotApplicable},
		edit{Name: "before South of Scotland Enterprise had to join", On: from, Edit: application(func(a *Application) { a.On = from.AddDays(-1) }), Want: loip.Met},
		edit{Name: "since it had to", On: from, Edit: application(func(a *Application) { a.On = from }), Want: loip.Unmet, At: at},
		edit{Name: "since it had to, and did", On: from, Edit: application(func(a *Application) { a.On, a.Applicants = from, append(a.Applicants, "SOSE") }), Want: loip.Met},
		edit{Name: "area not given", Edit: func(r *Record) { r.Council = "" }, Want: loip.Undetermined, At: "/council"},
		edit{Name: "only a doubtful body missing", Edit: northAyrshire(), Want: loip.Undetermined, At: at},
		edit{Name: "a doubtful body and another missing", Edit: func(r *Record) {
			northAyrshire()(r)
			r.Application.Applicants = r.Application.Applicants[1:]
		}, Want: loip.Unmet, At: at},
		edit{Name: "a doubtful body among them", Edit: northAyrshire("highlands-and-islands-enterprise"), Want: loip.Met, At: at},
		edit{Name: "no application", Edit: func(r *Record) { r.Application = nil }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s17_2(t *testing.T) {
	suite.Rows(t, "GOV-075",
		edit{Name: "all three", Want: loip.Met, At: "/application"},
		edit{Name: "nothing on consultation", Edit: application(func(a *Application) { a.Consultation = []string{} }), Want: loip.Undetermined, At: "/application/consultation"},
		edit{Name: "nothing on representations", Edit: application(func(a *Application) { a.Representations = []string{} }), Want: loip.Undetermined, At: "/application/representations"},
		edit{Name: "nothing on functions", Edit: application(func(a *Application) { a.Functions = []string{} }), Want: loip.Unmet, At: "/application/functions"},
		edit{Name: "no consultation was held", Edit: application(func(a *Application) { a.Consultation = []string{"none was held"} }), Want: loip.Met},
		edit{Name: "functions not given", Edit: application(func(a *Application) { a.Functions = nil }), Want: loip.Undetermined, At: "/application/functions"},
		edit{Name: "made the day after", Edit: application(func(a *Application) { a.On = loip.Day(2017, time.October, 2) }), Want: loip.NotApplicable},
		edit{Name: "no application", Edit: func(r *Record) { r.Application = nil }, Want: loip.NotApplicable},
	)
}
