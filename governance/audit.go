package governance

import (
	"slices"

	"github.com/communityplanning/loip"
)

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
		for i, audit := range r.Audits {
			for j, rec := range audit.Recommendations {
				all++
				at := loip.Path("/audits").Index(i).Key("recommendations").Index(j)
				switch {
				case key(rec.Answer) == "":
					p.Unmet(at, "recommendation %s of %q, under %q, has no answer", rec.name(), audit.Title, rec.Theme)
				case slices.Contains(asAnother, key(rec.Answer)):
					p.Unmet(at.Key("answer"), "the answer to recommendation %s of %q, under %q, is only %q", rec.name(), audit.Title, rec.Theme, rec.Answer)
				default:
					good++
				}
			}
		}
		switch all {
		case 0:
			p.NotApplicable("", "no recommendation of an audit is given")
		case good:
			p.Met("/audits", "each of the recommendations given (%d) has an answer of its own", good)
		}
	},
}

// asAnother holds the answers that only point to another, as [key] has them.
var asAnother = []string{"asabove", "asperabove", "seeabove", "asbefore", "asbelow", "seebelow", "ditto"}

// name is what a finding calls the recommendation.
func (r Recommendation) name() string {
	if r.Ref == "" {
		return "\"" + r.Text + "\""
	}
	return r.Ref + " \"" + r.Text + "\""
}
