package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
)

// Content is what a local outcomes improvement plan and a locality plan share.
type Content struct {
	Title string `json:"title"`
	// Partial is true where only parts of the document were read. What is
	// missing is then not held against it: rules answer undetermined for unmet.
	Partial bool        `json:"partial,omitzero"`
	Vision  []Vision    `json:"vision,omitzero"`
	Period  loip.Period `json:"period,omitzero"` // of the plan; the default for its outcomes
	// Needs describes the needs and circumstances of the people who live in the
	// area of the plan.
	Needs         []Need                   `json:"needs,omitzero"`
	Themes        []Theme                  `json:"themes,omitzero"`
	Outcomes      []Outcome                `json:"outcomes,omitzero"`
	Actions       []Action                 `json:"actions,omitzero"`
	Participation []Participation          `json:"participation,omitzero"`
	Consultation  *engagement.Consultation `json:"consultation,omitzero"`
	SignOff       []governance.Signature   `json:"signOff,omitzero"`
	Status        Status                   `json:"status,omitzero"`
	Published     loip.Date                `json:"published,omitzero"`
	Where         string                   `json:"where,omitzero"` // where it is published
	Reports       []ProgressReport         `json:"progressReports,omitzero"`
	Progress      []ProgressNote           `json:"progress,omitzero"`
	Reviews       []Review                 `json:"reviews,omitzero"`
	Origin        loip.Origin              `json:"origin,omitzero"`
	// directed is from the dossier the plan is in: see [Partnership.ReportingFrom].
	directed loip.Date
	chosen   Setting
}

// Status is how far a plan has come; empty is not given.
type Status string

// The statuses.
const (
	Draft     Status = "draft"
	Approved  Status = "approved"
	Published Status = "published"
)

// UnmarshalText reads one of the statuses.
func (s *Status) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, Draft, Approved, Published)
}

// Vision is what a document says will be so, and by when.
type Vision struct {
	Text   string      `json:"text"`        // in short
	By     int         `json:"by,omitzero"` // a calendar year
	Agreed loip.Date   `json:"agreed,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}

// Need is a finding about the needs, circumstances and aspirations of people
// in the area.
type Need struct {
	ID        string      `json:"id"`
	Text      string      `json:"text"`
	Theme     string      `json:"theme,omitzero"`
	Community string      `json:"community,omitzero"` // whom it is about, where not the whole area
	Sort      Sort        `json:"sort,omitzero"`
	Poorer    bool        `json:"significantlyPoorer,omitzero"` // the plan says that outcomes there are significantly poorer
	Sector    Sector      `json:"sector,omitzero"`              // whose participation shaped it
	Source    string      `json:"source,omitzero"`
	On        loip.Date   `json:"on,omitzero"` // when it was established
	Origin    loip.Origin `json:"origin,omitzero"`
}

// Sort says whether a finding is about the whole area, a place in it, or a
// group of people.
type Sort string

// The sorts of community a finding is about.
const (
	WholeArea Sort = "whole area"
	Place     Sort = "place"
	Interest  Sort = "interest"
)

// UnmarshalText reads one of the sorts.
func (s *Sort) UnmarshalText(text []byte) error {
	return loip.OneOf(s, text, WholeArea, Place, Interest)
}

// Sector is whose participation helped to shape the understanding of needs.
type Sector string

// The three sectors that the guidance names.
const (
	Communities Sector = "local communities"
	Business    Sector = "business"
	ThirdSector Sector = "third sector"
)

// Sectors lists the three.
func Sectors() []Sector { return []Sector{Communities, Business, ThirdSector} }

// UnmarshalText reads one of the sectors.
func (s *Sector) UnmarshalText(text []byte) error { return loip.OneOf(s, text, Sectors()...) }

// Theme groups the outcomes of a plan.
type Theme struct {
	ID     string      `json:"id"`
	Title  string      `json:"title"`
	Todo   []string    `json:"todo,omitzero"`  // what more the plan says needs to be done
	Plans  []string    `json:"plans,omitzero"` // other plans and strategies it names
	Origin loip.Origin `json:"origin,omitzero"`
}

// Outcome is a local outcome: a change in how people fare that the plan is to
// bring about.
//
// Law: section 4(2) and (4) of the 2015 Act; section 6(2)(a) to (c).
type Outcome struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Theme string `json:"theme,omitzero"` // id
	// Improvement describes the proposed improvement in achieving the outcome.
	Improvement string      `json:"improvement,omitzero"`
	Period      loip.Period `json:"period,omitzero"` // within which it is to be achieved, where not the plan's
	Inequality  bool        `json:"inequality,omitzero"`
	Needs       []string    `json:"needs,omitzero"`      // ids
	Indicators  []string    `json:"indicators,omitzero"` // ids
	Ladder      []Rung      `json:"ladder,omitzero"`
	National    []National  `json:"national,omitzero"`
	Origin      loip.Origin `json:"origin,omitzero"`
}

// Term is a horizon of the guidance.
//
// Law: draft guidance, para 137: 10 years, 3 years and 1 year. The guidance
// does not say from when they run.
type Term string

// The terms.
const (
	Short  Term = "short"  // 1 year
	Medium Term = "medium" // 3 years
	Long   Term = "long"   // 10 years
)

// UnmarshalText reads one of the terms.
func (t *Term) UnmarshalText(text []byte) error { return loip.OneOf(t, text, Short, Medium, Long) }

// Years returns the length of the term.
//
// Unit: years.
func (t Term) Years() int { return map[Term]int{Short: 1, Medium: 3, Long: 10}[t] }

// Rung is one step of an outcome's ladder: what will be different at the end
// of a term, and by what it will be shown.
type Rung struct {
	Term       Term     `json:"term"`
	Statement  string   `json:"statement,omitzero"`  // the long-term outcome, or the contributory one
	Indicators []string `json:"indicators,omitzero"` // ids
	Targets    []Target `json:"targets,omitzero"`
}

// Target is a value to be reached by a time.
type Target struct {
	Text         string          `json:"text"` // as the document gives it
	Indicator    string          `json:"indicator,omitzero"`
	Baseline     indicator.Value `json:"baseline,omitzero"`
	BaselineWhen string          `json:"baselineWhen,omitzero"`
	Value        indicator.Value `json:"value,omitzero"`
	Unit         string          `json:"unit,omitzero"`
	By           string          `json:"by,omitzero"` // a year or a day, as the document gives it
	Origin       loip.Origin     `json:"origin,omitzero"`
}

// National links a local outcome to a national outcome of an edition.
type National struct {
	Edition int    `json:"edition"` // 2007, 2011 or 2018
	Outcome string `json:"outcome"` // id within the edition; see [NationalOutcomes]
}

// Action is something a body undertakes to do.
type Action struct {
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	Theme      string      `json:"theme,omitzero"`
	Outcomes   []string    `json:"outcomes,omitzero"`
	Leads      []string    `json:"leads,omitzero"`    // ids of bodies
	LeadText   string      `json:"leadText,omitzero"` // as the document gives it
	Term       Term        `json:"term,omitzero"`
	Due        loip.Date   `json:"due,omitzero"`
	DueText    string      `json:"dueText,omitzero"` // as the document gives it: "2016-18"
	Deliver    string      `json:"deliver,omitzero"`
	Measure    string      `json:"measure,omitzero"`
	Prevention bool        `json:"prevention,omitzero"`
	Inequality bool        `json:"inequality,omitzero"` // it reduces inequalities
	AlignsWith []string    `json:"alignsWith,omitzero"` // ids of actions
	Origin     loip.Origin `json:"origin,omitzero"`
}

// Participation is an occasion on which community bodies took part in making
// the plan, before or beside the consultation on its draft.
type Participation struct {
	What   string      `json:"what"`
	On     loip.Date   `json:"on,omitzero"`
	Bodies []string    `json:"bodies,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}
