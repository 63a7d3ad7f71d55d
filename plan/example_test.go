package plan_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

// A dossier is JSON. What it shows is answered rule by rule, for a day.
func ExampleCheck() {
	dossier, err := plan.Read([]byte(`{
		"name": "An invented partnership",
		"area": "S12000026",
		"loip": {
			"title": "Our plan",
			"status": "published",
			"published": "2017-10-02",
			"period": {"from": "2017-10-02", "until": "2027-10-02"},
			"outcomes": [{"id": "o1", "title": "Fewer children grow up in poverty"}]
		}
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	report := plan.Check(dossier, loip.Day(2018, time.January, 1))
	for _, f := range report.Findings {
		if slices.Contains([]loip.RuleID{"PLAN-001", "PLAN-003", "PLAN-004", "PLAN-006", "PLAN-017"}, f.Rule) {
			fmt.Printf("%s %s %s [%s]\n  %s\n", f.Rule, f.Force, f.Answer, f.Basis[0], f.Message)
		}
	}
	fmt.Println(report.Err())
	// Output:
	// PLAN-001 must met [2015 Act, s. 6(1)]
	//   "Our plan" was published on 2 October 2017
	// PLAN-003 must unmet [2015 Act, s. 6(2)(b)]
	//   the plan does not describe the proposed improvement in outcome 1 "Fewer children grow up in poverty"
	// PLAN-004 must met [2015 Act, s. 6(2)(c)]
	//   outcome 1 "Fewer children grow up in poverty" has no period of its own; the plan's applies, from 2 October 2017 to 1 October 2027
	// PLAN-006 must undetermined [2015 Act, s. 6(3)(a)]
	//   no record of a consultation on the plan is among the documents
	// PLAN-017 should unmet [2016 guidance, summary]
	//   "Our plan" was expected by 1 October 2017 and was published on 2 October 2017
	// the documents do not show 2 requirements of the law: PLAN-003, PLAN-005
}

// What cannot be read is refused at its place, all faults at once.
func ExampleRead() {
	_, err := plan.Read([]byte(`{
		"area": "S12000099",
		"loip": {"title": "Our plan", "published": "2017-02-29", "outcome": []}
	}`))
	fmt.Println(err)
	// Output:
	// part 1: /area: expected the code of a Scottish council area, found "S12000099"
	// /loip/published: expected a day that exists, written YYYY-MM-DD, found "2017-02-29"
	// /loip/outcome: unknown key; expected one of id, title, called, alsoServes, partOf, partial, partialNote, levels, vision, period, periodStated, horizons, timing, place, companions, needs, themes, outcomes, aims, actions, participation, consultation, signOff, signOffSeen, signOffNote, approvals, status, published, publishedWhen, expectedBy, where, replaces, replacedBy, editions, events, counts, progressReports, progress, reviews, note, origin, stead
}

// A caller runs the rules of its choice: here those of force must alone, and
// one of its own.
func ExampleChecks() {
	ours := loip.Check[plan.Partnership]{
		Rule: loip.Rule{
			ID: "OURS-001", Title: "The plan has no more than five themes.", Force: loip.Advice,
			Basis: []loip.Provision{loip.Advice2016.At("council policy", "Plans", "five themes are enough")},
			How:   "The themes of the plan are counted.", Since: "1.0.0",
		},
		Run: func(p *loip.Pass, v plan.Partnership) {
			switch {
			case v.LOIP == nil:
				p.NotApplicable("/loip", "there is no plan")
			case len(v.LOIP.Themes) > 5:
				p.Unmet("/loip/themes", "the plan has %d themes", len(v.LOIP.Themes))
			default:
				p.Met("/loip/themes", "the plan has %d themes", len(v.LOIP.Themes))
			}
		},
	}
	musts := slices.DeleteFunc(plan.Checks(), func(c loip.Check[plan.Partnership]) bool { return c.Force != loip.Must })
	checks := append(musts, ours)
	fmt.Println(loip.VerifyRules(loip.Rules(checks)))
	report := loip.Run(plan.Partnership{}, loip.Day(2018, time.January, 1), checks)
	fmt.Println(report.Results[len(report.Results)-1].Answer)
	// Output:
	// <nil>
	// not applicable
}
