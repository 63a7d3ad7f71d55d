package loip

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Attestation is a person's dated statement, with evidence, on what no program
// can judge.
type Attestation struct {
	Rule      RuleID   `json:"rule"`
	Holds     bool     `json:"holds"` // whether the person says that the rule is met
	Statement string   `json:"statement"`
	Evidence  []string `json:"evidence,omitempty"` // documents, minutes, decisions
	On        Date     `json:"on,omitzero"`
	By        string   `json:"by"` // a body or a post, never a person's name
}

// attestedHow says how a rule that only people can judge is tested.
const attestedHow = "A dated statement with evidence, by a body or post, is looked for."

// Attested makes the check of a rule that only people can judge: met with a
// dated statement and evidence, unmet where the statement says no,
// undetermined otherwise.
//
// Shape: the rule's Evidence says what counts as evidence; its How need only
// say what a statement alone does not. Of several statements on the rule the
// latest that is not after the day judged counts, the last of the list among
// those of one day.
// Boundary: a statement dated on the day itself counts, a later one does not.
func Attested[T any](r Rule, statements func(T) []Attestation) Check[T] {
	r.How = strings.TrimSpace(attestedHow + " " + r.How)
	return Check[T]{r, func(p *Pass, v T) {
		a, ok := latest(r.ID, statements(v), p.AsOf())
		switch {
		case !ok:
			p.Undetermined("", "people must judge whether %s; no statement on it is among the documents", r.Clause()).Unstated()
		case a.On.IsZero() || a.Statement == "" || a.By == "":
			p.Undetermined("", "of the statement on whether %s, the day, the words or who makes it is missing", r.Clause())
		case a.On.After(p.AsOf()):
			p.Undetermined("", "the statement of %s on whether %s is dated %s, after the day judged", a.By, r.Clause(), a.On.Long())
		case !a.Holds:
			p.Unmet("", "%s stated on %s that it does not hold that %s: %s", a.By, a.On.Long(), r.Clause(), a.Statement)
		case len(a.Evidence) == 0:
			p.Undetermined("", "%s stated on %s that %s, but names no evidence", a.By, a.On.Long(), r.Clause())
		default:
			met := p.Met("", "%s stated on %s, with evidence, that %s: %s", a.By, a.On.Long(), r.Clause(), a.Statement)
			for _, e := range a.Evidence {
				met.Fact("", "evidence", e)
			}
		}
	}}
}

// latest returns the statement on a rule that counts on a day: the latest by
// then, and else any there is.
func latest(rule RuleID, statements []Attestation, day Date) (counts Attestation, ok bool) {
	for _, a := range statements {
		if a.Rule == rule && (!ok || counts.On.After(day) || !a.On.After(day) && !a.On.Before(counts.On)) {
			counts, ok = a, true
		}
	}
	return counts, ok
}

// Clause returns the title of the rule as part of a longer sentence: without its
// full stop, and with a small letter first.
func (r Rule) Clause() string {
	title := strings.TrimSuffix(r.Title, ".")
	first, n := utf8.DecodeRuneInString(title)
	if n == 0 {
		return ""
	}
	return string(unicode.ToLower(first)) + title[n:]
}
