package governance

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

// boardRecord has a board of twelve seats, on which a member from the third
// sector has no vote, and a meeting of one item.
func boardRecord() Record {
	r := validRecord()
	l := &r.Groups[0].Lists[0]
	for i := range l.Members {
		l.Members[i].Substitutes = WithVote
	}
	l.Members[1].Kind = "elected member"
	l.Members[4].Substitutes = WithoutVote
	l.Members[5].Substitutes = NoSubstitutes
	l.Members[6].Substitutes = ""
	l.Members[8].WithoutVote = true
	r.Meetings = []Meeting{{
		ID: "m", Group: "core", On: loip.Day(2017, time.June, 8),
		Items: []Item{{Number: 1, Title: "Plan", Decisions: []Decision{{Kind: AgreedTo}}}},
	}}
	return r
}

// attend is a meeting of the board with those present.
func attend(q Quorum, present ...Presence) Sitting {
	r := boardRecord()
	r.Meetings[0].Quorum, r.Meetings[0].Present = &q, present
	return r.Sitting(r.Meetings[0])
}

var (
	leader     = Presence{Body: "scottish-borders-council", Post: "Leader"}
	councillor = Presence{Body: "scottish-borders-council", Post: "elected members"}
	nhs        = Presence{Body: "nhs-borders", Post: "Chair"}
	enterprise = Presence{Body: "scottish-enterprise"}
	third      = Presence{Body: "third-sector"}
)

func substitute(body, seat string) Presence {
	return Presence{Body: body, Post: "Officer", Substitute: true, For: seat}
}

func TestSitting_At(t *testing.T) {
	for _, tc := range []struct {
		name    string
		present []Presence
		want    Attendance
	}{
		{"nobody", nil, Attendance{}},
		{"members", []Presence{leader, councillor, councillor, nhs}, Attendance{Voting: 4}},
		{"a member without a vote", []Presence{leader, third}, Attendance{Voting: 1, NonVoting: 1}},
		{"a body named by a short form", []Presence{{Body: "SBC", Post: "Leader"}}, Attendance{Voting: 1}},
		{"a post that the list does not give", []Presence{{Body: "nhs-borders", Post: "Director"}}, Attendance{Voting: 1}},
		{"a body that is not on the list", []Presence{{Body: "housing"}}, Attendance{Doubtful: 1}},
		{"a substitute with a vote", []Presence{substitute("nhs-borders", "")}, Attendance{Voting: 1}},
		{"a substitute without a vote", []Presence{substitute("police-scotland", "")}, Attendance{NonVoting: 1}},
		{"a substitute where none is allowed", []Presence{substitute("scottish-fire-and-rescue-service", "")}, Attendance{NonVoting: 1}},
		{"a substitute of whom the list says nothing", []Presence{substitute("south-of-scotland-enterprise", "")}, Attendance{Doubtful: 1}},
		{"a substitute for a member without a vote", []Presence{substitute("third-sector", "")}, Attendance{NonVoting: 1}},
		{"a substitute of a body that is not on the list", []Presence{substitute("housing", "")}, Attendance{Doubtful: 1}},
		{"a member and the substitute, once", []Presence{substitute("nhs-borders", "Chair"), nhs}, Attendance{Voting: 1}},
		{"a member and a substitute for nobody named", []Presence{enterprise, substitute("scottish-enterprise", "")}, Attendance{Voting: 1}},
		{"two substitutes for one member", []Presence{substitute("nhs-borders", "Chair"), substitute("nhs-borders", "Chair")}, Attendance{Voting: 1}},
		{"one for the member named and one for nobody named", []Presence{substitute("nhs-borders", ""), substitute("nhs-borders", "Chair")}, Attendance{Voting: 1}},
		{"a substitute for another member of the body", []Presence{councillor, substitute("scottish-borders-council", "Leader")}, Attendance{Voting: 2}},
	} {
		assert.Equal(t, tc.want, attend(Quorum{Members: 1}, tc.present...).At(1), tc.name)
	}
	r := boardRecord()
	r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: "scottish-enterprise", Post: "Adviser", WithoutVote: true})
	m := Meeting{Group: "core", On: loip.Day(2017, time.June, 8), Present: []Presence{substitute("scottish-enterprise", "")}}
	assert.Equal(t, Attendance{Doubtful: 1}, r.Sitting(m).At(1), "a substitute who may sit for a member with a vote or for one without")

	m.Present = append(m.Present, leader)
	assert.Equal(t, Attendance{Voting: 1, Doubtful: 1}, paper(m).At(1), "without a list the minute is taken at its word on members, not on substitutes")

	s := attend(Quorum{Members: 1}, leader, councillor, councillor, nhs)
	for _, tc := range []struct {
		name string
		x    Interest
		want int
	}{
		{"who withdrew", Interest{Body: "nhs-borders", Post: "Chair", Item: 1, Then: Withdrew}, 3},
		{"who stayed", Interest{Body: "nhs-borders", Post: "Chair", Item: 1, Then: Stayed}, 4},
		{"of whom it is not said", Interest{Body: "nhs-borders", Post: "Chair", Item: 1}, 4},
		{"from another item", Interest{Body: "nhs-borders", Post: "Chair", Item: 2, Then: Withdrew}, 4},
		{"another post", Interest{Body: "nhs-borders", Post: "Vice Chair", Item: 1, Then: Withdrew}, 4},
		{"all of a body", Interest{Body: "scottish-borders-council", Item: 1, Then: Withdrew}, 1},
	} {
		s.Meeting.Interests = []Interest{tc.x}
		assert.Equal(t, Attendance{Voting: tc.want}, s.At(1), tc.name)
		assert.Equal(t, tc.want, s.Meeting.PresentAt(1), tc.name)
	}
}

func TestSitting_Standing(t *testing.T) {
	third3, whole := Share{1, 3, false}, Share{1, 2, true}
	both := Required{Bodies: []string{"nhs-borders", "SBC"}}
	for _, tc := range []struct {
		name    string
		quorum  Quorum
		present []Presence
		want    Standing
	}{
		{"as many as the quorum", Quorum{Members: 2}, []Presence{leader, nhs}, Stands},
		{"one too few", Quorum{Members: 3}, []Presence{leader, nhs}, Informal},
		{"nobody given", Quorum{Members: 1}, nil, StandingUnknown},
		{"one without a vote does not count", Quorum{Members: 2}, []Presence{leader, third}, Informal},
		{"unless the rule says so", Quorum{Members: 2, NonVoting: true}, []Presence{leader, third}, Stands},
		{"a substitute without a vote does not count", Quorum{Members: 2}, []Presence{leader, substitute("police-scotland", "")}, Informal},
		{"unless the rule says so either", Quorum{Members: 2, NonVoting: true}, []Presence{leader, substitute("police-scotland", "")}, Stands},
		{"it hangs on a substitute of whom nothing is said", Quorum{Members: 2}, []Presence{leader, substitute("south-of-scotland-enterprise", "")}, StandingUnknown},
		{"it does not hang on the substitute", Quorum{Members: 1}, []Presence{leader, substitute("south-of-scotland-enterprise", "")}, Stands},
		{"too few even with the substitute", Quorum{Members: 3}, []Presence{leader, substitute("south-of-scotland-enterprise", "")}, Informal},
		{"a member and the substitute are one", Quorum{Members: 2}, []Presence{nhs, substitute("nhs-borders", "Chair")}, Informal},
		// Eleven of the twelve seats have a vote: a third is 4, more than a half 6.
		{"a third", Quorum{Share: third3}, []Presence{leader, councillor, councillor, nhs}, Stands},
		{"less than a third", Quorum{Share: third3}, []Presence{leader, councillor, nhs}, Informal},
		{"of twelve a third is 4 too", Quorum{Share: third3, NonVoting: true}, []Presence{leader, councillor, nhs, third}, Stands},
		{"more than a half", Quorum{Share: whole}, []Presence{leader, councillor, councillor, councillor, councillor, nhs}, Stands},
		{"five of eleven", Quorum{Share: whole}, []Presence{leader, councillor, councillor, councillor, nhs}, Informal},
		{"both bodies", Quorum{Required: []Required{both}}, []Presence{leader, nhs}, Stands},
		{"one of both", Quorum{Required: []Required{both}}, []Presence{leader, councillor, enterprise}, Informal},
		{"one of two is enough", Quorum{Required: []Required{{Bodies: both.Bodies, Least: 1}}}, []Presence{leader}, Stands},
		{"neither of two", Quorum{Required: []Required{{Bodies: both.Bodies, Least: 1}}}, []Presence{enterprise}, Informal},
		{"a body by a substitute without a vote", Quorum{Required: []Required{{Bodies: []string{"police-scotland"}}}}, []Presence{substitute("police-scotland", "")}, Informal},
		{"a kind of seat", Quorum{Required: []Required{{Kind: "elected member", Least: 2}}}, []Presence{councillor, councillor}, Stands},
		{"one of the kind too few", Quorum{Required: []Required{{Kind: "elected member", Least: 2}}}, []Presence{leader, councillor}, Informal},
		{"one of whom it is not known of which kind", Quorum{Required: []Required{{Kind: "elected member"}}}, []Presence{{Body: "scottish-borders-council"}}, Informal},
		{"one of a kind without a number", Quorum{Required: []Required{{Kind: "elected member"}}}, []Presence{councillor}, Stands},
		{"a number and a body", Quorum{Members: 2, Required: []Required{both}}, []Presence{leader, nhs}, Stands},
		{"the number without the body", Quorum{Members: 2, Required: []Required{both}}, []Presence{leader, councillor}, Informal},
		{"the body without the number", Quorum{Members: 3, Required: []Required{both}}, []Presence{leader, nhs}, Informal},
	} {
		assert.Equal(t, tc.want, attend(tc.quorum, tc.present...).Standing(1), tc.name)
	}
}

func TestSitting_whoseQuorum(t *testing.T) {
	r := boardRecord()
	m := &r.Meetings[0]
	m.Present = []Presence{leader, nhs}
	assert.Nil(t, r.Sitting(*m).Quorum)
	r.Groups[0].Orders.Quorum = &Quorum{Members: 3}
	assert.Equal(t, Informal, r.Sitting(*m).Standing(1), "the group's")
	m.Quorum = &Quorum{Members: 2}
	assert.Equal(t, Stands, r.Sitting(*m).Standing(1), "the meeting's own goes before it")
	m.Inquorate = 1
	assert.Equal(t, Informal, r.Sitting(*m).Standing(1), "and the minute's words that there was none before both")
	m.Inquorate, m.Quorum.Members = 2, 3
	assert.Equal(t, Informal, r.Sitting(*m).Standing(1), "but not its silence")
	m.Quorum.Members = 2

	m.Inquorate, m.Quorum = 0, &Quorum{Share: Share{1, 6, false}}
	assert.Equal(t, Stands, r.Sitting(*m).Standing(1), "2 of 11")
	r.Groups[0].Lists[0].Members[3].Vacant = true
	r.Groups[0].Lists[0].Members[1].Vacant = true
	m.Quorum.Share = Share{1, 3, false}
	assert.Equal(t, Stands, r.Sitting(*m).Standing(1), "2 of the 6 that are held")
	m.Quorum.WholeNumber = true
	assert.Equal(t, Informal, r.Sitting(*m).Standing(1), "2 of the whole number of 11")
	r.Groups[0].Lists = nil
	assert.Equal(t, StandingUnknown, r.Sitting(*m).Standing(1), "of a number that is not known")
	m.Group = "extended"
	assert.Equal(t, StandingUnknown, r.Sitting(*m).Standing(1), "of a number known only in part")
	m.Quorum = &Quorum{Share: Share{1, 3, false}, Members: 3}
	assert.Equal(t, Informal, r.Sitting(*m).Standing(1), "whatever the share, too few by the number")
}

// randomMeeting returns a meeting of the board of boardRecord.
func randomMeeting(rng *rand.Rand) (Record, *Meeting) {
	r := boardRecord()
	pick := func() Presence {
		m := r.Groups[0].Lists[0].Members[rng.IntN(9)]
		p := Presence{Body: m.Body, Post: m.Post}
		switch rng.IntN(6) {
		case 0:
			p = substitute(m.Body, m.Post)
		case 1:
			p = substitute(m.Body, "")
		case 2:
			p.Post = ""
		case 3:
			p.Left = &Point{Item: 1 + rng.IntN(4), End: rng.IntN(2) == 0}
		case 4:
			p.Joined = &Point{Item: 1 + rng.IntN(4), End: rng.IntN(2) == 0}
		}
		return p
	}
	m := &r.Meetings[0]
	m.Items = nil
	for i := range 4 {
		m.Items = append(m.Items, Item{Number: i + 1, Decisions: []Decision{{Kind: AgreedTo}}})
	}
	for range rng.IntN(14) {
		m.Present = append(m.Present, pick())
	}
	if rng.IntN(3) == 0 {
		p := pick()
		m.Interests = []Interest{{Body: p.Body, Post: p.Post, Item: 1 + rng.IntN(4), Then: Withdrew}}
	}
	q := &Quorum{Members: rng.IntN(8), NonVoting: rng.IntN(4) == 0, WholeNumber: rng.IntN(2) == 0}
	if rng.IntN(2) == 0 {
		q.Share = Share{1, 2 + rng.IntN(3), rng.IntN(2) == 0}
	}
	if rng.IntN(2) == 0 {
		q.Required = append(q.Required, Required{Bodies: []string{"nhs-borders", "police-scotland", "scottish-enterprise"}, Least: rng.IntN(4)})
	}
	if rng.IntN(3) == 0 {
		q.Required = append(q.Required, Required{Kind: "elected member", Least: rng.IntN(3)})
	}
	m.Quorum = q
	return r, m
}

// A decision never stands with fewer counted than the quorum, more members
// present never make a standing decision informal, and the order of those
// present makes no difference.
func TestStanding_properties(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	seen := map[Standing]int{}
	for range 4000 {
		r, m := randomMeeting(rng)
		s := r.Sitting(*m)
		before := map[int]Standing{}
		for _, item := range m.Items {
			standing := s.Standing(item.Number)
			before[item.Number] = standing
			seen[standing]++
			a := s.At(item.Number)
			counted := a.Voting
			if m.Quorum.NonVoting {
				counted += a.NonVoting + a.Doubtful
			}
			if standing == Stands && (counted < m.Quorum.Members || counted < m.Quorum.Share.Least(s.members())) {
				t.Fatalf("item %d stands with %v by %s: %+v", item.Number, a, m.Quorum, m.Present)
			}
			if n := m.PresentAt(item.Number); n != a.Voting+a.NonVoting+a.Doubtful {
				t.Fatalf("%d present, %v counted", n, a)
			}
		}
		rng.Shuffle(len(m.Present), func(i, j int) { m.Present[i], m.Present[j] = m.Present[j], m.Present[i] })
		shuffled := r.Sitting(*m)
		for item, standing := range before {
			if shuffled.Standing(item) != standing || shuffled.At(item) != s.At(item) {
				t.Fatalf("another order of those present changes item %d: %+v", item, m.Present)
			}
		}
		if len(m.Present) == 0 {
			continue
		}
		other, _ := randomMeeting(rng)
		m.Present = append(m.Present, other.Meetings[0].Present...)
		more := r.Sitting(*m)
		for item, standing := range before {
			if standing == Stands && more.Standing(item) == Informal {
				t.Fatalf("more present make item %d informal by %s: %+v", item, m.Quorum, m.Present)
			}
		}
	}
	for _, standing := range []Standing{Stands, Informal, StandingUnknown} {
		assert.Greater(t, seen[standing], 500, "%s is too rare for the test to mean much", standing)
	}
}
