package stats

import "math"

// Course is an indicator on its way from a base to a target.
//
// Shape: a target whose value is NaN is none.
type Course struct {
	Base, Now, Target Point
	Polarity          Polarity
}

// NoTarget is the target of a [Course] that has none.
func NoTarget() Point { return Point{math.NaN(), math.NaN()} }

// Method names a published method of judging progress or a trend, and its
// version.
type Method string

// The methods of progress.
const (
	MethodOpenSDG       Method = "Open SDG, sdg-build 139fede7"
	MethodEurostat      Method = "Eurostat arrows, as generally given"
	MethodHealthyPeople Method = "Healthy People 2030"
	MethodUNChart       Method = "UN progress chart, as the Basque statistical office applies it"
	MethodFiveChanges   Method = "German sustainability report, mean of five changes"
	MethodPath          Method = "path, version 1"
	MethodMilestone     Method = "milestone, version 1"
)

// Status is what a method says, in its own words. The empty Status is none.
type Status string

// The statuses.
const (
	Achieved Status = "target achieved" // Open SDG, Healthy People, UN, path

	SubstantialProgress Status = "substantial progress" // Open SDG
	ModerateProgress    Status = "moderate progress"    // Open SDG, Eurostat
	LimitedProgress     Status = "limited progress"
	Deterioration       Status = "deterioration"

	SignificantProgress  Status = "significant progress" // Eurostat
	InsufficientProgress Status = "insufficient progress"
	NoMovement           Status = "no movement" // Eurostat without a target, path
	MovingAway           Status = "moving away" // Eurostat with a target, path
	ModeratelyAway       Status = "moderate movement away"
	SignificantlyAway    Status = "significant movement away"

	Improving    Status = "improving" // Healthy People
	LittleChange Status = "little or no detectable change"
	GettingWorse Status = "getting worse"

	OnTrack  Status = "met or on track" // UN, its level 3
	PartWay  Status = "part of the way" // level 2
	FarShort Status = "far short"       // level 1

	Sun          Status = "sun" // German report: on track
	SlightCloud  Status = "slight cloud"
	Cloud        Status = "cloud" // off track
	Thunderstorm Status = "thunderstorm"

	OnPath Status = "on the path" // path
	Behind Status = "behind"

	Reached Status = "milestone reached" // milestone
	Missed  Status = "milestone missed"
	NotDue  Status = "not yet due"
)

// Figure is a number that a method used or found on the way, by name.
type Figure struct {
	Name  string
	Value float64
}

// Figures are those of one judgement; unused places have no name.
type Figures [4]Figure

// Of returns the figure of a name, if the judgement has it.
func (f Figures) Of(name string) (float64, bool) {
	for _, figure := range f {
		if figure.Name == name && name != "" {
			return figure.Value, true
		}
	}
	return 0, false
}

// The names of figures.
const (
	ObservedRate     = "yearly rate seen"           // 0.02 is a rise of 2% a year
	RequiredRate     = "yearly rate required"       // from the base to the target
	ValueWhenDue     = "value when due"             // carried on from now
	MeanYearlyChange = "mean yearly change"         // in the unit of the values
	ExpectedNow      = "value expected now"         // on the path
	Score            = "score"                      // Open SDG, -5 to 5
	Coefficient      = "coefficient near the limit" // Open SDG
	ChangeFromBase   = "change from base, %"        // Healthy People
	MilestoneValue   = "milestone"                  // the last due
	MilestoneDue     = "milestone due"
	NextMilestone    = "next milestone" // the first not due
	NextMilestoneDue = "next milestone due"
)

// Progress is what one method says of a course, with the figures it used. It is
// a record: the same inputs give it again, and points that come later do not
// change it.
//
// Shape: Ratio is what Status was read from, and means nothing where State is
// not [Known]; State then says why. A target that is met is [Achieved] even
// where no ratio can be had. An empty Status is never good or bad.
type Progress struct {
	Method     Method
	Status     Status
	State      State
	Ratio      float64
	Thresholds Thresholds // the thresholds used
	Figures    Figures
}

// Thresholds stand between the statuses of a method, on its Ratio. The zero
// Thresholds are those the method publishes.
type Thresholds struct {
	High   float64 `json:"high"`
	Middle float64 `json:"middle"`
	Low    float64 `json:"low"`
}

// or returns the thresholds, or those published where they are zero.
func (b Thresholds) or(published Thresholds) Thresholds {
	if b == (Thresholds{}) {
		return published
	}
	return b
}

// status returns the status of a ratio at or above High, Middle, Low, and below.
func (b Thresholds) status(ratio float64, high, middle, low, below Status) Status {
	switch {
	case ratio >= b.High:
		return high
	case ratio >= b.Middle:
		return middle
	case ratio >= b.Low:
		return low
	}
	return below
}

// hasTarget reports whether the course has a target.
func (c Course) hasTarget() bool { return !missing(c.Target.Value) }

// achieved reports whether the target is met now.
func (c Course) achieved() bool { return c.hasTarget() && c.Polarity.met(c.Now.Value, c.Target.Value) }

// state says why a course cannot be judged at all.
func (c Course) state() State {
	if missing(c.Base.Time) || missing(c.Now.Time) || c.hasTarget() && missing(c.Target.Time) {
		return Missing
	}
	if s := targetState(c.Polarity, c.Base.Value, c.Now.Value); s != Known {
		return s
	}
	if infinite(c.Base.Time, c.Now.Time) || c.hasTarget() && infinite(c.Target.Time, c.Target.Value) {
		return NotFinite
	}
	return Known
}

// GrowthRate returns the rate by which a value grows each year from one point to
// another, 0.02 for 2%.
//
// Method: (to/from)^(1/years) - 1.
//
// Boundary: from 0 there is no rate ([ZeroBase]): nothing stands in for the 0.
// To 0 it is -1. Between values of unlike sign there is none ([Signs]). Points
// at one time or in the wrong order are [OutOfOrder].
func GrowthRate(from, to Point) (float64, State) {
	years := to.Time - from.Time
	switch {
	case missing(years) || missing(from.Value) || missing(to.Value):
		return 0, Missing
	case years <= 0:
		return 0, OutOfOrder
	case from.Value == 0:
		return 0, ZeroBase
	case to.Value != 0 && (from.Value > 0) != (to.Value > 0):
		return 0, Signs
	}
	rate := math.Expm1(math.Log(to.Value/from.Value) / years)
	if infinite(rate) {
		return 0, NotFinite
	}
	return rate, Known
}

// growth returns the rate of growth seen, above 0 where it is in the wanted
// direction: for values below 0 a rate above 0 is a fall.
func (c Course) growth() (rate, wanted float64, state State) {
	rate, state = GrowthRate(c.Base, c.Now)
	return rate, math.Copysign(1, c.Base.Value) * c.Polarity.sign() * rate, state
}

// growthRatio returns the rate of growth seen over that required.
func (c Course) growthRatio() (ratio float64, figures Figures, state State) {
	seen, wanted, state := c.growth()
	if state != Known {
		return 0, figures, state
	}
	figures[0] = Figure{ObservedRate, seen}
	if c.Target.Value == 0 {
		return 0, figures, ZeroBase
	}
	required, state := GrowthRate(c.Base, c.Target)
	switch {
	case state != Known:
		return 0, figures, state
	case required == 0:
		return 0, figures, NothingToChange
	}
	figures[1] = Figure{RequiredRate, required}
	if ratio = wanted / math.Abs(required); infinite(ratio) {
		return 0, figures, NotFinite
	}
	return ratio, figures, Known
}

// ProgressColumn judges courses by a method, one row each:
//
//	stats.ProgressColumn(courses, func(c stats.Course) stats.Progress {
//		return stats.OpenSDG(c, math.NaN(), stats.Thresholds{})
//	}, out)
//
// Errors: [ErrLengths].
func ProgressColumn(courses []Course, method func(Course) Progress, out []Progress) error {
	if len(out) != len(courses) {
		return ErrLengths
	}
	for i, c := range courses {
		out[i] = method(c)
	}
	return nil
}
