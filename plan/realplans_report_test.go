package plan

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

func carryReport(o *carrier, x *ProgressReport) {
	carryText(o, "kind", &x.Called)
	carryText(o, "when", &x.When)
	carryText(o, "period", &x.Covers)
	carryText(o, "published", &x.PublishedWhen)
	carryText(o, "what", &x.About)
	carryText(o, "layout", &x.Layout)
	carryText(o, "note", &x.Note)
	o.one("statements", &x.Statements)
	o.texts("fields", &x.Gives)
	o.texts("due_dates", &x.Due)
	o.texts("priorities_then", &x.Priorities)
	o.texts("separate_locality_reports", &x.Localities)
	o.sources(&x.Origin)
	x.carryTime(o)
	x.carryApproval(o)
	x.carryScheme(o)
	carryNumbers(o, &x.Counts,
		func(t Tally) (string, int64) {
			if t.Of != "" {
				return "", 0
			}
			return t.What, t.Count
		},
		func(what string, n int64) Tally { return Tally{What: what, Count: n} })
}

// carryTime carries the days that a report covers: to a day, or the financial
// year that the period names.
func (x *ProgressReport) carryTime(o *carrier) {
	to := loip.Date{}
	if x.Year.From.IsZero() {
		to = x.Year.Until.AddDays(-1)
	}
	carryDay(o, "to", &to)
	if !o.reading {
		return
	}
	if !to.IsZero() {
		x.Year.Until = to.AddDays(1)
	}
	if p, err := indicator.ParsePeriod(x.Covers); err == nil && p.Kind == indicator.FinancialYear {
		x.Year = p.Span
	}
}

// carryApproval carries who approved a report, or had it before them.
func (x *ProgressReport) carryApproval(o *carrier) {
	var a Approval
	if len(x.Approvals) > 0 {
		a = x.Approvals[0]
	}
	if _, considered := o.facts["considered"]; considered || a.Considered {
		carryText(o, "considered", &a.When)
		a.Considered = true
	} else {
		carryText(o, "approved", &a.When)
	}
	carryText(o, "approved_by", &a.By)
	if o.reading && a.When != "" {
		a.On, _ = loip.ParseDate(a.When)
		x.Approvals = []Approval{a}
	}
}

// carryScheme carries the words of a report's own scheme, how many it gives
// carryEach, and how its total divides. A scheme without words is a text.
func (x *ProgressReport) carryScheme(o *carrier) {
	carryText(o, "status_scheme", &x.Scheme)
	o.part("status_scheme", o.at.Key("words"), func(o *carrier) {
		for _, w := range x.Words {
			o.put(w.Word, w.Means)
		}
		for _, key := range slices.Sorted(maps.Keys(o.facts)) {
			if means, ok := take[string](o, key); o.reading && ok {
				x.Words = append(x.Words, Word{Word: key, Means: means})
			}
		}
	})
	for key, of := range map[string]string{"counts": "status", "of_which": "total"} {
		o.part(key, o.at.Key(key), func(o *carrier) {
			for _, t := range x.Counts {
				if t.Of == of && !o.reading {
					o.put(t.What, json.Number(strconv.FormatInt(t.Count, 10)))
				}
			}
			for _, key := range slices.Sorted(maps.Keys(o.facts)) {
				n, ok := take[json.Number](o, key)
				if i, err := strconv.ParseInt(n.String(), 10, 64); o.reading && ok && err == nil {
					x.Counts = append(x.Counts, Tally{What: key, Count: i, Of: of})
				}
			}
		})
	}
}
