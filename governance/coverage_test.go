package governance

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip/internal/guidance"
)

// elsewhere are the expectations on leadership, governance and resourcing that
// rules of other packages cover: the self-assessment in engagement; in plan the
// yearly progress reports, and what each partner gives to each outcome of the
// plan.
var elsewhere = []string{
	"G-GOV-11",
	"G-GOV-20", "G-GOV-21", "G-GOV-22", "G-GOV-23", "G-GOV-24",
	"G-SL-15", "G-RES-10", "G-RES-11",
}

// TestCoverage: every expectation of the guidance on shared leadership,
// governance and resourcing is in a rule, or in NotChecked with the reason, and
// not in both.
func TestCoverage(t *testing.T) {
	covered := map[string]bool{}
	for _, c := range Checks() {
		for _, e := range c.Expectations {
			covered[e] = true
		}
	}
	exists := map[string]bool{}
	for _, e := range guidance.Expectations() {
		id := e.ID
		if id != "G-INT-02" && !strings.HasPrefix(id, "G-SL-") && !strings.HasPrefix(id, "G-GOV-") && !strings.HasPrefix(id, "G-RES-") {
			continue
		}
		exists[id] = true
		_, not := NotChecked()[id]
		n := 0
		for _, in := range []bool{covered[id], not, slices.Contains(elsewhere, id)} {
			if in {
				n++
			}
		}
		assert.Equal(t, 1, n, "%s is in %d of: a rule, NotChecked, another package", id, n)
	}
	assert.Len(t, exists, 1+19+30+20)
	for id, reason := range NotChecked() {
		assert.True(t, exists[id], "%s is no expectation of these", id)
		assert.Greater(t, len(reason), 20, id)
	}
}
