package governance_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

const borders loip.AreaCode = "S12000026"

func ExamplePartners() {
	for _, day := range []loip.Date{loip.Day(2016, time.December, 19), loip.Day(2016, time.December, 20), loip.Day(2019, time.October, 16)} {
		fmt.Println(day.Long(), len(governance.Partners(borders, day)))
	}
	// Argyll and Bute lies in two transport regions, neither of which includes
	// all of it.
	for _, p := range governance.Partners("S12000035", loip.Day(2017, time.October, 1)) {
		if p.Part && p.Doubt != "" {
			fmt.Println(p.Body.Name, "is doubtful")
		}
	}
	// Output:
	// 19 December 2016 0
	// 20 December 2016 14
	// 16 October 2019 15
	// HITRANS is doubtful
	// Strathclyde Partnership for Transport is doubtful
}

func ExampleFacilitators() {
	for _, p := range governance.Facilitators(borders, loip.Day(2017, time.October, 1)) {
		fmt.Println(p.Body.Name)
	}
	// Output:
	// Scottish Borders Council
	// Police Scotland
	// NHS Borders
	// Scottish Enterprise
	// Scottish Fire and Rescue Service
}

func ExampleLookupBody() {
	body, _ := governance.LookupBody("Sustran")
	fmt.Println(body.ID, body.Name)
	// Output:
	// sestran SEStran
}

func ExampleSigning() {
	day := loip.Day(2017, time.October, 1)
	signed := []governance.Signature{
		{Body: "scottish-borders-council", Does: governance.Agreed, On: day},
		{Body: "nhs-borders", Does: governance.Agreed, On: day.AddDays(1)},
		{Body: "police-scotland", Does: governance.Refused, On: day},
		{Body: "third-sector", Does: governance.Agreed, On: day},
	}
	s := governance.Signing(borders, day, signed)
	fmt.Println("agreed:", s.Agreed[0].Body.Name)
	fmt.Println("after the day:", s.Late[0].Body.Name)
	fmt.Println("refused:", s.Refused[0].Body.Name)
	fmt.Println("missing:", len(s.Missing))
	fmt.Println("others, lawfully:", s.Others)
	// Output:
	// agreed: Scottish Borders Council
	// after the day: NHS Borders
	// refused: Police Scotland
	// missing: 11
	// others, lawfully: [third-sector]
}

func ExampleMeeting_Quorums() {
	// Ten members were there; one left during item 6, one at its end and two at
	// the end of item 8. The minute says that there was no quorum from item 9 on.
	m := governance.Meeting{Inquorate: 9, Present: make([]governance.Presence, 10), Items: make([]governance.Item, 12)}
	for i := range m.Items {
		m.Items[i].Number = i + 1
	}
	m.Present[0].Left = &governance.Point{Item: 6}
	m.Present[1].Left = &governance.Point{Item: 6, End: true}
	m.Present[2].Left = &governance.Point{Item: 8, End: true}
	m.Present[3].Left = &governance.Point{Item: 8, End: true}

	low, high, ok := m.Quorums()
	fmt.Println(low, high, ok)
	fmt.Println(m.PresentAt(8), m.Standing(8, low))
	fmt.Println(m.PresentAt(9), m.Standing(9, low))
	// Output:
	// 7 8 true
	// 8 stands
	// 6 informal
}

func ExampleAction_State() {
	a := governance.Action{Due: loip.Day(2016, time.June, 16)}
	for _, day := range []int{9, 10, 16, 17} {
		on := loip.Day(2016, time.June, day)
		fmt.Printf("%s: %s\n", on, a.State(on))
	}
	// Output:
	// 2016-06-09: not due
	// 2016-06-10: under a week
	// 2016-06-16: under a week
	// 2016-06-17: overdue
}
