package plan

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/internal/guidance"
)

//go:generate go test -run ^TestCoveragePage$ . -update

// Covered is one thing that the law or its guidance says, and the rules of this
// module that answer it, or the reason why none does.
type Covered struct {
	ID    string `json:"id"`             // a citation such as "2015 Act, s. 6(2)(a)", or an expectation's id such as "G-LOIP-03"
	Part  string `json:"part"`           // the instrument, or the principle or other part of the guidance
	Draft string `json:"draft,omitzero"` // of an expectation: its place in the consultation draft
	Says  string `json:"says"`           // in this library's own words
	Who   string `json:"who,omitzero"`   // of a provision: who is bound or empowered
	// Force is empty for a provision that binds nobody, such as a definition.
	Force loip.Force `json:"force,omitzero"`
	// Checkable says of an expectation whether a program can decide it ("fully"),
	// people have to ("attestation"), or no document does ("not").
	Checkable string        `json:"checkable,omitzero"`
	Rules     []loip.RuleID `json:"rules,omitempty"`
	Reason    string        `json:"reason,omitzero"`
}

// Coverage lists every provision of Part 2 of the 2015 Act, of its schedule 1
// and of its regulations, and then every expectation of the statutory guidance.
//
// Method: an expectation is answered by the rules that name it. A provision is
// answered by the rules that cite it, or the whole of which it is part, and
// bind at least as strongly: one on section 6(2) answers section 6(2)(b), one
// on section 7(2)(a) does not answer section 7(2)(b), and an advice answers no
// duty.
func Coverage() []Covered {
	rules := loip.Rules(Checks())
	named := func(answers func(loip.Rule) bool) (ids []loip.RuleID) {
		for _, r := range rules {
			if answers(r) {
				ids = append(ids, r.ID)
			}
		}
		return ids
	}
	var list []Covered
	left := NotCited()
	for _, p := range guidance.Provisions() {
		list = append(list, Covered{
			ID: p.String(), Part: p.Instrument.Title, Says: p.Says, Who: p.Who, Force: p.Force,
			Rules: named(func(r loip.Rule) bool { return rests(r, p) }), Reason: left[p.String()],
		})
	}
	left = notChecked()
	for _, e := range guidance.Expectations() {
		list = append(list, Covered{
			ID: e.ID, Part: e.Part(), Draft: e.Draft, Says: e.Says, Force: e.Force, Checkable: string(e.Checkable),
			Rules: named(func(r loip.Rule) bool { return slices.Contains(r.Expectations, e.ID) }), Reason: left[e.ID],
		})
	}
	return list
}

// rests reports whether a rule answers a provision.
func rests(r loip.Rule, p guidance.Provision) bool {
	if p.Force != "" && slices.Index(loip.Forces(), r.Force) > slices.Index(loip.Forces(), p.Force) {
		return false
	}
	return slices.ContainsFunc(r.Basis, func(b loip.Provision) bool {
		return b.Instrument == p.Instrument && partOf(p.Pinpoint, b.Pinpoint)
	})
}

// partOf reports whether a pinpoint is a whole, or a part of it: of "s. 6(2)"
// those are "s. 6(2)" and "s. 6(2)(b)".
func partOf(pinpoint, whole string) bool {
	rest, ok := strings.CutPrefix(pinpoint, whole)
	return ok && (rest == "" || rest[0] == '(' || rest[0] == ',')
}

// notChecked gathers the expectations of the whole module that no rule checks.
func notChecked() map[string]string {
	all := map[string]string{}
	for _, list := range []map[string]string{NotChecked(), governance.NotChecked(), engagement.NotChecked(), indicator.NotChecked()} {
		maps.Copy(all, list)
	}
	return all
}

// CoverageTable counts, for each part of the law and of the guidance, what is
// checked by program, what people are asked to state, and what no rule answers.
//
// Shape: what both a program and people answer counts as checked by program.
func CoverageTable() loip.Table {
	stated := map[loip.RuleID]bool{}
	for _, c := range attested() {
		stated[c.ID] = true
	}
	t := loip.Table{
		Title:   "What the law and the guidance say, and what answers it",
		Note:    "What no rule answers has its reason in the list: most often it is a definition, a power of Ministers or an option.",
		Columns: []string{"part", "provisions or expectations", "checked by program", "stated by people", "no rule"},
	}
	const parts, program, people, none = 0, 1, 2, 3
	var counts [][4]int
	var total [4]int
	for _, c := range Coverage() {
		if len(t.Rows) == 0 || t.Rows[len(t.Rows)-1][0] != c.Part {
			t.Rows, counts = append(t.Rows, []string{c.Part}), append(counts, [4]int{})
		}
		how := program
		switch {
		case len(c.Rules) == 0:
			how = none
		case !slices.ContainsFunc(c.Rules, func(id loip.RuleID) bool { return !stated[id] }):
			how = people
		}
		for _, column := range []int{parts, how} {
			counts[len(counts)-1][column]++
			total[column]++
		}
	}
	t.Rows, counts = append(t.Rows, []string{"all"}), append(counts, total)
	for i, row := range counts {
		for _, n := range row {
			t.Rows[i] = append(t.Rows[i], fmt.Sprint(n))
		}
	}
	return t
}
