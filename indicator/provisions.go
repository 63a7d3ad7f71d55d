package indicator

import "github.com/communityplanning/loip"

// The provisions that the rules of this package rest on.
var (
	adviceDefinition = loip.Advice2016.At("a full definition", figures,
		"An indicator says what it measures, in what unit, which way is good, who publishes it and for what period.")
	adviceSettled = loip.Advice2016.At("no placeholders", figures,
		"Indicators and figures that are still to be confirmed cannot show progress.")
	adviceLike = loip.Advice2016.At("like beside like", figures,
		"Figures set side by side are of the same measure, unit and period.")
	adviceGap = loip.Advice2016.At("gaps between places", figures,
		"A gap inside an area lies between two places of it, is their difference, and names the worse one worst.")
	adviceMarks = loip.Advice2016.At("marks that agree", figures,
		"A tick, cross or arrow says what the figures beside it say.")
	adviceCautions = loip.Advice2016.At("cautions", figures,
		"What is known to be imputed, provisional or based on small numbers stays marked so wherever a conclusion rests on it.")
	adviceBoth = loip.Advice2016.At("gaps and improvement together", figures,
		"What became of a gap is told together with whether people fare better, since a gap also narrows where those ahead fall back.")
	adviceInTime = loip.Advice2016.At("no placeholder for long", figures,
		"What is to be confirmed is confirmed within a year.")
	adviceRepeated = loip.Advice2016.At("sources that repeat", figures,
		"Progress is seen only in figures that come again, when they are due, from a source that is known.")
	adviceSeries = loip.Advice2016.At("series in order", figures,
		"The figures of a series follow each other in time, one for each period, all for periods of one kind, and a break in it is said.")
	adviceParts = loip.Advice2016.At("figures that add up", figures,
		"A figure, what it was made from and its limits do not contradict each other, nor does what is said of the indicator.")
	adviceConflicts = loip.Advice2016.At("figures that conflict", figures,
		"Where two figures for one thing differ, both are shown, each with its source.")
	adviceWithheld = loip.Advice2016.At("figures held back", figures,
		"A figure that is held back is shown as held back, with the rule by which it is.")
	advicePlaces = loip.Advice2016.At("places shown", figures,
		"Figures are given for the places that they are said to be given for.")
	advicePossible = loip.Advice2016.At("possible figures", figures,
		"A figure is one that its measure can take.")
	adviceAmount = loip.Advice2016.At("targets that say how much", figures,
		"A target says how much is to be reached, from what and by when, so that anybody can tell whether it was.")
	adviceReach = loip.Advice2016.At("targets that can be reached", figures,
		"A target is a value that its measure can take, in the direction that is good, and rungs of one ladder lead on from one another.")
	adviceResult = loip.Advice2016.At("results of targets", figures,
		"When a target's time is over, the figure for it is shown.")

	// guidanceMonitor and draftMonitor are one expectation. The number of the
	// paragraph in the final text is unconfirmed.
	guidanceMonitor = loip.Guidance2016.At("Section A", "Principles of effective community planning",
		"Each partnership decides which performance data it monitors, in line with its own priorities.")
	draftMonitor = loip.Draft2016.At("para 130", "Effective performance management",
		"Each partnership decides which performance data it monitors, in line with its own priorities.")
)

// onPerformance returns the basis of a rule on performance information: the
// guidance, and the paragraph of its draft.
func onPerformance(paragraph, says string) []loip.Provision {
	return []loip.Provision{
		loip.Guidance2016.At("Section A", "Principles of effective community planning", says),
		loip.Draft2016.At(paragraph, "Effective performance management", says),
	}
}

// figures heads this library's advice on indicators.
const figures = "Indicators and figures"
