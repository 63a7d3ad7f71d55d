package governance

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// statements are those on the rules that only people can judge.
func (r Record) statements() []loip.Attestation { return r.Statements }

// AttestedByEach makes the check of a rule that only people can judge, on what
// each of several partners does, as [Partners] or [Facilitators] name them: each may speak for itself, and the statement
// of anybody else, such as the partnership's board, speaks for those that do
// not. It is unmet where a statement that counts says no.
//
// Boundary: the silence of a body of which it is doubtful whether it is a
// partner is named, and keeps no rule from being met; its own no leaves the rule
// undetermined.
func AttestedByEach(rule loip.Rule, who func(loip.AreaCode, loip.Date) []Partner) loip.Check[Record] {
	rule.How = strings.TrimSpace("A dated statement with evidence is looked for from each partner; that of anybody else, such as the partnership's board, speaks for the partners that made none. " + rule.How)
	clause := rule.Clause()
	return loip.Check[Record]{Rule: rule, Run: func(p *loip.Pass, r Record) {
		partners := who(r.Council, p.AsOf())
		if len(partners) == 0 {
			p.Undetermined("/council", "the council area is not given, so it is not known whose statements are needed on whether %s", clause)
			return
		}
		spoken := r.spoken(rule.ID, partners, p.AsOf())
		var silent, doubtful, own []string
		refused, contested := map[string]bool{}, false
		for _, partner := range partners {
			speaker := partner.Body.ID
			said, ok := spoken[speaker]
			if !ok {
				speaker = ""
				said = spoken[speaker]
			}
			switch {
			case said.full() && !said.Holds && partner.Doubt != "" && speaker != "":
				contested = true
				p.Undetermined("", "%s stated on %s that it does not hold that %s, but it is doubtful whether it is such a body: %s", said.By, said.On.Long(), clause, partner.Doubt)
			case said.full() && !said.Holds && partner.Doubt != "":
				doubtful = append(doubtful, partner.Body.Name)
			case said.full() && !said.Holds:
				if !refused[speaker] {
					p.Unmet("", "%s stated on %s that it does not hold that %s: %s", said.By, said.On.Long(), clause, said.Statement)
				}
				refused[speaker] = true
			case said.full() && len(said.Evidence) > 0:
				if speaker != "" {
					own = append(own, partner.Body.Name)
				}
			case partner.Doubt != "":
				doubtful = append(doubtful, partner.Body.Name)
			default:
				silent = append(silent, partner.Body.Name)
			}
		}
		var found loip.Remark
		switch {
		case len(silent) > 0:
			found = p.Undetermined("", "people must judge whether %s; no dated statement with evidence speaks for %s", clause, list(silent))
			if len(spoken) == 0 {
				found.Unstated()
			}
		case len(refused) > 0 || contested:
			return
		default:
			found = p.Met("", "dated statements with evidence say that %s; they speak for %s", clause, loip.Plural(len(partners)-len(doubtful), "partner", "partners"))
			if len(own) > 0 {
				found.Fact("/statements", "spoke for themselves", list(own))
			}
			if other := spoken[""]; other.full() && len(own) < len(partners) {
				found.Fact("/statements", "spoke for the others", other.By)
			}
		}
		if len(doubtful) > 0 {
			found.Fact("/statements", "silent, and doubtful whether they are partners", list(doubtful))
		}
	}}
}

// said is a statement, or the lack of one.
type said loip.Attestation

// full reports whether the statement has a day, words and a speaker.
func (s said) full() bool { return !s.On.IsZero() && s.Statement != "" && s.By != "" }

// spoken returns the statement on a rule that counts on a day, by the id of
// the partner that made it; under no id the one of anybody else. It is the
// latest made by then, the last of the list among those of one day.
func (r Record) spoken(rule loip.RuleID, partners []Partner, on loip.Date) map[string]said {
	by := map[string]said{}
	for _, a := range r.Statements {
		if a.Rule != rule || a.On.After(on) {
			continue
		}
		speaker := r.body(a.By).ID
		if !slices.ContainsFunc(partners, func(p Partner) bool { return p.Body.ID == speaker }) {
			speaker = ""
		}
		if earlier, ok := by[speaker]; !ok || !a.On.Before(earlier.On) {
			by[speaker] = said(a)
		}
	}
	return by
}
