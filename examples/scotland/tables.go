package main

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

func (j judgement) against() part {
	p := part{Table: loip.Table{
		Title: "Against Scotland and among the councils",
		Note: "At the latest period that both have. More than chance: by a test of the counts against the rest of Scotland, or by the limits of the difference. " +
			"Rank 1 is the best council. Light: of the Community Planning Outcomes Profile, from the latest figure and the rate of improvement since the first.",
		Columns: []string{"measure", "good is", "period", "area", "Scotland", "the area is", "more than chance", "rank", "light"},
	}}
	var l lacks
	for _, x := range j.judged {
		rank := none
		if x.among.Rank > 0 {
			rank = fmt.Sprintf("%d of %d", x.among.Rank, x.among.Of)
		}
		test := x.against.Test()
		p.Rows = append(p.Rows, []string{
			x.m.Name, polarity(x.m.Indicator), x.against.First.Period.String(), number(x.against.First.Value), number(x.against.Second.Value),
			or(x.against.Standing), or(test.Verdict), rank, or(x.light.Light),
		})
		l.add(x.against.Reason, x.m.Name)
		if test.Reason != x.against.Reason {
			l.add(test.Reason, x.m.Name)
		}
		if x.light.Reason != x.against.Reason {
			l.add(lightless(x.light), x.m.Name)
		}
	}
	p.reasons = l.lines()
	return p
}

// lightless says why there is no light, or nothing.
func lightless(l indicator.ProfileLight) string {
	if l.Reason == "" {
		return ""
	}
	return "no light, since " + l.Reason
}

// short are the methods of trend with headings for a narrow column.
var short = []struct{ method, heading string }{
	{indicator.ByMeanChange, "mean of changes"}, {indicator.ByRecentTrend, "recent trend"}, {indicator.ByMannKendall, "Mann-Kendall"},
	{indicator.ByRunChart, "run chart"}, {indicator.ByXmR, "XmR"}, {indicator.ByShortTrend, "short"}, {indicator.ByLongTrend, "long"},
}

func (j judgement) trends() part {
	p := part{Table: loip.Table{
		Title: "Trend by each method",
		Note: "Positive, negative or little change, by polarity. Mean of changes: the latest five, little being within 1% a year. Recent trend: five years, of public health profiles. " +
			"Mann-Kendall at 0.05. Run chart and XmR chart: signals at the latest point. Short: against the period before. Long: against the mean of the four before.",
		Columns: []string{"measure", "from", "until", "points"},
	}}
	for _, m := range short {
		p.Columns = append(p.Columns, m.heading)
	}
	p.Columns = append(p.Columns, "they")
	var l lacks
	for _, x := range j.judged {
		points := x.m.series[x.against.First.Place.Code].Points(indicator.Selection{Measure: x.m.Measure}).List
		row := []string{x.m.Name, none, none, fmt.Sprint(len(points))}
		if n := len(points); n > 0 {
			row[1], row[2] = points[0].Period.String(), points[n-1].Period.String()
		}
		for _, m := range short {
			r, _ := x.trends.Of(m.method)
			cell := string(r.State)
			switch r.State {
			case indicator.NoTrend:
				cell = none
				if r.Movement != "" {
					cell = string(r.Movement)
				}
				l.add("no "+m.method+", since "+r.Reason, x.m.Name)
			case indicator.TooFewPoints:
				cell = "too few"
			}
			row = append(row, cell)
		}
		they := "agree"
		if x.trends.Disagree() {
			they = "disagree"
		}
		p.Rows = append(p.Rows, append(row, they))
	}
	p.reasons = l.lines()
	return p
}

func (j judgement) gaps() part {
	p := part{Table: loip.Table{
		Title: "Gap to Scotland, and what became of the area",
		Note: "A gap that narrows is no improvement by itself: it narrows as well where the area was ahead and fell back. " +
			"From the first to the last period that both have.",
		Columns: []string{"measure", "from", "until", "gap then", "gap now", "the gap is", "area then", "area now", "the area is", "Scotland is", "both together"},
	}}
	var l lacks
	for _, x := range j.judged {
		g := x.gap
		l.add(g.Reason, x.m.Name)
		if len(g.At) == 0 {
			continue
		}
		first, last := g.At[0], g.At[len(g.At)-1]
		together := "in step"
		switch {
		case g.First == "":
			together = none
		case g.Disagrees && g.Width == indicator.Narrower:
			together = "narrower, though the area got worse"
		case g.Disagrees:
			together = "wider, though the area got better"
		}
		p.Rows = append(p.Rows, []string{
			x.m.Name, first.Period.String(), last.Period.String(), number(first.Absolute), number(last.Absolute), or(g.Width),
			number(first.First.Value), number(last.First.Value), or(g.First), or(g.Second), together,
		})
	}
	p.reasons = l.lines()
	return p
}

func (j judgement) progress() part {
	p := part{Table: loip.Table{
		Title: fmt.Sprintf("Progress towards Scotland's level in %d years", horizon),
		Note: fmt.Sprintf("As if the area had taken what Scotland had at the base for its target, %d years on. The base is the last period that was over on %s, "+
			"when the first plans were due. An area that was there already has no way to go, and keeps the level or loses it. "+
			"The methods stand side by side; the path is a straight line.", horizon, adopted.Long()),
		Columns: []string{"measure", "base", "was", "latest", "is", "target", "there at the base", "expected now"},
	}}
	for _, m := range methods {
		p.Columns = append(p.Columns, m.heading)
	}
	p.Columns = append(p.Columns, "they")
	var l lacks
	for _, x := range j.judged {
		c := x.toward
		l.add(c.reason, x.m.Name)
		if c.reason != "" {
			continue
		}
		expected := none
		if c.kept == "" {
			expected = number(c.progress.Expected)
		}
		row := []string{
			x.m.Name, c.base.Period.String(), number(c.base.Value), c.progress.Now.Period.String(), number(c.progress.Now.Value),
			number(c.scotland.Value), or(c.kept), expected,
		}
		for _, m := range methods {
			k, _ := c.progress.Of(m.method)
			if c.kept != "" {
				k.Status = ""
			} else if k.Status == "" {
				l.add("no "+m.heading+", since "+k.Reason, x.m.Name)
			}
			row = append(row, or(k.Status))
		}
		they := none
		if c.kept == "" {
			they = "agree"
			if c.progress.Disagree() {
				they = "disagree"
			}
		}
		row = append(row, they)
		p.Rows = append(p.Rows, row)
	}
	p.reasons = l.lines()
	return p
}
