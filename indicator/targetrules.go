package indicator

import "github.com/communityplanning/loip"

// Read returns the target with what its text says, where neither form nor value
// is given, and otherwise as it is.
//
// Errors: those of [ParseTarget].
func (t Target) Read() (Target, error) {
	if t.form() != "" || t.Text == "" {
		return t, nil
	}
	read, err := ParseTarget(t.Text)
	if err != nil {
		return t, err
	}
	read.Indicator, read.Horizon, read.Origin = t.Indicator, t.Horizon, t.Origin
	if t.By != "" {
		read.By = t.By
	}
	if !t.Baseline.IsZero() {
		read.Baseline = t.Baseline
	}
	if t.BaselineWhen != "" {
		read.BaselineWhen = t.BaselineWhen
	}
	if t.Unit != "" {
		read.Unit = t.Unit
	}
	return read, nil
}

var targetSaysHowMuch = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-030", Title: "Each target says how much is to be reached, or names something that is there or not.",
		Force: loip.Advice, Basis: []loip.Provision{adviceAmount},
		How:   "A target in words, still to be confirmed, or only of more or fewer says nothing of how much; text is read where no form is given.",
		Doubt: "Words that the library cannot read, and refuses to guess, leave the target undetermined.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		switch form, amount := t.form(), t.amount(); {
		case form == InWords:
			p.Unmet("", "%s is in words, without a figure", name)
		case form == Unsettled || amount.State == ToBeConfirmed:
			p.Unmet("", "%s is still to be confirmed", name)
		case form == Milestone:
			p.Met("", "%s names something that is there or not", name)
		case t.SaysHowMuch():
			p.Met("", "%s says how much", name)
		case form == DirectionOnly || t.Direction != "" && amount.IsZero():
			p.Unmet("", "%s says which way it is to go, and not how far", name)
		default:
			p.Undetermined("", "how much %s asks for is %s", name, amount)
		}
	}),
}

var changeHasBase = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-031", Title: "Each target that is a change says from what it counts.",
		Force: loip.Advice, Basis: []loip.Provision{adviceAmount},
		How:   "A change in percent, in points, by an amount, by a factor or by the year, a hold and a mere direction need a base: its value, or a period that the indicator has a figure for.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		if !t.isRelative() {
			p.NotApplicable("", "%s is no change from a base", name)
			return
		}
		r := i.Resolve(t, p.AsOf())
		switch {
		case r.Base.IsKnown() && t.BaselineWhen != "":
			p.Met("", "%s counts from %s in %s", name, r.Base, t.BaselineWhen)
		case r.Base.IsKnown():
			p.Undetermined("", "%s counts from %s, and of what time that is, is not given", name, r.Base)
		case t.Baseline.IsZero() && t.BaselineWhen == "":
			p.Unmet("", "%s is a change, and from what it counts is not given", name)
		case t.Baseline.IsZero():
			p.Undetermined("", "%s counts from %s, for which no figure is given", name, t.BaselineWhen)
		default:
			p.Undetermined("", "the base of %s is %s", name, t.Baseline)
		}
	}),
}

var targetIsPossible = loip.Check[Targeted]{
	Rule: loip.Rule{
		ID: "IND-032", Title: "Each target is a value that its measure can take.",
		Force: loip.Advice, Basis: []loip.Provision{adviceReach},
		How:   "The number that a target comes to is looked at: a proportion or a share lies between 0 and 100, and a rate, a count or a life expectancy is not below 0.",
		Since: "0.2.0",
	},
	Run: judging(func(p *loip.Pass, i Indicator, t Target, name string) {
		r := i.Resolve(t, p.AsOf())
		switch why := r.beyond(i.Measure); {
		case !r.Value.IsKnown() && (t.form() == Milestone || t.form() == InWords || t.form() == Unsettled):
			p.NotApplicable("", "%s has no number", name)
		case !r.Value.IsKnown():
			p.Undetermined("", "the number of %s is not to be had: %s", name, r.Reasons[0])
		case why != "":
			p.Unmet("", "%s comes to %s, %s", name, grouped(r.Value.Amount), why)
		case i.Measure == "" && r.Form != CohortShare && r.Form != WithinDays:
			p.Undetermined("", "%s comes to %s, but the measure is not given", name, grouped(r.Value.Amount))
		default:
			p.Met("", "%s comes to %s, which its measure can take", name, grouped(r.Value.Amount))
		}
	}),
}

// beyond says why a measure cannot take the number, or nothing. A number that
// was worked out need not be whole.
func (r Resolution) beyond(m Measure) string {
	amount := r.Value.Amount
	switch {
	case r.Gap:
		return ""
	case r.Form == CohortShare || r.Form == WithinDays:
		m = Proportion
	case m == Count && r.Form != ToValue:
		amount = amount.Floor()
	}
	return impossible(m, amount)
}
