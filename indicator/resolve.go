package indicator

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// Resolution is the number that a target comes to, and from what, or what is
// missing. It is a record: what is published later does not change it.
//
// Shape: Value is known, or Reasons say why it is not. Where Gap is true, Value and Base are sizes
// of a gap: how far the worse off are behind.
type Resolution struct {
	Version  string    `json:"version"`
	Target   string    `json:"target,omitzero"` // its words
	Form     Form      `json:"form,omitzero"`
	Value    Value     `json:"value,omitzero"`
	Unit     string    `json:"unit,omitzero"`
	Sense    Sense     `json:"sense,omitzero"` // on which side of Value the target is met
	Gap      bool      `json:"gap,omitzero"`
	Base     Value     `json:"base,omitzero"`
	BaseWhen Period    `json:"baseWhen,omitzero"`
	Due      Due       `json:"due,omitzero"`
	How      string    `json:"how,omitzero"`    // "20.0 in 2016/17, less 15 percent"
	Doubts   []string  `json:"doubts,omitzero"` // what the number does not show by itself
	Reasons  []string  `json:"reasons,omitzero"`
	On       loip.Date `json:"on,omitzero"` // the day on which the figures were known
}

// Resolve works out the number that a target of the indicator comes to, from
// the figures known on a day.
//
// Method: exact decimals; a base is the target's own, or the figure of the area
// for the period it names. A change in percent is base × (1 + change/100), one
// every year base × (1 + change/100)^years or base + change × years, between the
// middles of the base's period and the due time. Level with a comparator is the
// comparator's figure for the due time, or else its latest, with a doubt. More or
// fewer without an amount is a strict bound: the base itself does not meet it.
//
// Boundary: nothing is guessed: without a base a change has no number, a base of
// 0 has no percentages, and one below 0 no way that they go. A target for
// another indicator is not resolved.
func (i Indicator) Resolve(t Target, on loip.Date) Resolution {
	return i.resolve(t, Selection{On: on, Measure: i.Measure})
}

func (i Indicator) resolve(t Target, want Selection) Resolution {
	form := t.form()
	r := Resolution{
		Version: "1", Target: t.Text, Form: form, Unit: cmp.Or(i.Unit, t.Unit), Sense: t.Sense, Gap: t.isGap(), On: want.On,
	}
	if t.By != "" {
		var err error
		if r.Due, err = ParseDue(t.By); err != nil {
			r.doubt("when it is due cannot be read: %.60q", t.By)
		}
	}
	switch form {
	case "":
		r.fail("its form is not given")
	case Unsettled:
		r.fail("it is still to be confirmed")
	case InWords:
		r.fail("it is in words, without a figure")
	case Milestone:
		r.fail("it is something that is there or not, and no number")
	case AllParts, InSteps:
		r.fail("each of its %s has a number of its own", form)
	case LevelWith:
		i.resolveLevel(&r, t, want)
	default:
		i.resolveNumber(&r, t, i.yardstick(t, want))
	}
	if r.Value.IsKnown() {
		if r.Value.Amount = shortened(r.Value.Amount); !writable(r.Value.Amount) {
			r.Value = Value{}
			r.fail("its number has more than %d digits", maxDigits)
		} else if why := r.beyond(i.Measure); why != "" {
			r.doubt("it comes to %s, %s", grouped(r.Value.Amount), why)
		}
	}
	return r
}

func (r *Resolution) fail(format string, args ...any) {
	r.Reasons = append(r.Reasons, fmt.Sprintf(format, args...))
}

func (r *Resolution) doubt(format string, args ...any) {
	r.Doubts = append(r.Doubts, fmt.Sprintf(format, args...))
}

// ResolveParts resolves the parts or steps of a target one by one, and any other
// target as the one part it has. A step without a base counts from the step
// before.
func (i Indicator) ResolveParts(t Target, on loip.Date) []Resolution {
	if len(t.Parts) == 0 {
		return []Resolution{i.Resolve(t, on)}
	}
	list := make([]Resolution, len(t.Parts))
	for k := range t.Parts {
		p := t.part(k)
		if own := t.Parts[k]; t.Form == InSteps && k > 0 && own.Baseline.IsZero() && own.BaselineWhen == "" {
			p.Baseline, p.BaselineWhen = list[k-1].Value, list[k-1].Due.Text
		}
		list[k] = i.Resolve(p, on)
	}
	return list
}

// resolveLevel takes the figure of the comparator.
func (i Indicator) resolveLevel(r *Resolution, t Target, want Selection) {
	r.base(t, i.yardstick(t, want))
	r.Sense = cmp.Or(r.Sense, i.goodSense())
	if t.Comparator == "" {
		r.fail("with whom it is to be level is not given")
		return
	}
	other, reason := i.seriesOf(t.Comparator)
	points := i.Points(other, want)
	point, ok := points.last()
	if !ok {
		r.fail("%s", cmp.Or(reason, points.Reason))
		return
	}
	for _, p := range points.List {
		if !r.Due.Span.IsZero() && p.Period.Span.Within(r.Due.Span) {
			point = p
		}
	}
	if r.Due.Span.IsZero() || !point.Period.Span.Within(r.Due.Span) {
		r.doubt("%s moves too: its latest figure, for %s, stands for the one when it is due", t.Comparator, point.Period)
	}
	r.Value = point.Value
	r.How = fmt.Sprintf("that of %s in %s", t.Comparator, point.Period)
}

// Met reports whether a figure meets the target, or the reason why that cannot
// be said.
func (r Resolution) Met(v Value) (bool, string) {
	switch {
	case !r.Value.IsKnown():
		return false, strings.Join(r.Reasons, "; ")
	case !v.IsKnown():
		return false, "the figure is " + v.String()
	}
	order := v.Amount.Cmp(r.Value.Amount)
	switch r.Sense {
	case AtLeast:
		return order >= 0, ""
	case AtMost:
		return order <= 0, ""
	case MoreThan:
		return order > 0, ""
	case LessThan:
		return order < 0, ""
	case Exactly:
		return order == 0, ""
	}
	return false, "neither the target nor the polarity says on which side of its value it is met"
}
