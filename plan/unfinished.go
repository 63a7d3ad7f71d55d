package plan

import "github.com/communityplanning/loip"

var localityFinished = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-285", Title: "A locality plan that was begun is finished and published.", Force: loip.Advice,
		Basis: append(advice("unfinished plans", "a plan that stays a draft gives a community nothing that it can hold the partners to"),
			s10("(1)", "the partnership prepares and publishes a plan for each locality that it has identified"),
			loip.Guidance2016.At("summary", "Publication of the first plans", "the first plans are expected to be published by 1 October 2017")),
		How: "The plan is published by the day judged; one that is known as a draft or as approved alone after 1 October 2017, or that came out only after the day judged, is unmet.",
		Doubt: "Another rule holds the partnership to the plans that the Act asks for. A plan may still be in preparation, and is undetermined, where it is to follow another, where its locality was identified after 1 October 2017, " +
			"or where the time by which it is expected has not passed. So is one said to be published, on no day that is given.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		for at, l := range localityPlans(v) {
			v.finished(p.In(at), l)
		}
		if len(v.LocalityPlans) == 0 {
			p.NotApplicable("/localityPlans", noLocalityPlan)
		}
	},
}

// finished judges whether a locality plan is no longer in preparation.
func (v Partnership) finished(p *loip.Pass, l LocalityPlan) {
	const at = loip.Path("/status")
	_, expected := span(loip.Date{}, l.ExpectedBy)
	waits := !p.AsOf().After(firstPlansDue) || l.Replaces != "" || !expected.IsZero() && !p.AsOf().After(expected) ||
		v.required(l) && v.Division.Identification.Decided.After(firstPlansDue)
	switch {
	case l.publishedBy(p.AsOf()):
		p.Met(at, "%q is published", l.Title)
	case l.Status == Published && l.lastIssued().IsZero():
		p.Undetermined(at, "%q is said to be published; on what day is not given", l.Title)
	case l.Status == "" && l.lastIssued().IsZero() || l.perhapsPublishedBy(p.AsOf()):
		p.Undetermined(at, "the documents do not show whether %q was published by %s", l.Title, p.AsOf().Long())
	case waits:
		p.Undetermined(at, "%q was not published by %s and may still be in preparation", l.Title, p.AsOf().Long())
	case !l.lastIssued().IsZero():
		p.Unmet(at, "%q was not published by %s", l.Title, p.AsOf().Long())
	default:
		p.Unmet(at, "%q is known only as %s by %s", l.Title, map[Status]string{Draft: "a draft", Approved: "approved"}[l.Status], p.AsOf().Long())
	}
}
