package plan

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

func onInequalities(para, says string) []loip.Provision {
	return onPrinciple(para, draftInequalities, says)
}

// names reports whether a finding on needs names a community that fares worse
// than the area as a whole may: a place or a group of people.
func (n Need) names() bool { return n.Community != "" && n.Sort != WholeArea }

var inequalitiesMeasured = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-090", Title: "The communities that experience inequalities of outcome are named, and the size of the inequality is measured.", Force: loip.Should,
		Basis: onInequalities("para 101", "the partnership identifies which communities experience inequalities of outcome and how large these are"),
		How:   "A finding of the local outcomes improvement plan names a community, and an indicator shows inequality between places or groups.",
		Doubt: loip.DraftOnly + " A finding about a place or a group is taken as one about inequality, which people must judge. Figures beside the indicators at hand may measure it, so a missing gap is undetermined.", Expectations: []string{"G-INQ-07"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		if slices.ContainsFunc(v.LOIP.Needs, Need.names) {
			p.Met("/loip/needs", "%q names communities that experience inequalities of outcome", v.LOIP.Title)
		} else {
			lacks(p, v.LOIP.Content, "/loip/needs", "no finding of %q names a community that experiences inequalities of outcome", v.LOIP.Title)
		}
		switch n := len(v.Indicators); {
		case n == 0:
			p.Undetermined("/indicators", noIndicator)
		case slices.ContainsFunc(v.Indicators, func(i indicator.Indicator) bool { return inequality(i) != "" }):
			p.Met("/indicators", "at least one of the %d indicators measures inequality between places or groups", n)
		default:
			p.Undetermined("/indicators", "none of the %d indicators measures inequality between places or groups", n)
		}
	},
}

var prioritiesReflectInequalities = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-091", Title: "The priorities of the local outcomes improvement plan reflect what is known of inequalities.", Force: loip.Should,
		Basis: append(onInequalities("para 103", "local priorities reflect the understanding of inequalities"),
			loip.Draft2016.At("para 107", draftInequalities, "single actions need not each reduce inequality where the whole keeps a strong emphasis on it")),
		How:          "For each theme, or each outcome where there are no themes, a finding that names a place or a group stands under the theme or is named by an outcome; unmet only where none has one.",
		Doubt:        loip.DraftOnly + " A finding about a place or a group is taken as one about inequality, which people must judge.",
		Expectations: []string{"G-INQ-09"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		with, open := 0, []func(){}
		l.eachPriority(p, func(at loip.Path, name, theme string, outcomes []Outcome) {
			found := slices.ContainsFunc(l.Needs, func(n Need) bool {
				return n.names() && (theme != "" && n.Theme == theme || slices.ContainsFunc(outcomes, func(o Outcome) bool { return slices.Contains(o.Needs, n.ID) }))
			})
			if found {
				with++
				p.Met(at, "a finding about a place or a group stands behind %s", name)
				return
			}
			open = append(open, func() {
				if with == 0 {
					lacks(p, l.Content, at, "no finding about a place or a group stands behind %s, nor behind any other priority", name)
				} else {
					p.Undetermined(at, "no finding about a place or a group stands behind %s", name)
				}
			})
		})
		for _, say := range open {
			say()
		}
	},
}

var prioritiesReduceInequalities = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-092", Title: "For each priority it has been considered what would reduce inequalities as well as improve outcomes.", Force: loip.Should,
		Basis: onInequalities("para 103", "for a thematic priority the partnership considers what would reduce inequalities as well as improve outcomes"),
		How:   "For each theme, or each outcome where there are no themes, an outcome or an action is marked as reducing inequalities.",
		Doubt: loip.DraftOnly + " The guidance asks that it is considered; a priority without any is undetermined, since it may have been considered and left.", Expectations: []string{"G-INQ-10"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		actions := workOf(l.Content)
		l.eachPriority(p, func(at loip.Path, name, theme string, outcomes []Outcome) {
			reduces := slices.ContainsFunc(outcomes, func(o Outcome) bool {
				return o.Inequality || slices.ContainsFunc(actions.serving(o), func(a *Action) bool { return a.Inequality })
			})
			if reduces {
				p.Met(at, "%s holds an outcome or an action that reduces inequalities", name)
				return
			}
			p.Undetermined(at, "no outcome and no action of %s is marked as reducing inequalities", name)
		})
	},
}

// eachPriority hands each theme with its outcomes to judge, or each outcome by
// itself where the plan has no themes.
func (l LOIP) eachPriority(p *loip.Pass, judge func(at loip.Path, name, theme string, outcomes []Outcome)) {
	for i, t := range l.Themes {
		var outcomes []Outcome
		for _, o := range l.Outcomes {
			if o.Theme == t.ID {
				outcomes = append(outcomes, o)
			}
		}
		judge(loip.Path("/themes").Index(i), fmt.Sprintf("theme %d %q", i+1, t.Title), t.ID, outcomes)
	}
	if len(l.Themes) == 0 {
		eachOutcome(p, l.Content, func(at loip.Path, name string, o Outcome) { judge(at, name, "", []Outcome{o}) })
	}
}
