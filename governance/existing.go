package governance

import "github.com/communityplanning/loip"

var bodiesOnce = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-024",
		Title: "No body stands twice under two names.",
		Force: loip.Advice,
		Basis: onGroups("names of bodies", "a body that goes by two names is taken for two"),
		How:   "The names, short forms and former names of each body that the papers add are looked for in the register of statutory partners and among those of the bodies before it.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		if len(r.Bodies) == 0 {
			p.NotApplicable("/bodies", "no body is given beside those of the register")
			return
		}
		first, doubled := map[string]Body{}, false
		for i, b := range r.Bodies {
			at := loip.Path("/bodies").Index(i)
			for _, name := range b.own() {
				earlier, twice := first[key(name)]
				registered, known := LookupBody(name)
				switch {
				case known:
					doubled = true
					p.Unmet(at, "%s is given as a body of its own, but %q is a name of %s, which the register of statutory partners holds", b.Name, name, registered)
				case twice && earlier.ID != b.ID:
					doubled = true
					p.Unmet(at, "%s is given as a body of its own, but %q is a name of %s too", b.Name, name, earlier.Name)
				default:
					first[key(name)] = b
				}
			}
		}
		if !doubled {
			p.Met("/bodies", "each of the bodies given beside those of the register (%d) goes by names of its own", len(r.Bodies))
		}
	},
}

var noneCeased = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-025",
		Title: "A body that has ceased to exist is no member of a group, contributes nothing and is released from nothing.",
		Force: loip.Advice,
		Basis: onGroups("bodies that have ended", "a body that has ended can neither sit, give nor agree; those that took its place may"),
		How:   "The period of each body is looked up: for a member on the day judged, for a contribution or a release on the day it was agreed. Bodies of which no end is known are passed over.",
		Doubt: "Of the Glasgow Colleges' Regional Board the last day is given as 30 or 31 July 2025; the later is taken.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		named, ceased := 0, 0
		check := func(at loip.Path, id string, on loip.Date, before, after string) {
			b := r.body(id)
			named++
			if b.Period.Until.IsZero() || on.Before(b.Period.Until) {
				return
			}
			ceased++
			found := p.Unmet(at, "%s %s%s existed only %s", before, b.Name, after, b.Period)
			for _, next := range b.Successors {
				found.Fact(at, "took its place", r.body(next).Name)
			}
		}
		for i, g := range r.groupsOn(p.AsOf()) {
			for j, l := range g.Lists {
				for k, m := range l.Members {
					if m.Held.Contains(p.AsOf()) {
						check(memberAt(i, j, k).Key("body"), m.Body, p.AsOf(), "the members of "+g.Name+" include", ", which")
					}
				}
			}
		}
		for i, c := range r.Contributions {
			if !later(c.Agreed, p.AsOf()) {
				check(contributionAt(i).Key("body"), c.Body, c.Agreed, "a contribution of", " was agreed, though it")
			}
		}
		for i, x := range r.exceptions(p.AsOf()) {
			check(exceptionAt(i).Key("partner"), x.Partner, x.Agreed, "a release of", " was agreed, though it")
		}
		switch {
		case named == 0:
			p.NotApplicable("", "no member, contribution or release is given")
		case ceased == 0:
			p.Met("", "none of the bodies that sit on groups, contribute or are released (%d entries) is known to have ceased to exist", named)
		}
	},
}
