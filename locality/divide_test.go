package locality

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// scotland is the data zones of every council area.
func scotland(t testing.TB) map[loip.AreaCode]Division {
	areas := map[loip.AreaCode]Division{}
	for _, r := range readTable(t, "testdata/scotland-zones.csv") {
		code := loip.AreaCode(r["council"])
		d := areas[code]
		d.Council = code
		z := Zone{
			Code: loip.AreaCode(r["zone"]), Ward: loip.AreaCode(r["ward"]), Intermediate: loip.AreaCode(r["intermediate"]), Neighbours: []loip.AreaCode{},
			Populations: []Population{{Year: 2020, People: number(t, r["2020"])}, {Year: 2021, People: number(t, r["2021"])}},
		}
		for _, n := range strings.Fields(r["neighbours"]) {
			z.Neighbours = append(z.Neighbours, loip.AreaCode("S01"+n))
		}
		d.Zones = append(d.Zones, z)
		areas[code] = d
	}
	require.Len(t, areas, 32)
	return areas
}

// lawful holds a proposal to the package's own rules, in the year it was made
// for, and to its measures.
func lawful(t *testing.T, d Division, w Wishes, p Proposal) {
	t.Helper()
	for i := range d.Zones {
		d.Zones[i].Populations = slices.DeleteFunc(slices.Clone(d.Zones[i].Populations), func(x Population) bool { return x.Year != p.Measures.Year })
	}
	d.Localities = p.Localities
	report := Check(d, ruletest.Day)
	for _, r := range report.Results {
		// A single part is no division, which nobody can help.
		if slices.Contains([]loip.RuleID{"LOC-002", "LOC-003", "LOC-004", "LOC-010"}, r.Rule.ID) || r.Rule.ID == "LOC-001" && len(p.Localities) > 1 {
			assert.Equal(t, loip.Met, r.Answer, "%s: %s", r.Rule.ID, r.Rule.Title)
		}
	}
	assert.GreaterOrEqual(t, p.Measures.Parts, p.Measures.LowerBound)
	assert.Len(t, p.Localities, p.Measures.Parts)
	for _, l := range p.Localities {
		people := d.Populations(l)
		require.Len(t, people, 1)
		assert.LessOrEqual(t, people[0].People, p.Measures.Largest)
		assert.GreaterOrEqual(t, people[0].People, p.Measures.Smallest)
		if l.Kind != Ward {
			assert.LessOrEqual(t, people[0].People, w.Cap)
		}
	}
}

func TestDivide_scotland(t *testing.T) {
	parts, bound := 0, 0
	for _, d := range scotland(t) {
		w := Wishes{Cap: MaxPeople, Steps: 20}
		p, err := Divide(d, w)
		require.NoError(t, err)
		lawful(t, d, w, p)
		parts, bound = parts+p.Measures.Parts, bound+p.Measures.LowerBound
	}
	assert.Equal(t, 218, bound)
	assert.LessOrEqual(t, parts, bound*110/100, "at most a tenth more than the lower bound")
}

// Neighbourhoods of at most 10,000 people, in an earlier year, in areas with
// islands and without.
func TestDivide_neighbourhoods(t *testing.T) {
	areas := scotland(t)
	for _, code := range []loip.AreaCode{"S12000026", "S12000035", "S12000023", "S12000005"} {
		w := Wishes{Cap: 10_000, Year: 2020, Steps: 20}
		p, err := Divide(areas[code], w)
		require.NoError(t, err)
		lawful(t, areas[code], w, p)
		assert.Equal(t, 2020, p.Measures.Year)
		assert.LessOrEqual(t, p.Measures.Parts, p.Measures.LowerBound+3)
	}
}

// The published division of the Borders has one locality above the cap; the
// zones themselves can be divided lawfully.
func TestDivide_borders(t *testing.T) {
	d := scotland(t)["S12000026"]
	p, err := Divide(d, Wishes{})
	require.NoError(t, err)
	assert.Equal(t, 4, p.Measures.Parts, "116,020 people at 30,000")
	assert.Equal(t, 4, p.Measures.LowerBound)
	lawful(t, d, Wishes{Cap: MaxPeople}, p)
	again, err := Divide(d, Wishes{})
	require.NoError(t, err)
	assert.Equal(t, p, again, "the same wishes give the same division")
	other, err := Divide(d, Wishes{Seed: 7})
	require.NoError(t, err)
	assert.NotEqual(t, p, other, "another seed gives another")
	lawful(t, d, Wishes{Cap: MaxPeople}, other)
}

// glen is a chain of six zones of 100 people each, with one island.
func glen() Division {
	d := Division{Council: "S12000026"}
	for i := range 6 {
		d.Zones = append(d.Zones, Zone{
			Code: loip.AreaCode(fmt.Sprintf("Z%d", i)), Ward: loip.AreaCode(fmt.Sprintf("W%d", i/2)),
			Neighbours: []loip.AreaCode{loip.AreaCode(fmt.Sprintf("Z%d", i+1))}, Populations: []Population{{Year: 2021, People: 100}},
		})
	}
	d.Zones[5].Neighbours = nil
	d.Zones = append(d.Zones, Zone{Code: "ISLE", Name: "Isle", Ward: "W9", Populations: []Population{{Year: 2021, People: 30}}})
	return d
}

func zonesOf(p Proposal) (list []string) {
	for _, l := range p.Localities {
		var codes []string
		for _, c := range l.Zones {
			codes = append(codes, string(c))
		}
		list = append(list, strings.Join(codes, " "))
	}
	return list
}

func TestDivide(t *testing.T) {
	linked := func(d *Division) {
		d.Links = []Link{{Zones: [2]loip.AreaCode{"ISLE", "Z0"}, Way: "ferry", Reason: "The school and the shops are on the mainland."}}
	}
	for _, row := range []struct {
		name string
		edit func(*Division)
		w    Wishes
		want []string
	}{
		{"in halves", nil, Wishes{Cap: 300}, []string{"ISLE", "Z0 Z1 Z2", "Z3 Z4 Z5"}},
		{"the cap itself is not exceeded", nil, Wishes{Cap: 600}, []string{"ISLE", "Z0 Z1 Z2 Z3 Z4 Z5"}},
		{"one below it is", nil, Wishes{Cap: 599}, []string{"ISLE", "Z0 Z1 Z2", "Z3 Z4 Z5"}},
		{"a ferry", linked, Wishes{Cap: 630}, []string{"ISLE Z0 Z1 Z2 Z3 Z4 Z5"}},
		{"a ferry and halves", linked, Wishes{Cap: 330}, []string{"ISLE Z0 Z1 Z2", "Z3 Z4 Z5"}},
		{"wards whole", nil, Wishes{Cap: 400, Whole: WholeWards}, []string{"ISLE", "Z0 Z1", "Z2 Z3 Z4 Z5"}},
		{"a ward above the cap stands alone", nil, Wishes{Cap: 199, Whole: WholeWards}, []string{"ISLE", "Z0 Z1", "Z2 Z3", "Z4 Z5"}},
		{"a natural community", nil, Wishes{Cap: 400, Together: [][]loip.AreaCode{{"Z1", "Z2", "Z3"}, {"Z3", "Z4"}}}, []string{"ISLE", "Z0", "Z1 Z2 Z3 Z4", "Z5"}},
		{"two centres", nil, Wishes{Cap: 600, Centres: []loip.AreaCode{"Z0", "Z1"}}, []string{"ISLE", "Z0", "Z1 Z2 Z3 Z4 Z5"}},
		{"another year", func(d *Division) {
			for i := range d.Zones {
				d.Zones[i].Populations = append(d.Zones[i].Populations, Population{Year: 2022, People: 200})
			}
		}, Wishes{Cap: 400}, []string{"ISLE", "Z0 Z1", "Z2 Z3", "Z4 Z5"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := glen()
			if row.edit != nil {
				row.edit(&d)
			}
			p, err := Divide(d, row.w)
			require.NoError(t, err)
			assert.Equal(t, row.want, zonesOf(p))
		})
	}
}

func TestDivide_measures(t *testing.T) {
	p, err := Divide(glen(), Wishes{Cap: 300})
	require.NoError(t, err)
	m := p.Measures
	assert.Equal(t, []int{3, 3, 1, 2021}, []int{m.Parts, m.LowerBound, m.WardsSplit, m.Year})
	assert.Equal(t, []int64{30, 300}, []int64{m.Smallest, m.Largest})
	assert.InDelta(t, 1.0/5, m.Cut, 1e-12)
	assert.InDelta(t, 0.606091526731, m.Spread, 1e-9, "300, 300 and 30: mean 210, standard deviation 127.28")
	assert.Equal(t, Ward, func() Kind {
		p, err := Divide(glen(), Wishes{Cap: 199, Whole: WholeWards})
		require.NoError(t, err)
		return p.Localities[1].Kind
	}(), "a ward above the cap is put forward as a ward")
	p, err = Divide(glen(), Wishes{Cap: 200, Whole: WholeWards})
	require.NoError(t, err)
	for _, l := range p.Localities {
		assert.Equal(t, Area, l.Kind, "a ward at the cap needs not to be")
	}
	for _, w := range []Wishes{{Cap: 600}, {Cap: 600, Source: "census"}} {
		d := glen()
		for i := range d.Zones {
			d.Zones[i].Populations = append(d.Zones[i].Populations, Population{Year: 2021, People: 50, Source: "census"})
		}
		p, err := Divide(d, w)
		require.NoError(t, err, "by the source that is wished for, where one is")
		assert.Equal(t, int64(300), p.Measures.Largest)
	}
}

func TestDivide_infeasible(t *testing.T) {
	for _, row := range []struct {
		name  string
		edit  func(*Division)
		w     Wishes
		zones []loip.AreaCode
	}{
		{"a zone above the cap", nil, Wishes{Cap: 99}, []loip.AreaCode{"Z0"}},
		{"a community above the cap", nil, Wishes{Cap: 199, Together: [][]loip.AreaCode{{"Z4", "Z5"}}}, []loip.AreaCode{"Z4", "Z5"}},
		{"an island with no link", nil, Wishes{Together: [][]loip.AreaCode{{"Z5", "ISLE"}}}, []loip.AreaCode{"ISLE"}},
		{"two centres in one community", nil, Wishes{Together: [][]loip.AreaCode{{"Z4", "Z5"}}, Centres: []loip.AreaCode{"Z4", "Z5"}}, []loip.AreaCode{"Z4", "Z5"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := Divide(glen(), row.w)
			var cause *Infeasible
			require.ErrorAs(t, err, &cause)
			assert.Equal(t, row.zones, cause.Zones)
			assert.NotEmpty(t, cause.Reason)
		})
	}
	for name, w := range map[string]Wishes{
		"an unknown centre": {Centres: []loip.AreaCode{"X"}}, "an unknown zone": {Together: [][]loip.AreaCode{{"Z0", "X"}}}, "an unknown first zone": {Together: [][]loip.AreaCode{{"X"}}},
		"no such year": {Year: 1999}, "no such source": {Source: "census"},
	} {
		_, err := Divide(glen(), w)
		assert.Error(t, err, name)
	}
	_, err := Divide(Division{}, Wishes{})
	assert.Error(t, err, "no zones")
}

// What zones are called does not matter, nor in which order their neighbours
// stand; a link more never breaks what hangs together.
func TestDivide_properties(t *testing.T) {
	d := scotland(t)["S12000035"]
	r := rand.New(rand.NewPCG(1, 2))
	p, err := Divide(d, Wishes{Steps: 5})
	require.NoError(t, err)
	renamed := Division{Council: d.Council}
	for _, z := range d.Zones {
		z.Code = "Q" + z.Code
		z.Neighbours = slices.Clone(z.Neighbours)
		for i := range z.Neighbours {
			z.Neighbours[i] = "Q" + z.Neighbours[i]
		}
		r.Shuffle(len(z.Neighbours), func(i, j int) { z.Neighbours[i], z.Neighbours[j] = z.Neighbours[j], z.Neighbours[i] })
		renamed.Zones = append(renamed.Zones, z)
	}
	q, err := Divide(renamed, Wishes{Steps: 5})
	require.NoError(t, err)
	assert.Equal(t, p.Measures, q.Measures)
	for i := range p.Localities {
		assert.Equal(t, "Q"+p.Localities[i].Zones[0], q.Localities[i].Zones[0])
	}
	d.Localities = p.Localities
	before := ruletest.Answers(d, ruletest.Day, Checks())["LOC-010"]
	for range 20 {
		a, b := d.Zones[r.IntN(len(d.Zones))].Code, d.Zones[r.IntN(len(d.Zones))].Code
		d.Links = append(d.Links, Link{Zones: [2]loip.AreaCode{a, b}, Reason: "ferry"})
		assert.Equal(t, before, ruletest.Answers(d, ruletest.Day, Checks())["LOC-010"])
	}
	linked, err := Divide(d, Wishes{Steps: 5})
	require.NoError(t, err)
	lawful(t, d, Wishes{Cap: MaxPeople}, linked)
	assert.LessOrEqual(t, linked.Measures.LowerBound, p.Measures.LowerBound)
}

// BenchmarkDivide divides the whole of Scotland, area by area.
func BenchmarkDivide(b *testing.B) {
	areas := scotland(b)
	codes := slices.Sorted(maps.Keys(areas))
	for _, w := range []Wishes{{}, {Cap: 10_000}, {Whole: WholeIntermediate}} {
		b.Run(fmt.Sprintf("cap %d whole %q", w.Cap, w.Whole), func(b *testing.B) {
			parts, bound, infeasible := 0, 0, 0
			for b.Loop() {
				parts, bound, infeasible = 0, 0, 0
				for _, code := range codes {
					p, err := Divide(areas[code], w)
					if err != nil {
						infeasible++
						continue
					}
					parts, bound = parts+p.Measures.Parts, bound+p.Measures.LowerBound
				}
			}
			b.ReportMetric(float64(parts), "parts")
			b.ReportMetric(float64(bound), "bound")
			b.ReportMetric(float64(infeasible), "infeasible")
		})
	}
}

// FuzzDivide: neighbour lists with loops, one-sided pairs, unknown or repeated
// zones, and wishes of every kind give a division or an error, the same twice.
func FuzzDivide(f *testing.F) {
	f.Add([]byte(`{"zones":[{"code":"S01000001","neighbours":["S01000001","S01000002","S01000009"],"populations":[{"year":2021,"people":5}]},`+
		`{"code":"S01000002","populations":[{"year":2021,"people":7}]},{"code":"S01000002"}],"links":[{"zones":["S01000001","S01000001"],"reason":"x"}]}`), int64(8), uint64(1), true)
	f.Fuzz(func(t *testing.T, data []byte, limit int64, seed uint64, wards bool) {
		d, err := loip.Decode[Division](data)
		if err != nil || len(d.Zones) > 200 {
			return
		}
		w := Wishes{Cap: limit, Seed: seed, Steps: 3, Whole: map[bool]Whole{true: WholeWards}[wards]}
		p, err := Divide(d, w)
		q, again := Divide(d, w)
		if fmt.Sprint(p, err) != fmt.Sprint(q, again) {
			t.Fatal("two answers to one question")
		}
		if err != nil {
			return
		}
		held := map[loip.AreaCode]int{}
		for _, l := range p.Localities {
			for _, z := range l.Zones {
				held[z]++
			}
		}
		for z, n := range held {
			if n != 1 {
				t.Fatalf("zone %s lies in %d parts", z, n)
			}
		}
		if len(held) != len(d.network().zones) {
			t.Fatal("a zone was lost")
		}
	})
}
