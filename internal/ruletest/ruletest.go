// Package ruletest tests rules the one way every package of this module does:
// small edits to one valid document, and a bar that every rule must pass.
package ruletest

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// Update tells tests to rewrite the files they compare with.
var Update = flag.Bool("update", false, "rewrite generated pages and golden files")

// Row is an edit to the valid document and the answer that one rule must then
// give.
type Row[T any] struct {
	Name string
	Edit func(*T) // nil leaves the valid document as it is
	On   loip.Date
	Want loip.Answer
	At   loip.Path // where given, a finding with the wanted answer stands there
}

// Suite is the rules of a package, a valid document for them, and the answers
// its tests have seen so far.
type Suite[T any] struct {
	Checks []loip.Check[T]
	Valid  func() T
	// Never holds, for a rule that cannot give an answer by its nature, the
	// reason why no row shows it.
	Never map[loip.RuleID]map[loip.Answer]string
	seen  map[loip.RuleID]map[loip.Answer]bool
}

// Day is the day rows are judged on unless they say otherwise: when the first
// plans were due.
var Day = loip.Day(2017, time.October, 1)

// Rows runs the rows on one rule, and with them the first day the rule is in
// force and the day before.
func (s *Suite[T]) Rows(t *testing.T, id loip.RuleID, rows ...Row[T]) {
	t.Helper()
	i := slices.IndexFunc(s.Checks, func(c loip.Check[T]) bool { return c.ID == id })
	require.GreaterOrEqual(t, i, 0, "rule %s is not in Checks()", id)
	check := s.Checks[i : i+1]
	for _, row := range rows {
		t.Run(string(id)+" "+row.Name, func(t *testing.T) {
			v := s.Valid()
			if row.Edit != nil {
				row.Edit(&v)
			}
			on := row.On
			if on.IsZero() {
				on = Day
			}
			r := loip.Run(v, on, check)
			require.Equal(t, row.Want, r.Results[0].Answer, "findings: %v", messages(r))
			if row.At != "" {
				assert.True(t, slices.ContainsFunc(r.Findings, func(f loip.Finding) bool {
					return f.Answer == row.Want && f.Path == row.At
				}), "no such finding at %s: %v", row.At, messages(r))
			}
			s.note(id, row.Want)
		})
	}
	t.Run(string(id)+" first day in force, and the day before", func(t *testing.T) {
		first := check[0].Binds().From
		assert.NotEqual(t, loip.NotInForce, loip.Run(s.Valid(), first, check).Results[0].Answer)
		assert.Equal(t, loip.NotInForce, loip.Run(s.Valid(), first.AddDays(-1), check).Results[0].Answer)
		s.note(id, loip.NotInForce)
	})
}

func (s *Suite[T]) note(id loip.RuleID, a loip.Answer) {
	if s.seen == nil {
		s.seen = map[loip.RuleID]map[loip.Answer]bool{}
	}
	if s.seen[id] == nil {
		s.seen[id] = map[loip.Answer]bool{}
	}
	s.seen[id][a] = true
}

// messages shows the findings of a report in the failure of a test.
func messages(r loip.Report) []string {
	var list []string
	for _, f := range r.Findings {
		list = append(list, fmt.Sprintf("%s %s: %s", f.Answer, f.Path, f.Message))
	}
	return list
}

// Main runs the tests of a package and then, unless only some were asked for,
// fails if a rule lacks a row that is met, one that is unmet, or its days in
// force. Call it from TestMain.
func (s *Suite[T]) Main(m *testing.M) int {
	code := m.Run()
	some := flag.Lookup("test.run").Value.String() + flag.Lookup("test.list").Value.String() + flag.Lookup("test.fuzz").Value.String()
	if code != 0 || some != "" || flag.Lookup("test.skip").Value.String() != "" {
		return code
	}
	for _, c := range s.Checks {
		for _, a := range []loip.Answer{loip.Met, loip.Unmet, loip.NotInForce} {
			if !s.seen[c.ID][a] && s.Never[c.ID][a] == "" {
				fmt.Fprintf(os.Stderr, "rule %s has no row that is %s\n", c.ID, a)
				code = 1
			}
		}
	}
	return code
}

var idInSource = regexp.MustCompile(`\bID:\s*"([A-Z]{2,12}-\d{3})"`)

// Bar holds the rules of the package in the current folder to what this module
// asks of a rule: they verify; every rule in the sources is in the list, and
// once; provisions exist under their headings, and a paragraph seen in the
// draft alone is said to be; expectations exist, and the rule is no stronger
// than they are; every rule answers on an empty document.
func (s *Suite[T]) Bar(t *testing.T) {
	rules := loip.Rules(s.Checks)
	require.NoError(t, loip.VerifyRules(rules))
	var written []string
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".go") && !strings.HasSuffix(f.Name(), "_test.go") {
			source, err := os.ReadFile(f.Name())
			require.NoError(t, err)
			for _, m := range idInSource.FindAllStringSubmatch(string(source), -1) {
				written = append(written, m[1])
			}
		}
	}
	var listed []string
	for _, r := range rules {
		listed = append(listed, string(r.ID))
	}
	slices.Sort(written)
	assert.Equal(t, written, slices.Sorted(slices.Values(listed)), "rules in the sources and in Checks()")
	for _, r := range rules {
		for _, b := range r.Basis {
			assert.NoError(t, provisionExists(b), "rule %s", r.ID)
		}
		if strings.HasPrefix(r.Basis[0].Pinpoint, "Section") {
			assert.Contains(t, r.Doubt, loip.DraftOnly, "rule %s rests on a paragraph seen in the draft alone", r.ID)
		}
		for _, e := range r.Expectations {
			assert.NoError(t, expectationAllows(e, r), "rule %s", r.ID)
		}
	}
	var empty T
	for _, res := range loip.Run(empty, Day, s.Checks).Results {
		assert.NotEmpty(t, res.Answer)
		assert.NotEqual(t, loip.Unmet, res.Answer, "rule %s on an empty document", res.Rule.ID)
		assert.NotEqual(t, loip.Met, res.Answer, "rule %s on an empty document", res.Rule.ID)
	}
}

// Page compares RULES.md in the current folder with the table made from the
// rules, or rewrites it with -update.
func (s *Suite[T]) Page(t *testing.T, pkg string) {
	var b strings.Builder
	fmt.Fprintf(&b, "# The rules of package %s\n\nMade from the rules themselves; `go generate ./...` writes it anew.\n\n", pkg)
	b.WriteString("| Rule | Force | What a good document shows | Basis | How it is tested | Doubt | Expectations |\n|---|---|---|---|---|---|---|\n")
	for _, c := range s.Checks {
		var basis []string
		for _, p := range c.Basis {
			basis = append(basis, p.String())
		}
		how := c.How
		if c.Evidence != "" {
			how += " Evidence: " + c.Evidence
		}
		cells := []string{string(c.ID), string(c.Force), c.Title, strings.Join(basis, "; "), how, c.Doubt, strings.Join(c.Expectations, ", ")}
		for i := range cells {
			cells[i] = strings.ReplaceAll(cells[i], "|", `\|`)
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
	}
	Golden(t, "RULES.md", b.String())
}

// Golden compares a text with a file, or rewrites the file with -update.
func Golden(t *testing.T, file, got string) {
	t.Helper()
	if *Update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, string(want) == got, "%s is stale: run go generate ./...", file)
}

// Answers runs a list of checks and returns the answer of each rule, for
// properties that compare two documents.
func Answers[T any](v T, on loip.Date, checks []loip.Check[T]) map[loip.RuleID]loip.Answer {
	return maps.Collect(func(yield func(loip.RuleID, loip.Answer) bool) {
		for _, res := range loip.Run(v, on, checks).Results {
			if !yield(res.Rule.ID, res.Answer) {
				return
			}
		}
	})
}
