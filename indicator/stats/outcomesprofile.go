package stats

import (
	"math"
	"slices"
)

// ImprovementRate returns the rate of improvement of the Community Planning
// Outcomes Profile: the change from the first year to the last, per cent of
// the first. Its sign is not turned where lower is good: a fall is below 0.
//
// Shape: the years shown, imputed ones among them, projected ones not.
//
// Boundary: a first year of 0 is [ZeroReference]; the years between may be
// missing, the first and the last not. Two years at the least.
func ImprovementRate(values []float64) (float64, State) {
	if len(values) < 2 {
		return 0, TooFew
	}
	first, last := values[0], values[len(values)-1]
	switch {
	case missing(first) || missing(last):
		return 0, Missing
	case first == 0:
		return 0, ZeroReference
	}
	rate := (last/first - 1) * 100
	if rate-rate != 0 {
		return 0, NotFinite
	}
	return rate, Known
}

// ImprovementRateColumn writes the rate of improvement of series of so many
// years each, one after the other in the column, and allocates nothing. A
// column of states that is nil is left out.
//
// Errors: [ErrLengths].
func ImprovementRateColumn(values []float64, years int, rates []float64, states []State) error {
	if err := seriesRows(len(rates), years, len(values)); err != nil {
		return err
	}
	if states != nil && len(states) != len(rates) {
		return ErrLengths
	}
	for i := range rates {
		rate, s := ImprovementRate(seriesRow(values, i, years))
		rates[i] = rate
		if states != nil {
			states[i] = s
		}
	}
	return nil
}

// Light is the colour of the traffic light of the Community Planning Outcomes
// Profile. The empty Light is none.
type Light string

// The lights.
const (
	Green  Light = "green"
	Yellow Light = "yellow"
	Red    Light = "red"
	Black  Light = "black"
)

// Standing is what a traffic light looks at: the latest value and the
// [ImprovementRate].
type Standing struct{ Value, Rate float64 }

// TrafficLight returns the traffic light of an area beside a comparator.
//
// Method: green where value and rate both lie on the good side of the
// comparator's, red where both lie on the bad side, yellow where they differ or
// the rates are equal, black where the values are equal. The rate is taken as
// it is, so that where lower is good the smaller rate is the better one. Bare
// figures are compared: nothing here says that a difference is more than
// chance.
//
// Boundary: a missing figure, or no way that is good, gives no light.
func TrafficLight(area, comparator Standing, p Polarity) (Light, State) {
	for _, x := range [...]float64{area.Value, area.Rate, comparator.Value, comparator.Rate} {
		if missing(x) {
			return "", Missing
		}
	}
	if p.sign() == 0 {
		return "", NoPolarity
	}
	switch value, rate := compareWay(area.Value, comparator.Value, p), compareWay(area.Rate, comparator.Rate, p); {
	case value == 0:
		return Black, Known
	case value > 0 && rate > 0:
		return Green, Known
	case value < 0 && rate < 0:
		return Red, Known
	}
	return Yellow, Known
}

// compareWay is above 0 where x is better than y, and below where it is worse.
func compareWay(x, y float64, p Polarity) float64 {
	switch {
	case x > y:
		return p.sign()
	case x < y:
		return -p.sign()
	}
	return 0
}

// TrafficLightColumn writes the traffic light of each area beside its
// comparator, and allocates nothing. A column of states that is nil is left
// out.
//
// Errors: [ErrLengths].
func TrafficLightColumn(areas, comparators []Standing, p Polarity, lights []Light, states []State) error {
	if len(areas) != len(lights) || len(comparators) != len(lights) || states != nil && len(states) != len(lights) {
		return ErrLengths
	}
	for i := range lights {
		light, s := TrafficLight(areas[i], comparators[i], p)
		lights[i] = light
		if states != nil {
			states[i] = s
		}
	}
	return nil
}

// CommunityScores writes the score of each community on one indicator: how
// many standard deviations it lies from the mean of the communities given,
// turned so that higher is better. Give those of a council for the profile's
// ranking within it, or those of one typology group for the ranking among
// communities that are alike. Communities count alike, whatever their
// population.
//
// Method: (value - mean)/sd with k-1 degrees of freedom, as the Community
// Planning Outcomes Profile ranks its communities.
//
// Boundary: one missing figure leaves no score for any, as there; the state is
// that of all. Two communities at the least; NoVariation where all are equal.
//
// Errors: [ErrLengths].
func CommunityScores(values []float64, p Polarity, scores []float64) (State, error) {
	if len(scores) != len(values) {
		return Lengths, ErrLengths
	}
	clear(scores)
	if len(values) < 2 {
		return TooFew, nil
	}
	if p.sign() == 0 {
		return NoPolarity, nil
	}
	mean := 0.0
	for _, v := range values {
		if v-v != 0 {
			return figuresFault(1, v), nil
		}
		mean += (v - values[0]) / float64(len(values))
	}
	mean += values[0]
	square := 0.0
	for _, v := range values {
		square += (v - mean) * (v - mean)
	}
	deviation := math.Sqrt(square / float64(len(values)-1))
	switch {
	case deviation == 0:
		return NoVariation, nil
	case math.IsInf(deviation, 0):
		return NotFinite, nil
	}
	for i, v := range values {
		scores[i] = p.sign() * (v - mean) / deviation
	}
	return Known, nil
}

// CommunityScoresColumn writes the scores of sets of so many communities each,
// one set, of a council or of an indicator, after the other in the column, and
// the state of each set. It allocates nothing.
//
// Errors: [ErrLengths].
func CommunityScoresColumn(values []float64, communities int, p Polarity, scores []float64, states []State) error {
	if err := seriesRows(len(states), communities, len(values), len(scores)); err != nil {
		return err
	}
	for i := range states {
		states[i], _ = CommunityScores(seriesRow(values, i, communities), p, seriesRow(scores, i, communities))
	}
	return nil
}

// CommunityRanks writes the rank of each community by the sum of its scores on
// several indicators: rank 1 is the lowest sum, the most vulnerable community,
// and communities with the same sum share the mean of their ranks.
//
// Shape: scores holds one community after the other, so many indicators each.
// sums is written too.
//
// Boundary: one missing score leaves no rank for any.
//
// Errors: [ErrLengths].
func CommunityRanks(scores []float64, indicators int, sums, ranks []float64) (State, error) {
	if err := seriesRows(len(ranks), indicators, len(scores)); err != nil || len(sums) != len(ranks) {
		return Lengths, ErrLengths
	}
	clear(ranks)
	clear(sums)
	for i, s := range scores {
		if s-s != 0 {
			clear(sums)
			return figuresFault(1, s), nil
		}
		sums[i/indicators] += s
	}
	order := make([]int, len(sums))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return missingLast(sums[i], sums[j]) })
	for low := 0; low < len(order); {
		high := low + 1
		for high < len(order) && sums[order[high]] == sums[order[low]] {
			high++
		}
		for _, i := range order[low:high] {
			ranks[i] = float64(low+1+high) / 2
		}
		low = high
	}
	return Known, nil
}
