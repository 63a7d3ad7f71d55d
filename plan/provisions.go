package plan

import "github.com/communityplanning/loip"

// Headings under which the provisions of this package stand.
const (
	loipHeading       = "Local outcomes improvement plan"
	localityHeading   = "Locality plan"
	draftLOIP         = "Local outcomes improvement plans"
	draftLocality     = "Locality plans"
	draftPerformance  = "Effective performance management"
	draftInequalities = "Tackling inequalities"
	draftNeeds        = "Understanding of local communities' needs, circumstances and opportunities"
	draftPriorities   = "Focus on key priorities"
	draftPrevention   = "Focus on prevention"
	principles        = "Principles of effective community planning"
	overview          = "Strategic overview of community planning" // Part 1 of the final guidance
)

// s6, s10 return provisions of those sections of the 2015 Act.
func s6(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 6"+sub, loipHeading, says)
}

func s10(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 10"+sub, localityHeading, says)
}

// onLOIP, onLocality and onPrinciple cite an expectation by the part of the
// guidance in force and by the paragraph of the consultation draft, for where
// the final number could not be confirmed.
func onLOIP(para, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Section B", loipHeading, says), loip.Draft2016.At(para, draftLOIP, says)}
}

func onLocality(para, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Section B", "Locality plans", says), loip.Draft2016.At(para, draftLocality, says)}
}

func onPrinciple(para, heading, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Section A", principles, says), loip.Draft2016.At(para, heading, says)}
}

// onSummary cites what the final guidance expects in the summary of its first
// part, beside the draft's summary of the principle.
func onSummary(heading, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Part 1", overview, says), loip.Draft2016.At("summary", heading, says)}
}

// para127 is one of the few paragraphs whose final number is known.
func para127(says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("para 127", loipHeading, says), loip.Draft2016.At("para 135", draftLOIP, says)}
}

// advice is this library's own.
func advice(pinpoint, says string) []loip.Provision {
	return []loip.Provision{loip.Advice2016.At(pinpoint, "Plans", says)}
}

// partnersSecure is the duty on which the guidance rests what it says of
// participation before consultation.
var partnersSecure = loip.Act2015.At("s. 4(6)(b)", "Community planning", "the partnership makes all reasonable efforts to secure the participation of the community bodies likely to be able to contribute")
