package loip_test

import (
	"iter"

	"github.com/communityplanning/loip"
)

// dossier is a small made-up document with rules of its own, for the tests of
// reports.
type dossier struct {
	Vision     string             `json:"vision,omitzero"`
	Plans      []miniPlan         `json:"plans,omitzero"`
	Statements []loip.Attestation `json:"statements,omitzero"`
}

type miniPlan struct {
	Title    string        `json:"title"`
	Outcomes []miniOutcome `json:"outcomes"`
	Note     string        `json:"note,omitzero"`
}

type miniOutcome struct {
	Title string    `json:"title"`
	By    loip.Date `json:"by,omitzero"`
}

func (d dossier) statements() []loip.Attestation { return d.Statements }

func (d dossier) plans() iter.Seq2[loip.Path, miniPlan] {
	return loip.Items("/plans", func(d dossier) []miniPlan { return d.Plans })(d)
}

// made returns a rule that verifies, for tests to change.
func made(id loip.RuleID, force loip.Force, title string, basis ...loip.Provision) loip.Rule {
	return loip.Rule{ID: id, Title: title, Force: force, Basis: basis, How: "Looks at what a test wrote.", Since: "0.1.0"}
}

// evident returns the rule with what counts as evidence.
func evident(r loip.Rule) loip.Rule {
	r.Evidence = "A minute of what was said, and what came of it."
	return r
}

var (
	period   = loip.Act2015.At("s. 6(2)(c)", "Local outcomes improvement plan", "A plan sets out the period for the improvement.")
	regard   = loip.Guidance2016.At("Section A", "Principles of effective community planning", "Regard is to be had to the principles.")
	draft    = loip.Draft2016.At("para 127", "Local outcomes improvement plans", "A plan shows an understanding of local needs.")
	adviceOn = loip.Advice2016.At("notes", "Plain words", "A note tells a reader more.")
	southern = loip.Act2019.At("s. 21", "Meaning of the South of Scotland", "Two council areas make up the South of Scotland.")
)

// dossierChecks gives every answer and every force on the sample.
func dossierChecks() []loip.Check[dossier] {
	ofPlans := []loip.Check[miniPlan]{
		{Rule: made("MADE-001", loip.Must, "Every outcome has a day by which it is to be achieved.", period), Run: func(p *loip.Pass, plan miniPlan) {
			for i, o := range plan.Outcomes {
				at := loip.Path("/outcomes").Index(i)
				if o.By.IsZero() {
					p.Unmet(at, "outcome %d %q does not say by when it is to be achieved", i+1, o.Title)
				} else {
					p.Met(at, "outcome %d %q is to be achieved by %s", i+1, o.Title, o.By.Long()).Fact(at.Key("by"), "day", o.By)
				}
			}
		}},
		{Rule: made("MADE-002", loip.Advice, "A plan carries a note for its readers.", adviceOn), Run: func(p *loip.Pass, plan miniPlan) {
			if plan.Note == "" {
				p.NotApplicable("", "%q has no note", plan.Title)
				return
			}
			p.Met("/note", "the note reads: %s", plan.Note).Fact("/note", "characters", len(plan.Note))
		}},
	}
	checks := loip.Each(ofPlans, "there is no plan", dossier.plans)
	return append(checks,
		loip.Check[dossier]{Rule: made("MADE-003", loip.Should, "The partnership has a vision.", regard, draft), Run: func(p *loip.Pass, d dossier) {
			if d.Vision == "" {
				p.Undetermined("/vision", "the vision is not among the documents")
				return
			}
			p.Met("/vision", "the vision is %q", d.Vision)
		}},
		loip.Attested(made("MADE-004", loip.Should, "The partnership looks at its own work with an open mind.", regard), dossier.statements),
		loip.Attested(evident(made("MADE-007", loip.Advice, "Partners learn from one another.", regard)), dossier.statements),
		loip.Attested(evident(made("MADE-008", loip.Should, "Partners challenge one another.", regard)), dossier.statements),
		loip.Check[dossier]{Rule: made("MADE-005", loip.May, "A plan may be made for any other locality.", period), Run: func(p *loip.Pass, d dossier) {
			p.NotApplicable("", "no other locality is given")
		}},
		loip.Check[dossier]{Rule: made("MADE-006", loip.Must, "The southern agency takes part.", southern), Run: func(p *loip.Pass, d dossier) {
			p.Met("", "the agency takes part")
		}},
	)
}

// sample holds, besides the ordinary, what a report must not trip over: marks
// of Markdown, line ends, and messages that end with a full stop.
func sample() dossier {
	return dossier{
		Plans: []miniPlan{
			{Title: "Local outcomes improvement plan", Outcomes: []miniOutcome{
				{Title: "Fewer children in poverty", By: loip.Day(2027, 9, 30)},
				{Title: "More work for young people"},
			}, Note: "cells may hold a | and *stars*.\nSee <appendix_1>, R&D~."},
			{Title: "Locality plan for Upper Glen", Outcomes: []miniOutcome{{Title: "A bus on Sundays", By: loip.Day(2019, 3, 31)}}},
		},
		Statements: []loip.Attestation{{
			Rule: "MADE-004", Holds: true, Statement: "The board took stock of its own work.", Evidence: []string{"minute of 9 June 2017, item 7"},
			On: loip.Day(2017, 6, 9), By: "Strategic Board",
		}},
	}
}

func sampleReport() loip.Report {
	r := loip.Run(sample(), loip.Day(2017, 10, 1), dossierChecks())
	r.Subject = "Glen Community Planning Partnership"
	r.Documents = []loip.Document{
		{Path: "/plans/0", Title: "Local outcomes improvement plan"},
		{Path: "/plans/1", Title: "Locality plan for Upper Glen"},
	}
	r.Tables = []loip.Table{{
		Title: "Outcomes of each plan", Columns: []string{"plan", "outcomes", "share"},
		Rows: [][]string{{"Local outcomes improvement plan", "2", "66.7%"}, {"Locality plan for Upper Glen | north", "1", "33.3%"}, {"All", "1,203", ""}},
		Note: "A plan counts once.",
	}}
	return r
}
