package indicator

import (
	"fmt"
	"math"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// Projection is the value that a series would have if it went on as it has, with
// limits. It is no published value: every figure of it is marked as projected.
//
// Shape: Reason says why there is none, Lower.Why why there are no limits.
type Projection struct {
	Version    string    `json:"version"`
	Method     string    `json:"method,omitzero"`
	On         loip.Date `json:"on,omitzero"` // the day on which the figures were known
	For        Period    `json:"for,omitzero"`
	Value      Value     `json:"value,omitzero"`
	Lower      Value     `json:"lower,omitzero"`
	Upper      Value     `json:"upper,omitzero"`
	Confidence float64   `json:"confidence,omitzero"`
	Least      Value     `json:"least,omitzero"` // the bounds within which it is held
	Most       Value     `json:"most,omitzero"`
	Held       bool      `json:"held,omitzero"` // it would have been beyond them
	Change     Value     `json:"change,omitzero"`
	Points     []Point   `json:"points,omitzero"` // that the line goes through
	Reason     string    `json:"reason,omitzero"`
}

// fewestForLine is the number of points that a line is drawn through at the
// least.
const fewestForLine = 3

// Project carries a series on to a period, if nothing changes: from the figures
// that a selection takes.
//
// Method: [stats.TheilSen] with strict limits, carried on by [stats.Line.Project];
// the limits are those of the slope. A proportion is held between 0 and 100, a
// rate, a count and a life expectancy at 0.
//
// Boundary: three points at the least; confidence 0 is 0.95. A period that is not
// after the last point is none to project to.
func (i Indicator) Project(s Series, to Period, confidence float64, want Selection) Projection {
	points, reason := i.usable(s, want)
	return i.project(points, reason, to, confidence, want.On, i.Measure)
}

func (i Indicator) project(points []Point, reason string, to Period, confidence float64, on loip.Date, m Measure) Projection {
	if confidence == 0 {
		confidence = 0.95
	}
	p := Projection{Version: "1", Method: "Theil-Sen line carried on, version 1", On: on, For: to, Confidence: confidence, Points: points, Reason: reason}
	switch {
	case reason != "":
		return p
	case to.Span.IsZero():
		p.Reason = "for when it is to be projected is not given"
	case len(points) < fewestForLine:
		p.Reason = fmt.Sprintf("too few points: %d, and %d are needed", len(points), fewestForLine)
	case to.Years() <= points[len(points)-1].Period.Years():
		p.Reason = fmt.Sprintf("%s is not after the last point, %s", to, points[len(points)-1].Period)
	}
	if p.Reason != "" {
		return p
	}
	least, most := math.NaN(), math.NaN()
	switch m {
	case Proportion:
		least, most = 0, 100
	case Rate, Count, Expectancy:
		least = 0
	}
	if !math.IsNaN(least) {
		p.Least = computed(least, stats.Known)
	}
	if !math.IsNaN(most) {
		p.Most = computed(most, stats.Known)
	}
	marks := marksOf(Value{Marks: []Mark{Projected}}, Value{Marks: Points{List: points}.Marks()})
	times, values := Points{List: points}.Columns()
	line := stats.TheilSen(times, values, confidence, stats.SenRule{})
	r := line.Project(to.Years(), least, most)
	p.Value, p.Held = computed(r.Value, r.State, marks...), r.Held
	p.Lower, p.Upper = computed(r.Lower, r.Limits, marks...), computed(r.Upper, r.Limits, marks...)
	p.Change = computed(line.Slope, line.State, marks...)
	p.Reason = p.Value.Why
	return p
}

// forecast carries the points of a progress on to when its target is due.
func (p *Progress) forecast(i Indicator, how Judging) {
	m := i.Measure
	if p.Target.Gap {
		m = "" // a gap has no bounds of its own
	}
	p.Forecast = i.project(p.Points, "", p.Target.Due.period(), how.Confidence, how.Want.On, m)
}

// meets says whether the forecast would meet the target.
func (p *Progress) meets() {
	met, reason := p.Target.Met(p.Forecast.Value)
	switch {
	case p.Forecast.Reason != "" || reason != "":
	case met:
		p.ForecastMet = "the target would be met if nothing changed"
	default:
		p.ForecastMet = "the target would not be met if nothing changed"
	}
}

// Pace is the change that the target now needs each year, beside the best that
// was ever seen in a year.
//
// Shape: a value that is not to be had says why.
type Pace struct {
	Needed   Value  `json:"needed,omitzero"` // each year from now; 0 where the target is met
	Best     Value  `json:"best,omitzero"`   // each year, in the wanted direction
	BestFrom Period `json:"bestFrom,omitzero"`
	BestTo   Period `json:"bestTo,omitzero"`
	Times    Value  `json:"times,omitzero"` // needed over best: above 1 is faster than ever seen
}

// pace works out the pace.
func (c onItsWay) pace(p Progress) Pace {
	if c.reason != "" {
		none := Value{State: None, Why: c.reason}
		return Pace{Needed: none, Best: none, Times: none}
	}
	r := stats.NewPace(c.times, c.values, c.now.Time, c.target, c.polarity)
	best := r.BestState
	if r.State != stats.Known {
		best = r.State
	}
	pace := Pace{Needed: computed(r.Needed, r.State, p.Marks...), Best: computed(r.Best, best, p.Marks...), Times: computed(r.Ratio, r.RatioState, p.Marks...)}
	if r.State == stats.OutOfOrder {
		pace.Needed.Why = "the target was due by the latest figure"
	}
	for k, t := range c.times {
		if best == stats.Known && t == r.BestFrom.Time {
			pace.BestFrom = p.Points[k].Period
		}
		if best == stats.Known && t == r.BestTo.Time {
			pace.BestTo = p.Points[k].Period
		}
	}
	return pace
}
