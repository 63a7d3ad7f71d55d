package engagement

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// PlaceStandard holds what people thought of a place, by the Place Standard
// tool: 14 themes, each from 1, much room for improvement, to 7, little.
type PlaceStandard struct {
	ID    string    `json:"id"`
	Place string    `json:"place"`
	On    loip.Date `json:"on,omitzero"`
	// Counts says by theme how many people gave 1, 2, 3, 4, 5, 6 and 7, in that
	// order. The themes are those of [PlaceThemes].
	Counts map[string][]int64 `json:"counts,omitzero"`
	Origin loip.Origin        `json:"origin,omitzero"`
}

// best is the highest score that the tool knows.
const best = 7

// PlaceThemes returns the 14 themes of the Place Standard, in their order.
//
// Shape: the names of the first edition; that of 2022 renames some.
func PlaceThemes() []Question { return slices.Clone(placeThemes) }

var placeThemes = []Question{
	{"moving-around", "Moving around"},
	{"public-transport", "Public transport"},
	{"traffic-and-parking", "Traffic and parking"},
	{"streets-and-spaces", "Streets and spaces"},
	{"natural-space", "Natural space"},
	{"play-and-recreation", "Play and recreation"},
	{"facilities-and-amenities", "Facilities and amenities"},
	{"work-and-local-economy", "Work and local economy"},
	{"housing-and-community", "Housing and community"},
	{"social-contact", "Social contact"},
	{"identity-and-belonging", "Identity and belonging"},
	{"feeling-safe", "Feeling safe"},
	{"care-and-maintenance", "Care and maintenance"},
	{"influence-and-sense-of-control", "Influence and sense of control"},
}

// ThemeScore is what people thought of a place under one theme.
//
// Shape: where fewer than five people answered nothing is given but that:
// Withheld is true, and every figure is zero.
type ThemeScore struct {
	Theme    Question
	Answered int64 // people
	// Mean is rounded to two decimal places, half away from zero; an indicator
	// of a plan can take it as its value.
	Mean     decimal.Decimal
	Median   decimal.Decimal // to one decimal place, exact
	Low      int             // the lowest score that somebody gave
	High     int             // the highest
	Withheld bool
}

// Scores returns the themes that people answered, in their order. There is no
// mean of the 14: a profile is read before any total.
//
// Boundary: four answers are withheld, five are shown.
// Shape: a theme whose counts are not seven numbers, none below 0, is left out;
// Collect reports it.
func (s PlaceStandard) Scores() (list []ThemeScore) {
	for _, theme := range placeThemes {
		counts := s.Counts[theme.ID]
		if !sevenCounts(counts) {
			continue
		}
		score := ThemeScore{Theme: theme}
		var sum int64
		for i, n := range counts {
			score.Answered += n
			sum += int64(i+1) * n
			if n > 0 {
				score.High = i + 1
				if score.Low == 0 {
					score.Low = i + 1
				}
			}
		}
		switch {
		case score.Answered == 0:
			continue
		case score.Answered < minShown:
			score = ThemeScore{Theme: theme, Withheld: true}
		default:
			score.Mean = decimal.NewFromInt(sum).DivRound(decimal.NewFromInt(score.Answered), 2)
			score.Median = median(counts, score.Answered)
		}
		list = append(list, score)
	}
	return list
}

// most keeps the sums of scores within an int64.
const most = 1_000_000_000

// sevenCounts reports whether the counts are one for each score and can be of
// people.
func sevenCounts(counts []int64) bool {
	return len(counts) == best && !slices.ContainsFunc(counts, func(n int64) bool { return n < 0 || n > most })
}

// median returns the middle score, or the mean of the two in the middle.
func median(counts []int64, n int64) decimal.Decimal {
	at := func(k int64) int64 { // the k-th score from the lowest, counted from 0
		for i, c := range counts {
			if k -= c; k < 0 {
				return int64(i + 1)
			}
		}
		return best
	}
	return decimal.New(5*(at((n-1)/2)+at(n/2)), -1)
}

// scoreTable shows the profile of a place.
func (s PlaceStandard) scoreTable() loip.Table {
	t := loip.Table{
		Title:   "Place Standard: " + s.Place + ", " + s.On.Long(),
		Note:    "From 1, much room for improvement, to 7, little. Themes that fewer than five people answered are withheld. There is no total.",
		Columns: []string{"theme", "answered", "mean", "median", "lowest", "highest"},
	}
	for _, x := range s.Scores() {
		if x.Withheld {
			t.Rows = append(t.Rows, []string{x.Theme.Text, "fewer than five", "", "", "", ""})
			continue
		}
		t.Rows = append(t.Rows, []string{x.Theme.Text, loip.Thousands(x.Answered), x.Mean.StringFixed(2), x.Median.StringFixed(1), loip.Thousands(x.Low), loip.Thousands(x.High)})
	}
	return t
}

var techniquesUsed = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-028",
	Title: "Techniques such as charrettes or the Place Standard may be used.",
	Force: loip.May,
	Basis: onParticipation("para 57", "Techniques such as charrettes and the Place Standard can support engagement."),
	How:   "A result of the Place Standard, or an activity with methods, is recorded by the day judged; none need be.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-PAR-23"}, Since: "0.2.0",
}, Run: func(p *loip.Pass, r Record) {
	used := false
	for i, s := range r.PlaceStandards {
		if !s.On.IsZero() && !s.On.After(p.AsOf()) {
			used = true
			p.Met(loip.Path("/placeStandards").Index(i), "the Place Standard was used in %s on %s", s.Place, s.On.Long())
		}
	}
	for i, a := range r.occasions(p.AsOf()) {
		if slices.ContainsFunc(a.Methods, present) {
			used = true
			p.Met(activitiesAt.Index(i).Key("methods"), "%s used these techniques: %s", a.name(i), strings.Join(a.Methods, ", "))
		}
	}
	if !used {
		p.NotApplicable("", "no technique is recorded by %s, and none need be used", p.AsOf().Long())
	}
}}
