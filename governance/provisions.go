package governance

import "github.com/communityplanning/loip"

// s4, s13 and s14 return provisions of those sections of the 2015 Act.
func s4(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 4"+sub, "Community planning", says)
}

func s13(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 13"+sub, "Governance", says)
}

func s14(sub, says string) loip.Provision {
	return loip.Act2015.At("s. 14"+sub, "Community planning partners: duties", says)
}

// schedule1 lists the statutory partners beside the council.
var schedule1 = loip.Act2015.At("sch. 1", "Community planning partners", "lists the statutory partners beside the council, some of them on a condition about the area")

// onGovernance cites an expectation by the part of the guidance in force and by
// the paragraph of the consultation draft, for where the final number could
// not be confirmed.
func onGovernance(para, says string) []loip.Provision {
	return []loip.Provision{
		loip.Guidance2016.At("Section A", "Principles of effective community planning", says),
		loip.Draft2016.At(para, "Governance and accountability", says),
	}
}

// onGroups and onFollowUp are this library's own advice.
func onGroups(pinpoint, says string) []loip.Provision {
	return []loip.Provision{loip.Advice2016.At(pinpoint, "Groups and members", says)}
}

func onFollowUp(pinpoint, says string) []loip.Provision {
	return []loip.Provision{loip.Advice2016.At(pinpoint, "Decisions and follow-up", says)}
}
