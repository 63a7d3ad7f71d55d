package plan

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// Aims and actions, places and people.
func TestDemands_aimsAndPlaces(t *testing.T) {
	demand := func(name string, test func(t *testing.T)) { t.Run(name, test) }
	demand("21 aims that hang on an outcome, and can beat their target many times over", func(t *testing.T) {
		_, c := realPlan(t, aberdeen)
		pantries := c.aim("2021-1.1")
		assert.Equal(t, Achieved, pantries.Status)
		assert.Equal(t, []string{"20", "115"}, []string{amount(pantries.Targets[0].Change), amount(pantries.Results[0].Change)})
		assert.True(t, pantries.Results[0].Change.Amount.GreaterThan(pantries.Targets[0].Change.Amount))
		assert.Equal(t, "SO2", c.aim("2.1").Outcome)
	})
	demand("22 actions with a lead, duration, milestones and percent complete", func(t *testing.T) {
		_, c := realPlan(t, fife)
		assert.Equal(t, "delivery partnership", c.Actions[0].LeadKind)
		assert.Equal(t, "Opportunities Fife Partnership", c.Actions[0].LeadText)
		_, m := realPlan(t, moray)
		assert.Equal(t, []string{"percent complete", "milestone", "due date"}, m.Reports[0].Gives)
		assert.Equal(t, []string{"2009-06-30", "2009-09-30"}, m.Reports[0].Due)
	})
	demand("23 several leads, a partnership as lead", func(t *testing.T) {
		v, c := realPlan(t, eastAyr)
		assert.Equal(t, []string{"east-ayrshire-council", "scottish-enterprise"}, c.Actions[0].Leads)
		assert.Equal(t, "East Ayrshire Council (Planning and Economic Development); Scottish Enterprise", c.Actions[0].LeadText)
		assert.Empty(t, v.Governance.Bodies, "both are of the register")
		b, _ := realPlan(t, bordersPlan)
		members := b.Governance.Groups[0].Lists[0].Members
		natural := members[slices.IndexFunc(members, func(m governance.Member) bool { return m.Written == "Scottish Natural Heritage" })]
		body, known := governance.LookupBody(natural.Body)
		require.True(t, known)
		assert.NotEqual(t, governance.Unrecognised, body.Named(natural.Written, judgedOn), "under a name that the register knows")
	})
	demand("24 kinds of area, of which only some are localities", func(t *testing.T) {
		v, _ := realPlan(t, aberdeen)
		assert.Len(t, v.Division.Localities, 3)
		assert.Equal(t, locality.Priority, v.Division.Others[0].Sort)
		assert.Equal(t, locality.Grouping, v.Division.Others[4].Sort)
		e, _ := realPlan(t, eastAyr)
		assert.Equal(t, locality.Integration, e.Division.Others[0].Sort)
		assert.Equal(t, loip.NotApplicable, answered(Check(e, judgedOn), ids("LOC-002")), "39,679 people, and not held against it")
		o, _ := realPlan(t, orkney)
		assert.Equal(t, "group of islands, not next to each other", o.Division.Localities[0].Called)
		w, _ := realPlan(t, westLoth)
		assert.Equal(t, []string{"Fauldhouse", "Stoneyburn", "Addiewell", "Polbeth"}, w.Division.Localities[5].Parts)
	})
	demand("25 population with year, approximate mark, source", func(t *testing.T) {
		v, _ := realPlan(t, aberdeen)
		torry := v.Division.Localities[0]
		require.NotNil(t, torry.Populations[0].About)
		assert.True(t, *torry.Populations[0].About)
		assert.Equal(t, "a17", torry.Origin.Document)
		n, _ := realPlan(t, northAyr)
		assert.False(t, *n.Division.Localities[0].Populations[0].About)
		assert.Equal(t, "-2.7", amount(n.Division.Localities[0].Growth[0].Percent))
		assert.Equal(t, loip.Unmet, answered(Check(n, judgedOn), ids("LOC-002")), "Irvine and Three Towns exceed 30,000")
		e, _ := realPlan(t, eastAyr)
		assert.Zero(t, e.Division.Others[0].Populations[0].Year, "a year not given")
		two := locality.Division{Localities: []locality.Locality{{Populations: []locality.Population{{Year: 2015, People: 29_000, Source: "a"}, {Year: 2015, People: 31_000, Source: "b"}}}}}
		assert.Equal(t, loip.Undetermined, locality.AtMost(30_000, two.Populations(two.Localities[0])), "two values that conflict")
	})
	demand("26 division and identification apart", func(t *testing.T) {
		n, _ := realPlan(t, northAyr)
		report := Check(n, judgedOn)
		assert.Equal(t, loip.Met, answered(report, ids("LOC-001")))
		assert.Equal(t, loip.Undetermined, answered(report, ids("LOC-005")))
		w, _ := realPlan(t, westLoth)
		report = Check(w, judgedOn)
		assert.Equal(t, loip.Undetermined, answered(report, ids("LOC-001")), "the poorer places are not the whole area")
		assert.Equal(t, loip.Met, answered(report, ids("LOC-005")))
	})
	demand("27 communities of interest as the scope of a target", func(t *testing.T) {
		v, c := realPlan(t, aberdeen)
		assert.Equal(t, []string{"care-experienced young people", "people with convictions", "people with housing need"}, c.aim("2.4").Communities)
		assert.Equal(t, "priority localities only", v.measure("i6").Targets[0].For)
	})
	demand("28 localities that merge, are renamed, or stop", func(t *testing.T) {
		v, l := realPlan(t, torry)
		assert.Equal(t, "South Locality Plan 2021-26 (5 years)", l.ReplacedBy)
		now := v.Division
		now.Localities = []locality.Locality{{ID: "south", Name: "South"}}
		now.Earlier = []locality.Earlier{{Name: "Torry", Became: []string{"south"}}, {Name: "Kincorth", Became: []string{"south"}}}
		assert.Equal(t, locality.Merged, now.Fate(now.Earlier[0]))
		o, _ := realPlan(t, orkney)
		assert.Equal(t, "group of islands, renamed", o.Division.Localities[1].Called)
	})
}

// Governance and reporting.
func TestDemands_governanceAndReporting(t *testing.T) {
	demand := func(name string, test func(t *testing.T)) { t.Run(name, test) }
	demand("29 roles apart, and former names", func(t *testing.T) {
		v, _ := realPlan(t, edinburgh)
		members := v.Governance.Groups[0].Lists[0].Members
		last := members[len(members)-1]
		assert.Equal(t, []string{"Scottish Government (adviser)", "adviser"}, []string{last.Written, last.Kind})
		_, o := realPlan(t, orkney)
		assert.Equal(t, SeenInPart, o.SignOffSeen)
		assert.Equal(t, "five bodies above have the legal duty to facilitate; signature page not seen", o.SignOffNote)
		assert.Nil(t, o.SignOff, "who signed is not given, which is not that nobody did")
	})
	demand("30 approvals by body and day, with refusal", func(t *testing.T) {
		_, e := realPlan(t, eastAyr)
		require.Len(t, e.Approvals, 2)
		assert.Equal(t, []loip.Date{loip.Day(2021, 6, 10), loip.Day(2021, 6, 24)}, []loip.Date{e.Approvals[0].On, e.Approvals[1].On})
		_, a := realPlan(t, argyll)
		assert.True(t, a.Approvals[0].Refused)
		_, d := realPlan(t, dundee)
		assert.True(t, d.Reports[2].Approvals[0].Considered)
	})
	demand("31 consultations with dates, method and numbers", func(t *testing.T) {
		v, c := realPlan(t, "clackmannanshire-loip-2017-and-2024")
		assert.Equal(t, []loip.Date{loip.Day(2017, 6, 13), loip.Day(2017, 7, 28)}, []loip.Date{c.Consultation.Opened, c.Consultation.Closed})
		assert.Equal(t, loip.Undetermined, answered(Check(v, judgedOn), ids("PLAN-006", "PLAN-007")), "who was asked is not said")
		s, sl := realPlan(t, southLan)
		people := sl.Consultation.Counts[0]
		assert.Equal(t, indicator.MoreThan, people.Sense)
		assert.EqualValues(t, 3300, people.Count)
		assert.Equal(t, loip.Met, answered(Check(s, judgedOn), ids("PLAN-007")))
		n, nc := realPlan(t, northAyr)
		assert.Equal(t, "2 years", nc.Consultation.Every)
		assert.True(t, n.Engagement.Consultations[0].Counts[1].About)
	})
	demand("32 contributions, named without an amount", func(t *testing.T) {
		v, _ := realPlan(t, aberdeen)
		fund := v.Governance.Contributions[1]
		assert.Equal(t, "aberdeen-city-council", fund.Body)
		assert.Equal(t, indicator.NotSeen, fund.Amount.State)
	})
	demand("33 what a report covers, from a quarter to another year", func(t *testing.T) {
		v, c := realPlan(t, shire)
		assert.Equal(t, "2017-10/2018-10", c.Reports[0].Covers)
		assert.Equal(t, loip.Period{From: loip.Day(2017, 10, 1), Until: loip.Day(2018, 11, 1)}, c.Reports[0].covered())
		assert.Equal(t, loip.Unmet, answered(Check(v, judgedOn), ids("PLAN-286")))
		_, d := realPlan(t, dundee)
		assert.Equal(t, loip.Day(2020, 10, 1), d.Reports[1].Year.Until, "half a year, to 30 September")
		assert.Equal(t, loip.Period{From: loip.Day(2024, 4, 1), Until: loip.Day(2025, 4, 1)}, d.Reports[2].Year)
	})
	demand("34 status words of each report, with counts that may overlap", func(t *testing.T) {
		_, s := realPlan(t, southLan)
		r := s.Reports[0]
		assert.Contains(t, r.Words, Word{Word: "amber", Means: "minor slippage"})
		assert.Contains(t, r.Counts, Tally{What: "green", Count: 43, Of: "status"})
		assert.Contains(t, r.Counts, Tally{What: "projects", Count: 26, Of: "total"})
		_, a := realPlan(t, aberdeen)
		var sum, of int64
		for _, x := range a.Reports[3].Counts {
			if x.What == "of" {
				of = x.Count
			} else {
				sum += x.Count
			}
		}
		assert.Greater(t, sum, of, "10 achieved, 74 progressing and 6 ended, of 75")
		_, d := realPlan(t, dundee)
		assert.Contains(t, d.Reports[1].Scheme, "two references")
	})
	demand("35 an assessment for each outcome and duty, with words beside numbers", func(t *testing.T) {
		v, c := realPlan(t, aberdeen)
		assert.Len(t, c.Reports[5].Statements, 1)
		assert.Equal(t, []string{"North", "South", "Central"}, c.Reports[5].Localities)
		assert.NotEqual(t, loip.Unmet, answered(Check(v, judgedOn), ids("PLAN-062")), "what was not seen of them is not held against it")
	})
	demand("36 five unknowns, and a source for every fact", func(t *testing.T) {
		unknowns := []indicator.State{indicator.NotSeen, indicator.NotStated, indicator.None, indicator.ToBeConfirmed, indicator.Suppressed}
		for _, state := range unknowns {
			data, err := indicator.Value{State: state}.MarshalJSON()
			require.NoError(t, err)
			var back indicator.Value
			require.NoError(t, back.UnmarshalJSON(data))
			assert.Equal(t, state, back.State)
			assert.False(t, back.IsKnown())
			for _, other := range unknowns {
				assert.Equal(t, other == state, back.State == other)
			}
		}
		v, c := realPlan(t, aberdeen)
		assert.Equal(t, loip.Origin{Document: "a3", Also: []string{"a4"}}, c.Events[2].Origin)
		known := map[string]bool{}
		for _, s := range v.Sources {
			known[s.ID] = true
		}
		for _, o := range c.Outcomes {
			assert.True(t, known[o.Origin.Document], o.ID)
		}
	})
}
