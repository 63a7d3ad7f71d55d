package loip

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

var (
	april2017   = Day(2017, time.April, 1)
	april2018   = Day(2018, time.April, 1)
	october2017 = Day(2017, time.October, 1)
)

func TestPeriodContains(t *testing.T) {
	year, from, until, always := Period{april2017, april2018}, Since(april2017), Period{Until: april2018}, Period{}
	for _, row := range []struct {
		name                      string
		day                       Date
		year, from, until, always bool
	}{
		{"the day before the first", april2017.AddDays(-1), false, false, true, true},
		{"the first day", april2017, true, true, true, true},
		{"a day within", october2017, true, true, true, true},
		{"the last day", april2018.AddDays(-1), true, true, true, true},
		{"the day it ends", april2018, false, true, false, true},
		{"a day not given", Date{}, false, false, false, true},
	} {
		assert.Equal(t, row.year, year.Contains(row.day), row.name)
		assert.Equal(t, row.from, from.Contains(row.day), row.name)
		assert.Equal(t, row.until, until.Contains(row.day), row.name)
		assert.Equal(t, row.always, always.Contains(row.day), row.name)
	}
}

func TestPeriodInverted(t *testing.T) {
	assert.False(t, Period{}.Inverted())
	assert.False(t, Since(april2017).Inverted())
	assert.False(t, Period{Until: april2017}.Inverted())
	assert.False(t, Period{april2017, april2017.AddDays(1)}.Inverted(), "one day long")
	assert.True(t, Period{april2017, april2017}.Inverted(), "no day long")
	assert.True(t, Period{april2018, april2017}.Inverted())
}

func TestPeriodWithin(t *testing.T) {
	year := Period{april2017, april2018}
	for _, row := range []struct {
		name string
		p, q Period
		want bool
	}{
		{"itself", year, year, true},
		{"half of it", Period{april2017, october2017}, year, true},
		{"from a day earlier", Period{april2017.AddDays(-1), april2018}, year, false},
		{"until a day later", Period{april2017, april2018.AddDays(1)}, year, false},
		{"open at the end", Since(april2017), year, false},
		{"open at the start", Period{Until: april2018}, year, false},
		{"all days within a year", Period{}, year, false},
		{"a year within all days", year, Period{}, true},
		{"all days within all days", Period{}, Period{}, true},
		{"a year within what has no end", year, Since(april2017), true},
		{"no end within no end", Since(october2017), Since(april2017), true},
		{"no end within no end, too early", Since(april2017), Since(october2017), false},
		{"no start within no start", Period{Until: april2017}, Period{Until: april2018}, true},
	} {
		assert.Equal(t, row.want, row.p.Within(row.q), row.name)
	}
}

func TestPeriodString(t *testing.T) {
	assert.Equal(t, "at all times", Period{}.String())
	assert.Equal(t, "from 1 April 2017", Since(april2017).String())
	assert.Equal(t, "to 31 March 2018", Period{Until: april2018}.String())
	assert.Equal(t, "from 1 April 2017 to 31 March 2018", Period{april2017, april2018}.String())
	assert.True(t, Period{}.IsZero())
	assert.False(t, Since(april2017).IsZero())
}
