package plan

import (
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
			localitySteps, localityResources, localityInTime, inequalitiesMeasured,
		},
		judged(),
		judgedLocalities(),
		judgedPerformance(),
		loip.Each([]loip.Check[LOIP]{
			loipSetsOutcomes, loipDescribesImprovement, loipGivesPeriod, needsDescribed,
			loipConsultsBodies, loipConsultsPersons, loipAnswersRepresentations, loipNeedsBeforePublishing,
			nationalOutcomesLinked, loipLongTerm, loipMediumTerm, loipShortTerm, loipInTime,
			needsVary, poorerNamed, sectorsShaped, bothKindsOfPriority, outcomesRestOnNeeds, loipTookPartBefore,
			loipProgressWatched, loipReviewed, loipReported, loipReportAssesses, loipReportOnParticipation, loipReportEvidence, loipReportRests, loipReportInTime, loipReviewDue,
			prioritiesReflectInequalities, prioritiesReduceInequalities,
		}, noLOIP, loips),
		loip.Each([]loip.Check[LocalityPlan]{
			localitySetsOutcomes, localityDescribesImprovement, localityGivesPeriod,
			localityConsultsBodies, localityConsultsPersons, localityAnswersRepresentations, localityNeedsBeforePublishing,
			localityLongTerm, localityMediumTerm, localityShortTerm, localityTookPartBefore,
			localityProgressWatched, localityReviewed, localityReviewInvolves, localityReported, localityReportAssesses, localityReportInTime, localityReviewDue,
			localitySectorsShaped, localityAgreed, localityRevised,
		}, noLocalityPlan, localityPlans),
		loip.Each([]loip.Check[Content]{targetsComplete, actionsLead}, noPlan, eachPlan),
	)
}

// Checks lists every rule of the module, lifted to the whole dossier.
func Checks() []loip.Check[Partnership] {
	return slices.Concat(
		own(),
		loip.Each(locality.Checks(), "", loip.Part("/division", Partnership.division)),
		loip.Each(indicator.Checks(), noIndicator, loip.Items("/indicators", func(v Partnership) []indicator.Indicator { return v.Indicators })),
		loip.Each(indicator.FrameworkChecks(), "", loip.Part("/indicators", func(v Partnership) []indicator.Indicator { return v.Indicators })),
		loip.Each(governance.Checks(), "", loip.Part("/governance", Partnership.governance)),
		loip.Each(engagement.RecordChecks(), "", loip.Part("/engagement", Partnership.engagement)),
		loip.Each(engagement.ConsultationChecks(), noConsultation, consultations),
	)
}

// Check answers every rule of the module on the dossier for a day.
func Check(v Partnership, asOf loip.Date) loip.Report {
	r := loip.Run(v, asOf, Checks())
	r.Subject, r.Documents = v.Name, v.documents()
	return r
}
