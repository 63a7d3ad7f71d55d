package indicator

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// label names a series in messages.
func (s Series) label() string {
	name := "the series"
	if s.Place != (Place{}) {
		name += " for " + s.Place.String()
	}
	if s.Group != "" {
		name += " for " + s.Group
	}
	return name
}

// observed is an observation and the series it stands in.
type observed struct {
	Observation
	of *Series
}

// observations yields every observation of the indicator with its place in the
// document.
func (i Indicator) observations(yield func(loip.Path, observed) bool) {
	for k := range i.Series {
		s := &i.Series[k]
		list := loip.Path("/series").Index(k).Key("observations")
		for n, o := range s.Observations {
			if !yield(list.Index(n), observed{o, s}) {
				return
			}
		}
	}
}

var seriesAreInOrder = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-016", Title: "The figures of a series are in order of time, one for each period, and for periods of one kind.",
		Force: loip.Advice, Basis: []loip.Provision{adviceSeries},
		How: "The periods of each series are read and compared with the one before. A period may stand again for a figure that its source has published anew, " +
			"each with a day of publication of its own.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		some, sound := false, true
		for k, s := range i.Series {
			var before Period
			seen := map[loip.Period][]loip.Date{}
			for n, o := range s.Observations {
				some = true
				at := loip.Path("/series").Index(k).Key("observations").Index(n).Key("period")
				period, err := ParsePeriod(o.Period)
				fault := func(format string, args ...any) {
					sound = false
					p.Unmet(at, "in %s of %s, %s", s.label(), i.label(), fmt.Sprintf(format, args...))
				}
				if err != nil {
					sound = false
					p.Undetermined(at, "in %s of %s, the period %q is not one that can be read", s.label(), i.label(), o.Period)
					continue
				}
				again := false
				for _, published := range seen[period.Span] {
					again = again || published.IsZero() || o.Published.IsZero() || published == o.Published
				}
				switch {
				case again:
					fault("%s stands more than once", period)
				case before.IsZero():
				case before.Unlike(period) != "":
					fault("periods of unlike kinds stand in a row: %s", before.Unlike(period))
				case period.compare(before) < 0:
					fault("%s stands after %s", period, before)
				}
				seen[period.Span] = append(seen[period.Span], o.Published)
				before = period
			}
		}
		switch {
		case !some:
			p.NotApplicable("/series", "%s has no series", i.label())
		case sound:
			p.Met("/series", "the figures of %s are in order of time", i.label())
		}
	},
}

var observationsAddUp = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-017", Title: "A figure, its numerator and denominator and its limits do not contradict each other.",
		Force: loip.Advice, Basis: []loip.Provision{adviceParts},
		How: "A numerator is not below 0, and not above the denominator of a proportion; a denominator is above 0; limits are the right way round with the figure between them; " +
			"a percentage or a rate is numerator over denominator, but for rounding.",
		Doubt: "A figure that is not numerator over denominator may be standardised or weighted, and is left undetermined.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		parts, sound := 0, true
		for at, o := range i.observations {
			if !o.Numerator.IsKnown() && !o.Denominator.IsKnown() && !o.Lower.IsKnown() && !o.Upper.IsKnown() {
				continue
			}
			parts++
			name := fmt.Sprintf("in %s of %s, the figure for %s cannot be right", o.of.label(), i.label(), orNotGiven(o.Period))
			if reason := o.contradiction(i.Measure); reason != "" {
				sound = false
				p.Unmet(at, "%s: %s", name, reason)
			} else if reason := o.outside(); reason != "" {
				sound = false
				p.Unmet(at, "%s: %s", name, reason)
			} else if quotient, off := i.quotient(o.Observation); off {
				sound = false
				p.Undetermined(at, "in %s of %s, the figure for %s is %s, and its numerator over its denominator is %s", o.of.label(), i.label(), orNotGiven(o.Period), o.Value, quotient)
			}
		}
		switch {
		case parts == 0:
			p.NotApplicable("/series", "%s gives no numerators, denominators or limits", i.label())
		case sound:
			p.Met("/series", "the figures of %s agree with what is given behind them", i.label())
		}
	},
}

// outside says whether the value lies outside its limits by more than rounding.
func (o Observation) outside() string {
	v := o.Value
	if !v.IsKnown() {
		return ""
	}
	if l := o.Lower; l.IsKnown() && l.Amount.Sub(v.Amount).GreaterThan(halfPlace(v.Amount).Add(halfPlace(l.Amount))) {
		return fmt.Sprintf("it is %s, below its lower limit of %s", v, l)
	}
	if u := o.Upper; u.IsKnown() && v.Amount.Sub(u.Amount).GreaterThan(halfPlace(v.Amount).Add(halfPlace(u.Amount))) {
		return fmt.Sprintf("it is %s, above its upper limit of %s", v, u)
	}
	return ""
}

// halfPlace is half a unit in the last place of a published figure.
func halfPlace(d decimal.Decimal) decimal.Decimal { return decimal.New(5, min(d.Exponent(), 0)-1) }

// quotient returns numerator over denominator in the unit of a percentage or a
// rate, and reports whether the value is off it by more than rounding.
func (i Indicator) quotient(o Observation) (quotient decimal.Decimal, off bool) {
	per := i.per()
	if per == 0 || !o.Value.IsKnown() || !o.Numerator.IsKnown() || !o.Denominator.IsKnown() {
		return quotient, false
	}
	v, n, d := o.Value.Amount, o.Numerator.Amount, o.Denominator.Amount
	places := max(0, -v.Exponent())
	scale := decimal.New(per, 0)
	quotient = n.Mul(scale).DivRound(d, places+2)
	slack := halfPlace(v)
	if !n.IsInteger() { // itself rounded
		slack = slack.Add(halfPlace(n).Mul(scale).DivRound(d, places+2))
	}
	if !d.IsInteger() {
		slack = slack.Add(halfPlace(d).Mul(quotient.Abs()).DivRound(d, places+2))
	}
	slack = slack.Add(decimal.New(1, -places-2))
	return quotient, quotient.Sub(v).Abs().GreaterThan(slack)
}

// per returns the number that a rate is per, 100 for a proportion, or 0 where
// it is not known.
func (i Indicator) per() int64 {
	switch {
	case i.Measure == Proportion:
		return 100
	case i.Measure != Rate:
		return 0
	case i.Per > 0:
		return i.Per
	}
	return perIn(i.Unit)
}

var breaksAreSaid = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-020", Title: "A break in a series, or a revised definition, says from when it holds and why.",
		Force: loip.Advice, Basis: []loip.Provision{adviceSeries},
		How:   "Each break has a reason and a period that can be placed in time.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		some := false
		judge := func(at loip.Path, of string, list []Break) {
			for k, b := range list {
				some = true
				at := at.Index(k)
				if b.Reason == "" || isPlaceholder(b.Reason) {
					p.Unmet(at.Key("reason"), "the break at %s in %s gives no reason", orNotGiven(b.Period), of)
				} else if _, err := ParsePeriod(b.Period); err != nil {
					p.Undetermined(at.Key("period"), "the break in %s, %s, cannot be placed in time: its period is %s", of, b.Reason, orNotGiven(b.Period))
				} else {
					p.Met(at, "%s starts anew in %s: %s", of, b.Period, b.Reason)
				}
			}
		}
		judge("/breaks", i.label(), i.Breaks)
		for k, s := range i.Series {
			judge(loip.Path("/series").Index(k).Key("breaks"), s.label()+" of "+i.label(), s.Breaks)
		}
		if !some {
			p.NotApplicable("", "no break in the series of %s is given", i.label())
		}
	},
}

var withheldSaysWhy = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-019", Title: "A figure that is suppressed says by which rule.",
		Force: loip.Advice, Basis: []loip.Provision{adviceWithheld},
		How:   "Every suppressed value, and every suppressed numerator, denominator and limit, says why.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		suppressed, said := 0, 0
		judge := func(at loip.Path, name string, v Value) {
			if v.State != Suppressed {
				return
			}
			suppressed++
			if v.Why != "" {
				said++
				return
			}
			p.Unmet(at, "in %s, %s is suppressed, and by which rule is not said", i.label(), name)
		}
		for f := range i.parts {
			judge(f.at.Key("value"), f.name, f.Value)
		}
		for at, o := range i.observations {
			of := " for " + orNotGiven(o.Period) + " in " + o.of.label()
			judge(at.Key("numerator"), "the numerator"+of, o.Numerator)
			judge(at.Key("denominator"), "the denominator"+of, o.Denominator)
			judge(at.Key("lower"), "the lower limit"+of, o.Lower)
			judge(at.Key("upper"), "the upper limit"+of, o.Upper)
		}
		switch {
		case suppressed == 0:
			p.NotApplicable("", "%s has no suppressed figure", i.label())
		case said == suppressed:
			p.Met("", "each suppressed figure of %s (%d) says by which rule it is", i.label(), said)
		}
	},
}
