package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

var gapsMeasured = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-053", Title: "Each priority of the local outcomes improvement plan has at least one measure of inequality.", Force: loip.Advice,
		Basis: append(advice("gaps", "a priority without a measure of the gap can improve for those who are well served already"),
			loip.Draft2016.At("para 101", draftInequalities, "the partnership identifies which communities experience inequalities of outcome and the extent of them")),
		How: "Each priority of the plan has at least one indicator with figures for its worst and best place, for a group of people and another group or everybody, or for two places inside the area; " +
			"or with a target for the gap between two groups, or to a group or place that is not outside the area.",
		Doubt: "A gap to Scotland or to an average is not one inside the area. A figure is taken as one of a group where its series names a group.", Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		aimed := map[string]bool{} // indicators with a target in the plan for a gap
		for _, x := range v.promises {
			if x.Indicator.ID != "" && narrows(x.Target, x.Indicator) {
				aimed[x.Indicator.ID] = true
			}
		}
		list := v.register().priorities("/loip", v.LOIP.Content)
		for _, m := range list {
			var how []string
			for _, i := range m.indicators {
				switch shown := inequality(*i); {
				case shown != "":
					how = append(how, fmt.Sprintf("%s of %q", shown, i.Name))
				case aimed[i.ID]:
					how = append(how, fmt.Sprintf("a target for the gap in %q", i.Name))
				}
			}
			if len(how) == 0 {
				lacks(p, v.LOIP.Content, m.at, "no indicator of %s measures inequality between places or groups", m.name)
				continue
			}
			p.Met(m.at, "inequality in %s is measured by %s", m.name, strings.Join(how, "; "))
		}
		if len(list) == 0 {
			p.NotApplicable("/loip", "the plan has no theme and no outcome")
		}
	},
}

// inequality says how an indicator shows inequality inside the area, or
// nothing.
func inequality(i indicator.Indicator) string {
	if i.Spread != nil && i.Spread.Worst.Value.IsKnown() && i.Spread.Best.Value.IsKnown() {
		return "the worst and the best place"
	}
	groups, places, everybody := map[string]bool{}, map[indicator.Place]bool{}, i.Area.Value.IsKnown()
	for _, s := range i.Series {
		if !slices.ContainsFunc(s.Observations, func(o indicator.Observation) bool { return o.Value.IsKnown() }) {
			continue
		}
		switch {
		case s.Group != "":
			groups[strings.ToLower(s.Group)] = true
		case inside(s.Place, i):
			places[s.Place] = true
		case s.Place == (indicator.Place{}) || s.Place == i.Area.Place:
			everybody = true
		}
	}
	switch {
	case len(groups) > 1 || len(groups) == 1 && everybody:
		return "groups of people"
	case len(places) > 1:
		return "several places"
	case slices.ContainsFunc(i.Targets, func(t indicator.Target) bool { return narrows(t, i) }):
		return "a target for the gap"
	}
	return ""
}

// narrows reports whether a target is for a gap inside the area.
func narrows(t indicator.Target, i indicator.Indicator) bool {
	if read, err := t.Read(); err == nil {
		t = read
	}
	switch t.Form {
	case indicator.FifthsGap:
		return len(t.Between) == 2
	case indicator.GapTo:
		return t.Comparator != "" && !outside(t.Comparator, i)
	}
	return slices.ContainsFunc(t.Parts, func(p indicator.Part) bool {
		return narrows(indicator.Target{Form: p.Form, Between: p.Between, Comparator: p.Comparator}, i)
	})
}

// inside reports whether a place is one of several inside the area.
func inside(place indicator.Place, i indicator.Indicator) bool {
	kind := place.Code.Kind()
	return place != (indicator.Place{}) && place != i.Area.Place && place != i.Reference.Place &&
		kind != loip.CouncilArea && kind != loip.Country && !outside(place.Name, i)
}

// outside reports whether a name or code is that of what a council area is
// compared with: the country, the reference, or an average.
func outside(name string, i indicator.Indicator) bool {
	if name == "" {
		return false
	}
	name = strings.ToLower(name)
	return name == strings.ToLower(i.Reference.Place.Name) || name == strings.ToLower(string(i.Reference.Place.Code)) ||
		strings.Contains(name, "scotland") || strings.Contains(name, "average") || strings.Contains(name, "national")
}
