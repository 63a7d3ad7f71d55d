package loip

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAreaKind(t *testing.T) {
	for code, want := range map[AreaCode]AreaKind{
		"S01008416": DataZone, "S02001536": IntermediateZone, "S07000003": TransportPartnership, "S08000016": HealthBoard,
		"S12000026": CouncilArea, "S13002764": Ward, "S37000025": IntegrationAuthority, Scotland: Country,
		"": "", "S12": "", "S1200002": "", "S120000266": "", "s12000026": "", "E12000026": "", "S12000O26": "", "S12000026\n": "", " S12000026": "", "S99000001": "",
	} {
		assert.Equal(t, want, code.Kind(), "%q", code)
	}
}

func TestAreaCodeUnmarshalText(t *testing.T) {
	for _, text := range []string{"S12000026", "S12000015", "S12000047", "S01008416", "S13002764", "S92000003"} {
		var c AreaCode
		assert.NoError(t, c.UnmarshalText([]byte(text)), text)
		assert.Equal(t, AreaCode(text), c)
	}
	for name, text := range map[string]string{
		"no code at all": "Borders", "empty": "", "a kind not known": "S99000001", "a council area never issued": "S12000051",
		"a country that is not Scotland": "S92000001", "an English code": "E06000001",
	} {
		c := AreaCode("S12000026")
		assert.Error(t, c.UnmarshalText([]byte(text)), name)
		assert.Equal(t, AreaCode("S12000026"), c, "%s: a fault changes nothing", name)
	}
}
