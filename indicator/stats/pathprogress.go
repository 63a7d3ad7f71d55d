package stats

import "math"

// PathProgress judges a value against what its path expects at its time: the
// method to take unless another is asked for.
//
// Method: Ratio = (now-base)/(expected-base), the share of the change expected by
// now. At the value of the last rung or past it is [Achieved]; at Thresholds.High or
// above, 1 as it comes, is [OnPath]; above 0 [Behind]; 0 is [NoMovement]; below 0
// [MovingAway]. Figures: the value expected now.
//
// Boundary: where the path expects no change from the base by now, or one for the
// worse, the ratio is [NothingToChange], and the value is on the path at what is
// expected or past it, else behind. A value from before the baseline is
// [Undefined].
func (p Path) PathProgress(now Point, polarity Polarity, thresholds Thresholds) Progress {
	r := Progress{Method: MethodPath, Thresholds: thresholds.or(Thresholds{High: 1})}
	if r.State = targetState(polarity, now.Value); r.State != Known {
		return r
	}
	expected, state := p.At(now.Time)
	if r.State = state; state != Known {
		return r
	}
	base, end := p.rungs[0].Value, p.rungs[len(p.rungs)-1].Value
	r.Figures[0] = Figure{ExpectedNow, expected}
	switch {
	case polarity.met(base, expected):
		r.State = NothingToChange
	default:
		if r.Ratio = (now.Value - base) / (expected - base); infinite(r.Ratio) {
			return Progress{Method: MethodPath, State: NotFinite}
		}
	}
	switch {
	case polarity.met(now.Value, end) && polarity.met(now.Value, expected):
		r.Status = Achieved
	case r.State == NothingToChange && polarity.met(now.Value, expected), r.State == Known && r.Ratio >= r.Thresholds.High:
		r.Status = OnPath
	case r.State == NothingToChange, r.Ratio > 0:
		r.Status = Behind
	case r.Ratio == 0:
		r.Status = NoMovement
	default:
		r.Status = MovingAway
	}
	return r
}

// Milestone judges a value by the last rung that was due at its time, and by
// nothing between the rungs: performance milestones, in the words of the
// partnership's board of 2016.
//
// Method: a value at the milestone or past it has [Reached] it, else [Missed].
// Ratio is the share of the way from the base to the milestone. Figures: the
// milestone and when it was due, and the next with its time.
//
// Boundary: a milestone due on the day counts. Before the first is due the status
// is [NotDue] and the ratio [TooFew]; the ratio is [NothingToChange] where the
// base already meets the milestone. A value from before the baseline is
// [Undefined].
func (p Path) Milestone(now Point, polarity Polarity) Progress {
	r := Progress{Method: MethodMilestone}
	if r.State = targetState(polarity, now.Value, now.Time); r.State != Known {
		return r
	}
	switch {
	case len(p.rungs) == 0:
		r.State = TooFew
		return r
	case now.Time < p.rungs[0].Time:
		r.State = Undefined
		return r
	}
	last := 0
	for last+1 < len(p.rungs) && p.rungs[last+1].Time <= now.Time {
		last++
	}
	if last+1 < len(p.rungs) {
		next := p.rungs[last+1]
		r.Figures[2], r.Figures[3] = Figure{NextMilestone, next.Value}, Figure{NextMilestoneDue, next.Time}
	}
	if last == 0 {
		r.Status, r.State = NotDue, TooFew
		return r
	}
	due := p.rungs[last]
	r.Figures[0], r.Figures[1] = Figure{MilestoneValue, due.Value}, Figure{MilestoneDue, due.Time}
	if r.Status = Missed; polarity.met(now.Value, due.Value) {
		r.Status = Reached
	}
	base := p.rungs[0].Value
	if polarity.met(base, due.Value) {
		r.State = NothingToChange
	} else if r.Ratio = (now.Value - base) / (due.Value - base); infinite(r.Ratio) {
		r.Ratio, r.State = 0, NotFinite
	}
	return r
}

// Pace is the change that a target now asks for each year, beside the best that
// was ever seen in a year: a target beyond the best is ambitious, one far beyond
// it may not be realistic.
//
// Shape: a figure means nothing where the state named after it is not [Known].
type Pace struct {
	State      State
	Now        Point   // the latest value at the day
	Needed     float64 // yearly change from now until the target is due; 0 where it is met
	Rate       float64 // the same as a rate of growth
	RateState  State
	Best       float64 // the best yearly change seen, its sign that of the change
	BestFrom   Point
	BestTo     Point
	BestState  State
	Ratio      float64 // Needed over Best: above 1 is faster than ever seen
	RatioState State
}

// NewPace works out the pace for a series as it was known at a day. Times are in
// years.
//
// Method: Needed = (target-now)/(years left). Best is the greatest change in the
// wanted direction from a point to the first one a year or more later, over the
// years between the two.
//
// Boundary: points after the day are not looked at. A target whose time is past,
// and that is not met, is [OutOfOrder]. A series shorter than a year has no best
// ([TooFew]); one that never moved the wanted way has a best of 0 or against it,
// and no ratio ([Undefined]).
func NewPace(times, values []float64, day float64, target Point, polarity Polarity) Pace {
	p := Pace{State: seriesState(times, values)}
	if p.State == Known && times == nil {
		p.State = Lengths
	}
	if p.State == Known {
		p.State = targetState(polarity, target.Value, target.Time)
	}
	if p.State != Known {
		return p.without(p.State)
	}
	known := Until(times, day)
	last := known - 1
	for last >= 0 && missing(values[last]) {
		last--
	}
	if last < 0 {
		return p.without(TooFew)
	}
	p.Now = Point{times[last], values[last]}
	p.best(times[:known], values[:known], polarity)
	if !polarity.met(p.Now.Value, target.Value) {
		if target.Time <= p.Now.Time {
			return p.without(OutOfOrder)
		}
		p.Needed = (target.Value - p.Now.Value) / (target.Time - p.Now.Time)
		p.Rate, p.RateState = GrowthRate(p.Now, target)
	}
	if infinite(p.Needed, p.Best) {
		return p.without(NotFinite)
	}
	p.RatioState = p.BestState
	if p.BestState == Known {
		if p.Best*polarity.sign() <= 0 {
			p.RatioState = Undefined
		} else if p.Ratio = p.Needed / p.Best; infinite(p.Ratio) {
			p.Ratio, p.RatioState = 0, NotFinite
		}
	}
	return p
}

// without is a pace that cannot be had, and why.
func (p Pace) without(why State) Pace {
	return Pace{State: why, Now: p.Now, RateState: why, BestState: why, RatioState: why}
}

// best finds the best yearly change.
func (p *Pace) best(times, values []float64, polarity Polarity) {
	p.BestState = TooFew
	most := math.Inf(-1)
	for i, v := range values {
		if missing(v) {
			continue
		}
		for j := i + 1; j < len(values); j++ {
			years := times[j] - times[i]
			if missing(values[j]) || years < 0.99 {
				continue
			}
			change := (values[j] - v) / years
			if good := change * polarity.sign(); good > most {
				most, p.Best, p.BestState = good, change, Known
				p.BestFrom, p.BestTo = Point{times[i], v}, Point{times[j], values[j]}
			}
			break
		}
	}
}
