package governance

import "github.com/communityplanning/loip"

// Record is what a partnership's papers say about its governance.
//
// Shape: a list that is empty, as against not given, says that there is none.
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
// Shape: a body of the register (see [LookupBody]) needs no entry here. A group
// to which bodies leave their agreement stands here as a body.
type Body struct {
	ID         string      `json:"id"`
	Name       string      `json:"name"`                // the everyday one
	Legal      string      `json:"legalName,omitzero"`  // where it is another
	Aliases    []string    `json:"aliases,omitzero"`    // other right names and short forms
	Misnamings []string    `json:"misnamings,omitzero"` // mistaken names that papers give it
	Former     []Former    `json:"formerNames,omitzero"`
	Period     loip.Period `json:"period,omitzero"`     // in which it exists, as far as that is known
	Successors []string    `json:"successors,omitzero"` // ids of the bodies that took its place
	Origin     loip.Origin `json:"origin,omitzero"`
}

// Former is a name that a body, or one whose place it took, went by.
type Former struct {
	Name  string    `json:"name"`
	Until loip.Date `json:"until,omitzero"` // the first day on which it was no longer right, if known
}
