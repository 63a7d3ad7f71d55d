package main

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/plan"
)

const before, after = "testdata/before.json", "testdata/after.json"

func editions(args ...string) (code int, out, problems string) {
	var o, p bytes.Buffer
	code = run(args, &o, &p)
	return code, o.String(), p.String()
}

// The four things that the later edition does otherwise, the dropped outcome and
// the softened target before who leads.
func TestEditions(t *testing.T) {
	code, out, _ := editions("-format", "json", before, after)
	assert.Equal(t, changed, code)
	var changes []plan.Change
	require.NoError(t, json.Unmarshal([]byte(out), &changes))
	var found []string
	for _, c := range changes {
		found = append(found, string(c.Of)+" "+string(c.Kind))
	}
	assert.Subset(t, found, []string{"outcome dropped", "target softened", "outcome lead changed"})
	place := func(s string) int {
		for i, f := range found {
			if f == s {
				return i
			}
		}
		return len(found)
	}
	assert.Less(t, place("outcome dropped"), place("outcome lead changed"))
	assert.Less(t, place("target softened"), place("outcome lead changed"))
	for _, format := range []string{"text", "markdown"} {
		code, out, _ := editions("-format", format, before, after)
		assert.Equal(t, changed, code)
		for _, c := range changes {
			assert.NotEmpty(t, c.Says)
		}
		assert.Contains(t, out, "dropped")
	}
}

func TestEditionsUnchanged(t *testing.T) {
	code, _, problems := editions(before, before)
	assert.Equal(t, unchanged, code)
	assert.Empty(t, problems)
}

func TestEditionsRefused(t *testing.T) {
	for _, args := range [][]string{{}, {before}, {before, "testdata/none.json"}, {"-format", "pdf", before, after}, {"-colour"}} {
		code, out, problems := editions(args...)
		assert.Equal(t, unreadable, code, args)
		assert.Empty(t, out)
		assert.NotEmpty(t, problems)
	}
}
