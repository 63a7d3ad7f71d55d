package governance

import "github.com/communityplanning/loip"

// Vote is a count of the votes on a decision.
type Vote struct {
	// Requirement is what the vote needed; without it what the group's standing
	// orders ask for.
	Requirement Requirement `json:"requirement,omitzero"`
	// For, Against and Abstained are numbers of votes, the chair's casting vote
	// not among them.
	For       int  `json:"for"`
	Against   int  `json:"against"`
	Abstained int  `json:"abstained,omitzero"`
	Casting   Side `json:"castingVote,omitzero"` // how the chair broke a tie, where that was done
}

// Requirement is what a vote needs in order to carry.
type Requirement string

// The requirements.
const (
	SimpleMajority   Requirement = "simple majority"   // more for than against, or as many and the casting vote for
	AbsoluteMajority Requirement = "absolute majority" // more than half of all who have a vote on the group
	TwoThirds        Requirement = "two thirds"        // at least that part of the votes for and against
	Unanimous        Requirement = "unanimous"         // none against; whoever abstains does not stand in the way
)

// UnmarshalText reads one of the requirements.
func (r *Requirement) UnmarshalText(text []byte) error {
	return loip.OneOf(r, text, SimpleMajority, AbsoluteMajority, TwoThirds, Unanimous)
}

// Side is how a vote is cast.
type Side string

// The sides.
const (
	For     Side = "for"
	Against Side = "against"
)

// UnmarshalText reads one of the sides.
func (s *Side) UnmarshalText(text []byte) error { return loip.OneOf(s, text, For, Against) }

// Result is whether a vote carries.
type Result string

// The results.
const (
	Carried       Result = "carried"
	NotCarried    Result = "not carried"
	ResultUnknown Result = "undetermined"
)

// cast returns the number of votes cast and abstentions.
func (v Vote) cast() int { return v.For + v.Against + v.Abstained }

// Result returns whether the vote carries by its own requirement, or by that of
// the group where it has none, on a group that has so many votes in all.
//
// Shape: votes is 0 where their number is not known. Without any requirement
// the vote carries if it does so by each of the four, and does not if it fails
// by the simple majority, which the others include. Undetermined without a
// count.
// Boundary: 4 for and 2 against are two thirds; 5 of 10 are no absolute
// majority.
func (v Vote) Result(group Requirement, votes int) Result {
	if v.Requirement != "" {
		group = v.Requirement
	}
	if v.For < 0 || v.Against < 0 || v.For == 0 && v.Against == 0 {
		return ResultUnknown
	}
	simple := v.For > v.Against || v.For == v.Against && v.Casting == For
	absolute := v.For > votes-v.For
	twoThirds := v.For-v.Against >= v.Against
	unanimous := v.Against == 0
	switch group {
	case SimpleMajority:
		return result(simple)
	case TwoThirds:
		return result(twoThirds)
	case Unanimous:
		return result(unanimous)
	case AbsoluteMajority:
		if votes > 0 || !simple {
			return result(absolute && simple)
		}
	case "":
		if !simple || votes > 0 && absolute && twoThirds && unanimous {
			return result(simple)
		}
	}
	return ResultUnknown
}

func result(carried bool) Result {
	if carried {
		return Carried
	}
	return NotCarried
}

// Result returns whether a vote at the meeting carries, by its own requirement
// or that of the group's standing orders; see [Vote.Result].
func (s Sitting) Result(v Vote) Result {
	votes := 0
	if s.Membership.Complete {
		votes = s.Membership.Votes()
	}
	return v.Result(s.Orders.Majority, votes)
}
