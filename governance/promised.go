package governance

import "github.com/communityplanning/loip"

const noPromise = "no promise of a report is given"

// remember adds the chain of days promised to a finding.
func (m Milestone) remember(found loip.Remark) {
	for i, p := range m.Promises {
		name := "promised"
		if !p.Made.IsZero() {
			name += " on " + p.Made.Long()
		}
		found.Fact(m.places[i], name+" for", p.when())
	}
}

var promisesKept = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-020",
		Title: "A report that was promised for a day does not slide to a later one.",
		Force: loip.Advice,
		Basis: onFollowUp("reports promised", "a report-back that slides from meeting to meeting is a decision that was not carried out"),
		How:   "Promises of one thing, in improvement plans, on the tracker and in the decisions of a group's meetings, are followed in their order; a later day in a later document is a slide. Once the last day has passed, it must be shown that it came, or something achieved be recorded, for the answer to be met.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all := r.Milestones(p.AsOf())
		for _, m := range all {
			switch last := m.last(); {
			case m.Slid():
				m.remember(p.Unmet(m.Path, "%q, promised in %s, slid from %s to %s", m.What, m.Of, m.Promises[0].when(), last.when()))
			case last.By.IsZero() && !m.Came:
				m.remember(p.Undetermined(m.Path, "the day for which %q was promised in %s, %s, cannot be placed", m.What, m.Of, last.when()))
			case m.State(p.AsOf()) == Overdue && !m.answers:
				m.remember(p.Undetermined(m.Path, "%q was promised in %s for %s; that it came is not shown", m.What, m.Of, last.when()))
			default:
				m.remember(p.Met(m.Path, "%q, promised in %s for %s, did not slide", m.What, m.Of, last.when()))
			}
		}
		if len(all) == 0 {
			p.NotApplicable("", noPromise)
		}
	},
}

var promisedCame = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-061",
		Title: "A report that was promised comes by the day for which it was last promised.",
		Force: loip.Advice,
		Basis: onFollowUp("reports promised", "a report-back that was promised and never came leaves the decision without its end"),
		How:   "Of each thing promised in improvement plans, on the tracker and in decisions, the last day is compared with the day on which it came. What the plan, the tracker or a later meeting of the group should show and does not, did not come; what fell due since the last of them is undetermined.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		due, good := 0, 0
		for _, m := range r.Milestones(p.AsOf()) {
			last := m.last()
			late := !last.By.IsZero() && m.Kept.After(last.By)
			if !m.Came && !last.By.IsZero() && !last.By.Before(p.AsOf()) {
				continue
			}
			due++
			switch {
			case late:
				m.remember(p.Unmet(m.Path, "%q, promised in %s for %s, came only on %s", m.What, m.Of, last.when(), m.Kept.Long()))
			case m.Came:
				good++
			case last.By.IsZero():
				m.remember(p.Undetermined(m.Path, "the day for which %q was promised in %s, %s, cannot be placed, and that it came is not shown", m.What, m.Of, last.when()))
			case m.answers:
				m.remember(p.Undetermined(m.Path, "%q was promised in %s for %s; something is recorded as achieved, but not that it came", m.What, m.Of, last.when()))
			case m.partial || !last.By.Before(m.known):
				m.remember(p.Undetermined(m.Path, "%q was promised in %s for %s; whether it came since is not shown", m.What, m.Of, last.when()))
			default:
				m.remember(p.Unmet(m.Path, "%q was promised in %s for %s and had not come by %s", m.What, m.Of, last.when(), m.known.Long()))
			}
		}
		switch due {
		case 0:
			p.NotApplicable("", "nothing that was promised is due yet, or nothing was promised")
		case good:
			p.Met("", "each of the things promised that are due or have come (%d) is shown to have come in time", good)
		}
	},
}

var promisedForADay = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-062",
		Title: "A report that is promised, and a decision that is put off or remitted, has a day by which it comes back.",
		Force: loip.Advice,
		Basis: onFollowUp("reports promised", "what comes back in due course comes back on no day"),
		How:   "The last promise of each thing must be for a day; words that name none, such as in due course, are not enough. Of a decision that is deferred or remitted without a word on when it comes back the answer is undetermined.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for _, m := range r.Milestones(p.AsOf()) {
			all++
			switch last := m.last(); {
			case m.Came || !last.By.IsZero():
				good++
			case last.When == "":
				m.remember(p.Undetermined(m.Path, "for when %q was promised in %s is not given", m.What, m.Of))
			default:
				m.remember(p.Unmet(m.Path, "%q was promised in %s for %q, which is not a day", m.What, m.Of, last.When))
			}
		}
		for i, m := range r.held(p.AsOf()) {
			for at, d := range m.decided() {
				if (d.Kind == Deferred || d.Kind == Remitted) && len(d.ReportBack) == 0 {
					all++
					p.Undetermined(meetingAt(i)+at, "the meeting %s %s %q; the minute does not give the day on which it comes back", m.name(), d.Kind, d.Text)
				}
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", noPromise)
		case good:
			p.Met("", "each of the things promised (%d) has a day, or has come", good)
		}
	},
}
