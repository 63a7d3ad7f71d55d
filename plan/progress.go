package plan

import (
	"slices"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/indicator"
)

// ProgressReport is a progress report on a plan for a reporting year.
//
// Law: sections 8 and 12 of the 2015 Act. The statement on participation is
// asked for in reports on local outcomes improvement plans alone.
type ProgressReport struct {
	Year      loip.Period `json:"year"`            // the reporting year, or what other time it covers
	Called    string      `json:"called,omitzero"` // as the document calls itself: "quarterly scorecard"
	When      string      `json:"when,omitzero"`   // when it came out or what it covers, as the document gives it, where the days are not known
	Covers    string      `json:"covers,omitzero"` // the time it covers, as the document gives it
	About     string      `json:"about,omitzero"`  // what it reports on
	Published loip.Date   `json:"published,omitzero"`
	// PublishedWhen is the month or year of publication, where the day is not
	// known.
	PublishedWhen string     `json:"publishedWhen,omitzero"`
	Where         string     `json:"where,omitzero"`
	Status        Status     `json:"status,omitzero"`     // draft while people have not settled it
	Layout        string     `json:"layout,omitzero"`     // how it is arranged
	Gives         []string   `json:"gives,omitzero"`      // what it gives for each entry: "percent complete", "due date"
	Due           []string   `json:"due,omitzero"`        // the days for which it looks at milestones
	Priorities    []string   `json:"priorities,omitzero"` // those of the plan at the time, where they were others
	Localities    []string   `json:"localities,omitzero"` // that have a report of their own beside it, by name
	Approvals     []Approval `json:"approvals,omitzero"`
	Assessed      []Assessed `json:"assessed,omitzero"`
	Results       []Result   `json:"results,omitzero"` // figures that it reports
	// Words are those of its own scheme for how things stand, and Counts how many
	// it gives each. Counts may overlap.
	Words         []Word                            `json:"words,omitzero"`
	Scheme        string                            `json:"scheme,omitzero"` // what that scheme is, where it has no words: "share of measures improved"
	Counts        []Tally                           `json:"counts,omitzero"`
	Statements    []string                          `json:"statements,omitzero"` // what else it says: a case study, a duty
	Participation engagement.ParticipationStatement `json:"participation,omitzero"`
	Note          string                            `json:"note,omitzero"`
	Origin        loip.Origin                       `json:"origin,omitzero"`
}

// Assessed is the partnership's assessment of whether there was any
// improvement in the achievement of an outcome during the reporting year.
type Assessed struct {
	Outcome    string   `json:"outcome"` // id
	Verdict    Verdict  `json:"verdict"`
	Text       string   `json:"text,omitzero"`
	Indicators []string `json:"indicators,omitzero"` // ids of those it rests on
	// Method is how the verdict was come to, and Version that of the method. On is
	// the day whose knowledge was used. They are a record: what is known or
	// chosen later makes another report, and leaves this one as it is.
	Method  string    `json:"method,omitzero"`
	Version string    `json:"version,omitzero"`
	On      loip.Date `json:"on,omitzero"`
	// Status is where the outcome stood on the way to its targets, a word of the
	// report's own scheme, or of this module's path method.
	Status string      `json:"status,omitzero"`
	Moves  []Move      `json:"moves,omitzero"` // its indicators
	Origin loip.Origin `json:"origin,omitzero"`
}

// Move is what became of an indicator during a reporting year, by the figures
// known on the day of the assessment.
//
// Shape: Reason says why there is no Standing. Status is a word of the scheme for
// the way to a target; empty where there is none.
type Move struct {
	Indicator string             `json:"indicator"` // id
	From      string             `json:"from,omitzero"`
	To        string             `json:"to,omitzero"` // the periods of the two figures
	Was       indicator.Value    `json:"was,omitzero"`
	Is        indicator.Value    `json:"is,omitzero"`
	Standing  indicator.Standing `json:"standing,omitzero"` // of the later against the earlier
	Status    string             `json:"status,omitzero"`
	StatusBy  string             `json:"statusBy,omitzero"` // the method of the status, with its version
	Reason    string             `json:"reason,omitzero"`
}

// Word is one of a report's own words for how something stands.
type Word struct {
	Word  string `json:"word"`           // "amber"
	Means string `json:"means,omitzero"` // as the document explains it: "minor slippage"
	// Status is the word on the common scale, of this module's path method, where
	// it has one.
	Status string `json:"status,omitzero"`
}

// Verdict is whether there was any improvement.
type Verdict string

// The verdicts; each of them is an assessment.
const (
	Improved     Verdict = "improved"
	NotImproved  Verdict = "not improved"
	CannotBeTold Verdict = "cannot be told"
)

// UnmarshalText reads one of the verdicts.
func (v *Verdict) UnmarshalText(text []byte) error {
	return loip.OneOf(v, text, Improved, NotImproved, CannotBeTold)
}

// ProgressNote is a look at whether progress is being made on an outcome.
//
// Law: sections 7(1) and 11(1) of the 2015 Act.
type ProgressNote struct {
	Outcome string      `json:"outcome"` // id
	On      loip.Date   `json:"on,omitzero"`
	Found   string      `json:"found,omitzero"`
	Origin  loip.Origin `json:"origin,omitzero"`
}

// Review is a review of a plan.
//
// Law: sections 7(2)(a) and 11(2)(a) of the 2015 Act, which set no interval.
// Shape: an empty list of bodies, as against none given, says that none took
// part.
type Review struct {
	On     loip.Date   `json:"on,omitzero"`
	When   string      `json:"when,omitzero"`            // as the document gives it, where the day is not known
	What   string      `json:"what,omitzero"`            // what sort of review: "three-year review"
	Times  []string    `json:"times,omitzero"`           // where it comes again and again: when, as the document gives it
	Cycle  bool        `json:"cycle,omitzero"`           // it comes round at set times
	Of     string      `json:"of,omitzero"`              // the edition that was reviewed, where not the plan as it was read
	Bodies []string    `json:"communityBodies,omitzero"` // that took part, by name or id
	Found  string      `json:"found,omitzero"`
	Then   Then        `json:"then,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}

// Then is what the partnership decided after a review.
type Then string

// The decisions; empty is not given.
const (
	Keep   Then = "keep"
	Revise Then = "revise"
)

// UnmarshalText reads one of the decisions.
func (t *Then) UnmarshalText(text []byte) error { return loip.OneOf(t, text, Keep, Revise) }

// ReportingYears returns the reporting years that began on or after one day
// and ended before another, oldest first.
//
// Law: sections 8(3) and 12(3) of the 2015 Act: a year from 1 April, or from
// the date that Ministers direct.
// Shape: of directed, the month and the day count; no date is 1 April.
// Boundary: a year that begins on the first day counts, as does one whose last
// day is the day before the second.
func ReportingYears(since, before, directed loip.Date) (years []loip.Period) {
	if since.IsZero() || before.IsZero() {
		return nil
	}
	from := loip.Day(since.Year(), time.April, 1)
	if !directed.IsZero() {
		from = directed.AddYears(since.Year() - directed.Year())
	}
	if from.Before(since) {
		from = from.AddYears(1)
	}
	for until := from.AddYears(1); !until.After(before); until = from.AddYears(1) {
		years = append(years, loip.Period{From: from, Until: until})
		from = until
	}
	return years
}

// owesFrom returns the day from which reporting years count: that on which the
// plan was published, or on which Part 2 came into force where that is later;
// zero where the plan has no day of publication.
func (c Content) owesFrom() loip.Date {
	if c.lastIssued().IsZero() {
		return loip.Date{}
	}
	return latest(c.lastIssued(), commencement)
}

// reported returns the places of the reports for a reporting year published by
// a day.
func (c Content) reported(year loip.Period, by loip.Date) (places []int) {
	for i, r := range c.Reports {
		if out := r.out(); r.isFor(year) && !out.IsZero() && !out.After(by) {
			places = append(places, i)
		}
	}
	return places
}

// undated reports whether a report for a reporting year has no day of
// publication.
func (c Content) undated(year loip.Period) bool {
	return slices.ContainsFunc(c.Reports, func(r ProgressReport) bool { return r.isFor(year) && r.out().IsZero() })
}

// out returns the last day on which the report can have been published; zero
// where that is not given.
func (r ProgressReport) out() loip.Date {
	_, last := span(r.Published, r.PublishedWhen)
	return last
}
