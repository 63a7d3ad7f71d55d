package stats_test

import (
	"math"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

func TestEuropeanStandard(t *testing.T) {
	sum := func(weights []float64) (total float64) {
		for _, w := range weights {
			total += w
		}
		return total
	}
	assert.Len(t, stats.EuropeanStandard(), 19)
	assert.Equal(t, 100_000., sum(stats.EuropeanStandard()))
	over16 := stats.EuropeanStandardBetween(16, 0)
	assert.Equal(t, []float64{0, 0, 0, 4400, 6000}, over16[:5])
	assert.Equal(t, 1000., over16[18])
	under16 := stats.EuropeanStandardBetween(0, 16)
	assert.Equal(t, []float64{5000, 5500, 5500, 1100, 0}, under16[:5])
	assert.Equal(t, 100_000., sum(over16)+sum(under16))
	assert.Equal(t, []float64{0, 0, 4400, 5500, 6000, 1200, 0}, stats.EuropeanStandardBetween(11, 26)[:7])
	assert.Zero(t, sum(stats.EuropeanStandardBetween(91, 0)), "the open band cannot be cut")
	own := stats.EuropeanStandard()
	own[0] = 0
	assert.Equal(t, 5000., stats.EuropeanStandard()[0], "a caller's change is the caller's own")
}

// ages is an area of 19 bands.
func ages(random *rand.Rand, events int) (x, n []float64) {
	for range 19 {
		n = append(n, float64(200+random.Intn(2000)))
		x = append(x, float64(random.Intn(events+1)))
	}
	return x, n
}

func TestDirectRate(t *testing.T) {
	random := rand.New(rand.NewSource(5))
	o := stats.FingertipsRate(100_000, 0.95)
	for range 500 {
		x, n := ages(random, 9)
		d := stats.DirectRate(x, n, stats.EuropeanStandard(), o)
		around(t, d.Interval, x, n)
		// A standard like the area itself gives the crude rate.
		crude := stats.DirectRate(x, n, n, o)
		assert.InEpsilon(t, d.Events/d.Population*100_000, crude.Value, 1e-12)
		byar := stats.RateBy(d.Events, d.Population, 100_000, stats.Approximate, 0.95)
		assert.InEpsilon(t, byar.Lower, crude.Lower, 1e-9, "and its limits")
		assert.InEpsilon(t, byar.Upper, crude.Upper, 1e-9)
		// The size of the standard does not matter, nor does the order of bands.
		weights := stats.EuropeanStandard()
		for j := range weights {
			weights[j] *= 7
		}
		assert.InEpsilon(t, d.Value, stats.DirectRate(x, n, weights, o).Value, 1e-12)
		weights = stats.EuropeanStandard()
		random.Shuffle(19, func(i, j int) {
			x[i], x[j], n[i], n[j], weights[i], weights[j] = x[j], x[i], n[j], n[i], weights[j], weights[i]
		})
		assert.InEpsilon(t, d.Upper, stats.DirectRate(x, n, weights, o).Upper, 1e-9)
		// One event to a person is the same as independent events.
		once := stats.DirectRateOfRepeated([]float64{1}, x, n, weights, o)
		assert.InEpsilon(t, d.Lower, once.Lower, 1e-9)
		// The same events by half as many people are less certain.
		twice := stats.DirectRateOfRepeated([]float64{2}, halved(x), n, weights, o)
		assert.InEpsilon(t, d.Value, twice.Value, 1e-9)
		assert.Greater(t, twice.Upper, d.Upper)
	}
}

func halved(x []float64) (half []float64) {
	for _, v := range x {
		half = append(half, v/2)
	}
	return half
}

func TestDirectRateRefuses(t *testing.T) {
	w := []float64{1, 2, 1}
	plain := stats.Standardisation{Per: 1000, Confidence: 0.95, Limits: stats.ExactIfSmall}
	with := func(edit func(*stats.Standardisation)) stats.Standardisation {
		o := plain
		edit(&o)
		return o
	}
	for name, row := range map[string]struct {
		x, n, w       []float64
		o             stats.Standardisation
		state, limits stats.State
	}{
		"sound":                       {[]float64{1, 2, 3}, []float64{9, 9, 9}, w, plain, stats.Known, stats.Known},
		"9 events of at least 10":     {[]float64{3, 3, 3}, []float64{9, 9, 9}, w, with(func(o *stats.Standardisation) { o.Least = 10 }), stats.FewEvents, stats.FewEvents},
		"10 events of at least 10":    {[]float64{3, 3, 4}, []float64{9, 9, 9}, w, with(func(o *stats.Standardisation) { o.Least = 10 }), stats.Known, stats.Known},
		"a count not given":           {[]float64{nan, 2, 3}, []float64{9, 9, 9}, w, plain, stats.Missing, stats.Missing},
		"taken for 0":                 {[]float64{nan, 2, 3}, []float64{9, 9, 9}, w, with(func(o *stats.Standardisation) { o.MissingIsZero = true }), stats.Known, stats.Known},
		"people not given":            {[]float64{1, 2, 3}, []float64{nan, 9, 9}, w, with(func(o *stats.Standardisation) { o.MissingIsZero = true }), stats.Missing, stats.Missing},
		"a count below 0":             {[]float64{-1, 2, 3}, []float64{9, 9, 9}, w, plain, stats.Negative, stats.Negative},
		"an empty band":               {[]float64{0, 2, 3}, []float64{0, 9, 9}, w, plain, stats.NoPopulation, stats.NoPopulation},
		"an empty band, let be":       {[]float64{0, 2, 3}, []float64{0, 9, 9}, w, with(func(o *stats.Standardisation) { o.EmptyBands = true }), stats.Known, stats.Known},
		"events in an empty band":     {[]float64{1, 2, 3}, []float64{0, 9, 9}, w, with(func(o *stats.Standardisation) { o.EmptyBands = true }), stats.NoPopulation, stats.NoPopulation},
		"nobody at all":               {[]float64{0, 0, 0}, []float64{0, 0, 0}, w, with(func(o *stats.Standardisation) { o.EmptyBands = true }), stats.NoPopulation, stats.NoPopulation},
		"a negative weight":           {[]float64{1, 2, 3}, []float64{9, 9, 9}, []float64{1, -1, 1}, plain, stats.Negative, stats.Negative},
		"no weight":                   {[]float64{1, 2, 3}, []float64{9, 9, 9}, []float64{0, 0, 0}, plain, stats.Undefined, stats.Undefined},
		"a weight not given":          {[]float64{1, 2, 3}, []float64{9, 9, 9}, []float64{0, nan, 0}, plain, stats.Missing, stats.Missing},
		"unlike lengths":              {[]float64{1, 2}, []float64{9, 9, 9}, w, plain, stats.Lengths, stats.Lengths},
		"no bands":                    {nil, nil, nil, plain, stats.TooFew, stats.TooFew},
		"too large":                   {[]float64{1, 2, 3}, []float64{1e308, 1e308, 1e308}, w, plain, stats.NotFinite, stats.NotFinite},
		"unknown limits":              {[]float64{1, 2, 3}, []float64{9, 9, 9}, w, with(func(o *stats.Standardisation) { o.Limits = "" }), stats.Known, stats.Undefined},
		"a bad level of confidence":   {[]float64{1, 2, 3}, []float64{9, 9, 9}, w, with(func(o *stats.Standardisation) { o.Confidence = 95 }), stats.Known, stats.Confidence},
		"a rate for each 0":           {[]float64{1, 2, 3}, []float64{9, 9, 9}, w, with(func(o *stats.Standardisation) { o.Per = 0 }), stats.Undefined, stats.Undefined},
		"a rate for each not given":   {[]float64{1, 2, 3}, []float64{9, 9, 9}, w, with(func(o *stats.Standardisation) { o.Per = nan }), stats.Missing, stats.Missing},
		"no event has an upper limit": {[]float64{0, 0, 0}, []float64{9, 9, 9}, w, plain, stats.Known, stats.Known},
	} {
		d := stats.DirectRate(row.x, row.n, row.w, row.o)
		assert.Equal(t, [2]stats.State{row.state, row.limits}, [2]stats.State{d.State, d.Limits}, name)
		around(t, d.Interval, name)
		if row.state != stats.Lengths && len(row.w) > 0 {
			out := stats.MakeIntervals(2)
			require.NoError(t, stats.DirectRateColumn(append(row.x, row.x...), append(row.n, row.n...), row.w, row.o, out), name)
			assert.Equal(t, d.Interval, out.At(1), name)
		}
	}
	none := stats.DirectRate([]int{0, 0, 0}, []int{9, 18, 9}, w, plain)
	assert.Zero(t, none.Lower)
	assert.InEpsilon(t, 1000*(1./9)/4*-math.Log(0.025), none.Upper, 1e-12, "the exact upper limit of no events in the band that weighs most")
	steep := stats.DirectRate([]float64{1, 99}, []float64{1, 1e6}, []float64{1, 1e-4}, plain)
	assert.Zero(t, steep.Lower, "one event that weighs for all puts the formula below 0")
	assert.Equal(t, stats.Known, steep.Limits)
	exact := plain
	exact.Limits = stats.Exact
	assert.NotEqual(t, stats.DirectRate([]int{20, 2, 3}, []int{99, 99, 99}, w, plain).Upper, stats.DirectRate([]int{20, 2, 3}, []int{99, 99, 99}, w, exact).Upper)
	assert.Equal(t, stats.Lengths, stats.DirectRateOfRepeated([]float64{1, 2}, []float64{1, 2, 3}, []float64{9, 9, 9}, w, plain).State)
	assert.Equal(t, stats.Undefined, stats.DirectRateOfRepeated([]float64{0}, []float64{1, 2, 3}, []float64{9, 9, 9}, w, plain).State)
	assert.Equal(t, stats.TooFew, stats.DirectRateOfRepeated(nil, nil, []float64{9, 9, 9}, w, plain).State)
	out := stats.MakeIntervals(1)
	assert.ErrorIs(t, stats.DirectRateColumn([]int{1, 2}, []int{1, 2}, w, plain, out), stats.ErrLengths)
	assert.ErrorIs(t, stats.DirectRateColumn([]int{}, []int{}, nil, plain, out), stats.ErrLengths)
}

func TestIndirectRate(t *testing.T) {
	random := rand.New(rand.NewSource(6))
	o := stats.Standardisation{Per: 1000, Confidence: 0.95, Limits: stats.ExactIfSmall}
	for range 300 {
		refX, refN := ages(random, 40)
		in := stats.IndirectRate(refX, refN, refX, refN, o)
		assert.InDelta(t, 1, in.Ratio.Value, 1e-12, "the reference against itself")
		assert.InEpsilon(t, in.ReferenceRate, in.Rate.Value, 1e-12)
		around(t, in.Rate)
		x, n := ages(random, 40)
		banded := stats.IndirectRate(x, n, refX, refN, o)
		total := stats.IndirectRate([]float64{banded.Observed}, n, refX, refN, o)
		assert.Equal(t, banded, total, "only the total of the events counts")
	}
	one := []float64{5}
	for name, row := range map[string]struct {
		x, n, refX, refN []float64
		want             stats.State
	}{
		"sound":               {one, one, one, one, stats.Known},
		"no reference people": {one, one, one, []float64{0}, stats.NoPopulation},
		"nothing expected":    {one, one, []float64{0}, one, stats.NoEvents},
		"missing":             {[]float64{nan}, one, one, one, stats.Missing},
		"reference missing":   {one, one, one, []float64{nan}, stats.Missing},
		"below 0":             {one, []float64{-1}, one, one, stats.Negative},
		"unlike lengths":      {one, one, one, nil, stats.Lengths},
		"no bands":            {one, nil, nil, nil, stats.TooFew},
		"too large":           {one, []float64{1e308}, []float64{1e308}, one, stats.NotFinite},
	} {
		in := stats.IndirectRate(row.x, row.n, row.refX, row.refN, o)
		assert.Equal(t, row.want, in.Ratio.State, name)
		sound(t, in.Ratio, name)
		sound(t, in.Rate, name)
	}
}

var lifeStarts = []float64{0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90}

func TestLifeExpectancy(t *testing.T) {
	deaths, people := make([]float64, 20), make([]float64, 20)
	random := rand.New(rand.NewSource(7))
	for j := range deaths {
		people[j] = float64(2000 + random.Intn(500))
		deaths[j] = float64(1 + random.Intn(1+j*j/3))
	}
	out := stats.MakeIntervals(20)
	table := stats.FingertipsLifeTable(0.95)
	require.NoError(t, stats.LifeExpectancy(lifeStarts, deaths, people, table, out))
	for j := range 20 {
		around(t, out.At(j))
		assert.Equal(t, stats.Known, out.State[j])
		one := stats.MakeIntervals(1)
		require.NoError(t, stats.LifeExpectancyColumn(lifeStarts, deaths, people, j, table, one))
		assert.Equal(t, out.At(j), one.At(0))
		if j > 0 {
			assert.Greater(t, lifeStarts[j]+out.Value[j], lifeStarts[j-1]+out.Value[j-1], "who has lived longer is expected to die older")
		}
	}
	for name, row := range map[string]struct {
		edit func(starts, deaths, people []float64, table *stats.LifeTable)
		want stats.State
	}{
		"sound":                 {func(_, _, _ []float64, _ *stats.LifeTable) {}, stats.Known},
		"deaths below 0":        {func(_, d, _ []float64, _ *stats.LifeTable) { d[3] = -1 }, stats.Negative},
		"a band without people": {func(_, d, p []float64, _ *stats.LifeTable) { d[3], p[3] = 0, 0 }, stats.NoPopulation},
		"more deaths than band": {func(_, d, p []float64, _ *stats.LifeTable) { d[3] = p[3] + 1 }, stats.AboveWhole},
		"not given":             {func(_, d, _ []float64, _ *stats.LifeTable) { d[3] = nan }, stats.Missing},
		"none died last":        {func(_, d, _ []float64, _ *stats.LifeTable) { d[19] = 0 }, stats.NoEvents},
		"none died before":      {func(_, d, _ []float64, _ *stats.LifeTable) { clear(d[:19]) }, stats.Known},
		"of 21 bands":           {func(_, _, _ []float64, table *stats.LifeTable) { table.Bands = 21 }, stats.AgeBands},
		"of any bands":          {func(_, _, _ []float64, table *stats.LifeTable) { table.Bands = 0 }, stats.Known},
		"bands out of order":    {func(s, _, _ []float64, _ *stats.LifeTable) { s[3] = s[2] }, stats.AgeBands},
		"unknown variance":      {func(_, _, _ []float64, table *stats.LifeTable) { table.Variance = "" }, stats.Undefined},
		"too few people":        {func(_, _, _ []float64, table *stats.LifeTable) { table.Least = 1e9 }, stats.SmallPopulation},
		"too wide":              {func(_, _, _ []float64, table *stats.LifeTable) { table.Widest = 1e-9 }, stats.TooUncertain},
	} {
		s, d, p, table := append([]float64{}, lifeStarts...), append([]float64{}, deaths...), append([]float64{}, people...), table
		row.edit(s, d, p, &table)
		require.NoError(t, stats.LifeExpectancy(s, d, p, table, out), name)
		assert.Equal(t, row.want, out.State[0], name)
		one := stats.MakeIntervals(1)
		require.NoError(t, stats.LifeExpectancyColumn(s, d, p, 0, table, one), name)
		assert.Equal(t, out.At(0), one.At(0), name)
		for j := range 20 {
			sound(t, out.At(j), name)
		}
	}
	// Nine of ten in a band of five years is more than a chance can be: all who
	// reach it are taken to die in it, half way on average.
	d, p := append([]float64{}, deaths...), append([]float64{}, people...)
	d[10], p[10] = 900, 1000
	require.NoError(t, stats.LifeExpectancy(lifeStarts, d, p, table, out))
	assert.Equal(t, stats.Interval{Value: 2.5, Lower: 2.5, Upper: 2.5}, out.At(10))
	small := table
	total := 0.
	for _, p := range people {
		total += p
	}
	small.Least = total
	require.NoError(t, stats.LifeExpectancy(lifeStarts, deaths, people, small, out))
	assert.Equal(t, stats.SmallPopulation, out.State[0], "just so many people are too few")
	one := stats.MakeIntervals(1)
	require.NoError(t, stats.LifeExpectancyColumn(lifeStarts, deaths, people, 20, table, one))
	assert.Equal(t, stats.AgeBands, one.State[0])
	assert.ErrorIs(t, stats.LifeExpectancy(lifeStarts, deaths[1:], people, table, out), stats.ErrLengths)
	assert.ErrorIs(t, stats.LifeExpectancyColumn(lifeStarts, deaths[1:], people, 0, table, out), stats.ErrLengths)
}
