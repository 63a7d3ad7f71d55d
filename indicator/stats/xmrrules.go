package stats

// causes finds what each point of a part shows.
func (p XmRPart) causes(values []float64, out []Cause, points int) {
	if points == 0 {
		points = 7
	}
	for i, v := range values {
		if out[i] = CommonCause; p.State != Known || missing(v) {
			out[i] = NoCause
		}
	}
	if p.State != Known {
		return
	}
	// The weaker rules first: what comes later has precedence.
	sides := make([]float64, len(values))
	for i, v := range values {
		sides[i] = float64(sideOf(v, p.Mean))
	}
	mark(RunOnOneSide(sides, points), points, OneSideAbove, out)
	if p.Limits == Known {
		p.twoOfThree(values, sides, out)
	}
	mark(RunOfTrend(values, points), points, RunUp, out)
	for i, v := range values {
		switch {
		case p.Limits != Known || missing(v):
		case v > p.Upper:
			out[i] = AboveLimit
		case v < p.Lower:
			out[i] = BelowLimit
		}
	}
}

// mark gives the cause, or the one after it where the rule found a low, to all
// points of each row that is completed.
func mark(completed []int, points int, up Cause, out []Cause) {
	for i, found := range completed {
		if found == 0 {
			continue
		}
		cause := up
		if found < 0 {
			cause++
		}
		for j := i - points + 1; j <= i; j++ {
			out[j] = cause
		}
	}
}

// twoOfThree marks the points near a limit, of three in a row on one side of
// the mean with two or more of them near.
func (p XmRPart) twoOfThree(values, sides []float64, out []Cause) {
	edge := (p.Upper - p.Mean) * 2 / 3
	near := func(i int) bool {
		v := values[i]
		return v > p.Mean+edge && v <= p.Upper || v < p.Mean-edge && v >= p.Lower
	}
	for i := 2; i < len(values); i++ {
		if side := sides[i]; side == 0 || sides[i-1] != side || sides[i-2] != side {
			continue
		}
		count := 0
		for j := i - 2; j <= i; j++ {
			if near(j) {
				count++
			}
		}
		for j := i - 2; j <= i && count >= 2; j++ {
			switch {
			case !near(j):
			case sides[j] > 0:
				out[j] = TwoOfThreeAbove
			default:
				out[j] = TwoOfThreeBelow
			}
		}
	}
}

// RunOnOneSide says at which positions so many points in a row stand on one
// side of the mean: +1 above, -1 below, 0 where none is complete. Sides are
// above 0, below 0, or 0 on the mean.
//
// Boundary: a point on the mean breaks the row, as does a side that is NaN.
func RunOnOneSide(sides []float64, points int) []int {
	return completed(len(sides), points, func(i int) Direction { return direction(sides[i]) })
}

// RunOfTrend says at which positions so many points in a row have all risen
// (+1) or all fallen (-1), 0 where none is complete.
//
// Boundary: an equal neighbour breaks the row, as does a value that is NaN.
func RunOfTrend(values []float64, points int) []int {
	return completed(len(values), points-1, func(i int) Direction {
		if i == 0 {
			return NoChange
		}
		return direction(values[i] - values[i-1])
	})
}

// completed says where so many directions in a row are the same.
func completed(n, wanted int, at func(int) Direction) []int {
	found := make([]int, n)
	count, last := 0, NoChange
	for i := range found {
		d := at(i)
		if d != last {
			count, last = 0, d
		}
		count++
		switch {
		case count < wanted:
		case d == Increasing:
			found[i] = 1
		case d == Decreasing:
			found[i] = -1
		}
	}
	return found
}

// Assurance says whether a process can be relied on to meet a target.
type Assurance string

// The assurances: the limits lie wholly on the good side of the target, wholly
// on the bad side, or on both.
const (
	ConsistentPass Assurance = "consistent pass"
	ConsistentFail Assurance = "consistent fail"
	Inconsistent   Assurance = "inconsistent"
)

// Assure judges a target by the limits of an XmR chart, of its last part where
// it has several.
//
// Boundary: a target at a limit is [Inconsistent]; without a polarity there is
// none ([NoPolarity]).
func Assure(lower, upper, target float64, p Polarity) (Assurance, State) {
	switch {
	case missing(lower) || missing(upper) || missing(target):
		return "", Missing
	case p.sign() == 0:
		return "", NoPolarity
	case lower > upper:
		return "", Undefined
	case target >= lower && target <= upper:
		return Inconsistent, Known
	case (target > upper) == (p == Lower):
		return ConsistentPass, Known
	}
	return ConsistentFail, Known
}

// Assure judges a target by the limits of the part.
func (p XmRPart) Assure(target float64, polarity Polarity) (Assurance, State) {
	if p.Limits != Known {
		return "", p.Limits
	}
	return Assure(p.Lower, p.Upper, target, polarity)
}
