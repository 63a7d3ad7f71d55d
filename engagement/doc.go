// Package engagement holds with whom a partnership plans: community bodies,
// consultations, and the co-production self-assessment with its score.
//
// The self-assessment form has no score of its own. The score is this
// library's, follows a published specification, and says so wherever it shows.
package engagement

//go:generate go test -run ^TestRulesPage$ . -update
