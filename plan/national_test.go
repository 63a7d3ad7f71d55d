package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// 15, 16 and 11 national outcomes, each under an id of its own; the sixteenth of
// 2011 is what was added to those of 2007.
func TestNationalOutcomes(t *testing.T) {
	sets := NationalOutcomes()
	require.Len(t, sets, 3)
	for i, want := range []struct{ year, count int }{{2007, 15}, {2011, 16}, {2018, 11}} {
		ids := map[string]bool{}
		for _, o := range sets[i].Outcomes {
			ids[o.ID] = true
			assert.NotEmpty(t, o.Name)
		}
		assert.Equal(t, want.year, sets[i].Year)
		assert.Len(t, ids, want.count, "%d", want.year)
		assert.Equal(t, want.year != 2007 && want.year != 2018, ids["15"], "number 15 is of 2011 alone")
	}
	current := func(on loip.Date) (years []int) {
		for _, set := range sets {
			if set.Current.Contains(on) {
				years = append(years, set.Year)
			}
		}
		return years
	}
	assert.Equal(t, []int{2011}, current(loip.Day(2016, 12, 20)))
	assert.Equal(t, []int{2011}, current(loip.Day(2018, 5, 31)))
	assert.Equal(t, []int{2011, 2018}, current(loip.Day(2018, 6, 1)), "the day in June is not known")
	assert.Equal(t, []int{2018}, current(loip.Day(2018, 7, 1)))
}

func TestNationalTables(t *testing.T) {
	v := valid()
	v.LocalityPlans[0].Outcomes[0].National = []National{{2018, "fair-work"}, {2011, "7"}}
	tables := NationalTables(v)
	require.Len(t, tables, 2)
	require.Len(t, tables[0].Rows, 16)
	require.Len(t, tables[1].Rows, 11)
	assert.Equal(t, "Fewer children grow up in poverty; More people in work", tables[0].Rows[6][2])
	assert.Equal(t, "", tables[0].Rows[0][2])
	assert.Equal(t, []string{"fair-work", "business and fair work", "More people in work"}, tables[1].Rows[6])
	assert.Empty(t, NationalTables(Partnership{}))
}
