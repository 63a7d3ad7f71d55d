package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestCompareRefuses(t *testing.T) {
	for name, edit := range map[string]func(*Indicator){
		"area not given":        func(i *Indicator) { i.Area = Figure{} },
		"area suppressed":       func(i *Indicator) { i.Area.Value = Value{State: Suppressed} },
		"reference none":        func(i *Indicator) { i.Reference.Value = Value{State: None} },
		"reference not known":   func(i *Indicator) { i.Reference.Value = Value{State: NotKnown} },
		"another measure":       func(i *Indicator) { i.Reference.Measure = Proportion },
		"area's own measure":    func(i *Indicator) { i.Area.Measure = Count },
		"another unit":          func(i *Indicator) { i.Reference.Unit = "per 100,000 people" },
		"a unit for one only":   func(i *Indicator) { i.Unit, i.Reference.Unit = "", "per 10,000 people" },
		"another period":        func(i *Indicator) { i.Reference.Period = "2013/14" },
		"a period for one only": func(i *Indicator) { i.Period, i.Area.Period = "", "2014/15" },
	} {
		i := valid()
		edit(&i)
		c := i.Compare()
		assert.Empty(t, c.Standing, name)
		assert.True(t, c.Difference.IsZero(), name)
		assert.NotEmpty(t, c.Reason, name)
	}
	for name, edit := range map[string]func(*Indicator){
		"no polarity":             func(i *Indicator) { i.Polarity = "" },
		"neither":                 func(i *Indicator) { i.Polarity = Neither },
		"closest to nothing":      func(i *Indicator) { i.Polarity = Closest },
		"closest to what is lost": func(i *Indicator) { i.Polarity, i.Ideal = Closest, Value{State: NotKnown} },
		"closest in another unit": func(i *Indicator) {
			i.Polarity, i.Ideal, i.Area.Unit, i.Reference.Unit = Closest, num("80"), "percent", "percent"
		},
		"closest by another measure": func(i *Indicator) {
			i.Polarity, i.Ideal, i.Area.Measure, i.Reference.Measure = Closest, num("80"), Count, Count
		},
	} {
		i := valid()
		edit(&i)
		c := i.Compare()
		assert.Empty(t, c.Standing, name)
		assert.Equal(t, "-32.1", c.Difference.String(), name)
		assert.NotEmpty(t, c.Reason, name)
	}
}

func TestCompareStands(t *testing.T) {
	for _, c := range []struct {
		polarity              Polarity
		area, reference, diff string
		want                  Standing
	}{
		{Lower, "79.9", "112", "-32.1", Better},
		{Higher, "79.9", "112", "-32.1", Worse},
		{Lower, "112", "112.00", "0.00", Same},
		{Higher, "112.01", "112", "0.01", Better},
		{Lower, "112.01", "112", "0.01", Worse},
		{Higher, "-1", "-2", "1", Better},
		{Closest, "19", "22", "-3", Worse}, // 2 from 21, and 1
		{Closest, "20", "22", "-2", Same},
		{Closest, "21", "22", "-1", Better},
		{Higher, "0.3", "0.1", "0.2", Better},
	} {
		i := valid()
		i.Polarity, i.Ideal = c.polarity, num("21")
		i.Area.Value, i.Reference.Value = num(c.area), num(c.reference)
		got := i.Compare()
		assert.Equal(t, c.want, got.Standing, c)
		assert.Equal(t, c.diff, got.Difference.String(), c)
		assert.Empty(t, got.Reason, c)
	}
}

func TestMarksTravel(t *testing.T) {
	i := valid()
	i.Area.Value = num("79.9", Provisional, Imputed)
	i.Reference.Value = num("112", Imputed)
	i.Spread.Worst.Value = num("194.4", SmallNumbers)
	i.Spread.Best.Value = num("65.55", SmallNumbers, Modelled)
	assert.Equal(t, []Mark{Provisional, Imputed}, i.Compare().Difference.Marks)
	assert.Equal(t, []Mark{SmallNumbers, Modelled}, i.Gap().Absolute.Marks)
	assert.Equal(t, []Mark{SmallNumbers, Modelled}, i.Gap().Relative.Marks)
}

// The gaps that the Scottish Borders printed in 2016; all of them check.
func TestGapOfPublishedRows(t *testing.T) {
	for _, c := range []struct {
		polarity         Polarity
		worst, best, gap string
		ratio            string
		standing         Standing
	}{
		{Lower, "2.7", "0.9", "1.8", "3.0000", Worse},
		{Lower, "23.4", "5.0", "18.4", "4.6800", Worse},
		{Higher, "74.7", "83.6", "8.9", "0.8935", Worse},
		{Lower, "199", "0", "199", "none", Worse},
		{Lower, "638", "234", "404", "2.7265", Worse},
		{Lower, "1490", "123", "1367", "12.1138", Worse},
		{Lower, "21.4", "0", "21.4", "none", Worse},
		{Higher, "11.8", "34.3", "22.5", "0.3440", Worse},
		{Higher, "78.3", "100", "21.7", "0.7830", Worse},
		{Lower, "60", "10", "50", "6.0000", Worse},
		{Lower, "194.4", "65.55", "128.85", "2.9657", Worse},
		{Lower, "1.02", "0.36", "0.66", "2.8333", Worse},
		{Lower, "0.9", "2.7", "1.8", "0.3333", Better},
		{Lower, "5", "5.0", "0", "1.0000", Same},
		{Neither, "5", "-5", "10", "none", ""},
		{"", "-5", "5", "10", "none", ""},
	} {
		i := valid()
		i.Polarity = c.polarity
		i.Spread.Worst.Value, i.Spread.Best.Value, i.Spread.Gap = num(c.worst), num(c.best), num(c.gap)
		g := i.Gap()
		assert.True(t, num(c.gap).Amount.Equal(g.Absolute.Amount), "%v: %s", c, g.Absolute)
		assert.Equal(t, Agrees, g.Printed, c)
		assert.Equal(t, c.standing, g.Standing, c)
		assert.Equal(t, c.standing == "", g.Reason != "", c)
		assert.Equal(t, c.ratio == "none", g.Relative.Why != "", c)
		if c.ratio == "none" {
			assert.False(t, g.Relative.IsKnown(), c)
		} else {
			assert.Equal(t, c.ratio, g.Relative.Amount.StringFixed(RatioPlaces), c)
		}
	}
}

func TestGapRefuses(t *testing.T) {
	for name, edit := range map[string]func(*Indicator){
		"no spread":      func(i *Indicator) { i.Spread = nil },
		"worst lost":     func(i *Indicator) { i.Spread.Worst.Value = Value{State: NotKnown} },
		"best lost":      func(i *Indicator) { i.Spread.Best.Value = Value{} },
		"unlike units":   func(i *Indicator) { i.Spread.Worst.Unit = "percent" },
		"unlike periods": func(i *Indicator) { i.Spread.Best.Period = "2011-13" },
		"unlike measure": func(i *Indicator) { i.Spread.Best.Measure = Count },
	} {
		i := valid()
		edit(&i)
		g := i.Gap()
		assert.NotEmpty(t, g.Reason, name)
		assert.True(t, g.Absolute.IsZero(), name)
		assert.True(t, g.Relative.IsZero(), name)
		assert.Empty(t, g.Standing, name)
		assert.Empty(t, g.Printed, name)
	}
}

func TestSpreadHasItsOwnUnit(t *testing.T) {
	i := valid()
	i.Spread.Measure, i.Spread.Unit, i.Spread.Period = Count, "incidents", "2013/14"
	assert.Equal(t, Worse, i.Gap().Standing)
	i.Spread.Worst.Unit = "per 10,000 people" // that of the indicator, but no longer of the spread
	assert.Empty(t, i.Gap().Standing)
}

func TestSame(t *testing.T) {
	for _, p := range [][2]string{
		{"percent", "%"}, {"per cent", "Percent"}, {"per 100,000 people", "per 100000  People"}, {"2014/15", "2014-15"},
		{"2012–14", "2012-2014"}, {"March 2016", "march 2016"},
	} {
		assert.True(t, same(p[0], p[1]), p)
	}
	for _, p := range [][2]string{
		{"", "percent"}, {"per 10,000 people", "per 100,000 people"}, {"2014/15", "2014"}, {"2012-14", "2011-13"}, {"2014/15", "2013/14"},
	} {
		assert.False(t, same(p[0], p[1]), p)
	}
}

func TestTables(t *testing.T) {
	assert.Empty(t, Tables(nil))
	alone := Indicator{ID: "x"}
	assert.Empty(t, Tables([]Indicator{alone}), "an indicator without a figure has no row")

	pay := Indicator{Name: "Weekly pay", Measure: Median, Unit: "£ a week", Polarity: Higher,
		Area: Figure{Value: num("1548")}, Reference: Figure{Value: num("1561")}, Published: Published{Standing: unread}}
	casualties := Indicator{Name: "Road casualties", Measure: Count, Unit: "people", Polarity: Lower, Area: Figure{Value: num("68")},
		Reference: Figure{Value: num("3.6"), Measure: Proportion, Unit: "percent of Scotland's casualties"}}
	school := valid()
	attainment(&school)
	school.Spread.Gap = num("22.6")
	tables := Tables([]Indicator{valid(), pay, casualties, alone, school})
	assert.Contains(t, tables[0].Note, "left out: 1")
	assert.Equal(t, [][]string{
		{"Recorded incidents of domestic abuse", "79.9", "112", "-32.1", "better", "better", "positive"},
		{"Weekly pay", "£1,548", "£1,561", "-13", "worse", "not known", "none"},
		{"Road casualties", "68", "3.6% of Scotland's casualties", "",
			"not compared: the measure of the area's figure is count, that of the reference figure proportion", "none", "none"},
		{school.Name, "34.3%", "29.3%", "+5.0", "better", "better", "positive"},
	}, tables[0].Rows)
	assert.Equal(t, [][]string{
		{"Recorded incidents of domestic abuse", "locality", "194.4 (Teviot and Liddesdale)", "65.55 (Tweeddale)", "128.85", "128.85", ""},
		{school.Name, "not given", "11.8% (no place named)", "34.3% (no place named)", "22.6", "22.5",
			"the printed gap differs by rounding; the best is the area's own figure"},
	}, tables[1].Rows)
	for _, table := range tables {
		for _, r := range table.Rows {
			assert.Len(t, r, len(table.Columns))
		}
	}
	for want, edit := range map[string]func(*Indicator){
		"the printed gap differs":                func(i *Indicator) { i.Spread.Gap = num("1") },
		"worst and best are the wrong way round": func(i *Indicator) { i.Polarity = Higher },
		"": func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Best.Value, i.Spread.Gap = num("79.9"), num("65.55"), num("14.35")
		},
		"counts, not rates":                     func(i *Indicator) { i.Spread.Measure = Count },
		"the best place's figure is suppressed": func(i *Indicator) { i.Spread.Best.Value = Value{State: Suppressed} },
		"the worst is the area's own figure":    func(i *Indicator) { i.Spread.Worst = i.Area; i.Spread.Worst.Place = Place{}; i.Spread.Gap = Value{} },
	} {
		i := valid()
		edit(&i)
		assert.Equal(t, want, Tables([]Indicator{i})[1].Rows[0][6])
	}
}

func TestMessagesNameTheIndicator(t *testing.T) {
	for want, i := range map[string]Indicator{
		"indicator a (Pay)": {ID: "a", Name: "Pay"}, "indicator a": {ID: "a"}, "the indicator Pay": {Name: "Pay"}, "the indicator": {},
	} {
		assert.Equal(t, want, i.label())
	}
	for want, f := range map[string]Figure{
		"1,490 per 100,000 people": {Value: num("1490"), Unit: "per 100,000 people"},
		"£548 a week":              {Value: num("548"), Unit: "£ a week"},
		"76.2%":                    {Value: num("76.2"), Unit: "%"},
		"171,942.50 (provisional)": {Value: num("171942.50", Provisional)},
		"-1,234,567":               {Value: num("-1234567")},
		"-234":                     {Value: num("-234")},
		"suppressed":               {Value: Value{State: Suppressed}, Unit: "percent"},
	} {
		assert.Equal(t, want, f.shown(false))
	}
	assert.Equal(t, "S13002765", Place{Code: "S13002765"}.String())
	assert.NotContains(t, Check(valid(), loip.Day(2017, 10, 1)).Text(), "the indicator ")
}
