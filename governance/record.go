package governance

import "github.com/communityplanning/loip"

// Record is what a partnership's papers say about its governance.
type Record struct {
	Council          loip.AreaCode     `json:"council,omitzero"`
	Bodies           []Body            `json:"bodies,omitzero"` // those not in this module's register
	Groups           []Group           `json:"groups,omitzero"`
	Meetings         []Meeting         `json:"meetings,omitzero"`
	Tracker          *Tracker          `json:"tracker,omitzero"`
	Audits           []Audit           `json:"audits,omitzero"`
	ImprovementPlans []ImprovementPlan `json:"improvementPlans,omitzero"`
	// Exceptions are agreements that a partner need not comply with a duty, or
	// only in part.
	Exceptions    []Exception        `json:"exceptions,omitzero"`
	Contributions []Contribution     `json:"contributions,omitzero"`
	Requests      []Request          `json:"informationRequests,omitzero"`
	Shortfalls    []Shortfall        `json:"shortfalls,omitzero"`
	Reviews       []Review           `json:"resourceReviews,omitzero"`
	Risks         *RiskRegister      `json:"risks,omitzero"`
	Application   *Application       `json:"application,omitzero"` // for a corporate body
	Statements    []loip.Attestation `json:"statements,omitzero"`
}

// Body is an organisation, a partnership of organisations, or a sector that
// sends a representative.
//
// Shape: a body of the register (see [LookupBody]) needs no entry here.
type Body struct {
	ID         string      `json:"id"`
	Name       string      `json:"name"`                // the everyday one
	Legal      string      `json:"legalName,omitzero"`  // where it is another
	Aliases    []string    `json:"aliases,omitzero"`    // other right names and short forms
	Misnamings []string    `json:"misnamings,omitzero"` // mistaken names that papers give it
	Origin     loip.Origin `json:"origin,omitzero"`
}
