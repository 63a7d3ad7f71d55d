package engagement

import (
	"cmp"
	"encoding/json"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type vectorFile struct {
	Schema string   `json:"schema"`
	Cases  []vector `json:"cases"`
}

type vector struct {
	ID         string           `json:"id"`
	Layout     string           `json:"layout"`
	Categories []any            `json:"categories"`
	Data       [][]any          `json:"data"`
	Expected   []vectorExpected `json:"expected"`
	Wrong      []struct {
		vectorExpected
		Reason string `json:"reason"`
	} `json:"wrong_values"`
}

type vectorExpected struct {
	Statistic          string   `json:"statistic"`
	Metric             string   `json:"metric"`
	Weights            string   `json:"weights"`
	Value              *float64 `json:"value"`
	Exact              string   `json:"exact"`
	Status             string   `json:"status"`
	Tolerance          float64  `json:"tolerance"`
	Published          string   `json:"published"`
	PublishedTolerance float64  `json:"published_tolerance"`
}

func (e vectorExpected) name() string {
	return strings.Trim(e.Statistic+" "+e.Metric+e.Weights, " ")
}

// TestVectors holds the coefficients against figures printed in books and given
// by other programs, in the folder that LOIP_VECTORS names.
func TestVectors(t *testing.T) {
	folder := os.Getenv("LOIP_VECTORS")
	if folder == "" {
		folder = "testdata/vectors"
	}
	data, err := os.ReadFile(filepath.Join(folder, "agreement.json"))
	require.NoError(t, err)
	var file vectorFile
	require.NoError(t, json.Unmarshal(data, &file))
	require.Equal(t, "agreement-vectors/1", file.Schema)
	require.NotEmpty(t, file.Cases)
	for _, c := range file.Cases {
		t.Run(c.ID, func(t *testing.T) {
			require.NotEmpty(t, c.Expected)
			for _, e := range c.Expected {
				t.Run(e.name(), func(t *testing.T) {
					got, ok := c.figure(t, e)
					if e.Value == nil {
						assert.Equal(t, "undefined", e.Status)
						assert.False(t, ok, "got %s", got)
						return
					}
					require.True(t, ok)
					assert.InDelta(t, *e.Value, got.Float64(), cmp.Or(e.Tolerance, 1e-9))
					if e.Exact != "" {
						want, ok := new(big.Rat).SetString(e.Exact)
						require.True(t, ok)
						assert.Equal(t, want.RatString(), got.String())
					}
					if e.Published != "" {
						printed, ok := new(big.Rat).SetString(e.Published)
						require.True(t, ok)
						value, _ := printed.Float64()
						assert.InDelta(t, value, got.Float64(), e.PublishedTolerance)
					}
				})
			}
			for _, w := range c.Wrong {
				if got, ok := c.figure(t, w.vectorExpected); ok && w.Value != nil {
					assert.Greater(t, math.Abs(got.Float64()-*w.Value), 1e-6, w.Reason)
				}
			}
		})
	}
}

// figure works out one statistic of a case.
func (v vector) figure(t *testing.T, e vectorExpected) (Share, bool) {
	ratings := v.ratings(t)
	values := make([]float64, len(v.Categories))
	for i, c := range v.Categories {
		values[i], _ = c.(float64)
	}
	switch e.name() {
	case "percent_agreement":
		return ratings.Percent()
	case "fleiss_kappa":
		return ratings.FleissKappa()
	case "gwet_ac1":
		return ratings.AC1()
	case "gwet_ac2 linear":
		return ratings.LinearAC2()
	case "gwet_ac2 quadratic":
		return ratings.QuadraticAC2()
	case "krippendorff_alpha nominal":
		return ratings.NominalAlpha()
	case "krippendorff_alpha ordinal":
		return ratings.OrdinalAlpha()
	case "krippendorff_alpha interval":
		return ratings.IntervalAlpha(values)
	case "krippendorff_alpha ratio":
		return ratings.RatioAlpha(values)
	case "cohen_kappa":
		return CohenKappa(v.table(t))
	}
	require.Fail(t, "a statistic that the test does not know", e.name())
	return Share{}, false
}

// ratings brings the three layouts to counts.
func (v vector) ratings(t *testing.T) Ratings {
	q := len(v.Categories)
	var list Ratings
	switch v.Layout {
	case "counts":
		return v.counts(t)
	case "table":
		for i, row := range v.counts(t) {
			for j, n := range row {
				for range n {
					unit := make([]int, q)
					unit[i]++
					unit[j]++
					list = append(list, unit)
				}
			}
		}
	case "ratings":
		for _, row := range v.Data {
			unit := make([]int, q)
			for _, cell := range row {
				if cell != nil {
					unit[v.category(t, cell)]++
				}
			}
			list = append(list, unit)
		}
	default:
		require.Fail(t, "a layout that the test does not know", v.Layout)
	}
	return list
}

func (v vector) category(t *testing.T, cell any) int {
	for i, c := range v.Categories {
		if c == cell {
			return i
		}
	}
	require.Fail(t, "not a category", "%v", cell)
	return 0
}

func (v vector) counts(t *testing.T) Ratings {
	var list Ratings
	for _, row := range v.Data {
		unit := make([]int, len(v.Categories))
		for i, cell := range row {
			n, ok := cell.(float64)
			require.True(t, ok)
			unit[i] = int(n)
		}
		list = append(list, unit)
	}
	return list
}

// table brings the layouts of two raters to a table.
func (v vector) table(t *testing.T) [][]int {
	if v.Layout == "table" {
		return v.counts(t)
	}
	require.Equal(t, "ratings", v.Layout)
	table := make([][]int, len(v.Categories))
	for i := range table {
		table[i] = make([]int, len(v.Categories))
	}
	for _, row := range v.Data {
		require.Len(t, row, 2)
		if row[0] != nil && row[1] != nil {
			table[v.category(t, row[0])][v.category(t, row[1])]++
		}
	}
	return table
}
