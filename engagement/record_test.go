package engagement

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// What is written is read back, strictly, as the same record.
func TestRecord_JSON(t *testing.T) {
	data, err := json.Marshal(validRecord())
	require.NoError(t, err)
	r, err := loip.Decode[Record](data)
	require.NoError(t, err)
	again, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, string(data), string(again))
	assert.Equal(t, Check(validRecord(), ruletest.Day), Check(r, ruletest.Day))
}

// Parts that say nothing show nothing: no rule is met or unmet by them.
func TestEmptyParts(t *testing.T) {
	r := Record{
		CommunityBodies: []CommunityBody{{}}, Activities: []Activity{{}}, Consultations: []Consultation{{}, {Plan: LOIP}, {Plan: LocalityPlan}},
		Views: []View{{}}, CoProduction: []Option{{}}, PlaceStandards: []PlaceStandard{{}}, Budgets: []Budget{{}},
		Requests:       []Request{{}, {By: []Requester{{}}, Others: []Additional{{}}}},
		RequestReports: []RequestReport{{}},
	}
	for _, f := range Check(r, ruletest.Day).Findings {
		assert.False(t, f.Answer == loip.Met || f.Answer == loip.Unmet, "%s %s: %s", f.Rule, f.Answer, f.Message)
	}
	r.Tables(ruletest.Day)
}

// One more activity, with everybody at it, makes nothing unmet.
func TestMoreParticipationIsNeverWorse(t *testing.T) {
	worse := map[loip.RuleID]bool{}
	for n := range validRecord().Activities {
		r := validRecord()
		r.Activities = r.Activities[:n]
		before := ruletest.Answers(r, ruletest.Day, Checks())
		r.Activities = append(r.Activities, Activity{ID: "all", What: "Open day", On: ruletest.Day, CommunityBodies: []string{"tenants", "carers"}, Stages: Stages(), Outcomes: []string{"homes"}})
		for id, after := range ruletest.Answers(r, ruletest.Day, Checks()) {
			worse[id] = worse[id] || after == loip.Unmet && before[id] != loip.Unmet
		}
	}
	for id, yes := range worse {
		assert.False(t, yes, id)
	}
}

// The rules on a consultation can be lifted to where a plan keeps its own.
func TestConsultationChecks(t *testing.T) {
	type plan struct{ Consultation Consultation }
	lifted := loip.Each(ConsultationChecks(), "", loip.Part("/consultation", func(p plan) Consulting { return Consulting{p.Consultation, validRecord().CommunityBodies} }))
	r := loip.Run(plan{consultation("x", LOIP)}, ruletest.Day, lifted)
	require.Len(t, r.Results, 10)
	assert.Equal(t, loip.Met, r.Results[1].Answer)
	assert.True(t, r.Findings[1].Path.Within("/consultation"))
}

// A rule speaks of the places that it judges and of no others.
func TestRulesSayNoMore(t *testing.T) {
	for name, c := range map[string]struct {
		id   loip.RuleID
		edit func(*Record)
		want []string
	}{
		"only what lacks something": {"ENG-005", answer("SUP-1", Response{Answer: Yes}), []string{"unmet /assessments/0/respondents/0/answers/SUP-1"}},
		"one stage of planning": {"ENG-012", func(r *Record) {
			r.Activities = []Activity{{ID: "x", On: day(2, 15), CommunityBodies: []string{"tenants"}, Stages: []Stage{Develop}}}
		}, []string{
			"met /activities/0", "undetermined /activities", "undetermined /activities", "undetermined /activities", "undetermined /activities", "undetermined /activities",
		}},
		"no stage of planning":                  {"ENG-012", func(r *Record) { r.Activities = []Activity{{ID: "x", On: day(1, 5)}} }, []string{"undetermined /activities"}},
		"one representation is due":             {"ENG-024", consulting(0, func(c *Consultation) { c.Representations = c.Representations[:1]; c.Representations[0].Answer = "" }), []string{"unmet /consultations/0/representations/0"}},
		"one of three requests asks for others": {"ENG-035", func(*Record) {}, []string{"met /participationRequests/0/additionalAuthorities/0/answered"}},
	} {
		r := validRecord()
		c.edit(&r)
		var got []string
		for _, f := range Check(r, ruletest.Day).Findings {
			if f.Rule == c.id {
				got = append(got, string(f.Answer)+" "+string(f.Path))
			}
		}
		assert.Equal(t, c.want, got, name)
	}
}
