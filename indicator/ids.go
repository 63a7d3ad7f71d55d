package indicator

import "github.com/communityplanning/loip"

// Collect notes the ids that a list of indicators defines, and the themes it
// refers to. The list stands at the place at.
func Collect(list []Indicator, ids *loip.IDs, at loip.Path) {
	for k, i := range list {
		p := at.Index(k)
		ids.Define("indicator", i.ID, p.Key("id"))
		ids.Refer("theme", i.Theme, p.Key("theme"))
	}
}
