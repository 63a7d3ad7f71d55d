package indicator

import "github.com/communityplanning/loip"

// Measure is what kind of figure an indicator is. Figures of unlike measures
// are never compared.
type Measure string

// The measures.
const (
	Proportion Measure = "proportion" // a share of a whole, in percent
	Rate       Measure = "rate"       // events or people for each so many of a population
	Count      Measure = "count"
	Mean       Measure = "mean"
	Median     Measure = "median"
	Index      Measure = "index"
	Score      Measure = "score"
	Expectancy Measure = "expectancy" // years of life expected
)

// UnmarshalText reads one of the measures.
func (m *Measure) UnmarshalText(text []byte) error {
	return loip.OneOf(m, text, Proportion, Rate, Count, Mean, Median, Index, Score, Expectancy)
}

// Polarity says which way is good. It is never defaulted.
type Polarity string

// The polarities.
const (
	Higher  Polarity = "higher"
	Lower   Polarity = "lower"
	Closest Polarity = "closest" // to a value of its own
	Neither Polarity = "none"    // context: no way is good
)

// UnmarshalText reads one of the polarities.
func (p *Polarity) UnmarshalText(text []byte) error {
	return loip.OneOf(p, text, Higher, Lower, Closest, Neither)
}

// Kind says how near to people's lives an indicator is.
type Kind string

// The kinds of indicator.
const (
	Outcome Kind = "outcome" // how people fare
	Output  Kind = "output"  // what was done
	Input   Kind = "input"   // what was put in
)

// UnmarshalText reads one of the kinds.
func (k *Kind) UnmarshalText(text []byte) error { return loip.OneOf(k, text, Outcome, Output, Input) }

// Shown is what sort of performance information an indicator gives.
type Shown string

// The sorts of performance information that the guidance asks frameworks to
// blend and combine.
const (
	AddedValue         Shown = "added value of the partnership"
	Contribution       Shown = "contribution of the partnership to outcomes"
	PartnerShare       Shown = "contribution of a partner"
	OutcomeData        Shown = "local outcomes"
	ServicePerformance Shown = "service performance"
	Experience         Shown = "experience of communities and users"
	FeltInvolvement    Shown = "felt involvement in local decisions"
)

// UnmarshalText reads one of the sorts of performance information.
func (s *Shown) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, AddedValue, Contribution, PartnerShare, OutcomeData, ServicePerformance, Experience, FeltInvolvement)
}

// Indicator is something a partnership measures, with what has been published
// for it.
//
// Shape: an empty field is "not given".
type Indicator struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Theme    string   `json:"theme,omitzero"` // id of a theme of the plan
	Measure  Measure  `json:"measure,omitzero"`
	Unit     string   `json:"unit,omitzero"` // "percent", "per 100,000 people", "£ a week"
	Per      int64    `json:"per,omitzero"`  // of how many a rate counts, 100,000; where it is not given the unit may say
	Polarity Polarity `json:"polarity,omitzero"`
	// Ideal is the value that is best, in the indicator's own unit, and Band how
	// far to either side of it is as good. They count only with the polarity
	// closest.
	Ideal Value   `json:"ideal,omitzero"`
	Band  Value   `json:"band,omitzero"`
	Kind  Kind    `json:"kind,omitzero"`
	Shows []Shown `json:"shows,omitzero"` // what performance information it gives
	// Confirmation is to be confirmed while the partnership has not settled the
	// indicator; empty or known once it has.
	Confirmation      State       `json:"confirmation,omitzero"`
	ConfirmationSince loip.Date   `json:"confirmationSince,omitzero"` // the day since when it is in that state
	Source            string      `json:"source,omitzero"`            // as the document gives it: "NOMIS"
	Publication       Publication `json:"publication,omitzero"`
	Period            string      `json:"period,omitzero"`      // as the document gives it: "2015", "March 2016", "2012-14"
	LowestLevel       string      `json:"lowestLevel,omitzero"` // the smallest kind of place it is published for: "data zone", "council area"
	Places            []Place     `json:"places,omitzero"`      // that the document shows figures for

	Area      Figure    `json:"area,omitzero"`      // the council area's own figure
	Reference Figure    `json:"reference,omitzero"` // as a rule Scotland's
	Published Published `json:"published,omitzero"`
	Spread    *Spread   `json:"spread,omitzero"` // worst and best place inside the area
	Series    []Series  `json:"series,omitzero"`
	Breaks    []Break   `json:"breaks,omitzero"` // revised definitions, for every series
	Targets   []Target  `json:"targets,omitzero"`
	// Official is true for a series that is published alike for every area, and
	// that no plan of the dossier has taken for its own.
	Official bool `json:"official,omitzero"`
	// LinkAssumed is true where no document says which outcome or theme the
	// indicator stands under, and whoever read it took it so.
	LinkAssumed bool        `json:"linkAssumed,omitzero"`
	Note        string      `json:"note,omitzero"`
	Origin      loip.Origin `json:"origin,omitzero"`
}

// Figure is one figure of an indicator, for one area.
//
// Shape: Measure, Unit and Period are given only where they differ from the
// indicator's own.
type Figure struct {
	Place   Place   `json:"place,omitzero"`
	Value   Value   `json:"value,omitzero"`
	Measure Measure `json:"measure,omitzero"`
	Unit    string  `json:"unit,omitzero"`
	Period  string  `json:"period,omitzero"`
	Note    string  `json:"note,omitzero"`
}

// IsZero reports whether nothing of the figure is given.
func (f Figure) IsZero() bool {
	return f.Place == Place{} && f.Value.IsZero() && f.Measure == "" && f.Unit == "" && f.Period == "" && f.Note == ""
}

// Place is an area by code, by name, or both.
type Place struct {
	Code loip.AreaCode `json:"code,omitzero"`
	Name string        `json:"name,omitzero"`
}

// Standing is how one figure stands against another, by the indicator's
// polarity.
type Standing string

// The standings.
const (
	Better Standing = "better"
	Worse  Standing = "worse"
	Same   Standing = "same"
)

// Trend is which way an indicator has moved over the long term.
type Trend string

// The trends. Whether up is good is for the polarity to say; these are good,
// bad, or neither.
const (
	Positive     Trend = "positive"
	Negative     Trend = "negative"
	LittleChange Trend = "little change"
	TooFewPoints Trend = "too few points"
	NoTrend      Trend = "cannot be had"
)

// Published is what the document itself says of the figures, by a tick, a
// cross or an arrow.
//
// Shape: "not known" where a mark stood that did not survive; empty where the
// document has none.
type Published struct {
	Standing Standing `json:"standing,omitzero"`
	Trend    Trend    `json:"trend,omitzero"`
	Arrow    Movement `json:"arrow,omitzero"` // which way the arrow points, good or bad
	Gap      Width    `json:"gap,omitzero"`   // what became of the gap
}

// unread is the word for a mark that stood in the document and is lost.
const unread = "not known"

// UnmarshalText reads one of the standings, or "not known".
func (s *Standing) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, Better, Worse, Same, unread)
}

// UnmarshalText reads one of the trends, or "not known".
func (t *Trend) UnmarshalText(text []byte) error {
	return loip.OneOf(t, text, Positive, Negative, LittleChange, TooFewPoints, NoTrend, unread)
}

// Spread is the worst and the best place inside an area, and the gap between
// them as the document prints it.
type Spread struct {
	Level   string      `json:"level,omitzero"` // "ward", "intermediate zone", "locality"
	Measure Measure     `json:"measure,omitzero"`
	Unit    string      `json:"unit,omitzero"` // where it differs from the indicator's
	Period  string      `json:"period,omitzero"`
	Worst   Figure      `json:"worst,omitzero"`
	Best    Figure      `json:"best,omitzero"`
	Gap     Value       `json:"gap,omitzero"`
	Note    string      `json:"note,omitzero"`
	Origin  loip.Origin `json:"origin,omitzero"`
}
