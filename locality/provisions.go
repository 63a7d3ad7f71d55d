package locality

import "github.com/communityplanning/loip"

// headings under which the provisions stand.
const (
	comparison  = "Localities: comparison of outcomes"
	description = "Description of localities"
	plans       = "Locality plans"
	needs       = "Understanding of local communities' needs, circumstances and opportunities"
	ownAdvice   = "Localities"
)

var (
	act9s1    = loip.Act2015.At("s. 9(1)", comparison, "Each partnership divides its council area into smaller areas.")
	act9s2    = loip.Act2015.At("s. 9(2)", comparison, "The smaller areas, called localities, are of a type or description that regulations give.")
	act9s3    = loip.Act2015.At("s. 9(3)", comparison, "The partnership identifies each locality whose residents have significantly poorer outcomes, resulting from socio-economic disadvantage, than those of other localities in the area or than people in Scotland generally.")
	act9s4    = loip.Act2015.At("s. 9(4)", comparison, "In identifying them it takes account of the needs and circumstances of the people who live in the council area.")
	ssi364r2  = loip.SSI2016_364.At("reg. 2", description, "A locality is an electoral ward, or an area within the council area with a population that does not exceed 30,000.")
	guidanceB = loip.Guidance2016.At("Section B", plans, "What is expected of localities. The final words were not seen, so the draft's paragraph stands beside this.")
	draft77   = loip.Draft2016.At("para 77", needs, "How localities are framed reflects how people see their own area.")
	draft153  = loip.Draft2016.At("para 153", plans, "Localities with significantly poorer outcomes are identified from the understanding of needs and circumstances.")
	draft156  = loip.Draft2016.At("para 156", plans, "A locality is a natural community that reflects local identity.")
	draft158  = loip.Draft2016.At("para 158", plans, "Localities for locality planning are expected often to have fewer than 10,000 residents.")

	adviceCover    = loip.Advice2016.At("cover", ownAdvice, "A division leaves no part of the area out and counts none twice.")
	adviceTogether = loip.Advice2016.At("in one piece", ownAdvice, "One can come from any part of a locality to any other without leaving it.")
	adviceEvidence = loip.Advice2016.At("evidence", ownAdvice, "What the figures say and what was identified are set beside each other.")
	adviceGrounds  = loip.Advice2016.At("grounds", ownAdvice, "The record of an identification says on what it rests.")
)
