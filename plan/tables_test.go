package plan

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/locality"
)

func table(t *testing.T, v Partnership, on loip.Date, title string) loip.Table {
	t.Helper()
	tables := Tables(v, on)
	i := slices.IndexFunc(tables, func(x loip.Table) bool { return x.Title == title })
	require.GreaterOrEqual(t, i, 0, "no table %q", title)
	for _, row := range tables[i].Rows {
		require.Len(t, row, len(tables[i].Columns))
	}
	return tables[i]
}

func TestTables_ladder(t *testing.T) {
	v := valid()
	v.LOIP.Outcomes[0].Ladder[1].Targets = nil // the medium term
	v.LOIP.Outcomes[1].Ladder = nil
	v.OtherPlans = []Content{{Title: "other", Outcomes: []Outcome{{ID: "x"}}}}
	ladder := table(t, v, octFirst, "Outcomes and their terms: Local outcomes improvement plan 2017-2027")
	assert.Equal(t, [][]string{
		{"Fewer children grow up in poverty", "complete", "incomplete", "complete"},
		{"Fewer people are hurt at home", "nothing given", "nothing given", "nothing given"},
	}, ladder.Rows)
	for _, other := range Tables(v, octFirst) {
		assert.NotEqual(t, "Outcomes and their terms: other", other.Title, "only statutory plans have a ladder")
	}
}

// 31 March and six months make 30 September; the limit holds for areas and not
// for wards.
func TestTables_settings(t *testing.T) {
	const title = "What other settings would mean"
	v := valid()
	v.Settings = []Setting{
		{Name: "an answer", ReviewYears: 3, ReportMonths: 6, NoCap: true},
		{Name: "a draft", ReportMonths: 4, PopulationCap: 20_000},
		{Name: "nothing"},
	}
	rows := table(t, v, octFirst, title).Rows
	assert.Equal(t, [][]string{
		{"the law as it is", "no interval", "no deadline", "30,000", "none"},
		{"an answer", "after 3 years", "by 30 September 2017", "none", "none"},
		{"a draft", "no interval", "by 31 July 2017", "20,000", "East"},
		{"nothing", "no interval", "no deadline", "not set", "not set"},
	}, rows)

	v.Division.Localities[1].Kind, v.Division.Localities[1].Ward = locality.Ward, "S13002762"
	assert.Equal(t, "none", table(t, v, octFirst, title).Rows[2][4])

	year := func(on loip.Date) string { return table(t, v, on, title).Columns[2] }
	assert.Equal(t, "progress report for the year to 31 March 2016", year(loip.Day(2017, 3, 31)), "the year has not ended before its last day is over")
	assert.Equal(t, "progress report for the year to 31 March 2017", year(loip.Day(2017, 4, 1)))

	v.ReportingFrom = loip.Day(2017, 7, 1)
	assert.Equal(t, "progress report for the year to 30 June 2017", year(octFirst), "as Ministers directed")

	v.Settings = nil
	for _, x := range Tables(v, octFirst) {
		assert.NotEqual(t, title, x.Title)
	}
}

// Every document of the dossier has a title of its own in the report, and its
// findings stand under it.
func TestCheck_documents(t *testing.T) {
	r := Check(valid(), octFirst)
	assert.Equal(t, "An invented partnership", r.Subject)
	titles := map[loip.Path]string{}
	for _, d := range r.Documents {
		titles[d.Path] = d.Title
	}
	assert.Equal(t, "Plan: Local outcomes improvement plan 2017-2027", titles["/loip"])
	assert.Equal(t, "Plan: Plan for the West", titles["/localityPlans/0"])
	assert.Contains(t, titles, loip.Path("/division"))
	assert.Contains(t, titles, loip.Path("/indicators"))
}
