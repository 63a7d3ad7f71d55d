package governance

import "github.com/communityplanning/loip"

// decided reports whether the papers show that the partnership made a decision
// on something, which a document dates, or of which it names the meeting and
// the paragraph. Where they do not, it says so at the place.
//
// The decision named must be among the papers, taken by the day judged,
// approved or agreed, and with a quorum or confirmed since.
func (r Record) decided(p *loip.Pass, at loip.Path, what string, on loip.Date, by *Cite, confirmed Confirmations) bool {
	if by == nil {
		if on.IsZero() {
			p.Undetermined(at, "neither the day nor the meeting that agreed %s is given", what)
		}
		return !on.IsZero()
	}
	at = at.Key("by")
	m, found := r.decision(*by)
	switch {
	case len(found) == 0:
		p.Undetermined(at, "the decision on %s, paragraph %q of the meeting %q, is not among the papers", what, by.Ref, by.Meeting)
		return false
	case later(m.On, p.AsOf()):
		p.Undetermined(at, "the meeting %s, which is to have agreed %s, is after the day judged", m.name(), what)
		return false
	case !on.IsZero() && !m.On.IsZero() && on != m.On:
		p.Unmet(at, "%s is dated %s, but the meeting %s was on another day", what, on.Long(), m.name())
		return false
	}
	sitting, open := r.Sitting(m), false
	for _, x := range found {
		switch standing := confirmed.standing(sitting, x.Item); {
		case x.decides() && (standing == Stands || standing == Confirmed):
			return true
		case x.decides() && standing == StandingUnknown:
			open = true
		}
	}
	switch first := found[0]; {
	case open:
		p.Undetermined(at, "whether the decision of the meeting %s on %s stands cannot be shown", m.name(), what)
	case first.decides():
		p.Unmet(at, "the meeting %s agreed %s without a quorum, and nothing confirms it", m.name(), what)
	default:
		p.Unmet(at, "the meeting %s is to have agreed %s, but what it did there is %s", m.name(), what, first.Kind)
	}
	return false
}
