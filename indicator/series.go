package indicator

import "github.com/communityplanning/loip"

// Series is what one source has published of an indicator for a place or a
// group of people, period by period.
//
// Shape: figures of two sources that conflict are two series side by side; a
// figure that its source has revised stands again, with the day of its
// publication. An empty Group is everybody.
type Series struct {
	Place        Place         `json:"place,omitzero"`
	Group        string        `json:"group,omitzero"`
	Observations []Observation `json:"observations,omitzero"`
	Breaks       []Break       `json:"breaks,omitzero"`
	Source       string        `json:"source,omitzero"` // where it is not the indicator's own
	Origin       loip.Origin   `json:"origin,omitzero"`
}

// Observation is the figure of a series for a period.
type Observation struct {
	Period      string    `json:"period,omitzero"` // as the document gives it
	Value       Value     `json:"value,omitzero"`
	Numerator   Value     `json:"numerator,omitzero"`
	Denominator Value     `json:"denominator,omitzero"`
	Lower       Value     `json:"lower,omitzero"` // limits of the interval, where published
	Upper       Value     `json:"upper,omitzero"`
	Published   loip.Date `json:"published,omitzero"`
	// Change is by how much the figure changed since the time in Since, where a
	// document gives that and no value. Whether a change in percent is one of
	// percent or of percentage points is often not stated; Unit then says no more
	// than the document.
	Change Value  `json:"change,omitzero"`
	Since  string `json:"since,omitzero"` // as the document gives it
	Unit   string `json:"unit,omitzero"`  // of the change, or of the value where it is not the indicator's
	// Written is the figure as the document writes it, where that is no plain
	// number: "1 in 5".
	Written  string      `json:"written,omitzero"`
	Baseline bool        `json:"baseline,omitzero"` // the document sets it as a baseline
	Note     string      `json:"note,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"` // where it is not that of the series
}

// Break is where a series starts anew, since figures before it cannot be set
// beside figures after it.
type Break struct {
	Period string `json:"period,omitzero"` // the first on the new footing
	Reason string `json:"reason,omitzero"` // "revised definition"
}
