package governance

import "github.com/communityplanning/loip"

// collectResources notes what exceptions, contributions and what follows from
// them refer to, and as a fault a body whose period holds no day.
func (r Record) collectResources(ids *loip.IDs, at loip.Path) {
	for i, b := range r.Bodies {
		if here := at.Key("bodies").Index(i); b.Period.Inverted() {
			ids.Fault(here.Key("period"), "expected an end after the beginning")
		} else {
			for j, id := range b.Successors {
				ids.Refer("body", id, here.Key("successors").Index(j))
			}
		}
	}
	for i, x := range r.Exceptions {
		x.Collect(ids, at+exceptionAt(i))
	}
	for i, c := range r.Contributions {
		c.Collect(ids, at+contributionAt(i))
	}
	for i, q := range r.Requests {
		q.Collect(ids, at+requestAt(i))
	}
	for i, s := range r.Shortfalls {
		s.Collect(ids, at+shortfallAt(i))
	}
}
