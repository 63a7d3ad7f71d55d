package plan

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

const ownPlans = "testdata/plans"

// realPlans names the files that the tests on real plans read: those of the
// folder LOIP_PLANS, or else of testdata/plans.
func realPlans(t testing.TB) []string {
	dir := os.Getenv("LOIP_PLANS")
	if dir == "" {
		dir = ownPlans
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, names, "no file of a plan in %s", dir)
	return names
}

// ownCases reports whether the tests read the files that this module keeps, of
// which it knows what is to be found.
func ownCases(name string) bool { return filepath.Dir(name) == filepath.FromSlash(ownPlans) }

// judgedOn is the day on which real plans are judged: when their pages were
// read.
var judgedOn = loip.Day(2026, 11, 22)

// readPlan reads a file and carries it over, through the JSON of the dossier.
func readPlan(t testing.TB, name string) (facts map[string]any, v Partnership) {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	facts, err = parseCase(data)
	require.NoError(t, err, name)
	carried := dossierOf(facts)
	addFacts(&carried, facts)
	written, err := json.Marshal(carried)
	require.NoError(t, err)
	v, err = Read(written)
	require.NoError(t, err, name)
	return facts, v
}

func TestRealPlans(t *testing.T) {
	for _, name := range realPlans(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			facts, v := readPlan(t, name)
			back := caseOf(v)
			for key, want := range facts {
				switch key {
				case "expectations", "inconsistencies":
					continue
				case "sources":
					want = withoutRepeats(want)
				}
				assert.Equal(t, said(want), said(back[key]), key)
			}
			for _, p := range v.Particulars {
				t.Logf("kept as a particular of %s: %s", p.Of, p.Name)
			}
			assert.True(t, !ownCases(name) || len(v.Particulars) == 0, "every fact of these files has a field of its own")
		})
	}
}
