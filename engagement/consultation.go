package engagement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Consultation is a consultation, on a plan or on anything else.
//
// Law: sections 6(3), 6(4)(a), 7(3), 10(4), 10(5)(a) and 11(3).
// Shape: an empty list, as against none given, says that there is none: an
// empty list of bodies or persons that nobody of that head was consulted.
type Consultation struct {
	ID      string   `json:"id,omitzero"` // where it stands on the record and not with a plan
	Subject string   `json:"subject,omitzero"`
	Plan    PlanKind `json:"plan,omitzero"`
	// Revises is the day on which the edition was published that this
	// consultation is to revise; not given for a first edition.
	Revises         loip.Date `json:"revises,omitzero"`
	Opened          loip.Date `json:"opened,omitzero"`
	Closed          loip.Date `json:"closed,omitzero"`
	When            string    `json:"when,omitzero"`            // as the document gives it, where the days are not known
	Every           string    `json:"every,omitzero"`           // how often it is held, where it is held again and again: "2 years"
	Decided         loip.Date `json:"decided,omitzero"`         // when what it was about was decided, or the plan published
	CommunityBodies []string  `json:"communityBodies,omitzero"` // head (a), by name or id
	OtherPersons    []string  `json:"otherPersons,omitzero"`    // head (b)
	Reason          string    `json:"reason,omitzero"`          // why nobody of a head was appropriate, where so
	// Directly says whether local communities themselves were consulted, and
	// not only bodies that speak for them; "no" where that was considered and
	// left.
	Directly Word `json:"directly,omitzero"`
	// Reach lists the steps considered to hear from people who experience
	// inequalities of outcome.
	Reach         []string `json:"reach,omitzero"`
	Methods       []string `json:"methods,omitzero"`       // "online survey", "public meeting"
	Accessibility []string `json:"accessibility,omitzero"` // formats, languages, venues, times, costs met
	Questions     []Poll   `json:"questions,omitzero"`
	Drawn         Drawn    `json:"drawn,omitzero"`
	Population    *int64   `json:"population,omitzero"` // of those who could have been asked
	// Groups holds how many were asked and answered, each person in one group.
	Groups []Turnout `json:"groups,omitzero"`
	// Counts holds the numbers that a document gives of it besides: people, events,
	// comments.
	Counts          []Number         `json:"counts,omitzero"`
	Representations []Representation `json:"representations,omitzero"`
	// NoneReceived is true where the partnership says that no representation came.
	NoneReceived bool        `json:"noneReceived,omitzero"`
	Origin       loip.Origin `json:"origin,omitzero"`
}

// Number is how many of something a document gives, no more exactly than it
// does.
type Number struct {
	What  string          `json:"what"` // "people", "events", "answers"
	Count int64           `json:"count"`
	Sense indicator.Sense `json:"sense,omitzero"` // "more than"
	About bool            `json:"about,omitzero"` // the document gives it as approximate
}

// Representation is what somebody said in a consultation and what came of it.
type Representation struct {
	ID       string    `json:"id"`
	From     string    `json:"from,omitzero"` // a body, a group, "a resident"
	Received loip.Date `json:"received,omitzero"`
	Asked    string    `json:"asked,omitzero"` // what it answers: a question or a part of the plan
	Said     string    `json:"said,omitzero"`
	Answer   string    `json:"answer,omitzero"` // how account was taken of it
	Answered loip.Date `json:"answered,omitzero"`
	Changed  string    `json:"changed,omitzero"` // what changed
	Publish  Publish   `json:"publish,omitzero"`
}

// Publish is what whoever made a representation allows to be published; empty
// is not given, and nothing is published then.
type Publish string

// The permissions.
const (
	WithName    Publish = "with name"
	WithoutName Publish = "without name"
	NotAtAll    Publish = "no"
)

// UnmarshalText reads one of the permissions.
func (x *Publish) UnmarshalText(text []byte) error {
	return loip.OneOf(x, text, WithName, WithoutName, NotAtAll)
}

// Tables returns what a consultation that had opened by a day shows: who was
// asked and who answered, what was answered, and what was asked, said and done.
//
// Shape: small groups are folded, and representations are shown as far as those
// who made them allow it.
func (c Consultation) Tables(on loip.Date) (tables []loip.Table) {
	if c.Opened.After(on) {
		return nil
	}
	title := ": " + cmp.Or(c.Subject, string(c.Plan), c.ID, "a consultation")
	for _, t := range []loip.Table{c.turnoutTable(), c.pollTable(), c.saidTable(on)} {
		if t.Title != "" {
			t.Title += title
			tables = append(tables, t)
		}
	}
	return tables
}

// consulted reports whether a community body is named, by id or by name.
func (c Consultation) consulted(b CommunityBody) bool {
	return slices.ContainsFunc(c.CommunityBodies, func(x string) bool { return x != "" && (x == b.ID || strings.EqualFold(x, b.Name)) })
}

// answeredBy reports whether the representation is answered on or before a day.
func (x Representation) answeredBy(day loip.Date) bool {
	return present(x.Answer) && !x.Answered.IsZero() && !x.Answered.After(day)
}

// saidTable shows what was asked, said and done. It is empty, as are the other
// tables, where there is nothing to show.
func (c Consultation) saidTable(by loip.Date) loip.Table {
	t := loip.Table{Title: "Asked, said, did", Columns: []string{"who", "asked", "said", "account taken", "what changed", "answered"}}
	kept := 0
	for _, x := range c.Representations {
		who := "name withheld"
		switch {
		case x.Received.After(by):
			continue
		case x.Publish == WithName:
			who = cmp.Or(x.From, "not given")
		case x.Publish != WithoutName:
			kept++
			continue
		}
		cells := []string{who, x.Asked, x.Said, "", "", "not yet"}
		if x.answeredBy(by) {
			cells[3], cells[4], cells[5] = x.Answer, cmp.Or(x.Changed, "nothing recorded"), x.Answered.Long()
		}
		t.Rows = append(t.Rows, cells)
	}
	if kept > 0 {
		t.Note = fmt.Sprintf("Not shown, since leave to publish was refused or is not recorded: %s.", loip.Plural(kept, "representation", "representations"))
	}
	if len(t.Rows)+kept == 0 {
		return loip.Table{}
	}
	return t
}

// turnoutTable shows who was asked and who answered, small groups folded.
func (c Consultation) turnoutTable() loip.Table {
	if len(c.Groups) == 0 {
		return loip.Table{}
	}
	t := loip.Table{
		Title:   "Who was asked and who answered",
		Note:    fmt.Sprintf("Groups of fewer than %d are shown together with others, so that nobody can be known by them.", minShown),
		Columns: []string{"group", "invited", "answered"},
	}
	rows := Fold(c.Groups)
	if rows == nil {
		t.Note = fmt.Sprintf("Too few people answered for anything to be shown without showing a group of fewer than %d.", minShown)
	}
	for _, g := range rows {
		t.Rows = append(t.Rows, []string{g.Group, count(g.Invited), count(g.Answered)})
	}
	return t
}

// count writes a number of people, or that it is not given.
func count(n *int64) string {
	if n == nil {
		return "not given"
	}
	return loip.Thousands(*n)
}
