package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// SignOff is how the signatures under a document stand against the statutory
// partners of the area on a day.
//
// Shape: every partner is in one of the first five lists; where these are all
// empty, the register has no partners for the area and day. A partner in any
// of them can be doubtful: see [Partner].
type SignOff struct {
	Agreed  []Partner // an agreement on or before the day, or without a day, is shown
	Missing []Partner // nothing is shown
	// Doubtful are partners of whom nothing is shown, but of whom it is doubtful
	// whether they are statutory partners at all: undetermined, not unmet.
	Doubtful []Partner
	Refused  []Partner // the last word on or before the day is a refusal
	Late     []Partner // signed only after the day
	Others   []string  // ids of others that agreed by the day, which is lawful
}

// Signing returns how the signatures under a document stand on a day.
//
// Law: paragraph 145 of the consultation draft of the guidance wants every
// statutory partner of section 4(5) to agree the content; others may sign too,
// and the Scottish Ministers need not.
// Shape: a signature names its body by id, or by any name that [LookupBody]
// knows. Where a body signs twice, the last signature on or before the day
// counts.
// Boundary: a signature on the day itself counts, and so does one without a
// day.
func Signing(council loip.AreaCode, on loip.Date, signed []Signature) SignOff {
	var s SignOff
	last := map[string]Signature{} // on or before the day, by body
	late := map[string]bool{}
	for _, sig := range signed {
		id := Record{}.body(sig.Body).ID
		switch earlier, again := last[id]; {
		case sig.On.After(on):
			late[id] = true
		case !again || !sig.On.Before(earlier.On):
			last[id] = sig
		}
	}
	statutory := map[string]bool{}
	for _, p := range Partners(council, on) {
		statutory[p.Body.ID] = true
		sig, given := last[p.Body.ID]
		list := &s.Missing
		switch {
		case given && sig.Does == Refused:
			list = &s.Refused
		case given:
			list = &s.Agreed
		case late[p.Body.ID]:
			list = &s.Late
		case p.Doubt != "":
			list = &s.Doubtful
		}
		*list = append(*list, p)
	}
	for _, sig := range signed {
		if id := (Record{}).body(sig.Body).ID; !statutory[id] && sig.Does == Agreed && !sig.On.After(on) && !slices.Contains(s.Others, id) {
			s.Others = append(s.Others, id)
		}
	}
	return s
}
