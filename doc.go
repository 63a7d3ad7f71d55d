// Package loip holds the words that every part of this module shares: days and
// periods, area codes, instruments and provisions, rules and their answers,
// findings and reports.
//
// The module checks the documents of Scotland's community planning
// partnerships, rule by rule and with the provision cited, against Part 2 of
// the Community Empowerment (Scotland) Act 2015, its regulations and its
// statutory guidance. The subject packages hold the documents and their rules:
//
//   - [github.com/communityplanning/loip/plan]: the plans, and the whole
//     dossier of a partnership with plan.Check;
//   - [github.com/communityplanning/loip/locality]: the division of an area;
//   - [github.com/communityplanning/loip/indicator]: what is measured;
//   - [github.com/communityplanning/loip/governance]: who decides;
//   - [github.com/communityplanning/loip/engagement]: with whom.
//
// Everything is pure: bytes and a day go in, a [Report] comes out, and the
// same input gives the same report, byte for byte. A finding judges a document
// and not a body, and none of it is legal advice.
//
// # A rule of one's own
//
// A rule is a [Check] value: metadata and a plain function that looks at a
// document through a [Pass] and says what it shows. [Run] runs a list of them.
// A council keeps, drops and adds rules with the slices package, and holds its
// own to the same bar with [VerifyRules].
package loip

//go:generate go test -run ^TestGolden$ . -update

// Version is the version of this module, carried by every report.
const Version = "0.3.0"
