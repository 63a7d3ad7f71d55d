package plan

import "github.com/communityplanning/loip"

// What only people can judge of regard to the guidance as a whole, and of the
// local outcomes improvement plan.

// judgedPlan lists these rules.
func judgedPlan() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{
		nearTheGuidance, principlesApplied, partnersRegard, descriptionsUsed,
		publicAccount, understandingShown, loipResourcesFor, loipResponsible, loipUpToDate, prioritiesClear,
	}
}

var nearTheGuidance = loip.Attested(loip.Rule{
	ID: "PLAN-130", Title: "The partnership knows how near its own performance comes to what the guidance expects, and what support it needs to improve.", Force: loip.Should,
	Basis: []loip.Provision{
		loip.Guidance2016.At("Foreword", "Foreword", "partnerships understand how closely their performance matches the expectations, and what support they need to improve"),
		loip.Draft2016.At("Foreword", "Foreword", "partnerships understand how closely their performance matches the expectations, and what support they need to improve"),
	},
	Evidence: "A dated self-assessment that goes through each principle of the guidance, and a list of the support that is needed.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-INT-01"}, Since: "0.3.0",
}, Partnership.statements)

var principlesApplied = loip.Attested(loip.Rule{
	ID: "PLAN-131", Title: "The partnership and its partners apply the nine principles of effective community planning, and do not stop at their statutory duties.", Force: loip.Should,
	Basis: []loip.Provision{
		loip.Guidance2016.At("Part 1", overview, "partnerships and partners apply the principles of effective community planning, since that takes more than compliance with duties"),
		loip.Draft2016.At("para 13", "Introduction", "partnerships and partners apply the principles of effective community planning, since that takes more than compliance with duties"),
	},
	Evidence: "For each of the nine principles, a plan, paper or minute that shows it at work.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-INT-05"}, Since: "0.3.0",
}, Partnership.statements)

var partnersRegard = attestedByEach(loip.Rule{
	ID: "PLAN-132", Title: "Each statutory partner, the council included, has had regard to the statutory guidance in its own part in community planning.", Force: loip.Must,
	Basis: []loip.Provision{
		loip.Act2015.At("s. 15(2)", "Guidance", "each partner has regard to any guidance that Ministers have issued about its functions"),
		loip.Guidance2016.At("Part 1", overview, "partnerships, the partners of schedule 1 and the council have regard to the guidance in community planning"),
	},
	How:          "Regard must be had to the guidance; it need not be followed.",
	Evidence:     "For each partner, the paper or minute of its own at which the guidance of 20 December 2016 was considered.",
	Expectations: []string{"G-INT-06"}, Since: "0.3.0",
})

var descriptionsUsed = loip.Attested(loip.Rule{
	ID: "PLAN-133", Title: "The partnership and its partners start from the guidance's own description of effective community planning when they strengthen community planning in the area and assess how well it works.", Force: loip.Should,
	Basis:    []loip.Provision{loip.Guidance2016.At("Part 1", overview, "partnerships and partners use these descriptions as a basis for strengthening community planning and for assessing how effective it is")},
	Evidence: "A self-assessment or improvement plan that refers to the descriptions in Part 1 of the guidance.",
	Doubt:    "The final guidance alone has it; the consultation draft does not.", Expectations: []string{"G-INT-07"}, Since: "0.3.0",
}, Partnership.statements)

var publicAccount = loip.Attested(loip.Rule{
	ID: "PLAN-134", Title: "The local outcomes improvement plan is the focus of the public account of community planning: of needs, of the themes chosen and why, of ambition and realism, of what has changed, and of how community bodies are involved.", Force: loip.Should,
	Basis: []loip.Provision{
		loip.Guidance2016.At("para 126", loipHeading, "the plan is the focal point of the issues on which the partnership and its partners account publicly to communities"),
		loip.Draft2016.At("para 134", draftLOIP, "the account covers the understanding of needs, the themes and the reasons for them, ambition and realism, impact, and the involvement of community bodies"),
	},
	Evidence:     "The latest progress report or another public account, with the page on each of the five matters.",
	Expectations: []string{"G-LOIP-03"}, Since: "0.3.0",
}, Partnership.statements)

var understandingShown = loip.Attested(loip.Rule{
	ID: "PLAN-135", Title: "The local outcomes improvement plan shows a clear and robust understanding, based on evidence, of the needs, circumstances and aspirations of local communities.", Force: loip.Should,
	Basis:    para127("each new plan demonstrates a clear, robust understanding, based on evidence, of needs, circumstances and aspirations"),
	Evidence: "The part of the plan on needs with its sources, and what communities said they hope for.",
	Doubt:    "The guidance is worded as a must and names section 6(2) of the Act, which asks for a description and not for its quality.", Expectations: []string{"G-LOIP-04"}, Since: "0.3.0",
}, Partnership.statements)

var loipResourcesFor = loip.Attested(loip.Rule{
	ID: "PLAN-136", Title: "What partners deploy for the local outcomes improvement plan is shown for prevention, for reducing inequalities and for building the capacity of communities above all.", Force: loip.Should,
	Basis:    onLOIP("para 138", "the information shows resources for prevention, for reducing inequalities and for building community capacity above all"),
	Evidence: "Resources of the plan, or of a public paper beside it, set apart by these three purposes.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOIP-19"}, Since: "0.3.0",
}, Partnership.statements)

var loipResponsible = loip.Attested(loip.Rule{
	ID: "PLAN-137", Title: "The statutory partners hold themselves jointly responsible for the delivery of the local outcomes improvement plan, and each of them for its own part.", Force: loip.Should,
	Basis:    onLOIP("para 146", "by agreeing the plan statutory partners become jointly responsible for its delivery and individually for how they help with it"),
	Evidence: "The agreement of each partner to the plan, and minutes or reports in which each answers for its part.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOIP-33"}, Since: "0.3.0",
}, Partnership.statements)

var loipUpToDate = loip.Attested(loip.Rule{
	ID: "PLAN-138", Title: "The local outcomes improvement plan remains up to date and fit for local needs, circumstances and aspirations.", Force: loip.Should,
	Basis:    onLOIP("para 147", "the plan stays up to date and appropriate for themes that reflect local needs, circumstances and aspirations"),
	Evidence: "The last review of the plan and the age of the evidence it rests on.",
	Doubt:    loip.DraftOnly + " The draft is worded as a must; the Act asks for reviews from time to time.", Expectations: []string{"G-LOIP-35"}, Since: "0.3.0",
}, Partnership.statements)

var prioritiesClear = loip.Attested(loip.Rule{
	ID: "PLAN-139", Title: "The priorities of the plan are clear, and the partnership has agreed them.", Force: loip.Should,
	Basis:    onLOIP("para 136", "the plan sets out clear and agreed priorities for improving local outcomes and on tackling inequalities"),
	Evidence: "The part of the plan that sets out its priorities, and the minute at which the partnership agreed them.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOIP-09"}, Since: "0.3.0",
}, Partnership.statements)
