package stats

// Polarity says which way is good. It is never defaulted: the empty Polarity
// is one that is not given, and what needs one then answers [NoPolarity].
type Polarity string

// The polarities, in the words of package indicator.
const (
	Higher  Polarity = "higher"
	Lower   Polarity = "lower"
	Neither Polarity = "neither"
)

// sign is +1 where higher is good, -1 where lower is, 0 where neither or not
// given.
func (p Polarity) sign() float64 {
	switch p {
	case Higher:
		return 1
	case Lower:
		return -1
	}
	return 0
}

// met reports whether a value is at a target or past it.
func (p Polarity) met(value, target float64) bool { return p.sign()*(value-target) >= 0 }

// Verdict is a finding about a figure once polarity is known. The empty
// Verdict is none: no way is good, or the figures do not allow one.
type Verdict string

// The verdicts.
const (
	Better  Verdict = "better"
	Similar Verdict = "similar"
	Worse   Verdict = "worse"
)

// verdict turns an order, above 0 where a figure is the higher, into a verdict.
func (p Polarity) verdict(order float64) Verdict {
	switch way := order * p.sign(); {
	case p.sign() == 0:
		return ""
	case way > 0:
		return Better
	case way < 0:
		return Worse
	}
	return Similar
}

// Direction is the way a series moves. The zero Direction says that it could
// not be calculated.
type Direction uint8

// The directions.
const (
	Incalculable Direction = iota
	NoChange
	Increasing
	Decreasing
)

// String returns the direction in words.
func (d Direction) String() string {
	switch d {
	case NoChange:
		return "no change"
	case Increasing:
		return "increasing"
	case Decreasing:
		return "decreasing"
	}
	return "cannot be calculated"
}

// Verdict says whether a series that moves this way gets better or worse: an
// increase of what should be high is better, of what should be low is worse.
// There is none where neither way is good or the direction is not known.
func (d Direction) Verdict(p Polarity) Verdict {
	switch d {
	case NoChange:
		return p.verdict(0)
	case Increasing:
		return p.verdict(1)
	case Decreasing:
		return p.verdict(-1)
	}
	return ""
}

// direction returns the direction of a change.
func direction(change float64) Direction {
	switch {
	case change > 0:
		return Increasing
	case change < 0:
		return Decreasing
	}
	return NoChange
}
