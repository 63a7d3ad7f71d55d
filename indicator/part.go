package indicator

// Part is a target inside a target: one of several that must all be met, or a
// step of several. Its fields are those of [Target].
type Part struct {
	Text            string   `json:"text,omitzero"`
	Form            Form     `json:"form,omitzero"`
	Indicator       string   `json:"indicator,omitzero"`
	Baseline        Value    `json:"baseline,omitzero"`
	BaselineWhen    string   `json:"baselineWhen,omitzero"`
	Value           Value    `json:"value,omitzero"`
	Change          Value    `json:"change,omitzero"`
	Sense           Sense    `json:"sense,omitzero"`
	Direction       Way      `json:"direction,omitzero"`
	Unit            string   `json:"unit,omitzero"`
	Comparator      string   `json:"comparator,omitzero"`
	Between         []string `json:"between,omitzero"`
	Cohort          int64    `json:"cohort,omitzero"`
	Days            int64    `json:"days,omitzero"`
	WorkingDays     bool     `json:"workingDays,omitzero"`
	Every           string   `json:"every,omitzero"`
	By              string   `json:"by,omitzero"`
	For             string   `json:"for,omitzero"`
	ComparatorValue Value    `json:"comparatorValue,omitzero"`
}

// target returns the part as a target of its own.
func (p Part) target() Target {
	return Target{
		Text: p.Text, Form: p.Form, Indicator: p.Indicator, Baseline: p.Baseline, BaselineWhen: p.BaselineWhen, Value: p.Value, Change: p.Change,
		Sense: p.Sense, Direction: p.Direction, Unit: p.Unit, Comparator: p.Comparator, Between: p.Between, Cohort: p.Cohort, Days: p.Days,
		WorkingDays: p.WorkingDays, Every: p.Every, By: p.By, For: p.For, ComparatorValue: p.ComparatorValue,
	}
}

// asPart returns a target without parts as a part.
func (t Target) asPart() Part {
	return Part{
		Text: t.Text, Form: t.Form, Indicator: t.Indicator, Baseline: t.Baseline, BaselineWhen: t.BaselineWhen, Value: t.Value, Change: t.Change,
		Sense: t.Sense, Direction: t.Direction, Unit: t.Unit, Comparator: t.Comparator, Between: t.Between, Cohort: t.Cohort, Days: t.Days,
		WorkingDays: t.WorkingDays, Every: t.Every, By: t.By, For: t.For, ComparatorValue: t.ComparatorValue,
	}
}

// part returns a part of the target with what it takes from the whole: when it
// is due, unless it is a step, and the base, unless it is of another indicator.
func (t Target) part(k int) Target {
	p := t.Parts[k].target()
	if p.Indicator == "" {
		p.Indicator = t.Indicator
		if p.Baseline.IsZero() && p.BaselineWhen == "" {
			p.Baseline, p.BaselineWhen = t.Baseline, t.BaselineWhen
		}
	}
	if p.By == "" && t.Form != InSteps {
		p.By = t.By
	}
	return p
}
