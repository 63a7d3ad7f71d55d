package plan

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/guidance"
)

//go:generate go test -run ^TestQuestionnairePage$ . -update

// Question is what a rule that only people can judge asks them to state.
type Question struct {
	Rule     loip.RuleID `json:"rule"`
	Says     string      `json:"says"`     // a sentence: what is stated to hold, or not to
	Evidence string      `json:"evidence"` // a sentence: what counts as evidence
	Force    loip.Force  `json:"force"`
	Basis    string      `json:"basis"` // the provisions, in a line
	// By names who states it: the partnership, or each of several bodies, where
	// the partnership's statement speaks for those that make none.
	By string `json:"by"`
}

// Sheet is the questions on one principle of the guidance, or on another part
// of it.
type Sheet struct {
	Title     string     `json:"title"`
	Questions []Question `json:"questions"`
}

// Form is the sheets of a questionnaire: the nine principles in the order of
// the guidance, and then its other parts.
//
// Shape: each question stands once, on a sheet in the order of the guidance;
// there is no sheet without a question.
type Form []Sheet

// Questionnaire returns every rule of the module that only people can judge, as
// a question.
//
// Method: a rule stands under the first of the expectations that it covers, and
// one that covers none at the end of the last part.
func Questionnaire() Form { return form(attested()) }

// Unanswered returns the questions that the statements of the dossier leave
// open on a day: nobody made one, or it lacks its words, its day, its evidence
// or who makes it, or it does not speak for every partner that it has to.
//
// Boundary: a statement dated on the day counts. Nothing is asked for a day
// before a rule binds.
func (p Partnership) Unanswered(on loip.Date) Form {
	checks := attested()
	results := loip.Run(p, on, checks).Results
	var open []loip.Check[Partnership]
	for i, c := range checks {
		if results[i].Answer == loip.Undetermined {
			open = append(open, c)
		}
	}
	return form(open)
}

// attested lists the rules of the module that only people can judge.
func attested() []loip.Check[Partnership] {
	return slices.DeleteFunc(Checks(), func(c loip.Check[Partnership]) bool { return c.Evidence == "" })
}

// Who states what each of several bodies does by itself.
const (
	eachPartner     = "each statutory partner"
	eachFacilitator = "each body of section 13(2) of the Act"
)

// byEach holds the rules on which each of several bodies may speak for itself.
var byEach = map[loip.RuleID]string{
	"GOV-079": eachPartner, "GOV-083": eachPartner, "GOV-084": eachPartner, "GOV-085": eachPartner, "GOV-086": eachPartner, "GOV-109": eachPartner,
	"PLAN-125": eachPartner, "PLAN-127": eachPartner, "PLAN-132": eachPartner,
	"GOV-096": eachFacilitator, "GOV-097": eachFacilitator, "GOV-103": eachFacilitator,
}

// form sets rules that only people can judge out on sheets.
func form(checks []loip.Check[Partnership]) Form {
	under := map[string][]Question{} // by expectation, or by none
	for _, c := range checks {
		first := ""
		if len(c.Expectations) > 0 {
			first = c.Expectations[0]
		}
		var basis []string
		for _, b := range c.Basis {
			basis = append(basis, b.String())
		}
		under[first] = append(under[first], Question{
			c.ID, c.Title, c.Evidence, c.Force, strings.Join(basis, "; "), cmp.Or(byEach[c.ID], "the partnership"),
		})
	}
	on := map[string][]Question{} // by part
	for _, e := range append(guidance.Expectations(), guidance.Expectation{}) {
		on[e.Part()] = append(on[e.Part()], under[e.ID]...)
	}
	var f Form
	for _, p := range guidance.Parts() {
		if len(on[p.Title]) > 0 {
			f = append(f, Sheet{p.Title, on[p.Title]})
		}
	}
	return f
}

// Markdown returns the form for a meeting, with room for each answer.
func (f Form) Markdown() string {
	var b strings.Builder
	b.WriteString("# What only people can judge\n\n" +
		"Each statement below holds or does not hold. Say which, in your own words, with the day, the body or post that says so, and the evidence that " +
		"was looked at. A statement without its day, its words or who makes it settles nothing; nor does one that something holds without evidence. " +
		"Name bodies and posts, never persons. Where each of several bodies is asked, the partnership's statement speaks for those that make none.\n\n")
	for i, s := range f {
		fmt.Fprintf(&b, "%d. %s: %s\n", i+1, s.Title, loip.Plural(len(s.Questions), "statement", "statements"))
	}
	for i, s := range f {
		fmt.Fprintf(&b, "\n## %d %s\n", i+1, s.Title)
		for j, q := range s.Questions {
			fmt.Fprintf(&b, "\n### %d.%d %s\n\n%s\n\n", i+1, j+1, q.Rule, q.Says)
			fmt.Fprintf(&b, "- What counts as evidence: %s\n- Stated by: %s\n- Rests on (%s): %s\n\n", q.Evidence, q.By, q.Force, q.Basis)
			b.WriteString("- [ ] It holds.\n- [ ] It does not hold.\n\n| | |\n|---|---|\n| In words | |\n| Evidence | |\n| Day | |\n| Body or post | |\n")
		}
	}
	return b.String()
}

// Skeleton returns the form as JSON to fill in, a part of a dossier for [Read]
// with an empty statement on each question.
//
// Shape: where several bodies speak, each has a copy of the statement. What is
// left empty says nothing. Without a day, "holds" says nothing either; it stands
// at false until somebody changes it.
func (f Form) Skeleton() []byte {
	type blank struct {
		loip.Attestation
		Evidence []string `json:"evidence"` // shown although it is empty
		On       string   `json:"on"`
	}
	part := struct {
		Format     string  `json:"format"`
		Statements []blank `json:"statements"`
	}{Format, []blank{}}
	for _, s := range f {
		for _, q := range s.Questions {
			part.Statements = append(part.Statements, blank{Attestation: loip.Attestation{Rule: q.Rule}, Evidence: []string{}})
		}
	}
	data, _ := json.MarshalIndent(part, "", "\t") // nothing in it can fail
	return append(data, '\n')
}
