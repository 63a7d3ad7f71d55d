package plan

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

// revision is an edition of a plan that revises an earlier one, as far as the
// rules look at it.
type revision struct {
	at      loip.Path
	plan    Content
	decided loip.Date
	when    string // when it was agreed or published, as the document gives it
	pending bool   // it was decided after a review, and nothing more is known of it
	doubt   string // says why there is nothing to judge yet; empty otherwise
}

// agreed reports whether the revision is said to be agreed or published by a
// day.
func (x revision) agreed(by loip.Date) bool {
	first, _ := span(loip.Date{}, x.when)
	return x.when != "" && !first.After(by)
}

// itself names the document in a finding that may be about another of its
// editions.
func (c Content) itself() string { return cmp.Or(c.edition, "the plan") }

// as returns what the rules on preparing a plan look at in another edition of
// the plan c. When it was agreed or published is not when it was published.
func (e Edition) as(c Content) Content {
	name := fmt.Sprintf("the edition %q of %q", cmp.Or(e.Label, e.Title, e.When), c.Title)
	return Content{Title: c.Title, edition: name, Consultation: e.Consultation, Published: e.Published, Period: e.Period, Partial: c.Partial}
}

// given returns the earliest of the days that are given.
func given(days ...loip.Date) (first loip.Date) {
	for _, d := range days {
		if !d.IsZero() && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	return first
}

// opened returns the day on which the consultation on the plan opened.
func (c Content) opened() loip.Date {
	if c.Consultation == nil {
		return loip.Date{}
	}
	return c.Consultation.Opened
}

// revises reports whether the consultation on the plan that was read shows that
// it revises another, and it had begun by a day.
func (c Content) revises(by loip.Date) bool {
	first, _ := c.issued()
	return c.Consultation != nil && !c.Consultation.Revises.IsZero() && !given(c.opened(), first).After(by)
}

// revisions lists the revisions that had begun by a day: the other editions and
// the plan that was read, where they revise another, and last what was decided
// after a review and led to none of them.
//
// Method: of the other editions, which stand oldest first, every one but the
// first is a revision; the first is one where the day of a decision to revise
// is given or the plan that was read came out before it. The plan that was read
// is one where its consultation says so, or another edition came out before it
// or while it is a draft.
// Where the days do not show which came first, the revision is in doubt.
func (c Content) revisions(by loip.Date) (list []revision) {
	first, last := c.issued()
	revises := c.Consultation != nil && !c.Consultation.Revises.IsZero()
	draft := last.IsZero() && (c.Status == Draft || c.Status == Approved)
	earlier, unclear := revises, false
	for i, e := range c.Editions {
		x := revision{at: loip.Path("/editions").Index(i), plan: e.as(c), decided: e.Decided, when: e.When}
		from, to := span(e.Published, e.When)
		before := !to.IsZero() && (to.Before(first) || draft)
		switch {
		case before:
			earlier = true
		case !last.IsZero() && from.After(last):
		default:
			unclear = true
		}
		switch {
		case i > 0, !e.Decided.IsZero(), !last.IsZero() && from.After(last):
		case revises, before:
			continue // the first edition
		default:
			x.doubt = fmt.Sprintf("whether %s came before the plan that was read or revises it is not given", x.plan.edition)
		}
		if !given(e.Decided, x.plan.opened(), from).After(by) {
			list = append(list, x)
		}
	}
	if (earlier || unclear) && !given(c.opened(), first).After(by) {
		x := revision{plan: c}
		if !earlier {
			x.doubt = fmt.Sprintf("whether %q is the first edition or revises another is not given", c.Title)
		}
		list = append(list, x)
	}
	for i, r := range c.Reviews {
		on := r.held(by)
		if r.Then == Revise && !r.pending(by) && !slices.ContainsFunc(list, func(x revision) bool { return x.follows(on) }) {
			list = append(list, revision{at: loip.Path("/reviews").Index(i), decided: on, pending: true,
				doubt: fmt.Sprintf("after the review of %q (%s) it was decided to revise it, and no revised plan is among the documents; the Act sets no day for it", c.Title, r.told())})
		}
	}
	return list
}

// follows reports whether the revision can be what was decided after a review of
// a day: none of its own days that are given is before it.
func (x revision) follows(review loip.Date) bool {
	first := given(x.decided, x.plan.lastIssued())
	return first.IsZero() || !first.Before(review)
}

// eachRevision hands the revisions of a plan that are in no doubt to judge.
func eachRevision(p *loip.Pass, c Content, judge func(*loip.Pass, revision)) {
	list := c.revisions(p.AsOf())
	for _, x := range list {
		if x.doubt != "" {
			p.Undetermined(x.at, "%s", x.doubt)
			continue
		}
		judge(p.In(x.at), x)
	}
	if len(list) == 0 {
		p.NotApplicable("/editions", "no revision of %q is among the documents", c.Title)
	}
}

// consultations yields the consultations on the plan at a place and on its
// other editions, with what the plan says of each.
func (c Content) consultations(at loip.Path, kind engagement.PlanKind) iter.Seq2[loip.Path, engagement.Consultation] {
	return func(yield func(loip.Path, engagement.Consultation) bool) {
		on := func(at loip.Path, e Content, decided loip.Date) bool {
			if e.Consultation == nil {
				return true
			}
			x := *e.Consultation
			x.Plan = cmp.Or(x.Plan, kind)
			x.Subject = cmp.Or(x.Subject, e.edition, fmt.Sprintf("%q", c.Title))
			if x.Decided.IsZero() {
				x.Decided = e.lastIssued()
			}
			if x.Revises.IsZero() {
				x.Revises = c.before(given(e.Published, decided))
			}
			return yield(at.Key("consultation"), x)
		}
		if !on(at, c, loip.Date{}) {
			return
		}
		for i, e := range c.Editions {
			if !on(at.Key("editions").Index(i), e.as(c), e.Decided) {
				return
			}
		}
	}
}

// before returns the last day before another on which an edition of the plan is
// known to have been published.
func (c Content) before(day loip.Date) (last loip.Date) {
	for _, published := range append([]loip.Date{c.Published}, issues(c.Editions)...) {
		if published.Before(day) && published.After(last) {
			last = published
		}
	}
	return last
}

func issues(editions []Edition) (days []loip.Date) {
	for _, e := range editions {
		days = append(days, e.Published)
	}
	return days
}

// editionBy returns the place of an edition, other than the plan that was read,
// that was published by a day; -1 where none is known to have been.
func (c Content) editionBy(day loip.Date) int {
	return slices.IndexFunc(c.Editions, func(e Edition) bool { return !e.Published.IsZero() && !e.Published.After(day) })
}

// first returns the edition that was published first, with its place. It is in
// doubt where the day is not given of one that may have been earlier.
func (c Content) first() (at loip.Path, first Content, doubt bool) {
	first = c
	for i, e := range c.Editions {
		if from, _ := first.issued(); !e.Published.IsZero() && (from.IsZero() || e.Published.Before(from)) {
			at, first = loip.Path("/editions").Index(i), e.as(c)
		}
	}
	last := first.lastIssued()
	doubt = slices.ContainsFunc(c.Editions, func(e Edition) bool {
		from, _ := span(e.Published, e.When)
		return e.Published.IsZero() && (from.IsZero() || last.IsZero() || !from.After(last))
	})
	return at, first, doubt
}

// revisionPublished judges whether a revised plan is published.
func revisionPublished(p *loip.Pass, c Content) {
	eachRevision(p, c, func(p *loip.Pass, x revision) {
		switch name := cmp.Or(x.plan.edition, fmt.Sprintf("%q, which revises an earlier edition,", c.Title)); {
		case x.plan.publishedBy(p.AsOf()):
			p.Met("/published", "%s was published %s", name, x.plan.whenPublished())
		case !x.plan.lastIssued().IsZero():
			p.Undetermined("/published", "%s was published %s, which is or may be after the day judged", name, x.plan.whenPublished())
		default:
			p.Undetermined("/published", "when %s was published is not given; the Act sets no day for it", name)
		}
	})
}

// revisionFollowsReview judges whether the plan was reviewed before it was
// revised.
//
// Boundary: a review on the day of the decision, or of the publication where
// that day is not given, comes before it.
func revisionFollowsReview(p *loip.Pass, c Content) {
	eachRevision(p, c, func(p *loip.Pass, x revision) {
		name := cmp.Or(x.plan.edition, fmt.Sprintf("the revised plan %q", c.Title))
		first, _ := x.plan.issued()
		moment := given(x.decided, first)
		dated := 0
		for _, r := range c.Reviews {
			on := r.held(p.AsOf())
			if on.IsZero() {
				continue
			}
			dated++
			if !moment.IsZero() && !on.After(moment) {
				p.Met("", "%s follows the review of %s", name, on.Long())
				return
			}
		}
		switch {
		case moment.IsZero():
			p.Undetermined("", "when %s was decided on or published is not given", name)
		case c.Reviews == nil || dated < len(c.Reviews) || x.at == "": // the plan that was read lists its own reviews
			p.Undetermined("", "no dated review before %s, of %s, is among the documents", name, moment.Long())
		default:
			lacks(p, c, "", "no review is recorded before %s, of %s", name, moment.Long())
		}
	})
}
