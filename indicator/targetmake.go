package indicator

import (
	"cmp"
	"errors"
	"strings"
)

// changeTarget makes a target of a change: by a percentage, points or an amount.
func changeTarget(form Form, word, about, sense, figure, unit string) (Target, error) {
	v, own, err := figureIn(figure)
	unit = strings.TrimSpace(unit)
	switch {
	case err != nil:
		return Target{}, err
	case !passable(about, unit):
		return Target{}, errNext
	case own == "percent" && unit != "" && form == "" && strings.HasPrefix(strings.ToLower(unit), "points"):
		return Target{}, errNext
	}
	if form == "" {
		switch form = ByAmount; own {
		case "percent":
			form = ByPercent
		case percentagePoints:
			form = ByPoints
		}
	}
	if unit == "" && form == ByAmount && passable(about) && strings.HasPrefix(word, "more") {
		unit = about
	}
	t := Target{Form: form, Change: v, Unit: cmp.Or(own, unit), Sense: senseWords[strings.ToLower(sense)]}
	switch way := wayOf(word); {
	case v.Amount.IsZero():
		return Target{}, errors.New("a change of 0 is no change")
	case way == Down:
		t.Change = v.negated()
	case way == ForBetter:
		t.Direction = ForBetter
	}
	return t, nil
}

// valueTarget makes a target of a value.
func valueTarget(form Form, sense, figure, unit string) (Target, error) {
	v, own, err := figureIn(figure)
	unit = strings.TrimSpace(unit)
	if err == nil && !passable(unit) {
		err = errNext
	}
	switch own {
	case "":
	case "£":
		unit = strings.TrimSpace(own + " " + unit)
	default:
		unit = own // what follows says whom the share is of
	}
	return Target{Form: form, Value: v, Unit: unit, Sense: senseWords[strings.ToLower(sense)]}, err
}

// levelValue makes a target of a value to be reached, which the words before it
// may give a sense.
func levelValue(m []string) (Target, error) {
	word, about, to, sense, figure, unit, tail := m[1], m[2], strings.ToLower(m[3]), m[4], m[5], m[6], strings.ToLower(m[7])
	t, err := valueTarget(ToValue, sense, figure, unit)
	lead := strings.ToLower(m[0][:strings.Index(m[0], figure)])
	switch {
	case err != nil:
		return t, err
	case !passable(about):
		return Target{}, errNext
	case t.Unit == percentagePoints:
		return Target{}, errors.New("percentage points are a change, and which way is not said")
	case word != "" && to != "to":
		return Target{}, errNext
	case strings.HasPrefix(lead, "up"):
		return Target{}, errors.New("up to so much is a most or a rise")
	case tail != "" && t.Sense != "":
		return Target{}, errors.New("it says twice on which side of the value it is met")
	case t.Unit != "percent" && t.Sense == MoreThan && lead == strings.ToLower(sense)+" ":
		return Target{}, errors.New("more than a number is a level or a gain")
	}
	switch tail {
	case "":
	case "less", "fewer", "lower", "below", "under":
		t.Sense = AtMost
	default:
		t.Sense = AtLeast
	}
	if t.Sense == "" && to == "to" {
		switch {
		case strings.HasPrefix(lead, "down") || word != "" && wayOf(word) == Down:
			t.Sense = AtMost
		case word != "" && wayOf(word) == Up:
			t.Sense = AtLeast
		}
	}
	return t, nil
}

// fromToTarget makes a target of a base and a value.
func fromToTarget(m []string) (Target, error) {
	about, when, by := m[1], m[4], m[7]
	base, unit, err := figureIn(m[3])
	if err != nil {
		return Target{}, err
	}
	t, err := valueTarget(ToValue, m[5], m[6], "")
	order := t.Value.Amount.Cmp(base.Amount)
	word := directionRE.FindString(about)
	switch {
	case err != nil:
		return t, err
	case m[2] != "" || !passable(strings.ReplaceAll(strings.Replace(about, word, "", 1), " to ", " ")):
		return Target{}, errNext
	case unit != t.Unit:
		return Target{}, errors.New("its base and its value are not in one unit")
	case word != "" && (wayOf(word) == Up && order <= 0 || wayOf(word) == Down && order >= 0):
		return Target{}, errors.New("its words and its figures go different ways")
	}
	t.Baseline, t.BaselineWhen, t.By = base, when, by
	if t.Sense == "" && order != 0 {
		if t.Sense = AtLeast; order < 0 {
			t.Sense = AtMost
		}
	}
	if when != "" {
		_, err = ParsePeriod(when)
	}
	if by != "" && err == nil {
		_, err = ParseDue(by)
	}
	return t, err
}

// gapTarget makes a target of a gap that is to narrow or to close.
func gapTarget(m []string) (Target, error) {
	word, with, to := strings.ToLower(m[1]), m[2], strings.ToLower(m[3])
	t := Target{Form: GapTo, Sense: senseWords[strings.ToLower(m[4])]}
	low := strings.ToLower(with)
	fifths := strings.Contains(low, "fifth") && (strings.Contains(low, "least") || strings.Contains(low, "lowest") || strings.Contains(low, "highest"))
	switch {
	case fifths:
		t.Form, t.Between = FifthsGap, []string{"most deprived fifth", "least deprived fifth"}
	case with != "":
		t.Comparator = comparatorNamed(with)
	}
	if m[5] != "" {
		v, unit, err := figureIn(m[5])
		if err != nil {
			return Target{}, err
		}
		t.Unit = unit
		if to == "to" {
			t.Value = v
		} else {
			t.Change = v.negated()
		}
	}
	stated := m[5] != ""
	switch {
	case word == "halv" && stated:
		return Target{}, errors.New("it gives two sizes of the change")
	case word == "halv":
		t.Change, t.Unit = fifty.negated(), "percent"
	case stated:
	case word == "narrow" || word == "reduc" || word == "cut":
		t.Direction = Down
	default:
		t.Value = Value{State: Known}
	}
	return t, nil
}

// comparatorNamed is the name of whom a text compares with.
func comparatorNamed(text string) string {
	text = strings.TrimSpace(text)
	for _, article := range []string{"the ", "its ", "their "} {
		if len(text) > len(article) && strings.EqualFold(text[:len(article)], article) {
			text = text[len(article):]
		}
	}
	switch strings.ToLower(text) {
	case "scottish average", "national average", "scottish mean", "scottish median", "scotland", "scottish level", "scottish rate":
		return "Scotland"
	}
	return text
}

// levelTarget makes a target of being level with a comparator.
func levelTarget(m []string) (Target, error) {
	about, level, who := m[3], cmp.Or(m[1], m[4]), m[5]
	if front := who[:strings.LastIndexByte(who, ' ')+1]; !passable(about, front) {
		return Target{}, errNext
	}
	switch strings.ToLower(who) {
	case "average", "mean", "median":
		return Target{}, errors.New("whose average is meant is not said")
	}
	return Target{Form: LevelWith, Comparator: comparatorNamed(who), Sense: senseWords[strings.ToLower(level)]}, nil
}

// promiseTarget makes a target of a share that is served within days.
func promiseTarget(m []string) (Target, error) {
	t, err := valueTarget(WithinDays, m[1], m[2], "")
	t.Days, t.WorkingDays = wholeNumber(m[3]), m[4] != ""
	if strings.HasPrefix(strings.ToLower(m[5]), "week") {
		if t.WorkingDays {
			return Target{}, errors.New("a working week has no known number of days")
		}
		t.Days *= 7
	}
	return t, firstOf(err, refusedIf(t.Unit != "percent", errNext))
}

// cohortTarget makes a target of a share of people who can be named.
func cohortTarget(m []string) (Target, error) {
	v, err := Number(strings.ReplaceAll(m[2], ",", ""))
	t := Target{Form: CohortShare, Value: v, Unit: "percent", Sense: senseWords[strings.ToLower(m[1])], Cohort: wholeNumber(m[3] + m[4])}
	return t, firstOf(err, refusedIf(!passable(m[5]) || m[3]+m[4] != "" && t.Cohort == 0, errNext))
}
