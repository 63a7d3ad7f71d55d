package governance

import (
	"os"
	"testing"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

var suite = ruletest.Suite[Record]{Checks: Checks(), Valid: validRecord}

func TestMain(m *testing.M) { os.Exit(suite.Main(m)) }

func TestRules(t *testing.T) { suite.Bar(t) }

func TestRulesPage(t *testing.T) { suite.Page(t, "governance") }

const borders loip.AreaCode = "S12000026"

// validRecord is made up after the shape of a real partnership: a core board,
// the same board meeting wider, a delivery team and a theme team, one meeting,
// and what follows from it. Every rule is met on it.
func validRecord() Record {
	return Record{
		Council: borders,
		Bodies: []Body{
			{ID: "third-sector", Name: "Third sector", Misnamings: []string{"Voluntary sector"}},
			{ID: "housing", Name: "Registered social landlords", Aliases: []string{"RSLs"}},
		},
		Groups: []Group{
			{
				ID: "core", Name: "Core Strategic Board", Top: true, Purpose: "strategic leadership and oversight",
				Lists: []MemberList{
					{Title: "paragraph 4.2", Members: []Member{
						{Body: "scottish-borders-council", Post: "Leader"},
						{Body: "scottish-borders-council", Post: "elected members", Seats: 4},
						{Body: "nhs-borders", Post: "Chair", Written: "NHS Borders (Chair)"},
						{Body: "scottish-enterprise"},
						{Body: "police-scotland"},
						{Body: "scottish-fire-and-rescue-service", Written: "Scottish Fire & Rescue Service"},
						{Body: "south-of-scotland-enterprise"},
						{Body: "borders-college"},
						{Body: "third-sector", Written: "1 representative of the third sector"},
					}},
					{Title: "appendix 2", Members: []Member{
						{Body: "third-sector"},
						{Body: "scottish-borders-council", Written: "SBC (Leader plus 4)"},
						{Body: "nhs-borders"},
						{Body: "scottish-enterprise"},
						{Body: "police-scotland"},
						{Body: "scottish-fire-and-rescue-service"},
						{Body: "south-of-scotland-enterprise"},
						{Body: "borders-college"},
					}},
				},
			},
			{
				ID: "extended", Name: "Extended Strategic Board", Extends: "core",
				Lists: []MemberList{{Title: "paragraph 4.5", Members: []Member{
					{Body: "scottish-borders-integration-joint-board"},
					{Body: "skills-development-scotland"},
					{Body: "sestran", Written: "Sestran:"},
					{Body: "scottish-natural-heritage", Written: "SNH"},
					{Body: "scottish-environment-protection-agency"},
					{Body: "historic-environment-scotland"},
					{Body: "scottish-sports-council"},
					{Body: "visitscotland", Written: "Visit Scotland"},
				}}},
			},
			{ID: "delivery", Name: "Joint Delivery Team", Parent: "core"},
			{ID: "economy", Name: "Economy and Low Carbon", Parent: "delivery"},
		},
		Meetings: []Meeting{validMeeting()},
		Tracker: &Tracker{
			Title: "Action sheet", Group: "core", AsAt: loip.Day(2017, time.September, 14),
			Actions: []Action{
				{ID: "1", Title: "Adaptations", Decided: loip.Day(2017, time.June, 8), Ref: "4.4(b)", Body: "scottish-borders-council", Due: loip.Day(2017, time.December, 31)},
				{ID: "2", Title: "Governance", Decided: loip.Day(2017, time.June, 8), Body: "scottish-borders-council", Completed: true},
			},
		},
		Audits: []Audit{{Title: "Audit of 2013", Recommendations: []Recommendation{
			{Theme: "Performance", Ref: "1", Text: "Set targets", Sponsors: []string{"nhs-borders"}, Answer: "A group will agree targets"},
			{Theme: "Performance", Ref: "2", Text: "Scrutinise reports", Sponsors: []string{"nhs-borders"}, Answer: "Reports go to each meeting"},
		}}},
		ImprovementPlans: []ImprovementPlan{{
			Title: "Improvement plan", AsAt: loip.Day(2017, time.September, 14),
			Rows: []Improvement{
				{
					Ref: "1", Text: "Raise awareness", Leads: []string{"third-sector"}, Target: "August 2017", TargetBy: loip.Day(2017, time.August, 31),
					Measure: "leaflets", Achievement: "leaflets produced",
				},
				{
					Ref: "2", Text: "Review the structure", Leads: []string{"scottish-borders-council"}, Target: "Ongoing November 2017", TargetBy: loip.Day(2017, time.November, 30),
					Measure: "a report", Promised: []Promise{{What: "report on the structure", When: "November 2017", By: loip.Day(2017, time.November, 30), Made: loip.Day(2017, time.June, 8)}},
				},
			},
		}},
	}
}

// validMeeting has ten members present: one leaves during item 2 and two at
// the end of item 3, and from item 4 on there is no quorum.
func validMeeting() Meeting {
	m := Meeting{
		ID: "m1", Group: "core", Title: "Strategic Board", On: loip.Day(2017, time.June, 8), Quorum: 8, Inquorate: 4,
		Present: make([]Presence, 10),
		Items: []Item{
			{Number: 1, Title: "Minute", Decisions: []Decision{{Kind: Approved}}},
			{Number: 2, Title: "Adaptations", Decisions: []Decision{{Ref: "4.4(b)", Kind: AgreedTo}}},
			{Number: 3, Title: "Governance", Decisions: []Decision{{Kind: AgreedTo}}},
			{Number: 4, Title: "Dates of meetings"},
		},
	}
	for i := range m.Present {
		m.Present[i].Body = "scottish-borders-council"
	}
	m.Present[7].Left = &Point{Item: 2}
	m.Present[8].Left = &Point{Item: 3, End: true}
	m.Present[9].Left = &Point{Item: 3, End: true}
	return m
}
