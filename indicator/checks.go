package indicator

import "github.com/communityplanning/loip"

// Checks lists the rules for a single indicator, in order. The list is the
// caller's own to filter and extend.
func Checks() []loip.Check[Indicator] {
	return []loip.Check[Indicator]{
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
		targetHasPlannedFigure,
		indicatorHasPriority,
		targetSaysHowMuch,
		changeHasBase,
		targetIsPossible,
		targetGoesTheGoodWay,
		rungsLeadOn,
		targetHasDate,
		passedTargetHasResult,
		statedChangeAgrees,
		arrowAgrees,
		trendAgrees,
		narrowerGapIsImprovement,
	}
}

// Check runs the rules of this package on an indicator for a day.
func Check(v Indicator, asOf loip.Date) loip.Report { return loip.Run(v, asOf, Checks()) }
