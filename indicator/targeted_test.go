package indicator

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func TestTargeted_lacks(t *testing.T) {
	base := func(t Target) Target { t.Baseline, t.BaselineWhen = num("79.9"), "2014/15"; return t }
	for _, c := range []struct {
		name   string
		target Target
		want   []string
	}{
		{"a value", base(Target{Form: ToValue, Value: num("70"), By: "2020"}), nil},
		{"a bare value", base(Target{Value: num("70"), By: "2020"}), nil},
		{"a value from a figure of the indicator", Target{Form: ToValue, Value: num("70"), BaselineWhen: "2014/15", By: "2020"}, nil},
		{"a value from a year without a figure", Target{Form: ToValue, Value: num("70"), BaselineWhen: "2009", By: "2020"}, []string{"a baseline"}},
		{"a value from nowhere", Target{Form: ToValue, Value: num("70"), By: "2020"}, []string{"a baseline", "the time of the baseline"}},
		{"no value", base(Target{Form: ToValue, By: "2020"}), []string{"how much"}},
		{"a value to be confirmed", base(Target{Form: ToValue, Value: Value{State: ToBeConfirmed}, By: "2020"}), []string{"how much"}},
		{"a change", base(Target{Form: ByPercent, Change: num("-10"), By: "2020"}), nil},
		{"a change of nothing", base(Target{Form: ByPoints, By: "2020"}), []string{"how much"}},
		{"a change from nowhere", Target{Form: ByFactor, Change: num("2"), By: "2020"}, []string{"a baseline", "the time of the baseline"}},
		{"a level to be held", base(Target{Form: Hold, By: "2020"}), nil},
		{"a level to be held that is given", Target{Form: Hold, Value: num("70"), By: "2020"}, nil},
		{"more or fewer", base(Target{Form: DirectionOnly, Direction: Down, By: "2020"}), []string{"how much"}},
		{"more or fewer than when", Target{Form: DirectionOnly}, []string{"a baseline", "the time of the baseline", "how much", "by when"}},
		{"none at all", Target{Form: ToZero, By: "2020"}, nil},
		{"none at all, some day", Target{Form: ToZero}, []string{"by when"}},
		{"a label is no date", Target{Form: ToZero, Horizon: "short term"}, []string{"by when"}},
		{"a milestone", Target{Form: Milestone, By: "2020"}, nil},
		{"level with somebody", Target{Form: LevelWith, By: "2020"}, []string{"with whom it is compared"}},
		{"level with Scotland", Target{Form: LevelWith, Comparator: "Scotland", By: "2020"}, nil},
		{"the size of a gap", Target{Form: GapTo, Comparator: "Scotland", Value: num("5"), By: "2020"}, nil},
		{"a narrower gap", base(Target{Form: GapTo, Comparator: "Scotland", By: "2020"}), []string{"how much"}},
		{"a gap to nobody", Target{Form: GapTo, Value: num("5"), By: "2020"}, []string{"with whom it is compared"}},
		{"a gap between two", Target{Form: FifthsGap, Between: []string{"a", "b"}, Value: num("5"), By: "2020"}, nil},
		{"a gap between one", Target{Form: FifthsGap, Between: []string{"a"}, Value: num("5"), By: "2020"}, []string{"between which two groups the gap is"}},
		{"a share of a cohort", Target{Form: CohortShare, Value: num("50"), Cohort: 30, By: "2020"}, nil},
		{"a share of how many", Target{Form: CohortShare, Value: num("50"), By: "2020"}, []string{"how many people the cohort has"}},
		{"within days, always", Target{Form: WithinDays, Value: num("80"), Days: 30}, nil},
		{"within how many days", Target{Form: WithinDays, Value: num("80")}, []string{"within how many days"}},
		{"in each quarter, always", Target{Form: PerPeriod, Value: num("80"), Every: "quarter"}, nil},
		{"in each what", Target{Form: PerPeriod, Value: num("80")}, []string{"in which period"}},
		{"words", Target{Form: InWords, By: "2020"}, []string{"how much"}},
		{"to be confirmed", Target{Text: "TBC"}, []string{"how much", "by when"}},
		{"read from its words", Target{Text: "reduce by 15% by 2027 from 2014/15"}, nil},
		{"nothing", Target{}, []string{"how much", "by when"}},
	} {
		missing, err := Targeted{Target: c.target, Indicator: valid()}.Lacks(loip.Day(2017, 10, 1))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, missing, c.name)
	}
	bare := Target{Form: ByAmount, Change: num("-5"), Baseline: num("70"), BaselineWhen: "2014/15", By: "2020"}
	missing, err := Targeted{Target: bare}.Lacks(loip.Day(2017, 10, 1))
	require.NoError(t, err)
	assert.Equal(t, []string{"a unit"}, missing, "without an indicator")
	_, err = Targeted{Target: Target{Text: "homes feel safer"}}.Lacks(loip.Day(2017, 10, 1))
	assert.Error(t, err)
}

func TestIndicator_leads(t *testing.T) {
	at := func(v string, form Form) Resolution {
		return Resolution{Form: form, Value: num(v), Gap: form == GapTo || form == FifthsGap}
	}
	lower, higher, closest, none := valid(), valid(), valid(), valid()
	higher.Polarity, none.Polarity = Higher, ""
	closest.Polarity, closest.Ideal = Closest, num("60")
	for _, c := range []struct {
		name           string
		of             Indicator
		earlier, later Resolution
		want           Standing
	}{
		{"lower", lower, at("70", ToValue), at("65", ByPercent), Better},
		{"the same", lower, at("70", ToValue), at("70.0", ToValue), Same},
		{"back", lower, at("70", ToValue), at("70.1", ToValue), Worse},
		{"higher", higher, at("70", ToValue), at("70.1", ToValue), Better},
		{"nearer to the ideal from the other side", closest, at("70", ToValue), at("51", ToValue), Better},
		{"farther from the ideal", closest, at("70", ToValue), at("49", ToValue), Worse},
		{"a wider gap, whichever way is good", higher, at("5", GapTo), at("6", GapTo), Worse},
		{"a narrower gap without a polarity", none, at("5", GapTo), at("4", GapTo), Better},
		{"no polarity", none, at("70", ToValue), at("65", ToValue), ""},
		{"a gap beside a figure", lower, at("70", ToValue), at("5", GapTo), ""},
		{"two sorts of gap", lower, at("70", FifthsGap), at("5", GapTo), ""},
		{"a share of a cohort beside a figure", lower, at("70", CohortShare), at("5", ToValue), ""},
		{"no number", lower, Resolution{Reasons: []string{"none"}}, at("5", ToValue), ""},
	} {
		got, reason := c.of.Leads(c.earlier, c.later)
		assert.Equal(t, c.want, got, c.name)
		assert.Equal(t, c.want == "", reason != "", c.name)
	}
}

func TestPromises(t *testing.T) {
	list := func(t Target) (seen []string) {
		for at, x := range (Indicator{ID: "a", Targets: []Target{{Form: ToZero}, t}}).Promises() {
			seen = append(seen, fmt.Sprintf("%s %s %s", at, x.Target.Form, x.Indicator.ID))
		}
		return seen
	}
	first := "/targets/0 zero a"
	assert.Equal(t, []string{first, "/targets/1 value a"}, list(Target{Form: ToValue}))
	assert.Equal(t, []string{first, "/targets/1/parts/0 zero a", "/targets/1/parts/1 hold a"}, list(Target{Form: AllParts, Parts: []Part{{Form: ToZero}, {Form: Hold}}}))
	assert.Equal(t, []string{first, "/targets/1 value a", "/targets/1 direction a"}, list(Target{Text: "38% walk and increase by 2021"}), "parts read from words stand where the words do")
	assert.Equal(t, []string{first, "/targets/1  a"}, list(Target{Text: "homes feel safer"}), "what cannot be read is yielded for rules to say so")
	parts := Target{Form: AllParts, By: "2021", Baseline: num("5"), Parts: []Part{{Form: Hold}, {Form: ToZero, Indicator: "b", By: "2022"}}}
	for at, x := range parts.Promises("outcome 1") {
		switch at {
		case "/parts/0":
			assert.Equal(t, "2021", x.Target.By)
			assert.True(t, x.Target.Baseline.IsKnown())
		default:
			assert.Equal(t, "2022", x.Target.By)
			assert.False(t, x.Target.Baseline.IsKnown())
		}
		assert.Contains(t, x.Name, "outcome 1")
		if at == "/parts/1" {
			break
		}
	}
	for range parts.Promises("") {
		break
	}
	for range (Indicator{Targets: []Target{parts, parts}}).Promises() {
		break
	}
}

// Whatever a target holds, one that lacks nothing says how much, and adding what
// it lacks never makes it lack more.
func FuzzTargeted_lacks(f *testing.F) {
	for _, s := range []string{"from 10.9% in 2012 to 9% by 2020", "TBC", "reduce by 15%", "halve the gap with Scotland", "38% walk and increase by 2021", "80% within 30 days"} {
		f.Add(s, "2020", "2014/15")
	}
	f.Fuzz(func(t *testing.T, text, by, when string) {
		x := Targeted{Target: Target{Text: text}, Indicator: valid()}
		bare, err := x.Lacks(loip.Day(2017, 10, 1))
		if err != nil {
			return
		}
		read, err := x.Target.Read()
		require.NoError(t, err)
		if len(bare) == 0 {
			assert.True(t, read.SaysHowMuch())
		}
		x.Target.By, x.Target.BaselineWhen, x.Target.Baseline = by, when, num("79.9")
		full, err := x.Lacks(loip.Day(2017, 10, 1))
		require.NoError(t, err)
		if by != "" && when != "" {
			assert.Subset(t, bare, full)
		}
	})
}
