package engagement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/communityplanning/loip"
)

// ParticipationStatement is the part of a yearly progress report on a local
// outcomes improvement plan that is about community bodies.
//
// Law: section 8(2)(b) of the 2015 Act.
type ParticipationStatement struct {
	// Extent says how far the partnership participated with community bodies,
	// and Effectiveness how far that enabled them to contribute.
	Extent        string   `json:"extent,omitzero"`
	Effectiveness string   `json:"effectiveness,omitzero"`
	Evidence      []string `json:"evidence,omitzero"` // of the effectiveness; an empty list says that there is none
}

// Halves reports which of its two halves the statement has. A placeholder such
// as "tbc" is none.
func (s ParticipationStatement) Halves() (extent, effectiveness bool) {
	return present(s.Extent), present(s.Effectiveness)
}

// DraftStatement puts the participation statement of a reporting year together
// from the record, for people to finish.
//
// Method: the extent is counted from the record. The effectiveness is what the
// record says that participation brought about, each with its evidence; an
// effect without evidence is left out, and where there is none with evidence
// the effectiveness and its evidence are empty. Nothing is judged or made up.
// Shape: consultations that stand with plans count if they are added to the
// record's first.
func (r Record) DraftStatement(year loip.Period) ParticipationStatement {
	s := ParticipationStatement{Extent: r.extent(year)}
	var effects []string
	for _, a := range r.Activities {
		if a.On.IsZero() || !year.Contains(a.On) {
			continue
		}
		for _, e := range a.Effects {
			if evidence := slices.DeleteFunc(slices.Clone(e.Evidence), func(x string) bool { return !present(x) }); present(e.Text) && len(evidence) > 0 {
				effects = append(effects, fmt.Sprintf("%s: %s (evidence: %s)", cmp.Or(a.What, a.ID), e.Text, strings.Join(evidence, "; ")))
				s.Evidence = append(s.Evidence, evidence...)
			}
		}
	}
	if len(effects) > 0 {
		s.Effectiveness = "What the participation of community bodies is recorded to have brought about: " + strings.Join(effects, ". ") + "."
	}
	return s
}

// extent counts in sentences what the record holds of a year.
func (r Record) extent(year loip.Period) string {
	considered, wishing, refused := 0, 0, 0
	for _, b := range r.CommunityBodies {
		if !b.Considered.IsZero() && (year.Until.IsZero() || b.Considered.Before(year.Until)) {
			considered++
			if b.Wishes == WishesYes {
				wishing++
			}
		}
		for _, x := range b.TurnedAway {
			if !x.On.IsZero() && year.Contains(x.On) {
				refused++
			}
		}
	}
	in := Record{CommunityBodies: r.CommunityBodies, Activities: slices.DeleteFunc(slices.Clone(r.Activities), func(a Activity) bool {
		return a.On.IsZero() || !year.Contains(a.On)
	})}
	who := in.cover(everyDay, func(Activity) bool { return true }, "")
	took := map[string]bool{}
	for _, ids := range who.Bodies {
		for _, id := range ids {
			took[id] = true
		}
	}
	lines := []string{
		fmt.Sprintf("By the end of the year the partnership had considered %s, of which %d wished to take part.", loip.Plural(considered, "community body", "community bodies"), wishing),
		fmt.Sprintf("In the year %s took part in %s; bodies among them that represent people facing socio-economic disadvantage: %d.",
			loip.Plural(len(took), "community body", "community bodies"), loip.Plural(len(in.Activities), "activity", "activities"), len(who.Disadvantage)),
	}
	var reached []string
	for _, s := range Stages() {
		if len(who.Bodies[s]) > 0 {
			reached = append(reached, string(s))
		}
	}
	if len(reached) > 0 {
		lines = append(lines, fmt.Sprintf("Community bodies took part at these stages of planning: %s.", strings.Join(reached, ", ")))
	}
	if refused > 0 {
		lines = append(lines, fmt.Sprintf("On %s a body could not be engaged as it wished.", loip.Plural(refused, "occasion", "occasions")))
	}
	return strings.Join(append(lines, r.consulted(year)...), " ")
}

// everyDay is a day that no document comes after.
var everyDay = loip.Day(9999, time.December, 31)

// consulted says in sentences which consultations opened in a year and how many
// answered.
func (r Record) consulted(year loip.Period) (lines []string) {
	for _, c := range r.Consultations {
		if c.Opened.IsZero() || !year.Contains(c.Opened) {
			continue
		}
		line := fmt.Sprintf("A consultation opened on %s", c.Opened.Long())
		if c.Subject != "" {
			line += " on " + c.Subject
		}
		if total := together(c.Groups); len(c.Groups) > 0 && total.Answered != nil {
			if *total.Answered < minShown {
				line += fmt.Sprintf("; fewer than %d people answered", minShown)
			} else {
				line += fmt.Sprintf("; %s people answered", loip.Thousands(*total.Answered))
			}
		}
		lines = append(lines, line+".")
	}
	return lines
}
