package stats

import "math"

// Summary is what is published of a sample of measurements.
type Summary struct {
	Mean, Deviation float64 // Deviation is the standard deviation with n − 1
	N               float64
}

// Sample is the mean of a sample with its limits, and what they rest on.
//
// Shape: Spread is the state of Deviation.
type Sample struct {
	Interval
	N              int
	Sum, Deviation float64
	Spread         State
}

// Mean returns the mean of the values with its interval.
//
// Method: x̄ ± t·s/√n, with s over n − 1 and Student's t of n − 1 degrees of
// freedom; Altman and others, Statistics with Confidence, 2nd edition 2000.
//
// Boundary: one value has a mean and no limits. One value that is not given
// leaves the whole result [Missing]: it is never left out in silence.
func Mean[F ~float64](values []F, confidence float64) Sample {
	s := Sample{N: len(values)}
	if s.N == 0 {
		s.Interval, s.Spread = refused(TooFew), TooFew
		return s
	}
	for _, v := range values {
		s.Sum += float64(v)
	}
	if s.Sum-s.Sum != 0 {
		s.Sum, s.Spread = 0, NotFinite
		for _, v := range values {
			if missing(float64(v)) {
				s.Spread = Missing
			}
		}
		s.Interval = refused(s.Spread)
		return s
	}
	mean, squares := s.Sum/float64(s.N), 0.0
	for _, v := range values {
		squares += (float64(v) - mean) * (float64(v) - mean)
	}
	if s.N > 1 {
		s.Deviation = math.Sqrt(squares / float64(s.N-1))
	} else {
		s.Spread = TooFew
	}
	if s.Deviation-s.Deviation != 0 {
		s.Deviation, s.Spread = 0, NotFinite
	}
	s.Interval = MeanOf(Summary{mean, s.Deviation, float64(s.N)}, confidence)
	if s.Spread == NotFinite {
		s.Interval = limitless(mean, NotFinite)
	}
	return s
}

// MeanOf is [Mean] of a sample of which only the summary is known.
//
// Boundary: as for [Mean].
func MeanOf(s Summary, confidence float64) Interval {
	var t student
	return t.mean(s, confidence)
}

// MeanColumn is [MeanOf] for each row.
//
// Errors: [ErrLengths].
func MeanColumn(samples []Summary, confidence float64, out Intervals) error {
	if err := out.fit(len(samples)); err != nil {
		return err
	}
	var t student
	for i, s := range samples {
		out.set(i, t.mean(s, confidence))
	}
	return nil
}

// student keeps the quantile last asked for, since rows often have the same
// number of values.
type student struct{ k, confidence, t float64 }

// quantile returns the two-sided quantile of Student's t.
func (s *student) quantile(k, confidence float64) (float64, State) {
	if s.t == 0 || s.k != k || s.confidence != confidence {
		if bad := level(confidence); bad != Known {
			return 0, bad
		}
		t, bad := StudentQuantile((1-confidence)/2, k)
		if bad != Known {
			return 0, bad
		}
		s.k, s.confidence, s.t = k, confidence, -t
	}
	return s.t, Known
}

// sound says why a summary cannot be worked with.
func (s Summary) sound() State {
	switch {
	case missing(s.Mean) || missing(s.Deviation) || missing(s.N):
		return Missing
	case s.Deviation < 0 || s.N < 0:
		return Negative
	case s.N < 1:
		return TooFew
	case math.IsInf(s.Mean, 0) || math.IsInf(s.Deviation, 1) || math.IsInf(s.N, 1):
		return NotFinite
	}
	return Known
}

func (t *student) mean(s Summary, confidence float64) Interval {
	if bad := s.sound(); bad != Known {
		return refused(bad)
	}
	if s.N <= 1 {
		return limitless(s.Mean, TooFew)
	}
	q, bad := t.quantile(s.N-1, confidence)
	if bad != Known {
		return limitless(s.Mean, bad)
	}
	half := q * s.Deviation / math.Sqrt(s.N)
	return measured(s.Mean, s.Mean-half, s.Mean+half)
}

// MeanDifference returns the mean of a less that of b, with Welch's interval,
// which does not take the two spreads to be alike.
//
// Method: d ± t·√(s₁²/n₁ + s₂²/n₂), with the degrees of freedom of Welch and
// Satterthwaite; B. L. Welch, Biometrika 1947; 34: 28.
//
// Boundary: with fewer than two values on either side there are no limits. Two
// samples without any spread differ by exactly d.
func MeanDifference(a, b Summary, confidence float64) Interval {
	var t student
	return t.difference(a, b, confidence)
}

// MeanDifferenceColumn is [MeanDifference] for each row.
//
// Errors: [ErrLengths].
func MeanDifferenceColumn(a, b []Summary, confidence float64, out Intervals) error {
	if err := out.fit(len(a), len(b)); err != nil {
		return err
	}
	var t student
	for i := range a {
		out.set(i, t.difference(a[i], b[i], confidence))
	}
	return nil
}

func (t *student) difference(a, b Summary, confidence float64) Interval {
	if bad := max(a.sound(), b.sound()); bad != Known {
		return refused(bad)
	}
	d := a.Mean - b.Mean
	switch bad := level(confidence); {
	case bad != Known:
		return limitless(d, bad)
	case a.N <= 1 || b.N <= 1:
		return limitless(d, TooFew)
	}
	va, vb := a.Deviation*a.Deviation/a.N, b.Deviation*b.Deviation/b.N
	if va+vb == 0 {
		return measured(d, d, d)
	}
	share := va / (va + vb)
	k := 1 / (share*share/(a.N-1) + (1-share)*(1-share)/(b.N-1))
	q, bad := t.quantile(k, confidence)
	if bad != Known {
		return limitless(d, bad)
	}
	half := q * math.Sqrt(va+vb)
	return measured(d, d-half, d+half)
}
