package plan

import (
	"fmt"

	"github.com/communityplanning/loip"
)

// outcomes lists the outcomes of a plan with their indicators: those that an
// outcome names, on its ladder too, those of its aims, and those of a theme
// that it has to itself.
func (r register) outcomes(at loip.Path, c Content) (list []priority) {
	sharing := map[string]int{} // outcomes under a theme
	for _, o := range c.Outcomes {
		sharing[o.Theme]++
	}
	for i, o := range c.Outcomes {
		ids, theme := o.measures(), o.Theme
		for _, a := range c.Aims {
			if a.Outcome == o.ID {
				ids = appendMeasures(ids, a.Targets)
			}
		}
		if sharing[theme] > 1 {
			theme = ""
		}
		list = append(list, priority{at.Key("outcomes").Index(i), fmt.Sprintf("outcome %d %q", i+1, o.Title), r.of(theme, ids)})
	}
	return list
}

// eachMeasured hands every outcome of every plan that has themes to judge, with
// its indicators. In a plan without themes the rules on priorities judge each
// outcome.
func (v Partnership) eachMeasured(p *loip.Pass, judge func(c Content, o Outcome, m priority)) {
	none, r := true, v.register()
	for at, c := range v.plans {
		if len(c.Themes) == 0 && len(c.Outcomes) > 0 {
			none = false
			p.NotApplicable(at.Key("themes"), "%q has no themes, so that its outcomes are its priorities, whose indicators other rules look at", c.Title)
			continue
		}
		for i, m := range r.outcomes(at, c) {
			none = false
			judge(c, c.Outcomes[i], m)
		}
	}
	if none {
		p.NotApplicable("", "no plan with an outcome is among the documents")
	}
}

const ofOutcome = "An outcome has the indicators that it names, those of its ladder and of its aims, and those of its theme where no other outcome shares that. In a plan without themes the outcomes are its priorities, and are left to the rules on these. "

var outcomesHaveIndicators = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-245", Title: "Each outcome has an indicator.", Force: loip.Advice,
		Basis: advice("outcomes without indicators", "whether an outcome without an indicator is reached cannot be seen"),
		How:   ofOutcome + "Where only a theme of several outcomes has indicators, which of them show the outcome is undetermined.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		r := v.register()
		v.eachMeasured(p, func(c Content, o Outcome, m priority) {
			switch theme := r.byTheme[o.Theme]; {
			case len(m.indicators) > 0:
				p.Met(m.at, "%s of %q has %s", m.name, c.Title, loip.Plural(len(m.indicators), "indicator", "indicators"))
			case len(theme) > 0:
				p.Undetermined(m.at, "%s of %q names no indicator; which of the %d of its theme show it is not said", m.name, c.Title, len(theme))
			default:
				lacks(p, c, m.at, "%s of %q has no indicator", m.name, c.Title)
			}
		})
	},
}

var outcomesNotByActivity = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-251", Title: "No outcome is measured by counts of activity alone.", Force: loip.Advice,
		Basis: advice("outcomes and activity", "how much was done does not say how people fare"),
		How:   ofOutcome + "At least one is of the kind outcome; outputs and inputs may stand beside it.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		v.eachMeasured(p, func(c Content, _ Outcome, m priority) { showsOutcomes(p, c, m) })
	},
}
