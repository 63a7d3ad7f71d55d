package governance

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestAdvice_substitutes(t *testing.T) {
	word := func(s Substitutes) func(*Record) {
		return func(r *Record) { r.Groups[0].Lists[0].Members[3].Substitutes = s }
	}
	const at = "/meetings/0/present/5"
	suite.Rows(t, "GOV-044",
		edit{Name: "allowed with a vote", Want: loip.Met, At: at},
		edit{Name: "allowed without one", Edit: word(WithoutVote), Want: loip.Met, At: at},
		edit{Name: "none allowed", Edit: word(NoSubstitutes), Want: loip.Unmet, At: at},
		edit{Name: "the list does not say", Edit: word(""), Want: loip.Undetermined, At: at},
		edit{Name: "for a body without a seat", Edit: func(r *Record) { r.Meetings[0].Present[5].Body = "housing" }, Want: loip.Unmet, At: at},
		edit{Name: "for a body with several members, not told which", Edit: func(r *Record) {
			r.Meetings[0].Present[5].Body = "scottish-borders-council"
			r.Groups[0].Lists[0].Members[0].Substitutes, r.Groups[0].Lists[0].Members[1].Substitutes = WithVote, WithVote
		}, Want: loip.Undetermined, At: at},
		edit{Name: "and told which", Edit: func(r *Record) {
			r.Meetings[0].Present[5].Body, r.Meetings[0].Present[5].For = "scottish-borders-council", "elected members"
			r.Groups[0].Lists[0].Members[1].Substitutes = WithVote
		}, Want: loip.Met, At: at},
		edit{Name: "for one of several for none of whom it is allowed", Edit: func(r *Record) {
			r.Meetings[0].Present[5].Body = "scottish-borders-council"
			r.Groups[0].Lists[0].Members[0].Substitutes, r.Groups[0].Lists[0].Members[1].Substitutes = NoSubstitutes, NoSubstitutes
		}, Want: loip.Unmet, At: at},
		edit{Name: "for a body with two members, not told which", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members[2].Substitutes = WithVote
			r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: "nhs-borders", Post: "Vice Chair", Substitutes: WithVote})
			r.Meetings[0].Present[5].Body = "nhs-borders"
		}, Want: loip.Undetermined, At: at},
		edit{Name: "for a post that the list has twice, once with substitutes", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members[1].Substitutes = WithVote
			r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: "scottish-borders-council", Post: "elected members", Substitutes: NoSubstitutes})
			r.Meetings[0].Present[5].Body, r.Meetings[0].Present[5].For = "scottish-borders-council", "elected members"
		}, Want: loip.Undetermined, At: at},
		edit{Name: "members not given", Edit: func(r *Record) { r.Groups[0].Lists = nil }, Want: loip.Undetermined, At: at},
		edit{Name: "no substitutes", Edit: func(r *Record) {
			r.Meetings[0].Present[5].Substitute, r.Meetings[1].Present[5].Substitute = false, false
		}, Want: loip.NotApplicable},
		edit{Name: "after the day judged", On: loip.Day(2017, time.June, 7), Want: loip.NotApplicable},
	)
}

func TestAdvice_present_are_members(t *testing.T) {
	suite.Rows(t, "GOV-045",
		edit{Name: "all have seats", Want: loip.Met, At: "/meetings/0"},
		edit{Name: "the real meeting", Edit: withMarch, Want: loip.Met, At: "/meetings/0"},
		edit{Name: "a body without a seat", Edit: func(r *Record) { r.Meetings[0].Present[6].Body = "housing" }, Want: loip.Unmet, At: "/meetings/0/present/6"},
		edit{Name: "a member from the day of the meeting", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[4].Held.From = loip.Day(2017, time.June, 8) }, Want: loip.Met},
		edit{Name: "a member from the day after", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[4].Held.From = loip.Day(2017, time.June, 9) }, Want: loip.Unmet, At: "/meetings/0/present/6"},
		edit{Name: "a member until the day of the meeting", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[4].Held.Until = loip.Day(2017, time.June, 8) }, Want: loip.Unmet, At: "/meetings/0/present/6"},
		edit{Name: "as many as the seats", Edit: func(r *Record) {
			r.Meetings[0].Present = append(r.Meetings[0].Present, councillor)
		}, Want: loip.Met},
		edit{Name: "one more than the seats", Edit: func(r *Record) {
			r.Meetings[0].Present = append(r.Meetings[0].Present, councillor, councillor)
		}, Want: loip.Unmet, At: "/meetings/0/present"},
		edit{Name: "one after the other in one seat", Edit: func(r *Record) {
			r.Meetings[0].Present[6].Left = &Point{Item: 2}
			r.Meetings[0].Present = append(r.Meetings[0].Present, Presence{Body: "police-scotland", Joined: &Point{Item: 2}})
		}, Want: loip.Met},
		edit{Name: "twice at once", Edit: func(r *Record) {
			r.Meetings[0].Present[6].Left = &Point{Item: 3}
			r.Meetings[0].Present = append(r.Meetings[0].Present, Presence{Body: "police-scotland", Joined: &Point{Item: 2}})
		}, Want: loip.Unmet, At: "/meetings/0/present"},
		edit{Name: "members not given", Edit: func(r *Record) { r.Groups[0].Lists = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "a group that does not exist on the day", Edit: func(r *Record) { r.Groups[0].Exists.From = loip.Day(2017, time.June, 9) }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "nobody given", Edit: func(r *Record) { r.Meetings = r.Meetings[:1]; r.Meetings[0].Present = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_interests(t *testing.T) {
	declared := func(x ...Interest) func(*Record) {
		return func(r *Record) { r.Meetings[0].Interests = x }
	}
	college := Interest{Body: "borders-college", Item: 3, Then: Withdrew}
	unsaid := college
	unsaid.Then = ""
	suite.Rows(t, "GOV-049",
		edit{Name: "said, and none at the other meeting", Want: loip.Met, At: "/meetings/1"},
		edit{Name: "withdrew", Edit: declared(college), Want: loip.Met, At: "/meetings/0"},
		edit{Name: "none declared", Edit: declared([]Interest{}...), Want: loip.Met, At: "/meetings/0"},
		edit{Name: "what was done is not said", Edit: declared(college, unsaid), Want: loip.Undetermined, At: "/meetings/0/declarations/1"},
		edit{Name: "by somebody who was not there", Edit: declared(Interest{Body: "sestran", Item: 3, Then: Withdrew}), Want: loip.Unmet, At: "/meetings/0/declarations/0"},
		edit{Name: "by somebody else than the one who was there", Edit: func(r *Record) {
			declared(college)(r)
			r.Meetings[0].Present = r.Meetings[0].Present[:1]
		}, Want: loip.Unmet, At: "/meetings/0/declarations/0"},
		edit{Name: "by another post of the body", Edit: declared(Interest{Body: "nhs-borders", Post: "Vice Chair", Item: 3, Then: Withdrew}), Want: loip.Unmet, At: "/meetings/0/declarations/0"},
		edit{Name: "nobody present given", Edit: func(r *Record) { declared(college)(r); r.Meetings[0].Present = nil }, Want: loip.Met, At: "/meetings/0"},
		edit{Name: "the minute does not say", Edit: func(r *Record) { r.Meetings[1].Interests = nil }, Want: loip.Undetermined, At: "/meetings/1"},
		edit{Name: "no meetings", Edit: func(r *Record) { r.Meetings = nil }, Want: loip.NotApplicable},
	)
}

// Whoever withdraws from an item is no part of the quorum for it.
func TestAdvice_withdrawn_and_quorum(t *testing.T) {
	withdraw := func(bodies ...string) func(*Record) {
		return func(r *Record) {
			r.Meetings[0].Inquorate = 0
			r.Meetings[0].Items[3].Decisions = nil
			for _, b := range bodies {
				r.Meetings[0].Interests = append(r.Meetings[0].Interests, Interest{Body: b, Item: 2, Then: Withdrew})
			}
		}
	}
	suite.Rows(t, "GOV-010",
		edit{Name: "eight left of nine", Edit: withdraw("borders-college"), Want: loip.Met},
		edit{Name: "seven left of nine", Edit: withdraw("borders-college", "third-sector"), Want: loip.Unmet, At: "/meetings/0/items/1"},
		edit{Name: "a substitute without a vote", Edit: func(r *Record) {
			withdraw("borders-college")(r)
			r.Groups[0].Lists[0].Members[3].Substitutes = WithoutVote
		}, Want: loip.Unmet, At: "/meetings/0/items/1"},
		edit{Name: "a substitute without a vote, who counts", Edit: func(r *Record) {
			withdraw("borders-college")(r)
			r.Groups[0].Lists[0].Members[3].Substitutes = WithoutVote
			r.Meetings[0].Quorum.NonVoting, r.Meetings[1].Quorum.NonVoting = true, true
		}, Want: loip.Met},
		edit{Name: "a substitute of whom the list says nothing", Edit: func(r *Record) {
			withdraw("borders-college")(r)
			r.Groups[0].Lists[0].Members[3].Substitutes = ""
		}, Want: loip.Undetermined, At: "/meetings/0"},
	)
}

func TestAdvice_quorum_of_the_group(t *testing.T) {
	group := func(q Quorum) func(*Record) {
		return func(r *Record) {
			r.Groups[0].Orders.Quorum = &q
			for i := range r.Meetings {
				r.Meetings[i].Quorum = nil
			}
		}
	}
	suite.Rows(t, "GOV-008",
		edit{Name: "given by the standing orders", Edit: group(Quorum{Members: 8}), Want: loip.Met, At: "/meetings"},
		edit{Name: "given by neither", Edit: func(r *Record) { r.Meetings[1].Quorum = nil }, Want: loip.Unmet, At: "/meetings/1"},
	)
	suite.Rows(t, "GOV-009",
		edit{Name: "two thirds of twelve are eight", Edit: group(Quorum{Share: Share{2, 3, false}}), Want: loip.Met},
		edit{Name: "three quarters are nine", Edit: group(Quorum{Share: Share{3, 4, false}}), Want: loip.Met},
		edit{Name: "more than three quarters are ten", Edit: group(Quorum{Share: Share{3, 4, true}}), Want: loip.Unmet, At: "/meetings/0/inquorateFrom"},
		edit{Name: "a half is six", Edit: group(Quorum{Share: Share{1, 2, false}}), Want: loip.Unmet, At: "/meetings/0/inquorateFrom"},
		edit{Name: "the college has to be there, and left", Edit: group(Quorum{Required: []Required{{Bodies: []string{"borders-college"}}}}), Want: loip.Met},
		edit{Name: "the fire service has to be there, and left before", Edit: group(Quorum{Required: []Required{{Bodies: []string{"scottish-fire-and-rescue-service"}}}}), Want: loip.Unmet, At: "/meetings/0/inquorateFrom"},
		edit{Name: "the health board has to be there, and stayed", Edit: group(Quorum{Required: []Required{{Bodies: []string{"nhs-borders"}}}}), Want: loip.Unmet, At: "/meetings/0/inquorateFrom"},
		edit{Name: "not known at one item, and against the minute at the next", Edit: func(r *Record) {
			r.Groups[0].Lists[0].Members[3].Substitutes = ""
			r.Meetings[0].Quorum.Members, r.Meetings[0].Present[6].Left = 9, &Point{Item: 2, End: true}
		}, Want: loip.Unmet, At: "/meetings/0/quorum"},
		edit{Name: "who leaves during the item was there at its start", Edit: func(r *Record) {
			r.Meetings[0].Present[8].Left, r.Meetings[0].Present[9].Left = &Point{Item: 4}, &Point{Item: 4}
		}, Want: loip.Unmet, At: "/meetings/0/quorum"},
		edit{Name: "members not given", Edit: func(r *Record) { group(Quorum{Share: Share{2, 3, false}})(r); r.Groups[0].Lists = nil }, Want: loip.Undetermined, At: "/meetings/0"},
	)
}

func TestAdvice_informal_confirmed(t *testing.T) {
	confirm := func(by func(*Decision), cites ...Cite) func(*Record) {
		return func(r *Record) {
			r.Meetings[0].Inquorate = 3
			d := &r.Meetings[1].Items[1].Decisions[0]
			d.Confirms = cites
			by(d)
		}
	}
	asIs := func(*Decision) {}
	meetings := func(edit func(first, second *Meeting)) func(*Record) {
		return func(r *Record) { confirm(asIs, Cite{"m1", "5"})(r); edit(&r.Meetings[0], &r.Meetings[1]) }
	}
	const at = "/meetings/0/items/2"
	suite.Rows(t, "GOV-010",
		edit{Name: "informal", Edit: confirm(asIs), Want: loip.Unmet, At: at},
		edit{Name: "confirmed by its paragraph", Edit: confirm(asIs, Cite{"m1", "5"}), Want: loip.Met, At: "/meetings/0"},
		edit{Name: "confirmed with all of the meeting", Edit: confirm(asIs, Cite{Meeting: "m1"}), Want: loip.Met},
		edit{Name: "another paragraph confirmed", Edit: confirm(asIs, Cite{"m1", "4.4(b)"}), Want: loip.Unmet, At: at},
		edit{Name: "on the day of the meeting that confirms it", Edit: confirm(asIs, Cite{"m1", "5"}), On: loip.Day(2017, time.September, 14), Want: loip.Met},
		edit{Name: "and the day before", Edit: confirm(asIs, Cite{"m1", "5"}), On: loip.Day(2017, time.September, 13), Want: loip.Unmet, At: at},
		edit{Name: "the confirmation only noted", Edit: confirm(func(d *Decision) { d.Kind = Noted }, Cite{"m1", "5"}), Want: loip.Unmet, At: at},
		edit{Name: "the confirmation without a quorum", Edit: meetings(func(_, second *Meeting) { second.Inquorate = 2 }), Want: loip.Unmet, At: at},
		edit{Name: "the confirmation by a meeting of the same day", Edit: meetings(func(first, second *Meeting) { second.On = first.On }), Want: loip.Unmet, At: at},
		edit{Name: "by a group below", Edit: meetings(func(_, second *Meeting) { second.Group = "delivery" }), Want: loip.Unmet, At: at},
		edit{Name: "by a group above", Edit: meetings(func(first, _ *Meeting) { first.Group = "economy" }), Want: loip.Met},
		edit{Name: "one of two decisions confirmed", Edit: meetings(func(first, _ *Meeting) {
			first.Items[2].Decisions = append(first.Items[2].Decisions, Decision{Ref: "6", Kind: AgreedTo})
		}), Want: loip.Unmet, At: at},
	)
	r := validRecord()
	meetings(func(_, _ *Meeting) {})(&r)
	c := r.Confirmations(loip.Day(2017, time.October, 1))
	by, ok := c.By("m1", "5")
	assert.Equal(t, []any{"m2", true}, []any{by, ok})
	_, ok = c.By("m1", "4.4(b)")
	assert.False(t, ok)
	_, ok = c.By("m2", "5")
	assert.False(t, ok)
}

func TestAdvice_minute_approved(t *testing.T) {
	decision := func(edit func(*Decision)) func(*Record) {
		return func(r *Record) { edit(&r.Meetings[1].Items[0].Decisions[0]) }
	}
	between := func(r *Record) {
		r.Meetings = append(r.Meetings, Meeting{ID: "m3", Group: "core", On: loip.Day(2017, time.July, 1)})
	}
	suite.Rows(t, "GOV-052",
		edit{Name: "at the next meeting", Want: loip.Met, At: "/meetings/0"},
		edit{Name: "corrections not told", Edit: decision(func(d *Decision) { d.Corrections = nil }), Want: loip.Met},
		edit{Name: "not approved", Edit: decision(func(d *Decision) { d.Minute = "" }), Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "deferred", Edit: decision(func(d *Decision) { d.Kind = Deferred }), Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "at the next but one", Edit: between, Want: loip.Unmet, At: "/meetings/0"},
		edit{Name: "another group met between", Edit: func(r *Record) { between(r); r.Meetings[2].Group = "delivery" }, Want: loip.Met},
		edit{Name: "by another group", Edit: func(r *Record) { r.Meetings[1].Group = "extended" }, Want: loip.Unmet, At: "/meetings/0"},
		edit{Name: "by an earlier meeting", Edit: func(r *Record) { r.Meetings[1].On = loip.Day(2017, time.June, 7) }, Want: loip.Unmet, At: "/meetings/0"},
		edit{Name: "by another meeting of the day", Edit: func(r *Record) { between(r); r.Meetings[1].On = r.Meetings[0].On }, Want: loip.Unmet, At: "/meetings/0"},
		edit{Name: "without a quorum", Edit: func(r *Record) { r.Meetings[1].Inquorate = 1 }, Want: loip.Unmet, At: "/meetings/0"},
		edit{Name: "quorum not known", Edit: func(r *Record) { r.Meetings[1].Quorum = nil }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "day not given", Edit: func(r *Record) { r.Meetings[0].On = loip.Date{} }, Want: loip.Undetermined, At: "/meetings/0"},
		edit{Name: "on the day of the next meeting", On: loip.Day(2017, time.September, 14), Want: loip.Met},
		edit{Name: "and on the day before", On: loip.Day(2017, time.September, 13), Want: loip.NotApplicable},
		edit{Name: "no other meeting", Edit: func(r *Record) { r.Meetings = r.Meetings[:1] }, Want: loip.NotApplicable},
	)
	r := validRecord()
	a := r.Approvals(loip.Day(2017, time.October, 1))["m1"]
	assert.Len(t, a, 1)
	assert.Equal(t, []any{"m2", "1", 1}, []any{a[0].Meeting.ID, a[0].Ref, len(a[0].Corrections)})
}

func TestCollect_groupsAndMeetings(t *testing.T) {
	for _, tc := range []struct {
		at   string
		edit func(*Record)
	}{
		{"/governance/groups/0/exists", func(r *Record) { d := loip.Day(2017, 1, 1); r.Groups[0].Exists = loip.Period{From: d, Until: d} }},
		{"/governance/groups/0/lists/0/members/2/held", func(r *Record) {
			r.Groups[0].Lists[0].Members[2].Held = loip.Period{From: loip.Day(2017, 1, 2), Until: loip.Day(2017, 1, 1)}
		}},
		{"", func(r *Record) {
			r.Groups[0].Lists[0].Members[2].Held = loip.Period{From: loip.Day(2017, 1, 1), Until: loip.Day(2017, 1, 2)}
		}},
		{"/governance/groups/0/lists/0/members/2/holder", func(r *Record) { r.Groups[0].Lists[0].Members[2].Holder = "x" }},
		{"/governance/groups/2/delegations/0/by/meeting", func(r *Record) { r.Groups[2].Delegations[0].By.Meeting = "x" }},
		{"/governance/groups/0/standingOrders/noticeDays", func(r *Record) { r.Groups[0].Orders.Notice = -1 }},
		{"/governance/groups/0/standingOrders/agendaDays", func(r *Record) { r.Groups[0].Orders.Agenda = -1 }},
		{"/governance/groups/0/standingOrders/quorum", func(r *Record) { r.Groups[0].Orders.Quorum = &Quorum{} }},
		{"/governance/meetings/0/quorum/share", func(r *Record) { r.Meetings[0].Quorum.Share = Share{4, 3, false} }},
		{"/governance/meetings/0/quorum/required/0", func(r *Record) { r.Meetings[0].Quorum.Required = []Required{{Least: 1}} }},
		{"/governance/meetings/0/quorum/required/0", func(r *Record) {
			r.Meetings[0].Quorum.Required = []Required{{Bodies: []string{"nhs-borders"}, Kind: "member"}}
		}},
		{"/governance/meetings/0/quorum/required/0/least", func(r *Record) {
			r.Meetings[0].Quorum.Required = []Required{{Bodies: []string{"nhs-borders"}, Least: 2}}
		}},
		{"/governance/meetings/0/quorum/required/0/least", func(r *Record) {
			r.Meetings[0].Quorum.Required = []Required{{Kind: "member", Least: -1}}
		}},
		{"", func(r *Record) {
			r.Meetings[0].Quorum.Required = []Required{{Bodies: []string{"nhs-borders"}, Least: 1}}
		}},
		{"", func(r *Record) { r.Meetings[0].Quorum.Required = []Required{{Kind: "member", Least: 2}} }},
		{"", func(r *Record) { r.Meetings[0].Items[0].AgendaItem = 1 }},
		{"/governance/meetings/0/quorum/required/0/bodies/0", func(r *Record) {
			r.Meetings[0].Quorum.Required = []Required{{Bodies: []string{"x"}}}
		}},
		{"/governance/meetings/0/present/0/for", func(r *Record) { r.Meetings[0].Present[0].For = "Leader" }},
		{"/governance/meetings/0/declarations/0/body", func(r *Record) { r.Meetings[0].Interests[0].Body = "x" }},
		{"/governance/meetings/0/declarations/0/item", func(r *Record) { r.Meetings[0].Interests[0].Item = 9 }},
		{"/governance/meetings/0/items/1/agendaItem", func(r *Record) { r.Meetings[0].Items[1].AgendaItem = 9 }},
		{"/governance/meetings/0/items/1/agendaItem", func(r *Record) { r.Meetings[0].Agenda = nil }},
		{"/governance/meetings/0/items/2/decisions/0/vote/for", func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Vote.For = -1 }},
		{"/governance/meetings/0/items/2/decisions/0/vote/against", func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Vote.Against = -1 }},
		{"/governance/meetings/0/items/2/decisions/0/vote/abstained", func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Vote.Abstained = -1 }},
		{"/governance/meetings/1/items/0/decisions/0/minuteOf", func(r *Record) { r.Meetings[1].Items[0].Decisions[0].Minute = "x" }},
		{"/governance/meetings/1/items/0/decisions/0/confirms/0/meeting", func(r *Record) {
			r.Meetings[1].Items[0].Decisions[0].Confirms = []Cite{{Meeting: "x"}}
		}},
	} {
		var want []string
		if tc.at != "" {
			want = []string{tc.at}
		}
		assert.Equal(t, want, faults(tc.edit), tc.at)
	}
}

// Words that a list of members, a minute or standing orders do not know are
// refused with their place.
func TestDecode_words(t *testing.T) {
	for text, at := range map[string]loip.Path{
		`{"groups":[{"kinds":["board"]}]}`:                                                            "/groups/0/kinds/0",
		`{"groups":[{"lists":[{"members":[{"substitutes":"yes"}]}]}]}`:                                "/groups/0/lists/0/members/0/substitutes",
		`{"groups":[{"standingOrders":{"majority":"most"}}]}`:                                         "/groups/0/standingOrders/majority",
		`{"meetings":[{"declarations":[{"then":"left"}]}]}`:                                           "/meetings/0/declarations/0/then",
		`{"meetings":[{"items":[{"decisions":[{"kind":"agreed","vote":{"castingVote":"chair"}}]}]}]}`: "/meetings/0/items/0/decisions/0/vote/castingVote",
		`{"meetings":[{"items":[{"decisions":[{"kind":"agreed","vote":{"requirement":"half"}}]}]}]}`:  "/meetings/0/items/0/decisions/0/vote/requirement",
		`{"meetings":[{"quorum":{"share":"a third"}}]}`:                                               "/meetings/0/quorum/share",
	} {
		_, err := loip.Decode[Record]([]byte(text))
		var fault *loip.DecodeError
		if assert.ErrorAs(t, err, &fault, text) {
			assert.Equal(t, at, fault.Path)
		}
	}
}
