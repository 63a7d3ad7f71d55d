package indicator

import "github.com/communityplanning/loip"

var confirmedInTime = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-012", Title: "No indicator is left to be confirmed for more than a year.",
		Force: loip.Advice, Basis: []loip.Provision{adviceInTime},
		How:   "For an indicator that is to be confirmed, a year is counted from the day since when it has been so; the same day a year later is still in time.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		const at = loip.Path("/confirmationSince")
		since := i.ConfirmationSince
		switch {
		case i.isEmpty():
			p.Undetermined("", "no indicator is given")
		case i.Confirmation != ToBeConfirmed:
			p.NotApplicable("/confirmation", "%s is not one that is to be confirmed", i.label())
		case since.IsZero():
			p.Undetermined(at, "%s is to be confirmed, and since when is not given", i.label())
		case since.After(p.AsOf()):
			p.NotApplicable(at, "%s is to be confirmed only from %s on", i.label(), since.Long())
		case p.AsOf().After(since.AddYears(1)):
			p.Unmet(at, "%s has been to be confirmed since %s, for more than a year", i.label(), since.Long())
		default:
			p.Met(at, "%s has been to be confirmed since %s, for no more than a year", i.label(), since.Long())
		}
	},
}
