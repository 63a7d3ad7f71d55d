package plan

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

func TestDiff_plans(t *testing.T) {
	other := func(v *Partnership) { v.OtherPlans = []Content{{Title: "Action plan for jobs"}} }
	runEdits(t, []edit{
		{name: "the plan's end slips, and with it that of its outcomes", after: func(v *Partnership) { v.LOIP.Period.Until = loip.Day(2030, 10, 1) },
			want: []change{{ThePlan, Slipped, "/loip", "/loip"}}},
		{name: "the plan has no end any more", after: func(v *Partnership) { v.LOIP.Period.Until = loip.Date{} },
			want: []change{{ThePlan, Slipped, "/loip", "/loip"}}},
		{name: "the plan's end is brought forward", after: func(v *Partnership) { v.LOIP.Period.Until = loip.Day(2024, 10, 1) },
			want: []change{{ThePlan, BroughtForward, "/loip", "/loip"}}},
		{name: "the plan is renewed for the years that follow", after: func(v *Partnership) {
			v.LOIP.Period = loip.Period{From: loip.Day(2027, 10, 1), Until: loip.Day(2037, 10, 1)}
			v.LOIP.Outcomes[1].Period = loip.Period{}
		}, before: func(v *Partnership) { v.LOIP.Outcomes[1].Period = loip.Period{} }, want: []change{{ThePlan, Shifted, "/loip", "/loip"}}},
		{name: "the plan is renamed", after: func(v *Partnership) { v.LOIP.Title = "Our plan" }, want: []change{{ThePlan, Renamed, "/loip", "/loip"}}},
		{name: "no local outcomes improvement plan any more", after: func(v *Partnership) { v.LOIP = nil }, want: []change{{ThePlan, Dropped, "/loip", ""}}},
		{name: "a locality plan goes", after: func(v *Partnership) { v.LocalityPlans = nil }, want: []change{{ThePlan, Dropped, "/localityPlans/0", ""}}},
		{name: "a locality plan of another name for the same locality", after: func(v *Partnership) { v.LocalityPlans[0].Title = "Valley together" },
			want: []change{{ThePlan, Renamed, "/localityPlans/0", "/localityPlans/0"}}},
		{name: "a locality plan for one locality more", after: func(v *Partnership) { v.LocalityPlans[0].Localities = []string{"east", "west"} },
			want: []change{{ThePlan, Altered, "/localityPlans/0", "/localityPlans/0"}}},
		{name: "localities in another order", before: func(v *Partnership) { v.LocalityPlans[0].Localities = []string{"east", "west"} },
			after: func(v *Partnership) { slices.Reverse(v.LocalityPlans[0].Localities) }},
		{name: "another plan comes", after: other, want: []change{{ThePlan, Added, "", "/otherPlans/0"}}},
		{name: "another plan by its title", before: other, after: func(v *Partnership) { v.OtherPlans[0].Period.Until = loip.Day(2020, 1, 1) },
			want: []change{{ThePlan, BroughtForward, "/otherPlans/0", "/otherPlans/0"}}},
		{name: "the vision is for a later year", after: func(v *Partnership) { v.LOIP.Vision[0].By = 2030 },
			want: []change{{TheVision, Slipped, "/loip/vision/0", "/loip/vision/0"}}},
		{name: "the vision is for no year", after: func(v *Partnership) { v.LOIP.Vision[0].By = 0 },
			want: []change{{TheVision, Slipped, "/loip/vision/0", "/loip/vision/0"}}},
		{name: "another vision", after: func(v *Partnership) { v.LOIP.Vision[0].Text = "Growth" },
			want: []change{{TheVision, Dropped, "/loip/vision/0", ""}, {TheVision, Added, "", "/loip/vision/0"}}},
	})
}

func TestDiff_themes(t *testing.T) {
	runEdits(t, []edit{
		{name: "a theme goes, with what stood under it", after: func(v *Partnership) {
			v.LOIP.Themes, v.LOIP.Outcomes = v.LOIP.Themes[:1], v.LOIP.Outcomes[:1]
		}, want: []change{{TheTheme, Dropped, "/loip/themes/1", ""}, {TheOutcome, Dropped, o1, ""}}},
		{name: "a theme goes, and its outcome stands under another", after: func(v *Partnership) {
			v.LOIP.Themes, v.LOIP.Outcomes[1].Theme = v.LOIP.Themes[:1], "income"
		}, want: []change{{TheTheme, Shifted, "/loip/themes/1", ""}, {TheOutcome, Shifted, o1, o1}}},
		{name: "an empty theme goes", before: func(v *Partnership) { v.LOIP.Outcomes[1].Theme = "" },
			after: func(v *Partnership) { v.LOIP.Themes = v.LOIP.Themes[:1] }, want: []change{{TheTheme, Dropped, "/loip/themes/1", ""}}},
		{name: "renamed", after: func(v *Partnership) { v.LOIP.Themes[1].Title = "Safe streets" }, want: []change{{TheTheme, Renamed, "/loip/themes/1", "/loip/themes/1"}}},
		{name: "renumbered", after: func(v *Partnership) { v.LOIP.Themes[1].ID, v.LOIP.Outcomes[1].Theme = "safe", "safe" },
			want: []change{{TheTheme, Renumbered, "/loip/themes/1", "/loip/themes/1"}}},
	})
}

func TestDiff_aimsAndActions(t *testing.T) {
	const aim = "/loip/aims/0"
	aims := func(v *Partnership) {
		v.LOIP.Aims = []Aim{
			{ID: "1.1", Title: "Start-ups", Outcome: "o1", Leads: []string{"borders-college"}, Targets: []indicator.Target{{Text: "5% more", By: "2021"}}},
			{ID: "1.2", Title: "Digital skills", Outcome: "o1", Targets: []indicator.Target{{Text: "10% more"}}},
		}
	}
	tally := func(counts ...int64) func(*Partnership) {
		return func(v *Partnership) {
			v.LOIP.Counts = nil
			for _, n := range counts {
				v.LOIP.Counts = append(v.LOIP.Counts, Tally{What: "improvement aims", Count: n})
			}
		}
	}
	runEdits(t, []edit{
		{name: "an aim goes", before: aims, after: func(v *Partnership) { v.LOIP.Aims = v.LOIP.Aims[1:] }, want: []change{{TheAim, Dropped, aim, ""}}},
		{name: "an aim is reworded", before: aims, after: func(v *Partnership) { v.LOIP.Aims[0].Title = "Start-ups in growth sectors" },
			want: []change{{TheAim, Renamed, aim, aim}}},
		{name: "another aim under the same number", before: aims, after: func(v *Partnership) { v.LOIP.Aims[0].Title = "Food pantries" },
			want: []change{{TheAim, Replaced, aim, aim}}},
		{name: "an aim hangs on another outcome", before: aims, after: func(v *Partnership) { v.LOIP.Aims[0].Outcome = "o2" },
			want: []change{{TheAim, Shifted, aim, aim}}},
		{name: "another lead of an aim", before: aims, after: func(v *Partnership) { v.LOIP.Aims[0].Leads[0] = "nhs-borders" },
			want: []change{{TheAim, OtherLead, aim, aim}}},
		{name: "the target of an aim slips", before: aims, after: func(v *Partnership) { v.LOIP.Aims[0].Targets[0].By = "2022" },
			want: []change{{TheTarget, Slipped, aim + "/targets/0", aim + "/targets/0"}}},
		{name: "the target of an aim is softened", before: aims, after: func(v *Partnership) { v.LOIP.Aims[0].Targets[0].Text = "3% more" },
			want: []change{{TheTarget, Softened, aim + "/targets/0", aim + "/targets/0"}}},
		{name: "fewer aims", before: tally(125), after: tally(75), want: []change{{TheCount, Fell, "/loip/counts/0", "/loip/counts/0"}}},
		{name: "fewer aims, whichever number is right", before: tally(120, 125), after: tally(75, 74), want: []change{{TheCount, Fell, "/loip/counts/0", "/loip/counts/0"}}},
		{name: "perhaps fewer aims", before: tally(120, 125), after: tally(122), want: []change{{TheCount, Altered, "/loip/counts/0", "/loip/counts/0"}}},
		{name: "as many aims", before: tally(120, 125), after: tally(125, 120)},
		{name: "an action goes", after: func(v *Partnership) { v.LOIP.Actions = v.LOIP.Actions[1:] }, want: []change{{TheAction, Dropped, "/loip/actions/0", ""}}},
		{name: "an action is due later", after: func(v *Partnership) { v.LOIP.Actions[1].Due = loip.Day(2019, 4, 1) },
			want: []change{{TheAction, Slipped, "/loip/actions/1", "/loip/actions/1"}}},
		{name: "an action is due in words", after: func(v *Partnership) { v.LOIP.Actions[1].Due, v.LOIP.Actions[1].DueText = loip.Date{}, "in 2019" },
			want: []change{{TheAction, Slipped, "/loip/actions/1", "/loip/actions/1"}}},
		{name: "an action is for the short term", after: func(v *Partnership) { v.LOIP.Actions[0].Term = Short },
			want: []change{{TheAction, BroughtForward, "/loip/actions/0", "/loip/actions/0"}}},
		{name: "another lead of an action", after: func(v *Partnership) { v.LOIP.Actions[0].Leads[0] = "nhs-borders" },
			want: []change{{TheAction, OtherLead, "/loip/actions/0", "/loip/actions/0"}}},
		{name: "a milestone slips and one is new", before: func(v *Partnership) {
			v.LOIP.Actions[0].Milestones = []Step{{What: "staff in post", Due: "March 2018"}}
		},
			after: func(v *Partnership) {
				v.LOIP.Actions[0].Milestones = []Step{{What: "first pupils"}, {What: "Staff in post", Due: "May 2018"}}
			}, want: []change{
				{TheMilestone, Slipped, "/loip/actions/0/milestones/0", "/loip/actions/0/milestones/1"}, {TheMilestone, Added, "", "/loip/actions/0/milestones/0"},
			}},
	})
}

// What is missing from a plan of which only parts were read is not held against
// it; what such a plan shows to be other than it was is.
func TestDiff_partial(t *testing.T) {
	partial := func(v *Partnership) { v.LOIP.Partial = true }
	runEdits(t, []edit{
		{name: "an outcome", before: partial, after: func(v *Partnership) { v.LOIP.Outcomes = v.LOIP.Outcomes[:1] }, want: []change{{TheOutcome, NotFound, o1, ""}}},
		{name: "a lead", before: func(v *Partnership) { partial(v); theOutcome(v).LeadText = "the council" }, after: func(v *Partnership) { theOutcome(v).LeadText = "" },
			want: []change{{TheOutcome, NotFound, o0, o0}}},
		{name: "a due time", before: partial, after: onTarget(func(t *indicator.Target) { t.By = "" }), want: both(NotFound, target)},
		{name: "an improvement", before: partial, after: func(v *Partnership) { theOutcome(v).Improvement = "" }, want: []change{{TheOutcome, NotFound, o0 + "/improvement", o0}}},
		{name: "a baseline", before: partial, after: onTarget(func(t *indicator.Target) { t.Baseline, t.BaselineWhen = indicator.Value{}, "" }), want: both(NotFound, target)},
		{name: "another value", before: partial, after: onTarget(func(t *indicator.Target) { t.Value = number("9.5") }), want: both(Softened, target)},
		{name: "a locality plan is another document", before: partial, after: func(v *Partnership) { v.LocalityPlans = nil }, want: []change{{ThePlan, Dropped, "/localityPlans/0", ""}}},
	})
	b, a := valid(), valid()
	a.LOIP.Partial, a.LOIP.Outcomes = true, a.LOIP.Outcomes[:1]
	assert.Equal(t, []change{{TheOutcome, NotFound, o1, ""}}, changes(Diff(b, a, Matching{})))
	assert.Equal(t, []change{{TheOutcome, NotFound, "", o1}}, changes(Diff(a, b, Matching{})))
}

// A threshold that nothing reaches takes nothing for the same by its words.
func TestDiff_matching(t *testing.T) {
	b, a := valid(), valid()
	a.LOIP.Outcomes[0].ID, a.LOIP.Outcomes[0].Title = "o9", "Fewer children live in poverty"
	assert.Equal(t, []change{{TheOutcome, Renamed, o0, o0}, {TheOutcome, Renumbered, o0, o0}}, changes(Diff(b, a, Matching{})))
	assert.Equal(t, []change{{TheOutcome, Dropped, o0, ""}, {TheOutcome, Added, "", o0}}, changes(Diff(b, a, Matching{Alike: 1, PartOf: 1})))
}

// What a scrutiny board asks about first stands first.
func TestDiff_order(t *testing.T) {
	b, a := valid(), valid()
	b.LOIP.Aims = []Aim{{ID: "x", Title: "Start-ups"}}
	b.LOIP.Outcomes[0].LeadText, a.LOIP.Outcomes[0].LeadText = "the council", "the college"
	a.LOIP.Outcomes[1] = Outcome{ID: "o3", Title: "Clean rivers"}
	a.LOIP.Period.Until = loip.Day(2029, 1, 1)
	a.LOIP.Themes[0].Title = "Enough money"
	theTarget(&a).Value, theTarget(&a).Baseline = number("10"), number("11")
	assert.Equal(t, []Weight{GivenUp, GivenUp, PutOff, HardToFollow, LessDone, WhoAnswers, Gained, Cosmetic}, weights(Diff(b, a, Matching{})))
	rows := DiffTable(Diff(b, a, Matching{})).Rows
	assert.Len(t, rows, 8)
	assert.Equal(t, []string{"given up", "outcome dropped", "/loip/outcomes/1", ""}, []string{rows[0][0], rows[0][1], rows[0][3], rows[0][4]})
}

func weights(list []Change) (weights []Weight) {
	for _, c := range list {
		weights = append(weights, c.Weight)
	}
	return weights
}
