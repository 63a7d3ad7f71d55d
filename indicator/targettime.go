package indicator

import (
	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

var targetHasDate = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-035", Title: "Each target says by when it is to be met.",
		Force: loip.Advice, Basis: []loip.Provision{adviceAmount},
		How: "A day, a month, a season or a year is a date; a length and a label such as short term are none without a day from which they run. " +
			"A promise within days or for each period has no date of its own.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		due, err := ParseDue(t.By)
		switch {
		case t.By == "" && t.holdsAlways():
			p.NotApplicable("", "%s holds at all times", name)
		case t.By == "" && t.Horizon != "":
			p.Undetermined("", "%s is for the %s, a label without a date", name, t.Horizon)
		case t.By == "":
			p.Unmet("", "by when %s is to be met is not given", name)
		case err != nil:
			p.Undetermined("", "by when %s is to be met cannot be read: %s", name, t.By)
		case due.Precision == OfALength:
			p.Undetermined("", "%s is to be met within %s, and from when that runs is not given", name, t.By)
		default:
			p.Met("", "%s is to be met by %s", name, due)
		}
	}),
}

var passedTargetHasResult = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-036", Title: "Each target whose time is over has a result.",
		Force: loip.Advice, Basis: []loip.Provision{adviceResult},
		How: "Once the last day of the time is over, a figure for that time or a later one is looked for; where the source is known to come out later, from then on. " +
			"The last day itself is not over.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		due, err := ParseDue(t.By)
		switch {
		case err != nil || due.Span.IsZero():
			p.NotApplicable("", "%s has no date that could be over", name)
			return
		case !due.Passed(p.AsOf()):
			p.NotApplicable("", "the time of %s, %s, is not over", name, due)
			return
		case t.form() == Milestone || t.form() == InWords || t.form() == Unsettled:
			p.Undetermined("", "the time of %s, %s, is over, and no figure can show what came of it", name, due)
			return
		}
		points := i.yardstick(t, Selection{On: p.AsOf(), Measure: i.Measure, AcrossBreaks: true})
		latest, ok := points.last()
		out := i.Publication.comesOut(due.period())
		switch {
		case ok && latest.Period.Span.Until.After(due.Span.From):
			result := p.Met("", "the time of %s, %s, is over, and its result is %s in %s", name, due, latest.Value, latest.Period)
			if met, reason := i.Resolve(t, p.AsOf()).Met(latest.Value); reason == "" {
				result.Fact("", "target met", map[bool]string{true: "yes", false: "no"}[met])
			}
		case out.After(p.AsOf()):
			p.NotApplicable("", "the time of %s, %s, is over, and its result comes out by %s", name, due, out.Long())
		case ok:
			p.Unmet("", "the time of %s, %s, is over, and the latest figure is that for %s", name, due, latest.Period)
		case i.Area.Value.IsZero() && len(i.Series) == 0:
			p.Undetermined("", "the time of %s, %s, is over, and no figure of the indicator is given at all", name, due)
		default:
			p.Undetermined("", "the time of %s, %s, is over, and whether it has a result cannot be said: %s", name, due, points.Reason)
		}
	}),
}

var statedChangeAgrees = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-037", Title: "The change that a target states is the change from its base to its value.",
		Force: loip.Advice, Basis: []loip.Provision{adviceAmount},
		How: "Where base, value and change are all given, the value is worked out from the other two; half a unit in the last place of each is taken as rounding. " +
			"Percent and percentage points are told apart.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		if !t.Baseline.IsKnown() || !t.Value.IsKnown() || !t.Change.IsKnown() || t.isGap() {
			p.NotApplicable("", "%s does not give a base, a value and a change", name)
			return
		}
		r := i.Resolve(t, p.AsOf())
		if !r.Value.IsKnown() {
			p.Undetermined("", "what the change of %s comes to is not to be had: %s", name, r.Reasons[0])
			return
		}
		half := func(v Value) decimal.Decimal { return decimal.New(5, min(v.Amount.Exponent(), 0)-1) }
		room := half(t.Value).Add(half(t.Baseline))
		agrees := func(d decimal.Decimal) bool { return d.Sub(t.Value.Amount).Abs().LessThanOrEqual(room) }
		switch {
		case agrees(r.Value.Amount):
			p.Met("", "the change of %s leads from %s to %s", name, t.Baseline, t.Value)
		case t.form() == ByPercent && agrees(t.Baseline.Amount.Add(t.Change.Amount)):
			p.Unmet("", "the change of %s is stated in percent, but from %s to %s it is one in percentage points", name, t.Baseline, t.Value)
		default:
			p.Unmet("", "the change of %s leads from %s to %s, and not to %s", name, t.Baseline, grouped(r.Value.Amount), t.Value)
		}
	}),
}
