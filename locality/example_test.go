package locality_test

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
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
