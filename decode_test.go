package loip

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The types below use everything that Decode knows.
type decodeHead struct {
	Title string `json:"title"`
	On    Date   `json:"on,omitzero"`
}

type decodeDoc struct {
	decodeHead
	Area    AreaCode            `json:"area,omitzero"`
	Count   int64               `json:"count,omitzero"`
	Share   float64             `json:"share,omitzero"`
	Open    bool                `json:"open,omitzero"`
	Force   Force               `json:"force,omitzero"`
	Names   []string            `json:"names,omitzero"`
	Parts   []decodePart        `json:"parts,omitzero"`
	Main    *decodePart         `json:"main,omitzero"`
	Amount  *int64              `json:"amount,omitzero"`
	Notes   map[string][]string `json:"notes,omitzero"`
	By      map[AreaCode]int    `json:"by,omitzero"`
	Named   decodeHead          `json:"named,omitzero"`
	Basis   Provision           `json:"basis,omitzero"` // reads its own JSON
	Hidden  string              `json:"-"`
	Untaged string
}

type decodePart struct {
	ID     string `json:"id"`
	During Period `json:"during,omitzero"`
	Any    any    `json:"any,omitzero"`
}

const decodeAll = `{
	"title": "Plan – £1 \"x\" \u00e9", "on": "2017-10-01", "area": "S12000026", "count": -12, "share": 0.5, "open": true, "force": "must",
	"names": ["a", ""], "parts": [{"id": "p", "during": {"from": "2017-04-01"}}, {}], "main": {"id": "m", "any": {"deep": [1, null, {"x": "y"}]}},
	"amount": 0, "notes": {"a": ["b"], "": []}, "by": {"S13002764": 3}, "named": {"title": "T"},
	"basis": {"instrument": "asp-2015-6", "pinpoint": "s. 4", "heading": "h", "says": "s"}, "Untaged": "u"
}`

func TestDecode(t *testing.T) {
	got, err := Decode[decodeDoc]([]byte(decodeAll))
	require.NoError(t, err)
	zero := int64(0)
	assert.Equal(t, decodeDoc{
		decodeHead: decodeHead{"Plan – £1 \"x\" é", Day(2017, time.October, 1)}, Area: "S12000026", Count: -12, Share: 0.5, Open: true, Force: Must,
		Names: []string{"a", ""}, Parts: []decodePart{{ID: "p", During: Since(Day(2017, time.April, 1))}, {}},
		Main:   &decodePart{ID: "m", Any: map[string]any{"deep": []any{1.0, nil, map[string]any{"x": "y"}}}},
		Amount: &zero, Notes: map[string][]string{"a": {"b"}, "": {}}, By: map[AreaCode]int{"S13002764": 3}, Named: decodeHead{Title: "T"},
		Basis:   Provision{Instrument: &Instrument{ID: "asp-2015-6"}, Pinpoint: "s. 4", Heading: "h", Says: "s"},
		Untaged: "u",
	}, got)
}

func TestDecodeNoneIsNotNotGiven(t *testing.T) {
	none, err := Decode[decodeDoc]([]byte(`{"names": [], "notes": {}}`))
	require.NoError(t, err)
	assert.True(t, none.Names != nil && len(none.Names) == 0)
	assert.True(t, none.Notes != nil && len(none.Notes) == 0)
	missing, err := Decode[decodeDoc]([]byte(`{}`))
	require.NoError(t, err)
	assert.Equal(t, decodeDoc{}, missing)
}

func TestDecodeOtherTops(t *testing.T) {
	list, err := Decode[[]int]([]byte(" [1, 2] \n"))
	require.NoError(t, err)
	assert.Equal(t, []int{1, 2}, list)
	day, err := Decode[Date]([]byte("\ufeff\"2017-10-01\""))
	require.NoError(t, err, "a mark of byte order is passed over")
	assert.Equal(t, Day(2017, time.October, 1), day)
	word, err := Decode[*string]([]byte(`"x"`))
	require.NoError(t, err)
	assert.Equal(t, "x", *word)
}

// Each fault alone: the document is refused, at the place of the fault.
func TestDecodeFaults(t *testing.T) {
	for name, row := range map[string]struct {
		text string
		at   []Path
	}{
		"an unknown key":               {`{"titel": "x"}`, []Path{"/titel"}},
		"a key of other letter case":   {`{"Title": "x"}`, []Path{"/Title"}},
		"a key of the type, not JSON":  {`{"Hidden": "x"}`, []Path{"/Hidden"}},
		"a key called -":               {`{"-": "x"}`, []Path{"/-"}},
		"the name of an embedded type": {`{"decodeHead": {"title": "x"}}`, []Path{"/decodeHead"}},
		"an unknown key far within":    {`{"parts": [{}, {"a/b~c": [[{}]]}]}`, []Path{"/parts/1/a~1b~0c"}},
		"a key that stands twice":      {`{"title": "x", "title": "x"}`, []Path{"/title"}},
		"twice, once escaped":          {`{"title": "x", "t\u0069tle": "y"}`, []Path{"/title"}},
		"twice in a map":               {`{"notes": {"a": [], "a": []}}`, []Path{"/notes/a"}},
		"a number for text":            {`{"title": 7}`, []Path{"/title"}},
		"text for a number":            {`{"count": "7"}`, []Path{"/count"}},
		"a fraction for a count":       {`{"count": 7.5}`, []Path{"/count"}},
		"an exponent for a count":      {`{"count": 1e3}`, []Path{"/count"}},
		"one more than fits":           {`{"count": 9223372036854775808}`, []Path{"/count"}},
		"far more than fits":           {`{"count": ` + strings.Repeat("9", 5000) + `}`, []Path{"/count"}},
		"more than a float holds":      {`{"share": 1e999}`, []Path{"/share"}},
		"text for a yes or no":         {`{"open": "true"}`, []Path{"/open"}},
		"a list for an object":         {`{"main": ["id", {"x": []}]}`, []Path{"/main"}},
		"text for an object":           {`{"main": "id"}`, []Path{"/main"}},
		"an object for a list":         {`{"parts": {"id": ["p"], "x": {}}}`, []Path{"/parts"}},
		"text for a list":              {`{"names": "a"}`, []Path{"/names"}},
		"an object for text":           {`{"title": {"a": 1}}`, []Path{"/title"}},
		"an object for a day":          {`{"on": {}}`, []Path{"/on"}},
		"a list at the top":            {`[]`, []Path{""}},
		"text at the top":              {`"x"`, []Path{""}},
		"null at the top":              {`null`, []Path{""}},
		"null for text":                {`{"title": null}`, []Path{"/title"}},
		"null for a day":               {`{"on": null}`, []Path{"/on"}},
		"null for a list":              {`{"names": null}`, []Path{"/names"}},
		"null in a list":               {`{"names": ["a", null]}`, []Path{"/names/1"}},
		"null for an object":           {`{"named": null}`, []Path{"/named"}},
		"null for a pointer":           {`{"main": null}`, []Path{"/main"}},
		"null for a map":               {`{"notes": null}`, []Path{"/notes"}},
		"null for what reads itself":   {`{"basis": null}`, []Path{"/basis"}},
		"a day that does not exist":    {`{"on": "2017-02-29"}`, []Path{"/on"}},
		"a day within a period":        {`{"parts": [{"during": {"from": "2017-04-01", "until": "soon"}}]}`, []Path{"/parts/0/during/until"}},
		"an area code never issued":    {`{"area": "S12000099"}`, []Path{"/area"}},
		"an area code as a key":        {`{"by": {"S12000026": 1, "Borders": 2}}`, []Path{"/by/Borders"}},
		"a word that does not exist":   {`{"force": "shall"}`, []Path{"/force"}},
		"something after the document": {`{} {}`, []Path{""}},
		"a bracket too many":           {`{}}`, []Path{""}},
		"a comma too many":             {`{"title": "x",}`, []Path{""}},
		"a comma too many in a list":   {`{"names": ["x",]}`, []Path{"/names/1"}},
		"a comma missing":              {`{"title": "x" "count": 1}`, []Path{""}},
		"a colon missing":              {`{"title" "x"}`, []Path{"/title"}},
		"a key without quotes":         {`{title: "x"}`, []Path{""}},
		"a number for a key":           {`{1: "x"}`, []Path{""}},
		"an unknown key, never closed": {`{"x": [`, []Path{"/x", "/x"}},
		"the wrong bracket":            {`{"names": ["x"}`, []Path{"/names"}},
		"a comment":                    {`{/* x */}`, []Path{""}},
		"not a number":                 {`{"share": NaN}`, []Path{"/share"}},
		"a control character in text":  {"{\"title\": \"a\x01\"}", []Path{"/title"}},
		"nothing":                      {``, []Path{""}},
		"nothing but space":            {" \n", []Path{""}},
		"nothing but the mark":         {"\ufeff", []Path{""}},
		"two marks of byte order":      {"\ufeff\ufeff{}", []Path{""}},
		"no UTF-8":                     {"{\"title\": \"\xff\"}", []Path{""}},
		"UTF-16":                       {"\xff\xfe{\x00}\x00", []Path{""}},
		"a lone zero byte at the end":  {"{}\x00", []Path{""}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Decode[decodeDoc]([]byte(row.text))
			require.Error(t, err)
			assert.Equal(t, row.at, faultPaths(t, err), "%v", err)
			assert.Equal(t, decodeDoc{}, got, "a document with a fault is not given in part")
			assert.Less(t, len(err.Error()), 1000, "an error is short enough to read")
		})
	}
}

// However a document is cut off, the cut is found.
func TestDecodeTruncated(t *testing.T) {
	for n := range len(decodeAll) {
		_, err := Decode[decodeDoc]([]byte(decodeAll[:n]))
		require.Error(t, err, decodeAll[:n])
	}
}

func TestDecodeListsFaults(t *testing.T) {
	_, err := Decode[decodeDoc]([]byte(`{
		"titel": {"a": [1, 2]}, "on": "soon", "parts": [{"id": 3}, 4, {"during": {"from": "never"}, "x": 1}], "names": {"a": "b"},
		"main": [{}], "count": null, "area": "S12000026", "area": "Borders"
	}`))
	assert.Equal(t, []Path{
		"/titel", "/on", "/parts/0/id", "/parts/1", "/parts/2/during/from", "/parts/2/x", "/names", "/main", "/count", "/area", "/area",
	}, faultPaths(t, err))
	assert.ErrorContains(t, err, "title, on, area", "an unknown key is answered with the known ones")
	var one *DecodeError
	require.True(t, errors.As(err, &one))
	assert.Equal(t, Path("/titel"), one.Path)
	assert.NotContains(t, (&DecodeError{"", "x"}).Error(), "/")
}

func TestDecodeStopsAtAHundredFaults(t *testing.T) {
	for n, want := range map[int]int{99: 99, 100: 100, 101: 100, 5000: 100} {
		for _, element := range []string{`1`, `{"a": 1}`, `{"id": 1}`, `{"during": []}`} {
			text := `{"parts": [` + strings.TrimSuffix(strings.Repeat(element+",", n), ",") + `]}`
			_, err := Decode[decodeDoc]([]byte(text))
			paths := faultPaths(t, err)
			require.Len(t, paths, want, "%d of %s", n, element)
			assert.True(t, paths[want-1].Within(Path("/parts").Index(want-1)))
		}
	}
}

func TestDecodeMaxBytes(t *testing.T) {
	text := []byte(`"` + strings.Repeat("x", MaxBytes-2) + `"`)
	require.Len(t, text, MaxBytes)
	_, err := Decode[string](text)
	assert.NoError(t, err, "exactly as large as allowed")
	_, err = Decode[string](append(text, ' '))
	assert.Equal(t, []Path{""}, faultPaths(t, err), "one byte more")
}

// A short text cannot fill the memory with empty items.
func TestDecodeMaxItems(t *testing.T) {
	lists := func(a, b int) []byte {
		return []byte(`{"parts": [` + strings.TrimSuffix(strings.Repeat("{},", a), ",") + `], "names": [` + strings.TrimSuffix(strings.Repeat(`"",`, b), ",") + `]}`)
	}
	got, err := Decode[decodeDoc](lists(maxItems-10, 10))
	require.NoError(t, err, "exactly as many as allowed")
	assert.Len(t, got.Parts, maxItems-10)
	_, err = Decode[decodeDoc](lists(maxItems-10, 11))
	assert.Equal(t, []Path{"/names"}, faultPaths(t, err), "one item more, in whichever list")
}

// Nesting cannot exhaust the stack, wherever it stands.
func TestDecodeDeep(t *testing.T) {
	for _, levels := range []int{9_000, 10_000, 1_000_000} {
		for _, pair := range [][2]string{{"[", "]"}, {`{"a":`, "}"}} {
			nested := strings.Repeat(pair[0], levels) + "1" + strings.Repeat(pair[1], levels)
			for at, text := range map[Path]string{
				"": nested, "/unknown": `{"unknown": ` + nested + `}`, "/parts": `{"parts": ` + nested + `}`, "/main": `{"main": ` + nested + `}`,
				"/title": `{"title": ` + nested + `}`, "/on": `{"on": ` + nested + `}`, "/notes": `{"notes": ` + nested + `}`,
			} {
				_, err := Decode[decodeDoc]([]byte(text))
				paths := faultPaths(t, err)
				require.NotEmpty(t, paths, "%d levels at %q", levels, at)
				assert.True(t, paths[0].Within(at), "%d levels at %q: %v", levels, at, paths)
			}
			_, err := Decode[decodeDoc]([]byte(strings.Repeat(pair[0], levels)))
			require.Error(t, err, "and never closed")
		}
	}
}

func TestDecodeLargeNumbers(t *testing.T) {
	for _, n := range []int64{9223372036854775807, -9223372036854775808, 9007199254740993} {
		got, err := Decode[decodeDoc]([]byte(fmt.Sprintf(`{"count": %d}`, n)))
		require.NoError(t, err)
		assert.Equal(t, n, got.Count, "not by way of a float")
	}
}

type (
	keyed    struct{ Note string }
	embedder struct {
		keyed `json:"own"`
		*decodePart
		Note int `json:"note"`
	}
)

func TestDecodeEmbedded(t *testing.T) {
	got, err := Decode[embedder]([]byte(`{"note": 3}`))
	require.NoError(t, err)
	assert.Equal(t, embedder{Note: 3}, got)
	_, err = Decode[embedder]([]byte(`{"Note": "x"}`))
	assert.Equal(t, []Path{"/Note"}, faultPaths(t, err), "a struct embedded under a key keeps its fields there")
	_, err = Decode[embedder]([]byte(`{"id": "x"}`))
	assert.Equal(t, []Path{"/id"}, faultPaths(t, err), "an embedded pointer gives no fields, and no panic")
}

// Any bytes: a document or an error, never both; and a document stays itself
// through JSON.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(decodeAll))
	f.Add([]byte(`{"parts": [{"id": "a", "any": [[[null]]]}], "names": []}`))
	f.Add([]byte(`{"titel": 1, "on": "2017-02-29", "parts": {"x": [}`))
	f.Add([]byte("\ufeff{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		first, err := Decode[decodeDoc](data)
		if err != nil {
			require.Equal(t, decodeDoc{}, first)
			require.LessOrEqual(t, len(faultPaths(t, err)), maxFaults)
			return
		}
		require.True(t, json.Valid([]byte(strings.TrimPrefix(string(data), "\ufeff"))), "what is read is JSON")
		written, err := json.Marshal(first)
		require.NoError(t, err)
		second, err := Decode[decodeDoc](written)
		require.NoError(t, err, "%s", written)
		again, err := json.Marshal(second)
		require.NoError(t, err)
		require.Equal(t, string(written), string(again))
		require.Equal(t, first, second)
	})
}
