package indicator

import (
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// suite runs rows on a single indicator, as the only one of a list; lists
// runs rows on a list of them.
var (
	suite = alone{&lists}
	lists = ruletest.Suite[[]Indicator]{
		Checks: slices.Concat(lifted(), FrameworkChecks()),
		Valid:  func() []Indicator { return []Indicator{valid()} },
		Never:  map[loip.RuleID]map[loip.Answer]string{"IND-027": {loip.Unmet: "an outcome of a plan may name the indicator instead"}},
	}
)

type alone struct{ *ruletest.Suite[[]Indicator] }

func (s alone) Rows(t *testing.T, id loip.RuleID, rows ...row) {
	t.Helper()
	list := make([]ruletest.Row[[]Indicator], len(rows))
	for k, r := range rows {
		list[k] = ruletest.Row[[]Indicator]{Name: r.Name, On: r.On, Want: r.Want}
		if r.Edit != nil {
			list[k].Edit = func(v *[]Indicator) { r.Edit(&(*v)[0]) }
		}
		if r.At != "" {
			list[k].At = "/0" + r.At
		}
	}
	s.Suite.Rows(t, id, list...)
}

func TestMain(m *testing.M) { os.Exit(lists.Main(m)) }

func TestRules(t *testing.T) {
	lists.Bar(t)
	for id, answer := range ruletest.Answers(Indicator{}, ruletest.Day, Checks()) {
		assert.NotEqual(t, loip.Met, answer, "rule %s on an empty indicator", id)
		assert.NotEqual(t, loip.Unmet, answer, "rule %s on an empty indicator", id)
	}
}

func TestRulesPage(t *testing.T) { lists.Page(t, "indicator") }

// num is a known value with marks.
func num(text string, marks ...Mark) Value {
	v, err := Number(text)
	if err != nil {
		panic(err)
	}
	v.Marks = marks
	return v
}

// valid is an indicator that has everything, with the figures published for
// the Scottish Borders in 2016.
func valid() Indicator {
	return Indicator{
		ID: "domestic-abuse", Name: "Recorded incidents of domestic abuse", Theme: "safe",
		Measure: Rate, Unit: "per 10,000 people", Polarity: Lower, Kind: Outcome,
		Confirmation: Known, Source: "Police Scotland", Period: "2014/15",
		Area:      Figure{Place: Place{"S12000026", "Scottish Borders"}, Value: num("79.9")},
		Reference: Figure{Place: Place{loip.Scotland, "Scotland"}, Value: num("112")},
		Published: Published{Standing: Better, Trend: Positive},
		Spread: &Spread{
			Level: "locality",
			Worst: Figure{Place: Place{Name: "Teviot and Liddesdale"}, Value: num("194.4")},
			Best:  Figure{Place: Place{Name: "Tweeddale"}, Value: num("65.55")},
			Gap:   num("128.85"),
		},
	}
}

type row = ruletest.Row[Indicator]
