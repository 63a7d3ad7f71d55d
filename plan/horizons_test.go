package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/indicator"
)

// withoutLadders leaves the plan with nothing but what edit gives it.
func withoutLadders(edit func(c *Content)) func(*Partnership) {
	return func(v *Partnership) {
		for _, c := range []*Content{&v.LOIP.Content, &v.LocalityPlans[0].Content} {
			for i := range c.Outcomes {
				c.Outcomes[i].Ladder = nil
			}
			c.Period, c.PeriodStated, c.Horizons = loip.Period{}, Stated{}, nil
			edit(c)
		}
	}
}

func horizon(term Term, seen Seen) func(*Partnership) {
	return withoutLadders(func(c *Content) { c.Horizons = []Horizon{{Term: term, Seen: seen}} })
}

func withPeriod(s Stated) func(*Partnership) {
	return withoutLadders(func(c *Content) { c.PeriodStated = s })
}

// The guidance's terms, of the plan as a whole: by its ladders, its length, or
// what is said of it.
func TestAdvice_reach(t *testing.T) {
	for _, id := range []loip.RuleID{"PLAN-281", "PLAN-284"} {
		suite.Rows(t, id,
			row{Name: "a rung of the term", Want: loip.Met},
			row{Name: "ten years", Edit: withPeriod(Stated{Years: 10}), Want: loip.Met},
			row{Name: "nine years", Edit: withPeriod(Stated{Years: 9}), Want: loip.Unmet},
			row{Name: "ten years in days", Edit: withoutLadders(func(c *Content) {
				c.Period = loip.Period{From: loip.Day(2017, 10, 1), Until: loip.Day(2027, 10, 1)}
			}), Want: loip.Met},
			row{Name: "a day less", Edit: withoutLadders(func(c *Content) {
				c.Period = loip.Period{From: loip.Day(2017, 10, 1), Until: loip.Day(2027, 9, 30)}
			}), Want: loip.Unmet},
			row{Name: "written as one", Edit: withPeriod(Stated{Text: "2017-27"}), Want: loip.Met},
			row{Name: "and shorter", Edit: withPeriod(Stated{Text: "2018-23"}), Want: loip.Unmet},
			row{Name: "first and last year alone", Edit: func(v *Partnership) {
				withPeriod(Stated{From: "2018", Until: "2023"})(v)
				partial(func(*Partnership) {})(v)
			}, Want: loip.Undetermined},
			row{Name: "said to be absent", Edit: horizon(Long, Absent), Want: loip.Unmet},
			row{Name: "nothing of it", Edit: withoutLadders(func(*Content) {}), Want: loip.Unmet},
			row{Name: "nothing of it in the parts that were read", Edit: partial(withoutLadders(func(*Content) {})), Want: loip.Undetermined},
		)
	}
	for id, term := range map[loip.RuleID]Term{"PLAN-282": Medium, "PLAN-283": Short} {
		suite.Rows(t, id,
			row{Name: "a rung of the term", Want: loip.Met, At: "/loip/outcomes"},
			row{Name: "a label without a length", Edit: horizon(term, SeenWhole), Want: loip.Met, At: "/loip/horizons/0"},
			row{Name: "in part", Edit: horizon(term, SeenInPart), Want: loip.Undetermined},
			row{Name: "of another term", Edit: horizon(Long, SeenWhole), Want: loip.Unmet},
			row{Name: "ten years are no sign of it", Edit: withPeriod(Stated{Years: 10}), Want: loip.Unmet},
			row{Name: "absent", Edit: horizon(term, Absent), Want: loip.Unmet},
			row{Name: "absent, in the parts that were read", Edit: partial(horizon(term, Absent)), Want: loip.Unmet, At: "/loip/horizons/0"},
		)
	}
}

func TestAdvice_unfinishedPlans(t *testing.T) {
	as := func(s Status, when string) func(*Partnership) {
		return func(v *Partnership) {
			l := &v.LocalityPlans[0]
			l.Status, l.Published, l.PublishedWhen, l.Replaces = s, loip.Date{}, when, ""
		}
	}
	later := loip.Day(2019, 6, 1)
	identified := func(on loip.Date) func(*Partnership) {
		return func(v *Partnership) { as(Draft, "")(v); v.Division.Identification.Decided = on }
	}
	expected := func(v *Partnership) { as(Draft, "")(v); v.LocalityPlans[0].ExpectedBy = "2019-06-01" }
	suite.Rows(t, "PLAN-285",
		row{Name: "published", Want: loip.Met, At: "/localityPlans/0/status"},
		row{Name: "said to be published, on no day", Edit: as(Published, ""), On: later, Want: loip.Undetermined},
		row{Name: "on a day after", Edit: as(Published, "2020"), On: later, Want: loip.Unmet, At: "/localityPlans/0/status"},
		row{Name: "a draft for a locality identified on the day the first plans were due", Edit: identified(octFirst), On: later, Want: loip.Unmet},
		row{Name: "a draft for a locality identified a day later", Edit: identified(octSecond), On: later, Want: loip.Undetermined},
		row{Name: "a draft on the last day on which it is expected", Edit: expected, On: later, Want: loip.Undetermined},
		row{Name: "a draft on the day after that", Edit: expected, On: later.AddDays(1), Want: loip.Unmet},
		row{Name: "no locality plan", Edit: func(v *Partnership) { v.LocalityPlans = nil }, Want: loip.NotApplicable},
		row{Name: "a draft on the day it was expected", Edit: as(Draft, ""), On: octFirst, Want: loip.Undetermined},
		row{Name: "a draft on the day after", Edit: as(Draft, ""), On: octSecond, Want: loip.Unmet},
		row{Name: "approved alone", Edit: as(Approved, ""), On: later, Want: loip.Unmet},
		row{Name: "not said", Edit: as("", ""), On: later, Want: loip.Undetermined},
		row{Name: "in the year of the day", Edit: as(Published, "2019"), On: later, Want: loip.Undetermined},
		row{Name: "a draft that follows another plan", Edit: func(v *Partnership) { as(Draft, "")(v); v.LocalityPlans[0].Replaces = "the first" }, On: later, Want: loip.Undetermined},
	)
}

// Reporting years begin on 1 April, or on the day that Ministers direct.
func TestAct2015_s8_3_yearlyReports(t *testing.T) {
	of := func(reports ...ProgressReport) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Reports, v.LocalityPlans[0].Reports = reports, reports }
	}
	covers := func(text string) ProgressReport { return ProgressReport{Covers: text} }
	days := func(from, until loip.Date) ProgressReport {
		return ProgressReport{Year: loip.Period{From: from, Until: until}}
	}
	out := func(r ProgressReport, on loip.Date) ProgressReport { r.Published = on; return r }
	issued := valid().LOIP.Published
	require.Equal(t, issued, valid().LocalityPlans[0].Published)
	early := func(until loip.Date) func(*Partnership) {
		return func(v *Partnership) {
			of(days(until.AddYears(-1), until))(v)
			v.LOIP.Published, v.LocalityPlans[0].Published = loip.Day(2014, 1, 1), loip.Day(2014, 1, 1)
		}
	}
	april, before := loip.Day(2018, 4, 1), loip.Day(2018, 3, 31)
	for id, at := range map[loip.RuleID]loip.Path{"PLAN-286": "/loip/progressReports/0", "PLAN-287": "/localityPlans/0/progressReports/0"} {
		suite.Rows(t, id,
			row{Name: "from 1 April", Edit: of(days(april, april.AddYears(1))), Want: loip.Met, At: at},
			row{Name: "from 31 March", Edit: of(days(before, before.AddYears(1))), Want: loip.Unmet, At: at},
			row{Name: "from 1 April for a day more", Edit: of(days(april, april.AddYears(1).AddDays(1))), Want: loip.Unmet},
			row{Name: "a financial year in words", Edit: of(covers("2018/19")), Want: loip.Met},
			row{Name: "a calendar year", Edit: of(covers("2018")), Want: loip.Unmet},
			row{Name: "from month to month", Edit: of(covers("2017-10/2018-10")), Want: loip.Unmet, At: at},
			row{Name: "beside one for the reporting year", Edit: of(covers("2017-10/2018-10"), covers("2018/19")), Want: loip.Met},
			row{Name: "beside one for a year that is apart", Edit: of(covers("2017-10/2018-10"), covers("2020/21")), Want: loip.Unmet},
			row{Name: "a quarter", Edit: of(covers("Q1 2018/19")), Want: loip.NotApplicable},
			row{Name: "two years", Edit: of(days(april, april.AddYears(2))), Want: loip.NotApplicable},
			row{Name: "not said", Edit: of(ProgressReport{}), Want: loip.Undetermined},
			row{Name: "no end", Edit: of(days(april, loip.Date{})), Want: loip.Undetermined, At: at},
			row{Name: "by months, the last of them in it", Edit: of(covers("2018-04/2019-04")), Want: loip.Met, At: at},
			row{Name: "by months, from the month after", Edit: of(covers("2018-05/2019-04")), Want: loip.Unmet, At: at},
			row{Name: "out on the day judged", Edit: of(out(covers("2018"), octFirst)), Want: loip.Unmet, At: at},
			row{Name: "out a day later", Edit: of(out(covers("2018"), octSecond)), Want: loip.NotApplicable},
			row{Name: "beside one that is out a day later", Edit: of(covers("2017-10/2018-10"), out(covers("2018/19"), octSecond)), Want: loip.Unmet, At: at},
			row{Name: "ended the day before the plan was published", Edit: of(days(issued.AddYears(-1), issued)), Want: loip.NotApplicable, At: at},
			row{Name: "ended on the day the plan was published", Edit: of(days(issued.AddYears(-1), issued.AddDays(1))), Want: loip.Unmet, At: at},
			row{Name: "ended the day before commencement", Edit: early(commencement), Want: loip.NotApplicable, At: at},
			row{Name: "ended on the day of commencement", Edit: early(commencement.AddDays(1)), Want: loip.Unmet, At: at},
			row{Name: "by a direction", Edit: func(v *Partnership) {
				of(days(loip.Day(2018, 1, 1), loip.Day(2019, 1, 1)))(v)
				v.ReportingFrom = loip.Day(2017, 1, 1)
			}, Want: loip.Met},
		)
	}
}

func TestAdvice_conflictingFigures(t *testing.T) {
	counts := func(list ...Tally) func(*Partnership) { return func(v *Partnership) { v.LOIP.Counts = list } }
	projects := func(n int64, when string) Tally { return Tally{What: "projects", Count: n, When: when} }
	suite.Rows(t, "PLAN-280",
		row{Name: "two that agree", Edit: counts(projects(125, "2019"), projects(125, "2019")), Want: loip.Met},
		row{Name: "two that differ", Edit: counts(projects(125, "2019"), projects(120, "2019")), Want: loip.Unmet, At: "/loip/counts/1"},
		row{Name: "of two times", Edit: counts(projects(125, "2019"), projects(75, "2021")), Want: loip.NotApplicable},
		row{Name: "of two things", Edit: counts(projects(125, "2019"), Tally{What: "aims", Count: 120, When: "2019"}), Want: loip.NotApplicable},
		row{Name: "in a report", Edit: func(v *Partnership) {
			v.LOIP.Reports = []ProgressReport{{Counts: []Tally{{What: "red", Count: 4}, {What: "Red", Count: 5}}}}
		}, Want: loip.Unmet, At: "/loip/progressReports/0/counts/1"},
		row{Name: "in a report of the day after", Edit: func(v *Partnership) {
			v.LOIP.Reports = []ProgressReport{{Published: octSecond, Counts: []Tally{{What: "red", Count: 4}, {What: "red", Count: 5}}}}
		}, Want: loip.NotApplicable},
		row{Name: "in a report of the day itself", Edit: func(v *Partnership) {
			v.LOIP.Reports = []ProgressReport{{Published: octFirst, Counts: []Tally{{What: "red", Count: 4}, {What: "red", Count: 5}}}}
		}, Want: loip.Unmet},
		row{Name: "the third from the first", Edit: counts(projects(125, "2019"), projects(120, "2019"), Tally{What: "aims", Count: 9}, projects(120, "2019")), Want: loip.Unmet, At: "/loip/counts/3"},
		row{Name: "of one thing and of its parts", Edit: counts(Tally{What: "red", Of: "aims", Count: 4}, Tally{What: "red", Of: "outcomes", Count: 5}), Want: loip.NotApplicable},
	)
}

func TestAdvice_changedTargets(t *testing.T) {
	status := func(s string) func(*Partnership) {
		return func(v *Partnership) {
			for i := range v.Indicators {
				v.Indicators[i].Targets = []indicator.Target{{Text: "90%", Status: s}}
			}
		}
	}
	suite.Rows(t, "PLAN-288",
		row{Name: "no target", Want: loip.NotApplicable},
		row{Name: "none replaced", Edit: status(""), Want: loip.Met, At: "/loip/outcomes/0/indicators"},
		row{Name: "replaced", Edit: status("replaced by 2025"), Want: loip.Unmet, At: "/loip/outcomes/0/indicators"},
		row{Name: "achieved", Edit: status("achieved"), Want: loip.Met},
		row{Name: "no indicator", Edit: func(v *Partnership) { v.Indicators = nil }, Want: loip.NotApplicable},
	)
}

// Times that a document gives no more exactly than it does.
func TestStatedTimes(t *testing.T) {
	by := func(when string) func(*Partnership) {
		return func(v *Partnership) {
			withoutLadders(func(*Content) {})(v)
			for i := range v.LOIP.Outcomes {
				v.LOIP.Outcomes[i].Period, v.LOIP.Outcomes[i].By = loip.Period{}, when
			}
		}
	}
	suite.Rows(t, "PLAN-004",
		row{Name: "each outcome by a year", Edit: by("2026"), Want: loip.Met, At: "/loip/outcomes/0/by"},
		row{Name: "by when it is ready", Edit: by("when it is ready"), Want: loip.Unmet},
		row{Name: "the plan to a year", Edit: func(v *Partnership) { by("")(v); v.LOIP.PeriodStated = Stated{From: "2017", Until: "2027"} }, Want: loip.Met, At: "/loip/outcomes/0"},
		row{Name: "the plan to an end that was not seen", Edit: func(v *Partnership) { by("")(v); v.LOIP.PeriodStated = Stated{From: "2017", Until: "not seen"} }, Want: loip.Unmet},
	)
	reviewed := func(r Review) func(*Partnership) { return func(v *Partnership) { v.LOIP.Reviews = []Review{r} } }
	on := loip.Day(2021, 6, 1)
	suite.Rows(t, "PLAN-072",
		row{Name: "in a year", Edit: reviewed(Review{When: "2020"}), On: on, Want: loip.Met, At: "/loip/reviews/0"},
		row{Name: "in the year of the day", Edit: reviewed(Review{When: "2021"}), On: on, Want: loip.Undetermined},
		row{Name: "again and again", Edit: reviewed(Review{Times: []string{"2019", "2025"}, Cycle: true}), On: on, Want: loip.Met},
		row{Name: "over months", Edit: reviewed(Review{When: "2020-11/2021-03"}), On: on, Want: loip.Met},
		row{Name: "over months to come", Edit: reviewed(Review{When: "2020-11/2021-06"}), On: on, Want: loip.Undetermined},
		row{Name: "of a plan whose day is not known", Edit: func(v *Partnership) {
			reviewed(Review{When: "2020"})(v)
			v.LOIP.Published, v.LOIP.Status = loip.Date{}, Published
		}, On: on, Want: loip.Met},
		row{Name: "of a draft", Edit: func(v *Partnership) {
			reviewed(Review{When: "2020"})(v)
			v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft
		}, On: on, Want: loip.NotApplicable},
	)
}

// How many were asked or answered shows that persons were consulted; it says
// nothing of community bodies.
func TestAct2015_s6_3_b_numbers(t *testing.T) {
	counted := func(what string, n int64) func(*Partnership) {
		return func(v *Partnership) {
			for _, x := range []*engagement.Consultation{v.LOIP.Consultation, v.LocalityPlans[0].Consultation} {
				x.CommunityBodies, x.OtherPersons, x.Groups = nil, nil, nil
				x.Counts = []engagement.Number{{What: what, Count: n}}
			}
		}
	}
	for _, id := range []loip.RuleID{"PLAN-007", "PLAN-035"} {
		suite.Rows(t, id,
			row{Name: "people", Edit: counted("people", 1), Want: loip.Met},
			row{Name: "nobody counted", Edit: counted("people", 0), Want: loip.Undetermined},
			row{Name: "events", Edit: counted("events", 27), Want: loip.Undetermined},
			row{Name: "after the plan was published", Edit: func(v *Partnership) {
				counted("people", 3300)(v)
				v.LOIP.Consultation.Opened, v.LocalityPlans[0].Consultation.Opened = octFirst, octFirst
			}, Want: loip.Unmet},
		)
	}
	suite.Rows(t, "PLAN-006", row{Name: "people", Edit: counted("people", 3300), Want: loip.Undetermined})
}

// A single outcome agreement was no local outcomes improvement plan: what
// follows it is the first.
func TestGuidance2016_firstPlanAfterAnAgreement(t *testing.T) {
	after := func(title string, day loip.Date) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Replaces, v.LOIP.Published = title, day }
	}
	suite.Rows(t, "PLAN-017",
		row{Name: "in time", Edit: after("Single Outcome Agreement 2013-23", octFirst), Want: loip.Met},
		row{Name: "late", Edit: after("Single Outcome Agreement 2013-23", octSecond), On: octSecond, Want: loip.Unmet},
		row{Name: "after another plan", Edit: after("Community Plan 2017-27", octSecond), On: octSecond, Want: loip.NotApplicable},
	)
}

// A locality without a plan among excerpts may have one; one whose plan is known
// as a draft has none that is published.
func TestAct2015_s10_1_excerpts(t *testing.T) {
	excerpts := func(edit func(v *Partnership)) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Partial = true; edit(v) }
	}
	suite.Rows(t, "PLAN-030",
		row{Name: "no plan names it", Edit: excerpts(func(v *Partnership) { v.LocalityPlans = []LocalityPlan{} }), On: octSecond, Want: loip.Undetermined},
		row{Name: "its plan is a draft", Edit: excerpts(func(v *Partnership) {
			v.LocalityPlans[0].Status, v.LocalityPlans[0].Published = Draft, loip.Date{}
		}), On: octSecond, Want: loip.Unmet},
	)
}

func TestParticularsAreRead(t *testing.T) {
	v := valid()
	yes := true
	v.Particulars = []Particular{{Of: "/loip", Name: "colour", Text: "green"}, {Of: "/loip", Name: "is long", Yes: &yes}}
	assert.NoError(t, v.Verify())
}
