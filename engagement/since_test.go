package engagement

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// bandFigures are figures with a band in twentieths.
func bandFigures(low, high int) Figures {
	return Figures{Band: Band{fraction(low, 20), fraction(low+high, 40), fraction(high, 20)}}
}

func TestSpecification4_12_classes(t *testing.T) {
	for name, c := range map[string]struct {
		earlier, later Figures
		want           Direction
	}{
		"not sure to favourable":        {bandFigures(0, 20), bandFigures(20, 20), Improved},
		"not sure to adverse":           {bandFigures(0, 20), bandFigures(0, 0), Declined},
		"confirmed beyond the possible": {bandFigures(8, 12), bandFigures(12, 14), Improved},
		"bands overlap":                 {bandFigures(8, 12), bandFigures(10, 14), Unclear},
		"an unknown start":              {bandFigures(0, 20), bandFigures(14, 18), Unclear},
		"nothing moved":                 {bandFigures(8, 12), bandFigures(8, 12), Same},
		"the same point":                {bandFigures(8, 8), bandFigures(8, 8), Same},
		"narrower about one centre":     {bandFigures(8, 12), bandFigures(9, 11), Unclear},
		"down to what was confirmed":    {bandFigures(8, 12), bandFigures(4, 8), Declined},
	} {
		assert.Equal(t, c.want, movement("", "", c.earlier, c.later).Change, name)
	}
}

func since(t *testing.T, earlier, later Assessment) Comparison {
	t.Helper()
	c, err := score(t, later).Since(score(t, earlier))
	require.NoError(t, err)
	return c
}

func TestSpecification4_12_basis(t *testing.T) {
	both := example48()
	c := since(t, both, both)
	assert.Equal(t, Balanced, c.Basis)
	assert.False(t, c.MixDiffers)
	assert.Equal(t, "5/8", c.Items[0].Later.Low.String())
	assert.Equal(t, Same, c.Overall.Change)

	other := grouped("SUP-1", map[string][]Word{"guest": {No}, "community": {Yes}})
	c = since(t, both, other)
	assert.Equal(t, Pooled, c.Basis)
	assert.True(t, c.MixDiffers)
	assert.Equal(t, "7/10", c.Items[0].Earlier.Low.String())
	assert.Contains(t, c.Explain(), "may come from who was asked")

	c = since(t, joint(all(Yes)), joint(all(Yes)))
	assert.Equal(t, Pooled, c.Basis)
	assert.False(t, c.MixDiffers, "one group both times")
}

func TestSpecification4_12_followUp(t *testing.T) {
	follow := func(earlier, later []Word) []FollowUp {
		return since(t, grouped("SUP-1", map[string][]Word{"community": earlier}), grouped("SUP-1", map[string][]Word{"community": later})).FollowUps
	}
	assert.Equal(t, []FollowUp{{"SUP-1", Closed}}, follow([]Word{No}, []Word{Yes, NotSure}), "exactly half is confirmed")
	assert.Equal(t, []FollowUp{{"SUP-1", Repeated}}, follow([]Word{No}, []Word{Yes, Yes, Yes, No}))
	assert.Equal(t, []FollowUp{{"SUP-1", Closed}}, follow([]Word{No}, append(times(4, Yes), No)), "one in five is listened to")
	assert.Equal(t, []FollowUp{{"SUP-1", Open}}, follow([]Word{No}, []Word{Yes, NotSure, NotSure}))
	assert.Equal(t, []FollowUp{{"SUP-1", Open}}, follow([]Word{No}, []Word{""}), "nobody answered")
	assert.Empty(t, follow([]Word{Yes}, []Word{No}), "it did not call for action before")
}

func TestSpecification4_12_refused(t *testing.T) {
	earlier, later := joint(all(Yes)), joint(all(Yes))
	later.Scheme = "strict-1"
	_, err := score(t, later).Since(score(t, earlier))
	assert.ErrorContains(t, err, "strict-1")
	_, err = score(t, earlier).Since(score(t, earlier).By(Standards2016))
	assert.Error(t, err)
	later = joint(all(Yes))
	later.On, earlier.On = loip.Day(2017, time.May, 1), loip.Day(2017, time.May, 2)
	_, err = score(t, later).Since(score(t, earlier))
	assert.ErrorContains(t, err, "2017-05-02")
	earlier.On = later.On
	_, err = score(t, later).Since(score(t, earlier))
	assert.NoError(t, err, "the same day")
	c := since(t, joint(map[string]Word{"SUP-1": Yes}), joint(map[string]Word{"FEE-1": Yes}))
	assert.Nil(t, c.Overall)
	assert.Len(t, c.Unmatched, 13)
	assert.Contains(t, c.Explain(), "nothing can be compared")
}

func TestSpecification4_13_sensitivity(t *testing.T) {
	s := score(t, joint(all(Yes))).Sensitivity()
	assert.Equal(t, []string{"13/20", "13/18"}, []string{s.Range[0].String(), s.Range[1].String()})
	require.Len(t, s.Variants, 3)
	assert.Nil(t, s.Variants[0].Balanced)
	assert.Nil(t, score(t, joint(nil)).Sensitivity().Range)

	two := forms(all(Yes), all(Yes), all(No))
	two.Respondents[2].Group = "other"
	balanced := score(t, two).Sensitivity()
	assert.NotEqual(t, balanced.Variants[0].Pooled.Figures.Mid.String(), balanced.Variants[0].Headline().Figures.Mid.String())
	assert.Equal(t, "1/2", balanced.Range[0].String(), "everything yes and everything no, weighed alike")

	_, err := score(t, joint(nil)).Under("std-2")
	assert.ErrorContains(t, err, "std-2")
	strict, err := score(t, joint(all(Yes))).Under("strict-1")
	require.NoError(t, err)
	a := joint(all(Yes))
	a.Scheme = "strict-1"
	assert.Equal(t, text(t, score(t, a)), text(t, strict), "as if scored so from the first")
	back, err := strict.Under(Standard1)
	require.NoError(t, err)
	assert.Equal(t, text(t, score(t, joint(all(Yes)))), text(t, back))
}

func TestSpecification4_14_standards(t *testing.T) {
	s := score(t, joint(all(Yes))).By(Standards2016)
	var low []string
	for _, h := range s.Headings {
		low = append(low, h.Figures.Low.String())
	}
	assert.Equal(t, []string{"2/3", "1/2", "1/2", "1", "0", "1", "1"}, low)
	assert.Equal(t, "2/3", s.Overall.Figures.Low.String())
	assert.Len(t, s.Items, 18, "every question stands under one standard")
	assert.Equal(t, text(t, score(t, joint(all(Yes)))), text(t, s.By(FormHeadings)))
	assert.Contains(t, s.Explain(), "seven National Standards")
}

func TestSpecification4_15_flags(t *testing.T) {
	flags := func(words map[string]Word) (list []FlagKind) {
		flags, err := joint(words).Flags()
		require.NoError(t, err)
		for _, f := range flags {
			assert.Equal(t, "A", f.Respondent)
			list = append(list, f.Kind)
		}
		return list
	}
	assert.Equal(t, []FlagKind{PlanKeptButPromisesMissed}, flags(map[string]Word{"PLA-1": Yes, "PLA-4": Yes}))
	assert.Equal(t, []FlagKind{SupportAppropriateButMissing}, flags(map[string]Word{"SUP-1": Yes, "IMP-2": Yes}))
	assert.Equal(t, []FlagKind{AdverseButNoLearning}, flags(map[string]Word{"PLA-2": No, "PLA-3": No, "IMP-2": Yes}))
	assert.Equal(t, []FlagKind{AdverseButNoLearning}, flags(map[string]Word{"PLA-2": No, "PLA-3": No, "SUP-1": No}))
	assert.Empty(t, flags(map[string]Word{"PLA-2": No, "PLA-3": No, "SUP-1": Yes, "MET-2": Yes}), "a prompt is not adverse")
	assert.Empty(t, flags(map[string]Word{"PLA-1": Yes, "PLA-4": No, "PLA-2": No, "SUP-1": No}))

	row := map[string]Word{}
	for _, q := range form.questions()[:9] {
		row[q.ID] = NotSure
	}
	assert.Empty(t, flags(row), "nine alike")
	row["WTO-1"] = NotSure
	assert.Equal(t, []FlagKind{StraightLine}, flags(row), "ten alike")
	row["WTO-2"] = No
	assert.Empty(t, flags(row), "ten alike and one other")

	a := forms(all(NotSure), all(NotSure))
	list, err := a.Flags()
	require.NoError(t, err)
	assert.Equal(t, []Flag{{"A", StraightLine}, {"B", StraightLine}}, list)
	a.Scheme = "x"
	_, err = a.Flags()
	assert.Error(t, err)
}

func TestSpecification4_17_inWords(t *testing.T) {
	for percent, want := range map[int]string{0: "none", 1: "few", 14: "few", 15: "less than half", 49: "less than half", 50: "a majority", 74: "a majority", 75: "most", 90: "most", 91: "almost all", 99: "almost all", 100: "all"} {
		assert.Equal(t, want, fraction(percent, 100).InWords(), percent)
	}
	assert.Equal(t, "almost all", fraction(901, 1000).InWords())
}

func TestSpecification4_17_inShort(t *testing.T) {
	assert.Equal(t, "confirmed 70%, up to 70% (certainty 100%); evidenced 0%; 18 of 18 answered", score(t, joint(all(Yes))).InShort())
	two := forms(all(Yes), all(Yes), all(No))
	two.Respondents[2].Group = "other"
	assert.Equal(t, "confirmed 50%, up to 50% (certainty 100%); evidenced 0%; 54 of 54 answered; groups weighted alike", score(t, two).InShort())
	assert.Equal(t, "no overall figure (insufficient: 0 of 10 headings that apply have one); 0 of 18 answered", score(t, joint(nil)).InShort())
}

// The letter of the form takes every yes for good.
func TestSpecification1_2_asPrinted(t *testing.T) {
	a := joint(map[string]Word{"PLA-2": No})
	answers := a.Respondents[0].Answers
	answers["IMP-2"] = Response{Answer: Yes, Evidence: []string{"Log"}}
	answers["WOT-1"] = Response{Answer: No, Evidence: []string{"List"}}
	answers["SUP-1"] = Response{Answer: NotSure, Reason: "Nobody asked"}
	s := score(t, a)
	assert.Equal(t, Ratio{2, 5}, s.AsPrinted, "PLA-2 and WOT-1 ask for an action, IMP-2 for evidence alone, SUP-1 for reason and action")
	assert.Equal(t, Ratio{3, 5}, s.Documentation, "IMP-2 asks evidence and action, WOT-1 evidence, SUP-1 both, PLA-2 nothing")
}
