package loip

import (
	"errors"
	"reflect"
)

// Merge puts the parts of a document together that were kept in several
// files: lists follow one another, and what is single is taken from the part
// that gives it.
//
// Errors: a single value that two parts give differently; each is a
// [DecodeError] with its place.
func Merge[T any](parts ...T) (T, error) {
	var v T
	var faults []error
	for _, p := range parts {
		merge(reflect.ValueOf(&v).Elem(), reflect.ValueOf(p), "", &faults)
	}
	return v, errors.Join(faults...)
}

func merge(into, part reflect.Value, at Path, faults *[]error) {
	own := reflect.PointerTo(part.Type())
	switch {
	case part.IsZero():
	case part.Kind() == reflect.Slice && into.IsNil():
		into.Set(reflect.AppendSlice(reflect.MakeSlice(part.Type(), 0, part.Len()), part))
	case part.Kind() == reflect.Slice:
		into.Set(reflect.AppendSlice(into, part))
	case part.Kind() == reflect.Struct && !own.Implements(textUnmarshaler) && !own.Implements(jsonUnmarshaler):
		for _, m := range members(part.Type()) {
			merge(into.FieldByIndex(m.index), part.FieldByIndex(m.index), at.Key(m.key), faults)
		}
	case into.IsZero():
		into.Set(part)
	case !reflect.DeepEqual(into.Interface(), part.Interface()):
		*faults = append(*faults, &DecodeError{at, "two parts give this differently"})
	}
}
