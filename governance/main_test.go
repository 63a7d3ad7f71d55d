package governance

import (
	"os"
	"testing"

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
	return withResources(withFollowUp(withGroups(Record{
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
		Meetings: validMeetings(),
	})))
}
