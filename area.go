package loip

import (
	"fmt"
	"regexp"
)

// AreaCode is a code of the Government Statistical Service for an area of
// Scotland: S, two digits for the kind of area, six for the area.
//
// Shape: reading refuses text of another form, a kind that this library does
// not know, and a council code that was never issued. Other codes are not
// looked up here: package locality knows the wards.
type AreaCode string

// Scotland is the code of the whole country.
const Scotland AreaCode = "S92000003"

// AreaKind is the kind of area that a code stands for.
type AreaKind string

// The kinds of area that community planning uses.
const (
	DataZone             AreaKind = "data zone"
	IntermediateZone     AreaKind = "intermediate zone"
	TransportPartnership AreaKind = "regional transport partnership"
	HealthBoard          AreaKind = "health board"
	CouncilArea          AreaKind = "council area"
	Ward                 AreaKind = "ward"
	IntegrationAuthority AreaKind = "integration authority"
	Country              AreaKind = "country"
)

var (
	areaCode  = regexp.MustCompile(`^S\d{8}$`)
	areaKinds = map[string]AreaKind{
		"S01": DataZone, "S02": IntermediateZone, "S07": TransportPartnership, "S08": HealthBoard,
		"S12": CouncilArea, "S13": Ward, "S37": IntegrationAuthority, "S92": Country,
	}
)

// Kind returns the kind of area, or an empty kind for text that is no area
// code.
func (c AreaCode) Kind() AreaKind {
	if !areaCode.MatchString(string(c)) {
		return ""
	}
	return areaKinds[string(c[:3])]
}

// UnmarshalText reads an area code.
//
// Errors: text that is no code of a known kind; a council code never issued; a
// country that is not Scotland.
func (c *AreaCode) UnmarshalText(text []byte) error {
	code := AreaCode(text)
	_, council := CouncilByCode(code)
	switch kind := code.Kind(); {
	case kind == "":
		return fmt.Errorf("expected an area code such as S12000026, found %q", clip(string(text)))
	case kind == CouncilArea && !council:
		return fmt.Errorf("expected the code of a Scottish council area, found %q", string(text))
	case kind == Country && code != Scotland:
		return fmt.Errorf("expected %s for the country, found %q", Scotland, string(text))
	}
	*c = code
	return nil
}
