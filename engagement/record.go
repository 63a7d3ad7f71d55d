package engagement

import "github.com/communityplanning/loip"

// Record is what a partnership's papers say about whom it involved and how.
//
// Shape: an empty list, as against none given, says that there is none: an
// empty list of community bodies that none was considered, an empty list of
// activities that there was no occasion.
type Record struct {
	CommunityBodies []CommunityBody `json:"communityBodies,omitzero"`
	Activities      []Activity      `json:"activities,omitzero"`
	// Consultations are those that do not stand with a plan.
	Consultations []Consultation `json:"consultations,omitzero"`
	// Views are the views and experience of communities that the partnership
	// holds as evidence of how it is doing.
	Views          []View          `json:"views,omitzero"`
	CoProduction   []Option        `json:"coProduction,omitzero"`
	PlaceStandards []PlaceStandard `json:"placeStandards,omitzero"`
	Budgets        []Budget        `json:"participatoryBudgets,omitzero"`
	Assessments    []Assessment    `json:"assessments,omitzero"`
	Requests       []Request       `json:"participationRequests,omitzero"`
	RequestReports []RequestReport `json:"participationRequestReports,omitzero"`
	// Statements are made by people on the rules that only they can judge.
	Statements []loip.Attestation `json:"statements,omitzero"`
}

// statements returns the statements that people made on the rules of the
// record.
func (r Record) statements() []loip.Attestation { return r.Statements }

// View is a source of what communities think and have lived through.
type View struct {
	ID   string    `json:"id"`
	What string    `json:"what"`
	On   loip.Date `json:"on,omitzero"`
	// Community is whose view it is, where it is not the whole area's: a
	// community of place or of interest.
	Community string `json:"community,omitzero"`
	// UsedIn names the performance report, review or paper that drew on it.
	UsedIn string      `json:"usedIn,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}
