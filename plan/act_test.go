package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/locality"
)

// Each community planning partnership prepares and publishes a LOIP.
func TestAct2015_s6_1(t *testing.T) {
	suite.Rows(t, "PLAN-001",
		row{Name: "published", Want: loip.Met, At: "/loip/published"},
		row{Name: "published on the day itself", On: loip.Day(2017, 9, 28), Want: loip.Met},
		row{Name: "not yet published, before the expected day", On: before2017, Want: loip.Undetermined},
		row{Name: "a draft on the expected day", Edit: func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft }, On: octFirst, Want: loip.Undetermined},
		row{Name: "a draft after it", Edit: func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft }, On: octSecond, Want: loip.Unmet, At: "/loip"},
		row{Name: "nothing said of publication", Edit: func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, "" }, On: octSecond, Want: loip.Undetermined},
		row{Name: "said to be published, without a day", Edit: func(v *Partnership) { v.LOIP.Published = loip.Date{} }, On: octSecond, Want: loip.Undetermined},
		row{Name: "a draft of the next plan", Edit: func(v *Partnership) {
			v.LOIP.Published, v.LOIP.Status, v.LOIP.Replaces = loip.Date{}, Draft, "the first plan"
		}, On: octSecond, Want: loip.Undetermined},
		row{Name: "another document in its place", Edit: func(v *Partnership) { v.LOIP.Stead = "no LOIP was found" }, Want: loip.Undetermined},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.Undetermined},
	)
}

func TestAct2015_s6_2_a(t *testing.T) {
	suite.Rows(t, "PLAN-002",
		row{Name: "two outcomes", Want: loip.Met, At: "/loip/outcomes"},
		row{Name: "one", Edit: func(v *Partnership) { v.LOIP.Outcomes = v.LOIP.Outcomes[:1] }, Want: loip.Met},
		row{Name: "none", Edit: func(v *Partnership) { v.LOIP.Outcomes = nil }, Want: loip.Unmet, At: "/loip/outcomes"},
		row{Name: "none in the parts read", Edit: partial(func(v *Partnership) { v.LOIP.Outcomes = nil }), Want: loip.Undetermined},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s6_2_b(t *testing.T) {
	suite.Rows(t, "PLAN-003",
		row{Name: "described", Want: loip.Met, At: "/loip/outcomes/0/improvement"},
		row{Name: "one is not", Edit: func(v *Partnership) { v.LOIP.Outcomes[1].Improvement = "" }, Want: loip.Unmet, At: "/loip/outcomes/1/improvement"},
		row{Name: "in the parts read", Edit: partial(func(v *Partnership) { v.LOIP.Outcomes[1].Improvement = "" }), Want: loip.Undetermined},
		row{Name: "no outcome", Edit: func(v *Partnership) { v.LOIP.Outcomes = nil }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s6_2_c(t *testing.T) {
	suite.Rows(t, "PLAN-004",
		row{Name: "its own and the plan's", Want: loip.Met, At: "/loip/outcomes/1/period"},
		row{Name: "neither", Edit: func(v *Partnership) { v.LOIP.Period = loip.Period{} }, Want: loip.Unmet, At: "/loip/outcomes/0/period"},
		row{Name: "a beginning without an end", Edit: func(v *Partnership) { v.LOIP.Period.Until = loip.Date{} }, Want: loip.Unmet},
	)
}

func TestAct2015_s6_2_d(t *testing.T) {
	suite.Rows(t, "PLAN-005",
		row{Name: "described", Want: loip.Met, At: "/loip/needs"},
		row{Name: "not described", Edit: func(v *Partnership) { v.LOIP.Needs = nil }, Want: loip.Unmet, At: "/loip/needs"},
	)
}

func TestAct2015_s6_3_a(t *testing.T) {
	suite.Rows(t, "PLAN-006",
		row{Name: "one body", Want: loip.Met, At: "/loip/consultation/communityBodies"},
		row{Name: "nobody", Edit: func(v *Partnership) { v.LOIP.Consultation.CommunityBodies = []string{} }, Want: loip.Unmet, At: "/loip/consultation/communityBodies"},
		row{Name: "nobody, with a reason", Edit: func(v *Partnership) {
			v.LOIP.Consultation.CommunityBodies, v.LOIP.Consultation.Reason = []string{}, "all had taken part already"
		}, Want: loip.Undetermined},
		row{Name: "not said", Edit: func(v *Partnership) { v.LOIP.Consultation.CommunityBodies = nil }, Want: loip.Undetermined},
		row{Name: "no record", Edit: func(v *Partnership) { v.LOIP.Consultation = nil }, Want: loip.Undetermined},
		row{Name: "opened on the day of publication", Edit: func(v *Partnership) { v.LOIP.Consultation.Opened = v.LOIP.Published }, Want: loip.Met},
		row{Name: "opened the day after", Edit: func(v *Partnership) { v.LOIP.Consultation.Opened = v.LOIP.Published.AddDays(1) }, Want: loip.Unmet},
		row{Name: "opens after the day judged", On: loip.Day(2017, 4, 30), Want: loip.Undetermined},
	)
}

func TestAct2015_s6_3_b(t *testing.T) {
	suite.Rows(t, "PLAN-007",
		row{Name: "residents", Want: loip.Met, At: "/loip/consultation/otherPersons"},
		row{Name: "nobody", Edit: func(v *Partnership) { v.LOIP.Consultation.OtherPersons = []string{} }, Want: loip.Unmet},
		row{Name: "not said", Edit: func(v *Partnership) { v.LOIP.Consultation.OtherPersons = nil }, Want: loip.Undetermined},
		row{Name: "nobody, beside people who took part", Edit: func(v *Partnership) {
			v.LOIP.Consultation.OtherPersons, v.LOIP.Consultation.Counts = []string{}, []engagement.Number{{What: "people", Count: 1}}
		}, Want: loip.Undetermined, At: "/loip/consultation/otherPersons"},
		row{Name: "a revision", Edit: func(v *Partnership) { v.LOIP.Consultation.Revises = loip.Day(2013, 1, 1) }, Want: loip.NotApplicable},
		row{Name: "a revision, before its consultation opens", Edit: func(v *Partnership) { v.LOIP.Consultation.Revises = loip.Day(2013, 1, 1) }, On: loip.Day(2017, 4, 30), Want: loip.Undetermined},
	)
}

func representationRows(id loip.RuleID, of func(*Partnership) *Content) func(t *testing.T) {
	return func(t *testing.T) {
		change := func(edit func(*Content)) func(*Partnership) {
			return func(v *Partnership) { edit(of(v)) }
		}
		all := func(edit func(*engagement.Representation, *Content)) func(*Partnership) {
			return change(func(c *Content) {
				for i := range c.Consultation.Representations {
					edit(&c.Consultation.Representations[i], c)
				}
			})
		}
		suite.Rows(t, id,
			row{Name: "all answered", Want: loip.Met},
			row{Name: "answered on the day of publication", Edit: change(func(c *Content) { c.Consultation.Representations[0].Answered = c.Published }), Want: loip.Met},
			row{Name: "answered the day after", Edit: change(func(c *Content) { c.Consultation.Representations[0].Answered = c.Published.AddDays(1) }), Want: loip.Unmet},
			row{Name: "not answered", Edit: change(func(c *Content) { c.Consultation.Representations[0].Answer = "" }), Want: loip.Unmet},
			row{Name: "not answered, in a plan read in part", Edit: partial(change(func(c *Content) { c.Consultation.Representations[0].Answer = "" })), Want: loip.Undetermined},
			row{Name: "of a revision", Edit: change(func(c *Content) { c.Consultation.Revises = loip.Day(2013, 1, 1) }), Want: loip.NotApplicable},
			row{Name: "not answered, plan not published", Edit: change(func(c *Content) { c.Consultation.Representations[0].Answer, c.Published = "", loip.Date{} }), Want: loip.Undetermined},
			row{Name: "answered, day not given", Edit: change(func(c *Content) { c.Consultation.Representations[0].Answered = loip.Date{} }), Want: loip.Undetermined},
			row{Name: "received after publication", Edit: all(func(r *engagement.Representation, c *Content) { r.Received, r.Answer = c.Published.AddDays(1), "" }), Want: loip.NotApplicable},
			row{Name: "received on the day of publication", Edit: all(func(r *engagement.Representation, c *Content) { r.Received, r.Answer = c.Published, "" }), Want: loip.Unmet},
			row{Name: "received after the day judged", Edit: all(func(r *engagement.Representation, c *Content) { r.Received, r.Answer = octSecond, "" }), Want: loip.NotApplicable},
			row{Name: "taken account of after the day judged, not published", Edit: all(func(r *engagement.Representation, c *Content) { r.Answered, c.Published = octSecond, loip.Date{} }), Want: loip.Undetermined},
			row{Name: "published, day not given", Edit: all(func(_ *engagement.Representation, c *Content) { c.Published = loip.Date{} }), Want: loip.Undetermined},
			row{Name: "taken account of, a draft", Edit: all(func(_ *engagement.Representation, c *Content) { c.Published, c.Status = loip.Date{}, Draft }), Want: loip.Met},
			row{Name: "none received", Edit: change(func(c *Content) {
				c.Consultation = &engagement.Consultation{NoneReceived: true}
			}), Want: loip.NotApplicable},
			row{Name: "not said whether any came", Edit: change(func(c *Content) { c.Consultation.Representations = nil }), Want: loip.Undetermined},
			row{Name: "no record", Edit: change(func(c *Content) { c.Consultation = nil }), Want: loip.Undetermined},
		)
	}
}

func needsRows(id loip.RuleID, of func(*Partnership) *Content) func(t *testing.T) {
	return func(t *testing.T) {
		change := func(edit func(*Content)) func(*Partnership) {
			return func(v *Partnership) { edit(of(v)) }
		}
		date := func(d func(c *Content) loip.Date) func(*Partnership) {
			return change(func(c *Content) {
				for i := range c.Needs {
					c.Needs[i].On = d(c)
				}
			})
		}
		suite.Rows(t, id,
			row{Name: "before publication", Want: loip.Met},
			row{Name: "on the day", Edit: date(func(c *Content) loip.Date { return c.Published }), Want: loip.Met},
			row{Name: "the day after", Edit: date(func(c *Content) loip.Date { return c.Published.AddDays(1) }), Want: loip.Unmet},
			row{Name: "the day after, and one without a day", Edit: change(func(c *Content) {
				for i := range c.Needs {
					c.Needs[i].On = c.Published.AddDays(1)
				}
				c.Needs = append(c.Needs, Need{Text: "transport"})
			}), Want: loip.Undetermined},
			row{Name: "of a revision", Edit: change(func(c *Content) { c.Consultation.Revises = loip.Day(2013, 1, 1) }), Want: loip.NotApplicable},
			row{Name: "undated", Edit: date(func(*Content) loip.Date { return loip.Date{} }), Want: loip.Undetermined},
			row{Name: "not published", Edit: change(func(c *Content) { c.Published = loip.Date{} }), Want: loip.Undetermined},
		)
	}
}

func ofLOIP(v *Partnership) *Content     { return &v.LOIP.Content }
func ofLocality(v *Partnership) *Content { return &v.LocalityPlans[0].Content }

func TestAct2015_s6_4_a(t *testing.T)  { representationRows("PLAN-008", ofLOIP)(t) }
func TestAct2015_s6_4_b(t *testing.T)  { needsRows("PLAN-009", ofLOIP)(t) }
func TestAct2015_s10_5_a(t *testing.T) { representationRows("PLAN-036", ofLocality)(t) }
func TestAct2015_s10_5_b(t *testing.T) { needsRows("PLAN-037", ofLocality)(t) }

// stated is where a dossier holds what people stated.
func stated(v *Partnership) *[]loip.Attestation { return &v.Statements }

func TestAct2015_s4_4(t *testing.T)           { suite.Attested(t, stated, "PLAN-010") }
func TestAct2015_s5(t *testing.T)             { suite.Attested(t, stated, "PLAN-024") }
func TestAct2015_s15_1(t *testing.T)          { suite.Attested(t, stated, "PLAN-026") }
func TestGuidance2016_para137_c(t *testing.T) { suite.Attested(t, stated, "PLAN-025") }

// A plan for each locality identified by virtue of section 9(3).
func TestAct2015_s10_1(t *testing.T) {
	const at = "/division/identification/found/0"
	unpublish := func(v *Partnership) { v.LocalityPlans[0].Published, v.LocalityPlans[0].Status = loip.Date{}, Draft }
	suite.Rows(t, "PLAN-030",
		row{Name: "planned and published", Want: loip.Met, At: at},
		row{Name: "published on the day", On: loip.Day(2017, 9, 28), Want: loip.Met},
		row{Name: "not yet published", On: before2017, Want: loip.Undetermined},
		row{Name: "a draft on the expected day", Edit: unpublish, On: octFirst, Want: loip.Undetermined},
		row{Name: "a draft after it", Edit: unpublish, On: octSecond, Want: loip.Unmet, At: at},
		row{Name: "a plan for another locality", Edit: func(v *Partnership) { v.LocalityPlans[0].Localities = []string{"east"} }, On: octSecond, Want: loip.Unmet},
		row{Name: "one plan for several", Edit: func(v *Partnership) { v.LocalityPlans[0].Localities = []string{"east", "west"} }, On: octSecond, Want: loip.Met},
		row{Name: "published, day not given", Edit: func(v *Partnership) { v.LocalityPlans[0].Published = loip.Date{} }, On: octSecond, Want: loip.Undetermined},
		row{Name: "neither status nor day given", Edit: func(v *Partnership) { v.LocalityPlans[0].Published, v.LocalityPlans[0].Status = loip.Date{}, "" }, On: octSecond, Want: loip.Undetermined},
		row{Name: "no locality plan among the documents", Edit: func(v *Partnership) { v.LocalityPlans = nil }, On: octSecond, Want: loip.Undetermined, At: at},
		row{Name: "said to be none", Edit: func(v *Partnership) { v.LocalityPlans = []LocalityPlan{} }, On: octSecond, Want: loip.Unmet, At: at},
		row{Name: "identified after the day judged", Edit: func(v *Partnership) { v.Division.Identification.Decided = loip.Day(2017, 10, 3) }, On: octSecond, Want: loip.Undetermined},
		row{Name: "a record that names none and does not say so", Edit: func(v *Partnership) { v.Division.Identification.Found = nil }, Want: loip.Undetermined},
		row{Name: "none identified", Edit: func(v *Partnership) { v.Division.Identification = &locality.Identification{None: true} }, Want: loip.NotApplicable},
		row{Name: "no identification", Edit: func(v *Partnership) { v.Division.Identification = nil }, Want: loip.Undetermined},
	)
}

func TestAct2015_s10_3_a(t *testing.T) {
	suite.Rows(t, "PLAN-031",
		row{Name: "one outcome", Want: loip.Met, At: "/localityPlans/0/outcomes"},
		row{Name: "none", Edit: func(v *Partnership) { v.LocalityPlans[0].Outcomes = nil }, Want: loip.Unmet, At: "/localityPlans/0/outcomes"},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LocalityPlans = nil }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s10_3_b(t *testing.T) {
	suite.Rows(t, "PLAN-032",
		row{Name: "described", Want: loip.Met},
		row{Name: "not described", Edit: func(v *Partnership) { v.LocalityPlans[0].Outcomes[0].Improvement = "" }, Want: loip.Unmet, At: "/localityPlans/0/outcomes/0/improvement"},
	)
}

func TestAct2015_s10_3_c(t *testing.T) {
	suite.Rows(t, "PLAN-033",
		row{Name: "the plan's period", Want: loip.Met},
		row{Name: "none", Edit: func(v *Partnership) { v.LocalityPlans[0].Period = loip.Period{} }, Want: loip.Unmet, At: "/localityPlans/0/outcomes/0/period"},
	)
}

func TestAct2015_s10_4_a(t *testing.T) {
	suite.Rows(t, "PLAN-034",
		row{Name: "one body", Want: loip.Met},
		row{Name: "nobody", Edit: func(v *Partnership) { v.LocalityPlans[0].Consultation.CommunityBodies = []string{} }, Want: loip.Unmet},
	)
}

func TestAct2015_s10_4_b(t *testing.T) {
	suite.Rows(t, "PLAN-035",
		row{Name: "residents", Want: loip.Met},
		row{Name: "nobody", Edit: func(v *Partnership) { v.LocalityPlans[0].Consultation.OtherPersons = []string{} }, Want: loip.Unmet},
	)
}
