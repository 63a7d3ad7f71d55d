package governance

import (
	"strings"

	"github.com/communityplanning/loip"
)

// collectFollowUp notes the references of the tracker, the audits, the
// improvement plans, the risks and the application for a corporate body; and as
// faults risks off the scale and a statement on a rule that takes none.
func (r Record) collectFollowUp(ids *loip.IDs, at loip.Path) {
	if t := r.Tracker; t != nil {
		ids.Refer("group", t.Group, at.Key("tracker").Key("group"))
		for i, a := range t.Actions {
			ids.Refer("body", a.Body, at+actionAt(i).Key("body"))
		}
	}
	for place, rec := range r.recommendations(loip.Date{}) {
		referBodies(ids, rec.Sponsors, at+place.Key("sponsors"))
	}
	for place, x := range r.improvements(loip.Date{}) {
		referBodies(ids, x.Leads, at+place.Key("leads"))
	}
	if r.Risks != nil {
		r.Risks.collect(ids, at.Key("risks"))
	}
	if r.Application != nil {
		referBodies(ids, r.Application.Applicants, at.Key("application").Key("applicants"))
	}
	judged := map[loip.RuleID]bool{}
	for _, c := range Checks() {
		judged[c.ID] = c.Evidence != ""
	}
	for i, s := range r.Statements {
		if s.Rule == "" || strings.HasPrefix(string(s.Rule), "GOV-") && !judged[s.Rule] {
			ids.Fault(at.Key("statements").Index(i).Key("rule"), "expected the id of a rule that people judge, found %q", s.Rule)
		}
	}
}

func referBodies(ids *loip.IDs, bodies []string, at loip.Path) {
	for i, id := range bodies {
		ids.Refer("body", id, at.Index(i))
	}
}
