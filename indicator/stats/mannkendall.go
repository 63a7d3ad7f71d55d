package stats

import "math"

// Kendall is a Mann-Kendall test.
//
// Shape: where State is not [Known] the figures are 0 and mean nothing;
// TauBState is that of TauB alone.
type Kendall struct {
	State     State
	Points    int     // the values that are given
	S         float64 // pairs that rise less pairs that fall
	Variance  float64 // of S without a trend, corrected for ties
	Z         float64 // with the correction for continuity
	P         float64 // two-sided, by the normal distribution
	TauA      float64 // S over all pairs
	TauB      float64 // S over the pairs that could have differed
	TauBState State
}

// MannKendall tests whether a series rises or falls throughout, whatever the
// shape of the rise.
//
// Method: S = Σ sign(y[j]-y[i]) for i < j; its variance is
// (n(n-1)(2n+5) - Σt(t-1)(2t+5))/18 over the groups of t equal values;
// z = (S-1)/sd above 0, (S+1)/sd below, 0 at 0. Mann, Econometrica 1945;13:245;
// Kendall, Rank Correlation Methods, 1975. TauA is what pyMannKendall reports,
// TauB what the packages trend and Kendall of R do.
//
// Boundary: values that are not given are left out, and only the order of the
// others counts; fewer than two are [TooFew]. Values that are all equal have
// S = 0 and P = 1, and no TauB ([NoVariation]). The test takes years as
// independent: a series that drifts gives too small a P.
func MannKendall(values []float64) Kendall {
	var n, s, ties, tied float64
	for i, v := range values {
		if math.IsInf(v, 0) {
			return Kendall{State: NotFinite}
		}
		if missing(v) {
			continue
		}
		n++
		equal := 0.0 // other values equal to this one
		for j, w := range values {
			switch {
			case j == i || missing(w):
			case w == v:
				equal++
			case j > i && w > v:
				s++
			case j > i:
				s--
			}
		}
		// Each member of a group of t equal values adds a t-th of its group.
		ties += equal * (2*(equal+1) + 5)
		tied += equal / 2
	}
	if n < 2 {
		return Kendall{State: TooFew}
	}
	k := Kendall{Points: int(n), S: s, Variance: (kendallTerm(n) - ties) / 18, P: 1, TauA: s / (n * (n - 1) / 2)}
	pairs := n * (n - 1) / 2
	if k.Variance <= 0 {
		k.Variance, k.TauBState = 0, NoVariation
		return k
	}
	k.TauB = s / (math.Sqrt(pairs-tied) * math.Sqrt(pairs))
	if s != 0 {
		k.Z = (s - math.Copysign(1, s)) / math.Sqrt(k.Variance)
		k.P = normalTails(k.Z)
	}
	return k
}

func kendallTerm(n float64) float64 { return n * (n - 1) * (2*n + 5) }

// Direction returns the direction of the trend at a level of significance, such
// as 0.05.
//
// Boundary: [NoChange] where P is not below the level. Where not even points
// that all rise could reach the level, as four cannot reach 0.05, the direction
// is [Incalculable] and the state [TooFew].
func (k Kendall) Direction(level float64) (Direction, State) {
	n := float64(k.Points)
	switch {
	case k.State != Known:
		return Incalculable, k.State
	case !(level > 0 && level < 1):
		return Incalculable, Confidence
	case normalTails((n*(n-1)/2-1)/math.Sqrt(kendallTerm(n)/18)) >= level:
		return Incalculable, TooFew
	case k.P >= level:
		return NoChange, Known
	}
	return direction(k.S), Known
}

// MannKendallColumn tests series of so many points each, one after the other in
// the column. It allocates nothing.
//
// Errors: [ErrLengths].
func MannKendallColumn(values []float64, points int, out []Kendall) error {
	if err := seriesRows(len(out), points, len(values)); err != nil {
		return err
	}
	for i := range out {
		out[i] = MannKendall(seriesRow(values, i, points))
	}
	return nil
}
