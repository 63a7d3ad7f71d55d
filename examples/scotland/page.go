package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// none stands where a figure or an answer cannot be had.
const none = "-"

// page writes what the series say of an area.
func page(measures []measure, council loip.Council, s style) string {
	j := judge(measures, council.Code)
	var b strings.Builder
	b.WriteString(s.title(fmt.Sprintf("%s: %s beside Scotland's", council.Name, loip.Plural(len(j.judged), "series", "series"))))
	b.WriteString(s.text("Published figures, judged as they stand. Which way is good is the publisher's word; a hyphen stands where there is no answer, and the reasons stand below each table. " +
		"That a figure is better or worse says nothing of why."))
	for _, line := range j.summary() {
		b.WriteString(s.item(line))
	}
	for _, t := range []part{j.against(), j.trends(), j.gaps(), j.progress()} {
		b.WriteString(s.heading(t.Title) + s.text(t.Note) + s.table(t.Table))
		for _, reason := range t.reasons {
			b.WriteString(s.item(reason))
		}
	}
	b.WriteString(s.heading("Notes on the series"))
	for _, x := range j.judged {
		note := x.m.Name + ": " + x.m.Unit + ". " + x.m.Source + ". Method: " + x.m.method + "."
		if x.m.Note != "" {
			note += " Note: " + x.m.Note + "."
		}
		b.WriteString(s.item(note))
	}
	return b.String() + "\n"
}

// judged is what is found of one measure for an area.
type judged struct {
	m       measure
	against indicator.Beside
	among   indicator.Among
	light   indicator.ProfileLight
	trends  indicator.TrendReadings
	gap     indicator.GapCourse
	toward  course
}

// judgement is what is found of all measures that are published for an area.
type judgement struct {
	judged  []judged
	without []string // measures without a series for the area
}

func judge(measures []measure, code loip.AreaCode) (j judgement) {
	for _, m := range measures {
		area, ok := m.series[code]
		if !ok {
			j.without = append(j.without, m.Name)
			continue
		}
		scotland := m.series[loip.Scotland]
		j.judged = append(j.judged, judged{
			m:       m,
			against: m.Beside(area, scotland, indicator.Selection{}),
			among:   m.ranks[code],
			light:   m.ProfileLight(area, scotland, indicator.Selection{}),
			trends:  m.Trends(area, indicator.Trending{}),
			gap:     m.GapTo(area, scotland, indicator.Selection{}),
			toward:  toward(m, area, scotland),
		})
	}
	return j
}

// summary counts first.
func (j judgement) summary() (lines []string) {
	against, trend, path := indicator.Branch{}, indicator.Branch{}, indicator.Branch{}
	disagree, narrower, slid := 0, 0, 0
	branch := func(b *indicator.Branch, name, state string) {
		if state == "" {
			state = "without an answer"
		}
		b.Branches = append(b.Branches, indicator.Branch{Name: name, State: state})
	}
	for _, x := range j.judged {
		branch(&against, x.m.Name, string(x.against.Standing))
		mean, _ := x.trends.Of(indicator.ByMeanChange)
		branch(&trend, x.m.Name, string(mean.State))
		branch(&path, x.m.Name, x.toward.status())
		if x.trends.Disagree() {
			disagree++
		}
		if x.gap.Width == indicator.Narrower && x.gap.First != "" {
			narrower++
			if x.gap.Disagrees {
				slid++
			}
		}
	}
	lines = append(lines,
		"Against Scotland, by the published figures: "+against.RollUp().String()+".",
		"Trend, by the mean of recent changes: "+trend.RollUp().String()+fmt.Sprintf(". The methods disagree in %d.", disagree),
		fmt.Sprintf("The gap to Scotland became narrower in %d; in %d of them the area's own figure got worse.", narrower, slid),
		fmt.Sprintf("On the way to Scotland's level in %d years: %s.", horizon, path.RollUp()),
	)
	if len(j.without) > 0 {
		lines = append(lines, "No series is published for the area: "+strings.Join(j.without, "; ")+".")
	}
	return lines
}

// part is a table with the reasons for what it lacks.
type part struct {
	loip.Table
	reasons []string
}

// lacks gathers measures under the reason why something of them is not there.
type lacks struct {
	order []string
	names map[string][]string
}

func (l *lacks) add(reason, name string) {
	if reason == "" {
		return
	}
	if l.names == nil {
		l.names = map[string][]string{}
	}
	if l.names[reason] == nil {
		l.order = append(l.order, reason)
	}
	l.names[reason] = append(l.names[reason], name)
}

// lines writes each reason with its measures, up to four of them by name.
func (l lacks) lines() (lines []string) {
	for _, reason := range l.order {
		names := l.names[reason]
		who := strings.Join(names, "; ")
		if len(names) > 4 {
			who = fmt.Sprintf("%s; and %d more", strings.Join(names[:4], "; "), len(names)-4)
		}
		lines = append(lines, reason+": "+who)
	}
	return lines
}

// or writes a word, or the sign for none.
func or[T ~string](s T) string {
	if s == "" {
		return none
	}
	return string(s)
}

// number writes a value short.
func number(v indicator.Value) string {
	if !v.IsKnown() {
		return none
	}
	s := fixed(v.Amount.InexactFloat64())
	for _, m := range v.Marks {
		s += " (" + string(m) + ")"
	}
	return s
}

// fixed writes a number to three or four digits, and from 1,000 to the whole.
func fixed(x float64) string {
	switch size := math.Abs(x); {
	case size >= 1000:
		return loip.Thousands(int64(math.Round(x)))
	case size >= 10:
		return strconv.FormatFloat(x, 'f', 1, 64)
	}
	return strconv.FormatFloat(x, 'f', 2, 64)
}

// polarity writes which way is good.
func polarity(i indicator.Indicator) string { return or(i.Polarity) }
