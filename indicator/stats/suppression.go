package stats

import "math"

// Suppression is a rule for small counts: which are held back, and how those
// that are shown are rounded. The rule can be published with the figures.
type Suppression struct {
	Threshold float64 // a count below it is held back
	KeepZero  bool    // 0 is shown; a reader then knows that what is held back is not 0
	Round     float64 // shown counts are rounded to the nearest multiple; 0 rounds none
}

// FigureKind says how close a figure leads a reader to its count.
type FigureKind string

// The kinds of figures.
const (
	CrudeRate        FigureKind = "crude rate"
	Percentage       FigureKind = "percentage"
	StandardisedRate FigureKind = "standardised rate"
	OtherFigure      FigureKind = "other"
)

// Shown is what a rule lets be published of a figure with its count.
type Shown struct {
	Count  float64 // rounded; 0 where its state is not [Known]
	State  State
	Value  bool // the rate, percentage or other value may be shown
	Limits bool
}

// Holds says why a count is not shown: [Suppressed], or what is wrong with it.
func (s Suppression) Holds(count float64) State {
	switch {
	case missing(count):
		return Missing
	case count < 0:
		return Negative
	case math.IsInf(count, 1):
		return NotFinite
	case count < s.Threshold && !(count == 0 && s.KeepZero):
		return Suppressed
	}
	return Known
}

// Rounded returns a count as it is shown: the nearest multiple of s.Round, and
// of two equally near ones the even one, which over many cells does not drift.
func (s Suppression) Rounded(count float64) float64 {
	if !(s.Round > 0) || count-count != 0 {
		return count
	}
	if r := math.RoundToEven(count/s.Round) * s.Round; r-r == 0 {
		return r
	}
	return count
}

// Publish returns what may be shown of a figure. With a count that is held back
// the value and limits of a crude rate or a percentage go too, because the count
// could be worked back from them; a standardised rate keeps its own. Other
// figures, such as a mean or an index, are not touched by the rule.
//
// Method: that of the Scottish public-health profiles at publication.
//
// Boundary: a count that is not given stays so, and takes nothing else with it.
func (s Suppression) Publish(kind FigureKind, count float64) Shown {
	why := s.Holds(count)
	if kind == OtherFigure && why == Suppressed {
		why = Known
	}
	shown := Shown{State: why, Value: true, Limits: true}
	if why == Known {
		shown.Count = s.Rounded(count)
	}
	if why == Suppressed && kind != StandardisedRate {
		shown.Value, shown.Limits = false, false
	}
	return shown
}

// PublishColumn is [Suppression.Publish] for each row.
//
// Errors: [ErrLengths].
func (s Suppression) PublishColumn(kind FigureKind, counts []float64, out []Shown) error {
	if len(out) != len(counts) {
		return ErrLengths
	}
	for i, c := range counts {
		out[i] = s.Publish(kind, c)
	}
	return nil
}

// least is the smallest count that a held-back cell can have.
func (s Suppression) least() float64 {
	if s.KeepZero {
		return 1
	}
	return 0
}

// Row writes which counts of one row are held back, given that their total is
// published, and whether the total must be held back as well. Besides the small
// counts it holds back as few others as are needed, the smallest first, so that
// each held-back count can have more than one value by subtraction.
//
// Shape: the counts are whole numbers. held has one entry for each: [Known] is
// shown, [Suppressed] held back. A count that is missing or impossible has its
// own state and is taken for held back.
//
// Errors: [ErrLengths].
func (s Suppression) Row(counts []float64, held []State) (total State, err error) {
	if len(held) != len(counts) {
		return Known, ErrLengths
	}
	cells := 0
	slack, sum := 0.0, 0.0
	hide := func(i int, why State) {
		held[i] = why
		cells++
		if why == Suppressed {
			slack += counts[i] - s.least()
		}
	}
	for i, c := range counts {
		sum += c
		switch why := s.Holds(c); why {
		case Known:
			held[i] = Known
		case Suppressed:
			hide(i, why)
		default: // a total would give it away, and cannot be had
			hide(i, why)
		}
	}
	if s.Holds(sum) != Known {
		total = Suppressed
	}
	for total == Known && cells > 0 && (cells < 2 || slack < 1) {
		next := -1
		for i, c := range counts {
			if held[i] == Known && !(c == 0 && s.KeepZero) && (next < 0 || c < counts[next]) {
				next = i
			}
		}
		if next < 0 {
			return Suppressed, nil
		}
		hide(next, Suppressed)
	}
	return total, nil
}
