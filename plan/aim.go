package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Aim is a nearer goal that hangs on an outcome: an improvement aim, or a
// project with a target of its own.
type Aim struct {
	ID          string             `json:"id"`
	Title       string             `json:"title"`
	Outcome     string             `json:"outcome,omitzero"` // id
	Targets     []indicator.Target `json:"targets,omitzero"`
	Communities []string           `json:"communities,omitzero"` // of interest, that it is for
	Leads       []string           `json:"leads,omitzero"`       // ids of bodies
	LeadText    string             `json:"leadText,omitzero"`    // as the document gives it
	Status      AimStatus          `json:"status,omitzero"`
	Results     []Result           `json:"results,omitzero"`
	Editions    []string           `json:"editions,omitzero"` // labels of the editions that hold it
	Note        string             `json:"note,omitzero"`
	Origin      loip.Origin        `json:"origin,omitzero"`
}

// AimStatus is what became of an aim; empty is not given.
type AimStatus string

// The statuses.
const (
	Achieved AimStatus = "achieved"
	Ended    AimStatus = "ended"
	Paused   AimStatus = "paused"
	Revised  AimStatus = "revised"
)

// UnmarshalText reads one of the statuses.
func (s *AimStatus) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, Achieved, Ended, Paused, Revised)
}

// Result is what a document reports of a figure: where it stands, or by how
// much it changed.
//
// Shape: whether a change in percent is one of percent or of percentage points
// is often not stated; Unit then says no more than the document.
type Result struct {
	Indicator string          `json:"indicator,omitzero"` // id, where it does not stand with an aim
	Value     indicator.Value `json:"value,omitzero"`
	Change    indicator.Value `json:"change,omitzero"`
	Unit      string          `json:"unit,omitzero"`  // of the change, or else of the value
	For       string          `json:"for,omitzero"`   // the group or place it is of, where not all
	Since     string          `json:"since,omitzero"` // as the document gives it
	When      string          `json:"when,omitzero"`
	Note      string          `json:"note,omitzero"`
	Origin    loip.Origin     `json:"origin,omitzero"`
}
