package governance

import "github.com/communityplanning/loip"

// Shortfall is a partner's word that it cannot provide a resource that was
// agreed, and what the partnership made of it.
type Shortfall struct {
	Partner string    `json:"partner"`          // id
	Outcome string    `json:"outcome,omitzero"` // id
	What    string    `json:"what"`
	On      loip.Date `json:"on,omitzero"`
	Reason  string    `json:"reason,omitzero"` // what has changed
	Impact  string    `json:"impact,omitzero"` // on what the partner contributes
	// Unexplained is true where the document says that the partner did not explain
	// the change, or not its impact.
	Unexplained bool        `json:"unexplained,omitzero"`
	Decision    string      `json:"decision,omitzero"` // what the partnership then decided
	Decided     loip.Date   `json:"decided,omitzero"`
	Origin      loip.Origin `json:"origin,omitzero"`
}

// Collect notes the partner and the outcome that the shortfall at a place
// refers to, and as a fault one that is explained and yet said not to be.
func (s Shortfall) Collect(ids *loip.IDs, at loip.Path) {
	ids.Refer("body", s.Partner, at.Key("partner"))
	ids.Refer("outcome", s.Outcome, at.Key("outcome"))
	if s.Unexplained && s.Reason != "" && s.Impact != "" {
		ids.Fault(at.Key("unexplained"), "expected no reason or no impact beside it, found both")
	}
}

func shortfallAt(i int) loip.Path { return loip.Path("/shortfalls").Index(i) }

const noShortfalls = "no partner is recorded as unable to provide a resource that was agreed"

var shortfallExplained = loip.Check[Record]{
	Rule: loip.Rule{
		ID:           "GOV-031",
		Title:        "A partner that cannot provide an agreed resource explains the change and its impact to the partnership.",
		Force:        loip.Should,
		Basis:        onResourcing("para 121", "a partner unable to meet what was agreed of it explains the change and the impact on its contribution to the partnership"),
		How:          "Each shortfall recorded must have a reason and an impact. Where one is not given it is undetermined, and unmet only where the record says that the partner did not explain it.",
		Doubt:        loip.DraftOnly,
		Expectations: []string{"G-RES-19"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for i, s := range r.Shortfalls {
			if later(s.On, p.AsOf()) {
				continue
			}
			all++
			name := r.body(s.Partner).Name
			switch {
			case s.Unexplained:
				p.Unmet(shortfallAt(i).Key("unexplained"), "%s cannot provide %q and, the record says, did not explain the change and its impact", name, s.What)
			case s.Reason == "" && s.Impact == "":
				p.Undetermined(shortfallAt(i), "%s cannot provide %q; the record gives neither a reason nor an impact", name, s.What)
			case s.Reason == "":
				p.Undetermined(shortfallAt(i), "%s cannot provide %q; the record gives no reason", name, s.What)
			case s.Impact == "":
				p.Undetermined(shortfallAt(i), "%s cannot provide %q; the record gives no impact", name, s.What)
			default:
				good++
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", noShortfalls)
		case good:
			p.Met("/shortfalls", "each of the shortfalls recorded (%d) is explained, with its impact", good)
		}
	},
}

var shortfallDecided = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-032",
		Title: "Once a partner has explained a shortfall, the partnership may decide how it takes the priority forward.",
		Force: loip.May,
		Basis: append(onResourcing("para 121", "the partnership can then decide whether to change how it takes the agreed priority forward"),
			loip.Act2015.At("s. 7(2)", "Local outcomes improvement plan: review", "the partnership must review its plan from time to time and may revise it after a review")),
		How:          "A decision that is recorded must not be dated before the shortfall it answers; that there is none is not held against anybody.",
		Doubt:        loip.DraftOnly,
		Expectations: []string{"G-RES-20"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		for i, s := range r.Shortfalls {
			if s.Decision == "" || later(s.On, p.AsOf()) || later(s.Decided, p.AsOf()) {
				continue
			}
			judged = true
			at, name := shortfallAt(i), r.body(s.Partner).Name
			switch {
			case s.Decided.IsZero() || s.On.IsZero():
				p.Undetermined(at, "whether the decision %q came after the shortfall of %s, %q, cannot be shown without both days", s.Decision, name, s.What)
			case s.Decided.Before(s.On):
				p.Unmet(at.Key("decided"), "the decision %q is dated %s, before the shortfall of %s that it answers, %q, of %s", s.Decision, s.Decided.Long(), name, s.What, s.On.Long())
			default:
				p.Met(at, "after the shortfall of %s, %q, the partnership decided on %s: %s", name, s.What, s.Decided.Long(), s.Decision)
			}
		}
		if !judged {
			p.NotApplicable("", "no decision of the partnership after a shortfall is recorded")
		}
	},
}
