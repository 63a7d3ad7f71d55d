package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// The plan begins on 1 October 2017.
func TestAdvice_terms(t *testing.T) {
	by := func(term Term, by string) func(*Partnership) {
		return func(v *Partnership) {
			v.LOIP.Outcomes[0].Ladder[1].Term = term
			v.LOIP.Outcomes[0].Ladder[1].Targets[0].By = by
		}
	}
	with := func(months int, edit func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			v.Settings[0].TermMonths = months
			edit(v)
		}
	}
	onlyThis := func(edit func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			edit(v)
			v.LOIP.Outcomes, v.LocalityPlans = v.LOIP.Outcomes[:1], nil
			v.LOIP.Outcomes[0].Ladder = v.LOIP.Outcomes[0].Ladder[1:2]
		}
	}
	suite.Rows(t, "PLAN-240",
		row{Name: "as labelled", Want: loip.Met, At: mediumTarget},
		row{Name: "a short term of nine years", Edit: by(Short, "2026"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "short, as near to medium", Edit: by(Short, "1 October 2019"), Want: loip.Met, At: mediumTarget},
		row{Name: "short, a day nearer to medium", Edit: by(Short, "2 October 2019"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "medium, as near to short", Edit: by(Medium, "1 October 2019"), Want: loip.Met},
		row{Name: "medium, a day nearer to short", Edit: by(Medium, "30 September 2019"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "medium, as near to long", Edit: by(Medium, "1 April 2024"), Want: loip.Met},
		row{Name: "medium, a day nearer to long", Edit: by(Medium, "2 April 2024"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "long, as near to medium", Edit: by(Long, "1 April 2024"), Want: loip.Met},
		row{Name: "long, a day nearer to medium", Edit: by(Long, "31 March 2024"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "long, and far off", Edit: by(Long, "2045"), Want: loip.Met},
		row{Name: "short, on the first day", Edit: by(Short, "1 October 2017"), Want: loip.Met},
		row{Name: "short, before the plan begins", Edit: by(Short, "30 September 2017"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "a year of which one day will do", Edit: by(Short, "2019"), Want: loip.Met},
		row{Name: "medium, a year of which only the end will do", Edit: by(Medium, "2019"), Want: loip.Met},
		row{Name: "a year of which none will", Edit: by(Short, "2020"), Want: loip.Unmet},
		row{Name: "a length", Edit: by(Short, "two years"), Want: loip.Met},
		row{Name: "a longer length", Edit: by(Short, "25 months"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "within three months of its end", Edit: with(3, onlyThis(by(Medium, "1 January 2021"))), Want: loip.Met},
		row{Name: "a day more", Edit: with(3, onlyThis(by(Medium, "2 January 2021"))), Want: loip.Unmet},
		row{Name: "three months before", Edit: with(3, onlyThis(by(Medium, "1 July 2020"))), Want: loip.Met},
		row{Name: "a day before that", Edit: with(3, onlyThis(by(Medium, "30 June 2020"))), Want: loip.Unmet},
		row{Name: "a label of its own", Edit: func(v *Partnership) {
			v.LOIP.Aims = []Aim{{ID: "aim", Targets: []indicator.Target{{Form: indicator.ToZero, By: "2026", Horizon: "Short term"}}}}
		}, Want: loip.Unmet, At: "/loip/aims/0/targets/0"},
		row{Name: "counted from publication", Edit: func(v *Partnership) {
			v.LOIP.Period, v.LOIP.Published = loip.Period{}, loip.Day(2017, 9, 1)
			by(Short, "2 September 2019")(v)
		}, Want: loip.Unmet, At: mediumTarget},
		row{Name: "published in a month not known to the day", Edit: func(v *Partnership) {
			v.LOIP.Period, v.LOIP.Published, v.LOIP.PublishedWhen = loip.Period{}, loip.Date{}, "September 2017"
			by(Short, "30 September 2019")(v)
		}, Want: loip.Met},
		row{Name: "the beginning is given as a month", Edit: func(v *Partnership) {
			v.LOIP.Period, v.LOIP.PeriodStated = loip.Period{}, Stated{From: "October 2017", Until: "2027"}
			by(Short, "31 October 2019")(v)
		}, Want: loip.Met, At: mediumTarget},
		row{Name: "a day past the beginning given as a month", Edit: func(v *Partnership) {
			v.LOIP.Period, v.LOIP.PeriodStated = loip.Period{}, Stated{From: "October 2017", Until: "2027"}
			by(Short, "1 November 2019")(v)
		}, Want: loip.Unmet, At: mediumTarget},
		row{Name: "the beginning goes before the publication", Edit: onlyThis(func(v *Partnership) {
			v.LOIP.Period, v.LOIP.PeriodStated = loip.Period{}, Stated{Text: "2010-27"}
			by(Long, "2018")(v)
		}), Want: loip.Met},
		row{Name: "when the plan begins is not given", Edit: func(v *Partnership) { v.LOIP.Period, v.LOIP.Published = loip.Period{}, loip.Date{} }, Want: loip.Undetermined, At: mediumTarget},
		row{Name: "a length needs no beginning", Edit: onlyThis(func(v *Partnership) {
			v.LOIP.Period, v.LOIP.Published = loip.Period{}, loip.Date{}
			by(Medium, "three years")(v)
		}), Want: loip.Met},
		row{Name: "a time that is not read", Edit: by(Medium, "the next election"), Want: loip.Undetermined, At: mediumTarget},
		row{Name: "a label without a date has no length", Edit: onlyThis(by(Medium, "")), Want: loip.NotApplicable},
		row{Name: "no label", Edit: onlyThis(by("", "2026")), Want: loip.NotApplicable},
	)
}

// The plan ends on 30 September 2027.
func TestAdvice_horizons(t *testing.T) {
	by := func(by string) func(*Partnership) { return ofTarget(func(t *indicator.Target) { t.By = by }) }
	stated := func(s Stated, when string) func(*Partnership) {
		return func(v *Partnership) {
			by(when)(v)
			v.LOIP.Period, v.LOIP.PeriodStated = loip.Period{}, s
			for i := range v.LOIP.Outcomes {
				v.LOIP.Outcomes[i].Period = loip.Period{}
			}
		}
	}
	outcomeBy := func(when string) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Outcomes[1].Period, v.LOIP.Outcomes[1].By = loip.Period{}, when }
	}
	suite.Rows(t, "PLAN-241",
		row{Name: "before", Want: loip.Met, At: mediumTarget},
		row{Name: "the last day", Edit: by("30 September 2027"), Want: loip.Met, At: mediumTarget},
		row{Name: "the day after", Edit: by("1 October 2027"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "the year in which it ends", Edit: by("2027"), Want: loip.Met},
		row{Name: "the year after", Edit: by("2028"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "eleven years from its beginning", Edit: by("11 years"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "nine years", Edit: by("nine years"), Want: loip.Met},
		row{Name: "an outcome that ends with it", Want: loip.Met, At: "/loip/outcomes/1/period"},
		row{Name: "an outcome that ends a day later", Edit: func(v *Partnership) { v.LOIP.Outcomes[1].Period.Until = loip.Day(2027, 10, 2) }, Want: loip.Unmet, At: "/loip/outcomes/1/period"},
		row{Name: "a year that is given as the end", Edit: stated(Stated{From: "2017", Until: "2027"}, "31 December 2027"), Want: loip.Met, At: mediumTarget},
		row{Name: "the day after that year", Edit: stated(Stated{From: "2017", Until: "2027"}, "1 January 2028"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "a period written as one", Edit: stated(Stated{Text: "2017-27"}, "2028"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "a length from the first day", Edit: stated(Stated{From: "1 October 2017", Years: 10}, "30 September 2027"), Want: loip.Met, At: mediumTarget},
		row{Name: "a day more than the length", Edit: stated(Stated{From: "1 October 2017", Years: 10}, "1 October 2027"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "a length from the publication", Edit: stated(Stated{Years: 10}, "28 September 2027"), Want: loip.Unmet, At: mediumTarget},
		row{Name: "a length from no day", Edit: func(v *Partnership) {
			stated(Stated{Years: 10}, "2028")(v)
			v.LOIP.Published = loip.Date{}
		}, Want: loip.Undetermined, At: mediumTarget},
		row{Name: "an outcome by a year of the plan", Edit: outcomeBy("2027"), Want: loip.Met, At: "/loip/outcomes/1/by"},
		row{Name: "an outcome by a year after it", Edit: outcomeBy("2028"), Want: loip.Unmet, At: "/loip/outcomes/1/by"},
		row{Name: "a target of a theme after it", Edit: func(v *Partnership) {
			v.LOIP.Themes[0].Targets = []indicator.Target{{Form: indicator.ToZero, By: "2028"}}
		}, Want: loip.Unmet, At: "/loip/themes/0/targets/0"},
		row{Name: "no end", Edit: func(v *Partnership) { v.LOIP.Period.Until = loip.Date{} }, Want: loip.Undetermined, At: mediumTarget},
		row{Name: "nothing with an end", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_ladder(t *testing.T) {
	const short = "/loip/outcomes/0/ladder/2/targets/0"
	suite.Rows(t, "PLAN-242",
		row{Name: "down to 10.5 and on to 9", Want: loip.Met, At: mediumTarget},
		row{Name: "no more than before", Edit: ofTarget(func(t *indicator.Target) { t.Value = number("10.50") }), Want: loip.Met, At: mediumTarget},
		row{Name: "back up", Edit: ofTarget(func(t *indicator.Target) { t.Value = number("10.6") }), Want: loip.Unmet, At: mediumTarget},
		row{Name: "where higher is good", Edit: func(v *Partnership) { v.Indicators[0].Polarity = indicator.Higher }, Want: loip.Unmet, At: mediumTarget},
		row{Name: "no polarity", Edit: func(v *Partnership) { v.Indicators[0].Polarity = "" }, Want: loip.Undetermined, At: mediumTarget},
		row{Name: "by term where no date is given", Edit: ofTarget(func(t *indicator.Target) { t.Value, t.By = number("10.6"), "" }), Want: loip.Unmet, At: mediumTarget},
		row{Name: "by date within a term", Edit: func(v *Partnership) {
			medium := &v.LOIP.Outcomes[0].Ladder[1]
			medium.Targets = append(medium.Targets, indicator.Target{Form: indicator.ToValue, Indicator: "child-poverty", Value: number("9.5"), By: "2021"})
		}, Want: loip.Unmet, At: "/loip/outcomes/0/ladder/1/targets/1"},
		row{Name: "of another indicator", Edit: ofTarget(func(t *indicator.Target) { t.Value, t.Indicator = number("40"), "falls" }), Want: loip.Met},
		row{Name: "more or fewer is no number", Edit: asTarget(indicator.Target{Text: "reduce by 2020", Indicator: "child-poverty", BaselineWhen: "2012"}), Want: loip.Met},
		row{Name: "a gap beside a figure", Edit: asTarget(indicator.Target{Form: indicator.GapTo, Comparator: "Scotland", Indicator: "child-poverty", Value: number("20"), By: "2020"}), Want: loip.Met},
		row{Name: "changes that come to numbers", Edit: func(v *Partnership) {
			v.LOIP.Outcomes[0].Ladder[2].Targets[0] = indicator.Target{Form: indicator.ByPercent, Change: number("-20"), Indicator: "child-poverty", BaselineWhen: "2012", By: "2018"}
		}, Want: loip.Unmet, At: mediumTarget},
		row{Name: "one target", Edit: func(v *Partnership) {
			v.LOIP.Outcomes, v.LocalityPlans = v.LOIP.Outcomes[:1], nil
			v.LOIP.Outcomes[0].Ladder[1].Targets = nil
		}, Want: loip.NotApplicable},
		row{Name: "as the rungs stand in the plan or not", Edit: func(v *Partnership) {
			l := v.LOIP.Outcomes[0].Ladder
			l[1], l[2] = l[2], l[1]
		}, Want: loip.Met, At: short},
	)
}
