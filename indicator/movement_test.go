package indicator

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// yearly is a series of a place with a figure for each financial year from the
// first; an empty text is a year without one.
func yearly(name string, first int, figures ...string) Series {
	s := Series{Place: Place{Name: name}}
	for k, text := range figures {
		o := Observation{Period: fmt.Sprintf("%d/%02d", first+k, (first+k+1)%100)}
		if text != "" {
			o.Value = num(text)
		}
		s.Observations = append(s.Observations, o)
	}
	return s
}

func upIsBad() Indicator   { return Indicator{ID: "x", Measure: Rate, Polarity: Lower} }
func downIsBad() Indicator { return Indicator{ID: "x", Measure: Rate, Polarity: Higher} }

func read(t *testing.T, r TrendReadings, method string) TrendReading {
	t.Helper()
	reading, ok := r.Of(method)
	require.True(t, ok, method)
	return reading
}

func TestTrends_byHand(t *testing.T) {
	// 12, 12, 12, 12, 12, 12, then ever higher: figures that can be followed on
	// paper.
	s := yearly("A", 2008, "12", "12", "12", "12", "12", "12", "13", "14", "15", "16", "17", "18")
	r := upIsBad().Trends(s, Trending{})
	for method, want := range map[string]Trend{
		ByMeanChange: Negative, ByRecentTrend: NoTrend, ByMannKendall: Negative, ByRunChart: Negative, ByXmR: Negative,
		ByShortTrend: Negative, ByLongTrend: Negative,
	} {
		assert.Equal(t, want, read(t, r, method).State, method)
	}
	assert.False(t, r.Disagree())
	mean := read(t, r, ByMeanChange)
	assert.Equal(t, Detail{"mean yearly change", 1}, mean.Figures[0])
	assert.Equal(t, Detail{"little yearly change", 0.155}, mean.Figures[1], "1% of the mean of 13 to 18")
	require.Len(t, mean.Used, 6)
	assert.Equal(t, "2014/15", mean.Used[0].Period.Text)
	assert.Equal(t, Detail{"change", 2.5}, read(t, r, ByLongTrend).Figures[0], "18 less the mean of 14 to 17")
	assert.Len(t, read(t, r, ByLongTrend).Used, 5)
	assert.Len(t, read(t, r, ByShortTrend).Used, 2)

	assert.Equal(t, Positive, read(t, downIsBad().Trends(s, Trending{}), ByMeanChange).State)
}

func TestTrends_littleIsHeldAgainstTheMean(t *testing.T) {
	// A mean change of exactly 1% of the mean of the six is still little.
	i := upIsBad()
	s := yearly("A", 2015, "97.5", "98.5", "99.5", "100.5", "101.5", "102.5")
	assert.Equal(t, LittleChange, read(t, i.Trends(s, Trending{}), ByMeanChange).State)
	assert.Equal(t, Negative, read(t, i.Trends(s, Trending{Little: 0.9}), ByMeanChange).State)
	assert.Equal(t, Negative, read(t, i.Trends(s, Trending{Little: -1}), ByMeanChange).State)
	assert.Equal(t, Still, read(t, i.Trends(s, Trending{}), ByMeanChange).Movement)
}

func TestTrends_tooFewPoints(t *testing.T) {
	fewest := map[string]int{ByMeanChange: 6, ByMannKendall: 5, ByRunChart: 10, ByXmR: 12, ByShortTrend: 2, ByLongTrend: 5}
	figures := make([]string, 12)
	for k := range figures {
		figures[k] = fmt.Sprint(20 + k*k)
	}
	for method, n := range fewest {
		short := read(t, upIsBad().Trends(yearly("A", 2005, figures[:n-1]...), Trending{}), method)
		assert.Equal(t, TooFewPoints, short.State, method)
		assert.NotEmpty(t, short.Reason)
		assert.Empty(t, short.Movement)
		assert.True(t, read(t, upIsBad().Trends(yearly("A", 2005, figures[:n]...), Trending{}), method).judged(), method)
	}
	for _, r := range upIsBad().Trends(Series{}, Trending{}).Readings {
		assert.Equal(t, TooFewPoints, r.State)
		assert.NotEmpty(t, r.Reason)
	}
}

func TestTrends_recentTrendByMeasure(t *testing.T) {
	counts := []string{"100", "130", "160", "190", "220"}
	s := yearly("A", 2015, "10", "13", "16", "19", "22")
	for k := range s.Observations {
		s.Observations[k].Numerator, s.Observations[k].Denominator = num(counts[k]), num("1000")
	}
	i := Indicator{Measure: Proportion, Polarity: Higher}
	r := read(t, i.Trends(s, Trending{}), ByRecentTrend)
	assert.Equal(t, Positive, r.State)
	want := stats.RecentTrendOfProportion([]float64{100, 130, 160, 190, 220}, []float64{1000, 1000, 1000, 1000, 1000}, nil)
	assert.InDelta(t, want.ChiSquared, r.Figures[0].Value, 1e-9)

	// A rate is judged by its limits, and without them not at all.
	rate := Indicator{Measure: Rate, Polarity: Higher}
	assert.Equal(t, NoTrend, read(t, rate.Trends(s, Trending{}), ByRecentTrend).State)
	for k := range s.Observations {
		v := s.Observations[k].Value.Amount
		s.Observations[k].Lower = Value{State: Known, Amount: v.Sub(decimal.New(1, 0))}
		s.Observations[k].Upper = Value{State: Known, Amount: v.Add(decimal.New(1, 0))}
	}
	assert.Equal(t, Positive, read(t, rate.Trends(s, Trending{}), ByRecentTrend).State)
}

// Rolling averages share years: no method that takes points as independent has
// an answer.
func TestTrends_overlappingPeriods(t *testing.T) {
	s := Series{Place: Place{Name: "A"}}
	for k := range 13 {
		s.Observations = append(s.Observations, Observation{Period: fmt.Sprintf("%d-%d", 2000+k, 2002+k), Value: num(fmt.Sprint(10 + k))})
	}
	r := upIsBad().Trends(s, Trending{})
	for _, method := range []string{ByRecentTrend, ByMannKendall, ByRunChart, ByXmR} {
		assert.Equal(t, NoTrend, read(t, r, method).State, method)
	}
	for _, method := range []string{ByMeanChange, ByShortTrend, ByLongTrend} {
		assert.Equal(t, Negative, read(t, r, method).State, method)
	}
}

func TestTrends_gapInTheSeries(t *testing.T) {
	s := yearly("A", 2014, "1", "2", "3", "4", "", "6", "7")
	r := upIsBad().Trends(s, Trending{})
	assert.Equal(t, Negative, read(t, r, ByShortTrend).State)
	assert.Equal(t, NoTrend, read(t, r, ByLongTrend).State, "one of the four periods before has no figure")
	assert.Equal(t, Negative, read(t, r, ByMeanChange).State)
	require.Len(t, r.LeftOut, 1)
	assert.Equal(t, "2018/19", r.LeftOut[0].Period)
}

func TestTrends_yearOnYear(t *testing.T) {
	s := Series{}
	for year := 2014; year < 2018; year++ {
		for q := range 4 {
			// The fourth quarter is always 50 higher, and all fall by one a year.
			value := 100 - year%2014
			if q == 3 {
				value += 50
			}
			s.Observations = append(s.Observations, Observation{Period: fmt.Sprintf("Q%d %d/%02d", q+1, year, (year+1)%100), Value: num(fmt.Sprint(value))})
		}
	}
	i := downIsBad()
	assert.Equal(t, Positive, read(t, i.Trends(s, Trending{}), ByShortTrend).State)
	r := i.Trends(s, Trending{YearOnYear: true, Earlier: 3})
	assert.Equal(t, Negative, read(t, r, ByShortTrend).State)
	long := read(t, r, ByLongTrend)
	assert.Equal(t, Negative, long.State)
	require.Len(t, long.Used, 4)
	assert.Equal(t, "Q4 2014/15", long.Used[0].Period.Text)
}

func TestTrends_closestToAnIdeal(t *testing.T) {
	i := Indicator{Measure: Mean, Polarity: Closest, Ideal: num("10")}
	s := yearly("A", 2015, "4", "5", "6", "7", "8", "9")
	r := read(t, i.Trends(s, Trending{}), ByMeanChange)
	assert.Equal(t, Positive, r.State)
	assert.Equal(t, Falling, r.Movement, "the distance falls")
	i.Ideal = num("2")
	assert.Equal(t, Negative, read(t, i.Trends(s, Trending{}), ByMeanChange).State)
	i.Ideal = Value{}
	assert.Equal(t, NoTrend, read(t, i.Trends(s, Trending{}), ByMeanChange).State)
}

func TestTrends_marksTravel(t *testing.T) {
	s := yearly("A", 2015, "4", "5", "6", "7", "8", "9")
	s.Observations[0].Value.Marks = []Mark{Imputed}
	r := upIsBad().Trends(s, Trending{})
	assert.Equal(t, []Mark{Imputed}, read(t, r, ByMeanChange).Marks)
	assert.Empty(t, read(t, r, ByShortTrend).Marks, "the imputed point is not used")
}

// A stored reading is read back as it was.
func TestRecords_JSON(t *testing.T) {
	i := upIsBad()
	a, b := yearly("A", 2010, "5", "6", "7", "8", "9", "9", "9", "8", "12", "13", "14", "19"), yearly("B", 2010, "5", "6", "7", "8", "9", "9", "9", "8", "12", "13", "14", "15")
	roundTrip(t, i.Trends(a, Trending{}))
	roundTrip(t, i.Beside(a, b, Selection{}))
	roundTrip(t, i.GapTo(a, b, Selection{}))
	roundTrip(t, i.Among(a, []Series{a, b}, Selection{}))
	roundTrip(t, i.ProfileLight(a, b, Selection{}))
	roundTrip(t, i.Scores([]Series{a, b}, Selection{}))
	roundTrip(t, Branch{Name: "plan", Branches: []Branch{{Name: "x", State: "positive", Score: num("1")}}}.RollUp())
}

func roundTrip[T any](t *testing.T, v T) {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	got, err := loip.Decode[T](data)
	require.NoError(t, err)
	again, err := json.Marshal(got)
	require.NoError(t, err)
	assert.JSONEq(t, string(data), string(again))
}

// drawn are random series of two places for up to 16 years with gaps, ties,
// counts and limits.
func drawn(r *rand.Rand) (Indicator, Series, Series) {
	i := Indicator{ID: "x", Measure: []Measure{Proportion, Rate, Mean}[r.Intn(3)], Polarity: []Polarity{Higher, Lower}[r.Intn(2)]}
	n := 1 + r.Intn(16)
	draw := func(name string) Series {
		s := yearly(name, 2000, make([]string, n)...)
		for k := range s.Observations {
			o := &s.Observations[k]
			if r.Intn(12) == 0 {
				continue
			}
			o.Value = num(fmt.Sprintf("%d.%d", 1+r.Intn(20), r.Intn(3)))
			if r.Intn(8) > 0 {
				o.Numerator = Value{State: Known, Amount: o.Value.Amount.Mul(decimal.New(10, 0))}
				o.Denominator = num("1000")
				o.Lower, o.Upper = Value{State: Known, Amount: o.Value.Amount.Sub(one)}, Value{State: Known, Amount: o.Value.Amount.Add(one)}
			}
		}
		return s
	}
	return i, draw("A"), draw("B")
}

// states are what the functions of this file conclude, in one list.
func states(i Indicator, a, b Series, want Selection) (list []string) {
	for _, r := range i.Trends(a, Trending{Selection: want}).Readings {
		list = append(list, string(r.State))
	}
	beside := i.Beside(a, b, want)
	list = append(list, string(beside.Standing))
	for _, x := range beside.Tests {
		list = append(list, string(x.Verdict))
	}
	gap := i.GapTo(a, b, want)
	list = append(list, string(gap.First), string(gap.Second), string(i.Since(a, "", want).Standing), string(i.Among(a, []Series{b}, want).Standing))
	return list
}

func TestProperty_flippingPolarity(t *testing.T) {
	other := map[string]string{string(Better): string(Worse), string(Worse): string(Better), string(Positive): string(Negative), string(Negative): string(Positive)}
	for seed := range int64(150) {
		i, a, b := drawn(rand.New(rand.NewSource(seed)))
		before := states(i, a, b, Selection{})
		i.Polarity = map[Polarity]Polarity{Higher: Lower, Lower: Higher}[i.Polarity]
		for k, after := range states(i, a, b, Selection{}) {
			want := before[k]
			if flipped, ok := other[want]; ok {
				want = flipped
			}
			assert.Equal(t, want, after, "seed %d, place %d", seed, k)
		}
	}
}

func TestProperty_scalingUnits(t *testing.T) {
	for seed := range int64(150) {
		i, a, b := drawn(rand.New(rand.NewSource(seed)))
		if i.Measure == Proportion {
			continue // its unit is fixed
		}
		before := states(i, a, b, Selection{})
		width := i.GapTo(a, b, Selection{}).Width
		for _, s := range []*Series{&a, &b} {
			for k := range s.Observations {
				o := &s.Observations[k]
				for _, v := range []*Value{&o.Value, &o.Lower, &o.Upper} {
					v.Amount = v.Amount.Mul(decimal.New(1, 3))
				}
			}
		}
		assert.Equal(t, before, states(i, a, b, Selection{}), "seed %d", seed)
		assert.Equal(t, width, i.GapTo(a, b, Selection{}).Width)
	}
}

// What was known on a day is not changed by what comes later.
func TestProperty_laterPointsChangeNothing(t *testing.T) {
	day := loip.Day(2009, time.June, 1)
	for seed := range int64(150) {
		i, a, b := drawn(rand.New(rand.NewSource(seed)))
		cut := func(s Series) Series {
			s.Observations = slices.Clone(s.Observations[:min(len(s.Observations), 9)]) // to 2008/09
			return s
		}
		assert.Equal(t, states(i, cut(a), cut(b), Selection{On: day}), states(i, a, b, Selection{On: day}), "seed %d", seed)
	}
}

// No figure of a record is ever NaN or infinite, and what has no answer has a
// reason.
func TestProperty_nothingWithoutAReason(t *testing.T) {
	for seed := range int64(150) {
		i, a, b := drawn(rand.New(rand.NewSource(seed)))
		i.Polarity = []Polarity{Higher, Lower, Closest, Neither, ""}[seed%5]
		for _, r := range i.Trends(a, Trending{}).Readings {
			assert.Equal(t, r.judged(), r.Reason == "", "%s: %s", r.Method, r.State)
			for _, f := range r.Figures {
				assert.False(t, math.IsNaN(f.Value) || math.IsInf(f.Value, 0), f.Name)
			}
		}
		c := i.Beside(a, b, Selection{})
		assert.Equal(t, c.Standing != "", c.Reason == "")
		for _, x := range c.Tests {
			assert.Equal(t, x.Verdict != "", x.Reason == "", x.Method)
		}
		g := i.GapTo(a, b, Selection{})
		assert.Equal(t, g.First != "", g.Reason == "")
		l := i.ProfileLight(a, b, Selection{})
		assert.Equal(t, l.Light != "", l.Reason == "")
	}
}

func TestSeriesTables(t *testing.T) {
	i := valid()
	a := yearly("Scottish Borders", 2010, "5", "6", "7", "8", "9", "10")
	b := yearly("Scotland", 2010, "15", "15", "15", "15", "15", "12")
	i.Series = []Series{a, b}
	tables := SeriesTables([]Indicator{i, valid()}, loip.Date{})
	require.Len(t, tables, 2)
	for _, table := range tables {
		require.Len(t, table.Rows, 1, table.Title)
		assert.Len(t, table.Rows[0], len(table.Columns), table.Title)
	}
	assert.Equal(t, []string{i.Name, "2010/11", "2015/16", "10", "2", "narrower", "worse", "better", "narrower, though the area got worse"}, tables[1].Rows[0])
	early := SeriesTables([]Indicator{i}, loip.Day(2012, time.June, 1))
	assert.Equal(t, "2011/12", early[0].Rows[0][2])
	assert.Empty(t, SeriesTables([]Indicator{valid()}, loip.Date{}))
}

// Whatever stands in a document, no reading panics, and no figure is NaN.
func FuzzMovement(f *testing.F) {
	f.Add(`{"id":"x","measure":"rate","polarity":"lower","series":[{"place":{"name":"A"},"observations":[{"period":"2014/15","value":"4"},{"period":"2015/16","value":"0"}]},` +
		`{"place":{"name":"B"},"observations":[{"period":"2015/16","value":"5"}]}]}`)
	f.Add(`{"id":"x","measure":"proportion","polarity":"closest","ideal":"7","series":[{"observations":[{"period":"Q1 2016/17","value":"4","numerator":"4","denominator":"0"}]}]}`)
	f.Add(`{"series":[{"observations":[{"period":"3 May 1816","value":"-400000000000000000"},{"period":"1 May 2116","value":"0.000000000000000001"}]},{}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		i, err := loip.Decode[Indicator]([]byte(text))
		if err != nil || len(i.Series) == 0 {
			return
		}
		a, b := i.Series[0], i.Series[len(i.Series)-1]
		for _, r := range i.Trends(a, Trending{YearOnYear: true}).Readings {
			if r.judged() != (r.Reason == "") {
				t.Errorf("%s is %s, and the reason is %q", r.Method, r.State, r.Reason)
			}
			for _, x := range r.Figures {
				if math.IsNaN(x.Value) || math.IsInf(x.Value, 0) {
					t.Errorf("%s of %s is %v", x.Name, r.Method, x.Value)
				}
			}
		}
		for _, v := range []any{
			i.Beside(a, b, Selection{}), i.Since(a, "", Selection{}), i.GapTo(a, b, Selection{}), i.GapAmong(i.Series, Selection{}),
			i.Ranking(i.Series, Selection{}), i.ProfileLight(a, b, Selection{}), i.Scores(i.Series, Selection{}), SeriesTables([]Indicator{i}, loip.Date{}),
		} {
			if _, err := json.Marshal(v); err != nil {
				t.Error(err)
			}
		}
	})
}

func BenchmarkTrends(b *testing.B) {
	i := upIsBad()
	s := yearly("A", 2008, "12", "12", "12", "12", "12", "12", "13", "14", "15", "16", "17", "18")
	b.ReportAllocs()
	for b.Loop() {
		i.Trends(s, Trending{})
	}
}

// A run chart speaks of now: a shift that is over is no trend.
func TestTrends_runChartSignalsReachTheLatestPoint(t *testing.T) {
	over := yearly("A", 2000, "9", "9", "9", "9", "9", "9", "1", "8", "1", "2", "8", "1", "2", "8")
	r := read(t, upIsBad().Trends(over, Trending{}), ByRunChart)
	assert.Equal(t, LittleChange, r.State)
	// Seven above the median at the end, of which the last five fall: the trend
	// counts.
	falls := yearly("A", 2000, "1", "2", "1", "2", "1", "2", "1", "7", "8", "9", "8", "7", "6", "5")
	assert.Equal(t, Positive, read(t, upIsBad().Trends(falls, Trending{}), ByRunChart).State)
}
