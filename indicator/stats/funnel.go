package stats

import (
	"math"
	"slices"

	exp "golang.org/x/exp/stats"
)

// The levels of confidence of the two funnels that are drawn: about two and
// three standard errors.
const (
	Funnel95  = 0.95
	Funnel998 = 0.998
)

// ControlLimits returns a centre with limits z standard errors to either side:
// where a place that does not differ from the centre is expected to lie.
//
// Method: D. J. Spiegelhalter, Stat Med 2005; 24: 1185. With overdispersion take
// a standard error widened by [Dispersion] or [AddedVariance].
func ControlLimits(centre, se, confidence float64) Interval {
	switch {
	case missing(centre) || missing(se):
		return refused(Missing)
	case math.IsInf(centre, 0):
		return refused(NotFinite)
	case se < 0:
		return limitless(centre, Negative)
	}
	if s := level(confidence); s != Known {
		return limitless(centre, s)
	}
	half := Z(confidence) * se
	return measured(centre, centre-half, centre+half)
}

// ShareError returns the standard error of a share p among n people: the width
// of a funnel of proportions at n.
func ShareError(p, n float64) (float64, State) {
	if s := share(p*n, n); s != Known {
		return 0, s
	}
	return math.Sqrt(p * (1 - p) / n), Known
}

// FunnelOfProportion returns the control limits at n people around the average
// share, between 0 and 1.
//
// Method: p ± z√(p(1−p)/n), drawn in to 0 and 1.
func FunnelOfProportion(average, n, confidence float64) Interval {
	se, s := ShareError(average, n)
	if s != Known {
		return refused(s)
	}
	return ControlLimits(average, se, confidence).Within(0, 1)
}

// FunnelOfProportionColumn is [FunnelOfProportion] for each row.
//
// Errors: [ErrLengths].
func FunnelOfProportionColumn(average float64, n []float64, confidence float64, out Intervals) error {
	if err := out.fit(len(n)); err != nil {
		return err
	}
	for i := range n {
		out.set(i, FunnelOfProportion(average, n[i], confidence))
	}
	return nil
}

// FunnelOfRatio returns the control limits of observed over expected events
// around 1, at an observed count: Lower is the highest ratio that is
// significantly low with so many events observed, Upper the lowest that is high.
//
// Method: the count over the expected counts at which it is just significant,
// which are its exact limits: [Garwood].
//
// Boundary: at a count of 0 no expected count is so low that 0 is high:
// [Undefined].
func FunnelOfRatio[N Number](observed N, confidence float64) Interval {
	x := Garwood(observed, confidence)
	switch {
	case x.State != Known || x.Limits != Known:
		return limitless(1, x.Limits)
	case x.Lower == 0:
		return limitless(1, Undefined)
	}
	return measured(1, x.Value/x.Upper, x.Value/x.Lower)
}

// FunnelOfRatioColumn is [FunnelOfRatio] for each row.
//
// Errors: [ErrLengths].
func FunnelOfRatioColumn[N Number](observed []N, confidence float64, out Intervals) error {
	if err := out.fit(len(observed)); err != nil {
		return err
	}
	for i := range observed {
		out.set(i, FunnelOfRatio(observed[i], confidence))
	}
	return nil
}

// FunnelOfRate returns the control limits of a rate around the average rate, at
// a count of events: [FunnelOfRatio] times the average.
func FunnelOfRate[N Number](events N, average, confidence float64) Interval {
	return FunnelOfRatio(events, confidence).Times(average)
}

// Place is where a place stands on a funnel.
type Place string

// The places on a funnel.
const (
	FarBelowFunnel Place = "below the 99.8% limits"
	BelowFunnel    Place = "below the 95% limits"
	InsideFunnel   Place = "inside the limits"
	AboveFunnel    Place = "above the 95% limits"
	FarAboveFunnel Place = "above the 99.8% limits"
)

// PlaceOfProportion returns where x of n stands on the funnel around the average
// share. A place on a limit is inside it.
func PlaceOfProportion[N Number](x, n N, average float64) (Place, State) {
	return placeOfProportion(float64(x), float64(n), average)
}

func placeOfProportion(x, n, average float64) (Place, State) {
	if s := share(x, n); s != Known {
		return "", s
	}
	se, s := ShareError(average, n)
	if s != Known {
		return "", s
	}
	// What lies above the limits lies where the limits lie below.
	distance := x/n - average
	place := InsideFunnel
	for _, f := range funnels {
		place = f.read(place, distance-f.z*se, distance+f.z*se)
	}
	return place, Known
}

// PlaceOfRatio returns where observed against expected events stand on a funnel
// around 1: above it where the lower limit of the ratio is above 1.
//
// Method: the limits of the observed count, exact below 10 and Byar's from 10,
// against the expected count; for a rate take the events expected at the average
// rate, and for a directly standardised one x·average/rate.
func PlaceOfRatio(observed, expected float64) (Place, State) {
	return new(ratioPlaces).place(observed, expected)
}

// funnels are the two that are drawn, the narrow one first.
var funnels = [...]funnel{
	{Funnel95, Z(Funnel95), BelowFunnel, AboveFunnel},
	{Funnel998, Z(Funnel998), FarBelowFunnel, FarAboveFunnel},
}

type funnel struct {
	confidence, z float64
	low, high     Place
}

// read returns the place of an interval about a distance from the centre: a
// lower limit above 0 is high, an upper one below 0 low.
func (f funnel) read(place Place, lower, upper float64) Place {
	switch {
	case lower > 0:
		return f.high
	case upper < 0:
		return f.low
	}
	return place
}

// ratioPlaces keeps the limits of small counts for a column.
type ratioPlaces [len(funnels)]smallCounts

func (r *ratioPlaces) place(observed, expected float64) (Place, State) {
	if s := events(observed, expected); s == NoPopulation {
		return "", NoEvents
	} else if s != Known {
		return "", s
	}
	place := InsideFunnel
	for i, f := range funnels {
		limits, ok := r[i].limits(observed)
		if !ok {
			limits = countLimits(observed, ExactIfSmall, f.z, f.confidence)
		}
		if limits.Limits != Known {
			return "", limits.Limits
		}
		place = f.read(place, limits.Lower-expected, limits.Upper-expected)
	}
	return place, Known
}

func (r *ratioPlaces) fill() *ratioPlaces {
	for i, f := range funnels {
		r[i].fill(f.z, f.confidence)
	}
	return r
}

// FunnelColumn writes the place of each row of x of n around the average share
// of all rows, which it returns. Either column of results may be nil.
//
// Boundary: a row that is missing or impossible counts nowhere.
//
// Errors: [ErrLengths].
func FunnelColumn[N Number](x, n []N, place []Place, state []State) (average float64, err error) {
	if len(n) != len(x) || !fits(place, len(x)) || !fits(state, len(x)) {
		return 0, ErrLengths
	}
	var count, people float64
	for i := range x {
		if share(float64(x[i]), float64(n[i])) == Known {
			count += float64(x[i])
			people += float64(n[i])
		}
	}
	average = count / people
	if average-average != 0 {
		average = 0
	}
	for i := range x {
		p, s := placeOfProportion(float64(x[i]), float64(n[i]), average)
		setPlace(place, state, i, p, s)
	}
	return average, nil
}

// RatioFunnelColumn is [PlaceOfRatio] for each row. Either column of results may
// be nil.
//
// Errors: [ErrLengths].
func RatioFunnelColumn(observed, expected []float64, place []Place, state []State) error {
	if len(expected) != len(observed) || !fits(place, len(observed)) || !fits(state, len(observed)) {
		return ErrLengths
	}
	kept := new(ratioPlaces).fill()
	for i := range observed {
		p, s := kept.place(observed[i], expected[i])
		setPlace(place, state, i, p, s)
	}
	return nil
}

// RateFunnelColumn writes the place of each row's rate around the average rate
// of all rows, which it returns, with the rates and it for each per people.
// Either column of results may be nil.
//
// Method: each rate is taken for one of x events in x·per/rate people, which for
// a directly standardised rate are not its own; the average is of these, and the
// place by [PlaceOfRatio].
//
// Boundary: a row of fewer events than least is [FewEvents]: 10 is usual for
// directly standardised rates, and 0 is for crude ones. A row without events has
// the people n; where n is nil or least is above 0 it does not count.
//
// Errors: [ErrLengths].
func RateFunnelColumn(x, rates, n []float64, per, least float64, place []Place, state []State) (average float64, err error) {
	if len(rates) != len(x) || !fits(n, len(x)) || !fits(place, len(x)) || !fits(state, len(x)) {
		return 0, ErrLengths
	}
	row := func(i int) (float64, State) {
		switch {
		case x[i] != 0:
			people := x[i] / rates[i] * per
			return people, events(x[i], people)
		case least > 0 || n == nil:
			return 0, Missing
		}
		return n[i], events(x[i], n[i])
	}
	var count, people float64
	for i := range x {
		if own, s := row(i); s == Known {
			count += x[i]
			people += own
		}
	}
	average = count / people
	if average-average != 0 {
		average = 0
	}
	kept := new(ratioPlaces).fill()
	for i := range x {
		own, s := row(i)
		p := Place("")
		switch {
		case x[i] >= 0 && x[i] < least:
			s = FewEvents
		case s == Known:
			p, s = kept.place(x[i], average*own)
		}
		setPlace(place, state, i, p, s)
	}
	average *= per
	if average-average != 0 {
		average = 0
	}
	return average, nil
}

func setPlace(place []Place, state []State, i int, p Place, s State) {
	if place != nil {
		place[i] = p
	}
	if state != nil {
		state[i] = s
	}
}

// Dispersion returns φ, how many times as far, squared, the places lie from the
// centre as chance alone would have it, given each place's distance in standard
// errors. Where it is well above 1, widen the standard errors by √φ: the funnel
// is then too narrow, mostly because places differ in more than is measured.
//
// Method: the mean of z², with the share trim of the distances at each end drawn
// in to the quantiles there (0.1 is usual), so that the very places which stand
// out do not widen the funnel; D. J. Spiegelhalter, Qual Saf Health Care 2005;
// 14: 347. φ below 1 is no reason to narrow a funnel.
//
// Boundary: distances that are not given are not counted; at least two are
// needed.
func Dispersion(distances []float64, trim float64) (float64, State) {
	if !(trim >= 0 && trim < 0.5) {
		return 0, Undefined
	}
	var z []float64
	for _, d := range distances {
		if !missing(d) {
			z = append(z, d)
		}
	}
	if len(z) < 2 {
		return 0, TooFew
	}
	if slices.ContainsFunc(z, func(d float64) bool { return math.IsInf(d, 0) }) {
		return 0, NotFinite
	}
	ends := exp.Quantiles(z, trim, 1-trim)
	sum := 0.0
	for _, d := range z {
		d = min(max(d, ends[0]), ends[1])
		sum += d * d
	}
	if sum-sum != 0 {
		return 0, NotFinite
	}
	return sum / float64(len(z)), Known
}

// AddedVariance returns τ², what to add to each place's squared standard error
// in place of multiplying it: a funnel then stays wide for the largest places.
//
// Method: (N·φ − (N−1)) / (Σw − Σw²/Σw) with w = 1/se², and 0 where that is
// below 0; D. J. Spiegelhalter, Qual Saf Health Care 2005; 14: 347.
//
// Boundary: φ is of the same places as se. A standard error that is not given is
// not counted, one that is not above 0 is [Undefined].
func AddedVariance(dispersion float64, se []float64) (float64, State) {
	if missing(dispersion) {
		return 0, Missing
	}
	var n, sum, squares float64
	for _, e := range se {
		if missing(e) {
			continue
		}
		if e <= 0 {
			return 0, Undefined
		}
		w := 1 / (e * e)
		n++
		sum += w
		squares += w * w
	}
	if n < 2 {
		return 0, TooFew
	}
	return finiteOr(max(0, (n*dispersion-(n-1))/(sum-squares/sum)))
}
