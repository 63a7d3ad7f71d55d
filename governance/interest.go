package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

var interestsDeclared = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-049",
		Title: "The minute says what interests were declared, and what each member who declared one then did.",
		Force: loip.Advice,
		Basis: onFollowUp("interests", "a decision in which somebody with an interest took part is open to challenge"),
		How:   "The declarations of each meeting are looked for, an empty list for none; whoever declares an interest must be present, and must be said to have withdrawn from the item or to have stayed.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		for i, m := range r.held(p.AsOf()) {
			judged = true
			if m.Interests == nil {
				p.Undetermined(meetingAt(i), "the minute of the meeting %s does not say whether interests were declared", m.name())
				continue
			}
			good := 0
			sitting := r.Sitting(m)
			for j, x := range sitting.Meeting.Interests {
				at := meetingAt(i).Key("declarations").Index(j)
				switch {
				case len(m.Present) > 0 && !slices.ContainsFunc(sitting.Meeting.Present, x.by):
					p.Unmet(at, "an interest in item %d of the meeting %s is recorded for %s, who is not among those present", x.Item, m.name(), r.who(x.Body, x.Post))
				case x.Then == "":
					p.Undetermined(at, "the minute of the meeting %s does not say whether %s, with an interest in item %d, withdrew", m.name(), r.who(x.Body, x.Post), x.Item)
				default:
					good++
				}
			}
			switch {
			case len(m.Interests) == 0:
				p.Met(meetingAt(i), "the minute of the meeting %s says that no interests were declared", m.name())
			case good == len(m.Interests):
				p.Met(meetingAt(i), "the minute of the meeting %s says what interests were declared and what the members then did (%d)", m.name(), good)
			}
		}
		if !judged {
			p.NotApplicable("", noMeeting)
		}
	},
}

// by reports whether the declaration is of somebody present.
func (x Interest) by(p Presence) bool {
	return x.Body == p.Body && (x.Post == "" || x.Post == p.Post)
}
