package plan

import "github.com/communityplanning/loip"

// What only people can judge of how a partnership chooses its priorities.

// judgedPriorities lists these rules.
func judgedPriorities() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{
		understandingTranslated, improvementClear, valueEmphasised, crossCutting, visionNamesImprovement, energyFocused,
		fewChallenges, crisisCostsRecognised, assetsUsed, focusJustified, plansAligned,
	}
}

// onPriorities cites an expectation on key priorities as [onPrinciple] does
// one on any other.
func onPriorities(para, says string) []loip.Provision {
	return onPrinciple(para, draftPriorities, says)
}

var understandingTranslated = loip.Attested(loip.Rule{
	ID: "PLAN-155", Title: "The partnership turns what it understands of needs, circumstances and opportunities into a clear and ambitious vision and into local priorities.", Force: loip.Should,
	Basis:    onSummary(draftPriorities, "the partnership uses its understanding to establish a clear and ambitious vision and to identify local priorities"),
	Evidence: "The vision and the priorities, each with the findings on needs behind it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-01"}, Since: "0.3.0",
}, Partnership.statements)

var improvementClear = loip.Attested(loip.Rule{
	ID: "PLAN-156", Title: "The partnership is clear what improvement it wants: better outcomes for particular communities, a smaller gap between the most and the least deprived, and less demand for crisis services in future.", Force: loip.Should,
	Basis:    onSummary(draftPriorities, "the partnership is clear about the improvement it wants, in outcomes for specific communities, in the gap between most and least deprived, and in future demand for crisis services"),
	Evidence: "For each priority, the community it is for, the target for the gap, and the effect on demand that is looked for.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-02"}, Since: "0.3.0",
}, Partnership.statements)

var valueEmphasised = loip.Attested(loip.Rule{
	ID: "PLAN-157", Title: "The local outcomes improvement plan clearly emphasises priorities where the partnership adds most to outcomes and against inequalities, and the partnership targets its activity on them.", Force: loip.Should,
	Basis:    onSummary(draftPriorities, "the plan places a clear emphasis on priorities where the partnership adds most value, and activities are targeted around them"),
	Evidence: "What the plan says the partnership adds to each priority, and the activities under each.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-03"}, Since: "0.3.0",
}, Partnership.statements)

var crossCutting = loip.Attested(loip.Rule{
	ID: "PLAN-158", Title: "Community planning in the area focuses on problems that cut across services and where joint effort adds most, and is not meant to co-ordinate all public sector activity.", Force: loip.Should,
	Basis:    onPriorities("para 79", "community planning focuses on cross-cutting problems where collective effort adds most, and is not where all public sector activity is co-ordinated"),
	Evidence: "The remit of the partnership, and agendas that show what it takes up and what it leaves to single bodies.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-04"}, Since: "0.3.0",
}, Partnership.statements)

var visionNamesImprovement = loip.Attested(loip.Rule{
	ID: "PLAN-159", Title: "The partnership's vision says which better outcomes and which smaller inequalities it wants for the area.", Force: loip.Should,
	Basis:    onPriorities("para 80", "the vision is of what improvements in outcomes and reductions in inequalities the partnership wants for its area"),
	Evidence: "The text of the vision, with its words on outcomes and its words on inequalities.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-05"}, Since: "0.3.0",
}, Partnership.statements)

var energyFocused = loip.Attested(loip.Rule{
	ID: "PLAN-160", Title: "Partners put their joint effort where it adds most, on tackling inequalities above all, and answer problems that come together in the same communities with a co-ordinated response.", Force: loip.Should,
	Basis:    onPriorities("para 81", "collective energy goes where it adds most value, with particular emphasis on inequalities, and linked negative outcomes are met by co-ordinated responses"),
	Evidence: "Joint programmes for communities that face several poor outcomes at once, and why these were chosen.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-07"}, Since: "0.3.0",
}, Partnership.statements)

var fewChallenges = loip.Attested(loip.Rule{
	ID: "PLAN-161", Title: "The partnership concentrates on a small number of complex and deep-rooted challenges, or has reason to expect more from doing otherwise.", Force: loip.Should,
	Basis:    onPriorities("para 82", "a partnership is likely to make most difference by concentrating on a small number of complex and deep-rooted challenges"),
	Evidence: "The list of priorities, with the reasons for their number.",
	Doubt:    loip.DraftOnly + " The draft calls it likely, and gives no number.", Expectations: []string{"G-PRI-08"}, Since: "0.3.0",
}, Partnership.statements)

var crisisCostsRecognised = loip.Attested(loip.Rule{
	ID: "PLAN-162", Title: "In framing its ambition the partnership recognises the high cost of crisis services that an effective response could lower.", Force: loip.Should,
	Basis:    onPriorities("para 82", "in framing its ambition the partnership recognises the high costs of crisis services, which an effective response could moderate"),
	Evidence: "For each priority, an account of the crisis services behind it and of what they cost.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-09"}, Since: "0.3.0",
}, Partnership.statements)

var assetsUsed = loip.Attested(loip.Rule{
	ID: "PLAN-163", Title: "The joint response to local priorities reflects the assets that communities already have, and uses them wherever that is reasonably possible.", Force: loip.Should,
	Basis:    onPriorities("para 83", "the response reflects, and wherever reasonably possible takes advantage of, assets already available in communities"),
	Evidence: "Actions with the local assets that each builds on, such as buildings, groups and ties between people.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-10"}, Since: "0.3.0",
}, Partnership.statements)

var focusJustified = loip.Attested(loip.Rule{
	ID: "PLAN-164", Title: "Where the partnership chooses not to act on some outcomes, it can justify why it puts its effort into others.", Force: loip.May,
	Basis:    onPriorities("para 84", "the partnership may choose where it puts its efforts and need not act on every outcome, provided it can justify its focus"),
	How:      "The choice is the partnership's own; the statement is on its reasons.",
	Evidence: "The paper or minute that says why these priorities were chosen and what was left aside.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-11"}, Since: "0.3.0",
}, Partnership.statements)

var plansAligned = loip.Attested(loip.Rule{
	ID: "PLAN-165", Title: "The partnership and its partners consider how the local outcomes improvement plan and other plans, such as development plans and local transport strategies, can be aligned.", Force: loip.Should,
	Basis:    onPriorities("para 85", "opportunities are considered to use the plan and others, such as development plans and transport strategies, for an aligned approach to shared priorities"),
	Evidence: "A paper or minute that goes through these plans one by one, whatever was decided.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PRI-13"}, Since: "0.3.0",
}, Partnership.statements)
