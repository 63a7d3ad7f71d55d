package engagement

import (
	"slices"

	"github.com/communityplanning/loip"
)

// Checks lists the rules of this package: [RecordChecks], and
// [ConsultationChecks] on the consultations of the record.
func Checks() []loip.Check[Record] {
	return append(RecordChecks(), loip.Each(ConsultationChecks(), "no consultation is on the record", Record.Consulting)...)
}

// RecordChecks lists the rules on a record that are not on its consultations,
// for those whose consultations also stand elsewhere.
func RecordChecks() []loip.Check[Record] {
	return slices.Concat(
		[]loip.Check[Record]{
			likelyBodiesAreConsidered, effortsAreMade, stepsAreTaken, placeAndInterest,
			answersAreDocumented, lowestIsNoticed, adverseAnswersLeadToAction, jointFormIsOne,
			turnedAwayWithReason, unheededWithReason,
			willingBodiesTookPart, eachStageHasBodies, outcomesHearDisadvantage, promisedLevelIsReached,
			techniquesUsed, budgetingUsed, onePercentDecided, viewsAreEvidence, communitiesAreSeenApart,
			requesterIsEntitled, requestIsComplete, additionalAuthorityAnswers, decisionIsInTime,
			refusalHasReasons, noticeIsPublished, noticeDescribesProcess, processIsNotified,
			processIsEstablished, processIsReported, declinedAsRepeat, yearlyRequestReport,
		},
		judged(),
	)
}

// Check runs the rules of this package on a record for a day.
func Check(r Record, asOf loip.Date) loip.Report { return loip.Run(r, asOf, Checks()) }
