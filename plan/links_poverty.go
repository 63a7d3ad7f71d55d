package plan

import (
	"slices"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// PovertyHead is what a local child poverty action report has to describe.
//
// Law: section 13(2), (3), (5) and (6) of the Child Poverty (Scotland) Act 2017.
type PovertyHead string

// The heads.
const (
	MeasuresTaken     PovertyHead = "measures taken"
	MeasuresProposed  PovertyHead = "measures proposed"
	IncomeMaximised   PovertyHead = "income maximisation"
	ProtectedMeasures PovertyHead = "households with protected characteristics"
)

// PovertyHeads lists the heads.
func PovertyHeads() []PovertyHead {
	return []PovertyHead{MeasuresTaken, MeasuresProposed, IncomeMaximised, ProtectedMeasures}
}

// UnmarshalText reads one of the heads.
func (h *PovertyHead) UnmarshalText(text []byte) error { return loip.OneOf(h, text, PovertyHeads()...) }

// The financial years of local child poverty action reports.
//
// Law: section 9(1) of the Child Poverty (Scotland) Act 2017.
var (
	firstPovertyYear = loip.Day(2018, time.April, 1)
	lastPovertyYear  = loip.Day(2030, time.April, 1)
)

// s13Poverty returns provisions of that section of the Child Poverty Act.
func s13Poverty(sub, says string) loip.Provision {
	return loip.ChildPoverty2017.At("s. 13"+sub, "Local child poverty action reports", says)
}

var povertyReported = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-221", Title: "A local child poverty action report is published for each financial year from 2018-19 to 2030-31.", Force: loip.Advice,
		Basis: []loip.Provision{
			s13Poverty("(1)", "the local authority and each relevant health board publish a report together, as soon as reasonably practicable after the end of each reporting year"),
			otherPlans("child poverty", "a dossier that holds the reports shows what is done about child poverty beside the plan"),
		},
		How:   "For each financial year that is over by the day judged, a report for that year, published by that day, is looked for.",
		Doubt: othersDuty + " As soon as reasonably practicable sets no day, so that a report that is not among the documents is undetermined, unless the record says that there is none of any kind and a further year is over.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		before := p.AsOf()
		if last := lastPovertyYear.AddYears(1); last.Before(before) {
			before = last
		}
		years := ReportingYears(firstPovertyYear, before, loip.Date{})
		if len(years) == 0 {
			p.NotApplicable("/relatedPlans", "no reporting year is over yet; the first ends on 31 March 2019")
		}
		for _, year := range years {
			i := slices.IndexFunc(v.Related, func(r RelatedPlan) bool { return r.is(p.AsOf(), PovertyReport) && r.Period == year })
			at := loip.Path("/relatedPlans").Index(i)
			switch {
			case i < 0 && v.saysNone() && !p.AsOf().Before(year.Until.AddYears(1)):
				p.Unmet("/relatedPlans", "the record says that there is no local child poverty action report for the year %s", year)
			case i < 0 && v.saysNone():
				p.Undetermined("/relatedPlans", "the record says that there is no local child poverty action report; by when the one for the year %s is due is not set", year)
			case i < 0:
				p.Undetermined("/relatedPlans", "no local child poverty action report for the year %s is among the documents", year)
			default:
				r := v.Related[i]
				if _, last := r.issued(); last.IsZero() || last.After(p.AsOf()) {
					p.Undetermined(at.Key("published"), "whether %s for the year %s was published by %s is not given", r.called(), year, p.AsOf().Long())
				} else {
					p.Met(at, "%s for the year %s is published", r.called(), year)
				}
			}
		}
	},
}

var povertyJoint = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-222", Title: "Each local child poverty action report is by the council and every health board of the area together.", Force: loip.Advice,
		Basis: []loip.Provision{
			s13Poverty("(1)", "the local authority and each health board whose area includes any of its own prepare and publish the report together"),
			otherPlans("child poverty", "a report of one of them alone leaves out what the other does"),
		},
		How:   "The bodies whose report it is are held against the council and the health boards of the area on the day of its publication, or on the day judged where that is not given.",
		Doubt: othersDuty, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		eachRelated(p, v, PovertyReport, func(at loip.Path, r RelatedPlan) {
			on := p.AsOf()
			if _, last := r.issued(); !last.IsZero() && last.Before(on) {
				on = last
			}
			wanted := v.partners(on, theCouncil, theHealthBoard)
			missing := slices.DeleteFunc(slices.Clone(wanted), func(x governance.Partner) bool { return r.of(x.Body.ID) })
			switch {
			case len(wanted) == 0:
				p.Undetermined(at, "which bodies %s has to be by is not known: the area is not given", r.called())
			case r.By == nil:
				p.Undetermined(at.Key("by"), "whose %s is, is not given", r.called())
			case len(missing) > 0:
				for _, x := range missing {
					p.Unmet(at.Key("by"), "%s is not by %s", r.called(), x.Body)
				}
			default:
				p.Met(at.Key("by"), "%s is by the council and every health board of the area", r.called())
			}
		})
	},
}

var povertyHeads = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-223", Title: "Each local child poverty action report describes what was done, what is proposed, income maximisation, and households affected by a protected characteristic.", Force: loip.Advice,
		Basis: []loip.Provision{
			s13Poverty("(2)", "the report describes the measures taken during the year towards the child poverty targets"),
			s13Poverty("(3)", "it describes the measures proposed"),
			s13Poverty("(4)", "measures proposed are not asked for in the report for the year from 1 April 2030"),
			s13Poverty("(5)", "it describes measures of income maximisation for pregnant women and families with children"),
			s13Poverty("(6)", "it describes measures for households whose income or expenditure is affected because a member has a protected characteristic"),
			otherPlans("child poverty", "the four heads show at a glance what a report leaves out"),
		},
		How:   "The heads that the dossier says a report covers are held against the four of the Act; the report for 2030-31 needs no measures proposed.",
		Doubt: othersDuty, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		eachRelated(p, v, PovertyReport, func(at loip.Path, r RelatedPlan) {
			if r.Covers == nil {
				p.Undetermined(at.Key("covers"), "what %s covers is not given", r.called())
				return
			}
			whole := true
			for _, h := range PovertyHeads() {
				switch {
				case slices.Contains(r.Covers, h):
				case h == MeasuresProposed && r.Period.From == lastPovertyYear:
				default:
					whole = false
					p.Unmet(at.Key("covers"), "%s does not cover: %s", r.called(), h)
				}
			}
			if whole {
				p.Met(at.Key("covers"), "%s covers all that it has to", r.called())
			}
		})
	},
}
