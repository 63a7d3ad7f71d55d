package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// RelatedKind is what a plan, report or assessment of another duty is.
type RelatedKind string

// The kinds.
const (
	LocalDevelopmentPlan  RelatedKind = "local development plan"
	LocalPlacePlan        RelatedKind = "local place plan"
	ChildrensServicesPlan RelatedKind = "children's services plan"
	IntegrationPlan       RelatedKind = "strategic plan for health and social care"
	JusticePlan           RelatedKind = "community justice outcomes improvement plan"
	PovertyReport         RelatedKind = "local child poverty action report"
	TransportStrategy     RelatedKind = "local transport strategy"
	HousingStrategy       RelatedKind = "local housing strategy"
	FairnessAssessment    RelatedKind = "Fairer Scotland assessment"
	FairnessNote          RelatedKind = "note that no Fairer Scotland assessment is needed"
	IslandsAssessment     RelatedKind = "island communities impact assessment"
	IslandsReasons        RelatedKind = "reasons for no island communities impact assessment"
)

// RelatedKinds lists the kinds.
func RelatedKinds() []RelatedKind {
	return []RelatedKind{
		LocalDevelopmentPlan, LocalPlacePlan, ChildrensServicesPlan, IntegrationPlan, JusticePlan, PovertyReport, TransportStrategy, HousingStrategy,
		FairnessAssessment, FairnessNote, IslandsAssessment, IslandsReasons,
	}
}

// UnmarshalText reads one of the kinds.
func (k *RelatedKind) UnmarshalText(text []byte) error { return loip.OneOf(k, text, RelatedKinds()...) }

// RelatedPlan is a plan, report or assessment under another duty that has to do
// with the plans of the dossier. As a rule the duty lies on single partners or on a
// community body, and not on the partnership.
//
// Shape: an empty field is "not given", and an empty list says that there is
// none.
type RelatedPlan struct {
	Kind  RelatedKind `json:"kind"`
	Title string      `json:"title,omitzero"`
	By    []string    `json:"by,omitzero"` // bodies whose it is, by id or name
	// Period is the time that it is for; of a report the year that it reports on.
	Period        loip.Period `json:"period,omitzero"`
	Published     loip.Date   `json:"published,omitzero"`
	PublishedWhen string      `json:"publishedWhen,omitzero"` // the month or year, where the day is not known
	Where         string      `json:"where,omitzero"`
	Of            []string    `json:"of,omitzero"`         // of an assessment: ids or titles of the plans of the dossier that it is of
	Localities    []string    `json:"localities,omitzero"` // ids of those that its area lies in
	// Regard says how it had regard to plans of the dossier, or took them into
	// account.
	Regard  []Regard      `json:"regard,omitzero"`
	InPlan  string        `json:"inPlan,omitzero"`  // what the local outcomes improvement plan says of it
	Covers  []PovertyHead `json:"covers,omitzero"`  // of a local child poverty action report
	Reviews []Review      `json:"reviews,omitzero"` // with the day on which the revised plan, or the statement that none is needed, was published
	Note    string        `json:"note,omitzero"`
	Origin  loip.Origin   `json:"origin,omitzero"`
}

// Regard is what another plan says of how it had regard to a plan of the
// dossier.
type Regard struct {
	Plan   string      `json:"plan"` // its id or title
	How    string      `json:"how,omitzero"`
	Origin loip.Origin `json:"origin,omitzero"`
}

// issued returns the first and the last day on which it can have been published.
func (r RelatedPlan) issued() (first, last loip.Date) { return span(r.Published, r.PublishedWhen) }

// called names it in messages.
func (r RelatedPlan) called() string {
	if r.Title == "" {
		return "the " + string(r.Kind)
	}
	return fmt.Sprintf("the %s %q", r.Kind, r.Title)
}

// is reports whether it is of one of some kinds and not published after a day.
func (r RelatedPlan) is(by loip.Date, kinds ...RelatedKind) bool {
	first, _ := r.issued()
	return slices.Contains(kinds, r.Kind) && !first.After(by)
}

// collect notes the ids that it refers to.
func (r RelatedPlan) collect(ids *loip.IDs, at loip.Path) {
	if r.Kind == "" {
		ids.Fault(at.Key("kind"), "expected a kind of plan")
	}
	if r.Period.Inverted() {
		ids.Fault(at.Key("period"), "expected an end after the beginning")
	}
	timed(ids, at.Key("publishedWhen"), r.PublishedWhen)
	referAll(ids, "locality", r.Localities, at.Key("localities"))
}

// eachRelated hands what the dossier holds of a kind by the day judged to judge.
// Where there is none it says so.
func eachRelated(p *loip.Pass, v Partnership, kind RelatedKind, judge func(at loip.Path, r RelatedPlan)) {
	found := false
	for i, r := range v.Related {
		if r.is(p.AsOf(), kind) {
			found = true
			judge(loip.Path("/relatedPlans").Index(i), r)
		}
	}
	switch {
	case found:
	case v.saysNone():
		p.NotApplicable("/relatedPlans", "the record says that there is no %s", kind)
	default:
		p.Undetermined("/relatedPlans", "no %s is among the documents", kind)
	}
}

// saysNone reports whether the dossier says that there are no plans of other
// duties at all.
func (v Partnership) saysNone() bool { return v.Related != nil && len(v.Related) == 0 }

// regarded judges whether a plan says how it had regard to a plan of the dossier.
func regarded(p *loip.Pass, at loip.Path, r RelatedPlan, c Content) {
	i := slices.IndexFunc(r.Regard, func(x Regard) bool { return c.named(x.Plan) })
	here := at.Key("regard")
	switch {
	case r.Regard == nil:
		p.Undetermined(here, "whether %s says how it had regard to %q is not given", r.called(), c.Title)
	case i < 0:
		p.Unmet(here, "%s does not say how it had regard to %q", r.called(), c.Title)
	case r.Regard[i].How == "":
		p.Undetermined(here.Index(i), "%s had regard to %q; how is not given", r.called(), c.Title)
	default:
		p.Met(here.Index(i), "%s says how it had regard to %q: %s", r.called(), c.Title, r.Regard[i].How)
	}
}

// precedes compares the publication of a plan of the dossier with that of another
// plan: +1 if it came before or on the same day, -1 if it came after, 0 if the
// days do not show it.
func (c Content) precedes(r RelatedPlan) int {
	first, last := c.issued()
	from, to := r.issued()
	switch {
	case last.IsZero() || to.IsZero():
		return 0
	case !last.After(from):
		return 1
	case first.After(to):
		return -1
	}
	return 0
}

// regardedWhereBefore is [regarded] for a plan that had to be there to be had
// regard to.
func regardedWhereBefore(p *loip.Pass, at loip.Path, r RelatedPlan, c Content) {
	switch c.precedes(r) {
	case 1:
		regarded(p, at, r, c)
	case -1:
		p.NotApplicable(at, "%s was published before %q, which it could have no regard to", r.called(), c.Title)
	default:
		p.Undetermined(at, "whether %q was published before %s is not given", c.Title, r.called())
	}
}

// of reports whether it is by a body, given by its id.
func (r RelatedPlan) of(body string) bool {
	return slices.ContainsFunc(r.By, func(by string) bool {
		known, ok := governance.LookupBody(by)
		return by == body || ok && known.ID == body
	})
}

// otherPlans cites this library's own advice on plans of other duties.
func otherPlans(pinpoint, says string) loip.Provision {
	return loip.Advice2016.At(pinpoint, "Other plans", says)
}

// othersDuty is the doubt of rules on duties of others.
const othersDuty = "The duty lies on others and not on the partnership, so that this is advice on what its dossier should show."

// judgedLinks lists the rules on the plans of other duties.
func judgedLinks() []loip.Check[Partnership] {
	return []loip.Check[Partnership]{
		fairnessAssessed, povertyReported, povertyJoint, povertyHeads, relatedNamed, placePlansRegard, developmentPlanRegards,
		islandsAssessed, integrationRecorded, integrationDivided, justiceRegards, justiceReviewed,
	}
}

var relatedNamed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-224", Title: "The local outcomes improvement plan says how it stands to the plans and strategies beside it.", Force: loip.Advice,
		Basis: []loip.Provision{otherPlans("how they stand to one another", "a plan that names the plans beside it lets their readers follow one line from one to the other")},
		How:   "Each plan, strategy or report of the dossier that was published before the local outcomes improvement plan, or on the same day, is named by one of its themes, or the dossier says what the plan says of it. Assessments of the plan itself and local place plans are left out.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		l, judged := v.LOIP.Content, false
		for i, r := range v.Related {
			at := loip.Path("/relatedPlans").Index(i)
			if !r.is(p.AsOf(), LocalDevelopmentPlan, ChildrensServicesPlan, IntegrationPlan, JusticePlan, PovertyReport, TransportStrategy, HousingStrategy) {
				continue
			}
			judged = true
			first, last := l.issued()
			from, to := r.issued()
			oneDay := first == last && from == to && first == from
			theme := slices.IndexFunc(l.Themes, func(t Theme) bool {
				return slices.ContainsFunc(t.Plans, func(name string) bool { return r.Title != "" && strings.EqualFold(name, r.Title) })
			})
			switch {
			case r.InPlan != "":
				p.Met(at.Key("inPlan"), "%q says how it stands to %s: %s", l.Title, r.called(), r.InPlan)
			case theme >= 0:
				p.Met(loip.Path("/loip/themes").Index(theme).Key("plans"), "theme %q of %q names %s", l.Themes[theme].Title, l.Title, r.called())
			case !last.IsZero() && last.Before(from):
				p.NotApplicable(at, "%s was published after %q, which could not name it", r.called(), l.Title)
			case !last.IsZero() && !oneDay && l.precedes(r) >= 0:
				p.Undetermined(at, "whether %s was published before %q is not given", r.called(), l.Title)
			default:
				lacks(p, l, at, "%q does not say how it stands to %s", l.Title, r.called())
			}
		}
		if !judged {
			p.NotApplicable("/relatedPlans", "no plan or strategy of another duty is among the documents")
		}
	},
}
