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
// far as the ledger shows, to something.
func (r Record) eachContributes(p *loip.Pass, to string, considered func(l Ledger, partner string) bool) {
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
	ledger, absent := r.Ledger(p.AsOf()), 0
	for _, partner := range partners {
		switch {
		case considered(ledger, partner.Body.ID):
		case partner.Doubt != "":
			absent++
			p.Undetermined("/contributions", "no contribution of %s to %s is given, but it is doubtful whether it is a statutory partner of the area: %s", partner.Body, to, partner.Doubt)
		case r.contributesNothing(partner.Body.ID, p.AsOf()):
			absent++
			p.Unmet("/contributions", "what %s contributes is given as 0, and the partnership's view that nothing is appropriate is not", partner.Body).
				Fact("/contributions", "body", partner.Body.ID)
		default:
			absent++
			p.Undetermined("/contributions", "no contribution of %s to %s is given, nor the partnership's view that none is appropriate", partner.Body, to).
				Fact("/contributions", "body", partner.Body.ID)
		}
	}
	if absent == 0 {
		p.Met("/contributions", "each of the %d statutory partners contributes to %s, or need not", len(partners), to)
	}
}

// contributesNothing reports whether a contribution of a partner, by its id, is
// given as 0.
func (r Record) contributesNothing(partner string, on loip.Date) bool {
	return slices.ContainsFunc(r.Contributions, func(c Contribution) bool {
		return r.body(c.Body).ID == partner && !later(c.Agreed, on) && c.Amount.IsKnown() && c.Amount.Amount.IsZero()
	})
}

const contributionsDoubt = "The Act asks for what the partnership considers appropriate, which may be nothing: a partner of which neither a contribution nor that view is given is undetermined, and unmet only where its contribution is given as 0 or the record says that there are none."

var outcomesResourced = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-027",
		Title: "Each statutory partner contributes funds, staff or other resources towards local outcomes.",
		Force: loip.Must,
		Basis: []loip.Provision{
			s14("(3)(a)", "each partner must contribute such funds, staff and other resources as the partnership considers appropriate towards the local outcomes of the plan"),
			loip.Draft2016.At("para 117", "Resourcing improvement", "partners have to contribute the resources that the partnership agrees"),
		},
		How:          "For each statutory partner on the day a contribution is looked for that is not for community participation alone, or the partnership's view that none is appropriate, or an agreement under section 14(1) that releases it from section 14(3).",
		Doubt:        contributionsDoubt + " Outcome by outcome the plan is looked at.",
		Expectations: []string{"G-SL-11"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		r.eachContributes(p, "the local outcomes", func(l Ledger, partner string) bool {
			return l.sum(func(c Contribution) bool { return c.Body == partner && (c.Outcome != "" || !c.Participation) }).Considered() ||
				slices.ContainsFunc(r.Exceptions, func(x Exception) bool { return !later(x.Agreed, p.AsOf()) && r.releases(x, partner, "s. 14(3)(a)") })
		})
	},
}

var participationResourced = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-028",
		Title: "Each statutory partner contributes funds, staff or other resources to the participation of community bodies.",
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
		r.eachContributes(p, "the participation of community bodies", func(l Ledger, partner string) bool {
			return l.Participation(partner).Considered()
		})
	},
}

var providersAgreed = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-029",
		Title:        "The partnership has agreed which partners provide the resources, and any that are redirected.",
		Force:        loip.Should,
		Basis:        onResourcing("para 117", "the partnership agrees which partners provide the resources, including any that are redirected from elsewhere"),
		How:          "Each contribution must have the day or the decision that agreed it. A decision that is named is looked up: it must be among the papers, taken by the day, approved or agreed, and with a quorum or confirmed since.",
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
