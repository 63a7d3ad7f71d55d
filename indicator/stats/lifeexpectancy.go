package stats

import "math"

// LifeVariance is how the uncertainty of a life table is reckoned.
type LifeVariance string

// The variances.
const (
	// Silcocks counts the last band too, by the mean wait for a death in it;
	// P. B. S. Silcocks and others, J Epidemiol Community Health 2001; 55: 38.
	Silcocks LifeVariance = "with the last band (Silcocks)"
	// Chiang1984 has no variance in the last band: too narrow at high ages.
	Chiang1984 LifeVariance = "without the last band (Chiang 1984)"
)

// LifeTable says how a life table is made and when it is not.
//
// [FingertipsLifeTable] and [ScotPHOLifeTable] are those of the two systems.
type LifeTable struct {
	Variance   LifeVariance
	Confidence float64
	Bands      int     // exactly so many age bands; 0 takes any number
	Least      float64 // the total population must be above this
	Widest     float64 // a value is withheld where 1.96 standard errors are more years than this; 0 withholds none
}

// FingertipsLifeTable is that of the public-health profiles of England: 20
// bands, more than 5,000 people, and a value withheld where its 95% interval is
// wider than 20 years.
func FingertipsLifeTable(confidence float64) LifeTable {
	return LifeTable{Silcocks, confidence, 20, 5000, 10}
}

// ScotPHOLifeTable is that of the Scottish Public Health Observatory, which has
// 19 bands (to 85 and over) or 20.
func ScotPHOLifeTable() LifeTable { return LifeTable{Variance: Chiang1984, Confidence: ScotPHO} }

// LifeExpectancy writes the years still to be expected at the start of each age
// band, with limits, into out, a row for each band.
//
// Shape: starts are the bands' first ages, from the lowest, such as 0, 1, 5, 10
// … 90; the last band is open. deaths and population are of the same bands.
//
// Method: Chiang's abridged life table (C. L. Chiang, The Life Table and its
// Applications, 1984; the method of the national statistics offices). With
// M = deaths/population and a band of w years, of which those who die in it
// live a share a (0.1 in the first year of life, else 0.5), the chance of dying
// is q = wM/(1 + w(1−a)M), or 1 where deaths > population/(w·a); in the last
// band life goes on for 1/M. The variance of q is q²(1−q)/deaths with
// [Silcocks] and w²M(1−awM)/(population(1+(1−a)wM)³) with [Chiang1984].
//
// Boundary: one band that is missing, empty or impossible leaves the whole
// table without values, as does a last band without deaths ([NoEvents]). Bands
// without deaths before the last are sound. A value withheld as [TooUncertain]
// keeps its limits, which show why.
//
// Errors: [ErrLengths].
func LifeExpectancy[N Number](starts []float64, deaths, population []N, t LifeTable, out Intervals) error {
	if err := out.fit(len(starts), len(deaths), len(population)); err != nil {
		return err
	}
	bad := t.refuses(starts)
	if bad == Known {
		bad = lifeBands(deaths, population, t)
	}
	if bad != Known {
		for i := range starts {
			out.set(i, refused(bad))
		}
		return nil
	}
	z, s := Z(t.Confidence), level(t.Confidence)
	var r remaining
	for j := len(starts) - 1; j >= 0; j-- {
		r.before(starts, j, float64(deaths[j]), float64(population[j]), t.Variance)
		out.set(j, r.interval(t, z, s))
	}
	return nil
}

// LifeExpectancyColumn is the life expectancy at the start of band at for each
// row: at 0 it is that at birth, where the first band starts there.
//
// Shape: with k starts, deaths[i*k:(i+1)*k] and population[i*k:(i+1)*k] are row
// i. A band at that the table has not is [AgeBands].
//
// Errors: [ErrLengths].
func LifeExpectancyColumn[N Number](starts []float64, deaths, population []N, at int, t LifeTable, out Intervals) error {
	k := len(starts)
	if k == 0 || len(deaths)%k != 0 || len(deaths) != len(population) {
		return ErrLengths
	}
	rows := len(deaths) / k
	if err := out.fit(rows); err != nil {
		return err
	}
	all := t.refuses(starts)
	if at < 0 || at >= k {
		all = AgeBands
	}
	z, s := Z(t.Confidence), level(t.Confidence)
	for i := range rows {
		d, p := deaths[i*k:(i+1)*k], population[i*k:(i+1)*k]
		bad := all
		if bad == Known {
			bad = lifeBands(d, p, t)
		}
		if bad != Known {
			out.set(i, refused(bad))
			continue
		}
		var r remaining
		for j := k - 1; j >= at; j-- {
			r.before(starts, j, float64(d[j]), float64(p[j]), t.Variance)
		}
		out.set(i, r.interval(t, z, s))
	}
	return nil
}

// refuses says why the table cannot be made for these bands.
func (t LifeTable) refuses(starts []float64) State {
	if len(starts) < 2 || t.Bands != 0 && len(starts) != t.Bands {
		return AgeBands
	}
	for j, start := range starts {
		if missing(start) {
			return Missing
		}
		if start < 0 || math.IsInf(start, 1) || j > 0 && start <= starts[j-1] {
			return AgeBands
		}
	}
	if t.Variance != Silcocks && t.Variance != Chiang1984 {
		return Undefined
	}
	return Known
}

// lifeBands says why the bands of an area make no life table.
func lifeBands[N Number](deaths, population []N, t LifeTable) State {
	total := 0.0
	for j := range deaths {
		d, p := float64(deaths[j]), float64(population[j])
		if s := share(d, p); s != Known {
			return s
		}
		total += p
	}
	switch {
	case total-total != 0:
		return NotFinite
	case total <= t.Least:
		return SmallPopulation
	case deaths[len(deaths)-1] == 0:
		return NoEvents
	}
	return Known
}

// remaining is the years expected at the start of a band, and their variance,
// built from the last band back.
type remaining struct{ years, variance float64 }

// before puts band j in front of those already counted.
func (r *remaining) before(starts []float64, j int, deaths, population float64, v LifeVariance) {
	m := deaths / population
	if j == len(starts)-1 {
		r.years, r.variance = 1/m, 0
		if v == Silcocks {
			r.variance = 1 / (deaths * m * m)
		}
		return
	}
	w := starts[j+1] - starts[j]
	a := 0.5
	if starts[j] == 0 && w <= 1 {
		a = 0.1
	}
	q := w * m / (1 + w*(1-a)*m)
	if deaths > population/w/a {
		q = 1
	}
	var spread float64
	switch {
	case v == Chiang1984:
		b := 1 + (1-a)*w*m
		spread = w * w * m * (1 - a*w*m) / (population * b * b * b)
	case deaths > 0:
		spread = q * q * (1 - q) / deaths
	}
	lost := (1-a)*w + r.years
	r.variance = (1-q)*(1-q)*r.variance + lost*lost*spread
	r.years = w*(1-q+a*q) + (1-q)*r.years
}

func (r remaining) interval(t LifeTable, z float64, s State) Interval {
	if s != Known {
		return limitless(r.years, s)
	}
	se := math.Sqrt(max(0, r.variance))
	i := measured(r.years, r.years-z*se, r.years+z*se)
	if t.Widest > 0 && 1.96*se > t.Widest {
		i.Value, i.State = 0, TooUncertain
	}
	return i
}
