package locality

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// Link is a declared way between two zones that do not touch: islands are
// ordinary, and whether a ferry makes one community of two shores is for the
// partnership to say.
type Link struct {
	Zones    [2]loip.AreaCode `json:"zones"`
	Way      string           `json:"way,omitzero"` // "ferry", "bridge", "causeway"
	Reason   string           `json:"reason"`       // why it joins the two
	Declared loip.Date        `json:"declared,omitzero"`
}

// network is the zones of a council area, with which of them touch or are
// linked.
type network struct {
	zones []Zone
	next  [][]int // places of the neighbours of each, sorted, each once
}

// network returns the zones that lie in the council area, each code once, with
// their neighbours among them.
//
// Shape: a pair given from one side counts for both; a zone is no neighbour of
// itself, and a neighbour that is not among the zones is left out.
func (d Division) network() network {
	var n network
	at := map[loip.AreaCode]int{}
	for _, z := range d.Zones {
		if _, again := at[z.Code]; !again && d.inside(z) {
			at[z.Code] = len(n.zones)
			n.zones = append(n.zones, z)
		}
	}
	n.next = make([][]int, len(n.zones))
	join := func(a, b loip.AreaCode) {
		i, known := at[a]
		j, also := at[b]
		if known && also && i != j {
			n.next[i], n.next[j] = append(n.next[i], j), append(n.next[j], i)
		}
	}
	for _, z := range n.zones {
		for _, code := range z.Neighbours {
			join(z.Code, code)
		}
	}
	for _, l := range d.Links {
		join(l.Zones[0], l.Zones[1])
	}
	for i := range n.next {
		slices.Sort(n.next[i])
		n.next[i] = slices.Compact(n.next[i])
	}
	return n
}

// pieces returns the places of the nodes that hang together, piece by piece, in
// the order of their first node, among those that are wanted.
func pieces(next [][]int, wanted func(int) bool) (all [][]int) {
	seen := make([]bool, len(next))
	for first := range next {
		if seen[first] || !wanted(first) {
			continue
		}
		seen[first] = true
		piece := []int{first}
		for k := 0; k < len(piece); k++ {
			for _, j := range next[piece[k]] {
				if !seen[j] && wanted(j) {
					seen[j] = true
					piece = append(piece, j)
				}
			}
		}
		slices.Sort(piece)
		all = append(all, piece)
	}
	return all
}

// pieces returns the zones with the codes, piece by piece of those that hang
// together.
func (n network) pieces(codes []loip.AreaCode) (all [][]loip.AreaCode) {
	in := map[loip.AreaCode]bool{}
	for _, c := range codes {
		in[c] = true
	}
	for _, piece := range pieces(n.next, func(i int) bool { return in[n.zones[i].Code] }) {
		var list []loip.AreaCode
		for _, i := range piece {
			list = append(list, n.zones[i].Code)
		}
		slices.Sort(list)
		all = append(all, list)
	}
	return all
}

var localityHangsTogether = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-010",
	Title: "Each locality hangs together.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceTogether, act9s1},
	How:   "From each zone of a locality every other can be reached over neighbours and declared links that lie in it; needs the zones of the locality and their neighbours.",
	Doubt: "Nothing in the Act or its regulations asks for it. Islands are ordinary: a declared ferry, bridge or causeway counts as a neighbour.", Since: "0.2.0",
}, Run: func(p *loip.Pass, d Division) {
	n := d.network()
	given := map[loip.AreaCode]bool{}
	for _, z := range n.zones {
		given[z.Code] = z.Neighbours != nil
	}
	for i, l := range d.Localities {
		at := loip.Path("/localities").Index(i)
		codes := d.zonesOf(l)
		shores := n.pieces(codes)
		switch {
		case len(codes) == 0:
			p.Undetermined(at, "whether %s hangs together cannot be shown, since its zones are not given", l.name(i))
		case len(shores) == 1 && len(shores[0]) == len(codes):
			p.Met(at, "%s hangs together (%s)", l.name(i), loip.Plural(len(codes), "zone", "zones"))
		case slices.ContainsFunc(codes, func(c loip.AreaCode) bool { return !given[c] }):
			p.Undetermined(at, "whether %s hangs together cannot be shown, since the neighbours of some of its zones are not given", l.name(i))
		default:
			found := p.Unmet(at, "%s does not hang together: it lies in %d pieces without a neighbour or a declared link between them", l.name(i), len(shores))
			for k, shore := range shores {
				found.Fact(at, fmt.Sprintf("piece %d", k+1), d.zonesInWords(shore))
			}
		}
	}
	if len(d.Localities) == 0 {
		p.NotApplicable("", "no locality is given")
	}
}}
