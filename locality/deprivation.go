package locality

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Among reports whether a rank is among the most deprived so many percent, by
// the published rule.
//
// Method: rank r of N is in band k of n when floor((k-1)N/n) < r <= floor(kN/n),
// which holds for every band of the published editions of 2016 and 2020.
// Boundary: of 6,976 zones 348, 697, 1,046 and 1,395 are among the most
// deprived 5, 10, 15 and 20 percent.
func (d Deprivation) Among(percent int) bool { return d.Rank > 0 && d.Rank <= percent*d.Zones/100 }

// MostDeprived are the bands that Scottish papers use.
//
// Unit: percent of the zones of Scotland.
func MostDeprived() []int { return []int{5, 10, 15, 20} }

// Share is how much of a place lies among the most deprived zones of Scotland.
type Share struct {
	Percent int     // the band: the most deprived so many percent
	Zones   int     // of the place in the band
	People  int64   // in these zones
	Local   float64 // the share of the place's people who live in them
	// National is the share of the band's zones that lie in the place.
	National float64
}

// Disadvantage is how a place stands on an edition of the index.
//
// Shape: the shares are in the order of [MostDeprived]. Where some zones have no
// standing in the edition they are left out and counted.
type Disadvantage struct {
	Edition   string
	People    int64
	Shares    []Share
	Income    float64 // the income-deprived share of the people of the zones that give it
	HasIncome bool
	LeftOut   int // zones
}

// Disadvantage returns how a locality stands on each edition of the index that
// its zones have, in the order in which the editions are first met.
//
// Unit: shares between 0 and 1.
func (d Division) Disadvantage(l Locality) (list []Disadvantage) {
	codes := d.zonesOf(l)
	var zones []Zone
	for _, z := range d.Zones {
		if _, in := slices.BinarySearch(codes, z.Code); in {
			zones = append(zones, z)
		}
	}
	for _, z := range zones {
		for _, s := range z.Deprivation {
			if !slices.ContainsFunc(list, func(x Disadvantage) bool { return x.Edition == s.Edition }) {
				list = append(list, standing(s.Edition, zones, len(codes)))
			}
		}
	}
	return list
}

// peopleAmong holds the people of Scotland in the zones of each band, in the
// order of [MostDeprived], by edition.
var peopleAmong = map[string][]float64{
	"SIMD 2016":   {257_742, 517_685, 785_300, 1_049_314},
	"SIMD 2020v2": {255_542, 519_944, 792_126, 1_059_288},
}

func standing(edition string, zones []Zone, all int) Disadvantage {
	x := Disadvantage{Edition: edition, LeftOut: all}
	for _, percent := range MostDeprived() {
		x.Shares = append(x.Shares, Share{Percent: percent})
	}
	var poor float64
	var asked int64
	for _, z := range zones {
		i := slices.IndexFunc(z.Deprivation, func(s Deprivation) bool { return s.Edition == edition })
		if i < 0 || z.Deprivation[i].Rank <= 0 || z.Deprivation[i].People < 0 {
			continue
		}
		s := z.Deprivation[i]
		x.LeftOut--
		x.People += s.People
		if s.Income.IsKnown() {
			poor += s.Income.Amount.InexactFloat64()
			asked += s.People
		}
		for k := range x.Shares {
			if s.Among(x.Shares[k].Percent) {
				x.Shares[k].Zones++
				x.Shares[k].People += s.People
			}
		}
	}
	for k := range x.Shares {
		if x.People > 0 {
			x.Shares[k].Local = float64(x.Shares[k].People) / float64(x.People)
		}
		if national, known := peopleAmong[edition]; known {
			x.Shares[k].National = float64(x.Shares[k].People) / national[k]
		}
	}
	if asked > 0 {
		x.Income, x.HasIncome = poor/float64(asked), true
	}
	return x
}

// MostDeprivedZones returns the zones of the division that are among the most
// deprived so many percent of Scotland, the most deprived first.
func (d Division) MostDeprivedZones(edition string, percent int) (codes []loip.AreaCode) {
	type ranked struct {
		code loip.AreaCode
		rank int
	}
	var list []ranked
	for _, z := range d.Zones {
		for _, s := range z.Deprivation {
			if s.Edition == edition && d.inside(z) && s.Among(percent) {
				list = append(list, ranked{z.Code, s.Rank})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return a.rank - b.rank })
	for _, r := range list {
		codes = append(codes, r.code)
	}
	return codes
}
