package engagement

// ActionKind is what an answer calls for.
type ActionKind string

// The kinds, in the order of the list.
const (
	Act      ActionKind = "act"      // a good part of all, or half of a group, gave the adverse answer
	FindOut  ActionKind = "find_out" // half of all, or of a group, is not sure
	Discuss  ActionKind = "discuss"  // professionals and community see it differently
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
	Texts      []string   `json:"texts,omitzero"`
	Missing    bool       `json:"missing,omitzero"`
	Share      Share      `json:"share"`               // of those who answered, those whose answer calls for it
	Gap        *Share     `json:"gap,omitzero"`        // for discuss: the community's centre less the professionals'
	Groups     []string   `json:"groups,omitzero"`     // those in which somebody gave that answer
	Parameters Parameters `json:"parameters,omitzero"` // by which it was drawn up, unless the defaults
}

// Actions returns the ordered list of what the answers call for: by kind, then
// in the order of the form. A question may call for several.
//
// Method: act where at least a quarter of the answers, or half of the answers
// in any one group, are adverse; find out where at least half of all, or of a
// group, are not sure; discuss where the gap is material (see [ItemGap]). So a
// small group is heard. The [Parameters] may set other shares.
// Boundary: exactly a quarter and exactly half are enough.
// Errors: as for [Assessment.Score].
func (a Assessment) Actions() ([]Action, error) {
	s, err := a.Score()
	if err != nil {
		return nil, err
	}
	sheets := make([]sheet, len(s.Items))
	for i := range s.Items {
		sheets[i] = s.sheet(i)
	}
	return actions(sheets, a.notes(nil), s.Parameters), nil
}

// sheet is what is known of the answers to one question when the list is drawn
// up.
type sheet struct {
	Votes
	status Status
	groups []groupVotes
	gap    *ItemGap
}

type groupVotes struct {
	name string
	Votes
}

// sheet is all that is known of the answers to an item.
func (s Score) sheet(item int) sheet {
	all := s.Items[item]
	list := sheet{Votes: all.Votes, status: all.Status(), gap: s.gap(item)}
	for _, g := range s.Groups {
		list.groups = append(list.groups, groupVotes{g.Name, g.Items[item].Votes})
	}
	return list
}

// actions draws the list up.
func actions(sheets []sheet, notes map[note][]string, set Parameters) []Action {
	byKind := map[ActionKind][]Action{}
	for _, s := range sheets {
		for _, kind := range s.calls(set) {
			action := Action{Kind: kind, Question: s.Question, Heading: s.Heading, Share: fraction(kind.count(s.Votes), s.Answers()), Parameters: set}
			for _, g := range s.groups {
				if kind.count(g.Votes) > 0 {
					action.Groups = append(action.Groups, g.name)
				}
			}
			if kind == Discuss {
				action.Gap, action.Groups = &s.gap.Gap, []string{CommunityGroup, ProfessionalGroup}
			}
			if word := kind.word(s.Polarity); word != "" {
				action.Texts = notes[note{s.Question, word}]
				action.Missing = len(action.Texts) == 0
			}
			byKind[kind] = append(byKind[kind], action)
		}
	}
	var list []Action
	for _, kind := range []ActionKind{Act, FindOut, Discuss, Listen, Evidence, Learn, Answer} {
		list = append(list, byKind[kind]...)
	}
	return list
}

// calls returns what the answers to a question call for.
func (s sheet) calls(set Parameters) []ActionKind {
	set = set.orDefault()
	reach := func(n, of int, least Share) bool { return n > 0 && fraction(n, of).Compare(least) >= 0 }
	act, findOut := reach(s.Adverse(), s.Answers(), set.ActShare), reach(s.NotSure, s.Answers(), set.FindOutShare)
	for _, g := range s.groups {
		act = act || reach(g.Adverse(), g.Answers(), set.ActGroupShare)
		findOut = findOut || reach(g.NotSure, g.Answers(), set.FindOutShare)
	}
	var kinds []ActionKind
	add := func(kind ActionKind, when bool) {
		if when {
			kinds = append(kinds, kind)
		}
	}
	add(Act, act)
	add(FindOut, findOut)
	add(Discuss, s.gap != nil && s.gap.Material)
	add(Listen, s.Adverse() > 0 && !act)
	add(Evidence, s.Favourable() > 0 && !s.Evidenced)
	add(Learn, s.Polarity == Prompt && s.Yes > 0)
	add(Answer, s.status == Unanswered)
	return kinds
}

// word is the answer that calls for the kind and may carry an action, if the
// kind needs one.
func (k ActionKind) word(p Polarity) Word {
	switch {
	case (k == Act || k == Listen) && p == Favourable:
		return No
	case k == Act || k == Listen || k == Learn:
		return Yes
	case k == FindOut:
		return NotSure
	}
	return ""
}

// count is how many answers are of the sort that calls for the kind.
func (k ActionKind) count(v Votes) int {
	switch k {
	case Act, Listen:
		return v.Adverse()
	case FindOut:
		return v.NotSure
	case Evidence:
		return v.Favourable()
	case Learn:
		return v.Yes
	}
	return 0
}

// note is where an action was recorded: a question and the answer to it.
type note struct {
	question string
	word     Word
}

// notes returns the actions recorded, each once, save those of some groups.
func (a Assessment) notes(without []string) map[note][]string {
	type entry struct {
		note
		text string
	}
	seen, skipped := map[entry]bool{}, map[string]bool{}
	for _, group := range without {
		skipped[group] = true
	}
	list := map[note][]string{}
	for _, r := range a.Respondents {
		if skipped[r.Group] {
			continue
		}
		for id, answer := range r.Answers {
			if !present(answer.Action) {
				continue
			}
			e := entry{note{id, answer.word()}, answer.Action}
			if !seen[e] {
				seen[e] = true
				list[e.note] = append(list[e.note], e.text)
			}
		}
	}
	return list
}
