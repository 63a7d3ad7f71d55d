package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// reportedVerdict is an assessment in a published progress report.
type reportedVerdict struct {
	Assessed
	at, plan loip.Path
	of       Content
	in       ProgressReport
	name     string // what it says, in words
}

// assessments lists the assessments with a verdict in reports published by a day,
// in the order of publication.
func (v Partnership) assessments(by loip.Date) (list []reportedVerdict) {
	for at, c := range v.statutoryPlans {
		for i, r := range c.Reports {
			if r.Published.IsZero() || r.Published.After(by) {
				continue
			}
			for j, a := range r.Assessed {
				if a.Verdict == "" {
					continue
				}
				name := fmt.Sprintf("the progress report on %q for the year %s says of outcome %q: %s", c.Title, r.Year, c.outcome(a.Outcome).Title, a.Verdict)
				list = append(list, reportedVerdict{a, at.Key("progressReports").Index(i).Key("assessed").Index(j), at, c, r, name})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b reportedVerdict) int { return a.in.Published.Compare(b.in.Published) })
	return list
}

const noAssessment = "no assessment in a published progress report is among the documents"

// outcome returns an outcome by its id, or one with the id for its title.
func (c Content) outcome(id string) Outcome {
	for _, o := range c.Outcomes {
		if o.ID == id {
			return o
		}
	}
	return Outcome{ID: id, Title: id}
}

var verdictsFitFigures = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-270", Title: "No published assessment names a verdict that the figures of its day contradict.", Force: loip.Advice,
		Basis: append(advice("progress reports", "an assessment stands beside the figures that were published by then"),
			loip.Draft2016.At("para 129", draftPerformance, "performance information is used to review and report whether outcomes have improved")),
		How: "For the indicators that the assessment names, or else those of the outcome, the figure at the end of the year is set beside that before it, as known on the day of the report. " +
			"Unmet is \"improved\" where none of them got better, and \"not improved\" where some got better and none worse.",
		Doubt: "What of a change is chance is not asked, and a partnership can know more than the figures say. Figures that disagree contradict no verdict.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		list := v.assessments(p.AsOf())
		for _, x := range list {
			if x.Verdict == CannotBeTold {
				p.NotApplicable(x.at, "%s, which no figure contradicts", x.name)
				continue
			}
			ids := x.Indicators
			if len(ids) == 0 {
				ids = x.of.outcome(x.Outcome).measures()
			}
			var moves []Move
			var words []string
			told := false
			for _, m := range v.measuredAt(x.plan, ids) {
				move := m.during(x.in.Year, indicator.Selection{On: x.in.Published})
				told = told || move.Standing != ""
				moves, words = append(moves, move), append(words, move.words(m.Indicator))
			}
			says, by := strings.Join(words, "; "), x.in.Published.Long()
			switch figures := NoneWorse.verdict(moves); {
			case x.in.Year.From.IsZero() || x.in.Year.Until.IsZero():
				p.Undetermined(x.at, "%s; the days of that year are not given", x.name)
			case len(moves) == 0:
				p.Undetermined(x.at, "%s; on which indicators that rests is not given", x.name)
			case !told:
				p.Undetermined(x.at, "%s; the figures published by %s do not tell: %s", x.name, by, says)
			case figures != CannotBeTold && figures != x.Verdict:
				p.Unmet(x.at, "%s; the figures published by %s say otherwise: %s", x.name, by, says)
			default:
				p.Met(x.at, "%s; the figures published by %s do not contradict it: %s", x.name, by, says)
			}
		}
		if len(list) == 0 {
			p.NotApplicable("", noAssessment)
		}
	},
}

var verdictsStand = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-271", Title: "What was reported of an outcome for a year is not reported otherwise later.", Force: loip.Advice,
		Basis: advice("progress reports", "what was reported for a year is a record, and a later view of that year stands beside it as another"),
		How: "Assessments of an outcome for the same year in published reports on a plan are compared with the one published before: " +
			"the verdict is the same, and the status too where both have one by the same method.",
		Doubt: "A correction can be right; the two are shown, so that it is seen.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		list, twice := v.assessments(p.AsOf()), false
		for k, x := range list {
			for _, before := range slices.Backward(list[:k]) {
				if before.plan != x.plan || before.Outcome != x.Outcome || before.in.Year != x.in.Year {
					continue
				}
				twice = true
				restated := x.Method == before.Method && x.Status != "" && before.Status != "" && x.Status != before.Status
				switch day := before.in.Published.Long(); {
				case x.Verdict != before.Verdict:
					p.Unmet(x.at, "%s, published on %s; that published on %s said: %s", x.name, x.in.Published.Long(), day, before.Verdict).Fact(before.at, "before", before.Verdict)
				case restated:
					p.Unmet(x.at, "%s, with the status %q; that published on %s had %q by the same method", x.name, x.Status, day, before.Status).Fact(before.at, "before", before.Status)
				default:
					p.Met(x.at, "%s, as did that published on %s", x.name, day)
				}
				break
			}
		}
		switch {
		case len(list) == 0:
			p.NotApplicable("", noAssessment)
		case !twice:
			p.NotApplicable("", "no outcome was assessed twice for one year")
		}
	},
}

var assessedByPublication = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-272", Title: "An assessment in a published progress report is as it was when the report was published.", Force: loip.Advice,
		Basis: advice("progress reports", "what a published report says of a year is not changed afterwards"),
		How:   "The day that an assessment gives for itself is no later than that of the report.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		list := v.assessments(p.AsOf())
		for _, x := range list {
			switch day := x.in.Published; {
			case x.On.IsZero():
				p.Undetermined(x.at.Key("on"), "%s; on what day that was judged is not given", x.name)
			case x.On.After(day):
				p.Unmet(x.at.Key("on"), "%s; it is dated %s, and the report %s", x.name, x.On.Long(), day.Long())
			default:
				p.Met(x.at.Key("on"), "%s; it is dated %s, and the report %s", x.name, x.On.Long(), day.Long())
			}
		}
		if len(list) == 0 {
			p.NotApplicable("", noAssessment)
		}
	},
}
