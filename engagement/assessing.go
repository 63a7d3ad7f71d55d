package engagement

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// name names an assessment; an invented one is always marked.
func (a Assessment) name() string {
	mark := ""
	if a.Illustrative {
		mark = "illustrative form: "
	}
	return fmt.Sprintf("%sthe self-assessment of %q", mark, a.Activity)
}

var answersAreDocumented = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-005",
	Title: "Each answer of a self-assessment carries the evidence, the reason or the action that it calls for.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceDocumented},
	How:   "A good answer needs evidence; \"not sure\" a reason and an action; a bad one an action; something learned, evidence and an action. Placeholders such as \"tbc\" do not count.",
	Doubt: "The printed columns ask no action for a \"yes\" that reports a failing; this rule does. Separate forms are judged together, so that nobody is shown.", Expectations: []string{"G-GOV-11"}, Since: "0.1.0",
}, Run: eachShown(func(p *loip.Pass, at loip.Path, a Assessment, shown Publication) {
	d := shown.Documentation
	switch {
	case d.Of == 0:
		p.NotApplicable(at, "%s has no answer that calls for evidence, a reason or an action", a.name())
	case d.Met == d.Of:
		p.Met(at, "%s gives all %d pieces of evidence, reasons and actions that its answers call for", a.name(), d.Of)
	case len(a.Respondents) > 1:
		p.Unmet(at, "%s gives %d of the %d pieces of evidence, reasons and actions that its answers call for", a.name(), d.Met, d.Of)
	default:
		a.undocumented(p, at)
	}
})}

// undocumented says of each answer what it lacks.
func (a Assessment) undocumented(p *loip.Pass, at loip.Path) {
	f, _ := LookupForm(a.Instrument)
	scheme, _ := LookupScheme(a.Scheme)
	for i, r := range a.Respondents {
		for _, q := range f.questions() {
			if missing := r.Answers[q.ID].lacks(scheme.Polarity(q.ID)); len(missing) > 0 {
				p.Unmet(at.Key("respondents").Index(i).Key("answers").Key(q.ID), "%s answers %s (%s) with %q but gives no %s", a.name(), q.ID, q.Text,
					strings.ReplaceAll(string(r.Answers[q.ID].Answer), "_", " "), strings.Join(missing, ", no "))
			}
		}
	}
}

var lowestIsNoticed = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-006",
	Title: "The headings at the bottom of a self-assessment have an action recorded.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceLowest},
	How:   "Each heading with the lowest confirmed share has an action in at least one of its answers; nothing is asked where every heading is wholly confirmed.",
	Doubt: "The score is this library's own.", Since: "0.1.0",
}, Run: eachShown(func(p *loip.Pass, at loip.Path, a Assessment, shown Publication) {
	if len(shown.Lowest) == 0 {
		p.Undetermined(at, "%s is not answered far enough for any heading to have a figure", a.name())
		return
	}
	f, _ := LookupForm(a.Instrument)
	for i, h := range shown.Headings {
		switch {
		case !slices.Contains(shown.Lowest, h.Heading):
		case h.Figures.Low.Compare(fraction(1, 1)) == 0:
			p.Met(at, "%s confirms the heading %q wholly, and no heading is below it", a.name(), h.Name)
		case a.acts(f.Headings[i].Questions):
			p.Met(at, "%s has the heading %q at the bottom (confirmed %s) and records an action there", a.name(), h.Name, h.Figures.Low.Percent())
		default:
			p.Unmet(at, "%s has the heading %q at the bottom (confirmed %s) and records no action there", a.name(), h.Name, h.Figures.Low.Percent())
		}
	}
})}

var adverseAnswersLeadToAction = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-007",
	Title: "Each adverse answer of a self-assessment leads to an action.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceActs},
	How:   "For each question with an adverse answer, at least one of those who gave it records an action.",
	Doubt: "The form does not say which answers are adverse; the named scheme does.", Since: "0.1.0",
}, Run: eachShown(func(p *loip.Pass, at loip.Path, a Assessment, shown Publication) {
	f, _ := LookupForm(a.Instrument)
	adverse := false
	for _, action := range shown.Actions {
		if action.Kind != Act && action.Kind != Listen {
			continue
		}
		adverse = true
		place, joint := at, len(a.Respondents) == 1
		if joint {
			place = at.Key("respondents").Index(0).Key("answers").Key(action.Question)
		}
		switch q, _ := f.question(action.Question); {
		case action.Missing:
			p.Unmet(place, "%s has an adverse answer to %s (%s) and no action for it", a.name(), q.ID, q.Text)
		case joint:
			p.Met(place, "%s has an adverse answer to %s (%s) with an action: %s", a.name(), q.ID, q.Text, strings.Join(action.Texts, "; "))
		default:
			p.Met(place, "%s has an adverse answer to %s (%s) with an action", a.name(), q.ID, q.Text)
		}
	}
	switch {
	case adverse:
	case len(shown.WithheldItems) > 0:
		p.NotApplicable(at, "%s has no adverse answer to a question that %d people or more answered; the others are not shown", a.name(), shown.least())
	default:
		p.NotApplicable(at, "%s has no adverse answer", a.name())
	}
})}

var jointFormIsOne = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-008",
	Title: "A self-assessment by consensus is exactly one joint form.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceJoint},
	How:   "In mode consensus there is exactly one respondent.", Since: "0.1.0",
}, Run: eachAssessment(func(p *loip.Pass, at loip.Path, a Assessment, _ Score) {
	switch n := len(a.Respondents); {
	case a.Mode == Individual && n < a.Parameters.orDefault().PublishMin:
		p.NotApplicable(at.Key("mode"), "%s was filled in separately by fewer than %d people", a.name(), a.Parameters.orDefault().PublishMin)
	case a.Mode == Individual:
		p.NotApplicable(at.Key("mode"), "%s was filled in separately by %s people", a.name(), loip.Thousands(n))
	case a.Mode == "":
		p.Undetermined(at.Key("mode"), "%s does not say whether it is a joint form or separate ones", a.name())
	case n == 1:
		p.Met(at.Key("respondents"), "%s is one joint form", a.name())
	default:
		p.Unmet(at.Key("respondents"), "%s is said to be one joint form, but has %d", a.name(), n)
	}
})}

// eachAssessment runs a test on every assessment that can be judged on the day.
func eachAssessment(test func(p *loip.Pass, at loip.Path, a Assessment, s Score)) func(*loip.Pass, Record) {
	return func(p *loip.Pass, r Record) {
		for i, a := range r.Assessments {
			at := loip.Path("/assessments").Index(i)
			s, err := a.Score()
			switch {
			case err != nil:
				p.Undetermined(at, "%s cannot be scored: %v", a.name(), err)
			case a.On.After(p.AsOf()):
				p.NotApplicable(at.Key("on"), "%s is dated %s, after the day judged", a.name(), a.On.Long())
			case s.Completeness.Met == 0:
				p.Undetermined(at.Key("respondents"), "%s has no answer", a.name())
			default:
				test(p, at, a, s)
			}
		}
		if len(r.Assessments) == 0 {
			p.NotApplicable("", "no self-assessment is given")
		}
	}
}

// eachShown runs a test on what may be published of every assessment that can
// be judged, for a report goes to a committee.
func eachShown(test func(p *loip.Pass, at loip.Path, a Assessment, shown Publication)) func(*loip.Pass, Record) {
	return eachAssessment(func(p *loip.Pass, at loip.Path, a Assessment, s Score) {
		shown := a.publication(s)
		if shown.Withheld != "" {
			p.NotApplicable(at.Key("respondents"), "%s was filled in separately by fewer than %d people, so nothing about their answers is shown", a.name(), shown.least())
			return
		}
		test(p, at, a, shown)
	})
}

// acts reports whether a respondent records an action beside any of some
// questions.
func (a Assessment) acts(questions []Question) bool {
	for _, r := range a.Respondents {
		for _, q := range questions {
			if present(r.Answers[q.ID].Action) {
				return true
			}
		}
	}
	return false
}
