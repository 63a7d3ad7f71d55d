package plan

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

const (
	weighedHow = "Every target of a theme, an outcome, an aim or an indicator is weighed by the figures known when its plan was published, with the settings of the library, and those of a locality plan by the figures of the locality. "
	bothEnds   = "It says nothing of the reasons for a target, nor of what partners can put in; whether a target is ambitious and realistic is for people to judge."
)

// onAmbition is the basis of a rule on how much targets ask for.
func onAmbition(says string) []loip.Provision {
	return append(advice("ambition", says), loip.Draft2016.At("para 137", draftLOIP, "short, medium and long-term outcomes and targets are both ambitious and realistic"))
}

// reaches judges every target by one method: a target that reaches as is said is
// unmet.
func reaches(p *loip.Pass, v Partnership, method string, unmet indicator.Reach) {
	none := true
	for g := range v.aspirations {
		none = false
		switch form := g.Target.Form; {
		case form == indicator.Milestone || form == indicator.InWords:
			p.NotApplicable(g.at, "%s is no number", g.Name)
			continue
		case g.reason == "" && len(g.Indicator.Series) == 0 && method != indicator.ByReference: // which single figures are enough for
			p.Undetermined(g.at, "%s cannot be held against the %s: no series of the indicator is among the documents", g.Name, method)
			continue
		}
		a := v.weighed(g, p.AsOf())
		w, _ := a.Reached.Of(method)
		if w.Reason == "" {
			w.Reason = a.Reached.Reason
		}
		var said loip.Remark
		switch {
		case w.Reach == "":
			said = p.Undetermined(a.Path, "%s cannot be held against the %s: %s", a.Name, method, w.Reason)
		case w.Reach == unmet:
			said = p.Unmet(a.Path, "%s is %s: %s", a.Name, w.Reach, w.How)
		default:
			said = p.Met(a.Path, "%s is %s: %s", a.Name, w.Reach, w.How)
		}
		for _, q := range w.Figures {
			said.Fact(a.Path, q.Name, quantity(q))
		}
		if w.Reach != "" {
			said.Fact(a.Path, "method", fmt.Sprintf("%s, version %s", method, w.Version)).Fact(a.Path, "known on", a.Known)
		}
	}
	if none {
		p.NotApplicable("", "no target is among the documents")
	}
}

// quantity writes a figure with its place and time.
func quantity(q indicator.Quantity) string {
	parts := []string{q.Value.String()}
	if q.Place != (indicator.Place{}) {
		parts = append(parts, q.Place.String())
	}
	if !q.When.IsZero() {
		parts = append(parts, q.When.String())
	}
	return strings.Join(parts, ", ")
}

var targetsBeyondTrend = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-260", Title: "No target asks for less than its own trend would bring.", Force: loip.Advice,
		Basis: onAmbition("a target that would be met if nothing changed asks nothing of the partnership"),
		How:   weighedHow + "A target is not to be worse than the trend carried on to when it is due, beyond its 95% limits.", Doubt: bothEnds, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) { reaches(p, v, indicator.ByOwnTrend, indicator.BelowTrend) },
}

var targetsSeenHere = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-261", Title: "No target asks for a faster change than was ever seen in the area.", Force: loip.Advice,
		Basis: onAmbition("a pace that the area never had is not shown to be within its reach"),
		How:   weighedHow + "The yearly change that a target needs is not to be above the fastest in the area's own series over as long a time, or half the series where that is shorter.", Doubt: bothEnds, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) { reaches(p, v, indicator.ByPaceHere, indicator.FasterHere) },
}

var targetsSeenAnywhere = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-262", Title: "No target asks for a faster change than was ever seen in a comparable area.", Force: loip.Advice,
		Basis: onAmbition("a pace that no area ever had is not shown to be possible"),
		How:   weighedHow + "As for the area itself, with the series at hand of areas of the same kind.", Doubt: bothEnds, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		reaches(p, v, indicator.ByPaceAnywhere, indicator.FasterAnywhere)
	},
}

const fromBehind = " An area that is far behind may have good reason to aim short of it."

var targetsLevelNow = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-263", Title: "No target is short of what Scotland has already.", Force: loip.Advice,
		Basis: onAmbition("a target short of what Scotland has leaves the area behind it"),
		How:   weighedHow + "A target is not to be worse than the figure of the reference area for the period of the area's latest.", Doubt: bothEnds + fromBehind, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) { reaches(p, v, indicator.ByReference, indicator.ShortOfIt) },
}

var targetsLevelWhenDue = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-264", Title: "No target asks for less than Scotland's own trend would bring by then.", Force: loip.Advice,
		Basis: onAmbition("Scotland moves too, so that a target is held against where it will be"),
		How:   weighedHow + "A target is not to be worse than the reference area's trend carried on to when it is due, beyond its 95% limits.", Doubt: bothEnds + fromBehind, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		reaches(p, v, indicator.ByReferenceTrend, indicator.BelowTrend)
	},
}

var targetsReachedSomewhere = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-265", Title: "No target is better than what the best comparable area has reached.", Force: loip.Advice,
		Basis: onAmbition("what a comparable area has reached is shown to be possible"),
		How:   weighedHow + "A target is not to be better than the best figure of an area of the same kind for the period of the area's latest.", Doubt: bothEnds + " The best area may aim beyond itself.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) { reaches(p, v, indicator.ByBest, indicator.BetterThanIt) },
}

var targetsWithinBestTrend = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-266", Title: "No target is beyond what the trend of the best comparable area would bring by then.", Force: loip.Advice,
		Basis: onAmbition("a target beyond where the best comparable area is going has no example"),
		How:   weighedHow + "A target is not to be better than that area's trend carried on to when it is due, beyond its 95% limits.", Doubt: bothEnds, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) { reaches(p, v, indicator.ByBestTrend, indicator.BeyondTrend) },
}
