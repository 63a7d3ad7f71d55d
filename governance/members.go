package governance

import (
	"fmt"

	"github.com/communityplanning/loip"
)

var listsAgree = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-003",
		Title: "Two lists of the members of one group name the same bodies.",
		Force: loip.Advice,
		Basis: onGroups("members", "a group has one membership, however many parts of a paper list it"),
		How:   "Each further list of a group is compared with its first, body by body and not name by name, as they hold on the day; posts and numbers of seats are not compared. A list that names additions only must be part of the other.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		compared := false
		for i, g := range r.Groups {
			for j := 1; j < len(g.Lists); j++ {
				compared = true
				first, other := g.Lists[0], g.Lists[j]
				onlyFirst, onlyOther := r.differ(first, other, p.AsOf())
				for _, k := range onlyFirst {
					p.Unmet(memberAt(i, 0, k), "%s stands on the list %q of %q but not on the list %q", r.body(first.Members[k].Body).Name, first.Title, g.Name, other.Title)
				}
				for _, k := range onlyOther {
					p.Unmet(memberAt(i, j, k), "%s stands on the list %q of %q but not on the list %q", r.body(other.Members[k].Body).Name, other.Title, g.Name, first.Title)
				}
				switch {
				case len(onlyFirst)+len(onlyOther) > 0:
				case first.Additions || other.Additions:
					p.Met(groupAt(i), "of the lists %q and %q of %q, the one that names additions only is part of the other", first.Title, other.Title, g.Name)
				default:
					p.Met(groupAt(i), "the lists %q and %q of %q name the same bodies", first.Title, other.Title, g.Name)
				}
			}
		}
		if !compared {
			p.NotApplicable("", "no group is given with two lists of members")
		}
	},
}

var listedOnce = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-004",
		Title: "A body is listed once for each of its seats on a group.",
		Force: loip.Advice,
		Basis: onGroups("members", "a body that is listed twice for one seat makes the membership and the quorum doubtful"),
		How:   "On each list, and on the list of a group with that of the group it extends, two entries of one body must name two different posts, or hold for times that do not overlap.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged, doubled := 0, false
		for i, g := range r.Groups {
			var inner []Member
			for _, within := range r.within(g) {
				if len(within.Lists) > 0 {
					inner = append(inner, r.identified(within.Lists[0].Members)...)
				}
			}
			for j, l := range g.Lists {
				judged++
				members := r.identified(l.Members)
				for k, m := range members {
					if m.sameSeatAs(inner) >= 0 {
						doubled = true
						p.Unmet(memberAt(i, j, k), "%s is listed for %q (%q), though it sits there already as a member of the group that %q extends", r.body(m.Body).Name, g.Name, l.Title, g.Name)
					}
					if first := m.sameSeatAs(members[:k]); first >= 0 {
						doubled = true
						p.Unmet(memberAt(i, j, k), "%s stands twice on the list %q of %q, as entries %d and %d, without two posts that tell the entries apart", r.body(m.Body).Name, l.Title, g.Name, first+1, k+1)
					}
				}
			}
		}
		switch {
		case judged == 0:
			p.NotApplicable("", noLists)
		case !doubled:
			p.Met("/groups", "no body is listed twice for one seat on the %d lists given", judged)
		}
	},
}

var namedRightly = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-005",
		Title: "Lists of members and of contributions call each body by its own name.",
		Force: loip.Advice,
		Basis: onGroups("names of bodies", "a mistaken name can be taken for another body"),
		How:   "What a list writes is compared with the names, short forms, former names and known mistakes of the body and with the names of the others in the register; a name known to none of them is passed over.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		written, good, wrong := 0, 0, 0
		look := func(at loip.Path, paper, body, name string) {
			if name == "" {
				return
			}
			written++
			switch fault, known := r.body(body).misnamed(name, p.AsOf()); {
			case fault != "":
				wrong++
				p.Unmet(at.Key("written"), "%s writes %q%s", paper, name, fault)
			case known:
				good++
			}
		}
		for i, g := range r.Groups {
			for j, l := range g.Lists {
				for k, m := range l.Members {
					look(memberAt(i, j, k), fmt.Sprintf("the list %q of %q", l.Title, g.Name), m.Body, m.Written)
				}
			}
		}
		for i, c := range r.Contributions {
			look(contributionAt(i), fmt.Sprintf("contribution %d", i+1), c.Body, c.Written)
		}
		switch {
		case written == 0:
			p.NotApplicable("", "no list of members or of contributions is given as its paper writes it")
		case wrong > 0:
		case good == 0:
			p.Undetermined("", "none of the names on the lists is known")
		default:
			p.Met("", "of %d names on the lists, the %d that are known are right", written, good)
		}
	},
}

func memberAt(group, list, member int) loip.Path {
	return groupAt(group).Key("lists").Index(list).Key("members").Index(member)
}
