package engagement

import (
	"maps"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Cover is who took part in one outcome, or in all, at each stage.
type Cover struct {
	Outcome string             // id; empty for activities that name no outcome
	Bodies  map[Stage][]string // ids, in the order of the record; under "" those at no stage that is recorded
	// Disadvantage lists the ids of those, at any stage, that represent people
	// facing socio-economic disadvantage.
	Disadvantage []string
}

// Coverage says which community bodies took part by a day, by outcome and by
// planning stage: first the outcomes given, also those in which none did, then
// any others that activities name, sorted, and last the activities that name
// none, where there are any.
//
// Shape: only bodies of the record count, and only activities with a day.
func (r Record) Coverage(by loip.Date, outcomes ...string) []Cover {
	named := map[string]bool{}
	for _, a := range r.occasions(by) {
		if len(a.Outcomes) == 0 {
			named[""] = true
		}
		for _, id := range a.Outcomes {
			named[id] = true
		}
	}
	for _, id := range outcomes {
		delete(named, id)
	}
	others := slices.Sorted(maps.Keys(named))
	if len(others) > 0 && others[0] == "" {
		others = append(others[1:], "")
	}
	var list []Cover
	for _, id := range slices.Concat(outcomes, others) {
		list = append(list, r.cover(by, func(a Activity) bool {
			return slices.Contains(a.Outcomes, id) || id == "" && len(a.Outcomes) == 0
		}, id))
	}
	return list
}

// cover says who took part in the activities that are wanted.
func (r Record) cover(by loip.Date, wanted func(Activity) bool, outcome string) Cover {
	c := Cover{Outcome: outcome, Bodies: map[Stage][]string{}}
	for _, b := range r.CommunityBodies {
		at := map[Stage]bool{}
		for _, a := range r.occasions(by) {
			if wanted(a) && a.tookPart(b) {
				at[""] = at[""] || len(a.Stages) == 0
				for _, s := range a.Stages {
					at[s] = true
				}
			}
		}
		took := false
		for s, yes := range at {
			if yes {
				took = true
				c.Bodies[s] = append(c.Bodies[s], b.ID)
			}
		}
		if took && b.Disadvantage {
			c.Disadvantage = append(c.Disadvantage, b.ID)
		}
	}
	return c
}

// coverageTable shows how many bodies took part in each outcome at each stage,
// if there was any activity.
func (r Record) coverageTable(by loip.Date) (t loip.Table, ok bool) {
	t = loip.Table{
		Title:   "Community bodies that took part, by outcome and planning stage",
		Note:    "Counted are the bodies of the record named at an activity with a day; 0 means that no such activity is recorded. The last column counts those that represent people facing socio-economic disadvantage.",
		Columns: []string{"outcome"},
	}
	columns := append(Stages(), "")
	for _, s := range columns[:len(columns)-1] {
		t.Columns = append(t.Columns, string(s))
	}
	t.Columns = append(t.Columns, "stage not recorded", "for disadvantage")
	row := func(name string, c Cover) {
		cells := []string{name}
		for _, s := range columns {
			cells = append(cells, loip.Thousands(len(c.Bodies[s])))
		}
		t.Rows = append(t.Rows, append(cells, loip.Thousands(len(c.Disadvantage))))
	}
	list := r.Coverage(by)
	for _, c := range list {
		if c.Outcome == "" {
			row("no outcome recorded", c)
		} else {
			row(c.Outcome, c)
		}
	}
	row("all", r.cover(by, func(Activity) bool { return true }, ""))
	return t, len(list) > 0
}

var willingBodiesTookPart = loip.Check[Record]{Rule: loip.Rule{
	ID:           "ENG-011",
	Title:        "The partnership participates with each community body that wishes to take part in community planning.",
	Force:        loip.Must,
	Basis:        []loip.Provision{act4s3b, act4s6c},
	How:          "Each likely body that wishes to take part is named at an activity dated by the day judged; where activities are listed by then and none names it, that is unmet.",
	Doubt:        "A list of activities is taken as the whole of them. A body that has only just said that it wishes to take part may have had no occasion yet. Whether it took part as far as it wishes is for people to judge.",
	Expectations: []string{"G-INT-03"}, Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	eachBody("is recorded as wishing to take part", func(p *loip.Pass, _ loip.Path, name string, b CommunityBody) bool {
		if b.Wishes != WishesYes || !(b.Likely || b.Considered.IsZero()) || b.Considered.After(p.AsOf()) {
			return false
		}
		listed := r.Activities != nil && len(r.Activities) == 0
		for i, a := range r.occasions(p.AsOf()) {
			listed = true
			if a.tookPart(b) {
				p.Met(activitiesAt.Index(i), "%s took part in %s on %s", name, a.name(i), a.On.Long())
				return true
			}
		}
		undated := slices.ContainsFunc(r.Activities, func(a Activity) bool { return a.On.IsZero() && a.tookPart(b) })
		switch {
		case !listed:
			p.Undetermined(activitiesAt, "no activity by %s is among the documents, so it cannot be shown that %s took part", p.AsOf().Long(), name)
		case undated:
			p.Undetermined(activitiesAt, "%s is named only at activities without a day", name)
		default:
			p.Unmet(activitiesAt, "%s wishes to take part in community planning, and no activity recorded by %s names it", name, p.AsOf().Long())
		}
		return true
	})(p, r)
}}

var eachStageHasBodies = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-012",
	Title: "Community bodies take part at each stage of planning: developing, designing, delivering, reviewing, revising and reporting.",
	Force: loip.Should,
	Basis: []loip.Provision{guidancePart1("Communities take part in all stages of planning; consulting them at the end is not enough."), loip.Draft2016.At("para 11", "Introduction", "Communities take part in developing, designing, delivering, reviewing, revising and reporting on plans."), act4s3b},
	How:   "At each stage some activity dated by the day judged names a community body. A stage without one is unmet once a later stage has an activity, and undetermined before; a plan need not be revised, so that stage is never unmet.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-INT-03"}, Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	last := -1
	met := map[Stage]int{}
	for i, a := range r.occasions(p.AsOf()) {
		for _, s := range a.Stages {
			last = max(last, slices.Index(Stages(), s))
			if _, ok := met[s]; !ok && len(a.CommunityBodies) > 0 {
				met[s] = i
			}
		}
	}
	switch {
	case r.Activities != nil && len(r.Activities) == 0:
		p.Unmet(activitiesAt, "the record says that there was no activity in which communities could take part")
		return
	case last < 0:
		p.Undetermined(activitiesAt, "no activity with a day by %s and a stage of planning is among the documents", p.AsOf().Long())
		return
	}
	for n, s := range Stages() {
		i, ok := met[s]
		switch {
		case ok:
			p.Met(activitiesAt.Index(i), "at the stage %q community bodies took part: %s", s, strings.Join(r.Activities[i].CommunityBodies, ", "))
		case n < last && s != Revise:
			p.Unmet(activitiesAt, "no activity is recorded in which community bodies took part at the stage %q, although planning has gone beyond it", s)
		default:
			p.Undetermined(activitiesAt, "no activity is recorded in which community bodies took part at the stage %q", s)
		}
	}
}}

var outcomesHearDisadvantage = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-013",
	Title: "On each outcome with which communities were engaged a body took part that speaks for people facing disadvantage.",
	Force: loip.Advice,
	Basis: onEngagement("by outcome", "A record of bodies as a whole hides the outcome on which nobody spoke for people facing disadvantage."),
	How:   "For each outcome that an activity by the day judged names, some body that took part represents people facing socio-economic disadvantage. Only outcomes that activities name are seen.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	judged := false
	for _, c := range r.Coverage(p.AsOf()) {
		switch {
		case c.Outcome == "":
			continue
		case len(c.Disadvantage) > 0:
			p.Met(activitiesAt, "on outcome %q %s for people facing disadvantage took part", c.Outcome, loip.Plural(len(c.Disadvantage), "body that speaks", "bodies that speak"))
		case len(c.Bodies) > 0:
			p.Unmet(activitiesAt, "on outcome %q community bodies took part, none of them recorded as speaking for people facing disadvantage", c.Outcome)
		default:
			p.Undetermined(activitiesAt, "on outcome %q activities are recorded, but no body of the record is named at them", c.Outcome)
		}
		judged = true
	}
	if !judged {
		p.NotApplicable(activitiesAt, "no activity by %s names an outcome", p.AsOf().Long())
	}
}}
