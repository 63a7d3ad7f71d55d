package indicator

import (
	"fmt"
	"testing"
	"testing/quick"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// random is an indicator with five points and a target, drawn at random, in units
// of a tenth times a power of ten.
func random(p Polarity, values [5]int16, target int16, flip bool, scale int32) (Indicator, Target) {
	i := smoke()
	i.Measure, i.Unit, i.Polarity = Score, "", p
	draw := func(n int16) Value {
		if flip {
			n = -n
		}
		return Value{State: Known, Amount: decimal.New(int64(n), scale-1)}
	}
	for k, v := range values {
		i.Series[0].Observations[k].Value = draw(v)
	}
	return i, Target{Form: ToValue, Value: draw(target), BaselineWhen: "2012", By: "2020"}
}

func statuses(p Progress) (list []string) {
	list = append(list, p.Status, p.ForecastMet)
	for _, j := range p.Judgements {
		list = append(list, j.Status, string(j.Course))
	}
	return list
}

func TestScaleChangesNoStatus(t *testing.T) {
	require.NoError(t, quick.Check(func(values [5]int16, target int16, by uint8) bool {
		a, goal := random(Lower, values, target, false, 0)
		b, scaled := random(Lower, values, target, false, int32(by%5))
		return fmt.Sprint(statuses(a.Progress(judged(in2018), goal))) == fmt.Sprint(statuses(b.Progress(judged(in2018), scaled)))
	}, nil))
}

// A series turned upside down with the polarity flipped is judged alike by the
// methods that know no growth rate; flipped alone, better becomes worse.
func TestFlippedPolarityTurnsProgress(t *testing.T) {
	require.NoError(t, quick.Check(func(values [5]int16, target int16) bool {
		low, goal := random(Lower, values, target, false, 0)
		high, mirrored := random(Higher, values, target, true, 0)
		a, b := low.Progress(judged(in2018), goal), high.Progress(judged(in2018), mirrored)
		if a.Status != b.Status || a.Met != b.Met || a.ForecastMet != b.ForecastMet {
			return false
		}
		for _, m := range []stats.Method{stats.MethodPath, stats.MethodMilestone, stats.MethodFiveChanges} {
			x, _ := a.Of(m)
			y, _ := b.Of(m)
			if x.Status != y.Status {
				return false
			}
		}
		turned := low
		turned.Polarity = Higher
		c := turned.Progress(judged(in2018), goal)
		now, base := a.Now.Value.Amount, a.Target.Base.Amount
		return !a.Met || !c.Met || now.Equal(a.Target.Value.Amount) || now.Equal(base)
	}, nil))
}

// A later point never changes a status that was recorded.
func TestLaterPointsChangeNoRecord(t *testing.T) {
	i := smoke()
	on := loip.Day(2017, 6, 1)
	before := asJSON(t, i.Progress(judged(on), half))
	for _, o := range []Observation{{Period: "2017", Value: num("1")}, {Period: "2016", Value: num("9"), Published: on.AddDays(1)}, {Period: "2018", Value: num("99"), Published: loip.Day(2019, 1, 1)}} {
		later := smoke()
		later.Series[0].Observations = append(later.Series[0].Observations, o)
		p := later.Progress(judged(on), half)
		p.LeftOut = nil // the points left out are said
		first := i.Progress(judged(on), half)
		first.LeftOut = nil
		assert.Equal(t, asJSON(t, first), asJSON(t, p), "%v", o)
	}
	read, err := loip.Decode[Progress]([]byte(before))
	require.NoError(t, err)
	assert.Equal(t, before, asJSON(t, read), "the record reads as it was written")
}
