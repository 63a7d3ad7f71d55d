package loip

import (
	"errors"
	"fmt"
)

// IDs collects the ids that a document gives to its parts and the places that
// refer to them, and finds ids that stand twice and references to nothing.
// The zero IDs is ready for use.
type IDs struct {
	defined map[[2]string]Path
	refs    []reference
	faults  []error
}

type reference struct {
	kind, id string
	at       Path
}

// Define notes that a part of a kind, such as "outcome", has the id. An empty
// id at a part that others may refer to is a fault.
func (s *IDs) Define(kind, id string, at Path) {
	if s.defined == nil {
		s.defined = map[[2]string]Path{}
	}
	key := [2]string{kind, id}
	switch first, twice := s.defined[key]; {
	case id == "":
		s.Fault(at, "expected an id for the %s", kind)
	case twice:
		s.Fault(at, "the %s id %q stands already at %s", kind, id, first)
	default:
		s.defined[key] = at
	}
}

// Refer notes that the id of a part of the kind is used at a place. An empty
// id refers to nothing and is passed over.
func (s *IDs) Refer(kind, id string, at Path) {
	if id != "" {
		s.refs = append(s.refs, reference{kind, id, at})
	}
}

// Fault notes anything else at a place that keeps the document from being
// read, in a sentence part such as "expected a number of years above 0".
func (s *IDs) Fault(at Path, format string, args ...any) {
	s.faults = append(s.faults, &DecodeError{at, fmt.Sprintf(format, args...)})
}

// Err returns every fault found, each a [DecodeError], joined; nil if there is
// none. References may come before what they refer to.
func (s *IDs) Err() error {
	faults := s.faults
	for _, r := range s.refs {
		if _, ok := s.defined[[2]string{r.kind, r.id}]; !ok {
			faults = append(faults, &DecodeError{r.at, fmt.Sprintf("expected the id of a known %s, found %q", r.kind, r.id)})
		}
	}
	return errors.Join(faults...)
}
