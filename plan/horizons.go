package plan

import (
	"slices"

	"github.com/communityplanning/loip"
)

// looksAhead judges whether a plan as a whole works with a term of the guidance:
// by the ladder of an outcome, by its own length for the long term, or by what
// it shows of the term otherwise.
//
// Boundary: a plan of ten years reaches the long term, one of nine does not.
func looksAhead(p *loip.Pass, c Content, term Term) {
	const at = loip.Path("/horizons")
	h := slices.IndexFunc(c.Horizons, func(h Horizon) bool { return h.Term == term })
	seen := Seen("")
	if h >= 0 {
		seen = c.Horizons[h].Seen
	}
	years, known := c.length()
	known = known && term == Long
	period := loip.Path("/periodStated")
	if c.PeriodStated == (Stated{}) {
		period = "/period"
	}
	switch {
	case slices.ContainsFunc(c.Outcomes, func(o Outcome) bool {
		return slices.ContainsFunc(o.Ladder, func(r Rung) bool { return r.Term == term })
	}):
		p.Met("/outcomes", "%q sets out what is to be reached in the %s", c.Title, term.phrase())
	case known && years >= term.Years():
		p.Met(period, "%q is a plan for %s", c.Title, loip.Plural(years, "year", "years"))
	case seen == SeenWhole:
		p.Met(at.Index(h), "%q works with the %s", c.Title, term.phrase())
	case seen == Absent:
		p.Unmet(at.Index(h), "%q does not work with the %s", c.Title, term.phrase())
	case known:
		p.Unmet(period, "%q is a plan for %s, which falls short of the %s", c.Title, loip.Plural(years, "year", "years"), term.phrase())
	case seen == SeenInPart:
		p.Undetermined(at.Index(h), "%q shows the %s in part", c.Title, term.phrase())
	case len(c.Outcomes) == 0:
		p.Undetermined(at, "nothing that is given of %q shows whether it works with the %s", c.Title, term.phrase())
	default:
		lacks(p, c, at, "%q shows nothing of the %s", c.Title, term.phrase())
	}
}

const horizonsHow = "An outcome has a rung of the term, or the plan is said to work with it; for the long term a plan of 10 years or more is enough, and a shorter one falls short."

func onHorizons(para, heading, says string) []loip.Provision {
	return append(advice("horizons", "a plan that does not reach as far as a term cannot say what will be different by then"), loip.Draft2016.At(para, heading, says))
}

const horizonsDoubt = "The guidance asks for what will be different at the end of each term, outcome by outcome, which other rules look for; it does not ask for a plan of a certain length. A nearer term may be that of a cycle or a programme inside the plan."

var loipLooksTenYears = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-281", Title: "The local outcomes improvement plan reaches as far as the long term of the guidance, 10 years.", Force: loip.Advice,
		Basis: onHorizons("para 137", draftLOIP, "the plan states long-term outcomes in 10 years"), How: horizonsHow, Doubt: horizonsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { looksAhead(p, l.Content, Long) },
}

var loipLooksThreeYears = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-282", Title: "The local outcomes improvement plan works with a medium term, of 3 years.", Force: loip.Advice,
		Basis: onHorizons("para 137", draftLOIP, "the plan states what is to be reached in the medium term, 3 years"), How: horizonsHow, Doubt: horizonsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { looksAhead(p, l.Content, Medium) },
}

var loipLooksOneYear = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-283", Title: "The local outcomes improvement plan works with a short term, of 1 year.", Force: loip.Advice,
		Basis: onHorizons("para 137", draftLOIP, "the plan states what is to be reached in the short term, 1 year"), How: horizonsHow, Doubt: horizonsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { looksAhead(p, l.Content, Short) },
}

var localityLooksTenYears = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-284", Title: "A locality plan reaches as far as the long term of the guidance, 10 years.", Force: loip.Advice,
		Basis: onHorizons("para 162", draftLocality, "the plan states long-term outcomes in 10 years"), How: horizonsHow, Doubt: horizonsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { looksAhead(p, l.Content, Long) },
}
