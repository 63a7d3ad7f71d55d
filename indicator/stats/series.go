package stats

import (
	"math"
	"slices"
)

// Point is a value at a time, the time in years: 2021.5 is the middle of 2021.
type Point struct{ Time, Value float64 }

// seriesRows reports whether columns of the given lengths hold rows of so many
// points each.
func seriesRows(rows, points int, lengths ...int) error {
	for _, length := range lengths {
		if points < 1 || length != rows*points {
			return ErrLengths
		}
	}
	return nil
}

// seriesRow returns row i of a column that holds rows of so many points each.
func seriesRow[T any](column []T, i, points int) []T { return column[i*points : (i+1)*points] }

// seriesState says why a series cannot be worked with: times that are not in
// order, or a figure that is infinite. Times may be nil, for the positions
// 0, 1, 2 and so on.
func seriesState(times, values []float64) State {
	if times != nil && len(times) != len(values) {
		return Lengths
	}
	for i, v := range values {
		if math.IsInf(v, 0) {
			return NotFinite
		}
		if times == nil {
			continue
		}
		switch t := times[i]; {
		case missing(t):
			return Missing
		case math.IsInf(t, 0):
			return NotFinite
		case i > 0 && t <= times[i-1]:
			return OutOfOrder
		}
	}
	return Known
}

// seriesTime returns the time of point i.
func seriesTime(times []float64, i int) float64 {
	if times == nil {
		return float64(i)
	}
	return times[i]
}

// Until returns how many points of a series stand at or before a time, so that
// values[:Until(times, day)] is what was there to be known that day.
//
// Shape: times are in order.
func Until(times []float64, day float64) int {
	n, found := slices.BinarySearch(times, day)
	if found {
		n++
	}
	return n
}

// sortedMedian returns the median of values that are in order and at least
// one. That of package x/exp/stats allocates, which a column must not.
func sortedMedian(values []float64) float64 {
	half := len(values) / 2
	if len(values)%2 == 1 {
		return values[half]
	}
	return values[half-1]/2 + values[half]/2
}

// infinite reports whether one of the results is not a number that may leave
// the package.
func infinite(results ...float64) bool {
	for _, r := range results {
		if math.IsNaN(r) || math.IsInf(r, 0) {
			return true
		}
	}
	return false
}

// normalTails returns the two-sided tail probability of the normal
// distribution beyond z.
func normalTails(z float64) float64 { return math.Erfc(math.Abs(z) / math.Sqrt2) }
