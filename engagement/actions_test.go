package engagement

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kinds lists what the answers to one question call for.
func kinds(t *testing.T, a Assessment, question string) []ActionKind {
	t.Helper()
	actions, err := a.Actions()
	require.NoError(t, err)
	var list []ActionKind
	for _, action := range actions {
		if action.Question == question {
			list = append(list, action.Kind)
		}
	}
	return list
}

// answered makes forms that answer one question, the last of them in a group of
// their own.
func answered(question string, own int, words ...Word) Assessment {
	var sets []map[string]Word
	for _, w := range words {
		sets = append(sets, map[string]Word{question: w})
	}
	a := forms(sets...)
	for i := range own {
		a.Respondents[len(words)-1-i].Group = "own"
	}
	return a
}

func TestSpecification4_11_act(t *testing.T) {
	assert.Equal(t, []ActionKind{Act, Evidence}, kinds(t, answered("SUP-1", 0, Yes, Yes, Yes, No), "SUP-1"), "exactly a quarter")
	assert.Equal(t, []ActionKind{Listen, Evidence}, kinds(t, answered("SUP-1", 0, Yes, Yes, Yes, Yes, No), "SUP-1"), "a fifth")
	assert.Equal(t, []ActionKind{Act, Evidence}, kinds(t, answered("SUP-1", 2, Yes, Yes, Yes, Yes, Yes, Yes, Yes, No), "SUP-1"), "half of a group of two")
	assert.Equal(t, []ActionKind{Listen, Evidence}, kinds(t, answered("SUP-1", 3, Yes, Yes, Yes, Yes, Yes, Yes, Yes, No), "SUP-1"), "a third of a group of three")
	assert.Equal(t, []ActionKind{Listen, Evidence}, kinds(t, answered("SUP-1", 1, Yes, Yes, Yes, Yes, No, ""), "SUP-1"), "a group that did not answer calls for nothing")
	assert.Equal(t, []ActionKind{Act}, kinds(t, answered("IMP-2", 0, Yes), "IMP-2"), "an adverse yes")
}

func TestSpecification4_11_findOut(t *testing.T) {
	assert.Equal(t, []ActionKind{FindOut, Evidence}, kinds(t, answered("SUP-1", 0, Yes, NotSure), "SUP-1"), "exactly half")
	assert.Equal(t, []ActionKind{Evidence}, kinds(t, answered("SUP-1", 0, Yes, Yes, NotSure), "SUP-1"), "a third")
	assert.Equal(t, []ActionKind{FindOut, Evidence}, kinds(t, answered("SUP-1", 1, Yes, Yes, NotSure), "SUP-1"), "a group of one")
	assert.Equal(t, []ActionKind{FindOut, Evidence}, kinds(t, answered("SUP-1", 2, Yes, Yes, Yes, Yes, NotSure), "SUP-1"), "half of a group of two")
	assert.Equal(t, []ActionKind{Evidence}, kinds(t, answered("SUP-1", 1, Yes, Yes, NotSure, ""), "SUP-1"), "a group that did not answer")
	assert.Equal(t, []ActionKind{FindOut}, kinds(t, answered("PLA-2", 0, NotSure), "PLA-2"), "prompts too")
	assert.Equal(t, []ActionKind{Act, FindOut}, kinds(t, answered("SUP-1", 0, No, NotSure), "SUP-1"), "both")
}

func TestSpecification4_11_rest(t *testing.T) {
	assert.Equal(t, []ActionKind{Learn}, kinds(t, answered("PLA-2", 0, Yes, No), "PLA-2"))
	assert.Empty(t, kinds(t, answered("PLA-2", 0, No), "PLA-2"))
	assert.Equal(t, []ActionKind{Answer}, kinds(t, answered("PLA-2", 0, ""), "PLA-2"))
	assert.Equal(t, []ActionKind{Answer}, kinds(t, answered("SUP-1", 0, ""), "SUP-1"))
	assert.Empty(t, kinds(t, answered("SUP-1", 0, "", NA), "SUP-1"), "not applicable with a reason")
	assert.Equal(t, []ActionKind{Evidence}, kinds(t, answered("WOT-1", 0, No), "WOT-1"), "a favourable no")
}

func TestSpecification4_11_texts(t *testing.T) {
	a := answered("SUP-1", 1, Yes, No, No, No)
	for i, action := range []string{"Not for this", "tbc", "Ask earlier", "Ask earlier"} {
		r := a.Respondents[i].Answers["SUP-1"]
		r.Action = action
		a.Respondents[i].Answers["SUP-1"] = r
	}
	actions, err := a.Actions()
	require.NoError(t, err)
	act := actions[0]
	assert.Equal(t, "3/4", act.Share.String())
	act.Share = Share{}
	assert.Equal(t, Action{Kind: Act, Question: "SUP-1", Heading: "support", Texts: []string{"Ask earlier"}, Groups: []string{"all", "own"}}, act)

	a = answered("SUP-1", 0, Yes, NotSure)
	for i, action := range []string{"Not for this", "Ask the others"} {
		a.Respondents[i].Answers["SUP-1"] = Response{Answer: a.Respondents[i].Answers["SUP-1"].Answer, Action: action}
	}
	actions, err = a.Actions()
	require.NoError(t, err)
	assert.Equal(t, []string{"Ask the others"}, actions[0].Texts)

	bare, err := answered("SUP-1", 0, No).Actions()
	require.NoError(t, err)
	assert.True(t, bare[0].Missing)
}

func TestSpecification4_11_order(t *testing.T) {
	actions, err := joint(map[string]Word{"MON-1": No, "INV-1": NotSure, "SUP-1": Yes, "PLA-2": Yes, "WOT-1": Yes}).Actions()
	require.NoError(t, err)
	var list []string
	for _, action := range actions[:5] {
		list = append(list, string(action.Kind)+" "+action.Question)
	}
	assert.Equal(t, []string{"act WOT-1", "act MON-1", "find_out INV-1", "evidence SUP-1", "learn PLA-2"}, list)
	assert.Equal(t, []ActionKind{FindOut, Listen, Evidence}, kinds(t, answered("SUP-1", 2, Yes, Yes, Yes, Yes, Yes, Yes, No, Yes, NotSure), "SUP-1"))
	assert.Len(t, actions, 5+13, "every question that nobody answered")
}
