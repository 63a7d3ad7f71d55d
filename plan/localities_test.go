package plan

import (
	"slices"
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
)

func TestGuidance2016_draft_para161_sectors(t *testing.T) {
	suite.Rows(t, "PLAN-080",
		row{Name: "all three sectors", Want: loip.Met, At: "/localityPlans/0/needs"},
		row{Name: "no business", Edit: func(v *Partnership) { v.LocalityPlans[0].Needs[1].Sector = "" }, Want: loip.Unmet, At: "/localityPlans/0/needs"},
		row{Name: "no findings at all", Edit: func(v *Partnership) { v.LocalityPlans[0].Needs = nil }, Want: loip.Undetermined, At: "/localityPlans/0/needs"},
	)
}

func TestGuidance2016_draft_para162_agreed(t *testing.T) {
	by := func(edit func(*LocalityPlan)) func(*Partnership) {
		return func(v *Partnership) { edit(&v.LocalityPlans[0]) }
	}
	suite.Rows(t, "PLAN-081",
		row{Name: "both", Want: loip.Met, At: "/localityPlans/0/agreedByCommunity"},
		row{Name: "no day of the community", Edit: by(func(l *LocalityPlan) { l.AgreedByCommunity = loip.Date{} }), Want: loip.Undetermined, At: "/localityPlans/0/agreedByCommunity"},
		row{Name: "no day of the partnership", Edit: by(func(l *LocalityPlan) { l.AgreedByPartnership = loip.Date{} }), Want: loip.Undetermined, At: "/localityPlans/0/agreedByPartnership"},
		row{Name: "on the day of publication", Edit: by(func(l *LocalityPlan) { l.AgreedByCommunity = l.Published }), Want: loip.Met},
		row{Name: "a day after publication", Edit: by(func(l *LocalityPlan) { l.AgreedByCommunity = l.Published.AddDays(1) }), Want: loip.Unmet, At: "/localityPlans/0/agreedByCommunity"},
		row{Name: "after the day judged", Edit: by(func(l *LocalityPlan) { l.AgreedByCommunity = octSecond }), Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para163_steps(t *testing.T) {
	const at = "/localityPlans/0/outcomes/0"
	actions := func(terms ...Term) func(*Partnership) {
		return func(v *Partnership) {
			v.LocalityPlans[0].Actions = nil
			for _, term := range terms {
				v.LocalityPlans[0].Actions = append(v.LocalityPlans[0].Actions, Action{Outcomes: []string{"w1"}, Term: term})
			}
		}
	}
	suite.Rows(t, "PLAN-082",
		row{Name: "short and medium", Want: loip.Met, At: at},
		row{Name: "short alone", Edit: actions(Short), Want: loip.Unmet, At: at},
		row{Name: "medium alone", Edit: actions(Medium, Long), Want: loip.Unmet, At: at},
		row{Name: "one without a term", Edit: actions(Short, ""), Want: loip.Undetermined, At: at},
		row{Name: "none", Edit: actions(), Want: loip.Unmet, At: at},
		row{Name: "in a plan beside it", Edit: func(v *Partnership) {
			v.OtherPlans = []Content{{Title: "delivery plan", Actions: v.LocalityPlans[0].Actions}}
			v.LocalityPlans[0].Actions = nil
		}, Want: loip.Met, At: at},
		row{Name: "read in part", Edit: partial(actions()), Want: loip.Undetermined},
		row{Name: "no locality plan", Edit: func(v *Partnership) { v.LocalityPlans = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para163_resources(t *testing.T) {
	suite.Rows(t, "PLAN-083",
		row{Name: "one partner", Want: loip.Met, At: "/localityPlans/0/outcomes/0"},
		row{Name: "nobody", Edit: func(v *Partnership) { v.Governance.Contributions = v.Governance.Contributions[:2] }, Want: loip.Unmet, At: "/localityPlans/0/outcomes/0"},
		row{Name: "no ledger", Edit: func(v *Partnership) { v.Governance.Contributions = nil }, Want: loip.Undetermined, At: "/localityPlans/0/outcomes/0"},
		row{Name: "none appropriate", Edit: func(v *Partnership) {
			v.Governance.Contributions[2] = governance.Contribution{Body: "borders-college", Outcome: "w1", NoneAppropriate: true}
		}, Want: loip.Unmet},
		row{Name: "no locality plan", Edit: func(v *Partnership) { v.LocalityPlans = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_summary_localities(t *testing.T) {
	publish := func(d loip.Date) func(*Partnership) {
		return func(v *Partnership) { v.LocalityPlans[0].Published = d }
	}
	suite.Rows(t, "PLAN-084",
		row{Name: "before", Want: loip.Met, At: "/localityPlans/0/published"},
		row{Name: "on the day", Edit: publish(octFirst), Want: loip.Met},
		row{Name: "a day later", Edit: publish(octSecond), On: octSecond, Want: loip.Unmet, At: "/localityPlans/0/published"},
		row{Name: "not yet past", Edit: publish(octSecond), Want: loip.Undetermined},
		row{Name: "identified on a day not given", Edit: func(v *Partnership) { v.Division.Identification.Decided = loip.Date{} }, Want: loip.Undetermined},
		row{Name: "a later plan for the same locality", Edit: func(v *Partnership) {
			later := v.LocalityPlans[0]
			later.Published = octSecond
			v.LocalityPlans = append(v.LocalityPlans, later)
		}, On: octSecond, Want: loip.Met, At: "/localityPlans/0/published"},
		row{Name: "identified later", Edit: func(v *Partnership) { v.Division.Identification.Decided = octSecond }, Want: loip.NotApplicable},
		row{Name: "another locality", Edit: func(v *Partnership) { v.LocalityPlans[0].Localities = []string{"east"} }, Want: loip.NotApplicable},
		row{Name: "no identification", Edit: func(v *Partnership) { v.Division.Identification = nil }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s11_2_b(t *testing.T) {
	const at = "/localityPlans/0/reviews/0"
	revise := func(bodies []string) func(*Partnership) {
		return func(v *Partnership) {
			v.LocalityPlans[0].Reviews[0].Then, v.LocalityPlans[0].Reviews[0].Bodies = Revise, bodies
		}
	}
	suite.Rows(t, "PLAN-085",
		row{Name: "with a community body", Edit: revise([]string{"West Community Council"}), Want: loip.Met, At: at},
		row{Name: "without", Edit: revise([]string{}), Want: loip.Unmet, At: at},
		row{Name: "not given", Edit: revise(nil), Want: loip.Undetermined, At: at},
		row{Name: "kept as it is", Want: loip.NotApplicable},
		row{Name: "in a month that is not over", Edit: reviewIn("2017-10"), Want: loip.NotApplicable},
		row{Name: "in a month that is over", Edit: reviewIn("2017-10"), On: in2022, Want: loip.Met, At: at},
	)
}

func TestGuidance2016_draft_para101_communities(t *testing.T) {
	suite.Rows(t, "PLAN-090",
		row{Name: "named and measured", Want: loip.Met, At: "/indicators"},
		row{Name: "no community named", Edit: func(v *Partnership) {
			for i := range v.LOIP.Needs {
				v.LOIP.Needs[i].Community = ""
			}
		}, Want: loip.Unmet, At: "/loip/needs"},
		row{Name: "no gap measured", Edit: func(v *Partnership) {
			for i := range v.Indicators {
				v.Indicators[i].Spread = nil
			}
		}, Want: loip.Undetermined, At: "/indicators"},
		row{Name: "one end of it not known", Edit: func(v *Partnership) {
			for i := range v.Indicators {
				if v.Indicators[i].Spread != nil {
					v.Indicators[i].Spread.Best.Value = indicator.Value{State: indicator.Suppressed}
				}
			}
		}, Want: loip.Undetermined},
		row{Name: "no indicator", Edit: func(v *Partnership) { v.Indicators = nil }, Want: loip.Undetermined},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para103_reflect(t *testing.T) {
	suite.Rows(t, "PLAN-091",
		row{Name: "under each theme", Want: loip.Met, At: "/loip/themes/1"},
		row{Name: "none under one theme", Edit: func(v *Partnership) { v.LOIP.Needs[3].Community = "" }, Want: loip.Undetermined, At: "/loip/themes/1"},
		row{Name: "none under any theme", Edit: func(v *Partnership) { v.LOIP.Needs = v.LOIP.Needs[2:3] }, Want: loip.Unmet, At: "/loip/themes/0"},
		row{Name: "named by an outcome", Edit: func(v *Partnership) {
			v.LOIP.Needs[3].Theme, v.LOIP.Outcomes[1].Needs = "", []string{"n4"}
		}, Want: loip.Met, At: "/loip/themes/1"},
		row{Name: "about the whole area", Edit: func(v *Partnership) { v.LOIP.Needs[3].Sort = WholeArea }, Want: loip.Undetermined},
		row{Name: "no themes, outcome by outcome", Edit: func(v *Partnership) { v.LOIP.Themes = nil }, Want: loip.Undetermined, At: "/loip/outcomes/1"},
	)
}

func TestGuidance2016_draft_para103_reduce(t *testing.T) {
	suite.Rows(t, "PLAN-092",
		row{Name: "by an outcome and by an action", Want: loip.Met, At: "/loip/themes/1"},
		row{Name: "neither", Edit: func(v *Partnership) { v.LOIP.Actions[1].Inequality = false }, Want: loip.Undetermined, At: "/loip/themes/1"},
		row{Name: "no theme, no outcome", Edit: func(v *Partnership) { v.LOIP.Themes, v.LOIP.Outcomes = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestAttested(t *testing.T) {
	for _, c := range slices.Concat(judgedLocalities(), judgedPerformance()) {
		suite.Attested(t, stated, c.ID)
	}
}
