package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

var listsAgree = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-003",
		Title: "Two lists of the members of one group name the same bodies.",
		Force: loip.Advice,
		Basis: onGroups("members", "a group has one membership, however many parts of a paper list it"),
		How:   "Each further list of a group is compared with its first, body by body and not name by name; posts and numbers of seats are not compared. A list that names additions only must be part of the other.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		compared := false
		for i, g := range r.Groups {
			for j := 1; j < len(g.Lists); j++ {
				compared = true
				first, other := g.Lists[0], g.Lists[j]
				onlyFirst, onlyOther := r.differ(first, other)
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

// differ returns the places of the members that are on one list alone. A list
// of additions lacks nobody.
func (r Record) differ(first, other MemberList) (onlyFirst, onlyOther []int) {
	if !other.Additions {
		onlyFirst = r.missingFrom(other, first)
	}
	if !first.Additions {
		onlyOther = r.missingFrom(first, other)
	}
	return onlyFirst, onlyOther
}

// missingFrom returns the places of the members on one list whose bodies are
// not on the other, each body once.
func (r Record) missingFrom(other, one MemberList) (places []int) {
	seen := map[string]bool{}
	for _, m := range r.identified(other.Members) {
		seen[m.Body] = true
	}
	for k, m := range r.identified(one.Members) {
		if !seen[m.Body] {
			seen[m.Body] = true
			places = append(places, k)
		}
	}
	return places
}

// identified returns the members with the ids under which their bodies are the
// same wherever they are listed.
func (r Record) identified(members []Member) []Member {
	members = slices.Clone(members)
	for k := range members {
		members[k].Body = r.body(members[k].Body).ID
	}
	return members
}

var listedOnce = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-004",
		Title: "A body is listed once for each of its seats on a group.",
		Force: loip.Advice,
		Basis: onGroups("members", "a body that is listed twice for one seat makes the membership and the quorum doubtful"),
		How:   "On each list, and on the list of a group with that of the group it extends, two entries of one body must name two different posts.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged, doubled := 0, false
		for i, g := range r.Groups {
			inner := r.innerMembers(g)
			for j, l := range g.Lists {
				judged++
				members := r.identified(l.Members)
				for k, m := range members {
					if slices.ContainsFunc(inner, m.sameSeat) {
						doubled = true
						p.Unmet(memberAt(i, j, k), "%s is listed for %q (%q), though it sits there already as a member of the group that %q extends", r.body(m.Body).Name, g.Name, l.Title, g.Name)
					}
					if first := slices.IndexFunc(members[:k], m.sameSeat); first >= 0 {
						doubled = true
						p.Unmet(memberAt(i, j, k), "%s stands twice on the list %q of %q, as entries %d and %d, without two posts that tell the entries apart", r.body(m.Body).Name, l.Title, g.Name, first+1, k+1)
					}
				}
			}
		}
		switch {
		case judged == 0:
			p.NotApplicable("", "no list of the members of a group is given")
		case !doubled:
			p.Met("/groups", "no body is listed twice for one seat on the %d lists given", judged)
		}
	},
}

// sameSeat reports whether two entries may be the same seat: of one body, and
// not of two different posts.
func (a Member) sameSeat(b Member) bool {
	return a.Body == b.Body && (a.Post == "" || b.Post == "" || a.Post == b.Post)
}

// innerMembers returns the members, identified, of the groups that a group
// extends.
func (r Record) innerMembers(g Group) (members []Member) {
	for range r.Groups {
		inner, ok := r.group(g.Extends)
		if !ok || g.Extends == "" {
			break
		}
		if len(inner.Lists) > 0 {
			members = append(members, r.identified(inner.Lists[0].Members)...)
		}
		g = inner
	}
	return members
}

// members returns who sits on a group by the first of its lists, identified.
func (r Record) members(g Group) []Member {
	members := r.innerMembers(g)
	if len(g.Lists) > 0 {
		members = append(members, r.identified(g.Lists[0].Members)...)
	}
	return members
}

var namedRightly = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-005",
		Title: "Lists of members call each body by its own name.",
		Force: loip.Advice,
		Basis: onGroups("names of bodies", "a mistaken name can be taken for another body"),
		How:   "What a list writes is compared with the names, short forms and known mistakes of the body and of the others in the register; a name known to none of them is passed over.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		written, good, wrong := 0, 0, 0
		for i, g := range r.Groups {
			for j, l := range g.Lists {
				for k, m := range l.Members {
					if m.Written == "" {
						continue
					}
					written++
					body, at := r.body(m.Body), memberAt(i, j, k).Key("written")
					same := func(name string) bool { return key(name) == key(m.Written) }
					other, known := LookupBody(m.Written)
					switch {
					case slices.ContainsFunc(body.Misnamings, same):
						wrong++
						p.Unmet(at, "the list %q of %q writes %q for %s", l.Title, g.Name, m.Written, body.Name)
					case slices.ContainsFunc(body.names(), same):
						good++
					case known:
						wrong++
						p.Unmet(at, "the list %q of %q writes %q, the name of %s, for %s", l.Title, g.Name, m.Written, other.Name, body.Name)
					}
				}
			}
		}
		switch {
		case written == 0:
			p.NotApplicable("", "no list of members is given as its paper writes it")
		case wrong > 0:
		case good == 0:
			p.Undetermined("/groups", "none of the names on the lists of members is known")
		default:
			p.Met("/groups", "of %d names on the lists of members, the %d that are known are right", written, good)
		}
	},
}

func memberAt(group, list, member int) loip.Path {
	return groupAt(group).Key("lists").Index(list).Key("members").Index(member)
}
