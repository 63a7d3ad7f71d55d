package indicator

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func TestNumberKeepsWhatWasPublished(t *testing.T) {
	for text, want := range map[string]string{
		"82.0": "82.0", "0": "0", "0.00": "0.00", "-36.34": "-36.34", "106.46": "106.46",
		"123456789012345678": "123456789012345678", "0.000000000000000001": "0.000000000000000001",
		"1e3": "1000", "25e-1": "2.5", "1e17": "100000000000000000",
	} {
		v, err := Number(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, v.String())
		assert.True(t, v.IsKnown())
	}
	for _, text := range []string{
		"", "n/a", "TBC", "1,490", "78.7%", "£548", "NaN", "Inf", "0x1F", "1_000", " 1",
		"1234567890123456789", "123456789.1234567890", "1e18", "2e999999999", "1e-19", "1e-999999999", "123456789012345678e1",
		strings.Repeat("0", 41),
	} {
		v, err := Number(text)
		assert.Error(t, err, text)
		assert.True(t, v.IsZero(), text)
	}
}

func TestValueJSON(t *testing.T) {
	for in, want := range map[string]string{
		`"82.0"`:                             `"82.0"`,
		`1.9`:                                `"1.9"`,
		`2.50`:                               `"2.50"`,
		`"\u0035"`:                           `"5"`,
		`null`:                               `null`,
		`{"state":"none"}`:                   `{"state":"none"}`,
		`{"state":"to be confirmed"}`:        `{"state":"to be confirmed"}`,
		`{"state":"suppressed","why":"few"}`: `{"state":"suppressed","why":"few"}`,
		`{"state":"known","amount":3.90}`:    `"3.90"`,
		`{"marks":[],"state":"known","amount":"0"}`:                 `"0"`,
		`{"state":"known","amount":"60","marks":["small numbers"]}`: `{"state":"known","amount":"60","marks":["small numbers"]}`,
	} {
		var v Value
		require.NoError(t, json.Unmarshal([]byte(in), &v), in)
		out, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, want, string(out), in)
	}
	for _, in := range []string{
		`""`, `"n/a"`, `true`, `[]`, `1e18`, `1e-400`, `1234567890123456789`, `"5" ` + `"6"`,
		`{}`, `{"state":""}`, `{"why":"lost"}`, `{"state":"lost"}`, `{"state":"known"}`, `{"state":"known","amount":null}`,
		`{"state":"known","amount":{}}`, `{"state":"none","amount":"0"}`, `{"state":"known","amount":"5","amount":"6"}`,
		`{"State":"known","amount":"5"}`, `{"state":"known","amount":"5","unit":"%"}`, `{"state":"known","amount":"5","marks":["odd"]}`,
		`{"state":"known","amount":"1234567890123456789"}`,
	} {
		v := num("1")
		assert.Error(t, json.Unmarshal([]byte(in), &v), in)
	}
}

func TestValueIsNotGivenUntilItIs(t *testing.T) {
	for want, v := range map[string]Value{
		"not given": {}, "none": {State: None}, "to be confirmed": {State: ToBeConfirmed}, "suppressed": {State: Suppressed},
		"not known": {State: NotKnown}, "0": num("0"), "60 (small numbers) (provisional)": num("60", SmallNumbers, Provisional),
	} {
		assert.Equal(t, want, v.String())
		assert.Equal(t, want == "not given", v.IsZero(), want)
	}
}

// The rows of the published tables: pay in pounds, rates of several bases,
// counts, and what has no figure. What is read is written again.
func TestIndicatorJSON(t *testing.T) {
	const in = `{"id":"i","name":"Claimant count 18-24","theme":"learning","measure":"proportion","unit":"percent",` +
		`"polarity":"lower","kind":"outcome","confirmation":"known","source":"NOMIS","period":"March 2016",` +
		`"area":{"place":{"code":"S12000026","name":"Scottish Borders"},"value":"3.9","note":"310 young people"},` +
		`"reference":{"value":{"state":"none"},"measure":"count","unit":"people","period":"2015"},` +
		`"published":{"standing":"not known","trend":"not known"},` +
		`"spread":{"level":"ward","measure":"count","unit":"young people","worst":{"value":{"state":"known","amount":"60","marks":["small numbers"]}},` +
		`"best":{"value":{"state":"known","amount":"10","marks":["small numbers"]}},"gap":"50","note":"rates are difficult at ward level"},` +
		`"origin":{"document":"board papers","heading":"Attainment"}}`
	i, err := loip.Decode[Indicator]([]byte(in))
	require.NoError(t, err)
	out, err := json.Marshal(i)
	require.NoError(t, err)
	assert.Equal(t, in, string(out))

	i = Indicator{ID: "i", Polarity: Closest, Ideal: num("21.0")}
	out, err = json.Marshal(i)
	require.NoError(t, err)
	assert.Equal(t, `{"id":"i","name":"","polarity":"closest","ideal":"21.0"}`, string(out))
}

func TestIndicatorRefusesUnknownWords(t *testing.T) {
	for _, in := range []string{
		`{"measure":"share"}`, `{"polarity":""}`, `{"polarity":"up"}`, `{"kind":"result"}`, `{"confirmation":"yes"}`,
		`{"published":{"standing":"tick"}}`, `{"published":{"trend":"up"}}`, `{"target":"5"}`, `{"area":{"value":null}}`,
	} {
		_, err := loip.Decode[Indicator]([]byte(in))
		assert.Error(t, err, in)
	}
}

func TestFigureIsZero(t *testing.T) {
	assert.True(t, Figure{}.IsZero())
	for _, f := range []Figure{
		{Place: Place{Name: "Tweeddale"}}, {Value: num("0")}, {Measure: Count}, {Unit: "percent"}, {Period: "2015"}, {Note: "n"},
	} {
		assert.False(t, f.IsZero(), f)
	}
}

func TestCollect(t *testing.T) {
	collect := func(list ...Indicator) error {
		var ids loip.IDs
		ids.Define("theme", "safe", "/themes/0/id")
		Collect(list, &ids, "/indicators")
		return ids.Err()
	}
	assert.NoError(t, collect(valid(), Indicator{ID: "another"}))
	assert.NoError(t, collect())
	for at, list := range map[string][]Indicator{
		"/indicators/1/id":    {valid(), valid()},
		"/indicators/0/id":    {{Name: "Smoking quits"}},
		"/indicators/1/theme": {valid(), {ID: "b", Theme: "housing"}},
	} {
		assert.ErrorContains(t, collect(list...), at+":")
	}
}
