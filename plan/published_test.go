package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
)

// A plan of which only the month or the year of publication is known is judged
// by the last day of that time, and by its first where the day counts the other
// way.
func TestPublishedWhen(t *testing.T) {
	published := func(when string) func(*Partnership) {
		return func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, when }
	}
	later := loip.Day(2019, 1, 1)
	suite.Rows(t, "PLAN-001",
		row{Name: "the month is over", Edit: published("2017-09"), On: loip.Day(2017, 9, 30), Want: loip.Met, At: "/loip/published"},
		row{Name: "the month is not over", Edit: published("2017-09"), On: loip.Day(2017, 9, 29), Want: loip.Undetermined, At: "/loip/published"},
		row{Name: "the month is to come", Edit: published("2017-11"), On: octSecond, Want: loip.Unmet, At: "/loip"},
	)
	suite.Rows(t, "PLAN-017",
		row{Name: "the month before", Edit: published("September 2017"), On: later, Want: loip.Met, At: "/loip/published"},
		row{Name: "the month of the day", Edit: published("2017-10"), On: later, Want: loip.Undetermined, At: "/loip/published"},
		row{Name: "the month after", Edit: published("2017-11"), On: later, Want: loip.Unmet, At: "/loip/published"},
		row{Name: "the year of the day", Edit: published("2017"), On: later, Want: loip.Undetermined},
		row{Name: "the day itself, in words", Edit: published("1 October 2017"), On: later, Want: loip.Met},
		row{Name: "a month to come", Edit: published("2017-11"), On: octSecond, Want: loip.Unmet},
	)
	needs := func(day loip.Date) func(*Partnership) {
		return func(v *Partnership) {
			published("2017-02")(v)
			v.LOIP.Needs = []Need{{ID: "n1", On: day}}
			for i := range v.LOIP.Outcomes {
				v.LOIP.Outcomes[i].Needs = nil
			}
		}
	}
	suite.Rows(t, "PLAN-009",
		row{Name: "found on the first day of the month of publication", Edit: needs(loip.Day(2017, 2, 1)), On: later, Want: loip.Met, At: "/loip/needs"},
		row{Name: "found in that month", Edit: needs(loip.Day(2017, 2, 28)), On: later, Want: loip.Undetermined, At: "/loip/needs"},
		row{Name: "found after it", Edit: needs(loip.Day(2017, 3, 1)), On: later, Want: loip.Unmet, At: "/loip/needs"},
	)
}

func TestPublishedWhenRefused(t *testing.T) {
	v := valid()
	v.LOIP.PublishedWhen = "when it was ready"
	v.LOIP.Published = loip.Date{}
	assert.ErrorContains(t, v.Verify(), "/loip/publishedWhen: expected a month")
}
