package locality

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Population is a number of people, with the year and the source of the
// estimate.
//
// Unit: people. Shape: not negative.
type Population struct {
	Year   int    `json:"year"` // 0 where it is not given
	People int64  `json:"people"`
	Source string `json:"source,omitzero"`
	// About says whether the figure is given as an approximate one; nil where
	// nothing says so.
	About *bool `json:"about,omitzero"`
}

// Zone is a building block of a division, as a rule a data zone.
type Zone struct {
	Code    loip.AreaCode `json:"code"`
	Name    string        `json:"name,omitzero"`
	Ward    loip.AreaCode `json:"ward,omitzero"`    // best fit
	Council loip.AreaCode `json:"council,omitzero"` // where it is not that of the division
	// Intermediate is the intermediate zone of a data zone.
	Intermediate loip.AreaCode `json:"intermediateZone,omitzero"`
	// Neighbours are the zones that it touches, along an edge or at a point; an
	// empty list, as against none given, says that it is an island.
	Neighbours  []loip.AreaCode `json:"neighbours,omitzero"`
	Populations []Population    `json:"populations,omitzero"`
	Deprivation []Deprivation   `json:"deprivation,omitzero"` // one for each edition of the index
}

// Kind says under which arm of the regulation an area is put forward as a
// locality.
type Kind string

// The kinds of locality.
const (
	Ward Kind = "ward" // SSI 2016/364 reg. 2(a), of any size
	Area Kind = "area" // reg. 2(b), of at most 30,000 people
)

// UnmarshalText reads one of the kinds.
func (k *Kind) UnmarshalText(text []byte) error { return loip.OneOf(k, text, Ward, Area) }

// Boundary says what the edges of a locality follow.
//
// Law: guidance draft, paras 77 and 157: formal boundaries or other factors.
type Boundary string

// The kinds of boundary.
const (
	Wards            Boundary = "wards"
	CommunityCouncil Boundary = "community council areas"
	Postcode         Boundary = "postcode districts"
	Catchment        Boundary = "catchment"
	Other            Boundary = "other"
)

// UnmarshalText reads one of the kinds of boundary.
func (b *Boundary) UnmarshalText(text []byte) error {
	return loip.OneOf(b, text, Wards, CommunityCouncil, Postcode, Catchment, Other)
}

// Locality is a smaller area into which a partnership divides its council
// area.
//
// Law: section 9(1) and (2) of the 2015 Act. Localities for health and social
// care integration are another thing and are not held here.
type Locality struct {
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Kind     Kind            `json:"kind,omitzero"`
	Ward     loip.AreaCode   `json:"ward,omitzero"` // the ward itself, for the kind ward
	Wards    []loip.AreaCode `json:"wards,omitzero"`
	Zones    []loip.AreaCode `json:"zones,omitzero"` // the zones of these wards too, where wards are given and zones are not
	Boundary Boundary        `json:"boundary,omitzero"`
	// Populations are those stated for the locality; where it is made of zones,
	// [Division.Populations] adds the zones up instead.
	Populations []Population `json:"populations,omitzero"`
	Community   string       `json:"community,omitzero"` // why it is a natural community
	Described
	Origin loip.Origin `json:"origin,omitzero"`
}

// Described is what documents say of a place besides.
type Described struct {
	Called string   `json:"called,omitzero"` // what kind of place the document calls it: "regeneration area"
	Parts  []string `json:"parts,omitzero"`  // the smaller places that it is made of, by name
	Growth []Growth `json:"growth,omitzero"`
	Facts  []string `json:"facts,omitzero"` // on its people: "20% aged 65+"
	Rule   string   `json:"rule,omitzero"`  // what the document says that such a place has to be
	Note   string   `json:"note,omitzero"`
}

// Growth is by how much a population changed, as a document gives it.
//
// Unit: percent.
type Growth struct {
	From    string          `json:"from,omitzero"` // as the document gives it
	To      string          `json:"to,omitzero"`
	Percent indicator.Value `json:"percent,omitzero"`
}

// Identification records which localities the partnership has identified as
// having significantly poorer outcomes that result from socio-economic
// disadvantage.
//
// Law: section 9(3). "Significantly" has no threshold.
// Shape: an empty list of localities found, as against none given, says the
// same as None. An empty list of evidence says that there is none.
type Identification struct {
	Decided loip.Date    `json:"decided,omitzero"`
	None    bool         `json:"none,omitzero"` // the partnership decided that no locality is such
	Found   []Identified `json:"found,omitzero"`
	Needs   string       `json:"needs,omitzero"` // the evidence on needs and circumstances of the whole area, section 9(4)
	Origin  loip.Origin  `json:"origin,omitzero"`
}

// Comparator is with whom the residents of a locality were compared.
type Comparator string

// The comparators of section 9(3); either is enough.
const (
	OtherLocalities Comparator = "other localities" // (a)
	AllScotland     Comparator = "Scotland"         // (b)
)

// UnmarshalText reads one of the comparators.
func (c *Comparator) UnmarshalText(text []byte) error {
	return loip.OneOf(c, text, OtherLocalities, AllScotland)
}

// Identified is one locality with significantly poorer outcomes.
type Identified struct {
	Locality     string     `json:"locality"` // id
	Outcome      string     `json:"outcome,omitzero"`
	Comparator   Comparator `json:"comparator,omitzero"`
	Evidence     []string   `json:"evidence,omitzero"`
	Disadvantage string     `json:"disadvantage,omitzero"` // how the outcome results from socio-economic disadvantage
}

// Division is how a council area is divided into localities.
//
// Shape: Zones holds every building block of the council area; cover and
// overlap can only be judged where it does. An empty list of localities, as
// against none given, says that there are none.
type Division struct {
	Council    loip.AreaCode `json:"council,omitzero"`
	Zones      []Zone        `json:"zones,omitzero"`
	Links      []Link        `json:"links,omitzero"`
	Measures   []Measure     `json:"measures,omitzero"`
	Localities []Locality    `json:"localities,omitzero"`
	// Part is true where the localities that are listed make up only a part of the
	// council area, so far as the documents show.
	Part           bool            `json:"part,omitzero"`
	Identification *Identification `json:"identification,omitzero"`
	Others         []Neighbourhood `json:"otherAreas,omitzero"` // that are no localities
	Earlier        []Earlier       `json:"earlierLocalities,omitzero"`
	Origin         loip.Origin     `json:"origin,omitzero"`
}
