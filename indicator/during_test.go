package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestDuring(t *testing.T) {
	year := loip.Period{From: loip.Day(2018, 4, 1), Until: loip.Day(2019, 4, 1)}
	on := Selection{On: loip.Day(2019, 9, 30)}
	at := func(period, value string, published ...loip.Date) Observation {
		o := Observation{Period: period, Value: num(value)}
		if len(published) > 0 {
			o.Published = published[0]
		}
		return o
	}
	for name, c := range map[string]struct {
		list     []Observation
		was, is  string // the periods
		standing Standing
	}{
		"financial years":              {[]Observation{at("2016/17", "9"), at("2017/18", "12"), at("2018/19", "11"), at("2019/20", "1")}, "2017/18", "2018/19", Better},
		"calendar years":               {[]Observation{at("2017", "11"), at("2018", "12")}, "2017", "2018", Worse},
		"school years":                 {[]Observation{at("2016/17 school year", "11"), at("2017/18 school year", "11.0"), at("2018/19 school year", "1")}, "2016/17 school year", "2017/18 school year", Same},
		"every other year":             {[]Observation{at("2016/17", "12"), at("2018/19", "11")}, "2016/17", "2018/19", Better},
		"the same month":               {[]Observation{at("March 2018", "9"), at("February 2018", "10"), at("February 2019", "11"), at("April 2019", "1")}, "February 2018", "February 2019", Worse},
		"another month":                {[]Observation{at("January 2018", "9"), at("February 2019", "11")}, "", "February 2019", ""},
		"the same quarter":             {[]Observation{at("Q4 2017/18", "12"), at("Q3 2018/19", "5"), at("Q4 2018/19", "11")}, "Q4 2017/18", "Q4 2018/19", Better},
		"none in the year":             {[]Observation{at("2016/17", "9"), at("2017/18", "12")}, "", "", ""},
		"none before":                  {[]Observation{at("2018/19", "12")}, "", "2018/19", ""},
		"published the day after":      {[]Observation{at("2017/18", "12"), at("2018/19", "11", loip.Day(2019, 10, 1))}, "", "", ""},
		"published on the day":         {[]Observation{at("2017/18", "12"), at("2018/19", "11", loip.Day(2019, 9, 30))}, "2017/18", "2018/19", Better},
		"revised later":                {[]Observation{at("2017/18", "12"), at("2018/19", "11"), at("2018/19", "13", loip.Day(2019, 10, 1))}, "2017/18", "2018/19", Better},
		"years that are pooled":        {[]Observation{at("2015-2017", "12"), at("2016-2018", "11")}, "", "", ""},
		"years that are pooled, apart": {[]Observation{at("2013-2015", "12"), at("2016-2018", "11")}, "2013-2015", "2016-2018", Better},
		"none":                         {nil, "", "", ""},
	} {
		i := Indicator{Measure: Rate, Polarity: Lower, Series: []Series{{Observations: c.list}}}
		b := i.During(year, on)
		assert.Equal(t, c.standing, b.Standing, "%s: %s", name, b.Reason)
		assert.Equal(t, c.was, b.Second.Period.Text, name)
		assert.Equal(t, c.is, b.First.Period.Text, name)
		assert.NotEqual(t, c.standing == "", b.Reason == "", name)
	}
	i := Indicator{Measure: Rate, Series: []Series{{Observations: []Observation{at("2017", "11"), at("2018", "12")}}}}
	b := i.During(year, on)
	assert.Empty(t, b.Standing, "no polarity")
	sameAmount(t, "1", b.Difference)
	// A period that ends with the day before the year is before it.
	edge := loip.Period{From: loip.Day(2018, 1, 1), Until: loip.Day(2019, 1, 1)}
	i.Polarity = Lower
	assert.Equal(t, Worse, i.During(edge, on).Standing)
	edge.Until = loip.Day(2018, 12, 31)
	assert.Empty(t, i.During(edge, on).Standing)
}
