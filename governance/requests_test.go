package governance

import (
	"testing"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestAct2015_s14_4(t *testing.T) {
	change := func(change func(*Request)) func(*Record) {
		return func(r *Record) { change(&r.Requests[0]) }
	}
	open := func(due loip.Date) func(*Record) {
		return change(func(q *Request) { q.Due, q.Answered = due, loip.Date{} })
	}
	released := func(extent string) func(*Record) {
		return func(r *Record) {
			r.Requests = []Request{{ID: "1", Partner: "nhs-borders", What: "waiting times", Outcome: "1", Refused: true}}
			r.Exceptions = []Exception{{Partner: "NHS Borders", Duty: "s. 14(4)", Outcome: "1", Extent: extent, Agreed: ruletest.Day}}
		}
	}
	const at = "/informationRequests/0"
	suite.Rows(t, "GOV-030",
		edit{Name: "answered", Want: loip.Met, At: "/informationRequests"},
		edit{Name: "answered late", Edit: change(func(q *Request) { q.Answered = ruletest.Day }), Want: loip.Met},
		edit{Name: "answered the day after", Edit: change(func(q *Request) { q.Answered = ruletest.Day.AddDays(1) }), Want: loip.Unmet, At: at},
		edit{Name: "open on the day set", Edit: func(r *Record) {
			r.Requests = r.Requests[:1]
			open(ruletest.Day)(r)
		}, Want: loip.NotApplicable, At: at + "/due"},
		edit{Name: "open the day after it", Edit: open(ruletest.Day.AddDays(-1)), Want: loip.Unmet, At: at},
		edit{Name: "open, the day set before that of the log", Edit: change(func(q *Request) { q.AsAt, q.Answered = q.Due.AddDays(1), loip.Date{} }), Want: loip.Unmet, At: at},
		edit{Name: "open, the day set that of the log", Edit: change(func(q *Request) { q.AsAt, q.Answered = q.Due, loip.Date{} }), Want: loip.Undetermined, At: at + "/due"},
		edit{Name: "open, the log later than the day judged", Edit: func(r *Record) {
			r.Requests = r.Requests[:1]
			open(ruletest.Day)(r)
			r.Requests[0].AsAt = ruletest.Day.AddDays(9)
		}, Want: loip.NotApplicable},
		edit{Name: "refused in a log before the day set", Edit: change(func(q *Request) { q.Refused, q.AsAt, q.Answered = true, q.Due, loip.Date{} }), Want: loip.Unmet, At: at},
		edit{Name: "refused, and released for the outcome", Edit: released("not at all"), Want: loip.NotApplicable, At: at},
		edit{Name: "refused, and released to an extent", Edit: released("figures of the last year only"), Want: loip.Undetermined, At: at},
		edit{Name: "refused, and released for another outcome", Edit: func(r *Record) {
			released("not at all")(r)
			r.Requests[0].Outcome = "2"
		}, Want: loip.Unmet, At: at},
		edit{Name: "refused, and released the day after", Edit: func(r *Record) {
			released("not at all")(r)
			r.Exceptions[0].Agreed = ruletest.Day.AddDays(1)
		}, Want: loip.Unmet, At: at},
		edit{Name: "open, and no day set", Edit: open(loip.Date{}), Want: loip.Undetermined, At: at},
		edit{Name: "refused", Edit: change(func(q *Request) { q.Refused, q.Due, q.Answered = true, loip.Date{}, loip.Date{} }), Want: loip.Unmet, At: at},
		edit{Name: "refused, and answered after all", Edit: change(func(q *Request) { q.Refused = true }), Want: loip.Met},
		edit{Name: "refused by the council, the first partner of all", Edit: change(func(q *Request) { q.Partner, q.Refused, q.Answered = "scottish-borders-council", true, loip.Date{} }), Want: loip.Unmet, At: at},
		edit{Name: "refused by a body that is no partner", Edit: func(r *Record) {
			r.Requests = []Request{{ID: "1", Partner: "third-sector", What: "members", Refused: true}}
		}, Want: loip.NotApplicable, At: at + "/partner"},
		edit{Name: "refused by a doubtful partner", Edit: func(r *Record) {
			r.Council, r.Requests = "S12000045", []Request{{ID: "1", Partner: "new-college-lanarkshire", What: "leavers", Refused: true}}
		}, Want: loip.Undetermined, At: at},
		edit{Name: "asked of a partner before it was one", On: loip.Day(2019, time.October, 16), Edit: func(r *Record) {
			r.Requests = []Request{{ID: "1", Partner: "south-of-scotland-enterprise", What: "jobs", Asked: loip.Day(2019, time.October, 15), Refused: true}}
		}, Want: loip.NotApplicable},
		edit{Name: "and on its first day", On: loip.Day(2019, time.October, 16), Edit: func(r *Record) {
			r.Requests = []Request{{ID: "1", Partner: "south-of-scotland-enterprise", What: "jobs", Asked: loip.Day(2019, time.October, 16), Refused: true}}
		}, Want: loip.Unmet},
		edit{Name: "asked the day after", Edit: func(r *Record) {
			r.Requests = []Request{{ID: "1", Partner: "nhs-borders", Asked: ruletest.Day.AddDays(1), Refused: true}}
		}, Want: loip.NotApplicable},
		edit{Name: "area not given", Edit: func(r *Record) { open(loip.Date{})(r); r.Council = "" }, Want: loip.Undetermined, At: at + "/partner"},
		edit{Name: "said to be none", Edit: func(r *Record) { r.Requests = []Request{} }, Want: loip.NotApplicable, At: "/informationRequests"},
		edit{Name: "not given", Edit: func(r *Record) { r.Requests = nil }, Want: loip.Undetermined, At: "/informationRequests"},
	)
}
