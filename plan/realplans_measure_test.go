package plan

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

var casePolarities = map[string]indicator.Polarity{"up": indicator.Higher, "down": indicator.Lower}

// carryIndicators carries the indicators of the plan. The official series stand
// beside them in the dossier.
func (v *Partnership) carryIndicators(o *carrier, c *Content) {
	own := slices.DeleteFunc(slices.Clone(v.Indicators), func(x indicator.Indicator) bool { return x.Official })
	carryEach(o, "indicators", "/indicators", &own, func(o *carrier, x *indicator.Indicator) {
		carryText(o, "id", &x.ID)
		carryText(o, "name", &x.Name)
		carryText(o, "unit", &x.Unit)
		carryWord(o, "direction", &x.Polarity, casePolarities)
		carryText(o, "note", &x.Note)
		if x.LinkAssumed || o.reading {
			o.derived("outcome_link", "assumed here")
			x.LinkAssumed = x.LinkAssumed || o.used["outcome_link"]
		}
		c.carryLink(o, x)
		carryEach(o, "targets", o.at.Key("targets"), &x.Targets, carryTarget)
		v.carryFigures(o, x)
		o.sources(&x.Origin)
	})
	if o.reading {
		v.Indicators = own
	}
}

// carryLink carries which outcome, or which theme, an indicator stands under.
func (c *Content) carryLink(o *carrier, x *indicator.Indicator) {
	id := x.Theme
	for _, outcome := range c.Outcomes {
		if slices.Contains(outcome.Indicators, x.ID) {
			id = outcome.ID
		}
	}
	if !o.reading {
		carryText(o, "outcome", &id)
		return
	}
	id, _ = o.facts["outcome"].(string)
	if i := slices.IndexFunc(c.Outcomes, func(x Outcome) bool { return x.ID == id }); i >= 0 {
		o.used["outcome"] = true
		c.Outcomes[i].Indicators = append(c.Outcomes[i].Indicators, x.ID)
	} else if slices.ContainsFunc(c.Themes, func(t Theme) bool { return t.ID == id }) {
		carryText(o, "outcome", &x.Theme)
	}
}

// caseForms are the words of the shape for what sort of promise a target is.
var caseForms = map[string]indicator.Form{
	"absolute": indicator.ToValue, "relative_change": indicator.ByPercent, "points_change": indicator.ByPoints, "additive_change": indicator.ByAmount,
	"multiplier": indicator.ByFactor, "zero": indicator.ToZero, "keep_level": indicator.Hold, "direction_only": indicator.DirectionOnly,
	"relative_to_comparator": indicator.LevelWith, "gap_close": indicator.GapTo, "milestone": indicator.Milestone, "cohort_share": indicator.CohortShare,
	"service_level": indicator.WithinDays, "per_period": indicator.PerPeriod, "annual_rate": indicator.PerYear, "compound": indicator.AllParts,
	"chained": indicator.InSteps, "to_be_confirmed": indicator.Unsettled, "qualitative": indicator.InWords,
}

var caseSenses = map[string]indicator.Sense{
	"at_least": indicator.AtLeast, "at_most": indicator.AtMost, "more_than": indicator.MoreThan, "less_than": indicator.LessThan, "exactly": indicator.Exactly,
}

var caseWays = map[string]indicator.Way{"up": indicator.Up, "down": indicator.Down}

// ourForm returns how this module calls a form of the shape. So many a year is a
// number for each period, and a share that is to be level with peers a value.
func ourForm(theirs, unit string, value indicator.Value) (indicator.Form, bool) {
	switch {
	case theirs == "not_seen":
		return "", true
	case theirs == "annual_rate" && !strings.HasPrefix(unit, "percent"):
		return indicator.PerPeriod, true
	case theirs == "gap_close" && value.IsKnown():
		return indicator.ToValue, true
	}
	form, ok := caseForms[theirs]
	return form, ok
}

// theirForm is the other way round.
func theirForm(t indicator.Target) string {
	switch {
	case t.Form == "":
		return "not_seen"
	case t.Form == indicator.PerPeriod && t.Every == "year":
		return "annual_rate"
	case t.Form == indicator.ToValue && t.Comparator != "":
		return "gap_close"
	}
	for theirs, form := range caseForms {
		if form == t.Form {
			return theirs
		}
	}
	return ""
}

var everyRE = regexp.MustCompile(` per (month|quarter|year)$`)

// isChange reports whether the figure of a form is a change.
func isChange(f indicator.Form) bool {
	return slices.Contains([]indicator.Form{indicator.ByPercent, indicator.ByPoints, indicator.ByAmount, indicator.ByFactor, indicator.PerYear}, f)
}

func carryTarget(o *carrier, t *indicator.Target) {
	carryText(o, "text", &t.Text)
	carryText(o, "unit", &t.Unit)
	carryText(o, "by", &t.By)
	carryText(o, "by_basis", &t.ByBasis)
	carryText(o, "scope", &t.For)
	carryText(o, "status", &t.Status)
	carryText(o, "note", &t.Note)
	carryText(o, "comparator", &t.Comparator)
	o.value("comparator_value", " ", &t.ComparatorValue)
	o.value("baseline", "_", &t.Baseline)
	carryWord(o, "sense", &t.Sense, caseSenses)
	carryWord(o, "direction", &t.Direction, caseWays)
	carryWhole(o, "cohort_size", &t.Cohort)
	carryWhole(o, "within_days", &t.Days)
	for _, key := range []string{"parts", "steps"} {
		carryEach(o, key, o.at.Key("parts"), partsAt(o, key, t), carryPart)
	}
	amount := t.Value
	if isChange(t.Form) {
		amount = t.Change
	}
	o.value("value", " ", &amount)
	if !o.reading {
		o.put("form", theirForm(*t))
		return
	}
	if m := everyRE.FindStringSubmatch(t.Unit); m != nil && amount.IsKnown() {
		t.Every = m[1]
	}
	theirs, _ := o.facts["form"].(string)
	form, known := ourForm(theirs, t.Unit, amount)
	if !known { // a form that the shape did not have when this was written
		read, _ := indicator.ParseTarget(t.Text)
		form = read.Form
	}
	if t.Form = form; isChange(form) {
		t.Change = amount
	} else {
		t.Value = amount
	}
	if form != indicator.PerPeriod {
		t.Every = ""
	}
	o.used["form"] = theirForm(*t) == theirs
}

// partsAt returns where the parts of a target are carried to and from: those of
// a compound target stand under one key, the steps of a chain under another.
func partsAt(o *carrier, key string, t *indicator.Target) *[]indicator.Part {
	_, is := o.facts[key]
	if o.reading && is || !o.reading && (key == "steps") == (t.Form == indicator.InSteps) {
		return &t.Parts
	}
	return &[]indicator.Part{}
}

func carryPart(o *carrier, p *indicator.Part) {
	if _, named := o.facts["part"]; named || !o.reading && p.Form == indicator.ToValue {
		carryText(o, "part", &p.Text)
	} else {
		carryText(o, "text", &p.Text)
	}
	carryText(o, "unit", &p.Unit)
	if every, _ := o.facts["every"].(string); !o.reading || everyRE.MatchString(" per "+every) {
		carryText(o, "every", &p.Every)
	}
	if _, until := o.facts["until"]; until || !o.reading && p.Every != "" {
		carryText(o, "until", &p.By)
	} else {
		carryText(o, "by", &p.By)
	}
	carryWord(o, "sense", &p.Sense, caseSenses)
	carryWord(o, "direction", &p.Direction, caseWays)
	carryWord(o, "form", &p.Form, caseForms)
	if isChange(p.Form) {
		o.value("value", " ", &p.Change)
	} else {
		o.value("value", " ", &p.Value)
	}
}

var besideRE = regexp.MustCompile(`another figure in the same document says (\d+(?:\.\d+)?)%`)

// carryFigures carries the baselines and observations of an indicator. A file
// has them in lists, and says with each which area or group it is of; the
// dossier has a series for each stretch that is of the same.
func (v *Partnership) carryFigures(o *carrier, x *indicator.Indicator) {
	var baselines, others []indicator.Observation
	type whose struct{ area, group string }
	of := map[int]whose{} // of others
	if !o.reading {
		for _, s := range x.Series {
			for _, f := range s.Observations {
				switch {
				case f.Note == besideNote:
				case f.Baseline:
					baselines = append(baselines, f)
				default:
					of[len(others)] = whose{s.Place.Name, s.Group}
					others = append(others, f)
				}
			}
		}
	}
	carryEach(o, "baselines", o.at.Key("series").Key("baselines"), &baselines, carryFigure)
	place := 0
	carryEach(o, "observations", o.at.Key("series"), &others, func(o *carrier, f *indicator.Observation) {
		w := of[place]
		carryText(o, "area", &w.area)
		carryText(o, "scope", &w.group)
		of[place] = w
		place++
		carryFigure(o, f)
	})
	if !o.reading {
		return
	}
	last := -1
	add := func(w whose, f indicator.Observation) {
		if last < 0 || (whose{x.Series[last].Place.Name, x.Series[last].Group}) != w {
			x.Series = append(x.Series, indicator.Series{Place: indicator.Place{Code: v.Area, Name: w.area}, Group: w.group})
			if last = len(x.Series) - 1; w.area != "" {
				x.Series[last].Place.Code = ""
			}
		}
		x.Series[last].Observations = append(x.Series[last].Observations, f)
	}
	for _, f := range baselines {
		f.Baseline = true
		add(whose{}, f)
	}
	for i, f := range others {
		add(of[i], f)
		if m := besideRE.FindStringSubmatch(f.Note); m != nil {
			figure, _ := indicator.Number(m[1])
			beside := indicator.Observation{Period: f.Period, Value: figure, Note: besideNote, Origin: f.Origin}
			x.Series = append(x.Series, indicator.Series{Place: x.Series[last].Place, Group: x.Series[last].Group, Observations: []indicator.Observation{beside}})
		}
	}
}

func carryFigure(o *carrier, f *indicator.Observation) {
	carryText(o, "period", &f.Period)
	carryText(o, "unit", &f.Unit)
	carryText(o, "since", &f.Since)
	carryText(o, "ratio", &f.Written)
	carryText(o, "note", &f.Note)
	o.value("value", " ", &f.Value)
	o.value("change", " ", &f.Change)
	about := slices.Contains(f.Value.Marks, indicator.Approximate)
	o.flag("approx", &about)
	if o.reading && about {
		f.Value.Marks = []indicator.Mark{indicator.Approximate}
	}
	o.sources(&f.Origin)
}

// carryOfficial carries the official series of the area and of Scotland, and
// works out anew what the file worked out from them.
func (v *Partnership) carryOfficial(o *carrier) {
	official := slices.DeleteFunc(slices.Clone(v.Indicators), func(x indicator.Indicator) bool { return !x.Official })
	better := map[string]indicator.Polarity{"higher": indicator.Higher, "lower": indicator.Lower}
	carryEach(o, "official_series", loip.Path("/indicators").Key("official"), &official, func(o *carrier, x *indicator.Indicator) {
		if o.reading {
			x.Official, x.Series = true, []indicator.Series{{Place: indicator.Place{Code: v.Area}}, {Place: indicator.Place{Code: loip.Scotland}}}
		}
		carryText(o, "indicator", &x.Name)
		carryText(o, "unit", &x.Unit)
		carryWord(o, "better", &x.Polarity, better)
		carryText(o, "area", &x.Series[0].Place.Name)
		carryText(o, "comparator", &x.Series[1].Place.Name)
		carryPoints(o, "area_points", &x.Series[0].Observations)
		carryPoints(o, "comparator_points", &x.Series[1].Observations)
		if o.reading {
			o.used["computed_here"] = true // and compared when it is written back
		} else {
			o.put("computed_here", computedHere(*x, official))
		}
	})
	if o.reading {
		for i := range official {
			official[i].ID = fmt.Sprintf("official-%d", i+1)
			official[i].Source = "cpop"
		}
		v.Indicators = append(v.Indicators, official...)
	}
}

// carryPoints carries a series as the file writes it: period, figure, mark.
func carryPoints(o *carrier, key string, list *[]indicator.Observation) {
	if !o.reading {
		var out []any
		for _, f := range *list {
			mark := "raw"
			if len(f.Value.Marks) > 0 {
				mark = string(f.Value.Marks[0])
			}
			out = append(out, []any{f.Period, json.Number(f.Value.Amount.String()), mark})
		}
		o.put(key, out)
		return
	}
	items, ok := take[[]any](o, key)
	for _, item := range items {
		point, _ := item.([]any)
		period, _ := point[0].(string)
		figure, _ := point[1].(json.Number)
		mark, _ := point[2].(string)
		v, err := indicator.Number(figure.String())
		if mark != "raw" {
			v.Marks = []indicator.Mark{indicator.Mark(mark)}
		}
		*list = append(*list, indicator.Observation{Period: period, Value: v})
		ok = ok && err == nil
	}
	o.used[key] = ok
}

// asPublished is what was published of a series, and neither estimated for want
// of a figure nor carried forward.
var asPublished = indicator.Selection{Without: []indicator.Mark{indicator.Imputed, indicator.Projected}}

// computedHere works out what the file worked out: the gap to the comparator in the
// first and in the last year for which all series of the file were published.
func computedHere(x indicator.Indicator, all []indicator.Indicator) map[string]any {
	var first, last indicator.Period
	for _, y := range all {
		at := y.GapTo(y.Series[0], y.Series[1], asPublished).At
		if from := at[0].Period; first.IsZero() || from.Span.From.After(first.Span.From) {
			first = from
		}
		if to := at[len(at)-1].Period; last.IsZero() || to.Span.From.Before(last.Span.From) {
			last = to
		}
	}
	within := func(s indicator.Series) indicator.Series {
		s.Observations = slices.DeleteFunc(slices.Clone(s.Observations), func(f indicator.Observation) bool {
			p, err := indicator.ParsePeriod(f.Period)
			return err != nil || p.Span.From.Before(first.Span.From) || p.Span.From.After(last.Span.From)
		})
		return s
	}
	course := x.GapTo(within(x.Series[0]), within(x.Series[1]), asPublished)
	a, b := course.At[0], course.At[len(course.At)-1]
	n := func(v indicator.Value) json.Number { return json.Number(v.Amount.String()) }
	gap := func(g indicator.GapAt) json.Number {
		return json.Number(g.First.Value.Amount.Sub(g.Second.Value.Amount).String())
	}
	ahead := func(g indicator.GapAt) bool {
		return g.First.Value.Amount.Cmp(g.Second.Value.Amount) == map[indicator.Polarity]int{indicator.Higher: 1, indicator.Lower: -1}[x.Polarity]
	}
	return map[string]any{
		"first_year": a.Period.Text, "last_year": b.Period.Text,
		"area_first": n(a.First.Value), "area_last": n(b.First.Value), "comparator_first": n(a.Second.Value), "comparator_last": n(b.Second.Value),
		"gap_first": gap(a), "gap_last": gap(b),
		"area_improved": course.First == indicator.Better, "comparator_improved": course.Second == indicator.Better,
		"area_better_than_comparator_first": ahead(a), "area_better_than_comparator_last": ahead(b),
		"absolute_gap_narrowed": course.Width == indicator.Narrower,
	}
}
