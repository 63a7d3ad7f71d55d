package indicator

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// Course is what the status of a method comes to on a scale that methods share.
// It is empty where the method says nothing of the time left.
type Course string

// The courses.
const (
	OnCourse Course = "reached or on course"
	TooSlow  Course = "too slow"
	Astray   Course = "not moving or going the wrong way"
)

// UnmarshalText reads one of the courses.
func (c *Course) UnmarshalText(text []byte) error { return loip.OneOf(c, text, courses...) }

// Judgement is what one method says of a progress, with the figures it used.
//
// Shape: Reason says why the method has no ratio; a target that is met can have
// a status all the same.
type Judgement struct {
	Method     stats.Method     `json:"method"`
	Status     string           `json:"status,omitzero"` // in the method's own words
	Course     Course           `json:"course,omitzero"`
	Ratio      Value            `json:"ratio,omitzero"`      // from which the status was read
	Thresholds stats.Thresholds `json:"thresholds,omitzero"` // between statuses
	Figures    []Detail         `json:"figures,omitzero"`
	Reason     string           `json:"reason,omitzero"`
}

// progressMethod is a method of judging progress.
type progressMethod struct {
	name stats.Method
	path bool // it needs the path
	run  func(onItsWay, stats.Thresholds) stats.Progress
}

// progressMethods are the methods side by side, the default first.
var progressMethods = []progressMethod{
	{stats.MethodPath, true, func(c onItsWay, t stats.Thresholds) stats.Progress {
		return c.path.PathProgress(c.now, c.polarity, t)
	}},
	{stats.MethodMilestone, true, func(c onItsWay, _ stats.Thresholds) stats.Progress {
		return c.path.Milestone(c.now, c.polarity)
	}},
	{stats.MethodFiveChanges, false, func(c onItsWay, t stats.Thresholds) stats.Progress {
		return stats.FiveChanges(c.times, c.values, c.now.Time, c.target, c.polarity, t)
	}},
	{stats.MethodOpenSDG, false, func(c onItsWay, t stats.Thresholds) stats.Progress {
		return stats.OpenSDG(c.course(), math.NaN(), t)
	}},
	{stats.MethodUNChart, false, func(c onItsWay, t stats.Thresholds) stats.Progress {
		return stats.UNChart(c.course(), c.percentage, t)
	}},
	{stats.MethodEurostat, false, func(c onItsWay, t stats.Thresholds) stats.Progress {
		return stats.Eurostat(c.course(), t)
	}},
	{stats.MethodHealthyPeople, false, func(c onItsWay, t stats.Thresholds) stats.Progress {
		return stats.HealthyPeople(c.course(), t.High)
	}},
}

func (c onItsWay) course() stats.Course {
	return stats.Course{Base: c.base, Now: c.now, Target: c.target, Polarity: c.polarity}
}

// judge runs the method.
func (m progressMethod) judge(c onItsWay, how Judging) Judgement {
	j := Judgement{Method: m.name}
	if reason := c.reason; reason != "" || m.path && c.pathReason != "" {
		if j.Reason = reason; reason == "" {
			j.Reason = c.pathReason
		}
		return j
	}
	p := m.run(c, how.Thresholds[m.name])
	j.Status, j.Course, j.Ratio, j.Thresholds = string(p.Status), courseOf(p), computed(p.Ratio, p.State), p.Thresholds
	if p.State != stats.Known {
		j.Reason = p.State.String()
	}
	for _, f := range p.Figures {
		if f.Name != "" {
			j.Figures = append(j.Figures, Detail{f.Name, f.Value})
		}
	}
	return j
}

// courseOf puts the status of a method on the scale that methods share.
func courseOf(p stats.Progress) Course {
	switch p.Status {
	case stats.Achieved, stats.SubstantialProgress, stats.SignificantProgress, stats.OnTrack, stats.Sun, stats.SlightCloud, stats.OnPath, stats.Reached:
		return OnCourse
	case stats.Deterioration, stats.MovingAway, stats.ModeratelyAway, stats.SignificantlyAway, stats.GettingWorse, stats.Thunderstorm, stats.NoMovement:
		return Astray
	case stats.FarShort, stats.LimitedProgress, stats.InsufficientProgress:
		if p.Ratio <= 0 {
			return Astray
		}
		return TooSlow
	case stats.ModerateProgress, stats.PartWay, stats.Cloud, stats.Behind, stats.Missed:
		return TooSlow
	}
	return ""
}

// By lists the methods on each course, in the order of the courses.
func (p Progress) By(course Course) (methods []stats.Method) {
	for _, j := range p.Judgements {
		if j.Course == course {
			methods = append(methods, j.Method)
		}
	}
	return methods
}

var courses = []Course{OnCourse, TooSlow, Astray}

// Disagree reports whether the methods do not all put the progress on one
// course. Methods that say nothing of it do not count.
func (p Progress) Disagree() bool {
	n := 0
	for _, c := range courses {
		n += min(1, len(p.By(c)))
	}
	return n > 1
}

// String says the progress in a sentence's part: the status, from what figures,
// and where the methods disagree.
func (p Progress) String() string {
	if p.Status == "" {
		reason := p.Reason
		if reason == "" && len(p.Judgements) > 0 {
			reason = p.Judgements[0].Reason
		}
		return "no status: " + reason
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s in %s", p.Status, p.Now.Value, p.Now.Period)
	if p.Expected.IsKnown() {
		fmt.Fprintf(&b, ", where %s was expected", grouped(p.Expected.Amount))
	}
	fmt.Fprintf(&b, ", on the way from %s in %s to %s by %s", p.Trajectory.Base.Value, p.Trajectory.Base.When, grouped(p.Target.Value.Amount), p.Target.Due)
	if p.Disagree() {
		b.WriteString("; the methods disagree")
		for k, c := range courses {
			if n := len(p.By(c)); n > 0 {
				fmt.Fprintf(&b, "%s %d say %s", [...]string{":", ",", ","}[min(k, 2)], n, c)
			}
		}
	}
	return b.String()
}

// Of returns the judgement of a method.
func (p Progress) Of(method stats.Method) (Judgement, bool) {
	k := slices.IndexFunc(p.Judgements, func(j Judgement) bool { return j.Method == method })
	if k < 0 {
		return Judgement{}, false
	}
	return p.Judgements[k], true
}
