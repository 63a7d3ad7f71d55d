package stats_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator/stats"
)

func TestPublish(t *testing.T) {
	rule := stats.Suppression{Threshold: 5}
	for kind, keeps := range map[stats.FigureKind]bool{stats.CrudeRate: false, stats.Percentage: false, stats.StandardisedRate: true} {
		for count, held := range map[float64]bool{0: true, 4: true, 4.9: true, 5: false, 6: false} {
			shown := rule.Publish(kind, count)
			assert.Equal(t, held, shown.State == stats.Suppressed, "%s %v", kind, count)
			assert.Equal(t, !held || keeps, shown.Value, "%s %v", kind, count)
			assert.Equal(t, shown.Value, shown.Limits)
			if held {
				assert.Zero(t, shown.Count)
			}
		}
	}
	assert.Equal(t, stats.Shown{Count: 3, Value: true, Limits: true}, rule.Publish(stats.OtherFigure, 3))
	assert.Equal(t, stats.Shown{State: stats.Missing, Value: true, Limits: true}, rule.Publish(stats.CrudeRate, nan))
	assert.Equal(t, stats.Negative, rule.Publish(stats.CrudeRate, -1).State)
	assert.Equal(t, stats.NotFinite, rule.Publish(stats.CrudeRate, inf).State)
	zero := stats.Suppression{Threshold: 5, KeepZero: true}
	assert.Equal(t, stats.Known, zero.Holds(0))
	assert.Equal(t, stats.Suppressed, zero.Holds(1))
	rounded := stats.Suppression{Threshold: 5, Round: 5}
	for count, want := range map[float64]float64{5: 5, 7: 5, 7.5: 10, 8: 10, 12.5: 10, 103: 105} {
		assert.Equal(t, want, rounded.Publish(stats.CrudeRate, count).Count, "%v", count)
	}
	assert.Equal(t, 7., stats.Suppression{}.Rounded(7))
	rows := make([]stats.Shown, 2)
	assert.NoError(t, rule.PublishColumn(stats.Percentage, []float64{4, 5}, rows))
	assert.Equal(t, []stats.Shown{rule.Publish(stats.Percentage, 4), rule.Publish(stats.Percentage, 5)}, rows)
	assert.ErrorIs(t, rule.PublishColumn(stats.Percentage, []float64{4}, rows), stats.ErrLengths)
}

// puzzle is what a reader sees: counts in rows of so many columns, and which are
// held back. It finds the values that each held-back count can have.
type puzzle struct {
	counts  []float64
	held    []stats.State
	columns int // with the totals
	least   float64
	most    float64 // no count is tried above it
	guess   []float64
	seen    []map[float64]bool
	open    int // held-back counts of which fewer than two values were seen
}

// solve tries every value of every held-back count but the totals', which
// follow, and notes the values of those tables that fit what is shown.
func (p *puzzle) solve(at int) {
	rows := len(p.counts) / p.columns
	switch {
	case p.open == 0:
	case at == len(p.counts)-p.columns:
		for c := range p.columns {
			sum := 0.0
			for r := range rows - 1 {
				sum += p.guess[r*p.columns+c]
			}
			if !p.total(at+c, sum) {
				return
			}
		}
		for i, h := range p.held {
			if h == stats.Suppressed && !p.seen[i][p.guess[i]] {
				p.seen[i][p.guess[i]] = true
				if len(p.seen[i]) == 2 {
					p.open--
				}
			}
		}
	case at%p.columns == p.columns-1:
		sum := 0.0
		for c := at - p.columns + 1; c < at; c++ {
			sum += p.guess[c]
		}
		if p.total(at, sum) {
			p.solve(at + 1)
		}
	case p.held[at] == stats.Suppressed:
		// From the true count outwards, so that a second value is soon found.
		for d := range 2 * int(p.most) {
			v := p.counts[at] + float64((d+1)/2*(1-d%2*2))
			if v >= p.least && v <= p.most {
				p.guess[at] = v
				p.solve(at + 1)
			}
		}
	default:
		p.guess[at] = p.counts[at]
		p.solve(at + 1)
	}
}

// total reports whether a sum fits the total there.
func (p *puzzle) total(at int, sum float64) bool {
	p.guess[at] = sum
	if p.held[at] == stats.Suppressed {
		return sum >= p.least
	}
	return sum == p.counts[at]
}

// The proof: a reader who tries every table that fits what is shown, and knows
// the rule, finds more than one value for each count held back.
func TestNothingFollowsBySubtraction(t *testing.T) {
	random := rand.New(rand.NewSource(11))
	secondary, untouched := 0, 0
	for range 200 {
		rule := stats.Suppression{Threshold: float64(1 + random.Intn(4)), KeepZero: random.Intn(2) == 0}
		rows, columns := 1+random.Intn(3), 1+random.Intn(3)
		counts := make([]float64, rows*columns)
		for i := range counts {
			counts[i] = float64(random.Intn(5))
			if random.Intn(3) == 0 {
				counts[i] = 0
			}
		}
		held := make([]stats.State, (rows+1)*(columns+1))
		require.NoError(t, rule.Table(counts, columns, held))
		p := shown(counts, columns, held, rule)
		p.solve(0)
		primary := false
		for i, h := range held {
			small := p.counts[i] < rule.Threshold && !(rule.KeepZero && p.counts[i] == 0)
			primary = primary || small
			assert.False(t, small && h == stats.Known, "a small count is shown: %v %v", counts, rule)
			if h == stats.Suppressed {
				assert.Greater(t, len(p.seen[i]), 1, "%v in rows of %d by %v: count %d can only be %v", counts, columns, rule, i, p.counts[i])
			}
			if h == stats.Suppressed && !small {
				secondary++
			}
		}
		if !primary {
			untouched++
			for _, h := range held {
				assert.Equal(t, stats.Known, h, "nothing is held back where nothing is small")
			}
		}
	}
	assert.Greater(t, secondary, 40)
	assert.Greater(t, untouched, 1)
}

// shown is the puzzle that a table leaves its reader.
func shown(counts []float64, columns int, held []stats.State, rule stats.Suppression) *puzzle {
	rows := len(counts) / columns
	p := &puzzle{counts: make([]float64, (rows+1)*(columns+1)), held: held, columns: columns + 1, guess: make([]float64, len(held)), most: 6}
	for i, c := range counts {
		r, col := i/columns, i%columns
		for _, at := range []int{r*(columns+1) + col, r*(columns+1) + columns, rows*(columns+1) + col, rows*(columns+1) + columns} {
			p.counts[at] += c
		}
	}
	if rule.KeepZero {
		p.least = 1
	}
	for _, h := range held {
		if h == stats.Suppressed {
			p.open++
		}
		p.seen = append(p.seen, map[float64]bool{})
	}
	return p
}

// The same for one row with its total.
func TestNothingFollowsInARow(t *testing.T) {
	random := rand.New(rand.NewSource(12))
	secondary := 0
	for range 3000 {
		rule := stats.Suppression{Threshold: float64(1 + random.Intn(6)), KeepZero: random.Intn(2) == 0}
		counts := make([]float64, 1+random.Intn(5))
		sum := 0.0
		for i := range counts {
			counts[i] = float64(random.Intn(9))
			sum += counts[i]
		}
		held := make([]stats.State, len(counts))
		total, err := rule.Row(counts, held)
		require.NoError(t, err)
		least := 0.0
		if rule.KeepZero {
			least = 1
		}
		cells, slack := 0.0, sum
		for i, h := range held {
			if small := rule.Holds(counts[i]) == stats.Suppressed; small {
				assert.Equal(t, stats.Suppressed, h)
			} else if h == stats.Suppressed {
				secondary++
			}
			if h == stats.Suppressed {
				cells++
				slack -= least
			} else {
				slack -= counts[i]
			}
		}
		if total == stats.Known && cells > 0 {
			assert.Greater(t, cells, 1., "%v %v", counts, rule)
			assert.Greater(t, slack, 0., "%v %v: what is left over can go to any of them", counts, rule)
		}
		assert.False(t, total == stats.Known && rule.Holds(sum) != stats.Known, "a small total is shown")
	}
	assert.Greater(t, secondary, 500)
}

func TestSuppressionEdges(t *testing.T) {
	rule := stats.Suppression{Threshold: 5}
	held := make([]stats.State, 4)
	total, err := rule.Row([]float64{3, 20, 30, 40}, held)
	require.NoError(t, err)
	assert.Equal(t, stats.Known, total)
	assert.Equal(t, []stats.State{stats.Suppressed, stats.Suppressed, stats.Known, stats.Known}, held, "the smallest other goes with it")
	total, _ = rule.Row([]float64{3, 4, 30, 40}, held)
	assert.Equal(t, stats.Known, total)
	assert.Equal(t, []stats.State{stats.Suppressed, stats.Suppressed, stats.Known, stats.Known}, held, "two small ones hide each other")
	total, _ = rule.Row([]float64{0, 0, 30, 40}, held)
	assert.Equal(t, []stats.State{stats.Suppressed, stats.Suppressed, stats.Suppressed, stats.Known}, held, "two noughts do not: their sum is 0")
	assert.Equal(t, stats.Known, total)
	total, _ = rule.Row([]float64{3}, held[:1])
	assert.Equal(t, stats.Suppressed, total, "alone, it is its own total")
	total, _ = rule.Row([]float64{3, nan, 20}, held[:3])
	assert.Equal(t, stats.Suppressed, total)
	assert.Equal(t, stats.Missing, held[1])
	total, _ = stats.Suppression{Threshold: 5, KeepZero: true}.Row([]float64{1, 1, 0, 9}, held)
	assert.Equal(t, []stats.State{stats.Suppressed, stats.Suppressed, stats.Known, stats.Suppressed}, held, "two ones, known not to be 0, follow from their sum of 2")
	assert.Equal(t, stats.Known, total)
	_, err = rule.Row([]float64{1}, held)
	assert.ErrorIs(t, err, stats.ErrLengths)

	table := make([]stats.State, 12)
	require.NoError(t, rule.Table([]float64{3, 20, 30, 40, 50, 60}, 3, table))
	s, k := stats.Suppressed, stats.Known
	assert.Equal(t, []stats.State{s, s, k, k, s, s, k, k, k, k, k, k}, table, "a rectangle, and every total is shown")
	require.NoError(t, rule.Table([]float64{3, nan, 30, 40}, 2, table[:9]))
	assert.Equal(t, stats.Missing, table[0])
	for _, bad := range []error{rule.Table(nil, 3, nil), rule.Table([]float64{1, 2}, 0, nil), rule.Table([]float64{1, 2, 3}, 2, table), rule.Table([]float64{1, 2}, 2, table)} {
		assert.ErrorIs(t, bad, stats.ErrLengths)
	}
}

// A large table is protected too, and by little more than it needs.
func TestLargeTable(t *testing.T) {
	random := rand.New(rand.NewSource(13))
	const rows, columns = 32, 10
	counts := make([]float64, rows*columns)
	small := 0
	for i := range counts {
		counts[i] = float64(5 + random.Intn(500))
		if random.Intn(20) == 0 {
			counts[i] = float64(random.Intn(5))
			small++
		}
	}
	held := make([]stats.State, (rows+1)*(columns+1))
	require.NoError(t, stats.Suppression{Threshold: 5}.Table(counts, columns, held))
	hidden, totals := 0, 0
	for i, h := range held {
		if h == stats.Suppressed {
			hidden++
			if i/(columns+1) == rows || i%(columns+1) == columns {
				totals++
			}
		}
	}
	assert.Zero(t, totals)
	assert.Less(t, hidden, 4*small)
}
