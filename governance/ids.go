package governance

import "github.com/communityplanning/loip"

// Collect notes the bodies, groups and meetings of the record, those of the
// register among the bodies, and every reference to them; and as faults a
// quorum or a number of seats below 0 and a point of a meeting at an item that
// it does not have.
func (r Record) Collect(ids *loip.IDs, at loip.Path) {
	for _, known := range register {
		ids.Define("body", known.body.ID, "the register of statutory partners")
	}
	for i, b := range r.Bodies {
		ids.Define("body", b.ID, at.Key("bodies").Index(i).Key("id"))
	}
	for i, g := range r.Groups {
		g.collect(ids, at+groupAt(i))
	}
	for i, m := range r.Meetings {
		m.collect(ids, at+meetingAt(i))
	}
	r.collectResources(ids, at)
	r.collectFollowUp(ids, at)
}
