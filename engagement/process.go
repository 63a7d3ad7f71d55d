package engagement

import (
	"fmt"
	"time"

	"github.com/communityplanning/loip"
)

// processLimit judges one of the two limits that bind the authority once it
// agreed to a request.
func processLimit(limit loip.Provision, key string) requestTest {
	return func(p *loip.Pass, _ Record, x Request) bool {
		if _, ok := x.decided(p.AsOf(), RequestAgreed); !ok {
			return false
		}
		for _, c := range x.processClocks() {
			if c.Basis.Pinpoint == limit.Pinpoint && !c.From.After(p.AsOf()) {
				kept(p, loip.Path("/process").Key(key), x.name(), c)
				return true
			}
		}
		return false
	}
}

var processIsNotified = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-040",
	Title: "Notice of the outcome improvement process to be established is given within the period.",
	Force: loip.Must,
	Basis: []loip.Provision{act26s5, act26s3},
	How:   "Within 28 days beginning with the day after the 28 days in which the body may make representations, which begin with the day of the decision notice. A process that existed already needs no such notice.",
	Since: "0.2.0",
}, Run: eachRequest("was agreed, with a process to be established and the time for representations over", processLimit(act26s5, "notified"))}

var processIsEstablished = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-041",
	Title: "The outcome improvement process is established within 90 days.",
	Force: loip.Must,
	Basis: []loip.Provision{act28a},
	How:   "Counted from the day of the notice of the process to be established, which is the first, and not from the decision.",
	Since: "0.2.0",
}, Run: eachRequest("was agreed, with notice of a process to be established", processLimit(act28a, "established"))}

var processIsReported = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-042",
	Title: "On a completed outcome improvement process a report is published.",
	Force: loip.Must,
	Basis: []loip.Provision{act31},
	How:   "The report gives the outcomes, the influence of the body, how people are kept informed, and how views were sought. The Act sets no day, so a report that is not recorded is undetermined.",
	Since: "0.2.0",
}, Run: eachRequest("has a completed process", func(p *loip.Pass, _ Record, x Request) bool {
	if x.Process == nil || x.Process.Completed.IsZero() || x.Process.Completed.After(p.AsOf()) {
		return false
	}
	const at = loip.Path("/process/report")
	report := x.Process.Report
	if report == nil || report.Published.IsZero() || report.Published.After(p.AsOf()) {
		p.Undetermined(at, "%s: the process was completed on %s, and no report on it published by %s is recorded", x.name(), x.Process.Completed.Long(), p.AsOf().Long())
		return true
	}
	complete := true
	need := func(key, text, what string) {
		if !present(text) {
			complete = false
			p.Unmet(at.Key(key), "%s: the report on the process does not say %s", x.name(), what)
		}
	}
	need("outcomes", report.Outcomes, "what the outcomes were and whether the outcome was improved")
	need("influence", report.Influence, "how, and how far, the body influenced the process and the outcomes")
	need("informed", report.Informed, "how the body and others are kept informed")
	need("views", report.Views, "how the views of the bodies that took part were sought")
	if complete {
		p.Met(at, "%s: the report on the process was published on %s", x.name(), report.Published.Long())
	}
	return true
})}

var declinedAsRepeat = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-043",
	Title: "A participation request is declined without being considered only as a repeat of one made in the two years before.",
	Force: loip.Must,
	Basis: []loip.Provision{act27},
	How:   "The request that was declined names an earlier one, about the same service, made in the two years that end with the day on which it was made itself.",
	Doubt: "That the outcomes are the same, or substantially so, is taken from the authority, which names the earlier request.",
	Since: "0.2.0",
}, Run: eachRequest("was declined without being considered", func(p *loip.Pass, r Record, x Request) bool {
	d, ok := x.decided(p.AsOf(), RequestDeclined)
	if !ok {
		return false
	}
	const at = loip.Path("/decision/repeats")
	for _, earlier := range r.Requests {
		if d.Repeats == "" || earlier.ID != d.Repeats || earlier.ID == x.ID {
			continue
		}
		switch {
		case x.taken().IsZero() || earlier.taken().IsZero() || !present(x.Service) || !present(earlier.Service):
			p.Undetermined(at, "%s was declined as a repeat of request %s; of one of them the day or the service is not given", x.name(), earlier.ID)
		case x.Repeats(earlier, true):
			p.Met(at, "%s was declined as a repeat of request %s, made on %s", x.name(), earlier.ID, earlier.taken().Long())
		default:
			p.Unmet(at, "%s was declined as a repeat of request %s of %s, which is about another service or not of the two years that end with %s", x.name(), earlier.ID, earlier.taken().Long(), x.taken().Long())
		}
		return true
	}
	p.Undetermined(at, "%s was declined, and the earlier request that it is said to repeat is not among the documents", x.name())
	return true
})}

// RequestReport is an authority's yearly report on participation requests.
//
// Law: section 32 of the 2015 Act.
// Unit: requests. A number that is not given is nil.
type RequestReport struct {
	Authority string      `json:"authority"`
	Year      int         `json:"year"` // in which it begins, on 1 April
	Received  *int        `json:"received,omitzero"`
	Agreed    *int        `json:"agreed,omitzero"`
	Refused   *int        `json:"refused,omitzero"`
	Changed   *int        `json:"changed,omitzero"` // that led to changes of a service
	Promotion []string    `json:"promotion,omitzero"`
	Support   []string    `json:"support,omitzero"`
	Published loip.Date   `json:"published,omitzero"`
	Origin    loip.Origin `json:"origin,omitzero"`
}

// Due returns the last day on which the report is published in time: 30 June
// after the end of its year.
func (x RequestReport) Due() loip.Date { return loip.Day(x.Year+1, time.June, 30) }

// DraftRequestReport counts the participation requests of an authority in the
// year that begins on 1 April of a calendar year. What was done to promote and
// support requests is left for people to say.
//
// Method: requests are counted as received on the validation date, when the law
// takes them to be made, or on the day they were made while they are not
// validated; as agreed or refused on the day of the notice; and as leading to
// changes in the year in which the report on the process that says so was
// published.
func (r Record) DraftRequestReport(authority string, year int) RequestReport {
	from := loip.Day(year, time.April, 1)
	in := loip.Period{From: from, Until: from.AddYears(1)}
	var received, agreed, refused, changed int
	add := func(n *int, on loip.Date) {
		if !on.IsZero() && in.Contains(on) {
			*n++
		}
	}
	for _, x := range r.Requests {
		if x.Authority != authority {
			continue
		}
		add(&received, x.taken())
		if d := x.Decision; d != nil && d.Result == RequestAgreed {
			add(&agreed, d.On)
		} else if d != nil && d.Result == RequestRefused {
			add(&refused, d.On)
		}
		if x.Process != nil && x.Process.Report != nil && x.Process.Report.Changed == Yes {
			add(&changed, x.Process.Report.Published)
		}
	}
	return RequestReport{Authority: authority, Year: year, Received: &received, Agreed: &agreed, Refused: &refused, Changed: &changed}
}

var yearlyRequestReport = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-044",
	Title: "The yearly report on participation requests is complete and published by 30 June.",
	Force: loip.Must,
	Basis: []loip.Provision{act32},
	How:   "Each report gives the requests received, agreed to, refused and leading to changes, and what was done to promote and support requests; none of these is left out, though each may be none. It is published by 30 June after its year.",
	Doubt: "The year is from 1 April for every authority; a direction on progress reports does not move it.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	for i, x := range r.RequestReports {
		at := loip.Path("/participationRequestReports").Index(i)
		name := fmt.Sprintf("the report of %s on participation requests in the year from 1 April %d", x.Authority, x.Year)
		switch {
		case x.Published.IsZero() && p.AsOf().After(x.Due()):
			p.Undetermined(at.Key("published"), "%s was due by %s; the day on which it was published is not given", name, x.Due().Long())
			continue
		case x.Published.IsZero() || x.Published.After(p.AsOf()) && !p.AsOf().After(x.Due()):
			p.NotApplicable(at.Key("published"), "%s is due by %s", name, x.Due().Long())
			continue
		case x.Published.After(x.Due()):
			p.Unmet(at.Key("published"), "%s was published on %s, after %s", name, x.Published.Long(), x.Due().Long())
		default:
			p.Met(at.Key("published"), "%s was published on %s, by %s", name, x.Published.Long(), x.Due().Long())
		}
		for _, part := range []struct {
			key, what string
			given     bool
		}{
			{"received", "how many requests were received", x.Received != nil},
			{"agreed", "how many were agreed to", x.Agreed != nil},
			{"refused", "how many were refused", x.Refused != nil},
			{"changed", "how many led to changes of a service", x.Changed != nil},
			{"promotion", "what was done to promote requests", x.Promotion != nil},
			{"support", "what was done to support bodies in making them", x.Support != nil},
		} {
			if !part.given {
				p.Unmet(at.Key(part.key), "%s does not say %s", name, part.what)
			}
		}
	}
	switch at := loip.Path("/participationRequestReports"); {
	case len(r.RequestReports) > 0:
	case len(r.Requests) > 0:
		p.Undetermined(at, "participation requests are recorded, and no yearly report on them is among the documents")
	default:
		p.NotApplicable(at, "no yearly report on participation requests is among the documents, nor any request; each authority reports on its own")
	}
}}
