package stats

import (
	"math"
	"slices"
)

// XmRRule names the definition of the limits of an XmR chart.
type XmRRule string

// The definitions. The empty one is [PlotTheDots]. Both leave out moving ranges
// of 3.267 means or more, once, and take the mean anew (Nelson, Journal of
// Quality Technology 1982;14:172).
const (
	// PlotTheDots is that of the NHS "Making Data Count" tools: the mean and 2.66
	// mean moving ranges either side.
	PlotTheDots XmRRule = "plot the dots"
	// Individuals is that of qicharts2: the mean and 3/1.128 mean moving ranges
	// either side, which is 2.6596.
	Individuals XmRRule = "individuals"
)

// XmROptions are the choices of an XmR chart. The zero XmROptions are those of
// [PlotTheDots] for one chart without a fixed baseline.
type XmROptions struct {
	Rule      XmRRule
	KeepAll   bool  // no moving range is left out
	Baseline  int   // mean and limits from the first so many points of each part; 0 for all
	Rebase    []int // positions at which a new part begins, in order
	RunPoints int   // points in a row for the rules of trend and side; 0 for 7
}

// The number of points below which the limits of an XmR chart are temporary,
// and the fewest that a fixed baseline may have.
const (
	XmRPoints   = 13
	XmRBaseline = 12
)

// XmRPart is a stretch of an XmR chart with a mean and limits of its own.
//
// Shape: where State is not [Known] the mean means nothing; Limits is the state
// of Lower, Upper and MovingRange.
type XmRPart struct {
	From, To           int // positions, both included
	State, Limits      State
	Points             int // that are given and go into the mean
	Mean, Lower, Upper float64
	MovingRange        float64 // the mean of those kept
}

// Temporary reports whether the limits rest on fewer than [XmRPoints] points,
// and will move as more come.
func (p XmRPart) Temporary() bool { return p.Points < XmRPoints }

// Cause is what a point of an XmR chart shows: common cause, or the first in
// this order of the rules of special cause that it belongs to.
type Cause uint8

// The causes. The zero Cause is that of a value that is not given, or of one
// whose part has no mean.
const (
	NoCause Cause = iota
	CommonCause
	AboveLimit
	BelowLimit
	RunUp             // one of seven or more that rise
	RunDown           // one of seven or more that fall
	TwoOfThreeAbove   // near the upper limit, as another of three on that side
	TwoOfThreeBelow   // near the lower limit, as another of three on that side
	OneSideAbove      // one of seven or more above the mean
	OneSideBelow      // one of seven or more below the mean
	causes            = iota
	firstSpecialCause = AboveLimit
)

var causeNames = [causes]string{
	"no cause", "common cause", "above the upper limit", "below the lower limit", "part of a rise", "part of a fall",
	"two of three near the upper limit", "two of three near the lower limit", "part of a run above the mean", "part of a run below the mean",
}

// String returns the cause in words.
func (c Cause) String() string {
	if int(c) < len(causeNames) {
		return causeNames[c]
	}
	return causeNames[NoCause]
}

// IsSpecial reports whether the point shows special cause variation.
func (c Cause) IsSpecial() bool { return c >= firstSpecialCause && c < causes }

// Direction returns the way a special cause points, [NoChange] for common cause.
func (c Cause) Direction() Direction {
	switch {
	case c == CommonCause:
		return NoChange
	case !c.IsSpecial():
		return Incalculable
	case (c-firstSpecialCause)%2 == 0:
		return Increasing
	}
	return Decreasing
}

// XmRChart is an XmR chart: its parts in order, and the cause of each point.
type XmRChart struct {
	State  State
	Rule   XmRRule // the definition it follows
	Parts  []XmRPart
	Causes []Cause
}

// XmR makes an individuals and moving range chart.
//
// Method: limits as the rule says. A point shows special cause if it lies
// outside the limits; else if it is one of seven in a row that rise, or fall;
// else if it lies within a limit and beyond two thirds of the way to it, as does
// another of three in a row that are all on that side of the mean; else if it is
// one of seven in a row on one side of the mean. Each part stands by itself.
// Mohammed, Worthington and Woodall, QSHC 2008;17:137; rules and their order as
// in NHSRplotthedots 0.2.2, where an equal neighbour breaks a rise.
//
// Boundary: a value that is not given breaks every row and every moving range. A
// part of one point has a mean and no limits ([TooFew]); with screening, so has
// one whose moving ranges are all left out, as they are if all are 0
// ([NoVariation]). Fewer than [XmRPoints] points make limits that are
// [XmRPart.Temporary]. A fixed baseline below [XmRBaseline] is [TooFew], and
// positions of new parts that are not in order or not of the series are
// [OutOfOrder]; a rule that is neither is [Undefined]. A target is judged by
// [Assure].
func XmR(values []float64, o XmROptions) XmRChart {
	if o.Rule == "" {
		o.Rule = PlotTheDots
	}
	if s := xmrState(values, o); s != Known {
		return XmRChart{State: s, Rule: o.Rule}
	}
	c := XmRChart{Rule: o.Rule, Parts: make([]XmRPart, 0, len(o.Rebase)+1), Causes: make([]Cause, len(values))}
	from := 0
	for _, to := range append(slices.Clone(o.Rebase), len(values)) {
		part := xmrPart(values[from:to], o)
		part.causes(values[from:to], c.Causes[from:to], o.RunPoints)
		part.From, part.To = from, to-1
		c.Parts = append(c.Parts, part)
		from = to
	}
	return c
}

func xmrState(values []float64, o XmROptions) State {
	if s := seriesState(nil, values); s != Known {
		return s
	}
	if o.Rule != "" && o.Rule != PlotTheDots && o.Rule != Individuals {
		return Undefined
	}
	if len(values) == 0 || o.Baseline != 0 && o.Baseline < XmRBaseline || o.RunPoints < 0 {
		return TooFew
	}
	last := 0
	for _, at := range o.Rebase {
		if at <= last || at >= len(values) {
			return OutOfOrder
		}
		last = at
	}
	return Known
}

// Part returns the part of the chart that a position lies in.
func (c XmRChart) Part(position int) (XmRPart, bool) {
	for _, p := range c.Parts {
		if p.From <= position && position <= p.To {
			return p, true
		}
	}
	return XmRPart{}, false
}

// xmrPart works out the mean and limits of one part.
func xmrPart(values []float64, o XmROptions) XmRPart {
	if o.Baseline > 0 && o.Baseline < len(values) {
		values = values[:o.Baseline]
	}
	var p XmRPart
	sum := 0.0
	for _, v := range values {
		if !missing(v) {
			sum += v
			p.Points++
		}
	}
	if p.Points == 0 {
		return XmRPart{State: Missing, Limits: Missing}
	}
	p.Mean = sum / float64(p.Points)
	width := 2.66
	if o.Rule == Individuals {
		width = 3 / 1.128
	}
	p.MovingRange, p.Limits = meanMovingRange(values, math.Inf(1))
	if p.Limits == Known && !o.KeepAll {
		p.MovingRange, p.Limits = meanMovingRange(values, 3.267*p.MovingRange)
	}
	p.Lower, p.Upper = p.Mean-width*p.MovingRange, p.Mean+width*p.MovingRange
	switch {
	case infinite(p.Mean):
		return XmRPart{State: NotFinite, Limits: NotFinite}
	case p.Limits == Known && infinite(p.Lower, p.Upper):
		p.Limits = NotFinite
	}
	if p.Limits != Known {
		p.Lower, p.Upper, p.MovingRange = 0, 0, 0
	}
	return p
}

// meanMovingRange returns the mean of the moving ranges below a bound.
func meanMovingRange(values []float64, below float64) (float64, State) {
	sum, n, all := 0.0, 0.0, 0
	for i := 1; i < len(values); i++ {
		r := math.Abs(values[i] - values[i-1])
		if missing(r) {
			continue
		}
		all++
		if r < below || math.IsInf(below, 1) {
			sum += r
			n++
		}
	}
	switch {
	case all == 0:
		return 0, TooFew
	case n == 0:
		return 0, NoVariation
	}
	return sum / n, Known
}

// XmRColumn works out mean and limits of series of so many points each, one
// after the other in the column: of the last part of each, the one that counts
// now. It allocates nothing.
//
// Errors: [ErrLengths].
func XmRColumn(values []float64, points int, o XmROptions, out Intervals) error {
	rows := 0
	if points > 0 {
		rows = len(values) / points
	}
	if err := seriesRows(rows, points, len(values)); err != nil {
		return err
	}
	if err := out.fit(rows); err != nil {
		return err
	}
	for i := range rows {
		row := seriesRow(values, i, points)
		if s := xmrState(row, o); s != Known {
			out.set(i, refused(s))
			continue
		}
		if n := len(o.Rebase); n > 0 {
			row = row[o.Rebase[n-1]:]
		}
		p := xmrPart(row, o)
		out.set(i, Interval{Value: p.Mean, Lower: p.Lower, Upper: p.Upper, State: p.State, Limits: p.Limits})
	}
	return nil
}
