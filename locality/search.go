package locality

import (
	"cmp"
	"math"
	"slices"
)

// random is a sequence of numbers that depends on nothing but its start
// (splitmix64: Steele, Lea and Flood 2014, OOPSLA).
type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	x := uint64(*r)
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// below returns a number from 0 to n-1.
func (r *random) below(n int) int { return int(r.next() % uint64(n)) }

// search divides pieces of land.
type search struct {
	units
	cap    int64
	random random
	place  []int // of a node among those of a tree, counted from 1; 0 is not among them
}

const (
	trials = 20 // how often a number of parts is tried before one more is
	trees  = 12 // how many trees each cut is the best of
)

// divide returns the parts of a piece of land, and the fewest there can be.
func (s *search) divide(piece []int, steps int) (parts [][]int, fewest int) {
	people, centres := s.sum(piece)
	fewest = max(1, int((people+s.cap-1)/s.cap), centres)
	parts = s.fromLeaves(s.tree(piece))
	for k := fewest; k < len(parts); k++ {
		for range trials {
			if found := s.cut(piece, k); found != nil {
				parts = found
				break
			}
		}
	}
	return s.recombine(piece, parts, steps*len(parts)), fewest
}

func (s *search) sum(nodes []int) (people int64, centres int) {
	for _, i := range nodes {
		people, centres = people+s.people[i], centres+s.centres[i]
	}
	return people, centres
}

// tree is a spanning tree of some nodes, each after the node above it.
type tree struct {
	nodes   []int
	up      []int // place of the node above; of the first, 0
	people  []int64
	centres []int // with all nodes below
}

// tree returns a spanning tree of nodes that hang together, by Kruskal's
// method on neighbours in random order.
func (s *search) tree(nodes []int) tree {
	for k, i := range nodes {
		s.place[i] = k + 1
	}
	type pair struct {
		key  uint64
		a, b int
	}
	var pairs []pair
	for a, i := range nodes {
		for _, j := range s.next[i] {
			if b := s.place[j] - 1; a < b {
				pairs = append(pairs, pair{s.random.next(), a, b})
			}
		}
	}
	for _, i := range nodes {
		s.place[i] = 0
	}
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Compare(x.key, y.key) })
	of := make([]int, len(nodes))
	for k := range of {
		of[k] = k
	}
	root := func(k int) int {
		for of[k] != k {
			of[k] = of[of[k]]
			k = of[k]
		}
		return k
	}
	branches := make([][]int, len(nodes))
	for _, p := range pairs {
		if a, b := root(p.a), root(p.b); a != b {
			of[a] = b
			branches[p.a], branches[p.b] = append(branches[p.a], p.b), append(branches[p.b], p.a)
		}
	}
	t := tree{nodes: make([]int, 0, len(nodes)), up: make([]int, 0, len(nodes))}
	order, seen := []int{0}, make([]bool, len(nodes))
	t.up, seen[0] = append(t.up, 0), true
	for at := 0; at < len(order); at++ {
		for _, b := range branches[order[at]] {
			if !seen[b] {
				seen[b] = true
				order, t.up = append(order, b), append(t.up, at)
			}
		}
	}
	for _, k := range order {
		t.nodes = append(t.nodes, nodes[k])
		t.people, t.centres = append(t.people, s.people[nodes[k]]), append(t.centres, s.centres[nodes[k]])
	}
	for k := len(order) - 1; k > 0; k-- {
		t.people[t.up[k]] += t.people[k]
		t.centres[t.up[k]] += t.centres[k]
	}
	return t
}

// below splits the nodes of a tree into those at and below a place and the
// rest.
func (t tree) below(place int) (below, rest []int) {
	in := make([]bool, len(t.nodes))
	in[place] = true
	for k, i := range t.nodes {
		if in[k] = in[k] || k > 0 && in[t.up[k]]; in[k] {
			below = append(below, i)
		} else {
			rest = append(rest, i)
		}
	}
	return below, rest
}

// fromLeaves cuts a tree from its leaves upwards into parts within the cap.
func (s *search) fromLeaves(t tree) (parts [][]int) {
	people, centres := make([]int64, len(t.nodes)), make([]int, len(t.nodes))
	cut := make([]bool, len(t.nodes))
	below := make([][]int, len(t.nodes))
	for k := len(t.nodes) - 1; k >= 0; k-- {
		people[k], centres[k] = s.people[t.nodes[k]], s.centres[t.nodes[k]]
		slices.SortFunc(below[k], func(a, b int) int { return cmp.Or(centres[a]-centres[b], cmp.Compare(people[a], people[b])) })
		for _, b := range below[k] { // the lightest first
			if people[k]+people[b] > s.cap || centres[k]+centres[b] > 1 {
				cut[b] = true
				continue
			}
			people[k], centres[k] = people[k]+people[b], centres[k]+centres[b]
		}
		if k > 0 {
			below[t.up[k]] = append(below[t.up[k]], k)
		}
	}
	part := make([]int, len(t.nodes))
	for k, i := range t.nodes {
		if k == 0 || cut[k] {
			part[k] = len(parts)
			parts = append(parts, nil)
		} else {
			part[k] = part[t.up[k]]
		}
		parts[part[k]] = append(parts[part[k]], i)
	}
	return parts
}

// cut divides nodes into so many parts, or returns nil where it finds no way.
func (s *search) cut(nodes []int, parts int) [][]int {
	people, centres := s.sum(nodes)
	if parts == 1 {
		if people > s.cap || centres > 1 {
			return nil
		}
		return [][]int{nodes}
	}
	best, bestOff := tree{}, math.Inf(1)
	place, share := 0, 0
	for range trees {
		t := s.tree(nodes)
		for k := 1; k < len(t.nodes); k++ {
			of := min(max(1, int(math.Round(float64(t.people[k])*float64(parts)/float64(max(1, people))))), parts-1)
			off := math.Abs(float64(t.people[k])/float64(of) - float64(people)/float64(parts))
			if off < bestOff && t.people[k] <= int64(of)*s.cap && people-t.people[k] <= int64(parts-of)*s.cap &&
				t.centres[k] <= of && centres-t.centres[k] <= parts-of {
				best, bestOff, place, share = t, off, k, of
			}
		}
	}
	if best.nodes == nil {
		return nil
	}
	below, rest := best.below(place)
	one := s.cut(below, share)
	if one == nil {
		return nil
	}
	other := s.cut(rest, parts-share)
	if other == nil {
		return nil
	}
	return append(one, other...)
}

// recombine makes the parts of a piece of land more even and more compact, a
// step at a time, and puts two together where they are within the cap.
func (s *search) recombine(piece []int, parts [][]int, steps int) [][]int {
	if len(parts) < 2 {
		return parts
	}
	partOf := make(map[int]int, len(piece))
	settle := func(k int, part []int) {
		parts[k] = part
		for _, i := range part {
			partOf[i] = k
		}
	}
	for k, part := range parts {
		settle(k, part)
	}
	pairs := 0
	for _, i := range piece {
		pairs += len(s.next[i])
	}
	total, _ := s.sum(piece)
	mean := max(1, float64(total)/float64(len(parts)))
	weight := float64(len(parts)) / (2 * float64(max(1, pairs)))
	score := func(a, b []int) float64 {
		crossing := 0
		in := make(map[int]bool, len(b))
		for _, i := range b {
			in[i] = true
		}
		for _, i := range a {
			for _, j := range s.next[i] {
				if in[j] {
					crossing++
				}
			}
		}
		one, _ := s.sum(a)
		other, _ := s.sum(b)
		x, y := float64(one)/mean-1, float64(other)/mean-1
		return x*x + y*y + weight*float64(crossing)
	}
	for range steps {
		i := piece[s.random.below(len(piece))]
		if len(s.next[i]) == 0 {
			continue
		}
		j := s.next[i][s.random.below(len(s.next[i]))]
		a, inside := partOf[i], true
		b, inside := partOf[j]
		if !inside || a == b {
			continue
		}
		both := slices.Concat(parts[a], parts[b])
		slices.Sort(both)
		people, centres := s.sum(both)
		if people <= s.cap && centres <= 1 {
			settle(a, both)
			parts[b] = nil
			continue
		}
		t := s.tree(both)
		bestOff, place := math.Inf(1), 0
		for k := 1; k < len(t.nodes); k++ {
			rest := people - t.people[k]
			off := math.Abs(float64(rest - t.people[k]))
			if off < bestOff && max(rest, t.people[k]) <= s.cap && max(t.centres[k], centres-t.centres[k]) <= 1 {
				bestOff, place = off, k
			}
		}
		if place == 0 {
			continue
		}
		if below, rest := t.below(place); score(below, rest) < score(parts[a], parts[b]) {
			settle(a, below)
			settle(b, rest)
		}
	}
	return slices.DeleteFunc(parts, func(part []int) bool { return part == nil })
}
