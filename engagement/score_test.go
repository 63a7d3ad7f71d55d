package engagement

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func score(t *testing.T, a Assessment) Score {
	t.Helper()
	s, err := a.Score()
	require.NoError(t, err)
	return s
}

func (s Score) heading(id string) HeadingScore {
	for _, h := range s.Headings {
		if h.Heading == id {
			return h
		}
	}
	return HeadingScore{}
}

func (s Score) item(id string) Item {
	for _, i := range s.Items {
		if i.Question == id {
			return i
		}
	}
	return Item{}
}

// band writes a band as fractions.
func band(b Band) [3]string { return [3]string{b.Low.String(), b.Mid.String(), b.High.String()} }

// The tests named for a part of the scoring specification are its own worked
// examples.

func TestSpecification4_2_item(t *testing.T) {
	i := Item{Votes: Votes{Polarity: Favourable, Yes: 4, NotSure: 2, No: 2}}
	b, ok := i.Band()
	assert.True(t, ok)
	assert.Equal(t, [3]string{"1/2", "5/8", "3/4"}, band(b))
	assert.Equal(t, "1/2", i.part().worst.Low.String())
	assert.Equal(t, "3/4", i.part().worst.High.String())

	i.Blank = 2
	assert.Equal(t, "2/5", i.part().worst.Low.String())
	assert.Equal(t, "4/5", i.part().worst.High.String())
}

func TestSpecification4_3_heading(t *testing.T) {
	s := score(t, joint(map[string]Word{"PLA-1": Yes, "PLA-4": Yes, "PLA-2": No, "PLA-3": No}))
	h := s.heading("planning")
	assert.Equal(t, Scored, h.Status)
	assert.Equal(t, [3]string{"1/2", "1/2", "1/2"}, band(h.Figures.Band))
}

func TestSpecification4_3_halfRule(t *testing.T) {
	half := score(t, joint(map[string]Word{"PLA-1": Yes})).heading("planning")
	assert.Equal(t, Scored, half.Status, "one of two is exactly half")
	assert.Equal(t, "1", half.Figures.Low.String())
	assert.Equal(t, Insufficient, score(t, joint(nil)).heading("planning").Status)
	assert.Nil(t, score(t, joint(nil)).heading("planning").Figures)
	assert.Equal(t, NotApplicable, score(t, joint(map[string]Word{"PLA-1": NA, "PLA-4": NA})).heading("planning").Status)
}

func TestSpecification4_3_certainty(t *testing.T) {
	exactly := score(t, joint(map[string]Word{"PLA-1": Yes, "PLA-4": NotSure})).heading("planning")
	assert.Equal(t, "1/2", exactly.Figures.Certainty().String())
	assert.Equal(t, Scored, exactly.Status, "a certainty of exactly one half is scored")
	below := score(t, forms(map[string]Word{"SUP-1": NotSure}, map[string]Word{"SUP-1": NotSure}, map[string]Word{"SUP-1": Yes})).heading("support")
	assert.Equal(t, "1/3", below.Figures.Certainty().String())
	assert.Equal(t, Indeterminate, below.Status)
}

func TestSpecification4_4_everythingYes(t *testing.T) {
	s := score(t, joint(all(Yes)))
	var low []string
	for _, h := range s.Headings {
		low = append(low, h.Figures.Low.String())
	}
	assert.Equal(t, []string{"1", "1", "1/2", "0", "1", "1", "0", "1/2", "1", "1"}, low)
	assert.Equal(t, [3]string{"7/10", "7/10", "7/10"}, band(s.Overall.Figures.Band))
	assert.Equal(t, []string{"methods", "working-with-others"}, s.Lowest)
}

func TestSpecification4_5_worstCase(t *testing.T) {
	s := score(t, joint(map[string]Word{"INV-1": Yes, "INV-2": No, "PLA-1": Yes, "MET-1": NA, "WTO-1": NotSure, "SHA-1": Yes}))
	assert.Equal(t, [3]string{"1/2", "1/2", "1/2"}, band(s.heading("involve").Figures.Band))
	assert.Equal(t, "1", s.heading("planning").Figures.Low.String())
	assert.Equal(t, NotApplicable, s.heading("methods").Status)
	assert.Equal(t, [3]string{"0", "1/2", "1"}, band(s.heading("working-together").Figures.Band))
	assert.Equal(t, Indeterminate, s.heading("working-together").Status)
	assert.Equal(t, Insufficient, s.Overall.Status)
	assert.Nil(t, s.Overall.Figures)
	assert.Equal(t, 4, s.Overall.Reported)
	assert.Equal(t, 9, s.Overall.Applicable)
	assert.Equal(t, "2/9", s.Overall.Worst.Low.String())
	assert.Equal(t, "17/18", s.Overall.Worst.High.String())
}

func TestSpecification4_4_nothingApplies(t *testing.T) {
	s := score(t, joint(all(NA)))
	assert.Equal(t, NotApplicable, s.Overall.Status)
	assert.Nil(t, s.Overall.Worst)
	assert.Equal(t, Ratio{18, 18}, s.Completeness)
}

func TestSpecification4_4_halfOfTheHeadings(t *testing.T) {
	words := map[string]Word{"INV-1": Yes, "SUP-1": Yes, "PLA-1": Yes, "MET-1": No, "WTO-1": Yes}
	assert.Equal(t, Scored, score(t, joint(words)).Overall.Status, "five of ten")
	delete(words, "WTO-1")
	assert.Equal(t, Insufficient, score(t, joint(words)).Overall.Status, "four of ten")
}

func TestSpecification4_6_documentation(t *testing.T) {
	a := joint(map[string]Word{"PLA-2": No})
	answers := a.Respondents[0].Answers
	answers["SUP-1"] = Response{Answer: No, Action: "Ask earlier"}
	answers["IMP-2"] = Response{Answer: Yes, Evidence: []string{"Log of requests"}}
	answers["INV-1"] = Response{Answer: Yes, Evidence: []string{"tbc"}}
	s := score(t, a)
	assert.Equal(t, Ratio{2, 4}, s.Documentation)
	assert.Equal(t, Ratio{4, 18}, s.Completeness)
	assert.Equal(t, Ratio{0, 0}, score(t, joint(nil)).Documentation)
}

func TestSpecification4_7_evidenceBacked(t *testing.T) {
	a := joint(map[string]Word{"INV-2": Yes})
	a.Respondents[0].Answers["INV-1"] = Response{Answer: Yes, Evidence: []string{"List of partners"}}
	f := score(t, a).heading("involve").Figures
	assert.Equal(t, "1", f.Low.String())
	assert.Equal(t, "1/2", f.EvidenceBacked.String())
	assert.Equal(t, "1/2", f.Unevidenced().String())
}

func TestSpecification4_8_pooled(t *testing.T) {
	b, _ := Votes{Polarity: Favourable, Yes: 7, NotSure: 2, No: 1}.Band()
	assert.Equal(t, [3]string{"7/10", "4/5", "9/10"}, band(b))
}

func TestSpecification4_13_schemes(t *testing.T) {
	a := joint(all(Yes))
	a.Scheme = "strict-1"
	assert.Equal(t, "13/20", score(t, a).Overall.Figures.Low.String())
	a.Scheme = "lenient-1"
	assert.Equal(t, "13/18", score(t, a).Overall.Figures.Low.String())
	assert.Equal(t, NotApplicable, score(t, a).heading("methods").Status)
}

// The tests named TestTrap are the errors of a naive scorer.

func TestTrap_yesIsOneForAll18(t *testing.T) {
	assert.NotEqual(t, "1", score(t, joint(all(Yes))).Overall.Figures.Low.String())
}

func TestTrap_promptsScored(t *testing.T) {
	s := score(t, joint(map[string]Word{"PLA-2": Yes, "PLA-3": Yes, "MET-2": Yes, "WTO-2": Yes, "MON-2": Yes}))
	for _, h := range s.Headings {
		assert.Equal(t, Insufficient, h.Status, h.Heading)
	}
	_, ok := s.item("PLA-2").Band()
	assert.False(t, ok)
}

func TestTrap_notSureIsAHalfWithoutBand(t *testing.T) {
	s := score(t, joint(all(NotSure)))
	assert.Equal(t, [3]string{"0", "1/2", "1"}, band(s.Overall.Figures.Band))
	assert.Equal(t, Indeterminate, s.Overall.Status)
}

func TestTrap_blankIsNo(t *testing.T) {
	s := score(t, joint(map[string]Word{"INV-1": Yes}))
	assert.Equal(t, "1", s.heading("involve").Figures.Low.String())
	assert.Equal(t, 0, s.item("INV-2").Adverse())
	assert.Equal(t, 1, s.item("INV-2").Blank)
}

func TestTrap_naWithoutReasonDropped(t *testing.T) {
	for _, reason := range []string{"", " \t\n", "n/a", "N/A", "None", "-", "?"} {
		a := joint(nil)
		a.Respondents[0].Answers["SUP-1"] = Response{Answer: NA, Reason: reason}
		s := score(t, a)
		assert.Equal(t, Insufficient, s.heading("support").Status, "%q", reason)
		assert.Equal(t, 1, s.item("SUP-1").Blank)
		assert.Equal(t, 0, s.Completeness.Met)
		assert.Equal(t, 0, s.Documentation.Of)
	}
}

func TestTrap_meanOfPeoplesMeans(t *testing.T) {
	s := score(t, forms(map[string]Word{"INV-1": Yes, "INV-2": Yes}, map[string]Word{"INV-2": No}))
	assert.Equal(t, "3/4", s.heading("involve").Figures.Mid.String())
}

func TestTrap_whiteSpaceAsEvidence(t *testing.T) {
	for text, want := range map[string]bool{"": false, " \t\n\u00a0": false, "TBC": false, "Yes": false, "--": false, "tbd.": true, "Minutes": true} {
		a := joint(nil)
		a.Respondents[0].Answers["SUP-1"] = Response{Answer: Yes, Evidence: []string{text}}
		assert.Equal(t, want, score(t, a).item("SUP-1").Evidenced, "%q", text)
	}
}

func TestTrap_favourableNoCountedAsBacked(t *testing.T) {
	a := joint(map[string]Word{"WOT-1": No})
	f := score(t, a).heading("working-with-others").Figures
	assert.Equal(t, "1", f.Low.String())
	assert.Equal(t, "0", f.EvidenceBacked.String())
	a.Respondents[0].Answers["WOT-1"] = Response{Answer: No, Evidence: []string{"List of stakeholders"}}
	assert.Equal(t, "1", score(t, a).heading("working-with-others").Figures.EvidenceBacked.String())
	a.Respondents[0].Answers["WOT-1"] = Response{Answer: Yes, Evidence: []string{"List of stakeholders"}}
	assert.False(t, score(t, a).item("WOT-1").Evidenced, "evidence for the bad answer backs no good one")
}

func TestForm(t *testing.T) {
	f, ok := LookupForm(Coproduction2016)
	require.True(t, ok)
	assert.Len(t, f.Headings, 10)
	assert.Len(t, f.questions(), 18)
	for id, want := range map[string][3]int{Standard1: {9, 4, 5}, "strict-1": {9, 6, 3}, "lenient-1": {8, 3, 7}} {
		s, ok := LookupScheme(id)
		require.True(t, ok)
		count := map[Polarity]int{}
		for _, q := range f.questions() {
			count[s.Polarity(q.ID)]++
		}
		assert.Equal(t, want, [3]int{count[Favourable], count[Adverse], count[Prompt]}, id)
	}
	for _, s := range schemes {
		for _, id := range append(s.adverse, s.prompts...) {
			_, ok := f.question(id)
			assert.True(t, ok, "%s of %s", id, s.ID)
		}
	}
	_, ok = LookupScheme("std-2")
	assert.False(t, ok)
}

func TestScoreErrors(t *testing.T) {
	for name, edit := range map[string]func(*Assessment){
		"form":     func(a *Assessment) { a.Instrument = "other" },
		"scheme":   func(a *Assessment) { a.Scheme = "other" },
		"question": func(a *Assessment) { a.Respondents[0].Answers["INV-9"] = Response{Answer: Yes} },
	} {
		a := joint(all(Yes))
		edit(&a)
		_, err := a.Score()
		assert.ErrorContains(t, err, name)
		_, err = a.Actions()
		assert.ErrorContains(t, err, name)
	}
	a := joint(map[string]Word{"INV-9": Yes, "": Yes, "1": Yes})
	for range 20 {
		_, err := a.Score()
		assert.ErrorContains(t, err, `question ""`, "of several unknown questions always the same")
	}
}

// Shares stay exact when the denominators no longer fit.
func TestShareIsExact(t *testing.T) {
	sum, want := Share{}, new(big.Rat)
	for _, d := range []int{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 1 << 30, 1<<30 + 1} {
		sum = sum.plus(fraction(1, d))
		want.Add(want, big.NewRat(1, int64(d)))
		assert.Equal(t, want.RatString(), sum.String())
		assert.Equal(t, new(big.Rat).Quo(want, big.NewRat(3, 1)).RatString(), sum.over(3).String())
		assert.Equal(t, new(big.Rat).Sub(big.NewRat(1, 7), want).RatString(), fraction(1, 7).minus(sum).String())
		assert.Equal(t, want.Cmp(big.NewRat(3, 2)), sum.Compare(fraction(3, 2)))
		assert.Zero(t, sum.Compare(sum))
	}
	assert.Equal(t, "0", Share{}.String())
	assert.Equal(t, "0", fraction(0, 5).plus(Share{}).String())
	assert.Equal(t, "0", fraction(1, 0).String())
	assert.Equal(t, "13%", fraction(1, 8).Percent(), "12.5, half away from zero")
}

func TestRatio_Share(t *testing.T) {
	share, ok := Ratio{1, 1}.Share()
	assert.True(t, ok, "one of one")
	assert.Equal(t, "1", share.String())
	_, ok = Ratio{}.Share()
	assert.False(t, ok, "none of none")
}
