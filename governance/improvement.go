package governance

import (
	"iter"
	"strings"

	"github.com/communityplanning/loip"
)

// row is a row of an improvement plan, and its plan.
type row struct {
	Improvement
	plan ImprovementPlan
}

// improvements yields the rows of the improvement plans that there were on a
// day, with their places; of all of them where no day is given.
func (r Record) improvements(on loip.Date) iter.Seq2[loip.Path, row] {
	return func(yield func(loip.Path, row) bool) {
		for i, plan := range r.ImprovementPlans {
			if later(plan.AsAt, on) {
				continue
			}
			for j, x := range plan.Rows {
				if !yield(loip.Path("/improvementPlans").Index(i).Key("rows").Index(j), row{x, plan}) {
					return
				}
			}
		}
	}
}

// name is what a finding calls the row.
func (x row) name() string { return x.Ref + " of \"" + x.plan.Title + "\"" }

// later reports whether a document is of a later day than the one judged, so
// that there was no such document yet.
func later(document, judged loip.Date) bool { return !judged.IsZero() && document.After(judged) }

const noRow = "no improvement plan of the day judged or before is given"

var rowsComplete = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-017",
		Title: "Every improvement has a lead, a target date and a measure.",
		Force: loip.Advice,
		Basis: onFollowUp("improvement plan", "an improvement without a lead, a date or a measure cannot be followed up"),
		How:   "Each row of an improvement plan is looked through for the three; a target in words is enough here.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for at, x := range r.improvements(p.AsOf()) {
			all++
			var lacks []string
			if len(x.Leads) == 0 {
				lacks = append(lacks, "lead")
			}
			if x.Target == "" && x.TargetBy.IsZero() {
				lacks = append(lacks, "target date")
			}
			if x.Measure == "" {
				lacks = append(lacks, "measure")
			}
			if len(lacks) == 0 {
				good++
				continue
			}
			if x.plan.Partial {
				p.Undetermined(at, "improvement %s has no %s in the parts of the plan that were read", x.name(), list(lacks))
				continue
			}
			p.Unmet(at, "improvement %s has no %s", x.name(), list(lacks))
		}
		switch all {
		case 0:
			p.NotApplicable("", noRow)
		case good:
			p.Met("/improvementPlans", "each of the improvements given (%d) has a lead, a target date and a measure", good)
		}
	},
}

var ongoingHasDate = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-018",
		Title: "An improvement that is ongoing names a day by which it is looked at again.",
		Force: loip.Advice,
		Basis: onFollowUp("improvement plan", "work that is ongoing without a date is never due"),
		How:   "A target that says ongoing must come with a date.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		ongoing, good := 0, 0
		for at, x := range r.improvements(p.AsOf()) {
			if !strings.Contains(key(x.Target), "ongoing") {
				continue
			}
			ongoing++
			if x.TargetBy.IsZero() {
				p.Unmet(at.Key("target"), "the target of improvement %s, %q, names no date", x.name(), x.Target)
				continue
			}
			good++
		}
		switch ongoing {
		case 0:
			p.NotApplicable("", "no improvement is given whose target is ongoing")
		case good:
			p.Met("/improvementPlans", "each of the improvements that are ongoing (%d) names a date", good)
		}
	},
}

var achievedByTarget = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-019",
		Title: "An improvement whose target date has passed has an achievement.",
		Force: loip.Advice,
		Basis: onFollowUp("improvement plan", "once its date has passed a plan says what came of the improvement"),
		How:   "From the day after the target date something must stand under achievements. A date that passed by the plan's own day counts; what has passed since is undetermined.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		passed, good := 0, 0
		for at, x := range r.improvements(p.AsOf()) {
			if x.TargetBy.IsZero() || !x.TargetBy.Before(p.AsOf()) {
				continue
			}
			passed++
			switch {
			case x.Achievement != "":
				good++
			case x.plan.AsAt.IsZero() || x.TargetBy.Before(x.plan.AsAt):
				p.Unmet(at, "the target date of improvement %s, %s, has passed and no achievement is recorded", x.name(), x.TargetBy.Long())
			default:
				p.Undetermined(at, "the target date of improvement %s, %s, has passed since the day of the plan, %s; what was achieved is not shown", x.name(), x.TargetBy.Long(), x.plan.AsAt.Long())
			}
		}
		switch passed {
		case 0:
			p.NotApplicable("", "no improvement is given whose target date has passed")
		case good:
			p.Met("/improvementPlans", "each of the improvements whose target date has passed (%d) has an achievement", good)
		}
	},
}

var promisesKept = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-020",
		Title: "A report that was promised for a day does not slide to a later one.",
		Force: loip.Advice,
		Basis: onFollowUp("reports promised", "a report-back that slides from meeting to meeting is a decision that was not carried out"),
		How:   "Promises of one thing are followed in their order; a later day in a later document is a slide. Once the last day has passed, an achievement must be recorded for the answer to be met.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		promised := false
		for at, x := range r.improvements(p.AsOf()) {
			for _, c := range chains(x.Promised, p.AsOf()) {
				promised = true
				last := c[len(c)-1]
				var found loip.Remark
				switch {
				case slid(c):
					found = p.Unmet(at, "%q, promised in improvement %s, slid from %s to %s", last.What, x.name(), c[0].When, last.When)
				case last.By.IsZero():
					found = p.Undetermined(at, "the day for which %q was promised in improvement %s, %s, cannot be placed", last.What, x.name(), last.When)
				case last.By.Before(p.AsOf()) && x.Achievement == "":
					found = p.Undetermined(at, "%q was promised in improvement %s for %s; that it came is not shown", last.What, x.name(), last.When)
				default:
					found = p.Met(at, "%q, promised in improvement %s for %s, did not slide", last.What, x.name(), last.When)
				}
				for _, promise := range c {
					name := "promised"
					if !promise.Made.IsZero() {
						name += " on " + promise.Made.Long()
					}
					found.Fact(at.Key("promised"), name+" for", promise.When)
				}
			}
		}
		if !promised {
			p.NotApplicable("", "no promise of a report is given")
		}
	},
}

// chains sorts the promises made by a day by what was promised, in the order in
// which each thing was first promised.
func chains(promises []Promise, on loip.Date) (all [][]Promise) {
	at := map[string]int{}
	for _, promise := range promises {
		if later(promise.Made, on) {
			continue
		}
		i, ok := at[promise.What]
		if !ok {
			i = len(all)
			at[promise.What] = i
			all = append(all, nil)
		}
		all[i] = append(all[i], promise)
	}
	return all
}

// slid reports whether a later document of a chain names a later day. Two days
// named in one document are a series and no slide.
func slid(chain []Promise) bool {
	var placed Promise // the latest whose day can be placed
	for _, p := range chain {
		if !placed.By.IsZero() && p.By.After(placed.By) && (p.Made.IsZero() || p.Made != placed.Made) {
			return true
		}
		if !p.By.IsZero() {
			placed = p
		}
	}
	return false
}
