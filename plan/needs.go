package plan

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

var needsDescribed = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-005", Title: "The local outcomes improvement plan describes the needs and circumstances of the people who live in the area.", Force: loip.Must,
		Basis: []loip.Provision{s6("(2)(d)", "the plan describes the needs and circumstances of the people residing in the area")},
		How:   "The plan holds at least one finding on needs and circumstances.", Expectations: []string{"G-LOIP-02"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		if len(l.Needs) == 0 {
			lacks(p, l.Content, "/needs", "the plan holds no description of the needs and circumstances of residents")
			return
		}
		p.Met("/needs", "the plan describes needs and circumstances in %s", loip.Plural(len(l.Needs), "finding", "findings"))
	},
}

var needsVary = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-019", Title: "The plan shows how needs vary between places and between groups of people.", Force: loip.Should,
		Basis: para127("the plan shows how needs, circumstances and aspirations vary for different places and population groups"),
		How:   "At least one finding is about a place in the area, and at least one about a group of people.", Doubt: "Findings on places and groups are a sign that variation was looked at; whether they show it is for people to judge.", Expectations: []string{"G-LOIP-05"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		n := map[Sort]int{}
		for _, need := range l.Needs {
			n[need.Sort]++
		}
		for _, missing := range []struct {
			sort Sort
			what string
		}{{Place, "different places"}, {Interest, "different groups of people"}} {
			if n[missing.sort] == 0 {
				lacks(p, l.Content, "/needs", "no finding shows how needs vary between %s", missing.what)
			}
		}
		if n[Place] > 0 && n[Interest] > 0 {
			p.Met("/needs", "the plan holds %s about places in the area and %d about groups of people", loip.Plural(n[Place], "finding", "findings"), n[Interest])
		}
	},
}

var poorerNamed = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-020", Title: "The plan names the communities with significantly poorer outcomes.", Force: loip.Should,
		Basis: para127("the plan sets out which communities of place or interest experience significantly poorer outcomes than others in the area or in Scotland"),
		How:   "At least one finding names a community and says that its outcomes are significantly poorer.",
		Doubt: "The end of the sentence was seen in the consultation draft alone. \"Significantly\" has no threshold: the plan's own words count.", Expectations: []string{"G-LOIP-06"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		var names []string
		for _, need := range l.Needs {
			if need.Poorer && need.Community != "" && !slices.Contains(names, need.Community) {
				names = append(names, need.Community)
			}
		}
		if len(names) == 0 {
			lacks(p, l.Content, "/needs", "the plan names no community as having significantly poorer outcomes")
			return
		}
		p.Met("/needs", "the plan names as having significantly poorer outcomes: %s", strings.Join(names, "; "))
	},
}

var sectorsShaped = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-021", Title: "The plan outlines how communities, business and the third sector helped to shape its understanding of needs.", Force: loip.Should,
		Basis: onLOIP("para 135", "the plan outlines how participation with local communities and the business and third sectors helped to develop the understanding of needs"),
		How:   "For each of the three sectors at least one finding says that it was shaped by that sector's participation.", Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-07"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		for _, sector := range Sectors() {
			if slices.ContainsFunc(l.Needs, func(n Need) bool { return n.Sector == sector }) {
				p.Met("/needs", "%q shows how the participation of %s shaped its understanding of needs", l.Title, sector.phrase())
			} else {
				lacks(p, l.Content, "/needs", "%q does not outline how the participation of %s shaped its understanding of needs", l.Title, sector.phrase())
			}
		}
	},
}

// phrase writes the sector in a sentence.
func (s Sector) phrase() string {
	if s == ThirdSector {
		return "the third sector"
	}
	return string(s)
}

var bothKindsOfPriority = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-022", Title: "The plan has priorities for improving outcomes and for tackling inequalities.", Force: loip.Should,
		Basis: onLOIP("para 136", "the plan sets out clear and agreed priorities for improving local outcomes and on tackling inequalities"),
		How:   "At least one outcome is marked as being about inequalities, and at least one is not.", Doubt: loip.DraftOnly + " Whether the priorities are clear and agreed is for people to judge, and another rule asks them.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		unequal := 0
		for _, o := range l.Outcomes {
			if o.Inequality {
				unequal++
			}
		}
		switch {
		case len(l.Outcomes) == 0:
			p.NotApplicable("", "the plan gives no outcome for this rule to judge")
		case unequal == 0:
			lacks(p, l.Content, "/outcomes", "no outcome of the plan is about tackling inequalities")
		case unequal == len(l.Outcomes):
			p.Undetermined("/outcomes", "every outcome of the plan is about inequalities, so that it cannot be told apart which of them improve outcomes for the area as a whole")
		default:
			p.Met("/outcomes", "of %s, %d are about tackling inequalities", loip.Plural(len(l.Outcomes), "outcome", "outcomes"), unequal)
		}
	},
}

var outcomesRestOnNeeds = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-023", Title: "Each priority is linked to what is known of local needs.", Force: loip.Should,
		Basis: append(onLOIP("para 136", "the plan shows a robust link between its priorities and the understanding of needs"),
			loip.Draft2016.At("para 76", draftNeeds, "the understanding informs the priorities for the area")),
		How: "Each outcome names a finding, or stands under a theme that has findings. How robust the link is, people must judge.", Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-10", "G-UND-11"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		eachOutcome(p, l.Content, func(at loip.Path, name string, o Outcome) {
			linked := len(o.Needs)
			if linked == 0 && o.Theme != "" {
				for _, n := range l.Needs {
					if n.Theme == o.Theme {
						linked++
					}
				}
			}
			if linked == 0 {
				lacks(p, l.Content, at, "%s is linked to no finding on needs", name)
				return
			}
			p.Met(at, "%s rests on %s on needs", name, loip.Plural(linked, "finding", "findings"))
		})
	},
}
