package indicator

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

var targetGoesTheGoodWay = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-033", Title: "Each target asks for a change in the direction that is good.",
		Force: loip.Advice, Basis: []loip.Provision{adviceReach},
		How: "The direction of a change, the sense of a value and its place beside the base are held against the polarity; a gap is to grow narrower. " +
			"For the polarity closest the target is to be nearer the ideal than the base.",
		Doubt: "A value that is worse than its base may be set to limit a worsening; where its sense is the good one it is left undetermined.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		r := i.Resolve(t, p.AsOf())
		good := i.goodSense().way()
		if t.isGap() {
			good = -1
		}
		switch {
		case t.form() == Milestone || t.form() == InWords || t.form() == Unsettled:
			p.NotApplicable("", "%s has no direction", name)
			return
		case i.Polarity == Neither && !t.isGap():
			p.NotApplicable("", "%s is for an indicator of which neither way is good", name)
			return
		case i.Polarity == "" && !t.isGap():
			p.Undetermined("", "whether %s goes the good way cannot be said: the polarity is not given", name)
			return
		}
		order, based := i.fromBase(r, good)
		asked := t.asks()
		switch {
		case asked*good < 0:
			p.Unmet("", "%s asks for %s, where %s is good", name, [...]string{"less", "", "more"}[asked+1], i.goodWord(t)).Fact("", "polarity", i.Polarity)
		case based && order < 0 && t.Sense != "":
			p.Undetermined("", "%s is worse than its base of %s, and may be there to limit a worsening", name, r.Base)
		case based && order < 0:
			p.Unmet("", "%s is worse than its base of %s", name, r.Base).Fact("", "polarity", i.Polarity)
		case based || asked*good > 0 || t.Direction == ForBetter || t.form() == LevelWith || t.form() == ToZero || t.form() == Hold:
			p.Met("", "%s goes the good way", name)
		default:
			p.Undetermined("", "which way %s goes cannot be said: neither its sense nor its base is given", name)
		}
	}),
}

// fromBase says how the number of a target stands beside its base: +1 better, 0
// the same, -1 worse; and whether both are there to be compared.
func (i Indicator) fromBase(r Resolution, good int) (order int, ok bool) {
	if !r.Base.IsKnown() || !r.Value.IsKnown() {
		return 0, false
	}
	a, b := r.Value.Amount, r.Base.Amount
	switch {
	case good != 0:
		return good * a.Cmp(b), true
	case i.Polarity == Closest && i.Ideal.IsKnown():
		return i.offIdeal(b).Cmp(i.offIdeal(a)), true
	}
	return 0, false
}

// asks returns +1 for a target that asks for more, -1 for one that asks for
// less, and 0 for one that says neither.
func (t Target) asks() int {
	switch {
	case t.Direction == Up:
		return 1
	case t.Direction == Down:
		return -1
	case t.form() == ByFactor:
		return t.Change.Amount.Cmp(decimal.New(1, 0))
	case t.Change.IsKnown() && t.Direction != ForBetter:
		return t.Change.Amount.Sign()
	case t.form() == ToZero:
		return -1
	}
	return t.Sense.way()
}

// goodWord says which way of a target is good.
func (i Indicator) goodWord(t Target) string {
	if t.isGap() {
		return "a narrower gap"
	}
	return string(i.Polarity)
}

var rungsLeadOn = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-034", Title: "Of the targets of an indicator, a later one asks for no less than an earlier one.",
		Force: loip.Advice, Basis: []loip.Provision{adviceReach},
		How:   "The numbers of the targets are put in the order in which they are due, and each is compared with the one before by polarity.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		var rungs []Resolution
		for _, t := range i.Targets {
			if t, err := t.Read(); err == nil && t.Indicator == "" {
				if r := i.Resolve(t, p.AsOf()); r.Kind() == "" && r.Value.IsKnown() && !r.Due.Span.IsZero() {
					rungs = append(rungs, r)
				}
			}
		}
		if len(rungs) < 2 {
			p.NotApplicable("/targets", "%s has no two targets with a number and a date", i.label())
			return
		}
		slices.SortStableFunc(rungs, func(a, b Resolution) int { return a.Due.period().compare(b.Due.period()) })
		sound := true
		for k, later := range rungs[1:] {
			earlier := rungs[k]
			switch standing, reason := i.Leads(earlier, later); {
			case reason != "":
				p.Undetermined("/targets", "whether the targets of %s lead on from one another cannot be said: %s", i.label(), reason)
				return
			case standing == Worse:
				sound = false
				p.Unmet("/targets", "of the targets of %s, that for %s, %s, asks for less than that for %s, %s",
					i.label(), later.Due, grouped(later.Value.Amount), earlier.Due, grouped(earlier.Value.Amount))
			}
		}
		if sound {
			p.Met("/targets", "the %d targets of %s lead on from one another", len(rungs), i.label())
		}
	},
}

// Leads says how much a later target asks for beside an earlier one: more is
// better, less is worse; or why that cannot be said.
//
// Boundary: a gap is set beside a gap alone, and a share of a cohort, a share
// served within days and a number in each period each beside its like.
func (i Indicator) Leads(earlier, later Resolution) (Standing, string) {
	for _, r := range [...]Resolution{earlier, later} {
		if !r.Value.IsKnown() {
			return "", strings.Join(r.Reasons, "; ")
		}
	}
	if earlier.Kind() != later.Kind() {
		return "", "they are promises of unlike kinds"
	}
	good := i.goodSense().way()
	if later.Gap {
		good = -1
	}
	later.Base = earlier.Value
	order, ok := i.fromBase(later, good)
	if !ok {
		return "", "which way is good is not given"
	}
	return [...]Standing{Worse, Same, Better}[order+1], ""
}

// Kind is the form of a number that is not on the indicator's own scale, and so
// stands beside its like alone: a gap, a share of a cohort, a share served within
// days, a number in each period. It is empty for every other.
func (r Resolution) Kind() Form {
	switch r.Form {
	case GapTo, FifthsGap, CohortShare, WithinDays, PerPeriod:
		return r.Form
	}
	return ""
}
