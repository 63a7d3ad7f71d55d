package indicator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Weighing is how the ambition of a target is weighed. The zero Weighing takes
// everything published to this day, and the settings said with each field.
type Weighing struct {
	Want Selection `json:"want,omitzero"` // the day, and which observations count
	// Methods are those wanted; none is all of them.
	Methods []string `json:"methods,omitempty"`
	// Areas names the comparable areas by name or code, such as the councils of a
	// family group. None are all those that have a series and a code of the same
	// kind as the area's own.
	Areas []string `json:"areas,omitempty"`
	// Confidence is that of the limits of a trend that is carried on; 0 is 0.95,
	// at which the intervals of Scottish profiles are published.
	Confidence float64 `json:"confidence,omitzero"`
	// Points is the fewest that a trend or a pace is read from; 0 is 5. With four
	// a line has no limits at 95% (R package trend, by the ranks of its slopes), and
	// no order of four points is beyond chance at 5% (Mann-Kendall: the least
	// probability of four is 0.089, of five 0.027).
	Points int `json:"points,omitzero"`
	// Window is the length of time over which paces are compared, in years; 0 is
	// the time left until the target is due, but no more than half of what the
	// area's series spans. Five yearly points then have three windows at the least,
	// and not one alone that would be the fastest by being the only. Over
	// less time a series swings further, so that a shorter window finds in
	// favour of the target.
	Window float64 `json:"window,omitzero"`
	// Above is the share by which a pace may be above the fastest ever seen before
	// it is called faster; 0 is none, since what is above it has not been seen. No
	// source gives another share.
	Above float64 `json:"above,omitzero"`
}

// usual fills in what is not said.
func (how Weighing) usual(m Measure) Weighing {
	how.Want.Measure = cmp.Or(how.Want.Measure, m)
	how.Confidence, how.Points = cmp.Or(how.Confidence, 0.95), cmp.Or(how.Points, 5)
	return how
}

// wants reports whether a method is wanted.
func (how Weighing) wants(method string) bool {
	return len(how.Methods) == 0 || slices.Contains(how.Methods, method)
}

// Reach is how far a target reaches by one method.
type Reach string

// The reaches. Those of one method are in the order in which they ask for more.
const (
	BelowTrend  Reach = "less than the trend would bring"
	OnTrend     Reach = "on the trend"
	BeyondTrend Reach = "beyond the trend"

	NoMore         Reach = "no more than there is now"
	SeenBefore     Reach = "no faster than was seen"
	FasterHere     Reach = "faster than ever seen here"
	FasterAnywhere Reach = "faster than ever seen anywhere in the series at hand"

	ShortOfIt    Reach = "short of it"
	LevelWithIt  Reach = "level with it"
	BetterThanIt Reach = "better than it"
)

var reaches = []Reach{BelowTrend, OnTrend, BeyondTrend, NoMore, SeenBefore, FasterHere, FasterAnywhere, ShortOfIt, LevelWithIt, BetterThanIt}

// UnmarshalText reads one of the reaches.
func (r *Reach) UnmarshalText(text []byte) error { return loip.OneOf(r, text, reaches...) }

// Ambition is how much a target asks for, by several methods side by side. Whether
// it is ambitious and realistic is for people to judge: nothing here is added up
// to one verdict. It is a record, to be kept as it is.
//
// Shape: Reason says why no method has an answer; every reading then gives it.
type Ambition struct {
	Version   string     `json:"version"`
	Indicator string     `json:"indicator,omitzero"` // id
	How       Weighing   `json:"how,omitzero"`       // every setting as it was used, the window apart, which stands with each pace
	Polarity  Polarity   `json:"polarity,omitzero"`
	Target    Resolution `json:"target,omitzero"`
	Now       Point      `json:"now,omitzero"` // the latest figure
	Readings  []Weighed  `json:"readings,omitempty"`
	LeftOut   []LeftOut  `json:"leftOut,omitempty"` // observations of the area that no method saw
	Doubts    []string   `json:"doubts,omitempty"`
	Reason    string     `json:"reason,omitzero"`
}

// Weighed is what one method says of a target, with its arithmetic.
//
// Shape: Reason says why there is no Reach; figures that could be had are there
// all the same. Without names comparable areas whose series the method could
// not use.
type Weighed struct {
	Method  string     `json:"method"`
	Version string     `json:"version"`
	Reach   Reach      `json:"reach,omitzero"`
	How     string     `json:"how,omitzero"` // the arithmetic in words, rounded
	Figures []Quantity `json:"figures,omitempty"`
	Without []string   `json:"without,omitempty"`
	Marks   []Mark     `json:"marks,omitempty"`
	Reason  string     `json:"reason,omitzero"`
}

// Quantity is a figure in the arithmetic of a method.
type Quantity struct {
	Name  string `json:"name"`
	Value Value  `json:"value"`
	Place Place  `json:"place,omitzero"` // where it is not the area's own
	When  Period `json:"when,omitzero"`
}

// Ambition weighs a target against the continuation of its own trend, against
// the fastest change ever seen, and against the reference area and the best
// comparable area, now and when it is due.
//
// Method: the trend is [Indicator.Project], and the target on it where it is
// within its limits, which are those of the slope; single figures scatter more.
// The pace that is needed is (target - now)/(years left); a pace that was
// seen is the change from a point to the first one a window or more later,
// over the years between them, and the fastest is the greatest of them in the
// good direction, with whatever chance had in it. The other areas are taken by
// their figures for the period of the area's latest. Where closest is good,
// changes are those of the distance from the ideal. Each method has the version
// that stands with it.
//
// Boundary: on a limit is within it, and as fast as the fastest is no faster.
// Projected values are no points unless the selection takes them. A gap is
// weighed by its sizes, in the area alone; counts are not compared with those of
// other areas. Nothing is said where no way is good, and nothing of trends and
// paces without a day by which the target is due.
func (i Indicator) Ambition(how Weighing, t Target) Ambition {
	how = how.usual(i.Measure)
	a := Ambition{Version: "1", Indicator: i.ID, How: how, Polarity: i.Polarity, Target: i.resolve(t, how.Want)}
	points := i.yardstick(t, how.Want)
	a.LeftOut = points.LeftOut
	now, ok := points.last()
	a.Now = now
	_, _, noWay := i.way(nil)
	switch {
	case !a.Target.Value.IsKnown():
		a.Reason = strings.Join(a.Target.Reasons, "; ")
	case !ok:
		a.Reason = points.Reason
	case a.Target.Form == PerPeriod && !isEach(t.Every, now.Period.Kind):
		a.Reason = fmt.Sprintf("the target is for each %s, and the latest figure for a %s", t.Every, now.Period.Kind)
	case noWay != "" && !a.Target.Gap:
		a.Reason = noWay
	}
	if overlapping(points.List) {
		a.Doubts = append(a.Doubts, "its figures share days with one another, so that a change shows late and smoothed")
	}
	s := scales{Indicator: i, how: how, target: a.Target, points: points.List}
	if a.Target.Gap {
		s.Polarity, s.Measure = Lower, "" // a gap has no bounds of its own
	}
	for _, m := range ambitionMethods {
		if !how.wants(m.name) {
			continue
		}
		w := Weighed{Method: m.name, Version: "1", Reason: a.Reason}
		if a.Reason == "" {
			m.weigh(&s, &w)
		}
		a.Readings = append(a.Readings, w)
	}
	return a
}

// Of returns what a method says.
func (a Ambition) Of(method string) (Weighed, bool) {
	k := slices.IndexFunc(a.Readings, func(w Weighed) bool { return w.Method == method })
	if k < 0 {
		return Weighed{}, false
	}
	return a.Readings[k], true
}

// String says in a sentence's part what each method says that has an answer.
func (a Ambition) String() string {
	var parts []string
	for _, w := range a.Readings {
		if w.Reach != "" {
			parts = append(parts, fmt.Sprintf("%s by %s", w.Reach, w.Method))
		}
	}
	switch {
	case len(parts) > 0:
		return strings.Join(parts, "; ")
	case a.Reason != "":
		return "nothing can be said: " + a.Reason
	}
	return "no method has an answer"
}
