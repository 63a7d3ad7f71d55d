package loip_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The Go code in the README stands, word for word, in the tested examples.
func TestReadmeIsTested(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	examples, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	declarations := string(examples)
	bodies := regexp.MustCompile(`(?m)^\t`).ReplaceAllString(declarations, "")
	blocks := regexp.MustCompile("(?s)\n```go\n(.*?)```").FindAllStringSubmatch(string(readme), -1)
	require.NotEmpty(t, blocks)
	for _, b := range blocks {
		assert.True(t, strings.Contains(declarations, b[1]) || strings.Contains(bodies, "{\n"+b[1]+"}\n"), "not an example in example_test.go:\n%s", b[1])
	}
}
