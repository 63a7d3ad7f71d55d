package governance

import "github.com/communityplanning/loip"

// onResourcing cites an expectation on resourcing improvement as
// [onGovernance] does one on governance.
func onResourcing(para, says string) []loip.Provision {
	return []loip.Provision{
		loip.Guidance2016.At("Section A", "Principles of effective community planning", says),
		loip.Draft2016.At(para, "Resourcing improvement", says),
	}
}

var resourcesUnderstood = loip.Attested(loip.Rule{
	ID: "GOV-105", Title: "The partnership understands how collective resources support its priorities, and judges whether they are used effectively and are enough and of the right mix to meet the targets.", Force: loip.Should,
	Basis:    onResourcing("para 115", "the partnership judges whether resources are used effectively and whether their amount and mix remain right"),
	Evidence: "The picture of resources for each priority, with a dated judgement of whether they suffice.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-01", "G-RES-12"}, Since: "0.2.0",
}, Record.statements)

var resourcesShared = loip.Attested(loip.Rule{
	ID: "GOV-106", Title: "Partners look for chances to use collective resources with others for mutual benefit, and work with other bodies to use them better.", Force: loip.Should,
	Basis:    onResourcing("para 111", "each partner looks for opportunities to use collective resources with others for mutual benefit"),
	Evidence: "Joint initiatives on resources, and a list of the chances that were looked at.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-02", "G-RES-08"}, Since: "0.2.0",
}, Record.statements)

var resourcesSuffice = loip.Attested(loip.Rule{
	ID: "GOV-107", Title: "Partners deploy enough resource to meet the ambitions they agreed.", Force: loip.Should,
	Basis:    onResourcing("summary", "partners put in enough to meet the ambitions agreed for the priorities of the partnership"),
	Evidence: "For each priority, the resource that is needed beside the resource that was committed.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-03"}, Since: "0.2.0",
}, Record.statements)

var resourcesAligned = loip.Attested(loip.Rule{
	ID: "GOV-108", Title: "Partners align collective resources with local priorities effectively and efficiently, and remove gaps and duplication in services.", Force: loip.Should,
	Basis:    onResourcing("para 109", "partners target collective resources on priorities effectively and efficiently, removing gaps and duplication included"),
	Evidence: "Partners' budgets set beside the priorities, and the gaps and duplications found with what was done about each.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-04", "G-RES-06"}, Since: "0.2.0",
}, Record.statements)

var communitiesKnown = AttestedByEach(loip.Rule{
	ID: "GOV-109", Title: "Each partner is clear for which communities with poorer outcomes it is responsible, and what drives those inequalities.", Force: loip.Should,
	Basis:    onResourcing("para 110", "each partner is clear which communities with poorer outcomes it is responsible for and what drives the inequalities"),
	Evidence: "For each partner, these communities and the causes found.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-07"}, Since: "0.2.0",
}, Partners)

var returnSought = loip.Attested(loip.Rule{
	ID: "GOV-110", Title: "Partners are together clear and ambitious about how improvement is resourced and what return they seek.", Force: loip.Should,
	Basis:    onResourcing("para 112", "partners are collectively clear and ambitious about how improvements are resourced and what return is sought"),
	Evidence: "The minute or paper at which they agreed on resources and on the return.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-09"}, Since: "0.2.0",
}, Record.statements)

var fairShares = loip.Attested(loip.Rule{
	ID: "GOV-111", Title: "As a rule, what a partner contributes matches how far it is responsible for the outcomes of a priority.", Force: loip.Should,
	Basis:    onResourcing("para 118", "as a general expectation a partner's contribution matches its responsibility for the outcomes of the priority"),
	Evidence: "For each priority, the weight of each partner's responsibility beside its contribution.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-14"}, Since: "0.2.0",
}, Record.statements)

var preventionFunded = loip.Attested(loip.Rule{
	ID: "GOV-112", Title: "Where it is suitable, part of what partners contribute goes to prevention.", Force: loip.Should,
	Basis:    onResourcing("para 118", "what is given for a priority goes to prevention as well, where that is suitable"),
	Evidence: "The contributions that are marked as prevention, or why there is none.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-15"}, Since: "0.2.0",
}, Record.statements)

var preventionOfOthers = loip.Attested(loip.Rule{
	ID: "GOV-113", Title: "Partners are willing to invest in each other's preventative work where that lowers demand on their own services, and look for chances to.", Force: loip.Should,
	Basis:    onResourcing("para 119", "a partner is willing to invest in another's preventative work that reduces demand on its own crisis services"),
	Evidence: "Investments across partners that were made or considered.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-16"}, Since: "0.2.0",
}, Record.statements)

var ambitionsAssured = loip.Attested(loip.Rule{
	ID: "GOV-114", Title: "The partnership makes sure that what it set out to reach can be and is reached.", Force: loip.Should,
	Basis:    onResourcing("para 120", "the partnership makes sure, by suitable steps, that its ambitions are within reach and are reached"),
	Evidence: "For each ambition, the record of how the partnership made sure.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-17"}, Since: "0.2.0",
}, Record.statements)

var resourcesMoved = loip.Attested(loip.Rule{
	ID: "GOV-115", Title: "Continuing performance management tests progress and changes how resources are allocated where that is needed.", Force: loip.Should,
	Basis:    onResourcing("para 120", "active, continuing performance management tests progress and changes the allocation of resources where necessary"),
	Evidence: "Reviews of performance, and the changes of resource that followed from them.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-RES-18"}, Since: "0.2.0",
}, Record.statements)
