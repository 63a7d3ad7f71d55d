package plan

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
)

// agreement gives the dossier a single outcome agreement, adopted as its plan.
func agreement(edit func(*Agreement)) func(*Partnership) {
	return func(v *Partnership) {
		v.Agreement = &Agreement{
			Title: "Single outcome agreement 2013-2023", Considered: loip.Day(2016, time.May, 1), Meets: engagement.Yes,
			Adopted: loip.Day(2016, time.May, 16), By: "the board", SignOff: slices.Clone(v.LOIP.SignOff),
		}
		for i := range v.Agreement.SignOff {
			v.Agreement.SignOff[i].On = loip.Date{}
		}
		if edit != nil {
			edit(v.Agreement)
		}
	}
}

func TestGuidance2016_draft_para148_considered(t *testing.T) {
	const at = "/singleOutcomeAgreement/considered"
	considered := func(on loip.Date, when string) func(*Partnership) {
		return agreement(func(a *Agreement) { a.Considered, a.ConsideredWhen = on, when })
	}
	suite.Rows(t, "PLAN-210",
		row{Name: "before", Edit: agreement(nil), Want: loip.Met, At: at},
		row{Name: "the day before commencement", Edit: considered(loip.Day(2016, 12, 19), ""), Want: loip.Met, At: at},
		row{Name: "the day of commencement", Edit: considered(loip.Day(2016, 12, 20), ""), Want: loip.Unmet, At: at},
		row{Name: "a month before", Edit: considered(loip.Date{}, "2016-05"), Want: loip.Met, At: at},
		row{Name: "the month of commencement", Edit: considered(loip.Date{}, "December 2016"), Want: loip.Undetermined, At: at},
		row{Name: "not given", Edit: considered(loip.Date{}, ""), Want: loip.Undetermined, At: at},
		row{Name: "no agreement", Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para148_adopted(t *testing.T) {
	const at = "/singleOutcomeAgreement/meets"
	suite.Rows(t, "PLAN-211",
		row{Name: "found to meet the requirements", Edit: agreement(nil), Want: loip.Met, At: at},
		row{Name: "found not to", Edit: agreement(func(a *Agreement) { a.Meets = engagement.No }), Want: loip.Unmet, At: at},
		row{Name: "not sure", Edit: agreement(func(a *Agreement) { a.Meets = engagement.NotSure }), Want: loip.Undetermined, At: at},
		row{Name: "not given", Edit: agreement(func(a *Agreement) { a.Meets = "" }), Want: loip.Undetermined, At: at},
		row{Name: "found on the day", Edit: agreement(func(a *Agreement) { a.Considered = a.Adopted }), Want: loip.Met, At: at},
		row{Name: "found a day later", Edit: agreement(func(a *Agreement) { a.Considered = a.Adopted.AddDays(1) }), Want: loip.Unmet, At: at},
		row{Name: "not adopted", Edit: agreement(func(a *Agreement) { a.Adopted = loip.Date{} }), Want: loip.NotApplicable},
		row{Name: "adopted on the day judged", Edit: agreement(func(a *Agreement) { a.Adopted = octFirst }), Want: loip.Met},
		row{Name: "adopted a day later", Edit: agreement(func(a *Agreement) { a.Adopted = octSecond }), Want: loip.NotApplicable},
		row{Name: "adopted in the month judged", Edit: agreement(func(a *Agreement) { a.Adopted, a.AdoptedWhen = loip.Date{}, "2017-10" }), Want: loip.Undetermined},
		row{Name: "no agreement", Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para148_signed(t *testing.T) {
	const at = "/singleOutcomeAgreement/signOff"
	suite.Rows(t, "PLAN-212",
		row{Name: "every partner", Edit: agreement(nil), Want: loip.Met, At: at},
		row{Name: "adopted before there were statutory partners: one is missing", Edit: agreement(func(a *Agreement) { a.SignOff = a.SignOff[1:] }), Want: loip.Unmet, At: at},
		row{Name: "judged when there is a new partner", Edit: agreement(nil), On: in2022, Want: loip.Met, At: at},
		row{Name: "one refused", Edit: agreement(func(a *Agreement) { a.SignOff[0].Does = governance.Refused }), Want: loip.Unmet, At: at},
		row{Name: "not given", Edit: agreement(func(a *Agreement) { a.SignOff = nil }), Want: loip.Undetermined, At: at},
		row{Name: "not adopted", Edit: agreement(func(a *Agreement) { a.Adopted = loip.Date{} }), Want: loip.NotApplicable},
		row{Name: "no agreement", Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para149(t *testing.T) {
	left := func(edit func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			agreement(func(a *Agreement) { a.Meets, a.Adopted = engagement.No, loip.Date{} })(v)
			if edit != nil {
				edit(v)
			}
		}
	}
	draft := left(func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft })
	suite.Rows(t, "PLAN-213",
		row{Name: "followed by a plan", Edit: left(nil), Want: loip.Met, At: "/loip/published"},
		row{Name: "followed by a draft, on the last day", Edit: draft, Want: loip.Undetermined, At: "/loip"},
		row{Name: "a day later", Edit: draft, On: octSecond, Want: loip.Unmet, At: "/loip"},
		row{Name: "no plan is given", Edit: left(func(v *Partnership) { v.LOIP = nil }), On: octSecond, Want: loip.Undetermined, At: "/loip"},
		row{Name: "adopted", Edit: agreement(nil), Want: loip.NotApplicable},
		row{Name: "adopted only later", Edit: agreement(func(a *Agreement) { a.Adopted = octSecond }), Want: loip.Met, At: "/loip/published"},
		row{Name: "adopted in the month judged", Edit: agreement(func(a *Agreement) { a.Adopted, a.AdoptedWhen = loip.Date{}, "2017-10" }), Want: loip.Undetermined},
		row{Name: "no agreement", Want: loip.NotApplicable},
	)
}

// A partnership relabelled its agreement of 2013 as its plan in May 2016: the
// document is the plan, and the agreement says what became of it. What was found
// of it is not known.
func TestAgreement_relabelled(t *testing.T) {
	v, err := Read([]byte(`{
		"area": "S12000040",
		"singleOutcomeAgreement": {"title": "Single outcome agreement 2013-23", "adoptedWhen": "2016-05", "by": "Community Planning Partnership Board"},
		"loip": {"title": "Single outcome agreement 2013-23, adopted as the plan", "partial": true, "status": "published", "publishedWhen": "2016-05"}
	}`))
	require.NoError(t, err)
	got := map[loip.RuleID]loip.Answer{}
	for _, r := range loip.Run(v, loip.Day(2018, 1, 1), own()).Results {
		got[r.Rule.ID] = r.Answer
	}
	assert.Equal(t, loip.Met, got["PLAN-001"])
	assert.Equal(t, loip.Met, got["PLAN-017"])
	assert.Equal(t, loip.Undetermined, got["PLAN-210"])
	assert.Equal(t, loip.Undetermined, got["PLAN-211"])
	assert.Equal(t, loip.Undetermined, got["PLAN-212"])
	assert.Equal(t, loip.NotApplicable, got["PLAN-213"])
}

func TestAdvice_plansThatHaveRunOut(t *testing.T) {
	last := loip.Day(2020, time.September, 30)
	ended := func(edit func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			v.LOIP.Period.Until, v.LocalityPlans = last.AddDays(1), nil
			if edit != nil {
				edit(v)
			}
		}
	}
	next := func(published loip.Date, status Status) func(*Partnership) {
		return ended(func(v *Partnership) {
			v.OtherPlans = []Content{{Title: "The next plan", Replaces: v.LOIP.Title, Published: published, Status: status}}
		})
	}
	after := last.AddDays(1)
	suite.Rows(t, "PLAN-214",
		row{Name: "it still runs", Want: loip.NotApplicable, At: "/loip/period"},
		row{Name: "its last day", Edit: ended(nil), On: last, Want: loip.NotApplicable, At: "/loip/period"},
		row{Name: "a day later, followed", Edit: next(after, ""), On: after, Want: loip.Met, At: "/loip/replacedBy"},
		row{Name: "followed a day too late", Edit: next(after.AddDays(1), ""), On: after, Want: loip.Unmet, At: "/loip/replacedBy"},
		row{Name: "followed by a draft", Edit: next(loip.Date{}, Draft), On: after, Want: loip.Unmet, At: "/loip/replacedBy"},
		row{Name: "whether the next is published is not known", Edit: next(loip.Date{}, ""), On: after, Want: loip.Undetermined, At: "/loip/replacedBy"},
		row{Name: "it names the next itself", Edit: ended(func(v *Partnership) {
			v.OtherPlans = []Content{{ID: "p2", Title: "The next plan", Published: after}}
			v.LOIP.ReplacedBy = "p2"
		}), On: after, Want: loip.Met},
		row{Name: "it names one that is not there", Edit: ended(func(v *Partnership) { v.LOIP.ReplacedBy = "another" }), On: after, Want: loip.Undetermined, At: "/loip/replacedBy"},
		row{Name: "nothing follows", Edit: ended(nil), On: after, Want: loip.Undetermined, At: "/loip/replacedBy"},
		row{Name: "a published edition runs on", Edit: ended(func(v *Partnership) {
			v.LOIP.Editions = []Edition{{Label: "2019", Published: loip.Day(2019, 1, 1), Period: loip.Period{Until: loip.Day(2030, 1, 1)}}}
		}), On: after, Want: loip.NotApplicable, At: "/loip/period"},
		row{Name: "an edition that is not published yet", Edit: ended(func(v *Partnership) {
			v.LOIP.Editions = []Edition{{Label: "2021", Published: loip.Day(2021, 1, 1), Period: loip.Period{Until: loip.Day(2030, 1, 1)}}}
		}), On: after, Want: loip.Undetermined},
		row{Name: "no end is given", Edit: func(v *Partnership) { v.LOIP.Period, v.LocalityPlans = loip.Period{}, nil }, Want: loip.Undetermined, At: "/loip/period"},
		row{Name: "not published", Edit: ended(func(v *Partnership) { v.LOIP.Published = loip.Date{} }), On: after, Want: loip.NotApplicable},
	)
}
