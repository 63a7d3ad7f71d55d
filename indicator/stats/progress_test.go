package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

// Homes where children breathe second-hand smoke: 12% in 2012, to be 6% by 2020.
func smoke(year, value float64) stats.Course {
	return stats.Course{Base: at(2012, 12), Now: at(year, value), Target: at(2020, 6), Polarity: stats.Lower}
}

func figure(t *testing.T, p stats.Progress, name string) float64 {
	t.Helper()
	v, ok := p.Figures.Of(name)
	require.True(t, ok, "no figure %q in %v", name, p)
	return v
}

// The test values published with the method, to the digits given.
func TestOpenSDGPublished(t *testing.T) {
	p := stats.OpenSDG(smoke(2014, 11), nan, stats.Thresholds{})
	assert.InDelta(t, -0.082996, figure(t, p, stats.RequiredRate), 5e-7)
	assert.InDelta(t, -0.042573, figure(t, p, stats.ObservedRate), 5e-7)
	assert.InDelta(t, 0.51295, p.Ratio, 5e-6)
	assert.Equal(t, stats.LimitedProgress, p.Status)
	assert.InDelta(t, -0.3627, figure(t, p, stats.Score), 5e-5)

	p = stats.OpenSDG(smoke(2016, 6), nan, stats.Thresholds{})
	assert.Equal(t, stats.Achieved, p.Status)
	assert.Equal(t, 5.0, figure(t, p, stats.Score))

	for base, want := range map[float64]float64{92.7: 0.28578, 50: 0.95393} {
		c := stats.Course{Base: at(2015, base), Now: at(2020, base+0.1), Target: stats.NoTarget(), Polarity: stats.Higher}
		assert.InDelta(t, want, figure(t, stats.OpenSDG(c, 100, stats.Thresholds{}), stats.Coefficient), 5e-6)
	}
}

// The boundaries of the bands, with and without a target.
func TestOpenSDGBands(t *testing.T) {
	after := func(rate float64, target stats.Point) stats.Course {
		return stats.Course{Base: at(2015, 100), Now: at(2016, 100*(1+rate)), Target: target, Polarity: stats.Higher}
	}
	need10 := at(2025, 100*math.Pow(1.1, 10)) // 10% a year
	for _, c := range []struct {
		course stats.Course
		want   stats.Status
		score  float64
	}{
		{after(0.0951, need10), stats.SubstantialProgress, 2.5 + 2.5*0.001/0.35},
		{after(0.0949, need10), stats.ModerateProgress, 2.5 * 0.349 / 0.35},
		{after(0.0601, need10), stats.ModerateProgress, 2.5 * 0.001 / 0.35},
		{after(0.0599, need10), stats.LimitedProgress, -2.5 * 0.001 / 0.6},
		{after(0, need10), stats.LimitedProgress, -2.5},
		{after(-0.0001, need10), stats.Deterioration, -2.5 - 2.5*0.001/0.6},
		{after(-0.07, need10), stats.Deterioration, -5},
		{after(0.2, need10), stats.SubstantialProgress, 5},
		{after(0.0151, stats.NoTarget()), stats.SubstantialProgress, 2.55},
		{after(0.0149, stats.NoTarget()), stats.ModerateProgress, 2.475},
		{after(0.0051, stats.NoTarget()), stats.ModerateProgress, 0.025},
		{after(0.0049, stats.NoTarget()), stats.LimitedProgress, -0.05},
		{after(-0.001, stats.NoTarget()), stats.Deterioration, -2.625},
	} {
		p := stats.OpenSDG(c.course, nan, stats.Thresholds{})
		assert.Equal(t, c.want, p.Status, "%v", c.course)
		assert.InDelta(t, c.score, figure(t, p, stats.Score), 1e-9, "%v", c.course)
	}
	own := stats.OpenSDG(after(0.0951, need10), nan, stats.Thresholds{High: 1, Middle: 0.5})
	assert.Equal(t, stats.ModerateProgress, own.Status)
	assert.Equal(t, stats.Thresholds{High: 1, Middle: 0.5}, own.Thresholds)
	assert.Equal(t, "Open SDG, sdg-build 139fede7", string(own.Method))

	held := stats.Course{Base: at(2015, 100), Now: at(2020, 100), Target: stats.NoTarget(), Polarity: stats.Higher}
	p := stats.OpenSDG(held, 100, stats.Thresholds{})
	assert.Equal(t, stats.SubstantialProgress, p.Status, "held at the limit")
	assert.Equal(t, 5.0, figure(t, p, stats.Score))
	held.Base.Value = 150
	assert.InDelta(t, 1-math.Pow(0.5, 4.44), figure(t, stats.OpenSDG(held, 100, stats.Thresholds{}), stats.Coefficient), 1e-12)
	held.Base.Value = 200
	assert.Equal(t, 1.0, figure(t, stats.OpenSDG(held, 100, stats.Thresholds{}), stats.Coefficient))
}

// A base or target of 0 is a state with its reason, not 0.001; so is all else
// that the method does not define.
func TestOpenSDGRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		edit   func(*stats.Course)
		state  stats.State
		status stats.Status
	}{
		"as it comes":                {func(*stats.Course) {}, stats.Known, stats.LimitedProgress},
		"a base of 0":                {func(c *stats.Course) { c.Base.Value = 0 }, stats.ZeroBase, ""},
		"a target of 0":              {func(c *stats.Course) { c.Target.Value = 0 }, stats.ZeroBase, ""},
		"a target of 0 that is met":  {func(c *stats.Course) { c.Target.Value, c.Now.Value = 0, 0 }, stats.ZeroBase, stats.Achieved},
		"unlike signs":               {func(c *stats.Course) { c.Base.Value = -1; c.Target.Value = -2 }, stats.Signs, ""},
		"a target of another sign":   {func(c *stats.Course) { c.Target.Value = -2 }, stats.Signs, ""},
		"less than a year":           {func(c *stats.Course) { c.Now.Time = 2012.5 }, stats.TooFew, ""},
		"now before the base":        {func(c *stats.Course) { c.Now.Time = 2010 }, stats.TooFew, ""},
		"a target equal to the base": {func(c *stats.Course) { c.Target.Value = 12; c.Now.Value = 13 }, stats.NothingToChange, ""},
		"a target due at the base":   {func(c *stats.Course) { c.Target.Time = 2012 }, stats.OutOfOrder, ""},
		"no polarity":                {func(c *stats.Course) { c.Polarity = "" }, stats.NoPolarity, ""},
		"no base":                    {func(c *stats.Course) { c.Base.Value = nan }, stats.Missing, ""},
		"no time now":                {func(c *stats.Course) { c.Now.Time = nan }, stats.Missing, ""},
		"no time of the target":      {func(c *stats.Course) { c.Target.Time = nan }, stats.Missing, ""},
		"an infinite target":         {func(c *stats.Course) { c.Target.Value = inf }, stats.NotFinite, ""},
	} {
		course := smoke(2014, 11)
		c.edit(&course)
		p := stats.OpenSDG(course, nan, stats.Thresholds{})
		assert.Equal(t, c.state, p.State, name)
		assert.Equal(t, c.status, p.Status, name)
		if c.state != stats.Known {
			assert.Zero(t, p.Ratio, name)
		}
	}
}

func TestOpenSDGMean(t *testing.T) {
	met, limited := stats.OpenSDG(smoke(2016, 6), nan, stats.Thresholds{}), stats.OpenSDG(smoke(2014, 11), nan, stats.Thresholds{})
	p := stats.OpenSDGMean([]stats.Progress{met, limited})
	assert.InDelta(t, (5-0.36271)/2, p.Ratio, 1e-4)
	assert.Equal(t, stats.ModerateProgress, p.Status)
	assert.Equal(t, stats.Achieved, stats.OpenSDGMean([]stats.Progress{met, met}).Status)
	assert.Equal(t, stats.TooFew, stats.OpenSDGMean(nil).State)
	zero := smoke(2014, 11)
	zero.Target.Value = 0
	assert.Equal(t, stats.ZeroBase, stats.OpenSDGMean([]stats.Progress{met, stats.OpenSDG(zero, nan, stats.Thresholds{})}).State)
}

func TestEurostat(t *testing.T) {
	with := func(rate float64) stats.Status {
		c := stats.Course{Base: at(2015, 100), Now: at(2020, 100*math.Pow(1+rate, 5)), Target: at(2025, 100*math.Pow(1.1, 10)), Polarity: stats.Higher}
		return stats.Eurostat(c, stats.Thresholds{}).Status
	}
	without := func(rate float64) stats.Status {
		c := stats.Course{Base: at(2015, 100), Now: at(2020, 100*math.Pow(1+rate, 5)), Target: stats.NoTarget(), Polarity: stats.Higher}
		return stats.Eurostat(c, stats.Thresholds{}).Status
	}
	for rate, want := range map[float64]stats.Status{
		0.0951: stats.SignificantProgress, 0.0949: stats.ModerateProgress, 0.0599: stats.InsufficientProgress, -0.001: stats.MovingAway,
	} {
		assert.Equal(t, want, with(rate), rate)
	}
	for rate, want := range map[float64]stats.Status{
		0.0101: stats.SignificantProgress, 0.0099: stats.ModerateProgress, 0: stats.NoMovement, -0.0099: stats.ModeratelyAway, -0.0101: stats.SignificantlyAway,
	} {
		assert.Equal(t, want, without(rate), rate)
	}
	assert.Equal(t, stats.TooFew, stats.Eurostat(smoke(2014.9, 11), stats.Thresholds{}).State)
	assert.Equal(t, stats.Known, stats.Eurostat(smoke(2015, 11), stats.Thresholds{}).State)
	fall := stats.Course{Base: at(2015, 100), Now: at(2020, 90), Target: stats.NoTarget(), Polarity: stats.Higher}
	low := stats.Eurostat(fall, stats.Thresholds{}).Ratio
	assert.Equal(t, stats.SignificantlyAway, stats.Eurostat(fall, stats.Thresholds{High: 0.01, Low: low}).Status, "at the threshold itself")
	zero := smoke(2015, 11)
	zero.Base.Value = 0
	assert.Equal(t, stats.ZeroBase, stats.Eurostat(zero, stats.Thresholds{}).State)
}

func TestHealthyPeople(t *testing.T) {
	for name, c := range map[string]struct {
		base, now, target float64
		want              stats.Status
		state             stats.State
	}{
		"a tenth of the way":               {20, 19, 10, stats.Improving, stats.Known},
		"less than a tenth":                {20, 19.01, 10, stats.LittleChange, stats.Known},
		"a tenth of the base away":         {20, 22, 10, stats.GettingWorse, stats.Known},
		"less than a tenth away":           {20, 21.9, 10, stats.LittleChange, stats.Known},
		"no movement":                      {20, 20, 10, stats.LittleChange, stats.Known},
		"at the target":                    {20, 10, 10, stats.Achieved, stats.Known},
		"a target of 0":                    {20, 10, 0, stats.Improving, stats.Known},
		"a base of 0, improved":            {0, -2, -10, stats.Improving, stats.Known},
		"a base of 0, moved away":          {0, 2, -10, "", stats.ZeroBase},
		"hold, held":                       {20, 20, 20, stats.Achieved, stats.NothingToChange},
		"hold, and moved a little":         {20, 21, 20, stats.LittleChange, stats.NothingToChange},
		"hold, and moved away":             {20, 25, 20, stats.GettingWorse, stats.NothingToChange},
		"a target behind, and moved away":  {20, 27, 25, stats.GettingWorse, stats.NothingToChange},
		"no target":                        {20, 19, nan, "", stats.Missing},
		"a base below 0, moved by a tenth": {-20, -18, -30, stats.GettingWorse, stats.Known},
	} {
		p := stats.HealthyPeople(stats.Course{Base: at(nan, c.base), Now: at(nan, c.now), Target: at(nan, c.target), Polarity: stats.Lower}, 0)
		assert.Equal(t, c.want, p.Status, name)
		assert.Equal(t, c.state, p.State, name)
	}
	c := stats.Course{Base: at(0, 20), Now: at(0, 19), Target: at(0, 10), Polarity: stats.Lower}
	assert.Equal(t, stats.LittleChange, stats.HealthyPeople(c, 20).Status, "another dividing line")
}

func TestUNChart(t *testing.T) {
	p := stats.UNChart(smoke(2015, 8), false, stats.Thresholds{})
	assert.InDelta(t, -0.12642, figure(t, p, stats.ObservedRate), 5e-6)
	assert.InDelta(t, 4.0701, figure(t, p, stats.ValueWhenDue), 5e-5)
	assert.InDelta(t, 1.32165, p.Ratio, 5e-6)
	assert.Equal(t, stats.OnTrack, p.Status)

	assert.Equal(t, stats.PartWay, stats.UNChart(smoke(2014, 11.6), false, stats.Thresholds{}).Status)
	assert.Equal(t, stats.FarShort, stats.UNChart(smoke(2014, 11.95), false, stats.Thresholds{}).Status)
	assert.Equal(t, stats.FarShort, stats.UNChart(smoke(2014, 13), false, stats.Thresholds{}).Status)
	assert.Equal(t, stats.Achieved, stats.UNChart(smoke(2014, 6), false, stats.Thresholds{}).Status)
	assert.Equal(t, stats.OutOfOrder, stats.UNChart(smoke(2021, 8), false, stats.Thresholds{}).State)

	near := stats.Course{Base: at(2012, 20), Now: at(2015, 1), Target: at(2020, 0), Polarity: stats.Lower}
	assert.Equal(t, stats.Achieved, stats.UNChart(near, true, stats.Thresholds{}).Status, "within one point of 0%")
	assert.Equal(t, stats.OnTrack, stats.UNChart(near, false, stats.Thresholds{}).Status, "not a percentage")
	near.Now.Value = 1.01
	assert.NotEqual(t, stats.Achieved, stats.UNChart(near, true, stats.Thresholds{}).Status)
	worse := stats.Course{Base: at(2012, 5), Now: at(2015, 7), Target: at(2020, 6), Polarity: stats.Lower}
	assert.Equal(t, stats.NothingToChange, stats.UNChart(worse, false, stats.Thresholds{}).State)

	for rate, want := range map[float64]stats.Status{0.0201: stats.OnTrack, 0.0199: stats.PartWay, 0.0051: stats.PartWay, 0.0049: stats.FarShort, -0.1: stats.FarShort} {
		c := stats.Course{Base: at(2015, 100), Now: at(2016, 100*(1+rate)), Target: stats.NoTarget(), Polarity: stats.Higher}
		assert.Equal(t, want, stats.UNChart(c, false, stats.Thresholds{}).Status, rate)
	}
}

func TestFiveChanges(t *testing.T) {
	times, values := []float64{2020, 2021, 2022, 2023, 2024, 2025}, []float64{20, 19, 18.5, 18, 17, 16}
	p := stats.FiveChanges(times, values, 2025, at(2030, 10), stats.Lower, stats.Thresholds{})
	assert.InDelta(t, -0.8, figure(t, p, stats.MeanYearlyChange), 1e-12)
	assert.InDelta(t, 12.0, figure(t, p, stats.ValueWhenDue), 1e-12)
	assert.InDelta(t, 2./6, p.Ratio, 1e-12)
	assert.Equal(t, stats.Cloud, p.Status)

	for target, want := range map[float64]stats.Status{12.1: stats.Sun, 11.9: stats.Sun, 11.75: stats.SlightCloud, 11.1: stats.SlightCloud, 10.9: stats.Cloud} {
		assert.Equal(t, want, stats.FiveChanges(times, values, 2025, at(2030, target), stats.Lower, stats.Thresholds{}).Status, target)
	}
	assert.Equal(t, stats.Thunderstorm, stats.FiveChanges(times, values, 2025, at(2030, 20), stats.Higher, stats.Thresholds{}).Status)
	assert.Equal(t, stats.Thunderstorm, stats.FiveChanges(times, values, 2025, at(2030, 16), stats.Higher, stats.Thresholds{}).Status, "met, and moving away")
	assert.Equal(t, stats.Sun, stats.FiveChanges(times, values, 2025, at(2030, 10.9), stats.Higher, stats.Thresholds{}).Status, "met, and still met when due")
	assert.Equal(t, stats.Thunderstorm, stats.FiveChanges(times, []float64{5, 5, 5, 5, 5, 5}, 2025, at(2030, 4), stats.Lower, stats.Thresholds{}).Status, "no change")
	assert.Equal(t, stats.Sun, stats.FiveChanges(times, []float64{5, 4, 3, 2, 1, 0}, 2025, at(2030, -5), stats.Lower, stats.Thresholds{}).Status, "through 0")

	seven := stats.FiveChanges(append([]float64{2019}, times...), append([]float64{90}, values...), 2025, at(2030, 10), stats.Lower, stats.Thresholds{})
	assert.Equal(t, p, seven, "a seventh point is not looked at")
	// Four points are enough, three are not; a gap breaks the row.
	assert.Equal(t, stats.Known, stats.FiveChanges(times[2:], values[2:], 2025, at(2030, 10), stats.Lower, stats.Thresholds{}).State)
	assert.Equal(t, stats.TooFew, stats.FiveChanges(times[3:], values[3:], 2025, at(2030, 10), stats.Lower, stats.Thresholds{}).State)
	assert.Equal(t, stats.TooFew, stats.FiveChanges(times, []float64{20, 19, nan, 18, 17, 16}, 2025, at(2030, 10), stats.Lower, stats.Thresholds{}).State)
	assert.InDelta(t, -0.75, figure(t, stats.FiveChanges(times, []float64{20, 19, 18.5, 18, 17, nan}, 2025, at(2030, 10), stats.Lower, stats.Thresholds{}), stats.MeanYearlyChange), 1e-12)
	assert.Equal(t, stats.OutOfOrder, stats.FiveChanges(times, values, 2025, at(2024, 10), stats.Lower, stats.Thresholds{}).State)
	assert.Equal(t, stats.Lengths, stats.FiveChanges(nil, values, 2025, at(2030, 10), stats.Lower, stats.Thresholds{}).State)
	assert.Equal(t, stats.NoPolarity, stats.FiveChanges(times, values, 2025, at(2030, 10), "", stats.Thresholds{}).State)
}

// The ladder of a plan: a baseline, and what is to be in 1, 3 and 10 years.
func ladder(t *testing.T, shape stats.Shape) stats.Path {
	t.Helper()
	p, s := stats.NewPath(shape, at(2017, 100), at(2018, 96), at(2020, 80), at(2027, 40))
	require.Equal(t, stats.Known, s)
	return p
}

func TestPathAt(t *testing.T) {
	for _, shape := range []stats.Shape{stats.Linear, stats.Geometric, stats.Stepped} {
		p := ladder(t, shape)
		for time, want := range map[float64]float64{2017: 100, 2018: 96, 2020: 80, 2027: 40, 2040: 40} {
			v, s := p.At(time)
			assert.Equal(t, stats.Known, s)
			assert.Equal(t, want, v, "%s at the rung of %v, exactly", shape, time)
		}
		_, s := p.At(2016.9)
		assert.Equal(t, stats.Undefined, s, "before the baseline")
		_, s = p.At(nan)
		assert.Equal(t, stats.Missing, s)
		assert.Equal(t, shape, p.Shape())
	}
	for shape, want := range map[stats.Shape]float64{stats.Linear: 88, stats.Geometric: math.Sqrt(96 * 80), stats.Stepped: 96} {
		v, _ := ladder(t, shape).At(2019)
		assert.InDelta(t, want, v, 1e-12, shape)
	}
	linear, _ := stats.NewPath(stats.Linear, at(2012, 12), at(2020, 6))
	v, _ := linear.At(2014)
	assert.InDelta(t, 10.5, v, 1e-12, "the published value")

	for name, c := range map[string]struct {
		shape stats.Shape
		rungs []stats.Point
		want  stats.State
	}{
		"a baseline alone":        {stats.Linear, []stats.Point{at(1, 1)}, stats.TooFew},
		"a rung without value":    {stats.Linear, []stats.Point{at(1, 1), at(2, nan)}, stats.Missing},
		"a rung without time":     {stats.Linear, []stats.Point{at(1, 1), at(nan, 2)}, stats.Missing},
		"rungs not in order":      {stats.Linear, []stats.Point{at(2, 1), at(1, 2)}, stats.OutOfOrder},
		"two rungs at one time":   {stats.Linear, []stats.Point{at(2, 1), at(2, 2)}, stats.OutOfOrder},
		"an infinite rung":        {stats.Linear, []stats.Point{at(2, 1), at(3, inf)}, stats.NotFinite},
		"linear through 0":        {stats.Linear, []stats.Point{at(2, 1), at(3, -1)}, stats.Known},
		"geometric to 0":          {stats.Geometric, []stats.Point{at(2, 1), at(3, 0)}, stats.ZeroBase},
		"geometric through 0":     {stats.Geometric, []stats.Point{at(2, 1), at(3, -1)}, stats.Signs},
		"geometric below 0":       {stats.Geometric, []stats.Point{at(2, -1), at(3, -4)}, stats.Known},
		"a shape without a name":  {"", []stats.Point{at(2, 1), at(3, 2)}, stats.Undefined},
		"a shape no one knows of": {"round", []stats.Point{at(2, 1), at(3, 2)}, stats.Undefined},
	} {
		_, s := stats.NewPath(c.shape, c.rungs...)
		assert.Equal(t, c.want, s, name)
	}
	_, s := stats.Path{}.At(2020)
	assert.Equal(t, stats.TooFew, s)
	below, _ := stats.NewPath(stats.Geometric, at(2, -1), at(4, -4))
	v, _ = below.At(3)
	assert.InDelta(t, -2, v, 1e-12)
}

func TestPathColumn(t *testing.T) {
	p := ladder(t, stats.Linear)
	values, states := make([]float64, 2), make([]stats.State, 2)
	require.NoError(t, p.Column([]float64{2016, 2019}, values, states))
	assert.Equal(t, []stats.State{stats.Undefined, stats.Known}, states)
	assert.InDelta(t, 88, values[1], 1e-12)
	require.NoError(t, p.Column([]float64{2016}, nil, nil))
	assert.ErrorIs(t, p.Column([]float64{2016}, values, nil), stats.ErrLengths)
	assert.ErrorIs(t, p.Column([]float64{2016}, nil, states), stats.ErrLengths)
}

func TestPathProgress(t *testing.T) {
	p := ladder(t, stats.Linear) // 88 expected in 2019
	for value, want := range map[float64]stats.Status{
		40: stats.Achieved, 39: stats.Achieved, 41: stats.OnPath, 88: stats.OnPath, 88.1: stats.Behind, 99.9: stats.Behind, 100: stats.NoMovement, 101: stats.MovingAway,
	} {
		r := p.PathProgress(at(2019, value), stats.Lower, stats.Thresholds{})
		assert.Equal(t, want, r.Status, value)
		assert.InDelta(t, (100-value)/12, r.Ratio, 1e-12, value)
		assert.InDelta(t, 88, figure(t, r, stats.ExpectedNow), 1e-12)
	}
	assert.Equal(t, stats.OnPath, p.PathProgress(at(2019, 88.1), stats.Lower, stats.Thresholds{High: 0.9}).Status)
	assert.Equal(t, stats.Undefined, p.PathProgress(at(2016, 88), stats.Lower, stats.Thresholds{}).State)
	assert.Equal(t, stats.NoPolarity, p.PathProgress(at(2019, 88), "", stats.Thresholds{}).State)
	assert.Equal(t, stats.Missing, p.PathProgress(at(2019, nan), stats.Lower, stats.Thresholds{}).State)

	hold, _ := stats.NewPath(stats.Linear, at(2017, 80), at(2027, 80))
	assert.Equal(t, stats.Achieved, hold.PathProgress(at(2019, 80), stats.Higher, stats.Thresholds{}).Status)
	r := hold.PathProgress(at(2019, 79), stats.Higher, stats.Thresholds{})
	assert.Equal(t, stats.Behind, r.Status)
	assert.Equal(t, stats.NothingToChange, r.State)
	// A path that allows for a rise before the fall.
	over, _ := stats.NewPath(stats.Linear, at(2017, 10), at(2019, 12), at(2021, 8))
	assert.Equal(t, stats.OnPath, over.PathProgress(at(2019, 11), stats.Lower, stats.Thresholds{}).Status)
	dip, _ := stats.NewPath(stats.Linear, at(2017, 100), at(2019, 60), at(2021, 80))
	assert.Equal(t, stats.Behind, dip.PathProgress(at(2019, 70), stats.Lower, stats.Thresholds{}).Status, "the end is met, and not what is due")
	assert.Equal(t, stats.Behind, over.PathProgress(at(2019, 13), stats.Lower, stats.Thresholds{}).Status)
}

func TestMilestone(t *testing.T) {
	p := ladder(t, stats.Linear)
	for _, c := range []struct {
		time, value float64
		want        stats.Status
		state       stats.State
	}{
		{2017, 100, stats.NotDue, stats.TooFew},
		{2017.9, 90, stats.NotDue, stats.TooFew},
		{2018, 96, stats.Reached, stats.Known},
		{2018, 96.1, stats.Missed, stats.Known},
		{2019.9, 96, stats.Reached, stats.Known}, // nothing is asked between the rungs
		{2020, 96, stats.Missed, stats.Known},
		{2030, 40, stats.Reached, stats.Known},
		{2016, 100, "", stats.Undefined},
		{2018, nan, "", stats.Missing},
	} {
		r := p.Milestone(at(c.time, c.value), stats.Lower)
		assert.Equal(t, c.want, r.Status, "%v", c)
		assert.Equal(t, c.state, r.State, "%v", c)
	}
	r := p.Milestone(at(2019, 90), stats.Lower)
	assert.InDelta(t, 2.5, r.Ratio, 1e-12)
	assert.Equal(t, stats.Figures{{stats.MilestoneValue, 96}, {stats.MilestoneDue, 2018}, {stats.NextMilestone, 80}, {stats.NextMilestoneDue, 2020}}, r.Figures)
	_, ok := p.Milestone(at(2030, 40), stats.Lower).Figures.Of(stats.NextMilestone)
	assert.False(t, ok)
	assert.Equal(t, stats.TooFew, stats.Path{}.Milestone(at(2030, 40), stats.Lower).State)
	hold, _ := stats.NewPath(stats.Linear, at(2017, 80), at(2027, 80))
	assert.Equal(t, stats.NothingToChange, hold.Milestone(at(2027, 79), stats.Higher).State)
}

func TestPace(t *testing.T) {
	times, values := []float64{2015, 2016, 2017, 2018, 2019}, []float64{20, 18, 19, nan, 17}
	p := stats.NewPace(times, values, 2019, at(2023, 9), stats.Lower)
	assert.Equal(t, stats.Known, p.State)
	assert.Equal(t, at(2019, 17), p.Now)
	assert.InDelta(t, -2, p.Needed, 1e-12)
	assert.InDelta(t, math.Pow(9./17, 0.25)-1, p.Rate, 1e-12)
	assert.InDelta(t, -2, p.Best, 1e-12)
	assert.Equal(t, at(2015, 20), p.BestFrom)
	assert.Equal(t, at(2016, 18), p.BestTo)
	assert.InDelta(t, 1, p.Ratio, 1e-12)

	met := stats.NewPace(times, values, 2019, at(2023, 17), stats.Lower)
	assert.Zero(t, met.Needed)
	assert.Zero(t, met.Ratio)
	assert.Equal(t, stats.Known, met.State)
	late := stats.NewPace(times, values, 2019, at(2019, 9), stats.Lower)
	assert.Equal(t, stats.OutOfOrder, late.State)
	assert.Equal(t, stats.Known, stats.NewPace(times, values, 2019, at(2018, 17), stats.Lower).State, "met, whenever it was due")
	never := stats.NewPace(times[:2], []float64{1, 2}, 2019, at(2023, 0.5), stats.Lower)
	assert.Equal(t, stats.Undefined, never.RatioState)
	assert.InDelta(t, 1, never.Best, 1e-12)
	zero := stats.NewPace(times, values, 2019, at(2023, 0), stats.Lower)
	assert.Equal(t, -1.0, zero.Rate)
	assert.Equal(t, stats.ZeroBase, stats.NewPace(times[:2], []float64{1, 0}, 2019, at(2023, -1), stats.Lower).RateState)
	assert.Equal(t, stats.TooFew, stats.NewPace(times[:1], values[:1], 2019, at(2023, 9), stats.Lower).BestState)
	assert.Equal(t, stats.TooFew, stats.NewPace(times, values, 2014, at(2023, 9), stats.Lower).State)
	assert.Equal(t, stats.Missing, stats.NewPace(times, values, 2019, stats.NoTarget(), stats.Lower).State)
	assert.Equal(t, stats.Lengths, stats.NewPace(nil, values, 2019, at(2023, 9), stats.Lower).State)
	// The change within months is not taken for that of a year.
	months := stats.NewPace([]float64{2015, 2015.25, 2015.5, 2016}, []float64{20, 10, 30, 18}, 2019, at(2023, 9), stats.Lower)
	assert.InDelta(t, -2, months.Best, 1e-12)
}

func TestGrowthRate(t *testing.T) {
	for name, c := range map[string]struct {
		from, to stats.Point
		rate     float64
		state    stats.State
	}{
		"a rise":          {at(2010, 100), at(2012, 121), 0.1, stats.Known},
		"a fall below 0":  {at(2010, -100), at(2012, -121), 0.1, stats.Known},
		"to 0":            {at(2010, 100), at(2012, 0), -1, stats.Known},
		"from 0":          {at(2010, 0), at(2012, 5), 0, stats.ZeroBase},
		"through 0":       {at(2010, 5), at(2012, -5), 0, stats.Signs},
		"at one time":     {at(2010, 5), at(2010, 6), 0, stats.OutOfOrder},
		"not given":       {at(2010, nan), at(2012, 6), 0, stats.Missing},
		"beyond all size": {at(2010, 1e-300), at(2010.0001, 1e300), 0, stats.NotFinite},
	} {
		rate, state := stats.GrowthRate(c.from, c.to)
		assert.Equal(t, c.state, state, name)
		assert.InDelta(t, c.rate, rate, 1e-12, name)
	}
}

func TestProgressColumn(t *testing.T) {
	courses := []stats.Course{smoke(2014, 11), smoke(2016, 6)}
	out := make([]stats.Progress, 2)
	method := func(c stats.Course) stats.Progress { return stats.HealthyPeople(c, 0) }
	require.NoError(t, stats.ProgressColumn(courses, method, out))
	assert.Equal(t, stats.HealthyPeople(courses[1], 0), out[1])
	assert.ErrorIs(t, stats.ProgressColumn(courses, method, out[1:]), stats.ErrLengths)
}
