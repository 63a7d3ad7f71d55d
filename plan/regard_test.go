package plan

import (
	"slices"
	"testing"

	"github.com/communityplanning/loip"
)

func TestGuidance2016_foreword(t *testing.T) { suite.Attested(t, stated, "PLAN-130") }

func TestGuidance2016_part1(t *testing.T) { suite.Attested(t, stated, "PLAN-131", "PLAN-133") }

func TestAct2015_s15_2(t *testing.T) {
	suite.Attested(t, stated, "PLAN-132")
	eachSpeaks(t, "PLAN-132")
}

func TestGuidance2016_draft_para125_each(t *testing.T) { eachSpeaks(t, "PLAN-125") }

func TestGuidance2016_draft_para130_each(t *testing.T) { eachSpeaks(t, "PLAN-127") }

// eachSpeaks runs the rows of a rule on which one partner does not speak for
// the others.
func eachSpeaks(t *testing.T, id loip.RuleID) {
	t.Helper()
	spoken := func(holds bool, also ...loip.Attestation) func(*Partnership) {
		return func(v *Partnership) {
			v.Statements = append(slices.Clone(also), loip.Attestation{Rule: id, Holds: holds, Statement: "We looked.", Evidence: []string{"minute"}, On: octFirst, By: "nhs-borders"})
			v.Area = borders
		}
	}
	board := loip.Attestation{Rule: id, Holds: true, Statement: "We looked.", Evidence: []string{"minute"}, On: octFirst, By: "partnership board"}
	suite.Rows(t, id,
		row{Name: "one partner alone", Edit: spoken(true), Want: loip.Undetermined},
		row{Name: "one partner, and the board for the others", Edit: spoken(true, board), Want: loip.Met},
		row{Name: "a partner's own no beside the board's yes", Edit: spoken(false, board), Want: loip.Unmet},
	)
}

func TestGuidance2016_para126(t *testing.T) { suite.Attested(t, stated, "PLAN-134") }

func TestGuidance2016_para127_understanding(t *testing.T) { suite.Attested(t, stated, "PLAN-135") }

func TestGuidance2016_draft_para138_purposes(t *testing.T) { suite.Attested(t, stated, "PLAN-136") }

func TestGuidance2016_draft_para146(t *testing.T) { suite.Attested(t, stated, "PLAN-137") }

func TestGuidance2016_draft_para147(t *testing.T) { suite.Attested(t, stated, "PLAN-138") }

func TestGuidance2016_draft_para136_agreed(t *testing.T) { suite.Attested(t, stated, "PLAN-139") }
