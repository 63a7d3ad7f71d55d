package loip_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// The sample report as people and programs get it.
func TestGolden(t *testing.T) {
	require.NoError(t, loip.VerifyRules(loip.Rules(dossierChecks())))
	r := sampleReport()
	ruletest.Golden(t, "testdata/report.txt", r.Text())
	ruletest.Golden(t, "testdata/report.md", r.Markdown())
	var b bytes.Buffer
	data, err := json.Marshal(r)
	require.NoError(t, err)
	require.NoError(t, json.Indent(&b, data, "", "  "))
	ruletest.Golden(t, "testdata/report.json", b.String()+"\n")
}

func TestReportIsTheSameEveryTime(t *testing.T) {
	first, err := json.Marshal(sampleReport())
	require.NoError(t, err)
	for range 20 {
		again, err := json.Marshal(sampleReport())
		require.NoError(t, err)
		require.Equal(t, string(first), string(again))
	}
}

func TestReportJSONRoundTrip(t *testing.T) {
	r := sampleReport()
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var back loip.Report
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, r, back)
	assert.Same(t, back.Results[0].Rule.Basis[0].Instrument, back.Findings[0].Basis[0].Instrument, "each instrument stands once")
	assert.Equal(t, r.Markdown(), back.Markdown())
}
