package stats_test

import (
	"encoding/binary"
	"maps"
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

// measure is any measure over groups.
type measure func(population, value, se []float64) stats.Inequality

// slopes are the slope indices that take figures between 0 and 1.
var slopes = func() map[string]stats.Slope {
	all := map[string]stats.Slope{}
	for _, model := range []stats.Model{stats.LinearModel, stats.LogModel, stats.LogitModel, stats.BinomialModel} {
		for _, errors := range []stats.Errors{stats.Sampling, stats.Scatter, stats.Robust} {
			if model != stats.BinomialModel || errors == stats.Robust {
				all[string(model)+" "+string(errors)] = stats.Slope{Model: model, Errors: errors, Confidence: .95}
			}
		}
	}
	return all
}()

// ordered are the measures that the order of deprivation decides, unordered
// those that it must not change.
var ordered, unordered = func() (ordered, unordered map[string]measure) {
	ordered, unordered = map[string]measure{}, map[string]measure{}
	for name, how := range slopes {
		ordered["slope "+name] = func(p, v, e []float64) stats.Inequality { return stats.SlopeIndex(p, v, e, how) }
		for _, d := range []stats.Definition{stats.Ratio, stats.ReverseRatio, stats.OverMean} {
			ordered["relative "+string(d)+" "+name] = func(p, v, e []float64) stats.Inequality { return stats.RelativeIndex(p, v, e, how, d) }
		}
	}
	for _, d := range []stats.Definition{stats.AbsoluteConcentration, stats.RelativeConcentration, stats.Wagstaff, stats.Erreygers} {
		ordered[string(d)] = func(p, v, _ []float64) stats.Inequality {
			return stats.ConcentrationIndex(p, v, stats.Concentration{Definition: d, Most: 1, Confidence: .95})
		}
	}
	for _, d := range []stats.Definition{stats.DifferenceOfGroups, stats.RatioOfGroups} {
		for between, polarity := range map[stats.Between]stats.Polarity{stats.Ends: stats.Lower, stats.Reference: stats.Higher} {
			ordered[string(d)+string(between)] = func(_, v, e []float64) stats.Inequality {
				return stats.GapBetween(v, e, stats.Gap{Between: between, Group: 1, Polarity: polarity, Definition: d, Confidence: .95})
			}
		}
		unordered[string(d)] = func(_, v, e []float64) stats.Inequality {
			return stats.GapBetween(v, e, stats.Gap{Between: stats.Extremes, Definition: d, Confidence: .95})
		}
	}
	ordered["range"] = func(_, v, _ []float64) stats.Inequality { d, _ := stats.DeprivationRange(v); return d }
	ordered["range, ratio"] = func(_, v, _ []float64) stats.Inequality { _, r := stats.DeprivationRange(v); return r }
	ordered["attributable share"] = func(p, v, _ []float64) stats.Inequality {
		return stats.AttributableRisk(p, v, stats.Attributable{Definition: stats.AttributableShare})
	}
	for _, d := range []stats.Definition{stats.AttributableChange, stats.AttributableFraction} {
		unordered[string(d)] = func(p, v, _ []float64) stats.Inequality {
			return stats.AttributableRisk(p, v, stats.Attributable{Definition: d, Polarity: stats.Lower, Whole: 1, Confidence: .95})
		}
	}
	unordered["Theil"] = func(p, v, e []float64) stats.Inequality { return stats.Theil(p, v, e, .95) }
	unordered["mean log deviation"] = func(p, v, e []float64) stats.Inequality { return stats.MeanLogDeviation(p, v, e, .95) }
	for _, d := range []stats.Definition{stats.BetweenVariance, stats.BetweenDeviation, stats.BetweenVariation} {
		unordered[string(d)] = func(p, v, e []float64) stats.Inequality { return stats.BetweenGroup(p, v, e, d, .95) }
	}
	for _, d := range []stats.Definition{stats.FromMean, stats.FromBest, stats.IndexOfDisparity} {
		unordered[string(d)] = func(p, v, _ []float64) stats.Inequality {
			return stats.MeanDisparity(p, v, stats.Disparity{Definition: d, Weighted: true, Polarity: stats.Higher})
		}
	}
	unordered["Duncan index"] = func(p, v, _ []float64) stats.Inequality {
		others := make([]float64, len(p)) // a group's own, so that a group stays one when groups change places
		for i := range min(len(p), len(v)) {
			others[i] = 10 + 3*v[i]*p[i]
		}
		return stats.DuncanIndex(p, others, v, stats.Lower, stats.TiesTogether)
	}
	return ordered, unordered
}()

func everyMeasure() map[string]measure {
	all := maps.Clone(ordered)
	maps.Copy(all, unordered)
	return all
}

// drawn calls for random groups with figures between 0 and 1.
func drawn(t *testing.T, try func(t *testing.T, r *rand.Rand, population, value, se []float64)) {
	r := rand.New(rand.NewSource(20161220))
	for range 300 {
		groups := 5 + 5*r.Intn(2)
		population, value, se := make([]float64, groups), make([]float64, groups), make([]float64, groups)
		for i := range groups {
			population[i], value[i], se[i] = float64(50+r.Intn(5000)), .1+.8*r.Float64(), .05*r.Float64()
		}
		try(t, r, population, value, se)
	}
}

func near(t *testing.T, want, got float64, name string) {
	t.Helper()
	assert.InDelta(t, want, got, 1e-9*(1+math.Abs(want)), name)
}

func TestInequality_limitsContainTheEstimate(t *testing.T) {
	limited := map[string]bool{}
	drawn(t, func(t *testing.T, _ *rand.Rand, population, value, se []float64) {
		for name, m := range everyMeasure() {
			if i := m(population, value, se); i.Limits == stats.Known {
				limited[name] = true
				assert.Equal(t, stats.Known, i.State, name)
				assert.LessOrEqual(t, i.Lower, i.Value, name)
				assert.LessOrEqual(t, i.Value, i.Upper, name)
				if wider := m(population, value, times(se, 2)); wider.Limits == stats.Known {
					assert.LessOrEqual(t, i.Upper-i.Lower, (wider.Upper-wider.Lower)*(1+1e-12), "larger errors, wider limits: %s", name)
				}
			}
		}
	})
	assert.Greater(t, len(limited), 35, "%v", slices.Sorted(maps.Keys(limited)))
}

func TestInequality_noneBetweenEqualGroups(t *testing.T) {
	drawn(t, func(t *testing.T, _ *rand.Rand, population, value, se []float64) {
		for i := range value {
			value[i] = value[0]
		}
		for name, m := range everyMeasure() {
			i := m(population, value, se)
			assert.Equal(t, stats.Known, i.State, name)
			switch i.Definition {
			case stats.Ratio, stats.ReverseRatio, stats.RatioOfGroups:
				assert.Equal(t, 1., i.Value, name)
			default:
				assert.Zero(t, i.Value, name)
			}
		}
	})
}

func TestInequality_scale(t *testing.T) {
	drawn(t, func(t *testing.T, _ *rand.Rand, population, value, se []float64) {
		for name, m := range everyMeasure() {
			was, now := m(population, value, se), m(times(population, 8), value, se)
			// in the quasi-binomial model each group has a whole number of people
			if name != "Duncan index" && !strings.Contains(name, string(stats.BinomialModel)) {
				near(t, was.Value, now.Value, "eight times the people: "+name)
			}
		}
		half := times(value, .5)
		for name, power := range map[string]float64{
			"slope linear sampling": 1, "slope linear scatter": 1, "slope linear robust": 1, "slope log sampling": 1, "slope log robust": 1,
			"relative " + string(stats.Ratio) + " linear sampling": 0, "relative " + string(stats.Ratio) + " log scatter": 0,
			"relative " + string(stats.ReverseRatio) + " linear robust": 0, "relative " + string(stats.OverMean) + " linear scatter": 0,
			string(stats.AbsoluteConcentration): 1, string(stats.RelativeConcentration): 0, string(stats.Erreygers): 1,
			string(stats.DifferenceOfGroups): 1, string(stats.RatioOfGroups): 0, "range": 1, "range, ratio": 0, "attributable share": 0,
			"Theil": 0, "mean log deviation": 0,
			string(stats.BetweenVariance): 2, string(stats.BetweenDeviation): 1, string(stats.BetweenVariation): 0,
			string(stats.FromMean): 1, string(stats.FromBest): 1, string(stats.IndexOfDisparity): 0,
		} {
			m, ok := everyMeasure()[name]
			require.True(t, ok, name)
			errors, factor := times(se, .5), math.Pow(.5, power)
			if name == "slope log sampling" {
				errors = se // which are on the scale of logarithms
			}
			was, now := m(population, value, se), m(population, half, errors)
			near(t, was.Value*factor, now.Value, "half the figures: "+name)
			if was.Limits == stats.Known {
				near(t, was.Lower*factor, now.Lower, "half the figures, lower limit: "+name)
				near(t, was.Upper*factor, now.Upper, "half the figures, upper limit: "+name)
			}
		}
	})
}

func TestInequality_orderOfGroups(t *testing.T) {
	drawn(t, func(t *testing.T, r *rand.Rand, population, value, se []float64) {
		place := r.Perm(len(value))
		moved := func(x []float64) (y []float64) {
			for _, i := range place {
				y = append(y, x[i])
			}
			return y
		}
		for name, m := range unordered {
			was, now := m(population, value, se), m(moved(population), moved(value), moved(se))
			near(t, was.Value, now.Value, name)
			near(t, was.Lower, now.Lower, name)
			near(t, was.Upper, now.Upper, name)
		}
		turned := func(x []float64) []float64 { x = slices.Clone(x); slices.Reverse(x); return x }
		for name, how := range slopes {
			was := stats.SlopeIndex(population, value, se, how)
			now := stats.SlopeIndex(turned(population), turned(value), turned(se), how)
			near(t, -was.Value, now.Value, "turned round: "+name)
			near(t, -was.Upper, now.Lower, "turned round: "+name)
			near(t, was.From, now.To, "turned round: "+name)

			ratio := stats.RelativeIndex(population, value, se, how, stats.Ratio)
			back := stats.RelativeIndex(turned(population), turned(value), turned(se), how, stats.Ratio)
			reverse := stats.RelativeIndex(population, value, se, how, stats.ReverseRatio)
			assert.Equal(t, back.State, reverse.State)
			assert.Equal(t, back.Limits, reverse.Limits, name)
			if ratio.State == stats.Known {
				near(t, 1, ratio.Value*back.Value, "turned round, the reciprocal: "+name)
			}
			near(t, back.Value, reverse.Value, name)
			if ratio.Limits == stats.Known && back.Limits == stats.Known && ratio.Lower > 0 && back.Lower > 0 {
				near(t, 1, ratio.Lower*back.Upper, "turned round, the limits too: "+name)
				near(t, 1, ratio.Upper*reverse.Lower, "turned round, the limits too: "+name)
			}
			over := stats.RelativeIndex(population, value, se, how, stats.OverMean)
			near(t, -over.Value, stats.RelativeIndex(turned(population), turned(value), turned(se), how, stats.OverMean).Value, "over the mean: "+name)
		}
		for _, d := range []stats.Definition{stats.AbsoluteConcentration, stats.Wagstaff} {
			how := stats.Concentration{Definition: d, Most: 1, Confidence: .95}
			near(t, -stats.ConcentrationIndex(population, value, how).Value, stats.ConcentrationIndex(turned(population), turned(value), how).Value, string(d))
		}
	})
}

// What others draw at random: the limits of slope and ratio hold 95% of what
// repeated samples give.
func TestSlopeIndex_limitsAreThoseOfRepeatedSamples(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	population, value, se := []int{900, 1300, 700, 1100, 800}, []float64{90, 84, 70, 66, 50}, []float64{4, 3, 5, 2, 4}
	how := stats.Slope{Model: stats.LinearModel, Errors: stats.Sampling, Confidence: .95}
	index := stats.SlopeIndex(population, value, se, how)
	ratio := stats.RelativeIndex(population, value, se, how, stats.Ratio)
	const draws = 200_000
	var indices, ratios []float64
	drawnValue := make([]float64, len(value))
	for range draws {
		for i := range value {
			drawnValue[i] = value[i] + se[i]*r.NormFloat64()
		}
		s := stats.SlopeIndex(population, drawnValue, se, how)
		indices, ratios = append(indices, s.Value), append(ratios, s.To/s.From)
	}
	slices.Sort(indices)
	slices.Sort(ratios)
	for _, x := range []struct {
		limit, width float64
		drawn        []float64
		share        float64
	}{
		{index.Lower, index.Upper - index.Lower, indices, .025}, {index.Upper, index.Upper - index.Lower, indices, .975},
		{ratio.Lower, ratio.Upper - ratio.Lower, ratios, .025}, {ratio.Upper, ratio.Upper - ratio.Lower, ratios, .975},
	} {
		assert.InDelta(t, x.limit, x.drawn[int(x.share*draws)], .01*x.width)
	}
}

// times multiplies every figure.
func times(x []float64, by float64) []float64 {
	y := make([]float64, len(x))
	for i := range x {
		y[i] = x[i] * by
	}
	return y
}

// soundMeasure reports whether no figure of a measure is NaN, infinite, or given where
// it is not known.
func soundMeasure(t *testing.T, i stats.Inequality, name string) {
	t.Helper()
	for _, x := range []float64{i.Value, i.Lower, i.Upper, i.Error, i.From, i.To} {
		assert.False(t, math.IsNaN(x) || math.IsInf(x, 0), "%s: %+v", name, i)
	}
	if i.State != stats.Known {
		assert.NotEqual(t, stats.Known, i.Limits, "%s: limits of nothing: %+v", name, i)
		assert.Zero(t, i.Value, name)
	}
	if i.Limits != stats.Known {
		assert.Zero(t, i.Lower, name)
		assert.Zero(t, i.Upper, name)
	}
	assert.NotContains(t, []string{"", "not known"}, i.State.String())
}

func FuzzInequality(f *testing.F) {
	seed := func(x ...float64) {
		var b []byte
		for _, v := range x {
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
		}
		f.Add(b)
	}
	seed(10, .1, .01, 20, .2, .01, 30, .3, .01, 40, .4, .01, 50, .5, .01)
	seed(10, math.NaN(), .01, 20, .2, .01, 30, .3, .01, 40, .4, .01, 50, .5, .01)
	seed(1e308, 1e308, 1e308, 1e308, 1e308, 1, 1e-308, -1e308, 1, 1, 5e-324, 1, 1, 1, 1)
	seed(1, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0)
	seed(-1, math.Inf(1), 0, 0, 2, -1)
	f.Fuzz(func(t *testing.T, data []byte) {
		var columns [3][]float64
		for i := 0; i+24 <= len(data) && i < 24*20; i += 24 {
			for c := range columns {
				columns[c] = append(columns[c], math.Float64frombits(binary.LittleEndian.Uint64(data[i+8*c:])))
			}
		}
		for name, m := range everyMeasure() {
			soundMeasure(t, m(columns[0], columns[1], columns[2]), name)
		}
		scores := make([]float64, len(columns[1]))
		if why, err := stats.CommunityScores(columns[1], stats.Lower, scores); why != stats.Known || err != nil {
			assert.Zero(t, slices.Max(append(scores, 0)))
		}
		for _, x := range scores {
			assert.False(t, math.IsNaN(x) || math.IsInf(x, 0))
		}
		rate, _ := stats.ImprovementRate(columns[1])
		assert.False(t, math.IsNaN(rate) || math.IsInf(rate, 0))
	})
}
