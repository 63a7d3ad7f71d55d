package governance

import "github.com/communityplanning/loip"

var delegatedByDecision = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-042",
		Title: "What is delegated to a group rests on a decision that stands.",
		Force: loip.Advice,
		Basis: onGroups("delegation", "what a group may do for another it may do because the other has decided so"),
		How:   "Of each delegation the meeting and paragraph are looked up: the decision must be among the papers, taken by a group that the other answers to, by the day, approved or agreed, and with a quorum or confirmed since.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		confirmed := r.Confirmations(p.AsOf())
		for i, g := range r.groupsOn(p.AsOf()) {
			for j, d := range g.Delegations {
				judged = true
				r.delegated(p.In(groupAt(i).Key("delegations").Index(j)), g, d, confirmed)
			}
		}
		if !judged {
			p.NotApplicable("", "nothing is recorded as delegated to a group")
		}
	},
}

func (r Record) delegated(p *loip.Pass, g Group, d Delegation, confirmed Confirmations) {
	if d.By == nil {
		p.Undetermined("", "the decision that delegated %q to %q is not named", d.What, g.Name)
		return
	}
	m, found := r.decision(*d.By)
	switch {
	case len(found) == 0:
		p.Undetermined("/by", "the decision that delegated %q to %q, paragraph %q of the meeting %q, is not among the papers", d.What, g.Name, d.By.Ref, d.By.Meeting)
		return
	case later(m.On, p.AsOf()):
		p.Undetermined("/by", "the meeting %s, which is said to have delegated %q to %q, is after the day judged", m.name(), d.What, g.Name)
		return
	case m.Group == g.ID || !r.over(m.Group, g.ID):
		p.Unmet("/by", "%q is delegated to %q by the meeting %s, of a group that it does not answer to", d.What, g.Name, m.name())
		return
	}
	sitting := r.Sitting(m)
	for _, x := range found {
		switch standing := confirmed.standing(sitting, x.Item); {
		case !x.decides():
			p.Unmet("/by", "the meeting %s is said to have delegated %q to %q, but what it did there is %s", m.name(), d.What, g.Name, x.Kind)
		case standing == Informal:
			p.Unmet("/by", "the meeting %s delegated %q to %q without a quorum, and nothing confirms it", m.name(), d.What, g.Name)
		case standing == StandingUnknown:
			p.Undetermined("/by", "whether the decision of the meeting %s that delegated %q to %q stands cannot be shown", m.name(), d.What, g.Name)
		default:
			p.Met("", "%q is delegated to %q by the meeting %s", d.What, g.Name, m.name())
		}
	}
}
