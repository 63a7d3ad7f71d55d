package plan

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// Read reads a dossier from its JSON, which may be kept in several parts.
//
// Shape: the lists of the parts follow one another in the order of the parts;
// what is single is given by one part, or by several alike.
// Errors: those of [loip.Decode] for each part, with its number counted from
// 1; those of [loip.Merge]; those of [Partnership.Verify].
func Read(parts ...[]byte) (Partnership, error) {
	var read []Partnership
	var faults []error
	for i, data := range parts {
		v, err := loip.Decode[Partnership](data)
		if err != nil {
			faults = append(faults, fmt.Errorf("part %d: %w", i+1, err))
		}
		read = append(read, v)
	}
	if len(faults) > 0 {
		return Partnership{}, errors.Join(faults...)
	}
	return Assemble(read...)
}

// Assemble puts the parts of a dossier together and verifies the whole.
func Assemble(parts ...Partnership) (Partnership, error) {
	v, err := loip.Merge(parts...)
	if err == nil {
		err = v.Verify()
	}
	if err != nil {
		return Partnership{}, err
	}
	return v, nil
}

// Verify reports what keeps the dossier from being one document.
//
// Errors: a format this module does not read; ids that are missing or stand
// twice; references to nothing; numbers that cannot be. Each is a
// [loip.DecodeError] with its place; they are joined. What the documents lack
// is no error: rules answer that.
func (v Partnership) Verify() error {
	var ids loip.IDs
	if v.Format != "" && v.Format != Format {
		ids.Fault("/format", "expected %q, found %q", Format, v.Format)
	}
	if v.Area != "" && v.Area.Kind() != loip.CouncilArea {
		ids.Fault("/area", "expected the code of a council area, found %q", v.Area)
	}
	sameArea := func(at loip.Path, council loip.AreaCode) {
		if council != "" && v.Area != "" && council != v.Area {
			ids.Fault(at, "expected the area of the dossier, %s, found %s", v.Area, council)
		}
	}
	sameArea("/division/council", v.Division.Council)
	sameArea("/governance/council", v.Governance.Council)
	for at, c := range v.plans {
		c.collect(&ids, at)
	}
	for i, l := range v.LocalityPlans {
		for j, id := range l.Localities {
			ids.Refer("locality", id, loip.Path("/localityPlans").Index(i).Key("localities").Index(j))
		}
	}
	if v.Agreement != nil {
		v.Agreement.collect(&ids)
	}
	if f := v.ReportingFrom; !f.IsZero() && f.String()[5:] == "02-29" {
		ids.Fault("/reportingYearFrom", "expected a day that every year has, found 29 February")
	}
	for i, r := range v.Related {
		r.collect(&ids, loip.Path("/relatedPlans").Index(i))
	}
	for i, s := range v.Sources {
		ids.Define("source", s.ID, loip.Path("/sources").Index(i))
	}
	chosen := 0
	for i, s := range v.Settings {
		at := loip.Path("/settings").Index(i)
		if s.Chosen {
			if chosen++; chosen > 1 {
				ids.Fault(at.Key("chosen"), "expected one chosen setting at most")
			}
		}
		if s.ReviewYears < 0 || s.ReportMonths < 0 || s.PopulationCap < 0 || s.TermMonths < 0 || s.Priorities < 0 {
			ids.Fault(at, "expected numbers that are not negative")
		}
		if s.NoCap && s.PopulationCap != 0 {
			ids.Fault(at, "expected a limit on population or none, found both")
		}
	}
	collectStatements(&ids, "/statements", v.Statements)
	collectStatements(&ids, "/governance/statements", v.Governance.Statements)
	collectStatements(&ids, "/engagement/statements", v.Engagement.Statements)
	indicator.Collect(v.Indicators, &ids, "/indicators")
	v.division().Collect(&ids, "/division")
	v.governance().Collect(&ids, "/governance")
	v.Engagement.Collect(&ids, "/engagement")
	return ids.Err()
}

// collect notes the ids of a plan. They are unique in the dossier, so that
// indicators and other plans can name them.
func (c Content) collect(ids *loip.IDs, at loip.Path) {
	if c.Period.Inverted() {
		ids.Fault(at.Key("period"), "expected an end after the beginning")
	}
	if c.ID != "" {
		ids.Define("plan", c.ID, at)
	}
	timed(ids, at.Key("publishedWhen"), c.PublishedWhen)
	for i, t := range c.Themes {
		here := at.Key("themes").Index(i)
		ids.Define("theme", t.ID, here)
		ids.Refer("theme", t.Under, here.Key("under"))
		for j, x := range t.Targets {
			x.Collect(ids, here.Key("targets").Index(j))
		}
	}
	for i, n := range c.Needs {
		here := at.Key("needs").Index(i)
		ids.Define("need", n.ID, here)
		ids.Refer("theme", n.Theme, here.Key("theme"))
	}
	for i, o := range c.Outcomes {
		here := at.Key("outcomes").Index(i)
		ids.Define("outcome", o.ID, here)
		ids.Refer("theme", o.Theme, here.Key("theme"))
		if o.Period.Inverted() {
			ids.Fault(here.Key("period"), "expected an end after the beginning")
		}
		referAll(ids, "need", o.Needs, here.Key("needs"))
		referAll(ids, "body", o.Leads, here.Key("leads"))
		referAll(ids, "indicator", o.Indicators, here.Key("indicators"))
		referAll(ids, "outcome", o.Supports, here.Key("supports"))
		for j, r := range o.Ladder {
			rung := here.Key("ladder").Index(j)
			referAll(ids, "indicator", r.Indicators, rung.Key("indicators"))
			for k, t := range r.Targets {
				t.Collect(ids, rung.Key("targets").Index(k))
			}
		}
		for j, n := range o.National {
			if exists, _ := n.known(loip.Date{}); !exists {
				ids.Fault(here.Key("national").Index(j), "expected a national outcome of 2007, 2011 or 2018, found %q of %d", n.Outcome, n.Edition)
			}
		}
	}
	for i, a := range c.Aims {
		here := at.Key("aims").Index(i)
		ids.Define("aim", a.ID, here)
		ids.Refer("outcome", a.Outcome, here.Key("outcome"))
		referAll(ids, "body", a.Leads, here.Key("leads"))
		for j, t := range a.Targets {
			t.Collect(ids, here.Key("targets").Index(j))
		}
		referResults(ids, a.Results, here)
	}
	for i, a := range c.Actions {
		here := at.Key("actions").Index(i)
		ids.Define("action", a.ID, here)
		ids.Refer("theme", a.Theme, here.Key("theme"))
		referAll(ids, "outcome", a.Outcomes, here.Key("outcomes"))
		referAll(ids, "body", a.Leads, here.Key("leads"))
		referAll(ids, "action", a.AlignsWith, here.Key("alignsWith"))
	}
	if c.Consultation != nil {
		c.Consultation.Collect(ids, at.Key("consultation"))
	}
	for i, r := range c.Reports {
		here := at.Key("progressReports").Index(i)
		if r.Year.Inverted() {
			ids.Fault(here.Key("year"), "expected an end after the beginning")
		}
		timed(ids, here.Key("publishedWhen"), r.PublishedWhen)
		referResults(ids, r.Results, here)
		for j, a := range r.Assessed {
			ids.Refer("outcome", a.Outcome, here.Key("assessed").Index(j).Key("outcome"))
			referAll(ids, "indicator", a.Indicators, here.Key("assessed").Index(j).Key("indicators"))
			for k, m := range a.Moves {
				ids.Refer("indicator", m.Indicator, here.Key("assessed").Index(j).Key("moves").Index(k).Key("indicator"))
			}
		}
	}
	for i, n := range c.Progress {
		ids.Refer("outcome", n.Outcome, at.Key("progress").Index(i).Key("outcome"))
	}
	for i, e := range c.Editions {
		here := at.Key("editions").Index(i)
		if e.Period.Inverted() {
			ids.Fault(here.Key("period"), "expected an end after the beginning")
		}
		if e.Consultation != nil {
			e.Consultation.Collect(ids, here.Key("consultation"))
		}
	}
	for i, s := range c.SignOff {
		s.Collect(ids, at.Key("signOff").Index(i))
	}
}

func referResults(ids *loip.IDs, list []Result, at loip.Path) {
	for i, r := range list {
		ids.Refer("indicator", r.Indicator, at.Key("results").Index(i).Key("indicator"))
	}
}

func collectStatements(ids *loip.IDs, at loip.Path, list []loip.Attestation) {
	if len(list) == 0 {
		return
	}
	mistaken := mistaken()
	for i, s := range list {
		if mistaken(s.Rule) {
			ids.Fault(at.Index(i).Key("rule"), "expected the id of a rule that people judge, found %q", s.Rule)
		}
	}
}

func referAll(ids *loip.IDs, kind string, list []string, at loip.Path) {
	for i, id := range list {
		ids.Refer(kind, id, at.Index(i))
	}
}

// loips yields the local outcomes improvement plan, if there is one.
func loips(v Partnership) iter.Seq2[loip.Path, LOIP] {
	return func(yield func(loip.Path, LOIP) bool) {
		if v.LOIP != nil {
			l := *v.LOIP
			v.informs(&l.Content)
			yield("/loip", l)
		}
	}
}

// localityPlans yields the locality plans.
func localityPlans(v Partnership) iter.Seq2[loip.Path, LocalityPlan] {
	return func(yield func(loip.Path, LocalityPlan) bool) {
		for i, l := range v.LocalityPlans {
			v.informs(&l.Content)
			if !yield(loip.Path("/localityPlans").Index(i), l) {
				return
			}
		}
	}
}

// informs tells a plan what the dossier around it says of reporting years and
// reviews.
func (v Partnership) informs(c *Content) {
	c.directed, c.chosen = v.ReportingFrom, v.chosen()
}

// chosen returns the setting that the partnership has set for its own work, or
// one in which nothing is set.
func (v Partnership) chosen() Setting {
	for _, s := range v.Settings {
		if s.Chosen {
			return s
		}
	}
	return Setting{}
}

// eachPlan yields every plan of the dossier.
func eachPlan(v Partnership) iter.Seq2[loip.Path, Content] { return v.plans }

// division returns the division, for the area of the dossier unless it names
// one.
func (v Partnership) division() locality.Division {
	d := v.Division
	if d.Council == "" {
		d.Council = v.Area
	}
	return d
}

// governance returns the record, for the area of the dossier unless it names
// one.
func (v Partnership) governance() governance.Record {
	r := v.Governance
	if r.Council == "" {
		r.Council = v.Area
	}
	r.Statements = slices.Concat(v.Statements, r.Statements)
	return r
}

// engagement returns the record, with the statements of the dossier.
func (v Partnership) engagement() engagement.Record {
	r := v.Engagement
	r.Statements = slices.Concat(v.Statements, r.Statements)
	return r
}

// consultations yields the consultations on plans and those of the record of
// engagement, each with the community bodies that could have been consulted.
func consultations(v Partnership) iter.Seq2[loip.Path, engagement.Consulting] {
	return func(yield func(loip.Path, engagement.Consulting) bool) {
		on := func(at loip.Path, c Content, kind engagement.PlanKind) bool {
			for at, x := range c.consultations(at, kind) {
				if !yield(at, engagement.Consulting{Consultation: x, Register: v.Engagement.CommunityBodies}) {
					return false
				}
			}
			return true
		}
		if v.LOIP != nil && !on("/loip", v.LOIP.Content, engagement.LOIP) {
			return
		}
		for i, l := range v.LocalityPlans {
			if !on(loip.Path("/localityPlans").Index(i), l.Content, engagement.LocalityPlan) {
				return
			}
		}
		for at, c := range v.Engagement.Consulting() {
			if !yield("/engagement"+at, c) {
				return
			}
		}
	}
}
