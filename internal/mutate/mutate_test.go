package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFind(t *testing.T) {
	now := func(source string) (list []string) {
		mutants, err := find("x.go", "package x\n\n"+source)
		require.NoError(t, err)
		for _, m := range mutants {
			list = append(list, m.now)
		}
		return list
	}
	for condition, want := range map[string][]string{
		"a == b":        {"a != b"},
		"a < b":         {"a >= b", "a <= b"},
		"a > 2":         {"a <= 2", "a >= 2", "a > 3"},
		"a <= 2":        {"a > 2", "a < 2", "a <= 3"},
		"2 < a":         {"2 >= a", "2 <= a", "3 < a"},
		"a == -1":       {"a != -1", "a == 0", "a == -2"},
		"!a":            {"a"},
		"a && b":        {"a || b", "!a", "!b"},
		"a || b || c":   {"(a || b) && (c)", "(a) && (b)", "!a", "!b", "!c"},
		"(a || b) && c": {"(a || b) || c", "(a) && (b)", "!a", "!b", "!c"},
		"a || b == c":   {"(a) && (b == c)", "!a", "b != c"},
		"a.Before(b)":   {"a.After(b)", "!a.After(b)", "!a.Before(b)"},
		"a.LessThan(b)": {"a.GreaterThan(b)", "!a.GreaterThan(b)", "!a.LessThan(b)"},
		"a.Contains(b)": nil,
		"a + b":         nil,
	} {
		assert.Equal(t, want, now("func f() bool { return "+condition+" }"), condition)
	}
	assert.Equal(t, []string{"!a", "!a()", "!b", "c"}, now("const c = 1 < 2\nfunc f() { if a { }; for a() { }; switch { case b, !c: }; switch x { case d: } }"))
	_, err := find("x.go", "package")
	assert.Error(t, err)
}

// A mutant that the tests do not see survives, and so does one that they do
// not reach; one with which they never end is killed, and one that does not
// compile is left out.
func TestRun(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"go.mod": "module x\n\ngo 1.26\n",
		"x/x.go": `package x

func adult(age int) bool { return age >= 18 }

func unseen(a, b bool) bool {
	return a &&
		b // as written
}

func none(n uint) bool { return n == 0 } // and never -1

func spin(n int) {
	for i := 0; i < n; i++ {
	}
}
`,
		"x/x_test.go": `package x

import "testing"

func TestAdult(t *testing.T) {
	spin(0)
	if adult(17) || !adult(19) || !none(0) || none(1) {
		t.Fail()
	}
}
`,
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o700))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	var out strings.Builder
	require.NoError(t, run(&out, "./x", "*.go", 5*time.Second))
	assert.Equal(t, `x/x.go:3:35: age >= 18 -> age > 18
x/x.go:6:9: a && b -> a || b
x/x.go:6:9: a -> !a
x/x.go:7:3: b -> !b
x/x.go:13:14: i < n -> i <= n
| x | 1 | 11 | 1 | 5 | 1 | 5 |
`, filepath.ToSlash(out.String()))
	files, err := os.ReadDir("x")
	require.NoError(t, err)
	assert.Len(t, files, 2, "nothing is written into the tree")

	require.NoError(t, os.WriteFile("x/y_test.go", []byte("package x\n\nimport \"testing\"\n\nfunc TestY(t *testing.T) { t.Fail() }\n"), 0o600))
	assert.ErrorContains(t, run(&out, "./x", "*.go", time.Minute), "fail without a mutant")
}
