package plan_test

import (
	"fmt"

	"github.com/communityplanning/loip/plan"
)

// Two editions of a plan, held against each other in meaning: what a scrutiny
// board should ask about first comes first.
func ExampleDiff() {
	edition := func(outcomes, indicators string) plan.Partnership {
		v, err := plan.Read([]byte(`{"loip": {"title": "Our plan", "outcomes": [` + outcomes + `]}, "indicators": [` + indicators + `]}`))
		if err != nil {
			fmt.Println(err)
		}
		return v
	}
	poverty := `{"id": "poverty", "name": "Children in poverty", "polarity": "lower", "unit": "percent", "targets": [{"text": "%s", "by": "%s"}]}`
	before := edition(
		`{"id": "1", "title": "Fewer children grow up in poverty", "indicators": ["poverty"], "leadText": "the council"}, {"id": "2", "title": "Clean rivers"}`,
		fmt.Sprintf(poverty, "down to 9%", "2026"),
	)
	after := edition(
		`{"id": "1", "title": "Fewer children grow up in poverty", "indicators": ["poverty"], "leadText": "the health board"}, {"id": "3", "title": "Warm homes"}`,
		fmt.Sprintf(poverty, "down to 12%", "2028"),
	)
	for _, c := range plan.Diff(before, after, plan.Matching{}) {
		fmt.Printf("%s: %s\n", c.Weight, c.Says)
	}
	// Output:
	// given up: outcome "Clean rivers" of "Our plan" was dropped
	// given up: the target "down to 9%" for the measure "Children in poverty" was softened to "down to 12%"
	// put off: the target "down to 9%" for the measure "Children in poverty" is due later: by 2028, before by 2026
	// who answers: outcome "Fewer children grow up in poverty" of "Our plan" is led by the health board, and was led by the council
	// gained: outcome "Warm homes" of "Our plan" is new
}

// Editions that stand in one dossier are told apart by their labels.
func ExamplePartnership_InEdition() {
	v, err := plan.Read([]byte(`{"loip": {
		"title": "Our plan", "editions": [{"label": "2019"}],
		"outcomes": [{"id": "1", "title": "Net zero", "editions": ["2019"]}, {"id": "2", "title": "A big step towards net zero"}]
	}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range plan.Diff(v.InEdition("2019"), v.InEdition("now"), plan.Matching{}) {
		fmt.Printf("%s %s, %s\n", c.Of, c.Kind, c.Weight)
	}
	// Output:
	// outcome softened, given up
	// outcome renumbered, words and order
}
