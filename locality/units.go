package locality

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// units are the groups of zones that a division keeps whole, as a graph: of one
// zone each where nothing is wished.
type units struct {
	zones   [][]int // places of the zones in each
	people  []int64
	centres []int
	next    [][]int
}

// units groups the zones as wished.
func (n network) units(w Wishes, people []int64) (units, error) {
	at := map[loip.AreaCode]int{}
	for i, z := range n.zones {
		at[z.Code] = i
	}
	of := make([]int, len(n.zones)) // the first zone of the group of each
	for i := range of {
		of[i] = i
	}
	var first func(int) int
	first = func(i int) int {
		if of[i] != i {
			of[i] = first(of[i])
		}
		return of[i]
	}
	join := func(i, j int) {
		i, j = first(i), first(j)
		of[max(i, j)] = min(i, j)
	}
	areas := map[loip.AreaCode]int{}
	for i, z := range n.zones {
		area := map[Whole]loip.AreaCode{WholeWards: z.Ward, WholeIntermediate: z.Intermediate}[w.Whole]
		if area == "" {
			continue
		}
		if j, seen := areas[area]; seen {
			join(i, j)
		}
		areas[area] = i
	}
	for _, community := range w.Together {
		for k, code := range community {
			i, known := at[code]
			if !known {
				return units{}, unknown(code)
			}
			if k > 0 {
				join(i, at[community[0]])
			}
		}
	}
	var u units
	unitOf := make([]int, len(n.zones))
	for i := range n.zones {
		if f := first(i); f == i {
			unitOf[i] = len(u.zones)
			u.zones = append(u.zones, nil)
		} else {
			unitOf[i] = unitOf[f]
		}
		u.zones[unitOf[i]] = append(u.zones[unitOf[i]], i)
	}
	u.people, u.centres, u.next = make([]int64, len(u.zones)), make([]int, len(u.zones)), make([][]int, len(u.zones))
	for i, next := range n.next {
		u.people[unitOf[i]] += people[i]
		for _, j := range next {
			if a, b := unitOf[i], unitOf[j]; a != b {
				u.next[a] = append(u.next[a], b)
			}
		}
	}
	for i := range u.next {
		slices.Sort(u.next[i])
		u.next[i] = slices.Compact(u.next[i])
	}
	centres := unique(w.Centres)
	for _, code := range centres {
		i, known := at[code]
		if !known {
			return units{}, unknown(code)
		}
		u.centres[unitOf[i]]++
	}
	return u, n.feasible(u, w)
}

func unknown(code loip.AreaCode) error {
	return fmt.Errorf("the wishes name zone %s, which is not among the zones of the council area", code)
}

// feasible returns the first cause for which the units cannot be divided: a
// ward that is to be kept whole is a locality of any size by itself.
func (n network) feasible(u units, w Wishes) error {
	for k, zones := range u.zones {
		var codes []loip.AreaCode
		for _, z := range zones {
			codes = append(codes, n.zones[z].Code)
		}
		name := n.zones[zones[0]].name()
		if len(zones) > 1 {
			name = fmt.Sprintf("the group of %d zones that is to be kept whole with %s", len(zones), name)
		}
		switch shores := n.pieces(codes); {
		case u.people[k] > w.Cap && !n.isWard(zones, w):
			return &Infeasible{codes, fmt.Sprintf("%s alone has %s people, more than the cap of %s", name, loip.Thousands(u.people[k]), loip.Thousands(w.Cap))}
		case len(shores) > 1:
			return &Infeasible{shores[1], fmt.Sprintf("%s does not hang together: no neighbour and no link joins %s to the rest", name, n.named(shores[1][0]))}
		case u.centres[k] > 1:
			return &Infeasible{codes, fmt.Sprintf("%s holds %d of the centres, no two of which are to be in one part", name, u.centres[k])}
		}
	}
	return nil
}

// isWard reports whether zones that are kept whole are one ward and nothing
// else.
func (n network) isWard(zones []int, w Wishes) bool {
	return w.Whole == WholeWards && n.zones[zones[0]].Ward != "" &&
		!slices.ContainsFunc(zones, func(z int) bool { return n.zones[z].Ward != n.zones[zones[0]].Ward })
}

func (n network) named(code loip.AreaCode) string {
	i := slices.IndexFunc(n.zones, func(z Zone) bool { return z.Code == code })
	return n.zones[i].name()
}

// takeWards returns the units above the cap, which are wards.
func (u units) takeWards(w Wishes) (wards []int) {
	for k, people := range u.people {
		if people > w.Cap {
			wards = append(wards, k)
		}
	}
	return wards
}
