package engagement

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// The count of working days, redone by hand against a calendar.
func TestSSI2017_39_reg2(t *testing.T) {
	for _, c := range []struct {
		name string
		from string
		n    int
		want string
	}{
		{"one day is the day itself", "2017-04-03", 1, "2017-04-03"},
		{"from Friday over a weekend", "2017-04-07", 2, "2017-04-10"},
		{"from Saturday", "2017-04-08", 1, "2017-04-10"},
		{"from Sunday", "2017-04-09", 1, "2017-04-10"},
		{"five days from Monday", "2017-04-03", 5, "2017-04-07"},
		{"six", "2017-04-03", 6, "2017-04-10"},
		{"15 from Wednesday", "2017-04-05", 15, "2017-04-25"},
		{"30 from Monday", "2017-04-03", 30, "2017-05-12"},
		{"45 from Monday", "2017-04-03", 45, "2017-06-02"},
		{"Good Friday and Easter Monday count", "2017-04-13", 3, "2017-04-17"},
		{"St Andrew's day counts", "2017-11-30", 1, "2017-11-30"},
		{"the early May holiday counts", "2017-05-01", 1, "2017-05-01"},
		{"Christmas on a Monday", "2017-12-22", 2, "2017-12-27"},
		{"Christmas eve counts", "2018-12-24", 2, "2018-12-27"},
		{"on Christmas day", "2018-12-25", 1, "2018-12-27"},
		{"Christmas on a Saturday moves no holiday", "2021-12-24", 2, "2021-12-27"},
		{"new year on a Monday", "2017-12-29", 2, "2018-01-03"},
		{"31 December counts", "2018-12-31", 2, "2019-01-03"},
		{"new year on a Saturday moves no holiday", "2021-12-31", 2, "2022-01-03"},
		{"over both", "2018-12-24", 5, "2019-01-03"},
		{"a leap day", "2024-02-28", 3, "2024-03-01"},
		{"before 2024", "1999-12-31", 2, "2000-01-03"},
		{"none", "2017-04-03", 0, ""},
		{"fewer than none", "2017-04-03", -1, ""},
		{"from a day not given", "", 5, ""},
	} {
		var from loip.Date
		require.NoError(t, from.UnmarshalText([]byte(c.from)))
		assert.Equal(t, c.want, EndOfWorkingDays(from, c.n).String(), c.name)
	}
}

// A period one working day longer ends on the next working day, and every day
// on which a period ends is one.
func TestEndOfWorkingDays_grows(t *testing.T) {
	closed := map[string]bool{"12-25": true, "12-26": true, "01-01": true, "01-02": true}
	for from := loip.Day(2016, time.December, 1); from.Year() < 2019; from = from.AddDays(1) {
		before := EndOfWorkingDays(from, 1)
		for n := 2; n < 8; n++ {
			end := EndOfWorkingDays(from, n)
			require.True(t, end.After(before))
			require.LessOrEqual(t, before.DaysUntil(end), 5, "a weekend and two holidays at the most")
			weekday := time.Date(end.Year(), 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, loip.Day(end.Year(), 1, 1).DaysUntil(end)).Weekday()
			require.False(t, weekday == time.Saturday || weekday == time.Sunday || closed[end.String()[5:]], end.String())
			before = end
		}
	}
}

func request(i int, edit func(*Request)) func(*Record) {
	return func(r *Record) {
		edit(&r.Requests[i])
		for j := range r.Requests {
			if i != j {
				r.Requests[j].Made = loip.Day(2030, time.January, 1) // not yet made
			}
		}
	}
}

func none(r *Record) { r.Requests = nil }

func TestAct2015_s20_1(t *testing.T) {
	by := func(edit func(*Requester)) func(*Record) { return request(0, func(x *Request) { edit(&x.By[0]) }) }
	const at = loip.Path("/participationRequests/0/by/0")
	suite.Rows(t, "ENG-033",
		row{Name: "all six features", Want: loip.Met, At: at},
		row{Name: "not all six", Edit: by(func(x *Requester) { x.Features["surplus"] = No }), Want: loip.Unmet, At: at},
		row{Name: "one not known", Edit: by(func(x *Requester) { delete(x.Features, "open") }), Want: loip.Undetermined, At: at},
		row{Name: "a community council needs none", Edit: by(func(x *Requester) { x.Kind, x.Features = CommunityCouncil, nil }), Want: loip.Met},
		row{Name: "a designated body needs none", Edit: by(func(x *Requester) { x.Kind, x.Features = DesignatedBody, nil }), Want: loip.Met},
		row{Name: "a group needs its own", Edit: by(func(x *Requester) { x.Kind, x.Features = UnconstitutedGroup, nil }), Want: loip.Undetermined},
		row{Name: "a group with a constitution", Edit: by(func(x *Requester) {
			x.Kind, x.Features = UnconstitutedGroup, map[string]Word{"unconstituted": No}
		}), Want: loip.Unmet},
		row{Name: "kind not given", Edit: by(func(x *Requester) { x.Kind = "" }), Want: loip.Undetermined, At: at + "/kind"},
		row{Name: "one of two who make it jointly", Edit: request(0, func(x *Request) {
			x.By = append(x.By, Requester{Name: "B", Kind: UnconstitutedGroup, Features: map[string]Word{"open": No}})
		}), Want: loip.Unmet, At: "/participationRequests/0/by/1"},
		row{Name: "nobody", Edit: request(0, func(x *Request) { x.By = nil }), Want: loip.Undetermined, At: "/participationRequests/0/by"},
		row{Name: "made on the day", On: day(4, 3), Want: loip.Met},
		row{Name: "made a day later", On: day(4, 2), Want: loip.NotApplicable},
		row{Name: "none", Edit: none, Want: loip.NotApplicable, At: "/participationRequests"},
	)
	assert.Len(t, CommunityControlled.Features(), 6)
	assert.Len(t, UnconstitutedGroup.Features(), 6)
	assert.Empty(t, CommunityCouncil.Features())
}

func TestAct2015_s22_2(t *testing.T) {
	const at = loip.Path("/participationRequests/0")
	suite.Rows(t, "ENG-034",
		row{Name: "all that it must", Want: loip.Met, At: at},
		row{Name: "no service", Edit: request(0, func(x *Request) { x.Service = "" }), Want: loip.Unmet, At: at + "/service"},
		row{Name: "no outcome", Edit: request(0, func(x *Request) { x.Outcome = "" }), Want: loip.Unmet, At: at + "/outcome"},
		row{Name: "no reasons", Edit: request(0, func(x *Request) { x.Reasons = "tbc" }), Want: loip.Unmet, At: at + "/reasons"},
		row{Name: "no experience", Edit: request(0, func(x *Request) { x.Experience = "" }), Want: loip.Unmet, At: at + "/experience"},
		row{Name: "no improvement", Edit: request(0, func(x *Request) { x.Improvement = "" }), Want: loip.Unmet, At: at + "/improvement"},
		row{Name: "no constitution", Edit: request(0, func(x *Request) { x.By[0].Constitution = "" }), Want: loip.Unmet, At: at + "/by/0/constitution"},
		row{Name: "no explanation", Edit: request(1, func(x *Request) { x.By[0].Explanation = "" }), Want: loip.Unmet, At: "/participationRequests/1/by/0/explanation"},
		row{Name: "a council needs no constitution", Edit: request(1, func(*Request) {}), Want: loip.Met, At: "/participationRequests/1"},
		row{Name: "incomplete, not validated", Edit: request(0, func(x *Request) { x.Service, x.Validated = "", loip.Date{} }), Want: loip.Undetermined, At: at + "/service"},
		row{Name: "validated on the day judged", Edit: request(0, func(x *Request) { x.Service = "" }), On: day(4, 3), Want: loip.Unmet, At: at + "/service"},
		row{Name: "validated after the day judged", Edit: request(0, func(x *Request) { x.Service, x.Validated = "", day(10, 2) }), Want: loip.Undetermined},
		row{Name: "none", Edit: none, Want: loip.NotApplicable},
	)
}

func TestSSI2017_39_reg6_2(t *testing.T) {
	other := func(edit func(*Additional)) func(*Record) { return request(0, func(x *Request) { edit(&x.Others[0]) }) }
	const at = loip.Path("/participationRequests/0/additionalAuthorities/0")
	suite.Rows(t, "ENG-035",
		row{Name: "on the last of 15 days", Want: loip.Met, At: at + "/answered"},
		row{Name: "a day later", Edit: other(func(x *Additional) { x.Answered = day(4, 26) }), Want: loip.Unmet, At: at + "/answered"},
		row{Name: "not recorded", Edit: other(func(x *Additional) { x.Answered = loip.Date{} }), Want: loip.Undetermined, At: at + "/answered"},
		row{Name: "still running on the last day", Edit: other(func(x *Additional) { x.Answered = loip.Date{} }), On: day(4, 25), Want: loip.NotApplicable, At: at + "/answered"},
		row{Name: "run out on the next", Edit: other(func(x *Additional) { x.Answered = loip.Date{} }), On: day(4, 26), Want: loip.Undetermined},
		row{Name: "no without reasons", Edit: other(func(x *Additional) { x.Reasons = "" }), Want: loip.Unmet, At: at + "/reasons"},
		row{Name: "notified on the day judged", On: day(4, 5), Want: loip.NotApplicable, At: at + "/answered"},
		row{Name: "notified a day later", On: day(4, 4), Want: loip.Undetermined, At: at + "/notified"},
		row{Name: "no without reasons, on the day judged", Edit: other(func(x *Additional) { x.Reasons = "" }), On: day(4, 25), Want: loip.Unmet, At: at + "/reasons"},
		row{Name: "no without reasons, a day later", Edit: other(func(x *Additional) { x.Reasons = "" }), On: day(4, 24), Want: loip.NotApplicable},
		row{Name: "yes needs none", Edit: other(func(x *Additional) { x.TakesPart, x.Reasons = Yes, "" }), Want: loip.Met},
		row{Name: "not notified", Edit: other(func(x *Additional) { x.Notified = loip.Date{} }), Want: loip.Undetermined, At: at + "/notified"},
		row{Name: "none was asked", Edit: request(1, func(*Request) {}), Want: loip.NotApplicable},
	)
}

func TestAct2015_s24_6(t *testing.T) {
	const at = loip.Path("/participationRequests/0/decision")
	decided := func(i int, on loip.Date) func(*Record) { return request(i, func(x *Request) { x.Decision.On = on }) }
	suite.Rows(t, "ENG-036",
		row{Name: "in time", Want: loip.Met, At: at},
		row{Name: "on the last of 45 days, others being asked", Edit: decided(0, day(6, 2)), Want: loip.Met, At: at},
		row{Name: "a day later", Edit: decided(0, day(6, 3)), Want: loip.Unmet, At: at},
		row{Name: "on the last of 30 days", Edit: decided(1, day(5, 12)), Want: loip.Met},
		row{Name: "the day after 30", Edit: decided(1, day(5, 13)), Want: loip.Unmet, At: "/participationRequests/1/decision"},
		row{Name: "a longer period agreed", Edit: request(1, func(x *Request) { x.Decision.On, x.DecideBy = day(6, 30), day(6, 30) }), Want: loip.Met},
		row{Name: "a shorter period counts for nothing", Edit: request(1, func(x *Request) { x.DecideBy = day(4, 10) }), Want: loip.Met},
		row{Name: "no decision recorded", Edit: request(1, func(x *Request) { x.Decision = nil }), Want: loip.Undetermined},
		row{Name: "not due yet", Edit: request(1, func(*Request) {}), On: day(5, 11), Want: loip.NotApplicable},
		row{Name: "validated on the day judged", On: day(4, 3), Want: loip.NotApplicable, At: at},
		row{Name: "validated a day later", On: day(4, 2), Want: loip.NotApplicable, At: "/participationRequests"},
		row{Name: "not validated", Edit: request(1, func(x *Request) { x.Validated = loip.Date{} }), Want: loip.Undetermined, At: "/participationRequests/1/validated"},
		row{Name: "declined as a repeat", Edit: request(2, func(*Request) {}), Want: loip.NotApplicable},
	)
	const reasons = loip.Path("/participationRequests/1/decision/reasons")
	suite.Rows(t, "ENG-037",
		row{Name: "with reasons", Want: loip.Met, At: reasons},
		row{Name: "without", Edit: request(1, func(x *Request) { x.Decision.Reasons = "" }), Want: loip.Unmet, At: reasons},
		row{Name: "agreed", Edit: request(0, func(*Request) {}), Want: loip.NotApplicable},
		row{Name: "refused on the day judged", On: day(5, 12), Want: loip.Met},
		row{Name: "refused a day later", On: day(5, 11), Want: loip.NotApplicable},
	)
}

func TestSSI2017_39_reg8(t *testing.T) {
	const at = loip.Path("/participationRequests/1/decision/published")
	published := func(on loip.Date) func(*Record) { return request(1, func(x *Request) { x.Decision.Published = on }) }
	suite.Rows(t, "ENG-038",
		row{Name: "published", Want: loip.Met, At: at},
		row{Name: "on the day of the notice", Edit: published(day(5, 12)), Want: loip.Met},
		row{Name: "before the notice", Edit: published(day(5, 11)), Want: loip.Unmet, At: at},
		row{Name: "on the day judged", On: day(5, 15), Edit: published(day(5, 15)), Want: loip.Met},
		row{Name: "after the day judged", Edit: published(day(10, 2)), Want: loip.Undetermined, At: at},
		row{Name: "not recorded", Edit: published(loip.Date{}), Want: loip.Undetermined},
		row{Name: "not decided", Edit: request(1, func(x *Request) { x.Decision = nil }), Want: loip.NotApplicable},
	)
}

func TestAct2015_s25(t *testing.T) {
	const at = loip.Path("/participationRequests/0/decision")
	decision := func(edit func(*Decision)) func(*Record) { return request(0, func(x *Request) { edit(x.Decision) }) }
	suite.Rows(t, "ENG-039",
		row{Name: "described", Want: loip.Met, At: at},
		row{Name: "not how it works", Edit: decision(func(d *Decision) { d.Operation = "" }), Want: loip.Unmet, At: at + "/operation"},
		row{Name: "not the body's part", Edit: decision(func(d *Decision) { d.Part = "" }), Want: loip.Unmet, At: at + "/part"},
		row{Name: "established, stage not said", Edit: decision(func(d *Decision) { d.Established = true }), Want: loip.Unmet, At: at + "/stage"},
		row{Name: "established, stage said", Edit: decision(func(d *Decision) { d.Established, d.Stage = true, "second meeting" }), Want: loip.Met},
		row{Name: "refused", Edit: request(1, func(*Request) {}), Want: loip.NotApplicable},
	)
}

func process(edit func(*Process)) func(*Record) {
	return request(0, func(x *Request) { edit(x.Process) })
}

func TestAct2015_s26_5(t *testing.T) {
	const at = loip.Path("/participationRequests/0/process/notified")
	suite.Rows(t, "ENG-040",
		row{Name: "in time", Want: loip.Met, At: at},
		row{Name: "on the last day, the 56th from the notice", Edit: process(func(x *Process) { x.Notified = day(6, 22) }), Want: loip.Met},
		row{Name: "a day later", Edit: process(func(x *Process) { x.Notified = day(6, 23) }), Want: loip.Unmet, At: at},
		row{Name: "not recorded", Edit: request(0, func(x *Request) { x.Process = nil }), Want: loip.Undetermined, At: at},
		row{Name: "not due yet", Edit: process(func(x *Process) { x.Notified = loip.Date{} }), On: day(6, 22), Want: loip.NotApplicable, At: at},
		row{Name: "the day after representations", On: day(5, 26), Want: loip.NotApplicable, At: at},
		row{Name: "representations can still be made", On: day(5, 25), Want: loip.NotApplicable, At: "/participationRequests"},
		row{Name: "the process existed already", Edit: request(0, func(x *Request) { x.Decision.Established = true }), Want: loip.NotApplicable},
		row{Name: "refused", Edit: request(1, func(*Request) {}), Want: loip.NotApplicable},
	)
}

func TestAct2015_s28_a(t *testing.T) {
	const at = loip.Path("/participationRequests/0/process/established")
	suite.Rows(t, "ENG-041",
		row{Name: "in time", Want: loip.Met, At: at},
		row{Name: "on the 90th day from the notice of the process", Edit: process(func(x *Process) { x.Established = day(8, 29) }), Want: loip.Met},
		row{Name: "a day later", Edit: process(func(x *Process) { x.Established = day(8, 30) }), Want: loip.Unmet, At: at},
		row{Name: "not recorded", Edit: process(func(x *Process) { x.Established = loip.Date{} }), Want: loip.Undetermined, At: at},
		row{Name: "not notified", Edit: process(func(x *Process) { x.Notified = loip.Date{} }), Want: loip.NotApplicable},
	)
}

func TestAct2015_s31(t *testing.T) {
	const at = loip.Path("/participationRequests/0/process/report")
	report := func(edit func(*OutcomesReport)) func(*Record) { return process(func(x *Process) { edit(x.Report) }) }
	suite.Rows(t, "ENG-042",
		row{Name: "published", Want: loip.Met, At: at},
		row{Name: "on the day judged", On: day(9, 15), Want: loip.Met},
		row{Name: "a day later", On: day(9, 14), Want: loip.Undetermined, At: at},
		row{Name: "no report", Edit: process(func(x *Process) { x.Report = nil }), Want: loip.Undetermined, At: at},
		row{Name: "without outcomes", Edit: report(func(x *OutcomesReport) { x.Outcomes = "" }), Want: loip.Unmet, At: at + "/outcomes"},
		row{Name: "without influence", Edit: report(func(x *OutcomesReport) { x.Influence = "" }), Want: loip.Unmet, At: at + "/influence"},
		row{Name: "without how people are informed", Edit: report(func(x *OutcomesReport) { x.Informed = "" }), Want: loip.Unmet, At: at + "/informed"},
		row{Name: "without views", Edit: report(func(x *OutcomesReport) { x.Views = "" }), Want: loip.Unmet, At: at + "/views"},
		row{Name: "complete on the day judged", On: day(9, 1), Want: loip.Undetermined, At: at},
		row{Name: "complete a day later", On: day(8, 31), Want: loip.NotApplicable},
		row{Name: "not complete", Edit: process(func(x *Process) { x.Completed = loip.Date{} }), Want: loip.NotApplicable},
	)
}

func TestAct2015_s27(t *testing.T) {
	const at = loip.Path("/participationRequests/2/decision/repeats")
	earlier := func(edit func(*Request)) func(*Record) { return func(r *Record) { edit(&r.Requests[0]) } }
	made := func(on loip.Date) func(*Record) { return earlier(func(x *Request) { x.Made, x.Validated = on, on }) }
	suite.Rows(t, "ENG-043",
		row{Name: "a repeat", Want: loip.Met, At: at},
		row{Name: "first day of the two years", Edit: made(loip.Day(2015, time.September, 2)), Want: loip.Met},
		row{Name: "the day before", Edit: made(loip.Day(2015, time.September, 1)), Want: loip.Unmet, At: at},
		row{Name: "made later than the one declined", Edit: made(day(9, 2)), Want: loip.Unmet},
		row{Name: "another service", Edit: earlier(func(x *Request) { x.Service = "parks" }), Want: loip.Unmet},
		row{Name: "by another body", Edit: earlier(func(x *Request) { x.By = nil }), Want: loip.Met},
		row{Name: "day not given", Edit: made(loip.Date{}), Want: loip.Undetermined, At: at},
		row{Name: "names none", Edit: func(r *Record) { r.Requests[2].Decision.Repeats = "" }, Want: loip.Undetermined, At: at},
		row{Name: "repeats itself", Edit: func(r *Record) { r.Requests[2].Decision.Repeats = "q3" }, Want: loip.Undetermined},
		row{Name: "none declined", Edit: func(r *Record) { r.Requests = r.Requests[:2] }, Want: loip.NotApplicable},
	)
	a, b := agreedRequest(), declinedRequest()
	assert.True(t, b.Repeats(a, true))
	assert.False(t, b.Repeats(a, false), "another outcome")
}

func TestAct2015_s32(t *testing.T) {
	const at = loip.Path("/participationRequestReports/0")
	after := loip.Day(2018, time.July, 1)
	due := loip.Day(2018, time.June, 30)
	report := func(edit func(*RequestReport)) func(*Record) { return func(r *Record) { edit(&r.RequestReports[0]) } }
	published := func(on loip.Date) func(*Record) { return report(func(x *RequestReport) { x.Published = on }) }
	suite.Rows(t, "ENG-044",
		row{Name: "published on 30 June", On: after, Want: loip.Met, At: at + "/published"},
		row{Name: "published on 30 June, the day judged", On: due, Want: loip.Met, At: at + "/published"},
		row{Name: "published early, not due yet", Edit: published(due.AddDays(-2)), On: due.AddDays(-1), Want: loip.Met, At: at + "/published"},
		row{Name: "published on 1 July", Edit: published(after), On: after, Want: loip.Unmet, At: at + "/published"},
		row{Name: "published on 1 July, due today", Edit: published(after), On: due, Want: loip.NotApplicable, At: at + "/published"},
		row{Name: "published after the day judged, which is after 30 June", Edit: published(after.AddDays(1)), On: after, Want: loip.Unmet, At: at + "/published"},
		row{Name: "not recorded as published", Edit: published(loip.Date{}), On: after, Want: loip.Undetermined, At: at + "/published"},
		row{Name: "due today", Edit: published(loip.Date{}), On: due, Want: loip.NotApplicable, At: at + "/published"},
		row{Name: "not due", Want: loip.NotApplicable},
		row{Name: "none were received", Edit: report(func(x *RequestReport) { x.Received = new(0) }), On: after, Want: loip.Met},
		row{Name: "how many were received is not said", Edit: report(func(x *RequestReport) { x.Received = nil }), On: after, Want: loip.Unmet, At: at + "/received"},
		row{Name: "nor agreed", Edit: report(func(x *RequestReport) { x.Agreed = nil }), On: after, Want: loip.Unmet, At: at + "/agreed"},
		row{Name: "nor refused", Edit: report(func(x *RequestReport) { x.Refused = nil }), On: after, Want: loip.Unmet, At: at + "/refused"},
		row{Name: "nor led to changes", Edit: report(func(x *RequestReport) { x.Changed = nil }), On: after, Want: loip.Unmet, At: at + "/changed"},
		row{Name: "promotion is not said", Edit: report(func(x *RequestReport) { x.Promotion = nil }), On: after, Want: loip.Unmet, At: at + "/promotion"},
		row{Name: "support is not said", Edit: report(func(x *RequestReport) { x.Support = nil }), On: after, Want: loip.Unmet, At: at + "/support"},
		row{Name: "no report", Edit: func(r *Record) { r.RequestReports = nil }, Want: loip.Undetermined, At: "/participationRequestReports"},
		row{Name: "no report, one request", Edit: func(r *Record) { r.RequestReports, r.Requests = nil, r.Requests[:1] }, Want: loip.Undetermined, At: "/participationRequestReports"},
		row{Name: "no report and no request", Edit: func(r *Record) { r.RequestReports, r.Requests = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestDraftRequestReport(t *testing.T) {
	r := validRecord()
	count := func(year int) []int {
		x := r.DraftRequestReport("the council", year)
		return []int{*x.Received, *x.Agreed, *x.Refused, *x.Changed}
	}
	assert.Equal(t, []int{3, 1, 1, 1}, count(2017), "one declined request is neither agreed to nor refused")
	assert.Equal(t, []int{0, 0, 0, 0}, count(2016))
	r.Requests[0].Validated = loip.Day(2017, time.March, 31)
	assert.Equal(t, []int{2, 1, 1, 1}, count(2017), "the last day of the year before")
	assert.Equal(t, []int{1, 0, 0, 0}, count(2016))
	assert.Zero(t, *r.DraftRequestReport("another", 2017).Received)
	r.Requests[0].Decision.On, r.Requests[1].Decision.On = loip.Day(2018, time.April, 1), loip.Day(2018, time.April, 2)
	r.Requests[0].Process.Report.Published = loip.Day(2019, time.April, 1)
	assert.Equal(t, []int{0, 1, 1, 0}, count(2018), "each is counted in the year in which it happened")
	assert.Equal(t, []int{0, 0, 0, 1}, count(2019))
}

// The days worked out in the reference on the law.
func TestClocks(t *testing.T) {
	r := Request{
		Validated: loip.Day(2026, time.January, 5), Decision: &Decision{Result: RequestAgreed, On: loip.Day(2026, time.March, 1)},
		Process: &Process{Notified: loip.Day(2026, time.April, 25)},
	}
	var last []string
	for _, c := range r.Clocks() {
		last = append(last, c.Last.String())
	}
	assert.Equal(t, []string{"2026-02-13", "2026-03-28", "2026-04-25", "2026-07-23"}, last)

	c := Clock{From: day(4, 3), Last: day(5, 12)}
	assert.Equal(t, "running", c.State(day(5, 12)))
	assert.Equal(t, "run out", c.State(day(5, 13)))
	c.Done = day(5, 12)
	assert.Equal(t, "kept", c.State(day(5, 12)))
	assert.Equal(t, "running", c.State(day(5, 11)), "it is not done yet")
	c.Done = day(5, 13)
	assert.Equal(t, "late", c.State(day(5, 13)))
	assert.Empty(t, Request{}.Clocks())

	table := Record{Requests: []Request{agreedRequest()}}
	shown := func(on loip.Date) (done []string) {
		t, _ := table.clockTable(on)
		for _, row := range t.Rows {
			done = append(done, row[5])
		}
		return done
	}
	assert.Equal(t, []string{"no", "25 April 2017"}, shown(day(4, 27)), "the decision is not given yet")
	assert.Equal(t, []string{"28 April 2017", "25 April 2017", "no"}, shown(day(4, 28)))
}
