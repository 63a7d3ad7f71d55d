package governance_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

func ExampleRecord_Milestones() {
	// The structure of a partnership was promised for June 2022, and at the
	// meeting of September for November.
	r := governance.Record{ImprovementPlans: []governance.ImprovementPlan{{
		Title: "Improvement plan of 2022",
		Rows: []governance.Improvement{{Ref: "2", Heading: "Governance", Promised: []governance.Promise{
			{What: "the future structure", When: "June 2022", By: loip.Day(2022, time.June, 30), Made: loip.Day(2022, time.March, 3)},
			{What: "the future structure", When: "November 2022", By: loip.Day(2022, time.November, 30), Made: loip.Day(2022, time.September, 8)},
		}}},
	}}}
	for _, day := range []loip.Date{loip.Day(2022, time.July, 1), loip.Day(2022, time.October, 1)} {
		m := r.Milestones(day)[0]
		fmt.Printf("%s: %s, %s, slid: %t, %s\n", day.Long(), m.Heading, m.What, m.Slid(), m.State(day))
	}
	// Output:
	// 1 July 2022: Governance, the future structure, slid: false, overdue
	// 1 October 2022: Governance, the future structure, slid: true, not due
}

func ExampleRiskRegister_MatrixTable() {
	g := governance.RiskRegister{Title: "2017", Scale: 3, Risks: []governance.Risk{
		{ID: "R1", Likelihood: 3, Impact: 3},
		{ID: "R2", Likelihood: 1, Impact: 2},
		{ID: "R3", Likelihood: 2},
	}}
	table := g.MatrixTable(governance.Band{Name: "low", From: 1}, governance.Band{Name: "high", From: 6})
	for _, row := range table.Rows {
		fmt.Printf("%q\n", row)
	}
	fmt.Println(table.Note)
	// Output:
	// ["3" "" "" "R1 (high)"]
	// ["2" "" "" ""]
	// ["1" "" "R2 (low)" ""]
	// Not placed, for want of a figure on the scale: R3.
}

func ExampleRiskRegister_Unmitigated() {
	g := governance.RiskRegister{Risks: []governance.Risk{
		{ID: "R1", Title: "The gap widens", Outcome: "fairer-start", Mitigation: []string{"free hours for the families most in need"}},
		{ID: "R2", Title: "Bus services end", Outcome: "access"},
	}}
	for _, k := range g.Unmitigated() {
		fmt.Println(k.Title, "threatens", k.Outcome)
	}
	// Output: Bus services end threatens access
}

func ExampleApplication() {
	day := loip.Day(2020, time.February, 3)
	r := governance.Record{Council: borders, Application: &governance.Application{
		On:              day,
		Applicants:      []string{"scottish-borders-council", "nhs-borders", "police-scotland", "scottish-fire-and-rescue-service", "scottish-enterprise"},
		Consultation:    []string{"open for twelve weeks"},
		Representations: []string{"none was received"},
		Functions:       []string{},
	}}
	for _, f := range governance.Check(r, day).Findings {
		if f.Answer == loip.Unmet {
			fmt.Println(f.Rule, f.Message)
		}
	}
	// Output:
	// GOV-074 South of Scotland Enterprise, a body of section 13(2) for the area, is not among the applicants of 3 February 2020
	// GOV-075 the application for a corporate body has nothing on the functions that the body is to have
}

// Each partner may speak for itself on its own duty; the statement of anybody
// else speaks for the partners that made none.
func ExampleCheck_statements() {
	day := loip.Day(2017, time.October, 1)
	r := governance.Record{Council: borders, Statements: []loip.Attestation{
		{Rule: "GOV-103", Holds: true, Statement: "we share the work as agreed", Evidence: []string{"agreement of May 2017"}, On: day, By: "Scottish Borders Council"},
		{Rule: "GOV-103", Holds: true, Statement: "we chair the delivery team", Evidence: []string{"minutes of the team"}, On: day, By: "NHS Borders"},
	}}
	for _, f := range governance.Check(r, day).Findings {
		if f.Rule == "GOV-103" {
			fmt.Println(f.Answer)
			fmt.Println(f.Message)
		}
	}
	// Output:
	// undetermined
	// people must judge whether each body named in section 13(2) of the Act facilitates community planning; no dated statement with evidence speaks for Police Scotland, Scottish Enterprise and Scottish Fire and Rescue Service
}
