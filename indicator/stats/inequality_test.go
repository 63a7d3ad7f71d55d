package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

// Five groups that every measure can work with, and what one group among them
// does to it.
func TestInequality_missingGroupsAreNamed(t *testing.T) {
	type groups struct{ population, value, se []float64 }
	valid := func() groups {
		return groups{[]float64{900, 1000, 1100, 1000, 1000}, []float64{.5, .4, .35, .3, .2}, []float64{.02, .02, .02, .02, .02}}
	}
	noFigure, infinite := math.NaN(), math.Inf(1)
	for name, row := range map[string]struct {
		edit func(*groups)
		want stats.State
	}{
		"no figure":              {func(g *groups) { g.value[2] = noFigure }, stats.Missing},
		"no population":          {func(g *groups) { g.population[2] = 0 }, stats.NoPopulation},
		"a population not given": {func(g *groups) { g.population[2] = noFigure }, stats.Missing},
		"a population below 0":   {func(g *groups) { g.population[2] = -1 }, stats.Negative},
		"an infinite figure":     {func(g *groups) { g.value[2] = infinite }, stats.NotFinite},
	} {
		for measure, m := range everyMeasure() {
			g := valid()
			was := m(g.population, g.value, g.se)
			require.Equal(t, stats.Known, was.State, measure)
			row.edit(&g)
			i := m(g.population, g.value, g.se)
			soundMeasure(t, i, measure)
			switch between := was.Definition == stats.DifferenceOfGroups || was.Definition == stats.RatioOfGroups; {
			case between && (i.State == stats.Known || row.want == stats.NoPopulation):
				assert.Equal(t, was, i, "%s: a gap that does not look at that group: %s", measure, name)
			case measure == "Duncan index":
			default:
				assert.Equal(t, row.want, i.State, "%s: %s", measure, name)
				assert.Equal(t, 2, i.Group, "%s: %s", measure, name)
				assert.Equal(t, was.Definition, i.Definition, measure)
			}
		}
	}
	for measure, m := range everyMeasure() {
		g := valid()
		was := m(g.population, g.value, g.se)
		for se, want := range map[float64]stats.State{noFigure: stats.Missing, -1: stats.Negative, infinite: stats.NotFinite} {
			g.se[0] = se
			if i := m(g.population, g.value, g.se); i.Limits != was.Limits {
				assert.Equal(t, want, i.Limits, measure)
				assert.Equal(t, was.Value, i.Value, "a standard error takes the limits, not the value: %s", measure)
				assert.Equal(t, 0, i.Group, measure)
			}
		}
		g = valid()
		for _, columns := range [][3][]float64{{g.population[:4], g.value, g.se}, {g.population, g.value[:4], g.se}, {nil, nil, nil}} {
			i := m(columns[0], columns[1], columns[2])
			soundMeasure(t, i, measure)
			assert.True(t, i.State != stats.Known || i.Definition == stats.DifferenceOfGroups || i.Definition == stats.RatioOfGroups, measure)
		}
	}
}

func TestSlopeIndex_edges(t *testing.T) {
	population, value, se := []int{10, 10, 10, 10, 10, 10}, []float64{.1, .2, .3, .4, .5, .6}, []float64{.1, .1, .1, .1, .1, .1}
	how := func(model stats.Model, errors stats.Errors) stats.Slope {
		return stats.Slope{Model: model, Errors: errors, Confidence: .95}
	}
	for name, row := range map[string]struct {
		groups        int
		first         float64
		how           stats.Slope
		state, limits stats.State
	}{
		"five groups":              {5, .1, how(stats.LinearModel, stats.Sampling), stats.Known, stats.Known},
		"four groups":              {4, .1, how(stats.LinearModel, stats.Sampling), stats.TooFew, stats.TooFew},
		"four groups, by scatter":  {4, .1, how(stats.LinearModel, stats.Scatter), stats.TooFew, stats.TooFew},
		"three groups, robust":     {3, .1, how(stats.LinearModel, stats.Robust), stats.Known, stats.Known},
		"two groups, robust":       {2, .1, how(stats.BinomialModel, stats.Robust), stats.TooFew, stats.TooFew},
		"the logarithm of 0":       {5, 0, how(stats.LogModel, stats.Sampling), stats.NoLogarithm, stats.NoLogarithm},
		"the log odds of 0":        {5, 0, how(stats.LogitModel, stats.Sampling), stats.OutOfRange, stats.OutOfRange},
		"the log odds of 1":        {5, 1, how(stats.LogitModel, stats.Scatter), stats.OutOfRange, stats.OutOfRange},
		"a proportion of 0":        {5, 0, how(stats.BinomialModel, stats.Robust), stats.Known, stats.Known},
		"a proportion of 1.1":      {5, 1.1, how(stats.BinomialModel, stats.Robust), stats.OutOfRange, stats.OutOfRange},
		"0 on a straight line":     {5, 0, how(stats.LinearModel, stats.Sampling), stats.Known, stats.Known},
		"binomial by scatter":      {5, .1, how(stats.BinomialModel, stats.Scatter), stats.Undefined, stats.Undefined},
		"no model":                 {5, .1, how("", stats.Sampling), stats.Undefined, stats.Undefined},
		"no errors":                {5, .1, how(stats.LinearModel, ""), stats.Undefined, stats.Undefined},
		"no confidence":            {5, .1, stats.Slope{Model: stats.LinearModel, Errors: stats.Scatter}, stats.Known, stats.Confidence},
		"a multiplier not given":   {5, .1, stats.Slope{Model: stats.LinearModel, Errors: stats.Scatter, Multiplier: math.NaN(), Confidence: .9}, stats.Missing, stats.Missing},
		"too large to be measured": {5, 1e200, stats.Slope{Model: stats.LinearModel, Errors: stats.Sampling, Multiplier: 1e300, Confidence: .9}, stats.NotFinite, stats.NotFinite},
	} {
		v := append([]float64{row.first}, value[1:]...)
		i := stats.SlopeIndex(population[:row.groups], v[:row.groups], se[:row.groups], row.how)
		soundMeasure(t, i, name)
		assert.Equal(t, row.state, i.State, name)
		assert.Equal(t, row.limits, i.Limits, name)
	}

	many := make([]float64, 101)
	for i := range many {
		many[i] = 1 + float64(i)
	}
	assert.Equal(t, stats.Known, stats.SlopeIndex(many[:100], many[:100], many[:100], how(stats.LinearModel, stats.Sampling)).State)
	assert.Equal(t, stats.TooMany, stats.SlopeIndex(many, many, many, how(stats.LinearModel, stats.Sampling)).State)

	// Nobody below the middle and everybody above it: no line is steep enough.
	apart := stats.SlopeIndex([]int{10, 10, 10, 10}, []float64{0, 0, 1, 1}, nil, how(stats.BinomialModel, stats.Robust))
	assert.Equal(t, stats.Undefined, apart.State)
	everybody := stats.SlopeIndex([]int{10, 10, 10}, []float64{1, 1, 1}, nil, how(stats.BinomialModel, stats.Robust))
	assert.Zero(t, everybody.Value)

	equal := stats.SlopeIndex(population, []float64{.3, .3, .3, .3, .3, .3}, nil, how(stats.LinearModel, stats.Robust))
	assert.Equal(t, stats.Known, equal.State)
	assert.Equal(t, stats.NoVariation, equal.Limits)

	none := stats.SlopeIndex(population, value, nil, how(stats.LinearModel, stats.Sampling))
	assert.Equal(t, stats.Known, none.State)
	assert.Equal(t, stats.Missing, none.Limits, "no standard errors")

	turned := how(stats.LinearModel, stats.Sampling)
	turned.Multiplier = -100
	plus, minus := stats.SlopeIndex(population, value, se, how(stats.LinearModel, stats.Sampling)), stats.SlopeIndex(population, value, se, turned)
	assert.InDelta(t, -100*plus.Value, minus.Value, 1e-9)
	assert.InDelta(t, -100*plus.Upper, minus.Lower, 1e-9)
	assert.InDelta(t, 100*plus.From, minus.From, 1e-9, "the ends keep their sign")
	for _, m := range []float64{-2, -.5, .5, 2} {
		i := stats.SlopeIndex(population, value, se, stats.Slope{Model: stats.LogModel, Errors: stats.Sampling, Multiplier: m, Confidence: .95})
		assert.Less(t, i.Lower, i.Upper, "no multiplier swaps the limits: %v", m)
	}

	huge := stats.SlopeIndex(population[:5], value[:5], []float64{1e200, 1, 1, 1, 1}, how(stats.LogitModel, stats.Sampling))
	soundMeasure(t, huge, "a standard error too large to work with")
	assert.Equal(t, stats.NotFinite, huge.Limits)
}

func TestRelativeIndex_edges(t *testing.T) {
	population, value := []int{10, 10, 10, 10, 10}, []float64{10, 8, 6, 4, 2}
	how := stats.Slope{Model: stats.LinearModel, Errors: stats.Sampling, Confidence: .95}
	wide := stats.RelativeIndex(population, value, []float64{9, 9, 9, 9, 9}, how, stats.ReverseRatio)
	assert.Equal(t, stats.Known, wide.State)
	assert.Equal(t, stats.Undefined, wide.Limits, "the end divided by may well be 0")

	through := stats.RelativeIndex(population, []float64{-2, -1, 0, 1, 2}, []float64{1, 1, 1, 1, 1}, how, stats.OverMean)
	assert.Equal(t, stats.ZeroReference, through.State)
	assert.Equal(t, stats.Undefined, stats.RelativeIndex(population, value, value, how, stats.Wagstaff).State, "a definition of another method")

	how.Errors = stats.Robust
	below := stats.RelativeIndex([]int{10, 10, 10}, []float64{1, 10, 30}, nil, how, stats.Ratio)
	assert.Equal(t, stats.NoLogarithm, below.State, "the line is below 0 at an end")

	index := stats.SlopeIndex(population, value, nil, stats.Slope{Model: stats.LinearModel, Errors: stats.Scatter, Confidence: .95})
	for overall, want := range map[float64]stats.State{6: stats.Known, 0: stats.ZeroReference, math.Inf(1): stats.NotFinite} {
		assert.Equal(t, want, index.RelativeTo(overall).State)
	}
	assert.Equal(t, stats.Missing, index.RelativeTo(math.NaN()).State)
	how.Errors = stats.Scatter
	assert.Equal(t, stats.TooFew, stats.SlopeIndex(population[:4], value[:4], nil, how).RelativeTo(0).State)
}

func TestErrorFromLimits(t *testing.T) {
	e, why := stats.ErrorFromLimits(8, 12, stats.LinearModel, .95)
	assert.Equal(t, stats.Known, why)
	assert.InDelta(t, 2/1.959963984540054, e, 1e-12)
	for name, row := range map[string]struct {
		lower, upper float64
		model        stats.Model
		confidence   float64
		want         stats.State
	}{
		"the wrong way round": {12, 8, stats.LinearModel, .95, stats.OutOfRange},
		"no lower limit":      {math.NaN(), 8, stats.LinearModel, .95, stats.Missing},
		"0 on logarithms":     {0, 8, stats.LogModel, .95, stats.NoLogarithm},
		"1 on log odds":       {.5, 1, stats.LogitModel, .95, stats.OutOfRange},
		"infinite":            {0, math.Inf(1), stats.LinearModel, .95, stats.NotFinite},
		"no confidence":       {1, 2, stats.LinearModel, 0, stats.Confidence},
	} {
		_, why := stats.ErrorFromLimits(row.lower, row.upper, row.model, row.confidence)
		assert.Equal(t, row.want, why, name)
	}
}

func TestGapBetween_edges(t *testing.T) {
	value, se := []float64{10, 30, 30, 0}, []float64{1, 2, 3, 4}
	ratio := stats.Gap{Between: stats.Extremes, Definition: stats.RatioOfGroups, Confidence: .95}
	i := stats.GapBetween(value, se, ratio)
	assert.Equal(t, stats.ZeroReference, i.State)
	assert.Equal(t, 3, i.Group, "the group with the 0 is named")

	ends := stats.Gap{Between: stats.Ends, Definition: stats.RatioOfGroups, Polarity: stats.Higher, Confidence: .95}
	i = stats.GapBetween(value, se, ends)
	assert.Equal(t, stats.Known, i.State)
	assert.Zero(t, i.Value)
	assert.Equal(t, stats.NoLogarithm, i.Limits)

	ends.Polarity = ""
	assert.Equal(t, stats.NoPolarity, stats.GapBetween(value, se, ends).State)
	ends.Polarity, ends.Between = stats.Lower, stats.Reference
	for group, want := range map[int]stats.State{-1: stats.OutOfRange, 4: stats.OutOfRange, 1: stats.Known} {
		ends.Group = group
		assert.Equal(t, want, stats.GapBetween(value, se, ends).State)
	}
	assert.Equal(t, stats.Undefined, stats.GapBetween(value, se, stats.Gap{Definition: stats.DifferenceOfGroups, Polarity: stats.Lower}).State, "no pair is named")
	assert.Equal(t, stats.Undefined, stats.GapBetween(value, se, stats.Gap{Between: stats.Extremes}).State, "no definition is named")
	assert.Equal(t, stats.TooFew, stats.GapBetween(value[:1], se[:1], ratio).State)

	difference := stats.Gap{Between: stats.Extremes, Definition: stats.DifferenceOfGroups, Confidence: .95}
	i = stats.GapBetween(value, []float64{1, 2, math.NaN(), 4}, difference)
	assert.Equal(t, stats.Known, i.Limits, "a group that is not looked at needs no standard error")
	i = stats.GapBetween(value, []float64{math.NaN(), math.NaN(), 1, 4}, difference)
	assert.Equal(t, stats.Missing, i.Limits)
	assert.Equal(t, 1, i.Group)

	for groups, want := range map[int]stats.State{4: stats.TooFew, 5: stats.Known, 6: stats.TooFew, 10: stats.Known} {
		d, r := stats.DeprivationRange(make([]float64, groups))
		assert.Equal(t, want, d.State, groups)
		assert.NotEqual(t, stats.Known, r.State, "over 0")
	}
}

func TestAttributableRisk_edges(t *testing.T) {
	population, value := []int{10, 10, 10, 10, 10}, []float64{10, 8, 6, 4, 2}
	how := stats.Attributable{Definition: stats.AttributableFraction, Polarity: stats.Lower, Ordered: true, Whole: 100, Confidence: .95}
	assert.InDelta(t, -100*4./6, stats.AttributableRisk(population, value, how).Value, 1e-12)
	assert.InDelta(t, 100*4./6, stats.AttributableRisk(population, value, stats.Attributable{Definition: stats.AttributableShare}).Value, 1e-12, "the other sign")
	how.Polarity = stats.Higher
	assert.Zero(t, stats.AttributableRisk(population, value, how).Value, "the least deprived are not the better side")
	how.Ordered = false
	assert.InDelta(t, 100*4./6, stats.AttributableRisk(population, value, how).Value, 1e-12, "the best group is")
	for whole, want := range map[float64]stats.State{0: stats.OutOfRange, 5: stats.OutOfRange, 8: stats.OutOfRange, 10: stats.Known} {
		how.Whole = whole
		i := stats.AttributableRisk(population, value, how)
		assert.Equal(t, stats.Known, i.State)
		assert.Equal(t, want, i.Limits, "figures up to 10 of %v", whole)
	}
	how.Whole = 100
	tied := []float64{10, 10, 6, 4, 2}
	large := stats.AttributableRisk([]int{10, 90, 10, 10, 10}, tied, how)
	first := stats.AttributableRisk([]int{90, 10, 10, 10, 10}, tied, how)
	assert.InDelta(t, first.Error, large.Error, 1e-12, "of tied best groups the one with most people")
	how.Polarity = stats.Neither
	assert.Equal(t, stats.NoPolarity, stats.AttributableRisk(population, value, how).State)
	assert.Equal(t, stats.Undefined, stats.AttributableRisk(population, value, stats.Attributable{}).State)
	assert.Equal(t, stats.TooFew, stats.AttributableRisk(population[:4], value[:4], stats.Attributable{Definition: stats.AttributableShare}).State)
	value[4] = 0
	assert.Equal(t, stats.ZeroReference, stats.AttributableRisk(population, value, stats.Attributable{Definition: stats.AttributableShare}).State)
}

func TestConcentrationIndex_edges(t *testing.T) {
	population, value := []int{10, 10, 10}, []float64{1, 2, 3}
	for name, row := range map[string]struct {
		how   stats.Concentration
		value []float64
		want  stats.State
	}{
		"within the bounds":     {stats.Concentration{Definition: stats.Wagstaff, Most: 3, Confidence: .95}, value, stats.Known},
		"above the bounds":      {stats.Concentration{Definition: stats.Erreygers, Most: 2.9}, value, stats.OutOfRange},
		"no bounds":             {stats.Concentration{Definition: stats.Erreygers}, value, stats.OutOfRange},
		"a bound not given":     {stats.Concentration{Definition: stats.Erreygers, Most: math.NaN()}, value, stats.Missing},
		"all at the bound":      {stats.Concentration{Definition: stats.Wagstaff, Most: 3}, []float64{3, 3, 3}, stats.ZeroReference},
		"a mean of 0":           {stats.Concentration{Definition: stats.RelativeConcentration}, []float64{-1, 0, 1}, stats.ZeroReference},
		"a mean of 0, absolute": {stats.Concentration{Definition: stats.AbsoluteConcentration}, []float64{-1, 0, 1}, stats.Known},
		"no definition":         {stats.Concentration{}, value, stats.Undefined},
		"two groups":            {stats.Concentration{Definition: stats.AbsoluteConcentration}, value[:2], stats.TooFew},
	} {
		assert.Equal(t, row.want, stats.ConcentrationIndex(population[:len(row.value)], row.value, row.how).State, name)
	}
	assert.Equal(t, stats.Confidence, stats.ConcentrationIndex(population, value, stats.Concentration{Definition: stats.AbsoluteConcentration}).Limits)
}

func TestEntropy_edges(t *testing.T) {
	population, zero := []int{100, 100, 100}, []float64{0, 10, 20}
	se := []float64{1, 1, 1}
	i := stats.Theil(population, zero, se, .95)
	assert.InDelta(t, 2./3*math.Ln2, i.Value, 1e-12, "0 ln 0 is 0")
	assert.Equal(t, stats.NoLogarithm, i.Limits)
	assert.Equal(t, 0, i.Group)
	i = stats.MeanLogDeviation(population, zero, se, .95)
	assert.Equal(t, stats.NoLogarithm, i.State)
	assert.Equal(t, 0, i.Group)
	assert.Equal(t, stats.ZeroReference, stats.Theil(population, []float64{0, 0, 0}, se, .95).State)
	assert.Equal(t, stats.Negative, stats.Theil(population, []float64{1, -1, 2}, se, .95).State)
	assert.Equal(t, stats.Confidence, stats.Theil(population, []float64{1, 1, 2}, se, 1).Limits)
	assert.Equal(t, stats.Undefined, stats.BetweenGroup(population, zero, se, stats.Ratio, .95).State)
	assert.Equal(t, stats.ZeroReference, stats.BetweenGroup(population, []float64{0, 0, 0}, se, stats.BetweenVariation, .95).State)
	assert.Equal(t, stats.NoPolarity, stats.MeanDisparity(population, zero, stats.Disparity{Definition: stats.FromBest}).State)
	assert.Equal(t, stats.OutOfRange, stats.MeanDisparity(population, zero, stats.Disparity{Definition: stats.FromReference, Group: 3}).State)
	assert.Equal(t, stats.ZeroReference, stats.MeanDisparity(population, []float64{0, 0, 0}, stats.Disparity{Definition: stats.IndexOfDisparity}).State)
	assert.Equal(t, stats.Undefined, stats.MeanDisparity(population, zero, stats.Disparity{}).State)
}

func TestDuncanIndex_edges(t *testing.T) {
	none := math.NaN()
	deprived, others := []int{30, 20, 10, 5, 1}, []int{70, 80, 90, 95, 99}
	poverty := []float64{40, 30, 20, 10, 5}
	index := func(outcome []float64, p stats.Polarity, ties stats.Ties) stats.Inequality {
		return stats.DuncanIndex(deprived[:len(outcome)], others[:len(outcome)], outcome, p, ties)
	}
	worse := index(poverty, stats.Lower, stats.TiesInOrder)
	assert.Positive(t, worse.Value, "income-deprived people live where there is more of what should be low")
	assert.InDelta(t, -worse.Value, index(poverty, stats.Higher, stats.TiesInOrder).Value, 1e-15)
	assert.InDelta(t, -worse.Value, index(poverty, stats.Neither, stats.TiesInOrder).Value, 1e-15)
	assert.Equal(t, stats.NoPolarity, index(poverty, "", stats.TiesInOrder).State)
	assert.Equal(t, stats.Undefined, index(poverty, stats.Lower, "").State)

	assert.Equal(t, stats.Known, index([]float64{none, 30, 20, 10, 5}, stats.Lower, stats.TiesInOrder).State, "one in five")
	i := index([]float64{40, none, 20, 10}, stats.Lower, stats.TiesInOrder)
	assert.Equal(t, stats.Missing, i.State, "one in four")
	assert.Equal(t, 1, i.Group)
	last := index([]float64{none, 30, 20, 10, 5}, stats.Lower, stats.TiesTogether)
	assert.InDelta(t, worse.Value, last.Value, 1e-15, "a missing outcome sorts last, where the highest was")

	same := []float64{3, 3, 3, 3, 3}
	assert.NotZero(t, index(same, stats.Lower, stats.TiesInOrder).Value, "as published, the order of the rows tells")
	assert.Zero(t, index(same, stats.Lower, stats.TiesTogether).Value)
	assert.Equal(t, stats.TooFew, index(poverty[:1], stats.Lower, stats.TiesInOrder).State)
	assert.Equal(t, stats.NoPopulation, stats.DuncanIndex([]int{0, 0}, []int{1, 1}, []float64{1, 2}, stats.Lower, stats.TiesInOrder).State)
	assert.Equal(t, stats.Negative, stats.DuncanIndex([]int{0, -1}, []int{1, 1}, []float64{1, 2}, stats.Lower, stats.TiesInOrder).State)
	assert.Equal(t, stats.Lengths, stats.DuncanIndex([]int{1}, []int{1, 1}, []float64{1, 2}, stats.Lower, stats.TiesInOrder).State)
	apart := stats.DuncanIndex([]int{10, 0}, []int{0, 10}, []float64{1, 2}, stats.Higher, stats.TiesInOrder)
	assert.Equal(t, 1., apart.Value, "wholly apart")
}
