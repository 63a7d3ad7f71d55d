package indicator

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// sourced answers for an indicator that is not there or not settled, and so
// has no source yet; it reports whether it did.
func sourced(p *loip.Pass, i Indicator) bool {
	switch {
	case i.isEmpty():
		p.Undetermined("", "no indicator is given")
	case i.Confirmation == ToBeConfirmed:
		p.NotApplicable("/confirmation", "%s is still to be confirmed", i.label())
	default:
		return false
	}
	return true
}

var sourceIsRepeated = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-013", Title: "The figures come from a source that is repeated.",
		Force: loip.Advice, Basis: []loip.Provision{adviceRepeated},
		How: "A source that is said to come once, or an empty list of figures to come, is not repeated. A frequency with an interval, a figure to come, " +
			"or figures of one series for more than one period show that it is.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if sourced(p, i) {
			return
		}
		pub := i.Publication
		switch periods := i.periods(p.AsOf()); {
		case pub.Frequency == Once:
			p.Unmet("/publication/frequency", "the source of %s comes once and is not repeated", i.label())
		case pub.Next != nil && len(pub.Next) == 0:
			p.Unmet("/publication/next", "no further figure of %s is to come", i.label())
		case pub.Frequency.Months() > 0:
			p.Met("/publication/frequency", "the source of %s is repeated: %s", i.label(), pub.Frequency)
		case len(pub.Next) > 0:
			p.Met("/publication/next", "a further figure of %s is to come, for %s", i.label(), pub.Next[0].Period)
		case periods > 1:
			p.Met("/series", "the source of %s has been repeated: a series has figures for %d periods", i.label(), periods)
		default:
			p.Undetermined("/publication", "how often the source of %s is repeated is not given", i.label())
		}
	},
}

// periods returns the number of periods of the longest series.
func (i Indicator) periods(on loip.Date) (most int) {
	for _, s := range i.Series {
		most = max(most, len(i.Points(s, Selection{On: on, AcrossBreaks: true}).List))
	}
	return most
}

var figuresAreUpToDate = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-014", Title: "The latest figure is no older than its source explains.",
		Force: loip.Advice, Basis: []loip.Provision{adviceRepeated},
		How: "From the latest period with a figure, and from the figures said to come, the next are counted on by the interval of the source; " +
			"none of them is missing after the day on which it was to come out, the lag of the source included.",
		Doubt: "That a figure came out is not known to the document; one that was due and is not in it is read as missing.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if sourced(p, i) {
			return
		}
		latest := i.latest(p.AsOf())
		planned, reason := i.Planned(p.AsOf(), p.AsOf())
		unknown := false
		for _, x := range planned {
			switch {
			case x.Published.IsZero():
				unknown = true
			case x.Published.Before(p.AsOf()):
				p.Unmet("", "the figure of %s for %s was due by %s; the latest is for %s", i.label(), x.Period, x.Published.Long(), latest).
					Fact("/publication/lag", "lag in months", i.Publication.Lag)
				return
			}
		}
		switch {
		case reason != "":
			p.Undetermined("/publication", "whether the figures of %s are up to date cannot be told: %s", i.label(), reason)
		case unknown:
			p.Undetermined("/publication/lag", "%s has had a period since its latest figure, and how long the source takes is not given", i.label())
		case latest.IsZero():
			p.NotApplicable("", "%s has no figure yet, and none is due", i.label())
		default:
			p.Met("", "the latest figure of %s, for %s, is as new as its source allows", i.label(), latest)
		}
	},
}

var sourceIsDescribed = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-015", Title: "It is known who publishes the figures, how often and how late, and when the next are to come.",
		Force: loip.Advice, Basis: []loip.Provision{adviceRepeated},
		How: "Publisher, frequency, lag and next figures are looked for; what is still to be confirmed or is not known to the document itself is unmet, what is not given cannot be shown. " +
			"The source stands for its publisher. A source that comes once needs no lag and no next figure.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if sourced(p, i) {
			return
		}
		pub := i.Publication
		var missing []string
		open := false
		for _, part := range []struct {
			at      loip.Path
			what    string
			missing bool
			open    bool
		}{
			{"/publication/publisher", "who publishes them", pub.Publisher == "" && i.Source == "", isPlaceholder(pub.Publisher) || isPlaceholder(i.Source)},
			{"/publication/frequency", "how often", pub.Frequency == "", false},
			{"/publication/lag", "how late", pub.Lag.IsZero() && pub.Frequency != Once, !pub.Lag.IsZero() && !pub.Lag.IsKnown()},
			{"/publication/next", "when the next are to come", pub.Next == nil && pub.Frequency != Once, hasPlaceholder(pub.Next)},
		} {
			if part.open {
				open = true
				p.Unmet(part.at, "of the figures of %s it is not known or still to be confirmed %s", i.label(), part.what)
			} else if part.missing {
				missing = append(missing, part.what)
			}
		}
		switch {
		case len(missing) > 0:
			p.Undetermined("/publication", "of the figures of %s it is not given: %s", i.label(), strings.Join(missing, "; "))
		case !open:
			p.Met("/publication", "who publishes the figures of %s, how often, how late and when next is known", i.label())
		}
	},
}

func hasPlaceholder(next []Expected) bool {
	for _, e := range next {
		if isPlaceholder(e.Period) {
			return true
		}
	}
	return false
}

var placesAreShown = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-022", Title: "Figures are given for every place that they are said to be shown for.",
		Force: loip.Advice, Basis: []loip.Provision{advicePlaces},
		How:   "Each place of the definition is looked for among the area, the reference, the worst and best place and the series, by its code or its name.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		shown := map[string]bool{}
		for f := range i.parts {
			shown[string(f.Place.Code)], shown[strings.ToLower(f.Place.Name)] = true, true
		}
		var lacking []string
		for k, place := range i.Places {
			if place.Code != "" && shown[string(place.Code)] || place.Name != "" && shown[strings.ToLower(place.Name)] {
				continue
			}
			lacking = append(lacking, place.String())
			p.Unmet(loip.Path("/places").Index(k), "%s is said to be shown for %s, and has no figure for it", i.label(), place)
		}
		switch {
		case i.isEmpty():
			p.Undetermined("", "no indicator is given")
		case len(i.Places) == 0:
			p.NotApplicable("/places", "%s does not say for which places it is shown", i.label())
		case len(lacking) == 0:
			p.Met("/places", "%s has figures for each of the %s that it is said to be shown for", i.label(), loip.Plural(len(i.Places), "place", "places"))
		}
	},
}

var definitionAgrees = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-021", Title: "The parts of the definition do not contradict each other.",
		Force: loip.Advice, Basis: []loip.Provision{adviceParts},
		How: "The number that a rate is per is the one its unit names; a band is not below 0 and stands with the value to be closest to, and that value with the polarity closest; " +
			"a lag is not below 0; what comes next is after the latest figure; a source that comes once has nothing to come.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if sourced(p, i) {
			return
		}
		compared, sound := 0, true
		hold := func(given, contradicts bool, at loip.Path, format string, args ...any) {
			if given {
				compared++
			}
			if given && contradicts {
				sound = false
				p.Unmet(at, "in the definition of %s, %s", i.label(), fmt.Sprintf(format, args...))
			}
		}
		unit := perIn(i.Unit)
		hold(i.Per != 0 && unit != 0, i.Per != unit, "/per", "the rate is per %s, and the unit says per %s", loip.Thousands(i.Per), loip.Thousands(unit))
		hold(i.Per != 0 && unit == 0, i.Per < 0, "/per", "the rate is per %s", loip.Thousands(i.Per))
		hold(i.Ideal.IsKnown() && i.Polarity != "", i.Polarity != Closest, "/ideal", "a value to be closest to is given, and the polarity is %s", i.Polarity)
		hold(i.Band.IsKnown(), i.Band.Amount.IsNegative(), "/band", "the band is %s, which is below 0", i.Band)
		hold(i.Band.IsKnown() && i.Polarity != "", i.Polarity != Closest, "/band", "a band is given, and the polarity is %s", i.Polarity)
		pub := i.Publication
		hold(pub.Lag.IsKnown(), pub.Lag.Amount.IsNegative(), "/publication/lag", "the lag is %s months, which is below 0", pub.Lag)
		hold(pub.Frequency == Once && pub.Next != nil, len(pub.Next) > 0, "/publication/next", "the source comes once, and figures are to come")
		var latest Period
		if len(pub.Next) > 0 {
			latest = i.latest(p.AsOf())
		}
		for k, e := range pub.Next {
			period, err := ParsePeriod(e.Period)
			hold(err == nil && !latest.IsZero(), err == nil && !period.Span.Until.After(latest.Span.Until), loip.Path("/publication/next").Index(k).Key("period"),
				"the figure for %s is still to come, and there is one for %s", period, latest)
		}
		switch {
		case compared == 0:
			p.NotApplicable("", "the definition of %s says nothing twice", i.label())
		case sound:
			p.Met("", "the parts of the definition of %s agree", i.label())
		}
	},
}

// perIn returns the number that a unit such as "per 10,000 people" is per, or 0
// where it names none.
func perIn(unit string) (n int64) {
	words := strings.Fields(strings.ToLower(unit))
	for k, word := range words {
		if word != "per" || k+1 == len(words) {
			continue
		}
		number := strings.ReplaceAll(words[k+1], ",", "")
		if d, err := parse(number); err == nil && d.IsInteger() && d.IsPositive() {
			return d.IntPart()
		}
	}
	return 0
}
