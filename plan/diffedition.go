package plan

import "slices"

// InEdition returns the dossier with its plans as one of their editions has
// them, so that two editions that stand in one dossier can be held against each
// other with [Diff].
//
// Shape: of themes, outcomes and aims those are kept whose Editions name the
// label. Those that name none belong to the edition at hand, and are kept for
// every label that is not one of the plan's other Editions. Title and period are
// those of the edition, where they are known.
func (v Partnership) InEdition(label string) Partnership {
	if v.LOIP != nil {
		l := *v.LOIP
		l.Content = l.Content.inEdition(label)
		v.LOIP = &l
	}
	v.LocalityPlans, v.OtherPlans = slices.Clone(v.LocalityPlans), slices.Clone(v.OtherPlans)
	for i := range v.LocalityPlans {
		v.LocalityPlans[i].Content = v.LocalityPlans[i].Content.inEdition(label)
	}
	for i := range v.OtherPlans {
		v.OtherPlans[i] = v.OtherPlans[i].inEdition(label)
	}
	return v
}

func (c Content) inEdition(label string) Content {
	i := slices.IndexFunc(c.Editions, func(e Edition) bool { return e.Label == label })
	if i >= 0 {
		if e := c.Editions[i]; e.Title != "" {
			c.Title = e.Title
		}
		if e := c.Editions[i]; !e.Period.IsZero() {
			c.Period = e.Period
		}
	}
	holds := func(editions []string) bool {
		return slices.Contains(editions, label) || len(editions) == 0 && i < 0
	}
	c.Themes = keep(c.Themes, func(t Theme) bool { return holds(t.Editions) })
	c.Outcomes = keep(c.Outcomes, func(o Outcome) bool { return holds(o.Editions) })
	c.Aims = keep(c.Aims, func(a Aim) bool { return holds(a.Editions) })
	return c
}

// keep returns the items of a list that are wanted, in a list of its own.
func keep[T any](list []T, wanted func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool { return !wanted(x) })
}
