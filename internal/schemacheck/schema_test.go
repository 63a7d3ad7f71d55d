package schemacheck

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("../../plan/dossier.schema.json")
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("dossier.schema.json", doc))
	s, err := c.Compile("dossier.schema.json")
	require.NoError(t, err)
	return s
}

// What the library reads, the schema allows: as it was written by hand, and as
// the library writes it.
func TestDocuments(t *testing.T) {
	schema := compiled(t)
	for _, pattern := range []string{"../../plan/testdata/*.json", "../../examples/borders/data/*.json"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			t.Run(filepath.Base(file), func(t *testing.T) {
				text, err := os.ReadFile(file)
				require.NoError(t, err)
				v, err := loip.Decode[plan.Partnership](text)
				require.NoError(t, err)
				written, err := json.Marshal(v)
				require.NoError(t, err)
				for _, form := range [][]byte{text, written} {
					doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(form))
					require.NoError(t, err)
					assert.NoError(t, schema.Validate(doc))
				}
			})
		}
	}
}

// The form that people fill in is allowed as it comes.
func TestQuestionnaire(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(plan.Questionnaire().Skeleton()))
	require.NoError(t, err)
	assert.NoError(t, compiled(t).Validate(doc))
}

func TestMistakes(t *testing.T) {
	schema := compiled(t)
	for text, at := range map[string]string{
		`{"titel": "x"}`: "''",
		`{"loip": {"title": "x", "status": "done"}}`:            "/loip/status",
		`{"loip": {"title": "x", "published": "2017-02-29"}}`:   "/loip/published",
		`{"loip": {"title": ["x"]}}`:                            "/loip/title",
		`{"indicators": [{"id": "a", "ideal": {"amount": 1}}]}`: "/indicators/0/ideal",
		`{"settings": [{"name": "a", "reviewYears": 1.5}]}`:     "/settings/0/reviewYears",
	} {
		_, err := loip.Decode[plan.Partnership]([]byte(text))
		require.Error(t, err, text)
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		require.NoError(t, err)
		assert.ErrorContains(t, schema.Validate(doc), at, text)
	}
}
