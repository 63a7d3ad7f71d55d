package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

func othersRows(t *testing.T, agree, share loip.RuleID, of func(*Partnership) *Content, at loip.Path) {
	t.Helper()
	sign := func(s governance.Signature) func(*Partnership) {
		return func(v *Partnership) {
			s.Body = "third-sector-interface"
			of(v).SignOff = append(of(v).SignOff, s)
		}
	}
	signed := func(area loip.AreaCode) func(*Partnership) {
		return func(v *Partnership) {
			sign(governance.Signature{Does: governance.Agreed, Shares: true})(v)
			v.Area = area
		}
	}
	for _, id := range []loip.RuleID{agree, share} {
		suite.Rows(t, id,
			row{Name: "an other", Edit: signed("S12000026"), Want: loip.Met, At: at},
			row{Name: "on the day judged", Edit: sign(governance.Signature{Does: governance.Agreed, Shares: true, On: octFirst}), Want: loip.Met},
			row{Name: "the day after", Edit: sign(governance.Signature{Does: governance.Agreed, Shares: true, On: octSecond}), Want: loip.NotApplicable, At: at},
			row{Name: "one who refused", Edit: sign(governance.Signature{Does: governance.Refused, Shares: true}), Want: loip.NotApplicable},
			row{Name: "statutory partners alone", Edit: func(v *Partnership) { of(v).SignOff[0].Shares = true }, Want: loip.NotApplicable, At: at},
			row{Name: "area not given", Edit: signed(""), Want: loip.Undetermined, At: at},
			row{Name: "area not known", Edit: signed("S12000099"), Want: loip.Undetermined, At: at},
			row{Name: "no record", Edit: func(v *Partnership) { of(v).SignOff = nil }, Want: loip.Undetermined, At: at},
			row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
		)
	}
	once := func(published loip.Date) func(*Partnership) { // by a body that was a statutory partner to July 2025
		return func(v *Partnership) {
			v.Area, of(v).Published = "S12000049", published
			of(v).SignOff = []governance.Signature{{Body: "glasgow-colleges-regional-board", Does: governance.Agreed, Shares: true}}
		}
	}
	for _, id := range []loip.RuleID{agree, share} {
		suite.Rows(t, id,
			row{Name: "one that was a statutory partner on the day of publication", Edit: once(loip.Day(2025, 7, 31)), On: loip.Day(2025, 9, 1), Want: loip.NotApplicable, At: at},
			row{Name: "one that had ceased to be", Edit: once(loip.Day(2025, 8, 1)), On: loip.Day(2025, 9, 1), Want: loip.Met, At: at},
		)
	}
	without := sign(governance.Signature{Does: governance.Agreed})
	suite.Rows(t, agree, row{Name: "without a share", Edit: without, Want: loip.Met, At: at})
	suite.Rows(t, share, row{Name: "without a share", Edit: without, Want: loip.NotApplicable, At: at})
}

func TestGuidance2016_draft_para145_others(t *testing.T) {
	othersRows(t, "PLAN-185", "PLAN-186", ofLOIP, "/loip/signOff")
}

func TestGuidance2016_draft_para168_others(t *testing.T) {
	othersRows(t, "PLAN-187", "PLAN-188", ofLocality, "/localityPlans/0/signOff")
}

func TestCalled(t *testing.T) {
	v := Partnership{Governance: governance.Record{Bodies: []governance.Body{{ID: "third-sector-interface", Name: "The Bridge"}, {ID: "police-scotland"}}}}
	assert.Equal(t, "The Bridge, Police Scotland, nobody", v.called([]string{"third-sector-interface", "police-scotland", "nobody"}))
}
