package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// s8, s12 return provisions of those sections of the 2015 Act.
func s8(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 8"+sub, "Local outcomes improvement plan: progress report", says)
}

func s12(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 12"+sub, "Locality plan: progress report", says)
}

const (
	reportedHow   = "For each reporting year that began on or after the day of publication, or that of commencement where it is later, and has ended, a progress report of that year is published by the day judged."
	reportedDoubt = "The Act sets no day by which a report is to be published. A year without one is unmet only where a later year was reported on, or where a list of reports is given and the next year has ended too. " +
		"Whether a report was due for the year in which the first plan was published is open. Where a plan replaces another, that year and earlier ones are due too; they are not looked at here. Years that began before 20 December 2016 are not looked at."
)

// reported judges whether every reporting year has its report.
func reported(p *loip.Pass, c Content) {
	const at = loip.Path("/progressReports")
	if !c.publishedBy(p.AsOf()) {
		p.NotApplicable("/published", "the documents do not show %q as published, so that no progress report on it is due", c.Title)
		return
	}
	years := ReportingYears(c.owesFrom(), p.AsOf(), c.directed)
	good := 0
	for i, year := range years {
		later := slices.ContainsFunc(years[i+1:], func(y loip.Period) bool { return len(c.reported(y, p.AsOf())) > 0 })
		switch {
		case len(c.reported(year, p.AsOf())) > 0:
			good++
		case c.undated(year):
			p.Undetermined(at, "on what day the progress report on %q for the year %s was published is not given", c.Title, year)
		case later:
			lacks(p, c, at, "no progress report on %q for the year %s is among the documents, though a later year was reported on", c.Title, year)
		case c.Reports != nil && i < len(years)-1:
			lacks(p, c, at, "no progress report on %q for the year %s is among those given, and the next year has ended too", c.Title, year)
		default:
			p.Undetermined(at, "no progress report on %q for the year %s is among the documents; the Act sets no day for it", c.Title, year)
		}
	}
	switch {
	case len(years) == 0:
		p.NotApplicable(at, "no reporting year that began after %q was published and Part 2 came into force has ended", c.Title)
	case good == len(years):
		p.Met(at, "a progress report on %q was published for each of its reporting years (%d)", c.Title, good)
	}
}

// report names a progress report in a finding: by the time it covers, or else by
// its number.
func (c Content) report(i int) string {
	if x := c.Reports[i].covered(); !x.IsZero() {
		return fmt.Sprintf("the progress report on %q for the time %s", c.Title, x)
	}
	return fmt.Sprintf("progress report %d on %q", i+1, c.Title)
}

// eachReport hands every progress report published by the day judged to a test.
func eachReport(p *loip.Pass, c Content, test func(at loip.Path, name string, r ProgressReport)) {
	judged := false
	for i, r := range c.Reports {
		if out := r.out(); out.IsZero() || out.After(p.AsOf()) {
			continue
		}
		judged = true
		test(loip.Path("/progressReports").Index(i), c.report(i), r)
	}
	if !judged {
		p.NotApplicable("/progressReports", "no published progress report on %q is among the documents", c.Title)
	}
}

const assessesHow = "Each published report on a time that had not ended before the plan was published and Part 2 came into force holds an assessment of every outcome of the plan; that there was no improvement, or that it cannot be told, is an assessment too."

// reportAssesses judges whether a report assesses every outcome.
func reportAssesses(p *loip.Pass, c Content) {
	eachReport(p, c, func(at loip.Path, name string, r ProgressReport) {
		var without, unclear []string
		for i, o := range c.Outcomes {
			a := slices.IndexFunc(r.Assessed, func(a Assessed) bool { return a.Outcome == o.ID })
			switch title := fmt.Sprintf("outcome %d %q", i+1, o.Title); {
			case a < 0:
				without = append(without, title)
			case r.Assessed[a].Verdict == "":
				unclear = append(unclear, title)
			}
		}
		switch {
		case c.antedates(r):
			p.NotApplicable(at, "%s is of a time before the plan was published or Part 2 came into force", name)
		case len(c.Outcomes) == 0:
			p.Undetermined(at, "the outcomes of the plan are not given, so that it cannot be shown that %s assesses each", name)
		case r.Assessed == nil:
			p.Undetermined(at.Key("assessed"), "the assessments in %s are not given", name)
		case len(without) > 0:
			lacks(p, c, at.Key("assessed"), "%s gives no assessment of %s", name, strings.Join(without, ", "))
		case len(unclear) > 0:
			p.Undetermined(at.Key("assessed"), "whether there was any improvement is not given in what %s says of %s", name, strings.Join(unclear, ", "))
		default:
			p.Met(at.Key("assessed"), "%s assesses each of the %d outcomes", name, len(c.Outcomes))
		}
	})
}

var loipReported = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-060", Title: "A progress report on the local outcomes improvement plan is published for each reporting year.", Force: loip.Must,
		Basis: []loip.Provision{s8("(1)", "the partnership publishes a progress report for each reporting year"), s8("(3)", "a reporting year is one from 1 April, or from the day Ministers direct")},
		How:   reportedHow, Doubt: reportedDoubt, Expectations: []string{"G-GOV-20"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) { reported(p, l.Content) },
}

var localityReported = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-061", Title: "A progress report on each locality plan is published for each reporting year.", Force: loip.Must,
		Basis: []loip.Provision{s12("(1)", "the partnership publishes a progress report on each locality plan for each reporting year"), s12("(3)", "a reporting year is one from 1 April, or from the day Ministers direct")},
		How:   reportedHow + " Plans that the partnership need not have made count too.", Doubt: reportedDoubt + " Revised plans are held to it as well, though section 12(1) names plans published under section 10.",
		Expectations: []string{"G-GOV-23"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { reported(p, l.Content) },
}

var loipReportAssesses = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-062", Title: "A progress report assesses whether each local outcome of the plan improved during the year.", Force: loip.Must,
		Basis: []loip.Provision{s8("(2)(a)", "a report sets out the partnership's assessment of whether each local outcome improved during the reporting year")},
		How:   assessesHow, Expectations: []string{"G-GOV-21"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) { reportAssesses(p, l.Content) },
}

var localityReportAssesses = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-063", Title: "A progress report on a locality plan assesses whether each of its outcomes improved during the year.", Force: loip.Must,
		Basis: []loip.Provision{s12("(2)", "a report sets out the partnership's assessment of whether each outcome of the locality plan improved during the reporting year")},
		How:   assessesHow, Expectations: []string{"G-GOV-23"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { reportAssesses(p, l.Content) },
}

var loipReportOnParticipation = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-064", Title: "A progress report says how far the partnership participated with community bodies, and how far that enabled them to contribute.", Force: loip.Must,
		Basis: []loip.Provision{s8("(2)(b)", "a report sets out how far the partnership participated with community bodies during the year, and how effective that was in enabling them to contribute")},
		How:   "Each published report holds both statements; one that is given without the other is unmet. No such statement is asked for in a report on a locality plan.", Expectations: []string{"G-GOV-22"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		eachReport(p, l.Content, func(at loip.Path, name string, r ProgressReport) {
			var without []string
			extent, effectiveness := r.Participation.Halves()
			if !extent {
				without = append(without, "how far the partnership participated with community bodies")
			}
			if !effectiveness {
				without = append(without, "how far that was effective in enabling them to contribute")
			}
			switch {
			case !extent && !effectiveness:
				p.Undetermined(at.Key("participation"), "what %s says of participation is not given", name)
				return
			case len(without) > 0:
				lacks(p, l.Content, at.Key("participation"), "%s does not say %s", name, strings.Join(without, ", nor "))
				return
			}
			p.Met(at.Key("participation"), "%s says how far the partnership participated with community bodies, and to what effect", name)
		})
	},
}

var loipReportEvidence = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-067", Title: "What a progress report says of the effectiveness of participation rests on evidence.", Force: loip.Advice,
		Basis: advice("effectiveness", "that participation enabled bodies to contribute is shown by what came of it and by what they say themselves"),
		How:   "Each published report that speaks of effectiveness names evidence; an empty list says that there is none.", Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		eachReport(p, l.Content, func(at loip.Path, name string, r ProgressReport) {
			at = at.Key("participation").Key("evidence")
			switch _, speaks := r.Participation.Halves(); {
			case !speaks:
				p.NotApplicable(at, "%s does not speak of the effectiveness of participation", name)
			case len(r.Participation.Evidence) > 0:
				p.Met(at, "%s names evidence of the effectiveness of participation", name)
			case r.Participation.Evidence != nil:
				p.Unmet(at, "%s says that there is no evidence of the effectiveness of participation", name)
			default:
				p.Undetermined(at, "%s names no evidence of the effectiveness of participation", name)
			}
		})
	},
}

var loipReportRests = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-068", Title: "What a progress report says of each outcome rests on indicators.", Force: loip.Should,
		Basis: onPrinciple("para 129", draftPerformance, "performance information is used to review and report whether outcomes have improved"),
		How:   "Each assessment with a verdict names indicators; an empty list says that it rests on none.",
		Doubt: loip.DraftOnly + " Reports on locality plans are not looked at here. What participation was like is for another rule.", Expectations: []string{"G-PM-11"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		eachReport(p, l.Content, func(at loip.Path, name string, r ProgressReport) {
			for i, a := range r.Assessed {
				at, outcome := at.Key("assessed").Index(i).Key("indicators"), a.Outcome
				if n := slices.IndexFunc(l.Outcomes, func(o Outcome) bool { return o.ID == a.Outcome }); n >= 0 {
					outcome = fmt.Sprintf("outcome %d %q", n+1, l.Outcomes[n].Title)
				}
				switch {
				case len(a.Indicators) > 0:
					p.Met(at, "what %s says of %s rests on %s", name, outcome, loip.Plural(len(a.Indicators), "indicator", "indicators"))
				case a.Indicators != nil:
					p.Unmet(at, "what %s says of %s rests on no indicator", name, outcome)
				default:
					p.Undetermined(at, "on which indicators rests what %s says of %s is not given", name, outcome)
				}
			}
			if len(r.Assessed) == 0 {
				p.Undetermined(at.Key("assessed"), "the assessments in %s are not given", name)
			}
		})
	},
}

const (
	inTimeHow   = "Only where the partnership has chosen a number of months in its settings: each published report is dated no later than so many months after the last day of its year, and none is missing by then."
	inTimeDoubt = loip.DraftOnly + " The draft has 4 months in square brackets; 4, 6 or another number were consulted on, and the final number is not confirmed, so nothing is asked for unless the partnership has chosen one."
)

// reportBy returns the last day for the report on a year by the number of months
// that the partnership has set itself; zero where it has set none.
func (c Content) reportBy(year loip.Period) loip.Date {
	if c.chosen.ReportMonths == 0 {
		return loip.Date{}
	}
	return year.Until.AddDays(-1).AddMonths(c.chosen.ReportMonths)
}

// reportInTime judges reports against the number of months that the partnership
// has set itself.
//
// Boundary: 31 March and 6 months is 30 September, and that day is in time.
func reportInTime(p *loip.Pass, c Content) {
	const at = loip.Path("/progressReports")
	if c.chosen.ReportMonths == 0 {
		p.NotApplicable("", "the partnership has set itself no number of months for its progress reports")
		return
	}
	judged := false
	for _, year := range ReportingYears(c.owesFrom(), p.AsOf(), c.directed) {
		due := c.reportBy(year)
		places := c.reported(year, p.AsOf())
		switch {
		case len(places) > 0:
			judged = true
			r := c.Reports[places[0]]
			first, last := span(r.Published, r.PublishedWhen)
			say, when := p.Met, "on "+last.Long()
			if r.Published.IsZero() {
				when = "in " + r.PublishedWhen
			}
			switch {
			case first.After(due):
				say = p.Unmet
			case last.After(due):
				say = p.Undetermined
			}
			say(at.Index(places[0]), "the progress report on %q for the year %s was due by %s and was published %s", c.Title, year, due.Long(), when)
		case p.AsOf().After(due) && c.Reports != nil:
			judged = true
			lacks(p, c, at, "the progress report on %q for the year %s was due by %s and is not among those given", c.Title, year, due.Long())
		case p.AsOf().After(due):
			judged = true
			p.Undetermined(at, "the progress report on %q for the year %s was due by %s and is not among the documents", c.Title, year, due.Long())
		}
	}
	if !judged {
		p.NotApplicable(at, "no progress report on %q is due yet", c.Title)
	}
}

func afterYearEnd() []loip.Provision {
	return append(advice("progress reports", "a time that was set is kept"),
		onPrinciple("para 40", "Governance and accountability", "progress reports are published within a set time after the end of the reporting year")...)
}

var loipReportInTime = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-065", Title: "Progress reports on the local outcomes improvement plan come out within the time the partnership has set itself.", Force: loip.Advice,
		Basis: afterYearEnd(), How: inTimeHow, Doubt: inTimeDoubt, Expectations: []string{"G-GOV-24"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) { reportInTime(p, l.Content) },
}

var localityReportInTime = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-066", Title: "Progress reports on locality plans come out within the time the partnership has set itself.", Force: loip.Advice,
		Basis: afterYearEnd(), How: inTimeHow, Doubt: inTimeDoubt, Expectations: []string{"G-GOV-24"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { reportInTime(p, l.Content) },
}
