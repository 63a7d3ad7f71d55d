package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Request is a request of the partnership to a partner for information about
// the local outcomes.
//
// Law: section 14(4) of the 2015 Act, which sets no time.
type Request struct {
	ID       string      `json:"id"`
	Partner  string      `json:"partner"` // id
	What     string      `json:"what"`
	Outcome  string      `json:"outcome,omitzero"` // id
	Asked    loip.Date   `json:"asked,omitzero"`
	Due      loip.Date   `json:"due,omitzero"` // where the partnership set a day
	Answered loip.Date   `json:"answered,omitzero"`
	Refused  bool        `json:"refused,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"`
}

// Collect notes the request at a place and the partner and outcome that it
// refers to, and as a fault an answer or a day set before the request.
func (q Request) Collect(ids *loip.IDs, at loip.Path) {
	ids.Define("request", q.ID, at.Key("id"))
	ids.Refer("body", q.Partner, at.Key("partner"))
	ids.Refer("outcome", q.Outcome, at.Key("outcome"))
	for i, day := range []loip.Date{q.Due, q.Answered} {
		if !day.IsZero() && day.Before(q.Asked) {
			ids.Fault(at.Key([]string{"due", "answered"}[i]), "expected a day no earlier than that of the request, %s, found %s", q.Asked, day)
		}
	}
}

func requestAt(i int) loip.Path { return loip.Path("/informationRequests").Index(i) }

var informationGiven = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-030",
		Title: "Each partner gives the partnership the information about local outcomes that it requests.",
		Force: loip.Must,
		Basis: []loip.Provision{
			s14("(4)", "each partner must provide such information about the local outcomes of the plan as the partnership may request"),
			loip.Draft2016.At("para 39", "Governance and accountability", "each partner provides the information that the partnership requests to account for progress"),
		},
		How:          "Each request to a statutory partner must be answered. One that is open is unmet once the day set for it has passed, or where the partner refused, undetermined where no day was set, and not judged before the day.",
		Doubt:        "The Act sets no time. A day counts only where the partnership set one, and an answer after it is still an answer.",
		Expectations: []string{"G-GOV-18"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged, answered := 0, 0
		for i, q := range r.Requests {
			if later(q.Asked, p.AsOf()) {
				continue
			}
			judged++
			if r.requested(p.In(requestAt(i)), q) {
				answered++
			}
		}
		switch {
		case r.Requests == nil:
			p.Undetermined("/informationRequests", "whether the partnership has requested information of its partners is not given")
		case judged == 0:
			p.NotApplicable("/informationRequests", "no request for information had been made")
		case answered == judged:
			p.Met("/informationRequests", "each request for information (%d) is answered", answered)
		}
	},
}

// requested reports whether a request is answered, and says where it is not.
func (r Record) requested(p *loip.Pass, q Request) bool {
	on, asked := p.AsOf(), q.Asked
	if asked.IsZero() {
		asked = on
	}
	partners, body := standing(r.Council, asked).partners, r.body(q.Partner)
	i := slices.IndexFunc(partners, func(s Partner) bool { return s.Body.ID == body.ID })
	answered := !q.Answered.IsZero() && !later(q.Answered, on)
	switch {
	case answered:
		return true
	case len(partners) == 0:
		p.Undetermined("/partner", "%s has not answered request %s, %q, and it is not known whether it is a statutory partner, since the area is not given or the request is older than Part 2 of the Act", body.Name, q.ID, q.What)
	case i < 0:
		p.NotApplicable("/partner", "%s, to which request %s, %q, was made, is no statutory partner of the area", body.Name, q.ID, q.What)
	case partners[i].Doubt != "":
		p.Undetermined("", "%s has not answered request %s, %q, and it is doubtful whether it is a statutory partner: %s", body.Name, q.ID, q.What, partners[i].Doubt)
	case q.Refused:
		p.Unmet("", "%s refused request %s, %q", body.Name, q.ID, q.What)
	case q.Due.IsZero():
		p.Undetermined("", "%s has not answered request %s, %q, for which no day was set", body.Name, q.ID, q.What).Fact("/asked", "asked", q.Asked.Long())
	case q.Due.Before(on):
		p.Unmet("", "%s had not answered request %s, %q, by the day set for it, %s", body.Name, q.ID, q.What, q.Due.Long()).
			Fact("/due", "days late", q.Due.DaysUntil(on))
	default:
		p.NotApplicable("/due", "request %s, %q, to %s need be answered only by %s", q.ID, q.What, body.Name, q.Due.Long())
	}
	return false
}
