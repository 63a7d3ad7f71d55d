package engagement

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
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
		row{Name: "one body, not likely", Edit: func(r *Record) { r.CommunityBodies = r.CommunityBodies[1:] }, Want: loip.NotApplicable, At: "/communityBodies"},
		row{Name: "considered on the day", On: loip.Day(2017, time.February, 1), Want: loip.Met},
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
		row{Name: "considered on the day", On: loip.Day(2017, time.February, 1), Want: loip.Met},
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

func TestCollect(t *testing.T) {
	faults := func(edit func(*Record)) error {
		r := validRecord()
		edit(&r)
		var ids loip.IDs
		ids.Define("outcome", "homes", "/loip/outcomes/0")
		r.Collect(&ids, "/engagement")
		return ids.Err()
	}
	assert.NoError(t, faults(func(*Record) {}))
	assert.NoError(t, faults(func(r *Record) { r.Consultations[0].Population, r.Consultations[0].Groups = new(int64(most)), nil }))
	assert.NoError(t, faults(func(r *Record) { r.Consultations[0].Groups[0].Answered = new(int64(0)) }), "nobody")
	form := "/engagement/assessments/0"
	for name, c := range map[string]struct {
		at   string
		edit func(*Record)
	}{
		"body id twice":       {"/engagement/communityBodies/2: ", func(r *Record) { r.CommunityBodies = append(r.CommunityBodies, CommunityBody{ID: "tenants"}) }},
		"an unknown body":     {"/engagement/activities/0/communityBodies/0: ", func(r *Record) { r.Activities[0].CommunityBodies = []string{"x"} }},
		"an unknown outcome":  {"/engagement/activities/0/outcomes/0: ", func(r *Record) { r.Activities[0].Outcomes = []string{"x"} }},
		"activity id twice":   {"/engagement/activities/1: ", func(r *Record) { r.Activities[1].ID = "workshop" }},
		"no consultation id":  {"/engagement/consultations/0: ", func(r *Record) { r.Consultations[0].ID = "" }},
		"fewer than nobody":   {"/engagement/consultations/0/groups/0/answered: ", func(r *Record) { r.Consultations[0].Groups[0].Answered = new(int64(-1)) }},
		"too many people":     {"/engagement/consultations/0/population: ", func(r *Record) { r.Consultations[0].Population = new(int64(most + 1)) }},
		"who chose, below 0":  {"/engagement/consultations/0/questions/0/choices/1/chose: ", func(r *Record) { r.Consultations[0].Questions[0].Choices[1].Chose = new(int64(-1)) }},
		"no view id":          {"/engagement/views/0: ", func(r *Record) { r.Views[0].ID = "" }},
		"unknown set-up":      {"/engagement/coProduction/0/settingUp/x: ", func(r *Record) { r.CoProduction[0].SettingUp = map[string]string{"x": "y"} }},
		"wished by nobody":    {"/engagement/coProduction/0/wishedBy/0: ", func(r *Record) { r.CoProduction[0].WishedBy = []string{"x"} }},
		"unknown theme":       {"/engagement/placeStandards/0/counts/x: ", func(r *Record) { r.PlaceStandards[0].Counts["x"] = make([]int64, 7) }},
		"six scores":          {"/engagement/placeStandards/0/counts/feeling-safe: ", func(r *Record) { r.PlaceStandards[0].Counts["feeling-safe"] = make([]int64, 6) }},
		"unknown feature":     {"/engagement/participationRequests/0/by/0/features/x: ", func(r *Record) { r.Requests[0].By[0].Features["x"] = Yes }},
		"repeats nothing":     {"/engagement/participationRequests/2/decision/repeats: ", func(r *Record) { r.Requests[2].Decision.Repeats = "x" }},
		"a statement astray":  {"/engagement/statements/0/rule: ", func(r *Record) { r.Statements[0].Rule = "ENG-001" }},
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
