package engagement

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestAct2015_s4_6_a(t *testing.T) {
	at := loip.Path("/communityBodies")
	suite.Rows(t, "ENG-001",
		row{Name: "considered", Want: loip.Met, At: at},
		row{Name: "considered on the day", On: loip.Day(2017, time.February, 1), Want: loip.Met},
		row{Name: "considered a day later", On: loip.Day(2017, time.January, 31), Want: loip.Undetermined, At: at},
		row{Name: "only the body that represents disadvantage is not considered", Edit: func(r *Record) { r.CommunityBodies[0].Considered = loip.Date{} }, Want: loip.Undetermined, At: at},
		row{Name: "none represents disadvantage", Edit: func(r *Record) { r.CommunityBodies[0].Disadvantage = false }, Want: loip.Undetermined, At: at},
		row{Name: "not given", Edit: func(r *Record) { r.CommunityBodies = nil }, Want: loip.Undetermined, At: at},
		row{Name: "none said", Edit: func(r *Record) { r.CommunityBodies = []CommunityBody{} }, Want: loip.Unmet, At: at},
	)
}

func TestAct2015_s4_6_b(t *testing.T) {
	at := loip.Path("/communityBodies/0/efforts")
	suite.Rows(t, "ENG-002",
		row{Name: "recorded", Want: loip.Met, At: at},
		row{Name: "not given", Edit: func(r *Record) { r.CommunityBodies[0].Efforts = nil }, Want: loip.Undetermined, At: at},
		row{Name: "a placeholder", Edit: func(r *Record) { r.CommunityBodies[0].Efforts = []string{"tbc"} }, Want: loip.Undetermined, At: at},
		row{Name: "none said", Edit: func(r *Record) { r.CommunityBodies[0].Efforts = []string{} }, Want: loip.Unmet, At: at},
		row{Name: "none for a body that is not likely", Edit: func(r *Record) { r.CommunityBodies[1].Efforts = []string{} }, Want: loip.Met},
		row{Name: "no likely body", Edit: func(r *Record) { r.CommunityBodies[0].Likely = false }, Want: loip.NotApplicable, At: "/communityBodies"},
		row{Name: "considered a day later", On: loip.Day(2017, time.January, 31), Want: loip.NotApplicable},
		row{Name: "no list", Edit: func(r *Record) { r.CommunityBodies = nil }, Want: loip.Undetermined},
	)
}

func TestAct2015_s4_6_c(t *testing.T) {
	at := loip.Path("/communityBodies/0/steps")
	suite.Rows(t, "ENG-003",
		row{Name: "recorded", Want: loip.Met, At: at},
		row{Name: "not given", Edit: func(r *Record) { r.CommunityBodies[0].Steps = nil }, Want: loip.Undetermined, At: at},
		row{Name: "none said", Edit: func(r *Record) { r.CommunityBodies[0].Steps = []string{} }, Want: loip.Unmet, At: at},
		row{Name: "it does not wish to", Edit: func(r *Record) { r.CommunityBodies[0].Wishes = WishesNo }, Want: loip.NotApplicable},
		row{Name: "considered a day later", On: loip.Day(2017, time.January, 31), Want: loip.NotApplicable, At: "/communityBodies"},
		row{Name: "its wish is not recorded", Edit: func(r *Record) { r.CommunityBodies[0].Wishes = "" }, Want: loip.Undetermined, At: "/communityBodies/0/wishes"},
		row{Name: "thought not likely", Edit: func(r *Record) {
			r.CommunityBodies[0].Likely, r.CommunityBodies[0].Steps = false, nil
		}, Want: loip.NotApplicable},
		row{Name: "nobody recorded whether it is likely", Edit: func(r *Record) {
			r.CommunityBodies[0].Likely, r.CommunityBodies[0].Considered, r.CommunityBodies[0].Steps = false, loip.Date{}, nil
		}, Want: loip.Undetermined, At: at},
	)
}

func TestGuidance2016_draft_para50(t *testing.T) {
	kinds := func(first, second Community) func(*Record) {
		return func(r *Record) { r.CommunityBodies[0].Community, r.CommunityBodies[1].Community = first, second }
	}
	suite.Rows(t, "ENG-004",
		row{Name: "both", Want: loip.Met, At: "/communityBodies"},
		row{Name: "place only", Edit: kinds(Place, Place), Want: loip.Unmet, At: "/communityBodies"},
		row{Name: "interest only", Edit: kinds(Interest, Interest), Want: loip.Unmet},
		row{Name: "one not recorded", Edit: kinds(Place, ""), Want: loip.Undetermined},
		row{Name: "no body", Edit: func(r *Record) { r.CommunityBodies = nil }, Want: loip.NotApplicable},
	)
}

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
	for _, table := range r.Tables(ruletest.Day) {
		assert.Contains(t, table.Title, "(illustrative)")
	}
}

func TestTables(t *testing.T) {
	r := validRecord()
	tables := r.Tables(ruletest.Day)
	require.Len(t, tables, 2)
	for _, table := range tables {
		for _, cells := range table.Rows {
			assert.Len(t, cells, len(table.Columns))
		}
	}
	assert.Equal(t, []string{"Methods", "scored", "0%", "0%", "0%", "100%", "0%", "0%", "0%"}, tables[0].Rows[3])
	assert.Equal(t, []string{"Overall", "scored", "90%", "90%", "90%", "100%", "90%", "90%", "90%"}, tables[0].Rows[10])
	assert.Contains(t, tables[0].Note, "library's")
	assert.Equal(t, [][]string{{"act", "MET-1 Did any method of engagement fail?", "100%", "Go to the weekly market instead"}}, tables[1].Rows)

	assert.Empty(t, r.Tables(loip.Day(2017, time.May, 1)), "the day before it was filled in")
	separate(&r, 5)
	assert.Contains(t, r.Tables(ruletest.Day)[0].Title, "(not for publication)")
	r.Assessments[0].Respondents = r.Assessments[0].Respondents[:4]
	few := r.Tables(ruletest.Day)
	require.Len(t, few, 1)
	assert.Empty(t, few[0].Rows)
}

func TestCollect(t *testing.T) {
	faults := func(edit func(*Record)) error {
		r := validRecord()
		edit(&r)
		var ids loip.IDs
		r.Collect(&ids, "/engagement")
		return ids.Err()
	}
	assert.NoError(t, faults(func(*Record) {}))
	form := "/engagement/assessments/0"
	for name, c := range map[string]struct {
		at   string
		edit func(*Record)
	}{
		"body id twice":       {"/engagement/communityBodies/1: ", func(r *Record) { r.CommunityBodies[1].ID = "tenants" }},
		"no assessment id":    {form + ": ", func(r *Record) { r.Assessments[0].ID = "" }},
		"unknown instrument":  {form + "/instrument: ", func(r *Record) { r.Assessments[0].Instrument = "x" }},
		"no instrument":       {form + "/instrument: ", func(r *Record) { r.Assessments[0].Instrument = "" }},
		"unknown scheme":      {form + "/scheme: ", func(r *Record) { r.Assessments[0].Scheme = "x" }},
		"unknown question":    {form + "/respondents/0/answers/INV-9: ", answer("INV-9", Response{Answer: Yes})},
		"an empty question":   {form + "/respondents/0/answers/: ", answer("", Response{Answer: Yes})},
		"respondent id twice": {form + "/respondents/1: ", func(r *Record) { separate(r, 2) }},
	} {
		err := faults(c.edit)
		require.Error(t, err, name)
		assert.True(t, strings.HasPrefix(err.Error(), c.at), "%s: %v", name, err)
		assert.NotContains(t, err.Error(), "\n", "one fault, said once")
	}
}
