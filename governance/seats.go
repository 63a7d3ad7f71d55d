package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

var partnersSit = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-006",
		Title: "Every statutory partner of the area is a member of at least one group.",
		Force: loip.Advice,
		Basis: []loip.Provision{
			s4("(3)(a)", "the council and the other statutory partners must participate with each other"),
			schedule1,
		},
		How:   "The statutory partners of the council area on the day are looked for on the first list of each group.",
		Doubt: "The Act makes these bodies partners, listed or not, and asks them to participate and not to sit on groups; a partner on no group may take part in another way.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		partners := Partners(r.Council, p.AsOf())
		seats, without := r.seats(p.AsOf())
		switch {
		case len(partners) == 0:
			p.Undetermined("/council", "the council area is not given, so the statutory partners are not known")
			return
		case len(seats) == 0:
			p.Undetermined("/groups", "no list of the members of a group is given")
			return
		}
		absent := 0
		for _, partner := range partners {
			switch name := partner.Body; {
			case len(seats[partner.Body.ID]) > 0:
			case partner.Doubt != "":
				absent++
				p.Undetermined("/groups", "%s is on none of the lists of members given, but it is doubtful whether it is a statutory partner of the area: %s", name, partner.Doubt)
			default:
				absent++
				p.Unmet("/groups", "%s, a statutory partner of the area, is on none of the lists of members given", name).
					Fact("/groups", "body", name.ID).
					Fact("/groups", "groups without a list of members", without)
			}
		}
		if absent == 0 {
			p.Met("/groups", "each of the %d statutory partners of the area is a member of a group", len(partners))
		}
	},
}

// seats returns the names of the groups that each body sits on on a day, by its
// id, and the number of groups whose members are not given.
func (r Record) seats(on loip.Date) (groups map[string][]string, without int) {
	groups = map[string][]string{}
	for _, g := range r.groupsOn(on) {
		if len(g.Lists) == 0 {
			without++
		}
		for _, m := range r.Membership(g.ID, on).Held {
			if !slices.Contains(groups[m.Body], g.Name) {
				groups[m.Body] = append(groups[m.Body], g.Name)
			}
		}
	}
	return groups, without
}

var facilitatorsLead = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-007",
		Title: "Every body that has to facilitate community planning sits on the top-level board.",
		Force: loip.Advice,
		Basis: []loip.Provision{
			s13("(1)", "each of these bodies must facilitate community planning and take reasonable steps so that the partnership works efficiently and effectively"),
			s13("(2)", "names these bodies"),
		},
		How:   "The bodies of section 13(2) for the council area on the day are looked for on the first list of the top-level board.",
		Doubt: "The Act does not ask for a seat; a body that answers for how the partnership works is ill placed without one.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		facilitators := Facilitators(r.Council, p.AsOf())
		top := slices.IndexFunc(r.Groups, func(g Group) bool { return g.Top && g.Exists.Contains(p.AsOf()) })
		switch {
		case len(facilitators) == 0:
			p.Undetermined("/council", "the council area is not given, so the bodies of section 13(2) are not known")
			return
		case top < 0:
			p.Undetermined("/groups", "no top-level board is given")
			return
		case len(r.Groups[top].Lists) == 0:
			p.Undetermined(groupAt(top), "the members of the top-level board, %q, are not given", r.Groups[top].Name)
			return
		}
		members, absent := r.Membership(r.Groups[top].ID, p.AsOf()), 0
		for _, f := range facilitators {
			at, list, board := groupAt(top).Key("lists").Index(0), r.Groups[top].Lists[0].Title, r.Groups[top].Name
			switch {
			case members.Sits(f.Body.ID):
			case f.Doubt != "":
				absent++
				p.Undetermined(at, "%s is not on the list %q of the top-level board, %q, but it is doubtful whether it has to facilitate community planning in the area: %s", f.Body, list, board, f.Doubt)
			default:
				absent++
				p.Unmet(at, "%s has to facilitate community planning in the area but is not on the list %q of the top-level board, %q", f.Body, list, board)
			}
		}
		if absent == 0 {
			p.Met(groupAt(top), "each of the %d bodies of section 13(2) sits on the top-level board, %q", len(facilitators), r.Groups[top].Name)
		}
	},
}
