package plan

import "github.com/communityplanning/loip"

var prioritiesPublic = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-166", Title: "The priorities that the partnership sets stand in published plans, where local communities can see them.", Force: loip.Should,
		Basis: onPriorities("para 84", "the partnership is transparent to local communities about the priorities it sets, through the local outcomes improvement plan and locality plans"),
		How:   "The local outcomes improvement plan and each locality plan that sets priorities is published by the day judged; one that was approved and has no day of publication is unmet, and a draft sets no priorities yet.",
		Doubt: loip.DraftOnly + " The draft is worded as a must; the Act has no duty in these terms. How the priorities are made known beyond the plans is not looked for.", Expectations: []string{"G-PRI-12"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged := false
		for at, c := range v.plans {
			if at.Within("/otherPlans") {
				continue
			}
			judged = true
			set := loip.Plural(len(c.Outcomes), "outcome", "outcomes")
			switch {
			case len(c.Outcomes) == 0:
				p.NotApplicable(at.Key("outcomes"), "%q gives no outcome as a priority, which another rule asks for", c.Title)
			case c.publishedBy(p.AsOf()):
				p.Met(at.Key("published"), "the %s to which %q gives priority can be seen since it was published %s", set, c.Title, c.whenPublished())
			case c.Status == Draft:
				p.NotApplicable(at.Key("status"), "%q is a draft, so that its priorities are not set yet", c.Title)
			case c.Status == Approved && c.lastIssued().IsZero():
				p.Unmet(at.Key("status"), "%q, which gives priority to %s, is approved and not published", c.Title, set)
			default:
				p.Undetermined(at.Key("published"), "%q, which gives priority to %s, is not shown to be published by %s", c.Title, set, p.AsOf().Long())
			}
		}
		if !judged {
			p.NotApplicable("", "no local outcomes improvement plan and no locality plan is among the documents")
		}
	},
}
