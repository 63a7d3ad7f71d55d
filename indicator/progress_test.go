package indicator

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// half is the national target: from 12% in 2012 to 6% by 2020.
var half = Target{Text: "to 6% by 2020", Form: ToValue, Value: num("6"), Baseline: num("14"), BaselineWhen: "2012", By: "2020"}

func judged(on loip.Date) Judging { return Judging{Want: Selection{On: on}} }

func TestDue(t *testing.T) {
	for text, want := range map[string]struct {
		precision Precision
		last      string
	}{
		"2026": {ToTheYear, "2026-12-31"}, "by 2026": {ToTheYear, "2026-12-31"}, "2026/27": {ToTheYear, "2027-03-31"}, "March 2026": {ToTheMonth, "2026-03-31"},
		"the end of March 2026": {ToTheMonth, "2026-03-31"}, "3 May 2026": {ToTheDay, "2026-05-03"}, "2026-05-03": {ToTheDay, "2026-05-03"},
		"Q1 2016/17": {ToTheQuarter, "2016-06-30"}, "spring 2026": {ToTheSeason, "2026-05-31"}, "Summer 2026": {ToTheSeason, "2026-08-31"},
		"autumn 2026": {ToTheSeason, "2026-11-30"}, "ten years": {OfALength, ""}, "within 18 months": {OfALength, ""},
	} {
		d, err := ParseDue(text)
		require.NoError(t, err, text)
		assert.Equal(t, want.precision, d.Precision, text)
		assert.Equal(t, want.last, d.Last().String(), text)
		assert.Equal(t, text, d.String())
		if want.last != "" {
			assert.False(t, d.Passed(d.Last()), "the last day is not over")
			assert.True(t, d.Passed(d.Last().AddDays(1)))
		} else {
			assert.False(t, d.Passed(loip.Day(9000, 1, 1)))
		}
	}
	for _, text := range []string{"", "soon", "winter 2026", "2012-14", "the first date", "0 years", "the end of the plan", "not seen", "medium term"} {
		_, err := ParseDue(text)
		assert.Error(t, err, text)
	}
	ten, _ := ParseDue("ten years")
	assert.Equal(t, loip.Day(2027, 10, 1), ten.From(loip.Day(2017, 10, 1)).Last())
	assert.Equal(t, ToTheDay, ten.From(loip.Day(2017, 10, 1)).Precision)
	assert.Equal(t, ten, ten.From(loip.Date{}))
	months, _ := ParseDue("18 months")
	assert.Equal(t, loip.Day(2019, 4, 1), months.From(loip.Day(2017, 10, 1)).Last())
	year, _ := ParseDue("2026")
	assert.Equal(t, year, year.From(loip.Day(2017, 10, 1)))
}

// A ladder of 1, 3 and 10 years: the value expected for each year and on a day.
func TestTrajectory(t *testing.T) {
	i := smoke()
	rung := func(value, by string) Target { return Target{Form: ToValue, Value: num(value), By: by} }
	ladder := []Target{rung("4", "2026"), half, rung("13", "2013")} // in any order
	half := i.Trajectory("", in2018, ladder...)
	require.Empty(t, half.Reason)
	assert.Equal(t, stats.Linear, half.Shape)
	expect := func(tr Trajectory, want map[string]string) {
		for text, value := range want {
			p, err := ParsePeriod(text)
			require.NoError(t, err)
			v := tr.At(p)
			assert.True(t, v.IsKnown() && v.Amount.Sub(num(value).Amount).Abs().LessThan(num("0.0005").Amount), "%s %s: %s", tr.Shape, text, v)
		}
	}
	expect(half, map[string]string{"2012": "14", "2013": "13", "2014": "12", "2020": "6", "2023": "5", "2026": "4", "2040": "4", "2016/17": "9.75"})
	assert.True(t, half.On(loip.Day(2020, 7, 1)).Amount.Round(2).Equal(num("6.00").Amount), "the middle of 2020: %s", half.On(loip.Day(2020, 7, 1)))
	expect(i.Trajectory(stats.Geometric, in2018, ladder...), map[string]string{"2013": "13", "2020": "6", "2014": fmt.Sprintf("%.6f", 13*math.Pow(6./13, 1./7))})
	expect(i.Trajectory(stats.Stepped, in2018, ladder...), map[string]string{"2012": "14", "2013": "13", "2019": "13", "2020": "6", "2025": "6"})
	before, _ := ParsePeriod("2011")
	assert.NotEmpty(t, half.At(before).Why, "before the base")
	assert.NotEmpty(t, half.On(loip.Date{}).Why)
	read, err := loip.Decode[Trajectory]([]byte(asJSON(t, half)))
	require.NoError(t, err)
	assert.Equal(t, asJSON(t, half), asJSON(t, read))
}

func TestTrajectoryRefuses(t *testing.T) {
	i := smoke()
	rung := func(value, by string) Target { return Target{Form: ToValue, Value: num(value), By: by} }
	for name, tr := range map[string]Trajectory{
		"no base":           i.Trajectory(stats.Linear, in2018, rung("6", "2020")),
		"no target":         i.Trajectory(stats.Linear, in2018),
		"no date":           i.Trajectory(stats.Linear, in2018, Target{Value: num("6"), Baseline: num("14"), BaselineWhen: "2012"}),
		"due before base":   i.Trajectory(stats.Linear, in2018, Target{Value: num("6"), Baseline: num("14"), BaselineWhen: "2012", By: "2010"}),
		"another base":      i.Trajectory(stats.Linear, in2018, half, Target{Value: num("5"), BaselineWhen: "2013", By: "2026"}),
		"through 0":         i.Trajectory(stats.Geometric, in2018, half, rung("0", "2030")),
		"unlike signs":      i.Trajectory(stats.Geometric, in2018, half, rung("-1", "2030")),
		"no such shape":     i.Trajectory("curved", in2018, half),
		"a path of nothing": {},
	} {
		v := tr.On(loip.Day(2020, 1, 1))
		assert.False(t, v.IsKnown(), name)
		assert.NotEmpty(t, v.Why, name)
	}
	tr := i.Trajectory(stats.Linear, in2018, half, Target{Text: "in words", Form: InWords}, rung("7", "2020"), rung("6.0", "2020"))
	assert.Empty(t, tr.Reason)
	assert.Len(t, tr.LeftOut, 3)
	assert.Len(t, tr.Rungs, 1)
}

// The seed's target, 12% in 2012 to 6% by 2020, with 11% in 2014: the values
// published with the methods.
func TestProgressSideBySide(t *testing.T) {
	i := smoke()
	i.Series = []Series{{Observations: []Observation{{Period: "2012", Value: num("12")}, {Period: "2014", Value: num("11")}}}}
	target := Target{Form: ToValue, Value: num("6"), Baseline: num("12"), BaselineWhen: "2012", By: "2020"}
	p := i.Progress(judged(loip.Day(2015, 1, 1)), target)
	require.Empty(t, p.Reason)
	assert.True(t, p.Expected.equal(num("10.5")), "%s", p.Expected)
	assert.Equal(t, "behind", p.Status)
	for method, want := range map[stats.Method]struct {
		status stats.Status
		ratio  float64
		course Course
	}{
		stats.MethodPath:          {stats.Behind, 1 / 1.5, TooSlow},
		stats.MethodOpenSDG:       {stats.LimitedProgress, 0.51295, TooSlow},
		stats.MethodHealthyPeople: {stats.Improving, 100. / 6, ""},
		stats.MethodMilestone:     {stats.NotDue, 0, ""},
	} {
		j, ok := p.Of(method)
		require.True(t, ok, method)
		assert.Equal(t, string(want.status), j.Status, method)
		assert.Equal(t, want.course, j.Course, method)
		if want.ratio != 0 {
			assert.InDelta(t, want.ratio, j.Ratio.Amount.InexactFloat64(), 5e-6, method)
		}
	}
	five, _ := p.Of(stats.MethodFiveChanges)
	assert.Equal(t, stats.TooFew.String(), five.Reason)
	assert.Len(t, p.Judgements, 7)
	assert.False(t, p.Disagree())
	_, ok := p.Of("made up")
	assert.False(t, ok)
	assert.True(t, p.Pace.Needed.equal(num("-0.833333333333")), "%s", p.Pace.Needed)
	assert.True(t, p.Pace.Best.equal(num("-0.5")))
	assert.Equal(t, "2012", p.Pace.BestFrom.String())
	assert.Equal(t, "2014", p.Pace.BestTo.String())
	assert.NotEmpty(t, p.Forecast.Reason, "two points are too few")
	assert.Empty(t, p.ForecastMet)

	i.Series[0].Observations[1].Value = num("10.4")
	p = i.Progress(judged(loip.Day(2015, 1, 1)), target)
	assert.Equal(t, "on the path", p.Status)
	assert.True(t, p.Disagree(), "the path says on course, the others too slow")
	assert.Contains(t, p.By(OnCourse), stats.MethodPath)
	assert.Contains(t, p.By(TooSlow), stats.MethodOpenSDG)

	i.Series[0].Observations[1].Value = num("6")
	p = i.Progress(judged(loip.Day(2015, 1, 1)), target)
	assert.True(t, p.Met)
	assert.Equal(t, "target achieved", p.Status)
	assert.True(t, p.Pace.Needed.equal(num("0")))
}

// The words of a scheme are parameters, and are kept with the status.
func TestScheme(t *testing.T) {
	rag := Scheme{Name: "red, amber, green", Met: "blue", Grades: []Grade{{1, "green"}, {0.75, "amber"}}, Below: "red"}
	i := smoke()
	for value, want := range map[string]string{"6": "blue", "12": "green", "11.9": "green", "12.5": "amber", "12.6": "red", "15": "red"} {
		i.Series[0].Observations[2].Value = num(value)
		how := judged(loip.Day(2015, 1, 1))
		how.Scheme = rag
		p := i.Progress(how, half)
		assert.Equal(t, want, p.Status, value)
		assert.Equal(t, rag, p.How.Scheme)
	}
	hold := Target{Form: Hold, BaselineWhen: "2012", By: "2020"}
	for value, want := range map[string]string{"14": "blue", "13": "blue", "15": "red"} {
		i.Series[0].Observations[2].Value = num(value)
		how := judged(loip.Day(2015, 1, 1))
		how.Scheme = rag
		assert.Equal(t, want, i.Progress(how, hold).Status, value)
	}
	how := judged(loip.Day(2015, 1, 1))
	how.Scheme = rag
	i.Series[0].Observations[2].Value = num("6")
	strict := half
	strict.Sense = LessThan
	p := i.Progress(how, strict)
	assert.False(t, p.Met)
	assert.Equal(t, "green", p.Status, "at a value that is to be beaten")
	p = i.Progress(judged(loip.Day(2015, 1, 1)), strict)
	assert.Equal(t, "on the path", p.Status)
	i.Series[0].Observations[2].Value = num("14")
	how.Scheme = Scheme{}
	how.Thresholds = map[stats.Method]stats.Thresholds{stats.MethodPath: {High: 0.5}}
	i.Series[0].Observations[2].Value = num("13")
	p = i.Progress(how, half)
	assert.Equal(t, "on the path", p.Status, "half of the way is enough by this threshold")
	assert.Equal(t, 0.5, p.Judgements[0].Thresholds.High)
}

// The forecast is marked as projected, held within what can be, and set beside
// the target.
func TestForecast(t *testing.T) {
	p := smoke().Progress(judged(loip.Day(2017, 1, 1)), half)
	require.Empty(t, p.Forecast.Reason)
	assert.Contains(t, p.Forecast.Value.Marks, Projected)
	assert.Equal(t, "6 (projected)", p.Forecast.Value.String(), "a point less each year")
	assert.Equal(t, "the target would be met if nothing changed", p.ForecastMet)
	assert.True(t, p.Forecast.Lower.IsKnown() && p.Forecast.Upper.IsKnown())
	assert.True(t, p.Forecast.Lower.Amount.LessThanOrEqual(p.Forecast.Value.Amount) && p.Forecast.Value.Amount.LessThanOrEqual(p.Forecast.Upper.Amount))
	assert.Len(t, p.Forecast.Points, 5)
	for _, point := range p.Points {
		assert.NotContains(t, point.Value.Marks, Projected)
	}
	harder := half
	harder.Value = num("5.9")
	assert.Equal(t, "the target would not be met if nothing changed", smoke().Progress(judged(loip.Day(2017, 1, 1)), harder).ForecastMet)

	i := smoke()
	far, _ := ParsePeriod("2050")
	held := i.Project(i.Series[0], far, 0, Selection{})
	assert.True(t, held.Value.equal(num("0")) && held.Held, "%s", held.Value)
	past, _ := ParsePeriod("2016")
	assert.NotEmpty(t, i.Project(i.Series[0], past, 0, Selection{}).Reason)
	assert.NotEmpty(t, i.Project(i.Series[0], Period{}, 0, Selection{}).Reason)
	assert.NotEmpty(t, i.Project(Series{}, far, 0, Selection{}).Reason)
	assert.False(t, i.Project(i.Series[0], far, 2, Selection{}).Lower.IsKnown(), "no such confidence")
	i.Measure = Score
	assert.True(t, i.Project(i.Series[0], far, 0, Selection{}).Value.Amount.IsNegative(), "a score has no bounds")
	i.Series[0].Observations[4].Value.Marks = []Mark{Projected}
	assert.Len(t, i.Project(i.Series[0], far, 0, Selection{}).Points, 4, "a projected value is not taken for a published one")
}

// What cannot be judged says why, and what can be said is.
func TestProgressRefuses(t *testing.T) {
	as := func(edit func(*Indicator)) Indicator { i := smoke(); edit(&i); return i }
	for name, c := range map[string]struct {
		i       Indicator
		targets []Target
	}{
		"no target":        {smoke(), nil},
		"in words":         {smoke(), []Target{{Form: InWords}}},
		"no figures":       {as(func(i *Indicator) { i.Series = nil }), []Target{half}},
		"no polarity":      {as(func(i *Indicator) { i.Polarity = "" }), []Target{half}},
		"no way is good":   {as(func(i *Indicator) { i.Polarity = Neither }), []Target{half}},
		"no ideal":         {as(func(i *Indicator) { i.Polarity = Closest }), []Target{half}},
		"no base":          {smoke(), []Target{{Form: ToValue, Value: num("6"), By: "2020"}}},
		"a gap and a rung": {smoke(), []Target{half, {Form: GapTo, Comparator: "Scotland", Value: num("0")}}},
		"each quarter":     {smoke(), []Target{{Form: PerPeriod, Value: num("6"), Every: "quarter"}}},
		"unlike periods":   {as(func(i *Indicator) { i.Series[0].Observations[0].Period = "2012/13" }), []Target{half}},
	} {
		p := c.i.Progress(judged(in2018), c.targets...)
		assert.Empty(t, p.Status, name)
		assert.Regexp(t, "^no status: .+", p.String(), name)
		for _, j := range p.Judgements {
			assert.True(t, j.Status != "" || j.Reason != "", "%s: %s says nothing", name, j.Method)
		}
	}
	p := smoke().Progress(judged(in2018), Target{Form: ToValue, Value: num("6"), By: "2020"})
	five, _ := p.Of(stats.MethodFiveChanges)
	assert.NotEmpty(t, five.Status, "the method that needs no base has its say")
	zero := smoke().Progress(judged(in2018), Target{Form: ToZero, Baseline: num("14"), BaselineWhen: "2012", By: "2020"})
	open, _ := zero.Of(stats.MethodOpenSDG)
	assert.Equal(t, stats.ZeroBase.String(), open.Reason, "no 0.001 stands in for 0")
	assert.Empty(t, open.Status)
	assert.NotEmpty(t, zero.Status)
	yearly := smoke().Progress(judged(in2018), Target{Form: PerPeriod, Value: num("6"), Every: "year", BaselineWhen: "2012", By: "2020"})
	assert.NotEmpty(t, yearly.Status)
}

// A gap is judged by its size, and both its ends are said.
func TestProgressOfAGap(t *testing.T) {
	close := Target{Form: GapTo, Comparator: "Scotland", Value: num("0"), BaselineWhen: "2013", By: "2020"}
	p := smoke().Progress(judged(in2018), close)
	assert.True(t, p.Now.Value.equal(num("4.5")), "10.5 is 4.5 behind 6")
	assert.True(t, p.Target.Base.equal(num("2.5")))
	assert.Equal(t, "moving away", p.Status)
	assert.Equal(t, Wider, p.Gap.Width)
	assert.Equal(t, Better, p.Gap.First, "the area improved all the same")
	upside := smoke() // the share of children who do not breathe it
	upside.Polarity = Higher
	for _, s := range upside.Series {
		for k := range s.Observations {
			s.Observations[k].Value.Amount = hundred.Sub(s.Observations[k].Value.Amount)
		}
	}
	q := upside.Progress(judged(in2018), close)
	assert.True(t, q.Now.Value.equal(p.Now.Value), "%s", q.Now.Value)
	assert.Equal(t, statuses(p), statuses(q))
	fifths := Target{Form: FifthsGap, Between: []string{"most deprived fifth", "least deprived fifth"}, Change: num("-50"), Unit: "percent", BaselineWhen: "2012", By: "2016"}
	p = smoke().Progress(judged(in2018), fifths)
	assert.Equal(t, "on the path", p.Status, "20, then 15 where 15 was expected")
	assert.Equal(t, Narrower, p.Gap.Width)
	assert.Equal(t, Worse, p.Gap.Second, "and the better off got worse")
}

// Where closest is good, progress is the way to the ideal from either side.
func TestProgressToTheClosest(t *testing.T) {
	i := smoke()
	i.Polarity, i.Ideal, i.Measure, i.Unit = Closest, num("10"), Score, ""
	target := Target{Form: ToValue, Value: num("10"), BaselineWhen: "2012", By: "2016"}
	p := i.Progress(judged(loip.Day(2015, 1, 1)), target)
	assert.Equal(t, "on the path", p.Status, "from 4 off to 2 off in half the time")
	i.Series[0].Observations[2].Value = num("8")
	assert.Equal(t, "on the path", i.Progress(judged(loip.Day(2015, 1, 1)), target).Status, "2 off on the other side")
	i.Series[0].Observations[2].Value = num("5")
	assert.Equal(t, "moving away", i.Progress(judged(loip.Day(2015, 1, 1)), target).Status)
	i.Series[0].Observations[2].Value = num("10")
	assert.True(t, i.Progress(judged(loip.Day(2015, 1, 1)), target).Met)
	i.Band, i.Series[0].Observations[2].Value = num("1"), num("9")
	assert.True(t, i.Progress(judged(loip.Day(2015, 1, 1)), target).Met, "within the band")
	i.Series[0].Observations[2].Value = num("8.9")
	assert.False(t, i.Progress(judged(loip.Day(2015, 1, 1)), target).Met)
}

// A revised definition of the indicator is a break in every series of it.
func TestProgressAfterABreak(t *testing.T) {
	i := smoke()
	i.Breaks = []Break{{Period: "2014", Reason: "revised definition"}}
	p := i.Progress(judged(in2018), Target{Form: ByPercent, Change: num("-50"), BaselineWhen: "2012", By: "2020"})
	assert.Empty(t, p.Status, "the base is from before the break")
	assert.Len(t, p.Points, 3)
	how := judged(in2018)
	how.Want.AcrossBreaks = true
	assert.NotEmpty(t, i.Progress(how, Target{Form: ByPercent, Change: num("-50"), BaselineWhen: "2012", By: "2020"}).Status)
}

// Marks of the figures go with the status.
func TestProgressCarriesMarks(t *testing.T) {
	i := smoke()
	i.Series[0].Observations[1].Value.Marks = []Mark{Imputed}
	p := i.Progress(judged(in2018), half)
	assert.Equal(t, []Mark{Imputed}, p.Marks)
	assert.Contains(t, p.Pace.Needed.Marks, Imputed)
	assert.Contains(t, p.Forecast.Value.Marks, Imputed)
	i.Series[0].Observations[0].Value.Marks = []Mark{Modelled}
	target := Target{Form: ByPercent, Change: num("-50"), BaselineWhen: "2012", By: "2020"}
	p = i.Progress(judged(in2018), target)
	assert.Equal(t, []Mark{Modelled}, p.Target.Value.Marks)
	assert.Equal(t, []Mark{Modelled}, p.Expected.Marks)
}
