package indicator

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// Among is where a place stands among its peers, such as the councils of its
// family group. It is a record, to be kept as it is.
//
// Shape: Rank 1 is the best, and places with one figure share the better rank;
// 0 where Reason says why there is none. Of counts the place and the peers that
// have a figure for the period, Without names the others.
type Among struct {
	Version    string    `json:"version"`
	On         loip.Date `json:"on,omitzero"`
	Own        End       `json:"own,omitzero"`
	Rank       int       `json:"rank,omitzero"`
	Of         int       `json:"of,omitzero"`
	Median     Value     `json:"median,omitzero"`     // of the peers, without the place
	Difference Value     `json:"difference,omitzero"` // the place's figure less the median
	Standing   Standing  `json:"standing,omitzero"`   // against the median
	Without    []Place   `json:"without,omitempty"`
	Reason     string    `json:"reason,omitzero"`
}

// Among ranks the latest figure of a series among those that its peers have
// for the same period. A series for the place itself among the peers is left
// out of them.
//
// Method: published figures as they stand, by polarity. That one place is above
// another says nothing of chance: see [Indicator.Beside].
//
// Boundary: counts of places that are not of one size are not ranked.
func (i Indicator) Among(s Series, peers []Series, want Selection) Among {
	peers = slices.DeleteFunc(slices.Clone(peers), func(peer Series) bool { return peer.Place.is(s.Place) })
	return i.Ranking(append([]Series{s}, peers...), want)[0]
}

// Ranking ranks each of several places among the others, as [Indicator.Among]
// does one.
//
// Shape: one entry for each series, in the order given. No place stands twice.
func (i Indicator) Ranking(places []Series, want Selection) []Among {
	columns, reasons := make([][]Point, len(places)), make([]string, len(places))
	for k, s := range places {
		if columns[k], reasons[k] = i.usable(s, want); i.Measure == Count {
			reasons[k] = countsOfTwo
		}
	}
	list := make([]Among, len(places))
	for k, s := range places {
		list[k] = Among{Version: "1", On: want.On, Own: End{Place: s.Place, Group: s.Group}, Reason: reasons[k]}
		if reasons[k] == "" {
			i.rank(&list[k], k, places, columns)
		}
	}
	return list
}

// rank fills in where one of several places stands among the others.
func (i Indicator) rank(a *Among, own int, places []Series, columns [][]Point) {
	latest := columns[own][len(columns[own])-1]
	a.Own.Period, a.Own.Value = latest.Period, latest.Value
	others := make([]Value, 0, len(places))
	rank := 1
	for k, points := range columns {
		if k == own {
			continue
		}
		at := len(points) - 1
		for at >= 0 && !points[at].Period.Same(latest.Period) {
			at--
		}
		if at < 0 {
			a.Without = append(a.Without, places[k].Place)
			continue
		}
		others = append(others, points[at].Value)
		if standing, _ := i.standing(i.of(latest.Value, points[at].Value)); standing == Worse {
			rank++
		}
	}
	a.Of = len(others) + 1
	if len(others) == 0 {
		a.Reason = "no peer has a figure for " + latest.Period.String()
		return
	}
	a.Median = median(others)
	p := i.of(latest.Value, a.Median)
	a.Difference, _ = p.difference()
	if a.Standing, a.Reason = i.standing(p); a.Reason == "" {
		a.Rank = rank
	}
}

// median returns the middle of some known values, or half way between the two
// in the middle, with the marks of all.
func median(values []Value) Value {
	sorted := slices.SortedFunc(slices.Values(values), func(a, b Value) int { return a.Amount.Cmp(b.Amount) })
	n := len(sorted)
	middle := sorted[n/2].Amount
	if n%2 == 0 {
		middle = middle.Add(sorted[n/2-1].Amount).Mul(decimal.New(5, -1))
	}
	return Value{State: Known, Amount: middle, Marks: marksOf(values...)}
}
