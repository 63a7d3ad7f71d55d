package indicator

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// Trajectory is the way from a base through rungs, such as those at 1, 3 and 10
// years, to the last of them. It is a record.
//
// Shape: Reason says why there is no way; Base and Rungs are then what was
// found. LeftOut has the targets that are no rung, and why.
type Trajectory struct {
	Version string      `json:"version"`
	Shape   stats.Shape `json:"shape"`
	Base    Rung        `json:"base,omitzero"`
	Rungs   []Rung      `json:"rungs,omitzero"`
	LeftOut []string    `json:"leftOut,omitzero"`
	Reason  string      `json:"reason,omitzero"`
}

// Rung is a value and the time for which it is meant: on a path it stands in the
// middle of that time.
type Rung struct {
	Target string `json:"target,omitzero"` // its words; empty for the base
	When   Period `json:"when,omitzero"`
	Value  Value  `json:"value,omitzero"`
}

func (r Rung) point() stats.Point {
	return stats.Point{Time: r.When.Years(), Value: r.Value.Amount.InexactFloat64()}
}

// Trajectory lays a path of a shape from the base of the targets through each of
// them, in the order in which they are due, from the figures known on a day.
//
// Method: [stats.Path]: linear, the same change every year; geometric, the same
// rate; stepped, the last rung until the next is due. The base and a rung stand in
// the middle of the period that they are for, so that a figure for a year is
// judged by the value for that year.
//
// Boundary: a target without a number or a date is left out and named. Targets
// that count from different bases have no path, nor has one base alone, nor a
// geometric path through 0 or from one side of it to the other.
func (i Indicator) Trajectory(shape stats.Shape, on loip.Date, targets ...Target) Trajectory {
	resolved := make([]Resolution, len(targets))
	for k, t := range targets {
		resolved[k] = i.Resolve(t, on)
	}
	return trajectory(shape, resolved)
}

func trajectory(shape stats.Shape, resolved []Resolution) Trajectory {
	if shape == "" {
		shape = stats.Linear
	}
	t := Trajectory{Version: "1", Shape: shape}
	for _, r := range resolved {
		if !r.Base.IsKnown() || r.BaseWhen.IsZero() {
			continue
		}
		base := Rung{When: r.BaseWhen, Value: r.Base}
		if !t.Base.When.IsZero() && (!t.Base.When.Same(base.When) || !t.Base.Value.equal(base.Value)) {
			t.Reason = fmt.Sprintf("the targets count from different bases: %s in %s and %s in %s", t.Base.Value, t.Base.When, base.Value, base.When)
			return t
		}
		t.Base = base
	}
	for _, r := range resolved {
		reason := ""
		switch {
		case !r.Value.IsKnown():
			reason = "it has no number"
		case r.Due.Span.IsZero():
			reason = "no day by which it is due can be read"
		default:
			reason = t.add(Rung{r.Target, r.Due.period(), r.Value})
		}
		if reason != "" {
			t.LeftOut = append(t.LeftOut, fmt.Sprintf("%q: %s", r.Target, reason))
		}
	}
	_, t.Reason = t.path()
	return t
}

// add puts a rung in its place, or says why it cannot stand there.
func (t *Trajectory) add(r Rung) string {
	at := len(t.Rungs)
	for k, other := range t.Rungs {
		switch {
		case other.When.Years() == r.When.Years() && other.Value.equal(r.Value):
			return "another says the same"
		case other.When.Years() == r.When.Years():
			return "another for the same time has another value"
		case other.When.Years() > r.When.Years() && at == len(t.Rungs):
			at = k
		}
	}
	t.Rungs = append(t.Rungs[:at], append([]Rung{r}, t.Rungs[at:]...)...)
	return ""
}

// path returns the trajectory for package stats, or why it is none.
func (t Trajectory) path() (stats.Path, string) {
	switch {
	case t.Reason != "":
		return stats.Path{}, t.Reason
	case t.Base.When.IsZero():
		return stats.Path{}, "no base with its value and its time is given"
	case len(t.Rungs) == 0:
		return stats.Path{}, "no target has a number and a day by which it is due"
	}
	points := []stats.Point{t.Base.point()}
	for _, r := range t.Rungs {
		points = append(points, r.point())
	}
	path, state := stats.NewPath(t.Shape, points...)
	switch state {
	case stats.Known:
		return path, ""
	case stats.OutOfOrder:
		return path, "a target is not due after its base"
	}
	return path, state.String()
}

// At returns the value that is expected for a period, or why there is none.
//
// Boundary: at a rung its value; after the last its value, since what is due
// stays due; before the base none.
func (t Trajectory) At(when Period) Value { return t.at(when.Years()) }

// On returns the value that is expected on a day.
func (t Trajectory) On(day loip.Date) Value {
	if day.IsZero() {
		return Value{State: None, Why: "no day is given"}
	}
	return t.At(Period{Span: loip.Period{From: day, Until: day.AddDays(1)}})
}

func (t Trajectory) at(years float64) Value {
	path, reason := t.path()
	if reason != "" {
		return Value{State: None, Why: reason}
	}
	if years < t.Base.When.Years() {
		return Value{State: None, Why: "it is before the base"}
	}
	for _, r := range append([]Rung{t.Base}, t.Rungs...) {
		if r.When.Years() == years {
			return r.Value
		}
	}
	v, state := path.At(years)
	return computed(v, state, marksOf(t.Base.Value, t.Rungs[len(t.Rungs)-1].Value)...)
}
