package governance

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestVote_Result(t *testing.T) {
	for _, tc := range []struct {
		requirement Requirement
		vote        Vote
		votes       int
		want        Result
	}{
		{SimpleMajority, Vote{For: 5, Against: 4}, 0, Carried},
		{SimpleMajority, Vote{For: 4, Against: 4}, 0, NotCarried},
		{SimpleMajority, Vote{For: 4, Against: 4, Casting: For}, 0, Carried},
		{SimpleMajority, Vote{For: 4, Against: 4, Casting: Against}, 0, NotCarried},
		{SimpleMajority, Vote{For: 3, Against: 4, Casting: For}, 0, NotCarried},
		{SimpleMajority, Vote{For: 1, Abstained: 9}, 0, Carried},
		{AbsoluteMajority, Vote{For: 6, Against: 1}, 11, Carried},
		{AbsoluteMajority, Vote{For: 5, Against: 1}, 10, NotCarried},
		{AbsoluteMajority, Vote{For: 5, Against: 1}, 0, ResultUnknown},
		{AbsoluteMajority, Vote{For: 4, Against: 5}, 0, NotCarried},
		{AbsoluteMajority, Vote{For: 1}, 1, Carried},
		{"", Vote{For: 1}, 1, Carried},
		{TwoThirds, Vote{For: 4, Against: 2}, 0, Carried},
		{TwoThirds, Vote{For: 5, Against: 3}, 0, NotCarried},
		{TwoThirds, Vote{For: 4, Against: 2, Abstained: 6}, 0, Carried},
		{Unanimous, Vote{For: 4, Abstained: 1}, 0, Carried},
		{Unanimous, Vote{For: 4, Against: 1}, 0, NotCarried},
		{"", Vote{For: 4, Against: 4}, 0, NotCarried},
		{"", Vote{For: 5, Against: 4}, 20, ResultUnknown},
		{"", Vote{For: 9}, 10, Carried},
		{"", Vote{For: 5}, 10, ResultUnknown},
		{"", Vote{For: 9}, 0, ResultUnknown},
		{Unanimous, Vote{}, 10, ResultUnknown},
		{SimpleMajority, Vote{Abstained: 4}, 10, ResultUnknown},
		{SimpleMajority, Vote{For: -1, Against: 2}, 10, ResultUnknown},
		{SimpleMajority, Vote{For: 2, Against: -1}, 10, ResultUnknown},
		{SimpleMajority, Vote{Against: 2}, 10, NotCarried},
		{TwoThirds, Vote{For: math.MaxInt, Against: math.MaxInt / 2}, 0, Carried},
		{TwoThirds, Vote{For: math.MaxInt, Against: math.MaxInt/2 + 1}, 0, NotCarried},
	} {
		assert.Equal(t, tc.want, tc.vote.Result(tc.requirement, tc.votes), "%s, %s of %d", tc.requirement, tc.vote, tc.votes)
		if tc.requirement != "" {
			tc.vote.Requirement = tc.requirement
			assert.Equal(t, tc.want, tc.vote.Result(Unanimous, tc.votes), "its own requirement goes before the group's: %s, %s", tc.requirement, tc.vote)
		}
	}
}

// One more vote for never turns a vote that carries into one that does not, and
// one more against never the other way.
func TestVote_more(t *testing.T) {
	for _, requirement := range []Requirement{SimpleMajority, AbsoluteMajority, TwoThirds, Unanimous, ""} {
		for votes := range 12 {
			for f := range 8 {
				for a := range 8 {
					result := Vote{For: f, Against: a}.Result(requirement, votes)
					if result == Carried {
						assert.Equal(t, Carried, Vote{For: f + 1, Against: a}.Result(requirement, votes), "%s %d:%d of %d", requirement, f, a, votes)
					}
					if result == NotCarried {
						assert.Equal(t, NotCarried, Vote{For: f, Against: a + 1}.Result(requirement, votes), "%s %d:%d of %d", requirement, f, a, votes)
					}
				}
			}
		}
	}
}

const voteAt = "/meetings/0/items/2/decisions/0/vote"

func TestAdvice_votes_fit(t *testing.T) {
	vote := func(v Vote) func(*Record) {
		return func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Vote = &v }
	}
	suite.Rows(t, "GOV-050",
		edit{Name: "nine of nine", Want: loip.Met, At: voteAt},
		edit{Name: "ten of nine", Edit: vote(Vote{For: 7, Against: 2, Abstained: 1}), Want: loip.Unmet, At: voteAt},
		edit{Name: "nine where one withdrew", Edit: func(r *Record) {
			r.Meetings[0].Interests = append(r.Meetings[0].Interests, Interest{Body: "nhs-borders", Item: 3, Then: Withdrew})
		}, Want: loip.Unmet, At: voteAt},
		edit{Name: "nine where one has no vote", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[2].WithoutVote = true }, Want: loip.Unmet, At: voteAt},
		edit{Name: "nine where of one it is not known", Edit: func(r *Record) { r.Groups[0].Lists[0].Members[3].Substitutes = "" }, Want: loip.Met, At: voteAt},
		edit{Name: "a casting vote on a tie", Edit: vote(Vote{For: 4, Against: 4, Casting: For}), Want: loip.Met},
		edit{Name: "a casting vote without one", Edit: vote(Vote{For: 5, Against: 4, Casting: For}), Want: loip.Unmet, At: voteAt + "/castingVote"},
		edit{Name: "a casting vote that the orders exclude", Edit: func(r *Record) {
			vote(Vote{For: 4, Against: 4, Casting: For})(r)
			r.Groups[0].Orders.NoCastingVote = true
		}, Want: loip.Unmet, At: voteAt + "/castingVote"},
		edit{Name: "ten of nine on the second of two counts", Edit: func(r *Record) {
			d := &r.Meetings[0].Items[2].Decisions
			*d = append(*d, Decision{Ref: "6", Kind: AgreedTo, Vote: &Vote{For: 10}})
		}, Want: loip.Unmet, At: "/meetings/0/items/2/decisions/1/vote"},
		edit{Name: "nobody given", Edit: func(r *Record) { r.Meetings[0].Present = nil }, Want: loip.Undetermined, At: voteAt},
		edit{Name: "no votes", Edit: func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Vote = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_votes_carry(t *testing.T) {
	vote := func(v Vote) func(*Record) {
		return func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Vote = &v }
	}
	suite.Rows(t, "GOV-051",
		edit{Name: "carried by the majority of the orders", Want: loip.Met, At: voteAt},
		edit{Name: "agreed though it was not carried", Edit: vote(Vote{For: 4, Against: 4}), Want: loip.Unmet, At: voteAt},
		edit{Name: "agreed by the casting vote", Edit: vote(Vote{For: 4, Against: 4, Casting: For}), Want: loip.Met},
		edit{Name: "a requirement of its own", Edit: vote(Vote{For: 5, Against: 3, Requirement: TwoThirds}), Want: loip.Unmet, At: voteAt},
		edit{Name: "an absolute majority of twelve", Edit: vote(Vote{For: 7, Against: 2, Requirement: AbsoluteMajority}), Want: loip.Met},
		edit{Name: "and one too few", Edit: vote(Vote{For: 6, Against: 2, Requirement: AbsoluteMajority}), Want: loip.Unmet},
		edit{Name: "members not given", Edit: func(r *Record) {
			vote(Vote{For: 7, Against: 2, Requirement: AbsoluteMajority})(r)
			r.Groups[0].Lists = nil
		}, Want: loip.Undetermined, At: voteAt},
		edit{Name: "what it needed is not given", Edit: func(r *Record) { r.Groups[0].Orders = nil }, Want: loip.Undetermined, At: voteAt},
		edit{Name: "not approved, and not carried", Edit: func(r *Record) {
			vote(Vote{For: 3, Against: 4})(r)
			r.Meetings[0].Items[2].Decisions[0].Kind = NotApproved
		}, Want: loip.Met},
		edit{Name: "not approved, though carried", Edit: func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Kind = NotApproved }, Want: loip.Unmet, At: voteAt},
		edit{Name: "deferred by a vote", Edit: func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Kind = Deferred }, Want: loip.Met},
		edit{Name: "no count", Edit: vote(Vote{}), Want: loip.Undetermined, At: voteAt},
		edit{Name: "no votes", Edit: func(r *Record) { r.Meetings[0].Items[2].Decisions[0].Vote = nil }, Want: loip.NotApplicable},
	)
}
