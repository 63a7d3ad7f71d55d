package engagement

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Option is something that the partnership has considered co-producing.
type Option struct {
	ID         string            `json:"id"`
	What       string            `json:"what"`
	On         loip.Date         `json:"on,omitzero"`       // when it was considered
	WishedBy   []string          `json:"wishedBy,omitzero"` // ids of community bodies
	Conditions Conditions        `json:"conditions,omitzero"`
	SettingUp  map[string]string `json:"settingUp,omitzero"` // what was settled, by the id of the question; see [SettingUp]
	Decision   string            `json:"decision,omitzero"`  // what came of it
	Origin     loip.Origin       `json:"origin,omitzero"`
}

// Conditions answers the four questions of [WhenToCoProduce]. An answer that is
// not yes or no leaves its question open.
type Conditions struct {
	RealChoices      Word `json:"realChoices,omitzero"`
	EarlyStart       Word `json:"earlyStart,omitzero"`
	EnoughTime       Word `json:"enoughTime,omitzero"`
	AgreeableOutcome Word `json:"agreeableOutcome,omitzero"`
}

// WhenToCoProduce returns the four conditions under which co-production is most
// appropriate, as questions, in the order of [Conditions].
func WhenToCoProduce() []Question { return slices.Clone(conditions) }

var conditions = []Question{
	{"realChoices", "Are there real choices to be made?"},
	{"earlyStart", "Is it the start of the process, before decisions have begun to be made?"},
	{"enoughTime", "Is there enough time to involve partners?"},
	{"agreeableOutcome", "Will partners be able to agree on the outcome?"},
}

// Suitability says whether co-production is suitable somewhere.
type Suitability string

// The answers. There is no bare "no": most things can be co-produced.
const (
	Suitable  Suitability = "suitable" // every condition holds
	Doubtful  Suitability = "doubtful" // some condition does not
	Unsettled Suitability = "open"     // none is known not to hold, and some are not known
)

// Suitability weighs the conditions and gives the reasons: the questions that
// were answered no, or, where none was, those still open.
func (c Conditions) Suitability() (s Suitability, why []Question) {
	var no, open []Question
	for i, answer := range []Word{c.RealChoices, c.EarlyStart, c.EnoughTime, c.AgreeableOutcome} {
		switch answer {
		case Yes:
		case No:
			no = append(no, conditions[i])
		default:
			open = append(open, conditions[i])
		}
	}
	switch {
	case len(no) > 0:
		return Doubtful, no
	case len(open) > 0:
		return Unsettled, open
	}
	return Suitable, nil
}

// SettingUp returns what to settle at the start of co-production, as questions
// under headings.
func SettingUp() []Heading {
	list := slices.Clone(settingUp)
	for i := range list {
		list[i].Questions = slices.Clone(list[i].Questions)
	}
	return list
}

var settingUp = []Heading{
	{"first-meeting", "The first meeting", []Question{
		{"stakeholders", "Is a key stakeholder missing?"},
		{"skills", "Which skills and knowledge are needed, and who has them?"},
		{"authority", "What authority has each partner, and what has the group?"},
		{"decisions", "How are decisions made, and is the group's decision final or a recommendation to somebody else?"}}},
	{"scene", "Setting the scene", []Question{
		{"understood", "Does everybody know what co-production is?"},
		{"ground-rules", "Which ground rules are agreed?"},
		{"outcomes", "Which outcomes are sought?"},
		{"tasks", "Which tasks are there?"},
		{"process", "What is the process?"},
		{"success", "How will success be known?"}}},
	{"practicalities", "Practicalities", []Question{
		{"access", "Which access requirements has each partner, asked before the meeting?"},
		{"location", "Where do we meet?"},
		{"communication", "How do we keep in touch?"},
		{"background", "Has everybody the same background information?"},
		{"timing", "When do we meet?"}}},
	{"support", "Support, at the start and throughout", []Question{
		{"information", "Who needs background information?"},
		{"finance", "Who needs help with finance?"},
		{"speaking", "Who wishes coaching to speak at meetings?"}}},
	{"roles", "Roles", []Question{
		{"outside", "Which roles does everybody have outside the group?"},
		{"representatives", "Have representatives the time to gather views before decisions?"},
		{"chair", "Who chairs or facilitates, and who takes the minute?"}}},
}

// Open returns the questions of [SettingUp] that are not settled yet.
func (o Option) Open() (open []Question) {
	for _, h := range settingUp {
		for _, q := range h.Questions {
			if !present(o.SettingUp[q.ID]) {
				open = append(open, q)
			}
		}
	}
	return open
}

// optionTable shows what was considered for co-production by a day.
func (r Record) optionTable(by loip.Date) (t loip.Table, ok bool) {
	t = loip.Table{
		Title:   "What was considered for co-production",
		Note:    "Suitable where all four conditions hold, doubtful where one does not, open otherwise. It is guidance and no test in law.",
		Columns: []string{"what", "considered", "co-production is", "because of", "setting up, still open", "decision"},
	}
	for _, o := range r.CoProduction {
		if o.On.After(by) {
			continue
		}
		s, why := o.Conditions.Suitability()
		var reasons []string
		for _, q := range why {
			reasons = append(reasons, q.Text)
		}
		t.Rows = append(t.Rows, []string{o.What, o.On.Long(), string(s), strings.Join(reasons, " "), loip.Plural(len(o.Open()), "question", "questions"), o.Decision})
	}
	return t, len(t.Rows) > 0
}
