package stats_test

import (
	"math"
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

// bandsOf is QuantileBands without its errors.
func bandsOf(t *testing.T, values []float64, k int, r stats.BandRule, descending bool) ([]int, []stats.State) {
	t.Helper()
	band, state := make([]int, len(values)), make([]stats.State, len(values))
	require.NoError(t, stats.QuantileBands(values, k, r, descending, band, state))
	return band, state
}

// The published rule: rank r is in band b where ⌊(b−1)N/k⌋ < r ≤ ⌊bN/k⌋, here
// for the 6,976 data zones of 2011 and the 7,392 of 2022.
func TestScottishBands(t *testing.T) {
	for _, zones := range []int{6976, 7392, 1, 3, 10, 11, 999} {
		ranks := make([]float64, zones)
		for i := range ranks {
			ranks[i] = float64(i + 1)
		}
		for _, k := range []int{5, 10, 20, 100} {
			band, _ := bandsOf(t, ranks, k, stats.ScottishBands, false)
			for i, b := range band {
				r := i + 1
				require.True(t, (b-1)*zones/k < r && r <= b*zones/k, "rank %d of %d in band %d of %d", r, zones, b, k)
			}
		}
	}
	ranks := make([]float64, 6976)
	for i := range ranks {
		ranks[i] = float64(i + 1)
	}
	fifth, _ := bandsOf(t, ranks, 5, stats.ScottishBands, false)
	assert.Equal(t, []int{1, 2}, fifth[1394:1396], "the most deprived fifth ends at rank 1,395")
	tenth, _ := bandsOf(t, ranks, 10, stats.ScottishBands, false)
	assert.Equal(t, []int{1, 2}, tenth[696:698], "the most deprived tenth ends at rank 697")
}

func TestBands(t *testing.T) {
	random := rand.New(rand.NewSource(8))
	for range 300 {
		n, k := 1+random.Intn(80), 1+random.Intn(12)
		values := make([]float64, n)
		for i := range values {
			values[i] = float64(random.Intn(40))
		}
		for _, r := range []stats.BandRule{stats.ScottishBands, stats.FingertipsBands, stats.PositionBands} {
			band, state := bandsOf(t, values, k, r, false)
			if r == stats.FingertipsBands && n < k {
				assert.Equal(t, stats.TooFew, state[0])
				assert.Zero(t, band[0])
				continue
			}
			for i := range values {
				assert.True(t, band[i] >= 1 && band[i] <= k)
				for j := range values {
					assert.False(t, values[i] < values[j] && band[i] > band[j], "a lower value in a higher band")
					assert.False(t, r != stats.PositionBands && values[i] == values[j] && band[i] != band[j], "one value in two bands")
				}
			}
			// In another unit the bands are the same, and a value not given changes none.
			scaled := append([]float64{}, values...)
			for i := range scaled {
				scaled[i] = 3*scaled[i] + 7
			}
			again, _ := bandsOf(t, append(scaled, nan), k, r, false)
			assert.Equal(t, band, again[:n])
			assert.Zero(t, again[n])
		}
	}
	sizes := map[int]int{}
	band, _ := bandsOf(t, []float64{5, 1, 4, 2, 3, 9, 8}, 5, stats.PositionBands, false)
	for _, b := range band {
		sizes[b]++
	}
	assert.Equal(t, map[int]int{1: 2, 2: 2, 3: 1, 4: 1, 5: 1}, sizes, "the first bands are the larger ones")
	down, _ := bandsOf(t, []float64{5, 1, 4, 2, 3}, 5, stats.ScottishBands, true)
	assert.Equal(t, []int{1, 5, 2, 4, 3}, down)
	_, state := bandsOf(t, []float64{1, 2, inf}, 5, "", false)
	assert.Equal(t, []stats.State{stats.Undefined, stats.Undefined, stats.NotFinite}, state)
	_, state = bandsOf(t, []float64{1, 2}, 0, stats.ScottishBands, false)
	assert.Equal(t, stats.Undefined, state[0])
	assert.ErrorIs(t, stats.QuantileBands([]float64{1}, 5, stats.ScottishBands, false, []int{}, nil), stats.ErrLengths)
	assert.NoError(t, stats.QuantileBands(nil, 5, stats.ScottishBands, false, nil, nil))
}

func TestWeightedBands(t *testing.T) {
	values := []float64{1, 2, 3, 4, 5, 6, nan, 7, 8}
	people := []float64{100, 100, 100, 100, 50, 50, 100, nan, 0}
	band, state := make([]int, 9), make([]stats.State, 9)
	require.NoError(t, stats.WeightedBands(values, people, 5, false, band, state))
	assert.Equal(t, []int{1, 2, 3, 4, 5, 5, 0, 0, 0}, band)
	assert.Equal(t, []stats.State{stats.Missing, stats.Missing, stats.NoPopulation}, state[6:])
	// With as many people everywhere, the bands are near those by rank.
	random := rand.New(rand.NewSource(9))
	equal, ranks := make([]float64, 1000), make([]float64, 1000)
	for i := range equal {
		equal[i], ranks[i] = 700, float64(i+1)
	}
	random.Shuffle(1000, func(i, j int) { ranks[i], ranks[j] = ranks[j], ranks[i] })
	weighted := make([]int, 1000)
	require.NoError(t, stats.WeightedBands(ranks, equal, 10, false, weighted, nil))
	byRank, _ := bandsOf(t, ranks, 10, stats.ScottishBands, false)
	assert.Equal(t, byRank, weighted)
	// One place with most of the people is in the middle band, and leaves others at the ends.
	require.NoError(t, stats.WeightedBands([]float64{1, 2, 3}, []float64{1, 98, 1}, 5, false, band[:3], nil))
	assert.Equal(t, []int{1, 3, 5}, band[:3])
	assert.ErrorIs(t, stats.WeightedBands(values, people[1:], 5, false, nil, nil), stats.ErrLengths)
}

func TestLocalBands(t *testing.T) {
	councils := []string{"A", "B", "A", "B", "A", "B", "A", "A", "B", "B"}
	values := []float64{1, 100, 2, 200, 3, 300, 4, 5, 400, nan}
	band, state := make([]int, 10), make([]stats.State, 10)
	require.NoError(t, stats.LocalBands(councils, values, 2, stats.ScottishBands, false, band, state))
	assert.Equal(t, []int{1, 1, 1, 1, 2, 2, 2, 2, 2, 0}, band, "each council has its own halves")
	assert.Equal(t, stats.Missing, state[9])
	national, _ := bandsOf(t, values, 2, stats.ScottishBands, false)
	assert.NotEqual(t, national, band)
	assert.ErrorIs(t, stats.LocalBands(councils[1:], values, 2, stats.ScottishBands, false, band, state), stats.ErrLengths)
}

func TestCuts(t *testing.T) {
	bounds := make([]float64, 6)
	s, err := stats.Cuts([]float64{3, nan, 1, 2}, bounds)
	require.NoError(t, err)
	assert.Equal(t, stats.Known, s)
	assert.InDeltaSlice(t, []float64{1, 1.4, 1.8, 2.2, 2.6, 3}, bounds, 1e-12)
	assert.True(t, slices.IsSorted(bounds))
	for value, want := range map[float64]int{0: 1, 1: 1, 1.4: 1, 1.41: 2, 3: 5, 4: 5} {
		b, s := stats.CutBand(value, bounds)
		assert.Equal(t, stats.Known, s)
		assert.Equal(t, want, b, "%v", value)
	}
	_, s = stats.CutBand(nan, bounds)
	assert.Equal(t, stats.Missing, s)
	_, s = stats.CutBand(1, nil)
	assert.Equal(t, stats.TooFew, s)
	s, err = stats.Cuts([]float64{nan}, bounds)
	assert.NoError(t, err)
	assert.Equal(t, stats.TooFew, s)
	assert.Equal(t, make([]float64, 6), bounds)
	s, _ = stats.Cuts([]float64{inf}, bounds)
	assert.Equal(t, stats.NotFinite, s)
	s, _ = stats.Cuts([]float64{-math.MaxFloat64, math.MaxFloat64}, bounds)
	assert.Equal(t, stats.NotFinite, s)
	_, err = stats.Cuts([]float64{1}, bounds[:1])
	assert.ErrorIs(t, err, stats.ErrLengths)
}

func TestFunnel(t *testing.T) {
	// Exact: the count is significant at its own expected counts.
	i := stats.FunnelOfRatio(12, 0.95)
	x := stats.Garwood(12, 0.95)
	assert.InEpsilon(t, 12/x.Upper, i.Lower, 1e-12)
	assert.InEpsilon(t, 12/x.Lower, i.Upper, 1e-12)
	assert.InEpsilon(t, 30*i.Upper, stats.FunnelOfRate(12, 30, 0.95).Upper, 1e-12)
	// A place on its own limits is inside them.
	for expected, want := range map[float64]stats.Place{
		x.Lower: stats.InsideFunnel, x.Upper: stats.InsideFunnel, 12: stats.InsideFunnel, 40: stats.FarBelowFunnel, 22: stats.BelowFunnel, 6: stats.AboveFunnel, 2: stats.FarAboveFunnel,
	} {
		p, s := stats.PlaceOfRatio(12, expected)
		assert.Equal(t, stats.Known, s)
		if expected != x.Lower && expected != x.Upper { // those are of the exact limits, the place is by Byar's from 10
			assert.Equal(t, want, p, "%v", expected)
		}
	}
	nine := stats.Garwood(9, 0.95)
	for _, edge := range []float64{nine.Lower, nine.Upper} {
		p, _ := stats.PlaceOfRatio(9, edge)
		assert.Equal(t, stats.InsideFunnel, p, "on a limit")
	}
	p, _ := stats.PlaceOfRatio(9, nine.Upper*(1+1e-12))
	assert.Equal(t, stats.BelowFunnel, p)
	_, s := stats.PlaceOfRatio(9, 0)
	assert.Equal(t, stats.NoEvents, s)
	_, s = stats.PlaceOfProportion(3, 2, 0.5)
	assert.Equal(t, stats.AboveWhole, s)
	_, s = stats.PlaceOfProportion(1, 2, 1.5)
	assert.Equal(t, stats.AboveWhole, s)
	p, _ = stats.PlaceOfProportion(90, 100, 0.5)
	assert.Equal(t, stats.FarAboveFunnel, p)
	p, _ = stats.PlaceOfProportion(39, 100, 0.5)
	assert.Equal(t, stats.BelowFunnel, p)

	place, state := make([]stats.Place, 3), make([]stats.State, 3)
	average, err := stats.FunnelColumn([]float64{50, nan, 90}, []float64{100, 100, 100}, place, state)
	require.NoError(t, err)
	assert.Equal(t, 0.7, average, "a row that is missing counts nowhere")
	assert.Equal(t, []stats.Place{stats.FarBelowFunnel, "", stats.FarAboveFunnel}, place)
	average, err = stats.FunnelColumn([]float64{nan}, []float64{0}, place[:1], state[:1])
	require.NoError(t, err)
	assert.Zero(t, average)
	_, err = stats.FunnelColumn([]float64{nan}, []float64{0}, place, state)
	assert.ErrorIs(t, err, stats.ErrLengths)
	average, err = stats.RateFunnelColumn([]float64{10, 9, 0}, []float64{10, 10, 0}, nil, 1e5, 10, place, state)
	require.NoError(t, err)
	assert.Equal(t, []stats.State{stats.Known, stats.FewEvents, stats.FewEvents}, state)
	assert.InEpsilon(t, 10, average, 1e-12)
	_, err = stats.RateFunnelColumn([]float64{1}, []float64{1, 2}, nil, 1, 0, nil, nil)
	assert.ErrorIs(t, err, stats.ErrLengths)
	assert.ErrorIs(t, stats.RatioFunnelColumn([]float64{1}, []float64{1, 2}, nil, nil), stats.ErrLengths)
}

func TestOverdispersion(t *testing.T) {
	random := rand.New(rand.NewSource(10))
	calm, wide := make([]float64, 5000), make([]float64, 5000)
	for i := range calm {
		calm[i] = random.NormFloat64()
		wide[i] = 2 * calm[i]
	}
	phi, s := stats.Dispersion(calm, 0)
	assert.Equal(t, stats.Known, s)
	assert.InDelta(t, 1, phi, 0.1)
	four, _ := stats.Dispersion(append(wide, nan), 0)
	assert.InEpsilon(t, 4*phi, four, 1e-12)
	trimmed, _ := stats.Dispersion(calm, 0.1)
	assert.Less(t, trimmed, phi)
	calm[0] = 1e6
	far, _ := stats.Dispersion(calm, 0.1)
	assert.InDelta(t, trimmed, far, 0.01, "one place far out does not widen the funnel")
	// Four places at ±2 standard errors of 1: φ = 4, τ² = (4·4 − 3)/(4 − 1).
	tau, s := stats.AddedVariance(4, []float64{1, 1, 1, 1, nan})
	assert.Equal(t, stats.Known, s)
	assert.InEpsilon(t, 13./3, tau, 1e-12)
	tau, _ = stats.AddedVariance(0.5, []float64{1, 1, 1})
	assert.Zero(t, tau)
	for _, bad := range []func() (float64, stats.State){
		func() (float64, stats.State) { return stats.Dispersion([]float64{1, nan}, 0.1) },
		func() (float64, stats.State) { return stats.Dispersion([]float64{1, inf}, 0.1) },
		func() (float64, stats.State) { return stats.Dispersion([]float64{1, 2}, 0.5) },
		func() (float64, stats.State) { return stats.Dispersion([]float64{1e200, 2}, 0) },
		func() (float64, stats.State) { return stats.AddedVariance(nan, []float64{1, 1}) },
		func() (float64, stats.State) { return stats.AddedVariance(2, []float64{1}) },
		func() (float64, stats.State) { return stats.AddedVariance(2, []float64{1, 0}) },
		func() (float64, stats.State) { return stats.AddedVariance(inf, []float64{1, 1}) },
	} {
		x, s := bad()
		assert.NotEqual(t, stats.Known, s)
		assert.Zero(t, x)
	}
}
