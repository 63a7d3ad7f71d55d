package engagement

import (
	"cmp"
	"slices"

	"github.com/communityplanning/loip"
)

// Level is how far an engagement goes. The empty Level is not given.
type Level string

// The levels, lowest first.
const (
	NoEngagement Level = "none"
	Inform       Level = "inform"
	Consult      Level = "consult"
	Involve      Level = "involve"
	CoProduce    Level = "co-produce"
	CommunityLed Level = "community-led"
)

// UnmarshalText reads one of the levels.
func (l *Level) UnmarshalText(text []byte) error {
	words := make([]Level, len(scale))
	for i, d := range scale {
		words[i] = d.Level
	}
	return loip.OneOf(l, text, words...)
}

// Compare returns -1, 0 or +1 as l goes less far than o, as far or further. A
// level that is not given is below every other.
func (l Level) Compare(o Level) int { return cmp.Compare(l.index(), o.index()) }

func (l Level) index() int {
	return slices.IndexFunc(scale, func(d LevelDefinition) bool { return d.Level == l })
}

// LevelDefinition says what a level means, and which label of three other
// scales comes nearest.
type LevelDefinition struct {
	Level    Level
	Question string // the question that tells whether the level was reached
	IAP2     string // public participation spectrum
	Arnstein string // rungs of the ladder of 1969
	TLAP     string // ladder of co-production, Think Local Act Personal
}

// Levels returns the levels of engagement, lowest first.
//
// Method: a neutral scale of this library's own; the labels of other scales
// are approximate, and empty where there is none.
func Levels() []LevelDefinition { return slices.Clone(scale) }

var scale = []LevelDefinition{
	{NoEngagement, "Are people asked or told anything that they can use?", "", "1 manipulation, 2 therapy", "coercion"},
	{Inform, "Is information given, one way?", "inform", "3 informing", "educating, informing"},
	{Consult, "Are views sought on something already shaped?", "consult", "4 consultation", "consultation"},
	{Involve, "Do views shape the options before they are fixed?", "involve", "5 placation", "engagement"},
	{CoProduce, "Are decisions shared, from the start, between equals?", "collaborate", "6 partnership", "co-design, co-production"},
	{CommunityLed, "Does the community decide, with support?", "empower", "7 delegated power, 8 citizen control", ""},
}

var promisedLevelIsReached = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-014",
	Title: "An activity reaches the level of engagement that was promised.",
	Force: loip.Advice,
	Basis: onEngagement("levels", "People who were promised a say and were only told lose their trust, so the level found is set beside the level promised."),
	How:   "For each activity by the day judged, the level found is the level promised or a higher one.",
	Doubt: "The scale is this library's own.", Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	judged := false
	for i, a := range r.Activities {
		at := activitiesAt.Index(i)
		switch {
		case a.On.After(p.AsOf()) || a.Promised == "":
			continue
		case a.Found == "":
			p.Undetermined(at.Key("found"), "%s was promised at the level %q; the level found is not recorded", a.name(i), a.Promised)
		case a.Found.Compare(a.Promised) < 0:
			p.Unmet(at.Key("found"), "%s was promised at the level %q and was found to be at the level %q", a.name(i), a.Promised, a.Found)
		default:
			p.Met(at.Key("found"), "%s was promised at the level %q and was found to be at the level %q", a.name(i), a.Promised, a.Found)
		}
		judged = true
	}
	if !judged {
		p.NotApplicable(activitiesAt, "no activity by %s is recorded with a level that was promised", p.AsOf().Long())
	}
}}
