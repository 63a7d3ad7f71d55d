package locality

import (
	"os"
	"testing"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

const silence = "the dossier either holds the fact or is silent on it, and silence is undetermined"

var suite = ruletest.Suite[Division]{
	Checks: Checks(), Valid: validDivision,
	Never: map[loip.RuleID]map[loip.Answer]string{
		"LOC-005": {loip.Unmet: silence},
		"LOC-007": {loip.Unmet: silence},
		"LOC-009": {loip.Unmet: silence},
		"LOC-011": {loip.Unmet: "figures do not stand for the partnership's own judgement"},
	},
}

func TestMain(m *testing.M) { os.Exit(suite.Main(m)) }

func TestRules(t *testing.T) { suite.Bar(t) }

func TestRulesPage(t *testing.T) { suite.Page(t, "locality") }

// validDivision is five real data zones of the Scottish Borders as if they
// were the whole area: a locality listed by zones, one by its ward's zones, and
// one that is a ward.
func validDivision() Division {
	zone := func(code loip.AreaCode, name string, ward loip.AreaCode, in2014, in2020 int64, neighbours ...loip.AreaCode) Zone {
		return Zone{Code: code, Name: name, Ward: ward, Neighbours: append([]loip.AreaCode{}, neighbours...), Populations: []Population{{Year: 2014, People: in2014}, {Year: 2020, People: in2020}}}
	}
	return Division{
		Council: "S12000026",
		Zones: []Zone{
			zone("S01012330", "Kelso S - Pinnaclehill", "S13002768", 586, 553, "S01012331"),
			zone("S01012331", "Kelso S - Maxwellheugh", "S13002768", 675, 693),
			zone("S01012349", "Jedburgh - Howden", "S13002769", 861, 823, "S01012350"),
			zone("S01012350", "Jedburgh - Doom Hill", "S13002769", 785, 736),
			zone("S01012244", "Carlops Romannobridge", "S13002761", 1023, 1018),
		},
		Localities: []Locality{
			{ID: "kelso", Name: "Kelso", Kind: Area, Zones: []loip.AreaCode{"S01012330", "S01012331"}, Community: "One town with its own community council."},
			{ID: "jedburgh", Name: "Jedburgh", Kind: Area, Wards: []loip.AreaCode{"S13002769"}, Community: "One town."},
			{ID: "tweeddale-west", Name: "Tweeddale West", Kind: Ward, Ward: "S13002761", Community: "The upper Tweed valley."},
		},
		Identification: &Identification{
			Decided: loip.Day(2017, time.September, 7),
			Found: []Identified{{
				Locality: "jedburgh", Outcome: "School leavers reach a positive destination", Comparator: OtherLocalities,
				Evidence: []string{"Locality profile 2017"}, Disadvantage: "The gap follows household income.",
			}},
			Needs: "Strategic assessment of the Scottish Borders 2016",
		},
	}
}

// sized gives the first locality a population, by the first of its two zones.
func sized(d *Division, years ...Population) {
	d.Zones[0].Populations, d.Zones[1].Populations = nil, nil
	for _, y := range years {
		d.Zones[0].Populations = append(d.Zones[0].Populations, y)
		d.Zones[1].Populations = append(d.Zones[1].Populations, Population{Year: y.Year, Source: y.Source})
	}
}
