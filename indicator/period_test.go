package indicator

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

type reading struct {
	text, from, until string
	kind              PeriodKind
}

// readings are periods as papers write them, with their kind and days.
var readings = []reading{
	{"3 May 2016", "2016-05-03", "2016-05-04", Day},
	{"31st March 2016", "2016-03-31", "2016-04-01", Day},
	{"as at 29 February 2016", "2016-02-29", "2016-03-01", Day},
	{"2016-05-03", "2016-05-03", "2016-05-04", Day},
	{"03/05/2016", "2016-05-03", "2016-05-04", Day},
	{"March 2016", "2016-03-01", "2016-04-01", Month},
	{"Sept. 2016", "2016-09-01", "2016-10-01", Month},
	{"DEC 2016", "2016-12-01", "2017-01-01", Month},
	{"2016-03", "2016-03-01", "2016-04-01", Month},
	{"2012-12", "2012-12-01", "2013-01-01", Month},
	{"Q1 2016/17", "2016-04-01", "2016-07-01", Quarter},
	{"Q4 2016/17", "2017-01-01", "2017-04-01", Quarter},
	{"2024-25 quarter 4", "2025-01-01", "2025-04-01", Quarter},
	{"Q1 2016", "2016-01-01", "2016-04-01", Quarter},
	{"quarter 4, 2016", "2016-10-01", "2017-01-01", Quarter},
	{"April to June 2016", "2016-04-01", "2016-07-01", Quarter},
	{"Oct-Dec 2016", "2016-10-01", "2017-01-01", Quarter},
	{"2015", "2015-01-01", "2016-01-01", CalendarYear},
	{"calendar year 2015", "2015-01-01", "2016-01-01", CalendarYear},
	{"year to 31 December 2015", "2015-01-01", "2016-01-01", CalendarYear},
	{"2014/15", "2014-04-01", "2015-04-01", FinancialYear},
	{"2014-15", "2014-04-01", "2015-04-01", FinancialYear},
	{"2014–15", "2014-04-01", "2015-04-01", FinancialYear},
	{"2014-2015", "2014-04-01", "2015-04-01", FinancialYear},
	{"2014/2015", "2014-04-01", "2015-04-01", FinancialYear},
	{"2014 to 2015", "2014-04-01", "2015-04-01", FinancialYear},
	{"14/15", "2014-04-01", "2015-04-01", FinancialYear},
	{"98/99", "1998-04-01", "1999-04-01", FinancialYear},
	{"1999/00", "1999-04-01", "2000-04-01", FinancialYear},
	{"1999-2000", "1999-04-01", "2000-04-01", FinancialYear},
	{"financial year 2014/15", "2014-04-01", "2015-04-01", FinancialYear},
	{"2014/15 financial year", "2014-04-01", "2015-04-01", FinancialYear},
	{"FY2014/15", "2014-04-01", "2015-04-01", FinancialYear},
	{"year ending March 2015", "2014-04-01", "2015-04-01", FinancialYear},
	{"12 months to March 2015", "2014-04-01", "2015-04-01", FinancialYear},
	{"1 April 2014 to 31 March 2015", "2014-04-01", "2015-04-01", FinancialYear},
	{"Apr 2014-Mar 2015", "2014-04-01", "2015-04-01", FinancialYear},
	{"2015/16 school year", "2015-08-01", "2016-08-01", SchoolYear},
	{"academic year 2015-16", "2015-08-01", "2016-08-01", SchoolYear},
	{"School session 2015/16", "2015-08-01", "2016-08-01", SchoolYear},
	{"July 2015 to June 2016", "2015-07-01", "2016-07-01", RollingYear},
	{"October to September 2016", "2015-10-01", "2016-10-01", RollingYear},
	{"year to September 2016", "2015-10-01", "2016-10-01", RollingYear},
	{"2012-14", "2012-01-01", "2015-01-01", PooledYears},
	{"2012-2014", "2012-01-01", "2015-01-01", PooledYears},
	{"2010-12", "2010-01-01", "2013-01-01", PooledYears},
	{"2012/14", "2012-01-01", "2015-01-01", PooledYears},
	{"2012 to 2014 (3-year average)", "2012-01-01", "2015-01-01", PooledYears},
	{"3 years to 2014", "2012-01-01", "2015-01-01", PooledYears},
	{"three-year rolling average 2012-14", "2012-01-01", "2015-01-01", PooledYears},
	{"2000-2004", "2000-01-01", "2005-01-01", PooledYears},
	{"1998-02", "1998-01-01", "2003-01-01", PooledYears},
	{"2014-15 pooled", "2014-01-01", "2016-01-01", PooledYears},
	{"two years 2014-15", "2014-01-01", "2016-01-01", PooledYears},
	{"2012/13-2014/15", "2012-04-01", "2015-04-01", PooledYears},
	{"2012/13 to 2014/15", "2012-04-01", "2015-04-01", PooledYears},
	{"3 years to 2014/15", "2012-04-01", "2015-04-01", PooledYears},
	{"3 years to March 2015", "2012-04-01", "2015-04-01", PooledYears},
	{"2012/13-2014/15 school years", "2012-08-01", "2015-08-01", PooledYears},
}

func TestParsePeriod(t *testing.T) {
	for _, r := range readings {
		p, err := ParsePeriod(r.text)
		if assert.NoError(t, err) {
			assert.Equal(t, Period{r.kind, loip.Period{From: date(t, r.from), Until: date(t, r.until)}, r.text}, p)
		}
		p, err = ParsePeriod(" " + strings.ToUpper(r.text) + " ")
		require.NoError(t, err)
		assert.Equal(t, r.kind, p.Kind, r.text)
	}
}

func date(t *testing.T, text string) loip.Date {
	d, err := loip.ParseDate(text)
	require.NoError(t, err)
	return d
}

func TestParsePeriodNeverGuesses(t *testing.T) {
	for _, text := range []string{
		"", " ", "-", "/", "2", "201", "20155", "1799", "2200", "winter 2016", "reported 2022", "initial destination", "before", "later year", "one quarter 2009",
		"2014-2012", "2014/12", "2014/13", "2014/14", "2014-2014", "2016-13", "2016-00", "2016-13-01", "2015-02-29", "29 February 2015", "31/04/2016", "12/2016", "05/13/2016",
		"Q5 2016", "Q0 2016", "Q1", "Q1 Q2 2016", "Q1 2016/18", "Q1 2016 school year", "February to April 2016", "April to May 2016", "May 2016 to March 2016",
		"school year 2015", "financial year 2015", "school year 2012-14", "financial year 2012-14", "calendar year 2014/15", "school financial year 2014/15",
		"2014/15 3-year average", "3-year average 2012-15", "3 years 2014", "year to 2014", "year to 30 March 2015", "year to 2014/15", "6 months to March 2015",
		"2012/13-2014/16", "2012/14-2015/16", "2014/15-2012/13", "2 April 2014 to 31 March 2015", "1 April 2014 to 30 March 2015", "March 16", "13-14",
		"2015 2016", "2015 percent", "2015%", "2011-11/2022-03", "2014/15/16", strings.Repeat(" ", 100) + "2015", "years", "0 years to 2014", "pooled 2015",
	} {
		p, err := ParsePeriod(text)
		assert.Error(t, err, "%q was read as %s %v", text, p.Kind, p.Span)
		assert.True(t, p.IsZero())
	}
}

// A period that is read in another writing is the same period.
func TestSamePeriod(t *testing.T) {
	a, b := period(t, "2014/15"), period(t, "year to March 2015")
	assert.True(t, a.Same(b))
	assert.Empty(t, a.Unlike(b))
	assert.False(t, a.Same(period(t, "2015/16")))
}

func period(t testing.TB, text string) Period {
	p, err := ParsePeriod(text)
	require.NoError(t, err)
	return p
}

func TestUnlikePeriodsAreNotCompared(t *testing.T) {
	alike := map[string]string{
		"2012-14": "2013-15", "2015": "2016", "2014/15": "2015/16", "2015/16 school year": "2016/17 school year", "Q1 2016/17": "Q3 2016",
		"March 2016": "June 2016", "3 May 2016": "4 May 2016", "year to June 2016": "year to June 2017", "2012/13-2014/15": "2013/14-2015/16",
	}
	for a, b := range alike {
		assert.Empty(t, period(t, a).Unlike(period(t, b)), "%s and %s", a, b)
		order, reason := period(t, a).Order(period(t, b))
		assert.Empty(t, reason)
		assert.Equal(t, -1, order, "%s and %s", a, b)
		back, _ := period(t, b).Order(period(t, a))
		assert.Equal(t, 1, back)
		for other := range alike {
			if a == other {
				continue
			}
			assert.NotEmpty(t, period(t, a).Unlike(period(t, other)), "%s and %s", a, other)
			_, reason := period(t, a).Order(period(t, other))
			assert.NotEmpty(t, reason)
			_, reason = period(t, a).YearsUntil(period(t, other))
			assert.NotEmpty(t, reason)
		}
	}
	assert.NotEmpty(t, period(t, "2012-14").Unlike(period(t, "2012-15")), "of unlike length")
	assert.NotEmpty(t, period(t, "2012-14").Unlike(period(t, "2012/13-2014/15")), "of unlike beginning")
	assert.NotEmpty(t, period(t, "year to June 2016").Unlike(period(t, "year to September 2016")))
	assert.NotEmpty(t, Period{}.Unlike(period(t, "2015")))
	assert.NotEmpty(t, Period{}.Unlike(Period{}))
}

func TestPeriodsOverlap(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want bool
	}{
		{"2012-14", "2014-16", true}, {"2012-14", "2015-17", false}, {"2015", "2014/15", true}, {"2014/15", "2015/16", false},
		{"2015/16 school year", "2015/16", true}, {"31 March 2016", "2016/17", false}, {"1 April 2016", "2016/17", true},
	} {
		assert.Equal(t, row.want, period(t, row.a).Overlaps(period(t, row.b)), "%s and %s", row.a, row.b)
		assert.Equal(t, row.want, period(t, row.b).Overlaps(period(t, row.a)), "%s and %s", row.b, row.a)
	}
	assert.False(t, Period{}.Overlaps(period(t, "2015")))
}

func TestYears(t *testing.T) {
	for text, want := range map[string]float64{
		"2021": 2021.5, "2014/15": 2014.75, "2012-14": 2013.5, "Q1 2016": 2016.125, "January 2016": 2016 + 1.0/24, "1 January 2016": 2016 + 0.5/31/12, "31 December 2016": 2017 - 0.5/31/12,
		"2015/16 school year": 2015 + 13.0/12, "2012/13-2014/15": 2013.75,
	} {
		assert.InDelta(t, want, period(t, text).Years(), 1e-12, text)
	}
	assert.Zero(t, Period{}.Years())
	years, reason := period(t, "2012/13").YearsUntil(period(t, "2016/17"))
	assert.Empty(t, reason)
	assert.Equal(t, 4.0, years)
	years, _ = period(t, "2016").YearsUntil(period(t, "2012"))
	assert.Equal(t, -4.0, years)
}

// The scale of years rises by the day, through leap years too, and order and
// distance agree on it.
func TestYearsRise(t *testing.T) {
	require.NoError(t, quick.Check(func(a, b uint16) bool {
		day := func(n uint16) Period {
			d := loip.Day(1900, 1, 1).AddDays(int(n))
			return Period{Kind: Day, Span: loip.Period{From: d, Until: d.AddDays(1)}}
		}
		p, q := day(a), day(b)
		order, reason := p.Order(q)
		years, _ := p.YearsUntil(q)
		return reason == "" && (order < 0) == (years > 0) && (order == 0) == (years == 0) && math.Abs(years*365.2425-(float64(b)-float64(a))) < 5
	}, nil))
}

func TestPeriodsInJSON(t *testing.T) {
	p := period(t, "2014/15")
	data, err := json.Marshal(p)
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind":"financial year","span":{"from":"2014-04-01","until":"2015-04-01"},"text":"2014/15"}`, string(data))
	var q Period
	require.NoError(t, json.Unmarshal(data, &q))
	assert.Equal(t, p, q)
	assert.Error(t, json.Unmarshal([]byte(`{"kind":"decade"}`), &q))
	assert.NotEmpty(t, Period{}.String())
}

// A period that nobody has written is written so that it can be read back.
func TestPeriodsAreWrittenToBeRead(t *testing.T) {
	for _, r := range append(readings, reading{"2000-2009", "2000-01-01", "2010-01-01", PooledYears}, reading{"five years to June 2016", "2011-07-01", "2016-07-01", PooledYears}) {
		p := period(t, r.text)
		p.Text = ""
		again := period(t, p.String())
		assert.True(t, p.Same(again), "%s is written as %s", r.text, p)
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, r := range readings {
		f.Add(r.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePeriod(text)
		if err != nil {
			require.True(t, p.IsZero())
			return
		}
		require.False(t, p.Span.Inverted())
		require.NoError(t, new(PeriodKind).UnmarshalText([]byte(p.Kind)))
		require.False(t, math.IsNaN(p.Years()))
		again, err := ParsePeriod(p.String())
		require.NoError(t, err)
		require.Equal(t, p, again)
	})
}

func BenchmarkParsePeriod(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParsePeriod("2014/15"); err != nil {
			b.Fatal(err)
		}
	}
}
