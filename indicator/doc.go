// Package indicator holds what a partnership measures: what an indicator is,
// the values published for it, how an area stands against another, and the gap
// between its worst and best place.
//
// Published figures are exact decimals. "Not given", "none", "to be confirmed",
// "suppressed" and "not known" are five different values, and none of them is
// zero. Nothing is defaulted: an indicator that does not say which way is good
// is not compared.
//
// [Indicator.Compare] sets the area's figure against the reference figure,
// [Indicator.Gap] its worst place against its best, and [Check] runs the rules
// that a single indicator can be held to. All of them rest on this library's
// own advice: neither the Act nor the guidance says how a figure is to be
// printed.
package indicator

//go:generate go test -run ^TestRulesPage$ . -update
