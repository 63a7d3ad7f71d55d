package indicator

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
)

// Publication is what is known of the source of an indicator: who publishes
// its figures, how often, how late, and when the next are to come.
//
// Shape: an empty field is "not given". An empty list of next figures says that
// none are to come.
type Publication struct {
	Publisher string     `json:"publisher,omitzero"`
	Frequency Frequency  `json:"frequency,omitzero"`
	Lag       Value      `json:"lag,omitzero"` // months from the end of a period to its publication
	Next      []Expected `json:"next,omitzero"`
}

// IsZero reports whether nothing of the publication is given.
func (p Publication) IsZero() bool {
	return p.Publisher == "" && p.Frequency == "" && p.Lag.IsZero() && p.Next == nil
}

// Expected is a figure that is to come.
type Expected struct {
	Period string    `json:"period,omitzero"`
	On     loip.Date `json:"on,omitzero"` // the day it is to be published
}

// Frequency is how often a source has a new period.
//
// Shape: one of the words below, or "every 2 years", "every 6 months" and so on.
type Frequency string

// The frequencies that have a word of their own.
const (
	Monthly   Frequency = "monthly"
	Quarterly Frequency = "quarterly"
	Yearly    Frequency = "yearly"
	Once      Frequency = "once"      // a survey that is not repeated
	Irregular Frequency = "irregular" // repeated, with no set interval
)

// longestInterval is the most months that may lie between two figures.
const longestInterval = 300

// Months returns how many months lie between two figures, or 0 where none are
// set.
func (f Frequency) Months() int {
	switch f {
	case Monthly:
		return 1
	case Quarterly:
		return 3
	case Yearly:
		return 12
	}
	number, unit, _ := strings.Cut(strings.TrimPrefix(string(f), "every "), " ")
	n, err := strconv.Atoi(number)
	switch {
	case err != nil || n < 2 || !strings.HasPrefix(string(f), "every "):
		return 0
	case unit == "years" && n <= longestInterval/12:
		return 12 * n
	case unit == "months" && n <= longestInterval:
		return n
	}
	return 0
}

// UnmarshalText reads a frequency.
func (f *Frequency) UnmarshalText(text []byte) error {
	if Frequency(text).Months() > 0 {
		*f = Frequency(text)
		return nil
	}
	return loip.OneOf(f, text, Monthly, Quarterly, Yearly, "every 2 years", Once, Irregular)
}

// Planned is an observation that is to come.
type Planned struct {
	Period Period `json:"period"`
	// Published is the day by which it is to come out, where that can be told.
	Published loip.Date `json:"published,omitzero"`
	Given     bool      `json:"given,omitzero"` // by the document, and not worked out
}

// mostPlanned is how many observations are planned at the most.
const mostPlanned = 1200

// Planned returns the observations that are to come after the latest of a day
// and are for periods that are over by another, in order of time, or the reason
// why that cannot be told. An empty list without a reason says that none are to
// come.
//
// Method: what the document says is to come, and from there on, or else from
// the latest observation, a period of the same length at each interval of the
// source. A figure comes out as many months after the end of its period as the
// lag has, a part of a month counting as a whole one.
//
// Boundary: at most 1,200 observations.
func (i Indicator) Planned(on, until loip.Date) (list []Planned, reason string) {
	p := i.Publication
	for _, e := range p.Next {
		period, err := ParsePeriod(e.Period)
		if err != nil {
			return nil, fmt.Sprintf("the period of a figure to come, %q, cannot be read", e.Period)
		}
		list = append(list, Planned{period, cmp.Or(e.On, p.comesOut(period)), true})
	}
	slices.SortStableFunc(list, func(a, b Planned) int { return a.Period.compare(b.Period) })
	latest := i.latest(on)
	list = slices.DeleteFunc(list, func(x Planned) bool {
		return !latest.IsZero() && !x.Period.Span.Until.After(latest.Span.Until)
	})
	interval := p.Frequency.Months()
	switch {
	case p.Frequency == Once || p.Next != nil && len(p.Next) == 0:
		interval = 0
	case interval == 0 && len(list) == 0:
		return nil, "how often the source is repeated is not given, nor what is to come"
	case latest.IsZero() && len(list) == 0:
		return nil, "no figure has a period that can be read, from which to count"
	}
	last := latest
	if len(list) > 0 {
		last = list[len(list)-1].Period
	}
	for interval > 0 && len(list) < mostPlanned {
		last = Period{Kind: last.Kind, Span: loip.Period{From: last.Span.From.AddMonths(interval), Until: last.Span.Until.AddMonths(interval)}}
		if last.Span.Until.After(until.AddDays(1)) {
			break
		}
		list = append(list, Planned{Period: last, Published: p.comesOut(last)})
	}
	return slices.DeleteFunc(list, func(x Planned) bool { return x.Period.Span.Until.After(until.AddDays(1)) }), ""
}

// comesOut returns the day by which the figure for a period is out, or none
// where the lag is not a known number of months.
func (p Publication) comesOut(period Period) loip.Date {
	months := p.Lag.Amount.Ceil()
	if !p.Lag.IsKnown() || months.IsNegative() || months.IntPart() > longestInterval {
		return loip.Date{}
	}
	return period.Span.Until.AddMonths(int(months.IntPart()))
}

// latest returns the last period that a figure of the indicator was published
// for by a day, or none.
func (i Indicator) latest(on loip.Date) (latest Period) {
	take := func(text string, v Value, published loip.Date) {
		if v.IsZero() || v.State == ToBeConfirmed || slices.Contains(v.Marks, Projected) {
			return
		}
		period, err := ParsePeriod(text)
		if err == nil && (Selection{On: on}).refuses(period, published, nil) == "" && period.Span.Until.After(latest.Span.Until) {
			latest = period
		}
	}
	area := i.comparator().a
	take(area.Period, area.Value, loip.Date{})
	for _, s := range i.Series {
		for _, o := range s.Observations {
			take(o.Period, o.Value, o.Published)
		}
	}
	return latest
}
