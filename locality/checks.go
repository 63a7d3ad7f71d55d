package locality

import "github.com/communityplanning/loip"

// Checks lists the rules of this package, in their order.
func Checks() []loip.Check[Division] {
	return []loip.Check[Division]{
		areaIsDivided,
		localityIsWardOrSmall,
		areaIsCovered,
		noneOverlap,
		poorerOutcomesAreIdentified,
		identificationHasGrounds,
		needsOfWholeAreaCounted,
		identifiedAreSmall,
		localityIsNaturalCommunity,
		localityHangsTogether,
		evidenceWasHeeded,
		localitiesAreTold,
	}
}

// Check runs the rules of this package on a division for a day.
func Check(d Division, asOf loip.Date) loip.Report { return loip.Run(d, asOf, Checks()) }
