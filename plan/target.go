package plan

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// promise is a target of a plan, or one part of it, beside the indicator that
// it is measured on.
type promise struct {
	indicator.Targeted
	plan    Content
	outcome string // id of the outcome that it is for; empty for one of a theme
	term    Term   // of its rung, or else as its label says
}

// gatherPromises works out the targets that promises yields.
func (v Partnership) gatherPromises(yield func(loip.Path, promise) bool) {
	known := v.register().byID
	for at, c := range v.plans {
		for here, x := range c.promises {
			if i := known[x.Target.Indicator]; i != nil {
				x.Indicator = *i
			}
			if !yield(at+here, x) {
				return
			}
		}
	}
}

// promises yields the targets of one plan, each with the id of the indicator
// that it is measured on.
func (c Content) promises(yield func(loip.Path, promise) bool) {
	each := func(at loip.Path, t indicator.Target, of, measure string, from promise) bool {
		from.plan, from.term = c, cmp.Or(from.term, termOf(t.Horizon))
		for here, x := range t.Promises(of) {
			x.Target.Indicator = cmp.Or(x.Target.Indicator, measure)
			from.Targeted = x
			if !yield(at+here, from) {
				return false
			}
		}
		return true
	}
	for i, h := range c.Themes {
		of := fmt.Sprintf("theme %d %q", i+1, h.Title)
		for k, t := range h.Targets {
			if !each(loip.Path("/themes").Index(i).Key("targets").Index(k), t, of, "", promise{}) {
				return
			}
		}
	}
	for i, o := range c.Outcomes {
		of := fmt.Sprintf("outcome %d %q", i+1, o.Title)
		for j, r := range o.Ladder {
			for k, t := range r.Targets {
				at := loip.Path("/outcomes").Index(i).Key("ladder").Index(j).Key("targets").Index(k)
				if !each(at, t, of, cmp.Or(alone(r.Indicators), alone(o.Indicators)), promise{outcome: o.ID, term: r.Term}) {
					return
				}
			}
		}
	}
	for i, a := range c.Aims {
		of := fmt.Sprintf("aim %d %q", i+1, a.Title)
		for k, t := range a.Targets {
			if !each(loip.Path("/aims").Index(i).Key("targets").Index(k), t, of, "", promise{outcome: a.Outcome}) {
				return
			}
		}
	}
}

// alone returns the one of a list, or nothing where there are none or several.
func alone(ids []string) string {
	if len(ids) == 1 {
		return ids[0]
	}
	return ""
}

// targeted yields every target of the dossier, those that stand with their
// indicators first, for the rules of package indicator.
func (v Partnership) targeted(yield func(loip.Path, indicator.Targeted) bool) {
	known := v.register().byID
	for i, measure := range v.Indicators {
		for at, x := range measure.Promises() {
			if other := known[x.Target.Indicator]; other != nil {
				x.Indicator = *other
			}
			if !yield(loip.Path("/indicators").Index(i)+at, x) {
				return
			}
		}
	}
	for at, x := range v.promises {
		if !yield(at, x.Targeted) {
			return
		}
	}
}

var targetsComplete = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-050", Title: "Each target of a plan gives all that a target of its form needs.", Force: loip.Advice,
		Basis: advice("targets", "a target without its baseline, value, unit or time cannot be shown to be reached"),
		How: "Each target of a theme, an outcome or an aim says how much and by when. A value and a change also give a baseline with its time, and a unit; a comparison says with whom, a share of a cohort of how many, " +
			"a promise within days of how many. More or fewer without an amount, words, and what is still to be confirmed say nothing of how much. " +
			"The indicator can give the figure of the baseline and the unit.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		none := true
		for at, x := range v.promises {
			none = false
			switch missing, err := x.Lacks(p.AsOf()); {
			case err != nil:
				p.Undetermined(at, "%s cannot be read: %s", x.Name, err)
			case len(missing) > 0:
				lacks(p, x.plan, at, "%s lacks: %s", x.Name, strings.Join(missing, ", "))
			default:
				p.Met(at, "%s gives all that it needs", x.Name)
			}
		}
		if none {
			p.NotApplicable("", "no target of a plan is among the documents")
		}
	},
}
