package engagement

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

const bodiesAt = loip.Path("/communityBodies")

var likelyBodiesAreConsidered = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-001",
	Title: "The partnership has considered which community bodies are likely to be able to contribute, with particular regard to those that represent people facing disadvantage.",
	Force: loip.Must,
	Basis: []loip.Provision{act4s6a, act4s9},
	How: "At least one body has a day, not after the day judged, on which it was considered, and at least one body considered represents people facing socio-economic disadvantage; " +
		"an empty list of bodies says that none was considered, and is unmet. No constitution is asked for.",
	Doubt:        "The Act asks for regard to the bodies that represent disadvantage, not for such a body, so a record without one is undetermined.",
	Expectations: []string{"G-INT-04", "G-PAR-11"}, Since: "0.1.0",
}, Run: func(p *loip.Pass, r Record) {
	const at = bodiesAt
	considered, speaking := 0, []int{}
	for i, b := range r.CommunityBodies {
		if !b.Considered.IsZero() && !b.Considered.After(p.AsOf()) {
			considered++
			if b.Disadvantage {
				speaking = append(speaking, i)
			}
		}
	}
	switch n := len(r.CommunityBodies); {
	case r.CommunityBodies == nil:
		p.Undetermined(at, "no list of community bodies is given, so it cannot be shown which were considered")
	case n == 0:
		p.Unmet(at, "the record says that no community body was considered")
	case considered == 0:
		p.Undetermined(at, "no community body of the %d given has a day by %s on which it was considered", n, p.AsOf().Long())
	case len(speaking) == 0:
		p.Undetermined(at, "%s considered, none of them recorded as representing people facing socio-economic disadvantage", loip.Plural(considered, "community body was", "community bodies were"))
	default:
		f := p.Met(at, "%s considered, %d of them representing people facing socio-economic disadvantage", loip.Plural(considered, "community body was", "community bodies were"), len(speaking))
		for _, i := range speaking {
			f.Fact(at.Index(i).Key("considered"), r.CommunityBodies[i].Name+" considered on", r.CommunityBodies[i].Considered)
		}
	}
}}

var effortsAreMade = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-002",
	Title: "Efforts are made to secure the participation of each community body thought likely to be able to contribute.",
	Force: loip.Must,
	Basis: []loip.Provision{act4s6b},
	How:   "Each such body has efforts recorded; an empty list of efforts says that there were none, and is unmet.",
	Doubt: "Whether the efforts are all that are reasonable is for people to judge.", Expectations: []string{"G-INT-04"}, Since: "0.1.0",
}, Run: eachBody("is thought likely to be able to contribute", func(p *loip.Pass, at loip.Path, name string, b CommunityBody) bool {
	if !b.Likely || b.Considered.After(p.AsOf()) {
		return false
	}
	recorded(p, at.Key("efforts"), b.Efforts, name, "efforts to secure its participation")
	return true
})}

var stepsAreTaken = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-003",
	Title: "Steps are taken to enable each community body that wishes to take part in community planning to do so.",
	Force: loip.Must,
	Basis: []loip.Provision{act4s6c},
	How: "Each likely body that wishes to take part has steps recorded; an empty list of steps says that there were none, and is unmet. " +
		"Whether a body wishes to is undetermined where it is not recorded.",
	Doubt:        "The duty is owed to bodies likely to be able to contribute; a body of which it is not recorded whether it was considered is taken as one. Whether the steps are reasonable is for people to judge.",
	Expectations: []string{"G-PAR-30"}, Since: "0.1.0",
}, Run: eachBody("is recorded as wishing to take part", func(p *loip.Pass, at loip.Path, name string, b CommunityBody) bool {
	switch owed := b.Likely || b.Considered.IsZero(); {
	case !owed, b.Considered.After(p.AsOf()), b.Wishes == WishesNo:
		return false
	case b.Wishes == "":
		p.Undetermined(at.Key("wishes"), "whether %s wishes to take part is not recorded", name)
	default:
		recorded(p, at.Key("steps"), b.Steps, name, "steps to enable it to take part")
	}
	return true
})}

var placeAndInterest = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-004",
	Title: "Communities of place and communities of interest are both involved.",
	Force: loip.Should,
	Basis: []loip.Provision{guidanceA, draft46, act4s9},
	Doubt: loip.DraftOnly + " That a body is on the record does not show how far it was engaged.",
	How:   "The record holds community bodies of both kinds; undetermined while the kind of some body could change the answer.", Expectations: []string{"G-PAR-07"}, Since: "0.1.0",
}, Run: func(p *loip.Pass, r Record) {
	const at = bodiesAt
	kinds := map[Community]int{}
	for _, b := range r.CommunityBodies {
		kinds[b.Community]++
	}
	switch place, interest := kinds[Place], kinds[Interest]; {
	case len(r.CommunityBodies) == 0:
		p.NotApplicable(at, "no community body is given")
	case place > 0 && interest > 0:
		p.Met(at, "the record holds %s of place and %d of interest", loip.Plural(place, "community body", "community bodies"), interest)
	case kinds[""] > 0:
		p.Undetermined(at, "for %s it is not recorded whether it is of place or of interest", loip.Plural(kinds[""], "community body", "community bodies"))
	case place > 0:
		p.Unmet(at, "the record holds %s of place and none of interest", loip.Plural(place, "community body", "community bodies"))
	default:
		p.Unmet(at, "the record holds %s of interest and none of place", loip.Plural(interest, "community body", "community bodies"))
	}
}}

// recorded says whether a list holds anything: nothing given cannot show it,
// an empty list says that there was none.
func recorded(p *loip.Pass, at loip.Path, list []string, name, what string) {
	switch {
	case slices.ContainsFunc(list, present):
		p.Met(at, "the record holds %s for %s", what, name).Fact(at, "recorded", strings.Join(list, "; "))
	case list != nil && len(list) == 0:
		p.Unmet(at, "the record says that there were no %s for %s", what, name)
	default:
		p.Undetermined(at, "no %s are recorded for %s", what, name)
	}
}

// bodyTest judges one community body and says whether it had anything to judge.
type bodyTest func(p *loip.Pass, at loip.Path, name string, b CommunityBody) bool

// eachBody runs a test on every community body.
func eachBody(none string, test bodyTest) func(*loip.Pass, Record) {
	return func(p *loip.Pass, r Record) {
		judged := false
		for i, b := range r.CommunityBodies {
			judged = test(p, bodiesAt.Index(i), b.name(i), b) || judged
		}
		switch {
		case r.CommunityBodies == nil:
			p.Undetermined(bodiesAt, "no list of community bodies is given")
		case !judged:
			p.NotApplicable(bodiesAt, "no community body given %s by %s", none, p.AsOf().Long())
		}
	}
}
