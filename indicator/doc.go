// Package indicator holds what a partnership measures: what an indicator is,
// the values published for it, how an area stands against another, and the gap
// between its worst and best place.
//
// Published figures are exact decimals. "Not given", "none", "to be confirmed",
// "suppressed" and "not known" are five different values, and none of them is
// zero. Nothing is defaulted: an indicator that does not say which way is good
// is not compared.
//
// A [Series] holds what a source has published period by period, with what is
// behind each figure; [Series.Points] takes from it what can be worked with and
// says why the rest cannot. [ParsePeriod] reads the periods that papers write,
// and figures for unlike ones are refused a comparison. [Indicator.Conflicts]
// sets figures side by side that differ, and [Indicator.Planned] lists the
// figures that are to come.
//
// [ParseTarget] reads a [Target] from its words or refuses it,
// [Indicator.Resolve] makes a number of it, [Indicator.Trajectory] lays the path
// through the rungs of a ladder, and [Indicator.Progress] judges the way so far
// by several methods side by side, with the pace that is now needed and the
// forecast if nothing changes.
//
// [Indicator.Compare] sets the area's figure against the reference figure,
// [Indicator.Gap] its worst place against its best, and [Check] runs the rules
// that a single indicator can be held to, [CheckFramework] those of a list of
// them too. Most rest on this library's own advice: the Act does not say how a
// figure is to be printed, and the guidance says only what performance
// information is to cover.
package indicator

//go:generate go test -run ^TestRulesPage$ . -update
