package governance

import "github.com/communityplanning/loip"

// onLeadership cites an expectation on shared leadership as [onGovernance]
// does one on governance.
func onLeadership(para, says string) []loip.Provision {
	return []loip.Provision{
		loip.Guidance2016.At("Section A", "Principles of effective community planning", says),
		loip.Draft2016.At(para, "Shared leadership", says),
	}
}

var ledByAll = loip.Attested(loip.Rule{
	ID: "GOV-076", Title: "Partners own and lead community planning together, statutory or not, and it is not led by the council alone.", Force: loip.Should,
	Basis: append(onLeadership("paras 15-17", "community planning needs collective ownership and strategic direction, and every partner contributes to shared leadership"),
		loip.Draft2016.At("summary", "Shared leadership", "partners show that they own, lead and direct community planning together")),
	Evidence: "What each partner leads on, and minutes at which partners other than the council set the direction.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-01", "G-SL-05"}, Since: "0.2.0",
}, Record.statements)

var ambitiousTogether = loip.Attested(loip.Rule{
	ID: "GOV-077", Title: "Through shared leadership the partnership sets an ambitious vision, draws in every partner and resource that can help, and the partners deliver it.", Force: loip.Should,
	Basis:    onLeadership("summary", "by leading together partners see to it that the partnership has an ambitious vision and involves all who can contribute to it, and they deliver it"),
	Evidence: "The vision, what each partner gives towards each outcome, and the record of what was delivered.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-02"}, Since: "0.2.0",
}, Record.statements)

var reformsJoined = loip.Attested(loip.Rule{
	ID: "GOV-078", Title: "The partnership is clear how it works with and gains from other public service reform, above all health and social care integration and community justice.", Force: loip.Should,
	Basis:    onLeadership("para 19", "the partnership is clear how community planning adds value to other reforms and benefits from them"),
	Evidence: "Where the plan names the integration plan and the community justice plan, with a word on each.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-03"}, Since: "0.2.0",
}, Record.statements)

var corporateResponsibility = AttestedByEach(loip.Rule{
	ID: "GOV-079", Title: "Each partner takes shared leadership as a corporate responsibility of its senior managers, its board members and its political leaders.", Force: loip.Should,
	Basis:    onLeadership("para 16", "shared leadership is a corporate responsibility of each partner body, senior managers, board members and political leaders included"),
	Evidence: "For each partner, what its senior managers, its board and, where it has them, its political leaders did for community planning.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-04"}, Since: "0.2.0",
}, Partners)

var clearVision = loip.Attested(loip.Rule{
	ID: "GOV-080", Title: "The partnership has a clear vision that rests on an up-to-date understanding of local needs and was shaped by communities.", Force: loip.Should,
	Basis:    onLeadership("para 18", "the vision is clear, built on an up-to-date understanding of needs and shaped by participation"),
	Evidence: "The vision, the dated evidence of needs behind it, and the record of who took part in shaping it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-06"}, Since: "0.2.0",
}, Record.statements)

var visionPursued = loip.Attested(loip.Rule{
	ID: "GOV-081", Title: "Leaders secure a committed response to the vision: ambitious progress on the agreed priorities, prevention, and enough collective resource.", Force: loip.Should,
	Basis:    onLeadership("para 18", "leaders ensure a committed response in delivering the vision, with prevention and sufficient collective resource"),
	Evidence: "For each priority, the commitment to prevention, the plan of resources and the progress made.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-07"}, Since: "0.2.0",
}, Record.statements)

var acrossAreas = loip.Attested(loip.Rule{
	ID: "GOV-082", Title: "The partnership and its partners consider working with other areas wherever that would help outcomes or efficiency.", Force: loip.Should,
	Basis:    onLeadership("para 20", "opportunities to work across areas are considered wherever they help outcomes or efficiency"),
	Evidence: "Papers or minutes that weigh working with neighbouring or other areas, whatever was decided.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-08"}, Since: "0.2.0",
}, Record.statements)

var prioritiesReflected = AttestedByEach(loip.Rule{
	ID: "GOV-083", Title: "Each partner both engages in the work of the partnership and reflects its priorities in its own.", Force: loip.Should,
	Basis:    onLeadership("para 21", "a partner leads by how it engages in the partnership and by how it reflects the agreed priorities in its own work"),
	Evidence: "For each partner, where its own plans name the outcomes of the local outcomes improvement plan, and its part in the partnership's groups.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-09"}, Since: "0.2.0",
}, Partners)

var cooperates = AttestedByEach(loip.Rule{
	ID: "GOV-084", Title: "Each partner co-operates with the other partners in community planning.", Force: loip.Must,
	Basis: []loip.Provision{s14("(2)", "each partner must co-operate with the other partners in carrying out community planning"),
		s4("(3)(a)", "in carrying out community planning the council and the other statutory partners must participate with each other")},
	Evidence:     "For each partner, the minutes and the joint work in which it took part.",
	Expectations: []string{"G-SL-10"}, Since: "0.2.0",
}, Partners)

var planTakenIntoAccount = AttestedByEach(loip.Rule{
	ID: "GOV-085", Title: "Each partner takes account of the local outcomes improvement plan in carrying out its functions.", Force: loip.Must,
	Basis:        []loip.Provision{s14("(5)", "each partner must take account of the published local outcomes improvement plan in carrying out its functions")},
	Evidence:     "For each partner, decisions and plans of its own that refer to the local outcomes improvement plan.",
	Doubt:        "The duty names the local outcomes improvement plan only, and no locality plan.",
	Expectations: []string{"G-SL-12"}, Since: "0.2.0",
}, Partners)

var wholeOfEachPartner = AttestedByEach(loip.Rule{
	ID: "GOV-086", Title: "Each partner's ambition covers all its responsibilities that can contribute to community planning or gain from it.", Force: loip.Should,
	Basis:    onLeadership("para 24", "ambition and creativity cover all the responsibilities of a partner that can contribute or be supported"),
	Evidence: "For each partner, the list of its functions that were considered.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-14"}, Since: "0.2.0",
}, Partners)

var othersDrawnIn = loip.Attested(loip.Rule{
	ID: "GOV-087", Title: "The partnership engages bodies that are not statutory partners and were not closely involved, wherever they can add to an outcome.", Force: loip.Should,
	Basis:    onLeadership("para 25", "the partnership engages bodies that are not statutory partners and were not closely involved before, wherever they add value to an outcome"),
	Evidence: "For each outcome, the bodies that were approached, and when.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-16"}, Since: "0.2.0",
}, Record.statements)

var challengeLed = loip.Attested(loip.Rule{
	ID: "GOV-088", Title: "Leaders themselves review progress, adjust needs and ambitions and challenge one another, and do not leave that to formal governance.", Force: loip.Should,
	Basis:    onLeadership("para 27", "objective review, recalibration and mutual challenge are part of leadership and not only of formal governance"),
	Evidence: "Dated records of review and challenge outside the formal business of the board.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-18"}, Since: "0.2.0",
}, Record.statements)

var frontLineTrusted = loip.Attested(loip.Rule{
	ID: "GOV-089", Title: "Leaders give front-line staff the local autonomy and the development support to work across boundaries with communities.", Force: loip.Should,
	Basis:    onLeadership("para 28", "front-line staff have proportionate autonomy and development support to work with the community and across professions"),
	Evidence: "Schemes of delegation, training and examples of local responses that staff made with communities.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-SL-19"}, Since: "0.2.0",
}, Record.statements)
