package stats

import "math"

// Eurostat judges progress by the compound rate of yearly growth, in the arrows
// of Eurostat's monitoring report.
//
// Method: with a target, Ratio is the rate seen over that required: 0.95 and
// above is significant progress, 0.6 moderate, 0 insufficient, below 0 away.
// Without, Ratio is the rate in the wanted direction: 0.01 and above is
// significant, above 0 moderate; below 0 moderate movement away, -0.01 and below
// significant. Of the thresholds, High and Middle count with a target, High and
// Low without.
//
// Boundary: less than three years between base and now is [TooFew]; the report
// looks back five years (short term) and fifteen (long term, at least ten), which
// is for the caller to choose. No movement at all is [NoMovement]: editions of
// the report differ there. As in [OpenSDG], 0 has no rate of growth. The
// thresholds are those generally given, and not confirmed against one edition.
func Eurostat(c Course, thresholds Thresholds) Progress {
	p := Progress{Method: MethodEurostat, State: c.state()}
	if p.State != Known {
		return p
	}
	if c.Now.Time-c.Base.Time < 3 {
		p.State = TooFew
		return p
	}
	if c.hasTarget() {
		p.Thresholds = thresholds.or(Thresholds{0.95, 0.6, 0})
		if p.Ratio, p.Figures, p.State = c.growthRatio(); p.State == Known {
			p.Status = p.Thresholds.status(p.Ratio, SignificantProgress, ModerateProgress, InsufficientProgress, MovingAway)
		}
		return p
	}
	p.Thresholds = thresholds.or(Thresholds{0.01, 0, -0.01})
	rate, wanted, state := c.growth()
	if p.State = state; state != Known {
		return p
	}
	p.Ratio, p.Figures[0] = wanted, Figure{ObservedRate, rate}
	switch {
	case wanted == 0:
		p.Status = NoMovement
	case wanted <= p.Thresholds.Low:
		p.Status = SignificantlyAway
	default:
		p.Status = p.Thresholds.status(wanted, SignificantProgress, ModerateProgress, ModeratelyAway, SignificantlyAway)
	}
	return p
}

// HealthyPeople judges progress by the share of the targeted change achieved.
// The dividing line is in percent; 0 stands for the 10 published.
//
// Method: Ratio = 100·(now-base)/(target-base). A value at the target or past it
// is achieved; else a ratio at the line or above is improving; else a value that
// has moved away from the base by the line or more, in percent of the base, is
// getting worse; anything else is little or no detectable change. That is the
// rule for values without standard errors; US National Center for Health
// Statistics.
//
// Boundary: it knows of no dates. Where the base already meets the target the
// ratio is [NothingToChange], and only the change from the base is judged. From a
// base of 0 no percentage is had: a value that has moved away has no status then
// ([ZeroBase]).
func HealthyPeople(c Course, line float64) Progress {
	if line == 0 {
		line = 10
	}
	p := Progress{Method: MethodHealthyPeople, Thresholds: Thresholds{High: line, Low: -line}}
	if p.State = targetState(c.Polarity, c.Base.Value, c.Now.Value, c.Target.Value); p.State != Known {
		return p
	}
	change := c.Now.Value - c.Base.Value
	away := -c.Polarity.sign() * change
	if c.Polarity.met(c.Base.Value, c.Target.Value) {
		p.State = NothingToChange
	} else if p.Ratio = 100 * change / (c.Target.Value - c.Base.Value); infinite(p.Ratio) {
		return Progress{Method: MethodHealthyPeople, State: NotFinite}
	}
	percent := 100 * change / c.Base.Value
	known := c.Base.Value != 0 && !infinite(percent)
	if known {
		p.Figures[0] = Figure{ChangeFromBase, percent}
	}
	switch {
	case c.achieved():
		p.Status = Achieved
	case p.State == Known && p.Ratio >= line:
		p.Status = Improving
	case away <= 0 || known && math.Abs(percent) < line:
		p.Status = LittleChange
	case known:
		p.Status = GettingWorse
	default:
		p.Ratio, p.State = 0, ZeroBase
	}
	return p
}

// UNChart judges progress by carrying the compound rate of growth on to the
// year of the target, as the progress chart of the United Nations does.
// Percentage says that values are percentages, for which a value within one point
// of a target of 0 or 100 meets it.
//
// Method: v = now·(1+rate)^(years left), Ratio = (v-base)/(target-base); 0.95 and
// above is [OnTrack], 0.1 [PartWay], below [FarShort]. Without a target, Ratio is
// the rate in the wanted direction, with 0.02 and 0.005. A target that is met is
// [Achieved] whatever the rate. As applied by the statistical office of the
// Basque Country.
//
// Boundary: as [OpenSDG] for 0 and for unlike signs, though a target may be 0;
// [NothingToChange] where the base already meets the target; a target whose time
// is past is [OutOfOrder]. Series that are yes or no, or rates of growth
// themselves, are not for this method.
func UNChart(c Course, percentage bool, thresholds Thresholds) Progress {
	p := Progress{Method: MethodUNChart, State: c.state()}
	if p.State != Known {
		return p
	}
	p.Thresholds = thresholds.or(Thresholds{High: 0.02, Middle: 0.005})
	if c.hasTarget() {
		p.Thresholds = thresholds.or(Thresholds{High: 0.95, Middle: 0.1})
	}
	near := percentage && (c.Target.Value == 0 || c.Target.Value == 100) && math.Abs(c.Now.Value-c.Target.Value) <= 1
	if c.achieved() || near {
		p.Status = Achieved
	}
	rate, wanted, state := c.growth()
	if p.State = state; state != Known {
		return p
	}
	p.Ratio, p.Figures[0] = wanted, Figure{ObservedRate, rate}
	if c.hasTarget() {
		p.carryOn(c, rate)
	}
	if p.Status == "" && p.State == Known {
		p.Status = p.Thresholds.status(p.Ratio, OnTrack, PartWay, FarShort, FarShort)
	}
	return p
}

// carryOn sets the ratio of a course carried on at a rate until it is due.
func (p *Progress) carryOn(c Course, rate float64) {
	p.Ratio = 0
	switch {
	case c.Target.Time < c.Now.Time:
		p.State = OutOfOrder
		return
	case c.Polarity.met(c.Base.Value, c.Target.Value):
		p.State = NothingToChange
		return
	}
	when := c.Now.Value * math.Pow(1+rate, c.Target.Time-c.Now.Time)
	ratio := (when - c.Base.Value) / (c.Target.Value - c.Base.Value)
	if infinite(when, ratio) {
		p.State = NotFinite
		return
	}
	p.Ratio, p.Figures[1] = ratio, Figure{ValueWhenDue, when}
}

// FiveChanges judges progress by the mean of the last five yearly changes,
// carried on to the year of the target: the weather symbols of the German
// sustainability reports. It works with 0 and below, and looks at no point after
// the day.
//
// Method: the value when due is the latest value and the mean change for each
// year left; Ratio is how far it misses the target, as a share of the way from
// the latest value to the target. Met, or below 0.05, is sun; up to 0.2 a slight
// cloud; above 0.2 a cloud; a mean change that is 0 or goes the wrong way, and a
// target missed, is a thunderstorm. Of the thresholds, Low is the 0.05 and High
// the 0.2.
//
// Boundary: the latest six consecutive years that are given are used, at least
// four ([TooFew]). A target whose time is past is [OutOfOrder].
func FiveChanges(times, values []float64, day float64, target Point, polarity Polarity, thresholds Thresholds) Progress {
	p := Progress{Method: MethodFiveChanges, Thresholds: thresholds.or(Thresholds{High: 0.2, Low: 0.05})}
	first, last, state := lastChanges(times, values, day)
	if p.State = state; state != Known {
		return p
	}
	if p.State = targetState(polarity, target.Value, target.Time); p.State != Known {
		return p
	}
	now := Point{times[last], values[last]}
	if target.Time < now.Time {
		p.State = OutOfOrder
		return p
	}
	change := (now.Value - values[first]) / float64(last-first)
	when := now.Value + change*(target.Time-now.Time)
	if infinite(change, when) {
		p.State = NotFinite
		return p
	}
	p.Figures = Figures{{MeanYearlyChange, change}, {ValueWhenDue, when}}
	if polarity.met(when, target.Value) {
		p.Status = Sun
		return p
	}
	if target.Value == now.Value {
		p.State = NothingToChange
	} else if p.Ratio = math.Abs((target.Value - when) / (target.Value - now.Value)); infinite(p.Ratio) {
		p.Ratio, p.State = 0, NotFinite
	}
	switch {
	case polarity.sign()*change <= 0:
		p.Status = Thunderstorm
	case p.State != Known:
	case p.Ratio < p.Thresholds.Low:
		p.Status = Sun
	case p.Ratio <= p.Thresholds.High:
		p.Status = SlightCloud
	default:
		p.Status = Cloud
	}
	return p
}

// lastChanges returns the first and last of at most six consecutive years, the
// latest that are given at a day.
func lastChanges(times, values []float64, day float64) (first, last int, state State) {
	const most, least = 6, 4
	if times == nil || len(times) != len(values) {
		return 0, 0, Lengths
	}
	if s := seriesState(times, values); s != Known {
		return 0, 0, s
	}
	last = Until(times, day) - 1
	for last >= 0 && missing(values[last]) {
		last--
	}
	for first = last; first > 0 && last-first < most-1; first-- {
		if missing(values[first-1]) || math.Abs(times[first]-times[first-1]-1) > 0.01 {
			break
		}
	}
	if last-first+1 < least {
		return 0, 0, TooFew
	}
	return first, last, Known
}
