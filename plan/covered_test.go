package plan

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/guidance"
	"github.com/communityplanning/loip/internal/ruletest"
)

// Every provision of Part 2, of schedule 1 and of the regulations, and every
// expectation of the guidance, is in a rule of this module or has the reason
// why it is in none, and never both.
func TestCoverage(t *testing.T) {
	list := Coverage()
	require.Len(t, list, 118+270)
	byID := map[string]Covered{}
	var missing, both []string
	for _, c := range list {
		assert.NotContains(t, byID, c.ID, "stands twice")
		byID[c.ID] = c
		switch {
		case len(c.Rules) == 0 && c.Reason == "":
			missing = append(missing, c.ID)
		case len(c.Rules) > 0 && c.Reason != "":
			both = append(both, fmt.Sprint(c.ID, c.Rules))
		}
		if c.Reason != "" {
			assert.Regexp(t, `^[A-Z].{20,}\.$`, c.Reason, "%s: a reason is a sentence", c.ID)
		}
	}
	assert.Empty(t, missing, "in no rule, and without a reason: %d", len(missing))
	assert.Empty(t, both, "in a rule, and with a reason why in none")
	for _, c := range Checks() {
		for _, id := range c.Expectations {
			assert.Contains(t, byID, id, "rule %s", c.ID)
		}
	}
	for id := range notChecked() {
		assert.Contains(t, byID, id, "a reason for what is no expectation")
	}
	for id := range NotCited() {
		assert.Contains(t, byID, id, "a reason for what is no provision")
	}
}

// Only an option, or what no document decides, is left without a rule.
func TestCoverage_reasons(t *testing.T) {
	var duties []string
	for _, c := range Coverage() {
		switch {
		case c.Checkable == string(guidance.Not):
			assert.Empty(t, c.Rules, "%s: no document decides it", c.ID)
		case c.Checkable != "":
			partners := c.ID == "G-INT-02" // who the partners are is law and no document's: the register answers it
			assert.True(t, c.Reason == "" || c.Force == loip.May || partners, "%s is a %s that can be checked, and no rule does: %s", c.ID, c.Force, c.Reason)
		case c.Reason != "" && c.Force == loip.Must && !strings.Contains(c.Who, "Ministers"):
			duties = append(duties, c.ID)
		}
	}
	assert.Equal(t, []string{"2015 Act, s. 4(1)", "2015 Act, s. 7(6)", "2015 Act, s. 11(6)"}, duties, "duties of partnerships and partners that others carry out")
}

// partTwo is a section of the 2015 Act that the table holds; Part 3 is not in
// it.
func partTwo(p loip.Provision) bool {
	m := regexp.MustCompile(`^s\. (\d+)`).FindStringSubmatch(p.Pinpoint)
	if p.Instrument != loip.Act2015 || m == nil {
		return p.Instrument == loip.Act2015 || p.Instrument == loip.SSI2016_364 || p.Instrument == loip.Act2019
	}
	section, _ := strconv.Atoi(m[1])
	return section <= 18
}

// What rules cite of Part 2, of schedule 1 and of the regulations is there,
// down to the paragraph.
func TestCoverage_citations(t *testing.T) {
	cited := 0
	for _, c := range Checks() {
		for _, b := range c.Basis {
			if !partTwo(b) {
				continue
			}
			cited++
			assert.True(t, slices.ContainsFunc(guidance.Provisions(), func(p guidance.Provision) bool {
				return p.Instrument == b.Instrument && partOf(p.Pinpoint, b.Pinpoint)
			}), "rule %s rests on %s, which does not exist", c.ID, b)
		}
	}
	assert.Greater(t, cited, 60)
}

func TestRests(t *testing.T) {
	at := func(i *loip.Instrument, pinpoint string, f loip.Force) guidance.Provision {
		return guidance.Provision{Instrument: i, Pinpoint: pinpoint, Force: f}
	}
	rule := func(f loip.Force, basis ...loip.Provision) loip.Rule { return loip.Rule{Force: f, Basis: basis} }
	act := func(pinpoint string) loip.Provision { return loip.Act2015.At(pinpoint, "heading", "says") }
	for _, x := range []struct {
		name string
		rule loip.Rule
		of   guidance.Provision
		want bool
	}{
		{"the very paragraph", rule(loip.Must, act("s. 6(2)(b)")), at(loip.Act2015, "s. 6(2)(b)", loip.Must), true},
		{"the paragraph beside it", rule(loip.Must, act("s. 7(2)(a)")), at(loip.Act2015, "s. 7(2)(b)", loip.Must), false},
		{"the subsection of a paragraph", rule(loip.Must, act("s. 6(2)")), at(loip.Act2015, "s. 6(2)(b)", loip.Must), true},
		{"a part of a subsection", rule(loip.Must, act("s. 6(2)(b)")), at(loip.Act2015, "s. 6(2)", loip.Must), false},
		{"a number that begins alike", rule(loip.Must, act("s. 1")), at(loip.Act2015, "s. 13(1)(a)", loip.Must), false},
		{"a roman number that begins alike", rule(loip.Must, act("s. 8(2)(b)(i")), at(loip.Act2015, "s. 8(2)(b)(ii)", loip.Must), false},
		{"a schedule, for its entry", rule(loip.Must, act("sch. 1")), at(loip.Act2015, "sch. 1, VisitScotland", ""), true},
		{"another instrument", rule(loip.Must, loip.Act2019.At("s. 6(2)", "heading", "says")), at(loip.Act2015, "s. 6(2)(b)", loip.Must), false},
		{"in second place", rule(loip.Must, act("s. 5"), act("s. 6(2)")), at(loip.Act2015, "s. 6(2)(b)", loip.Must), true},
		{"weaker than the duty", rule(loip.Should, act("s. 5")), at(loip.Act2015, "s. 5", loip.Must), false},
		{"advice on an option", rule(loip.Advice, act("s. 10(2)")), at(loip.Act2015, "s. 10(2)", loip.May), false},
		{"as strong as the option", rule(loip.May, act("s. 10(2)")), at(loip.Act2015, "s. 10(2)", loip.May), true},
		{"stronger than the option", rule(loip.Must, act("s. 10(2)")), at(loip.Act2015, "s. 10(2)", loip.May), true},
		{"advice on a definition", rule(loip.Advice, act("s. 4(9)")), at(loip.Act2015, "s. 4(9)", ""), true},
		{"no basis", rule(loip.Must), at(loip.Act2015, "s. 5", loip.Must), false},
	} {
		assert.Equal(t, x.want, rests(x.rule, x.of), x.name)
	}
}

func TestCoverageTable(t *testing.T) {
	table := CoverageTable()
	require.Len(t, table.Rows, 3+13+1)
	sum := make([]int, 5)
	for i, row := range table.Rows {
		require.Len(t, row, len(table.Columns))
		var n [5]int
		for j, cell := range row[1:] {
			n[j+1], _ = strconv.Atoi(cell)
			if i < len(table.Rows)-1 {
				sum[j+1] += n[j+1]
			}
		}
		assert.Equal(t, n[1], n[2]+n[3]+n[4], "%s: each is counted once", row[0])
	}
	assert.Equal(t, []string{"all", fmt.Sprint(sum[1]), fmt.Sprint(sum[2]), fmt.Sprint(sum[3]), fmt.Sprint(sum[4])}, table.Rows[len(table.Rows)-1])
	assert.Equal(t, 118+270, sum[1])
	want := map[string]int{}
	for _, c := range Coverage() {
		if len(c.Rules) == 0 {
			want[c.Part]++
		}
	}
	got := map[string]int{}
	for _, row := range table.Rows[:len(table.Rows)-1] {
		if n, _ := strconv.Atoi(row[4]); n > 0 {
			got[row[0]] = n
		}
	}
	assert.Equal(t, want, got)
}

// Asking again gives the same, and a caller's changes stay with the caller.
func TestCoverage_pure(t *testing.T) {
	first := Coverage()
	maps.DeleteFunc(NotCited(), func(string, string) bool { return true })
	for i := range first {
		if len(first[i].Rules) > 0 {
			first[i].Rules[0] = ""
		}
		first[i].ID = ""
	}
	again := Coverage()
	assert.Equal(t, "2015 Act, s. 4(1)", again[0].ID)
	assert.Equal(t, again, Coverage())
	assert.NotContains(t, again[len(again)-3].Rules, loip.RuleID(""))
}

func TestCoveragePage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# What the law and the guidance say, and which rules answer it\n\n" +
		"Made from the rules themselves; `go generate ./...` writes it anew. Everything is told in our own words. A rule answers a provision that it cites, " +
		"or of which it cites the whole, if it binds at least as strongly; it answers an expectation that it names. An expectation is checkable fully, by " +
		"attestation (people state it), or not. Its place is that in the consultation draft of March 2016, for most final numbers are not confirmed.\n\n")
	line := func(cells ...string) {
		for i := range cells {
			cells[i] = strings.ReplaceAll(cells[i], "|", `\|`)
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
	}
	table := CoverageTable()
	line(table.Columns...)
	b.WriteString("|---|---:|---:|---:|---:|\n")
	for _, row := range table.Rows {
		line(row...)
	}
	fmt.Fprintf(&b, "\n%s\n", table.Note)
	part := ""
	for _, c := range Coverage() {
		law := c.Checkable == ""
		if c.Part != part {
			part = c.Part
			fmt.Fprintf(&b, "\n## %s\n\n", part)
			if law {
				line("Provision", "Binds or empowers", "Force", "What it says", "Rules, or why none")
			} else {
				line("Expectation", "In the draft", "Force", "Checkable", "What is expected", "Rules, or why none")
			}
			b.WriteString(strings.Repeat("|---", map[bool]int{true: 5, false: 6}[law]) + "|\n")
		}
		answer := c.Reason
		if len(c.Rules) > 0 {
			answer = strings.Trim(fmt.Sprint(c.Rules), "[]")
			answer = strings.ReplaceAll(answer, " ", ", ")
		}
		if law {
			line(c.ID, c.Who, string(c.Force), c.Says, answer)
		} else {
			line(c.ID, c.Draft, string(c.Force), c.Checkable, c.Says, answer)
		}
	}
	ruletest.Golden(t, "COVERAGE.md", b.String())
}
