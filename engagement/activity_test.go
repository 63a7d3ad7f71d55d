package engagement

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func tenants(edit func(*CommunityBody)) func(*Record) {
	return func(r *Record) { edit(&r.CommunityBodies[0]) }
}

func TestGuidance2016_draft_para52(t *testing.T) {
	at := loip.Path("/communityBodies/0/turnedAway/0")
	refusal := func(edit func(*Refusal)) func(*Record) {
		return tenants(func(b *CommunityBody) { edit(&b.TurnedAway[0]) })
	}
	suite.Rows(t, "ENG-009",
		row{Name: "told why", Want: loip.Met, At: at},
		row{Name: "no reason", Edit: refusal(func(x *Refusal) { x.Reason = "" }), Want: loip.Unmet, At: at + "/reason"},
		row{Name: "a placeholder", Edit: refusal(func(x *Refusal) { x.Reason = "tbc" }), Want: loip.Unmet},
		row{Name: "not shown to be told", Edit: refusal(func(x *Refusal) { x.Told = loip.Date{} }), Want: loip.Undetermined, At: at + "/told"},
		row{Name: "told on the day", On: day(3, 8), Want: loip.Met},
		row{Name: "turned away on the day", On: day(3, 1), Want: loip.Undetermined, At: at + "/told"},
		row{Name: "told a day later", On: day(3, 7), Want: loip.Undetermined, At: at + "/told"},
		row{Name: "turned away a day later", On: day(2, 28), Want: loip.NotApplicable},
		row{Name: "one of two without a reason", Edit: tenants(func(b *CommunityBody) { b.TurnedAway = append(b.TurnedAway, Refusal{What: "a vote"}) }), Want: loip.Unmet, At: "/communityBodies/0/turnedAway/1/reason"},
		row{Name: "nobody turned away", Edit: tenants(func(b *CommunityBody) { b.TurnedAway = nil }), Want: loip.NotApplicable, At: "/communityBodies"},
		row{Name: "no list of bodies", Edit: func(r *Record) { r.CommunityBodies = nil }, Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para59(t *testing.T) {
	at := loip.Path("/communityBodies/0/unheeded/0")
	suite.Rows(t, "ENG-010",
		row{Name: "given the reasons", Want: loip.Met, At: at},
		row{Name: "no reason", Edit: tenants(func(b *CommunityBody) { b.Unheeded[0].Reason = " " }), Want: loip.Unmet, At: at + "/reason"},
		row{Name: "not told", Edit: tenants(func(b *CommunityBody) { b.Unheeded[0].Told = loip.Date{} }), Want: loip.Undetermined, At: at + "/told"},
		row{Name: "every wish followed", Edit: tenants(func(b *CommunityBody) { b.Unheeded = []Refusal{} }), Want: loip.NotApplicable},
	)
}

func TestAct2015_s4_3_b(t *testing.T) {
	suite.Rows(t, "ENG-011",
		row{Name: "took part", Want: loip.Met, At: "/activities/0"},
		row{Name: "on the day judged", On: day(2, 15), Want: loip.Met},
		row{Name: "a day later", On: day(2, 14), Want: loip.Undetermined, At: "/activities"},
		row{Name: "named at none", Edit: func(r *Record) {
			for i := range r.Activities {
				r.Activities[i].CommunityBodies = []string{"carers"}
			}
		}, Want: loip.Unmet, At: "/activities"},
		row{Name: "named only at one without a day", Edit: func(r *Record) {
			r.Activities = r.Activities[:3]
			r.Activities[0].On, r.Activities[1].CommunityBodies, r.Activities[2].CommunityBodies = loip.Date{}, nil, nil
		}, Want: loip.Undetermined, At: "/activities"},
		row{Name: "named at none, and one without a day names another", Edit: func(r *Record) {
			r.Activities = []Activity{{ID: "x", On: day(3, 1)}, {ID: "y", CommunityBodies: []string{"carers"}}}
		}, Want: loip.Unmet, At: "/activities"},
		row{Name: "named only at one after the day judged", Edit: func(r *Record) {
			r.Activities = []Activity{{ID: "x", On: day(3, 1)}, {ID: "y", On: ruletest.Day.AddDays(1), CommunityBodies: []string{"tenants"}}}
		}, Want: loip.Unmet, At: "/activities"},
		row{Name: "considered on the day", On: day(2, 1), Want: loip.Undetermined, At: "/activities"},
		row{Name: "considered a day later", On: day(1, 31), Want: loip.NotApplicable, At: "/communityBodies"},
		row{Name: "there was no activity", Edit: func(r *Record) { r.Activities = []Activity{} }, Want: loip.Unmet},
		row{Name: "no activity is given", Edit: func(r *Record) { r.Activities = nil }, Want: loip.Undetermined},
		row{Name: "it does not wish to", Edit: tenants(func(b *CommunityBody) { b.Wishes = WishesNo }), Want: loip.NotApplicable, At: "/communityBodies"},
		row{Name: "its wish is not recorded", Edit: tenants(func(b *CommunityBody) { b.Wishes = "" }), Want: loip.NotApplicable},
		row{Name: "thought not likely", Edit: tenants(func(b *CommunityBody) { b.Likely = false }), Want: loip.NotApplicable},
		row{Name: "no list of bodies", Edit: func(r *Record) { r.CommunityBodies = nil }, Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para11(t *testing.T) {
	without := func(s Stage) func(*Record) {
		return func(r *Record) {
			for i, a := range r.Activities {
				var kept []Stage
				for _, x := range a.Stages {
					if x != s {
						kept = append(kept, x)
					}
				}
				r.Activities[i].Stages = kept
			}
		}
	}
	suite.Rows(t, "ENG-012",
		row{Name: "at all six", Want: loip.Met, At: "/activities/3"},
		row{Name: "not at the first", Edit: without(Develop), Want: loip.Unmet, At: "/activities"},
		row{Name: "not at the fourth", Edit: without(Review), Want: loip.Unmet},
		row{Name: "not revised, though reported on", Edit: without(Revise), Want: loip.Undetermined, At: "/activities"},
		row{Name: "not yet reported on", Edit: without(Report), Want: loip.Undetermined},
		row{Name: "reported on, nobody named", Edit: func(r *Record) { r.Activities[3].CommunityBodies = nil }, Want: loip.Undetermined},
		row{Name: "reported on a day later", On: day(8, 31), Want: loip.Undetermined},
		row{Name: "there was no activity", Edit: func(r *Record) { r.Activities = []Activity{} }, Want: loip.Unmet},
		row{Name: "no activity with a stage", Edit: func(r *Record) { r.Activities = []Activity{{ID: "x", On: day(1, 5)}} }, Want: loip.Undetermined, At: "/activities"},
		row{Name: "none given", Edit: func(r *Record) { r.Activities = nil }, Want: loip.Undetermined},
	)
}

func TestAdvice_byOutcome(t *testing.T) {
	suite.Rows(t, "ENG-013",
		row{Name: "somebody speaks for disadvantage", Want: loip.Met, At: "/activities"},
		row{Name: "nobody does", Edit: tenants(func(b *CommunityBody) { b.Disadvantage = false }), Want: loip.Unmet, At: "/activities"},
		row{Name: "not on a second outcome", Edit: func(r *Record) { r.Activities[3].Outcomes = []string{"jobs"} }, Want: loip.Unmet},
		row{Name: "no body of the record is named", Edit: func(r *Record) { r.CommunityBodies = nil }, Want: loip.Undetermined},
		row{Name: "no outcome is named", Edit: func(r *Record) { r.Activities = r.Activities[2:] }, Want: loip.NotApplicable},
	)
}

func TestAdvice_levels(t *testing.T) {
	levels := func(promised, found Level) func(*Record) {
		return func(r *Record) { r.Activities[0].Promised, r.Activities[0].Found = promised, found }
	}
	at := loip.Path("/activities/0/found")
	suite.Rows(t, "ENG-014",
		row{Name: "beyond what was promised", Want: loip.Met, At: at},
		row{Name: "as promised", Edit: levels(CoProduce, CoProduce), Want: loip.Met, At: at},
		row{Name: "one level below", Edit: levels(CoProduce, Involve), Want: loip.Unmet, At: at},
		row{Name: "nothing at all", Edit: levels(Inform, NoEngagement), Want: loip.Unmet},
		row{Name: "not recorded", Edit: levels(CoProduce, ""), Want: loip.Undetermined, At: at},
		row{Name: "on the day judged", On: day(2, 15), Want: loip.Met, At: at},
		row{Name: "nothing promised", Edit: func(r *Record) { r.Activities = []Activity{{ID: "x", Found: Consult}} }, Want: loip.NotApplicable},
		row{Name: "a day later", On: day(2, 14), Want: loip.NotApplicable, At: "/activities"},
	)
}

func TestGuidance2016_draft_para64(t *testing.T) {
	view := func(edit func(*View)) func(*Record) { return func(r *Record) { edit(&r.Views[0]) } }
	suite.Rows(t, "ENG-031",
		row{Name: "drawn on", Want: loip.Met, At: "/views/0"},
		row{Name: "drawn on in none", Edit: view(func(v *View) { v.UsedIn = "" }), Want: loip.Unmet, At: "/views"},
		row{Name: "there are none", Edit: func(r *Record) { r.Views = []View{} }, Want: loip.Unmet},
		row{Name: "on the day judged", On: day(6, 1), Want: loip.Met},
		row{Name: "a day later", On: day(5, 31), Want: loip.Undetermined, At: "/views"},
		row{Name: "without a day", Edit: view(func(v *View) { v.On = loip.Date{} }), Want: loip.Undetermined},
		row{Name: "not given", Edit: func(r *Record) { r.Views = nil }, Want: loip.Undetermined},
	)
	suite.Rows(t, "ENG-032",
		row{Name: "of one community", Want: loip.Met, At: "/views/0"},
		row{Name: "of the whole area", Edit: view(func(v *View) { v.Community = "" }), Want: loip.Unmet, At: "/views"},
		row{Name: "on the day judged", On: day(6, 1), Want: loip.Met},
		row{Name: "a day later", On: day(5, 31), Want: loip.Undetermined, At: "/views"},
		row{Name: "without a day", Edit: view(func(v *View) { v.On = loip.Date{} }), Want: loip.Undetermined},
		row{Name: "of one community, not drawn on", Edit: view(func(v *View) { v.UsedIn = "" }), Want: loip.Undetermined},
		row{Name: "not given", Edit: func(r *Record) { r.Views = nil }, Want: loip.Undetermined},
	)
}

func TestGuidance2016_draft_para57(t *testing.T) {
	suite.Rows(t, "ENG-028",
		row{Name: "both", Want: loip.Met, At: "/placeStandards/0"},
		row{Name: "a charrette", Edit: func(r *Record) { r.PlaceStandards = nil }, Want: loip.Met, At: "/activities/0/methods"},
		row{Name: "the Place Standard on the day", Edit: func(r *Record) { r.Activities = nil }, On: day(6, 10), Want: loip.Met},
		row{Name: "the Place Standard a day later", Edit: func(r *Record) { r.Activities = nil }, On: day(6, 9), Want: loip.NotApplicable},
		row{Name: "a charrette on the day", On: day(2, 15), Want: loip.Met},
		row{Name: "a day later", On: day(2, 14), Want: loip.NotApplicable},
		row{Name: "none", Edit: func(r *Record) { r.PlaceStandards, r.Activities = nil, nil }, Want: loip.NotApplicable},
	)
}

func TestCoverage(t *testing.T) {
	r := validRecord()
	list := r.Coverage(ruletest.Day, "jobs", "homes")
	require.Len(t, list, 3)
	assert.Equal(t, "jobs", list[0].Outcome, "those asked for come first, in their order")
	assert.Empty(t, list[0].Bodies, "nobody took part")
	assert.Equal(t, Cover{"homes", map[Stage][]string{Develop: {"tenants"}, Design: {"tenants"}, Deliver: {"tenants"}}, []string{"tenants"}}, list[1])
	assert.Equal(t, Cover{"", map[Stage][]string{Review: {"tenants", "carers"}, Revise: {"tenants", "carers"}, Report: {"carers"}}, []string{"tenants"}}, list[2])

	r.Activities[0].Stages = nil
	assert.Equal(t, []string{"tenants"}, r.Coverage(ruletest.Day)[0].Bodies[""], "the stage is not recorded")
	assert.Empty(t, r.Coverage(day(2, 14)), "the day before the first activity")
	assert.Len(t, r.Coverage(day(2, 15)), 1)

	table, ok := r.coverageTable(day(2, 15))
	assert.True(t, ok, "one outcome is enough")
	assert.Equal(t, []string{"homes", "all"}, []string{table.Rows[0][0], table.Rows[1][0]})
	table, _ = r.coverageTable(ruletest.Day)
	assert.Equal(t, "no outcome recorded", table.Rows[1][0])
	_, ok = r.coverageTable(day(2, 14))
	assert.False(t, ok)
}

func TestLevels(t *testing.T) {
	list := Levels()
	require.Len(t, list, 6)
	for i, d := range list {
		var l Level
		require.NoError(t, l.UnmarshalText([]byte(d.Level)))
		assert.Equal(t, d.Level, l)
		assert.NotEmpty(t, d.Question)
		for j, other := range list {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			assert.Equal(t, want, d.Level.Compare(other.Level))
		}
		assert.Negative(t, Level("").Compare(d.Level), "not given is below every other")
	}
	list[0].Question = "changed"
	assert.NotEqual(t, "changed", Levels()[0].Question, "what is returned can be changed")
	assert.Error(t, new(Level).UnmarshalText([]byte("co-produced")))
}

func TestStar(t *testing.T) {
	activity := func(id string, found Level, cos ...Co) Activity {
		return Activity{ID: id, On: day(5, 1), Found: found, Cos: cos}
	}
	list := Star([]Activity{
		activity("a", CoProduce, CoDesign), activity("b", Involve, CoDesign, CoDeliver), activity("c", "", CoAssess), activity("d", CommunityLed, CoDesign),
		{ID: "e", On: day(5, 2), Found: CoProduce, Cos: []Co{CoCommission}}, {ID: "f", Found: CoProduce, Cos: []Co{CoCommission}},
	}, day(5, 1))
	assert.Equal(t, []Shared{
		{Co: CoCommission}, {Co: CoDesign, By: []string{"a", "d"}, Below: []string{"b"}}, {Co: CoDeliver, Below: []string{"b"}}, {Co: CoAssess, Open: []string{"c"}},
	}, list, "what is later, or has no day, does not count")
	assert.True(t, list[1].Covered())
	assert.False(t, list[2].Covered())
	assert.Len(t, FourCos(), 4)
	table, ok := Record{Activities: []Activity{activity("a", CoProduce, CoDesign), activity("c", "", CoAssess)}}.starTable(day(5, 1))
	assert.True(t, ok)
	assert.Equal(t, []string{"no", "yes", "no", "cannot tell"}, []string{table.Rows[0][1], table.Rows[1][1], table.Rows[2][1], table.Rows[3][1]})
	_, ok = Record{Activities: []Activity{activity("c", "", CoAssess)}}.starTable(day(5, 1))
	assert.True(t, ok, "one is enough to be shown")
	_, ok = Record{Activities: []Activity{activity("c", "")}}.starTable(day(5, 1))
	assert.False(t, ok)
	assert.Equal(t, "map-it", Journey()[0].ID)
	assert.Len(t, Journey(), 5)
}

func TestSuitability(t *testing.T) {
	all := Conditions{Yes, Yes, Yes, Yes}
	for name, c := range map[string]struct {
		edit func(*Conditions)
		want Suitability
		why  []string
	}{
		"all hold":             {func(*Conditions) {}, Suitable, nil},
		"agreement not known":  {func(c *Conditions) { c.AgreeableOutcome = NotSure }, Unsettled, []string{"agreeableOutcome"}},
		"not given":            {func(c *Conditions) { c.EarlyStart = "" }, Unsettled, []string{"earlyStart"}},
		"no choices":           {func(c *Conditions) { c.RealChoices = No }, Doubtful, []string{"realChoices"}},
		"no outweighs unknown": {func(c *Conditions) { c.EnoughTime, c.EarlyStart = No, NotSure }, Doubtful, []string{"enoughTime"}},
		"nothing given":        {func(c *Conditions) { *c = Conditions{} }, Unsettled, []string{"realChoices", "earlyStart", "enoughTime", "agreeableOutcome"}},
	} {
		conditions := all
		c.edit(&conditions)
		got, why := conditions.Suitability()
		assert.Equal(t, c.want, got, name)
		var ids []string
		for _, q := range why {
			ids = append(ids, q.ID)
		}
		assert.Equal(t, c.why, ids, name)
	}
}

func TestSettingUp(t *testing.T) {
	list := SettingUp()
	settled, seen := map[string]string{}, map[string]bool{}
	for _, h := range list {
		for _, q := range h.Questions {
			assert.False(t, seen[q.ID], "the id %s stands twice", q.ID)
			seen[q.ID] = true
			settled[q.ID] = "settled"
		}
	}
	assert.Len(t, seen, 21)
	assert.Len(t, list[1].Questions, 6, "setting the scene")
	assert.Len(t, list[2].Questions, 5, "practicalities")
	assert.Empty(t, Option{SettingUp: settled}.Open())
	settled["timing"] = "tbc"
	open := Option{SettingUp: settled}.Open()
	require.Len(t, open, 1, "a placeholder settles nothing")
	assert.Equal(t, "timing", open[0].ID)
	list[0].Questions[0].Text = "changed"
	assert.NotEqual(t, "changed", SettingUp()[0].Questions[0].Text)
}

func TestOptionTable(t *testing.T) {
	table, ok := validRecord().optionTable(day(4, 1))
	assert.True(t, ok)
	assert.Equal(t, []string{"Repairs service", "1 April 2017", string(Unsettled)}, table.Rows[0][:3])
	_, ok = validRecord().optionTable(day(3, 31))
	assert.False(t, ok, "the day before it was considered")
}

// The questions are in the order of the answers, and each goes by its key.
func TestWhenToCoProduce(t *testing.T) {
	keys := reflect.TypeFor[Conditions]()
	questions := WhenToCoProduce()
	require.Len(t, questions, keys.NumField())
	for i, q := range questions {
		assert.Equal(t, q.ID+",omitzero", keys.Field(i).Tag.Get("json"))
		assert.NotEmpty(t, q.Text)
	}
	questions[0].ID = "changed"
	assert.Equal(t, "realChoices", WhenToCoProduce()[0].ID, "the list is the caller's own")
}
