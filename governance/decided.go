package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// decided reports whether the papers show that the partnership made a decision
// on something, which a document dates, or of which it names the meeting and
// the paragraph. Where they do not, it says so at the place.
//
// The decision named must be among the papers, taken by the day judged,
// approved or agreed, by a group that decides for the partnership, and with a
// quorum or confirmed since.
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
		p.Undetermined(at, "the meeting %s, which is said to have agreed %s, is after the day judged", m.name(), what)
		return false
	case !on.IsZero() && !m.On.IsZero() && on != m.On:
		p.Unmet(at, "%s is dated %s, but the meeting %s was on another day", what, on.Long(), m.name())
		return false
	}
	sitting, open := r.Sitting(m), false
	for _, x := range found {
		switch standing := confirmed.standing(sitting, x.Item); {
		case x.decides() && (standing == Stands || standing == Confirmed):
			speaks := r.speaks(m.Group, p.AsOf())
			if !speaks {
				p.Undetermined(at, "the meeting %s agreed %s, but it is not shown that its group decides for the partnership: it is neither the top-level board nor one to which that has delegated", m.name(), what)
			}
			return speaks
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
		p.Unmet(at, "the meeting %s is said to have agreed %s, but what it did there is %s", m.name(), what, first.Kind)
	}
	return false
}

// speaks reports whether a group, by its id, decides for the partnership on a
// day: it is the top-level board or meets as a wider form of it, or a meeting of
// such a one has delegated something to it by then.
func (r Record) speaks(id string, on loip.Date) bool {
	board := func(id string) bool {
		g, _ := r.group(id)
		narrower, _ := r.group(g.Extends)
		return g.Top || narrower.Top
	}
	g, _ := r.group(id)
	return board(id) || slices.ContainsFunc(g.Delegations, func(d Delegation) bool {
		if d.By == nil {
			return false
		}
		m, found := r.decision(*d.By)
		return len(found) > 0 && !later(m.On, on) && board(m.Group)
	})
}
