package stats

// Indirect is an area's events against those it would have with the reference's
// rates at each age.
type Indirect struct {
	Observed, Expected float64
	ReferenceRate      float64  // the reference's crude rate, in the unit of Rate
	Ratio              Interval // observed over expected: the standardised mortality ratio is this times 100
	Rate               Interval // the ratio times the reference rate
}

// IndirectRate returns the indirectly standardised ratio and rate.
//
// Shape: n, refX and refN have one entry for each age band, in one order; x has
// too, or is a single count of all ages, which is all that the method needs.
//
// Method: expected E = Σ n·refX/refN, ratio O/E, rate O/E·ΣrefX/ΣrefN·per, with
// the limits of O by o.Limits; [Rate] has the same for a crude rate. N. E.
// Breslow and N. E. Day, Statistical Methods in Cancer Research II, IARC 1987.
//
// Boundary: with o.MissingIsZero, x, n and refX that are not given count as 0.
// A reference without population is [NoPopulation], and no event expected
// [NoEvents]. A few events are not withheld: o.Least is for direct rates.
func IndirectRate[N Number](x, n, refX, refN []N, o Standardisation) Indirect {
	if len(n) != len(refX) || len(n) != len(refN) || len(x) != len(n) && len(x) != 1 {
		return refusedIndirect(Lengths)
	}
	var in Indirect
	for _, c := range x {
		count, bad := given(float64(c), o)
		if bad != Known {
			return refusedIndirect(bad)
		}
		in.Observed += count
	}
	var events, people float64
	for j := range n {
		own, bad1 := given(float64(n[j]), o)
		had, bad2 := given(float64(refX[j]), o)
		of := float64(refN[j])
		switch bad := max(bad1, bad2); {
		case bad != Known:
			return refusedIndirect(bad)
		case missing(of):
			return refusedIndirect(Missing)
		case of < 0:
			return refusedIndirect(Negative)
		case of == 0:
			return refusedIndirect(NoPopulation)
		}
		in.Expected += own * had / of
		events += had
		people += of
	}
	switch {
	case len(n) == 0:
		return refusedIndirect(TooFew)
	case in.Observed-in.Observed != 0 || in.Expected-in.Expected != 0 || events-events != 0 || people-people != 0:
		return refusedIndirect(NotFinite)
	}
	in.ReferenceRate = events / people * o.Per
	in.Ratio = StandardisedRatio(in.Observed, in.Expected, o.Limits, o.Confidence)
	in.Rate = in.Ratio.Times(in.ReferenceRate)
	return in
}

// IndirectRateColumn is [IndirectRate] for each row against one reference. Either
// set of columns may be empty.
//
// Shape: with k bands in the reference, n[i*k:(i+1)*k] is row i, and so is x, or
// x has one count of all ages for each row.
//
// Errors: [ErrLengths].
func IndirectRateColumn[N Number](x, n, refX, refN []N, o Standardisation, ratio, rate Intervals) error {
	k := len(refX)
	if k == 0 || len(n)%k != 0 {
		return ErrLengths
	}
	rows := len(n) / k
	each := 1
	if len(x) == len(n) {
		each = k
	}
	if err := ratio.fit(rows, len(x)/each); err != nil || len(refN) != k {
		return ErrLengths
	}
	if err := rate.fit(rows); err != nil {
		return err
	}
	for i := range rows {
		in := IndirectRate(x[i*each:(i+1)*each], n[i*k:(i+1)*k], refX, refN, o)
		ratio.set(i, in.Ratio)
		rate.set(i, in.Rate)
	}
	return nil
}

func refusedIndirect(why State) Indirect { return Indirect{Ratio: refused(why), Rate: refused(why)} }

// given returns a figure, 0 for one that is not given if the options say so.
func given(x float64, o Standardisation) (float64, State) {
	switch {
	case missing(x) && o.MissingIsZero:
		return 0, Known
	case missing(x):
		return 0, Missing
	case x < 0:
		return 0, Negative
	}
	return x, Known
}

// StandardisedRatio returns observed over expected events with the limits of
// the observed count: a standardised mortality ratio, where deaths are counted.
//
// Boundary: where nothing is expected there is no ratio.
func StandardisedRatio(observed, expected float64, l CountLimits, confidence float64) Interval {
	return noEvents(RateBy(observed, expected, 1, l, confidence))
}

// StandardisedRatioColumn is [StandardisedRatio] for each row.
//
// Errors: [ErrLengths].
func StandardisedRatioColumn(observed, expected []float64, l CountLimits, confidence float64, out Intervals) error {
	if err := out.fit(len(observed), len(expected)); err != nil {
		return err
	}
	z := Z(confidence)
	for i := range observed {
		out.set(i, noEvents(rate(observed[i], expected[i], 1, l, z, confidence)))
	}
	return nil
}

// noEvents puts an expected count of 0 in its own words.
func noEvents(i Interval) Interval {
	if i.State == NoPopulation {
		return refused(NoEvents)
	}
	return i
}
