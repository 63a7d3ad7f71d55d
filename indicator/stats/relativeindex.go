package stats

import "math"

// The definitions that share the name of the relative index of inequality. A
// Scottish reader expects OverMean, with the sign of a negative multiplier;
// readers of English and international papers expect Ratio.
const (
	Ratio        Definition = "least over most deprived"
	ReverseRatio Definition = "most over least deprived"
	OverMean     Definition = "slope index over the mean"
)

// RelativeIndex returns the relative index of inequality: the slope index in
// relation to the level of the figures. There is no inequality at 1 for the
// two ratios, at 0 for [OverMean].
//
// Method: [Ratio] and [ReverseRatio] divide the line's ends (Mackenbach and
// Kunst, Soc Sci Med 1997;44:757). Their limits on the linear model are
// Fieller's (J R Stat Soc B 1954;16:175), which are those that others draw at random as long as the end
// divided by is surely not 0; on logarithms and log odds those of the slope,
// brought back; for [Robust] errors those of the logarithm of the ratio.
// [OverMean] divides the slope index and its limits by the groups' own mean,
// taken as exact. [Inequality.RelativeTo] divides by a published figure
// instead, as ScotPHO does. The multiplier tells only for OverMean.
//
// Boundary: as [SlopeIndex]. A straight line can fall below 0 at an end, and
// the ratio then is below 0 too: a line on logarithms cannot. Limits are
// Undefined where the end divided by may well be 0.
func RelativeIndex[N Number](population []N, value, se []float64, how Slope, d Definition) Inequality {
	w := how.work(len(value))
	return relativeIndex(population, value, se, &w, d)
}

// RelativeIndexColumn writes the relative index of rows of so many groups
// each, one row after the other in the columns, and allocates nothing.
//
// Errors: [ErrLengths].
func RelativeIndexColumn[N Number](population []N, value, se []float64, groups int, how Slope, d Definition, out []Inequality) error {
	w := how.work(groups)
	return groupColumn(population, value, se, groups, out, func(p []N, v, e []float64, i *Inequality) {
		*i = relativeIndex(p, v, e, &w, d)
	})
}

func relativeIndex[N Number](population []N, value, se []float64, w *slopeWork, d Definition) (i Inequality) {
	var l slopeLine
	if fitSlope(&l, w, population, value, se); l.state != Known {
		return withheld(l.state, l.group, d)
	}
	switch d {
	case Ratio:
		return l.ratio(w, 1)
	case ReverseRatio:
		return l.ratio(w, -1)
	case OverMean:
		_, mean, why, group := groupMean(population, value)
		if why != Known {
			return withheld(why, group, d)
		}
		l.index(w, &i)
		return i.RelativeTo(mean * math.Abs(w.how.Multiplier))
	}
	return withheld(Undefined, -1, d)
}

// RelativeTo returns a slope index in relation to the figure of the area as a
// whole, which is taken as exact: ScotPHO's relative index. Half of it, times
// 100, is by how many per cent the most deprived lie above that figure.
//
// Boundary: an overall figure of 0 is [ZeroReference].
func (i Inequality) RelativeTo(overall float64) Inequality {
	switch {
	case i.State != Known:
		return withheld(i.State, i.Group, OverMean)
	case missing(overall):
		return withheld(Missing, -1, OverMean)
	case math.IsInf(overall, 0):
		return withheld(NotFinite, -1, OverMean)
	case overall == 0:
		return withheld(ZeroReference, -1, OverMean)
	}
	from, to, group := i.From, i.To, i.Group
	i = limited(i.Times(1/overall), i.Error/math.Abs(overall), OverMean)
	i.From, i.To, i.Group = from, to, group
	return i
}

// ratio returns the ratio of a line's ends: the least deprived over the most
// where way is 1, the other way round where it is -1.
func (l *slopeLine) ratio(w *slopeWork, way float64) Inequality {
	most, least := w.ends(l.middle, l.slope)
	d, over, under := Ratio, least, most
	if way < 0 {
		d, over, under = ReverseRatio, most, least
	}
	var i Inequality
	switch logs := w.how.Errors == Robust && (over <= 0 || under <= 0); {
	case most-most != 0 || least-least != 0:
		return withheld(NotFinite, -1, d)
	case under == 0:
		return withheld(ZeroReference, -1, d)
	case logs:
		return withheld(NoLogarithm, -1, d)
	case l.limits != Known:
		i = unbounded(over/under, l.limits, d)
	case w.how.Errors == Robust && w.linear:
		i = withinRatio(over/under, l.delta(1/least-1/most, (1/least+1/most)/2), w.q, d)
	case w.how.Model == BinomialModel:
		i = withinRatio(over/under, l.delta(most-least, (2-least-most)/2), w.q, d)
	case w.linear:
		lower, upper, why := l.fieller(w.q, over, under, way)
		if i = unbounded(over/under, why, d); why == Known {
			i.Interval = measured(over/under, lower, upper)
		}
	default:
		err := math.Sqrt(l.varSlope)
		lowMost, lowLeast := w.ends(l.middle, l.slope-w.q*err)
		highMost, highLeast := w.ends(l.middle, l.slope+w.q*err)
		lower, upper := lowLeast/lowMost, highLeast/highMost
		if way < 0 {
			lower, upper = 1/upper, 1/lower
		}
		i = limited(measured(over/under, lower, upper), err, d)
	}
	i.From, i.To, i.Group = most, least, l.group
	return i
}

// fieller returns the limits of a ratio of the two ends of a straight line.
func (l *slopeLine) fieller(q, over, under, way float64) (lower, upper float64, why State) {
	square, half := q*q, way*l.cov
	varOver, varUnder := l.varMiddle+l.varSlope/4+half, l.varMiddle+l.varSlope/4-half
	a := under*under - square*varUnder
	b := over*under - square*(l.varMiddle-l.varSlope/4)
	c := over*over - square*varOver
	if a <= 0 {
		return 0, 0, Undefined
	}
	root := math.Sqrt(max(0, b*b-a*c))
	return (b - root) / a, (b + root) / a, Known
}
