package engagement

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

const requestsAt = loip.Path("/participationRequests")

// requestTest judges one participation request and says whether it had anything
// to judge.
type requestTest func(p *loip.Pass, r Record, x Request) bool

// eachRequest runs a test on every participation request made by the day
// judged; one without a day counts.
func eachRequest(none string, test requestTest) func(*loip.Pass, Record) {
	return func(p *loip.Pass, r Record) {
		judged := false
		for i, x := range r.Requests {
			if !x.Made.After(p.AsOf()) {
				judged = test(p.In(requestsAt.Index(i)), r, x) || judged
			}
		}
		if !judged {
			p.NotApplicable(requestsAt, "no participation request made by %s %s", p.AsOf().Long(), none)
		}
	}
}

var requesterIsEntitled = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-033",
	Title: "A participation request is made by a community participation body.",
	Force: loip.Must,
	Basis: []loip.Provision{act20s1, act19},
	How:   "Each body or group is of one of the four kinds, and a community-controlled body or a group has each of the six features that the Act asks of it.",
	Doubt: "This is narrower than the community bodies of community planning, which need no constitution and no such features. Whether a body is designated is not looked up.",
	Since: "0.2.0",
}, Run: eachRequest("is recorded", func(p *loip.Pass, _ Record, x Request) bool {
	for i, by := range x.By {
		at := loip.Path("/by").Index(i)
		answer, why := by.Entitled()
		var questions []string
		for _, q := range why {
			questions = append(questions, q.Text)
		}
		switch answer {
		case Yes:
			p.Met(at, "%s: %s may make it as a %s", x.name(), by.Name, by.Kind)
		case No:
			p.Unmet(at, "%s: %s is no %s as the Act has it: %s", x.name(), by.Name, by.Kind, strings.Join(questions, " "))
		case NotSure:
			p.Undetermined(at, "%s: whether %s is a %s is open: %s", x.name(), by.Name, by.Kind, strings.Join(questions, " "))
		default:
			p.Undetermined(at.Key("kind"), "%s: it is not recorded as what kind of body %s makes it", x.name(), by.Name)
		}
	}
	if len(x.By) == 0 {
		p.Undetermined("/by", "%s: who makes it is not given", x.name())
	}
	return true
})}

var requestIsComplete = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-034",
	Title: "A participation request holds all that it must.",
	Force: loip.Must,
	Basis: []loip.Provision{act22s2, reg3},
	How:   "Service, outcome, reasons, experience and expected improvement are given, with the constitution of a community-controlled body or an explanation by any other. What is missing is unmet once the request was validated, and undetermined before.",
	Since: "0.2.0",
}, Run: eachRequest("is recorded", func(p *loip.Pass, _ Record, x Request) bool {
	validated := !x.Validated.IsZero() && !x.Validated.After(p.AsOf())
	complete := true
	need := func(at loip.Path, text, what string) {
		switch {
		case present(text):
			return
		case validated:
			p.Unmet(at, "%s was validated on %s without %s", x.name(), x.Validated.Long(), what)
		default:
			p.Undetermined(at, "%s lacks %s and is not shown to be validated", x.name(), what)
		}
		complete = false
	}
	need("/service", x.Service, "the public service")
	need("/outcome", x.Outcome, "the outcome")
	need("/reasons", x.Reasons, "the reasons why the body should take part")
	need("/experience", x.Experience, "the knowledge, expertise and experience of the body")
	need("/improvement", x.Improvement, "the improvement that the body expects")
	for i, by := range x.By {
		if at := loip.Path("/by").Index(i); by.Kind == CommunityControlled {
			need(at.Key("constitution"), by.Constitution, "the constitution of "+by.Name)
		} else {
			need(at.Key("explanation"), by.Explanation, "an explanation of why "+by.Name+" may make it")
		}
	}
	if complete {
		p.Met("", "%s holds all that it must", x.name())
	}
	return true
})}

// kept judges a time limit.
func kept(p *loip.Pass, at loip.Path, name string, c Clock) {
	switch c.State(p.AsOf()) {
	case "kept":
		p.Met(at, "%s: %s was to %s by %s, and did on %s", name, c.Who, c.Step, c.Last.Long(), c.Done.Long()).Fact(at, "last day", c.Last)
	case "late":
		p.Unmet(at, "%s: %s was to %s by %s, and did only on %s", name, c.Who, c.Step, c.Last.Long(), c.Done.Long()).Fact(at, "last day", c.Last)
	case "run out":
		p.Undetermined(at, "%s: %s was to %s by %s, and it is not recorded when that was done", name, c.Who, c.Step, c.Last.Long()).Fact(at, "last day", c.Last)
	default:
		p.NotApplicable(at, "%s: %s has until %s to %s", name, c.Who, c.Last.Long(), c.Step)
	}
}

var additionalAuthorityAnswers = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-035",
	Title: "An authority that is asked to take part as well answers within 15 working days, with reasons if it will not.",
	Force: loip.Must,
	Basis: []loip.Provision{reg6},
	How:   "Counted from the day on which it was notified, which is the first.",
	Since: "0.2.0",
}, Run: eachRequest("asks other authorities to take part", func(p *loip.Pass, _ Record, x Request) bool {
	for i, other := range x.Others {
		at := loip.Path("/additionalAuthorities").Index(i)
		c, ok := other.clock()
		if !ok || c.From.After(p.AsOf()) {
			p.Undetermined(at.Key("notified"), "%s: it is not recorded that %s was notified by %s", x.name(), other.Authority, p.AsOf().Long())
			continue
		}
		kept(p, at.Key("answered"), x.name(), c)
		if other.TakesPart == No && !other.Answered.After(p.AsOf()) && !present(other.Reasons) {
			p.Unmet(at.Key("reasons"), "%s: %s will not take part and gives no reasons", x.name(), other.Authority)
		}
	}
	return len(x.Others) > 0
})}

var decisionIsInTime = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-036",
	Title: "Notice of the decision on a participation request is given within the period.",
	Force: loip.Must,
	Basis: []loip.Provision{act24s6, reg7},
	How:   "Within 30 working days beginning with the validation date, 45 where other authorities were asked for, or by a later day that was agreed.",
	Doubt: "A period that begins on a day that is no working day is counted from the next; counting that day as none gives the same last day.",
	Since: "0.2.0",
}, Run: eachRequest("was validated and is to be decided", func(p *loip.Pass, _ Record, x Request) bool {
	c, ok := x.decisionClock()
	switch {
	case x.Decision != nil && x.Decision.Result == RequestDeclined:
		return false
	case !ok:
		p.Undetermined("/validated", "%s: the validation date is not given, so that the period is not known", x.name())
	case c.From.After(p.AsOf()):
		return false
	default:
		kept(p, "/decision", x.name(), c)
	}
	return true
})}

// decided returns the decision that was given by the day judged, if there is
// one with the result.
func (x Request) decided(on loip.Date, results ...Result) (Decision, bool) {
	if x.Decision == nil || x.Decision.On.After(on) || !slices.Contains(results, x.Decision.Result) {
		return Decision{}, false
	}
	return *x.Decision, true
}

var refusalHasReasons = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-037",
	Title: "A refusal of a participation request gives its reasons.",
	Force: loip.Must,
	Basis: []loip.Provision{act24s6},
	How:   "A decision notice that refuses has reasons recorded.",
	Doubt: "The Act asks for reasonable grounds; whether the reasons are, is for people to judge.",
	Since: "0.2.0",
}, Run: eachRequest("was refused", func(p *loip.Pass, _ Record, x Request) bool {
	d, ok := x.decided(p.AsOf(), RequestRefused)
	if !ok {
		return false
	}
	if present(d.Reasons) {
		p.Met("/decision/reasons", "%s was refused with reasons", x.name()).Fact("/decision/reasons", "reasons", d.Reasons)
	} else {
		p.Unmet("/decision/reasons", "%s was refused, and no reasons are recorded", x.name())
	}
	return true
})}

var noticeIsPublished = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-038",
	Title: "The decision notice on a participation request is published.",
	Force: loip.Must,
	Basis: []loip.Provision{reg8},
	How:   "A day of publication is recorded, not after the day judged and not before the notice. The regulations set no day.",
	Since: "0.2.0",
}, Run: eachRequest("was agreed or refused", func(p *loip.Pass, _ Record, x Request) bool {
	d, ok := x.decided(p.AsOf(), RequestAgreed, RequestRefused)
	const at = loip.Path("/decision/published")
	switch {
	case !ok:
		return false
	case d.Published.IsZero() || d.Published.After(p.AsOf()):
		p.Undetermined(at, "%s: it is not recorded that the decision notice was published by %s", x.name(), p.AsOf().Long())
	case d.Published.Before(d.On):
		p.Unmet(at, "%s: what was published on %s cannot be the decision notice of %s", x.name(), d.Published.Long(), d.On.Long())
	default:
		p.Met(at, "%s: the decision notice was published on %s", x.name(), d.Published.Long())
	}
	return true
})}

var noticeDescribesProcess = loip.Check[Record]{Rule: loip.Rule{
	ID:    "ENG-039",
	Title: "A decision notice that agrees to a participation request describes the process and the body's part in it.",
	Force: loip.Must,
	Basis: []loip.Provision{act25},
	How:   "How the process works and how far the body takes part are given, and its stage where it existed already.",
	Since: "0.2.0",
}, Run: eachRequest("was agreed", func(p *loip.Pass, _ Record, x Request) bool {
	d, ok := x.decided(p.AsOf(), RequestAgreed)
	if !ok {
		return false
	}
	complete := true
	need := func(at loip.Path, text, what string) {
		if !present(text) {
			complete = false
			p.Unmet(at, "%s: the decision notice does not say %s", x.name(), what)
		}
	}
	need("/decision/operation", d.Operation, "how the process works or is to work")
	need("/decision/part", d.Part, "how, and how far, the body is to take part")
	if d.Established {
		need("/decision/stage", d.Stage, "what stage the process has reached")
	}
	if complete {
		p.Met("/decision", "%s: the decision notice describes the process and the body's part in it", x.name())
	}
	return true
})}
