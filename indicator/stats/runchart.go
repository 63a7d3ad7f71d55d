package stats

import (
	"math"
	"slices"
	"sort"

	"gonum.org/v1/gonum/stat/distuv"
)

// Runs is what a run chart says by the two tests of Anhøj.
//
// Shape: where State is not [Known] the figures are 0 and mean nothing.
// RunsState is that of the figures after Useful, Signal included.
type Runs struct {
	State           State
	Median          float64
	Useful          int // points that are not on the median
	RunsState       State
	Runs            int // runs of useful points on one side
	LongestRun      int // in useful points
	LongestRunLimit int // a longer run is a signal
	Crossings       int // of the median, between useful points
	CrossingsLimit  int // fewer crossings are a signal
	Signal          bool
}

// RunChart looks for a shift in a series by its runs about the median.
//
// Method: points on the median are not useful and are left out. The longest run
// is a signal above round(log2(useful)) + 3, the crossings below the 5% point
// of the binomial distribution of useful-1 trials at a half. Anhøj and Olesen,
// PLoS ONE 2014;9:e113825; as in qicharts2.
//
// Boundary: values that are not given are left out, and the points beside them
// are neighbours; none at all is [TooFew]. Without a useful point the median is
// known and RunsState is [NoVariation]. The signal can hardly come from a series
// of fewer than ten useful points, nor its absence mean much.
func RunChart(values []float64) Runs { return runChart(values, nil) }

// runChart needs room for as many values, or makes it.
func runChart(values, room []float64) Runs {
	if s := seriesState(nil, values); s != Known {
		return Runs{State: s, RunsState: s}
	}
	median, ok := givenMedian(values, room)
	if !ok {
		return Runs{State: TooFew, RunsState: TooFew}
	}
	r := Runs{Median: median}
	run, last := 0, 0
	for _, v := range values {
		side := sideOf(v, median)
		if side == 0 {
			continue
		}
		r.Useful++
		if side != last {
			r.Runs++
			run = 0
		}
		run++
		last = side
		r.LongestRun = max(r.LongestRun, run)
	}
	if r.Useful == 0 {
		r.RunsState = NoVariation
		return r
	}
	r.Crossings = r.Runs - 1
	r.LongestRunLimit = int(math.RoundToEven(math.Log2(float64(r.Useful)))) + 3
	r.CrossingsLimit = fewestCrossings(r.Useful)
	r.Signal = r.LongestRun > r.LongestRunLimit || r.Crossings < r.CrossingsLimit
	return r
}

// fewestCrossings returns the 5% point of the binomial distribution of useful-1
// trials at a half.
func fewestCrossings(useful int) int {
	if useful < 2 {
		return 0 // no trial, for which distuv has no answer
	}
	b := distuv.Binomial{N: float64(useful - 1), P: 0.5}
	return sort.Search(useful-1, func(k int) bool { return b.CDF(float64(k)) >= 0.05 })
}

// givenMedian returns the median of the values that are given, if there is one.
func givenMedian(values, room []float64) (float64, bool) {
	sorted := room[:0]
	for _, v := range values {
		if !missing(v) {
			sorted = append(sorted, v)
		}
	}
	if len(sorted) == 0 {
		return 0, false
	}
	slices.Sort(sorted)
	return sortedMedian(sorted), true
}

// sideOf is +1 for a value above the median, -1 below, 0 on it or not given.
func sideOf(v, median float64) int {
	switch {
	case v > median:
		return 1
	case v < median:
		return -1
	}
	return 0
}

// Span is a stretch of a series, from its first to its last point.
type Span struct {
	From, To  int // positions, both included
	Direction Direction
}

// The lengths at which the run chart rules as taught in Scotland signal.
const (
	ShiftPoints = 6
	TrendPoints = 5
)

// Shifts lists the stretches of so many useful points or more on one side of
// the median, [Increasing] for those above it.
//
// Method: points on the median neither count nor break; Perla, Provost and
// Murray, BMJ Quality & Safety 2011;20:46, [ShiftPoints] of them.
//
// Boundary: values that are not given neither count nor break.
func Shifts(values []float64, median float64, points int) (spans []Span) {
	count, last, from, to := 0, 0, 0, 0
	flush := func() {
		if count >= points {
			spans = append(spans, Span{from, to, direction(float64(last))})
		}
	}
	for i, v := range values {
		side := sideOf(v, median)
		if side == 0 {
			continue
		}
		if side != last {
			flush()
			count, from = 0, i
		}
		count, last, to = count+1, side, i
	}
	flush()
	return spans
}

// Trends lists the stretches of so many points or more that all rise or all
// fall.
//
// Method: a point equal to the one before neither counts nor breaks; Perla,
// Provost and Murray, BMJ Quality & Safety 2011;20:46, [TrendPoints] of them.
//
// Boundary: the turning point counts for both stretches. A stretch begins at the
// last of the equal points at its foot and ends at the first at its head. Values
// that are not given neither count nor break.
func Trends(values []float64, points int) (spans []Span) {
	count, way, from, to, before := 0, NoChange, 0, 0, -1
	flush := func() {
		if count >= points && way != NoChange {
			spans = append(spans, Span{from, to, way})
		}
	}
	for i, v := range values {
		if missing(v) {
			continue
		}
		if before >= 0 {
			switch d := direction(v - values[before]); {
			case d == NoChange:
			case d == way:
				count, to = count+1, i
			default:
				flush()
				count, way, from, to = 2, d, before, i
			}
		}
		before = i
	}
	flush()
	return spans
}

// Side says on which side of the median a run counts.
type Side uint8

// The sides.
const (
	EitherSide Side = iota
	AboveMedian
	BelowMedian
)

// Phase is a stretch of a run chart with a median of its own.
type Phase struct {
	From, To int // the positions whose median it is, both included
	Median   float64
	Baseline bool // the first phase, before any run
}

// Rephase gives a run chart a new median whenever it has shifted for good.
//
// Method: the median of the first points, then each first run of exactly so
// many points on the side looked for sets a new median, that of the run, from
// which the search goes on behind the run. Points on the median neither count
// nor break, and take no part in the new median. As in runcharter, with 13
// points and runs of nine.
//
// Boundary: fewer points than the baseline and one run hold are [TooFew]. Values
// that are not given take their place in the baseline, and neither count nor
// break behind it. The phases found stay the same when later points come.
func Rephase(values []float64, baseline, run int, side Side) ([]Phase, State) {
	if s := seriesState(nil, values); s != Known {
		return nil, s
	}
	if baseline < 1 || run < 1 || len(values) < baseline+run {
		return nil, TooFew
	}
	median, ok := givenMedian(values[:baseline], nil)
	if !ok {
		return nil, Missing
	}
	phases := []Phase{{0, baseline - 1, median, true}}
	members := make([]float64, 0, run)
	last, from := 0, 0
	for i := baseline; i < len(values); i++ {
		now := sideOf(values[i], median)
		if now == 0 {
			continue
		}
		if now != last {
			members, last, from = members[:0], now, i
		}
		members = append(members, values[i])
		wanted := side == EitherSide || side == AboveMedian && now > 0 || side == BelowMedian && now < 0
		if len(members) == run && wanted {
			slices.Sort(members)
			median = sortedMedian(members)
			phases = append(phases, Phase{from, i, median, false})
			members, last = members[:0], 0
		}
	}
	return phases, Known
}

// RunChartColumn looks at series of so many points each, one after the other in
// the column. It allocates once for all rows.
//
// Errors: [ErrLengths].
func RunChartColumn(values []float64, points int, out []Runs) error {
	if err := seriesRows(len(out), points, len(values)); err != nil {
		return err
	}
	room := make([]float64, 0, points)
	for i := range out {
		out[i] = runChart(seriesRow(values, i, points), room)
	}
	return nil
}
