// Package locality holds how a council area is divided for community planning
// and which of its localities have poorer outcomes.
//
// What a locality may be is set by regulations: an electoral ward, or an area
// inside the council area with a population that does not exceed 30,000. Which
// population estimate counts is not decided by the law, so every population
// carries its year.
package locality

//go:generate go test -run ^TestRulesPage$ . -update
