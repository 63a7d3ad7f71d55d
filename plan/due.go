package plan

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// Numbers of months from the end of a reporting year to the progress report,
// for [Setting.ReportMonths]. The Act sets none, the number of the final
// guidance is not confirmed, and nothing is asked for unless a partnership
// chooses one.
//
// Law: draft guidance, para 40, in square brackets, and question 4 of the
// consultation on it, which offered both.
// Unit: months.
const (
	DraftReportMonths        = 4
	ConsultationReportMonths = 6
)

// Duty is something that is due of a partnership on a day, or will be, or of the
// community justice partners of its area.
type Duty struct {
	What    string    `json:"what"` // one plain sentence that stands alone
	Why     string    `json:"why"`
	Path    loip.Path `json:"path"` // of the plan, or of the place in it where doing it would show
	Urgency Urgency   `json:"urgency"`
	// From is the day from which it is due; not given, it is due already, and
	// nothing says since when. By is the last day for it; not given where nobody
	// has set one.
	From  loip.Date `json:"from,omitzero"`
	By    loip.Date `json:"by,omitzero"`
	SetBy Setter    `json:"setBy,omitzero"` // who set that last day
	// Rule judges it, and lends it force and basis.
	Rule  loip.RuleID      `json:"rule"`
	Force loip.Force       `json:"force"`
	Basis []loip.Provision `json:"-"`
}

// Urgency is how a duty lies to the day.
type Urgency string

// The urgencies, the most urgent first.
const (
	Overdue Urgency = "overdue" // its last day has passed, and the documents do not show it done
	Open    Urgency = "open"    // the documents do not show it done
	Coming  Urgency = "coming"  // nothing is wanting yet
)

// Setter is who set the last day for a duty. The Act sets none in this part.
type Setter string

// The setters.
const (
	ByGuidance    Setter = "the guidance"
	ByPartnership Setter = "the partnership"
	ByPlan        Setter = "the plan"
)

// Due returns what is due of a partnership on a day and what comes next, as far
// as its documents show: on the way of each plan to publication, and after it.
// Without a day there is nothing.
//
// Law: sections 6 to 8 and 10 to 12 of the 2015 Act; section 22(2)(c) of the
// Community Justice (Scotland) Act 2016, which lies on the community justice
// partners; the guidance for the agreement of the partners, participation, and
// the day of the first plans.
// Shape: what is overdue first, then what is open, each by how strongly it
// binds and then by its last day; then what comes, by its day. A duty whose rule
// is met is never listed but as coming.
// Method: whether a duty is open is what its rule answers. What can no longer be
// mended, such as a consultation before a plan that is published, is left to
// the rules.
// Boundary: on its last day a duty is not overdue. Before Part 2 came into
// force only the first plan is listed.
// Not decided here: whether a plan that is said to be published, on a day that
// is not given, was published by the day; nothing is listed for it.
func Due(v Partnership, on loip.Date) []Duty {
	if on.IsZero() {
		return nil
	}
	d := diary{Partnership: v, on: on, findings: map[loip.RuleID][]loip.Finding{}}
	for _, f := range loip.Run(v, on, dueChecks()).Findings {
		if f.Answer == loip.Unmet || f.Answer == loip.Undetermined {
			d.findings[f.Rule] = append(d.findings[f.Rule], f)
		}
	}
	d.firstPlan()
	if on.Before(commencement) {
		return d.list
	}
	for at, l := range loips(v) {
		if l.Stead == "" {
			d.plan(at, l.Content, loipRules)
		}
	}
	for at, l := range localityPlans(v) {
		d.plan(at, l.Content, localityRules)
	}
	d.wantedPlans()
	d.justice()
	if v.Agreement != nil && v.LOIP == nil {
		d.signatures(agreementAt, v.Agreement.as(), agreementSignedOff.Rule)
	}
	slices.SortStableFunc(d.list, byUrgency)
	return d.list
}

// byUrgency orders duties as [Due] returns them.
func byUrgency(a, b Duty) int {
	order := []Urgency{Overdue, Open, Coming}
	day := func(x, y loip.Date) int { // not given is last
		if x.IsZero() != y.IsZero() {
			return -x.Compare(y)
		}
		return x.Compare(y)
	}
	force := slices.Index(loip.Forces(), a.Force) - slices.Index(loip.Forces(), b.Force)
	urgency := slices.Index(order, a.Urgency) - slices.Index(order, b.Urgency)
	if urgency == 0 && a.Urgency == Coming {
		return cmp.Or(day(a.next(), b.next()), force)
	}
	return cmp.Or(urgency, force, day(a.By, b.By))
}

// next returns the day of a coming duty that comes first.
func (d Duty) next() loip.Date { return given(d.From, d.By) }

// diary collects the duties of a partnership on a day.
type diary struct {
	Partnership
	on       loip.Date
	findings map[loip.RuleID][]loip.Finding // unmet and undetermined
	list     []Duty
}

// open returns what a rule misses at a place or below it.
func (d *diary) open(r loip.Rule, at loip.Path) (list []loip.Finding) {
	for _, f := range d.findings[r.ID] {
		if f.Path.Within(at) {
			list = append(list, f)
		}
	}
	return list
}

// add notes a duty, and places it by its days.
func (d *diary) add(r loip.Rule, x Duty) {
	x.Rule, x.Force, x.Basis = r.ID, r.Force, r.Basis
	switch {
	case x.Urgency != "":
	case !x.By.IsZero() && d.on.After(x.By):
		x.Urgency = Overdue
	case x.From.After(d.on):
		x.Urgency = Coming
	default:
		x.Urgency = Open
	}
	d.list = append(d.list, x)
}

// firstPlan notes that a local outcomes improvement plan is to be published.
//
// Boundary: a plan that follows another, or revises one, has no last day.
func (d *diary) firstPlan() {
	x := Duty{What: "a local outcomes improvement plan is to be prepared and published", Why: noLOIP, Path: "/loip", By: firstPlansDue, SetBy: ByGuidance}
	if l := d.LOIP; l != nil && l.Stead != "" {
		x.Why = fmt.Sprintf("no local outcomes improvement plan is among the documents, and %q is tested in its place", l.Title)
	} else if l != nil {
		x.What, x.Why = fmt.Sprintf("%q is to be published", l.Title), fmt.Sprintf("the documents do not show %q as published", l.Title)
		if l.Replaces != "" || len(l.Editions) > 0 {
			x.By, x.SetBy = loip.Date{}, ""
		}
		if l.unclear(d.on) {
			return
		}
	}
	switch {
	case len(d.open(loipPublished.Rule, "/loip")) > 0:
		d.add(loipPublished.Rule, x)
	case d.on.Before(commencement) && (d.LOIP == nil || d.LOIP.Stead != "" || !d.LOIP.publishedBy(d.on)):
		x.From = commencement
		d.add(loipPublished.Rule, x)
	}
}

// unclear reports whether the plan is published, but perhaps not by the day.
func (c Content) unclear(on loip.Date) bool {
	return c.perhapsPublishedBy(on) || c.lastIssued().IsZero() && c.Status == Published
}

// wantedPlans notes the localities identified as having significantly poorer
// outcomes that want a plan.
func (d *diary) wantedPlans() {
	names := map[string]string{}
	for _, l := range d.Division.Localities {
		names[l.ID] = l.Name
	}
	for _, f := range d.open(plannedWhereIdentified.Rule, foundAt) {
		for i, found := range d.Division.Identification.Found {
			if state, _ := d.planFor(found.Locality, d.on); foundAt.Index(i) != f.Path || state == planUndated {
				continue
			}
			x := Duty{
				What: fmt.Sprintf("a locality plan for %q is to be prepared and published", cmp.Or(names[found.Locality], found.Locality)),
				Why:  f.Message, Path: f.Path,
			}
			if decided := d.Division.Identification.Decided; !decided.IsZero() && !decided.After(firstPlansDue) {
				x.By, x.SetBy = firstPlansDue, ByGuidance
			}
			d.add(plannedWhereIdentified.Rule, x)
		}
	}
}

const foundAt = loip.Path("/division/identification/found")

// DueTable shows what is due on a day and what comes next for people.
func DueTable(v Partnership, on loip.Date) loip.Table {
	t := loip.Table{
		Title:   "What is due on " + on.Long(),
		Note:    "Overdue and open mean that the documents at hand do not show it done. The Act itself sets no last day for any of it.",
		Columns: []string{"what", "state", "from", "by", "day set by", "force", "rests on", "why"},
	}
	day := func(d loip.Date) string {
		if d.IsZero() {
			return "no day"
		}
		return d.Long()
	}
	for _, d := range Due(v, on) {
		t.Rows = append(t.Rows, []string{d.What, string(d.Urgency), day(d.From), day(d.By), cmp.Or(string(d.SetBy), "nobody"), string(d.Force), d.Basis[0].String(), d.Why})
	}
	return t
}
