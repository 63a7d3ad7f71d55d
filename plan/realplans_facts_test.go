package plan

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// judgement is what the reader of a plan's pages made of an expectation. Its
// note often holds a fact that stands nowhere else in the file.
type judgement struct{ ID, Result, Note string }

func judgements(facts map[string]any) map[string]judgement {
	list := map[string]judgement{}
	items, _ := facts["expectations"].([]any)
	for _, x := range items {
		e, _ := x.(map[string]any)
		var j judgement
		j.ID, _ = e["id"].(string)
		j.Result, _ = e["result"].(string)
		j.Note, _ = e["note"].(string)
		list[j.ID] = j
	}
	return list
}

// addFacts puts facts that a file has in its events and notes where the rules
// look for them. It adds nothing that the file does not say.
func addFacts(v *Partnership, facts map[string]any) {
	c, _ := v.main()
	judged := judgements(facts)
	first := "published-by-2017-10-01"
	if v.LOIP == nil {
		first = "locality-plan-published"
	}
	c.PublishedWhen = publication(c.Events, judged[first])
	c.addApprovals()
	c.addReviews(judged["kept-under-review"])
	c.addCounts()
	if j := judged["understanding-of-needs"]; (j.Result == "met" || j.Result == "partly") && j.Note != "" {
		c.Needs = []Need{{ID: "need-1", Text: j.Note, Sort: WholeArea}}
	}
	if list := v.Engagement.Consultations; len(list) > 0 {
		opened, _ := span(list[0].Opened, list[0].When)
		if last := c.lastIssued(); last.IsZero() || !opened.After(last) {
			c.Consultation, v.Engagement.Consultations = &list[0], list[1:]
		}
	}
	v.addDivision(judged)
	v.addLocalityPlans(judged["locality-plan-published"])
}

var (
	monthRE   = regexp.MustCompile(`(?i)\b(?:in |the )?((?:spring|summer|autumn|january|february|march|april|may|june|july|august|september|october|november|december)) (?:of )?((?:19|20)\d\d)\b`)
	yearRE    = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	notOfPlan = regexp.MustCompile(`(?i)locality|report|review|draft|consult|snapshot|programme|timeline|refresh|revised|audit`)
)

// timeIn returns the first or the last month or season that a note names.
func timeIn(note string, last bool) string {
	all := monthRE.FindAllStringSubmatch(note, -1)
	if len(all) == 0 {
		return ""
	}
	m := all[0]
	if last {
		m = all[len(all)-1]
	}
	return m[1] + " " + m[2]
}

// publication returns when the plan was first published or, where a file says no
// more than that, adopted or agreed: by the note on just that, or else by its
// events.
func publication(events []Event, j judgement) string {
	if when := timeIn(j.Note, false); when != "" && (j.Result == "met" || j.Result == "missed" && !strings.Contains(j.Note, "draft")) {
		return when
	}
	for _, word := range []string{"adopted as LOIP", "published", "adopted", "agreed", "signed off"} {
		for _, e := range events {
			_, last := span(loip.Date{}, e.When)
			if strings.Contains(e.What, word) && !notOfPlan.MatchString(e.What) && !strings.Contains(e.What, "not agreed") && !last.IsZero() {
				return e.When
			}
		}
	}
	return ""
}

// addApprovals adds what bodies decided on the plan, refusals among it.
func (c *Content) addApprovals() {
	for _, e := range c.Events {
		decided := regexp.MustCompile(`approved|endorsed|adopted|agreed|considered`).FindString(e.What)
		if e.By == "" || decided == "" {
			continue
		}
		a := Approval{By: e.By, When: e.When, Refused: strings.Contains(e.What, "not agreed"), Considered: decided == "considered", Note: e.What, Origin: e.Origin}
		a.On, _ = loip.ParseDate(e.When)
		c.Approvals = append(c.Approvals, a)
	}
}

// addReviews adds the reviews and refreshes that stand among the events, and the
// last that the note on reviews names.
func (c *Content) addReviews(j judgement) {
	for _, e := range c.Events {
		if regexp.MustCompile(`review|refreshed|refresh approved|updated`).MatchString(e.What) {
			c.Reviews = append(c.Reviews, Review{When: e.When, Origin: e.Origin})
		}
	}
	if when := timeIn(j.Note, true); when != "" {
		c.Reviews = append(c.Reviews, Review{When: when})
	} else if years := yearRE.FindAllString(j.Note, -1); len(years) > 0 {
		c.Reviews = append(c.Reviews, Review{When: years[len(years)-1]})
	}
}

var alsoSaysRE = regexp.MustCompile(`\b(?:says|gives) (\d+)\b`)

// addCounts adds the other number that the note on a count gives, beside it.
func (c *Content) addCounts() {
	for i := 0; i < len(c.Counts); i++ {
		t := c.Counts[i]
		if m := alsoSaysRE.FindStringSubmatch(t.Note); m != nil && t.Note != besideNote {
			n, _ := strconv.ParseInt(m[1], 10, 64)
			c.Counts = slices.Insert(c.Counts, i+1, Tally{What: t.What, Count: n, When: t.When, Note: besideNote, Origin: t.Origin})
		}
	}
}

// addDivision adds whether the places that are listed are the whole area, and
// which of them are said to have been chosen for their poorer outcomes.
func (v *Partnership) addDivision(judged map[string]judgement) {
	if len(v.Division.Localities) == 0 {
		return
	}
	v.Division.Part = judged["area-divided"].Result != "met" && !slices.ContainsFunc(v.Division.Localities, func(l locality.Locality) bool { return strings.Contains(l.Called, "whole") })
	if judged["localities-by-disadvantage"].Result != "met" {
		return
	}
	v.Division.Identification = &locality.Identification{}
	for _, l := range v.Division.Localities {
		v.Division.Identification.Found = append(v.Division.Identification.Found, locality.Identified{Locality: l.ID})
	}
}

// addLocalityPlans adds the plans for the localities of a file that says of them
// together that they were published, or that they stayed drafts.
func (v *Partnership) addLocalityPlans(j judgement) {
	status := map[string]Status{"met": Published, "missed": Draft}[j.Result]
	if status == "" {
		return
	}
	for _, l := range v.Division.Localities {
		if !slices.ContainsFunc(v.LocalityPlans, func(x LocalityPlan) bool { return slices.Contains(x.Localities, l.ID) }) {
			v.LocalityPlans = append(v.LocalityPlans, LocalityPlan{Content: Content{Title: "the plan for " + l.Name, Partial: true, Origin: l.Origin}, Localities: []string{l.ID}})
		}
	}
	for i := range v.LocalityPlans {
		x := &v.LocalityPlans[i]
		if x.Status = status; status == Published && x.PublishedWhen == "" {
			if when := timeIn(j.Note, false); when != "" {
				if _, err := indicator.ParseDue(when); err == nil {
					x.PublishedWhen = when
				}
			}
		}
	}
}
