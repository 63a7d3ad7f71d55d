package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

// publish prints what may be published, or returns the reason why nothing may.
func publish(out io.Writer, a engagement.Assessment) (withheld string, err error) {
	p, err := a.Publication()
	if err != nil || p.Withheld != "" {
		return p.Withheld, err
	}
	return "", write(out, a, func(engagement.Assessment) (string, error) {
		var b strings.Builder
		b.WriteString(p.Explain())
		for _, t := range p.Tables() {
			table(&b, t)
		}
		return b.String(), nil
	})
}

// write prints an assessment under its title.
func write(out io.Writer, a engagement.Assessment, view func(engagement.Assessment) (string, error)) error {
	text, err := view(a)
	if err != nil {
		return err
	}
	title := a.Activity
	if !a.On.IsZero() {
		title += ", " + a.On.Long()
	}
	_, err = fmt.Fprintf(out, "%s\n%s\n%s\n", title, strings.Repeat("=", utf8.RuneCountInString(title)), text)
	return err
}

// workingView is all that the partners themselves may see.
func workingView(a engagement.Assessment) (string, error) {
	s, err := a.Score()
	if err != nil {
		return "", err
	}
	actions, err := a.Actions()
	if err != nil {
		return "", err
	}
	flags, err := a.Flags()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("NOT FOR PUBLICATION: the partners' own working view.\n\n" + s.Explain())
	part := func(title, text string) {
		fmt.Fprintf(&b, "\n%s\n%s\n%s", title, strings.Repeat("-", len(title)), text)
	}
	if gap, ok := s.Gap(); ok {
		part("Gap between professionals and community", gap.Explain())
	}
	part("Agreement", s.Agreement().Explain())
	part("Other readings of the contested questions", s.Sensitivity().Explain())
	part("By the seven standards of 2016", s.By(engagement.Standards2016).Explain())
	part("What the answers call for", "")
	for _, action := range actions {
		fmt.Fprintf(&b, "%s %s (%s)", strings.ReplaceAll(string(action.Kind), "_", " "), action.Question, strings.Join(action.Groups, ", "))
		if len(action.Texts) > 0 {
			b.WriteString(": " + strings.Join(action.Texts, "; "))
		}
		if action.Missing {
			b.WriteString(": no action recorded")
		}
		b.WriteByte('\n')
	}
	if len(flags) > 0 {
		part("To ask about", "")
		for _, f := range flags {
			fmt.Fprintf(&b, "%s: %s\n", f.Respondent, strings.ReplaceAll(string(f.Kind), "_", " "))
		}
	}
	return b.String(), nil
}

// compare prints what became of the activity since the assessment before.
// Separate forms are compared in the working view alone.
func compare(out io.Writer, before []engagement.Assessment, a engagement.Assessment, working bool) error {
	for i := len(before) - 1; i >= 0; i-- {
		earlier := before[i]
		if earlier.Activity != a.Activity || earlier.On.IsZero() {
			continue
		}
		joint := func(a engagement.Assessment) bool { return a.Mode == engagement.Consensus && len(a.Respondents) == 1 }
		if !working && !(joint(earlier) && joint(a)) {
			return nil
		}
		then, err := earlier.Score()
		if err != nil {
			return err
		}
		now, err := a.Score()
		if err != nil {
			return err
		}
		c, err := now.Since(then)
		if err != nil {
			return err
		}
		title := "Since " + earlier.On.Long()
		_, err = fmt.Fprintf(out, "%s\n%s\n%s\n", title, strings.Repeat("-", len(title)), c.Explain())
		return err
	}
	return nil
}

// wide is the length from which the cells of a table stand in a list.
const wide = 40

// table prints a table in columns, or as a list where cells are long.
func table(b *strings.Builder, t loip.Table) {
	title := strings.TrimSpace(t.Title)
	fmt.Fprintf(b, "\n%s\n%s\n", title, strings.Repeat("-", utf8.RuneCountInString(title)))
	long := false
	for _, row := range t.Rows {
		for _, cell := range row {
			long = long || utf8.RuneCountInString(cell) > wide
		}
	}
	if long {
		for _, row := range t.Rows {
			fmt.Fprintf(b, "- %s: %s", row[0], row[1])
			for i, cell := range row[2:] {
				if cell != "" {
					fmt.Fprintf(b, "; %s: %s", t.Columns[i+2], cell)
				}
			}
			b.WriteByte('\n')
		}
	} else {
		w := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
		for _, row := range append([][]string{t.Columns}, t.Rows...) {
			fmt.Fprintln(w, strings.Join(row, "\t"))
		}
		w.Flush()
	}
	if t.Note != "" {
		b.WriteString(t.Note + "\n")
	}
}
