package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// Ambitious is how much a target of a dossier asks for, by several methods side
// by side.
type Ambitious struct {
	Path    loip.Path          `json:"path"`           // of the target, or of the part of it
	Name    string             `json:"name"`           // of the target, with what it belongs to
	Plan    string             `json:"plan,omitzero"`  // title of the plan that set it
	Known   loip.Date          `json:"known,omitzero"` // the day whose knowledge is used
	Reached indicator.Ambition `json:"reached,omitzero"`
}

// Ambitions weighs every target of the plans, those of outcomes and of aims, and
// the targets that stand with indicators.
//
// Method: [indicator.Indicator.Ambition]. A target is weighed by what was known
// when it was set: on the day its plan was published, on its last where only
// the month or year is given, and on the day itself where the plan was not yet
// published or how names one.
// The target of an indicator goes with the first plan of which an outcome names
// the indicator. What stands in a locality plan is weighed by the figures of its
// locality, and beside the other localities.
//
// Boundary: a target without its indicator, or of a locality without figures of
// its own, is listed with the reason.
func Ambitions(v Partnership, on loip.Date, how indicator.Weighing) (list []Ambitious) {
	for x := range v.aspirations {
		list = append(list, x.weigh(on, how))
	}
	return list
}

// aspiration is a target with the indicator that it is measured on, in its own place.
type aspiration struct {
	promise
	at     loip.Path
	areas  []string // comparable, where they are others than areas of the same kind
	reason string   // why it cannot be weighed
	// weighing is what it came to by every method, once that is worked out.
	weighing *Ambitious
}

// gatherAspirations works out the targets that aspirations yields.
func (v Partnership) gatherAspirations(yield func(*aspiration) bool) {
	for at, x := range v.promises {
		if !yield(v.placed(&aspiration{promise: x, at: at})) {
			return
		}
	}
	sets := v.setBy()
	for k := range v.Indicators { // by index: an indicator is large
		if len(v.Indicators[k].Targets) == 0 {
			continue
		}
		for at, x := range v.Indicators[k].Promises() {
			if !yield(v.placed(&aspiration{promise: promise{Targeted: x, plan: sets[v.Indicators[k].ID]}, at: loip.Path("/indicators").Index(k) + at})) {
				return
			}
		}
	}
}

// setBy returns for each indicator the first plan of which an outcome names it.
func (v Partnership) setBy() map[string]Content {
	sets := map[string]Content{}
	for _, c := range v.plans {
		for _, o := range c.Outcomes {
			for _, id := range o.measures() {
				if _, known := sets[id]; !known {
					sets[id] = c
				}
			}
		}
	}
	return sets
}

// placed puts the indicator of an aspiration in the place that this is for.
func (v Partnership) placed(g *aspiration) *aspiration {
	if g.Indicator.ID == "" {
		g.reason = "the indicator that it is measured on is not given, or is none of the dossier"
		return g
	}
	if l, ok := v.localityPlanAt(g.at); ok {
		g.Indicator, g.areas, g.reason = v.local(g.Indicator, l)
	}
	return g
}

// localityPlanAt returns the locality plan that a place lies in.
func (v Partnership) localityPlanAt(at loip.Path) (LocalityPlan, bool) {
	for i, l := range v.LocalityPlans {
		if at.Within(loip.Path("/localityPlans").Index(i)) {
			return l, true
		}
	}
	return LocalityPlan{}, false
}

// local returns an indicator with the locality of a plan as its area, and the
// names of all localities, or why there is none.
func (v Partnership) local(i indicator.Indicator, l LocalityPlan) (local indicator.Indicator, all []string, reason string) {
	if len(l.Localities) != 1 {
		return i, nil, fmt.Sprintf("the plan is for %s, and figures are for one", loip.Plural(len(l.Localities), "locality", "localities"))
	}
	k := slices.IndexFunc(v.Division.Localities, func(x locality.Locality) bool { return x.ID == l.Localities[0] })
	if k < 0 {
		return i, nil, "the locality of the plan is not given"
	}
	own := v.Division.Localities[k]
	for _, x := range v.Division.Localities {
		all = append(all, x.Name)
	}
	if strings.EqualFold(i.Area.Place.Name, own.Name) {
		return i, all, ""
	}
	i.Area = indicator.Figure{Place: indicator.Place{Code: own.Ward, Name: own.Name}}
	i.Series = slices.DeleteFunc(slices.Clone(i.Series), func(s indicator.Series) bool { return s.Place == indicator.Place{} })
	return i, all, ""
}

// weigh weighs the aspiration as on a day.
func (g *aspiration) weigh(on loip.Date, how indicator.Weighing) Ambitious {
	switch {
	case !how.Want.On.IsZero():
	case g.plan.publishedBy(on):
		how.Want.On = g.plan.lastIssued()
	default:
		how.Want.On = on
	}
	if len(how.Areas) == 0 {
		how.Areas = g.areas
	}
	a := Ambitious{Path: g.at, Name: g.Name, Plan: g.plan.Title, Known: how.Want.On}
	t, err := g.Target.Read()
	switch {
	case err != nil:
		a.Reached = indicator.Ambition{Version: "1", How: how, Reason: fmt.Sprintf("the target cannot be read: %s", err)}
	case g.reason != "":
		a.Reached = indicator.Ambition{Version: "1", How: how, Reason: g.reason}
	default:
		a.Reached = g.Indicator.Ambition(how, t)
	}
	return a
}
