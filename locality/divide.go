package locality

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/communityplanning/loip"
)

// Whole says which areas a proposed division keeps in one piece.
type Whole string

// The areas that can be kept whole; empty is none but the zones themselves.
const (
	WholeWards        Whole = "wards"
	WholeIntermediate Whole = "intermediate zones"
)

// Wishes is what a proposed division has to keep to.
type Wishes struct {
	Cap    int64  // people in a part; 0 is [MaxPeople]
	Year   int    // of the populations; 0 is the latest that every zone has
	Source string // of the populations; empty is any
	Whole  Whole
	// Together holds natural communities: lists of zones that stay in one part.
	Together [][]loip.AreaCode
	// Centres are zones of which no two come into one part.
	Centres []loip.AreaCode
	// Steps is how often two neighbouring parts are put together and cut anew,
	// for each part; 0 is 150.
	Steps int
	// Seed starts the choice of trees. The same seed gives the same division.
	Seed uint64
}

// Proposal is a proposed division of a council area, with its measures.
//
// Shape: localities in the order of their lowest zone, each of kind [Area] but
// for a ward above the cap that was to be kept whole, which is of kind [Ward].
type Proposal struct {
	Localities []Locality
	Measures   Measures
}

// Measures says how good a division is.
type Measures struct {
	Parts int
	// LowerBound is the fewest parts there can be: for each piece of land that
	// hangs together, its people over the cap, rounded up.
	LowerBound        int
	Smallest, Largest int64 // people
	// Spread is the standard deviation of the people in the parts over their
	// mean; islands that are a part by themselves count too.
	Spread float64
	// Cut is the share of neighbouring pairs of zones that lie in two parts: the
	// lower, the more compact.
	Cut        float64
	WardsSplit int // wards with zones in more than one part
	Year       int // of the populations
}

// Infeasible says why an area cannot be divided as wished: one cause that is
// enough by itself.
type Infeasible struct {
	Zones  []loip.AreaCode
	Reason string
}

// Error returns the reason.
func (e *Infeasible) Error() string { return e.Reason }

// Divide proposes a division of the council area: every zone in one part, no
// part with more people than the cap, each part hanging together, as few parts
// as the search finds, and these as even and as compact as it finds.
//
// Method: each piece of land is cut by random spanning trees, balanced at each
// cut, into as few parts as there can be, and into one more for as long as no
// tree gives that number; a tree cut from its leaves upwards (Kundu and Misra
// 1977, SIAM J Comput 6:151), which is the fewest parts for that tree, bounds
// the number. Then two neighbouring parts at a time are put together, cut anew
// along another tree, and kept where that is better (recombination: DeFord,
// Duchin and Solomon 2021, Harvard Data Science Review 3.1). Better is a lower
// sum of squared deviations of people from the mean, as a share of it, plus the
// share of neighbouring pairs cut, weighted by a quarter of the number of parts.
// Shape: it depends on nothing but the division and the wishes.
// Errors: zones without a population of one year, a zone in the wishes that
// the division lacks, and every [Infeasible] cause: a zone or a group of zones
// to be kept whole that exceeds the cap, or that lies on two shores without a
// link, or that holds two centres.
func Divide(d Division, w Wishes) (Proposal, error) {
	w.Cap, w.Steps = cmp.Or(w.Cap, MaxPeople), cmp.Or(w.Steps, 150)
	n := d.network()
	people, year, err := n.people(w)
	if err != nil {
		return Proposal{}, err
	}
	units, err := n.units(w, people)
	if err != nil {
		return Proposal{}, err
	}
	wards := units.takeWards(w)
	s := &search{units, w.Cap, random(w.Seed), make([]int, len(units.zones))}
	var parts [][]int
	bound := len(wards)
	for _, piece := range pieces(units.next, func(i int) bool { return !slices.Contains(wards, i) }) {
		found, fewest := s.divide(piece, w.Steps)
		parts = append(parts, found...)
		bound += fewest
	}
	for _, ward := range wards {
		parts = append(parts, []int{ward})
	}
	return n.proposal(units, parts, wards, people, bound, year), nil
}

// people returns the population of each zone in the year wished for, or in the
// latest that all of them have.
func (n network) people(w Wishes) (people []int64, year int, err error) {
	if len(n.zones) == 0 {
		return nil, 0, errors.New("the division has no zone in the council area")
	}
	var codes []loip.AreaCode
	for _, z := range n.zones {
		codes = append(codes, z.Code)
	}
	slices.Sort(codes)
	figures := Division{Zones: n.zones}.sums(codes)
	figures = slices.DeleteFunc(figures, func(p Population) bool {
		return w.Year != 0 && p.Year != w.Year || w.Source != "" && p.Source != w.Source
	})
	if len(figures) == 0 {
		return nil, 0, errors.New("there is no year and source for which every zone has a population")
	}
	latest := slices.MaxFunc(figures, func(a, b Population) int { return cmp.Or(a.Year-b.Year, cmp.Compare(a.Source, b.Source)) })
	for _, z := range n.zones {
		i := slices.IndexFunc(z.Populations, func(p Population) bool { return p.Year == latest.Year && p.Source == latest.Source })
		people = append(people, z.Populations[i].People)
	}
	return people, latest.Year, nil
}

// proposal writes the parts as localities, and measures them.
func (n network) proposal(u units, parts [][]int, wards []int, people []int64, bound, year int) Proposal {
	p := Proposal{Measures: Measures{Parts: len(parts), LowerBound: bound, Year: year}}
	partOf := make([]int, len(n.zones))
	var total, squares float64
	for k, part := range parts {
		l := Locality{Kind: Area, Boundary: Other}
		if len(part) == 1 && slices.Contains(wards, part[0]) {
			l.Kind, l.Boundary, l.Ward = Ward, Wards, n.zones[u.zones[part[0]][0]].Ward
		}
		var size int64
		for _, unit := range part {
			for _, z := range u.zones[unit] {
				partOf[z] = k
				size += people[z]
				l.Zones = append(l.Zones, n.zones[z].Code)
			}
		}
		slices.Sort(l.Zones)
		p.Localities = append(p.Localities, l)
		total, squares = total+float64(size), squares+float64(size)*float64(size)
		p.Measures.Largest = max(p.Measures.Largest, size)
		if k == 0 || size < p.Measures.Smallest {
			p.Measures.Smallest = size
		}
	}
	slices.SortFunc(p.Localities, func(a, b Locality) int { return cmp.Compare(a.Zones[0], b.Zones[0]) })
	for k := range p.Localities {
		p.Localities[k].ID, p.Localities[k].Name = fmt.Sprintf("part-%d", k+1), fmt.Sprintf("Part %d", k+1)
	}
	if mean := total / float64(len(parts)); mean > 0 {
		p.Measures.Spread = math.Sqrt(max(0, squares/float64(len(parts))/(mean*mean)-1))
	}
	pairs, cut := 0, 0
	home := map[loip.AreaCode]int{}
	split := map[loip.AreaCode]bool{}
	for i, next := range n.next {
		for _, j := range next {
			if i < j {
				pairs++
				if partOf[i] != partOf[j] {
					cut++
				}
			}
		}
		if ward := n.zones[i].Ward; ward != "" {
			if k, seen := home[ward]; seen && k != partOf[i] {
				split[ward] = true
			}
			home[ward] = partOf[i]
		}
	}
	if pairs > 0 {
		p.Measures.Cut = float64(cut) / float64(pairs)
	}
	p.Measures.WardsSplit = len(split)
	return p
}
