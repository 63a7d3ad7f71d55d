// Package stats holds the statistics that public-health and improvement
// analysts use, as plain functions of numbers: it knows nothing of documents.
//
// A figure that is not given is NaN on the way in. Nothing that comes out is
// ever NaN or infinite: what cannot be had is a [State] with its reason.
package stats
