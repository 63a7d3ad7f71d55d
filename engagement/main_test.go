package engagement

import (
	"os"
	"testing"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

var suite = ruletest.Suite[Record]{Checks: Checks(), Valid: validRecord, Never: map[loip.RuleID]map[loip.Answer]string{
	"ENG-020": {loip.Unmet: "an option not used is never held against anyone"},
	"ENG-021": {loip.Unmet: "a record says yes or no, and either was considered, or it says nothing"},
	"ENG-028": {loip.Unmet: "an option not used is never held against anyone"},
	"ENG-029": {loip.Unmet: "an option not used is never held against anyone"},
}}

func TestMain(m *testing.M) { os.Exit(suite.Main(m)) }

func TestRules(t *testing.T) { suite.Bar(t) }

func TestRulesPage(t *testing.T) { suite.Page(t, "engagement") }

type row = ruletest.Row[Record]

// validRecord is a record in which every rule is met that is due by then: among
// the rest two bodies, and a joint form with one adverse answer.
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
				Constituted: No, SpeaksFor: []string{"tenants"}, Considered: day(2, 1), Likely: true, Efforts: []string{"Two meetings"},
				Wishes: WishesYes, Extent: "housing only", Level: Involve, Steps: []string{"Travel costs paid"},
				TurnedAway: []Refusal{{What: "a second seat", On: day(3, 1), Reason: "One seat a body", Told: day(3, 8)}},
				Unheeded:   []Refusal{{What: "demolition of the old school", On: day(9, 20), Reason: "It is listed", Told: day(9, 28)}},
			},
			{
				ID: "carers", Name: "Carers' network", Community: Interest, Purpose: "Unpaid carers", Constituted: Yes,
				Considered: day(2, 1), Wishes: WishesNo,
			},
		},
		Activities: []Activity{
			{
				ID: "workshop", What: "Workshop on needs", On: day(2, 15), Plan: LOIP, CommunityBodies: []string{"tenants"}, Stages: []Stage{Develop, Design},
				Outcomes: []string{"homes"}, Methods: []string{"charrette"}, Promised: Involve, Found: CoProduce, Cos: []Co{CoCommission, CoDesign},
				Effects: []Effect{{Text: "Damp homes became a priority", Evidence: []string{"minute of 1 March 2017"}}},
			},
			{ID: "wardens", What: "Street wardens", On: day(5, 20), CommunityBodies: []string{"tenants"}, Stages: []Stage{Deliver}, Outcomes: []string{"homes"}, Promised: Inform, Found: Inform},
			{ID: "review", What: "Review of the plan for the east", On: day(7, 1), Plan: LocalityPlan, CommunityBodies: []string{"tenants", "carers"}, Stages: []Stage{Review, Revise}},
			{ID: "report", What: "Report to the town", On: day(9, 1), CommunityBodies: []string{"carers"}, Stages: []Stage{Report}},
		},
		Consultations: []Consultation{consultation("loip", LOIP), consultation("east", LocalityPlan)},
		Views: []View{
			{ID: "survey", What: "Survey of tenants", On: day(6, 1), Community: "tenants of the east", UsedIn: "performance report of September 2017"},
		},
		CoProduction: []Option{{
			ID: "repairs", What: "Repairs service", On: day(4, 1), WishedBy: []string{"tenants"},
			Conditions: Conditions{RealChoices: Yes, EarlyStart: Yes, EnoughTime: Yes, AgreeableOutcome: NotSure},
			SettingUp:  map[string]string{"access": "asked by telephone"}, Decision: "Begin in May",
		}},
		PlaceStandards: []PlaceStandard{{ID: "town", Place: "the town", On: day(6, 10), Counts: map[string][]int64{
			"moving-around": {0, 1, 2, 3, 2, 1, 0}, "feeling-safe": {0, 0, 0, 0, 0, 0, 4},
		}}},
		Budgets: []Budget{{Body: "the council", Year: "2016-17", Decided: pounds("1000000.00"), Of: pounds("100000000"), OfWhat: "net expenditure met other than from council tax"}},
		Assessments: []Assessment{{
			ID: "joint", Instrument: Coproduction2016, Scheme: Standard1, Activity: "Market square", On: day(5, 2), Mode: Consensus,
			Respondents: []Respondent{{ID: "joint", Group: "all", Answers: answers}},
		}},
		Requests:       []Request{agreedRequest(), refusedRequest(), declinedRequest()},
		RequestReports: []RequestReport{{Authority: "the council", Year: 2017, Received: new(3), Agreed: new(1), Refused: new(1), Changed: new(0), Promotion: []string{}, Support: []string{"A guide"}, Published: loip.Day(2018, time.June, 30)}},
		Statements:     ruletest.Stated(Checks()),
	}
}

// day is a day of 2017.
func day(month time.Month, d int) loip.Date { return loip.Day(2017, month, d) }

func pounds(text string) *Pounds {
	x, err := ParsePounds(text)
	if err != nil {
		panic(err)
	}
	return &x
}

func consultation(id string, plan PlanKind) Consultation {
	return Consultation{
		ID: id, Subject: "the draft plan", Plan: plan, Revises: day(1, 31), Opened: day(5, 1), Closed: day(7, 31), Decided: day(9, 20),
		CommunityBodies: []string{"Tenants' Association"}, OtherPersons: []string{"residents, by a survey"}, Directly: Yes, Reach: []string{"Stall at the food bank"},
		Methods: []string{"survey", "stall"}, Accessibility: []string{"large print"},
		Questions: []Poll{{Text: "Are homes the first priority?", Choices: []Choice{{"yes", new(int64(60))}, {"no", new(int64(40))}}}},
		Drawn:     AtRandom, Groups: []Turnout{{"east", new(int64(200)), new(int64(60))}, {"west", new(int64(180)), new(int64(40))}},
		Representations: []Representation{
			{ID: "r1", From: "a community council", Received: day(6, 1), Asked: "homes", Said: "Name the streets", Answer: "Streets are named", Answered: day(8, 15), Changed: "Section 2", Publish: WithName},
			{ID: "r2", From: "a resident", Received: day(6, 2), Said: "Add transport", Answer: "It has a plan of its own", Answered: day(8, 16), Publish: NotAtAll},
		},
	}
}

// agreedRequest was agreed, established, completed and reported on.
func agreedRequest() Request {
	return Request{
		ID: "q1", Authority: "the council", Made: day(4, 3), Validated: day(4, 3),
		By: []Requester{{Name: "Tenants' association", Kind: CommunityControlled, Constitution: "copy of 2015", Features: map[string]Word{
			"community": Yes, "majority": Yes, "control": Yes, "open": Yes, "aims": Yes, "surplus": Yes,
		}}},
		Service: "repairs", Outcome: "dry homes", Reasons: "We live there", Experience: "A survey of our own", Improvement: "Faster repairs",
		Others:   []Additional{{Authority: "the health board", Notified: day(4, 5), Answered: day(4, 25), TakesPart: No, Reasons: "No service there"}},
		Decision: &Decision{On: day(4, 28), Result: RequestAgreed, Published: day(4, 28), Operation: "Monthly meetings", Part: "Two seats"},
		Process: &Process{Notified: day(6, 1), Established: day(7, 1), Completed: day(9, 1), Report: &OutcomesReport{
			Outcomes: "Repairs take ten days fewer", Influence: "The order of repairs", Informed: "A quarterly letter", Views: "A meeting on 3 August", Changed: Yes, Published: day(9, 15),
		}},
	}
}

func refusedRequest() Request {
	r := agreedRequest()
	r.ID, r.Service, r.Others, r.Process = "q2", "parks", nil, nil
	r.By = []Requester{{Name: "East Community Council", Kind: CommunityCouncil, Explanation: "established in 1976"}}
	r.Decision = &Decision{On: day(5, 12), Result: RequestRefused, Reasons: "The park is not ours", Published: day(5, 15)}
	return r
}

func declinedRequest() Request {
	r := agreedRequest()
	r.ID, r.Made, r.Validated, r.Others, r.Process = "q3", day(9, 1), day(9, 1), nil, nil
	r.Decision = &Decision{On: day(9, 5), Result: RequestDeclined, Repeats: "q1"}
	return r
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
