package indicator_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
	"github.com/communityplanning/loip/internal/ruletest"
)

// adapters says, for every method of the cases, which function of ours answers
// it.
var adapters = func() map[string]adapter {
	all := map[string]adapter{}
	for _, part := range []map[string]adapter{intervalAdapters, inequalityAdapters, trendAdapters} {
		maps.Copy(all, part)
	}
	return all
}()

// adapter runs the cases of one method through our functions.
type adapter struct {
	functions string                           // ours, as METHODS.md names them
	source    string                           // the paper or guide behind the method
	run       map[string]func(*vector) answers // by variant, "" where a method has none
	facts     []string                         // keys of expected that record the anchor and are not compared
	quirks    []quirk
}

// answers are our results under the keys of expected: a number, text, bool,
// list or map of these, or a [stats.State] where there is no result. A case
// refused as a whole is {"error": state}.
type answers map[string]any

// quirk is what we answer where the anchor's own answer is recorded but not to
// be reproduced. That NaN and Inf are states here needs no entry.
type quirk struct {
	text string                          // of the field quirk
	want func(v *vector, key string) any // what we answer in place of expected; a func(any) bool judges the answer itself
	why  string
}

// file is a file of cases.
type file struct {
	Method    string
	Tolerance map[string]float64
	Cases     []vector
}

// vector is a case.
type vector struct {
	ID, Source, Variant, Quirk string
	Inputs, Expected           map[string]any
	Tol                        map[string]float64

	read     map[string]bool
	problems []string
}

func (v *vector) problem(format string, args ...any) {
	v.problems = append(v.problems, fmt.Sprintf(format, args...))
}

// has reports whether an input is given and not null.
func (v *vector) has(key string) bool { return v.any(key) != nil }

// any returns an input as it was read, nil where it is null or absent.
func (v *vector) any(key string) any {
	v.read[key] = true
	return v.Inputs[key]
}

// num returns a number: NaN where it is null or absent.
func (v *vector) num(key string) float64 { return v.number(key, v.any(key)) }

// nums returns a list of numbers, NaN where one is null.
func (v *vector) nums(key string) []float64 {
	list, ok := v.any(key).([]any)
	if !ok && v.Inputs[key] != nil {
		v.problem("input %s is no list", key)
	}
	numbers := make([]float64, len(list))
	for i, x := range list {
		numbers[i] = v.number(key, x)
	}
	return numbers
}

// text returns a text, "" where it is null or absent.
func (v *vector) text(key string) string {
	s, ok := v.any(key).(string)
	if !ok && v.Inputs[key] != nil {
		v.problem("input %s is no text", key)
	}
	return s
}

// flag returns true or false, false where it is null or absent.
func (v *vector) flag(key string) bool {
	b, ok := v.any(key).(bool)
	if !ok && v.Inputs[key] != nil {
		v.problem("input %s is neither true nor false", key)
	}
	return b
}

func (v *vector) number(key string, x any) float64 {
	switch x := x.(type) {
	case nil:
		return math.NaN()
	case float64:
		return x
	case string:
		if n, ok := notFinite[x]; ok {
			return n
		}
	}
	v.problem("input %s has %v, which is no number", key, x)
	return math.NaN()
}

var notFinite = map[string]float64{"NaN": math.NaN(), "Inf": math.Inf(1), "-Inf": math.Inf(-1)}

// known returns a figure, or its state where there is none.
func known(x float64, s stats.State) any {
	if s != stats.Known {
		return s
	}
	return x
}

// limits returns the three figures of an interval under their usual keys.
func limits(i stats.Interval) answers {
	upper := i.Limits
	if upper == stats.NoLower {
		upper = stats.Known
	}
	return answers{"value": known(i.Value, i.State), "lower": known(i.Lower, i.Limits), "upper": known(i.Upper, upper)}
}

// judge runs a case and says what is wrong with our answers.
func judge(f file, v vector) []string {
	a, ok := adapters[f.Method]
	if !ok {
		return []string{fmt.Sprintf("no adapter for the method %q", f.Method)}
	}
	run, ok := a.run[v.Variant]
	if !ok {
		return []string{fmt.Sprintf("no adapter for the variant %q", v.Variant)}
	}
	v.read = map[string]bool{}
	got := run(&v)
	for key := range v.Inputs {
		if !v.read[key] {
			v.problem("input %s is not read", key)
		}
	}
	if len(v.Expected) == 0 {
		v.problem("nothing is expected")
	}
	ours := slices.IndexFunc(a.quirks, func(q quirk) bool { return q.text == v.Quirk })
	for key, want := range v.Expected {
		if slices.Contains(a.facts, key) {
			continue
		}
		answer, ok := got[key]
		if !ok {
			v.problem("%s is expected, and not answered: %v", key, got)
			continue
		}
		if ours >= 0 {
			want = a.quirks[ours].want(&v, key)
		} else if key == "error" {
			want = nil // a refusal, in our words
		}
		v.compare(key, want, answer, tolerance(f, v, key))
	}
	return v.problems
}

// tolerance returns the relative and absolute tolerance for a key: that of the
// case before that of its file.
func tolerance(f file, v vector, key string) [2]float64 {
	merged := maps.Clone(f.Tolerance)
	if merged == nil {
		merged = map[string]float64{}
	}
	maps.Copy(merged, v.Tol)
	switch {
	case strings.HasPrefix(key, "sim_"):
		return [2]float64{0, merged["sim_abs"]}
	case strings.HasPrefix(key, "anchor_") && merged["rel_poisson"] > 0:
		return [2]float64{merged["rel_poisson"], 0}
	}
	return [2]float64{merged["rel"], merged["abs"]}
}

// compare notes where an answer is not the one wanted. Wanted null, NaN and
// Inf are a state that is not Known.
func (v *vector) compare(key string, want, got any, tolerance [2]float64) {
	if check, ok := want.(func(any) bool); ok {
		if !check(got) {
			v.problem("%s is %v, which is not our answer to this quirk", key, got)
		}
		return
	}
	if s, ok := want.(stats.State); ok {
		if got != s {
			v.problem("%s is %v, we answer that %v", key, got, s)
		}
		return
	}
	text, isText := want.(string)
	if _, ok := notFinite[text]; want == nil || isText && ok {
		if s, ok := got.(stats.State); !ok || s == stats.Known {
			v.problem("%s is %v, which is no refusal", key, got)
		}
		return
	}
	switch want := plain(want).(type) {
	case float64:
		n, ok := plain(got).(float64)
		if !ok || !(math.Abs(n-want) <= max(tolerance[0]*math.Abs(want), tolerance[1])) {
			v.problem("%s is %v, expected %v", key, got, want)
		}
	case []any:
		list, ok := plain(got).([]any)
		if !ok || len(list) != len(want) {
			v.problem("%s is %v, expected %v", key, got, want)
			return
		}
		for i := range want {
			v.compare(fmt.Sprintf("%s[%d]", key, i), want[i], list[i], tolerance)
		}
	case map[string]any:
		object, ok := plain(got).(map[string]any)
		for name, part := range want {
			if !ok || object[name] == nil {
				v.problem("%s.%s is not answered: %v", key, name, got)
				continue
			}
			v.compare(key+"."+name, part, object[name], tolerance)
		}
	default:
		if plain(got) != want {
			v.problem("%s is %v, expected %v", key, got, want)
		}
	}
}

// plain returns numbers as float64, lists as []any, answers as a map.
func plain(x any) any {
	switch x := x.(type) {
	case int:
		return float64(x)
	case []float64:
		return list(x)
	case []int:
		return list(x)
	case []string:
		return list(x)
	case []bool:
		return list(x)
	case []answers:
		return list(x)
	case answers:
		return map[string]any(x)
	}
	return x
}

func list[T any](values []T) []any {
	all := make([]any, len(values))
	for i, x := range values {
		all[i] = x
	}
	return all
}

// ownFolder holds the cases that come with the library.
const ownFolder = "testdata/vectors"

// files reads the files of cases in a folder; agreement.json is that of
// package engagement.
func files(t *testing.T, folder string) (all []file) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.json"))
	require.NoError(t, err)
	for _, name := range names {
		if filepath.Base(name) == "agreement.json" {
			continue
		}
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		var f file
		require.NoError(t, json.Unmarshal(data, &f), name)
		assert.NotEmpty(t, f.Cases, "%s has no case", name)
		all = append(all, f)
	}
	require.NotEmpty(t, all, "no file of cases in %s", folder)
	return all
}

// Every case computed by the systems that analysts use, in the library's own
// folder or the one that LOIP_VECTORS names.
func TestVectors(t *testing.T) {
	folder := os.Getenv("LOIP_VECTORS")
	if folder == "" {
		folder = ownFolder
	}
	for _, f := range files(t, folder) {
		assert.Contains(t, adapters, f.Method, "a file of a method that nothing answers")
		for _, v := range f.Cases {
			t.Run(f.Method+"/"+v.ID, func(t *testing.T) {
				for _, p := range judge(f, v) {
					t.Error(p)
				}
			})
		}
	}
}

// The table of methods in the package of the statistics.
func TestMethodsPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The methods of package stats\n\nMade from the cases themselves; `go generate ./...` writes it anew. A case is a result of the system named in its file,\n" +
		"computed there from the same inputs; `../testdata/vectors/SOURCE.md` says more.\n\n")
	b.WriteString("| Method | Source | Our functions | Vectors passed |\n|---|---|---|---|\n")
	for _, f := range files(t, ownFolder) {
		passed := 0
		for _, v := range f.Cases {
			if len(judge(f, v)) == 0 {
				passed++
			}
		}
		a := adapters[f.Method]
		fmt.Fprintf(&b, "| %s | %s | %s | %d of %d |\n", f.Method, a.source, a.functions, passed, len(f.Cases))
	}
	b.WriteString("\n## Where we answer otherwise than the system that was run\n\n| Method | What was seen | What we answer |\n|---|---|---|\n")
	for _, method := range slices.Sorted(maps.Keys(adapters)) {
		for _, q := range adapters[method].quirks {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", method, q.text, q.why)
		}
	}
	ruletest.Golden(t, "stats/METHODS.md", b.String())
}

// The test of the cases finds what it looks for.
func TestVectorsAreJudged(t *testing.T) {
	wilson := func(edit func(*file)) []string {
		f := file{Method: "proportion_ci", Tolerance: map[string]float64{"rel": 1e-9}, Cases: []vector{{
			ID: "x", Variant: "wilson", Inputs: map[string]any{"x": 1., "n": 100., "confidence": .95, "multiplier": 1.},
			Expected: map[string]any{"value": .01, "lower": 0.0017674320640406511, "upper": 0.054486196178705294},
		}}}
		edit(&f)
		return judge(f, f.Cases[0])
	}
	assert.Empty(t, wilson(func(*file) {}))
	for name, edit := range map[string]func(*file){
		"an unknown method":         func(f *file) { f.Method = "unknown" },
		"an unknown variant":        func(f *file) { f.Cases[0].Variant = "unknown" },
		"an unknown key":            func(f *file) { f.Cases[0].Expected["unknown"] = 1. },
		"an input that is not read": func(f *file) { f.Cases[0].Inputs["unknown"] = 1. },
		"nothing expected":          func(f *file) { f.Cases[0].Expected = nil },
		"another number":            func(f *file) { f.Cases[0].Expected["lower"] = 0.00176743207 },
		"a refusal that is none":    func(f *file) { f.Cases[0].Expected["lower"] = nil },
		"a NaN that is a number":    func(f *file) { f.Cases[0].Expected["lower"] = "NaN" },
		"an error that is none":     func(f *file) { f.Cases[0].Expected = map[string]any{"error": "refused"} },
		"a number that is refused":  func(f *file) { f.Cases[0].Inputs["x"] = nil },
		"a text for a number":       func(f *file) { f.Cases[0].Inputs["x"] = "one" },
	} {
		assert.NotEmpty(t, wilson(edit), name)
	}
}
