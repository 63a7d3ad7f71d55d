package engagement

import "github.com/communityplanning/loip"

const viewsAt = loip.Path("/views")

var viewsAreEvidence = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-031",
	Title: "The views and experience of communities are part of the evidence for how the partnership is doing.",
	Force: loip.Should,
	Basis: onParticipation("para 64", "What is known of the views and experience of communities is part of the evidence that performance management rests on."),
	How:   "Some source of community views by the day judged names the performance report or review that drew on it. Sources of which none was drawn on are unmet, and so is an empty list.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-PAR-33"}, Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	found := 0
	for i, v := range r.Views {
		if v.On.IsZero() || v.On.After(p.AsOf()) {
			continue
		}
		found++
		if present(v.UsedIn) {
			p.Met(viewsAt.Index(i), "%s, %s, was drawn on in %s", v.What, v.On.Long(), v.UsedIn)
			return
		}
	}
	switch {
	case r.Views != nil && len(r.Views) == 0:
		p.Unmet(viewsAt, "the record says that no views of communities are held as evidence")
	case found == 0:
		p.Undetermined(viewsAt, "no source of community views dated by %s is among the documents", p.AsOf().Long())
	default:
		p.Unmet(viewsAt, "of %s of community views none is shown to be drawn on in a performance report or review", loip.Plural(found, "source", "sources"))
	}
}}

var communitiesAreSeenApart = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-032",
	Title: "Monitoring looks at particular communities of place or interest, which figures for the whole area would mask.",
	Force: loip.Should,
	Basis: onParticipation("para 64", "What is known of the views and experience of communities helps to identify progress in particular communities of place or of interest that figures for the whole area might mask."),
	How:   "Of the sources of community views by the day judged that a performance report drew on, some is of a named community.",
	Doubt: loip.DraftOnly + " Whether indicators are broken down by community is for the rules on indicators and plans.", Expectations: []string{"G-PAR-34"}, Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	used := 0
	for i, v := range r.Views {
		if v.On.IsZero() || v.On.After(p.AsOf()) || !present(v.UsedIn) {
			continue
		}
		used++
		if present(v.Community) {
			p.Met(viewsAt.Index(i), "%s, drawn on in %s, is of one community: %s", v.What, v.UsedIn, v.Community)
			return
		}
	}
	if used == 0 {
		p.Undetermined(viewsAt, "no source of community views dated by %s is shown to be drawn on in a performance report or review", p.AsOf().Long())
		return
	}
	p.Unmet(viewsAt, "of %s of community views that performance reports drew on none is of a particular community", loip.Plural(used, "source", "sources"))
}}
