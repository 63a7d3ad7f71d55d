package plan

import "github.com/communityplanning/loip"

// What only people can judge of how a partnership manages its performance.

// judgedPerformance lists these rules.
func judgedPerformance() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{
		alwaysImproving, performanceScrutinised, performanceImproved, performanceAssures, performanceEmbedded,
		bestValueShown, leadersKnowProgress, informationOffered, forumsInterpretAndAct,
	}
}

// onPerformance cites an expectation on performance management as
// [onPrinciple] does one on any other.
func onPerformance(para, says string) []loip.Provision {
	return onPrinciple(para, draftPerformance, says)
}

var alwaysImproving = loip.Attested(loip.Rule{
	ID: "PLAN-120", Title: "The partnership means to go on improving, and keeps at it from year to year.", Force: loip.Should,
	Basis:    onSummary(draftPerformance, "the partnership is deeply committed to continuous improvement"),
	Evidence: "Improvement plans of successive years, and what became of each.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-01"}, Since: "0.2.0",
}, Partnership.statements)

var performanceScrutinised = loip.Attested(loip.Rule{
	ID: "PLAN-121", Title: "The partnership has the processes and the skills to understand its performance and to question it.", Force: loip.Should,
	Basis:    onSummary(draftPerformance, "effective processes and skills to understand and scrutinise performance are there"),
	Evidence: "The performance framework, who analyses the figures, and minutes at which they were questioned.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-02"}, Since: "0.2.0",
}, Partnership.statements)

var performanceImproved = loip.Attested(loip.Rule{
	ID: "PLAN-122", Title: "Where scrutiny calls for it, the partnership acts to improve its performance.", Force: loip.Should,
	Basis:    onSummary(draftPerformance, "the partnership acts on what scrutiny finds, to improve performance"),
	Evidence: "Findings of scrutiny, each with the action that followed and what came of it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-03"}, Since: "0.2.0",
}, Partnership.statements)

var performanceAssures = loip.Attested(loip.Rule{
	ID: "PLAN-123", Title: "Performance management shows whether and how fast outcomes improve, leads to corrective action, and lets partners hold each other to account.", Force: loip.Should,
	Basis:    onPerformance("para 123", "performance management assures that outcomes improve and how quickly, prompts corrective action and supports mutual accountability"),
	Evidence: "Reports that give the pace of change beside the target, with the decisions taken on them.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-04"}, Since: "0.2.0",
}, Partnership.statements)

var performanceEmbedded = loip.Attested(loip.Rule{
	ID: "PLAN-124", Title: "Performance management goes on all the time, and all partners answer for it.", Force: loip.Should,
	Basis:    onPerformance("para 124", "performance management is embedded and on-going and is the responsibility of all partners"),
	Evidence: "The cycle of reviews, and which partners took part in each.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-05"}, Since: "0.2.0",
}, Partnership.statements)

var bestValueShown = attestedByEach(loip.Rule{
	ID: "PLAN-125", Title: "Each partner shows best value in its own work, and expects the same of the partnership.", Force: loip.Should,
	Basis:    onPerformance("para 125", "partners apply in the partnership what best value asks of each of them"),
	Evidence: "For each partner its latest account of best value, and where the partnership was held to the same.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-06"}, Since: "0.2.0",
})

var leadersKnowProgress = loip.Attested(loip.Rule{
	ID: "PLAN-126", Title: "Leaders know how far things have come, say what was achieved, learn from what was not, and lower the risks.", Force: loip.Should,
	Basis:    onPerformance("para 126", "leaders understand progress, recognise achievement, drive improvement, learn lessons and reduce risks"),
	Evidence: "Minutes at which leaders went through progress, with the lessons drawn and the risks changed.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-07"}, Since: "0.2.0",
}, Partnership.statements)

var informationOffered = attestedByEach(loip.Rule{
	ID: "PLAN-127", Title: "Each partner considers which of its information would help the partnership, and shares it.", Force: loip.Should,
	Basis:    onPerformance("para 130", "partners consider what information they hold that would help, and share it, in line with section 14(4)"),
	Evidence: "For each partner, what it offered and what was taken up.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-14"}, Since: "0.2.0",
})

var forumsInterpretAndAct = loip.Attested(loip.Rule{
	ID: "PLAN-128", Title: "There are groups with both the knowledge to read performance and the authority to act on it.", Force: loip.Should,
	Basis:    onPerformance("para 132", "the structure provides forums with the expertise to interpret performance and the authority to act"),
	Evidence: "The remits of these groups, on analysis and on authority.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PM-17"}, Since: "0.2.0",
}, Partnership.statements)
