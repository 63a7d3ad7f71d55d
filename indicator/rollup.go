package indicator

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
)

// Branch is an indicator with what was found of it, or an outcome, theme or
// plan with the branches under it.
//
// Shape: a branch with Branches is judged by them, and its own State and Score
// do not count. State is a status in words: of a trend, of progress, or any
// other of one scheme. Score is that status on a scale of which more is better,
// where there is one. Weight says how much it counts; not given is not 0, and
// not 1.
type Branch struct {
	Name     string   `json:"name"`
	State    string   `json:"state,omitzero"`
	Score    Value    `json:"score,omitzero"`
	Weight   Value    `json:"weight,omitzero"`
	Branches []Branch `json:"branches,omitempty"`
}

// StateCount is how many indicators are in a state.
type StateCount struct {
	State string   `json:"state"` // empty is "not given"
	Count int      `json:"count"`
	Names []string `json:"names,omitempty"`
}

// RollUp is what the branches under one come to: how many are in which state,
// and, where they have scores, their mean with what it hides. It is a record,
// to be kept as it is.
type RollUp struct {
	Version string       `json:"version"`
	Name    string       `json:"name"`
	Of      int          `json:"of"` // indicators, on all levels
	Counts  []StateCount `json:"counts,omitempty"`
	Mean    *MeanScore   `json:"mean,omitempty"`
	Reason  string       `json:"reason,omitzero"` // why there is no mean
	Under   []RollUp     `json:"under,omitempty"`
}

// MeanScore is the mean of scores, and what it hides.
//
// Shape: Weighted where every score has a weight; otherwise all count alike, and
// Unweighted names those whose weight is not given, if any is.
type MeanScore struct {
	Mean       Value    `json:"mean"`
	Weighted   bool     `json:"weighted,omitzero"`
	Lowest     string   `json:"lowest"`
	Low        Value    `json:"low"`
	Highest    string   `json:"highest"`
	High       Value    `json:"high"`
	Below      int      `json:"below,omitzero"`       // scores below the mean
	Unscored   []string `json:"unscored,omitempty"`   // left out: no score
	Unweighted []string `json:"unweighted,omitempty"` // no weight is given
}

// RollUp sums a branch up, and each branch under it.
//
// Method: states are counted over the indicators at the ends of all branches,
// in the order in which they are met. The mean is of the scores of the same
// indicators, to 2 places, weighted by the product of the weights on the way
// down only if all of these are given.
//
// Boundary: a weight below 0, or weights that are all 0, leave no mean.
func (b Branch) RollUp() RollUp {
	r := RollUp{Version: "1", Name: b.Name}
	for _, under := range b.Branches {
		r.Under = append(r.Under, under.RollUp())
	}
	var ends []leaf
	for _, under := range b.Branches {
		ends = under.leaves(ends, Value{State: Known, Amount: one})
	}
	if len(b.Branches) == 0 {
		ends = b.leaves(nil, Value{State: Known, Amount: one})
	}
	r.Of = len(ends)
	for _, l := range ends {
		k := slices.IndexFunc(r.Counts, func(c StateCount) bool { return c.State == l.state })
		if k < 0 {
			k = len(r.Counts)
			r.Counts = append(r.Counts, StateCount{State: l.state})
		}
		r.Counts[k].Count++
		r.Counts[k].Names = append(r.Counts[k].Names, l.name)
	}
	r.Mean, r.Reason = mean(ends)
	return r
}

// leaf is an indicator at the end of a branch.
type leaf struct {
	name, state   string
	score, weight Value
}

var one, zero = decimal.New(1, 0), decimal.Decimal{}

// leaves appends the indicators of a branch that counts so much.
func (b Branch) leaves(list []leaf, weight Value) []leaf {
	switch {
	case !weight.IsKnown() || !b.Weight.IsKnown():
		weight = Value{}
	default:
		weight.Amount = weight.Amount.Mul(b.Weight.Amount)
	}
	if len(b.Branches) == 0 {
		return append(list, leaf{b.Name, b.State, b.Score, weight})
	}
	for _, under := range b.Branches {
		list = under.leaves(list, weight)
	}
	return list
}

// mean returns the mean score of some indicators, or why there is none.
func mean(ends []leaf) (*MeanScore, string) {
	var m MeanScore
	var scored []leaf
	for _, l := range ends {
		if !l.score.IsKnown() {
			m.Unscored = append(m.Unscored, l.name)
			continue
		}
		scored = append(scored, l)
		if !l.weight.IsKnown() {
			m.Unweighted = append(m.Unweighted, l.name)
		}
		if l.weight.IsKnown() && l.weight.Amount.IsNegative() {
			return nil, "the weight of " + l.name + " is below 0"
		}
	}
	if len(scored) == 0 {
		return nil, "nothing under it has a score"
	}
	if m.Weighted = len(m.Unweighted) == 0; len(m.Unweighted) == len(scored) {
		m.Unweighted = nil // no weights are used at all
	}
	sum, weights := zero, zero
	low, high := scored[0], scored[0]
	values := make([]Value, len(scored))
	for k, l := range scored {
		weight := one
		if m.Weighted {
			weight = l.weight.Amount
		}
		sum, weights = sum.Add(l.score.Amount.Mul(weight)), weights.Add(weight)
		values[k] = l.score
		if l.score.Amount.LessThan(low.score.Amount) {
			low = l
		}
		if l.score.Amount.GreaterThan(high.score.Amount) {
			high = l
		}
	}
	if weights.IsZero() {
		return nil, "the weights are all 0"
	}
	m.Mean = Value{State: Known, Amount: sum.DivRound(weights, 2), Marks: marksOf(values...)}
	m.Lowest, m.Low, m.Highest, m.High = low.name, low.score, high.name, high.score
	for _, l := range scored {
		if l.score.Amount.LessThan(m.Mean.Amount) {
			m.Below++
		}
	}
	return &m, ""
}

// String says in a sentence's part how many indicators are in which state, and
// only then their mean with what it hides.
func (r RollUp) String() string {
	if r.Of == 0 {
		return "nothing stands under it"
	}
	var counts []string
	for _, c := range r.Counts {
		state := c.State
		if state == "" {
			state = "not given"
		}
		counts = append(counts, fmt.Sprintf("%d %s", c.Count, state))
	}
	s := fmt.Sprintf("of %s, %s", loip.Plural(r.Of, "indicator", "indicators"), strings.Join(counts, ", "))
	if r.Mean == nil {
		return s
	}
	how := "all counting alike"
	switch {
	case r.Mean.Weighted:
		how = "weighted"
	case len(r.Mean.Unweighted) > 0:
		how += fmt.Sprintf(", since no weight is given for %s", strings.Join(r.Mean.Unweighted, ", "))
	}
	s += fmt.Sprintf("; the mean score is %s, %s, between %s (%s) and %s (%s)", grouped(r.Mean.Mean.Amount), how,
		grouped(r.Mean.Low.Amount), r.Mean.Lowest, grouped(r.Mean.High.Amount), r.Mean.Highest)
	if n := len(r.Mean.Unscored); n > 0 {
		s += fmt.Sprintf("; left out of it for want of a score: %d", n)
	}
	return s
}
