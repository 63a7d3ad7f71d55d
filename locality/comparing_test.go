package locality

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/indicator/stats"
	"github.com/communityplanning/loip/internal/ruletest"
)

func figure(t testing.TB, text string) indicator.Value {
	t.Helper()
	v, err := indicator.Number(text)
	require.NoError(t, err)
	return v
}

// outcomes adds to the zones of the Borders their deprivation, and to the
// division the people on out-of-work benefits.
func outcomes(t testing.TB) Division {
	d := borders(t)
	at := map[loip.AreaCode]int{}
	for i, z := range d.Zones {
		at[z.Code] = i
	}
	workless := Measure{
		ID: "workless", Name: "People of working age on out-of-work benefits", Measure: indicator.Proportion, Polarity: indicator.Lower, Period: "2020/21",
		Scotland: &Count{Count: figure(t, "532922.50"), Of: 3_406_824},
	}
	for _, r := range readTable(t, "testdata/scottish-borders-outcomes.csv") {
		z := &d.Zones[at[loip.AreaCode(r["zone"])]]
		z.Deprivation = []Deprivation{
			{Edition: "SIMD 2020v2", Rank: int(number(t, r["rank2020"])), Zones: 6976, People: number(t, r["people2020"]), Income: figure(t, r["income2020"])},
			{Edition: "SIMD 2016", Rank: int(number(t, r["rank2016"])), Zones: 6976, People: number(t, r["people2016"])},
		}
		workless.Counts = append(workless.Counts, Count{Zone: z.Code, Count: figure(t, r["workless"]), Of: number(t, r["of"])})
	}
	d.Measures = []Measure{workless}
	return d
}

// The published bands of the Borders: 1, 3, 7 and 9 zones are among the most
// deprived 5, 10, 15 and 20 percent of Scotland.
func TestDivision_MostDeprivedZones(t *testing.T) {
	d := outcomes(t)
	for k, want := range []int{1, 3, 7, 9} {
		assert.Len(t, d.MostDeprivedZones("SIMD 2020v2", MostDeprived()[k]), want)
	}
	codes := d.MostDeprivedZones("SIMD 2020v2", 20)
	for i := 1; i < len(codes); i++ {
		rank := func(c loip.AreaCode) int { return d.zone(c).Deprivation[0].Rank }
		assert.Less(t, rank(codes[i-1]), rank(codes[i]), "the most deprived first")
	}
	assert.Empty(t, d.MostDeprivedZones("SIMD 2012", 20))
}

func TestDeprivation_Among(t *testing.T) {
	for percent, last := range map[int]int{5: 348, 10: 697, 15: 1046, 20: 1395} {
		assert.True(t, Deprivation{Rank: last, Zones: 6976}.Among(percent))
		assert.False(t, Deprivation{Rank: last + 1, Zones: 6976}.Among(percent))
	}
	assert.False(t, Deprivation{Zones: 6976}.Among(5), "no rank")
}

func TestDivision_Disadvantage(t *testing.T) {
	d := outcomes(t)
	var zones int
	var people int64
	var national float64
	for _, l := range d.Localities {
		list := d.Disadvantage(l)
		require.Len(t, list, 2)
		assert.Equal(t, []string{"SIMD 2020v2", "SIMD 2016"}, []string{list[0].Edition, list[1].Edition})
		assert.Zero(t, list[0].LeftOut)
		assert.True(t, list[0].HasIncome)
		assert.False(t, list[1].HasIncome)
		fifth := list[0].Shares[3]
		zones, people, national = zones+fifth.Zones, people+fifth.People, national+fifth.National
		assert.InDelta(t, float64(fifth.People)/float64(list[0].People), fifth.Local, 1e-12)
	}
	assert.Equal(t, 9, zones)
	assert.InDelta(t, float64(people)/1_059_288, national, 1e-12)
	d.Zones[0].Deprivation = nil
	l := Locality{Zones: []loip.AreaCode{d.Zones[0].Code, d.Zones[1].Code, "S01000000"}}
	assert.Equal(t, 2, d.Disadvantage(l)[0].LeftOut, "a zone without a rank, and one that is not in the division")
	assert.Empty(t, d.Disadvantage(Locality{}))

	zone := Zone{Code: "Z", Deprivation: []Deprivation{{Edition: "SIMD 2020v2", Rank: 1, Zones: 6976, People: 1, Income: figure(t, "1")}}}
	one := Division{Zones: []Zone{zone}}.Disadvantage(Locality{Zones: []loip.AreaCode{"Z"}})
	require.Len(t, one, 1)
	assert.Zero(t, one[0].LeftOut, "the most deprived zone of all counts")
	assert.True(t, one[0].HasIncome, "one person is enough")
}

func TestDivision_Compare(t *testing.T) {
	d := outcomes(t)
	all := d.Compare(d.Measures, Levels{})
	require.Len(t, all, 10, "five localities, two comparators")
	for i, c := range all {
		assert.Equal(t, i/2, c.Locality)
		assert.Equal(t, []Comparator{OtherLocalities, AllScotland}[i%2], c.With)
		assert.Equal(t, stats.Known, c.State)
		assert.Equal(t, c.Here.Value > c.There.Value, c.Poorer, "fewer is better")
		assert.InDelta(t, c.Here.Value-c.There.Value, c.Difference.Value, 1e-9)
		assert.GreaterOrEqual(t, c.Adjusted, c.P)
		assert.Zero(t, c.LeftOut)
	}
	// Teviot and Liddesdale, by hand: the sums of its zones.
	var workless, of float64
	for _, m := range d.Measures[0].Counts {
		if z := d.zone(m.Zone); z.Ward == "S13002770" || z.Ward == "S13002771" {
			workless, of = workless+m.Count.Amount.InexactFloat64(), of+float64(m.Of)
		}
	}
	teviot := all[6]
	assert.InDelta(t, 100*workless/of, teviot.Here.Value, 1e-9)
	assert.InDelta(t, 100*532922.5/3406824, all[7].There.Value, 1e-9)
	assert.True(t, teviot.Poorer && teviot.Clear, "worse off than the other localities")
}

// Turning the polarity round turns every verdict round; what is held back is
// left out and said to be; what zones are called makes no difference.
func TestDivision_Compare_properties(t *testing.T) {
	d := outcomes(t)
	before := d.Compare(d.Measures, Levels{})
	d.Measures[0].Polarity = indicator.Higher
	for i, c := range d.Compare(d.Measures, Levels{}) {
		assert.NotEqual(t, before[i].Poorer, c.Poorer)
		assert.Equal(t, before[i].P, c.P)
	}
	d.Measures[0].Polarity = indicator.Neither
	for _, c := range d.Compare(d.Measures, Levels{}) {
		assert.False(t, c.Poorer, "no way is worse")
	}
	d = outcomes(t)
	first := d.zonesOf(d.Localities[0])[0]
	for i := range d.Measures[0].Counts {
		if d.Measures[0].Counts[i].Zone == first {
			d.Measures[0].Counts[i].Count = indicator.Value{State: indicator.Suppressed}
		}
	}
	held := d.Compare(d.Measures, Levels{})
	assert.Equal(t, 1, held[0].LeftOut)
	assert.NotEqual(t, before[0].Here, held[0].Here)
	assert.Zero(t, held[2].LeftOut)
	none := sum{}
	none.count(Count{Count: figure(t, "0")})
	assert.Equal(t, sum{zones: 1}, none, "a zone in which nobody could be counted is not left out")
	d.Measures[0].Counts = nil
	for _, c := range d.Compare(d.Measures, Levels{}) {
		assert.NotEqual(t, stats.Known, c.State, "nothing to compare is a state, not a figure")
		assert.False(t, c.Poorer || c.Clear)
	}
	d.Measures[0].Measure = indicator.Mean
	assert.Empty(t, d.Compare(d.Measures, Levels{}), "a mean cannot be added over zones")
}

// Of many comparisons of places that do not differ, none is clear.
func TestDivision_Compare_falseDiscovery(t *testing.T) {
	d := Division{}
	m := Measure{Name: "x", Measure: indicator.Rate, Polarity: indicator.Lower, Per: 1000}
	for i := range 40 {
		code := loip.AreaCode("Z" + string(rune('A'+i)))
		d.Localities = append(d.Localities, Locality{ID: string(code), Zones: []loip.AreaCode{code}})
		v := figure(t, "50")
		if i == 7 {
			v = figure(t, "68") // p = 0.02 by itself, one of 40
		}
		m.Counts = append(m.Counts, Count{Zone: code, Count: v, Of: 10_000})
	}
	for _, c := range d.Compare([]Measure{m}, Levels{}) {
		assert.False(t, c.Clear)
		if c.Locality == 7 {
			assert.Less(t, c.P, 0.05)
			assert.Greater(t, c.Adjusted, 0.05)
		}
	}
}

func TestDivision_Evidence(t *testing.T) {
	d := outcomes(t)
	list := d.Evidence(Levels{})
	require.Len(t, list, 5)
	for i := 1; i < len(list); i++ {
		assert.GreaterOrEqual(t, len(list[i-1].Poorer), len(list[i].Poorer))
	}
	assert.Equal(t, "Teviot and Liddesdale", d.Localities[list[0].Locality].Name, "the locality of Hawick leads")
	assert.NotEmpty(t, list[0].Poorer[0].String())
	assert.Contains(t, Comparison{State: stats.Known, LeftOut: 1}.String(), "1 zone is left out")
	assert.NotContains(t, Comparison{State: stats.Known}.String(), "left out")
	assert.Len(t, d.Tables(), 4, "localities, comparisons, two editions of the index")
}

func TestAdvice_evidence(t *testing.T) {
	type row = ruletest.Row[Division]
	measured := func(d *Division) {
		d.Measures = []Measure{{
			Name: "workless", Measure: indicator.Proportion, Polarity: indicator.Lower,
			Counts: []Count{
				{Zone: "S01012330", Count: figure(t, "20"), Of: 400}, {Zone: "S01012331", Count: figure(t, "20"), Of: 400},
				{Zone: "S01012349", Count: figure(t, "90"), Of: 400}, {Zone: "S01012350", Count: figure(t, "90"), Of: 400},
				{Zone: "S01012244", Count: figure(t, "20"), Of: 400},
			},
		}}
	}
	suite.Rows(t, "LOC-011",
		row{Name: "identified", Edit: measured, Want: loip.Met, At: "/localities/1"},
		row{Name: "not identified", Edit: func(d *Division) { measured(d); d.Identification.Found[0].Locality = "kelso" }, Want: loip.Undetermined, At: "/localities/1"},
		row{Name: "identified on the day judged", Edit: func(d *Division) { measured(d); d.Identification.Decided = ruletest.Day }, Want: loip.Met, At: "/localities/1"},
		row{Name: "identified later", Edit: func(d *Division) { measured(d); d.Identification.Decided = ruletest.Day.AddDays(1) }, Want: loip.Undetermined, At: "/localities/1"},
		row{Name: "no record", Edit: func(d *Division) { measured(d); d.Identification = nil }, Want: loip.Undetermined, At: "/localities/1"},
		row{Name: "none poorer", Edit: func(d *Division) {
			measured(d)
			for i := range d.Measures[0].Counts {
				d.Measures[0].Counts[i].Count = figure(t, "20")
			}
		}, Want: loip.Met, At: "/measures"},
		row{Name: "nothing counted", Edit: func(d *Division) { measured(d); d.Measures[0].Counts = nil }, Want: loip.Undetermined, At: "/measures"},
		row{Name: "two localities", Edit: func(d *Division) { measured(d); d.Localities = d.Localities[:2] }, Want: loip.Met, At: "/localities/1"},
		row{Name: "one locality", Edit: func(d *Division) { measured(d); d.Localities = d.Localities[:1] }, Want: loip.NotApplicable, At: "/measures"},
		row{Name: "no measure", Want: loip.NotApplicable},
	)
}

func TestAdvice_evidence_toldApart(t *testing.T) {
	type row = ruletest.Row[Division]
	all := func(with Comparator) func(*Division) {
		return func(d *Division) {
			d.Identification.Found = nil
			for _, l := range d.Localities {
				d.Identification.Found = append(d.Identification.Found, Identified{Locality: l.ID, Comparator: with})
			}
		}
	}
	suite.Rows(t, "LOC-012",
		row{Name: "one of three", Want: loip.Met},
		row{Name: "all, without a comparison and without evidence", Edit: func(d *Division) {
			all("")(d)
			for i := range d.Identification.Found {
				d.Identification.Found[i].Evidence = []string{}
			}
		}, Want: loip.Unmet, At: "/identification/found"},
		row{Name: "all, with a piece of evidence for each", Edit: func(d *Division) {
			all("")(d)
			for i := range d.Identification.Found {
				d.Identification.Found[i].Evidence = []string{"Locality profile 2017"}
			}
		}, Want: loip.Undetermined, At: "/identification/found"},
		row{Name: "both of two", Edit: func(d *Division) {
			d.Localities = d.Localities[:2]
			all("")(d)
		}, Want: loip.Undetermined, At: "/identification/found"},
		row{Name: "the only one", Edit: func(d *Division) {
			d.Localities = d.Localities[1:2]
			all("")(d)
		}, Want: loip.NotApplicable, At: "/identification"},
		row{Name: "decided on the day judged", Edit: func(d *Division) { d.Identification.Decided = ruletest.Day }, Want: loip.Met},
		row{Name: "decided a day later", Edit: func(d *Division) { d.Identification.Decided = ruletest.Day.AddDays(1) }, Want: loip.NotApplicable, At: "/identification"},
		row{Name: "all, with no comparison given", Edit: all(""), Want: loip.Undetermined, At: "/identification/found"},
		row{Name: "all, compared", Edit: all(AllScotland), Want: loip.Met},
		row{Name: "all but one", Edit: func(d *Division) { all("")(d); d.Identification.Found = d.Identification.Found[1:] }, Want: loip.Met},
		row{Name: "none", Edit: func(d *Division) { d.Identification.Found = nil }, Want: loip.NotApplicable},
	)
}
