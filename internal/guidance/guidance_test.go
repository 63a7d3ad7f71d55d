package guidance

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func TestExpectations(t *testing.T) {
	list := Expectations()
	require.Len(t, list, 270)
	type kind struct {
		force     loip.Force
		checkable Checkable
	}
	count, perPart, last := map[kind]int{}, map[string]int{}, map[string]int{}
	for _, e := range list {
		count[kind{e.Force, e.Checkable}]++
		perPart[e.Part()]++
		group := e.ID[:strings.LastIndex(e.ID, "-")]
		last[group]++
		assert.Equal(t, fmt.Sprintf("%s-%02d", group, last[group]), e.ID, "each group is numbered without a gap")
		assert.NotEmpty(t, e.Draft, e.ID)
		assert.NotEmpty(t, e.Final, e.ID)
		assert.True(t, strings.HasSuffix(e.Says, "."), e.ID)
		assert.Equal(t, e.Force == loip.Must, strings.HasPrefix(e.Note, "s.") && e.Force != loip.May, "%s: a must names its section", e.ID)
	}
	assert.Equal(t, map[kind]int{
		{loip.Must, Fully}: 25, {loip.Must, Attestation}: 14, {loip.Must, Not}: 1,
		{loip.Should, Fully}: 59, {loip.Should, Attestation}: 130, {loip.Should, Not}: 7,
		{loip.May, Fully}: 32, {loip.May, Not}: 2,
	}, count)
	assert.Equal(t, map[string]int{
		"Strategic overview of community planning": 7, "Shared leadership": 19, "Governance and accountability": 30, "Community participation": 36,
		"Understanding of local communities' needs, circumstances and opportunities": 16, "Focus on key priorities": 13, "Focus on prevention": 11,
		"Tackling inequalities": 14, "Resourcing improvement": 20, "Effective performance management": 18,
		"Local outcomes improvement plan": 42, "Locality plans": 39, "Other provisions": 5,
	}, perPart)
	assert.Equal(t, "Other provisions", Expectation{ID: "X"}.Part(), "what belongs nowhere else is not lost")
}

var pinpoint = regexp.MustCompile(`^(s\. \d+(\(\d+\)(\([a-h]\)(\([iv]+\))?)?)?|sch\. 1, \S.*|sch\. 2 para 9\([23]\)|reg\. [12](\([ab]\))?)$`)

func TestProvisions(t *testing.T) {
	list := Provisions()
	per, seen := map[string]int{}, map[string]bool{}
	for i, p := range list {
		require.NotNil(t, p.Instrument, "row %d", i)
		at := p.String()
		assert.False(t, seen[at], "%s stands twice", at)
		seen[at] = true
		assert.Regexp(t, pinpoint, p.Pinpoint)
		assert.True(t, strings.HasSuffix(p.Says, ".") && strings.ToUpper(p.Says[:1]) == p.Says[:1], "%s: a sentence", at)
		assert.Equal(t, p.Who == "", p.Force == "", "%s: who is bound, and how", at)
		assert.True(t, p.Force == "" || p.Force == loip.Must || p.Force == loip.May, at)
		section, _, _ := strings.Cut(p.Pinpoint, "(")
		section, _, _ = strings.Cut(section, ",")
		per[p.Instrument.Short+" "+section]++
	}
	assert.Equal(t, map[string]int{
		"2015 Act s. 4": 13, "2015 Act s. 5": 1, "2015 Act s. 6": 9, "2015 Act s. 7": 7, "2015 Act s. 8": 6, "2015 Act s. 9": 8, "2015 Act s. 10": 9,
		"2015 Act s. 11": 7, "2015 Act s. 12": 4, "2015 Act s. 13": 10, "2015 Act s. 14": 7, "2015 Act s. 15": 3, "2015 Act s. 16": 1,
		"2015 Act s. 17": 7, "2015 Act s. 18": 1, "2015 Act s. 142": 2, "2015 Act sch. 1": 17,
		"2019 Act s. 21": 1, "2019 Act sch. 2 para 9": 2, "SSI 2016/364 reg. 1": 1, "SSI 2016/364 reg. 2": 2,
	}, per, "parts of each section")
	// A part stands for itself: the whole of which it is part does not stand beside it.
	for _, p := range list {
		assert.False(t, slices.ContainsFunc(list, func(o Provision) bool {
			return o.Instrument == p.Instrument && (strings.HasPrefix(o.Pinpoint, p.Pinpoint+"(") || strings.HasPrefix(o.Pinpoint, p.Pinpoint+","))
		}), "%s stands beside its parts", p)
	}
}

// Each call has a list of its own.
func TestTablesAreTheCallers(t *testing.T) {
	Expectations()[0].ID, Provisions()[0].Pinpoint, Parts()[0].Title = "", "", ""
	assert.Equal(t, "G-INT-01", Expectations()[0].ID)
	assert.Equal(t, "s. 4(1)", Provisions()[0].Pinpoint)
	assert.Equal(t, "Community participation", Parts()[0].Title)
}
