package engagement

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// grouped makes separate forms that answer one question, so many of each word
// in each group.
func grouped(question string, words map[string][]Word) Assessment {
	a := forms()
	a.Mode = Individual
	for _, group := range []string{"community", "guest", "professional", "volunteer"} {
		for _, w := range words[group] {
			a.Respondents = append(a.Respondents, Respondent{ID: loip.Thousands(len(a.Respondents)), Group: group, Answers: map[string]Response{question: {Answer: w}}})
		}
	}
	return a
}

// times repeats a word.
func times(n int, w Word) (list []Word) {
	for range n {
		list = append(list, w)
	}
	return list
}

// example48 is the specification's own: six professionals and four residents.
func example48() Assessment {
	return grouped("SUP-1", map[string][]Word{"professional": times(6, Yes), "community": {Yes, NotSure, NotSure, No}})
}

func publish(t *testing.T, a Assessment) Publication {
	t.Helper()
	p, err := a.Publication()
	require.NoError(t, err)
	return p
}

func TestSpecification4_8_balanced(t *testing.T) {
	s := score(t, example48())
	assert.Equal(t, [3]string{"7/10", "4/5", "9/10"}, band(s.heading("support").Figures.Band))
	headline, basis := s.Headline()
	assert.Equal(t, Balanced, basis)
	assert.Equal(t, [3]string{"5/8", "3/4", "7/8"}, band(headline.Headings[1].Figures.Band))
	assert.Empty(t, s.OneSided)

	_, basis = score(t, joint(all(Yes))).Headline()
	assert.Equal(t, Pooled, basis, "one group")
}

func TestSpecification4_8_oneSided(t *testing.T) {
	a := example48()
	a.Respondents[0].Answers["FEE-1"] = Response{Answer: No}
	a.Respondents[0].Answers["PLA-2"] = Response{Answer: Yes}
	s := score(t, a)
	assert.Equal(t, []string{"FEE-1"}, s.OneSided, "prompts are not scored")
	assert.Equal(t, "0", s.Balanced.Headings[8].Figures.High.String())
}

func TestSpecification4_8_evidenceOfAnyGroup(t *testing.T) {
	a := example48()
	a.Respondents[9].Answers["SUP-1"] = Response{Answer: Yes, Evidence: []string{"Budget line"}}
	s := score(t, a)
	assert.Equal(t, "1/4", s.Groups[0].Headings[1].Figures.EvidenceBacked.String(), "evidence belongs to the finding")
	assert.Equal(t, "5/8", s.Balanced.Headings[1].Figures.EvidenceBacked.String())
}

func TestSpecification4_8_responseRate(t *testing.T) {
	a := example48()
	a.Invited = map[string]int{"community": 12, "nobody came": 3}
	s := score(t, a)
	assert.Equal(t, []Rate{{"community", Ratio{4, 12}}, {"nobody came", Ratio{0, 3}}}, s.Rates, "professionals were not counted")
	assert.Contains(t, s.Rates[0].inWords(), "fewer than half")
	assert.NotContains(t, Rate{"x", Ratio{6, 12}}.inWords(), "fewer than half", "exactly half")
	assert.Nil(t, score(t, example48()).Rates, "an open invitation has no rate")
}

func TestSpecification4_10_gap(t *testing.T) {
	gap, ok := score(t, example48()).Gap()
	require.True(t, ok)
	g := gap.Items[0]
	assert.Equal(t, []any{"-1/2", true, false}, []any{g.Gap.String(), g.Material, g.Contradictory})
	assert.Equal(t, "-1/2", gap.Overall.String())

	gap, _ = score(t, grouped("SUP-1", map[string][]Word{"professional": times(6, Yes), "community": {NotSure, No, No, No}})).Gap()
	assert.Equal(t, []any{"-7/8", true}, []any{gap.Items[0].Gap.String(), gap.Items[0].Contradictory})

	gap, _ = score(t, grouped("SUP-1", map[string][]Word{"professional": {No, No, NotSure}, "community": times(2, Yes)})).Gap()
	assert.Equal(t, []any{"5/6", true}, []any{gap.Items[0].Gap.String(), gap.Items[0].Contradictory}, "the other way round")
}

func TestSpecification4_10_boundaries(t *testing.T) {
	one := func(community, professional []Word) ItemGap {
		gap, ok := score(t, grouped("SUP-1", map[string][]Word{"community": community, "professional": professional})).Gap()
		require.True(t, ok)
		return gap.Items[0]
	}
	assert.True(t, one([]Word{Yes, Yes, Yes, No}, []Word{Yes}).Material, "exactly a quarter")
	assert.False(t, one([]Word{Yes, Yes, Yes, Yes, No}, []Word{Yes}).Material, "a fifth")
	assert.False(t, one([]Word{Yes, No}, []Word{No}).Contradictory, "a half is no majority for")
	assert.False(t, one([]Word{Yes}, []Word{No, NotSure}).Contradictory, "a half may yet be for")
	for name, a := range map[string]Assessment{
		"one group":           forms(all(Yes), all(No)),
		"other groups":        grouped("SUP-1", map[string][]Word{"guest": {Yes}, "community": {No}}),
		"no question of both": grouped("SUP-1", map[string][]Word{"professional": {NA}, "community": {No}}),
		"a prompt only":       grouped("PLA-2", map[string][]Word{"professional": {Yes}, "community": {No}}),
	} {
		_, ok := score(t, a).Gap()
		assert.False(t, ok, name)
	}
}

func TestSpecification4_11_discuss(t *testing.T) {
	actions, err := example48().Actions()
	require.NoError(t, err)
	var discuss []Action
	for _, a := range actions {
		if a.Kind == Discuss {
			discuss = append(discuss, a)
		}
	}
	require.Len(t, discuss, 1)
	assert.Equal(t, "-1/2", discuss[0].Gap.String())
	assert.Equal(t, []string{"community", "professional"}, discuss[0].Groups)
	assert.Equal(t, []ActionKind{FindOut, Discuss, Listen, Evidence}, kinds(t, example48(), "SUP-1"))
}

func TestTrap_pooledPeopleAsHeadline(t *testing.T) {
	a := grouped("SUP-1", map[string][]Word{"professional": times(10, Yes), "community": times(5, No)})
	headline, _ := score(t, a).Headline()
	assert.Equal(t, "1/2", headline.Headings[1].Figures.Mid.String(), "pooled it would be 2/3")
}

func TestTrap_groupOfFourPublished(t *testing.T) {
	p := publish(t, grouped("SUP-1", map[string][]Word{"community": times(4, No)}))
	assert.Equal(t, "fewer than 5 respondents", p.Withheld)
	assert.Nil(t, p.Profile)
	assert.Zero(t, p.Respondents, "not even how many")
	assert.Empty(t, p.Items)
	assert.Empty(t, p.Groups)
	assert.Empty(t, p.Actions)
	assert.Equal(t, "not published: fewer than 5 respondents", p.InShort())
	p = publish(t, grouped("SUP-1", map[string][]Word{"community": times(5, No)}))
	assert.Empty(t, p.Withheld, "exactly five")
	assert.Len(t, p.Items, 1)
}

func TestTrap_groupOfFivePublishedBesideIt(t *testing.T) {
	p := publish(t, example48())
	assert.Equal(t, []string{"community", "professional"}, p.WithheldGroups)
	assert.Equal(t, [3]string{"7/10", "4/5", "9/10"}, band(p.Headings[1].Figures.Band), "the pooled figure")
	assert.Nil(t, p.Balanced)
	assert.Nil(t, p.Gap)
	assert.NotNil(t, p.Agreement)
	for _, a := range p.Actions {
		assert.NotEqual(t, Discuss, a.Kind)
		assert.Empty(t, a.Groups)
	}
	assert.Equal(t, Listen, p.Actions[0].Kind, "half of a group withheld is not sure, which is not said")

	three := map[string][]Word{"community": times(4, Yes), "guest": times(6, Yes), "professional": times(9, No)}
	p = publish(t, grouped("SUP-1", three))
	assert.Equal(t, []string{"community", "guest"}, p.WithheldGroups, "the smallest other group")
	require.Len(t, p.Groups, 1)
	assert.Nil(t, p.Balanced)

	two := map[string][]Word{"community": times(2, Yes), "guest": times(2, Yes), "professional": times(9, No)}
	assert.Len(t, publish(t, grouped("SUP-1", two)).WithheldGroups, 3, "two of two are still four by subtraction")
	enough := map[string][]Word{"community": times(2, Yes), "guest": times(3, Yes), "professional": times(9, No)}
	assert.Equal(t, []string{"community", "guest"}, publish(t, grouped("SUP-1", enough)).WithheldGroups)
}

// A group large enough as a whole may be too small on one question.
func TestSpecification4_16_byQuestion(t *testing.T) {
	a := grouped("SUP-1", map[string][]Word{"community": times(6, Yes), "guest": times(7, Yes), "professional": times(8, No)})
	for i, r := range a.Respondents {
		if i < 4 || i >= 6 {
			r.Answers["FEE-1"] = Response{Answer: Yes, Action: "Write back"}
		}
	}
	p := publish(t, a)
	assert.Empty(t, p.WithheldGroups)
	require.Len(t, p.Groups, 3)
	for i, items := range []int{1, 1, 2} {
		assert.Len(t, p.Groups[i].Items, items, p.Groups[i].Name)
	}
	assert.Equal(t, Withheld, p.Groups[0].Headings[8].Status)
	assert.Equal(t, Withheld, p.Balanced.Headings[8].Status, "balanced needs every group")
	assert.Equal(t, Scored, p.Headings[8].Status)
	require.Len(t, p.Gap.Items, 1)
	assert.Equal(t, "SUP-1", p.Gap.Items[0].Question)

	a = grouped("SUP-1", map[string][]Word{"community": times(6, Yes), "professional": times(8, No)})
	a.Respondents = append(a.Respondents, grouped("FEE-1", map[string][]Word{"guest": times(5, Yes)}).Respondents...)
	for i := range a.Respondents {
		a.Respondents[i].ID = loip.Thousands(i)
	}
	p = publish(t, a)
	require.NotNil(t, p.Balanced)
	assert.Equal(t, Scored, p.Balanced.Headings[1].Status, "a group of which nobody answered a question hides nothing of it")
	assert.Equal(t, Scored, p.Balanced.Headings[8].Status)

	a = grouped("SUP-1", map[string][]Word{"community": times(6, Yes), "professional": times(8, No)})
	for i, group := range []string{"a", "b", "c", "d", "e"} { // each of five, one of whom answers
		for k := range 5 {
			r := Respondent{ID: group + loip.Thousands(k), Group: group, Answers: map[string]Response{"INV-1": {Answer: Yes}}}
			if k == 0 {
				r.Answers["FEE-1"] = Response{Answer: []Word{Yes, No}[i%2]}
			}
			a.Respondents = append(a.Respondents, r)
		}
	}
	p = publish(t, a)
	require.NotNil(t, p.Balanced)
	assert.Equal(t, Scored, p.Headings[8].Status, "five answered")
	assert.Equal(t, Withheld, p.Balanced.Headings[8].Status, "each of them alone in a group")
}

// Half of a heading's questions are enough to publish it, and no text of a
// withheld group is published, nor any with its group.
func TestSpecification4_16_headingsAndTexts(t *testing.T) {
	a := grouped("INV-1", map[string][]Word{"professional": times(9, No), "community": times(5, No), "guest": times(2, No)})
	for i, r := range a.Respondents {
		r.Answers["INV-1"] = Response{Answer: No, Action: "Ask " + r.Group}
		if i < 4 {
			r.Answers["INV-2"] = Response{Answer: Yes}
			r.Answers["SUP-1"] = Response{Answer: No}
		}
	}
	p := publish(t, a)
	assert.Equal(t, "0", p.Headings[0].Figures.Low.String(), "INV-2 has four answers only")
	assert.Equal(t, Withheld, p.Headings[1].Status)
	assert.Contains(t, p.WithheldItems, "INV-2")
	assert.Equal(t, Withheld, p.Standards.Headings[0].Status, "inclusion without INV-2 has one of three")
	assert.Equal(t, Withheld, p.Standards.Headings[1].Status, "support without SUP-1")
	assert.Equal(t, Insufficient, p.Standards.Headings[2].Status, "nobody answered about planning")
	assert.Equal(t, []string{"community", "guest"}, p.WithheldGroups)
	require.Equal(t, Act, p.Actions[0].Kind)
	assert.Equal(t, []string{"Ask professional"}, p.Actions[0].Texts)
	assert.Empty(t, p.Actions[0].Groups)
	assert.False(t, p.Actions[0].Missing)
	for _, action := range p.Actions {
		assert.NotEqual(t, "SUP-1", action.Question, "four people's answers call for nothing in public")
	}
}

// The answers of a withheld group call for nothing by themselves in public, not
// even where the small group that it protects did not answer.
func TestSpecification4_16_withheldGroupIsNotHeardApart(t *testing.T) {
	a := grouped("SUP-1", map[string][]Word{
		"community": times(4, ""), "guest": append(times(3, No), times(3, Yes)...), "professional": times(20, Yes),
	})
	assert.Contains(t, kinds(t, a, "SUP-1"), Act, "half of the guests")
	p := publish(t, a)
	require.Equal(t, []string{"community", "guest"}, p.WithheldGroups)
	assert.Equal(t, Listen, p.Actions[0].Kind)
	assert.Empty(t, p.Actions[0].Groups)
}

func TestSpecification4_16_jointForm(t *testing.T) {
	p := publish(t, joint(all(Yes)))
	assert.Empty(t, p.Withheld)
	assert.Len(t, p.Items, 18)
	assert.Equal(t, "7/10", p.Overall.Figures.Low.String())
	assert.Equal(t, text(t, score(t, joint(all(Yes))).Profile), text(t, p.Profile))
	two := forms(all(Yes), all(No))
	two.Mode = Consensus
	assert.NotEmpty(t, publish(t, two).Withheld, "two forms are no joint form, whatever they say")
	two.Mode = ""
	assert.NotEmpty(t, publish(t, two).Withheld)
}

// TestInvariant10_nothingBySubtraction takes from what is published about each
// question every set of groups that is, and finds nobody or five people left.
func TestInvariant10_nothingBySubtraction(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 16))
	published, withheld := 0, 0
	for range 400 {
		words := map[string][]Word{}
		for _, group := range []string{"community", "guest", "professional", "volunteer"} {
			for range r.IntN(12) {
				words[group] = append(words[group], []Word{Yes, No, NotSure, ""}[r.IntN(4)])
			}
		}
		a := grouped("SUP-1", words)
		for _, who := range a.Respondents {
			who.Answers["INV-1"] = Response{Answer: []Word{Yes, No, "", ""}[r.IntN(4)]}
		}
		least := minShown + r.IntN(3)
		a.Parameters.PublishMin = least
		p := publish(t, a)
		withheld += len(p.WithheldGroups)
		if p.Withheld != "" {
			require.Less(t, p.Respondents, least)
			require.Empty(t, p.Items)
			continue
		}
		members := 0
		for _, g := range p.Groups {
			published++
			members += g.Respondents
			require.GreaterOrEqual(t, g.Respondents, least)
		}
		rest := p.Respondents - members
		require.True(t, rest == 0 || rest >= least, "%d members left", rest)
		for _, all := range p.Items {
			left := all.Answers()
			require.GreaterOrEqual(t, left, least)
			for _, g := range p.Groups {
				for _, own := range g.Items {
					if own.Question == all.Question {
						require.GreaterOrEqual(t, own.Answers(), least)
						left -= own.Answers()
					}
				}
			}
			require.True(t, left == 0 || left >= least, "%d answers left to %s", left, all.Question)
		}
		for i, h := range p.Headings {
			if h.Figures != nil {
				var items []part
				for _, v := range p.Items {
					if v.Heading == form.Headings[i].ID && v.Polarity != Prompt {
						items = append(items, part{applies: true, figures: v.figures()})
					}
				}
				require.Zero(t, total(items, fraction(1, 2), fraction(1, 2)).Figures.Mid.Compare(h.Figures.Mid), "a heading says no more than its published questions")
			}
		}
	}
	assert.Greater(t, published, 100)
	assert.Greater(t, withheld, 100)
}
