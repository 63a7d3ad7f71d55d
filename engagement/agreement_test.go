package engagement

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTrap_noVariationIsNaN(t *testing.T) {
	a := score(t, grouped("SUP-1", map[string][]Word{"community": times(7, Yes)})).Agreement()
	assert.Equal(t, UndefinedNoVariation, a.Status)
	assert.Equal(t, []string{"1", "1"}, []string{a.Percent.String(), a.AC1.String()})
	assert.Nil(t, a.Ordinal)
	assert.Nil(t, a.Nominal)
}

func TestSpecification4_9_tooFew(t *testing.T) {
	for name, a := range map[string]Assessment{
		"one form":                   joint(all(Yes)),
		"nobody answers the same":    forms(map[string]Word{"SUP-1": Yes}, map[string]Word{"FEE-1": Yes}),
		"two answers to a prompt":    forms(map[string]Word{"PLA-2": Yes}, map[string]Word{"PLA-2": Yes}),
		"not applicable is no value": forms(map[string]Word{"SUP-1": Yes}, map[string]Word{"SUP-1": NA}),
		"nobody":                     forms(),
	} {
		got := score(t, a).Agreement()
		assert.Equal(t, Agreement{Status: UndefinedTooFew, ratings: got.ratings}, got, name)
		assert.Contains(t, got.Explain(), "no agreement to speak of")
	}
}

// Three categories are offered, whatever the answers seen.
func TestTrap_ac1WithTheCategoriesSeen(t *testing.T) {
	a := score(t, grouped("SUP-1", map[string][]Word{"community": {Yes, Yes, No}})).Agreement()
	assert.Equal(t, "1/3", a.Percent.String())
	assert.Equal(t, "1/7", a.AC1.String(), "by chance (2/9 + 2/9)/2; with two categories it would be -1/5")
}

func TestTrap_alphaOnRawWords(t *testing.T) {
	content := map[string]Word{"SUP-1": Yes, "IMP-2": No}
	a := score(t, forms(content, content, content)).Agreement()
	assert.Nil(t, a.Ordinal, "all are favourable; raw words would vary and give 1")

	mixed := forms(content, content, map[string]Word{"SUP-1": No, "IMP-2": No})
	assert.Equal(t, "0", score(t, mixed).Agreement().Ordinal.String(), "5 favourable and 1 adverse: 1 - 5×1/(5×1)")
}

func TestSpecification4_9_littleVariation(t *testing.T) {
	var sets []map[string]Word
	for range 20 {
		sets = append(sets, all(NotSure))
	}
	sets[0] = map[string]Word{"SUP-1": Yes, "FEE-1": NotSure}
	a := score(t, forms(sets...)).Agreement()
	assert.Positive(t, a.Percent.Compare(fraction(9, 10)))
	assert.True(t, a.LittleVariation())
	assert.Contains(t, a.Explain(), "Little variation")
	assert.False(t, score(t, example48()).Agreement().LittleVariation())
}

// The counts give what a look at every pair of respondents gives.
func TestAgreementIsThatOfAllPairs(t *testing.T) {
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		s := score(t, a)
		sum, units := 0.0, 0
		for _, item := range s.Items {
			if item.Polarity == Prompt {
				continue
			}
			var words []Word
			for _, who := range a.Respondents {
				if w := who.Answers[item.Question].word(); w != "" && w != NA {
					words = append(words, w)
				}
			}
			agree, pairs := 0, 0
			for i := range words {
				for j := range i {
					pairs++
					if words[i] == words[j] {
						agree++
					}
				}
			}
			if pairs > 0 {
				units++
				sum += float64(agree) / float64(pairs)
			}
		}
		got := s.Agreement()
		assert.Equal(t, units, got.Units)
		if units > 0 {
			assert.InDelta(t, sum/float64(units), got.Percent.Float64(), 1e-12)
		}
	})
}

// On complete data alpha is what Fleiss' coefficient makes it.
func TestAlphaFromKappa(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 71))
	for range 50 {
		units, raters := 2+r.IntN(8), 2+r.IntN(8)
		var list Ratings
		for range units {
			unit := make([]int, 3)
			for range raters {
				unit[r.IntN(3)]++
			}
			list = append(list, unit)
		}
		kappa, ok := list.FleissKappa()
		alpha, both := list.NominalAlpha()
		require.Equal(t, ok, both)
		if ok {
			want := kappa.plus(fraction(1, 1).minus(kappa).over(units * raters))
			assert.Zero(t, want.Compare(alpha), "%v", list)
		}
	}
}

func TestRatingsUndefined(t *testing.T) {
	for name, list := range map[string]Ratings{
		"nothing": nil, "no categories": {{}, {}}, "one category": {{4}, {3}}, "single raters": {{1, 0}, {0, 1}},
	} {
		for _, figure := range []func() (Share, bool){list.NominalAlpha, list.OrdinalAlpha, list.FleissKappa} {
			_, ok := figure()
			assert.False(t, ok, name)
		}
		if name != "one category" {
			_, ok := list.Percent()
			assert.False(t, ok, name)
		}
		for _, figure := range []func() (Share, bool){list.AC1, list.LinearAC2, list.QuadraticAC2} {
			_, ok := figure()
			assert.False(t, ok, name)
		}
	}
	pair := Ratings{{1, 1}, {2, 0}}
	for name, values := range map[string][]float64{"too few": {1}, "not a number": {1, math.NaN()}, "infinite": {1, math.Inf(1)}, "alike": {2, 2}} {
		_, ok := pair.IntervalAlpha(values)
		assert.False(t, ok, name)
	}
	_, ok := pair.RatioAlpha([]float64{-1, 1})
	assert.False(t, ok)
	for _, table := range [][][]int{nil, {{0, 0}, {0, 0}}, {{5, 0}, {0, 0}}} {
		_, ok := CohenKappa(table)
		assert.False(t, ok)
	}
	ragged, ok := Ratings{{2}, {0, 2}}.NominalAlpha()
	assert.True(t, ok)
	assert.Equal(t, "1", ragged.String(), "a category left out at the end of a row is nobody")
	assert.NotPanics(t, func() { CohenKappa([][]int{{1, 2, 3}, {4}}) })
}

func TestLittleVariation_boundaries(t *testing.T) {
	of := func(percent, ac1, ordinal Share) bool {
		return Agreement{Percent: &percent, AC1: &ac1, Ordinal: &ordinal}.LittleVariation()
	}
	half, quarters := fraction(1, 2), fraction(3, 4)
	assert.True(t, of(quarters, half, fraction(1, 4)))
	assert.True(t, of(half, quarters, fraction(-1, 4)))
	assert.False(t, of(half, half, fraction(0, 1)))
	assert.False(t, of(quarters, quarters, fraction(26, 100)))
	assert.False(t, Agreement{Percent: &quarters, AC1: &quarters}.LittleVariation(), "there is no alpha")
}
