package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

const noRisk = "no register of risks of the day judged or before is given"

// riskRegister returns the register where there was one on a day.
func (r Record) riskRegister(on loip.Date) (RiskRegister, bool) {
	if r.Risks == nil || later(r.Risks.AsAt, on) {
		return RiskRegister{}, false
	}
	return *r.Risks, true
}

var risksAgreed = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-069",
		Title:        "The partnership has agreed its risks, failing to improve outcomes and to reduce inequalities among them, and a strategy to manage them.",
		Force:        loip.Should,
		Basis:        onGovernance("para 34", "the partnership agrees the risks to the community and to itself, including that outcomes are not improved and inequalities not reduced, and develops a strategy to manage them"),
		How:          "The register needs the day on which it was agreed, a strategy, and a risk of each of the two kinds, which one risk may be at once; a risk to a named outcome is one to outcomes too. A kind is missing only where every risk says of what kinds it is.",
		Doubt:        loip.DraftOnly,
		Expectations: []string{"G-GOV-09"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		g, ok := r.riskRegister(p.AsOf())
		if !ok {
			p.Undetermined("", noRisk)
			return
		}
		good := true
		if g.Agreed.IsZero() || g.Agreed.After(p.AsOf()) {
			good = false
			p.Undetermined("/risks", "that the partnership has agreed the register of risks %q is not shown", g.Title)
		}
		if g.Strategy == "" {
			good = false
			p.Undetermined("/risks", "how the risks of the register %q are managed is not given", g.Title)
		}
		unsorted := g.Risks == nil || slices.ContainsFunc(g.Risks, func(k Risk) bool { return len(k.Kinds) == 0 })
		for _, want := range []struct {
			kind RiskKind
			says string
		}{{ToOutcomes, "that outcomes are not improved"}, {ToInequalities, "that inequalities are not reduced"}} {
			switch {
			case slices.ContainsFunc(g.Risks, func(k Risk) bool { return k.is(want.kind) }):
			case unsorted:
				good = false
				p.Undetermined("/risks/risks", "whether the register %q holds the risk %s is not shown: not every risk says of what kinds it is", g.Title, want.says)
			default:
				good = false
				p.Unmet("/risks/risks", "the register %q holds no risk %s", g.Title, want.says)
			}
		}
		if good {
			p.Met("/risks", "the partnership agreed the register of risks %q on %s, with a strategy", g.Title, g.Agreed.Long())
		}
	},
}

// eachRisk runs a rule on every risk of the register: good reports whether a
// risk is as it should be, and has said what is not. The sentence all, with
// the number of risks, is what is said where every one is.
func eachRisk(p *loip.Pass, r Record, all string, good func(g RiskRegister, at loip.Path, k Risk) bool) {
	g, ok := r.riskRegister(p.AsOf())
	switch {
	case !ok:
		p.NotApplicable("", noRisk)
		return
	case g.Risks == nil:
		p.Undetermined("/risks", "the risks of the register %q are not given", g.Title)
		return
	case len(g.Risks) == 0:
		p.NotApplicable("/risks", "the register %q says that there is no risk", g.Title)
		return
	}
	n := 0
	for i, k := range g.Risks {
		if good(g, riskAt(i), k) {
			n++
		}
	}
	if n == len(g.Risks) {
		p.Met("/risks", all, n)
	}
}

var risksMitigated = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-070",
		Title:        "Every risk identified has mitigation.",
		Force:        loip.Should,
		Basis:        onGovernance("para 34", "the strategy has mitigating actions for each risk identified"),
		How:          "Each risk of the register needs at least one mitigating action; a list not given is undetermined, an empty one unmet.",
		Doubt:        loip.DraftOnly,
		Expectations: []string{"G-GOV-09"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		eachRisk(p, r, "each of the risks on the register (%d) has mitigation", func(_ RiskRegister, at loip.Path, k Risk) bool {
			to := ""
			if k.Outcome != "" {
				to = ", a risk to the outcome \"" + k.Outcome + "\","
			}
			switch {
			case len(k.Mitigation) > 0:
				return true
			case k.Mitigation == nil:
				p.Undetermined(at, "the mitigation of the risk %s%s is not given", k.name(), to)
			default:
				p.Unmet(at.Key("mitigation"), "the risk %s%s has no mitigation", k.name(), to)
			}
			return false
		})
	},
}

var risksOwned = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-071",
		Title: "Every risk has an owner and a day on which it is looked at again.",
		Force: loip.Advice,
		Basis: onFollowUp("risk register", "a risk that nobody owns, or that is never looked at again, is not managed"),
		How:   "Each risk of the register needs a body or post as its owner, and the day of its next review.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		eachRisk(p, r, "each of the risks on the register (%d) has an owner and a day of review", func(_ RiskRegister, at loip.Path, k Risk) bool {
			owned := k.Owner != "" || k.OwnerPost != ""
			if !owned {
				p.Unmet(at, "the risk %s has no owner on the register", k.name())
			}
			if k.Review.IsZero() {
				p.Unmet(at, "the risk %s has no day of review on the register", k.name())
			}
			return owned && !k.Review.IsZero()
		})
	},
}

var risksReviewed = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-072",
		Title: "No risk is past the day on which it was to be looked at again.",
		Force: loip.Advice,
		Basis: onFollowUp("risk register", "a risk that is past its review may no longer be what the register says"),
		How:   "A review is overdue from the day after its day. A day that had passed by the day of the register counts; what has passed since is undetermined.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		eachRisk(p, r, "none of the risks on the register (%d) is past its review", func(g RiskRegister, at loip.Path, k Risk) bool {
			switch {
			case k.Review.IsZero():
				p.Undetermined(at, "the risk %s has no day of review on the register, so whether it is past cannot be shown", k.name())
			case !k.Review.Before(p.AsOf()):
				return true
			case g.AsAt.IsZero() || k.Review.Before(g.AsAt):
				p.Unmet(at.Key("review"), "the risk %s was to be looked at again by %s", k.name(), k.Review.Long())
			default:
				p.Undetermined(at.Key("review"), "the risk %s was to be looked at again by %s, after the register of %s; whether it was is not shown", k.name(), k.Review.Long(), g.AsAt.Long())
			}
			return false
		})
	},
}

var risksScored = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-073",
		Title: "Every risk has a likelihood and an impact on the scale of the register.",
		Force: loip.Advice,
		Basis: onFollowUp("risk register", "risks can be set in order only by likelihood and impact on one scale"),
		How:   "Each risk needs both figures, and the register its scale; figures off the scale keep the register from being read.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		eachRisk(p, r, "each of the risks on the register (%d) has a likelihood and an impact", func(g RiskRegister, at loip.Path, k Risk) bool {
			switch _, scored := k.Score(); {
			case !scored:
				p.Unmet(at, "the risk %s has no likelihood or no impact on the register", k.name())
			case g.Scale == 0:
				p.Undetermined(at, "the scale of the register %q is not given, so the likelihood %d and the impact %d of the risk %s cannot be placed", g.Title, k.Likelihood, k.Impact, k.name())
			default:
				return true
			}
			return false
		})
	},
}
