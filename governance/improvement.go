package governance

import (
	"iter"
	"slices"
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

var costed = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-066",
		Title: "Every improvement says what it costs or needs.",
		Force: loip.Advice,
		Basis: onFollowUp("improvement plan", "an improvement whose cost and resource nobody has looked at may never be carried out"),
		How:   "Each row of an improvement plan needs a cost or a resource; a stated none is an answer. Where only parts of the plan were read the answer is undetermined.",
		Doubt: "A row need not name a risk: that there is none is ordinary.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for at, x := range r.improvements(p.AsOf()) {
			all++
			switch {
			case x.Costs != nil || x.Resources != nil:
				good++
			case x.plan.Partial:
				p.Undetermined(at, "improvement %s has neither cost nor resource in the parts of the plan that were read", x.name())
			default:
				p.Unmet(at, "improvement %s has neither cost nor resource", x.name())
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", noRow)
		case good:
			p.Met("/improvementPlans", "each of the improvements given (%d) says what it costs or needs", good)
		}
	},
}

var saysItself = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-067",
		Title: "No cell of an improvement plan does no more than point to another row.",
		Force: loip.Advice,
		Basis: onFollowUp("improvement plan", "an outcome or achievement that is as another shows nothing of its own improvement"),
		How:   "Target, measure, outcome and achievement of each row are held against words such as \"as above\", \"see item 4\" or \"as 1.3.3\".",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, bad := 0, 0
		for at, x := range r.improvements(p.AsOf()) {
			all++
			for _, cell := range [][2]string{{"target", x.Target}, {"measure", x.Measure}, {"outcome", x.Outcome}, {"achievement", x.Achievement}} {
				if asAnother(cell[1]) {
					bad++
					p.Unmet(at.Key(cell[0]), "the %s of improvement %s is only %q", cell[0], x.name(), cell[1])
				}
			}
		}
		switch {
		case all == 0:
			p.NotApplicable("", noRow)
		case bad == 0:
			p.Met("/improvementPlans", "no cell of the improvements given (%d) only points to another", all)
		}
	},
}

var headingsHaveMilestones = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-068",
		Title: "Every heading of an improvement plan has a milestone that is a day.",
		Force: loip.Advice,
		Basis: onFollowUp("improvement plan", "a heading without a day on the way cannot be seen to move"),
		How:   "Under each heading at least one row needs a target date or a report promised for a day. Where only parts of the plan were read the answer is undetermined.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for i, plan := range r.ImprovementPlans {
			if later(plan.AsAt, p.AsOf()) {
				continue
			}
			headings, dated := plan.headings(p.AsOf())
			for _, h := range headings {
				all++
				at := loip.Path("/improvementPlans").Index(i)
				switch {
				case dated[h]:
					good++
				case plan.Partial:
					p.Undetermined(at, "the heading %q of %q has no milestone that is a day in the parts of the plan that were read", h, plan.Title)
				default:
					p.Unmet(at, "the heading %q of %q has no milestone that is a day", h, plan.Title)
				}
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", "no improvement plan of the day judged or before is given that has headings")
		case good:
			p.Met("/improvementPlans", "each of the headings of the improvement plans given (%d) has a milestone that is a day", good)
		}
	},
}

// headings returns the headings of a plan in their order, and which of them
// have a row with a target date or a promise made by a day.
func (plan ImprovementPlan) headings(on loip.Date) (order []string, dated map[string]bool) {
	dated = map[string]bool{}
	for _, x := range plan.Rows {
		if x.Heading == "" {
			continue
		}
		if _, known := dated[x.Heading]; !known {
			order = append(order, x.Heading)
		}
		dated[x.Heading] = dated[x.Heading] || !x.TargetBy.IsZero() || slices.ContainsFunc(x.Promised, func(p Promise) bool {
			return !p.By.IsZero() && !later(p.Made, on)
		})
	}
	return order, dated
}
