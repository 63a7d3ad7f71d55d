package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
)

func TestGuidance2016_para127_vary(t *testing.T) {
	suite.Rows(t, "PLAN-019",
		row{Name: "places and groups", Want: loip.Met},
		row{Name: "no place", Edit: func(v *Partnership) { v.LOIP.Needs[0].Sort = WholeArea }, Want: loip.Unmet, At: "/loip/needs"},
		row{Name: "no group", Edit: func(v *Partnership) { v.LOIP.Needs[1].Sort, v.LOIP.Needs[3].Sort = "", "" }, Want: loip.Unmet},
	)
}

func TestGuidance2016_para127_poorer(t *testing.T) {
	suite.Rows(t, "PLAN-020",
		row{Name: "one named", Want: loip.Met},
		row{Name: "none said to be poorer", Edit: func(v *Partnership) { v.LOIP.Needs[0].Poorer = false }, Want: loip.Unmet, At: "/loip/needs"},
		row{Name: "poorer, but not named", Edit: func(v *Partnership) { v.LOIP.Needs[0].Community = "" }, Want: loip.Unmet},
	)
}

func TestGuidance2016_draft_para135(t *testing.T) {
	suite.Rows(t, "PLAN-021",
		row{Name: "all three sectors", Want: loip.Met},
		row{Name: "no business", Edit: func(v *Partnership) { v.LOIP.Needs[2].Sector = "" }, Want: loip.Unmet, At: "/loip/needs"},
	)
}

func TestGuidance2016_draft_para136_priorities(t *testing.T) {
	suite.Rows(t, "PLAN-022",
		row{Name: "one of each", Want: loip.Met},
		row{Name: "none on inequalities", Edit: func(v *Partnership) { v.LOIP.Outcomes[0].Inequality = false }, Want: loip.Unmet, At: "/loip/outcomes"},
		row{Name: "all on inequalities", Edit: func(v *Partnership) { v.LOIP.Outcomes[1].Inequality = true }, Want: loip.Undetermined},
		row{Name: "no outcome", Edit: func(v *Partnership) { v.LOIP.Outcomes = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para136_needs(t *testing.T) {
	suite.Rows(t, "PLAN-023",
		row{Name: "by name and by theme", Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "by neither", Edit: func(v *Partnership) { v.LOIP.Needs[2].Theme, v.LOIP.Needs[3].Theme = "", "" }, Want: loip.Unmet, At: "/loip/outcomes/1"},
	)
}

func TestGuidance2016_draft_para136_national(t *testing.T) {
	link := func(n ...National) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Outcomes[0].National = n }
	}
	suite.Rows(t, "PLAN-011",
		row{Name: "the set of 2011", Want: loip.Met, At: "/loip/outcomes/0"},
		row{Name: "no link", Edit: link(), Want: loip.Unmet, At: "/loip/outcomes/0"},
		row{Name: "a set not yet made", Edit: link(National{2018, "poverty"}), Want: loip.Unmet, At: "/loip/outcomes/0/national"},
		row{Name: "a set that was replaced", Edit: link(National{2007, "7"}), Want: loip.Unmet},
		row{Name: "one stale, one current", Edit: link(National{2007, "7"}, National{2011, "7"}), Want: loip.Met},
		row{Name: "the set at publication counts, not today's", On: loip.Day(2020, 1, 1), Want: loip.Met},
		row{Name: "the current set while unpublished", Edit: func(v *Partnership) { v.LOIP.Published = loip.Date{} }, Want: loip.Met},
		row{Name: "today's set while unpublished", Edit: func(v *Partnership) { v.LOIP.Published = loip.Date{} }, On: loip.Day(2018, 7, 1), Want: loip.Unmet},
		row{Name: "both sets in June 2018", Edit: func(v *Partnership) { v.LOIP.Published = loip.Day(2018, 6, 30) }, On: loip.Day(2018, 6, 30), Want: loip.Met},
	)
}

// edits drops a rung, or one part of it, from an outcome's ladder.
func edits(of func(*Partnership) *Content, term Term, change func(*Rung)) func(*Partnership) {
	return func(v *Partnership) {
		o := &of(v).Outcomes[0]
		for i := range o.Ladder {
			if o.Ladder[i].Term == term {
				change(&o.Ladder[i])
			}
		}
	}
}

func ladderRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path, term Term) {
	t.Helper()
	rows := []row{
		{Name: "complete", Want: loip.Met, At: at},
		{Name: "no rung", Edit: edits(of, term, func(r *Rung) { r.Term = "" }), Want: loip.Unmet, At: at},
		{Name: "no statement", Edit: edits(of, term, func(r *Rung) { r.Statement = "" }), Want: loip.Unmet, At: at},
		{Name: "in the parts read", Edit: partial(edits(of, term, func(r *Rung) { r.Statement = "" })), Want: loip.Undetermined},
		{Name: "no outcome", Edit: func(v *Partnership) { of(v).Outcomes = nil }, Want: loip.NotApplicable},
	}
	if term != Long {
		rows = append(rows,
			row{Name: "no target", Edit: edits(of, term, func(r *Rung) { r.Targets = nil }), Want: loip.Unmet},
			row{Name: "no indicator", Edit: edits(of, term, func(r *Rung) {
				r.Indicators = nil
				for i := range r.Targets {
					r.Targets[i].Indicator = ""
				}
			}), Want: loip.Unmet},
		)
	}
	suite.Rows(t, id, rows...)
}

func TestGuidance2016_draft_para137(t *testing.T) {
	ladderRows(t, "PLAN-012", ofLOIP, "/loip/outcomes/0/ladder", Long)
	ladderRows(t, "PLAN-013", ofLOIP, "/loip/outcomes/0/ladder", Medium)
	ladderRows(t, "PLAN-014", ofLOIP, "/loip/outcomes/0/ladder", Short)
}

func TestGuidance2016_draft_para162(t *testing.T) {
	ladderRows(t, "PLAN-040", ofLocality, "/localityPlans/0/outcomes/0/ladder", Long)
	ladderRows(t, "PLAN-041", ofLocality, "/localityPlans/0/outcomes/0/ladder", Medium)
	ladderRows(t, "PLAN-042", ofLocality, "/localityPlans/0/outcomes/0/ladder", Short)
}

func TestGuidance2016_draft_para138_steps(t *testing.T) {
	suite.Rows(t, "PLAN-015",
		row{Name: "by outcome and by theme", Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "no action", Edit: func(v *Partnership) { v.LOIP.Actions = v.LOIP.Actions[:1] }, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "an action that names another outcome", Edit: func(v *Partnership) { v.LOIP.Actions[1].Outcomes = []string{"o1"} }, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "undated", Edit: func(v *Partnership) { v.LOIP.Actions[1].Due = loip.Date{} }, Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "of the short term alone", Edit: func(v *Partnership) { v.LOIP.Actions[1].Term = Short }, Want: loip.Undetermined, At: "/loip/outcomes/1"},
		row{Name: "in a supporting document", Edit: func(v *Partnership) {
			v.OtherPlans = []Content{{Title: "delivery plan", Actions: v.LOIP.Actions}}
			v.LOIP.Actions = nil
		}, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para138_resources(t *testing.T) {
	suite.Rows(t, "PLAN-016",
		row{Name: "for each outcome", Want: loip.Met, At: "/loip/outcomes/0"},
		row{Name: "named, without an amount", Edit: func(v *Partnership) { v.Governance.Contributions[0].Amount = indicator.Value{} }, Want: loip.Met},
		row{Name: "for community participation alone", Edit: func(v *Partnership) { v.Governance.Contributions[0].Outcome = "" }, Want: loip.Unmet, At: "/loip/outcomes/0"},
		row{Name: "none appropriate", Edit: func(v *Partnership) { v.Governance.Contributions[1].NoneAppropriate = true }, Want: loip.Unmet, At: "/loip/outcomes/1"},
	)
}

// everyone gives every statutory partner's part in every outcome of the plan.
func everyone(v *Partnership) {
	for _, o := range v.LOIP.Outcomes {
		for _, partner := range governance.Partners(v.Area, octFirst) {
			v.Governance.Contributions = append(v.Governance.Contributions, governance.Contribution{Body: partner.Body.ID, Outcome: o.ID, Kind: governance.InKind})
		}
	}
}

func TestGuidance2016_draft_para114(t *testing.T) {
	suite.Rows(t, "PLAN-028",
		row{Name: "two partners of all", Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "every partner", Edit: everyone, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "none appropriate", Edit: func(v *Partnership) {
			everyone(v)
			for i := range v.Governance.Contributions {
				v.Governance.Contributions[i].NoneAppropriate = true
			}
		}, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "one left out", Edit: func(v *Partnership) {
			everyone(v)
			v.Governance.Contributions = v.Governance.Contributions[:len(v.Governance.Contributions)-1]
		}, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "one excepted", Edit: func(v *Partnership) {
			everyone(v)
			last := v.Governance.Contributions[len(v.Governance.Contributions)-1]
			v.Governance.Contributions = v.Governance.Contributions[:len(v.Governance.Contributions)-1]
			v.Governance.Exceptions = []governance.Exception{{Partner: last.Body, Duty: "s. 14(3)(a)", Outcome: last.Outcome, Extent: "not at all", Agreed: octFirst}}
		}, Want: loip.Met, At: "/loip/outcomes/1"},
		row{Name: "one released in part", Edit: func(v *Partnership) {
			everyone(v)
			last := v.Governance.Contributions[len(v.Governance.Contributions)-1]
			v.Governance.Contributions = v.Governance.Contributions[:len(v.Governance.Contributions)-1]
			v.Governance.Exceptions = []governance.Exception{{Partner: last.Body, Duty: "s. 14(3)(a)", Outcome: last.Outcome, Extent: "half of what was asked", Agreed: octFirst}}
		}, Want: loip.Unmet, At: "/loip/outcomes/1"},
		row{Name: "no ledger", Edit: func(v *Partnership) { v.Governance.Contributions = nil }, Want: loip.Undetermined, At: "/loip/outcomes/0"},
		row{Name: "no area", Edit: func(v *Partnership) { v.Area = "" }, Want: loip.Undetermined},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para113(t *testing.T) {
	suite.Rows(t, "PLAN-029",
		row{Name: "money and staff", Want: loip.Met, At: "/loip/outcomes/0"},
		row{Name: "no amount", Edit: func(v *Partnership) { v.Governance.Contributions[0].Amount = indicator.Value{} }, Want: loip.Undetermined, At: "/loip/outcomes/0"},
		row{Name: "no ledger", Edit: func(v *Partnership) { v.Governance.Contributions = nil }, Want: loip.Undetermined, At: "/loip/outcomes/0"},
		row{Name: "nothing", Edit: func(v *Partnership) { v.Governance.Contributions = v.Governance.Contributions[1:] }, Want: loip.Unmet, At: "/loip/outcomes/0"},
		row{Name: "without targets", Edit: func(v *Partnership) {
			for i := range v.LOIP.Outcomes {
				v.LOIP.Outcomes[i].Ladder = nil
			}
		}, Want: loip.NotApplicable},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable},
	)
}

// The first plans are expected by 1 October 2017.
func TestGuidance2016_summary(t *testing.T) {
	publish := func(d loip.Date) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Published = d }
	}
	suite.Rows(t, "PLAN-017",
		row{Name: "on the day", Edit: publish(octFirst), On: octSecond, Want: loip.Met, At: "/loip/published"},
		row{Name: "the day after", Edit: publish(octSecond), On: octSecond, Want: loip.Unmet, At: "/loip/published"},
		row{Name: "not published on the day", Edit: publish(octSecond), On: octFirst, Want: loip.Undetermined},
		row{Name: "not yet published the day after", Edit: publish(loip.Day(2018, 5, 1)), On: octSecond, Want: loip.Unmet},
		row{Name: "judged before its day of publication", On: before2017, Want: loip.Undetermined},
		row{Name: "a draft", Edit: func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft }, On: octSecond, Want: loip.Unmet},
		row{Name: "day not given", Edit: publish(loip.Date{}), On: octSecond, Want: loip.Undetermined},
		row{Name: "a later plan", Edit: func(v *Partnership) { v.LOIP.Replaces = "the first plan" }, Want: loip.NotApplicable},
		row{Name: "another document in its place", Edit: func(v *Partnership) { v.LOIP.Stead = "no LOIP was found" }, Want: loip.Undetermined},
	)
}

func signOffRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	change := func(edit func(*Content)) func(*Partnership) {
		return func(v *Partnership) { edit(of(v)) }
	}
	suite.Rows(t, id,
		row{Name: "every partner", Want: loip.Met, At: at},
		row{Name: "one more, which is lawful", Edit: change(func(c *Content) {
			c.SignOff = append(c.SignOff, governance.Signature{Body: "third-sector-interface", Does: governance.Agreed, On: octFirst})
		}), Want: loip.Met},
		row{Name: "one missing in the parts read", Edit: change(func(c *Content) { c.SignOff, c.Partial = c.SignOff[1:], true }), Want: loip.Undetermined},
		row{Name: "one missing", Edit: change(func(c *Content) { c.SignOff = c.SignOff[1:] }), Want: loip.Unmet, At: at},
		row{Name: "one refused", Edit: change(func(c *Content) { c.SignOff[3].Does = governance.Refused }), Want: loip.Unmet},
		row{Name: "a doubtful one refused", Edit: func(v *Partnership) {
			v.Area = "S12000045" // where the college is doubtful
			var signed []governance.Signature
			for _, p := range governance.Partners(v.Area, octFirst) {
				does := governance.Agreed
				if p.Doubt != "" {
					does = governance.Refused
				}
				signed = append(signed, governance.Signature{Body: p.Body.ID, Does: does})
			}
			of(v).SignOff = signed
		}, Want: loip.Undetermined, At: at},
		row{Name: "one after publication, on the day judged", Edit: change(func(c *Content) { c.SignOff[3].On = octFirst }), Want: loip.Met},
		row{Name: "one the day after", Edit: change(func(c *Content) { c.SignOff[3].On = octSecond }), Want: loip.Undetermined},
		row{Name: "left to another that agreed", Edit: change(func(c *Content) { c.SignOff[3].Does, c.SignOff[3].To = governance.Delegated, c.SignOff[4].Body }), Want: loip.Met},
		row{Name: "left to another that did not", Edit: change(func(c *Content) { c.SignOff[3].Does, c.SignOff[3].To = governance.Delegated, "third-sector-interface" }), Want: loip.Undetermined, At: at},
		row{Name: "and by a body that did not exist yet", Edit: change(func(c *Content) {
			c.SignOff = append(c.SignOff, governance.Signature{Body: "south-of-scotland-enterprise", Does: governance.Agreed, On: octFirst})
		}), Want: loip.Met},
		row{Name: "no record", Edit: change(func(c *Content) { c.SignOff = nil }), Want: loip.Undetermined},
		row{Name: "a record of nobody", Edit: change(func(c *Content) { c.SignOff = []governance.Signature{} }), Want: loip.Unmet},
		row{Name: "area not given", Edit: func(v *Partnership) { v.Area = "" }, Want: loip.Undetermined},
		row{Name: "published before the Act, all agreed", Edit: change(func(c *Content) { c.Published = loip.Day(2013, 9, 1) }), Want: loip.Met, At: at},
		row{Name: "published before the Act, one missing", Edit: change(func(c *Content) { c.Published, c.SignOff = loip.Day(2013, 9, 1), c.SignOff[1:] }), Want: loip.Unmet, At: at},
		row{Name: "published before the Act, nobody but another", Edit: change(func(c *Content) {
			c.Published, c.SignOff = loip.Day(2013, 9, 1), []governance.Signature{{Body: "third-sector-interface", Does: governance.Agreed}}
		}), Want: loip.Unmet, At: at},
		row{Name: "a partner that came after publication", On: loip.Day(2019, 10, 16), Want: loip.Met},
		row{Name: "unpublished on the day before the partner of 2019", Edit: change(func(c *Content) { c.Published = loip.Date{} }), On: loip.Day(2019, 10, 15), Want: loip.Met},
		row{Name: "unpublished on its first day", Edit: change(func(c *Content) { c.Published = loip.Date{} }), On: loip.Day(2019, 10, 16), Want: loip.Unmet},
	)
}

func TestGuidance2016_draft_para145(t *testing.T) {
	signOffRows(t, "PLAN-018", ofLOIP, "/loip/signOff")
}
func TestGuidance2016_draft_para168(t *testing.T) {
	signOffRows(t, "PLAN-038", ofLocality, "/localityPlans/0/signOff")
}

func TestGuidance2016_draft_para154(t *testing.T) {
	suite.Rows(t, "PLAN-039",
		row{Name: "one plan", Want: loip.Met},
		row{Name: "said to be none", Edit: func(v *Partnership) { v.LocalityPlans = []LocalityPlan{} }, Want: loip.Unmet, At: "/localityPlans"},
		row{Name: "none among the documents", Edit: func(v *Partnership) { v.LocalityPlans = nil }, Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para130(t *testing.T) {
	suite.Rows(t, "PLAN-051",
		row{Name: "each theme", Want: loip.Met, At: "/loip/themes/0"},
		row{Name: "an outcome where there is no theme", Want: loip.Met, At: "/localityPlans/0/outcomes/0"},
		row{Name: "by the outcome under the theme alone", Edit: func(v *Partnership) { v.Indicators[0].Theme = "" }, Want: loip.Met, At: "/loip/themes/0"},
		row{Name: "a theme without", Edit: func(v *Partnership) {
			v.LOIP.Themes = append(v.LOIP.Themes, Theme{ID: "housing", Title: "Housing"})
		}, Want: loip.Unmet, At: "/loip/themes/2"},
		row{Name: "a theme with a target", Edit: func(v *Partnership) {
			v.LOIP.Themes = append(v.LOIP.Themes, Theme{ID: "housing", Title: "Housing", Targets: []indicator.Target{{Indicator: "falls"}}})
		}, Want: loip.Met, At: "/loip/themes/2"},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para131(t *testing.T) {
	kind := func(k indicator.Kind) func(*Partnership) {
		return func(v *Partnership) { v.Indicators[0].Kind = k }
	}
	suite.Rows(t, "PLAN-052",
		row{Name: "outcomes", Want: loip.Met, At: "/loip/themes/0"},
		row{Name: "activity alone", Edit: kind(indicator.Output), Want: loip.Unmet, At: "/loip/themes/0"},
		row{Name: "resources alone", Edit: kind(indicator.Input), Want: loip.Unmet},
		row{Name: "not said", Edit: kind(""), Want: loip.Undetermined, At: "/loip/themes/0"},
		row{Name: "activity beside an outcome", Edit: func(v *Partnership) {
			v.Indicators = append(v.Indicators, indicator.Indicator{ID: "leaflets", Theme: "income", Kind: indicator.Output})
		}, Want: loip.Met},
	)
}

func TestGuidance2016_draft_para101(t *testing.T) {
	suite.Rows(t, "PLAN-053",
		row{Name: "a gap for each", Want: loip.Met, At: "/loip/themes/0"},
		row{Name: "none for one", Edit: func(v *Partnership) { v.Indicators[0].Spread = nil }, Want: loip.Unmet, At: "/loip/themes/0"},
		row{Name: "one end not known", Edit: func(v *Partnership) {
			s := *v.Indicators[0].Spread
			s.Best.Value = indicator.Value{State: indicator.Suppressed}
			v.Indicators[0].Spread = &s
		}, Want: loip.Unmet},
	)
}

func TestAdvice_actions(t *testing.T) {
	action := func(edit func(*Action)) func(*Partnership) {
		return func(v *Partnership) { edit(&v.LOIP.Actions[0]) }
	}
	suite.Rows(t, "PLAN-054",
		row{Name: "complete", Want: loip.Met, At: "/loip/actions/0"},
		row{Name: "serves nothing", Edit: action(func(a *Action) { a.Outcomes = nil }), Want: loip.Unmet, At: "/loip/actions/0"},
		row{Name: "no lead", Edit: action(func(a *Action) { a.Leads = nil }), Want: loip.Unmet},
		row{Name: "no time", Edit: action(func(a *Action) { a.Term = "" }), Want: loip.Unmet},
		row{Name: "time in words", Edit: action(func(a *Action) { a.Term, a.DueText = "", "autumn" }), Want: loip.Met},
		row{Name: "ongoing", Edit: action(func(a *Action) { a.Term, a.DueText = "", "On-going" }), Want: loip.Unmet, At: "/loip/actions/0"},
		row{Name: "ongoing, with a milestone", Edit: action(func(a *Action) {
			a.Term, a.DueText, a.Milestones = "", "ongoing", []Step{{What: "first year", Due: "2018"}}
		}), Want: loip.Met},
		row{Name: "a milestone without a day", Edit: action(func(a *Action) { a.Term, a.Milestones = "", []Step{{What: "first year"}} }), Want: loip.Unmet},
	)
}

func TestAdvice_visions(t *testing.T) {
	another := func(x Vision) func(*Partnership) {
		return func(v *Partnership) { v.Visions = append(v.Visions, x) }
	}
	suite.Rows(t, "PLAN-055",
		row{Name: "one year", Want: loip.Met},
		row{Name: "its last year", On: loip.Day(2027, 12, 31), Want: loip.Met},
		row{Name: "past", On: loip.Day(2028, 1, 1), Want: loip.Unmet, At: "/visions/0"},
		row{Name: "two years", Edit: func(v *Partnership) { v.LOIP.Vision[0].By = 2025 }, Want: loip.Unmet},
		row{Name: "another, agreed on the day judged", Edit: another(Vision{Text: "x", By: 2031, Agreed: octFirst}), Want: loip.Unmet},
		row{Name: "another, agreed the day after", Edit: another(Vision{Text: "x", By: 2031, Agreed: octSecond}), Want: loip.Met},
		row{Name: "another without a year", Edit: another(Vision{Text: "x"}), Want: loip.Met},
		row{Name: "none", Edit: func(v *Partnership) { v.Visions, v.LOIP.Vision = nil, nil }, Want: loip.Undetermined},
	)
}

func TestAdvice_areaCode(t *testing.T) {
	fife := func(code loip.AreaCode) func(*Partnership) {
		return func(v *Partnership) { v.Area = code }
	}
	suite.Rows(t, "PLAN-056",
		row{Name: "valid", Want: loip.Met},
		row{Name: "the last day of an old code", Edit: fife("S12000015"), On: loip.Day(2018, 2, 1), Want: loip.Met},
		row{Name: "superseded", Edit: fife("S12000015"), On: loip.Day(2018, 2, 2), Want: loip.Unmet, At: "/area"},
		row{Name: "not yet valid", Edit: fife("S12000047"), On: loip.Day(2018, 2, 1), Want: loip.Unmet},
		row{Name: "not given", Edit: fife(""), Want: loip.Undetermined},
	)
}

func participationRows(t *testing.T, id loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	change := func(edit func(*Content)) func(*Partnership) {
		return func(v *Partnership) { edit(of(v)) }
	}
	on := func(d loip.Date) func(*Partnership) {
		return change(func(c *Content) { c.Participation[0].On = d })
	}
	suite.Rows(t, id,
		row{Name: "before", Want: loip.Met, At: at + "/0"},
		row{Name: "the day before the consultation opened", Edit: on(loip.Day(2017, 4, 30)), Want: loip.Met},
		row{Name: "the day it opened", Edit: on(loip.Day(2017, 5, 1)), Want: loip.Unmet, At: at},
		row{Name: "the day it opened, in a plan read in part", Edit: partial(on(loip.Day(2017, 5, 1))), Want: loip.Undetermined},
		row{Name: "the day it opened, beside one without a day", Edit: change(func(c *Content) {
			c.Participation[0].On = loip.Day(2017, 5, 1)
			c.Participation = append(c.Participation, Participation{What: "a workshop", Bodies: []string{"a community council"}})
		}), Want: loip.Undetermined, At: at},
		row{Name: "undated", Edit: on(loip.Date{}), Want: loip.Undetermined},
		row{Name: "after the day judged", On: loip.Day(2017, 2, 14), Want: loip.Undetermined},
		row{Name: "nobody named", Edit: change(func(c *Content) { c.Participation[0].Bodies = nil }), Want: loip.Undetermined},
		row{Name: "no record", Edit: change(func(c *Content) { c.Participation = nil }), Want: loip.Undetermined},
		row{Name: "no consultation", Edit: change(func(c *Content) { c.Consultation = nil }), Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para139(t *testing.T) {
	participationRows(t, "PLAN-027", ofLOIP, "/loip/participation")
}

func TestGuidance2016_draft_para164(t *testing.T) {
	participationRows(t, "PLAN-043", ofLocality, "/localityPlans/0/participation")
}
