package engagement

import (
	"maps"
	"slices"
)

// ActionKind is what an answer calls for.
type ActionKind string

// The kinds, in the order of the list.
const (
	Act      ActionKind = "act"      // a good part of all, or half of a group, gave the adverse answer
	FindOut  ActionKind = "find_out" // half of all, or of a group, is not sure
	Listen   ActionKind = "listen"   // fewer gave the adverse answer, and are not averaged away
	Evidence ActionKind = "evidence" // the favourable answer has no evidence
	Learn    ActionKind = "learn"    // somebody learned something
	Answer   ActionKind = "answer"   // nobody answered
)

// Action is an entry of the action list that follows from a form.
type Action struct {
	Kind     ActionKind `json:"kind"`
	Question string     `json:"question"` // id
	Heading  string     `json:"heading"`  // id
	// Texts are the actions recorded by those whose answer calls for it, each
	// once; Missing is true where the kind needs an action and none is recorded.
	Texts   []string `json:"texts,omitzero"`
	Missing bool     `json:"missing,omitzero"`
	Share   Share    `json:"share"`           // of those who answered, those whose answer calls for it
	Groups  []string `json:"groups,omitzero"` // those in which somebody gave that answer
}

// Actions returns the ordered list of what the answers call for: by kind, then
// in the order of the form. A question may call for several.
//
// Method: act where at least a quarter of the answers, or half of the answers
// in any one group, are adverse; find out where at least half of all, or of a
// group, are not sure. So a small group is heard.
// Boundary: exactly a quarter and exactly half are enough.
// Errors: as for [Assessment.Score].
func (a Assessment) Actions() ([]Action, error) {
	f, scheme, err := a.keys()
	if err != nil {
		return nil, err
	}
	groups := map[string][]Respondent{}
	for _, r := range a.Respondents {
		groups[r.Group] = append(groups[r.Group], r)
	}
	names := slices.Sorted(maps.Keys(groups))
	byKind := map[ActionKind][]Action{}
	for _, h := range f.Headings {
		for _, q := range h.Questions {
			polarity := scheme.Polarity(q.ID)
			all := tally(q.ID, h.ID, polarity, a.Respondents)
			var parts []Item
			for _, name := range names {
				parts = append(parts, tally(q.ID, h.ID, polarity, groups[name]))
			}
			for _, kind := range all.calls(parts) {
				action := Action{Kind: kind, Question: q.ID, Heading: h.ID, Share: fraction(kind.count(all), all.Answers())}
				for i, name := range names {
					if kind.count(parts[i]) > 0 {
						action.Groups = append(action.Groups, name)
					}
				}
				if kind != Evidence && kind != Answer {
					action.Texts = texts(a.Respondents, q.ID, func(w Word) bool { return kind.calledBy(w, polarity) })
					action.Missing = len(action.Texts) == 0
				}
				byKind[kind] = append(byKind[kind], action)
			}
		}
	}
	return slices.Concat(byKind[Act], byKind[FindOut], byKind[Listen], byKind[Evidence], byKind[Learn], byKind[Answer]), nil
}

// calls returns what the answers to a question call for; groups are the same
// answers by group.
func (i Item) calls(groups []Item) []ActionKind {
	n, bad, unsure := i.Answers(), i.Adverse(), i.NotSure
	act, findOut := 4*bad >= n, 2*unsure >= n
	for _, g := range groups {
		act = act || g.Adverse() > 0 && 2*g.Adverse() >= g.Answers()
		findOut = findOut || g.NotSure > 0 && 2*g.NotSure >= g.Answers()
	}
	var kinds []ActionKind
	add := func(kind ActionKind, when bool) {
		if when {
			kinds = append(kinds, kind)
		}
	}
	add(Act, bad > 0 && act)
	add(FindOut, unsure > 0 && findOut)
	add(Listen, bad > 0 && !act)
	add(Evidence, i.Favourable() > 0 && !i.Evidenced)
	add(Learn, i.Polarity == Prompt && i.Yes > 0)
	add(Answer, i.Status() == Unanswered)
	return kinds
}

// calledBy reports whether an answer calls for the kind and may carry an action.
func (k ActionKind) calledBy(w Word, p Polarity) bool {
	switch k {
	case Act, Listen:
		return p == Favourable && w == No || p == Adverse && w == Yes
	case FindOut:
		return w == NotSure
	case Learn:
		return w == Yes
	}
	return false
}

// count is how many answers of an item are of the sort that calls for the kind.
func (k ActionKind) count(i Item) int {
	switch k {
	case Act, Listen:
		return i.Adverse()
	case FindOut:
		return i.NotSure
	case Evidence:
		return i.Favourable()
	case Learn:
		return i.Yes
	}
	return 0
}

// texts returns the actions recorded with the answers wanted, each once.
func texts(respondents []Respondent, question string, wanted func(Word) bool) []string {
	var list []string
	for _, r := range respondents {
		answer := r.Answers[question]
		if wanted(answer.word()) && present(answer.Action) && !slices.Contains(list, answer.Action) {
			list = append(list, answer.Action)
		}
	}
	return list
}
