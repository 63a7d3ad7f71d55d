package plan_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

const oneYearOn = `{
	"area": "S12000026",
	"loip": {
		"title": "Our plan", "status": "published", "published": "2017-09-28", "period": {"until": "2027-10-01"},
		"needs": [{"id": "n1", "text": "Few buses", "on": "2017-02-01"}],
		"outcomes": [{"id": "o1", "title": "More people in work"}],
		"progress": [{"outcome": "o1", "on": "2018-03-01"}],
		"reviews": [{"on": "2018-10-01", "then": "revise"}]
	},
	"settings": [{"name": "ours", "chosen": true, "reviewYears": 2, "reportMonths": 6}]
}`

// What is due of a partnership on a day, and what comes next.
func ExampleDue() {
	dossier, err := plan.Read([]byte(oneYearOn))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range plan.Due(dossier, loip.Day(2019, time.October, 1)) {
		by := "no last day"
		if !d.By.IsZero() {
			by = fmt.Sprintf("by %s, set by %s", d.By.Long(), d.SetBy)
		}
		fmt.Printf("%s, %s (%s): %s\n  %s\n", d.Urgency, d.Force, d.Rule, d.What, by)
	}
	// Output:
	// overdue, must (PLAN-060): the progress report on "Our plan" for the year from 1 April 2018 to 31 March 2019 is to be published
	//   by 30 September 2019, set by the partnership
	// open, must (PLAN-203): "Our plan" is to be revised, the revision consulted on, and the revised plan published
	//   no last day
	// open, should (PLAN-018): "Our plan" is to be agreed by each statutory partner
	//   no last day
	// coming, must (PLAN-060): the progress report on "Our plan" for the year from 1 April 2019 to 31 March 2020 is to be published
	//   by 30 September 2020, set by the partnership
	// coming, advice (PLAN-074): "Our plan" is to be reviewed
	//   by 1 October 2020, set by the partnership
	// coming, advice (PLAN-214): "Our plan" is to be replaced or revised by the time it runs out
	//   by 30 September 2027, set by the plan
}

// How far each plan has come, and on which days.
func ExamplePartnership_Courses() {
	dossier, err := plan.Read([]byte(oneYearOn))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range dossier.Courses(loip.Day(2019, time.October, 1)) {
		fmt.Printf("%s is at: %s\n", c.Title, c.Stage())
		for _, p := range c.Passages {
			fmt.Printf("  %s: %s, %s\n", p.Stage, p.State, p.Last.Long())
		}
	}
	// Output:
	// Our plan is at: review
	//   needs established: reached, 1 February 2017
	//   participation: not known, day not given
	//   draft: reached, day not given
	//   consultation: not known, day not given
	//   representations taken account of: not known, day not given
	//   agreement of the partners: not known, day not given
	//   publication: reached, 28 September 2017
	//   progress kept under review: reached, 1 March 2018
	//   review: reached, 1 October 2018
	//   revision: not known, day not given
	//   progress report: not known, day not given
	//   replacement: not reached, day not given
}

// The same for a committee paper.
func ExampleDueTable() {
	table := plan.DueTable(plan.Partnership{}, loip.Day(2017, time.October, 2))
	fmt.Println(table.Title)
	for i, cell := range table.Rows[0] {
		fmt.Printf("%s: %s\n", table.Columns[i], cell)
	}
	// Output:
	// What is due on 2 October 2017
	// what: a local outcomes improvement plan is to be prepared and published
	// state: overdue
	// from: no day
	// by: 1 October 2017
	// day set by: the guidance
	// force: must
	// rests on: 2015 Act, s. 6(1)
	// why: no local outcomes improvement plan is among the documents
}
