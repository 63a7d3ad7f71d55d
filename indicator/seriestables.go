package indicator

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// SeriesTables returns two short tables for people, from the series of the
// area as known on a day: its trend by each method, and what became of the gap
// to the reference area, with what became of the area itself. A table without
// rows is left out, as are indicators without a series of the area.
func SeriesTables(list []Indicator, on loip.Date) []loip.Table {
	trends := loip.Table{
		Title:   "Trends by each method",
		Note:    "Each method has a rule of its own for what is a trend; \"too few points\" and \"cannot be had\" are no verdict. The mark is the document's own.",
		Columns: []string{"indicator", "from", "until", "points"},
	}
	for _, m := range trendMethods {
		trends.Columns = append(trends.Columns, m.name)
	}
	trends.Columns = append(trends.Columns, "mark", "remark")
	gaps := loip.Table{
		Title:   "Gaps over time",
		Note:    "A narrower gap is not by itself an improvement, and stands beside what became of both ends.",
		Columns: []string{"indicator", "from", "until", "gap then", "gap now", "the gap", "the area", "the reference", "remark"},
	}
	want := Selection{On: on}
	for _, i := range list {
		own, reason := i.ownSeries()
		if len(i.Series) == 0 || reason != "" {
			continue
		}
		name := cmp.Or(i.Name, i.ID, "not named")
		trends.Rows = append(trends.Rows, i.trendRow(name, own, want))
		other, reason := i.oneSeries("the reference area", i.Reference, func(s Series) bool {
			return s.Group == "" && s.Place.is(i.Reference.Place)
		})
		if reason == "" {
			gaps.Rows = append(gaps.Rows, i.GapTo(own, other, want).row(name))
		}
	}
	var tables []loip.Table
	for _, t := range []loip.Table{trends, gaps} {
		if len(t.Rows) > 0 {
			tables = append(tables, t)
		}
	}
	return tables
}

func (i Indicator) trendRow(name string, own Series, want Selection) []string {
	readings := i.Trends(own, Trending{Selection: want})
	points, _ := i.usable(own, want)
	row := []string{name, "", "", fmt.Sprint(len(points))}
	if n := len(points); n > 0 {
		row[1], row[2] = points[0].Period.String(), points[n-1].Period.String()
	}
	for _, r := range readings.Readings {
		row = append(row, string(r.State))
	}
	var remarks []string
	if readings.Disagree() {
		remarks = append(remarks, "the methods disagree")
	}
	for _, m := range (Points{List: points}).Marks() {
		remarks = append(remarks, "some figures are marked: "+string(m))
	}
	return append(row, cmp.Or(string(i.Published.Trend), "none"), strings.Join(remarks, "; "))
}

// row writes the course of a gap in a table.
func (c GapCourse) row(name string) []string {
	if len(c.At) == 0 {
		return []string{name, "", "", "", "", "", "", "", c.Reason}
	}
	first, last := c.At[0], c.At[len(c.At)-1]
	remark := c.Reason
	switch {
	case c.Disagrees && c.Width == Narrower:
		remark = "narrower, though the area got worse"
	case c.Disagrees:
		remark = "wider, though the area got better"
	}
	cell := func(v Value) string { return Figure{Value: v}.shown(true) }
	return []string{
		name, first.Period.String(), last.Period.String(), cell(first.Absolute), cell(last.Absolute),
		string(c.Width), string(c.First), string(c.Second), remark,
	}
}
