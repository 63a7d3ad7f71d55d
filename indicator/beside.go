package indicator

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// Against says what a figure is compared with.
type Against string

// What figures are compared with.
const (
	WithScotland Against = "Scotland"
	WithArea     Against = "another area"
	WithGroup    Against = "another group"
	WithTime     Against = "an earlier period"
)

// UnmarshalText reads one of the things that figures are compared with.
func (a *Against) UnmarshalText(text []byte) error {
	return loip.OneOf(a, text, WithScotland, WithArea, WithGroup, WithTime)
}

// End is one of two figures that are compared.
type End struct {
	Place  Place  `json:"place,omitzero"`
	Group  string `json:"group,omitzero"`
	Period Period `json:"period,omitzero"`
	Value  Value  `json:"value,omitzero"`
}

// Beside is how one figure of a series stands against another: by the figures
// as they are published, and by what can be said of chance. It is a record, to
// be kept as it is.
//
// Shape: Reason says why there is no Standing; Tests are had where the figures
// are alike, and each says for itself why it has no verdict.
type Beside struct {
	Version    string    `json:"version"`
	On         loip.Date `json:"on,omitzero"`
	Against    Against   `json:"against,omitzero"`
	First      End       `json:"first,omitzero"`
	Second     End       `json:"second,omitzero"`
	Standing   Standing  `json:"standing,omitzero"`   // of the first, by the published figures
	Difference Value     `json:"difference,omitzero"` // the first less the second, with the marks of both
	Tests      []Test    `json:"tests,omitempty"`
	Reason     string    `json:"reason,omitzero"`
}

// Beside compares a series with another, as a rule Scotland's, at the latest
// period that both have.
//
// Boundary: no comparison where the two have no period in common, or say that
// they are for the same place and group; counts are not compared with those of
// another place or group, whose size is not the same. The tests are those of [Test].
func (i Indicator) Beside(s, other Series, want Selection) Beside {
	b := Beside{Version: "1", On: want.On, Against: WithArea}
	b.First, b.Second = End{Place: s.Place, Group: s.Group}, End{Place: other.Place, Group: other.Group}
	switch {
	case s.Place.is(other.Place) && s.Group == other.Group:
		b.Reason = "both series are for the same place and group"
		return b
	case s.Place.is(other.Place):
		b.Against = WithGroup
	case other.Place.Code == loip.Scotland:
		b.Against = WithScotland
	}
	mine, theirs, reason := i.shared(s, other, want)
	if reason != "" {
		b.Reason = reason
		return b
	}
	last := len(mine) - 1
	return i.compared(b, s, other, mine[last], theirs[last])
}

// Since compares the latest figure of a series with that for an earlier
// period; an empty period is the first that can be used.
//
// Boundary: as [Indicator.Beside]; the period must be one of the series, and
// not its latest.
func (i Indicator) Since(s Series, period string, want Selection) Beside {
	b := Beside{Version: "1", On: want.On, Against: WithTime}
	b.First = End{Place: s.Place, Group: s.Group}
	b.Second = b.First
	points, reason := i.usable(s, want)
	if reason != "" {
		b.Reason = reason
		return b
	}
	first, last := 0, len(points)-1
	if period != "" {
		p, err := ParsePeriod(period)
		if err != nil {
			b.Reason = err.Error()
			return b
		}
		if first = slices.IndexFunc(points, func(x Point) bool { return x.Period.Same(p) }); first < 0 {
			b.Reason = "the series has no figure that can be used for " + period
			return b
		}
	}
	if first == last {
		b.Reason = "there is no later figure than that for " + points[last].Period.String()
		return b
	}
	if shared := points[first].Period.Overlaps(points[last].Period); shared {
		b.Reason = fmt.Sprintf("%s and %s share days", points[first].Period, points[last].Period)
		return b
	}
	return i.compared(b, s, s, points[last], points[first])
}

// compared fills in what comes of two points.
func (i Indicator) compared(b Beside, s, other Series, first, second Point) Beside {
	b.First.Period, b.First.Value = first.Period, first.Value
	b.Second.Period, b.Second.Value = second.Period, second.Value
	p := i.of(first.Value, second.Value)
	b.Difference, _ = p.difference()
	b.Standing, b.Reason = i.standing(p)
	b.Tests = i.tests(b.Against, s.Observations[first.Index], other.Observations[second.Index])
	return b
}

// of returns two values of the indicator as a pair.
func (i Indicator) of(a, b Value) pair {
	as := func(v Value) Figure { return Figure{Value: v, Measure: i.Measure, Unit: i.Unit} }
	return pair{as(a), as(b), "the first figure", "the second figure"}
}

// usable returns the points of a series, or why it has none.
func (i Indicator) usable(s Series, want Selection) ([]Point, string) {
	points := i.Points(s, want)
	return points.List, points.Reason
}

// countsOfTwo says why counts are compared with nobody else's.
const countsOfTwo = "counts of two places or groups are not compared, since these are not of one size: a rate would be"

// shared returns the points of two series for the periods that both have, in
// order, or why there are none.
func (i Indicator) shared(s, other Series, want Selection) (mine, theirs []Point, reason string) {
	if i.Measure == Count {
		return nil, nil, countsOfTwo
	}
	a, reason := i.usable(s, want)
	if reason != "" {
		return nil, nil, fmt.Sprintf("for %s, %s", s.name(), reason)
	}
	b, reason := i.usable(other, want)
	if reason != "" {
		return nil, nil, fmt.Sprintf("for %s, %s", other.name(), reason)
	}
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch order := a[x].Period.compare(b[y].Period); {
		case order < 0:
			x++
		case order > 0:
			y++
		default:
			if a[x].Period.Same(b[y].Period) {
				mine, theirs = append(mine, a[x]), append(theirs, b[y])
			}
			x++
			y++
		}
	}
	if len(mine) == 0 {
		last, other := a[len(a)-1].Period, b[len(b)-1].Period
		if reason := last.Unlike(other); reason != "" {
			return nil, nil, reason
		}
		return nil, nil, fmt.Sprintf("the two series have no period in common: the latest are %s and %s", last, other)
	}
	return mine, theirs, ""
}

// name names a series by its place and its group.
func (s Series) name() string {
	if s.Group != "" {
		return s.Place.String() + ", " + s.Group
	}
	return s.Place.String()
}
