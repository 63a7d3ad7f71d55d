// Package stats holds the statistics that public-health and improvement
// analysts use, as plain functions of numbers: it knows nothing of documents.
//
// Each method is a function of one case, such as [Wilson], [Rate], [DirectRate]
// or [SlopeIndex], and a column function, such as [WilsonColumn], that writes
// its results into slices of the caller's and allocates nothing for a row. Where
// analysts mean different things by one name, each has a name of its own.
//
// A figure that is not given is NaN on the way in. Nothing that comes out is
// ever NaN or infinite: what cannot be had is a [State] with its reason. No
// random numbers are drawn, so that the same figures give the same report, to
// the last digit. An error means that columns are not of one length.
//
// METHODS.md beside this file lists every method with its source and the cases
// it was held against: results of the programs that analysts use today.
package stats

//go:generate go test -run ^TestMethodsPage$ .. -update
