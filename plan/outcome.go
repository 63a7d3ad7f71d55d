package plan

import (
	"fmt"

	"github.com/communityplanning/loip"
)

// lacks says that a plan does not show something: unmet where the whole
// document was read, undetermined where only parts of it were.
func lacks(p *loip.Pass, c Content, at loip.Path, format string, args ...any) loip.Remark {
	if c.Partial {
		return p.Undetermined(at, "%s in the parts that were read", fmt.Sprintf(format, args...))
	}
	return p.Unmet(at, format, args...)
}

// eachOutcome hands every outcome of a plan to judge, with its place and its
// name by number and title. Without outcomes the rule is not applicable, since
// another rule asks for them.
func eachOutcome(p *loip.Pass, c Content, judge func(at loip.Path, name string, o Outcome)) {
	for i, o := range c.Outcomes {
		judge(loip.Path("/outcomes").Index(i), fmt.Sprintf("outcome %d %q", i+1, o.Title), o)
	}
	if len(c.Outcomes) == 0 {
		p.NotApplicable("", "the plan gives no outcome for this rule to judge")
	}
}

// setsOutcomes, describesImprovement and givesPeriod are the three heads that
// sections 6(2) and 10(3) share.

func setsOutcomes(p *loip.Pass, c Content) {
	if len(c.Outcomes) == 0 {
		lacks(p, c, "/outcomes", "the plan sets out no local outcome to be given priority")
		return
	}
	p.Met("/outcomes", "the plan sets out %s", loip.Plural(len(c.Outcomes), "local outcome", "local outcomes"))
}

func describesImprovement(p *loip.Pass, c Content) {
	eachOutcome(p, c, func(at loip.Path, name string, o Outcome) {
		if o.Improvement == "" {
			lacks(p, c, at.Key("improvement"), "the plan does not describe the proposed improvement in %s", name)
			return
		}
		p.Met(at.Key("improvement"), "the plan describes the proposed improvement in %s", name)
	})
}

func givesPeriod(p *loip.Pass, c Content) {
	eachOutcome(p, c, func(at loip.Path, name string, o Outcome) {
		switch {
		case !o.Period.Until.IsZero():
			p.Met(at.Key("period"), "%s is to be achieved %s", name, o.Period)
		case !o.due().IsZero():
			p.Met(at.Key("by"), "%s is to be achieved by %s", name, o.By)
		case !c.runs().Until.IsZero():
			p.Met(at, "%s has no period of its own; the plan's applies, %s", name, c.when())
		default:
			lacks(p, c, at.Key("period"), "the plan gives no period within which the improvement in %s is to be achieved", name)
		}
	})
}

const (
	improvementDoubt = "The words do not say how full the description has to be: any text counts, but the title of the outcome is not taken as its description."
	periodDoubt      = "One period for all outcomes and one for each both fit the words; the plan's own period serves as the default."
)

var loipSetsOutcomes = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-002", Title: "The local outcomes improvement plan sets out the local outcomes to be given priority.", Force: loip.Must,
		Basis: []loip.Provision{s6("(2)(a)", "the plan sets out the local outcomes to which the partnership gives priority")},
		How:   "The plan lists at least one outcome.", Expectations: []string{"G-LOIP-02"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { setsOutcomes(p, l.Content) },
}

var loipDescribesImprovement = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-003", Title: "The local outcomes improvement plan describes the proposed improvement in each outcome.", Force: loip.Must,
		Basis: []loip.Provision{s6("(2)(b)", "the plan describes the proposed improvement in the achievement of the outcomes")},
		How:   "Each outcome has a description of its improvement.", Doubt: improvementDoubt, Expectations: []string{"G-LOIP-02"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { describesImprovement(p, l.Content) },
}

var loipGivesPeriod = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-004", Title: "The local outcomes improvement plan gives the period within which each improvement is to be achieved.", Force: loip.Must,
		Basis: []loip.Provision{s6("(2)(c)", "the plan gives the period within which the proposed improvement is to be achieved")},
		How:   "Each outcome, or else the plan, has a period with an end.", Doubt: periodDoubt, Expectations: []string{"G-LOIP-02"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { givesPeriod(p, l.Content) },
}

var localitySetsOutcomes = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-031", Title: "The locality plan sets out the local outcomes to be given priority.", Force: loip.Must,
		Basis: []loip.Provision{s10("(3)(a)", "the plan sets out the local outcomes to which priority is given in the locality")},
		How:   "The plan lists at least one outcome.", Expectations: []string{"G-LOC-12"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { setsOutcomes(p, l.Content) },
}

var localityDescribesImprovement = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-032", Title: "The locality plan describes the proposed improvement in each outcome.", Force: loip.Must,
		Basis: []loip.Provision{s10("(3)(b)", "the plan describes the proposed improvement in the achievement of the outcomes")},
		How:   "Each outcome has a description of its improvement.", Doubt: improvementDoubt, Expectations: []string{"G-LOC-12"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { describesImprovement(p, l.Content) },
}

var localityGivesPeriod = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-033", Title: "The locality plan gives the period within which each improvement is to be achieved.", Force: loip.Must,
		Basis: []loip.Provision{s10("(3)(c)", "the plan gives the period within which the proposed improvement is to be achieved")},
		How:   "Each outcome, or else the plan, has a period with an end.", Doubt: periodDoubt, Expectations: []string{"G-LOC-12"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { givesPeriod(p, l.Content) },
}
