package governance

import (
	"cmp"
	"slices"
	"strings"
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
