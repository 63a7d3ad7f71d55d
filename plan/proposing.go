package plan

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Proposing is how a progress report is put together. The zero Proposing takes
// all that the dossier holds, the words of the path method, and [NoneWorse].
type Proposing struct {
	// Judging is how the way to targets is judged; its day is that of the report.
	Judging indicator.Judging `json:"judging,omitzero"`
	Combine Combining         `json:"combine,omitzero"`
}

// Combining is a rule by which several indicators come to one verdict. It counts
// those whose figures can be set beside one another, by polarity; the others
// are named.
type Combining string

// The rules; not given is the first.
const (
	// NoneWorse is for an outcome that improved where some indicator got better and
	// none worse, and did not where none got better. Where they disagree it
	// cannot be told: the Act asks for the partnership's own assessment, and
	// figures that disagree do not make it.
	NoneWorse Combining = "improved if some got better and none worse, not improved if none got better"
	// Majority is for one that improved where more got better than worse, and did
	// not where more got worse or none got better. As many of both cannot be told.
	Majority Combining = "improved if more got better than worse, not improved if more got worse or none better"
)

// UnmarshalText reads one of the rules.
func (c *Combining) UnmarshalText(text []byte) error {
	return loip.OneOf(c, text, NoneWorse, Majority)
}

// ByChange is the method of a proposed assessment, before the rule by which
// indicators are combined.
const ByChange = "change of published figures during the year"

// standings counts the indicators that got better and worse.
func standings(moves []Move) (better, worse int) {
	for _, m := range moves {
		switch m.Standing {
		case indicator.Better:
			better++
		case indicator.Worse:
			worse++
		}
	}
	return better, worse
}

// verdict combines what became of several indicators.
func (c Combining) verdict(moves []Move) Verdict {
	better, worse := standings(moves)
	switch {
	case !slices.ContainsFunc(moves, func(m Move) bool { return m.Standing != "" }):
		return CannotBeTold
	case better == 0:
		return NotImproved
	case worse == 0 || c == Majority && better > worse:
		return Improved
	case c == Majority && worse > better:
		return NotImproved
	}
	return CannotBeTold
}

// ProposeReport drafts the progress report on a plan of the dossier for a
// reporting year, for people to settle: an assessment of each outcome, and for a
// local outcomes improvement plan the statement on participation.
//
// Law: sections 8(2) and 12(2) of the 2015 Act: the partnership's assessment of
// whether each outcome improved during the year; for a local outcomes improvement
// plan also how far community bodies took part, and to what effect.
// Method: for each indicator that an outcome names, [indicator.Indicator.During],
// with its status on the way to the targets of the outcome by figures for
// periods that ended within the year. Counts of what was put in or done are not
// taken for an outcome. The statement is [engagement.Record.DraftStatement]. What
// was published after the day of the report is not looked at.
// Shape: the place is "/loip", or "/localityPlans/0" and so on. The report is a
// draft without a day of publication; every assessment holds its method and
// figures.
//
// Errors: a place where no such plan is; a year without its two ends.
func (v Partnership) ProposeReport(plan loip.Path, year loip.Period, how Proposing) (ProgressReport, error) {
	c, ok := v.reportable(plan)
	switch {
	case !ok:
		return ProgressReport{}, fmt.Errorf("expected the place of a local outcomes improvement plan or a locality plan, found %q", plan)
	case year.From.IsZero() || year.Until.IsZero() || year.Inverted():
		return ProgressReport{}, fmt.Errorf("expected a year with its first and its last day, found %q", year)
	}
	known := v.register().byID
	how.Combine = cmp.Or(how.Combine, NoneWorse)
	on := how.Judging.Want.On
	r := ProgressReport{Year: year, Status: Draft, Assessed: []Assessed{}, Words: wordsOf(how.Judging.Scheme), Note: "Drafted from the documents" + knownOn(on) + ". It rests on published figures alone; the assessment is the partnership's to make."}
	for _, o := range c.Outcomes {
		a := Assessed{Outcome: o.ID, Method: ByChange + ": " + string(how.Combine), Version: "1", On: on, Indicators: []string{}}
		for _, x := range v.measuredAt(plan, o.measures()) {
			m := x.during(year, how.Judging.Want)
			m.Status, m.StatusBy = x.towards(c.targetsOf(o, x.Indicator), year, how.Judging)
			a.Moves = append(a.Moves, m)
		}
		a.Verdict, a.Status = how.Combine.verdict(a.Moves), oneStatus(a.Moves)
		for _, m := range a.Moves {
			if m.Standing != "" {
				a.Indicators = append(a.Indicators, m.Indicator)
			}
			r.result(known[m.Indicator], m)
		}
		a.Text = a.words(known)
		r.Assessed = append(r.Assessed, a)
	}
	if plan == "/loip" {
		r.Participation = v.participationIn(year, on)
	}
	return r, nil
}

// Proposed is a report drafted on a plan.
type Proposed struct {
	Plan   loip.Path      `json:"plan"` // its place in the dossier
	Report ProgressReport `json:"report"`
}

// ProposeReports drafts a report on each plan for a reporting year, as
// [Partnership.ProposeReport] does on one: the local outcomes improvement plan
// and every locality plan.
//
// Errors: a year without its two ends.
func (v Partnership) ProposeReports(year loip.Period, how Proposing) (list []Proposed, err error) {
	for at := range v.statutoryPlans {
		r, err := v.ProposeReport(at, year, how)
		if err != nil {
			return nil, err
		}
		list = append(list, Proposed{at, r})
	}
	return list, nil
}

// reportable returns the plan at a place, where it is one on which reports are
// due.
func (v Partnership) reportable(at loip.Path) (Content, bool) {
	for here, c := range v.statutoryPlans {
		if here == at {
			return c, true
		}
	}
	return Content{}, false
}

// measure is an indicator in the place of a plan, or why it says nothing of an
// outcome there.
type measure struct {
	indicator.Indicator
	reason string
}

// measuredAt returns indicators by their ids, each once, for the place of a plan.
func (v Partnership) measuredAt(at loip.Path, ids []string) (list []measure) {
	known := v.register().byID
	l, local := v.localityPlanAt(at)
	for k, id := range ids {
		i := known[id]
		if i == nil || slices.Contains(ids[:k], id) {
			continue
		}
		x := measure{Indicator: *i}
		if local {
			x.Indicator, _, x.reason = v.local(*i, l)
		}
		if x.Kind == indicator.Output || x.Kind == indicator.Input {
			x.reason = "it counts what was put in or done"
		}
		list = append(list, x)
	}
	return list
}

// during says what became of the indicator during a year.
func (x measure) during(year loip.Period, want indicator.Selection) Move {
	m := Move{Indicator: x.ID, Reason: x.reason}
	if m.Reason != "" {
		return m
	}
	b := x.During(year, want)
	m.Was, m.Is, m.Standing, m.Reason = b.Second.Value, b.First.Value, b.Standing, b.Reason
	if !b.Second.Period.IsZero() {
		m.From = b.Second.Period.String()
	}
	if !b.First.Period.IsZero() {
		m.To = b.First.Period.String()
	}
	return m
}

// towards judges the way of the indicator to targets by figures for periods that
// ended within a year, and says by what.
func (x measure) towards(targets []indicator.Target, year loip.Period, how indicator.Judging) (status, by string) {
	if x.reason != "" || len(targets) == 0 {
		return "", ""
	}
	p := until(x.Indicator, year.Until).Progress(how, targets...)
	if p.Status == "" {
		return "", ""
	}
	by = string(p.Judgements[0].Method)
	if how.Scheme.Name != "" {
		by += ", in the words of " + how.Scheme.Name
	}
	return p.Status, by
}

// targetsOf returns the targets by which an outcome is measured on an indicator:
// those of its ladder and of its aims, and the indicator's own.
func (c Content) targetsOf(o Outcome, i indicator.Indicator) (targets []indicator.Target) {
	for _, x := range c.promises {
		if x.outcome == o.ID && x.Target.Indicator == i.ID {
			targets = append(targets, x.Target)
		}
	}
	for _, x := range i.Promises() {
		if x.Target.Indicator == "" || x.Target.Indicator == i.ID {
			targets = append(targets, x.Target)
		}
	}
	return targets
}

// until returns the indicator with figures for periods that ended by a day
// alone.
func until(i indicator.Indicator, end loip.Date) indicator.Indicator {
	i.Series = slices.Clone(i.Series)
	for k, s := range i.Series {
		i.Series[k].Observations = slices.DeleteFunc(slices.Clone(s.Observations), func(o indicator.Observation) bool {
			p, err := indicator.ParsePeriod(o.Period)
			return err == nil && p.Span.Until.After(end)
		})
	}
	return i
}

// oneStatus returns the status of all that have one, where it is the same.
func oneStatus(moved []Move) (status string) {
	for _, m := range moved {
		switch {
		case m.Status == "" || m.Status == status:
		case status != "":
			return ""
		default:
			status = m.Status
		}
	}
	return status
}
