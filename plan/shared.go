package plan

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/communityplanning/loip"
)

var localityPlanTied = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-253", Title: "Each locality plan shares something with the local outcomes improvement plan, or says why not.", Force: loip.Advice,
		Basis: append(advice("plans that belong together", "a locality plan that is tied to nothing in the plan for the whole area is resourced and reported on by nobody"),
			s10("(3)(a)", "the plan sets out the local outcomes to which priority is given in the locality")),
		How: "The two share a theme or an outcome by title, an indicator or a national outcome; or an outcome of the locality plan stands under a theme of the other plan or says that it supports one of its outcomes; " +
			"or an action serves one; or the locality plan gives a reason why its outcomes are others.",
		Doubt: "The Act leaves the outcomes of a locality plan to the partnership: they need not be those of the other plan. Whether a reason is good is for people to judge.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		switch {
		case v.LOIP == nil:
			p.NotApplicable("/loip", noLOIP)
			return
		case len(v.LocalityPlans) == 0:
			p.NotApplicable("/localityPlans", noLocalityPlan)
			return
		}
		for i, l := range v.LocalityPlans {
			at := loip.Path("/localityPlans").Index(i)
			switch shared := v.LOIP.shares(l.Content); {
			case len(shared) > 0:
				p.Met(at, "%q shares with %q: %s", l.Title, v.LOIP.Title, strings.Join(shared, ", "))
			case l.Differs != "":
				p.Met(at.Key("differs"), "%q shares nothing with %q, and says why: %s", l.Title, v.LOIP.Title, l.Differs)
			case len(l.Outcomes) == 0 || len(v.LOIP.Outcomes) == 0:
				p.Undetermined(at, "%q and %q do not both give their outcomes, so that what they share cannot be told", l.Title, v.LOIP.Title)
			case v.LOIP.Partial:
				p.Undetermined(at, "%q shares nothing with the parts of %q that were read, and gives no reason", l.Title, v.LOIP.Title)
			default:
				lacks(p, l.Content, at, "%q shares nothing with %q, and gives no reason", l.Title, v.LOIP.Title)
			}
		}
	},
}

// shares lists, for people, what another plan shares with this one.
func (c Content) shares(o Content) (shared []string) {
	outcomes, themes := map[string]bool{}, map[string]bool{} // ids
	titles, measures, national := map[string]bool{}, map[string]bool{}, map[National]bool{}
	for _, t := range c.Themes {
		themes[t.ID], titles[plain(t.Title)] = true, true
	}
	for _, x := range c.Outcomes {
		outcomes[x.ID], titles[plain(x.Title)] = true, true
		for _, id := range x.measures() {
			measures[id] = true
		}
		for _, n := range x.National {
			national[n] = true
		}
	}
	delete(titles, "")
	delete(themes, "")
	note := func(format string, args ...any) {
		if what := fmt.Sprintf(format, args...); !slices.Contains(shared, what) {
			shared = append(shared, what)
		}
	}
	for _, t := range o.Themes {
		if titles[plain(t.Title)] {
			note("the title %q", t.Title)
		}
	}
	for _, x := range o.Outcomes {
		if titles[plain(x.Title)] {
			note("the title %q", x.Title)
		}
		if themes[x.Theme] {
			note("the theme of outcome %q", x.Title)
		}
		if slices.ContainsFunc(x.Supports, func(id string) bool { return outcomes[id] }) {
			note("an outcome that %q supports", x.Title)
		}
		for _, id := range x.measures() {
			if measures[id] {
				note("indicator %s", id)
			}
		}
		for _, n := range x.National {
			if national[n] {
				note("national outcome %s of %d", n.Outcome, n.Edition)
			}
		}
	}
	for _, a := range o.Actions {
		if slices.ContainsFunc(a.Outcomes, func(id string) bool { return outcomes[id] }) {
			note("an outcome that action %q serves", a.Title)
		}
	}
	return shared
}

// plain is a title without capitals, spaces and punctuation, by which titles
// are the same.
func plain(title string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, title)
}
