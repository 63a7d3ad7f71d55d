package governance

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func stated(r *Record) *[]loip.Attestation { return &r.Statements }

func TestGuidance2016_draft_shared_leadership(t *testing.T) {
	suite.Attested(t, stated, "GOV-076", "GOV-077", "GOV-078", "GOV-079", "GOV-080", "GOV-081", "GOV-082", "GOV-083", "GOV-086", "GOV-087", "GOV-088", "GOV-089")
}

func TestGuidance2016_draft_governance_and_accountability(t *testing.T) {
	suite.Attested(t, stated, "GOV-090", "GOV-091", "GOV-092", "GOV-093", "GOV-094", "GOV-095", "GOV-097", "GOV-098", "GOV-099", "GOV-100", "GOV-101", "GOV-102", "GOV-104")
}

func TestGuidance2016_draft_resourcing(t *testing.T) {
	suite.Attested(t, stated, "GOV-105", "GOV-106", "GOV-107", "GOV-108", "GOV-109", "GOV-110", "GOV-111", "GOV-112", "GOV-113", "GOV-114", "GOV-115")
}

func TestAct2015_s13_1_a_b(t *testing.T) { suite.Attested(t, stated, "GOV-096", "GOV-103") }

func TestAct2015_s14_2(t *testing.T) { eachPartner(t, "GOV-084", "skills-development-scotland") }

func TestAct2015_s14_5(t *testing.T) { eachPartner(t, "GOV-085", "skills-development-scotland") }

// eachPartner runs the rows of a rule on which each partner may speak for
// itself; none of them asks what the partnership's board said.
func eachPartner(t *testing.T, id loip.RuleID, one string) {
	t.Helper()
	suite.Attested(t, stated, id)
	say := func(by string, holds bool, on loip.Date) loip.Attestation {
		return loip.Attestation{Rule: id, Holds: holds, Statement: "we looked", Evidence: []string{"our minute"}, On: on, By: by}
	}
	on := loip.Day(2017, time.September, 1)
	each := func(but string) (list []loip.Attestation) {
		for _, p := range Partners(borders, ruletest.Day) {
			if p.Body.ID != but {
				list = append(list, say(p.Body.Name, true, on))
			}
		}
		return list
	}
	only := func(list ...loip.Attestation) func(*Record) {
		return func(r *Record) { r.Statements = list }
	}
	undated := say(one, true, loip.Date{})
	bare := say(one, true, on)
	bare.Evidence = nil
	board := say("Community Planning Strategic Board", true, on)
	suite.Rows(t, id,
		edit{Name: "each for itself, by name", Edit: only(each("")...), Want: loip.Met},
		edit{Name: "all but one", Edit: only(each(one)...), Want: loip.Undetermined},
		edit{Name: "all but one, and the board", Edit: only(append(each(one), board)...), Want: loip.Met},
		edit{Name: "one says no", Edit: only(append(each(one), say("SDS", false, on))...), Want: loip.Unmet},
		edit{Name: "one says no, whatever the board says after it", Edit: only(say(one, false, on), say(board.By, true, on.AddDays(1))), Want: loip.Unmet},
		edit{Name: "one says no, and then yes", Edit: only(append(each(""), say(one, false, on.AddDays(-1)))...), Want: loip.Met},
		edit{Name: "of two on one day the last counts", Edit: only(append(each(""), say(one, false, on))...), Want: loip.Unmet},
		edit{Name: "a no after the day judged", Edit: only(append(each(""), say(one, false, ruletest.Day.AddDays(1)))...), Want: loip.Met},
		edit{Name: "the board says no, and each partner yes", Edit: only(append(each(""), say(board.By, false, on))...), Want: loip.Met},
		edit{Name: "the board says no, and all but one yes", Edit: only(append(each(one), say(board.By, false, on))...), Want: loip.Unmet},
		edit{Name: "one without a day, whatever the board says", Edit: only(append(each(one), undated, board)...), Want: loip.Undetermined},
		edit{Name: "one without evidence, whatever the board says", Edit: only(append(each(one), bare, board)...), Want: loip.Undetermined},
		edit{Name: "area not given", Edit: func(r *Record) { r.Council = "" }, Want: loip.Undetermined, At: "/council"},
	)
	r := validRecord()
	only(each(one)[1:]...)(&r)
	findings := loip.Run(r, ruletest.Day, []loip.Check[Record]{ruleOf(id)}).Findings
	assert.Len(t, findings, 1, "one finding names all that are silent")
	only(append(each(one), say(one, false, on))...)(&r)
	assert.Len(t, loip.Run(r, ruletest.Day, []loip.Check[Record]{ruleOf(id)}).Findings, 1, "a no stands alone")
}

func ruleOf(id loip.RuleID) loip.Check[Record] {
	checks := Checks()
	return checks[slices.IndexFunc(checks, func(c loip.Check[Record]) bool { return c.ID == id })]
}

// A body of which it is doubtful whether it is a partner may be silent.
func TestAct2015_s14_2_doubtful(t *testing.T) {
	const argyll loip.AreaCode = "S12000035"
	r := Record{Council: argyll}
	doubtful := 0
	for _, p := range Partners(argyll, ruletest.Day) {
		if p.Doubt != "" {
			doubtful++
			continue
		}
		r.Statements = append(r.Statements, loip.Attestation{Rule: "GOV-084", Holds: true, Statement: "we do", Evidence: []string{"minute"}, On: ruletest.Day, By: p.Body.ID})
	}
	assert.Positive(t, doubtful)
	report := loip.Run(r, ruletest.Day, []loip.Check[Record]{ruleOf("GOV-084")})
	assert.Equal(t, loip.Met, report.Results[0].Answer)
	named := slices.ContainsFunc(report.Findings[0].Facts, func(f loip.Fact) bool {
		return f.Value == "University of the Highlands and Islands, HITRANS and Strathclyde Partnership for Transport"
	})
	assert.True(t, named, "%v", report.Findings[0].Facts)
	r.Statements = append(r.Statements, loip.Attestation{Rule: "GOV-084", Statement: "we do not", On: ruletest.Day, By: "hitrans"})
	answer := func(r Record) loip.Answer {
		return loip.Run(r, ruletest.Day, []loip.Check[Record]{ruleOf("GOV-084")}).Results[0].Answer
	}
	assert.Equal(t, loip.Undetermined, answer(r), "the no of a body that may be no partner")
	assert.Len(t, loip.Run(r, ruletest.Day, []loip.Check[Record]{ruleOf("GOV-084")}).Findings, 1, "and that alone is said")
	r.Statements[0].Holds = false
	assert.Equal(t, loip.Unmet, answer(r), "and of one that is")
	r.Statements[0].Holds = true
	r.Statements[len(r.Statements)-1].By = "Argyll and Bute board"
	assert.Equal(t, loip.Met, answer(r), "a no of the board on behalf of none but doubtful partners")
}

// A finding names who spoke for whom, and which silence is doubtful.
func TestAttestedByEach_facts(t *testing.T) {
	const (
		own, others, doubtful = "spoke for themselves", "spoke for the others", "silent, and doubtful whether they are partners"
		midlothian            = loip.AreaCode("S12000019") // one partner is doubtful
	)
	facts := func(council loip.AreaCode, speakers ...string) (loip.Finding, map[string]string) {
		r := Record{Council: council}
		for _, by := range speakers {
			r.Statements = append(r.Statements, loip.Attestation{Rule: "GOV-084", Holds: true, Statement: "so", Evidence: []string{"minute"}, On: ruletest.Day, By: by})
		}
		list := loip.Run(r, ruletest.Day, []loip.Check[Record]{ruleOf("GOV-084")}).Findings
		assert.Len(t, list, 1)
		named := map[string]string{}
		for _, f := range list[0].Facts {
			named[f.Name] = f.Value
		}
		return list[0], named
	}
	ids := func(council loip.AreaCode) (sure, doubted []string) {
		for _, p := range Partners(council, ruletest.Day) {
			if p.Doubt == "" {
				sure = append(sure, p.Body.ID)
			} else {
				doubted = append(doubted, p.Body.ID)
			}
		}
		return sure, doubted
	}
	f, named := facts(borders)
	assert.True(t, f.Unstated, "nobody has said anything")
	assert.Empty(t, named)
	sure, none := ids(borders)
	assert.Empty(t, none)
	f, _ = facts(borders, sure[0])
	assert.False(t, f.Unstated)
	_, named = facts(borders, "the board")
	assert.Equal(t, map[string]string{others: "the board"}, named)
	_, named = facts(borders, "nhs-borders", "the board")
	assert.Equal(t, map[string]string{own: "NHS Borders", others: "the board"}, named)
	_, named = facts(borders, append(sure, "the board")...)
	assert.Len(t, named, 1, "none is left for whom the board would speak")
	assert.Contains(t, named, own)

	sure, doubted := ids(midlothian)
	_, named = facts(midlothian, sure...)
	assert.Equal(t, "Edinburgh College", named[doubtful])
	assert.NotContains(t, named, others)
	f, named = facts(midlothian, append(sure, doubted...)...)
	assert.Equal(t, loip.Met, f.Answer, "a doubtful partner's own yes is no doubt")
	assert.Contains(t, named[own], "Edinburgh College")
	assert.NotContains(t, named, doubtful)
}

// A partner's own yes never makes the answer worse, whoever else spoke.
func TestAttestedByEach_properties(t *testing.T) {
	rank := map[loip.Answer]int{loip.Unmet: 0, loip.Undetermined: 1, loip.Met: 2}
	check := []loip.Check[Record]{ruleOf("GOV-103")}
	facilitators := Facilitators(borders, ruletest.Day)
	for others := range 3 { // the board silent, for and against
		r := Record{Council: borders}
		if others > 0 {
			r.Statements = []loip.Attestation{{Rule: "GOV-103", Holds: others == 1, Statement: "so", Evidence: []string{"minute"}, On: ruletest.Day, By: "board"}}
		}
		before := loip.Run(r, ruletest.Day, check).Results[0].Answer
		for _, p := range facilitators {
			r.Statements = append(r.Statements, loip.Attestation{Rule: "GOV-103", Holds: true, Statement: "so", Evidence: []string{"minute"}, On: ruletest.Day, By: p.Body.ID})
			after := loip.Run(r, ruletest.Day, check).Results[0].Answer
			assert.GreaterOrEqual(t, rank[after], rank[before])
			before = after
		}
		assert.Equal(t, loip.Met, before)
	}
}
