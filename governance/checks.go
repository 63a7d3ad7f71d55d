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
		releasedSingly, releasedByDecision, releasedFromOwnDuty, bodiesOnce, noneCeased,
		moneyDated, outcomesResourced, participationResourced, providersAgreed,
		informationGiven, shortfallExplained, shortfallDecided, resourcesReviewed,
		kindsGiven, delegatedByDecision, seatsHeld, substitutesAllowed, presentAreMembers,
		calledInTime, agendaInTime, decidedOnAgenda, interestsDeclared, votesFit, votesCarry, minuteApproved,
		promisedCame, promisedForADay,
		suppliesEvidence, recommendationInTime, recommendationOwned,
		costed, saysItself, headingsHaveMilestones,
		risksAgreed, risksMitigated, risksOwned, risksReviewed, risksScored,
		appliedJointly, applicationInforms,
		ledByAll, ambitiousTogether, reformsJoined, corporateResponsibility, clearVision, visionPursued, acrossAreas,
		prioritiesReflected, cooperates, planTakenIntoAccount, wholeOfEachPartner, othersDrawnIn, challengeLed, frontLineTrusted,
		knowsItself, partnersChallenge, showsPartnership, governanceAssures, answersForItself, ableToChallenge,
		stepsTaken, stepsShown, platforms, rolesClear, livesImproved, assessmentCurrent, resourcesExplained, facilitates, arrangementsSuit,
		resourcesUnderstood, resourcesShared, resourcesSuffice, resourcesAligned, communitiesKnown, returnSought,
		fairShares, preventionFunded, preventionOfOthers, ambitionsAssured, resourcesMoved,
		decisionFound,
	}
}

// Check runs the rules of this package on a record for a day.
func Check(r Record, asOf loip.Date) loip.Report { return loip.Run(r, asOf, Checks()) }
