package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

func sameAmount(t *testing.T, want string, got Value) {
	t.Helper()
	require.True(t, got.IsKnown(), "%s: %s", got, got.Why)
	assert.True(t, num(want).Amount.Equal(got.Amount), "want %s, got %s", want, got)
}

func TestBeside_latestSharedPeriod(t *testing.T) {
	a := yearly("A", 2015, "10", "11", "12")
	b := yearly("B", 2014, "9", "9", "10.5")
	c := upIsBad().Beside(a, b, Selection{})
	assert.Equal(t, "2016/17", c.First.Period.Text)
	assert.Equal(t, Worse, c.Standing)
	sameAmount(t, "0.5", c.Difference)
	assert.Equal(t, WithArea, c.Against)
	assert.Empty(t, c.Test().Verdict)

	b.Place.Code = loip.Scotland
	assert.Equal(t, WithScotland, upIsBad().Beside(a, b, Selection{}).Against)
	girls := a
	girls.Group = "girls"
	assert.Equal(t, WithGroup, upIsBad().Beside(girls, a, Selection{}).Against)
	assert.NotEmpty(t, upIsBad().Beside(a, a, Selection{}).Reason)
	assert.NotEmpty(t, upIsBad().Beside(a, yearly("B", 2001, "1"), Selection{}).Reason)
	calendar := Series{Place: Place{Name: "B"}, Observations: []Observation{{Period: "2016", Value: num("3")}}}
	assert.Contains(t, upIsBad().Beside(a, calendar, Selection{}).Reason, "not of one kind")
}

// The area is a part of Scotland, so it is tested against the rest of it.
func TestBeside_scotlandIsTheRestOfScotland(t *testing.T) {
	i := Indicator{Measure: Proportion, Polarity: Lower}
	a := Series{Place: Place{Name: "A"}, Observations: []Observation{{Period: "2016/17", Value: num("30"), Numerator: num("300"), Denominator: num("1000")}}}
	s := Series{Place: Place{Code: loip.Scotland}, Observations: []Observation{{Period: "2016/17", Value: num("20"), Numerator: num("2000"), Denominator: num("10000")}}}
	c := i.Beside(a, s, Selection{})
	require.Equal(t, ByProportions, c.Test().Method)
	assert.Equal(t, stats.Worse, c.Test().Verdict)
	p, _ := stats.ProportionsTest(300.0, 1000, 1700, 9000)
	assert.InDelta(t, p, c.Test().Figures[0].Value, 1e-15)
	assert.Equal(t, ByInterval, c.Tests[0].Method)
	assert.Equal(t, stats.Worse, c.Tests[0].Verdict)

	// One in a thousand more is no more than chance.
	a.Observations[0].Value, a.Observations[0].Numerator = num("20.1"), num("201")
	c = i.Beside(a, s, Selection{})
	assert.Equal(t, stats.Similar, c.Test().Verdict)
	assert.Equal(t, Worse, c.Standing, "as bare figures stand")
}

func TestBeside_testsByMeasure(t *testing.T) {
	limits := func(o Observation) Observation {
		o.Lower = Value{State: Known, Amount: o.Value.Amount.Sub(one)}
		o.Upper = Value{State: Known, Amount: o.Value.Amount.Add(one)}
		return o
	}
	counts := func(o Observation) Observation {
		o.Numerator, o.Denominator = Value{State: Known, Amount: o.Value.Amount}, num("100")
		return o
	}
	at := func(name, value string, with func(Observation) Observation) Series {
		return Series{Place: Place{Name: name}, Observations: []Observation{with(Observation{Period: "2016", Value: num(value)})}}
	}
	for _, c := range []struct {
		name    string
		m       Measure
		with    func(Observation) Observation
		method  string
		verdict stats.Verdict
	}{
		{"a rate with counts", Rate, counts, ByRates, stats.Worse},
		{"a rate with limits", Rate, limits, ByDifference, stats.Worse},
		{"a mean with limits", Mean, limits, ByDifference, stats.Worse},
		{"a mean with counts has no test", Mean, counts, ByDifference, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := Indicator{Measure: c.m, Polarity: Higher}
			b := i.Beside(at("A", "30", c.with), at("B", "60", c.with), Selection{})
			assert.Equal(t, c.method, b.Test().Method)
			assert.Equal(t, c.verdict, b.Test().Verdict)
			i.Polarity = Neither
			if c.verdict != "" {
				assert.Equal(t, stats.VerdictLower, i.Beside(at("A", "30", c.with), at("B", "60", c.with), Selection{}).Test().Verdict)
			}
			i.Polarity, i.Ideal = Closest, num("50")
			assert.Empty(t, i.Beside(at("A", "30", c.with), at("B", "60", c.with), Selection{}).Test().Verdict)
		})
	}
}

// A council's number of deaths is not better than Scotland's because it is
// smaller.
func TestCountsOfTwoPlacesAreNotCompared(t *testing.T) {
	i := Indicator{Measure: Count, Polarity: Lower}
	a, b := yearly("A", 2015, "7", "8"), yearly("B", 2015, "900", "950")
	for _, reason := range []string{
		i.Beside(a, b, Selection{}).Reason, i.Among(a, []Series{b}, Selection{}).Reason, i.GapTo(a, b, Selection{}).Reason,
		i.GapAmong([]Series{a, b}, Selection{}).Reason, i.ProfileLight(a, b, Selection{}).Reason,
	} {
		assert.Equal(t, countsOfTwo, reason)
	}
	girls := a
	girls.Group = "girls"
	assert.Equal(t, countsOfTwo, i.Beside(girls, a, Selection{}).Reason)
	assert.Equal(t, Worse, i.Since(a, "", Selection{}).Standing, "one place is compared with itself")
}

func TestBeside_aFigureOfNoneIsNotCompared(t *testing.T) {
	i := Indicator{Measure: Proportion, Polarity: Lower}
	a := Series{Place: Place{Name: "A"}, Observations: []Observation{{Period: "2016", Value: num("0"), Numerator: num("0"), Denominator: num("50")}}}
	b := Series{Place: Place{Name: "B"}, Observations: []Observation{{Period: "2016", Value: num("20"), Numerator: num("10"), Denominator: num("50")}}}
	c := i.Beside(a, b, Selection{})
	assert.Empty(t, c.Tests[0].Verdict)
	assert.Equal(t, stats.Better, c.Test().Verdict)
}

func TestSince(t *testing.T) {
	i := Indicator{Measure: Count, Polarity: Lower}
	s := yearly("A", 2014, "80", "", "68")
	c := i.Since(s, "", Selection{})
	assert.Equal(t, Better, c.Standing)
	sameAmount(t, "-12", c.Difference)
	assert.Equal(t, ByRates, c.Test().Method)
	assert.Equal(t, stats.Similar, c.Test().Verdict, "80 and 68 are no more than chance apart")
	assert.NotEmpty(t, i.Since(s, "2015/16", Selection{}).Reason)
	assert.NotEmpty(t, i.Since(s, "2016/17", Selection{}).Reason)
	assert.NotEmpty(t, i.Since(s, "of late", Selection{}).Reason)
}

func TestAmong(t *testing.T) {
	own := yearly("A", 2016, "12")
	peers := []Series{yearly("B", 2016, "10"), yearly("C", 2016, "12"), yearly("D", 2016, "20"), yearly("E", 2016, "11"), own, yearly("F", 2015, "1")}
	a := upIsBad().Among(own, peers, Selection{})
	assert.Equal(t, 3, a.Rank, "two are better, one is the same")
	assert.Equal(t, 5, a.Of)
	sameAmount(t, "11.5", a.Median)
	sameAmount(t, "0.5", a.Difference)
	assert.Equal(t, Worse, a.Standing)
	assert.Equal(t, []Place{{Name: "F"}}, a.Without)
	assert.Equal(t, 2, downIsBad().Among(own, peers, Selection{}).Rank)
	none := Indicator{Measure: Rate, Polarity: Neither}.Among(own, peers, Selection{})
	assert.Zero(t, none.Rank)
	assert.NotEmpty(t, none.Reason)
}

func TestGapTo_reportsBothEnds(t *testing.T) {
	for _, c := range []struct {
		name           string
		area, other    Series
		width          Width
		first, second  Standing
		disagrees      bool
		absolute, last string
	}{
		{"narrows since the area improves", yearly("A", 2016, "20", "15"), yearly("S", 2016, "10", "10"), Narrower, Better, Same, false, "10", "5"},
		{"narrows though the area gets worse", yearly("A", 2016, "5", "8"), yearly("S", 2016, "10", "10"), Narrower, Worse, Same, true, "5", "2"},
		{"widens though the area improves", yearly("A", 2016, "20", "19"), yearly("S", 2016, "10", "5"), Wider, Better, Better, true, "10", "14"},
		{"stays", yearly("A", 2016, "20", "22"), yearly("S", 2016, "10", "12"), Unchanged, Worse, Worse, false, "10", "10"},
		{"the area overtakes", yearly("A", 2016, "12", "9"), yearly("S", 2016, "10", "10"), Narrower, Better, Same, false, "2", "1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := upIsBad().GapTo(c.area, c.other, Selection{})
			assert.Equal(t, []any{c.width, c.first, c.second, c.disagrees}, []any{g.Width, g.First, g.Second, g.Disagrees})
			require.Len(t, g.At, 2)
			sameAmount(t, c.absolute, g.At[0].Absolute)
			sameAmount(t, c.last, g.At[1].Absolute)
		})
	}
	one := upIsBad().GapTo(yearly("A", 2016, "20"), yearly("S", 2016, "10"), Selection{})
	assert.Empty(t, one.Width)
	assert.NotEmpty(t, one.Reason)
	sameAmount(t, "2", one.At[0].Relative)
}

func TestGapAmong(t *testing.T) {
	i := upIsBad()
	i.Area = Figure{Place: Place{Name: "The area"}}
	hawick, kelso, peebles := yearly("Hawick", 2015, "30", "28", "26"), yearly("Kelso", 2015, "20", "21", "27"), yearly("Peebles", 2015, "10", "12", "14")
	peebles.Observations[1].Value = Value{State: Suppressed}
	kelso.Observations[2].Value.Marks = []Mark{SmallNumbers}
	g := i.GapAmong([]Series{hawick, kelso, peebles}, Selection{})
	require.Len(t, g.At, 3)
	assert.Equal(t, [2]string{"Hawick", "Peebles"}, [2]string{g.At[0].First.Place.Name, g.At[0].Second.Place.Name})
	assert.Equal(t, [2]string{"Hawick", "Kelso"}, [2]string{g.At[1].First.Place.Name, g.At[1].Second.Place.Name})
	assert.Equal(t, [3]int{2, 1, 0}, [3]int{g.At[1].Places, g.At[1].Suppressed, g.At[1].Missing})
	assert.Equal(t, "Kelso", g.At[2].First.Place.Name)
	sameAmount(t, "13", g.At[2].Absolute)
	assert.Equal(t, []Mark{SmallNumbers}, g.At[2].Absolute.Marks)
	assert.Equal(t, Narrower, g.Width)
	assert.Equal(t, Better, g.First, "the worst was 30 and is 27")
	assert.Equal(t, Worse, g.Second, "the best was 10 and is 14")

	// Where high is good the ends change places.
	i.Polarity = Higher
	assert.Equal(t, "Peebles", i.GapAmong([]Series{hawick, kelso, peebles}, Selection{}).At[0].First.Place.Name)

	council := yearly("", 2015, "20", "20", "20")
	council.Place = Place{Code: "S12000026"}
	for name, list := range map[string][]Series{
		"the area's own average": {hawick, yearly("The area", 2015, "20")},
		"a council area":         {hawick, council},
		"no name":                {hawick, yearly("", 2015, "20")},
		"the same twice":         {hawick, hawick},
		"one locality":           {hawick},
	} {
		assert.NotEmpty(t, i.GapAmong(list, Selection{}).Reason, name)
	}
	i.Polarity = Neither
	assert.NotEmpty(t, i.GapAmong([]Series{hawick, kelso}, Selection{}).Reason)
}

func TestProfileLight(t *testing.T) {
	i := upIsBad()
	for _, c := range []struct {
		name        string
		area, other Series
		light       stats.Light
	}{
		{"better and faster", yearly("A", 2010, "20", "9"), yearly("S", 2010, "20", "10"), stats.Green},
		{"worse and slower", yearly("A", 2010, "20", "11"), yearly("S", 2010, "20", "10"), stats.Red},
		{"worse and faster", yearly("A", 2010, "40", "11"), yearly("S", 2010, "20", "10"), stats.Yellow},
		{"the same figure", yearly("A", 2010, "40", "10"), yearly("S", 2010, "20", "10"), stats.Black},
		{"the same rate", yearly("A", 2010, "10", "5"), yearly("S", 2010, "20", "10"), stats.Yellow},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.light, i.ProfileLight(c.area, c.other, Selection{}).Light) })
	}
	l := i.ProfileLight(yearly("A", 2010, "20", "9"), yearly("S", 2010, "20", "10"), Selection{})
	sameAmount(t, "-55", l.OwnRate)
	assert.Equal(t, [2]string{"2010/11", "2011/12"}, [2]string{l.From.Text, l.Until.Text})
	zero := i.ProfileLight(yearly("A", 2010, "0", "9"), yearly("S", 2010, "20", "10"), Selection{})
	assert.Empty(t, zero.Light)
	assert.NotEmpty(t, zero.Reason)
	assert.Equal(t, None, zero.OwnRate.State)
}

func TestMostVulnerable(t *testing.T) {
	high := Indicator{ID: "h", Measure: Mean, Polarity: Higher}
	low := Indicator{ID: "l", Measure: Rate, Polarity: Lower}
	a := high.Scores([]Series{yearly("X", 2016, "1"), yearly("Y", 2016, "2"), yearly("Z", 2016, "3")}, Selection{})
	assert.Equal(t, []float64{-1, 0, 1}, a.Scores)
	b := low.Scores([]Series{yearly("X", 2016, "30"), yearly("Y", 2016, "10"), yearly("Z", 2016, "20")}, Selection{})
	assert.Equal(t, []float64{-1, 1, 0}, b.Scores)
	ranking, _, reason := MostVulnerable(a, b)
	require.Empty(t, reason)
	assert.Equal(t, []Vulnerable{{Place{Name: "X"}, -2, 1}, {Place{Name: "Y"}, 1, 2.5}, {Place{Name: "Z"}, 1, 2.5}}, ranking)

	missing := low.Scores([]Series{yearly("X", 2016, "30"), yearly("Y", 2016, ""), yearly("Z", 2016, "20")}, Selection{})
	assert.NotEmpty(t, missing.Reason)
	_, _, reason = MostVulnerable(a, missing)
	assert.NotEmpty(t, reason)
	other := low.Scores([]Series{yearly("Y", 2016, "30"), yearly("X", 2016, "10"), yearly("Z", 2016, "20")}, Selection{})
	_, _, reason = MostVulnerable(a, other)
	assert.NotEmpty(t, reason)
}

func TestRollUp(t *testing.T) {
	plan := Branch{Name: "plan", Branches: []Branch{
		{Name: "theme 1", Weight: num("3"), Branches: []Branch{
			{Name: "a", State: "positive", Score: num("1"), Weight: num("1")},
			{Name: "b", State: "negative", Score: num("-1"), Weight: num("2")},
		}},
		{Name: "theme 2", Weight: num("1"), Branches: []Branch{
			{Name: "c", State: "positive", Score: num("1"), Weight: num("1")},
			{Name: "d", State: "too few points"},
		}},
	}}
	r := plan.RollUp()
	assert.Equal(t, 4, r.Of)
	require.Len(t, r.Counts, 3)
	assert.Equal(t, StateCount{"positive", 2, []string{"a", "c"}}, r.Counts[0])
	require.NotNil(t, r.Mean)
	assert.True(t, r.Mean.Weighted)
	sameAmount(t, "-0.2", r.Mean.Mean) // (3·1 − 6·1 + 1·1)/10
	assert.Equal(t, []string{"d"}, r.Mean.Unscored)
	assert.Equal(t, [2]string{"b", "a"}, [2]string{r.Mean.Lowest, r.Mean.Highest})
	assert.Equal(t, 1, r.Mean.Below)
	sameAmount(t, "-0.33", r.Under[0].Mean.Mean)

	// One weight that is not given: nothing is guessed, all count alike.
	plan.Branches[0].Branches[1].Weight = Value{}
	r = plan.RollUp()
	assert.False(t, r.Mean.Weighted)
	assert.Equal(t, []string{"b"}, r.Mean.Unweighted)
	sameAmount(t, "0.33", r.Mean.Mean)

	plan.Branches[0].Weight = num("-3")
	assert.Nil(t, plan.RollUp().Mean)
	empty := Branch{Name: "x", State: "to be confirmed"}.RollUp()
	assert.Nil(t, empty.Mean)
	assert.NotEmpty(t, empty.Reason)
	assert.Equal(t, 1, empty.Of)
}

func TestAdvice_arrows(t *testing.T) {
	published := func(p Polarity, arrow Movement, trend Trend) func(*Indicator) {
		return func(i *Indicator) { i.Polarity, i.Published.Arrow, i.Published.Trend = p, arrow, trend }
	}
	suite.Rows(t, "IND-050",
		row{Name: "no arrow", Want: loip.NotApplicable},
		row{Name: "down is good and down it goes", Edit: published(Lower, Falling, Positive), Want: loip.Met, At: "/published/trend"},
		row{Name: "up is good and up it goes", Edit: published(Higher, Rising, Positive), Want: loip.Met},
		row{Name: "up is good and down it goes", Edit: published(Higher, Falling, Negative), Want: loip.Met},
		row{Name: "level", Edit: published(Higher, Still, LittleChange), Want: loip.Met},
		row{Name: "down is good, yet up is called positive", Edit: published(Lower, Rising, Positive), Want: loip.Unmet, At: "/published/trend"},
		row{Name: "down is good, yet down is called negative", Edit: published(Lower, Falling, Negative), Want: loip.Unmet},
		row{Name: "level, yet called positive", Edit: published(Lower, Still, Positive), Want: loip.Unmet},
		row{Name: "up, called little change", Edit: published(Lower, Rising, LittleChange), Want: loip.Undetermined},
		row{Name: "which way is good is not given", Edit: published("", Rising, Positive), Want: loip.Undetermined, At: "/polarity"},
		row{Name: "neither way is good", Edit: published(Neither, Rising, Positive), Want: loip.NotApplicable},
		row{Name: "closest is good", Edit: published(Closest, Rising, Positive), Want: loip.Undetermined},
		row{Name: "a mark that is lost", Edit: published(Lower, Rising, unread), Want: loip.Undetermined},
		row{Name: "an arrow that is lost", Edit: published(Lower, unread, Positive), Want: loip.Undetermined},
		row{Name: "no mark", Edit: published(Lower, Rising, ""), Want: loip.NotApplicable},
	)
}

func TestAdvice_trendsThatTheSeriesBearsOut(t *testing.T) {
	series := func(figures ...string) func(*Indicator) {
		return func(i *Indicator) {
			s := yearly("Scottish Borders", 2010, figures...)
			i.Series = []Series{s}
		}
	}
	and := func(first func(*Indicator), mark Trend) func(*Indicator) {
		return func(i *Indicator) { first(i); i.Published.Trend = mark }
	}
	falls, rises := []string{"90", "88", "86", "84", "82", "80"}, []string{"80", "82", "84", "86", "88", "90"}
	suite.Rows(t, "IND-051",
		row{Name: "no series", Want: loip.NotApplicable},
		row{Name: "down, marked positive", Edit: series(falls...), Want: loip.Met, At: "/published/trend"},
		row{Name: "up, marked positive", Edit: series(rises...), Want: loip.Unmet, At: "/published/trend"},
		row{Name: "up, marked negative", Edit: and(series(rises...), Negative), Want: loip.Met},
		row{Name: "up, marked little change", Edit: and(series(rises...), LittleChange), Want: loip.Undetermined},
		row{Name: "down between two points, by one method", Edit: series("90", "80"), Want: loip.Met, At: "/published/trend"},
		row{Name: "up between two points, by one method", Edit: series("80", "90"), Want: loip.Unmet, At: "/published/trend"},
		row{Name: "one point", Edit: series("80"), Want: loip.Undetermined},
		row{Name: "no mark", Edit: and(series(falls...), ""), Want: loip.NotApplicable},
		row{Name: "a series of another place", Edit: func(i *Indicator) { series(falls...)(i); i.Series[0].Place = Place{Name: "Scotland"} }, Want: loip.Undetermined},
		row{Name: "two series of the area", Edit: func(i *Indicator) { series(falls...)(i); i.Series = append(i.Series, i.Series[0]) }, Want: loip.Undetermined},
		row{Name: "known only after the day", Edit: series("", "", "", "", "", "", "", "90", "85", "80"), Want: loip.Undetermined},
	)
}

func TestAdvice_narrowerGaps(t *testing.T) {
	gap := func(w Width, trend Trend) func(*Indicator) {
		return func(i *Indicator) { i.Published.Gap, i.Published.Trend = w, trend }
	}
	suite.Rows(t, "IND-052",
		row{Name: "no mark on the gap", Want: loip.NotApplicable},
		row{Name: "narrower, and better", Edit: gap(Narrower, Positive), Want: loip.Met, At: "/published/gap"},
		row{Name: "narrower, and worse", Edit: gap(Narrower, Negative), Want: loip.Met},
		row{Name: "narrower alone", Edit: gap(Narrower, ""), Want: loip.Unmet, At: "/published/gap"},
		row{Name: "narrower, and the trend is lost", Edit: gap(Narrower, unread), Want: loip.Undetermined},
		row{Name: "wider", Edit: gap(Wider, ""), Want: loip.NotApplicable},
		row{Name: "a mark that is lost", Edit: gap(unread, ""), Want: loip.Undetermined},
	)
}
