package plan

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Stage is a step in the life of a plan.
//
// Law: sections 6 to 8 and 10 to 12 of the 2015 Act, and the guidance on the
// participation of community bodies and the agreement of the partners.
type Stage string

// The stages, in their order. From publication on they do not follow one
// another: progress is watched, reviewed and reported side by side.
const (
	AtNeeds           Stage = "needs established"
	AtParticipation   Stage = "participation"
	AtDraft           Stage = "draft"
	AtConsultation    Stage = "consultation"
	AtRepresentations Stage = "representations taken account of"
	AtAgreement       Stage = "agreement of the partners"
	AtPublication     Stage = "publication"
	AtProgress        Stage = "progress kept under review"
	AtReview          Stage = "review"
	AtRevision        Stage = "revision"
	AtReport          Stage = "progress report"
	AtReplacement     Stage = "replacement"
)

// Stages lists the stages in their order.
func Stages() []Stage {
	return []Stage{AtNeeds, AtParticipation, AtDraft, AtConsultation, AtRepresentations, AtAgreement, AtPublication, AtProgress, AtReview, AtRevision, AtReport, AtReplacement}
}

// State is whether a plan has reached a stage.
type State string

// The states.
const (
	Reached    State = "reached"
	NotReached State = "not reached"
	NotKnown   State = "not known" // the documents at hand cannot tell
)

// Passage is how a plan stands at one stage.
type Passage struct {
	Stage Stage `json:"stage"`
	State State `json:"state"`
	// First and Last are the days that it rests on, or between which its one day
	// lies; the same where that is known, and zero where none is given.
	First loip.Date `json:"first,omitzero"`
	Last  loip.Date `json:"last,omitzero"`
	Path  loip.Path `json:"path"` // where the dossier shows it, or would
	Why   string    `json:"why"`  // one plain sentence that stands alone
	// Without lists the stages before it that the plan passed over, as far as the
	// documents show: those whose rule is unmet.
	Without []Stage `json:"without,omitempty"`
}

// Course is the life of a plan up to a day.
type Course struct {
	Path     loip.Path `json:"path"` // of the plan
	Title    string    `json:"title"`
	On       loip.Date `json:"on"`
	Passages []Passage `json:"passages"` // one a stage, in their order
}

// Passage returns how the plan stands at a stage.
func (c Course) Passage(s Stage) Passage {
	i := slices.Index(Stages(), s)
	if i < 0 || i >= len(c.Passages) {
		return Passage{Stage: s, State: NotKnown}
	}
	return c.Passages[i]
}

// Stage returns the stage at which the plan is: the furthest that it has
// reached without passing over one that comes before. It is empty where none is
// shown to be reached.
//
// Boundary: a stage before it of which nothing is known does not hold a plan
// back; one that is shown to be missing does. What follows a publication that
// passed over a stage does not count.
func (c Course) Stage() (at Stage) {
	for _, p := range c.Passages {
		if len(p.Without) > 0 && p.Stage == AtPublication {
			return at
		}
		if p.State == Reached && len(p.Without) == 0 {
			at = p.Stage
		}
	}
	return at
}

// Table shows the course for people.
func (c Course) Table() loip.Table {
	t := loip.Table{Title: "The course of the plan on " + c.On.Long() + ": " + c.Title, Columns: []string{"stage", "state", "day", "why"}}
	for _, p := range c.Passages {
		day := p.Last.Long()
		if p.First != p.Last {
			day = p.First.Long() + " to " + day
		}
		t.Rows = append(t.Rows, []string{string(p.Stage), string(p.State), day, p.Why})
	}
	return t
}

// Courses returns the life of the local outcomes improvement plan and of each
// locality plan up to a day. Without a day there is none.
//
// Law: sections 6 to 8 and 10 to 12 of the 2015 Act.
// Method: whether a stage is reached, and whether a later one passed it over, is
// what the rules on it answer; documents dated after the day do not count.
func (v Partnership) Courses(on loip.Date) (list []Course) {
	if on.IsZero() {
		return nil
	}
	for at, c := range v.statutoryPlans {
		list = append(list, v.course(at, c, on))
	}
	return list
}

// statutoryPlans yields the local outcomes improvement plan and the locality plans.
func (v Partnership) statutoryPlans(yield func(loip.Path, Content) bool) {
	for at, l := range loips(v) {
		if !yield(at, l.Content) {
			return
		}
	}
	for at, l := range localityPlans(v) {
		if !yield(at, l.Content) {
			return
		}
	}
}

// course places a plan on its way.
func (v Partnership) course(at loip.Path, c Content, on loip.Date) Course {
	agreed := func(p *loip.Pass, c Content) { signedOff(p, v.Area, c) }
	issued := c.atPublication(on)
	list := []Passage{
		c.atNeeds(on), c.atParticipation(on), c.atDraft(on), c.atConsultation(on), c.atRepresentations(on), v.atAgreement(c, on, agreed),
		issued, c.atProgress(issued, on), c.atReview(issued, on), c.atRevision(on), c.atReport(issued, on), v.atReplacement(at, c, on),
	}
	for i, s := range Stages() {
		list[i].Stage, list[i].Path = s, at+list[i].Path
	}
	without := func(s, before Stage, judges ...func(*loip.Pass, Content)) {
		p := &list[slices.Index(Stages(), s)]
		if p.State == Reached && outcome(c, on, judges...).Answer == loip.Unmet {
			p.Without = append(p.Without, before)
		}
	}
	without(AtConsultation, AtParticipation, tookPartBefore)
	without(AtPublication, AtNeeds, needsBeforePublishing)
	without(AtPublication, AtConsultation, bothHeads)
	without(AtPublication, AtRepresentations, answersRepresentations)
	without(AtPublication, AtAgreement, agreed)
	return Course{Path: at, Title: c.Title, On: on, Passages: list}
}

// bothHeads judges both heads of the consultation.
func bothHeads(p *loip.Pass, c Content) {
	consulted(p, c, communityHead)
	consulted(p, c, personsHead)
}

// outcome returns what the functions by which rules judge a plan come to together
// on a day: the first finding that gives their answer.
func outcome(c Content, on loip.Date, judges ...func(*loip.Pass, Content)) loip.Finding {
	r := loip.Run(c, on, []loip.Check[Content]{{Run: func(p *loip.Pass, c Content) {
		for _, judge := range judges {
			judge(p, c)
		}
	}}})
	i := slices.IndexFunc(r.Findings, func(f loip.Finding) bool { return f.Answer == r.Results[0].Answer })
	return r.Findings[i]
}

// passed returns the passage that a finding comes to. A rule with nothing to
// judge has not been reached.
func passed(f loip.Finding) Passage {
	state := map[loip.Answer]State{loip.Met: Reached, loip.Undetermined: NotKnown}[f.Answer]
	if state == "" {
		state = NotReached
	}
	return Passage{State: state, Path: f.Path, Why: f.Message}
}
