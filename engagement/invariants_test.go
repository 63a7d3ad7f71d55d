package engagement

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// random makes an assessment of 1 to 14 forms with answers of every sort.
func random(r *rand.Rand) Assessment {
	texts := []string{"", " ", "n/a", "Minutes"}
	text := func() string { return texts[r.IntN(len(texts))] }
	a := Assessment{ID: "a", Instrument: Coproduction2016, Scheme: schemes[r.IntN(len(schemes))].ID, Mode: Individual}
	for range 1 + r.IntN(14) {
		respondent := Respondent{ID: text(), Group: []string{"professional", "community"}[r.IntN(2)], Answers: map[string]Response{}}
		for _, q := range form.questions() {
			if w := []Word{Yes, Yes, No, NotSure, NA, ""}[r.IntN(6)]; w != "" {
				respondent.Answers[q.ID] = Response{Answer: w, Evidence: []string{text()}, Reason: text(), Action: text()}
			}
		}
		a.Respondents = append(a.Respondents, respondent)
	}
	return a
}

func randomly(t *testing.T, test func(t *testing.T, r *rand.Rand, a Assessment)) {
	r := rand.New(rand.NewPCG(20, 16))
	for range 300 {
		test(t, r, random(r))
		if t.Failed() {
			return
		}
	}
}

// totals lists the headings and the overall.
func (s Score) totals() []Total {
	var list []Total
	for _, h := range s.Headings {
		list = append(list, h.Total)
	}
	return append(list, s.Overall)
}

func text(t *testing.T, v any) string {
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

func TestInvariant1_bandsAreOrdered(t *testing.T) {
	zero, one := fraction(0, 1), fraction(1, 1)
	ordered := func(t *testing.T, b Band) {
		chain := []Share{zero, b.Low, b.Mid, b.High, one}
		assert.True(t, slices.IsSortedFunc(chain, Share.Compare), "%v", chain)
		assert.Zero(t, b.Low.plus(b.High).over(2).Compare(b.Mid))
	}
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		s := score(t, a)
		for _, i := range s.Items {
			if b, ok := i.Band(); ok {
				ordered(t, b)
			}
		}
		for _, v := range s.totals() {
			if f := v.Figures; f != nil {
				ordered(t, f.Band)
				assert.LessOrEqual(t, f.EvidenceBacked.Compare(f.Low), 0)
			}
		}
	})
}

func TestInvariant2_worstCaseHoldsTheBand(t *testing.T) {
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		s := score(t, a)
		holds := func(f *Figures, w *Worst) {
			if f != nil {
				assert.LessOrEqual(t, w.Low.Compare(f.Low), 0)
				assert.GreaterOrEqual(t, w.High.Compare(f.High), 0)
			}
		}
		for _, i := range s.Items {
			if i.Polarity != Prompt {
				holds(i.part().figures, i.part().worst)
			}
		}
		for _, v := range s.totals() {
			holds(v.Figures, v.Worst)
		}
	})
}

func TestInvariant3_aBetterAnswerLowersNothing(t *testing.T) {
	randomly(t, func(t *testing.T, r *rand.Rand, a Assessment) {
		scheme, _ := LookupScheme(a.Scheme)
		var scored []string
		for _, q := range form.questions() {
			if scheme.Polarity(q.ID) != Prompt {
				scored = append(scored, q.ID)
			}
		}
		id, who := scored[r.IntN(len(scored))], a.Respondents[r.IntN(len(a.Respondents))]
		words := []Word{No, NotSure, Yes}
		if scheme.Polarity(id) == Adverse {
			words = []Word{Yes, NotSure, No}
		}
		var before []Total
		for _, w := range words {
			who.Answers[id] = Response{Answer: w}
			after := score(t, a).totals()
			for i := range before {
				if before[i].Figures != nil {
					assert.GreaterOrEqual(t, after[i].Figures.Low.Compare(before[i].Figures.Low), 0)
					assert.GreaterOrEqual(t, after[i].Figures.Mid.Compare(before[i].Figures.Mid), 0)
					assert.GreaterOrEqual(t, after[i].Figures.High.Compare(before[i].Figures.High), 0)
				}
			}
			before = after
		}
	})
}

func TestInvariant4_promptsAndWordsChangeNoFigure(t *testing.T) {
	randomly(t, func(t *testing.T, r *rand.Rand, a Assessment) {
		scheme, _ := LookupScheme(a.Scheme)
		before := score(t, a).totals()
		for _, who := range a.Respondents {
			for id, answer := range who.Answers {
				switch {
				case scheme.Polarity(id) == Prompt:
					answer = Response{Answer: []Word{Yes, No, NotSure}[r.IntN(3)]}
				case answer.Answer != NA:
					answer.Evidence, answer.Reason, answer.Action = nil, "other", "other"
				}
				who.Answers[id] = answer
			}
		}
		for i, after := range score(t, a).totals() {
			assert.Equal(t, before[i].Status, after.Status)
			if f := before[i].Figures; f != nil {
				assert.Equal(t, band(f.Band), band(after.Figures.Band))
			}
		}
	})
}

func TestInvariant5_orderChangesNothing(t *testing.T) {
	randomly(t, func(t *testing.T, r *rand.Rand, a Assessment) {
		before := text(t, score(t, a))
		r.Shuffle(len(a.Respondents), func(i, j int) { a.Respondents[i], a.Respondents[j] = a.Respondents[j], a.Respondents[i] })
		assert.Equal(t, before, text(t, score(t, a)))
	})
}

func TestInvariant7_polarityAndWordsSwappedTogether(t *testing.T) {
	swap := map[Word]Word{Yes: No, No: Yes, NotSure: NotSure, NA: NA}
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		for _, q := range form.questions() {
			count := func(p Polarity) Item {
				var i Item
				for _, who := range a.Respondents {
					i.add(who.Answers[q.ID])
				}
				return i.keyed(q.ID, "h", p)
			}
			before := count(Favourable)
			for _, who := range a.Respondents {
				if answer, ok := who.Answers[q.ID]; ok {
					answer.Answer = swap[answer.Answer]
					who.Answers[q.ID] = answer
				}
			}
			after := count(Adverse)
			assert.Equal(t, before.Status(), after.Status())
			assert.Equal(t, text(t, total([]part{before.part()}, Share{}, Share{})), text(t, total([]part{after.part()}, Share{}, Share{})))
		}
	})
}

// figures lists all that is said of a form, save what differs with the number
// of respondents.
func figures(t *testing.T, s Score) []string {
	var list []string
	note := func(p *Profile) {
		if p != nil {
			list = append(list, text(t, p))
		}
	}
	note(&s.Profile)
	note(s.Balanced)
	for _, g := range s.Groups {
		note(&g.Profile)
	}
	if gap, ok := s.Gap(); ok {
		list = append(list, text(t, gap))
	}
	standards := s.By(Standards2016)
	note(&standards.Profile)
	return append(list, text(t, s.Sensitivity()))
}

func TestInvariant5_orderChangesNothingElse(t *testing.T) {
	randomly(t, func(t *testing.T, r *rand.Rand, a Assessment) {
		before, agreement := figures(t, score(t, a)), text(t, score(t, a).Agreement())
		r.Shuffle(len(a.Respondents), func(i, j int) { a.Respondents[i], a.Respondents[j] = a.Respondents[j], a.Respondents[i] })
		assert.Equal(t, before, figures(t, score(t, a)))
		assert.Equal(t, agreement, text(t, score(t, a).Agreement()))
	})
}

func TestInvariant6_everyoneTwice(t *testing.T) {
	changed := 0
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		before, agreement := score(t, a), score(t, a).Agreement()
		a.Respondents = slices.Concat(a.Respondents, a.Respondents)
		after := score(t, a)
		assert.Equal(t, figures(t, before), figures(t, after))
		if text(t, agreement) != text(t, after.Agreement()) {
			changed++
		}
	})
	assert.Positive(t, changed, "it changes the agreement")
}

func TestInvariant8_completeForms(t *testing.T) {
	randomly(t, func(t *testing.T, r *rand.Rand, a Assessment) {
		a.Scheme = Standard1
		for _, who := range a.Respondents {
			for _, q := range form.questions() {
				who.Answers[q.ID] = Response{Answer: []Word{Yes, No, NotSure}[r.IntN(3)]}
			}
		}
		s := score(t, a)
		var groups, people Figures
		for _, g := range s.Groups {
			f := *g.Overall.Figures
			for range g.Respondents {
				groups = groups.plus(f)
			}
		}
		for _, who := range a.Respondents {
			own := a
			own.Respondents = []Respondent{who}
			people = people.plus(*score(t, own).Overall.Figures)
		}
		n := len(a.Respondents)
		assert.Equal(t, band(s.Overall.Figures.Band), band(groups.over(n).Band), "the mean of the groups by their size")
		assert.Equal(t, band(s.Overall.Figures.Band), band(people.over(n).Band), "respondents first")
	})
}

func TestInvariant9_oneGroupSilent(t *testing.T) {
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		other := a
		other.Respondents = nil
		for i, who := range a.Respondents {
			if who.Group == ProfessionalGroup {
				a.Respondents[i].Answers = nil
			} else {
				other.Respondents = append(other.Respondents, who)
			}
		}
		s := score(t, a)
		if s.Balanced == nil || len(other.Respondents) == 0 {
			return
		}
		for i, v := range score(t, other).totals() {
			balanced := Score{Profile: *s.Balanced}.totals()[i]
			assert.Equal(t, v.Status, balanced.Status)
			if v.Figures != nil {
				assert.Equal(t, band(v.Figures.Band), band(balanced.Figures.Band))
			}
		}
	})
}

// A published form says nothing that the working view does not, and what it
// keeps back it keeps back whole.
func TestPublicationAgreesWithTheScore(t *testing.T) {
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		s, p := score(t, a), publish(t, a)
		for _, v := range p.Items {
			assert.Equal(t, itemOf(s.Items, v.Question).Votes, v)
		}
		if p.Profile == nil {
			return
		}
		for i, h := range p.Headings {
			whole := true
			for _, item := range s.Items {
				if item.Heading == h.Heading && item.Polarity != Prompt && item.Answers() > 0 {
					whole = whole && slices.ContainsFunc(p.Items, func(v Votes) bool { return v.Question == item.Question })
				}
			}
			if whole {
				assert.Equal(t, text(t, s.Headings[i]), text(t, h))
			}
		}
	})
}

func FuzzCheck(f *testing.F) {
	valid, err := json.Marshal(validRecord())
	require.NoError(f, err)
	f.Add(valid)
	f.Add([]byte(`{"communityBodies":[],"assessments":[{"instrument":"sbc-coproduction-2016","scheme":"std-1","mode":"individual","respondents":[{"id":"a","group":"g","answers":{"INV-1":{"answer":"na","reason":"x"}}}]}]}`))
	f.Add([]byte(`{"assessments":[{"instrument":"sbc-coproduction-2016","scheme":"std-1","mode":"individual","parameters":{"headingMinShare":"0","certaintyMin":"1","actShare":"1/3","publishMin":6},"respondents":[{"id":"a","group":"g","answers":{"INV-1":{"answer":"no"}}}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := loip.Decode[Record](data)
		if err != nil {
			return
		}
		assert.Equal(t, Check(r, ruletest.Day), Check(r, ruletest.Day))
		assert.Equal(t, r.Tables(ruletest.Day), r.Tables(ruletest.Day))
		r.Collect(&loip.IDs{}, "")
		for _, a := range r.Assessments {
			if s, err := a.Score(); err == nil {
				assert.Equal(t, s.Explain(), s.Explain())
				assert.NotContains(t, s.Agreement().Explain()+s.Sensitivity().Explain()+s.By(Standards2016).Explain(), "NaN")
				p, err := a.Publication()
				require.NoError(t, err)
				assert.NotEmpty(t, p.Explain()+p.InShort())
				c, err := s.Since(s)
				require.NoError(t, err)
				assert.True(t, c.Overall == nil || c.Overall.Change == Same)
				_, err = json.Marshal([]any{s, p, c})
				require.NoError(t, err)
			}
		}
	})
}
