package plan

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/internal/guidance"
	"github.com/communityplanning/loip/internal/ruletest"
)

const borders loip.AreaCode = "S12000026"

// questions lists the questions of a form in their order.
func questions(f Form) (list []Question) {
	for _, s := range f {
		list = append(list, s.Questions...)
	}
	return list
}

// Each rule that only people can judge is asked once, and nothing else is.
func TestQuestionnaire(t *testing.T) {
	rules := map[loip.RuleID]loip.Rule{}
	for _, c := range Checks() {
		if c.Evidence != "" {
			rules[c.ID] = c.Rule
		}
	}
	place := map[string]int{}
	for i, e := range guidance.Expectations() {
		place[e.ID] = i
	}
	require.Greater(t, len(rules), 90)
	f := Questionnaire()
	asked := map[loip.RuleID]bool{}
	for _, s := range f {
		last := -1
		assert.NotEmpty(t, s.Questions, s.Title)
		for _, q := range s.Questions {
			r, ok := rules[q.Rule]
			require.True(t, ok, "%s is not for people to judge", q.Rule)
			assert.False(t, asked[q.Rule], "%s is asked twice", q.Rule)
			asked[q.Rule] = true
			assert.Equal(t, []string{r.Title, r.Evidence, string(r.Force)}, []string{q.Says, q.Evidence, string(q.Force)})
			assert.Contains(t, q.Basis, r.Basis[0].String())
			if len(r.Expectations) == 0 {
				assert.Equal(t, "Other provisions", s.Title)
				continue
			}
			assert.Equal(t, guidance.Expectation{ID: r.Expectations[0]}.Part(), s.Title, "%s", q.Rule)
			assert.GreaterOrEqual(t, place[r.Expectations[0]], last, "%s stands out of order", q.Rule)
			last = place[r.Expectations[0]]
		}
	}
	assert.Len(t, asked, len(rules), "none is lost")
	var titles []string
	for _, s := range f {
		titles = append(titles, s.Title)
	}
	var parts []string
	for _, p := range guidance.Parts() {
		parts = append(parts, p.Title)
	}
	assert.Equal(t, parts[:9], titles[:9], "the nine principles in the order of the guidance")
	assert.True(t, slices.IsSortedFunc(titles, func(a, b string) int { return slices.Index(parts, a) - slices.Index(parts, b) }))
}

// A question names several bodies where one of them cannot speak for all, and
// the partnership where one statement is enough.
func TestQuestionnaire_by(t *testing.T) {
	answers := func(by ...string) map[loip.RuleID]loip.Answer {
		p := Partnership{Area: borders}
		for _, q := range questions(Questionnaire()) {
			for _, who := range by {
				p.Statements = append(p.Statements, loip.Attestation{Rule: q.Rule, Holds: true, Statement: "It does.", Evidence: []string{"minute"}, On: octFirst, By: who})
			}
		}
		return ruletest.Answers(p, octFirst, attested())
	}
	var all []string
	for _, p := range governance.Facilitators(borders, octFirst) {
		all = append(all, p.Body.ID)
	}
	one, several := answers(all[0]), answers(all...)
	for _, q := range questions(Questionnaire()) {
		want := map[string][2]loip.Answer{
			"the partnership": {loip.Met, loip.Met},
			eachFacilitator:   {loip.Undetermined, loip.Met},
			eachPartner:       {loip.Undetermined, loip.Undetermined},
		}[q.By]
		assert.Equal(t, want, [2]loip.Answer{one[q.Rule], several[q.Rule]}, "%s, stated by %s", q.Rule, q.By)
	}
}

// fill states of every question of a skeleton that it holds, or not.
func fill(t *testing.T, skeleton []byte, holds bool) []byte {
	t.Helper()
	var part map[string]any
	require.NoError(t, json.Unmarshal(skeleton, &part))
	for _, s := range part["statements"].([]any) {
		s := s.(map[string]any)
		s["holds"], s["statement"], s["on"], s["by"], s["evidence"] = holds, "We looked at it.", "2017-09-21", "partnership board", []string{"minute"}
	}
	data, err := json.Marshal(part)
	require.NoError(t, err)
	return data
}

func TestProperty_statingAllMeetsAll(t *testing.T) {
	area := []byte(`{"area": "` + borders + `"}`)
	for holds, want := range map[bool]loip.Answer{true: loip.Met, false: loip.Unmet} {
		p, err := Read(area, fill(t, Questionnaire().Skeleton(), holds))
		require.NoError(t, err)
		for id, answer := range ruletest.Answers(p, octFirst, attested()) {
			assert.Equal(t, want, answer, id)
		}
		assert.Empty(t, p.Unanswered(octFirst))
	}
}

// What a skeleton leaves empty says nothing: it is read, and all stays open.
func TestSkeleton_emptySaysNothing(t *testing.T) {
	p, err := Read([]byte(`{"area": "`+borders+`"}`), Questionnaire().Skeleton())
	require.NoError(t, err)
	assert.Len(t, p.Statements, len(questions(Questionnaire())))
	assert.Equal(t, Questionnaire(), p.Unanswered(octFirst))
	for id, answer := range ruletest.Answers(p, octFirst, attested()) {
		assert.Equal(t, loip.Undetermined, answer, id)
	}
	var part struct{ Statements []map[string]any }
	require.NoError(t, json.Unmarshal(Questionnaire().Skeleton(), &part))
	assert.Len(t, part.Statements[0], 6, "every key is shown")
	_, err = Read(Form(nil).Skeleton())
	assert.NoError(t, err)
}

func TestPartnership_Unanswered(t *testing.T) {
	assert.Equal(t, Questionnaire(), Partnership{}.Unanswered(octFirst))
	assert.Empty(t, Partnership{}.Unanswered(loip.Day(2016, 12, 19)), "nothing binds yet")
	assert.NotEmpty(t, Partnership{}.Unanswered(loip.Day(2016, 12, 20)))
	say := func(id loip.RuleID, by string, on loip.Date, evidence ...string) loip.Attestation {
		return loip.Attestation{Rule: id, Holds: true, Statement: "It does.", Evidence: evidence, On: on, By: by}
	}
	open := func(id loip.RuleID, list ...loip.Attestation) bool {
		return slices.ContainsFunc(questions(Partnership{Area: borders, Statements: list}.Unanswered(octFirst)), func(q Question) bool { return q.Rule == id })
	}
	const own, each = "PLAN-026", "GOV-084"
	assert.True(t, open(own))
	assert.False(t, open(own, say(own, "board", octFirst, "minute")))
	assert.True(t, open(own, say(own, "board", octFirst)), "no evidence")
	assert.True(t, open(own, say(own, "board", octSecond, "minute")), "the day after")
	assert.True(t, open(own, say(own, "", octFirst, "minute")), "nobody's")
	assert.False(t, open(own, loip.Attestation{Rule: own, Statement: "It does not.", On: octFirst, By: "board"}), "a no is an answer")
	assert.True(t, open(own, say(each, "board", octFirst, "minute")), "on another question")
	assert.True(t, open(each, say(each, "nhs-borders", octFirst, "minute")), "one partner of many")
	assert.False(t, open(each, say(each, "board", octFirst, "minute")))
	p := Partnership{Area: borders}
	p.Governance.Statements = []loip.Attestation{say(each, "board", octFirst, "minute")}
	p.Engagement.Statements = []loip.Attestation{say("ENG-045", "board", octFirst, "minute")}
	assert.Len(t, questions(p.Unanswered(octFirst)), len(questions(Questionnaire()))-2, "statements of the records count")
	for _, s := range p.Unanswered(octFirst) {
		assert.NotEmpty(t, s.Questions, s.Title)
	}
}

// A rule that covers no expectation is asked too, at the end.
func TestForm_withoutExpectation(t *testing.T) {
	checks := attested()
	lone := loip.Check[Partnership]{Rule: loip.Rule{ID: "OWN-001", Title: "It is so.", Evidence: "A minute.", Force: loip.Advice, Basis: advice("notes", "so")}}
	f := form(append(checks, lone))
	last := f[len(f)-1]
	assert.Equal(t, "Other provisions", last.Title)
	assert.Equal(t, loip.RuleID("OWN-001"), last.Questions[len(last.Questions)-1].Rule)
	assert.Len(t, questions(f), len(checks)+1)
	assert.Empty(t, form(nil))
}

func TestForm_Markdown(t *testing.T) {
	f := Questionnaire()
	page := f.Markdown()
	for _, q := range questions(f) {
		assert.Equal(t, 1, strings.Count(page, " "+string(q.Rule)+"\n\n"+q.Says+"\n"), "%s stands once", q.Rule)
		assert.NotRegexp(t, "[][*_`<>|#~]", q.Says+q.Evidence+q.Basis+q.By, "%s: nothing that would be read as a mark", q.Rule)
	}
	assert.Equal(t, len(questions(f)), strings.Count(page, "- [ ] It holds.\n"))
	assert.Equal(t, len(f), strings.Count(page, "\n## "))
}

func TestQuestionnairePage(t *testing.T) {
	ruletest.Golden(t, "QUESTIONNAIRE.md", Questionnaire().Markdown())
}

// Whatever a dossier states, what stays open is a part of the questionnaire, and
// each question of it is undetermined.
func FuzzPartnership_Unanswered(f *testing.F) {
	f.Add([]byte(`{}`), int64(17440))
	f.Add(Questionnaire().Skeleton(), int64(17440))
	f.Add([]byte(`{"area": "`+borders+`", "statements": [{"rule": "GOV-084", "holds": true, "statement": "so", "evidence": ["minute"], "on": "2017-09-21", "by": "nhs-borders"}]}`), int64(17430))
	f.Fuzz(func(t *testing.T, data []byte, days int64) {
		p, err := Read(data)
		if err != nil {
			return
		}
		on := loip.Day(1970, 1, 1).AddDays(int(days % 40_000))
		all, answers := questions(Questionnaire()), ruletest.Answers(p, on, attested())
		open := questions(p.Unanswered(on))
		at := 0
		for _, q := range all {
			asked := at < len(open) && open[at] == q
			if asked {
				at++
			}
			if asked != (answers[q.Rule] == loip.Undetermined) {
				t.Fatalf("%s is %s on %s, asked: %t", q.Rule, answers[q.Rule], on, asked)
			}
		}
		if at != len(open) {
			t.Fatalf("%d questions more than there are", len(open)-at)
		}
	})
}
