package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

func TestAdvice_improvementInFigures(t *testing.T) {
	// words takes every target from the first outcome and gives it words.
	words := func(title, improvement string, targets ...indicator.Target) func(*Partnership) {
		return func(v *Partnership) {
			o := &v.LOIP.Outcomes[0]
			o.Title, o.Improvement, o.Ladder = title, improvement, []Rung{{Term: Long, Targets: targets}}
		}
	}
	const at = "/loip/outcomes/0"
	suite.Rows(t, "PLAN-250",
		row{Name: "by targets", Want: loip.Met, At: at},
		row{Name: "none", Edit: words("fewer children in poverty", "It gets better"), Want: loip.Unmet, At: at},
		row{Name: "none in the parts read", Edit: partial(words("fewer children in poverty", "It gets better")), Want: loip.Undetermined, At: at},
		row{Name: "more or fewer alone", Edit: words("", "", indicator.Target{Form: indicator.DirectionOnly, Direction: indicator.Down}), Want: loip.Unmet, At: at},
		row{Name: "a milestone alone", Edit: words("", "", indicator.Target{Form: indicator.Milestone}), Want: loip.Unmet, At: at},
		row{Name: "more or fewer, and none at all", Edit: words("", "", indicator.Target{Form: indicator.DirectionOnly}, indicator.Target{Form: indicator.ToZero}), Want: loip.Met, At: at},
		row{Name: "a part with an amount", Edit: words("", "", indicator.Target{Form: indicator.AllParts, Parts: []indicator.Part{{Form: indicator.InWords}, {Form: indicator.ToZero}}}), Want: loip.Met, At: at},
		row{Name: "in its title", Edit: words("reduce by 15% by 2027", ""), Want: loip.Met, At: at},
		row{Name: "in its description", Edit: words("", "from 10.9% in 2012 to 9% by 2020."), Want: loip.Met, At: at},
		row{Name: "a year is no amount", Edit: words("by 2027 all is better", "in 2026/27 it is better than in 2016-2017"), Want: loip.Unmet, At: at},
		row{Name: "a figure that is not read", Edit: words("", "of 4 families 3 manage by 2020"), Want: loip.Undetermined, At: at},
		row{Name: "by a target of an aim", Edit: func(v *Partnership) {
			words("", "")(v)
			v.LOIP.Aims = []Aim{{Outcome: "o1", Targets: []indicator.Target{{Text: "reduce by 15% by 2027"}}}}
		}, Want: loip.Met, At: at},
		row{Name: "by a target of its indicator", Edit: func(v *Partnership) {
			words("", "")(v)
			v.Indicators[0].Targets = []indicator.Target{{Text: "reduce by 15% by 2027"}}
		}, Want: loip.Met, At: at},
		row{Name: "by a target of the indicator of another", Edit: func(v *Partnership) {
			words("", "")(v)
			v.Indicators[1].Targets = []indicator.Target{{Text: "reduce by 15% by 2027"}}
		}, Want: loip.Unmet, At: at},
		row{Name: "no outcome", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_fewPriorities(t *testing.T) {
	limit := func(n int, edits ...func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			v.Settings[0].Priorities = n
			for _, edit := range edits {
				edit(v)
			}
		}
	}
	noThemes := func(v *Partnership) { v.LOIP.Themes = nil }
	read := func(v *Partnership) { v.LOIP.Partial = true }
	suite.Rows(t, "PLAN-257",
		row{Name: "no number set", Want: loip.NotApplicable},
		row{Name: "as many", Edit: limit(2), Want: loip.Met, At: "/loip/themes"},
		row{Name: "one more", Edit: limit(1), Want: loip.Unmet, At: "/loip/themes"},
		row{Name: "one more in the parts read", Edit: limit(1, read), Want: loip.Unmet, At: "/loip/themes"},
		row{Name: "as many in the parts read", Edit: limit(2, read), Want: loip.Undetermined, At: "/loip/themes"},
		row{Name: "one that is part of another", Edit: limit(1, func(v *Partnership) { v.LOIP.Themes[1].Under = v.LOIP.Themes[0].ID }), Want: loip.Met, At: "/loip/themes"},
		row{Name: "one set apart", Edit: limit(1, func(v *Partnership) { v.LOIP.Themes[1].Kind = "cross-cutting" }), Want: loip.Met, At: "/loip/themes"},
		row{Name: "all set apart, and two outcomes", Edit: limit(1, func(v *Partnership) { v.LOIP.Themes[0].Kind, v.LOIP.Themes[1].Kind = "enabler", "enabler" }), Want: loip.Unmet, At: "/loip/outcomes"},
		row{Name: "outcomes", Edit: limit(2, noThemes), Want: loip.Met, At: "/loip/outcomes"},
		row{Name: "one outcome more", Edit: limit(1, noThemes), Want: loip.Unmet, At: "/loip/outcomes"},
		row{Name: "another's setting", Edit: limit(1, func(v *Partnership) { v.Settings[0].Chosen = false }), Want: loip.NotApplicable},
		row{Name: "none given", Edit: limit(1, noThemes, func(v *Partnership) { v.LOIP.Outcomes = nil }), Want: loip.Undetermined},
		row{Name: "no plan", Edit: limit(1, func(v *Partnership) { v.LOIP = nil }), Want: loip.NotApplicable, At: "/loip"},
	)
}

func TestAdvice_drafts(t *testing.T) {
	draft := func(by string) func(*Partnership) {
		return func(v *Partnership) {
			v.LocalityPlans[0].Status, v.LocalityPlans[0].Published, v.LocalityPlans[0].ExpectedBy = Draft, loip.Date{}, by
		}
	}
	const at = "/localityPlans/0/expectedBy"
	suite.Rows(t, "PLAN-256",
		row{Name: "none", Want: loip.NotApplicable, At: "/localityPlans/0/status"},
		row{Name: "without a day", Edit: draft(""), Want: loip.Unmet, At: at},
		row{Name: "without a day in the parts read", Edit: partial(draft("")), Want: loip.Undetermined, At: at},
		row{Name: "on the day", Edit: draft("1 October 2017"), Want: loip.Met, At: at},
		row{Name: "the day before", Edit: draft("30 September 2017"), Want: loip.Unmet, At: at},
		row{Name: "this year", Edit: draft("2017"), Want: loip.Met},
		row{Name: "a length", Edit: draft("six months"), Want: loip.Undetermined, At: at},
		row{Name: "words", Edit: draft("in due course"), Want: loip.Undetermined, At: at},
		row{Name: "published since", Edit: func(v *Partnership) { draft("")(v); v.LocalityPlans[0].Published = octFirst }, Want: loip.NotApplicable},
		row{Name: "published the day after", Edit: func(v *Partnership) { draft("")(v); v.LocalityPlans[0].Published = octSecond }, Want: loip.Unmet},
	)
}
