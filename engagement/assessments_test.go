package engagement

import (
	"encoding/json"
	"maps"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// laterKeys are the parts of a case that this package does not compute yet, and
// why.
var laterKeys = map[string]string{
	"balanced":          "groups weighted alike come with the comparison of groups",
	"balanced_headings": "as balanced",
	"one_sided_items":   "as balanced",
	"groups":            "figures by group come with the comparison of groups",
	"gap":               "the gap between groups comes with the comparison of groups",
	"agreement":         "agreement between respondents is a matter of its own",
	"response_rate":     "the record does not hold how many were invited yet",
	"flags":             "consistency flags come with the comparison of groups",
	"sensitivity":       "comes with the comparison of schemes",
	"standards_2016":    "the grouping by the standards of 2016 comes later",
	"publication":       "the disclosure rules come with the figures by group",
	"comparison":        "the comparison of two assessments comes later",
}

type assessmentCase struct {
	Case          string          `json:"case"`
	About         string          `json:"about"`
	Traps         []string        `json:"traps"`
	Specification string          `json:"specification"`
	Instrument    string          `json:"instrument"`
	Scheme        string          `json:"scheme"`
	Mode          Mode            `json:"mode"`
	Invited       map[string]int  `json:"invited"`
	Respondents   []Respondent    `json:"respondents"`
	Expected      json.RawMessage `json:"expected"`
	Working       []string        `json:"working"`
}

func TestAssessments(t *testing.T) {
	folder := os.Getenv("LOIP_ASSESSMENTS")
	if folder == "" {
		folder = "testdata/assessments"
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files, "no case in %s", folder)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			c, err := loip.Decode[assessmentCase](data)
			require.NoError(t, err)
			var expected map[string]any
			require.NoError(t, json.Unmarshal(c.Expected, &expected))
			tolerance := 1e-9
			if given, ok := expected["tolerance"].(float64); ok {
				tolerance = given
			}
			a := Assessment{ID: c.Case, Instrument: c.Instrument, Scheme: c.Scheme, Mode: c.Mode, Respondents: c.Respondents}
			got := computed(t, a)
			compared := 0
			for _, key := range slices.Sorted(maps.Keys(expected)) {
				want := expected[key]
				switch {
				case key == "tolerance" || laterKeys[key] != "":
				case key == "actions":
					compared++
					compare(t, "/actions", now(want), got[key], tolerance)
				case key == "exact":
					compared++
					compareExact(t, want.(map[string]any), got[key].(map[string]Share))
				case got[key] == nil:
					t.Errorf("the test does not know %q", key)
				default:
					compared++
					compare(t, "/"+key, want, got[key], tolerance)
				}
			}
			assert.NotZero(t, compared, "nothing of the case is compared")
		})
	}
}

// now leaves out the entries about the gap between groups, which comes later.
func now(actions any) any {
	return slices.DeleteFunc(slices.Clone(actions.([]any)), func(e any) bool { return e.(map[string]any)["kind"] == "discuss" })
}

// compare holds all that is expected against what was computed.
func compare(t *testing.T, at string, want, got any, tolerance float64) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		m, ok := got.(map[string]any)
		require.True(t, ok, "%s: no such object", at)
		for _, key := range slices.Sorted(maps.Keys(want)) {
			if _, ok := m[key]; !ok {
				t.Errorf("%s: nothing computed for %q", at, key)
				continue
			}
			compare(t, at+"/"+key, want[key], m[key], tolerance)
		}
	case []any:
		list, ok := got.([]any)
		require.True(t, ok, "%s: no such list", at)
		require.Len(t, list, len(want), "%s: %v", at, got)
		for i := range want {
			compare(t, at, want[i], list[i], tolerance)
		}
	case float64:
		number, ok := got.(float64)
		if !ok || math.Abs(number-want) > tolerance {
			t.Errorf("%s: want %v, got %v", at, want, got)
		}
	default:
		assert.Equal(t, want, got, at)
	}
}

func compareExact(t *testing.T, want map[string]any, got map[string]Share) {
	for key, text := range want {
		part, _, _ := strings.Cut(key, ".")
		if laterKeys[part] != "" {
			continue
		}
		r, ok := new(big.Rat).SetString(text.(string))
		require.True(t, ok, "%s: %q is no fraction", key, text)
		share, ok := got[key]
		require.True(t, ok, "nothing computed for exact %q", key)
		assert.Equal(t, r.RatString(), share.String(), key)
	}
}

func exactly(prefix string, v Total) map[string]Share {
	m := map[string]Share{}
	if f := v.Figures; f != nil {
		m[prefix+"low"], m[prefix+"mid"], m[prefix+"high"] = f.Low, f.Mid, f.High
		m[prefix+"certainty"], m[prefix+"evidence_backed"], m[prefix+"unevidenced"] = f.Certainty(), f.EvidenceBacked, f.Unevidenced()
	}
	if w := v.Worst; w != nil {
		m[prefix+"worst_low"], m[prefix+"worst_high"] = w.Low, w.High
	}
	return m
}

// computed lays a score out in the shape of a case.
func computed(t *testing.T, a Assessment) map[string]any {
	s, err := a.Score()
	require.NoError(t, err)
	actions, err := a.Actions()
	require.NoError(t, err)
	ratio := func(met, of string, r Ratio) map[string]any {
		m := map[string]any{met: float64(r.Met), of: float64(r.Of)}
		if r.Of > 0 {
			m["ratio"] = float64(r.Met) / float64(r.Of)
		}
		return m
	}
	total := func(v Total) map[string]any {
		m := map[string]any{"status": string(v.Status)}
		if f := v.Figures; f != nil {
			m["low"], m["mid"], m["high"] = f.Low.Float64(), f.Mid.Float64(), f.High.Float64()
			m["certainty"], m["evidence_backed"] = f.Certainty().Float64(), f.EvidenceBacked.Float64()
		}
		if w := v.Worst; w != nil {
			m["worst_low"], m["worst_high"] = w.Low.Float64(), w.High.Float64()
		}
		return m
	}
	items, headings := map[string]any{}, map[string]any{}
	for _, i := range s.Items {
		m := map[string]any{"polarity": string(i.Polarity), "not_sure": float64(i.NotSure), "na": float64(i.NA), "blank": float64(i.Blank)}
		if i.Polarity == Prompt {
			m["yes"], m["no"] = float64(i.Yes), float64(i.No)
		} else {
			m["status"], m["favourable"], m["adverse"] = string(i.Status()), float64(i.Favourable()), float64(i.Adverse())
			if b, ok := i.Band(); ok {
				m["low"], m["mid"], m["high"] = b.Low.Float64(), b.Mid.Float64(), b.High.Float64()
			}
			m["evidenced"] = i.Evidenced
		}
		items[i.Question] = m
	}
	for _, h := range s.Headings {
		headings[h.Heading] = total(h.Total)
	}
	overall := total(s.Overall)
	overall["headings_applicable"], overall["headings_reported"] = float64(s.Overall.Applicable), float64(s.Overall.Reported)
	if f := s.Overall.Figures; f != nil {
		overall["unevidenced"] = f.Unevidenced().Float64()
	}
	exact := exactly("overall.", s.Overall)
	for _, h := range s.Headings {
		maps.Copy(exact, exactly("headings."+h.Heading+".", h.Total))
	}
	list := []any{}
	for _, action := range actions {
		m := map[string]any{"kind": string(action.Kind), "item": action.Question, "heading": action.Heading, "share": action.Share.Float64()}
		if action.Kind != Evidence && action.Kind != Answer {
			m["action_missing"] = action.Missing
		}
		list = append(list, m)
	}
	return map[string]any{
		"completeness": ratio("answered", "possible", s.Completeness), "documentation": ratio("met", "required", s.Documentation),
		"items": items, "headings": headings, "overall": overall, "actions": list, "exact": exact,
	}
}
