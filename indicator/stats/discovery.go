package stats

import (
	"cmp"
	"slices"
)

// Discoveries are columns for what stands out among many comparisons; a column
// that is nil is left out.
type Discoveries struct {
	Adjusted []float64 // the smallest rate of false discovery at which the row stands out
	Found    []bool
	State    []State
}

// FalseDiscovery marks which of many comparisons stand out, given the
// probability of each, so that of those marked the share that is there by
// chance alone is expected to be no more than rate. With 120 areas compared at
// 5% without it, six stand out where nothing differs. It returns how many are
// marked.
//
// Method: the step-up procedure; Y. Benjamini and Y. Hochberg, J R Stat Soc B
// 1995; 57: 289. It holds for comparisons that are independent or that lean the
// same way.
//
// Boundary: a probability that is not given counts as no comparison.
//
// Errors: [ErrLengths].
func FalseDiscovery(p []float64, rate float64, out Discoveries) (found int, err error) {
	if !fits(out.Adjusted, len(p)) || !fits(out.Found, len(p)) || !fits(out.State, len(p)) {
		return 0, ErrLengths
	}
	order := make([]int, 0, len(p))
	for i := range p {
		s := Known
		switch {
		case missing(p[i]):
			s = Missing
		case p[i] < 0 || p[i] > 1:
			s = Undefined
		default:
			order = append(order, i)
		}
		if out.State != nil {
			out.State[i] = s
		}
		if out.Adjusted != nil {
			out.Adjusted[i] = 0
		}
		if out.Found != nil {
			out.Found[i] = false
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	least := 1.0
	for rank := len(order); rank > 0; rank-- {
		i := order[rank-1]
		least = min(least, p[i]*float64(len(order))/float64(rank))
		if out.Adjusted != nil {
			out.Adjusted[i] = least
		}
		if least <= rate {
			found++
			if out.Found != nil {
				out.Found[i] = true
			}
		}
	}
	return found, nil
}
