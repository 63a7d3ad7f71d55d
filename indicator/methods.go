package indicator

import (
	"fmt"
	"slices"
	"strings"
)

// Behind is what is published behind the figures of an indicator, on which it
// rests what can be worked out from them.
type Behind struct {
	Counts      bool // the numerator and the denominator, not only their quotient
	Interval    bool // limits, or a standard error
	Deviation   bool // the standard deviation and the number behind a mean
	Sample      bool // a survey of a population of known size
	AgeBands    bool // counts and people by age
	Reference   bool // a reference population's counts and people by age
	Groups      int  // the number of groups of people or areas with a figure each
	Deprivation bool // the groups stand in order of deprivation, with their numbers of people
	Areas       int  // the number of areas of one kind with a figure each
	Points      int  // the number of points in the longest series
	Yearly      bool // each point is of a single year, one after the other
	Overlapping bool // points share years, as rolling averages do
}

// Choice says of a method whether it fits an indicator, and why.
type Choice struct {
	Method   string // as analysts call it
	Function string // of package stats
	Fits     bool
	Why      string // what it answers, or what it lacks
}

// method is a row of the table that choices are made from.
type method struct {
	name, function string
	of             []Measure // the measures it is for; nil is any
	answers        string
	needs          []need
}

// need says what a method lacks, or nothing.
type need func(Behind) string

var (
	events  = []Measure{Proportion, Rate, Count}
	average = []Measure{Proportion, Rate, Mean, Expectancy}
)

// lacking makes a need of a fact.
func lacking(has func(Behind) bool, what string) need {
	return func(b Behind) string {
		if has(b) {
			return ""
		}
		return what
	}
}

// atLeast makes a need of a number.
func atLeast(n int, of func(Behind) int, what string) need {
	return func(b Behind) string {
		switch has := of(b); {
		case has >= n:
			return ""
		case has == 0:
			return fmt.Sprintf("it needs %d %s, and none are given", n, what)
		default:
			return fmt.Sprintf("it needs %d %s, and there are %d", n, what, has)
		}
	}
}

var (
	counts    = lacking(func(b Behind) bool { return b.Counts }, "the numerator and the denominator are not published")
	interval  = lacking(func(b Behind) bool { return b.Interval || b.Counts || b.Deviation }, "no limits are published, nor what they could be made from")
	deviation = lacking(func(b Behind) bool { return b.Deviation }, "the standard deviation and the number behind the mean are not published")
	sample    = lacking(func(b Behind) bool { return b.Sample }, "it is for a survey of a population of known size")
	ages      = lacking(func(b Behind) bool { return b.AgeBands }, "counts and people by age are not published")
	reference = lacking(func(b Behind) bool { return b.Reference }, "no reference population by age is given")
	ordered   = lacking(func(b Behind) bool { return b.Deprivation }, "the groups are not in order of deprivation with their numbers of people")
	apart     = lacking(func(b Behind) bool { return !b.Overlapping }, "points that share years are not independent of each other")
	single    = lacking(func(b Behind) bool { return b.Yearly }, "its points must be of single years, one after the other")
)

func groups(n int) need { return atLeast(n, func(b Behind) int { return b.Groups }, "groups") }
func areas(n int) need  { return atLeast(n, func(b Behind) int { return b.Areas }, "areas") }
func points(n int) need { return atLeast(n, func(b Behind) int { return b.Points }, "points") }

// methods is the table, in the order in which analysts meet them.
var methods = []method{
	{"Wilson score interval", "Wilson", []Measure{Proportion}, "how sure the proportion is", []need{counts}},
	{"Clopper-Pearson interval", "ClopperPearson", []Measure{Proportion}, "how sure the proportion is, where an exact interval is asked for", []need{counts}},
	{"Wilson score interval of a sample from a population", "WilsonInPopulation", []Measure{Proportion}, "how sure the proportion is, where much of the population was asked", []need{counts, sample}},
	{"Poisson interval, exact or Byar's", "Rate", []Measure{Rate}, "how sure the rate is", []need{counts}},
	{"exact Poisson interval", "Garwood", []Measure{Count}, "how sure the count is", nil},
	{"Student's t interval", "MeanOf", []Measure{Mean}, "how sure the mean is", []need{deviation}},
	{"directly standardised rate", "DirectRate", []Measure{Rate}, "the rate as if the area had the standard's ages", []need{counts, ages}},
	{"indirectly standardised ratio", "IndirectRate", []Measure{Rate, Count}, "the events against those expected at the reference's rates", []need{counts, reference}},
	{"life table", "LifeExpectancy", []Measure{Expectancy}, "the years of life expected, with limits", []need{ages}},

	{"difference of two figures", "DifferenceOf", average, "how far two areas lie apart, and how sure that is", []need{interval, areas(2)}},
	{"difference of two means (Welch)", "MeanDifference", []Measure{Mean}, "how far two means lie apart, and how sure that is", []need{deviation, areas(2)}},
	{"ratio of two proportions", "ProportionRatio", []Measure{Proportion}, "how many times the one proportion the other is", []need{counts, areas(2)}},
	{"ratio of two rates", "RateRatio", []Measure{Rate}, "how many times the one rate the other is", []need{counts, areas(2)}},
	{"test of two proportions", "ProportionsTest", []Measure{Proportion}, "how likely chance alone would set two areas so far apart", []need{counts, areas(2)}},
	{"test of two rates", "RatesTest", []Measure{Rate}, "how likely chance alone would set two areas so far apart", []need{counts, areas(2)}},
	{"false-discovery control", "FalseDiscovery", []Measure{Proportion, Rate}, "which of many comparisons stand out", []need{counts, areas(3)}},
	{"comparison with a benchmark by interval", "CompareWithValue", average, "whether the area is better, worse or similar", []need{interval}},
	{"funnel of proportions", "FunnelColumn", []Measure{Proportion}, "which areas stand out for their size", []need{counts, areas(10)}},
	{"funnel of rates", "RateFunnelColumn", []Measure{Rate}, "which areas stand out for their size", []need{counts, areas(10)}},
	{"bands of areas", "QuantileBands", nil, "which areas are in the highest and lowest fifth or tenth", []need{areas(5)}},

	{"gap between two groups", "GapBetween", average, "how far the most and the least deprived lie apart", []need{groups(2)}},
	{"slope index of inequality", "SlopeIndex", average, "the gap from end to end, with every group counted", []need{groups(3), ordered}},
	{"relative index of inequality", "RelativeIndex", average, "the same as a ratio, or over the average", []need{groups(3), ordered}},
	{"population attributable risk", "AttributableRisk", average, "how much of it would go if all fared as the least deprived", []need{groups(2), ordered}},
	{"concentration index", "ConcentrationIndex", average, "how far it is concentrated in the more deprived groups", []need{groups(3), ordered}},
	{"between-group variance", "BetweenGroup", average, "how far groups without an order differ", []need{groups(2)}},
	{"index of disparity", "MeanDisparity", average, "how far groups lie from the average, or the best, in the mean", []need{groups(2)}},
	{"Theil index", "Theil", average, "how unequal groups without an order are", []need{groups(2)}},
	{"mean log deviation", "MeanLogDeviation", average, "how unequal groups without an order are", []need{groups(2)}},
	{"Duncan index", "DuncanIndex", average, "how unequally people on low and other incomes live, over areas", []need{areas(2), ordered}},

	{"recent trend of five years, proportion", "RecentTrendOfProportion", []Measure{Proportion}, "whether the last five years rose or fell", []need{counts, points(5), single, apart}},
	{"recent trend of five years", "RecentTrendOf", []Measure{Rate, Mean}, "whether the last five years rose or fell", []need{interval, points(5), single, apart}},
	{"Mann-Kendall test", "MannKendall", nil, "whether the series rises or falls more than chance would have it", []need{points(5), apart}},
	{"Theil-Sen slope", "TheilSen", nil, "how much it changes in a year", []need{points(3)}},
	{"run chart", "RunChart", nil, "whether a shift or a trend shows in frequent points", []need{points(10), apart}},
	{"XmR chart", "XmR", nil, "whether the process has changed, point by point", []need{points(12), apart}},

	{"suppression of small counts", "Suppression", events, "what may be published without anybody being known by it", nil},
}

// Methods says of every method whether it fits figures of a measure with what is
// published behind them, and why: what it answers, or what is lacking.
//
// Boundary: a measure that is not given fits only what is for any measure.
func Methods(m Measure, b Behind) []Choice {
	choices := make([]Choice, 0, len(methods))
	for _, method := range methods {
		var lacks []string
		switch {
		case method.of == nil || slices.Contains(method.of, m):
			for _, need := range method.needs {
				if what := need(b); what != "" {
					lacks = append(lacks, what)
				}
			}
		case m == "":
			lacks = append(lacks, "the measure is not given")
		default:
			lacks = append(lacks, "it is for these measures only: "+strings.Join(words(method.of), ", "))
		}
		c := Choice{Method: method.name, Function: method.function, Fits: len(lacks) == 0, Why: method.answers}
		if !c.Fits {
			c.Why = strings.Join(lacks, "; ")
		}
		choices = append(choices, c)
	}
	return choices
}

// Methods says of every method whether it fits the indicator: [Methods] of the
// measure of its area's figure.
//
// Not decided here: what is published behind the figures, which the document
// seldom says; two places in the spread are counted as two areas and two groups.
func (i Indicator) Methods(b Behind) []Choice {
	if i.Spread != nil && i.Spread.Worst.Value.IsKnown() && i.Spread.Best.Value.IsKnown() {
		b.Groups, b.Areas = max(b.Groups, 2), max(b.Areas, 2)
	}
	return Methods(i.comparator().a.Measure, b)
}

func words(list []Measure) (words []string) {
	for _, m := range list {
		words = append(words, string(m))
	}
	return words
}
