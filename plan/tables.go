package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// documents names the parts of the dossier under which a report groups its
// findings.
func (v Partnership) documents() []loip.Document {
	var list []loip.Document
	add := func(at loip.Path, format string, args ...any) {
		list = append(list, loip.Document{Path: at, Title: fmt.Sprintf(format, args...)})
	}
	for at, c := range v.plans {
		add(at, "Plan: %s", c.Title)
	}
	add("/relatedPlans", "Plans and reports of other duties")
	add("/division", "The division into localities")
	add("/indicators", "Indicators")
	add("/governance/groups", "Groups and their members")
	for i, m := range v.Governance.Meetings {
		add(loip.Path("/governance/meetings").Index(i), "Meeting: %s, %s", m.Title, m.On.Long())
	}
	if v.Governance.Tracker != nil {
		add("/governance/tracker", "Tracker: %s", v.Governance.Tracker.Title)
	}
	for i, a := range v.Governance.Audits {
		add(loip.Path("/governance/audits").Index(i), "Audit: %s", a.Title)
	}
	for i, x := range v.Governance.ImprovementPlans {
		add(loip.Path("/governance/improvementPlans").Index(i), "Improvement plan: %s", x.Title)
	}
	add("/engagement/communityBodies", "Community bodies")
	for i, a := range v.Engagement.Assessments {
		kind := "Self-assessment"
		if a.Illustrative {
			kind = "Self-assessment (illustrative)"
		}
		add(loip.Path("/engagement/assessments").Index(i), "%s: %s", kind, a.Activity)
	}
	return list
}

// Tables returns the short tables that go with the report for a day: what is
// due, the course and the ladder of each plan, links to national outcomes,
// indicators against Scotland and their gaps, how much targets ask for, the
// localities, governance, the self-assessment, and what other settings would
// mean.
func Tables(v Partnership, on loip.Date) (tables []loip.Table) {
	if due := DueTable(v, on); len(due.Rows) > 0 {
		tables = append(tables, due)
	}
	for _, c := range v.Courses(on) {
		tables = append(tables, c.Table())
	}
	tables = append(tables, v.ladders()...)
	tables = append(tables, NationalTables(v)...)
	tables = append(tables, indicator.Tables(v.Indicators)...)
	tables = append(tables, indicator.SeriesTables(v.Indicators, on)...)
	tables = append(tables, AmbitionTables(Ambitions(v, on, indicator.Weighing{}))...)
	tables = append(tables, v.division().Tables()...)
	tables = append(tables, v.governance().Tables(on)...)
	tables = append(tables, v.Engagement.Tables(on)...)
	if len(v.Settings) > 0 {
		tables = append(tables, v.settings(on))
	}
	return tables
}

// ladders shows for each statutory plan which rungs its outcomes have.
func (v Partnership) ladders() []loip.Table {
	var tables []loip.Table
	for at, c := range v.plans {
		if len(c.Outcomes) == 0 || at.Within("/otherPlans") {
			continue
		}
		t := loip.Table{Title: "Outcomes and their terms: " + c.Title, Columns: []string{"outcome", "1 year", "3 years", "10 years"}}
		for _, o := range c.Outcomes {
			row := []string{o.Title}
			for _, term := range []Term{Short, Medium, Long} {
				cell := "complete"
				if missing := o.missing(term); len(missing) > 0 {
					cell = "incomplete"
					if !slices.ContainsFunc(o.Ladder, func(r Rung) bool { return r.Term == term }) {
						cell = "nothing given"
					}
				}
				row = append(row, cell)
			}
			t.Rows = append(t.Rows, row)
		}
		tables = append(tables, t)
	}
	return tables
}

// law is the setting that the law itself makes: no interval, no deadline, and
// the limit of SSI 2016/364.
var law = Setting{Name: "the law as it is", PopulationCap: 30_000}

// settings shows what named settings would mean for reviews, progress reports
// and localities.
//
// Method: the reporting year is the last that ended before the day; a report
// is due so many months after its end, on the same day of the month or the
// last one (31 March and 6 months: 30 September).
func (v Partnership) settings(on loip.Date) loip.Table {
	var end loip.Date
	if years := ReportingYears(on.AddYears(-2), on, v.ReportingFrom); len(years) > 0 {
		end = years[len(years)-1].Until.AddDays(-1)
	}
	t := loip.Table{
		Title:   "What other settings would mean",
		Note:    "The law sets no interval for reviews and no deadline for progress reports. The deadline of the final guidance is not confirmed. Populations are the newest at hand.",
		Columns: []string{"setting", "review of plans", "progress report for the year to " + end.Long(), "limit on localities", "localities over the limit"},
	}
	for _, s := range append([]Setting{law}, v.Settings...) {
		review, report, limit := "no interval", "no deadline", "not set"
		if s.ReviewYears > 0 {
			review = "after " + loip.Plural(s.ReviewYears, "year", "years")
		}
		if s.ReportMonths > 0 {
			report = "by " + end.AddMonths(s.ReportMonths).Long()
		}
		over := "none"
		switch {
		case s.NoCap:
			limit = "none"
		case s.PopulationCap > 0:
			limit = loip.Thousands(s.PopulationCap)
			if names := v.over(s.PopulationCap); len(names) > 0 {
				over = strings.Join(names, ", ")
			}
		default:
			over = "not set"
		}
		t.Rows = append(t.Rows, []string{s.Name, review, report, limit, over})
	}
	return t
}

// over lists the localities whose newest population exceeds a limit.
func (v Partnership) over(limit int64) []string {
	d := v.division()
	var names []string
	for _, l := range d.Localities {
		list := d.Populations(l)
		if l.Kind != locality.Ward && len(list) > 0 && list[len(list)-1].People > limit {
			names = append(names, l.Name)
		}
	}
	return names
}
