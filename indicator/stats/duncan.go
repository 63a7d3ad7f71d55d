package stats

import (
	"cmp"
	"slices"
)

// Ties says what becomes of areas with the same outcome in a Duncan index.
type Ties string

// The ways to take ties.
const (
	TiesInOrder  Ties = "in the order given"   // as the Improvement Service publishes it: the order of the rows tells
	TiesTogether Ties = "together as one area" // no order of rows tells, and the index is 0 where all outcomes are the same
)

// unequalLiving names what a Duncan index measures.
const unequalLiving Definition = "Duncan index of the Improvement Service"

// DuncanIndex returns the Improvement Service's inequality index over the
// areas of a council: how unequally income-deprived people and others live
// along the outcome, between -1 and 1. Above 0, income-deprived people live
// where the outcome is worse; where neither way is good, where it is lower.
//
// Method: areas in the order of the outcome, the lowest first; A and B the
// running shares of the income-deprived and of the others; sum A_k B_(k+1) -
// A_(k+1) B_k. The sign is turned where lower is good, as the Community
// Planning Outcomes Profile publishes it. Nobody publishes limits, and a
// council with six areas has an index as uncertain as that: none are given.
//
// Boundary: a missing outcome sorts last, as an area worse or better than all
// others; with more than one in five missing there is no index, and the first
// is named. Two areas at the least. No income-deprived people, or nobody else,
// is NoPopulation.
func DuncanIndex[N Number](deprived, others []N, outcome []float64, polarity Polarity, ties Ties) Inequality {
	return duncanIndex(nil, deprived, others, outcome, polarity, ties)
}

// DuncanIndexColumn writes the index of sets of so many areas each, one set
// after the other in the columns. It allocates room for one set, once.
//
// Errors: [ErrLengths].
func DuncanIndexColumn[N Number](deprived, others []N, outcome []float64, areas int, polarity Polarity, ties Ties, out []Inequality) error {
	if err := seriesRows(len(out), areas, len(deprived), len(others), len(outcome)); err != nil {
		return err
	}
	room := make([]int, areas)
	for i := range out {
		out[i] = duncanIndex(room, seriesRow(deprived, i, areas), seriesRow(others, i, areas), seriesRow(outcome, i, areas), polarity, ties)
	}
	return nil
}

// duncanIndex works in room for the order of the areas, or makes its own.
func duncanIndex[N Number](room []int, deprived, others []N, outcome []float64, polarity Polarity, ties Ties) Inequality {
	if why, area := duncanFault(deprived, others, outcome); why != Known {
		return withheld(why, area, unequalLiving)
	}
	sign := 1.0
	switch polarity {
	case Lower:
		sign = -1
	case Higher, Neither:
	default:
		return withheld(NoPolarity, -1, unequalLiving)
	}
	if ties != TiesInOrder && ties != TiesTogether {
		return withheld(Undefined, -1, unequalLiving)
	}
	order := room
	if order == nil {
		order = make([]int, len(outcome))
	}
	var allDeprived, allOthers float64
	for i := range order {
		order[i] = i
		allDeprived += float64(deprived[i])
		allOthers += float64(others[i])
	}
	if allDeprived == 0 || allOthers == 0 {
		return withheld(NoPopulation, -1, unequalLiving)
	}
	slices.SortStableFunc(order, func(i, j int) int { return missingLast(outcome[i], outcome[j]) })
	var index, a, b, aBefore, bBefore float64
	for k, i := range order {
		a += float64(deprived[i]) / allDeprived
		b += float64(others[i]) / allOthers
		if ties == TiesTogether && k+1 < len(order) && missingLast(outcome[i], outcome[order[k+1]]) == 0 {
			continue
		}
		index += aBefore*b - a*bBefore
		aBefore, bBefore = a, b
	}
	return unbounded(sign*index, Undefined, unequalLiving)
}

// missingLast compares two figures, of which a missing one is the greater.
func missingLast(x, y float64) int {
	if missing(x) || missing(y) {
		return -cmp.Compare(x, y) // to which NaN is the least
	}
	return cmp.Compare(x, y)
}

// duncanFault says why areas cannot be worked with, and which stands in the
// way.
func duncanFault[N Number](deprived, others []N, outcome []float64) (State, int) {
	switch {
	case len(deprived) != len(outcome) || len(others) != len(outcome):
		return Lengths, -1
	case len(outcome) < 2:
		return TooFew, -1
	}
	absent, first := 0, -1
	for i := range outcome {
		for _, people := range [...]float64{float64(deprived[i]), float64(others[i])} {
			if !(people >= 0 && people-people == 0) {
				return figuresFault(people, 0), i
			}
		}
		switch {
		case missing(outcome[i]):
			if absent++; first < 0 {
				first = i
			}
		case outcome[i]-outcome[i] != 0:
			return NotFinite, i
		}
	}
	if absent*5 > len(outcome) {
		return Missing, first
	}
	return Known, -1
}
