package stats

import "math"

// Between says which two groups a gap lies between.
type Between string

// The pairs of groups.
const (
	Ends      Between = "ends"      // the most and the least deprived: the first and the last
	Extremes  Between = "extremes"  // the highest and the lowest figure
	Reference Between = "reference" // one named group and the worst of the others
)

// The definitions of a gap.
const (
	DifferenceOfGroups Definition = "difference of two groups"
	RatioOfGroups      Definition = "ratio of two groups"
)

// Gap says how a gap between two groups is measured.
//
// Shape: Polarity is not read for [Extremes]; Group, counted from 0, only for
// [Reference].
type Gap struct {
	Between    Between
	Group      int
	Polarity   Polarity
	Definition Definition
	Confidence float64
}

// GapBetween returns the gap between two groups: one figure less another, or
// over it. From is the one, To the other.
//
// Where lower is good, [Ends] is most less least deprived and [Reference] the
// highest other less the reference; where higher is good, they are least less
// most deprived and the reference less the lowest other. A gap above 0, or a
// ratio above 1, so is a disadvantage of the most deprived, or of the others.
// [Extremes] is highest less lowest either way.
//
// Method: as healthequal's d and r. Limits of a difference are ±
// z sqrt(se1^2+se2^2); those of a ratio lie on the scale of logarithms, with
// sqrt((se1^2+r^2 se2^2)/y2^2)/r. Standard errors may be nil: then there are no
// limits.
//
// Boundary: of tied groups the first counts. Groups that a gap does not look
// at may be missing between [Ends], but for the others any of them may be the
// highest or the lowest, and a missing one is named. A ratio over 0 is
// [ZeroReference]; one that is not above 0 has no limits.
func GapBetween(value, se []float64, how Gap) Inequality {
	return how.between(value, se, Z(how.Confidence))
}

// GapColumn writes the gap of rows of so many groups each, one row after the
// other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func GapColumn(value, se []float64, groups int, how Gap, out []Inequality) error {
	z := Z(how.Confidence)
	return groupColumn(value, value, se, groups, out, func(_, v, e []float64, i *Inequality) { *i = how.between(v, e, z) })
}

func (how Gap) between(value, se []float64, z float64) Inequality {
	one, two, why, group := how.pair(value)
	if why != Known {
		return withheld(why, group, how.Definition)
	}
	why, group = level(how.Confidence), -1
	if why == Known {
		if why, group = errorsFault(se, len(value)); group >= 0 {
			why, group = pairFault(se, one, two)
		}
	}
	i, y1, y2 := Inequality{}, value[one], value[two]
	switch {
	case how.Definition == DifferenceOfGroups && why == Known:
		i = within(y1-y2, math.Hypot(se[one], se[two]), z, DifferenceOfGroups)
	case how.Definition == DifferenceOfGroups:
		i = unbounded(y1-y2, why, DifferenceOfGroups)
	case how.Definition != RatioOfGroups:
		return withheld(Undefined, -1, how.Definition)
	case y2 == 0:
		return withheld(ZeroReference, two, RatioOfGroups)
	case why == Known && y1/y2 > 0:
		i = withinRatio(y1/y2, math.Hypot(se[one], y1/y2*se[two])/math.Abs(y1), z, RatioOfGroups)
	case why == Known:
		i = unbounded(y1/y2, NoLogarithm, RatioOfGroups)
	default:
		i = unbounded(y1/y2, why, RatioOfGroups)
	}
	i.From, i.To, i.Group = y1, y2, group
	return i
}

// pairFault says why the standard errors of two groups cannot be worked with.
func pairFault(se []float64, one, two int) (State, int) {
	for _, g := range [...]int{one, two} {
		if why, _ := errorsFault(se[g:g+1], 1); why != Known {
			return why, g
		}
	}
	return Known, -1
}

// pair finds the two groups, or says what stands in the way.
func (how Gap) pair(value []float64) (one, two int, why State, group int) {
	last := len(value) - 1
	sign := how.Polarity.sign()
	switch {
	case len(value) < 2:
		return 0, 0, TooFew, -1
	case sign == 0 && how.Between != Extremes:
		return 0, 0, NoPolarity, -1
	case how.Between == Reference && (how.Group < 0 || how.Group > last):
		return 0, 0, OutOfRange, -1
	}
	low, high := -1, -1
	for i, v := range value {
		if how.Between == Ends && i != 0 && i != last {
			continue
		}
		if v-v != 0 {
			return 0, 0, figuresFault(1, v), i
		}
		if how.Between == Reference && i == how.Group {
			continue
		}
		if low < 0 || v < value[low] {
			low = i
		}
		if high < 0 || v > value[high] {
			high = i
		}
	}
	switch {
	case how.Between == Extremes:
		return high, low, Known, -1
	case how.Between == Ends && sign < 0:
		return 0, last, Known, -1
	case how.Between == Ends:
		return last, 0, Known, -1
	case how.Between == Reference && sign < 0:
		return high, how.Group, Known, -1
	case how.Between == Reference:
		return how.Group, low, Known, -1
	}
	return 0, 0, Undefined, -1
}

// DeprivationRange returns the gap as ScotPHO publishes it, whatever the
// polarity: the most deprived fifth or tenth less the least deprived, and over
// it, without limits.
//
// Boundary: 5 or 10 groups, a missing one among them as NaN; with others, as
// in an island area that lacks a fifth, there is no range. A fifth in the
// middle may be missing.
func DeprivationRange(value []float64) (difference, ratio Inequality) {
	if !fifthsOrTenths(len(value)) {
		return withheld(TooFew, -1, DifferenceOfGroups), withheld(TooFew, -1, RatioOfGroups)
	}
	how := Gap{Between: Ends, Polarity: Lower, Definition: DifferenceOfGroups}
	difference = how.between(value, nil, 0)
	how.Definition = RatioOfGroups
	return difference, how.between(value, nil, 0)
}

// DeprivationRangeColumn writes the ranges of rows of so many groups each, one
// row after the other in the column, and allocates nothing. An out that is nil
// is left out.
//
// Errors: [ErrLengths].
func DeprivationRangeColumn(value []float64, groups int, difference, ratio []Inequality) error {
	rows := max(len(difference), len(ratio))
	if difference != nil && len(difference) != rows || ratio != nil && len(ratio) != rows {
		return ErrLengths
	}
	if err := seriesRows(rows, groups, len(value)); err != nil {
		return err
	}
	for i := range rows {
		d, r := DeprivationRange(seriesRow(value, i, groups))
		if difference != nil {
			difference[i] = d
		}
		if ratio != nil {
			ratio[i] = r
		}
	}
	return nil
}

// fifthsOrTenths reports whether there are the groups that ScotPHO's measures
// need.
func fifthsOrTenths(groups int) bool { return groups == 5 || groups == 10 }
