package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

// An auditor asks which rules answer a provision, and why an expectation has
// none.
func ExampleCoverage() {
	for _, c := range plan.Coverage() {
		if c.ID == "2015 Act, s. 6(2)(c)" || c.ID == "G-LOC-02" {
			fmt.Printf("%s (%s): %s\n  %v%s\n", c.ID, c.Force, c.Says, c.Rules, c.Reason)
		}
	}
	// Output:
	// 2015 Act, s. 6(2)(c) (must): The plan gives the period within which the improvement is to be achieved.
	//   [PLAN-004]
	// G-LOC-02 (may): The CPP may prepare locality plans for other, or all, localities.
	//   []It is an option: a document that takes it is as good as one that does not. Locality plans for other localities are held to the same rules.
}

func ExampleCoverageTable() {
	t := plan.CoverageTable()
	fmt.Println(t.Columns)
	fmt.Println(t.Rows[2])
	// Output:
	// [part provisions or expectations checked by program stated by people no rule]
	// [Community Planning (Locality Planning) (Scotland) Regulations 2016 3 2 0 1]
}

// The questionnaire has a sheet for each principle.
func ExampleQuestionnaire() {
	for _, s := range plan.Questionnaire() {
		if s.Title == "Shared leadership" {
			q := s.Questions[0]
			fmt.Printf("%s (%s): %s\nEvidence: %s\n", q.Rule, q.Force, q.Says, q.Evidence)
		}
	}
	// Output:
	// GOV-076 (should): Partners own and lead community planning together, statutory or not, and it is not led by the council alone.
	// Evidence: What each partner leads on, and minutes at which partners other than the council set the direction.
}

// A clerk prints the form of one question, and fills its answer in as JSON.
func ExampleForm_Skeleton() {
	form := plan.Questionnaire()[2:3]
	form[0].Questions = form[0].Questions[:1]
	fmt.Printf("%s", form.Skeleton())
	// Output:
	// {
	// 	"format": "loip/1",
	// 	"statements": [
	// 		{
	// 			"rule": "GOV-076",
	// 			"holds": false,
	// 			"statement": "",
	// 			"by": "",
	// 			"evidence": [],
	// 			"on": ""
	// 		}
	// 	]
	// }
}

// The same question for a meeting, with room for its answer.
func ExampleForm_Markdown() {
	form := plan.Questionnaire()[2:3]
	form[0].Questions = form[0].Questions[:1]
	_, page, _ := strings.Cut(form.Markdown(), "\n## ")
	fmt.Print("## " + page)
	// Output:
	// ## 1 Shared leadership
	//
	// ### 1.1 GOV-076
	//
	// Partners own and lead community planning together, statutory or not, and it is not led by the council alone.
	//
	// - What counts as evidence: What each partner leads on, and minutes at which partners other than the council set the direction.
	// - Stated by: the partnership
	// - Rests on (should): 2016 guidance, Section A; consultation draft of March 2016, paras 15-17; consultation draft of March 2016, summary
	//
	// - [ ] It holds.
	// - [ ] It does not hold.
	//
	// | | |
	// |---|---|
	// | In words | |
	// | Evidence | |
	// | Day | |
	// | Body or post | |
}

// What is still to be stated, once a meeting has stated something.
func ExamplePartnership_Unanswered() {
	dossier, err := plan.Read([]byte(`{
		"statements": [{
			"rule": "PLAN-010", "holds": true, "statement": "We held each outcome against the national ones.",
			"evidence": ["minute of 7 September 2017, item 4"], "on": "2017-09-07", "by": "partnership board"
		}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	open := func(on loip.Date, id loip.RuleID) bool {
		return slices.ContainsFunc(dossier.Unanswered(on), func(s plan.Sheet) bool {
			return slices.ContainsFunc(s.Questions, func(q plan.Question) bool { return q.Rule == id })
		})
	}
	fmt.Println(open(loip.Day(2017, time.September, 6), "PLAN-010"), open(loip.Day(2017, time.September, 7), "PLAN-010"))
	// Output: true false
}
