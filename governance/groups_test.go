package governance

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

type edit = ruletest.Row[Record]

func TestGuidance2016_draft_para37(t *testing.T) {
	suite.Rows(t, "GOV-001",
		edit{Name: "one with a remit", Want: loip.Met, At: "/groups/0"},
		edit{Name: "none", Edit: func(r *Record) { r.Groups[0].Top = false }, Want: loip.Unmet, At: "/groups"},
		edit{Name: "two", Edit: func(r *Record) { r.Groups[2].Top = true }, Want: loip.Unmet, At: "/groups/2"},
		edit{Name: "no remit", Edit: func(r *Record) { r.Groups[0].Purpose = "" }, Want: loip.Undetermined, At: "/groups/0"},
		edit{Name: "no groups", Edit: func(r *Record) { r.Groups = nil }, Want: loip.Undetermined},
	)
}

func TestAdvice_reporting_lines(t *testing.T) {
	suite.Rows(t, "GOV-002",
		edit{Name: "all lead to the top", Want: loip.Met, At: "/groups"},
		edit{Name: "only the top", Edit: func(r *Record) { r.Groups = r.Groups[:1] }, Want: loip.Met},
		edit{Name: "a line of all groups, in the order that takes longest", Edit: func(r *Record) {
			r.Groups[1].Parent = "economy"
			slices.Reverse(r.Groups)
		}, Want: loip.Met},
		edit{Name: "orphan", Edit: func(r *Record) { r.Groups[2].Parent = "" }, Want: loip.Undetermined, At: "/groups/2"},
		edit{Name: "group under an orphan", Edit: func(r *Record) { r.Groups[2].Parent = "" }, Want: loip.Undetermined, At: "/groups/3"},
		edit{Name: "cycle of two", Edit: func(r *Record) { r.Groups[2].Parent = "economy" }, Want: loip.Unmet, At: "/groups/3"},
		edit{Name: "its own parent", Edit: func(r *Record) { r.Groups[3].Parent = "economy" }, Want: loip.Unmet, At: "/groups/3"},
		edit{Name: "parent that is not given", Edit: func(r *Record) { r.Groups[3].Parent = "council" }, Want: loip.Unmet, At: "/groups/3"},
		edit{Name: "top-level board below another", Edit: func(r *Record) { r.Groups[0].Parent = "delivery" }, Want: loip.Unmet, At: "/groups/0"},
		edit{Name: "no groups", Edit: func(r *Record) { r.Groups = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_two_lists_agree(t *testing.T) {
	suite.Rows(t, "GOV-003",
		edit{Name: "the same bodies in another order", Want: loip.Met, At: "/groups/0"},
		edit{Name: "one only in the first", Edit: func(r *Record) {
			r.Groups[0].Lists[1].Members = r.Groups[0].Lists[1].Members[:7]
		}, Want: loip.Unmet, At: "/groups/0/lists/0/members/7"},
		edit{Name: "one only in the other", Edit: func(r *Record) {
			r.Groups[0].Lists[1].Members = append(r.Groups[0].Lists[1].Members, Member{Body: "housing"})
		}, Want: loip.Unmet, At: "/groups/0/lists/1/members/8"},
		edit{Name: "one body under two names", Edit: func(r *Record) {
			r.Bodies = append(r.Bodies, Body{ID: "own", Name: "Sustran"})
			r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: "own"})
			r.Groups[0].Lists[1].Members = append(r.Groups[0].Lists[1].Members, Member{Body: "sestran"})
		}, Want: loip.Met},
		edit{Name: "additions that are on the other list", Edit: func(r *Record) {
			r.Groups[0].Lists[1].Members, r.Groups[0].Lists[1].Additions = r.Groups[0].Lists[1].Members[:2], true
		}, Want: loip.Met},
		edit{Name: "an addition that is not", Edit: func(r *Record) {
			r.Groups[0].Lists[1].Members, r.Groups[0].Lists[1].Additions = []Member{{Body: "housing"}}, true
		}, Want: loip.Unmet, At: "/groups/0/lists/1/members/0"},
		edit{Name: "third list compared too", Edit: func(r *Record) {
			r.Groups[0].Lists = append(r.Groups[0].Lists, MemberList{Title: "web page"})
		}, Want: loip.Unmet, At: "/groups/0/lists/0/members/0"},
		edit{Name: "one list", Edit: func(r *Record) { r.Groups[0].Lists = r.Groups[0].Lists[:1] }, Want: loip.NotApplicable},
	)
}

func TestAdvice_listed_once(t *testing.T) {
	suite.Rows(t, "GOV-004",
		edit{Name: "two posts of one body", Want: loip.Met},
		edit{Name: "one of two posts not told", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[1].Post = "" }, Want: loip.Unmet, At: "/groups/0/lists/0/members/1"},
		edit{Name: "one post twice", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[1].Post = "Leader" }, Want: loip.Unmet, At: "/groups/0/lists/0/members/1"},
		edit{Name: "in the core and in the extended list", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members[8] = Member{Body: "scottish-borders-integration-joint-board", Post: "Chair"}
		}, Want: loip.Unmet, At: "/groups/1/lists/0/members/0"},
		edit{Name: "in both with two posts", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members[8] = Member{Body: "scottish-borders-integration-joint-board", Post: "Chair"}
			r.Groups[1].Lists[0].Members[0].Post = "Chief officer"
		}, Want: loip.Met},
		edit{Name: "first on both lists", Edit: func(r *Record) {
			r.Groups[0].Lists = r.Groups[0].Lists[:1]
			r.Groups[0].Lists[0].Members[0] = Member{Body: "scottish-borders-integration-joint-board"}
		}, Want: loip.Unmet, At: "/groups/1/lists/0/members/0"},
		edit{Name: "the group that is extended without a list", Edit: func(r *Record) { r.Groups[0].Lists = nil }, Want: loip.Met},
		edit{Name: "a group without an id, which no other extends", Edit: func(r *Record) {
			r.Groups = append(r.Groups, Group{Name: "Board", Lists: []MemberList{{Members: []Member{{Body: "nhs-borders", Post: "Chair"}}}}})
		}, Want: loip.Met},
		edit{Name: "in two groups that do not extend each other", Edit: func(r *Record) {
			r.Groups[2].Lists = []MemberList{{Members: []Member{{Body: "nhs-borders"}}}}
		}, Want: loip.Met},
		edit{Name: "no lists", Edit: func(r *Record) { r.Groups = r.Groups[2:] }, Want: loip.NotApplicable},
	)
}

func TestAdvice_names_of_bodies(t *testing.T) {
	write := func(name string) func(*Record) {
		return func(r *Record) { r.Groups[1].Lists[0].Members[2].Written = name }
	}
	const at = "/groups/1/lists/0/members/2/written"
	suite.Rows(t, "GOV-005",
		edit{Name: "names and short forms", Want: loip.Met},
		edit{Name: "a mistaken name", Edit: write("Sustran"), Want: loip.Unmet, At: at},
		edit{Name: "the name of another body", Edit: write("Tactran"), Want: loip.Unmet, At: at},
		edit{Name: "a name nobody knows", Edit: write("Transport"), Want: loip.Met},
		edit{Name: "a mistake of the record's own body", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[8].Written = "voluntary sector" }, Want: loip.Unmet, At: "/groups/0/lists/0/members/8/written"},
		edit{Name: "only names nobody knows", Edit: func(r *Record) {
			r.Groups = []Group{{ID: "x", Lists: []MemberList{{Members: []Member{{Body: "housing", Written: "1 rep from RSL's"}}}}}}
		}, Want: loip.Undetermined},
		edit{Name: "no written names", Edit: func(r *Record) { r.Groups = r.Groups[2:] }, Want: loip.NotApplicable},
	)
}

func TestAct2015_s4_3_a(t *testing.T) {
	suite.Rows(t, "GOV-006",
		edit{Name: "all sit, one through the group that is extended", Want: loip.Met, At: "/groups"},
		edit{Name: "sportscotland on no list", Edit: func(r *Record) {
			r.Groups[1].Lists[0].Members = slices.Delete(r.Groups[1].Lists[0].Members, 6, 7)
		}, Want: loip.Unmet, At: "/groups"},
		edit{Name: "only on a second list", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[7].Body = "housing" }, Want: loip.Unmet},
		edit{Name: "South of Scotland Enterprise the day before it is a partner", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[6].Body = "housing" }, On: loip.Day(2019, time.October, 15), Want: loip.Met},
		edit{Name: "and on the day", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[6].Body = "housing" }, On: loip.Day(2019, time.October, 16), Want: loip.Unmet},
		edit{Name: "a doubtful partner on no list", Edit: func(r *Record) {
			r.Council = "S12000045"
			for _, p := range Partners(r.Council, ruletest.Day) {
				if p.Doubt == "" {
					r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: p.Body.ID})
				}
			}
		}, Want: loip.Undetermined, At: "/groups"},
		edit{Name: "area not given", Edit: func(r *Record) { r.Council = "" }, Want: loip.Undetermined, At: "/council"},
		edit{Name: "no lists", Edit: func(r *Record) { r.Groups = r.Groups[2:] }, Want: loip.Undetermined},
	)
}

func TestAct2015_s13_1_board(t *testing.T) {
	suite.Rows(t, "GOV-007",
		edit{Name: "all five on the board", Want: loip.Met, At: "/groups/0"},
		edit{Name: "one only on another group", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members[4].Body = "housing"
			r.Groups[1].Lists[0].Members = append(r.Groups[1].Lists[0].Members, Member{Body: "police-scotland"})
		}, Want: loip.Unmet, At: "/groups/0/lists/0"},
		edit{Name: "South of Scotland Enterprise the day before", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[6].Body = "housing" }, On: loip.Day(2019, time.October, 15), Want: loip.Met},
		edit{Name: "and on the day", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[6].Body = "housing" }, On: loip.Day(2019, time.October, 16), Want: loip.Unmet},
		edit{Name: "no top-level board", Edit: func(r *Record) { r.Groups[0].Top = false }, Want: loip.Undetermined},
		edit{Name: "its members not given", Edit: func(r *Record) { r.Groups[0].Lists = nil }, Want: loip.Undetermined, At: "/groups/0"},
		edit{Name: "area not given", Edit: func(r *Record) { r.Council = "" }, Want: loip.Undetermined, At: "/council"},
	)
}

// How many groups have no list of members stands beside a partner that is on
// none.
func TestAct2015_s4_3_a_without(t *testing.T) {
	r := validRecord()
	r.Groups[1].Lists[0].Members = slices.Delete(r.Groups[1].Lists[0].Members, 6, 7)
	r.Groups = append(r.Groups, Group{ID: "homes", Name: "Homes"})
	facts := loip.Run(r, ruletest.Day, []loip.Check[Record]{ruleOf("GOV-006")}).Findings[0].Facts
	assert.Equal(t, loip.Fact{Path: "/groups", Name: "groups without a list of members", Value: "3"}, facts[1])
}

// A rule speaks of the places that it judges and of no others.
func TestRulesSayNoMore(t *testing.T) {
	for name, c := range map[string]struct {
		id   loip.RuleID
		edit func(*Record)
		want []string
	}{
		"no group":              {"GOV-002", func(r *Record) { r.Groups = nil }, []string{"not applicable "}},
		"one body on one list":  {"GOV-003", func(r *Record) { r.Groups[0].Lists[1].Members = r.Groups[0].Lists[1].Members[:7] }, []string{"unmet /groups/0/lists/0/members/7"}},
		"one name mistaken":     {"GOV-005", func(r *Record) { r.Groups[1].Lists[0].Members[2].Written = "Sustran" }, []string{"unmet /groups/1/lists/0/members/2/written"}},
		"a release, no extent":  {"GOV-022", exception(func(x *Exception) { x.Extent = "" }), []string{"undetermined /exceptions/0"}},
		"an amount, no year":    {"GOV-026", contribution(func(c *Contribution) { c.Year = "" }), []string{"unmet /contributions/0/year"}},
		"members beyond a seat": {"GOV-045", func(r *Record) { r.Meetings[0].Present = append(r.Meetings[0].Present, councillor, councillor) }, []string{"unmet /meetings/0/present", "met /meetings/1"}},
		"on the agenda":         {"GOV-048", func(*Record) {}, []string{"met /meetings/0", "met /meetings/1"}},
		"one decision on the agenda, then none": {"GOV-048", func(r *Record) {
			r.Meetings[0].Items, r.Meetings[1].Items = r.Meetings[0].Items[:1], nil
		}, []string{"met /meetings/0"}},
		"one decision not on it":                 {"GOV-048", func(r *Record) { r.Meetings[0].Items[1].AgendaItem = 5 }, []string{"unmet /meetings/0/items/1", "met /meetings/1"}},
		"an interest, not known what came of it": {"GOV-049", func(r *Record) { r.Meetings[0].Interests[0].Then = "" }, []string{"undetermined /meetings/0/declarations/0", "met /meetings/1"}},
		"a deadline in words":                    {"GOV-065", firstRecommendation(func(x *Recommendation) { x.State, x.Due, x.DueText = InHand, loip.Date{}, "summer" }), []string{"unmet /audits/0/recommendations/0/dueText"}},
		"a risk without a day":                   {"GOV-071", firstRisk(func(k *Risk) { k.Review = loip.Date{} }), []string{"unmet /risks/risks/0"}},
	} {
		r := validRecord()
		c.edit(&r)
		var got []string
		for _, f := range Check(r, ruletest.Day).Findings {
			if f.Rule == c.id {
				got = append(got, string(f.Answer)+" "+string(f.Path))
			}
		}
		assert.Equal(t, c.want, got, name)
	}
}
