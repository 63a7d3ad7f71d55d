package indicator

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/quick"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// against is the valid indicator with two figures drawn at random; small draws
// make equal figures likely.
func against(p Polarity, a, b int8, places uint8) Indicator {
	i := valid()
	draw := func(n int8) Value {
		return Value{State: Known, Amount: decimal.New(int64(n), -int32(places%8))}
	}
	i.Polarity = p
	i.Area.Value, i.Reference.Value = draw(a), draw(b)
	i.Spread.Worst.Value, i.Spread.Best.Value = i.Area.Value, i.Reference.Value
	return i
}

var opposite = map[Standing]Standing{Better: Worse, Worse: Better, Same: Same}

func TestFlippedPolarityTurnsTheStanding(t *testing.T) {
	require.NoError(t, quick.Check(func(a, b int8, places uint8) bool {
		high, low := against(Higher, a, b, places), against(Lower, a, b, places)
		swapped := against(Higher, b, a, places)
		return high.Compare().Standing == opposite[low.Compare().Standing] &&
			high.Compare().Standing == opposite[swapped.Compare().Standing] &&
			high.Gap().Standing == opposite[low.Gap().Standing] &&
			high.Gap().Absolute.Amount.Equal(swapped.Gap().Absolute.Amount)
	}, nil))
}

func TestScaleAndTrailingZerosChangeNoStanding(t *testing.T) {
	require.NoError(t, quick.Check(func(a, b int8, places, by uint8, way uint8) bool {
		i := against([]Polarity{Higher, Lower, Closest}[way%3], a, b, places)
		i.Ideal = num("1")
		before, gap := i.Compare(), i.Gap()
		scaled := i
		factor := decimal.New(int64(by)+1, -2)
		for _, v := range []*Value{&scaled.Area.Value, &scaled.Reference.Value, &scaled.Ideal} {
			v.Amount = v.Amount.Mul(factor)
		}
		zeros := i
		zeros.Area.Value = num(written(i.Area.Value.Amount.Add(decimal.New(0, -9))))
		spread := *i.Spread
		spread.Best.Value = num(written(spread.Best.Value.Amount.Add(decimal.New(0, -9))))
		zeros.Spread = &spread
		return scaled.Compare().Standing == before.Standing &&
			scaled.Compare().Difference.Amount.Equal(before.Difference.Amount.Mul(factor)) &&
			zeros.Compare().Standing == before.Standing &&
			zeros.Compare().Difference.Amount.Equal(before.Difference.Amount) &&
			zeros.Gap().Standing == gap.Standing && zeros.Gap().Relative.Amount.Equal(gap.Relative.Amount)
	}, nil))
}

// Better as judged by the rules is better as computed: the two cannot part.
func TestRulesFollowTheComputation(t *testing.T) {
	require.NoError(t, quick.Check(func(a, b int8, places uint8) bool {
		i := against(Lower, a, b, places)
		i.Published.Standing = i.Compare().Standing
		i.Spread.Gap = i.Gap().Absolute
		answers := ruletest.Answers(i, ruletest.Day, Checks())
		return answers["IND-008"] == loip.Met && answers["IND-006"] == loip.Met &&
			(answers["IND-007"] == loip.Unmet) == (a < b)
	}, nil))
}

// Rules change with their first day only, and a check changes no document.
func TestDaysAfterTheFirstChangeNothing(t *testing.T) {
	i := valid()
	first := ruletest.Answers(i, loip.Day(2016, 12, 20), Checks())
	assert.Equal(t, first, ruletest.Answers(i, loip.Day(2036, 1, 1), Checks()))
	assert.Equal(t, valid(), i)
}

func FuzzValue(f *testing.F) {
	for _, seed := range []string{
		`"78.7"`, `82.0`, `null`, `1e18`, `1e999999999`, `-1e-18`, `1234567890123456789`, `123456789012345678`, `"0.000000000000000001"`,
		`{"state":"known","amount":"60","marks":["small numbers"]}`, `{"state":"suppressed","why":"few"}`, `{"state":"known"}`, `""`, `{`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var v Value
		if json.Unmarshal(data, &v) != nil {
			return
		}
		out, err := json.Marshal(v)
		require.NoError(t, err)
		var again Value
		require.NoError(t, json.Unmarshal(out, &again), "%s", out)
		require.True(t, v.Amount.Equal(again.Amount))
		require.Equal(t, v.String(), again.String())
		require.Equal(t, v.Why, again.Why)
		require.Equal(t, v.State, again.State)
		if v.IsKnown() {
			digits := strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(written(v.Amount)), "0")
			require.LessOrEqual(t, len(digits), maxDigits)
		}
	})
}

func FuzzCheck(f *testing.F) {
	seed, err := json.Marshal(valid())
	require.NoError(f, err)
	f.Add(seed)
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"id":"a","measure":"count","polarity":"closest","ideal":"5","area":{"value":"9"},"spread":{"worst":{"value":"1"},"best":{"value":"0"},"gap":1}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		i, err := loip.Decode[Indicator](data)
		if err != nil {
			return
		}
		report := Check(i, ruletest.Day)
		require.Equal(t, report.Text(), Check(i, ruletest.Day).Text())
		require.Len(t, report.Results, len(Checks()))
		for _, table := range Tables([]Indicator{i}) {
			for _, row := range table.Rows {
				require.Len(t, row, len(table.Columns))
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	i := valid()
	b.ReportAllocs()
	for b.Loop() {
		if i.Compare().Standing != Better {
			b.Fatal("not better")
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	i, checks := valid(), Checks()
	b.ReportAllocs()
	for b.Loop() {
		_ = loip.Run(i, ruletest.Day, checks)
	}
}

func BenchmarkDecode(b *testing.B) {
	data, err := json.Marshal(valid())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = loip.Decode[Indicator](data)
	}
}
