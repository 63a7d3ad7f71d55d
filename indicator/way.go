package indicator

import (
	"math"

	"github.com/communityplanning/loip/indicator/stats"
)

// Detail is a number that a method used or found, by name.
type Detail struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
}

// way returns values in the form in which package stats can tell good from
// bad: as they are where higher or lower is good, and as the distance from the
// ideal or its band, of which less is good, where closest is. The reason says why no way is
// good; the values are then as they are.
func (i Indicator) way(values []float64) (judged []float64, p stats.Polarity, reason string) {
	p = statsPolarity(i.Polarity)
	switch {
	case i.Polarity == Closest && !i.Ideal.IsKnown():
		return values, p, "closest is good, but the ideal is " + i.Ideal.String()
	case i.Polarity == Closest:
		ideal := i.Ideal.Amount.InexactFloat64()
		judged = make([]float64, len(values))
		band := 0.0
		if i.Band.IsKnown() {
			band = i.Band.Amount.InexactFloat64()
		}
		for k, v := range values {
			judged[k] = max(0, math.Abs(v-ideal)-band)
		}
		return judged, stats.Lower, ""
	case i.Polarity == Neither:
		return values, p, "neither way is good"
	case i.Polarity == "":
		return values, p, "the polarity is not given"
	}
	return values, p, ""
}

// overlapping reports whether any two neighbours of points in order share days,
// as rolling averages do.
func overlapping(points []Point) bool {
	for k := range points {
		if k > 0 && points[k-1].Period.Overlaps(points[k].Period) {
			return true
		}
	}
	return false
}

// spaced returns a column with a place for every period from the first point to
// the last, NaN where there is no point, and the place of each point. Without a
// common distance, as between days, the points stand one after the other.
func spaced(points []Point, times, values []float64) (column []float64, places []int) {
	places = make([]int, len(points))
	unit := math.Inf(1)
	for k := 1; k < len(times); k++ {
		unit = min(unit, times[k]-times[k-1])
	}
	for k := range points {
		places[k] = k
		if points[0].Period.Kind != Day && k > 0 {
			places[k] = places[k-1] + max(1, int(math.Round((times[k]-times[k-1])/unit)))
		}
	}
	if len(points) == 0 {
		return nil, places
	}
	column = make([]float64, places[len(places)-1]+1)
	for k := range column {
		column[k] = math.NaN()
	}
	for k, place := range places {
		column[place] = values[k]
	}
	return column, places
}
