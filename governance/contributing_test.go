package governance

import (
	"slices"
	"testing"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/internal/ruletest"
)

// contribution changes the first contribution of the valid record: money of
// the council for outcome 1.
func contribution(change func(*Contribution)) func(*Record) {
	return func(r *Record) { change(&r.Contributions[0]) }
}

// withoutContributions leaves out the contributions that are meant.
func withoutContributions(meant func(Contribution) bool) func(*Record) {
	return func(r *Record) { r.Contributions = slices.DeleteFunc(r.Contributions, meant) }
}

func TestAdvice_money(t *testing.T) {
	suite.Rows(t, "GOV-026",
		edit{Name: "currency and year", Want: loip.Met, At: "/contributions"},
		edit{Name: "no currency", Edit: contribution(func(c *Contribution) { c.Currency = "" }), Want: loip.Unmet, At: "/contributions/0/currency"},
		edit{Name: "no year", Edit: contribution(func(c *Contribution) { c.Year = "" }), Want: loip.Unmet, At: "/contributions/0/year"},
		edit{Name: "no currency, from the day after", Edit: contribution(func(c *Contribution) { c.Currency, c.Agreed = "", ruletest.Day.AddDays(1) }), Want: loip.Met},
		edit{Name: "no currency, from the day", Edit: contribution(func(c *Contribution) { c.Currency, c.Agreed = "", ruletest.Day }), Want: loip.Unmet},
		edit{Name: "no currency and no amount", Edit: contribution(func(c *Contribution) { c.Currency, c.Amount = "", indicator.Value{} }), Want: loip.Met},
		edit{Name: "what a building is worth without a year", Edit: contribution(func(c *Contribution) { c.Kind, c.Year = Buildings, "" }), Want: loip.Unmet, At: "/contributions/0/year"},
		edit{Name: "staff without a year", Edit: func(r *Record) { r.Contributions[1].Year = "" }, Want: loip.Met},
		edit{Name: "staff alone", Edit: withoutContributions(func(c Contribution) bool { return c.Kind != Staff }), Want: loip.NotApplicable},
	)
}

func TestAct2015_s14_3_a(t *testing.T) {
	of := func(body string) func(Contribution) bool {
		return func(c Contribution) bool { return c.Body == body && !c.Participation }
	}
	// withoutVisit leaves of VisitScotland its release for outcome 1 alone, changed.
	withoutVisit := func(change func(*Exception)) func(*Record) {
		return func(r *Record) {
			withoutContributions(of("visitscotland"))(r)
			exception(change)(r)
		}
	}
	as := func(x *Exception) {}
	// view changes the view that Historic Environment Scotland need contribute nothing.
	view := func(change func(*Contribution)) func(*Record) {
		return func(r *Record) {
			change(&r.Contributions[slices.IndexFunc(r.Contributions, of("historic-environment-scotland"))])
		}
	}
	suite.Rows(t, "GOV-027",
		edit{Name: "each partner contributes, or need not", Want: loip.Met, At: "/contributions"},
		edit{Name: "one does not", Edit: withoutContributions(of("nhs-borders")), Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "one contributes nothing", Edit: contribution(func(c *Contribution) { c.Amount = decimalOf("0.00") }), Want: loip.Unmet},
		edit{Name: "none at all", Edit: func(r *Record) { r.Contributions = []Contribution{} }, Want: loip.Unmet, At: "/contributions"},
		edit{Name: "one names no amount", Edit: contribution(func(c *Contribution) { c.Amount = indicator.Value{} }), Want: loip.Met},
		edit{Name: "one names no outcome", Edit: contribution(func(c *Contribution) { c.Outcome = "" }), Want: loip.Met},
		edit{Name: "one to community participation alone", Edit: contribution(func(c *Contribution) { c.Outcome, c.Participation = "", true }), Want: loip.Undetermined},
		edit{Name: "by another of its names", Edit: func(r *Record) {
			for i := range r.Contributions {
				if r.Contributions[i].Body == "sestran" {
					r.Contributions[i].Body = "Sustran"
				}
			}
		}, Want: loip.Met},
		edit{Name: "agreed on the day", Edit: contribution(func(c *Contribution) { c.Agreed = ruletest.Day }), Want: loip.Met},
		edit{Name: "agreed the day after", Edit: contribution(func(c *Contribution) { c.Agreed = ruletest.Day.AddDays(1) }), Want: loip.Undetermined},
		edit{Name: "no view that none is appropriate", Edit: withoutContributions(of("historic-environment-scotland")), Want: loip.Undetermined},
		edit{Name: "a view that none is appropriate for one outcome", Edit: view(func(c *Contribution) { c.Outcome = "1" }), Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "a view that none is appropriate for participation", Edit: view(func(c *Contribution) { c.Participation = true }), Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "no release, and a contribution to another outcome", Edit: func(r *Record) { r.Exceptions = nil }, Want: loip.Met},
		edit{Name: "released for one outcome, and no contribution", Edit: withoutVisit(as), Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "released for one outcome to an extent, and no contribution", Edit: withoutVisit(func(x *Exception) { x.Extent = "half" }), Want: loip.Undetermined},
		edit{Name: "released for no outcome that is named, and no contribution", Edit: withoutVisit(func(x *Exception) { x.Outcome = "" }), Want: loip.Undetermined},
		edit{Name: "released in general, and no contribution", Edit: withoutVisit(func(x *Exception) { x.General = true }), Want: loip.Undetermined},
		edit{Name: "nothing for an outcome for which it is released", Edit: func(r *Record) {
			withoutVisit(as)(r)
			r.Contributions = append(r.Contributions, Contribution{Body: "visitscotland", Outcome: "1", Amount: decimalOf("0")})
		}, Want: loip.Undetermined},
		edit{Name: "nothing for an outcome for which it is not", Edit: func(r *Record) {
			withoutVisit(as)(r)
			r.Contributions = append(r.Contributions, Contribution{Body: "visitscotland", Outcome: "2", Amount: decimalOf("0")})
		}, Want: loip.Unmet, At: "/contributions"},
		edit{Name: "nothing for an outcome, released from another duty", Edit: func(r *Record) {
			withoutVisit(func(x *Exception) { x.Duty = "s. 14(4)" })(r)
			r.Contributions = append(r.Contributions, Contribution{Body: "visitscotland", Outcome: "1", Amount: decimalOf("0")})
		}, Want: loip.Unmet},
		edit{Name: "nothing for an outcome, released the day after", Edit: func(r *Record) {
			withoutVisit(func(x *Exception) { x.Agreed = ruletest.Day.AddDays(1) })(r)
			r.Contributions = append(r.Contributions, Contribution{Body: "visitscotland", Outcome: "1", Amount: decimalOf("0")})
		}, Want: loip.Unmet},
		edit{Name: "nothing, and a view on participation alone", Edit: view(func(c *Contribution) { c.NoneAppropriate, c.Amount = false, decimalOf("0") }), Want: loip.Unmet, At: "/contributions"},
		edit{Name: "no post for participation says nothing of outcomes", Edit: func(r *Record) { r.Contributions[1].Amount = decimalOf("0") }, Want: loip.Met},
		edit{Name: "no post for participation, and nothing else", Edit: func(r *Record) {
			r.Contributions[1].Amount = decimalOf("0")
			withoutContributions(of(r.Contributions[0].Body))(r)
		}, Want: loip.Undetermined},
		edit{Name: "the day before there is another partner", On: loip.Day(2019, time.October, 15), Want: loip.Met},
		edit{Name: "and on its first day", On: loip.Day(2019, time.October, 16), Want: loip.Undetermined},
		edit{Name: "only a doubtful partner is missing", Edit: func(r *Record) {
			r.Council, r.Contributions = "S12000045", nil
			for _, p := range Partners(r.Council, ruletest.Day) {
				if p.Doubt == "" {
					r.Contributions = append(r.Contributions, Contribution{Body: p.Body.ID, Kind: Staff})
				}
			}
		}, Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "said to be none", Edit: func(r *Record) { r.Contributions = []Contribution{} }, Want: loip.Unmet},
		edit{Name: "not given", Edit: func(r *Record) { r.Contributions = nil }, Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "area not given", Edit: func(r *Record) { r.Council = "" }, Want: loip.Undetermined, At: "/council"},
	)
}

func TestAct2015_s14_3_b(t *testing.T) {
	suite.Rows(t, "GOV-028",
		edit{Name: "each partner contributes, or need not", Want: loip.Met, At: "/contributions"},
		edit{Name: "one does not", Edit: withoutContributions(func(c Contribution) bool { return c.Body == "nhs-borders" && c.Participation }), Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "none at all", Edit: func(r *Record) { r.Contributions = []Contribution{} }, Want: loip.Unmet, At: "/contributions"},
		edit{Name: "for an outcome too", Edit: func(r *Record) { r.Contributions[1].Outcome = "1" }, Want: loip.Met},
		edit{Name: "no post at all", Edit: func(r *Record) { r.Contributions[1].Amount = decimalOf("0") }, Want: loip.Unmet},
		edit{Name: "a view that none is appropriate for one outcome", Edit: func(r *Record) {
			for i := range r.Contributions {
				if c := &r.Contributions[i]; c.NoneAppropriate {
					c.Outcome = "1"
				}
			}
		}, Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "nobody", Edit: withoutContributions(func(c Contribution) bool { return c.Participation }), Want: loip.Undetermined},
		edit{Name: "not given", Edit: func(r *Record) { r.Contributions = nil }, Want: loip.Undetermined, At: "/contributions"},
		edit{Name: "area not given", Edit: func(r *Record) { r.Council = "" }, Want: loip.Undetermined, At: "/council"},
	)
}

func TestGuidance2016_draft_para117(t *testing.T) {
	suite.Rows(t, "GOV-029",
		edit{Name: "all agreed", Want: loip.Met, At: "/contributions"},
		edit{Name: "one of which it is not said", Edit: contribution(func(c *Contribution) { c.By = nil }), Want: loip.Undetermined, At: "/contributions/0"},
		edit{Name: "redirected, and the meeting did not agree it", Edit: func(r *Record) {
			r.Contributions[0].RedirectedFrom = "roads"
			r.Meetings[0].Items[1].Decisions[0].Kind = NotApproved
		}, Want: loip.Unmet, At: "/contributions/0/by"},
		edit{Name: "agreed by a task group", Edit: func(r *Record) { r.Meetings[0].Group = "economy" }, Want: loip.Undetermined, At: "/contributions/0/by"},
		edit{Name: "redirected on a day", Edit: contribution(func(c *Contribution) { c.RedirectedFrom, c.By, c.Agreed = "roads", nil, ruletest.Day }), Want: loip.Met},
		edit{Name: "a view that none is appropriate needs none", Edit: func(r *Record) {
			r.Contributions = slices.DeleteFunc(r.Contributions, Contribution.gives)
		}, Want: loip.NotApplicable},
		edit{Name: "not given", Edit: func(r *Record) { r.Contributions = nil }, Want: loip.Undetermined, At: "/contributions"},
	)
}
