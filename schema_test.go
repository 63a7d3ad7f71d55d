package loip_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

type leaflet struct {
	Title  string            `json:"title"`
	Pages  int64             `json:"pages,omitzero"`
	Share  float64           `json:"share,omitzero"`
	Draft  bool              `json:"draft,omitzero"`
	Out    loip.Date         `json:"out,omitzero"`
	Force  loip.Force        `json:"force,omitzero"`
	Parts  []leaf            `json:"parts,omitzero"`
	Cover  *leaf             `json:"cover,omitzero"`
	Words  map[string]string `json:"words,omitzero"`
	Counts map[loip.Force]leaf
	hidden string
}

type leaf struct {
	loip.Period
	Code loip.AreaCode `json:"code"`
	Note string        `json:"-"`
}

func TestSchema(t *testing.T) {
	_ = leaflet{hidden: ""}
	var got, want any
	require.NoError(t, json.Unmarshal(loip.Schema[leaflet](), &got))
	require.NoError(t, json.Unmarshal([]byte(`{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$ref": "#/$defs/loip_test.leaflet",
		"$defs": {
			"loip_test.leaflet": {"type": "object", "additionalProperties": false, "properties": {
				"title": {"type": "string"}, "pages": {"type": "integer"}, "share": {"type": "number"}, "draft": {"type": "boolean"},
				"out": {"type": "string", "anyOf": [{"format": "date"}, {"maxLength": 0}]}, "force": {"type": "string", "enum": ["must", "should", "may", "advice"]},
				"parts": {"type": "array", "items": {"$ref": "#/$defs/loip_test.leaf"}}, "cover": {"$ref": "#/$defs/loip_test.leaf"},
				"words": {"type": "object", "additionalProperties": {"type": "string"}},
				"Counts": {"type": "object", "propertyNames": {"type": "string", "enum": ["must", "should", "may", "advice"]}, "additionalProperties": {"$ref": "#/$defs/loip_test.leaf"}}}},
			"loip_test.leaf": {"type": "object", "additionalProperties": false, "properties": {
				"from": {"type": "string", "anyOf": [{"format": "date"}, {"maxLength": 0}]}, "until": {"type": "string", "anyOf": [{"format": "date"}, {"maxLength": 0}]}, "code": {"type": "string"}}}
		}
	}`), &want))
	assert.Equal(t, want, got)
}

func ExampleSchema() {
	type notice struct {
		Title string     `json:"title"`
		Force loip.Force `json:"force"`
	}
	_, _ = os.Stdout.Write(loip.Schema[notice]())
	// Output:
	// {
	//  "$defs": {
	//   "loip_test.notice": {
	//    "additionalProperties": false,
	//    "properties": {
	//     "force": {
	//      "enum": [
	//       "must",
	//       "should",
	//       "may",
	//       "advice"
	//      ],
	//      "type": "string"
	//     },
	//     "title": {
	//      "type": "string"
	//     }
	//    },
	//    "type": "object"
	//   }
	//  },
	//  "$ref": "#/$defs/loip_test.notice",
	//  "$schema": "https://json-schema.org/draft/2020-12/schema"
	// }
}

func TestWordError(t *testing.T) {
	var f loip.Force
	err := f.UnmarshalText([]byte("ought"))
	var words *loip.WordError
	require.ErrorAs(t, err, &words)
	assert.Equal(t, []string{"must", "should", "may", "advice"}, words.Words)
	assert.Equal(t, "ought", words.Found)
	assert.Equal(t, `expected one of "must", "should", "may", "advice", found "ought"`, fmt.Sprint(err))
}
