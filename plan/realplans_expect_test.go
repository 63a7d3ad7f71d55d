package plan

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

// asking says which rules ask what an expectation of the files asks: of a local
// outcomes improvement plan, and of a file that is about a locality plan.
var asking = map[string]struct{ loip, locality []loip.RuleID }{
	"published-by-2017-10-01":      {ids("PLAN-017"), nil},
	"local-outcomes-prioritised":   {ids("PLAN-002"), ids("PLAN-031")},
	"improvement-described":        {ids("PLAN-003"), ids("PLAN-032")},
	"improvement-quantified":       {ids("PLAN-250"), ids("PLAN-250")},
	"period-stated":                {ids("PLAN-004"), ids("PLAN-033")},
	"understanding-of-needs":       {ids("PLAN-005"), nil},
	"participation-in-preparation": {ids("PLAN-006", "PLAN-007"), ids("PLAN-034", "PLAN-035")},
	"signed-off-by-partners":       {ids("PLAN-018"), ids("PLAN-038")},
	"resources-stated":             {ids("PLAN-016"), ids("PLAN-083")},
	"localities-by-disadvantage":   {ids("LOC-005"), ids("LOC-005")},
	"area-divided":                 {ids("LOC-001"), ids("LOC-001")},
	"locality-size":                {ids("LOC-002"), ids("LOC-002")},
	"locality-plan-published":      {ids("PLAN-030", "PLAN-285"), ids("PLAN-030", "PLAN-285")},
	"locality-plan-horizon":        {ids("PLAN-284"), ids("PLAN-284")},
	"annual-progress-report":       {ids("PLAN-060"), ids("PLAN-061")},
	"reporting-year-1-april":       {ids("PLAN-286"), ids("PLAN-287")},
	"assesses-each-outcome":        {ids("PLAN-062"), ids("PLAN-063")},
	"kept-under-review":            {ids("PLAN-072"), ids("PLAN-073")},
	"focus-on-few-priorities":      {ids("PLAN-257"), nil},
	"long-term-10y":                {ids("PLAN-281"), ids("PLAN-284")},
	"medium-3y":                    {ids("PLAN-282"), ids("PLAN-041")},
	"short-1y":                     {ids("PLAN-283"), ids("PLAN-042")},
}

func ids(list ...loip.RuleID) []loip.RuleID { return list }

// difference is where the rules answer otherwise than the reader of the pages
// judged, and why that is right.
//
// Shape: a difference that contradicts the reader, as met against missed, is of
// one plan and names it.
type difference struct {
	plan, expectation, result string
	answer                    loip.Answer
	reason                    string
}

var differences = []difference{
	{"", "local-outcomes-prioritised", "met", loip.Undetermined, "the file names priorities, and no outcome under them; whether a priority is a local outcome is for people to judge"},
	{"", "improvement-described", "met", loip.NotApplicable, "the file names no outcome whose description could be looked for"},
	{"", "improvement-described", "missed", loip.NotApplicable, "the file names no outcome, and what councillors said of a draft describes none"},
	{"", "improvement-quantified", "missed", loip.NotApplicable, "the file names no outcome whose figures could be looked for"},
	{"midlothian-single-midlothian-plan", "improvement-quantified", "missed", loip.Met, "the reader judged the gaps, which are priorities; an outcome of the later plan is to reach zero, which is a figure"},
	{"", "participation-in-preparation", "met", loip.Undetermined, "that a consultation was held shows neither which community bodies nor that other persons were consulted, and the Act asks for both heads"},
	{"", "signed-off-by-partners", "met", loip.Undetermined, "who signed was not seen, and the guidance asks for every statutory partner"},
	{"", "resources-stated", "missed", loip.Undetermined, "it is a finding of auditors; what a plan of which parts were read does not show is not held against it"},
	{"", "localities-by-disadvantage", "missed", loip.Undetermined, "auditors found that the poorest places were not put first; the Act asks which localities were identified, and the file has no record of that"},
	{"", "locality-size", "met", loip.Undetermined, "the plan states the rule and no population, or the file does not say in which council area the locality lies"},
	{"", "locality-plan-published", "met", loip.Undetermined, "the plans are counted and not named, or on what day they were published is not given"},
	{"", "annual-progress-report", "met", loip.Undetermined, "the Act asks for a report for each year; the file names some years, and not on what days reports came out"},
	{"", "annual-progress-report", "met", loip.NotApplicable, "when the plan was published was not seen, so that it is not known from which year reports are due"},
	{"", "kept-under-review", "met", loip.Undetermined, "that a plan was replaced is no review, and when it was reviewed is not said"},
	{"", "kept-under-review", "met", loip.NotApplicable, "neither when the plan was published nor when it was reviewed is said"},
	{"", "focus-on-few-priorities", "met", loip.NotApplicable, "neither the Act nor the guidance gives a number, and the partnership has chosen none"},
}

// answered returns what the rules answer together: unmet where one of them is
// somewhere, or else met where one of them is. The files are read in excerpts:
// what was seen to be met is met, whatever of the rest was not seen.
func answered(r loip.Report, rules []loip.RuleID) loip.Answer {
	answer := loip.NotApplicable
	weight := map[loip.Answer]int{loip.Unmet: 3, loip.Met: 2, loip.Undetermined: 1}
	for _, f := range r.Findings {
		if slices.Contains(rules, f.Rule) && weight[f.Answer] > weight[answer] {
			answer = f.Answer
		}
	}
	return answer
}

// because returns what the rules say of why they cannot tell.
func because(r loip.Report, rules []loip.RuleID) string {
	for _, f := range r.Findings {
		if slices.Contains(rules, f.Rule) && f.Answer != loip.Met {
			return f.Message
		}
	}
	return ""
}

// agrees reports whether an answer is that of the reader. What was seen in part
// can be answered in any way.
func agrees(result string, answer loip.Answer) bool {
	switch result {
	case "met":
		return answer == loip.Met
	case "missed":
		return answer == loip.Unmet
	case "partly":
		return true
	}
	return answer == loip.Undetermined || answer == loip.NotApplicable
}

// What the files expect, and what the rules answer: met and missed agree, and
// what was not seen is never held against a plan. Where they differ the table
// says why. For files that this module does not keep, the rules say it
// themselves, as long as they do not contradict the reader.
func TestRealPlans_expectations(t *testing.T) {
	used, own, agreed, differ, partly := map[int][]string{}, false, 0, 0, 0
	for _, name := range realPlans(t) {
		own = ownCases(name)
		facts, v := readPlan(t, name)
		report := Check(v, judgedOn)
		for _, j := range judgements(facts) {
			rules, known := asking[j.ID]
			if !assert.True(t, known, "%s: no rule is named for the expectation %q", name, j.ID) {
				continue
			}
			list := rules.loip
			if v.LOIP == nil {
				list = rules.locality
			}
			answer := answered(report, list)
			plan := strings.TrimSuffix(filepath.Base(name), ".json")
			at := slices.IndexFunc(differences, func(d difference) bool {
				return d.expectation == j.ID && d.result == j.Result && d.answer == answer && (d.plan == "" || d.plan == plan)
			})
			switch {
			case j.Result == "partly":
				partly++
				t.Logf("%s: %s was seen in part (%s); the rules answer %s", plan, j.ID, j.Note, answer)
			case agrees(j.Result, answer):
				agreed++
			case at >= 0:
				differ++
				used[at] = append(used[at], plan)
			case !own && (answer == loip.Undetermined || answer == loip.NotApplicable):
				differ++
				t.Logf("%s: %s is %s (%s), and %v cannot tell: %s", plan, j.ID, j.Result, j.Note, list, because(report, list))
			default:
				t.Errorf("%s: %s is %s (%s), and %v answer %s", plan, j.ID, j.Result, j.Note, list, answer)
			}
		}
	}
	t.Logf("%d expectations agree, %d were seen in part, %d differ for a reason:", agreed, partly, differ)
	assert.True(t, !own || agreed >= 140, "140 agreed when this was written")
	for i, d := range differences {
		if len(used[i]) > 0 {
			t.Logf("  %s: %s by the reader, %s by the rules: %s (%s)", d.expectation, d.result, d.answer, d.reason, strings.Join(used[i], ", "))
		}
		assert.True(t, !own || len(used[i]) > 0, "the difference in %s is no longer one", d.expectation)
		contradicts := d.answer == loip.Met || d.answer == loip.Unmet
		assert.Equal(t, contradicts, d.plan != "", "a difference in %s that contradicts the reader names its plan, and no other does", d.expectation)
	}
}
