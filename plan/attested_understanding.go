package plan

import "github.com/communityplanning/loip"

// What only people can judge of how well a partnership understands its area.

// judgedUnderstanding lists these rules.
func judgedUnderstanding() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{
		areasUnderstood, agenciesMobilised, sourcesConsidered, dataShared, perspectivesSought, understandingFollowed,
	}
}

// onNeeds cites an expectation on the understanding of needs as [onPrinciple]
// does one on any other.
func onNeeds(para, says string) []loip.Provision { return onPrinciple(para, draftNeeds, says) }

var areasUnderstood = loip.Attested(loip.Rule{
	ID: "PLAN-140", Title: "The partnership understands its areas well, and how needs, circumstances and opportunities differ between communities of place and of interest.", Force: loip.Should,
	Basis:    onSummary(draftNeeds, "the partnership has a strong understanding of its areas, and of how communities of place and of interest differ"),
	Evidence: "The assessment of needs, with what it says of each place and of each group of people.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-UND-01"}, Since: "0.3.0",
}, Partnership.statements)

var agenciesMobilised = loip.Attested(loip.Rule{
	ID: "PLAN-141", Title: "The partnership draws on the knowledge and resources of all local and national agencies that can help it to understand the area.", Force: loip.Should,
	Basis:    onNeeds("para 71", "the partnership is effective in mobilising the knowledge and resources of all relevant local and national agencies"),
	Evidence: "The list of agencies that gave figures, staff or advice to the assessment of needs, and what each gave.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-UND-04"}, Since: "0.3.0",
}, Partnership.statements)

var sourcesConsidered = loip.Attested(loip.Rule{
	ID: "PLAN-142", Title: "The partnership considers a broad range of sources for its understanding of the area.", Force: loip.Should,
	Basis:    onNeeds("para 72", "the partnership considers a broad range of sources, such as community profiles that compare the area with the rest of Scotland"),
	Evidence: "The list of sources that were considered, such as community profiles, whether or not they were used.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-UND-06"}, Since: "0.3.0",
}, Partnership.statements)

var dataShared = loip.Attested(loip.Rule{
	ID: "PLAN-143", Title: "Partners are willing to share data and intelligence that help to understand the area.", Force: loip.Should,
	Basis:    onNeeds("para 73", "partners are willing to share data and other intelligence that help to build the local picture"),
	Evidence: "Agreements on sharing data, and requests for data with what came of each.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-UND-07"}, Since: "0.3.0",
}, Partnership.statements)

var perspectivesSought = loip.Attested(loip.Rule{
	ID: "PLAN-144", Title: "The partnership uses engagement with communities, business and the third sector to establish how they see needs and opportunities, and how these differ between groups.", Force: loip.Should,
	Basis:    onNeeds("para 74", "engagement with communities, the business and third sectors included, establishes their view of needs and opportunities and how these differ between sections of the community"),
	Evidence: "Reports of engagement with communities, with business and with the third sector, and the differences between groups that they found.",
	Doubt:    loip.DraftOnly + " The draft is worded as a must; the Act has no duty in these terms.", Expectations: []string{"G-UND-09"}, Since: "0.3.0",
}, Partnership.statements)

var understandingFollowed = loip.Attested(loip.Rule{
	ID: "PLAN-145", Title: "The partnership can follow how its understanding of the area changes over time, and uses that to keep improving.", Force: loip.Should,
	Basis:    onNeeds("para 76", "the partnership is capable of monitoring its understanding over time, to drive and show continuous improvement"),
	Evidence: "Assessments of needs from several years, each with its day and with what was done differently after it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-UND-12"}, Since: "0.3.0",
}, Partnership.statements)
