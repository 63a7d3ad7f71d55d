package locality_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// An area of 30,000 people may be a locality, one of 30,001 may not, and a ward
// may be of any size.
func ExampleCheck() {
	people := func(n int64) []locality.Population { return []locality.Population{{Year: 2021, People: n}} }
	d := locality.Division{
		Council: "S12000036",
		Localities: []locality.Locality{
			{ID: "n", Name: "North", Kind: locality.Area, Populations: people(30_000)},
			{ID: "s", Name: "South", Kind: locality.Area, Populations: people(30_001)},
			{ID: "a", Name: "Almond", Kind: locality.Ward, Ward: "S13002919", Populations: people(36_965)},
		},
	}
	report := locality.Check(d, loip.Day(2026, time.May, 21))
	for _, f := range report.Findings {
		if f.Rule == "LOC-002" {
			fmt.Printf("%s: %s.\n", f.Answer, f.Message)
		}
	}
	// Output:
	// met: locality 1 (North) has at most 30,000 people in every figure at hand: 30,000 (2021).
	// unmet: locality 2 (South) is not put forward as a single ward and has more than 30,000 people in every figure at hand: 30,001 (2021).
	// met: locality 3 (Almond) is the ward Almond (S13002919), and a ward may be of any size.
}

// The population of a locality is added up from its zones, year by year.
func ExampleDivision_Populations() {
	d := locality.Division{Zones: []locality.Zone{
		{Code: "S01012330", Populations: []locality.Population{{Year: 2014, People: 586}, {Year: 2020, People: 553}}},
		{Code: "S01012331", Populations: []locality.Population{{Year: 2014, People: 675}, {Year: 2020, People: 693}}},
	}}
	for _, p := range d.Populations(locality.Locality{Zones: []loip.AreaCode{"S01012330", "S01012331"}}) {
		fmt.Println(p.Year, p.People)
	}
	// Output:
	// 2014 1261
	// 2020 1246
}

// Estimates on both sides of a limit leave the answer open.
func ExampleAtMost() {
	langside := []locality.Population{{Year: 2020, People: 30_240}, {Year: 2022, People: 29_308}}
	fmt.Println(locality.AtMost(locality.MaxPeople, langside))
	fmt.Println(locality.AtMost(25_000, langside))
	// Output:
	// undetermined
	// unmet
}

func ExampleLookupWard() {
	w, ok := locality.LookupWard("S13002763")
	fmt.Println(w.Name, w.Council, ok)
	// Output: Galashiels and District S12000026 true
}

func ExampleDivision_Tables() {
	d := locality.Division{Council: "S12000026", Localities: []locality.Locality{
		{Name: "Eildon", Kind: locality.Area, Populations: []locality.Population{{Year: 2014, People: 35_190}}},
	}}
	table := d.Tables()[0]
	fmt.Println(table.Columns)
	fmt.Println(table.Rows[0])
	// Output:
	// [locality kind wards 2014 over 30,000 in lawful]
	// [1 Eildon area  35,190 2014 no]
}

// A glen of four villages and an island, divided under a cap of 2,000 people.
// The ferry is declared, so that the island need not stand alone.
func ExampleDivide() {
	village := func(code loip.AreaCode, people int64, next ...loip.AreaCode) locality.Zone {
		return locality.Zone{Code: code, Neighbours: next, Populations: []locality.Population{{Year: 2021, People: people}}}
	}
	d := locality.Division{
		Zones: []locality.Zone{
			village("S01000001", 900, "S01000002"), village("S01000002", 800, "S01000003"),
			village("S01000003", 900, "S01000004"), village("S01000004", 700), village("S01000005", 300),
		},
		Links: []locality.Link{{Zones: [2]loip.AreaCode{"S01000005", "S01000004"}, Way: "ferry", Reason: "Its children go to school on the mainland."}},
	}
	p, err := locality.Divide(d, locality.Wishes{Cap: 2_000})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range p.Localities {
		fmt.Println(l.Name, l.Zones)
	}
	fmt.Printf("%d parts, at least %d; from %d to %d people\n", p.Measures.Parts, p.Measures.LowerBound, p.Measures.Smallest, p.Measures.Largest)
	_, err = locality.Divide(d, locality.Wishes{Cap: 850})
	fmt.Println(err)
	// Output:
	// Part 1 [S01000001 S01000002]
	// Part 2 [S01000003 S01000004 S01000005]
	// 2 parts, at least 2; from 1700 to 1900 people
	// zone S01000001 alone has 900 people, more than the cap of 850
}

// Two localities on one measure: the figures, the test, and which is poorer.
func ExampleDivision_Compare() {
	count := func(zone loip.AreaCode, n string, of int64) locality.Count {
		v, err := indicator.Number(n)
		if err != nil {
			panic(err)
		}
		return locality.Count{Zone: zone, Count: v, Of: of}
	}
	d := locality.Division{Localities: []locality.Locality{
		{ID: "mill", Name: "Mill town", Zones: []loip.AreaCode{"S01000001"}},
		{ID: "coast", Name: "Coast", Zones: []loip.AreaCode{"S01000002"}},
	}}
	workless := locality.Measure{
		Name: "out of work", Measure: indicator.Proportion, Polarity: indicator.Lower,
		Counts: []locality.Count{count("S01000001", "360", 2_400), count("S01000002", "210", 2_500)},
	}
	for _, c := range d.Compare([]locality.Measure{workless}, locality.Levels{}) {
		fmt.Printf("%s, %s; poorer %t, clear %t\n", d.Localities[c.Locality].Name, c, c.Poorer, c.Clear)
	}
	// Output:
	// Mill town, out of work: 15.0% against 8.4% in the other localities (a difference of 6.6, between 4.8 and 8.4); poorer true, clear true
	// Coast, out of work: 8.4% against 15.0% in the other localities (a difference of -6.6, between -8.4 and -4.8); poorer false, clear true
}

// How a locality lies to one of health and social care.
func ExampleRelate() {
	fmt.Println(locality.Relate([]loip.AreaCode{"S01000001", "S01000002"}, []loip.AreaCode{"S01000002", "S01000003"}))
	// Output: crossing
}

// A locality given by the data zones of 2001, in those of 2011.
func ExampleCarry() {
	whole, part := locality.Carry([]loip.AreaCode{"S01000001"}, []locality.Change{
		{From: "S01000001", To: "S01006506"}, {From: "S01000001", To: "S01006507"}, {From: "S01000002", To: "S01006507"},
	})
	fmt.Println("wholly", whole, "in part", part)
	// Output: wholly [S01006506] in part [S01006507]
}
