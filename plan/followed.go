package plan

import (
	"strings"

	"github.com/communityplanning/loip"
)

// named reports whether a document names the plan, by its id or its title.
func (c Content) named(as string) bool {
	return as != "" && (as == c.ID || strings.EqualFold(as, c.Title))
}

// successor returns the plan of the dossier that is said to follow the one at a
// place.
func (v Partnership) successor(at loip.Path, c Content) (where loip.Path, next Content, ok bool) {
	for there, x := range v.plans {
		if there != at && (x.named(c.ReplacedBy) || c.named(x.Replaces)) {
			return there, x, true
		}
	}
	return "", Content{}, false
}

// atReplacement places a plan by the publication of the one that follows it.
func (v Partnership) atReplacement(at loip.Path, c Content, on loip.Date) Passage {
	_, next, ok := v.successor(at, c)
	switch {
	case ok:
		p := next.atPublication(on)
		p.Path, p.Why = "/replacedBy", "the plan that follows: "+p.Why
		return p
	case c.ReplacedBy != "":
		return says(NotKnown, "/replacedBy", loip.Date{}, "%q was replaced by %q; on what day is not given", c.Title, c.ReplacedBy)
	}
	return says(NotReached, "/replacedBy", loip.Date{}, "no plan is said to replace %q", c.Title)
}

// ends returns when the plan ends: the latest end of the period of any of its
// editions that was published by a day. It is open where none gives one.
func (c Content) ends(on loip.Date) (until loip.Date) {
	until = c.runs().Until
	for _, e := range c.Editions {
		if !e.Published.IsZero() && !e.Published.After(on) {
			until = latest(until, e.Period.Until)
		}
	}
	return until
}

var planFollowed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-214", Title: "A plan whose period has ended has been replaced or revised.", Force: loip.Advice,
		Basis: append(advice("plans that have run out", "a plan is followed by another before its period ends"), onLOIP("para 147", "the plan stays up to date")...),
		How:   "Where the period of a local outcomes improvement plan or a locality plan has ended, with that of every published edition, the plan that is said to follow it is published by the day judged.",
		Doubt: loip.DraftOnly + " Neither the Act nor the guidance says that a plan ends with its period. A plan that follows and is not among the documents leaves the answer undetermined.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged := false
		for at, c := range v.statutoryPlans {
			judged = true
			v.followed(p.In(at), at, c)
		}
		if !judged {
			p.NotApplicable("", "no local outcomes improvement plan or locality plan is among the documents")
		}
	},
}

// followed judges whether a plan that has run out was followed by another.
//
// Boundary: on the last day of its period a plan has not run out.
func (v Partnership) followed(p *loip.Pass, at loip.Path, c Content) {
	until, last := c.ends(p.AsOf()), c.ends(p.AsOf()).AddDays(-1)
	switch {
	case !c.publishedBy(p.AsOf()):
		p.NotApplicable("/published", "the documents do not show %q as published, so that it cannot have run out", c.Title)
		return
	case until.IsZero():
		p.Undetermined("/period", "the end of the period of %q is not given", c.Title)
		return
	case p.AsOf().Before(until):
		p.NotApplicable("/period", "%q runs to %s", c.Title, last.Long())
		return
	}
	where, next, ok := v.successor(at, c)
	switch first, _ := next.issued(); {
	case ok && next.publishedBy(p.AsOf()):
		p.Met("/replacedBy", "%q ran to %s and is followed by %q, published %s", c.Title, last.Long(), next.Title, next.whenPublished()).Fact("/replacedBy", "followed by", where)
	case ok && first.After(p.AsOf()):
		lacks(p, c, "/replacedBy", "%q ran to %s, and %q, which follows it, was published only %s", c.Title, last.Long(), next.Title, next.whenPublished())
	case ok && first.IsZero() && (next.Status == Draft || next.Status == Approved):
		lacks(p, c, "/replacedBy", "%q ran to %s, and %q, which follows it, is not published: it says of itself: %s", c.Title, last.Long(), next.Title, next.Status)
	case ok:
		p.Undetermined("/replacedBy", "%q ran to %s; whether %q, which follows it, was published by then is not shown", c.Title, last.Long(), next.Title)
	case c.ReplacedBy != "":
		p.Undetermined("/replacedBy", "%q ran to %s and was replaced by %q; on what day is not given", c.Title, last.Long(), c.ReplacedBy)
	default:
		p.Undetermined("/replacedBy", "%q ran to %s, and no plan that follows it is among the documents", c.Title, last.Long())
	}
}
