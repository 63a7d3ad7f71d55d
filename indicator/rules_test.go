package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestAdvice_aFullDefinition(t *testing.T) {
	suite.Rows(t, "IND-001",
		row{Name: "all given", Want: loip.Met},
		row{Name: "no name", Edit: func(i *Indicator) { i.Name = "" }, Want: loip.Unmet},
		row{Name: "no measure", Edit: func(i *Indicator) { i.Measure = "" }, Want: loip.Unmet},
		row{Name: "no unit", Edit: func(i *Indicator) { i.Unit = "" }, Want: loip.Unmet},
		row{Name: "the area's figure has the unit", Edit: func(i *Indicator) { i.Unit, i.Area.Unit = "", "per 10,000 people" }, Want: loip.Met},
		row{Name: "an index needs no unit", Edit: func(i *Indicator) { i.Measure, i.Unit = Index, "" }, Want: loip.Met},
		row{Name: "a score needs no unit", Edit: func(i *Indicator) { i.Measure, i.Unit = Score, "" }, Want: loip.Met},
		row{Name: "no polarity", Edit: func(i *Indicator) { i.Polarity = "" }, Want: loip.Unmet},
		row{Name: "polarity none is a polarity", Edit: func(i *Indicator) { i.Polarity = Neither }, Want: loip.Met},
		row{Name: "closest to nothing", Edit: func(i *Indicator) { i.Polarity = Closest }, Want: loip.Unmet},
		row{Name: "closest to an ideal", Edit: func(i *Indicator) { i.Polarity, i.Ideal = Closest, num("0") }, Want: loip.Met},
		row{Name: "no source", Edit: func(i *Indicator) { i.Source = "" }, Want: loip.Unmet},
		row{Name: "no period", Edit: func(i *Indicator) { i.Period = "" }, Want: loip.Unmet},
		row{Name: "still to be confirmed", Edit: func(i *Indicator) { *i = Indicator{Name: "Smoking quits", Confirmation: ToBeConfirmed} }, Want: loip.NotApplicable},
		row{Name: "nothing", Edit: func(i *Indicator) { *i = Indicator{} }, Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para130(t *testing.T) {
	tbc := Value{State: ToBeConfirmed}
	suite.Rows(t, "IND-002",
		row{Name: "settled", Want: loip.Met},
		row{Name: "confirmation not given", Edit: func(i *Indicator) { i.Confirmation = NotGiven }, Want: loip.Met},
		row{Name: "to be confirmed", Edit: func(i *Indicator) { i.Confirmation = ToBeConfirmed }, Want: loip.Unmet, At: "/confirmation"},
		row{Name: "confirmation not known", Edit: func(i *Indicator) { i.Confirmation = NotKnown }, Want: loip.Undetermined, At: "/confirmation"},
		row{Name: "TBC for a source", Edit: func(i *Indicator) { i.Source = "TBC" }, Want: loip.Unmet, At: "/source"},
		row{Name: "TBC in a name", Edit: func(i *Indicator) { i.Name = "Community Justice- indicators TBC" }, Want: loip.Unmet, At: "/name"},
		row{Name: "in words", Edit: func(i *Indicator) { i.Period = "to be confirmed" }, Want: loip.Unmet, At: "/period"},
		row{Name: "a unit to be agreed", Edit: func(i *Indicator) { i.Unit = "To be agreed" }, Want: loip.Unmet, At: "/unit"},
		row{Name: "TBA in brackets", Edit: func(i *Indicator) { i.Source = "(tba)" }, Want: loip.Unmet, At: "/source"},
		row{Name: "a unit to be decided", Edit: func(i *Indicator) { i.Unit = "to be decided" }, Want: loip.Unmet, At: "/unit"},
		row{Name: "a name that only looks like it", Edit: func(i *Indicator) { i.Name = "Uptake of TBCX" }, Want: loip.Met},
		row{Name: "the area's figure", Edit: func(i *Indicator) { i.Area.Value = tbc }, Want: loip.Unmet, At: "/area/value"},
		row{Name: "the reference figure", Edit: func(i *Indicator) { i.Reference.Value = tbc }, Want: loip.Unmet, At: "/reference/value"},
		row{Name: "local figures to be confirmed", Edit: func(i *Indicator) { i.Spread.Worst.Value, i.Spread.Best.Value = tbc, tbc }, Want: loip.Unmet, At: "/spread/best/value"},
		row{Name: "the gap", Edit: func(i *Indicator) { i.Spread.Gap = tbc }, Want: loip.Unmet, At: "/spread/gap"},
		row{Name: "not known is no placeholder", Edit: func(i *Indicator) { i.Reference.Value = Value{State: NotKnown} }, Want: loip.Met},
		row{Name: "nothing", Edit: func(i *Indicator) { *i = Indicator{} }, Want: loip.Undetermined},
	)
}

func TestAdvice_likeBesideLike(t *testing.T) {
	suite.Rows(t, "IND-003",
		row{Name: "the same", Want: loip.Met},
		row{Name: "a count beside a share of Scotland's", Edit: func(i *Indicator) {
			i.Measure, i.Unit, i.Area.Value = Count, "people killed or seriously injured", num("68")
			i.Reference = Figure{Measure: Proportion, Unit: "percent of Scotland's casualties", Value: num("3.6")}
		}, Want: loip.Unmet, At: "/reference"},
		row{Name: "another base", Edit: func(i *Indicator) { i.Reference.Unit = "per 100,000 people" }, Want: loip.Unmet, At: "/reference"},
		row{Name: "the same in another spelling", Edit: func(i *Indicator) { i.Reference.Unit = "Per 10000 people" }, Want: loip.Met},
		row{Name: "percent and its sign", Edit: func(i *Indicator) { i.Unit, i.Reference.Unit = "percent", "%" }, Want: loip.Met},
		row{Name: "a figure that is lost still has a unit", Edit: func(i *Indicator) {
			i.Reference.Value, i.Reference.Measure = Value{State: NotKnown}, Count
		}, Want: loip.Unmet, At: "/reference"},
		row{Name: "best place by another measure", Edit: func(i *Indicator) { i.Spread.Best.Measure = Count }, Want: loip.Unmet, At: "/spread/best"},
		row{Name: "places in a unit of their own", Edit: func(i *Indicator) { i.Spread.Unit = "per 1,000 people" }, Want: loip.Met},
		row{Name: "no measure", Edit: func(i *Indicator) { i.Measure = "" }, Want: loip.Undetermined, At: "/reference"},
		row{Name: "a measure for one only", Edit: func(i *Indicator) {
			i.Measure, i.Area.Measure = "", Rate
		}, Want: loip.Undetermined, At: "/reference"},
		row{Name: "no unit", Edit: func(i *Indicator) { i.Unit = "" }, Want: loip.Undetermined, At: "/reference"},
		row{Name: "a unit for one only", Edit: func(i *Indicator) {
			i.Unit, i.Area.Unit = "", "percent"
		}, Want: loip.Undetermined, At: "/reference"},
		row{Name: "scores without a unit", Edit: func(i *Indicator) { i.Measure, i.Unit = Score, "" }, Want: loip.Met},
		row{Name: "a score with a unit beside one without", Edit: func(i *Indicator) {
			i.Measure, i.Unit, i.Reference.Unit = Score, "", "points"
		}, Want: loip.Undetermined, At: "/reference"},
		row{Name: "no comparator exists", Edit: func(i *Indicator) {
			i.Reference, i.Spread = Figure{Value: Value{State: None}}, nil
		}, Want: loip.NotApplicable, At: "/reference"},
		row{Name: "no comparator exists, and two places", Edit: func(i *Indicator) { i.Reference = Figure{Value: Value{State: None}} }, Want: loip.Met},
		row{Name: "nothing beside it", Edit: func(i *Indicator) { i.Reference, i.Spread = Figure{}, nil }, Want: loip.NotApplicable},
	)
	suite.Rows(t, "IND-004",
		row{Name: "the same", Want: loip.Met},
		row{Name: "another year", Edit: func(i *Indicator) { i.Reference.Period = "2013/14" }, Want: loip.Unmet, At: "/reference"},
		row{Name: "the same in another spelling", Edit: func(i *Indicator) { i.Reference.Period = "2014–2015" }, Want: loip.Met},
		row{Name: "places of an earlier year", Edit: func(i *Indicator) { i.Spread.Period = "2013/14" }, Want: loip.Met},
		row{Name: "ends of two years", Edit: func(i *Indicator) { i.Spread.Worst.Period = "2013/14" }, Want: loip.Unmet, At: "/spread/best"},
		row{Name: "no period", Edit: func(i *Indicator) { i.Period = "" }, Want: loip.Undetermined, At: "/reference"},
		row{Name: "a period for one only", Edit: func(i *Indicator) { i.Period, i.Area.Period = "", "2014/15" }, Want: loip.Undetermined, At: "/reference"},
		row{Name: "nothing beside it", Edit: func(i *Indicator) { i.Area, i.Spread = Figure{}, nil }, Want: loip.NotApplicable},
	)
}

// attainment is the row whose best place is the council area's own figure.
func attainment(i *Indicator) {
	i.Measure, i.Unit, i.Polarity = Proportion, "percent", Higher
	i.Area.Value, i.Reference.Value = num("34.3"), num("29.3")
	i.Spread = &Spread{Worst: Figure{Value: num("11.8")}, Best: Figure{Value: num("34.3")}, Gap: num("22.5")}
}

func TestAdvice_gapsBetweenPlaces(t *testing.T) {
	suite.Rows(t, "IND-005",
		row{Name: "two places", Want: loip.Met, At: "/spread"},
		row{Name: "the area's average as the best", Edit: attainment, Want: loip.Unmet, At: "/spread/best"},
		row{Name: "the other end has no name", Edit: func(i *Indicator) {
			attainment(i)
			i.Spread.Best.Place.Name = "Tweeddale West"
		}, Want: loip.Undetermined, At: "/spread/worst"},
		row{Name: "nearly the average", Edit: func(i *Indicator) {
			attainment(i)
			i.Spread.Best.Value = num("34.4")
		}, Want: loip.Undetermined, At: "/spread"},
		row{Name: "the average with a trailing zero", Edit: func(i *Indicator) {
			attainment(i)
			i.Spread.Best.Value = num("34.30")
		}, Want: loip.Unmet, At: "/spread/best"},
		row{Name: "the same number in another unit", Edit: func(i *Indicator) {
			attainment(i)
			i.Spread.Unit = "young people"
		}, Want: loip.Undetermined, At: "/spread"},
		row{Name: "one end without a name", Edit: func(i *Indicator) { i.Spread.Best.Place = Place{} }, Want: loip.Undetermined, At: "/spread/best"},
		row{Name: "a place that happens to have the average", Edit: func(i *Indicator) { i.Spread.Best.Value = num("79.9") }, Want: loip.Met},
		row{Name: "the area by name", Edit: func(i *Indicator) { i.Spread.Best.Place.Name = "scottish borders" }, Want: loip.Unmet, At: "/spread/best"},
		row{Name: "the area by code", Edit: func(i *Indicator) { i.Spread.Worst.Place = Place{Code: "S12000026"} }, Want: loip.Unmet, At: "/spread/worst"},
		row{Name: "another council area", Edit: func(i *Indicator) { i.Spread.Worst.Place = Place{Code: "S12000033"} }, Want: loip.Unmet, At: "/spread/worst"},
		row{Name: "the country", Edit: func(i *Indicator) { i.Spread.Best.Place = Place{Code: loip.Scotland} }, Want: loip.Unmet, At: "/spread/best"},
		row{Name: "a ward by code alone", Edit: func(i *Indicator) { i.Spread.Best.Place = Place{Code: "S13002765"} }, Want: loip.Met},
		row{Name: "the same place twice", Edit: func(i *Indicator) { i.Spread.Best.Place.Name = "Teviot and Liddesdale" }, Want: loip.Unmet, At: "/spread"},
		row{Name: "the same place under two names", Edit: func(i *Indicator) {
			i.Spread.Worst.Place.Code, i.Spread.Best.Place.Code = "S13002765", "S13002765"
		}, Want: loip.Unmet, At: "/spread"},
		row{Name: "no places", Edit: func(i *Indicator) { i.Spread = nil }, Want: loip.NotApplicable},
	)
	suite.Rows(t, "IND-006",
		row{Name: "exact", Want: loip.Met, At: "/spread/gap"},
		row{Name: "with a sign", Edit: func(i *Indicator) { i.Spread.Gap = num("-128.85") }, Want: loip.Met},
		row{Name: "digits swapped", Edit: func(i *Indicator) { i.Spread.Gap = num("182.85") }, Want: loip.Unmet, At: "/spread/gap"},
		row{Name: "the last that rounding explains", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Gap = num("194.39"), num("128.9")
		}, Want: loip.Met},
		row{Name: "the first that it does not", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Gap = num("194.38"), num("128.9")
		}, Want: loip.Unmet},
		row{Name: "rounded to whole numbers", Edit: func(i *Indicator) { i.Spread.Gap = num("129") }, Want: loip.Met},
		row{Name: "one in the last place", Edit: func(i *Indicator) { i.Spread.Gap = num("128.86") }, Want: loip.Met},
		row{Name: "two in the last place", Edit: func(i *Indicator) { i.Spread.Gap = num("128.87") }, Want: loip.Unmet},
		row{Name: "counts do not round", Edit: func(i *Indicator) {
			i.Spread = &Spread{Measure: Count, Unit: "young people", Worst: Figure{Value: num("60")}, Best: Figure{Value: num("10")}, Gap: num("51")}
		}, Want: loip.Unmet},
		row{Name: "an end is lost", Edit: func(i *Indicator) { i.Spread.Best.Value = Value{State: Suppressed} }, Want: loip.Undetermined},
		row{Name: "unlike ends", Edit: func(i *Indicator) { i.Spread.Best.Unit = "percent" }, Want: loip.Undetermined},
		row{Name: "the gap is lost", Edit: func(i *Indicator) { i.Spread.Gap = Value{State: NotKnown} }, Want: loip.Undetermined, At: "/spread/gap"},
		row{Name: "no gap printed", Edit: func(i *Indicator) { i.Spread.Gap = Value{} }, Want: loip.NotApplicable},
		row{Name: "the gap is none", Edit: func(i *Indicator) { i.Spread.Gap = Value{State: None} }, Want: loip.NotApplicable},
		row{Name: "no places", Edit: func(i *Indicator) { i.Spread = nil }, Want: loip.NotApplicable},
	)
	suite.Rows(t, "IND-007",
		row{Name: "lower is good", Want: loip.Met, At: "/spread"},
		row{Name: "reversed", Edit: func(i *Indicator) { i.Polarity = Higher }, Want: loip.Unmet, At: "/spread"},
		row{Name: "the same", Edit: func(i *Indicator) { i.Spread.Best.Value = num("194.40") }, Want: loip.Met},
		row{Name: "just reversed", Edit: func(i *Indicator) { i.Spread.Best.Value = num("194.41") }, Want: loip.Unmet},
		row{Name: "closest, in order", Edit: func(i *Indicator) { i.Polarity, i.Ideal = Closest, num("65") }, Want: loip.Met},
		row{Name: "closest, reversed", Edit: func(i *Indicator) { i.Polarity, i.Ideal = Closest, num("200") }, Want: loip.Unmet},
		row{Name: "closest in another unit", Edit: func(i *Indicator) {
			i.Polarity, i.Ideal, i.Spread.Unit = Closest, num("65"), "percent"
		}, Want: loip.Undetermined},
		row{Name: "no polarity", Edit: func(i *Indicator) { i.Polarity = "" }, Want: loip.Undetermined},
		row{Name: "neither way is good", Edit: func(i *Indicator) { i.Polarity = Neither }, Want: loip.NotApplicable},
		row{Name: "an end is lost", Edit: func(i *Indicator) { i.Spread.Worst.Value = Value{} }, Want: loip.Undetermined},
		row{Name: "no places", Edit: func(i *Indicator) { i.Spread = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_marksThatAgree(t *testing.T) {
	suite.Rows(t, "IND-008",
		row{Name: "a tick that is right", Want: loip.Met, At: "/published/standing"},
		row{Name: "a cross that is wrong", Edit: func(i *Indicator) { i.Published.Standing = Worse }, Want: loip.Unmet, At: "/published/standing"},
		row{Name: "a tick against the polarity", Edit: func(i *Indicator) { i.Polarity = Higher }, Want: loip.Unmet},
		row{Name: "the same figures, ticked", Edit: func(i *Indicator) { i.Reference.Value = num("79.90") }, Want: loip.Undetermined},
		row{Name: "the same figures, marked the same", Edit: func(i *Indicator) {
			i.Reference.Value, i.Published.Standing = num("79.90"), Same
		}, Want: loip.Met},
		row{Name: "the next figure, marked the same", Edit: func(i *Indicator) {
			i.Reference.Value, i.Published.Standing = num("79.91"), Same
		}, Want: loip.Unmet},
		row{Name: "a mark that is lost", Edit: func(i *Indicator) { i.Published.Standing = unread }, Want: loip.Undetermined},
		row{Name: "unlike figures", Edit: func(i *Indicator) { i.Reference.Unit = "percent" }, Want: loip.Undetermined},
		row{Name: "no mark", Edit: func(i *Indicator) { i.Published.Standing = "" }, Want: loip.NotApplicable},
		row{Name: "a tick where neither way is good", Edit: func(i *Indicator) {
			i.Polarity, i.Published.Trend = Neither, ""
		}, Want: loip.Unmet, At: "/published/standing"},
		row{Name: "a good trend where neither way is good", Edit: func(i *Indicator) {
			i.Polarity, i.Published.Standing = Neither, ""
		}, Want: loip.Unmet, At: "/published/trend"},
		row{Name: "a bad trend where neither way is good", Edit: func(i *Indicator) {
			i.Polarity, i.Published = Neither, Published{Trend: Negative}
		}, Want: loip.Unmet, At: "/published/trend"},
		row{Name: "little change where neither way is good", Edit: func(i *Indicator) {
			i.Polarity, i.Published = Neither, Published{Trend: LittleChange}
		}, Want: loip.NotApplicable},
	)
}

func TestAdvice_cautions(t *testing.T) {
	suite.Rows(t, "IND-009",
		row{Name: "no caution", Want: loip.NotApplicable},
		row{Name: "a tick on an imputed figure", Edit: func(i *Indicator) { i.Area.Value = num("79.9", Imputed) }, Want: loip.Unmet, At: "/published/standing"},
		row{Name: "a tick against an imputed figure", Edit: func(i *Indicator) { i.Reference.Value = num("112", Imputed) }, Want: loip.Unmet, At: "/published/standing"},
		row{Name: "with a note", Edit: func(i *Indicator) {
			i.Area.Value, i.Area.Note = num("79.9", Imputed), "estimated from the year before"
		}, Want: loip.Met, At: "/published/standing"},
		row{Name: "no tick drawn from it", Edit: func(i *Indicator) {
			i.Area.Value, i.Published.Standing = num("79.9", Imputed), ""
		}, Want: loip.NotApplicable},
		row{Name: "a gap between small numbers", Edit: func(i *Indicator) { i.Spread.Worst.Value = num("194.4", SmallNumbers) }, Want: loip.Unmet, At: "/spread/gap"},
		row{Name: "the gap is marked", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Gap = num("194.4", SmallNumbers), num("128.85", SmallNumbers)
		}, Want: loip.Met, At: "/spread/gap"},
		row{Name: "the gap carries one of two cautions", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Best.Value = num("194.4", SmallNumbers), num("65.55", Provisional)
			i.Spread.Gap = num("128.85", SmallNumbers)
		}, Want: loip.Unmet, At: "/spread/gap"},
		row{Name: "the gap carries the other caution", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Best.Value = num("194.4", SmallNumbers), num("65.55", Provisional)
			i.Spread.Gap = num("128.85", Provisional)
		}, Want: loip.Unmet, At: "/spread/gap"},
		row{Name: "a note with the indicator", Edit: func(i *Indicator) {
			i.Area.Value, i.Spread.Worst.Value, i.Note = num("79.9", Imputed), num("194.4", Imputed), "estimated"
		}, Want: loip.Met, At: "/spread/gap"},
		row{Name: "a note with the reference figure", Edit: func(i *Indicator) {
			i.Reference.Value, i.Reference.Note = num("112", Imputed), "estimated"
		}, Want: loip.Met},
		row{Name: "a note with the worst place", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Worst.Note = num("194.4", Imputed), "estimated"
		}, Want: loip.Met},
		row{Name: "a note with the best place", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Best.Note = num("194.4", Imputed), "estimated"
		}, Want: loip.Met},
		row{Name: "a note with the tick is not one for the gap", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Area.Note = num("194.4", Imputed), "rounded"
		}, Want: loip.Unmet, At: "/spread/gap"},
		row{Name: "a note with the places", Edit: func(i *Indicator) {
			i.Spread.Worst.Value, i.Spread.Note = num("194.4", SmallNumbers), "numbers are low"
		}, Want: loip.Met, At: "/spread/gap"},
		row{Name: "a note with the places is not one for the tick", Edit: func(i *Indicator) {
			i.Area.Value, i.Spread.Note = num("79.9", Imputed), "numbers are low"
		}, Want: loip.Unmet, At: "/published/standing"},
	)
	count := func(value Value) func(*Indicator) {
		return func(i *Indicator) {
			i.Measure, i.Unit, i.Area, i.Reference, i.Spread = Count, "young people", Figure{Value: value}, Figure{}, nil
		}
	}
	suite.Rows(t, "IND-010",
		row{Name: "no count", Want: loip.NotApplicable},
		row{Name: "ten", Edit: count(num("10")), Want: loip.Met},
		row{Name: "nine", Edit: count(num("9")), Want: loip.Unmet, At: "/area"},
		row{Name: "nothing at all", Edit: count(num("0")), Want: loip.Unmet, At: "/area"},
		row{Name: "nine, marked", Edit: count(num("9", SmallNumbers)), Want: loip.Met},
		row{Name: "nine, marked with something else", Edit: count(num("9", Provisional)), Want: loip.Unmet},
		row{Name: "a change of twelve", Edit: count(num("-12")), Want: loip.Met},
		row{Name: "suppressed", Edit: count(Value{State: Suppressed}), Want: loip.NotApplicable},
		row{Name: "counts at the ends only", Edit: func(i *Indicator) {
			i.Spread.Measure, i.Spread.Best.Value = Count, num("9")
		}, Want: loip.Unmet, At: "/spread/best"},
		row{Name: "what was done", Edit: func(i *Indicator) {
			count(num("3"))(i)
			i.Kind = Output
		}, Want: loip.NotApplicable, At: "/kind"},
		row{Name: "what was put in", Edit: func(i *Indicator) {
			count(num("3"))(i)
			i.Kind = Input
		}, Want: loip.NotApplicable, At: "/kind"},
	)
}

func TestAdvice_possibleFigures(t *testing.T) {
	area := func(m Measure, text string) func(*Indicator) {
		return func(i *Indicator) { i.Measure, i.Area.Value, i.Reference, i.Spread = m, num(text), Figure{}, nil }
	}
	suite.Rows(t, "IND-011",
		row{Name: "possible", Want: loip.Met},
		row{Name: "the whole", Edit: area(Proportion, "100"), Want: loip.Met},
		row{Name: "more than the whole", Edit: area(Proportion, "100.1"), Want: loip.Unmet, At: "/area"},
		row{Name: "none of it", Edit: area(Proportion, "0"), Want: loip.Met},
		row{Name: "less than none of it", Edit: area(Proportion, "-0.1"), Want: loip.Unmet},
		row{Name: "a rate above its hundred", Edit: area(Rate, "672"), Want: loip.Met},
		row{Name: "a rate below 0", Edit: area(Rate, "-1"), Want: loip.Unmet},
		row{Name: "half a person", Edit: area(Count, "2.5"), Want: loip.Unmet},
		row{Name: "a whole count with zeros", Edit: area(Count, "2426.0"), Want: loip.Met},
		row{Name: "a count below 0", Edit: area(Count, "-1"), Want: loip.Unmet},
		row{Name: "years below 0", Edit: area(Expectancy, "-78.7"), Want: loip.Unmet},
		row{Name: "a score below 0", Edit: area(Score, "-3"), Want: loip.Met},
		row{Name: "the measure of the places", Edit: func(i *Indicator) { i.Spread.Measure = Proportion }, Want: loip.Unmet, At: "/spread/worst"},
		row{Name: "the reference figure", Edit: func(i *Indicator) { i.Reference.Measure = Proportion }, Want: loip.Unmet, At: "/reference"},
		row{Name: "no measure", Edit: func(i *Indicator) { i.Measure = "" }, Want: loip.Undetermined, At: "/area"},
		row{Name: "no figure", Edit: func(i *Indicator) { i.Area, i.Reference, i.Spread = Figure{}, Figure{}, nil }, Want: loip.NotApplicable},
	)
}

// A rule with something to say against one place does not say of the whole
// that it is met.
func TestOneFaultIsNotAlsoMet(t *testing.T) {
	i := valid()
	i.Measure = Count
	i.Reference.Unit, i.Reference.Period, i.Spread.Worst.Place = "percent", "1999", Place{}
	i.Area.Value, i.Spread.Best.Value = num("-1"), num("3")
	i.Source = "TBC"
	for _, f := range Check(i, loip.Day(2017, 10, 1)).Findings {
		switch f.Rule {
		case "IND-002", "IND-003", "IND-004", "IND-005", "IND-010", "IND-011":
			assert.NotEqual(t, loip.Met, f.Answer, "%s: %s", f.Rule, f.Message)
		}
	}
}
