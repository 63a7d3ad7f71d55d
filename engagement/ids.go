package engagement

import (
	"fmt"

	"github.com/communityplanning/loip"
)

// Collect notes the ids of community bodies, assessments and their
// respondents.
//
// Errors: a form, a scheme or a question that is not known.
func (r Record) Collect(ids *loip.IDs, at loip.Path) {
	for i, b := range r.CommunityBodies {
		ids.Define("community body", b.ID, at.Key("communityBodies").Index(i))
	}
	for i, a := range r.Assessments {
		place := at.Key("assessments").Index(i)
		ids.Define("assessment", a.ID, place)
		f, known := LookupForm(a.Instrument)
		if !known {
			ids.Fault(place.Key("instrument"), "expected a known form such as %q, found %q", Coproduction2016, a.Instrument)
		}
		if s, ok := LookupScheme(a.Scheme); !ok || known && s.Form != f.ID {
			ids.Fault(place.Key("scheme"), "expected a known scheme such as %q, found %q", Standard1, a.Scheme)
		}
		for j, respondent := range a.Respondents {
			at := place.Key("respondents").Index(j)
			ids.Define(fmt.Sprintf("respondent (of assessment %d)", i+1), respondent.ID, at)
			if known {
				for _, id := range f.unknown(respondent) {
					ids.Fault(at.Key("answers").Key(id), "expected the id of a question of the form %q, found %q", f.ID, id)
				}
			}
		}
	}
}
