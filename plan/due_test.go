package plan

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/locality"
)

// dueOf returns what is due by a rule, at a place or below it.
func dueOf(edit func(*Partnership), on loip.Date, rule loip.RuleID, at loip.Path) (list []Duty) {
	v := valid()
	if edit != nil {
		edit(&v)
	}
	for _, d := range Due(v, on) {
		if d.Rule == rule && d.Path.Within(at) {
			list = append(list, d)
		}
	}
	return list
}

// unpublished leaves the plan a draft that is not published.
func unpublished(edit func(*Content)) func(*Partnership) {
	return func(v *Partnership) {
		v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft
		if edit != nil {
			edit(&v.LOIP.Content)
		}
	}
}

func settings(edit func(*Setting)) func(*Partnership) {
	return func(v *Partnership) { edit(&v.Settings[0]) }
}

// wanted is what a row expects of the one duty of a rule; without an urgency, none
// is expected.
type wanted struct {
	name    string
	edit    func(*Partnership)
	on      loip.Date
	rule    loip.RuleID
	at      loip.Path
	urgency Urgency
	from    loip.Date
	by      loip.Date
	set     Setter
}

func dutyRows(t *testing.T, rows []wanted) {
	t.Helper()
	for _, row := range rows {
		t.Run(string(row.rule)+" "+row.name, func(t *testing.T) {
			list := dueOf(row.edit, row.on, row.rule, row.at)
			if row.urgency == "" {
				assert.Empty(t, list)
				return
			}
			require.Len(t, list, 1)
			d := list[0]
			assert.Equal(t, row.urgency, d.Urgency)
			assert.Equal(t, row.from, d.From, "from")
			assert.Equal(t, row.by, d.By, "by")
			assert.Equal(t, row.set, d.SetBy)
			assert.Equal(t, row.at, d.Path)
			assert.NotEmpty(t, d.What)
			assert.NotEmpty(t, d.Why)
		})
	}
}

func TestDue_firstPlan(t *testing.T) {
	var none loip.Date
	day := loip.Day
	gone := func(v *Partnership) { v.LOIP = nil }
	dutyRows(t, []wanted{
		{"no plan, the day before commencement", gone, day(2016, 12, 19), "PLAN-001", "/loip", Coming, day(2016, 12, 20), octFirst, ByGuidance},
		{"no plan, on commencement", gone, day(2016, 12, 20), "PLAN-001", "/loip", Open, none, octFirst, ByGuidance},
		{"no plan, on the last day", gone, octFirst, "PLAN-001", "/loip", Open, none, octFirst, ByGuidance},
		{"no plan, a day later", gone, octSecond, "PLAN-001", "/loip", Overdue, none, octFirst, ByGuidance},
		{"a draft, a day later", unpublished(nil), octSecond, "PLAN-001", "/loip", Overdue, none, octFirst, ByGuidance},
		{"a document in its stead", func(v *Partnership) { v.LOIP.Stead = "a community plan" }, octSecond, "PLAN-001", "/loip", Overdue, none, octFirst, ByGuidance},
		{"a draft that follows a plan", unpublished(func(c *Content) { c.Replaces = "an earlier plan" }), octSecond, "PLAN-001", "/loip", Open, none, none, ""},
		{"a draft of a revision, the first edition published", unpublished(func(c *Content) { c.Editions = []Edition{{Label: "1", Published: before2017}} }), octSecond, "PLAN-001", "/loip", "", none, none, ""},
		{"published", nil, octSecond, "PLAN-001", "/loip", "", none, none, ""},
		{"published before commencement", func(v *Partnership) { v.LOIP.Published = day(2016, 5, 1) }, day(2016, 12, 1), "PLAN-001", "/loip", "", none, none, ""},
		{"the day before publication", nil, before2017, "PLAN-001", "/loip", Open, none, octFirst, ByGuidance},
		{"said to be published, on no day", unpublished(func(c *Content) { c.Status = Published }), octSecond, "PLAN-001", "/loip", "", none, none, ""},
		{"published in the month", unpublished(func(c *Content) { c.PublishedWhen = "2017-10" }), octSecond, "PLAN-001", "/loip", "", none, none, ""},
	})
}

func TestDue_localities(t *testing.T) {
	const at = "/division/identification/found/0"
	var none loip.Date
	unplanned := func(edit func(*locality.Identification)) func(*Partnership) {
		return func(v *Partnership) {
			v.LocalityPlans = []LocalityPlan{}
			if edit != nil {
				edit(v.Division.Identification)
			}
		}
	}
	dutyRows(t, []wanted{
		{"planned", nil, octSecond, "PLAN-030", at, "", none, none, ""},
		{"on the last day", unplanned(nil), octFirst, "PLAN-030", at, Open, none, octFirst, ByGuidance},
		{"a day later", unplanned(nil), octSecond, "PLAN-030", at, Overdue, none, octFirst, ByGuidance},
		{"identified on that day", unplanned(func(id *locality.Identification) { id.Decided = octFirst }), octSecond, "PLAN-030", at, Overdue, none, octFirst, ByGuidance},
		{"identified later", unplanned(func(id *locality.Identification) { id.Decided = octSecond }), octSecond, "PLAN-030", at, Open, none, none, ""},
		{"identified, when is not given", unplanned(func(id *locality.Identification) { id.Decided = none }), octSecond, "PLAN-030", at, Open, none, none, ""},
		{"whether its plan is published is not given", func(v *Partnership) { v.LocalityPlans[0].Published, v.LocalityPlans[0].Status = none, "" }, octSecond, "PLAN-030", at, "", none, none, ""},
		{"the day before it is published", nil, before2017, "PLAN-030", at, Open, none, octFirst, ByGuidance},
	})
}

// What comes before publication is due until the plan is published, and then no
// more, except the agreement of the partners.
func TestDue_beforePublication(t *testing.T) {
	var none loip.Date
	consulting := func(edit func(*engagement.Consultation)) func(*Partnership) {
		return unpublished(func(c *Content) { edit(c.Consultation) })
	}
	nobody := func(x *engagement.Consultation) { x.CommunityBodies, x.OtherPersons = []string{}, nil }
	unanswered := func(x *engagement.Consultation) { x.Representations[1].Answer = "" }
	dutyRows(t, []wanted{
		{"needs", unpublished(func(c *Content) { c.Needs = nil }), octFirst, "PLAN-009", "/loip/needs", Open, none, none, ""},
		{"needs are known", unpublished(nil), octFirst, "PLAN-009", "/loip", "", none, none, ""},
		{"participation", unpublished(func(c *Content) { c.Participation, c.Consultation = nil, nil }), octFirst, "PLAN-027", "/loip/participation", Open, none, none, ""},
		{"participation, on the day the consultation opens", unpublished(func(c *Content) { c.Participation = nil }), loip.Day(2017, 5, 1), "PLAN-027", "/loip", "", none, none, ""},
		{"participation, the day before", unpublished(func(c *Content) { c.Participation = nil }), loip.Day(2017, 4, 30), "PLAN-027", "/loip/participation", Open, none, none, ""},
		{"community bodies", consulting(nobody), octFirst, "PLAN-006", "/loip/consultation/communityBodies", Open, none, none, ""},
		{"other persons", consulting(nobody), octFirst, "PLAN-007", "/loip/consultation/otherPersons", Open, none, none, ""},
		{"consulted", unpublished(nil), octFirst, "PLAN-006", "/loip", "", none, none, ""},
		{"too late to consult", func(v *Partnership) { nobody(v.LOIP.Consultation) }, octFirst, "PLAN-006", "/loip", "", none, none, ""},
		{"a representation", consulting(unanswered), octFirst, "PLAN-008", "/loip/consultation/representations/1", Open, none, none, ""},
		{"a representation taken account of on no day", consulting(func(x *engagement.Consultation) { x.Representations[1].Answered = none }), octFirst, "PLAN-008", "/loip", "", none, none, ""},
		{"which were received is not given", consulting(func(x *engagement.Consultation) { x.Representations = nil }), octFirst, "PLAN-008", "/loip/consultation/representations", Open, none, none, ""},
		{"before the consultation opens", consulting(func(x *engagement.Consultation) { x.Representations = nil }), loip.Day(2017, 4, 30), "PLAN-008", "/loip", "", none, none, ""},
		{"too late to take account", func(v *Partnership) { unanswered(v.LOIP.Consultation) }, octFirst, "PLAN-008", "/loip", "", none, none, ""},
		{"a signature, before", unpublished(func(c *Content) { c.SignOff = c.SignOff[1:] }), octFirst, "PLAN-018", "/loip/signOff", Open, none, none, ""},
		{"a signature, after", func(v *Partnership) { v.LOIP.SignOff = v.LOIP.SignOff[1:] }, octFirst, "PLAN-018", "/loip/signOff", Open, none, none, ""},
		{"signatures not given", func(v *Partnership) { v.LOIP.SignOff = nil }, octFirst, "PLAN-018", "/loip/signOff", Open, none, none, ""},
		{"signed after publication", func(v *Partnership) { v.LOIP.SignOff[0].On = octFirst }, octFirst, "PLAN-018", "/loip", "", none, none, ""},
		{"under a locality plan", func(v *Partnership) { v.LocalityPlans[0].SignOff = v.LocalityPlans[0].SignOff[1:] }, octFirst, "PLAN-038", "/localityPlans/0/signOff", Open, none, none, ""},
		{"under an agreement, beside the plan", agreement(func(a *Agreement) { a.SignOff = a.SignOff[1:] }), octFirst, "PLAN-212", "/singleOutcomeAgreement", "", none, none, ""},
		{"under an agreement that was adopted", func(v *Partnership) {
			agreement(func(a *Agreement) { a.SignOff = a.SignOff[1:] })(v)
			v.LOIP = nil
		}, octFirst, "PLAN-212", "/singleOutcomeAgreement/signOff", Open, none, none, ""},
	})
}

func TestDue_afterPublication(t *testing.T) {
	var none loip.Date
	day := loip.Day
	yearEnd, next := day(2019, 4, 1), day(2020, 4, 1)
	unset := settings(func(s *Setting) { s.Chosen = false })
	dutyRows(t, []wanted{
		{"no look", func(v *Partnership) { v.LOIP.Progress = v.LOIP.Progress[1:] }, octFirst, "PLAN-070", "/loip/progress", Open, none, none, ""},
		{"looked at", nil, octFirst, "PLAN-070", "/loip", "", none, none, ""},
		{"a review, no interval", func(v *Partnership) { unset(v); v.LOIP.Reviews = nil }, octFirst, "PLAN-072", "/loip/reviews", Open, none, none, ""},
		{"reviewed, no interval", unset, octFirst, "PLAN-072", "/loip", "", none, none, ""},
		{"the next review", nil, day(2020, 9, 30), "PLAN-074", "/loip/reviews", Coming, none, day(2020, 9, 30), ByPartnership},
		{"the next review, a day later", nil, day(2020, 10, 1), "PLAN-074", "/loip/reviews", Overdue, none, day(2020, 9, 30), ByPartnership},
		{"of a locality plan", nil, day(2020, 10, 1), "PLAN-075", "/localityPlans/0/reviews", Overdue, none, day(2020, 9, 30), ByPartnership},
		{"the year before it ends", unset, day(2019, 3, 31), "PLAN-060", "/loip/progressReports", Coming, yearEnd, none, ""},
		{"the year that is reported on: the next", unset, day(2019, 9, 30), "PLAN-060", "/loip/progressReports", Coming, next, none, ""},
		{"the last day that was chosen", settings(func(s *Setting) { s.ReportMonths = DraftReportMonths }), day(2019, 3, 31), "PLAN-060", "/loip/progressReports", Coming, yearEnd, day(2019, 7, 31), ByPartnership},
		{"directed to begin in January", func(v *Partnership) { unset(v); v.ReportingFrom = day(2016, 1, 1) }, day(2018, 12, 31), "PLAN-060", "/loip/progressReports", Coming, day(2019, 1, 1), none, ""},
		{"the period", nil, octFirst, "PLAN-214", "/loip/replacedBy", Coming, none, day(2027, 9, 30), ByPlan},
		{"the period, on its last day", nil, day(2027, 9, 30), "PLAN-214", "/loip/replacedBy", Coming, none, day(2027, 9, 30), ByPlan},
		{"the period, a day later", nil, day(2027, 10, 1), "PLAN-214", "/loip/replacedBy", Overdue, none, day(2027, 9, 30), ByPlan},
		{"replaced by a plan that is not there", func(v *Partnership) { v.LOIP.ReplacedBy = "x" }, octFirst, "PLAN-214", "/loip", "", none, none, ""},
		{"a document in its stead", func(v *Partnership) { v.LOIP.Stead = "a community plan" }, octFirst, "PLAN-074", "/loip", "", none, none, ""},
		{"replaced", replacedOn(octFirst), day(2027, 10, 1), "PLAN-214", "/loip", "", none, none, ""},
	})
}

// Each year that has ended without a report is due, and the one after it comes;
// by six months, the choice of the consultation, 31 March makes 30 September.
func TestDue_reportingYears(t *testing.T) {
	unreported := func(v *Partnership) {
		v.LOIP.Reports, v.Settings[0].ReportMonths = nil, ConsultationReportMonths
	}
	list := dueOf(unreported, loip.Day(2020, time.October, 1), "PLAN-060", "/loip")
	require.Len(t, list, 3)
	for i, want := range []struct {
		by      loip.Date
		urgency Urgency
	}{{loip.Day(2019, 9, 30), Overdue}, {loip.Day(2020, 9, 30), Overdue}, {loip.Day(2021, 9, 30), Coming}} {
		assert.Equal(t, want.by, list[i].By)
		assert.Equal(t, want.urgency, list[i].Urgency)
		assert.Equal(t, want.by.AddMonths(-5).Year(), list[i].From.Year())
	}
	list = dueOf(unreported, loip.Day(2020, time.September, 30), "PLAN-060", "/loip")
	require.Len(t, list, 3)
	assert.Equal(t, Open, list[1].Urgency, "the last day itself")
}

func TestDue_revision(t *testing.T) {
	var none loip.Date
	decided := func(v *Partnership) { v.LOIP.Reviews[0].Then = Revise }
	begun := func(edit func(*Edition)) func(*Partnership) {
		return revise(ofLOIP, func(e *Edition) {
			e.Published = none
			if edit != nil {
				edit(e)
			}
		})
	}
	from := revision2021().Decided
	dutyRows(t, []wanted{
		{"kept", nil, octFirst, "PLAN-203", "/loip", "", none, none, ""},
		{"decided", decided, octFirst, "PLAN-203", "/loip/reviews/0", Open, loip.Day(2017, 9, 30), none, ""},
		{"decided, the day before", decided, loip.Day(2017, 9, 29), "PLAN-203", "/loip", "", none, none, ""},
		{"begun", begun(nil), in2022, "PLAN-203", "/loip/editions/0", Open, from, none, ""},
		{"agreed or published in a year", begun(func(e *Edition) { e.When = "2021" }), in2022, "PLAN-203", "/loip", "", none, none, ""},
		{"published", revise(ofLOIP, nil), in2022, "PLAN-203", "/loip", "", none, none, ""},
		{"nobody consulted", begun(func(e *Edition) { e.Consultation.CommunityBodies = []string{} }), in2022, "PLAN-200", "/loip/editions/0/consultation/communityBodies", Open, none, none, ""},
		{"no persons consulted", begun(func(e *Edition) { e.Consultation.OtherPersons = []string{} }), in2022, "PLAN-201", "/loip/editions/0/consultation/otherPersons", Open, none, none, ""},
		{"a representation", begun(func(e *Edition) { e.Consultation.Representations[0].Answer = "" }), in2022, "PLAN-202", "/loip/editions/0/consultation/representations/0", Open, none, none, ""},
		{"nobody consulted, and published", revise(ofLOIP, func(e *Edition) { e.Consultation.CommunityBodies = []string{} }), in2022, "PLAN-200", "/loip", "", none, none, ""},
		{"the plan that was read", turned(ofLOIP, func(c *Content) { c.Published, c.Status = none, Draft }), in2022, "PLAN-203", "/loip", Open, none, none, ""},
		{"the plan that was read, a revision by its consultation", unpublished(func(c *Content) {
			c.Consultation.Revises, c.Consultation.CommunityBodies = loip.Day(2013, 1, 1), []string{}
		}), octFirst, "PLAN-200", "/loip/consultation/communityBodies", Open, none, none, ""},
		{"its needs", unpublished(func(c *Content) { c.Consultation.Revises, c.Needs = loip.Day(2013, 1, 1), nil }), octFirst, "PLAN-215", "/loip/needs", Open, none, none, ""},
		{"the plan that was read: once, by the rule on making it", turned(ofLOIP, func(c *Content) {
			c.Published, c.Status, c.Consultation.CommunityBodies = none, Draft, []string{}
		}), in2022, "PLAN-200", "/loip", "", none, none, ""},
		{"of a locality plan", func(v *Partnership) { v.LocalityPlans[0].Reviews[0].Then = Revise }, octFirst, "PLAN-208", "/localityPlans/0/reviews/0", Open, loip.Day(2017, 9, 30), none, ""},
	})
}

// Nothing is due on a plan that was replaced.
func TestDue_replaced(t *testing.T) {
	for _, d := range dueOf(replacedOn(octFirst), in2022, "PLAN-060", "/loip") {
		t.Error(d.What)
	}
	assert.NotEmpty(t, dueOf(replacedOn(octFirst), before2017.AddDays(2), "PLAN-060", "/loip"), "before that it is")
	assert.NotEmpty(t, dueOf(replacedOn(octFirst), in2022, "PLAN-061", "/localityPlans/0"), "the other plans stand")
}

func TestDue_order(t *testing.T) {
	v := valid()
	v.Settings[0].ReviewYears = 1
	v.LOIP.Reports, v.LOIP.SignOff, v.LocalityPlans[0].Progress, v.LocalityPlans[0].Reports = nil, nil, nil, nil
	list := Due(v, loip.Day(2021, 1, 1))
	var overdue []string
	for _, d := range list {
		if d.Urgency == Overdue {
			overdue = append(overdue, string(d.Rule)+" "+d.By.String())
		}
	}
	assert.Equal(t, []string{
		"PLAN-060 2019-09-30", "PLAN-061 2019-09-30", "PLAN-060 2020-09-30", "PLAN-061 2020-09-30", "PLAN-074 2018-09-30", "PLAN-075 2018-09-30",
	}, overdue)
	assert.True(t, slices.IsSortedFunc(list, byUrgency))
	i := slices.IndexFunc(list, func(d Duty) bool { return d.Urgency == Open })
	assert.Equal(t, loip.RuleID("PLAN-071"), list[i].Rule, "a must before a should")
	assert.Equal(t, loip.Should, list[i+1].Force)
	last := list[len(list)-1]
	assert.Equal(t, Coming, last.Urgency)
	assert.Equal(t, loip.Day(2027, 9, 30), last.By)
}

func TestDueTable(t *testing.T) {
	v := valid()
	table := DueTable(v, octSecond)
	require.Len(t, table.Rows, len(Due(v, octSecond)))
	for _, r := range table.Rows {
		require.Len(t, r, len(table.Columns))
		for i, cell := range r {
			assert.NotEmpty(t, cell, table.Columns[i])
		}
	}
	assert.Empty(t, DueTable(v, loip.Date{}).Rows)
}

// A duty is written for other programs too.
func TestDuty_json(t *testing.T) {
	data, err := json.Marshal(dueOf(nil, octFirst, "PLAN-074", "/loip")[0])
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"what": "\"Local outcomes improvement plan 2017-2027\" is to be reviewed",
		"why": "\"Local outcomes improvement plan 2017-2027\" was last reviewed on 30 September 2017, and the partnership set itself 3 years to the next review",
		"path": "/loip/reviews", "urgency": "coming", "by": "2020-09-30", "setBy": "the partnership", "rule": "PLAN-074", "force": "advice"
	}`, string(data))
}

// A body that refused, and of which it is doubtful whether it is a statutory
// partner, leaves the rule undetermined; its agreement is not due.
func TestDue_doubtfulPartner(t *testing.T) {
	found := false
	for _, council := range loip.Councils(octFirst) {
		v := valid()
		v.Area, v.LOIP.SignOff = council.Code, nil
		for _, p := range governance.Partners(council.Code, octFirst) {
			does := governance.Agreed
			if p.Doubt != "" {
				does, found = governance.Refused, true
			}
			v.LOIP.SignOff = append(v.LOIP.SignOff, governance.Signature{Body: p.Body.ID, Does: does})
		}
		for _, d := range Due(v, octFirst) {
			assert.NotEqual(t, loip.RuleID("PLAN-018"), d.Rule, "%s: %s", council.Name, d.What)
		}
	}
	assert.True(t, found, "no doubtful partner in the register")
}
