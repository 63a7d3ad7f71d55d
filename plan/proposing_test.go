package plan

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/quick"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/indicator"
)

var (
	year2018 = year(2018)
	reportOn = loip.Day(2019, 9, 30)
	proposed = Proposing{Judging: indicator.Judging{Want: indicator.Selection{On: reportOn}}}
)

// figured2018 gives the indicators of the dossier figures before and at the end of the
// year 2018-19: child poverty of the area, falls of the area, and claimants of the
// West.
func figured2018(t testing.TB, poverty, falls, claimants [2]string) Partnership {
	t.Helper()
	v := valid()
	series := func(place indicator.Place, values [2]string) []indicator.Series {
		return []indicator.Series{{Place: place, Observations: []indicator.Observation{
			{Period: "2017/18", Value: figured(t, values[0])}, {Period: "2018/19", Value: figured(t, values[1])},
		}}}
	}
	area := indicator.Place{Code: "S12000026"}
	v.Indicators[0].Series, v.Indicators[1].Series = series(area, poverty), series(area, falls)
	v.Indicators[2].Series = append(series(area, [2]string{"1", "9"}), series(indicator.Place{Name: "West"}, claimants)...)
	return v
}

func propose(t testing.TB, v Partnership, plan loip.Path, how Proposing) ProgressReport {
	t.Helper()
	r, err := v.ProposeReport(plan, year2018, how)
	require.NoError(t, err)
	return r
}

func TestProposeReport(t *testing.T) {
	v := figured2018(t, [2]string{"11.0", "10.4"}, [2]string{"35", "36"}, [2]string{"2.7", "2.7"})
	r := propose(t, v, "/loip", proposed)
	assert.Equal(t, year2018, r.Year)
	assert.Equal(t, Draft, r.Status)
	assert.True(t, r.Published.IsZero())
	require.Len(t, r.Assessed, 2)
	poverty, falls := r.Assessed[0], r.Assessed[1]
	assert.Equal(t, Improved, poverty.Verdict)
	assert.Equal(t, []string{"child-poverty"}, poverty.Indicators)
	assert.Equal(t, reportOn, poverty.On)
	assert.Contains(t, poverty.Method, ByChange)
	assert.Equal(t, "1", poverty.Version)
	// The rungs are 10.5 by 2018 and 9 by 2020 from 10.9 in 2012, so that in the
	// middle of 2018/19 somewhat below 10.5 is expected.
	assert.Equal(t, "behind", poverty.Status)
	assert.Equal(t, "There was an improvement: of 1 indicator, 1 got better and 0 worse. Children living in poverty fell from 11.0 percent in 2017/18 to 10.4 percent in 2018/19, which is better; its way to the target is judged as: behind.", poverty.Text)
	assert.Equal(t, NotImproved, falls.Verdict)
	assert.Equal(t, "-0.6", r.Results[0].Change.String())
	assert.Equal(t, "percentage points", r.Results[0].Unit)
	assert.NotEmpty(t, r.Participation.Extent)

	west := propose(t, v, "/localityPlans/0", proposed)
	require.Len(t, west.Assessed, 1)
	assert.Equal(t, NotImproved, west.Assessed[0].Verdict, "it stayed as it was")
	assert.Equal(t, "2.7", west.Assessed[0].Moves[0].Is.String(), "the figure of the West, not of the area")
	assert.Equal(t, engagement.ParticipationStatement{}, west.Participation, "asked for in reports on the local outcomes improvement plan alone")

	all, err := v.ProposeReports(year2018, proposed)
	require.NoError(t, err)
	assert.Equal(t, []Proposed{{"/loip", r}, {"/localityPlans/0", west}}, all)

	for _, at := range []loip.Path{"", "/localityPlans/1", "/otherPlans/0"} {
		_, err := v.ProposeReport(at, year2018, proposed)
		assert.Error(t, err, at)
	}
	for _, bad := range []loip.Period{{}, {From: year2018.From}, {Until: year2018.Until}, {From: year2018.Until, Until: year2018.From}} {
		_, err := v.ProposeReport("/loip", bad, proposed)
		assert.Error(t, err)
		_, err = v.ProposeReports(bad, proposed)
		assert.Error(t, err)
	}
}

// Once people have settled and published the draft, it meets the rules on
// progress reports.
func TestProposeReport_meetsTheRules(t *testing.T) {
	v := figured2018(t, [2]string{"11.0", "10.4"}, [2]string{"35", "36"}, [2]string{"2.7", "2.7"})
	for at, c := range map[loip.Path]*Content{"/loip": &v.LOIP.Content, "/localityPlans/0": &v.LocalityPlans[0].Content} {
		r := propose(t, v, at, proposed)
		r.Status, r.Published = Published, reportOn
		if at == "/loip" {
			r.Participation.Effectiveness = "the plan changed"
		}
		c.Reports = []ProgressReport{r}
	}
	require.NoError(t, v.Verify())
	for _, res := range loip.Run(v, in2019, own()).Results {
		switch res.Rule.ID {
		case "PLAN-060", "PLAN-061", "PLAN-062", "PLAN-063", "PLAN-064", "PLAN-065", "PLAN-066", "PLAN-068", "PLAN-270", "PLAN-272":
			assert.Equal(t, loip.Met, res.Answer, res.Rule.ID)
		}
	}
	data, err := json.Marshal(v)
	require.NoError(t, err)
	read, err := Read(data)
	require.NoError(t, err)
	again, err := json.Marshal(read)
	require.NoError(t, err)
	assert.JSONEq(t, string(data), string(again))
}

func TestCombining(t *testing.T) {
	moved := func(words string) (list []Move) {
		for _, w := range words {
			list = append(list, Move{Standing: map[rune]indicator.Standing{'+': indicator.Better, '-': indicator.Worse, '=': indicator.Same}[w]})
		}
		return list
	}
	for words, want := range map[string][2]Verdict{
		"": {CannotBeTold, CannotBeTold}, "?": {CannotBeTold, CannotBeTold}, "=": {NotImproved, NotImproved}, "-": {NotImproved, NotImproved}, "+": {Improved, Improved},
		"+=": {Improved, Improved}, "+?": {Improved, Improved}, "-?": {NotImproved, NotImproved}, "=-": {NotImproved, NotImproved},
		"+-": {CannotBeTold, CannotBeTold}, "++-": {CannotBeTold, Improved}, "+--": {CannotBeTold, NotImproved}, "+=-": {CannotBeTold, CannotBeTold},
	} {
		assert.Equal(t, want, [2]Verdict{NoneWorse.verdict(moved(words)), Majority.verdict(moved(words))}, words)
	}
	v := figured2018(t, [2]string{"11", "10"}, [2]string{"35", "36"}, [2]string{"2.7", "2.7"})
	v.LOIP.Outcomes[0].Indicators = []string{"child-poverty", "falls", "child-poverty"}
	r := propose(t, v, "/loip", proposed)
	assert.Equal(t, CannotBeTold, r.Assessed[0].Verdict)
	assert.Equal(t, []string{"child-poverty", "falls"}, r.Assessed[0].Indicators, "each once")
	assert.Contains(t, r.Assessed[0].Text, "1 got better and 1 worse")
	how := proposed
	how.Combine = Majority
	assert.Contains(t, propose(t, v, "/loip", how).Assessed[0].Method, string(Majority), "the rule is recorded")
	var read Combining
	require.NoError(t, read.UnmarshalText([]byte(Majority)))
	assert.Error(t, read.UnmarshalText([]byte("mean")))
}

func TestProposeReport_cannotBeTold(t *testing.T) {
	first := func(v Partnership) Assessed { return propose(t, v, "/loip", proposed).Assessed[0] }
	for name, edit := range map[string]func(*Partnership){
		"no indicator":          func(v *Partnership) { v.LOIP.Outcomes[0].Indicators, v.LOIP.Outcomes[0].Ladder = nil, nil },
		"no series":             func(v *Partnership) { v.Indicators[0].Series = nil },
		"no polarity":           func(v *Partnership) { v.Indicators[0].Polarity = "" },
		"a count of activity":   func(v *Partnership) { v.Indicators[0].Kind = indicator.Output },
		"a count of inputs":     func(v *Partnership) { v.Indicators[0].Kind = indicator.Input },
		"a break":               func(v *Partnership) { v.Indicators[0].Breaks = []indicator.Break{{Period: "2018/19"}} },
		"published a day later": func(v *Partnership) { v.Indicators[0].Series[0].Observations[1].Published = reportOn.AddDays(1) },
		"projected": func(v *Partnership) {
			v.Indicators[0].Series[0].Observations[1].Value.Marks = []indicator.Mark{indicator.Projected}
		},
	} {
		v := figured2018(t, [2]string{"11", "10"}, [2]string{"35", "36"}, [2]string{"2.7", "2.6"})
		require.Equal(t, Improved, first(v).Verdict)
		edit(&v)
		a := first(v)
		assert.Equal(t, CannotBeTold, a.Verdict, name)
		assert.NotNil(t, a.Indicators, name)
		assert.Empty(t, a.Indicators, name)
		assert.NotEmpty(t, a.Text, name)
	}
	v := figured2018(t, [2]string{"11", "10"}, [2]string{"35", "36"}, [2]string{"2.7", "2.6"})
	v.LocalityPlans[0].Localities = []string{"west", "east"}
	assert.Equal(t, CannotBeTold, propose(t, v, "/localityPlans/0", proposed).Assessed[0].Verdict)
}

// The words of a partnership's own scheme are kept with the report.
func TestProposeReport_scheme(t *testing.T) {
	v := figured2018(t, [2]string{"11.0", "10.4"}, [2]string{"35", "36"}, [2]string{"2.7", "2.7"})
	how := proposed
	how.Judging.Scheme = indicator.Scheme{Name: "red, amber, green", Met: "blue", Grades: []indicator.Grade{{From: 1, Word: "green"}, {From: 0.5, Word: "amber"}}, Below: "red"}
	r := propose(t, v, "/loip", how)
	assert.Equal(t, "amber", r.Assessed[0].Status)
	assert.Equal(t, "path, version 1, in the words of red, amber, green", r.Assessed[0].Moves[0].StatusBy)
	require.Len(t, r.Words, 4)
	assert.Equal(t, Word{Word: "amber", Means: "at least 0.5 of the change expected by now"}, r.Words[2])
	assert.Nil(t, propose(t, v, "/loip", proposed).Words)

	// Indicators with unlike statuses give the outcome none.
	v.LOIP.Outcomes[0].Indicators = []string{"child-poverty", "falls"}
	v.Indicators[1].Targets = []indicator.Target{{Form: indicator.ToValue, Value: figured(t, "40"), Unit: "per 1,000 people over 75", Baseline: figured(t, "41"), BaselineWhen: "2016/17", By: "2020"}}
	a := propose(t, v, "/loip", proposed).Assessed[0]
	assert.NotEqual(t, a.Moves[0].Status, a.Moves[1].Status)
	assert.NotEmpty(t, a.Moves[1].Status)
	assert.Empty(t, a.Status)
}

// Nothing that is published after the day of the report, nor any figure for a
// time after the year, changes it.
func TestProposeReport_asKnown(t *testing.T) {
	require.NoError(t, quick.Check(func(value uint16, period uint8, later uint8) bool {
		v := figured2018(t, [2]string{"11", "10"}, [2]string{"35", "36"}, [2]string{"2.7", "2.6"})
		before, _ := json.Marshal(propose(t, v, "/loip", proposed))
		amount := indicator.Value{State: indicator.Known, Amount: decimal.New(int64(value%1000), -1)}
		s := &v.Indicators[0].Series[0]
		s.Observations = append(s.Observations,
			indicator.Observation{Period: []string{"2017/18", "2018/19", "2016/17", "March 2019"}[period%4], Value: amount, Published: reportOn.AddDays(1 + int(later))},
			indicator.Observation{Period: "2019/20", Value: amount, Published: loip.Day(2019, 8, 1)})
		after, _ := json.Marshal(propose(t, v, "/loip", proposed))
		return string(before) == string(after)
	}, nil))
	// What was done after the day is no part of the statement on the year so far.
	v := valid()
	v.Engagement.Activities = []engagement.Activity{{ID: "late", What: "a meeting", On: loip.Day(2018, 12, 2)}}
	how := proposed
	how.Judging.Want.On = loip.Day(2018, 12, 1)
	early := propose(t, v, "/loip", how).Participation
	how.Judging.Want.On = loip.Day(2018, 12, 2)
	assert.NotEqual(t, early.Extent, propose(t, v, "/loip", how).Participation.Extent)
	how.Judging.Want.On = loip.Date{}
	assert.Empty(t, propose(t, v, "/loip", how).Assessed[0].On, "no day was asked for")
}

func TestReportTables(t *testing.T) {
	v := figured2018(t, [2]string{"11.0", "10.4"}, [2]string{"35", "36"}, [2]string{"2.7", "2.6"})
	r := propose(t, v, "/loip", proposed)
	tables := v.ReportTables("/loip", r)
	require.Len(t, tables, 2)
	assert.Equal(t, []string{"Fewer children grow up in poverty", "improved", "behind", "1", ByChange + ": " + string(NoneWorse), "2019-09-30"}, tables[0].Rows[0])
	assert.Equal(t, []string{"Fewer people are hurt at home", "Falls of people over 75", "2017/18", "35", "2018/19", "36", "worse", "behind", ""}, tables[1].Rows[1])
	for _, x := range tables {
		for _, cells := range x.Rows {
			assert.Len(t, cells, len(x.Columns))
		}
	}
	assert.Empty(t, v.ReportTables("/loip", ProgressReport{}))
	text := r.Text(v.LOIP.Content)
	for _, want := range []string{"Draft: Progress report", "1. Fewer children grow up in poverty: improved", "2. Fewer people are hurt at home: not improved", "How far community bodies took part", r.Note} {
		assert.Contains(t, text, want)
	}
	assert.False(t, strings.Contains(text, "What their taking part brought about"), "nothing is recorded of it")
}

func TestAdvice_assessments(t *testing.T) {
	const at = "/loip/progressReports/0/assessed/0"
	figures := func(was, is string, edits ...func(*Partnership)) func(*Partnership) {
		return func(v *Partnership) {
			*v = figured2018(t, [2]string{was, is}, [2]string{"36", "35"}, [2]string{"2.7", "2.6"})
			for _, edit := range edits {
				edit(v)
			}
		}
	}
	verdict := func(x Verdict) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Reports[0].Assessed[0].Verdict = x }
	}
	// The report says "not improved" of child poverty and "improved" of falls.
	suite.Rows(t, "PLAN-270",
		row{Name: "it got worse", Edit: figures("10", "10.1"), On: in2019, Want: loip.Met, At: at},
		row{Name: "it stayed", Edit: figures("10", "10.0"), On: in2019, Want: loip.Met, At: at},
		row{Name: "it got better", Edit: figures("10", "9.9"), On: in2019, Want: loip.Unmet, At: at},
		row{Name: "improved, and it got better", Edit: figures("10", "9.9", verdict(Improved)), On: in2019, Want: loip.Met, At: at},
		row{Name: "improved, and it stayed", Edit: figures("10", "10", verdict(Improved)), On: in2019, Want: loip.Unmet, At: at},
		row{Name: "cannot be told, and it got better", Edit: figures("10", "9.9", verdict(CannotBeTold)), On: in2019, Want: loip.Met},
		row{Name: "every one cannot be told", Edit: figures("10", "9.9", verdict(CannotBeTold), func(v *Partnership) { v.LOIP.Reports[0].Assessed = v.LOIP.Reports[0].Assessed[:1] }), On: in2019, Want: loip.NotApplicable, At: at},
		row{Name: "figures that disagree", Edit: figures("10", "9.9", func(v *Partnership) {
			v.LOIP.Reports[0].Assessed[0].Indicators = []string{"child-poverty", "falls"}
			v.Indicators[1].Series[0].Observations[1].Value = figured(t, "37")
			v.LOIP.Reports[0].Assessed = v.LOIP.Reports[0].Assessed[:1]
		}), On: in2019, Want: loip.Met, At: at},
		row{Name: "the indicators of the outcome, where none are named", Edit: figures("10", "9.9", func(v *Partnership) { v.LOIP.Reports[0].Assessed[0].Indicators = nil }), On: in2019, Want: loip.Unmet, At: at},
		row{Name: "no indicator", Edit: figures("10", "9.9", func(v *Partnership) {
			v.LOIP.Reports[0].Assessed[0].Indicators, v.LOIP.Outcomes[0].Indicators, v.LOIP.Outcomes[0].Ladder = nil, nil, nil
		}), On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "the figure came out the day after", Edit: figures("10", "9.9", func(v *Partnership) {
			v.Indicators[0].Series[0].Observations[1].Published = reportOn.AddDays(1)
		}), On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "on the day", Edit: figures("10", "9.9", func(v *Partnership) {
			v.Indicators[0].Series[0].Observations[1].Published = reportOn
		}), On: in2019, Want: loip.Unmet, At: at},
		row{Name: "the year is open", Edit: figures("10", "9.9", func(v *Partnership) { v.LOIP.Reports[0].Year.Until = loip.Date{} }), On: in2019, Want: loip.Undetermined, At: at},
		row{Name: "of a locality", Edit: figures("10", "10", func(v *Partnership) { v.LocalityPlans[0].Reports[0].Assessed[0].Verdict = NotImproved }), On: in2019, Want: loip.Unmet, At: "/localityPlans/0/progressReports/0/assessed/0"},
		row{Name: "no report yet", Edit: figures("10", "9.9"), Want: loip.NotApplicable},
	)

	again := func(edits ...func(*ProgressReport)) func(*Partnership) {
		return func(v *Partnership) {
			r := v.LOIP.Reports[0]
			r.Published, r.Assessed = r.Published.AddDays(1), append([]Assessed{}, r.Assessed...)
			for _, edit := range edits {
				edit(&r)
			}
			v.LOIP.Reports = append([]ProgressReport{r}, v.LOIP.Reports...) // in any order
		}
	}
	other := func(r *ProgressReport) { r.Assessed[0].Verdict = Improved }
	suite.Rows(t, "PLAN-271",
		row{Name: "the same again", Edit: again(), On: in2019, Want: loip.Met, At: at},
		row{Name: "another verdict", Edit: again(other), On: in2019, Want: loip.Unmet, At: at},
		row{Name: "not yet published", Edit: again(other), On: reportOn, Want: loip.NotApplicable},
		row{Name: "for another year", Edit: again(other, func(r *ProgressReport) { r.Year = year(2017) }), On: in2019, Want: loip.NotApplicable},
		row{Name: "of another plan", Edit: func(v *Partnership) {
			v.LocalityPlans[0].Reports[0].Assessed[0] = Assessed{Outcome: "o1", Verdict: Improved}
		}, On: in2019, Want: loip.NotApplicable},
		row{Name: "another status by the same method", Edit: again(func(r *ProgressReport) {
			r.Assessed[0].Status = "behind"
		}, func(r *ProgressReport) { r.Assessed[1].Verdict = "" }), On: in2019, Want: loip.Met},
		row{Name: "another status", Edit: func(v *Partnership) {
			v.LOIP.Reports[0].Assessed[0].Status = "on the path"
			again(func(r *ProgressReport) { r.Assessed[0].Status = "behind" })(v)
		}, On: in2019, Want: loip.Unmet, At: at},
		row{Name: "another status by another method", Edit: func(v *Partnership) {
			v.LOIP.Reports[0].Assessed[0].Status = "on the path"
			again(func(r *ProgressReport) { r.Assessed[0].Status, r.Assessed[0].Method = "behind", "our own" })(v)
		}, On: in2019, Want: loip.Met},
		row{Name: "no report yet", Want: loip.NotApplicable},
	)

	dated := func(on loip.Date) func(*Partnership) {
		return func(v *Partnership) {
			v.LOIP.Reports[0].Assessed, v.LocalityPlans = v.LOIP.Reports[0].Assessed[:1], nil
			v.LOIP.Reports[0].Assessed[0].On = on
		}
	}
	suite.Rows(t, "PLAN-272",
		row{Name: "of the day of the report", Edit: dated(reportOn), On: in2019, Want: loip.Met, At: at + "/on"},
		row{Name: "of the day after", Edit: dated(reportOn.AddDays(1)), On: in2019, Want: loip.Unmet, At: at + "/on"},
		row{Name: "not given", Edit: dated(loip.Date{}), On: in2019, Want: loip.Undetermined, At: at + "/on"},
		row{Name: "no report yet", Want: loip.NotApplicable},
	)
}

// Whatever the figures are, a draft has an assessment of every outcome, with an
// indicator or a reason behind it, and is read again as it was written.
func FuzzProposeReport(f *testing.F) {
	f.Add("2018/19", "10.4", "2017-18", "11", "2019-09-30", 2018, false)
	f.Add("Q4 2018/19", "-1", "2016-2018", "1e9", "2019-04-01", 2017, true)
	v := figured2018(f, [2]string{"11", "10"}, [2]string{"35", "36"}, [2]string{"2.7", "2.6"})
	f.Fuzz(func(t *testing.T, period, value, before, was, published string, y int, majority bool) {
		day, _ := loip.ParseDate(published)
		is, err := indicator.Number(value)
		then, errThen := indicator.Number(was)
		if err != nil || errThen != nil || y < 1900 || y > 2100 {
			return
		}
		v.Indicators[0].Series[0].Observations = []indicator.Observation{{Period: before, Value: then}, {Period: period, Value: is, Published: day}}
		how := proposed
		if majority {
			how.Combine = Majority
		}
		r, err := v.ProposeReport("/loip", year(y), how)
		if err != nil || len(r.Assessed) != len(v.LOIP.Outcomes) {
			t.Fatal(err, len(r.Assessed))
		}
		for _, a := range r.Assessed {
			if (a.Verdict == Improved || a.Verdict == NotImproved) && len(a.Indicators) == 0 {
				t.Fatal("a verdict that rests on nothing")
			}
			for _, m := range a.Moves {
				if (m.Standing == "") == (m.Reason == "") {
					t.Fatalf("%s: %q, %q", m.Indicator, m.Standing, m.Reason)
				}
			}
		}
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		read, err := loip.Decode[ProgressReport](data)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := json.Marshal(read); string(again) != string(data) {
			t.Fatalf("%s, read as %s", data, again)
		}
	})
}
