package indicator

import (
	"os"
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

var suite = ruletest.Suite[Indicator]{Checks: Checks(), Valid: valid}

func TestMain(m *testing.M) { os.Exit(suite.Main(m)) }

func TestRules(t *testing.T) { suite.Bar(t) }

func TestRulesPage(t *testing.T) { suite.Page(t, "indicator") }

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
