package plan

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/internal/ruletest"
)

func TestProperty_orderOfOutcomesChangesNoAnswer(t *testing.T) {
	v := valid()
	v.LOIP.Outcomes[0].Improvement = "" // so that not every answer is met
	turned := valid()
	turned.LOIP.Outcomes[0].Improvement = ""
	slices.Reverse(turned.LOIP.Outcomes)
	slices.Reverse(turned.LOIP.Themes)
	slices.Reverse(turned.Indicators)
	assert.Equal(t, ruletest.Answers(v, octFirst, Checks()), ruletest.Answers(turned, octFirst, Checks()))
}

func TestProperty_anIndicatorMoreNeverHarms(t *testing.T) {
	for _, theme := range []string{"income", "safety", ""} {
		for _, kind := range []indicator.Kind{indicator.Outcome, indicator.Output, ""} {
			before, v := valid(), valid()
			v.Indicators = append(v.Indicators, indicator.Indicator{ID: "new", Name: "New", Theme: theme, Kind: kind})
			was, is := ruletest.Answers(before, octFirst, own()), ruletest.Answers(v, octFirst, own())
			assert.Equal(t, was["PLAN-051"], is["PLAN-051"])
			assert.Equal(t, was["PLAN-052"], is["PLAN-052"])
		}
	}
}

// Answers change only on the days that the law or the documents name: on
// every other day they are those of the day before.
func TestProperty_answersChangeOnNamedDaysAlone(t *testing.T) {
	named := map[loip.Date]bool{
		loip.Day(2016, 12, 20): true, // Part 2 comes into force
		loip.Day(2017, 2, 15):  true, // participation in the plan
		loip.Day(2017, 2, 16):  true, // and in the locality plan
		loip.Day(2017, 4, 1):   true, // the division's identification was decided
		loip.Day(2017, 5, 1):   true, // the consultations opened
		loip.Day(2017, 6, 1):   true, // representations received
		loip.Day(2017, 7, 2):   true,
		loip.Day(2017, 8, 15):  true, // and taken account of
		loip.Day(2017, 9, 12):  true, // the community agreed the locality plan
		loip.Day(2017, 9, 21):  true, // statements and signatures
		loip.Day(2017, 9, 28):  true, // publication
		loip.Day(2017, 9, 30):  true, // looks at progress, reviews
		octSecond:              true, // the first plans were expected the day before
		loip.Day(2018, 2, 18):  true, // local child poverty action reports
		loip.Day(2018, 4, 1):   true, // the Fairer Scotland duty
		loip.Day(2019, 4, 1):   true, // the first reporting year has ended
		loip.Day(2019, 9, 30):  true, // and is reported on
	}
	v := valid()
	last := ruletest.Answers(v, loip.Day(2016, 12, 1), own())
	for day := loip.Day(2016, 12, 2); day.Before(loip.Day(2020, 1, 1)); day = day.AddDays(1) {
		is := ruletest.Answers(v, day, own())
		if !named[day] {
			require.Equal(t, last, is, "answers changed on %s", day)
		}
		last = is
	}
}

func TestProperty_nothingInForceBeforePart2(t *testing.T) {
	for _, res := range Check(valid(), loip.Day(2016, 12, 19)).Results {
		assert.Equal(t, loip.NotInForce, res.Answer, res.Rule.ID)
	}
}

func TestChecks_idsAreUnique(t *testing.T) {
	require.NoError(t, loip.VerifyRules(loip.Rules(Checks())))
}

// large is a dossier of 200 outcomes and 600 indicators.
func large() []byte {
	v := valid()
	for i := range 200 {
		o := v.LOIP.Outcomes[i%2]
		o.ID = fmt.Sprintf("more-%d", i)
		v.LOIP.Outcomes = append(v.LOIP.Outcomes, o)
	}
	for i := range 600 {
		x := v.Indicators[i%3]
		x.ID = fmt.Sprintf("more-%d", i)
		v.Indicators = append(v.Indicators, x)
	}
	data, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return data
}

// Checking is to cost at most a quarter of reading: compare the two.
func BenchmarkDossier(b *testing.B) {
	data := large()
	v, err := Read(data)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			_, _ = Read(data)
		}
	})
	b.Run("check", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			Check(v, octFirst)
		}
	})
}
