package indicator

import "github.com/communityplanning/loip/indicator/stats"

// The tests of a comparison, by the names that they bear.
const (
	ByInterval    = "interval against the figure (ScotPHO)"
	ByIntervals   = "interval against interval"
	ByDifference  = "interval of the difference"
	ByProportions = "test of two proportions"
	ByRates       = "test of two rates"
)

// chance is the probability from which a difference is no more than chance
// would have it.
const chance = 0.05

// Test is what one method says of whether two figures differ by more than
// chance would have it.
//
// Shape: the verdict is better, worse or similar, or higher, lower or similar
// where no way is good; empty where Reason says why.
type Test struct {
	Method  string        `json:"method"`
	Version string        `json:"version"`
	Verdict stats.Verdict `json:"verdict,omitzero"`
	Figures []Detail      `json:"figures,omitempty"`
	Reason  string        `json:"reason,omitzero"`
}

// distances says why there is no test where closest is good.
const distances = "the distance from an ideal has no interval and no test"

// tests runs the tests that fit the measure and what is published of the two
// figures.
//
// Method: the marker of the Scottish Public Health Observatory where the first
// figure has an interval, published or, for a proportion, made from its counts;
// interval against interval where both have; and one test of the difference:
// of two proportions, or of two rates, from their counts, else by the interval
// of the difference. Where the second is Scotland, the tests from counts are
// against the rest of Scotland, of which the area is no part. Significant is
// below 0.05.
//
// Boundary: counts of an area are compared with those of its own earlier years
// only.
func (i Indicator) tests(against Against, a, b Observation) []Test {
	_, p, reason := i.way(nil)
	if i.Polarity == Closest || reason != "" && i.Polarity != Neither {
		if reason == "" {
			reason = distances
		}
		return []Test{{Method: ByInterval, Version: "1", Reason: reason}}
	}
	first, second := i.interval(a), i.interval(b)
	tests := []Test{i.marker(first, second.Value, p)}
	if first.Limits == stats.Known && second.Limits == stats.Known {
		tests = append(tests, Test{Method: ByIntervals, Version: "1"}.conclude(stats.CompareWithInterval(first, second, p)))
	}
	x1, n1, counted1 := i.counts(a)
	x2, n2, counted2 := i.counts(b)
	if against == WithScotland {
		x2, n2 = x2-x1, n2-n1
		counted2 = counted2 && x2 >= 0 && n2 > 0
	}
	switch countable := counted1 && counted2; {
	case i.Measure == Proportion && countable:
		probability, s := stats.ProportionsTest(x1, n1, x2, n2)
		tests = append(tests, tested(ByProportions, probability, s, x1/n1-x2/n2, p))
	case (i.Measure == Rate || i.Measure == Count && against == WithTime) && countable:
		probability, s := stats.RatesTest(x1, n1, x2, n2)
		tests = append(tests, tested(ByRates, probability, s, x1/n1-x2/n2, p))
	case first.Limits == stats.Known && second.Limits == stats.Known:
		d := stats.DifferenceOf(first, second)
		t := Test{Method: ByDifference, Version: "1"}.conclude(stats.CompareWithValue(d, 0, p))
		t.Figures = []Detail{{"difference", d.Value}, {"lower limit", d.Lower}, {"upper limit", d.Upper}}
		tests = append(tests, t)
	case i.Measure == Proportion || i.Measure == Rate:
		tests = append(tests, Test{Method: ByDifference, Version: "1", Reason: "neither the counts behind both figures nor the limits of both are published"})
	default:
		tests = append(tests, Test{Method: ByDifference, Version: "1", Reason: "the limits of both figures are not published"})
	}
	return tests
}

// interval returns the figure of an observation with its limits: published, or
// those of a proportion made from its counts by Wilson's method at the level of
// the Scottish Public Health Observatory.
func (i Indicator) interval(o Observation) stats.Interval {
	v := stats.Interval{Value: o.Value.Amount.InexactFloat64(), Limits: stats.Missing}
	if o.Lower.IsKnown() && o.Upper.IsKnown() {
		v.Lower, v.Upper, v.Limits = o.Lower.Amount.InexactFloat64(), o.Upper.Amount.InexactFloat64(), stats.Known
	} else if x, n, ok := i.counts(o); ok && i.Measure == Proportion {
		w := stats.Wilson(x, n, stats.ScotPHO).Times(100)
		v.Lower, v.Upper, v.Limits = w.Lower, w.Upper, w.Limits
	}
	return v
}

// counts returns what a figure is the quotient of; a count is one of itself.
func (i Indicator) counts(o Observation) (x, n float64, ok bool) {
	if i.Measure == Count {
		return o.Value.Amount.InexactFloat64(), 1, true
	}
	n = o.Denominator.Amount.InexactFloat64()
	return o.Numerator.Amount.InexactFloat64(), n, o.Numerator.IsKnown() && o.Denominator.IsKnown() && n > 0
}

// marker compares as the Scottish Public Health Observatory does.
func (i Indicator) marker(area stats.Interval, benchmark float64, p stats.Polarity) Test {
	t := Test{Method: ByInterval, Version: "1"}
	switch {
	case area.Limits != stats.Known:
		t.Reason = "no limits of the first figure are published, nor counts that they could be made from"
	case area.Value == 0:
		t.Reason = "the published method does not compare a figure of 0"
	case p == stats.Neither:
		t.Reason = "the published method does not compare where neither way is good"
	default:
		t = t.conclude(stats.Marker(area.Lower, area.Upper, benchmark, p))
	}
	if area.Limits == stats.Known {
		t.Figures = []Detail{{"lower limit", area.Lower}, {"upper limit", area.Upper}}
	}
	return t
}

// conclude writes a verdict, or why there is none.
func (t Test) conclude(v stats.Verdict, s stats.State) Test {
	t.Verdict = v
	if v == "" {
		t.Reason = s.String()
	}
	return t
}

// tested makes a test of the probability of a difference.
func tested(method string, probability float64, s stats.State, difference float64, p stats.Polarity) Test {
	t := Test{Method: method, Version: "1"}
	if s != stats.Known {
		t.Reason = s.String()
		return t
	}
	t.Figures = []Detail{{"probability", probability}}
	if probability >= chance {
		difference = 0
	}
	return t.conclude(stats.CompareWithValue(stats.Interval{Value: difference, Lower: difference, Upper: difference}, 0, p))
}

// Test returns the verdict of the test of the difference, the last of the
// tests, and is empty where none could be made.
func (b Beside) Test() Test {
	if len(b.Tests) == 0 {
		return Test{Reason: b.Reason}
	}
	return b.Tests[len(b.Tests)-1]
}
