package plan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// compareFigures compares targets that give a figure.
//
// Method: two of one form and one base are compared by the figures that they
// give. Any others are compared by the numbers that [indicator.Indicator.Resolve]
// makes of each from the figures of its own edition, where both come to one.
func compareFigures(b, a goal) verdict {
	levelled(&b, &a)
	good, reason := goodWay(b, a)
	x, y := formOf(b.target), formOf(a.target)
	switch {
	case x == y && unlike(b.target, a.target) != "":
		return cannotSay("%s", unlike(b.target, a.target))
	case !fit(b.unit(), a.unit()):
		return cannotSay("it is in %s, and was in %s", a.unit(), b.unit())
	case x == indicator.LevelWith && y == x:
		return compareSenses(b.target.Sense, a.target.Sense, good, reason)
	case x == y && sameFigure(b.target, a.target) && (!relative(b.target) || sameBase(b.target, a.target)) && b.target.Sense == a.target.Sense:
		return compareDays(b.target, a.target, 0)
	case reason != "" && !closest(b, a):
		return cannotSay("%s", reason)
	case x == y && relative(b.target) && sameBase(b.target, a.target):
		v := compareChanges(b.target, a.target, good)
		if v.sign != 0 && b.base() == "" {
			v.how = "neither edition gives its baseline, so that this holds if it is still the same"
		}
		return v
	case x == y && !relative(b.target):
		if !b.target.Value.IsKnown() || !a.target.Value.IsKnown() {
			return cannotSay("its value is %s, and was %s", a.target.Value, b.target.Value)
		}
		v := compareAmounts(b, a, [2]decimal.Decimal{b.target.Value.Amount, a.target.Value.Amount}, [2]indicator.Sense{b.target.Sense, a.target.Sense}, good)
		if v.reason != "" {
			return v
		}
		return compareDays(b.target, a.target, v.sign)
	case !numbered(x) || !numbered(y):
		return cannotSay("a promise of the form %q and one of the form %q have no number in common", x, y)
	}
	r, s := resolved(b), resolved(a)
	for side, res := range []indicator.Resolution{r, s} {
		if !res.Value.IsKnown() {
			return cannotSay("the two have no number in common, for in %s %s", editionName[side], strings.Join(res.Reasons, "; "))
		}
	}
	v := compareAmounts(b, a, [2]decimal.Decimal{r.Value.Amount, s.Value.Amount}, [2]indicator.Sense{r.Sense, s.Sense}, good)
	v.how = "it comes to " + known(s.Value) + ", and came to " + known(r.Value)
	return v
}

// resolved is the number that a target comes to by the figures of its edition.
func resolved(g goal) indicator.Resolution {
	g.target.Indicator = ""
	return g.of.Resolve(g.target, loip.Date{})
}

// levelled makes of a target to be level with somebody one of no gap, and of one
// of none at all one of at most 0, where the other is of that form.
func levelled(b, a *goal) {
	for _, x := range [][2]*goal{{b, a}, {a, b}} {
		t, other := &x[0].target, formOf(x[1].target)
		switch {
		case formOf(*t) == indicator.LevelWith && other == indicator.GapTo:
			t.Form, t.Value, t.Sense = indicator.GapTo, indicator.Value{State: indicator.Known}, indicator.AtMost
		case formOf(*t) == indicator.ToZero:
			t.Form, t.Value = indicator.ToValue, indicator.Value{State: indicator.Known}
			t.Sense = cmp.Or(t.Sense, indicator.AtMost)
		}
	}
}

// unlike says what makes two targets of one form different promises.
func unlike(b, a indicator.Target) string {
	switch {
	case !strings.EqualFold(b.Comparator, a.Comparator):
		return "it is measured against " + cmp.Or(a.Comparator, "nobody named") + ", and was against " + cmp.Or(b.Comparator, "nobody named")
	case !slices.Equal(b.Between, a.Between):
		return "the gap is between other groups than before"
	case b.Cohort != a.Cohort || plainText(b.For) != plainText(a.For):
		return "the people whom it is about are not as many as before"
	case b.Every != a.Every:
		return "it is for each " + cmp.Or(a.Every, "time not named") + ", and was for each " + cmp.Or(b.Every, "time not named")
	case b.WorkingDays != a.WorkingDays:
		return "working days and days are not the same"
	}
	return ""
}

// compareDays adds to how the share of a promise within days changed how its days
// did: sooner is more.
func compareDays(b, a indicator.Target, sign int) verdict {
	days := cmp.Compare(b.Days, a.Days)
	if days*sign < 0 {
		return cannotSay("its share and its days changed in opposite ways")
	}
	return verdict{sign: cmp.Or(sign, days)}
}

// compareSenses compares the sides on which two targets of one value are met.
func compareSenses(b, a indicator.Sense, good int, reason string) verdict {
	switch {
	case b == a:
		return verdict{}
	case reason != "":
		return cannotSay("%s", reason)
	}
	strict := func(s indicator.Sense) int {
		switch {
		case s == indicator.Exactly || s != "" && wayOf(s) != good:
			return -1
		case s == indicator.MoreThan || s == indicator.LessThan:
			return 1
		}
		return 0
	}
	if strict(b) < 0 || strict(a) < 0 {
		return cannotSay("it is met %s its value, and was met %s it", cmp.Or(string(a), "at"), cmp.Or(string(b), "at"))
	}
	return verdict{sign: cmp.Compare(strict(a), strict(b))}
}

// compareAmounts compares values to be reached.
func compareAmounts(b, a goal, values [2]decimal.Decimal, senses [2]indicator.Sense, good int) verdict {
	was, is := values[earlier], values[later]
	if closest(b, a) {
		ideal := b.of.Ideal.Amount
		return verdict{sign: was.Sub(ideal).Abs().Cmp(is.Sub(ideal).Abs())}
	}
	for _, s := range senses {
		if wayOf(s) == -good {
			return cannotSay("it asks for the direction that is not the good one of its measure")
		}
	}
	if sign := good * is.Cmp(was); sign != 0 {
		return verdict{sign: sign}
	}
	return compareSenses(senses[earlier], senses[later], good, "")
}

// closest reports whether the nearest to one and the same value is best.
func closest(b, a goal) bool {
	return b.of.Polarity == indicator.Closest && a.of.Polarity == indicator.Closest && b.of.Ideal.IsKnown() && known(b.of.Ideal) == known(a.of.Ideal) &&
		numbered(formOf(b.target)) && numbered(formOf(a.target))
}

// compareChanges compares two changes from one base.
func compareChanges(b, a indicator.Target, good int) verdict {
	if !b.Change.IsKnown() || !a.Change.IsKnown() {
		return cannotSay("the size of the change is %s, and was %s", a.Change, b.Change)
	}
	signed := func(t indicator.Target) decimal.Decimal {
		if t.Direction == indicator.ForBetter {
			return t.Change.Amount.Mul(decimal.New(int64(good), 0))
		}
		return t.Change.Amount
	}
	if sign := good * signed(a).Cmp(signed(b)); sign != 0 {
		return verdict{sign: sign}
	}
	return compareSenses(b.Sense, a.Sense, 1, "") // said of the size of the change
}

// numbered reports whether targets of a form come to numbers that can be held
// against each other.
func numbered(f indicator.Form) bool {
	switch f {
	case indicator.ToValue, indicator.ByPercent, indicator.ByPoints, indicator.ByAmount, indicator.ByFactor, indicator.Hold, indicator.PerYear:
		return true
	}
	return false
}

// relative reports whether a target says nothing without a base.
func relative(t indicator.Target) bool {
	switch formOf(t) {
	case indicator.ByPercent, indicator.ByPoints, indicator.ByAmount, indicator.ByFactor, indicator.PerYear:
		return true
	case indicator.Hold, indicator.GapTo, indicator.FifthsGap:
		return !t.Value.IsKnown()
	}
	return false
}

// sameBase reports whether two targets start from one base.
func sameBase(b, a indicator.Target) bool {
	return known(b.Baseline) == known(a.Baseline) && b.Baseline.State == a.Baseline.State && sameWhen(b.BaselineWhen, a.BaselineWhen)
}

// sameWhen reports whether two texts name one time.
func sameWhen(b, a string) bool {
	x, errX := indicator.ParsePeriod(b)
	y, errY := indicator.ParsePeriod(a)
	return b == a || errX == nil && errY == nil && x.Same(y)
}

// sameFigure reports whether two targets of one form give the same figures.
func sameFigure(b, a indicator.Target) bool {
	return b.Value.State == a.Value.State && b.Change.State == a.Change.State && b.Direction == a.Direction &&
		known(b.Value) == known(a.Value) && known(b.Change) == known(a.Change)
}

// unit is the unit that a target is in.
func (g goal) unit() string { return cmp.Or(g.target.Unit, g.of.Unit) }

// fit reports whether two units can be the same: one is not given, or is a
// shorter word for the other ("percent" for "percent of pupils").
func fit(b, a string) bool {
	b, a = plainUnit(b), plainUnit(a)
	return strings.HasPrefix(b, a) || strings.HasPrefix(a, b)
}

func plainUnit(unit string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(unit)), "%", "percent")
}
