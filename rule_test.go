package loip

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	ofAct      = Act2015.At("s. 6(2)(c)", "Local outcomes improvement plan", "A plan sets out its period.")
	ofRegs     = SSI2016_364.At("reg. 2", "Description of localities", "A ward, or at most 30,000 people.")
	ofGuidance = Guidance2016.At("Section A", "Principles of effective community planning", "Regard is to be had to the principles.")
	ofDraft    = Draft2016.At("para 127", "Local outcomes improvement plans", "A plan shows local needs.")
	ofAdvice   = Advice2016.At("notes", "Plain words", "A plan is short.")
)

func good(force Force, basis ...Provision) Rule {
	return Rule{ID: "OWN-001", Title: "A plan has a period.", Force: force, Basis: basis, How: "Looks for the period.", Since: "0.1.0"}
}

func TestVerifyRulesPasses(t *testing.T) {
	assert.NoError(t, VerifyRules(nil))
	for i, r := range []Rule{
		good(Must, ofAct), good(Must, ofRegs, ofGuidance), good(Should, ofGuidance, ofDraft), good(May, ofAct), good(May, ofGuidance),
		good(Advice, ofAdvice), good(Advice, ofGuidance), good(Advice, ofAct),
	} {
		assert.NoError(t, VerifyRules([]Rule{r}), "rule %d", i)
	}
	r := good(Must, ofAct)
	r.InForce = Period{Day(2016, time.December, 20), Day(2030, time.January, 1)}
	assert.NoError(t, VerifyRules([]Rule{r}), "a part of the provision's time")
	second := good(Must, ofAct)
	second.ID = "OWN-002"
	assert.NoError(t, VerifyRules([]Rule{r, second}))
}

func TestVerifyRulesFinds(t *testing.T) {
	nowhere := ofAct
	nowhere.Instrument = nil
	unpinned, headless, wordless := ofAct, ofAct, ofAct
	unpinned.Pinpoint, headless.Heading, wordless.Says = "", "", ""
	for name, spoil := range map[string]func(*Rule){
		"no id":                               func(r *Rule) { r.ID = "" },
		"an id in small letters":              func(r *Rule) { r.ID = "own-001" },
		"an id of two digits":                 func(r *Rule) { r.ID = "OWN-01" },
		"an id with a line end":               func(r *Rule) { r.ID = "OWN-001\n" },
		"no title":                            func(r *Rule) { r.Title = "" },
		"a title without a full stop":         func(r *Rule) { r.Title = "A plan has a period" },
		"a title in small letters":            func(r *Rule) { r.Title = "a plan has a period." },
		"a title of one letter":               func(r *Rule) { r.Title = "A." },
		"no how":                              func(r *Rule) { r.How = "" },
		"no version":                          func(r *Rule) { r.Since = "" },
		"half a version":                      func(r *Rule) { r.Since = "0.1" },
		"no basis":                            func(r *Rule) { r.Basis = nil },
		"a first provision without source":    func(r *Rule) { r.Basis = []Provision{nowhere} },
		"a second provision without source":   func(r *Rule) { r.Basis = []Provision{ofAct, nowhere} },
		"a provision without a pinpoint":      func(r *Rule) { r.Basis = []Provision{unpinned} },
		"a provision without a heading":       func(r *Rule) { r.Basis = []Provision{headless} },
		"a provision without words":           func(r *Rule) { r.Basis = []Provision{wordless} },
		"no force":                            func(r *Rule) { r.Force = "" },
		"a force that does not exist":         func(r *Rule) { r.Force = "shall" },
		"a must on guidance":                  func(r *Rule) { r.Basis = []Provision{ofGuidance, ofAct} },
		"a must on the draft":                 func(r *Rule) { r.Basis = []Provision{ofDraft} },
		"a must on advice":                    func(r *Rule) { r.Basis = []Provision{ofAdvice} },
		"a should on an Act":                  func(r *Rule) { r.Force = Should },
		"a should on the draft":               func(r *Rule) { r.Force, r.Basis = Should, []Provision{ofDraft, ofGuidance} },
		"a should on the draft, given a time": func(r *Rule) { r.Force, r.Basis, r.InForce = Should, []Provision{ofDraft}, part2 },
		"a should on advice":                  func(r *Rule) { r.Force, r.Basis = Should, []Provision{ofAdvice} },
		"an advice on the draft, in no time":  func(r *Rule) { r.Force, r.Basis = Advice, []Provision{ofDraft} },
		"in force a day before its provision": func(r *Rule) { r.InForce = Since(Day(2016, time.December, 19)) },
		"in force on no day":                  func(r *Rule) { r.InForce = Period{part2.From, part2.From} },
		"in force without a first day":        func(r *Rule) { r.InForce = Period{Until: Day(2030, time.January, 1)} },
	} {
		t.Run(name, func(t *testing.T) {
			r := good(Must, ofAct)
			spoil(&r)
			assert.Error(t, VerifyRules([]Rule{r}))
		})
	}
	assert.Error(t, VerifyRules([]Rule{good(Must, ofAct), good(Must, ofAct)}), "an id that stands twice")
}

func TestVerifyRulesFindsAll(t *testing.T) {
	err := VerifyRules([]Rule{{}, good(Must, ofGuidance)})
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	assert.Len(t, joined.Unwrap(), 5, "id, sentences, version and basis of the first; force of the second: %v", err)
}

func TestBinds(t *testing.T) {
	assert.Equal(t, part2, good(Must, ofAct).Binds())
	r := good(Must, ofAct)
	r.InForce = Since(Day(2020, time.January, 1))
	assert.Equal(t, r.InForce, r.Binds())
	assert.Equal(t, Period{}, Rule{}.Binds())
}

func TestWords(t *testing.T) {
	for _, f := range Forces() {
		var got Force
		require.NoError(t, got.UnmarshalText([]byte(f)))
		assert.Equal(t, f, got)
	}
	for _, a := range Answers() {
		var got Answer
		require.NoError(t, got.UnmarshalText([]byte(a)))
		assert.Equal(t, a, got)
	}
	f, a := Must, Met
	for _, text := range []string{"", "MUST", "must ", "shall", "pass"} {
		assert.Error(t, f.UnmarshalText([]byte(text)), text)
		assert.Error(t, a.UnmarshalText([]byte(text)), text)
	}
	assert.Equal(t, Must, f, "a fault changes nothing")
	assert.Equal(t, Met, a)
	assert.ErrorContains(t, OneOf(&f, []byte("shall"), Must, Should), `"should"`, "an error names the words expected")
	assert.Error(t, OneOf(&f, []byte("must")), "no words, nothing to read")
	assert.Equal(t, strings.Repeat("é", 60), clip(strings.Repeat("é", 60)))
	assert.Equal(t, strings.Repeat("é", 60)+"…", clip(strings.Repeat("é", 61)))
}

func TestRule_Clause(t *testing.T) {
	for title, want := range map[string]string{
		"Every outcome has a day.": "every outcome has a day", "Élan counts.": "élan counts", "No stop": "no stop", "": "",
	} {
		assert.Equal(t, want, Rule{Title: title}.Clause())
	}
}
