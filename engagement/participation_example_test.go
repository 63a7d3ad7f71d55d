package engagement_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

// A record of two bodies and two occasions.
func town() engagement.Record {
	return engagement.Record{
		CommunityBodies: []engagement.CommunityBody{
			{ID: "tenants", Name: "Tenants' association", Disadvantage: true, Considered: loip.Day(2024, time.February, 1), Likely: true, Wishes: engagement.WishesYes},
			{ID: "carers", Name: "Carers' network", Considered: loip.Day(2024, time.February, 1), Likely: true, Wishes: engagement.WishesYes},
		},
		Activities: []engagement.Activity{
			{
				ID: "a1", What: "Workshop on needs", On: loip.Day(2024, time.May, 14), CommunityBodies: []string{"tenants"},
				Stages: []engagement.Stage{engagement.Develop}, Outcomes: []string{"homes"}, Cos: []engagement.Co{engagement.CoDesign}, Found: engagement.CoProduce,
				Effects: []engagement.Effect{{Text: "damp homes became a priority", Evidence: []string{"minute of 3 June 2024"}}},
			},
			{ID: "a2", What: "Meeting on the draft", On: loip.Day(2024, time.September, 2), CommunityBodies: []string{"tenants", "carers"}, Stages: []engagement.Stage{engagement.Design}, Found: engagement.Consult, Cos: []engagement.Co{engagement.CoCommission}},
		},
	}
}

// Who took part, by outcome and stage; "jobs" has nobody.
func ExampleRecord_Coverage() {
	for _, c := range town().Coverage(loip.Day(2025, time.January, 1), "homes", "jobs") {
		fmt.Printf("%q: develop %v, design %v, for disadvantage %v\n", c.Outcome, c.Bodies[engagement.Develop], c.Bodies[engagement.Design], c.Disadvantage)
	}
	// Output:
	// "homes": develop [tenants], design [], for disadvantage [tenants]
	// "jobs": develop [], design [], for disadvantage []
	// "": develop [], design [tenants carers], for disadvantage [tenants]
}

// The participation statement of a year, for people to finish.
func ExampleRecord_DraftStatement() {
	s := town().DraftStatement(loip.Period{From: loip.Day(2024, time.April, 1), Until: loip.Day(2025, time.April, 1)})
	fmt.Println(s.Extent)
	fmt.Println(s.Effectiveness)
	// Output:
	// By the end of the year the partnership had considered 2 community bodies, of which 2 wished to take part. In the year 2 community bodies took part in 2 activities; bodies among them that represent people facing socio-economic disadvantage: 1. Community bodies took part at these stages of planning: develop, design.
	// What the participation of community bodies is recorded to have brought about: Workshop on needs: damp homes became a priority (evidence: minute of 3 June 2024).
}

// Consulting on what is already made is no co-production.
func ExampleStar() {
	for _, s := range engagement.Star(town().Activities, loip.Day(2025, time.January, 1)) {
		fmt.Println(s.Co, s.Covered(), s.By, s.Below)
	}
	// Output:
	// co-commission false [] [a2]
	// co-design true [a1] []
	// co-deliver false [] []
	// co-assess false [] []
}

// Whether to co-produce, with the reasons.
func ExampleConditions_Suitability() {
	answer, why := engagement.Conditions{RealChoices: engagement.Yes, EarlyStart: engagement.No, EnoughTime: engagement.Yes}.Suitability()
	fmt.Println(answer)
	for _, q := range why {
		fmt.Println(q.Text)
	}
	// Output:
	// doubtful
	// Is it the start of the process, before decisions have begun to be made?
}

// Four carers answered. To show them apart would show who they are, and to leave
// only them out would show them too.
func ExampleFold() {
	groups := []engagement.Turnout{
		{Group: "tenants", Answered: new(int64(61))}, {Group: "traders", Answered: new(int64(9))}, {Group: "carers", Answered: new(int64(4))},
	}
	for _, g := range engagement.Fold(groups) {
		fmt.Println(g.Group, *g.Answered)
	}
	// Output:
	// tenants 61
	// traders, carers together 13
}

// What an answer means for everybody depends on how people were found.
func ExampleConsultation_Margin() {
	drawn := engagement.Consultation{Drawn: engagement.AtRandom, Population: new(int64(11_000))}
	fmt.Println(drawn.Margin(240, 400))
	open := engagement.Consultation{Drawn: engagement.SelfSelected}
	fmt.Println(open.Margin(240, 400))
	// Output:
	// 240 of the 400 who answered (60%); they were drawn at random, so the share among everybody lies between 55% and 65%, by a method that is right for 19 samples in 20; account is taken of the size of the population, 11,000, and the range does not allow for those who were asked and did not answer
	// 240 of the 400 who answered (60%); they chose themselves to answer, so this says nothing of the share among everybody
}

// Thirty working days over Christmas: Good Friday would count, Boxing Day does
// not.
func ExampleEndOfWorkingDays() {
	fmt.Println(engagement.EndOfWorkingDays(loip.Day(2025, time.December, 1), 30).Long())
	// Output: 15 January 2026
}

// The time limits of a participation request.
func ExampleRequest_Clocks() {
	r := engagement.Request{
		ID: "q1", Authority: "the council", By: []engagement.Requester{{Name: "the tenants' association", Kind: engagement.CommunityControlled}},
		Validated: loip.Day(2026, time.January, 26), Decision: &engagement.Decision{Result: engagement.RequestAgreed, On: loip.Day(2026, time.March, 1)},
	}
	for _, c := range r.Clocks() {
		fmt.Printf("%s is to %s by %s (%s): %s\n", c.Who, c.Step, c.Last.Long(), c.Basis, c.State(loip.Day(2026, time.April, 1)))
	}
	// Output:
	// the council is to give notice of the decision by 6 March 2026 (SSI 2017/39, reg. 7): kept
	// the tenants' association is to make representations on the proposed process, if it wishes to by 28 March 2026 (2015 Act, s. 26(3)): run out
	// the council is to give notice of the process to be established by 25 April 2026 (2015 Act, s. 26(5)): running
}

// A mean that an indicator of a plan can take as its value.
func ExamplePlaceStandard_Scores() {
	s := engagement.PlaceStandard{Place: "the town", Counts: map[string][]int64{
		"moving-around": {1, 2, 4, 8, 5, 2, 1}, "feeling-safe": {0, 0, 1, 1, 0, 0, 0},
	}}
	for _, x := range s.Scores() {
		fmt.Println(x.Theme.Text, x.Withheld, x.Answered, x.Mean.StringFixed(2), x.Median.StringFixed(1))
	}
	// Output:
	// Moving around false 23 4.04 4.0
	// Feeling safe true 0 0.00 0.0
}

// A share that falls short, to the penny.
func ExampleBudget_Short() {
	decided, _ := engagement.ParsePounds("8150000")
	of, _ := engagement.ParsePounds("820000000")
	b := engagement.Budget{Body: "the council", Year: "2021-22", Decided: &decided, Of: &of, OfWhat: "net expenditure met other than from council tax"}
	share, _ := b.Percent()
	short, _ := b.Short()
	fmt.Println(share, short)
	// Output: 0.99 50000
}
