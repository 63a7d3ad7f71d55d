package loip

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2016-12-20", "0001-01-02", "9999-12-31", "2016-02-29", "2000-02-29"} {
		d, err := ParseDate(s)
		require.NoError(t, err, s)
		assert.Equal(t, s, d.String())
		assert.False(t, d.IsZero())
	}
	for _, s := range []string{
		"", " ", "2017-02-29", "1900-02-29", "2017-13-01", "2017-00-10", "2017-04-31", "2017-04-00", "0000-01-01", "0001-01-01",
		"10000-01-01", "2017-4-01", "17-04-01", "2017/04/01", "01-04-2017", "2017-04-01 ", " 2017-04-01", "2017-04-01T00:00:00Z",
		"-2017-04-01", "２０１７-04-01", "20 December 2016", strings.Repeat("9", 10_000),
	} {
		d, err := ParseDate(s)
		require.Error(t, err, s)
		assert.Equal(t, Date{}, d)
		assert.Less(t, len(err.Error()), 200, "an error quotes no more than the start of a long text")
	}
}

func TestDateComparesWithEquals(t *testing.T) {
	read, err := ParseDate("2016-12-20")
	require.NoError(t, err)
	made := Day(2016, time.December, 20)
	assert.True(t, read == made)
	assert.True(t, made.AddDays(-1).AddDays(1) == made)
	assert.True(t, made.AddMonths(1).AddMonths(-1) == made)
	var decoded Date
	require.NoError(t, json.Unmarshal([]byte(`"2016-12-20"`), &decoded))
	assert.True(t, decoded == made)
	assert.True(t, Day(2016, time.December, 32) == Day(2017, time.January, 1), "a day past the end runs on")
}

func TestDateOrder(t *testing.T) {
	a, b := Day(2019, time.March, 31), Day(2019, time.April, 1)
	assert.True(t, a.Before(b) && b.After(a) && !a.After(b) && !b.Before(a))
	assert.False(t, a.Before(a) || a.After(a))
	assert.Equal(t, []int{-1, 0, 1}, []int{a.Compare(b), a.Compare(a), b.Compare(a)})
	assert.Equal(t, -1, Date{}.Compare(Day(1, time.January, 2)), "a day not given is before every other")
}

func TestAddMonths(t *testing.T) {
	for _, row := range []struct {
		from   string
		months int
		want   string
	}{
		{"2017-01-31", 1, "2017-02-28"},
		{"2016-01-31", 1, "2016-02-29"},
		{"2017-01-28", 1, "2017-02-28"},
		{"2017-03-31", -1, "2017-02-28"},
		{"2017-03-31", 1, "2017-04-30"},
		{"2017-12-31", 1, "2018-01-31"},
		{"2017-01-15", -1, "2016-12-15"},
		{"2017-04-30", 1, "2017-05-30"}, // the last day of a month is not kept as such
		{"2017-10-01", 12, "2018-10-01"},
		{"2016-02-29", 12, "2017-02-28"},
		{"2016-02-29", 48, "2020-02-29"},
		{"2017-06-09", 0, "2017-06-09"},
	} {
		from, err := ParseDate(row.from)
		require.NoError(t, err)
		assert.Equal(t, row.want, from.AddMonths(row.months).String(), "%s and %d months", row.from, row.months)
	}
	assert.Equal(t, "2019-02-28", Day(2016, time.February, 29).AddYears(3).String())
	assert.Equal(t, "2020-02-29", Day(2016, time.February, 29).AddYears(4).String())
}

func TestDaysUntil(t *testing.T) {
	assert.Equal(t, 0, Day(2017, 4, 1).DaysUntil(Day(2017, 4, 1)))
	assert.Equal(t, 1, Day(2016, 2, 29).DaysUntil(Day(2016, 3, 1)))
	assert.Equal(t, -366, Day(2017, 1, 1).DaysUntil(Day(2016, 1, 1)))
	assert.Equal(t, 365, Day(2017, 4, 1).DaysUntil(Day(2018, 4, 1)))
	assert.Equal(t, 3_652_057, Day(1, 1, 2).DaysUntil(Day(9999, 12, 31)), "more than 292 years, where time.Duration ends")
}

func TestDateNotGiven(t *testing.T) {
	var none Date
	assert.True(t, none.IsZero())
	assert.True(t, none.AddDays(400).IsZero() && none.AddMonths(400).IsZero() && none.AddYears(400).IsZero())
	assert.Equal(t, "", none.String())
	assert.Equal(t, "day not given", none.Long())
	assert.Equal(t, "20 December 2016", Day(2016, 12, 20).Long())
	assert.Equal(t, "1 April 2017", Day(2017, 4, 1).Long())
	assert.Equal(t, 2016, Day(2016, 12, 20).Year())
}

func TestDateJSON(t *testing.T) {
	type doc struct {
		On  Date `json:"on"`
		End Date `json:"end,omitzero"`
	}
	data, err := json.Marshal(doc{})
	require.NoError(t, err)
	assert.Equal(t, `{"on":""}`, string(data))
	given := doc{Day(2016, 12, 20), Day(2017, 10, 1)}
	data, err = json.Marshal(given)
	require.NoError(t, err)
	assert.Equal(t, `{"on":"2016-12-20","end":"2017-10-01"}`, string(data))
	var back doc
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, given, back)
	require.NoError(t, json.Unmarshal([]byte(`{"on":""}`), &back))
	assert.True(t, back.On.IsZero(), "an empty text takes back what was given")
	for _, text := range []string{"2017-02-29", "x", " "} {
		assert.Error(t, json.Unmarshal([]byte(`{"on":"`+text+`"}`), &back), "%q", text)
	}
}

// Any day and any number of months: the result lies in the month meant, on the
// same day of it or on its last.
func TestAddMonthsStaysInItsMonth(t *testing.T) {
	r := rand.New(rand.NewPCG(2015, 6))
	for range 20_000 {
		d := Day(1000+r.IntN(2000), time.January, 1+r.IntN(366))
		n := r.IntN(4001) - 2000
		got := d.AddMonths(n)
		y, m, day := d.t.Date()
		first := Day(y, m+time.Month(n), 1)
		gotYear, gotMonth, gotDay := got.t.Date()
		require.Equal(t, first.t.Year(), gotYear, "%s and %d months: %s", d, n, got)
		require.Equal(t, first.t.Month(), gotMonth, "%s and %d months: %s", d, n, got)
		require.True(t, gotDay == day || gotDay < day && got.AddDays(1).t.Day() == 1, "%s and %d months: %s", d, n, got)
	}
}

// Adding days and counting them undo each other.
func TestDaysBetween(t *testing.T) {
	r := rand.New(rand.NewPCG(2016, 364))
	for range 20_000 {
		d, n := Day(1900+r.IntN(300), time.January, 1+r.IntN(366)), r.IntN(400_001)-200_000
		later := d.AddDays(n)
		require.Equal(t, n, d.DaysUntil(later))
		require.Equal(t, -n, later.DaysUntil(d))
		require.Equal(t, n > 0, later.After(d))
		require.Equal(t, n < 0, later.Before(d))
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2016-12-20", "2017-02-29", "0000-00-00", "9999-12-31", "", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			require.True(t, d.IsZero())
			return
		}
		require.False(t, d.IsZero())
		require.Equal(t, s, d.String(), "a day is written in one way only")
		require.Equal(t, d, Day(d.t.Year(), d.t.Month(), d.t.Day()))
	})
}
