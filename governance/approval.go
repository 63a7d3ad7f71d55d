package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Approval is the decision of a later meeting that a minute is right.
type Approval struct {
	Meeting     Meeting // the later one
	Item        Item
	Ref         string   // paragraph of its minute
	Corrections []string // nil where the papers do not say whether there were any
}

// Approvals returns the decisions by a day that approve minutes, by the id of
// the meeting whose minute each approves, the earliest first.
func (r Record) Approvals(on loip.Date) map[string][]Approval {
	approvals := map[string][]Approval{}
	for _, m := range r.held(on) {
		for _, item := range m.Items {
			for _, d := range item.Decisions {
				if d.Minute != "" && d.Kind == Approved {
					approvals[d.Minute] = append(approvals[d.Minute], Approval{m, item, d.Ref, d.Corrections})
				}
			}
		}
	}
	for _, list := range approvals {
		slices.SortStableFunc(list, func(a, b Approval) int { return a.Meeting.On.Compare(b.Meeting.On) })
	}
	return approvals
}

// byGroup returns the meetings held by a day, by their group and in the order of
// their days.
func (r Record) byGroup(on loip.Date) map[string][]Meeting {
	groups := map[string][]Meeting{}
	for _, m := range r.held(on) {
		groups[m.Group] = append(groups[m.Group], m)
	}
	for _, list := range groups {
		slices.SortStableFunc(list, func(a, b Meeting) int { return a.On.Compare(b.On) })
	}
	return groups
}

// after returns the first meeting of a list in the order of their days that is
// later than a day.
func after(meetings []Meeting, day loip.Date) (next Meeting, found bool) {
	i, _ := slices.BinarySearchFunc(meetings, day, func(m Meeting, day loip.Date) int {
		if m.On.After(day) {
			return 1
		}
		return -1
	})
	if i == len(meetings) || day.IsZero() {
		return Meeting{}, false
	}
	return meetings[i], true
}

var minuteApproved = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-052",
		Title: "The minute of a meeting is approved at the next meeting of the group.",
		Force: loip.Advice,
		Basis: onFollowUp("minutes", "a minute is a draft until the members who were there have agreed that it is right"),
		How:   "For each meeting that another of its group has followed, a decision that approves its minute is looked for: at that next meeting, and with a quorum or confirmed since.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		confirmed, approvals, groups := r.Confirmations(p.AsOf()), r.Approvals(p.AsOf()), r.byGroup(p.AsOf())
		for i, m := range r.held(p.AsOf()) {
			found := approvals[m.ID]
			next, followed := after(groups[m.Group], m.On)
			if !followed && len(found) == 0 {
				continue
			}
			judged = true
			if len(found) == 0 {
				p.Undetermined(meetingAt(i), "the papers do not say that the minute of the meeting %s was approved, though the group has met since, on %s", m.name(), next.On.Long())
				continue
			}
			a := found[0]
			standing := confirmed.standing(r.Sitting(a.Meeting), a.Item)
			switch {
			case m.On.IsZero() || a.Meeting.On.IsZero():
				p.Undetermined(meetingAt(i), "the day of the meeting %s, or of the meeting %s, which approved its minute, is not given", m.name(), a.Meeting.name())
			case a.Meeting.Group != m.Group:
				p.Unmet(meetingAt(i), "the minute of the meeting %s was approved by the meeting %s, of another group", m.name(), a.Meeting.name())
			case !a.Meeting.On.After(m.On):
				p.Unmet(meetingAt(i), "the minute of the meeting %s is said to have been approved by the meeting %s, which is not later", m.name(), a.Meeting.name())
			case a.Meeting.On.After(next.On):
				p.Unmet(meetingAt(i), "the minute of the meeting %s was approved only by the meeting %s, though the group met before that, on %s", m.name(), a.Meeting.name(), next.On.Long())
			case standing == Informal:
				p.Unmet(meetingAt(i), "the minute of the meeting %s was approved by the meeting %s without a quorum", m.name(), a.Meeting.name())
			case standing == StandingUnknown:
				p.Undetermined(meetingAt(i), "whether the approval of the minute of the meeting %s by the meeting %s stands cannot be shown", m.name(), a.Meeting.name())
			case a.Corrections == nil:
				p.Met(meetingAt(i), "the minute of the meeting %s was approved by the next, %s", m.name(), a.Meeting.name()).
					Fact(meetingAt(i), "paragraph", a.Ref)
			default:
				p.Met(meetingAt(i), "the minute of the meeting %s was approved by the next, %s, with %s", m.name(), a.Meeting.name(), loip.Plural(len(a.Corrections), "correction", "corrections")).
					Fact(meetingAt(i), "paragraph", a.Ref)
			}
		}
		if !judged {
			p.NotApplicable("", "no meeting is given that another of its group has followed by the day judged")
		}
	},
}
