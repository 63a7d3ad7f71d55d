package indicator

import (
	"fmt"
	"strings"
	"testing"
	"testing/quick"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// Figures for periods of unlike kinds, measures and units are not compared, and
// the reason says how they differ.
func TestUnlikeFiguresAreRefused(t *testing.T) {
	for _, row := range []struct {
		name  string
		edit  func(*Indicator)
		words []string // that the reason must hold
	}{
		{"a count beside a rate", func(i *Indicator) { i.Reference.Measure = Count }, []string{"rate", "count"}},
		{"another unit", func(i *Indicator) { i.Reference.Unit = "per 100,000 people" }, []string{"per 10,000 people", "per 100,000 people"}},
		{"a school year beside a calendar year", func(i *Indicator) {
			i.Period = "2015/16 school year"
			i.Reference.Period = "2015"
		}, []string{string(SchoolYear), string(CalendarYear)}},
		{"a financial year beside a school year", func(i *Indicator) { i.Reference.Period = "2014/15 school year" }, []string{string(SchoolYear), string(FinancialYear)}},
		{"pools of unlike length", func(i *Indicator) { i.Period = "2012-14"; i.Reference.Period = "2010-14" }, []string{"3 years", "5"}},
		{"another year", func(i *Indicator) { i.Reference.Period = "2015/16" }, []string{"2014/15", "2015/16"}},
		{"a period that cannot be read", func(i *Indicator) { i.Reference.Period = "last winter" }, []string{"2014/15", "last winter"}},
		{"a period that is not given", func(i *Indicator) { i.Period = ""; i.Reference.Period = "2015" }, []string{"not given"}},
	} {
		i := valid()
		row.edit(&i)
		c := i.Compare()
		assert.Empty(t, c.Standing, row.name)
		assert.False(t, c.Difference.IsKnown(), row.name)
		for _, word := range row.words {
			assert.Contains(t, c.Reason, word, row.name)
		}
	}
	for _, same := range []string{"2014-15", "2014-2015", "year to March 2015", "financial year 2014/15", "14/15"} {
		i := valid()
		i.Reference.Period = same
		assert.Equal(t, Better, i.Compare().Standing, same)
	}
}

func TestBand(t *testing.T) {
	for _, row := range []struct {
		area, reference, band string
		want                  Standing
	}{
		{"78", "83", "", Better}, {"78", "83", "5", Same}, {"75", "85", "5", Same}, {"74.9", "85", "5", Worse}, {"90", "95", "5", Better}, {"70", "90", "5", Same}, {"70", "90.1", "5", Better}, {"78", "83", "0", Better},
	} {
		i := valid()
		i.Polarity, i.Ideal = Closest, num("80")
		i.Area.Value, i.Reference.Value = num(row.area), num(row.reference)
		if row.band != "" {
			i.Band = num(row.band)
		}
		assert.Equal(t, row.want, i.Compare().Standing, "%v", row)
	}
}

// Figures, ideal and band in another scale stand to each other as before, and
// the two figures the other way round stand the other way round.
func TestBandScales(t *testing.T) {
	require.NoError(t, quick.Check(func(a, b, ideal int8, band, by uint8) bool {
		i := valid()
		i.Polarity = Closest
		values := []*Value{&i.Area.Value, &i.Reference.Value, &i.Ideal, &i.Band}
		for n, amount := range []int64{int64(a), int64(b), int64(ideal), int64(band)} {
			*values[n] = Value{State: Known, Amount: decimal.New(amount, 0)}
		}
		before := i.Compare().Standing
		for _, v := range values {
			v.Amount = v.Amount.Mul(decimal.New(int64(by)+1, -2))
		}
		scaled := i.Compare().Standing
		i.Area.Value, i.Reference.Value = i.Reference.Value, i.Area.Value
		return scaled == before && i.Compare().Standing == opposite[before]
	}, nil))
}

func TestPerOfAUnit(t *testing.T) {
	for unit, want := range map[string]int64{
		"per 10,000 people": 10000, "per 1,000": 1000, "crimes per 100,000 population": 100000, "percent": 0, "£ per week": 0, "per": 0, "": 0, "per -5": 0, "per 0": 0, "per 1.5": 0,
	} {
		assert.Equal(t, want, perIn(unit), unit)
	}
}

func TestDefinitions(t *testing.T) {
	closest := full()
	closest.Polarity, closest.Ideal, closest.Band = Closest, num("80"), num("5")
	open := Indicator{ID: "x", Confirmation: ToBeConfirmed, ConfirmationSince: loip.Day(2016, 5, 3), Publication: Publication{Publisher: "NRS"}, Polarity: Neither}
	table := Definitions([]Indicator{full(), closest, open, {}})
	require.Len(t, table.Rows, 4)
	for _, row := range table.Rows {
		require.Len(t, row, len(table.Columns))
	}
	assert.Equal(t, []string{
		"Recorded incidents of domestic abuse", "rate", "per 10,000 people", "lower", "outcome", "Police Scotland (Scottish Government)", "yearly", "7 months", "locality", "confirmed since 1 January 2016",
	}, table.Rows[0])
	assert.Equal(t, "closest to 80, within 5", table.Rows[1][3])
	assert.Equal(t, []string{"x", "not given", "not given", "neither way", "not given", "NRS", "not given", "not given", "not given", "to be confirmed since 3 May 2016"}, table.Rows[2])
	assert.Equal(t, "not named "+strings.TrimSpace(strings.Repeat("not given ", 9)), strings.Join(table.Rows[3], " "))
}

func TestObservationTable(t *testing.T) {
	i := full()
	i.Series[1].Group = "women"
	i.Series[0].Observations[0].Note = "rebased"
	table := i.ObservationTable()
	require.Len(t, table.Rows, 5)
	for _, row := range table.Rows {
		require.Len(t, row, len(table.Columns))
	}
	assert.Equal(t, []string{"Scottish Borders", "everybody", "2013/14", "81.9", "934", "114,030", "76.7 to 87.3", "Police Scotland", "rebased"}, table.Rows[0])
	assert.Equal(t, []string{"Tweeddale", "women", "2013/14", "suppressed", "", "", "", "Scottish Borders Council"}, table.Rows[3][:8])
	assert.Contains(t, table.Rows[3][8], "fewer than 5 events")
	assert.Contains(t, table.Rows[4][8], "new boundaries")
	assert.Empty(t, Indicator{}.ObservationTable().Rows)
}

func ExampleParsePeriod() {
	for _, text := range []string{"2014/15", "2012-14", "Q1 2016/17", "2015/16 school year"} {
		p, err := ParsePeriod(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s is for %s, %s\n", text, p.Kind, p.Span)
	}
	_, err := ParsePeriod("last winter")
	fmt.Println(err != nil)
	// Output:
	// 2014/15 is for financial year, from 1 April 2014 to 31 March 2015
	// 2012-14 is for pooled years, from 1 January 2012 to 31 December 2014
	// Q1 2016/17 is for quarter, from 1 April 2016 to 30 June 2016
	// 2015/16 school year is for school year, from 1 August 2015 to 31 July 2016
	// true
}

func ExamplePeriod_Unlike() {
	school, _ := ParsePeriod("2015/16 school year")
	calendar, _ := ParsePeriod("2015")
	fmt.Println(school.Unlike(calendar))
	fmt.Println(school.Overlaps(calendar))
	// Output:
	// 2015/16 school year (school year) and 2015 (calendar year) are not of one kind
	// true
}

func ExampleSeries_Points() {
	value := func(text string) Value { v, _ := Number(text); return v }
	s := Series{
		Place: Place{Name: "Tweeddale"},
		Observations: []Observation{
			{Period: "2012/13", Value: value("61.0")},
			{Period: "2013/14", Value: value("64.1"), Numerator: value("8")},
			{Period: "2014/15", Value: Value{State: Suppressed, Why: "fewer than 5 events"}},
		},
		Breaks: []Break{{Period: "2013/14", Reason: "new boundaries"}},
	}
	points := s.Points(Selection{})
	for _, p := range points.List {
		fmt.Println(p.Period, p.Value)
	}
	for _, l := range points.LeftOut {
		fmt.Println(l.Period, "is left out:", l.Reason)
	}
	// Output:
	// 2013/14 64.1 (small numbers)
	// 2012/13 is left out: it is from before the break in the series
	// 2014/15 is left out: its value is suppressed: fewer than 5 events
}

func ExampleIndicator_Planned() {
	lag, _ := Number("7")
	last, _ := Number("80.2")
	i := Indicator{
		Publication: Publication{Frequency: "every 2 years", Lag: lag},
		Series:      []Series{{Observations: []Observation{{Period: "2015/16", Value: last}}}},
	}
	planned, _ := i.Planned(loip.Day(2017, 10, 1), loip.Day(2020, 12, 31))
	for _, p := range planned {
		fmt.Println(p.Period, "is out by", p.Published.Long())
	}
	// Output:
	// 2017/18 is out by 1 November 2018
	// 2019/20 is out by 1 November 2020
}

func ExampleIndicator_Conflicts() {
	value := func(text string) Value { v, _ := Number(text); return v }
	tweeddale := Place{Name: "Tweeddale"}
	i := Indicator{Series: []Series{
		{Place: tweeddale, Source: "Police Scotland", Observations: []Observation{{Period: "2014/15", Value: value("65.55")}}},
		{Place: tweeddale, Source: "Scottish Borders Council", Observations: []Observation{{Period: "2014-15", Value: value("70")}}},
	}}
	for _, c := range i.Conflicts(loip.Day(2017, 10, 1)) {
		for _, f := range c.Figures {
			fmt.Println(c.Place, c.Period, f.Value, f.Source)
		}
	}
	// Output:
	// Tweeddale 2014/15 65.55 Police Scotland
	// Tweeddale 2014/15 70 Scottish Borders Council
}

func ExampleCheckFramework() {
	involved := Indicator{ID: "influence", Name: "People who feel able to influence decisions", Kind: Outcome, Shows: []Shown{FeltInvolvement}}
	report := CheckFramework([]Indicator{involved}, loip.Day(2017, 10, 1))
	for _, f := range report.Findings {
		if f.Rule == "IND-025" || f.Rule == "IND-026" {
			fmt.Printf("%s %s: %s\n", f.Rule, f.Answer, f.Message)
		}
	}
	// Output:
	// IND-025 met: one of the indicators shows local outcomes: indicator influence (People who feel able to influence decisions)
	// IND-025 unmet: no indicator shows service performance
	// IND-025 unmet: no indicator shows experience of communities and users
	// IND-026 met: one of the indicators shows felt involvement in local decisions: indicator influence (People who feel able to influence decisions)
}
