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
	advicePossible = loip.Advice2016.At("possible figures", figures,
		"A figure is one that its measure can take.")

	// guidanceMonitor and draftMonitor are one expectation. The number of the
	// paragraph in the final text is unconfirmed.
	guidanceMonitor = loip.Guidance2016.At("Section A", "Principles of effective community planning",
		"Each partnership decides which performance data it monitors, in line with its own priorities.")
	draftMonitor = loip.Draft2016.At("para 130", "Effective performance management",
		"Each partnership decides which performance data it monitors, in line with its own priorities.")
)

// figures heads this library's advice on indicators.
const figures = "Indicators and figures"
