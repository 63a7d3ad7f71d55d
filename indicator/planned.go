package indicator

import "github.com/communityplanning/loip"

var targetHasPlannedFigure = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-023", Title: "A figure is planned before each target is due.",
		Force: loip.Advice, Basis: []loip.Provision{adviceRepeated},
		How: "Of the figures that are to come after the latest, by what the source is said to publish or by its interval, " +
			"at least one is for a period that is over by the last day on which the target can be met.",
		Doubt: "It may come out only after that day, by as much as the source takes; the day is given where it can be told.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		due, err := ParseDue(t.By)
		last := due.Last()
		switch {
		case t.By == "":
			p.Undetermined("", "%s does not say by when", name)
			return
		case err != nil:
			p.Undetermined("", "when %s is due cannot be read: %s", name, t.By)
			return
		case last.IsZero():
			p.Undetermined("", "%s is due in %s, and from when that counts is not given", name, due)
			return
		case due.Passed(p.AsOf()):
			p.NotApplicable("", "the time of %s was over on %s", name, last.Long())
			return
		}
		switch planned, reason := i.Planned(p.AsOf(), last); {
		case reason != "":
			p.Undetermined("", "whether a figure is planned before %s is due cannot be told: %s", name, reason)
		case len(planned) == 0:
			p.Unmet("", "no figure is planned for a period that is over by %s, when %s is due", last.Long(), name)
		default:
			next := planned[len(planned)-1]
			said := p.Met("", "before %s is due, on %s, figures are planned, the last of them for %s", name, last.Long(), next.Period)
			if !next.Published.IsZero() {
				said.Fact("", "out by", next.Published)
			}
		}
	}),
}
