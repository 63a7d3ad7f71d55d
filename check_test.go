package loip

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func checkOf[T any](r Rule, run func(*Pass, T)) []Check[T] { return []Check[T]{{r, run}} }

func TestRunInForce(t *testing.T) {
	r := good(Must, ofAct)
	r.InForce = Period{Day(2017, time.April, 1), Day(2018, time.April, 1)}
	ran := 0
	checks := checkOf(r, func(p *Pass, v int) {
		ran++
		p.Met("", "%d on %s", v, p.AsOf())
	})
	for _, row := range []struct {
		on   Date
		want Answer
		runs int
	}{
		{Day(2017, time.March, 31), NotInForce, 0},
		{Day(2017, time.April, 1), Met, 1},
		{Day(2018, time.March, 31), Met, 1},
		{Day(2018, time.April, 1), NotInForce, 0},
		{Date{}, Undetermined, 0},
	} {
		ran = 0
		report := Run(7, row.on, checks)
		require.Len(t, report.Results, 1)
		require.Len(t, report.Findings, 1)
		assert.Equal(t, row.want, report.Results[0].Answer, "%s", row.on)
		assert.Equal(t, row.want, report.Findings[0].Answer)
		assert.Equal(t, row.runs, ran, "a rule that is not in force is not run: %s", row.on)
		assert.Equal(t, row.on, report.AsOf)
		assert.Equal(t, Version, report.Version)
	}
}

func TestRunFinding(t *testing.T) {
	report := Run("doc", part2.From, checkOf(good(Should, ofGuidance), func(p *Pass, v string) {
		p.Unmet("/a", "the %s is %d%% done", v, 50).Fact("/a/b", "share", 50).Fact("", "day", Day(2017, time.April, 1))
		p.In("/c").In("/d").NotApplicable("/e", "nothing here").Fact("/f", "n", 1)
	}))
	assert.Equal(t, []Finding{
		{"OWN-001", Unmet, Should, "/a", "the doc is 50% done", []Fact{{"/a/b", "share", "50"}, {"", "day", "2017-04-01"}}, false, []Provision{ofGuidance}},
		{"OWN-001", NotApplicable, Should, "/c/d/e", "nothing here", []Fact{{"/c/d/f", "n", "1"}}, false, []Provision{ofGuidance}},
	}, report.Findings)
	assert.Equal(t, []Result{{good(Should, ofGuidance), Unmet}}, report.Results)
}

func TestRunSilence(t *testing.T) {
	report := Run(0, part2.From, checkOf(good(Must, ofAct), func(*Pass, int) {}))
	assert.Equal(t, Undetermined, report.Results[0].Answer)
	assert.Len(t, report.Findings, 1)
}

// Of several answers the weightiest is the rule's, in whatever order they came.
func TestRunWorstAnswer(t *testing.T) {
	for _, row := range []struct {
		want    Answer
		answers []Answer
	}{
		{Unmet, []Answer{Met, Unmet, Undetermined, NotApplicable}},
		{Undetermined, []Answer{NotApplicable, Met, Undetermined}},
		{Met, []Answer{NotApplicable, Met}},
		{NotApplicable, []Answer{NotApplicable}},
	} {
		for i := range row.answers {
			turned := append(append([]Answer{}, row.answers[i:]...), row.answers[:i]...)
			report := Run(turned, part2.From, checkOf(good(Must, ofAct), func(p *Pass, list []Answer) {
				for _, a := range list {
					p.say(a, "", "so it is")
				}
			}))
			assert.Equal(t, row.want, report.Results[0].Answer, "%v", turned)
		}
	}
}

// Whatever the rules say: one result a rule and at least one finding a result,
// both in the order of the rules, and the answer is among the findings.
func TestRunAlwaysAnswers(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 3))
	for range 500 {
		var checks []Check[int]
		for i := range r.IntN(6) {
			rule := good(Must, ofAct)
			rule.ID = RuleID(fmt.Sprintf("OWN-%03d", i))
			rule.InForce = Since(part2.From.AddDays(r.IntN(3)))
			says := r.IntN(3)
			checks = append(checks, Check[int]{rule, func(p *Pass, _ int) {
				for range says {
					p.say(Answers()[r.IntN(4)], "", "so it is")
				}
			}})
		}
		report := Run(0, part2.From.AddDays(r.IntN(3)), checks)
		require.Len(t, report.Results, len(checks))
		rest := report.Findings
		for i, res := range report.Results {
			require.Equal(t, checks[i].ID, res.Rule.ID)
			n := 0
			for n < len(rest) && rest[n].Rule == res.Rule.ID {
				n++
			}
			require.Contains(t, answersOf(rest[:n]), res.Answer)
			rest = rest[n:]
		}
		require.Empty(t, rest)
	}
}

func answersOf(list []Finding) (answers []Answer) {
	for _, f := range list {
		answers = append(answers, f.Answer)
	}
	return answers
}

type (
	leaf   struct{ Done bool }
	branch struct{ Leaves []leaf }
	tree   struct {
		Branches []branch
		Root     branch
	}
)

func leafChecks() []Check[leaf] {
	return checkOf(good(Must, ofAct), func(p *Pass, l leaf) {
		if l.Done {
			p.Met("/done", "it is done").Fact("/done", "done", l.Done)
		}
	})
}

func branchChecks() []Check[branch] {
	return Each(leafChecks(), "the branch has no leaf", Items("/leaves", func(b branch) []leaf { return b.Leaves }))
}

func TestEachNested(t *testing.T) {
	checks := Each(branchChecks(), "the tree has no branch", Items("/branches", func(t tree) []branch { return t.Branches }))
	require.Len(t, checks, 1)
	assert.Equal(t, good(Must, ofAct), checks[0].Rule, "the rule is the same, only lifted")

	report := Run(tree{Branches: []branch{{Leaves: []leaf{{true}, {false}}}, {}, {Leaves: []leaf{{true}}}}}, part2.From, checks)
	type line struct {
		at     Path
		answer Answer
	}
	var got []line
	for _, f := range report.Findings {
		got = append(got, line{f.Path, f.Answer})
	}
	assert.Equal(t, []line{
		{"/branches/0/leaves/0/done", Met},
		{"/branches/0/leaves/1", Undetermined}, // silence on one part is not hidden by the others
		{"/branches/1", NotApplicable},
		{"/branches/2/leaves/0/done", Met},
	}, got)
	assert.Equal(t, Path("/branches/0/leaves/0/done"), report.Findings[0].Facts[0].Path)
	assert.Equal(t, Undetermined, report.Results[0].Answer)

	none := Run(tree{}, part2.From, checks)
	assert.Equal(t, NotApplicable, none.Results[0].Answer)
	require.Len(t, none.Findings, 1)
	assert.Equal(t, Path(""), none.Findings[0].Path)
	assert.Equal(t, "the tree has no branch", none.Findings[0].Message)
}

func TestEachPart(t *testing.T) {
	checks := Each(branchChecks(), "", Part("/root", func(t tree) branch { return t.Root }))
	report := Run(tree{Root: branch{Leaves: []leaf{{true}}}}, part2.From, checks)
	require.Len(t, report.Findings, 1)
	assert.Equal(t, Path("/root/leaves/0/done"), report.Findings[0].Path)
	assert.Equal(t, Met, report.Results[0].Answer)
}

func TestEachKeepsItsReasonAsItIs(t *testing.T) {
	none := func(int) iter.Seq2[Path, leaf] { return func(func(Path, leaf) bool) {} }
	report := Run(0, part2.From, Each(leafChecks(), "fewer than 100% are given", none))
	assert.Equal(t, "fewer than 100% are given", report.Findings[0].Message)
}

func TestItemsStops(t *testing.T) {
	var seen []Path
	for at := range Items("/x", func(n []int) []int { return n })([]int{4, 5, 6}) {
		if seen = append(seen, at); len(seen) == 2 {
			break
		}
	}
	assert.Equal(t, []Path{"/x/0", "/x/1"}, seen)
}

func TestRules(t *testing.T) {
	assert.Equal(t, []Rule{good(Must, ofAct)}, Rules(leafChecks()))
	assert.Empty(t, Rules[int](nil))
}
