package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// work is actions by the ids of what they serve: outcomes, or a theme for those
// that name no outcome.
type work struct{ byOutcome, byTheme map[string][]*Action }

// workOf returns the actions of plans.
func workOf(plans ...Content) (w work) {
	for _, c := range plans {
		w.add(c.Actions)
	}
	return w
}

func (w *work) add(list []Action) {
	if w.byOutcome == nil {
		w.byOutcome, w.byTheme = map[string][]*Action{}, map[string][]*Action{}
	}
	for i := range list { // by index: an action is large
		a := &list[i]
		if len(a.Outcomes) == 0 && a.Theme != "" {
			w.byTheme[a.Theme] = append(w.byTheme[a.Theme], a)
		}
		for k, id := range a.Outcomes {
			if !slices.Contains(a.Outcomes[:k], id) {
				w.byOutcome[id] = append(w.byOutcome[id], a)
			}
		}
	}
}

// serving returns the actions that serve an outcome: by name, or by standing
// under its theme without naming any.
func (w work) serving(o Outcome) []*Action {
	return slices.Concat(w.byOutcome[o.ID], w.byTheme[o.Theme])
}

// dated reports whether the plan says by when an action is to be done. Ongoing
// is no day, unless a milestone is due.
func (a Action) dated() bool {
	words := a.DueText != "" && !slices.Contains([]string{"ongoing", "on-going", "continuing", "continuous"}, strings.ToLower(strings.TrimSpace(a.DueText)))
	return a.Term != "" || !a.Due.IsZero() || words || slices.ContainsFunc(a.Milestones, func(s Step) bool { return s.Due != "" })
}

// supporting is the doubt of the two rules that the guidance lets public
// supporting documents meet.
const supporting = loip.DraftOnly + " Other plans in the dossier count as supporting documents; whether they are public is not tested."

// supported hands every outcome of the plan to judge, as [eachOutcome] does.
// Without a plan there is nothing to judge.
func supported(p *loip.Pass, v Partnership, judge func(p *loip.Pass, at loip.Path, name string, o Outcome)) {
	if v.LOIP == nil {
		p.NotApplicable("/loip", noLOIP)
		return
	}
	p = p.In("/loip")
	eachOutcome(p, v.LOIP.Content, func(at loip.Path, name string, o Outcome) { judge(p, at, name, o) })
}

var mediumTermSteps = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-015", Title: "The steps for the medium term are set out for each outcome.", Force: loip.Should,
		Basis: onLOIP("para 138", "the steps to be undertaken over the medium term are set out in the plan or in public supporting documents"),
		How:   "Each outcome has at least one action that serves it and says by when, the short term apart. Which of them reach as far as the medium term, people must judge.",
		Doubt: supporting + " An action under a theme serves every outcome of that theme unless it names others.", Expectations: []string{"G-LOIP-17"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		actions := workOf(v.OtherPlans...)
		if v.LOIP != nil {
			actions.add(v.LOIP.Actions)
		}
		supported(p, v, func(p *loip.Pass, at loip.Path, name string, o Outcome) {
			all, beyond := 0, 0
			for _, a := range actions.serving(o) {
				all++
				if a.dated() && a.Term != Short {
					beyond++
				}
			}
			switch {
			case all == 0:
				lacks(p, v.LOIP.Content, at, "no action serves %s", name)
			case beyond == 0:
				p.Undetermined(at, "%s has %s, none of which says by when beyond the short term, so that the steps for the medium term cannot be told", name, loip.Plural(all, "action", "actions"))
			default:
				p.Met(at, "%s has %s, %d of them with a time beyond the short term", name, loip.Plural(all, "action", "actions"), beyond)
			}
		})
	},
}

var resourcesShown = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-016", Title: "The plan shows what resources the partners deploy for each outcome.", Force: loip.Should,
		Basis: onLOIP("para 138", "the information shows how partners deploy resources in support of the agreed outcomes"),
		How:   "Each outcome has at least one contribution of a partner in the ledger of the dossier, with or without an amount.", Doubt: supporting,
		Expectations: []string{"G-LOIP-18"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		supported(p, v, func(p *loip.Pass, at loip.Path, name string, o Outcome) {
			bodies := v.contributors(o)
			if len(bodies) == 0 {
				lacks(p, v.LOIP.Content, at, "no partner's resources are shown for %s", name)
				return
			}
			p.Met(at, "%s is supported by the resources of %s", name, loip.Plural(len(bodies), "partner", "partners"))
		})
	},
}

// contributors returns the ids of the bodies that contribute to an outcome.
func (v Partnership) contributors(o Outcome) (bodies []string) {
	for _, x := range v.Governance.Contributions {
		if x.Outcome == o.ID && !x.NoneAppropriate && !slices.Contains(bodies, x.Body) {
			bodies = append(bodies, x.Body)
		}
	}
	return bodies
}

var matrixComplete = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-028", Title: "What each statutory partner contributes to each outcome is known, or that it need contribute nothing.", Force: loip.Should,
		Basis: append(onPrinciple("para 114", "Resourcing improvement", "as a minimum the most significant contribution of each partner to each ambition is identified"),
			loip.Draft2016.At("para 25", "Shared leadership", "the partnership understands what each partner can contribute to each agreed outcome")),
		How: "For each outcome of the local outcomes improvement plan and each statutory partner on the day, the ledger of the dossier holds a contribution, or says that none is appropriate, or the partner is wholly released; " +
			"without a ledger it cannot be shown.",
		Doubt: loip.DraftOnly + " A partner whose place in schedule 1 is doubtful is not looked for.", Expectations: []string{"G-SL-15", "G-RES-11"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		r := v.governance()
		ledger, partners := r.Ledger(p.AsOf()), governance.Partners(r.Council, p.AsOf())
		supported(p, v, func(p *loip.Pass, at loip.Path, name string, o Outcome) {
			var silent []string
			for _, partner := range partners {
				release, excepted := r.Excepted(partner.Body.ID, "s. 14(3)(a)", o.ID, p.AsOf())
				if partner.Doubt == "" && !(excepted && release.Whole()) && !ledger.Cell(partner.Body.ID, o.ID).Considered() {
					silent = append(silent, partner.Body.Name)
				}
			}
			switch {
			case len(partners) == 0:
				p.Undetermined(at, "the council area is not given, so that the partners who contribute to %s are not known", name)
			case len(r.Contributions) == 0:
				p.Undetermined(at, "no ledger of contributions is among the documents, so that what partners contribute to %s cannot be shown", name)
			case len(silent) > 0:
				lacks(p, v.LOIP.Content, at, "the ledger does not say what %s to %s: %s", loip.Plural(len(silent), "statutory partner contributes", "statutory partners contribute"), name, strings.Join(silent, ", "))
			default:
				p.Met(at, "the ledger says what each of the %d statutory partners contributes to %s", len(partners), name)
			}
		})
	},
}

var prioritiesResourced = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-029", Title: "For each outcome with targets it is worked out what resource is needed and in what form.", Force: loip.Should,
		Basis: onPrinciple("para 113", "Resourcing improvement", "for each priority with targets the partnership works out what resource is needed, how it is deployed and in what form"),
		How:   "For each outcome of the local outcomes improvement plan that has a target, the ledger of the dossier holds a contribution with its kind and, where it is money or staff, its amount.",
		Doubt: loip.DraftOnly + " What is contributed stands for what was worked out to be needed; that it is enough is for people to judge.", Expectations: []string{"G-RES-10"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		ledger, judged := v.governance().Ledger(p.AsOf()), false
		supported(p, v, func(p *loip.Pass, at loip.Path, name string, o Outcome) {
			if !slices.ContainsFunc(o.Ladder, func(r Rung) bool { return len(r.Targets) > 0 }) {
				return
			}
			judged = true
			switch held := ledger.Outcome(o.ID); {
			case v.Governance.Contributions == nil:
				p.Undetermined(at, "no ledger of contributions is among the documents, so that the resource for %s cannot be shown", name)
			case held.Contributions == 0:
				lacks(p, v.LOIP.Content, at, "%s has targets, and the ledger holds no resource for it", name)
			case held.Contributions == held.Unpriced:
				p.Undetermined(at, "%s has targets, and no resource for it has a kind and an amount", name)
			default:
				p.Met(at, "%s has targets, and %s for it, %d of them without a kind or an amount", name, loip.Plural(held.Contributions, "contribution stands in the ledger", "contributions stand in the ledger"), held.Unpriced)
			}
		})
		if !judged && v.LOIP != nil && len(v.LOIP.Outcomes) > 0 {
			p.NotApplicable("/loip/outcomes", "no outcome has a target")
		}
	},
}

var actionsLead = loip.Check[Content]{
	Rule: loip.Rule{
		ID: "PLAN-054", Title: "Each action serves an outcome of its plan, has a lead and says by when.", Force: loip.Advice,
		Basis: advice("actions", "an action that serves no outcome, or that nobody leads, or that has no day, is not carried out"),
		How:   "Each action names an outcome or a theme, a lead, and a term or a day. Ongoing is no day, unless a milestone of the action is due on one.", Since: "0.1.0",
	},
	Run: func(p *loip.Pass, c Content) {
		for i, a := range c.Actions {
			at := loip.Path("/actions").Index(i)
			var missing []string
			if len(a.Outcomes) == 0 && a.Theme == "" {
				missing = append(missing, "an outcome or theme")
			}
			if len(a.Leads) == 0 && a.LeadText == "" {
				missing = append(missing, "a lead")
			}
			if !a.dated() {
				missing = append(missing, "a term or a day")
			}
			name := fmt.Sprintf("action %s %q", a.ID, a.Title)
			if len(missing) > 0 {
				lacks(p, c, at, "%s lacks: %s", name, strings.Join(missing, ", "))
				continue
			}
			p.Met(at, "%s names what it serves, its lead and its time", name)
		}
		if len(c.Actions) == 0 {
			p.NotApplicable("/actions", "%q lists no action", c.Title)
		}
	},
}
