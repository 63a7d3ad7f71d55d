package plan

import "github.com/communityplanning/loip"

// What only people can judge of prevention.

// judgedPrevention lists these rules.
func judgedPrevention() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{
		preventionPlanned, preventionEmphasised, preventionResourced, preventionPlaced, crisisUnderstood, demandModerated,
		communitiesPrevent, inactionWeighed, preventionAgreed, investmentsWorkedOut, pilotsFollowed,
	}
}

// onPrevention cites an expectation on prevention as [onPrinciple] does one on
// any other.
func onPrevention(para, says string) []loip.Provision {
	return onPrinciple(para, draftPrevention, says)
}

var preventionPlanned = loip.Attested(loip.Rule{
	ID: "PLAN-170", Title: "The partnership and its partners plan prevention and early intervention as core activities.", Force: loip.Should,
	Basis: append(onSummary(draftPrevention, "prevention and early intervention are planned as core activities"),
		loip.Draft2016.At("Part 5", "Key messages from principles of effective community planning", "prevention and early intervention are recognised as core activities")),
	Evidence: "Plans of the partnership and of partners, with the activities in them that are prevention or early intervention.",
	Doubt:    loip.DraftOnly + " The summary at the end of the draft says recognise where the one on prevention says plan; the latter is taken.", Expectations: []string{"G-PRE-01"}, Since: "0.3.0",
}, Partnership.statements)

var preventionEmphasised = loip.Attested(loip.Rule{
	ID: "PLAN-171", Title: "The partnership puts strong emphasis on prevention in pursuing ambitious goals for the outcomes it has prioritised.", Force: loip.Should,
	Basis:    onSummary(draftPrevention, "there is strong emphasis on preventative measures to reach ambitious goals on the prioritised outcomes"),
	Evidence: "For each prioritised outcome, which of its actions prevent and what share of all actions they are.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-02"}, Since: "0.3.0",
}, Partnership.statements)

var preventionResourced = loip.Attested(loip.Rule{
	ID: "PLAN-172", Title: "Partners provide resources for prevention at the scale that the partnership's ambitions need.", Force: loip.Should,
	Basis:    onSummary(draftPrevention, "partners provide the resources for prevention at the scale that the ambitions require"),
	Evidence: "For each ambition, the resource that prevention needs beside the resource that was committed to it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-03"}, Since: "0.3.0",
}, Partnership.statements)

var preventionPlaced = loip.Attested(loip.Rule{
	ID: "PLAN-173", Title: "The partnership works with communities, and uses its close understanding of them, to design services and to place resources where they prevent most.", Force: loip.Should,
	Basis:    onSummary(draftPrevention, "the partnership works with communities and uses its understanding to design services and place resources where they prevent most"),
	Evidence: "For each preventative service, the findings it rests on, and what communities contributed to its design.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-04"}, Since: "0.3.0",
}, Partnership.statements)

var crisisUnderstood = loip.Attested(loip.Rule{
	ID: "PLAN-174", Title: "Partners share an understanding of who has particularly poor outcomes, of what crisis services they provide at what cost, and of what can moderate demand for these.", Force: loip.Should,
	Basis:    onPrevention("para 91", "prevention starts with a shared recognition of who has particularly poor outcomes, of the nature and cost of crisis services, and of what moderates demand for them"),
	Evidence: "A joint paper that names these people and communities, the crisis services with their cost, and what drives demand.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-05"}, Since: "0.3.0",
}, Partnership.statements)

var demandModerated = loip.Attested(loip.Rule{
	ID: "PLAN-175", Title: "Partners direct action and align resources to moderate demand for crisis services.", Force: loip.Should,
	Basis:    onPrevention("para 91", "action is directed and resources are aligned to moderate demand for crisis services"),
	Evidence: "Actions and resources, each with the demand that it is to moderate.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-06"}, Since: "0.3.0",
}, Partnership.statements)

var communitiesPrevent = loip.Attested(loip.Rule{
	ID: "PLAN-176", Title: "The partnership recognises the part of communities in primary prevention: in helping to direct resources and in co-producing preventative work.", Force: loip.Should,
	Basis:    onPrevention("para 92", "the partnership recognises the role of communities in primary prevention, in focusing resources and in co-producing local preventative activity"),
	Evidence: "Preventative work with the part that communities had in choosing it or in carrying it out.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-07"}, Since: "0.3.0",
}, Partnership.statements)

var inactionWeighed = loip.Attested(loip.Rule{
	ID: "PLAN-177", Title: "Partners recognise the demands on services and on people's lives that are likely without preventative action.", Force: loip.Should,
	Basis:    onPrevention("para 93", "partners recognise the likely demands on services and on human lives without this intervention"),
	Evidence: "For each priority, a forecast or an account of what is likely if nothing is done.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-08"}, Since: "0.3.0",
}, Partnership.statements)

var preventionAgreed = loip.Attested(loip.Rule{
	ID: "PLAN-178", Title: "Partners have agreed shared strategic ambitions for prevention and remain clearly committed to carrying them out.", Force: loip.Should,
	Basis:    onPrevention("para 94", "partners agree shared strategic ambitions for prevention, followed by clear and continuing commitment to implement them"),
	Evidence: "The minute at which these ambitions were agreed, and the later reviews of how far they are carried out.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-09"}, Since: "0.3.0",
}, Partnership.statements)

var investmentsWorkedOut = loip.Attested(loip.Rule{
	ID: "PLAN-179", Title: "Where one partner has to invest in prevention that spares the crisis services of another, partners work through how it is paid for.", Force: loip.Should,
	Basis:    onPrevention("para 95", "where one partner invests and another's demand falls, partners work through how the investment is resourced"),
	Evidence: "For each such case, who invests, who saves, and what the partners agreed on it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-10"}, Since: "0.3.0",
}, Partnership.statements)

var pilotsFollowed = loip.Attested(loip.Rule{
	ID: "PLAN-180", Title: "Where prevention is tried out in pilot projects, the partnership is committed to testing them and to scaling up what works.", Force: loip.May,
	Basis:    onPrevention("para 96", "partnerships may take prevention forward through pilots and new models, provided there is commitment to testing them and to scaling up what is effective"),
	How:      "Nobody need run a pilot; the statement is on those that are run.",
	Evidence: "For each pilot, its evaluation, the decision taken on it, and how it is or will be scaled up.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRE-11"}, Since: "0.3.0",
}, Partnership.statements)
