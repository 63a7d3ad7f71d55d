package engagement

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

func TestParticipationStatement_Halves(t *testing.T) {
	for _, row := range []struct {
		s                     ParticipationStatement
		extent, effectiveness bool
	}{
		{ParticipationStatement{Extent: "Two bodies took part", Effectiveness: "A priority came of it"}, true, true},
		{ParticipationStatement{Extent: "Two bodies took part", Effectiveness: "tbc"}, true, false},
		{ParticipationStatement{Effectiveness: "A priority came of it"}, false, true},
		{ParticipationStatement{}, false, false},
	} {
		extent, effectiveness := row.s.Halves()
		assert.Equal(t, row.extent, extent)
		assert.Equal(t, row.effectiveness, effectiveness)
	}
}

func TestDraftStatement(t *testing.T) {
	r := validRecord()
	from := func(year int) loip.Period {
		return loip.Period{From: loip.Day(year, time.April, 1), Until: loip.Day(year+1, time.April, 1)}
	}
	s := r.DraftStatement(from(2016))
	assert.Contains(t, s.Extent, "1 community body took part in 1 activity")
	assert.Contains(t, s.Extent, "develop, design.")
	assert.Contains(t, s.Extent, "On 1 occasion")
	assert.NotContains(t, s.Extent, "consultation", "it opened after the year")
	assert.Contains(t, s.Effectiveness, "Damp homes")
	assert.Equal(t, []string{"minute of 1 March 2017"}, s.Evidence)

	s = r.DraftStatement(from(2017))
	assert.Contains(t, s.Extent, "2 community bodies took part in 3 activities")
	assert.Contains(t, s.Extent, "100 people answered")
	assert.NotContains(t, s.Extent, "On 1 occasion")
	assert.Empty(t, s.Effectiveness, "nothing is recorded of the year, and nothing is made up")

	r.Activities[0].Effects[0].Evidence = []string{"tbc"}
	s = r.DraftStatement(from(2016))
	assert.Empty(t, s.Effectiveness, "an effect without evidence is left out")
	assert.Nil(t, s.Evidence)

	r.Consultations[0].Groups = []Turnout{{"a", nil, new(int64(3))}, {"b", nil, new(int64(1))}}
	assert.Contains(t, r.DraftStatement(from(2017)).Extent, "fewer than 5 people answered")
	r.Consultations[0].Groups = []Turnout{{"a", nil, new(int64(3))}, {"b", nil, new(int64(2))}}
	assert.Contains(t, r.DraftStatement(from(2017)).Extent, "; 5 people answered")
	r.Consultations = r.Consultations[:1]
	r.Consultations[0].Groups = []Turnout{{"a", new(int64(9)), nil}}
	assert.NotContains(t, r.DraftStatement(from(2017)).Extent, "answered", "how many is not given")
	assert.Contains(t, r.DraftStatement(loip.Since(loip.Day(2016, time.April, 1))).Extent, "considered 2 community bodies, of which 1 wished", "a year without an end")
	s = Record{}.DraftStatement(from(2017))
	assert.Contains(t, s.Extent, "0 community bodies took part in 0 activities")
	assert.Empty(t, s.Effectiveness)

	extent, effectiveness := validRecord().DraftStatement(from(2016)).Halves()
	assert.True(t, extent && effectiveness, "what is drafted from a full record has both halves")
}
