package indicator

import "github.com/communityplanning/loip"

// beside yields the pairs of figures that the document sets side by side, each
// with the place of its second figure. A reference figure that is none, as for
// what Scotland does not measure, makes no pair.
func (i Indicator) beside(yield func(loip.Path, pair) bool) {
	if !i.Area.IsZero() && !i.Reference.IsZero() && i.Reference.Value.State != None {
		if !yield("/reference", i.comparator()) {
			return
		}
	}
	if i.Spread != nil && !i.Spread.Worst.IsZero() && !i.Spread.Best.IsZero() {
		yield("/spread/best", i.ends())
	}
}

// compared judges every pair of figures that the indicator sets side by side;
// alike says whether a pair passes, and reports it where it does not.
func compared(p *loip.Pass, i Indicator, what string, alike func(at loip.Path, pair pair) bool) {
	pairs, like := 0, 0
	for at, pair := range i.beside {
		pairs++
		if alike(at, pair) {
			like++
		}
	}
	switch {
	case pairs == 0 && i.Reference.Value.State == None:
		p.NotApplicable("/reference", "there is no reference figure to set beside %s", i.label())
	case pairs == 0:
		p.NotApplicable("", "%s sets no figures side by side", i.label())
	case like == pairs:
		p.Met("", "the figures of %s that stand side by side are of the same %s", i.label(), what)
	}
}

var figuresAreOfOneUnit = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-003", Title: "Figures set side by side are of the same measure and unit.",
		Force: loip.Advice, Basis: []loip.Provision{adviceLike},
		How: "Measure and unit of the reference figure are compared with those of the area's figure, " +
			"and the best place's with the worst place's; spelling apart, they must be the same.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		compared(p, i, "measure and unit", func(at loip.Path, pair pair) bool {
			a, b := pair.a, pair.b
			unit := needsUnit(a.Measure) || a.Unit != "" || b.Unit != ""
			switch {
			case a.Measure != "" && b.Measure != "" && a.Measure != b.Measure:
				p.Unmet(at, "in %s, %s", i.label(), pair.unlikeMeasure()).Fact(at, "figure", b.shown(false))
			case a.Unit != "" && b.Unit != "" && !same(a.Unit, b.Unit):
				p.Unmet(at, "in %s, %s", i.label(), pair.unlikeUnit()).Fact(at, "figure", b.shown(false))
			case a.Measure == "" || b.Measure == "":
				p.Undetermined(at, "in %s, the measure of %s or of %s is not given", i.label(), pair.aName, pair.bName)
			case unit && (a.Unit == "" || b.Unit == ""):
				p.Undetermined(at, "in %s, the unit of %s or of %s is not given", i.label(), pair.aName, pair.bName)
			default:
				return true
			}
			return false
		})
	},
}

var figuresAreOfOnePeriod = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-004", Title: "Figures set side by side are of the same period.",
		Force: loip.Advice, Basis: []loip.Provision{adviceLike},
		How: "The period of the reference figure is compared with that of the area's figure, and the best place's with the worst place's; " +
			"2014/15 and 2014-2015 are the same. That places are behind the area as a whole is no fault.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		compared(p, i, "period", func(at loip.Path, pair pair) bool {
			switch {
			case pair.a.Period == "" || pair.b.Period == "":
				p.Undetermined(at, "in %s, the period of %s or of %s is not given", i.label(), pair.aName, pair.bName)
			case pair.unlikePeriod() != "":
				p.Unmet(at, "in %s, %s", i.label(), pair.unlikePeriod())
			default:
				return true
			}
			return false
		})
	},
}
