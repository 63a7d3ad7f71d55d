package indicator

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/quick"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// from2010 is a series of figures from 2010/11 on, a year apart.
func from2010(texts ...string) Series {
	s := Series{Place: Place{"S12000026", "Scottish Borders"}}
	for n, text := range texts {
		s.Observations = append(s.Observations, Observation{Period: fmt.Sprintf("%d/%d", 2010+n, 11+n), Value: num(text)})
	}
	return s
}

// taken lists the indexes of the points that a series offers.
func taken(p Points) []int {
	list := []int{}
	for _, point := range p.List {
		list = append(list, point.Index)
	}
	return list
}

func TestPoints(t *testing.T) {
	on := loip.Day(2014, 6, 1)
	suppressed := Value{State: Suppressed, Why: "fewer than 5"}
	for _, row := range []struct {
		name string
		edit func(*Series)
		want Selection
		take []int
		left []int
	}{
		{"as they stand", nil, Selection{}, []int{0, 1, 2, 3}, nil},
		{"out of order", func(s *Series) { slices.Reverse(s.Observations) }, Selection{}, []int{3, 2, 1, 0}, nil},
		{"a period that is not given", func(s *Series) { s.Observations[1].Period = "" }, Selection{}, []int{0, 2, 3}, []int{1}},
		{"a period that cannot be read", func(s *Series) { s.Observations[1].Period = "winter" }, Selection{}, []int{0, 2, 3}, []int{1}},
		{"a suppressed value", func(s *Series) { s.Observations[1].Value = suppressed }, Selection{}, []int{0, 2, 3}, []int{1}},
		{"a value that is not given", func(s *Series) { s.Observations[1].Value = Value{} }, Selection{}, []int{0, 2, 3}, []int{1}},
		{"nothing known", func(s *Series) {
			for n := range s.Observations {
				s.Observations[n].Value = suppressed
			}
		}, Selection{}, []int{}, []int{0, 1, 2, 3}},
		{"no observations", func(s *Series) { s.Observations = nil }, Selection{}, []int{}, nil},
		{"a break", func(s *Series) { s.Breaks = []Break{{"2012/13", "new survey"}} }, Selection{}, []int{2, 3}, []int{0, 1}},
		{"two breaks", func(s *Series) { s.Breaks = []Break{{"2013/14", "again"}, {"2011/12", "new survey"}} }, Selection{}, []int{3}, []int{0, 1, 2}},
		{"across a break", func(s *Series) { s.Breaks = []Break{{"2012/13", "new survey"}} }, Selection{AcrossBreaks: true}, []int{0, 1, 2, 3}, nil},
		{"a break that nobody knew of", func(s *Series) { s.Breaks = []Break{{"2015/16", "new survey"}} }, Selection{On: on}, []int{0, 1, 2, 3}, nil},
		{"a break without a period", func(s *Series) { s.Breaks = []Break{{"", "new survey"}} }, Selection{}, []int{}, nil},
		{"a break after the end", func(s *Series) { s.Breaks = []Break{{"2015/16", "new survey"}} }, Selection{}, []int{}, []int{0, 1, 2, 3}},
		{"not over by the day", nil, Selection{On: loip.Day(2014, 3, 30)}, []int{0, 1, 2}, []int{3}},
		{"over on the day", nil, Selection{On: loip.Day(2014, 3, 31)}, []int{0, 1, 2, 3}, nil},
		{"published after the day", func(s *Series) { s.Observations[3].Published = on.AddDays(1) }, Selection{On: on}, []int{0, 1, 2}, []int{3}},
		{"published on the day", func(s *Series) { s.Observations[3].Published = on }, Selection{On: on}, []int{0, 1, 2, 3}, nil},
		{"projected", func(s *Series) { s.Observations[3].Value = num("4", Projected) }, Selection{}, []int{0, 1, 2}, []int{3}},
		{"projected and wanted", func(s *Series) { s.Observations[3].Value = num("4", Projected) }, Selection{Projected: true, On: loip.Day(2012, 6, 1)}, []int{0, 1, 3}, []int{2}},
		{"imputed", func(s *Series) { s.Observations[0].Value = num("4", Imputed) }, Selection{}, []int{0, 1, 2, 3}, nil},
		{"imputed and not wanted", func(s *Series) { s.Observations[0].Value = num("4", Imputed) }, Selection{Without: []Mark{Imputed}}, []int{1, 2, 3}, []int{0}},
		{"made of an imputed count and not wanted", func(s *Series) { s.Observations[0].Numerator = num("40", Imputed) }, Selection{Without: []Mark{Imputed}}, []int{1, 2, 3}, []int{0}},
		{"an unlike kind", func(s *Series) { s.Observations[3].Period = "2013" }, Selection{}, []int{}, nil},
		{"one kind asked for", func(s *Series) { s.Observations[3].Period = "2013" }, Selection{Kind: FinancialYear}, []int{0, 1, 2}, []int{3}},
		{"twice the same", func(s *Series) {
			s.Observations = append(s.Observations, Observation{Period: "2010-11", Value: num("1.0")})
		}, Selection{}, []int{0, 1, 2, 3}, []int{4}},
		{"twice with another figure", func(s *Series) {
			s.Observations = append(s.Observations, Observation{Period: "2010-11", Value: num("1.1")})
		}, Selection{}, []int{1, 2, 3}, []int{0, 4}},
		{"published anew", func(s *Series) {
			s.Observations[0].Published = loip.Day(2012, 1, 1)
			s.Observations = append(s.Observations, Observation{Period: "2010/11", Value: num("1.1"), Published: loip.Day(2013, 1, 1)})
		}, Selection{}, []int{4, 1, 2, 3}, []int{0}},
		{"published anew later than the day", func(s *Series) {
			s.Observations[0].Published = loip.Day(2012, 1, 1)
			s.Observations = append(s.Observations, Observation{Period: "2010/11", Value: num("1.1"), Published: on.AddDays(1)})
		}, Selection{On: on}, []int{0, 1, 2, 3}, []int{4}},
		{"published anew as suppressed", func(s *Series) {
			s.Observations = append(s.Observations, Observation{Period: "2010/11", Value: suppressed, Published: loip.Day(2013, 1, 1)})
		}, Selection{}, []int{1, 2, 3}, []int{0, 4}},
		{"a proportion above the whole", func(s *Series) { s.Observations[1].Value = num("100.1") }, Selection{Measure: Proportion}, []int{0, 2, 3}, []int{1}},
		{"a proportion of the whole", func(s *Series) { s.Observations[1].Value = num("100") }, Selection{Measure: Proportion}, []int{0, 1, 2, 3}, nil},
		{"a count below 0", func(s *Series) { s.Observations[1].Value = num("-1") }, Selection{Measure: Count}, []int{0, 2, 3}, []int{1}},
		{"a denominator of 0", func(s *Series) { s.Observations[1].Denominator = num("0") }, Selection{}, []int{0, 2, 3}, []int{1}},
		{"a denominator below 0", func(s *Series) { s.Observations[1].Denominator = num("-5") }, Selection{}, []int{0, 2, 3}, []int{1}},
		{"a numerator below 0", func(s *Series) { s.Observations[1].Numerator = num("-5") }, Selection{}, []int{0, 2, 3}, []int{1}},
		{"a numerator above its denominator", func(s *Series) { s.Observations[1].Numerator, s.Observations[1].Denominator = num("51"), num("50") }, Selection{Measure: Proportion}, []int{0, 2, 3}, []int{1}},
		{"more events than people", func(s *Series) { s.Observations[1].Numerator, s.Observations[1].Denominator = num("51"), num("50") }, Selection{Measure: Rate}, []int{0, 1, 2, 3}, nil},
		{"limits the wrong way round", func(s *Series) { s.Observations[1].Lower, s.Observations[1].Upper = num("3"), num("1") }, Selection{}, []int{0, 2, 3}, []int{1}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := from2010("1", "2", "3", "4")
			if row.edit != nil {
				row.edit(&s)
			}
			p := s.Points(row.want)
			assert.Equal(t, row.take, taken(p), "%v", p.LeftOut)
			var left []int
			for _, l := range p.LeftOut {
				left = append(left, l.Index)
				assert.NotEmpty(t, l.Reason)
				assert.Equal(t, s.Observations[l.Index].Period, l.Period)
			}
			assert.Equal(t, row.left, left)
			assert.Equal(t, len(p.List) == 0, p.Reason != "", "a reason where there is no point, and only there")
		})
	}
}

// Every mark goes with its point, and a count too small to publish is never
// silent.
func TestPointsCarryMarks(t *testing.T) {
	for _, row := range []struct {
		name string
		o    Observation
		m    Measure
		want []Mark
	}{
		{"none", Observation{Value: num("4")}, Rate, nil},
		{"of the value", Observation{Value: num("4", Provisional)}, Rate, []Mark{Provisional}},
		{"of the parts, each once", Observation{Value: num("4", Provisional), Numerator: num("40", Imputed), Denominator: num("1000", Provisional), Upper: num("5", Modelled)}, Rate, []Mark{Provisional, Imputed, Modelled}},
		{"a count of 9 behind it", Observation{Value: num("4"), Numerator: num("9")}, Rate, []Mark{SmallNumbers}},
		{"a count of 10 behind it", Observation{Value: num("4"), Numerator: num("10")}, Rate, nil},
		{"a suppressed count behind it", Observation{Value: num("4"), Numerator: Value{State: Suppressed}}, Rate, []Mark{SmallNumbers}},
		{"a count of 9", Observation{Value: num("9")}, Count, []Mark{SmallNumbers}},
		{"a count of 10", Observation{Value: num("10")}, Count, nil},
		{"a rate of 9", Observation{Value: num("9")}, Rate, nil},
		{"marked already", Observation{Value: num("9", SmallNumbers)}, Count, []Mark{SmallNumbers}},
	} {
		row.o.Period = "2015"
		p := Series{Observations: []Observation{row.o}}.Points(Selection{Measure: row.m})
		if assert.Len(t, p.List, 1, row.name) {
			assert.Equal(t, row.want, p.List[0].Value.Marks, row.name)
			assert.Equal(t, row.want, p.Marks(), row.name)
		}
	}
}

func TestIndicatorPoints(t *testing.T) {
	i := valid()
	i.Measure = Proportion
	s := from2010("1", "101", "3", "4")
	assert.Equal(t, []int{0, 2, 3}, taken(i.Points(s, Selection{})), "for its measure")
	assert.Equal(t, []int{0, 1, 2, 3}, taken(i.Points(s, Selection{Measure: Rate})), "for another")
	i.Breaks = []Break{{"2012/13", "revised definition"}}
	assert.Equal(t, []int{2, 3}, taken(i.Points(s, Selection{})), "with its breaks")
	s.Breaks = []Break{{"2013/14", "new survey"}}
	assert.Equal(t, []int{3}, taken(i.Points(s, Selection{})))
	assert.Len(t, i.Breaks, 1)
	assert.Len(t, s.Breaks, 1)
	times, values := i.Points(s, Selection{AcrossBreaks: true}).Columns()
	assert.Equal(t, []float64{2010.75, 2012.75, 2013.75}, times)
	assert.Equal(t, []float64{1, 3, 4}, values)
}

// The order in which observations stand changes no point, every observation is
// either a point or left out, and nothing that comes later changes what was
// known on a day.
func TestPointsAreStable(t *testing.T) {
	on := loip.Day(2015, 6, 1)
	require.NoError(t, quick.Check(func(seed uint64) bool {
		r := rand.New(rand.NewPCG(seed, 1))
		var s Series
		for range 1 + r.IntN(8) {
			o := Observation{Period: fmt.Sprintf("%d/%02d", 2010+r.IntN(5), 11), Value: Value{State: Known, Amount: decimal.New(int64(r.IntN(3)), 0)}}
			o.Period = fmt.Sprintf("%s%02d", o.Period[:5], (int(o.Period[3]-'0')+10)%100+1)
			if r.IntN(3) == 0 {
				o.Published = loip.Day(2015, 1, 1+r.IntN(3))
			}
			if r.IntN(5) == 0 {
				o.Value = Value{State: Suppressed}
			}
			s.Observations = append(s.Observations, o)
		}
		want := Selection{On: on}
		before := s.Points(want)
		if len(before.List)+len(before.LeftOut) != len(s.Observations) {
			return false
		}
		values := func(p Points) (list []string) {
			for _, x := range p.List {
				list = append(list, x.Period.String()+" "+x.Value.String())
			}
			return list
		}
		later := s
		later.Observations = append(slices.Clone(s.Observations),
			Observation{Period: "2020/21", Value: num("9")}, Observation{Period: "2012/13", Value: num("9"), Published: on.AddDays(1)})
		later.Breaks = []Break{{"2016/17", "new survey"}}
		turned := s
		turned.Observations = slices.Clone(s.Observations)
		r.Shuffle(len(turned.Observations), func(a, b int) {
			turned.Observations[a], turned.Observations[b] = turned.Observations[b], turned.Observations[a]
		})
		return slices.Equal(values(before), values(later.Points(want))) && slices.Equal(values(before), values(turned.Points(want)))
	}, nil))
}

func TestSeriesInJSON(t *testing.T) {
	const text = `{"id":"a","name":"b","series":[{"place":{"code":"S12000026"},"group":"women","observations":[{"period":"2015","value":"5.0","numerator":"50","denominator":"1000",
		"lower":"4.1","upper":"6.2","published":"2016-05-03","note":"n"},{"period":"2016","value":{"state":"suppressed","why":"fewer than 5"}}],
		"breaks":[{"period":"2016","reason":"new survey"}],"source":"NRS","origin":{"document":"d"}}],
		"per":1000,"band":"2","shows":["service performance"],"confirmationSince":"2016-01-01","lowestLevel":"ward","places":[{"name":"Tweeddale"}],"breaks":[{"period":"2014","reason":"r"}],
		"publication":{"publisher":"p","frequency":"every 2 years","lag":"6","next":[{"period":"2018","on":"2019-01-01"}]}}`
	i, err := loip.Decode[Indicator]([]byte(text))
	require.NoError(t, err)
	data, err := json.Marshal(i)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(data))
	for _, bad := range []string{
		`{"shows":["fun"]}`, `{"publication":{"frequency":"often"}}`, `{"publication":{"frequency":"every 0 years"}}`, `{"series":[{"observations":[{"period":2015}]}]}`, `{"series":[{"points":[]}]}`,
	} {
		_, err := loip.Decode[Indicator]([]byte(bad))
		assert.Error(t, err, bad)
	}
	none, err := json.Marshal(Indicator{Series: []Series{}, Publication: Publication{Next: []Expected{}}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"id":"","name":"","series":[],"publication":{"next":[]}}`, string(none), "none is not the same as not given")
}

func FuzzPoints(f *testing.F) {
	i := full()
	seed, err := json.Marshal(i.Series[0])
	require.NoError(f, err)
	f.Add(seed, true)
	f.Add([]byte(`{"observations":[{"period":"2015","value":"1"},{"period":"2015","value":"2","published":"2016-01-01"},{"period":"2014/15"}],"breaks":[{}]}`), false)
	f.Fuzz(func(t *testing.T, data []byte, across bool) {
		s, err := loip.Decode[Series](data)
		if err != nil {
			return
		}
		p := s.Points(Selection{On: ruletest.Day, AcrossBreaks: across, Measure: Proportion})
		require.Equal(t, len(p.List) == 0, p.Reason != "")
		times, values := p.Columns()
		for n := range values {
			require.False(t, math.IsNaN(values[n]) || math.IsInf(values[n], 0))
			require.True(t, n == 0 || times[n] > times[n-1])
		}
		c := Indicator{Series: []Series{s, s}}
		require.Empty(t, c.Conflicts(ruletest.Day), "a series does not conflict with itself")
	})
}

func BenchmarkPoints(b *testing.B) {
	s := from2010("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")
	b.ReportAllocs()
	for b.Loop() {
		if len(s.Points(Selection{}).List) != 12 {
			b.Fatal("points are lost")
		}
	}
}
