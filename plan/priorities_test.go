package plan

import (
	"testing"

	"github.com/communityplanning/loip"
)

func TestGuidance2016_summary_priorities(t *testing.T) {
	suite.Attested(t, stated, "PLAN-155", "PLAN-156", "PLAN-157")
}

func TestGuidance2016_draft_para79(t *testing.T) { suite.Attested(t, stated, "PLAN-158") }

func TestGuidance2016_draft_para80(t *testing.T) { suite.Attested(t, stated, "PLAN-159") }

func TestGuidance2016_draft_para81(t *testing.T) { suite.Attested(t, stated, "PLAN-160") }

func TestGuidance2016_draft_para82(t *testing.T) { suite.Attested(t, stated, "PLAN-161", "PLAN-162") }

func TestGuidance2016_draft_para83(t *testing.T) { suite.Attested(t, stated, "PLAN-163") }

func TestGuidance2016_draft_para84(t *testing.T) { suite.Attested(t, stated, "PLAN-164") }

func TestGuidance2016_draft_para84_published(t *testing.T) {
	edit := func(edit func(*Content)) func(*Partnership) {
		return func(v *Partnership) { edit(&v.LOIP.Content) }
	}
	both := func(edit func(*Content)) func(*Partnership) {
		return func(v *Partnership) {
			edit(&v.LOIP.Content)
			edit(&v.LocalityPlans[0].Content)
		}
	}
	suite.Rows(t, "PLAN-166",
		row{Name: "the plan for the area", Want: loip.Met, At: "/loip/published"},
		row{Name: "and the locality plan", Want: loip.Met, At: "/localityPlans/0/published"},
		row{Name: "on the day of publication", On: loip.Day(2017, 9, 28), Want: loip.Met},
		row{Name: "the day before", On: before2017, Want: loip.Undetermined, At: "/loip/published"},
		row{Name: "in a month that is past", Edit: edit(func(c *Content) { c.Published, c.PublishedWhen = loip.Date{}, "2017-09" }), Want: loip.Met, At: "/loip/published"},
		row{Name: "in the month judged", Edit: edit(func(c *Content) { c.Published, c.PublishedWhen = loip.Date{}, "2017-10" }), Want: loip.Undetermined},
		row{Name: "published, on a day not given", Edit: edit(func(c *Content) { c.Published = loip.Date{} }), Want: loip.Undetermined, At: "/loip/published"},
		row{Name: "approved and never published", Edit: edit(func(c *Content) { c.Published, c.Status = loip.Date{}, Approved }), Want: loip.Unmet, At: "/loip/status"},
		row{Name: "approved, to be published later", Edit: edit(func(c *Content) { c.Published, c.Status = octSecond, Approved }), Want: loip.Undetermined},
		row{Name: "approved, to be published some time in the month", Edit: edit(func(c *Content) { c.Published, c.PublishedWhen, c.Status = loip.Date{}, "2017-10", Approved }), Want: loip.Undetermined},
		row{Name: "the locality plan approved and never published", Edit: func(v *Partnership) { v.LocalityPlans[0].Published, v.LocalityPlans[0].Status = loip.Date{}, Approved }, Want: loip.Unmet, At: "/localityPlans/0/status"},
		row{Name: "drafts", Edit: both(func(c *Content) { c.Published, c.Status = loip.Date{}, Draft }), Want: loip.NotApplicable, At: "/loip/status"},
		row{Name: "without priorities", Edit: both(func(c *Content) { c.Outcomes = nil }), Want: loip.NotApplicable, At: "/loip/outcomes"},
		row{Name: "another plan approved", Edit: func(v *Partnership) {
			v.OtherPlans = []Content{{Title: "delivery plan", Status: Approved, Outcomes: v.LOIP.Outcomes}}
		}, Want: loip.Met},
		row{Name: "another plan alone", Edit: func(v *Partnership) {
			v.OtherPlans = []Content{v.LOIP.Content}
			v.LOIP, v.LocalityPlans = nil, nil
		}, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para85(t *testing.T) { suite.Attested(t, stated, "PLAN-165") }
