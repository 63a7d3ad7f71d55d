package governance

import "github.com/communityplanning/loip"

// Application is a joint application for a corporate body.
//
// Law: section 17 of the 2015 Act.
type Application struct {
	On              loip.Date   `json:"on,omitzero"`
	Applicants      []string    `json:"applicants,omitzero"` // ids
	Consultation    string      `json:"consultation,omitzero"`
	Representations string      `json:"representations,omitzero"`
	Functions       string      `json:"functions,omitzero"`
	Origin          loip.Origin `json:"origin,omitzero"`
}
