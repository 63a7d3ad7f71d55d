package engagement

import "github.com/communityplanning/loip"

// Checks lists the rules of this package, in their order.
func Checks() []loip.Check[Record] {
	return []loip.Check[Record]{
		likelyBodiesAreConsidered,
		effortsAreMade,
		stepsAreTaken,
		placeAndInterest,
		answersAreDocumented,
		lowestIsNoticed,
		adverseAnswersLeadToAction,
		jointFormIsOne,
	}
}

// Check runs the rules of this package on a record for a day.
func Check(r Record, asOf loip.Date) loip.Report { return loip.Run(r, asOf, Checks()) }
