package governance

import (
	"iter"

	"github.com/communityplanning/loip"
)

const noVote = "no count of votes is given"

// votes yields the votes counted at a meeting, with their places.
func (m Meeting) votes() iter.Seq2[loip.Path, cited] {
	return func(yield func(loip.Path, cited) bool) {
		for i, item := range m.Items {
			for j, d := range item.Decisions {
				at := loip.Path("/items").Index(i).Key("decisions").Index(j).Key("vote")
				if d.Vote != nil && !yield(at, cited{item, d}) {
					return
				}
			}
		}
	}
}

var votesFit = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-050",
		Title: "The votes counted fit who was present, and a casting vote breaks a tie only.",
		Force: loip.Advice,
		Basis: onFollowUp("votes", "a count that cannot be right leaves the decision open to challenge"),
		How:   "The votes for and against and those who abstained are held against the members present who may have a vote when the item was decided; a casting vote is in place where votes are equal and the standing orders do not exclude it.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		for i, m := range r.held(p.AsOf()) {
			var sitting Sitting
			for place, x := range m.votes() {
				if judged = true; sitting.Meeting.ID == "" {
					sitting = r.Sitting(m)
				}
				at, v := meetingAt(i)+place, *x.Vote
				attendance := sitting.At(x.Number)
				may := attendance.Voting + attendance.Doubtful
				switch {
				case v.Casting != "" && v.For != v.Against:
					p.Unmet(at.Key("castingVote"), "at item %d of the meeting %s a casting vote was given though the votes were not equal: %s", x.Number, m.name(), v)
				case v.Casting != "" && sitting.Orders.NoCastingVote:
					p.Unmet(at.Key("castingVote"), "at item %d of the meeting %s a casting vote was given, which the standing orders of the group exclude", x.Number, m.name())
				case len(m.Present) == 0:
					p.Undetermined(at, "who was present at the meeting %s is not given, so the count on item %d cannot be followed", m.name(), x.Number)
				case v.cast() > may:
					p.Unmet(at, "at item %d of the meeting %s more voted or abstained (%d) than there were members present with a vote (%d)", x.Number, m.name(), v.cast(), may).
						Fact(at, "votes", v)
				default:
					p.Met(at, "the count on item %d of the meeting %s, %s, fits the %d members present with a vote", x.Number, m.name(), v, may)
				}
			}
		}
		if !judged {
			p.NotApplicable("", noVote)
		}
	},
}

var votesCarry = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-051",
		Title: "What is recorded as decided by a vote is what the vote carried.",
		Force: loip.Advice,
		Basis: onFollowUp("votes", "what a vote did not carry is not decided"),
		How:   "Whether the count reaches what the vote, or else the standing orders, ask for is worked out; what is approved or agreed must be carried, and what is not approved must not be.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		judged := false
		for i, m := range r.held(p.AsOf()) {
			var sitting Sitting
			for place, x := range m.votes() {
				if judged = true; sitting.Meeting.ID == "" {
					sitting = r.Sitting(m)
				}
				at, result := meetingAt(i)+place, sitting.Result(*x.Vote)
				switch {
				case result == ResultUnknown:
					p.Undetermined(at, "whether the vote on item %d of the meeting %s (%s) carries cannot be shown: the count, what it needed, or the number of members with a vote is not given", x.Number, m.name(), x.Vote)
				case x.decides() && result == NotCarried, x.Kind == NotApproved && result == Carried:
					p.Unmet(at, "item %d of the meeting %s is recorded as %s, but the vote (%s) is %s", x.Number, m.name(), x.Kind, x.Vote, result)
				default:
					p.Met(at, "item %d of the meeting %s is recorded as %s, and the vote (%s) is %s", x.Number, m.name(), x.Kind, x.Vote, result)
				}
			}
		}
		if !judged {
			p.NotApplicable("", noVote)
		}
	},
}
