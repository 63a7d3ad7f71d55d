package plan

import (
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// What only people can judge: each is met by a dated statement with evidence
// among the dossier's statements.

// judged lists these rules.
func judged() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{outcomesConsistent, inequalitiesReduced, ambitiousAndRealistic, guidanceRegarded}
}

// attestedByEach makes the check of a rule that only people can judge, on what
// each statutory partner does by itself.
func attestedByEach(r loip.Rule) loip.Check[Partnership] {
	each := []loip.Check[governance.Record]{governance.AttestedByEach(r, governance.Partners)}
	return loip.Each(each, "", loip.Part("/governance", Partnership.governance))[0]
}

// mistaken returns a function that reports whether a statement is on a rule that
// has the prefix of one of this module's and takes no statement, so that it would
// be lost. A council's own rules have prefixes of their own.
func mistaken() func(loip.RuleID) bool {
	ours, takes := map[string]bool{}, map[loip.RuleID]bool{}
	for _, c := range Checks() {
		prefix, _, _ := strings.Cut(string(c.ID), "-")
		ours[prefix], takes[c.ID] = true, c.Evidence != ""
	}
	return func(id loip.RuleID) bool {
		prefix, _, _ := strings.Cut(string(id), "-")
		return id == "" || ours[prefix] && !takes[id]
	}
}

var outcomesConsistent = loip.Attested(loip.Rule{
	ID: "PLAN-010", Title: "The local outcomes are consistent with the national outcomes.", Force: loip.Must,
	Basis:        []loip.Provision{loip.Act2015.At("s. 4(4)", "Community planning", "local outcomes are consistent with the national outcomes")},
	How:          "Links to national outcomes are evidence only.",
	Evidence:     "The links to national outcomes in the plan, with the minute at which the partnership looked at them together.",
	Expectations: []string{"G-LOIP-11"}, Since: "0.1.0",
}, Partnership.statements)

var inequalitiesReduced = loip.Attested(loip.Rule{
	ID: "PLAN-024", Title: "The partnership acts with a view to reducing inequalities of outcome that result from socio-economic disadvantage, or considers that it would be inappropriate.", Force: loip.Must,
	Basis:        []loip.Provision{loip.Act2015.At("s. 5", "Socio-economic inequalities", "in its functions the partnership acts with a view to reducing inequalities of outcome from socio-economic disadvantage, unless it considers that inappropriate")},
	Evidence:     "Decisions that show what was done to reduce such inequalities, or the minute at which it was held inappropriate.",
	Doubt:        "The Act asks for no reason where the partnership considers it inappropriate.",
	Expectations: []string{"G-INQ-05"}, Since: "0.1.0",
}, Partnership.statements)

var ambitiousAndRealistic = loip.Attested(loip.Rule{
	ID: "PLAN-025", Title: "Short, medium and long-term outcomes and targets are both ambitious and realistic.", Force: loip.Should,
	Basis:    onLOIP("para 137", "short, medium and long-term outcomes and targets are both ambitious and realistic"),
	Evidence: "How each target compares with its own trend, with other areas (rules PLAN-260 to PLAN-266 give the figures) and with what partners can put in.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOIP-16"}, Since: "0.1.0",
}, Partnership.statements)

var guidanceRegarded = loip.Attested(loip.Rule{
	ID: "PLAN-026", Title: "The partnership has had regard to the statutory guidance.", Force: loip.Must,
	Basis:        []loip.Provision{loip.Act2015.At("s. 15(1)", "Guidance", "the partnership has regard to any guidance that Ministers have issued about its functions")},
	How:          "Regard must be had to the guidance; it need not be followed.",
	Evidence:     "A paper or minute that goes through the guidance, with the reasons wherever it is not followed.",
	Expectations: []string{"G-INT-06"}, Since: "0.1.0",
}, Partnership.statements)
