package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// of returns an edit that takes the full indicator and then changes it.
func of(edit func(*Indicator)) func(*Indicator) {
	return func(i *Indicator) {
		*i = full()
		if edit != nil {
			edit(i)
		}
	}
}

func nothing(i *Indicator) { *i = Indicator{} }

func unsettled(i *Indicator) { i.Confirmation = ToBeConfirmed }

func TestAdvice_confirmedInTime(t *testing.T) {
	since := func(d loip.Date) func(*Indicator) {
		return of(func(i *Indicator) { i.Confirmation, i.ConfirmationSince = ToBeConfirmed, d })
	}
	suite.Rows(t, "IND-012",
		row{Name: "to be confirmed for a year to the day", Edit: since(ruletest.Day.AddYears(-1)), Want: loip.Met, At: "/confirmationSince"},
		row{Name: "to be confirmed for a year and a day", Edit: since(ruletest.Day.AddYears(-1).AddDays(-1)), Want: loip.Unmet, At: "/confirmationSince"},
		row{Name: "to be confirmed since today", Edit: since(ruletest.Day), Want: loip.Met},
		row{Name: "to be confirmed from tomorrow", Edit: since(ruletest.Day.AddDays(1)), Want: loip.NotApplicable},
		row{Name: "since when is not given", Edit: since(loip.Date{}), Want: loip.Undetermined, At: "/confirmationSince"},
		row{Name: "confirmed", Edit: of(nil), Want: loip.NotApplicable},
		row{Name: "nothing", Edit: nothing, Want: loip.Undetermined},
	)
}

func TestAdvice_sourceIsRepeated(t *testing.T) {
	suite.Rows(t, "IND-013",
		row{Name: "every year", Edit: of(nil), Want: loip.Met, At: "/publication/frequency"},
		row{Name: "once", Edit: of(func(i *Indicator) { i.Publication.Frequency = Once }), Want: loip.Unmet, At: "/publication/frequency"},
		row{Name: "nothing more is to come", Edit: of(func(i *Indicator) { i.Publication.Next = []Expected{} }), Want: loip.Unmet, At: "/publication/next"},
		row{Name: "irregular, and something is to come", Edit: of(func(i *Indicator) { i.Publication.Frequency = Irregular }), Want: loip.Met, At: "/publication/next"},
		row{Name: "every month", Edit: func(i *Indicator) { i.Publication.Frequency = Monthly }, Want: loip.Met, At: "/publication/frequency"},
		row{Name: "no word, and a series of two periods", Edit: of(func(i *Indicator) {
			i.Publication, i.Series = Publication{}, i.Series[:1]
			i.Series[0].Observations = i.Series[0].Observations[1:]
		}), Want: loip.Met, At: "/series"},
		row{Name: "no word, and a series of three periods", Edit: of(func(i *Indicator) { i.Publication = Publication{} }), Want: loip.Met, At: "/series"},
		row{Name: "no word, and a single figure", Edit: of(func(i *Indicator) { i.Publication = Publication{}; i.Series = i.Series[1:] }), Want: loip.Undetermined, At: "/publication"},
		row{Name: "a second figure that is not out yet", Edit: of(func(i *Indicator) {
			i.Publication, i.Series = Publication{}, i.Series[:1]
			i.Series[0].Observations = i.Series[0].Observations[1:]
			i.Series[0].Observations[1].Published = ruletest.Day.AddDays(1)
		}), Want: loip.Undetermined},
		row{Name: "no word at all", Want: loip.Undetermined},
		row{Name: "to be confirmed", Edit: unsettled, Want: loip.NotApplicable},
		row{Name: "nothing", Edit: nothing, Want: loip.Undetermined},
	)
}

func TestAdvice_figuresAreUpToDate(t *testing.T) {
	counted := func(edit func(*Indicator)) func(*Indicator) {
		return of(func(i *Indicator) {
			i.Publication.Next = nil
			if edit != nil {
				edit(i)
			}
		})
	}
	out := loip.Day(2017, 11, 1) // 2016/17, seven months after its end
	suite.Rows(t, "IND-014",
		row{Name: "the next is not due yet", Edit: counted(nil), Want: loip.Met},
		row{Name: "the next is due on the day", Edit: counted(nil), On: out, Want: loip.Met},
		row{Name: "the next was due the day before", Edit: counted(nil), On: out.AddDays(1), Want: loip.Unmet},
		row{Name: "and has come", Edit: counted(func(i *Indicator) {
			i.Series[0].Observations = append(i.Series[0].Observations, Observation{Period: "2016/17", Value: num("78")})
		}), On: out.AddDays(1), Want: loip.Met},
		row{Name: "and has come as suppressed", Edit: counted(func(i *Indicator) {
			i.Series[0].Observations = append(i.Series[0].Observations, Observation{Period: "2016/17", Value: Value{State: Suppressed}})
		}), On: out.AddDays(1), Want: loip.Met},
		row{Name: "and is promised", Edit: counted(func(i *Indicator) {
			i.Series[0].Observations = append(i.Series[0].Observations, Observation{Period: "2016/17", Value: Value{State: ToBeConfirmed}})
		}), On: out.AddDays(1), Want: loip.Unmet},
		row{Name: "the day it is said to come is past", Edit: of(func(i *Indicator) { i.Publication.Next[0].On = ruletest.Day.AddDays(-1) }), Want: loip.Unmet},
		row{Name: "the day it is said to come is today", Edit: of(func(i *Indicator) { i.Publication.Next[0].On = ruletest.Day }), Want: loip.Met},
		row{Name: "how late is not given", Edit: counted(func(i *Indicator) { i.Publication.Lag = Value{} }), Want: loip.Undetermined, At: "/publication/lag"},
		row{Name: "how often is not given", Edit: counted(func(i *Indicator) { i.Publication.Frequency = "" }), Want: loip.Undetermined, At: "/publication"},
		row{Name: "once", Edit: counted(func(i *Indicator) { i.Publication.Frequency = Once }), On: out.AddYears(9), Want: loip.Met},
		row{Name: "no figure yet", Edit: of(func(i *Indicator) { i.Series, i.Area.Value = nil, Value{} }), Want: loip.NotApplicable},
		row{Name: "to be confirmed", Edit: unsettled, Want: loip.NotApplicable},
		row{Name: "nothing", Edit: nothing, Want: loip.Undetermined},
	)
}

func TestAdvice_sourceIsDescribed(t *testing.T) {
	suite.Rows(t, "IND-015",
		row{Name: "all of it", Edit: of(nil), Want: loip.Met, At: "/publication"},
		row{Name: "the source stands for its publisher", Edit: of(func(i *Indicator) { i.Publication.Publisher = "" }), Want: loip.Met},
		row{Name: "no publisher", Edit: of(func(i *Indicator) { i.Publication.Publisher, i.Source = "", "" }), Want: loip.Undetermined, At: "/publication"},
		row{Name: "a publisher to be confirmed", Edit: of(func(i *Indicator) { i.Publication.Publisher = "TBC" }), Want: loip.Unmet, At: "/publication/publisher"},
		row{Name: "no frequency", Edit: of(func(i *Indicator) { i.Publication.Frequency = "" }), Want: loip.Undetermined},
		row{Name: "no lag", Edit: of(func(i *Indicator) { i.Publication.Lag = Value{} }), Want: loip.Undetermined},
		row{Name: "a lag to be confirmed", Edit: of(func(i *Indicator) { i.Publication.Lag = Value{State: ToBeConfirmed} }), Want: loip.Unmet, At: "/publication/lag"},
		row{Name: "a lag of none", Edit: of(func(i *Indicator) { i.Publication.Lag = num("0") }), Want: loip.Met},
		row{Name: "nothing said of what is to come", Edit: of(func(i *Indicator) { i.Publication.Next = nil }), Want: loip.Undetermined},
		row{Name: "nothing is to come", Edit: of(func(i *Indicator) { i.Publication.Next = []Expected{} }), Want: loip.Met},
		row{Name: "what is to come is to be confirmed", Edit: of(func(i *Indicator) { i.Publication.Next[0].Period = "to be confirmed" }), Want: loip.Unmet, At: "/publication/next"},
		row{Name: "a source that comes once", Edit: of(func(i *Indicator) { i.Publication = Publication{Frequency: Once} }), Want: loip.Met},
		row{Name: "no word", Want: loip.Undetermined},
		row{Name: "to be confirmed", Edit: unsettled, Want: loip.NotApplicable},
		row{Name: "nothing", Edit: nothing, Want: loip.Undetermined},
	)
}

func TestAdvice_seriesAreInOrder(t *testing.T) {
	observations := func(list ...Observation) func(*Indicator) {
		return func(i *Indicator) { i.Series = []Series{{Observations: list}} }
	}
	first, second := loip.Day(2016, 1, 1), loip.Day(2017, 1, 1)
	suite.Rows(t, "IND-016",
		row{Name: "in order", Edit: of(nil), Want: loip.Met, At: "/series"},
		row{Name: "one", Edit: observations(Observation{Period: "2015"}), Want: loip.Met},
		row{Name: "out of order", Edit: observations(Observation{Period: "2015"}, Observation{Period: "2014"}), Want: loip.Unmet, At: "/series/0/observations/1/period"},
		row{Name: "twice", Edit: observations(Observation{Period: "2014/15"}, Observation{Period: "2014-15"}), Want: loip.Unmet, At: "/series/0/observations/1/period"},
		row{Name: "published anew", Edit: observations(Observation{Period: "2015", Published: first}, Observation{Period: "2015", Published: second}), Want: loip.Met},
		row{Name: "published without a day, and anew on one", Edit: observations(Observation{Period: "2015"}, Observation{Period: "2015", Published: second}), Want: loip.Unmet, At: "/series/0/observations/1/period"},
		row{Name: "published anew, and again on the first day", Edit: observations(Observation{Period: "2015", Published: first}, Observation{Period: "2015", Published: second}, Observation{Period: "2015", Published: first}), Want: loip.Unmet, At: "/series/0/observations/2/period"},
		row{Name: "published twice on a day", Edit: observations(Observation{Period: "2015", Published: first}, Observation{Period: "2015", Published: first}), Want: loip.Unmet},
		row{Name: "published anew, and again without a day", Edit: observations(Observation{Period: "2015", Published: first}, Observation{Period: "2015"}), Want: loip.Unmet},
		row{Name: "unlike kinds", Edit: observations(Observation{Period: "2015"}, Observation{Period: "2016/17"}), Want: loip.Unmet},
		row{Name: "pools of unlike length", Edit: observations(Observation{Period: "2012-14"}, Observation{Period: "2013-17"}), Want: loip.Unmet},
		row{Name: "overlapping pools", Edit: observations(Observation{Period: "2012-14"}, Observation{Period: "2013-15"}), Want: loip.Met},
		row{Name: "a period that cannot be read", Edit: observations(Observation{Period: "winter"}), Want: loip.Undetermined, At: "/series/0/observations/0/period"},
		row{Name: "a period that is not given", Edit: observations(Observation{}), Want: loip.Undetermined},
		row{Name: "no observation", Edit: observations(), Want: loip.NotApplicable},
		row{Name: "no series", Want: loip.NotApplicable},
	)
}

func TestAdvice_observationsAddUp(t *testing.T) {
	const at = "/series/0/observations/0"
	first := func(edit func(*Observation)) func(*Indicator) {
		return of(func(i *Indicator) { edit(&i.Series[0].Observations[0]) })
	}
	share := func(value, numerator, denominator string) func(*Indicator) {
		return func(i *Indicator) {
			i.Measure, i.Unit = Proportion, "percent"
			i.Series = []Series{{Observations: []Observation{{Period: "2015", Value: num(value), Numerator: num(numerator), Denominator: num(denominator)}}}}
		}
	}
	suite.Rows(t, "IND-017",
		row{Name: "they agree", Edit: of(nil), Want: loip.Met, At: "/series"},
		row{Name: "the numerator is the denominator", Edit: share("100", "50", "50"), Want: loip.Met},
		row{Name: "the numerator is above the denominator", Edit: share("100", "51", "50"), Want: loip.Unmet, At: at},
		row{Name: "a numerator of 0", Edit: share("0", "0", "50"), Want: loip.Met},
		row{Name: "a numerator below 0", Edit: share("0", "-1", "50"), Want: loip.Unmet, At: at},
		row{Name: "a denominator of 0", Edit: share("0", "0", "0"), Want: loip.Unmet, At: at},
		row{Name: "a denominator below 0", Edit: share("0", "0", "-1"), Want: loip.Unmet, At: at},
		row{Name: "rounded up from the half", Edit: share("12.5", "1245", "10000"), Want: loip.Met},
		row{Name: "rounded too far", Edit: share("12.5", "1244", "10000"), Want: loip.Undetermined, At: at},
		row{Name: "at the edge of what rounding explains", Edit: share("12.5", "12449", "100000"), Want: loip.Met},
		row{Name: "few people are not rounded", Edit: share("13.1", "1", "8"), Want: loip.Undetermined, At: at},
		row{Name: "a numerator that is itself rounded", Edit: share("16.5", "0.3", "2"), Want: loip.Met},
		row{Name: "a denominator rounded to a place", Edit: share("42.4", "1", "2.4"), Want: loip.Met},
		row{Name: "a numerator alone", Edit: first(func(o *Observation) { *o = Observation{Period: "2013/14", Numerator: num("-1")} }), Want: loip.Unmet, At: at},
		row{Name: "a denominator that is itself rounded", Edit: share("4.5", "911.6", "20259.0"), Want: loip.Met},
		row{Name: "a rate off its parts", Edit: first(func(o *Observation) { o.Value = num("82.1") }), Want: loip.Undetermined, At: at},
		row{Name: "a rate per the number of its unit", Edit: of(func(i *Indicator) { i.Per = 0 }), Want: loip.Met},
		row{Name: "a rate off its parts, per the number of its unit", Edit: of(func(i *Indicator) { i.Per, i.Series[0].Observations[0].Value = 0, num("82.1") }), Want: loip.Undetermined, At: at},
		row{Name: "a rate off its parts, per a number that its unit does not name", Edit: of(func(i *Indicator) { i.Unit, i.Series[0].Observations[0].Value = "crimes", num("82.1") }), Want: loip.Undetermined, At: at},
		row{Name: "a rate off its parts, per person", Edit: func(i *Indicator) {
			share("0.9", "5", "10")(i)
			i.Measure, i.Unit, i.Per = Rate, "crimes", 1
		}, Want: loip.Undetermined, At: at},
		row{Name: "a rate per nothing known", Edit: of(func(i *Indicator) { i.Per, i.Unit = 0, "crimes"; i.Series[0].Observations[0].Numerator = num("5") }), Want: loip.Met},
		row{Name: "limits the wrong way round", Edit: first(func(o *Observation) { o.Lower, o.Upper = o.Upper, o.Lower }), Want: loip.Unmet, At: at},
		row{Name: "at its lower limit, but for rounding", Edit: first(func(o *Observation) { o.Lower = num("82") }), Want: loip.Met},
		row{Name: "below its lower limit by rounding", Edit: first(func(o *Observation) { o.Lower = num("82.0") }), Want: loip.Met},
		row{Name: "above its upper limit by rounding", Edit: first(func(o *Observation) { o.Upper = num("81.8") }), Want: loip.Met},
		row{Name: "below its lower limit", Edit: first(func(o *Observation) { o.Lower = num("82.1") }), Want: loip.Unmet, At: at},
		row{Name: "above its upper limit", Edit: first(func(o *Observation) { o.Upper = num("81.7") }), Want: loip.Unmet, At: at},
		row{Name: "nothing behind the figures", Edit: of(func(i *Indicator) { i.Series = i.Series[1:] }), Want: loip.NotApplicable},
		row{Name: "no series", Want: loip.NotApplicable},
	)
}

func TestAdvice_conflictsHaveSources(t *testing.T) {
	conflict := func(source, other string) func(*Indicator) {
		return of(func(i *Indicator) {
			i.Source, i.Series[1].Source = source, other
			i.Series[1].Observations[1].Value = num("70")
		})
	}
	suite.Rows(t, "IND-018",
		row{Name: "each with its source", Edit: conflict("Police Scotland", "Scottish Borders Council"), Want: loip.Met, At: "/series/1/observations/1/value"},
		row{Name: "of one source", Edit: conflict("Police Scotland", "police scotland"), Want: loip.Unmet, At: "/series/1/observations/1/value"},
		row{Name: "the series has the indicator's", Edit: conflict("Police Scotland", ""), Want: loip.Unmet},
		row{Name: "no source at all", Edit: conflict("", "Scottish Borders Council"), Want: loip.Unmet},
		row{Name: "three, two of which agree", Edit: of(func(i *Indicator) {
			i.Series[1].Observations[1].Value = num("70")
			i.Series = append(i.Series, Series{Place: i.Series[1].Place, Source: "Scottish Borders Council", Observations: []Observation{{Period: "2014/15", Value: num("70.0")}}})
		}), Want: loip.Met},
		row{Name: "a figure of one series and the area's", Edit: of(func(i *Indicator) {
			i.Series = i.Series[:1]
			i.Series[0].Source, i.Series[0].Observations[1].Value = "Scottish Borders Council", num("70")
		}), Want: loip.Met, At: "/series/0/observations/1/value"},
		row{Name: "a figure of another measure", Edit: of(func(i *Indicator) { i.Area.Measure, i.Area.Value = Mean, num("70") }), Want: loip.NotApplicable},
		row{Name: "a figure that is suppressed", Edit: of(func(i *Indicator) { i.Area.Value = Value{State: Suppressed} }), Want: loip.NotApplicable},
		row{Name: "of periods that cannot be read", Edit: of(func(i *Indicator) { i.Period, i.Spread.Best.Place = "lately", i.Area.Place }), Want: loip.NotApplicable},
		row{Name: "none", Edit: of(nil), Want: loip.NotApplicable},
		row{Name: "without a series there are none", Edit: func(i *Indicator) { i.Spread.Best.Place = i.Area.Place }, Want: loip.NotApplicable},
		row{Name: "no series", Want: loip.NotApplicable},
	)
}

func TestAdvice_withheldSaysWhy(t *testing.T) {
	silent := Value{State: Suppressed}
	suite.Rows(t, "IND-019",
		row{Name: "by a rule", Edit: of(nil), Want: loip.Met},
		row{Name: "by no rule", Edit: of(func(i *Indicator) { i.Series[1].Observations[0].Value = silent }), Want: loip.Unmet, At: "/series/1/observations/0/value"},
		row{Name: "the area's figure", Edit: of(func(i *Indicator) { i.Area.Value = silent }), Want: loip.Unmet, At: "/area/value"},
		row{Name: "a numerator", Edit: of(func(i *Indicator) { i.Series[0].Observations[0].Numerator = silent }), Want: loip.Unmet, At: "/series/0/observations/0/numerator"},
		row{Name: "a limit", Edit: of(func(i *Indicator) { i.Series[0].Observations[0].Upper = silent }), Want: loip.Unmet, At: "/series/0/observations/0/upper"},
		row{Name: "none", Want: loip.NotApplicable},
	)
}

func TestAdvice_breaksAreSaid(t *testing.T) {
	suite.Rows(t, "IND-020",
		row{Name: "when and why", Edit: of(nil), Want: loip.Met, At: "/series/1/breaks/0"},
		row{Name: "no reason", Edit: of(func(i *Indicator) { i.Series[1].Breaks[0].Reason = "" }), Want: loip.Unmet, At: "/series/1/breaks/0/reason"},
		row{Name: "a reason to be confirmed", Edit: of(func(i *Indicator) { i.Series[1].Breaks[0].Reason = "TBC" }), Want: loip.Unmet},
		row{Name: "no period", Edit: of(func(i *Indicator) { i.Series[1].Breaks[0].Period = "" }), Want: loip.Undetermined, At: "/series/1/breaks/0/period"},
		row{Name: "a revised definition", Edit: func(i *Indicator) { i.Breaks = []Break{{"2015", "revised definition"}} }, Want: loip.Met, At: "/breaks/0"},
		row{Name: "a revised definition without a reason", Edit: func(i *Indicator) { i.Breaks = []Break{{"2015", ""}} }, Want: loip.Unmet, At: "/breaks/0/reason"},
		row{Name: "none", Want: loip.NotApplicable},
	)
}

func TestAdvice_definitionAgrees(t *testing.T) {
	closest := func(edit func(*Indicator)) func(*Indicator) {
		return func(i *Indicator) { i.Polarity, i.Ideal, i.Band = Closest, num("80"), num("5"); edit(i) }
	}
	suite.Rows(t, "IND-021",
		row{Name: "it agrees", Edit: of(nil), Want: loip.Met},
		row{Name: "per another number", Edit: of(func(i *Indicator) { i.Per = 100000 }), Want: loip.Unmet, At: "/per"},
		row{Name: "per a number that the unit does not name", Edit: func(i *Indicator) { i.Per, i.Unit = 1000, "crimes" }, Want: loip.Met},
		row{Name: "per less than nothing", Edit: func(i *Indicator) { i.Per, i.Unit = -1000, "crimes" }, Want: loip.Unmet, At: "/per"},
		row{Name: "per one less than nothing", Edit: func(i *Indicator) { i.Per, i.Unit = -1, "crimes" }, Want: loip.Unmet, At: "/per"},
		row{Name: "per one", Edit: func(i *Indicator) { i.Per, i.Unit = 1, "crimes" }, Want: loip.Met},
		row{Name: "per nothing said", Edit: func(i *Indicator) { i.Unit = "crimes" }, Want: loip.NotApplicable},
		row{Name: "a band", Edit: closest(func(*Indicator) {}), Want: loip.Met},
		row{Name: "a band of 0", Edit: closest(func(i *Indicator) { i.Band = num("0") }), Want: loip.Met},
		row{Name: "a band below 0", Edit: closest(func(i *Indicator) { i.Band = num("-1") }), Want: loip.Unmet, At: "/band"},
		row{Name: "a value to be closest to, and lower is good", Edit: closest(func(i *Indicator) { i.Polarity, i.Band = Lower, Value{} }), Want: loip.Unmet, At: "/ideal"},
		row{Name: "a band, and lower is good", Edit: closest(func(i *Indicator) { i.Polarity, i.Ideal = Lower, Value{} }), Want: loip.Unmet, At: "/band"},
		row{Name: "a lag below 0", Edit: of(func(i *Indicator) { i.Publication.Lag = num("-1") }), Want: loip.Unmet, At: "/publication/lag"},
		row{Name: "once, and more to come", Edit: of(func(i *Indicator) { i.Publication.Frequency = Once }), Want: loip.Unmet, At: "/publication/next"},
		row{Name: "once, and nothing more to come", Edit: of(func(i *Indicator) { i.Publication.Frequency, i.Publication.Next = Once, []Expected{} }), Want: loip.Met},
		row{Name: "to come at a time that cannot be read", Edit: func(i *Indicator) { i.Publication.Next = []Expected{{Period: "soon"}} }, Want: loip.NotApplicable},
		row{Name: "the first is to come", Edit: func(i *Indicator) { i.Area.Value, i.Publication.Next = Value{}, []Expected{{Period: "2020"}} }, Want: loip.NotApplicable},
		row{Name: "to come, and there already", Edit: of(func(i *Indicator) { i.Publication.Next[0].Period = "2015/16" }), Want: loip.Unmet, At: "/publication/next/0/period"},
		row{Name: "said once only", Want: loip.NotApplicable},
		row{Name: "to be confirmed", Edit: unsettled, Want: loip.NotApplicable},
		row{Name: "nothing", Edit: nothing, Want: loip.Undetermined},
	)
}

func TestAdvice_placesAreShown(t *testing.T) {
	suite.Rows(t, "IND-022",
		row{Name: "each has a figure", Edit: of(nil), Want: loip.Met, At: "/places"},
		row{Name: "one has none", Edit: of(func(i *Indicator) { i.Places = append(i.Places, Place{Name: "Cheviot"}) }), Want: loip.Unmet, At: "/places/2"},
		row{Name: "by its code alone", Edit: of(func(i *Indicator) { i.Places = []Place{{Code: "S12000026"}} }), Want: loip.Met},
		row{Name: "a place without a name or code", Edit: of(func(i *Indicator) { i.Places = []Place{{}} }), Want: loip.Unmet, At: "/places/0"},
		row{Name: "in a series alone", Edit: of(func(i *Indicator) { i.Places = []Place{{Name: "tweeddale"}}; i.Spread = nil }), Want: loip.Met},
		row{Name: "not said", Want: loip.NotApplicable},
		row{Name: "nothing", Edit: nothing, Want: loip.Undetermined},
	)
}

func TestAdvice_targetHasPlannedFigure(t *testing.T) {
	by := func(due string, edit func(*Indicator)) func(*Indicator) {
		return of(func(i *Indicator) {
			i.Targets = []Target{{Text: "70", Value: num("70"), By: due}}
			if edit != nil {
				edit(i)
			}
		})
	}
	suite.Rows(t, "IND-023",
		row{Name: "figures for three years are to come", Edit: by("March 2019", nil), Want: loip.Met, At: "/targets/0"},
		row{Name: "the next is over on the last day", Edit: by("31 March 2018", func(i *Indicator) { i.Publication.Next = nil; i.Publication.Frequency = "every 2 years" }), Want: loip.Met},
		row{Name: "the next is over a day too late", Edit: by("30 March 2018", func(i *Indicator) { i.Publication.Next = nil; i.Publication.Frequency = "every 2 years" }), Want: loip.Unmet, At: "/targets/0"},
		row{Name: "a source that came once", Edit: by("2020", func(i *Indicator) { i.Publication = Publication{Frequency: Once} }), Want: loip.Unmet},
		row{Name: "nothing more is to come", Edit: by("2020", func(i *Indicator) { i.Publication.Next = []Expected{} }), Want: loip.Unmet},
		row{Name: "nothing is known of the source", Edit: by("2020", func(i *Indicator) { i.Publication = Publication{} }), Want: loip.Undetermined},
		row{Name: "by no time", Edit: by("", nil), Want: loip.Undetermined},
		row{Name: "by a time that cannot be read", Edit: by("soon", nil), Want: loip.Undetermined},
		row{Name: "in ten years from no day", Edit: by("ten years", nil), Want: loip.Undetermined},
		row{Name: "its time is over", Edit: by("2016", nil), Want: loip.NotApplicable},
		row{Name: "its last day is the day judged", Edit: by("1 October 2017", nil), Want: loip.Met},
		row{Name: "no target", Edit: of(func(i *Indicator) { i.Targets = nil }), Want: loip.NotApplicable},
	)
	facts := func(edit func(*Indicator)) []loip.Fact {
		i := valid()
		by("31 March 2018", edit)(&i)
		return factsOf(i, "IND-023")
	}
	assert.Equal(t, []loip.Fact{{Path: "/targets/0", Name: "out by", Value: "2018-11-01"}}, facts(nil))
	assert.Empty(t, facts(func(i *Indicator) { i.Publication.Lag, i.Publication.Next = Value{}, nil }), "how late is not given")
}

// factsOf lists the facts that a rule gives.
func factsOf(i Indicator, id loip.RuleID) (list []loip.Fact) {
	for _, f := range Check(i, ruletest.Day).Findings {
		if f.Rule == id {
			list = append(list, f.Facts...)
		}
	}
	return list
}

// What the rules on single figures ask is asked of a series too.
func TestSeriesAreHeldToTheRulesOnFigures(t *testing.T) {
	value := func(v Value) func(*Indicator) {
		return of(func(i *Indicator) { i.Series[0].Observations[0].Value = v })
	}
	suite.Rows(t, "IND-002",
		row{Name: "a series that is settled", Edit: of(nil), Want: loip.Met},
		row{Name: "a figure of a series to be confirmed", Edit: value(Value{State: ToBeConfirmed}), Want: loip.Unmet, At: "/series/0/observations/0/value"},
	)
	suite.Rows(t, "IND-010",
		row{Name: "a small count in a series", Edit: of(func(i *Indicator) { i.Measure = Count; i.Series[1].Observations[1].Value = num("9") }), Want: loip.Unmet, At: "/series/1/observations/1"},
		row{Name: "and marked", Edit: of(func(i *Indicator) { i.Measure = Count; i.Series[1].Observations[1].Value = num("9", SmallNumbers) }), Want: loip.Met},
	)
	suite.Rows(t, "IND-011",
		row{Name: "a possible series", Edit: of(nil), Want: loip.Met},
		row{Name: "an impossible figure in a series", Edit: value(num("-1")), Want: loip.Unmet, At: "/series/0/observations/0"},
	)
}

func TestGuidance2016_draft_para130_priorities(t *testing.T) {
	suite.Rows(t, "IND-027",
		row{Name: "a theme", Want: loip.Met, At: "/theme"},
		row{Name: "no theme", Edit: func(i *Indicator) { i.Theme = "" }, Want: loip.Undetermined, At: "/theme"},
		row{Name: "nothing", Edit: nothing, Want: loip.Undetermined},
	)
}

// shows returns an edit to a list of indicators that give the sorts of
// information named, one each.
func shows(sorts ...Shown) func(*[]Indicator) {
	return func(list *[]Indicator) {
		*list = nil
		for _, s := range sorts {
			i := valid()
			i.Kind, i.Shows = Output, []Shown{s}
			*list = append(*list, i)
		}
	}
}

type listRow = ruletest.Row[[]Indicator]

func TestGuidance2016_draft_para127(t *testing.T) {
	all := []Shown{AddedValue, Contribution, PartnerShare}
	lists.Rows(t, "IND-024",
		listRow{Name: "all three", Edit: shows(all...), Want: loip.Met},
		listRow{Name: "all three of one indicator", Edit: func(l *[]Indicator) { (*l)[0].Shows = all }, Want: loip.Met},
		listRow{Name: "two of them", Edit: shows(all[:2]...), Want: loip.Unmet},
		listRow{Name: "two of them, and one indicator does not say", Edit: func(l *[]Indicator) { shows(all[:2]...)(l); *l = append(*l, valid()) }, Want: loip.Undetermined},
		listRow{Name: "the third is to be confirmed", Edit: func(l *[]Indicator) { shows(all...)(l); (*l)[2].Confirmation = ToBeConfirmed }, Want: loip.Unmet},
		listRow{Name: "none says", Want: loip.Undetermined},
		listRow{Name: "no indicator", Edit: func(l *[]Indicator) { *l = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para128(t *testing.T) {
	all := []Shown{OutcomeData, ServicePerformance, Experience}
	outcome := func(l *[]Indicator) { (*l)[0].Kind = Outcome }
	lists.Rows(t, "IND-025",
		listRow{Name: "all three", Edit: shows(all...), Want: loip.Met},
		listRow{Name: "no outcome", Edit: shows(all[1:]...), Want: loip.Unmet},
		listRow{Name: "an outcome by its kind", Edit: func(l *[]Indicator) { shows(all[1:]...)(l); outcome(l) }, Want: loip.Met},
		listRow{Name: "no experience", Edit: shows(all[:2]...), Want: loip.Unmet},
		listRow{Name: "none says", Want: loip.Undetermined},
	)
	lists.Rows(t, "IND-026",
		listRow{Name: "felt involvement", Edit: shows(FeltInvolvement), Want: loip.Met},
		listRow{Name: "experience alone", Edit: shows(Experience), Want: loip.Unmet},
		listRow{Name: "none says", Want: loip.Undetermined},
		listRow{Name: "no indicator", Edit: func(l *[]Indicator) { *l = nil }, Want: loip.NotApplicable},
	)
}

func TestCheckFramework(t *testing.T) {
	r := CheckFramework([]Indicator{valid(), full()}, ruletest.Day)
	assert.Len(t, r.Results, len(Checks())+len(FrameworkChecks()))
	for id, reason := range NotChecked() {
		assert.NotEmpty(t, reason, id)
		for _, c := range lifted() {
			assert.NotContains(t, c.Expectations, id)
		}
	}
}
