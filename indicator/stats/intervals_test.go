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

var nan, inf = math.NaN(), math.Inf(1)

// sound fails where a figure is NaN or infinite, or one whose state is not Known
// is not 0.
func sound(t *testing.T, i stats.Interval, args ...any) {
	t.Helper()
	for _, f := range []float64{i.Value, i.Lower, i.Upper} {
		require.False(t, math.IsNaN(f) || math.IsInf(f, 0), "%v %v", i, args)
	}
	if i.State != stats.Known {
		require.Zero(t, i.Value, "%v %v", i, args)
		if i.State != stats.TooUncertain {
			require.NotEqual(t, stats.Known, i.Limits, "limits without a value: %v %v", i, args)
		}
	}
	if i.Limits != stats.Known {
		require.Zero(t, i.Lower, "%v %v", i, args)
	}
	if i.Limits != stats.Known && i.Limits != stats.NoLower {
		require.Zero(t, i.Upper, "%v %v", i, args)
	}
}

// around fails unless the interval holds its value.
func around(t *testing.T, i stats.Interval, args ...any) {
	t.Helper()
	sound(t, i, args...)
	const rounding = 1e-12
	if i.State == stats.Known && i.Limits == stats.Known {
		slack := rounding * max(1, math.Abs(i.Value))
		require.True(t, i.Lower <= i.Value+slack && i.Value <= i.Upper+slack, "%v %v", i, args)
	}
}

// twoCounts are the intervals of a count and a denominator.
var twoCounts = map[string]func(x, n, confidence float64) stats.Interval{
	"Wilson":          stats.Wilson[float64],
	"ClopperPearson":  stats.ClopperPearson[float64],
	"Rate":            func(x, n, c float64) stats.Interval { return stats.Rate(x, n, 1000, c) },
	"RateBy exact":    func(x, n, c float64) stats.Interval { return stats.RateBy(x, n, 1000, stats.Exact, c) },
	"RateBy Byar":     func(x, n, c float64) stats.Interval { return stats.RateBy(x, n, 1000, stats.Approximate, c) },
	"Ratio":           func(x, n, c float64) stats.Interval { return stats.StandardisedRatio(x, n, stats.ExactIfSmall, c) },
	"Garwood":         func(x, _, c float64) stats.Interval { return stats.Garwood(x, c) },
	"Byar":            func(x, _, c float64) stats.Interval { return stats.Byar(x, c) },
	"of a population": func(x, n, c float64) stats.Interval { return stats.WilsonInPopulation(x, n, 3*n, c) },
	"simple":          func(x, n, c float64) stats.Interval { return stats.WaldInPopulation(x, n, 3*n, stats.OnVariance, c) },
	"simple, as there": func(x, n, c float64) stats.Interval {
		return stats.WaldInPopulation(x, n, 3*n, stats.RootOnVariance, c)
	},
	"difference":       func(x, n, c float64) stats.Interval { return stats.ProportionDifference(x, n, n/3, n, c) },
	"of rates":         func(x, n, c float64) stats.Interval { return stats.RateDifference(x, n, n/3, n, 100, c) },
	"ratio of shares":  func(x, n, c float64) stats.Interval { return stats.ProportionRatio(x, n, n/3, n, c) },
	"ratio of rates":   func(x, n, c float64) stats.Interval { return stats.RateRatio(x, n, n/3, n, c) },
	"funnel of shares": func(x, n, c float64) stats.Interval { return stats.FunnelOfProportion(x/n, n, c) },
	"funnel of ratios": func(x, _, c float64) stats.Interval { return stats.FunnelOfRatio(x, c) },
	"control limits":   func(x, n, c float64) stats.Interval { return stats.ControlLimits(x, n, c) },
	"mean":             func(x, n, c float64) stats.Interval { return stats.MeanOf(stats.Summary{x, math.Sqrt(n), n}, c) },
	"Welch": func(x, n, c float64) stats.Interval {
		return stats.MeanDifference(stats.Summary{x, 1, n}, stats.Summary{1, x, 9}, c)
	},
}

// Whatever goes in, nothing that comes out is NaN or infinite.
func TestNoNaNLeaves(t *testing.T) {
	odd := []float64{nan, inf, -inf, -1, 0, 5e-324, 1e-300, 0.1, 0.5, 1, 2, 9.5, 10, 99, 1e9, 1e154, 1e300, math.MaxFloat64}
	for name, interval := range twoCounts {
		for _, x := range odd {
			for _, n := range odd {
				for _, c := range []float64{nan, inf, -1, 0, 1e-300, 0.5, 0.95, 0.998, 1 - 0x1p-53, 1, 2, 95} {
					sound(t, interval(x, n, c), name, x, n, c)
				}
			}
		}
	}
}

func TestIntervalsHoldTheirValue(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 3000 {
		n := math.Trunc(math.Exp(random.Float64() * 12))
		x := math.Trunc(random.Float64() * (n + 1))
		c := 0.5 + random.Float64()*0.4999
		for name, interval := range twoCounts {
			if name != "of a population" { // a score interval of few of many is drawn to the middle
				around(t, interval(x, n, c), name, x, n, c)
			}
		}
	}
}

// Ten times the numbers make the interval narrower, and more confidence wider.
func TestIntervalsShrink(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	width := func(i stats.Interval) float64 { return i.Upper - i.Lower }
	for range 1000 {
		n := 1 + random.Intn(5000)
		x := random.Intn(n + 1)
		for name, of := range map[string]func(x, n int, c float64) stats.Interval{
			"Wilson": stats.Wilson[int], "ClopperPearson": stats.ClopperPearson[int],
			"Rate": func(x, n int, c float64) stats.Interval { return stats.Rate(x, n, 1000, c) },
		} {
			i := of(x, n, 0.95)
			assert.Less(t, width(of(10*x, 10*n, 0.95)), width(i), "%s %d of %d", name, x, n)
			assert.Greater(t, width(of(x, n, 0.99)), width(i), "%s %d of %d", name, x, n)
		}
	}
}

// A share and its complement have mirrored intervals.
func TestSharesMirror(t *testing.T) {
	for n := 1; n <= 60; n++ {
		for x := 0; x <= n; x++ {
			for name, of := range map[string]func(x, n int, c float64) stats.Interval{"Wilson": stats.Wilson[int], "ClopperPearson": stats.ClopperPearson[int]} {
				a, b := of(x, n, 0.95), of(n-x, n, 0.95)
				assert.InDelta(t, a.Lower, 1-b.Upper, 1e-12, "%s %d of %d", name, x, n)
				assert.InDelta(t, a.Upper, 1-b.Lower, 1e-12, "%s %d of %d", name, x, n)
				assert.GreaterOrEqual(t, a.Lower, 0.)
				assert.LessOrEqual(t, a.Upper, 1.)
			}
		}
	}
}

// Exact limits are where the tails hold half of what the confidence leaves.
func TestExactLimitsSolveTheTails(t *testing.T) {
	for x := 0; x <= 40; x++ {
		for _, c := range []float64{0.9, 0.95, 0.998} {
			i := stats.Garwood(x, c)
			upTo := 0.0 // P(X ≤ x) at the upper limit
			for k, term := 0, math.Exp(-i.Upper); k <= x; k++ {
				upTo += term
				term *= i.Upper / float64(k+1)
			}
			assert.InEpsilon(t, (1-c)/2, upTo, 1e-9, "count %d", x)
			if x == 0 {
				assert.Zero(t, i.Lower)
				continue
			}
			below := 0.0 // P(X < x) at the lower limit
			for k, term := 0, math.Exp(-i.Lower); k < x; k++ {
				below += term
				term *= i.Lower / float64(k+1)
			}
			assert.InEpsilon(t, (1-c)/2, 1-below, 1e-7, "count %d", x)
		}
	}
}

func TestByarIsCloseToExact(t *testing.T) {
	for x := 10; x < 3000; x += 7 {
		a, b := stats.Byar(x, 0.95), stats.Garwood(x, 0.95)
		assert.InEpsilon(t, b.Lower, a.Lower, 5e-3, "count %d", x)
		assert.InEpsilon(t, b.Upper, a.Upper, 5e-3, "count %d", x)
	}
}

func TestRefusedIntervals(t *testing.T) {
	for name, row := range map[string]struct {
		got           stats.Interval
		state, limits stats.State
	}{
		"a share below 0":                 {stats.Wilson(-1, 10, 0.95), stats.Negative, stats.Negative},
		"a share of nobody":               {stats.Wilson(0, 0, 0.95), stats.NoPopulation, stats.NoPopulation},
		"a share of fewer than nobody":    {stats.Wilson(0, -1, 0.95), stats.Negative, stats.Negative},
		"more than the whole":             {stats.Wilson(11, 10, 0.95), stats.AboveWhole, stats.AboveWhole},
		"the whole":                       {stats.Wilson(10, 10, 0.95), stats.Known, stats.Known},
		"a count not given":               {stats.Wilson(nan, 10, 0.95), stats.Missing, stats.Missing},
		"an infinite denominator":         {stats.Wilson(1, inf, 0.95), stats.NotFinite, stats.NotFinite},
		"a level of 0":                    {stats.Wilson(1, 10, 0), stats.Known, stats.Confidence},
		"a level of 95":                   {stats.Wilson(1, 10, 95), stats.Known, stats.Confidence},
		"a level not given":               {stats.Wilson(1, 10, nan), stats.Known, stats.Missing},
		"a rate at level 1":               {stats.Rate(1, 10, 1, 1), stats.Known, stats.Confidence},
		"a rate of nobody":                {stats.Rate(1, 0, 1, 0.95), stats.NoPopulation, stats.NoPopulation},
		"a rate below 0":                  {stats.Rate(-1, 10, 1, 0.95), stats.Negative, stats.Negative},
		"more events than people":         {stats.Rate(11, 10, 1, 0.95), stats.Known, stats.Known},
		"a rate for each 0":               {stats.Rate(1, 10, 0, 0.95), stats.Undefined, stats.Undefined},
		"unknown limits":                  {stats.RateBy(1, 10, 1, "", 0.95), stats.Known, stats.Undefined},
		"Byar of 0":                       {stats.Byar(0, 0.95), stats.Known, stats.NoLower},
		"Byar of 1 at 95%":                {stats.Byar(1, 0.95), stats.Known, stats.Known},
		"Byar of 1 at 99.8%":              {stats.Byar(1, 0.998), stats.Known, stats.NoLower},
		"a sample of all":                 {stats.WilsonInPopulation(3, 10, 10, 0.95), stats.Known, stats.Known},
		"a sample above all":              {stats.WilsonInPopulation(3, 10, 9, 0.95), stats.AboveWhole, stats.AboveWhole},
		"a simple one above all":          {stats.WaldInPopulation(3, 10, 9, stats.OnVariance, 0.95), stats.Known, stats.AboveWhole},
		"above all, as there":             {stats.WaldInPopulation(3, 10, 9, stats.RootOnVariance, 0.95), stats.Known, stats.Known},
		"one of one":                      {stats.WaldInPopulation(1, 1, 1, stats.OnVariance, 0.95), stats.Known, stats.Known},
		"an unknown correction":           {stats.WaldInPopulation(1, 2, 3, "", 0.95), stats.Known, stats.Undefined},
		"the mean of one":                 {stats.MeanOf(stats.Summary{5, 0, 1}, 0.95), stats.Known, stats.TooFew},
		"the mean of none":                {stats.MeanOf(stats.Summary{5, 0, 0}, 0.95), stats.TooFew, stats.TooFew},
		"a negative deviation":            {stats.MeanOf(stats.Summary{5, -1, 9}, 0.95), stats.Negative, stats.Negative},
		"a mean at level 2":               {stats.MeanOf(stats.Summary{5, 1, 9}, 2), stats.Known, stats.Confidence},
		"Welch of one":                    {stats.MeanDifference(stats.Summary{5, 1, 9}, stats.Summary{4, 1, 1}, 0.95), stats.Known, stats.TooFew},
		"Welch without spread":            {stats.MeanDifference(stats.Summary{5, 0, 9}, stats.Summary{4, 0, 9}, 0.95), stats.Known, stats.Known},
		"a ratio over 0":                  {stats.RateRatio(3, 10, 0, 10, 0.95), stats.NoEvents, stats.NoEvents},
		"a ratio of 0":                    {stats.RateRatio(0, 10, 3, 10, 0.95), stats.Known, stats.NoEvents},
		"a ratio of shares above all":     {stats.ProportionRatio(11, 10, 3, 10, 0.95), stats.AboveWhole, stats.AboveWhole},
		"a difference without a limit":    {stats.DifferenceOf(stats.Byar(0, 0.95), stats.Byar(9, 0.95)), stats.Known, stats.NoLower},
		"a difference without a value":    {stats.DifferenceOf(stats.Byar(nan, 0.95), stats.Byar(9, 0.95)), stats.Missing, stats.Missing},
		"nothing expected":                {stats.StandardisedRatio(1, 0, stats.Exact, 0.95), stats.NoEvents, stats.NoEvents},
		"a funnel at 0":                   {stats.FunnelOfRatio(0, 0.95), stats.Known, stats.Undefined},
		"a funnel of a share above 1":     {stats.FunnelOfProportion(1.1, 10, 0.95), stats.AboveWhole, stats.AboveWhole},
		"control limits of a negative se": {stats.ControlLimits(1, -1, 0.95), stats.Known, stats.Negative},
	} {
		assert.Equal(t, row.state, row.got.State, name)
		assert.Equal(t, row.limits, row.got.Limits, name)
		sound(t, row.got, name)
	}
}

// Figures published by others: R. G. Newcombe, Stat Med 1998; 17: 873, table II,
// method 10; and the others' own examples.
func TestComparisons(t *testing.T) {
	for _, row := range []struct {
		x1, n1, x2, n2 int
		lower, upper   float64
	}{
		{56, 70, 48, 80, 0.0524, 0.3339}, {9, 10, 3, 10, 0.1705, 0.8090}, {6, 7, 2, 7, 0.0582, 0.8062},
		{5, 56, 0, 29, -0.0381, 0.1926}, {0, 10, 0, 20, -0.1611, 0.2775}, {0, 10, 0, 10, -0.2775, 0.2775},
		{10, 10, 0, 20, 0.6791, 1.0000}, {10, 10, 0, 10, 0.6075, 1.0000},
	} {
		i := stats.ProportionDifference(row.x1, row.n1, row.x2, row.n2, 0.95)
		assert.InDelta(t, row.lower, i.Lower, 5e-5, "%v", row)
		assert.InDelta(t, row.upper, i.Upper, 5e-5, "%v", row)
	}
	// Two samples worked by hand: k = 2.92… degrees of freedom.
	i := stats.MeanDifference(stats.Summary{10, 3, 4}, stats.Summary{6, 1, 3}, 0.95)
	assert.InDelta(t, 4, i.Value, 1e-12)
	va, vb := 9./4, 1./3
	k := (va + vb) * (va + vb) / (va*va/3 + vb*vb/2)
	q, s := stats.StudentQuantile(0.975, k)
	require.Equal(t, stats.Known, s)
	assert.InDelta(t, 4+q*math.Sqrt(va+vb), i.Upper, 1e-12)
	// The ratio of 20 in 100 to 10 in 100: ln 2 ± 1.96·√(0.2/20·… ).
	r := stats.ProportionRatio(20, 100, 10, 100, 0.95)
	assert.InDelta(t, 2*math.Exp(-1.959963984540054*math.Sqrt(1./20-1./100+1./10-1./100)), r.Lower, 1e-12)
	r = stats.RateRatio(20, 100, 10, 100, 0.95)
	assert.InDelta(t, 2*math.Exp(1.959963984540054*math.Sqrt(1./20+1./10)), r.Upper, 1e-12)
}

// A sample of 60 from 120 tells as much as one of 119 from a population without
// end: 60·(120−1)/(120−60).
func TestSampleFromPopulation(t *testing.T) {
	a, b := stats.WilsonInPopulation(21., 60, 120, 0.95), stats.Wilson(21.*119/60, 119, 0.95)
	assert.InDelta(t, b.Lower, a.Lower, 1e-12)
	assert.InDelta(t, b.Upper, a.Upper, 1e-12)
	simple := stats.WaldInPopulation(21, 60, 120, stats.OnVariance, 0.95)
	assert.InDelta(t, 0.35-1.959963984540054*math.Sqrt(0.35*0.65/60*60/119), simple.Lower, 1e-12)
	assert.Greater(t, stats.WaldInPopulation(21, 60, 120, stats.RootOnVariance, 0.95).Upper, simple.Upper, "the root of the factor is too wide")
}

func TestTests(t *testing.T) {
	p, s := stats.ProportionsTest(56, 70, 48, 80)
	require.Equal(t, stats.Known, s)
	assert.InDelta(t, 0.0080451, p, 1e-7) // z = 0.2/√(104/150 · 46/150 · (1/70 + 1/80)) = 2.65020
	p, _ = stats.ProportionsTest(5, 10, 10, 20)
	assert.InDelta(t, 1, p, 1e-12)
	for _, x := range []int{0, 7} {
		p, s = stats.ProportionsTest(x, 7, x, 7)
		assert.Equal(t, stats.Known, s)
		assert.Equal(t, 1., p)
	}
	// By counting: of 7 events, with half the people each, 7 and 0 have 2/2⁷.
	p, s = stats.RatesTest(7, 1000, 0, 1000)
	require.Equal(t, stats.Known, s)
	assert.InDelta(t, 2/math.Pow(2, 7), p, 1e-12)
	p, _ = stats.RatesTest(0, 1000, 7, 1000)
	assert.InDelta(t, 2/math.Pow(2, 7), p, 1e-12)
	p, _ = stats.RatesTest(6, 1000, 1, 1000)
	assert.InDelta(t, 2*8/math.Pow(2, 7), p, 1e-12)
	p, s = stats.RatesTest(0, 1000, 0, 1000)
	assert.Equal(t, stats.Known, s)
	assert.Equal(t, 1., p)
	_, s = stats.RatesTest(0.5, 1000, 0, 1000)
	assert.Equal(t, stats.Undefined, s)
	_, s = stats.RatesTest(1, 0, 0, 1000)
	assert.Equal(t, stats.NoPopulation, s)
	_, s = stats.ProportionsTest(3, 2, 1, 2)
	assert.Equal(t, stats.AboveWhole, s)
}

func TestFalseDiscovery(t *testing.T) {
	// The 15 comparisons of Benjamini and Hochberg 1995: four stand out at 5%.
	p := []float64{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000}
	out := stats.Discoveries{Adjusted: make([]float64, 15), Found: make([]bool, 15), State: make([]stats.State, 15)}
	rand.New(rand.NewSource(3)).Shuffle(15, func(i, j int) { p[i], p[j] = p[j], p[i] })
	found, err := stats.FalseDiscovery(p, 0.05, out)
	require.NoError(t, err)
	assert.Equal(t, 4, found)
	for i := range p {
		assert.Equal(t, p[i] <= 0.0095, out.Found[i], "%v", p[i])
		assert.Equal(t, out.Found[i], out.Adjusted[i] <= 0.05)
		assert.GreaterOrEqual(t, out.Adjusted[i], p[i])
	}
	p = []float64{nan, 0.04, 2, -1}
	found, err = stats.FalseDiscovery(p, 0.05, stats.Discoveries{State: out.State[:4], Adjusted: out.Adjusted[:4]})
	require.NoError(t, err)
	assert.Equal(t, 1, found, "one comparison is not made harder by those that were not made")
	assert.Equal(t, []stats.State{stats.Missing, stats.Known, stats.Undefined, stats.Undefined}, out.State[:4])
	_, err = stats.FalseDiscovery(p, 0.05, stats.Discoveries{Found: []bool{}})
	assert.ErrorIs(t, err, stats.ErrLengths)
	found, err = stats.FalseDiscovery(nil, 0.05, stats.Discoveries{})
	assert.NoError(t, err)
	assert.Zero(t, found)
}

func TestMean(t *testing.T) {
	s := stats.Mean([]float64{5}, 0.95)
	assert.Equal(t, 5., s.Value)
	assert.Equal(t, stats.TooFew, s.Spread)
	assert.Equal(t, stats.TooFew, s.Limits)
	s = stats.Mean([]float64{5, nan, 6}, 0.95)
	assert.Equal(t, stats.Missing, s.State, "a value that is not given is never left out in silence")
	assert.Equal(t, stats.Missing, s.Spread)
	s = stats.Mean([]float64{}, 0.95)
	assert.Equal(t, stats.TooFew, s.State)
	s = stats.Mean([]float64{1e308, 1e308}, 0.95)
	assert.Equal(t, stats.NotFinite, s.State)
	s = stats.Mean([]float64{1e300, -1e300}, 0.95)
	assert.Equal(t, stats.NotFinite, s.Limits)
	sound(t, s.Interval)
}

func TestUsual(t *testing.T) {
	assert.Equal(t, stats.Known, stats.Usual(0.9))
	assert.Equal(t, stats.LowConfidence, stats.Usual(0.8999))
	assert.Equal(t, stats.Confidence, stats.Usual(1))
	assert.Equal(t, stats.Missing, stats.Usual(nan))
	assert.InDelta(t, 1.96, stats.Z(stats.ScotPHO), 1e-14)
}

func TestTimesAndWithin(t *testing.T) {
	i := stats.Interval{Value: 2, Lower: 1, Upper: 4}
	assert.Equal(t, stats.Interval{Value: -4, Lower: -8, Upper: -2}, i.Times(-2))
	assert.Equal(t, stats.Interval{Value: 2, Lower: 1.5, Upper: 3}, i.Within(1.5, 3))
	low := stats.Byar(0, 0.95)
	assert.Equal(t, stats.NoLower, low.Times(10).Limits)
	assert.InDelta(t, 10*low.Upper, low.Times(10).Upper, 1e-9)
	assert.Equal(t, stats.NotFinite, i.Times(math.MaxFloat64).State)
	assert.Equal(t, stats.Missing, stats.Byar(nan, 0.95).Times(2).State)
	assert.Equal(t, stats.Undefined, low.Times(-1).Limits, "what was above is below, and has no upper end")
	sound(t, low.Times(-1))
	sound(t, i.Times(nan))
}

// Every column function agrees with its function of one case, row by row, leaves
// out columns that are nil, and refuses unlike lengths.
func TestColumns(t *testing.T) {
	random := rand.New(rand.NewSource(4))
	const rows = 500
	column := func(top float64) []float64 {
		c := make([]float64, rows)
		for i := range c {
			switch random.Intn(12) {
			case 0:
				c[i] = nan
			case 1:
				c[i] = -1
			case 2:
				c[i] = 0
			case 3:
				c[i] = 9.5
			case 4:
				c[i] = 1e308 * random.Float64()
			default:
				c[i] = math.Trunc(random.Float64() * top)
			}
		}
		return c
	}
	x, n, y, m := column(30), column(60), column(30), column(90)
	a, b := make([]stats.Summary, rows), make([]stats.Summary, rows)
	for i := range a {
		a[i], b[i] = stats.Summary{x[i], y[i], n[i]}, stats.Summary{y[i], x[i], m[i]}
	}
	const c = 0.95
	reference := []float64{30, 99}
	o := stats.Standardisation{Per: 1000, Confidence: c, Limits: stats.ExactIfSmall}
	for name, f := range map[string]struct {
		one    func(i int) stats.Interval
		column func(x, n []float64, out stats.Intervals) error
	}{
		"Wilson":         {func(i int) stats.Interval { return stats.Wilson(x[i], n[i], c) }, func(x, n []float64, out stats.Intervals) error { return stats.WilsonColumn(x, n, c, out) }},
		"ClopperPearson": {func(i int) stats.Interval { return stats.ClopperPearson(x[i], n[i], c) }, func(x, n []float64, out stats.Intervals) error { return stats.ClopperPearsonColumn(x, n, c, out) }},
		"WilsonInPopulation": {func(i int) stats.Interval { return stats.WilsonInPopulation(x[i], n[i], m[i], c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.WilsonInPopulationColumn(x, n, m, c, out)
		}},
		"WaldInPopulation": {func(i int) stats.Interval { return stats.WaldInPopulation(x[i], n[i], m[i], stats.OnVariance, c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.WaldInPopulationColumn(x, n, m, stats.OnVariance, c, out)
		}},
		"Rate": {func(i int) stats.Interval { return stats.Rate(x[i], n[i], 1000, c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.RateColumn(x, n, 1000, stats.ExactIfSmall, c, out)
		}},
		"RateBy": {func(i int) stats.Interval { return stats.RateBy(x[i], n[i], 1000, stats.Approximate, c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.RateColumn(x, n, 1000, stats.Approximate, c, out)
		}},
		"StandardisedRatio": {func(i int) stats.Interval { return stats.StandardisedRatio(x[i], n[i], stats.Exact, c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.StandardisedRatioColumn(x, n, stats.Exact, c, out)
		}},
		"ProportionDifference": {func(i int) stats.Interval { return stats.ProportionDifference(x[i], n[i], y[i], m[i], c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.ProportionDifferenceColumn(x, n, y, m, c, out)
		}},
		"RateDifference": {func(i int) stats.Interval { return stats.RateDifference(x[i], n[i], y[i], m[i], 1000, c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.RateDifferenceColumn(x, n, y, m, 1000, c, out)
		}},
		"FunnelOfRatio": {func(i int) stats.Interval { return stats.FunnelOfRatio(x[i], c) }, func(x, _ []float64, out stats.Intervals) error { return stats.FunnelOfRatioColumn(x, c, out) }},
		"FunnelOfProportion": {func(i int) stats.Interval { return stats.FunnelOfProportion(0.4, n[i], c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.FunnelOfProportionColumn(0.4, n[:len(x)], c, out)
		}},
		"IndirectRate, ratio": {func(i int) stats.Interval {
			return stats.IndirectRate(x[i:i+1], n[i:i+1], reference[:1], reference[1:], o).Ratio
		}, func(x, n []float64, out stats.Intervals) error {
			return stats.IndirectRateColumn(x, n, reference[:1], reference[1:], o, out, stats.Intervals{})
		}},
		"IndirectRate, rate": {func(i int) stats.Interval {
			return stats.IndirectRate(x[i:i+1], n[i:i+1], reference[:1], reference[1:], o).Rate
		}, func(x, n []float64, out stats.Intervals) error {
			return stats.IndirectRateColumn(x, n, reference[:1], reference[1:], o, stats.Intervals{}, out)
		}},
		"DirectRate": {func(i int) stats.Interval {
			return stats.DirectRate(x[i:i+1], n[i:i+1], []float64{3}, stats.FingertipsRate(1e5, c)).Interval
		}, func(x, n []float64, out stats.Intervals) error {
			return stats.DirectRateColumn(x, n, []float64{3}, stats.FingertipsRate(1e5, c), out)
		}},
		"DirectRateOfRepeated": {func(i int) stats.Interval {
			return stats.DirectRateOfRepeated([]float64{2}, x[i:i+1], n[i:i+1], []float64{3}, o).Interval
		}, func(x, n []float64, out stats.Intervals) error {
			return stats.DirectRateOfRepeatedColumn([]float64{2}, x, n, []float64{3}, o, out)
		}},
		"ProportionRatio": {func(i int) stats.Interval { return stats.ProportionRatio(x[i], n[i], y[i], m[i], c) }, func(x, n []float64, out stats.Intervals) error {
			return stats.ProportionRatioColumn(x, n, y, m, c, out)
		}},
		"RateRatio": {func(i int) stats.Interval { return stats.RateRatio(x[i], n[i], y[i], m[i], c) }, func(x, n []float64, out stats.Intervals) error { return stats.RateRatioColumn(x, n, y, m, c, out) }},
		"Mean":      {func(i int) stats.Interval { return stats.MeanOf(a[i], c) }, func(x, _ []float64, out stats.Intervals) error { return stats.MeanColumn(a[:len(x)], c, out) }},
		"MeanDifference": {func(i int) stats.Interval { return stats.MeanDifference(a[i], b[i], c) }, func(x, _ []float64, out stats.Intervals) error {
			return stats.MeanDifferenceColumn(a[:len(x)], b, c, out)
		}},
	} {
		out := stats.MakeIntervals(rows)
		for i := range rows {
			out.State[i], out.Limits[i] = stats.Missing, stats.Lengths // of an earlier use
		}
		require.NoError(t, f.column(x, n, out), name)
		states := map[[2]stats.State]bool{}
		for i := range rows {
			require.Equal(t, f.one(i), out.At(i), "%s row %d", name, i)
			states[[2]stats.State{out.State[i], out.Limits[i]}] = true
		}
		assert.Greater(t, len(states), 2, "%s: rows of several states", name)
		lower := make([]float64, rows)
		require.NoError(t, f.column(x, n, stats.Intervals{Lower: lower}), name)
		assert.Equal(t, out.Lower, lower, name)
		assert.Zero(t, stats.Intervals{}.At(0))
		assert.ErrorIs(t, f.column(x[1:], n, out), stats.ErrLengths, name)
		assert.ErrorIs(t, f.column(x, n, stats.Intervals{Limits: make([]stats.State, 1)}), stats.ErrLengths, name)
		assert.LessOrEqual(t, testing.AllocsPerRun(1, func() { _ = f.column(x, n, out) }), 0., name)
	}
	all := stats.MakeIntervals(rows)
	require.NoError(t, stats.WilsonColumn(x, n, 1, all))
	for i := range rows {
		require.Equal(t, stats.Wilson(x[i], n[i], 1), all.At(i))
	}
	p, state := make([]float64, rows), make([]stats.State, rows)
	require.NoError(t, stats.ProportionsTestColumn(x, n, y, m, p, state))
	for i := range rows {
		q, s := stats.ProportionsTest(x[i], n[i], y[i], m[i])
		assert.Equal(t, [2]any{q, s}, [2]any{p[i], state[i]})
	}
	require.NoError(t, stats.RatesTestColumn(x, n, y, m, p, nil))
	for i := range rows {
		q, _ := stats.RatesTest(x[i], n[i], y[i], m[i])
		assert.Equal(t, q, p[i])
	}
	assert.ErrorIs(t, stats.RatesTestColumn(x, n, y, m[1:], p, state), stats.ErrLengths)
	assert.ErrorIs(t, stats.ProportionsTestColumn(x, n, y, m, p[1:], state), stats.ErrLengths)
}

// Counts of any kind of number give the same results.
func TestKindsOfNumbers(t *testing.T) {
	type people int64
	want := stats.Wilson(3., 10, 0.95)
	assert.Equal(t, want, stats.Wilson(3, 10, 0.95))
	assert.Equal(t, want, stats.Wilson(people(3), 10, 0.95))
	assert.Equal(t, want, stats.Wilson(uint8(3), 10, 0.95))
}

// Where package distuv would panic, or search without end, there is a state.
func TestDistributionsAtTheirEdges(t *testing.T) {
	freedom := []float64{nan, -inf, -1, 0, 5e-324, 1e-310, 1e-300, 1e-100, 1e-9, 0.1, 0.5, 1, 9.5, 1e5, 1e15, 1e154, math.MaxFloat64, inf}
	shares := []float64{nan, -1, 0, 5e-324, 1e-300, 1e-16, 0.025, 0.25, 0.5, 0.75, 0.999, 1 - 0x1p-53, 1, 2, inf}
	for _, k := range freedom {
		for _, p := range shares {
			for name, f := range map[string]func() (float64, stats.State){
				"χ²":            func() (float64, stats.State) { return stats.ChiSquaredQuantile(p, k) },
				"below, χ²":     func() (float64, stats.State) { return stats.ChiSquaredProbability(1000*p, k) },
				"t":             func() (float64, stats.State) { return stats.StudentQuantile(p, k) },
				"below, t":      func() (float64, stats.State) { return stats.StudentProbability(1e100*p, k) },
				"below, normal": func() (float64, stats.State) { return stats.NormalProbability(p) },
			} {
				x, s := f()
				require.False(t, math.IsNaN(x) || math.IsInf(x, 0), "%s %v %v", name, p, k)
				require.True(t, s == stats.Known || x == 0, "%s %v %v", name, p, k)
			}
			n, s := stats.BinomialQuantile(p, 1000, k)
			require.True(t, n >= 0 && n <= 1000 && (s == stats.Known || n == 0))
		}
	}
}

func TestDistributions(t *testing.T) {
	type result struct {
		x float64
		s stats.State
	}
	of := func(x float64, s stats.State) result { return result{x, s} }
	count := func(n int, s stats.State) result { return result{float64(n), s} }
	for name, row := range map[string][2]result{
		"normal, 0":             {of(stats.NormalQuantile(0)), {0, stats.Undefined}},
		"normal, 1":             {of(stats.NormalQuantile(1)), {0, stats.Undefined}},
		"normal, not given":     {of(stats.NormalQuantile(nan)), {0, stats.Missing}},
		"normal, below all":     {of(stats.NormalProbability(-inf)), {0, stats.Known}},
		"χ², no freedom":        {of(stats.ChiSquaredQuantile(0.5, 0)), {0, stats.Known}},
		"χ², less than none":    {of(stats.ChiSquaredQuantile(0.5, -1)), {0, stats.Undefined}},
		"χ², infinite":          {of(stats.ChiSquaredQuantile(0.5, inf)), {0, stats.NotFinite}},
		"χ² below 0":            {of(stats.ChiSquaredProbability(-1, 3)), {0, stats.Known}},
		"χ², all at 0":          {of(stats.ChiSquaredProbability(0, 0)), {1, stats.Known}},
		"χ², above all":         {of(stats.ChiSquaredProbability(inf, 3)), {1, stats.Known}},
		"t, no freedom":         {of(stats.StudentQuantile(0.5, 0)), {0, stats.TooFew}},
		"t, the middle":         {of(stats.StudentQuantile(0.5, 3)), {0, stats.Known}},
		"t, above all":          {of(stats.StudentProbability(inf, 3)), {1, stats.Known}},
		"t, no freedom at all":  {of(stats.StudentProbability(1, 0)), {0, stats.TooFew}},
		"binomial, no tries":    {count(stats.BinomialQuantile(0.5, 0, 0.5)), {0, stats.Known}},
		"binomial, always":      {count(stats.BinomialQuantile(0.5, 7, 1)), {7, stats.Known}},
		"binomial, never":       {count(stats.BinomialQuantile(0.5, 7, 0)), {0, stats.Known}},
		"binomial, beyond":      {count(stats.BinomialQuantile(0.5, 7, 1.1)), {0, stats.Undefined}},
		"binomial, fewer tries": {count(stats.BinomialQuantile(0.5, -1, 0.5)), {0, stats.Negative}},
		"binomial, just":        {count(stats.BinomialQuantile(0.5, 1, 0.5)), {0, stats.Known}},
	} {
		assert.Equal(t, row[1], row[0], name)
	}
	a, _ := stats.StudentQuantile(0.975, inf)
	assert.InDelta(t, 1.959963984540054, a, 1e-12)
	for n := 1; n < 400; n += 2 {
		half, _ := stats.BinomialQuantile(0.5, n, 0.5)
		assert.Equal(t, (n-1)/2, half, "rounding does not move the middle of %d", n)
	}
	// A quantile is where its probability is.
	for _, k := range []float64{0.7, 1, 2.5, 30, 1000} {
		for _, p := range []float64{0.001, 0.025, 0.3, 0.5, 0.9, 0.999} {
			q, _ := stats.ChiSquaredQuantile(p, k)
			back, _ := stats.ChiSquaredProbability(q, k)
			assert.InEpsilon(t, p, back, 1e-9, "χ² %v %v", k, p)
			q, _ = stats.StudentQuantile(p, k)
			back, _ = stats.StudentProbability(q, k)
			assert.InEpsilon(t, p, back, 1e-9, "t %v %v", k, p)
		}
	}
	assert.True(t, slices.IsSorted([]stats.State{stats.Known, stats.Missing}), "Known is the zero State")
}

// Whatever the numbers, no result is NaN or infinite, and none takes for ever.
func FuzzIntervals(f *testing.F) {
	f.Add(1., 10., 0.95)
	f.Add(0., 1., 0.998)
	f.Add(5e-324, math.MaxFloat64, 1e-300)
	f.Fuzz(func(t *testing.T, x, n, c float64) {
		for name, interval := range twoCounts {
			sound(t, interval(x, n, c), name, x, n, c)
		}
		d := stats.DirectRate([]float64{x, 1}, []float64{n, 2}, []float64{c, 1}, stats.FingertipsRate(1000, 0.95))
		sound(t, d.Interval, x, n, c)
		out := stats.MakeIntervals(2)
		if err := stats.LifeExpectancy([]float64{0, 5}, []float64{x, 3}, []float64{n, 9}, stats.LifeTable{Variance: stats.Silcocks, Confidence: c}, out); err != nil {
			t.Fatal(err)
		}
		sound(t, out.At(0), x, n, c)
	})
}
