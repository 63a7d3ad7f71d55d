package plan

import (
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// measured is a theme or outcome of a plan with the indicators that belong to
// it.
type measured struct {
	at         loip.Path
	name       string
	indicators []indicator.Indicator
}

// plans yields every plan of the dossier with its place.
func (v Partnership) plans(yield func(loip.Path, Content) bool) {
	if v.LOIP != nil && !yield("/loip", v.LOIP.Content) {
		return
	}
	for i, l := range v.LocalityPlans {
		if !yield(loip.Path("/localityPlans").Index(i), l.Content) {
			return
		}
	}
	for i, c := range v.OtherPlans {
		if !yield(loip.Path("/otherPlans").Index(i), c) {
			return
		}
	}
}

// priorities lists the themes of a plan, or its outcomes where it has no
// themes, with their indicators: those that name the theme, and those that an
// outcome under it names.
func (v Partnership) priorities(at loip.Path, c Content) []measured {
	var list []measured
	named := map[string][]string{} // ids that the outcomes of a theme name
	for i, o := range c.Outcomes {
		if len(c.Themes) == 0 {
			list = append(list, measured{at.Key("outcomes").Index(i), "outcome " + quote(o.Title), v.indicatorsOf("", o.measures())})
		}
		named[o.Theme] = append(named[o.Theme], o.measures()...)
	}
	for i, t := range c.Themes {
		list = append(list, measured{at.Key("themes").Index(i), "theme " + quote(t.Title), v.indicatorsOf(t.ID, named[t.ID])})
	}
	return list
}

// measures lists the ids of every indicator an outcome names, on its ladder
// too.
func (o Outcome) measures() []string {
	ids := slices.Clone(o.Indicators)
	for _, r := range o.Ladder {
		ids = append(ids, r.Indicators...)
		for _, t := range r.Targets {
			if t.Indicator != "" {
				ids = append(ids, t.Indicator)
			}
		}
	}
	return ids
}

func (v Partnership) indicatorsOf(theme string, ids []string) []indicator.Indicator {
	wanted := map[string]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	var list []indicator.Indicator
	for _, i := range v.Indicators {
		if theme != "" && i.Theme == theme || wanted[i.ID] {
			list = append(list, i)
		}
	}
	return list
}

func quote(s string) string { return `"` + s + `"` }

// eachPriority hands every priority of every plan to judge.
func eachPriority(p *loip.Pass, v Partnership, judge func(c Content, m measured)) {
	none := true
	for at, c := range v.plans {
		for _, m := range v.priorities(at, c) {
			none = false
			judge(c, m)
		}
	}
	if none {
		p.NotApplicable("", "no plan with a theme or an outcome is among the documents")
	}
}

const frameworks = " Every plan in the dossier is taken as part of the partnership's performance framework."

var prioritiesMeasured = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-051", Title: "Each priority has indicators.", Force: loip.Should,
		Basis: onPrinciple("para 130", draftPerformance, "the performance data that is monitored is aligned to the partnership's own priorities"),
		How:   "Each theme of a plan, or each outcome where a plan has no themes, has at least one indicator.", Doubt: loip.DraftOnly + frameworks,
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		eachPriority(p, v, func(c Content, m measured) {
			if len(m.indicators) == 0 {
				lacks(p, c, m.at, "%s of %q has no indicator", m.name, c.Title)
				return
			}
			p.Met(m.at, "%s of %q has %s", m.name, c.Title, loip.Plural(len(m.indicators), "indicator", "indicators"))
		})
	},
}

var outcomesMeasured = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-052", Title: "Each priority has an indicator of outcomes, not of activity alone.", Force: loip.Should,
		Basis: onPrinciple("para 131", draftPerformance, "performance frameworks emphasise outcomes"),
		How:   "Of the indicators of each priority at least one is of the kind outcome; outputs and inputs may stand beside it.", Doubt: loip.DraftOnly + frameworks,
		Expectations: []string{"G-PM-15"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		eachPriority(p, v, func(c Content, m measured) {
			activity, unknown := 0, 0
			for _, i := range m.indicators {
				switch i.Kind {
				case indicator.Output, indicator.Input:
					activity++
				case "":
					unknown++
				}
			}
			switch all := len(m.indicators); {
			case all == 0:
				p.NotApplicable(m.at, "%s of %q has no indicator at all", m.name, c.Title)
			case activity == all:
				lacks(p, c, m.at, "%s of %q has activity counts only (%d), and no indicator of outcomes", m.name, c.Title, activity)
			case activity+unknown == all:
				p.Undetermined(m.at, "the documents do not say whether any indicator of %s of %q is about outcomes", m.name, c.Title)
			default:
				p.Met(m.at, "%s of %q has %s of outcomes", m.name, c.Title, loip.Plural(all-activity-unknown, "indicator", "indicators"))
			}
		})
	},
}

var gapsMeasured = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-053", Title: "The gap between places is measured for each priority of the local outcomes improvement plan.", Force: loip.Advice,
		Basis: append(advice("gaps", "a priority without a measure of the gap can improve for those who are well served already"),
			loip.Draft2016.At("para 101", draftInequalities, "the partnership identifies which communities experience inequalities of outcome and the extent of them")),
		How:   "Each priority of the plan has at least one indicator with figures for its worst and best place.",
		Doubt: "A gap between groups of people that are not places is not looked for.", Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", "no local outcomes improvement plan is among the documents")
			return
		}
		list := v.priorities("/loip", v.LOIP.Content)
		for _, m := range list {
			gaps := 0
			for _, i := range m.indicators {
				if measuresGap(i) {
					gaps++
				}
			}
			if gaps == 0 {
				lacks(p, v.LOIP.Content, m.at, "no indicator of %s shows the gap between its worst and its best place", m.name)
				continue
			}
			p.Met(m.at, "the gap between the worst and the best place is shown by %s of %s", loip.Plural(gaps, "indicator", "indicators"), m.name)
		}
		if len(list) == 0 {
			p.NotApplicable("/loip", "the plan has no theme and no outcome")
		}
	},
}

// measuresGap reports whether an indicator shows the gap between its worst and
// its best place.
func measuresGap(i indicator.Indicator) bool {
	return i.Spread != nil && i.Spread.Worst.Value.IsKnown() && i.Spread.Best.Value.IsKnown()
}
