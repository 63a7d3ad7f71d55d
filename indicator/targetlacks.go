package indicator

import "github.com/communityplanning/loip"

// Lacks lists what the target does not give of what a target of its form needs
// so that anybody can tell whether it was met: "a baseline", "by when". The base
// can be a figure of the indicator known on the day, and the unit the
// indicator's.
//
// Shape: every target says how much and by when. A value and a change also need
// a base with its time, and a number its unit. A comparison says with whom, a
// share of a cohort of how many, a promise within days of how many, one for each
// period of which; such promises can hold at all times. None at all, a milestone
// and level with somebody say how much by what they are; more or fewer, words,
// and what is still to be confirmed never do.
//
// Errors: those of [ParseTarget] for a target in words that cannot be read.
func (x Targeted) Lacks(on loip.Date) (missing []string, err error) {
	t, err := x.Target.Read()
	if err != nil {
		return nil, err
	}
	form, r := t.form(), x.Indicator.Resolve(t, on)
	needs := func(part string, have bool) {
		if !have {
			missing = append(missing, part)
		}
	}
	if form == ToValue || t.isRelative() {
		needs("a baseline", r.Base.IsKnown())
		needs("the time of the baseline", t.BaselineWhen != "")
	}
	needs("how much", t.SaysHowMuch())
	switch form {
	case ToValue, ByAmount, PerYear, PerPeriod:
		needs("a unit", t.Unit != "" || x.Indicator.Unit != "")
	}
	switch form {
	case LevelWith, GapTo:
		needs("with whom it is compared", t.Comparator != "")
	case FifthsGap:
		needs("between which two groups the gap is", len(t.Between) == 2)
	case CohortShare:
		needs("how many people the cohort has", t.Cohort > 0)
	case WithinDays:
		needs("within how many days", t.Days > 0)
	case PerPeriod:
		needs("in which period", t.Every != "")
	}
	needs("by when", t.By != "" || t.holdsAlways())
	return missing, nil
}

// amount is what says how much the target asks for: its value, or its change.
func (t Target) amount() Value {
	if t.isRelative() {
		return t.Change
	}
	return t.Value
}

// SaysHowMuch reports whether the target gives an amount, or is of a form that
// needs none: a milestone among them, but not more or fewer.
func (t Target) SaysHowMuch() bool {
	switch t.form() {
	case ToZero, Hold, LevelWith, Milestone:
		return true
	case InWords, Unsettled, DirectionOnly:
		return false
	}
	return t.amount().IsKnown()
}

// holdsAlways reports whether the target is a promise that needs no date.
func (t Target) holdsAlways() bool { return t.form() == PerPeriod || t.form() == WithinDays }
