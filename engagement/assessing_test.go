package engagement

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// answer sets the answer to a question on the joint form.
func answer(question string, a Response) func(*Record) {
	return func(r *Record) { r.Assessments[0].Respondents[0].Answers[question] = a }
}

// separate makes n separate forms of the joint one.
func separate(r *Record, n int) {
	a := &r.Assessments[0]
	a.Mode = Individual
	for len(a.Respondents) < n {
		a.Respondents = append(a.Respondents, a.Respondents[0])
	}
}

func TestAdvice_documentation(t *testing.T) {
	form, at := loip.Path("/assessments/0"), loip.Path("/assessments/0/respondents/0/answers/")
	suite.Rows(t, "ENG-005",
		row{Name: "all given", Want: loip.Met, At: form},
		row{Name: "a yes without evidence", Edit: answer("SUP-1", Response{Answer: Yes}), Want: loip.Unmet, At: at + "SUP-1"},
		row{Name: "a good no without evidence", Edit: answer("PLA-4", Response{Answer: No}), Want: loip.Unmet, At: at + "PLA-4"},
		row{Name: "an adverse yes without action", Edit: answer("PLA-4", Response{Answer: Yes, Evidence: []string{"Log"}}), Want: loip.Unmet, At: at + "PLA-4"},
		row{Name: "an adverse yes without evidence", Edit: answer("PLA-4", Response{Answer: Yes, Action: "Do it"}), Want: loip.Unmet, At: at + "PLA-4"},
		row{Name: "a bad no with an action", Edit: answer("SUP-1", Response{Answer: No, Action: "Ask earlier"}), Want: loip.Met},
		row{Name: "a bad no without", Edit: answer("SUP-1", Response{Answer: No}), Want: loip.Unmet, At: at + "SUP-1"},
		row{Name: "not sure without action", Edit: answer("SUP-1", Response{Answer: NotSure, Reason: "Nobody asked"}), Want: loip.Unmet, At: at + "SUP-1"},
		row{Name: "not sure without reason", Edit: answer("PLA-2", Response{Answer: NotSure, Action: "Ask"}), Want: loip.Unmet, At: at + "PLA-2"},
		row{Name: "not sure with both", Edit: answer("SUP-1", Response{Answer: NotSure, Reason: "Nobody asked", Action: "Ask"}), Want: loip.Met},
		row{Name: "learned, without action", Edit: answer("PLA-2", Response{Answer: Yes, Evidence: []string{"Review"}}), Want: loip.Unmet, At: at + "PLA-2"},
		row{Name: "learned, with both", Edit: answer("PLA-2", Response{Answer: Yes, Evidence: []string{"Review"}, Action: "Book the hall"}), Want: loip.Met},
		row{Name: "does not apply, with a reason", Edit: answer("SUP-1", Response{Answer: NA, Reason: "One to one"}), Want: loip.Met},
		row{Name: "does not apply, without", Edit: answer("SUP-1", Response{Answer: NA}), Want: loip.Met},
		row{Name: "nothing called for", Edit: func(r *Record) { r.Assessments[0] = joint(map[string]Word{"PLA-2": No}) }, Want: loip.NotApplicable, At: form},
		row{Name: "no answer", Edit: func(r *Record) { r.Assessments[0].Respondents = nil }, Want: loip.Undetermined, At: form.Key("respondents")},
		row{Name: "an unknown scheme", Edit: func(r *Record) { r.Assessments[0].Scheme = "x" }, Want: loip.Undetermined, At: form},
		row{Name: "filled in on the day", On: loip.Day(2017, time.May, 2), Want: loip.Met},
		row{Name: "filled in a day later", On: loip.Day(2017, time.May, 1), Want: loip.NotApplicable, At: form.Key("on")},
		row{Name: "five separate forms are judged together", Edit: func(r *Record) {
			answer("SUP-1", Response{Answer: Yes})(r)
			separate(r, 5)
		}, Want: loip.Unmet, At: form},
		row{Name: "four separate forms are not shown", Edit: func(r *Record) {
			answer("SUP-1", Response{Answer: Yes})(r)
			separate(r, 4)
		}, Want: loip.NotApplicable, At: form.Key("respondents")},
		row{Name: "no assessment", Edit: func(r *Record) { r.Assessments = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_lowestHeading(t *testing.T) {
	at := loip.Path("/assessments/0")
	suite.Rows(t, "ENG-006",
		row{Name: "methods, with an action", Want: loip.Met, At: at},
		row{Name: "methods, without", Edit: answer("MET-1", Response{Answer: Yes}), Want: loip.Unmet, At: at},
		row{Name: "an action under a prompt of the heading", Edit: func(r *Record) {
			answer("MET-1", Response{Answer: Yes})(r)
			answer("MET-2", Response{Answer: Yes, Action: "Use the market"})(r)
		}, Want: loip.Met},
		row{Name: "a second heading as low, without an action", Edit: answer("SUP-1", Response{Answer: NotSure}), Want: loip.Unmet, At: at},
		row{Name: "all wholly confirmed", Edit: answer("MET-1", Response{Answer: No}), Want: loip.Met, At: at},
		row{Name: "no heading has a figure", Edit: func(r *Record) { r.Assessments[0] = joint(map[string]Word{"PLA-2": No}) }, Want: loip.Undetermined, At: at},
	)
}

func TestAdvice_adverseAnswers(t *testing.T) {
	at := loip.Path("/assessments/0/respondents/0/answers/MET-1")
	suite.Rows(t, "ENG-007",
		row{Name: "with an action", Want: loip.Met, At: at},
		row{Name: "without", Edit: answer("MET-1", Response{Answer: Yes}), Want: loip.Unmet, At: at},
		row{Name: "with a placeholder", Edit: answer("MET-1", Response{Answer: Yes, Action: "n/a"}), Want: loip.Unmet, At: at},
		row{Name: "no adverse answer", Edit: answer("MET-1", Response{Answer: No}), Want: loip.NotApplicable, At: "/assessments/0"},
		row{Name: "one voice of five separate forms", Edit: func(r *Record) {
			answer("MET-1", Response{Answer: No})(r)
			separate(r, 4)
			r.Assessments[0].Respondents = append(r.Assessments[0].Respondents, forms(map[string]Word{"MET-1": Yes}).Respondents[0])
		}, Want: loip.Unmet, At: "/assessments/0"},
	)
}

func TestAdvice_jointForm(t *testing.T) {
	at := loip.Path("/assessments/0")
	suite.Rows(t, "ENG-008",
		row{Name: "one", Want: loip.Met, At: at.Key("respondents")},
		row{Name: "two", Edit: func(r *Record) {
			separate(r, 2)
			r.Assessments[0].Mode = Consensus
		}, Want: loip.Unmet, At: at.Key("respondents")},
		row{Name: "none", Edit: func(r *Record) { r.Assessments[0].Respondents = nil }, Want: loip.Undetermined},
		row{Name: "separate forms", Edit: func(r *Record) { separate(r, 5) }, Want: loip.NotApplicable, At: at.Key("mode")},
		row{Name: "the mode is not given", Edit: func(r *Record) { r.Assessments[0].Mode = "" }, Want: loip.Undetermined, At: at.Key("mode")},
	)
}

// Every finding and table of an invented form says that it is one.
func TestIllustrative(t *testing.T) {
	r := validRecord()
	r.Assessments[0].Illustrative = true
	answer("PLA-4", Response{Answer: Yes})(&r)
	seen := 0
	for _, on := range []loip.Date{ruletest.Day, loip.Day(2017, time.January, 1)} {
		for _, f := range Check(r, on).Findings {
			if f.Path.Within("/assessments") {
				seen++
				assert.True(t, strings.HasPrefix(f.Message, "illustrative form: "), f.Message)
			}
		}
	}
	assert.GreaterOrEqual(t, seen, 8)
	for _, table := range r.assessmentTables(ruletest.Day) {
		assert.Contains(t, table.Title, "(illustrative)")
	}
}

// The tables of a form, of one published in part, and of one that is not.
func TestAssessmentTables(t *testing.T) {
	r := validRecord()
	tables := r.assessmentTables(ruletest.Day)
	require.Len(t, tables, 3)
	for _, table := range tables {
		for _, cells := range table.Rows {
			assert.Len(t, cells, len(table.Columns))
		}
		assert.NotContains(t, table.Title+table.Note, "NaN")
	}
	assert.Equal(t, []string{"Methods", "scored", "0%", "0%", "0%", "100%", "0%", "0%", "0%"}, tables[0].Rows[3])
	assert.Equal(t, []string{"Overall", "scored", "90%", "90%", "90%", "100%", "90%", "90%", "90%"}, tables[0].Rows[10])
	assert.Len(t, tables[1].Rows, 8)
	for _, table := range tables[:2] {
		assert.Contains(t, table.Note, "library's", "the score is ours, wherever it shows")
	}
	assert.Equal(t, [][]string{{"act", "MET-1 Did any method of engagement fail?", "100%", "Go to the weekly market instead"}}, tables[2].Rows)

	assert.Empty(t, r.assessmentTables(loip.Day(2017, time.May, 1)), "the day before it was filled in")
	separate(&r, 10)
	for i := range 5 {
		r.Assessments[0].Respondents[i].Group = CommunityGroup
		r.Assessments[0].Respondents[5+i].Group = ProfessionalGroup
	}
	tables = r.assessmentTables(ruletest.Day)
	require.Len(t, tables, 4, "groups side by side")
	assert.Equal(t, []string{"heading", "all respondents", "community (5)", "professional (5)", "gap"}, tables[1].Columns)
	assert.Equal(t, []string{"Methods", "0% to 0%", "0% to 0%", "0% to 0%", "0"}, tables[1].Rows[3])
	r.Assessments[0].Respondents[4].Group = "guest"
	tables = r.assessmentTables(ruletest.Day)
	assert.Equal(t, []string{"heading", "all respondents"}, tables[1].Columns[:2])
	assert.NotContains(t, tables[1].Columns, "gap", "a group of four")
	r.Assessments[0].Respondents = r.Assessments[0].Respondents[:4]
	few := r.assessmentTables(ruletest.Day)
	require.Len(t, few, 1)
	assert.Empty(t, few[0].Rows)
}

// What is wrong with a form is said at its place.
func TestCollectAssessments(t *testing.T) {
	at := "/engagement/assessments/0"
	for name, c := range map[string]struct {
		at   string
		edit func(*Assessment)
	}{
		"two groups": {at + "/respondents/2/group: ", func(a *Assessment) {
			a.Respondents = append(a.Respondents, Respondent{ID: "x", Group: "community"}, Respondent{ID: "x", Group: "professional"})
		}},
		"the same id twice": {at + "/respondents/2: ", func(a *Assessment) {
			a.Respondents = append(a.Respondents, Respondent{ID: "x", Group: "community"}, Respondent{ID: "x", Group: "community"})
		}},
		"fewer invited than answered": {at + "/invited/all: ", func(a *Assessment) { a.Invited = map[string]int{"all": 0} }},
		"fewer invited than none":     {at + "/invited/other: ", func(a *Assessment) { a.Invited = map[string]int{"other": -1} }},
		"an absurd number invited":    {at + "/invited/other: ", func(a *Assessment) { a.Invited = map[string]int{"other": most + 1} }},
		"an unknown question":         {at + "/respondents/0/answers/INV-9: ", func(a *Assessment) { a.Respondents[0].Answers["INV-9"] = Response{} }},
		"an unknown form":             {at + "/instrument: ", func(a *Assessment) { a.Instrument = "x" }},
		"an unknown scheme":           {at + "/scheme: ", func(a *Assessment) { a.Scheme = "x" }},
		"no id":                       {at + ": ", func(a *Assessment) { a.ID = "" }},
		"no id of a respondent":       {at + "/respondents/0: ", func(a *Assessment) { a.Respondents[0].ID = "" }},
	} {
		r := Record{Assessments: validRecord().Assessments}
		c.edit(&r.Assessments[0])
		var ids loip.IDs
		r.Collect(&ids, "/engagement")
		err := ids.Err()
		require.Error(t, err, name)
		assert.True(t, strings.HasPrefix(err.Error(), c.at), "%s: %v", name, err)
		assert.NotContains(t, err.Error(), "\n", "one fault, said once")
	}
	r := Record{Assessments: validRecord().Assessments}
	r.Assessments[0].Invited = map[string]int{"all": 1, "nobody came": most}
	var ids loip.IDs
	r.Collect(&ids, "")
	assert.NoError(t, ids.Err())
}

func TestWordsAreChecked(t *testing.T) {
	a := joint(map[string]Word{"SUP-1": "maybe"})
	_, err := a.Score()
	assert.ErrorContains(t, err, `"maybe" to question SUP-1`)
	_, err = a.Publication()
	assert.Error(t, err)
	for _, text := range []string{`{"stage":"late"}`, `{"mode":"x"}`, `{"respondents":[{"answers":{"INV-1":{"answer":"Yes"}}}]}`} {
		_, err := loip.Decode[Assessment]([]byte(text))
		assert.Error(t, err, text)
	}
	read, err := loip.Decode[Assessment]([]byte(`{"stage":"mid","invited":{"community":8}}`))
	require.NoError(t, err)
	assert.Equal(t, Assessment{Stage: AtMid, Invited: map[string]int{"community": 8}}, read)
}

// A report goes to a committee, so the rules judge what may be published.
func TestRulesShowWhatMayBePublished(t *testing.T) {
	loneVoice := func(r *Record) {
		answer("MET-1", Response{Answer: No})(r)
		separate(r, 6)
		for i := range 3 {
			answers := map[string]Response{"SUP-1": {Answer: Yes}}
			if i == 0 {
				answers["MET-1"] = Response{Answer: Yes}
			}
			r.Assessments[0].Respondents[i].Answers = answers
		}
	}
	suite.Rows(t, "ENG-007", row{Name: "four answered the question", Edit: loneVoice, Want: loip.NotApplicable, At: "/assessments/0"})
	suite.Rows(t, "ENG-006", row{Name: "the heading of that question is not shown", Edit: loneVoice, Want: loip.Met, At: "/assessments/0"})
	two := func(r *Record) {
		separate(r, 2)
		r.Assessments[0].Mode = Consensus
	}
	suite.Rows(t, "ENG-005", row{Name: "two forms that are said to be joint", Edit: two, Want: loip.NotApplicable, At: "/assessments/0/respondents"})

	r := validRecord()
	words := r.Assessments[0].Respondents[0].Answers["MET-1"].Action
	says := func() bool {
		return slices.ContainsFunc(Check(r, ruletest.Day).Findings, func(f loip.Finding) bool { return strings.Contains(f.Message, words) })
	}
	assert.True(t, says(), "what a joint form says is everybody's")
	separate(&r, 5)
	assert.False(t, says(), "the words of separate forms are not passed on")
}
