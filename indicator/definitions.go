package indicator

import (
	"cmp"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Definitions returns a table for people of what the indicators are: a row
// each, and "not given" wherever the document does not say.
func Definitions(list []Indicator) loip.Table {
	t := loip.Table{
		Title:   "What is measured",
		Note:    "Nothing is assumed: what the document does not say is not given.",
		Columns: []string{"indicator", "measure", "unit", "good is", "kind", "source", "how often", "how late", "smallest places", "confirmed"},
	}
	for _, i := range list {
		t.Rows = append(t.Rows, []string{
			cmp.Or(i.Name, i.ID, "not named"), orNotGiven(string(i.Measure)), orNotGiven(i.Unit), i.good(), orNotGiven(string(i.Kind)), i.sourceCell(),
			orNotGiven(string(i.Publication.Frequency)), i.lagCell(), orNotGiven(i.LowestLevel), i.confirmedCell(),
		})
	}
	return t
}

// good says which way is good.
func (i Indicator) good() string {
	switch i.Polarity {
	case Higher, Lower:
		return string(i.Polarity)
	case Closest:
		s := "closest to " + i.Ideal.String()
		if i.Band.IsKnown() {
			s += ", within " + i.Band.String()
		}
		return s
	case Neither:
		return "neither way"
	}
	return "not given"
}

func (i Indicator) sourceCell() string {
	switch publisher := i.Publication.Publisher; {
	case publisher == "" || same(publisher, i.Source):
		return orNotGiven(i.Source)
	case i.Source == "":
		return publisher
	default:
		return i.Source + " (" + publisher + ")"
	}
}

func (i Indicator) lagCell() string {
	if lag := i.Publication.Lag; lag.IsKnown() {
		return lag.String() + " months"
	}
	return i.Publication.Lag.String()
}

func (i Indicator) confirmedCell() string {
	s := map[State]string{NotGiven: "not given", Known: "confirmed"}[i.Confirmation]
	s = cmp.Or(s, string(i.Confirmation))
	if !i.ConfirmationSince.IsZero() {
		s += " since " + i.ConfirmationSince.Long()
	}
	return s
}

// ObservationTable returns a table for people of every series of the indicator: a
// row for each observation, with what is behind it and what has to be said of
// it.
//
// Shape: figures as published, in the unit of the indicator.
func (i Indicator) ObservationTable() loip.Table {
	t := loip.Table{
		Title:   cmp.Or(i.Name, i.ID, "Indicator not named") + ", by period",
		Note:    "Figures as published, " + cmp.Or(i.Unit, "unit not given") + ".",
		Columns: []string{"place", "group", "period", "figure", "numerator", "denominator", "limits", "source", "remark"},
	}
	for _, s := range i.Series {
		left := map[int]string{}
		for _, l := range i.Points(s, Selection{AcrossBreaks: true, Projected: true}).LeftOut {
			left[l.Index] = "not used: " + l.Reason
		}
		breaks := slices.Concat(i.Breaks, s.Breaks)
		for n, o := range s.Observations {
			remarks := []string{o.Note, o.Value.Why, left[n]}
			for _, b := range breaks {
				if same(b.Period, o.Period) {
					remarks = append(remarks, "starts anew: "+cmp.Or(b.Reason, "no reason given"))
				}
			}
			limits := ""
			if !o.Lower.IsZero() || !o.Upper.IsZero() {
				limits = bare(o.Lower) + " to " + bare(o.Upper)
			}
			group := s.Group
			if group == "" {
				group = "everybody"
			}
			t.Rows = append(t.Rows, []string{
				s.Place.String(), group, orNotGiven(o.Period), bare(o.Value), blank(o.Numerator), blank(o.Denominator), limits,
				orNotGiven(cmp.Or(s.Source, i.Source)), strings.Join(slices.DeleteFunc(remarks, func(r string) bool { return r == "" }), "; "),
			})
		}
	}
	return t
}

// bare writes a value without a unit.
func bare(v Value) string { return Figure{Value: v}.shown(true) }

// blank writes a value without a unit, and nothing where it is not given.
func blank(v Value) string {
	if v.IsZero() {
		return ""
	}
	return bare(v)
}
