package engagement

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/guidance"
)

// people runs the rows of rules that only people can judge.
func people(t *testing.T, ids ...loip.RuleID) {
	suite.Attested(t, func(r *Record) *[]loip.Attestation { return &r.Statements }, ids...)
}

func TestGuidance2016_draft_summaryOnParticipation(t *testing.T) {
	people(t, "ENG-045", "ENG-046", "ENG-047", "ENG-048", "ENG-049")
}

func TestGuidance2016_draft_Part5(t *testing.T) { people(t, "ENG-050") }

func TestGuidance2016_draft_para47(t *testing.T) { people(t, "ENG-051", "ENG-052") }

func TestGuidance2016_draft_para51(t *testing.T) { people(t, "ENG-053", "ENG-054") }

func TestGuidance2016_draft_para53(t *testing.T) { people(t, "ENG-055") }

func TestGuidance2016_draft_para54(t *testing.T) { people(t, "ENG-056", "ENG-057") }

func TestGuidance2016_draft_para55(t *testing.T) { people(t, "ENG-059") }

func TestGuidance2016_draft_para56(t *testing.T) { people(t, "ENG-060", "ENG-061") }

func TestGuidance2016_draft_para58(t *testing.T) { people(t, "ENG-062") }

func TestGuidance2016_draft_para59_judged(t *testing.T) { people(t, "ENG-063", "ENG-064") }

func TestGuidance2016_draft_para60(t *testing.T) { people(t, "ENG-065") }

func TestGuidance2016_draft_para61(t *testing.T) { people(t, "ENG-066") }

func TestGuidance2016_draft_para62(t *testing.T) { people(t, "ENG-067") }

func TestGuidance2016_draft_para65(t *testing.T) { people(t, "ENG-068") }

func TestGuidance2016_draft_para66(t *testing.T) { people(t, "ENG-069") }

func TestGuidance2016_draft_para139(t *testing.T) { people(t, "ENG-070") }

func TestGuidance2016_draft_summaryOnInequalities(t *testing.T) { people(t, "ENG-071") }

func TestGuidance2016_draft_para105(t *testing.T) { people(t, "ENG-072") }

// Every expectation of the guidance on participation is in a rule, or among
// those that none checks, and in one of the two only. That partners resource
// participation is for the rules on governance.
func TestEveryExpectationOnParticipation(t *testing.T) {
	covered := map[string]bool{}
	for _, c := range Checks() {
		for _, id := range c.Expectations {
			covered[id] = true
		}
	}
	found := 0
	for _, e := range guidance.Expectations() {
		id := e.ID
		reason, not := NotChecked()[id]
		if strings.HasPrefix(id, "G-PAR-") && id != "G-PAR-18" {
			found++
			assert.True(t, covered[id] != not, "%s is in no rule and not among those not checked, or in both", id)
			assert.Equal(t, e.Checkable == guidance.Not, not, "%s is %s", id, e.Checkable)
		}
		assert.False(t, not && (reason == "" || covered[id]), id)
	}
	assert.Equal(t, 35, found)
}
