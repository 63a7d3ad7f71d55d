package plan

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

func TestReportingYears(t *testing.T) {
	day := loip.Day
	year := func(from loip.Date) loip.Period { return loip.Period{From: from, Until: from.AddYears(1)} }
	for _, row := range []struct {
		name                    string
		since, before, directed loip.Date
		want                    []loip.Period
	}{
		{"two years", day(2017, 9, 28), day(2020, 4, 1), loip.Date{}, []loip.Period{year(day(2018, 4, 1)), year(day(2019, 4, 1))}},
		{"the day before the second has ended", day(2017, 9, 28), day(2020, 3, 31), loip.Date{}, []loip.Period{year(day(2018, 4, 1))}},
		{"published on the first day of a year", day(2018, 4, 1), day(2019, 4, 1), loip.Date{}, []loip.Period{year(day(2018, 4, 1))}},
		{"published a day later", day(2018, 4, 2), day(2020, 3, 31), loip.Date{}, nil},
		{"a direction", day(2017, 9, 28), day(2019, 2, 1), day(2016, 1, 1), []loip.Period{year(day(2018, 1, 1))}},
		{"not published", loip.Date{}, day(2019, 4, 1), loip.Date{}, nil},
		{"no day", day(2017, 9, 28), loip.Date{}, loip.Date{}, nil},
	} {
		assert.Equal(t, row.want, ReportingYears(row.since, row.before, row.directed), row.name)
	}
}

// year is the reporting year that begins on 1 April.
func year(y int) loip.Period {
	return loip.Period{From: loip.Day(y, time.April, 1), Until: loip.Day(y+1, time.April, 1)}
}

// reportRows are the rows on reports year by year.
func reportRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	in2020, in2021 := loip.Day(2020, time.April, 1), loip.Day(2021, time.April, 1)
	reports := at.Key("progressReports")
	add := func(y int, published loip.Date) func(*Partnership) {
		return func(v *Partnership) {
			c := of(v)
			c.Reports = append(c.Reports, ProgressReport{Year: year(y), Published: published})
		}
	}
	suite.Rows(t, id,
		row{Name: "no year has ended", Want: loip.NotApplicable},
		row{Name: "not published", Edit: func(v *Partnership) { of(v).Published = loip.Date{} }, On: in2020, Want: loip.NotApplicable},
		row{Name: "the day before the year ends", On: loip.Day(2019, time.March, 31), Want: loip.NotApplicable},
		row{Name: "the year has ended, the report is of a later day", On: loip.Day(2019, time.September, 29), Want: loip.Undetermined, At: reports},
		row{Name: "the day of the report", On: loip.Day(2019, time.September, 30), Want: loip.Met, At: reports},
		row{Name: "the next year has ended", On: in2020, Want: loip.Undetermined, At: reports},
		row{Name: "two years without a report, but a list of reports", Edit: func(v *Partnership) { of(v).Reports = []ProgressReport{} }, On: in2020, Want: loip.Unmet, At: reports},
		row{Name: "the same in a plan read in part", Edit: partial(func(v *Partnership) { of(v).Reports = []ProgressReport{} }), On: in2020, Want: loip.Undetermined},
		row{Name: "two years without a report, and no list", Edit: func(v *Partnership) { of(v).Reports = nil }, On: in2020, Want: loip.Undetermined, At: reports},
		row{Name: "a report without a day", Edit: func(v *Partnership) { of(v).Reports[0].Published = loip.Date{} }, On: in2020, Want: loip.Undetermined, At: reports},
		row{Name: "a year passed over in a plan read in part", Edit: partial(add(2020, in2021)), On: in2021, Want: loip.Undetermined, At: reports},
		row{Name: "a year passed over", Edit: add(2020, in2021), On: in2021, Want: loip.Unmet, At: reports},
		row{Name: "of another year", Edit: func(v *Partnership) { of(v).Reports[0].Year.From = loip.Day(2018, time.April, 2) }, On: loip.Day(2019, time.December, 1), Want: loip.Undetermined, At: reports},
		row{Name: "its year in words", Edit: func(v *Partnership) {
			of(v).Reports[0].Year, of(v).Reports[0].Covers = loip.Period{}, "2018/19"
		}, On: in2019, Want: loip.Met, At: reports},
		row{Name: "its year in words, and no day", Edit: func(v *Partnership) {
			of(v).Reports[0].Year, of(v).Reports[0].Covers, of(v).Reports[0].Published = loip.Period{}, "2018/19", loip.Date{}
			of(v).Reports = append(of(v).Reports, ProgressReport{Year: year(2019), Published: in2020})
		}, On: in2020, Want: loip.Undetermined, At: reports},
		row{Name: "published long before Part 2, and reports of years since", Edit: func(v *Partnership) {
			of(v).Published = loip.Day(2013, time.June, 1)
			add(2017, loip.Day(2018, time.September, 1))(v)
		}, On: in2019, Want: loip.Met, At: reports},
		row{Name: "a year from another day, by direction", Edit: func(v *Partnership) {
			v.ReportingFrom = loip.Day(2016, time.January, 1)
			of(v).Reports[0].Year = loip.Period{From: loip.Day(2018, time.January, 1), Until: loip.Day(2019, time.January, 1)}
		}, On: loip.Day(2019, time.December, 1), Want: loip.Met, At: reports},
	)
}

func TestAct2015_s8_1(t *testing.T)  { reportRows(t, "PLAN-060", ofLOIP, "/loip") }
func TestAct2015_s12_1(t *testing.T) { reportRows(t, "PLAN-061", ofLocality, "/localityPlans/0") }

var in2019 = loip.Day(2019, time.October, 1)

func assessedRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	at = at.Key("progressReports").Index(0).Key("assessed")
	suite.Rows(t, id,
		row{Name: "every outcome", On: in2019, Want: loip.Met, At: at},
		row{Name: "no report yet", Want: loip.NotApplicable},
		row{Name: "one left out", Edit: func(v *Partnership) { of(v).Reports[0].Assessed = of(v).Reports[0].Assessed[1:] }, On: in2019, Want: loip.Unmet, At: at},
		row{Name: "a verdict left out", Edit: func(v *Partnership) { of(v).Reports[0].Assessed[0].Verdict = "" }, On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "of the year in which the plan was published", Edit: func(v *Partnership) {
			of(v).Reports[0].Assessed, of(v).Reports[0].Year.Until = []Assessed{}, of(v).Published.AddDays(1)
		}, On: in2019, Want: loip.Unmet},
		row{Name: "of a year before the plan", Edit: func(v *Partnership) {
			of(v).Reports[0].Assessed, of(v).Reports[0].Year.Until = []Assessed{}, of(v).Published
		}, On: in2019, Want: loip.NotApplicable},
		row{Name: "of a year before Part 2", Edit: func(v *Partnership) {
			of(v).Published = loip.Day(2013, time.June, 1)
			of(v).Reports[0].Assessed, of(v).Reports[0].Year.Until = []Assessed{}, commencement
		}, On: in2019, Want: loip.NotApplicable},
		row{Name: "not improved is an assessment", Edit: func(v *Partnership) { of(v).Reports[0].Assessed[0].Verdict = NotImproved }, On: in2019, Want: loip.Met},
		row{Name: "not given", Edit: func(v *Partnership) { of(v).Reports[0].Assessed = nil }, On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "no outcomes", Edit: func(v *Partnership) { of(v).Outcomes = nil }, On: in2019, Want: loip.Undetermined},
	)
}

func TestAct2015_s8_2_a(t *testing.T) { assessedRows(t, "PLAN-062", ofLOIP, "/loip") }
func TestAct2015_s12_2(t *testing.T)  { assessedRows(t, "PLAN-063", ofLocality, "/localityPlans/0") }

func TestAct2015_s8_2_b(t *testing.T) {
	const at = "/loip/progressReports/0/participation"
	suite.Rows(t, "PLAN-064",
		row{Name: "both", On: in2019, Want: loip.Met, At: at},
		row{Name: "no extent", Edit: func(v *Partnership) { v.LOIP.Reports[0].Participation.Extent = "" }, On: in2019, Want: loip.Unmet, At: at},
		row{Name: "no effect", Edit: func(v *Partnership) { v.LOIP.Reports[0].Participation.Effectiveness = "" }, On: in2019, Want: loip.Unmet, At: at},
		row{Name: "neither is given", Edit: func(v *Partnership) { v.LOIP.Reports[0].Participation = engagement.ParticipationStatement{} }, On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "read in part", Edit: partial(func(v *Partnership) { v.LOIP.Reports[0].Participation.Effectiveness = "" }), On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "no report yet", Want: loip.NotApplicable},
	)
}

func TestAdvice_effectiveness(t *testing.T) {
	const at = "/loip/progressReports/0/participation/evidence"
	suite.Rows(t, "PLAN-067",
		row{Name: "evidence", On: in2019, Want: loip.Met, At: at},
		row{Name: "none", Edit: func(v *Partnership) { v.LOIP.Reports[0].Participation.Evidence = []string{} }, On: in2019, Want: loip.Unmet, At: at},
		row{Name: "not given", Edit: func(v *Partnership) { v.LOIP.Reports[0].Participation.Evidence = nil }, On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "nothing said", Edit: func(v *Partnership) { v.LOIP.Reports[0].Participation.Effectiveness = "tbc" }, On: in2019, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para129(t *testing.T) {
	const at = "/loip/progressReports/0/assessed/0/indicators"
	suite.Rows(t, "PLAN-068",
		row{Name: "on indicators", On: in2019, Want: loip.Met, At: at},
		row{Name: "on none", Edit: func(v *Partnership) { v.LOIP.Reports[0].Assessed[0].Indicators = []string{} }, On: in2019, Want: loip.Unmet, At: at},
		row{Name: "not given", Edit: func(v *Partnership) { v.LOIP.Reports[0].Assessed[0].Indicators = nil }, On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "no assessments", Edit: func(v *Partnership) { v.LOIP.Reports[0].Assessed = nil }, On: in2019, Want: loip.Undetermined},
		row{Name: "no report yet", Want: loip.NotApplicable},
	)
}

func timeRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	at = at.Key("progressReports")
	dated := func(d loip.Date) func(*Partnership) {
		return func(v *Partnership) { of(v).Reports[0].Published = d }
	}
	october := loip.Day(2019, time.October, 1)
	suite.Rows(t, id,
		row{Name: "six months to the day", On: in2019, Want: loip.Met, At: at.Index(0)},
		row{Name: "a day later", Edit: dated(october), On: in2019, Want: loip.Unmet, At: at.Index(0)},
		row{Name: "not there on the last day", Edit: func(v *Partnership) { of(v).Reports = []ProgressReport{} }, On: loip.Day(2019, time.September, 30), Want: loip.NotApplicable},
		row{Name: "not there a day later", Edit: func(v *Partnership) { of(v).Reports = []ProgressReport{} }, On: october, Want: loip.Unmet, At: at},
		row{Name: "no list of reports", Edit: func(v *Partnership) { of(v).Reports = nil }, On: october, Want: loip.Undetermined, At: at},
		row{Name: "no number chosen", Edit: func(v *Partnership) { v.Settings[0].Chosen = false }, On: in2019, Want: loip.NotApplicable},
		row{Name: "four months chosen", Edit: func(v *Partnership) { v.Settings[0].ReportMonths = 4 }, On: in2019, Want: loip.Unmet, At: at.Index(0)},
	)
}

func TestGuidance2016_draft_para40(t *testing.T) {
	timeRows(t, "PLAN-065", ofLOIP, "/loip")
	timeRows(t, "PLAN-066", ofLocality, "/localityPlans/0")
}

func watchedRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	first := at.Key("outcomes").Index(0)
	suite.Rows(t, id,
		row{Name: "each looked at", Want: loip.Met, At: first},
		row{Name: "before publication", Edit: func(v *Partnership) { of(v).Progress[0].On = of(v).Published.AddDays(-1) }, Want: loip.Undetermined},
		row{Name: "on the day of publication", Edit: func(v *Partnership) { of(v).Progress[0].On = of(v).Published }, Want: loip.Met, At: first},
		row{Name: "after the day judged", Edit: func(v *Partnership) { of(v).Progress[0].On = octSecond }, Want: loip.Undetermined},
		row{Name: "by a progress report", Edit: func(v *Partnership) { of(v).Progress = nil }, On: in2019, Want: loip.Met, At: first},
		row{Name: "never", Edit: func(v *Partnership) { of(v).Progress, of(v).Reports = []ProgressNote{}, nil }, Want: loip.Unmet, At: at.Key("progress")},
		row{Name: "not given", Edit: func(v *Partnership) { of(v).Progress = nil }, Want: loip.Undetermined, At: at.Key("progress")},
		row{Name: "not published", Edit: func(v *Partnership) { of(v).Published = loip.Date{} }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s7_1(t *testing.T)  { watchedRows(t, "PLAN-070", ofLOIP, "/loip") }
func TestAct2015_s11_1(t *testing.T) { watchedRows(t, "PLAN-071", ofLocality, "/localityPlans/0") }

func reviewRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	at = at.Key("reviews")
	suite.Rows(t, id,
		row{Name: "reviewed", Want: loip.Met, At: at.Index(0)},
		row{Name: "before publication", Edit: func(v *Partnership) { of(v).Reviews[0].On = of(v).Published.AddDays(-1) }, Want: loip.Undetermined, At: at},
		row{Name: "after the day judged", Edit: func(v *Partnership) { of(v).Reviews[0].On = octSecond }, Want: loip.Undetermined, At: at},
		row{Name: "the latest counts", Edit: func(v *Partnership) {
			of(v).Reviews = append(of(v).Reviews, Review{On: octFirst}, Review{On: loip.Day(2017, 9, 29)})
		}, Want: loip.Met, At: at.Index(1)},
		row{Name: "never: there is no interval", Edit: func(v *Partnership) { of(v).Reviews = []Review{} }, Want: loip.Undetermined, At: at},
		row{Name: "not given", Edit: func(v *Partnership) { of(v).Reviews = nil }, Want: loip.Undetermined, At: at},
		row{Name: "published on a day that is not given", Edit: func(v *Partnership) { of(v).Published = loip.Date{} }, Want: loip.Met},
		row{Name: "a draft", Edit: func(v *Partnership) { of(v).Published, of(v).Status = loip.Date{}, Draft }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s7_2_a(t *testing.T)  { reviewRows(t, "PLAN-072", ofLOIP, "/loip") }
func TestAct2015_s11_2_a(t *testing.T) { reviewRows(t, "PLAN-073", ofLocality, "/localityPlans/0") }

func intervalRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	at = at.Key("reviews")
	due := loip.Day(2020, time.September, 30) // three years on from the review
	suite.Rows(t, id,
		row{Name: "the last day", On: due, Want: loip.Met, At: at},
		row{Name: "a day later", On: due.AddDays(1), Want: loip.Unmet, At: at},
		row{Name: "a day later, with no record of reviews", Edit: func(v *Partnership) { of(v).Reviews = nil }, On: due.AddDays(1), Want: loip.Undetermined, At: at},
		row{Name: "from publication on", Edit: func(v *Partnership) { of(v).Reviews = []Review{} }, On: loip.Day(2020, time.September, 29), Want: loip.Unmet, At: at},
		row{Name: "to the day", Edit: func(v *Partnership) { of(v).Reviews = []Review{} }, On: loip.Day(2020, time.September, 28), Want: loip.Met, At: at},
		row{Name: "no interval chosen", Edit: func(v *Partnership) { v.Settings[0].ReviewYears = 0 }, On: due.AddDays(1), Want: loip.NotApplicable},
		row{Name: "not published", Edit: func(v *Partnership) { of(v).Published = loip.Date{} }, Want: loip.NotApplicable},
	)
}

func TestAdvice_reviews(t *testing.T) {
	intervalRows(t, "PLAN-074", ofLOIP, "/loip")
	intervalRows(t, "PLAN-075", ofLocality, "/localityPlans/0")
}

// reviewIn has the review of the locality plan at a time, and a revision after it.
func reviewIn(when string) func(*Partnership) {
	return func(v *Partnership) {
		r := &v.LocalityPlans[0].Reviews[0]
		r.On, r.When, r.Then = loip.Date{}, when, Revise
	}
}

func TestGuidance2016_draft_para170(t *testing.T) {
	const at = "/localityPlans/0/reviews/0/communityBodies"
	suite.Rows(t, "PLAN-076",
		row{Name: "one body", Want: loip.Met, At: at},
		row{Name: "none", Edit: func(v *Partnership) { v.LocalityPlans[0].Reviews[0].Bodies = []string{} }, Want: loip.Unmet, At: at},
		row{Name: "not given", Edit: func(v *Partnership) { v.LocalityPlans[0].Reviews[0].Bodies = nil }, Want: loip.Undetermined, At: at},
		row{Name: "a later review", Edit: func(v *Partnership) { v.LocalityPlans[0].Reviews[0].On = octSecond }, Want: loip.NotApplicable},
		row{Name: "in a month that is not over", Edit: reviewIn("2017-10"), Want: loip.NotApplicable},
		row{Name: "in a month, on its last day", Edit: reviewIn("2017-10"), On: loip.Day(2017, time.October, 31), Want: loip.Met, At: at},
		row{Name: "at no time that is given", Edit: reviewIn(""), Want: loip.Met, At: at},
	)
}
