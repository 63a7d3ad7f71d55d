package loip

import (
	"fmt"
	"strings"
)

// markdownEscape keeps the words of a document from being read as marks.
var markdownEscape = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`, "\r\n", " ", "\n", " ", "\r", " ",
)

func md(s string) string { return markdownEscape.Replace(s) }

// Markdown returns the report for a committee paper, in the same order as
// [Report.Text].
func (r Report) Markdown() string {
	var b strings.Builder
	judged, idle := r.sections()
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", md(r.title()), md(r.subtitle()))
	markdownTable(&b, r.summary())
	fmt.Fprintf(&b, "%s\n", md(legend))
	for _, s := range judged {
		fmt.Fprintf(&b, "\n## %s\n", md(s.title))
		for _, rule := range s.rules {
			fmt.Fprintf(&b, "\n### %s (%s): %s\n\n%s *%s*\n\n", rule.rule.ID, rule.rule.Force, rule.answer(), md(rule.rule.Title), md(citations(rule.rule.Basis)))
			for _, f := range rule.findings {
				fmt.Fprintf(&b, "- **%s**: %s.", f.Answer, md(f.Message))
				if details := f.details(); details != "" {
					fmt.Fprintf(&b, " (%s)", md(details))
				}
				b.WriteByte('\n')
			}
		}
	}
	if len(idle) > 0 {
		b.WriteString("\n## Rules with nothing to judge, or not in force\n\n")
		for _, rule := range idle {
			fmt.Fprintf(&b, "- %s (%s), %s: %s.\n", rule.rule.ID, rule.rule.Force, rule.answer(), md(rule.findings[0].Message))
		}
	}
	for _, t := range r.Tables {
		b.WriteByte('\n')
		markdownTable(&b, t)
	}
	fmt.Fprintf(&b, "\n%s\n", md(caution))
	return b.String()
}

func markdownTable(b *strings.Builder, t Table) {
	fmt.Fprintf(b, "## %s\n\n", md(t.Title))
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
	b.WriteByte('\n')
	if t.Note != "" {
		fmt.Fprintf(b, "%s\n\n", md(t.Note))
	}
}
