package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

func TestAdvice_plansThatBelongTogether(t *testing.T) {
	apart := func(edits ...func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			v.LocalityPlans[0].Outcomes[0].Supports = nil
			for _, edit := range edits {
				edit(v)
			}
		}
	}
	outcome := func(edit func(*Outcome)) func(*Partnership) {
		return apart(func(v *Partnership) { edit(&v.LocalityPlans[0].Outcomes[0]) })
	}
	const at = "/localityPlans/0"
	suite.Rows(t, "PLAN-253",
		row{Name: "an outcome that supports another", Want: loip.Met, At: at},
		row{Name: "nothing", Edit: apart(), Want: loip.Unmet, At: at},
		row{Name: "nothing in the parts read of the locality plan", Edit: apart(func(v *Partnership) { v.LocalityPlans[0].Partial = true }), Want: loip.Undetermined, At: at},
		row{Name: "nothing in the parts read of the other", Edit: apart(func(v *Partnership) { v.LOIP.Partial = true }), Want: loip.Undetermined, At: at},
		row{Name: "nothing, with the reason", Edit: apart(func(v *Partnership) { v.LocalityPlans[0].Differs = "the town chose its own" }), Want: loip.Met, At: at + "/differs"},
		row{Name: "an outcome by title, spelt otherwise", Edit: outcome(func(o *Outcome) { o.Title = "FEWER people are hurt, at home." }), Want: loip.Met, At: at},
		row{Name: "a theme by title", Edit: apart(func(v *Partnership) { v.LocalityPlans[0].Themes = []Theme{{ID: "own", Title: "safe homes"}} }), Want: loip.Met},
		row{Name: "its theme", Edit: outcome(func(o *Outcome) { o.Theme = "income" }), Want: loip.Met},
		row{Name: "an indicator", Edit: outcome(func(o *Outcome) { o.Indicators = []string{"falls"} }), Want: loip.Met},
		row{Name: "a national outcome", Edit: outcome(func(o *Outcome) { o.National = []National{{2011, "7"}} }), Want: loip.Met},
		row{Name: "the same number of another edition", Edit: outcome(func(o *Outcome) { o.National = []National{{2007, "7"}} }), Want: loip.Unmet},
		row{Name: "an action", Edit: apart(func(v *Partnership) { v.LocalityPlans[0].Actions[0].Outcomes = []string{"o2"} }), Want: loip.Met},
		row{Name: "no titles", Edit: apart(func(v *Partnership) { v.LOIP.Outcomes[0].Title, v.LocalityPlans[0].Outcomes[0].Title = "", "" }), Want: loip.Unmet},
		row{Name: "it supports an outcome of its own", Edit: outcome(func(o *Outcome) { o.Supports = []string{"w1"} }), Want: loip.Unmet},
		row{Name: "no outcomes", Edit: apart(func(v *Partnership) { v.LocalityPlans[0].Outcomes = nil }), Want: loip.Undetermined},
		row{Name: "no locality plan", Edit: func(v *Partnership) { v.LocalityPlans = nil }, Want: loip.NotApplicable, At: "/localityPlans"},
		row{Name: "no plan of the area", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable, At: "/loip"},
	)
}

func TestAdvice_signatures(t *testing.T) {
	sign := func(edit func(*governance.Signature)) func(*Partnership) {
		return func(v *Partnership) { edit(&v.LOIP.SignOff[3]) }
	}
	add := func(s governance.Signature) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.SignOff = append(v.LOIP.SignOff, s) }
	}
	const at, last = "/loip/signOff/3", "/loip/signOff/14"
	agreed := governance.Signature{Body: "south-of-scotland-enterprise", Does: governance.Agreed}
	on := func(d loip.Date) governance.Signature { s := agreed; s.On = d; return s }
	suite.Rows(t, "PLAN-254",
		row{Name: "each", Want: loip.Met, At: at},
		row{Name: "of a body on its first day", Edit: add(on(loip.Day(2019, 10, 16))), On: loip.Day(2020, 4, 1), Want: loip.Met, At: last},
		row{Name: "of a body the day before", Edit: add(on(loip.Day(2019, 10, 15))), On: loip.Day(2020, 4, 1), Want: loip.Unmet, At: last},
		row{Name: "on the day judged", Edit: sign(func(s *governance.Signature) { s.On = octFirst }), Want: loip.Met, At: at},
		row{Name: "the day after", Edit: func(v *Partnership) {
			v.LocalityPlans, v.LOIP.SignOff = nil, []governance.Signature{{Body: "nhs-borders", Does: governance.Agreed, On: octSecond}}
		}, Want: loip.NotApplicable, At: "/loip/signOff/0"},
		row{Name: "agreed or not is not given", Edit: sign(func(s *governance.Signature) { s.Does = "" }), Want: loip.Undetermined, At: at},
		row{Name: "shares and agreed", Edit: add(governance.Signature{Body: "third-sector-interface", Does: governance.Agreed, Shares: true}), Want: loip.Met, At: last},
		row{Name: "shares and refused", Edit: add(governance.Signature{Body: "third-sector-interface", Does: governance.Refused, Shares: true}), Want: loip.Unmet, At: last},
		row{Name: "left to a body", Edit: sign(func(s *governance.Signature) { s.Does, s.To = governance.Delegated, "nhs-borders" }), Want: loip.Met, At: at},
		row{Name: "left to nobody named", Edit: sign(func(s *governance.Signature) { s.Does = governance.Delegated }), Want: loip.Undetermined, At: at},
		row{Name: "none", Edit: func(v *Partnership) { v.LOIP.SignOff, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
	written := func(body, name string, day loip.Date) func(*Partnership) {
		return func(v *Partnership) {
			v.LOIP.SignOff[3] = governance.Signature{Body: body, Does: governance.Agreed, Written: name, On: day}
		}
	}
	suite.Rows(t, "PLAN-255",
		row{Name: "names are not given", Want: loip.NotApplicable, At: "/loip/signOff"},
		row{Name: "its name", Edit: written("sestran", "SEStran", before2017), Want: loip.Met, At: at + "/written"},
		row{Name: "a slip", Edit: written("sestran", "Sustran", before2017), Want: loip.Unmet, At: at + "/written"},
		row{Name: "a name that is not in the register", Edit: written("sestran", "The transport people", before2017), Want: loip.Undetermined, At: at + "/written"},
		row{Name: "a body that is not in the register", Edit: written("tenants-panel", "Tenants Panel", before2017), Want: loip.Undetermined, At: at + "/written"},
		row{Name: "another of its names, of which the register gives no day", Edit: written("scottish-natural-heritage", "NatureScot", before2017), Want: loip.Met, At: at + "/written"},
		row{Name: "a former name on its last day", Edit: written("police-scotland", "Strathclyde Police", loip.Day(2013, 3, 31)), Want: loip.Met, At: at + "/written"},
		row{Name: "a former name the day after", Edit: written("police-scotland", "Strathclyde Police", loip.Day(2013, 4, 1)), Want: loip.Unmet, At: at + "/written"},
		row{Name: "another slip", Edit: written("scottish-natural-heritage", "Scottish National Heritage", before2017), Want: loip.Unmet, At: at + "/written"},
	)
}
