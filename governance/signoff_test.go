package governance

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

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
	type counts struct{ agreed, missing, doubtful, refused, late int }
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
		{"by another name", borders, day, append(without("sestran", signatures(borders, day, day)), Signature{Body: "Sustran", Does: Agreed}), counts{agreed: 14}, nil},
		{"before the register", borders, loip.Day(2016, time.December, 19), []Signature{{Body: "nhs-borders", Does: Agreed}}, counts{}, []string{"nhs-borders"}},
		{"area not given", "", day, []Signature{{Body: "nhs-borders", Does: Agreed}}, counts{}, []string{"nhs-borders"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := Signing(tc.council, tc.on, tc.signed)
			assert.Equal(t, tc.want, counts{len(s.Agreed), len(s.Missing), len(s.Doubtful), len(s.Refused), len(s.Late)})
			assert.Equal(t, tc.others, s.Others)
		})
	}
	s := Signing(borders, day, without("scottish-sports-council", signatures(borders, day, day)))
	assert.Equal(t, []string{"scottish-sports-council"}, ids(s.Missing))
}
