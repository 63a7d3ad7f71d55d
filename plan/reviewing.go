package plan

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// s7, s11 return provisions of those sections of the 2015 Act.
func s7(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 7"+sub, "Local outcomes improvement plan: review", says)
}

func s11(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 11"+sub, "Locality plan: review", says)
}

const watchedHow = "For each outcome, a look at its progress is recorded on a day from the publication of the plan to the day judged, or a published progress report assesses it; an empty list of looks says that there were none."

// progressWatched judges whether progress on each outcome is kept under review.
func progressWatched(p *loip.Pass, c Content) {
	if !c.publishedBy(p.AsOf()) {
		p.NotApplicable("/published", "the documents do not show %q as published, so that there is no progress on it to watch", c.Title)
		return
	}
	eachOutcome(p, c, func(at loip.Path, name string, o Outcome) {
		switch last := c.lastLook(o, p.AsOf()); {
		case !last.IsZero():
			p.Met(at, "progress on %s was last looked at on %s", name, last.Long())
		case c.Progress != nil && len(c.Progress) == 0:
			lacks(p, c, "/progress", "the record says that progress on %s was never looked at", name)
		default:
			p.Undetermined("/progress", "no look at progress on %s is among the documents", name)
		}
	})
}

// lastLook returns the last day, from the publication of the plan to a day, on
// which progress on an outcome was looked at; zero where there is none.
func (c Content) lastLook(o Outcome, by loip.Date) (last loip.Date) {
	look := func(day loip.Date) {
		if !day.IsZero() && !day.Before(c.lastIssued()) && !day.After(by) && day.After(last) {
			last = day
		}
	}
	for _, n := range c.Progress {
		if n.Outcome == o.ID {
			look(n.On)
		}
	}
	for _, r := range c.Reports {
		for _, a := range r.Assessed {
			if a.Outcome == o.ID && a.Verdict != "" {
				look(r.out())
			}
		}
	}
	return last
}

var loipProgressWatched = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-070", Title: "Whether progress is made on each local outcome is kept under review.", Force: loip.Must,
		Basis: []loip.Provision{s7("(1)", "the partnership keeps under review whether it is making progress on each local outcome of the plan")},
		How:   watchedHow, Doubt: "The Act does not say how often; one look counts.", Expectations: []string{"G-LOIP-37"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) { progressWatched(p, l.Content) },
}

var localityProgressWatched = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-071", Title: "Whether progress is made on each outcome of a locality plan is kept under review.", Force: loip.Must,
		Basis: []loip.Provision{s11("(1)", "the partnership keeps under review whether it is making progress on each outcome of the locality plan")},
		How:   watchedHow, Doubt: "The Act does not say how often; one look counts.", Expectations: []string{"G-LOC-37"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { progressWatched(p, l.Content) },
}

const (
	reviewedHow   = "A review that was over by the day judged, and not before the publication of the plan, is recorded; an empty list of reviews says that there was none."
	reviewedDoubt = "\"From time to time\" sets no interval, so a plan that was not reviewed is undetermined."
)

// lastReview returns the place of the latest review from the publication of
// the plan to a day.
func (c Content) lastReview(by loip.Date) (place int, ok bool) {
	for i, r := range c.Reviews {
		on := r.held(by)
		if !on.IsZero() && !on.Before(c.lastIssued()) && (!ok || !on.Before(c.Reviews[place].held(by))) {
			place, ok = i, true
		}
	}
	return place, ok
}

// held returns the last day by which the review is over, of those on or before
// a day: its day, or the last of the month, year or range that is given instead.
func (r Review) held(by loip.Date) (last loip.Date) {
	for _, day := range r.days() {
		if !day.After(by) {
			last = latest(last, day)
		}
	}
	return last
}

// days returns the last day of each time that is given of the review.
func (r Review) days() (list []loip.Date) {
	for _, when := range append([]string{r.When}, r.Times...) {
		_, day := span(r.On, when)
		if _, end, isRange := strings.Cut(when, "/"); isRange && day.IsZero() {
			_, day = span(r.On, end)
		}
		if !day.IsZero() {
			list = append(list, day)
		}
	}
	return list
}

// pending reports whether every day that is given of the review is later than
// a day.
func (r Review) pending(by loip.Date) bool { return r.held(by).IsZero() && len(r.days()) > 0 }

// told writes when the review was, as far as it is given.
func (r Review) told() string {
	if r.On.IsZero() {
		return cmp.Or(r.When, strings.Join(r.Times, ", "), r.On.Long())
	}
	return r.On.Long()
}

// reviewed judges whether a plan was reviewed.
func reviewed(p *loip.Pass, c Content) {
	last, ok := c.lastReview(p.AsOf())
	switch {
	case ok && (c.publishedBy(p.AsOf()) || c.lastIssued().IsZero() && (c.Status == "" || c.Status == Published)):
		p.Met(loip.Path("/reviews").Index(last), "%q was last reviewed by %s", c.Title, c.Reviews[last].held(p.AsOf()).Long())
	case !c.publishedBy(p.AsOf()):
		p.NotApplicable("/published", "the documents do not show %q as published, so that there is nothing to review", c.Title)
	case c.Reviews != nil:
		p.Undetermined("/reviews", "no review of %q is recorded since it was published %s; the Act sets no interval", c.Title, c.whenPublished())
	default:
		p.Undetermined("/reviews", "no record of reviews of %q is among the documents", c.Title)
	}
}

var loipReviewed = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-072", Title: "The local outcomes improvement plan is reviewed from time to time.", Force: loip.Must,
		Basis: []loip.Provision{s7("(2)(a)", "the partnership reviews the plan from time to time")},
		How:   reviewedHow, Doubt: reviewedDoubt, Expectations: []string{"G-LOIP-36"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) { reviewed(p, l.Content) },
}

var localityReviewed = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-073", Title: "Each locality plan is reviewed from time to time.", Force: loip.Must,
		Basis: []loip.Provision{s11("(2)(a)", "the partnership reviews each locality plan from time to time")},
		How:   reviewedHow, Doubt: reviewedDoubt, Expectations: []string{"G-LOC-36"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { reviewed(p, l.Content) },
}

const reviewDueHow = "Only where the partnership has chosen a number of years in its settings: since the last review, or since publication, no more than so many years have passed."

// reviewBy returns the day by which the next review is due by the interval that
// the partnership has set itself, the day from which that runs, and what
// happened on it.
func (c Content) reviewBy(on loip.Date) (since loip.Date, what string, due loip.Date) {
	since, what = c.lastIssued(), "was published"
	if last, ok := c.lastReview(on); ok {
		since, what = c.Reviews[last].held(on), "was last reviewed"
	}
	return since, what, since.AddYears(c.chosen.ReviewYears)
}

// reviewDue judges the last review against the interval that the partnership
// has set itself.
//
// Boundary: the day itself, so many years on, is in time.
func reviewDue(p *loip.Pass, c Content) {
	switch {
	case c.chosen.ReviewYears == 0:
		p.NotApplicable("", "the partnership has set itself no interval for reviews")
		return
	case !c.publishedBy(p.AsOf()):
		p.NotApplicable("/published", "the documents do not show %q as published, so that no review of it is due", c.Title)
		return
	}
	since, what, due := c.reviewBy(p.AsOf())
	says := fmt.Sprintf("%q %s on %s, and the partnership set itself %s to the next review", c.Title, what, since.Long(), loip.Plural(c.chosen.ReviewYears, "year", "years"))
	switch {
	case !p.AsOf().After(due):
		p.Met("/reviews", "%s, which is due by %s", says, due.Long())
	case c.Reviews == nil:
		p.Undetermined("/reviews", "%s; it was due by %s, and no record of reviews is among the documents", says, due.Long())
	default:
		lacks(p, c, "/reviews", "%s; it was due by %s and is not recorded", says, due.Long())
	}
}

var loipReviewDue = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-074", Title: "The local outcomes improvement plan is reviewed within the interval the partnership has set itself.", Force: loip.Advice,
		Basis: []loip.Provision{loip.Advice2016.At("reviews", "Plans", "an interval that was set is kept"), s7("(2)(a)", "the partnership reviews the plan from time to time")},
		How:   reviewDueHow, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LOIP) { reviewDue(p, l.Content) },
}

var localityReviewDue = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-075", Title: "Each locality plan is reviewed within the interval the partnership has set itself.", Force: loip.Advice,
		Basis: []loip.Provision{loip.Advice2016.At("reviews", "Plans", "an interval that was set is kept"), s11("(2)(a)", "the partnership reviews each locality plan from time to time")},
		How:   reviewDueHow, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { reviewDue(p, l.Content) },
}

var localityReviewInvolves = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-076", Title: "Reviews of locality plans closely involve the community bodies concerned.", Force: loip.Should,
		Basis: onLocality("para 170", "the review of a locality plan closely involves the relevant community bodies"),
		How:   "Each review that was over by the day judged, or has no day, names the community bodies that took part; an empty list says that none did.",
		Doubt: loip.DraftOnly + " Whether they were closely involved is for people to judge.", Expectations: []string{"G-LOC-38"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) {
		judged := false
		for i, r := range l.Reviews {
			if r.pending(p.AsOf()) {
				continue
			}
			judged = true
			at := loip.Path("/reviews").Index(i).Key("communityBodies")
			switch {
			case len(r.Bodies) > 0:
				p.Met(at, "%s took part in the review of %q (%s)", strings.Join(r.Bodies, ", "), l.Title, r.told())
			case r.Bodies != nil:
				p.Unmet(at, "no community body took part in the review of %q (%s)", l.Title, r.told())
			default:
				p.Undetermined(at, "which community bodies took part in the review of %q (%s) is not given", l.Title, r.told())
			}
		}
		if !judged {
			p.NotApplicable("/reviews", "no review of %q is among the documents", l.Title)
		}
	},
}
