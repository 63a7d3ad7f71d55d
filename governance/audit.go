package governance

import (
	"iter"
	"regexp"
	"strings"

	"github.com/communityplanning/loip"
)

// recommendation is a recommendation and its audit.
type recommendation struct {
	Recommendation
	audit Audit
}

// recommendations yields the recommendations of the audits whose answers there
// were on a day, with their places.
func (r Record) recommendations(on loip.Date) iter.Seq2[loip.Path, recommendation] {
	return func(yield func(loip.Path, recommendation) bool) {
		for i, audit := range r.Audits {
			if later(audit.AsAt, on) {
				continue
			}
			for j, rec := range audit.Recommendations {
				if !yield(loip.Path("/audits").Index(i).Key("recommendations").Index(j), recommendation{rec, audit}) {
					return
				}
			}
		}
	}
}

const noRecommendation = "no recommendation of an audit is given"

var answered = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-016",
		Title: "Every recommendation of an audit has an answer of its own.",
		Force: loip.Advice,
		Basis: onFollowUp("audit", "an answer that points to another shows neither who will do what nor by when"),
		How:   "An answer that is blank, or says no more than that it is as another, is none.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for at, rec := range r.recommendations(p.AsOf()) {
			all++
			switch {
			case key(rec.Answer) == "":
				p.Unmet(at, "recommendation %s has no answer", rec.name())
			case asAnother(rec.Answer):
				p.Unmet(at.Key("answer"), "the answer to recommendation %s is only %q", rec.name(), rec.Answer)
			default:
				good++
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", noRecommendation)
		case good:
			p.Met("/audits", "each of the recommendations given (%d) has an answer of its own", good)
		}
	},
}

// pointer matches words that do no more than point to another place.
var pointer = regexp.MustCompile(`^(ditto|idem|(same )?(as|see|refer to|link to)( per| for| in| at| under)?( the)?( (answer|response)( to| under)?)?( item| items| row| point| recommendation| number| paragraph| section)?(( |, | and )[0-9]+(\.[0-9]+)*[a-z]?)*( above| below| before| previously| earlier)?)$`)

// asAnother reports whether a text only points to another: "As above", "See
// item 4", "As 1.3.3".
func asAnother(text string) bool {
	text = strings.ToLower(strings.Trim(strings.Join(strings.Fields(text), " "), " .,;:()"))
	return pointer.MatchString(text)
}

var suppliesEvidence = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-063",
		Title: "A recommendation that is said to be implemented has evidence.",
		Force: loip.Advice,
		Basis: onFollowUp("audit", "that a recommendation was carried out is shown by documents and not by saying so"),
		How:   "Each recommendation whose state is implemented must name at least one document, minute or figure; a list not given is undetermined, an empty one unmet.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for at, rec := range r.recommendations(p.AsOf()) {
			if rec.State != Implemented {
				continue
			}
			all++
			switch {
			case len(rec.Evidence) > 0:
				good++
			case rec.Evidence == nil:
				p.Undetermined(at, "recommendation %s is said to be implemented; the evidence is not given", rec.name())
			default:
				p.Unmet(at.Key("evidence"), "recommendation %s is said to be implemented and has no evidence", rec.name())
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", "no recommendation is given that is said to be implemented")
		case good:
			p.Met("/audits", "each of the recommendations said to be implemented (%d) has evidence", good)
		}
	},
}

var recommendationInTime = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-064",
		Title: "No recommendation of an audit is still open after the day by which it was to be carried out.",
		Force: loip.Advice,
		Basis: onFollowUp("audit", "a recommendation that is past its day needs a reason or a new day"),
		How:   "A recommendation is overdue from the day after its day. One that is not started or in hand by a day the answers knew of counts; one whose state is not given, or whose day has passed since, is undetermined.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, dated, good := 0, 0, 0
		for at, rec := range r.recommendations(p.AsOf()) {
			if all++; rec.Due.IsZero() {
				continue
			}
			dated++
			switch {
			case progress(rec.Due, !rec.open(), p.AsOf()) != Overdue:
				good++
			case rec.State == "":
				p.Undetermined(at, "recommendation %s was to be carried out by %s; how far it was is not given", rec.name(), rec.Due.Long())
			case rec.audit.AsAt.IsZero() || rec.Due.Before(rec.audit.AsAt):
				p.Unmet(at, "recommendation %s was to be carried out by %s and is %s", rec.name(), rec.Due.Long(), rec.State)
			default:
				p.Undetermined(at, "recommendation %s was to be carried out by %s and was %s on %s; what came of it since is not shown", rec.name(), rec.Due.Long(), rec.State, rec.audit.AsAt.Long())
			}
		}
		switch {
		case all == 0:
			p.NotApplicable("", noRecommendation)
		case dated == 0:
			p.Undetermined("/audits", "no recommendation has a day by which it is to be carried out")
		case good == dated:
			p.Met("/audits", "none of the recommendations with a day (%d) is overdue", good)
		}
	},
}

var recommendationOwned = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-065",
		Title: "Every recommendation that is to be carried out has a sponsor and a day.",
		Force: loip.Advice,
		Basis: onFollowUp("audit", "an answer without somebody responsible or a day cannot be followed up"),
		How:   "A recommendation that is not implemented, not accepted or superseded needs a sponsor and a day; a stated none, or a day in words that name none, is unmet; what is not given is undetermined, once for each audit.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		all, good := 0, 0
		for i, audit := range r.Audits {
			silent := 0
			if later(audit.AsAt, p.AsOf()) {
				continue
			}
			for j, rec := range audit.Recommendations {
				if !rec.open() {
					continue
				}
				all++
				at, named := loip.Path("/audits").Index(i).Key("recommendations").Index(j), recommendation{rec, audit}.name()
				none := rec.Sponsors != nil && len(rec.Sponsors) == 0
				words := rec.Due.IsZero() && rec.DueText != ""
				if none {
					p.Unmet(at.Key("sponsors"), "recommendation %s has no sponsor", named)
				}
				if words {
					p.Unmet(at.Key("dueText"), "the deadline of recommendation %s, %q, is not a day", named, rec.DueText)
				}
				switch {
				case none || words:
				case rec.Sponsors == nil || rec.Due.IsZero():
					silent++
				default:
					good++
				}
			}
			if silent > 0 {
				p.Undetermined(loip.Path("/audits").Index(i), "of the recommendations of %q that are to be carried out, %d are given without a sponsor or a day", audit.Title, silent)
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", "no recommendation of an audit is given that is to be carried out")
		case good:
			p.Met("/audits", "each of the recommendations that are to be carried out (%d) has a sponsor and a day", good)
		}
	},
}

// name is what a finding calls the recommendation.
func (r recommendation) name() string {
	return r.short() + " of \"" + r.audit.Title + "\", under \"" + r.Theme + "\","
}

// short is the recommendation by number and text.
func (r Recommendation) short() string {
	if r.Ref == "" {
		return "\"" + r.Text + "\""
	}
	return r.Ref + " \"" + r.Text + "\""
}
