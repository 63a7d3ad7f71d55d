package governance

import "github.com/communityplanning/loip"

// RiskRegister is the partnership's register of risks.
type RiskRegister struct {
	Title  string      `json:"title"`
	AsAt   loip.Date   `json:"asAt,omitzero"`
	Scale  int         `json:"scale,omitzero"` // the highest likelihood and impact: 5
	Risks  []Risk      `json:"risks"`
	Origin loip.Origin `json:"origin,omitzero"`
}

// Risk is a risk to communities, to an outcome or to the partnership.
type Risk struct {
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	Outcome    string      `json:"outcome,omitzero"`    // id of the outcome at risk
	Likelihood int         `json:"likelihood,omitzero"` // 1 to Scale; 0 is not given
	Impact     int         `json:"impact,omitzero"`     // 1 to Scale; 0 is not given
	Owner      string      `json:"owner,omitzero"`      // id of a body
	OwnerPost  string      `json:"ownerPost,omitzero"`
	Mitigation []string    `json:"mitigation,omitzero"`
	Review     loip.Date   `json:"review,omitzero"` // the day of the next review
	Origin     loip.Origin `json:"origin,omitzero"`
}
