package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

// full is the valid indicator with all that is known of its source, and with
// the series of two places behind its figures.
func full() Indicator {
	i := valid()
	i.Per = 10000
	i.Shows = []Shown{OutcomeData}
	i.ConfirmationSince = loip.Day(2016, 1, 1)
	i.Publication = Publication{Publisher: "Scottish Government", Frequency: Yearly, Lag: num("7"), Next: []Expected{{"2016/17", loip.Day(2017, 11, 1)}}}
	i.LowestLevel = "locality"
	i.Places = []Place{{"S12000026", "Scottish Borders"}, {Name: "Tweeddale"}}
	i.Series = []Series{
		{
			Place: Place{"S12000026", "Scottish Borders"},
			Observations: []Observation{
				{Period: "2013/14", Value: num("81.9"), Numerator: num("934"), Denominator: num("114030"), Lower: num("76.7"), Upper: num("87.3")},
				{Period: "2014/15", Value: num("79.9"), Numerator: num("911"), Denominator: num("114030"), Lower: num("74.8"), Upper: num("85.3")},
				{Period: "2015/16", Value: num("80.2"), Numerator: num("915"), Denominator: num("114030"), Lower: num("75.1"), Upper: num("85.6")},
			},
		},
		{
			Place: Place{Name: "Tweeddale"}, Source: "Scottish Borders Council", Breaks: []Break{{"2014/15", "new boundaries"}},
			Observations: []Observation{
				{Period: "2013/14", Value: Value{State: Suppressed, Why: "fewer than 5 events"}},
				{Period: "2014/15", Value: num("66")},
			},
		},
	}
	return i
}

func TestFrequency(t *testing.T) {
	for text, months := range map[Frequency]int{
		Monthly: 1, Quarterly: 3, Yearly: 12, "every 2 years": 24, "every 25 years": 300, "every 6 months": 6, Once: 0, Irregular: 0, "": 0,
		"every 26 years": 0, "every 1 years": 0, "every -2 years": 0, "every 2 weeks": 0, "2 years": 0, "every": 0, "every 301 months": 0,
	} {
		assert.Equal(t, months, text.Months(), text)
		var f Frequency
		err := f.UnmarshalText([]byte(text))
		assert.Equal(t, months > 0 || text == Once || text == Irregular, err == nil, text)
	}
}

// What is given of a publication is not lost when it is written.
func TestPublication_IsZero(t *testing.T) {
	assert.True(t, Publication{}.IsZero())
	for _, p := range []Publication{{Publisher: "NRS"}, {Frequency: Once}, {Lag: num("0")}, {Next: []Expected{}}} {
		assert.False(t, p.IsZero(), "%+v", p)
	}
}

func TestPlanned(t *testing.T) {
	on := loip.Day(2017, 10, 1)
	for _, row := range []struct {
		name  string
		edit  func(*Indicator)
		until loip.Date
		want  []string // the periods, with the day by which each is out
	}{
		{"what is to come, and on from there", nil, loip.Day(2019, 3, 31), []string{"2016/17 2017-11-01", "2017/18 2018-11-01", "2018/19 2019-11-01"}},
		{"the last period is not over", nil, loip.Day(2019, 3, 30), []string{"2016/17 2017-11-01", "2017/18 2018-11-01"}},
		{"from the latest figure", func(i *Indicator) { i.Publication.Next = nil }, loip.Day(2018, 4, 1), []string{"2016/17 2017-11-01", "2017/18 2018-11-01"}},
		{"from the latest that counts", func(i *Indicator) {
			i.Publication.Next = nil
			i.Series[0].Observations[2].Published = on.AddDays(1)
		}, loip.Day(2017, 4, 1), []string{"2015/16 2016-11-01", "2016/17 2017-11-01"}},
		{"a projected figure is not the latest", func(i *Indicator) {
			i.Publication.Next = nil
			i.Series[0].Observations[2].Value = num("80.2", Projected)
		}, loip.Day(2016, 4, 1), []string{"2015/16 2016-11-01"}},
		{"every second year", func(i *Indicator) { i.Publication.Frequency, i.Publication.Next = "every 2 years", nil }, loip.Day(2020, 4, 1), []string{"2017/18 2018-11-01", "2019/20 2020-11-01"}},
		{"part of a month", func(i *Indicator) { i.Publication.Lag, i.Publication.Next = num("7.1"), nil }, loip.Day(2017, 4, 1), []string{"2016/17 2017-12-01"}},
		{"no lag", func(i *Indicator) { i.Publication.Lag, i.Publication.Next = Value{}, nil }, loip.Day(2017, 4, 1), []string{"2016/17 "}},
		{"pooled years", func(i *Indicator) {
			i.Series, i.Publication.Next, i.Period = nil, nil, "2013-2015"
		}, loip.Day(2018, 1, 1), []string{"2014-2016 pooled 2017-08-01", "2015-2017 pooled 2018-08-01"}},
		{"none is to come", func(i *Indicator) { i.Publication.Next = []Expected{} }, loip.Day(2030, 1, 1), nil},
		{"once", func(i *Indicator) { i.Publication.Frequency, i.Publication.Next = Once, nil }, loip.Day(2030, 1, 1), nil},
		{"said, with no interval", func(i *Indicator) { i.Publication.Frequency = "" }, loip.Day(2030, 1, 1), []string{"2016/17 2017-11-01"}},
		{"said, and there already", func(i *Indicator) { i.Publication.Next[0].Period = "2015/16" }, loip.Day(2017, 4, 1), []string{"2016/17 2017-11-01"}},
	} {
		i := full()
		if row.edit != nil {
			row.edit(&i)
		}
		list, reason := i.Planned(on, row.until)
		assert.Empty(t, reason, row.name)
		var got []string
		for _, x := range list {
			got = append(got, x.Period.String()+" "+x.Published.String())
		}
		assert.Equal(t, row.want, got, row.name)
	}
	for name, edit := range map[string]func(*Indicator){
		"no interval":             func(i *Indicator) { i.Publication = Publication{} },
		"irregular":               func(i *Indicator) { i.Publication = Publication{Frequency: Irregular} },
		"nothing to count from":   func(i *Indicator) { i.Series, i.Area, i.Publication.Next = nil, Figure{}, nil },
		"a period that is no one": func(i *Indicator) { i.Publication.Next[0].Period = "soon" },
	} {
		i := full()
		edit(&i)
		list, reason := i.Planned(on, loip.Day(2020, 1, 1))
		assert.Empty(t, list, name)
		assert.NotEmpty(t, reason, name)
	}
	i := full()
	i.Publication.Frequency = Monthly
	list, _ := i.Planned(on, loip.Day(9000, 1, 1))
	assert.Len(t, list, mostPlanned)
}

func TestConflicts(t *testing.T) {
	on := loip.Day(2017, 10, 1)
	i := full()
	found := i.Conflicts(on)
	assert.Empty(t, found, "66 is 65.55 rounded, and the series has the area's figure")

	i.Series[1].Observations[1].Value = num("70", Provisional)
	found = i.Conflicts(on)
	if assert.Len(t, found, 1) {
		c := found[0]
		assert.Equal(t, "Tweeddale", c.Place.Name)
		assert.True(t, c.Period.Same(period(t, "2014/15")))
		if assert.Len(t, c.Figures, 2) {
			assert.Equal(t, Sourced{"/spread/best/value", "Police Scotland", num("65.55")}, c.Figures[0])
			assert.Equal(t, loip.Path("/series/1/observations/1/value"), c.Figures[1].At)
			assert.Equal(t, "Scottish Borders Council", c.Figures[1].Source)
			assert.Equal(t, []Mark{Provisional}, c.Figures[1].Value.Marks)
		}
	}
	for name, edit := range map[string]func(*Indicator){
		"another group":     func(i *Indicator) { i.Series[1].Group = "women" },
		"another period":    func(i *Indicator) { i.Series[1].Observations[1].Period = "2015/16" },
		"another kind":      func(i *Indicator) { i.Series[1].Observations[1].Period = "2014/15 school year" },
		"another place":     func(i *Indicator) { i.Series[1].Place.Name = "Berwickshire" },
		"another unit":      func(i *Indicator) { i.Spread.Unit = "percent" },
		"not yet published": func(i *Indicator) { i.Series[1].Observations[1].Published = on.AddDays(1) },
		"projected":         func(i *Indicator) { i.Series[1].Observations[1].Value = num("70", Projected) },
	} {
		i := full()
		i.Series[1].Observations[1].Value = num("70")
		edit(&i)
		assert.Empty(t, i.Conflicts(on), name)
	}
}
