package governance_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// board has ten seats: a seat of the health board changed hands, the college's
// is vacant, and the third sector's has no vote.
var board = governance.Group{
	ID: "board", Name: "Strategic Board", Top: true,
	Orders: &governance.Orders{
		Quorum:   &governance.Quorum{Share: governance.Share{Of: 1, In: 2, MoreThan: true}, Required: []governance.Required{{Bodies: []string{"NHS Borders"}}}},
		Majority: governance.SimpleMajority,
	},
	Lists: []governance.MemberList{{Title: "constitution", Members: []governance.Member{
		{Body: "scottish-borders-council", Post: "councillors", Seats: 5},
		{Body: "nhs-borders", Post: "Chair", Substitutes: governance.WithVote, Held: loip.Since(loip.Day(2017, time.April, 1))},
		{Body: "nhs-borders", Post: "Vice Chair", Held: loip.Period{Until: loip.Day(2017, time.April, 1)}},
		{Body: "police-scotland", Substitutes: governance.WithoutVote},
		{Body: "borders-college", Vacant: true},
		{Body: "scottish-enterprise"},
		{Body: "third-sector", WithoutVote: true},
	}}},
}

func ExampleRecord_Membership() {
	r := governance.Record{Groups: []governance.Group{board}}
	m := r.Membership("board", loip.Day(2017, time.June, 8))
	fmt.Println(m.Seats(), "seats,", m.Votes(), "with a vote,", len(m.Vacant), "vacant")
	for _, x := range m.Held {
		if x.Body == "nhs-borders" {
			fmt.Println(x.Post)
		}
	}
	// Output:
	// 9 seats, 8 with a vote, 1 vacant
	// Chair
}

func ExampleRecord_Compare() {
	paper := governance.MemberList{Title: "section 4.5", Members: []governance.Member{
		{Body: "sestran", Written: "Sustran"},
		{Body: "visitscotland", Written: "Visit Scotland"},
		{Body: "visitscotland", Written: "VisitScotland"},
	}}
	appendix := governance.MemberList{Title: "appendix 2", Members: []governance.Member{
		{Body: "visitscotland", Written: "Visit Scotland"},
		{Body: "sestran", Written: "Sestran"},
		{Body: "historic-environment-scotland"},
	}}
	c := governance.Record{}.Compare(paper, appendix, loip.Day(2017, time.June, 8))
	fmt.Println("only in the appendix:", appendix.Members[c.OnlyOther[0]].Body)
	fmt.Println("doubled:", paper.Members[c.DoubledFirst[0]].Written)
	fmt.Println("misnamed:", paper.Members[c.MisnamedFirst[0]].Written)
	// Output:
	// only in the appendix: historic-environment-scotland
	// doubled: VisitScotland
	// misnamed: Sustran
}

func ExampleRecord_Sitting() {
	m := governance.Meeting{
		ID: "m1", Group: "board", On: loip.Day(2017, time.June, 8),
		Present: []governance.Presence{
			{Body: "scottish-borders-council", Post: "councillors"},
			{Body: "scottish-borders-council", Post: "councillors"},
			{Body: "scottish-borders-council", Post: "councillors"},
			{Body: "nhs-borders", Post: "Director", Substitute: true, For: "Chair", Left: &governance.Point{Item: 3, End: true}},
			{Body: "police-scotland", Post: "Inspector", Substitute: true},
			{Body: "scottish-enterprise"},
			{Body: "third-sector"},
		},
		// Whoever withdraws is no part of the quorum for that item.
		Interests: []governance.Interest{{Body: "scottish-enterprise", Item: 2, Then: governance.Withdrew}},
	}
	s := governance.Record{Groups: []governance.Group{board}}.Sitting(m)
	fmt.Println("quorum:", s.Quorum)
	for item := 1; item <= 4; item++ {
		fmt.Printf("item %d: %s: %s\n", item, s.At(item), s.Standing(item))
	}
	// Output:
	// quorum: more than 1/2 of the members and nhs-borders
	// item 1: 5 and 2 without a vote: stands
	// item 2: 4 and 2 without a vote: informal
	// item 3: 5 and 2 without a vote: stands
	// item 4: 4 and 2 without a vote: informal
}

func ExampleShare_Least() {
	third := governance.Share{Of: 1, In: 3}
	half := governance.Share{Of: 1, In: 2, MoreThan: true}
	for _, members := range []int{9, 10, 18} {
		fmt.Println(members, third.Least(members), half.Least(members))
	}
	// Output:
	// 9 3 5
	// 10 4 6
	// 18 6 10
}

func ExampleVote_Result() {
	v := governance.Vote{For: 5, Against: 4, Abstained: 1}
	for _, requirement := range []governance.Requirement{
		governance.SimpleMajority, governance.AbsoluteMajority, governance.TwoThirds, governance.Unanimous,
	} {
		fmt.Printf("%s: %s\n", requirement, v.Result(requirement, 12))
	}
	// Output:
	// simple majority: carried
	// absolute majority: not carried
	// two thirds: not carried
	// unanimous: not carried
}

// What a meeting decides without a quorum is informal until one with a quorum
// confirms it; to approve its minute is not enough.
func ExampleRecord_Confirmations() {
	eight := &governance.Quorum{Members: 8}
	r := governance.Record{Meetings: []governance.Meeting{
		{ID: "march", Group: "board", On: loip.Day(2016, time.March, 3), Inquorate: 9},
		{
			ID: "june", Group: "board", On: loip.Day(2016, time.June, 9), Quorum: eight, Present: make([]governance.Presence, 8),
			Items: []governance.Item{{Number: 4, Decisions: []governance.Decision{
				{Ref: "4.1", Kind: governance.Approved, Minute: "march", Corrections: []string{}},
				{Ref: "4.2", Kind: governance.AgreedTo, Confirms: []governance.Cite{{Meeting: "march", Ref: "9"}}},
			}}},
		},
	}}
	on := loip.Day(2016, time.June, 9)
	confirmed := r.Confirmations(on)
	for _, ref := range []string{"9", "10"} {
		_, ok := confirmed.By("march", ref)
		fmt.Println(ref, ok)
	}
	a := r.Approvals(on)["march"][0]
	fmt.Println("minute approved by", a.Meeting.ID, "at", a.Ref)
	// Output:
	// 9 true
	// 10 false
	// minute approved by june at 4.1
}
