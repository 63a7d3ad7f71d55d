package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

var decisionFound = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-116",
		Title: "Every action on the tracker leads back to a decision in the minute of the meeting that asked for it.",
		Force: loip.Advice,
		Basis: onFollowUp("tracker", "a wrong day or paragraph breaks the link from the action to the minute that asked for it"),
		How:   "The decision is looked for by the day of the meeting and the paragraph of its minute, among the meetings of the tracker's group. Where that minute is not given, or its decisions have no paragraphs, the answer is undetermined.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		t := r.tracker(p.AsOf())
		all, good := 0, 0
		for i, a := range t.Actions {
			if a.Decided.IsZero() || a.Ref == "" {
				continue
			}
			all++
			refs, given := r.paragraphs(t.Group, a.Decided)
			switch {
			case slices.Contains(refs, a.Ref):
				good++
			case !given:
				p.Undetermined(actionAt(i), "the minute of %s, to which the action %s leads back, is not given", a.Decided.Long(), a.name())
			case len(refs) == 0:
				p.Undetermined(actionAt(i), "the decisions of the meeting of %s, to which the action %s leads back, are given without paragraphs", a.Decided.Long(), a.name())
			default:
				p.Unmet(actionAt(i).Key("ref"), "the action %s leads back to paragraph %s of the minute of %s, which has no such decision", a.name(), a.Ref, a.Decided.Long())
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", "no tracker is given with an action that names a meeting and a paragraph")
		case good:
			p.Met("/tracker", "each of the actions that name a meeting and a paragraph (%d) leads back to a decision", good)
		}
	},
}

// paragraphs returns the paragraphs of the decisions of a group on a day, and
// whether a meeting of that day is given.
func (r Record) paragraphs(group string, on loip.Date) (refs []string, given bool) {
	for _, m := range r.Meetings {
		if m.Group != group || m.On != on {
			continue
		}
		given = true
		for _, d := range m.decided() {
			if d.Ref != "" {
				refs = append(refs, d.Ref)
			}
		}
	}
	return refs, given
}
