package loip

import (
	"encoding/csv"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// councilRows reads the 50 published codes.
func councilRows(t *testing.T) [][]string {
	t.Helper()
	file, err := os.Open("testdata/council-codes.csv")
	require.NoError(t, err)
	defer file.Close()
	r := csv.NewReader(file)
	r.Comment = '#'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"council_code", "council_name", "status", "valid_from", "valid_to", "successor_code", "doubtful"}, rows[0])
	require.Len(t, rows[1:], 50)
	return rows[1:]
}

func TestCouncilsAreThosePublished(t *testing.T) {
	require.Len(t, councils, 50)
	today := Day(2026, time.May, 21)
	for i, row := range councilRows(t) {
		c, ok := CouncilByCode(AreaCode(row[0]))
		require.True(t, ok, row[0])
		assert.Equal(t, councils[i], c)
		assert.Equal(t, row[1], c.Name)
		assert.Equal(t, row[2] == "current", c.Successor == "", "%s: only a superseded code has a successor", row[0])
		assert.Equal(t, row[3], c.Valid.From.String(), row[0])
		assert.Equal(t, row[4], c.Valid.Until.String(), row[0])
		assert.Equal(t, AreaCode(row[5]), c.Successor, row[0])
		assert.Equal(t, row[6] == "yes", c.Doubt != "", row[0])
		assert.Equal(t, row[2] == "current", slices.Contains(Councils(today), c), row[0])
		if c.Successor != "" {
			next, ok := CouncilByCode(c.Successor)
			assert.True(t, ok && next.Name == c.Name, "the successor of %s is the same council", row[0])
			assert.Equal(t, c.Valid.Until, next.Valid.From, "%s ends when its successor begins", row[0])
		}
	}
	_, ok := CouncilByCode("S12000051")
	assert.False(t, ok)
}

func TestCouncilsOnADay(t *testing.T) {
	var names []string
	for _, c := range Councils(Day(2026, time.January, 1)) {
		names = append(names, c.Name)
	}
	require.Len(t, names, 32)
	assert.True(t, slices.IsSorted(names), "by name")
	for _, on := range []Date{
		Day(2016, time.December, 20), Day(2018, time.February, 1), Day(2018, time.February, 2),
		Day(2019, time.March, 31), Day(2019, time.April, 1), Day(2026, time.November, 22),
	} {
		var here []string
		for _, c := range Councils(on) {
			here = append(here, c.Name)
			assert.True(t, c.Valid.Contains(on))
			assert.Equal(t, CouncilArea, c.Code.Kind())
		}
		assert.Equal(t, names, here, "each of the 32 once on %s", on)
	}
	assert.Empty(t, Councils(Date{}), "none on a day not given")
}

// Law: SSI 2017/430 and SSI 2018/308 changed four council codes.
func TestCodeOn(t *testing.T) {
	for _, row := range []struct {
		name     string
		old, new AreaCode
		changed  Date
	}{
		{"Fife", "S12000015", "S12000047", Day(2018, time.February, 2)},
		{"Perth and Kinross", "S12000024", "S12000048", Day(2018, time.February, 2)},
		{"Glasgow City", "S12000046", "S12000049", Day(2019, time.April, 1)},
		{"North Lanarkshire", "S12000044", "S12000050", Day(2019, time.April, 1)},
	} {
		for _, given := range []AreaCode{row.old, row.new} {
			assert.Equal(t, row.old, given.CodeOn(row.changed.AddDays(-1)), "%s the day before, from %s", row.name, given)
			assert.Equal(t, row.new, given.CodeOn(row.changed), "%s on the day, from %s", row.name, given)
			assert.Equal(t, given, given.CodeOn(Date{}), "%s on a day not given, from %s", row.name, given)
		}
	}
	on := Day(2017, time.October, 1)
	assert.Equal(t, AreaCode("S12000046"), AreaCode("S12000016").CodeOn(on), "the oldest of four codes of Glasgow")
	assert.Equal(t, AreaCode("S12000026"), AreaCode("S12000026").CodeOn(on))
	assert.Equal(t, AreaCode("S13002764"), AreaCode("S13002764").CodeOn(on), "a ward comes back as it is")
	assert.Equal(t, Scotland, Scotland.CodeOn(on))
}
