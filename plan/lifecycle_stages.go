package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
)

// says makes a passage in a sentence; the day it rests on, where there is one,
// is known to the day.
func says(state State, at loip.Path, on loip.Date, format string, args ...any) Passage {
	return Passage{State: state, Path: at, First: on, Last: on, Why: fmt.Sprintf(format, args...)}
}

// shown returns the state of what a list does not show: not reached where the
// list was given and read as a whole.
func shown(c Content, given bool) State {
	if given && !c.Partial {
		return NotReached
	}
	return NotKnown
}

// atNeeds places a plan by its earliest dated finding on needs.
func (c Content) atNeeds(on loip.Date) Passage {
	first, undated := -1, false
	for i, n := range c.Needs {
		switch {
		case n.On.IsZero():
			undated = true
		case !n.On.After(on) && (first < 0 || n.On.Before(c.Needs[first].On)):
			first = i
		}
	}
	if first < 0 {
		return says(shown(c, c.Needs != nil && !undated), "/needs", loip.Date{}, "no dated finding on needs for %q is shown yet", c.Title)
	}
	return says(Reached, loip.Path("/needs").Index(first), c.Needs[first].On, "the earliest dated finding on needs for %q is of %s", c.Title, c.Needs[first].On.Long())
}

// atParticipation places a plan by the earliest occasion on which community bodies
// took part in making it.
func (c Content) atParticipation(on loip.Date) Passage {
	i, ok := c.tookPart(on)
	if ok {
		day := c.Participation[i].On
		return says(Reached, loip.Path("/participation").Index(i), day, "community bodies took part in making %q on %s", c.Title, day.Long())
	}
	unclear := slices.ContainsFunc(c.Participation, func(x Participation) bool { return x.On.IsZero() || len(x.Bodies) == 0 })
	return says(shown(c, c.Participation != nil && !unclear), "/participation", loip.Date{}, "no dated occasion is shown yet on which community bodies that are named took part in making %q", c.Title)
}

// atDraft places a plan by what it says of itself. The status is not dated.
func (c Content) atDraft(on loip.Date) Passage {
	first, _ := c.issued()
	switch {
	case c.publishedBy(on):
		return says(Reached, "/published", loip.Date{}, "%q was published %s, so that there was a draft by then", c.Title, c.whenPublished())
	case c.Status != "" && !first.After(on):
		return says(Reached, "/status", loip.Date{}, "%q says of itself: %s; since when is not given", c.Title, c.Status)
	}
	return says(NotKnown, "/status", loip.Date{}, "whether there was a draft of %q yet is not given", c.Title)
}

// unissued returns the plan without its publication, and without what was
// received after it, so that the rules tell whether a thing was done at all and
// not whether it was done in time.
func (c Content) unissued() Content {
	if x := c.Consultation; x != nil && !c.lastIssued().IsZero() {
		copied := *x
		copied.Representations = slices.DeleteFunc(slices.Clone(x.Representations), func(r engagement.Representation) bool { return r.Received.After(c.lastIssued()) })
		c.Consultation = &copied
	}
	c.Published, c.PublishedWhen, c.Status = loip.Date{}, "", ""
	return c
}

// atConsultation places a plan by both heads of the consultation on it.
func (c Content) atConsultation(on loip.Date) Passage {
	opened := c.opened()
	if opened.After(on) {
		return says(NotReached, "/consultation/opened", loip.Date{}, "the consultation on %q opens on %s", c.Title, opened.Long())
	}
	p := passed(outcome(c.unissued(), on, bothHeads))
	if p.State == Reached {
		p.First, p.Last = opened, opened
	}
	return p
}

// atRepresentations places a plan by the account taken of representations.
func (c Content) atRepresentations(on loip.Date) Passage {
	if c.opened().After(on) {
		return says(NotReached, "/consultation/opened", loip.Date{}, "the consultation on %q opens on %s", c.Title, c.opened().Long())
	}
	f := outcome(c.unissued(), on, answersRepresentations)
	p := passed(f)
	switch {
	case f.Answer == loip.Met:
		for _, r := range c.Consultation.Representations {
			if !r.Answered.After(on) {
				p.First, p.Last = given(p.First, r.Answered), latest(p.Last, r.Answered)
			}
		}
	case f.Answer == loip.NotApplicable && (c.Consultation.NoneReceived || c.publishedBy(on)):
		p.State = Reached
	case f.Answer == loip.NotApplicable:
		p.State = NotKnown
	case f.Answer == loip.Undetermined:
		if unanswered := outcome(c, on, answersRepresentations); unanswered.Answer == loip.Unmet {
			p = passed(unanswered)
		}
	}
	return p
}

// atAgreement places a plan by the agreement of each statutory partner. A refusal
// that its body has not taken back holds it up, whoever refused.
func (v Partnership) atAgreement(c Content, on loip.Date, judge func(*loip.Pass, Content)) Passage {
	last := map[string]int{} // by body
	for i, a := range c.Approvals {
		day := a.day()
		if before, ok := last[a.By]; !day.After(on) && (!ok || !day.Before(c.Approvals[before].day())) {
			last[a.By] = i
		}
	}
	var by []string
	for i, a := range c.Approvals {
		switch counts, ok := last[a.By]; {
		case !ok || counts != i || a.Considered:
		case a.Refused:
			return says(NotReached, loip.Path("/approvals").Index(i), loip.Date{}, "%s refused %q", a.By, c.Title)
		default:
			by = append(by, a.By)
		}
	}
	if c.SignOff == nil && len(by) > 0 {
		return says(NotKnown, "/signOff", loip.Date{}, "%q was approved by %s; which statutory partners agreed it is not given", c.Title, strings.Join(by, ", "))
	}
	p := passed(outcome(c, on, judge))
	if p.State == Reached {
		p.First, p.Last = governance.Signing(v.Area, on, c.SignOff).Days()
	}
	return p
}

// day returns the last day on which the approval can have been given.
func (a Approval) day() loip.Date {
	_, last := span(a.On, a.When)
	return last
}

// atPublication places a plan by its publication.
func (c Content) atPublication(on loip.Date) Passage {
	first, last := c.issued()
	p := Passage{State: NotKnown, First: first, Last: last, Path: "/published"}
	switch {
	case c.publishedBy(on):
		p.State, p.Why = Reached, fmt.Sprintf("%q was published %s", c.Title, c.whenPublished())
	case c.perhapsPublishedBy(on):
		p.Why = fmt.Sprintf("%q was published %s, which may be before or after the day judged", c.Title, c.whenPublished())
	case !last.IsZero():
		return says(NotReached, p.Path, loip.Date{}, "%q was published only %s", c.Title, c.whenPublished())
	case c.Status == Published:
		p.Why = fmt.Sprintf("%q is said to be published; on what day is not given", c.Title)
	case c.Status == "":
		p.Why = fmt.Sprintf("the documents do not say whether %q was published", c.Title)
	default:
		p.State, p.Why = NotReached, fmt.Sprintf("%q is not published: it says of itself: %s", c.Title, c.Status)
	}
	return p
}

// atProgress, atReview and atReport place a plan by what follows its publication.

func (c Content) atProgress(issued Passage, on loip.Date) Passage {
	if issued.State != Reached {
		return says(issued.State, "/progress", loip.Date{}, "%s", issued.Why)
	}
	p := passed(outcome(c, on, progressWatched))
	if p.State == Reached {
		for _, o := range c.Outcomes {
			look := c.lastLook(o, on)
			p.First, p.Last = given(p.First, look), latest(p.Last, look)
		}
	}
	return p
}

func (c Content) atReview(issued Passage, on loip.Date) Passage {
	if issued.State != Reached {
		return says(issued.State, "/reviews", loip.Date{}, "%s", issued.Why)
	}
	if i, ok := c.lastReview(on); ok {
		last := c.Reviews[i].held(on)
		return says(Reached, loip.Path("/reviews").Index(i), last, "%q was last reviewed by %s", c.Title, last.Long())
	}
	undated := slices.ContainsFunc(c.Reviews, func(r Review) bool { first, _ := span(r.On, r.When); return first.IsZero() })
	return says(shown(c, c.Reviews != nil && !undated), "/reviews", loip.Date{}, "no dated review of %q is shown since it was published %s", c.Title, c.whenPublished())
}

func (c Content) atReport(issued Passage, on loip.Date) Passage {
	if issued.State != Reached {
		return says(issued.State, "/progressReports", loip.Date{}, "%s", issued.Why)
	}
	years := ReportingYears(c.owesFrom(), on, c.directed)
	if len(years) == 0 {
		return says(NotReached, "/progressReports", loip.Date{}, "no reporting year that began after %q was published and Part 2 came into force has ended", c.Title)
	}
	p := Passage{State: Reached, Path: "/progressReports", Why: fmt.Sprintf("a progress report on %q was published for each of its reporting years (%d)", c.Title, len(years))}
	for _, year := range years {
		places := c.reported(year, on)
		if len(places) == 0 {
			state := shown(c, c.Reports != nil && !c.undated(year))
			return says(state, p.Path, loip.Date{}, "no progress report on %q for the year %s is shown", c.Title, year)
		}
		day := c.Reports[places[0]].out()
		p.First, p.Last = given(p.First, day), latest(p.Last, day)
	}
	return p
}

// atRevision places a plan by the latest of its revisions that is published.
func (c Content) atRevision(on loip.Date) Passage {
	p := says(shown(c, c.Editions != nil), "/editions", loip.Date{}, "no revision of %q is among the documents", c.Title)
	for _, x := range c.revisions(on) {
		switch first, last := x.plan.issued(); {
		case x.doubt != "" && p.State != Reached:
			p = says(NotKnown, x.at, loip.Date{}, "%s", x.doubt)
		case x.doubt != "":
		case x.plan.publishedBy(on) && (p.State != Reached || last.After(p.Last)):
			p = Passage{State: Reached, First: first, Last: last, Path: x.at, Why: fmt.Sprintf("%s, which revises an earlier edition, was published %s", cmp.Or(x.plan.edition, fmt.Sprintf("%q", c.Title)), x.plan.whenPublished())}
		case p.State != Reached:
			p = says(NotKnown, x.at, loip.Date{}, "%s is not shown as published yet", cmp.Or(x.plan.edition, fmt.Sprintf("the revised plan %q", c.Title)))
		}
	}
	return p
}

// latest returns the later of two days.
func latest(a, b loip.Date) loip.Date {
	if b.After(a) {
		return b
	}
	return a
}
