package governance_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
)

func ExampleDoubts() {
	for _, line := range governance.Doubts("S12000017", loip.Day(2017, time.October, 1)) { // Highland
		fmt.Println(line)
	}
	// Output:
	// no integration joint board is known, since the council and the health board share their functions between them as lead agencies; a later move to a board has been reported, but no order that establishes one was found
}

func ExampleBody_Named() {
	day := loip.Day(2017, time.October, 1)
	sestran, _ := governance.LookupBody("sestran")
	police, _ := governance.LookupBody("police-scotland")
	fmt.Println(sestran.Named("South East of Scotland Transport Partnership", day))
	fmt.Println(sestran.Named("Sustran", day))
	fmt.Println(police.Named("Lothian and Borders Police", day))
	// Output:
	// rightly
	// mistakenly
	// formerly
}

func ExampleSignOff_Days() {
	day := loip.Day(2017, time.September, 20)
	s := governance.Signing(borders, day, []governance.Signature{
		{Body: "scottish-borders-council", Does: governance.Agreed, On: day.AddDays(-6)},
		{Body: "nhs-borders", Does: governance.Delegated, To: "joint-board", On: day.AddDays(-6)},
		{Body: "joint-board", Does: governance.Agreed, On: day, Shares: true},
	})
	first, last := s.Days()
	fmt.Println("agreed from", first.Long(), "to", last.Long())
	fmt.Println("responsible:", s.Responsible())
	// Output:
	// agreed from 14 September 2017 to 20 September 2017
	// responsible: [scottish-borders-council nhs-borders joint-board]
}

func ExampleRecord_Excepted() {
	r := governance.Record{Exceptions: []governance.Exception{
		{Partner: "visitscotland", Duty: "s. 14(3)", Outcome: "safer-streets", Extent: "not at all", Agreed: loip.Day(2017, time.June, 8)},
	}}
	x, ok := r.Excepted("VisitScotland", "s. 14(3)(a)", "safer-streets", loip.Day(2017, time.October, 1))
	fmt.Println(ok, x.Whole())
	_, ok = r.Excepted("VisitScotland", "s. 14(3)(a)", "more-jobs", loip.Day(2017, time.October, 1))
	fmt.Println(ok)
	// Output:
	// true true
	// false
}

func ExampleRecord_Ledger() {
	amount := func(text string) indicator.Value {
		v, _ := indicator.Number(text)
		return v
	}
	r := governance.Record{Contributions: []governance.Contribution{
		{Body: "nhs-borders", Outcome: "more-jobs", Kind: governance.Money, Amount: amount("1250000.10"), Currency: "GBP", Year: "2017-18"},
		{Body: "scottish-borders-council", Outcome: "more-jobs", Kind: governance.Money, Amount: amount("0.20"), Currency: "GBP", Year: "2018-19"},
		{Body: "scottish-borders-council", Outcome: "more-jobs", Kind: governance.Staff, Amount: amount("2.5"), Year: "2018-19"},
		{Body: "sestran", Outcome: "more-jobs", NoneAppropriate: true},
		{Body: "borders-college", Participation: true, Kind: governance.Buildings},
	}}
	l := r.Ledger(loip.Day(2017, time.October, 1))
	fmt.Println("outcome:", l.Outcome("more-jobs").Money, l.Outcome("more-jobs").Staff)
	fmt.Println("2018-19:", l.Year("2018-19").Money)
	fmt.Println("SEStran:", l.Cell("sestran", "more-jobs").NoneAppropriate)
	fmt.Println("participation:", l.Participation("borders-college").Buildings)
	fmt.Println("police considered:", l.Cell("police-scotland", "more-jobs").Considered())
	// Output:
	// outcome: [GBP 1,250,000.30] 2.5
	// 2018-19: [GBP 0.20]
	// SEStran: true
	// participation: 1
	// police considered: false
}
