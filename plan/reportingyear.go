package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// covered returns the time that a report covers: the days that are given, or
// those of the period as the document writes it. It is zero where neither says.
func (r ProgressReport) covered() loip.Period {
	if !r.Year.IsZero() {
		return r.Year
	}
	if x, err := indicator.ParsePeriod(r.Covers); err == nil {
		return x.Span
	}
	from, until, _ := strings.Cut(r.Covers, "/")
	first, _ := span(loip.Date{}, from)
	_, last := span(loip.Date{}, until)
	if first.IsZero() || last.IsZero() {
		return loip.Period{}
	}
	return loip.Period{From: first, Until: last.AddDays(1)}
}

// aYear reports whether a period is of about twelve months, as one that is
// given to the month alone can be.
func aYear(x loip.Period) bool {
	return !x.From.IsZero() && !x.Until.Before(x.From.AddMonths(11)) && !x.Until.After(x.From.AddMonths(13))
}

// isFor reports whether the report is for a reporting year. Where it gives its
// time in words alone, it is, from the first day of the year for about twelve
// months.
func (r ProgressReport) isFor(year loip.Period) bool {
	x := r.covered()
	return x == year || r.Year.IsZero() && aYear(x) && x.From == year.From
}

// forYear reports whether the report is for one of the plan's reporting years.
func (c Content) forYear(r ProgressReport) bool {
	from := r.covered().From
	return slices.ContainsFunc(ReportingYears(from, from.AddYears(1), c.directed), r.isFor)
}

// antedates reports whether the time of a report had ended before the plan was
// published or Part 2 came into force.
func (c Content) antedates(r ProgressReport) bool {
	until := r.covered().Until
	return !until.IsZero() && !until.After(latest(c.lastIssued(), commencement))
}

// forReportingYears judges whether the yearly reports are for reporting years.
func forReportingYears(p *loip.Pass, c Content) {
	const at = loip.Path("/progressReports")
	judged, open := false, false
	for i, r := range c.Reports {
		x := r.covered()
		name := fmt.Sprintf("progress report %d on %q", i+1, c.Title)
		switch {
		case r.out().After(p.AsOf()):
			continue
		case x.IsZero():
			open = true
			continue
		case x.From.IsZero() || x.Until.IsZero():
			p.Undetermined(at.Index(i), "%s covers the time %s; the other end of it is not given", name, x)
		case !aYear(x):
			continue
		case c.antedates(r):
			p.NotApplicable(at.Index(i), "%s is of a time before the plan was published or Part 2 came into force: %s", name, x)
		case c.forYear(r):
			p.Met(at.Index(i), "%s covers the reporting year %s", name, x)
		case slices.ContainsFunc(c.Reports, func(o ProgressReport) bool {
			y := o.covered()
			return !o.out().After(p.AsOf()) && c.forYear(o) && y.From.Before(x.Until) && x.From.Before(y.Until)
		}):
			p.NotApplicable(at.Index(i), "%s covers another time, %s, and stands beside one for a reporting year", name, x)
		default:
			p.Unmet(at.Index(i), "%s covers the time %s, which is no reporting year", name, x)
		}
		judged = true
	}
	switch {
	case judged:
	case open:
		p.Undetermined(at, "what time the progress reports on %q cover is not given", c.Title)
	default:
		p.NotApplicable(at, "no yearly progress report on %q is among the documents", c.Title)
	}
}

const (
	reportingYearHow   = "Each report on a time of about twelve months is for a reporting year; one for other twelve months is unmet, unless it stands beside one for a reporting year with which it shares days. Reports that came out after the day judged, and those on a time before the plan was published or Part 2 came into force, are not looked at."
	reportingYearDoubt = "The Act asks for a report for each reporting year and does not forbid others; other rules look for the report on each year. Where a report gives its time in words alone, the first day decides."
)

var loipReportYear = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-286", Title: "Yearly progress reports on the local outcomes improvement plan are for reporting years, from 1 April or the day that Ministers direct.", Force: loip.Advice,
		Basis: append(advice("reporting years", "a report on other twelve months is no report for a reporting year"),
			s8("(3)", "a reporting year is one from 1 April, or from the day Ministers direct"), s8("(1)", "the partnership publishes a progress report for each reporting year")),
		How: reportingYearHow, Doubt: reportingYearDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { forReportingYears(p, l.Content) },
}

var localityReportYear = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-287", Title: "Yearly progress reports on a locality plan are for reporting years, from 1 April or the day that Ministers direct.", Force: loip.Advice,
		Basis: append(advice("reporting years", "a report on other twelve months is no report for a reporting year"),
			s12("(3)", "a reporting year is one from 1 April, or from the day Ministers direct"), s12("(1)", "the partnership publishes a progress report on each locality plan for each reporting year")),
		How: reportingYearHow, Doubt: reportingYearDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { forReportingYears(p, l.Content) },
}
