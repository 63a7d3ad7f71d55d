package locality

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestAct2015_s9_1(t *testing.T) {
	suite.Rows(t, "LOC-001",
		row{Name: "three", Want: loip.Met, At: "/localities"},
		row{Name: "two", Edit: func(d *Division) { d.Localities = d.Localities[:2] }, Want: loip.Met},
		row{Name: "one", Edit: func(d *Division) { d.Localities = d.Localities[:1] }, Want: loip.Undetermined, At: "/localities"},
		row{Name: "none said", Edit: func(d *Division) { d.Localities = []Locality{} }, Want: loip.Unmet, At: "/localities"},
		row{Name: "not given", Edit: func(d *Division) { d.Localities = nil }, Want: loip.Undetermined, At: "/localities"},
		row{Name: "of a part of the area", Edit: func(d *Division) { d.Part = true }, Want: loip.Undetermined, At: "/part"},
		row{Name: "none, and of a part", Edit: func(d *Division) { d.Part, d.Localities = true, []Locality{} }, Want: loip.Unmet},
	)
}

func TestAdvice_cover(t *testing.T) {
	suite.Rows(t, "LOC-003",
		row{Name: "all zones", Want: loip.Met, At: "/zones"},
		row{Name: "one zone left", Edit: func(d *Division) { d.Localities[0].Zones = d.Localities[0].Zones[:1] }, Want: loip.Unmet, At: "/zones"},
		row{Name: "a zone of another council need not be covered", Edit: func(d *Division) {
			d.Zones[1].Council = "S12000036"
			d.Localities[0].Zones = d.Localities[0].Zones[:1]
		}, Want: loip.Met},
		row{Name: "one zone", Edit: func(d *Division) { d.Zones, d.Localities = d.Zones[4:], d.Localities[2:] }, Want: loip.Met, At: "/zones"},
		row{Name: "no list of zones", Edit: func(d *Division) { d.Zones = nil }, Want: loip.Undetermined},
		row{Name: "no list of localities", Edit: func(d *Division) { d.Localities = nil }, Want: loip.Undetermined},
		row{Name: "a locality of unknown zones", Edit: func(d *Division) { d.Localities[0].Zones = nil }, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "a ward without zones", Edit: func(d *Division) {
			d.Localities[1].Wards = append(d.Localities[1].Wards, "S13002762")
		}, Want: loip.Undetermined, At: "/localities/1"},
		row{Name: "every zone lies elsewhere", Edit: func(d *Division) {
			for i := range d.Zones {
				d.Zones[i].Council = "S12000036"
			}
		}, Want: loip.Undetermined, At: "/zones"},
	)
}

func TestAdvice_overlap(t *testing.T) {
	suite.Rows(t, "LOC-004",
		row{Name: "none", Want: loip.Met, At: "/localities"},
		row{Name: "one zone twice", Edit: func(d *Division) {
			d.Localities[0].Zones = append(d.Localities[0].Zones, "S01012349")
		}, Want: loip.Unmet, At: "/localities/1"},
		row{Name: "one zone twice in the same locality", Edit: func(d *Division) {
			d.Localities[0].Zones = append(d.Localities[0].Zones, "S01012330")
		}, Want: loip.Met},
		row{Name: "a locality of unknown zones", Edit: func(d *Division) { d.Localities[0].Zones = nil }, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "no locality", Edit: func(d *Division) { d.Localities = nil }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s9_3(t *testing.T) {
	at := loip.Path("/identification")
	suite.Rows(t, "LOC-005",
		row{Name: "one named", Want: loip.Met, At: at},
		row{Name: "none to be identified", Edit: func(d *Division) { d.Identification = &Identification{None: true} }, Want: loip.Met, At: at},
		row{Name: "an empty list", Edit: func(d *Division) { d.Identification.Found = []Identified{} }, Want: loip.Met, At: at},
		row{Name: "decided on the day", On: loip.Day(2017, time.September, 7), Want: loip.Met},
		row{Name: "decided a day later", On: loip.Day(2017, time.September, 6), Want: loip.Undetermined, At: at.Key("decided")},
		row{Name: "no day", Edit: func(d *Division) { d.Identification.Decided = loip.Date{} }, Want: loip.Met},
		row{Name: "no record", Edit: func(d *Division) { d.Identification = nil }, Want: loip.Undetermined, At: at},
		row{Name: "a record of nothing", Edit: func(d *Division) { d.Identification.Found = nil }, Want: loip.Undetermined, At: at},
		row{Name: "none and one", Edit: func(d *Division) { d.Identification.None = true }, Want: loip.Undetermined, At: at},
	)
}

func TestAdvice_grounds(t *testing.T) {
	found := func(edit func(*Identified)) func(*Division) {
		return func(d *Division) { edit(&d.Identification.Found[0]) }
	}
	at := loip.Path("/identification/found/0")
	suite.Rows(t, "LOC-006",
		row{Name: "all", Want: loip.Met, At: at},
		row{Name: "compared with Scotland", Edit: found(func(f *Identified) { f.Comparator = AllScotland }), Want: loip.Met},
		row{Name: "no outcome", Edit: found(func(f *Identified) { f.Outcome = " " }), Want: loip.Undetermined, At: at},
		row{Name: "no comparator", Edit: found(func(f *Identified) { f.Comparator = "" }), Want: loip.Undetermined, At: at},
		row{Name: "evidence not given", Edit: found(func(f *Identified) { f.Evidence = nil }), Want: loip.Undetermined, At: at},
		row{Name: "no evidence", Edit: found(func(f *Identified) { f.Evidence = []string{} }), Want: loip.Unmet, At: at.Key("evidence")},
		row{Name: "no link", Edit: found(func(f *Identified) { f.Disadvantage = "" }), Want: loip.Undetermined, At: at},
		row{Name: "no locality", Edit: found(func(f *Identified) { f.Locality = "" }), Want: loip.Undetermined, At: at.Key("locality")},
		row{Name: "a locality not of the division", Edit: found(func(f *Identified) { f.Locality = "hawick" }), Want: loip.Unmet, At: at.Key("locality")},
		row{Name: "nobody found", Edit: func(d *Division) { d.Identification.Found = nil }, Want: loip.NotApplicable},
		row{Name: "no record", Edit: func(d *Division) { d.Identification = nil }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s9_4(t *testing.T) {
	suite.Rows(t, "LOC-007",
		row{Name: "named", Want: loip.Met, At: "/identification/needs"},
		row{Name: "not named", Edit: func(d *Division) { d.Identification.Needs = " " }, Want: loip.Undetermined, At: "/identification/needs"},
		row{Name: "no record", Edit: func(d *Division) { d.Identification = nil }, Want: loip.Undetermined, At: "/identification"},
		row{Name: "of the day judged", Edit: func(d *Division) { d.Identification.Decided = ruletest.Day }, Want: loip.Met},
		row{Name: "of the day after", Edit: func(d *Division) { d.Identification.Decided = ruletest.Day.AddDays(1) }, Want: loip.Undetermined, At: "/identification/decided"},
	)
}

func TestGuidance2016_draft_para158(t *testing.T) {
	jedburgh := func(figures ...Population) func(*Division) {
		return func(d *Division) {
			d.Localities[1].Wards, d.Localities[1].Populations = nil, figures
		}
	}
	at := loip.Path("/identification/found/0")
	suite.Rows(t, "LOC-008",
		row{Name: "small", Want: loip.Met, At: at},
		row{Name: "9,999", Edit: jedburgh(Population{Year: 2020, People: 9_999}), Want: loip.Met, At: at},
		row{Name: "10,000 in the first locality", Edit: func(d *Division) {
			d.Identification.Found[0].Locality = "kelso"
			sized(d, Population{Year: 2020, People: 10_000})
		}, Want: loip.Unmet, At: at},
		row{Name: "10,000", Edit: jedburgh(Population{Year: 2020, People: 10_000}), Want: loip.Unmet, At: at},
		row{Name: "one year of two", Edit: jedburgh(Population{Year: 2014, People: 9_999}, Population{Year: 2020, People: 10_000}), Want: loip.Undetermined, At: at},
		row{Name: "no figure", Edit: jedburgh(), Want: loip.Undetermined, At: at},
		row{Name: "not of the division", Edit: func(d *Division) { d.Identification.Found[0].Locality = "hawick" }, Want: loip.Undetermined, At: at},
		row{Name: "nobody found", Edit: func(d *Division) { d.Identification.Found = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para156(t *testing.T) {
	suite.Rows(t, "LOC-009",
		row{Name: "all say why", Want: loip.Met, At: "/localities/0/community"},
		row{Name: "one does not", Edit: func(d *Division) { d.Localities[1].Community = " " }, Want: loip.Undetermined, At: "/localities/1/community"},
		row{Name: "no locality", Edit: func(d *Division) { d.Localities = nil }, Want: loip.NotApplicable},
	)
}

func TestTitle(t *testing.T) {
	d := validDivision()
	d.Localities[0].Name = ""
	assert.Equal(t, []string{"Jedburgh", "kelso", "hawick"}, []string{d.title("jedburgh"), d.title("kelso"), d.title("hawick")})
}

// A zone without a locality is named with its people, where they are given.
func TestAdvice_cover_facts(t *testing.T) {
	d := validDivision()
	d.Localities[0].Zones = nil
	d.Localities[0].Wards = []loip.AreaCode{"S13002769"}
	d.Zones[0].Populations, d.Zones[1].Populations = d.Zones[0].Populations[:1], nil
	var facts []loip.Fact
	for _, f := range Check(d, ruletest.Day).Findings {
		if f.Rule == "LOC-003" {
			facts = append(facts, f.Facts...)
		}
	}
	require.Len(t, facts, 2)
	assert.Contains(t, facts[0].Value, "586")
	assert.Equal(t, loip.Fact{Path: "/zones/1", Name: "Kelso S - Maxwellheugh", Value: "population not given"}, facts[1])
}

// Without zones cover cannot be shown, and that is said once.
func TestAdvice_cover_once(t *testing.T) {
	d := validDivision()
	d.Zones = nil
	var at []loip.Path
	for _, f := range Check(d, ruletest.Day).Findings {
		if f.Rule == "LOC-003" {
			at = append(at, f.Path)
		}
	}
	assert.Equal(t, []loip.Path{""}, at)
}

func TestInWords(t *testing.T) {
	assert.Equal(t, "1,000 (2014), 990 (year not given)", inWords([]Population{{Year: 2014, People: 1000}, {People: 990}}))
}

func TestPopulations(t *testing.T) {
	d := validDivision()
	assert.Equal(t, []Population{{Year: 2014, People: 1261}, {Year: 2020, People: 1246}}, d.Populations(d.Localities[0]), "by zones")
	assert.Equal(t, []Population{{Year: 2014, People: 1646}, {Year: 2020, People: 1559}}, d.Populations(d.Localities[1]), "by wards")
	assert.Equal(t, []Population{{Year: 2014, People: 1023}, {Year: 2020, People: 1018}}, d.Populations(d.Localities[2]), "by the ward")

	d.Zones[1].Populations = d.Zones[1].Populations[:1]
	assert.Equal(t, []Population{{Year: 2014, People: 1261}}, d.Populations(d.Localities[0]), "only years that every zone has")

	d.Zones[0].Populations[0].Source = "Census"
	stated := []Population{{Year: 2020, People: 5, Source: "b"}, {Year: 2020, People: 6, Source: "a"}, {Year: 2011, People: 7}, {Year: 2012, People: -1}}
	d.Localities[0].Populations = stated
	assert.Equal(t, []Population{{Year: 2011, People: 7}, {Year: 2020, People: 6, Source: "a"}, {Year: 2020, People: 5, Source: "b"}}, d.Populations(d.Localities[0]), "sources do not mix; stated figures instead, oldest first, none negative")
	assert.Equal(t, int64(5), stated[0].People, "the document is left as it was")

	d = validDivision()
	d.Zones[0].Populations = append(d.Zones[0].Populations, Population{Year: 2020, People: 99})
	d.Zones[1].Populations[0].People = -675
	assert.Equal(t, []Population{{Year: 2020, People: 1246}}, d.Populations(d.Localities[0]), "the first of two figures for a year; a negative one is none")

	d = validDivision()
	d.Localities[0].Zones = append(d.Localities[0].Zones, "S01012330", "S01099999")
	assert.Empty(t, d.Populations(d.Localities[0]), "a zone that is not listed has no figure")
	d.Localities[0].Zones = d.Localities[0].Zones[:3]
	assert.Len(t, d.Populations(d.Localities[0]), 2, "a zone named twice counts once")
}

// What a division leaves out is named by zone and people, with its place.
func TestLeftOut(t *testing.T) {
	d := validDivision()
	d.Localities = d.Localities[1:]
	d.Zones[1].Populations = nil
	for _, f := range Check(d, ruletest.Day).Findings {
		if f.Rule == "LOC-003" {
			assert.Equal(t, []loip.Fact{
				{Path: "/zones/0", Name: "Kelso S - Pinnaclehill", Value: "553 (2020)"},
				{Path: "/zones/1", Name: "Kelso S - Maxwellheugh", Value: "population not given"},
			}, f.Facts)
		}
	}
}

func TestCollect(t *testing.T) {
	faults := func(edit func(*Division)) error {
		d := validDivision()
		edit(&d)
		var ids loip.IDs
		d.Collect(&ids, "/division")
		return ids.Err()
	}
	assert.NoError(t, faults(func(*Division) {}))
	assert.NoError(t, faults(func(d *Division) { d.Zones[1].Populations[0].People = 0 }), "nobody")
	for name, edit := range map[string]func(*Division){
		"/division/localities/1":                      func(d *Division) { d.Localities[1].ID = "kelso" },
		"/division/localities/0":                      func(d *Division) { d.Localities[0].ID = "" },
		"/division/zones/1":                           func(d *Division) { d.Zones[1].Code = "S01012330" },
		"/division/localities/0/zones/0":              func(d *Division) { d.Localities[0].Zones[0] = "S01099999" },
		"/division/identification/found/0/locality":   func(d *Division) { d.Identification.Found[0].Locality = "hawick" },
		"/division/zones/1/populations/0/people":      func(d *Division) { d.Zones[1].Populations[0].People = -1 },
		"/division/localities/1/populations/0/people": func(d *Division) { d.Localities[1].Populations = []Population{{People: -1}} },
	} {
		assert.ErrorContains(t, faults(edit), name)
	}
}

func TestTables(t *testing.T) {
	assert.Nil(t, Division{}.Tables())
	d := validDivision()
	d.Localities[0].Zones, d.Localities[0].Populations = nil, []Population{{Year: 2022, People: 30_001, Source: "Census"}, {Year: 2014, People: 30_000}}
	table := d.Tables()[0]
	for _, r := range table.Rows {
		require.Len(t, r, len(table.Columns))
	}
	assert.Equal(t, []string{"1 Kelso", "area", "", "30,000", "", "30,001", "2022 Census", "not shown"}, table.Rows[0])
	assert.Equal(t, []string{"3 Tweeddale West", "ward", "Tweeddale West", "1,023", "1,018", "", "", "yes"}, table.Rows[2])
}

// The order of zones, localities and years changes no answer.
func TestOrderChangesNothing(t *testing.T) {
	want := ruletest.Answers(borders(t), ruletest.Day, Checks())
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		d := borders(t)
		r.Shuffle(len(d.Zones), func(i, j int) { d.Zones[i], d.Zones[j] = d.Zones[j], d.Zones[i] })
		r.Shuffle(len(d.Localities), func(i, j int) { d.Localities[i], d.Localities[j] = d.Localities[j], d.Localities[i] })
		for i := range d.Zones {
			slices.Reverse(d.Zones[i].Populations)
		}
		assert.Equal(t, want, ruletest.Answers(d, ruletest.Day, Checks()))
	}
}

// A figure more never turns undetermined or unmet into met for a locality that
// has figures above the limit, and more people never turn unmet into met.
func TestAtMostProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		figures := make([]Population, 1+r.IntN(4))
		for i := range figures {
			figures[i].People = 29_998 + r.Int64N(5)
		}
		before := AtMost(MaxPeople, figures)
		more := append(slices.Clone(figures), Population{People: 29_998 + r.Int64N(5)})
		if before != loip.Met {
			assert.NotEqual(t, loip.Met, AtMost(MaxPeople, more))
		}
		figures[0].People++
		if before == loip.Unmet {
			assert.Equal(t, loip.Unmet, AtMost(MaxPeople, figures))
		}
	}
}

func FuzzCheck(f *testing.F) {
	valid, err := json.Marshal(validDivision())
	require.NoError(f, err)
	f.Add(valid)
	f.Add([]byte(`{"localities":[],"identification":{"found":[{}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := loip.Decode[Division](data)
		if err != nil {
			return
		}
		assert.Equal(t, Check(d, ruletest.Day), Check(d, ruletest.Day))
		assert.Equal(t, d.Tables(), d.Tables())
		d.Collect(&loip.IDs{}, "")
	})
}
