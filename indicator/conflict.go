package indicator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// Conflict is figures for one place, group and period that differ, side by
// side. None of them is thrown away.
type Conflict struct {
	Place   Place     `json:"place"`
	Group   string    `json:"group,omitzero"`
	Period  Period    `json:"period"`
	Figures []Sourced `json:"figures"`
}

// Sourced is a figure with its source and its place in the document.
type Sourced struct {
	At     loip.Path `json:"at"`
	Source string    `json:"source,omitzero"`
	Value  Value     `json:"value"`
}

// Conflicts returns the known figures of the indicator that differ although
// they are for one place, group and period: the area's and the reference
// figure, the worst and best place's, and those of every series. They are in
// the order of the document. Without a series there are none.
//
// Method: two figures differ if the finer, rounded to the places of the
// coarser, is another. Figures of another unit or measure than the indicator's
// are left out, as are projected ones; of figures that a series published anew
// the last counts. A place is known by its code, or by its name where it has no
// code.
func (i Indicator) Conflicts(on loip.Date) []Conflict {
	type key struct {
		place, group string
		kind         PeriodKind
		span         loip.Period
	}
	if len(i.Series) == 0 {
		return nil
	}
	at := map[key]int{}
	var all []Conflict
	note := func(place Place, group string, period Period, f Sourced) {
		if place == (Place{}) {
			return
		}
		k := key{cmp.Or(string(place.Code), strings.ToLower(place.Name)), group, period.Kind, period.Span}
		n, ok := at[k]
		if !ok {
			n = len(all)
			at[k] = n
			all = append(all, Conflict{Place: place, Group: group, Period: period})
		}
		all[n].Figures = append(all[n].Figures, f)
	}
	for f := range i.figures {
		period, err := ParsePeriod(f.Period)
		if err == nil && f.Value.IsKnown() && f.Measure == i.Measure && same(f.Unit, i.Unit) {
			note(f.Place, "", period, Sourced{f.at.Key("value"), i.Source, f.Value})
		}
	}
	for k, s := range i.Series {
		list := loip.Path("/series").Index(k).Key("observations")
		for _, p := range s.Points(Selection{On: on, AcrossBreaks: true}).List {
			note(s.Place, s.Group, p.Period, Sourced{list.Index(p.Index).Key("value"), cmp.Or(s.Source, i.Source), p.Value})
		}
	}
	return slices.DeleteFunc(all, func(c Conflict) bool {
		return !slices.ContainsFunc(c.Figures, func(f Sourced) bool { return !sameFigure(f.Value.Amount, c.Figures[0].Value.Amount) })
	})
}

// sameFigure reports whether two published amounts are one, but for the places
// they are rounded to.
func sameFigure(a, b decimal.Decimal) bool {
	places := max(0, min(-a.Exponent(), -b.Exponent()))
	return a.Round(places).Equal(b.Round(places))
}

var conflictsHaveSources = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-018", Title: "Figures that conflict stand side by side, each with a source of its own.",
		Force: loip.Advice, Basis: []loip.Provision{adviceConflicts},
		How: "Known figures for one place, group and period that differ by more than rounding are looked for, among the single figures and the series; " +
			"each of them names its source, or has the indicator's, and no two that differ have the same.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		conflicts := i.Conflicts(p.AsOf())
		for _, c := range conflicts {
			var figures []string
			shared := false
			for n, f := range c.Figures {
				figures = append(figures, fmt.Sprintf("%s (%s)", f.Value, orNotGiven(f.Source)))
				for _, o := range c.Figures[:n] {
					shared = shared || same(o.Source, f.Source) && !sameFigure(o.Value.Amount, f.Value.Amount)
				}
			}
			last := c.Figures[len(c.Figures)-1].At
			said := fmt.Sprintf("the figures of %s for %s in %s differ: %s", i.label(), c.Place, c.Period, strings.Join(figures, ", "))
			if shared || slices.ContainsFunc(c.Figures, func(f Sourced) bool { return f.Source == "" }) {
				p.Unmet(last, "%s, and they have no sources of their own", said)
			} else {
				p.Met(last, "%s", said)
			}
		}
		if len(conflicts) == 0 {
			p.NotApplicable("", "no two figures of %s conflict", i.label())
		}
	},
}
