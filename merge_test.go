package loip

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type mergeHead struct {
	Title string `json:"title"`
	On    Date   `json:"on,omitzero"`
}

type mergePlan struct {
	mergeHead
	Area  AreaCode       `json:"area"`
	Names []string       `json:"names"`
	Sub   mergeHead      `json:"sub"`
	LOIP  *mergeHead     `json:"loip"`
	Money map[string]int `json:"money"`
	Open  bool           `json:"open"`
}

func TestMerge(t *testing.T) {
	got, err := Merge(
		mergePlan{mergeHead: mergeHead{Title: "A"}, Names: []string{"x"}, Sub: mergeHead{Title: "S"}},
		mergePlan{Area: "S12000026", Names: []string{"y", "z"}, Sub: mergeHead{Title: "S", On: Day(2017, time.October, 1)}, LOIP: &mergeHead{Title: "L"}},
		mergePlan{mergeHead: mergeHead{On: Day(2018, time.April, 1)}, Money: map[string]int{"a": 1}, LOIP: &mergeHead{Title: "L"}, Open: true},
	)
	require.NoError(t, err)
	assert.Equal(t, mergePlan{
		mergeHead: mergeHead{"A", Day(2018, time.April, 1)}, Area: "S12000026", Names: []string{"x", "y", "z"},
		Sub: mergeHead{"S", Day(2017, time.October, 1)}, LOIP: &mergeHead{Title: "L"}, Money: map[string]int{"a": 1}, Open: true,
	}, got)
}

func TestMergeNothing(t *testing.T) {
	got, err := Merge[mergePlan]()
	require.NoError(t, err)
	assert.Equal(t, mergePlan{}, got)
}

func TestMergeKeepsNone(t *testing.T) {
	got, err := Merge(mergePlan{}, mergePlan{Names: []string{}}, mergePlan{})
	require.NoError(t, err)
	assert.NotNil(t, got.Names, "an empty list says that there is none")
	assert.Empty(t, got.Names)
	got, err = Merge(mergePlan{}, mergePlan{})
	require.NoError(t, err)
	assert.Nil(t, got.Names, "a list not given stays not given")
}

func TestMergeConflicts(t *testing.T) {
	_, err := Merge(
		mergePlan{mergeHead: mergeHead{Title: "A", On: Day(2017, 1, 1)}, Sub: mergeHead{Title: "S"}, Area: "S12000026", LOIP: &mergeHead{Title: "L"}},
		mergePlan{mergeHead: mergeHead{Title: "B", On: Day(2017, 1, 2)}, Sub: mergeHead{Title: "T"}, Area: "S12000026", LOIP: &mergeHead{Title: "M"}},
	)
	assert.Equal(t, []Path{"/title", "/on", "/sub/title", "/loip"}, faultPaths(t, err))
}

// What is done to the whole afterwards does not reach the parts' own lists.
func TestMergeCopiesLists(t *testing.T) {
	names := make([]string, 1, 10)
	names[0] = "x"
	a, b := mergePlan{Names: names}, mergePlan{Names: []string{"y"}}
	got, err := Merge(a, b)
	require.NoError(t, err)
	got.Names[0], got.Names[1] = "changed", "changed"
	_ = append(got.Names, "more")
	assert.Equal(t, []string{"x"}, a.Names)
	assert.Equal(t, []string{"y"}, b.Names)
	assert.Equal(t, "", names[:2][1], "nor the room behind them")
}
