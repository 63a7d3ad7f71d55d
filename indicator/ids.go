package indicator

import "github.com/communityplanning/loip"

// Collect notes the ids that a list of indicators defines, and the themes it
// refers to. The list stands at the place at.
func Collect(list []Indicator, ids *loip.IDs, at loip.Path) {
	for k, i := range list {
		p := at.Index(k)
		ids.Define("indicator", i.ID, p.Key("id"))
		ids.Refer("theme", i.Theme, p.Key("theme"))
		for n, t := range i.Targets {
			t.Collect(ids, p.Key("targets").Index(n))
		}
	}
}

// Collect notes the indicators that a target refers to, and what keeps it from
// being read.
func (t Target) Collect(ids *loip.IDs, at loip.Path) {
	ids.Refer("indicator", t.Indicator, at.Key("indicator"))
	for k, part := range t.Parts {
		part.target().Collect(ids, at.Key("parts").Index(k))
	}
	for _, number := range []struct {
		key   string
		value int64
	}{{"cohort", t.Cohort}, {"days", t.Days}} {
		if number.value < 0 {
			ids.Fault(at.Key(number.key), "expected a number above 0, found %d", number.value)
		}
	}
	if t.Every != "" && t.Every != "month" && t.Every != "quarter" && t.Every != "year" {
		ids.Fault(at.Key("every"), "expected month, quarter or year, found %q", t.Every)
	}
	if len(t.Parts) > 0 && t.Form != AllParts && t.Form != InSteps {
		ids.Fault(at.Key("parts"), "expected parts with the form %q or %q alone", AllParts, InSteps)
	}
}
