package stats

import (
	"math"
	"slices"
)

// Shape is the shape of a path between two rungs.
type Shape string

// The shapes.
const (
	Linear    Shape = "linear"    // the same change every year
	Geometric Shape = "geometric" // the same rate of change every year
	Stepped   Shape = "stepped"   // the last rung's value until the next is due
)

// Path is the way from a baseline through rungs, such as those at 1, 3 and 10
// years, to the last of them. [NewPath] makes one.
type Path struct {
	shape Shape
	rungs []Point
}

// NewPath returns the path of a shape through rungs in the order of their times,
// the baseline first.
//
// Boundary: fewer than two rungs are [TooFew]; a rung whose time or value is not
// given is [Missing]: a rung still to be set is left out by the caller, who then
// sees the path without it. Times that are not in order are [OutOfOrder]. A
// geometric path needs values of one sign: one of 0 is [ZeroBase], unlike signs
// are [Signs]. A shape that is not one of the three is [Undefined].
func NewPath(shape Shape, rungs ...Point) (Path, State) {
	if len(rungs) < 2 {
		return Path{}, TooFew
	}
	for i, r := range rungs {
		switch {
		case missing(r.Time) || missing(r.Value):
			return Path{}, Missing
		case infinite(r.Time, r.Value):
			return Path{}, NotFinite
		case i > 0 && r.Time <= rungs[i-1].Time:
			return Path{}, OutOfOrder
		}
	}
	switch shape {
	case Linear, Stepped:
	case Geometric:
		for _, r := range rungs {
			switch {
			case r.Value == 0:
				return Path{}, ZeroBase
			case (r.Value > 0) != (rungs[0].Value > 0):
				return Path{}, Signs
			}
		}
	default:
		return Path{}, Undefined
	}
	return Path{shape, slices.Clone(rungs)}, Known
}

// Shape returns the shape of the path.
func (p Path) Shape() Shape { return p.shape }

// At returns the value that is expected at a time.
//
// Method: between rungs a and b, with s the share of the time gone by, linear
// a + s(b-a), geometric a(b/a)^s, stepped a.
//
// Boundary: at a rung its value, exactly; behind the last rung its value, since
// what is due stays due; before the baseline nothing is expected ([Undefined]).
func (p Path) At(t float64) (float64, State) {
	switch {
	case len(p.rungs) == 0:
		return 0, TooFew
	case missing(t):
		return 0, Missing
	case t < p.rungs[0].Time:
		return 0, Undefined
	}
	i, found := slices.BinarySearchFunc(p.rungs, t, func(r Point, t float64) int {
		switch {
		case r.Time < t:
			return -1
		case r.Time > t:
			return 1
		}
		return 0
	})
	if found {
		return p.rungs[i].Value, Known
	}
	a := p.rungs[i-1]
	if i == len(p.rungs) || p.shape == Stepped {
		return a.Value, Known
	}
	b := p.rungs[i]
	share := (t - a.Time) / (b.Time - a.Time)
	v := a.Value*(1-share) + b.Value*share
	if p.shape == Geometric {
		v = a.Value * math.Pow(b.Value/a.Value, share)
	}
	if infinite(v) {
		return 0, NotFinite
	}
	return v, Known
}

// Column writes the values expected at times. It allocates nothing. A column
// that is nil is left out.
//
// Errors: [ErrLengths].
func (p Path) Column(times, values []float64, states []State) error {
	if values != nil && len(values) != len(times) || states != nil && len(states) != len(times) {
		return ErrLengths
	}
	for i, t := range times {
		v, s := p.At(t)
		if values != nil {
			values[i] = v
		}
		if states != nil {
			states[i] = s
		}
	}
	return nil
}
