package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

// A column gives each row what the function of one case gives, allocates
// nothing for a row, and is refused where the columns are not of one length.
func TestInequalityColumns(t *testing.T) {
	type column struct {
		all func(population []int64, value, se []float64, groups int, out []stats.Inequality) error
		one func(population []int64, value, se []float64) stats.Inequality
	}
	columns := map[string]column{}
	add := func(name string, all func([]int64, []float64, []float64, int, []stats.Inequality) error, one func([]int64, []float64, []float64) stats.Inequality) {
		columns[name] = column{all, one}
	}
	for name, how := range slopes {
		if how.Model != stats.LinearModel {
			continue // whose figures are not between 0 and 1
		}
		add("slope "+name, func(p []int64, v, e []float64, k int, out []stats.Inequality) error {
			return stats.SlopeIndexColumn(p, v, e, k, how, out)
		}, func(p []int64, v, e []float64) stats.Inequality { return stats.SlopeIndex(p, v, e, how) })
		add("relative "+name, func(p []int64, v, e []float64, k int, out []stats.Inequality) error {
			return stats.RelativeIndexColumn(p, v, e, k, how, stats.ReverseRatio, out)
		}, func(p []int64, v, e []float64) stats.Inequality {
			return stats.RelativeIndex(p, v, e, how, stats.ReverseRatio)
		})
	}
	ratio := stats.Gap{Between: stats.Ends, Polarity: stats.Lower, Definition: stats.RatioOfGroups, Confidence: .9}
	add("gap", func(_ []int64, v, e []float64, k int, out []stats.Inequality) error {
		return stats.GapColumn(v, e, k, ratio, out)
	}, func(_ []int64, v, e []float64) stats.Inequality { return stats.GapBetween(v, e, ratio) })
	add("range", func(_ []int64, v, _ []float64, k int, out []stats.Inequality) error {
		return stats.DeprivationRangeColumn(v, k, nil, out)
	}, func(_ []int64, v, _ []float64) stats.Inequality { _, r := stats.DeprivationRange(v); return r })
	change := stats.Attributable{Definition: stats.AttributableChange, Polarity: stats.Lower, Whole: 1000, Confidence: .95}
	add("attributable", func(p []int64, v, _ []float64, k int, out []stats.Inequality) error {
		return stats.AttributableRiskColumn(p, v, k, change, out)
	}, func(p []int64, v, _ []float64) stats.Inequality { return stats.AttributableRisk(p, v, change) })
	erreygers := stats.Concentration{Definition: stats.Erreygers, Most: 1000, Confidence: .99}
	add("concentration", func(p []int64, v, _ []float64, k int, out []stats.Inequality) error {
		return stats.ConcentrationIndexColumn(p, v, k, erreygers, out)
	}, func(p []int64, v, _ []float64) stats.Inequality { return stats.ConcentrationIndex(p, v, erreygers) })
	add("Theil", func(p []int64, v, e []float64, k int, out []stats.Inequality) error {
		return stats.TheilColumn(p, v, e, k, .95, out)
	}, func(p []int64, v, e []float64) stats.Inequality { return stats.Theil(p, v, e, .95) })
	add("mean log deviation", func(p []int64, v, e []float64, k int, out []stats.Inequality) error {
		return stats.MeanLogDeviationColumn(p, v, e, k, .95, out)
	}, func(p []int64, v, e []float64) stats.Inequality { return stats.MeanLogDeviation(p, v, e, .95) })
	add("between groups", func(p []int64, v, e []float64, k int, out []stats.Inequality) error {
		return stats.BetweenGroupColumn(p, v, e, k, stats.BetweenVariance, .95, out)
	}, func(p []int64, v, e []float64) stats.Inequality {
		return stats.BetweenGroup(p, v, e, stats.BetweenVariance, .95)
	})
	disparity := stats.Disparity{Definition: stats.FromReference, Group: 3}
	add("disparity", func(p []int64, v, _ []float64, k int, out []stats.Inequality) error {
		return stats.MeanDisparityColumn(p, v, k, disparity, out)
	}, func(p []int64, v, _ []float64) stats.Inequality { return stats.MeanDisparity(p, v, disparity) })
	add("Duncan", func(p []int64, v, _ []float64, k int, out []stats.Inequality) error {
		return stats.DuncanIndexColumn(p, fives(p), v, k, stats.Lower, stats.TiesInOrder, out)
	}, func(p []int64, v, _ []float64) stats.Inequality {
		return stats.DuncanIndex(p, fives(p), v, stats.Lower, stats.TiesInOrder)
	})

	const rows, groups = 200, 5
	population, value, se := fifths(rows)
	value[7], population[18], se[26] = math.NaN(), 0, math.NaN()
	out := make([]stats.Inequality, rows)
	for name, c := range columns {
		clear(out)
		require.NoError(t, c.all(population, value, se, groups, out), name)
		for i, got := range out {
			from, until := i*groups, (i+1)*groups
			require.Equal(t, c.one(population[from:until], value[from:until], se[from:until]), got, "%s, row %d", name, i)
		}
		assert.ErrorIs(t, c.all(population, value[:len(value)-1], se, groups, out), stats.ErrLengths, name)
		assert.ErrorIs(t, c.all(population, value, se, groups, out[1:]), stats.ErrLengths, name)
		assert.ErrorIs(t, c.all(population, value, se, 0, out), stats.ErrLengths, name)
		if name != "Duncan" { // whose other people are made here
			few := testing.AllocsPerRun(5, func() { _ = c.all(population[:5], value[:5], se[:5], groups, out[:1]) })
			all := testing.AllocsPerRun(5, func() { _ = c.all(population, value, se, groups, out) })
			assert.Equal(t, few, all, "allocations for a row: %s", name)
		}
	}
	assert.ErrorIs(t, stats.SlopeIndexColumn(population, value, se[1:], groups, bySampling, out), stats.ErrLengths)
	assert.ErrorIs(t, stats.DeprivationRangeColumn(value, groups, out, out[1:]), stats.ErrLengths)
	require.NoError(t, stats.DeprivationRangeColumn(value, groups, out, nil))
	d, _ := stats.DeprivationRange(value[:5])
	assert.Equal(t, d, out[0])
}

func fives(population []int64) []int64 {
	others := make([]int64, len(population))
	for i, p := range population {
		others[i] = 5 * p
	}
	return others
}

func TestCompare(t *testing.T) {
	none := math.NaN()
	area := func(lower, value, upper float64) stats.Interval {
		return stats.Interval{Value: value, Lower: lower, Upper: upper}
	}
	for name, row := range map[string]struct {
		area, benchmark stats.Interval
		higher, neither stats.Verdict
		want            stats.State
	}{
		"above":                   {area(11, 12, 13), area(10, 10, 10), stats.Better, stats.VerdictHigher, stats.Known},
		"above, touching":         {area(10, 12, 13), area(10, 10, 10), stats.Similar, stats.Similar, stats.Known},
		"below":                   {area(7, 8, 9), area(10, 10, 10), stats.Worse, stats.VerdictLower, stats.Known},
		"below, touching":         {area(7, 8, 10), area(10, 10, 10), stats.Similar, stats.Similar, stats.Known},
		"overlapping":             {area(7, 8, 10), area(9, 11, 12), stats.Similar, stats.Similar, stats.Known},
		"the wrong way round":     {area(13, 12, 11), area(10, 10, 10), "", "", stats.OutOfRange},
		"no value":                {area(11, none, 13), area(10, 10, 10), "", "", stats.Missing},
		"no limits":               {area(none, 12, none), area(10, 10, 10), "", "", stats.Missing},
		"no benchmark":            {area(11, 12, 13), area(none, none, none), "", "", stats.Missing},
		"a value held back":       {stats.Interval{State: stats.Suppressed, Limits: stats.Suppressed}, area(10, 10, 10), "", "", stats.Suppressed},
		"limits that are unknown": {stats.Interval{Value: 12, Limits: stats.TooFew}, area(10, 10, 10), "", "", stats.TooFew},
	} {
		for p, want := range map[stats.Polarity]stats.Verdict{stats.Higher: row.higher, stats.Neither: row.neither} {
			verdict, why := stats.CompareWithInterval(row.area, row.benchmark, p)
			assert.Equal(t, want, verdict, name)
			assert.Equal(t, row.want, why, name)
		}
		opposite := map[stats.Verdict]stats.Verdict{stats.Better: stats.Worse, stats.Worse: stats.Better, stats.Similar: stats.Similar}[row.higher]
		verdict, _ := stats.CompareWithInterval(row.area, row.benchmark, stats.Lower)
		assert.Equal(t, opposite, verdict, name)
		if row.want == stats.Known {
			_, why := stats.CompareWithInterval(row.area, row.benchmark, "")
			assert.Equal(t, stats.NoPolarity, why, name)
		}
	}
	verdict, why := stats.Marker(11, 13, 10, stats.Neither)
	assert.Empty(t, verdict)
	assert.Equal(t, stats.NoPolarity, why)

	areas, verdicts, states := stats.MakeIntervals(2), make([]stats.Verdict, 2), make([]stats.State, 2)
	areas.Lower[0], areas.Value[0], areas.Upper[0], areas.State[1] = 11, 12, 13, stats.FewEvents
	require.NoError(t, stats.CompareColumn(areas, area(10, 10, 10), stats.Lower, verdicts, states))
	assert.Equal(t, []stats.Verdict{stats.Worse, ""}, verdicts)
	assert.Equal(t, []stats.State{stats.Known, stats.FewEvents}, states)
	assert.ErrorIs(t, stats.CompareColumn(areas, area(10, 10, 10), stats.Lower, verdicts[1:], states), stats.ErrLengths)
	assert.ErrorIs(t, stats.CompareColumn(areas, area(10, 10, 10), stats.Lower, verdicts[1:], nil), stats.ErrLengths)
}

func TestControlLimits(t *testing.T) {
	small, large := stats.RateControl(20, 1000, 1000, .95), stats.RateControl(20, 100_000, 1000, .95)
	assert.Equal(t, 20., small.Value)
	assert.Greater(t, small.Upper-small.Lower, large.Upper-large.Lower, "closer for a larger area")
	assert.Equal(t, stats.NoPopulation, stats.RateControl(20, 0, 1000, .95).State)
	assert.NotEqual(t, stats.Known, stats.RateControl(20, 1000, 0, .95).State)
	assert.NotEqual(t, stats.Known, stats.RateControl(math.NaN(), 1000, 1000, .95).State)

	half := stats.ProportionControl(50, 400, 100, .95)
	assert.Equal(t, 50., half.Value)
	assert.InDelta(t, 50, (half.Lower+half.Upper)/2, 1e-9)
	assert.Equal(t, stats.OutOfRange, stats.ProportionControl(50, 400, 0, .95).State)
	assert.Equal(t, stats.AboveWhole, stats.ProportionControl(150, 400, 100, .95).State)

	out := stats.MakeIntervals(2)
	require.NoError(t, stats.ProportionControlColumn(50, []int{400, 800}, 100, .95, out))
	assert.Equal(t, half, out.At(0))
	require.NoError(t, stats.RateControlColumn(20, []int{1000, 0}, 1000, .95, out))
	assert.Equal(t, small, out.At(0))
	assert.Equal(t, stats.NoPopulation, out.At(1).State)
	assert.ErrorIs(t, stats.RateControlColumn(20, []int{1000}, 1000, .95, out), stats.ErrLengths)
	assert.ErrorIs(t, stats.ProportionControlColumn(20, []int{1000}, 1000, .95, out), stats.ErrLengths)
}

func TestOutcomesProfile(t *testing.T) {
	none := math.NaN()
	for name, row := range map[string]struct {
		values []float64
		rate   float64
		want   stats.State
	}{
		"up by half":              {[]float64{10, none, 15}, 50, stats.Known},
		"one year":                {[]float64{10}, 0, stats.TooFew},
		"the first year missing":  {[]float64{none, 10}, 0, stats.Missing},
		"the last year missing":   {[]float64{10, none}, 0, stats.Missing},
		"from 0":                  {[]float64{0, 10}, 0, stats.ZeroReference},
		"too large to be written": {[]float64{1e-300, 1e300}, 0, stats.NotFinite},
	} {
		rate, why := stats.ImprovementRate(row.values)
		assert.InDelta(t, row.rate, rate, 1e-12, name)
		assert.Equal(t, row.want, why, name)
	}
	rates, states := make([]float64, 2), make([]stats.State, 2)
	require.NoError(t, stats.ImprovementRateColumn([]float64{10, 15, 0, 1}, 2, rates, states))
	assert.Equal(t, []float64{50, 0}, rates)
	assert.Equal(t, stats.ZeroReference, states[1])
	assert.ErrorIs(t, stats.ImprovementRateColumn([]float64{10, 15, 0}, 2, rates, states), stats.ErrLengths)
	assert.ErrorIs(t, stats.ImprovementRateColumn([]float64{10, 15, 0, 1}, 2, rates, states[1:]), stats.ErrLengths)

	scotland := stats.Standing{Value: 20, Rate: -10}
	lights := make([]stats.Light, 3)
	require.NoError(t, stats.TrafficLightColumn([]stats.Standing{{Value: 15, Rate: -20}, {Value: 25, Rate: -5}, {Value: none, Rate: 1}},
		[]stats.Standing{scotland, scotland, scotland}, stats.Lower, lights, nil))
	assert.Equal(t, []stats.Light{stats.Green, stats.Red, ""}, lights)
	_, why := stats.TrafficLight(scotland, scotland, stats.Neither)
	assert.Equal(t, stats.NoPolarity, why)
	assert.ErrorIs(t, stats.TrafficLightColumn(nil, nil, stats.Lower, lights, nil), stats.ErrLengths)

	scores := make([]float64, 4)
	for name, row := range map[string]struct {
		values []float64
		p      stats.Polarity
		want   stats.State
	}{
		"four communities":    {[]float64{1, 2, 3, 4}, stats.Lower, stats.Known},
		"one of them missing": {[]float64{1, none, 3, 4}, stats.Lower, stats.Missing},
		"all alike":           {[]float64{2, 2, 2, 2}, stats.Lower, stats.NoVariation},
		"no polarity":         {[]float64{1, 2, 3, 4}, "", stats.NoPolarity},
	} {
		scores[0] = 99
		why, err := stats.CommunityScores(row.values, row.p, scores)
		require.NoError(t, err)
		assert.Equal(t, row.want, why, name)
		if why != stats.Known {
			assert.Equal(t, make([]float64, 4), scores, name)
		} else {
			assert.Positive(t, scores[0], "lower is good")
			assert.InDelta(t, 0, scores[0]+scores[3], 1e-12)
		}
	}
	why, err := stats.CommunityScores([]float64{1}, stats.Lower, scores)
	assert.Equal(t, stats.Lengths, why)
	assert.ErrorIs(t, err, stats.ErrLengths)

	sums, ranks := make([]float64, 4), make([]float64, 4)
	why, err = stats.CommunityRanks([]float64{1, 1, -2, 0, 0, 2, 3, 3}, 2, sums, ranks)
	require.NoError(t, err)
	assert.Equal(t, stats.Known, why)
	assert.Equal(t, []float64{2, -2, 2, 6}, sums)
	assert.Equal(t, []float64{2.5, 1, 2.5, 4}, ranks, "equal sums share the mean of their ranks")
	why, err = stats.CommunityRanks([]float64{1, 1, -2, none, 0, 2, 3, 3}, 2, sums, ranks)
	require.NoError(t, err)
	assert.Equal(t, stats.Missing, why)
	assert.Equal(t, make([]float64, 4), ranks)
	_, err = stats.CommunityRanks([]float64{1}, 2, sums, ranks)
	assert.ErrorIs(t, err, stats.ErrLengths)
}
