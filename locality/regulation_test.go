package locality

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

type row = ruletest.Row[Division]

func TestSSI2016_364_reg2_a(t *testing.T) {
	suite.Rows(t, "LOC-002",
		row{Name: "a ward", Want: loip.Met, At: "/localities/2"},
		row{Name: "the ward listed among wards", Edit: func(d *Division) {
			d.Localities[2].Ward, d.Localities[2].Wards = "", []loip.AreaCode{"S13002761"}
		}, Want: loip.Met, At: "/localities/2"},
		row{Name: "a ward above 30,000", Edit: func(d *Division) {
			d.Zones[4].Populations = []Population{{Year: 2020, People: 30_001}}
		}, Want: loip.Met, At: "/localities/2"},
		row{Name: "a whole ward of no stated kind", Edit: func(d *Division) {
			d.Localities[2].Kind = ""
			d.Zones[4].Populations = []Population{{Year: 2020, People: 30_001}}
		}, Want: loip.Met, At: "/localities/2"},
		row{Name: "the zones of a ward of no stated kind", Edit: func(d *Division) {
			d.Localities[2].Kind, d.Localities[2].Zones = "", []loip.AreaCode{"S01012244"}
			d.Zones[4].Populations = []Population{{Year: 2020, People: 30_001}}
		}, Want: loip.Unmet, At: "/localities/2"},
		row{Name: "which ward is not given", Edit: func(d *Division) { d.Localities[2].Ward = "" }, Want: loip.Undetermined, At: "/localities/2"},
		row{Name: "which ward is not given, with few people", Edit: func(d *Division) {
			d.Localities[2].Ward, d.Localities[2].Zones = "", []loip.AreaCode{"S01012244"}
		}, Want: loip.Undetermined, At: "/localities/2"},
		row{Name: "a ward that is not known", Edit: func(d *Division) { d.Localities[2].Ward = "S13000001" }, Want: loip.Undetermined, At: "/localities/2"},
		row{Name: "a ward of Edinburgh", Edit: func(d *Division) { d.Localities[2].Ward = "S13002919" }, Want: loip.Unmet, At: "/localities/2"},
		row{Name: "the council is not given", Edit: func(d *Division) { d.Council = "" }, Want: loip.Undetermined, At: "/localities/2"},
		row{Name: "a superseded code of the council", Edit: func(d *Division) {
			*d = Division{Council: "S12000046", Localities: []Locality{{ID: "calton", Kind: Ward, Ward: "S13002975"}}}
		}, Want: loip.Met, At: "/localities/0"},
		row{Name: "no locality", Edit: func(d *Division) { d.Localities = nil }, Want: loip.NotApplicable},
	)
}

func TestSSI2016_364_reg2_b(t *testing.T) {
	suite.Rows(t, "LOC-002",
		row{Name: "far below", Want: loip.Met, At: "/localities/0"},
		row{Name: "exactly 30,000", Edit: func(d *Division) { sized(d, Population{Year: 2020, People: 30_000}) }, Want: loip.Met, At: "/localities/0"},
		row{Name: "30,001", Edit: func(d *Division) { sized(d, Population{Year: 2020, People: 30_001}) }, Want: loip.Unmet, At: "/localities/0"},
		row{Name: "above in one year of two", Edit: func(d *Division) {
			sized(d, Population{Year: 2014, People: 29_999}, Population{Year: 2020, People: 30_001})
		}, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "no population", Edit: func(d *Division) { sized(d) }, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "a negative population is none", Edit: func(d *Division) {
			d.Localities[0].Zones, d.Localities[0].Populations = nil, []Population{{Year: 2020, People: -1}}
		}, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "stated, no zones", Edit: func(d *Division) {
			d.Localities[0].Zones, d.Localities[0].Populations = nil, []Population{{Year: 2020, People: 30_001}}
		}, Want: loip.Unmet, At: "/localities/0"},
		row{Name: "a group of wards is an area", Edit: func(d *Division) {
			d.Localities[2] = Locality{ID: "w", Kind: Ward, Wards: []loip.AreaCode{"S13002761", "S13002769"}}
			d.Zones[4].Populations = []Population{{Year: 2020, People: 30_001}}
		}, Want: loip.Unmet, At: "/localities/2"},
		row{Name: "a zone of another council", Edit: func(d *Division) { d.Zones[0].Council = "S12000036" }, Want: loip.Unmet, At: "/localities/0"},
		row{Name: "a zone that names its own council", Edit: func(d *Division) { d.Zones[0].Council = "S12000026" }, Want: loip.Met, At: "/localities/0"},
		row{Name: "a ward of another council in a group", Edit: func(d *Division) {
			d.Localities[1].Wards = append(d.Localities[1].Wards, "S13002919")
		}, Want: loip.Unmet, At: "/localities/1"},
		row{Name: "the council is not given", Edit: func(d *Division) { d.Council = "" }, Want: loip.Undetermined, At: "/localities/0"},
	)
}

// The 18 wards with more than 30,000 people are lawful as wards; the same
// ground put forward as an area is not.
func TestSSI2016_364_reg2_wards_over_30000(t *testing.T) {
	rows := readTable(t, "testdata/wards-over-30000.csv")
	require.Len(t, rows, 18)
	mixed := 0
	for _, r := range rows {
		t.Run(r["name"], func(t *testing.T) {
			code := loip.AreaCode(r["ward"])
			in2021 := Population{Year: 2021, People: number(t, r["2021"])}
			all := []Population{{Year: 2020, People: number(t, r["2020"])}, in2021, {Year: 2022, People: number(t, r["2022"])}}
			answer := func(l Locality) loip.Answer {
				d := Division{Council: loip.AreaCode(r["council"]), Localities: []Locality{l}}
				return ruletest.Answers(d, ruletest.Day, Checks())["LOC-002"]
			}
			assert.Equal(t, loip.Met, answer(Locality{ID: "a", Kind: Ward, Ward: code, Populations: all}))
			assert.Equal(t, loip.Unmet, answer(Locality{ID: "a", Kind: Area, Ward: code, Populations: []Population{in2021}}))
			switch got := answer(Locality{ID: "a", Kind: Area, Populations: all}); got {
			case loip.Undetermined:
				mixed++
			default:
				assert.Equal(t, loip.Unmet, got)
			}
		})
	}
	assert.Equal(t, 3, mixed, "Craigentinny/Duddingston, Langside and Garscadden/Scotstounhill are above 30,000 in some years only")
}

func TestLookupWard(t *testing.T) {
	assert.Len(t, wards(), 355)
	councils := map[loip.AreaCode]int{}
	for code, w := range wards() {
		assert.Equal(t, loip.Ward, code.Kind(), "%s", code)
		assert.NotEmpty(t, w.Name)
		councils[w.Council]++
		_, known := loip.CouncilByCode(w.Council)
		assert.True(t, known, "%s", w.Council)
	}
	assert.Len(t, councils, 32)
	assert.Equal(t, 11, councils["S12000026"])
	w, ok := LookupWard("S13002763")
	assert.True(t, ok)
	assert.Equal(t, ElectoralWard{"S13002763", "Galashiels and District", "S12000026"}, w)
	_, ok = LookupWard("S13000001")
	assert.False(t, ok)
}
