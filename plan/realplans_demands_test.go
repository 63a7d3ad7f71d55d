package plan

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// realPlan returns the dossier of one of the files that this module keeps, as it
// is after it was written to JSON and read again.
func realPlan(t *testing.T, name string) (Partnership, *Content) {
	_, v := readPlan(t, ownPlans+"/"+name+".json")
	c, _ := v.main()
	return v, c
}

const (
	aberdeen    = "aberdeen-city-loip-2016-2026"
	torry       = "aberdeen-torry-locality-2017-2027"
	shire       = "aberdeenshire-loip-2017-2027"
	argyll      = "argyll-bute-outcomes-improvement-plan-2013-2023"
	dundee      = "dundee-city-plan-2017-and-2022"
	eastAyr     = "east-ayrshire-community-plan-2015-2030"
	edinburgh   = "edinburgh-loip-2018-2028"
	fife        = "fife-plan-for-fife-2017-2027"
	midloth     = "midlothian-single-midlothian-plan"
	moray       = "moray-10-year-plan"
	northAyr    = "north-ayrshire-loip-2017-2022"
	orkney      = "orkney-community-plan-loip"
	renfrew     = "renfrewshire-our-renfrewshire-2017-2027"
	bordersPlan = "scottish-borders-community-plan-2018-and-2023"
	southLan    = "south-lanarkshire-community-plan-2022-2032"
	westLoth    = "west-lothian-soa-loip-2013-2023"
)

func (c *Content) theme(id string) Theme {
	return c.Themes[slices.IndexFunc(c.Themes, func(t Theme) bool { return t.ID == id })]
}

func (c *Content) aim(id string) Aim {
	return c.Aims[slices.IndexFunc(c.Aims, func(a Aim) bool { return a.ID == id })]
}

func (v Partnership) measure(id string) indicator.Indicator {
	return v.Indicators[slices.IndexFunc(v.Indicators, func(x indicator.Indicator) bool { return x.ID == id })]
}

func amount(v indicator.Value) string { return v.String() }

// What published plans ask of a model: structure and time.
func TestDemands_structureAndTime(t *testing.T) {
	demand := func(name string, test func(t *testing.T)) { t.Run(name, test) }
	demand("1 level names of the plan's own", func(t *testing.T) {
		_, c := realPlan(t, aberdeen)
		assert.Contains(t, c.Levels, Level{Is: "outcome", Called: "stretch outcome"})
		assert.Contains(t, c.Levels, Level{Is: "aim", Called: "improvement aim / improvement project"})
		_, stirling := realPlan(t, "stirling-plan-loip")
		assert.Equal(t, Level{Is: "top", Called: "outcome"}, stirling.Levels[0], "the same word for another level")
	})
	demand("2 cross-cutting, overarching and ranked priorities", func(t *testing.T) {
		_, c := realPlan(t, northAyr)
		assert.Equal(t, "cross-cutting", c.theme("x1").Kind)
		_, f := realPlan(t, fife)
		assert.Equal(t, "overarching approach", f.theme("r0").Kind)
		_, m := realPlan(t, moray)
		assert.Equal(t, 1, m.theme("p1").Rank)
		assert.Zero(t, m.theme("p2").Rank)
	})
	demand("3 families of documents with periods of their own", func(t *testing.T) {
		_, l := realPlan(t, torry)
		assert.Equal(t, aberdeen, l.PartOf)
		_, n := realPlan(t, northAyr)
		assert.Equal(t, []string{"Fair for All, an inequalities strategy to 2030", "four thematic plans"}, n.Companions)
		v, _ := realPlan(t, orkney)
		years, known := v.LocalityPlans[0].length()
		assert.True(t, known && years == 3)
	})
	demand("4 one document for two duties", func(t *testing.T) {
		v, c := realPlan(t, renfrew)
		assert.Equal(t, "described as LOIP and locality plan in one document", c.Note)
		assert.Equal(t, locality.WholeArea, v.Division.Others[0].Sort, "and no locality in the sense of the Act")
		_, d := realPlan(t, dundee)
		assert.Equal(t, "one document for City Plan and Council Plan", d.Reports[0].Note)
	})
	demand("5 national outcomes by edition", func(t *testing.T) {
		_, w := realPlan(t, westLoth)
		assert.Contains(t, w.Counts, Tally{What: "National Outcomes aligned to", Count: 16, When: "2013", Origin: loip.Origin{Document: "wl1"}})
		var sizes []int
		for _, set := range NationalOutcomes() {
			sizes = append(sizes, len(set.Outcomes))
		}
		assert.Equal(t, []int{15, 16, 11}, sizes)
	})
	demand("6 dates of a stated precision", func(t *testing.T) {
		_, c := realPlan(t, aberdeen)
		assert.Equal(t, loip.Period{From: loip.Day(2016, 1, 1), Until: loip.Day(2027, 1, 1)}, c.runs(), "two years, the last of them whole")
		first, last := c.issued()
		assert.Equal(t, []loip.Date{loip.Day(2016, 8, 1), loip.Day(2016, 8, 31)}, []loip.Date{first, last}, "a month")
		_, l := realPlan(t, torry)
		first, last = l.issued()
		assert.Equal(t, []loip.Date{loip.Day(2017, 3, 1), loip.Day(2017, 5, 31)}, []loip.Date{first, last}, "a season")
		assert.Equal(t, loip.Day(2017, 3, 15), l.Approvals[1].On, "a day")
		assert.True(t, l.Approvals[0].On.IsZero())
		_, m := realPlan(t, moray)
		assert.Equal(t, Stated{From: "not seen", Until: "not seen", Years: 10}, m.PeriodStated)
		assert.True(t, m.runs().IsZero(), "and no day is made of it")
		_, s := realPlan(t, bordersPlan)
		assert.Equal(t, loip.Since(loip.Day(2018, 1, 1)), s.runs(), "a year, and an end not seen")
	})
	demand("7 deadlines of every kind", func(t *testing.T) {
		_, c := realPlan(t, aberdeen)
		assert.Equal(t, loip.Day(2026, 12, 31), c.Outcomes[0].due(), "a calendar year")
		v, _ := realPlan(t, dundee)
		due, err := indicator.ParseDue(v.measure("i1").Targets[0].By)
		require.NoError(t, err)
		assert.Equal(t, 120, due.Months, "years from the start")
		beyond, err := indicator.ParseDue(v.measure("i2").Targets[0].By)
		require.NoError(t, err)
		_, d := realPlan(t, dundee)
		assert.True(t, beyond.Last().After(d.runs().Until), "beyond the plan's end")
		f, _ := realPlan(t, fife)
		assert.Equal(t, "end of the operating plan, assumed", f.measure("i1").Targets[0].ByBasis)
	})
	demand("8 rolling windows, early replacement, one end under a new plan", func(t *testing.T) {
		_, o := realPlan(t, orkney)
		assert.Equal(t, "rolling window", o.Timing)
		_, d := realPlan(t, dundee)
		assert.Equal(t, "City Plan 2022-2032 (10 years)", d.ReplacedBy)
		_, s := realPlan(t, southLan)
		assert.Equal(t, "Community Plan 2017-27, replaced after five years", s.Replaces)
	})
	demand("9 a horizon label apart from the date", func(t *testing.T) {
		v, c := realPlan(t, edinburgh)
		short := c.Horizons[2]
		assert.Equal(t, Horizon{Term: Short, Seen: SeenWhole, Note: "label used in locality plans; length of each label not seen"}, short)
		assert.Equal(t, loip.Met, answered(Check(v, judgedOn), ids("PLAN-283")))
		assert.Equal(t, 10, c.PeriodStated.Years, "a label gets no length of it")
	})
	demand("10 editions with a history", func(t *testing.T) {
		v, c := realPlan(t, aberdeen)
		assert.Equal(t, []string{"2021"}, c.Outcomes[len(c.Outcomes)-1].Editions)
		assert.Equal(t, "replaced by 2025", v.measure("i1").Targets[0].Status)
		assert.Equal(t, loip.Unmet, answered(Check(v, judgedOn), ids("PLAN-288")), "a measure swapped under one number is told")
		m, _ := realPlan(t, midloth)
		assert.Equal(t, "revised", m.measure("i5").Targets[0].Status, "a target softened")
	})
}

// Indicators and targets.
func TestDemands_indicators(t *testing.T) {
	demand := func(name string, test func(t *testing.T)) { t.Run(name, test) }
	demand("11 every form of target, with its sense or in words alone", func(t *testing.T) {
		found := map[indicator.Form]bool{}
		for _, name := range realPlans(t) {
			_, v := readPlan(t, name)
			realTargets(v, func(x indicator.Target) { found[x.Form] = true })
		}
		for _, form := range []indicator.Form{"", indicator.ToValue, indicator.ByPercent, indicator.ByAmount, indicator.ToZero, indicator.DirectionOnly, indicator.GapTo, indicator.LevelWith,
			indicator.Milestone, indicator.CohortShare, indicator.WithinDays, indicator.PerPeriod, indicator.PerYear, indicator.AllParts, indicator.InSteps, indicator.InWords} {
			assert.True(t, found[form], "no target of the form %q", form)
		}
		_, c := realPlan(t, aberdeen)
		assert.Equal(t, indicator.AtMost, c.aim("11.3").Targets[0].Sense)
	})
	demand("12 comparators, with a gap that has a sign", func(t *testing.T) {
		v, _ := realPlan(t, eastAyr)
		target := v.measure("i1").Targets[0]
		assert.Equal(t, "Scotland", target.Comparator)
		assert.Equal(t, "3.6", amount(target.ComparatorValue))
		a, _ := realPlan(t, aberdeen)
		assert.Equal(t, "peers who are not care-experienced", a.measure("i5").Targets[0].Comparator)
		official := computedHere(a.measure("official-2"), a.Indicators[len(a.Indicators)-4:])
		assert.EqualValues(t, "2.4", official["gap_first"], "ahead of Scotland")
		behind := computedHere(a.measure("official-3"), a.Indicators[len(a.Indicators)-4:])
		assert.EqualValues(t, "-1.5", behind["gap_first"])
	})
	demand("13 a narrower gap is not an improvement", func(t *testing.T) {
		narrowed, worse, slid := 0, 0, 0
		for _, name := range realPlans(t) {
			_, v := readPlan(t, name)
			for _, x := range v.Indicators {
				if !x.Official {
					continue
				}
				all := slices.DeleteFunc(slices.Clone(v.Indicators), func(x indicator.Indicator) bool { return !x.Official })
				c := computedHere(x, all)
				if c["absolute_gap_narrowed"] == true {
					narrowed++
					if c["area_improved"] == false {
						worse++
						if c["area_better_than_comparator_first"] == true {
							slid++
						}
					}
				}
			}
		}
		assert.Greater(t, narrowed, worse)
		assert.Greater(t, worse, slid)
		assert.NotZero(t, slid, "areas that were ahead slid towards the average")
		t.Logf("of %d gaps that narrowed, %d did while the area got worse, %d of them from ahead", narrowed, worse, slid)
	})
	demand("14 percent and percentage points, or not stated which", func(t *testing.T) {
		v, c := realPlan(t, aberdeen)
		assert.Equal(t, indicator.ByPercent, c.aim("1.1").Targets[0].Form)
		f := v.measure("i17").Series[0].Observations[0]
		assert.Equal(t, "-7.5", amount(f.Change))
		assert.Equal(t, "percent", f.Unit)
		assert.Equal(t, "percent or percentage points not stated", f.Note)
		assert.False(t, f.Value.IsKnown(), "a change is no value")
		points, err := indicator.ParseTarget("fall of 5 percentage points")
		require.NoError(t, err)
		assert.Equal(t, indicator.ByPoints, points.Form)
	})
	demand("15 no baseline, several, ranges, approximate values, by area and group", func(t *testing.T) {
		v, c := realPlan(t, aberdeen)
		assert.Equal(t, indicator.NotSeen, c.aim("1.1").Targets[0].Baseline.State)
		assert.Equal(t, indicator.NotGiven, c.aim("2.1").Targets[0].Baseline.State)
		e, _ := realPlan(t, eastAyr)
		assert.True(t, e.measure("i1").Series[0].Observations[0].Baseline)
		p, _ := realPlan(t, edinburgh)
		areas := p.measure("i1").Series
		require.Len(t, areas, 3)
		assert.Equal(t, "Forth ward", areas[1].Place.Name)
		assert.Equal(t, []indicator.Mark{indicator.Approximate}, areas[0].Observations[0].Value.Marks)
		assert.Equal(t, "1 in 5", p.measure("i2").Series[0].Observations[0].Written)
		assert.Equal(t, "care-experienced", v.measure("i6").Series[1].Group)
	})
	demand("16 marks, source and number of answers", func(t *testing.T) {
		v, _ := realPlan(t, aberdeen)
		x := v.measure("official-3")
		area := x.Series[0].Observations
		assert.Equal(t, []indicator.Mark{indicator.Imputed}, area[0].Value.Marks)
		assert.Empty(t, area[2].Value.Marks)
		assert.Equal(t, []indicator.Mark{indicator.Projected}, area[len(area)-1].Value.Marks)
		course := x.GapTo(x.Series[0], x.Series[1], asPublished)
		assert.Equal(t, "2021/22", course.At[len(course.At)-1].Period.Text, "projected figures do not count")
		_, m := realPlan(t, moray)
		assert.Contains(t, m.Consultation.Counts[len(m.Consultation.Counts)-1].What, "volunteers")
	})
	demand("17 kinds of period, never compared silently", func(t *testing.T) {
		kinds := map[indicator.PeriodKind]bool{}
		for _, text := range []string{"2014-03", "2017/18", "2015", "2013/14"} {
			p, err := indicator.ParsePeriod(text)
			require.NoError(t, err)
			kinds[p.Kind] = true
		}
		assert.Len(t, kinds, 3)
		e, _ := realPlan(t, eastAyr)
		_, err := indicator.ParsePeriod(e.measure("i2").Series[0].Observations[0].Period)
		assert.Error(t, err, "an earlier year is no period that figures can be compared for")
	})
	demand("18 which way is good, and measures without a target", func(t *testing.T) {
		v, _ := realPlan(t, aberdeen)
		assert.Equal(t, indicator.Lower, v.measure("i8").Polarity)
		assert.Empty(t, v.measure("i7").Polarity, "never defaulted")
		_, s := realPlan(t, southLan)
		assert.Contains(t, s.Reports[0].Words, Word{Word: "contextual", Means: "no target"})
	})
	demand("19 conflicting figures side by side", func(t *testing.T) {
		v, c := realPlan(t, aberdeen)
		assert.Equal(t, []int64{125, 120}, []int64{c.Counts[3].Count, c.Counts[4].Count})
		assert.Equal(t, loip.Unmet, answered(Check(v, judgedOn), ids("PLAN-280")))
		e, _ := realPlan(t, eastAyr)
		assert.Len(t, e.measure("i1").Conflicts(judgedOn)[0].Figures, 2)
	})
	demand("20 small cohorts and small surveys", func(t *testing.T) {
		_, c := realPlan(t, aberdeen)
		target := c.aim("11.4").Targets[0]
		assert.Equal(t, indicator.CohortShare, target.Form)
		assert.EqualValues(t, 30, target.Cohort)
		assert.Equal(t, "50", amount(target.Value))
	})
}
