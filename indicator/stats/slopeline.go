package stats

import "math"

// Model says which line is fitted through the groups of a slope index.
type Model string

// The models.
const (
	LinearModel   Model = "linear"         // least squares on the figures, weighted by population (Low and Low)
	LogModel      Model = "log"            // the same on their logarithms, for rates
	LogitModel    Model = "logit"          // the same on their log odds, for proportions between 0 and 1
	BinomialModel Model = "quasi-binomial" // logistic regression as healthequal fits it, for proportions between 0 and 1; only with Robust
)

// Errors says what the limits of a slope index stand for.
type Errors string

// The errors.
const (
	Sampling Errors = "sampling" // the groups' own standard errors: what repeated samples would show
	Scatter  Errors = "scatter"  // how far the groups lie off the line, by Student's t: what ScotPHO publishes
	Robust   Errors = "robust"   // the same by the sandwich estimator HC1 with normal quantiles: what healthequal publishes
)

// Slope says how a slope index is made.
//
// Unit: Multiplier turns the result into a unit, 100 for percent of
// proportions, and a negative one turns its sign; 0 stands for 1.
type Slope struct {
	Model      Model
	Errors     Errors
	Multiplier float64
	Confidence float64
}

// The fewest and the most groups that a slope index is drawn through: fifths
// at the least, unless the errors are robust.
const (
	FewestGroups       = 5
	FewestGroupsRobust = 3
	MostGroups         = 100
)

// slopeWork is what is the same for every line of a column.
type slopeWork struct {
	how              Slope
	linear, sampling bool
	q                float64 // the quantile for the limits
	state, limits    State   // why no line can be drawn, and why none has limits
}

// slopeLine is a line fitted over the rank in deprivation, on the scale of its
// model.
type slopeLine struct {
	middle, slope            float64 // at rank 0.5, and from rank 0 to rank 1
	varMiddle, varSlope, cov float64
	state, limits            State
	group                    int
}

// work prepares lines through so many groups.
func (s Slope) work(groups int) slopeWork {
	w := slopeWork{how: s, linear: s.Model == LinearModel, sampling: s.Errors == Sampling}
	if s.Multiplier == 0 {
		w.how.Multiplier = 1
	}
	if w.state = s.slopeFault(groups); w.state != Known {
		return w
	}
	if w.limits = level(s.Confidence); w.limits != Known {
		return w
	}
	if w.q = Z(s.Confidence); s.Errors == Scatter {
		w.q, w.limits = StudentQuantile(1-(1-s.Confidence)/2, float64(groups-2))
	}
	return w
}

// slopeFault says why a line cannot be drawn this way through so many groups.
func (s Slope) slopeFault(groups int) State {
	least := FewestGroups
	switch s.Errors {
	case Robust:
		least = FewestGroupsRobust
	case Sampling, Scatter:
	default:
		return Undefined
	}
	switch s.Model {
	case BinomialModel:
		if s.Errors != Robust {
			return Undefined
		}
	case LinearModel, LogModel, LogitModel:
	default:
		return Undefined
	}
	switch {
	case groups < least:
		return TooFew
	case groups > MostGroups:
		return TooMany
	case missing(s.Multiplier):
		return Missing
	}
	return Known
}

// slopeScale brings a figure to the scale of the model.
func (m Model) slopeScale(v float64) (float64, State) {
	switch m {
	case LogModel:
		if v <= 0 {
			return 0, NoLogarithm
		}
		return math.Log(v), Known
	case LogitModel:
		if v <= 0 || v >= 1 {
			return 0, OutOfRange
		}
		return math.Log(v / (1 - v)), Known
	case BinomialModel:
		if v < 0 || v > 1 {
			return 0, OutOfRange
		}
	}
	return v, Known
}

// slopeBack brings a fitted figure back from the scale of the model.
func (m Model) slopeBack(y float64) float64 {
	switch m {
	case LogModel:
		return math.Exp(y)
	case LogitModel, BinomialModel:
		return 1 / (1 + math.Exp(-y))
	}
	return y
}

// lineSums add up a line over the groups: no more than four figures, which is
// as many as the compiler keeps in registers.
type lineSums struct{ before, sxx, sy, sxy float64 }

// plus adds a group with its share of the population and its figure, and
// returns the distance of its middle from the middle of all.
func (t lineSums) plus(share, y float64) (next lineSums, x float64) {
	x = t.before + share/2 - 0.5
	y *= share
	return lineSums{t.before + share, t.sxx + share*x*x, t.sy + y, t.sxy + y*x}, x
}

// fitSlope fits a line. Groups stand in order, the most deprived first.
func fitSlope[N Number](l *slopeLine, w *slopeWork, population []N, value, se []float64) {
	*l = slopeLine{state: w.state, limits: w.limits, group: -1}
	if l.state != Known {
		return
	}
	whole := 0.0
	if whole, l.state, l.group = groupsFault(population, value, 0); l.state != Known {
		return
	}
	if w.sampling && l.limits == Known {
		l.limits, l.group = errorsFault(se, len(value))
	}
	if w.how.Model == BinomialModel {
		fitBinomial(l, population, value)
		return
	}
	first, state := w.scale(value[0])
	if state != Known {
		l.state, l.group = state, 0
		return
	}
	var t lineSums
	var varMiddle, cov, varSlope float64
	sampling, linear, one := w.sampling && l.limits == Known, w.linear, 1/whole
	if sampling {
		se = se[:len(population)]
	}
	value = value[:len(population)]
	for i, p := range population {
		y := value[i]
		if !linear {
			if y, state = w.scale(y); state != Known {
				l.state, l.group = state, i
				return
			}
		}
		a, x := float64(p)*one, 0.0
		t, x = t.plus(a, y-first)
		if sampling {
			v := a * se[i]
			v *= v
			varMiddle += v
			cov += v * x
			varSlope += v * x * x
		}
	}
	sxx := t.sxx
	l.middle, l.slope = first+t.sy, t.sxy/sxx
	if sampling {
		l.varMiddle, l.cov, l.varSlope = varMiddle, cov/sxx, varSlope/(sxx*sxx)
	} else if !w.sampling {
		slopeResiduals(l, w, population, value, whole, sxx)
	}
}

// scale brings a figure to the scale of the model.
func (w *slopeWork) scale(v float64) (float64, State) {
	if w.linear {
		return v, Known
	}
	return w.how.Model.slopeScale(v)
}

// slopeResiduals takes the errors from how far the groups lie off the line.
func slopeResiduals[N Number](l *slopeLine, w *slopeWork, population []N, value []float64, whole, sxx float64) {
	var before, left, varMiddle, cov, varSlope float64
	for i, p := range population {
		a := float64(p) / whole
		x := before + a/2 - 0.5
		before += a
		y, _ := w.scale(value[i])
		e := y - l.middle - l.slope*x
		left += a * e * e
		u := a * e * a * e
		varMiddle += u
		cov += u * x
		varSlope += u * x * x
	}
	if k := float64(len(value)); w.how.Errors == Scatter {
		left /= k - 2
		l.varMiddle, l.varSlope = left, left/sxx
	} else {
		l.varMiddle, l.cov, l.varSlope = varMiddle, cov/sxx, varSlope/(sxx*sxx)
		l.robust(value)
	}
}

// robust makes sandwich variances HC1 of HC0, and withholds limits where all
// figures are the same and nothing scatters.
func (l *slopeLine) robust(value []float64) {
	if l.limits == Known && !figuresVary(value) {
		l.limits = NoVariation
	}
	k := float64(len(value))
	f := k / (k - 2)
	l.varMiddle, l.cov, l.varSlope = l.varMiddle*f, l.cov*f, l.varSlope*f
}

func figuresVary(value []float64) bool {
	for _, v := range value {
		if v != value[0] {
			return true
		}
	}
	return false
}

// ends returns the fitted figures at rank 0, the most deprived, and rank 1,
// the least deprived, with a line turned to a slope about its middle.
func (w *slopeWork) ends(middle, slope float64) (most, least float64) {
	if w.linear {
		return middle - slope/2, middle + slope/2
	}
	return w.how.Model.slopeBack(middle - slope/2), w.how.Model.slopeBack(middle + slope/2)
}
