package indicator

import (
	"slices"

	"github.com/communityplanning/loip"
)

// FrameworkChecks lists the rules for all indicators of a partnership together,
// as its performance framework. The list is the caller's own to filter and
// extend.
func FrameworkChecks() []loip.Check[[]Indicator] {
	return []loip.Check[[]Indicator]{frameworkBlends, frameworkCombines, involvementIsMeasured}
}

// CheckFramework runs the rules for a list of indicators, and those of
// [Checks] on each of them, for a day.
func CheckFramework(list []Indicator, asOf loip.Date) loip.Report {
	return loip.Run(list, asOf, slices.Concat(lifted(), FrameworkChecks()))
}

// lifted returns the rules for a single indicator, for each of a list.
func lifted() []loip.Check[[]Indicator] {
	return loip.Each(Checks(), "no indicator is given", loip.Items("", func(list []Indicator) []Indicator { return list }))
}

// sorts reports which of some sorts of performance information the indicators
// of a list give, and whether any indicator does not say what it gives.
func sorts(list []Indicator, wanted []Shown) (found map[Shown]string, unsaid bool) {
	found = map[Shown]string{}
	for _, i := range list {
		if i.Confirmation == ToBeConfirmed {
			continue
		}
		for _, s := range wanted {
			if slices.Contains(i.Shows, s) || s == OutcomeData && i.Kind == Outcome {
				found[s] = i.label()
			}
		}
		unsaid = unsaid || i.Shows == nil
	}
	return found, unsaid
}

// blend makes the run of a rule that asks a list of indicators for some sorts
// of performance information.
func blend(wanted ...Shown) func(*loip.Pass, []Indicator) {
	return func(p *loip.Pass, list []Indicator) {
		if len(list) == 0 {
			p.NotApplicable("", "no indicator is given")
			return
		}
		found, unsaid := sorts(list, wanted)
		for _, s := range wanted {
			switch where := found[s]; {
			case where != "":
				p.Met("", "one of the indicators shows %s: %s", s, where)
			case unsaid:
				p.Undetermined("", "no indicator says that it shows %s, and not every indicator says what it shows", s)
			default:
				p.Unmet("", "no indicator shows %s", s)
			}
		}
	}
}

const onlyIndicators = " Only indicators are looked at: what else a framework holds, people must say. An indicator that is to be confirmed gives nothing yet."

var frameworkBlends = loip.Check[[]Indicator]{
	Rule: loip.Rule{
		ID: "IND-024", Title: "Performance evidence shows the added value of the partnership, its contribution to outcomes and the contribution of partners.",
		Force: loip.Should,
		Basis: onPerformance("para 127", "Frameworks blend evidence on the added value of the partnership, on how it contributes to local outcomes, and on what each partner contributes to the priorities."),
		How:   "Of the indicators at least one says that it shows each of the three.",
		Doubt: loip.DraftOnly + onlyIndicators, Expectations: []string{"G-PM-08"}, Since: "0.2.0",
	},
	Run: blend(AddedValue, Contribution, PartnerShare),
}

var frameworkCombines = loip.Check[[]Indicator]{
	Rule: loip.Rule{
		ID: "IND-025", Title: "Performance information combines data on outcomes, the performance of services and the experience of communities and users.",
		Force: loip.Should,
		Basis: onPerformance("para 128", "Performance information combines data on local outcomes and on services with the experience of communities and of those who use services."),
		How:   "Of the indicators at least one says that it shows each of the three; one of the kind outcome is data on outcomes.",
		Doubt: loip.DraftOnly + onlyIndicators, Expectations: []string{"G-PM-09"}, Since: "0.2.0",
	},
	Run: blend(OutcomeData, ServicePerformance, Experience),
}

var involvementIsMeasured = loip.Check[[]Indicator]{
	Rule: loip.Rule{
		ID: "IND-026", Title: "Performance information covers how well local people feel involved in local decisions.",
		Force: loip.Should,
		Basis: onPerformance("para 128", "Performance information includes how well local people feel that they are involved in local decisions."),
		How:   "At least one indicator says that it shows felt involvement.",
		Doubt: loip.DraftOnly + onlyIndicators, Expectations: []string{"G-PM-10"}, Since: "0.2.0",
	},
	Run: blend(FeltInvolvement),
}

var indicatorHasPriority = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-027", Title: "The indicator belongs to a priority of the partnership.",
		Force: loip.Should, Basis: []loip.Provision{guidanceMonitor, draftMonitor},
		How:          "The indicator names a theme. One that names none may be named by an outcome of a plan instead, which the indicator alone cannot show.",
		Doubt:        loip.DraftOnly,
		Expectations: []string{"G-PM-12"}, Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		switch {
		case i.isEmpty():
			p.Undetermined("", "no indicator is given")
		case i.Theme == "":
			p.Undetermined("/theme", "%s names no theme; an outcome of a plan may name it instead", i.label())
		default:
			p.Met("/theme", "%s belongs to the theme %s", i.label(), i.Theme)
		}
	},
}
