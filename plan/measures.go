package plan

import (
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// priority is a theme or outcome of a plan with the indicators that belong to
// it.
type priority struct {
	at         loip.Path
	name       string
	indicators []*indicator.Indicator
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
// themes, with their indicators: those that name the theme, and those that its
// targets or an outcome under it name.
func (r register) priorities(at loip.Path, c Content) []priority {
	var list []priority
	named := map[string][]string{} // ids that the outcomes of a theme name
	for i, o := range c.Outcomes {
		if len(c.Themes) == 0 {
			list = append(list, priority{at.Key("outcomes").Index(i), "outcome " + quote(o.Title), r.of("", o.measures())})
		}
		named[o.Theme] = append(named[o.Theme], o.measures()...)
	}
	for i, t := range c.Themes {
		list = append(list, priority{at.Key("themes").Index(i), "theme " + quote(t.Title), r.of(t.ID, appendMeasures(named[t.ID], t.Targets))})
	}
	return list
}

// measures lists the ids of every indicator an outcome names, on its ladder
// too.
func (o Outcome) measures() []string {
	ids := slices.Clone(o.Indicators)
	for i := range o.Ladder {
		ids = appendMeasures(append(ids, o.Ladder[i].Indicators...), o.Ladder[i].Targets)
	}
	return ids
}

// appendMeasures appends the ids of the indicators that targets and their parts
// name.
func appendMeasures(ids []string, targets []indicator.Target) []string {
	add := func(id string) {
		if id != "" {
			ids = append(ids, id)
		}
	}
	for i := range targets { // by index: a target is large
		add(targets[i].Indicator)
		for k := range targets[i].Parts {
			add(targets[i].Parts[k].Indicator)
		}
	}
	return ids
}

// register is the indicators of a dossier by their ids and by their themes.
type register struct {
	byID    map[string]*indicator.Indicator
	byTheme map[string][]*indicator.Indicator
}

func (v Partnership) register() register {
	r := register{make(map[string]*indicator.Indicator, len(v.Indicators)), map[string][]*indicator.Indicator{}}
	for k := range v.Indicators { // by index: an indicator is large
		i := &v.Indicators[k]
		if r.byID[i.ID] = i; i.Theme != "" {
			r.byTheme[i.Theme] = append(r.byTheme[i.Theme], i)
		}
	}
	return r
}

// of returns the indicators of a theme, and those with the ids, each once.
func (r register) of(theme string, ids []string) []*indicator.Indicator {
	list := slices.Clip(r.byTheme[theme])
	seen := make(map[*indicator.Indicator]bool, len(list)+len(ids))
	for _, i := range list {
		seen[i] = true
	}
	for _, id := range ids {
		if i := r.byID[id]; i != nil && !seen[i] {
			seen[i] = true
			list = append(list, i)
		}
	}
	return list
}

func quote(s string) string { return `"` + s + `"` }

// eachPriority hands every priority of every plan to judge.
func eachPriority(p *loip.Pass, v Partnership, judge func(c Content, m priority)) {
	none, r := true, v.register()
	for at, c := range v.plans {
		for _, m := range r.priorities(at, c) {
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
		eachPriority(p, v, func(c Content, m priority) {
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
		eachPriority(p, v, func(c Content, m priority) { showsOutcomes(p, c, m) })
	},
}

// showsOutcomes judges whether what is measured is more than activity.
func showsOutcomes(p *loip.Pass, c Content, m priority) {
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
}
