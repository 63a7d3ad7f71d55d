package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/communityplanning/loip"
)

// NationalSet is a set of national outcomes and the time for which it was the
// current one.
//
// Law: section 1 of the 2015 Act. The set of 2011 was not determined under
// that section by any provision found; it is used for want of another until
// June 2018.
// Shape: where the day of a change is not known, only its year or month, the
// two sets overlap for that time and either counts as current.
type NationalSet struct {
	Year     int
	Current  loip.Period
	Outcomes []NationalOutcome
}

// NationalOutcome is one national outcome, in this library's own words.
type NationalOutcome struct {
	ID   string
	Name string
}

var sixteen = []NationalOutcome{
	{"1", "a place to do business"}, {"2", "economic potential and employment"}, {"3", "education, skills and research"},
	{"4", "young people"}, {"5", "best start in life"}, {"6", "longer, healthier lives"}, {"7", "inequalities tackled"},
	{"8", "children and families at risk"}, {"9", "safety from crime and danger"}, {"10", "well-designed, sustainable places"},
	{"11", "strong, supportive communities"}, {"12", "built and natural environment"}, {"13", "national identity"},
	{"14", "less environmental impact"}, {"15", "independence in older age"}, {"16", "public services"},
}

// nationalSets holds the sets. The numbers of 2007 are those of the same
// outcomes in 2011.
var nationalSets = []NationalSet{
	{2007, loip.Period{From: loip.Day(2007, time.January, 1), Until: loip.Day(2012, time.January, 1)}, slices.Delete(slices.Clone(sixteen), 14, 15)},
	{2011, loip.Period{From: loip.Day(2011, time.January, 1), Until: loip.Day(2018, time.July, 1)}, sixteen},
	{2018, loip.Since(loip.Day(2018, time.June, 1)), []NationalOutcome{
		{"children", "children and young people"}, {"communities", "communities"}, {"culture", "culture"}, {"economy", "economy"},
		{"education", "education"}, {"environment", "environment"}, {"fair-work", "business and fair work"}, {"health", "health"},
		{"human-rights", "human rights"}, {"international", "international"}, {"poverty", "poverty"},
	}},
}

// NationalOutcomes lists the sets: 15 outcomes of 2007, 16 of 2011, 11 of 2018.
func NationalOutcomes() []NationalSet {
	sets := slices.Clone(nationalSets)
	for i := range sets {
		sets[i].Outcomes = slices.Clone(sets[i].Outcomes)
	}
	return sets
}

// NationalTables shows, a table for each set that an outcome of the local
// outcomes improvement plan or of a locality plan is linked to, which of them are
// linked to each national outcome of the set.
//
// Not decided here: whether they are consistent. A link is evidence of that, and
// people judge it.
func NationalTables(v Partnership) (tables []loip.Table) {
	for _, set := range nationalSets {
		t := loip.Table{
			Title:   fmt.Sprintf("Links to the %d national outcomes of %d", len(set.Outcomes), set.Year),
			Note:    "The names of the national outcomes are short forms in this library's own words.",
			Columns: []string{"national outcome", "name", "local outcomes"},
		}
		linked := false
		for _, n := range set.Outcomes {
			var titles []string
			for at, c := range v.plans {
				for _, o := range c.Outcomes {
					if !at.Within("/otherPlans") && slices.Contains(o.National, National{set.Year, n.ID}) {
						titles = append(titles, o.Title)
					}
				}
			}
			linked = linked || len(titles) > 0
			t.Rows = append(t.Rows, []string{n.ID, n.Name, strings.Join(titles, "; ")})
		}
		if linked {
			tables = append(tables, t)
		}
	}
	return tables
}

// known reports whether the edition exists and holds the outcome, and whether
// it is current on a day.
func (n National) known(on loip.Date) (exists, current bool) {
	for _, e := range nationalSets {
		for _, o := range e.Outcomes {
			if e.Year == n.Edition && o.ID == n.Outcome {
				return true, e.Current.Contains(on)
			}
		}
	}
	return false, false
}

var nationalOutcomesLinked = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-011", Title: "Each local outcome is linked to a national outcome of the set current for the plan.", Force: loip.Should,
		Basis:        append(onLOIP("para 136", "the plan shows how each local outcome relates to one or more national outcomes"), loip.Act2015.At("s. 4(4)", "Community planning", "local outcomes are consistent with the national outcomes")),
		How:          "Each outcome names at least one national outcome of a set that was current on the day of publication, or on the day judged while the plan is unpublished.",
		Doubt:        loip.DraftOnly + " The set of 2011 is used from 2011 until June 2018; that of 2018 was current on 25 March 2026, and nothing later was found.",
		Expectations: []string{"G-LOIP-12"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) {
		on := l.lastIssued()
		if !l.publishedBy(p.AsOf()) {
			on = p.AsOf()
		}
		eachOutcome(p, l.Content, func(at loip.Path, name string, o Outcome) {
			var stale *National
			for _, n := range o.National {
				if _, current := n.known(on); current {
					p.Met(at, "%s is linked to a national outcome of %d", name, n.Edition)
					return
				}
				stale = &n
			}
			if stale != nil {
				lacks(p, l.Content, at.Key("national"), "%s is linked only to national outcomes of a set that was not current on %s", name, on.Long()).
					Fact(at.Key("national"), "edition", stale.Edition)
				return
			}
			lacks(p, l.Content, at, "%s is linked to no national outcome", name)
		})
	},
}
