package plan

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// rung judges one term of every outcome's ladder.
//
// Shape: the long term asks for a statement of what will be different; the
// short and the medium term for a contributory outcome, an indicator and a
// target each. A long-term statement counts whether or not it has a target.
func rung(term Term, p *loip.Pass, c Content) {
	eachOutcome(p, c, func(at loip.Path, name string, o Outcome) {
		missing := o.missing(term)
		if len(missing) == 0 {
			p.Met(at.Key("ladder"), "%s has its %s rung", name, term.phrase())
			return
		}
		lacks(p, c, at.Key("ladder"), "%s lacks for the %s: %s", name, term.phrase(), strings.Join(missing, ", "))
	})
}

// phrase writes the term with its length: "short term (1 year)".
func (t Term) phrase() string {
	return fmt.Sprintf("%s term (%s)", t, loip.Plural(t.Years(), "year", "years"))
}

// missing lists what the outcome lacks at a term. Several rungs of one term
// count together.
func (o Outcome) missing(term Term) []string {
	var statement, measure, target bool
	for _, r := range o.Ladder {
		if r.Term != term {
			continue
		}
		statement = statement || r.Statement != ""
		measure = measure || len(r.Indicators) > 0
		for _, t := range r.Targets {
			target = true
			measure = measure || t.Indicator != ""
		}
	}
	var missing []string
	add := func(have bool, what string) {
		if !have {
			missing = append(missing, what)
		}
	}
	if term == Long {
		add(statement, "a statement of what will be different in 10 years")
		if !statement {
			add(target, "a target")
		}
		return missing
	}
	add(statement, "a contributory outcome")
	add(measure, "an indicator")
	add(target, "a target")
	return missing
}

const (
	longHow    = "Each outcome has a rung of the long term with a statement; where it has neither, a missing target is named too."
	nearHow    = "Each outcome has a rung of this term with a contributory outcome, at least one indicator and at least one target."
	termsDoubt = loip.DraftOnly + " It does not say from when the terms run, nor what tolerance is allowed; the plan's own label of a rung is taken."
)

// differs is what the principle of key priorities says of all three terms.
var differs = loip.Draft2016.At("para 80", draftPriorities, "the plan expresses clearly the outcomes given priority jointly, and what will be different over the short, medium and long terms")

var loipLongTerm = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-012", Title: "Each outcome states what will be different for communities in 10 years.", Force: loip.Should,
		Basis: append(onLOIP("para 137", "the plan states clearly what will be different as long-term outcomes in 10 years"), differs),
		How:   longHow, Doubt: termsDoubt, Expectations: []string{"G-LOIP-13", "G-PRI-06"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { rung(Long, p, l.Content) },
}

var loipMediumTerm = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-013", Title: "Each outcome has a contributory outcome, an indicator and a target for 3 years.", Force: loip.Should,
		Basis: append(onLOIP("para 137", "the plan states contributory outcomes, indicators and targets for the medium term, 3 years"), differs),
		How:   nearHow, Doubt: termsDoubt, Expectations: []string{"G-LOIP-15", "G-PRI-06"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { rung(Medium, p, l.Content) },
}

var loipShortTerm = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-014", Title: "Each outcome has a contributory outcome, an indicator and a target for 1 year.", Force: loip.Should,
		Basis: append(onLOIP("para 137", "the plan states contributory outcomes, indicators and targets for the short term, 1 year"), differs),
		How:   nearHow, Doubt: termsDoubt, Expectations: []string{"G-LOIP-14", "G-PRI-06"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { rung(Short, p, l.Content) },
}

var localityLongTerm = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-040", Title: "Each outcome of a locality plan states what will be different in 10 years.", Force: loip.Should,
		Basis: onLocality("para 162", "the plan states what will be different as long-term outcomes in 10 years"),
		How:   longHow, Doubt: termsDoubt, Expectations: []string{"G-LOC-18"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { rung(Long, p, l.Content) },
}

var localityMediumTerm = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-041", Title: "Each outcome of a locality plan has a contributory outcome, an indicator and a target for 3 years.", Force: loip.Should,
		Basis: onLocality("para 162", "the plan states contributory outcomes, indicators and targets for the medium term, 3 years"),
		How:   nearHow, Doubt: termsDoubt, Expectations: []string{"G-LOC-20"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { rung(Medium, p, l.Content) },
}

var localityShortTerm = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-042", Title: "Each outcome of a locality plan has a contributory outcome, an indicator and a target for 1 year.", Force: loip.Should,
		Basis: onLocality("para 162", "the plan states contributory outcomes, indicators and targets for the short term, 1 year"),
		How:   nearHow, Doubt: termsDoubt, Expectations: []string{"G-LOC-19"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { rung(Short, p, l.Content) },
}
