package plan

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

// head is one of the two heads under which a plan is consulted on.
type head struct {
	key  string
	what string
}

var (
	communityHead = head{"communityBodies", "community bodies"}
	personsHead   = head{"otherPersons", "persons other than community bodies"}
)

// consulted judges one head of the consultation on a plan.
func consulted(p *loip.Pass, c Content, h head) {
	at := loip.Path("/consultation").Key(h.key)
	if c.Consultation == nil {
		p.Undetermined("/consultation", "no record of a consultation on %s is among the documents", c.itself())
		return
	}
	list := c.Consultation.CommunityBodies
	if h == personsHead {
		list = c.Consultation.OtherPersons
	}
	counted := h == personsHead && list == nil && asked(*c.Consultation)
	given := len(list) > 0 || counted
	switch opened := c.Consultation.Opened; {
	case given && opened.After(p.AsOf()):
		p.Undetermined(at, "the consultation on %s opens on %s, after the day judged", c.itself(), opened.Long())
	case given && c.publishedBy(p.AsOf()) && opened.After(c.lastIssued()):
		p.Unmet(at, "the consultation opened on %s, after %s was published %s", opened.Long(), c.itself(), c.whenPublished())
	case len(list) > 0:
		p.Met(at, "the record of the consultation on %s names %s consulted: %d", c.itself(), h.what, len(list))
	case counted:
		p.Met(loip.Path("/consultation/counts"), "the record of the consultation on %s says how many people took part in it", c.itself())
	case list == nil:
		p.Undetermined(at, "the record of the consultation does not say which %s were consulted", h.what)
	case h == personsHead && asked(*c.Consultation):
		p.Undetermined(at, "the record of the consultation on %s names no other persons, and says that people took part", c.itself())
	case c.Consultation.Reason != "":
		p.Undetermined(at, "no %s were consulted; the reason recorded is: %s", h.what, c.Consultation.Reason)
	default:
		p.Unmet(at, "no %s were consulted on %s, and no reason is recorded", h.what, c.itself())
	}
}

// asked reports whether the record says that people were asked or answered, and
// how many.
func asked(x engagement.Consultation) bool {
	return slices.ContainsFunc(x.Counts, func(n engagement.Number) bool {
		return n.Count > 0 && slices.Contains([]string{"people", "responses", "panel size"}, n.What)
	}) || slices.ContainsFunc(x.Groups, func(g engagement.Turnout) bool {
		return g.Invited != nil && *g.Invited > 0 || g.Answered != nil && *g.Answered > 0
	})
}

// onFirst judges how a plan was prepared that is not known by its consultation
// as a revision of another.
func onFirst(p *loip.Pass, c Content, judge func(*loip.Pass, Content)) {
	if c.revises(p.AsOf()) {
		p.NotApplicable("/consultation/revises", "%q was consulted on as a revision of the plan of %s, and is judged as one by another rule", c.Title, c.Consultation.Revises.Long())
		return
	}
	judge(p, c)
}

func firstConsulted(p *loip.Pass, c Content, h head) {
	onFirst(p, c, func(p *loip.Pass, c Content) { consulted(p, c, h) })
}

const (
	consultationDoubt = "The partnership consults those it considers appropriate, yet \"must consult\" governs both heads; nobody at all under one head is unmet, unless a reason is recorded."
	consultationHow   = "The record of the consultation names at least one under this head, and the consultation did not open after the plan was published."
	personsHow        = consultationHow + " Where it names nobody, that it gives the number of people who were asked or took part is enough."
	personsDoubt      = consultationDoubt + " People who are counted are taken as other persons, though some may belong to community bodies."
)

var loipConsultsBodies = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-006", Title: "Community bodies were consulted in preparing the local outcomes improvement plan.", Force: loip.Must,
		Basis: []loip.Provision{s6("(3)(a)", "the partnership consults the community bodies that it considers appropriate")},
		How:   consultationHow, Doubt: consultationDoubt, Expectations: []string{"G-LOIP-21"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { firstConsulted(p, l.Content, communityHead) },
}

var loipConsultsPersons = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-007", Title: "Other persons were consulted in preparing the local outcomes improvement plan.", Force: loip.Must,
		Basis: []loip.Provision{s6("(3)(b)", "the partnership consults the other persons that it considers appropriate")},
		How:   personsHow, Doubt: personsDoubt, Expectations: []string{"G-LOIP-21"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { firstConsulted(p, l.Content, personsHead) },
}

var localityConsultsBodies = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-034", Title: "Community bodies were consulted in preparing the locality plan.", Force: loip.Must,
		Basis: []loip.Provision{s10("(4)(a)", "the partnership consults the community bodies that it considers appropriate")},
		How:   consultationHow, Doubt: consultationDoubt, Expectations: []string{"G-LOC-25"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { firstConsulted(p, l.Content, communityHead) },
}

var localityConsultsPersons = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-035", Title: "Other persons were consulted in preparing the locality plan.", Force: loip.Must,
		Basis: []loip.Provision{s10("(4)(b)", "the partnership consults the other persons that it considers appropriate")},
		How:   personsHow, Doubt: personsDoubt, Expectations: []string{"G-LOC-25"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { firstConsulted(p, l.Content, personsHead) },
}

// answersRepresentations judges whether account was taken of every
// representation before the plan was published.
//
// Boundary: what is recorded on the day of publication is in time. A
// representation received after publication, or after the day judged, is none
// that had to be taken account of.
func answersRepresentations(p *loip.Pass, c Content) {
	const at = loip.Path("/consultation/representations")
	switch {
	case c.Consultation == nil:
		p.Undetermined("/consultation", "no record of a consultation on %s is among the documents", c.itself())
		return
	case len(c.Consultation.Representations) == 0 && c.Consultation.NoneReceived:
		p.NotApplicable(at, "the partnership says that it received no representations")
		return
	case len(c.Consultation.Representations) == 0:
		p.Undetermined(at, "the record does not say which representations were received")
		return
	}
	published := c.publishedBy(p.AsOf())
	due, good := 0, 0
	for i, r := range c.Consultation.Representations {
		if r.Received.After(p.AsOf()) || published && r.Received.After(c.lastIssued()) {
			continue
		}
		due++
		name := fmt.Sprintf("representation %d (%s)", i+1, r.ID)
		taken := r.Answer != "" && !r.Answered.After(p.AsOf())
		switch {
		case taken && r.Answered.IsZero():
			p.Undetermined(at.Index(i), "account is recorded as taken of %s, but on what day is not given", name)
		case taken && published && r.Answered.After(c.lastIssued()):
			p.Unmet(at.Index(i), "account is recorded as taken of %s only on %s, after %s was published %s", name, r.Answered.Long(), c.itself(), c.whenPublished())
		case !taken && published:
			lacks(p, c, at.Index(i), "%s was published %s, and the documents show no account taken of %s", c.itself(), c.whenPublished(), name)
		case !published && c.Status == Published:
			p.Undetermined(at.Index(i), "%s is said to be published, but not when, so that it cannot be shown that account was taken of %s before", c.itself(), name)
		case !taken:
			p.Undetermined(at.Index(i), "no account is recorded as taken of %s yet, and %s is not shown as published", name, c.itself())
		default:
			good++
		}
	}
	switch {
	case due == 0:
		p.NotApplicable(at, "no representation was received before %s was published", c.itself())
	case good == due:
		p.Met(at, "account is recorded as taken of every representation (%d)", due)
	}
}

// needsBeforePublishing judges whether needs were established before the plan
// was published.
func needsBeforePublishing(p *loip.Pass, c Content) {
	if !c.publishedBy(p.AsOf()) {
		p.Undetermined("/published", "the duty is to be met before publication, and the documents do not show %s as published", c.itself())
		return
	}
	first, last := c.issued()
	dated, perhaps, early := 0, 0, 0
	for _, n := range c.Needs {
		switch {
		case n.On.IsZero():
			continue
		case !n.On.After(first):
			early++
		case !n.On.After(last):
			perhaps++
		}
		dated++
	}
	switch {
	case early > 0:
		p.Met("/needs", "%s on needs and circumstances dated no later than %s, published %s", loip.Plural(early, "finding", "findings"), c.itself(), c.whenPublished())
	case perhaps > 0:
		p.Undetermined("/needs", "%s was published %s, and whether the findings on needs of that time came before it is not given", c.itself(), c.whenPublished())
	case dated == 0:
		p.Undetermined("/needs", "no dated finding on needs is given with %s, so that it cannot be shown that needs were taken account of before publication", c.itself())
	case dated < len(c.Needs):
		p.Undetermined("/needs", "the dated findings on needs are later than the publication of %s %s, and others have no day", c.itself(), c.whenPublished())
	default:
		lacks(p, c, "/needs", "every finding on needs is later than the publication of %s %s", c.itself(), c.whenPublished())
	}
}

const (
	representationsHow   = "For each representation received by then, how account was taken of it is recorded, dated no later than the publication of the plan."
	representationsDoubt = "The Act asks for account to be taken and for no reply; whether enough account was taken is for people to judge."
	needsHow             = "At least one finding on needs is dated no later than the publication of the plan."
	needsDoubt           = "A dated finding shows that needs were known; whether account was taken of them is for people to judge."
)

var loipAnswersRepresentations = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-008", Title: "Account was taken of every representation before the local outcomes improvement plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s6("(4)(a)", "before publishing, the partnership takes account of any representations received")},
		How:   representationsHow, Doubt: representationsDoubt, Expectations: []string{"G-LOIP-28"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { onFirst(p, l.Content, answersRepresentations) },
}

var loipNeedsBeforePublishing = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-009", Title: "Account was taken of needs and circumstances before the local outcomes improvement plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s6("(4)(b)", "before publishing, the partnership takes account of the needs and circumstances of residents of the area")},
		How:   needsHow, Doubt: needsDoubt, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { onFirst(p, l.Content, needsBeforePublishing) },
}

var localityAnswersRepresentations = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-036", Title: "Account was taken of every representation before the locality plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s10("(5)(a)", "before publishing, the partnership takes account of any representations received")},
		How:   representationsHow, Doubt: representationsDoubt, Expectations: []string{"G-LOC-29"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { onFirst(p, l.Content, answersRepresentations) },
}

var localityNeedsBeforePublishing = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-037", Title: "Account was taken of needs and circumstances before the locality plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s10("(5)(b)", "before publishing, the partnership takes account of the needs and circumstances of residents of the locality")},
		How:   needsHow, Doubt: needsDoubt, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { onFirst(p, l.Content, needsBeforePublishing) },
}
