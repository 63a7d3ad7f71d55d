package loip

import (
	"fmt"
	"strings"
)

// markdownEscape keeps the words of a document from being read as marks.
var markdownEscape = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`, "&", "&amp;", "~", `\~`,
)

func md(s string) string { return markdownEscape.Replace(oneLine(s)) }

// Markdown returns the report for a committee paper, in the same order as
// [Report.Text].
func (r Report) Markdown() string {
	var b strings.Builder
	judged, open, idle := r.sections()
	fmt.Fprintf(&b, "# %s\n\n%s\n", md(r.title()), md(r.subtitle()))
	b.WriteString("\n" + r.summary().Markdown())
	fmt.Fprintf(&b, "\n%s\n", md(legend))
	for _, s := range judged {
		fmt.Fprintf(&b, "\n## %s\n", md(s.title))
		for _, rule := range s.rules {
			fmt.Fprintf(&b, "\n### %s (%s): %s\n\n%s *%s*\n\n", rule.rule.ID, rule.rule.Force, rule.answer(), md(rule.rule.Title), md(citations(rule.rule.Basis)))
			if doubt := rule.doubt(); doubt != "" {
				fmt.Fprintf(&b, "%s\n\n", md(doubt))
			}
			for _, row := range rule.rows() {
				for _, f := range row.full {
					fmt.Fprintf(&b, "- **%s**: %s", f.Answer, md(stopped(f.Message)))
					if details := f.details(); details != "" {
						fmt.Fprintf(&b, " (%s)", md(details))
					}
					b.WriteByte('\n')
				}
				if len(row.rest) > 0 {
					fmt.Fprintf(&b, "- %s\n", md(likewise(row.rest)))
				}
			}
		}
	}
	if len(open) > 0 {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n", toState, md(wanted(len(open))))
		for _, rule := range open {
			fmt.Fprintf(&b, "- %s\n", md(rule.wants()))
		}
	}
	if len(idle) > 0 {
		fmt.Fprintf(&b, "\n## %s\n\n", notJudged)
		for _, line := range reasons(idle) {
			fmt.Fprintf(&b, "- %s\n", md(line))
		}
	}
	for _, t := range r.Tables {
		b.WriteString("\n" + t.Markdown())
	}
	fmt.Fprintf(&b, "\n%s\n", md(caution))
	return b.String()
}

// Markdown returns the table under its title.
func (t Table) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n", md(t.Title))
	line := func(cells []string) {
		for _, c := range cells {
			b.WriteString("| " + md(c) + " ")
		}
		b.WriteString("|\n")
	}
	line(t.Columns)
	for _, right := range figures(t) {
		if right {
			b.WriteString("|---:")
		} else {
			b.WriteString("|---")
		}
	}
	b.WriteString("|\n")
	for _, row := range t.Rows {
		line(row)
	}
	if t.Note != "" {
		fmt.Fprintf(&b, "\n%s\n", md(t.Note))
	}
	return b.String()
}
