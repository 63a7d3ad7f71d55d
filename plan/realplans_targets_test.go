package plan

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip/indicator"
)

// realTargets hands every target of a dossier that has words to see, and every
// step of one that has.
func realTargets(v Partnership, see func(t indicator.Target)) {
	c, _ := v.main()
	all := func(list []indicator.Target) {
		for _, t := range list {
			if t.Text != "" {
				see(t)
			}
			for _, p := range t.Parts {
				if p.Text != "" && p.Form == indicator.Milestone {
					see(indicator.Target{Text: p.Text, Form: p.Form})
				}
			}
		}
	}
	for _, x := range v.Indicators {
		all(x.Targets)
	}
	for _, x := range c.Aims {
		all(x.Targets)
	}
}

// refusedTexts are the texts that the grammar refuses, with the reason; the files say
// of each what its form is.
var refusedTexts = map[string]string{
	"95% at the same levels as peers": "a figure and a comparator, and which of them is to be reached is not said",
	"level cut off":                   "nothing to be reached",
	"both parts":                      "what the parts are stands beside the text",
	"increase by the first date, then every year, leading to a recognition": "the dates stand beside the text",
	"more than 5,000": "a level or a gain",
	"net zero; later plan says significant progress towards it": "two statements",
}

// Every text of a target goes through the parser: it gives the form that the
// file states, or says why it cannot.
func TestRealPlans_targets(t *testing.T) {
	read, refused, own := 0, 0, false
	for _, name := range realPlans(t) {
		own = ownCases(name)
		plan := strings.TrimSuffix(filepath.Base(name), ".json")
		_, v := readPlan(t, name)
		realTargets(v, func(stated indicator.Target) {
			parsed, err := indicator.ParseTarget(stated.Text)
			assert.Equal(t, stated.Text, parsed.Text)
			if err != nil {
				refused++
				t.Logf("%s: %q: refused, since %v", plan, stated.Text, err)
				assert.True(t, !own || refusedTexts[stated.Text] != "", "%q was read when this was written", stated.Text)
				assert.NotEmpty(t, err.Error())
				assert.Equal(t, indicator.Target{Text: stated.Text}, parsed)
				return
			}
			read++
			t.Logf("%s: %q: %s", plan, stated.Text, parsed.Form)
			same := []indicator.Form{stated.Form}
			if stated.Form == indicator.LevelWith { // to close a gap is to be level
				same = append(same, indicator.GapTo)
			}
			assert.True(t, slices.Contains(same, parsed.Form), "%q is read as %q, and the file has %q", stated.Text, parsed.Form, stated.Form)
		})
	}
	t.Logf("%d of %d target texts are read, %d refused with a reason", read, read+refused, refused)
	assert.True(t, !own || read >= 46 && refused <= 6, "46 of 52 were read when this was written")
}

// listedConflicts says by which rule each inconsistency that the files list comes out,
// and at which place; or why no rule finds it.
var listedConflicts = map[string]struct{ rule, at, reason string }{
	"120 or 125 improvement projects in the 2019 refresh, on the same page":         {rule: "PLAN-280", at: "/loip/counts/4"},
	"75 or 74 aims in the 2021 refresh":                                             {rule: "PLAN-280", at: "/loip/counts/7"},
	"outcome 1 measured by sector jobs (2019) and by employment rate (2025)":        {rule: "PLAN-288", at: "/loip/outcomes/0/indicators"},
	"youth unemployment 5% and 5.5% for the same point in one document":             {rule: "IND-018", at: "/indicators/0/series/1/observations/0/value"},
	"annual report 2018-19 is titled City Plan 2017-22 while the plan is 2017-2026": {reason: "the title of that report stands nowhere else in the file"},
}

func TestRealPlans_inconsistencies(t *testing.T) {
	seen := 0
	for _, name := range realPlans(t) {
		facts, v := readPlan(t, name)
		report := Check(v, judgedOn)
		listed, _ := textsOf(facts["inconsistencies"])
		for _, text := range listed {
			w, ok := listedConflicts[text]
			assert.True(t, ok || !ownCases(name), "no rule is named for %q", text)
			switch {
			case !ok:
				t.Logf("%s: %q is not known here", filepath.Base(name), text)
				continue
			case w.reason != "":
				t.Logf("%q comes out of no rule: %s", text, w.reason)
				continue
			}
			seen++
			found := false
			for _, f := range report.Findings {
				if string(f.Rule) == w.rule && string(f.Path) == w.at && f.Answer != "met" && f.Answer != "not applicable" {
					found = true
					t.Logf("%q: %s: %s", text, f.Rule, f.Message)
				}
			}
			assert.True(t, found, "%q does not come out of %s at %s", text, w.rule, w.at)
		}
	}
	t.Logf("%d of the inconsistencies that the files list come out as warnings", seen)
}
