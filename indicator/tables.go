package indicator

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// Tables returns two short tables for people: the indicators against Scotland,
// and the worst and best places. A table without rows is left out.
//
// Shape: figures as published, in the unit of the indicator unless another is
// written beside them.
func Tables(list []Indicator) []loip.Table {
	against := loip.Table{
		Title: "Indicators against Scotland",
		Note: "Standing is computed from the published figures and the polarity, without regard to uncertainty; " +
			"the mark and the trend are the document's own.",
		Columns: []string{"indicator", "area figure", "reference figure", "difference", "standing by polarity", "mark", "trend"},
	}
	places := loip.Table{
		Title:   "Worst and best places",
		Note:    "A narrower gap is not by itself an improvement: both ends may have grown worse.",
		Columns: []string{"indicator", "level", "worst", "best", "gap as printed", "gap as computed", "remark"},
	}
	without := 0
	for _, i := range list {
		if i.Area.IsZero() && i.Reference.IsZero() {
			without++
		} else {
			against.Rows = append(against.Rows, i.againstRow())
		}
		if i.Spread != nil {
			places.Rows = append(places.Rows, i.placesRow())
		}
	}
	if without > 0 {
		against.Note += fmt.Sprintf(" Indicators without a figure are left out: %d.", without)
	}
	var tables []loip.Table
	for _, t := range []loip.Table{against, places} {
		if len(t.Rows) > 0 {
			tables = append(tables, t)
		}
	}
	return tables
}

func (i Indicator) againstRow() []string {
	p, c := i.comparator(), i.Compare()
	standing := string(c.Standing)
	if standing == "" {
		standing = "not compared: " + c.Reason
	}
	return []string{
		cmp.Or(i.Name, i.ID, "not named"), i.cell(p.a), i.cell(p.b), signed(c.Difference), standing,
		cmp.Or(string(i.Published.Standing), "none"), cmp.Or(string(i.Published.Trend), "none"),
	}
}

func (i Indicator) placesRow() []string {
	p, g := i.ends(), i.Gap()
	end := func(f Figure) string { return i.cell(f) + " (" + f.Place.String() + ")" }
	computed := "not to be had"
	if g.Absolute.IsKnown() {
		computed = Figure{Value: g.Absolute}.shown(true)
	}
	printed := Figure{Value: i.Spread.Gap}.shown(true)
	var remarks []string
	remark := func(when bool, words string) {
		if when {
			remarks = append(remarks, words)
		}
	}
	area := i.comparator().a
	average := func(f Figure) bool { return f.Place == Place{} && f.isAverage(area) }
	remark(g.Reason != "", g.Reason)
	remark(g.Printed == Differs, "the printed gap differs")
	remark(g.Printed == Rounding, "the printed gap differs by rounding")
	remark(g.Standing == Better, "worst and best are the wrong way round")
	remark(average(p.a), "the worst is the area's own figure")
	remark(average(p.b), "the best is the area's own figure")
	remark(p.a.Measure == Count && i.Measure != Count, "counts, not rates")
	return []string{cmp.Or(i.Name, i.ID, "not named"), cmp.Or(i.Spread.Level, "not given"), end(p.a), end(p.b), printed, computed, strings.Join(remarks, "; ")}
}

// cell writes a figure briefly if it is in the indicator's unit.
func (i Indicator) cell(f Figure) string { return f.shown(same(f.Unit, i.Unit)) }

// signed writes a difference with its sign, or nothing where there is none.
func signed(v Value) string {
	if !v.IsKnown() {
		return ""
	}
	s := Figure{Value: v}.shown(true)
	if v.Amount.IsPositive() {
		s = "+" + s
	}
	return s
}
