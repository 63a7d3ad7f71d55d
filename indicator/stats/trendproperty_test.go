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

// walks runs a property on series of many lengths and shapes, the same each time.
func walks(t *testing.T, property func(times, values []float64)) {
	t.Helper()
	r := rand.New(rand.NewSource(1))
	for range 400 {
		n := 1 + r.Intn(30)
		times, values := make([]float64, n), make([]float64, n)
		step, level := r.NormFloat64(), 50+10*r.NormFloat64()
		for i := range values {
			times[i] = float64(2000 + i)
			level += step + 3*r.NormFloat64()
			values[i] = math.Round(level*10) / 10
			if r.Intn(12) == 0 && i > 0 {
				values[i] = values[i-1]
			}
			if r.Intn(25) == 0 {
				values[i] = nan
			}
		}
		property(times, values)
	}
}

func mapped(values []float64, f func(float64) float64) []float64 {
	out := slices.Clone(values)
	for i, v := range out {
		out[i] = f(v)
	}
	return out
}

func negative(v float64) float64 { return -v }

// scaled is another unit: exact, since it is a power of two.
func scaled(v float64) float64 { return 8 * v }

var opposite = map[stats.Verdict]stats.Verdict{stats.Better: stats.Worse, stats.Worse: stats.Better, stats.Similar: stats.Similar, "": ""}

// Flipping polarity flips better and worse.
func TestPolarityFlips(t *testing.T) {
	for d := stats.Incalculable; d <= stats.Decreasing; d++ {
		assert.Equal(t, opposite[d.Verdict(stats.Higher)], d.Verdict(stats.Lower), d.String())
		assert.Empty(t, d.Verdict(stats.Neither))
		assert.Empty(t, d.Verdict(""))
	}
	r := rand.New(rand.NewSource(2))
	for range 2000 {
		a, b, c := float64(r.Intn(7)), float64(r.Intn(7)), float64(r.Intn(7))
		low, high := min(a, b), max(a, b)
		for _, verdict := range []func(stats.Polarity) (stats.Verdict, stats.State){
			func(p stats.Polarity) (stats.Verdict, stats.State) { return stats.TargetOfInterval(low, high, c, p) },
			func(p stats.Polarity) (stats.Verdict, stats.State) { return stats.TargetRange(c, low, high, p) },
		} {
			up, _ := verdict(stats.Higher)
			down, _ := verdict(stats.Lower)
			assert.Equal(t, opposite[up], down, "%v %v %v", a, b, c)
		}
		one, _ := stats.TargetOf(a, b, stats.Higher)
		other, _ := stats.TargetOf(a, b, stats.Lower)
		assert.Equal(t, a == b, one == other, "only at the target itself are both good")
		pass, _ := stats.Assure(low, high, c, stats.Higher)
		fail, _ := stats.Assure(low, high, c, stats.Lower)
		assert.Equal(t, pass == stats.Inconsistent, fail == pass)
	}
}

// progresses are the methods that judge a course or a series, by one signature:
// with a base, a target, and the polarity.
func progresses(times, values []float64, target stats.Point, p stats.Polarity) []stats.Progress {
	c := stats.Course{Base: at(times[0], values[0]), Now: at(times[len(times)-1], values[len(values)-1]), Target: target, Polarity: p}
	path, _ := stats.NewPath(stats.Linear, c.Base, c.Target)
	geometric, _ := stats.NewPath(stats.Geometric, c.Base, c.Target)
	untargeted := c
	untargeted.Target = stats.NoTarget()
	return []stats.Progress{
		stats.OpenSDG(c, nan, stats.Thresholds{}), stats.Eurostat(c, stats.Thresholds{}), stats.HealthyPeople(c, 0),
		stats.UNChart(c, false, stats.Thresholds{}), stats.OpenSDG(untargeted, nan, stats.Thresholds{}),
		stats.Eurostat(untargeted, stats.Thresholds{}), stats.UNChart(untargeted, false, stats.Thresholds{}),
		stats.FiveChanges(times, values, c.Now.Time, target, p, stats.Thresholds{}),
		path.PathProgress(c.Now, p, stats.Thresholds{}), path.Milestone(at(target.Time, c.Now.Value), p),
		geometric.PathProgress(c.Now, p, stats.Thresholds{}),
	}
}

// A mirror image, values and polarity both turned round, is judged the same.
// So is another unit. Progress towards a target is never both good and bad.
func TestProgressMirrorsAndScales(t *testing.T) {
	judged := map[stats.Status]int{}
	walks(t, func(times, values []float64) {
		if missing := slices.ContainsFunc(values, math.IsNaN); missing || len(values) < 2 {
			return
		}
		target := at(times[len(times)-1]+5, values[0]+float64(len(values)%3-1)*values[0]/4)
		plain := progresses(times, values, target, stats.Higher)
		mirror := progresses(times, mapped(values, negative), at(target.Time, -target.Value), stats.Lower)
		unit := progresses(times, mapped(values, scaled), at(target.Time, scaled(target.Value)), stats.Higher)
		for i, p := range plain {
			judged[p.Status]++
			assert.Equal(t, p.Status, mirror[i].Status, "%s mirrored: %v", p.Method, p)
			assert.Equal(t, p.State, mirror[i].State, p.Method)
			assert.Equal(t, p.Status, unit[i].Status, "%s in another unit: %v", p.Method, p)
			assert.InDelta(t, p.Ratio, unit[i].Ratio, 1e-9, p.Method)
		}
	})
	assert.Greater(t, len(judged), 20, "most of the statuses are seen: %v", judged)
}

// Another unit changes no finding of a trend, and another zero none either.
func TestTrendsInAnotherUnit(t *testing.T) {
	walks(t, func(times, values []float64) {
		k, l, r, x := stats.MannKendall(values), stats.TheilSen(times, values, 0.95, stats.SenRule{}), stats.RunChart(values), stats.XmR(values, stats.XmROptions{})
		for _, unit := range []func(float64) float64{scaled, func(v float64) float64 { return v + 1024 }} {
			other := mapped(values, unit)
			assert.Equal(t, k, stats.MannKendall(other))
			ro := stats.RunChart(other)
			ro.Median = r.Median
			assert.Equal(t, r, ro)
			assert.Equal(t, stats.Trends(values, 5), stats.Trends(other, 5))
			assert.Equal(t, x.State, stats.XmR(other, stats.XmROptions{}).State)
		}
		other := stats.TheilSen(times, mapped(values, scaled), 0.95, stats.SenRule{})
		assert.InDelta(t, scaled(l.Slope), other.Slope, 0)
		assert.InDelta(t, scaled(l.Lower), other.Lower, 0)
		assert.Equal(t, x.Causes, stats.XmR(mapped(values, scaled), stats.XmROptions{}).Causes)
		// Backwards, what rose falls, and by as much.
		back := slices.Clone(values)
		slices.Reverse(back)
		assert.Equal(t, -k.S, stats.MannKendall(back).S)
		assert.InDelta(t, k.P, stats.MannKendall(back).P, 0)
	})
}

// A mirror image has the mirrored causes.
func TestXmRMirrors(t *testing.T) {
	special := 0
	walks(t, func(_, values []float64) {
		up, down := stats.XmR(values, stats.XmROptions{}), stats.XmR(mapped(values, negative), stats.XmROptions{})
		for i, c := range up.Causes {
			assert.Equal(t, c.Direction().Verdict(stats.Higher), down.Causes[i].Direction().Verdict(stats.Lower))
			if c.IsSpecial() {
				special++
			}
		}
	})
	assert.Greater(t, special, 500)
}

// Adding a point equal to the last changes neither the sign of S nor who leads,
// and takes no run away.
func TestEqualPoints(t *testing.T) {
	walks(t, func(_, values []float64) {
		last := values[len(values)-1]
		more := append(slices.Clone(values), last)
		assert.Equal(t, stats.Trends(values, 5), stats.Trends(more, 5), "an equal point adds nothing to a trend")
		if math.IsNaN(last) {
			assert.Equal(t, stats.MannKendall(values), stats.MannKendall(more))
			return
		}
		k := stats.MannKendall(append(values, last, last, last))
		assert.LessOrEqual(t, math.Abs(k.TauA), math.Abs(k.TauB)+1e-12)
		median := stats.RunChart(values).Median
		assert.GreaterOrEqual(t, len(stats.Shifts(more, median, 6)), len(stats.Shifts(values, median, 6)))
	})
	flat := []float64{3, 3, 3, 3, 3, 3, 3, 3}
	assert.Equal(t, 1.0, stats.MannKendall(flat).P)
	assert.Zero(t, stats.TheilSen(nil, flat, 0.95, stats.SenRule{}).Slope)
	assert.Equal(t, stats.NoChange, stats.RecentTrendOf(flat, mapped(flat, func(v float64) float64 { return v - 1 }), mapped(flat, func(v float64) float64 { return v + 1 }), nil).Direction)
}

// A later point never changes what was worked out for an earlier day.
func TestLaterPointsChangeNothing(t *testing.T) {
	walks(t, func(times, values []float64) {
		for n := 1; n < len(values); n += 3 {
			day := times[n-1]
			require.Equal(t, n, stats.Until(times, day))
			assert.Equal(t, n, stats.Until(times, day+0.5))
			assert.Equal(t, n-1, stats.Until(times, day-0.001))
			target := at(times[0]+40, 40)
			assert.Equal(t, stats.FiveChanges(times[:n], values[:n], day, target, stats.Lower, stats.Thresholds{}),
				stats.FiveChanges(times, values, day, target, stats.Lower, stats.Thresholds{}))
			assert.Equal(t, stats.NewPace(times[:n], values[:n], day, target, stats.Lower), stats.NewPace(times, values, day, target, stats.Lower))
			some, s := stats.Rephase(values[:n], 5, 4, stats.EitherSide)
			if all, _ := stats.Rephase(values, 5, 4, stats.EitherSide); s == stats.Known {
				assert.Equal(t, some, all[:len(some)])
			}
			if n >= 12 {
				fixed := stats.XmROptions{Baseline: 12}
				before, after := stats.XmR(values[:n], fixed), stats.XmR(values, fixed)
				assert.Equal(t, before.Parts[0].Mean, after.Parts[0].Mean)
				assert.Equal(t, before.Parts[0].Upper, after.Parts[0].Upper)
			}
		}
	})
}

// No figure that leaves is NaN or infinite, whatever comes in.
func TestTrendFiguresAreFinite(t *testing.T) {
	odd := []float64{0, 1, -1, 5e-324, 1e-300, 1e300, math.MaxFloat64, -math.MaxFloat64, nan, inf, -inf, 3, 100}
	r := rand.New(rand.NewSource(3))
	for range 20000 {
		allFinite(t, 1+r.Intn(7), func() float64 { return odd[r.Intn(len(odd))] }, r.Intn)
	}
}

func FuzzTrendFigures(f *testing.F) {
	f.Add(uint8(5), 20.5, 18.25, 17.0, 12.5, 3.0, int64(1))
	f.Add(uint8(7), 0.0, -1.0, 1e300, 5e-324, 2020.0, int64(2))
	f.Fuzz(func(t *testing.T, n uint8, a, b, c, d, e float64, seed int64) {
		r := rand.New(rand.NewSource(seed))
		figures := []float64{a, b, c, d, e, nan}
		allFinite(t, 1+int(n%16), func() float64 { return figures[r.Intn(len(figures))] }, r.Intn)
	})
}

// allFinite runs every function on a series of so many points.
func allFinite(t *testing.T, n int, pick func() float64, one func(of int) int) {
	t.Helper()
	finite := func(what string, figures ...float64) {
		for _, f := range figures {
			require.False(t, math.IsNaN(f) || math.IsInf(f, 0), what)
		}
	}
	times, values, lower, upper := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range values {
		times[i], values[i], lower[i], upper[i] = float64(2000+i), pick(), pick(), pick()
	}
	if one(4) == 0 {
		times[one(n)] = pick()
	}
	trend := stats.RecentTrendOf(values, lower, upper, times)
	finite("recent trend", trend.Slope, trend.ChiSquared, trend.P)
	trend = stats.RecentTrendOfProportion(lower, upper, times)
	finite("recent trend of a proportion", trend.Slope, trend.ChiSquared, trend.P)
	test := stats.CochranArmitage(lower, upper, times)
	finite("Cochran-Armitage", test.Slope, test.ChiSquared, test.P)
	k := stats.MannKendall(values)
	finite("Mann-Kendall", k.S, k.Variance, k.Z, k.P, k.TauA, k.TauB)
	for _, rule := range []stats.SenRule{{}, {stats.SenClamped, stats.SenResiduals}} {
		l := stats.TheilSen(times, values, 0.95, rule)
		finite("Theil-Sen", l.Slope, l.Lower, l.Upper, l.Intercept, l.Through.Time, l.Through.Value)
		if l.Limits == stats.Known {
			require.True(t, l.Lower <= l.Slope && l.Slope <= l.Upper, "%v", l)
		}
		p := l.Project(pick(), pick(), pick())
		finite("projection", p.Value, p.Lower, p.Upper)
	}
	finite("run chart", stats.RunChart(values).Median)
	for _, part := range stats.XmR(values, stats.XmROptions{KeepAll: one(2) == 0}).Parts {
		finite("XmR", part.Mean, part.Lower, part.Upper, part.MovingRange)
	}
	c := stats.Course{Base: at(pick(), pick()), Now: at(pick(), pick()), Target: at(pick(), pick()), Polarity: stats.Higher}
	if one(2) == 0 {
		c.Base.Time, c.Now.Time, c.Target.Time = 2010, 2015, 2020
	}
	path, _ := stats.NewPath(stats.Linear, c.Base, c.Target)
	geometric, _ := stats.NewPath(stats.Geometric, c.Base, c.Target)
	untargeted := c
	untargeted.Target = stats.NoTarget()
	for _, p := range []stats.Progress{
		stats.OpenSDG(c, pick(), stats.Thresholds{}), stats.Eurostat(c, stats.Thresholds{}), stats.HealthyPeople(c, 0), stats.UNChart(c, true, stats.Thresholds{}),
		stats.FiveChanges(times, values, pick(), c.Target, stats.Lower, stats.Thresholds{}),
		path.PathProgress(c.Now, stats.Lower, stats.Thresholds{}), geometric.PathProgress(c.Now, stats.Higher, stats.Thresholds{}), path.Milestone(c.Now, stats.Higher),
		stats.OpenSDG(untargeted, pick(), stats.Thresholds{}), stats.Eurostat(untargeted, stats.Thresholds{}), stats.UNChart(untargeted, true, stats.Thresholds{}),
	} {
		finite(string(p.Method), p.Ratio, p.Figures[0].Value, p.Figures[1].Value, p.Figures[2].Value, p.Figures[3].Value)
		finite(string(p.Method), p.Thresholds.High, p.Thresholds.Middle, p.Thresholds.Low)
		require.False(t, p.State != stats.Known && p.Ratio != 0, "%s: a ratio without being known: %v", p.Method, p)
		require.False(t, p.State == stats.Known && p.Status == "", "%s: neither a status nor a reason: %v", p.Method, p)
	}
	pace := stats.NewPace(times, values, pick(), at(pick(), pick()), stats.Higher)
	finite("pace", pace.Needed, pace.Rate, pace.Best, pace.Ratio)
	v, _ := path.At(pick())
	finite("path", v)
	v, _ = geometric.At(pick())
	finite("geometric path", v)
}
