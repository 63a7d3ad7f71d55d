package plan

import (
	"regexp"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

const noFindings = "%q holds no finding on needs and circumstances, which another rule asks for"

// shownInPlan is why the understanding is looked for in the plan itself.
var shownInPlan = loip.Guidance2016.At("para 127", loipHeading, "each new plan demonstrates a clear understanding, based on evidence, of needs and of how they vary")

var understandingRests = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-146", Title: "The understanding of needs rests both on data and evidence and on the perspectives of communities.", Force: loip.Should,
		Basis: append(onSummary(draftNeeds, "the understanding is built on data and evidence from partners and on the perspectives of communities"), shownInPlan),
		How:   "At least one finding of the plan names its source, and at least one says which sector's participation shaped it; where no finding says either, it cannot be shown.",
		Doubt: loip.DraftOnly + " A source that is named is taken as data or evidence; whether it is a partner's is for people to judge.", Expectations: []string{"G-UND-02"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		data, views := 0, 0
		for _, n := range l.Needs {
			if n.Source != "" {
				data++
			}
			if n.Sector != "" {
				views++
			}
		}
		switch {
		case len(l.Needs) == 0:
			p.NotApplicable("/needs", noFindings, l.Title)
		case data == 0 && views == 0:
			p.Undetermined("/needs", "on what the findings of %q on needs rest is not given", l.Title)
		case data == 0:
			lacks(p, l.Content, "/needs", "no finding of %q on needs names a source of data or evidence", l.Title)
		case views == 0:
			lacks(p, l.Content, "/needs", "no finding of %q on needs says that the participation of communities, business or the third sector shaped it", l.Title)
		default:
			p.Met("/needs", "of the findings of %q on needs, %d of %d name a source of data or evidence, and %d say that the participation of communities, business or the third sector shaped them", l.Title, data, len(l.Needs), views)
		}
	},
}

var understandingCovers = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-147", Title: "The understanding of needs is based on evidence for the area as a whole, for its places and for its groups of people.", Force: loip.Should,
		Basis: append(onNeeds("para 70", "the understanding is clear and based on evidence, for the area overall and for its communities of place and of interest"), shownInPlan),
		How:   "Of each of the three sorts the plan holds at least one finding that names its source, or the sector whose participation shaped it.",
		Doubt: loip.DraftOnly + " Whether the understanding is clear is for people to judge.", Expectations: []string{"G-UND-03"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		if len(l.Needs) == 0 {
			p.NotApplicable("/needs", noFindings, l.Title)
			return
		}
		held, shown := map[Sort]int{}, map[Sort]int{}
		for _, n := range l.Needs {
			if held[n.Sort]++; n.Source != "" || n.Sector != "" {
				shown[n.Sort]++
			}
		}
		for _, s := range []struct {
			sort Sort
			what string
		}{{WholeArea, "the area as a whole"}, {Place, "a place in the area"}, {Interest, "a group of people"}} {
			switch {
			case shown[s.sort] > 0:
				p.Met("/needs", "%q holds %s about %s, %d of them with evidence", l.Title, loip.Plural(held[s.sort], "finding", "findings"), s.what, shown[s.sort])
			case held[s.sort] > 0:
				p.Undetermined("/needs", "on what evidence the findings of %q about %s rest is not given", l.Title, s.what)
			case held[""] > 0:
				p.Undetermined("/needs", "no finding of %q is said to be about %s, and whom %d of its findings are about is not given", l.Title, s.what, held[""])
			default:
				lacks(p, l.Content, "/needs", "no finding of %q is about %s", l.Title, s.what)
			}
		}
	},
}

// assessment finds the words for a piece of work that assesses or analyses
// needs.
var assessment = regexp.MustCompile(`(?i)\b(assessments?|analys[ei]s)\b`)

var assessmentReferenced = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-148", Title: "Findings on needs may draw on a strategic assessment or a needs analysis that holds the detail.", Force: loip.May,
		Basis: onNeeds("para 71", "evidence may come from work such as a strategic assessment or needs analysis, with the detail referenced or annexed"),
		How:   "The source of a finding is called an assessment or an analysis; it need not be.",
		Doubt: loip.DraftOnly, Expectations: []string{"G-UND-05"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		var named []string
		silent := 0
		for _, n := range l.Needs {
			switch {
			case n.Source == "":
				silent++
			case assessment.MatchString(n.Source) && !slices.Contains(named, n.Source):
				named = append(named, n.Source)
			}
		}
		switch {
		case len(l.Needs) == 0:
			p.NotApplicable("/needs", noFindings, l.Title)
		case len(named) > 0:
			p.Met("/needs", "findings of %q on needs refer to: %s", l.Title, strings.Join(named, "; "))
		case silent > 0:
			p.Undetermined("/needs", "%s of %q on needs without a source, so that it cannot be shown whether an assessment or analysis holds the detail", loip.Plural(silent, "finding stands", "findings stand"), l.Title)
		default:
			p.NotApplicable("/needs", "every finding of %q on needs names another source than an assessment or analysis, and may", l.Title)
		}
	},
}

var intelligenceReused = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-149", Title: "Findings on needs may rest on intelligence that was gathered for other purposes.", Force: loip.May,
		Basis: onNeeds("para 73", "intelligence obtained for other purposes, such as equality groups, health service priorities or development planning, can be relevant too"),
		How:   "The source of a finding names another plan in the dossier, or a plan or strategy that a theme names; it need not.",
		Doubt: loip.DraftOnly + " For what purpose any other source was made is not looked for.", Expectations: []string{"G-UND-08"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		var others []string
		for _, c := range v.OtherPlans {
			others = append(others, c.Title)
		}
		for _, t := range v.LOIP.Themes {
			others = append(others, t.Plans...)
		}
		found := false
		for i, n := range v.LOIP.Needs {
			j := slices.IndexFunc(others, func(title string) bool {
				return title != "" && strings.Contains(strings.ToLower(n.Source), strings.ToLower(title))
			})
			if j >= 0 {
				found = true
				p.Met(loip.Path("/loip/needs").Index(i), "finding %d of %q on needs rests on what was gathered for another plan, %q", i+1, v.LOIP.Title, others[j])
			}
		}
		switch {
		case len(v.LOIP.Needs) == 0:
			p.NotApplicable("/loip/needs", noFindings, v.LOIP.Title)
		case !found:
			p.Undetermined("/loip/needs", "for what purpose the sources of the findings of %q on needs were made is not given", v.LOIP.Title)
		}
	},
}
