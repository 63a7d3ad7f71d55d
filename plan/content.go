package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
)

// Content is what a local outcomes improvement plan and a locality plan share.
//
// Shape: a plan is held as it was read, in one edition; Editions lists what is
// known of the others.
type Content struct {
	ID    string `json:"id,omitzero"` // by which other plans name it
	Title string `json:"title"`
	// Called is what the document calls itself, where its title does not say:
	// "community plan", "delivery plan", "companion strategy".
	Called string `json:"called,omitzero"`
	// AlsoServes names the other duties and purposes that this one document
	// serves: "locality plan", "council plan".
	AlsoServes []string `json:"alsoServes,omitzero"`
	PartOf     string   `json:"partOf,omitzero"` // id or title of the plan that it carries out or stands under
	// Partial is true where only parts of the document were read. What is
	// missing is then not held against it: rules answer undetermined for unmet.
	Partial     bool        `json:"partial,omitzero"`
	PartialNote string      `json:"partialNote,omitzero"` // which parts were read, and how
	Levels      []Level     `json:"levels,omitzero"`      // what the plan calls its levels, the highest first
	Vision      []Vision    `json:"vision,omitzero"`
	Period      loip.Period `json:"period,omitzero"` // of the plan; the default for its outcomes
	// PeriodStated is the period as the document gives it, where the days are not
	// known.
	PeriodStated Stated    `json:"periodStated,omitzero"`
	Horizons     []Horizon `json:"horizons,omitzero"` // what it shows of the terms as a whole
	Timing       string    `json:"timing,omitzero"`   // how it writes its times: "calendar years", "a rolling window"
	Place        string    `json:"place,omitzero"`    // that it is for, as the document names it
	// Companions names the plans and strategies that go with it.
	Companions []string `json:"companions,omitzero"`
	// Needs describes the needs and circumstances of the people who live in the
	// area of the plan.
	Needs         []Need                   `json:"needs,omitzero"`
	Themes        []Theme                  `json:"themes,omitzero"`
	Outcomes      []Outcome                `json:"outcomes,omitzero"`
	Aims          []Aim                    `json:"aims,omitzero"`
	Actions       []Action                 `json:"actions,omitzero"`
	Participation []Participation          `json:"participation,omitzero"`
	Consultation  *engagement.Consultation `json:"consultation,omitzero"`
	SignOff       []governance.Signature   `json:"signOff,omitzero"`
	// SignOffSeen is how much was seen of who agreed the plan; SignOff lists those
	// who were.
	SignOffSeen Seen       `json:"signOffSeen,omitzero"`
	SignOffNote string     `json:"signOffNote,omitzero"`
	Approvals   []Approval `json:"approvals,omitzero"`
	Status      Status     `json:"status,omitzero"`
	Published   loip.Date  `json:"published,omitzero"`
	// PublishedWhen is the month or year of publication as the document gives
	// it, where the day is not known. What must be before or after publication
	// is then judged against its last day, and against its first where the day
	// counts the other way.
	PublishedWhen string           `json:"publishedWhen,omitzero"`
	ExpectedBy    string           `json:"expectedBy,omitzero"` // by when a draft is to be finished, as the document gives it
	Where         string           `json:"where,omitzero"`      // where it is published
	Replaces      string           `json:"replaces,omitzero"`   // id or title of the plan that this one follows; empty for the first
	ReplacedBy    string           `json:"replacedBy,omitzero"` // id or title of the plan that followed
	Editions      []Edition        `json:"editions,omitzero"`   // the others of this plan, oldest first
	Events        []Event          `json:"events,omitzero"`     // what else happened to it
	Counts        []Tally          `json:"counts,omitzero"`     // how many of what the document says that it has
	Reports       []ProgressReport `json:"progressReports,omitzero"`
	Progress      []ProgressNote   `json:"progress,omitzero"`
	Reviews       []Review         `json:"reviews,omitzero"`
	Note          string           `json:"note,omitzero"`
	Origin        loip.Origin      `json:"origin,omitzero"`
	// directed is from the dossier the plan is in: see [Partnership.ReportingFrom].
	directed loip.Date
	chosen   Setting
	edition  string // names the edition, where it is another than the one that was read
}

// Level is what a plan calls one of its levels. The same word means different
// levels in different plans.
type Level struct {
	Is     string `json:"is"`     // of this module's words, or the plan's own: "theme", "outcome", "aim", "action"
	Called string `json:"called"` // as the document gives it: "stretch outcome"
	Note   string `json:"note,omitzero"`
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
	ID       string             `json:"id"`
	Title    string             `json:"title"`
	Under    string             `json:"under,omitzero"`    // id of the theme that it is part of
	Kind     string             `json:"kind,omitzero"`     // where it is none like the others: "cross-cutting", "overarching approach"
	Group    string             `json:"group,omitzero"`    // the heading it stands under with others, where that is no theme itself
	Targets  []indicator.Target `json:"targets,omitzero"`  // set for the theme as a whole
	Rank     int                `json:"rank,omitzero"`     // 1 for what the plan puts first; 0 where it ranks nothing
	Editions []string           `json:"editions,omitzero"` // labels of the editions that hold it, where not this one alone
	Todo     []string           `json:"todo,omitzero"`     // what more the plan says needs to be done
	Plans    []string           `json:"plans,omitzero"`    // other plans and strategies it names
	Note     string             `json:"note,omitzero"`
	Origin   loip.Origin        `json:"origin,omitzero"`
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
	By          string      `json:"by,omitzero"`     // by when, as the document gives it, where the days are not known: "2026"
	Inequality  bool        `json:"inequality,omitzero"`
	Needs       []string    `json:"needs,omitzero"`      // ids
	Indicators  []string    `json:"indicators,omitzero"` // ids
	Ladder      []Rung      `json:"ladder,omitzero"`
	National    []National  `json:"national,omitzero"`
	Supports    []string    `json:"supports,omitzero"` // ids of outcomes of another plan that it helps to bring about
	Leads       []string    `json:"leads,omitzero"`    // ids of bodies
	LeadText    string      `json:"leadText,omitzero"` // as the document gives it
	Editions    []string    `json:"editions,omitzero"` // labels of the editions that hold it, where not this one alone
	Note        string      `json:"note,omitzero"`
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
	Term       Term               `json:"term"`
	Statement  string             `json:"statement,omitzero"`  // the long-term outcome, or the contributory one
	Indicators []string           `json:"indicators,omitzero"` // ids
	Targets    []indicator.Target `json:"targets,omitzero"`
}

// National links a local outcome to a national outcome of an edition.
type National struct {
	Edition int    `json:"edition"` // 2007, 2011 or 2018
	Outcome string `json:"outcome"` // id within the edition; see [NationalOutcomes]
}

// Action is something a body undertakes to do.
type Action struct {
	ID         string          `json:"id"`
	Title      string          `json:"title"`
	Theme      string          `json:"theme,omitzero"`
	Outcomes   []string        `json:"outcomes,omitzero"`
	Leads      []string        `json:"leads,omitzero"`    // ids of bodies
	LeadText   string          `json:"leadText,omitzero"` // as the document gives it
	LeadKind   string          `json:"leadKind,omitzero"` // what kind of lead that is: "delivery partnership"
	Term       Term            `json:"term,omitzero"`
	Due        loip.Date       `json:"due,omitzero"`
	DueText    string          `json:"dueText,omitzero"` // as the document gives it: "2016-18"
	Months     int             `json:"months,omitzero"`  // how long it takes, where that is given instead
	Sponsor    string          `json:"sponsor,omitzero"`
	Funder     string          `json:"funder,omitzero"`
	Cost       indicator.Value `json:"cost,omitzero"` // pounds
	Milestones []Step          `json:"milestones,omitzero"`
	Done       indicator.Value `json:"done,omitzero"` // percent complete, as last reported
	Deliver    string          `json:"deliver,omitzero"`
	Measure    string          `json:"measure,omitzero"`
	Prevention bool            `json:"prevention,omitzero"`
	Inequality bool            `json:"inequality,omitzero"` // it reduces inequalities
	AlignsWith []string        `json:"alignsWith,omitzero"` // ids of actions
	Note       string          `json:"note,omitzero"`
	Origin     loip.Origin     `json:"origin,omitzero"`
}

// Step is a milestone of an action.
type Step struct {
	What string `json:"what"`
	Due  string `json:"due,omitzero"`  // as the document gives it
	Done string `json:"done,omitzero"` // when it was reached
}

// Participation is an occasion on which community bodies took part in making
// the plan, before or beside the consultation on its draft.
type Participation struct {
	What   string      `json:"what"`
	On     loip.Date   `json:"on,omitzero"`
	Bodies []string    `json:"bodies,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}
