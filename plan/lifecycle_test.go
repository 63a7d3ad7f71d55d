package plan

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// courseOf returns the course of the local outcomes improvement plan.
func courseOf(t *testing.T, edit func(*Partnership), on loip.Date) Course {
	t.Helper()
	v := valid()
	if edit != nil {
		edit(&v)
	}
	list := v.Courses(on)
	require.NotEmpty(t, list)
	require.Equal(t, loip.Path("/loip"), list[0].Path)
	require.Len(t, list[0].Passages, len(Stages()))
	for i, p := range list[0].Passages {
		assert.Equal(t, Stages()[i], p.Stage)
		assert.NotEmpty(t, p.Why)
		assert.Contains(t, []State{Reached, NotReached, NotKnown}, p.State, "%s", p.Stage)
		assert.True(t, p.Path.Within("/loip"))
	}
	return list[0]
}

// The valid plan day by day: each stage from its own day on, and the day before
// not yet.
func TestCourses_stages(t *testing.T) {
	for _, s := range []struct {
		stage Stage
		on    loip.Date
		at    Stage // where the plan then is
	}{
		{AtNeeds, loip.Day(2017, 2, 1), AtNeeds},
		{AtParticipation, loip.Day(2017, 2, 15), AtParticipation},
		{AtConsultation, loip.Day(2017, 5, 1), AtConsultation},
		{AtRepresentations, loip.Day(2017, 8, 15), AtRepresentations},
		{AtAgreement, loip.Day(2017, 9, 21), AtAgreement},
		{AtPublication, loip.Day(2017, 9, 28), AtPublication},
		{AtProgress, loip.Day(2017, 9, 30), AtReview},
		{AtReview, loip.Day(2017, 9, 30), AtReview},
		{AtReport, loip.Day(2019, 9, 30), AtReport},
	} {
		p := courseOf(t, nil, s.on).Passage(s.stage)
		assert.Equal(t, Reached, p.State, "%s: %s", s.stage, p.Why)
		assert.Equal(t, s.on, p.Last, s.stage)
		assert.Empty(t, p.Without)
		assert.NotEqual(t, Reached, courseOf(t, nil, s.on.AddDays(-1)).Passage(s.stage).State, "%s the day before", s.stage)
		assert.Equal(t, s.at, courseOf(t, nil, s.on).Stage())
	}
	assert.Equal(t, Stage(""), courseOf(t, nil, loip.Day(2017, 1, 31)).Stage())
}

func TestCourses_states(t *testing.T) {
	day := loip.Day
	published := day(2017, 9, 28)
	for _, row := range []struct {
		name  string
		edit  func(*Partnership)
		on    loip.Date
		stage Stage
		want  State
		at    loip.Path
	}{
		{"needs not given", func(v *Partnership) { v.LOIP.Needs = nil }, octFirst, AtNeeds, NotKnown, "/loip/needs"},
		{"needs: none", func(v *Partnership) { v.LOIP.Needs = []Need{} }, octFirst, AtNeeds, NotReached, "/loip/needs"},
		{"needs: none in a part", partial(func(v *Partnership) { v.LOIP.Needs = []Need{} }), octFirst, AtNeeds, NotKnown, "/loip/needs"},
		{"needs without a day", func(v *Partnership) { v.LOIP.Needs = []Need{{ID: "n1"}} }, octFirst, AtNeeds, NotKnown, "/loip/needs"},
		{"participation: none", func(v *Partnership) { v.LOIP.Participation = []Participation{} }, octFirst, AtParticipation, NotReached, "/loip/participation"},
		{"participation of nobody named", func(v *Partnership) { v.LOIP.Participation[0].Bodies = nil }, octFirst, AtParticipation, NotKnown, "/loip/participation"},
		{"a draft", func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, Draft }, octFirst, AtDraft, Reached, "/loip/status"},
		{"no word of a draft", func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, "" }, octFirst, AtDraft, NotKnown, "/loip/status"},
		{"the status says nothing of the time before", nil, day(2017, 1, 1), AtDraft, NotKnown, "/loip/status"},
		{"nobody consulted under a head", func(v *Partnership) { v.LOIP.Consultation.OtherPersons = []string{} }, octFirst, AtConsultation, NotReached, "/loip/consultation/otherPersons"},
		{"no consultation on record", func(v *Partnership) { v.LOIP.Consultation = nil }, octFirst, AtConsultation, NotKnown, "/loip/consultation"},
		{"consulted after publication", func(v *Partnership) { v.LOIP.Consultation.Opened = published.AddDays(1) }, octFirst, AtConsultation, Reached, "/loip/consultation/communityBodies"},
		{"no representation received", func(v *Partnership) {
			v.LOIP.Consultation.Representations, v.LOIP.Consultation.NoneReceived = nil, true
		}, octFirst, AtRepresentations, Reached, "/loip/consultation/representations"},
		{"representations not given", func(v *Partnership) { v.LOIP.Consultation.Representations = nil }, octFirst, AtRepresentations, NotKnown, "/loip/consultation/representations"},
		{"one never answered", func(v *Partnership) { v.LOIP.Consultation.Representations[1].Answer = "" }, octFirst, AtRepresentations, NotReached, "/loip/consultation/representations/1"},
		{"one received after publication", func(v *Partnership) {
			r := &v.LOIP.Consultation.Representations[1]
			r.Received, r.Answer = published.AddDays(1), ""
		}, octFirst, AtRepresentations, Reached, "/loip/consultation/representations"},
		{"a partner has not agreed", func(v *Partnership) { v.LOIP.SignOff = v.LOIP.SignOff[1:] }, octFirst, AtAgreement, NotReached, "/loip/signOff"},
		{"a partner refused", func(v *Partnership) { v.LOIP.SignOff[0].Does = governance.Refused }, octFirst, AtAgreement, NotReached, "/loip/signOff"},
		{"no signatures on record", func(v *Partnership) { v.LOIP.SignOff = nil }, octFirst, AtAgreement, NotKnown, "/loip/signOff"},
		{"no signatures, but an approval", func(v *Partnership) {
			v.LOIP.SignOff, v.LOIP.Approvals = nil, []Approval{{By: "board", When: "2017-09"}}
		}, octFirst, AtAgreement, NotKnown, "/loip/signOff"},
		{"a board refused", func(v *Partnership) { v.LOIP.Approvals = []Approval{{By: "board", When: "2017-09", Refused: true}} }, octFirst, AtAgreement, NotReached, "/loip/approvals/0"},
		{"a board refused and then approved", func(v *Partnership) {
			v.LOIP.Approvals = []Approval{{By: "board", On: day(2017, 9, 2)}, {By: "board", On: day(2017, 9, 1), Refused: true}}
		}, octFirst, AtAgreement, Reached, "/loip/signOff"},
		{"a board will refuse", func(v *Partnership) { v.LOIP.Approvals = []Approval{{By: "board", When: "2017-10", Refused: true}} }, octFirst, AtAgreement, Reached, "/loip/signOff"},
		{"published in the month", func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, "2017-10" }, octFirst, AtPublication, NotKnown, "/loip/published"},
		{"and by the end of the month", func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, "2017-10" }, day(2017, 10, 31), AtPublication, Reached, "/loip/published"},
		{"said to be published", func(v *Partnership) { v.LOIP.Published = loip.Date{} }, octFirst, AtPublication, NotKnown, "/loip/published"},
		{"approved, and no more", func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, Approved }, octFirst, AtPublication, NotReached, "/loip/published"},
		{"nothing said", func(v *Partnership) { v.LOIP.Published, v.LOIP.Status = loip.Date{}, "" }, octFirst, AtPublication, NotKnown, "/loip/published"},
		{"what follows is as unknown", func(v *Partnership) { v.LOIP.Published = loip.Date{} }, octFirst, AtProgress, NotKnown, "/loip/progress"},
		{"no look", func(v *Partnership) { v.LOIP.Progress = []ProgressNote{} }, octFirst, AtProgress, NotReached, "/loip/progress"},
		{"no review", func(v *Partnership) { v.LOIP.Reviews = []Review{} }, octFirst, AtReview, NotReached, "/loip/reviews"},
		{"reviews not given", func(v *Partnership) { v.LOIP.Reviews = nil }, octFirst, AtReview, NotKnown, "/loip/reviews"},
		{"a review without a day", func(v *Partnership) { v.LOIP.Reviews = []Review{{}} }, octFirst, AtReview, NotKnown, "/loip/reviews"},
		{"no year has ended", nil, day(2019, 3, 31), AtReport, NotReached, "/loip/progressReports"},
		{"a year has ended", nil, day(2019, 4, 1), AtReport, NotReached, "/loip/progressReports"},
		{"no list of reports", func(v *Partnership) { v.LOIP.Reports = nil }, day(2019, 4, 1), AtReport, NotKnown, "/loip/progressReports"},
		{"no revision", func(v *Partnership) { v.LOIP.Editions = []Edition{} }, in2022, AtRevision, NotReached, "/loip/editions"},
		{"revisions not given", nil, in2022, AtRevision, NotKnown, "/loip/editions"},
		{"a revision", revise(ofLOIP, nil), revisedOn, AtRevision, Reached, "/loip/editions/0"},
		{"a revision the day before", revise(ofLOIP, nil), revisedOn.AddDays(-1), AtRevision, NotKnown, "/loip/editions/0"},
		{"replaced by one that is not there", func(v *Partnership) { v.LOIP.ReplacedBy = "x" }, in2022, AtReplacement, NotKnown, "/loip/replacedBy"},
		{"not replaced", nil, in2022, AtReplacement, NotReached, "/loip/replacedBy"},
		{"replaced", replacedOn(in2022), in2022, AtReplacement, Reached, "/loip/replacedBy"},
		{"replaced a day later", replacedOn(in2022.AddDays(1)), in2022, AtReplacement, NotReached, "/loip/replacedBy"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := courseOf(t, row.edit, row.on).Passage(row.stage)
			assert.Equal(t, row.want, p.State, p.Why)
			assert.Equal(t, row.at, p.Path)
		})
	}
}

// replacedOn adds a plan that follows, published on a day.
func replacedOn(on loip.Date) func(*Partnership) {
	return func(v *Partnership) {
		v.OtherPlans = []Content{{Title: "The next plan", Replaces: v.LOIP.Title, Published: on}}
	}
}

// A plan that passed over a stage is held where it was before it, and says
// which; what is only not known holds nothing back.
func TestCourses_outOfOrder(t *testing.T) {
	published := loip.Day(2017, 9, 28)
	for _, row := range []struct {
		name    string
		edit    func(*Partnership)
		stage   Stage
		without []Stage // of publication
	}{
		{"in order", nil, AtReview, nil},
		{"consulted a day after publication", func(v *Partnership) {
			v.LOIP.Consultation.Opened, v.LOIP.Consultation.Representations, v.LOIP.Consultation.NoneReceived = published.AddDays(1), nil, true
		}, AtAgreement, []Stage{AtConsultation}},
		{"consulted on the day of publication", func(v *Partnership) { v.LOIP.Consultation.Opened = published }, AtReview, nil},
		{"answered a day after publication", func(v *Partnership) { v.LOIP.Consultation.Representations[0].Answered = published.AddDays(1) }, AtAgreement, []Stage{AtRepresentations}},
		{"needs found a day after publication", func(v *Partnership) {
			for i := range v.LOIP.Needs {
				v.LOIP.Needs[i].On = published.AddDays(1)
			}
		}, AtAgreement, []Stage{AtNeeds}},
		{"a partner missing", func(v *Partnership) { v.LOIP.SignOff = v.LOIP.SignOff[1:] }, AtRepresentations, []Stage{AtAgreement}},
		{"a partner that signed late, which the rule lets pass", func(v *Partnership) { v.LOIP.SignOff[0].On = published.AddDays(1) }, AtReview, nil},
		{"no consultation on record", func(v *Partnership) { v.LOIP.Consultation = nil }, AtReview, nil},
	} {
		c := courseOf(t, row.edit, octFirst)
		assert.Equal(t, row.stage, c.Stage(), row.name)
		assert.Equal(t, row.without, c.Passage(AtPublication).Without, row.name)
	}
	c := courseOf(t, func(v *Partnership) { v.LOIP.Participation[0].On = loip.Day(2017, 5, 1) }, octFirst)
	assert.Equal(t, []Stage{AtParticipation}, c.Passage(AtConsultation).Without, "on the day the consultation opened is not before it")
}

func TestCourses_everyPlan(t *testing.T) {
	list := valid().Courses(octFirst)
	require.Len(t, list, 2)
	assert.Equal(t, loip.Path("/localityPlans/0"), list[1].Path)
	assert.Equal(t, AtReview, list[1].Stage())
	assert.Empty(t, valid().Courses(loip.Date{}))
	assert.Empty(t, Partnership{}.Courses(octFirst))
	table := list[0].Table()
	require.Len(t, table.Rows, len(Stages()))
	for _, r := range table.Rows {
		assert.Len(t, r, len(table.Columns))
	}
}

// From one day to the next nothing that was reached is lost, and every change is
// on a day that the course names.
func TestProperty_coursesGoForward(t *testing.T) {
	v := valid()
	revise(ofLOIP, nil)(&v)
	before := v.Courses(loip.Day(2016, 12, 1))
	for day := loip.Day(2016, 12, 2); day.Before(loip.Day(2022, time.March, 1)); day = day.AddDays(1) {
		after := v.Courses(day)
		for i := range after {
			for j, p := range after[i].Passages {
				was := before[i].Passages[j]
				if was.State == Reached && p.State != Reached {
					assert.Equal(t, AtReport, p.Stage, "%s on %s: %s", p.Stage, day, p.Why) // a year has ended
					assert.Equal(t, "04-01", day.String()[5:])
				}
				if was.State != Reached && p.State == Reached && p.Stage != AtDraft {
					assert.Equal(t, day, p.Last, "%s reached", p.Stage)
				}
			}
		}
		before = after
	}
}
