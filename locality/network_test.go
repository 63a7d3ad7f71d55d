package locality

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestAdvice_inOnePiece(t *testing.T) {
	type row = ruletest.Row[Division]
	apart := func(d *Division) { d.Zones[0].Neighbours = []loip.AreaCode{} }
	suite.Rows(t, "LOC-010",
		row{Name: "a neighbour given from one side", Want: loip.Met},
		row{Name: "given from the other side", Edit: func(d *Division) {
			apart(d)
			d.Zones[1].Neighbours = []loip.AreaCode{"S01012330"}
		}, Want: loip.Met},
		row{Name: "two pieces", Edit: apart, Want: loip.Unmet, At: "/localities/0"},
		row{Name: "two pieces with a link", Edit: func(d *Division) {
			apart(d)
			d.Links = []Link{{Zones: [2]loip.AreaCode{"S01012331", "S01012330"}, Way: "bridge", Reason: "One town on two banks."}}
		}, Want: loip.Met},
		row{Name: "a way round outside the locality", Edit: func(d *Division) {
			d.Zones[0].Neighbours = []loip.AreaCode{"S01012349"}
			d.Zones[1].Neighbours = []loip.AreaCode{"S01012349"}
		}, Want: loip.Unmet, At: "/localities/0"},
		row{Name: "a neighbour that is not among the zones joins nothing", Edit: func(d *Division) {
			apart(d)
			d.Zones[1].Neighbours = []loip.AreaCode{"S01000001"}
		}, Want: loip.Unmet, At: "/localities/0"},
		row{Name: "no neighbours given", Edit: func(d *Division) { d.Zones[0].Neighbours = nil }, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "a zone that is not among those of the area", Edit: func(d *Division) {
			d.Localities[0].Zones = append(d.Localities[0].Zones, "S01000001")
		}, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "no zones", Edit: func(d *Division) { d.Localities[0] = Locality{Name: "Kelso"} }, Want: loip.Undetermined, At: "/localities/0"},
		row{Name: "no locality", Edit: func(d *Division) { d.Localities = nil }, Want: loip.NotApplicable},
	)
}

// Scotland falls into 25 pieces of land, and the pieces within a council area
// are 55.
func TestNetwork_scotland(t *testing.T) {
	alone, all := 0, 0
	for _, d := range scotland(t) {
		n := d.network()
		for i := range n.next {
			if len(n.next[i]) == 0 {
				alone++
			}
		}
		all += len(pieces(n.next, func(int) bool { return true }))
	}
	assert.Equal(t, 10, alone, "island zones")
	assert.Equal(t, 55, all)
}

// Neighbour lists of every kind of disorder are read as what they say.
func TestNetwork_disorder(t *testing.T) {
	d := Division{Zones: []Zone{
		{Code: "A", Neighbours: []loip.AreaCode{"A", "B", "B", "X", ""}},
		{Code: "B"}, {Code: "C", Council: "S12000026"}, {Code: "A", Neighbours: []loip.AreaCode{"C"}},
	}, Council: "S12000001", Links: []Link{{Zones: [2]loip.AreaCode{"B", "B"}}, {Zones: [2]loip.AreaCode{"B", "Y"}}}}
	n := d.network()
	assert.Len(t, n.zones, 2, "a zone given twice counts once, one of another area not at all")
	assert.Equal(t, [][]int{{1}, {0}}, n.next)
}
