package locality

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Measure is an outcome counted zone by zone, so that localities can be
// compared.
//
// Law: section 9(3) of the 2015 Act compares outcomes; which, it leaves to the
// partnership.
type Measure struct {
	ID       string             `json:"id"`
	Name     string             `json:"name"`
	Measure  indicator.Measure  `json:"measure"`  // a proportion or a rate
	Polarity indicator.Polarity `json:"polarity"` // which way is better
	// Per is how many of the population a rate is for; a proportion is shown in
	// percent.
	Per    int64  `json:"per,omitzero"`
	Period string `json:"period,omitzero"`
	Source string `json:"source,omitzero"`
	// Counts are those of the zones, each once; a zone without one is missing.
	Counts   []Count `json:"counts,omitzero"`
	Scotland *Count  `json:"scotland,omitzero"`
}

// Count is how many of a population an outcome was counted for.
//
// Shape: a count that was held back or is missing is a value in that state,
// and the zone is left out of every sum. A proportion may have a part of a
// person, as where the source spreads a quarter's figures over a year.
type Count struct {
	Zone  loip.AreaCode   `json:"zone,omitzero"` // none for Scotland
	Count indicator.Value `json:"count"`
	Of    int64           `json:"of"`
}

// Deprivation is where a zone stands on an index of multiple deprivation.
type Deprivation struct {
	Edition string `json:"edition"` // "SIMD 2020v2"
	Rank    int    `json:"rank"`    // 1 is the most deprived
	Zones   int    `json:"zones"`   // how many are ranked: 6,976
	People  int64  `json:"people"`  // in the zone, by the index's own count
	// Income is the people who are income-deprived; not given where the edition
	// has no such count.
	Income indicator.Value `json:"incomeDeprived,omitzero"`
}
