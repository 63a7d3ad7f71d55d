package indicator

import "github.com/communityplanning/loip"

var markAgrees = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-008", Title: "The document's own mark agrees with the figures and the polarity.",
		Force: loip.Advice, Basis: []loip.Provision{adviceMarks},
		How: "The tick or cross is compared with the standing of the area's figure against the reference figure. " +
			"No mark is good or bad where neither way is good.",
		Doubt: "Where the printed figures are the same, a tick or cross may rest on figures before rounding, and is left undetermined.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		const at = loip.Path("/published/standing")
		mark, c := i.Published.Standing, i.Compare()
		if good := i.Published.Trend; i.Polarity == Neither && (good == Positive || good == Negative) {
			p.Unmet("/published/trend", "the document marks the trend of %s as %s, though neither way is good", i.label(), good)
		}
		pair := i.comparator()
		area, reference := pair.a.shown(false), pair.b.shown(false)
		switch {
		case mark == "":
			p.NotApplicable(at, "the document does not mark how %s stands", i.label())
		case mark == unread:
			p.Undetermined(at, "the document's mark on %s is not known", i.label())
		case i.Polarity == Neither && mark != Same:
			p.Unmet(at, "the document marks %s as %s, though neither way is good", i.label(), mark)
		case c.Standing == "":
			p.Undetermined(at, "the document marks %s as %s, but the figures cannot be compared: %s", i.label(), mark, c.Reason)
		case c.Standing == mark:
			p.Met(at, "the document marks %s as %s, and %s against %s is %s", i.label(), mark, area, reference, c.Standing)
		case c.Standing == Same:
			p.Undetermined(at, "the document marks %s as %s, but both figures are printed as %s", i.label(), mark, area)
		default:
			p.Unmet(at, "the document marks %s as %s, but %s against %s is %s", i.label(), mark, area, reference, c.Standing).
				Fact("/polarity", "polarity", i.Polarity)
		}
	},
}
