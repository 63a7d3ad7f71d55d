package indicator

import (
	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

var hundred = decimal.New(100, 0)

// impossible says why a measure cannot take an amount, or nothing.
func impossible(m Measure, d decimal.Decimal) string {
	switch {
	case d.IsNegative() && (m == Proportion || m == Rate || m == Count || m == Expectancy):
		return "which is below 0"
	case m == Proportion && d.GreaterThan(hundred):
		return "which is more than the whole"
	case m == Count && !d.IsInteger():
		return "which is no whole number"
	}
	return ""
}

var figuresArePossible = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-011", Title: "Every figure is one that its measure can take.",
		Force: loip.Advice, Basis: []loip.Provision{advicePossible},
		How: "A proportion lies between 0 and 100, a count is whole, and neither these nor a rate or a life expectancy is below 0; " +
			"means, medians, indexes and scores may take any value.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		known, sound := 0, true
		for f := range i.parts {
			if !f.Value.IsKnown() {
				continue
			}
			known++
			if f.Measure == "" {
				sound = false
				p.Undetermined(f.at, "in %s, the measure of %s is not given", i.label(), f.name)
			} else if why := impossible(f.Measure, f.Value.Amount); why != "" {
				sound = false
				p.Unmet(f.at, "in %s, %s is a %s of %s, %s", i.label(), f.name, f.Measure, f.shown(false), why)
			}
		}
		switch {
		case known == 0:
			p.NotApplicable("", "%s has no known figure", i.label())
		case sound:
			p.Met("", "the figures of %s are possible", i.label())
		}
	},
}
