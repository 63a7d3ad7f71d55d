package loip

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"
)

// MaxBytes is the size of the largest document that [Decode] reads.
//
// Unit: bytes.
const MaxBytes = 16 << 20

// maxItems is how many items all lists of a document may hold together, so that
// a short text cannot fill the memory: "{}," in a list becomes a whole struct.
const maxItems = 200_000

// maxFaults is how many faults Decode lists before it stops.
const maxFaults = 100

// DecodeError is one fault in a document that could not be read: where, and
// what was expected there.
type DecodeError struct {
	Path    Path
	Problem string
}

// Error returns the place and the fault.
func (e *DecodeError) Error() string {
	if e.Path == "" {
		return "the document: " + e.Problem
	}
	return string(e.Path) + ": " + e.Problem
}

// Decode reads a JSON document into a T, strictly, and loses nothing silently.
//
// Method: objects fill structs key by key, each key exactly as written in the
// type. T is built of structs, slices, maps with text keys, pointers, and
// leaves that encoding/json reads; no type holds itself, so that nesting is
// bounded by the type.
//
// Errors: more than [MaxBytes]; more than 200,000 items in all lists together;
// text that is not UTF-8 or not JSON; a key that is unknown or stands twice; a
// value of the wrong type, null included; a day, code or word that does not
// exist; anything after the document. Each fault is a [DecodeError] with its
// place; all of them, up to 100, are joined.
func Decode[T any](data []byte) (T, error) {
	var v, none T
	if len(data) > MaxBytes {
		return none, &DecodeError{"", fmt.Sprintf("expected at most %d bytes, found more", MaxBytes)}
	}
	if !utf8.Valid(data) {
		return none, &DecodeError{"", "expected UTF-8 text"}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	d := &decoder{json: json.NewDecoder(bytes.NewReader(data)), fields: map[reflect.Type]map[string][]int{}}
	err := d.value(reflect.ValueOf(&v).Elem(), "")
	if err == nil {
		if _, end := d.json.Token(); end != io.EOF {
			_ = d.fault("", "expected the end of the document at byte %d", d.json.InputOffset())
		}
	}
	if len(d.faults) > 0 {
		return none, errors.Join(d.faults...)
	}
	return v, nil
}

type decoder struct {
	json   *json.Decoder
	fields map[reflect.Type]map[string][]int
	items  int
	faults []error
}

// errStop ends the reading; what is wrong is in faults.
var errStop = errors.New("stop")

// fault notes a fault and says whether reading can go on.
func (d *decoder) fault(at Path, format string, args ...any) error {
	d.faults = append(d.faults, &DecodeError{at, fmt.Sprintf(format, args...)})
	if len(d.faults) >= maxFaults {
		return errStop
	}
	return nil
}

// broken notes that the text is no JSON from here on.
func (d *decoder) broken(at Path, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the text ends too soon")
	}
	_ = d.fault(at, "expected JSON: %v, at byte %d", err, d.json.InputOffset())
	return errStop
}

var (
	jsonUnmarshaler = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// value reads the next value into v.
func (d *decoder) value(v reflect.Value, at Path) error {
	t := v.Type()
	if t.Kind() == reflect.Pointer {
		v.Set(reflect.New(t.Elem()))
		return d.value(v.Elem(), at)
	}
	own := reflect.PointerTo(t).Implements(jsonUnmarshaler) || reflect.PointerTo(t).Implements(textUnmarshaler)
	switch {
	case !own && t.Kind() == reflect.Struct:
		return d.object(at, func(key string, at Path) error {
			index, ok := d.keys(t)[key]
			if !ok {
				if err := d.fault(at, "unknown key; expected %s", expectedKeys(t)); err != nil {
					return err
				}
				return d.skip(at)
			}
			return d.value(v.FieldByIndex(index), at)
		})
	case !own && t.Kind() == reflect.Map:
		v.Set(reflect.MakeMap(t))
		return d.object(at, func(key string, at Path) error {
			k, e := reflect.New(t.Key()), reflect.New(t.Elem()).Elem()
			if own, ok := k.Interface().(encoding.TextUnmarshaler); !ok {
				k.Elem().SetString(key)
			} else if err := own.UnmarshalText([]byte(key)); err != nil {
				if err := d.fault(at, "%v", err); err != nil {
					return err
				}
			}
			if err := d.value(e, at); err != nil {
				return err
			}
			v.SetMapIndex(k.Elem(), e)
			return nil
		})
	case !own && t.Kind() == reflect.Slice:
		return d.list(v, at)
	}
	return d.leaf(v, at)
}

// object reads an object and hands each of its keys to member.
func (d *decoder) object(at Path, member func(key string, at Path) error) error {
	if ok, err := d.open('{', "an object", at); !ok {
		return err
	}
	seen := map[string]bool{}
	for d.json.More() {
		token, err := d.json.Token()
		if err != nil {
			return d.broken(at, err)
		}
		key := token.(string)
		place := at.Key(key)
		if seen[key] {
			if err := d.fault(place, "the key stands twice"); err != nil {
				return err
			}
		}
		seen[key] = true
		if err := member(key, place); err != nil {
			return err
		}
	}
	return d.close(at)
}

// list reads a list into the slice v.
func (d *decoder) list(v reflect.Value, at Path) error {
	if ok, err := d.open('[', "a list", at); !ok {
		return err
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for i := 0; d.json.More(); i++ {
		if d.items++; d.items > maxItems {
			_ = d.fault(at, "expected at most %s items in all lists together", Thousands(maxItems))
			return errStop
		}
		e := reflect.New(v.Type().Elem()).Elem()
		if err := d.value(e, at.Index(i)); err != nil {
			return err
		}
		v.Set(reflect.Append(v, e))
	}
	return d.close(at)
}

// leaf reads a value that encoding/json knows how to read.
func (d *decoder) leaf(v reflect.Value, at Path) error {
	var raw json.RawMessage
	if err := d.json.Decode(&raw); err != nil {
		return d.broken(at, err)
	}
	if string(raw) == "null" {
		return d.fault(at, "expected %s, found null; leave the key out when it is not given", leafName(v.Type()))
	}
	err := json.Unmarshal(raw, v.Addr().Interface())
	if err == nil {
		return nil
	}
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return d.fault(at, "expected %s, found %s", leafName(v.Type()), clip(string(raw)))
	}
	return d.fault(at, "%v", err)
}

// open reads the mark that opens an object or a list. If something else
// stands there, that is a fault, and it is passed over.
func (d *decoder) open(mark json.Delim, name string, at Path) (bool, error) {
	token, err := d.json.Token()
	if err != nil {
		return false, d.broken(at, err)
	}
	if token == mark {
		return true, nil
	}
	found := "a value of another kind"
	switch token {
	case json.Delim('['):
		found = "a list"
	case json.Delim('{'):
		found = "an object"
	case nil:
		found = "null; leave the key out when it is not given"
	}
	if err := d.fault(at, "expected %s, found %s", name, found); err != nil {
		return false, err
	}
	if delim, ok := token.(json.Delim); ok && (delim == '[' || delim == '{') {
		for d.json.More() {
			if delim == '{' {
				if _, err := d.json.Token(); err != nil {
					return false, d.broken(at, err)
				}
			}
			if err := d.skip(at); err != nil {
				return false, err
			}
		}
		return false, d.close(at)
	}
	return false, nil
}

// close reads the mark that ends an object or a list.
func (d *decoder) close(at Path) error {
	if _, err := d.json.Token(); err != nil {
		return d.broken(at, err)
	}
	return nil
}

// skip passes over the next value.
func (d *decoder) skip(at Path) error {
	var raw json.RawMessage
	if err := d.json.Decode(&raw); err != nil {
		return d.broken(at, err)
	}
	return nil
}

// keys returns the places of a struct type's fields by their JSON key.
func (d *decoder) keys(t reflect.Type) map[string][]int {
	if known, ok := d.fields[t]; ok {
		return known
	}
	fields := map[string][]int{}
	for _, m := range members(t) {
		fields[m.key] = m.index
	}
	d.fields[t] = fields
	return fields
}

// member is a field of a struct type that has a JSON key.
type member struct {
	key   string
	index []int
}

// members lists the fields of a struct type in their order. A struct embedded
// without a key of its own gives its fields.
func members(t reflect.Type) []member {
	var list []member
	for i := range t.NumField() {
		f := t.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case key == "-":
		case f.Anonymous && key == "" && f.Type.Kind() == reflect.Struct:
			for _, m := range members(f.Type) {
				list = append(list, member{m.key, append([]int{i}, m.index...)})
			}
		case f.IsExported():
			list = append(list, member{cmp.Or(key, f.Name), []int{i}})
		}
	}
	return list
}

// expectedKeys lists the keys of a struct type in their order.
func expectedKeys(t reflect.Type) string {
	var names []string
	for _, m := range members(t) {
		names = append(names, m.key)
	}
	return "one of " + strings.Join(names, ", ")
}

// leafName says in words what a leaf type holds.
func leafName(t reflect.Type) string {
	if reflect.PointerTo(t).Implements(textUnmarshaler) {
		return "text"
	}
	switch t.Kind() {
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "true or false"
	case reflect.Int, reflect.Int64, reflect.Int32:
		return "a whole number"
	case reflect.Float64:
		return "a number"
	}
	return "a " + t.Name()
}
