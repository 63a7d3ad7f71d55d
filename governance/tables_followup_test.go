package governance

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestTables_follow_up(t *testing.T) {
	r := validRecord()
	promised(structure...)(&r)
	rows := func(title string, on loip.Date) [][]string {
		tables := r.Tables(on)
		i := slices.IndexFunc(tables, func(t loip.Table) bool { return t.Title == title })
		require.GreaterOrEqual(t, i, 0, title)
		for _, row := range tables[i].Rows {
			require.Len(t, row, len(tables[i].Columns), title)
		}
		return tables[i].Rows
	}
	assert.Equal(t, [][]string{{"Structure", "structure", "Spring 2022", "November 2022", "yes", "", "not due"}},
		rows("What was promised, and where it stands on 1 October 2022", autumn))
	r.ImprovementPlans[0].Rows[1].Promised[3].Kept = autumn
	assert.Equal(t, "2022-10-01", rows("What was promised, and where it stands on 1 October 2022", autumn)[0][5])
	assert.Equal(t, [][]string{
		{"Audit of 2013", "Performance", "1 \"Set targets\"", "NHS Borders", "2017-08-31", "implemented", "targets agreed, minute of 31 August 2017"},
		{"Audit of 2013", "Performance", "2 \"Scrutinise reports\"", "NHS Borders", "2017-12-31", "in hand", ""},
	}, rows("Recommendations of audits on 1 October 2017", ruletest.Day))
	assert.Equal(t, []string{"R1", "Outcomes stand still", "1", "3", "5", "15", "Scottish Borders Council", "yearly review", "2017-12-31"},
		rows("Risks: Risks of the partnership", ruletest.Day)[0])
	assert.Len(t, rows("Risks by likelihood and impact: Risks of the partnership", ruletest.Day), 5)
	r.Risks.Scale, r.Risks.Risks = 1, []Risk{{ID: "R1", Likelihood: 1}}
	assert.Equal(t, []string{"1", "", ""}, rows("Risks: Risks of the partnership", ruletest.Day)[0][3:6], "no impact is given")
	assert.Len(t, rows("Risks by likelihood and impact: Risks of the partnership", ruletest.Day), 1, "a scale of one")
	r.Risks.Scale = 0
	for _, table := range r.Tables(ruletest.Day) {
		assert.NotContains(t, table.Title, "by likelihood and impact", "without a scale there is no matrix")
	}
}
