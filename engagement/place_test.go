package engagement

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func TestPlaceStandard(t *testing.T) {
	assert.Len(t, PlaceThemes(), 14)
	list := PlaceStandard{Counts: map[string][]int64{
		"feeling-safe":         {1, 1, 1, 0, 0, 0, 2}, // 1 + 2 + 3 + 7 + 7 = 20 of 5
		"public-transport":     {0, 0, 0, 3, 3, 0, 0}, // the middle two are 4 and 5
		"natural-space":        {0, 0, 1, 2, 0, 0, 0}, // three people
		"social-contact":       {0, 0, 0, 0, 0, 0, 0},
		"moving-around":        {1, 2, 3},
		"streets-and-spaces":   {2, 1, 0, 0, 0, 0, 3}, // 2 + 2 + 21 = 25 of 6
		"care-and-maintenance": {0, 0, 0, 0, 0, 6, -1},
	}}.Scores()
	require.Len(t, list, 4, "in the order of the tool; what nobody answered or cannot be is left out")
	assert.Equal(t, "public-transport", list[0].Theme.ID)
	assert.Equal(t, []string{"4.50", "4.5"}, []string{list[0].Mean.StringFixed(2), list[0].Median.StringFixed(1)})
	assert.Equal(t, "streets-and-spaces", list[1].Theme.ID)
	assert.Equal(t, []string{"4.17", "4.5"}, []string{list[1].Mean.StringFixed(2), list[1].Median.StringFixed(1)}, "25/6; between 2 and 7")
	assert.Equal(t, []int{1, 7}, []int{list[1].Low, list[1].High})
	assert.Equal(t, []int{4, 5}, []int{list[0].Low, list[0].High})
	assert.Equal(t, []int{1, 7}, []int{list[3].Low, list[3].High}, "one person is enough")
	assert.Equal(t, ThemeScore{Theme: placeThemes[4], Withheld: true}, list[2], "three people are not shown")
	assert.Equal(t, []string{"4.00", "3.0"}, []string{list[3].Mean.StringFixed(2), list[3].Median.StringFixed(1)})
	assert.Equal(t, int64(5), list[3].Answered, "five are")
	assert.Len(t, PlaceStandard{Counts: map[string][]int64{"feeling-safe": {0, 0, 0, 0, 0, 0, most}}}.Scores(), 1)
	assert.Empty(t, PlaceStandard{Counts: map[string][]int64{"feeling-safe": {0, 0, 0, 0, 0, 0, most + 1}}}.Scores())

	rows := validRecord().PlaceStandards[0].scoreTable().Rows
	require.Len(t, rows, 2)
	assert.Equal(t, []string{"Moving around", "9", "4.00", "4.0", "2", "6"}, rows[0])
	assert.Equal(t, []string{"fewer than five", "", "", "", ""}, rows[1][1:])
}

func TestPounds(t *testing.T) {
	for text, want := range map[string]string{`"1234567.50"`: "1234567.50", `0`: "0.00", `12.3`: "12.30", `"0.01"`: "0.01", `999999999999999.99`: "999999999999999.99"} {
		var x Pounds
		require.NoError(t, json.Unmarshal([]byte(text), &x), text)
		assert.Equal(t, want, x.String())
		back, err := json.Marshal(x)
		require.NoError(t, err)
		assert.JSONEq(t, `"`+want+`"`, string(back))
	}
	for _, text := range []string{`-1`, `1.234`, `1e3`, `""`, `"1,000"`, `"£5"`, `1000000000000000`, `null`, `".5"`, `"5."`, `" 5"`, `true`, `{}`, `"+5"`, ``, `"`, `"15`, `15"`} {
		var x Pounds
		assert.Error(t, x.UnmarshalJSON([]byte(text)), text)
	}
	assert.Equal(t, "£1,234,567.05", pounds("1234567.05").text())
}

func TestGuidance2016_draft_para63(t *testing.T) {
	suite.Rows(t, "ENG-029",
		row{Name: "used", Want: loip.Met, At: "/participatoryBudgets/0"},
		row{Name: "nothing was decided", Edit: func(r *Record) { r.Budgets[0].Decided = pounds("0") }, Want: loip.NotApplicable},
		row{Name: "none", Edit: func(r *Record) { r.Budgets = nil }, Want: loip.NotApplicable},
	)
}

func TestAdvice_participatoryBudgeting(t *testing.T) {
	const at = loip.Path("/participatoryBudgets/0")
	budget := func(edit func(*Budget)) func(*Record) { return func(r *Record) { edit(&r.Budgets[0]) } }
	suite.Rows(t, "ENG-030",
		row{Name: "exactly a hundredth", Want: loip.Met, At: at},
		row{Name: "a penny less", Edit: budget(func(b *Budget) { b.Decided = pounds("999999.99") }), Want: loip.Unmet, At: at},
		row{Name: "of a penny more", Edit: budget(func(b *Budget) { b.Of = pounds("100000000.01") }), Want: loip.Unmet},
		row{Name: "nothing decided", Edit: budget(func(b *Budget) { b.Decided = pounds("0") }), Want: loip.Unmet},
		row{Name: "the whole is not given", Edit: budget(func(b *Budget) { b.Of = nil }), Want: loip.Undetermined, At: at},
		row{Name: "the whole is nothing", Edit: budget(func(b *Budget) { b.Of = pounds("0") }), Want: loip.Undetermined},
		row{Name: "of what is not said", Edit: budget(func(b *Budget) { b.OfWhat = "" }), Want: loip.Undetermined, At: at + "/ofWhat"},
		row{Name: "none", Edit: func(r *Record) { r.Budgets = nil }, Want: loip.NotApplicable, At: "/participatoryBudgets"},
	)
	b := Budget{Decided: pounds("8200000"), Of: pounds("1000000000.10")}
	share, ok := b.Percent()
	assert.True(t, ok)
	assert.Equal(t, "0.82", share.StringFixed(2))
	short, _ := b.Short()
	assert.Equal(t, "1800000.001", short.String(), "to a tenth of a penny, exactly")
	short, _ = Budget{Decided: pounds("2"), Of: pounds("100")}.Short()
	assert.True(t, short.IsZero())
}
