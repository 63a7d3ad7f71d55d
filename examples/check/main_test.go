package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

var today = loip.Day(2017, time.October, 1)

// check runs the program on files with the given texts.
func check(t *testing.T, flags []string, texts ...string) (code int, out, problems string) {
	t.Helper()
	args := flags
	for i, text := range texts {
		name := filepath.Join(t.TempDir(), "part.json")
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600), "%d", i)
		args = append(args, name)
	}
	var o, p bytes.Buffer
	code = run(args, today, &o, &p)
	return code, o.String(), p.String()
}

func TestExitCodes(t *testing.T) {
	t.Run("before the law is in force every must that applies is met", func(t *testing.T) {
		code, out, _ := check(t, []string{"-asof", "2016-12-19"}, `{}`)
		assert.Equal(t, everyMustMet, code)
		assert.Contains(t, out, "not in force")
	})
	t.Run("an empty dossier leaves musts undetermined", func(t *testing.T) {
		code, out, problems := check(t, nil, `{}`)
		assert.Equal(t, someNotMet, code)
		assert.NotEmpty(t, out)
		assert.Contains(t, problems, "0 unmet")
	})
	t.Run("a plan without improvement is unmet", func(t *testing.T) {
		code, _, problems := check(t, nil, `{"loip":{"title":"x","outcomes":[{"id":"o","title":"y"}]}}`)
		assert.Equal(t, someNotMet, code)
		assert.NotContains(t, problems, " 0 unmet")
	})
	t.Run("parts are one dossier", func(t *testing.T) {
		code, out, _ := check(t, []string{"-format", "markdown"}, `{"name":"Glen"}`, `{"area":"S12000026"}`)
		assert.Equal(t, someNotMet, code)
		assert.Contains(t, out, "# Glen")
		assert.Contains(t, out, "S12000026 is the code of Scottish Borders")
	})
	for name, c := range map[string]struct {
		flags []string
		texts []string
		says  string
	}{
		"no file":               {nil, nil, "usage"},
		"unknown flag":          {[]string{"-x"}, []string{`{}`}, "usage"},
		"an impossible day":     {[]string{"-asof", "2017-02-29"}, []string{`{}`}, "expected a day"},
		"an unknown format":     {[]string{"-format", "pdf"}, []string{`{}`}, "pdf"},
		"no such file":          {[]string{"nowhere.json"}, nil, "nowhere.json"},
		"broken JSON":           {nil, []string{`{"loip":`}, "expected JSON"},
		"an unknown key":        {nil, []string{`{"loip":{"titel":"x"}}`}, "/loip/titel"},
		"parts that differ":     {nil, []string{`{"name":"A"}`, `{"name":"B"}`}, "/name"},
		"a dangling reference":  {nil, []string{`{"localityPlans":[{"title":"x","localities":["y"]}]}`}, "/localityPlans/0/localities/0"},
		"more than is read":     {nil, []string{`{"name":"` + strings.Repeat("x", loip.MaxBytes) + `"}`}, "at most"},
		"every file has faults": {nil, []string{`{"a":1}`, `{"b":1}`}, "/b"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, problems := check(t, c.flags, c.texts...)
			assert.Equal(t, unreadable, code)
			assert.Contains(t, problems, c.says)
			if name != "an unknown format" {
				assert.Empty(t, out)
			}
		})
	}
}
