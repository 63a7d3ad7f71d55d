package plan

import (
	_ "embed"
	"os"
	"slices"
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

//go:embed testdata/dossier.json
var validJSON []byte

// valid is a dossier in which every rule of this package is met.
func valid() Partnership {
	v, err := Read(validJSON)
	if err != nil {
		panic(err)
	}
	v.Statements = append(v.Statements, ruletest.Stated(slices.Concat(
		judgedLocalities(), judgedPerformance(), judgedPlan(), judgedUnderstanding(), judgedPriorities(), judgedPrevention(),
	))...)
	return v
}

type row = ruletest.Row[Partnership]

var suite = ruletest.Suite[Partnership]{
	Checks: own(), Valid: valid,
	Never: map[loip.RuleID]map[loip.Answer]string{
		"PLAN-072": {loip.Unmet: noInterval},
		"PLAN-228": {loip.Unmet: "the two kinds of locality may lie to one another as they like"},
		"PLAN-230": {loip.Unmet: "the Act sets no day by which the community justice plan is to be reviewed"},
		"PLAN-231": {loip.Unmet: "a record of one locality of health and social care may leave others out"},
		"PLAN-073": {loip.Unmet: noInterval},
		"PLAN-203": {loip.Unmet: noRevisionDay},
		"PLAN-208": {loip.Unmet: noRevisionDay},
		"PLAN-092": {loip.Unmet: "what was considered and left is not to be seen in a plan"},
		"PLAN-148": {loip.Unmet: anOption},
		"PLAN-149": {loip.Unmet: anOption},
		"PLAN-151": {loip.Unmet: anOption},
		"PLAN-152": {loip.Unmet: anOption},
		"PLAN-185": {loip.Unmet: anOption},
		"PLAN-186": {loip.Unmet: anOption},
		"PLAN-187": {loip.Unmet: anOption},
		"PLAN-188": {loip.Unmet: anOption},
	},
}

const (
	noInterval    = "the Act sets no interval for reviews"
	noRevisionDay = "the Act sets no day by which a revised plan is to be published"
	anOption      = "an option not used is never held against anyone"
)

func TestMain(m *testing.M) { os.Exit(suite.Main(m)) }

func TestRules(t *testing.T) { suite.Bar(t) }

func TestRulesPage(t *testing.T) { suite.Page(t, "plan") }

// partial marks the plan as read in parts only.
func partial(edit func(*Partnership)) func(*Partnership) {
	return func(v *Partnership) {
		edit(v)
		v.LOIP.Partial = true
		v.LocalityPlans[0].Partial = true
	}
}

var (
	before2017 = loip.Day(2017, 9, 27)
	octFirst   = loip.Day(2017, 10, 1)
	octSecond  = loip.Day(2017, 10, 2)
)
