package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip/indicator"
)

// verdict is how what a target promises changed: +1 for more, -1 for less, 0 for
// the same, or why that cannot be said.
type verdict struct {
	sign   int
	reason string
	how    string // what a reader has to know of a sign
}

func cannotSay(format string, args ...any) verdict {
	return verdict{reason: fmt.Sprintf(format, args...)}
}

// formOf returns the form of a target, or that of a bare value.
func formOf(t indicator.Target) indicator.Form {
	if t.Form == "" && t.Value.IsKnown() {
		return indicator.ToValue
	}
	return t.Form
}

// class is how firmly a target can be held to.
type class int

// The classes, the weakest first: what no figure can show; a direction; what is
// there or not; a figure.
const (
	unread class = iota
	wordsOnly
	directionOnly
	thereOrNot
	figure
	inParts
)

func classOf(t indicator.Target) class {
	gap := formOf(t) == indicator.GapTo || formOf(t) == indicator.FifthsGap
	switch formOf(t) {
	case "":
		return unread
	case indicator.InWords, indicator.Unsettled:
		return wordsOnly
	case indicator.DirectionOnly:
		return directionOnly
	case indicator.Milestone:
		return thereOrNot
	case indicator.AllParts, indicator.InSteps:
		return inParts
	}
	if gap && !t.Value.IsKnown() && !t.Change.IsKnown() {
		return directionOnly
	}
	return figure
}

// compareBars compares what two targets promise, their times apart.
func compareBars(b, a goal) verdict {
	x, y := classOf(b.target), classOf(a.target)
	switch hedge := hedged(b.target.Text, a.target.Text); {
	case x < figure && y < figure && hedge < 0:
		return verdict{sign: -1, how: "it is only a step towards what was promised"}
	case x < figure && y < figure && hedge > 0:
		return verdict{sign: 1, how: "it is the goal itself, and was a step towards it"}
	case x == unread || y == unread:
		return unreadable(b, a)
	case x == inParts && y == inParts:
		return compareParts(b, a)
	case x == inParts || y == inParts:
		return partsAndOne(b, a)
	case x == figure && y == figure:
		return compareFigures(b, a)
	case x == thereOrNot && (y == figure || y == directionOnly) || y == thereOrNot && (x == figure || x == directionOnly):
		return cannotSay("something that is there or not and a figure are promises of different kinds")
	case x == directionOnly && y == directionOnly:
		return compareDirections(b, a)
	case x == y:
		if b.amount() == a.amount() && plainText(b.target.Text) == plainText(a.target.Text) {
			return verdict{}
		}
		return cannotSay("there is no figure to compare")
	}
	return compareClasses(b, a, x, y)
}

// compareClasses compares a target with one that can be held to less firmly.
func compareClasses(b, a goal, x, y class) verdict {
	kept := func(t indicator.Target) bool { return formOf(t) == indicator.Hold && !t.Value.IsKnown() }
	level := formOf(b.target) == indicator.LevelWith || formOf(a.target) == indicator.LevelWith
	switch {
	case min(x, y) == directionOnly && isGap(b.target) != isGap(a.target) && !level:
		return cannotSay("a gap and a figure are not the same promise")
	case min(x, y) == directionOnly && b.way()*a.way() < 0:
		return cannotSay("it asks for the other direction than before")
	case y == directionOnly && kept(b.target):
		return movesOn(a, 1)
	case x == directionOnly && kept(a.target):
		return movesOn(b, -1)
	case x > y:
		return verdict{sign: -1, how: fmt.Sprintf("%s was given up, and %s left", firm[x], loose(a.target))}
	}
	return verdict{sign: 1, how: fmt.Sprintf("%s was added, where there was only %s", firm[y], strings.TrimSuffix(strings.TrimPrefix(loose(b.target), "only "), " is"))}
}

// movesOn compares a direction with what is only to be kept as it is: the good
// direction is more than that.
func movesOn(direction goal, sign int) verdict {
	if good := polarityWay(direction.of); good == 0 || direction.way() != good {
		return cannotSay("whether a change that way is more than to keep what there is, is not given")
	}
	return verdict{sign: sign}
}

// firm names what a target of a class can be held to by.
var firm = map[class]string{figure: "the number", thereOrNot: "what is to be there", directionOnly: "the direction"}

// loose names what is left of a target without a number.
func loose(t indicator.Target) string {
	switch {
	case classOf(t) == directionOnly:
		return "only a direction is"
	case formOf(t) == indicator.Unsettled:
		return "only a promise to settle it is"
	}
	return "only wording is"
}

// way is the way that the target asks for, or else the good way of its measure.
func (g goal) way() int { return cmp.Or(wayAsked(g.target), polarityWay(g.of)) }

// polarityWay is +1 where more of an indicator is good, -1 where less is, and 0
// for neither.
func polarityWay(i indicator.Indicator) int {
	return map[indicator.Polarity]int{indicator.Higher: 1, indicator.Lower: -1}[i.Polarity]
}

// unreadable compares targets of which at least one cannot be read.
func unreadable(b, a goal) verdict {
	if plainText(b.target.Text) == plainText(a.target.Text) && b.amount() == a.amount() {
		return verdict{}
	}
	for side, g := range []goal{b, a} {
		if g.err != nil {
			return cannotSay("%q of %s cannot be read: %s", g.target.Text, editionName[side], g.err)
		}
	}
	return cannotSay("of the target neither the form nor a value is given in both editions")
}

// wayAsked is +1 for a target that says that it asks for more, -1 for less, and 0
// for neither.
func wayAsked(t indicator.Target) int {
	switch f := formOf(t); {
	case t.Direction == indicator.Up:
		return 1
	case t.Direction == indicator.Down || f == indicator.ToZero || f == indicator.GapTo || f == indicator.FifthsGap:
		return -1
	case t.Direction == indicator.ForBetter:
		return 0
	case f == indicator.ByFactor:
		return t.Change.Amount.Cmp(decimal.New(1, 0))
	case t.Change.IsKnown():
		return t.Change.Amount.Sign()
	}
	return wayOf(t.Sense)
}

// wayOf is +1 for a sense that more satisfies, -1 for one that less does.
func wayOf(s indicator.Sense) int {
	switch s {
	case indicator.AtLeast, indicator.MoreThan:
		return 1
	case indicator.AtMost, indicator.LessThan:
		return -1
	}
	return 0
}

// compareDirections compares targets that name a direction and no amount.
func compareDirections(b, a goal) verdict {
	x, y := formOf(b.target), formOf(a.target)
	switch gap := x != indicator.DirectionOnly; {
	case x != y:
		return cannotSay("a gap and a figure are not the same promise")
	case gap && (b.target.Comparator != a.target.Comparator || !slices.Equal(b.target.Between, a.target.Between)):
		return cannotSay("the gap is to another than before")
	case b.target.Direction != a.target.Direction && !gap:
		return cannotSay("it asks for the other direction than before")
	case b.target.Every != a.target.Every:
		return cannotSay("how often it is to change is not the same")
	}
	return verdict{}
}

// goodWay returns which way of what the targets promise is good: +1 for more,
// -1 for less, or why that is not known.
func goodWay(b, a goal) (int, string) {
	p, q := b.of.Polarity, a.of.Polarity
	asked, asks := wayAsked(b.target), wayAsked(a.target)
	way := cmp.Or(polarityWay(b.of), polarityWay(a.of))
	switch gap := isGap(b.target); {
	case gap:
		return -1, ""
	case p != "" && q != "" && p != q:
		return 0, "which way is good was turned"
	case cmp.Or(p, q) == indicator.Neither:
		return 0, "neither way is good of its measure"
	case asked*asks < 0:
		return 0, "it asks for the other direction than before"
	case way == 0 && (asked == 0 || asked != asks):
		return 0, "which way is good of its measure is not given"
	case way == 0:
		return asked, ""
	case asked == -way || asks == -way:
		return 0, "it asks for the direction that is not the good one of its measure"
	}
	return way, ""
}

func isGap(t indicator.Target) bool {
	return formOf(t) == indicator.GapTo || formOf(t) == indicator.FifthsGap
}
