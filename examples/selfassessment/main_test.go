package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// score runs the program.
func score(args ...string) (code int, out, problems string) {
	var o, p bytes.Buffer
	code = run(args, &o, &p)
	return code, o.String(), p.String()
}

// folder writes files and returns the folder that holds them.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return dir
}

func TestGolden(t *testing.T) {
	for file, args := range map[string][]string{
		"garden.txt":      {"data/garden"},
		"hub.txt":         {"data/hub"},
		"hub-working.txt": {"-working", "data/hub"},
	} {
		code, out, problems := score(args...)
		assert.Equal(t, printed, code, file)
		assert.Empty(t, problems)
		ruletest.Golden(t, filepath.Join("testdata", file), out)
	}
}

func TestTooFewAreRefused(t *testing.T) {
	code, out, problems := score("data/few")
	assert.Equal(t, refused, code)
	assert.Empty(t, out)
	assert.Contains(t, problems, "fewer than 5")

	code, out, _ = score("-working", "data/few")
	assert.Equal(t, printed, code)
	assert.Contains(t, out, "NOT FOR PUBLICATION")
}

// One that may be published is printed, though another is refused.
func TestTheRestIsPrinted(t *testing.T) {
	few, err := os.ReadFile("data/few/few.csv")
	require.NoError(t, err)
	garden, err := os.ReadFile("data/garden/garden-2016.json")
	require.NoError(t, err)
	code, out, problems := score(folder(t, map[string]string{"few.csv": string(few), "garden.json": string(garden), "notes.txt": "not read"}))
	assert.Equal(t, refused, code)
	assert.Contains(t, out, "community garden")
	assert.NotContains(t, out, "few")
	assert.True(t, strings.HasPrefix(problems, "few is not published"))
}

const header = "respondent,group,question,answer,evidence,reason,action\n"

func TestFiveFormsOfCSV(t *testing.T) {
	rows := "\ufeffRespondent, group,question,answer,action,reason,evidence\n"
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		rows += id + ",community,SUP-1,yes,,,Fares | Crèche\n" + id + ",community,MET-1,na,,,\n" + id + ",community,MET-2,,,,\n"
	}
	assessments, err := read(folder(t, map[string]string{"hall.csv": rows}))
	require.NoError(t, err)
	require.Len(t, assessments, 1)
	s, err := assessments[0].Score()
	require.NoError(t, err)
	assert.Equal(t, 5, s.Respondents)
	assert.Equal(t, "1", s.Headings[1].Figures.EvidenceBacked.String())
	assert.Equal(t, 5, s.Completeness.Met, "not applicable without a reason is a blank")
	code, out, _ := score(folder(t, map[string]string{"hall.csv": rows}))
	assert.Equal(t, printed, code)
	assert.Contains(t, out, "hall\n====\n")
}

func TestFaultsAreNamed(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		says  string
	}{
		"nothing":                     {nil, "no file"},
		"broken JSON":                 {map[string]string{"a.json": `{"id":`}, "a.json:"},
		"an unknown key":              {map[string]string{"a.json": `{"activty":"x"}`}, "/activty"},
		"an answer outside the words": {map[string]string{"a.json": `{"id":"a","respondents":[{"id":"r","group":"g","answers":{"INV-1":{"answer":"maybe"}}}]}`}, "/respondents/0/answers/INV-1/answer"},
		"two answers to one question": {map[string]string{"a.json": `{"id":"a","respondents":[{"id":"r","group":"g","answers":{"INV-1":{"answer":"no"},"INV-1":{"answer":"yes"}}}]}`}, "twice"},
		"an unknown form":             {map[string]string{"a.json": `{"id":"a","instrument":"x","scheme":"std-1"}`}, "/assessments/0/instrument"},
		"an empty table":              {map[string]string{"a.csv": ""}, "line 1"},
		"an unknown column":           {map[string]string{"a.csv": "respondent,group,question,answer,name\n"}, `"name"`},
		"a column twice":              {map[string]string{"a.csv": "respondent,group,question,answer,answer\n"}, `"answer"`},
		"no answers":                  {map[string]string{"a.csv": "respondent,group,question\n"}, `"answer"`},
		"a short row":                 {map[string]string{"a.csv": header + "r,g,INV-1\n"}, "line 2"},
		"an unknown word":             {map[string]string{"a.csv": header + "r,g,INV-1,yes,,,\nr,g,INV-2,maybe,,,\n"}, "line 3"},
		"two answers in two rows":     {map[string]string{"a.csv": header + "r,g,INV-1,yes,,,\nr,g,INV-1,no,,,\n"}, "line 3"},
		"a respondent in two groups":  {map[string]string{"a.csv": header + "r,g,INV-1,yes,,,\nr,h,INV-2,no,,,\n"}, `"g" and "h"`},
		"no group":                    {map[string]string{"a.csv": header + "r,,INV-1,yes,,,\n"}, "line 2"},
		"an unknown question":         {map[string]string{"a.csv": header + "r,g,INV-9,yes,,,\n"}, "INV-9"},
		"more than is read":           {map[string]string{"a.csv": strings.Repeat("x", loip.MaxBytes+1)}, "at most"},
		"in two files":                {map[string]string{"a.json": `{"x":1}`, "b.json": `{"y":1}`}, "/y"},
	} {
		code, out, problems := score(folder(t, c.files))
		assert.Equal(t, unreadable, code, name)
		assert.Empty(t, out, name)
		assert.Contains(t, problems, c.says, name)
	}
	for _, args := range [][]string{nil, {"a", "b"}, {"-x", "a"}, {"nowhere"}} {
		code, _, problems := score(args...)
		assert.Equal(t, unreadable, code)
		assert.NotEmpty(t, problems)
	}
}
