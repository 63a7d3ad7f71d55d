package stats

import (
	"cmp"
	"math"
	"slices"

	exp "golang.org/x/exp/stats"
)

// BandRule says how areas are put into bands of about equal size, such as
// fifths or tenths by deprivation.
type BandRule string

// The rules. N is the number of areas that have a value, k that of the bands,
// and r the rank of an area from 1; areas with one value share the lowest rank.
const (
	// ScottishBands puts rank r into band b where ⌊(b−1)N/k⌋ < r ≤ ⌊bN/k⌋, as
	// the Scottish Index of Multiple Deprivation is cut. Its bands are published
	// by data zone: read them where there is a choice.
	ScottishBands BandRule = "by rank, floor(bN/k)"
	// FingertipsBands is ⌊(k+1) − ⌈(N+1−r)/(N/k)⌉⌋, and 1 where that is 0, as the
	// public-health profiles of England cut them. Fewer areas than bands have none.
	FingertipsBands BandRule = "by rank, Fingertips"
	// PositionBands gives areas with one value different ranks by their place in
	// the list, and makes the first bands one larger where N is no multiple of
	// k, as the Community Planning Outcomes Profile does.
	PositionBands BandRule = "by position"
)

// QuantileBands puts the values into bands 1 to k and writes each one's band into band;
// descending has the highest value in band 1. state says why a value has no
// band, which is then 0; either column may be nil.
//
// Boundary: a value that is not given has no band and is not counted. With
// [ScottishBands] and fewer areas than bands some bands are empty, with
// [PositionBands] the last.
//
// Errors: [ErrLengths].
func QuantileBands(values []float64, k int, r BandRule, descending bool, band []int, state []State) error {
	order, err := bandOrder(values, descending, band, state)
	if err != nil {
		return err
	}
	bad := bandRefusal(len(order), k, r)
	n := len(order)
	rank := 0
	for place, i := range order {
		if r == PositionBands || place == 0 || values[i] != values[order[place-1]] {
			rank = place + 1
		}
		b := 0
		if bad == Known {
			b = r.band(rank, n, k)
		}
		setBand(band, state, i, b, bad)
	}
	return nil
}

// WeightedBands is [QuantileBands] with bands that hold about equal numbers of people:
// an area is in the band in which the middle of its people lies, counted from
// the first area.
//
// Method: band ⌊k·(P − p/2)/ΣP⌋ + 1 with P the people up to and with the area,
// p its own; areas with one value are taken together.
//
// Boundary: an area whose population is not given is [Missing]; one without
// people is [NoPopulation]. Neither is counted.
//
// Errors: [ErrLengths].
func WeightedBands(values, population []float64, k int, descending bool, band []int, state []State) error {
	if len(population) != len(values) {
		return ErrLengths
	}
	order, err := bandOrder(values, descending, band, state)
	if err != nil {
		return err
	}
	total := 0.0
	kept := order[:0]
	for _, i := range order {
		switch s := share(0, population[i]); s {
		case Known:
			total += population[i]
			kept = append(kept, i)
		default:
			setBand(band, state, i, 0, s)
		}
	}
	bad := bandRefusal(len(kept), k, ScottishBands)
	if total-total != 0 {
		bad = NotFinite
	}
	before := 0.0
	for first := 0; first < len(kept); {
		last, people := first, 0.0
		for ; last < len(kept) && values[kept[last]] == values[kept[first]]; last++ {
			people += population[kept[last]]
		}
		b := 0
		if bad == Known {
			b = min(k, int(float64(k)*((before+people/2)/total))+1)
		}
		for _, i := range kept[first:last] {
			setBand(band, state, i, b, bad)
		}
		before += people
		first = last
	}
	return nil
}

// LocalBands is [QuantileBands] within each group of areas by itself, such as the data
// zones of a council: band 1 of a council need not be poor by Scotland's
// measure, nor hold as many people as another's. Say which of the two is meant.
//
// Errors: [ErrLengths].
func LocalBands[G comparable](groups []G, values []float64, k int, r BandRule, descending bool, band []int, state []State) error {
	if len(groups) != len(values) || !fits(band, len(values)) || !fits(state, len(values)) {
		return ErrLengths
	}
	members := map[G][]int{}
	for i, g := range groups {
		members[g] = append(members[g], i)
	}
	own, ownBand, ownState := make([]float64, len(values)), make([]int, len(values)), make([]State, len(values))
	for _, rows := range members {
		n := len(rows)
		for j, i := range rows {
			own[j] = values[i]
		}
		if err := QuantileBands(own[:n], k, r, descending, ownBand[:n], ownState[:n]); err != nil {
			return err
		}
		for j, i := range rows {
			setBand(band, state, i, ownBand[j], ownState[j])
		}
	}
	return nil
}

// bandOrder returns the places of the values that are given, in their order,
// and says of the others why they have no band.
func bandOrder(values []float64, descending bool, band []int, state []State) ([]int, error) {
	if !fits(band, len(values)) || !fits(state, len(values)) {
		return nil, ErrLengths
	}
	order := make([]int, 0, len(values))
	for i, v := range values {
		switch {
		case missing(v):
			setBand(band, state, i, 0, Missing)
		case math.IsInf(v, 0):
			setBand(band, state, i, 0, NotFinite)
		default:
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if descending {
			a, b = b, a
		}
		return cmp.Compare(values[a], values[b])
	})
	return order, nil
}

func setBand(band []int, state []State, i, b int, s State) {
	if band != nil {
		band[i] = b
	}
	if state != nil {
		state[i] = s
	}
}

// bandRefusal says why n areas cannot be put into k bands.
func bandRefusal(n, k int, r BandRule) State {
	switch {
	case k < 1:
		return Undefined
	case r == FingertipsBands && n < k:
		return TooFew
	case r != ScottishBands && r != FingertipsBands && r != PositionBands:
		return Undefined
	}
	return Known
}

// band returns the band of a rank.
func (r BandRule) band(rank, n, k int) int {
	switch r {
	case ScottishBands:
		// The smallest b with rank ≤ ⌊bn/k⌋, which is rank·k ≤ b·n.
		return (rank*k + n - 1) / n
	case FingertipsBands:
		// The division is in floating point there too, and its rounding shows.
		return max(1, int(math.Floor(float64(k+1)-math.Ceil(float64(n+1-rank)/(float64(n)/float64(k))))))
	}
	small, larger := n/k, n%k
	if rank <= larger*(small+1) {
		return (rank-1)/(small+1) + 1
	}
	return larger + (rank-1-larger*(small+1))/small + 1
}

// Cuts writes the k+1 cut points of the values into bounds: the least value,
// those between the bands, and the greatest.
//
// Method: linear interpolation between the sorted values (type 7 of R. J.
// Hyndman and Y. Fan, Am Stat 1996; 50: 361), rounded to 10 decimal places, as
// the Fingertips profiles colour their maps.
//
// Boundary: values that are not given are not counted; without any there are no
// cuts.
//
// Errors: [ErrLengths] where there are fewer than two bounds.
func Cuts(values, bounds []float64) (State, error) {
	if len(bounds) < 2 {
		return Lengths, ErrLengths
	}
	clear(bounds)
	var known []float64
	for _, v := range values {
		if math.IsInf(v, 0) {
			return NotFinite, nil
		}
		if !missing(v) {
			known = append(known, v)
		}
	}
	if len(known) == 0 {
		return TooFew, nil
	}
	shares := make([]float64, len(bounds))
	for i := range shares {
		shares[i] = float64(i) / float64(len(bounds)-1)
	}
	const places = 1e10
	for i, q := range exp.Quantiles(known, shares...) {
		if q-q != 0 {
			clear(bounds)
			return NotFinite, nil
		}
		if scaled := q * places; math.Abs(scaled) < 1<<52 {
			q = math.RoundToEven(scaled) / places
		}
		bounds[i] = q
	}
	return Known, nil
}

// CutBand returns the band of a value by the bounds of [Cuts]: the first whose
// upper bound it does not exceed. A value outside the bounds is in the first or
// the last band; one that is not given is [Missing].
func CutBand(value float64, bounds []float64) (int, State) {
	switch {
	case missing(value):
		return 0, Missing
	case len(bounds) < 2:
		return 0, TooFew
	}
	for b, upper := range bounds[1:] {
		if value <= upper {
			return b + 1, Known
		}
	}
	return len(bounds) - 1, Known
}
