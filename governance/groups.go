package governance

import (
	"iter"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

var oneTop = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-001",
		Title:        "One group, and only one, is the top-level board, and its remit is given.",
		Force:        loip.Should,
		Basis:        onGovernance("para 37", "each partnership has a top-level board or committee for strategic leadership and oversight"),
		How:          "The groups marked as the top-level board are counted; the one there is must have a purpose.",
		Doubt:        loip.DraftOnly,
		Expectations: []string{"G-GOV-14"},
		Since:        "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		var tops []int
		for i, g := range r.groupsOn(p.AsOf()) {
			if g.Top {
				tops = append(tops, i)
			}
		}
		switch {
		case len(r.Groups) == 0:
			p.Undetermined("", "no group of the partnership is given, so it cannot be shown which is the top-level board")
		case len(tops) == 0:
			p.Unmet("/groups", "none of the groups given (%d) is the top-level board on the day", len(r.Groups))
		case len(tops) > 1:
			for _, i := range tops {
				p.Unmet(groupAt(i), "%q is one of %d groups that are the top-level board", r.Groups[i].Name, len(tops))
			}
		case r.Groups[tops[0]].Purpose == "":
			p.Undetermined(groupAt(tops[0]), "the remit of the top-level board, %q, is not given", r.Groups[tops[0]].Name)
		default:
			p.Met(groupAt(tops[0]), "the top-level board is %q, with a remit", r.Groups[tops[0]].Name)
		}
	},
}

var linesOfReporting = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-002",
		Title: "Every group answers, through others or at once, to the top-level board.",
		Force: loip.Advice,
		Basis: onGroups("reporting lines", "a group that answers to nobody, or in the end to itself, is not held to account"),
		How:   "From each group its lines are followed upwards; a group that meets as a wider form of another is as good as that one.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		if len(r.Groups) == 0 {
			p.NotApplicable("", "no group of the partnership is given")
			return
		}
		good, all := 0, 0
		for i, g := range r.groupsOn(p.AsOf()) {
			all++
			at := groupAt(i)
			end, known := r.answersTo(g)
			switch {
			case !known:
				p.Unmet(at, "%q answers in the end to a group %q that is not among those given", g.Name, end.ID)
			case g.Top && g.Parent != "":
				p.Unmet(at, "%q is the top-level board and yet answers to %q", g.Name, g.Parent)
			case end.above() != "":
				p.Unmet(at, "the reporting line of %q comes back to itself: it never leaves %q", g.Name, end.Name)
			case !end.Top && end.ID == g.ID:
				p.Undetermined(at, "the papers do not say to whom %q answers, and it is not the top-level board", g.Name)
			case !end.Top:
				p.Undetermined(at, "%q answers in the end to %q, which is not the top-level board", g.Name, end.Name)
			default:
				good++
			}
		}
		switch {
		case all == 0:
			p.NotApplicable("/groups", "none of the groups given exists on the day")
		case good == all:
			p.Met("/groups", "each of the %d groups answers to the top-level board", good)
		}
	},
}

var kindsGiven = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-041",
		Title: "Every group is of a kind that is given, and the top-level board is there to decide or to oversee.",
		Force: loip.Advice,
		Basis: onGroups("kinds of group", "where it is plain which group decides, which oversees and which delivers, nobody holds only themselves to account"),
		How:   "The kinds given for each group are looked for; those of the top-level board must name decision or oversight.",
		Doubt: "The guidance leaves the structure to the partnership; an executive board and one that only oversees are both good.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		good, all := 0, 0
		for i, g := range r.groupsOn(p.AsOf()) {
			all++
			switch {
			case len(g.Kinds) == 0:
				p.Undetermined(groupAt(i), "the papers do not say of what kind %q is", g.Name)
			case g.Top && !slices.Contains(g.Kinds, Decides) && !slices.Contains(g.Kinds, Oversees):
				p.Unmet(groupAt(i).Key("kinds"), "%q is the top-level board and yet there neither to decide nor to oversee", g.Name)
			default:
				good++
			}
		}
		switch {
		case all == 0:
			p.NotApplicable("", "no group of the partnership is given for the day")
		case good == all:
			p.Met("/groups", "the kind of each of the %d groups is given", good)
		}
	},
}

// above returns the id of the group that a group answers to or is a wider form
// of; none for a top-level board.
func (g Group) above() string {
	switch {
	case g.Top:
		return ""
	case g.Parent != "":
		return g.Parent
	}
	return g.Extends
}

// answersTo follows the lines of a group to their end, and reports whether that
// is a group of the record. A line that comes back to itself ends at a group
// that has one above it.
func (r Record) answersTo(g Group) (end Group, known bool) {
	for range r.Groups {
		up := g.above()
		if up == "" {
			return g, true
		}
		if g, known = r.group(up); !known {
			return Group{ID: up}, false
		}
	}
	return g, true
}

func (r Record) group(id string) (Group, bool) {
	i := slices.IndexFunc(r.Groups, func(g Group) bool { return g.ID == id })
	if i < 0 {
		return Group{}, false
	}
	return r.Groups[i], true
}

func groupAt(i int) loip.Path { return loip.Path("/groups").Index(i) }

// list joins words as a sentence does: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// groupsOn yields the groups that exist on a day, by their number on the list.
func (r Record) groupsOn(on loip.Date) iter.Seq2[int, Group] {
	return func(yield func(int, Group) bool) {
		for i, g := range r.Groups {
			if g.Exists.Contains(on) && !yield(i, g) {
				return
			}
		}
	}
}
