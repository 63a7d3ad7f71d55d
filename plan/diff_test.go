package plan

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// change is what a test looks at in a change: never its sentence.
type change struct {
	Of            Thing
	Kind          ChangeKind
	Before, After string // places, with a space between
}

func changes(list []Change) (short []change) {
	join := func(places []loip.Path) string {
		var words []string
		for _, p := range places {
			words = append(words, string(p))
		}
		return strings.Join(words, " ")
	}
	for _, c := range list {
		short = append(short, change{c.Of, c.Kind, join(c.Before), join(c.After)})
	}
	return short
}

// mirrored is what a list of changes is when the editions are held the other way
// round, in an order of its own.
func mirrored(list []change) []change {
	list = slices.Clone(list)
	for i, c := range list {
		list[i] = change{c.Of, c.Kind.Mirror(), c.After, c.Before}
	}
	return list
}

// edit is a change to the later edition and what must be found.
type edit struct {
	name   string
	before func(*Partnership) // what the two editions have in common, where not the valid dossier
	after  func(*Partnership)
	want   []change
}

func runEdits(t *testing.T, rows []edit) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			b, a := valid(), valid()
			if row.before != nil {
				row.before(&b)
				row.before(&a)
			}
			row.after(&a)
			got := Diff(b, a, Matching{})
			assert.Equal(t, row.want, changes(got))
			assert.ElementsMatch(t, mirrored(row.want), changes(Diff(a, b, Matching{})), "the other way round")
			assert.Empty(t, Diff(b, b, Matching{}), "against itself")
			assert.Empty(t, Diff(a, a, Matching{}), "against itself")
			for _, c := range got {
				assert.NotEmpty(t, c.Says)
				assert.NotContains(t, c.Says, "%!")
				assert.False(t, strings.HasSuffix(c.Says, "."), c.Says)
				assert.Contains(t, Weights(), c.Weight)
				assert.Contains(t, Things(), c.Of)
				assert.Contains(t, ChangeKinds(), c.Kind)
			}
		})
	}
}

const (
	o0, o1 = "/loip/outcomes/0", "/loip/outcomes/1"
	w0     = "/localityPlans/0/outcomes/0"
	target = o0 + "/ladder/1/targets/0" // of child poverty, from 10.9 in 2012 to 9 percent by 2020; less is good
)

func theOutcome(v *Partnership) *Outcome         { return &v.LOIP.Outcomes[0] }
func theTarget(v *Partnership) *indicator.Target { return &v.LOIP.Outcomes[0].Ladder[1].Targets[0] }
func both(kind ChangeKind, at string) []change   { return []change{{TheTarget, kind, at, at}} }
func onTarget(edit func(*indicator.Target)) func(*Partnership) {
	return func(v *Partnership) { edit(theTarget(v)) }
}

func TestDiff_outcomes(t *testing.T) {
	runEdits(t, []edit{
		{name: "added", after: func(v *Partnership) {
			v.LOIP.Outcomes = append(v.LOIP.Outcomes, Outcome{ID: "o3", Title: "Clean rivers"})
		}, want: []change{{TheOutcome, Added, "", "/loip/outcomes/2"}}},
		{name: "dropped, its targets with it", after: func(v *Partnership) {
			v.LOIP.Outcomes = v.LOIP.Outcomes[:1]
		}, want: []change{{TheOutcome, Dropped, o1, ""}}},
		{name: "other capitals and marks", after: func(v *Partnership) { theOutcome(v).Title = "Fewer children grow up in POVERTY." }},
		{name: "renamed under its id, with a word in common", after: func(v *Partnership) { theOutcome(v).Title = "No poverty" },
			want: []change{{TheOutcome, Renamed, o0, o0}}},
		{name: "renamed under its id, with its measure in common", after: func(v *Partnership) { theOutcome(v).Title = "Enough for everyone" },
			want: []change{{TheOutcome, Renamed, o0, o0}}},
		{name: "nothing but the id in common", after: func(v *Partnership) {
			v.LOIP.Outcomes[0] = Outcome{ID: "o1", Title: "Clean rivers", Theme: "income"}
		}, want: []change{{TheOutcome, Replaced, o0, o0}}},
		{name: "renumbered", after: func(v *Partnership) {
			theOutcome(v).ID = "o9"
			v.LOIP.Actions[0].Outcomes, v.LOIP.Reports[0].Assessed[0].Outcome, v.LOIP.Progress[0].Outcome = []string{"o9"}, "o9", "o9"
		}, want: []change{{TheOutcome, Renumbered, o0, o0}}},
		{name: "two exchange their ids", after: func(v *Partnership) {
			v.LOIP.Outcomes[0].ID, v.LOIP.Outcomes[1].ID = "o2", "o1"
		}, want: []change{{TheOutcome, Renumbered, o0, o0}, {TheOutcome, Renumbered, o1, o1}}},
		{name: "renamed and renumbered, by likeness", after: func(v *Partnership) {
			theOutcome(v).ID, theOutcome(v).Title = "o9", "Fewer children live in poverty"
		}, want: []change{{TheOutcome, Renamed, o0, o0}, {TheOutcome, Renumbered, o0, o0}}},
		{name: "a step towards it", before: func(v *Partnership) { theOutcome(v).Title = "Net zero" },
			after: func(v *Partnership) { theOutcome(v).Title = "A big step towards net zero" },
			want:  []change{{TheOutcome, Softened, o0, o0}}},
		{name: "under another theme", after: func(v *Partnership) { theOutcome(v).Theme = "safety" },
			want: []change{{TheOutcome, Shifted, o0, o0}}},
		{name: "its own end slips", after: func(v *Partnership) { v.LOIP.Outcomes[1].Period.Until = loip.Day(2029, 10, 1) },
			want: []change{{TheOutcome, Slipped, o1, o1}}},
		{name: "its own end where it had the plan's", after: func(v *Partnership) { theOutcome(v).Period.Until = loip.Day(2025, 10, 1) },
			want: []change{{TheOutcome, BroughtForward, o0, o0}}},
		{name: "its own end is that of the plan", after: func(v *Partnership) { theOutcome(v).Period = v.LOIP.Period }},
		{name: "the improvement is described no longer", after: func(v *Partnership) { theOutcome(v).Improvement = "" },
			want: []change{{TheOutcome, Softened, o0 + "/improvement", o0}}},
		{name: "the improvement in other words", after: func(v *Partnership) { theOutcome(v).Improvement = "Poverty falls" },
			want: []change{{TheOutcome, Reworded, o0 + "/improvement", o0 + "/improvement"}}},
		{name: "inequality is aimed at no longer", after: func(v *Partnership) { theOutcome(v).Inequality = false },
			want: []change{{TheOutcome, Softened, o0, o0}}},
		{name: "a term goes", after: func(v *Partnership) { theOutcome(v).Ladder = theOutcome(v).Ladder[1:] },
			want: []change{{TheTerm, Dropped, o0 + "/ladder/0", ""}}},
		{name: "a term in other words", after: func(v *Partnership) { theOutcome(v).Ladder[0].Statement = "Poverty is rare" },
			want: []change{{TheTerm, Reworded, o0 + "/ladder/0/statement", o0 + "/ladder/0/statement"}}},
		{name: "another lead", before: func(v *Partnership) { theOutcome(v).Leads = []string{"nhs-borders", "borders-college"} },
			after: func(v *Partnership) { theOutcome(v).Leads = []string{"nhs-borders", "police-scotland"} },
			want:  []change{{TheOutcome, OtherLead, o0, o0}}},
		{name: "the same leads in another order", before: func(v *Partnership) { theOutcome(v).Leads = []string{"nhs-borders", "borders-college"} },
			after: func(v *Partnership) { slices.Reverse(theOutcome(v).Leads) }},
		{name: "the lead by its name where it had its id", before: func(v *Partnership) { theOutcome(v).Leads = []string{"nhs-borders"} },
			after: func(v *Partnership) { theOutcome(v).Leads, theOutcome(v).LeadText = nil, "NHS Borders" }},
		{name: "no lead any more", before: func(v *Partnership) { theOutcome(v).LeadText = "the director" },
			after: func(v *Partnership) { theOutcome(v).LeadText = "" }, want: []change{{TheOutcome, OtherLead, o0, o0}}},
	})
}

func TestDiff_splitAndMerged(t *testing.T) {
	whole := func(v *Partnership) {
		v.LOIP.Outcomes = []Outcome{{ID: "a", Title: "Children and young people thrive", Indicators: []string{"child-poverty", "falls"}}}
		v.LOIP.Themes = nil
	}
	runEdits(t, []edit{
		{name: "in two, by words and measures", before: whole, after: func(v *Partnership) {
			v.LOIP.Outcomes = []Outcome{
				{ID: "b", Title: "Children thrive", Indicators: []string{"child-poverty"}}, {ID: "c", Title: "Young people thrive", Indicators: []string{"falls"}},
			}
		}, want: []change{
			{TheOutcome, Split, o0, o0 + " " + o1},
		}},
		{name: "a new one beside it, from which nothing was lost", before: whole, after: func(v *Partnership) {
			v.LOIP.Outcomes = append(v.LOIP.Outcomes, Outcome{ID: "b", Title: "Children thrive", Indicators: []string{"child-poverty"}})
		}, want: []change{{TheOutcome, Added, "", o1}}},
		{name: "one part alone is left, and under another id", before: func(v *Partnership) {
			v.LOIP.Outcomes, v.LOIP.Themes = []Outcome{{ID: "a", Title: "Health, skills, jobs and homes"}}, nil
		}, after: func(v *Partnership) { v.LOIP.Outcomes[0] = Outcome{ID: "b", Title: "Homes"} },
			want: []change{{TheOutcome, Dropped, o0, ""}, {TheOutcome, Added, "", o0}}},
		{name: "a new one that has a little in common", before: whole, after: func(v *Partnership) {
			v.LOIP.Outcomes = append(v.LOIP.Outcomes, Outcome{ID: "b", Title: "Older people and visitors"})
		}, want: []change{{TheOutcome, Added, "", o1}}},
	})
}

func TestDiff_targets(t *testing.T) {
	polarity := func(p indicator.Polarity) func(*Partnership) {
		return func(v *Partnership) { v.Indicators[0].Polarity = p }
	}
	gives := func(t indicator.Target) func(*Partnership) {
		return func(v *Partnership) { t.Indicator = "child-poverty"; *theTarget(v) = t }
	}
	parsed := func(text string) func(*Partnership) { return gives(indicator.Target{Text: text}) }
	runEdits(t, []edit{
		{name: "the value is easier, where less is good", after: onTarget(func(t *indicator.Target) { t.Value = number("9.1") }), want: both(Softened, target)},
		{name: "the value is harder, where less is good", after: onTarget(func(t *indicator.Target) { t.Value = number("8.9") }), want: both(Raised, target)},
		{name: "the same value with more places", after: onTarget(func(t *indicator.Target) { t.Value = number("9.00") })},
		{name: "other words for the same", after: onTarget(func(t *indicator.Target) { t.Text = "nine percent" })},
		{name: "more, where more is good", before: polarity(indicator.Higher), after: onTarget(func(t *indicator.Target) { t.Value = number("9.1") }), want: both(Raised, target)},
		{name: "more, where nobody says what is good", before: polarity(""), after: onTarget(func(t *indicator.Target) { t.Value = number("9.1") }), want: both(Altered, target)},
		{name: "more, where neither way is good", before: polarity(indicator.Neither), after: onTarget(func(t *indicator.Target) { t.Value = number("9.1") }), want: both(Altered, target)},
		{name: "the polarity is turned, the target is not", after: polarity(indicator.Higher), want: []change{{TheMeasure, Altered, "/indicators/0", "/indicators/0"}}},
		{name: "the polarity is turned, and the target moves", after: func(v *Partnership) {
			polarity(indicator.Higher)(v)
			theTarget(v).Value = number("9.1")
		}, want: []change{{TheTarget, Altered, target, target}, {TheMeasure, Altered, "/indicators/0", "/indicators/0"}}},
		{name: "at least so much, where nobody says what is good", before: func(v *Partnership) { polarity("")(v); parsed("at least 90%")(v) }, after: parsed("at least 80%"), want: both(Softened, target)},
		{name: "at least so much, where less is good", before: parsed("at least 90%"), after: parsed("at least 80%"), want: both(Altered, target)},
		{name: "nearer to what is best", before: func(v *Partnership) { polarity(indicator.Closest)(v); v.Indicators[0].Ideal = number("10") },
			after: onTarget(func(t *indicator.Target) { t.Value = number("10.5") }), want: both(Raised, target)},
		{name: "as far from what is best", before: func(v *Partnership) { polarity(indicator.Closest)(v); v.Indicators[0].Ideal = number("10") },
			after: onTarget(func(t *indicator.Target) { t.Value = number("11") })},
		{name: "at most becomes less than", before: onTarget(func(t *indicator.Target) { t.Sense = indicator.AtMost }), after: onTarget(func(t *indicator.Target) { t.Sense = indicator.LessThan }), want: both(Raised, target)},
		{name: "the good sense where none was given", after: onTarget(func(t *indicator.Target) { t.Sense = indicator.AtMost })},
		{name: "at most becomes exactly", before: onTarget(func(t *indicator.Target) { t.Sense = indicator.AtMost }), after: onTarget(func(t *indicator.Target) { t.Sense = indicator.Exactly }), want: both(Altered, target)},

		{name: "due later", after: onTarget(func(t *indicator.Target) { t.By = "2021" }), want: both(Slipped, target)},
		{name: "due sooner", after: onTarget(func(t *indicator.Target) { t.By = "March 2020" }), want: both(BroughtForward, target)},
		{name: "the same day in other words", after: onTarget(func(t *indicator.Target) { t.By = "the end of 2020" })},
		{name: "due at no time", after: onTarget(func(t *indicator.Target) { t.By = "" }), want: both(Slipped, target)},
		{name: "due within a length", after: onTarget(func(t *indicator.Target) { t.By = "three years" }), want: both(Altered, target)},
		{name: "a longer length", before: onTarget(func(t *indicator.Target) { t.By = "three years" }), after: onTarget(func(t *indicator.Target) { t.By = "40 months" }), want: both(Slipped, target)},
		{name: "due in words that no day is in", after: onTarget(func(t *indicator.Target) { t.By = "as soon as can be" }), want: both(Altered, target)},
		{name: "for a later term, without a day", before: onTarget(func(t *indicator.Target) { t.By = "" }), after: func(v *Partnership) {
			l := theOutcome(v).Ladder
			l[0].Targets, l[1].Targets = l[1].Targets, nil
		}, want: []change{{TheTarget, Slipped, target, o0 + "/ladder/0/targets/0"}}},
		{name: "easier and sooner", after: onTarget(func(t *indicator.Target) { t.Value, t.By = number("10"), "2019" }),
			want: []change{{TheTarget, Softened, target, target}, {TheTarget, BroughtForward, target, target}}},

		{name: "another baseline", after: onTarget(func(t *indicator.Target) { t.Baseline = number("11.4") }), want: both(Restated, target)},
		{name: "the baseline of another time", after: onTarget(func(t *indicator.Target) { t.BaselineWhen = "2013" }), want: both(Restated, target)},
		{name: "the same baseline with more places", after: onTarget(func(t *indicator.Target) { t.Baseline = number("10.90") })},
		{name: "no baseline any more", after: onTarget(func(t *indicator.Target) { t.Baseline, t.BaselineWhen = indicator.Value{}, "" }), want: both(Restated, target)},
		{name: "another unit", after: onTarget(func(t *indicator.Target) { t.Unit = "children" }), want: both(Altered, target)},
		{name: "a shorter word for the unit", after: onTarget(func(t *indicator.Target) { t.Unit = "%" })},

		{name: "a smaller share of the same base", before: parsed("reduce by 15% by 2027 from 2016/17"), after: parsed("reduce by 10% by 2027 from 2016/17"), want: both(Softened, target)},
		{name: "a smaller share, of a base that nobody gives", before: parsed("reduce by 15%"), after: parsed("reduce by 10%"), want: both(Softened, target)},
		{name: "the same share of another base", before: parsed("reduce by 15% by 2027 from 2016/17"), after: parsed("reduce by 15% by 2027 from 2018/19"),
			want: []change{{TheTarget, Restated, target, target}, {TheTarget, Altered, target, target}}},
		{name: "shares of bases that are figures", before: gives(indicator.Target{Form: indicator.ByPercent, Change: number("-10"), Baseline: number("20"), Unit: "percent"}),
			after: gives(indicator.Target{Form: indicator.ByPercent, Change: number("-10"), Baseline: number("22"), Unit: "percent"}),
			want:  []change{{TheTarget, Softened, target, target}, {TheTarget, Restated, target, target}}}, // to 18 and to 19.8
		{name: "a share of a base and the value that it comes to", before: gives(indicator.Target{Form: indicator.ByPercent, Change: number("-10"), Baseline: number("20"), Unit: "percent"}),
			after: gives(indicator.Target{Value: number("18"), Baseline: number("20"), Unit: "percent"})},
		{name: "percent and points are not the same", before: gives(indicator.Target{Form: indicator.ByPercent, Change: number("-10"), Baseline: number("20"), Unit: "percent"}),
			after: gives(indicator.Target{Form: indicator.ByPoints, Change: number("-10"), Baseline: number("20")}), want: both(Raised, target)}, // to 18 and to 10
		{name: "a level and a share without a base", before: parsed("reduce by 15%"), after: parsed("down to 9%"), want: both(Altered, target)},

		{name: "the number is given up for a direction", after: parsed("fewer"), want: []change{{TheTarget, Softened, target, target}, {TheTarget, Slipped, target, target}, {TheTarget, Restated, target, target}}},
		{name: "the number is given up for words", before: parsed("down to 9%"), after: gives(indicator.Target{Text: "a good start for all", Form: indicator.InWords}), want: both(Softened, target)},
		{name: "the number is to be confirmed", before: parsed("down to 9%"), after: parsed("to be confirmed"), want: both(Softened, target)},
		{name: "the number is given up for a gap", before: parsed("down to 9%"), after: parsed("narrow the gap with Scotland"), want: both(Altered, target)},
		{name: "the number is given up for the direction that is not good", before: parsed("9%"), after: parsed("more"), want: both(Altered, target)},
		{name: "kept as it is, where it was to fall", before: parsed("fewer"), after: parsed("hold level"), want: both(Softened, target)},
		{name: "kept as it is, where it was to rise", before: parsed("more"), after: parsed("hold level"), want: both(Altered, target)},
		{name: "kept as it is, where it was a number", before: parsed("hold level"), after: gives(indicator.Target{Text: "we do what we can", Form: indicator.InWords}), want: both(Softened, target)},
		{name: "the other direction", before: parsed("fewer"), after: parsed("more"), want: both(Altered, target)},
		{name: "words and other words", before: gives(indicator.Target{Text: "a good start", Form: indicator.InWords}), after: gives(indicator.Target{Text: "happy days", Form: indicator.InWords}), want: both(Altered, target)},
		{name: "words that cannot be read", before: parsed("9 or so, we think"), after: parsed("8 or so, we think"), want: both(Altered, target)},
		{name: "net zero and a step towards it", before: parsed("net zero"), after: parsed("significant progress towards net zero"), want: both(Softened, target)},
		{name: "an award and a figure", before: parsed("accreditation"), after: parsed("9%"), want: both(Altered, target)},
		{name: "none at all, and nearly none", before: parsed("none"), after: parsed("down to 1%"), want: both(Softened, target)},
		{name: "none at all, and nought percent", before: parsed("none"), after: parsed("down to 0%")},

		{name: "level with another comparator", before: parsed("level with Scotland"), after: parsed("level with its peers"), want: both(Altered, target)},
		{name: "level with Scotland, and a gap to it that narrows", before: parsed("level with Scotland"), after: parsed("narrow the gap with Scotland"), want: both(Softened, target)},
		{name: "half the gap, and a third of it", before: parsed("reduce the gap with Scotland by 50%"), after: parsed("reduce the gap with Scotland by 30%"), want: both(Softened, target)},
		{name: "a share of a cohort", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("at least 50% of 30 people")(v) }, after: parsed("at least 40% of 30 people"), want: both(Softened, target)},
		{name: "a share of another cohort", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("at least 50% of 30 people")(v) }, after: parsed("at least 50% of 20 people"), want: both(Altered, target)},
		{name: "within more days", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("80% within 30 days")(v) }, after: parsed("80% within 40 days"), want: both(Softened, target)},
		{name: "more of them within more days", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("80% within 30 days")(v) }, after: parsed("90% within 40 days"), want: both(Altered, target)},
		{name: "in each year, not in each quarter", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("at least 80 a quarter")(v) }, after: parsed("at least 320 a year"), want: both(Altered, target)},
		{name: "less every year", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("5% more each year")(v) }, after: parsed("4% more each year"), want: both(Softened, target)},
		{name: "a smaller factor", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("triple")(v) }, after: parsed("double"), want: both(Softened, target)},

		{name: "one of two parts is easier", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("38% walk and 5% cycle")(v) }, after: parsed("35% walk and 5% cycle"), want: both(Softened, target)},
		{name: "one part is easier and one is harder", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("38% walk and 5% cycle")(v) }, after: parsed("35% walk and 6% cycle"), want: both(Altered, target)},
		{name: "one of two parts is gone", before: func(v *Partnership) { polarity(indicator.Higher)(v); parsed("38% walk and 5% cycle")(v) }, after: parsed("5% cycle"), want: both(Softened, target)},
		{name: "a step falls later", before: func(v *Partnership) {
			polarity(indicator.Higher)(v)
			parsed("increase by 2021, then 5% more each year")(v)
		}, after: parsed("increase by 2022, then 5% more each year"), want: both(Softened, target)},

		{name: "dropped", after: func(v *Partnership) { theOutcome(v).Ladder[1].Targets = nil }, want: []change{{TheTarget, Dropped, target, ""}}},
		{name: "one more, due at another time", after: func(v *Partnership) {
			more := *theTarget(v)
			more.By, more.Value = "2025", number("7")
			theOutcome(v).Ladder[1].Targets = append([]indicator.Target{more}, *theTarget(v))
		}, want: []change{{TheTarget, Added, "", target}}},
		{name: "of another measure", after: onTarget(func(t *indicator.Target) { t.Indicator = "claimants" }), want: []change{
			{TheTarget, Dropped, target, ""}, {TheTarget, Added, "", target}, {TheMeasure, Added, "", o0},
		}},
		{name: "with the indicator itself", before: func(v *Partnership) { v.Indicators[2].Targets = []indicator.Target{{Text: "2%", Value: number("2")}} },
			after: func(v *Partnership) { v.Indicators[2].Targets[0].Value = number("2.5") }, want: both(Softened, "/indicators/2/targets/0")},
	})
}

func TestDiff_measures(t *testing.T) {
	employment := indicator.Indicator{ID: "employment", Name: "Employment rate", Polarity: indicator.Higher, Unit: "percent"}
	runEdits(t, []edit{
		{name: "swapped under the same outcome", after: func(v *Partnership) {
			v.Indicators = append(v.Indicators, employment)
			v.LOIP.Outcomes[1].Indicators = []string{"employment"}
			for i := range v.LOIP.Outcomes[1].Ladder {
				v.LOIP.Outcomes[1].Ladder[i].Indicators, v.LOIP.Outcomes[1].Ladder[i].Targets = nil, nil
			}
		}, want: []change{
			{TheTarget, Dropped, o1 + "/ladder/1/targets/0", ""}, {TheTarget, Dropped, o1 + "/ladder/2/targets/0", ""},
			{TheOutcome, Swapped, o1, o1},
		}},
		{name: "another measure under the same id", after: func(v *Partnership) {
			v.Indicators[2].Name = "Employment rate"
		}, want: []change{
			{TheTarget, Dropped, w0 + "/ladder/1/targets/0", ""}, {TheTarget, Dropped, w0 + "/ladder/2/targets/0", ""},
			{TheOutcome, Swapped, w0, w0}, {TheTarget, Added, "", w0 + "/ladder/1/targets/0"}, {TheTarget, Added, "", w0 + "/ladder/2/targets/0"},
		}},
		{name: "the same measure under another id", after: func(v *Partnership) {
			v.Indicators[2].ID = "cc"
			w := &v.LocalityPlans[0].Outcomes[0]
			w.Indicators, w.Ladder[1].Indicators, w.Ladder[2].Indicators = []string{"cc"}, []string{"cc"}, []string{"cc"}
		}, want: []change{{TheMeasure, Renumbered, "/indicators/2", "/indicators/2"}}},
		{name: "a name with other words in it", after: func(v *Partnership) { v.Indicators[2].Name = "Claimants of Universal Credit" },
			want: []change{{TheMeasure, Renamed, "/indicators/2", "/indicators/2"}}},
		{name: "in another unit", after: func(v *Partnership) { v.Indicators[2].Unit = "people" }, want: []change{{TheMeasure, Altered, "/indicators/2", "/indicators/2"}}},
		{name: "one more beside it", after: func(v *Partnership) { v.LOIP.Outcomes[1].Indicators = []string{"falls", "claimants"} },
			want: []change{{TheMeasure, Added, "", o1}}},
		{name: "context that nobody names", after: func(v *Partnership) { v.Indicators = append(v.Indicators, employment) },
			want: []change{{TheMeasure, Added, "", "/indicators/3"}}},
	})
}
