package plan_test

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/plan"
)

// a dossier with one outcome, one target and the series behind it.
var smokeFree = []byte(`{
	"loip": {
		"title": "Our plan", "status": "published", "published": "2017-09-28",
		"outcomes": [{
			"id": "o1", "title": "Children breathe clean air", "indicators": ["smoke"],
			"ladder": [{"term": "medium", "statement": "Homes are free of smoke", "targets": [
				{"text": "from 12% in 2012 to 6% by 2020", "baseline": "12", "baselineWhen": "2012", "value": "6", "unit": "percent", "by": "2020"}
			]}]
		}]
	},
	"indicators": [{
		"id": "smoke", "name": "Children exposed to second-hand smoke", "measure": "proportion", "unit": "percent", "polarity": "lower", "kind": "outcome",
		"area": {"place": {"code": "S12000026", "name": "Scottish Borders"}}, "reference": {"place": {"code": "S92000003", "name": "Scotland"}},
		"series": [
			{"place": {"code": "S12000026"}, "observations": [
				{"period": "2012", "value": "12.0"}, {"period": "2013", "value": "11.6"}, {"period": "2014", "value": "11.2"},
				{"period": "2015", "value": "10.9"}, {"period": "2016", "value": "10.1"}, {"period": "2017", "value": "9.9", "published": "2018-11-06"},
				{"period": "2018", "value": "9.1", "published": "2019-11-05"}
			]},
			{"place": {"code": "S92000003"}, "observations": [
				{"period": "2012", "value": "11.0"}, {"period": "2013", "value": "10.5"}, {"period": "2014", "value": "10.2"},
				{"period": "2015", "value": "9.6"}, {"period": "2016", "value": "9.2"}
			]}
		]
	}]
}`)

// How much the targets of a plan ask for, by what was known when it was
// published.
func ExampleAmbitions() {
	dossier, err := plan.Read(smokeFree)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range plan.Ambitions(dossier, loip.Day(2019, 6, 1), indicator.Weighing{}) {
		fmt.Println(a.Name)
		fmt.Println("known on", a.Known.Long())
		for _, w := range a.Reached.Readings {
			if w.Reach != "" {
				fmt.Printf("- %s: %s\n", w.Method, w.Reach)
			}
		}
	}
	// Output:
	// the target "from 12% in 2012 to 6% by 2020" of outcome 1 "Children breathe clean air"
	// known on 28 September 2017
	// - continuation of its own trend: beyond the trend
	// - fastest pace seen here: faster than ever seen here
	// - figure of the reference area now: better than it
	// - trend of the reference area: beyond the trend
}

// A progress report is drafted from the indicators, for people to settle. What is
// published after its day does not change it.
func ExamplePartnership_ProposeReport() {
	dossier, err := plan.Read(smokeFree)
	if err != nil {
		fmt.Println(err)
		return
	}
	how := plan.Proposing{Judging: indicator.Judging{Want: indicator.Selection{On: loip.Day(2019, 12, 1)}}}
	year := loip.Period{From: loip.Day(2018, 4, 1), Until: loip.Day(2019, 4, 1)}
	report, err := dossier.ProposeReport("/loip", year, how)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range report.Assessed {
		fmt.Println(a.Verdict)
		fmt.Println(a.Text)
		fmt.Println(a.Method)
	}
	how.Judging.Want.On = loip.Day(2019, 10, 1)
	report, _ = dossier.ProposeReport("/loip", year, how)
	fmt.Println(report.Assessed[0].Verdict)
	fmt.Println(report.Assessed[0].Text)
	// Output:
	// improved
	// There was an improvement: of 1 indicator, 1 got better and 0 worse. Children exposed to second-hand smoke fell from 9.9 percent in 2017 to 9.1 percent in 2018, which is better; its way to the target is judged as: behind.
	// change of published figures during the year: improved if some got better and none worse, not improved if none got better
	// cannot be told
	// Whether there was any improvement cannot be told from the figures as known on 1 October 2019. Children exposed to second-hand smoke: cannot be told, since there is no figure for a period that ended in the year from 1 April 2018 to 31 March 2019.
}
