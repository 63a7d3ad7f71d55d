package indicator

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// Scores is how many standard deviations each of several places lies from
// their mean on one indicator, higher being better. It is a record, to be kept
// as it is.
//
// Shape: one entry for each series, in the order given; none where Reason says
// why.
type Scores struct {
	Indicator string    `json:"indicator,omitzero"` // id
	Method    string    `json:"method"`
	Version   string    `json:"version"`
	On        loip.Date `json:"on,omitzero"`
	Period    Period    `json:"period,omitzero"`
	Places    []Place   `json:"places,omitempty"`
	Values    []Value   `json:"values,omitempty"`
	Scores    []float64 `json:"scores,omitempty"`
	Marks     []Mark    `json:"marks,omitempty"`
	Reason    string    `json:"reason,omitzero"`
}

// Scores scores places, such as the communities of a council or those of one
// typology group, as the Community Planning Outcomes Profile does, at the latest
// period that all of them have.
//
// Boundary: one place without a figure for a period leaves no score for any
// there; without a period that all have, no scores.
func (i Indicator) Scores(places []Series, want Selection) Scores {
	s := Scores{Indicator: i.ID, Method: "Community Planning Outcomes Profile, score", Version: "1", On: want.On}
	columns := make([][]Point, len(places))
	for k, place := range places {
		s.Places = append(s.Places, place.Place)
		points, reason := i.usable(place, want)
		if reason != "" {
			s.Reason = fmt.Sprintf("for %s, %s", place.name(), reason)
			return s
		}
		columns[k] = points
	}
	if len(places) < 2 {
		s.Reason = "two places at the least are needed"
		return s
	}
	latest := -1
	for k, p := range columns[0] {
		if !slices.ContainsFunc(columns, func(c []Point) bool { return !(Points{List: c}).has(p.Period) }) {
			latest = k
		}
	}
	if latest < 0 {
		s.Reason = "there is no period for which every place has a figure"
		return s
	}
	s.Period = columns[0][latest].Period
	values := make([]float64, len(columns))
	for k, c := range columns {
		p, _ := Points{List: c}.at(s.Period)
		s.Values = append(s.Values, p.Value)
		values[k] = p.Value.Amount.InexactFloat64()
	}
	s.Marks = marksOf(s.Values...)
	judged, polarity, reason := i.way(values)
	if reason != "" {
		s.Reason = reason
		return s
	}
	scores := make([]float64, len(values))
	if state, _ := stats.CommunityScores(judged, polarity, scores); state != stats.Known {
		s.Reason = state.String()
		return s
	}
	s.Scores = scores
	return s
}

// has reports whether there is a point for a period.
func (p Points) has(period Period) bool {
	_, ok := p.at(period)
	return ok
}

// Vulnerable is a place among others by the sum of its scores.
type Vulnerable struct {
	Place Place   `json:"place"`
	Sum   float64 `json:"sum"`  // of its scores
	Rank  float64 `json:"rank"` // 1 is the lowest sum; places with one sum share the mean of their ranks
}

// MostVulnerable ranks places by the sum of their scores on several indicators,
// the most vulnerable first, as the Community Planning Outcomes Profile does.
// Marks are those of all scores.
//
// Boundary: no ranking where a set has no scores, or is of other places than
// the first; the reason names it.
func MostVulnerable(sets ...Scores) (ranking []Vulnerable, marks []Mark, reason string) {
	if len(sets) == 0 {
		return nil, nil, "no scores are given"
	}
	n := len(sets[0].Places)
	all := make([]float64, n*len(sets))
	for k, s := range sets {
		switch {
		case s.Reason != "":
			return nil, nil, fmt.Sprintf("indicator %s has no scores: %s", s.Indicator, s.Reason)
		case !slices.Equal(s.Places, sets[0].Places):
			return nil, nil, fmt.Sprintf("indicator %s is scored for other places than indicator %s", s.Indicator, sets[0].Indicator)
		}
		for place, score := range s.Scores {
			all[place*len(sets)+k] = score
		}
		for _, v := range s.Values {
			marks = marksOf(Value{Marks: marks}, v)
		}
	}
	sums, ranks := make([]float64, n), make([]float64, n)
	if state, err := stats.CommunityRanks(all, len(sets), sums, ranks); err != nil || state != stats.Known {
		return nil, nil, state.String()
	}
	for place := range n {
		ranking = append(ranking, Vulnerable{sets[0].Places[place], sums[place], ranks[place]})
	}
	slices.SortStableFunc(ranking, func(a, b Vulnerable) int { return cmp.Compare(a.Rank, b.Rank) })
	return ranking, marks, ""
}
