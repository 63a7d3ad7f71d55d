package stats

import "math"

// Correction says how a sample from a population of known size narrows an
// interval.
type Correction string

// The corrections. The size of the population is N, that of the sample n.
const (
	// OnVariance multiplies the variance by (N−n)/(N−1), as the theory of
	// sampling has it.
	OnVariance Correction = "factor on the variance"
	// RootOnVariance multiplies the variance by the root of that factor, as the
	// Scottish Public Health Observatory's program does: too wide, and here only
	// so that its figures can be had again.
	RootOnVariance Correction = "root of the factor on the variance"
)

// WilsonInPopulation is [Wilson] for a sample of n from a population.
//
// Method: the score interval of an effective sample of n(N−1)/(N−n), with the
// same share.
//
// Boundary: a sample of the whole population has no width. A sample above the
// population is [AboveWhole].
func WilsonInPopulation[N Number](x, n, population N, confidence float64) Interval {
	z, s := shareLevel(confidence)
	return wilsonInPopulation(float64(x), float64(n), float64(population), z, s)
}

// WilsonInPopulationColumn is [WilsonInPopulation] for each row.
//
// Errors: [ErrLengths].
func WilsonInPopulationColumn[N Number](x, n, population []N, confidence float64, out Intervals) error {
	if err := out.fit(len(x), len(n), len(population)); err != nil {
		return err
	}
	z, s := shareLevel(confidence)
	for i := range x {
		out.set(i, wilsonInPopulation(float64(x[i]), float64(n[i]), float64(population[i]), z, s))
	}
	return nil
}

func wilsonInPopulation(x, n, population, z float64, s State) Interval {
	if bad := max(share(x, n), share(n, population)); bad != Known {
		return refused(bad)
	}
	if n == population {
		if p := x / n; s == Known {
			return Interval{Value: p, Lower: p, Upper: p}
		}
		return limitless(x/n, s)
	}
	larger := (population - 1) / (population - n)
	return wilson(x*larger, n*larger, z, s)
}

// WaldInPopulation returns x of n as a share between 0 and 1, with the simple
// normal interval of a sample from a population, drawn in to 0 and 1.
//
// Method: p ± z√(p(1−p)/n · correction). Take [WilsonInPopulation] where
// figures need not equal others' that are made so.
//
// Boundary: a sample as large as the population has no width. A larger one is
// [AboveWhole] with [OnVariance], and has no width with [RootOnVariance].
func WaldInPopulation[N Number](x, n, population N, c Correction, confidence float64) Interval {
	return waldInPopulation(float64(x), float64(n), float64(population), c, Z(confidence), level(confidence))
}

// WaldInPopulationColumn is [WaldInPopulation] for each row.
//
// Errors: [ErrLengths].
func WaldInPopulationColumn[N Number](x, n, population []N, c Correction, confidence float64, out Intervals) error {
	if err := out.fit(len(x), len(n), len(population)); err != nil {
		return err
	}
	z, s := Z(confidence), level(confidence)
	for i := range x {
		out.set(i, waldInPopulation(float64(x[i]), float64(n[i]), float64(population[i]), c, z, s))
	}
	return nil
}

func waldInPopulation(x, n, population float64, c Correction, z float64, s State) Interval {
	if bad := share(x, n); bad != Known {
		return refused(bad)
	}
	p := x / n
	if s != Known {
		return limitless(p, s)
	}
	switch bad := share(n, population); {
	case bad == AboveWhole && c == RootOnVariance:
		return Interval{Value: p, Lower: p, Upper: p}
	case bad != Known:
		return limitless(p, bad)
	case n == population: // and not 0/0 for one person of one
		return Interval{Value: p, Lower: p, Upper: p}
	}
	factor := (population - n) / (population - 1)
	switch c {
	case OnVariance:
	case RootOnVariance:
		factor = math.Sqrt(factor)
	default:
		return limitless(p, Undefined)
	}
	half := z * math.Sqrt(p*(1-p)/n*factor)
	return measured(p, p-half, p+half).Within(0, 1)
}
