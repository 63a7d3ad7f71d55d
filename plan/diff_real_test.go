package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// What excerpts of published plans show of their editions. All of them were read
// in parts only.

// Midlothian: net zero by 2030, then a big step towards it by 2030; three gaps to
// narrow, then three outcomes.
func TestDiff_midlothian(t *testing.T) {
	zero := indicator.Indicator{ID: "net-zero", Name: "net zero"}
	before := Partnership{Indicators: []indicator.Indicator{zero}, LOIP: &LOIP{Content: Content{
		Title: "Single Midlothian Plan", Partial: true, Period: loip.Period{From: loip.Day(2019, 4, 1), Until: loip.Day(2022, 4, 1)},
		Outcomes: []Outcome{{ID: "g4", Title: "Net zero by 2030", Indicators: []string{"net-zero"}, Ladder: []Rung{{Term: Long, Targets: []indicator.Target{{Text: "net zero", By: "2030"}}}}}},
	}}}
	after := Partnership{Indicators: []indicator.Indicator{zero}, LOIP: &LOIP{Content: Content{
		Title: "Single Midlothian Plan", Partial: true, Period: loip.Period{From: loip.Day(2023, 4, 1), Until: loip.Day(2027, 4, 1)},
		Outcomes: []Outcome{
			{ID: "o1", Title: "Better health and skills"},
			{ID: "o3", Title: "Big step towards net zero by 2030", Indicators: []string{"net-zero"}, Ladder: []Rung{{Term: Long, Targets: []indicator.Target{{Text: "significant progress towards net zero", By: "2030"}}}}},
		},
	}}}
	const was, is = "/loip/outcomes/0", "/loip/outcomes/1"
	assert.Equal(t, []change{
		{TheOutcome, Softened, was, is}, {TheTarget, Softened, was + "/ladder/0/targets/0", is + "/ladder/0/targets/0"},
		{TheOutcome, NotFound, "", "/loip/outcomes/0"}, // the earlier edition was read in parts
		{ThePlan, Shifted, "/loip", "/loip"}, {TheOutcome, Renumbered, was, is},
	}, changes(Diff(before, after, Matching{})))
}

// Aberdeen: outcome 1 was measured by jobs in growth sectors in 2019 and by the
// employment rate in the report of 2025; 125 projects became 75 aims; an outcome on
// poverty came in 2021.
func TestDiff_aberdeen(t *testing.T) {
	v := Partnership{
		Indicators: []indicator.Indicator{
			{ID: "i1", Name: "employment in priority and volume growth sectors", Unit: "jobs", Polarity: indicator.Higher, Targets: []indicator.Target{{Text: "rise of a tenth", By: "2026"}}},
			{ID: "i1b", Name: "employment rate", Unit: "percent", Polarity: indicator.Higher, Targets: []indicator.Target{{Text: "reach 74.4%", By: "2026"}}},
		},
		LOIP: &LOIP{Content: Content{
			Title: "Aberdeen City Local Outcome Improvement Plan 2016-26", Partial: true, Editions: []Edition{{Label: "2019"}},
			Outcomes: []Outcome{
				{ID: "SO1", Title: "More jobs in priority and volume growth sectors", Indicators: []string{"i1"}, Editions: []string{"2019"}},
				{ID: "SO1-2021", Title: "More jobs in priority and volume growth sectors", Indicators: []string{"i1b"}, Editions: []string{"2021"}},
				{ID: "SO13", Title: "Nobody goes without food because of poverty", Editions: []string{"2019", "2021"}},
				{ID: "SO-2021-poverty", Title: "Nobody suffers because of poverty", Editions: []string{"2021"}},
			},
		}},
	}
	before, after := v.InEdition("2019"), v.InEdition("2021")
	before.LOIP.Counts = []Tally{{What: "improvement aims", Count: 125}, {What: "improvement aims", Count: 120}}
	after.LOIP.Counts = []Tally{{What: "improvement aims", Count: 75}}
	after.LOIP.Outcomes[0].ID = "SO1" // the number stayed
	assert.Equal(t, []change{
		{TheOutcome, Swapped, "/loip/outcomes/0", "/loip/outcomes/0"},
		{TheCount, Fell, "/loip/counts/0", "/loip/counts/0"},
		{TheOutcome, NotFound, "", "/loip/outcomes/2"},
	}, changes(Diff(before, after, Matching{})))
}

// East Ayrshire: the plan that measures is renewed at each review, for the three
// years that follow; two priorities came in 2021; the aim for young people out of
// work had a figure, and then that of Scotland.
func TestDiff_eastAyrshire(t *testing.T) {
	youth := func(target indicator.Target) []indicator.Indicator {
		return []indicator.Indicator{{ID: "i1", Name: "youth claimant unemployment", Unit: "percent", Polarity: indicator.Lower, Targets: []indicator.Target{target}}}
	}
	themes := []Theme{{ID: "econ", Title: "Economy and skills"}, {ID: "safe", Title: "Safer communities"}, {ID: "well", Title: "Wellbeing"}}
	edition := func(from int, indicators []indicator.Indicator, more ...Theme) Partnership {
		return Partnership{Indicators: indicators, LOIP: &LOIP{Content: Content{
			Title: "Local outcomes improvement plan", Period: loip.Period{From: loip.Day(from, 4, 1), Until: loip.Day(from+3, 4, 1)}, Themes: append(themes[:3:3], more...),
		}}}
	}
	before := edition(2018, youth(indicator.Target{Text: "down to 5.5%"}))
	after := edition(2021, youth(indicator.Target{Text: "close the gap with the Scottish average"}), Theme{ID: "s1", Title: "Ayrshire Growth Deal"}, Theme{ID: "s2", Title: "Caring for Ayrshire"})
	assert.Equal(t, []change{
		{TheTarget, Altered, "/indicators/0/targets/0", "/indicators/0/targets/0"},
		{TheTheme, Added, "", "/loip/themes/3"}, {TheTheme, Added, "", "/loip/themes/4"},
		{ThePlan, Shifted, "/loip", "/loip"},
	}, changes(Diff(before, after, Matching{})))
}
