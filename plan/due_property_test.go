package plan

import (
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
)

// disturbances each take something from a dossier, or give it something.
var disturbances = []func(*Partnership){
	func(v *Partnership) { v.LOIP = nil },
	func(v *Partnership) { v.LOIP.Stead = "a community plan" },
	func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft },
	func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, "" },
	func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, "2017-10" },
	func(v *Partnership) { v.LOIP.Published = loip.Day(2018, 3, 5) },
	func(v *Partnership) { v.LOIP.Partial = true },
	func(v *Partnership) { v.LOIP.Needs = nil },
	func(v *Partnership) { v.LOIP.Participation = []Participation{} },
	func(v *Partnership) { v.LOIP.Consultation = nil },
	func(v *Partnership) { v.LOIP.Consultation.CommunityBodies = []string{} },
	func(v *Partnership) { v.LOIP.Consultation.OtherPersons = nil },
	func(v *Partnership) { v.LOIP.Consultation.Representations[0].Answer = "" },
	func(v *Partnership) { v.LOIP.Consultation.Representations[1].Answered = loip.Date{} },
	func(v *Partnership) { v.LOIP.Consultation.Representations = nil },
	func(v *Partnership) { v.LOIP.Consultation.Revises = loip.Day(2016, 6, 1) },
	func(v *Partnership) { v.LOIP.SignOff = nil },
	func(v *Partnership) { v.LOIP.SignOff = v.LOIP.SignOff[2:] },
	func(v *Partnership) { v.LOIP.SignOff[3].Does = governance.Refused },
	func(v *Partnership) { v.LOIP.SignOff[1].On = loip.Day(2018, 1, 1) },
	func(v *Partnership) { v.LOIP.Progress = nil },
	func(v *Partnership) { v.LOIP.Outcomes = nil },
	func(v *Partnership) { v.LOIP.Reviews = nil },
	func(v *Partnership) { v.LOIP.Reviews[0].Then = Revise },
	func(v *Partnership) { v.LOIP.Reviews[0].On, v.LOIP.Reviews[0].When = loip.Date{}, "2018" },
	func(v *Partnership) { v.LOIP.Reports = nil },
	func(v *Partnership) { v.LOIP.Reports[0].Published = loip.Date{} },
	func(v *Partnership) { v.LOIP.ReplacedBy = "The next plan" },
	func(v *Partnership) { v.LOIP.Period.Until = loip.Day(2020, 2, 1) },
	func(v *Partnership) { v.LOIP.Editions = []Edition{revision2021()} },
	func(v *Partnership) { v.LOIP.Editions = []Edition{revision2021(), {Label: "2022", When: "2022"}} },
	func(v *Partnership) {
		v.LOIP.Editions = []Edition{{Label: "draft", Decided: loip.Day(2018, 6, 1), Consultation: &engagement.Consultation{}}}
	},
	func(v *Partnership) {
		v.OtherPlans = append(v.OtherPlans, Content{Title: "The next plan", Published: loip.Day(2020, 1, 10)})
	},
	func(v *Partnership) { v.LocalityPlans = []LocalityPlan{} },
	func(v *Partnership) { v.LocalityPlans = nil },
	func(v *Partnership) {
		v.LocalityPlans[0].Published, v.LocalityPlans[0].Status = loip.Date{}, Approved
	},
	func(v *Partnership) { v.LocalityPlans[0].Progress = nil },
	func(v *Partnership) { v.LocalityPlans[0].Reports = []ProgressReport{} },
	func(v *Partnership) { v.LocalityPlans[0].Consultation.Opened = loip.Day(2018, 1, 1) },
	func(v *Partnership) { v.Division.Identification = nil },
	func(v *Partnership) { v.Division.Identification.Decided = loip.Day(2018, 2, 2) },
	func(v *Partnership) { v.Settings = nil },
	func(v *Partnership) { v.Settings[0].ReviewYears = 0 },
	func(v *Partnership) { v.Settings[0].ReportMonths = DraftReportMonths },
	func(v *Partnership) { v.Area = "" },
	func(v *Partnership) { v.ReportingFrom = loip.Day(2016, 7, 1) },
	agreement(nil),
	agreement(func(a *Agreement) { a.SignOff = nil }),
}

// disturbed is the valid dossier with some of the disturbances, those left out
// that find nothing to disturb any more.
func disturbed(r *rand.Rand) Partnership {
	v := valid()
	for range 1 + r.IntN(4) {
		edit := disturbances[r.IntN(len(disturbances))]
		func() {
			defer func() { _ = recover() }()
			edit(&v)
		}()
	}
	return v
}

// consistent holds what is due on a day against the rules on that day.
func consistent(t *testing.T, v Partnership, on loip.Date) {
	t.Helper()
	results := map[loip.RuleID]loip.Result{}
	for _, r := range loip.Run(v, on, own()).Results {
		results[r.Rule.ID] = r
	}
	for _, d := range Due(v, on) {
		r, ok := results[d.Rule]
		require.True(t, ok, "%s is no rule", d.Rule)
		assert.Equal(t, r.Rule.Force, d.Force)
		assert.Equal(t, r.Rule.Basis, d.Basis)
		assert.NotEmpty(t, d.What)
		assert.NotEmpty(t, d.Why)
		if d.Urgency != Coming {
			assert.Contains(t, []loip.Answer{loip.Unmet, loip.Undetermined}, r.Answer, "%s on %s: %s", d.Rule, on, d.What)
			assert.False(t, d.From.After(on))
		}
		assert.Equal(t, d.Urgency == Overdue, !d.By.IsZero() && on.After(d.By), "%s on %s", d.What, on)
		assert.Equal(t, d.SetBy != "", !d.By.IsZero(), "a last day is somebody's: %s", d.What)
	}
}

// No duty is listed as due whose rule is met on the day, whatever the dossier
// lacks.
func TestProperty_nothingDueThatIsMet(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 120 {
		v := disturbed(r)
		consistent(t, v, loip.Day(2016, 10, 1).AddDays(r.IntN(2500)))
		if t.Failed() {
			return
		}
	}
}

var dayText = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

// What is due changes only on the days that the duties, the documents or the law
// name, and on the day after.
func TestProperty_dueChangesOnNamedDaysAlone(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2 {
		v := disturbed(r)
		data, err := json.Marshal(v)
		require.NoError(t, err)
		named := map[loip.Date]bool{commencement: true, octSecond: true, loip.Day(2019, 10, 16): true} // the last: a new statutory partner
		for _, text := range dayText.FindAllString(string(data), -1) {
			day, err := loip.ParseDate(text)
			require.NoError(t, err)
			named[day], named[day.AddDays(1)] = true, true
		}
		for year := 2016; year < 2023; year++ { // a time to the month or year ends with it
			named[loip.Day(year, 12, 31)], named[loip.Day(year, 10, 31)] = true, true
			named[loip.Day(year, 1, 1)], named[loip.Day(year, 10, 1)], named[loip.Day(year, 11, 1)] = true, true, true
		}
		before := Due(v, loip.Day(2016, 12, 1))
		for day := loip.Day(2016, 12, 2); day.Before(loip.Day(2020, 12, 1)); day = day.AddDays(1) {
			for _, d := range before {
				named[d.From], named[d.By.AddDays(1)] = true, true
			}
			after := Due(v, day)
			if !named[day] {
				require.Equal(t, before, after, "what is due changed on %s", day)
			}
			before = after
		}
	}
}

// What is done leaves the list, and takes nothing else with it that the day had
// not settled.
func TestProperty_whatIsDoneLeaves(t *testing.T) {
	draft := unpublished(func(c *Content) {
		c.Needs, c.Participation, c.Consultation, c.SignOff = nil, nil, nil, nil
	})
	whole := valid()
	v := valid()
	draft(&v)
	v.LocalityPlans = nil
	on := loip.Day(2017, 9, 27)
	has := func(id loip.RuleID) bool {
		for _, d := range Due(v, on) {
			if d.Rule == id && d.Path.Within("/loip") {
				return true
			}
		}
		return false
	}
	for _, step := range []struct {
		rule loip.RuleID
		do   func()
	}{
		{"PLAN-027", func() { v.LOIP.Participation = whole.LOIP.Participation }},
		{"PLAN-009", func() { v.LOIP.Needs = whole.LOIP.Needs }},
		{"PLAN-006", func() {
			v.LOIP.Consultation = &engagement.Consultation{Opened: loip.Day(2017, 5, 1), CommunityBodies: []string{"a"}, Representations: whole.LOIP.Consultation.Representations}
			v.LOIP.Consultation.Representations[0].Answer = ""
		}},
		{"PLAN-007", func() { v.LOIP.Consultation.OtherPersons = []string{"residents"} }},
		{"PLAN-008", func() { v.LOIP.Consultation.Representations[0].Answer = "taken up" }},
		{"PLAN-018", func() { v.LOIP.SignOff = whole.LOIP.SignOff }},
		{"PLAN-001", func() { v.LOIP.Published = on }},
		{"PLAN-070", func() { v.LOIP.Progress = []ProgressNote{{Outcome: "o1", On: on}, {Outcome: "o2", On: on}} }},
	} {
		assert.True(t, has(step.rule), "%s is due", step.rule)
		step.do()
		assert.False(t, has(step.rule), "%s is done", step.rule)
	}
}

// FuzzDue: whatever a dossier holds that can be read, what is due agrees with
// the rules, and every plan has a course.
func FuzzDue(f *testing.F) {
	f.Add(validJSON, 300)
	f.Add([]byte(`{"loip":{"title":"x","editions":[{"label":"1"},{"label":"2","when":"2019"}],"reviews":[{"then":"revise"}]}}`), 900)
	f.Add([]byte(`{"singleOutcomeAgreement":{"title":"x","adoptedWhen":"2016-05","signOff":[]},"area":"S12000026"}`), 0)
	f.Add([]byte(`{"loip":{"title":"x","publishedWhen":"spring 2018","replacedBy":"y"},"otherPlans":[{"title":"y","replaces":"x","published":"2017-01-01"}]}`), 700)
	f.Fuzz(func(t *testing.T, data []byte, days int) {
		v, err := Read(data)
		if err != nil {
			return
		}
		on := loip.Day(2016, 1, 1).AddDays(days % 5000)
		consistent(t, v, on)
		for _, c := range v.Courses(on) {
			assert.Len(t, c.Passages, len(Stages()))
			at := c.Stage()
			assert.True(t, at == "" || c.Passage(at).State == Reached && len(c.Passage(at).Without) == 0)
		}
	})
}

func BenchmarkDue(b *testing.B) {
	v, err := Read(large())
	require.NoError(b, err)
	for b.Loop() {
		Due(v, in2022)
	}
}
