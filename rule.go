package loip

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// RuleID names a rule for machines, such as "PLAN-007". It is never reused and
// carries no meaning that can change.
type RuleID string

// Rule is what a good document shows, why, and how that is tested.
type Rule struct {
	ID    RuleID      `json:"id"`
	Title string      `json:"title"` // a sentence: what a good document shows
	Force Force       `json:"force"` // must be carried by the first provision of Basis
	Basis []Provision `json:"basis"`
	// InForce is when the rule binds; zero means as the first provision of
	// Basis does.
	InForce Period `json:"inForce,omitzero"`
	How     string `json:"how"`            // how it is tested, in a sentence
	Doubt   string `json:"doubt,omitzero"` // which reading is taken where the law is doubtful
	// Evidence says what counts as evidence, in a sentence, for a rule that only
	// people can judge (see [Attested]); empty for every other.
	Evidence string `json:"evidence,omitzero"`
	// Expectations holds the ids of the guidance's expectations that the rule
	// covers, such as "G-LOIP-03".
	Expectations []string `json:"expectations,omitempty"`
	Since        string   `json:"since"` // the version of this module that brought it
	ReplacedBy   []RuleID `json:"replacedBy,omitempty"`
}

// Binds returns the period in which the rule is in force.
func (r Rule) Binds() Period {
	if r.InForce.IsZero() && len(r.Basis) > 0 {
		return r.Basis[0].InForce
	}
	return r.InForce
}

var (
	ruleID  = regexp.MustCompile(`^[A-Z]{2,12}-\d{3}$`)
	release = regexp.MustCompile(`^\d+\.\d+\.\d+$`)
)

// VerifyRules reports what is wrong with the rules as rules, so that a
// council's own meet the same bar as this module's.
//
// Errors: an id that is not like "PLAN-007" or stands twice; a title or a how
// that is not a sentence, or evidence that is given and is none; no basis; a provision without instrument, pinpoint,
// heading or words; a force that the first provision cannot carry; a rule in
// force when that provision is not, or never; a version that is not like
// "1.2.3". All of them are returned, joined.
func VerifyRules(rules []Rule) error {
	var errs []error
	seen := map[RuleID]bool{}
	for i, r := range rules {
		fault := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("rule %d (%s): %s", i, r.ID, fmt.Sprintf(format, args...)))
		}
		if !ruleID.MatchString(string(r.ID)) {
			fault("the id is not capital letters, a hyphen and three digits")
		}
		if seen[r.ID] {
			fault("the id stands twice")
		}
		seen[r.ID] = true
		if !sentence(r.Title) || !sentence(r.How) {
			fault("title and how must be sentences: a capital first, a full stop last")
		}
		if r.Evidence != "" && !sentence(r.Evidence) {
			fault("evidence must be a sentence: a capital first, a full stop last")
		}
		if !release.MatchString(r.Since) {
			fault("since %q is not a version", r.Since)
		}
		for _, b := range r.Basis {
			if b.Instrument == nil || b.Pinpoint == "" || b.Heading == "" || b.Says == "" {
				fault("the provision %q lacks instrument, pinpoint, heading or words", b)
			}
		}
		if len(r.Basis) == 0 || r.Basis[0].Instrument == nil {
			fault("no basis")
			continue
		}
		first := r.Basis[0]
		if !r.Force.carriedBy(first.Instrument.Kind) {
			fault("%s (%s) cannot carry the force %q", first, first.Instrument.Kind, r.Force)
		}
		if b := r.Binds(); b.From.IsZero() || b.Inverted() || !b.Within(first.InForce) {
			fault("in force %s, but %s is in force %s", b, first, first.InForce)
		}
	}
	return errors.Join(errs...)
}

func sentence(s string) bool {
	return len(s) > 2 && strings.ToUpper(s[:1]) == s[:1] && strings.HasSuffix(s, ".")
}
