package loip

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Result is what a rule says of the documents as a whole: the weightiest of
// its findings. Unmet outweighs undetermined, which outweighs met.
type Result struct {
	Rule   Rule   `json:"rule"`
	Answer Answer `json:"answer"`
}

// Document names a part of what was checked, so that a report can group its
// findings by it.
type Document struct {
	Path  Path   `json:"path"`
	Title string `json:"title"`
}

// Table is a short table that goes with a report.
type Table struct {
	Title   string     `json:"title"`
	Note    string     `json:"note,omitzero"` // what a reader has to know, in a sentence
	Columns []string   `json:"columns"`
	Rows    [][]string `json:"rows"` // as many cells in each as there are columns
}

// Report is what a list of rules says of documents on a day.
//
// Shape: one result a rule, in the order of the rules; at least one finding a
// result, in the same order. The zero Report has run nothing.
type Report struct {
	Subject   string // whose documents these are
	AsOf      Date
	Version   string     // of this module
	Documents []Document // the parts under which findings are grouped
	Results   []Result
	Findings  []Finding
	Tables    []Table
}

// Count returns the number of rules of a force that gave an answer.
func (r Report) Count(f Force, a Answer) int {
	n := 0
	for _, res := range r.Results {
		if res.Rule.Force == f && res.Answer == a {
			n++
		}
	}
	return n
}

// Err returns nil unless a must is unmet; then an error that names each such
// rule.
func (r Report) Err() error {
	var ids []string
	for _, res := range r.Results {
		if res.Rule.Force == Must && res.Answer == Unmet {
			ids = append(ids, string(res.Rule.ID))
		}
	}
	switch len(ids) {
	case 0:
		return nil
	case 1:
		return fmt.Errorf("the documents do not show 1 requirement of the law: %s", ids[0])
	}
	return fmt.Errorf("the documents do not show %d requirements of the law: %s", len(ids), strings.Join(ids, ", "))
}

// section is the part of a report about one document.
type section struct {
	title string
	rules []ruled
}

// ruled is a rule with its findings in one section.
type ruled struct {
	rule     Rule
	findings []Finding
}

// answer is the weightiest answer of the rule in its section.
func (r ruled) answer() Answer { return worst(r.findings) }

// row is findings of one rule with one answer.
type row struct {
	full []Finding // shown to people in full
	rest []Finding // of which only the places are shown
}

// rows returns the findings answer by answer. Of a long row that is not unmet
// all but the first few are shown by their places alone.
func (r ruled) rows() (rows []row) {
	const long, few = 5, 3
	for left := r.findings; len(left) > 0; {
		n := slices.IndexFunc(left, func(f Finding) bool { return f.Answer != left[0].Answer })
		if n < 0 {
			n = len(left)
		}
		if n > long && left[0].Answer != Unmet {
			rows = append(rows, row{left[:few], left[few:n]})
		} else {
			rows = append(rows, row{left[:n], nil})
		}
		left = left[n:]
	}
	return rows
}

// likewise names the places of findings that are not shown in full.
func likewise(rest []Finding) string {
	places := make([]string, len(rest))
	for i, f := range rest {
		places[i] = string(f.Path)
	}
	return fmt.Sprintf("%s likewise at %d more places: %s", rest[0].Answer, len(rest), strings.Join(places, ", "))
}

// doubt says which reading a rule takes, where its answer is not met.
func (r ruled) doubt() string {
	if r.answer() == Met || r.rule.Doubt == "" {
		return ""
	}
	return "Doubt: " + r.rule.Doubt
}

// reasons says, a line for each reason, why rules judged nothing, and which.
func reasons(idle []ruled) (lines []string) {
	at := map[string]int{}
	for _, r := range idle {
		why := string(r.answer()) + ": " + stopped(r.findings[0].Message)
		if more := len(r.findings) - 1; more > 0 {
			why += fmt.Sprintf(" (%d more like it)", more)
		}
		if i, ok := at[why]; ok {
			lines[i] += fmt.Sprintf(", %s (%s)", r.rule.ID, r.rule.Force)
			continue
		}
		at[why] = len(lines)
		lines = append(lines, fmt.Sprintf("%s %s (%s)", why, r.rule.ID, r.rule.Force))
	}
	return lines
}

// whole titles the findings that belong to no one document, toState the rules
// that want a statement, and notJudged those that had nothing to judge.
const (
	whole     = "The partnership as a whole"
	toState   = "For people to state"
	notJudged = "Nothing to judge, or not in force"
)

// wanted says what the rules that want a statement have in common.
func wanted(n int) string {
	return fmt.Sprintf("Only people can judge the following (%d), and no statement on them is among the documents. A statement says whether it holds, in words, "+
		"with the day, the body or post that makes it, and evidence.", n)
}

// wants says what one of these rules asks people to state.
func (r ruled) wants() string {
	line := fmt.Sprintf("%s (%s): %s [%s]", r.rule.ID, r.rule.Force, r.rule.Title, citations(r.rule.Basis))
	if r.rule.Evidence != "" {
		line += " Evidence: " + r.rule.Evidence
	}
	return line
}

// sections groups the findings by document, and under each document by rule:
// first by answer, then by force, then in the order of the rules; those of one
// rule by answer. What only wants a statement, and what was not judged for want
// of anything to judge or because the rule is not in force, stand in lists of
// their own, once a rule.
func (r Report) sections() (judged []section, unstated, idle []ruled) {
	byRule := map[RuleID]Rule{}
	for _, res := range r.Results {
		byRule[res.Rule.ID] = res.Rule
	}
	at := map[string]int{}
	for _, d := range append([]Document{{"", whole}}, r.Documents...) {
		if _, ok := at[d.Title]; !ok {
			at[d.Title] = len(judged)
			judged = append(judged, section{title: d.Title})
		}
	}
	for _, f := range r.Findings {
		var list *[]ruled
		switch {
		case f.Answer == NotApplicable, f.Answer == NotInForce:
			list = &idle
		case f.Unstated:
			list = &unstated
		default:
			list = &judged[at[r.documentOf(f.Path)]].rules
		}
		i := slices.IndexFunc(*list, func(x ruled) bool { return x.rule.ID == f.Rule })
		if i < 0 {
			i = len(*list)
			*list = append(*list, ruled{rule: byRule[f.Rule]})
		}
		(*list)[i].findings = append((*list)[i].findings, f)
	}
	byForce := func(a, b ruled) int {
		return slices.Index(Forces(), a.rule.Force) - slices.Index(Forces(), b.rule.Force)
	}
	byAnswer := func(a, b Answer) int { return slices.Index(Answers(), a) - slices.Index(Answers(), b) }
	for _, s := range judged {
		for _, r := range s.rules {
			slices.SortStableFunc(r.findings, func(a, b Finding) int { return byAnswer(a.Answer, b.Answer) })
		}
		slices.SortStableFunc(s.rules, func(a, b ruled) int {
			return cmp.Or(byAnswer(a.answer(), b.answer()), byForce(a, b))
		})
	}
	slices.SortStableFunc(unstated, byForce)
	judged = slices.DeleteFunc(judged, func(s section) bool { return len(s.rules) == 0 })
	return judged, unstated, idle
}

// documentOf returns the title of the innermost document that holds the path.
func (r Report) documentOf(p Path) string {
	title, depth := whole, -1
	for _, d := range r.Documents {
		if p.Within(d.Path) && len(d.Path) > depth {
			title, depth = d.Title, len(d.Path)
		}
	}
	return title
}

// summary is the table of rules by force and answer.
func (r Report) summary() Table {
	t := Table{Title: "How many rules the documents meet", Columns: []string{"force"}}
	for _, a := range Answers() {
		t.Columns = append(t.Columns, string(a))
	}
	t.Columns = append(t.Columns, "all rules")
	total := make([]int, len(Answers())+1)
	for _, f := range Forces() {
		row, all := []string{string(f)}, 0
		for i, a := range Answers() {
			n := r.Count(f, a)
			all, total[i] = all+n, total[i]+n
			row = append(row, fmt.Sprint(n))
		}
		total[len(total)-1] += all
		t.Rows = append(t.Rows, append(row, fmt.Sprint(all)))
	}
	last := []string{"all"}
	for _, n := range total {
		last = append(last, fmt.Sprint(n))
	}
	t.Rows = append(t.Rows, last)
	return t
}

// caution stands at the end of every report that people read.
const caution = "This report judges documents, not bodies: \"unmet\" means that the documents at hand do not show it. It is not legal advice."

// legend explains the words of the summary.
const legend = "A must rests on an Act or regulations; a should on statutory guidance, to which regard must be had; a may is an option; advice is this library's own. " +
	"Undetermined means that the documents at hand cannot settle it. " +
	"A place such as /plans/0 is where in the file the fact stands; lists are counted from 0."

// citations lists the provisions of a rule in a line.
func citations(basis []Provision) string {
	list := make([]string, len(basis))
	for i, b := range basis {
		list[i] = b.String()
	}
	return strings.Join(list, "; ")
}
