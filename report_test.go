package loip

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func result(id RuleID, f Force, a Answer) Result {
	r := good(f, ofAct)
	r.ID = id
	return Result{r, a}
}

func TestReportErr(t *testing.T) {
	r := Report{Results: []Result{
		result("OWN-001", Must, Met), result("OWN-002", Should, Unmet), result("OWN-003", Advice, Unmet), result("OWN-004", May, Unmet),
		result("OWN-005", Must, Undetermined), result("OWN-006", Must, NotApplicable), result("OWN-007", Must, NotInForce),
	}}
	assert.NoError(t, Report{}.Err())
	assert.NoError(t, r.Err(), "only a must that is unmet is an error")
	r.Results = append(r.Results, result("OWN-008", Must, Unmet))
	assert.EqualError(t, r.Err(), "the documents do not show 1 requirement of the law: OWN-008")
	r.Results = append(r.Results, result("OWN-009", Must, Unmet))
	assert.EqualError(t, r.Err(), "the documents do not show 2 requirements of the law: OWN-008, OWN-009")
}

func TestReportCount(t *testing.T) {
	r := Report{Results: []Result{
		result("OWN-001", Must, Met), result("OWN-002", Must, Met), result("OWN-003", Must, Unmet), result("OWN-004", Should, Met),
	}}
	assert.Equal(t, 2, r.Count(Must, Met))
	assert.Equal(t, 1, r.Count(Must, Unmet))
	assert.Equal(t, 1, r.Count(Should, Met))
	assert.Equal(t, 0, r.Count(Advice, Met))
	rows := r.summary().Rows
	assert.Equal(t, []string{"must", "1", "0", "2", "0", "0", "3"}, rows[0])
	assert.Equal(t, []string{"all", "1", "0", "3", "0", "0", "4"}, rows[len(rows)-1])
}

// outline is what a reader sees of the sections: titles, and under each the
// rules with their answer and the places of their findings.
func outline(list []section) (lines []string) {
	for _, s := range list {
		lines = append(lines, s.title)
		for _, r := range s.rules {
			lines = append(lines, "  "+string(r.rule.ID)+" "+string(r.answer()))
			for _, f := range r.findings {
				lines = append(lines, "    "+string(f.Answer)+" "+string(f.Path))
			}
		}
	}
	return lines
}

func TestReportSections(t *testing.T) {
	r := Report{
		Documents: []Document{{"/plans/1", "Locality plan"}, {"/plans/1/needs", "Needs"}, {"/plans/10", "Another"}, {"/minutes", "Minutes"}},
		Results: []Result{
			result("OWN-001", Advice, Unmet), result("OWN-002", Must, Met), result("OWN-003", Should, Unmet), result("OWN-004", Must, Unmet), result("OWN-005", May, NotApplicable),
			result("OWN-006", Advice, Undetermined), result("OWN-007", Must, Undetermined),
		},
		Findings: []Finding{
			{Rule: "OWN-001", Answer: Met, Path: "/plans/1"},
			{Rule: "OWN-001", Answer: Unmet, Path: "/plans/1/title"},
			{Rule: "OWN-001", Answer: NotApplicable, Path: "/plans/10"},
			{Rule: "OWN-002", Answer: Met, Path: "/plans/1/needs/0"},
			{Rule: "OWN-002", Answer: Met, Path: "/plans/1/needsAssessment"},
			{Rule: "OWN-003", Answer: Unmet, Path: "/plans/1/title"},
			{Rule: "OWN-003", Answer: Undetermined, Path: "/other"},
			{Rule: "OWN-004", Answer: Unmet, Path: "/plans/1"},
			{Rule: "OWN-004", Answer: Met, Path: ""},
			{Rule: "OWN-005", Answer: NotApplicable, Path: "/plans/1", Message: "there is none"},
			{Rule: "OWN-005", Answer: NotApplicable, Path: "/plans/10", Message: "there is none"},
			{Rule: "OWN-006", Answer: Undetermined, Path: "/plans/1", Unstated: true},
			{Rule: "OWN-007", Answer: Undetermined, Path: "", Unstated: true},
		},
	}
	before, err := json.Marshal(r)
	require.NoError(t, err)
	judged, unstated, idle := r.sections()
	assert.Equal(t, []string{
		"The partnership as a whole",
		"  OWN-003 undetermined",
		"    undetermined /other",
		"  OWN-004 met",
		"    met ",
		"Locality plan",
		"  OWN-004 unmet", // a must before a should before advice
		"    unmet /plans/1",
		"  OWN-003 unmet",
		"    unmet /plans/1/title",
		"  OWN-001 unmet",
		"    unmet /plans/1/title", // the unmet first
		"    met /plans/1",
		"  OWN-002 met",
		"    met /plans/1/needsAssessment",
		"Needs", // the innermost document
		"  OWN-002 met",
		"    met /plans/1/needs/0",
	}, outline(judged), "documents without findings are left out")
	require.Len(t, unstated, 2)
	assert.Equal(t, RuleID("OWN-007"), unstated[0].rule.ID, "what only wants a statement stands apart, a must first")
	require.Len(t, idle, 2)
	assert.Equal(t, RuleID("OWN-001"), idle[0].rule.ID, "what was not judged at one place, though judged at another")
	alike := idle[1]
	alike.rule.ID = "OWN-006"
	assert.Equal(t, []string{"not applicable: there is none. (1 more like it) OWN-005 (may), OWN-006 (may)"}, reasons([]ruled{idle[1], alike}))
	after, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after), "the report itself keeps its order")
}

func TestReportNamesWhatWasNotJudged(t *testing.T) {
	for _, row := range []struct {
		on   Date
		want bool
	}{{part2.From, false}, {part2.From.AddDays(-1), true}} {
		r := Run(leaf{Done: true}, row.on, leafChecks())
		assert.Equal(t, row.want, strings.Contains(r.Text(), notJudged), "%s", row.on)
		assert.Equal(t, row.want, strings.Contains(r.Markdown(), "## "+notJudged), "%s", row.on)
	}
}

// Of many findings that are met, or undetermined, people see a few and the
// places of the rest; of those that are unmet all.
func TestReportFoldsLongRows(t *testing.T) {
	for n, want := range map[int]int{0: 0, 3: 3, 5: 5, 6: 3, 40: 3} {
		r := Run(0, part2.From, checkOf(good(Must, ofAct), func(p *Pass, _ int) {
			for i := range n {
				p.Met(Path("/list").Index(i), "one more is met")
				p.Undetermined(Path("/open").Index(i), "one more is open")
			}
			for range 30 {
				p.Unmet("", "one more is unmet")
			}
		}))
		for _, text := range []string{r.Text(), r.Markdown()} {
			assert.Equal(t, want, strings.Count(text, "one more is met"), "%d", n)
			assert.Equal(t, want, strings.Count(text, "one more is open"), "%d", n)
			assert.Equal(t, 30, strings.Count(text, "one more is unmet"), "%d", n)
			assert.Equal(t, want < n, strings.Contains(text, fmt.Sprintf("undetermined likewise at %d more places", n-want)), "%d", n)
			assert.Equal(t, want < n, strings.Contains(text, fmt.Sprintf("met likewise at %d more places", n-want)), "%d", n)
			for i := range n {
				assert.Contains(t, text, Path("/list").Index(i), "%d", n)
				assert.Contains(t, text, Path("/open").Index(i), "%d", n)
			}
		}
		assert.Len(t, r.Findings, 2*n+30)
	}
}

// Which reading a rule takes stands beside every answer but met.
func TestReportGivesDoubt(t *testing.T) {
	r := good(Must, ofAct)
	r.Doubt = "The law can be read in two ways."
	for answer, want := range map[Answer]bool{Met: false, Unmet: true, Undetermined: true} {
		report := Run(0, part2.From, checkOf(r, func(p *Pass, _ int) { p.say(answer, "", "so it is") }))
		assert.Equal(t, want, strings.Contains(report.Text(), r.Doubt), answer)
		assert.Equal(t, want, strings.Contains(report.Markdown(), r.Doubt), answer)
	}
}

// A report with every place for words filled with what Markdown and screens
// could trip over.
func TestReportEscapes(t *testing.T) {
	const bad = "a | b\r\nc\n# d *e* _f_ `g` [h](i) <j> &amp; ~k~ \\ \x1b[31m"
	r := Run(0, part2.From, checkOf(good(Advice, ofAdvice), func(p *Pass, _ int) {
		p.Met(Path("").Key(bad), "%s", bad).Fact("", bad, bad)
	}))
	r.Subject, r.Documents = bad, []Document{{"", bad}}
	r.Tables = []Table{{bad, bad, []string{bad, "n"}, [][]string{{bad, "1"}}}}
	for _, line := range strings.Split(strings.TrimSpace(r.Markdown()), "\n") {
		assert.NotContains(t, line, "<j>")
		assert.NotContains(t, line, " *e*")
		assert.NotContains(t, line, " [h")
		assert.NotContains(t, line, "\x1b")
		assert.NotContains(t, line, " &amp; ")
		if strings.HasPrefix(line, "| a ") {
			assert.Equal(t, 3, strings.Count(line, "|")-strings.Count(line, `\|`), "two cells: %s", line)
		}
	}
	assert.Equal(t, 1, strings.Count(r.Markdown(), "\n# ")+strings.Count(r.Markdown()[:2], "# "), "one title")
	text := r.Text()
	assert.NotContains(t, text, "\x1b")
	assert.NotContains(t, text, "\r")
	assert.NotContains(t, text, "\nc ")
}

func TestStopped(t *testing.T) {
	for message, want := range map[string]string{
		"it is so":             "it is so.",
		"it is so.":            "it is so.",
		"is it so?":            "is it so?",
		`they said "so it is.`: `they said "so it is.`,
		`they said "so."`:      `they said "so."`,
		`they said "so"`:       `they said "so".`,
		"it is (see s. 6)":     "it is (see s. 6).",
		"":                     ".",
	} {
		assert.Equal(t, want, stopped(message))
	}
}

func TestWrap(t *testing.T) {
	text := wrap(strings.Repeat("locality ", 60), "- ", "  ")
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	require.Greater(t, len(lines), 4)
	for i, line := range lines {
		assert.LessOrEqual(t, len(line), textWidth)
		assert.True(t, strings.HasPrefix(line, map[bool]string{true: "- l", false: "  l"}[i == 0]), line)
	}
	assert.Equal(t, 60, strings.Count(text, "locality"))
	long := strings.Repeat("x", 200)
	assert.Equal(t, "a\n  "+long+"\n  b\n", wrap("a "+long+" b", "", "  "), "a word too long stands alone")
	assert.Equal(t, strings.Repeat("é", 50)+" "+strings.Repeat("é", 49)+"\n", wrap(strings.Repeat("é", 50)+" "+strings.Repeat("é", 49), "", ""), "characters are counted, not bytes")
}

func TestFigures(t *testing.T) {
	table := Table{Columns: []string{"name", "n", "share", "empty"}, Rows: [][]string{{"A", "1,203", "33.3%", ""}, {"B", "-4", "", ""}}}
	assert.Equal(t, []bool{false, true, true, true}, figures(table))
	assert.Equal(t, []bool{false}, figures(Table{Columns: []string{"n"}}))
	assert.Equal(t, []bool{true}, figures(Table{Columns: []string{"n"}, Rows: [][]string{{"1"}}}))
}

func TestReportJSONFaults(t *testing.T) {
	for name, text := range map[string]string{
		"no object":                      `[]`,
		"an answer that does not exist":  `{"results":[{"rule":{"id":"OWN-001","force":"must","basis":null},"answer":"fine"}]}`,
		"a force that does not exist":    `{"results":[{"rule":{"id":"OWN-001","force":"shall","basis":null},"answer":"met"}]}`,
		"an instrument it does not hold": `{"results":[{"rule":{"id":"OWN-001","force":"must","basis":[{"instrument":"x"}]},"answer":"met"}]}`,
		"a rule it does not hold":        `{"findings":[{"rule":"OWN-001","answer":"met","force":"must","path":"","message":""}]}`,
		"an instrument that is null":     `{"instruments":[null]}`,
		"a row too long":                 `{"tables":[{"title":"t","columns":["a"],"rows":[["1","2"]]}]}`,
		"a row too short":                `{"tables":[{"title":"t","columns":["a"],"rows":[[]]}]}`,
		"a day that does not exist":      `{"asOf":"2017-02-29"}`,
	} {
		t.Run(name, func(t *testing.T) {
			r := Report{Subject: "as it was"}
			require.Error(t, json.Unmarshal([]byte(text), &r))
			assert.Equal(t, Report{Subject: "as it was"}, r, "a fault changes nothing")
		})
	}
}

func TestReportJSONWithoutMuch(t *testing.T) {
	odd := good(Must)
	odd.Basis = []Provision{{Pinpoint: "s. 4"}}
	for _, r := range []Report{{}, {Version: Version, Results: []Result{{good(Must), Met}, {odd, Met}}}} {
		data, err := json.Marshal(r)
		require.NoError(t, err)
		var back Report
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, r, back)
		assert.Equal(t, r.Text(), back.Text())
	}
}
