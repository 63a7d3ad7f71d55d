package governance

import (
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// withFollowUp gives a record what follows from its decisions: a tracker, an
// audit, an improvement plan, a register of risks, an application for a
// corporate body and what people stated.
func withFollowUp(r Record) Record {
	day := func(month time.Month, d int) loip.Date { return loip.Day(2017, month, d) }
	r.Tracker = &Tracker{
		Title: "Action sheet", Group: "core", AsAt: day(time.September, 14),
		Actions: []Action{
			{ID: "1", Title: "Adaptations", Decided: day(time.June, 8), Ref: "4.4(b)", Body: "scottish-borders-council", Due: day(time.December, 31)},
			{ID: "2", Title: "Governance", Decided: day(time.June, 8), Body: "scottish-borders-council", Completed: true},
		},
	}
	r.Audits = []Audit{{Title: "Audit of 2013", AsAt: day(time.September, 14), Recommendations: []Recommendation{
		{
			Theme: "Performance", Ref: "1", Text: "Set targets", Sponsors: []string{"nhs-borders"}, Answer: "A group will agree targets",
			Due: day(time.August, 31), State: Implemented, Evidence: []string{"targets agreed, minute of 31 August 2017"},
		},
		{
			Theme: "Performance", Ref: "2", Text: "Scrutinise reports", Sponsors: []string{"nhs-borders"}, Answer: "Reports go to each meeting",
			Due: day(time.December, 31), State: InHand,
		},
	}}}
	r.ImprovementPlans = []ImprovementPlan{{
		Title: "Improvement plan", AsAt: day(time.September, 14),
		Rows: []Improvement{
			{
				Ref: "1", Heading: "Communication", Text: "Raise awareness", Leads: []string{"third-sector"}, Target: "August 2017", TargetBy: day(time.August, 31),
				Measure: "leaflets", Achievement: "leaflets produced", Costs: []string{"printing"}, Resources: []string{"staff"},
			},
			{
				Ref: "2", Heading: "Structure", Text: "Review the structure", Leads: []string{"scottish-borders-council"}, Target: "Ongoing November 2017", TargetBy: day(time.November, 30),
				Measure: "a report", Resources: []string{"staff"}, Risks: []string{"partners do not answer the survey"},
				Promised: []Promise{
					{What: "report on the structure", When: "November 2017", By: day(time.November, 30), Made: day(time.June, 8)},
					{What: "survey of partners", When: "August 2017", By: day(time.August, 31), Made: day(time.June, 8), Kept: day(time.August, 31)},
				},
			},
		},
	}}
	r.Risks = &RiskRegister{
		Title: "Risks of the partnership", AsAt: day(time.September, 14), Agreed: day(time.September, 14), Strategy: "looked at by each meeting", Scale: 5,
		Risks: []Risk{
			{ID: "R1", Title: "Outcomes stand still", Outcome: "1", Likelihood: 3, Impact: 5, Owner: "scottish-borders-council", Mitigation: []string{"yearly review"}, Review: day(time.December, 31)},
			{ID: "R2", Title: "The gap widens", Kinds: []RiskKind{ToInequalities}, Likelihood: 2, Impact: 4, OwnerPost: "Chair", Mitigation: []string{"targeting"}, Review: day(time.December, 31)},
		},
	}
	r.Application = &Application{
		On:              day(time.September, 1),
		Applicants:      []string{"scottish-borders-council", "police-scotland", "nhs-borders", "scottish-enterprise", "scottish-fire-and-rescue-service"},
		Consultation:    []string{"open for twelve weeks in spring 2017"},
		Representations: []string{"none was received"},
		Functions:       []string{"facilitation"},
	}
	r.Statements = ruletest.Stated(Checks())
	return r
}
