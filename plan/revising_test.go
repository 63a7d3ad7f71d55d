package plan

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/internal/ruletest"
)

var (
	revisedOn = loip.Day(2021, time.September, 30)
	in2022    = loip.Day(2022, time.January, 1)
)

// revision2021 is a revision of the valid plan, as the Act asks for it.
func revision2021() Edition {
	return Edition{
		Label: "2021", Decided: loip.Day(2020, time.October, 1), Published: revisedOn,
		Consultation: &engagement.Consultation{
			Opened: loip.Day(2021, time.March, 1), CommunityBodies: []string{"Community Council Network"}, OtherPersons: []string{"residents"},
			Representations: []engagement.Representation{{ID: "v1", Received: loip.Day(2021, time.April, 1), Answer: "taken up", Answered: revisedOn}},
		},
	}
}

// revise gives the plan a review with that decision, and the revision edited.
func revise(of func(*Partnership) *Content, edit func(*Edition)) func(*Partnership) {
	return func(v *Partnership) {
		e := revision2021()
		if edit != nil {
			edit(&e)
		}
		of(v).Editions = []Edition{e}
	}
}

// turned makes the revision the plan that was read, and what was read its first
// edition.
func turned(of func(*Partnership) *Content, edit func(*Content)) func(*Partnership) {
	return func(v *Partnership) {
		c, e := of(v), revision2021()
		c.Editions = []Edition{{Label: "2017", Published: c.Published, Consultation: c.Consultation}}
		c.Published, c.Consultation = e.Published, e.Consultation
		if edit != nil {
			edit(c)
		}
	}
}

// commonRows are those of every rule on how a revision was prepared.
func commonRows(of func(*Partnership) *Content, at, place loip.Path) []row {
	decided := func(on loip.Date) func(*Partnership) {
		return func(v *Partnership) { of(v).Reviews[0].Then, of(v).Reviews[0].On = Revise, on }
	}
	return []row{
		{Name: "none", On: in2022, Want: loip.NotApplicable, At: at + "/editions"},
		{Name: "a revision", Edit: revise(of, nil), On: in2022, Want: loip.Met, At: at + "/editions/0" + place},
		{Name: "the plan that was read", Edit: turned(of, nil), On: in2022, Want: loip.Met, At: at + place},
		{Name: "the plan that was read, by its consultation", Edit: turned(of, func(c *Content) {
			c.Editions, c.Consultation.Revises = nil, loip.Day(2017, time.September, 28)
		}), On: in2022, Want: loip.Met, At: at + place},
		{Name: "before the decision", Edit: revise(of, nil), On: loip.Day(2020, time.September, 30), Want: loip.NotApplicable},
		{Name: "which came first is not known", Edit: revise(of, func(e *Edition) { e.Published, e.Decided = loip.Date{}, loip.Date{} }), On: in2022, Want: loip.Undetermined, At: at + "/editions/0"},
		{Name: "the same of the plan that was read", Edit: revise(of, func(e *Edition) { e.Published, e.Decided = loip.Date{}, loip.Date{} }), On: in2022, Want: loip.Undetermined, At: at},
		{Name: "an earlier edition alone", Edit: revise(of, func(e *Edition) { *e = Edition{Label: "2016", Published: loip.Day(2016, time.January, 1)} }), On: octFirst, Want: loip.Met, At: at + place},
		{Name: "decided, and nothing more", Edit: decided(octFirst), On: octFirst, Want: loip.Undetermined, At: at + "/reviews/0"},
		{Name: "decided a day later", Edit: decided(octSecond), On: octFirst, Want: loip.NotApplicable},
		{Name: "decided, and revised after", Edit: func(v *Partnership) { decided(octFirst)(v); revise(of, nil)(v) }, On: in2022, Want: loip.Met, At: at + "/editions/0" + place},
		{Name: "decided in a year that is not over", Edit: func(v *Partnership) {
			decided(loip.Date{})(v)
			of(v).Reviews[0].When = "2017-01/2017-12"
		}, On: octFirst, Want: loip.NotApplicable},
		{Name: "decided after the revision", Edit: func(v *Partnership) { decided(revisedOn.AddDays(1))(v); revise(of, nil)(v) }, On: in2022, Want: loip.Undetermined, At: at + "/reviews/0"},
	}
}

func revisedHeadRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path, key string, list func(*engagement.Consultation) *[]string) {
	t.Helper()
	place := loip.Path("/consultation/" + key)
	here := at + "/editions/0" + place
	suite.Rows(t, id, append(commonRows(of, at, place),
		row{Name: "nobody", Edit: revise(of, func(e *Edition) { *list(e.Consultation) = []string{} }), On: in2022, Want: loip.Unmet, At: here},
		row{Name: "nobody, in the plan that was read", Edit: turned(of, func(c *Content) { *list(c.Consultation) = []string{} }), On: in2022, Want: loip.Unmet, At: at + place},
		row{Name: "not given", Edit: revise(of, func(e *Edition) { *list(e.Consultation) = nil }), On: in2022, Want: loip.Undetermined, At: here},
		row{Name: "no record", Edit: revise(of, func(e *Edition) { e.Consultation = nil }), On: in2022, Want: loip.Undetermined, At: at + "/editions/0/consultation"},
		row{Name: "opened on the day of publication", Edit: revise(of, func(e *Edition) { e.Consultation.Opened = revisedOn }), On: in2022, Want: loip.Met},
		row{Name: "opened a day after publication", Edit: revise(of, func(e *Edition) { e.Consultation.Opened = revisedOn.AddDays(1) }), On: in2022, Want: loip.Unmet, At: here},
	)...)
}

func bodiesOf(x *engagement.Consultation) *[]string  { return &x.CommunityBodies }
func personsOf(x *engagement.Consultation) *[]string { return &x.OtherPersons }

func TestAct2015_s7_3(t *testing.T) {
	revisedHeadRows(t, "PLAN-200", ofLOIP, "/loip", "communityBodies", bodiesOf)
	revisedHeadRows(t, "PLAN-201", ofLOIP, "/loip", "otherPersons", personsOf)
	revisedAnswerRows(t, "PLAN-202", ofLOIP, "/loip")
	revisedNeedsRows(t, "PLAN-215", ofLOIP, "/loip")
}

func TestAct2015_s11_3(t *testing.T) {
	revisedHeadRows(t, "PLAN-205", ofLocality, "/localityPlans/0", "communityBodies", bodiesOf)
	revisedHeadRows(t, "PLAN-206", ofLocality, "/localityPlans/0", "otherPersons", personsOf)
	revisedAnswerRows(t, "PLAN-207", ofLocality, "/localityPlans/0")
	revisedNeedsRows(t, "PLAN-216", ofLocality, "/localityPlans/0")
}

func revisedAnswerRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	const place = "/consultation/representations"
	here := at + "/editions/0" + place
	answered := func(on loip.Date) func(*Partnership) {
		return revise(of, func(e *Edition) { e.Consultation.Representations[0].Answered = on })
	}
	suite.Rows(t, id, append(commonRows(of, at, place),
		row{Name: "on the day of publication", Edit: answered(revisedOn), On: in2022, Want: loip.Met, At: here},
		row{Name: "a day after publication", Edit: answered(revisedOn.AddDays(1)), On: in2022, Want: loip.Unmet, At: here + "/0"},
		row{Name: "never", Edit: revise(of, func(e *Edition) { e.Consultation.Representations[0].Answer = "" }), On: in2022, Want: loip.Unmet, At: here + "/0"},
		row{Name: "not yet published", Edit: revise(of, func(e *Edition) {
			e.Consultation.Representations[0].Answer, e.Published = "", loip.Date{}
		}), On: in2022, Want: loip.Undetermined, At: here + "/0"},
	)...)
}

func revisedNeedsRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	found := func(on loip.Date) func(*Partnership) {
		return turned(of, func(c *Content) {
			for i := range c.Needs {
				c.Needs[i].On = on
			}
		})
	}
	suite.Rows(t, id,
		row{Name: "none", On: in2022, Want: loip.NotApplicable, At: at + "/editions"},
		row{Name: "the plan that was read", Edit: turned(of, nil), On: in2022, Want: loip.Met, At: at + "/needs"},
		row{Name: "on the day of publication", Edit: found(revisedOn), On: in2022, Want: loip.Met, At: at + "/needs"},
		row{Name: "a day after publication", Edit: found(revisedOn.AddDays(1)), On: in2022, Want: loip.Unmet, At: at + "/needs"},
		row{Name: "of another edition", Edit: revise(of, nil), On: in2022, Want: loip.Undetermined, At: at + "/editions/0/needs"},
	)
}

func revisedPublishedRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	here := at + "/editions/0/published"
	suite.Rows(t, id, append(commonRows(of, at, "/published"),
		row{Name: "on the day", Edit: revise(of, nil), On: revisedOn, Want: loip.Met, At: here},
		row{Name: "the day before", Edit: revise(of, nil), On: revisedOn.AddDays(-1), Want: loip.Undetermined, At: here},
		row{Name: "decided and not published", Edit: revise(of, func(e *Edition) { e.Published = loip.Date{} }), On: in2022, Want: loip.Undetermined, At: here},
		row{Name: "agreed or published in a year", Edit: revise(of, func(e *Edition) { e.Published, e.When = loip.Date{}, "2021" }), On: in2022, Want: loip.Undetermined, At: here},
	)...)
}

func TestAct2015_s7_5(t *testing.T) { revisedPublishedRows(t, "PLAN-203", ofLOIP, "/loip") }
func TestAct2015_s11_5(t *testing.T) {
	revisedPublishedRows(t, "PLAN-208", ofLocality, "/localityPlans/0")
}

func afterReviewRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	here := at + "/editions/0"
	reviewed := func(on loip.Date) func(*Partnership) {
		return func(v *Partnership) { revise(of, nil)(v); of(v).Reviews[0].On = on }
	}
	decided := revision2021().Decided
	suite.Rows(t, id,
		row{Name: "none", On: in2022, Want: loip.NotApplicable},
		row{Name: "a review before it", Edit: revise(of, nil), On: in2022, Want: loip.Met, At: here},
		row{Name: "on the day of the decision", Edit: reviewed(decided), On: in2022, Want: loip.Met, At: here},
		row{Name: "a day after it", Edit: reviewed(decided.AddDays(1)), On: in2022, Want: loip.Unmet, At: here},
		row{Name: "without a decision, before publication", Edit: func(v *Partnership) { reviewed(revisedOn)(v); of(v).Editions[0].Decided = loip.Date{} }, On: in2022, Want: loip.Met, At: here},
		row{Name: "no review", Edit: func(v *Partnership) { revise(of, nil)(v); of(v).Reviews = []Review{} }, On: in2022, Want: loip.Unmet, At: here},
		row{Name: "no review before the plan that was read", Edit: turned(of, func(c *Content) { c.Reviews = []Review{} }), On: in2022, Want: loip.Undetermined, At: at},
		row{Name: "a review before the plan that was read", Edit: turned(of, nil), On: in2022, Want: loip.Met, At: at},
		row{Name: "no review in a plan read in part", Edit: partial(func(v *Partnership) { revise(of, nil)(v); of(v).Reviews = []Review{} }), On: in2022, Want: loip.Undetermined, At: here},
		row{Name: "no record of reviews", Edit: func(v *Partnership) { revise(of, nil)(v); of(v).Reviews = nil }, On: in2022, Want: loip.Undetermined, At: here},
		row{Name: "a review without a day", Edit: reviewed(loip.Date{}), On: in2022, Want: loip.Undetermined, At: here},
		row{Name: "no day of the revision", Edit: func(v *Partnership) {
			revise(of, func(e *Edition) { e.Published, e.Decided = loip.Date{}, loip.Date{} })(v)
			of(v).Editions = append([]Edition{{Label: "2016", Published: loip.Day(2016, time.May, 1)}}, of(v).Editions...)
		}, On: in2022, Want: loip.Undetermined, At: at + "/editions/1"},
	)
}

func TestAct2015_s7_2_b(t *testing.T) { afterReviewRows(t, "PLAN-204", ofLOIP, "/loip") }
func TestAct2015_s11_2_b_review(t *testing.T) {
	afterReviewRows(t, "PLAN-209", ofLocality, "/localityPlans/0")
}

// The rules on consultations judge that on a revision too, as one on a revision
// of the edition before it.
func TestAct2015_s7_3_ownConsultation(t *testing.T) {
	answer := func(edit func(*Partnership)) (found []loip.Answer) {
		v := valid()
		edit(&v)
		for _, f := range Check(v, in2022).Findings {
			if f.Rule == "ENG-015" && f.Path.Within("/loip") && f.Answer != loip.NotApplicable {
				found = append(found, f.Answer)
			}
		}
		return found
	}
	published := loip.Day(2017, time.September, 28)
	opened := func(on loip.Date) func(*Partnership) {
		return revise(ofLOIP, func(e *Edition) { e.Consultation.Opened = on })
	}
	assert.Equal(t, []loip.Answer{loip.Met}, answer(opened(published.AddDays(1))))
	assert.Equal(t, []loip.Answer{loip.Unmet}, answer(opened(published)), "not after the edition that it revises")
	assert.Equal(t, []loip.Answer{loip.Met}, answer(turned(ofLOIP, nil)), "the plan that was read is the revision")
	assert.Empty(t, answer(func(*Partnership) {}), "a first edition")
	assert.Empty(t, answer(revise(ofLOIP, func(e *Edition) { e.Published, e.Decided = loip.Date{}, loip.Date{} })), "it is not known which came first")
}

// A revision in hand leaves the first edition published, and the day of the
// first plan is that of the first edition.
func TestAct2015_s6_1_revision(t *testing.T) {
	draft := turned(ofLOIP, func(c *Content) { c.Published, c.Status = loip.Date{}, Draft })
	suite.Rows(t, "PLAN-001",
		row{Name: "a revision that is a draft", Edit: draft, On: in2022, Want: loip.Met, At: "/loip/editions/0/published"},
		row{Name: "before the first edition", Edit: draft, On: before2017, Want: loip.Undetermined},
	)
	suite.Rows(t, "PLAN-017",
		row{Name: "the first edition in time", Edit: turned(ofLOIP, nil), On: in2022, Want: loip.Met, At: "/loip/editions/0/published"},
		row{Name: "the first edition a day late", Edit: turned(ofLOIP, func(c *Content) { c.Editions[0].Published = octSecond }), On: in2022, Want: loip.Unmet, At: "/loip/editions/0/published"},
		row{Name: "a later edition without a day", Edit: func(v *Partnership) { v.LOIP.Editions = []Edition{{Label: "2019"}} }, On: in2022, Want: loip.Met, At: "/loip/published"},
		row{Name: "the first edition without a day", Edit: turned(ofLOIP, func(c *Content) { c.Editions[0].Published = loip.Date{} }), On: in2022, Want: loip.Undetermined, At: "/loip/editions"},
	)
}

func TestRead_editionsAndAgreement(t *testing.T) {
	for json, at := range map[string]loip.Path{
		`{"singleOutcomeAgreement":{"title":"x","adoptedWhen":"soon"}}`:                                         "/singleOutcomeAgreement/adoptedWhen",
		`{"singleOutcomeAgreement":{"title":"x","consideredWhen":"soon"}}`:                                      "/singleOutcomeAgreement/consideredWhen",
		`{"singleOutcomeAgreement":{"title":"x","signOff":[{"body":"nobody","does":"agreed"}]}}`:                "/singleOutcomeAgreement/signOff/0/body",
		`{"singleOutcomeAgreement":{"title":"x","period":{"from":"2020-01-01","until":"2013-01-01"}}}`:          "/singleOutcomeAgreement/period",
		`{"loip":{"title":"x","editions":[{"label":"1","period":{"from":"2020-01-01","until":"2013-01-01"}}]}}`: "/loip/editions/0/period",
	} {
		_, err := Read([]byte(json))
		require.Error(t, err, json)
		assert.Contains(t, faults(err), at)
	}
}

// The order in which reviews are listed changes no answer.
func TestProperty_orderOfReviews(t *testing.T) {
	build := func(order ...int) Partnership {
		v := valid()
		revise(ofLOIP, nil)(&v)
		all := []Review{{On: loip.Day(2018, 1, 1), Then: Revise}, {On: loip.Day(2020, 10, 1), Then: Keep}, {On: loip.Day(2021, 11, 1), Then: Revise}}
		v.LOIP.Reviews = nil
		for _, i := range order {
			v.LOIP.Reviews = append(v.LOIP.Reviews, all[i])
		}
		return v
	}
	want := ruletest.Answers(build(0, 1, 2), in2022, own())
	assert.Equal(t, loip.Undetermined, want["PLAN-203"], "the last decision is not carried out")
	for _, order := range [][]int{{2, 1, 0}, {1, 2, 0}} {
		assert.Equal(t, want, ruletest.Answers(build(order...), in2022, own()))
	}
}
