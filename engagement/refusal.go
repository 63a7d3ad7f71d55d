package engagement

import "github.com/communityplanning/loip"

var turnedAwayWithReason = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-009",
	Title: "A community body that could not be engaged as it wished was told why.",
	Force: loip.Should,
	Basis: onParticipation("para 52", "The partnership is open with bodies about why it cannot engage each of them in the way and as far as it might wish."),
	How:   refusalHow, Doubt: loip.DraftOnly, Expectations: []string{"G-PAR-14"}, Since: "0.2.0",
}, Run: eachBody("was turned away", reasonsGiven("turnedAway", func(b CommunityBody) []Refusal { return b.TurnedAway }))}

var unheededWithReason = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-010",
	Title: "A community body whose wishes a decision did not follow was given the reasons.",
	Force: loip.Should,
	Basis: onParticipation("para 59", "Decisions may not satisfy every community body, so the partnership is transparent and gives its reasons."),
	How:   refusalHow, Doubt: loip.DraftOnly, Expectations: []string{"G-PAR-27"}, Since: "0.2.0",
}, Run: eachBody("had its wishes set aside", reasonsGiven("unheeded", func(b CommunityBody) []Refusal { return b.Unheeded }))}

const refusalHow = "Each such entry of a community body has a reason, and a day, not after the day judged, on which the body was told; no reason is unmet, no day undetermined."

// reasonsGiven judges the refusals that a community body met with by the day
// judged. One without a day counts.
func reasonsGiven(key string, refusals func(CommunityBody) []Refusal) bodyTest {
	return func(p *loip.Pass, at loip.Path, name string, b CommunityBody) bool {
		judged := false
		for i, x := range refusals(b) {
			at := at.Key(key).Index(i)
			switch {
			case x.On.After(p.AsOf()):
				continue
			case !present(x.Reason):
				p.Unmet(at.Key("reason"), "no reason is recorded why %s did not get what it wished: %s", name, x.What)
			case x.Told.IsZero() || x.Told.After(p.AsOf()):
				p.Undetermined(at.Key("told"), "it is not recorded that %s was told by %s why it did not get what it wished: %s", name, p.AsOf().Long(), x.What)
			default:
				p.Met(at, "%s was told on %s why it did not get what it wished: %s", name, x.Told.Long(), x.What).Fact(at.Key("reason"), "reason", x.Reason)
			}
			judged = true
		}
		return judged
	}
}
