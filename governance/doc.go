// Package governance holds who takes part in community planning and what they
// decide: the statutory partners of each council area on any day, groups and
// their members, sign-off, releases from a duty, what partners contribute,
// meetings with their quorum, the action tracker, audit recommendations and
// improvement plans.
//
// Bodies and posts only: the package has no place for the name of a person.
package governance

//go:generate go test -run ^TestRulesPage$ . -update
