package loip

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// all is how a document that is nothing but statements hands them over.
func all(list []Attestation) []Attestation { return list }

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
			report := Run([]Attestation{a}, on, []Check[[]Attestation]{Attested(r, all)})
			assert.Equal(t, row.want, report.Results[0].Answer)
			require.Len(t, report.Findings, 1)
			assert.Equal(t, a.Rule != r.ID, report.Findings[0].Unstated, "unstated only where nobody stated anything")
			if row.want == Met {
				assert.Equal(t, []Fact{{"", "evidence", "minute of 9 June 2017"}}, report.Findings[0].Facts)
			}
		})
	}
	report := Run(nil, on, []Check[[]Attestation]{Attested(r, all)})
	assert.Equal(t, Undetermined, report.Results[0].Answer, "no statement at all")
	assert.True(t, report.Findings[0].Unstated)
}

func TestAttested_whichCounts(t *testing.T) {
	r := good(Should, ofGuidance)
	on := Day(2017, time.October, 1)
	says := func(holds bool, day Date) Attestation {
		return Attestation{r.ID, holds, "So it is.", []string{"minute"}, day, "Board"}
	}
	for _, row := range []struct {
		name string
		list []Attestation
		want Answer
	}{
		{"the latest", []Attestation{says(true, on.AddDays(-9)), says(false, on)}, Unmet},
		{"the latest, wherever it stands", []Attestation{says(false, on), says(true, on.AddDays(-9))}, Unmet},
		{"the last of one day", []Attestation{says(false, on), says(true, on)}, Met},
		{"not one of a later day", []Attestation{says(true, on), says(false, on.AddDays(1))}, Met},
		{"not one of a later day that stands first", []Attestation{says(false, on.AddDays(1)), says(true, on)}, Met},
		{"a day before no day", []Attestation{says(true, on), says(false, Date{})}, Met},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, Run(row.list, on, []Check[[]Attestation]{Attested(r, all)}).Results[0].Answer)
		})
	}
}
