package governance

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func TestAdvice_bodies_once(t *testing.T) {
	add := func(b Body) func(*Record) { return func(r *Record) { r.Bodies = append(r.Bodies, b) } }
	suite.Rows(t, "GOV-024",
		edit{Name: "names of their own", Want: loip.Met, At: "/bodies"},
		edit{Name: "a body of the register", Edit: add(Body{ID: "x", Name: "Borders Health Board"}), Want: loip.Unmet, At: "/bodies/2"},
		edit{Name: "under a mistaken name", Edit: add(Body{ID: "x", Name: "Sustran"}), Want: loip.Unmet, At: "/bodies/2"},
		edit{Name: "under a former name", Edit: add(Body{ID: "x", Name: "Lothian and Borders Police"}), Want: loip.Unmet, At: "/bodies/2"},
		edit{Name: "under a short form", Edit: add(Body{ID: "x", Name: "Sport", Aliases: []string{"Sportscotland"}}), Want: loip.Unmet, At: "/bodies/2"},
		edit{Name: "a short form of another", Edit: add(Body{ID: "x", Name: "RSLs"}), Want: loip.Unmet, At: "/bodies/2"},
		edit{Name: "a former name of another", Edit: func(r *Record) {
			r.Bodies = append(r.Bodies, Body{ID: "x", Name: "Fund", Former: []Former{{Name: "Third Sector (Borders)"}}})
		}, Want: loip.Unmet, At: "/bodies/2"},
		edit{Name: "what another is mistakenly called", Edit: add(Body{ID: "x", Name: "Voluntary sector"}), Want: loip.Met},
		edit{Name: "one name twice of one body", Edit: add(Body{ID: "x", Name: "Fund", Aliases: []string{"The Fund"}}), Want: loip.Met},
		edit{Name: "none", Edit: func(r *Record) { r.Bodies = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_bodies_that_have_ended(t *testing.T) {
	last := loip.Day(2025, time.July, 31)
	const board = "glasgow-colleges-regional-board"
	member := func(r *Record) { r.Groups[0].Lists[0].Members[7].Body = board }
	suite.Rows(t, "GOV-025",
		edit{Name: "none that is known to have ended", Want: loip.Met},
		edit{Name: "a member on its last day", Edit: member, On: last, Want: loip.Met},
		edit{Name: "and the day after", Edit: member, On: last.AddDays(1), Want: loip.Unmet, At: "/groups/0/lists/0/members/7/body"},
		edit{Name: "whose membership had ended too", Edit: func(r *Record) {
			member(r)
			r.Groups[0].Lists[0].Members[7].Held.Until = last.AddDays(1)
		}, On: last.AddDays(1), Want: loip.Met},
		edit{Name: "a contribution agreed on its last day", Edit: func(r *Record) { r.Contributions[0].Body, r.Contributions[0].Agreed = board, last }, On: last.AddDays(9), Want: loip.Met},
		edit{Name: "and the day after", Edit: func(r *Record) { r.Contributions[0].Body, r.Contributions[0].Agreed = board, last.AddDays(1) }, On: last.AddDays(9), Want: loip.Unmet, At: "/contributions/0/body"},
		edit{Name: "a release agreed the day after", Edit: func(r *Record) { r.Exceptions[0].Partner, r.Exceptions[0].Agreed = board, last.AddDays(1) }, On: last.AddDays(9), Want: loip.Unmet, At: "/exceptions/0/partner"},
		edit{Name: "a body of the record that ended", Edit: func(r *Record) {
			r.Bodies[0].Period.Until = loip.Day(2017, time.October, 1)
			r.Groups, r.Contributions = []Group{{ID: "x", Name: "x", Lists: []MemberList{{Members: []Member{{Body: "third-sector"}}}}}}, nil
		}, Want: loip.Unmet, At: "/groups/0/lists/0/members/0/body"},
		edit{Name: "nobody", Edit: func(r *Record) { r.Groups, r.Contributions, r.Exceptions = nil, nil, nil }, Want: loip.NotApplicable},
	)
}

// A body of the record that bears a name of the register is that of the
// register, wherever it stands.
func TestRecord_body(t *testing.T) {
	r := Record{Bodies: []Body{{ID: "own", Name: "Sustran"}, {ID: "housing", Name: "Homes"}}}
	assert.Equal(t, []string{"sestran", "housing", "else"}, []string{r.body("own").ID, r.body("housing").ID, r.body("else").ID})
}

func TestBody_Named(t *testing.T) {
	day := loip.Day(2017, time.October, 1)
	for _, tc := range []struct {
		id, written string
		on          loip.Date
		want        Naming
	}{
		{"sestran", "Sestran", day, Rightly},
		{"sestran", "South East of Scotland Transport Partnership", day, Rightly},
		{"sestran", "Sustran", day, Mistakenly},
		{"sestran", "Tactran", day, AsAnother},
		{"sestran", "Transport", day, Unrecognised},
		{"scottish-natural-heritage", "NatureScot", day, Rightly},
		{"historic-environment-scotland", "Historic Scotland", day, Formerly},
		{"historic-environment-scotland", "Historic Scotland", loip.Day(2015, time.September, 30), Rightly},
		{"historic-environment-scotland", "Historic Scotland", loip.Day(2015, time.October, 1), Formerly},
		{"police-scotland", "Lothian & Borders Police", day, Formerly},
		{"nhs-borders", "Lothian and Borders Police", day, AsAnother},
		{"glasgow-colleges-regional-board", "Regional Board for Glasgow Colleges", day, Formerly},
	} {
		b, ok := LookupBody(tc.id)
		require.True(t, ok, tc.id)
		assert.Equal(t, tc.want, b.Named(tc.written, tc.on), "%s on %s", tc.written, tc.on)
	}
	suite.Rows(t, "GOV-005",
		edit{Name: "a former name on a list", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[4].Written = "Lothian and Borders Police" }, Want: loip.Unmet, At: "/groups/0/lists/0/members/4/written"},
		edit{Name: "a mistaken name of one who contributes", Edit: contribution(func(c *Contribution) { c.Body, c.Written = "sestran", "Sustran" }), Want: loip.Unmet, At: "/contributions/0/written"},
		edit{Name: "a right name of one who contributes", Edit: contribution(func(c *Contribution) { c.Written = "SBC" }), Want: loip.Met},
		edit{Name: "without any other", Edit: func(r *Record) { r.Groups, r.Contributions[0].Written = nil, "SBC" }, Want: loip.Met},
	)
}

// TestRegisterPeriods: the bodies of which the day of their establishment was
// found have it, and those that took the place of one that ended are known.
func TestRegisterPeriods(t *testing.T) {
	for id, from := range map[string]loip.Date{
		"scottish-borders-integration-joint-board": loip.Day(2016, time.February, 6),
		"south-ayrshire-integration-joint-board":   loip.Day(2015, time.April, 1),
		"west-lothian-integration-joint-board":     loip.Day(2015, time.September, 21),
		"south-of-scotland-enterprise":             loip.Day(2019, time.October, 16),
		"sestran":                                  loip.Day(2005, time.December, 1),
		"cairngorms-national-park-authority":       loip.Day(2003, time.March, 25),
		"glasgow-colleges-regional-board":          loip.Day(2014, time.May, 1),
	} {
		b, ok := LookupBody(id)
		require.True(t, ok)
		assert.Equal(t, from, b.Period.From, id)
	}
	ended := 0
	for _, r := range register {
		assert.False(t, r.body.Period.Inverted(), r.body.ID)
		if !r.body.Period.Until.IsZero() {
			ended++
			assert.NotEmpty(t, r.body.Successors, r.body.ID)
		}
		for _, next := range r.body.Successors {
			b, ok := LookupBody(next)
			assert.True(t, ok && b.ID == next, next)
		}
		for _, s := range r.seats {
			if from := r.body.Period.From; !from.IsZero() && !s.period.IsZero() {
				assert.False(t, s.period.From.Before(from), "%s was a partner before it existed", r.body.ID)
			}
		}
	}
	assert.Equal(t, 1, ended)
}

// TestCollectResources: every reference and every figure that cannot be is a
// fault at its place.
func TestCollectResources(t *testing.T) {
	for _, tc := range []struct {
		at   string
		edit func(*Record)
	}{
		{"/governance/bodies/0/period", func(r *Record) {
			r.Bodies[0].Period = loip.Period{From: loip.Day(2017, 2, 1), Until: loip.Day(2017, 2, 1)}
		}},
		{"/governance/bodies/0/successors/1", func(r *Record) { r.Bodies[0].Successors = []string{"housing", "x"} }},
		{"/governance/exceptions/0/partner", exception(func(x *Exception) { x.Partner = "x" })},
		{"/governance/exceptions/0/outcome", exception(func(x *Exception) { x.Outcome = "x" })},
		{"/governance/exceptions/0/by/meeting", exception(func(x *Exception) { x.By = &Cite{"x", ""} })},
		{"/governance/contributions/0/body", contribution(func(c *Contribution) { c.Body = "x" })},
		{"/governance/contributions/0/outcome", contribution(func(c *Contribution) { c.Outcome = "x" })},
		{"/governance/contributions/0/by/meeting", contribution(func(c *Contribution) { c.By = &Cite{"x", ""} })},
		{"/governance/contributions/0/amount", contribution(func(c *Contribution) { c.Amount = decimalOf("-0.01") })},
		{"/governance/contributions/0/amount", contribution(func(c *Contribution) { c.NoneAppropriate = true })},
		{"/governance/contributions/0/currency", contribution(func(c *Contribution) { c.Currency = "pounds" })},
		{"/governance/contributions/1/currency", func(r *Record) { r.Contributions[1].Currency = "GBP" }},
		{"/governance/contributions/0/year", contribution(func(c *Contribution) { c.Year = "2017" })},
		{"/governance/contributions/0/year", contribution(func(c *Contribution) { c.Year = "2017-19" })},
		{"", contribution(func(c *Contribution) { c.Year = "1999-00" })},
		{"", contribution(func(c *Contribution) { c.Year, c.Currency, c.Amount = "", "", decimalOf("0") })},
		{"/governance/informationRequests/0/partner", func(r *Record) { r.Requests[0].Partner = "x" }},
		{"/governance/informationRequests/0/outcome", func(r *Record) { r.Requests[0].Outcome = "x" }},
		{"/governance/informationRequests/1/id", func(r *Record) { r.Requests[1].ID = "1" }},
		{"/governance/informationRequests/0/due", func(r *Record) { r.Requests[0].Due = loip.Day(2017, 2, 28) }},
		{"/governance/informationRequests/0/answered", func(r *Record) { r.Requests[0].Answered = loip.Day(2017, 2, 28) }},
		{"/governance/informationRequests/0/asAt", func(r *Record) { r.Requests[0].AsAt = loip.Day(2017, 2, 28) }},
		{"", func(r *Record) { r.Requests[0].AsAt = r.Requests[0].Asked }},
		{"", func(r *Record) { r.Requests[0].Due, r.Requests[0].Answered = r.Requests[0].Asked, r.Requests[0].Asked }},
		{"/governance/shortfalls/0/partner", func(r *Record) { r.Shortfalls[0].Partner = "x" }},
		{"/governance/shortfalls/0/unexplained", func(r *Record) { r.Shortfalls[0].Unexplained = true }},
		{"", func(r *Record) { r.Shortfalls[0].Unexplained, r.Shortfalls[0].Impact = true, "" }},
		{"/governance/shortfalls/0/outcome", func(r *Record) { r.Shortfalls[0].Outcome = "x" }},
	} {
		var want []string
		if tc.at != "" {
			want = []string{tc.at}
		}
		assert.Equal(t, want, faults(tc.edit), tc.at)
	}
	for _, tc := range []struct {
		signature Signature
		faults    int
	}{
		{Signature{Body: "nhs-borders", Does: Delegated, To: "scottish-borders-council"}, 0},
		{Signature{Body: "nhs-borders", Does: Delegated, To: "x"}, 1},
		{Signature{Body: "x", Does: Agreed}, 1},
		{Signature{Body: "nhs-borders", Does: Agreed, To: "scottish-borders-council"}, 1},
	} {
		var ids loip.IDs
		Record{}.Collect(&ids, "")
		tc.signature.Collect(&ids, "/signOff/0")
		if err := ids.Err(); tc.faults == 0 {
			assert.NoError(t, err)
		} else {
			assert.Len(t, err.(interface{ Unwrap() []error }).Unwrap(), tc.faults)
		}
	}
}
