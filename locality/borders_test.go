package locality

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// readTable reads a CSV file with comments; each row by column.
func readTable(t testing.TB, file string) []map[string]string {
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	var list []map[string]string
	for _, row := range rows[1:] {
		byColumn := map[string]string{}
		for i, name := range rows[0] {
			byColumn[name] = row[i]
		}
		list = append(list, byColumn)
	}
	return list
}

func number(t testing.TB, s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	require.NoError(t, err)
	return n
}

// borders is the division of the Scottish Borders into five localities, made
// of its 143 data zones.
func borders(t testing.TB) Division {
	d := Division{Council: "S12000026", Localities: []Locality{
		{ID: "berwickshire", Name: "Berwickshire", Kind: Area, Wards: []loip.AreaCode{"S13002767", "S13002766"}},
		{ID: "cheviot", Name: "Cheviot", Kind: Area, Wards: []loip.AreaCode{"S13002768", "S13002769"}},
		{ID: "eildon", Name: "Eildon", Kind: Area, Wards: []loip.AreaCode{"S13002763", "S13002764", "S13002765"}},
		{ID: "teviot", Name: "Teviot and Liddesdale", Kind: Area, Wards: []loip.AreaCode{"S13002770", "S13002771"}},
		{ID: "tweeddale", Name: "Tweeddale", Kind: Area, Wards: []loip.AreaCode{"S13002762", "S13002761"}},
	}}
	for _, r := range readTable(t, "testdata/scottish-borders-zones.csv") {
		d.Zones = append(d.Zones, Zone{
			Code: loip.AreaCode(r["zone"]), Name: r["name"], Ward: loip.AreaCode(r["ward"]),
			Populations: []Population{
				{Year: 2014, People: number(t, r["2014"])}, {Year: 2020, People: number(t, r["2020"])},
				{Year: 2021, People: number(t, r["2021"])}, {Year: 2022, People: number(t, r["2022"])},
			},
		})
	}
	require.Len(t, d.Zones, 143)
	return d
}

func TestBorders(t *testing.T) {
	d := borders(t)
	want := map[string][]int64{
		"berwickshire": {20657, 20931, 21253, 22027},
		"cheviot":      {19503, 19345, 19432, 19355},
		"eildon":       {35190, 35899, 35928, 36379},
		"teviot":       {17965, 17711, 17724, 17713},
		"tweeddale":    {20715, 21354, 21683, 21347},
	}
	report := Check(d, ruletest.Day)
	for i, l := range d.Localities {
		var got []int64
		for _, p := range d.Populations(l) {
			got = append(got, p.People)
		}
		assert.Equal(t, want[l.ID], got, l.ID)
		answer := loip.Met
		if l.ID == "eildon" {
			answer = loip.Unmet
		}
		for _, f := range report.Findings {
			if f.Rule == "LOC-002" && f.Path == loip.Path("/localities").Index(i) {
				assert.Equal(t, answer, f.Answer, l.ID)
				assert.Len(t, f.Facts, 4)
			}
		}
	}
	answers := ruletest.Answers(d, ruletest.Day, Checks())
	assert.Equal(t, loip.Unmet, answers["LOC-002"])
	assert.Equal(t, loip.Met, answers["LOC-003"])
	assert.Equal(t, loip.Met, answers["LOC-004"])
	assert.EqualError(t, report.Err(), "the documents do not show 1 requirement of the law: LOC-002")

	table := d.Tables()[0]
	assert.Equal(t, []string{"locality", "kind", "wards", "2014", "2020", "2021", "2022", "over 30,000 in", "lawful"}, table.Columns)
	assert.Equal(t, []string{"3 Eildon", "area", "Galashiels and District, Selkirkshire, Leaderdale and Melrose", "35,190", "35,899", "35,928", "36,379", "2014, 2020, 2021, 2022", "no"}, table.Rows[2])
	assert.Equal(t, "yes", table.Rows[0][8])
}

// What moves one ward out of Eildon makes the division lawful.
func TestBordersSplit(t *testing.T) {
	d := borders(t)
	d.Localities[2].Wards = d.Localities[2].Wards[:2]
	d.Localities = append(d.Localities, Locality{ID: "leader", Name: "Leader", Kind: Ward, Ward: "S13002765"})
	answers := ruletest.Answers(d, ruletest.Day, Checks())
	assert.Equal(t, loip.Met, answers["LOC-002"])
	assert.Equal(t, loip.Met, answers["LOC-003"])
}

func BenchmarkCheckBorders(b *testing.B) {
	d := borders(b)
	for b.Loop() {
		Check(d, ruletest.Day)
	}
}
