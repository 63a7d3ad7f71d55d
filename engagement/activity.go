package engagement

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/communityplanning/loip"
)

// Activity is an occasion, or a piece of work with a day of its own, on which
// the partnership engaged with communities.
//
// Shape: an empty list of community bodies, as against none given, says that
// none took part.
type Activity struct {
	ID              string      `json:"id"`
	What            string      `json:"what"`
	On              loip.Date   `json:"on,omitzero"`
	Plan            PlanKind    `json:"plan,omitzero"`            // the kind of plan it was about
	CommunityBodies []string    `json:"communityBodies,omitzero"` // ids of those that took part
	Stages          []Stage     `json:"stages,omitzero"`
	Outcomes        []string    `json:"outcomes,omitzero"` // ids
	Methods         []string    `json:"methods,omitzero"`  // "charrette", "Place Standard", "workshop"
	Promised        Level       `json:"promised,omitzero"`
	Found           Level       `json:"found,omitzero"`
	Cos             []Co        `json:"cos,omitzero"`
	Effects         []Effect    `json:"effects,omitzero"`
	Origin          loip.Origin `json:"origin,omitzero"`
}

// Effect is what the participation of community bodies brought about.
type Effect struct {
	Text     string   `json:"text"`
	Evidence []string `json:"evidence,omitzero"` // minutes, reports, surveys of the bodies
}

// PlanKind is one of the two statutory plans; empty where neither is meant.
type PlanKind string

// The kinds of plan.
const (
	LOIP         PlanKind = "local outcomes improvement plan"
	LocalityPlan PlanKind = "locality plan"
)

// UnmarshalText reads one of the kinds of plan.
func (k *PlanKind) UnmarshalText(text []byte) error { return loip.OneOf(k, text, LOIP, LocalityPlan) }

// Stage is a stage of community planning.
//
// Law: draft guidance, para 11, names the six.
type Stage string

// The stages, in their order.
const (
	Develop Stage = "develop"
	Design  Stage = "design"
	Deliver Stage = "deliver"
	Review  Stage = "review"
	Revise  Stage = "revise"
	Report  Stage = "report"
)

// Stages lists the six stages in their order.
func Stages() []Stage { return []Stage{Develop, Design, Deliver, Review, Revise, Report} }

// UnmarshalText reads one of the stages.
func (s *Stage) UnmarshalText(text []byte) error { return loip.OneOf(s, text, Stages()...) }

const activitiesAt = loip.Path("/activities")

// name names the activity in a finding, with its number counted from 0.
func (a Activity) name(i int) string {
	return fmt.Sprintf("activity %d (%s)", i+1, cmp.Or(a.What, a.ID))
}

// occasions yields the activities dated by a day, with their numbers. One
// without a day cannot be placed in time and is no evidence.
func (r Record) occasions(by loip.Date) iter.Seq2[int, Activity] {
	return func(yield func(int, Activity) bool) {
		for i, a := range r.Activities {
			if !a.On.IsZero() && !a.On.After(by) && !yield(i, a) {
				return
			}
		}
	}
}

// tookPart reports whether a community body took part in an activity. Bodies
// are named by id.
func (a Activity) tookPart(b CommunityBody) bool { return slices.Contains(a.CommunityBodies, b.ID) }
