package indicator

import "github.com/communityplanning/loip"

// Checks lists the rules for a single indicator, in order. The list is the
// caller's own to filter and extend.
func Checks() []loip.Check[Indicator] {
	return append([]loip.Check[Indicator]{
		definitionIsComplete,
		indicatorIsSettled,
		figuresAreOfOneUnit,
		figuresAreOfOnePeriod,
		gapIsBetweenPlaces,
		gapIsTheDifference,
		worstIsWorse,
		markAgrees,
		cautionsAreCarried,
		smallCountsAreMarked,
		figuresArePossible,
		confirmedInTime,
		sourceIsRepeated,
		figuresAreUpToDate,
		sourceIsDescribed,
		seriesAreInOrder,
		observationsAddUp,
		conflictsHaveSources,
		withheldSaysWhy,
		breaksAreSaid,
		definitionAgrees,
		placesAreShown,
		indicatorHasPriority,
		rungsLeadOn,
		arrowAgrees,
		trendAgrees,
		narrowerGapIsImprovement,
	}, loip.Each(TargetChecks(), "no target is set", Indicator.Promises)...)
}

// TargetChecks lists the rules for a single target, wherever it stands. [Checks]
// runs them on the targets of an indicator.
func TargetChecks() []loip.Check[Targeted] {
	return []loip.Check[Targeted]{
		targetHasPlannedFigure,
		targetSaysHowMuch,
		changeHasBase,
		targetIsPossible,
		targetGoesTheGoodWay,
		targetHasDate,
		passedTargetHasResult,
		statedChangeAgrees,
	}
}

// Check runs the rules of this package on an indicator for a day.
func Check(v Indicator, asOf loip.Date) loip.Report { return loip.Run(v, asOf, Checks()) }
