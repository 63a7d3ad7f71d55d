package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Request is a request of the partnership to a partner for information about
// the local outcomes.
//
// Law: section 14(4) of the 2015 Act, which sets no time.
// Shape: the document that lists the requests may show them as at an earlier day
// than that judged; each says as at which.
type Request struct {
	ID       string      `json:"id"`
	Partner  string      `json:"partner"` // id
	What     string      `json:"what"`
	Outcome  string      `json:"outcome,omitzero"` // id
	Asked    loip.Date   `json:"asked,omitzero"`
	Due      loip.Date   `json:"due,omitzero"` // where the partnership set a day
	Answered loip.Date   `json:"answered,omitzero"`
	Refused  bool        `json:"refused,omitzero"`
	AsAt     loip.Date   `json:"asAt,omitzero"` // the day as at which it is shown; not given, the day judged
	Origin   loip.Origin `json:"origin,omitzero"`
}

// Collect notes the request at a place and the partner and outcome that it
// refers to, and as a fault an answer, a day set or a day shown that is before
// the request.
func (q Request) Collect(ids *loip.IDs, at loip.Path) {
	ids.Define("request", q.ID, at.Key("id"))
	ids.Refer("body", q.Partner, at.Key("partner"))
	ids.Refer("outcome", q.Outcome, at.Key("outcome"))
	for i, day := range []loip.Date{q.Due, q.Answered, q.AsAt} {
		if !day.IsZero() && day.Before(q.Asked) {
			ids.Fault(at.Key([]string{"due", "answered", "asAt"}[i]), "expected a day no earlier than that of the request, %s, found %s", q.Asked, day)
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
		How:          "Each request to a statutory partner must be answered. One that is open is unmet where the day set for it had passed by the day as at which it is shown, or where the partner refused; undetermined where no day was set, or it has passed since; and not judged before the day. A partner that is released from section 14(4) for the outcome need not answer; one that is released only to an extent is undetermined.",
		Doubt:        "The Act sets no time. A day counts only where the partnership set one, and an answer after it is still an answer. Section 14(4) covers the outcomes of the local outcomes improvement plan only; a request about others is not told apart here.",
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
	shown := on
	if !q.AsAt.IsZero() && q.AsAt.Before(on) {
		shown = q.AsAt
	}
	release, released := r.Excepted(q.Partner, "s. 14(4)", q.Outcome, on)
	switch {
	case !q.Answered.IsZero() && !later(q.Answered, on):
		return true
	case len(partners) == 0:
		p.Undetermined("/partner", "%s has not answered request %s, %q, and it is not known whether it is a statutory partner, since the area is not given or the request is older than Part 2 of the Act", body.Name, q.ID, q.What)
	case i < 0:
		p.NotApplicable("/partner", "%s, to which request %s, %q, was made, is no statutory partner of the area", body.Name, q.ID, q.What)
	case partners[i].Doubt != "":
		p.Undetermined("", "%s has not answered request %s, %q, and it is doubtful whether it is a statutory partner: %s", body.Name, q.ID, q.What, partners[i].Doubt)
	case released && release.Whole():
		p.NotApplicable("", "%s need not answer request %s, %q: it is released from s. 14(4) for outcome %s", body.Name, q.ID, q.What, q.Outcome)
	case released:
		p.Undetermined("", "%s has not answered request %s, %q, and is released from s. 14(4) for outcome %s to an extent; whether the request lies within it cannot be shown", body.Name, q.ID, q.What, q.Outcome)
	case q.Refused:
		p.Unmet("", "%s refused request %s, %q", body.Name, q.ID, q.What)
	case q.Due.IsZero():
		p.Undetermined("", "%s has not answered request %s, %q, for which no day was set", body.Name, q.ID, q.What).Fact("/asked", "asked", q.Asked.Long())
	case q.Due.Before(shown):
		p.Unmet("", "%s had not answered request %s, %q, by the day set for it, %s", body.Name, q.ID, q.What, q.Due.Long()).
			Fact("/due", "days late", q.Due.DaysUntil(shown))
	case q.Due.Before(on):
		p.Undetermined("/due", "%s was to answer request %s, %q, by %s, which had not passed on %s, the day as at which it is shown; whether it was answered since is not", body.Name, q.ID, q.What, q.Due.Long(), q.AsAt.Long())
	default:
		p.NotApplicable("/due", "request %s, %q, to %s need be answered only by %s", q.ID, q.What, body.Name, q.Due.Long())
	}
	return false
}
