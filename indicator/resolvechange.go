package indicator

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// goodSense is the sense of the good way.
func (i Indicator) goodSense() Sense {
	switch i.Polarity {
	case Higher:
		return AtLeast
	case Lower:
		return AtMost
	}
	return ""
}

// resolveNumber resolves the forms that give a value or a change.
func (i Indicator) resolveNumber(r *Resolution, t Target, points Points) {
	r.base(t, points)
	switch t.form() {
	case ToValue, CohortShare, WithinDays, PerPeriod:
		i.resolveValue(r, t)
		return
	case ToZero:
		r.Value, r.Sense = Value{State: Known}, cmp.Or(r.Sense, AtMost)
		return
	case GapTo, FifthsGap:
		if t.Value.IsKnown() {
			r.Value, r.Sense = t.Value, cmp.Or(r.Sense, AtMost)
			return
		}
	case Hold:
		r.Sense = cmp.Or(r.Sense, i.goodSense())
		if r.Value = t.Value; r.Value.IsKnown() {
			return
		}
	}
	if !r.Base.IsKnown() {
		return
	}
	if t.form() == Hold {
		r.Value, r.How = r.Base, "as it was, "+r.from()
		return
	}
	i.resolveChange(r, t)
}

// base finds the base of the target, and where it needs one says why it has
// none.
func (r *Resolution) base(t Target, points Points) {
	fail := r.fail
	if !t.isRelative() {
		fail = func(string, ...any) {}
	}
	r.Base = t.Baseline
	if !t.Baseline.IsZero() && !t.Baseline.IsKnown() {
		fail("its base is %s", t.Baseline)
	}
	if t.BaselineWhen == "" {
		if t.Baseline.IsZero() {
			fail("its base is not given")
		}
		return
	}
	when, err := ParsePeriod(t.BaselineWhen)
	if err != nil {
		if t.Baseline.IsZero() {
			fail("the time of its base cannot be read: %.60q", t.BaselineWhen)
		}
		return
	}
	r.BaseWhen = when
	point, ok := points.at(when)
	switch {
	case t.Baseline.IsZero() && ok:
		r.Base = point.Value
	case t.Baseline.IsZero() && points.Reason != "":
		fail("its base, that of %s, is not to be had: %s", when, points.Reason)
	case t.Baseline.IsZero():
		fail("its base, that of %s, is not among the figures", when)
	case ok && t.Baseline.IsKnown() && !point.Value.equal(t.Baseline):
		r.doubt("its base is given as %s, and the figure for %s is %s", t.Baseline, when, point.Value)
	}
}

// from names the base in words.
func (r *Resolution) from() string {
	if r.BaseWhen.IsZero() {
		return grouped(r.Base.Amount)
	}
	return fmt.Sprintf("%s in %s", grouped(r.Base.Amount), r.BaseWhen)
}

// resolveValue takes the value that the target gives.
func (i Indicator) resolveValue(r *Resolution, t Target) {
	switch {
	case !t.Value.IsKnown():
		r.fail("its value is %s", t.Value)
	case !fitsUnit(t.Unit, i.Unit):
		r.fail("it is in %s, and the indicator in %s", t.Unit, i.Unit)
	default:
		r.Value = t.Value
		r.Sense = cmp.Or(r.Sense, i.goodSense())
	}
	switch {
	case t.form() == CohortShare && t.Cohort <= 0:
		r.doubt("how many people the cohort has is not given")
	case t.form() == CohortShare && r.Value.IsKnown():
		people := r.Value.Amount.Mul(decimal.New(t.Cohort, -2)).Ceil()
		r.How = fmt.Sprintf("%s of %s people", people, loip.Thousands(t.Cohort))
		r.doubt("one of them is %s percent", hundred.DivRound(decimal.New(t.Cohort, 0), 1))
	case t.form() == PerPeriod:
		r.Unit = strings.TrimSpace(r.Unit + " in each " + cmp.Or(t.Every, "period"))
	}
}

// fitsUnit reports whether a target's unit can be that of the indicator: it is
// not given, the same, or a shorter word for it ("percent" for "percent of
// pupils").
func fitsUnit(target, own string) bool {
	if target == "" || own == "" || same(target, own) {
		return true
	}
	short, long := strings.ToLower(spelling.Replace(target)), strings.ToLower(spelling.Replace(own))
	return strings.HasPrefix(long, short)
}

// percentagePoints is how the unit of a change of a percentage is written.
const percentagePoints = "percentage points"

// isPercentage reports whether the indicator is in percent, in which a change
// of so many percent may be meant in points.
func (i Indicator) isPercentage() bool {
	return i.Measure == Proportion || fitsUnit("percent", i.Unit) && i.Unit != ""
}

// resolveChange adds the change to the base.
func (i Indicator) resolveChange(r *Resolution, t Target) {
	form, base := t.form(), r.Base.Amount
	change, way, reason := i.towards(t)
	percent := form == ByPercent || same(t.Unit, "percent") && (form == PerYear || r.Gap)
	if reason == "" && (form == DirectionOnly || r.Gap && t.Change.IsZero()) {
		r.Value, r.How = r.Base, "any change from "+r.from()
		if r.Sense = MoreThan; way < 0 {
			r.Sense = LessThan
		}
		return
	}
	if reason == "" {
		reason = i.unfit(*r, t, percent)
	}
	if reason != "" {
		r.fail("%s", reason)
		return
	}
	r.Value = Value{State: Known, Marks: r.Base.Marks}
	factor := decimal.New(1, 0).Add(change.Shift(-2))
	switch {
	case form == PerYear && percent:
		r.Value.Amount = toTwelve(base.InexactFloat64() * math.Pow(factor.InexactFloat64(), r.years()))
	case form == PerYear:
		r.Value.Amount = toTwelve(base.InexactFloat64() + change.InexactFloat64()*r.years())
	case percent:
		r.Value.Amount = base.Mul(factor)
	case form == ByFactor:
		r.Value.Amount, way = base.Mul(change), change.Cmp(decimal.New(1, 0))
	default:
		r.Value.Amount = base.Add(change)
	}
	if r.Sense = cmp.Or(r.Sense, AtLeast); way < 0 {
		r.Sense = r.Sense.turned()
	}
	r.How = r.from() + t.changed(change, percent)
	if form == ByPercent && i.isPercentage() {
		r.doubt("it is taken as percent of the base; in percentage points it would come to %s", grouped(base.Add(change)))
	}
}

// years returns the time from the base to when the target is due.
func (r Resolution) years() float64 { return r.Due.years() - r.BaseWhen.Years() }

// towards returns the change with its sign, and which way it goes: +1 up, -1
// down, 0 where nothing is said.
func (i Indicator) towards(t Target) (change decimal.Decimal, way int, reason string) {
	change, way = t.Change.Amount, t.Change.Amount.Sign()
	switch {
	case t.Direction == Up:
		way = 1
	case t.Direction == Down, t.isGap():
		way = -1
	case t.Direction == ForBetter:
		if way = i.goodSense().way(); way == 0 {
			return change, 0, "which way is better is not given"
		}
		change = change.Mul(decimal.New(int64(way), 0))
	}
	return change, way, ""
}

// unfit says why the change cannot be made from the base, or nothing.
func (i Indicator) unfit(r Resolution, t Target, percent bool) string {
	form, share := t.form(), percent || t.form() == ByFactor
	switch {
	case !t.Change.IsKnown():
		return "the size of the change is " + t.Change.String()
	case share && r.Base.Amount.IsZero():
		return "its base is 0, of which no share is anything"
	case share && r.Base.Amount.IsNegative():
		return "its base is below 0, of which a share goes the other way"
	case form == ByPoints && !i.isPercentage():
		return "percentage points are no change of " + orNotGiven(i.Unit)
	case form == ByAmount && !fitsUnit(t.Unit, i.Unit):
		return fmt.Sprintf("the change is in %s, and the indicator in %s", t.Unit, i.Unit)
	case form != PerYear:
	case r.Due.Span.IsZero() || r.BaseWhen.IsZero():
		return "over how many years it is to change is not given"
	case r.years() <= 0:
		return "it is not due after its base"
	case percent && t.Change.Amount.LessThan(hundred.Neg()):
		return "no more than all of it can go"
	}
	return ""
}

// changed says what is done to the base.
func (t Target) changed(change decimal.Decimal, percent bool) string {
	if t.form() == ByFactor {
		return ", times " + grouped(change)
	}
	word := ", and "
	if change.IsNegative() {
		word = ", less "
	}
	s := word + grouped(change.Abs())
	switch {
	case percent:
		s += " percent"
	case t.form() == ByPoints || same(t.Unit, percentagePoints):
		s += " " + percentagePoints
	}
	if t.form() == PerYear {
		s += " every year"
	}
	return s
}
