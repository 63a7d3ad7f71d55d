package governance

import "github.com/communityplanning/loip"

// Checks lists the rules of this package in the order of their ids.
func Checks() []loip.Check[Record] {
	return []loip.Check[Record]{
		oneTop, linesOfReporting,
		listsAgree, listedOnce, namedRightly,
		partnersSit, facilitatorsLead,
		quorumGiven, quorumFits, decidedWithQuorum, itemsInOrder,
		ownedAndDated, noneOverdue, notedThenRemoved, datedBefore,
		answered,
		rowsComplete, ongoingHasDate, achievedByTarget, promisesKept,
	}
}

// Check runs the rules of this package on a record for a day.
func Check(r Record, asOf loip.Date) loip.Report { return loip.Run(r, asOf, Checks()) }
