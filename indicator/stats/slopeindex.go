package stats

import "math"

// SlopeIndex returns the slope index of inequality: how much a figure changes
// from the most deprived person to the least deprived one, by a line through
// the groups.
//
// Unit: that of the figures, times the multiplier. Positive where the least
// deprived have more; with a negative multiplier, as ScotPHO publishes it,
// where the most deprived have more. From and To are the line's ends at the
// most and the least deprived.
//
// Method: with a the groups' shares of the population and b the middle of
// their cumulative shares, the line of figures on b weighted by a (Low and
// Low, J Public Health 2004;26:388). The slope is a sum c y, c =
// a(b - 1/2)/sum(a(b - 1/2)^2), and so its limits for [Sampling] errors are in
// closed form those that others draw at random: slope ± z sqrt(sum(c^2 se^2)).
// On a scale of logarithms or log odds the limits of the slope are brought
// back about the fitted middle. Limits for [Scatter] are slope ± t(k-2) times
// the slope's standard error from the residuals; for [Robust] HC1.
//
// Shape: groups in order, the most deprived first. Standard errors are only
// read for [Sampling], and are on the scale of the model: see
// [ErrorFromLimits].
//
// Boundary: 5 groups at the least, 3 where errors are robust, and 100 at the
// most. A group without population or figure is named, and nothing is fitted
// through the rest. Where all figures are equal the slope is 0, without
// [Robust] limits, since nothing scatters.
func SlopeIndex[N Number](population []N, value, se []float64, how Slope) (index Inequality) {
	w, l := how.work(len(value)), slopeLine{}
	fitSlope(&l, &w, population, value, se)
	l.index(&w, &index)
	return index
}

// SlopeIndexColumn writes the slope index of rows of so many groups each, one
// row after the other in the columns, and allocates nothing. Standard errors
// may be nil where [SlopeIndex] does not read them.
//
// Errors: [ErrLengths].
func SlopeIndexColumn[N Number](population []N, value, se []float64, groups int, how Slope, out []Inequality) error {
	w, l := how.work(groups), slopeLine{}
	common := w.linear && w.sampling && se != nil && max(w.state, w.limits) == Known
	return groupColumn(population, value, se, groups, out, func(p []N, v, e []float64, i *Inequality) {
		// The common row at once; whatever is not, in full.
		if common && sampledSlope(&w, p, v, e, i) {
			return
		}
		fitSlope(&l, &w, p, v, e)
		l.index(&w, i)
	})
}

// sampledSlope is fitSlope and index for a straight line with sampling errors
// in one go. It reports false, and writes nothing, unless all is as it should
// be: a figure that is not a number makes the results so too.
func sampledSlope[N Number](w *slopeWork, population []N, value, se []float64, out *Inequality) bool {
	value, se = value[:len(population)], se[:len(population)] // spares the loop its checks
	whole := 0.0
	for i, n := range population {
		p := float64(n)
		if !(p > 0 && se[i] >= 0) {
			return false
		}
		whole += p
	}
	var t lineSums
	one, first, varSlope := 1/whole, value[0], 0.0
	for i, p := range population {
		a, x := float64(p)*one, 0.0
		t, x = t.plus(a, value[i]-first)
		v := a * se[i]
		varSlope += v * v * x * x
	}
	m, slope, middle := w.how.Multiplier, t.sxy/t.sxx, first+t.sy
	index, err := slope*m, math.Sqrt(varSlope/(t.sxx*t.sxx))*math.Abs(m)
	lower, upper := index-w.q*err, index+w.q*err
	from, to := (middle-slope/2)*math.Abs(m), (middle+slope/2)*math.Abs(m)
	if all := whole + lower + upper + from + to; all-all != 0 {
		return false
	}
	out.Value, out.Lower, out.Upper, out.State, out.Limits = index, lower, upper, Known, Known
	out.Error, out.From, out.To, out.Group, out.Definition = err, from, to, -1, slopeIndex
	return true
}

// slopeIndex names the difference of a line's ends.
const slopeIndex Definition = "fitted difference between the ends"

// index writes the slope index of a line.
func (l *slopeLine) index(w *slopeWork, i *Inequality) {
	if l.state != Known {
		*i = withheld(l.state, l.group, slopeIndex)
		return
	}
	m := w.how.Multiplier
	from, to := w.ends(l.middle, l.slope)
	value, err := (to-from)*m, math.Sqrt(l.varSlope)
	if w.linear {
		value = l.slope * m
	}
	lower, upper := 0.0, 0.0
	switch {
	case l.limits != Known:
		err = 0
	case w.linear:
		err *= math.Abs(m)
		lower, upper = value-w.q*err, value+w.q*err
	case w.how.Model == BinomialModel:
		err = l.delta(to*(1-to)-from*(1-from), (to*(1-to)+from*(1-from))/2) * math.Abs(m)
		lower, upper = value-w.q*err, value+w.q*err
	default:
		lowFrom, lowTo := w.ends(l.middle, l.slope-w.q*err)
		highFrom, highTo := w.ends(l.middle, l.slope+w.q*err)
		lower, upper = (lowTo-lowFrom)*m, (highTo-highFrom)*m
		if m < 0 {
			lower, upper = upper, lower
		}
	}
	i.Value, i.Lower, i.Upper, i.State, i.Limits = value, lower, upper, Known, l.limits
	i.Error, i.From, i.To, i.Group, i.Definition = err, from*math.Abs(m), to*math.Abs(m), l.group, slopeIndex
	if all := value + i.From + i.To; all-all != 0 {
		*i = withheld(NotFinite, -1, slopeIndex)
	} else if lower-lower != 0 || upper-upper != 0 || err-err != 0 {
		i.Lower, i.Upper, i.Error, i.Limits = 0, 0, 0, NotFinite
	}
}

// delta returns the standard error of a function of the line, by its
// derivatives after middle and slope.
func (l *slopeLine) delta(middle, slope float64) float64 {
	return math.Sqrt(max(0, middle*middle*l.varMiddle+2*middle*slope*l.cov+slope*slope*l.varSlope))
}

// ErrorFromLimits returns the standard error of a group's figure from its
// published limits, on the scale of a model: half their distance over z.
//
// Boundary: limits that lie the wrong way round are [OutOfRange].
func ErrorFromLimits(lower, upper float64, m Model, confidence float64) (float64, State) {
	if why := level(confidence); why != Known {
		return 0, why
	}
	if missing(lower) || missing(upper) {
		return 0, Missing
	}
	low, why := m.slopeScale(lower)
	if why != Known {
		return 0, why
	}
	high, why := m.slopeScale(upper)
	switch err := (high - low) / (2 * Z(confidence)); {
	case why != Known:
		return 0, why
	case err < 0:
		return 0, OutOfRange
	case err-err != 0:
		return 0, NotFinite
	default:
		return err, Known
	}
}
