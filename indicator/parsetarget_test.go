package indicator

import (
	"encoding/csv"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// formsOf is how the forms of the real cases are called here. A yearly number is
// one for each period; level with a comparator is a gap of 0.
var formsOf = map[string][]Form{
	"absolute": {ToValue}, "relative_change": {ByPercent}, "additive_change": {ByAmount}, "zero": {ToZero}, "direction_only": {DirectionOnly},
	"milestone": {Milestone}, "cohort_share": {CohortShare}, "service_level": {WithinDays}, "per_period": {PerPeriod}, "annual_rate": {PerYear, PerPeriod},
	"gap_close": {GapTo}, "relative_to_comparator": {GapTo, LevelWith}, "compound": {AllParts}, "chained": {InSteps}, "qualitative": {InWords}, "not_seen": {},
}

// Every text of a target in the real cases is read as what the case says it is,
// or refused.
func TestRealTargets(t *testing.T) {
	file, err := os.Open("testdata/targets.csv")
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 53, "52 targets and steps, and the heading")
	refused := 0
	for _, row := range rows[1:] {
		plan, place, text, form, value, unit, sense, direction, read, why := row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9]
		target, err := ParseTarget(text)
		name := plan + place + " " + text
		assert.Equal(t, text, target.Text, name)
		if read == "refused" {
			refused++
			require.Error(t, err, name)
			assert.Equal(t, why, err.Error(), name)
			assert.Equal(t, Target{Text: text}, target, name)
			t.Logf("refused: %q: %v", text, err)
			continue
		}
		require.NoError(t, err, name)
		assert.Equal(t, Form(read), target.Form, name)
		assert.Contains(t, formsOf[form], target.Form, name)
		amount := target.Value
		if target.isRelative() {
			amount = target.Change
		}
		if value != "" && target.Form != ToZero {
			want := num(value)
			assert.True(t, amount.equal(want), "%s: %s", name, amount)
		}
		if target.Unit != "" && form != "annual_rate" {
			assert.Equal(t, unit, target.Unit, name)
		}
		if target.Sense != "" {
			assert.Equal(t, sense, string(target.Sense), name)
		}
		if direction != "" {
			assert.Equal(t, direction, string(target.Direction), name)
		}
	}
	assert.Equal(t, 6, refused)
}

func TestParseTarget(t *testing.T) {
	percent := func(form Form, change string) Target { return Target{Form: form, Change: num(change), Unit: "percent"} }
	with := func(t Target, edit func(*Target)) Target { edit(&t); return t }
	for text, want := range map[string]Target{
		"reduce by 15% by 2027 from 2016/17": with(percent(ByPercent, "-15"), func(t *Target) { t.By, t.BaselineWhen = "2027", "2016/17" }),
		"Reduce by 15% by 2027 (baseline: 20% in 2016/17).": with(percent(ByPercent, "-15"), func(t *Target) {
			t.By, t.Baseline, t.BaselineWhen = "2027", num("20"), "2016/17"
		}),
		"10% fewer admissions compared with 2019":                with(percent(ByPercent, "-10"), func(t *Target) { t.BaselineWhen = "2019" }),
		"reduce by a third by 2030":                              with(percent(ByPercent, "-33.3333"), func(t *Target) { t.By = "2030" }),
		"improve by at least 10 per cent":                        with(percent(ByPercent, "10"), func(t *Target) { t.Direction, t.Sense = ForBetter, AtLeast }),
		"reduce by 20% over the next ten years":                  with(percent(ByPercent, "-20"), func(t *Target) { t.By = "10 years" }),
		"5% more each year":                                      percent(PerYear, "5"),
		"reduce by 10 a year":                                    {Form: PerYear, Change: num("-10")},
		"increase by 5 percentage points by March 2022":          {Form: ByPoints, Change: num("5"), Unit: "percentage points", By: "March 2022"},
		"reduce by 3pp":                                          {Form: ByPoints, Change: num("-3"), Unit: "percentage points"},
		"increase by 2,000 jobs":                                 {Form: ByAmount, Change: num("2000"), Unit: "jobs"},
		"5,000 more jobs by 2027":                                {Form: ByAmount, Change: num("5000"), Unit: "jobs", By: "2027"},
		"a fall of 1,200 people by the end of 2025":              {Form: ByAmount, Change: num("-1200"), Unit: "people", By: "2025"},
		"to the Scottish average by 2026":                        {Form: LevelWith, Comparator: "Scotland", By: "2026"},
		"at or above the national average":                       {Form: LevelWith, Comparator: "Scotland", Sense: AtLeast},
		"level with peers":                                       {Form: LevelWith, Comparator: "peers"},
		"90% within 30 days":                                     {Form: WithinDays, Value: num("90"), Unit: "percent", Days: 30},
		"at least 95% of referrals within 2 weeks":               {Form: WithinDays, Value: num("95"), Unit: "percent", Days: 14, Sense: AtLeast},
		"at least 95% within 20 working days":                    {Form: WithinDays, Value: num("95"), Unit: "percent", Days: 20, WorkingDays: true, Sense: AtLeast},
		"adult smoking 5% or lower by 2034":                      {Form: ToValue, Value: num("5"), Unit: "percent", Sense: AtMost, By: "2034"},
		"increase to 80% by 2022":                                {Form: ToValue, Value: num("80"), Unit: "percent", Sense: AtLeast, By: "2022"},
		"≥90%":                                                   {Form: ToValue, Value: num("90"), Unit: "percent", Sense: AtLeast},
		"fewer than 5%":                                          {Form: ToValue, Value: num("5"), Unit: "percent", Sense: LessThan},
		"£500 a week":                                            {Form: ToValue, Value: num("500"), Unit: "£ a week"},
		"to more than 5,000":                                     {Form: ToValue, Value: num("5000"), Sense: MoreThan},
		"three quarters of schools by 2022":                      {Form: ToValue, Value: num("75"), Unit: "percent", By: "2022"},
		"from 12% in 2012 to 6% in 2020":                         {Form: ToValue, Value: num("6"), Unit: "percent", Baseline: num("12"), BaselineWhen: "2012", Sense: AtMost, By: "2020"},
		"children in smoky homes from 12% in 2012 to 6% by 2020": {Form: ToValue, Value: num("6"), Unit: "percent", Baseline: num("12"), BaselineWhen: "2012", Sense: AtMost, By: "2020"},
		"double the number of homes by 2030":                     {Form: ByFactor, Change: num("2"), By: "2030"},
		"halve child poverty":                                    {Form: ByFactor, Change: num("0.5")},
		"reduce to zero by 2024":                                 {Form: ToZero, By: "2024"},
		"eradicate homelessness":                                 {Form: ToZero},
		"maintain current levels":                                {Form: Hold},
		"no increase by 2020":                                    {Form: Hold, Sense: AtMost, By: "2020"},
		"no reduction":                                           {Form: Hold, Sense: AtLeast},
		"increase by 2021":                                       {Form: DirectionOnly, Direction: Up, By: "2021"},
		"reduce from the current level":                          {Form: DirectionOnly, Direction: Down, BaselineWhen: "current level"},
		"halve the gap with Scotland":                            {Form: GapTo, Comparator: "Scotland", Change: num("-50"), Unit: "percent"},
		"narrow the gap to Scotland to 2 percentage points":      {Form: GapTo, Comparator: "Scotland", Value: num("2"), Unit: "percentage points"},
		"narrow the gap":                                         {Form: GapTo, Direction: Down},
		"reduce the gap between the most and least deprived 20% by 5 percentage points by 2026": {
			Form: FifthsGap, Between: []string{"most deprived fifth", "least deprived fifth"}, Change: num("-5"), Unit: "percentage points", By: "2026"},
		"at least half of 30 people":   {Form: CohortShare, Value: num("50"), Unit: "percent", Sense: AtLeast, Cohort: 30},
		"at least 80 a quarter":        {Form: PerPeriod, Value: num("80"), Sense: AtLeast, Every: "quarter"},
		"200 homes a year":             {Form: PerPeriod, Value: num("200"), Unit: "homes", Every: "year"},
		"net zero by 2045":             {Form: Milestone, By: "2045"},
		"90% (TBC)":                    {Form: Unsettled},
		"better understood, no number": {Form: InWords},
		"38% walk and 5% cycle by 2026": {Form: AllParts, By: "2026", Parts: []Part{
			{Text: "38% walk", Form: ToValue, Value: num("38"), Unit: "percent"}, {Text: "5% cycle", Form: ToValue, Value: num("5"), Unit: "percent"}}},
		"increase by 2021, then 5% more each year, leading to accreditation by 2026": {Form: InSteps, By: "2026", Parts: []Part{
			{Text: "increase by 2021", Form: DirectionOnly, Direction: Up, By: "2021"}, {Text: "5% more each year", Form: PerYear, Change: num("5"), Unit: "percent"},
			{Text: "accreditation by 2026", Form: Milestone, By: "2026"}}},
	} {
		got, err := ParseTarget(text)
		want.Text = text
		if assert.NoError(t, err, text) {
			assert.Equal(t, asJSON(t, want), asJSON(t, got), text)
		}
	}
}

// What can be read in two ways, or not at all, is refused.
func TestParseTargetNeverGuesses(t *testing.T) {
	for _, text := range []string{
		"", " ", "increase by 2000", "up to 20%", "about 20%", "around 95%", "2 percentage points", "10-15%", "reduce by between 5% and 10%",
		"90% by 2020 or 95% by 2021", "100% by 2021 and 50% by 2022", "not reduced by 5%", "more than 5,000", "over 200 homes", "by 2026", "within 3 years",
		"95% at the same levels as peers", "at the average", "1 in 5 people", "twice as many", "better than last year", "level cut off", "both parts",
		"increase by the first date, then every year", "five fewer deaths each year", "increase from 12% to 6%", "from 12% to 600 people",
		"reduction plan in place", "halve the gap by 20%", "80% each quarter", "95% in 10 working weeks", "increase, no amount, 5%",
		"children feel safe", "90%?", "90%; later 80%", "15% before 2027", "a quarter", "reduce the rate from 20 to 15% by 2020",
		"90% or more or less", "at least 90% or more", "increase by 0%", "all but 3 schools", "1234567890123456789012 people", "by 15% by 2099 by 2100",
		"narrow the gap from 12% to 6%", strings.Repeat("more ", 100),
	} {
		got, err := ParseTarget(text)
		assert.Error(t, err, "%q: %s", text, asJSON(t, got))
		assert.Equal(t, asJSON(t, Target{Text: text}), asJSON(t, got))
	}
}

var figuresIn = regexp.MustCompile(`\d+`)

// No figure of a text is passed over: each is found again in what was read.
func FuzzParseTarget(f *testing.F) {
	for _, text := range []string{
		"reduce by 15% by 2027 from 2016/17", "90% within 30 days", "at least half of 30 people", "from 12% in 2012 to 6% by 2020", "38% walk and 5% cycle by 2026",
		"increase by 2021, then 5% more each year", "narrow the gap with Scotland by 2.5 percentage points", "up to 20%", "£1,500.50 a week by Q1 2016/17", "10 of the 12",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		target, err := ParseTarget(text)
		if target.Text != text {
			t.Fatalf("the text was changed: %q", target.Text)
		}
		again, errAgain := ParseTarget(text)
		if (err == nil) != (errAgain == nil) || asJSON(t, target) != asJSON(t, again) {
			t.Fatal("read in two ways")
		}
		if err != nil || target.Form == Unsettled {
			return
		}
		if target.Form == "" {
			t.Fatal("no form and no reason")
		}
		target.Text = ""
		read := strings.ReplaceAll(asJSON(t, target), ",", "")
		if target.Days > 0 || target.Form == ByFactor {
			return // weeks become days
		}
		for _, figure := range figuresIn.FindAllString(strings.ReplaceAll(plainTarget(text), ",", ""), -1) {
			if bare := strings.TrimLeft(figure, "0"); !strings.Contains(read, bare) {
				t.Fatalf("%q: %s is passed over in %s", text, figure, read)
			}
		}
	})
}
