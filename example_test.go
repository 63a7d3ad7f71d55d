package loip_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/communityplanning/loip"
)

// charter is a small document of a council's own.
type charter struct {
	Promises []promise `json:"promises"`
}

type promise struct {
	Title string    `json:"title"`
	By    loip.Date `json:"by,omitzero"`
}

// promisesHaveADay is a rule of a council's own.
var promisesHaveADay = loip.Check[charter]{
	Rule: loip.Rule{
		ID: "OWN-001", Title: "Every promise says by when it is to be kept.", Force: loip.Advice,
		Basis: []loip.Provision{loip.Guidance2016.At("Section B", "Local outcomes improvement plan", "An aim comes with its timescale.")},
		How:   "Looks for a day at each promise.", Since: "0.1.0",
	},
	Run: func(p *loip.Pass, c charter) {
		for i, promise := range c.Promises {
			at := loip.Path("/promises").Index(i)
			if promise.By.IsZero() {
				p.Unmet(at, "promise %d %q does not say by when it is to be kept", i+1, promise.Title)
			} else {
				p.Met(at, "promise %d %q is to be kept by %s", i+1, promise.Title, promise.By.Long())
			}
		}
	},
}

// A rule of one's own, run on a document of one's own.
func Example() {
	ours, err := loip.Decode[charter]([]byte(`{"promises": [
		{"title": "A bus on Sundays", "by": "2019-03-31"},
		{"title": "A new hall"}
	]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	report := loip.Run(ours, loip.Day(2017, time.October, 1), []loip.Check[charter]{promisesHaveADay})
	for _, f := range report.Findings {
		fmt.Printf("%s %s, %s: %s\n", f.Rule, f.Path, f.Answer, f.Message)
	}
	// Output:
	// OWN-001 /promises/0, met: promise 1 "A bus on Sundays" is to be kept by 31 March 2019
	// OWN-001 /promises/1, unmet: promise 2 "A new hall" does not say by when it is to be kept
}

// Text is what a clerk reads; Markdown gives the same for a committee paper.
func ExampleReport_Text() {
	ours := charter{Promises: []promise{{Title: "A new hall"}}}
	report := loip.Run(ours, loip.Day(2017, time.October, 1), []loip.Check[charter]{promisesHaveADay})
	report.Subject = "Upper Glen"
	fmt.Print(report.Text())
	// Output:
	// Upper Glen: what the documents show
	// ===================================
	// Day judged: 1 October 2017. Rules run: 1. Version of loip: 0.3.0.
	//
	// How many rules the documents meet
	// ---------------------------------
	// force   unmet  undetermined  met  not applicable  not in force  all rules
	// must        0             0    0               0             0          0
	// should      0             0    0               0             0          0
	// may         0             0    0               0             0          0
	// advice      1             0    0               0             0          1
	// all         1             0    0               0             0          1
	//
	// A must rests on an Act or regulations; a should on statutory guidance, to which regard must be had;
	// a may is an option; advice is this library's own. Undetermined means that the documents at hand
	// cannot settle it. A place such as /plans/0 is where in the file the fact stands; lists are counted
	// from 0.
	//
	// The partnership as a whole
	// --------------------------
	//
	// OWN-001 (advice): UNMET
	//   Every promise says by when it is to be kept. [2016 guidance, Section B]
	//   - unmet: promise 1 "A new hall" does not say by when it is to be kept.
	//     at /promises/0
	//
	// This report judges documents, not bodies: "unmet" means that the documents at hand do not show it.
	// It is not legal advice.
}

// A report is an error only when a must is unmet.
func ExampleReport_Err() {
	must := promisesHaveADay
	must.ID, must.Force = "OWN-002", loip.Must
	must.Basis = []loip.Provision{loip.Act2015.At("s. 6(2)(c)", "Local outcomes improvement plan", "A plan sets out the period for the improvement.")}

	ours, on := charter{Promises: []promise{{Title: "A new hall"}}}, loip.Day(2017, time.October, 1)
	fmt.Println(loip.Run(ours, on, []loip.Check[charter]{promisesHaveADay}).Err())
	fmt.Println(loip.Run(ours, on, []loip.Check[charter]{promisesHaveADay, must}).Err())
	// Output:
	// <nil>
	// the documents do not show 1 requirement of the law: OWN-002
}

// The rules of a part, here a charter, serve the whole that holds such parts.
func ExampleEach() {
	type area struct {
		Charters []charter `json:"charters"`
	}
	checks := loip.Each([]loip.Check[charter]{promisesHaveADay}, "no charter is given",
		loip.Items("/charters", func(a area) []charter { return a.Charters }))

	on := loip.Day(2017, time.October, 1)
	for _, a := range []area{{}, {Charters: []charter{{}, {Promises: []promise{{Title: "A new hall"}}}}}} {
		report := loip.Run(a, on, checks)
		fmt.Println(report.Results[0].Answer)
		for _, f := range report.Findings {
			fmt.Printf("  %q %s: %s\n", f.Path, f.Answer, f.Message)
		}
	}
	// Output:
	// not applicable
	//   "" not applicable: no charter is given
	// unmet
	//   "/charters/0" undetermined: the rule found nothing that it could judge
	//   "/charters/1/promises/0" unmet: promise 1 "A new hall" does not say by when it is to be kept
}

// What only people can judge rests on a dated statement with evidence.
func ExampleAttested() {
	rule := loip.Rule{
		ID: "OWN-003", Title: "The board looks at its own work with an open mind.", Force: loip.Should,
		Basis:    []loip.Provision{loip.Guidance2016.At("Section A", "Principles of effective community planning", "Partners challenge one another.")},
		Evidence: "The minute at which the board took stock.", Since: "0.1.0",
	}
	type minutes struct{ statements []loip.Attestation }
	checks := []loip.Check[minutes]{loip.Attested(rule, func(m minutes) []loip.Attestation { return m.statements })}
	fmt.Println(loip.Run(minutes{}, loip.Day(2017, time.October, 1), checks).Results[0].Answer)
	said := minutes{[]loip.Attestation{{
		Rule: "OWN-003", Holds: true, Statement: "The board took stock of its work.", Evidence: []string{"minute of 9 June 2017, item 7"},
		On: loip.Day(2017, time.June, 9), By: "Strategic Board",
	}}}
	fmt.Println(loip.Run(said, loip.Day(2017, time.October, 1), checks).Findings[0].Message)
	// Output:
	// undetermined
	// Strategic Board stated on 9 June 2017, with evidence, that the board looks at its own work with an open mind: The board took stock of its work.
}

// A council's own rules meet the same bar as those of this module.
func ExampleVerifyRules() {
	rule := promisesHaveADay.Rule
	fmt.Println(loip.VerifyRules([]loip.Rule{rule}))
	rule.Force = loip.Must
	fmt.Println(loip.VerifyRules([]loip.Rule{rule}))
	// Output:
	// <nil>
	// rule 0 (OWN-001): 2016 guidance, Section B (statutory guidance) cannot carry the force "must"
}

// A document that cannot be read is an error, with the place of each fault.
func ExampleDecode() {
	_, err := loip.Decode[charter]([]byte(`{"promises": [{"titel": "A bus on Sundays"}, {"title": "A new hall", "by": "2017-02-29"}]}`))
	fmt.Println(err)
	var first *loip.DecodeError
	fmt.Println(errors.As(err, &first), first.Path)
	// Output:
	// /promises/0/titel: unknown key; expected one of title, by
	// /promises/1/by: expected a day that exists, written YYYY-MM-DD, found "2017-02-29"
	// true /promises/0/titel
}

// A document kept in several files is put together from its parts.
func ExampleMerge() {
	whole, err := loip.Merge(
		charter{Promises: []promise{{Title: "A bus on Sundays"}}},
		charter{Promises: []promise{{Title: "A new hall"}}},
	)
	fmt.Println(len(whole.Promises), err)
	// Output: 2 <nil>
}

// References to what is not there are found, and ids that stand twice.
func ExampleIDs() {
	var ids loip.IDs
	ids.Define("outcome", "o1", "/outcomes/0")
	ids.Define("outcome", "o1", "/outcomes/1")
	ids.Refer("outcome", "o2", "/actions/0/outcome")
	fmt.Println(ids.Err())
	// Output:
	// /outcomes/1: the outcome id "o1" stands already at /outcomes/0
	// /actions/0/outcome: expected the id of a known outcome, found "o2"
}

func ExampleParseDate() {
	due, err := loip.ParseDate("2016-12-20")
	fmt.Println(due.Long(), err)
	_, err = loip.ParseDate("2017-02-29")
	fmt.Println(err)
	// Output:
	// 20 December 2016 <nil>
	// expected a day that exists, written YYYY-MM-DD, found "2017-02-29"
}

func ExampleDate_AddMonths() {
	end := loip.Day(2017, time.January, 31)
	fmt.Println(end.AddMonths(1), end.AddMonths(2), end.AddYears(3))
	// Output: 2017-02-28 2017-03-31 2020-01-31
}

func ExamplePeriod_Contains() {
	reportingYear := loip.Period{From: loip.Day(2017, time.April, 1), Until: loip.Day(2018, time.April, 1)}
	fmt.Println(reportingYear.Contains(loip.Day(2018, time.March, 31)), reportingYear.Contains(loip.Day(2018, time.April, 1)))
	// Output: true false
}

func ExampleCouncils() {
	on := loip.Day(2017, time.October, 1)
	fmt.Println(len(loip.Councils(on)))
	for _, c := range loip.Councils(on)[28:] {
		fmt.Println(c.Code, c.Name)
	}
	// Output:
	// 32
	// S12000029 South Lanarkshire
	// S12000030 Stirling
	// S12000039 West Dunbartonshire
	// S12000040 West Lothian
}

// Fife's code changed with its boundary on 2 February 2018.
func ExampleAreaCode_CodeOn() {
	fife := loip.AreaCode("S12000047")
	fmt.Println(fife.CodeOn(loip.Day(2018, time.February, 1)), fife.CodeOn(loip.Day(2018, time.February, 2)))
	// Output: S12000015 S12000047
}

func ExamplePath() {
	fmt.Println(loip.Path("").Key("outcomes").Index(2).Key("by"))
	// Output: /outcomes/2/by
}

func ExampleThousands() {
	fmt.Println(loip.Thousands(30001))
	// Output: 30,001
}

// A table stands alone as text, or as Markdown for a paper.
func ExampleTable() {
	t := loip.Table{Title: "Localities", Columns: []string{"locality", "people"}, Rows: [][]string{{"Eildon", "35,928"}, {"Cheviot", "19,432"}}}
	fmt.Print(t.Text(), "\n", t.Markdown())
	// Output:
	// Localities
	// ----------
	// locality  people
	// Eildon    35,928
	// Cheviot   19,432
	//
	// ## Localities
	//
	// | locality | people |
	// |---|---:|
	// | Eildon | 35,928 |
	// | Cheviot | 19,432 |
}
