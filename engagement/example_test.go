package engagement_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

// walk is a joint form that is only partly filled in.
func walk() engagement.Assessment {
	return engagement.Assessment{
		ID: "walk", Instrument: engagement.Coproduction2016, Scheme: engagement.Standard1,
		Activity: "A riverside walk", Mode: engagement.Consensus, Illustrative: true,
		Respondents: []engagement.Respondent{{ID: "joint", Group: "all", Answers: map[string]engagement.Response{
			"INV-1": {Answer: engagement.Yes, Evidence: []string{"List of partners and attendance"}},
			"INV-2": {Answer: engagement.No},
			"PLA-1": {Answer: engagement.Yes},
			"MET-1": {Answer: engagement.NA, Reason: "One meeting only"},
			"WTO-1": {Answer: engagement.NotSure, Reason: "Nobody asked", Action: "Ask each group"},
			"SHA-1": {Answer: engagement.Yes, Evidence: []string{"Notes sent to all"}},
			"MON-1": {Answer: engagement.Yes},
		}}},
	}
}

// A score comes as a band, and one line says what it rests on.
func ExampleAssessment_Score() {
	score, err := walk().Score()
	if err != nil {
		fmt.Println(err)
		return
	}
	f := score.Overall.Figures
	fmt.Println(f.Low, f.Mid, f.High, f.Certainty())
	fmt.Println(score.InShort())
	fmt.Println(score.Lowest)
	// Output:
	// 7/10 4/5 9/10 4/5
	// confirmed 70%, up to 90% (certainty 80%); evidenced 30%; 7 of 18 answered
	// [working-together]
}

// The explanation can be redone on paper.
func ExampleScore_Explain() {
	score, _ := walk().Score()
	fmt.Print(score.Explain())
	// Output:
	// Illustrative form. The form sbc-coproduction-2016 has no score of its own; this is the library's, under the scheme std-1, over 1 respondent.
	// Involve: INV-1 favourable; INV-2 adverse. From 2 of the 2 questions that apply: low (1 + 0)/2 = 1/2, high (1 + 0)/2 = 1/2, mid 1/2, evidenced (1 + 0)/2 = 1/2. At worst 1/2, at best 1/2.
	// Support: SUP-1 not answered. No figure: only 0 of the 1 questions that apply were answered, fewer than half. At worst 0, at best 1.
	// Planning: PLA-1 favourable, no evidence; PLA-4 not answered. From 1 of the 2 questions that apply: low 1, high 1, mid 1, evidenced 0. At worst 1/2, at best 1.
	// Methods: MET-1 does not apply. Nothing applies, so it is left out.
	// Working together: WTO-1 not sure. From 1 of the 1 questions that apply: low 0, high 1, mid 1/2, evidenced 0. Indeterminate: the certainty is 0, below 1/2. At worst 0, at best 1.
	// Sharing information: SHA-1 favourable. From 1 of the 1 questions that apply: low 1, high 1, mid 1, evidenced 1. At worst 1, at best 1.
	// Working with others: WOT-1 not answered. No figure: only 0 of the 1 questions that apply were answered, fewer than half. At worst 0, at best 1.
	// Improvement: IMP-1 not answered; IMP-2 not answered. No figure: only 0 of the 2 questions that apply were answered, fewer than half. At worst 0, at best 1.
	// Feedback: FEE-1 not answered. No figure: only 0 of the 1 questions that apply were answered, fewer than half. At worst 0, at best 1.
	// Monitoring and evaluation: MON-1 favourable, no evidence. From 1 of the 1 questions that apply: low 1, high 1, mid 1, evidenced 0. At worst 1, at best 1.
	// Overall: From 5 of the 9 headings that apply: low (1/2 + 1 + 0 + 1 + 1)/5 = 7/10, high (1/2 + 1 + 1 + 1 + 1)/5 = 9/10, mid 4/5, evidenced (1/2 + 0 + 0 + 1 + 0)/5 = 3/10. At worst 1/3, at best 17/18.
	// Lowest: Working together.
	// In short: confirmed 70%, up to 90% (certainty 80%); evidenced 30%; 7 of 18 answered.
}

// The list of what the answers call for, in order.
func ExampleAssessment_Actions() {
	actions, _ := walk().Actions()
	for _, a := range actions[:4] {
		fmt.Println(a.Kind, a.Question, a.Texts, a.Missing)
	}
	// Output:
	// act INV-2 [] true
	// find_out WTO-1 [Ask each group] false
	// evidence PLA-1 [] false
	// evidence MON-1 [] false
}

// A "yes" to a question about a failing is the bad answer.
func ExampleLookupScheme() {
	std, _ := engagement.LookupScheme(engagement.Standard1)
	fmt.Println(std.Polarity("SUP-1"), std.Polarity("IMP-2"), std.Polarity("PLA-2"))
	// Output: favourable adverse prompt
}

func ExampleLookupForm() {
	form, _ := engagement.LookupForm(engagement.Coproduction2016)
	for _, h := range form.Headings[:2] {
		fmt.Println(h.Name, h.Questions[0].ID)
	}
	// Output:
	// Involve INV-1
	// Support SUP-1
}

func ExampleCheck() {
	record := engagement.Record{CommunityBodies: []engagement.CommunityBody{{
		ID: "tenants", Name: "Tenants' association", Community: engagement.Place, Disadvantage: true,
		Considered: loip.Day(2017, time.February, 1), Likely: true, Efforts: []string{"Two meetings"}, Wishes: engagement.WishesYes,
	}}}
	for _, f := range engagement.Check(record, loip.Day(2017, time.October, 1)).Findings[:4] {
		fmt.Printf("%s %s: %s.\n", f.Rule, f.Answer, f.Message)
	}
	// Output:
	// ENG-001 met: 1 community body was considered, 1 of them representing people facing socio-economic disadvantage.
	// ENG-002 met: the record holds efforts to secure its participation for community body 1 (Tenants' association).
	// ENG-003 undetermined: no steps to enable it to take part are recorded for community body 1 (Tenants' association).
	// ENG-004 unmet: the record holds 1 community body of place and none of interest.
}

func ExampleRecord_Tables() {
	record := engagement.Record{Assessments: []engagement.Assessment{walk()}}
	table := record.Tables(loip.Day(2017, time.October, 1))[0]
	fmt.Println(table.Title)
	fmt.Println(table.Columns[:5])
	fmt.Println(table.Rows[0][:5])
	// Output:
	// Self-assessment by heading: A riverside walk (illustrative)
	// [heading status confirmed centre at most]
	// [Involve scored 50% 50% 50%]
}
