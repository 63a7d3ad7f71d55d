package loip

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type statements []Attestation

func (s statements) Attestation(id RuleID) (Attestation, bool) {
	for _, a := range s {
		if a.Rule == id {
			return a, true
		}
	}
	return Attestation{}, false
}

func TestAttested(t *testing.T) {
	r := good(Should, ofGuidance)
	on := Day(2017, time.October, 1)
	for _, row := range []struct {
		name string
		edit func(*Attestation)
		want Answer
	}{
		{"a statement with evidence", func(*Attestation) {}, Met},
		{"on the day itself", func(a *Attestation) { a.On = on }, Met},
		{"a day later", func(a *Attestation) { a.On = on.AddDays(1) }, Undetermined},
		{"a no a day later", func(a *Attestation) { a.On, a.Holds = on.AddDays(1), false }, Undetermined},
		{"a no", func(a *Attestation) { a.Holds = false }, Unmet},
		{"a no needs no evidence", func(a *Attestation) { a.Holds, a.Evidence = false, nil }, Unmet},
		{"no evidence", func(a *Attestation) { a.Evidence = nil }, Undetermined},
		{"no day", func(a *Attestation) { a.On = Date{} }, Undetermined},
		{"no words", func(a *Attestation) { a.Statement = "" }, Undetermined},
		{"by nobody", func(a *Attestation) { a.By = "" }, Undetermined},
		{"a no by nobody", func(a *Attestation) { a.By, a.Holds = "", false }, Undetermined},
		{"on another rule", func(a *Attestation) { a.Rule = "OWN-002" }, Undetermined},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := Attestation{r.ID, true, "We looked, and it holds.", []string{"minute of 9 June 2017"}, Day(2017, time.June, 9), "Strategic Board"}
			row.edit(&a)
			report := Run(statements{a}, on, []Check[statements]{Attested[statements](r)})
			assert.Equal(t, row.want, report.Results[0].Answer)
			require.Len(t, report.Findings, 1)
			if row.want == Met {
				assert.Equal(t, []Fact{{"", "evidence", "minute of 9 June 2017"}}, report.Findings[0].Facts)
			}
		})
	}
	assert.Equal(t, Undetermined, Run(nil, on, []Check[statements]{Attested[statements](r)}).Results[0].Answer, "no statement at all")
}
