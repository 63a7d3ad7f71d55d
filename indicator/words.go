package indicator

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// label names the indicator in messages.
func (i Indicator) label() string {
	switch {
	case i.Name == "" && i.ID == "":
		return "the indicator"
	case i.Name == "":
		return "indicator " + i.ID
	case i.ID == "":
		return "the indicator " + i.Name
	}
	return "indicator " + i.ID + " (" + i.Name + ")"
}

// isEmpty reports whether there is no indicator at all to speak of.
func (i Indicator) isEmpty() bool { return i.ID == "" && i.Name == "" }

// String names the place for people, or says that no place is named.
func (p Place) String() string {
	switch {
	case p.Name == "" && p.Code == "":
		return "no place named"
	case p.Name == "":
		return string(p.Code)
	}
	return p.Name
}

// is reports whether two places are known to be the same.
func (p Place) is(o Place) bool {
	return p.Code != "" && p.Code == o.Code || p.Name != "" && strings.EqualFold(p.Name, o.Name)
}

// shown writes a figure for people: its number grouped by thousands, its unit
// (only the sign of it when brief), and its marks.
func (f Figure) shown(brief bool) string {
	if !f.Value.IsKnown() {
		return f.Value.String()
	}
	s, unit := grouped(f.Value.Amount), f.Unit
	switch {
	case strings.HasPrefix(unit, "£"):
		s, unit = "£"+s, unit[len("£"):]
	case strings.HasPrefix(unit, "percent"):
		s, unit = s+"%", unit[len("percent"):]
	case strings.HasPrefix(unit, "%"):
		s, unit = s+"%", unit[len("%"):]
	case unit != "":
		unit = " " + unit
	}
	if !brief {
		s += unit
	}
	for _, m := range f.Value.Marks {
		s += " (" + string(m) + ")"
	}
	return s
}

// grouped writes a number as published, with a comma between thousands.
func grouped(d decimal.Decimal) string {
	s := written(d)
	end := strings.IndexByte(s, '.')
	if end < 0 {
		end = len(s)
	}
	for at := end - 3; at > 0 && s[at-1] != '-'; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// part is a figure of an indicator, complete, and its place in the document.
type part struct {
	Figure
	name string
	at   loip.Path
}

// parts yields the figures of the indicator that have a value of any state,
// those of its series too.
func (i Indicator) parts(yield func(part) bool) {
	more := true
	i.figures(func(f part) bool { more = yield(f); return more })
	if !more {
		return
	}
	for at, o := range i.observations {
		if o.Value.IsZero() {
			continue
		}
		f := Figure{Place: o.of.Place, Value: o.Value, Measure: i.Measure, Unit: i.Unit, Period: o.Period}
		if !yield(part{f, "the figure for " + orNotGiven(o.Period) + " in " + o.of.label(), at}) {
			return
		}
	}
}

// figures yields the single figures of the indicator that have a value of any
// state.
func (i Indicator) figures(yield func(part) bool) {
	more := i.comparator().parts("/area", "/reference", yield)
	if more && i.Spread != nil {
		i.ends().parts("/spread/worst", "/spread/best", yield)
	}
}

// parts yields those of the two figures that have a value, and reports whether
// more are wanted.
func (p pair) parts(a, b loip.Path, yield func(part) bool) bool {
	return (p.a.Value.IsZero() || yield(part{p.a, p.aName, a})) &&
		(p.b.Value.IsZero() || yield(part{p.b, p.bName, b}))
}
