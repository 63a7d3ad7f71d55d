package governance

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

func exception(change func(*Exception)) func(*Record) {
	return func(r *Record) { change(&r.Exceptions[0]) }
}

func TestAct2015_s14_1(t *testing.T) {
	const at = "/exceptions/0"
	none := edit{Name: "no exceptions", Edit: func(r *Record) { r.Exceptions = []Exception{} }, Want: loip.NotApplicable}
	// byDelivery rests the exception on a decision of the delivery team.
	byDelivery := func(change func(*Delegation)) func(*Record) {
		return func(r *Record) {
			r.Meetings[1].Group = "delivery"
			r.Groups[2].Lists, r.Groups[2].Orders = r.Groups[0].Lists, r.Groups[0].Orders
			change(&r.Groups[2].Delegations[0])
			exception(func(x *Exception) { x.By, x.Agreed = &Cite{"m2", "2"}, loip.Date{} })(r)
		}
	}
	tomorrow := edit{Name: "agreed the day after", Edit: exception(func(x *Exception) { x.General, x.Duty, x.Agreed = true, "", ruletest.Day.AddDays(1) }), Want: loip.NotApplicable}
	suite.Rows(t, "GOV-021", none, tomorrow,
		edit{Name: "one of each", Want: loip.Met, At: "/exceptions"},
		edit{Name: "a general release", Edit: exception(func(x *Exception) { x.General = true }), Want: loip.Unmet, At: at},
		edit{Name: "a general release agreed on the day", Edit: exception(func(x *Exception) { x.General, x.Agreed = true, ruletest.Day }), Want: loip.Unmet, At: at},
		edit{Name: "no partner", Edit: exception(func(x *Exception) { x.Partner = "" }), Want: loip.Undetermined, At: at},
		edit{Name: "no duty", Edit: exception(func(x *Exception) { x.Duty = "" }), Want: loip.Undetermined, At: at},
		edit{Name: "no outcome", Edit: exception(func(x *Exception) { x.Outcome = "" }), Want: loip.Undetermined, At: at},
		edit{Name: "a second that is general", Edit: func(r *Record) { r.Exceptions = append(r.Exceptions, Exception{General: true}) }, Want: loip.Unmet, At: "/exceptions/1"},
	)
	suite.Rows(t, "GOV-022", none,
		edit{Name: "an extent and a decision", Want: loip.Met, At: "/exceptions"},
		edit{Name: "a day alone", Edit: exception(func(x *Exception) { x.By = nil }), Want: loip.Met},
		edit{Name: "no extent", Edit: exception(func(x *Exception) { x.Extent = "" }), Want: loip.Undetermined, At: at},
		edit{Name: "neither day nor decision", Edit: exception(func(x *Exception) { x.Agreed, x.By = loip.Date{}, nil }), Want: loip.Undetermined, At: at},
		edit{Name: "a paragraph that the minute lacks", Edit: exception(func(x *Exception) { x.By = &Cite{"m1", "9"} }), Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "a meeting that is not among the papers", Edit: exception(func(x *Exception) { x.By = &Cite{"m9", ""} }), Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "another day than the meeting's", Edit: exception(func(x *Exception) { x.Agreed = x.Agreed.AddDays(1) }), Want: loip.Unmet, At: at + "/by"},
		edit{Name: "the meeting was after the day judged", Edit: exception(func(x *Exception) { x.Agreed = loip.Date{} }), On: loip.Day(2017, time.June, 7), Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "put off", Edit: func(r *Record) { r.Meetings[0].Items[1].Decisions[0].Kind = Deferred }, Want: loip.Unmet, At: at + "/by"},
		edit{Name: "only noted", Edit: func(r *Record) { r.Meetings[0].Items[1].Decisions[0].Kind = Noted }, Want: loip.Unmet, At: at + "/by"},
		edit{Name: "without a quorum", Edit: func(r *Record) { r.Meetings[0].Inquorate = 2 }, Want: loip.Unmet, At: at + "/by"},
		edit{Name: "without a quorum, confirmed since", Edit: func(r *Record) {
			r.Meetings[0].Inquorate = 2
			r.Meetings[1].Items[1].Decisions[0].Confirms = []Cite{{"m1", "4.4(b)"}}
		}, Want: loip.Met},
		edit{Name: "by the board as it meets wider", Edit: func(r *Record) { r.Meetings[0].Group = "extended" }, Want: loip.Met},
		edit{Name: "by a group without a line to the board's decision", Edit: func(r *Record) { r.Meetings[0].Group = "economy" }, Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "by a group that is not given", Edit: func(r *Record) { r.Meetings[0].Group = "" }, Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "by a group to which the board delegated", Edit: byDelivery(func(*Delegation) {}), Want: loip.Met},
		edit{Name: "by a group to which the board delegated the day after", Edit: func(r *Record) {
			byDelivery(func(d *Delegation) { d.By = &Cite{"m3", "1"} })(r)
			r.Meetings = append(r.Meetings, Meeting{ID: "m3", Group: "core", On: ruletest.Day.AddDays(1), Items: []Item{{Number: 1, Decisions: []Decision{{Ref: "1", Kind: AgreedTo}}}}})
		}, Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "by a group to which a paragraph that the minute lacks delegated", Edit: byDelivery(func(d *Delegation) { d.By = &Cite{"m1", "99"} }), Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "by a group to which it delegated on the day", Edit: func(r *Record) {
			byDelivery(func(d *Delegation) { d.By = &Cite{"m3", "1"} })(r)
			r.Meetings = append(r.Meetings, Meeting{ID: "m3", Group: "core", On: ruletest.Day, Items: []Item{{Number: 1, Decisions: []Decision{{Ref: "1", Kind: AgreedTo}}}}})
		}, Want: loip.Met},
		edit{Name: "by a group that delegated to itself", Edit: byDelivery(func(d *Delegation) { d.By = &Cite{"m2", "2"} }), Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "by a group to which a decision that is not named delegated", Edit: byDelivery(func(d *Delegation) { d.By = nil }), Want: loip.Undetermined, At: at + "/by"},
		edit{Name: "a quorum that is not known", Edit: func(r *Record) { r.Meetings[0].Quorum, r.Meetings[0].Inquorate, r.Groups[0].Orders = nil, 0, nil }, Want: loip.Undetermined, At: at + "/by"},
	)
	duty := func(text string) func(*Record) { return exception(func(x *Exception) { x.Duty = text }) }
	suite.Rows(t, "GOV-023", none,
		edit{Name: "a statutory partner's duty", Want: loip.Met, At: "/exceptions"},
		edit{Name: "the council's, the first partner of all", Edit: exception(func(x *Exception) { x.Partner = "scottish-borders-council" }), Want: loip.Met},
		edit{Name: "a body that is none", Edit: exception(func(x *Exception) { x.Partner = "third-sector" }), Want: loip.Unmet, At: at + "/partner"},
		edit{Name: "South of Scotland Enterprise before it is one", Edit: exception(func(x *Exception) { x.Partner = "south-of-scotland-enterprise" }), On: loip.Day(2019, time.October, 16), Want: loip.Unmet, At: at + "/partner"},
		edit{Name: "and on its first day", Edit: exception(func(x *Exception) {
			x.Partner, x.Agreed = "south-of-scotland-enterprise", loip.Day(2019, time.October, 16)
		}), On: loip.Day(2019, time.October, 16), Want: loip.Met},
		edit{Name: "without a day, on the day judged", Edit: exception(func(x *Exception) { x.Partner, x.Agreed = "south-of-scotland-enterprise", loip.Date{} }), On: loip.Day(2019, time.October, 16), Want: loip.Met},
		edit{Name: "by another name", Edit: exception(func(x *Exception) { x.Partner = "Visit Scotland" }), Want: loip.Met},
		edit{Name: "a doubtful partner", Edit: func(r *Record) { r.Council, r.Exceptions[0].Partner = "S12000045", "new-college-lanarkshire" }, Want: loip.Undetermined, At: at + "/partner"},
		edit{Name: "area not given", Edit: func(r *Record) { r.Council = "" }, Want: loip.Undetermined, At: at + "/partner"},
		edit{Name: "no partner", Edit: exception(func(x *Exception) { x.Partner = "" }), Want: loip.Undetermined, At: at + "/partner"},
		edit{Name: "a part of it", Edit: duty("section 14 (3)(a)"), Want: loip.Met},
		edit{Name: "in other words", Edit: duty("resources"), Want: loip.Undetermined, At: at + "/duty"},
		edit{Name: "not given", Edit: duty(""), Want: loip.Undetermined, At: at + "/duty"},
		edit{Name: "the partnership's duty to plan", Edit: duty("s. 6(1)"), Want: loip.Unmet, At: at + "/duty"},
		edit{Name: "the partnership's duty to involve", Edit: duty("s. 4(6)"), Want: loip.Unmet, At: at + "/duty"},
		edit{Name: "a whole section", Edit: duty("s. 14"), Want: loip.Unmet, At: at + "/duty"},
		edit{Name: "a number that begins alike", Edit: duty("s. 14(30)"), Want: loip.Unmet, At: at + "/duty"},
		edit{Name: "the duty of section 13 on another partner", Edit: duty("s. 13(1)(a)"), Want: loip.Unmet, At: at + "/duty"},
		edit{Name: "the duty of section 13 on its own", Edit: exception(func(x *Exception) { x.Partner, x.Duty = "nhs-borders", "s. 13(1)(b)" }), Want: loip.Met},
		edit{Name: "both duties of section 13", Edit: exception(func(x *Exception) { x.Partner, x.Duty = "nhs-borders", "s. 13(1)" }), Want: loip.Unmet, At: at + "/duty"},
	)
}

func TestRecord_Excepted(t *testing.T) {
	day := validRecord().Exceptions[0].Agreed
	for _, tc := range []struct {
		name, partner, duty, outcome string
		on                           loip.Date
		edit                         func(*Exception)
		want                         bool
	}{
		{"on the day itself", "visitscotland", "s. 14(3)", "1", day, nil, true},
		{"by name, a part of the duty", "Visit Scotland", "section 14(3)(a)", "1", day, nil, true},
		{"the day before", "visitscotland", "s. 14(3)", "1", day.AddDays(-1), nil, false},
		{"another outcome", "visitscotland", "s. 14(3)", "2", day, nil, false},
		{"another duty", "visitscotland", "s. 14(4)", "1", day, nil, false},
		{"the whole of which the duty is a part", "visitscotland", "s. 14(3)", "1", day, func(x *Exception) { x.Duty = "s. 14(3)(a)" }, false},
		{"another partner", "sestran", "s. 14(3)", "1", day, nil, false},
		{"a general release", "visitscotland", "s. 14(3)", "1", day, func(x *Exception) { x.General = true }, false},
		{"a release from a whole section", "visitscotland", "s. 14(3)", "1", day, func(x *Exception) { x.Duty = "s. 14" }, false},
		{"no outcome on either side", "visitscotland", "s. 14(3)", "", day, func(x *Exception) { x.Outcome = "" }, false},
		{"the duty to facilitate", "nhs-borders", "s. 13(1)(a)", "1", day, func(x *Exception) { x.Partner, x.Duty = "nhs-borders", "s. 13(1)(a)" }, true},
		{"both duties of section 13", "nhs-borders", "s. 13(1)(a)", "1", day, func(x *Exception) { x.Partner, x.Duty = "nhs-borders", "s. 13(1)" }, false},
		{"words that are no provision", "visitscotland", "money", "1", day, func(x *Exception) { x.Duty = "money" }, false},
	} {
		r := validRecord()
		if tc.edit != nil {
			tc.edit(&r.Exceptions[0])
		}
		x, ok := r.Excepted(tc.partner, tc.duty, tc.outcome, tc.on)
		assert.Equal(t, tc.want, ok, tc.name)
		if ok {
			assert.True(t, x.Whole(), tc.name)
		}
	}
	for extent, whole := range map[string]bool{"not at all": true, " Not at all": true, "half of it": false, "": false} {
		assert.Equal(t, whole, Exception{Extent: extent}.Whole(), extent)
	}
}

// Of several releases the one agreed last counts, on whichever place of the list.
func TestRecord_Excepted_last(t *testing.T) {
	x := validRecord().Exceptions[0]
	next := x
	next.Extent, next.Agreed = "half of it", x.Agreed.AddDays(1)
	for _, list := range [][]Exception{{x, next}, {next, x}} {
		r := Record{Exceptions: list}
		for on, extent := range map[loip.Date]string{x.Agreed: x.Extent, next.Agreed: next.Extent} {
			found, ok := r.Excepted(x.Partner, x.Duty, x.Outcome, on)
			assert.True(t, ok)
			assert.Equal(t, extent, found.Extent)
		}
	}
	next.Agreed = x.Agreed
	found, _ := Record{Exceptions: []Exception{x, next}}.Excepted(x.Partner, x.Duty, x.Outcome, x.Agreed)
	assert.Equal(t, next.Extent, found.Extent, "of two on one day the last of the list")
}
