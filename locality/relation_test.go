package locality

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestRelate(t *testing.T) {
	zones := func(list ...loip.AreaCode) []loip.AreaCode { return list }
	for _, row := range []struct {
		a, b []loip.AreaCode
		want Relation
	}{
		{zones("A", "B"), zones("B", "A", "A"), Equal},
		{zones("A"), zones("A", "B"), Inside},
		{zones("A", "B"), zones("B"), Around},
		{zones("A", "B"), zones("B", "C"), Crossing},
		{zones("A"), zones("B"), Apart},
		{nil, zones("B"), Apart},
		{nil, nil, Apart},
	} {
		assert.Equal(t, row.want, Relate(row.a, row.b), "%v to %v", row.a, row.b)
	}
}

func TestDivision_Fate(t *testing.T) {
	d := Division{
		Localities: []Locality{{ID: "n", Name: "North", Zones: []loip.AreaCode{"A", "B"}}, {ID: "s", Name: "South", Zones: []loip.AreaCode{"C"}}},
		Earlier:    []Earlier{{Name: "East", Became: []string{"s"}}, {Name: "West", Became: []string{"s"}}},
	}
	for _, row := range []struct {
		e    Earlier
		want Fate
	}{
		{Earlier{Name: "North", Became: []string{"n"}, Zones: []loip.AreaCode{"B", "A"}}, Kept},
		{Earlier{Name: "North", Became: []string{"n"}}, Kept},
		{Earlier{Name: "Upper", Became: []string{"n"}, Zones: []loip.AreaCode{"A", "B"}}, Renamed},
		{Earlier{Name: "North", Became: []string{"n"}, Zones: []loip.AreaCode{"A"}}, Redrawn},
		{Earlier{Name: "East", Became: []string{"s"}}, Merged},
		{Earlier{Name: "All", Became: []string{"n", "s"}}, Split},
		{Earlier{Name: "Gone", Became: []string{}}, Ended},
		{Earlier{Name: "Lost"}, FateUnknown},
		{Earlier{Name: "Odd", Became: []string{"x"}}, FateUnknown},
	} {
		assert.Equal(t, row.want, d.Fate(row.e), row.e.Name)
	}
}

func TestCarry(t *testing.T) {
	changes := []Change{{"a", "1"}, {"a", "2"}, {"b", "2"}, {"b", "3"}, {"c", "3"}, {"a", "1"}}
	whole, part := Carry([]loip.AreaCode{"b", "a", "a"}, changes)
	assert.Equal(t, []loip.AreaCode{"1", "2"}, whole)
	assert.Equal(t, []loip.AreaCode{"3"}, part, "it lies in c too")
	whole, part = Carry(nil, changes)
	assert.Empty(t, whole)
	assert.Empty(t, part)
}

func TestCollect_faults(t *testing.T) {
	for name, row := range map[string]struct {
		json string
		at   loip.Path
	}{
		"a link without a reason":   {`{"zones":[{"code":"S01012330"}],"links":[{"zones":["S01012330","S01012330"]}]}`, "/links/0/reason"},
		"a link to nowhere":         {`{"zones":[{"code":"S01012330"}],"links":[{"zones":["S01012330","S01012331"],"reason":"x"}]}`, "/links/0/zones/1"},
		"a rank of 0":               {`{"zones":[{"code":"S01012330","deprivation":[{"edition":"x","rank":0,"zones":6976,"people":1}]}]}`, "/zones/0/deprivation/0"},
		"a rank beyond the last":    {`{"zones":[{"code":"S01012330","deprivation":[{"edition":"x","rank":6977,"zones":6976,"people":1}]}]}`, "/zones/0/deprivation/0"},
		"more than all":             {`{"zones":[{"code":"S01012330"}],"measures":[{"measure":"proportion","counts":[{"zone":"S01012330","count":"3","of":2}]}]}`, "/measures/0/counts/0"},
		"a negative count":          {`{"zones":[{"code":"S01012330"}],"measures":[{"measure":"rate","counts":[{"zone":"S01012330","count":"-1","of":2}]}]}`, "/measures/0/counts/0"},
		"a zone twice":              {`{"zones":[{"code":"S01012330"}],"measures":[{"measure":"rate","counts":[{"zone":"S01012330","count":"1","of":2},{"zone":"S01012330","count":"1","of":2}]}]}`, "/measures/0/counts/1/zone"},
		"a mean":                    {`{"measures":[{"measure":"mean"}]}`, "/measures/0/measure"},
		"a negative per":            {`{"measures":[{"measure":"rate","per":-1}]}`, "/measures/0/per"},
		"a count of Scotland":       {`{"measures":[{"measure":"proportion","scotland":{"count":"3","of":2}}]}`, "/measures/0/scotland"},
		"another area's zone":       {`{"otherAreas":[{"id":"x","name":"x","sort":"priority neighbourhood","zones":["S01012330"]}]}`, "/otherAreas/0/zones/0"},
		"an earlier one that moved": {`{"earlierLocalities":[{"name":"x","became":["y"]}]}`, "/earlierLocalities/0/became/0"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := loip.Decode[Division]([]byte(row.json))
			assert.NoError(t, err)
			var ids loip.IDs
			d.Collect(&ids, "")
			assert.ErrorContains(t, ids.Err(), string(row.at)+":")
		})
	}
}

func TestTables_otherAndEarlier(t *testing.T) {
	d := validDivision()
	d.Others = []Neighbourhood{
		{ID: "a", Name: "Howden", Sort: Priority, Zones: []loip.AreaCode{"S01012349"}},
		{ID: "b", Name: "Cheviot", Sort: Integration, Zones: []loip.AreaCode{"S01012330", "S01012331", "S01012349"}},
		{ID: "c", Name: "Carers", Sort: OfInterest},
	}
	d.Earlier = []Earlier{{Name: "Kelso", Became: []string{"kelso"}}}
	tables := d.Tables()
	others, earlier := tables[len(tables)-2], tables[len(tables)-1]
	assert.Equal(t, [][]string{
		{"Howden", "priority neighbourhood", "inside Jedburgh"},
		{"Cheviot", "health and social care locality", "around Kelso, partly in Jedburgh"},
		{"Carers", "community of interest", ""},
	}, others.Rows)
	assert.Equal(t, []string{"kept", "Kelso"}, earlier.Rows[0][2:])
}
