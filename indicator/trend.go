package indicator

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// Movement is which way a series moves, whether or not that is good.
type Movement string

// The movements.
const (
	Rising  Movement = "increasing"
	Falling Movement = "decreasing"
	Still   Movement = "no change"
)

// UnmarshalText reads one of the movements.
func (m *Movement) UnmarshalText(text []byte) error {
	return loip.OneOf(m, text, Rising, Falling, Still)
}

// Trending says how trends are read. The zero Trending is the usual way; what
// was used stands with every reading.
type Trending struct {
	Selection
	// Changes is how many recent changes the mean is of; 0 stands for 5.
	Changes int `json:"changes,omitzero"`
	// Little is the yearly change that is little, in per cent of the mean of the
	// values used; 0 stands for 1, the line that Eurostat draws. Below 0 no change
	// is little but none at all.
	Little float64 `json:"little,omitzero"`
	// Significance is the probability below which a Mann-Kendall test shows a
	// trend; 0 stands for 0.05.
	Significance float64 `json:"significance,omitzero"`
	// Earlier is how many periods before the latest the long trend compares it
	// with; 0 stands for 4.
	Earlier int `json:"earlier,omitzero"`
	// YearOnYear has the short and the long trend of months and quarters compare
	// with the same month or quarter of earlier years.
	YearOnYear bool `json:"yearOnYear,omitzero"`
}

// usual fills in what is not said.
func (t Trending) usual() Trending {
	if t.Changes == 0 {
		t.Changes = 5
	}
	switch {
	case t.Little == 0:
		t.Little = 1
	case t.Little < 0:
		t.Little = 0
	}
	if t.Significance == 0 {
		t.Significance = 0.05
	}
	if t.Earlier == 0 {
		t.Earlier = 4
	}
	return t
}

// TrendReading is what one method says of how a series has moved. It is a
// record, to be kept as it is: a later setting or figure makes a new one.
//
// Shape: State is positive, negative or little change, [TooFewPoints], or
// [NoTrend] where something else stands in the way; Reason says what. Where no
// way is good the state is NoTrend and Movement is known. With the polarity
// closest, Movement is that of the distance from the ideal.
type TrendReading struct {
	Method   string    `json:"method"`
	Version  string    `json:"version"`
	On       loip.Date `json:"on,omitzero"` // the day whose knowledge it rests on, where one was given
	State    Trend     `json:"state"`
	Movement Movement  `json:"movement,omitzero"`
	Used     []Point   `json:"used,omitempty"`
	Figures  []Detail  `json:"figures,omitempty"` // settings and findings, by name
	Marks    []Mark    `json:"marks,omitempty"`   // of the points used
	Reason   string    `json:"reason,omitzero"`
}

// judged reports whether the method has an answer.
func (r TrendReading) judged() bool {
	return r.State == Positive || r.State == Negative || r.State == LittleChange
}

// TrendReadings is what several methods say of one series, side by side.
type TrendReadings struct {
	Readings []TrendReading `json:"readings"`
	LeftOut  []LeftOut      `json:"leftOut,omitempty"` // observations that no method saw
}

// Trends reads the trend of a series by every method that this package knows.
//
// Method: the mean of recent changes, held against what is little, gives the
// three states of Scottish papers, and stands first. Beside it stand the recent
// trend of public health profiles, Mann-Kendall's test with Theil and Sen's
// slope, the run chart and the XmR chart as taught in Scotland, and the short
// and the long trend of councils' performance systems. All but the first and
// the last two ask whether a movement is more than chance; they have no answer
// where periods share years, since such points are not independent.
//
// Boundary: fewer points than a method needs are [TooFewPoints]: 6 for the mean
// of five changes, 5 for the recent trend and for Mann-Kendall at 0.05, 10 for a
// run chart, 12 for an XmR chart, 2 and 5 for the short and the long trend.
func (i Indicator) Trends(s Series, how Trending) TrendReadings {
	how = how.usual()
	if how.Measure == "" {
		how.Measure = i.Measure
	}
	points := i.Points(s, how.Selection)
	l := line{series: s, points: points.List, how: how, measure: i.Measure, distances: i.Polarity == Closest && i.Ideal.IsKnown()}
	l.times, l.values = points.Columns()
	l.judged, l.polarity, l.neutral = i.way(l.values)
	shared := overlapping(l.points)
	all := TrendReadings{LeftOut: points.LeftOut, Readings: make([]TrendReading, 0, len(trendMethods))}
	for _, m := range trendMethods {
		r := TrendReading{Method: m.name, Version: m.version, On: how.On}
		switch {
		case len(s.Observations) == 0:
			r.State, r.Reason = TooFewPoints, points.Reason
		case len(l.points) == 0:
			r.State, r.Reason = NoTrend, points.Reason
		case m.apart && shared:
			r.State, r.Reason = NoTrend, "its periods share years, so that its points are not independent"
		default:
			m.read(l, &r)
		}
		all.Readings = append(all.Readings, r)
	}
	return all
}

// Of returns what the method of a name says.
func (t TrendReadings) Of(method string) (TrendReading, bool) {
	for _, r := range t.Readings {
		if r.Method == method {
			return r, true
		}
	}
	return TrendReading{}, false
}

// Disagree reports whether two methods that have an answer have different
// ones.
func (t TrendReadings) Disagree() bool { return len(t.by()) > 1 }

// by lists the methods that have an answer under the answer they give, in
// order.
func (t TrendReadings) by() (sides []side) {
	for _, r := range t.Readings {
		if !r.judged() {
			continue
		}
		k := 0
		for k < len(sides) && sides[k].state != r.State {
			k++
		}
		if k == len(sides) {
			sides = append(sides, side{state: r.State})
		}
		sides[k].methods = append(sides[k].methods, r.Method)
	}
	return sides
}

type side struct {
	state   Trend
	methods []string
}

// String says in a sentence's part which methods say what.
func (t TrendReadings) String() string {
	sides := t.by()
	var parts []string
	for _, s := range sides {
		parts = append(parts, fmt.Sprintf("%s by %s", s.state, strings.Join(s.methods, ", ")))
	}
	switch len(sides) {
	case 0:
		return "no method has an answer"
	case 1:
		return parts[0]
	}
	return "the methods disagree: " + strings.Join(parts, "; ")
}
