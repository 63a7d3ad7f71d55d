package engagement

import (
	"iter"
	"maps"
	"slices"

	"github.com/communityplanning/loip"
)

// Collect notes the ids of what the record holds, and the places that refer to
// community bodies, requests and outcomes. Whoever checks the references of a
// record by itself defines the outcomes first.
//
// Errors: a form, a scheme, a question, a theme or a feature that is not known;
// a number of people below 0, or counts that are not one for each score; a
// statement on a rule that takes none.
func (r Record) Collect(ids *loip.IDs, at loip.Path) {
	for i, b := range r.CommunityBodies {
		ids.Define("community body", b.ID, at.Key("communityBodies").Index(i))
	}
	for i, a := range r.Activities {
		here := at.Key("activities").Index(i)
		ids.Define("activity", a.ID, here)
		referAll(ids, "community body", a.CommunityBodies, here.Key("communityBodies"))
		referAll(ids, "outcome", a.Outcomes, here.Key("outcomes"))
	}
	for i, c := range r.Consultations {
		here := at.Key("consultations").Index(i)
		ids.Define("consultation", c.ID, here)
		c.Collect(ids, here)
	}
	for i, v := range r.Views {
		ids.Define("view", v.ID, at.Key("views").Index(i))
	}
	for i, o := range r.CoProduction {
		here := at.Key("coProduction").Index(i)
		ids.Define("option", o.ID, here)
		referAll(ids, "community body", o.WishedBy, here.Key("wishedBy"))
		var questions []Question
		for _, h := range settingUp {
			questions = append(questions, h.Questions...)
		}
		known(ids, "question on setting up", questions, maps.Keys(o.SettingUp), here.Key("settingUp"))
	}
	for i, s := range r.PlaceStandards {
		here := at.Key("placeStandards").Index(i)
		ids.Define("place standard", s.ID, here)
		known(ids, "theme of the Place Standard", placeThemes, maps.Keys(s.Counts), here.Key("counts"))
		for _, theme := range slices.Sorted(maps.Keys(s.Counts)) {
			if !sevenCounts(s.Counts[theme]) {
				ids.Fault(here.Key("counts").Key(theme), "expected seven numbers of people, one for each score from 1 to 7")
			}
		}
	}
	r.collectRequests(ids, at.Key("participationRequests"))
	takes := judged()
	for i, s := range r.Statements {
		if !slices.ContainsFunc(takes, func(c loip.Check[Record]) bool { return c.ID == s.Rule }) {
			ids.Fault(at.Key("statements").Index(i).Key("rule"), "expected the id of a rule on engagement that people judge, found %q", s.Rule)
		}
	}
	r.collectAssessments(ids, at.Key("assessments"))
}

// Collect notes the numbers of people that cannot be.
func (c Consultation) Collect(ids *loip.IDs, at loip.Path) {
	people := func(n *int64, at loip.Path) {
		if n != nil && (*n < 0 || *n > most) {
			ids.Fault(at, "expected a number of people from 0 to %s, found %d", loip.Thousands(most), *n)
		}
	}
	people(c.Population, at.Key("population"))
	for i, g := range c.Groups {
		here := at.Key("groups").Index(i)
		people(g.Invited, here.Key("invited"))
		people(g.Answered, here.Key("answered"))
	}
	for i, q := range c.Questions {
		here := at.Key("questions").Index(i)
		people(q.Answered, here.Key("answered"))
		for j, x := range q.Choices {
			people(x.Chose, here.Key("choices").Index(j).Key("chose"))
		}
	}
}

func (r Record) collectRequests(ids *loip.IDs, at loip.Path) {
	for i, x := range r.Requests {
		here := at.Index(i)
		ids.Define("participation request", x.ID, here)
		for j, by := range x.By {
			known(ids, "feature of a body of the kind", features[by.Kind], maps.Keys(by.Features), here.Key("by").Index(j).Key("features"))
		}
		if x.Decision != nil {
			ids.Refer("participation request", x.Decision.Repeats, here.Key("decision").Key("repeats"))
		}
	}
}

// known notes the keys that are no id of the questions.
func known(ids *loip.IDs, what string, questions []Question, keys iter.Seq[string], at loip.Path) {
	for _, id := range slices.Sorted(keys) {
		if !slices.ContainsFunc(questions, func(q Question) bool { return q.ID == id }) {
			ids.Fault(at.Key(id), "expected the id of a %s, found %q", what, id)
		}
	}
}

func referAll(ids *loip.IDs, kind string, list []string, at loip.Path) {
	for i, id := range list {
		ids.Refer(kind, id, at.Index(i))
	}
}
