package governance

import "github.com/communityplanning/loip"

const noMeeting = "no meeting held by the day judged is given"

var quorumGiven = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-008",
		Title: "The papers of a meeting give its quorum.",
		Force: loip.Advice,
		Basis: onFollowUp("quorum", "without the figure nobody can tell from the minute which decisions stand"),
		How:   "The quorum of each meeting is looked for in its own papers and in the standing orders of its group; where neither gives it, the figures that fit the minute are worked out from who was there.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, given := 0, 0
		for i, m := range r.held(p.AsOf()) {
			all++
			at := meetingAt(i)
			if _, quorum := r.rules(m); quorum != nil {
				given++
				continue
			}
			switch low, high, ok := r.Sitting(m).Meeting.Quorums(); {
			case ok:
				p.Unmet(at, "the papers of the meeting %s do not give its quorum; who was there and when the minute says that there was none fit a quorum of %s", m.name(), figures(low, high))
			default:
				p.Unmet(at, "the papers of the meeting %s do not give its quorum", m.name())
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", noMeeting)
		case given:
			p.Met("/meetings", "the papers give the quorum of each of the meetings (%d)", given)
		}
	},
}

var quorumFits = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-009",
		Title: "What a minute says about the quorum fits who was there.",
		Force: loip.Advice,
		Basis: onFollowUp("quorum", "a minute that contradicts itself about the quorum leaves its decisions open to challenge"),
		How:   "A quorum that is given must hold at each item before the one from which the minute says that there was none, and not at that one, its start included, nor at a later one. Where none is given, the figures that fit are worked out from the members present; there must be one.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		said := false
		for i, m := range r.held(p.AsOf()) {
			if m.Inquorate == 0 {
				continue
			}
			said = true
			at := meetingAt(i)
			sitting := r.Sitting(m)
			low, high, ok := sitting.Meeting.Quorums()
			item, standing := sitting.disagrees()
			rule := at.Key("quorum")
			if m.Quorum == nil {
				rule = at.Key("inquorateFrom")
			}
			switch {
			case len(m.Present) == 0 || len(m.Items) == 0:
				p.Undetermined(at, "the members present or the items of the meeting %s are not given", m.name())
			case sitting.Quorum == nil && !ok:
				p.Unmet(at.Key("inquorateFrom"), "no quorum fits the minute of the meeting %s: up to %d members were there from item %d on, where it says that there was no quorum, and only %d at an item before", m.name(), low-1, m.Inquorate, high)
			case sitting.Quorum == nil:
				p.Met(at, "the minute of the meeting %s says that there was no quorum from item %d on, which fits a quorum of %s", m.name(), m.Inquorate, figures(low, high))
			case standing == Stands:
				p.Unmet(rule, "the minute of the meeting %s says that there was no quorum from item %d on, but by the quorum of %s there was one at item %d", m.name(), m.Inquorate, r.quorumText(*sitting.Quorum), item)
			case standing == Informal:
				p.Unmet(rule, "the minute of the meeting %s says that there was no quorum from item %d on, but by the quorum of %s there was none at item %d already", m.name(), m.Inquorate, r.quorumText(*sitting.Quorum), item)
			case standing == StandingUnknown:
				p.Undetermined(at, "whether the quorum of %s fits the minute of the meeting %s cannot be shown for item %d: the list of members does not say who counts", r.quorumText(*sitting.Quorum), m.name(), item)
			default:
				p.Met(at, "the minute of the meeting %s says that there was no quorum from item %d on, which fits the quorum of %s", m.name(), m.Inquorate, r.quorumText(*sitting.Quorum))
			}
		}
		if !said {
			p.NotApplicable("", "no minute says that a meeting was without a quorum")
		}
	},
}

var decidedWithQuorum = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-010",
		Title: "Decisions are taken with a quorum.",
		Force: loip.Advice,
		Basis: onFollowUp("quorum", "what a meeting decides without a quorum stands as informal until one with a quorum confirms it"),
		How:   "Item by item: without a quorum from the item on of which the minute says so, and else where those who counted towards the quorum when the item was decided fell short of it. What a later meeting has confirmed with a quorum is good. Items without a decision are passed over.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		confirmed := r.Confirmations(p.AsOf())
		for i, m := range r.held(p.AsOf()) {
			good, since, open := 0, 0, 0
			sitting := r.Sitting(m)
			for j, item := range m.Items {
				if len(item.Decisions) == 0 {
					continue
				}
				judged = true
				at := meetingAt(i).Key("items").Index(j)
				switch confirmed.standing(sitting, item) {
				case Stands:
					good++
				case Confirmed:
					since++
				case Informal:
					p.Unmet(at, "the decision on item %d, %q, of the meeting %s was taken without a quorum and stands as informal", item.Number, item.Title, m.name()).
						Fact(at, "members present", sitting.Meeting.PresentAt(item.Number))
				default:
					open++
				}
			}
			if open > 0 {
				p.Undetermined(meetingAt(i), "the quorum of the meeting %s or who of those present counts towards it is not given, so whether its decisions stand cannot be shown (%d items)", m.name(), open)
			}
			if since > 0 {
				p.Met(meetingAt(i), "decisions of the meeting %s taken without a quorum have been confirmed since by a meeting with one (%d items)", m.name(), since)
			}
			if good > 0 {
				p.Met(meetingAt(i), "decisions of the meeting %s taken with a quorum stand (%d items)", m.name(), good)
			}
		}
		if !judged {
			p.NotApplicable("", "no decision of a meeting is given")
		}
	},
}

var itemsInOrder = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-011",
		Title: "The items of a minute are in order, and whoever joined or left did so at one of them.",
		Force: loip.Advice,
		Basis: onFollowUp("minutes", "who was there for which item can be followed only if every item has a number of its own"),
		How:   "Item numbers must rise; the items at which a member joined or left or in which one has an interest, or from which there was no quorum, must be among them; nobody leaves before joining.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged, wrong := 0, false
		for i, m := range r.held(p.AsOf()) {
			if len(m.Items) == 0 {
				continue
			}
			judged++
			for j := 1; j < len(m.Items); j++ {
				if item, before := m.Items[j], m.Items[j-1]; item.Number <= before.Number {
					wrong = true
					p.Unmet(meetingAt(i).Key("items").Index(j), "item %d, %q, of the meeting %s comes after item %d", item.Number, item.Title, m.name(), before.Number)
				}
			}
			for at, item := range m.points() {
				if !m.hasItem(item) {
					wrong = true
					p.Unmet(meetingAt(i)+at, "the minute of the meeting %s refers to item %d, which it does not have", m.name(), item)
				}
			}
			for j, x := range m.Present {
				if x.Joined != nil && x.Left != nil && x.Left.before(*x.Joined) {
					wrong = true
					p.Unmet(meetingAt(i).Key("present").Index(j), "by the minute of the meeting %s a member, %s, left before joining", m.name(), r.who(x.Body, x.Post))
				}
			}
		}
		switch {
		case judged == 0:
			p.NotApplicable("", "no items of a meeting are given")
		case !wrong:
			p.Met("/meetings", "the items of the minutes given (%d) are in order", judged)
		}
	},
}

// before reports whether a point of a meeting comes before another.
func (a Point) before(b Point) bool {
	return a.Item < b.Item || a.Item == b.Item && !a.End && b.End
}

func meetingAt(i int) loip.Path { return loip.Path("/meetings").Index(i) }
