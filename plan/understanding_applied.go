package plan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/locality"
)

var localitiesChosen = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-150", Title: "Each locality that has a locality plan was chosen because of what is known of needs there.", Force: loip.Should,
		Basis: onNeeds("para 76", "the understanding informs which neighbourhoods are targeted for locality planning, beside vision, priorities and the approach to inequalities"),
		How: "Each locality of a locality plan is identified with evidence by the day judged, or a finding of the local outcomes improvement plan names it; an empty list of evidence says that there is none. " +
			"That priorities, the vision and the approach to inequalities rest on needs is for other rules.",
		Doubt: loip.DraftOnly, Expectations: []string{"G-UND-11"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged := false
		for i, l := range v.LocalityPlans {
			for j, id := range l.Localities {
				judged = true
				v.chosenOnNeeds(p, loip.Path("/localityPlans").Index(i).Key("localities").Index(j), id)
			}
		}
		if !judged {
			p.NotApplicable("/localityPlans", "no locality plan that names its locality is among the documents")
		}
	},
}

// chosenOnNeeds judges on what a locality, by its id, was chosen for a locality
// plan.
func (v Partnership) chosenOnNeeds(p *loip.Pass, at loip.Path, id string) {
	name := id
	if i := slices.IndexFunc(v.Division.Localities, func(l locality.Locality) bool { return l.ID == id }); i >= 0 {
		name = cmp.Or(v.Division.Localities[i].Name, id)
	}
	listed, without := 0, 0
	if r := v.Division.Identification; r != nil && !r.Decided.After(p.AsOf()) {
		for _, f := range r.Found {
			if f.Locality != id {
				continue
			}
			if len(f.Evidence) > 0 {
				p.Met(at, "locality %q, which has a locality plan, was identified on evidence: %s", name, strings.Join(f.Evidence, "; "))
				return
			}
			if listed++; f.Evidence != nil {
				without++
			}
		}
	}
	if v.LOIP != nil {
		if i := slices.IndexFunc(v.LOIP.Needs, func(n Need) bool { return strings.EqualFold(n.Community, name) }); i >= 0 {
			p.Met(at, "locality %q has a locality plan, and finding %d of %q on needs is about it", name, i+1, v.LOIP.Title)
			return
		}
	}
	if listed > 0 && listed == without {
		p.Unmet(at, "locality %q has a locality plan, was identified without any evidence, and is named by no finding on needs", name)
		return
	}
	p.Undetermined(at, "on what knowledge of needs locality %q was chosen for a locality plan is not given", name)
}

var boundariesNamed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-151", Title: "The boundaries of a locality may follow wards, community council areas or postcode districts, or whatever else shapes how people see their area.", Force: loip.May,
		Basis: append(onNeeds("para 77", "localities may follow a formal definition or other factors that influence people's sense of local identity"),
			loip.Draft2016.At("para 157", draftLocality, "boundaries may be formal ones, or take account of factors such as school catchments and travel to work")),
		How:   "Each locality of the division says what its boundary follows; any answer is as good as another.",
		Doubt: loip.DraftOnly, Expectations: []string{"G-UND-15", "G-LOC-09"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		for i, l := range v.Division.Localities {
			at := loip.Path("/division/localities").Index(i).Key("boundary")
			switch name := cmp.Or(l.Name, l.ID); l.Boundary {
			case "":
				p.Undetermined(at, "what the boundary of locality %q follows is not given", name)
			case locality.Other:
				p.Met(at, "the boundary of locality %q follows other factors than formal boundaries", name)
			default:
				p.Met(at, "the boundary of locality %q follows: %s", name, l.Boundary)
			}
		}
		if len(v.Division.Localities) == 0 {
			p.NotApplicable("/division/localities", "no locality is given")
		}
	},
}

var understandingReused = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-152", Title: "The same understanding of needs may inform other plans, such as development plans and transport strategies.", Force: loip.May,
		Basis: onNeeds("para 78", "the same understanding can be used to inform other plans, such as development plans and local transport strategies"),
		How:   "An outcome of another plan in the dossier names a finding of the local outcomes improvement plan; none need.",
		Doubt: loip.DraftOnly, Expectations: []string{"G-UND-16"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		switch {
		case v.LOIP == nil:
			p.NotApplicable("/loip", noLOIP)
			return
		case len(v.OtherPlans) == 0:
			p.NotApplicable("/otherPlans", "no other plan is among the documents")
			return
		}
		ours := func(id string) bool {
			return slices.ContainsFunc(v.LOIP.Needs, func(n Need) bool { return n.ID == id })
		}
		reused := false
		for i, c := range v.OtherPlans {
			n := 0
			for _, o := range c.Outcomes {
				if slices.ContainsFunc(o.Needs, ours) {
					n++
				}
			}
			if n > 0 {
				reused = true
				p.Met(loip.Path("/otherPlans").Index(i), "%s of %q rest on findings of %q on needs", loip.Plural(n, "outcome", "outcomes"), c.Title, v.LOIP.Title)
			}
		}
		if !reused {
			p.Undetermined("/otherPlans", "no outcome of another plan among the documents names a finding of %q on needs", v.LOIP.Title)
		}
	},
}
