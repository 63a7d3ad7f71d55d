package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

var countsAgree = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-280", Title: "What documents count of a plan they count alike: conflicting figures do not stand side by side.", Force: loip.Advice,
		Basis: advice("conflicting figures", "of two figures for one thing at one time, at most one is right, and a reader cannot tell which"),
		How:   "The counts of the plan are compared with each other, and so are those of each progress report, where they are of one thing at one time. A report published after the day judged is left out.",
		Doubt: "Things are told apart by the words for them; both figures may be right where the words mean two things.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, c Content) {
		compared, differ := 0, false
		judge := func(at loip.Path, list []Tally) {
			alike := map[[3]string][]int{}
			for i, a := range list {
				same := a.thing()
				for _, j := range alike[same] {
					b := list[j]
					compared++
					if a.Count != b.Count {
						differ = true
						p.Unmet(at.Index(i), "%q has two figures for the number of %s%s: %s and %s", c.Title, a.What, a.at(), loip.Thousands(b.Count), loip.Thousands(a.Count)).
							Fact(at.Index(j), "one figure", b.Count).Fact(at.Index(i), "the other", a.Count)
					}
				}
				alike[same] = append(alike[same], i)
			}
		}
		judge("/counts", c.Counts)
		for i, r := range c.Reports {
			if r.out().After(p.AsOf()) {
				continue
			}
			judge(loip.Path("/progressReports").Index(i).Key("counts"), r.Counts)
		}
		switch {
		case compared == 0:
			p.NotApplicable("/counts", "no two counts of %q are of the same thing at the same time", c.Title)
		case !differ:
			p.Met("/counts", "the counts of %q that are of the same thing at the same time agree", c.Title)
		}
	},
}

// thing is what is alike in two counts of one thing at one time.
func (t Tally) thing() [3]string {
	return [3]string{strings.ToLower(t.What), strings.ToLower(t.Of), t.When}
}

// at writes for when the count is, where that is given.
func (t Tally) at() string {
	if t.When == "" {
		return ""
	}
	return " in " + t.When
}

var measuresLast = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-288", Title: "An outcome keeps its targets, so that its progress can be followed.", Force: loip.Advice,
		Basis: advice("changed targets", "where a target is replaced, how far the first one was reached cannot be followed to its end"),
		How:   "No target of an indicator that an outcome names is said to have been replaced.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged, places, replaced := false, make(map[string]int, len(v.Indicators)), make([]bool, len(v.Indicators))
		for k := range v.Indicators { // by index: an indicator is large
			places[v.Indicators[k].ID] = k
			replaced[k] = slices.ContainsFunc(v.Indicators[k].Targets, func(t indicator.Target) bool { return strings.HasPrefix(t.Status, "replaced") })
		}
		for at, c := range v.plans {
			for i, o := range c.Outcomes {
				at, name := at.Key("outcomes").Index(i), fmt.Sprintf("outcome %d %q of %q", i+1, o.Title, c.Title)
				var measures []int
				for _, id := range o.measures() {
					if k, known := places[id]; known && len(v.Indicators[k].Targets) > 0 {
						measures = append(measures, k)
					}
				}
				slices.Sort(measures)
				kept := true
				for _, k := range slices.Compact(measures) {
					judged = true
					if replaced[k] {
						kept = false
						measure := v.Indicators[k].Name
						p.Unmet(at.Key("indicators"), "a target of %q, which measures %s, is said to have been replaced", measure, name).Fact(loip.Path("/indicators").Index(k), "measure", measure)
					}
				}
				if len(measures) > 0 && kept {
					p.Met(at.Key("indicators"), "no target of what measures %s is said to have been replaced", name)
				}
			}
		}
		if !judged {
			p.NotApplicable("", "no outcome of a plan names an indicator that stands with targets")
		}
	},
}
