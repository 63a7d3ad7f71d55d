package loip

import (
	"encoding"
	"encoding/json"
	"errors"
	"path"
	"reflect"
)

// Schema returns the JSON Schema of the documents that [Decode] reads into a T,
// so that an editor can complete keys and words and mark mistakes while a
// document is written.
//
// Method: JSON Schema, draft 2020-12, of the same types by the same rules as
// Decode. A type with a JSON form of its own says what that form is by a method
// JSONSchema; a closed list of words is one that [OneOf] reads.
//
// Shape: the schema refuses nothing that Decode reads. Decode asks for more:
// ids that agree, days that exist, numbers that can be.
func Schema[T any]() []byte {
	s := schema{defs: map[string]any{}}
	root := s.of(reflect.TypeFor[T]())
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$defs"] = s.defs
	text, err := json.MarshalIndent(root, "", " ")
	if err != nil {
		return nil // maps of text are always written
	}
	return append(text, '\n')
}

type schema struct{ defs map[string]any }

type object = map[string]any

// of describes a type. Structs stand once, under their package and name.
func (s schema) of(t reflect.Type) object {
	if t.Kind() == reflect.Pointer {
		return s.of(t.Elem())
	}
	pointer := reflect.New(t).Interface()
	switch own := pointer.(type) {
	case interface{ JSONSchema() map[string]any }:
		return own.JSONSchema()
	case json.Unmarshaler:
		return object{}
	case *Date:
		return object{"type": "string", "anyOf": []object{{"format": "date"}, {"maxLength": 0}}}
	case encoding.TextUnmarshaler:
		return textSchema(own)
	}
	switch t.Kind() {
	case reflect.Struct:
		name := path.Base(t.PkgPath()) + "." + t.Name()
		if s.defs[name] == nil {
			properties := object{}
			s.defs[name] = object{"type": "object", "properties": properties, "additionalProperties": false}
			for _, m := range members(t) {
				properties[m.key] = s.of(t.FieldByIndex(m.index).Type)
			}
		}
		return object{"$ref": "#/$defs/" + name}
	case reflect.Map:
		described := object{"type": "object", "additionalProperties": s.of(t.Elem())}
		if own, ok := reflect.New(t.Key()).Interface().(encoding.TextUnmarshaler); ok {
			described["propertyNames"] = textSchema(own)
		}
		return described
	case reflect.Slice:
		return object{"type": "array", "items": s.of(t.Elem())}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.String:
		return object{"type": "string"}
	}
	return object{"type": "integer"}
}

// textSchema describes a type that is read from text. No list of words holds
// the empty word.
func textSchema(own encoding.TextUnmarshaler) object {
	described := object{"type": "string"}
	var words *WordError
	if errors.As(own.UnmarshalText(nil), &words) {
		described["enum"] = words.Words
	}
	return described
}
