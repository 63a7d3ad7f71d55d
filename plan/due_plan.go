package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// duties are the rules that judge what is due on a plan of one kind.
type duties struct {
	needs, participation, bodies, persons, answers, signed             loip.Rule
	watched, reviewed, interval, reported                              loip.Rule
	revisedBodies, revisedPersons, revisedAnswers, revisedAndPublished loip.Rule
	revisedNeeds                                                       loip.Rule
}

var (
	loipRules = duties{
		loipNeedsBeforePublishing.Rule, loipTookPartBefore.Rule, loipConsultsBodies.Rule, loipConsultsPersons.Rule, loipAnswersRepresentations.Rule, loipSignedOff.Rule,
		loipProgressWatched.Rule, loipReviewed.Rule, loipReviewDue.Rule, loipReported.Rule,
		loipRevisionConsultsBodies.Rule, loipRevisionConsultsPersons.Rule, loipRevisionAnswers.Rule, loipRevisionPublished.Rule, loipRevisionNeeds.Rule,
	}
	localityRules = duties{
		localityNeedsBeforePublishing.Rule, localityTookPartBefore.Rule, localityConsultsBodies.Rule, localityConsultsPersons.Rule, localityAnswersRepresentations.Rule, localitySignedOff.Rule,
		localityProgressWatched.Rule, localityReviewed.Rule, localityReviewDue.Rule, localityReported.Rule,
		localityRevisionConsultsBodies.Rule, localityRevisionConsultsPersons.Rule, localityRevisionAnswers.Rule, localityRevisionPublished.Rule, localityRevisionNeeds.Rule,
	}
)

// dueChecks lists the rules that judge what can be due.
func dueChecks() []loip.Check[Partnership] {
	return slices.Concat(
		[]loip.Check[Partnership]{loipPublished, loipSignedOff, localitySignedOff, plannedWhereIdentified, agreementSignedOff, planFollowed, justiceReviewed},
		loip.Each([]loip.Check[LOIP]{
			loipNeedsBeforePublishing, loipTookPartBefore, loipConsultsBodies, loipConsultsPersons, loipAnswersRepresentations,
			loipProgressWatched, loipReviewed, loipReviewDue, loipReported,
			loipRevisionConsultsBodies, loipRevisionConsultsPersons, loipRevisionAnswers, loipRevisionPublished, loipRevisionNeeds,
		}, noLOIP, loips),
		loip.Each([]loip.Check[LocalityPlan]{
			localityNeedsBeforePublishing, localityTookPartBefore, localityConsultsBodies, localityConsultsPersons, localityAnswersRepresentations,
			localityProgressWatched, localityReviewed, localityReviewDue, localityReported,
			localityRevisionConsultsBodies, localityRevisionConsultsPersons, localityRevisionAnswers, localityRevisionPublished, localityRevisionNeeds,
		}, noLocalityPlan, localityPlans),
	)
}

// plan notes what is due on a plan. Nothing is due on one that was replaced.
func (d *diary) plan(at loip.Path, c Content, r duties) {
	switch {
	case d.atReplacement(at, c, d.on).State == Reached, c.unclear(d.on):
		return
	case c.publishedBy(d.on):
		d.after(at, c, r)
	default:
		d.before(at, c, r)
	}
	d.signatures(at, c, r.signed)
	d.revisions(at, c, r)
}

// before notes what comes before the publication of a plan.
func (d *diary) before(at loip.Path, c Content, r duties) {
	if c.revises(d.on) {
		r.needs, r.bodies, r.persons, r.answers = r.revisedNeeds, r.revisedBodies, r.revisedPersons, r.revisedAnswers
	}
	if p := c.atNeeds(d.on); p.State != Reached && len(d.open(r.needs, at)) > 0 {
		d.add(r.needs, Duty{What: fmt.Sprintf("the needs and circumstances that %q is to meet are to be established and taken account of before it is published", c.Title), Why: p.Why, Path: at + "/needs"})
	}
	opened := !c.opened().IsZero() && !c.opened().After(d.on)
	if p := c.atParticipation(d.on); p.State != Reached && !opened && len(d.open(r.participation, at)) > 0 {
		d.add(r.participation, Duty{What: fmt.Sprintf("community bodies are to take part in making %q before the consultation on it opens", c.Title), Why: p.Why, Path: at + "/participation"})
	}
	d.consulting(at, fmt.Sprintf("%q", c.Title), c, r.bodies, r.persons, r.answers)
}

// consulting notes what is due of a consultation, and before what it was on is
// published.
func (d *diary) consulting(at loip.Path, name string, c Content, bodies, persons, answers loip.Rule) {
	for _, h := range []struct {
		rule loip.Rule
		head head
	}{{bodies, communityHead}, {persons, personsHead}} {
		for _, f := range d.open(h.rule, at+"/consultation") {
			d.add(h.rule, Duty{What: fmt.Sprintf("%s are to be consulted on %s before it is published", h.head.what, name), Why: f.Message, Path: f.Path})
		}
	}
	if c.opened().After(d.on) {
		return
	}
	for _, f := range d.open(answers, at+"/consultation/representations") {
		what, taken := "the representations received", false
		for i, x := range c.Consultation.Representations {
			if f.Path == (at + "/consultation/representations").Index(i) {
				what, taken = fmt.Sprintf("representation %d (%s)", i+1, x.ID), x.Answer != "" && !x.Answered.After(d.on)
			}
		}
		if !taken {
			d.add(answers, Duty{What: fmt.Sprintf("account is to be taken of %s on %s before it is published", what, name), Why: f.Message, Path: f.Path})
		}
	}
}

// signatures notes which statutory partners are still to agree a document. They
// can do so after it was published.
func (d *diary) signatures(at loip.Path, c Content, r loip.Rule) {
	if len(d.open(r, at)) == 0 {
		return
	}
	who, why := "each statutory partner", fmt.Sprintf("who agreed %q is not given", c.Title)
	switch {
	case d.Area == "":
		why = "the council area is not given, so that the statutory partners are not known"
	case c.SignOff != nil:
		names := d.unsigned(c)
		if len(names) == 0 {
			return
		}
		who, why = strings.Join(names, ", "), fmt.Sprintf("%s not shown to have agreed %q", loip.Plural(len(names), "statutory partner is", "statutory partners are"), c.Title)
	}
	d.add(r, Duty{What: fmt.Sprintf("%q is to be agreed by %s", c.Title, who), Why: why, Path: at + "/signOff"})
}

// unsigned returns the statutory partners that are not shown to have agreed,
// those apart of which it is doubtful whether they are statutory partners.
func (d *diary) unsigned(c Content) (names []string) {
	s, now := governance.Signing(d.Area, c.signingDay(d.on), c.SignOff), governance.Signing(d.Area, d.on, c.SignOff).Agreed
	for _, x := range slices.Concat(s.Missing, s.Refused, s.Late, s.Left) {
		if x.Doubt == "" && !slices.ContainsFunc(now, func(a governance.Signatory) bool { return a.Body.ID == x.Body.ID }) {
			names = append(names, x.Body.String())
		}
	}
	return names
}

// after notes what follows the publication of a plan: looks at its progress,
// reviews, progress reports, and the plan that follows it.
func (d *diary) after(at loip.Path, c Content, r duties) {
	if open := d.open(r.watched, at); len(open) > 0 {
		var numbers []string
		for i, o := range c.Outcomes {
			if c.lastLook(o, d.on).IsZero() {
				numbers = append(numbers, fmt.Sprint(i+1))
			}
		}
		d.add(r.watched, Duty{
			What: fmt.Sprintf("progress on %s %s of %q is to be looked at", map[bool]string{true: "outcome", false: "outcomes"}[len(numbers) == 1], strings.Join(numbers, ", "), c.Title),
			Why:  open[0].Message, Path: at + "/progress",
		})
	}
	review := Duty{What: fmt.Sprintf("%q is to be reviewed", c.Title), Path: at + "/reviews"}
	if since, what, due := c.reviewBy(d.on); c.chosen.ReviewYears > 0 {
		review.By, review.SetBy, review.Urgency = due, ByPartnership, Coming
		if d.on.After(due) {
			review.Urgency = Overdue
		}
		review.Why = fmt.Sprintf("%q %s on %s, and the partnership set itself %s to the next review", c.Title, what, since.Long(), loip.Plural(c.chosen.ReviewYears, "year", "years"))
		d.add(r.interval, review)
	} else if open := d.open(r.reviewed, at); len(open) > 0 {
		review.What, review.Why = fmt.Sprintf("%q is to be reviewed from time to time", c.Title), open[0].Message
		d.add(r.reviewed, review)
	}
	d.reports(at, c, r.reported)
	d.runningOut(at, c)
}

// reports notes the progress reports on reporting years that have ended, and
// that on the next one.
func (d *diary) reports(at loip.Path, c Content, r loip.Rule) {
	ended := ReportingYears(c.owesFrom(), d.on, c.directed)
	all := ReportingYears(c.owesFrom(), d.on.AddYears(2), c.directed) // the first begins within a year
	for i, year := range all[:min(len(ended)+1, len(all))] {
		if len(c.reported(year, d.on)) > 0 {
			continue
		}
		x := Duty{
			What: fmt.Sprintf("the progress report on %q for the year %s is to be published", c.Title, year),
			Why:  fmt.Sprintf("the reporting year ends on %s", year.Until.AddDays(-1).Long()), Path: at + "/progressReports", From: year.Until,
		}
		if x.By = c.reportBy(year); !x.By.IsZero() {
			x.SetBy = ByPartnership
		}
		if i < len(ended) {
			x.Why = fmt.Sprintf("the reporting year ended on %s, and no progress report on it is shown", year.Until.AddDays(-1).Long())
			if c.undated(year) {
				x.Why = fmt.Sprintf("the reporting year ended on %s, and on what day the progress report on it was published is not given", year.Until.AddDays(-1).Long())
			}
		}
		d.add(r, x)
	}
}

// runningOut notes that a plan has to be followed by another before its period
// ends.
func (d *diary) runningOut(at loip.Path, c Content) {
	last := c.ends(d.on).AddDays(-1)
	open := d.open(planFollowed.Rule, at)
	if last.IsZero() || c.ReplacedBy != "" && len(open) == 0 {
		return
	}
	x := Duty{What: fmt.Sprintf("%q is to be replaced or revised by the time it runs out", c.Title), Path: at + "/replacedBy", By: last, SetBy: ByPlan}
	switch {
	case len(open) > 0:
		x.Why = open[0].Message
	case !d.on.After(last):
		x.Why, x.Urgency = fmt.Sprintf("%q runs to %s", c.Title, last.Long()), Coming
	default:
		return
	}
	d.add(planFollowed.Rule, x)
}

// revisions notes what is due of revisions that have begun and are not
// published.
func (d *diary) revisions(at loip.Path, c Content, r duties) {
	for _, x := range c.revisions(d.on) {
		name := cmp.Or(x.plan.edition, fmt.Sprintf("the revised plan %q", c.Title))
		here := at + x.at
		switch first, _ := x.plan.issued(); {
		case x.agreed(d.on), !first.IsZero() && !first.After(d.on):
			continue
		case x.doubt == "" && x.at != "":
			d.consulting(here, name, x.plan, r.revisedBodies, r.revisedPersons, r.revisedAnswers)
		case x.doubt != "" && !x.pending:
			continue
		}
		for _, f := range d.open(r.revisedAndPublished, here) {
			if f.Path != here && f.Path != here+"/published" {
				continue
			}
			what := fmt.Sprintf("%s is to be published", name)
			if x.pending {
				what = fmt.Sprintf("%q is to be revised, the revision consulted on, and the revised plan published", c.Title)
			}
			d.add(r.revisedAndPublished, Duty{What: what, Why: f.Message, Path: here, From: x.decided})
		}
	}
}
