package stats_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip/indicator/stats"
)

// Quarters of 2014/15 to 2018/19, the last of them the first of a year: against
// the quarter before, the year before, and the mean of the four before each way.
func TestShortAndLongTrend(t *testing.T) {
	quarters := []float64{10, 20, 30, 40, 14, 21, 31, 41, 18, 22, 32, 42, 22, 23, 33, 43, 20}
	for name, c := range map[string]struct {
		got    stats.Trend
		change float64
		want   stats.Direction
	}{
		"quarter before":             {stats.ShortTrend(quarters, 1), 20 - 43, stats.Decreasing},
		"same quarter a year before": {stats.ShortTrend(quarters, 4), 20 - 22, stats.Decreasing},
		"mean of four before":        {stats.LongTrend(quarters, 1, 4), 20 - (43+33+23+22)/4., stats.Decreasing},
		"mean of the same four":      {stats.LongTrend(quarters, 4, 4), 20 - (22+18+14+10)/4., stats.Increasing},
	} {
		assert.Equal(t, c.want, c.got.Direction, name)
		assert.InDelta(t, c.change, c.got.Change, 1e-12, name)
		assert.Equal(t, stats.Known, c.got.State, name)
	}
	assert.Equal(t, 5, stats.LongTrend(quarters, 4, 4).Points)
	assert.Equal(t, stats.NoChange, stats.ShortTrend([]float64{5, 5}, 1).Direction)
	for name, c := range map[string]struct {
		got  stats.Trend
		want stats.State
	}{
		"one value":              {stats.ShortTrend([]float64{5}, 1), stats.TooFew},
		"no value":               {stats.ShortTrend(nil, 1), stats.TooFew},
		"no step":                {stats.ShortTrend(quarters, 0), stats.TooFew},
		"no periods":             {stats.LongTrend(quarters, 1, 0), stats.TooFew},
		"five years of quarters": {stats.LongTrend(quarters, 4, 5), stats.TooFew},
		"the latest not given":   {stats.ShortTrend([]float64{4, 5, nan}, 1), stats.Missing},
		"one before not given":   {stats.LongTrend([]float64{4, nan, 5}, 1, 2), stats.Missing},
		"infinite":               {stats.LongTrend([]float64{inf, 4, 5}, 1, 2), stats.NotFinite},
		"infinite both ways":     {stats.LongTrend([]float64{inf, -inf, 5}, 1, 2), stats.NotFinite},
	} {
		assert.Equal(t, stats.Trend{Method: c.got.Method, State: c.want}, c.got, name)
	}
}

func TestMeanChange(t *testing.T) {
	times, values := []float64{2010, 2012, 2013, 2014, 2016}, []float64{10, 10, 11, nan, 14}
	got := stats.MeanChange(times, values, 2, 0.5)
	assert.Equal(t, stats.Trend{Method: stats.MethodMeanChange, Points: 3, Direction: stats.Increasing, Change: 1}, got)
	assert.Equal(t, stats.NoChange, stats.MeanChange(times, values, 2, 1).Direction, "the little change itself is little")
	assert.Equal(t, stats.Increasing, stats.MeanChange(times, values, 3, 0.66).Direction)
	assert.Equal(t, stats.Decreasing, stats.MeanChange(nil, []float64{3, 1}, 1, 0.5).Direction)
	for name, c := range map[string]struct {
		got  stats.Trend
		want stats.State
	}{
		"more changes than there are": {stats.MeanChange(times, values, 4, 0.5), stats.TooFew},
		"no changes":                  {stats.MeanChange(times, values, 0, 0.5), stats.TooFew},
		"no values":                   {stats.MeanChange(nil, nil, 1, 0.5), stats.TooFew},
		"little not given":            {stats.MeanChange(times, values, 2, nan), stats.Undefined},
		"little below 0":              {stats.MeanChange(times, values, 2, -1), stats.Undefined},
		"times not in order":          {stats.MeanChange([]float64{2, 1}, []float64{1, 2}, 1, 0), stats.OutOfOrder},
		"infinite":                    {stats.MeanChange(nil, []float64{1, inf}, 1, 0), stats.NotFinite},
		"too large":                   {stats.MeanChange(nil, []float64{-1.7e308, 1.7e308}, 1, 0), stats.NotFinite},
	} {
		assert.Equal(t, stats.Trend{Method: stats.MethodMeanChange, State: c.want}, c.got, name)
	}
}

func TestTrendsStandBesideEachOther(t *testing.T) {
	short := stats.MannKendall([]float64{1, 2, 3}).Trend(0.05)
	assert.Equal(t, stats.Trend{Method: stats.MethodMannKendall, State: stats.TooFew, Points: 3}, short)
	long := stats.MannKendall([]float64{5, 4, 3, 2, 1}).Trend(0.05)
	assert.Equal(t, stats.Trend{Method: stats.MethodMannKendall, Points: 5, Direction: stats.Decreasing, Change: -10}, long)
	none := stats.RecentTrendOf(nil, nil, nil, nil).Trend()
	assert.Equal(t, stats.Trend{Method: stats.MethodRecentTrend, State: stats.TooFew}, none)
}

// One series by several methods, which need not agree.
func ExampleTrend() {
	values := []float64{24.67, 24.60, 28.00, 30.20, 30.60, 30.10}
	lower := []float64{23.16, 23.15, 26.44, 28.63, 28.98, 28.50}
	upper := []float64{26.25, 26.19, 29.64, 31.90, 32.25, 31.70}
	for _, t := range []stats.Trend{
		stats.RecentTrendOf(values, lower, upper, nil).Trend(), stats.MannKendall(values).Trend(0.05), stats.ShortTrend(values, 1),
		stats.LongTrend(values, 1, 4), stats.MeanChange(nil, values, 3, 1),
	} {
		fmt.Printf("%s: %s, from %d points\n", t.Method, t.Direction, t.Points)
	}
	// Output:
	// Fingertips recent trend, 67808972: increasing, from 5 points
	// Mann-Kendall, version 1: no change, from 6 points
	// short trend, version 1: decreasing, from 2 points
	// long trend, version 1: increasing, from 5 points
	// mean of recent changes, version 1: no change, from 4 points
}
