package indicator

import "github.com/communityplanning/loip"

var gapIsBetweenPlaces = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-005", Title: "Both ends of the gap are places inside the area, and not the area's own average.",
		Force: loip.Advice, Basis: []loip.Provision{adviceGap},
		How: "Each end names a place that is neither the area itself nor a council area or the country, and the two are not the same place. " +
			"An end that names no place and has the area's own figure is the area's average.",
		Doubt: "A place without a name may by chance have the area's own figure; naming the place settles it.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if i.Spread == nil {
			p.NotApplicable("/spread", "%s gives no worst and best place", i.label())
			return
		}
		both, area := i.ends(), i.comparator().a
		if both.a.Place.is(both.b.Place) {
			p.Unmet("/spread", "in %s, the worst and the best place are the same: %s", i.label(), both.a.Place)
			return
		}
		named, nameless := 0, []part(nil)
		for _, e := range [...]part{{both.a, both.aName, "/spread/worst"}, {both.b, both.bName, "/spread/best"}} {
			kind := e.Place.Code.Kind()
			switch {
			case e.Place.is(area.Place) || kind == loip.CouncilArea || kind == loip.Country:
				p.Unmet(e.at, "in %s, %s is that of %s, which is no place inside the area", i.label(), e.name, e.Place)
			case e.Place != Place{}:
				named++
			case e.isAverage(area):
				p.Unmet(e.at, "in %s, %s names no place and is %s, the figure of the area as a whole", i.label(), e.name, e.shown(false)).
					Fact("/area", "the area's figure", area.shown(false))
			default:
				nameless = append(nameless, e)
			}
		}
		switch {
		case len(nameless) == 2:
			p.Undetermined("/spread", "in %s, neither the worst nor the best place is named", i.label())
		case len(nameless) == 1:
			p.Undetermined(nameless[0].at, "in %s, %s names no place", i.label(), nameless[0].name)
		case named == 2:
			p.Met("/spread", "in %s, the gap lies between %s and %s", i.label(), both.a.Place, both.b.Place)
		}
	},
}

// isAverage reports whether the figure is that of the area.
func (f Figure) isAverage(area Figure) bool {
	difference, reason := pair{a: f, b: area}.difference()
	return reason == "" && difference.Amount.IsZero()
}

var gapIsTheDifference = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-006", Title: "The printed gap is the difference of its two ends.",
		Force: loip.Advice, Basis: []loip.Provision{adviceGap},
		How: "The printed gap, without its sign, is compared with the exact difference of the ends. Half a unit in its own last place and one in that of the finer end " +
			"are taken as rounding, except between counts.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if i.Spread == nil || i.Spread.Gap.State == NotGiven || i.Spread.Gap.State == None {
			p.NotApplicable("/spread/gap", "%s prints no gap", i.label())
			return
		}
		g, gap := i.Gap(), i.Spread.Gap
		both := i.ends()
		printed := Figure{Value: gap, Unit: both.a.Unit}.shown(false)
		switch g.Printed {
		case "":
			reason := g.Reason
			if !gap.IsKnown() {
				reason = "the printed gap is " + gap.String()
			}
			p.Undetermined("/spread/gap", "in %s, the gap cannot be checked, since %s", i.label(), reason)
		case Differs:
			p.Unmet("/spread/gap", "in %s, the printed gap is %s, but the ends lie %s apart", i.label(), printed, grouped(g.Absolute.Amount)).
				Fact("/spread/worst", "worst", both.a.shown(false)).Fact("/spread/best", "best", both.b.shown(false))
		case Rounding:
			p.Met("/spread/gap", "in %s, the printed gap is %s and the printed ends lie %s apart, which rounding explains", i.label(), printed, grouped(g.Absolute.Amount))
		default:
			p.Met("/spread/gap", "in %s, the printed gap of %s is the difference of its ends", i.label(), printed)
		}
	},
}

var worstIsWorse = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-007", Title: "The place called worst is worse than the place called best.",
		Force: loip.Advice, Basis: []loip.Provision{adviceGap},
		How:   "The figures of the two places are compared by the polarity of the indicator.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if i.Spread == nil {
			p.NotApplicable("/spread", "%s gives no worst and best place", i.label())
			return
		}
		g, both := i.Gap(), i.ends()
		worst, best := both.a.shown(false), both.b.shown(false)
		switch {
		case g.Standing == Better:
			p.Unmet("/spread", "in %s, the place called worst has %s and the place called best %s, which is the wrong way round", i.label(), worst, best).
				Fact("/polarity", "polarity", i.Polarity)
		case g.Standing != "":
			p.Met("/spread", "in %s, the place called worst has %s and the place called best %s", i.label(), worst, best)
		case i.Polarity == Neither:
			p.NotApplicable("/polarity", "in %s, neither way is good", i.label())
		default:
			p.Undetermined("/spread", "in %s, worst and best cannot be told apart, since %s", i.label(), g.Reason)
		}
	},
}
