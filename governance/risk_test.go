package governance

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

// firstRisk edits the first risk of the register.
func firstRisk(f func(*Risk)) func(*Record) { return func(r *Record) { f(&r.Risks.Risks[0]) } }

// registered edits the register of risks.
func riskRegister(f func(*RiskRegister)) func(*Record) { return func(r *Record) { f(r.Risks) } }

const riskPlace = "/risks/risks/0"

func noRegister(r *Record) { r.Risks = nil }

func TestGuidance2016_draft_para34_agreed(t *testing.T) {
	kinds := func(list ...[]RiskKind) func(*Record) {
		return func(r *Record) {
			for i := range list {
				r.Risks.Risks[i].Kinds, r.Risks.Risks[i].Outcome = list[i], ""
			}
			r.Risks.Risks = r.Risks.Risks[:len(list)]
		}
	}
	one := func(kind RiskKind) []RiskKind { return []RiskKind{kind} }
	both := []RiskKind{ToOutcomes, ToInequalities}
	suite.Rows(t, "GOV-069",
		edit{Name: "agreed, with a strategy and both kinds", Want: loip.Met, At: "/risks"},
		edit{Name: "agreed on the day judged", Edit: riskRegister(func(g *RiskRegister) { g.Agreed = loip.Day(2017, time.October, 1) }), Want: loip.Met},
		edit{Name: "agreed the day after", Edit: riskRegister(func(g *RiskRegister) { g.Agreed = loip.Day(2017, time.October, 2) }), Want: loip.Undetermined, At: "/risks"},
		edit{Name: "not shown to be agreed", Edit: riskRegister(func(g *RiskRegister) { g.Agreed = loip.Date{} }), Want: loip.Undetermined, At: "/risks"},
		edit{Name: "strategy not given", Edit: riskRegister(func(g *RiskRegister) { g.Strategy = "" }), Want: loip.Undetermined, At: "/risks"},
		edit{Name: "both kinds by name", Edit: kinds(one(ToOutcomes), one(ToInequalities)), Want: loip.Met},
		edit{Name: "no risk to outcomes", Edit: kinds(one(ToPartnership), one(ToInequalities)), Want: loip.Unmet, At: "/risks/risks"},
		edit{Name: "no risk to inequalities", Edit: kinds(one(ToOutcomes), one(ToCommunities)), Want: loip.Unmet, At: "/risks/risks"},
		edit{Name: "one of no kind", Edit: kinds(one(ToOutcomes), nil), Want: loip.Undetermined, At: "/risks/risks"},
		edit{Name: "one risk of both kinds", Edit: kinds(both), Want: loip.Met},
		edit{Name: "one risk of one kind", Edit: kinds(one(ToInequalities)), Want: loip.Unmet, At: "/risks/risks"},
		edit{Name: "a risk of another kind that names an outcome", Edit: func(r *Record) {
			kinds(one(ToPartnership), one(ToInequalities))(r)
			r.Risks.Risks[0].Outcome = "1"
		}, Want: loip.Met},
		edit{Name: "a risk to a named outcome that does not say of what other kind it is", Edit: func(r *Record) {
			kinds(nil)(r)
			r.Risks.Risks[0].Outcome = "1"
		}, Want: loip.Undetermined, At: "/risks/risks"},
		edit{Name: "says that there is none", Edit: riskRegister(func(g *RiskRegister) { g.Risks = []Risk{} }), Want: loip.Unmet},
		edit{Name: "risks not given", Edit: riskRegister(func(g *RiskRegister) { g.Risks = nil }), Want: loip.Undetermined},
		edit{Name: "a register of the day judged", On: loip.Day(2017, time.September, 14), Want: loip.Met},
		edit{Name: "a register of the day after", On: loip.Day(2017, time.September, 13), Want: loip.Undetermined},
		edit{Name: "no register", Edit: noRegister, Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para34_mitigation(t *testing.T) {
	suite.Rows(t, "GOV-070",
		edit{Name: "each", Want: loip.Met, At: "/risks"},
		edit{Name: "a stated none", Edit: firstRisk(func(k *Risk) { k.Mitigation = []string{} }), Want: loip.Unmet, At: riskPlace + "/mitigation"},
		edit{Name: "not given", Edit: firstRisk(func(k *Risk) { k.Mitigation = nil }), Want: loip.Undetermined, At: riskPlace},
		edit{Name: "no risks", Edit: riskRegister(func(g *RiskRegister) { g.Risks = []Risk{} }), Want: loip.NotApplicable},
		edit{Name: "risks not given", Edit: riskRegister(func(g *RiskRegister) { g.Risks = nil }), Want: loip.Undetermined, At: "/risks"},
		edit{Name: "no register", Edit: noRegister, Want: loip.NotApplicable},
	)
}

func TestAdvice_risks_owned(t *testing.T) {
	suite.Rows(t, "GOV-071",
		edit{Name: "a body and a post", Want: loip.Met, At: "/risks"},
		edit{Name: "a post instead of a body", Edit: firstRisk(func(k *Risk) { k.Owner, k.OwnerPost = "", "Chair" }), Want: loip.Met},
		edit{Name: "no owner", Edit: firstRisk(func(k *Risk) { k.Owner = "" }), Want: loip.Unmet, At: riskPlace},
		edit{Name: "no review", Edit: firstRisk(func(k *Risk) { k.Review = loip.Date{} }), Want: loip.Unmet, At: riskPlace},
		edit{Name: "no register", Edit: noRegister, Want: loip.NotApplicable},
	)
}

func TestAdvice_risks_reviewed(t *testing.T) {
	register := loip.Day(2017, time.September, 14)
	review := func(day loip.Date) func(*Record) { return firstRisk(func(k *Risk) { k.Review = day }) }
	suite.Rows(t, "GOV-072",
		edit{Name: "to come", Want: loip.Met, At: "/risks"},
		edit{Name: "the day judged", Edit: review(loip.Day(2017, time.October, 1)), Want: loip.Met},
		edit{Name: "the day before", Edit: review(loip.Day(2017, time.September, 30)), Want: loip.Undetermined, At: riskPlace + "/review"},
		edit{Name: "the day of the register", Edit: review(register), Want: loip.Undetermined},
		edit{Name: "the day before the register", Edit: review(register.AddDays(-1)), Want: loip.Unmet, At: riskPlace + "/review"},
		edit{Name: "day of the register not given", Edit: func(r *Record) {
			review(loip.Day(2017, time.September, 30))(r)
			r.Risks.AsAt = loip.Date{}
		}, Want: loip.Unmet},
		edit{Name: "not given", Edit: review(loip.Date{}), Want: loip.Undetermined, At: riskPlace},
		edit{Name: "no register", Edit: noRegister, Want: loip.NotApplicable},
	)
}

func TestAdvice_risks_scored(t *testing.T) {
	suite.Rows(t, "GOV-073",
		edit{Name: "both", Want: loip.Met, At: "/risks"},
		edit{Name: "no likelihood", Edit: firstRisk(func(k *Risk) { k.Likelihood = 0 }), Want: loip.Unmet, At: riskPlace},
		edit{Name: "no impact", Edit: firstRisk(func(k *Risk) { k.Impact = 0 }), Want: loip.Unmet, At: riskPlace},
		edit{Name: "no scale", Edit: riskRegister(func(g *RiskRegister) { g.Scale = 0 }), Want: loip.Undetermined, At: riskPlace},
		edit{Name: "no register", Edit: noRegister, Want: loip.NotApplicable},
	)
}

func TestMatrix(t *testing.T) {
	g := *validRecord().Risks
	cells, unplaced := g.Matrix()
	assert.Len(t, cells, 5)
	assert.Len(t, cells[2], 5)
	assert.Equal(t, []Risk{g.Risks[0]}, cells[2][4], "likelihood 3, impact 5")
	assert.Equal(t, []Risk{g.Risks[1]}, cells[1][3], "likelihood 2, impact 4")
	assert.Empty(t, unplaced)
	for _, scale := range []int{-1, 0, 1, 4, 5, 10, 11, 1 << 40} {
		g.Scale = scale
		cells, unplaced := g.Matrix()
		n := len(unplaced)
		for _, row := range cells {
			assert.Len(t, row, len(cells))
			for _, cell := range row {
				n += len(cell)
			}
		}
		assert.Equal(t, len(g.Risks), n, "scale %d: each risk is on the matrix or beside it, once", scale)
		assert.Equal(t, scale >= 1 && scale <= 10, len(cells) > 0)
	}
	g.Scale = 5
	for likelihood, placed := range map[int]bool{-1: false, 0: false, 1: true, 5: true, 6: false} {
		g.Risks = []Risk{{ID: "R", Likelihood: likelihood, Impact: 1}}
		_, unplaced := g.Matrix()
		assert.Equal(t, placed, len(unplaced) == 0, "likelihood %d", likelihood)
	}
}

func TestBandOf(t *testing.T) {
	bands := []Band{{"high", 15}, {"low", 1}, {"medium", 6}}
	for score, want := range map[int]string{0: "", 1: "low", 5: "low", 6: "medium", 14: "medium", 15: "high", 25: "high"} {
		assert.Equal(t, want, BandOf(score, bands...), score)
	}
	assert.Empty(t, BandOf(25), "no band, no law")
}

func TestMatrixTable(t *testing.T) {
	g := *validRecord().Risks
	g.Risks = append(g.Risks, Risk{ID: "R3", Likelihood: 3, Impact: 5}, Risk{ID: "R4"})
	table := g.MatrixTable(Band{"low", 1}, Band{"high", 15})
	assert.Equal(t, []string{"likelihood", "impact 1", "impact 2", "impact 3", "impact 4", "impact 5"}, table.Columns)
	assert.Equal(t, []string{"3", "", "", "", "", "R1 and R3 (high)"}, table.Rows[2])
	assert.Equal(t, []string{"2", "", "", "", "R2 (low)", ""}, table.Rows[3])
	assert.Contains(t, table.Note, "R4")
	assert.Empty(t, validRecord().Risks.MatrixTable().Note, "each has its place")
}

func TestUnmitigated(t *testing.T) {
	r := validRecord()
	assert.Empty(t, r.Risks.Unmitigated())
	r.Risks.Risks[1].Mitigation = nil
	assert.Equal(t, []Risk{r.Risks.Risks[1]}, r.Risks.Unmitigated())
}
