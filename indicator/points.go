package indicator

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// Selection says which observations of a series are wanted. The zero Selection
// takes what is published, since the last break.
type Selection struct {
	// On leaves out what was not yet known on a day: what was published after
	// it, and, where no day of publication is given, what was not over by then.
	On           loip.Date  `json:"on,omitzero"`
	Measure      Measure    `json:"measure,omitzero"` // leaves out values that it cannot take
	Kind         PeriodKind `json:"kind,omitzero"`    // leaves out periods of other kinds
	AcrossBreaks bool       `json:"acrossBreaks,omitzero"`
	Projected    bool       `json:"projected,omitzero"` // takes projected values too
	Without      []Mark     `json:"without,omitempty"`  // leaves out values with one of these marks
}

// Point is an observation that can be worked with.
type Point struct {
	Index  int    `json:"index"` // of the observation in its series
	Period Period `json:"period"`
	Value  Value  `json:"value"` // known, with every mark that goes with it
}

// LeftOut is an observation that cannot be worked with, and why.
type LeftOut struct {
	Index  int    `json:"index"`
	Period string `json:"period,omitzero"`
	Reason string `json:"reason"`
}

// Points is what a series offers to work with, in order of time.
type Points struct {
	List    []Point   `json:"list,omitempty"`
	LeftOut []LeftOut `json:"leftOut,omitempty"`
	Reason  string    `json:"reason,omitzero"` // why the list is empty
}

// Marks returns the marks of all points, each once.
func (p Points) Marks() []Mark {
	values := make([]Value, len(p.List))
	for i := range p.List {
		values[i] = p.List[i].Value
	}
	return marksOf(values...)
}

// Columns returns the middles of the periods and the values as numbers, for
// package stats.
//
// Unit: years.
func (p Points) Columns() (times, values []float64) {
	times, values = make([]float64, len(p.List)), make([]float64, len(p.List))
	for i, point := range p.List {
		times[i], values[i] = point.Period.Years(), point.Value.Amount.InexactFloat64()
	}
	return times, values
}

// Points returns the observations of the series that can be worked with, in
// order of time, and says of every other why it is left out.
//
// Method: of figures for the same period the one published last counts. A
// point carries the marks of its value, of its numerator and denominator and
// of its limits, and that of small numbers where the count behind it is below
// 10 or is itself suppressed.
//
// Boundary: no points at all where their periods are of unlike kinds and none
// is asked for, or where a break cannot be placed in time. The observation at
// a break is on the new footing.
func (s Series) Points(want Selection) Points {
	if len(s.Observations) == 0 {
		return Points{Reason: "no observation is given"}
	}
	since, reason := s.since(want)
	if reason != "" {
		return Points{Reason: reason}
	}
	list := make([]Point, 0, len(s.Observations))
	var out []LeftOut
	leave := func(index int, reason string) {
		out = append(out, LeftOut{index, s.Observations[index].Period, reason})
	}
	for index, o := range s.Observations {
		period, err := ParsePeriod(o.Period)
		value := o.Value
		value.Marks = o.marks(want.Measure)
		switch reason := want.refuses(period, o.Published, value.Marks); {
		case o.Period == "":
			leave(index, "its period is not given")
		case err != nil:
			leave(index, "its period cannot be read")
		case reason != "":
			leave(index, reason)
		case period.Span.From.Before(since):
			leave(index, "it is from before the break in the series")
		default:
			list = append(list, Point{index, period, value})
		}
	}
	slices.SortStableFunc(list, func(a, b Point) int { return a.Period.compare(b.Period) })
	list = s.single(list, leave)
	list = slices.DeleteFunc(list, func(p Point) bool {
		reason := s.Observations[p.Index].unusable(want.Measure)
		if reason != "" {
			leave(p.Index, reason)
		}
		return reason != ""
	})
	slices.SortFunc(out, func(a, b LeftOut) int { return cmp.Compare(a.Index, b.Index) })
	if len(list) == 0 {
		return Points{LeftOut: out, Reason: fmt.Sprintf("none of the %s can be used: the first is left out because %s",
			loip.Plural(len(s.Observations), "observation", "observations"), out[0].Reason)}
	}
	for _, p := range list[1:] {
		if reason := list[0].Period.Unlike(p.Period); reason != "" {
			return Points{LeftOut: out, Reason: "periods of unlike kinds are not put in one line: " + reason}
		}
	}
	return Points{List: list, LeftOut: out}
}

// since returns the first day after the last break that was known, or why a
// break cannot be placed.
func (s Series) since(want Selection) (since loip.Date, reason string) {
	if want.AcrossBreaks {
		return since, ""
	}
	for _, b := range s.Breaks {
		period, err := ParsePeriod(b.Period)
		if err != nil {
			return since, fmt.Sprintf("the break at %q cannot be placed in time", b.Period)
		}
		if first := period.Span.From; first.After(since) && (want.On.IsZero() || !first.After(want.On)) {
			since = first
		}
	}
	return since, ""
}

// refuses says why an observation is not wanted, or nothing.
func (want Selection) refuses(period Period, published loip.Date, marks []Mark) string {
	projected := slices.Contains(marks, Projected)
	switch {
	case want.Kind != "" && period.Kind != want.Kind:
		return fmt.Sprintf("its period is not a %s", want.Kind)
	case projected && !want.Projected:
		return "it is projected"
	case want.On.IsZero():
	case published.After(want.On):
		return "it was published after " + want.On.Long()
	case published.IsZero() && !projected && period.Span.Until.After(want.On.AddDays(1)):
		return "its period was not over on " + want.On.Long()
	}
	for _, m := range want.Without {
		if slices.Contains(marks, m) {
			return "it is marked as " + string(m)
		}
	}
	return ""
}

// single keeps one of the points for each period, and gives the reason for
// every other to leave.
func (s Series) single(list []Point, leave func(int, string)) []Point {
	kept := list[:0]
	for from := 0; from < len(list); {
		until := from + 1
		for until < len(list) && list[until].Period.Same(list[from].Period) {
			until++
		}
		group := list[from:until]
		from = until
		if len(group) == 1 {
			kept = append(kept, group[0])
			continue
		}
		published := func(p Point) loip.Date { return s.Observations[p.Index].Published }
		slices.SortStableFunc(group, func(a, b Point) int { return published(b).Compare(published(a)) })
		revised := published(group[0]).After(published(group[1]))
		if revised || !slices.ContainsFunc(group, func(p Point) bool { return !p.Value.equal(group[0].Value) }) {
			for _, p := range group[1:] {
				if revised {
					leave(p.Index, "its figure was published anew on "+published(group[0]).Long())
				} else {
					leave(p.Index, "it says the same as another for its period")
				}
			}
			kept = append(kept, group[0])
			continue
		}
		for _, p := range group {
			leave(p.Index, fmt.Sprintf("its period stands %d times, with different figures", len(group)))
		}
	}
	return kept
}

// equal reports whether two values say the same, marks apart.
func (v Value) equal(o Value) bool { return v.State == o.State && v.Amount.Equal(o.Amount) }

// marks returns the marks that go with the observation as a point.
func (o Observation) marks(m Measure) []Mark {
	marks := marksOf(o.Value, o.Numerator, o.Denominator, o.Lower, o.Upper)
	if few := o.Numerator.few() || o.Numerator.State == Suppressed || m == Count && o.Value.few(); few && !slices.Contains(marks, SmallNumbers) {
		marks = append(marks, SmallNumbers)
	}
	return marks
}

// few reports whether the value, a count, is known and small.
func (v Value) few() bool { return v.IsKnown() && v.Amount.Abs().IntPart() < smallCount }

// unusable says why no point can be made of the observation, or nothing.
func (o Observation) unusable(m Measure) string {
	if !o.Value.IsKnown() {
		if o.Value.Why != "" {
			return fmt.Sprintf("its value is %s: %s", o.Value, o.Value.Why)
		}
		return "its value is " + o.Value.String()
	}
	if reason := impossible(m, o.Value.Amount); reason != "" {
		return fmt.Sprintf("its value is a %s of %s, %s", m, grouped(o.Value.Amount), reason)
	}
	return o.contradiction(m)
}

// contradiction says how the parts of the observation cannot all be right, or
// nothing.
func (o Observation) contradiction(m Measure) string {
	n, d := o.Numerator, o.Denominator
	switch {
	case n.IsKnown() && n.Amount.IsNegative():
		return "its numerator is below 0"
	case d.IsKnown() && d.Amount.IsNegative():
		return "its denominator is below 0"
	case d.IsKnown() && d.Amount.IsZero():
		return "its denominator is 0"
	case m == Proportion && n.IsKnown() && d.IsKnown() && n.Amount.GreaterThan(d.Amount):
		return "its numerator is above its denominator"
	case o.Lower.IsKnown() && o.Upper.IsKnown() && o.Lower.Amount.GreaterThan(o.Upper.Amount):
		return "its lower limit is above its upper limit"
	}
	return ""
}

// Points returns the observations of a series that can be worked with as
// figures of the indicator: [Series.Points] for the indicator's measure, unless
// another is wanted, and with its own breaks too.
func (i Indicator) Points(s Series, want Selection) Points {
	s.Breaks = slices.Concat(i.Breaks, s.Breaks)
	want.Measure = cmp.Or(want.Measure, i.Measure)
	return s.Points(want)
}
