package plan

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// targets yields every target of a plan with its place and the outcome it
// stands under.
func (c Content) targets(yield func(at loip.Path, o Outcome, t indicator.Target)) {
	for i, o := range c.Outcomes {
		for j, r := range o.Ladder {
			for k, t := range r.Targets {
				yield(loip.Path("/outcomes").Index(i).Key("ladder").Index(j).Key("targets").Index(k), o, t)
			}
		}
	}
}

var targetsComplete = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-050", Title: "Each target has a baseline, a value, a unit and a time.", Force: loip.Advice,
		Basis: advice("targets", "a target without its baseline, value, unit or time cannot be shown to be reached"),
		How:   "Each target gives a baseline that is a figure with its time, a value that is a figure, a unit, and by when.", Since: "0.1.0",
	},
	Run: func(p *loip.Pass, c Content) {
		none := true
		c.targets(func(at loip.Path, o Outcome, t indicator.Target) {
			none = false
			var missing []string
			for _, part := range []struct {
				have bool
				what string
			}{
				{t.Baseline.IsKnown(), "a baseline"}, {t.BaselineWhen != "", "the time of the baseline"},
				{t.Value.IsKnown(), "a value"}, {t.Unit != "", "a unit"}, {t.By != "", "by when"},
			} {
				if !part.have {
					missing = append(missing, part.what)
				}
			}
			name := fmt.Sprintf("the target %q of outcome %q", t.Text, o.Title)
			if len(missing) > 0 {
				lacks(p, c, at, "%s lacks: %s", name, strings.Join(missing, ", "))
				return
			}
			p.Met(at, "%s runs from %s in %s to %s (%s) by %s", name, t.Baseline, t.BaselineWhen, t.Value, t.Unit, t.By)
		})
		if none {
			p.NotApplicable("/outcomes", "%q sets no target", c.Title)
		}
	},
}
