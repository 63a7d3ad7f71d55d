package stats

import "math"

// OpenSDG judges progress by the compound rate of yearly growth, as the Open SDG
// platforms and Statistics Canada do. The limit is the natural limit of the
// values, such as 100 for a percentage that should be high; NaN where there is
// none. It counts only without a target.
//
// Method: with a target, Ratio = s·d·o/|r|, o the rate seen from base to now, r
// that required from base to target, s = -1 for a base below 0, d = 1 where high
// is good and -1 where low is; a target that is met is [Achieved] whatever the
// ratio, 0.95 and above is substantial, 0.6 moderate, 0 limited, below 0
// deterioration. Without one, Ratio = s·d·o and the thresholds are 0.015, 0.005
// and 0, times C = 1-(|base|/|limit|)^4.44 up to the limit and
// 1-((2|limit|-|base|)/|limit|)^4.44 from there to twice the limit. The score
// runs from -5 to 5 in straight lines through the thresholds published.
//
// Boundary: the platforms put 0.001 in the place of a base or target of 0, which
// can turn the answer; here the ratio is then [ZeroBase], and the target may
// still be met. Less than a year between base and now is [TooFew]; base and now
// of unlike sign, or base and target, are [Signs]; a target equal to the base,
// by which the platforms divide, is [NothingToChange].
func OpenSDG(c Course, limit float64, thresholds Thresholds) Progress {
	p := Progress{Method: MethodOpenSDG, State: c.state()}
	if p.State != Known {
		return p
	}
	if c.achieved() {
		p.Status = Achieved
	}
	if c.hasTarget() {
		p.Thresholds = thresholds.or(Thresholds{0.95, 0.6, 0})
	} else {
		p.Thresholds = thresholds.or(Thresholds{0.015, 0.005, 0})
	}
	if c.Now.Time-c.Base.Time < 1 {
		p.State = TooFew
	} else if c.hasTarget() {
		p.toTarget(c)
	} else {
		p.withoutTarget(c, limit)
	}
	if c.achieved() {
		p.Figures[3] = Figure{Score, 5}
	}
	return p
}

func (p *Progress) toTarget(c Course) {
	if p.Ratio, p.Figures, p.State = c.growthRatio(); p.State != Known {
		return
	}
	p.Figures[3] = Figure{Score, between(p.Ratio, [5]float64{-0.6, 0, 0.6, 0.95, 1.3})}
	if p.Status == "" {
		p.Status = p.Thresholds.status(p.Ratio, SubstantialProgress, ModerateProgress, LimitedProgress, Deterioration)
	}
}

func (p *Progress) withoutTarget(c Course, limit float64) {
	rate, wanted, state := c.growth()
	if p.State = state; state != Known {
		return
	}
	p.Ratio = wanted
	p.Figures[0] = Figure{ObservedRate, rate}
	near := 1.0
	if !missing(limit) {
		near = nearLimit(c.Base.Value, limit)
		p.Figures[1] = Figure{Coefficient, near}
	}
	p.Thresholds = Thresholds{p.Thresholds.High * near, p.Thresholds.Middle * near, p.Thresholds.Low * near}
	p.Status = p.Thresholds.status(wanted, SubstantialProgress, ModerateProgress, LimitedProgress, Deterioration)
	p.Figures[3] = Figure{Score, between(wanted, [5]float64{-0.02, 0, 0.005 * near, 0.015 * near, 0.02 * near})}
}

// nearLimit returns the coefficient that lowers the thresholds for a base near
// the natural limit of its values.
func nearLimit(base, limit float64) float64 {
	const power = 4.44
	base, limit = math.Abs(base), math.Abs(limit)
	switch {
	case base >= 2*limit:
		return 1
	case base <= limit:
		return 1 - math.Pow(base/limit, power)
	}
	return 1 - math.Pow((2*limit-base)/limit, power)
}

// between returns the score of a value from -5 to 5, in straight lines between
// the values at which it is -5, -2.5, 0, 2.5 and 5.
func between(v float64, knots [5]float64) float64 {
	if v <= knots[0] {
		return -5
	}
	for i := 1; i < len(knots); i++ {
		if v < knots[i] {
			return -5 + 2.5*(float64(i-1)+(v-knots[i-1])/(knots[i]-knots[i-1]))
		}
	}
	return 5
}

// OpenSDGMean judges several series of one indicator together.
//
// Method: the mean of their scores; 2.5 and above is substantial, 0 moderate,
// -2.5 limited, below deterioration; achieved only if all series are.
//
// Boundary: no series, or one without a score, is the State of that series or
// [TooFew]: what is not known is not left out of a mean in silence.
func OpenSDGMean(series []Progress) Progress {
	p := Progress{Method: MethodOpenSDG, Thresholds: Thresholds{2.5, 0, -2.5}}
	if len(series) == 0 {
		p.State = TooFew
		return p
	}
	all := true
	for _, s := range series {
		score, ok := s.Figures.Of(Score)
		if !ok {
			return Progress{Method: MethodOpenSDG, State: max(s.State, Missing)}
		}
		p.Ratio += score / float64(len(series))
		all = all && s.Status == Achieved
	}
	p.Figures[3] = Figure{Score, p.Ratio}
	p.Status = p.Thresholds.status(p.Ratio, SubstantialProgress, ModerateProgress, LimitedProgress, Deterioration)
	if all {
		p.Status = Achieved
	}
	return p
}
