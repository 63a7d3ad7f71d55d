package engagement

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// consulting edits the consultation on the local outcomes improvement plan (0)
// or on the locality plan (1) and leaves the other out, which would hide it.
func consulting(i int, edit func(*Consultation)) func(*Record) {
	return func(r *Record) {
		c := r.Consultations[i]
		edit(&c)
		r.Consultations = []Consultation{c}
	}
}

const consultationAt = loip.Path("/consultations/0")

// notYet are the rows of every rule that looks at a consultation that has
// begun.
func notYet(id loip.RuleID, i int) []row {
	rows := []row{
		{Name: "the day it opened is not given", Edit: consulting(i, func(c *Consultation) { c.Opened = loip.Date{} }), Want: loip.Undetermined, At: consultationAt + "/opened"},
		{Name: "it opens a day later", Edit: consulting(i, func(*Consultation) {}), On: day(4, 30), Want: loip.NotApplicable, At: consultationAt + "/opened"},
	}
	if id != "ENG-022" && id != "ENG-023" && id != "ENG-024" && id != "ENG-015" {
		rows = append(rows, row{Name: "on the other plan alone", Edit: consulting(1-i, func(*Consultation) {}), Want: loip.NotApplicable, At: consultationAt + "/plan"})
	}
	return append(rows, row{Name: "none on the record", Edit: func(r *Record) { r.Consultations = nil }, Want: loip.NotApplicable})
}

func TestAct2015_s7_3(t *testing.T) {
	suite.Rows(t, "ENG-015", append(notYet("ENG-015", 0),
		row{Name: "opened after the edition it revises", Want: loip.Met, At: consultationAt + "/opened"},
		row{Name: "a day after", Edit: consulting(0, func(c *Consultation) { c.Revises = c.Opened.AddDays(-1) }), Want: loip.Met},
		row{Name: "on the day", Edit: consulting(0, func(c *Consultation) { c.Revises = c.Opened }), Want: loip.Unmet, At: consultationAt + "/opened"},
		row{Name: "the old consultation", Edit: consulting(0, func(c *Consultation) { c.Revises = day(9, 1) }), Want: loip.Unmet},
		row{Name: "opened on the day judged", Edit: consulting(0, func(*Consultation) {}), On: day(5, 1), Want: loip.Met},
		row{Name: "a first edition", Edit: consulting(0, func(c *Consultation) { c.Revises = loip.Date{} }), Want: loip.NotApplicable, At: consultationAt + "/revises"},
	)...)
}

func able(t *testing.T, id loip.RuleID, i int) {
	at := consultationAt + "/communityBodies"
	bodies := func(list ...string) func(*Record) {
		return consulting(i, func(c *Consultation) { c.CommunityBodies = list })
	}
	suite.Rows(t, id, append(notYet(id, i),
		row{Name: "by name", Want: loip.Met},
		row{Name: "by id", Edit: bodies("tenants"), Want: loip.Met, At: at},
		row{Name: "others only", Edit: bodies("carers"), Want: loip.Unmet, At: at},
		row{Name: "nobody", Edit: consulting(i, func(c *Consultation) { c.CommunityBodies = []string{} }), Want: loip.Unmet},
		row{Name: "not given", Edit: bodies(), Want: loip.Undetermined, At: at},
		row{Name: "considered on the day it opened", Edit: func(r *Record) {
			bodies("carers")(r)
			r.CommunityBodies[0].Considered = day(5, 1)
		}, Want: loip.Unmet},
		row{Name: "considered a day later", Edit: func(r *Record) {
			bodies("carers")(r)
			r.CommunityBodies[0].Considered = day(5, 2)
		}, Want: loip.NotApplicable, At: at},
		row{Name: "considered, day not given", Edit: func(r *Record) {
			bodies("carers")(r)
			r.CommunityBodies[0].Considered = loip.Date{}
		}, Want: loip.Undetermined, At: at},
		row{Name: "thought not likely", Edit: func(r *Record) {
			bodies("carers")(r)
			r.CommunityBodies[0].Likely = false
		}, Want: loip.NotApplicable},
		row{Name: "no list of bodies", Edit: func(r *Record) {
			bodies("tenants")(r)
			r.CommunityBodies = nil
		}, Want: loip.Undetermined, At: at},
	)...)
}

func TestGuidance2016_draft_para140(t *testing.T) {
	able(t, "ENG-016", 0)
	at := consultationAt + "/communityBodies"
	bodies := func(list ...string) func(*Record) {
		return consulting(0, func(c *Consultation) { c.CommunityBodies = list })
	}
	suite.Rows(t, "ENG-018", append(notYet("ENG-018", 0),
		row{Name: "one does", Want: loip.Met, At: at},
		row{Name: "none does", Edit: bodies("carers"), Want: loip.Unmet, At: at},
		row{Name: "nobody", Edit: consulting(0, func(c *Consultation) { c.CommunityBodies = []string{} }), Want: loip.Unmet},
		row{Name: "one is not on the record", Edit: bodies("carers", "anglers"), Want: loip.Undetermined, At: at},
		row{Name: "not given", Edit: bodies(), Want: loip.Undetermined},
	)...)
}

func TestGuidance2016_draft_para165(t *testing.T) {
	able(t, "ENG-017", 1)
	directly := func(w Word) func(*Record) { return consulting(1, func(c *Consultation) { c.Directly = w }) }
	suite.Rows(t, "ENG-021", append(notYet("ENG-021", 1),
		row{Name: "they were", Want: loip.Met},
		row{Name: "considered and left", Edit: directly(No), Want: loip.Met, At: consultationAt + "/directly"},
		row{Name: "not recorded", Edit: directly(""), Want: loip.Undetermined, At: consultationAt + "/directly"},
		row{Name: "not sure", Edit: directly(NotSure), Want: loip.Undetermined},
	)...)
}

func TestGuidance2016_draft_para141(t *testing.T) {
	directly := func(w Word) func(*Record) { return consulting(0, func(c *Consultation) { c.Directly = w }) }
	reach := func(list []string) func(*Record) { return consulting(0, func(c *Consultation) { c.Reach = list }) }
	at := consultationAt + "/reach"
	suite.Rows(t, "ENG-019", append(notYet("ENG-019", 0),
		row{Name: "steps considered", Want: loip.Met, At: at},
		row{Name: "none was", Edit: reach([]string{}), Want: loip.Unmet, At: at},
		row{Name: "not given", Edit: reach(nil), Want: loip.Undetermined, At: at},
		row{Name: "not asked directly", Edit: directly(No), Want: loip.NotApplicable},
		row{Name: "not recorded whether", Edit: directly(""), Want: loip.Undetermined, At: consultationAt + "/directly"},
	)...)
	suite.Rows(t, "ENG-020", append(notYet("ENG-020", 0),
		row{Name: "asked directly", Want: loip.Met, At: consultationAt + "/directly"},
		row{Name: "not asked directly", Edit: directly(No), Want: loip.NotApplicable, At: consultationAt + "/directly"},
	)...)
}

func TestAdvice_describingAConsultation(t *testing.T) {
	edit := func(e func(*Consultation)) func(*Record) { return consulting(0, e) }
	suite.Rows(t, "ENG-022", append(notYet("ENG-022", 0),
		row{Name: "all given", Want: loip.Met, At: consultationAt + "/methods"},
		row{Name: "no methods", Edit: edit(func(c *Consultation) { c.Methods = []string{} }), Want: loip.Unmet, At: consultationAt + "/methods"},
		row{Name: "methods not given", Edit: edit(func(c *Consultation) { c.Methods = nil }), Want: loip.Undetermined, At: consultationAt + "/methods"},
		row{Name: "no questions", Edit: edit(func(c *Consultation) { c.Questions = []Poll{} }), Want: loip.Unmet, At: consultationAt + "/questions"},
		row{Name: "questions not given", Edit: edit(func(c *Consultation) { c.Questions = nil }), Want: loip.Undetermined, At: consultationAt + "/questions"},
		row{Name: "nothing for access", Edit: edit(func(c *Consultation) { c.Accessibility = []string{} }), Want: loip.Unmet, At: consultationAt + "/accessibility"},
	)...)
}

func TestAdvice_daysOfAConsultation(t *testing.T) {
	edit := func(e func(*Consultation)) func(*Record) { return consulting(0, e) }
	suite.Rows(t, "ENG-023", append(notYet("ENG-023", 0),
		row{Name: "in order", Want: loip.Met, At: consultationAt + "/decided"},
		row{Name: "decided the day after it closed", Edit: edit(func(c *Consultation) { c.Decided = c.Closed.AddDays(1) }), Want: loip.Met},
		row{Name: "decided as it closed", Edit: edit(func(c *Consultation) { c.Decided = c.Closed }), Want: loip.Unmet, At: consultationAt + "/decided"},
		row{Name: "closed as it opened", Edit: edit(func(c *Consultation) { c.Closed = c.Opened }), Want: loip.Unmet, At: consultationAt + "/closed"},
		row{Name: "open for a day", Edit: edit(func(c *Consultation) { c.Closed = c.Opened.AddDays(1) }), Want: loip.Met},
		row{Name: "not closed", Edit: edit(func(c *Consultation) { c.Closed = loip.Date{} }), Want: loip.Undetermined, At: consultationAt + "/closed"},
		row{Name: "decided on the day judged", On: day(9, 20), Want: loip.Met},
		row{Name: "decided a day later", On: day(9, 19), Want: loip.Undetermined, At: consultationAt + "/decided"},
	)...)
}

func TestAdvice_askedSaidDid(t *testing.T) {
	first := func(e func(*Representation)) func(*Record) {
		return consulting(0, func(c *Consultation) { e(&c.Representations[0]) })
	}
	at := consultationAt + "/representations"
	suite.Rows(t, "ENG-024", append(notYet("ENG-024", 0),
		row{Name: "all answered", Want: loip.Met, At: at},
		row{Name: "not answered", Edit: first(func(x *Representation) { x.Answer = "" }), Want: loip.Unmet, At: at + "/0"},
		row{Name: "a placeholder", Edit: first(func(x *Representation) { x.Answer = "tbc" }), Want: loip.Unmet},
		row{Name: "answered on the day of the decision", Edit: first(func(x *Representation) { x.Answered = day(9, 20) }), Want: loip.Met},
		row{Name: "answered a day later", Edit: first(func(x *Representation) { x.Answered = day(9, 21) }), Want: loip.Unmet, At: at + "/0"},
		row{Name: "answered, day not given", Edit: first(func(x *Representation) { x.Answered = loip.Date{} }), Want: loip.Undetermined, At: at + "/0"},
		row{Name: "not answered yet, nothing decided", Edit: first(func(x *Representation) { x.Answer = "" }), On: day(9, 19), Want: loip.Undetermined, At: at + "/0"},
		row{Name: "answered, nothing decided", On: day(9, 19), Want: loip.Met},
		row{Name: "not answered, decided on the day judged", Edit: first(func(x *Representation) { x.Answer = "" }), On: day(9, 20), Want: loip.Unmet, At: at + "/0"},
		row{Name: "received on the day judged", On: day(6, 1), Want: loip.Undetermined, At: at + "/0"},
		row{Name: "received on the day of the decision", Edit: first(func(x *Representation) { x.Received, x.Answer = day(9, 20), "" }), Want: loip.Unmet, At: at + "/0"},
		row{Name: "received after the decision", Edit: first(func(x *Representation) { x.Received, x.Answer = day(9, 21), "" }), Want: loip.Met},
		row{Name: "all received after the day judged", On: day(5, 31), Want: loip.NotApplicable, At: at},
		row{Name: "none was received", Edit: consulting(0, func(c *Consultation) { c.Representations, c.NoneReceived = nil, true }), Want: loip.NotApplicable},
		row{Name: "an empty list", Edit: consulting(0, func(c *Consultation) { c.Representations = []Representation{} }), Want: loip.NotApplicable},
		row{Name: "not given", Edit: consulting(0, func(c *Consultation) { c.Representations = nil }), Want: loip.Undetermined, At: at},
	)...)
}

func TestFold(t *testing.T) {
	groups := func(answered ...int64) (list []Turnout) {
		for i, n := range answered {
			list = append(list, Turnout{Group: string(rune('A' + i)), Answered: &n})
		}
		return list
	}
	for name, c := range map[string]struct{ in, want []Turnout }{
		"none is small":                       {groups(5, 9), groups(5, 9)},
		"a small one joins the least":         {groups(4, 9, 20), []Turnout{{"C", nil, new(int64(20))}, {"A, B together", nil, new(int64(13))}}},
		"and all that tie with it":            {groups(9, 4, 9, 20), []Turnout{{"D", nil, new(int64(20))}, {"A, B, C together", nil, new(int64(22))}}},
		"nobody is small too":                 {groups(0, 9, 20), []Turnout{{"C", nil, new(int64(20))}, {"A, B together", nil, new(int64(9))}}},
		"all small, five together":            {groups(4, 1), []Turnout{{"A, B together", nil, new(int64(5))}}},
		"all small, four together":            {groups(3, 1), nil},
		"one alone":                           {groups(4), nil},
		"a small one beside one not given":    {[]Turnout{{"A", nil, new(int64(4))}, {"B", nil, nil}}, nil},
		"few invited":                         {[]Turnout{{"A", new(int64(4)), nil}, {"B", new(int64(50)), new(int64(9))}}, []Turnout{{"A, B together", new(int64(54)), nil}}},
		"few answered, invited not all known": {[]Turnout{{"A", nil, new(int64(4))}, {"B", new(int64(50)), new(int64(9))}}, []Turnout{{"A, B together", nil, new(int64(13))}}},
		"none":                                {nil, nil},
	} {
		assert.Equal(t, c.want, Fold(c.in), name)
	}
}

// Nothing that Fold shows tells of a group of fewer than five, even to somebody
// who knows how it works: for each small number there are groups with another
// number there of which the same is shown.
func TestFold_hides(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 17))
	maybe := func(n int64) *int64 {
		if r.IntN(6) == 0 {
			return nil
		}
		return &n
	}
	shown := 0
	for range 20_000 {
		groups := make([]Turnout, 1+r.IntN(5))
		for i := range groups {
			groups[i].Group = string(rune('A' + i))
			if r.IntN(3) > 0 {
				groups[i].Invited = maybe(r.Int64N(12))
			}
			groups[i].Answered = maybe(r.Int64N(10))
		}
		before := slices.Clone(groups)
		rows := Fold(groups)
		require.Equal(t, before, groups, "what is given is not changed")
		if rows == nil {
			continue
		}
		total := func(list []Turnout) [2]*int64 { x := together(list); return [2]*int64{x.Invited, x.Answered} }
		require.Equal(t, total(groups), total(rows), "everybody is in some row: %v", groups)
		for _, row := range rows {
			require.False(t, row.small(), "%v", rows)
		}
		for i, g := range groups {
			for _, column := range []func(*Turnout) **int64{
				func(x *Turnout) **int64 { return &x.Invited }, func(x *Turnout) **int64 { return &x.Answered },
			} {
				if n := *column(&g); n != nil && *n < minShown {
					shown++
					require.True(t, another(groups, rows, i, column), "the %d of %s can be worked out from %v", *n, g.Group, text(t, rows))
				}
			}
		}
	}
	assert.Greater(t, shown, 5_000, "the property was put to the test")
}

// another reports whether groups like these, with another number (or none) in a
// column of group i, are shown alike: two groups changed places, or one person
// moved from one to another.
func another(groups, rows []Turnout, i int, column func(*Turnout) **int64) bool {
	alike := func(edit func(list []Turnout)) bool {
		list := slices.Clone(groups)
		edit(list)
		a, b := *column(&groups[i]), *column(&list[i])
		return (b == nil || *a != *b) && assert.ObjectsAreEqual(rows, Fold(list))
	}
	for j := range groups {
		if i == j {
			continue
		}
		swap := func(list []Turnout) {
			list[i], list[j] = list[j], list[i]
			list[i].Group, list[j].Group = list[j].Group, list[i].Group
		}
		move := func(by int64) func([]Turnout) {
			return func(list []Turnout) {
				if a, b := *column(&list[i]), *column(&list[j]); b != nil && *a+by >= 0 && *b-by >= 0 {
					*column(&list[i]), *column(&list[j]) = new(*a+by), new(*b-by)
				}
			}
		}
		if alike(swap) || alike(move(1)) || alike(move(-1)) {
			return true
		}
	}
	return false
}

func TestMargin(t *testing.T) {
	c := Consultation{Drawn: AtRandom}
	assert.Contains(t, c.Margin(240, 400), "240 of the 400 who answered (60%)")
	assert.Contains(t, c.Margin(240, 400), "between 55% and 65%", "Wilson: 0.5512 to 0.6468")
	assert.Contains(t, c.Margin(240, 400), "wider than it need be", "no correction is made, and that is said")
	c.Population = new(int64(500))
	assert.Contains(t, c.Margin(240, 400), "between 58% and 62%", "400 of 500 answered: 0.5784 to 0.6211")
	assert.NotContains(t, c.Margin(240, 400), "wider than it need be")
	c.Population = new(int64(400))
	assert.Contains(t, c.Margin(240, 400), "between 60% and 60%", "everybody answered")
	c.Population = new(int64(399))
	assert.Contains(t, c.Margin(240, 400), "no share can be given", "more than everybody")
	c = Consultation{Drawn: SelfSelected}
	assert.Contains(t, c.Margin(240, 400), "chose themselves")
	assert.NotContains(t, c.Margin(240, 400), "between")
	assert.NotContains(t, Consultation{}.Margin(240, 400), "between", "nothing is known of how they were found")
	assert.NotContains(t, c.Margin(3, 4), "3", "four are not shown")
	assert.Contains(t, c.Margin(3, 5), "60%", "five are")
	assert.Contains(t, c.Margin(6, 5), "no share can be given", "more chose it than answered")
}

func TestConsultationTables(t *testing.T) {
	c := consultation("x", LOIP)
	said := c.saidTable(ruletest.Day)
	require.Len(t, said.Rows, 1, "who does not allow it is not shown")
	assert.NotContains(t, text(t, said), "Add transport")
	c.Representations[1].Publish = ""
	assert.Equal(t, said, c.saidTable(ruletest.Day), "nor if it is not recorded")
	c.Representations[1].Publish = WithoutName
	said = c.saidTable(ruletest.Day)
	require.Len(t, said.Rows, 2)
	assert.Contains(t, text(t, said), "Add transport")
	assert.NotContains(t, text(t, said), "a resident", "the name is withheld")
	said = c.saidTable(day(8, 15))
	assert.Equal(t, []string{"not yet", "15 August 2017"}, []string{said.Rows[1][5], said.Rows[0][5]})
	assert.Empty(t, c.saidTable(day(5, 31)), "nothing was received yet")
	assert.Len(t, c.Tables(day(5, 31)), 2)
	assert.Len(t, c.Tables(ruletest.Day), 3)
	assert.Empty(t, c.Tables(day(4, 30)), "the day before it opened")
	assert.Empty(t, Consultation{}.Tables(ruletest.Day))

	c.Groups = append(c.Groups, Turnout{"north", new(int64(9)), new(int64(3))})
	turnout := c.turnoutTable()
	assert.Equal(t, [][]string{{"east", "200", "60"}, {"west, north together", "189", "43"}}, turnout.Rows)
	c.Groups = c.Groups[2:]
	turnout = c.turnoutTable()
	assert.Empty(t, turnout.Rows)
	assert.NotContains(t, text(t, turnout), "north")

	c.Questions[0].Answered = new(int64(4))
	polls := c.pollTable()
	assert.True(t, strings.HasPrefix(polls.Rows[0][2], "fewer than"), "four answered, though more was chosen")
	c.Questions[0].Choices[0].Chose = nil
	polls = c.pollTable()
	assert.Contains(t, polls.Rows[0][2], "not given")
}
