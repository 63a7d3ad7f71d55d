package plan

import (
	"iter"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

const (
	noLOIP         = "no local outcomes improvement plan is among the documents"
	noLocalityPlan = "no locality plan is among the documents"
	noPlan         = "no plan is among the documents"
	noConsultation = "no consultation is among the documents"
	noIndicator    = "no indicator is among the documents"
)

// own lists the rules of this package: of the dossier, of its local outcomes
// improvement plan, of its locality plans, and of every plan.
func own() []loip.Check[Partnership] {
	return slices.Concat(
		[]loip.Check[Partnership]{
			loipPublished, loipSignedOff, plannedWhereIdentified, localitySignedOff, someLocalityPlanning,
			mediumTermSteps, resourcesShown, matrixComplete, prioritiesResourced, prioritiesMeasured, outcomesMeasured, gapsMeasured, visionsAgree, areaCodeValid,
			localitySteps, localityResources, localityInTime, inequalitiesMeasured, measuresLast,
			targetsComplete, termsFitDates, targetsWithinPlan, rungsLeadOn, improvementQuantified, prioritiesFew,
			outcomesActedOn, indicatorsUsed, outcomesHaveIndicators, outcomesNotByActivity, localityPlanTied, localityFinished, signaturesCount, signaturesNamed,
			intelligenceReused, localitiesChosen, boundariesNamed, understandingReused, prioritiesPublic,
			agreementConsidered, agreementAdoptable, agreementSignedOff, agreementFollowed, planFollowed,
			loipOthersAgree, loipOthersShare, localityOthersAgree, localityOthersShare,
			targetsBeyondTrend, targetsSeenHere, targetsSeenAnywhere, targetsLevelNow, targetsLevelWhenDue, targetsReachedSomewhere, targetsWithinBestTrend,
			verdictsFitFigures, verdictsStand, assessedByPublication,
		},
		judged(),
		judgedLocalities(),
		judgedPerformance(),
		judgedPlan(),
		judgedUnderstanding(),
		judgedPriorities(),
		judgedPrevention(),
		judgedLinks(),
		loip.Each([]loip.Check[LOIP]{
			loipSetsOutcomes, loipDescribesImprovement, loipGivesPeriod, needsDescribed,
			loipConsultsBodies, loipConsultsPersons, loipAnswersRepresentations, loipNeedsBeforePublishing,
			nationalOutcomesLinked, loipLongTerm, loipMediumTerm, loipShortTerm, loipInTime,
			needsVary, poorerNamed, sectorsShaped, bothKindsOfPriority, outcomesRestOnNeeds, loipTookPartBefore,
			loipProgressWatched, loipReviewed, loipReported, loipReportAssesses, loipReportOnParticipation, loipReportEvidence, loipReportRests, loipReportInTime, loipReviewDue,
			prioritiesReflectInequalities, prioritiesReduceInequalities, loipLooksTenYears, loipLooksThreeYears, loipLooksOneYear, loipReportYear,
			loipRevisionConsultsBodies, loipRevisionConsultsPersons, loipRevisionAnswers, loipRevisionNeeds, loipRevisionPublished, loipRevisionFollowsReview,
			understandingRests, understandingCovers, assessmentReferenced,
		}, noLOIP, loips),
		loip.Each([]loip.Check[LocalityPlan]{
			localitySetsOutcomes, localityDescribesImprovement, localityGivesPeriod,
			localityConsultsBodies, localityConsultsPersons, localityAnswersRepresentations, localityNeedsBeforePublishing,
			localityLongTerm, localityMediumTerm, localityShortTerm, localityTookPartBefore,
			localityProgressWatched, localityReviewed, localityReviewInvolves, localityReported, localityReportAssesses, localityReportInTime, localityReviewDue,
			localitySectorsShaped, localityAgreed, localityRevised, localityLooksTenYears, localityReportYear,
			localityRevisionConsultsBodies, localityRevisionConsultsPersons, localityRevisionAnswers, localityRevisionNeeds, localityRevisionPublished, localityRevisionFollowsReview,
		}, noLocalityPlan, localityPlans),
		loip.Each([]loip.Check[Content]{actionsLead, aimsServe, themesHoldOutcomes, outcomesUnderThemes, needsAnswered, draftsHaveDay, countsAgree}, noPlan, eachPlan),
	)
}

// Checks lists every rule of the module, lifted to the whole dossier.
func Checks() []loip.Check[Partnership] {
	return slices.Concat(
		own(),
		loip.Each(locality.Checks(), "", loip.Part("/division", Partnership.division)),
		loip.Each(besideTargets(), noIndicator, loip.Items("/indicators", func(v Partnership) []indicator.Indicator { return v.Indicators })),
		loip.Each(indicator.TargetChecks(), "no target is among the documents", func(v Partnership) iter.Seq2[loip.Path, indicator.Targeted] { return v.targeted }),
		loip.Each(indicator.FrameworkChecks(), "", loip.Part("/indicators", func(v Partnership) []indicator.Indicator { return v.Indicators })),
		loip.Each(governance.Checks(), "", loip.Part("/governance", Partnership.governance)),
		loip.Each(engagement.RecordChecks(), "", loip.Part("/engagement", Partnership.engagement)),
		loip.Each(engagement.ConsultationChecks(), noConsultation, consultations),
	)
}

// besideTargets lists the rules for a single indicator without those for its
// targets, which are run on the targets of plans as well.
func besideTargets() []loip.Check[indicator.Indicator] {
	targets := indicator.TargetChecks()
	return slices.DeleteFunc(indicator.Checks(), func(c loip.Check[indicator.Indicator]) bool {
		return slices.ContainsFunc(targets, func(t loip.Check[indicator.Targeted]) bool { return t.ID == c.ID })
	})
}

// Check answers every rule of the module on the dossier for a day.
func Check(v Partnership, asOf loip.Date) loip.Report {
	v.worked = &worked{on: asOf}
	r := loip.Run(v, asOf, Checks())
	r.Subject, r.Documents = v.Name, v.documents()
	return r
}
