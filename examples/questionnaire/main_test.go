package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

func questionnaire(args ...string) (code int, out, problems string) {
	var o, p bytes.Buffer
	code = run(args, loip.Day(2020, time.March, 1), &o, &p)
	return code, o.String(), p.String()
}

func TestQuestionnaire(t *testing.T) {
	code, out, _ := questionnaire()
	assert.Zero(t, code)
	assert.Equal(t, plan.Questionnaire().Markdown(), out)
}

// A statement closes its question from its day on.
func TestQuestionnaireOfADossier(t *testing.T) {
	name := filepath.Join(t.TempDir(), "dossier.json")
	require.NoError(t, os.WriteFile(name, []byte(`{"statements": [{"rule": "PLAN-010", "holds": true, "statement": "Looked at one by one.",
		"evidence": ["minute of May 2019"], "on": "2019-05-01", "by": "the board"}]}`), 0o600))
	code, open, problems := questionnaire(name)
	require.Zero(t, code, problems)
	assert.NotContains(t, open, "PLAN-010")
	assert.Contains(t, open, "PLAN-024")
	_, earlier, _ := questionnaire("-asof", "2019-04-30", name)
	assert.Contains(t, earlier, "PLAN-010")
}

// What is written as JSON can be read as a part of a dossier.
func TestQuestionnaireAsJSON(t *testing.T) {
	code, out, _ := questionnaire("-format", "json")
	assert.Zero(t, code)
	part, err := plan.Read([]byte(out))
	require.NoError(t, err)
	assert.NotEmpty(t, part.Statements)
}

func TestQuestionnaireRefused(t *testing.T) {
	for _, args := range [][]string{{"testdata/none.json"}, {"-format", "pdf"}, {"-asof", "2019-02-29"}} {
		code, out, problems := questionnaire(args...)
		assert.Equal(t, 2, code, args)
		assert.Empty(t, out)
		assert.NotEmpty(t, problems)
	}
}
