package governance

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// signatures has every statutory partner of the area agree on a day.
func signatures(council loip.AreaCode, on, signed loip.Date) (list []Signature) {
	for _, p := range Partners(council, on) {
		list = append(list, Signature{Body: p.Body.ID, Does: Agreed, On: signed})
	}
	return list
}

func TestGuidance2016_draft_para145(t *testing.T) {
	day := loip.Day(2017, time.October, 1)
	without := func(id string, list []Signature) []Signature {
		return slices.DeleteFunc(list, func(s Signature) bool { return s.Body == id })
	}
	type counts struct{ agreed, missing, doubtful, refused, late, left int }
	const kirkintilloch loip.AreaCode = "S12000045" // East Dunbartonshire, where the college is doubtful
	for _, tc := range []struct {
		name    string
		council loip.AreaCode
		on      loip.Date
		signed  []Signature
		want    counts
		others  []string
	}{
		{"all on the day itself", borders, day, signatures(borders, day, day), counts{agreed: 14}, nil},
		{"all without a day", borders, day, signatures(borders, day, loip.Date{}), counts{agreed: 14}, nil},
		{"all the day after", borders, day, signatures(borders, day, day.AddDays(1)), counts{late: 14}, nil},
		{"nobody", borders, day, nil, counts{missing: 14}, nil},
		{"one missing", borders, day, without("scottish-sports-council", signatures(borders, day, day)), counts{agreed: 13, missing: 1}, nil},
		{"a new partner once there is one", borders, loip.Day(2019, time.October, 16), signatures(borders, day, day), counts{agreed: 14, missing: 1}, nil},
		{"a doubtful one missing", kirkintilloch, day, without("new-college-lanarkshire", signatures(kirkintilloch, day, day)), counts{agreed: 13, doubtful: 1}, nil},
		{"one refuses", borders, day, append(signatures(borders, day, day), Signature{Body: "nhs-borders", Does: Refused, On: day}), counts{agreed: 13, refused: 1}, nil},
		{"a refusal taken back", borders, day, append([]Signature{{Body: "nhs-borders", Does: Refused, On: day.AddDays(-1)}}, signatures(borders, day, day)...), counts{agreed: 14}, nil},
		{"a refusal given first in the list and last in time", borders, day, append([]Signature{{Body: "nhs-borders", Does: Refused, On: day}}, signatures(borders, day, day.AddDays(-1))...), counts{agreed: 13, refused: 1}, nil},
		{"a refusal after the day", borders, day, append(signatures(borders, day, day), Signature{Body: "nhs-borders", Does: Refused, On: day.AddDays(1)}), counts{agreed: 14}, nil},
		{"others too, and twice", borders, day, append(signatures(borders, day, day), Signature{Body: "third-sector", Does: Agreed}, Signature{Body: "third-sector", Does: Agreed}), counts{agreed: 14}, []string{"third-sector"}},
		{"another that refused, and one that signed later", borders, day, append(signatures(borders, day, day), Signature{Body: "third-sector", Does: Refused}, Signature{Body: "housing", Does: Agreed, On: day.AddDays(1)}), counts{agreed: 14}, nil},
		{"nothing, and refused after the day", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Refused, On: day.AddDays(1)}), counts{agreed: 13, missing: 1}, nil},
		{"nothing said of what one did", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", On: day}), counts{agreed: 13, missing: 1}, nil},
		{"the Ministers, who need not", borders, day, append(signatures(borders, day, day), Signature{Body: "scottish-government", Does: Agreed, On: day}), counts{agreed: 14}, []string{"scottish-government"}},
		{"left to one that agreed", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Delegated, To: "NHS board", On: day}, Signature{Body: "NHS board", Does: Agreed, On: day}), counts{agreed: 14}, []string{"NHS board"}},
		{"left to another partner", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Delegated, To: "Scottish Borders Council", On: day}), counts{agreed: 14}, nil},
		{"left to one that agreed the day after", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Delegated, To: "board", On: day}, Signature{Body: "board", Does: Agreed, On: day.AddDays(1)}), counts{agreed: 13, left: 1}, nil},
		{"left to one that refused", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Delegated, To: "board"}, Signature{Body: "board", Does: Refused}), counts{agreed: 13, left: 1}, nil},
		{"left to nobody named", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Delegated}), counts{agreed: 13, left: 1}, nil},
		{"left to one that left it to one that agreed", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Delegated, To: "a"}, Signature{Body: "a", Does: Delegated, To: "b"}, Signature{Body: "b", Does: Agreed}), counts{agreed: 14}, []string{"b"}},
		{"two that left it to each other", borders, day, append(without("sestran", without("nhs-borders", signatures(borders, day, day))), Signature{Body: "nhs-borders", Does: Delegated, To: "sestran"}, Signature{Body: "sestran", Does: Delegated, To: "nhs-borders"}), counts{agreed: 12, left: 2}, nil},
		{"left to another only the day after", borders, day, append(without("nhs-borders", signatures(borders, day, day)), Signature{Body: "nhs-borders", Does: Delegated, To: "sestran", On: day.AddDays(1)}), counts{agreed: 13, late: 1}, nil},
		{"a doubtful one that left it to one that did not agree", kirkintilloch, day, append(without("new-college-lanarkshire", signatures(kirkintilloch, day, day)), Signature{Body: "new-college-lanarkshire", Does: Delegated, To: "x"}), counts{agreed: 13, left: 1}, nil},
		{"by another name", borders, day, append(without("sestran", signatures(borders, day, day)), Signature{Body: "Sustran", Does: Agreed}), counts{agreed: 14}, nil},
		{"before the register", borders, loip.Day(2016, time.December, 19), []Signature{{Body: "nhs-borders", Does: Agreed}}, counts{}, []string{"nhs-borders"}},
		{"area not given", "", day, []Signature{{Body: "nhs-borders", Does: Agreed}}, counts{}, []string{"nhs-borders"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := Signing(tc.council, tc.on, tc.signed)
			assert.Equal(t, tc.want, counts{len(s.Agreed), len(s.Missing), len(s.Doubtful), len(s.Refused), len(s.Late), len(s.Left)})
			assert.Equal(t, tc.others, s.Others)
		})
	}
	s := Signing(borders, day, without("scottish-sports-council", signatures(borders, day, day)))
	if assert.Len(t, s.Missing, 1) {
		assert.Equal(t, "scottish-sports-council", s.Missing[0].Body.ID)
	}
}

// TestGuidance2016_draft_para146: who is responsible, and on what days they
// agreed.
func TestGuidance2016_draft_para146(t *testing.T) {
	day := loip.Day(2017, time.October, 1)
	signed := signatures(borders, day, day.AddDays(-3))
	signed[0].On, signed[1].On, signed[2].On = day, day.AddDays(-5), loip.Date{}
	signed[4] = Signature{Body: signed[4].Body, Does: Delegated, To: "board", On: day.AddDays(-9)}
	signed = append(signed, Signature{Body: "board", Does: Agreed, On: day.AddDays(-2), Shares: true}, Signature{Body: "housing", Does: Agreed})
	s := Signing(borders, day, signed)
	require.Len(t, s.Agreed, 14)
	assert.Equal(t, []loip.Date{day, day.AddDays(-5), {}, day.AddDays(-3), day.AddDays(-2)}, []loip.Date{s.Agreed[0].On, s.Agreed[1].On, s.Agreed[2].On, s.Agreed[3].On, s.Agreed[4].On})
	assert.Equal(t, "board", s.Agreed[4].To)
	first, last := s.Days()
	assert.Equal(t, day.AddDays(-5), first)
	assert.Equal(t, day, last)
	assert.Equal(t, []string{"board", "housing"}, s.Others)
	assert.Equal(t, []string{"board"}, s.Sharing, "another is responsible only where the document says so")
	responsible := s.Responsible()
	assert.Len(t, responsible, 15)
	assert.Contains(t, responsible, "sestran")
	assert.NotContains(t, responsible, "housing")

	first, last = Signing(borders, day, signatures(borders, day, loip.Date{})).Days()
	assert.True(t, first.IsZero() && last.IsZero())
	late := Signing(borders, day, []Signature{{Body: "sestran", Does: Agreed, On: day.AddDays(9)}, {Body: "sestran", Does: Agreed, On: day.AddDays(2)}})
	assert.Equal(t, day.AddDays(2), late.Late[0].On)
}

// TestSigning_void: a body agrees to nothing on a day on which it does not
// exist.
func TestSigning_void(t *testing.T) {
	const glasgow, board = "S12000049", "glasgow-colleges-regional-board"
	last := loip.Day(2025, time.July, 31)
	at := func(on, signed loip.Date) SignOff {
		return Signing(glasgow, on, []Signature{{Body: "GCRB", Does: Agreed, On: signed}})
	}
	has := func(list []Signatory) bool {
		return slices.ContainsFunc(list, func(s Signatory) bool { return s.Body.ID == board })
	}
	s := at(last, last)
	assert.True(t, has(s.Agreed) && len(s.Void) == 0)
	s = at(last, last.AddDays(1))
	assert.True(t, !has(s.Agreed) && !has(s.Late) && has(s.Doubtful), "not late, but void")
	assert.Equal(t, []int{0}, s.Void)
	s = at(last.AddDays(1), last.AddDays(1))
	assert.Empty(t, s.Others)
	assert.Equal(t, []int{0}, s.Void)
	s = Signing(borders, last, []Signature{{Body: "sestran", Does: Agreed, On: last}, {Body: "south-of-scotland-enterprise", Does: Agreed, On: loip.Day(2019, time.October, 15)}})
	assert.Equal(t, []int{1}, s.Void, "before it existed")
	assert.True(t, slices.ContainsFunc(s.Missing, func(x Signatory) bool { return x.Body.ID == "south-of-scotland-enterprise" }))
}

func TestSignature_Misnamed(t *testing.T) {
	day := loip.Day(2017, time.October, 1)
	for _, tc := range []struct {
		signature Signature
		want      bool
	}{
		{Signature{Body: "sestran", Written: "Sestran"}, false},
		{Signature{Body: "sestran", Written: "Sustran"}, true},
		{Signature{Body: "historic-environment-scotland", Written: "Historic Scotland"}, true},
		{Signature{Body: "historic-environment-scotland", Written: "Historic Scotland", On: loip.Day(2015, time.September, 30)}, false},
		{Signature{Body: "historic-environment-scotland", Written: "Historic Scotland", On: loip.Day(2015, time.October, 1)}, true},
		{Signature{Body: "nhs-borders", Written: "Scottish Borders Council"}, true},
		{Signature{Body: "third-sector", Written: "Scottish Borders Council"}, true},
		{Signature{Body: "third-sector", Written: "the sector"}, false},
		{Signature{Body: "sestran"}, false},
	} {
		assert.Equal(t, tc.want, tc.signature.Misnamed(day) != "", "%v", tc.signature)
	}
}

// TestSigning_never_worse: whatever has been signed, one more agreement makes
// no partner stand worse, and each stands in one list.
func TestSigning_never_worse(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	const council loip.AreaCode = "S12000049" // Glasgow, with a partner that ends
	day := loip.Day(2025, time.July, 20)
	bodies := []string{"board", "x"}
	for _, p := range Partners(council, day) {
		bodies = append(bodies, p.Body.ID)
	}
	sign := func(does ...Agreement) Signature {
		s := Signature{Body: bodies[random.IntN(len(bodies))], Does: does[random.IntN(len(does))], On: day.AddDays(random.IntN(40) - 20)}
		if random.IntN(4) == 0 {
			s.On = loip.Date{}
		}
		if s.Does == Delegated {
			s.To = bodies[random.IntN(len(bodies))]
		}
		return s
	}
	ranks := func(s SignOff) map[string]int {
		by := map[string]int{}
		for rank, list := range [][]Signatory{s.Refused, s.Missing, s.Doubtful, s.Left, s.Late, s.Agreed} {
			for _, who := range list {
				_, twice := by[who.Body.ID]
				require.False(t, twice, "%s stands in two lists", who.Body.ID)
				by[who.Body.ID] = rank
			}
		}
		return by
	}
	for range 3000 {
		var signed []Signature
		for range random.IntN(25) {
			signed = append(signed, sign(Agreed, Agreed, Refused, Delegated, ""))
		}
		before := ranks(Signing(council, day, signed))
		more := append(slices.Clone(signed), sign(Agreed))
		after := ranks(Signing(council, day, more))
		require.Len(t, before, len(bodies)-2)
		require.Len(t, after, len(bodies)-2)
		for id, rank := range before {
			require.GreaterOrEqual(t, after[id], rank, "%s after %v signs under %v", id, more[len(more)-1], signed)
		}
	}
}

func BenchmarkSigning(b *testing.B) {
	day := loip.Day(2017, time.October, 1)
	signed := signatures(borders, day, day)
	b.ReportAllocs()
	for b.Loop() {
		Signing(borders, day, signed)
	}
}
