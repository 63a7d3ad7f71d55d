package plan

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

var outcomesActedOn = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-243", Title: "Each outcome is served by an action that is still under way.", Force: loip.Advice,
		Basis: advice("outcomes without actions", "an outcome that nobody works towards stays a wish"),
		How: "For each outcome of each plan, an action of any plan in the dossier serves it, is not complete, and was not due before the day judged. " +
			"An action under a theme serves every outcome of that theme unless it names others.",
		Doubt: "An action past its day may go on: where only such actions serve an outcome, the answer is undetermined.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		actions, given := work{}, false
		for _, c := range v.plans {
			given = given || c.Actions != nil
			actions.add(c.Actions)
		}
		v.eachOutcome(p, func(p *loip.Pass, at loip.Path, c Content, name string, o Outcome) {
			serving, complete, live := 0, 0, 0
			for _, a := range actions.serving(o) {
				switch {
				case a.Done.IsKnown() && a.Done.Amount.GreaterThanOrEqual(whole):
					complete++
				case a.Due.IsZero() || !a.Due.Before(p.AsOf()):
					live++
				}
				serving++
			}
			switch {
			case live > 0:
				p.Met(at, "%s is served by %s under way", name, loip.Plural(live, "action", "actions"))
			case !given:
				p.Undetermined(at, "no action is among the documents, so that what serves %s cannot be shown", name)
			case serving == 0:
				lacks(p, c, at, "no action serves %s", name)
			case complete == serving:
				lacks(p, c, at, "%s is served by completed actions alone (%d)", name, complete)
			default:
				p.Undetermined(at, "the actions that serve %s are complete (%d) or were due before the day judged (%d), and whether these go on is not given", name, complete, serving-complete)
			}
		})
	},
}

// whole is all of it, in percent.
var whole = decimal.New(100, 0)

// eachOutcome hands every outcome of every plan to judge, with its name by
// number, title and plan.
func (v Partnership) eachOutcome(p *loip.Pass, judge func(p *loip.Pass, at loip.Path, c Content, name string, o Outcome)) {
	none := true
	for at, c := range v.plans {
		for i, o := range c.Outcomes {
			none = false
			judge(p, at.Key("outcomes").Index(i), c, fmt.Sprintf("outcome %d %q of %q", i+1, o.Title, c.Title), o)
		}
	}
	if none {
		p.NotApplicable("", "no plan with an outcome is among the documents")
	}
}

var indicatorsUsed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-244", Title: "Each indicator is used by a plan or a report.", Force: loip.Advice,
		Basis: advice("indicators without a use", "what is measured and serves nothing takes time from what does"),
		How:   "Each indicator names a theme, or is named by an outcome, a rung, a target or one of its parts, a result of an aim, or a progress report.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		used, partial, any := map[string]bool{}, false, false
		for _, c := range v.plans {
			any, partial = true, partial || c.Partial
			for _, id := range c.measures() {
				used[id] = true
			}
		}
		for k := range v.Indicators {
			i, at := &v.Indicators[k], loip.Path("/indicators").Index(k)
			switch name := fmt.Sprintf("indicator %d %q", k+1, i.Name); {
			case i.Theme != "" || used[i.ID]:
				p.Met(at, "%s is used", name)
			case !any:
				p.Undetermined(at, "%s names no theme, and no plan is among the documents", name)
			case partial:
				p.Undetermined(at, "%s is used by no plan or report in the parts that were read", name)
			default:
				p.Unmet(at, "%s is used by no theme, outcome, target or report", name)
			}
		}
		if len(v.Indicators) == 0 {
			p.NotApplicable("/indicators", noIndicator)
		}
	},
}

// measures lists the ids of every indicator that a plan and its reports name.
func (c Content) measures() (ids []string) {
	results := func(list []Result) {
		for _, r := range list {
			ids = append(ids, r.Indicator)
		}
	}
	for _, t := range c.Themes {
		ids = appendMeasures(ids, t.Targets)
	}
	for _, o := range c.Outcomes {
		ids = append(ids, o.measures()...)
	}
	for _, a := range c.Aims {
		ids = appendMeasures(ids, a.Targets)
		results(a.Results)
	}
	for _, r := range c.Reports {
		results(r.Results)
		for _, a := range r.Assessed {
			ids = append(ids, a.Indicators...)
			for _, m := range a.Moves {
				ids = append(ids, m.Indicator)
			}
		}
	}
	return ids
}

var aimsServe = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-246", Title: "Each aim belongs to an outcome.", Force: loip.Advice,
		Basis: advice("aims without outcomes", "an aim that belongs to no outcome does not say what it is good for"),
		How:   "Each aim names an outcome.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, c Content) {
		for i, a := range c.Aims {
			at := loip.Path("/aims").Index(i)
			if a.Outcome == "" {
				lacks(p, c, at, "aim %d %q of %q belongs to no outcome", i+1, a.Title, c.Title)
				continue
			}
			p.Met(at, "aim %d %q of %q belongs to an outcome", i+1, a.Title, c.Title)
		}
		if len(c.Aims) == 0 {
			p.NotApplicable("/aims", "%q has no aims", c.Title)
		}
	},
}

var themesHoldOutcomes = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-247", Title: "Each theme holds an outcome.", Force: loip.Advice,
		Basis: advice("themes without outcomes", "a theme without an outcome does not say what is to be different"),
		How:   "Each theme, or a theme that is part of it, holds an outcome. A theme that the plan sets apart from the others, such as one that cuts across them, need not.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, c Content) {
		if len(c.Themes) == 0 || len(c.Outcomes) == 0 {
			p.NotApplicable("/themes", "%q does not have both themes and outcomes", c.Title)
			return
		}
		held := c.held()
		for i, t := range c.Themes {
			at, name := loip.Path("/themes").Index(i), fmt.Sprintf("theme %d %q of %q", i+1, t.Title, c.Title)
			switch {
			case held[t.ID]:
				p.Met(at, "%s holds an outcome", name)
			case t.Kind != "":
				p.NotApplicable(at, "%s is set apart from the others: %s", name, t.Kind)
			default:
				lacks(p, c, at, "%s holds no outcome", name)
			}
		}
	},
}

// held returns the ids of the themes that hold an outcome, themselves or by a
// theme that is part of them.
func (c Content) held() map[string]bool {
	above, held := map[string]string{}, map[string]bool{}
	for _, t := range c.Themes {
		above[t.ID] = t.Under
	}
	for _, o := range c.Outcomes {
		for theme := o.Theme; theme != "" && !held[theme]; theme = above[theme] {
			held[theme] = true
		}
	}
	return held
}

var outcomesUnderThemes = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-248", Title: "In a plan that has themes, each outcome stands under one.", Force: loip.Advice,
		Basis: advice("outcomes without themes", "an outcome outside the themes of its plan is led and reported on with none of them"),
		How:   "Each outcome of a plan with themes names one.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, c Content) {
		if len(c.Themes) == 0 {
			p.NotApplicable("/themes", "%q has no themes", c.Title)
			return
		}
		eachOutcome(p, c, func(at loip.Path, name string, o Outcome) {
			if o.Theme == "" {
				lacks(p, c, at, "%s of %q stands under no theme", name, c.Title)
				return
			}
			p.Met(at, "%s of %q stands under a theme", name, c.Title)
		})
	},
}

var needsAnswered = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-249", Title: "Each finding on needs is answered by an outcome.", Force: loip.Advice,
		Basis: advice("needs without outcomes", "people who said what they need can see what became of it"),
		How:   "Each finding is named by an outcome, or stands under a theme that holds one.", Since: "0.3.0",
		Doubt: "A plan that chooses a few priorities rightly leaves needs aside; the rule tells which.",
	},
	Run: func(p *loip.Pass, c Content) {
		if len(c.Needs) == 0 || len(c.Outcomes) == 0 {
			p.NotApplicable("/needs", "%q does not have both findings on needs and outcomes", c.Title)
			return
		}
		held, named := c.held(), map[string]bool{}
		for _, o := range c.Outcomes {
			for _, id := range o.Needs {
				named[id] = true
			}
		}
		for i, n := range c.Needs {
			at, name := loip.Path("/needs").Index(i), fmt.Sprintf("finding %d %q of %q", i+1, n.Text, c.Title)
			if !named[n.ID] && !held[n.Theme] {
				lacks(p, c, at, "no outcome answers %s", name)
				continue
			}
			p.Met(at, "an outcome answers %s", name)
		}
	},
}
