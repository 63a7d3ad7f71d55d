package stats

import "errors"

// ErrLengths is the error of a column function that was given columns of
// unlike lengths.
var ErrLengths = errors.New("the columns are not of one length")

// Intervals are columns for results, one row each: the caller makes them and
// the column functions write into them.
//
// Shape: a column that is nil is left out; every other is as long as the
// columns read. Each row is written as an [Interval] is: 0 where its state is
// not [Known].
type Intervals struct {
	Value, Lower, Upper []float64
	State, Limits       []State
}

// MakeIntervals returns columns for n rows.
func MakeIntervals(n int) Intervals {
	return Intervals{make([]float64, n), make([]float64, n), make([]float64, n), make([]State, n), make([]State, n)}
}

// At returns a row. A column that is nil gives 0, and [Known].
func (c Intervals) At(i int) (row Interval) {
	if c.Value != nil {
		row.Value = c.Value[i]
	}
	if c.Lower != nil {
		row.Lower = c.Lower[i]
	}
	if c.Upper != nil {
		row.Upper = c.Upper[i]
	}
	if c.State != nil {
		row.State = c.State[i]
	}
	if c.Limits != nil {
		row.Limits = c.Limits[i]
	}
	return row
}

// fit reports whether columns of the given lengths, and those of c that are
// there, hold n rows.
func (c Intervals) fit(n int, lengths ...int) error {
	if !fits(c.Value, n) || !fits(c.Lower, n) || !fits(c.Upper, n) || !fits(c.State, n) || !fits(c.Limits, n) {
		return ErrLengths
	}
	for _, length := range lengths {
		if length != n {
			return ErrLengths
		}
	}
	return nil
}

// fits reports whether a column of results holds n rows or is left out.
func fits[T any](column []T, n int) bool { return column == nil || len(column) == n }

// set writes row i. A column is nil or long enough, as fit has seen.
func (c *Intervals) set(i int, row Interval) {
	put(c.Value, i, row.Value)
	put(c.Lower, i, row.Lower)
	put(c.Upper, i, row.Upper)
	put(c.State, i, row.State)
	put(c.Limits, i, row.Limits)
}

// figures returns the columns of figures, and makes every row [Known]: a loop
// that puts common rows into them itself is faster than one that sets each.
func (c *Intervals) figures() (value, lower, upper []float64) {
	clear(c.State)
	clear(c.Limits)
	return c.Value, c.Lower, c.Upper
}

// put writes row i of a column that may be left out.
func put[T any](column []T, i int, x T) {
	if i < len(column) {
		column[i] = x
	}
}
