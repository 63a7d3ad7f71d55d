package engagement

import (
	"encoding/json"
	"fmt"
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

func (c assessmentCase) assessment() Assessment {
	return Assessment{ID: c.Case, Instrument: c.Instrument, Scheme: c.Scheme, Mode: c.Mode, Invited: c.Invited, Respondents: c.Respondents}
}

// TestAssessments holds the scores against cases worked by hand, in the folder
// that LOIP_ASSESSMENTS names.
func TestAssessments(t *testing.T) {
	folder := os.Getenv("LOIP_ASSESSMENTS")
	if folder == "" {
		folder = "testdata/assessments"
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files, "no case in %s", folder)
	cases := map[string]assessmentCase{}
	byFile := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		c, err := loip.Decode[assessmentCase](data)
		require.NoError(t, err, file)
		require.NotContains(t, cases, c.Case, file)
		cases[c.Case], byFile[file] = c, c.Case
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			c := cases[byFile[file]]
			var expected map[string]any
			require.NoError(t, json.Unmarshal(c.Expected, &expected))
			tolerance := 1e-9
			if given, ok := expected["tolerance"].(float64); ok {
				tolerance = given
			}
			got := computed(t, c.assessment())
			if comparison, ok := expected["comparison"].(map[string]any); ok {
				id, _ := comparison["earlier"].(string)
				require.Contains(t, cases, id, "the earlier case")
				got["comparison"] = compared(t, id, cases[id].assessment(), c.assessment())
			}
			delete(expected, "tolerance")
			require.NotEmpty(t, expected, "nothing of the case is compared")
			for _, key := range slices.Sorted(maps.Keys(expected)) {
				switch found, ok := got[key]; {
				case key == "exact":
					for place, fraction := range expected[key].(map[string]any) {
						want, ok := new(big.Rat).SetString(fraction.(string))
						require.True(t, ok, "%s: %q is no fraction", place, fraction)
						share, ok := dig(got, strings.Split(place, ".")).(Share)
						require.True(t, ok, "nothing computed for exact %q", place)
						assert.Equal(t, want.RatString(), share.String(), place)
					}
				case !ok:
					t.Errorf("the test does not know %q", key)
				case key == "flags" && flagged(expected[key]) != flagged(found):
					t.Errorf("flags: want %v, got %v", expected[key], found)
				default:
					for _, d := range differences("/"+key, expected[key], found, tolerance) {
						t.Error(d)
					}
				}
			}
		})
	}
}

// flagged is how many respondents have a flag.
func flagged(flags any) (n int) {
	for _, kinds := range flags.(object) {
		if len(kinds.(list)) > 0 {
			n++
		}
	}
	return n
}

// object and list are what was computed, in the shape of a case.
type (
	object = map[string]any
	list   = []any
)

// either is where the shape of a case leaves open how something is written.
type either []any

// dig finds a figure by its keys.
func dig(got any, keys []string) any {
	for _, key := range keys {
		if open, ok := got.(either); ok {
			got = open[0]
		}
		m, ok := got.(object)
		if !ok {
			return nil
		}
		got = m[key]
	}
	return got
}

// differences says where what was computed is not what is expected.
func differences(at string, want, got any, tolerance float64) (found []string) {
	if open, ok := got.(either); ok {
		for _, g := range open {
			d := differences(at, want, g, tolerance)
			if len(d) == 0 {
				return nil
			}
			if found == nil || len(d) < len(found) {
				found = d
			}
		}
		return found
	}
	differ := []string{fmt.Sprintf("%s: want %v, got %v", at, want, got)}
	switch want := want.(type) {
	case map[string]any:
		m, ok := got.(object)
		if !ok {
			return differ
		}
		for _, key := range slices.Sorted(maps.Keys(want)) {
			g, ok := m[key]
			if !ok {
				found = append(found, fmt.Sprintf("%s: nothing computed for %q", at, key))
				continue
			}
			found = append(found, differences(at+"/"+key, want[key], g, tolerance)...)
		}
	case []any:
		l, ok := got.(list)
		if !ok || len(l) != len(want) {
			return differ
		}
		for i := range want {
			found = append(found, differences(fmt.Sprintf("%s/%d", at, i), want[i], l[i], tolerance)...)
		}
	case float64:
		number := math.NaN()
		switch got := got.(type) {
		case Share:
			number = got.Float64()
		case int:
			number = float64(got)
		}
		if !(math.Abs(number-want) <= tolerance) {
			return differ
		}
	default:
		if want != got {
			return differ
		}
	}
	return found
}

// The parts of a score in the shape of a case.

func ratioOf(met, of string, r Ratio) object {
	m := object{met: r.Met, of: r.Of, "ratio": either{nil, "undefined"}}
	if share, ok := r.Share(); ok {
		m["ratio"] = share
	}
	return m
}

func bandOf(b Band) object {
	return object{"low": b.Low, "mid": b.Mid, "high": b.High, "certainty": b.Certainty()}
}

func totalOf(v Total) object {
	m := object{"status": string(v.Status), "headings_applicable": v.Applicable, "headings_reported": v.Reported}
	if f := v.Figures; f != nil {
		maps.Copy(m, bandOf(f.Band))
		m["evidence_backed"], m["unevidenced"] = f.EvidenceBacked, f.Unevidenced()
	}
	if w := v.Worst; w != nil {
		m["worst_low"], m["worst_high"] = w.Low, w.High
	}
	return m
}

func headingsOf(p Profile) object {
	m := object{}
	for _, h := range p.Headings {
		m[h.Heading] = totalOf(h.Total)
	}
	return m
}

func itemsOf(items []Item) object {
	all := object{}
	for _, i := range items {
		m := object{"polarity": string(i.Polarity), "n": i.Answers(), "status": string(i.Status()), "not_sure": i.NotSure, "na": i.NA, "blank": i.Blank}
		if i.Polarity == Prompt {
			m["yes"], m["no"] = i.Yes, i.No
		} else {
			m["favourable"], m["adverse"], m["evidenced"] = i.Favourable(), i.Adverse(), i.Evidenced
			if b, ok := i.Band(); ok {
				maps.Copy(m, bandOf(b))
			}
			if w := i.part().worst; w != nil {
				m["worst_low"], m["worst_high"] = w.Low, w.High
			}
		}
		all[i.Question] = m
	}
	return all
}

func texts[T ~string](values []T) list {
	l := list{}
	for _, v := range values {
		l = append(l, string(v))
	}
	return l
}

func gapOf(g Gap) object {
	items, headings := object{}, object{}
	for _, i := range g.Items {
		items[i.Question] = object{"gap": i.Gap, "contradictory": i.Contradictory, "material": i.Material}
	}
	for _, h := range g.Headings {
		headings[h.Heading] = h.Gap
	}
	return object{"items": items, "headings": headings, "overall": g.Overall}
}

func agreementOf(a Agreement) object {
	m := object{"status": string(a.Status), "categories": texts([]string{"adverse", "not_sure", "favourable"}), "units": a.Units}
	if a.Status == UndefinedNoVariation {
		m["status"] = either{string(a.Status), string(Defined)} // of all the figures or of the alphas alone
	}
	for key, share := range map[string]*Share{
		"percent_agreement": a.Percent, "gwet_ac1": a.AC1, "krippendorff_alpha_ordinal": a.Ordinal, "krippendorff_alpha_nominal": a.Nominal,
	} {
		m[key] = either{nil, string(a.Status)}
		if share != nil {
			m[key] = *share
		}
	}
	items := object{}
	for _, i := range a.Items {
		items[i.Question] = i.Percent
	}
	m["per_item"] = items
	return m
}

func actionsOf(actions []Action) list {
	l := list{}
	for _, a := range actions {
		m := object{"kind": string(a.Kind), "item": a.Question, "heading": a.Heading, "share": a.Share, "groups": texts(a.Groups), "actions": texts(a.Texts)}
		if a.Gap != nil {
			m["gap"] = *a.Gap
		}
		if a.Kind.word(Favourable) != "" {
			m["action_missing"] = a.Missing
		}
		l = append(l, m)
	}
	return l
}

func sensitivityOf(s Sensitivity) object {
	m := object{}
	for _, v := range s.Variants {
		m[v.Scheme] = either{totalOf(v.Pooled), totalOf(v.Headline())}
	}
	m["range"] = nil
	if r := s.Range; r != nil {
		ends := either{list{r[0], r[1]}, object{"low": r[0], "high": r[1]}, object{"min": r[0], "max": r[1]}}
		m["range"] = append(ends, object{"mid": ends})
	}
	return m
}

func publicationOf(p Publication, groups []Group) object {
	said := func(withheld bool) string {
		if withheld {
			return "withheld"
		}
		return "published"
	}
	all := p.Withheld != ""
	byGroup, items := object{}, list{}
	for _, g := range groups {
		byGroup[g.Name] = said(slices.Contains(p.WithheldGroups, g.Name))
	}
	for _, i := range p.Items {
		items = append(items, i.Question)
	}
	part := len(p.WithheldGroups) > 0
	m := object{
		"threshold": p.Parameters.orDefault().PublishMin, "whole": said(all), "reason": p.Withheld, "groups": byGroup,
		"balanced": said(all || part), "gap": said(all || part), "agreement": said(p.Agreement == nil),
		"published_items": items, "withheld_items": texts(p.WithheldItems), "headings": either{nil, object{}}, "overall": either{nil, "withheld"},
	}
	if p.Profile != nil {
		figures := func(v Total) any {
			if v.Figures == nil {
				return either{object{"status": string(v.Status)}, object{"status": "withheld"}, "withheld", nil}
			}
			return totalOf(v)
		}
		headings := object{}
		for _, h := range p.Headings {
			headings[h.Heading] = figures(h.Total)
		}
		m["headings"], m["overall"] = headings, figures(p.Overall)
	}
	return m
}

// computed lays a score out in the shape of a case.
func computed(t *testing.T, a Assessment) object {
	s, err := a.Score()
	require.NoError(t, err)
	actions, err := a.Actions()
	require.NoError(t, err)
	flags, err := a.Flags()
	require.NoError(t, err)
	publication, err := a.Publication()
	require.NoError(t, err)
	got := object{
		"completeness": ratioOf("answered", "possible", s.Completeness), "documentation": ratioOf("met", "required", s.Documentation),
		"items": itemsOf(s.Items), "headings": headingsOf(s.Profile), "overall": totalOf(s.Overall),
		"balanced": nil, "balanced_headings": nil, "one_sided_items": texts(s.OneSided), "gap": nil,
		"agreement": agreementOf(s.Agreement()), "actions": actionsOf(actions), "sensitivity": sensitivityOf(s.Sensitivity()),
		"publication": publicationOf(publication, s.Groups),
	}
	if s.Balanced != nil {
		got["balanced"], got["balanced_headings"] = totalOf(s.Balanced.Overall), headingsOf(*s.Balanced)
	}
	groups, rates, byForm := object{}, object{}, object{}
	for _, g := range s.Groups {
		groups[g.Name] = object{"respondents": g.Respondents, "items": itemsOf(g.Items), "headings": headingsOf(g.Profile), "overall": totalOf(g.Overall)}
		rates[g.Name] = nil
	}
	for _, r := range s.Rates {
		if share, ok := r.Share(); ok {
			rates[r.Group] = share
		}
	}
	for _, f := range flags {
		id := f.Respondent
		if a.Mode == Consensus {
			id = "joint"
		}
		kinds, _ := byForm[id].(list)
		byForm[id] = append(kinds, string(f.Kind))
	}
	got["groups"], got["response_rate"], got["flags"] = groups, rates, byForm
	if gap, ok := s.Gap(); ok {
		got["gap"] = gapOf(gap)
	}
	standards := s.By(Standards2016)
	got["standards_2016"] = object{"standards": headingsOf(standards.Profile), "overall": totalOf(standards.Overall)}
	return got
}

// compared lays a comparison out in the shape of a case.
func compared(t *testing.T, id string, earlier, later Assessment) object {
	then, err := earlier.Score()
	require.NoError(t, err)
	now, err := later.Score()
	require.NoError(t, err)
	c, err := now.Since(then)
	require.NoError(t, err)
	moved := func(m Movement) object {
		d := m.Difference()
		return object{"change": string(m.Change), "delta_low": d.Low, "delta_mid": d.Mid, "delta_high": d.High, "delta_evidence_backed": d.EvidenceBacked}
	}
	items, headings, outcomes := object{}, object{}, object{}
	for _, m := range c.Items {
		items[m.ID] = moved(m)
	}
	for _, m := range c.Headings {
		headings[m.ID] = moved(m)
	}
	for _, f := range c.FollowUps {
		outcomes[f.Question] = string(f.Outcome)
	}
	got := object{
		"earlier": id, "basis": string(c.Basis), "matched_items": either{texts(c.Matched), len(c.Matched)},
		"unmatched_items": either{texts(c.Unmatched), len(c.Unmatched)},
		"items":           items, "headings": headings, "overall": nil, "earlier_actions": outcomes,
	}
	if c.Overall != nil {
		got["overall"] = moved(*c.Overall)
	}
	return got
}
