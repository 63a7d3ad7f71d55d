package plan

import "github.com/communityplanning/loip"

// What only people can judge of locality plans and of reducing inequalities.

// judgedLocalities lists these rules.
func judgedLocalities() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{
		beyondPlaces, requiredPlansReduce, requiredPlansUnderstand, plansAreShared, localityTargetsRealistic, localityResourcesFor, localityResponsible, localityUpToDate,
		inequalitiesUnderstood, inequalitiesEmphasised, resourcesReachInequalities,
	}
}

var beyondPlaces = loip.Attested(loip.Rule{
	ID: "PLAN-100", Title: "The partnership also acts for disadvantaged communities of interest and households, and not through locality planning alone.", Force: loip.Should,
	Basis:    onLocality("para 151", "locality planning alone is unlikely to meet the duty to reduce inequalities"),
	Evidence: "Actions of the partnership for communities that are not places, with what they achieved.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOC-01"}, Since: "0.2.0",
}, Partnership.statements)

var requiredPlansReduce = loip.Attested(loip.Rule{
	ID: "PLAN-101", Title: "Each locality plan that had to be made starts from improving outcomes so that inequalities are reduced.", Force: loip.Should,
	Basis:    onLocality("para 160", "the starting point of a plan that has to be made is to improve outcomes so as to reduce inequalities"),
	Evidence: "For each outcome of such a plan, the inequality for which the locality was identified.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOC-13"}, Since: "0.2.0",
}, Partnership.statements)

var requiredPlansUnderstand = loip.Attested(loip.Rule{
	ID: "PLAN-102", Title: "Each locality plan that had to be made shows a clear and robust understanding, based on evidence, of needs, circumstances and aspirations in the locality.", Force: loip.Should,
	Basis:    onLocality("para 161", "a plan that has to be made shows a clear, robust understanding, based on evidence, of needs, circumstances and aspirations"),
	Evidence: "The profile of the locality with its sources, and what its people said they hope for.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOC-14"}, Since: "0.2.0",
}, Partnership.statements)

var plansAreShared = loip.Attested(loip.Rule{
	ID: "PLAN-103", Title: "Each locality plan is a genuine plan that reflects priorities shared by the partnership and the community.", Force: loip.Should,
	Basis:    onLocality("para 161", "it is a genuine plan that reflects priorities shared by the partnership and the community"),
	Evidence: "A word of the community itself, such as the minute of a community council, beside that of the partnership.",
	Doubt:    loip.DraftOnly + requiredToo, Expectations: []string{"G-LOC-15"}, Since: "0.2.0",
}, Partnership.statements)

var localityTargetsRealistic = loip.Attested(loip.Rule{
	ID: "PLAN-104", Title: "The outcomes and targets of locality plans are both ambitious and realistic.", Force: loip.Should,
	Basis:    onLocality("para 162", "short, medium and long-term outcomes and targets are both ambitious and realistic"),
	Evidence: "How each target compares with its own trend, with other places and with what partners can put in.",
	Doubt:    loip.DraftOnly + requiredToo, Expectations: []string{"G-LOC-21"}, Since: "0.2.0",
}, Partnership.statements)

var localityResourcesFor = loip.Attested(loip.Rule{
	ID: "PLAN-105", Title: "What partners deploy for locality plans is shown for prevention, for reducing inequalities and for building the capacity of communities above all.", Force: loip.Should,
	Basis:    onLocality("para 163", "the information shows resources for prevention, for reducing inequalities and for building community capacity above all"),
	Evidence: "Resources of the plans set apart by these three purposes.",
	Doubt:    loip.DraftOnly + requiredToo, Expectations: []string{"G-LOC-24"}, Since: "0.2.0",
}, Partnership.statements)

var localityResponsible = loip.Attested(loip.Rule{
	ID: "PLAN-106", Title: "The statutory partners hold themselves jointly and individually responsible for what locality plans commit them to.", Force: loip.Should,
	Basis:    onLocality("para 169", "by agreeing the plan statutory partners become jointly and individually responsible for its commitments"),
	Evidence: "The agreement of each partner, and how partners answer for their part.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOC-33"}, Since: "0.2.0",
}, Partnership.statements)

var localityUpToDate = loip.Attested(loip.Rule{
	ID: "PLAN-107", Title: "Locality plans remain up to date and fit for the needs of their localities.", Force: loip.Should,
	Basis:    onLocality("para 170", "locality plans stay up to date and appropriate"),
	Evidence: "The last review of each plan and the age of the evidence it rests on.",
	Doubt:    loip.DraftOnly + " The draft is worded as a must; the Act asks for reviews from time to time.", Expectations: []string{"G-LOC-35"}, Since: "0.2.0",
}, Partnership.statements)

var inequalitiesUnderstood = loip.Attested(loip.Rule{
	ID: "PLAN-108", Title: "The partnership knows well whose quality of life suffers from inequalities of outcome.", Force: loip.Should,
	Basis:    onSummary(draftInequalities, "the partnership knows which households and communities inequalities of outcome affect"),
	Evidence: "The gaps found, by community and by outcome.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-INQ-01"}, Since: "0.2.0",
}, Partnership.statements)

var inequalitiesEmphasised = loip.Attested(loip.Rule{
	ID: "PLAN-109", Title: "The partnership works together where that adds most, and on reducing inequalities above all.", Force: loip.Should,
	Basis:    onSummary(draftInequalities, "the partnership works together where that adds most value, on reducing inequalities above all"),
	Evidence: "Which priorities are about inequalities, and what share of the partnership's work goes to them.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-INQ-02"}, Since: "0.2.0",
}, Partnership.statements)

var resourcesReachInequalities = loip.Attested(loip.Rule{
	ID: "PLAN-110", Title: "Partners deploy resources in the ways that do most to reduce inequalities of outcome.", Force: loip.Should,
	Basis:    onInequalities("para 104", "resources are deployed in the ways with most impact on inequalities of outcome"),
	Evidence: "Resources by the communities they are meant for, and what was learned of their effect.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-INQ-12"}, Since: "0.2.0",
}, Partnership.statements)
