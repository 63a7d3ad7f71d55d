package loip

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textWidth is the number of characters in a line of a text report, tables
// excepted.
const textWidth = 100

// Text returns the report as plain text for a screen or a printer.
//
// Shape: the summary; the findings grouped by document, the unmet first, of
// many that are not unmet the first few; what people are yet to state; the rules
// that had nothing to judge; the tables. Lines end in a line feed.
func (r Report) Text() string {
	var b strings.Builder
	judged, open, idle := r.sections()
	heading(&b, "=", r.title())
	b.WriteString(wrap(r.subtitle(), "", ""))
	b.WriteString("\n" + r.summary().Text())
	b.WriteString("\n" + wrap(legend, "", ""))
	for _, s := range judged {
		b.WriteByte('\n')
		heading(&b, "-", s.title)
		for _, rule := range s.rules {
			fmt.Fprintf(&b, "\n%s (%s): %s\n", rule.rule.ID, rule.rule.Force, strings.ToUpper(string(rule.answer())))
			b.WriteString(wrap(rule.rule.Title+" ["+citations(rule.rule.Basis)+"]", "  ", "  "))
			if doubt := rule.doubt(); doubt != "" {
				b.WriteString(wrap(doubt, "  ", "  "))
			}
			for _, row := range rule.rows() {
				for _, f := range row.full {
					b.WriteString(wrap(string(f.Answer)+": "+stopped(f.Message), "  - ", "    "))
					if details := f.details(); details != "" {
						b.WriteString(wrap(details, "    ", "    "))
					}
				}
				if len(row.rest) > 0 {
					b.WriteString(wrap(likewise(row.rest), "  - ", "    "))
				}
			}
		}
	}
	if len(open) > 0 {
		b.WriteByte('\n')
		heading(&b, "-", toState)
		b.WriteString(wrap(wanted(len(open)), "", ""))
		for _, rule := range open {
			b.WriteString(wrap(rule.wants(), "- ", "  "))
		}
	}
	if len(idle) > 0 {
		b.WriteByte('\n')
		heading(&b, "-", notJudged)
		for _, line := range reasons(idle) {
			b.WriteString(wrap(line, "- ", "  "))
		}
	}
	for _, t := range r.Tables {
		b.WriteString("\n" + t.Text())
	}
	b.WriteString("\n" + wrap(caution, "", ""))
	return b.String()
}

func (r Report) title() string {
	if r.Subject == "" {
		return "What the documents show"
	}
	return r.Subject + ": what the documents show"
}

func (r Report) subtitle() string {
	s := fmt.Sprintf("Day judged: %s. Rules run: %d. Version of loip: %s.", r.AsOf.Long(), len(r.Results), r.Version)
	if err := r.Err(); err != nil {
		s += " In short, " + err.Error() + "."
	}
	return s
}

// details lists the place and the facts of a finding.
func (f Finding) details() string {
	var parts []string
	if f.Path != "" {
		parts = append(parts, "at "+string(f.Path))
	}
	for _, fact := range f.Facts {
		parts = append(parts, fact.Name+": "+fact.Value)
	}
	return strings.Join(parts, "; ")
}

// words splits a text at its spaces, and at characters that steer a screen.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
}

func oneLine(s string) string { return strings.Join(words(s), " ") }

// stopped puts a full stop after a message, unless it has an end of its own.
func stopped(s string) string {
	end := strings.TrimRight(s, "\"'”’) \n")
	if end != "" && strings.Contains(".!?", end[len(end)-1:]) {
		return s
	}
	return s + "."
}

func heading(b *strings.Builder, rule, title string) {
	title = oneLine(title)
	fmt.Fprintf(b, "%s\n%s\n", title, strings.Repeat(rule, utf8.RuneCountInString(title)))
}

// cellWidth is the number of characters in a line of a table's cell.
const cellWidth = 40

// Text returns the table in columns, under its title. Long cells run over
// several lines, and columns whose cells are all figures are set to the right.
func (t Table) Text() string {
	var b strings.Builder
	heading(&b, "-", t.Title)
	rows := append([][]string{t.Columns}, t.Rows...)
	width := make([]int, len(t.Columns))
	for _, row := range rows {
		for i, cell := range row {
			for _, line := range fold(cell, cellWidth) {
				width[i] = max(width[i], utf8.RuneCountInString(line))
			}
		}
	}
	right := figures(t)
	for _, row := range rows {
		cells, height := make([][]string, len(row)), 1
		for i, cell := range row {
			cells[i] = fold(cell, cellWidth)
			height = max(height, len(cells[i]))
		}
		for n := range height {
			var line strings.Builder
			for i, cell := range cells {
				text := ""
				if n < len(cell) {
					text = cell[n]
				}
				pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(text))
				if right[i] {
					line.WriteString(pad + text + "  ")
				} else {
					line.WriteString(text + pad + "  ")
				}
			}
			b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
		}
	}
	if t.Note != "" {
		b.WriteString(wrap(t.Note, "", ""))
	}
	return b.String()
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
// with another as long.
func wrap(s, first, rest string) string {
	return first + strings.Join(fold(s, textWidth-len(rest)), "\n"+rest) + "\n"
}

// fold breaks a text into lines of at most so many characters; a longer word
// has a line of its own.
func fold(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range words(s) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	return append(lines, line)
}
