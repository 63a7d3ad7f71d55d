package loip

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPath(t *testing.T) {
	assert.Equal(t, Path("/outcomes/3/title"), Path("").Key("outcomes").Index(3).Key("title"))
	// The examples of RFC 6901, section 5.
	for name, want := range map[string]Path{
		"foo": "/foo", "": "/", "a/b": "/a~1b", "c%d": "/c%d", "e^f": "/e^f", "g|h": "/g|h", `i\j`: `/i\j`, `k"l`: `/k"l`, " ": "/ ", "m~n": "/m~0n",
	} {
		assert.Equal(t, want, Path("").Key(name))
	}
	assert.Equal(t, Path("/~01"), Path("").Key("~1"), "an escape in a key is itself escaped")
}

func TestPathWithin(t *testing.T) {
	for _, row := range []struct {
		p, q Path
		want bool
	}{
		{"/plans/1", "/plans/1", true},
		{"/plans/1/title", "/plans/1", true},
		{"/plans/10", "/plans/1", false},
		{"/plans", "/plans/1", false},
		{"/plans/1", "", true},
		{"", "", true},
		{"", "/plans", false},
	} {
		assert.Equal(t, row.want, row.p.Within(row.q), "%q within %q", row.p, row.q)
	}
}

// Keys come back from a path, whatever is in them.
func FuzzPath(f *testing.F) {
	f.Add("outcomes", "~1/~0")
	f.Add("", "/")
	f.Fuzz(func(t *testing.T, a, b string) {
		p := Path("").Key(a).Index(7).Key(b)
		tokens := strings.Split(string(p), "/")
		require.Len(t, tokens, 4)
		unescape := func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "~1", "/"), "~0", "~") }
		require.Equal(t, []string{"", a, "7", b}, []string{tokens[0], unescape(tokens[1]), tokens[2], unescape(tokens[3])})
		require.True(t, p.Within(Path("").Key(a)))
	})
}
