package indicator

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// The methods of weighing a target, by the names that their readings bear.
const (
	ByOwnTrend       = "continuation of its own trend"
	ByPaceHere       = "fastest pace seen here"
	ByPaceAnywhere   = "fastest pace seen in any comparable area"
	ByReference      = "figure of the reference area now"
	ByReferenceTrend = "trend of the reference area"
	ByBest           = "figure of the best comparable area now"
	ByBestTrend      = "trend of the best comparable area"
)

var ambitionMethods = []struct {
	name  string
	weigh func(*scales, *Weighed)
}{
	{ByOwnTrend, func(s *scales, w *Weighed) { s.trend(w, area{points: s.points}) }},
	{ByPaceHere, func(s *scales, w *Weighed) { s.pace(w, FasterHere, nil) }},
	{ByPaceAnywhere, (*scales).paceAnywhere},
	{ByReference, func(s *scales, w *Weighed) { s.reference(w, s.level) }},
	{ByReferenceTrend, func(s *scales, w *Weighed) { s.reference(w, s.trend) }},
	{ByBest, func(s *scales, w *Weighed) { s.best(w, s.level) }},
	{ByBestTrend, func(s *scales, w *Weighed) { s.best(w, s.trend) }},
}

// AmbitionMethods lists the methods of weighing a target, in the order of their
// readings.
func AmbitionMethods() (names []string) {
	for _, m := range ambitionMethods {
		names = append(names, m.name)
	}
	return names
}

// trend holds the target against an area's points carried on to when it is due.
func (s *scales) trend(w *Weighed, a area) {
	if w.Reason = s.tooFew(a.points); w.Reason != "" {
		return
	}
	due := s.target.Due.period()
	p := s.project(a.points, "", due, s.how.Confidence, s.how.Want.On, s.Measure)
	if w.Reason = p.Reason; w.Reason != "" {
		return
	}
	w.Marks = Points{List: a.points}.Marks()
	w.figure("target", s.target.Value, Place{}, due)
	w.figure("trend carried on", p.Value, a.Place, due)
	w.figure("change a year", p.Change, a.Place, Period{})
	if !p.Lower.IsKnown() {
		w.Reason = "the trend has no limits: " + p.Lower.Why
		return
	}
	w.figure("lower limit", p.Lower, a.Place, due)
	w.figure("upper limit", p.Upper, a.Place, due)
	w.How = fmt.Sprintf("%s by %s, where the trend of the %d figures%s from %s to %s would bring %s, between %s and %s at %s%%",
		s.round(s.target.Value.Amount), due, len(a.points), a.of(), a.points[0].Period, a.points[len(a.points)-1].Period,
		s.round(p.Value.Amount), s.round(p.Lower.Amount), s.round(p.Upper.Amount), percent(s.how.Confidence))
	if p.Held {
		w.How += ", the line itself going beyond what the figure can be"
	}
	best, worst := s.behind(p.Lower.Amount), s.behind(p.Upper.Amount)
	if best.GreaterThan(worst) {
		best, worst = worst, best
	}
	if s.Polarity == Closest && p.Lower.Amount.LessThan(s.Ideal.Amount) && s.Ideal.Amount.LessThan(p.Upper.Amount) {
		best = decimal.Zero
	}
	switch target := s.behind(s.target.Value.Amount); {
	case target.GreaterThan(worst):
		w.Reach = BelowTrend
	case target.LessThan(best):
		w.Reach = BeyondTrend
	default:
		w.Reach = OnTrend
	}
}

// level holds the target against another area's figure for the period of the
// latest here.
func (s *scales) level(w *Weighed, a area) {
	p, ok := Points{List: a.points}.at(s.now().Period)
	if !ok {
		w.Reason = fmt.Sprintf("%s has no figure for %s", a.Place, s.now().Period)
		return
	}
	w.Marks = p.Value.Marks
	w.figure("target", s.target.Value, Place{}, s.target.Due.period())
	w.figure("figure", p.Value, a.Place, p.Period)
	w.How = fmt.Sprintf("%s, where %s has %s in %s", s.round(s.target.Value.Amount), a.Place, s.round(p.Value.Amount), p.Period)
	w.Reach = [...]Reach{BetterThanIt, LevelWithIt, ShortOfIt}[1+s.behind(s.target.Value.Amount).Cmp(s.behind(p.Value.Amount))]
}

// reference weighs against the series of the reference area.
func (s *scales) reference(w *Weighed, weigh func(*Weighed, area)) {
	if w.Reason = s.alone(); w.Reason != "" {
		return
	}
	place := s.Reference.Place
	if place == (Place{}) || place == (Place{Code: loip.Scotland}) {
		place = Place{loip.Scotland, "Scotland"}
	}
	series, reason := s.oneSeries(place.String(), s.Reference, func(x Series) bool { return x.Group == "" && x.Place.is(place) })
	a := area{Place: place}
	if a.points, w.Reason = s.alike(series, reason); w.Reason == "" {
		weigh(w, a)
	}
}

// best weighs against the comparable area whose figure for the period of the
// latest here is the best: of several, the first.
func (s *scales) best(w *Weighed, weigh func(*Weighed, area)) {
	areas, reason := s.comparable()
	w.Without, w.Reason = slices.Clone(s.unused), reason
	var best *area
	var least decimal.Decimal
	for k, a := range areas {
		p, ok := Points{List: a.points}.at(s.now().Period)
		if !ok {
			w.Without = append(w.Without, fmt.Sprintf("%s: no figure for %s", a.Place, s.now().Period))
			continue
		}
		if behind := s.behind(p.Value.Amount); best == nil || behind.LessThan(least) {
			best, least = &areas[k], behind
		}
	}
	switch {
	case best != nil:
		weigh(w, *best)
	case reason == "":
		w.Reason = fmt.Sprintf("no comparable area has a figure for %s", s.now().Period)
	}
}

// figure adds a figure to the arithmetic.
func (w *Weighed) figure(name string, v Value, of Place, when Period) {
	w.Figures = append(w.Figures, Quantity{name, v, of, when})
}

// scales is a target with what it is weighed against.
type scales struct {
	Indicator
	how    Weighing
	target Resolution
	points []Point // here: of the area, or the sizes of the gap
	looked bool    // for the comparable areas
	areas  []area
	none   string   // why there is none
	unused []string // areas whose series cannot be used, and why
}

// area is another area with its points.
type area struct {
	Place
	points []Point
}

// of names the area in a sentence, but for the one that is here.
func (a area) of() string {
	if a.Place == (Place{}) {
		return ""
	}
	return " of " + a.Place.String()
}

func (s *scales) now() Point { return s.points[len(s.points)-1] }

// behind is how far an amount is from good, on a scale of which less is better.
func (s *scales) behind(d decimal.Decimal) decimal.Decimal {
	switch s.Polarity {
	case Higher:
		return d.Neg()
	case Closest:
		return s.offIdeal(d)
	}
	return d
}

// tooFew says that there are fewer points than are wanted, or nothing.
func (s *scales) tooFew(points []Point) string {
	if len(points) >= s.how.Points {
		return ""
	}
	return fmt.Sprintf("too few points: %d, and %d are needed", len(points), s.how.Points)
}

// alone says why the target is weighed by its own area alone, or nothing.
func (s *scales) alone() string {
	switch {
	case s.target.Gap:
		return "a gap is weighed in its own area alone"
	case s.Measure == Count:
		return countsOfTwo
	}
	return ""
}

// alike returns the points of another series, or why they cannot be set beside
// those here.
func (s *scales) alike(other Series, reason string) ([]Point, string) {
	if reason != "" {
		return nil, reason
	}
	points, reason := s.usable(other, s.how.Want)
	if reason == "" {
		reason = s.now().Period.Unlike(points[0].Period)
	}
	return points, reason
}

// comparable returns the comparable areas, or why there is none.
func (s *scales) comparable() ([]area, string) {
	if !s.looked {
		s.looked = true
		if s.none = s.alone(); s.none == "" {
			s.look()
		}
	}
	return s.areas, s.none
}

// look looks for the comparable areas.
func (s *scales) look() {
	own, _ := s.ownSeries()
	names := s.how.Areas
	if len(names) == 0 {
		kind := cmp.Or(own.Place.Code, s.Area.Place.Code).Kind()
		if kind == "" {
			s.none = "which areas are comparable is not given, nor the code of this one"
			return
		}
		for _, x := range s.Series {
			if code := string(x.Place.Code); x.Group == "" && x.Place.Code.Kind() == kind && !slices.Contains(names, code) {
				names = append(names, code)
			}
		}
	}
	for _, name := range names {
		if own.Place.called(name) || s.Area.Place.called(name) {
			continue
		}
		series, reason := s.seriesOf(name)
		points, reason := s.alike(series, reason)
		if reason != "" {
			s.unused = append(s.unused, fmt.Sprintf("%s: %s", cmp.Or(series.Place.Name, name), reason))
			continue
		}
		s.areas = append(s.areas, area{series.Place, points})
	}
	if len(s.areas) == 0 {
		s.none = "no series of a comparable area is at hand"
	}
}

// round writes an amount to two places more than the figures here have, without
// noughts at the end.
func (s *scales) round(d decimal.Decimal) string {
	places := max(0, -s.target.Value.Amount.Exponent())
	for _, p := range s.points {
		places = max(places, -p.Value.Amount.Exponent())
	}
	if short, err := decimal.NewFromString(d.Round(places + 2).String()); err == nil {
		d = short
	}
	return grouped(d)
}

// percent writes a share in percent.
func percent(share float64) string { return strconv.FormatFloat(100*share, 'g', 6, 64) }
