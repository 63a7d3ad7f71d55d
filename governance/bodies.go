package governance

import (
	"cmp"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// String returns the everyday name of the body, with the name the law knows it
// by where that is another: "sportscotland (the Scottish Sports Council)".
func (b Body) String() string {
	legal := strings.TrimPrefix(b.Legal, "The ")
	switch {
	case legal == "" || legal == b.Name:
		return b.Name
	case legal != b.Legal:
		legal = "the " + legal
	}
	return b.Name + " (" + legal + ")"
}

// Naming is how a name that a paper writes stands to the body it is meant for.
type Naming string

// The ways of naming a body.
const (
	Rightly      Naming = "rightly"        // by its name, everyday or legal, or a short form
	Formerly     Naming = "formerly"       // by a name that it no longer goes by
	Mistakenly   Naming = "mistakenly"     // by a known mistake
	AsAnother    Naming = "as another"     // by the name of another body of the register
	Unrecognised Naming = "not recognised" // by a name that neither it nor the register knows
)

// Named returns how a paper of a day that writes a name for the body names it.
//
// Boundary: a former name is right on the days before it ceased; one whose last
// day is not known is a former name on every day.
func (b Body) Named(written string, on loip.Date) Naming {
	same := func(name string) bool { return key(name) == key(written) }
	former := slices.IndexFunc(b.Former, func(f Former) bool { return same(f.Name) })
	_, known := LookupBody(written)
	switch {
	case slices.ContainsFunc(b.Misnamings, same):
		return Mistakenly
	case slices.ContainsFunc(b.names(), same), former >= 0 && on.Before(b.Former[former].Until):
		return Rightly
	case former >= 0:
		return Formerly
	case known:
		return AsAnother
	}
	return Unrecognised
}

// misnamed returns what is wrong with a name that a paper of a day writes for
// the body, as the end of a sentence; nothing where it is right. Known is false
// where nobody is known by the name.
func (b Body) misnamed(written string, on loip.Date) (fault string, known bool) {
	switch b.Named(written, on) {
	case Unrecognised:
		return "", false
	case Formerly:
		fault = ", a former name, for " + b.Name
	case Mistakenly:
		fault = " for " + b.Name
	case AsAnother:
		other, _ := LookupBody(written)
		fault = ", the name of " + other.Name + ", for " + b.Name
	}
	return fault, true
}

// body returns the body meant by an id, in the register or among those that
// the record brings along. A body of the record that bears a name of the
// register is that of the register; an unknown id stands for itself.
func (r Record) body(id string) Body {
	i := slices.IndexFunc(r.Bodies, func(b Body) bool { return b.ID == id })
	name := id
	if i >= 0 {
		name = r.Bodies[i].Name
	}
	known, ok := LookupBody(name)
	switch {
	case ok:
		return known
	case i >= 0:
		return r.Bodies[i]
	}
	return Body{ID: id, Name: id}
}

// who names the body and post responsible, as far as they are given.
func (r Record) who(body, post string) string {
	if body == "" || post == "" {
		return cmp.Or(post, r.body(body).Name)
	}
	return r.body(body).Name + ", " + post
}
