package engagement

import (
	"os"
	"testing"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

var suite = ruletest.Suite[Record]{Checks: Checks(), Valid: validRecord}

func TestMain(m *testing.M) { os.Exit(suite.Main(m)) }

func TestRules(t *testing.T) { suite.Bar(t) }

func TestRulesPage(t *testing.T) { suite.Page(t, "engagement") }

type row = ruletest.Row[Record]

// validRecord is two bodies and a joint form with one adverse answer.
func validRecord() Record {
	answers := map[string]Response{}
	for _, q := range form.questions() {
		answers[q.ID] = Response{Answer: Yes, Evidence: []string{"Minutes of the meetings"}}
	}
	for _, id := range []string{"PLA-4", "WOT-1", "IMP-2"} {
		answers[id] = Response{Answer: No, Evidence: []string{"Log of promises"}}
	}
	for _, id := range []string{"PLA-2", "PLA-3", "MET-2", "WTO-2", "MON-2"} {
		answers[id] = Response{Answer: No}
	}
	answers["MET-1"] = Response{Answer: Yes, Evidence: []string{"Count of replies"}, Action: "Go to the weekly market instead"}
	return Record{
		CommunityBodies: []CommunityBody{
			{
				ID: "tenants", Name: "Tenants' association", Community: Place, Purpose: "Housing in the town", Disadvantage: true,
				Considered: loip.Day(2017, time.February, 1), Likely: true, Efforts: []string{"Two meetings"}, Wishes: WishesYes, Steps: []string{"Travel costs paid"},
			},
			{
				ID: "carers", Name: "Carers' network", Community: Interest, Purpose: "Unpaid carers",
				Considered: loip.Day(2017, time.February, 1), Wishes: WishesNo,
			},
		},
		Assessments: []Assessment{{
			ID: "joint", Instrument: Coproduction2016, Scheme: Standard1, Activity: "Market square", On: loip.Day(2017, time.May, 2), Mode: Consensus,
			Respondents: []Respondent{{ID: "joint", Group: "all", Answers: answers}},
		}},
	}
}

// joint is a joint form with some answers, without words beside them.
func joint(words map[string]Word) Assessment { return forms(words) }

// forms is an assessment with one form for each set of answers.
func forms(sets ...map[string]Word) Assessment {
	a := Assessment{ID: "a", Instrument: Coproduction2016, Scheme: Standard1, Activity: "A", Mode: Individual}
	if len(sets) == 1 {
		a.Mode = Consensus
	}
	for _, words := range sets {
		r := Respondent{ID: string(rune('A' + len(a.Respondents))), Group: "all", Answers: map[string]Response{}}
		for id, w := range words {
			r.Answers[id] = Response{Answer: w}
			if w == NA {
				r.Answers[id] = Response{Answer: w, Reason: "It did not arise"}
			}
		}
		a.Respondents = append(a.Respondents, r)
	}
	return a
}

// all answers every question alike.
func all(w Word) map[string]Word {
	words := map[string]Word{}
	for _, q := range form.questions() {
		words[q.ID] = w
	}
	return words
}
