package main

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
	"github.com/communityplanning/loip/plan"
)

// report runs the program and returns what it prints.
func report(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(args, &out, io.Discard))
	return out.String()
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file string
		args []string
	}{
		{"testdata/report.txt", nil},
		{"testdata/report.md", []string{"-format", "markdown"}},
		{"testdata/report.json", []string{"-format", "json"}},
		{"testdata/report-2016-06-09.txt", []string{"-asof", "2016-06-09"}},
	} {
		t.Run(c.file, func(t *testing.T) {
			got := report(t, c.args...)
			ruletest.Golden(t, c.file, got)
			assert.True(t, got == report(t, c.args...), "two runs differ")
		})
	}
}

func TestJSON_readsBackIntoTheSameReport(t *testing.T) {
	p, err := dossier()
	require.NoError(t, err)
	want := plan.Check(p, loip.Day(2017, time.October, 1))
	want.Tables = plan.Tables(p, want.AsOf)
	var got loip.Report
	require.NoError(t, json.Unmarshal([]byte(report(t, "-format", "json")), &got))
	assert.Equal(t, want, got)
}

// What people read holds no name of the program's own, and no value that was
// left out of a sentence.
func TestReport_isPlainText(t *testing.T) {
	for _, format := range []string{"text", "markdown"} {
		assert.NotRegexp(t, `\b(loip|plan|indicator|governance|locality|engagement)\.[A-Z]|%!|<nil>|\{\}|"" `, report(t, "-format", format))
	}
}

func TestFlags(t *testing.T) {
	assert.Error(t, run([]string{"-asof", "2017-02-29"}, io.Discard, io.Discard))
	assert.Error(t, run([]string{"-format", "pdf"}, io.Discard, io.Discard))
	assert.NoError(t, run([]string{"-h"}, io.Discard, io.Discard))
}

// fact is something that the report has to say of the pack, because a rule
// finds it.
type fact struct {
	name   string
	rule   loip.RuleID
	answer loip.Answer
	at     loip.Path
	facts  []string // values that stand among the finding's facts
}

func TestFacts(t *testing.T) {
	p, err := dossier()
	require.NoError(t, err)
	r := plan.Check(p, loip.Day(2017, time.October, 1))
	facts := []fact{
		{"Eildon is over 30,000 in every year at hand", "LOC-002", loip.Unmet, "/division/localities/2", []string{"35,190", "35,899"}},
		{"no other locality is", "LOC-002", loip.Met, "/division/localities/0", nil},
		{"a statutory partner is on no group", "GOV-006", loip.Unmet, "/governance/groups", []string{"scottish-sports-council"}},
		{"the lists of the delivery team differ", "GOV-003", loip.Unmet, "/governance/groups/3/lists/1/members/10", nil},
		{"the integration board is doubled", "GOV-004", loip.Unmet, "/governance/groups/2/lists/0/members/2", nil},
		{"the transport partnership is misnamed", "GOV-005", loip.Unmet, "/governance/groups/2/lists/0/members/1/written", nil},
		{"the pack gives no quorum", "GOV-008", loip.Unmet, "/governance/meetings/0", nil},
		{"what the minute says fits who was there", "GOV-009", loip.Met, "/governance/meetings/0", nil},
		{"item 9 stands as informal", "GOV-010", loip.Unmet, "/governance/meetings/0/items/8", []string{"6"}},
		{"item 12 stands as informal", "GOV-010", loip.Unmet, "/governance/meetings/0/items/11", []string{"6"}},
		{"the tracker is dated after itself", "GOV-015", loip.Unmet, "/governance/tracker/actions/0/decided", nil},
		{"an audit answer is as above", "GOV-016", loip.Unmet, "/governance/audits/0/recommendations/10/answer", nil},
		{"housing has no indicator", "PLAN-051", loip.Unmet, "/loip/themes/3", nil},
		{"a section of the tobacco plan counts activity alone", "PLAN-052", loip.Unmet, "/otherPlans/0/themes/0", nil},
		{"the target for 2034 has no baseline", "PLAN-050", loip.Unmet, "/otherPlans/0/outcomes/17/ladder/0/targets/0", nil},
		{"the target for 2020 is complete", "PLAN-050", loip.Met, "/otherPlans/0/outcomes/17/ladder/0/targets/1", nil},
		{"the vision of the web page is past", "PLAN-055", loip.Unmet, "/visions/0", nil},
		{"no locality is known to be identified", "PLAN-030", loip.Undetermined, "/division/identification", nil},
	}
	for i := range p.LOIP.Outcomes {
		at := loip.Path("/loip/outcomes").Index(i).Key("ladder")
		facts = append(facts,
			fact{"an outcome lacks 10 years", "PLAN-012", loip.Unmet, at, nil},
			fact{"an outcome lacks 3 years", "PLAN-013", loip.Unmet, at, nil},
			fact{"an outcome lacks 1 year", "PLAN-014", loip.Unmet, at, nil},
		)
	}
	for i, x := range p.Indicators {
		at := loip.Path("/indicators").Index(i)
		switch x.ID {
		case "road-casualties":
			facts = append(facts, fact{"a count is set beside a percentage", "IND-003", loip.Unmet, at + "/reference", nil})
		case "five-highers":
			facts = append(facts, fact{"the best area is the council average", "IND-005", loip.Unmet, at + "/spread/best", []string{"34.3%"}})
		}
	}
	require.Len(t, facts, 18+3*8+2)
	for _, want := range facts {
		t.Run(want.name, func(t *testing.T) {
			for _, f := range r.Findings {
				if f.Rule == want.rule && f.Answer == want.answer && f.Path == want.at && hasFacts(f, want.facts) {
					return
				}
			}
			t.Errorf("no finding of %s that is %s at %s with %v", want.rule, want.answer, want.at, want.facts)
		})
	}
}

func hasFacts(f loip.Finding, values []string) bool {
	for _, v := range values {
		found := false
		for _, fact := range f.Facts {
			found = found || fact.Value == v
		}
		if !found {
			return false
		}
	}
	return true
}

// The five Borders localities but one are lawful, and Eildon is the one.
func TestFacts_oneLocalityIsNotLawful(t *testing.T) {
	p, err := dossier()
	require.NoError(t, err)
	var unlawful []loip.Path
	for _, f := range plan.Check(p, loip.Day(2017, time.October, 1)).Findings {
		if f.Rule == "LOC-002" && f.Answer != loip.Met {
			unlawful = append(unlawful, f.Path)
		}
	}
	assert.Equal(t, []loip.Path{"/division/localities/2"}, unlawful)
	assert.Equal(t, "Eildon", p.Division.Localities[2].Name)
}

func TestNothingInForceWhenTheBoardMet(t *testing.T) {
	p, err := dossier()
	require.NoError(t, err)
	for _, res := range plan.Check(p, loip.Day(2016, time.June, 9)).Results {
		assert.Equal(t, loip.NotInForce, res.Answer, res.Rule.ID)
	}
}

// What the pack holds, counted by hand in its pages.
func TestTranscription(t *testing.T) {
	p, err := dossier()
	require.NoError(t, err)
	assert.Len(t, p.LOIP.Themes, 5)
	assert.Len(t, p.LOIP.Outcomes, 8)
	assert.Len(t, p.LOIP.Actions, 16)
	assert.Len(t, p.Governance.Meetings[0].Items, 12)
	assert.Len(t, p.Governance.Meetings[0].Present, 10)
	assert.Len(t, p.Governance.Tracker.Actions, 5)
	assert.Len(t, p.Governance.Audits[0].Recommendations, 38)
	assert.Len(t, p.Division.Zones, 143)
	assert.Len(t, p.Division.Localities, 5)
	byTheme := map[string]int{}
	for _, x := range p.Indicators {
		byTheme[x.Theme]++
	}
	var rows []int // with the row of each table whose indicator is not known
	for _, theme := range p.LOIP.Themes {
		rows = append(rows, byTheme[theme.ID])
	}
	assert.Equal(t, []int{9, 16 + 1, 13, 0, 10 + 1}, rows)
	for _, x := range p.Governance.ImprovementPlans {
		if strings.HasPrefix(x.Title, "Scottish Borders Third Sector Interface") {
			assert.Len(t, x.Rows, 22)
		}
	}
	require.Len(t, p.OtherPlans, 1)
	assert.Len(t, p.OtherPlans[0].Themes, 8)
	assert.Len(t, p.OtherPlans[0].Vision, 6, "the six principles of the charter")
	require.Len(t, p.Settings, 2)
	answer := p.Settings[0]
	assert.Equal(t, [2]int{3, 6}, [2]int{answer.ReviewYears, answer.ReportMonths})
	assert.True(t, answer.NoCap)
	for _, a := range p.Engagement.Assessments {
		assert.True(t, a.Illustrative, "the pack's own form is blank")
	}
}

// The invented form is called illustrative wherever the report shows it.
func TestIllustrativeEverywhere(t *testing.T) {
	p, err := dossier()
	require.NoError(t, err)
	r := plan.Check(p, loip.Day(2017, time.October, 1))
	for _, f := range r.Findings {
		if f.Path.Within("/engagement/assessments") && f.Path != "/engagement/assessments" {
			assert.Contains(t, strings.ToLower(f.Message), "illustrative", f.Path)
		}
	}
	for _, d := range r.Documents {
		if d.Path.Within("/engagement/assessments") {
			assert.Contains(t, d.Title, "illustrative")
		}
	}
	for _, table := range plan.Tables(p, r.AsOf) {
		if strings.Contains(table.Title, "elf-assessment") {
			assert.Contains(t, table.Title, "illustrative")
		}
	}
}

// Every embedded file stands in SOURCES.md, and every fact names its heading.
func TestSources(t *testing.T) {
	page, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	names, err := fs.Glob(files, "data/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		assert.Contains(t, string(page), strings.TrimPrefix(name, "data/"))
	}
	p, err := dossier()
	require.NoError(t, err)
	origins := map[string]loip.Origin{}
	for _, x := range p.Indicators {
		origins["indicator "+x.ID] = x.Origin
	}
	for _, o := range p.LOIP.Outcomes {
		origins["outcome "+o.ID] = o.Origin
	}
	for _, n := range p.LOIP.Needs {
		origins["need "+n.ID] = n.Origin
	}
	for _, a := range p.LOIP.Actions {
		origins["action "+a.ID] = a.Origin
	}
	for _, x := range p.Governance.Audits[0].Recommendations {
		origins["recommendation "+x.Text] = x.Origin
	}
	for _, x := range p.Governance.ImprovementPlans {
		for _, row := range x.Rows {
			origins["improvement "+x.Title+row.Ref] = row.Origin
		}
	}
	for _, s := range p.Settings {
		origins["setting "+s.Name] = s.Origin
	}
	for name, o := range origins {
		assert.NotEmpty(t, o.Document, name)
		assert.NotEmpty(t, o.Heading, name)
	}
}
