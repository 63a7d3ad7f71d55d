package engagement

import "github.com/communityplanning/loip"

// headings under which the provisions stand.
const (
	planning       = "Community planning"
	principles     = "Principles of effective community planning"
	participation  = "Community participation and co-production"
	selfAssessment = "Self-assessment"
)

var (
	act4s6a = loip.Act2015.At("s. 4(6)(a)", planning, "The partnership considers which community bodies are likely to be able to contribute, with particular regard to those that represent people who experience inequalities of outcome from socio-economic disadvantage.")
	act4s6b = loip.Act2015.At("s. 4(6)(b)", planning, "It makes all reasonable efforts to secure the participation of those bodies.")
	act4s6c = loip.Act2015.At("s. 4(6)(c)", planning, "As far as those bodies wish to take part, it takes reasonable steps to enable them to.")
	act4s9  = loip.Act2015.At("s. 4(9)", planning, "A community body is one set up, formally or not, for purposes that include promoting or improving the interests of a community, however described, that is present in the area.")

	guidanceA = loip.Guidance2016.At("Section A", principles, "What is expected of community participation. The final words were not seen, so the draft's paragraph stands beside this.")
	draft46   = loip.Draft2016.At("para 46", participation, "Communities of place and communities of interest are both involved.")

	adviceDocumented = loip.Advice2016.At("documentation", selfAssessment, "An answer carries the evidence, the reason or the action that it calls for.")
	adviceLowest     = loip.Advice2016.At("lowest headings", selfAssessment, "A mean lets a good heading hide a bad one, so the lowest headings are looked at.")
	adviceActs       = loip.Advice2016.At("adverse answers", selfAssessment, "What did not work leads to an action.")
	adviceJoint      = loip.Advice2016.At("mode", selfAssessment, "A joint form is one form that the partners agreed.")
)
