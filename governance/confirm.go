package governance

import "github.com/communityplanning/loip"

// Confirmations are the decisions that a later meeting has confirmed, with the
// id of that meeting. A citation without a paragraph stands for every decision
// of its meeting.
type Confirmations map[Cite]string

// Confirmations returns which decisions have been confirmed by a day.
//
// Shape: what confirms is approved or agreed by a meeting of the same group, or
// of one that it answers to, held on a later day, and stands itself by
// [Sitting.Standing].
// Boundary: a meeting held on the day itself counts.
func (r Record) Confirmations(on loip.Date) Confirmations {
	confirmed := Confirmations{}
	byID := map[string]Meeting{}
	for _, m := range r.held(on) {
		byID[m.ID] = m
	}
	for _, later := range r.held(on) {
		var sitting Sitting
		for _, item := range later.Items {
			for _, d := range item.Decisions {
				for _, cite := range d.Confirms {
					if sitting.Meeting.ID == "" {
						sitting = r.Sitting(later)
					}
					earlier, known := byID[cite.Meeting]
					if known && d.decides() && later.On.After(earlier.On) && r.over(later.Group, earlier.Group) && sitting.Standing(item.Number) == Stands {
						confirmed[cite] = later.ID
					}
				}
			}
		}
	}
	return confirmed
}

// By returns the id of the meeting that has confirmed a decision, if one has.
func (c Confirmations) By(meeting, ref string) (id string, ok bool) {
	if id, ok = c[Cite{meeting, ref}]; !ok {
		id, ok = c[Cite{Meeting: meeting}]
	}
	return id, ok
}

// standing returns how the decisions on an item stand: confirmed where each of
// those taken without a quorum has been.
func (c Confirmations) standing(s Sitting, item Item) Standing {
	standing := s.Standing(item.Number)
	if standing != Informal || len(item.Decisions) == 0 {
		return standing
	}
	for _, d := range item.Decisions {
		if _, ok := c.By(s.Meeting.ID, d.Ref); !ok {
			return Informal
		}
	}
	return Confirmed
}

// decides reports whether something was decided, and not put off or turned
// down.
func (d Decision) decides() bool { return d.Kind == Approved || d.Kind == AgreedTo }

// over reports whether a group is the other or one that it answers to.
func (r Record) over(group, other string) bool {
	for range len(r.Groups) + 1 {
		if group == other {
			return true
		}
		g, _ := r.group(other)
		if other = g.above(); other == "" {
			break
		}
	}
	return false
}

// decision returns the decisions of a meeting that a citation names, and the
// meeting.
func (r Record) decision(c Cite) (m Meeting, found []cited) {
	for _, m = range r.Meetings {
		if m.ID == c.Meeting {
			break
		}
	}
	if m.ID != c.Meeting {
		return Meeting{}, nil
	}
	for _, item := range m.Items {
		for _, d := range item.Decisions {
			if c.Ref == "" || d.Ref == c.Ref {
				found = append(found, cited{item, d})
			}
		}
	}
	return m, found
}

// cited is a decision with the item on which it was taken.
type cited struct {
	Item
	Decision
}
