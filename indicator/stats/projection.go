package stats

import "math"

// Projection is a value that a series would have if it went on as it has. It
// is not a published value, and is never to be mixed with such.
type Projection struct {
	Interval
	Held bool // the value was held at one of the bounds
}

// Project carries a Theil-Sen line on to a time.
//
// Method: the height of the line; its limits are those of the lines through the
// same point ([Line.Through]) with the lower and the upper slope. They say how
// uncertain the slope is, not how the single values scatter about the line. What
// lies beyond the bounds, such as 0 and 100 for a percentage, is held at them.
//
// Boundary: a bound that is NaN or infinite does not bind; a time of the series itself gives
// the height of the line there. Where the slope has no limits, neither has the
// projection.
func (l Line) Project(at, least, most float64) Projection {
	value, state := l.At(at)
	if state != Known {
		return Projection{Interval: refused(state)}
	}
	if infinite(least) {
		least = -math.MaxFloat64
	}
	if infinite(most) {
		most = math.MaxFloat64
	}
	if least > most {
		return Projection{Interval: refused(Undefined)}
	}
	p := Projection{Interval: Interval{Limits: l.Limits}}
	p.Value, p.Held = held(value, least, most)
	if l.Limits != Known {
		return p
	}
	ahead := at - l.Through.Time
	one, two := l.Through.Value+l.Lower*ahead, l.Through.Value+l.Upper*ahead
	if infinite(one, two) {
		p.Limits = NotFinite
		return p
	}
	p.Lower, _ = held(min(one, two), least, most)
	p.Upper, _ = held(max(one, two), least, most)
	return p
}

// held keeps a value between two bounds.
func held(v, least, most float64) (float64, bool) {
	switch {
	case v < least:
		return least, true
	case v > most:
		return most, true
	}
	return v, false
}

// ProjectColumn carries lines on to a time. It allocates nothing.
//
// Errors: [ErrLengths].
func ProjectColumn(lines []Line, at, least, most float64, out Intervals) error {
	if err := out.fit(len(lines)); err != nil {
		return err
	}
	for i, l := range lines {
		out.set(i, l.Project(at, least, most).Interval)
	}
	return nil
}
