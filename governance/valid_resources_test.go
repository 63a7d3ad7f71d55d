package governance

import (
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/internal/ruletest"
)

// decimalOf reads a decimal for a test.
func decimalOf(text string) indicator.Value {
	v, err := indicator.Number(text)
	if err != nil {
		panic(err)
	}
	return v
}

// withResources gives a record what partners contribute and are released from:
// every statutory partner contributes to outcome 1 and to community
// participation but for VisitScotland, which is released for outcome 1 and
// contributes to outcome 2, and Historic Environment Scotland, of which neither
// is expected.
func withResources(r Record) Record {
	agreed := &Cite{Meeting: "m1", Ref: "4.4(b)"}
	for _, p := range Partners(borders, ruletest.Day) {
		towards := Contribution{
			Body: p.Body.ID, Outcome: "1", Kind: Money, Amount: decimalOf("1000.10"), Currency: "GBP", Year: "2017-18", By: agreed,
		}
		community := Contribution{Body: p.Body.ID, Participation: true, Kind: Staff, Amount: decimalOf("0.5"), Year: "2017-18", Agreed: loip.Day(2017, time.June, 8)}
		switch p.Body.ID {
		case "historic-environment-scotland":
			towards = Contribution{Body: p.Body.ID, NoneAppropriate: true}
			community = Contribution{Body: p.Body.ID, Participation: true, NoneAppropriate: true}
		case "visitscotland":
			towards.Outcome = "2"
		case "sestran":
			towards.RedirectedFrom = "bus shelters"
		}
		r.Contributions = append(r.Contributions, towards, community)
	}
	r.Exceptions = []Exception{{Partner: "visitscotland", Duty: "s. 14(3)", Outcome: "1", Extent: "not at all", Agreed: loip.Day(2017, time.June, 8), By: agreed}}
	r.Requests = []Request{
		{ID: "1", Partner: "nhs-borders", What: "waiting times", Asked: loip.Day(2017, time.March, 1), Due: loip.Day(2017, time.April, 1), Answered: loip.Day(2017, time.April, 1)},
		{ID: "2", Partner: "borders-college", What: "leavers", Answered: loip.Day(2017, time.May, 2)},
	}
	r.Shortfalls = []Shortfall{{
		Partner: "sestran", Outcome: "1", What: "a bus", On: loip.Day(2017, time.July, 1), Reason: "the operator closed", Impact: "no evening service",
		Decision: "a taxi scheme", Decided: loip.Day(2017, time.August, 1),
	}}
	r.Reviews = []Review{{On: loip.Day(2017, time.September, 1), Found: "enough for jobs", Changes: []string{}}}
	return r
}
