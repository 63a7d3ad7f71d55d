package engagement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Request is a participation request: a community participation body asks a
// public service authority to let it take part in improving an outcome of a
// public service.
//
// Law: Part 3 of the 2015 Act, sections 19 to 35, and SSI 2017/39.
type Request struct {
	ID        string      `json:"id"`
	By        []Requester `json:"by,omitzero"` // several for a joint request
	Authority string      `json:"authority,omitzero"`
	Made      loip.Date   `json:"made,omitzero"`
	// Service and Outcome say which outcome, of which public service; the other
	// three are the rest of what section 22(2) asks for.
	Service     string       `json:"service,omitzero"`
	Outcome     string       `json:"outcome,omitzero"`
	Reasons     string       `json:"reasons,omitzero"`
	Experience  string       `json:"experience,omitzero"`
	Improvement string       `json:"improvement,omitzero"`
	Others      []Additional `json:"additionalAuthorities,omitzero"` // asked for under section 22(6)
	// Validated is the day on which the last item required was received.
	Validated loip.Date `json:"validated,omitzero"`
	// DecideBy is the last day of a longer period that authority and body
	// agreed.
	DecideBy loip.Date   `json:"decideBy,omitzero"`
	Decision *Decision   `json:"decision,omitzero"`
	Process  *Process    `json:"process,omitzero"`
	Origin   loip.Origin `json:"origin,omitzero"`
}

// Requester is a body or group that makes a participation request.
type Requester struct {
	Name string      `json:"name"`
	Kind RequestKind `json:"kind,omitzero"`
	// Features answers the questions of [RequestKind.Features], by their ids.
	Features map[string]Word `json:"features,omitzero"`
	// Constitution names the copy sent in by a community-controlled body, and
	// Explanation what any other sent in to show that it may ask.
	Constitution string `json:"constitution,omitzero"`
	Explanation  string `json:"explanation,omitzero"`
}

// RequestKind is why a body or group may make a participation request.
//
// Law: section 20(1). It is narrower than who is a community body.
type RequestKind string

// The kinds.
const (
	CommunityControlled RequestKind = "community-controlled body"
	CommunityCouncil    RequestKind = "community council"
	DesignatedBody      RequestKind = "designated body"
	UnconstitutedGroup  RequestKind = "group without a constitution"
)

// UnmarshalText reads one of the kinds.
func (k *RequestKind) UnmarshalText(text []byte) error {
	return loip.OneOf(k, text, CommunityControlled, CommunityCouncil, DesignatedBody, UnconstitutedGroup)
}

// Features returns what a body or group of the kind must have, as questions
// that must all be answered yes; none for a kind that the Act names outright.
//
// Law: section 19(a) to (f) for a community-controlled body, section 20(4)(a)
// to (f) for a group.
func (k RequestKind) Features() []Question { return slices.Clone(features[k]) }

var features = map[RequestKind][]Question{
	CommunityControlled: {
		{"community", "Does its written constitution define the community to which it relates?"},
		{"majority", "Does it provide that most members are of that community?"},
		{"control", "Does it provide that those members have control?"},
		{"open", "Does it provide that membership is open to anyone of that community?"},
		{"aims", "Does it state aims that include a benefit for that community?"},
		{"surplus", "Does it provide that any surplus is used for the benefit of that community?"}},
	UnconstitutedGroup: {
		{"members", "Is it made up of individuals who are its members?"},
		{"unconstituted", "Is it without a written constitution?"},
		{"community", "Does it relate to a particular community?"},
		{"open", "Is membership open to anyone of that community?"},
		{"control", "Are its decisions made or controlled by members who are of that community?"},
		{"surplus", "Is any surplus to be used for the benefit of that community?"}},
}

// Entitled says whether the body or group may make a participation request, and
// why: No with the questions that it does not meet, NotSure with those still
// open, and an empty answer where its kind is not given.
func (r Requester) Entitled() (answer Word, why []Question) {
	if r.Kind == "" {
		return "", nil
	}
	var no, open []Question
	for _, q := range features[r.Kind] {
		switch r.Features[q.ID] {
		case Yes:
		case No:
			no = append(no, q)
		default:
			open = append(open, q)
		}
	}
	switch {
	case len(no) > 0:
		return No, no
	case len(open) > 0:
		return NotSure, open
	}
	return Yes, nil
}

// Additional is another public service authority that the request asks to take
// part.
type Additional struct {
	Authority string    `json:"authority"`
	Notified  loip.Date `json:"notified,omitzero"`
	Answered  loip.Date `json:"answered,omitzero"`
	TakesPart Word      `json:"takesPart,omitzero"`
	Reasons   string    `json:"reasons,omitzero"` // where it does not
}

// Decision is the authority's decision notice.
//
// Law: sections 24 and 25; SSI 2017/39 reg. 8.
type Decision struct {
	On        loip.Date `json:"on,omitzero"` // when the notice was given
	Result    Result    `json:"result"`
	Reasons   string    `json:"reasons,omitzero"`   // of a refusal
	Repeats   string    `json:"repeats,omitzero"`   // id of the earlier request, where it was declined
	Published loip.Date `json:"published,omitzero"` // on a website or by other electronic means
	// Established is true where a process existed already when the notice was
	// given; the notice then also says what stage it has reached.
	Established bool   `json:"alreadyEstablished,omitzero"`
	Operation   string `json:"operation,omitzero"` // how the process works, or is to
	Stage       string `json:"stage,omitzero"`
	Part        string `json:"part,omitzero"` // how, and how far, the body is to take part
}

// Result is what became of a participation request.
type Result string

// The results.
const (
	RequestAgreed   Result = "agreed"
	RequestRefused  Result = "refused"
	RequestDeclined Result = "declined" // not considered, as a repeat (section 27)
)

// UnmarshalText reads one of the results.
func (x *Result) UnmarshalText(text []byte) error {
	return loip.OneOf(x, text, RequestAgreed, RequestRefused, RequestDeclined)
}

// Process is the outcome improvement process that follows an agreed request.
//
// Law: sections 26 to 31.
type Process struct {
	Notified    loip.Date       `json:"notified,omitzero"` // the notice of section 26(5)
	Established loip.Date       `json:"established,omitzero"`
	Completed   loip.Date       `json:"completed,omitzero"`
	Report      *OutcomesReport `json:"report,omitzero"`
}

// OutcomesReport is the report on a completed process.
//
// Law: section 31(2) and (3).
type OutcomesReport struct {
	Outcomes  string    `json:"outcomes,omitzero"`  // and whether the outcome was improved
	Influence string    `json:"influence,omitzero"` // how, and how far, the body influenced process and outcomes
	Informed  string    `json:"informed,omitzero"`  // how the body and others are kept informed
	Views     string    `json:"views,omitzero"`     // how the views of the bodies that took part were sought
	Changed   Word      `json:"changedService,omitzero"`
	Published loip.Date `json:"published,omitzero"`
}

// name names the request in a finding.
func (r Request) name() string {
	return fmt.Sprintf("participation request %s (%s)", r.ID, cmp.Or(r.makers(), "maker not given"))
}

// makers names those who make the request.
func (r Request) makers() string {
	var names []string
	for _, x := range r.By {
		names = append(names, x.Name)
	}
	return strings.Join(names, " and ")
}

// Repeats reports whether the request may be declined as a repeat of an earlier
// one: it is about the same service and, as people have found, the same or much
// the same outcome, and the earlier one was made in the two years that end with
// the day on which this one was made. Who makes them does not matter.
//
// Law: section 27(1), (3) and (4).
// Boundary: of a request made on 1 March 2026, one of 2 March 2024 is in the
// two years, one of 1 March 2024 is not.
func (r Request) Repeats(earlier Request, sameOutcome bool) bool {
	on, before := r.taken(), earlier.taken()
	return sameOutcome && r.Service == earlier.Service && !on.IsZero() && !before.IsZero() &&
		before.After(on.AddYears(-2)) && !before.After(on)
}

// taken is the day on which the request is taken to have been made: the
// validation date, and while there is none the day on which it was sent.
//
// Law: SSI 2017/39 reg. 2 and 5.
func (r Request) taken() loip.Date { return cmp.Or(r.Validated, r.Made) }
