package indicator

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"testing/quick"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

var in2017 = loip.Day(2017, 6, 1)

// amongAreas is the share of children who breathe second-hand smoke, lower
// being better, for an area, Scotland and three councils, of which the second has
// no figure for 2016.
func amongAreas() Indicator {
	series := func(code loip.AreaCode, name string, values ...string) Series {
		s := Series{Place: Place{code, name}}
		for k, v := range values {
			s.Observations = append(s.Observations, Observation{Period: fmt.Sprint(2012 + k), Value: num(v)})
		}
		return s
	}
	return Indicator{
		ID: "smoke", Measure: Proportion, Unit: "percent", Polarity: Lower,
		Area: Figure{Place: Place{"S12000026", "Scottish Borders"}}, Reference: Figure{Place: Place{loip.Scotland, "Scotland"}},
		Series: []Series{
			series("S12000026", "Scottish Borders", "12.0", "11.6", "11.2", "10.9", "10.1"),
			series(loip.Scotland, "Scotland", "11.0", "10.5", "10.2", "9.6", "9.2"),
			series("S12000041", "Angus", "13.0", "12.0", "10.0", "9.0", "8.0"),
			series("S12000020", "Moray", "9", "9", "9", "9"),
			series("S12000047", "Fife", "15", "14", "13", "12", "11"),
		},
	}
}

func by2020(value string) Target { return Target{Form: ToValue, Value: num(value), By: "2020"} }

func on2017(how Weighing) Weighing {
	how.Want.On = in2017
	return how
}

func reach(t *testing.T, a Ambition, method string) Reach {
	t.Helper()
	w, ok := a.Of(method)
	require.True(t, ok, method)
	assert.NotEqual(t, w.Reach == "", w.Reason == "", "%s: either a reach or a reason: %+v", method, w)
	return w.Reach
}

// The arithmetic by hand. The ten slopes of the area, in order: -0.8, -0.55,
// -0.5, -0.475, -0.4, -0.4, -0.4, -0.367, -0.35, -0.3. Their median, -0.4, from 11.2
// in 2014 brings 8.8 in 2020; half of 1.96 times the root of 16.67 is 4.0, so the
// limits are the first and the last: 11.2 - 6×0.8 = 6.4 and 11.2 - 6×0.3 = 9.4.
// The span is 4 years and so are the years left, the window 2: the changes a year
// are -0.4, -0.35 and -0.55, and 10.1 - 4×0.55 = 7.9. In Angus they are -1.5, -1.5
// and -1: 10.1 - 4×1.5 = 4.1. Scotland's slopes are -0.6 to -0.3 with the median
// -0.45: 10.2 - 6×0.45 = 7.5, from 6.6 to 8.4. Those of Angus are -2 to -1: from 10
// in 2014 to -2, held at 0, and to 4.
func TestAmbition(t *testing.T) {
	for _, row := range []struct {
		target string
		want   [7]Reach // in the order of AmbitionMethods
	}{
		{"12", [7]Reach{BelowTrend, NoMore, NoMore, ShortOfIt, BelowTrend, ShortOfIt, BelowTrend}},
		{"10.1", [7]Reach{BelowTrend, NoMore, NoMore, ShortOfIt, BelowTrend, ShortOfIt, BelowTrend}},
		{"10", [7]Reach{BelowTrend, SeenBefore, SeenBefore, ShortOfIt, BelowTrend, ShortOfIt, BelowTrend}},
		{"9.41", [7]Reach{BelowTrend, SeenBefore, SeenBefore, ShortOfIt, BelowTrend, ShortOfIt, BelowTrend}},
		{"9.4", [7]Reach{OnTrend, SeenBefore, SeenBefore, ShortOfIt, BelowTrend, ShortOfIt, BelowTrend}},
		{"9.20", [7]Reach{OnTrend, SeenBefore, SeenBefore, LevelWithIt, BelowTrend, ShortOfIt, BelowTrend}},
		{"8.4", [7]Reach{OnTrend, SeenBefore, SeenBefore, BetterThanIt, OnTrend, ShortOfIt, BelowTrend}},
		{"8", [7]Reach{OnTrend, SeenBefore, SeenBefore, BetterThanIt, OnTrend, LevelWithIt, BelowTrend}},
		{"7.9", [7]Reach{OnTrend, SeenBefore, SeenBefore, BetterThanIt, OnTrend, BetterThanIt, BelowTrend}},
		{"7.89", [7]Reach{OnTrend, FasterHere, SeenBefore, BetterThanIt, OnTrend, BetterThanIt, BelowTrend}},
		{"6.6", [7]Reach{OnTrend, FasterHere, SeenBefore, BetterThanIt, OnTrend, BetterThanIt, BelowTrend}},
		{"6.59", [7]Reach{OnTrend, FasterHere, SeenBefore, BetterThanIt, BeyondTrend, BetterThanIt, BelowTrend}},
		{"6.4", [7]Reach{OnTrend, FasterHere, SeenBefore, BetterThanIt, BeyondTrend, BetterThanIt, BelowTrend}},
		{"6.39", [7]Reach{BeyondTrend, FasterHere, SeenBefore, BetterThanIt, BeyondTrend, BetterThanIt, BelowTrend}},
		{"4.1", [7]Reach{BeyondTrend, FasterHere, SeenBefore, BetterThanIt, BeyondTrend, BetterThanIt, BelowTrend}},
		{"4.09", [7]Reach{BeyondTrend, FasterHere, FasterAnywhere, BetterThanIt, BeyondTrend, BetterThanIt, BelowTrend}},
		{"4", [7]Reach{BeyondTrend, FasterHere, FasterAnywhere, BetterThanIt, BeyondTrend, BetterThanIt, OnTrend}},
		{"0", [7]Reach{BeyondTrend, FasterHere, FasterAnywhere, BetterThanIt, BeyondTrend, BetterThanIt, OnTrend}},
	} {
		a := amongAreas().Ambition(on2017(Weighing{}), by2020(row.target))
		for k, method := range AmbitionMethods() {
			assert.Equal(t, row.want[k], reach(t, a, method), "%s: %s", row.target, method)
		}
		assert.Empty(t, a.Reason)
		assert.Empty(t, a.Doubts)
	}
}

// The arithmetic stands with each reading, unrounded, and with its marks.
func TestAmbitionFigures(t *testing.T) {
	i := amongAreas()
	i.Series[0].Observations[4].Value.Marks = []Mark{Provisional}
	a := i.Ambition(on2017(Weighing{}), by2020("6"))
	for method, want := range map[string]map[string]string{
		ByOwnTrend:       {"target": "6", "trend carried on": "8.8", "lower limit": "6.4", "upper limit": "9.4", "change a year": "-0.4"},
		ByPaceHere:       {"latest figure": "10.1", "years left": "4", "change needed a year": "-1.025", "window, years": "2", "windows": "3", "fastest, from": "11.2", "fastest, to": "10.1", "fastest change a year": "-0.55"},
		ByPaceAnywhere:   {"windows": "9", "fastest, from": "13", "fastest, to": "10", "fastest change a year": "-1.5"},
		ByReference:      {"figure": "9.2"},
		ByReferenceTrend: {"trend carried on": "7.5", "lower limit": "6.6", "upper limit": "8.4"},
		ByBest:           {"figure": "8"},
		ByBestTrend:      {"lower limit": "0", "upper limit": "4"},
	} {
		w, _ := a.Of(method)
		for name, value := range want {
			k := slices.IndexFunc(w.Figures, func(q Quantity) bool { return q.Name == name })
			require.GreaterOrEqual(t, k, 0, "%s: %s", method, name)
			sameAmount(t, value, w.Figures[k].Value)
		}
		assert.NotEmpty(t, w.How)
		assert.Equal(t, method == ByOwnTrend || method == ByPaceHere || method == ByPaceAnywhere, slices.Contains(w.Marks, Provisional), method)
	}
	w, _ := a.Of(ByBest)
	assert.Equal(t, "Angus", w.Figures[1].Place.Name)
	assert.Len(t, w.Without, 1, "Moray has no figure for 2016")
	w, _ = a.Of(ByPaceAnywhere)
	assert.Len(t, w.Without, 1, "Moray has four points")
	read, err := loip.Decode[Ambition]([]byte(asJSON(t, a)))
	require.NoError(t, err)
	assert.Equal(t, asJSON(t, a), asJSON(t, read), "a record reads as it was written")
}

// Every threshold is a setting.
func TestAmbitionSettings(t *testing.T) {
	weigh := func(how Weighing, target, method string) Reach {
		return reach(t, amongAreas().Ambition(on2017(how), by2020(target)), method)
	}
	assert.Equal(t, FasterHere, weigh(Weighing{Above: 0.04}, "7.8", ByPaceHere), "0.575 is more than 4% above 0.55")
	assert.Equal(t, SeenBefore, weigh(Weighing{Above: 0.05}, "7.8", ByPaceHere))
	assert.Equal(t, SeenBefore, weigh(Weighing{Window: 1}, "6.9", ByPaceHere), "from 2015 to 2016 it fell by 0.8")
	assert.Equal(t, FasterHere, weigh(Weighing{Window: 1}, "6.89", ByPaceHere))
	assert.Equal(t, SeenBefore, weigh(Weighing{Window: 4}, "8.2", ByPaceHere), "over the four years it fell by 0.475 a year")
	assert.Equal(t, FasterHere, weigh(Weighing{Window: 4}, "8.1", ByPaceHere))
	assert.Empty(t, weigh(Weighing{Window: 5}, "8.1", ByPaceHere), "longer than the series")
	assert.Equal(t, BelowTrend, weigh(Weighing{Confidence: 0.5}, "9.4", ByOwnTrend))
	assert.Empty(t, weigh(Weighing{Confidence: 0.99}, "6", ByOwnTrend), "five points have no limits at 99%")
	assert.Empty(t, weigh(Weighing{Points: 6}, "6", ByOwnTrend))
	assert.Equal(t, LevelWithIt, weigh(Weighing{Areas: []string{"angus"}}, "8", ByBest))
	assert.Empty(t, weigh(Weighing{Areas: []string{"S12000020"}}, "8", ByBest), "Moray has no figure for 2016")
	assert.Empty(t, weigh(Weighing{Areas: []string{"Highland"}}, "8", ByBest))
	assert.Equal(t, ShortOfIt, weigh(Weighing{Areas: []string{"Scottish Borders", "Scotland"}}, "9.3", ByBest), "the area itself is none of the others")
	assert.Equal(t, FasterAnywhere, weigh(Weighing{Points: 4, Areas: []string{"Moray"}}, "7.8", ByPaceAnywhere))

	single := amongAreas()
	single.Series[0].Observations = single.Series[0].Observations[4:]
	assert.Empty(t, reach(t, single.Ambition(on2017(Weighing{Points: 1}), by2020("6")), ByPaceHere), "one figure has no pace")

	one := amongAreas().Ambition(on2017(Weighing{Methods: []string{ByBest}}), by2020("6"))
	assert.Len(t, one.Readings, 1)
	assert.Equal(t, Weighing{Want: Selection{On: in2017, Measure: Proportion}, Methods: []string{ByBest}, Confidence: 0.95, Points: 5}, one.How, "what was used is said")
}

// What stands in the way is said by each method, and leaves the others as they
// are.
func TestAmbitionReasons(t *testing.T) {
	all := AmbitionMethods()
	for name, c := range map[string]struct {
		edit    func(*Indicator, *Target)
		without []string // the methods that have no answer
	}{
		"no way is good":         {func(i *Indicator, _ *Target) { i.Polarity = Neither }, all},
		"the polarity not given": {func(i *Indicator, _ *Target) { i.Polarity = "" }, all},
		"closest, and no ideal":  {func(i *Indicator, _ *Target) { i.Polarity = Closest }, all},
		"in words":               {func(_ *Indicator, t *Target) { *t = Target{Form: InWords} }, all},
		"no series":              {func(i *Indicator, _ *Target) { i.Series = i.Series[1:] }, all},
		"for another indicator":  {func(_ *Indicator, t *Target) { t.Indicator = "other" }, all},
		"for each quarter":       {func(_ *Indicator, t *Target) { t.Form, t.Every = PerPeriod, "quarter" }, all},
		"no due day":             {func(_ *Indicator, t *Target) { t.By = "" }, []string{ByOwnTrend, ByPaceHere, ByPaceAnywhere, ByReferenceTrend, ByBestTrend}},
		"due by the latest":      {func(_ *Indicator, t *Target) { t.By = "2016" }, []string{ByOwnTrend, ByPaceHere, ByPaceAnywhere, ByReferenceTrend, ByBestTrend}},
		"four points":            {func(i *Indicator, _ *Target) { i.Series[0].Observations = i.Series[0].Observations[1:] }, []string{ByOwnTrend, ByPaceHere, ByPaceAnywhere}},
		"a break":                {func(i *Indicator, _ *Target) { i.Series[0].Breaks = []Break{{Period: "2013"}} }, []string{ByOwnTrend, ByPaceHere, ByPaceAnywhere}},
		"a projected point":      {func(i *Indicator, _ *Target) { i.Series[0].Observations[0].Value.Marks = []Mark{Projected} }, []string{ByOwnTrend, ByPaceHere, ByPaceAnywhere}},
		"a break of the others":  {func(i *Indicator, _ *Target) { i.Series[1].Breaks = []Break{{Period: "2013"}} }, []string{ByReferenceTrend}},
		"counts":                 {func(i *Indicator, _ *Target) { i.Measure = Count; whole(i) }, []string{ByPaceAnywhere, ByReference, ByReferenceTrend, ByBest, ByBestTrend}},
		"a gap": {func(_ *Indicator, t *Target) {
			*t = Target{Form: GapTo, Comparator: "Angus", Value: num("1"), By: "2020"}
		}, []string{ByPaceAnywhere, ByReference, ByReferenceTrend, ByBest, ByBestTrend}},
		"no code":                 {func(i *Indicator, _ *Target) { i.Area.Place.Code, i.Series[0].Place.Code = "", "" }, []string{ByPaceAnywhere, ByBest, ByBestTrend}},
		"no other area":           {func(i *Indicator, _ *Target) { i.Series = i.Series[:2] }, []string{ByPaceAnywhere, ByBest, ByBestTrend}},
		"periods of another kind": {func(i *Indicator, _ *Target) { financial(&i.Series[1]) }, []string{ByReference, ByReferenceTrend}},
	} {
		t.Run(name, func(t *testing.T) {
			i, target := amongAreas(), by2020("7")
			c.edit(&i, &target)
			a := i.Ambition(on2017(Weighing{}), target)
			for _, method := range all {
				w, _ := a.Of(method)
				assert.Equal(t, !slices.Contains(c.without, method), w.Reach != "", "%s: %s", method, w.Reason)
				assert.NotEqual(t, w.Reach == "", w.Reason == "", method)
			}
			assert.Equal(t, len(c.without) == len(all), a.Reason != "")
			assert.NotEmpty(t, a.String())
		})
	}
	// The trend of the best area is not to be had where its figure is.
	i := amongAreas()
	i.Series[2].Observations = i.Series[2].Observations[1:]
	a := i.Ambition(on2017(Weighing{}), by2020("7"))
	assert.Equal(t, BetterThanIt, reach(t, a, ByBest))
	assert.Empty(t, reach(t, a, ByBestTrend))
	_, ok := a.Of("made up")
	assert.False(t, ok)
}

func whole(i *Indicator) {
	for _, s := range i.Series {
		for k := range s.Observations {
			s.Observations[k].Value.Amount = s.Observations[k].Value.Amount.Shift(1)
		}
	}
}

func financial(s *Series) {
	for k := range s.Observations {
		s.Observations[k].Period += fmt.Sprintf("/%d", 13+k)
	}
}

// Relative targets are weighed by the number that they come to, and what is level
// with Scotland by Scotland's.
func TestAmbitionOfEveryForm(t *testing.T) {
	for name, c := range map[string]struct {
		target Target
		method string
		want   Reach
	}{
		"percent of 12, 6":         {Target{Form: ByPercent, Change: num("-50"), BaselineWhen: "2012", By: "2020"}, ByOwnTrend, BeyondTrend},
		"points from 12, 9.4":      {Target{Form: ByPoints, Change: num("-2.6"), BaselineWhen: "2012", By: "2020"}, ByOwnTrend, OnTrend},
		"hold":                     {Target{Form: Hold, BaselineWhen: "2016", By: "2020"}, ByPaceHere, NoMore},
		"none at all":              {Target{Form: ToZero, By: "2020"}, ByPaceHere, FasterHere},
		"level with Scotland":      {Target{Form: LevelWith, Comparator: "Scotland", By: "2020"}, ByReference, LevelWithIt},
		"0.4 less every year, 8.5": {Target{Form: PerYear, Change: num("-0.4"), BaselineWhen: "2016", By: "2020"}, ByPaceHere, SeenBefore},
		"fewer":                    {Target{Form: DirectionOnly, Direction: Down, BaselineWhen: "2016", By: "2020"}, ByPaceHere, NoMore},
		// From 2012 to 2016 behind Angus by -1, -0.4, 1.2, 1.9, 2.1: the gap grows.
		"a gap of 2 to Angus": {Target{Form: GapTo, Comparator: "Angus", Value: num("2"), By: "2020"}, ByOwnTrend, BeyondTrend},
		"a gap that grows":    {Target{Form: GapTo, Comparator: "Angus", Value: num("20"), By: "2020"}, ByOwnTrend, BelowTrend},
	} {
		a := amongAreas().Ambition(on2017(Weighing{}), c.target)
		assert.Equal(t, c.want, reach(t, a, c.method), "%s: %s", name, a.Reason)
	}
	// A gap is to narrow whichever way the figures are to go, and where none is good.
	for polarity, want := range map[Polarity][2]Reach{Higher: {BelowTrend, BeyondTrend}, Neither: {OnTrend, BeyondTrend}} {
		i := amongAreas()
		i.Polarity, i.Measure = polarity, Score
		for k, gap := range [...]string{"2", "-40"} { // of -1, -0.4, 1.2, 1.9, 2.1 the other way round, or without a sign
			a := i.Ambition(on2017(Weighing{}), Target{Form: GapTo, Comparator: "Angus", Value: num(gap), By: "2020"})
			assert.Equal(t, want[k], reach(t, a, ByOwnTrend), "%s: %s %v", polarity, gap, a.Readings[0])
		}
	}
	pooled := amongAreas()
	for k := range pooled.Series[0].Observations {
		pooled.Series[0].Observations[k].Period = fmt.Sprintf("%d-%d", 2010+k, 2012+k)
	}
	assert.NotEmpty(t, pooled.Ambition(on2017(Weighing{}), by2020("6")).Doubts, "years are shared")
}

// Where closest is good it is the distance that counts. The slopes from 4 to 3.2
// are all -0.2, so the line is at 2.4 in 2020 without any doubt.
func TestAmbitionClosest(t *testing.T) {
	i := amongAreas()
	i.Measure, i.Polarity, i.Ideal = Score, Closest, num("2")
	for k, v := range []string{"4", "3.8", "3.6", "3.4", "3.2"} {
		i.Series[0].Observations[k].Value = num(v)
	}
	for value, want := range map[string][2]Reach{
		"3.2": {BelowTrend, NoMore}, "0.8": {BelowTrend, NoMore}, "2.41": {BelowTrend, SeenBefore}, "2.4": {OnTrend, SeenBefore}, "1.6": {OnTrend, SeenBefore},
		"2.39": {BeyondTrend, FasterHere}, "1.61": {BeyondTrend, FasterHere}, "2": {BeyondTrend, FasterHere},
	} {
		a := i.Ambition(on2017(Weighing{}), by2020(value))
		assert.Equal(t, want[0], reach(t, a, ByOwnTrend), value)
		assert.Equal(t, want[1], reach(t, a, ByPaceHere), value)
	}
	i.Ideal, i.Band = num("1"), num("2") // from -1 to 3 all is as good
	assert.Equal(t, OnTrend, reach(t, i.Ambition(on2017(Weighing{}), by2020("2.9")), ByOwnTrend))
	assert.Equal(t, BelowTrend, reach(t, i.Ambition(on2017(Weighing{}), by2020("3.1")), ByOwnTrend))
	// Limits on either side of the ideal hold it.
	i.Ideal, i.Band = num("2"), Value{}
	for k, v := range []string{"5", "3", "3.5", "1.5", "2.5"} {
		i.Series[0].Observations[k].Value = num(v)
	}
	assert.Equal(t, OnTrend, reach(t, i.Ambition(on2017(Weighing{}), by2020("2")), ByOwnTrend))
}

// amongDrawn is an indicator of an area and another with random points.
func amongDrawn(p Polarity, values [10]int16, sign int64) Indicator {
	i := amongAreas()
	i.Measure, i.Unit, i.Polarity, i.Series = Score, "", p, i.Series[:3]
	for k, v := range values {
		i.Series[2*(k/5)].Observations[k%5].Value = Value{State: Known, Amount: decimal.New(sign*int64(v), -1)}
	}
	return i
}

func tenths(n int64) Target {
	return Target{Form: ToValue, Value: Value{State: Known, Amount: decimal.New(n, -1)}, By: "2020"}
}

// Values with the sign turned and the other polarity are weighed alike.
func TestAmbitionIsMirrored(t *testing.T) {
	methods := []string{ByOwnTrend, ByPaceHere, ByPaceAnywhere, ByBest, ByBestTrend}
	require.NoError(t, quick.Check(func(values [10]int16, target int16) bool {
		low := amongDrawn(Lower, values, 1).Ambition(on2017(Weighing{}), tenths(int64(target)))
		high := amongDrawn(Higher, values, -1).Ambition(on2017(Weighing{}), tenths(-int64(target)))
		return slices.IndexFunc(methods, func(m string) bool { return reach(t, low, m) != reach(t, high, m) }) < 0
	}, nil))
}

// A harder target never looks less ambitious by any method.
func TestAmbitionOfHarderTargets(t *testing.T) {
	order := func(r Reach) int { return slices.Index(reaches, r) }
	require.NoError(t, quick.Check(func(values [10]int16, target int16, harder uint16, p bool) bool {
		polarity, way := Lower, int64(-1)
		if p {
			polarity, way = Higher, 1
		}
		i := amongDrawn(polarity, values, 1)
		easy, hard := i.Ambition(on2017(Weighing{}), tenths(int64(target))), i.Ambition(on2017(Weighing{}), tenths(int64(target)+way*int64(harder)))
		for _, m := range AmbitionMethods() {
			if order(reach(t, hard, m)) < order(reach(t, easy, m)) {
				return false
			}
		}
		return true
	}, nil))
}

// The fastest change is that of the plain search through all pairs.
func TestAmbitionFastest(t *testing.T) {
	require.NoError(t, quick.Check(func(values [10]int16, window uint8) bool {
		i := amongDrawn(Higher, values, 1)
		w := float64(window%4) + 1
		a := i.Ambition(on2017(Weighing{Window: w, Methods: []string{ByPaceHere}}), tenths(0))
		k := slices.IndexFunc(a.Readings[0].Figures, func(q Quantity) bool { return q.Name == "fastest change a year" })
		most := math.Inf(-1)
		for x := range 5 {
			if y := x + int(w); y < 5 {
				most = max(most, (float64(values[y])-float64(values[x]))/10/w)
			}
		}
		return k >= 0 && math.Abs(a.Readings[0].Figures[k].Value.Amount.InexactFloat64()-most) < 1e-6
	}, nil))
}

// What is published later changes no record.
func TestAmbitionAsKnown(t *testing.T) {
	before := amongAreas().Ambition(on2017(Weighing{}), by2020("6"))
	i := amongAreas()
	i.Series[0].Observations = append(i.Series[0].Observations, Observation{Period: "2017", Value: num("1")})
	i.Series[0].Observations = append(i.Series[0].Observations, Observation{Period: "2012", Value: num("99"), Published: in2017.AddDays(1)})
	after := i.Ambition(on2017(Weighing{}), by2020("6"))
	assert.Len(t, after.LeftOut, 2)
	after.LeftOut = nil
	assert.Equal(t, asJSON(t, before), asJSON(t, after))
}

func FuzzAmbition(f *testing.F) {
	f.Add("from 12% in 2012 to 6% by 2020", "lower", "2012", "12.0", 0.0, 0.0, 0)
	f.Add("reduce by half by March 2019", "closest", "2012-14", "-1e9", 3.5, 0.9, 2)
	f.Add("to the Scottish average by 2026", "higher", "Q1 2013", "0", -1.0, 7.0, -3)
	f.Fuzz(func(t *testing.T, text, polarity, period, value string, window, confidence float64, points int) {
		i := amongAreas()
		v, err := Number(value)
		if err != nil || i.Polarity.UnmarshalText([]byte(polarity)) != nil {
			return
		}
		i.Ideal = v
		i.Series[0].Observations[2] = Observation{Period: period, Value: v}
		i.Series[2].Observations[1].Value = v
		target, err := ParseTarget(text)
		if err != nil {
			target = Target{Form: ToValue, Value: v, By: text}
		}
		a := i.Ambition(Weighing{Window: window, Confidence: confidence, Points: points, Above: window}, target)
		for _, w := range a.Readings {
			if (w.Reach == "") == (w.Reason == "") {
				t.Fatalf("%s: reach %q, reason %q", w.Method, w.Reach, w.Reason)
			}
		}
		if !math.IsInf(window, 0) && !math.IsNaN(window) && !math.IsInf(confidence, 0) && !math.IsNaN(confidence) {
			if _, err := loip.Decode[Ambition]([]byte(asJSON(t, a))); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// BenchmarkAmbition weighs a target of each of 32 councils on each of 44
// indicators among all the others, by every method: twelve points a series.
func BenchmarkAmbition(b *testing.B) {
	councils := loip.Councils(in2017)
	list := make([]Indicator, 44)
	for n := range list {
		list[n] = amongAreas()
		list[n].Series = list[n].Series[1:2]
		for c, council := range councils {
			s := Series{Place: Place{council.Code, council.Name}}
			for k := range 12 {
				s.Observations = append(s.Observations, Observation{Period: fmt.Sprint(2005 + k), Value: Value{State: Known, Amount: decimal.New(int64(100+(7*c+3*k*n)%50), -1)}})
			}
			list[n].Series = append(list[n].Series, s)
		}
	}
	b.ResetTimer()
	for b.Loop() {
		for _, i := range list {
			for _, council := range councils {
				i.Area.Place = Place{council.Code, council.Name}
				if a := i.Ambition(on2017(Weighing{}), by2020("6")); a.Reason != "" {
					b.Fatal(a.Reason)
				}
			}
		}
	}
}
