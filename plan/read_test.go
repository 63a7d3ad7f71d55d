package plan

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// faults lists the places of every fault in an error.
func faults(err error) []loip.Path {
	var list []loip.Path
	var one *loip.DecodeError
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		for _, inner := range e.Unwrap() {
			list = append(list, faults(inner)...)
		}
	default:
		if errors.As(err, &one) {
			return []loip.Path{one.Path}
		}
		if inner := errors.Unwrap(err); inner != nil {
			return faults(inner)
		}
	}
	return list
}

func TestRead_refusesAtItsPlace(t *testing.T) {
	for name, c := range map[string]struct {
		json string
		at   loip.Path
	}{
		"unknown format":                 {`{"format":"loip/2"}`, "/format"},
		"unknown key":                    {`{"lioP":{}}`, "/lioP"},
		"unknown key deep down":          {`{"loip":{"title":"x","outcomes":[{"id":"o","titel":"y"}]}}`, "/loip/outcomes/0/titel"},
		"impossible date":                {`{"loip":{"title":"x","published":"2017-02-29"}}`, "/loip/published"},
		"unknown council":                {`{"area":"S12000099"}`, "/area"},
		"area of another kind":           {`{"area":"S13002761"}`, "/area"},
		"another area":                   {`{"area":"S12000026","division":{"council":"S12000005"}}`, "/division/council"},
		"another area, of governance":    {`{"area":"S12000026","governance":{"council":"S12000005"}}`, "/governance/council"},
		"outcome's period upside down":   {`{"loip":{"title":"x","outcomes":[{"id":"o","title":"a","period":{"from":"2027-01-01","until":"2017-01-01"}}]}}`, "/loip/outcomes/0/period"},
		"unknown contributor":            {`{"governance":{"contributions":[{"body":"nobody","kind":"staff"}]}}`, "/governance/contributions/0/body"},
		"contribution to nothing":        {`{"governance":{"contributions":[{"body":"nhs-borders","outcome":"o","kind":"staff"}]}}`, "/governance/contributions/0/outcome"},
		"unknown lead":                   {`{"loip":{"title":"x","actions":[{"id":"a","title":"b","leads":["nobody"]}]}}`, "/loip/actions/0/leads/0"},
		"unknown national edition":       {`{"loip":{"title":"x","outcomes":[{"id":"o","title":"a","national":[{"edition":2012,"outcome":"1"}]}]}}`, "/loip/outcomes/0/national/0"},
		"a statement on no rule":         {`{"statements":[{"holds":true,"statement":"x","by":"y"}]}`, "/statements/0/rule"},
		"a statement on a rule unknown":  {`{"statements":[{"rule":"PLAN-999","holds":true,"statement":"x","by":"y"}]}`, "/statements/0/rule"},
		"a statement that would be lost": {`{"statements":[{"rule":"LOC-002","holds":true,"statement":"x","by":"y"}]}`, "/statements/0/rule"},
		"outcome twice":                  {`{"loip":{"title":"x","outcomes":[{"id":"o","title":"a"},{"id":"o","title":"b"}]}}`, "/loip/outcomes/1"},
		"outcome without id":             {`{"loip":{"title":"x","outcomes":[{"title":"a"}]}}`, "/loip/outcomes/0"},
		"unknown theme":                  {`{"loip":{"title":"x","outcomes":[{"id":"o","title":"a","theme":"t"}]}}`, "/loip/outcomes/0/theme"},
		"unknown indicator":              {`{"loip":{"title":"x","outcomes":[{"id":"o","title":"a","indicators":["i"]}]}}`, "/loip/outcomes/0/indicators/0"},
		"unknown need":                   {`{"loip":{"title":"x","outcomes":[{"id":"o","title":"a","needs":["n"]}]}}`, "/loip/outcomes/0/needs/0"},
		"unknown body":                   {`{"loip":{"title":"x","signOff":[{"body":"nobody","does":"agreed"}]}}`, "/loip/signOff/0/body"},
		"unknown action":                 {`{"otherPlans":[{"title":"x","actions":[{"id":"a","title":"b","alignsWith":["c"]}]}]}`, "/otherPlans/0/actions/0/alignsWith/0"},
		"unknown locality":               {`{"localityPlans":[{"title":"x","localities":["l"]}]}`, "/localityPlans/0/localities/0"},
		"no such national outcome":       {`{"loip":{"title":"x","outcomes":[{"id":"o","title":"a","national":[{"edition":2007,"outcome":"15"}]}]}}`, "/loip/outcomes/0/national/0"},
		"a huge exponent":                {`{"governance":{"contributions":[{"body":"nhs-borders","kind":"money","amount":1e400000}]}}`, "/governance/contributions/0/amount"},
		"period upside down":             {`{"loip":{"title":"x","period":{"from":"2027-01-01","until":"2017-01-01"}}}`, "/loip/period"},
		"a setting that cannot be":       {`{"settings":[{"name":"s","reportMonths":-1}]}`, "/settings/0"},
		"a limit and none":               {`{"settings":[{"name":"s","populationCap":1,"noCap":true}]}`, "/settings/0"},
		"10,000 levels of nesting":       {`{"loip":` + strings.Repeat(`{"loip":`, 10_000) + `1` + strings.Repeat("}", 10_001), "/loip/loip"},
		"wrong type in a long list":      {`{"visions":[{"text":"a"},{"text":"b","by":"soon"}]}`, "/visions/1/by"},
		"a word that is not among the":   {`{"loip":{"title":"x","status":"final"}}`, "/loip/status"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read([]byte(c.json))
			require.Error(t, err)
			assert.Contains(t, faults(err), c.at, "%v", err)
		})
	}
}

func TestRead_empty(t *testing.T) {
	v, err := Read([]byte(`{}`))
	require.NoError(t, err)
	r := Check(v, loip.Day(2022, 1, 22)) // the first day on which every rule is in force
	assert.Len(t, r.Results, len(Checks()))
	for _, res := range r.Results {
		assert.Contains(t, []loip.Answer{loip.Undetermined, loip.NotApplicable}, res.Answer, res.Rule.ID)
	}
	assert.NoError(t, r.Err())
}

// A statement on a council's own rule is kept for it.
func TestRead_statementOnOwnRule(t *testing.T) {
	v, err := Read([]byte(`{"statements":[{"rule":"OURS-001","holds":true,"statement":"x","by":"y"}]}`))
	require.NoError(t, err)
	require.Len(t, v.Statements, 1)
	assert.Equal(t, loip.RuleID("OURS-001"), v.Statements[0].Rule)
}

func TestRead_parts(t *testing.T) {
	v, err := Read(
		[]byte(`{"name":"A","otherPlans":[{"title":"first"}]}`),
		[]byte(`{"area":"S12000026","otherPlans":[{"title":"second"}],"localityPlans":[]}`),
	)
	require.NoError(t, err)
	assert.Equal(t, "A", v.Name)
	assert.Equal(t, loip.AreaCode("S12000026"), v.Area)
	require.Len(t, v.OtherPlans, 2)
	assert.Equal(t, "second", v.OtherPlans[1].Title)
	assert.NotNil(t, v.LocalityPlans, "an empty list says that there is none")

	_, err = Read([]byte(`{"name":"A"}`), []byte(`{"name":"B"}`))
	assert.Equal(t, []loip.Path{"/name"}, faults(err))
}

// Two plans must not share an id either, since indicators name themes and
// outcomes wherever they stand.
func TestRead_idsAcrossPlans(t *testing.T) {
	_, err := Read([]byte(`{"loip":{"title":"x","themes":[{"id":"t","title":"a"}]},"otherPlans":[{"title":"y","themes":[{"id":"t","title":"b"}]}]}`))
	assert.Equal(t, []loip.Path{"/otherPlans/0/themes/0"}, faults(err))
}

// What is read and written again is the same dossier.
func TestPartnership_roundTrip(t *testing.T) {
	v := valid()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	again, err := Read(data)
	require.NoError(t, err)
	back, err := json.Marshal(again)
	require.NoError(t, err)
	assert.JSONEq(t, string(data), string(back))
	assert.Equal(t, Check(v, octFirst), Check(again, octFirst))
}

func FuzzRead(f *testing.F) {
	f.Add(validJSON)
	f.Add([]byte(`{"loip":{"title":"x"}}`))
	f.Add([]byte(`{}`))
	for _, name := range realPlans(f) {
		_, v := readPlan(f, name)
		data, err := json.Marshal(v)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		v, err := Read(data)
		if err != nil {
			return
		}
		r := Check(v, octFirst)
		r.Tables = Tables(v, octFirst)
		if r.Text() != func() string { again := Check(v, octFirst); again.Tables = Tables(v, octFirst); return again.Text() }() {
			t.Fatal("two reports on one dossier differ")
		}
		if len(r.Results) != len(Checks()) {
			t.Fatal("a rule gave no answer")
		}
	})
}

// What a target of a theme refers to is looked for as it is elsewhere.
func TestVerify_targetOfATheme(t *testing.T) {
	v := valid()
	v.LOIP.Themes[1].Targets = []indicator.Target{{Indicator: "falls"}, {Indicator: "none"}, {Form: indicator.CohortShare, Cohort: -1}}
	assert.ElementsMatch(t, []loip.Path{"/loip/themes/1/targets/1/indicator", "/loip/themes/1/targets/2/cohort"}, faults(v.Verify()))
}
