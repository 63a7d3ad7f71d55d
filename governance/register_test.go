package governance

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// source is the record of where a table comes from.
type source struct {
	Title, Publisher, URL, Version, Retrieved, Licence, Note string
	Rows                                                     int
	SHA256                                                   string
}

// partnerRow is a row of the table of partners.
type partnerRow struct {
	code                        loip.AreaCode
	council, partner            string
	part, facilitator, doubtful bool
	from, to                    loip.Date
	body                        string
}

// partnerRows reads the table, and holds it against the record of its source.
func partnerRows(t testing.TB) []partnerRow {
	data, err := os.ReadFile("testdata/partners.csv")
	require.NoError(t, err)
	record, err := os.ReadFile("testdata/partners.source.json")
	require.NoError(t, err)
	var from source
	require.NoError(t, json.Unmarshal(record, &from))
	require.Equal(t, from.SHA256, fmt.Sprintf("%x", sha256.Sum256(data)))
	cells, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	require.Len(t, cells[1:], from.Rows)
	var rows []partnerRow
	for _, c := range cells[1:] {
		row := partnerRow{
			code: loip.AreaCode(c[0]), council: c[1], partner: c[2], part: c[3] == "part",
			facilitator: c[6] == "yes", doubtful: c[7] == "yes",
		}
		require.NoError(t, row.from.UnmarshalText([]byte(c[4])))
		require.NoError(t, row.to.UnmarshalText([]byte(c[5])))
		if row.partner == "" {
			assert.Equal(t, "Highland", row.council, "only Highland has no integration joint board")
			continue
		}
		body, ok := LookupBody(row.partner)
		require.True(t, ok, "no body of the register is called %q", row.partner)
		row.body = body.ID
		rows = append(rows, row)
	}
	return rows
}

func (r partnerRow) on(day loip.Date) bool {
	return !day.Before(r.from) && (r.to.IsZero() || !day.After(r.to))
}

func ids(partners []Partner) (list []string) {
	for _, p := range partners {
		list = append(list, p.Body.ID)
	}
	return list
}

// doubted reports whether the register doubts a row. It doubts one that the
// table does not: North Ayrshire's part in Highlands and Islands Enterprise.
func (r partnerRow) doubted() bool {
	return r.doubtful || r.council == "North Ayrshire" && r.body == "highlands-and-islands-enterprise"
}

// TestAct2015_sch1_every_row holds each row against the register on its first
// and last day and the days around.
func TestAct2015_sch1_every_row(t *testing.T) {
	for _, r := range partnerRows(t) {
		last := r.to
		if last.IsZero() {
			last = loip.Day(2040, time.January, 1)
		}
		// In North Lanarkshire one body comes under two entries in turn: the one
		// without a doubt is returned.
		two := r.council == "North Lanarkshire" && r.body == "new-college-lanarkshire"
		for _, day := range []loip.Date{r.from, r.from.AddDays(1), last.AddDays(-1), last} {
			name := r.council + ", " + r.partner + " on " + day.String()
			partners := Partners(r.code, day)
			i := slices.IndexFunc(partners, func(p Partner) bool { return p.Body.ID == r.body })
			require.GreaterOrEqual(t, i, 0, name)
			p := partners[i]
			if !two {
				assert.Equal(t, r.doubted(), p.Doubt != "", "doubt of %s", name)
				assert.Equal(t, r.from, p.Period.From, name)
				assert.Equal(t, r.to, p.Period.Until.AddDays(-1), name)
			}
			assert.Equal(t, r.facilitator, p.Facilitator, "section 13(2) of %s", name)
			assert.Equal(t, r.part, p.Part, "extent of %s", name)
			assert.NotEmpty(t, p.Entry, name)
		}
		for _, day := range []loip.Date{r.from.AddDays(-1), r.to.AddDays(1)} {
			if !two && !day.IsZero() {
				assert.NotContains(t, ids(Partners(r.code, day)), r.body, "%s, %s on %s", r.council, r.partner, day)
			}
		}
	}
}

// TestAct2015_sch1_nothing_else compares, for all areas and all days on which
// anything changes and those around them, whom the register returns with whom
// the rows give, as partners and as bodies of section 13(2): none less and none
// more.
func TestAct2015_sch1_nothing_else(t *testing.T) {
	rows := partnerRows(t)
	days := map[loip.Date]bool{loip.Day(1996, time.April, 1): true, loip.Day(2030, time.January, 1): true}
	for _, r := range rows {
		for _, day := range []loip.Date{r.from, r.to} {
			if !day.IsZero() {
				days[day.AddDays(-1)], days[day], days[day.AddDays(1)] = true, true, true
			}
		}
	}
	assert.Len(t, days, 2+3+3+4, "three changes, one of which ends one day and begins the next")
	councils := loip.Councils(loip.Day(2026, time.January, 1))
	require.Len(t, councils, 32)
	for day := range days {
		for _, c := range councils {
			partners, facilitators := map[string]bool{}, map[string]bool{}
			for _, r := range rows {
				if r.code == c.Code && r.on(day) {
					partners[r.body] = true
					if r.facilitator {
						facilitators[r.body] = true
					}
				}
			}
			sorted := func(list []Partner) []string { got := ids(list); slices.Sort(got); return got }
			assert.Equal(t, slices.Sorted(maps.Keys(partners)), sorted(Partners(c.Code, day)), "%s on %s", c.Name, day)
			assert.Equal(t, slices.Sorted(maps.Keys(facilitators)), sorted(Facilitators(c.Code, day)), "section 13(2) in %s on %s", c.Name, day)
		}
	}
}

// TestPartners_are_the_callers: what a caller does to a list changes no other.
func TestPartners_are_the_callers(t *testing.T) {
	day := loip.Day(2020, time.January, 1)
	want := ids(Partners(borders, day))
	for _, of := range []func(loip.AreaCode, loip.Date) []Partner{Partners, Facilitators} {
		list := of(borders, day)
		slices.Reverse(list)
		clear(list)
	}
	assert.Equal(t, want, ids(Partners(borders, day)))
	assert.Len(t, Facilitators(borders, day), 6)
}

func TestDoubts(t *testing.T) {
	day := loip.Day(2017, time.October, 1)
	for _, tc := range []struct {
		council loip.AreaCode
		on      loip.Date
		bodies  []string // with which the lines begin
	}{
		{borders, day, nil},
		{"S12000035", day, []string{"University of the Highlands and Islands", "HITRANS", "Strathclyde Partnership for Transport"}},
		{"S12000021", day, []string{"Highlands and Islands Enterprise"}},
		{"S12000017", day, []string{"no integration joint board"}},
		{"S12000017", loip.Day(2016, time.December, 19), nil},
		{"", day, nil},
	} {
		lines := Doubts(tc.council, tc.on)
		require.Len(t, lines, len(tc.bodies), "%s", tc.council)
		for i, b := range tc.bodies {
			assert.True(t, strings.HasPrefix(lines[i], b), lines[i])
		}
	}
	// Every doubtful partner of every area has its line, and its reason.
	for _, c := range loip.Councils(day) {
		want := 0
		if c.Name == "Highland" {
			want++
		}
		for _, p := range Partners(c.Code, day) {
			if p.Doubt != "" {
				want++
			}
		}
		assert.Len(t, Doubts(c.Code, day), want, c.Name)
	}
}

func TestSSI2016_363_art2(t *testing.T) {
	assert.Empty(t, Partners(borders, loip.Day(2016, time.December, 19)))
	assert.Len(t, Partners(borders, loip.Day(2016, time.December, 20)), 14)
	assert.Empty(t, Partners(borders, loip.Date{}), "no day")
	assert.Empty(t, Partners("S01000001", loip.Day(2020, time.January, 1)), "no council area")
	assert.Empty(t, Partners("", loip.Day(2020, time.January, 1)), "no area")
}

func TestAct2015_s4_5_superseded_codes(t *testing.T) {
	for _, codes := range [][2]loip.AreaCode{
		{"S12000015", "S12000047"}, {"S12000024", "S12000048"}, {"S12000046", "S12000049"}, {"S12000044", "S12000050"}, {"S12000001", "S12000033"},
	} {
		for _, day := range []loip.Date{loip.Day(2017, time.October, 1), loip.Day(2026, time.January, 1)} {
			assert.NotEmpty(t, Partners(codes[0], day))
			assert.Equal(t, Partners(codes[1], day), Partners(codes[0], day), "%v on %s", codes, day)
		}
	}
}

func TestAct2015_s13_2(t *testing.T) {
	five := []string{"nhs-borders", "police-scotland", "scottish-borders-council", "scottish-enterprise", "scottish-fire-and-rescue-service"}
	for _, tc := range []struct {
		council loip.AreaCode
		on      loip.Date
		want    []string
	}{
		{borders, loip.Day(2016, time.December, 19), nil},
		{borders, loip.Day(2016, time.December, 20), five},
		{borders, loip.Day(2019, time.October, 15), five},
		{borders, loip.Day(2019, time.October, 16), append(five[:5:5], "south-of-scotland-enterprise")},
		{"S12000021", loip.Day(2017, time.October, 1), []string{"highlands-and-islands-enterprise", "nhs-ayrshire-and-arran", "north-ayrshire-council", "police-scotland", "scottish-enterprise", "scottish-fire-and-rescue-service"}},
	} {
		got := ids(Facilitators(tc.council, tc.on))
		slices.Sort(got)
		assert.Equal(t, tc.want, got, "%s on %s", tc.council, tc.on)
	}
	suite.Rows(t, "GOV-007", edit{Name: "only a body is absent of which it is doubtful whether it has the duty", Edit: func(r *Record) {
		r.Council = "S12000021" // North Ayrshire
		for _, p := range Facilitators(r.Council, ruletest.Day) {
			if p.Doubt == "" {
				r.Groups[0].Lists[0].Members = append(r.Groups[0].Lists[0].Members, Member{Body: p.Body.ID})
			}
		}
	}, Want: loip.Undetermined, At: "/groups/0/lists/0"})
}

func TestAct2019_sch2_para9(t *testing.T) {
	for _, c := range loip.Councils(loip.Day(2020, time.January, 1)) {
		south := c.Name == "Scottish Borders" || c.Name == "Dumfries and Galloway"
		assert.False(t, slices.Contains(ids(Partners(c.Code, loip.Day(2019, time.October, 15))), "south-of-scotland-enterprise"), c.Name)
		assert.Equal(t, south, slices.Contains(ids(Partners(c.Code, loip.Day(2019, time.October, 16))), "south-of-scotland-enterprise"), c.Name)
		assert.Equal(t, south, slices.Contains(ids(Facilitators(c.Code, loip.Day(2019, time.October, 16))), "south-of-scotland-enterprise"), c.Name)
	}
}

// TestRegisterNames: no name, short form or mistake belongs to two bodies, and
// every area that a seat names exists.
func TestRegisterNames(t *testing.T) {
	owner := map[string]string{}
	for _, r := range register {
		for _, name := range r.body.known() {
			k := key(name)
			require.NotEmpty(t, k)
			if first, ok := owner[k]; ok {
				assert.Equal(t, r.body.ID, first, "%q", name)
			}
			owner[k] = r.body.ID
		}
		require.NotEmpty(t, r.seats, r.body.ID)
		for _, s := range r.seats {
			for _, area := range s.areas {
				assert.True(t, slices.ContainsFunc(loip.Councils(loip.Day(2020, time.January, 1)), func(c loip.Council) bool { return c.Name == area }), area)
			}
		}
	}
}

func TestLookupBody(t *testing.T) {
	for name, want := range map[string]string{
		"Sestran": "sestran", "Sustran": "sestran", "SEStran (South East of Scotland)": "sestran", "Sestran:": "sestran",
		"SNH": "scottish-natural-heritage", "NatureScot": "scottish-natural-heritage", "Scottish National Heritage": "scottish-natural-heritage",
		"sportscotland": "scottish-sports-council", "Scottish Sports Council": "scottish-sports-council",
		"Police Scotland": "police-scotland", "Chief Constable of the Police Service of Scotland": "police-scotland",
		"Visit Scotland": "visitscotland", "SDS": "skills-development-scotland", "Skills Development Scotland Co. Limited": "skills-development-scotland",
		"SEPA": "scottish-environment-protection-agency", "scottish-borders-council": "scottish-borders-council", "SBC (Leader plus 4 Elected Members)": "scottish-borders-council",
		"the Scottish Fire & Rescue Service": "scottish-fire-and-rescue-service", "Borders Health Board": "nhs-borders",
		"Scottish Borders Health & Social Care Integration Joint Board": "scottish-borders-integration-joint-board",
		"Edinburgh Integration Joint Board":                             "edinburgh-city-integration-joint-board",
	} {
		body, ok := LookupBody(name)
		assert.True(t, ok, name)
		assert.Equal(t, want, body.ID, name)
	}
	for _, name := range []string{"", "()", "the", "Live Borders", "Third sector"} {
		_, ok := LookupBody(name)
		assert.False(t, ok, name)
	}
}

// BenchmarkPartners resolves all partners of all 32 areas on 1,000 days.
func BenchmarkPartners(b *testing.B) {
	councils := loip.Councils(loip.Day(2020, time.January, 1))
	Partners(borders, loip.Day(2020, time.January, 1))
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range councils {
			for day := range 1000 {
				Partners(c.Code, loip.Day(2017, time.October, 1+day))
			}
		}
	}
}

func TestBody_String(t *testing.T) {
	for id, want := range map[string]string{
		"scottish-sports-council":                "sportscotland (the Scottish Sports Council)",
		"scottish-environment-protection-agency": "Scottish Environment Protection Agency",
		"nhs-borders":                            "NHS Borders",
	} {
		b, ok := LookupBody(id)
		require.True(t, ok)
		assert.Equal(t, want, b.String())
	}
}
