package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Application is a joint application for a corporate body.
//
// Law: section 17 of the 2015 Act.
// Shape: a list not given is not known; an empty one says that the application
// holds nothing on the matter. That no consultation was held, or that nobody
// answered, is information and stands in words.
type Application struct {
	On              loip.Date   `json:"on,omitzero"`
	Applicants      []string    `json:"applicants,omitzero"`      // ids of bodies
	Consultation    []string    `json:"consultation,omitzero"`    // on whether to apply
	Representations []string    `json:"representations,omitzero"` // received in response
	Functions       []string    `json:"functions,omitzero"`       // that the body is to have
	Origin          loip.Origin `json:"origin,omitzero"`
}

func s17(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 17"+sub, "Establishment of corporate bodies", says)
}

const noApplication = "no application for a corporate body made by the day judged is given"

// applied returns the application where there was one on a day.
func (r Record) applied(on loip.Date) (Application, bool) {
	if r.Application == nil || later(r.Application.On, on) {
		return Application{}, false
	}
	return *r.Application, true
}

var appliedJointly = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-074",
		Title: "An application for a corporate body is made jointly by every body that has to facilitate community planning in the area.",
		Force: loip.Must,
		Basis: []loip.Provision{
			s17("(1)", "the Scottish Ministers may establish a corporate body on a joint application by each person of section 13(2)"),
			s13("(2)", "names these persons"),
		},
		How:          "The persons of section 13(2) for the council area on the day of the application are looked for among the applicants. Others may apply with them.",
		Expectations: []string{"G-OTH-03"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		a, ok := r.applied(p.AsOf())
		facilitators := Facilitators(r.Council, a.On)
		switch {
		case !ok:
			p.NotApplicable("", noApplication)
			return
		case a.Applicants == nil:
			p.Undetermined("/application", "who applied for a corporate body is not given")
			return
		case a.On.IsZero():
			p.Undetermined("/application", "the day of the application for a corporate body is not given, so who had to join in it is not known")
			return
		case len(facilitators) == 0:
			p.Undetermined("/council", "the council area is not given, or no body had to facilitate community planning on %s, so who had to join in the application is not known", a.On.Long())
			return
		}
		joined := 0
		for _, f := range facilitators {
			switch {
			case slices.ContainsFunc(a.Applicants, func(id string) bool { return r.body(id).ID == f.Body.ID }):
				joined++
			case f.Doubt != "":
				p.Undetermined("/application/applicants", "%s is not among the applicants of %s, but it is doubtful whether it has to facilitate community planning in the area: %s", f.Body, a.On.Long(), f.Doubt)
			default:
				p.Unmet("/application/applicants", "%s, a body of section 13(2) for the area, is not among the applicants of %s", f.Body, a.On.Long())
			}
		}
		if joined == len(facilitators) {
			p.Met("/application/applicants", "each of the %d bodies of section 13(2) for the area is among the applicants of %s", joined, a.On.Long())
		}
	},
}

var applicationInforms = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-075",
		Title: "An application for a corporate body gives information about any consultation on it, the representations received, and the functions sought.",
		Force: loip.Must,
		Basis: []loip.Provision{
			s17("(2)", "the application includes information about any consultation on whether to make it, the representations received in response, and the functions to be specified"),
		},
		How:          "Each of the three is looked for; a matter not given is undetermined. An empty list is unmet for the functions, and undetermined for consultation and representations. That no consultation was held is information on it.",
		Doubt:        "Section 17(2)(a) and (b) ask about any consultation and the representations in response to it: where none was held, an application that says nothing of them breaches nothing. Ministers may prescribe other matters by regulations; none were found.",
		Expectations: []string{"G-OTH-04"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		a, ok := r.applied(p.AsOf())
		if !ok {
			p.NotApplicable("", noApplication)
			return
		}
		good := 0
		matters := []struct {
			key, says string
			given     []string
		}{
			{"consultation", "any consultation on whether to make it", a.Consultation},
			{"representations", "the representations received", a.Representations},
			{"functions", "the functions that the body is to have", a.Functions},
		}
		for _, m := range matters {
			switch at := loip.Path("/application").Key(m.key); {
			case len(m.given) > 0:
				good++
			case m.given == nil:
				p.Undetermined(at, "what the application for a corporate body says on %s is not given", m.says)
			case m.key == "functions":
				p.Unmet(at, "the application for a corporate body has nothing on %s", m.says)
			default:
				p.Undetermined(at, "the application for a corporate body has nothing on %s, and whether there was any is not shown", m.says)
			}
		}
		if good == len(matters) {
			p.Met("/application", "the application for a corporate body gives information about consultation, representations and functions")
		}
	},
}
