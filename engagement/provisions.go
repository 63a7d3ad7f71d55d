package engagement

import (
	"time"

	"github.com/communityplanning/loip"
)

// headings under which the provisions stand.
const (
	planning       = "Community planning"
	principles     = "Principles of effective community planning"
	participation  = "Community participation and co-production"
	selfAssessment = "Self-assessment"
	loipHeading    = "Local outcomes improvement plan"
	requestRules   = "Participation requests: procedure" // not the regulations' own words: their headings were not seen
)

var (
	act4s3b = loip.Act2015.At("s. 4(3)(b)", planning, "The partners participate with any community body so as to enable it to take part in community planning as far as it wishes.")
	act4s6a = loip.Act2015.At("s. 4(6)(a)", planning, "The partnership considers which community bodies are likely to be able to contribute, with particular regard to those that represent people who experience inequalities of outcome from socio-economic disadvantage.")
	act4s6b = loip.Act2015.At("s. 4(6)(b)", planning, "It makes all reasonable efforts to secure the participation of those bodies.")
	act4s6c = loip.Act2015.At("s. 4(6)(c)", planning, "As far as those bodies wish to take part, it takes reasonable steps to enable them to.")
	act4s9  = loip.Act2015.At("s. 4(9)", planning, "A community body is one set up, formally or not, for purposes that include promoting or improving the interests of a community, however described, that is present in the area.")

	act7s3  = loip.Act2015.At("s. 7(3)", "Local outcomes improvement plan: review", "The duties to consult and to take account of representations and needs apply to a revised plan as they do to the first.")
	act11s3 = loip.Act2015.At("s. 11(3)", "Locality plan: review", "The duties to consult and to take account of representations and needs apply to a revised locality plan as they do to the first.")

	guidanceA = loip.Guidance2016.At("Section A", principles, "What is expected of community participation. The final words were not seen, so the draft's paragraph stands beside this.")
	draft46   = loip.Draft2016.At("para 46", participation, "Communities of place and communities of interest are both involved.")

	adviceDocumented = loip.Advice2016.At("documentation", selfAssessment, "An answer carries the evidence, the reason or the action that it calls for.")
	adviceLowest     = loip.Advice2016.At("lowest headings", selfAssessment, "A mean lets a good heading hide a bad one, so the lowest headings are looked at.")
	adviceActs       = loip.Advice2016.At("adverse answers", selfAssessment, "What did not work leads to an action.")
	adviceJoint      = loip.Advice2016.At("mode", selfAssessment, "A joint form is one form that the partners agreed.")
)

// Part 3 of the Act and its regulations, on participation requests.
var (
	act19   = part3("s. 19", "Meaning of “community-controlled body”", "A community-controlled body has a written constitution with six features.")
	act20s1 = part3("s. 20(1)", "Meaning of “community participation body”", "Requests are made by community-controlled bodies, community councils, designated bodies, and groups without a constitution that have six features.")
	act22s2 = part3("s. 22(2)", "Participation requests", "A request specifies an outcome of a public service, and gives the reasons, the experience of the body, and the improvement that it expects.")
	act24s6 = part3("s. 24(6)", "Participation requests: decisions", "The authority gives notice of its decision before the end of the period, with the reasons for a refusal.")
	act25   = part3("s. 25", "Decision notice: information about outcome improvement process", "A notice that agrees describes the process, its stage where it exists already, and the part of the body in it.")
	act26s3 = part3("s. 26(3)", "Proposed outcome improvement process", "The body may make representations on the proposed process within 28 days beginning with the day of the notice.")
	act26s5 = part3("s. 26(5)", "Proposed outcome improvement process", "Within 28 days beginning with the day after that period the authority gives notice of the process to be established.")
	act27   = part3("s. 27", "Power to decline certain participation requests", "An authority may decline to consider a request on the same service and substantially the same outcome as one made in the two years that end with the day of the new one.")
	act28a  = part3("s. 28(a)", "Duty to establish and maintain outcome improvement process", "The process is established within 90 days beginning with the day of the notice under section 26(5).")
	act31   = part3("s. 31", "Reporting", "On a completed process the authority publishes a report on its outcomes, the influence of the body and how people are kept informed, and seeks the views of the bodies that took part.")
	act32   = part3("s. 32", "Annual reports", "By 30 June after each year from 1 April the authority publishes how many requests it received, agreed to and refused, how many led to changes, and what it did to promote and support requests.")
	reg3    = reg("reg. 3", "A request is in writing and in the form of the schedule, with the constitution, or an explanation of why the body may ask.")
	reg6    = reg("reg. 6(2)", "An additional authority answers within 15 working days beginning with the day on which it is notified, with reasons if it will not take part.")
	reg7    = reg("reg. 7", "The decision is due within 30 working days beginning with the validation date, or 45 where additional authorities are asked for.")
	reg8    = reg("reg. 8", "The authority publishes the decision notice on a website or by other electronic means.")
)

// onParticipation, onInequalities, onLOIP and onLocality cite an expectation by
// the part of the guidance in force and by the paragraph of the consultation
// draft, for where the final number could not be confirmed. The pinpoint
// "summary" is the box at the head of a principle.
func onParticipation(para, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Section A", principles, says), loip.Draft2016.At(para, participation, says)}
}

func onInequalities(para, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Section A", principles, says), loip.Draft2016.At(para, "Tackling inequalities", says)}
}

func onLOIP(para, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Section B", loipHeading, says), loip.Draft2016.At(para, "Local outcomes improvement plans", says)}
}

func onLocality(para, says string) []loip.Provision {
	return []loip.Provision{loip.Guidance2016.At("Section B", "Locality plans", says), loip.Draft2016.At(para, "Locality plans", says)}
}

// guidancePart1 cites the part of the guidance that carries no numbers.
func guidancePart1(says string) loip.Provision {
	return loip.Guidance2016.At("Part 1", "Strategic overview of community planning", says)
}

// onEngagement is this library's own advice.
func onEngagement(pinpoint, says string) []loip.Provision {
	return []loip.Provision{loip.Advice2016.At(pinpoint, "Engagement", says)}
}

// part3 returns a provision of Part 3 of the 2015 Act, on participation
// requests.
//
// Law: SSI 2017/40 art. 2 appointed 1 April 2017.
func part3(pinpoint, heading, says string) loip.Provision {
	p := loip.Act2015.At(pinpoint, heading, says)
	p.InForce = loip.Since(loip.Day(2017, time.April, 1))
	return p
}

// reg returns a provision of the regulations on participation requests.
func reg(pinpoint, says string) loip.Provision {
	return loip.SSI2017_39.At(pinpoint, requestRules, says)
}
