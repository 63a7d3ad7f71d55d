package loip

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// Each instrument with what its published text says of itself.
func TestInstruments(t *testing.T) {
	part2From, southFrom := Day(2016, time.December, 20), Day(2019, time.October, 16)
	want := []struct {
		instrument *Instrument
		id         string
		kind       Kind
		citation   string
		from       Date
	}{
		{Act2015, "asp-2015-6", Act, "2015 asp 6", part2From},
		{SSI2016_363, "ssi-2016-363", Regulations, "SSI 2016/363", part2From},
		{SSI2016_364, "ssi-2016-364", Regulations, "SSI 2016/364", part2From},
		{SSI2017_39, "ssi-2017-39", Regulations, "SSI 2017/39", Day(2017, time.April, 1)},
		{Act2019, "asp-2019-9", Act, "2019 asp 9", southFrom},
		{SSI2019_308, "ssi-2019-308", Regulations, "SSI 2019/308", southFrom},
		{Equality2010, "ukpga-2010-15", Act, "2010 c. 15", Day(2018, time.April, 1)},
		{ChildPoverty2017, "asp-2017-6", Act, "2017 asp 6", Day(2018, time.February, 18)},
		{Planning1997, "ukpga-1997-8", Act, "1997 c. 8", Date{}},
		{SSI2021_353, "ssi-2021-353", Regulations, "SSI 2021/353", Day(2022, time.January, 22)},
		{Islands2018, "asp-2018-12", Act, "2018 asp 12", Day(2020, time.December, 23)},
		{JointWorking2014, "asp-2014-9", Act, "2014 asp 9", Date{}},
		{Justice2016, "asp-2016-10", Act, "2016 asp 10", Day(2016, time.October, 1)},
		{Guidance2016, "guidance-2016", StatutoryGuidance, "Scottish Government, 20 December 2016, ISBN 9781786527073", part2From},
		{Draft2016, "guidance-draft-2016", DraftGuidance, "Scottish Government, March 2016, ISBN 978-1-78652-133-0", Date{}},
		{Advice2016, "loip-advice", Practice, "loip " + Version, part2From},
	}
	assert.Len(t, Instruments(), len(want))
	seen := map[string]bool{}
	for i, w := range want {
		got := Instruments()[i]
		assert.Same(t, w.instrument, got)
		assert.Equal(t, w.id, got.ID)
		assert.False(t, seen[got.ID], "the id %s stands twice", got.ID)
		seen[got.ID] = true
		assert.Equal(t, w.kind, got.Kind, got.ID)
		assert.Equal(t, w.citation, got.Citation, got.ID)
		assert.Equal(t, Since(w.from), got.InForce, got.ID)
		assert.True(t, got.Kind.known())
		assert.NotEmpty(t, got.Title)
		assert.NotEmpty(t, got.Short)
		assert.True(t, got.URL == "" || strings.HasPrefix(got.URL, "https://"), got.URL)
		assert.False(t, got.Read.Before(w.from), "%s was read before it was in force", got.ID)
	}
	assert.False(t, Kind("").known())
	assert.False(t, Kind("act").known())
}

func TestProvision(t *testing.T) {
	p := SSI2016_364.At("reg. 2", "Description of localities", "A ward, or at most 30,000 people.")
	assert.Equal(t, Provision{SSI2016_364, "reg. 2", "Description of localities", "A ward, or at most 30,000 people.", SSI2016_364.InForce}, p)
	assert.Equal(t, "SSI 2016/364, reg. 2", p.String())
	assert.Equal(t, "2015 Act", Act2015.At("", "", "").String())
	assert.Equal(t, "s. 4", Provision{Pinpoint: "s. 4"}.String())
}
