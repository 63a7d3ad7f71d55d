package stats

import "math"

// Direct is a directly standardised rate and what it rests on.
type Direct struct {
	Interval
	Events, Population float64 // 0 where a figure was not given or is impossible
}

// DirectRate returns the rate that the standard population would have with the
// area's own rates at each age.
//
// Shape: x, n and weights have one entry for each age band, in one order: the
// events, the people, and the standard population of the band. A weight may
// be 0.
//
// Method: per·Σ(x·w/n)/Σw, variance v = Σ(x·(w/n)²)/(Σw)², and with X = Σx the
// limits value + per·√(v/X)·(limit(X) − X); A. J. Dobson and others, Stat Med
// 1991; 10: 457, doi 10.1002/sim.4780100317. A lower limit below 0 is 0.
//
// Boundary: without any event the rate is 0 and its upper limit that of 0
// events in the band with the largest weight for each person, the end to which
// M. P. Fay and E. J. Feuer's interval comes (Stat Med 1997; 16: 791). A band
// with events and no population is [NoPopulation]. Fewer events than o.Least are
// [FewEvents].
func DirectRate[N Number](x, n []N, weights []float64, o Standardisation) Direct {
	if len(x) != len(weights) || len(n) != len(weights) {
		return Direct{Interval: refused(Lengths)}
	}
	s := standardOf(weights, o)
	return direct(x, n, weights, &o, &s)
}

// DirectRateColumn is [DirectRate] for each row.
//
// Shape: with k weights, x[i*k:(i+1)*k] and n[i*k:(i+1)*k] are row i.
//
// Errors: [ErrLengths].
func DirectRateColumn[N Number](x, n []N, weights []float64, o Standardisation, out Intervals) error {
	k := len(weights)
	if k == 0 || len(x)%k != 0 || len(x) != len(n) {
		return ErrLengths
	}
	rows := len(x) / k
	if err := out.fit(rows); err != nil {
		return err
	}
	s := standardOf(weights, o)
	values, lowers, uppers := out.figures()
	for i := range rows {
		people := n[i*k : (i+1)*k]
		t, bad := added(x[i*k:(i+1)*k], people, weights, &o, &s)
		if bad != Known {
			out.set(i, refused(bad))
			continue
		}
		// The common row, in line; whatever is not, in full.
		if s.level == Known && t.events > 0 && t.events >= o.Least && t.events >= s.exact {
			lower, upper := byar(t.events, s.z)
			value, lower, upper := t.rated(lower, upper, s.per)
			if all := t.population + value + lower + upper; all-all == 0 {
				put(values, i, value)
				put(lowers, i, lower)
				put(uppers, i, upper)
				continue
			}
		}
		out.set(i, directInterval(&t, people, weights, &o, &s))
	}
	return nil
}

// standard is what all rows of a column share.
type standard struct {
	total float64 // of the weights
	per   float64 // what the rate is multiplied by
	z     float64
	exact float64 // the number of events below which limits are exact; NaN where they are unknown
	bad   State   // of the weights or the options
	level State
}

func standardOf(weights []float64, o Standardisation) standard {
	s := standard{z: Z(o.Confidence), exact: math.NaN(), level: level(o.Confidence)}
	switch o.Limits {
	case Exact:
		s.exact = math.Inf(1)
	case Approximate:
		s.exact = 0
	case ExactIfSmall:
		s.exact = ExactBelow
	}
	if len(weights) == 0 {
		s.bad = TooFew
	}
	for _, w := range weights {
		s.total += w
		if w < 0 {
			s.bad = Negative
		}
	}
	switch {
	case missing(s.total) || missing(o.Per):
		s.bad = Missing
	case s.bad == Known && (math.IsInf(s.total, 1) || math.IsInf(o.Per, 0)):
		s.bad = NotFinite
	case s.bad == Known && (s.total == 0 || o.Per <= 0):
		s.bad = Undefined
	}
	s.per = o.Per / s.total
	return s
}

// sums are what a row of age bands adds up to: no more than four figures, which
// is as many as the compiler keeps in registers.
type sums struct {
	events, population float64
	rate, variance     float64 // Σ x·w/n, and Σ x·(w/n)²
}

// plus adds a band that has people.
func (t sums) plus(events, people, weight float64) sums {
	each := weight / people
	return sums{t.events + events, t.population + people, t.rate + events*each, t.variance + events*each*each}
}

func direct[N Number](x, n []N, weights []float64, o *Standardisation, s *standard) Direct {
	t, bad := added(x, n, weights, o, s)
	if bad != Known {
		return Direct{Interval: refused(bad)}
	}
	return t.with(directInterval(&t, n, weights, o, s))
}

// added returns what a row adds up to, or why it does not.
func added[N Number](x, n []N, weights []float64, o *Standardisation, s *standard) (t sums, bad State) {
	if s.bad != Known {
		return t, s.bad
	}
	n, weights = n[:len(x)], weights[:len(x)] // spares the loop its checks
	for j := range x {
		events, people := float64(x[j]), float64(n[j])
		if !(events >= 0 && people > 0) {
			return addedMended(x, n, weights, o)
		}
		t = t.plus(events, people, weights[j])
	}
	return t, Known
}

// addedMended is added for a row with a band that is not as it should be. It
// stands alone because a call within the loop would keep the sums in memory.
func addedMended[N Number](x, n []N, weights []float64, o *Standardisation) (t sums, bad State) {
	for j, w := range weights {
		people := float64(n[j])
		events, bad := mended(float64(x[j]), people, o)
		if bad != Known {
			return t, bad
		}
		if people > 0 {
			t = t.plus(events, people, w)
		}
	}
	return t, Known
}

// mended returns the events of a band that is not as it should be, if the
// options allow for that.
func mended(x, n float64, o *Standardisation) (float64, State) {
	if o.MissingIsZero && missing(x) {
		x = 0
	}
	switch {
	case missing(x) || missing(n):
		return 0, Missing
	case x < 0 || n < 0:
		return 0, Negative
	case n == 0 && (x > 0 || !o.EmptyBands):
		return 0, NoPopulation
	}
	return x, Known
}

// with returns the sums with their rate.
func (t *sums) with(i Interval) Direct {
	if i.State == NotFinite {
		return Direct{Interval: i}
	}
	return Direct{Interval: i, Events: t.events, Population: t.population}
}

// directInterval makes the rate of the sums, with limits of the count of events.
func directInterval[N Number](t *sums, n []N, weights []float64, o *Standardisation, s *standard) Interval {
	events := t.events
	switch {
	case events-events != 0 || t.population-t.population != 0:
		return refused(NotFinite)
	case t.population == 0:
		return refused(NoPopulation)
	case events < o.Least:
		return refused(FewEvents)
	}
	value := t.rate * s.per
	var lower, upper float64
	switch {
	case s.level != Known:
		return limitless(value, s.level)
	case events == 0:
		return measured(0, 0, steepest(n, weights)*s.per*garwood(0, o.Confidence).Upper)
	case events >= s.exact:
		lower, upper = byar(events, s.z)
	case events < s.exact:
		exact := garwood(events, o.Confidence)
		lower, upper = exact.Lower, exact.Upper
	default:
		return limitless(value, Undefined)
	}
	return measured(t.rated(lower, upper, s.per))
}

// rated brings the sums, and limits of their events, to a rate.
func (t *sums) rated(lower, upper, per float64) (value, low, high float64) {
	value = t.rate * per
	unit := per * math.Sqrt(t.variance/t.events)
	return value, max(0, value+unit*(lower-t.events)), value + unit*(upper-t.events)
}

// steepest returns the largest weight for each person, which only a row without
// events needs.
func steepest[N Number](n []N, weights []float64) (most float64) {
	for j, w := range weights {
		if people := float64(n[j]); people > 0 {
			most = max(most, w/people)
		}
	}
	return most
}

// DirectRateOfRepeated is [DirectRate] where one person may have several
// events, so that events are not independent: the variance is that of people.
//
// Shape: with k weights, persons[f*k:(f+1)*k] are the people of each band who
// had exactly times[f] events each, and n the k bands' populations.
//
// Method: the value from Σ times·persons; v = Σ times²·v of the people with so
// many events; limits of all events, as the public-health profiles of England
// make them.
//
// Boundary: as for [DirectRate], with all events together held against o.Least.
func DirectRateOfRepeated[N Number](times []float64, persons, n []N, weights []float64, o Standardisation) Direct {
	if k := len(weights); len(persons) != k*len(times) || len(n) != k {
		return Direct{Interval: refused(Lengths)}
	}
	s := standardOf(weights, o)
	return repeated(times, persons, n, weights, &o, &s)
}

// DirectRateOfRepeatedColumn is [DirectRateOfRepeated] for each row.
//
// Shape: with k weights and m times, persons[i*m*k:(i+1)*m*k] and
// n[i*k:(i+1)*k] are row i.
//
// Errors: [ErrLengths].
func DirectRateOfRepeatedColumn[N Number](times []float64, persons, n []N, weights []float64, o Standardisation, out Intervals) error {
	k, m := len(weights), len(times)
	if k == 0 || len(n)%k != 0 || len(persons) != len(n)*m {
		return ErrLengths
	}
	rows := len(n) / k
	if err := out.fit(rows); err != nil {
		return err
	}
	s := standardOf(weights, o)
	for i := range rows {
		out.set(i, repeated(times, persons[i*m*k:(i+1)*m*k], n[i*k:(i+1)*k], weights, &o, &s).Interval)
	}
	return nil
}

func repeated[N Number](times []float64, persons, n []N, weights []float64, o *Standardisation, s *standard) Direct {
	k := len(weights)
	switch {
	case s.bad != Known:
		return Direct{Interval: refused(s.bad)}
	case len(times) == 0:
		return Direct{Interval: refused(TooFew)}
	}
	var t sums
	for f, often := range times {
		if !(often > 0) {
			return Direct{Interval: refused(max(events(often, 1), Undefined))}
		}
		for j, w := range weights {
			people := float64(n[j])
			count, bad := mended(float64(persons[f*k+j]), people, o)
			if bad != Known {
				return Direct{Interval: refused(bad)}
			}
			if f == 0 {
				t.population += people
			}
			if people == 0 {
				continue
			}
			each := w / people
			t.events += often * count
			t.rate += often * count * each
			t.variance += often * often * count * each * each
		}
	}
	return t.with(directInterval(&t, n, weights, o, s))
}
