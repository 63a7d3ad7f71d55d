package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

func contributionAt(i int) loip.Path { return loip.Path("/contributions").Index(i) }

const noContributions = "what partners contribute is not given"

var moneyDated = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-026",
		Title: "Every amount of money names its currency and its financial year.",
		Force: loip.Advice,
		Basis: []loip.Provision{loip.Advice2016.At("money", "Resources", "an amount without a currency or a year can be added to no other")},
		How:   "Each amount of money, and what buildings and help in kind are said to be worth, is looked at; money without an amount is passed over.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for i, c := range r.Contributions {
			if later(c.Agreed, p.AsOf()) || c.Kind == Staff || c.Kind == "" || !c.Amount.IsKnown() {
				continue
			}
			all++
			if c.Currency == "" {
				p.Unmet(contributionAt(i).Key("currency"), "the %s of %s that %s contributes names no currency", c.Kind, c.Amount, r.body(c.Body).Name)
			}
			if c.Year == "" {
				p.Unmet(contributionAt(i).Key("year"), "the %s of %s that %s contributes names no financial year", c.Kind, c.Amount, r.body(c.Body).Name)
			}
			if c.Currency != "" && c.Year != "" {
				good++
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", "no amount of money is given")
		case good:
			p.Met("/contributions", "each of the amounts of money given (%d) names its currency and its year", good)
		}
	},
}

// eachContributes judges of each statutory partner whether it contributes, as
// far as the ledger shows, to what a duty is about. The partnership's view that
// nothing is appropriate counts where it is of no one outcome.
func (r Record) eachContributes(p *loip.Pass, duty, to string, counts func(Contribution) bool) {
	partners := standing(r.Council, p.AsOf()).partners
	switch {
	case len(partners) == 0:
		p.Undetermined("/council", "the council area is not given, so the statutory partners are not known")
		return
	case r.Contributions == nil:
		p.Undetermined("/contributions", noContributions)
		return
	case len(r.Contributions) == 0:
		p.Unmet("/contributions", "the record says that no partner contributes anything, and not that nothing is appropriate")
		return
	}
	entries, considered := r.Ledger(p.AsOf()).entries, 0
	for _, partner := range partners {
		of := func(more func(Contribution) bool) bool {
			return slices.ContainsFunc(entries, func(c Contribution) bool { return c.Body == partner.Body.ID && counts(c) && more(c) })
		}
		spared := r.spared(entries, partner.Body.ID, duty, p.AsOf(), counts)
		switch {
		case of(func(c Contribution) bool { return c.gives() || c.NoneAppropriate && c.Outcome == "" }):
			considered++
		case partner.Doubt != "":
			p.Undetermined("/contributions", "no contribution of %s to %s is given, but it is doubtful whether it is a statutory partner of the area: %s", partner.Body, to, partner.Doubt)
		case of(func(c Contribution) bool { return !c.NoneAppropriate && !slices.Contains(spared, c.Outcome) }):
			p.Unmet("/contributions", "what %s contributes to %s is given as 0, and the partnership's view that nothing is appropriate is not", partner.Body, to).
				Fact("/contributions", "body", partner.Body.ID)
		case len(spared) > 0:
			p.Undetermined("/contributions", "%s is released, or need contribute nothing, for outcome %s only; for the others neither that nor a contribution to %s is given", partner.Body, list(spared), to).
				Fact("/contributions", "body", partner.Body.ID)
		default:
			p.Undetermined("/contributions", "no contribution of %s to %s is given, nor the partnership's view that none is appropriate", partner.Body, to).
				Fact("/contributions", "body", partner.Body.ID)
		}
	}
	if considered == len(partners) {
		p.Met("/contributions", "each of the %d statutory partners contributes to %s, or need not", considered, to)
	}
}

// spared returns the outcomes for which a partner, by its id, is released from
// a duty or the partnership considers that it need contribute nothing.
func (r Record) spared(entries []Contribution, partner, duty string, on loip.Date, counts func(Contribution) bool) (outcomes []string) {
	for _, x := range r.exceptions(on) {
		if r.releases(x, partner, duty) {
			outcomes = append(outcomes, x.Outcome)
		}
	}
	for _, c := range entries {
		if c.Body == partner && counts(c) && c.NoneAppropriate {
			outcomes = append(outcomes, c.Outcome)
		}
	}
	slices.Sort(outcomes)
	return slices.Compact(outcomes)
}

const contributionsDoubt = "The Act asks for what the partnership considers appropriate, which may be nothing: a partner of which neither a contribution nor that view is given is undetermined, and unmet only where its contribution is given as 0 or the record says that there are none. A view on one outcome, or a release for one under section 14(1), settles nothing for the others."

var outcomesResourced = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-027",
		Title: "Each statutory partner contributes such funds, staff and other resources as the partnership considers appropriate towards the local outcomes.",
		Force: loip.Must,
		Basis: []loip.Provision{
			s14("(3)(a)", "each partner must contribute such funds, staff and other resources as the partnership considers appropriate towards the local outcomes of the plan"),
			loip.Draft2016.At("para 117", "Resourcing improvement", "partners have to contribute the resources that the partnership agrees"),
		},
		How:          "For each statutory partner on the day a contribution is looked for that is not for community participation alone, or the partnership's view that none is appropriate for any outcome.",
		Doubt:        contributionsDoubt + " Section 14(3)(a) names the outcomes of the local outcomes improvement plan only; those of a locality plan are not told apart here. Each outcome by itself is judged by the rules on plans.",
		Expectations: []string{"G-SL-11"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		r.eachContributes(p, "s. 14(3)(a)", "the local outcomes", func(c Contribution) bool { return c.Outcome != "" || !c.Participation })
	},
}

var participationResourced = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-028",
		Title: "Each statutory partner contributes such funds, staff and other resources as the partnership considers appropriate to secure the participation of community bodies.",
		Force: loip.Must,
		Basis: []loip.Provision{
			s14("(3)(b)", "each partner must contribute such funds, staff and other resources as the partnership considers appropriate to secure the participation of community bodies"),
		},
		How:          "For each statutory partner on the day a contribution to participation is looked for, or the partnership's view that none is appropriate.",
		Doubt:        contributionsDoubt,
		Expectations: []string{"G-PAR-18"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		r.eachContributes(p, "s. 14(3)(b)", "the participation of community bodies", func(c Contribution) bool { return c.Participation })
	},
}

var providersAgreed = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-029",
		Title:        "The partnership has agreed which partners provide the resources, and any that are redirected.",
		Force:        loip.Should,
		Basis:        onResourcing("para 117", "the partnership agrees which partners provide the resources, including any that are redirected from elsewhere"),
		How:          "Each contribution must have the day or the decision that agreed it. A decision that is named is looked up: it must be among the papers, taken by the day, approved or agreed, by the top-level board or a group to which that has delegated, and with a quorum or confirmed since.",
		Doubt:        loip.DraftOnly,
		Expectations: []string{"G-RES-13"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good, redirected := 0, 0, 0
		confirmed := r.Confirmations(p.AsOf())
		for i, c := range r.Contributions {
			if later(c.Agreed, p.AsOf()) || !c.gives() {
				continue
			}
			all++
			what := "contribution " + loip.Thousands(i+1) + ", of " + r.body(c.Body).Name
			if c.RedirectedFrom != "" {
				redirected++
				what += ", redirected from " + c.RedirectedFrom
			}
			if r.decided(p, contributionAt(i), what, c.Agreed, c.By, confirmed) {
				good++
			}
		}
		switch {
		case r.Contributions == nil:
			p.Undetermined("/contributions", noContributions)
		case all == 0:
			p.NotApplicable("/contributions", "no contribution is given")
		case good == all:
			p.Met("/contributions", "each of the contributions given (%d, of which %d are redirected) is agreed by the partnership", good, redirected)
		}
	},
}
