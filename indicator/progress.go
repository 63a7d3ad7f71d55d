package indicator

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/communityplanning/loip/indicator/stats"
)

// Judging is how progress is judged. The zero Judging takes everything published
// to this day, a linear path, the words of the path method, and the thresholds
// that each method publishes.
type Judging struct {
	Want       Selection                         `json:"want,omitzero"` // the day, and which observations count
	Shape      stats.Shape                       `json:"shape,omitzero"`
	Scheme     Scheme                            `json:"scheme,omitzero"`
	Confidence float64                           `json:"confidence,omitzero"` // of the forecast's limits; 0 is 0.95
	Thresholds map[stats.Method]stats.Thresholds `json:"thresholds,omitzero"`
}

// Progress is how far an indicator has come on its way to a target, by several
// methods side by side. It is a record: inputs, methods and words as they were
// on the day, never worked out anew under other settings.
//
// Shape: Reason says why the target, or the figure now, is not to be had; what
// else can be said is there. Status is empty where the path method gives none,
// and its judgement then says why.
type Progress struct {
	Version    string      `json:"version"`
	Indicator  string      `json:"indicator,omitzero"` // id
	How        Judging     `json:"how,omitzero"`
	Target     Resolution  `json:"target,omitzero"` // the last of the targets
	Trajectory Trajectory  `json:"trajectory,omitzero"`
	Polarity   Polarity    `json:"polarity,omitzero"`
	Now        Point       `json:"now,omitzero"`      // the latest point
	Expected   Value       `json:"expected,omitzero"` // on the path, for the period of Now
	Met        bool        `json:"met,omitzero"`      // the target is met now
	Status     string      `json:"status,omitzero"`   // a word of the scheme
	Judgements []Judgement `json:"judgements,omitzero"`
	Pace       Pace        `json:"pace,omitzero"`
	Forecast   Projection  `json:"forecast,omitzero"` // if nothing changes, for when the target is due
	// ForecastMet says whether the forecast would meet the target; empty where
	// that cannot be said.
	ForecastMet string    `json:"forecastMet,omitzero"`
	Gap         GapCourse `json:"gap,omitzero"` // what became of both ends, for a gap
	Points      []Point   `json:"points,omitzero"`
	LeftOut     []LeftOut `json:"leftOut,omitzero"`
	Marks       []Mark    `json:"marks,omitzero"`
	Doubts      []string  `json:"doubts,omitzero"`
	Reason      string    `json:"reason,omitzero"`
}

// Progress judges how far the indicator has come towards its targets: one, or
// the rungs of a ladder.
//
// Method: the path, the milestone and the published methods of package stats, each
// with the figures it used: the five changes of the German reports, Open SDG
// without its 0.001 for 0, the chart of the United Nations, Eurostat and Healthy
// People. Where closest is good, all of them look at the distance from the ideal.
//
// Boundary: projected values are never taken for published ones. A base that is
// not given is not made up: the methods that need one say so. More than and less
// than are strict, though methods count the value itself as reached.
func (i Indicator) Progress(how Judging, targets ...Target) Progress {
	p := Progress{Version: "1", Indicator: i.ID, How: how, Polarity: i.Polarity}
	if len(targets) == 0 {
		p.Reason = "no target is given"
		return p
	}
	how.Want.Measure = cmp.Or(how.Want.Measure, i.Measure)
	p.How.Want = how.Want
	resolved := make([]Resolution, len(targets))
	last := 0
	for k, t := range targets {
		resolved[k] = i.resolve(t, how.Want)
		if targets[k].isGap() != targets[0].isGap() {
			p.Reason = "a gap and a figure cannot be rungs of one ladder"
			return p
		}
		if resolved[k].Value.IsKnown() && (!resolved[last].Value.IsKnown() || !resolved[k].Due.Span.Until.Before(resolved[last].Due.Span.Until)) {
			last = k
		}
	}
	p.Target, p.Trajectory = resolved[last], trajectory(how.Shape, resolved)
	points := i.yardstick(targets[last], how.Want)
	p.Points, p.LeftOut, p.Marks = points.List, points.LeftOut, points.Marks()
	if targets[last].isGap() {
		if first, second, reason := i.seriesFor(targets[last]); reason == "" {
			p.Gap = i.GapTo(first, second, how.Want)
		}
	}
	if overlapping(points.List) {
		p.Doubts = append(p.Doubts, "its figures share days with one another, so that a change shows late and smoothed")
	}
	now, ok := points.last()
	switch {
	case !ok:
		p.Reason = points.Reason
		return p
	case p.Target.Form == PerPeriod && !isEach(targets[last].Every, now.Period.Kind):
		p.Reason = fmt.Sprintf("the target is for each %s, and the latest figure for a %s", targets[last].Every, now.Period.Kind)
		return p
	}
	p.Now, p.Expected = now, p.Trajectory.At(now.Period)
	p.forecast(i, how)
	if !p.Target.Value.IsKnown() {
		p.Reason = strings.Join(p.Target.Reasons, "; ")
		return p
	}
	c := i.onWay(p)
	p.Met, _ = p.Target.Met(now.Value)
	if i.Polarity == Closest && p.Target.Sense == "" && c.reason == "" {
		p.Met = c.now.Value <= c.target.Value
	}
	for _, m := range progressMethods {
		p.Judgements = append(p.Judgements, m.judge(c, how))
	}
	p.Status = how.Scheme.word(p)
	p.Pace = c.pace(p)
	p.meets()
	return p
}

// isEach reports whether a period is one of those that a target counts in.
func isEach(every string, kind PeriodKind) bool {
	switch every {
	case "month":
		return kind == Month
	case "quarter":
		return kind == Quarter
	case "year":
		return kind == CalendarYear || kind == FinancialYear || kind == SchoolYear || kind == RollingYear
	}
	return false
}

// onItsWay is a progress in the form in which package stats judges it.
type onItsWay struct {
	times, values     []float64
	base, now, target stats.Point
	polarity          stats.Polarity
	path              stats.Path
	pathReason        string
	percentage        bool
	reason            string // why no way is good
}

// onWay puts a progress in the form for package stats.
func (i Indicator) onWay(p Progress) onItsWay {
	c := onItsWay{percentage: i.Measure == Proportion && !p.Target.Gap, base: stats.NoTarget()}
	if p.Target.Gap {
		i.Polarity = Lower
	}
	times, values := Points{List: p.Points}.Columns()
	c.times = times
	c.values, c.polarity, c.reason = i.way(values)
	through := func(r Rung) stats.Point {
		point := r.point()
		v, _, _ := i.way([]float64{point.Value})
		return stats.Point{Time: point.Time, Value: v[0]}
	}
	last := len(times) - 1
	c.now = stats.Point{Time: times[last], Value: c.values[last]}
	c.target = through(Rung{When: p.Target.Due.period(), Value: p.Target.Value})
	if p.Target.Due.Span.IsZero() {
		c.target.Time = math.NaN()
	}
	if c.pathReason = p.Trajectory.Reason; c.pathReason == "" {
		c.base = through(p.Trajectory.Base)
		points := []stats.Point{c.base}
		for _, r := range p.Trajectory.Rungs {
			points = append(points, through(r))
		}
		var state stats.State
		if c.path, state = stats.NewPath(p.Trajectory.Shape, points...); state != stats.Known {
			c.pathReason = state.String()
		}
	}
	return c
}

// Scheme turns the share that was made of the change expected by now into a
// word. The zero Scheme takes the words of the path method.
type Scheme struct {
	Name   string  `json:"name,omitzero"`
	Met    string  `json:"met,omitzero"`    // where the target is met
	Grades []Grade `json:"grades,omitzero"` // the highest first
	Below  string  `json:"below,omitzero"`  // under the last grade
}

// Grade is a word for a share of the expected change, and above.
type Grade struct {
	From float64 `json:"from"` // 1 is all of the change expected by now
	Word string  `json:"word"`
}

// word returns the status of a progress.
//
// Boundary: where the path expects no change there is no share: what is at the
// value expected or past it has the highest grade, and anything else is below
// them all.
func (s Scheme) word(p Progress) string {
	path := p.Judgements[0]
	if path.Status == "" {
		return ""
	}
	reached := path.Status == string(stats.Achieved)
	if len(s.Grades) == 0 {
		if reached && !p.Met {
			return string(stats.OnPath)
		}
		return path.Status
	}
	if reached && p.Met && s.Met != "" {
		return s.Met
	}
	if !path.Ratio.IsKnown() {
		if reached || path.Status == string(stats.OnPath) {
			return s.Grades[0].Word
		}
		return s.Below
	}
	ratio := path.Ratio.Amount.InexactFloat64()
	at := slices.IndexFunc(s.Grades, func(g Grade) bool { return ratio >= g.From })
	if at < 0 {
		return s.Below
	}
	return s.Grades[at].Word
}
