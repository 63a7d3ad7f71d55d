package locality

import (
	"cmp"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/indicator/stats"
)

// Levels are the settings of a comparison; the zero Levels are 95% confidence
// and a rate of false discovery of 5%.
type Levels struct {
	Confidence     float64
	FalseDiscovery float64 // of the comparisons marked, the share expected to be there by chance
}

// Comparison is one locality on one measure against one comparator of section
// 9(3).
//
// Unit: percent for a proportion, events for each Per for a rate.
// Shape: figures that cannot be had carry the reason in their state.
type Comparison struct {
	Measure  Measure
	Locality int // its number in the division, from 0
	With     Comparator
	// Here is the locality's figure, There the comparator's, with intervals.
	Here, There stats.Interval
	Difference  stats.Interval // Here less There
	Ratio       stats.Interval // Here over There
	// P is how likely a difference at least as large is by chance alone; Adjusted
	// is the same when all comparisons made together are counted.
	P, Adjusted float64
	State       stats.State // of P and Adjusted
	// Poorer says that the locality's figure is the worse of the two by the
	// measure's polarity, and Clear that the difference is not put down to chance
	// at the level set for all comparisons together.
	Poorer, Clear bool
	LeftOut       int // zones of the locality whose count was held back or is missing
}

// Compare sets each locality of the division, on each measure, beside the other
// localities together and beside Scotland.
//
// Method: counts and populations are added over the zones that have both. A
// proportion has Wilson's interval and the score test, a rate Byar's (exact for
// small counts) and the exact conditional test; differences have Newcombe's
// hybrid interval. Scotland contains the locality, and the test takes the two
// as apart; for a locality that is a small part of Scotland this matters little.
// False discovery is controlled over all comparisons of the call (Benjamini and
// Hochberg 1995). What is poorer follows from the polarity; a measure whose
// polarity is not higher or lower gives no verdict.
// Shape: by measure, then by locality, other localities before Scotland; a
// measure that is neither a proportion nor a rate is left out. The result ranks
// and explains; which localities are to be identified is for the partnership.
func (d Division) Compare(measures []Measure, l Levels) []Comparison {
	l.Confidence, l.FalseDiscovery = cmp.Or(l.Confidence, 0.95), cmp.Or(l.FalseDiscovery, 0.05)
	var all []Comparison
	for _, m := range measures {
		if m.Measure != indicator.Proportion && m.Measure != indicator.Rate {
			continue
		}
		sums := make([]sum, len(d.Localities))
		for i, place := range d.Localities {
			sums[i] = m.over(d.zonesOf(place))
		}
		for i := range d.Localities {
			var others sum
			for j, s := range sums {
				if j != i {
					others.add(s)
				}
			}
			all = append(all, m.compare(i, OtherLocalities, sums[i], others, l))
			if m.Scotland != nil {
				var scotland sum
				scotland.count(*m.Scotland)
				all = append(all, m.compare(i, AllScotland, sums[i], scotland, l))
			}
		}
	}
	return discover(all, l.FalseDiscovery)
}

// discover marks which comparisons are clear among all of them.
func discover(all []Comparison, rate float64) []Comparison {
	p := make([]float64, len(all))
	out := stats.Discoveries{Adjusted: make([]float64, len(all)), Found: make([]bool, len(all))}
	var known []int
	for i, c := range all {
		if c.State == stats.Known {
			p[len(known)] = c.P
			known = append(known, i)
		}
	}
	n := len(known)
	out.Adjusted, out.Found = out.Adjusted[:n], out.Found[:n]
	if _, err := stats.FalseDiscovery(p[:n], rate, out); err != nil {
		return all
	}
	for k, i := range known {
		all[i].Adjusted, all[i].Clear = out.Adjusted[k], out.Found[k]
	}
	return all
}

// sum is counts added over zones.
type sum struct {
	events, people float64
	zones, leftOut int
}

func (s *sum) count(c Count) {
	if !c.Count.IsKnown() || c.Of < 0 || c.Count.Amount.IsNegative() {
		s.leftOut++
		return
	}
	s.zones++
	s.events += c.Count.Amount.InexactFloat64()
	s.people += float64(c.Of)
}

func (s *sum) add(o sum) {
	s.events, s.people = s.events+o.events, s.people+o.people
	s.zones, s.leftOut = s.zones+o.zones, s.leftOut+o.leftOut
}

// over adds the counts of the zones with the codes, which are sorted.
func (m Measure) over(codes []loip.AreaCode) (s sum) {
	for _, c := range m.Counts {
		if _, in := slices.BinarySearch(codes, c.Zone); in {
			s.count(c)
		}
	}
	s.leftOut = len(codes) - s.zones
	return s
}

func (m Measure) compare(place int, with Comparator, a, b sum, l Levels) Comparison {
	c := Comparison{Measure: m, Locality: place, With: with, LeftOut: a.leftOut}
	if m.percent() {
		const percent = 100
		c.Here, c.There = scaled(stats.Wilson(a.events, a.people, l.Confidence), percent), scaled(stats.Wilson(b.events, b.people, l.Confidence), percent)
		c.Difference = scaled(stats.ProportionDifference(a.events, a.people, b.events, b.people, l.Confidence), percent)
		c.Ratio = stats.ProportionRatio(a.events, a.people, b.events, b.people, l.Confidence)
		c.P, c.State = stats.ProportionsTest(a.events, a.people, b.events, b.people)
	} else {
		per := float64(cmp.Or(m.Per, 1))
		c.Here, c.There = stats.Rate(a.events, a.people, per, l.Confidence), stats.Rate(b.events, b.people, per, l.Confidence)
		c.Difference = stats.RateDifference(a.events, a.people, b.events, b.people, per, l.Confidence)
		c.Ratio = stats.RateRatio(a.events, a.people, b.events, b.people, l.Confidence)
		c.P, c.State = stats.RatesTest(a.events, a.people, b.events, b.people)
	}
	if c.Here.State == stats.Known && c.There.State == stats.Known {
		switch m.Polarity {
		case indicator.Lower:
			c.Poorer = c.Here.Value > c.There.Value
		case indicator.Higher:
			c.Poorer = c.Here.Value < c.There.Value
		}
	}
	return c
}

func (m Measure) percent() bool { return m.Measure == indicator.Proportion }

func scaled(i stats.Interval, by float64) stats.Interval {
	i.Value, i.Lower, i.Upper = i.Value*by, i.Lower*by, i.Upper*by
	return i
}
