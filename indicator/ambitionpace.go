package indicator

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// paceAnywhere holds the pace that is needed against the comparable areas too.
func (s *scales) paceAnywhere(w *Weighed) {
	areas, reason := s.comparable()
	w.Without, w.Reason = slices.Clone(s.unused), reason
	if reason == "" {
		s.pace(w, FasterAnywhere, areas)
	}
}

// pace holds the yearly change that is needed from now until the target is due
// against the fastest that was seen here and in other areas; a target beyond it
// reaches as far as beyond says.
func (s *scales) pace(w *Weighed, beyond Reach, others []area) {
	now, due := s.now(), s.target.Due.period()
	left := due.Years() - now.Period.Years()
	switch w.Reason = s.tooFew(s.points); {
	case w.Reason != "":
		return
	case due.Span.IsZero():
		w.Reason = "by when it is due is not given"
		return
	case left <= 0:
		w.Reason = "it was due by the latest figure"
		return
	}
	window := s.how.Window
	if !(window > 0) {
		window = min(left, (now.Period.Years()-s.points[0].Period.Years())/2)
	}
	needed := (s.good(s.target.Value) - s.good(now.Value)) / left
	w.figure("latest figure", now.Value, Place{}, now.Period)
	w.figure("target", s.target.Value, Place{}, due)
	w.figure("years left", computed(left, stats.Known), Place{}, Period{})
	w.figure("change needed a year", s.change(needed, now.Value.Marks), Place{}, Period{})
	w.figure("window, years", computed(window, stats.Known), Place{}, Period{})
	w.How = fmt.Sprintf("from %s in %s to %s by %s, %s a year is needed",
		s.round(now.Value.Amount), now.Period, s.round(s.target.Value.Amount), due, s.signed(needed))

	best, windows := stride{gain: math.Inf(-1)}, 0
	for k, a := range append([]area{{points: s.points}}, others...) {
		x, n := s.fastest(a, window)
		switch reason := s.tooFew(a.points); {
		case reason == "" && n > 0:
			if windows += n; x.gain > best.gain {
				best = x
			}
		case k > 0 && reason != "":
			w.Without = append(w.Without, fmt.Sprintf("%s: %s", a.Place, reason))
		case k > 0:
			w.Without = append(w.Without, fmt.Sprintf("%s: no two figures lie %s apart", a.Place, lasting(window)))
		}
	}
	if windows == 0 {
		w.Reason = fmt.Sprintf("no two figures lie %s apart", lasting(window))
		return
	}
	w.Marks = marksOf(now.Value, best.from.Value, best.to.Value)
	w.figure("windows", computed(float64(windows), stats.Known), Place{}, Period{})
	w.figure("fastest, from", best.from.Value, best.Place, best.from.Period)
	w.figure("fastest, to", best.to.Value, best.Place, best.to.Period)
	w.figure("fastest change a year", s.change(best.gain, w.Marks), best.Place, Period{})
	w.How += fmt.Sprintf("; over %s the fastest of %s was %s a year%s, from %s in %s to %s in %s",
		lasting(window), loip.Plural(windows, "change", "changes"), s.signed(best.gain), best.of(),
		s.round(best.from.Value.Amount), best.from.Period, s.round(best.to.Value.Amount), best.to.Period)
	most := best.gain
	if s.how.Above > 0 && most > 0 {
		most *= 1 + s.how.Above
		w.How += fmt.Sprintf(", which it may pass by %s%%", percent(s.how.Above))
	}
	switch {
	case !toTwelve(needed).IsPositive():
		w.Reach = NoMore
	case toTwelve(needed).GreaterThan(toTwelve(most)):
		w.Reach = beyond
	default:
		w.Reach = SeenBefore
	}
}

// stride is a change from one figure of an area to another.
type stride struct {
	area
	from, to Point
	gain     float64 // a year, above 0 for the better
}

// fastest finds the best yearly change in an area from a point to the first one
// a window or more later, and of how many.
func (s *scales) fastest(a area, window float64) (best stride, windows int) {
	best.gain = math.Inf(-1)
	times, _ := Points{List: a.points}.Columns()
	to := 0
	for from, time := range times {
		for to < len(times) && (to <= from || times[to]-time < window-atOnce) {
			to++
		}
		if to == len(times) {
			break
		}
		windows++
		p, q := a.points[from], a.points[to]
		if gain := (s.good(q.Value) - s.good(p.Value)) / (times[to] - time); gain > best.gain {
			best = stride{a, p, q, gain}
		}
	}
	return best, windows
}

// atOnce is a time, in years, that is only the rounding of floating point.
const atOnce = 1e-9

// good is a value on a scale of which more is better.
func (s *scales) good(v Value) float64 { return s.behind(v.Amount).Neg().InexactFloat64() }

// turned is a gain as the change of the figure, or where closest is good of its
// distance from the ideal.
func (s *scales) turned(gain float64) float64 {
	if s.Polarity == Higher || gain == 0 {
		return gain
	}
	return -gain
}

func (s *scales) change(gain float64, marks []Mark) Value {
	return computed(s.turned(gain), stats.Known, marks...)
}

// signed writes a gain with the sign of the change.
func (s *scales) signed(gain float64) string {
	d := toTwelve(s.turned(gain))
	text := s.round(d)
	if d.IsPositive() {
		text = "+" + text
	}
	if s.Polarity == Closest {
		text += " in the distance from the ideal"
	}
	return text
}

// lasting writes a length of time.
func lasting(years float64) string {
	if years == 1 {
		return "a year"
	}
	return strconv.FormatFloat(years, 'g', 3, 64) + " years"
}
