package governance

import "github.com/communityplanning/loip"

// Exception is an agreement of the partnership that a partner need not comply
// with a duty in relation to a local outcome, or only to an extent.
//
// Law: section 14(1) of the 2015 Act.
// Shape: one partner, one duty and one local outcome each; General is true
// where the document releases a partner from every duty or for every outcome.
type Exception struct {
	Partner string      `json:"partner,omitzero"` // id
	Duty    string      `json:"duty,omitzero"`    // the provision: "s. 14(3)"
	Outcome string      `json:"outcome,omitzero"` // id
	Extent  string      `json:"extent,omitzero"`  // how far it need comply: "not at all", or in words
	General bool        `json:"general,omitzero"`
	Agreed  loip.Date   `json:"agreed,omitzero"`
	Meeting string      `json:"meeting,omitzero"` // id
	Ref     string      `json:"ref,omitzero"`     // paragraph of the minute
	Origin  loip.Origin `json:"origin,omitzero"`
}
