package stats

// Standardisation says how a standardised rate is made.
//
// [FingertipsRate] and [ScotPHORate] are those of the two systems.
type Standardisation struct {
	Per        float64 // the rate is for each so many people
	Confidence float64
	// Least is the number of events below which a rate is withheld, with the
	// state [FewEvents]. 0 withholds none.
	Least  float64
	Limits CountLimits // of the count behind the rate
	// MissingIsZero takes a count that is not given for 0. Do so only where the
	// source leaves out what it did not find; a count that was suppressed is
	// not 0.
	MissingIsZero bool
	// EmptyBands lets an age band have no population, so long as it has no
	// event either; it adds nothing to the rate.
	EmptyBands bool
}

// FingertipsRate is how the public-health profiles of England make a directly
// or indirectly standardised rate: withheld below 10 events, a missing count
// taken for 0.
func FingertipsRate(per, confidence float64) Standardisation {
	return Standardisation{Per: per, Confidence: confidence, Least: 10, Limits: Approximate, MissingIsZero: true}
}

// ScotPHORate is how the Scottish Public Health Observatory makes a European
// age-standardised rate: for each 100,000 people, z = 1.96, never withheld.
func ScotPHORate() Standardisation {
	return Standardisation{Per: 100_000, Confidence: ScotPHO, Limits: Approximate, EmptyBands: true}
}

// european is the European Standard Population of 2013 by bands of five years,
// the last from 90.
var european = [...]float64{
	5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000,
	7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
}

// EuropeanStandard returns the European Standard Population of 2013 in its 19
// bands: 0 to 4, 5 to 9 and so on to 85 to 89, and 90 and over.
//
// Method: Revision of the European Standard Population, Eurostat 2013; it sums
// to 100,000.
func EuropeanStandard() []float64 { return EuropeanStandardBetween(0, 0) }

// EuropeanStandardBetween returns the same 19 bands for people from an age until
// before another; until 0 has no end. A band that is cut keeps a share of its
// weight, as if ages within it were evenly spread: from 16, the band 15 to 19
// has 4,400 of its 5,500, as the Scottish Public Health Observatory has it.
func EuropeanStandardBetween(from, until float64) []float64 {
	const width = 5
	weights := make([]float64, len(european))
	for i, w := range european {
		first := float64(i * width)
		last := first + width
		if i == len(european)-1 {
			// The open band has no width to cut.
			if from <= first && until == 0 {
				weights[i] = w
			}
			continue
		}
		if until > 0 {
			last = min(last, until)
		}
		weights[i] = w * max(0, last-max(first, from)) / width
	}
	return weights
}
