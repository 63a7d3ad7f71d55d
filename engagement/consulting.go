package engagement

import (
	"iter"
	"strings"

	"github.com/communityplanning/loip"
)

// Consulting is a consultation beside the community bodies that could have been
// consulted, which is what the rules on a consultation look at.
type Consulting struct {
	Consultation
	Register []CommunityBody
}

// ConsultationChecks lists the rules on a consultation, so that they can be
// lifted to wherever consultations stand. [Checks] holds them lifted to those
// of a record.
func ConsultationChecks() []loip.Check[Consulting] {
	return []loip.Check[Consulting]{
		revisedPlanIsConsultedOn,
		ableBodiesConsultedOnLOIP, ableBodiesConsultedOnLocality, disadvantageConsulted,
		disadvantageReached, directlyConsulted, directConsultationConsidered,
		consultationIsDescribed, consultationInOrder, representationsAnswered,
	}
}

const consultationsAt = loip.Path("/consultations")

// Consulting yields the consultations of the record with its community bodies.
func (r Record) Consulting() iter.Seq2[loip.Path, Consulting] {
	return func(yield func(loip.Path, Consulting) bool) {
		for i, c := range r.Consultations {
			if !yield(consultationsAt.Index(i), Consulting{c, r.CommunityBodies}) {
				return
			}
		}
	}
}

// what names the consultation in a finding about it alone.
func (c Consultation) what() string {
	switch {
	case c.Subject != "":
		return "the consultation on " + c.Subject
	case c.Plan != "":
		return "the consultation on the " + string(c.Plan)
	}
	return "the consultation"
}

// begun says whether the consultation had opened by the day judged; where it
// had not, or that is not known, it answers for the rule.
func (c Consulting) begun(p *loip.Pass) bool {
	switch {
	case c.Opened.IsZero():
		p.Undetermined("/opened", "the day on which %s opened is not given", c.what())
	case c.Opened.After(p.AsOf()):
		p.NotApplicable("/opened", "%s opens on %s, after the day judged", c.what(), c.Opened.Long())
	default:
		return true
	}
	return false
}

// only runs a test on consultations on a kind of plan.
func only(kind PlanKind, test func(*loip.Pass, Consulting)) func(*loip.Pass, Consulting) {
	return func(p *loip.Pass, c Consulting) {
		switch {
		case c.Plan != kind:
			p.NotApplicable("/plan", "%s is not recorded as one on a %s", c.what(), kind)
		case c.begun(p):
			test(p, c)
		}
	}
}

var revisedPlanIsConsultedOn = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-015",
	Title: "A revised plan has a consultation of its own.",
	Force: loip.Must,
	Basis: []loip.Provision{act7s3, act11s3},
	How:   "The consultation on a revision opened after the edition that it revises was published.",
	Doubt: "Whether a revision without any record of a consultation had one is for the rules on plans.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, c Consulting) {
	switch {
	case c.Revises.IsZero():
		p.NotApplicable("/revises", "%s is not recorded as one on a revision", c.what())
	case !c.begun(p):
	case c.Opened.After(c.Revises):
		p.Met("/opened", "%s opened on %s, after the edition of %s that it revises", c.what(), c.Opened.Long(), c.Revises.Long())
	default:
		p.Unmet("/opened", "%s opened on %s, not after the edition of %s that it is to revise was published, so it is no consultation on the revision", c.what(), c.Opened.Long(), c.Revises.Long())
	}
}}

const ableHow = "Each community body that was thought likely to be able to contribute by the day the consultation opened is named among those consulted."

var ableBodiesConsultedOnLOIP = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-016",
	Title: "Each community body that the partnership considers can contribute was consulted on the local outcomes improvement plan.",
	Force: loip.Should,
	Basis: onLOIP("para 140", "Any community body that the partnership considers can contribute to community planning is defined as appropriate to consult."),
	How:   ableHow, Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-23"}, Since: "0.2.0",
}, Run: only(LOIP, ableBodiesConsulted)}

var ableBodiesConsultedOnLocality = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-017",
	Title: "Each community body that the partnership considers can contribute was consulted on the locality plan.",
	Force: loip.Should,
	Basis: onLocality("para 165", "Any community body that the partnership considers can contribute to community planning is defined as appropriate to consult, as for the local outcomes improvement plan."),
	How:   ableHow, Doubt: loip.DraftOnly + " The paragraph does not leave out bodies of other places.", Expectations: []string{"G-LOC-27"}, Since: "0.2.0",
}, Run: only(LocalityPlan, ableBodiesConsulted)}

func ableBodiesConsulted(p *loip.Pass, c Consulting) {
	const at = loip.Path("/communityBodies")
	able := 0
	for i, b := range c.Register {
		if !b.Likely || b.Considered.After(c.Opened) {
			continue
		}
		able++
		switch {
		case c.CommunityBodies == nil:
			p.Undetermined(at, "which community bodies %s asked is not given, so it cannot be shown that it asked %s", c.what(), b.name(i))
		case c.consulted(b):
			p.Met(at, "%s asked %s", c.what(), b.name(i))
		case b.Considered.IsZero():
			p.Undetermined(at, "%s is not among those that %s asked; whether it was considered able to contribute by then is not recorded", b.name(i), c.what())
		default:
			p.Unmet(at, "%s was considered able to contribute on %s and is not among those that %s asked", b.name(i), b.Considered.Long(), c.what())
		}
	}
	switch {
	case c.Register == nil:
		p.Undetermined(at, "no list of community bodies is given, so it is not known which could contribute when %s opened", c.what())
	case able == 0:
		p.NotApplicable(at, "no community body is recorded as considered able to contribute by %s, when %s opened", c.Opened.Long(), c.what())
	}
}

var disadvantageConsulted = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-018",
	Title: "Bodies that represent people facing socio-economic inequalities were among those consulted on the local outcomes improvement plan.",
	Force: loip.Should,
	Basis: onLOIP("para 140", "Those consulted include in particular bodies that can represent the interests of people who experience inequalities of outcome from socio-economic disadvantage."),
	How:   "Some body consulted is recorded as representing them; where a body consulted is not on the record, the answer may be undetermined.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-24"}, Since: "0.2.0",
}, Run: only(LOIP, func(p *loip.Pass, c Consulting) {
	const at = loip.Path("/communityBodies")
	known := 0
	for i, b := range c.Register {
		if c.consulted(b) {
			known++
			if b.Disadvantage {
				p.Met(at, "%s asked %s, which represents people facing disadvantage", c.what(), b.name(i))
				return
			}
		}
	}
	switch {
	case c.CommunityBodies == nil:
		p.Undetermined(at, "which community bodies %s asked is not given", c.what())
	case known < len(c.CommunityBodies):
		p.Undetermined(at, "of %s that %s asked it is not recorded whether they represent people facing disadvantage", loip.Plural(len(c.CommunityBodies)-known, "community body", "community bodies"), c.what())
	default:
		p.Unmet(at, "%s asked no body recorded as representing people facing disadvantage", c.what())
	}
})}

var disadvantageReached = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-019",
	Title: "Where local communities were consulted directly, steps to hear from people facing inequalities were considered.",
	Force: loip.Should,
	Basis: onLOIP("para 141", "A partnership that consults local communities directly considers which steps would help to hear from people who experience inequalities of outcome from socio-economic disadvantage."),
	How:   "The consultation lists the steps considered; an empty list says that none was, and is unmet.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-26"}, Since: "0.2.0",
}, Run: only(LOIP, func(p *loip.Pass, c Consulting) {
	switch c.Directly {
	case Yes:
		recorded(p, "/reach", c.Reach, c.what(), "steps considered to hear from people facing inequalities")
	case No:
		p.NotApplicable("/directly", "%s did not ask local communities directly", c.what())
	default:
		p.Undetermined("/directly", "it is not recorded whether %s asked local communities directly", c.what())
	}
})}

var directlyConsulted = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-020",
	Title: "Local communities may be consulted directly on the local outcomes improvement plan.",
	Force: loip.May,
	Basis: onLOIP("para 141", "The partnership may choose to consult local communities directly."),
	How:   "The consultation says that it was so; it need not be.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-25"}, Since: "0.2.0",
}, Run: only(LOIP, func(p *loip.Pass, c Consulting) {
	if c.Directly == Yes {
		p.Met("/directly", "%s asked local communities directly", c.what())
		return
	}
	p.NotApplicable("/directly", "%s is not recorded as asking local communities directly, and need not have", c.what())
})}

var directConsultationConsidered = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-021",
	Title: "Consulting communities directly on a locality plan was considered.",
	Force: loip.Should,
	Basis: onLocality("para 165", "The partnership considers consulting communities directly."),
	How:   "The consultation says yes, that they were, or no, that this was left; either shows that it was considered.",
	Doubt: loip.DraftOnly, Expectations: []string{"G-LOC-28"}, Since: "0.2.0",
}, Run: only(LocalityPlan, func(p *loip.Pass, c Consulting) {
	switch c.Directly {
	case Yes:
		p.Met("/directly", "%s asked communities directly", c.what())
	case No:
		p.Met("/directly", "asking communities directly was considered for %s, and left", c.what())
	default:
		p.Undetermined("/directly", "it is not recorded whether asking communities directly was considered for %s", c.what())
	}
})}

var consultationIsDescribed = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-022",
	Title: "The record of a consultation says how it asked, what it asked and how people could take part.",
	Force: loip.Advice,
	Basis: onEngagement("describing a consultation", "Whoever reads the answers has to know the methods, the questions and who could take part."),
	How:   "Methods, questions and what was done for access are each given; an empty list says that there was none, and is unmet.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, c Consulting) {
	if !c.begun(p) {
		return
	}
	recorded(p, "/methods", c.Methods, c.what(), "methods")
	var questions []string
	if c.Questions != nil {
		questions = []string{}
	}
	for _, q := range c.Questions {
		questions = append(questions, q.Text)
	}
	recorded(p, "/questions", questions, c.what(), "questions")
	recorded(p, "/accessibility", c.Accessibility, c.what(), "arrangements for access")
}}

var consultationInOrder = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-023",
	Title: "A consultation closes before what it is about is decided.",
	Force: loip.Advice,
	Basis: onEngagement("days of a consultation", "A consultation is fair where the proposals are still open, people have time to answer, and what they say can still count."),
	How:   "The day it closed is after the day it opened and before the day of the decision; no length is asked for, since the law sets none.",
	Doubt: "The courts ask for fair consultation; the days are this library's reading of that.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, c Consulting) {
	switch {
	case !c.begun(p):
	case c.Closed.IsZero():
		p.Undetermined("/closed", "the day on which %s closed is not given", c.what())
	case !c.Closed.After(c.Opened):
		p.Unmet("/closed", "%s closed on %s, not after it opened on %s", c.what(), c.Closed.Long(), c.Opened.Long())
	case c.Decided.IsZero() || c.Decided.After(p.AsOf()):
		p.Undetermined("/decided", "no decision after %s by %s is recorded", c.what(), p.AsOf().Long())
	case !c.Closed.Before(c.Decided):
		p.Unmet("/decided", "the decision was made on %s, and %s closed only on %s", c.Decided.Long(), c.what(), c.Closed.Long())
	default:
		p.Met("/decided", "%s closed on %s, %s before the decision", c.what(), c.Closed.Long(), loip.Plural(c.Closed.DaysUntil(c.Decided), "day", "days"))
	}
}}

var representationsAnswered = loip.Check[Consulting]{Rule: loip.Rule{
	ID:    "ENG-024",
	Title: "Each representation has an answer that says what was changed, or why nothing was, before the decision.",
	Force: loip.Advice,
	Basis: onEngagement("asked, said, did", "People who answered are told what came of it, and before it is decided."),
	How:   "Each representation received by the decision has an answer, dated no later than it. What was changed stands beside the answer, where anything was.",
	Doubt: "Whether account was taken of representations on a plan before it was published is for the rules on plans.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, c Consulting) {
	const at = loip.Path("/representations")
	if !c.begun(p) {
		return
	}
	decided := !c.Decided.IsZero() && !c.Decided.After(p.AsOf())
	due, answered := 0, []string{}
	for i, x := range c.Representations {
		switch {
		case x.Received.After(p.AsOf()) || decided && x.Received.After(c.Decided):
			continue
		case decided && x.answeredBy(c.Decided) || !decided && x.answeredBy(p.AsOf()):
			answered = append(answered, x.ID)
		case !decided:
			p.Undetermined(at.Index(i), "representation %d (%s) in %s has no dated answer yet, and no decision is recorded", i+1, x.ID, c.what())
		case present(x.Answer) && x.Answered.IsZero():
			p.Undetermined(at.Index(i), "representation %d (%s) in %s is answered, but on what day is not given", i+1, x.ID, c.what())
		default:
			p.Unmet(at.Index(i), "representation %d (%s) in %s was not answered by the decision on %s", i+1, x.ID, c.what(), c.Decided.Long())
		}
		due++
	}
	switch {
	case due > 0 && due == len(answered):
		p.Met(at, "each representation in %s (%d) is answered", c.what(), due).Fact(at, "answered", strings.Join(answered, ", "))
	case due > 0:
	case c.Representations == nil && !c.NoneReceived:
		p.Undetermined(at, "the record does not say which representations were received in %s", c.what())
	default:
		p.NotApplicable(at, "no representation was received in %s by the decision or the day judged", c.what())
	}
}}
