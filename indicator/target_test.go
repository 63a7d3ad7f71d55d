package indicator

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

func asJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// A part has every field of a target but those of the whole.
func TestPartIsATarget(t *testing.T) {
	part := reflect.TypeFor[Part]()
	var own []string
	for k := range part.NumField() {
		own = append(own, part.Field(k).Name)
	}
	whole := reflect.TypeFor[Target]()
	for k := range whole.NumField() {
		if name := whole.Field(k).Name; !slices.Contains([]string{"Parts", "Horizon", "ByBasis", "Status", "Note", "Origin"}, name) {
			assert.Contains(t, own, name)
		}
	}
	p := Part{
		Text: "t", Form: ToValue, Indicator: "i", Baseline: num("1"), BaselineWhen: "2016", Value: num("2"), Change: num("3"), Sense: AtLeast, Direction: Up, Unit: "u",
		Comparator: "c", Between: []string{"a", "b"}, Cohort: 4, Days: 5, WorkingDays: true, Every: "year", By: "2020",
		For: "f", ComparatorValue: num("6"),
	}
	for k := range part.NumField() {
		require.False(t, reflect.ValueOf(p).Field(k).IsZero(), part.Field(k).Name)
	}
	assert.Equal(t, p, p.target().asPart())
	read, err := loip.Decode[Target]([]byte(asJSON(t, Target{Form: AllParts, Parts: []Part{p}})))
	require.NoError(t, err)
	assert.Equal(t, asJSON(t, p), asJSON(t, read.Parts[0]))
}

// smoke is the share of children who breathe second-hand smoke at home, of an
// area and of Scotland; the national target is from 12% in 2012 to 6% by 2020.
func smoke() Indicator {
	series := func(values ...string) (list []Observation) {
		for k, v := range values {
			list = append(list, Observation{Period: []string{"2012", "2013", "2014", "2015", "2016", "2017"}[k], Value: num(v)})
		}
		return list
	}
	return Indicator{
		ID: "smoke", Name: "Children exposed to second-hand smoke", Measure: Proportion, Unit: "percent", Polarity: Lower,
		Area: Figure{Place: Place{"S12000026", "Scottish Borders"}}, Reference: Figure{Place: Place{loip.Scotland, "Scotland"}},
		Series: []Series{
			{Place: Place{"S12000026", "Scottish Borders"}, Observations: series("14", "13.5", "12", "11", "10.5")},
			{Place: Place{loip.Scotland, "Scotland"}, Observations: series("12", "11", "11", "8", "6")},
			{Place: Place{"S12000026", "Scottish Borders"}, Group: "most deprived fifth", Observations: series("24", "23", "21")},
			{Place: Place{"S12000026", "Scottish Borders"}, Group: "least deprived fifth", Observations: series("4", "5", "6")},
		},
	}
}

var in2018 = loip.Day(2018, 1, 1)

func TestResolve(t *testing.T) {
	base := func(form Form, change string) Target {
		return Target{Form: form, Change: num(change), BaselineWhen: "2012", By: "2020"}
	}
	for name, c := range map[string]struct {
		target Target
		want   string
		sense  Sense
	}{
		"a value":                       {Target{Form: ToValue, Value: num("6"), By: "2020"}, "6", AtMost},
		"a value with its sense":        {Target{Form: ToValue, Value: num("6"), Sense: LessThan}, "6", LessThan},
		"a bare value":                  {Target{Value: num("6.0")}, "6.0", AtMost},
		"a value in the same unit":      {Target{Form: ToValue, Value: num("6"), Unit: "%"}, "6", AtMost},
		"percent of the base":           {base(ByPercent, "-15"), "11.90", AtMost},
		"percent at the most":           {Target{Form: ByPercent, Change: num("-15"), BaselineWhen: "2012", Sense: AtMost}, "11.90", AtLeast},
		"percent up":                    {base(ByPercent, "15"), "16.10", AtLeast},
		"percent of a base of its own":  {Target{Form: ByPercent, Change: num("-50"), Baseline: num("20")}, "10.00", AtMost},
		"percent for the better":        {Target{Form: ByPercent, Change: num("15"), Direction: ForBetter, BaselineWhen: "2012"}, "11.90", AtMost},
		"points":                        {base(ByPoints, "-3"), "11", AtMost},
		"an amount":                     {base(ByAmount, "-2.5"), "11.5", AtMost},
		"a factor":                      {base(ByFactor, "0.5"), "7.0", AtMost},
		"twice":                         {base(ByFactor, "2"), "28", AtLeast},
		"none":                          {Target{Form: ToZero}, "0", AtMost},
		"hold":                          {Target{Form: Hold, BaselineWhen: "2012"}, "14", AtMost},
		"no rise":                       {Target{Form: Hold, BaselineWhen: "2012", Sense: AtMost}, "14", AtMost},
		"fewer":                         {Target{Form: DirectionOnly, Direction: Down, BaselineWhen: "2012"}, "14", LessThan},
		"better":                        {Target{Form: DirectionOnly, Direction: ForBetter, BaselineWhen: "2012"}, "14", LessThan},
		"more":                          {Target{Form: DirectionOnly, Direction: Up, BaselineWhen: "2012"}, "14", MoreThan},
		"level with Scotland":           {Target{Form: LevelWith, Comparator: "Scotland", By: "2020"}, "6", AtMost},
		"level with Scotland as it was": {Target{Form: LevelWith, Comparator: "Scotland", By: "2013"}, "11", AtMost},
		"a gap that closes":             {Target{Form: GapTo, Comparator: "Scotland", Value: num("0")}, "0", AtMost},
		"a gap that halves":             {Target{Form: GapTo, Comparator: "Scotland", Change: num("-50"), Unit: "percent", BaselineWhen: "2016"}, "2.250", AtMost},
		"a gap less two points":         {Target{Form: GapTo, Comparator: "Scotland", Change: num("-2"), Unit: "percentage points", BaselineWhen: "2016"}, "2.5", AtMost},
		"a gap that narrows":            {Target{Form: GapTo, Comparator: "Scotland", Direction: Down, BaselineWhen: "2016"}, "4.5", LessThan},
		"highest against lowest fifth":  {Target{Form: FifthsGap, Between: []string{"most deprived fifth", "least deprived fifth"}, Change: num("-10"), Unit: "percent", BaselineWhen: "2012"}, "18.00", AtMost},
		"a share of a cohort":           {Target{Form: CohortShare, Value: num("50"), Cohort: 30, Sense: AtLeast}, "50", AtLeast},
		"a promise within days":         {Target{Form: WithinDays, Value: num("80"), Days: 30, Sense: AtLeast}, "80", AtLeast},
		"in each quarter":               {Target{Form: PerPeriod, Value: num("80"), Every: "quarter", Sense: AtLeast}, "80", AtLeast},
		"five percent less each year":   {Target{Form: PerYear, Change: num("-50"), Unit: "percent", BaselineWhen: "2012", By: "2014"}, "3.5", AtMost},
		"all of it goes in a year":      {Target{Form: PerYear, Change: num("-100"), Unit: "percent", BaselineWhen: "2012", By: "2014"}, "0", AtMost},
		"half a point less each year":   {Target{Form: PerYear, Change: num("-0.5"), BaselineWhen: "2012", By: "2020"}, "10", AtMost},
	} {
		r := smoke().Resolve(c.target, in2018)
		require.True(t, r.Value.IsKnown(), "%s: %v", name, r.Reasons)
		assert.True(t, r.Value.Amount.Equal(num(c.want).Amount), "%s: %s", name, r.Value)
		assert.Equal(t, c.sense, r.Sense, name)
		assert.Empty(t, r.Reasons, name)
		back, err := loip.Decode[Resolution]([]byte(asJSON(t, r)))
		require.NoError(t, err, name)
		assert.Equal(t, asJSON(t, r), asJSON(t, back), name)
	}
}

// Whatever is missing is said, and nothing stands in for it.
func TestResolveRefuses(t *testing.T) {
	as := func(edit func(*Indicator)) Indicator { i := smoke(); edit(&i); return i }
	zero := as(func(i *Indicator) { i.Series[0].Observations[0].Value = num("0") })
	for name, c := range map[string]struct {
		i      Indicator
		target Target
	}{
		"no form":                     {smoke(), Target{}},
		"to be confirmed":             {smoke(), Target{Form: Unsettled}},
		"in words":                    {smoke(), Target{Form: InWords}},
		"a milestone":                 {smoke(), Target{Form: Milestone}},
		"parts":                       {smoke(), Target{Form: AllParts}},
		"a value to be confirmed":     {smoke(), Target{Form: ToValue, Value: Value{State: ToBeConfirmed}}},
		"another unit":                {smoke(), Target{Form: ToValue, Value: num("6"), Unit: "people"}},
		"no base":                     {smoke(), Target{Form: ByPercent, Change: num("-5")}},
		"a base that is not there":    {smoke(), Target{Form: ByPercent, Change: num("-5"), BaselineWhen: "2009"}},
		"a base in words":             {smoke(), Target{Form: ByPercent, Change: num("-5"), BaselineWhen: "the current level"}},
		"a suppressed base":           {smoke(), Target{Form: ByPercent, Change: num("-5"), Baseline: Value{State: Suppressed}, BaselineWhen: "2012"}},
		"a base of another year kind": {smoke(), Target{Form: ByPercent, Change: num("-5"), BaselineWhen: "2012/13"}},
		"percent of a base of 0":      {zero, Target{Form: ByPercent, Change: num("-5"), BaselineWhen: "2012"}},
		"twice a base of 0":           {zero, Target{Form: ByFactor, Change: num("2"), BaselineWhen: "2012"}},
		"percent of a base below 0":   {smoke(), Target{Form: ByPercent, Change: num("-5"), Baseline: num("-4")}},
		"points of a rate":            {as(func(i *Indicator) { i.Measure, i.Unit = Rate, "per 1,000 people" }), Target{Form: ByPoints, Change: num("-5"), Baseline: num("20")}},
		"an amount in another unit":   {smoke(), Target{Form: ByAmount, Change: num("-5"), Baseline: num("20"), Unit: "years"}},
		"no change":                   {smoke(), Target{Form: ByPercent, Baseline: num("20")}},
		"better with no polarity":     {as(func(i *Indicator) { i.Polarity = "" }), Target{Form: ByPercent, Change: num("5"), Direction: ForBetter, Baseline: num("20")}},
		"each year for how long":      {smoke(), Target{Form: PerYear, Change: num("-5"), Unit: "percent", BaselineWhen: "2012"}},
		"more than all each year":     {smoke(), Target{Form: PerYear, Change: num("-100.1"), Unit: "percent", BaselineWhen: "2012", By: "2014"}},
		"each year before the base":   {smoke(), Target{Form: PerYear, Change: num("-5"), Unit: "percent", BaselineWhen: "2012", By: "2011"}},
		"level with nobody":           {smoke(), Target{Form: LevelWith}},
		"level with somebody unknown": {smoke(), Target{Form: LevelWith, Comparator: "Fife"}},
		"a gap to nobody":             {smoke(), Target{Form: GapTo, Direction: Down}},
		"fifths without figures":      {smoke(), Target{Form: FifthsGap, Between: []string{"a", "b"}, Change: num("-1"), BaselineWhen: "2012"}},
		"two series of the area": {as(func(i *Indicator) {
			i.Series, i.Area.Value, i.Period = append(i.Series, i.Series[0]), num("14"), "2012"
		}), Target{Form: Hold, BaselineWhen: "2012"}},
		"another indicator": {smoke(), Target{Form: Hold, BaselineWhen: "2012", Indicator: "jobs"}},
		"too many digits":   {as(func(i *Indicator) { i.Measure, i.Unit = Index, "" }), Target{Form: ByFactor, Change: num("100000000000000000"), Baseline: num("100000000000000000")}},
	} {
		r := c.i.Resolve(c.target, in2018)
		assert.False(t, r.Value.IsKnown(), "%s: %s", name, r.Value)
		assert.NotEmpty(t, r.Reasons, name)
		_, reason := r.Met(num("1"))
		assert.NotEmpty(t, reason, name)
	}
}

// What the number does not show by itself is said beside it.
func TestResolveDoubts(t *testing.T) {
	for name, c := range map[string]struct {
		target Target
		doubts int
	}{
		"a plain value":                    {Target{Form: ToValue, Value: num("6"), By: "2020"}, 0},
		"percent of a percentage":          {Target{Form: ByPercent, Change: num("-15"), BaselineWhen: "2012"}, 1},
		"points":                           {Target{Form: ByPoints, Change: num("-15"), Baseline: num("20")}, 0},
		"below 0":                          {Target{Form: ByPoints, Change: num("-15"), BaselineWhen: "2012"}, 1},
		"above the whole":                  {Target{Form: ToValue, Value: num("101")}, 1},
		"a base that differs":              {Target{Form: Hold, Baseline: num("14.1"), BaselineWhen: "2012"}, 1},
		"a date that cannot be read":       {Target{Form: ToValue, Value: num("6"), By: "the first date"}, 1},
		"a comparator that moves":          {Target{Form: LevelWith, Comparator: "S92000003", By: "2020"}, 1},
		"a comparator that is known":       {Target{Form: LevelWith, Comparator: "Scotland", By: "2016"}, 0},
		"a cohort of unknown size":         {Target{Form: CohortShare, Value: num("50")}, 1},
		"a cohort, and what one person is": {Target{Form: CohortShare, Value: num("50"), Cohort: 30}, 1},
	} {
		assert.Len(t, smoke().Resolve(c.target, in2018).Doubts, c.doubts, name)
	}
	r := smoke().Resolve(Target{Form: CohortShare, Value: num("55"), Cohort: 30}, in2018)
	assert.Equal(t, "17 of 30 people", r.How)
}

func TestResolvedTargetIsMet(t *testing.T) {
	for sense, want := range map[Sense][3]bool{
		AtLeast: {false, true, true}, AtMost: {true, true, false}, MoreThan: {false, false, true}, LessThan: {true, false, false}, Exactly: {false, true, false},
	} {
		r := smoke().Resolve(Target{Value: num("6"), Sense: sense}, in2018)
		for k, v := range []string{"5.9", "6.0", "6.1"} {
			met, reason := r.Met(num(v))
			assert.Equal(t, want[k], met, "%s %s", sense, v)
			assert.Empty(t, reason)
		}
	}
	i := smoke()
	i.Polarity = Neither
	_, reason := i.Resolve(Target{Value: num("6")}, in2018).Met(num("5"))
	assert.NotEmpty(t, reason, "nothing says on which side it is met")
}

// A resolution of a day rests on what was known then, and carries its cautions.
func TestResolveRemembersItsDay(t *testing.T) {
	i := smoke()
	target := Target{Form: LevelWith, Comparator: "Scotland", By: "2020"}
	before := asJSON(t, i.Resolve(target, loip.Day(2017, 1, 1)))
	i.Series[1].Observations = append(i.Series[1].Observations, Observation{Period: "2017", Value: num("5")})
	assert.Equal(t, before, asJSON(t, i.Resolve(target, loip.Day(2017, 1, 1))), "the figure of 2017 is not known in 2017")
}

func TestResolveParts(t *testing.T) {
	target := Target{Form: InSteps, BaselineWhen: "2012", Parts: []Part{
		{Form: ByPoints, Change: num("-2"), By: "2014"}, {Form: PerYear, Change: num("-0.5"), By: "2016"}, {Form: Milestone},
	}}
	list := smoke().ResolveParts(target, in2018)
	require.Len(t, list, 3)
	assert.True(t, list[0].Value.equal(num("12")))
	assert.True(t, list[1].Value.equal(num("11")), "counted from the step before")
	assert.False(t, list[2].Value.IsKnown())
	both := smoke().ResolveParts(Target{Form: AllParts, By: "2026", Parts: []Part{{Form: ToValue, Value: num("5")}, {Form: ToZero, By: "2030"}}}, in2018)
	assert.Equal(t, "2026", both[0].Due.String(), "when the whole is due")
	assert.Equal(t, "2030", both[1].Due.String())
	assert.Len(t, smoke().ResolveParts(Target{Form: ToZero}, in2018), 1)
}
