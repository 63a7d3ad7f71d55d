package loip_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// large is a made-up dossier of 400 plans with 25 outcomes each.
func large() dossier {
	d := dossier{Vision: "A fair place to live."}
	for i := range 400 {
		p := miniPlan{Title: fmt.Sprintf("Plan %d", i), Note: "Written for this benchmark."}
		for j := range 25 {
			p.Outcomes = append(p.Outcomes, miniOutcome{Title: fmt.Sprintf("Outcome %d of plan %d", j, i), By: loip.Day(2027, time.April, 1+j)})
		}
		d.Plans = append(d.Plans, p)
	}
	return d
}

func BenchmarkDecode(b *testing.B) {
	data, err := json.Marshal(large())
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := loip.Decode[dossier](data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRun(b *testing.B) {
	d, checks := large(), dossierChecks()
	b.ReportAllocs()
	for b.Loop() {
		loip.Run(d, loip.Day(2017, time.October, 1), checks)
	}
}

func BenchmarkReport_Markdown(b *testing.B) {
	r := loip.Run(large(), loip.Day(2017, time.October, 1), dossierChecks())
	b.ReportAllocs()
	for b.Loop() {
		_ = r.Markdown()
	}
}
