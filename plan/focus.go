package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

var draftsHaveDay = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-256", Title: "A plan that is a draft says by when it is to be finished, and that day is not past.", Force: loip.Advice,
		Basis: advice("drafts", "a draft without a day stays a draft"),
		How:   "A plan whose status is draft and that was not published by the day judged says by when it is to be finished; the last day of that time is the day judged or later.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, c Content) {
		due, err := indicator.ParseDue(c.ExpectedBy)
		switch {
		case c.Status != Draft || c.publishedBy(p.AsOf()):
			p.NotApplicable("/status", "%q is no draft", c.Title)
		case c.ExpectedBy == "":
			lacks(p, c, "/expectedBy", "%q is a draft, and by when it is to be finished is not said", c.Title)
		case err != nil || due.Span.IsZero():
			p.Undetermined("/expectedBy", "%q is a draft, to be finished by %s, which cannot be read as a day", c.Title, c.ExpectedBy)
		case due.Passed(p.AsOf()):
			p.Unmet("/expectedBy", "%q was to be finished by %s and is a draft still", c.Title, due)
		default:
			p.Met("/expectedBy", "%q is a draft, to be finished by %s", c.Title, due)
		}
	},
}

var prioritiesFew = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-257", Title: "The local outcomes improvement plan has no more priorities than the partnership has set itself.", Force: loip.Advice,
		Basis: append(advice("few priorities", "a plan that puts everything first puts nothing first"),
			loip.Draft2016.At("para 82", "Focus on key priorities", "partnerships are likely to concentrate on a small number of deep-rooted challenges")),
		How:   "The themes of the plan, or its outcomes where it has no such themes, are counted and set beside the number in the chosen setting; without one there is nothing to hold them against. A theme that is part of another, or that the plan sets apart from the others, is no priority of its own.",
		Doubt: "Neither the Act nor the guidance gives a number.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		at, n, limit := loip.Path("/loip/themes"), 0, v.chosen().Priorities
		for _, t := range v.LOIP.Themes {
			if t.Under == "" && t.Kind == "" {
				n++
			}
		}
		if n == 0 {
			at, n = "/loip/outcomes", len(v.LOIP.Outcomes)
		}
		switch {
		case limit == 0:
			p.NotApplicable(at, "%q gives %s; the partnership has set itself no number", v.LOIP.Title, loip.Plural(n, "priority", "priorities"))
		case n > limit:
			p.Unmet(at, "%q has %s, and the partnership wants %d at most", v.LOIP.Title, loip.Plural(n, "priority", "priorities"), limit)
		case n == 0 || v.LOIP.Partial:
			p.Undetermined(at, "how many priorities %q has is not known: %d were read", v.LOIP.Title, n)
		default:
			p.Met(at, "%q has %s, and the partnership wants %d at most", v.LOIP.Title, loip.Plural(n, "priority", "priorities"), limit)
		}
	},
}
