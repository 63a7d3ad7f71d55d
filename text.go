package loip

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// textWidth is the number of characters in a line of a text report, tables
// excepted.
const textWidth = 100

// Text returns the report as plain text for a screen or a printer.
//
// Shape: the summary; the findings grouped by document, the unmet first; the
// rules that had nothing to judge; the tables. Lines end in a line feed.
func (r Report) Text() string {
	var b strings.Builder
	judged, idle := r.sections()
	heading(&b, "=", r.title())
	b.WriteString(wrap(r.subtitle(), "", ""))
	b.WriteByte('\n')
	textTable(&b, r.summary())
	b.WriteString(wrap(legend, "", ""))
	for _, s := range judged {
		b.WriteByte('\n')
		heading(&b, "-", s.title)
		for _, rule := range s.rules {
			fmt.Fprintf(&b, "\n%s  %s  %s\n", rule.rule.ID, rule.rule.Force, strings.ToUpper(string(rule.answer())))
			b.WriteString(wrap(rule.rule.Title+" ["+citations(rule.rule.Basis)+"]", "  ", "  "))
			for _, f := range rule.findings {
				b.WriteString(wrap(string(f.Answer)+": "+f.Message+".", "  - ", "    "))
				if details := f.details(); details != "" {
					b.WriteString(wrap(details, "    ", "    "))
				}
			}
		}
	}
	if len(idle) > 0 {
		b.WriteByte('\n')
		heading(&b, "-", "Rules with nothing to judge, or not in force")
		for _, rule := range idle {
			b.WriteString(wrap(fmt.Sprintf("%s  %s  %s: %s.", rule.rule.ID, rule.rule.Force, rule.answer(), rule.findings[0].Message), "", "    "))
		}
	}
	for _, t := range r.Tables {
		b.WriteByte('\n')
		textTable(&b, t)
	}
	b.WriteByte('\n')
	b.WriteString(wrap(caution, "", ""))
	return b.String()
}

func (r Report) title() string {
	if r.Subject == "" {
		return "What the documents show"
	}
	return r.Subject + ": what the documents show"
}

func (r Report) subtitle() string {
	return fmt.Sprintf("As at %s. loip %s, %d rules.", r.AsOf.Long(), r.Version, len(r.Results))
}

// details lists the place and the facts of a finding.
func (f Finding) details() string {
	var parts []string
	if f.Path != "" {
		parts = append(parts, "at "+string(f.Path))
	}
	for _, fact := range f.Facts {
		parts = append(parts, fact.Name+" "+fact.Value)
	}
	return strings.Join(parts, "; ")
}

func heading(b *strings.Builder, rule, title string) {
	fmt.Fprintf(b, "%s\n%s\n", title, strings.Repeat(rule, utf8.RuneCountInString(title)))
}

// textTable writes a table in columns; those whose cells are all figures are
// set to the right.
func textTable(b *strings.Builder, t Table) {
	heading(b, "-", t.Title)
	width := make([]int, len(t.Columns))
	for _, row := range append([][]string{t.Columns}, t.Rows...) {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	right := figures(t)
	for _, row := range append([][]string{t.Columns}, t.Rows...) {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell))
			if right[i] {
				cell = pad + cell
			} else {
				cell += pad
			}
			line.WriteString(cell + "  ")
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	if t.Note != "" {
		b.WriteString(wrap(t.Note, "", ""))
	}
}

// figures tells which columns hold figures in every cell that is not empty.
func figures(t Table) []bool {
	right := make([]bool, len(t.Columns))
	for i := range right {
		right[i] = len(t.Rows) > 0
		for _, row := range t.Rows {
			if strings.Trim(row[i], "0123456789.,%£- ") != "" {
				right[i] = false
			}
		}
	}
	return right
}

// wrap breaks a text into lines, the first with one indent and the others
// with another.
func wrap(s, first, rest string) string {
	var b strings.Builder
	indent, used := first, 0
	for i, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
			b.WriteString(indent)
			used = len(indent)
		case used+1+n > textWidth:
			b.WriteString("\n" + rest)
			used = len(rest)
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	b.WriteByte('\n')
	return b.String()
}
